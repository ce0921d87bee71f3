/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/comparative.h"

#include <string.h>

/* "lag mit 901 TWh höher als", "at 901 TWh above last year": that is the level itself. */
static bool is_level(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "mit ", "bei ", "auf ", "at ", "with ", "to ", NULL };

    return page_follows_any(text, at, leads);
}

/* "higher than", "lower in 2025 than", "höher.": but no "100 higher schools". */
static bool is_followed_by_degree(const struct page_text *text, size_t at)
{
    static const char *const degrees[] = { " higher", " lower", " höher", " niedriger",
                                           " geringer", " tiefer", " larger", " bigger",
                                           " smaller", " größer", " kleiner", NULL };
    static const char *const joints[] = { " than", " in ", " on ", " from", " year", " compared",
                                          " als", " gegenüber", " aus", ".", ",", ";", NULL };

    for (size_t i = 0; degrees[i] != NULL; i++)
        if (page_word_at(text, at, degrees[i])) {
            const size_t end = at + strlen(degrees[i]);

            return end == text->length || text->bytes[end] == '\n' ||
                   page_word_at_any(text, end, joints);
        }
    return false;
}

/* "above the previous year's level", "über dem Vorjahr". */
static bool is_followed_by_mark(const struct page_text *text, size_t at)
{
    static const char *const sides[] = { " above ", " below ", " over ",  " under ",
                                         " über ",  " unter ", NULL };
    static const char *const marks[] = {
        "the previous ", "the prior ",  "the year",      "the level",     "the same ",  "that of ",
        "last year",     "a year",      "its level",     "dem Vorjahr",   "dem Niveau", "dem Wert",
        "dem Stand",     "Vorjahr",     "den Vorjahr",   "der Vorjahr",   "den Wert",   "dem des ",
        "der des ",      "denen des ",  "dem von ",      NULL
    };

    for (size_t i = 0; sides[i] != NULL; i++)
        if (page_word_at(text, at, sides[i]))
            return page_word_at_any(text, at + strlen(sides[i]), marks);
    return false;
}

/* "12 TWh more in 2025 than in 2024", "12 TWh mehr als 2024" */
static bool is_followed_by_more(const struct page_text *text, size_t at)
{
    static const char *const mores[] = { " more in ", " less in ", " fewer in ", NULL };
    static const char *const wholes[] = { " mehr als 19",    " mehr als 20", " weniger als 19",
                                          " weniger als 20", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, at, at);

    if (text->language == LANGUAGE_DE)
        return page_word_at_any(text, at, wholes);
    return page_word_at_any(text, at, mores) &&
           page_find(text, (struct page_span){ at, clause.end }, "than in") < clause.end;
}

/* "was up 49 TWh", "901 TWh, down 49 TWh": no "set up 12 schools". */
static bool is_behind_direction(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "was up ",  "were up ",   "is up ",   "are up ",
                                         "was down ", "were down ", "is down ", "are down ",
                                         "been up ", "been down ",  ", up ",    ", down ", NULL };

    return page_follows_any(text, at, leads);
}

/* 比美国少415家: the word is no part of 占比, 比重 and the like, and no number stands in between. */
static bool is_against_other(const struct page_text *text, struct page_span front)
{
    static const char *const marks[] = { "比", "较" };
    static const char *const before[] = { "占", "同", "环", "对", "价", "百分", "计", "相", "好", "配", "股",
                                          "正", "反", "日", NULL };
    static const char *const behind[] = { "重", "例", "率", "特", "亚", "如", "赛", "较", "拟", "值", "为",
                                          "大", "强", "好", "快", "早", "长", "高", "低", "多", "少", NULL };

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t at = page_find_last(text, front, marks[i]), end = at + strlen(marks[i]);

        if (at < front.end && end < front.end && !page_follows_any(text, at, before) &&
            !page_word_at_any(text, end, behind) &&
            page_quantity_from(text, end) == page_quantity_from(text, front.end))
            return true;
    }
    return false;
}

/* 比上年多494亿千瓦时, 较2024年高出12亿元, 比美国少415家; 最多, 至少 say a bound. */
static bool is_behind_degree(const struct page_text *text, size_t at)
{
    static const char *const degrees[] = { "多", "少", "高", "低", "多出", "高出", "少了", "多了",
                                           "高了", "低了", NULL };
    static const char *const bounds[] = { "最", "至", "不", NULL };
    static const char *const marks[] = { "比上", "比去", "比同", "比前", "比往", "比19", "比20", "较上", "较去",
                                         "较同", "较前", "较往", "较19", "较20" };
    const struct page_span piece = page_part(text, PART_PIECE, at, at);
    size_t i = 0;

    for (; degrees[i] != NULL; i++)
        if (page_word_before(text, at, degrees[i]) &&
            !page_follows_any(text, at - strlen(degrees[i]), bounds))
            break;
    for (size_t m = 0; degrees[i] != NULL && m < sizeof marks / sizeof marks[0]; m++)
        if (page_find(text, (struct page_span){ piece.start, at }, marks[m]) < at)
            return true;
    return degrees[i] != NULL &&
           is_against_other(text, (struct page_span){ piece.start, at - strlen(degrees[i]) });
}

/* "up 7 percent, or 92 unicorns": the same change once more. */
static bool is_change_told_again(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    static const char *const joints[] = { ", or ", " or ", ", oder ", " oder " };
    const struct prose_quantity *change = quantity - 1;

    if (quantity == text->quantities->items || change->kind != PROSE_PERCENT ||
        change->direction == 0)
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (change->offset + change->length + strlen(joints[i]) == quantity->offset &&
            page_word_before(text, quantity->offset, joints[i]))
            return true;
    return false;
}

bool page_is_comparative(const struct page_text *text, const struct prose_quantity *quantity)
{
    const size_t at = quantity->offset, end = at + quantity->length;

    if (text->language == LANGUAGE_ZH)
        return is_behind_degree(text, at);
    return is_behind_direction(text, at) ||
           (!is_level(text, at) &&
            (is_followed_by_degree(text, end) || is_followed_by_mark(text, end) ||
             is_followed_by_more(text, end))) ||
           is_change_told_again(text, quantity);
}
