/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/restated.h"

#include "collectors/page/text/continuation.h"

#include <string.h>

/* Behind as many of the words as stand there. */
static size_t behind_words(const struct page_text *text, size_t at, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL;)
        if (page_word_at(text, at, words[i])) {
            at += strlen(words[i]);
            i = 0;
        } else {
            i++;
        }
    return at;
}

const struct prose_quantity *page_restates(const struct page_text *text,
                                           struct page_span quantity)
{
    static const char *const openings[] = { "das wäre ",   "das wären ",  "dies wäre ",
                                            "dies wären ", "das entspräche ", "dies entspräche ",
                                            NULL };
    static const char *const english[] = { "That would put ", "This would put ",
                                           "That would bring ", "This would bring ",
                                           "That would make ", "That would be ",
                                           "This would be ", NULL };
    static const char *const fillers[] = { "dann ",  "mehr als ", "rund ",   "etwa ",  "gut ",
                                           "knapp ", "fast ",     "über ",   "mindestens ",
                                           "ein ",   "eine ",     "einem ",  "einer ", "Plus ",
                                           "Anteil ", "Zuwachs ", "Anstieg ", "Wachstum ", "von ",
                                           "um ",    NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end), before;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    const size_t own = page_quantity_from(text, quantity.start);

    if (own == 0 || text->language == LANGUAGE_ZH ||
        (text->language == LANGUAGE_EN && !page_word_at_any(text, clause.start, english)) ||
        (text->language == LANGUAGE_DE &&
         (!page_word_at_any(text, clause.start, openings) ||
          behind_words(text, behind_words(text, clause.start, openings), fillers) <
              quantity.start)))
        return NULL;
    if (clause.start == sentence.start && page_sentence_before(text, sentence, true, &before))
        sentence.start = before.start;
    return text->quantities->items[own - 1].offset >= sentence.start
               ? &text->quantities->items[own - 1]
               : NULL;
}
