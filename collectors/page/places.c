/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/places.h"

#include <ctype.h>
#include <string.h>

enum { SHORT_NAME = 3 };

const char *const page_places[PLACES][PLACE_NAMES] = {
    { "nationwide", "全国", "全國", "landesweit", "bundesweit", "country as a whole" },
    { "worldwide", "全球", "weltweit" },
    { "China", "中国", "中國", "我国", "我國", "Chinas" },
    { "Germany", "Deutschland", "德国", "Deutschlands" },
    { "United States", "USA", "美国", "美國", "Vereinigten Staaten", "US", "U.S." },
    { "Japan", "日本" },
    { "India", "Indien", "印度" },
    { "France", "Frankreich", "法国" },
    { "United Kingdom", "Britain", "Großbritannien", "英国" },
    { "South Korea", "Südkorea", "韩国" },
    { "Italy", "Italien", "意大利" },
    { "Spain", "Spanien", "西班牙" },
    { "Netherlands", "Niederlande", "Niederlanden", "荷兰" },
    { "Switzerland", "Schweiz", "瑞士" },
    { "Austria", "Österreich", "奥地利" },
    { "Poland", "Polen", "波兰" },
    { "Portugal", "葡萄牙" },
    { "Ireland", "Irland", "爱尔兰" },
    { "Norway", "Norwegen", "挪威" },
    { "Sweden", "Schweden", "瑞典" },
    { "Denmark", "Dänemark", "丹麦" },
    { "Finland", "Finnland", "芬兰" },
    { "Turkey", "Türkei", "土耳其" },
    { "Russia", "Russland", "俄罗斯" },
    { "Ukraine", "乌克兰" },
    { "Canada", "Kanada", "加拿大" },
    { "Mexico", "Mexiko", "墨西哥" },
    { "Brazil", "Brasilien", "巴西" },
    { "Australia", "Australien", "澳大利亚" },
    { "Indonesia", "Indonesien", "印度尼西亚", "印尼" },
    { "Vietnam", "越南" },
    { "Malaysia", "马来西亚" },
    { "Singapore", "Singapur", "新加坡" },
    { "Thailand", "泰国" },
    { "Saudi Arabia", "Saudi-Arabien", "沙特" },
    { "South Africa", "Südafrika", "南非" },
    { "Kenya", "Kenia", "肯尼亚" },
    { "Egypt", "Ägypten", "埃及" },
    { "Asia", "Asien", "亚洲" },
    { "Africa", "Afrika", "非洲" },
    { "North America", "Nordamerika", "北美" },
    { "Latin America", "Lateinamerika", "拉美" },
    { "Middle East", "Nahen Osten", "中东" },
    { "European Union", "Europe", "EU", "Europäischen Union", "欧盟", "Europa" },
    { "Beijing", "Peking", "北京", "Beijings", "Pekings", "Beijinger" },
    { "Shanghai", "上海", "Shanghais" },
    { "Tianjin", "天津" },
    { "Chongqing", "重庆", "重慶" },
    { "Hebei", "河北" },
    { "Shanxi", "山西" },
    { "Liaoning", "辽宁" },
    { "Jilin", "吉林" },
    { "Heilongjiang", "黑龙江" },
    { "Jiangsu", "江苏", "江蘇" },
    { "Zhejiang", "浙江" },
    { "Anhui", "安徽" },
    { "Fujian", "福建" },
    { "Jiangxi", "江西" },
    { "Shandong", "山东", "山東" },
    { "Henan", "河南" },
    { "Hubei", "湖北" },
    { "Hunan", "湖南" },
    { "Guangdong", "广东", "廣東", "Guangdongs" },
    { "Hainan", "海南" },
    { "Sichuan", "四川" },
    { "Guizhou", "贵州", "貴州", "Guizhous" },
    { "Yunnan", "云南" },
    { "Shaanxi", "陕西" },
    { "Gansu", "甘肃" },
    { "Qinghai", "青海" },
    { "Inner Mongolia", "内蒙古" },
    { "Guangxi", "广西" },
    { "Ningxia", "宁夏" },
    { "Xinjiang", "新疆" },
    { "Tibet", "西藏" },
    { "Hong Kong", "Hongkong", "香港" },
    { "Taiwan", "台湾" },
    { "Shenzhen", "深圳" },
    { "Guangzhou", "广州", "廣州" },
    { "Hangzhou", "杭州" },
    { "Chengdu", "成都" },
    { "Suzhou", "苏州" },
    { "Nanjing", "南京" },
    { "Wuhan", "武汉", "武漢" },
    { "Xi'an", "西安" },
    { "Hefei", "合肥" },
    { "Qingdao", "青岛" },
    { "Ningbo", "宁波" },
    { "Wuxi", "无锡" },
    { "Foshan", "佛山" },
    { "Dongguan", "东莞" },
    { "Changsha", "长沙" },
    { "Zhengzhou", "郑州" },
    { "Jinan", "济南" },
    { "Xiamen", "厦门" },
    { "Fuzhou", "福州" },
    { "Shenyang", "沈阳" },
    { "Dalian", "大连" },
    { "Kunming", "昆明" },
    { "Guiyang", "贵阳" },
    { "Wenzhou", "温州" },
    { "Zhuhai", "珠海" },
    { "Macao", "Macau", "澳门", "澳門" },
    { "Pudong", "浦东" },
    { "Xiong'an", "雄安" },
    { "Zhongguancun", "中关村", "中關村" },
    { "Haidian", "海淀" },
    { "Chaoyang", "朝阳", "朝陽" },
    { "Shijingshan", "石景山" },
    { "Fengtai", "丰台" },
    { "Mentougou", "门头沟" },
    { "Fangshan", "房山" },
    { "Tongzhou", "通州" },
    { "Shunyi", "顺义" },
    { "Changping", "昌平" },
    { "Daxing", "大兴" },
    { "Yizhuang", "亦庄", "E-Town" },
    { "Bavaria", "Bayern", "Bayerns" },
    { "Baden-Württemberg", "Baden-Württembergs" },
    { "Berlin", "Berlins", "柏林" },
    { "Hamburg", "Hamburgs", "汉堡" },
    { "Hesse", "Hessen", "Hessens" },
    { "Saxony", "Sachsen", "Sachsens" },
    { "North Rhine-Westphalia", "Nordrhein-Westfalen" },
    { "Munich", "München", "Münchens" },
    { "Frankfurt" },
    { "Brandenburg", "Brandenburgs" },
    { "Lower Saxony", "Niedersachsen", "Niedersachsens" },
    { "Saxony-Anhalt", "Sachsen-Anhalt" },
    { "Thuringia", "Thüringen", "Thüringens" },
    { "Rhineland-Palatinate", "Rheinland-Pfalz" },
    { "Schleswig-Holstein" },
    { "Mecklenburg-Vorpommern" },
    { "Saarland" },
    { "Bremen", "Bremens" },
    { "Cologne", "Köln" },
    { "Stuttgart" },
    { "Leipzig" },
    { "Dresden" },
    { "Düsseldorf" },
    { "Hannover", "Hanover" },
    { "Ostdeutschland", "ostdeutschen", "neuen Ländern", "östlichen Ländern" },
    { "Westdeutschland", "westdeutschen", "alten Ländern" },
};

bool page_names_place(const struct page_text *text, size_t at)
{
    for (size_t p = 0; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p][n] != NULL; n++)
            if (page_word_at(text, at, page_places[p][n]))
                return true;
    return false;
}

bool page_is_of_other_word(const struct page_text *text, struct page_span span)
{
    return span.end < text->length &&
           (text->bytes[span.end] == '$' || page_word_at(text, span.end, " dollar") ||
            page_word_at(text, span.end, " dollars") || page_word_at(text, span.end, "-Dollar") ||
            (page_inside_word(text, span.end) && span.end - span.start <= SHORT_NAME &&
             isupper((unsigned char)text->bytes[span.start])));
}

bool page_is_left_out(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "ohne ", "ohne die ", "excluding ", "except ", "without ",
                                         "other than ", "outside ", "außerhalb ", "ausser ",
                                         "außer ", "ausgenommen ", "exklusive ", "不含", "不包括",
                                         "除", "除了" };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, start, leads[i]))
            return true;
    return false;
}
