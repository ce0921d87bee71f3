/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a percentage is: a growth, a share or a level, for entries that say which is meant. */
#include "page.h"

#define AS(measure, anchor) "{\"indicator\":\"" measure "\",\"anchor\":\"" anchor "\"," \
                            "\"unit\":\"percent\",\"measure\":\"" measure "\"}"
#define GROWTH(anchor) AS("growth", anchor)
#define BOTH(anchor) GROWTH(anchor) "," AS("share", anchor)
#define LEVEL(anchor) GROWTH(anchor) "," AS("level", anchor)
#define OTHER(measure) "! " measure ": the percentage is another than \"measure\" says;"

static void a_growth_and_a_share_beside_one_anchor_are_told_apart(void **state)
{
    static const struct reading readings[] = {
        { "en", BOTH("boat sales"),
          PAGE("In 2024 boat sales were 3,745 units, up 44.5 percent year-on-year, and accounted for "
               "28.3 percent of all vessels."),
          "growth 2024 44.5 exact percent;share 2024 28.3 exact percent;" },
        { "en", BOTH("output of tea"),
          PAGE("In 2024 the output of tea reached 606 tonnes, an annual increase of 7.6 percent, "
               "making up 9.1 percent of the total."),
          "growth 2024 7.6 exact percent;share 2024 9.1 exact percent;" },
        { "de", BOTH("Holzwirtschaft"),
          PAGE("Die Holzwirtschaft wuchs 2024 um 10,4 Prozent und trug 29,3 Prozent zum BIP bei."),
          "growth 2024 10.4 exact percent;share 2024 29.3 exact percent;" },
        { "de", BOTH("Holzwirtschaft"),
          PAGE("2024 lag die Holzwirtschaft 3 Prozent über dem Vorjahr und stellte 12 Prozent der "
               "Betriebe."),
          "growth 2024 3 exact percent;share 2024 12 exact percent;" },
        { "zh", BOTH("茶产业"), PAGE("2024年，茶产业营收同比增长12.5%，占地区生产总值的8.1%。"),
          "growth 2024 12.5 exact percent;share 2024 8.1 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void without_a_measure_neither_of_two_is_taken(void **state)
{
    static const char doubt[] =
        "! x: a growth and a share beside the anchor: \"measure\" says which;";
    static const struct reading readings[] = {
        { "de", SHARE("Holzwirtschaft"),
          PAGE("Die Holzwirtschaft wuchs 2024 um 10,4 Prozent und trug 29,3 Prozent zum BIP bei."),
          doubt },
        { "en", SHARE("[Gg]rowth of boat sales"),
          PAGE("Growth of boat sales was 10 percent in 2024 and made up 29 percent of the trade."),
          "x 2024 10 exact percent;" },
        { "en", SHARE("boat sales"), PAGE("In 2024 boat sales grew 4 percent to 9 percent of GDP."),
          doubt },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_said_to_be_of_another_measure_is_none(void **state)
{
    static const struct reading readings[] = {
        { "en", BOTH("boats"), PAGE("In 2024 the share of boats rose to 12 percent."),
          OTHER("growth") "share 2024 12 exact percent;" },
        { "en", BOTH("boats"), PAGE("In 2024 growth of boats slowed to 4 percent."),
          "growth 2024 4 exact percent;" OTHER("share") },
        { "de", LEVEL("Kais"), PAGE("2024 waren die Kais nur zu 12,5 Prozent belegt."),
          OTHER("growth") "level 2024 12.5 exact percent;" },
        { "de", LEVEL("Werft"), PAGE("Die Auslastung der Werft stieg 2024 um 3 Prozent."),
          "growth 2024 3 exact percent;" OTHER("level") },
        { "de", BOTH("Kapazität"), PAGE("Die Auslastung der Kapazität erreichte 2024 88 Prozent."),
          OTHER("growth") OTHER("share") },
        { "en", LEVEL("penetration"), PAGE("In 2024 penetration of boats accounted for 9 percent."),
          OTHER("growth") "level 2024 9 exact percent;" },
        { "zh", BOTH("茶园"), PAGE("2024年，茶园覆盖率为8%。"), OTHER("growth") OTHER("share") },
        { "en", AS("share", "penetration rate"), PAGE("In 2024 the penetration rate was 9 percent."),
          "share 2024 9 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_comparative_behind_the_number_makes_it_a_growth(void **state)
{
    static const struct reading readings[] = {
        { "en", BOTH("boat sales"),
          PAGE("In 2024 boat sales were 12 percent lower than a year earlier."),
          "growth 2024 -12 exact percent;" OTHER("share") },
        { "de", BOTH("Absatz"), PAGE("2024 war der Absatz 12 Prozent höher als 2023."),
          "growth 2024 12 exact percent;" OTHER("share") },
        { "en", BOTH("boats"), PAGE("In 2024 the growth rate of boats rose to 12 percent."),
          "growth 2024 12 exact percent;" OTHER("share") },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_said_to_be_of_the_measure_wins_over_another(void **state)
{
#define BESIDE(measure) "! " measure ": of another measure, beside one that is what \"measure\" says;"
    static const struct reading readings[] = {
        { "en", AS("level", "[Cc]able") "," AS("share", "[Cc]able"),
          PAGE("In 2024 cable penetration was 88 percent, and cable made up 20 percent of lines."),
          "level 2024 88 exact percent;" BESIDE("level") "share 2024 20 exact percent;" },
        { "de", AS("level", "Kabel\\\\w*") "," AS("share", "Kabel\\\\w*"),
          PAGE("2024 lag die Kabelquote bei 45 Prozent. Der Kabelanteil stieg 2024 auf 30 Prozent."),
          "level 2024 45 exact percent;" BESIDE("level") "share 2024 30 exact percent;" },
        { "en", AS("level", "[Cc]able"),
          PAGE("In 2024 cable penetration was 88 percent. In 2023 cable made up 20 percent."),
          "level 2024 88 exact percent;level 2023 20 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_word_that_describes_another_says_nothing_of_the_number(void **state)
{
    static const struct reading readings[] = {
        { "en", BOTH("boat sales"),
          PAGE("In the fall of 2023 the share of boat sales stood at 30 percent."),
          OTHER("growth") "share 2023 30 exact percent;" },
        { "en", LEVEL("boat sales"), PAGE("In the fall of 2023 boat sales stood at 30 percent."),
          OTHER("growth") "level 2023 30 exact percent;" },
        { "en", BOTH("boat sales"),
          PAGE("In 2023 the share of boat sales in growth areas was 30 percent."),
          OTHER("growth") "share 2023 30 exact percent;" },
        { "en", LEVEL("boat sales"), PAGE("In 2023 high-growth boat sales reached 30 percent."),
          OTHER("growth") "level 2023 30 exact percent;" },
        { "en", BOTH("boat trade"), PAGE("In 2023 the boat trade was growing and made up 30 percent."),
          OTHER("growth") "share 2023 30 exact percent;" },
        { "zh", BOTH("茶产业"), PAGE("2024年，茶产业增长占全国的50%。"),
          OTHER("growth") "share 2024 50 exact percent;" },
        { "en", LEVEL("boat trade"),
          PAGE("In 2023 the boat trade grew at an annual rate of 8.7 percent."),
          "growth 2023 8.7 exact percent;" OTHER("level") },
        { "en", GROWTH("exports"), PAGE("In 2024 growth in exports was 3 percent."),
          "growth 2024 3 exact percent;" },
        { "en", GROWTH("exports"), PAGE("In 2024 exports saw a fall of 20 percent."),
          "growth 2024 -20 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_follows_in_a_list_is_what_the_first_is(void **state)
{
    static const struct reading readings[] = {
        { "en", GROWTH("exports"), PAGE("Growth of exports was 3 percent in 2023 and 4 percent in "
                                        "2024."),
          "growth 2023 3 exact percent;growth 2024 4 exact percent;" },
        { "de", AS("share", "Exportquote"), PAGE("2024 sank die Exportquote auf 43 Prozent (2023: 46 "
                                                 "Prozent)."),
          "share 2024 43 exact percent;share 2023 46 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_headings_of_a_table_say_what_its_percentages_are(void **state)
{
#define ROW(a, b, c) "<tr><td>" a "</td><td>" b "</td><td>" c "</td></tr>"
#define TABLE(rows) "<html><meta name='PubDate' content='2025-06-24'><p>Trade in 2024</p><table>" \
                    rows "</table></html>"
    static const struct reading readings[] = {
        { "en", BOTH("tea"), TABLE(ROW("Goods", "Change on year (%)", "Share (%)")
                                   ROW("Tea", "5.2", "12")),
          "growth 2024 5.2 exact percent;share 2024 12 exact percent;" },
        { "de", GROWTH("Tee"), TABLE(ROW("Ware", "Anteil (%)", "Bestand (%)")
                                     ROW("Tee", "5,2", "12")),
          OTHER("growth") },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_measure_is_one_of_three_and_of_percentages(void **state)
{
    static const char *const figures[][2] = {
        { "{\"indicator\":\"x\",\"anchor\":\"a\",\"unit\":\"percent\",\"measure\":\"ratio\"}",
          "the \"measure\" of a figure is growth, share or level" },
        { "{\"indicator\":\"x\",\"anchor\":\"a\",\"unit\":\"CNY\",\"measure\":\"growth\"}",
          "the figure x is in CNY: \"measure\" says what a percentage is" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(figures); i++) {
        const struct collector *collector = collector_find("page");
        struct body body = { .bytes = "a", .length = 1 };
        struct buf source = BUF_EMPTY;
        struct sink sink = { .to = NULL };
        struct tally tally = { 0 };
        struct spec spec;
        struct err err = { 0 };

        buf_addf(&source, "{\"id\":\"n\",\"kind\":\"page\",\"url\":\"https://example.org/\","
                          "\"figures\":[%s]}", figures[i][0]);
        assert_int_equal(spec_read(buf_text(&source), source.length, &spec, &err), 0);
        assert_int_equal(collector->parse(&spec, &body, &sink, &tally, &err), -1);
        assert_non_null(strstr(err.text, figures[i][1]));
        spec_free(&spec);
        buf_free(&source);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_growth_and_a_share_beside_one_anchor_are_told_apart),
        cmocka_unit_test(without_a_measure_neither_of_two_is_taken),
        cmocka_unit_test(what_is_said_to_be_of_another_measure_is_none),
        cmocka_unit_test(a_comparative_behind_the_number_makes_it_a_growth),
        cmocka_unit_test(what_is_said_to_be_of_the_measure_wins_over_another),
        cmocka_unit_test(a_word_that_describes_another_says_nothing_of_the_number),
        cmocka_unit_test(what_follows_in_a_list_is_what_the_first_is),
        cmocka_unit_test(the_headings_of_a_table_say_what_its_percentages_are),
        cmocka_unit_test(a_measure_is_one_of_three_and_of_percentages),
    };

    return cmocka_run_group_tests_name("collect_page_percent", tests, NULL, NULL);
}
