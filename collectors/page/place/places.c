/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/places.h"

#include <ctype.h>
#include <string.h>

enum { SHORT_NAME = 3, NAME_WORDS = 3, BRACKETS_WITHIN = 40 };

const struct page_place page_places[PLACES] = {
    { PLACE_OTHER,
      { "nationwide", "全国", "landesweit", "bundesweit", "country as a whole",
        "across the country", "whole country" } },
    { PLACE_OTHER, { "worldwide", "全球", "weltweit" } },
    { PLACE_OTHER,
      { "Greater Bay Area", "Guangdong-Hong Kong-Macao", "Guangdong-Hongkong-Macao", "粤港澳大湾区",
        "大湾区" } },
    { PLACE_OTHER,
      { "Yangtze River Delta", "长三角", "长江三角洲", "Jangtse-Delta", "Yangtze-Delta",
        "Jangtse-Flussdelta", "Jangtsedelta" } },
    { PLACE_OTHER,
      { "Beijing-Tianjin-Hebei", "Peking-Tianjin-Hebei", "京津冀" } },
    { PLACE_OTHER, { "Pearl River Delta", "珠三角", "珠江三角洲", "Perlflussdelta" } },
    { PLACE_OTHER, { "Chengdu-Chongqing", "成渝" } },
    { PLACE_COUNTRY, { "China", "中国", "我国", "Chinas" } },
    { PLACE_COUNTRY, { "Germany", "Deutschland", "德国", "Deutschlands" } },
    { PLACE_COUNTRY,
      { "United States", "USA", "美国", "Vereinigten Staaten", "US", "U.S." } },
    { PLACE_COUNTRY, { "Japan", "日本" } },
    { PLACE_COUNTRY, { "India", "Indien", "印度" } },
    { PLACE_COUNTRY, { "France", "Frankreich", "法国" } },
    { PLACE_COUNTRY, { "United Kingdom", "Great Britain", "Britain", "Großbritannien", "英国" } },
    { PLACE_COUNTRY, { "South Korea", "Südkorea", "韩国" } },
    { PLACE_COUNTRY, { "Italy", "Italien", "意大利" } },
    { PLACE_COUNTRY, { "Spain", "Spanien", "西班牙" } },
    { PLACE_COUNTRY, { "Netherlands", "Niederlande", "Niederlanden", "荷兰" } },
    { PLACE_COUNTRY, { "Switzerland", "Schweiz", "瑞士" } },
    { PLACE_COUNTRY, { "Austria", "Österreich", "奥地利" } },
    { PLACE_COUNTRY, { "Poland", "Polen", "波兰" } },
    { PLACE_COUNTRY, { "Portugal", "葡萄牙" } },
    { PLACE_COUNTRY, { "Ireland", "Irland", "爱尔兰" } },
    { PLACE_COUNTRY, { "Norway", "Norwegen", "挪威" } },
    { PLACE_COUNTRY, { "Sweden", "Schweden", "瑞典" } },
    { PLACE_COUNTRY, { "Denmark", "Dänemark", "丹麦" } },
    { PLACE_COUNTRY, { "Finland", "Finnland", "芬兰" } },
    { PLACE_COUNTRY, { "Turkey", "Türkei", "土耳其" } },
    { PLACE_COUNTRY, { "Russia", "Russland", "俄罗斯" } },
    { PLACE_COUNTRY, { "Ukraine", "乌克兰" } },
    { PLACE_COUNTRY, { "Canada", "Kanada", "加拿大" } },
    { PLACE_COUNTRY, { "Mexico", "Mexiko", "墨西哥" } },
    { PLACE_COUNTRY, { "Brazil", "Brasilien", "巴西" } },
    { PLACE_COUNTRY, { "Australia", "Australien", "澳大利亚" } },
    { PLACE_COUNTRY, { "Indonesia", "Indonesien", "印度尼西亚", "印尼" } },
    { PLACE_COUNTRY, { "Vietnam", "越南" } },
    { PLACE_COUNTRY, { "Malaysia", "马来西亚" } },
    { PLACE_COUNTRY, { "Singapore", "Singapur", "新加坡" } },
    { PLACE_COUNTRY, { "Thailand", "泰国" } },
    { PLACE_COUNTRY, { "Saudi Arabia", "Saudi-Arabien", "沙特" } },
    { PLACE_COUNTRY, { "South Africa", "Südafrika", "南非" } },
    { PLACE_COUNTRY, { "Kenya", "Kenia", "肯尼亚" } },
    { PLACE_COUNTRY, { "Egypt", "Ägypten", "埃及" } },
    { PLACE_COUNTRY, { "Greece", "Griechenland", "希腊" } },
    { PLACE_COUNTRY, { "Cyprus", "Zypern", "塞浦路斯" } },
    { PLACE_COUNTRY, { "Slovenia", "Slowenien" } },
    { PLACE_COUNTRY, { "Slovakia", "Slowakei" } },
    { PLACE_COUNTRY, { "Latvia", "Lettland" } },
    { PLACE_COUNTRY, { "Lithuania", "Litauen" } },
    { PLACE_COUNTRY, { "Estonia", "Estland" } },
    { PLACE_COUNTRY, { "Luxembourg", "Luxemburg", "卢森堡" } },
    { PLACE_COUNTRY, { "Belgium", "Belgien", "比利时" } },
    { PLACE_COUNTRY, { "Czech Republic", "Tschechien", "Czechia", "捷克" } },
    { PLACE_COUNTRY, { "Hungary", "Ungarn", "匈牙利" } },
    { PLACE_COUNTRY, { "Romania", "Rumänien", "罗马尼亚" } },
    { PLACE_COUNTRY, { "Bulgaria", "Bulgarien" } },
    { PLACE_COUNTRY, { "Croatia", "Kroatien" } },
    { PLACE_COUNTRY, { "Iceland", "冰岛" } },
    { PLACE_COUNTRY, { "New Zealand", "Neuseeland", "新西兰" } },
    { PLACE_COUNTRY, { "Argentina", "Argentinien", "阿根廷" } },
    { PLACE_COUNTRY, { "Chile", "智利" } },
    { PLACE_COUNTRY, { "Colombia", "Kolumbien" } },
    { PLACE_COUNTRY, { "Philippines", "Philippinen", "菲律宾" } },
    { PLACE_COUNTRY, { "Bangladesh", "Bangladesch", "孟加拉国" } },
    { PLACE_COUNTRY, { "Pakistan", "巴基斯坦" } },
    { PLACE_COUNTRY, { "United Arab Emirates", "UAE", "阿联酋" } },
    { PLACE_COUNTRY, { "Israel", "以色列" } },
    { PLACE_COUNTRY, { "Kazakhstan", "Kasachstan", "哈萨克斯坦" } },
    { PLACE_COUNTRY, { "Nigeria", "尼日利亚" } },
    { PLACE_COUNTRY, { "Morocco", "Marokko" } },
    { PLACE_COUNTRY, { "Cambodia", "Kambodscha", "柬埔寨" } },
    { PLACE_COUNTRY, { "Laos", "老挝" } },
    { PLACE_COUNTRY, { "Myanmar", "缅甸" } },
    { PLACE_OTHER, { "Asia", "Asien", "亚洲" } },
    { PLACE_OTHER, { "Africa", "Afrika", "非洲" } },
    { PLACE_OTHER, { "North America", "Nordamerika", "北美" } },
    { PLACE_OTHER, { "Latin America", "Lateinamerika", "拉美" } },
    { PLACE_OTHER, { "Middle East", "Nahen Osten", "中东" } },
    { PLACE_OTHER, { "European Union", "Europe", "EU", "Europäischen Union", "欧盟", "Europa" } },
    { PLACE_CITY | PLACE_PROVINCE,
      { "Beijing", "Peking", "北京", "Beijings", "Pekings", "Beijinger" } },
    { PLACE_CITY | PLACE_PROVINCE, { "Shanghai", "上海", "Shanghais" } },
    { PLACE_CITY | PLACE_PROVINCE, { "Tianjin", "天津" } },
    { PLACE_CITY | PLACE_PROVINCE, { "Chongqing", "重庆" } },
    { PLACE_PROVINCE, { "Hebei", "河北" } },
    { PLACE_PROVINCE, { "Shanxi", "山西" } },
    { PLACE_PROVINCE, { "Liaoning", "辽宁" } },
    { PLACE_PROVINCE, { "Jilin", "吉林" } },
    { PLACE_PROVINCE, { "Heilongjiang", "黑龙江" } },
    { PLACE_PROVINCE, { "Jiangsu", "江苏" } },
    { PLACE_PROVINCE, { "Zhejiang", "浙江" } },
    { PLACE_PROVINCE, { "Anhui", "安徽" } },
    { PLACE_PROVINCE, { "Fujian", "福建" } },
    { PLACE_PROVINCE, { "Jiangxi", "江西" } },
    { PLACE_PROVINCE, { "Shandong", "山东" } },
    { PLACE_PROVINCE, { "Henan", "河南" } },
    { PLACE_PROVINCE, { "Hubei", "湖北" } },
    { PLACE_PROVINCE, { "Hunan", "湖南" } },
    { PLACE_PROVINCE, { "Guangdong", "广东", "Guangdongs" } },
    { PLACE_PROVINCE, { "Hainan", "海南" } },
    { PLACE_PROVINCE, { "Sichuan", "四川" } },
    { PLACE_PROVINCE, { "Guizhou", "贵州", "Guizhous" } },
    { PLACE_PROVINCE, { "Yunnan", "云南" } },
    { PLACE_PROVINCE, { "Shaanxi", "陕西" } },
    { PLACE_PROVINCE, { "Gansu", "甘肃" } },
    { PLACE_PROVINCE, { "Qinghai", "青海" } },
    { PLACE_PROVINCE | PLACE_AUTONOMOUS, { "Inner Mongolia", "内蒙古" } },
    { PLACE_PROVINCE | PLACE_AUTONOMOUS, { "Guangxi", "广西" } },
    { PLACE_PROVINCE | PLACE_AUTONOMOUS, { "Ningxia", "宁夏" } },
    { PLACE_PROVINCE | PLACE_AUTONOMOUS, { "Xinjiang", "新疆" } },
    { PLACE_PROVINCE | PLACE_AUTONOMOUS, { "Tibet", "西藏" } },
    { PLACE_CITY | PLACE_PROVINCE, { "Hong Kong", "Hongkong", "香港" } },
    { PLACE_PROVINCE, { "Taiwan", "台湾" } },
    { PLACE_CITY, { "Shenzhen", "深圳" } },
    { PLACE_CITY, { "Guangzhou", "广州" } },
    { PLACE_CITY, { "Hangzhou", "杭州" } },
    { PLACE_CITY, { "Chengdu", "成都" } },
    { PLACE_CITY, { "Suzhou", "苏州" } },
    { PLACE_CITY, { "Nanjing", "南京" } },
    { PLACE_CITY, { "Wuhan", "武汉" } },
    { PLACE_CITY, { "Xi'an", "西安" } },
    { PLACE_CITY, { "Hefei", "合肥" } },
    { PLACE_CITY, { "Qingdao", "青岛" } },
    { PLACE_CITY, { "Ningbo", "宁波" } },
    { PLACE_CITY, { "Wuxi", "无锡" } },
    { PLACE_CITY, { "Foshan", "佛山" } },
    { PLACE_CITY, { "Dongguan", "东莞" } },
    { PLACE_CITY, { "Changsha", "长沙" } },
    { PLACE_CITY, { "Zhengzhou", "郑州" } },
    { PLACE_CITY, { "Jinan", "济南" } },
    { PLACE_CITY, { "Xiamen", "厦门" } },
    { PLACE_CITY, { "Fuzhou", "福州" } },
    { PLACE_CITY, { "Shenyang", "沈阳" } },
    { PLACE_CITY, { "Dalian", "大连" } },
    { PLACE_CITY, { "Kunming", "昆明" } },
    { PLACE_CITY, { "Guiyang", "贵阳" } },
    { PLACE_CITY, { "Wenzhou", "温州" } },
    { PLACE_CITY, { "Zhuhai", "珠海" } },
    { PLACE_CITY | PLACE_PROVINCE, { "Macao", "Macau", "澳门" } },
    { PLACE_DISTRICT | PLACE_SITE, { "Pudong", "浦东" } },
    { PLACE_DISTRICT | PLACE_SITE, { "Xiong'an", "雄安" } },
    { PLACE_DISTRICT | PLACE_SITE, { "Zhongguancun", "中关村" } },
    { PLACE_DISTRICT, { "Haidian", "海淀" } },
    { PLACE_DISTRICT, { "Chaoyang", "朝阳" } },
    { PLACE_DISTRICT, { "Shijingshan", "石景山" } },
    { PLACE_DISTRICT, { "Fengtai", "丰台" } },
    { PLACE_DISTRICT, { "Mentougou", "门头沟" } },
    { PLACE_DISTRICT, { "Fangshan", "房山" } },
    { PLACE_DISTRICT, { "Tongzhou", "通州" } },
    { PLACE_DISTRICT, { "Shunyi", "顺义" } },
    { PLACE_DISTRICT, { "Changping", "昌平" } },
    { PLACE_DISTRICT, { "Daxing", "大兴" } },
    { PLACE_DISTRICT | PLACE_SITE, { "Yizhuang", "亦庄", "E-Town" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Bavaria", "Bayern", "Bayerns" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Baden-Württemberg", "Baden-Württembergs" } },
    { PLACE_CITY | PLACE_PROVINCE | PLACE_STATE, { "Berlin", "Berlins", "柏林" } },
    { PLACE_CITY | PLACE_PROVINCE | PLACE_STATE, { "Hamburg", "Hamburgs", "汉堡" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Hesse", "Hessen", "Hessens" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Saxony", "Sachsen", "Sachsens" } },
    { PLACE_PROVINCE | PLACE_STATE, { "North Rhine-Westphalia", "Nordrhein-Westfalen" } },
    { PLACE_CITY, { "Munich", "München", "Münchens" } },
    { PLACE_CITY, { "Frankfurt" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Brandenburg", "Brandenburgs" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Lower Saxony", "Niedersachsen", "Niedersachsens" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Saxony-Anhalt", "Sachsen-Anhalt" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Thuringia", "Thüringen", "Thüringens" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Rhineland-Palatinate", "Rheinland-Pfalz" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Schleswig-Holstein" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Mecklenburg-Vorpommern" } },
    { PLACE_PROVINCE | PLACE_STATE, { "Saarland" } },
    { PLACE_CITY | PLACE_PROVINCE | PLACE_STATE, { "Bremen", "Bremens" } },
    { PLACE_CITY, { "Cologne", "Köln" } },
    { PLACE_CITY, { "Stuttgart" } },
    { PLACE_CITY, { "Leipzig" } },
    { PLACE_CITY, { "Dresden" } },
    { PLACE_CITY, { "Düsseldorf" } },
    { PLACE_CITY, { "Hannover", "Hanover" } },
    { PLACE_OTHER, { "Ostdeutschland", "ostdeutschen", "neuen Ländern", "östlichen Ländern" } },
    { PLACE_OTHER, { "Westdeutschland", "westdeutschen", "alten Ländern" } },
};

bool page_names_place(const struct page_text *text, size_t at)
{
    for (size_t p = 0; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (page_word_at(text, at, page_places[p].names[n]))
                return true;
    return false;
}

bool page_place_before(const struct page_text *text, size_t at)
{
    for (size_t p = PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (page_word_before(text, at, page_places[p].names[n]))
                return true;
    return false;
}

bool page_is_of_other_word(const struct page_text *text, struct page_span span)
{
    if (page_word_at(text, span.end, "."))
        span.end++; /* a pattern may leave the last dot of "U.S." out */
    return span.end < text->length &&
           (text->bytes[span.end] == '$' || page_word_at(text, span.end, " dollar") ||
            page_word_at(text, span.end, " dollars") || page_word_at(text, span.end, "-Dollar") ||
            (page_inside_word(text, span.end) && span.end - span.start <= SHORT_NAME &&
             isupper((unsigned char)text->bytes[span.start])));
}

/* In front of " (1.29 million)" that ends there; there, where none does. */
static size_t before_brackets(const struct page_text *text, size_t end)
{
    size_t at = end;

    if (end == 0 || text->bytes[end - 1] != ')')
        return end;
    while (at > 0 && end - at < BRACKETS_WITHIN && text->bytes[at] != '(')
        at--;
    return at > 0 && text->bytes[at] == '(' && text->bytes[at - 1] == ' ' ? at - 1 : end;
}

size_t page_name_joined_before(const struct page_text *text, size_t start)
{
    static const char *const joints[] = { ", and ", " and ", " und ", " sowie ", ", " };
    size_t name = start;

    for (size_t i = 0; i < sizeof joints / sizeof joints[0] && name == start; i++)
        if (page_word_before(text, start, joints[i]))
            name = before_brackets(text, start - strlen(joints[i]));
    for (int words = 0; words < NAME_WORDS && name != start; words++) {
        const size_t end = words > 0 && text->bytes[name - 1] == ' ' ? name - 1 : name;
        const size_t word = page_letters_start(text, end);

        if (word == end || !isupper((unsigned char)text->bytes[word]))
            return words > 0 ? name : start;
        if (words > 0 && word == page_part(text, PART_SENTENCE, word, word).start)
            break; /* "Excluding Tibet and Gansu" */
        name = word;
        if (name == 0)
            break;
    }
    return name;
}

bool page_is_left_out(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "ohne ", "ohne die ", "excluding ", "except ", "without ",
                                         "Excluding ", "Not counting ", "not counting ",
                                         "Apart from ", "apart from ", "Except for ", "Ohne ",
                                         "other than ", "outside ", "außerhalb ", "ausser ",
                                         "außer ", "ausgenommen ", "exklusive ", "不含", "不包括",
                                         "除", "除了" };

    for (int names = 0; names < PLACE_LIST_MOST && text->language == LANGUAGE_EN; names++)
        start = page_name_joined_before(text, start); /* "except Tibet, Gansu and Hainan" */
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, start, leads[i]))
            return true;
    return false;
}

size_t page_place_named(const char *english)
{
    size_t row = 0;

    while (row < PLACES && strcmp(page_places[row].names[0], english) != 0)
        row++;
    return row;
}
