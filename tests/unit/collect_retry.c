/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "collectors/fetch/fetch.h"
#include "collectors/fetch/retry.h"

#include <string.h>

enum { NOW = 784111777 }; /* Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110 */

static const struct {
    const char *value;
    int64_t seconds;
} waits[] = {
    { NULL, -1 },
    { "", -1 },
    { "0", 0 },
    { "120", 120 },
    { " 120 ", 120 },
    { "86400\r\n", 86400 },
    { "-1", -1 },
    { "+5", -1 },
    { "1.5", -1 },
    { "5s", -1 },
    { "0x10", -1 },
    { "Sun, 06 Nov 1994 08:49:37 GMT", 0 },
    { "Sun, 06 Nov 1994 08:50:37 GMT", 60 },
    { "Sunday, 06-Nov-94 08:50:07 GMT", 30 },
    { "Sun Nov  6 08:49:47 1994", 10 },
    { "Sat, 05 Nov 1994 08:49:37 GMT", 0 },
    { "Mon, 07 Nov 1994 08:49:37 GMT", 86400 },
    { "Sun, 31 Feb 1994 08:49:37 GMT", -1 },
    { "Sun, 06 Nox 1994 08:49:37 GMT", -1 },
    { "Sun, 06 Nov 1994 24:00:00 GMT", -1 },
    { "tomorrow", -1 },
};

static void retry_after_is_read_in_every_form(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(waits); i++)
        if (retry_after(waits[i].value, NOW) != waits[i].seconds)
            fail_msg("\"%s\": %ld, not %ld", waits[i].value,
                     (long)retry_after(waits[i].value, NOW), (long)waits[i].seconds);
    /* a number that no clock holds is a very long wait, no fault */
    assert_true(retry_after("99999999999999999999999999", NOW) >= INT32_MAX);
}

static void the_back_off_stays_inside_its_bounds_and_reaches_them(void **state)
{
    (void)state;
    for (int attempt = 0; attempt < 70; attempt++) {
        int64_t most = attempt > 5 ? RETRY_CAP_MS : (int64_t)RETRY_BASE_MS << attempt;
        uint64_t random = 88172645463325252u;

        assert_int_equal(retry_backoff(attempt, 0), 0);
        assert_int_equal(retry_backoff(attempt, (uint64_t)most), most);
        assert_int_equal(retry_backoff(attempt, (uint64_t)most + 1), 0);
        for (int i = 0; i < 1000; i++) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            assert_in_range(retry_backoff(attempt, random), 0, most);
        }
    }
}

static void only_passing_statuses_are_tried_again(void **state)
{
    static const long passing[] = { 408, 425, 429, 500, 502, 503, 504 };

    (void)state;
    for (long status = 100, at = 0; status < 600; status++) {
        bool expected = at < (long)COUNT(passing) && passing[at] == status;

        assert_int_equal(retry_status(status), expected);
        at += expected;
    }
}

static const struct {
    const char *body, *message;
} bodies[] = {
    { "", "HTTP 404" },
    { "not here", "HTTP 404: not here" },
    { "{\"error\": 5 < 6}\n\n", "HTTP 404: {\"error\": 5 < 6}" },
    { "<!doctype html><html><head><style>p { color: red }</style><title>Gone</title>"
      "<script>var a = '<b>';</script></head>\n<body><p>It\tis\x1b[31m gone.</body>",
      "HTTP 404: Gone It is [31m gone." },
    { "\xef\xbb\xbfzu sp\xc3\xa4t \xff", "HTTP 404: zu sp\xc3\xa4t \xef\xbf\xbd" },
    { "<p", "HTTP 404" },
};

static void an_error_page_becomes_one_line_of_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(bodies); i++) {
        char message[400];

        fetch_describe(404, bodies[i].body, strlen(bodies[i].body), message, sizeof message);
        assert_string_equal(message, bodies[i].message);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(retry_after_is_read_in_every_form),
        cmocka_unit_test(the_back_off_stays_inside_its_bounds_and_reaches_them),
        cmocka_unit_test(only_passing_statuses_are_tried_again),
        cmocka_unit_test(an_error_page_becomes_one_line_of_text),
    };

    return cmocka_run_group_tests_name("retry", tests, NULL, NULL);
}
