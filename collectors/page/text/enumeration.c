/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/enumeration.h"

#include <ctype.h>
#include <string.h>

enum { ITEM_MOST = 48 /* bytes of a noun and its attributes */, ITEMS_MOST = 12 };

/* Words with which more is told of an item than what it is. */
static bool tells_more(const struct page_text *text, struct page_span words)
{
    static const char *const verbs[] = {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could",
        "should", "can", "may", "must", "do", "did", "of", "in", "at", "on", "from", "to", "by",
        "for", "with", "as", "than", "which", "that", "who", "where", "while", "but", "or", "more",
        "up", "down", "over", "under", "among", "including", "were", "grew", "rose", "fell", "hit",
        "made", "built", "sold", "its", "their", "the", "a", "an", "it", "they", "there", "then",
        "each", "per", "out", "account", "respectively", "not", "now", "and"
    };

    if (PAGE_HAS(text, words, verbs))
        return true;
    for (size_t at = words.start + 1; at + 1 < words.end; at++)
        if (strncmp(text->bytes + at, "ed", 2) == 0 && !page_is_letter(text, at + 2) &&
            page_is_letter(text, at - 1) && text->bytes[at + 2] != '-')
            return true; /* "labs opened"; "AI-powered robots" are told apart by nothing */
    return false;
}

/* "AI companies", "high-end labs": a noun and its attributes. */
static bool is_noun(const struct page_text *text, struct page_span words)
{
    words = page_trimmed(text, words);
    for (size_t at = words.start; at < words.end; at++)
        if (!page_is_letter(text, at) && strchr(" -/'5G", text->bytes[at]) == NULL)
            return false;
    return words.end - words.start <= ITEM_MOST && !tells_more(text, words);
}

/* "45 EFLOPS of computing power" is one by its unit. */
static bool is_item(const struct prose_quantity *quantity)
{
    return (quantity->kind == PROSE_COUNT || quantity->kind == PROSE_OTHER ||
            quantity->kind == PROSE_AREA) &&
           quantity->direction == 0 && strcmp(quantity->unit, "1") != 0;
}

/* Where the words of an item go on behind its unit. */
static size_t behind_unit(const struct page_text *text, const struct prose_quantity *quantity)
{
    const size_t end = quantity->offset + quantity->length;

    return quantity->kind != PROSE_COUNT && page_word_at(text, end, " of ") ? end + strlen(" of ")
                                                                            : end;
}

/* Where the words between two items join them: "companies, and" to its comma; `end` where they do
 * not. */
static size_t joint_in(const struct page_text *text, size_t start, size_t end)
{
    static const char *const joints[] = { ", as well as ", " as well as ", ", and ", " and ", ", ",
                                          " & ", " plus " };

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_before(text, end, joints[i]) && end - strlen(joints[i]) >= start)
            return end - strlen(joints[i]);
    return end;
}

/* Whether item i goes on with the one before it. */
static bool follows_item(const struct page_text *text, size_t i)
{
    const struct prose_quantity *first = &text->quantities->items[i - 1], *next = first + 1;
    const size_t from = first->offset + first->length;
    size_t joint;

    if (!is_item(first) || !is_item(next) || next->offset < from)
        return false;
    joint = joint_in(text, from, next->offset);
    return joint < next->offset &&
           is_noun(text, (struct page_span){ behind_unit(text, first), joint });
}

const struct prose_quantity *page_first_listed(const struct page_text *text,
                                               const struct prose_quantity *quantity)
{
    size_t i = page_quantity_from(text, quantity->offset);

    if (text->language != LANGUAGE_EN || i >= text->quantities->count)
        return quantity;
    for (int items = 0; items < ITEMS_MOST && i > 0 && follows_item(text, i); items++)
        i--;
    return &text->quantities->items[i];
}

bool page_is_listed_before(const struct page_text *text, const struct prose_quantity *quantity,
                           size_t at)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, quantity->offset);

    if (text->language != LANGUAGE_EN || i >= all->count || !is_item(quantity))
        return false;
    for (int items = 0; items < ITEMS_MOST && i + 1 < all->count && all->items[i + 1].offset < at;
         items++, i++)
        if (!follows_item(text, i + 1))
            return false;
    return &all->items[i] != quantity && all->items[i].offset + all->items[i].length <= at &&
           is_noun(text, (struct page_span){ behind_unit(text, &all->items[i]), at });
}
