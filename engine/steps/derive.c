/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/derive.h"

#include "base/mem.h"
#include "domain/formula.h"
#include "domain/series.h"

#include <math.h>
#include <stdlib.h>

enum { YEARS_BACK = 2 };

struct inputs {
    const struct indicator *indicator[FORMULA_INPUTS];
    struct observation_list list[FORMULA_INPUTS];
    size_t count;
    date day; /* nothing published later counts */
};

static bool speaks_of(const struct observation *o, const struct indicator *indicator,
                      struct period period)
{
    if (o->modality != MODALITY_OBSERVATION)
        return false;
    return period_equal(o->period, period) ||
           (indicator->nature == NATURE_STOCK && o->period.frequency == FREQUENCY_DAY &&
            o->period.last == period.last);
}

static struct reading look_up(const void *context, size_t input, struct period period)
{
    const struct inputs *inputs = context;
    const struct observation_list *list = &inputs->list[input];
    const struct observation *best = NULL;
    struct reading reading = { .told = NAN };

    for (size_t i = 0; i < list->count; i++) {
        const struct observation *o = &list->items[i];

        if (o->published <= inputs->day && speaks_of(o, inputs->indicator[input], period) &&
            (best == NULL || observation_prevails(o, best)))
            best = o;
    }
    if (best == NULL)
        return reading;
    reading.told = quantity_point(&best->quantity);
    reading.interval = quantity_interval(&best->quantity, NULL);
    reading.hedged = reading.interval.low < reading.interval.high;
    reading.provisional = best->provisional;
    return reading;
}

/* --- which periods, on which days ----------------------------------------------------------- */

static int compare_periods(const void *a, const void *b)
{
    return period_compare(*(const struct period *)a, *(const struct period *)b);
}

static int compare_days(const void *a, const void *b)
{
    date left = *(const date *)a, right = *(const date *)b;

    return (left > right) - (left < right);
}

static size_t total(const struct inputs *inputs)
{
    size_t count = 0;

    for (size_t i = 0; i < inputs->count; i++)
        count += inputs->list[i].count;
    return count;
}

static size_t find_periods(const struct inputs *inputs, struct period *periods)
{
    size_t count = 0, kept = 0;

    for (size_t i = 0; i < inputs->count; i++)
        for (size_t k = 0; k < inputs->list[i].count; k++)
            periods[count++] = inputs->list[i].items[k].period;
    qsort(periods, count, sizeof *periods, compare_periods);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || !period_equal(periods[kept - 1], periods[i]))
            periods[kept++] = periods[i];
    return kept;
}

/* The days on which something was published that the period may depend on. */
static size_t find_days(const struct inputs *inputs, struct period period, date *days)
{
    date oldest = date_add_months(period.last, -12 * YEARS_BACK - 1);
    size_t count = 0, kept = 0;

    for (size_t i = 0; i < inputs->count; i++) {
        for (size_t k = 0; k < inputs->list[i].count; k++) {
            const struct observation *o = &inputs->list[i].items[k];

            if (o->period.last <= period.last && o->period.last >= oldest)
                days[count++] = o->published;
        }
    }
    qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || days[kept - 1] != days[i])
            days[kept++] = days[i];
    return kept;
}

/* --- the observations ----------------------------------------------------------------------- */

static void derive_period(struct inputs *inputs, const struct formula *formula,
                          struct period period, const date *days, size_t day_count,
                          struct observation_list *list)
{
    struct quantity previous = { 0 }, quantity;
    bool any = false;

    for (size_t i = 0; i < day_count; i++) {
        struct observation o = { .period = period, .published = days[i] };
        struct reading reading;

        inputs->day = days[i];
        reading = formula_evaluate(formula, period, look_up, inputs);
        if (!reading_quantity(reading, &quantity) || (any && quantity_equal(&quantity, &previous)))
            continue;
        any = true;
        previous = o.quantity = quantity;
        o.provisional = reading.provisional;
        o.id = -(int64_t)list->count - 1;
        observations_add(list, &o);
    }
}

static void derive_all(struct inputs *inputs, const struct formula *formula,
                       struct observation_list *list)
{
    size_t most = total(inputs), period_count;
    struct period *periods = mem_array(most + 1, sizeof *periods);
    date *days = mem_array(most + 1, sizeof *days);

    period_count = find_periods(inputs, periods);
    for (size_t i = 0; i < period_count; i++)
        derive_period(inputs, formula, periods[i], days, find_days(inputs, periods[i], days), list);
    free(periods);
    free(days);
}

static int read_inputs(const struct observation_source *source, const struct indicator *indicator,
                       const struct formula *formula, struct inputs *inputs, struct err *err)
{
    for (; inputs->count < formula->input_count; inputs->count++) {
        size_t i = inputs->count;

        inputs->indicator[i] = config_indicator(source->config, formula->inputs[i]);
        if (inputs->indicator[i] == NULL)
            return err_set(err, STATUS_CONFIG, "formula of %s: there is no indicator \"%.63s\"",
                           indicator->id, formula->inputs[i]);
        if (observations_read(source, inputs->indicator[i], &inputs->list[i], err) != 0)
            return -1;
    }
    return 0;
}

int derive(const struct observation_source *source, const struct indicator *indicator,
           struct observation_list *list, struct err *err)
{
    struct arena arena = { 0 };
    struct inputs inputs = { .count = 0 };
    struct formula formula;
    int result = formula_parse(indicator->formula, &arena, &formula, err);

    if (result != 0)
        err_context(err, "indicator %s", indicator->id);
    else
        result = read_inputs(source, indicator, &formula, &inputs, err);
    if (result == 0)
        derive_all(&inputs, &formula, list);
    for (size_t i = 0; i < FORMULA_INPUTS; i++)
        free(inputs.list[i].items);
    arena_free(&arena);
    return result;
}
