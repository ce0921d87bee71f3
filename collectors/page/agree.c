/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/agree.h"

#include "collectors/page/time/tokens.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MONTH_MOST = 32 };

/* "Over 1,000" is said of 1,167, but hardly of 5,300: that is another thing. */
static const double bound_within = 0.2;
static const double about_within = 0.05;
static const double half_of_one = 0.5;
static const double rounded_within = 0.015;
static const double magnitude = 1e6;

/* --- how close a statement is ---------------------------------------------------------------- */

static int rank(const struct quantity *quantity)
{
    switch (quantity->qualifier) {
    case QUALIFIER_EXACT:
        return 2;
    case QUALIFIER_RANGE:
        return 0;
    default:
        return 1;
    }
}

bool page_is_finer(const struct quantity *a, const struct quantity *b)
{
    if (rank(a) != rank(b))
        return rank(a) > rank(b);
    if (rank(a) == 1 && (a->qualifier == QUALIFIER_ABOUT) != (b->qualifier == QUALIFIER_ABOUT))
        return a->qualifier == QUALIFIER_ABOUT;
    return rank(a) > 0 &&
           dec_compare(dec_unit_place(a->value), dec_unit_place(b->value)) < 0;
}

/* "8" may be the rounding of many a number: two digits have to be there, or a magnitude ("record 4
 * million robots"), or both are next to each other ("200 percent", 203). */
static bool is_rounding(const struct quantity *coarse, const struct quantity *fine)
{
    double gap = fabs(dec_double(coarse->value) - dec_double(fine->value));

    return (llabs(coarse->value.mantissa) >= 10 ||
            gap <= rounded_within * fabs(dec_double(coarse->value)) ||
            dec_double(dec_unit_place(coarse->value)) >= magnitude) &&
           2 * gap <= dec_double(dec_unit_place(coarse->value)) * (1 + 1e-9);
}

static bool is_within(const struct quantity *bounds, double value)
{
    return (!bounds->has_low || value >= dec_double(bounds->low)) &&
           (!bounds->has_high || value <= dec_double(bounds->high));
}

/* `hedged` is "over", "nearly", "about" or a range, `fine` exact, or "about" beside a bound. */
static bool is_hedge_of(const struct quantity *hedged, const struct quantity *fine)
{
    double value = quantity_point(fine), point = quantity_point(hedged);
    double reach = hedged->qualifier == QUALIFIER_ABOUT ? about_within : bound_within;

    if (fabs(value - point) <= half_of_one && fabs(point) == 1)
        return is_within(hedged, value); /* "less than 1 percent": 0.7 */
    return is_within(hedged, value) && fabs(value - point) <= reach * fabs(point);
}

/* "Over 8 billion" and "more than 8.07 billion": what is less close is the other one cut off. */
static bool is_same_bound(const struct quantity *a, const struct quantity *b)
{
    return rank(a) == 1 && a->has_low == b->has_low && a->has_high == b->has_high &&
           a->has_low != a->has_high;
}

static bool is_truncation(const struct quantity *coarse, const struct quantity *fine)
{
    double gap = dec_double(fine->value) - dec_double(coarse->value);

    return (coarse->has_low ? gap >= 0 : gap <= 0) &&
           fabs(gap) < dec_double(dec_unit_place(coarse->value)) &&
           fabs(gap) <= about_within * fabs(dec_double(coarse->value));
}

static bool same_members(const struct quantity *a, const struct quantity *b)
{
    return a->has_value == b->has_value && a->has_low == b->has_low &&
           a->has_high == b->has_high && dec_equal(a->value, b->value) &&
           dec_equal(a->low, b->low) && dec_equal(a->high, b->high);
}

bool page_agrees(const struct quantity *a, const struct quantity *b)
{
    const struct quantity *coarse = page_is_finer(a, b) ? b : a;
    const struct quantity *fine = coarse == a ? b : a;

    if (same_members(a, b))
        return true;
    if (is_same_bound(coarse, fine))
        return is_truncation(coarse, fine);
    if (fine->qualifier != QUALIFIER_EXACT)
        return fine->qualifier == QUALIFIER_ABOUT && rank(coarse) == 1 &&
               is_hedge_of(coarse, fine); /* else nobody knows */
    return coarse->qualifier == QUALIFIER_EXACT ? is_rounding(coarse, fine)
                                                : is_hedge_of(coarse, fine);
}

/* --- against what ---------------------------------------------------------------------------- */

/* "Gegenüber August 2025 erhöhten sich" said of November 2025, "6,9 Prozent höher als im November"
 * of December, "less than the May total" of June: against another month, and not that of a year
 * before. */
static bool is_within_year(const struct page_text *text, struct page_span clause,
                           const struct page_binding *binding)
{
    static const char *const leads[] = { "gegenüber ", "gegenüber dem ", "als im ",
                                         "compared with ",
                                         "compared to ", "than in ", "than the ", "over the ",
                                         "from ", "from the ", "below the ", "above the " };
    const struct civil own = date_civil(binding->when.period.last);
    struct page_token tokens[TOKENS_MOST];

    if (!binding->dated || binding->when.period.last - binding->when.period.first >= MONTH_MOST)
        return false;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = page_find(text, clause, leads[i]) + strlen(leads[i]);
        struct page_span rest = { at, clause.end };
        size_t count = at < clause.end ? page_tokens(text, rest, tokens) : 0;
        bool named = count > 1 && tokens[1].kind == TOKEN_YEAR &&
                     tokens[1].start <= tokens[0].end + 1;
        int year = named ? tokens[1].year : own.year;

        if (count == 0 || tokens[0].start != at || tokens[0].kind != TOKEN_MONTHS ||
            tokens[0].first != tokens[0].last || (!named && count > 1))
            continue;
        if (tokens[0].last != own.month &&
            (year == own.year ||
             (year == own.year - 1 && tokens[0].last == 12 && own.month == 1)))
            return true;
    }
    return false;
}

bool page_is_sequential(const struct page_text *text, const struct page_binding *binding)
{
    static const char *const signs[] = {
        "month-on-month", "month on month", "month-over-month", "month-to-month", "month to month",
        "quarter-on-quarter", "quarter on quarter", "quarter-over-quarter", "quarter-to-quarter",
        "on the month", "on the quarter", "from the previous month", "from the previous quarter",
        "from a month earlier", "from the month before", "than the previous month",
        "than in the previous month", "seasonally adjusted", "compared with the previous month",
        "compared with the previous quarter", "Vormonat", "Vormonats", "Vorquartal", "Vorquartals",
        "saisonbereinigt", "环比", "比上月", "较上月", "比上季", "较上季", "月增", "月减", "季增", "季减"
    };
    static const char *const yearly[] = { "year", "Jahr", "Vorjahr", "Vorjahres", "Vorjahresmonat",
                                          "同比", "上年", "去年" };
    struct page_span own = page_part(text, PART_CLAUSE, binding->offset, binding->offset);
    struct page_span found, sentence, opening;

    if (page_find_any(text, own, signs, sizeof signs / sizeof signs[0], &found))
        return true;
    if (is_within_year(text, own, binding))
        return true;
    sentence = page_part(text, PART_SENTENCE, own.start, own.end);
    if (page_find_any(text, own, yearly, sizeof yearly / sizeof yearly[0], &found) ||
        !page_clause_before(text, own, sentence, &own))
        return false;
    if (page_find_any(text, own, signs, sizeof signs / sizeof signs[0], &found))
        return true;
    /* "On a month-to-month basis, sales rose in A (3 percent) and B (1 percent), but fell in C" */
    opening = page_part(text, PART_CLAUSE, sentence.start, sentence.start);
    sentence.start = opening.end;
    return page_quantity_from(text, opening.start) == page_quantity_from(text, opening.end) &&
           page_find_any(text, opening, signs, sizeof signs / sizeof signs[0], &found) &&
           !page_find_any(text, sentence, yearly, sizeof yearly / sizeof yearly[0], &found);
}
