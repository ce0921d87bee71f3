/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/share_of.h"

#include "collectors/page/place/whole.h"

#include <string.h>

static const struct page_look owner_here = { .adverbs = true, .wholes = true },
                              named_behind = { .first = true, .adverbs = true, .compared = true };

int page_place_in_share_of(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_mention *out,
                           struct err *err)
{
    const struct page_span between = { page_whole_from(text, quantity), quantity->offset };

    return between.start == 0 ? 0
                              : page_mention_in(text, figure, between, owner_here, out, err);
}

/* "accounts for 209 of the 748 models": who has the part does not have all. */
static bool is_all_of_held(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " of the ", " of all ", " out of ", " out of the ",
                                          " der ", " von ", " der insgesamt " };
    static const char *const holders[] = {
        "accounts for", "accounted for", "accounting for", "account for", "makes up", "made up",
        "is home to", "was home to", "entfallen", "entfielen", "stellt", "stellte", "beheimatet"
    };
    const struct prose_quantity *part = quantity - 1;
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);

    if (quantity == text->quantities->items || part->offset < front.start ||
        part->kind != PROSE_COUNT || quantity->kind != PROSE_COUNT)
        return false;
    front.end = part->offset;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, page_span_of(part).end, joints[i]) &&
            page_span_of(part).end + strlen(joints[i]) == quantity->offset)
            return PAGE_HAS(text, front, holders);
    return false;
}

int page_place_behind_share_of(const struct page_text *text, const struct page_figure *figure,
                               const struct prose_quantity *quantity, struct page_mention *out,
                               struct err *err)
{
    static const char *const shares[] = {
        "Hälfte der ",  "Drittel der ", "Viertel der ", "Prozent der ", "% der ",
        "Großteil der ", "Mehrheit der ", "zweite der ", "dritte der ", "vierte der ",
        "fünfte der ",  "half of the ", "third of the ", "percent of the ", "every second of the ",
        "every third of the ", NULL
    };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              page_span_of(quantity).end);
    const struct page_span rest = { page_span_of(quantity).end + 1, clause.end };
    const bool held = text->language != LANGUAGE_ZH && is_all_of_held(text, quantity);
    int found = 0;

    if (text->language == LANGUAGE_ZH || quantity->kind == PROSE_PERCENT ||
        quantity->kind == PROSE_RATIO ||
        (!held && !page_follows_any(text, quantity->offset, shares) &&
         page_whole_from(text, quantity) == 0))
        return 0;
    if (rest.start < rest.end)
        found = page_mention_in(text, figure, rest, named_behind, out, err);
    if (found <= 0 || (out->span.start != rest.start && !held))
        *out = (struct page_mention){ page_span_of(quantity), PLACE_UNKNOWN };
    return found < 0 ? -1 : 1;
}
