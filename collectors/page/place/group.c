/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/group.h"

#include <ctype.h>
#include <string.h>

enum {
    CHARACTER = 3,
    WHICH_MOST = 8 * CHARACTER,   /* 国家级算力枢纽 */
    BETWEEN_MOST = 2 * CHARACTER  /* 的 */
};

static bool is_han(const struct page_text *text, size_t at)
{
    return at < text->length && (unsigned char)text->bytes[at] >= 0xe4 &&
           (unsigned char)text->bytes[at] <= 0xe9;
}

/* Where a clause begins, or behind its time: 2024年八大枢纽. */
static bool opens(const struct page_text *text, size_t at)
{
    static const char *const times[] = { "年", "月", "年底", "月底", "季度", "半年", "其中", NULL };

    return page_part(text, PART_CLAUSE, at, at).start == at || page_follows_any(text, at, times);
}

/* Behind 八大, 10个; 0 where none is counted. */
static size_t skip_count(const struct page_text *text, size_t at)
{
    static const char *const numerals[] = { "一", "二", "两", "三", "四", "五", "六", "七",
                                            "八", "九", "十", "百", NULL };
    static const char *const counters[] = { "大", "个", "座", NULL };
    const size_t start = at;

    while (at < text->length && isdigit((unsigned char)text->bytes[at]))
        at++;
    while (page_word_at_any(text, at, numerals))
        at += CHARACTER;
    return at > start && page_word_at_any(text, at, counters) ? at + CHARACTER : 0;
}

/* Where the group ends that begins there; 0 where none does. */
static size_t end_of_group(const struct page_text *text, size_t at)
{
    static const char *const nouns[] = { "枢纽节点", "节点", "城市", "省份", "省市", "集群",
                                         "园区",     "新区", "地市", NULL };
    const size_t first = opens(text, at) ? skip_count(text, at) : 0;

    if (first == 0)
        return 0;
    for (size_t end = first; end <= first + WHICH_MOST && is_han(text, end); end += CHARACTER)
        for (size_t i = 0; nouns[i] != NULL; i++)
            if (page_word_at(text, end, nouns[i]))
                return end + strlen(nouns[i]);
    return 0;
}

bool page_is_of_group(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct page_text *text = place->text;
    const struct page_span piece = page_part(text, PART_PIECE, candidate->span.start,
                                             candidate->span.end);

    if (text->language != LANGUAGE_ZH || !page_holds(piece, place->anchor))
        return false;
    for (size_t at = piece.start; at < place->anchor.start; at++) {
        const size_t end = page_inside_word(text, at) ? 0 : end_of_group(text, at);

        if (end > 0 && end + BETWEEN_MOST >= place->anchor.start && end <= place->anchor.start)
            return true;
    }
    return false;
}
