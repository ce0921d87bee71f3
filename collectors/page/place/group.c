/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/group.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3, WHICH_MOST = 8 * CHARACTER /* 国家级算力枢纽 */ };

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
    static const char *const numerals[] = { "两", "三", "四", "五", "六", "七",
                                            "八", "九", "十", NULL };
    static const char *const counters[] = { "大", "个", "座", NULL };
    const size_t start = at;

    while (at < text->length && isdigit((unsigned char)text->bytes[at]))
        at++;
    while (at == start && page_word_at_any(text, at, numerals))
        at += CHARACTER;
    return at > start && page_word_at_any(text, at, counters) ? at + CHARACTER : 0;
}

size_t page_group_of_places_at(const struct page_text *text, size_t at)
{
    static const char *const nouns[] = { "枢纽节点", "节点", "城市", "省份", "省市", "集群",
                                         "园区",     "新区", "地市", NULL };
    static const char *const goes_on[] = { "建设", "发展", "的", "经济", NULL };
    const size_t first = text->language == LANGUAGE_ZH && opens(text, at) ? skip_count(text, at) : 0;

    if (first == 0)
        return 0;
    for (size_t end = first; end <= first + WHICH_MOST && is_han(text, end); end += CHARACTER)
        for (size_t i = 0; nouns[i] != NULL; i++)
            if (page_word_at(text, end, nouns[i])) {
                end += strlen(nouns[i]);
                return is_han(text, end) && !page_word_at_any(text, end, goes_on) ? end - at : 0;
            }
    return 0;
}
