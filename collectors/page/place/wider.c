/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/wider.h"

#include "collectors/page/place/mention.h"
#include "collectors/page/place/place_name.h"

#include <ctype.h>
#include <string.h>

enum { WIDER_WITHIN = 40, ARTICLE_WITHIN = 40, NAME_WITHIN = 48 };

/* "Shenzhen, in south China's Guangdong Province,": a clause of its own right behind a place. */
static bool is_in_clause_behind(const struct page_text *text, size_t start)
{
    static const char *const comma = ", ";
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    return page_word_at(text, clause.start, "in ") && page_word_at(text, clause.end, ",") &&
           page_quantity_from(text, clause.start) == page_quantity_from(text, clause.end) &&
           clause.start > strlen(comma) &&
           page_place_before(text, clause.start - strlen(comma)) &&
           (page_find(text, (struct page_span){ clause.start, start }, "'s ") < start ||
            page_find(text, (struct page_span){ clause.start, start }, "’s ") < start);
}

/* "in Xingtai, Hebei province last year,", and not "in China, Pudong has 600 firms,". */
static bool is_behind_its_part(const struct page_text *text, size_t start)
{
    const size_t end = page_part(text, PART_CLAUSE, start, start).end;
    size_t word;

    if (text->language == LANGUAGE_EN && is_in_clause_behind(text, start))
        return true;
    if (text->language == LANGUAGE_ZH || !page_word_before(text, start, ", "))
        return false;
    for (word = start - strlen(", "); word > 0 && page_is_letter(text, word - 1);)
        word--;
    return isupper((unsigned char)text->bytes[word]) && page_word_before(text, word, "in ") &&
           page_word_at(text, end, ",") &&
           page_quantity_from(text, start) == page_quantity_from(text, end);
}

bool page_is_names_of_places(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "in", "the", "of", "north", "south", "east", "west",
                                         "northern", "southern", "eastern", "western", "central",
                                         "northeast", "northwest", "southeast", "southwest",
                                         "province", "city", "im", "der", NULL };

    for (size_t at = span.start, end = at; at < span.end; end = at) {
        while (end < span.end && (page_is_letter(text, end) || text->bytes[end] == '-'))
            end++;
        if (end > at && !isupper((unsigned char)text->bytes[at]) &&
            !(page_word_at_any(text, at, words) || end - at == 1))
            return false; /* the s of "China's" is one letter */
        if (end == at && strchr(" ,'", text->bytes[at]) == NULL && !page_word_at(text, at, "’"))
            return false;
        at = end > at ? end : at + (page_word_at(text, at, "’") ? strlen("’") : 1);
    }
    return true;
}

/* "the city of Hangzhou trailed Shenzhen": the name of another place that a sentence goes on with
 * stands between. */
static bool is_of_name_between(const struct page_text *text, struct page_span between)
{
    while (between.start < between.end && (page_inside_word(text, between.start) ||
                                           !isupper((unsigned char)text->bytes[between.start])))
        between.start++;
    return !page_is_names_of_places(text, between);
}

unsigned page_kind_in_front(const struct page_text *text, size_t start)
{
    static const struct {
        const char *text;
        unsigned kind;
    } nouns[] = { { "city of ", PLACE_CITY },         { "town of ", PLACE_CITY },
                  { "municipality of ", PLACE_CITY }, { "district of ", PLACE_DISTRICT },
                  { "county of ", PLACE_DISTRICT },   { "province of ", PLACE_PROVINCE } };
    static const char *const ranks[] = { "largest", "biggest", "second", "third", "richest",
                                         "oldest",  "another", "capital", "only" };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);
    struct page_span front = { start > ARTICLE_WITHIN ? start - ARTICLE_WITHIN : 0, start };
    unsigned kind = 0;

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0] && kind == 0; i++)
        if (page_word_before(text, start, nouns[i].text))
            kind = nouns[i].kind;
    if (kind == 0 || text->language != LANGUAGE_EN || !isupper((unsigned char)text->bytes[start]))
        return 0;
    if (front.start < clause.start)
        front.start = clause.start;
    front.start = page_find_last(text, front, "the ");
    for (size_t at = front.start + 1; at < start; at++)
        if (isupper((unsigned char)text->bytes[at]))
            return 0; /* "the Bank of the City of" */
    return front.start < start && !PAGE_HAS(text, front, ranks) ? kind : 0;
}

/* "the southwestern city of Chengdu", unlike "the largest city of Sichuan". */
static bool is_name_behind_its_kind(const struct page_text *text, size_t start)
{
    unsigned kind = page_kind_in_front(text, start), kinds;
    struct page_mention place;

    if (kind == 0)
        return false;
    kinds = page_place_at(text, start, false, &place) ? page_kinds_of(text, place.span) : 0;
    return kinds == 0 || (kinds & kind) != 0;
}

bool page_is_wider(const struct page_text *text, struct page_span place)
{
    static const char *const leads[] = { "capital of", "city in", "city of", "county in",
                                         "district of", "district in", "port of", "town in",
                                         "province in", "part of", "Hauptstadt von",
                                         "Hauptstadt der", "Stadt in", "Hauptstadt des" };
    const size_t start = place.start;
    struct page_span front = { start > WIDER_WITHIN ? start - WIDER_WITHIN : 0, start };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    if (front.start < clause.start)
        front.start = clause.start;
    if (is_name_behind_its_kind(text, start))
        return false;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        const size_t lead = page_find_last(text, front, leads[i]);

        if (lead < front.end &&
            !is_of_name_between(text, (struct page_span){ lead + strlen(leads[i]), start }))
            return true;
    }
    return is_behind_its_part(text, start);
}

bool page_owns_unnamed(const struct page_text *text, struct page_span place)
{
    static const char *const owns[] = { "'s ", "’s " };
    static const char *const nouns[] = { "center ", "centre ", "hub ", "metropolis ", "megacity ",
                                         "powerhouse ", "city ", "province ", "municipality ",
                                         "heartland ", NULL };
    static const char *const verbs[] = { "has ",    "had ",    "is ",     "was ",     "will ",
                                         "counts ", "boasts ", "hosts ",  "recorded ", "reported ",
                                         "built ",  "saw ",    "posted ", "aims ",    "plans ",
                                         "now ",    "alone ",  "added ",  NULL };
    const size_t most = place.end + NAME_WITHIN;

    for (size_t i = 0; i < sizeof owns / sizeof owns[0]; i++) {
        size_t at = place.end + strlen(owns[i]);

        if (!page_word_at(text, place.end, owns[i]) ||
            (page_kinds_of(text, place) & (PLACE_COUNTRY | PLACE_PROVINCE | PLACE_STATE)) == 0)
            continue;
        while (at < most && at < text->length && !page_word_at_any(text, at, nouns) &&
               (page_is_letter(text, at) || strchr(" -", text->bytes[at]) != NULL))
            at++;
        for (size_t n = 0; nouns[n] != NULL && at < most; n++)
            if (page_word_at(text, at, nouns[n]))
                return page_word_at_any(text, at + strlen(nouns[n]), verbs);
    }
    return false;
}
