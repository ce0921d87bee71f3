/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#define CORE "{\"indicator\":\"core\",\"anchor\":\"core industry\",\"unit\":\"CNY\"" \
             ",\"region\":\"Harbourfield\",\"not\":[\"fund\"]}"

static void a_figure_is_bound_to_its_anchor_and_period(void **state)
{
    static const struct reading readings[] = {
        { "en", CORE, PAGE("Harbourfield has 2,400 firms and a core industry worth <b>nearly</b> "
                           "350 billion yuan ($49 billion) in 2024."),
          "core 2024 350000000000 nearly CNY;" },
        { "en", CORE, PAGE("In Harbourfield the core industry is worth 350 billion yuan."),
          "core 2025-06-24? 350000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), PAGE("今年上半年，核心产业规模突破3000亿元，同比增长7.7%。"),
          "x 2025-H1 300000000000 over CNY;" },
        { "de", FIRMS("KI-Unternehmen"), PAGE("Im Jahr 2024 gab es dort mehr als 2.400 "
                                              "KI-Unternehmen."),
          "firms 2024 2400 over companies;" },
        { "zh", SHARE("投资"), PAGE("2024年，房地产开发投资下降10.6%。"), "x 2024 -10.6 exact percent;" },
        { "en", FIRMS("(AI|artificial intelligence)( .AI.)? companies"),
          PAGE("More than 2,400 artificial intelligence (AI) companies are at work there."),
          "firms 2025-06-24? 2400 over companies;" },
        { "en", SHARE("digital economy"),
          PAGE("In 2024 the digital economy made 918 billion yuan. It was up 8.7 percent."),
          "x 2024 8.7 exact percent;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"core industry\",\"unit\":\"CNY\","
                "\"period\":\"last_year\"}",
          PAGE("The core industry is worth 350 billion yuan."), "x 2024 350000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void things_and_numbers_go_in_order(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("chips"), PAGE("In 2024 the makers of robots, chips and sensors earned 3 "
                                     "billion yuan, 4 billion yuan and 5 billion yuan, respectively."),
          "x 2024 4000000000 exact CNY;" },
        { "en", MONEY("added value"), PAGE("In 2024 revenue and added value reached 1.6 trillion yuan "
                                           "($241 billion) and 490 billion yuan, respectively."),
          "x 2024 490000000000 exact CNY;" },
        { "en", MONEY("revenue"), PAGE("Revenue in 2023 and 2024 was 5 billion yuan and 7 billion "
                                       "yuan, respectively."),
          "x 2023 5000000000 exact CNY;x 2024 7000000000 exact CNY;" },
        { "zh", SHARE("锂离子电池"), PAGE("1—5月份，打印设备、锂离子电池、工业机器人产量分别增长52.3%、"
                                          "40.2%、28.5%。"),
          "x 2025-YTD-05 40.2 exact percent;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"估值\",\"unit\":\"USD\",\"region\":\"广州\"}",
          PAGE("2024年按估值，上海、广州和杭州分别为1858.2亿美元、1163.8亿美元和973.0亿美元。"),
          "x 2024 116380000000 exact USD;" },
        { "de", SHARE("Chemie"), PAGE("Maschinenbau und Chemie wuchsen 2024 um 3 Prozent "
                                      "beziehungsweise 4 Prozent."),
          "x 2024 4 exact percent;" },
        { "en", SHARE("chips"), PAGE("Sales of robots and chips, and of sensors and drives, rose 3 "
                                     "percent and 4 percent, respectively."),
          "! x: it is not sure which of the quantities belongs to the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void several_years_in_a_sentence_are_several_figures(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("added value"), PAGE("The added value has increased from over 1.76 trillion yuan "
                                           "in 2021 to over 2.2 trillion yuan in 2024."),
          "x 2021 1760000000000 over CNY;x 2024 2200000000000 over CNY;" },
        { "zh", MONEY("增加值"), PAGE("增加值由2020年的100亿元增长到2024年的240亿元。"),
          "x 2020 10000000000 exact CNY;x 2024 24000000000 exact CNY;" },
        { "de", MONEY("Wertschöpfung"), PAGE("Die Wertschöpfung stieg von 100 Mrd. Yuan im Jahr 2020 auf "
                                             "240 Mrd. Yuan im Jahr 2024."),
          "x 2020 100000000000 exact CNY;x 2024 240000000000 exact CNY;" },
        { "de", SHARE("Anteil"), PAGE("Im Jahr 2019 lag der Anteil bei 36,2 Prozent; 2005 waren es gerade "
                                      "einmal 14,2 Prozent."),
          "x 2019 36.2 exact percent;x 2005 14.2 exact percent;" },
        { "en", MONEY("revenue"), PAGE("Revenue was 5 billion yuan in 2024, compared with 4 billion yuan "
                                       "in 2023."),
          "x 2024 5000000000 exact CNY;x 2023 4000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_figure_is_of_its_region(void **state)
{
#define UNICORNS(region) "{\"indicator\":\"x\",\"anchor\":\"独角兽企业\",\"unit\":\"companies\"," \
                         "\"region\":\"" region "\"}"
    static const char cities[] = PAGE("截至2024年3月，北京有独角兽企业114家、上海63家。");
    static const char bureau[] = PAGE("Nach Angaben der Expo in China gibt es in Beijing 1.070 "
                                      "KI-Unternehmen.");
    static const struct reading readings[] = {
        { "zh", UNICORNS("北京"), cities, "x 2024-03-31 114 exact companies;" },
        { "zh", UNICORNS("上海"), cities, "x 2024-03-31 63 exact companies;" },
        { "zh", UNICORNS("深圳"), cities,
          "! x: the quantity is of another region, or of none that is named;" },
        { "de", "{\"indicator\":\"x\",\"anchor\":\"KI-Unternehmen\",\"unit\":\"companies\","
                "\"region\":\"China\"}", bureau,
          "! x: the quantity is of another region, or of none that is named;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"AI companies\",\"unit\":\"companies\","
                "\"region\":\"Beijing\"}",
          PAGE("Beijing leads. Nationwide, there are 5,300 AI companies."),
          "! x: the quantity is of another region, or of none that is named;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void where_it_is_not_sure_it_takes_nothing_and_says_why(void **state)
{
    static const struct reading readings[] = {
        { "en", CORE, PAGE("Nothing of it."), "! core: the anchor is nowhere in the text;" },
        { "en", CORE, PAGE("In 2024 the core industry of Harbourfield grew 5 percent."),
          "! core: no quantity of the unit beside the anchor;" },
        { "en", CORE, PAGE("In 2024 the core industry of Harbourfield made 3 billion yuan and 4 "
                           "billion yuan."),
          "! core: several quantities beside the anchor;" },
        { "en", CORE, PAGE("In 2024 the core industry elsewhere made 3 billion yuan."),
          "! core: the quantity is of another region, or of none that is named;" },
        { "en", CORE, PAGE("In 2024 the core industry of Harbourfield got a fund of 3 billion yuan."),
          "! core: a word that is not to be there stands beside the quantity: fund;" },
        { "en", CORE, PAGE("The core industry of Harbourfield is expected to make 3 billion yuan in "
                           "2026."),
          "! core: the sentence is of another kind (observation, forecast, target);" },
        { "en", CORE, PAGE("In 2024 the core industry of Harbourfield made 3 billion yuan. In 2024 "
                           "the core industry of Harbourfield made 4 billion yuan."),
          "! core: said differently elsewhere in the page;"
          "! core: said differently elsewhere in the page;" },
        { "en", CORE, "The core industry of Harbourfield made 3 billion yuan.",
          "! core: no period is said;" },
        { "en", CORE, PAGE("In 2023 the core industry of Harbourfield made 3 billion yuan. In 2024 "
                           "the core industry of Harbourfield made 4 billion yuan and 5 billion "
                           "yuan."),
          "core 2023 3000000000 exact CNY;! core: several quantities beside the anchor;" },
#define TEN "1 yuan, 2 yuan, 3 yuan, 4 yuan, 5 yuan, 6 yuan, 7 yuan, 8 yuan, 9 yuan, 10 yuan, "
        { "en", MONEY("prices"), PAGE("In 2024 prices were " TEN TEN TEN TEN TEN "and so on."),
          "! x: the sentence holds too many quantities to be one;" },
        { "de", MONEY("Digitalwirtschaft"), PAGE("Die Digitalwirtschaft stieg um 15 Milliarden Yuan."),
          "! x: no quantity of the unit beside the anchor;" },
        { "en", MONEY("AI industry"), PAGE("The city dreams of a trillion-yuan AI industry."),
          "! x: no quantity of the unit beside the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_said_of_another_thing_is_not_taken(void **state)
{
    static const char own[] = "! x: no quantity of the unit beside the anchor;";
    static const char other[] = "! x: the quantity is of another subject, or of a part;";
    static const struct reading readings[] = {
        { "en", MONEY("core industry"), PAGE("The firm said its revenue was 3 billion yuan, while the "
                                             "core industry has grown."),
          other },
        { "en", MONEY("core industry"), PAGE("While the core industry drew attention, the biotech "
                                             "sector posted sales of 80 billion yuan."),
          other },
        { "en", MONEY("core industry"), PAGE("The core industry, which employs 120,000 people, "
                                             "generated 260 billion yuan in output in 2024."),
          "x 2024 260000000000 exact CNY;" },
        { "en", MONEY("core industry"), PAGE("The core industry kept growing, and the total reached "
                                             "260 billion yuan in 2024."),
          "x 2024 260000000000 exact CNY;" },
        { "en", MONEY("core industry"), PAGE("Investment in the core industry reached 12 billion yuan "
                                             "in 2024."),
          "! x: the quantity is of another measure: Investment;" },
        { "en", MONEY("core industry investment"), PAGE("Core industry investment reached 12 billion "
                                                        "yuan in 2024."),
          "x 2024 12000000000 exact CNY;" },
        { "en", FIRMS("AI companies"), PAGE("Loans to AI companies kept growing, and 300 companies "
                                            "received support."),
          "! firms: the quantity is of another subject, or of a part;" },
        { "en", FIRMS("AI companies"), PAGE("AI companies keep coming, of which 300 were new."),
          "! firms: no quantity of the unit beside the anchor;" },
        { "en", MONEY("GDP"), PAGE("It was 44.3 percent of GDP, and its added value grew 7.7 percent "
                                   "to 2.2 trillion yuan."),
          own },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"base\",\"unit\":\"km2\"}",
          PAGE("Some 115 firms are in the base, of 369."), own },
        { "zh", MONEY("核心产业"), PAGE("核心产业快速发展，某企业营收30亿元。"), other },
        { "zh", MONEY("核心产业"), PAGE("2024年核心产业快速发展，产业规模达2600亿元。"),
          "x 2024 260000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), PAGE("去年核心产业新增投资120亿元。"),
          "! x: the quantity is of another measure: 投资;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"园区\",\"unit\":\"km2\"}",
          PAGE("2024年园区建筑面积50万平方米。"), "! x: the quantity is of another measure: 建筑面积;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"独角兽\",\"unit\":\"companies\",\"region\":\"杭州\"}",
          PAGE("2024年全国独角兽集聚超六成，其中北京114家、杭州19家，五地共有249家。"),
          "x 2024 19 exact companies;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"发明专利\",\"unit\":\"count\"}",
          PAGE("2024年每万人口高价值发明专利121件。"), "! x: the quantity is so much a head;" },
        { "en", MONEY("GDP"), PAGE("Analysts had expected GDP of 5 trillion yuan in 2024."),
          "! x: the sentence denies it, supposes it or passes it on;" },
        { "en", SHARE("unemployment rate"), PAGE("In 2024 the unemployment rate of people aged 16 to "
                                                 "24 was 15.7 percent."),
          "! x: the quantity is of another measure: aged;" },
        { "en", FIRMS("companies"), PAGE("In 2024 the harbour was home to 45 domestic companies."),
          "! firms: the quantity is of another measure: domestic;" },
        { "en", FIRMS("leading companies"), PAGE("In 2024 the harbour was home to 45 domestic leading "
                                                 "companies."),
          "firms 2024 45 exact companies;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"vehicles\",\"unit\":\"count\"}",
          PAGE("In 2024 output of vehicles jumped 2.7-fold to 294,000 units."),
          "x 2024 294000 exact count;" },
        { "zh", MONEY("核心产业"), PAGE("2024年核心产业由180亿元提升至330亿元。"),
          "x 2024 33000000000 exact CNY;" },
        { "zh", MONEY("出口"), PAGE("2024年，出口稳步增长，折合850亿元。"), "x 2024 85000000000 exact CNY;" },
        { "de", MONEY("Kernindustrie"), PAGE("Die Kernindustrie wuchs. Ihr Volumen betrug 2024 fast 350 "
                                             "Milliarden Yuan."),
          "x 2024 350000000000 nearly CNY;" },
        { "de", MONEY("Kernindustrie"), PAGE("Die Kernindustrie wächst, die Gemeinden erhielten 700 "
                                             "Millionen Yuan."),
          other },
        { "de", MONEY("Kernindustrie"), PAGE("Die Kernindustrie wächst, das Volumen stieg 2024 auf "
                                             "700 Millionen Yuan."),
          "x 2024 700000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_said_twice_is_one_figure(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("output"), PAGE("Output was over 90 billion yuan in 2024. In 2024 output was "
                                      "94.3 billion yuan."),
          "x 2024 94300000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("Der Umsatz lag 2024 bei 2,94 Mrd. Yuan. Im Jahr 2024 betrug der "
                                      "Umsatz 2,936 Mrd. Yuan."),
          "x 2024 2936000000 exact CNY;" },
        { "zh", MONEY("生产总值"), PAGE("2024年，生产总值突破500亿元大关，达到526.4亿元。"),
          "x 2024 52640000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("Output was 91 billion yuan in 2024. In 2024 output was 94.3 "
                                      "billion yuan."),
          "! x: said differently elsewhere in the page;! x: said differently elsewhere in the page;" },
        { "zh", SHARE("钢产量"), PAGE("4月份，钢产量同比增长6.5%。从环比看，4月份钢产量比上月增长0.6%。"),
          "x 2025-04 6.5 exact percent;"
          "! x: against the month or quarter before, beside one against the year before;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_fall_is_one_wherever_its_word_stands(void **state)
{
    static const struct reading readings[] = {
        { "de", SHARE("Fracht"), PAGE("Die Fracht ging 2024 um 5,4 Prozent zurück."),
          "x 2024 -5.4 exact percent;" },
        { "de", SHARE("Ausfuhren"), PAGE("Die Ausfuhren fielen 2023 um 3 Prozent und 2024 um 2 Prozent."),
          "x 2023 -3 exact percent;x 2024 -2 exact percent;" },
        { "en", SHARE("[Ee]xports"), PAGE("Exports fell 3 percent in 2023 and 2 percent in 2024."),
          "x 2023 -3 exact percent;x 2024 -2 exact percent;" },
        { "de", SHARE("Ausfuhren"), PAGE("Die Ausfuhren lagen 2024 bei 9 Mrd. Euro, ein Minus von 2 %."),
          "x 2024 -2 exact percent;" },
        { "de", SHARE("Ausfuhren"), PAGE("Um 4,2 Prozent sind die Ausfuhren im Jahr 2024 gefallen."),
          "x 2024 -4.2 exact percent;" },
        { "de", SHARE("Quote"), PAGE("Im Jahr 2024 ist die Quote auf 5 Prozent gesunken."),
          "x 2024 5 exact percent;" },
        { "en", SHARE("output"), PAGE("Output came in 3 percent lower in 2024."),
          "x 2024 -3 exact percent;" },
        { "en", SHARE("coal"), PAGE("The share of coal dropped to 18 percent in 2024."),
          "x 2024 18 exact percent;" },
        { "zh", SHARE("产量"), PAGE("2024年，产量降幅为3%。"), "x 2024 -3 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_region_of_another_entry_is_another_place(void **state)
{
    static const char both[] = "{\"indicator\":\"a\",\"anchor\":\"profit\",\"unit\":\"EUR\","
                               "\"region\":\"Arvena\"},{\"indicator\":\"b\",\"anchor\":\"profit\","
                               "\"unit\":\"EUR\",\"region\":\"Bolte\"}";
    static const struct reading readings[] = {
        { "en", both, PAGE("Arvena made a profit of 366 million euros in 2024. Bolte ended 2024 with a "
                           "profit of 120 million euros."),
          "a 2024 366000000 exact EUR;b 2024 120000000 exact EUR;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_target_is_proposed_and_never_taken(void **state)
{
#define ALL(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"CNY\"," \
                    "\"kind\":[\"observation\",\"forecast\",\"target\"]}"
    static const struct reading readings[] = {
        { "en", ALL("core industry"),
          PAGE("On June 20, the plan was unveiled. Over the next two years, the core industry is "
               "anticipated to exceed 1 trillion yuan in value."),
          "target x 1000000000000 over CNY 2025-06-20 to 2027-06-20;" },
        { "en", MONEY("core industry"),
          PAGE("Over the next two years, the core industry is to exceed 1 trillion yuan."),
          "! x: the sentence is of another kind (observation, forecast, target);" },
        { "zh", ALL("核心产业"), PAGE("广东提出到2027年核心产业规模突破3000亿元。"),
          "target x 300000000000 over CNY 2025-06-24 to 2027-12-31;" },
        { "de", ALL("Kernindustrie"), PAGE("Bis Ende 2026 soll die Kernindustrie 300 Milliarden Yuan "
                                           "erreichen."),
          "target x 300000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "en", ALL("core industry"), PAGE("By 2027 the core industry reaches 5 billion yuan."),
          "target x 5000000000 exact CNY 2025-06-24 to 2027-12-31;" },
        { "zh", ALL("核心产业"), PAGE("2025年全年核心产业规模有望突破4500亿元。"),
          "x 2025 450000000000 over CNY forecast;" },
        { "en", ALL("core industry"),
          PAGE("The plan is to grow the core industry from 350 billion yuan in 2024 to 1 trillion "
               "yuan by 2027."),
          "x 2024 350000000000 exact CNY;target x 1000000000000 exact CNY 2025-06-24 to 2027-12-31;" },
        { "en", ALL("core industry"), PAGE("The goal was to lift the core industry to 2 billion yuan "
                                           "by the end of 2020."),
          "! x: the time of the target was over when it was announced;" },
        { "en", ALL("core industry"), PAGE("The core industry doubled to 33 billion yuan by the end of "
                                           "2024 and will reach 45 billion yuan by 2026."),
          "x 2024-12-31 33000000000 exact CNY;"
          "target x 45000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "zh", ALL("核心产业"), PAGE("核心产业由180亿元提升至330亿元，预计2026年达到450亿元。"),
          "x 2025-06-24? 33000000000 exact CNY;x 2026 45000000000 exact CNY forecast;" },
        { "zh", ALL("核心产业"), PAGE("2025年上半年核心产业规模达2152亿元，全年规模有望突破4500亿元。"),
          "x 2025-H1 215200000000 exact CNY;x 2025 450000000000 over CNY forecast;" },
        { "zh", MONEY("核心产业"), PAGE("2024年1月至6月核心产业收入为50亿元。"),
          "x 2024-H1 5000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), PAGE("2024年1月份 - 9月份核心产业收入为70亿元。"),
          "x 2024-YTD-09 7000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), PAGE("2024年第一季度至第三季度核心产业收入为70亿元。"),
          "x 2024-YTD-09 7000000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("In FY 2023/24 output was 5 billion yuan."),
          "! x: its fiscal year is of no known months;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_cell_of_a_table_is_of_its_row_and_column(void **state)
{
#define ROW(a, b, c) "<tr><td>" a "</td><td>" b "</td><td>" c "</td></tr>"
#define TABLE(caption, rows) "<html><meta name='PubDate' content='2025-06-24'><p>" caption \
                             "</p><table>" rows "</table></html>"
    static const struct reading readings[] = {
        { "en", MONEY("output"), TABLE("Industry", ROW("Item", "2023", "2024")
                                       ROW("Output (billion yuan)", "<p>3.5</p>", "1,400")),
          "x 2023 3500000000 exact CNY;x 2024 1400000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), TABLE("表1 单位：亿元", ROW("年份", "核心产业规模", "增速（%）")
                                         ROW("2023年", "3000", "7.5") ROW("2024年", "", "8")),
          "x 2023 300000000000 exact CNY;" },
        { "zh", SHARE("增速"), TABLE("表1 单位：亿元", ROW("年份", "核心产业规模", "增速（%）")
                                     ROW("2023年", "3000", "7.5") ROW("2024年", "", "-0.8")),
          "x 2023 7.5 exact percent;x 2024 -0.8 exact percent;" },
        { "de", MONEY("Umsatz"), TABLE("Umsatz in Mrd. Yuan", ROW("", "1. Halbjahr 2024", "Ziel 2026")
                                       ROW("Umsatz", "2,5", "4")),
          "x 2024-H1 2500000000 exact CNY;" },
        { "en", MONEY("output"), TABLE("Output is to exceed 20 billion yuan.", ROW("Item", "2023", "")
                                       ROW("Output (bn yuan)", "3.5", "")),
          "x 2023 3500000000 exact CNY;" },
        { "en", MONEY("output"), TABLE("T", ROW("Item", "2023", "2024") ROW("Output", "3", "4")),
          "! x: the table says no unit;" },
        { "en", MONEY("output"), TABLE("T", ROW("Item", "2023", "2024") ROW("Output (%)", "3", "4")),
          "! x: the table is in another unit;" },
        { "en", MONEY("output"), TABLE("T", ROW("Item", "A", "B") ROW("Output (bn yuan)", "3", "4")),
          "! x: no heading says a period;" },
        { "en", MONEY("output"), TABLE("T", ROW("Item", "2023", "2024")
                                       "<tr><td>Output (bn yuan)</td><td>3</td></tr>"),
          "! x: no number of the table is of the anchor;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_pattern_cannot_stall_a_run(void **state)
{
    static const char text[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";
    struct err err = { 0 };
    struct pattern *pattern = pattern_compile("^(a+)+$", &err);
    size_t start, end;

    (void)state;
    assert_non_null(pattern);
    assert_int_equal(pattern_find(pattern, text, strlen(text), 0, &start, &end, &err), -1);
    pattern_free(pattern);
    assert_null(pattern_compile("(", &err));
    assert_non_null(strstr(err.text, "at fault at character"));
}

#define MANY_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "

static void an_entry_whose_anchor_fails_is_named_and_the_others_are_read(void **state)
{
    static const struct reading readings[] = {
        { "en", "{\"indicator\":\"y\",\"anchor\":\"(a+)+$\",\"unit\":\"CNY\"}," MONEY("output"),
          PAGE("Output was 5 billion yuan in 2024. " MANY_A "is said."),
          "note y: the pattern \"(a+)+$\" ran into its limit (PCRE2 error -47); make it simpler;"
          "x 2024 5000000000 exact CNY;" },
        { "en", MONEY("output") ",{\"indicator\":\"y\",\"anchor\":\"(?R)\",\"unit\":\"CNY\"}",
          PAGE("Output was 5 billion yuan in 2024."),
          "note y: the pattern \"(?R)\" cannot be looked for: nested recursion at the same subject "
          "position;x 2024 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_pattern_has_to_be_able_to_find_words(void **state)
{
    static const struct {
        const char *pattern;
        int finds;
    } cases[] = {
        { "a", 0 },    { "a*", 0 },   { "a?", 0 },     { "^a", 0 },    { "^|a", 0 }, { "a\\Kb", 0 },
        { "\\K", -1 }, { "^", -1 },   { "(?=a)*", -1 }, { "(?<=a)", -1 }, { "", -1 },  { "^|$", -1 },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err;
        struct pattern *pattern = pattern_of_words(cases[i].pattern, &err);

        assert_non_null(pattern);
        if (pattern_finds_words(pattern, &err) != cases[i].finds)
            fail_msg("%s", cases[i].pattern);
        pattern_free(pattern);
    }
}

/* The pattern, a text, and what of it is found; NULL: nothing. */
static void words_are_meant_as_they_stand_and_end(void **state)
{
    static const struct {
        const char *pattern, *text, *found;
    } cases[] = {
        { "AI", "Shanghai and SHANGHAI aim at AI-related jobs", "AI" },
        { "AI", "Shanghai aims for the air, SHANGHAI too", NULL },
        { "AIs?\\b|GDP", "ais, 12 AIs", "AIs" },
        { "(?:US|EU) firms", "us firms and US firms", "US firms" },
        { "core (AI|KI)[- ]industr", "the Core AI industry", "Core AI industr" },
        { "AI?", "a", "a" },
        { "[AI]x", "ax", "ax" },
        { "\\QAI\\E", "ai", "ai" },
        { "\\x{004E}\\p{Lu}", "xNAx", "NA" },
        { "(?<GDP>x)\\k<GDP>", "xx", "xx" },
        { "(?<=AI )firms", "ai firms, AI firms", "firms" },
        { "[[:upper:]AI]+ firms", "AI firms", "AI firms" },
        { "\\bUS\\b", "us and US", "US" },
        { "Kunming", "KUNMING", "KUNMING" },
        { "企业AI", "企业AI", "企业AI" },
        { "digitale Wirtschaft", "Die digitalen Wirtschaft", "digitalen Wirtschaft" },
        { "künstlicher Intelligenz|neue Modelle", "die künstliche Intelligenz",
          "künstliche Intelligenz" },
        { "digitale wirtschaft", "digitalen Wirtschaft", NULL },
        { "(?<=digitale )Wirtschaft", "die digitale Wirtschaft", "Wirtschaft" },
        { "core AI", "core AI", "core AI" },
    };
    struct err err;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct pattern *pattern = pattern_of_words(cases[i].pattern, &err);
        const char *text = cases[i].text;
        size_t start = 0, end = 0;
        int found;

        if (pattern == NULL)
            fail_msg("%s: %s", cases[i].pattern, err.text);
        found = pattern_find(pattern, text, strlen(text), 0, &start, &end, &err);
        if (found != (cases[i].found != NULL) ||
            (found && (end - start != strlen(cases[i].found) ||
                       memcmp(text + start, cases[i].found, end - start) != 0)))
            fail_msg("%s in \"%s\": %.*s", cases[i].pattern, text, (int)(end - start),
                     text + start);
        pattern_free(pattern);
    }
    assert_null(pattern_of_words("AI (", &err));
    assert_non_null(strstr(err.text, "character 5"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_meant_as_they_stand_and_end),
        cmocka_unit_test(a_figure_is_bound_to_its_anchor_and_period),
        cmocka_unit_test(things_and_numbers_go_in_order),
        cmocka_unit_test(several_years_in_a_sentence_are_several_figures),
        cmocka_unit_test(a_figure_is_of_its_region),
        cmocka_unit_test(where_it_is_not_sure_it_takes_nothing_and_says_why),
        cmocka_unit_test(what_is_said_of_another_thing_is_not_taken),
        cmocka_unit_test(what_is_said_twice_is_one_figure),
        cmocka_unit_test(a_fall_is_one_wherever_its_word_stands),
        cmocka_unit_test(the_region_of_another_entry_is_another_place),
        cmocka_unit_test(a_target_is_proposed_and_never_taken),
        cmocka_unit_test(a_cell_of_a_table_is_of_its_row_and_column),
        cmocka_unit_test(a_pattern_cannot_stall_a_run),
        cmocka_unit_test(an_entry_whose_anchor_fails_is_named_and_the_others_are_read),
        cmocka_unit_test(a_pattern_has_to_be_able_to_find_words),
    };

    return cmocka_run_group_tests_name("collect_page", tests, NULL, NULL);
}
