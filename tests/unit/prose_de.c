/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"

static void numbers_are_read_in_digits_and_in_words(void **state)
{
    static const struct sentence sentences[] = {
        { "2.400", "2400 exact 1 count" },
        { "2,67", "2.67 exact 1 count" },
        { "103 120", "103120 exact 1 count" },
        { "siebenhunderteinundzwanzigtausendzwölf", "721012 exact 1 count" },
        { "ein hundert sieben und vierzig tausend", "147000 exact 1 count" },
        { "achtzehnhundertzweiundfünfzig", "1852 exact 1 count" },
        { "anderthalb", "1.5 exact 1 count" },
        { "eineinhalb Milliarden", "1500000000 exact 1 count" },
        { "eine Billion Yuan", "1000000000000 exact CNY amount" },
        { "eine halbe Million", "500000 exact 1 count" },
        { "drei komma zwei Prozent", "3.2 exact percent percent" },
        { "minus sieben", "-7 exact 1 count" },
        { "stieg um ein Prozent", "1 exact percent percent up" },
        { "um einen Prozentpunkt höher", "1 exact percentage_point percent" },
        { "eine Trillion Gleitkommazahlen-Operationen pro Sekunde",
          "1000000000000000000 exact FLOPS other" },
        { "in einem von fünf Landkreisen", "0.2 exact share ratio" },
        { "Eines von zehn Unternehmen plant das.", "0.1 exact share ratio" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_DE);
}

static void hedges_become_bounds(void **state)
{
    static const struct sentence sentences[] = {
        { "die Zahl der Unternehmen übersteige 4.500", "4500 4500 - over 1 count" },
        { "soll von heute 38 Milliarden auf dann 140 Milliarden Dollar wachsen",
          "38000000000 exact USD amount; 140000000000 exact USD amount" },
        { "über 819.000 5G-Basisstationen", "819000 819000 - over Basisstationen count" },
        { "die über 14 Zentren verfügt", "14 exact Zentren count" },
        { "Über 30 Firmen verfügen über 14 Zentren",
          "30 30 - over companies count; 14 exact Zentren count" },
        { "rund drei Quadratkilometern", "3 - - about km2 area" },
        { "erstreckt sich über zwei Quadratkilometer", "2 exact km2 area" },
        { "über 150 EFLOPS", "150 150 - over EFLOPS other" },
        { "622,000 Mitarbeiter", "622000 exact Mitarbeiter count" },
        { "62,050 Kilometer", "62.05 exact km length" },
        { "1,000 Kilometer", "1 exact km length" },
        { "mehr als 2.400 KI-Unternehmen", "2400 2400 - over companies count" },
        { "10 Parks und mehr als 20 Firmen", "10 exact Parks count; 20 20 - over companies count" },
        { "knapp 350 Mrd. Yuan", "350000000000 - 350000000000 nearly CNY amount" },
        { "mindestens 10 Milliarden US-Dollar", "10000000000 10000000000 - at_least USD amount" },
        { "fast das Dreifache", "3 - 3 nearly times multiple" },
        { "wird 300 Milliarden Yuan (39,2 Milliarden Euro) überschreiten",
          "300000000000 300000000000 - over CNY amount; 39200000000 exact EUR amount" },
        { "wird erstmals 3 Millionen Pkw und Busse übersteigen",
          "3000000 3000000 - over Pkw count" },
        { "hat die 200-Milliarden-Yuan-Marke auf 223 Milliarden Yuan überschritten",
          "200000000000 exact CNY amount; 223000000000 exact CNY amount" },
        { "stieg auf 223 Milliarden Yuan und überschritt 200 Milliarden Yuan",
          "223000000000 exact CNY amount; 200000000000 200000000000 - over CNY amount" },
        { "überstieg die Wertschöpfung im Jahr 2025 2,4 Billionen Yuan",
          "2400000000000 2400000000000 - over CNY amount" },
        { "zwischen 30 und 43 Prozent", "- 30 43 range percent percent" },
        { "3-5 Kilometer", "- 3 5 range km length" },
        { "ein Rückgang von 1,8 Prozent", "1.8 exact percent percent down" },
        { "um drei Prozent zurückging", "3 exact percent percent down" },
        { "50 Prozentpunkte", "50 exact percentage_point percent" },
        { "ein Drittel der Betriebe", "0.333333333333333 exact share ratio" },
        { "ein Plus von unter einem Prozent", "1 - 1 nearly percent percent up" },
        { "länger als ein Jahr ansässig", "1 1 - over years duration" },
        { "in weniger als einer Stunde", "1 - 1 nearly hours duration" },
        { "soll von derzeit gut 52 auf mindestens 80 Prozent steigen",
          "52 52 - at_least percent percent; 80 80 - at_least percent percent" },
        { "Die Zahl überstieg erstmals die 500-Millionen-Grenze",
          "500000000 500000000 - over Grenze count" },
        { "Unter den Top 10 sind drei Start-ups aus Bayern", "3 exact Start-ups count" },
        { "bis zu rund 300 Arbeitsplätze", "300 - 300 at_most Arbeitsplätze count" },
        { "lagen mit 907 Mio. CHF um knapp 200 Mio. über dem Vorjahreswert",
          "907000000 exact CHF amount; 200000000 - 200000000 nearly CHF amount" },
        { "stieg um 15 auf 279. Insgesamt kamen 400 Stellen hinzu.",
          "15 exact 1 count up; 279 exact 1 count; 400 exact Stellen count" },
        { "hinter Südkorea (1012 Roboter) und vor Japan (397)",
          "1012 exact Roboter count; 397 exact 1 count" },
        { "Südkorea (1012 Roboter) und Singapur (730), knapp vor Japan (397)",
          "1012 exact Roboter count; 730 exact 1 count; 397 exact 1 count" },
        { "Wir zählten 300 Roboter, siehe (130) und Gleichung (245).",
          "300 exact Roboter count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_DE);
}

static void what_only_looks_like_a_quantity_is_left_out(void **state)
{
    static const char *const texts[] = {
        "2 – Zahlen und Fakten",
        "Abkühlung 2022 / 23",
        "Im Jahr 2024",
        "Anfang 2018",
        "am 30. September 2018",
        "zum 7. Mal",
        "Auf der 22. Messe",
        "bis 13.00 Uhr",
        "sagte Gjose Weber, 62, ein Wähler",
        "Zehntausende kamen",
        "eine Zweidrittelmehrheit",
        "11.11",
        "80.00.00",
        "zwanzig zweitausend",
        "sechzigfünfzehn",
        "ein und zehn",
        "pro 100 Einwohner",
        "Nr. 5, Artikel 3",
        "eine Fläche",
        "ein Jahr",
        "eine von ihnen",
        "Die 27 EU-Staaten",
        "ruft die Feuerwehr (112) und fragt",
        "wie in Abschnitt (12) gesagt",
        "Wie in (130) gezeigt, siehe auch (123) und Gleichung (245)",
        "nach § (244) und dem Gesetz (123)",
    };

    (void)state;
    check_nothing(texts, COUNT(texts), LANGUAGE_DE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_in_digits_and_in_words),
        cmocka_unit_test(hedges_become_bounds),
        cmocka_unit_test(what_only_looks_like_a_quantity_is_left_out),
    };

    return cmocka_run_group_tests_name("prose_de", tests, NULL, NULL);
}
