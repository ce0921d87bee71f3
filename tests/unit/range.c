/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "output/range.h"

/* The table of the guidelines, and its ends. */
static void ranges_alarm_as_the_guidelines_have_it(void **state)
{
    static const struct {
        const char *range;
        double value;
        bool alarms;
    } cases[] = {
        { "10", -1, true },     { "10", 0, false },     { "10", 10, false },  { "10", 11, true },
        { "10:", 9, true },     { "10:", 10, false },   { "10:", 1e9, false },
        { "~:10", -1e9, false }, { "~:10", 10, false }, { "~:10", 10.5, true },
        { "10:20", 9, true },   { "10:20", 15, false }, { "10:20", 21, true },
        { "@10:20", 9, false }, { "@10:20", 10, true }, { "@10:20", 20, true },
        { "@10:20", 21, false }, { "-5:-1.5", -2, false }, { ":7", 7, false }, { ":7", 8, true },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct range range;

        assert_true(range_parse(cases[i].range, &range));
        if (range_alarms(&range, cases[i].value) != cases[i].alarms)
            fail_msg("%s with %g", cases[i].range, cases[i].value);
    }
}

static void what_is_no_range_is_refused(void **state)
{
    static const char *const bad[] = { "", "x", "10:x", "20:10", "1e", "-5", "~", "10::20", "nan:" };

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct range range;

        if (range_parse(bad[i], &range))
            fail_msg("\"%s\" was taken", bad[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranges_alarm_as_the_guidelines_have_it),
        cmocka_unit_test(what_is_no_range_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
