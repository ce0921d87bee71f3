/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/introduced.h"

#include <ctype.h>
#include <string.h>

/* "With 114 firms, the most in China, Beijing leads": what stands between the clause that opens the
 * sentence and its subject. */
static bool is_inserted(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "the most ",   "the highest ",  "the largest ",
                                            "the second ", "the third ",    "the lowest ",
                                            "more than ",  "nearly ",       "almost ",
                                            "about ",      "up ",           "down ",
                                            "or ",         "accounting ",   "ranking ",
                                            "an increase ", "a rise ",      "which ",
                                            "including ",  "twice ",        "roughly ", NULL };

    return page_word_at_any(text, at, openings);
}

/* "With Peru's sector growing 7 percent": somebody else is named; "AI" is nobody. */
static bool names_another(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; at + 1 < span.end; at++)
        if (!page_inside_word(text, at) && isupper((unsigned char)text->bytes[at]) &&
            islower((unsigned char)text->bytes[at + 1]))
            return true;
    return false;
}

int page_introduced(const struct page_text *text, const struct page_figure *figure,
                    struct page_span sentence, struct page_span clause,
                    struct page_mention *out, struct err *err)
{
    static const char *const openings[] = {
        "With ", "Having ", "Mit ", "Home to ", "Boasting ", "Hosting ", "Housing ", "Worth ",
        "Valued at ", "At ", "Accounting for ", "Totaling ", "Totalling ", "Reaching ",
        "Exceeding ", "Surpassing ", NULL
    };
    static const char *const titles[] = { "the city of ", "the province of ", "the capital ",
                                          "the municipality of ", "Chinas Hauptstadt " };
    static const struct page_look subject = { .first = true, .compared = true };
    struct page_span next = { clause.end, sentence.end }, words = clause;
    int found;

    while (words.start < clause.end && text->bytes[words.start] != ' ')
        words.start++;
    if (clause.start != sentence.start || !page_word_at_any(text, clause.start, openings) ||
        (text->language == LANGUAGE_EN && names_another(text, words)))
        return 0;
    do {
        if (!page_word_at(text, next.start, ", "))
            return 0;
        next.start += strlen(", ");
        clause = page_part(text, PART_CLAUSE, next.start, next.start);
        if (!is_inserted(text, next.start))
            break;
        next.start = clause.end;
    } while (next.start < sentence.end);
    for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
        next.start += page_word_at(text, next.start, titles[i]) ? strlen(titles[i]) : 0;
    if (next.start >= next.end)
        return 0;
    found = page_mention_in(text, figure, next, subject, out, err);
    return found > 0 && out->span.start != next.start ? 0 : found;
}

bool page_goes_on_behind_insertion(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = {
        "has ",     "had ",    "have ",  "is ",       "was ",      "are ",     "were ",
        "now has ", "counts ", "counted ", "boasts ", "hosts ",    "hosted ",  "recorded ",
        "reported ", "reached ", "posted ", "saw ",   "aims ",     "plans ",   "leads ",
        "covers ",  "spans ",  "occupies ", "houses ", "generated ", "produced ", "attracted ",
        "exceeded ", "surpassed ", "contributed ", NULL
    };

    return text->language == LANGUAGE_EN && page_word_before(text, clause.start, ", ") &&
           page_word_at_any(text, clause.start, verbs);
}
