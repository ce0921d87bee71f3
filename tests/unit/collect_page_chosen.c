/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts of a few, which are no count of all; and what headlines plan or expect. */
#include "page.h"

#define BOATS "{\"indicator\":\"x\",\"anchor\":\"tea boats\",\"unit\":\"boats\"}"
#define KINDS(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"," \
                            "\"kind\":[\"observation\",\"forecast\",\"target\"]}"
#define HEADLINE(text) "<html><meta name='PubDate' content='2025-06-24'><h1>" text "</h1></html>"
#define SOME "! x: the quantity counts some of them only;"

static void a_few_are_not_all(void **state)
{
    static const struct reading readings[] = {
        { "en", BOATS, PAGE("The port has 300 additional tea boats."), SOME },
        { "en", BOATS, PAGE("The port bought a further 300 tea boats."), SOME },
        { "en", BOATS, PAGE("The port has 300 leading tea boats."), SOME },
        { "en", BOATS, PAGE("A survey of 300 tea boats found leaks."), SOME },
        { "en", BOATS, PAGE("In 2024, the port attracted 300 tea boats."), SOME },
        { "en", BOATS, PAGE("By the end of 2024, the port had attracted 300 tea boats."),
          "x 2024-12-31 300 exact boats;" },
        { "en", BOATS, PAGE("The port has more than 300 tea boats."),
          "x 2025-06-24? 300 over boats;" },
        { "en", BOATS, PAGE("The port has 300 major tea boats."), "x 2025-06-24? 300 exact boats;" },
        { "en", BOATS, PAGE("In the port 300 tea boats are under construction."), SOME },
        { "en", BOATS, PAGE("The port has 300 tea boats under construction or in use."),
          "x 2025-06-24? 300 exact boats;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void headlines_tell_what_is_to_come_without_a_verb(void **state)
{
    static const struct reading readings[] = {
        { "en", KINDS("tea trade", "CNY"), HEADLINE("Bergen to have new tea trade worth 5 bln yuan"),
          "target x 5000000000 exact CNY 2025-06-24 to ;" },
        { "en", KINDS("tea trade", "CNY"), HEADLINE("Bergen's tea trade to exceed 5 bln yuan: report"),
          "x 2025-06-24? 5000000000 over CNY forecast;" },
        { "en", KINDS("tea trade", "CNY"), HEADLINE("Bergen's tea trade seen past 5 bln yuan"),
          "x 2025-06-24? 5000000000 over CNY forecast;" },
        { "en", KINDS("tea trade", "CNY"), HEADLINE("Bergen's tea trade rises to top 5 bln yuan"),
          "x 2025-06-24? 5000000000 over CNY;" },
        { "en", KINDS("tea trade", "CNY"), HEADLINE("Tea trade grows more than expected to 5 bln yuan"),
          "x 2025-06-24? 5000000000 exact CNY;" },
        { "en", KINDS("tea trade", "CNY"),
          PAGE("The bank raised its forecast for the tea trade in 2027 from 5 billion yuan to 6 billion "
               "yuan."),
          "x 2027 6000000000 exact CNY forecast;" },
        { "en", KINDS("tea trade", "percent"),
          PAGE("The tea trade grew slower than the bank's forecast of 20 percent in 2024."),
          "! x: it was planned or expected for a time that is over;" },
        { "en", KINDS("tea trade", "CNY"),
          PAGE("Tea trade, which a 2017 plan said should exceed 5 billion yuan by 2020, was worth 6 billion "
               "yuan in 2023."),
          "x 2023 6000000000 exact CNY;" },
        { "en", KINDS("tea trade", "percent"),
          PAGE("Tea trade rose 12 percent to top 5 billion yuan for the first time in 2024."),
          "x 2024 12 exact percent;" },
        { "en", KINDS("tea power", "MW"),
          PAGE("Tea power: 4 MW at the end of 2024; 8 MW planned for 2030."),
          "x 2024-12-31 4 exact MW;target x 8 exact MW 2025-06-24 to 2030-12-31;" },
        { "en", KINDS("tea power", "MW"), PAGE("New tea power in 2024 amounted to 8 MW."),
          "! x: a word beside the anchor makes it another thing: New;" },
        { "en", KINDS("tea trade", "CNY"), PAGE("Bergen plans 5 billion yuan of tea trade."),
          "target x 5000000000 exact CNY 2025-06-24 to ;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_of_a_part_of_it_is_not_its_growth(void **state)
{
#define GROWN "{\"indicator\":\"x\",\"anchor\":\"tea trade\",\"unit\":\"percent\"}"
    static const struct reading readings[] = {
        { "en", GROWN, PAGE("Investment in Bergen's tea trade rose 20 percent in 2024."),
          "! x: a word beside the anchor makes it another thing: Investment;" },
        { "en", GROWN, PAGE("In 2024 the tea trade saw investment rise 20 percent."),
          "! x: the quantity is of a number of other things;" },
        { "en", GROWN, PAGE("The value of Bergen's tea trade rose 20 percent in 2024."),
          "x 2024 20 exact percent;" },
        { "en", MONEY("tea trade"),
          PAGE("Profits of the tea trade rose 12 percent to 40 billion yuan in 2024."),
          "! x: the quantity is of another measure: Profits;" },
        { "en", MONEY("tea trade"), PAGE("In 2024 the tea trade drove 40 billion yuan of other trade."),
          "! x: the quantity is what another thing is worth;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_are_not_all),
        cmocka_unit_test(what_is_of_a_part_of_it_is_not_its_growth),
        cmocka_unit_test(headlines_tell_what_is_to_come_without_a_verb),
    };

    return cmocka_run_group_tests_name("collect_page_chosen", tests, NULL, NULL);
}
