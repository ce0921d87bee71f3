/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that only set the scene of what a sentence tells. */
#include "page.h"

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"}"

static void what_began_with_the_anchor_is_of_another_thing(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("harbour scheme"),
          PAGE("Tea exports rose to 129 billion yuan in 2024 since the introduction of the harbour "
               "scheme."),
          "! x: a word beside the anchor makes it another thing: introduction;" },
        { "de", MONEY("Hafenplan"),
          PAGE("Seit der Verabschiedung des Hafenplans flossen 2024 12 Milliarden Yuan."),
          "! x: a word beside the anchor makes it another thing: Verabschiedung;" },
        { "en", MONEY("harbour scheme"),
          PAGE("In 2024 the harbour scheme was worth 12 billion yuan."),
          "x 2024 12000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_clause_is_of_the_field_that_it_opens_with(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Segeln"),
          PAGE("Im Bereich der Tücher für Rudern, Angeln und Bau von Segeln wurden 2024 9 Milliarden "
               "Yuan umgesetzt."),
          "! x: a word beside the anchor makes it another thing: Tücher;" },
        { "de", MONEY("Segeln"), PAGE("Im Bereich Segeln wurden 2024 9 Milliarden Yuan umgesetzt."),
          "x 2024 9000000000 exact CNY;" },
        { "de", ANY("Absatz", "boats") ",{\"indicator\":\"y\",\"anchor\":\"Rudern\",\"unit\":\"CNY\"}",
          PAGE("Im Bereich Rudern gab es 2024 einen Absatz von 300 boats."),
          "! x: the field that the clause is of is another entry's;"
          "! y: no quantity of the unit beside the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_growth_of_a_workforce_is_no_growth_of_the_industry(void **state)
{
    static const struct reading readings[] = {
        { "de", SHARE("Holzbranche"),
          PAGE("2024 arbeiteten 317.300 Beschäftigte in der Holzbranche. Das sind 1 Prozent weniger "
               "als zuvor."),
          "! x: the quantity is of a number of other things;" },
        { "en", SHARE("tea industry"),
          PAGE("In 2024 the tea industry had 3,000 employees, 4 percent more than before."),
          "! x: the quantity is of a number of other things;" },
        { "en", SHARE("tea industry"),
          PAGE("In 2024 the tea industry had 4.7 percent of all the jobs."),
          "! x: the quantity is of a number of other things;" },
        { "de", SHARE("Holzbranche"),
          PAGE("2024 stiegen die Güterexporte der Holzbranche um 2,3 Prozent."),
          "! x: a word beside the anchor makes it another thing: exporte;" },
        { "en", SHARE("tea economy"), PAGE("In 2024 tea economy jobs grew 4 percent."),
          "! x: a word beside the anchor makes it another thing: jobs;" },
        { "en", SHARE("employees"),
          PAGE("In 2024 the tea industry had 3,000 employees, 4 percent more than before."),
          "x 2024 4 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_began_with_the_anchor_is_of_another_thing),
        cmocka_unit_test(a_clause_is_of_the_field_that_it_opens_with),
        cmocka_unit_test(the_growth_of_a_workforce_is_no_growth_of_the_industry),
    };

    return cmocka_run_group_tests_name("collect_page_setting", tests, NULL, NULL);
}
