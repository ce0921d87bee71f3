/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/base.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/time/phrase.h"

static const char *const bases[] = { "的基础上", "基础上", NULL };
static const char *const afters[] = { "nach ", "after ", NULL };
static const char *const years_before[] = { " im Vorjahr", " im Jahr zuvor", " ein Jahr zuvor",
                                            " zuvor", NULL };

bool page_comes_after(const struct page_text *text, size_t at)
{
    static const char *const times[] = { " im vergangenen Jahr", " 20", " im Jahr 20",
                                         " last year", " the year before", " a year earlier",
                                         " in 20", NULL };
    const size_t which = page_quantity_from(text, at);
    size_t end;

    if (which >= text->quantities->count || text->quantities->items[which].offset != at)
        return false;
    end = at + text->quantities->items[which].length;
    if (text->language == LANGUAGE_ZH)
        return page_word_at_any(text, end, bases);
    return page_follows_any(text, at, afters) && (page_word_at_any(text, end, times) ||
                                                  page_word_at_any(text, end, years_before));
}

/* 在4500亿元的基础上; "soll nach 450 Milliarden im Vorjahr": the year before what is to come need not be
 * the one that the clause names, and where none is named it is of none. */
bool page_is_base_of_no_time(const struct page_text *text, struct page_span quantity)
{
    static const char *const leads[] = { "在", "于", NULL };
    struct page_phrase phrases[PHRASES_MOST];

    if (text->language == LANGUAGE_ZH)
        return page_follows_any(text, quantity.start, leads) &&
               page_word_at_any(text, quantity.end, bases);
    return page_follows_any(text, quantity.start, afters) &&
           page_word_at_any(text, quantity.end, years_before) &&
           (page_kind_in(text, page_part(text, PART_CLAUSE, quantity.start, quantity.end)) !=
                PAGE_OBSERVATION ||
            page_phrases(text, page_part(text, PART_SENTENCE, quantity.start, quantity.end),
                         phrases) == 0);
}
