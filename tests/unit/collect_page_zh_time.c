/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which time a number is in Chinese, and whether it is to come. */
#include "page.h"

#define UNDATED(text) "<html><p>" text "</p></html>"
#define OUTPUT "{\"indicator\":\"x\",\"anchor\":\"茶产值\",\"unit\":\"CNY\",\"kind\":[\"observation\"," \
               "\"target\"]}"

static void a_paragraph_that_goes_on_with_a_report_is_of_its_time(void **state)
{
    static const struct reading readings[] = {
        { "zh", OUTPUT, PAGE("2024年，全省粮食产值达到900亿元。</p><p>分地区看，茶产值达到70亿元。"),
          "x 2024? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("到2024年底，全省渔船达到900艘。</p><p>种植方面，全省茶产值达到70亿元。"),
          "x 2024-12-31? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("2024年，全省粮食产值达到900亿元。</p><p>全省茶产值70亿元，同比增长5%。"),
          "x 2024? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("2024年，全省粮食产值达到900亿元。</p><p>走进茶园，绿意盎然。茶产值达到70亿元。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("2024年，全省粮食产值达到900亿元。</p><p>从全国来看，全省茶产值达到70亿元。"),
          "x 2024? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("名单收录成立于2005年之后的茶园900座。全省茶产值达到70亿元。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("2027年，全省粮食产值将达到900亿元。</p><p>全省茶产值70亿元，同比增长5%。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_sentence_of_two_times_says_neither_to_the_next(void **state)
{
    static const struct reading readings[] = {
        { "zh", OUTPUT, PAGE("全省粮食产值2023年为900亿元，2024年为990亿元。其中，茶产值达到70亿元。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("全省粮食产值2023年突破900亿元。其中，茶产值达到70亿元。"),
          "x 2023 7000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_year_of_an_edition_is_no_time(void **state)
{
    static const struct reading readings[] = {
        { "zh", OUTPUT, PAGE("《茶产业发展报告（2025年）》公布，全省茶产值达到70亿元。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("《2024年茶产业白皮书》显示，2023年全省茶产值达到70亿元。"),
          "x 2023 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("《2024年全省统计公报》显示，全省茶产值达到70亿元。"),
          "x 2024 7000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_plan_has_due_is_a_goal_on_a_page_without_a_day(void **state)
{
    static const struct reading readings[] = {
        { "zh", OUTPUT, UNDATED("按照计划，到2028年，全省茶产值达到70亿元。"),
          "target x 7000000000 exact CNY  to 2028-12-31;" },
        { "zh", OUTPUT, UNDATED("按照规划要求，到2023年底，全省茶产值已达到70亿元。"),
          "x 2023-12-31 7000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_plan_with_a_time_in_front_of_its_verb_is_one(void **state)
{
    static const struct reading readings[] = {
        { "zh", OUTPUT, PAGE("全省计划今年新建茶园8座，茶产值达到70亿元。"),
          "target x 7000000000 exact CNY 2025-06-24 to 2025-12-31;" },
        { "zh", OUTPUT, PAGE("全省计划到2027年建成茶园8座，茶产值达到70亿元。"),
          "target x 7000000000 exact CNY 2025-06-24 to 2027-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_end_of_the_year_to_come_and_the_ends_of_a_plan(void **state)
{
#define ANY_KIND "{\"indicator\":\"x\",\"anchor\":\"茶产值\",\"unit\":\"CNY\",\"kind\":[\"observation\"," \
                 "\"forecast\",\"target\"]}"
    static const struct reading readings[] = {
        { "zh", OUTPUT, PAGE("年底前全省茶产值达到70亿元。"),
          "target x 7000000000 exact CNY 2025-06-24 to 2025-12-31;" },
        { "zh", OUTPUT, PAGE("2026年底前全省茶产值达到70亿元。"),
          "target x 7000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "zh", OUTPUT, PAGE("“十四五”开局之年，全省茶产值达到70亿元。"), "x 2021 7000000000 exact CNY;" },
        { "zh", OUTPUT, PAGE("与“十三五”末相比，全省茶产值翻番，达到70亿元。"),
          "x 2025-06-24? 7000000000 exact CNY;" },
        { "zh", ANY_KIND, PAGE("业内人士预计，全省茶产值今年可达70亿元。"),
          "x 2025 7000000000 exact CNY forecast;" },
        { "zh", OUTPUT, PAGE("全省将把茶产值提升到70亿元。"),
          "target x 7000000000 exact CNY 2025-06-24 to ;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"茶产值\",\"unit\":\"percent\"}",
          PAGE("2024年，全省茶产值完成全年目标的94%。"),
          "! x: the quantity says how much of a goal was reached;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paragraph_that_goes_on_with_a_report_is_of_its_time),
        cmocka_unit_test(a_sentence_of_two_times_says_neither_to_the_next),
        cmocka_unit_test(the_year_of_an_edition_is_no_time),
        cmocka_unit_test(what_a_plan_has_due_is_a_goal_on_a_page_without_a_day),
        cmocka_unit_test(the_end_of_the_year_to_come_and_the_ends_of_a_plan),
        cmocka_unit_test(a_plan_with_a_time_in_front_of_its_verb_is_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
