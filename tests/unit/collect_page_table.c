/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit of a table's cell: in a column or a row of its own, or with a magnitude in a corner. */
#include "page.h"

#define TABLE(rows) "<html><meta name='PubDate' content='2025-06-24'><table>" rows "</table></html>"
#define ROW(a, b, c, d) "<tr><td>" a "<td>" b "<td>" c "<td>" d
#define ROW3(a, b, c) "<tr><td>" a "<td>" b "<td>" c
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_of_units_says_that_of_its_row),
        cmocka_unit_test(a_row_of_units_says_that_of_its_column),
    };

    return cmocka_run_group_tests_name("collect_page_table", tests, NULL, NULL);
}
