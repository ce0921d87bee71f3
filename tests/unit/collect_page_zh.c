/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How Chinese pages tell their figures: in plans that go on without a word of time, in headlines
 * with blanks between their clauses, with signs of ASCII. */
#include "page.h"

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"," \
                          "\"kind\":[\"observation\",\"target\"]}"

static void signs_of_ascii_and_blanks_of_headlines_end_a_clause(void **state)
{
    static const struct reading readings[] = {
        { "zh", SHARE("新经济"), PAGE("2024年，制造业增加值增长42%;“新经济”增加值占GDP的比重达18%;前景广阔。"),
          "x 2024 18 exact percent;" },
        { "zh", SHARE("渔业"), PAGE("2024年林业增长12%,5家企业迁入,渔业增长3%。"), "x 2024 3 exact percent;" },
        { "zh", SHARE("船舶出口"), PAGE("甲区贡献全市近四成产值 上半年船舶出口同比增长12.3%"),
          "x 2025-H1 12.3 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_plan_goes_on_with_is_no_observation(void **state)
{
    static const struct reading readings[] = {
        { "zh", ANY("绿电比例", "percent"), PAGE("要适度超前做好电网规划，稳定保障低成本电价和不低于80%的绿电比例。"),
          "target x 80 at_least percent 2025-06-24 to ;" },
        { "zh", ANY("基金规模", "CNY"), PAGE("到2027年底，全区产值突破1000亿元。生态持续完善，基金规模突破300亿元。"),
          "target x 30000000000 over CNY 2025-06-24 to ;" },
        { "zh", ANY("基金规模", "CNY"), PAGE("到2027年底，全区产值突破1000亿元。目前，基金规模达30亿元。"),
          "x 2025-06-24 3000000000 exact CNY;" },
        { "zh", ANY("投入强度", "percent"), PAGE("围绕这一目标，甲市将支持中心建设。实施新品工程，投入强度达到5%以上。"),
          "target x 5 at_least percent 2025-06-24 to ;" },
        { "zh", ANY("產量", "辆"), PAGE("今年，全市新能源车產量要達到20萬輛。"),
          "target x 200000 exact 辆 2025-06-24 to 2025-12-31;" },
        { "zh", ANY("收入", "CNY"), PAGE("2024年，主要企业收入达到20亿元，有效确保了就业。"),
          "x 2024 2000000000 exact CNY;" },
        { "zh", ANY("投资", "CNY"), PAGE("公司将年度投资提高到20亿元。"),
          "x 2025-06-24? 2000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_of_ascii_and_blanks_of_headlines_end_a_clause),
        cmocka_unit_test(what_a_plan_goes_on_with_is_no_observation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
