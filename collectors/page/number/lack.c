/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/lack.h"

bool page_is_missing(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const behind[] = { " left to ", " to go", " still missing",
                                          " too few", " zu wenig", " fehlen", " fehlten",
                                          "的缺口", NULL };
    static const char *const front[] = { "lacks ", "lacked ", "shortage of ", "shortfall of ",
                                         "gap of ", "fehlen ", "fehlten ", "fehlen noch ",
                                         "fehlen derzeit ", "Lücke von ", "还差", "尚缺", "还缺", "缺口达",
                                         "缺口为", "缺口约", NULL };

    static const char *const goals[] = { "离", "距", "距离", NULL };
    static const char *const still[] = { "还", "仍", "尚", "的目标", "目标", NULL };

    /* 离5000亿元还有多远 */
    if (text->language == LANGUAGE_ZH && page_follows_any(text, quantity->offset, goals) &&
        page_word_at_any(text, quantity->offset + quantity->length, still))
        return true;
    return page_word_at_any(text, quantity->offset + quantity->length, behind) ||
           page_follows_any(text, quantity->offset, front);
}
