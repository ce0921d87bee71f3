/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a share is of, what several have together, what the largest have, and what something has
 * grown from: none of them is the figure of the anchor's place today. */
#include "page.h"

#define OF(anchor, unit, region) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                                 "\",\"region\":\"" region "\"}"

static const char elsewhere[] =
    "! x: the quantity is of another region, or of none that is named;";

static void the_number_of_a_whole_is_not_of_who_has_the_share(void **state)
{
    static const char en[] = PAGE("In 2024 Ningbo accounted for about half of China's tea trade of "
                                  "1.2 billion yuan.");
    static const char zh[] = PAGE("2024年，宁波占全国12亿元茶产业的一半。");
    static const char de[] = PAGE("Das Teegewerbe in Ningbo kam 2024 auf 38 Prozent des landesweiten "
                                  "Volumens von 1.200 Millionen Yuan.");
    static const char half[] = PAGE("In 2024, nearly half of Zhejiang's 600 tea makers were in Ningbo.");
    static const char second[] = PAGE("Jede zweite der 620 chinesischen Teefirmen saß 2024 in Ningbo.");
    static const struct reading readings[] = {
        { "en", OF("tea trade", "CNY", "Ningbo"), en, elsewhere },
        { "en", OF("tea trade", "CNY", "China"), en, "x 2024 1200000000 exact CNY;" },
        { "zh", OF("茶产业", "CNY", "宁波"), zh, elsewhere },
        { "zh", OF("茶产业", "CNY", "中国|全国"), zh, "x 2024 1200000000 exact CNY;" },
        { "de", OF("Teegewerbe", "CNY", "Ningbo"), de,
          "! x: the quantity is the whole of a share;" },
        { "en", OF("tea makers", "companies", "Ningbo"), half, elsewhere },
        { "en", OF("tea makers", "companies", "Zhejiang"), half, "x 2024 600 exact companies;" },
        { "de", OF("Teefirmen", "companies", "Ningbo"), second, elsewhere },
        { "en", OF("tea makers", "companies", "Ningbo"),
          PAGE("In 2024, half of the 620 tea makers were in Ningbo."), elsewhere },
        { "en", OF("tea makers", "companies", "Ningbo"),
          PAGE("In 2024, Ningbo accounted for 209 of the 748 tea makers registered nationwide."),
          "! x: the quantity counts some of them only;" },
        { "zh", OF("茶企业", "companies", "宁波"),
          PAGE("2024年，宁波占浙江360家茶企业的一半。"), elsewhere },
        { "en", OF("tea trade", "CNY", "Ningbo"),
          PAGE("In 2024 Ningbo's tea trade made up 7 percent of the city's trade of 5 billion yuan."),
          "! x: the quantity is the whole of a share;" },
        { "en", OF("tea trade", "CNY", "Ningbo"),
          PAGE("Ningbo's tea trade in the first half of 2024 had revenue of 5 billion yuan."),
          "x 2024-H1 5000000000 exact CNY;" },
        { "en", OF("tea makers", "companies", "Ningbo"),
          PAGE("In 2024, half of the 360 tea makers in Ningbo were new."),
          "x 2024 360 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_share_is_of_the_place_that_it_lies_in(void **state)
{
    static const char zh[] = PAGE("2024年，浙江600家茶企业中，近一半在宁波。");
    static const struct reading readings[] = {
        { "zh", OF("茶企业", "percent", "浙江"), zh, elsewhere },
        { "zh", OF("茶企业", "percent", "宁波"), zh, "x 2024 50 nearly percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_several_have_together_is_of_none_of_them(void **state)
{
    static const char en[] = "! x: a word beside the anchor makes it another thing: combined;";
    static const char de[] = "! x: a word beside the anchor makes it another thing: zusammen;";
    static const char zh[] = "! x: a word beside the anchor makes it another thing: 合计;";
    static const struct reading readings[] = {
        { "en", MONEY("tea trade"),
          PAGE("In 2024 the tea trade and its boat trade had a combined output of 65 billion yuan."),
          en },
        { "en", MONEY("boat trade"),
          PAGE("In 2024 the tea trade and the boat trade had a combined output of 65 billion yuan."),
          en },
        { "de", MONEY("Teegewerbe"),
          PAGE("Teegewerbe und Bootsbau kamen 2024 zusammen auf 65 Milliarden Yuan."), de },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业和船舶产业合计实现产值650亿元。"), zh },
        { "en", MONEY("tea trade"),
          PAGE("In 2024 the tea trade grew to a combined output of 65 billion yuan."),
          "x 2024 65000000000 exact CNY;" },
        { "zh", MONEY("茶"), PAGE("2024年，陶瓷、茶三大产业规模650亿元。"),
          "! x: a word beside the anchor makes it another thing: 产业;" },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业合计实现产值650亿元。"),
          "x 2024 65000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_the_largest_have_is_not_all(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("tea trade"),
          PAGE("The ten largest firms in Ningbo's tea trade made 18 billion yuan in 2024."),
          "! x: a word beside the anchor makes it another thing: largest;" },
        { "de", MONEY("Teegewerbes"),
          PAGE("Die zehn größten Firmen des Teegewerbes setzten 2024 18 Milliarden Yuan um."),
          "! x: a word beside the anchor makes it another thing: größten;" },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业前十强企业实现产值180亿元。"),
          "! x: a word beside the anchor makes it another thing: 前十强;" },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业纳税12亿元。"),
          "! x: the quantity is of another measure: 纳税;" },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业规模居全国前三，产值180亿元。"),
          "x 2024 18000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_start_is_no_figure_where_a_multiple_tells_the_end(void **state)
{
    static const char start[] = "! x: the quantity is what it rose or fell from;";
    static const struct reading readings[] = {
        { "en", MONEY("tea trade"),
          PAGE("The tea trade has grown fivefold in ten years, from 9 billion yuan."), start },
        { "de", MONEY("Teegewerbe"),
          PAGE("Das Teegewerbe hat sich in zehn Jahren verzehnfacht, von 400 Millionen Yuan."),
          start },
        { "zh", MONEY("茶产业"), PAGE("茶产业规模十年间由90亿元翻了五倍。"), start },
        { "en", MONEY("tea trade"),
          PAGE("In 2024 the tea trade grew tenfold to 9 billion yuan."),
          "x 2024 9000000000 exact CNY;" },
        { "de", MONEY("Teegewerbe"),
          PAGE("2024 hat sich das Teegewerbe mit 9 Milliarden Yuan verdoppelt."),
          "x 2024 9000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_number_of_a_whole_is_not_of_who_has_the_share),
        cmocka_unit_test(a_share_is_of_the_place_that_it_lies_in),
        cmocka_unit_test(what_several_have_together_is_of_none_of_them),
        cmocka_unit_test(what_the_largest_have_is_not_all),
        cmocka_unit_test(a_start_is_no_figure_where_a_multiple_tells_the_end),
    };

    return cmocka_run_group_tests_name("collect_page_wholes", tests, NULL, NULL);
}
