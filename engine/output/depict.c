/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/depicting.h"

#include "output/amount.h"
#include "output/status.h"

#include <math.h>

/* --- the time axis: whole years around all there is, some room behind the deadline ----------- */

static date last_of_interest(const struct depiction *of)
{
    date last = of->as_of;

    if (of->series->count > 0 && of->series->points[of->series->count - 1]->period.last > last)
        last = of->series->points[of->series->count - 1]->period.last;
    if (of->target && of->target->deadline != DATE_NONE && of->target->deadline > last)
        last = of->target->deadline;
    return last;
}

static date first_of_interest(const struct depiction *of)
{
    date first = of->as_of;

    if (of->series->count > 0 && of->series->points[0]->period.first < first)
        first = of->series->points[0]->period.first;
    if (of->target && of->target->announced != DATE_NONE && of->target->announced < first)
        first = of->target->announced;
    return first;
}

static void set_days(struct depicting *d)
{
    date first = first_of_interest(d->of), last = last_of_interest(d->of);
    date epoch = date_from_civil(1980, 1, 1); /* librrd draws nothing before */

    first = date_from_civil(date_civil(first).year, 1, 1);
    d->out->first = first > epoch ? first : epoch;
    d->out->last = last + (last - d->out->first) / 25 + 31;
}

/* --- the unit: a magnitude that leaves two to five digits on the axis ------------------------- */

static double largest_value(const struct depicting *d)
{
    double largest = 0;

    for (size_t i = 0; i < d->out->curve_count; i++) {
        const struct curve *curve = &d->curves[i];

        for (size_t j = 0; j < curve->count; j++) {
            if (isfinite(curve->points[j].high))
                largest = fmax(largest, fabs(curve->points[j].high));
            if (isfinite(curve->points[j].low))
                largest = fmax(largest, fabs(curve->points[j].low));
        }
    }
    return largest;
}

static void set_unit(struct depicting *d)
{
    struct buf label = BUF_EMPTY;

    d->out->unit_size = amount_axis(largest_value(d), d->of->indicator->unit, d->of->language,
                                    &label);
    d->out->unit = arena_copy(d->arena, buf_text(&label), label.length);
    buf_free(&label);
}

static void set_marks(struct depicting *d)
{
    const struct target *target = d->of->target;

    d->marks[d->out->mark_count++] =
        (struct mark){ MARK_TODAY, d->of->as_of, depict_today_label(d) };
    if (target && target->deadline != DATE_NONE)
        d->marks[d->out->mark_count++] =
            (struct mark){ MARK_DEADLINE, target->deadline,
                           target->kind == TARGET_MILESTONE ? depict_due_label(d) : NULL };
    if (!depict_is_timeline(d->of)) /* those of a path are dots on it */
        return;
    for (size_t i = 0; target && i < target->milestone_count && d->out->mark_count < MARKS_MOST;
         i++)
        d->marks[d->out->mark_count++] =
            (struct mark){ MARK_MILESTONE, target->milestones[i].day,
                           i == 0 ? depict_milestones_label(d) : NULL };
}

bool depict_is_timeline(const struct depiction *of)
{
    return of->target ? of->target->kind == TARGET_MILESTONE
                      : of->indicator->nature == NATURE_EVENT;
}

static void depict_values(struct depicting *d)
{
    depict_figures(d);
    if (d->of->target == NULL)
        return;
    depict_goal(d);
    depict_path(d);
    depict_trend(d);
}

void depict(const struct depiction *of, struct arena *arena, struct drawing *out)
{
    struct depicting *d = arena_alloc(arena, sizeof *d);

    d->of = of;
    d->arena = arena;
    d->out = out;
    out->curves = d->curves;
    out->marks = d->marks;
    out->curve_count = out->mark_count = 0;
    set_days(d);
    if (depict_is_timeline(of)) {
        depict_timeline(d);
    } else {
        depict_values(d);
        set_unit(d);
    }
    set_marks(d);
    out->title = of->target ? target_title(of->target, of->indicator, of->language)
                            : language_pick(of->indicator->title, of->language);
    out->source = depict_foot(d);
    out->description = depict_description(d);
    out->language = language_code(of->language);
}
