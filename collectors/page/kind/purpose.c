/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/purpose.h"

#include "collectors/page/place/places.h"
#include "collectors/page/time/tokens.h"

#include <ctype.h>
#include <string.h>

/* --- purposes in German ---------------------------------------------------------------------- */

/* "zu schaffen", "einzurichten": an infinitive with "zu" behind the quantity. */
static bool is_infinitive_in(const struct page_text *text, struct page_span span)
{
    size_t at = page_find(text, span, "zu "), end;

    while (at < span.end) {
        at += strlen("zu ");
        for (end = at; end < span.end && page_is_letter(text, end);)
            end++;
        if (end > at && islower((unsigned char)text->bytes[at]) && text->bytes[end - 1] == 'n')
            return true;
        span.start = at;
        at = page_find(text, span, "zu ");
    }
    return false;
}

bool page_is_purpose(const struct page_text *text, struct page_span quantity)
{
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);

    return text->language == LANGUAGE_DE && page_word_at(text, clause.start, "um ") &&
           is_infinitive_in(text, (struct page_span){ quantity.end, clause.end });
}

/* A time, a place or a number of them says nothing of a part. */
static bool is_time_or_place(const struct page_text *text, size_t at)
{
    static const char *const passing[] = {
        "the year",  "the first", "the whole", "the full", "the month", "the quarter", "the second",
        "the third", "the last",  "the past",  "the period", "the entire", "the country",
        "the province", "the city", "the region", "a total", "example", "instance", "more than",
        "about",     "each",      "every",     "all",      "das Jahr",  "das erste",  "das zweite",
        "das gesamte", "das ganze", "die ersten", "die Zeit", "den Zeitraum", "die kommenden",
        "die nächsten", "das laufende", "das kommende", "jede", "jeden", "jedes", "alle",
        "das Land",  "die Stadt", "rund", "mehr als", NULL
    };
    struct page_token tokens[TOKENS_MOST];

    return isdigit((unsigned char)text->bytes[at]) || page_word_at_any(text, at, passing) ||
           page_tokens(text, (struct page_span){ at, at + 1 }, tokens) > 0 ||
           page_names_place(text, at);
}

bool page_is_for_a_part(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor)
{
    static const char *const leads[] = { " for ", " für ", " ausschließlich für ", " nur für ",
                                         " exclusively for ", " only for ", " solely for ",
                                         " reserved for ", " speziell für " };
    size_t end = quantity->offset + quantity->length, at = 0;
    struct page_span piece = page_part(text, PART_PIECE, quantity->offset, end);

    if (text->language == LANGUAGE_ZH ||
        (quantity->kind != PROSE_OTHER && quantity->kind != PROSE_AREA))
        return false;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, end, leads[i]))
            at = end + strlen(leads[i]);
    return at > 0 && at < piece.end && !is_time_or_place(text, at) &&
           !(anchor.start >= at && anchor.start < piece.end);
}

/* --- objects --------------------------------------------------------------------------------- */

/* "aiming", "boosting"; "um" in German. */
static bool is_without_subject(const struct page_text *text, size_t at)
{
    const size_t end = page_letters_end(text, at);

    if (text->language == LANGUAGE_DE)
        return page_word_at(text, at, "um ");
    return end > at + 4 && islower((unsigned char)text->bytes[at]) &&
           page_word_at(text, end, " ") && strncmp(text->bytes + end - 3, "ing", 3) == 0;
}

/* The number, the total, the first half: nothing else is named by it. */
static bool is_own_or_time(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        "total",  "number", "numbers", "value", "figure", "figures", "share", "volume", "sum",
        "count",  "output", "revenue", "level", "scale",  "size",    "amount", "proportion",
        "ratio",  "rate",   "capacity", "tally", "year",  "years",   "month", "quarter", "half",
        "period", "same",   "first",   "second", "past",  "last",    "end",   "previous", "bar",
        "Zahl",   "Anzahl", "Wert",    "Umfang", "Umsatz", "Anteil", "Menge", "Summe", "Leistung",
        "Kapazität", "Quote", "Fläche", "Volumen", "Gesamtzahl", "Bestand", NULL
    };

    return page_word_at_any(text, at, words);
}

/* Behind the article a noun that is neither, up to what leads to the number. */
static bool names_a_thing(const struct page_text *text, struct page_span span)
{
    static const char *const stops[] = { "of ", "in ", "from ", "to ", "at ", "by ", "with ",
                                         "von ", "auf ", "in ", "mit ", "der ", "des ", NULL };
    size_t head = span.end;

    for (size_t at = span.start; at < span.end; at++) {
        if (page_inside_word(text, at) || !page_is_letter(text, at))
            continue;
        if (page_word_at_any(text, at, stops))
            break;
        if (is_own_or_time(text, at))
            return false;
        head = at;
    }
    return head < span.end;
}

bool page_is_of_object(const struct page_text *text, struct page_span quantity,
                       struct page_span anchor)
{
    static const char *const articles[] = { "the ", "a ",   "an ",  "its ",   "their ", "den ",
                                            "die ", "das ", "ihre ", "ihren ", "seine ", "seinen ",
                                            NULL };
    static const char *const prepositions[] = { "of ", "in ", "from ", "at ", "by ", "with ",
                                                "for ", "on ", "von ", "auf ", "mit ", "für ",
                                                "during ", "over ", "across ", NULL };
    static const char *const leads[] = { "from ", "to ", "von ", "auf ", "past ", "beyond ",
                                         "above ", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    struct page_span front = { clause.start, quantity.start };

    if (text->language == LANGUAGE_ZH || !is_without_subject(text, clause.start) ||
        !page_follows_any(text, quantity.start, leads))
        return false;
    for (size_t at = front.start; at < front.end; at++) {
        struct page_span object = { at, front.end };

        if (!page_word_at_any(text, at, articles) || page_follows_any(text, at, prepositions))
            continue;
        while (text->bytes[object.start] != ' ')
            object.start++;
        return (!page_overlap(anchor, object) || anchor.start <= clause.start) &&
               names_a_thing(text, object);
    }
    return false;
}
