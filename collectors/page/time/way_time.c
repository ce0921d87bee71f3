/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/way_time.h"

#include "collectors/page/number/way.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/time/token.h"

#include <ctype.h>
#include <string.h>

enum { JOINT_MOST = 6, YEAR_DIGITS = 4, SHORT_DIGITS = 2, CENTURY = 100,
       NEAR = 3 /* numbers that may lie between both ends, with their conversions */ };

/* From which number to which, as they stand in the text. */
struct way {
    const struct prose_quantity *start, *end;
    struct page_span span; /* with the brackets behind the last */
};

struct times {
    struct page_phrase first, last;
    struct page_span span;
};

static struct page_phrase year_phrase(struct page_span span, int year)
{
    return (struct page_phrase){
        .span = span,
        .kind = PHRASE_PERIOD,
        .period = period_of_days(date_from_civil(year, 1, 1), date_from_civil(year, 12, 31)),
    };
}

/* --- from when to when ----------------------------------------------------------------------- */

/* 0 where there is none. */
static int year_in_digits(const struct page_text *text, size_t at)
{
    int year = 0;

    if (at + YEAR_DIGITS < text->length && isalnum((unsigned char)text->bytes[at + YEAR_DIGITS]))
        return 0;
    for (size_t i = at; i < at + YEAR_DIGITS; i++) {
        if (i >= text->length || !isdigit((unsigned char)text->bytes[i]))
            return 0;
        year = year * 10 + text->bytes[i] - '0';
    }
    return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

/* Two digits behind the dash of "2012-21", of the same century. */
static int short_year(const struct page_text *text, size_t at, int first)
{
    if (at + SHORT_DIGITS > text->length || !isdigit((unsigned char)text->bytes[at]) ||
        !isdigit((unsigned char)text->bytes[at + 1]) ||
        (at + SHORT_DIGITS < text->length &&
         isalnum((unsigned char)text->bytes[at + SHORT_DIGITS])))
        return 0;
    return first - first % CENTURY + (text->bytes[at] - '0') * 10 + text->bytes[at + 1] - '0';
}

/* "during the 2012-2021 period", "in 2012–21", and not "the 2020-2022 pandemic", "since the
 * 2012-2014 period". */
static bool is_time_of_way(const struct page_text *text, struct page_span years)
{
    static const char *const leads[] = {
        "during ", "over ", "in ", "from ", "between ", "years ", "period ", "von ", "zwischen ",
        "jahren ", "jahre ", "zeitraum ", "periode ", NULL
    };
    static const char *const the[] = { "during the ", "over the ", "in the ", NULL };
    static const char *const nouns[] = { " period", " years", NULL };

    if (text->language == LANGUAGE_ZH) /* 2018-2021年产值从20亿元增长到32亿元 */
        return page_word_at(text, years.end, "年") &&
               page_part(text, PART_CLAUSE, years.start, years.start).start == years.start;
    if (page_follows_any(text, years.start, the))
        return page_word_at_any(text, years.end, nouns) || years.end >= text->length ||
               text->bytes[years.end] != ' ';
    return page_follows_any(text, years.start, leads);
}

/* "2012-2021", "2012–21"; in brackets they are those of a plan or a table. */
static bool dashed_years(const struct page_text *text, size_t at, struct times *out)
{
    static const char *const dashes[] = { "-", "–", "—" };
    const char before = at > 0 ? text->bytes[at - 1] : ' ';
    const size_t end = at + YEAR_DIGITS;
    int first = before == ' ' || before == '\n' || (text->language == LANGUAGE_ZH &&
                                                     !isdigit((unsigned char)before))
                    ? year_in_digits(text, at)
                    : 0;

    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        const size_t behind = end + strlen(dashes[i]);
        int last;

        if (strncmp(text->bytes + (first > 0 ? end : at), dashes[i], strlen(dashes[i])) != 0 ||
            first == 0)
            continue;
        last = year_in_digits(text, behind);
        out->span = (struct page_span){ at, behind + (last > 0 ? YEAR_DIGITS : SHORT_DIGITS) };
        last = last > 0 ? last : short_year(text, behind, first);
        out->first = year_phrase((struct page_span){ at, end }, first);
        out->last = year_phrase((struct page_span){ behind, out->span.end }, last);
        return last > first && is_time_of_way(text, out->span);
    }
    return false;
}

/* "from 2012 to 2021", "between June 2012 and June 2021"; in Chinese at the sentence's beginning
 * without a word in front. */
static bool joined_phrases(const struct page_text *text, const struct page_phrase *first,
                           struct times *out)
{
    static const char *const leads[] = { "from ", "between ", "von ", "zwischen ", "jahren ", "从",
                                         NULL };
    static const char *const joints[] = { " to ", " and ", " bis ", " und ", "到", "至", NULL };
    const struct page_phrase *last = first + 1;
    const bool led = page_follows_any(text, first->span.start, leads) ||
                     (text->language == LANGUAGE_ZH &&
                      page_part(text, PART_SENTENCE, first->span.start, first->span.start).start ==
                          first->span.start);

    *out = (struct times){ *first, *last, { first->span.start, last->span.end } };
    return led && page_follows_any(text, last->span.start, joints) &&
           last->span.start - first->span.end <= JOINT_MOST &&
           last->period.last > first->period.last;
}

/* The last such time in the span, or the first. */
static bool times_in(const struct page_text *text, const struct page_phrases *phrases,
                     struct page_span span, bool last, struct times *out)
{
    struct times here;
    bool found = false;

    for (size_t i = 0; i + 1 < phrases->count; i++)
        if (joined_phrases(text, &phrases->items[i], &here) && page_holds(span, here.span) &&
            (!found || last)) {
            *out = here;
            found = true;
        }
    for (size_t at = span.start; at + YEAR_DIGITS < span.end; at++)
        if (dashed_years(text, at, &here) && page_holds(span, here.span) &&
            (!found || (last ? here.span.start > out->span.start
                             : here.span.start < out->span.start))) {
            *out = here;
            found = true;
        }
    return found;
}

static size_t later(size_t a, size_t b)
{
    return a > b ? a : b;
}

static bool is_any_phrase_in(const struct page_phrases *phrases, struct page_span span)
{
    for (size_t i = 0; i < phrases->count; i++)
        if (page_overlap(phrases->items[i].span, span))
            return true;
    return false;
}

/* --- the way --------------------------------------------------------------------------------- */

/* The way that begins or ends with the quantity. */
static bool way_of(const struct page_text *text, const struct prose_quantity *quantity,
                   struct way *out)
{
    const struct prose_list *all = text->quantities;
    const size_t which = page_quantity_from(text, quantity->offset);
    const struct prose_quantity *start = page_way_start_of(text, quantity);
    size_t last;

    *out = (struct way){ start, quantity, { 0, 0 } };
    for (size_t i = which > NEAR ? which - NEAR : 0;
         start == NULL && i <= which + NEAR && i < all->count; i++)
        if (page_way_start_of(text, &all->items[i]) == quantity)
            *out = (struct way){ quantity, &all->items[i], { 0, 0 } };
    if (out->start == NULL)
        return false;
    last = page_quantity_from(text, later(out->start->offset, out->end->offset));
    out->span.start = all->items[last].offset == out->end->offset ? out->start->offset
                                                                  : out->end->offset;
    while (last + 1 < all->count && page_in_brackets(text, &all->items[last + 1]) &&
           all->items[last + 1].offset < page_part(text, PART_CLAUSE, all->items[last].offset,
                                                   all->items[last].offset).end)
        last++;
    out->span.end = all->items[last].offset + all->items[last].length;
    if (page_in_brackets(text, &all->items[last]) && out->span.end < text->length)
        out->span.end++;
    return true;
}

/* Behind the way, in its clause and with no other number in between; else in front of it, with no
 * other time in between. */
static bool times_of(const struct page_text *text, const struct page_phrases *phrases,
                     const struct way *way, struct page_span sentence, struct times *out)
{
    struct page_span clause = page_part(text, PART_CLAUSE, way->span.end, way->span.end);
    struct page_span behind = { way->span.end, clause.end };
    struct page_span front = { sentence.start, way->span.start };
    const size_t next = page_quantity_from(text, behind.start);

    if (is_any_phrase_in(phrases, way->span))
        return false;
    if (next < text->quantities->count && text->quantities->items[next].offset < behind.end)
        behind.end = text->quantities->items[next].offset;
    if (times_in(text, phrases, behind, false, out))
        return !is_any_phrase_in(phrases, (struct page_span){ behind.start, out->span.start });
    return !is_any_phrase_in(phrases, behind) && times_in(text, phrases, front, true, out) &&
           !is_any_phrase_in(phrases, (struct page_span){ out->span.end, front.end });
}

/* "from 11 billion in 2012 to 45 billion in 2021, and its share from 22 to 40 percent": those of
 * the way in front of it, each beside its number. */
static bool times_before(const struct page_text *text, const struct page_phrases *phrases,
                         const struct way *way, struct page_span sentence, struct times *out)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, way->span.start);
    struct page_span behind = { 0, way->span.start };
    struct way before;
    bool attached;

    while (i-- > 0 && all->items[i].offset >= sentence.start)
        if (page_way_start_of(text, &all->items[i]) != NULL &&
            way_of(text, &all->items[i], &before)) {
            if (times_of(text, phrases, &before, sentence, out))
                behind.start = out->span.end;
            else if (page_period(text, phrases, before.start, &out->first, &attached) && attached &&
                     page_period(text, phrases, before.end, &out->last, &attached) && attached &&
                     out->last.period.last > out->first.period.last)
                behind.start = later(out->first.span.end, out->last.span.end);
            else
                return false;
            behind.start = later(behind.start, before.span.end);
            return !is_any_phrase_in(phrases, behind);
        }
    return false;
}

/* 从2012年到2021年，规模从11万亿元增长到45万亿元。占比从20%上升到39%: of the sentence in front, which has a way
 * as well. */
static bool times_of_sentence_before(const struct page_text *text, struct page_span sentence,
                                     struct times *out)
{
    struct page_phrases phrases;
    struct page_span before;
    struct way way;
    size_t i;

    if (page_names_any_place(text, sentence) || /* another's, it may be */
        !page_sentence_before(text, sentence, false, &before))
        return false;
    phrases.count = page_phrases(text, before, phrases.items);
    for (i = page_quantity_from(text, before.start);
         i < text->quantities->count && text->quantities->items[i].offset < before.end; i++)
        if (way_of(text, &text->quantities->items[i], &way) &&
            times_of(text, &phrases, &way, before, out))
            return true;
    return false;
}

bool page_period_of_way(const struct page_text *text, const struct page_phrases *phrases,
                        const struct prose_quantity *quantity, struct page_phrase *out)
{
    const enum page_part whole = text->language == LANGUAGE_ZH ? PART_SENTENCE : PART_GROUP;
    struct way way;
    struct times times;
    struct page_span sentence, own;

    if (!way_of(text, quantity, &way))
        return false;
    sentence = page_part(text, whole, way.span.start, way.span.start);
    own = (struct page_span){ way.span.start,
                              page_part(text, PART_CLAUSE, way.span.end, way.span.end).end };
    if (!times_of(text, phrases, &way, sentence, &times) &&
        (is_any_phrase_in(phrases, own) ||
         !(times_before(text, phrases, &way, sentence, &times) ||
           (phrases->count == 0 && times_of_sentence_before(text, sentence, &times)))))
        return false;
    *out = quantity == way.start ? times.first : times.last;
    return true;
}
