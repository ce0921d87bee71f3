/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that go on with the one before: whose figures they tell, and of which time. */
#include "page.h"

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"}"

static void a_pronoun_behind_a_time_or_a_verb_goes_on(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teemenge", "t"),
          PAGE("Die Teemenge steigt weiter an. Ende 2024 lag sie bei knapp 4 Mio. Tonnen (2023: 2,8 "
               "Mio. Tonnen)."),
          "x 2024-12-31 4000000 nearly t;x 2023 2800000 exact t;" },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade is growing fast. In 2024, it reached 5 billion yuan."),
          "x 2024 5000000000 exact CNY;" },
        { "de", SHARE("Teemenge"),
          PAGE("2024 wuchs die Teemenge auf 4 Tonnen. Ein Zuwachs von fast 10 Prozent zum Vorjahr."),
          "x 2024 10 nearly percent;" },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade is growing fast. In 2024, the ports took in 5 billion yuan."),
          "! x: no quantity of the unit beside the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void it_is_of_the_time_of_the_sentence_before(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("carts.{0,10}exported|[Ee]xports of carts", "carts"),
          PAGE("In May, they exported 382 vehicles. Among them, exports of carts were 78 units."),
          "x 2025-05 78 exact carts;" },
        { "en", ANY("carts", "carts"), PAGE("In 2023 they made 382 wheels. Then 78 carts were made."),
          "x 2025-06-24? 78 exact carts;" },
        { "en", MONEY("[Tt]ea trade"), /* of that time, or of none that is said: two are too many */
          PAGE("In 2024 they sold 300 tonnes. This was a tea trade of 5 billion yuan. The tea trade "
               "is 9 billion yuan."),
          "! x: said differently elsewhere in the page;"
          "! x: said differently elsewhere in the page;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_next_sentence_counts_at_another_time(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teemenge", "t"),
          PAGE("Die Teemenge des Hafens liegt bei 4 Tonnen. Ende 2022 waren es nach Angaben der Stadt "
               "mehr als 3 Tonnen."),
          "x 2025-06-24? 4 exact t;x 2022-12-31 3 over t;" },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade came to 5 billion yuan in 2024. At the end of 2022 it was 4 billion yuan, the "
               "guild said."),
          "x 2024 5000000000 exact CNY;x 2022-12-31 4000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_way_begins_in_the_year_since_which_it_goes(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Teehandel"),
          PAGE("Seit 2012 wuchs der Teehandel kräftig: Er stieg von 11 Mrd. Yuan auf 45 Mrd. Yuan im Jahr "
               "2021."),
          "x 2012 11000000000 exact CNY;x 2021 45000000000 exact CNY;" },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade has grown since 2012, from 11 billion yuan to 45 billion yuan in 2021."),
          "x 2012 11000000000 exact CNY;x 2021 45000000000 exact CNY;" },
        { "de", SHARE("Anteil der Teehändler"),
          PAGE("Seit 2012 wuchs der Teehandel, bis er 2021 den Tabak überholte. Der Anteil der Teehändler "
               "ist im selben Zeitraum von 21,6 Prozent auf 39,8 Prozent gestiegen."),
          "x 2012 21.6 exact percent;x 2021 39.8 exact percent;" },
        { "de", MONEY("Teehandel"),
          PAGE("Der Teehandel ging 2023 von 12 Mrd. Yuan auf 11 Mrd. Yuan zurück."),
          "x 2023 11000000000 exact CNY;" },
        { "en", SHARE("share of tea"),
          PAGE("By the end of 2021 tea had overtaken tobacco. The share of tea rose to 39.8 percent over "
               "the same period."),
          "x 2021-12-31 39.8 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void both_ends_of_a_way_have_the_ends_of_its_time(void **state)
{
#define TEA MONEY("[Tt]ea trade") "," SHARE_OF("share of tea")
#define SHARE_OF(anchor) "{\"indicator\":\"s\",\"anchor\":\"" anchor "\",\"unit\":\"percent\"}"
#define WAY "x 2012 11000000000 exact CNY;x 2021 45000000000 over CNY;"
#define SHARES "s 2012 21 exact percent;s 2021 39 exact percent;"
    static const struct reading readings[] = {
        { "en", TEA,
          PAGE("Tea trade has grown from 11 billion yuan ($2 billion) to over 45 billion yuan ($7 billion) "
               "from 2012 to 2021, and the share of tea has risen from 21 percent to 39 percent."),
          WAY SHARES },
        { "en", TEA,
          PAGE("Tea trade rose from 11 billion yuan in 2012 to over 45 billion yuan in 2021, and the share "
               "of tea rose to 39 percent from 21 percent."),
          WAY "s 2021 39 exact percent;s 2012 21 exact percent;" },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade rose from 11 billion yuan to over 45 billion yuan during the 2012-21 period."),
          WAY },
        { "en", MONEY("[Tt]ea trade"),
          PAGE("Tea trade rose from 11 billion yuan in 2012 to over 45 billion yuan."),
          "x 2012 11000000000 exact CNY;x 2025-06-24? 45000000000 over CNY;" },
        { "de", MONEY("Teehandel"),
          PAGE("Der Teehandel stieg zwischen 2012 und 2021 von 11 Mrd. Yuan auf über 45 Mrd. Yuan."),
          WAY },
        { "en", ANY("carts", "carts"),
          PAGE("During the 13th Five-Year Plan period, the number of carts rose from 40 to 93."),
          "x 2015 40 exact carts;x 2020 93 exact carts;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"carts\",\"unit\":\"carts\","
                "\"kind\":[\"observation\",\"target\"]}",
          PAGE("The number of carts is to rise from 90 to 120 between 2024 and 2030."),
          "x 2024 90 exact carts;target x 120 exact carts 2025-06-24 to 2030-12-31;" },
        { "en", ANY("carts", "carts"),
          PAGE("The number of carts rose from 150 in early 2023 to 400 in late 2024."),
          "x 2023 150 exact carts;x 2024 400 exact carts;" },
        { "en", ANY("carts", "carts"), PAGE("They raised the carts to 520 from 2023 to 2024."),
          "x 2024 520 exact carts;" },
        { "en", ANY("carts", "carts"), /* of another time than the wheels */
          PAGE("From 2012 to 2021 they made 30 wheels. The number of carts rose from 80 to 110."),
          "x 2025-06-24? 110 exact carts;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_bound_of_one_and_a_near_round_number_agree(void **state)
{
    static const struct reading readings[] = {
        { "de", SHARE("Boote"), PAGE("2024 waren weniger als 1 Prozent Boote. 2024 waren 0,7 Prozent "
                                     "Boote."),
          "x 2024 0.7 exact percent;" },
        { "en", SHARE("tea output"), PAGE("In 2024 tea output grew 200 percent. A 203 percent rise of "
                                          "tea output came in 2024."),
          "x 2024 203 exact percent;" },
        { "en", SHARE("tea output"), PAGE("In 2024 tea output grew 2 percent. A 2.5 percent rise of "
                                          "tea output came in 2024."),
          "! x: said differently elsewhere in the page;"
          "! x: said differently elsewhere in the page;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void an_earlier_time_without_a_name_is_no_time(void **state)
{
    static const char earlier[] = "! x: the quantity is of an earlier time that is not named;";
    static const struct reading readings[] = {
        { "en", ANY("number of boats", "boats"), PAGE("A year ago the number of boats was 46."),
          earlier },
        { "de", ANY("Zahl der Boote", "boats"), PAGE("Damals lag die Zahl der Boote bei 46."),
          earlier },
        { "en", ANY("boats", "boats"), PAGE("In 2024 there were 43 boats (a year earlier: 46)."),
          "x 2024 43 exact boats;x 2023 46 exact boats;" },
        { "en", ANY("boats", "boats"), PAGE("In 2024 there were 43 boats, down from 46 boats the previous "
                                            "year, the port said."),
          "x 2024 43 exact boats;x 2023 46 exact boats;" },
        { "en", ANY("boats", "boats"), PAGE("In 2024 there were 43 boats [a year earlier: 46]."),
          "x 2024 43 exact boats;x 2023 46 exact boats;" },
        { "en", SHARE("boats"), PAGE("The boats sold 3 percent more than a year ago."),
          "x 2025-06-24? 3 exact percent;" },
        { "de", SHARE("Anteil"), PAGE("2024 lag der Anteil bei 11 Prozent, vor zwei Jahren lag der "
                                      "Anteil bei 9 Prozent."),
          "x 2024 11 exact percent;x 2023 9 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void two_deadlines_are_two_targets(void **state)
{
    static const struct reading readings[] = {
        { "en", "{\"indicator\":\"x\",\"anchor\":\"tea trade\",\"unit\":\"CNY\",\"kind\":\"target\"}",
          PAGE("The tea trade is to reach 1.6 billion yuan by 2030 and 2.7 billion yuan by 2032."),
          "target x 1600000000 exact CNY 2025-06-24 to 2030-12-31;"
          "target x 2700000000 exact CNY 2025-06-24 to 2032-12-31;" },
        { "en", ANY("[Tt]ea boats", "boats"),
          PAGE("Tea boats came to 46 units in 2023, peaking at 50 units in 2022."),
          "x 2023 46 exact boats;x 2022 50 exact boats;" },
        { "en", ANY("carts exported|export of carts", "carts"),
          PAGE("In 2024 the export of carts was 82 units. Every 4 carts exported include 1 of ours."),
          "x 2024 82 exact carts;" },
        { "en", ANY("tea.{0,20}employ", "people"),
          PAGE("In 2024 tea trade employment came to 1,400 people."), "x 2024 1400 exact people;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_next_sentence_counts_at_another_time),
        cmocka_unit_test(a_way_begins_in_the_year_since_which_it_goes),
        cmocka_unit_test(both_ends_of_a_way_have_the_ends_of_its_time),
        cmocka_unit_test(a_pronoun_behind_a_time_or_a_verb_goes_on),
        cmocka_unit_test(it_is_of_the_time_of_the_sentence_before),
        cmocka_unit_test(a_bound_of_one_and_a_near_round_number_agree),
        cmocka_unit_test(an_earlier_time_without_a_name_is_no_time),
        cmocka_unit_test(two_deadlines_are_two_targets),
    };

    return cmocka_run_group_tests_name("collect_page_continuation", tests, NULL, NULL);
}
