/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/compared.h"

#include "collectors/page/place/place_name.h"

#include <ctype.h>
#include <string.h>

enum { NAMES_MOST = 12, NAME_WORDS = 3, BRACKETS_WITHIN = 40 };

/* In front of " (1.29 million)" that ends there; there, where none does. */
static size_t before_brackets(const struct page_text *text, size_t end)
{
    size_t at = end;

    if (end == 0 || text->bytes[end - 1] != ')')
        return end;
    while (at > 0 && end - at < BRACKETS_WITHIN && text->bytes[at] != '(')
        at--;
    return at > 0 && text->bytes[at] == '(' && text->bytes[at - 1] == ' ' ? at - 1 : end;
}

/* Where the name begins that the one at `start` is joined to: "Hong Kong" of "Hong Kong (1.3
 * million) and Xi'an"; `start` where there is none. */
static size_t name_joined_before(const struct page_text *text, size_t start)
{
    static const char *const joints[] = { ", and ", " and ", " und ", " sowie ", ", " };
    size_t name = start;

    for (size_t i = 0; i < sizeof joints / sizeof joints[0] && name == start; i++)
        if (page_word_before(text, start, joints[i]))
            name = before_brackets(text, start - strlen(joints[i]));
    for (int words = 0; words < NAME_WORDS && name != start; words++) {
        const size_t end = words > 0 && text->bytes[name - 1] == ' ' ? name - 1 : name;
        const size_t word = page_letters_start(text, end);

        if (word == end || !isupper((unsigned char)text->bytes[word]))
            return words > 0 ? name : start;
        name = word;
        if (name == 0)
            return name;
    }
    return name;
}

/* Whether the list that the place is in ends behind it, or goes on with names: "Xi'an has 540" is
 * no list any more. */
static bool ends_list(const struct page_text *text, size_t start)
{
    static const char *const behind[] = { ",", ".", ";", " (", " and ", " und ", " sowie ", "\n",
                                          NULL };
    struct page_mention place;

    return text->language != LANGUAGE_ZH && page_place_at(text, start, false, &place) &&
           (place.span.end >= text->length || page_word_at_any(text, place.span.end, behind));
}

/* "Guangzhou and Xi'an", "Hong Kong, Guangzhou and": only what an "and" joins is a list, and "Ahead
 * of Christmas, Hefei" none. */
static bool is_joined(const struct page_text *text, size_t start)
{
    static const char *const joints[] = { " and ", " und ", " sowie ", NULL };
    struct page_mention place;

    return page_follows_any(text, start, joints) ||
           (page_place_at(text, start, false, &place) &&
            page_word_at_any(text, place.span.end, joints));
}

/* "ahead of Shenzhen (1.29 million) and Xi'an": what is said of the first is of all. */
static size_t list_start(const struct page_text *text, size_t start)
{
    const size_t own = start;
    struct page_mention first;

    if (!ends_list(text, start) || !is_joined(text, start))
        return start;
    for (int names = 0; names < NAMES_MOST; names++) {
        const size_t before = name_joined_before(text, start);

        if (before == start)
            break;
        start = before;
    }
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
