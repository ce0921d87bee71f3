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

/* In front of the name of a neighbour. */
static size_t neighbour_start(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "neighboring ",    "neighbouring ", "nearby ",
                                         "adjacent ",       "benachbarte ",  "benachbarten ",
                                         "Nachbarstadt ",   "Nachbarprovinz ", "Nachbarland ",
                                         "nahegelegenen ",  "Neighboring ",  "Neighbouring ",
                                         "Nearby ",         "邻近的",        "相邻的",
                                         "毗邻的",          "邻省",          "邻市" };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, start, leads[i]))
            return start - strlen(leads[i]);
    return start;
}

/* Whether nothing but one of the words stands between both. */
static bool are_led_by(const struct page_text *text, size_t sentence, size_t lead,
                       const char *const *words)
{
    while (*words && !(sentence + strlen(*words) == lead && page_word_at(text, sentence, *words)))
        words++;
    return *words != NULL;
}

enum page_neighbour page_neighbour_at(const struct page_text *text, size_t start)
{
    static const char *const articles[] = { "Das ", "Die ", NULL };
    static const char *const scenes[] = { "In ", "In the ", "In der ", "Im ", "In dem ", "在",
                                          NULL };
    const size_t sentence = page_part(text, PART_SENTENCE, start, start).start;
    const size_t lead = neighbour_start(text, start);

    if (lead == start)
        return NEIGHBOUR_NONE;
    if (are_led_by(text, sentence, lead, scenes))
        return NEIGHBOUR_SCENE;
    return lead == sentence || are_led_by(text, sentence, lead, articles) ? NEIGHBOUR_SUBJECT
                                                                          : NEIGHBOUR_BESIDE;
}

bool page_passes_on_neighbour(const struct page_text *text, size_t at, struct page_mention *place)
{
    const enum page_neighbour neighbour = page_neighbour_at(text, place->span.start);

    if (neighbour <= NEIGHBOUR_SUBJECT ||
        place->span.start >= page_part(text, PART_SENTENCE, at, at).start)
        return false;
    if (neighbour == NEIGHBOUR_BESIDE || place->span.start < page_line(text, at).start)
        return true;
    place->place = PLACE_UNKNOWN;
    return false;
}
