/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/zone.h"

#include "collectors/page/place/mention.h"
#include "collectors/page/place/place_name.h"

#include <ctype.h>
#include <string.h>

enum { NAME_MOST = 36 /* bytes: twelve characters */, CHARACTER = 3 };

/* A park or a zone of its own; 示范区 and 试验区 are what a whole city is called. */
static const char *const kinds[] = {
    "产业园", "科技园", "工业园", "软件园", "创新园", "科学城", "科技城", "大学城", "开发区", "经开区", "高新区", "新区", "新片区", "保税区",
    "自贸区", "港区", "商务区", "合作区", "创新区", "未来城", "软件谷", "机器人谷", "基金小镇", "特色小镇", NULL
};

/* One of them where it has a name of its own: 上海临港智算中心; 上海大型数据中心 are all of them. */
static const char *const centers[] = { "智算中心", "算力中心", "数据中心", "超算中心", "计算中心", NULL };
static const char *const of_all[] = { "大型", "重点", "新", "公共", "绿色", "类", "多", "现有", "主要", "级", "市",
                                      "省", "地区", "互联网", "云计算", "人工智能", "在用", "投运", "运行", NULL };

/* What no name holds: several parks, or what a city does with them. */
static const char *const stops[] = {
    "的", "各", "全", "有", "等", "内", "建", "打造", "形成", "规划", "布局", "共", "拥", "和", "与", "及", "企业", "规模",
    "产值", "推进", "加快", "支持", "出台", "发布", "培育", "聚集", "集聚", "依托", "多个", "一批", "在", "以", "为", "是", NULL
};

/* 园区内各企业, 产业园20个, 产业园区政策: of parks, and of none of them. */
static bool is_common_noun(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { "数量", "政策", "建设", "发展", "规划", "等", "布局", NULL };
    static const char *const reaching[] = { "达到", "达", "超过", "超", "突破", NULL };
    const struct prose_list *all = text->quantities;
    size_t next, behind_all;
    bool has;

    if (page_word_at(text, end, "区"))
        end += CHARACTER;
    has = page_word_at(text, end, "有");
    if (has)
        end += CHARACTER;
    next = page_quantity_from(text, end);
    for (size_t r = 0; reaching[r] != NULL; r++)
        if (page_word_at(text, end, reaching[r]) && next < all->count &&
            all->items[next].offset > end)
            end += strlen(reaching[r]);
    behind_all = next < all->count ? page_span_of(&all->items[next]).end : text->length;
    if (has && (behind_all >= text->length || (unsigned char)text->bytes[behind_all] - 0xe4U < 6))
        return false; /* 科学城有30个平台 */
    return page_word_at_any(text, end, behind) ||
           (next < all->count && all->items[next].offset == end &&
            all->items[next].kind == PROSE_COUNT);
}

/* "Chongqing Liangjiang New Area", "Suzhou Industrial Park"; "Beijing District" is Beijing's. */
static bool is_western_zone(const struct page_text *text, size_t end)
{
    enum { WORDS_MOST = 4 };
    static const char *const zones[] = { " New Area", " Development Area", " Development Zone",
                                         " High-tech Zone", " Hi-tech Zone", " Free Trade Zone",
                                         " New District", " Industrial Park", " Science Park",
                                         " Software Park", " Information Park", " Technology Park",
                                         " Optics Valley", NULL };

    for (int words = 0; words < WORDS_MOST && end + 1 < text->length; words++) {
        for (size_t i = 0; zones[i] != NULL; i++)
            if (strncmp(text->bytes + end, zones[i], strlen(zones[i])) == 0)
                return true; /* in capitals: a name */
        if (text->bytes[end] != ' ' || !isupper((unsigned char)text->bytes[end + 1]))
            return false;
        end++;
        while (page_is_letter(text, end) || text->bytes[end] == '-')
            end++;
    }
    return false;
}

bool page_is_in_name_of_zone(const struct page_text *text, struct page_span place)
{
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, place.end), end = place.end + NAME_MOST;
    struct page_mention known;
    bool named = true; /* by nothing but its own words */

    if (!page_place_at(text, place.start, false, &known) || known.place >= PLACES ||
        !(page_places[known.place].kinds & (PLACE_CITY | PLACE_PROVINCE)))
        return false;
    if (text->language != LANGUAGE_ZH)
        return text->language == LANGUAGE_EN && is_western_zone(text, place.end);
    if (end > text->length)
        end = text->length;
    if (next < all->count && all->items[next].offset < end)
        end = all->items[next].offset + 1;
    for (size_t at = place.end; at < end && (unsigned char)text->bytes[at] >= 0xe4 &&
                                (unsigned char)text->bytes[at] <= 0xe9;
         at += CHARACTER) {
        size_t k = 0;

        while (kinds[k] != NULL && !page_word_at(text, at, kinds[k]))
            k++;
        if (kinds[k] != NULL)
            return !is_common_noun(text, at + strlen(kinds[k]));
        if (named && page_word_at_any(text, at, centers) &&
            (at >= place.end + 2 * CHARACTER || page_word_at(text, place.end, "某")))
            return true;
        if (page_word_at_any(text, at, stops))
            return false;
        named = named && !page_word_at_any(text, at, of_all);
    }
    return false;
}
