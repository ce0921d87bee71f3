/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which place a number is in Chinese, where several are named around it: in brackets, in lists
 * and beside words for a rank. */
#include "page.h"

#define OF(region, anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" \
                                 unit "\",\"region\":\"" region "\"}"

static void a_number_in_brackets_is_of_the_place_in_front_of_its_noun(void **state)
{
    static const char elsewhere[] = "! x: the quantity is of another region, or of none that is named;";
    static const struct reading readings[] = {
        { "zh", OF("浙江", "GDP", "CNY"), PAGE("2024年，宁波GDP占浙江省GDP（8.2万亿元）的比重接近两成。"),
          "x 2024 8200000000000 exact CNY;" },
        { "zh", OF("宁波", "GDP", "CNY"), PAGE("2024年，宁波GDP占浙江省GDP（8.2万亿元）的比重接近两成。"), elsewhere },
        { "zh", OF("宁波", "渔业产值", "CNY"), PAGE("2024年，宁波渔业产值（50亿元）占全省渔业产值（210亿元）的比重上升。"),
          "x 2024 5000000000 exact CNY;" },
        { "zh", OF("宁波", "GDP", "percent"), PAGE("2024年，宁波GDP增速（5.7%）高于全省增速（5.1%）。"),
          "x 2024 5.7 exact percent;" },
        { "zh", OF("宁波", "渔业产值", "percent"), PAGE("2024年，宁波渔业产值占全省的比重（24%）上升。"),
          "x 2024 24 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void places_with_their_counts_in_brackets_go_on_with_the_sentence_before(void **state)
{
    static const char text[] = PAGE("2024年，按书店的数量来看，南京和无锡分别有79家、66家书店。除此之外，上榜的还有苏州（33家，"
                                    "第六位）、扬州（22家）和徐州（21家）。");
    static const struct reading readings[] = {
        { "zh", OF("苏州", "书店", "count"), text, "x 2024 33 exact count;" },
        { "zh", OF("扬州", "书店", "count"), text, "x 2024 22 exact count;" },
        { "zh", OF("徐州", "书店", "count"), text, "x 2024 21 exact count;" },
        { "zh", OF("南京", "书店", "count"), text, "x 2024 79 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_sum_behind_a_list_is_none_of_it(void **state)
{
    static const char text[] = PAGE("2024年，广东、江苏渔业规模分别为680亿元、560亿元，两省合计占全国的31%。");
    static const struct reading readings[] = {
        { "zh", OF("广东", "渔业规模", "CNY"), text, "x 2024 68000000000 exact CNY;" },
        { "zh", OF("江苏", "渔业规模", "CNY"), text, "x 2024 56000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_country_in_words_for_a_rank_is_no_place_of_the_number(void **state)
{
    static const struct reading readings[] = {
        { "zh", OF("天津", "渔业增加值", "percent"),
          PAGE("天津加快发展。在全国率先建起完整链条，2024年渔业增加值占GDP比重已达7.2%。"), "x 2024 7.2 exact percent;" },
        { "zh", OF("天津", "渔业规模", "CNY"),
          PAGE("天津加快发展。改革走在全国前列，2024年渔业规模达50亿元。"), "x 2024 5000000000 exact CNY;" },
        { "zh", OF("天津", "渔业规模", "CNY"),
          PAGE("天津加快发展。多项指标领跑全国，2024年渔业规模达50亿元。"), "x 2024 5000000000 exact CNY;" },
        { "zh", OF("天津", "渔业规模", "CNY"), PAGE("天津加快发展。全国渔业规模达50亿元。"),
          "! x: the quantity is of another region, or of none that is named;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void how_many_places_there_are_is_no_number_of_things(void **state)
{
    static const char text[] = PAGE("2024年，南京、无锡、苏州三市书店合计超过700家，其中南京超过250家，苏州210家。");
    static const struct reading readings[] = {
        { "zh", OF("南京", "书店", "count"), text, "x 2024 250 over count;" },
        { "zh", OF("苏州", "书店", "count"), PAGE("2024年，南京、苏州两市书店达700家。"),
          "! x: the quantity is of another region, or of none that is named;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"书店\",\"unit\":\"count\"}",
          PAGE("2024年，南京、苏州两市书店达700家。"), "x 2024 700 exact count;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"书店\",\"unit\":\"count\"}",
          PAGE("2024年，苏浙皖三省书店共1200家。"), "x 2024 1200 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_several_places_have_is_of_none_of_them(void **state)
{
#define EACH PAGE("2024年，成都、绵阳、德阳三市渔船产量分别为8.6万艘、3.2万艘和1.1万艘。")
#define OF_OTHERS "! x: the quantity is of another region, or of none that is named;"
    static const struct reading readings[] = {
        { "zh", OF("江苏", "书店", "count"), PAGE("2024年，浙江、江苏合计有书店500家。"), OF_OTHERS },
        { "zh", OF("长沙", "书店", "count"), PAGE("2024年，长沙等五市共有书店300家。"), OF_OTHERS },
        { "zh", OF("株洲", "书店", "count"), PAGE("2024年，长沙、株洲等三市书店共300家。"), OF_OTHERS },
        { "zh", OF("漳州", "书店", "count"), PAGE("2024年，厦门、泉州、漳州三市加快发展，书店300家。"),
          OF_OTHERS },
        { "zh", OF("德阳", "渔船产量", "count"), EACH, "x 2024 11000 exact count;" },
        { "zh", OF("成都", "渔船产量", "count"), EACH, "x 2024 86000 exact count;" },
        { "zh", OF("苏州", "书店", "count"), PAGE("2024年，苏州市三区共有书店300家。"),
          "x 2024 300 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_each_of_so_many_places_has_is_of_none_of_them(void **state)
{
#define OF_EACH "! x: the quantity is of each of several;"
    static const char both[] = PAGE("2024年，南京、苏州两市书店双双突破300家。");
    static const char three[] = PAGE("2024年，南京、苏州、無錫3市的書店數量分別達到3萬5200家、2萬8300家和1萬5700家。");
    static const struct reading readings[] = {
        { "zh", OF("中国", "渔业规模", "CNY"), PAGE("2024年，中国已有12个省份渔业规模超过1万亿元。"), OF_EACH },
        { "zh", OF("中国", "书店", "count"), PAGE("2024年，中国共有22座城市聚集了500家书店。"), OF_EACH },
        { "zh", OF("江苏", "书店", "count"), PAGE("2024年，江苏有6个设区市书店超过200家。"), OF_EACH },
        { "zh", OF("江苏", "渔业规模", "CNY"), PAGE("2024年，江苏3个园区渔业规模突破百亿元。"), OF_EACH },
        { "zh", OF("江苏", "书店", "count"), PAGE("2024年，江苏13个设区市共有书店4500家。"),
          "x 2024 4500 exact count;" },
        { "zh", OF("南京", "书店", "count"), both, "x 2024 300 over count;" },
        { "zh", OF("苏州", "书店", "count"), both, "x 2024 300 over count;" },
        { "zh", OF("无锡", "书店", "count"), both,
          "! x: the quantity is of each of several;" },
        { "zh", OF("南京", "書店", "count"), three, "x 2024 35200 exact count;" },
        { "zh", OF("無錫", "書店", "count"), three, "x 2024 15700 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_district_a_zone_and_a_city_of_a_place_are_other_places(void **state)
{
    static const struct reading readings[] = {
        { "zh", OF("深圳", "书店", "count"), PAGE("2024年，深圳南山区书店达300家。"), OF_OTHERS },
        { "zh", OF("深圳", "书店", "count"), PAGE("2024年，深圳各区书店达300家。"), "x 2024 300 exact count;" },
        { "zh", OF("深圳", "书店", "count"), PAGE("2024年，深圳高新区书店达300家。"), OF_OTHERS },
        { "zh", OF("深圳", "书店", "count"), PAGE("2024年，深圳水产科技园书店达300家。"), OF_OTHERS },
        { "zh", OF("深圳", "书店", "count"), PAGE("2024年，深圳有产业园区20个，书店300家。"),
          "x 2024 300 exact count;" },
        { "zh", OF("深圳", "书店", "count"), PAGE("深圳高新区加快建设，2024年全市书店达300家。"),
          "x 2024 300 exact count;" },
        { "zh", OF("江苏", "书店", "count"), PAGE("2024年，江苏扬州书店达300家。"), OF_OTHERS },
        { "zh", OF("上海", "机架", "count"), PAGE("2024年，上海临港国际数据中心机架达300架。"), OF_OTHERS },
        { "zh", OF("上海", "机架", "count"), PAGE("2024年，上海大型数据中心机架达300架。"),
          "x 2024 300 exact count;" },
        { "zh", OF("杭州", "书店", "count"), PAGE("杭州书店增加。2024年，绍兴书店达300家。"), OF_OTHERS },
        { "zh", OF("四川", "书店", "count"), PAGE("四川打通西南通道。2024年，书店达300家。"),
          "x 2024 300 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_whole_province_is_not_what_it_was_compared_with(void **state)
{
#define WHOLE(name) "2024年，江苏渔业产值为812亿元，浙江为498亿元。\n苏州有书店41家。\n截至2024年底，" name \
                    "书店412家。"
    static const struct reading readings[] = {
        { "zh", OF("浙江", "书店", "count"), PAGE(WHOLE("全省")), OF_OTHERS },
        { "zh", OF("江苏", "书店", "count"), PAGE(WHOLE("全省")), "x 2024-12-31 412 exact count;" },
        { "zh", OF("浙江", "书店", "count"), PAGE("2024年，江苏渔业产值为812亿元，浙江全省书店412家。"),
          "x 2024 412 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_in_brackets_is_of_the_place_in_front_of_its_noun),
        cmocka_unit_test(places_with_their_counts_in_brackets_go_on_with_the_sentence_before),
        cmocka_unit_test(how_many_places_there_are_is_no_number_of_things),
        cmocka_unit_test(what_several_places_have_is_of_none_of_them),
        cmocka_unit_test(what_each_of_so_many_places_has_is_of_none_of_them),
        cmocka_unit_test(a_district_a_zone_and_a_city_of_a_place_are_other_places),
        cmocka_unit_test(the_whole_province_is_not_what_it_was_compared_with),
        cmocka_unit_test(a_sum_behind_a_list_is_none_of_it),
        cmocka_unit_test(a_country_in_words_for_a_rank_is_no_place_of_the_number),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
