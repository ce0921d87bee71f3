/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/parade.h"

#include "collectors/page/number/unit.h"
#include "collectors/page/place/mention.h"
#include "collectors/page/place/place_list.h"
#include "collectors/page/time/token.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { PARADE_MOST = 4 }; /* sentences */

/* Things are counted in nouns, which would be the anchor; but for "Spain follows with 63" and,
 * where none of the sentence's numbers has a noun, "The UK has 46 and Germany 36". */
static bool is_counted_on(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "follows with ", "followed with ", "folgt mit ",
                                         "folgen mit ", "folgte mit ", "comes next with ", NULL };
    static const char *const haves[] = { "has ",  "had ",     "have ",    "counts ", "hat ",
                                         "hatte ", "zählt ",  "zählte ", "sitzen ", "gibt es ",
                                         "kommt auf ", "kommen auf ", NULL };
    const struct prose_list *all = text->quantities;
    const size_t end = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset).end;

    if (quantity->kind != PROSE_COUNT || page_follows_any(text, quantity->offset, verbs))
        return true;
    for (size_t i = page_quantity_from(text, quantity->offset);
         i < all->count && all->items[i].offset < end; i++)
        if (strcmp(all->items[i].unit, "1") != 0)
            return false;
    return page_follows_any(text, quantity->offset, haves);
}

/* The first quantity of the span; NULL where it is not in the figure's unit. */
static const struct prose_quantity *first_in(const struct page_text *text,
                                             const struct page_figure *figure,
                                             struct page_span span)
{
    size_t i = page_quantity_from(text, span.start);
    const struct prose_quantity *first = text->quantities->items + i;
    struct quantity value;
    bool bare;

    return i < text->quantities->count && first->offset < span.end &&
                   page_in_unit(text, first, figure, false, &value, &bare)
               ? first
               : NULL;
}

/* Whether one of the sentence's quantities is in the figure's unit. */
static bool tells_of_unit(const struct page_text *text, const struct page_figure *figure,
                          struct page_span sentence)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, sentence.start);

    for (; i < all->count && all->items[i].offset < sentence.end; i++) {
        const struct page_span rest = { all->items[i].offset, sentence.end };

        if (first_in(text, figure, rest) != NULL)
            return true;
    }
    return false;
}

/* Words that lead from a place to its number and name no thing of their own; years as well. */
static bool is_led_by_small_words(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = {
        "has",   "had",    "have",     "with",   "follows",  "followed", "stands",  "stood", "at",
        "comes", "came",   "reaches",  "reached", "next",    "second",   "third",   "in",    "is",
        "was",   "and",    "a",        "the",    "only",     "already",  "alone",   "currently",
        "hat",   "hatte",  "mit",      "folgt",  "folgte",   "folgen",   "liegt",   "lag",
        "liegen", "lagen", "bei",    "kommt",    "kam",    "kommen",   "kamen",    "auf",
        "erreicht",
        "erreichte", "verfügt", "verfügte", "verfügen", "über", "im",    "Jahr",    "derzeit",
        "sitzen", "zählt", "zählte", "gibt", "es", "counts",
        "bereits", "nur",  "dagegen",  "hingegen", "immerhin", "allein", "insgesamt", "zuletzt"
    };
    size_t at = span.start;
    struct page_token year;

    while (at < span.end) {
        size_t end = at;
        bool known = false;

        if (strchr(" ,", text->bytes[at]) != NULL) {
            at++;
            continue;
        }
        while (end < span.end && (page_is_letter(text, end) ||
                                  isdigit((unsigned char)text->bytes[end])))
            end++;
        for (size_t i = 0; i < sizeof words / sizeof words[0] && end > at; i++)
            known = known || (strlen(words[i]) == end - at && page_word_at(text, at, words[i]));
        if (!known && !(end > at && page_take_year(text, at, &year)))
            return false;
        at = end;
    }
    return true;
}

static size_t behind_article(const struct page_text *text, size_t at)
{
    static const char *const articles[] = { "The ", "Die ", "Der ", "Das ", "In " };

    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (page_word_at(text, at, articles[i]))
            return at + strlen(articles[i]);
    return at;
}

/* 1 where the sentence is of such a place. */
static int goes_on(const struct page_text *text, const struct page_figure *figure,
                   struct page_span sentence, struct err *err)
{
    static const struct page_look look = { .first = true, .compared = true };
    const struct prose_quantity *quantity = first_in(text, figure, sentence);
    size_t begin = behind_article(text, sentence.start);
    struct page_mention place;
    int found;

    if (quantity == NULL || begin >= quantity->offset || !is_counted_on(text, quantity))
        return 0;
    found = page_mention_in(text, figure, (struct page_span){ begin, quantity->offset }, look,
                            &place, err);
    if (found <= 0)
        return found;
    return place.span.start == begin &&
           (place.place != PLACE_UNKNOWN || page_names_place(text, begin)) && /* another entry's */
           is_led_by_small_words(text, (struct page_span){ place.span.end, quantity->offset });
}

int page_with_parade(const struct page_text *text, const struct page_figure *figure,
                     struct page_span sentence, struct page_span *out, struct err *err)
{
    int found = figure->region != NULL && text->language != LANGUAGE_ZH &&
                !unit_is_share(figure->unit) && tells_of_unit(text, figure, sentence);

    *out = sentence;
    if (figure->region != NULL && text->language == LANGUAGE_ZH && !unit_is_share(figure->unit))
        return page_with_place_list(text, figure, sentence, out, err);
    for (int i = 0; i < PARADE_MOST && found > 0; i++) {
        size_t at = out->end;

        while (at < text->length && strchr(" .", text->bytes[at]) != NULL)
            at++;
        if (at == out->end || at >= text->length)
            break;
        sentence = page_part(text, PART_SENTENCE, at, at + 1);
        found = goes_on(text, figure, sentence, err);
        if (found > 0)
            out->end = sentence.end;
    }
    return found < 0 ? -1 : 0;
}
