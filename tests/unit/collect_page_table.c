/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit of a table's cell: in a column or a row of its own, or with a magnitude in a corner; and
 * the columns beside that of a level: its growth, a rank, another measure. */
#include "page.h"

#define TABLE(rows) "<html><meta name='PubDate' content='2025-06-24'><table>" rows "</table></html>"
#define ROW(a, b, c, d) "<tr><td>" a "<td>" b "<td>" c "<td>" d
#define ROW3(a, b, c) "<tr><td>" a "<td>" b "<td>" c
#define IN(caption, rows)                                                                          \
    "<html><meta name='PubDate' content='2025-06-24'><p>" caption "</p><table>" rows               \
    "</table></html>"
#define GROWTH(anchor)                                                                             \
    "{\"indicator\":\"g\",\"anchor\":\"" anchor "\",\"unit\":\"percent\",\"measure\":\"growth\"}"
#define OF(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"}"

static void a_column_of_units_says_that_of_its_row(void **state)
{
    static const struct reading readings[] = {
        { "zh", OF("船产量", "艘"), TABLE(ROW("指标", "单位", "2024年", "2023年")
                                            ROW("船产量", "万艘", "15", "12")),
          "x 2024 150000 exact 艘;x 2023 120000 exact 艘;" },
        { "zh", OF("产值", "CNY"), TABLE(ROW("指标", "计量单位", "2024年", "2023年")
                                           ROW("产值", "亿元", "15", "12")),
          "x 2024 1500000000 exact CNY;x 2023 1200000000 exact CNY;" },
        { "zh", OF("用电量", "TWh"), TABLE(ROW("指标", "單位", "2024年", "2023年")
                                             ROW("用电量", "亿千瓦时", "15", "12")),
          "x 2024 1.5 exact TWh;x 2023 1.2 exact TWh;" },
        { "zh", OF("产值", "CNY"), TABLE(ROW("指标", "单位", "2024年", "2024年比上年增长")
                                           ROW("产值", "亿元", "15", "5.2")),
          "x 2024 1500000000 exact CNY;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW("Item", "Unit", "2024", "2023")
                                              ROW("Output of boats", "1,000 boats", "15", "1,200")),
          "x 2024 15000 exact boats;x 2023 1200000 exact boats;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW("Item", "Unit", "2024", "2023")
                                              ROW("Output of boats", "million boats", "1.5", "1.2")),
          "x 2024 1500000 exact boats;x 2023 1200000 exact boats;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW("Item", "Units", "2024", "2023")
                                              ROW("Output of boats", "10,000 units", "1.5", "2")),
          "x 2024 15000 exact boats;x 2023 20000 exact boats;" },
        { "de", OF("Boote", "Boote"), TABLE(ROW("", "Einheit", "2024", "2023")
                                              ROW("Gebaute Boote", "Tsd. Boote", "15", "1.200")),
          "x 2024 15000 exact Boote;x 2023 1200000 exact Boote;" },
        { "zh", OF("船产量", "艘"), TABLE(ROW("指标", "单位", "2024年", "2023年")
                                            ROW("船产量", "万吨", "15", "12")),
          "! x: the table is in another unit;" },
        { "zh", OF("船产量", "艘"), TABLE(ROW("指标", "单位", "2024年", "2023年")
                                            ROW("船产量", "", "15", "12")),
          "! x: the unit of the row or column is none that converts;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW("Item", "Unit", "2024", "2023")
                                              ROW("Output of boats", "dozens", "1.5", "1.2")),
          "! x: the unit of the row or column is none that converts;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_row_of_units_says_that_of_its_column(void **state)
{
    static const struct reading readings[] = {
        { "zh", OF("船产量", "艘"), TABLE(ROW3("年份", "船产量", "钢产量") ROW3("单位", "万艘", "万吨")
                                            ROW3("2024年", "15", "20")),
          "x 2024 150000 exact 艘;" },
        { "zh", OF("船产量", "艘"), TABLE(ROW3("年份", "船产量", "钢产量") ROW3("单位", "万台", "万吨")
                                            ROW3("2024年", "15", "20")),
          "! x: the unit of the row or column is none that converts;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW3("10,000 boats", "2024", "2023")
                                              ROW3("Output of boats", "15", "12")),
          "x 2024 150000 exact boats;x 2023 120000 exact boats;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW3("in thousands", "2024", "2023")
                                              ROW3("Output of boats", "15", "12")),
          "x 2024 15000 exact boats;x 2023 12000 exact boats;" },
        { "en", OF("Output of boats", "boats"), TABLE(ROW3("Item", "2024 boats", "2023")
                                              ROW3("Output of boats", "15", "12")),
          "x 2024 15 exact boats;x 2023 12 exact boats;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_growth_or_a_rank_is_no_level(void **state)
{
#define BOATS OF("[Bb]oat building", "CNY") "," GROWTH("[Bb]oat building")
#define ROWS(heading) ROW3("Item", "2024", heading) ROW3("Boat building (bn yuan)", "14.6", "12")
#define LEVEL "x 2024 14600000000 exact CNY;"
    static const struct reading readings[] = {
        { "en", BOATS, IN("Key figures 2024", ROWS("Growth (%)")), LEVEL "g 2024 12 exact percent;" },
        { "en", BOATS, IN("Key figures 2024", ROWS("Change on 2023 (%)")),
          LEVEL "g 2024 12 exact percent;" },
        { "en", BOATS, IN("Key figures", ROWS("Change on 2023 (%)")),
          LEVEL "! g: no heading says a period;" },
        { "en", OF("[Bb]oat building", "CNY"), TABLE(ROWS("Change on 2023")), LEVEL },
        { "en", OF("[Bb]oat building", "CNY"), IN("Key figures 2024", ROWS("Growth")), LEVEL },
        { "en", OF("[Bb]oat building", "CNY"), IN("Key figures 2024", ROWS("Rank")), LEVEL },
        { "en", OF("[Bb]oat building", "CNY"), IN("Key figures 2024", ROWS("Share of GDP")), LEVEL },
        { "en", BOATS, IN("Key figures 2024", ROW3("Item", "Value", "Rank")
                                              ROW3("Boat building (bn yuan)", "14.6", "12")),
          LEVEL "! g: the table is in another unit;" },
        { "en", OF("[Bb]oat building", "CNY"),
          TABLE(ROW3("Year", "Boat building (bn yuan)", "Rope making") ROW3("2024", "14.6", "3")
                ROW3("Change on 2023", "12", "2")), LEVEL },
        { "en", SHARE("[Uu]nemployment rate"),
          IN("Key figures 2024", ROW3("Item", "2024", "Change on 2023")
                                 ROW3("Unemployment rate (%)", "5.2", "0.3")),
          "x 2024 5.2 exact percent;" },
        { "de", OF("Bootsbau", "CNY"),
          IN("Kennzahlen im Jahr 2024", ROW("Merkmal", "2024", "Veränderung", "Rang")
                                        ROW("Bootsbau (Mrd. Yuan)", "14,6", "12", "3")), LEVEL },
        { "de", GROWTH("Bootsbau"),
          IN("Kennzahlen im Jahr 2024", ROW3("Merkmal", "2024", "Zuwachs in %")
                                        ROW3("Bootsbau (Mrd. Yuan)", "14,6", "12,5")),
          "g 2024 12.5 exact percent;" },
        { "zh", OF("造船业", "CNY") "," GROWTH("造船业"),
          IN("2024年全市主要指标", ROW3("指标", "绝对值", "同比增长%")
                                   ROW3("造船业规模（亿元）", "45", "12")),
          "x 2024 4500000000 exact CNY;g 2024 12 exact percent;" },
        { "zh", OF("造船业", "CNY"),
          IN("2024年全市主要指标", ROW("指标", "绝对值", "增速", "位次")
                                   ROW("造船业规模（亿元）", "45", "12", "3")),
          "x 2024 4500000000 exact CNY;" },
        { "zh", OF("造船业", "CNY") "," GROWTH("造船业"),
          IN("2024年全市主要指标", ROW3("指标", "绝对值", "比2023年±%")
                                   ROW3("造船业规模（亿元）", "45", "12")),
          "x 2024 4500000000 exact CNY;g 2024 12 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void those_who_work_in_firms_are_not_the_firms(void **state)
{
#define OTHER "! firms: a heading says a change, a rank or another measure;"
#define YARDS(heading) TABLE(ROW3("Item", "2024", "2023") ROW3(heading, "300", "200"))
#define COUNTED "firms 2024 300 exact companies;firms 2023 200 exact companies;"
    static const struct reading readings[] = {
        { "en", FIRMS("boat builders"), YARDS("Number of boat builders"), COUNTED },
        { "en", FIRMS("boat builders"), YARDS("Boat builders with 50 or more employees"), COUNTED },
        { "en", FIRMS("boat builders"), YARDS("Employees of boat builders"), OTHER },
        { "en", FIRMS("boat builders"), YARDS("Boat builders: number of employees"), OTHER },
        { "en", FIRMS("boat builders"), YARDS("Revenue of boat builders"), OTHER },
        { "en", FIRMS("boat builders"),
          IN("Industry in 2024", ROW("Item", "Number", "Employees", "Revenue")
                                 ROW("Boat builders", "300", "4,000", "50")),
          "firms 2024 300 exact companies;" },
        { "en", FIRMS("boat builders"), TABLE(ROW3("Year", "Employees of boat builders", "Boats")
                                              ROW3("2024", "300", "20")), OTHER },
        { "de", FIRMS("Werften"), YARDS("Beschäftigte der Werften"), OTHER },
        { "de", FIRMS("Werften"), YARDS("Werften mit 50 und mehr Beschäftigten"), COUNTED },
        { "zh", FIRMS("造船企业"), YARDS("造船企业数"), COUNTED },
        { "zh", FIRMS("造船企业"), YARDS("造船企业从业人员"), OTHER },
        { "zh", FIRMS("造船企业"), YARDS("造船企业营业收入"), OTHER },
        { "zh", MONEY("造船业"), TABLE(ROW3("指标", "2024年投资", "2024年") ROW3("造船业（亿元）", "3", "45")),
          "x 2024 4500000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void years_beside_an_anchor_in_the_corner_are_no_values(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("boat output", "CNY"), TABLE(ROW3("Boat output (100 million yuan)", "2023", "2024")
                                              ROW3("Bergen", "665", "790")
                                              ROW3("Oslo", "300", "320")),
          "! x: no number of the table is of the anchor;" },
        { "zh", OF("造船产值", "CNY"), TABLE(ROW3("造船产值（亿元）", "2023", "2024")
                                               ROW3("卑尔根", "665", "790")),
          "! x: no number of the table is of the anchor;" },
        { "en", OF("Bergen", "CNY"), TABLE(ROW3("Boat output (100 million yuan)", "2023", "2024")
                                             ROW3("Bergen", "665", "790")),
          "x 2023 66500000000 exact CNY;x 2024 79000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_of_units_says_that_of_its_row),
        cmocka_unit_test(a_row_of_units_says_that_of_its_column),
        cmocka_unit_test(a_growth_or_a_rank_is_no_level),
        cmocka_unit_test(those_who_work_in_firms_are_not_the_firms),
        cmocka_unit_test(years_beside_an_anchor_in_the_corner_are_no_values),
    };

    return cmocka_run_group_tests_name("collect_page_table", tests, NULL, NULL);
}
