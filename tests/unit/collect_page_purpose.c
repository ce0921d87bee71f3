/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence says of a purpose, of an object of its own, or of a part of those it counts, and
 * which is no figure of what the anchor names. */
#include "page.h"

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"," \
                          "\"kind\":[\"observation\",\"target\"]}"

static void what_is_done_for_a_purpose_is_aimed_at(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Holzwirtschaft", "CNY"),
          PAGE("Die Stadt verbindet Sägen und Messen, um neun Häfen anzulegen und eine Holzwirtschaft "
               "von über 12 Milliarden Yuan aufzubauen und zu halten."),
          "target x 12000000000 over CNY 2025-06-24 to ;" },
        { "en", ANY("boats", "boats"),
          PAGE("The port was widened in order to hold 300 boats."),
          "target x 300 exact boats 2025-06-24 to ;" },
        { "de", ANY("Umsatz", "percent"), PAGE("Der Umsatz stieg 2024 um 4 Prozent."),
          "x 2024 4 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_brings_another_thing_to_a_number_is_of_that(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("boat industry"),
          PAGE("The boat industry grew in 2024, lifting the local market to 20 billion yuan."),
          "! x: the quantity is of another subject, or of a part;" },
        { "en", MONEY("boat industry"),
          PAGE("The boat industry grew in 2024, lifting its value to 20 billion yuan."),
          "x 2024 20000000000 exact CNY;" },
        { "en", ANY("boats", "boats"),
          PAGE("In 2024 the yard was widened, taking the total number of boats to 9,300."),
          "x 2024 9300 exact boats;" },
        { "en", MONEY("local market"),
          PAGE("The industry grew in 2024, lifting the local market to 20 billion yuan."),
          "x 2024 20000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_count_of_new_ones_is_none_of_all(void **state)
{
    static const char some[] = "! x: the quantity counts some of them only;";
    static const struct reading readings[] = {
        { "en", ANY("boat companies", "companies"),
          PAGE("In 2024 the city got 300 new boat companies."), some },
        { "de", ANY("Werften", "companies"), PAGE("2024 entstanden 30 neue Werften."), some },
        { "en", ANY("vehicles", "vehicles"), PAGE("In 2024 they made 300 new energy vehicles."),
          "x 2024 300 exact vehicles;" },
        { "en", ANY("ferries", "ferries"), PAGE("The city adds 7 ferries in 2024."),
          "! x: the quantity is of another measure: adds;" },
        { "de", ANY("(Boote).{0,40}(zugelassen|Bestand)", "boats"),
          PAGE("2024 wurden 7.383 Boote am See neu zugelassen."),
          "! x: the quantity is of another measure: neu;" },
        { "en", ANY("sailors", "sailors"), PAGE("In 2024 2,300 sailors used the eastern harbour."),
          some },
        { "de", ANY("Hafen", "percent"), PAGE("Die Auslastung im Hafen näherte sich 2024 der "
                                              "100-Prozent-Marke."),
          "! x: the quantity was only neared;" },
        { "de", ANY("Auslastung", "percent"),
          PAGE("Die Auslastung variierte 2024 zwischen 3 und 23 Prozent."),
          "! x: the quantity is the spread of several;" },
        { "de", ANY("Auslastung", "percent"),
          PAGE("Die Auslastung ist gut, den Höchstwert hat Kiel mit 23,4 Prozent."),
          "! x: the quantity is of another subject, or of a part;" },
        { "en", ANY("utilization", "percent"),
          PAGE("In one in five ports utilization was over 12.5 percent in 2024."),
          "x 2024 12.5 over percent;" },
        { "en", ANY("utilization", "percent"), PAGE("In 2024 utilization was 12 to 14 percent."),
          "x 2024 - range percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define WISHED "! x: it was planned or expected for a time that is over;"
#define HOUSES "{\"indicator\":\"x\",\"anchor\":\"tea houses\",\"unit\":\"count\"," \
               "\"kind\":[\"observation\",\"target\"]}"

static void what_was_wished_did_not_come_by_that(void **state)
{
    static const struct reading readings[] = {
        { "en", HOUSES, PAGE("In 2023 the town wanted 300 tea houses."), WISHED },
        { "en", HOUSES, PAGE("The town hoped for 300 tea houses in 2023."), WISHED },
        { "en", HOUSES, PAGE("The town wanted 300 tea houses."), WISHED },
        { "en", HOUSES, PAGE("In 2023 the town aimed to open 300 tea houses."), WISHED },
        { "en", HOUSES, PAGE("In 2023 the town wanted to grow and had 120 tea houses."),
          "x 2023 120 exact count;" },
        { "en", HOUSES, PAGE("In 2023 the town, which hoped to grow, had 120 tea houses."),
          "x 2023 120 exact count;" },
        { "en", HOUSES, PAGE("As planned, the town had 120 tea houses in 2023."),
          "x 2023 120 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_done_for_a_purpose_is_aimed_at),
        cmocka_unit_test(what_brings_another_thing_to_a_number_is_of_that),
        cmocka_unit_test(a_count_of_new_ones_is_none_of_all),
        cmocka_unit_test(what_was_wished_did_not_come_by_that),
    };

    return cmocka_run_group_tests_name("collect_page_purpose", tests, NULL, NULL);
}
