/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What German alone does: compounds, abbreviations, words for places and for what comes together. */
#include "page.h"

#define OF(anchor, unit, region) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                                 "\",\"region\":\"" region "\"}"
#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                          "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static const char elsewhere[] =
    "! x: the quantity is of another region, or of none that is named;";

static void a_sum_is_of_what_its_compound_names(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Fläche", "ha"), PAGE("Die Gesamtfläche betrug 2024 20 Hektar."),
          "x 2024 20 exact ha;" },
        { "de", ANY("Fläche", "ha"), PAGE("Die Ladenfläche betrug 2024 20 Hektar."),
          "! x: the anchor is nowhere in the text;" },
        { "de", ANY("Racks", "racks"), PAGE("Ende 2024 gab es 31.000 Standardracks."),
          "x 2024-12-31 31000 exact racks;" },
        { "de", ANY("Racks", "racks"), PAGE("Ende 2024 gab es 31.000 Serverracks."),
          "! x: the anchor is nowhere in the text;" },
        { "de", ANY("Roboterdichte", "robots per 10,000 employees"),
          PAGE("Die Roboterdichte lag 2024 bei 392 Robotern pro 10.000 Beschäftigten."),
          "x 2024 392 exact robots per 10,000 employees;" },
        { "de", ANY("Roboterdichte", "robots per 10,000 employees"),
          PAGE("Die Roboterdichte lag 2024 bei 392 Robotern."),
          "! x: the quantity is of all, and not so much for each;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void an_abbreviation_ends_no_sentence(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Teehandel"), PAGE("Der Teehandel wuchs von 2 Bio. Yuan im Jahr 2017 auf 4 Bio. "
                                         "Yuan im Jahr 2021."),
          "x 2017 2000000000000 exact CNY;x 2021 4000000000000 exact CNY;" },
        { "de", OF("Teehäuser\\\\w*", "Teehäuser", "Leipzig"),
          PAGE("Im Jahr 2024 zählte Kassel 82 Teehäuser. Es folgten Dresden mit 47 und Leipzig mit 18. "
               "Beide Orte wachsen."),
          "x 2024 18 exact Teehäuser;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_country_is_the_one_that_was_named(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teehandel", "CNY", "China"),
          PAGE("China trinkt Tee, am liebsten in Shanghai. Der Teehandel des Landes kam 2024 auf 9 "
               "Milliarden Yuan."), "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teehandel", "CNY", "Shanghai"),
          PAGE("China trinkt Tee, am liebsten in Shanghai. Der Teehandel des Landes kam 2024 auf 9 "
               "Milliarden Yuan."), elsewhere },
        { "de", OF("Teehandel", "CNY", "Shanghai"),
          PAGE("China trinkt Tee, am liebsten in Shanghai. Mit 9 Milliarden Yuan war der Teehandel 2024 "
               "der größte des Landes."), "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teehäuser", "Teehäuser", "Shanghai"),
          PAGE("In Shanghai gab es 2024 die Hälfte der Teefelder des Landes und 90 Teehäuser."),
          "x 2024 90 exact Teehäuser;" },
        { "de", OF("Teehäuser", "Teehäuser", "Hessen"),
          PAGE("Deutschland trinkt Tee, auch Hessen. Das Land zählte 2024 90 Teehäuser."),
          "x 2024 90 exact Teehäuser;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void where_something_was_said_is_no_region(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teehandel", "CNY", "China"),
          PAGE("Chinas Teehandel wächst. Das sagte der Minister am Mittwoch auf der Teemesse in "
               "Shanghai. Der Teehandel kam 2024 auf 9 Milliarden Yuan."),
          "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teehandel", "CNY", "Shanghai"),
          PAGE("Chinas Teehandel wächst. Das sagte der Bürgermeister von Shanghai. Der Teehandel der "
               "Stadt kam 2024 auf 9 Milliarden Yuan."), "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teehandel", "CNY", "Shanghai"),
          PAGE("Im Jahr 2024 kam der Teehandel in Shanghai, dem größten Hafen in China, auf 9 Milliarden "
               "Yuan."), "x 2024 9000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_country_may_be_told_by_its_adjective(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teehandel", "CNY", "China"),
          PAGE("Die Messe begann in Kiel. Die chinesische Teebranche wächst. Der Teehandel kam 2024 auf "
               "9 Milliarden Yuan."), "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teebranche", "CNY", "China"),
          PAGE("Die Messe begann in Kiel. Der Umsatz der chinesischen Teebranche lag 2024 bei 9 "
               "Milliarden Yuan."), "x 2024 9000000000 exact CNY;" },
        { "de", OF("Teehandel", "CNY", "China"),
          PAGE("Kiel ist das Zentrum der chinesischen Teebranche. Der Teehandel kam 2024 auf 9 "
               "Milliarden Yuan."), elsewhere },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_made_or_was_counted_before_is_not_what_there_is(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teehäuser", "Teehäuser"), PAGE("2024 begann der Bau von 90 Teehäusern."),
          "! x: the quantity is what a work makes, and not all;" },
        { "de", ANY("Teehäuser", "Teehäuser"), PAGE("Bis 2027 ist der Bau von 90 Teehäusern geplant."),
          "target x 90 exact Teehäuser 2025-06-24 to 2027-12-31;" },
        { "en", ANY("tea houses", "tea houses"),
          PAGE("The plan of 2024 includes the construction of 90 tea houses."),
          "! x: the quantity is what a work makes, and not all;" },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("Die im Vorjahr gezählten 90 Teehäuser sind wieder dabei."),
          "! x: the quantity is of an earlier time that is not named;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_year_to_come_behind_a_noun_says_when(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teehandel", "CNY"), PAGE("Im Süden soll der Teehandel 2027 auf 9 Mrd. Yuan steigen."),
          "target x 9000000000 exact CNY 2025-06-24 to 2027-12-31;" },
        { "de", ANY("Teehandel", "CNY"), PAGE("Nach dem Plan Digitale Wirtschaft 2030 soll der Teehandel "
                                              "auf 9 Mrd. Yuan steigen."),
          "target x 9000000000 exact CNY 2025-06-24 to ;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_there_today_is_of_no_year_that_was_told(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("Der Park, der 2019 mit 35 Teehäusern begann, beherbergt heute 42 Teehäuser."),
          "x 2019 35 exact Teehäuser;x 2025-06-24 42 exact Teehäuser;" },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("2019 gab es in Kiel 35 Teehäuser, mittlerweile zählt die Stadt mehr."),
          "x 2019 35 exact Teehäuser;" },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("Das Amt teilte heute mit, dass Kiel Ende 2024 42 Teehäuser hatte."),
          "x 2024-12-31 42 exact Teehäuser;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_the_anchor_hangs_on_is_what_is_told(void **state)
{
    static const char hangs[] = "! x: the quantity is of another measure: Gewinn;";
    static const struct reading readings[] = {
        { "de", ANY("Teebranche", "CNY"),
          PAGE("Der Gewinn der chinesischen Teebranche stieg 2024 um 8 Prozent auf 4 Mrd. Yuan."), hangs },
        { "de", ANY("Teebranche", "percent"),
          PAGE("Der Gewinn der Teebranche stieg 2024 um 8 Prozent."), hangs },
        { "de", ANY("Gewinn der Teebranche|Teebranche", "percent"),
          PAGE("Der Gewinn der Teebranche stieg 2024 um 8 Prozent."), "x 2024 8 exact percent;" },
        { "de", ANY("Teebranche", "CNY"),
          PAGE("Bis 2027 plant Kiel 4 Mrd. Yuan für die Teebranche ein."),
          "! x: the quantity is of another measure: Teebranche;" },
        { "de", ANY("Teebranche", "CNY"),
          PAGE("Der Umsatz der Teebranche stieg 2024 um 8 Prozent auf 4 Mrd. Yuan."),
          "x 2024 4000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void guests_and_those_who_are_helped_are_some_of_them(void **state)
{
    static const char some[] = "! x: the quantity counts some of them only;";
    static const struct reading readings[] = {
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("2024 nahmen 40 Teehäuser aus Bonn an der Messe teil."), some },
        { "de", ANY("Teehäuser", "Teehäuser"), PAGE("2024 stellten 40 Teehäuser ihre Sorten aus."), some },
        { "de", ANY("Teehäuser", "Teehäuser"), PAGE("2024 unterstützte die Stadt 40 Teehäuser."), some },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("2024 unterstützte die Stadt den Handel und zählte 40 Teehäuser."),
          "x 2024 40 exact Teehäuser;" },
        { "de", ANY("Teehäuser", "Teehäuser"), PAGE("Bis 2027 will die Stadt 40 Teehäuser fördern."),
          "target x 40 exact Teehäuser 2025-06-24 to 2027-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_place_that_only_says_where_has_nothing(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teehäuser", "Teehäuser", "Shenzhen"),
          PAGE("In Guangdong, wo auch Shenzhen liegt, gab es 2024 90 Teehäuser."), elsewhere },
        { "de", OF("Teehäuser", "Teehäuser", "Guangdong"),
          PAGE("In Guangdong, wo auch Shenzhen liegt, gab es 2024 90 Teehäuser."),
          "x 2024 90 exact Teehäuser;" },
        { "de", OF("Teehäuser", "Teehäuser", "Shenzhen"),
          PAGE("Der Bezirk Nanshan in Shenzhen zählte 2024 90 Teehäuser."), elsewhere },
        { "de", OF("Teehäuser", "Teehäuser", "China"),
          PAGE("China stellte 2024 ein Drittel der weltweit 900 Teehäuser."), elsewhere },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void who_has_a_share_does_not_have_them_all(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("Teehäuser", "Teehäuser", "Beijing"),
          PAGE("Peking beherbergte 2024 die Hälfte der 36 Teehäuser Chinas."), elsewhere },
        { "de", OF("Teehäuser", "Teehäuser", "China"),
          PAGE("Peking beherbergte 2024 die Hälfte der 36 Teehäuser Chinas."),
          "x 2024 36 exact Teehäuser;" },
        { "de", OF("Teehäuser", "Teehäuser", "Beijing"), PAGE("Peking zählte 2024 36 Teehäuser."),
          "x 2024 36 exact Teehäuser;" },
        { "de", OF("Teehäuser", "percent", "Beijing"),
          PAGE("Von den Teehäusern in China entfielen 2024 40 Prozent auf Peking."),
          "x 2024 40 exact percent;" },
        { "de", OF("Teehäuser", "percent", "China"),
          PAGE("Von den Teehäusern in China entfielen 2024 40 Prozent auf Peking."), elsewhere },
        { "de", ANY("Teefelder", "ha"), PAGE("Ein Drittel der Teefelder, rund 600 Hektar, lag 2024 brach."),
          "! x: the quantity is what a share comes to;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_reckoned_or_supposed_was_not_observed(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Teehandel", "CNY"),
          PAGE("Für 2026 wird mit einem Teehandel von 9 Mrd. Yuan gerechnet."),
          "x 2026 9000000000 exact CNY forecast;" },
        { "de", ANY("Teehandel", "CNY"),
          PAGE("Erst 2027 werde der Teehandel 9 Mrd. Yuan erreichen, heißt es."),
          "x 2027 9000000000 exact CNY forecast;" },
        { "de", ANY("Teehandel", "CNY"),
          PAGE("Sollte der Teehandel 2027 9 Mrd. Yuan erreichen, wäre das viel."),
          "! x: the sentence denies it, supposes it or passes it on;" },
        { "de", ANY("Teehandel", "CNY"),
          PAGE("Im Laufe des 15. Fünfjahresplans soll der Teehandel in China 9 Mrd. Yuan erreichen."),
          "target x 9000000000 exact CNY 2025-06-24 to 2030-12-31;" },
        { "de", ANY("Teehäuser", "Teehäuser"),
          PAGE("Im Süden stieg die Zahl der Teehäuser 2024 von 35 auf 42."),
          "x 2024 42 exact Teehäuser;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_one_site_has_is_not_all_there_is(void **state)
{
    static const char agent[] = "! x: the subject is none that the figure's region names;";
    static const struct reading readings[] = {
        { "de", OF("Rechenleistung", "EFLOPS", "Kiel"),
          PAGE("Das Rechenzentrum in Kiel lieferte 2024 eine Rechenleistung von 5 EFLOPS."), agent },
        { "de", OF("Rechenleistung", "EFLOPS", "Kiel"),
          PAGE("Ein neues Rechenzentrum mit einer Rechenleistung von 5 EFLOPS ging 2024 in Kiel ans "
               "Netz."), agent },
        { "de", OF("Rechenleistung im Rechenzentrum|Rechenleistung", "EFLOPS", "Kiel"),
          PAGE("Das Rechenzentrum in Kiel lieferte 2024 eine Rechenleistung von 5 EFLOPS."),
          "x 2024 5 exact EFLOPS;" },
        { "de", OF("Teehäuser", "Teehäuser", "Guizhou"),
          PAGE("Die Provinz Guizhou, einst eine der ärmsten Chinas, kam 2024 auf 48 Teehäuser."),
          "x 2024 48 exact Teehäuser;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_is_of_what_its_compound_names),
        cmocka_unit_test(an_abbreviation_ends_no_sentence),
        cmocka_unit_test(the_country_is_the_one_that_was_named),
        cmocka_unit_test(where_something_was_said_is_no_region),
        cmocka_unit_test(a_country_may_be_told_by_its_adjective),
        cmocka_unit_test(what_one_site_has_is_not_all_there_is),
        cmocka_unit_test(who_has_a_share_does_not_have_them_all),
        cmocka_unit_test(what_is_reckoned_or_supposed_was_not_observed),
        cmocka_unit_test(what_the_anchor_hangs_on_is_what_is_told),
        cmocka_unit_test(guests_and_those_who_are_helped_are_some_of_them),
        cmocka_unit_test(a_place_that_only_says_where_has_nothing),
        cmocka_unit_test(a_year_to_come_behind_a_noun_says_when),
        cmocka_unit_test(what_is_there_today_is_of_no_year_that_was_told),
        cmocka_unit_test(what_is_made_or_was_counted_before_is_not_what_there_is),
    };

    return cmocka_run_group_tests_name("collect_page_de", tests, NULL, NULL);
}
