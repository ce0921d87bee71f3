/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/relative.h"

#include "collectors/page/place/compared.h"

#include <string.h>

enum { NAME_WORDS = 3 };

int page_place_of_relative(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_mention *out,
                           struct err *err)
{
    static const char *const pronouns[] = { "whose ", "which ", "where ", "dessen ", "deren ",
                                            "das ",   "wo ",    "welches ", NULL };
    static const struct page_look named = { .first = true, .compared = true };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              quantity->offset);
    const size_t end = clause.start - strlen(", ");
    size_t word = end;

    if (text->language == LANGUAGE_ZH || clause.start <= strlen(", ") ||
        !page_word_at(text, end, ", ") || !page_word_at_any(text, clause.start, pronouns))
        return 0;
    for (int words = 0; words < NAME_WORDS && word > 0; words++) {
        const size_t start = page_letters_start(text, word - (text->bytes[word - 1] == ' '));
        int found = page_mention_in(text, figure, (struct page_span){ start, end }, named, out,
                                    err);

        if (found != 0)
            return found < 0 ? -1
                             : out->span.end == end &&
                                   page_is_measure_of_place(text, out->span.start);
        word = start;
    }
    return 0;
}
