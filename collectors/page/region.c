/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/region.h"

#include "collectors/page/mention.h"
#include "collectors/page/token.h"
#include "collectors/page/way.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { BACK_MOST = 3000, CHARACTER = 3 };

/* What a place is compared with is of no clause but its own. */
static const struct page_look last_here = { .adverbs = true, .compared = true },
                              first_here = { .first = true, .adverbs = true, .compared = true },
                              named_here = { .compared = true },
                              named_first = { .first = true, .compared = true },
                              last_before = { .adverbs = true }, last_far = { .adverbs = false };

/* Behind such words stands what a share is of. */
static size_t before_whole(const struct page_text *text, struct page_span span)
{
    size_t at = text->language == LANGUAGE_ZH ? page_find_last(text, span, "占") : span.end;

    return at;
}

/* 五地共有249家, 均超七成, "together 249": of all that were named. */
static bool is_sum(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "地共", "城共", "市共", "省共", "合计", "合計", "together",
                                         "combined", "zusammen" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_find(text, front, words[i]) < front.end)
            return true;
    return front.end - front.start >= CHARACTER && page_word_at(text, front.end - CHARACTER, "均");
}

/* "16 percent in Europe and 9 percent in the Americas": the place right behind it. */
static int attached(const struct page_text *text, const struct page_figure *figure,
                    struct page_span behind, struct page_mention *out,
                     struct err *err)
{
    static const char *const leads[] = { " in the ", " in ", " im ", " in der ", " in den " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        struct page_span rest = { behind.start + strlen(leads[i]), behind.end };
        int found;

        if (rest.start >= rest.end || !page_word_at(text, behind.start, leads[i]))
            continue;
        found = page_mention_in(text, figure, rest, named_first, out, err);
        if (found < 0 || (found > 0 && out->span.start == rest.start))
            return found;
    }
    return 0;
}

/* "in the Americas (23.6 percent), China (3 percent)": the name in front of the bracket, whether it
 * is known or not. */
static int bracketed(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct page_mention *out,
                     struct err *err)
{
    static const char *const leads[] = { "in ",  "in the ", "by ",   ", ",      "and ",
                                         "und ", "hinter ", "vor ",  "behind ", "ahead of ",
                                         NULL };
    struct page_span name = { quantity->offset, quantity->offset };
    struct page_token tokens[TOKENS_MOST];
    size_t word;
    int found;

    if (text->language == LANGUAGE_ZH || name.end < 3 ||
        strncmp(text->bytes + name.end - 2, " (", 2) != 0)
        return 0;
    name.end -= 2;
    for (name.start = name.end;; name.start = word) {
        word = name.start - (name.start < name.end && name.start > 0);
        while (word > 0 && (page_is_letter(text, word - 1) || text->bytes[word - 1] == '/'))
            word--;
        if (word == name.start || !isupper((unsigned char)text->bytes[word]))
            break;
    }
    if (name.start == name.end || !page_follows_any(text, name.start, leads) ||
        page_tokens(text, name, tokens) > 0)
        return 0;
    found = page_mention_in(text, figure, name, named_here, out, err);
    if (found != 0 || text->language != LANGUAGE_EN || !unit_is_share(quantity->unit))
        return found;
    *out = (struct page_mention){ name, PLACE_UNKNOWN };
    return 1;
}

/* 台湾三大园区营业额出炉，合计4.76万亿元: a sum is of the place in the span where no other is named. */
static int only_one(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_mention *out, struct err *err)
{
    struct page_mention first;
    int found = page_mention_in(text, figure, span, first_here, &first, err);

    if (found > 0)
        found = page_mention_in(text, figure, span, last_here, out, err);
    return found > 0 && first.span.start != out->span.start ? 0 : found;
}

/* Right behind the quantity, in front of it in its clause, behind it there, in front of it in the
 * sentence, in the text before. */
static int governing(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct page_mention *out,
                     struct err *err)
{
    size_t end = quantity->offset + quantity->length;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span within = { quantity->offset, end };
    struct page_span front = { clause.start, quantity->offset }, behind = { end, clause.end };
    struct page_span before = { sentence.start, clause.start };
    struct page_span far = { sentence.start > BACK_MOST ? sentence.start - BACK_MOST : 0,
                             sentence.start };
    const struct page_span lead = front;
    bool share = unit_is_share(quantity->unit) || quantity->kind == PROSE_RATIO;
    int found;

    while (far.start < far.end && ((unsigned char)text->bytes[far.start] & 0xc0) == 0x80)
        far.start++;
    found = bracketed(text, figure, quantity, out, err);
    if (found == 0)
        found = attached(text, figure, behind, out, err);
    if (found != 0)
        return found;
    if (page_is_of_a_place(text, quantity) &&
        page_quantity_from(text, front.start) != page_quantity_from(text, front.end)) {
        /* "16 in Europe and 9 in Elsewhere" */
        *out = (struct page_mention){ within, PLACE_UNKNOWN };
        return 1;
    }
    if (share) {
        front.end = before_whole(text, front);
        behind.end = behind.start;
    }
    found = page_mention_in(text, figure, front, last_here, out, err);
    if (found == 0 && is_sum(text, lead))
        return only_one(text, figure, before, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, within, named_first, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, behind, first_here, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, before, last_before, out, err);
    return found != 0 ? found : page_mention_in(text, figure, far, last_far, out, err);
}

static int names_match(const struct page_figure *figure, size_t from, size_t to, struct err *err)
{
    size_t a, b;

    for (size_t place = from; place < to; place++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[place][n] != NULL; n++) {
            const char *name = page_places[place][n];
            int found = pattern_find(figure->region, name, strlen(name), 0, &a, &b, err);

            if (found < 0)
                return found;
            if (found > 0 && (a == 0 || !isalpha((unsigned char)name[a - 1])))
                return 1;
        }
    return 0;
}

int page_region(const struct page_text *text, const struct page_figure *figure,
                const struct prose_quantity *quantity, struct err *err)
{
    struct page_mention mention;
    int found = governing(text, figure, quantity, &mention, err);

    if (found <= 0)
        return found;
    if (mention.place == PLACE_OWN || mention.place == PLACE_UNKNOWN)
        return mention.place == PLACE_OWN;
    return mention.place == PLACE_COUNTRY ? names_match(figure, PLACE_ADVERBS, PLACE_COUNTRIES, err)
                                    : names_match(figure, mention.place, mention.place + 1, err);
}
