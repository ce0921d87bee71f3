/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/head.h"

#include "domain/unit.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const measures[] = {
    "gewinn",    "gewinne",   "verlust",     "verluste",      "exporte",  "export",
    "ausfuhren", "importe",   "einfuhren",   "investitionen", "finanzierung", "kredite",
    "steuern",   "steuereinnahmen", "fördermittel", "schulden", "börsenwert", "aufträge",
    "auftragseingang", "ausgaben", "kosten", "löhne",         "patente",  "forschungsausgaben"
};

/* The word that ends at `end`; empty where none does. */
static struct page_span word_before(const struct page_text *text, size_t end)
{
    struct page_span word = { end, end };

    while (word.start > 0 && page_is_letter(text, word.start - 1))
        word.start--;
    return word;
}

/* Past the article and an adjective: "der chinesischen KI-Industrie". */
static struct page_span head_of(const struct page_text *text, struct page_span anchor)
{
    static const char *const articles[] = { "der ", "des ", "von ", "in der ", "im ", "in die ",
                                            "der gesamten ", NULL };
    size_t at = anchor.start;
    struct page_span none = { at, at }, word;

    for (int words = 0; words < 2; words++) {
        for (size_t i = 0; articles[i] != NULL; i++) {
            size_t length = strlen(articles[i]);

            if (page_word_before(text, at, articles[i]) && at > length &&
                text->bytes[at - length - 1] == ' ')
                return word_before(text, at - length - 1);
        }
        if (at == 0 || text->bytes[at - 1] != ' ')
            return none;
        word = word_before(text, at - 1);
        if (word.start == word.end || !islower((unsigned char)text->bytes[word.start]))
            return none;
        at = word.start;
    }
    return none;
}

/* "plant 12 Milliarden Yuan für die KI-Industrie ein": what a branch is given is not its size. */
static bool is_given_money(const struct page_text *text, struct page_span anchor)
{
    static const char *const branches[] = { "industrie", "branche", "wirtschaft", "sektor" };
    static const char *const leads[] = { "Yuan für die ", "Euro für die ", "Dollar für die ",
                                         "RMB für die ",  "Yuan für den ", "Euro für den ",
                                         "Dollar für den ", "Yuan für ",   "Euro für ",
                                         "Dollar für ",   "Yuan in die ",  "Euro in die ",
                                         "Dollar in die ", NULL };

    for (size_t i = 0; i < sizeof branches / sizeof branches[0]; i++) {
        const size_t length = strlen(branches[i]);

        if (anchor.end - anchor.start >= length &&
            strncasecmp(text->bytes + anchor.end - length, branches[i], length) == 0)
            return page_follows_any(text, anchor.start, leads);
    }
    return false;
}

bool page_hangs_on_measure(const struct page_text *text, const struct page_figure *figure,
                           struct page_span anchor, struct page_span *head)
{
    if (text->language != LANGUAGE_DE ||
        !(unit_is_currency(figure->unit) || unit_is_share(figure->unit)))
        return false;
    *head = anchor;
    if (unit_is_currency(figure->unit) && is_given_money(text, anchor))
        return true;
    *head = head_of(text, anchor);
    for (size_t i = 0; i < sizeof measures / sizeof measures[0] && head->end > head->start; i++) {
        const size_t length = strlen(measures[i]);

        if (head->end - head->start >= length &&
            strncasecmp(text->bytes + head->end - length, measures[i], length) == 0)
            return strstr(figure->anchor_text, measures[i] + 1) == NULL;
    }
    return false;
}
