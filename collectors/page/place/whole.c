/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/whole.h"

#include <ctype.h>
#include <string.h>

enum {
    WHOLE_MOST = 90, /* bytes: "of the national core industry of about" */
    THING_WORDS = 6  /* blanks: " of the land area of " */
};

/* 贡献了全市约三分之一的产值, 不到广州的1%, 是上海的1.5倍. */
static bool is_before_share(const struct page_text *text, size_t end)
{
    static const char *const joints[] = { "的", "总量的", "约", "近", "超", "超过" };
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, end);

    if (text->language != LANGUAGE_ZH || next == all->count ||
        (all->items[next].kind != PROSE_PERCENT && all->items[next].kind != PROSE_RATIO &&
         all->items[next].kind != PROSE_MULTIPLE))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, end, joints[i]))
            end += strlen(joints[i]);
    return end >= all->items[next].offset;
}

static bool owns_quantity(const struct page_text *text, size_t end)
{
    static const char *const signs[] = { "'s ", "’s " };
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, end);

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (page_word_at(text, end, signs[i]) && next < all->count &&
            all->items[next].offset == end + strlen(signs[i]))
            return true;
    return false;
}

/* "of the land area of", "der Landfläche von": what the share is of may be a thing of the place. */
static bool is_thing_of(const struct page_text *text, struct page_span between,
                        const char *const *ofs)
{
    size_t words = 0, signs = 0;

    if (between.start >= between.end || !page_word_at_any(text, between.start, ofs) ||
        !page_follows_any(text, between.end, ofs))
        return false;
    for (size_t at = between.start; at < between.end; at++) {
        words += text->bytes[at] == ' ';
        signs += text->bytes[at] != ' ' && !page_is_letter(text, at);
    }
    return signs == 0 && words <= THING_WORDS;
}

bool page_follows_share(const struct page_text *text, size_t start)
{
    static const char *const ofs[] = { " of ", " of the ", " der ", " des ", " von ", NULL };
    const struct prose_list *all = text->quantities;
    size_t before = page_quantity_from(text, start), end;

    if (before == 0 || (all->items[before - 1].kind != PROSE_PERCENT &&
                        all->items[before - 1].kind != PROSE_RATIO))
        return false;
    end = page_span_of(&all->items[before - 1]).end;
    for (size_t i = 0; ofs[i] != NULL; i++)
        if (end + strlen(ofs[i]) == start && page_word_at(text, end, ofs[i]))
            return true;
    return is_thing_of(text, (struct page_span){ end, start }, ofs);
}

/* "is home to nearly half of the scholars in China": who has the part is another place. */
static bool is_place_of_held(const struct page_text *text, size_t start)
{
    static const char *const holders[] = { "home to", "boasts", "hosts", "houses", "gathers" };
    static const char *const halves[] = { " half of ", " third of ", " quarter of ", " percent of ",
                                          " thirds of ", " quarters of ", "% of " };
    static const char *const leads[] = { " in ", " in the ", NULL };
    static const char *const relatives[] = { ", which", ", where", NULL };
    struct page_span front = { page_part(text, PART_CLAUSE, start, start).start, start }, found;

    if (text->language != LANGUAGE_EN || !page_follows_any(text, start, leads) ||
        !page_find_any(text, front, holders, sizeof holders / sizeof holders[0], &found))
        return false;
    front.start = found.end;
    return PAGE_HAS(text, front, halves) &&
           !page_word_at_any(text, page_part(text, PART_CLAUSE, start, start).end, relatives);
}

bool page_is_place_of_whole(const struct page_text *text, struct page_span place)
{
    static const char *const words[] = { "占", "half of ", "half of the ", NULL };

    if (owns_quantity(text, place.end))
        return false; /* "half of China's 6,200 firms": these are China's */
    return page_follows_any(text, place.start, words) || page_follows_share(text, place.start) ||
           is_place_of_held(text, place.start) ||
           is_before_share(text, place.end);
}

/* "of the core industry of 1.2 trillion", "worth": the noun has its number. */
static bool is_led_in(const struct page_text *text, size_t at)
{
    static const char *const leads[] = {
        " of ",        " of the ",      " of about ",    " of around ",  " of nearly ",
        " of almost ", " of over ",     " of more than ", " of roughly ", " of some ",
        " worth ",     " worth about ", " totaling ",    " totalling ",  " von ",
        " von rund ",  " von etwa ",    " von knapp ",   " von gut ",    " von über ",
        " von mehr als ", " von insgesamt ", " in Höhe von ", " der ",    " der rund ",
        " der etwa ",  " der über ",    " der mehr als ", " der insgesamt ", "'s ", "’s ", NULL
    };

    return page_follows_any(text, at, leads);
}

/* Where what the share is of begins, behind a share in front of the number; 0 where there is none.
 * Between them stands one noun and what belongs to it, and no verb: "half of the firms and sales of
 * 3 billion" says of neither what it is. */
static size_t whole_in_front(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " of ", " der ", " des ", " von ", " vom ", " am ",
                                          " an der ", " an den " };
    static const char *const halves[] = { "half of ", "majority of ", "Hälfte der ", "Hälfte des ",
                                          "Hälfte von ", "Großteil der ", "Großteil des ",
                                          "Mehrheit der " };
    static const char *const others[] = { "and", "or", "with", "to", "from", "its", "had", "has",
                                          "have", "was", "were", "is", "are", "made", "saw",
                                          "reached", "posted", "reported", "generated",
                                          "recorded", "und", "oder", "mit", "auf", "seiner",
                                          "seines", "ihrer", "ihres", "hat", "hatte", "haben",
                                          "kam", "kamen", "ist", "war", "sind", "waren" };
    static const char *const first[] = { "first ", "second ", "latter ", "ersten ", "zweiten ",
                                         "erste ", "zweite ", NULL };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    const struct prose_quantity *share = quantity - 1;
    size_t start = 0;

    front.end = quantity->offset;
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++) {
        size_t at = page_find_last(text, front, halves[i]);

        if (at < front.end && at + strlen(halves[i]) > start &&
            !page_follows_any(text, at, first)) /* "the first half of the year" */
            start = at + strlen(halves[i]);
    }
    if (quantity > text->quantities->items && share->offset >= front.start &&
        (share->kind == PROSE_PERCENT || share->kind == PROSE_RATIO))
        for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
            if (page_word_at(text, page_span_of(share).end, joints[i]))
                start = page_span_of(share).end + strlen(joints[i]);
    front.start = start;
    if (start == 0 || front.end - front.start > WHOLE_MOST || PAGE_HAS(text, front, others) ||
        page_quantity_from(text, start) != page_quantity_from(text, front.end))
        return 0;
    for (size_t at = start; at < front.end; at++)
        if (isdigit((unsigned char)text->bytes[at]))
            return 0; /* "a quarter of 2025" */
    return start == front.end || is_led_in(text, front.end) ? start : 0;
}

/* The same behind 占, where the share stands behind the number: 占全国748款大模型中的209款. */
static size_t whole_in_chinese(const struct page_text *text,
                               const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "占" };
    const struct prose_list *all = text->quantities;
    const size_t next = page_quantity_from(text, page_span_of(quantity).end);
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              quantity->offset);
    struct page_span front = { clause.start, quantity->offset }, verb;

    if (next >= all->count || all->items[next].offset >= clause.end ||
        (!page_word_before(text, all->items[next].offset, "的") &&
         !page_word_before(text, all->items[next].offset, "的近") &&
         !page_word_before(text, all->items[next].offset, "的约")) ||
        !page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb) ||
        page_quantity_from(text, verb.end) != page_quantity_from(text, quantity->offset))
        return 0;
    return verb.end;
}

size_t page_whole_from(const struct page_text *text, const struct prose_quantity *quantity)
{
    if (quantity->kind == PROSE_PERCENT || quantity->kind == PROSE_RATIO)
        return 0;
    return text->language == LANGUAGE_ZH ? whole_in_chinese(text, quantity)
                                         : whole_in_front(text, quantity);
}
