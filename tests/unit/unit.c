/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/unit.h"

static void there_is_no_part_of_a_thing(void **state)
{
    static const char *const whole[] = { "companies", "AI companies", "5G base stations", "家",
                                         "Basisstationen", "KI-Unternehmen", "vehicles", "models",
                                         "charging piles", "Ladesäulen" };
    static const char *const divided[] = {
        "CNY", "percent", "km2", "PFLOPS", "t", "hours", "years", "index", "litres", "count",
        "employees", "people", "full-time equivalents", "companies per km2", "vehicles/day",
        "passenger kilometres", "TEU", "", "point"
    };

    (void)state;
    for (size_t i = 0; i < COUNT(whole); i++)
        if (!unit_is_indivisible(whole[i]))
            fail_msg("%s", whole[i]);
    for (size_t i = 0; i < COUNT(divided); i++)
        if (unit_is_indivisible(divided[i]))
            fail_msg("%s", divided[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_is_no_part_of_a_thing),
    };

    return cmocka_run_group_tests_name("unit", tests, NULL, NULL);
}
