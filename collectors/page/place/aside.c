/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/aside.h"

#include <ctype.h>
#include <string.h>

enum { ROLE_WITHIN = 48, LIST_WITHIN = 72 };

static size_t possessive_end(const struct page_text *text, size_t end)
{
    static const char *const signs[] = { "'s ", "’s ", "´s " };

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (end + strlen(signs[i]) <= text->length &&
            memcmp(text->bytes + end, signs[i], strlen(signs[i])) == 0)
            return end + strlen(signs[i]);
    return end;
}

static bool holds_quantity(const struct page_text *text, struct page_span span)
{
    return page_quantity_from(text, span.start) != page_quantity_from(text, span.end);
}

/* "tech hub Shenzhen" or "tech hub, ", and not "hub airports": nothing that the noun describes. */
static bool ends_phrase(const struct page_text *text, struct page_span clause, size_t end)
{
    static const char *const joints[] = { " and ", " of ", " in ", " for ", "\"", "”", NULL };

    return end >= clause.end || page_word_at_any(text, end, joints) ||
           (text->bytes[end] == ' ' && isupper((unsigned char)text->bytes[end + 1]));
}

/* "China's tech hub Shenzhen", "known as China's "Silicon Valley"". */
static bool is_role(const struct page_text *text, size_t from)
{
    static const char *const nouns[] = { "hub",        "powerhouse", "heartland",  "gateway",
                                         "heart",      "birthplace", "cradle",     "pioneer",
                                         "frontrunner", "forerunner", "showcase",   "flagship",
                                         "capital",
                                         "Silicon Valley", "answer",  "home of",   "capital of" };
    struct page_span clause = page_part(text, PART_CLAUSE, from, from), found;
    struct page_span behind = { from, clause.end };

    if (behind.end - behind.start > ROLE_WITHIN)
        behind.end = page_whole_character(text, behind.start + ROLE_WITHIN);
    return page_find_any(text, behind, nouns, sizeof nouns / sizeof nouns[0], &found) &&
           ends_phrase(text, clause, found.end) &&
           !holds_quantity(text, (struct page_span){ from, found.end });
}

/* "establish the province as China's computing centre", but not "as China's exports rose". */
static bool is_called(const struct page_text *text, size_t start, size_t from)
{
    static const char *const verbs[] = { "known as ", "serve as ", "serves as ", "serving as ",
                                         "regarded as ", "seen as ", "hailed as ", "dubbed ",
                                         "designated as ", "emerged as ", "position as ",
                                         "role as ", "status as ", "is one of ", "are among ",
                                         "is among ", "into one of ", "become one of ",
                                         ", one of ", "as one of ", "remains one of ", NULL };
    static const char *const leads[] = { "as ", "is ", "become ", "becoming ", "became ", NULL };
    static const char *const nouns[] = { "center", "centre", "base", "leader", "engine", "capital",
                                         "highland" };
    struct page_span behind = page_part(text, PART_CLAUSE, from, from), found;

    behind.start = from;
    if (behind.end - behind.start > ROLE_WITHIN)
        behind.end = page_whole_character(text, behind.start + ROLE_WITHIN);
    return page_follows_any(text, start, verbs) ||
           (page_follows_any(text, start, leads) &&
            page_find_any(text, behind, nouns, sizeof nouns / sizeof nouns[0], &found) &&
            ends_phrase(text, page_part(text, PART_CLAUSE, from, from), found.end) &&
            !holds_quantity(text, (struct page_span){ from, found.end }));
}

/* ", China's first big data trading platform," */
static bool is_apposition(const struct page_text *text, struct page_span place)
{
    struct page_span clause = page_part(text, PART_CLAUSE, place.start, place.end);

    return clause.start == place.start && clause.start >= 2 &&
           text->bytes[clause.start - 2] == ',' && clause.end < text->length &&
           text->bytes[clause.end] == ',' && !holds_quantity(text, clause);
}

/* "on the list of all high-tech zones in China", "eine der größten Städte in Deutschland". */
static bool is_of_a_list(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "in ", "of ", "across ", "in the ", "von ", NULL };
    static const char *const lists[] = { "one of the", "list of", "ranking of", "among the most",
                                         "among the top", "among the largest", "eine der",
                                         "einer der", "eines der", "zu den größten",
                                         "zu den führenden", "zu den wichtigsten" };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start), found;
    struct page_span front = { clause.start, start };

    if (front.end - front.start > LIST_WITHIN)
        front.start = page_whole_character(text, front.end - LIST_WITHIN);
    return page_follows_any(text, start, leads) &&
           page_find_any(text, front, lists, sizeof lists / sizeof lists[0], &found) &&
           !holds_quantity(text, (struct page_span){ found.end, start });
}

/* "nine times that of Bergen": what another place is measured by. */
static bool is_multiple_of(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "times that of ", "twice that of ", "double that of ",
                                         "half that of ",  "triple that of ", "times those of ",
                                         "twice as many as ", "times as many as ",
                                         "times the size of ", "times as large as ",
                                         "mal so viel wie ", "mal so groß wie ", NULL };

    return page_follows_any(text, start, leads);
}

/* "the University in Bergen has spawned 60 firms": where somebody is who did it. */
static bool is_seat(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "University in ", "Institute in ", "Academy in ",
                                         "Laboratory in ", "Corporation in ", "Company in ",
                                         "Bank in ", "Hospital in ", "College in ", NULL };

    return page_follows_any(text, start, leads);
}

/* ", led by Bergen, has": the first of several, of whom all is told. */
static bool is_first_of_them(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "led by ", "headed by ", "anchored by ", "centered on ",
                                         "centred on ", "centered around ", "angeführt von ",
                                         NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    return page_follows_any(text, start, leads) && page_word_at(text, clause.end, ",") &&
           !holds_quantity(text, clause);
}

/* ", wo Shenzhen liegt,", ", zu dem auch Shenzhen gehört,": a clause of its own that says where. */
static bool is_in_relative_clause(const struct page_text *text, struct page_span place)
{
    static const char *const openings[] = { "wo ",     "zu dem ", "zu der ", "zu denen ", "in dem ",
                                            "in der ", "in denen ", "dessen ", "deren ", NULL };
    static const char *const pronouns[] = { "das ", "die ", "der ", NULL };
    static const char *const verbs[] = { "liegt", "liegen", "gehört", "gehören", "grenzt", "zählt",
                                         "befindet", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, place.start, place.end);

    return text->language == LANGUAGE_DE && clause.start >= 2 &&
           text->bytes[clause.start - 2] == ',' && clause.end < text->length &&
           text->bytes[clause.end] == ',' && !holds_quantity(text, clause) &&
           (page_word_at_any(text, clause.start, openings) ||
            (page_word_at_any(text, clause.start, pronouns) &&
             page_follows_any(text, clause.end, verbs)));
}

bool page_is_aside(const struct page_text *text, struct page_span place)
{
    size_t from = possessive_end(text, place.end);

    if (text->language == LANGUAGE_ZH)
        return false;
    return is_of_a_list(text, place.start) || is_in_relative_clause(text, place) ||
           is_multiple_of(text, place.start) ||
           is_seat(text, place.start) ||
           is_first_of_them(text, place.start) ||
           (from > place.end && (is_role(text, from) || is_called(text, place.start, from) ||
                                 is_apposition(text, place)));
}
