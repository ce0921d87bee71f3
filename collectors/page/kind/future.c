/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/future.h"

#include <string.h>

/* Behind its last word. */
static size_t end_of_words(const struct page_text *text, struct page_span clause)
{
    size_t end = clause.end;

    while (end > clause.start && !page_is_letter(text, end - 1))
        end--;
    return end;
}

bool page_is_in_german_future(const struct page_text *text, struct page_span clause, size_t at)
{
    static const char *const helpers[] = { "wird", "werden", "werde" };
    /* infinitives that are no participles */
    static const char *const verbs[] = {
        "einnehmen",   "umfassen",     "erreichen",   "betragen",   "übersteigen", "überschreiten",
        "übertreffen", "steigen",      "ansteigen",   "wachsen",    "anwachsen",   "sinken",
        "zunehmen",    "abnehmen",     "beherbergen", "verfügen",   "haben",       "kosten",
        "belegen",     "aufweisen",    "zählen",      "schaffen",   "beschäftigen", "produzieren",
        "erzeugen",    "liefern",      "bereitstellen", "ausmachen", "kommen",     "beitragen",
        "anziehen",    "bringen",      "erzielen",    "generieren", "investieren", "aufnehmen",
        "entfallen",   "abdecken",     "belaufen",    "liegen",     "klettern",    "fallen",
        "verdoppeln",  "verdreifachen", "bieten",     "besitzen",   "leisten",     "versorgen",
        "bauen",       "errichten",    "eröffnen",    "einstellen", "sein",        NULL
    };
    static const char *const changes[] = { "erhöhen", "verringern", "ausbauen", NULL };
    size_t end = end_of_words(text, clause), start = end;
    struct page_span found;

    if (text->language != LANGUAGE_DE ||
        !page_find_any(text, clause, helpers, sizeof helpers / sizeof helpers[0], &found))
        return false;
    if (at < found.start &&
        page_quantity_from(text, at + 1) < page_quantity_from(text, found.start))
        return false;
    if (found.end == end) /* "..., der 54 Hektar umfassen wird" */
        end = start = found.start > clause.start ? found.start - 1 : found.start;
    while (start > clause.start && page_is_letter(text, start - 1))
        start--;
    return start < end &&
           (page_word_at_any(text, start, verbs) ||
            (page_word_before(text, at, "auf ") && page_word_at_any(text, start, changes))) &&
           !page_word_before(text, start, "zu ");
}
