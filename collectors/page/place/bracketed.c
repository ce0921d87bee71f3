/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/bracketed.h"

#include "collectors/page/place/place_name.h"
#include "collectors/page/time/tokens.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3 };

static const struct page_look named_here = { .compared = true, .ranked = true },
                              whole_too = { .adverbs = true, .compared = true, .ranked = true,
                                            .wholes = true };

/* "in the Americas (23.6 percent), China (3 percent)": the name in front of the bracket, whether it
 * is known or not. */
static int in_western(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity, struct page_mention *out,
                      struct err *err)
{
    static const char *const leads[] = { "in ",  "in the ", "by ",   ", ",      "and ",
                                         "und ", "hinter ", "vor ",  "behind ", "ahead of ",
                                         "von ", "sowie ", NULL };
    struct page_span name = { quantity->offset, quantity->offset };
    struct page_token tokens[TOKENS_MOST];
    size_t word;
    int found;

    if (name.end < 3 ||
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

/* 旧金山（122家）、北京（97家）, 北京（97家）、班加罗尔（24家）: whether the thing beside this one in its list is a
 * known place, so that this one is a place as well. */
static bool is_beside_place(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const ends[] = { "）、", ")、", "），", "）和", NULL };
    static const char *const begins[] = { "（", "(", NULL };
    const struct page_span sentence =
        page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    const size_t which = page_quantity_from(text, quantity->offset);
    const struct prose_quantity *before = &text->quantities->items[which - (which > 0)];
    const size_t next = quantity->offset + quantity->length;
    struct page_mention place;

    for (size_t i = 0; ends[i] != NULL; i++)
        if (page_word_at(text, next, ends[i]) &&
            page_place_at(text, next + strlen(ends[i]), false, &place) &&
            page_word_at_any(text, place.span.end, begins))
            return true;
    return which > 0 && before->offset > sentence.start &&
           page_word_at_any(text, before->offset + before->length, ends) &&
           page_follows_any(text, before->offset, begins) &&
           page_place_before(text, before->offset -
                                       (text->bytes[before->offset - 1] == '(' ? 1 : CHARACTER));
}

/* 杭州GDP占浙江省GDP（9.01万亿元）的比重: what stands in brackets right behind a noun is of the place
 * right in front of that noun. */
static int in_chinese(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity, struct page_mention *out,
                      struct err *err)
{
    static const char *const signs[] = { "（", "(", "约", "为", "达", "近", "超", NULL };
    static const char *const parts[] = { "的", "占", "比重", "占比", "，", "、" };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    struct page_span front = { clause.start, quantity->offset }, noun, word;
    size_t before = page_quantity_from(text, quantity->offset);
    int found;

    if (!page_in_brackets(text, quantity))
        return 0;
    while (page_follows_any(text, front.end, signs))
        front.end -= text->bytes[front.end - 1] == '(' ? 1 : CHARACTER;
    if (front.end == quantity->offset || front.end <= front.start)
        return 0;
    if (before > 0 && text->quantities->items[before - 1].offset >= front.start)
        front.start = text->quantities->items[before - 1].offset +
                      text->quantities->items[before - 1].length;
    found = front.start < front.end
                ? page_mention_in(text, figure, front, whole_too, out, err)
                : 0;
    if (found == 0 && is_beside_place(text, quantity)) {
        *out = (struct page_mention){ front, PLACE_UNKNOWN };
        return 1;
    }
    if (found <= 0)
        return found;
    noun = (struct page_span){ out->span.end, front.end };
    return !page_find_any(text, noun, parts, sizeof parts / sizeof parts[0], &word) &&
           !(unit_is_share(quantity->unit) &&
             page_follows_any(text, out->span.start, (const char *const[]){ "占", NULL }));
}

int page_place_of_bracketed(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity, struct page_mention *out,
                            struct err *err)
{
    return text->language == LANGUAGE_ZH ? in_chinese(text, figure, quantity, out, err)
                                         : in_western(text, figure, quantity, out, err);
}
