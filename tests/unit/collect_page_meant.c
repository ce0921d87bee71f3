/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are of no more than what they say: a rank, a list, a bound, a purpose, a kind. */
#include "page.h"

#define OF(anchor, unit, region) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                                 "\",\"region\":\"" region "\",\"kind\":[\"observation\"," \
                                 "\"forecast\",\"target\"]}"
#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                          "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static const char elsewhere[] =
    "! x: the quantity is of another region, or of none that is named;";
static const char known[] = "! firms: the quantity counts what is known already;";
static const char some[] = "! x: the quantity counts some of them only;";
static const char bound[] = "! x: the quantity says which of them are meant;";

static void a_rank_makes_a_figure_none_of_those_it_is_among(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Hafenwirtschaft", "CNY", "weltweit"),
          PAGE("Die Hafenwirtschaft lag 2024 auf dem zweiten Platz weltweit und kam auf 9 Milliarden "
               "Yuan."), elsewhere },
        { "de", OF("Hafenwirtschaft", "CNY", "weltweit"),
          PAGE("Die Hafenwirtschaft erreichte 2024 auf Platz eins weltweit 9 Milliarden Yuan."),
          elsewhere },
        { "de", OF("Hafenwirtschaft", "CNY", "weltweit"),
          PAGE("Die weltweit führende Hafenwirtschaft erreichte 2024 9 Milliarden Yuan."),
          elsewhere },
        { "en", OF("harbour industry", "CNY", "worldwide"),
          PAGE("The harbour industry ranked second worldwide in 2024 with 9 billion yuan."),
          elsewhere },
        { "en", OF("tea makers", "companies", "China"),
          PAGE("In 2024 the town was home to the third in China with 90 tea makers."), elsewhere },
        { "de", OF("Hafenwirtschaft", "CNY", "weltweit"),
          PAGE("Im Jahr 2024 erreichte die Hafenwirtschaft weltweit 9 Milliarden "
               "Yuan."),
          "x 2024 9000000000 exact CNY;" },
        { "en", OF("harbour industry", "CNY", "worldwide"),
          PAGE("In 2024 the harbour industry made 9 billion yuan worldwide."),
          "x 2024 9000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_in_the_world_is_of_no_country(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teefirmen", "companies", "China"),
          PAGE("China baut Tee an. Im Jahr 2024 gab es 9.000 Teefirmen auf der Welt."), elsewhere },
        { "de", OF("Teefirmen", "companies", "China"),
          PAGE("China baut Tee an. Mit 900 Teefirmen hatte das Land 2024 die meisten auf der Welt."),
          "x 2024 900 exact companies;" },
        { "en", OF("tea makers", "companies", "China"),
          PAGE("China grows tea. In 2024 there were 9,000 tea makers across the world."), elsewhere },
        { "en", OF("tea makers", "companies", "China"),
          PAGE("China grows tea. In 2024 the country had the largest number of tea makers in the world "
               "at 900."), "x 2024 900 exact companies;" },
        { "en", OF("tea makers", "companies", "China"),
          PAGE("China grows tea. In 2024 it drew 900 tea makers from around the world."),
          "x 2024 900 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_list_is_as_long_as_it_was_made(void **state)
{
    static const struct reading readings[] = {
        { "de", FIRMS("Teefirmen"), PAGE("2024 erschien die Rangliste der 100 Teefirmen."), known },
        { "de", FIRMS("Teefirmen"), PAGE("2024 erschien die Liste „Hafens 100 Teefirmen“."), known },
        { "de", FIRMS("Teefirmen"), PAGE("2024 sagten dies die 500 befragten Teefirmen."), known },
        { "en", FIRMS("tea companies"), PAGE("The list of the 100 tea companies came out in 2024."),
          known },
        { "en", FIRMS("tea companies"), PAGE("In 2024 the 300 surveyed tea companies grew."), known },
        { "en", FIRMS("tea companies"), PAGE("In 2024 there were 300 tea companies."),
          "firms 2024 300 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_bound_behind_a_plural_says_which_are_meant(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("startups", "USD"), PAGE("In 2024 the number of startups valued at over $1 billion "
                                             "reached a record."), bound },
        { "en", ANY("tea", "CNY"), PAGE("In 2024 tea had many companies with annual revenue of more "
                                        "than 20 million yuan."), bound },
        { "de", ANY("Tee", "EUR"), PAGE("2024 gab es in der Tee-Branche viele Firmen mit einem Umsatz "
                                        "von mehr als 5 Millionen Euro."), bound },
        { "de", ANY("Tee", "Beschäftigte"), PAGE("2024 wuchsen in der Tee-Branche Betriebe mit mehr als "
                                                 "250 Beschäftigten."), bound },
        { "en", ANY("tea market", "USD"), PAGE("In 2024 the tea market was worth over $1 billion."),
          "x 2024 1000000000 over USD;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_for_something_is_of_a_part(void **state)
{
    static const char part[] = "! x: the quantity is for a part of it;";
    static const struct reading readings[] = {
        { "de", ANY("Leistung", "MW"), PAGE("2024 lag die Leistung mit 500 Megawatt für Kühlhäuser "
                                            "zurück."), part },
        { "en", ANY("capacity", "MW"), PAGE("In 2024 the capacity was 500 megawatts for cold stores."),
          part },
        { "en", ANY("capacity", "MW"), PAGE("The capacity was 500 megawatts for the year 2024."),
          "x 2024 500 exact MW;" },
        { "de", ANY("Leistung für Kühlhäuser", "MW"),
          PAGE("2024 betrug die Leistung für Kühlhäuser 500 Megawatt."), "x 2024 500 exact MW;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_noun_that_is_counted_stands_last(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea blends?", "blends"), PAGE("In 2024 the town had 60 tea blend enterprises."),
          some },
        { "en", ANY("tea blends?", "blends"), PAGE("In 2024 the town had 24 of the 60 tea blends."),
          "x 2024 60 exact blends;" },
        { "de", ANY("Teesorten", "Sorten"), PAGE("2024 hatte der Ort 24 der ersten 60 Teesorten."),
          "x 2024 60 exact Sorten;" },
        { "de", ANY("Goldhäfen", "Häfen"), PAGE("2024 konnten 9 Häfen sich zu Goldhäfen entwickeln."),
          some },
        { "en", ANY("tea blends?", "blends"), PAGE("In 2024 the town had 60 tea blends."),
          "x 2024 60 exact blends;" },
        { "en", ANY("unicorns?", "unicorns"), PAGE("In 2024 the town had 7 unicorn companies."),
          "x 2024 7 exact unicorns;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_compound_names_one_kind(void **state)
{
    static const char kind[] = "! x: a word beside the anchor makes it another thing: Rand;";
    static const struct reading readings[] = {
        { "de", ANY("Anschlussleistung|Kühlhausleistung", "MW"),
          PAGE("Auch der Rand-Kühlhausmarkt wächst, und kam 2024 auf 180 Megawatt Anschlussleistung."),
          kind },
        { "de", ANY("Anschlussleistung|Kühlhausleistung", "MW"),
          PAGE("Der US-Kühlhausmarkt kam 2024 auf 180 Megawatt Anschlussleistung."),
          "x 2024 180 exact MW;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_plan_expects_it_aims_at(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teefirmen", "companies"),
          PAGE("Die Zahl der Teefirmen werde Ende 2026 voraussichtlich 400 erreichen, heißt es im "
               "Aktionsplan."),
          "target x 400 exact companies 2025-06-24 to 2026-12-31;" },
        { "en", ANY("tea companies", "companies"),
          PAGE("According to the plan, 400 tea companies are expected to work there by the end of "
               "2026."),
          "target x 400 exact companies 2025-06-24 to 2026-12-31;" },
        { "de", ANY("Teewirtschaft", "percent"),
          PAGE("Die Stadt hat für 2026 ein Wachstumsziel von 10 Prozent für die Teewirtschaft "
               "festgelegt."),
          "target x 10 exact percent 2025-06-24 to 2026-12-31;" },
        { "de", ANY("Teefirmen", "companies"),
          PAGE("Die Zahl der Teefirmen wird Ende 2026 voraussichtlich 400 erreichen."),
          "x 2026-12-31 400 exact companies forecast;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_number_ends_a_sentence_in_german(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teefirmen", "companies"),
          PAGE("Ende 2024 belief sich die Zahl der Teefirmen auf 1.949. Kaffee treibt die neuen "
               "Kaffeehäuser an."),
          "x 2024-12-31 1949 exact companies;" },
        { "de", ANY("Kaffeehäuser", "companies"),
          PAGE("Ende 2024 belief sich die Zahl der Firmen auf 1.949. Kaffeehäuser wachsen."),
          "! x: no quantity of the unit beside the anchor;" },
        { "de", ANY("Kaffeehäuser", "companies"),
          PAGE("Ende 2024 lag die Zahl der Firmen bei 120. Die Kaffeehäuser wachsen."),
          "! x: no quantity of the unit beside the anchor;" },
        { "de", ANY("Teefirmen", "companies"),
          PAGE("Im 3. Quartal 2024 gab es 120 Teefirmen."),
          "x 2024-Q3 120 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void several_years_together_and_the_month_before(void **state)
{
    static const char together[] = "! x: the quantity is of several years together;";
    static const struct reading readings[] = {
        { "en", ANY("harbour fees", "CNY"),
          PAGE("From 2019 to 2024, harbour fees totalled 14 billion yuan."), together },
        { "en", ANY("harbour fees", "CNY"),
          PAGE("From 2019 to 2024 harbour fees averaged 3 billion yuan a year."), together },
        { "zh", ANY("港口收费", "CNY"), PAGE("2019年至2024年，港口收费累计达140亿元。"), together },
        { "de", ANY("Hafengebühren", "CNY"),
          PAGE("Von 2019 bis 2024 betrugen die Hafengebühren insgesamt 14 Milliarden Yuan."), together },
        { "en", ANY("harbour fees", "percent"),
          PAGE("Between 2019 and 2024 harbour fees grew by 48 percent."), together },
        { "zh", ANY("港口收费", "percent"), PAGE("2019—2024年，港口收费年均增长8%。"), together },
        { "zh", ANY("港口收费", "percent"), PAGE("2024年港口收费比2019年增长48%。"), together },
        { "zh", ANY("港口收费", "percent"), PAGE("2024年港口收费比2023年增长8%。"), "x 2024 8 exact percent;" },
        { "en", ANY("harbour fees", "CNY"),
          PAGE("From 2019 to 2024 harbour fees rose from 3 billion yuan to 5 billion yuan."),
          "x 2019 3000000000 exact CNY;x 2024 5000000000 exact CNY;" },
        { "zh", ANY("港口收费", "percent"), PAGE("2024年5月，港口收费环比增长2%，同比增长12%。"),
          "x 2024-05 12 exact percent;" },
        { "en", ANY("harbour fees", "percent"),
          PAGE("In May 2024 harbour fees grew 2 percent month on month and 12 percent year on year."),
          "x 2024-05 12 exact percent;" },
        { "de", ANY("Hafengebühren", "percent"),
          PAGE("Im Mai 2024 stiegen die Hafengebühren gegenüber dem Vormonat um 2 Prozent, gegenüber dem "
               "Vorjahresmonat um 12 Prozent."),
          "x 2024-05 12 exact percent;" },
        { "en", ANY("harbour fees", "percent"),
          PAGE("In May 2024 harbour fees grew 2 percent month on month."), "x 2024-05 2 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_lies_above_or_below_a_goal_is_there(void **state)
{
    static const char over[] = "! x: the time of the target was over when it was announced;";
#define OBSERVED "x 2024 5.2 exact percent;"
    static const struct reading readings[] = {
        { "de", ANY("Hafengebühren", "percent"),
          PAGE("2024 lag der Zuwachs der Hafengebühren mit 5,2 Prozent unter dem Ziel der Stadt."),
          OBSERVED },
        { "de", ANY("Hafengebühren", "percent"),
          PAGE("Mit 5,2 Prozent übertraf der Zuwachs der Hafengebühren im Jahr 2024 das "
               "Jahresziel."),
          OBSERVED },
        { "de", ANY("Hafengebühren", "percent"),
          PAGE("2024 lag der Zuwachs der Hafengebühren von 5,2 Prozent über dem 4-Prozent-Ziel."),
          "x 2024 5.2 exact percent;! x: the time of the target was over when it was announced;" },
        { "de", ANY("Hafengebühren", "percent"),
          PAGE("2024 sollen die Hafengebühren um 4 Prozent wachsen, so das Ziel der Stadt."), over },
        { "en", ANY("harbour fees", "percent"),
          PAGE("At 5.2 percent, the growth of harbour fees in 2024 was below the city's target."),
          OBSERVED },
        { "en", ANY("harbour fees", "percent"),
          PAGE("The growth of harbour fees in 2024 was 5.2 percent, exceeding the target."), OBSERVED },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(several_years_together_and_the_month_before),
        cmocka_unit_test(a_rank_makes_a_figure_none_of_those_it_is_among),
        cmocka_unit_test(what_is_in_the_world_is_of_no_country),
        cmocka_unit_test(a_list_is_as_long_as_it_was_made),
        cmocka_unit_test(a_bound_behind_a_plural_says_which_are_meant),
        cmocka_unit_test(what_is_for_something_is_of_a_part),
        cmocka_unit_test(the_noun_that_is_counted_stands_last),
        cmocka_unit_test(a_compound_names_one_kind),
        cmocka_unit_test(what_a_plan_expects_it_aims_at),
        cmocka_unit_test(a_number_ends_a_sentence_in_german),
        cmocka_unit_test(what_lies_above_or_below_a_goal_is_there),
    };

    return cmocka_run_group_tests_name("collect_page_meant", tests, NULL, NULL);
}
