/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"

#include "format/prose/lexicon.h"
#include "format/simplified.h"

static void numbers_are_read_in_characters_digits_and_both(void **state)
{
    static const struct sentence sentences[] = {
        { "四百五十", "450 exact 1 count" },
        { "两千三百五", "2350 exact 1 count" },
        { "九十二萬四", "924000 exact 1 count" },
        { "一千一百一十一万一千一百一十一亿", "1111111100000000 exact 1 count" },
        { "1,100.9亿", "110090000000 exact 1 count" },
        { "3万4000", "34000 exact 1 count" },
        { "７ 萬5 千4 百", "75400 exact 1 count" },
        { "一亿零一萬一千", "100011000 exact 1 count" },
        { "一点五万美元", "15000 exact USD amount" },
        { "参萬肆仟伍佰零柒", "34507 exact 1 count" },
        { "负一点一", "-1.1 exact 1 count" },
        { "三又五分之一", "3.2 exact 1 count" },
        { "16.4亿", "1640000000 exact 1 count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_ZH);
}

static void hedges_become_bounds(void **state)
{
    static const struct sentence sentences[] = {
        { "核心产业规模近3500亿元", "350000000000 - 350000000000 nearly CNY amount" },
        { "核心產業規模超過3500億元", "350000000000 350000000000 - over CNY amount" },
        { "企业超2400家", "2400 2400 - over companies count" },
        { "突破了3000亿元", "300000000000 300000000000 - over CNY amount" },
        { "营收超3000亿。", "300000000000 300000000000 - over CNY amount" },
        { "2000多公里外", "2000 2000 - at_least km length" },
        { "70%以上的场景", "70 70 - at_least percent percent" },
        { "20万次以上", "200000 200000 - at_least 次 count" },
        { "降低到20毫秒以内", "20 - 20 at_most ms duration" },
        { "近三成", "30 - 30 nearly percent percent" },
        { "負載約是60MW", "60 - - about MW other" },
        { "開放數據集約2.4萬個", "24000 - - about 個 count" },
        { "等六部门在四个方面、31个省区市，300人参加2024人工智能大会", "300 exact people count" },
        { "31个省区市的企业入驻，共20个部门。", "20 exact 部门 count" },
        { "六个部门和七个方面，13部门联合发文", "13 exact 部门 count" },
        { "土地集约利用率60%", "60 exact percent percent" },
        { "占GDP比重已达10%左右", "10 - - about percent percent" },
        { "上千个水系工程", "1000 1000 - at_least 水系工程 count" },
        { "不到10毫秒", "10 - 10 nearly ms duration" },
        { "十多个行业", "10 10 - at_least 行业 count" },
        { "在手订单已达百台。", "100 exact 台 count" },
        { "目前亦庄集聚百家企业", "100 exact companies count" },
        { "首批交付的300台中，有120台完成", "300 exact 台 count; 120 exact 完成 count" },
        { "首次超过10亿元、50亿元的企业，分别奖励100万元、300万元",
          "1000000000 1000000000 - over CNY amount; 5000000000 5000000000 - over CNY amount; "
          "1000000 exact CNY amount; 3000000 exact CNY amount" },
        { "匯聚了千名人才", "1000 exact people count" },
        { "产值规模达百亿元", "10000000000 exact CNY amount" },
        { "总量超过约5000家", "5000 5000 - over companies count" },
        { "生产总值连续跨越4个百亿台阶", "4 exact 百亿台阶 count" },
        { "跨越4个省份", "4 4 - over 省份 count" },
        { "產業規模達５﹒８６萬億元", "5860000000000 exact CNY amount" },
        { "年均增速是１５﹒７％", "15.7 exact percent percent up" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_ZH);
}

static void ranges_shares_and_multiples(void **state)
{
    static const struct sentence sentences[] = {
        { "3至4元", "- 3 4 range CNY amount" },
        { "七千到九千亿元", "- 700000000000 900000000000 range CNY amount" },
        { "数十亿元", "- 1000000000 10000000000 range CNY amount" },
        { "七八公斤", "- 7 8 range kg other" },
        { "四十五六万", "- 450000 460000 range 1 count" },
        { "位于20和30之间", "- 20 30 range 1 count" },
        { "百分之三十到四十一", "- 30 41 range percent percent" },
        { "占全国三分之一", "0.333333333333333 exact share ratio" },
        { "是上年同期的1.3倍", "1.3 exact times multiple" },
        { "规模翻一番", "2 exact times multiple up" },
        { "比上年翻了近一番", "2 - 2 nearly times multiple up" },
        { "每10台机器人有8台是中国研制", "0.8 exact share ratio" },
        { "提高0.4个百分点", "0.4 exact percentage_point percent up" },
        { "下降10.6%", "10.6 exact percent percent down" },
        { "180百亿亿次浮点运算/秒", "180 exact EFLOPS other" },
        { "存力规模超过1680艾字节(EB)", "1680 1680 - over EB other" },
        { "規模約達450千瓩", "450 - - about MW other" },
        { "按年增长4.5%至2310万个",
          "4.5 exact percent percent up; 23100000 exact 个 count" },
        { "增长61.0%、27.6%", "61 exact percent percent up; 27.6 exact percent percent up" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_ZH);
}

static void what_only_looks_like_a_quantity_is_left_out(void **state)
{
    static const char *const texts[] = {
        "三家基礎電信企業及中国广电",
        "电子政务指数排名从78位上升到43位",
        "到2035年建成",
        "二〇二四年",
        "今天(8月14日)，",
        "8月22日至24日",
        "今年前十个月",
        "1—7月份",
        "党的十八大以来",
        "“十五五”时期",
        "“5+10+N”模式",
        "第十一次大会",
        "全球排名前10",
        "千家万户和千行百业",
        "一个缩影",
        "一个个场景",
        "规模以上工业",
        "5G、FP16和5A级景区",
        "1080P高清",
        "一是加快，二是推进",
        "（三）展望",
        "每投入1元",
        "2025中关村论坛",
        "三季度",
        "形成“三卡+消金”格局",
        "跑出“1+1>2”的效果",
        "台積電1.4奈米先進製程新廠",
        "聚百家之长",
        "三家基础电信企业",
        "出台“人工智能20条”",
        "2025台中购物节",
    };

    (void)state;
    check_nothing(texts, COUNT(texts), LANGUAGE_ZH);
}

static void the_last_column_of_a_table_is_in_what_its_head_says(void **state)
{
    static const struct sentence texts[] = {
        { "产品 2023年 较上年增长(%)\n粮食 1500吨 0.5\n其中:谷物 900吨 -9.7\n\n豆类 60吨 12\n",
          "1500 exact t other; 0.5 exact percent percent; 900 exact t other; "
          "-9.7 exact percent percent; 60 exact t other; 12 exact percent percent" },
        { "指標 總量 增速（%）\n鋼材 30萬噸 2.5\n", /* with full-width brackets */
          "300000 exact t other; 2.5 exact percent percent" },
        { "产品 2023年 增长(%)\n水果 60吨 持平\n容积率 2.5\n茶叶 30吨 4\n", /* no cell, or one less */
          "60 exact t other; 2.5 exact 1 count; 30 exact t other; 4 exact percent percent" },
        { "产品 2023年 增长(%)\n全年共生产钢材30万吨，均价为 4\n茶叶 30吨 5\n", /* a sentence ends it */
          "300000 exact t other; 4 exact 1 count; 30 exact t other; 5 exact 1 count" },
        { "产品 2023年 产量(万吨)\n茶叶 30个 5\n", "30 exact 个 count; 5 exact 1 count" },
        { "茶叶 30吨 5\n增长(%)\n鋼材 30吨 6\n",
          "30 exact t other; 5 exact 1 count; 30 exact t other; 6 exact 1 count" },
    };

    (void)state;
    check_sentences(texts, COUNT(texts), LANGUAGE_ZH);
}

static void traditional_characters_are_folded(void **state)
{
    (void)state;
    assert_int_equal(simplified(0x842c), 0x4e07); /* 萬 */
    assert_int_equal(simplified(0x5104), 0x4ebf); /* 億 */
    assert_int_equal(simplified(0x4e07), 0x4e07);
    assert_int_equal(simplified('a'), 'a');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_in_characters_digits_and_both),
        cmocka_unit_test(hedges_become_bounds),
        cmocka_unit_test(ranges_shares_and_multiples),
        cmocka_unit_test(what_only_looks_like_a_quantity_is_left_out),
        cmocka_unit_test(the_last_column_of_a_table_is_in_what_its_head_says),
        cmocka_unit_test(traditional_characters_are_folded),
    };

    return cmocka_run_group_tests_name("prose_zh", tests, NULL, NULL);
}
