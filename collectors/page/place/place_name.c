/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/place_name.h"

#include "collectors/page/place/adjective.h"
#include "collectors/page/place/capital.h"
#include "collectors/page/place/chinese_city.h"
#include "collectors/page/place/company.h"
#include "collectors/page/place/seat.h"
#include "collectors/page/place/told_place.h"
#include "collectors/page/place/world.h"

#include <ctype.h>
#include <string.h>

enum { NAME_REACH = 36, CHARACTER = 3 };

/* --- a place in a name ----------------------------------------------------------------------- */

/* "Beijing Academy", "China International Software Expo", but not "Beijing AI companies" or
 * "Haidian District". */
static bool is_western_name(const struct page_text *text, size_t end)
{
    static const char *const kinds[] = { "District", "Municipality", "Province", "City", "Park",
                                         "County",   "Area",         "New",      "Economic",
                                         "Autonomous" };

    if (end + 2 >= text->length || text->bytes[end] != ' ' ||
        !isupper((unsigned char)text->bytes[end + 1]) ||
        !islower((unsigned char)text->bytes[end + 2]) || text->language != LANGUAGE_EN)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (page_word_at(text, end + 1, kinds[i]))
            return false;
    return true;
}

static bool is_chinese_name(const struct page_text *text, size_t end)
{
    static const char *const endings[] = { "研究院", "科学院", "大学", "协会", "学会", "集团", "公司", "银行", "论坛",
                                           "大会",   "实验室", "研究所", "学院" };
    static const char *const stops[] = { "的", "，", "。", "、", "；", "集聚", "聚集", "拥有", "共有", "现有",
                                         "新增", "引进", "吸引", "累计", "地区" };
    size_t to = end + NAME_REACH < text->length ? end + NAME_REACH : text->length;

    for (size_t at = end; at < to && (unsigned char)text->bytes[at] >= 0x80; at++) {
        for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++)
            if (page_word_at(text, at, stops[i]))
                return false;
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
            if (page_word_at(text, at, endings[i]))
                return true;
    }
    return false;
}

/* "China Mobile (Guizhou) Big Data Center" */
static bool is_branch_of_company(const struct page_text *text, struct page_span span)
{
    static const char *const companies[] = { "Mobile (", "Telecom (", "Unicom (", "Group (",
                                             "Corporation (", "Technologies (", "Technology (",
                                             NULL };

    return page_follows_any(text, span.start, companies) && page_word_at(text, span.end, ")");
}

/* A place in a name is none. In Chinese what the pattern of a region names besides places (A股) is
 * one itself. */
bool page_is_in_name(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "Statistik ", "Statistics ", "Bank of ", "University of ",
                                         "Universität ", NULL };
    struct page_mention place;

    return page_follows_any(text, span.start, leads) || is_western_name(text, span.end) ||
           page_is_based_there(text, span.end) || is_branch_of_company(text, span) ||
           (page_word_at(text, span.start, "世界") && is_chinese_name(text, span.end)) ||
           ((page_company_of_place(text, span) > 0 || is_chinese_name(text, span.end)) &&
            page_place_at(text, span.start, true, &place));
}

/* --- what names a place ---------------------------------------------------------------------- */

/* 余杭区, 沭阳县 at the beginning of a clause or behind a larger place: 深圳南山区; not 园区, 全市. */
static bool is_chinese_place(const struct page_text *text, size_t at, struct page_mention *out)
{
    static const char *const kinds[] = { "区", "县", "市", "镇", "州", NULL };
    static const char *const fronts[] = { "市", "省", "、", "，", "；", "。", "其中", "在", NULL };
    static const char *const none[] = { "园区", "地区", "全区", "城区", "市区", "示范区", "开发区", "经开区", "高新区",
                                        "社区", "片区", "景区", "专区", "全市", "该市", "我市", "本市", "上市", "城市",
                                        "股市", "超市", "都市", "自贸区", "新区", "辖区", "校区", "厂区", "灌区", "库区",
                                        "特区", "核心区", "集聚区", "先导区", "试验区", "功能区", "引领区", "样板区", "郊区",
                                        "街区", "全县", "各区", "各市", "百强县", "贫困县", "山区县", "小镇", "城镇",
                                        "乡镇", "贫困山区", "偏远山区", NULL };
    /* 中国汽车市场, 上海保险市值, 民营县域经济 */
    static const char *const goes_on[] = { "市场", "市值", "市民", "市政", "市面", "县域", "区域", "区间", "州际",
                                           NULL };
    /* 苏州市三区, 上海各区, 北京老城区 */
    static const char *const no_names[] = { "市", "省", "区", "县", "州", "各", "全", "两", "二", "三",
                                            "四", "五", "六", "七", "八", "九", "十", "的", "新", "老",
                                            "主", "城", "内", "外", "辖", "周", "近", "远", "多", "有",
                                            "等", "所", NULL };

    for (size_t end = at + 2 * CHARACTER; end <= at + 3 * CHARACTER; end += CHARACTER) {
        size_t i = 0;

        for (size_t byte = at; byte < end; byte += CHARACTER)
            if (byte >= text->length || (unsigned char)text->bytes[byte] < 0xe4 ||
                (unsigned char)text->bytes[byte] > 0xe9)
                return false;
        while (kinds[i] != NULL && !page_word_at(text, end, kinds[i]))
            i++;
        if (kinds[i] == NULL || page_word_at_any(text, end, goes_on))
            continue;
        *out = (struct page_mention){ { at, end + CHARACTER }, PLACE_UNKNOWN };
        return !page_follows_any(text, end + CHARACTER, none) &&
               (at == page_part(text, PART_CLAUSE, at, at).start ||
                page_follows_any(text, at, fronts) ||
                (page_place_before(text, at) && !page_word_at_any(text, at, no_names)));
    }
    return false;
}

/* 贵安新区集聚: a clause begins with its name of two characters; not 国家新区. */
static bool is_chinese_new_area(const struct page_text *text, size_t at, struct page_mention *out)
{
    static const char *const none[] = { "国家", "城市", "产业", "功能", "各级", "这些", "所有", "全部", "建设", "开发",
                                        "成立", "设立", "上述", "市级", "省级", "推动",
                                        "推进", "作为", "打造", "各个", "加快", "支持", "依托", "围绕", "发展",
                                        "规划", "一个", "多个", "这个", "整个", NULL };
    const size_t end = at + 2 * CHARACTER;

    if (text->language != LANGUAGE_ZH || !page_word_at(text, end, "新区") ||
        at != page_part(text, PART_CLAUSE, at, at).start || page_word_at_any(text, at, none) ||
        (unsigned char)text->bytes[at + CHARACTER] < 0xe4)
        return false;
    *out = (struct page_mention){ { at, end + strlen("新区") }, PLACE_UNKNOWN };
    return true;
}

/* "Yuhang District", "Jiashan County"; "Landkreis Spree-Neiße" */
static bool is_western_place(const struct page_text *text, size_t at, struct page_mention *out)
{
    static const char *const kinds[] = { " District", " County", " Prefecture", " Township",
                                         " Province", NULL };
    static const char *const leads[] = { "Landkreis ", "Kreis ", "Bezirk ", "Stadtbezirk ", NULL };
    size_t end = at;

    if (!isupper((unsigned char)text->bytes[at]) || page_inside_word(text, at))
        return false;
    while (page_is_letter(text, end) || (end < text->length && text->bytes[end] == '-'))
        end++;
    *out = (struct page_mention){ { at, end }, PLACE_UNKNOWN };
    if (text->language == LANGUAGE_DE)
        return page_follows_any(text, at, leads);
    for (size_t i = 0; kinds[i] != NULL && end - at >= 3; i++)
        if (page_word_at(text, end, kinds[i]))
            return !page_word_at(text, at, "The") && !page_word_at(text, at, "This");
    return page_told_place_at(text, at, &out->span.end);
}

/* "Die chinesische KI-Industrie"; "Die deutsche Wirtschaft" is only the setting of what another
 * place has. */
static bool take_adjective(const struct page_text *text, size_t at, bool settings,
                           struct page_mention *out)
{
    static const char *const all[] = { " Wirtschaft", " Markt", NULL };
    const char *country;
    size_t end;

    if (!page_country_adjective_at(text, at, &end, &country) ||
        (!settings && page_word_at_any(text, end, all)))
        return false;
    *out = (struct page_mention){ { at, end }, page_place_named(country) };
    return true;
}

bool page_place_at(const struct page_text *text, size_t at, bool adverbs,
                     struct page_mention *out)
{
    const unsigned char here = (unsigned char)text->bytes[at];
    size_t end;
    const char *capital = strchr("cdBCG", here) ? page_capital_at(text, at, &end) : NULL;
    bool of_world;

    if (capital != NULL) {
        *out = (struct page_mention){ { at, end }, page_place_named(capital) };
        return true;
    }
    if (adverbs && page_world_at(text, at, &end)) {
        *out = (struct page_mention){ { at, end }, PLACE_WORLDWIDE };
        return true;
    }
    if (adverbs && page_countries_at(text, at, &end, &of_world)) {
        *out = (struct page_mention){ { at, end }, of_world ? PLACE_WORLDWIDE : PLACE_UNKNOWN };
        return true;
    }
    if (strchr("acdgijnswABCDFGIJNSW", here) != NULL && take_adjective(text, at, adverbs, out))
        return true;
    if ((here < 0x80 && !isupper(here) && strchr("nlbcwo", here) == NULL &&
         !page_word_at(text, at, "across the country")) ||
        (here >= 0x80 && here < 0xe0))
        return false;
    if (page_word_at(text, at, "中国") && at >= 3 && page_word_at(text, at - 3, "其"))
        return false; /* 其中国家级 */
    for (size_t p = adverbs ? 0 : PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (page_word_at(text, at, page_places[p].names[n])) {
                *out = (struct page_mention){ { at, at + strlen(page_places[p].names[n]) }, p };
                return true;
            }
    end = here >= 0xe4 ? page_chinese_city_at(text, at) : 0;
    if (end > 0) {
        *out = (struct page_mention){ { at, at + end }, PLACE_UNKNOWN };
        return true;
    }
    return here >= 0xe4 ? is_chinese_place(text, at, out) || is_chinese_new_area(text, at, out)
                        : is_western_place(text, at, out);
}

bool page_names_any_place(const struct page_text *text, struct page_span span)
{
    struct page_mention place;

    for (size_t at = span.start; at < span.end; at++)
        if (!page_inside_word(text, at) && page_place_at(text, at, false, &place) &&
            !page_is_of_other_word(text, place.span))
            return true;
    return false;
}
