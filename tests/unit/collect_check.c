/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/buf.h"
#include "collectors/check.h"

#include <string.h>

static void note(void *context, const char *pointer, const char *what)
{
    (void)what;
    buf_addf(context, "%s\n", pointer);
}

static void every_pattern_and_path_of_an_entry_is_tried(void **state)
{
    static const struct {
        const char *entry, *faults; /* pointers, a line each */
    } cases[] = {
        { "{\"kind\":\"page\",\"text\":\"//p\",\"figures\":[{\"anchor\":\"firms\"}]}", "" },
        { "{\"kind\":\"page\",\"text\":\"//p[\",\"links\":{\"match\":\"(\",\"in\":\"//a\"},"
          "\"figures\":[{\"anchor\":\"firms\"},{\"anchor\":\"[\",\"not\":[\"a\",\"*\"]}]}",
          "/text\n/links/match\n/figures/1/anchor\n/figures/1/not/1\n" },
        { "{\"kind\":\"page\",\"figures\":[{\"anchor\":\"^\",\"region\":\"^\"}]}",
          "/figures/0/anchor\n" },
        { "{\"kind\":\"json\",\"rows\":\"rows\",\"value\":\"/value\",\"require\":[\"/1\",\"x\"],"
          "\"pages\":{\"count\":\"/0\"}}",
          "/rows\n/require/1\n" },
        { "{\"kind\":\"file\",\"format\":\"page\",\"text\":\"][\"}", "/text\n" },
        { "{\"kind\":\"csv\",\"text\":\"][\"}", "" },
        { "{}", "" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf found = BUF_EMPTY;
        struct json entry;
        struct err err;

        assert_int_equal(json_check(cases[i].entry, strlen(cases[i].entry), &entry, &err), 0);
        check_entry(entry, note, &found);
        assert_string_equal(buf_text(&found), cases[i].faults);
        buf_free(&found);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pattern_and_path_of_an_entry_is_tried),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
