/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/compared.h"

#include "collectors/page/place/place_name.h"

#include <string.h>

/* Whether the place is one of a list, and not what the list leads to: "Guangzhou and Xi'an", "Hong
 * Kong, Guangzhou and". Only what an "and" joins is one, which "Ahead of Christmas, Hefei" is not,
 * and "and Xi'an has 540" is none any more. */
static bool is_listed(const struct page_text *text, size_t start)
{
    static const char *const joints[] = { " and ", " und ", " sowie ", NULL };
    static const char *const ends[] = { ",", ".", ";", " (", "\n", NULL };
    struct page_mention place;

    if (text->language == LANGUAGE_ZH || !page_place_at(text, start, false, &place))
        return false;
    return page_word_at_any(text, place.span.end, joints) ||
           (page_follows_any(text, start, joints) &&
            (place.span.end >= text->length || page_word_at_any(text, place.span.end, ends)));
}

/* "ahead of Shenzhen (1.29 million) and Xi'an": what is said of the first is of all. */
static size_t list_start(const struct page_text *text, size_t start)
{
    const size_t own = start;
    struct page_mention first;

    if (!is_listed(text, start))
        return start;
    for (int names = 0; names < PLACE_LIST_MOST; names++)
        start = page_name_joined_before(text, start);
    return page_place_at(text, start, false, &first) ? start : own;
}

bool page_is_measure_of_place(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "behind ", "ahead of ", "than ", "than in ", "unlike ",
                                         "versus ", "compared to ", "compared with ", "second to ",
                                         "second only to ", "after ", "hinter ", "als ", "als in ",
                                         "als im ", "gegenüber ", "verglichen mit ", "仅次于", "次于",
                                         "低于", "高于", "超过", "相比", NULL };
    static const char *const articles[] = { "the ", "der ", "den ", "dem ", "die " };

    start = list_start(text, start);
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
