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

static void units_of_one_dimension_and_counters_convert(void **state)
{
    static const struct {
        const char *text, *to, *factor; /* NULL: it does not convert */
    } units[] = {
        { "万人", "people", "10000" },    { "万人", "employees", "10000" },
        { "万家", "companies", "10000" }, { "万家", "firms", "10000" },
        { "万台", "robots", "10000" },    { "万辆", "vehicles", "10000" },
        { "ha", "km2", "0.01" },          { "万公顷", "km2", "100" },
        { "km2", "ha", "100" },           { "ha", "m2", "10000" },
        { "GW", "kW", "1000000" },        { "万千瓦", "GW", "0.01" },
        { "亿千瓦时", "TWh", "0.1" },     { "MW", "W", "1000000" },
        { "gigawatts", "MW", "1000" },    { "TWh", "kWh", "1000000000" },
        { "万吨", "t", "10000" },         { "kg", "t", "0.001" },
        { "ZB", "GB", "1000000000000" },  { "permille", "percent", "0.1" },
        { "FLOPS", "EFLOPS", "0.000000000000000001" },
        { "吨", "kg", "1000" },           { "count", "吨", "1" },
        { "亿度", "TWh", "0.1" },         { "兆瓦时", "kWh", "1000" },
        { "m CNY", "CNY", "1000000" },    { "M yuan", "CNY", "1000000" },
        { "k EUR", "EUR", "1000" },       { "Bio. Euro", "EUR", "1000000000000" },
        { "m", "km", "0.001" },           { "bn m yuan", "CNY", "1000000000000000" },
        { "m companies", "companies", NULL }, { "b CNY", "CNY", NULL },
        { "GW", "GWh", NULL },            { "GB", "Gbps", NULL },
        { "GWh", "count", NULL },         { "count", "EB", NULL },
        { "万人", "companies", NULL },    { "万辆", "people", NULL },
        { "people", "人", NULL },         { "亩", "km2", NULL },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(units); i++) {
        char unit[UNIT_TEXT], text[DEC_TEXT] = "";
        struct dec factor, conversion;
        bool converts = unit_parse(units[i].text, unit, &factor) &&
                        unit_convert(unit, units[i].to, &conversion) &&
                        dec_mul(factor, conversion, &factor);

        if (converts)
            dec_print(factor, text);
        if (converts != (units[i].factor != NULL) ||
            (converts && strcmp(text, units[i].factor) != 0))
            fail_msg("%s to %s: %s", units[i].text, units[i].to, text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_of_one_dimension_and_counters_convert),
        cmocka_unit_test(there_is_no_part_of_a_thing),
    };

    return cmocka_run_group_tests_name("unit", tests, NULL, NULL);
}
