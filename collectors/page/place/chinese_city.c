/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/chinese_city.h"

#include "collectors/page/place/places.h"

#include <string.h>

enum { CHARACTER = 3 };

/* Prefecture-level cities and a few large ones below, in the order of their bytes. Left out are
 * those whose names are words, or parts of words: 开封, 日照, 白银, 来宾, 中山, 德州, 大庆, 通化. */
static const char *const cities[] = {
    "三亚", "三门峡", "上饶", "东营", "临汾", "临沂", "临沧", "丹东", "丽水", "丽江", "义乌", "乌兰察布", "乌海", "乌鲁木齐", "乐山",
    "九江", "云浮", "亳州", "佳木斯", "保定", "信阳", "儋州", "克拉玛依", "六安", "六盘水", "兰州", "包头", "十堰", "南充", "南宁",
    "南昌", "南通", "南阳", "双鸭山", "台州", "吉安", "吐鲁番", "吕梁", "吴忠", "周口", "呼伦贝尔", "呼和浩特", "咸宁", "咸阳", "哈尔滨",
    "唐山", "商丘", "商洛", "嘉兴", "嘉峪关", "固原", "大同", "天水", "太原", "威海", "娄底", "宁德", "安庆", "安阳", "宜宾", "宜昌",
    "宜春", "宝鸡", "宣城", "宿州", "宿迁", "岳阳", "巴彦淖尔", "常州", "常德", "常熟", "平顶山", "广元", "庆阳", "廊坊", "延安",
    "张家口", "张家港", "张家界", "张掖", "徐州", "德阳", "忻州", "怀化", "惠州", "扬州", "承德", "抚州", "抚顺", "拉萨", "揭阳",
    "攀枝花", "日喀则", "昆山", "昭通", "晋中", "晋城", "晋江", "景德镇", "曲靖", "朔州", "本溪", "松原", "枣庄", "柳州", "株洲",
    "桂林", "梅州", "梧州", "榆林", "武威", "毕节", "永州", "汉中", "汕头", "汕尾", "江门", "江阴", "池州", "沧州", "河源", "泉州",
    "泰安", "泰州", "泸州", "洛阳", "济宁", "海口", "淄博", "淮北", "淮南", "淮安", "清远", "渭南", "湖州", "湘潭", "湛江", "滁州",
    "滨州", "漯河", "漳州", "潍坊", "潮州", "濮阳", "烟台", "焦作", "牡丹江", "玉溪", "白城", "益阳", "盐城", "盘锦", "眉山",
    "石嘴山", "石家庄", "秦皇岛", "绍兴", "绥化", "绵阳", "聊城", "肇庆", "自贡", "舟山", "芜湖", "茂名", "荆州", "荆门", "莆田",
    "菏泽", "萍乡", "营口", "葫芦岛", "蚌埠", "衡水", "衡阳", "衢州", "襄阳", "西宁", "许昌", "资阳", "赣州", "赤峰", "辽源", "辽阳",
    "运城", "连云港", "通辽", "遂宁", "遵义", "邢台", "邯郸", "邵阳", "郴州", "鄂尔多斯", "鄂州", "酒泉", "金华", "金昌", "镇江",
    "钦州", "铁岭", "铜仁", "铜川", "铜陵", "银川", "锦州", "长春", "长治", "阜新", "阜阳", "阳江", "阳泉", "陇南", "随州", "雅安",
    "鞍山", "韶关", "马鞍山", "驻马店", "鹤壁", "鹤岗", "鹰潭", "黄冈", "黄山", "黄石", "齐齐哈尔", "龙岩"
};

/* 西南通道, 出海口, 长江门户, 确保定期: parts of other words. */
static const struct {
    const char *city, *not_in_front[7], *not_behind[4];
} cut[] = {
    { "南通", { "西", "东", "中", "江", "华", "向", NULL }, { "道", "过", "往", NULL } },
    { "南宁", { "西", "东", "中", "江", "华", NULL }, { NULL } },
    { "海口", { "出", "入", "上", NULL }, { "岸", "径", NULL } },
    { "江门", { "长", NULL }, { "户", NULL } },
    { "保定", { "确", "担", NULL }, { NULL } },
    { "营口", { NULL }, { "径", NULL } },
    { "运城", { NULL }, { "市轨", "际", "乡", NULL } },
    { "长治", { NULL }, { "久", NULL } },
    { "大同", { "扩", "重", NULL }, { "小", NULL } },
    { "宁德", { NULL }, { "时代", NULL } },
    { "常德", { "非", "通", "日", NULL }, { NULL } },
};

/* 推广元宇宙, 运营口径, 各自贡献, 投资阳光, 武汉中小企业: two characters that two words often share. They are a
 * city only where nothing in front may go on as them. */
static const char *const shared[] = {
    "东营", "丽水", "乐山", "信阳", "六安", "南充", "南阳", "吉安", "周口", "固原", "天水", "安庆", "安阳", "宜春", "广元", "延安",
    "本溪", "汉中", "河源", "济宁", "益阳", "自贡", "营口", "衡水", "资阳", "运城", "金华", "阳江", "阳泉", NULL
};

static bool may_begin(const struct page_text *text, size_t at, size_t end)
{
    /* 国际航运城市, 金华市, 丽水的企业, 自贡12家 */
    static const char *const behind[] = { "市", "的", NULL };
    static const char *const transport[] = { "航", "货", "客", "空", "陆", "海", NULL };
    static const char *const leads[] = { "和", "与", "及", "在", "到", "从", "于", "由", "省", "年", "月", "日",
                                         "底", "的", "赴", "向", "往", "至", "对", "支持", "帮助", "援助", "支援",
                                         "援建", "来自", "落户", NULL };
    size_t next = page_quantity_from(text, end);

    if (page_word_at_any(text, end, behind))
        return !page_follows_any(text, at, transport);
    return at < CHARACTER || (unsigned char)text->bytes[at - CHARACTER] < 0xe4 ||
           (unsigned char)text->bytes[at - CHARACTER] > 0xe9 ||
           page_follows_any(text, at, leads) || page_place_before(text, at) ||
           (next < text->quantities->count && text->quantities->items[next].offset == end);
}

static bool is_cut(const struct page_text *text, size_t at, size_t end)
{
    if (page_word_at_any(text, at, shared) && !may_begin(text, at, end))
        return true;
    for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++)
        if (page_word_at(text, at, cut[i].city))
            return page_follows_any(text, at, cut[i].not_in_front) ||
                   page_word_at_any(text, end, cut[i].not_behind);
    return false;
}

size_t page_chinese_city_at(const struct page_text *text, size_t at)
{
    size_t low = 0, high = sizeof cities / sizeof cities[0];

    if (at + CHARACTER >= text->length)
        return 0;
    while (low < high) { /* the first that begins with this character */
        const size_t middle = low + (high - low) / 2;

        if (memcmp(cities[middle], text->bytes + at, CHARACTER) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < sizeof cities / sizeof cities[0] &&
           memcmp(cities[low], text->bytes + at, CHARACTER) == 0; low++)
        if (page_word_at(text, at, cities[low])) {
            const size_t length = strlen(cities[low]);

            return is_cut(text, at, at + length) ? 0 : length;
        }
    return 0;
}
