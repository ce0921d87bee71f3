/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of an event: the time it was given, the day it happened, what it is late by. Nothing
 * is measured, so there is no axis of values; the bands lie in the middle of the picture. */
#include "output/depicting.h"

#include "output/when.h"

static const double band_low = 0.3, band_high = 0.7, middle = 0.5;

static const char *dated(struct depicting *d, const char *const words[LANGUAGE_COUNT], date day)
{
    struct buf text = BUF_EMPTY;
    const char *kept;

    buf_addf(&text, "%s%s", words[d->of->language], d->of->language == LANGUAGE_ZH ? "：" : " ");
    when_day(&text, day, d->of->language);
    kept = arena_copy(d->arena, buf_text(&text), text.length);
    buf_free(&text);
    return kept;
}

static void add_band(struct depicting *d, enum curve_role role, const char *label, date from,
                     date until)
{
    struct curve_point points[2] = { { from, from, band_low, band_high },
                                     { until, until, band_low, band_high } };

    if (from < until)
        depict_add(d, role, CURVE_SLOPES, label, points, 2);
}

static void add_events(struct depicting *d)
{
    static const char *const happened[LANGUAGE_COUNT] = { "happened", "已完成", "geschehen" };
    const struct series *series = d->of->series;
    /* what is said of it later is no second event */
    size_t count = d->of->target && series->count > 1 ? 1 : series->count;
    struct curve_point *points = arena_alloc(d->arena, (count + 1) * sizeof *points);

    if (count == 0)
        return;
    for (size_t i = 0; i < count; i++) {
        date day = series->points[i]->period.last;

        points[i] = (struct curve_point){ day, day, middle, middle };
    }
    depict_add(d, CURVE_FIGURES, CURVE_DOTS, dated(d, happened, points[0].last), points,
               count);
}

void depict_timeline(struct depicting *d)
{
    static const char *const allowed[LANGUAGE_COUNT] = { "announced", "公布", "angekündigt" };
    static const char *const late[LANGUAGE_COUNT] = { "overdue since", "逾期始于",
                                                      "überfällig seit" };
    const struct target *target = d->of->target;
    const struct series *series = d->of->series;
    date end = series->count > 0 ? series->points[0]->period.last : d->of->as_of;

    if (target != NULL) {
        date due = target->deadline;

        add_band(d, CURVE_OUTLOOK, dated(d, allowed, target->announced), target->announced,
                 due == DATE_NONE ? end : due);
        if (due != DATE_NONE)
            add_band(d, CURVE_GOAL, dated(d, late, due), due, end);
    }
    add_events(d);
    if (d->out->style == DRAWING_FULL)
        d->out->style = DRAWING_TIMELINE;
    d->out->unit = NULL;
    d->out->unit_size = 1;
}
