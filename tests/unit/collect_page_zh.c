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
          "target x 30000000000 over CNY 2025-06-24 to 2027-12-31;" },
        { "zh", ANY("基金规模", "CNY"), PAGE("到2027年底，全区产值突破1000亿元。目前，基金规模达30亿元。"),
          "x 2025-06-24 3000000000 exact CNY;" },
        { "zh", ANY("渔船", "count"), PAGE("二、发展目标</p><p>（一）夯实基础，渔业产值达到5亿元。</p><p>（二）培育渔船30家。"),
          "target x 30 exact count 2025-06-24 to ;" },
        { "zh", ANY("渔船", "count"), PAGE("甲市渔业发展目标</p><p>渔船达到30家。"),
          "target x 30 exact count 2025-06-24 to ;" },
        { "zh", ANY("渔船", "count"), PAGE("（二）发展目标和路径</p><p>渔船达到30家。"),
          "target x 30 exact count 2025-06-24 to ;" },
        { "zh", ANY("渔船", "count"), PAGE("甲市超额完成全年目标</p><p>渔船达到30家。"),
          "x 2025-06-24? 30 exact count;" },
        { "zh", ANY("渔船", "count"), PAGE("甲市朝着目标前行</p><p>渔船达到30家。"),
          "x 2025-06-24? 30 exact count;" },
        { "zh", ANY("装机", "kW"), PAGE("2024年，在“双碳”目标引领下，全省装机突破1亿千瓦。"),
          "x 2024 100000000 over kW;" },
        { "zh", SHARE("渔船产量"), PAGE("2024年帆船产量9艘、增长24%，渔船产量和游艇产量均居全国第一。"),
          "! x: no quantity of the unit beside the anchor;" },
        { "zh", ANY("达标率", "percent"), PAGE("2025年，全县将完成造林3万亩，覆盖率达到58%，达标率不低于96%。"),
          "target x 96 at_least percent 2025-06-24 to 2025-12-31;" },
        { "zh", ANY("投入强度", "percent"), PAGE("围绕这一目标，甲市将支持中心建设。实施新品工程，投入强度达到5%以上。"),
          "target x 5 at_least percent 2025-06-24 to ;" },
        { "zh", ANY("新能源車產量", "辆"), PAGE("今年，全市新能源車產量要達到20萬輛。"),
          "target x 200000 exact 辆 2025-06-24 to 2025-12-31;" },
        { "zh", ANY("企业收入", "CNY"), PAGE("2024年，主要企业收入达到20亿元，有效确保了就业。"),
          "x 2024 2000000000 exact CNY;" },
        { "zh", ANY("投资", "CNY"), PAGE("公司将年度投资提高到20亿元。"),
          "x 2025-06-24? 2000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_says_which_are_meant_is_no_figure(void **state)
{
    static const char not_it[] = "! x: the quantity says which of them are meant;";
    static const struct reading readings[] = {
        { "zh", ANY("书店", "count"), PAGE("2024年，累计建设书店122个,万人书店5个。"), "x 2024 122 exact count;" },
        { "zh", ANY("PUE", "1"), PAGE("要有序腾退年均PUE高于1.5的数据中心，新建数据中心PUE控制在1.2以下。"),
          "target x 1.2 at_most count 2025-06-24 to ;" },
        { "zh", ANY("年产值", "CNY"), PAGE("2024年，年产值超过8亿元的企业达90家；年产值超过10亿元的企业达50家。"), not_it },
        { "zh", ANY("营收", "CNY"), PAGE("对年度营收达到1亿元以上的公司，予以支持。"), not_it },
        { "zh", ANY("总投资", "CNY"), PAGE("2024年，甲市开工建设总投资超过10亿元的港口。"),
          "x 2024 1000000000 over CNY;" },
        { "zh", ANY("产值", "CNY"), PAGE("2024年，全市实现了渔业产值超过10亿元的成绩。"),
          "x 2024 1000000000 over CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_came_in_a_time_is_not_all_there_is(void **state)
{
    static const struct reading readings[] = {
        { "zh", FIRMS("廠商"), PAGE("園區持續招商，去年引進20家廠商。"),
          "! firms: the quantity is what came in a time, and not all: 引進;" },
        { "zh", FIRMS("企业"), PAGE("上半年，园区落户企业30家。"),
          "! firms: the quantity is what came in a time, and not all: 落户;" },
        { "zh", FIRMS("企业"), PAGE("2024年，甲区共签约企业30家。"),
          "! firms: the quantity is what came in a time, and not all: 签约;" },
        { "zh", FIRMS("企业"), PAGE("截至去年底，园区累计引进企业500家。"),
          "firms 2024-12-31 500 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("2024年，园区入驻企业达到500家。"), "firms 2024 500 exact companies;" },
        { "zh", FIRMS("引进企业"), PAGE("2024年，园区引进企业30家。"), "firms 2024 30 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_clause_with_a_share_of_a_whole_goes_on_with_its_subject(void **state)
{
    static const char share[] = "{\"indicator\":\"x\",\"anchor\":\"渔船\",\"unit\":\"percent\","
                                "\"measure\":\"share\"}";
    static const char growth[] = "{\"indicator\":\"x\",\"anchor\":\"渔船\",\"unit\":\"percent\","
                                 "\"measure\":\"growth\"}";
    static const struct reading readings[] = {
        { "zh", share, PAGE("2024年，渔船达432艘，同比增长5%，占全国在册船只的12%。"),
          "x 2024 12 exact percent;" },
        { "zh", growth, PAGE("2024年，渔船达432艘，同比增长5%，占全国在册船只的12%。"),
          "x 2024 5 exact percent;" },
        { "zh", SHARE("渔船"), PAGE("2024年，渔船达432艘，占全国在册船只的12%。"),
          "! x: the quantity is of another subject, or of a part;" },
        { "zh", share, PAGE("2024年，渔船达432艘，货轮占全国在册船只的12%。"),
          "! x: the quantity is of another subject, or of a part;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void where_the_measure_of_the_anchor_has_a_number_another_is_not_it(void **state)
{
    static const struct reading readings[] = {
        { "zh", MONEY("渔业产值|渔业"), PAGE("2024年，渔业规模达50亿元，其中工业产值10亿元。"),
          "! x: the quantity is of a measure that the anchor does not name;" },
        { "zh", MONEY("渔业产值|渔业"), PAGE("2024年，渔业规模达50亿元。"), "x 2024 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_plan_is_told_and_expected_by_its_words(void **state)
{
    static const char both[] = "{\"indicator\":\"x\",\"anchor\":\"渔业\",\"unit\":\"CNY\","
                               "\"kind\":[\"observation\",\"forecast\",\"target\"]}";
    static const struct reading readings[] = {
        { "zh", both, PAGE("渔业规模50亿元，预计2027年将达80亿元。"),
          "x 2025-06-24? 5000000000 exact CNY;x 2027 8000000000 exact CNY forecast;" },
        { "zh", both, PAGE("到2027年，渔业规模将达80亿元。"),
          "target x 8000000000 exact CNY 2025-06-24 to 2027-12-31;" },
        { "zh", ANY("税率", "percent"), PAGE("全市税率控制在5.5%以内，居民收入达到6.2万元，增长5.1%。"),
          "target x 5.5 at_most percent 2025-06-24 to ;" },
        { "zh", ANY("研发投入", "percent"), PAGE("按照研发投入的10%给予补助，最高不超过500万元。"),
          "! x: the quantity is of another measure: 给予;" },
        { "zh", both, PAGE("项目总投资5亿元，达产后可实现渔业产值80亿元。"),
          "x 2025-06-24? 8000000000 exact CNY forecast;" },
        { "zh", ANY("起降点", "count"), PAGE("今年计划新开通航线100条，起降点突破1000个。"),
          "target x 1000 over count 2025-06-24 to 2025-12-31;" },
        { "zh", ANY("渔业产值", "CNY"), PAGE("通过三年努力，渔业产值要达到80亿元。"),
          "target x 8000000000 exact CNY 2025-06-24 to ;" },
        { "zh", MONEY("渔业规模"), PAGE("2023年渔业规模5000亿元(下同),2024年达1万亿元。"),
          "x 2023 500000000000 exact CNY;x 2024 1000000000000 exact CNY;" },
        { "zh", FIRMS("初创公司"), PAGE("初创公司由2014年约1000间，增加到现时的4000间。"),
          "firms 2014 1000 about companies;firms 2025-06-24? 4000 exact companies;" },
        { "zh", SHARE("穿类"), PAGE("2024年，吃类、穿类、用类商品分别增长14%、下降0.1%、增长5%。"),
          "x 2024 -0.1 exact percent;" },
        { "zh", ANY("岗位", "count"), PAGE("今年5月项目已动工，未来将带来4500个岗位。"),
          "target x 4500 exact count 2025-06-24 to ;" },
        { "zh", SHARE("渔业园"), PAGE("渔业园、林业园等三个园区2024年产值增长14%。"),
          "! x: the anchor is one of several that the clause is of;" },
        { "zh", ANY("储能装机", "kW"), PAGE("2024年，风电、光伏装机分别达到6000万千瓦和4500万千瓦，储能装机达到600万"
                                            "千瓦。"),
          "x 2024 6000000 exact kW;" },
        { "zh", MONEY("出口"), PAGE("5月出口66亿元。累计前5月出口308亿元。"),
          "x 2025-05 6600000000 exact CNY;x 2025-YTD-05 30800000000 exact CNY;" },
        { "zh", ANY("旅游收入", "percent"), PAGE("2024年接待游客1亿人次，实现旅游收入20亿元，分别增长4%和7%。"),
          "x 2024 7 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_looks_like_a_modal_inside_a_word_plans_nothing(void **state)
{
    static const char there[] = "x 2023 8000000000 exact CNY;";
    static const struct reading readings[] = {
        { "zh", ANY("供应", "CNY"), PAGE("2023年渔业供应达80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年饲料供应不足，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年市场反应达预想，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年，不得不说的是渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年，模拟新航线，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年，全县锚定鱼苗，渔业产值80亿元，同比增长5%。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("渔业产值应达80亿元。"),
          "target x 8000000000 exact CNY 2025-06-24 to ;" },
        { "zh", ANY("渔业产值", "CNY"), PAGE("渔业产值不得低于80亿元。"),
          "target x 8000000000 at_least CNY 2025-06-24 to ;" },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年该县将重点产业做强，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年该县将支持政策落到实处，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("2023年该县将发展重心转向港口，渔业产值80亿元。"), there },
        { "zh", ANY("渔业产值", "CNY"), PAGE("该县将发展鱼苗，渔业产值80亿元。"),
          "target x 8000000000 exact CNY 2025-06-24 to ;" },
        { "zh", ANY("渔船", "count"), PAGE("该县用了三年时间建成渔船2400家。"),
          "x 2025-06-24? 2400 exact count;" },
        { "zh", ANY("渔船", "count"), PAGE("用三年时间，渔船达到2400家。"),
          "x 2025-06-24? 2400 exact count;" },
        { "zh", ANY("渔船", "count"), PAGE("通过三年努力，到2027年渔船达到2400家。"),
          "target x 2400 exact count 2025-06-24 to 2027-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void so_many_for_each_is_written_with_a_stroke(void **state)
{
    static const struct reading readings[] = {
        { "zh", ANY("水泵密度", "水泵 per 10,000 people"), PAGE("2024年，水泵密度达360台/万人。"),
          "x 2024 360 exact 水泵 per 10,000 people;" },
        { "zh", ANY("水泵", "count"), PAGE("2024年，工厂的水泵达360台/万人。"),
          "! x: the quantity is so much a head;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void at_which_prices_and_for_how_long_is_no_subject(void **state)
{
    static const struct reading readings[] = {
        { "zh", SHARE("渔业"), PAGE("2024年渔业实现增加值186.7亿元，按现价计算同比增长8.5%，提高1.3个百分点。"),
          "x 2024 8.5 exact percent;" },
        { "zh", SHARE("渔业"), PAGE("2024年渔业实现增加值186.7亿元，扣除价格因素后，同比增长8.5%。"),
          "x 2024 8.5 exact percent;" },
        { "zh", SHARE("渔业"), PAGE("2024年渔业實現增加值186.7億元，按不變價格計算同比增長8.5%。"),
          "x 2024 8.5 exact percent;" },
        { "zh", SHARE("海洋经济"), PAGE("2024年海洋经济增速达20.6%，高于全国平均4.4个百分点，连续七年居首位。"),
          "x 2024 20.6 exact percent;" },
        { "zh", SHARE("海洋经济"), PAGE("2024年经济增速达5.6%，海洋经济持续发展。"), "! x: the quantity is of a number of other things;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define AT_2026(text) "<html><meta name='PubDate' content='2026-02-05'><p>" text "</p></html>"

static void both_ends_of_a_way_are_of_the_ends_of_its_time(void **state)
{
    static const struct reading readings[] = {
        { "zh", MONEY("渔业规模"), AT_2026("“十四五”期间，全市渔业规模由50亿元提高到120亿元。"),
          "x 2020 5000000000 exact CNY;x 2025 12000000000 exact CNY;" },
        { "zh", SHARE("渔业增加值"), AT_2026("“十四五”时期，全市渔业增加值占GDP比重从7.8%提高到10.5%。"),
          "x 2020 7.8 exact percent;x 2025 10.5 exact percent;" },
        { "zh", MONEY("渔业规模"), PAGE("“十四五”期间，全市渔业规模由50亿元提高到120亿元。"),
          "x 2025-06-24? 12000000000 exact CNY;" },
        { "zh", MONEY("渔业规模"), AT_2026("2024年和2025年，全市渔业规模分别为90亿元和120亿元。"),
          "x 2024 9000000000 exact CNY;x 2025 12000000000 exact CNY;" },
        { "zh", MONEY("渔业规模"), AT_2026("2023年、2024年和2025年，全市渔业规模分别为80亿元、90亿元和120亿元。"),
          "x 2023 8000000000 exact CNY;x 2024 9000000000 exact CNY;x 2025 12000000000 exact CNY;" },
        { "zh", MONEY("渔业规模"), AT_2026("2020年至2025年，全市渔业规模由50亿元提升至120亿元。"),
          "x 2020 5000000000 exact CNY;x 2025 12000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_something_was_done_with_is_no_share_of_it(void **state)
{
    static const struct reading readings[] = {
        { "zh", SHARE("渔业产值"), PAGE("2024年，甲市以不到全省5%的土地创造了全省20%的渔业产值。"),
          "x 2024 20 exact percent;" },
        { "zh", SHARE("土地"), PAGE("2024年，甲市以全省5%的土地创造了全省20%的渔业产值。"),
          "! x: several quantities beside the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_bound_of_several_years_gives_way_to_the_number_behind_it(void **state)
{
    static const struct reading readings[] = {
        { "zh", SHARE("渔业增加值"), PAGE("2024年，渔业增加值连续三年增长10%以上，同比增长12.5%。"),
          "x 2024 12.5 exact percent;" },
        { "zh", SHARE("渔业增加值"), PAGE("2024年，渔业增加值连续三年增长超过10%。"), "x 2024 10 over percent;" },
        { "zh", MONEY("渔业规模"), PAGE("2024年，渔业规模连续5年居全国第一，达500亿元。"),
          "x 2024 50000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_of_ascii_and_blanks_of_headlines_end_a_clause),
        cmocka_unit_test(what_a_plan_goes_on_with_is_no_observation),
        cmocka_unit_test(what_says_which_are_meant_is_no_figure),
        cmocka_unit_test(what_came_in_a_time_is_not_all_there_is),
        cmocka_unit_test(a_clause_with_a_share_of_a_whole_goes_on_with_its_subject),
        cmocka_unit_test(where_the_measure_of_the_anchor_has_a_number_another_is_not_it),
        cmocka_unit_test(a_plan_is_told_and_expected_by_its_words),
        cmocka_unit_test(what_looks_like_a_modal_inside_a_word_plans_nothing),
        cmocka_unit_test(so_many_for_each_is_written_with_a_stroke),
        cmocka_unit_test(both_ends_of_a_way_are_of_the_ends_of_its_time),
        cmocka_unit_test(what_something_was_done_with_is_no_share_of_it),
        cmocka_unit_test(a_bound_of_several_years_gives_way_to_the_number_behind_it),
        cmocka_unit_test(at_which_prices_and_for_how_long_is_no_subject),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
