/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of several years: five-year plans, and growth that is an average. */
#include "page.h"

#define GOAL(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"," \
                           "\"kind\":[\"observation\",\"target\"]}"
#define GROWTH(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"percent\"," \
                       "\"measure\":\"growth\"}"

static void a_plan_that_is_ahead_ends_on_its_last_day(void **state)
{
    static const struct reading readings[] = {
        { "zh", GOAL("非化石能源", "percent"), PAGE("“十五五”时期，非化石能源占比提高到25%。"),
          "target x 25 exact percent 2025-06-24 to 2030-12-31;" },
        { "zh", GOAL("年产值", "CNY"), PAGE("到“十五五”末，年产值突破600亿元。"),
          "target x 60000000000 over CNY 2025-06-24 to 2030-12-31;" },
        { "zh", GOAL("年产值", "CNY"), PAGE("“十四五”期间，年产值将突破600亿元。"),
          "target x 60000000000 over CNY 2025-06-24 to 2025-12-31;" },
        { "en", GOAL("output", "CNY"),
          PAGE("During the 15th Five-Year Plan (2026-30) period, output is to reach 60 billion yuan."),
          "target x 60000000000 exact CNY 2025-06-24 to 2030-12-31;" },
        { "en", GOAL("output", "CNY"),
          PAGE("By the end of the 15th Five-Year Plan, output is to reach 60 billion yuan."),
          "target x 60000000000 exact CNY 2025-06-24 to 2030-12-31;" },
        { "de", GOAL("Umsatz", "CNY"),
          PAGE("Im 15. Fünfjahresplan soll der Umsatz auf 60 Mrd. Yuan steigen."),
          "target x 60000000000 exact CNY 2025-06-24 to 2030-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_plan_that_runs_or_is_over_names_no_year(void **state)
{
    static const struct reading readings[] = {
        { "zh", GOAL("年产值", "CNY"), PAGE("“十三五”期间，年产值突破300亿元。"),
          "x 2025-06-24? 30000000000 over CNY;" },
        { "zh", GOAL("年产值", "CNY"), PAGE("“十四五”期间，年产值突破300亿元。"),
          "x 2025-06-24? 30000000000 over CNY;" },
        { "zh", GOAL("年产值", "CNY"), PAGE("“十三五”末，年产值为300亿元。"),
          "x 2020-12-31 30000000000 exact CNY;" },
        { "zh", GOAL("年产值", "CNY"), PAGE("按照“十五五”规划，年产值为300亿元。"),
          "x 2025-06-24? 30000000000 exact CNY;" },
        { "zh", GOAL("专利", "1"), PAGE("“十三五”期间，专利授权累计1200件。"),
          "! x: the quantity is of several years together;" },
        { "en", GOAL("plants", "plants"),
          PAGE("During the 13th Five-Year Plan period, 40 plants were built."),
          "! x: the quantity is of several years together;" },
        { "zh",
          "{\"indicator\":\"x\",\"anchor\":\"年产值\",\"unit\":\"CNY\",\"period\":\"last_year\"}",
          PAGE("“十三五”期间，年产值突破300亿元。"),
          "! x: the sentence speaks of another time than the last year;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_average_of_several_years_is_the_growth_of_none(void **state)
{
#define AVERAGE "! x: the quantity is the average of several years;"
    static const struct reading readings[] = {
        { "en", GROWTH("exports"), PAGE("On average, exports have grown by 13 percent each year."),
          AVERAGE },
        { "en", GROWTH("exports"), PAGE("Over the past five years, exports grew 13 percent a year."),
          AVERAGE },
        { "en", GROWTH("exports"), PAGE("In 2024 exports had gained 2 percent on average per year."),
          AVERAGE },
        { "en", GROWTH("exports"), PAGE("The exports expanded at an average annual rate of 8 percent."),
          AVERAGE },
        { "en", GROWTH("average annual growth of exports"),
          PAGE("The average annual growth of exports was 8 percent."),
          "x 2025-06-24? 8 exact percent;" },
        { "en", GROWTH("rents"), PAGE("In 2024 rents on average rose by 8 percent from a year earlier."),
          "x 2024 8 exact percent;" },
        { "de", GROWTH("Ausfuhren"), PAGE("Die Ausfuhren wuchsen im Schnitt um 5 Prozent pro Jahr."),
          AVERAGE },
        { "de", GROWTH("Mieten"), PAGE("Im Jahr 2024 stiegen die Mieten durchschnittlich um 5 Prozent."),
          "x 2024 5 exact percent;" },
        { "zh", GROWTH("出口"), PAGE("出口年均增长10%。"), AVERAGE },
        { "zh", GROWTH("出口.*年均"), PAGE("出口年均增长10%。"), "x 2025-06-24? 10 exact percent;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"出口\",\"unit\":\"percent\",\"kind\":\"target\"}",
          PAGE("“十五五”时期，出口年均增长7%以上。"),
          "target x 7 at_least percent 2025-06-24 to 2030-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_came_within_some_years_is_no_goal(void **state)
{
#define ALL_FIRMS(anchor) "{\"indicator\":\"firms\",\"anchor\":\"" anchor "\",\"unit\":" \
                          "\"companies\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"
#define NINETY "target firms 90 exact companies 2025-06-24 to 2028-06-24;"
    static const struct reading readings[] = {
        { "de", ALL_FIRMS("Teefirmen"), PAGE("In drei Jahren soll Kiel 90 Teefirmen zählen."), NINETY },
        { "de", ALL_FIRMS("Teefirmen"), PAGE("In drei Jahren soll der Hafen wachsen. Die Zahl der "
                                             "Teefirmen soll auf 90 steigen."), NINETY },
        { "de", ALL_FIRMS("Teefirmen"), PAGE("Binnen drei Jahren stieg die Zahl der Teefirmen auf 90."),
          "firms 2025-06-24? 90 exact companies;" },
        { "de", ALL_FIRMS("Teefirmen"), PAGE("Die in drei Jahren gebaute Halle soll 90 Teefirmen "
                                             "aufnehmen."),
          "target firms 90 exact companies 2025-06-24 to ;" },
        { "en", ALL_FIRMS("tea makers"), PAGE("Kiel aims to have 90 tea makers in three years."), NINETY },
        { "en", ALL_FIRMS("tea makers"), PAGE("Within three years, the number of tea makers doubled to "
                                              "90."), "firms 2025-06-24? 90 exact companies;" },
        { "en", ALL_FIRMS("tea makers"), PAGE("The number of tea makers is expected to reach 90 within "
                                              "three years."),
          "firms 2028 90 exact companies forecast;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_growth_is_against_is_not_its_year(void **state)
{
    static const struct reading readings[] = {
        { "en", GROWTH("exports"), PAGE("In 2024, exports came to 3 tonnes, an increase of 8% from 2023."),
          "x 2024 8 exact percent;" },
        { "en", GROWTH("exports"), PAGE("In 2024, exports came to 3 tonnes, up 80% from 2019."),
          "! x: the quantity is of several years together;" },
        { "en", GROWTH("exports"), PAGE("Exports grew 8 percent from 2023 to reach 3 tonnes in 2024."),
          "x 2024 8 exact percent;" },
        { "en", GROWTH("exports"), PAGE("Exports grew 8 percent from 2020 to 2024."),
          "! x: the quantity is of several years together;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_within_some_years_is_no_goal),
        cmocka_unit_test(a_plan_that_is_ahead_ends_on_its_last_day),
        cmocka_unit_test(a_plan_that_runs_or_is_over_names_no_year),
        cmocka_unit_test(the_average_of_several_years_is_the_growth_of_none),
        cmocka_unit_test(what_a_growth_is_against_is_not_its_year),
    };

    return cmocka_run_group_tests_name("collect_page_years", tests, NULL, NULL);
}
