/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/compared.h"

#include <string.h>

bool page_is_measure_of_place(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "behind ", "ahead of ", "than ", "than in ", "unlike ",
                                         "versus ", "compared to ", "compared with ", "second to ",
                                         "second only to ", "after ", "hinter ", "als ", "als in ",
                                         "als im ", "gegenüber ", "verglichen mit ", "仅次于", "次于",
                                         "低于", "高于", "超过", "相比", NULL };
    static const char *const articles[] = { "the ", "der ", "den ", "dem ", "die " };

    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (page_word_before(text, start, articles[i]))
            start -= strlen(articles[i]);
    return page_follows_any(text, start, leads);
}

bool page_is_neighbour(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "neighboring ",   "neighbouring ", "nearby ",
                                         "adjacent ",      "benachbarte ",  "benachbarten ",
                                         "Nachbarstadt ",  "Nachbarprovinz ", "Nachbarland ",
                                         "nahegelegenen ", "nahen ",        "邻近的", "相邻的",
                                         "毗邻的",         "邻省",          "邻市", NULL };

    return page_follows_any(text, start, leads);
}
