/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/cross_check.h"

#include "domain/formula.h"

#include <math.h>

/* Counts on different days are held side by side when they lie within a quarter of a year. */
enum { NEAR_DAYS = 100 };
/* A figure whose year nobody stated may be of any year that ended in the two before it. */
enum { UNDATED_DAYS = 2 * 366 };

static struct interval stated(const struct observation *o)
{
    static const double rounding_share = 0.005;
    struct interval interval = quantity_interval(&o->quantity, NULL);

    if (o->quantity.qualifier == QUALIFIER_EXACT) {
        double unit = dec_double(dec_unit_place(o->quantity.value));
        double half = fmin(unit / 2, fabs(interval.low) * rounding_share);

        interval.low -= half;
        interval.high += half;
    }
    return interval;
}

/* The observation that speaks of the same time: of the same period, or, of things counted on a
 * day, the nearest. */
static const struct observation *beside(const struct series *series, size_t count,
                                        struct period period)
{
    const struct observation *best = NULL;
    int best_days = NEAR_DAYS + 1;

    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < series[i].count; k++) {
            const struct observation *o = series[i].points[k];
            int days = o->period.last > period.last ? o->period.last - period.last
                                                    : period.last - o->period.last;

            if (period_equal(o->period, period))
                return o;
            if (o->period.frequency == FREQUENCY_DAY && period.frequency == FREQUENCY_DAY &&
                days < best_days) {
                best = o;
                best_days = days;
            }
        }
    }
    return best;
}

struct checking {
    const struct check *check;
    const struct check_figures *figures;
    void (*each)(void *context, const struct finding *finding);
    void *context;
};

/* --- part and whole ------------------------------------------------------------------------- */

static void compare_part(const struct checking *c, const struct observation *part,
                         const struct observation *whole)
{
    struct finding finding = { .check = c->check, .figures = { part, whole }, .figure_count = 2 };

    if (stated(part).low > stated(whole).high)
        c->each(c->context, &finding);
}

static void check_part(const struct checking *c, const struct observation *part)
{
    const struct check_figures *f = c->figures;
    const struct observation *whole = beside(f->whole, f->whole_count, part->period);

    if (whole) {
        compare_part(c, part, whole);
        return;
    }
    if (part->period.frequency != FREQUENCY_DAY)
        return;
    for (size_t i = 0; i < f->whole_count; i++) {
        for (size_t k = 0; k < f->whole[i].count; k++) {
            const struct observation *year = f->whole[i].points[k];
            int days = part->period.last - year->period.last;

            if (year->period.frequency == FREQUENCY_YEAR && days >= 0 && days <= UNDATED_DAYS)
                compare_part(c, part, year);
        }
    }
}

/* --- share and growth ----------------------------------------------------------------------- */

static void compare_computed(const struct checking *c, const struct observation *said,
                             const struct observation *over, const struct observation *under,
                             double less)
{
    struct finding finding = { .check = c->check,
                               .figures = { said, over, under },
                               .figure_count = 3,
                               .stated = stated(said) };
    struct interval ratio = interval_divide(stated(over), stated(under));

    ratio = interval_subtract(ratio, interval_point(less));
    finding.computed = interval_multiply(ratio, interval_point(100));
    if (interval_known(finding.computed) && !interval_overlap(finding.computed, finding.stated))
        c->each(c->context, &finding);
}

static void check_share(const struct checking *c, const struct observation *share)
{
    const struct check_figures *f = c->figures;
    const struct observation *part = beside(f->part, f->part_count, share->period);
    const struct observation *whole = beside(f->whole, f->whole_count, share->period);

    if (part && whole)
        compare_computed(c, share, part, whole, 0);
}

static void check_growth(const struct checking *c, const struct observation *growth)
{
    const struct check_figures *f = c->figures;
    struct period before = period_year_before(growth->period);
    const struct observation *now = beside(f->part, f->part_count, growth->period);
    const struct observation *then =
        before.frequency == FREQUENCY_NONE ? NULL : beside(f->part, f->part_count, before);

    if (now && then && now != then)
        compare_computed(c, growth, now, then, 1);
}

void cross_check(const struct check *check, const struct check_figures *figures,
                 void (*each)(void *context, const struct finding *finding), void *context)
{
    static void (*const by_kind[CHECK_KIND_COUNT])(const struct checking *,
                                                   const struct observation *) = {
        [CHECK_PART] = check_part, [CHECK_SHARE] = check_share, [CHECK_GROWTH] = check_growth
    };
    const struct checking checking = { check, figures, each, context };
    const struct series *lead = check->kind == CHECK_PART ? figures->part : figures->share;
    size_t count = check->kind == CHECK_PART ? figures->part_count : figures->share_count;

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < lead[i].count; k++)
            by_kind[check->kind](&checking, lead[i].points[k]);
}
