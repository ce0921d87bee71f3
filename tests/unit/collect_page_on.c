/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that go on counting what was named in front. */
#include "page.h"

#define OF(anchor, region) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"count\"" \
                           ",\"region\":\"" region "\"}"
#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                          "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static void a_total_is_told_behind_what_was_new(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea houses", "count"),
          PAGE("In 2024 the guild opened 63 tea houses, bringing the province's total to 680."),
          "x 2024 680 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("In 2024 the guild added 63 tea houses, for a total of 680."),
          "x 2024 680 exact count;" },
        { "de", ANY("Teehäuser", "count"),
          PAGE("2024 eröffnete der Verband 63 Teehäuser, womit die Gesamtzahl auf 680 stieg."),
          "x 2024 680 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("In 2024 the guild opened 63 tea houses, creating jobs for 680."),
          "! x: the quantity is of another measure: opened;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void another_place_of_the_same_count(void **state)
{
    static const char en[] = PAGE("In 2024 Jinan led with 199 tea houses, followed by Ningbo with 142.");
    static const char de[] = PAGE("2024 gab es weltweit 120 Teehäuser, darunter 73 in Japan und 22 in "
                                  "China.");
    static const char which[] = PAGE("In 2024 there were 120 tea houses worldwide, of which 73 stood in "
                                     "Japan.");
    static const char sum[] = PAGE("2024 zählte China über 1.500 Teehäuser, weltweit sind es insgesamt "
                                   "3.755.");
    static const struct reading readings[] = {
        { "en", OF("tea houses", "Jinan"), en, "x 2024 199 exact count;" },
        { "en", OF("tea houses", "Ningbo"), en, "x 2024 142 exact count;" },
        { "de", OF("Teehäuser", "Japan"), de, "x 2024 73 exact count;" },
        { "de", OF("Teehäuser", "China"), de, "x 2024 22 exact count;" },
        { "de", OF("Teehäuser", "weltweit"), de, "x 2024 120 exact count;" },
        { "en", OF("tea houses", "Japan"), which, "x 2024 73 exact count;" },
        { "de", OF("Teehäuser", "weltweit"), sum, "x 2024 3755 exact count;" },
        { "de", OF("Teehäuser", "China"), sum, "x 2024 1500 over count;" },
        { "en", OF("tea houses", "Europe"),
          PAGE("In 2024 Jinan led Europe with 36 tea houses."),
          "! x: the quantity is of another region, or of none that is named;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define TWO(anchor, one, two) OF(anchor, one) ",{\"indicator\":\"y\",\"anchor\":\"" anchor "\"," \
                              "\"unit\":\"count\",\"region\":\"" two "\"}"

static void who_follows_with_how_many(void **state)
{
    static const struct reading readings[] = {
        { "de", TWO("Teehäuser", "Wuhan", "Hangzhou"),
          PAGE("2024 liegt Peking mit 82 Teehäusern vorn. Es folgen Wuhan mit 47, Shanghai mit 21 und "
               "Hangzhou mit 18."),
          "x 2024 47 exact count;y 2024 18 exact count;" },
        { "en", TWO("tea houses", "Wuhan", "Hangzhou"),
          PAGE("In 2024 Beijing led with 82 tea houses. Wuhan follows with 47, Shanghai with 21 and "
               "Hangzhou with 18."),
          "x 2024? 47 exact count;y 2024? 18 exact count;" },
        { "de", TWO("Teehäuser", "China", "USA"),
          PAGE("China zählte 2024 206 Teehäuser, in den USA waren es 203."),
          "x 2024 206 exact count;y 2024 203 exact count;" },
        { "en", TWO("tea houses", "China", "Germany"),
          PAGE("In 2024 China had 206 tea houses, in Germany 36."),
          "x 2024 206 exact count;y 2024 36 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void all_of_them_are_not_where_some_are(void **state)
{
    static const struct reading readings[] = {
        { "de", TWO("Teehäuser", "Berlin", "China"),
          PAGE("Von den 687 Teehäusern stehen 209 in Berlin."),
          "x 2025-06-24? 209 exact count;! y: the quantity is of another region, or of none that is named;" },
        { "de", TWO("Teehäuser", "China", "Jinan"),
          PAGE("Von den 687 Teehäusern in China stehen seit 2024 209 in Jinan."),
          "x 2025-06-24? 687 exact count;y 2025-06-24? 209 exact count;" },
        { "en", TWO("tea houses", "China", "Jinan"),
          PAGE("In 2024, 209 of the 687 tea houses in China stood in Jinan."),
          "x 2024 687 exact count;! y: the quantity counts some of them only;" },
        { "de", OF("Teehäuser", "Italien"),
          PAGE("In Europa führt 2024 Italien mit 47 Teehäusern vor Peru mit 29."),
          "x 2024 47 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void some_of_these_and_how_many_fewer(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("2024 standen 23 dieser neuen Teehäuser in Jena."),
          "! x: the quantity counts some of them only;" },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("2024 waren es zwei Teehäuser weniger aus dem Gebiet."),
          "! x: the quantity counts some of them only;" },
        { "en", ANY("regular guests", "guests"),
          PAGE("By the end of 2024, the number of guests will be 1,683. Among them, the number of regular "
               "guests in 2024 reached 561."),
          "x 2024 561 exact guests;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void one_place_after_another(void **state)
{
#define POWER(region) "{\"indicator\":\"x\",\"anchor\":\"capacity|Leistung\",\"unit\":\"GW\"," \
                      "\"region\":\"" region "\",\"kind\":[\"observation\",\"forecast\"]}"
    static const char en[] = PAGE("In 2024 Germany had a capacity of 2.7 gigawatts. Spain follows with "
                                  "1.9 gigawatts in 2024. Italy built plants of 5 gigawatts in 2024.");
    static const char de[] = PAGE("Die Leistung lag 2024 in Deutschland bei 2,7 Gigawatt. Die USA, mit "
                                  "48 Gigawatt im Jahr 2024, könnten bis 2030 etwa 95 Gigawatt "
                                  "erreichen. China kommt 2024 auf 38 Gigawatt.");
    static const struct reading readings[] = {
        { "en", POWER("Germany"), en, "x 2024 2.7 exact GW;" },
        { "en", POWER("Spain"), en, "x 2024 1.9 exact GW;" },
        { "en", POWER("Italy"), en,
          "! x: the quantity is of another region, or of none that is named;" },
        { "de", POWER("Deutschland"), de, "x 2024 2.7 exact GW;" },
        { "de", POWER("USA"), de, "x 2024 48 exact GW;x 2030 95 about GW forecast;" },
        { "de", POWER("China"), de, "x 2024 38 exact GW;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_new_is_added_and_what_is_raised_has_a_level(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("new tea houses", "count"), PAGE("Jinan added 55 new tea houses in 2024."),
          "x 2024 55 exact count;" },
        { "de", ANY("neue Teehäuser", "count"), PAGE("Im Jahr 2024 kamen 55 neue Teehäuser hinzu."),
          "x 2024 55 exact count;" },
        { "en", ANY("new energy buses", "count"), PAGE("Jinan added 55 new energy buses in 2024."),
          "! x: the quantity is of another measure: added;" },
        { "en", ANY("tea industry", "CNY"),
          PAGE("Jinan aims to raise the revenue of its tea industry to 3 billion yuan by 2027."),
          "target x 3000000000 exact CNY 2025-06-24 to 2027-12-31;" },
        { "en", ANY("tea industry", "CNY"),
          PAGE("In 2024 the tea industry could raise 3 billion yuan."),
          "! x: the quantity is of another measure: raise;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_number_is_of_what_it_counts(void **state)
{
    static const char number[] = "! x: a word beside the anchor makes it another thing: number of;";
    static const struct reading readings[] = {
        { "de", SHARE("Holzbranche"),
          PAGE("2024 stieg die Zahl der Patente, die Firmen der Holzbranche erteilt wurden, um 38 "
               "Prozent."),
          "! x: a word beside the anchor makes it another thing: Zahl der;" },
        { "de", SHARE("Holzfirmen"),
          PAGE("Die Kapazitätsauslastung der Holzfirmen erreichte 2024 88 Prozent."),
          "! x: a word beside the anchor makes it another thing: Kapazitätsauslastung;" },
        { "de", SHARE("Firmen"), PAGE("2024 stieg die Zahl der Firmen um 38 Prozent."),
          "x 2024 38 exact percent;" },
        { "en", SHARE("tea industry"),
          PAGE("In 2024 the number of workers in the tea industry rose 38 percent."), number },
        { "en", SHARE("tea firms"), PAGE("In 2024 the number of tea firms rose 38 percent."),
          "x 2024 38 exact percent;" },
        { "en", SHARE("tea industry"),
          PAGE("In 2024 the number of firms and the size of the tea industry rose 38 percent."),
          "x 2024 38 exact percent;" },
        { "de", ANY("Teefirmen", "companies"),
          PAGE("Die Zahl der Teefirmen, die sich im Hafen niederließen, stieg 2024 auf 538."),
          "x 2024 538 exact companies;" },
        { "de", "{\"indicator\":\"x\",\"anchor\":\"Teefirmen\",\"unit\":\"companies\","
                "\"region\":\"München\"}",
          PAGE("86 Teefirmen sind in Berlin ansässig. München folgt mit 57 Firmen."),
          "x 2025-06-24? 57 exact companies;" },
        { "de", "{\"indicator\":\"x\",\"anchor\":\"Tee-Start-ups\",\"unit\":\"companies\","
                "\"region\":\"München\"}",
          PAGE("86 Tee-Start-ups sind in Berlin ansässig. München folgt mit 57 Start-ups."),
          "x 2025-06-24? 57 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_share_of_a_growth_is_another(void **state)
{
    static const struct reading readings[] = {
        { "de", "{\"indicator\":\"x\",\"anchor\":\"Teewirtschaft\",\"unit\":\"percent\","
                "\"measure\":\"share\"}",
          PAGE("2024 machte die Teewirtschaft 34,8 Prozent des BIP und 67,9 Prozent des BIP-Wachstums "
               "aus."), "x 2024 34.8 exact percent;" },
        { "en", SHARE("tea industry"),
          PAGE("In 2024 the tea industry accounted for 67.9 percent of economic growth."),
          "! x: the quantity is a share of a growth;" },
        { "en", SHARE("contribution of the tea industry"),
          PAGE("In 2024 the contribution of the tea industry was 67.9 percent of economic growth."),
          "x 2024 67.9 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_total_is_told_behind_what_was_new),
        cmocka_unit_test(another_place_of_the_same_count),
        cmocka_unit_test(who_follows_with_how_many),
        cmocka_unit_test(all_of_them_are_not_where_some_are),
        cmocka_unit_test(some_of_these_and_how_many_fewer),
        cmocka_unit_test(one_place_after_another),
        cmocka_unit_test(what_is_new_is_added_and_what_is_raised_has_a_level),
        cmocka_unit_test(a_number_is_of_what_it_counts),
        cmocka_unit_test(a_share_of_a_growth_is_another),
    };

    return cmocka_run_group_tests_name("collect_page_on", tests, NULL, NULL);
}
