/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In simplified characters; the text is folded to them before it is read. */
#include "format/prose/rows.h"

#include <stdlib.h>

const struct word lexicon_zh[] = {
    /* numbers, everyday and financial */
    VALUE(ROLE_SMALL, "零", 0), VALUE(ROLE_SMALL, "〇", 0), VALUE(ROLE_SMALL, "一", 1),
    VALUE(ROLE_SMALL, "二", 2), VALUE(ROLE_SMALL, "三", 3), VALUE(ROLE_SMALL, "四", 4),
    VALUE(ROLE_SMALL, "五", 5), VALUE(ROLE_SMALL, "六", 6), VALUE(ROLE_SMALL, "七", 7),
    VALUE(ROLE_SMALL, "八", 8), VALUE(ROLE_SMALL, "九", 9), VALUE(ROLE_SMALL, "两", 2),
    VALUE(ROLE_SMALL, "壹", 1), VALUE(ROLE_SMALL, "贰", 2), VALUE(ROLE_SMALL, "叁", 3), VALUE(ROLE_SMALL, "参", 3),
    VALUE(ROLE_SMALL, "肆", 4), VALUE(ROLE_SMALL, "伍", 5), VALUE(ROLE_SMALL, "陆", 6),
    VALUE(ROLE_SMALL, "柒", 7), VALUE(ROLE_SMALL, "捌", 8), VALUE(ROLE_SMALL, "玖", 9),
    VALUE(ROLE_PLACE, "十", 1), VALUE(ROLE_PLACE, "拾", 1), VALUE(ROLE_PLACE, "百", 2),
    VALUE(ROLE_PLACE, "佰", 2), VALUE(ROLE_PLACE, "千", 3), VALUE(ROLE_PLACE, "仟", 3),
    VALUE(ROLE_SCALE, "万", 4), VALUE(ROLE_SCALE, "亿", 8), VALUE(ROLE_SCALE, "兆", 12),
    PLAIN(ROLE_POINT, "点"),    PLAIN(ROLE_MINUS, "负"),    PLAIN(ROLE_AND, "又"),
    PLAIN(ROLE_OVER, "分之"),   PLAIN(ROLE_OVER, "分 之"),
    VALUE(ROLE_PER_PART, "百分之", 0), VALUE(ROLE_PER_PART, "百分 之", 0),
    VALUE(ROLE_PER_PART, "百 分之", 0), VALUE(ROLE_PER_PART, "百 分 之", 0),
    VALUE(ROLE_PER_PART, "百分", 0), VALUE(ROLE_PER_PART, "千分之", -1),
    VALUE(ROLE_PER_PART, "万分之", -2),
    PLAIN(ROLE_HALF, "半"),     PLAIN(ROLE_HALF, "一半"),
    PLAIN(ROLE_SEVERAL, "数"),  PLAIN(ROLE_SEVERAL, "几"),
    PLAIN(ROLE_VAGUE, "多"),    PLAIN(ROLE_VAGUE, "余"),    PLAIN(ROLE_VAGUE, "几"),
    PLAIN(ROLE_VAGUE, "来"),
    /* bounds */
    BOUND("超", OVER), BOUND("超过", OVER), BOUND("逾", OVER), BOUND("突破", OVER),
    BOUND("迈过", OVER), BOUND("跨过", OVER), BOUND("跨越", OVER), BOUND("高于", OVER),
    BOUND("大于", OVER), BOUND("多于", OVER), BOUND("过", OVER), BOUND("高出", OVER),
    BOUND("超出", OVER), BOUND("破", OVER), BOUND("站上", OVER), BOUND("迈上", OVER),
    BOUND("达上", AT_LEAST), BOUND("上", AT_LEAST), BOUND("至少", AT_LEAST),
    BOUND("至少有", AT_LEAST), BOUND("至少是", AT_LEAST), BOUND("最多是", AT_MOST),
    BOUND("最少", AT_LEAST), BOUND("不少于", AT_LEAST),
    BOUND("不低于", AT_LEAST), BOUND("不小于", AT_LEAST), BOUND("不下", AT_LEAST),
    BOUND("不下于", AT_LEAST), BOUND("不亚于", AT_LEAST), BOUND("大于或等于", AT_LEAST),
    BOUND("大于等于", AT_LEAST), BOUND("大于或者等于", AT_LEAST), BOUND("起码", AT_LEAST),
    BOUND("近", NEARLY), BOUND("接近", NEARLY), BOUND("将近", NEARLY), BOUND("不足", NEARLY),
    BOUND("不到", NEARLY), BOUND("低于", NEARLY), BOUND("少于", NEARLY), BOUND("小于", NEARLY),
    BOUND("逼近", NEARLY), BOUND("未满", NEARLY), BOUND("不满", NEARLY), BOUND("临近", NEARLY),
    BOUND("未达", NEARLY), BOUND("几近", NEARLY), BOUND("几乎", NEARLY), BOUND("差不多", ABOUT),
    BOUND("最多", AT_MOST), BOUND("至多", AT_MOST), BOUND("不超过", AT_MOST),
    BOUND("不多于", AT_MOST), BOUND("不高于", AT_MOST), BOUND("不大于", AT_MOST),
    BOUND("小于等于", AT_MOST), BOUND("小于或等于", AT_MOST), BOUND("不逾", AT_MOST),
    BOUND("最高", AT_MOST),
    BOUND("约", ABOUT), BOUND("大约", ABOUT), BOUND("约为", ABOUT), BOUND("约有", ABOUT),
    BOUND("约合", ABOUT), BOUND("约占", ABOUT), BOUND("大概", ABOUT), BOUND("约达", ABOUT),
    BOUND("左右", ABOUT), BOUND("等于", EXACT), BOUND("整整", EXACT),
    BOUND_AFTER("以上", AT_LEAST), BOUND_AFTER("及以上", AT_LEAST), BOUND_AFTER("(含)以上", AT_LEAST),
    BOUND_AFTER("(含)以下", AT_MOST), BOUND_AFTER("(含)以内", AT_MOST), BOUND_AFTER("或以上", AT_LEAST),
    BOUND_AFTER("之上", AT_LEAST), BOUND_AFTER("或者更多", AT_LEAST), BOUND_AFTER("或更多", AT_LEAST),
    BOUND_AFTER("起", AT_LEAST), BOUND_AFTER("开外", AT_LEAST),
    BOUND_AFTER("以内", AT_MOST), BOUND_AFTER("之内", AT_MOST), BOUND_AFTER("以下", AT_MOST),
    BOUND_AFTER("及以下", AT_MOST), BOUND_AFTER("之下", AT_MOST), BOUND_AFTER("左右", ABOUT),
    BOUND_AFTER("上下", ABOUT), BOUND_AFTER("许", ABOUT),
    /* ranges */
    PLAIN(ROLE_RANGE, "至"), PLAIN(ROLE_RANGE, "到"), PLAIN(ROLE_RANGE, "或"),
    PLAIN(ROLE_BETWEEN, "介于"), PLAIN(ROLE_BETWEEN, "位于"), PLAIN(ROLE_FROM, "从"),
    PLAIN(ROLE_FROM, "由"),
    /* currencies */
    CURRENCY("元", "CNY"), CURRENCY("人民币", "CNY"), CURRENCY("元人民币", "CNY"),
    CURRENCY("块", "CNY"), CURRENCY("块钱", "CNY"), CURRENCY("圆", "CNY"), CURRENCY("圆整", "CNY"),
    CURRENCY("元整", "CNY"), CURRENCY("美元", "USD"), CURRENCY("美圆", "USD"),
    CURRENCY("美金", "USD"), CURRENCY("欧元", "EUR"), CURRENCY("欧", "EUR"), CURRENCY("英镑", "GBP"),
    CURRENCY("日元", "JPY"), CURRENCY("日圆", "JPY"), CURRENCY("元日币", "JPY"),
    CURRENCY("日币", "JPY"), CURRENCY("港元", "HKD"), CURRENCY("港币", "HKD"),
    CURRENCY("元港币", "HKD"), CURRENCY("新台币", "TWD"), CURRENCY("台币", "TWD"),
    CURRENCY("元新台币", "TWD"), CURRENCY("澳门元", "MOP"), CURRENCY("澳元", "AUD"),
    CURRENCY("加元", "CAD"), CURRENCY("韩元", "KRW"), CURRENCY("韩圆", "KRW"),
    CURRENCY("瑞士法郎", "CHF"), CURRENCY("法郎", "CHF"), CURRENCY("卢布", "RUB"),
    CURRENCY("卢比", "INR"), CURRENCY("印度卢比", "INR"), CURRENCY("新加坡元", "SGD"),
    CURRENCY("新元", "SGD"), CURRENCY("泰铢", "THB"), CURRENCY("马来西亚令吉", "MYR"),
    CURRENCY("令吉", "MYR"), CURRENCY("林吉特", "MYR"), CURRENCY("雷亚尔", "BRL"),
    /* units */
    UNIT("百分点", "percentage_point", PERCENT), UNIT("个百分点", "percentage_point", PERCENT),
    UNIT("个 百分点", "percentage_point", PERCENT), UNIT("个百分 点", "percentage_point", PERCENT),
    UNIT("个 百 分点", "percentage_point", PERCENT),
    UNIT("个 百 分 点", "percentage_point", PERCENT), UNIT("基点", "basis_point", PERCENT),
    UNIT("个基点", "basis_point", PERCENT), UNIT_SHIFT("成", "percent", PERCENT, 1),
    UNIT("平方公里", "km2", AREA), UNIT("平方千米", "km2", AREA), UNIT("平方米", "m2", AREA),
    UNIT("平米", "m2", AREA), UNIT("公顷", "ha", AREA), UNIT("亩", "mu", AREA),
    UNIT("平方英里", "mi2", AREA), UNIT("公里", "km", LENGTH), UNIT("千米", "km", LENGTH),
    UNIT("米", "m", LENGTH), UNIT("厘米", "cm", LENGTH), UNIT("毫米", "mm", LENGTH),
    UNIT("微米", "µm", LENGTH), UNIT("纳米", "nm", LENGTH), UNIT("英里", "mi", LENGTH),
    UNIT("海里", "nmi", LENGTH), UNIT("英寸", "in", LENGTH), UNIT("英尺", "ft", LENGTH),
    UNIT("里", "li", LENGTH), UNIT("立方米", "m3", OTHER), UNIT("升", "l", OTHER),
    UNIT("吨", "t", OTHER), UNIT("公吨", "t", OTHER), UNIT("公斤", "kg", OTHER),
    UNIT("千克", "kg", OTHER), UNIT("斤", "jin", OTHER), UNIT("克", "g", OTHER),
    UNIT("吨标准煤", "tce", OTHER), UNIT("瓦", "W", OTHER), UNIT("千瓦", "kW", OTHER),
    UNIT("兆瓦", "MW", OTHER), UNIT("吉瓦", "GW", OTHER), UNIT("千瓦时", "kWh", OTHER),
    UNIT("度电", "kWh", OTHER), UNIT("兆瓦时", "MWh", OTHER), UNIT("吉瓦时", "GWh", OTHER),
    UNIT("伏", "V", OTHER), UNIT("千伏", "kV", OTHER), UNIT("摄氏度", "°C", OTHER),
    UNIT("赫兹", "Hz", OTHER), UNIT("兆赫", "MHz", OTHER), UNIT("兆字节", "MB", OTHER),
    UNIT("比特", "bit", OTHER), UNIT("字节", "byte", OTHER), UNIT("量子比特", "qubits", OTHER),
    UNIT("百亿亿次浮点运算/秒", "EFLOPS", OTHER), UNIT("百亿亿次浮点运算每秒", "EFLOPS", OTHER),
    UNIT("百亿亿次", "EFLOPS", OTHER), UNIT("百亿亿次/秒", "EFLOPS", OTHER),
    UNIT("次浮点运算/秒", "FLOPS", OTHER), UNIT("次浮点运算每秒", "FLOPS", OTHER),
    UNIT("百亿亿次每秒", "EFLOPS", OTHER), UNIT("毫秒", "ms", DURATION), UNIT("微秒", "µs", DURATION),
    UNIT("纳秒", "ns", DURATION), UNIT("秒", "s", DURATION), UNIT("秒钟", "s", DURATION),
    UNIT("分钟", "minutes", DURATION), UNIT("小时", "hours", DURATION),
    UNIT("个小时", "hours", DURATION), UNIT("天", "days", DURATION), UNIT("周", "weeks", DURATION),
    UNIT("个星期", "weeks", DURATION), UNIT("个月", "months", DURATION),
    UNIT("个工作日", "working days", DURATION), UNIT("年", "years", DURATION),
    UNIT("年间", "years", DURATION), UNIT("个年头", "years", DURATION),
    UNIT("倍", "times", MULTIPLE), UNIT("倍多", "times", MULTIPLE),
    /* counters; what is counted follows, or was named in front */
    COUNTER("家", "companies"), COUNTER("人", "people"), COUNTER("位", "people"),
    COUNTER("名", "people"), COUNTER("个", NULL), COUNTER("项", NULL), COUNTER("款", NULL),
    COUNTER("种", NULL), COUNTER("座", NULL), COUNTER("条", NULL), COUNTER("台", NULL),
    COUNTER("台套", NULL), COUNTER("辆", NULL), COUNTER("件", NULL), COUNTER("户", NULL),
    COUNTER("次", NULL), COUNTER("人次", NULL), COUNTER("处", NULL), COUNTER("所", NULL),
    COUNTER("套", NULL), COUNTER("支", NULL), COUNTER("颗", NULL), COUNTER("架", NULL),
    COUNTER("艘", NULL), COUNTER("部", NULL), COUNTER("批", NULL), COUNTER("类", NULL),
    COUNTER("大", NULL), COUNTER("路", NULL), COUNTER("张", NULL), COUNTER("片", NULL),
    COUNTER("块", NULL), COUNTER("字", NULL), COUNTER("篇", NULL), COUNTER("本", NULL),
    COUNTER("场", NULL), COUNTER("门", NULL), COUNTER("间", NULL), COUNTER("栋", NULL),
    COUNTER("只", NULL), COUNTER("头", NULL), COUNTER("株", NULL), COUNTER("笔", NULL),
    COUNTER("单", NULL), COUNTER("宗", NULL), COUNTER("起", NULL), COUNTER("例", NULL),
    COUNTER("枚", NULL), COUNTER("层", NULL), COUNTER("步", NULL), COUNTER("轮", NULL),
    COUNTER("股", NULL), COUNTER("份", NULL), COUNTER("列", NULL), COUNTER("班", NULL),
    COUNTER("节", NULL), COUNTER("倍", NULL), COUNTER("卡", NULL), COUNTER("核", NULL),
    COUNTER("国", NULL), COUNTER("省", NULL), COUNTER("市", NULL), COUNTER("县", NULL),
    COUNTER("城", NULL), COUNTER("村", NULL), COUNTER("章", NULL), COUNTER("编", NULL), COUNTER("幅", NULL), COUNTER("段", NULL),
    COUNTER("对", NULL), COUNTER("组", NULL), COUNTER("方面", NULL), COUNTER("环节", NULL),
    COUNTER("度", NULL), COUNTER("口", NULL), COUNTER("道", NULL), COUNTER("顶", NULL),
    COUNTER("箱", NULL), COUNTER("标箱", NULL), COUNTER("标准箱", NULL), COUNTER("机架", NULL),
    COUNTER("标准机架", NULL), COUNTER("用户", NULL), COUNTER("企业", "companies"),
    /* counted in yuan */
    PLAIN(ROLE_MONEY, "营收"), PLAIN(ROLE_MONEY, "收入"), PLAIN(ROLE_MONEY, "产值"),
    PLAIN(ROLE_MONEY, "产业规模"), PLAIN(ROLE_MONEY, "市场规模"), PLAIN(ROLE_MONEY, "经济规模"),
    PLAIN(ROLE_MONEY, "投资"), PLAIN(ROLE_MONEY, "投资额"), PLAIN(ROLE_MONEY, "增加值"),
    PLAIN(ROLE_MONEY, "总额"), PLAIN(ROLE_MONEY, "金额"), PLAIN(ROLE_MONEY, "市值"),
    PLAIN(ROLE_MONEY, "估值"), PLAIN(ROLE_MONEY, "资产"), PLAIN(ROLE_MONEY, "利润"),
    PLAIN(ROLE_MONEY, "销售额"), PLAIN(ROLE_MONEY, "成交额"), PLAIN(ROLE_MONEY, "交易额"),
    PLAIN(ROLE_MONEY, "税收"), PLAIN(ROLE_MONEY, "经费"), PLAIN(ROLE_MONEY, "资金"),
    PLAIN(ROLE_MONEY, "gdp"), PLAIN(ROLE_MONEY, "生产总值"), PLAIN(ROLE_MONEY, "产业营收"),
    PLAIN(ROLE_MONEY, "营业收入"), PLAIN(ROLE_MONEY, "融资"), PLAIN(ROLE_MONEY, "成本"),
    PLAIN(ROLE_MONEY, "贷款"), PLAIN(ROLE_MONEY, "余额"),
    /* change */
    PLAIN(ROLE_RISE, "增长"), PLAIN(ROLE_RISE, "增加"), PLAIN(ROLE_RISE, "上升"),
    PLAIN(ROLE_RISE, "提高"), PLAIN(ROLE_RISE, "提升"), PLAIN(ROLE_RISE, "上涨"),
    PLAIN(ROLE_RISE, "增"), PLAIN(ROLE_RISE, "涨"), PLAIN(ROLE_RISE, "增速"),
    PLAIN(ROLE_RISE, "增长率"), PLAIN(ROLE_RISE, "增幅"), PLAIN(ROLE_RISE, "扩大"),
    PLAIN(ROLE_FALL, "下降"), PLAIN(ROLE_FALL, "减少"), PLAIN(ROLE_FALL, "降低"),
    PLAIN(ROLE_FALL, "下跌"), PLAIN(ROLE_FALL, "下滑"), PLAIN(ROLE_FALL, "回落"),
    PLAIN(ROLE_FALL, "缩减"), PLAIN(ROLE_FALL, "降幅"), PLAIN(ROLE_FALL, "跌"),
    PLAIN(ROLE_FALL, "降"), PLAIN(ROLE_FALL, "缩小"), PLAIN(ROLE_FALL, "跌幅"),
    PLAIN(ROLE_FALL, "压减"), PLAIN(ROLE_FALL, "下调"),
    VALUE(ROLE_MULTIPLE, "翻一番", 2), VALUE(ROLE_MULTIPLE, "翻了一番", 2),
    VALUE(ROLE_MULTIPLE, "翻番", 2), VALUE(ROLE_MULTIPLE, "翻两番", 4),
    VALUE(ROLE_MULTIPLE, "翻了两番", 4), VALUE(ROLE_MULTIPLE, "翻倍", 2),
    VALUE(ROLE_MULTIPLE, "翻了一倍", 2), VALUE(ROLE_MULTIPLE, "翻三番", 8),
    VALUE(ROLE_MULTIPLE, "增长一倍", 2), VALUE(ROLE_MULTIPLE, "增加一倍", 2),
    /* no quantities */
    PLAIN(ROLE_MONTH, "月"), PLAIN(ROLE_MONTH, "月份"), PLAIN(ROLE_CLOCK, "点钟"),
    PLAIN(ROLE_CLOCK, "时"), PLAIN(ROLE_NUMBERED, "第"), PLAIN(ROLE_NUMBERED, "排名第"),
    PLAIN(ROLE_NUMBERED, "前"), PLAIN(ROLE_NUMBERED, "排名前"), PLAIN(ROLE_NUMBERED, "之"),
    PLAIN(ROLE_NUMBERED, "周"), PLAIN(ROLE_NUMBERED, "星期"), PLAIN(ROLE_NUMBERED, "初"),
    PLAIN(ROLE_NUMBERED, "电话"), PLAIN(ROLE_NUMBERED, "图"), PLAIN(ROLE_NUMBERED, "表"),
    PLAIN(ROLE_NUMBERED, "农历"), PLAIN(ROLE_NUMBERED, "双"), PLAIN(ROLE_NUMBERED, "编号"),
    PLAIN(ROLE_NUMBERED, "no."),
    PLAIN(ROLE_MARK, "号"), PLAIN(ROLE_MARK, "号线"), PLAIN(ROLE_MARK, "届"),
    PLAIN(ROLE_MARK, "日"), PLAIN(ROLE_MARK, "季度"), PLAIN(ROLE_MARK, "中全会"),
    PLAIN(ROLE_MARK, "是"), PLAIN(ROLE_MARK, "期"), PLAIN(ROLE_MARK, "线"), PLAIN(ROLE_MARK, "等奖"),
    PLAIN(ROLE_MARK, "级"), PLAIN(ROLE_MARK, "环"), PLAIN(ROLE_MARK, "板"), PLAIN(ROLE_MARK, "中"),
    PLAIN(ROLE_MARK, "年级"), PLAIN(ROLE_MARK, "楼"), PLAIN(ROLE_MARK, "室"), PLAIN(ROLE_MARK, "来"),
    PLAIN(ROLE_MARK, "省市"), PLAIN(ROLE_MARK, "省区市"), PLAIN(ROLE_MARK, "届三中全会"), PLAIN(ROLE_MARK, "届四中全会"), PLAIN(ROLE_MARK, "届五中全会"),
    PLAIN(ROLE_MARK, "季报"), PLAIN(ROLE_MARK, "旬"), PLAIN(ROLE_MARK, "年代"), PLAIN(ROLE_MARK, "版"),
    PLAIN(ROLE_AGE, "岁"), PLAIN(ROLE_AGE, "周岁"), PLAIN(ROLE_AGE, "多岁"),
    PLAIN(ROLE_PER, "每"), PLAIN(ROLE_PER, "每投入"), PLAIN(ROLE_PER, "每增加"),
    PLAIN(ROLE_PER, "每新增"), PLAIN(ROLE_PER, "每建成"), PLAIN(ROLE_PER, "每生产"),
    PLAIN(ROLE_PER, "每消费"), PLAIN(ROLE_PER, "每提升"), PLAIN(ROLE_PER, "每下降"),
    PLAIN(ROLE_PER, "每销售"), PLAIN(ROLE_PER, "每隔"), PLAIN(ROLE_PER, "平均每"),
    PLAIN(ROLE_NAME, "千家万户"), PLAIN(ROLE_NAME, "千行百业"), PLAIN(ROLE_NAME, "千方百计"),
    PLAIN(ROLE_NAME, "成千上万"), PLAIN(ROLE_NAME, "千千万万"), PLAIN(ROLE_NAME, "万众一心"),
    PLAIN(ROLE_NAME, "规模以上"), PLAIN(ROLE_NAME, "限额以上"), PLAIN(ROLE_NAME, "上下文"),
    PLAIN(ROLE_NAME, "近年来"), PLAIN(ROLE_NAME, "近日"), PLAIN(ROLE_NAME, "一个个"),
    PLAIN(ROLE_NAME, "一系列"), PLAIN(ROLE_NAME, "一批"), PLAIN(ROLE_NAME, "一些"),
    PLAIN(ROLE_NAME, "一体"), PLAIN(ROLE_NAME, "一带一路"), PLAIN(ROLE_NAME, "一方面"),
    PLAIN(ROLE_NAME, "一定"), PLAIN(ROLE_NAME, "一般"), PLAIN(ROLE_NAME, "一直"),
    PLAIN(ROLE_NAME, "一起"), PLAIN(ROLE_NAME, "一样"), PLAIN(ROLE_NAME, "一次次"),
    PLAIN(ROLE_NAME, "两院院士"), PLAIN(ROLE_NAME, "两会"), PLAIN(ROLE_NAME, "两院"),
    PLAIN(ROLE_NAME, "五台山"), PLAIN(ROLE_NAME, "三峡"), PLAIN(ROLE_NAME, "四川"),
    PLAIN(ROLE_NAME, "三农"), PLAIN(ROLE_NAME, "三角洲"), PLAIN(ROLE_NAME, "长三角"),
    PLAIN(ROLE_NAME, "珠三角"), PLAIN(ROLE_NAME, "二维码"), PLAIN(ROLE_NAME, "二手"),
    PLAIN(ROLE_NAME, "二氧化碳"), PLAIN(ROLE_NAME, "三级甲等"), PLAIN(ROLE_NAME, "三甲"),
    PLAIN(ROLE_NAME, "四面八方"), PLAIN(ROLE_NAME, "五湖四海"), PLAIN(ROLE_NAME, "百姓"),
    PLAIN(ROLE_NAME, "百强"), PLAIN(ROLE_NAME, "万物"),
    PLAIN(ROLE_NAME, "三维"), PLAIN(ROLE_NAME, "两岸"), PLAIN(ROLE_NAME, "两国"),
    PLAIN(ROLE_NAME, "两地"), PLAIN(ROLE_NAME, "双方"), PLAIN(ROLE_NAME, "第三方"),
    PLAIN(ROLE_NAME, "百亿亿次级"),
    PLAIN(ROLE_NAME, "三次产业"), PLAIN(ROLE_NAME, "五年计划"), PLAIN(ROLE_NAME, "五年规划"), PLAIN(ROLE_NAME, "一站式"), PLAIN(ROLE_NAME, "一线"),
    PLAIN(ROLE_NAME, "近一步"), PLAIN(ROLE_NAME, "进一步"),
    PLAIN(ROLE_NAME, "十一黄金周"), PLAIN(ROLE_NAME, "之一"), PLAIN(ROLE_NAME, "唯一"),
    PLAIN(ROLE_NAME, "统一"), PLAIN(ROLE_NAME, "同一"), PLAIN(ROLE_NAME, "百年"),
    PLAIN(ROLE_NAME, "千年"), PLAIN(ROLE_NAME, "百分百"), PLAIN(ROLE_NAME, "亿级"),
    PLAIN(ROLE_NAME, "万亿级"), PLAIN(ROLE_NAME, "千亿级"), PLAIN(ROLE_NAME, "百亿级"),
    PLAIN(ROLE_NAME, "百万级"), PLAIN(ROLE_NAME, "千万级"), PLAIN(ROLE_NAME, "万级"),
    PLAIN(ROLE_NAME, "千兆"), PLAIN(ROLE_NAME, "万兆"), PLAIN(ROLE_NAME, "百兆"),
    PLAIN(ROLE_NAME, "上半年"), PLAIN(ROLE_NAME, "下半年"), PLAIN(ROLE_NAME, "一次性"),
    /* where a noun phrase ends */
    PLAIN(ROLE_STOP, "的"), PLAIN(ROLE_STOP, "在"), PLAIN(ROLE_STOP, "和"), PLAIN(ROLE_STOP, "与"),
    PLAIN(ROLE_STOP, "及"), PLAIN(ROLE_STOP, "等"), PLAIN(ROLE_STOP, "将"), PLAIN(ROLE_STOP, "已"),
    PLAIN(ROLE_STOP, "是"), PLAIN(ROLE_STOP, "有"), PLAIN(ROLE_STOP, "为"), PLAIN(ROLE_STOP, "被"),
    PLAIN(ROLE_STOP, "并"), PLAIN(ROLE_STOP, "达"), PLAIN(ROLE_STOP, "实现"), PLAIN(ROLE_STOP, "都"),
    PLAIN(ROLE_STOP, "也"), PLAIN(ROLE_STOP, "了"), PLAIN(ROLE_STOP, "占"), PLAIN(ROLE_STOP, "集中"),
    PLAIN(ROLE_STOP, "增长"), PLAIN(ROLE_STOP, "同比"), PLAIN(ROLE_STOP, "落地"), PLAIN(ROLE_STOP, "织"),
};

const size_t lexicon_zh_count = sizeof lexicon_zh / sizeof lexicon_zh[0];

/* Pairs of a traditional and its simplified character, for what the table above holds and what
 * stands beside numbers; ascending by the first. */
static const struct {
    uint16_t traditional, simplified;
} pairs[] = {
    { 0x4e26, 0x5e76 }, { 0x4e9e, 0x4e9a }, { 0x4f54, 0x5360 }, { 0x4f86, 0x6765 }, /* 並 亞 佔 來 */
    { 0x4fc2, 0x7cfb }, { 0x500b, 0x4e2a }, { 0x5011, 0x4eec }, { 0x50f9, 0x4ef7 }, /* 係 個 們 價 */
    { 0x5104, 0x4ebf }, { 0x5152, 0x513f }, { 0x5167, 0x5185 }, { 0x5169, 0x4e24 }, /* 億 兒 內 兩 */
    { 0x5283, 0x5212 }, { 0x52d9, 0x52a1 }, { 0x5340, 0x533a }, { 0x53c3, 0x53c1 }, /* 劃 務 區 參 */
    { 0x54e1, 0x5458 }, { 0x55ae, 0x5355 }, { 0x55ce, 0x5417 }, { 0x570b, 0x56fd }, /* 員 單 嗎 國 */
    { 0x5712, 0x56ed }, { 0x5713, 0x5706 }, { 0x5716, 0x56fe }, { 0x5718, 0x56e2 }, /* 園 圓 圖 團 */
    { 0x5834, 0x573a }, { 0x58d3, 0x538b }, { 0x58d8, 0x5792 }, { 0x5b78, 0x5b66 }, /* 場 壓 壘 學 */
    { 0x5be6, 0x5b9e }, { 0x5c07, 0x5c06 }, { 0x5c08, 0x4e13 }, { 0x5c46, 0x5c4a }, /* 實 將 專 屆 */
    { 0x5c64, 0x5c42 }, { 0x5cf6, 0x5c9b }, { 0x5e2b, 0x5e08 }, { 0x5e63, 0x5e01 }, /* 層 島 師 幣 */
    { 0x5e7e, 0x51e0 }, { 0x5ee0, 0x5382 }, { 0x5f35, 0x5f20 }, { 0x5f37, 0x5f3a }, /* 幾 廠 張 強 */
    { 0x5f8c, 0x540e }, { 0x5f9e, 0x4ece }, { 0x6236, 0x6237 }, { 0x64ca, 0x51fb }, /* 後 從 戶 擊 */
    { 0x64f4, 0x6269 }, { 0x651d, 0x6444 }, { 0x6578, 0x6570 }, { 0x65bc, 0x4e8e }, /* 擴 攝 數 於 */
    { 0x6642, 0x65f6 }, { 0x66c6, 0x5386 }, { 0x6703, 0x4f1a }, { 0x6771, 0x4e1c }, /* 時 曆 會 東 */
    { 0x689d, 0x6761 }, { 0x68df, 0x680b }, { 0x696d, 0x4e1a }, { 0x6975, 0x6781 }, /* 條 棟 業 極 */
    { 0x6a13, 0x697c }, { 0x6a19, 0x6807 }, { 0x6a23, 0x6837 }, { 0x6a5f, 0x673a }, /* 樓 標 樣 機 */
    { 0x6b50, 0x6b27 }, { 0x6b72, 0x5c81 }, { 0x6b77, 0x5386 }, { 0x6c23, 0x6c14 }, /* 歐 歲 歷 氣 */
    { 0x6e1b, 0x51cf }, { 0x6e2c, 0x6d4b }, { 0x6e96, 0x51c6 }, { 0x6eff, 0x6ee1 }, /* 減 測 準 滿 */
    { 0x6f32, 0x6da8 }, { 0x6fdf, 0x6d4e }, { 0x70ba, 0x4e3a }, { 0x7121, 0x65e0 }, /* 漲 濟 為 無 */
    { 0x723e, 0x5c14 }, { 0x73fe, 0x73b0 }, { 0x74b0, 0x73af }, { 0x7522, 0x4ea7 }, /* 爾 現 環 產 */
    { 0x755d, 0x4ea9 }, { 0x76e7, 0x5362 }, { 0x773e, 0x4f17 }, { 0x78bc, 0x7801 }, /* 畝 盧 眾 碼 */
    { 0x7a2e, 0x79cd }, { 0x7a69, 0x7a33 }, { 0x7b46, 0x7b14 }, { 0x7bc0, 0x8282 }, /* 種 穩 筆 節 */
    { 0x7d00, 0x7eaa }, { 0x7d04, 0x7ea6 }, { 0x7d0d, 0x7eb3 }, { 0x7d10, 0x7ebd }, /* 紀 約 納 紐 */
    { 0x7d1a, 0x7ea7 }, { 0x7d71, 0x7edf }, { 0x7d93, 0x7ecf }, { 0x7dad, 0x7ef4 }, /* 級 統 經 維 */
    { 0x7db2, 0x7f51 }, { 0x7dda, 0x7ebf }, { 0x7de8, 0x7f16 }, { 0x7e23, 0x53bf }, /* 網 線 編 縣 */
    { 0x7e2e, 0x7f29 }, { 0x7e3d, 0x603b }, { 0x806f, 0x8054 }, { 0x81fa, 0x53f0 }, /* 縮 總 聯 臺 */
    { 0x8207, 0x4e0e }, { 0x842c, 0x4e07 }, { 0x8655, 0x5904 }, { 0x865f, 0x53f7 }, /* 與 萬 處 號 */
    { 0x8846, 0x4f17 }, { 0x8853, 0x672f }, { 0x885d, 0x51b2 }, { 0x898f, 0x89c4 }, /* 衆 術 衝 規 */
    { 0x8a08, 0x8ba1 }, { 0x8a71, 0x8bdd }, { 0x8abf, 0x8c03 }, { 0x8ca0, 0x8d1f }, /* 計 話 調 負 */
    { 0x8cab, 0x8d2f }, { 0x8cb3, 0x8d30 }, { 0x8cb7, 0x4e70 }, { 0x8cb8, 0x8d37 }, /* 貫 貳 買 貸 */
    { 0x8cbb, 0x8d39 }, { 0x8cbf, 0x8d38 }, { 0x8cc7, 0x8d44 }, { 0x8ce3, 0x5356 }, /* 費 貿 資 賣 */
    { 0x8cea, 0x8d28 }, { 0x8cec, 0x8d26 }, { 0x8cfc, 0x8d2d }, { 0x8e8d, 0x8dc3 }, /* 質 賬 購 躍 */
    { 0x8ecd, 0x519b }, { 0x8f03, 0x8f83 }, { 0x8f1b, 0x8f86 }, { 0x8f2a, 0x8f6e }, /* 軍 較 輛 輪 */
    { 0x8fb2, 0x519c }, { 0x9019, 0x8fd9 }, { 0x9031, 0x5468 }, { 0x9032, 0x8fdb }, /* 農 這 週 進 */
    { 0x904b, 0x8fd0 }, { 0x904e, 0x8fc7 }, { 0x9054, 0x8fbe }, { 0x9081, 0x8fc8 }, /* 運 過 達 邁 */
    { 0x9109, 0x4e61 }, { 0x91ab, 0x533b }, { 0x9296, 0x94e2 }, { 0x938a, 0x9551 }, /* 鄉 醫 銖 鎊 */
    { 0x9418, 0x949f }, { 0x9577, 0x957f }, { 0x9580, 0x95e8 }, { 0x958b, 0x5f00 }, /* 鐘 長 門 開 */
    { 0x9593, 0x95f4 }, { 0x95dc, 0x5173 }, { 0x9678, 0x9646 }, { 0x969b, 0x9645 }, /* 間 關 陸 際 */
    { 0x96bb, 0x53ea }, { 0x96d9, 0x53cc }, { 0x96f2, 0x4e91 }, { 0x96fb, 0x7535 }, /* 隻 雙 雲 電 */
    { 0x97d3, 0x97e9 }, { 0x9802, 0x9876 }, { 0x9803, 0x9877 }, { 0x9805, 0x9879 }, /* 韓 頂 頃 項 */
    { 0x9808, 0x987b }, { 0x9818, 0x9886 }, { 0x982d, 0x5934 }, { 0x983b, 0x9891 }, /* 須 領 頭 頻 */
    { 0x9846, 0x9897 }, { 0x984c, 0x9898 }, { 0x984d, 0x989d }, { 0x984f, 0x989c }, /* 顆 題 額 顏 */
    { 0x985e, 0x7c7b }, { 0x9867, 0x987e }, { 0x98a8, 0x98ce }, { 0x98db, 0x98de }, /* 類 顧 風 飛 */
    { 0x9918, 0x4f59 }, { 0x9928, 0x9986 }, { 0x99ac, 0x9a6c }, { 0x9a57, 0x9a8c }, /* 餘 館 馬 驗 */
    { 0x9ad4, 0x4f53 }, { 0x9ede, 0x70b9 }, { 0x9f8d, 0x9f99 }, /* 體 點 龍 */
};

static int compare_pairs(const void *a, const void *b)
{
    return (*(const uint16_t *)a > *(const uint16_t *)b) -
           (*(const uint16_t *)a < *(const uint16_t *)b);
}

uint32_t lexicon_simplify(uint32_t code)
{
    const uint16_t *pair;
    uint16_t key = (uint16_t)code;

    if (code > 0xffff)
        return code;
    pair = bsearch(&key, pairs, sizeof pairs / sizeof pairs[0], sizeof pairs[0], compare_pairs);
    return pair != NULL ? pair[1] : code;
}
