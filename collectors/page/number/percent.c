/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/percent.h"

#include "collectors/page/number/percent_words.h"
#include "collectors/page/number/way.h"
#include "collectors/page/text/list.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { BACK_MOST = 6 /* members of a list */, NEAR_MOST = 20, RATE_WITHIN = 40,
       GROWTH_WITHIN = 27 /* bytes: 的高位平稳增长速度 */ };

/* --- where they stand ------------------------------------------------------------------------ */

/* Whether the sign begins at `at`, or the word around ends in it there. */
static bool stands_at(const struct page_text *text, size_t at, const struct page_percent_word *sign)
{
    size_t end = at + strlen(sign->text);

    if (!sign->part)
        return page_word_at(text, at, sign->text);
    return text->language == LANGUAGE_DE && end <= text->length &&
           strncasecmp(text->bytes + at, sign->text, end - at) == 0 &&
           (sign->text[0] == ' ' || !page_inside_word(text, end));
}

/* "2023", and no "20 percent" or "2,000". */
static bool is_year_at(const struct page_text *text, size_t at)
{
    size_t digits = 0;

    while (at + digits < text->length && isdigit((unsigned char)text->bytes[at + digits]))
        digits++;
    return digits == 4;
}

/* "growth areas", "high-growth industry", "the fall of 2023": a noun that only describes another,
 * or a season, says nothing of the number. */
static bool is_beside_the_point(const struct page_text *text, size_t at,
                                const struct page_percent_word *sign)
{
    static const char *const described[] = {
        " area",    " sector",     " market",  " industry", " industries", " driver", " engine",
        " fund",    " company",    " companies", " firm",   " enterprise", " stock",  " region",
        " point",   " model",      " strateg", " potential", " pole",      " hub",    " field",
        " segment", " opportunit", " phase",   " stage"
    };
    size_t end = at + strlen(sign->text);

    if (strncmp(sign->text, "mach", strlen("mach")) == 0) /* "macht 30 Prozent aus" */
        return !page_word_before(text, page_part(text, PART_CLAUSE, at, end).end, " aus");
    if (strcmp(sign->text, "fall of") == 0)
        return page_follows_any(text, at, (const char *const[]){ "in the ", "since the ", NULL }) ||
               page_word_at(text, end, " last year") || page_word_at(text, end, " this year") ||
               is_year_at(text, end + 1);
    if (strcmp(sign->text, "growth") != 0)
        return false;
    for (size_t i = 0; i < sizeof described / sizeof described[0]; i++)
        if (end + strlen(described[i]) <= text->length &&
            strncasecmp(text->bytes + end, described[i], strlen(described[i])) == 0)
            return true;
    return at > 0 && text->bytes[at - 1] == '-';
}

/* The last of them in the span, and where it ends; NULL where there is none. */
static const struct page_percent_word *last_in(const struct page_text *text, struct page_span span,
                                  size_t *last_end)
{
    const struct page_percent_word *last = NULL;
    size_t reach = span.start;

    for (size_t i = 0; i < page_percent_in_front_count; i++)
        for (size_t at = span.end; at > span.start; at--) {
            size_t end = at - 1 + strlen(page_percent_in_front[i].text);

            if (end <= span.end && end > reach &&
                stands_at(text, at - 1, &page_percent_in_front[i]) &&
                !is_beside_the_point(text, at - 1, &page_percent_in_front[i])) {
                last = &page_percent_in_front[i];
                reach = end;
                break;
            }
        }
    *last_end = reach;
    return last;
}

static enum page_percent behind(const struct page_text *text, size_t at)
{
    static const char *const growths[] = { "增长速度", "增速", "增长率", "增幅" };
    struct page_span noun = { at, page_part(text, PART_CLAUSE, at, at).end };

    if (noun.end > at + GROWTH_WITHIN)
        noun.end = page_whole_character(text, at + GROWTH_WITHIN);
    if (page_word_at(text, at, "的") && PAGE_HAS(text, noun, growths))
        return PERCENT_GROWTH; /* 9.7%的高位增长速度 */
    for (size_t i = 0; i < page_percent_behind_count; i++)
        if (stands_at(text, at, &page_percent_behind[i]))
            return page_percent_behind[i].is;
    return PERCENT_ANY;
}

/* "to 5 percent", "lag bei 5 Prozent": no change by that, whatever rose. */
static bool is_led_as_level(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "to ", "was ", "were ", "is ", "are ", "reached ",
                                         "reaching ", "hit ", "stood at ", "auf ", "bei ",
                                         "betrug ", "beträgt ", "erreichte ", "war ", "ist ",
                                         "lag mit ", "达到", "达", "至", "为", "到", NULL };

    return page_follows_any(text, at, leads);
}

static bool is_signed(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "+", "−", "by ", "um ", "up ", "down ", NULL };
    static const char *const made[] = { "make up ", "makes up ", "made up ", "making up ", NULL };
    size_t word = at;

    if (text->bytes[at] == '+' ||
        (page_follows_any(text, at, leads) && !page_follows_any(text, at, made)))
        return true;
    while (word > 0 && (page_is_letter(text, word - 1) || word == at))
        word--; /* "um beachtliche 9 Prozent", "by a record 9 percent" */
    return page_follows_any(text, word, (const char *const[]){ "um ", "by a ", "by an ", NULL });
}

static bool is_percentage(const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_PERCENT || quantity->kind == PROSE_RATIO;
}

/* Where the number begins, behind a bound that is read with it: 约占总装机的59%. */
static size_t first_digit(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t at = quantity->offset;

    while (text->language == LANGUAGE_ZH && at < quantity->offset + quantity->length &&
           !isdigit((unsigned char)text->bytes[at]))
        at++;
    return at < quantity->offset + quantity->length ? at : quantity->offset;
}

/* What stands in front of it in its clause, but for what is in front of another percentage. */
static struct page_span front_of(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset,
                                         quantity->offset + quantity->length).start,
                               first_digit(text, quantity) };

    for (size_t i = page_quantity_from(text, front.start);
         i < all->count && all->items[i].offset < quantity->offset; i++)
        if (is_percentage(&all->items[i]))
            front.start = all->items[i].offset + all->items[i].length;
    return front;
}

/* "was growing and made up 30 percent", 占全国的50%: a verb of shares right in front of the number,
 * whatever grows before it. */
static bool is_led_by_share(const struct page_text *text, const struct page_percent_word *front,
                            size_t end, size_t at)
{
    static const char *const verbs[] = { "account", "mak", "made", "contribut", "constitut",
                                         "compris", "mach", "占" };
    static const char *const changes[] = { "提高", "提升", "扩大", "增加", "降低", "减少", "增", "降", "升", "涨",
                                           "比", "面积" };
    struct page_span found;

    if (front == NULL || front->is != PERCENT_SHARE)
        return false;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (strncmp(front->text, verbs[i], strlen(verbs[i])) == 0 &&
            strcmp(front->text, "占有率") != 0)
            return text->language == LANGUAGE_ZH
                       ? !page_find_any(text, (struct page_span){ end, at }, changes,
                                        sizeof changes / sizeof changes[0], &found)
                       : at - end <= NEAR_MOST;
    return false;
}

/* "grew at an average annual rate of 8.7 percent": `end` is that of "rate". */
static bool is_rate_of_change(const struct page_text *text, const struct page_percent_word *front,
                              size_t end)
{
    static const char *const joints[] = { " at a ",  " at an ", " at the ", " at its ", " by a ",
                                          " by an ", " with a ", " with an " };
    struct page_span before = { end, end }, joint;
    const struct page_percent_word *verb;
    size_t verb_end;

    if (front == NULL || strcmp(front->text, "rate") != 0 || front->part)
        return false;
    before.end = end - strlen(front->text);
    before.start = page_part(text, PART_CLAUSE, before.end, before.end).start;
    if (before.start + RATE_WITHIN < before.end)
        before.start = page_whole_character(text, before.end - RATE_WITHIN);
    verb = last_in(text, before, &verb_end);
    before.start = verb_end;
    return verb != NULL && verb->verb && verb->is == PERCENT_GROWTH &&
           page_find_any(text, before, joints, sizeof joints / sizeof joints[0], &joint) &&
           joint.start == verb_end;
}

/* "high-growth boat sales reached 30 percent": the direction is that of a word that describes. */
static bool is_directed(const struct page_text *text, const struct prose_quantity *quantity,
                        const struct page_percent_word *front)
{
    static const struct page_percent_word growth = { "growth", PERCENT_GROWTH, false, false };
    struct page_span span = front_of(text, quantity);

    if (quantity->direction <= 0 || (front != NULL && front->is == PERCENT_GROWTH))
        return quantity->direction != 0;
    for (size_t at = span.start; at < span.end; at++)
        if (stands_at(text, at, &growth) && is_beside_the_point(text, at, &growth))
            return false;
    return true;
}

/* "were 12 percent lower than": a comparative behind the number, whatever leads it. */
static bool is_compared(const struct page_text *text, size_t end)
{
    static const char *const comparatives[] = {
        " more",   " less",      " fewer", " higher",  " lower",     " larger",     " smaller",
        " bigger", " mehr",      " weniger", " höher", " niedriger", " größer",     " kleiner",
        " above the previous year", " below the previous year", " above last year",
        " below last year", " über dem Vorjahr", " unter dem Vorjahr", NULL
    };

    return page_word_at_any(text, end, comparatives);
}

/* The last noun that says it in front of a verb, NULL where there is none. */
static const struct page_percent_word *noun_before(const struct page_text *text,
                                      const struct prose_quantity *quantity, size_t verb)
{
    struct page_span front = front_of(text, quantity);
    const struct page_percent_word *noun;
    size_t end;

    front.end = verb > front.start ? verb : front.start;
    noun = last_in(text, front, &end);
    return noun != NULL && !noun->verb ? noun : NULL;
}

/* By its own words. */
static enum page_percent by_itself(const struct page_text *text,
                                   const struct prose_quantity *quantity)
{
    const size_t at = quantity->offset;
    size_t end;
    const struct page_percent_word *front = last_in(text, front_of(text, quantity), &end);
    enum page_percent next = behind(text, at + quantity->length);
    bool level = is_led_as_level(text, at);

    if (is_led_by_share(text, front, end, at) && !is_signed(text, at))
        return PERCENT_SHARE;
    if (text->language != LANGUAGE_ZH && page_is_way_start(text, quantity)) {
        /* "the share climbed from 3 percent": what rose says it, and not how */
        const struct page_percent_word *noun =
            front != NULL && front->verb ? noun_before(text, quantity, end - strlen(front->text))
                                         : front;

        return noun != NULL ? noun->is : PERCENT_ANY;
    }
    if (is_directed(text, quantity, front) || is_signed(text, at) ||
        is_rate_of_change(text, front, end))
        return PERCENT_GROWTH;
    if (next == PERCENT_SHARE || is_compared(text, at + quantity->length))
        return next;
    if (front != NULL && front->verb && level) /* "the share of boats rose to 12 percent" */
        front = noun_before(text, quantity, end - strlen(front->text));
    if (front != NULL)
        return front->is;
    return level ? PERCENT_ANY : next;
}

/* "; 2022 waren es 41 Prozent", "; in 2022 it was 41 percent": nothing else is said of it. */
static bool goes_on_alone(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "waren es", "war es", "sind es", "ist es",
                                         "it was", "it had been", "the figure was" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);

    front.end = quantity->offset;
    return page_quantity_from(text, front.start) == page_quantity_from(text, front.end) &&
           PAGE_HAS(text, front, verbs);
}

/* "42 percent, up 3 percent", "42 Prozent, ein Plus von 3 Prozent": a change, told of a level. */
static bool is_remark(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { ", up ", ", down ", ", a rise of ", ", an increase of ",
                                         ", a drop of ", ", after growth of ", ", plus ",
                                         ", minus ", ", ein Plus von ", ", ein Minus von ",
                                         ", ein Anstieg von ", ", ein Rückgang von ", NULL };

    return page_follows_any(text, quantity->offset, leads);
}

/* "3 percent in 2023 and 4 percent in 2024", "46 percent (a year before: 40 percent)", "um 3 bzw. 4
 * Prozent": the one in front of it that it goes on with, NULL where it stands by itself. */
static const struct prose_quantity *led_by(const struct page_text *text,
                                           const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    static const char *const leads[] = { "after ", "against ", "compared with ", "compared to ",
                                         "nach ", "gegenüber ", NULL };
    static const char *const ends[] = { "to ", "auf ", NULL };
    struct page_span piece = page_part(text, PART_PIECE, quantity->offset, quantity->offset);
    size_t i = page_quantity_from(text, quantity->offset);
    const bool alone = goes_on_alone(text, quantity);

    if (i == 0 || (!alone && !page_in_brackets(text, quantity) &&
                   !page_follows_any(text, quantity->offset, leads) &&
                   !(page_follows_any(text, quantity->offset, ends) &&
                     page_is_way_start(text, &all->items[i - 1])) &&
                   !page_list_joins(text, all->items[i - 1].offset + all->items[i - 1].length,
                                    quantity->offset) &&
                   quantity->offset > piece.start + (text->language == LANGUAGE_ZH ? 0 : 4)))
        return NULL;
    piece = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    while (alone && i > 1 && all->items[i - 2].offset >= piece.start &&
           is_percentage(&all->items[i - 2]) && is_remark(text, &all->items[i - 1]))
        i--;
    return all->items[i - 1].offset >= piece.start && is_percentage(&all->items[i - 1]) &&
                   strcmp(all->items[i - 1].unit, quantity->unit) == 0
               ? &all->items[i - 1]
               : NULL;
}

enum page_percent page_percent_of(const struct page_text *text,
                                  const struct prose_quantity *quantity)
{
    enum page_percent is = by_itself(text, quantity);

    for (int back = 0; is == PERCENT_ANY && back < BACK_MOST; back++) {
        quantity = led_by(text, quantity);
        if (quantity == NULL)
            break;
        is = by_itself(text, quantity);
    }
    return is;
}

/* Where the anchor names a rate, that is what the figure is, by whatever name. */
static bool names_level(const struct page_figure *figure)
{
    static const char *const words[] = { "rate", "tili", "ccupancy", "argin", "enetration",
                                         "overage", "uslastung", "elegung", "arge", "uote",
                                         "urchdringung", "bdeckung", "率" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return false;
}

bool page_fits_measure(const struct page_figure *figure, enum page_percent is)
{
    switch (figure->measure) {
    case PERCENT_GROWTH:
        return is == PERCENT_GROWTH;
    case PERCENT_SHARE:
        return is != PERCENT_GROWTH && (is != PERCENT_LEVEL || names_level(figure));
    case PERCENT_LEVEL:
        return is != PERCENT_GROWTH;
    default:
        return true;
    }
}

bool page_is_of_measure(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, enum page_percent *said)
{
    *said = PERCENT_ANY;
    if (!is_percentage(quantity))
        return true;
    if (figure->measure == PERCENT_ANY)
        return !figure->unlike[page_percent_of(text, quantity)];
    *said = page_percent_of(text, quantity);
    return page_fits_measure(figure, *said);
}

enum page_percent page_percent_in(const struct page_text *text, struct page_span heading)
{
    static const char *const changes[] = { "change", "changes", "increase", "decrease", "on year",
                                           "year-on-year", "yoy", "±", "+/-", "Veränderung",
                                           "Veränderungen", "Veränd.", "Abnahme", "Vorjahr", "同比",
                                           "环比", "变动", "增减", "涨跌" };
    size_t end;
    const struct page_percent_word *sign = last_in(text, heading, &end);
    struct page_span found;

    if (page_find_any(text, heading, changes, sizeof changes / sizeof changes[0], &found) &&
        !page_word_before(text, found.start, "climate "))
        return PERCENT_GROWTH;
    return sign != NULL ? sign->is : PERCENT_ANY;
}
