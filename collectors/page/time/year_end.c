/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/year_end.h"

#include "collectors/page/time/tokens.h"

#include <string.h>

enum { LEAD_MOST = 7 /* bytes: "By the " */, FOUNDED_WITHIN = 14, /* " in December " */
       YEAR_UNTOLD = 0, YEAR_OTHER = -1 /* one is named, and is none of what is told */ };

static bool is_in_past(const struct page_text *text, struct page_span clause)
{
    static const char *const german[] = {
        "zählte",  "zählten", "gab",     "hatte",    "hatten",   "war",        "waren",
        "betrug",  "betrugen", "lag",    "lagen",    "stieg",    "erreichte",  "erreichten",
        "wurden",  "wurde",   "verfügte", "verfügten", "umfasste", "belief",   "kam",
        "kamen",   "überstieg", "überschritt", "existierten", "standen", "beschäftigte"
    };
    static const char *const english[] = { "had", "was", "were", "stood", "reached", "rose",
                                           "totaled", "totalled", "exceeded", "numbered" };
    static const char *const to_come[] = { "soll", "sollen", "sollte", "sollten", "wollte",
                                           "wollten", "will", "would", "should", "to have",
                                           "to be", "planned", "geplant", "expected" };

    return !PAGE_HAS(text, clause, to_come) &&
           (text->language == LANGUAGE_DE ? PAGE_HAS(text, clause, german)
                                          : PAGE_HAS(text, clause, english));
}

/* "founded in 2010", "since 2010", "2010 gegründet", "In 2010 the park opened": when something
 * began, and not what is told. */
static bool is_of_beginning(const struct page_text *text, const struct page_token *year, bool opens)
{
    static const char *const since[] = { "since", "seit" };
    static const char *const founded[] = {
        "set up", "founded", "established", "launched", "opened", "built", "created", "born",
        "formed", "started", "introduced", "incorporated", "gegründet", "eröffnet", "errichtet",
        "eingerichtet", "eingeführt", "aufgebaut", "gebaut", "gestartet", "geschaffen"
    };
    static const char *const behind[] = { " gegründet", " eröffnet", " errichtet", " eingerichtet",
                                          " eingeführt", " aufgebaut", " gebaut", " gestartet",
                                          " geschaffen" };
    const struct page_span clause = page_part(text, PART_CLAUSE, year->start, year->end);
    const struct page_span front = { clause.start, year->start };

    if (PAGE_HAS(text, front, since) || (opens && PAGE_HAS(text, clause, founded)))
        return true;
    for (size_t i = 0; i < sizeof founded / sizeof founded[0]; i++) {
        size_t at = page_find_last(text, front, founded[i]);

        if (at < front.end && front.end - at <= strlen(founded[i]) + FOUNDED_WITHIN)
            return true;
    }
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++) /* ", 2010 gegründet," */
        if (year->end + strlen(behind[i]) <= text->length &&
            strncmp(text->bytes + year->end, behind[i], strlen(behind[i])) == 0)
            return true;
    return false;
}

/* "Im Jahr 2022 wuchs der Handel.": at the beginning of its sentence. */
static bool opens_sentence(const struct page_text *text, const struct page_token *year)
{
    static const char *const leads[] = { "in ", "im jahr ", "im jahre ", "during ", "for ", NULL };
    const size_t start = page_part(text, PART_SENTENCE, year->start, year->end).start;

    for (size_t i = 0; leads[i] != NULL; i++)
        if (page_word_at(text, start, leads[i]) && start + strlen(leads[i]) == year->start)
            return true;
    return start == year->start;
}

/* Whether the year says when the text's things happen: one before long only where it opens its
 * sentence. */
static bool is_told(const struct page_text *text, const struct page_token *year)
{
    const bool opens = opens_sentence(text, year);

    return (opens || year->year >= date_civil(text->published).year - 2) &&
           (text->language == LANGUAGE_ZH || !is_of_beginning(text, year, opens));
}

/* The last year in the line in front of the span; in Chinese it may be one to come. */
static int year_told(const struct page_text *text, struct page_span span)
{
    struct page_span front = { page_line(text, span.start).start, span.start };
    const int last = date_civil(text->published).year - 1;
    struct page_token tokens[TOKENS_MOST];
    int year = YEAR_UNTOLD;

    for (size_t count = page_tokens(text, front, tokens), i = 0; i < count; i++)
        if (tokens[i].kind == TOKEN_YEAR)
            year = is_told(text, &tokens[i]) ? tokens[i].year : YEAR_OTHER;
    return text->language != LANGUAGE_ZH && year > last ? YEAR_OTHER : year;
}

int page_year_that_ended(const struct page_text *text, struct page_span span)
{
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);
    int year, last;

    if (text->published == DATE_NONE)
        return 0;
    year = year_told(text, span);
    if (year == YEAR_OTHER)
        return 0;
    if (text->language == LANGUAGE_ZH) /* 年底前达到11万个 */
        return year > 0 ? year : date_civil(text->published).year;
    if (clause.start + LEAD_MOST >= span.start && clause.end == span.end &&
        page_word_at(text, clause.end, ", "))
        clause.end = page_part(text, PART_CLAUSE, clause.end + 2, clause.end + 2).end;
    if (!is_in_past(text, clause))
        return 0;
    last = date_civil(text->published).year - 1;
    return year == YEAR_UNTOLD ? last : year;
}
