/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_share.h"

#include "collectors/page_subject.h"

#include <string.h>

enum { WHOLE_WITHIN = 24 };

static const char *const openings_of_parts[] = {
    "of which", "of them", "of these", "including", "among them", "among which", "其中", "当中",
    "davon",    "darunter", "wovon",   "von denen", NULL
};

static bool begins_part(const struct page_text *text, size_t at)
{
    for (size_t i = 0; openings_of_parts[i] != NULL; i++)
        if (page_word_at(text, at, openings_of_parts[i]))
            return true;
    return false;
}

bool page_is_behind_part(const struct page_text *text, const struct page_figure *figure,
                         size_t anchor, size_t quantity)
{
    struct page_span between = { anchor, quantity };
    size_t group = page_part(text, PART_GROUP, quantity, quantity).start;

    if (between.start < group)
        between.start = group;
    for (size_t i = 0; openings_of_parts[i] != NULL && between.start < between.end; i++) {
        size_t at = page_find_last(text, between, openings_of_parts[i]);

        if (at < between.end &&
            page_region_in(text, figure, (struct page_span){ at, quantity }).start >= quantity)
            return true;
    }
    return false;
}

/* The whole in front of a part was of what was new: 新登记市场主体10090户，其中私营企业3257户. */
bool page_is_part_of_new(const struct page_text *text, const struct page_figure *figure,
                         size_t quantity, struct page_span *word)
{
    static const char *const news[] = { "newly", "new companies", "new businesses", "new firms",
                                        "new registrations", "new jobs", "new contracts",
                                        "neu", "neue", "neuen", "neugegründete", "Neuanmeldungen",
                                        "Neugründungen", "新登记", "新登記", "新增", "新设", "新設",
                                        "新注册", "新設立", "净增", "淨增", "新认定", "新签" };
    struct page_span group = page_part(text, PART_GROUP, quantity, quantity);
    struct page_span front = { group.start, quantity };
    size_t opening = front.end, whole;

    if (strstr(figure->anchor_text, "新") != NULL || strstr(figure->anchor_text, "new") != NULL ||
        strstr(figure->anchor_text, "neu") != NULL || strstr(figure->anchor_text, "Neu") != NULL)
        return false;
    for (size_t i = 0; openings_of_parts[i] != NULL; i++) {
        size_t at = page_find_last(text, front, openings_of_parts[i]);

        if (at < front.end && (opening == front.end || at > opening))
            opening = at;
    }
    if (opening == front.end)
        return false;
    whole = page_quantity_from(text, opening);
    if (whole == 0 || text->quantities->items[whole - 1].offset < group.start)
        return false; /* nothing that has parts */
    front = page_part(text, PART_CLAUSE, text->quantities->items[whole - 1].offset,
                      text->quantities->items[whole - 1].offset);
    if (front.end > opening)
        front.end = opening;
    return page_find_any(text, front, news, sizeof news / sizeof news[0], word);
}

bool page_is_part(const struct page_text *text, const struct page_figure *figure,
                  struct page_span clause)
{
    size_t at = clause.start;

    while (at < clause.end && strchr(" ,;", text->bytes[at]) != NULL)
        at++;
    return begins_part(text, at) &&
           page_region_in(text, figure, clause).start >= clause.end;
}

bool page_is_whole(const struct page_text *text, struct page_span anchor)
{
    static const char *const before[] = { "percent of ", "% of ", "per cent of ", "share of ",
                                          "percent of the ", "share in ", "Prozent des ",
                                          "Prozent der ", "Anteil am ", "Anteil an der ", "占",
                                          "占地区", "占全市", "占全国", "占全市地区" };

    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        size_t length = strlen(before[i]);

        if (anchor.start >= length && page_word_at(text, anchor.start - length, before[i]))
            return true;
    }
    return false;
}

/* 占地 is no share. Where words have blanks, only of the economy: "36 percent of the buses are
 * electric" is a share of buses. */
bool page_is_behind_share(const struct page_text *text, struct page_span anchor)
{
    static const char *const economies[] = { "GDP", "gross domestic product", "BIP",
                                             "Bruttoinlandsprodukt", "Bruttoinlandsprodukts" };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start), word;
    size_t at;

    if (text->language != LANGUAGE_ZH)
        return page_find_any(text, anchor, economies, sizeof economies / sizeof economies[0],
                             &word) &&
               page_is_whole(text, anchor);
    front.end = anchor.start;
    at = page_find_last(text, front, "占");
    return at < front.end && anchor.start - at <= WHOLE_WITHIN && !page_word_at(text, at, "占地") &&
           !page_word_at(text, at, "占比") &&
           page_quantity_from(text, at) == page_quantity_from(text, anchor.start);
}
