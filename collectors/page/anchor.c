/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/anchor.h"

#include "collectors/page/place/places.h"

#include <string.h>

enum { ENDING_MOST = 5, STEM_LEAST = 4, STEM_ENDING = 3 };

/* Whether the word goes on behind `at` with no more than an ending: of a stem that is long enough
 * (industr-) any short one. */
static bool is_ending(const struct page_text *text, size_t at)
{
    static const char *const endings[] = { "s",   "es", "e",  "n",   "en",    "er",   "em",
                                           "ern", "ns", "nen", "innen", "ed",   "ies" };
    const size_t start = page_letters_start(text, at);
    size_t end = at;

    while (page_is_letter(text, end) && end - at <= ENDING_MOST)
        end++;
    if (at - start >= STEM_LEAST && end - at <= STEM_ENDING)
        return true;
    if (at - start > STEM_LEAST && end - at == strlen("ment") &&
        memcmp(text->bytes + at, "ment", strlen("ment")) == 0)
        return true; /* "employ" finds employment */
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (strlen(endings[i]) == end - at && memcmp(text->bytes + at, endings[i], end - at) == 0)
            return true;
    return end == at;
}

/* "e-residents", "non-AI companies", KI-Unternehmen: another thing than what follows the hyphen,
 * unless that ends a number ("100-billion-parameter models") or says whose it is (US-Kapazität). */
static bool is_compounded(const struct page_text *text, size_t at)
{
    static const char *const standards[] = { "Standard-", NULL }; /* what racks are counted in */
    static const char *const magnitudes[] = { "hundred",  "thousand", "million",    "billion",
                                              "trillion", "Millionen", "Milliarden", "Billionen" };

    if (at < 2 || text->bytes[at - 1] != '-' || !page_is_letter(text, at) ||
        !page_is_letter(text, at - 2))
        return false;
    if (page_follows_any(text, at, standards))
        return false;
    for (size_t i = 0; i < sizeof magnitudes / sizeof magnitudes[0]; i++) {
        size_t length = strlen(magnitudes[i]);

        if (at > length && page_word_at(text, at - 1 - length, magnitudes[i]))
            return false;
    }
    return !page_place_before(text, at - 1);
}

/* Whether the word begins with `front`, and the rest of it at `at`. */
static bool is_behind_front(const struct page_text *text, size_t at, const char *front)
{
    const size_t length = strlen(front);

    return at >= length && !page_inside_word(text, at - length) &&
           memcmp(text->bytes + at - length, front, length) == 0;
}

/* "Gesamtrechenleistung", "Gesamtfläche": all of it, and nothing else; "Standardracks" are what
 * racks are counted in. */
static bool is_behind_all(const struct page_text *text, size_t at)
{
    static const char *const counted[] = { "racks", "schränke", "schränken", "container",
                                           "containern", "containers" };

    if (text->language != LANGUAGE_DE)
        return false;
    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++)
        if (is_behind_front(text, at, "Standard") &&
            strncmp(text->bytes + at, counted[i], strlen(counted[i])) == 0)
            return true;
    return is_behind_front(text, at, "Gesamt");
}

/* 产业规模 in 产业规模以上企业: the pattern ends within the word for large ones. */
static bool is_torn_in_chinese(const struct page_text *text, size_t end)
{
    static const char *const sizes[] = { "规模", NULL };

    return page_follows_any(text, end, sizes) && page_word_at(text, end, "以上");
}

static bool is_whole(const struct page_text *text, struct page_span span)
{
    if ((page_inside_word(text, span.start) && !is_behind_all(text, span.start)) ||
        is_compounded(text, span.start) || is_torn_in_chinese(text, span.end) ||
        page_word_at(text, span.end, "-to-be")) /* and is none yet */
        return false;
    return !page_is_letter(text, span.end - 1) || is_ending(text, span.end);
}

/* A pattern with ".*" in it reaches as far as it can: where it fits within the clause that it
 * begins in, it is that. -1 a fault. */
static int shorten(const struct page_text *text, const struct page_figure *figure,
                   struct page_span *anchor, struct err *err)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor->start, anchor->start), shorter;
    int found = anchor->end <= clause.end
                    ? 0
                    : pattern_find(figure->anchor, text->bytes, clause.end, anchor->start,
                                   &shorter.start, &shorter.end, err);

    if (found > 0 && shorter.end > shorter.start)
        *anchor = shorter;
    return found;
}

static struct page_span last_clause(const struct page_text *text, struct page_span span)
{
    struct page_span clause = page_part(text, PART_CLAUSE, span.end, span.end);

    if (clause.start > span.start && clause.start < span.end)
        span.start = clause.start;
    return span;
}

/* The next place that lies in front of `end`, within one sentence: "companies .*AI" is not to reach
 * from one into another. */
static int next_in(const struct page_text *text, const struct page_figure *figure, size_t end,
                   size_t *at, struct page_span *anchor, struct err *err)
{
    while (*at < end) {
        size_t stop = page_part(text, PART_SENTENCE, *at, *at).end;
        int found = pattern_find(figure->anchor, text->bytes, stop < end ? stop : end, *at,
                                 &anchor->start, &anchor->end, err);

        if (found < 0)
            return found;
        if (found == 0) {
            *at = page_whole_character(text, stop + 1);
            continue;
        }
        if (shorten(text, figure, anchor, err) < 0)
            return -1;
        *at = page_whole_character(text, anchor->end > *at ? anchor->end : *at + 1);
        if (anchor->end > anchor->start && is_whole(text, *anchor)) {
            *anchor = last_clause(text, *anchor);
            return 1;
        }
    }
    return 0;
}

int page_anchor_next(const struct page_text *text, const struct page_figure *figure, size_t *at,
                     struct page_span *anchor, struct err *err)
{
    return next_in(text, figure, text->length, at, anchor, err);
}

int page_anchor_try(const struct page_text *text, const struct page_figure *figure,
                    struct err *err)
{
    struct page_span anchor;
    size_t at = 0;
    int found;

    do
        found = page_anchor_next(text, figure, &at, &anchor, err);
    while (found > 0);
    return found;
}

int page_anchor_in(const struct page_text *text, const struct page_figure *figure,
                   struct page_span span, struct page_span *anchor, struct err *err)
{
    size_t at = span.start;

    return next_in(text, figure, span.end, &at, anchor, err);
}

/* A pattern with gaps may begin with something else and end here. */
static bool has_gaps(const struct page_figure *figure)
{
    return strchr(figure->anchor_text, '.') != NULL;
}

/* Of percentages one may be of "value added" and its share of the thing itself. */
static bool holds(const struct page_figure *figure, struct page_span longer, struct page_span span)
{
    return longer.start <= span.start &&
           (longer.end == span.end || (longer.end > span.end && !unit_is_share(figure->unit))) &&
           longer.end - longer.start > span.end - span.start;
}

int page_anchor_is_part(const struct page_text *text, const struct page_figures *figures,
                        const struct page_figure *figure, struct page_span anchor,
                        struct err *err)
{
    static const char *const joints[] = { " and ", " und ", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct dec factor;

    if (page_follows_any(text, anchor.start, joints))
        return 0; /* "production and sales of cars": the other's takes in two things */
    for (size_t i = 0; i < figures->count; i++) {
        const struct page_figure *other = &figures->items[i];
        struct page_span longer = { 0, 0 };
        size_t at = clause.start;
        int found = 1;

        if (strcmp(other->anchor_text, figure->anchor_text) == 0 || has_gaps(other) ||
            !unit_convert(other->unit, figure->unit, &factor))
            continue;
        while (found > 0 && longer.end < anchor.end)
            found = next_in(text, other, clause.end, &at, &longer, err);
        if (found < 0)
            return -1;
        if (found > 0 && holds(figure, longer, anchor))
            return 1;
    }
    return 0;
}
