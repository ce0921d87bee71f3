/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/topic.h"

#include <string.h>

enum {
    HEAD_LINES = 5,      /* an address, a date, the headline */
    HEADLINE_LEAST = 12, /* bytes of letters */
    HEADLINE_MOST = 200,
    OPENING_MOST = 24 /* bytes in front of what a paragraph is about: "In the city of " */
};

/* None in an address. */
static size_t letters_in(const struct page_text *text, struct page_span line)
{
    size_t letters = 0;

    if (page_find(text, line, "://") < line.end)
        return 0;
    for (size_t at = line.start; at < line.end; at++)
        letters += page_is_letter(text, at) || (unsigned char)text->bytes[at] >= 0x80;
    return letters;
}

/* The first line with words, if it does not end as a sentence. */
static bool find_headline(const struct page_text *text, struct page_span *out)
{
    static const char *const ends[] = { ".", "。", "！", "!", ";", "；", ":", "：", NULL };
    size_t at = 0;

    for (int i = 0; i < HEAD_LINES && at < text->length; i++) {
        *out = page_trimmed(text, page_line(text, at));
        if (letters_in(text, *out) >= HEADLINE_LEAST)
            return out->end - out->start <= HEADLINE_MOST &&
                   !page_follows_any(text, out->end, ends);
        at = page_line(text, at).end + 1;
    }
    return false;
}

/* A place that another entry stands for may be known by name as well: then the words decide. */
static bool is_same(const struct page_text *text, const struct page_mention *a,
                    const struct page_mention *b)
{
    const size_t length = a->span.end - a->span.start;

    if (a->place == b->place && a->place != PLACE_UNKNOWN)
        return true;
    return length == b->span.end - b->span.start &&
           memcmp(text->bytes + a->span.start, text->bytes + b->span.start, length) == 0;
}

/* 1 where the headline names one place of the kinds and no other. */
static int find_topic(const struct page_text *text, const struct page_figure *figure,
                      unsigned kinds, struct page_mention *out, struct err *err)
{
    struct page_look look = { .kinds = kinds, .first = true };
    struct page_mention first;
    struct page_span headline;
    int found;

    if (!find_headline(text, &headline))
        return 0;
    found = page_name_in(text, figure, headline, look, &first, err);
    look.first = false;
    if (found > 0)
        found = page_name_in(text, figure, headline, look, out, err);
    return found > 0 ? is_same(text, &first, out) : found;
}

int page_turn_to_topic(const struct page_text *text, const struct page_figure *figure, size_t word,
                       unsigned kinds, struct page_mention *out, struct err *err)
{
    const struct page_span line = page_line(text, out->span.start);
    struct page_mention topic;
    int found;

    if (page_holds(line, (struct page_span){ word, word }))
        return 1;
    found = find_topic(text, figure, kinds, &topic, err);
    if (found <= 0 || is_same(text, &topic, out))
        return found < 0 ? -1 : 1;
    if (out->span.start <= page_trimmed(text, line).start + OPENING_MOST)
        out->place = PLACE_UNKNOWN;
    else
        *out = topic;
    return 1;
}
