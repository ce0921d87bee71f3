/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/goods.h"

#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { GOODS_WORDS = 2 };

static const struct page_span nothing = { 0, 0 };

/* Of all goods, and of no kind of them. Adverbs and participles are none either. */
static bool is_neutral(const struct page_text *text, struct page_span word)
{
    static const char *const words[] = {
        "merchandise", "goods",  "total",   "overall",  "foreign", "external", "global",  "world",
        "monthly",     "annual", "yearly",  "quarterly", "net",    "gross",    "higher",  "lower",
        "stronger",    "weaker", "strong",  "weak",     "more",    "fewer",    "less",    "of",
        "and",         "or",     "the",     "a",        "its",     "their",    "his",     "her",
        "our",         "while",  "as",      "when",     "but",     "that",     "which",   "in",
        "on",          "for",    "from",    "to",       "with",    "by",       "both",    "these",
        "those",       "all",    "this",    "s",        "than",    "record",   "robust",  "new",
        "said",        "put",    "is",      "was",      "are",     "were",     "saw",     "if",
        "country",     "state",  "national", "domestic", "provincial", "nominal", "real", "after",
        "before",      "because", "however", "though",  "although", "whereas", "into", "between",
        "year",        "period", "month", "months",  "quarter", "half",     "week",    "time",
        "province",    "city",   "region", "did",    "does"
    };
    static const char *const endings[] = { "ing", "ly", "ed", "an", "ese", "ish" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i]) == word.end - word.start && page_word_at(text, word.start, words[i]))
            return true;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t length = strlen(endings[i]);

        if (word.end - word.start > length + 1 &&
            memcmp(text->bytes + word.end - length, endings[i], length) == 0)
            return true;
    }
    return false;
}

/* A list, because at the beginning of a sentence every word has a capital. */
static bool is_goods(const struct page_text *text, size_t at, size_t end)
{
    static const char *const goods[] = {
        "gold",    "silver", "oil",    "crude",  "petroleum", "services", "service", "car",
        "vehicle", "auto",   "steel",  "chip",   "semiconductor", "soybean", "grain", "food",
        "coal",    "gas",    "energy", "textile", "machinery", "electronics", "copper", "wheat",
        "rice",    "pharmaceutical", "agricultural", "farm", "arms", "jewellery", "fuel"
    };

    for (size_t i = 0; i < sizeof goods / sizeof goods[0]; i++)
        if (strlen(goods[i]) == end - at && page_word_at(text, at, goods[i]))
            return true;
    return false;
}

/* "gold imports", "non-oil exports", "Öl-Importe"; but not "German exports". */
static struct page_span by_goods_in_front(const struct page_text *text, struct page_span anchor)
{
    struct page_span word = { anchor.start, anchor.start };

    if (anchor.start < 2 || strchr(" -", text->bytes[anchor.start - 1]) == NULL ||
        !page_is_letter(text, anchor.start))
        return nothing;
    word.start = --word.end;
    while (word.start > 0 && page_is_letter(text, word.start - 1))
        word.start--;
    if (word.start == word.end)
        return nothing;
    if (text->bytes[word.end] == '-' || is_goods(text, word.start, word.end))
        return word;
    return text->language == LANGUAGE_EN && islower((unsigned char)text->bytes[word.start]) &&
                   !is_neutral(text, word)
               ? word
               : nothing;
}

/* "imports of crude oil", "Ausfuhren von Autos" */
static struct page_span by_goods_behind(const struct page_text *text, struct page_span anchor)
{
    static const char *const goods[] = { "gold",  "silver", "oil",   "crude",    "petroleum",
                                         "cars",  "vehicles", "steel", "chips",  "semiconductors",
                                         "soybeans", "grain", "food", "services", "coal", "gas",
                                         "textiles", "machinery", "electronics", "copper", "wheat",
                                         "rice",  "Gold",   "Öl",    "Rohöl",    "Autos", "Stahl",
                                         "Kraftwagen", "Maschinen", "Gas", "Erdgas", "Waffen",
                                         "Chips", "Dienstleistungen", "Halbleitern", "Weizen",
                                         "Getreide", "Soja" };
    static const char *const leads[] = { [LANGUAGE_EN] = " of ", [LANGUAGE_ZH] = "",
                                         [LANGUAGE_DE] = " von " };
    const char *lead = leads[text->language];
    struct page_span behind = { anchor.end + strlen(lead), anchor.end + strlen(lead) }, word;

    if (*lead == '\0' || !page_word_at(text, anchor.end, lead))
        return nothing;
    for (size_t words = 0; words < GOODS_WORDS && behind.end < text->length; words++) {
        while (page_is_letter(text, behind.end))
            behind.end++;
        behind.end += text->bytes[behind.end] == ' ' && words + 1 < GOODS_WORDS;
    }
    return page_find(text, behind, "goods and") == behind.end &&
                   page_find(text, behind, "Waren und") == behind.end &&
                   page_find_any(text, behind, goods, sizeof goods / sizeof goods[0], &word)
               ? word
               : nothing;
}

/* "On the services front, exports were valued at": a clause in front that holds no quantity says
 * of which trade. */
static struct page_span by_services(const struct page_text *text, struct page_span anchor)
{
    static const char *const services[] = { "services", "Dienstleistungen", "Dienstleistungshandel",
                                            "服务贸易", "服务方面" };
    struct page_span sentence = page_part(text, PART_SENTENCE, anchor.start, anchor.start);
    struct page_span front = { sentence.start, anchor.start }, word;
    size_t first = page_quantity_from(text, sentence.start);

    if (page_find(text, front, "goods and services") < front.end ||
        page_find(text, front, "Waren und Dienstleistungen") < front.end)
        return nothing;
    if (first < text->quantities->count && text->quantities->items[first].offset < anchor.start)
        front.end = text->quantities->items[first].offset;
    return page_find_any(text, front, services, sizeof services / sizeof services[0], &word)
               ? word
               : nothing;
}

/* 黄金进口, 原油进口 */
static struct page_span by_chinese_goods(const struct page_text *text, struct page_span anchor)
{
    static const char *const goods[] = {
        "黄金", "原油", "石油", "成品油", "汽车", "芯片", "晶片", "集成电路", "钢材", "大豆", "粮食", "煤炭", "天然气", "服务",
        "服装", "纺织", "手机", "稀土", "铁矿石", "农产品", "船舶", "光伏", "锂电池", "家电", "药品", "机电", "技术"
    };

    for (size_t i = 0; i < sizeof goods / sizeof goods[0]; i++)
        if (page_word_before(text, anchor.start, goods[i]))
            return (struct page_span){ anchor.start - strlen(goods[i]), anchor.start };
    return nothing;
}

struct page_span page_goods_beside(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    struct page_span word;
    struct err err;
    size_t a, b;

    if (unit_is_counted(figure->unit))
        return nothing;
    word = text->language == LANGUAGE_ZH ? by_chinese_goods(text, anchor)
                                         : by_goods_in_front(text, anchor);
    if (word.end == 0)
        word = by_goods_behind(text, anchor);
    if (word.end == 0)
        word = by_services(text, anchor);
    if (word.end > 0 && figure->with != NULL &&
        pattern_find(figure->with, text->bytes + word.start, word.end - word.start, 0, &a, &b,
                     &err) > 0)
        return nothing;
    return page_overlap(word, anchor) ? nothing : word;
}
