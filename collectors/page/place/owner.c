/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/owner.h"

#include "collectors/page/place/place_name.h"
#include "collectors/page/place/rank.h"

#include <string.h>

/* "China's 6,200 firms are in Beijing", "second only to Chile's 5.3 million": a country's, whatever
 * stands beside it. */
static bool is_of_country(const struct page_text *text, const struct prose_quantity *quantity,
                          struct page_mention *out)
{
    size_t end = quantity->offset, start;

    if (!page_word_before(text, end, "'s ") && !page_word_before(text, end, "’s "))
        return false;
    end -= page_word_before(text, end, "'s ") ? strlen("'s ") : strlen("’s ");
    start = page_letters_start(text, end);
    return page_place_at(text, start, false, out) && out->span.end == end &&
           out->place < PLACES && (page_places[out->place].kinds & PLACE_COUNTRY) != 0;
}

/* "15 Prozent der weltweit 35.000 Firmen": right in front of the number. */
static bool is_in_all(const struct page_text *text, const struct prose_quantity *quantity,
                      struct page_mention *out)
{
    static const struct {
        const char *text;
        size_t place;
    } words[] = { { "weltweit ", PLACE_WORLDWIDE }, { "landesweit ", PLACE_NATIONWIDE },
                  { "bundesweit ", PLACE_NATIONWIDE }, { "worldwide ", PLACE_WORLDWIDE } };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_before(text, quantity->offset, words[i].text)) {
            out->span = (struct page_span){ quantity->offset - strlen(words[i].text),
                                            quantity->offset - 1 };
            out->place = words[i].place;
            return !page_is_rank(text, out->span, true);
        }
    return false;
}

/* 高于全国5%的增速: what something is compared with. */
static bool is_compared_in_chinese(const struct page_text *text,
                                   const struct prose_quantity *quantity, struct page_mention *out)
{
    static const char *const nationwide = "全国";
    static const char *const leads[] = { "高于", "低于", "快于", "慢于", "优于", "好于", NULL };
    const size_t length = strlen(nationwide);

    if (text->language != LANGUAGE_ZH || !page_word_before(text, quantity->offset, nationwide) ||
        !page_follows_any(text, quantity->offset - length, leads))
        return false;
    *out = (struct page_mention){ { quantity->offset - length, quantity->offset },
                                  PLACE_NATIONWIDE };
    return true;
}

bool page_place_owns_number(const struct page_text *text, const struct prose_quantity *quantity,
                            struct page_mention *out)
{
    return is_of_country(text, quantity, out) || is_in_all(text, quantity, out) ||
           is_compared_in_chinese(text, quantity, out);
}
