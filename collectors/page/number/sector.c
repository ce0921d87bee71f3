/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/sector.h"

#include "collectors/page/place/place_name.h"

#include <string.h>
#include <strings.h>

enum { STEM = 5 };

/* Whether the anchor says the sector that ends at `end`, as "AI companies" does the AI industry. */
static bool is_own_sector(const struct page_text *text, const struct page_figure *figure,
                          size_t end)
{
    size_t start = end, length = 0;

    while (start > 0 && (page_is_letter(text, start - 1) || text->bytes[start - 1] == '-'))
        start--;
    if (text->language == LANGUAGE_EN && start > 1) /* the word in front of "industry" */
        for (start--; start > 0 && page_is_letter(text, start - 1);)
            start--;
    while (length < STEM && page_is_letter(text, start + length))
        length++;
    return page_anchor_says(figure, text->bytes + start, length);
}

/* "the chip industry with 56 unicorns", "die Halbleiterindustrie mit 56 Einhörnern" */
static bool is_sector_with(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity)
{
    static const char *const withs[] = { " with ", " mit ", " mit rund ", " with about " };
    static const char *const sectors[] = { "industry", "sector", "segment", "industrie", "branche",
                                           "sektor", "technik", "technologie" };

    for (size_t i = 0; i < sizeof withs / sizeof withs[0]; i++) {
        size_t end = quantity->offset;

        if (!page_word_before(text, end, withs[i]))
            continue;
        end -= strlen(withs[i]);
        for (size_t s = 0; s < sizeof sectors / sizeof sectors[0]; s++)
            if (end >= strlen(sectors[s]) &&
                strncasecmp(text->bytes + end - strlen(sectors[s]), sectors[s],
                            strlen(sectors[s])) == 0)
                return !is_own_sector(text, figure, end);
    }
    return false;
}

/* "By sector, fintech leads with 185 unicorns", 分行业看: the text tells of one after the other. */
static bool is_told_by_sector(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[][10] = {
        [LANGUAGE_EN] = { "by sector,", "by industry,", "by field,", "leads the sectors",
                          "led the sectors", "of all sectors", "among the sectors" },
        [LANGUAGE_DE] = { "nach Branchen", "nach Sektoren", "nach Feldern", "unter den Branchen" },
        [LANGUAGE_ZH] = { "分行业", "按行业", "从行业", "行业分布", "分领域", "从领域" },
    };
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                                quantity->offset);
    const char *const *own = words[text->language];
    size_t count = 0;
    struct page_span found;

    while (count < sizeof words[0] / sizeof words[0][0] && own[count] != NULL)
        count++;
    return page_find_any(text, (struct page_span){ sentence.start, quantity->offset }, own, count,
                         &found);
}

bool page_is_of_sector(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity)
{
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              quantity->offset);

    /* "Beijing leads the industry with 115 unicorns": where a place is named they are all of its */
    return is_told_by_sector(text, quantity) ||
           (is_sector_with(text, figure, quantity) && !page_names_any_place(text, clause));
}
