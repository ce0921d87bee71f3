/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/derive.h"

#include "base/mem.h"
#include "domain/formula.h"
#include "domain/series.h"

#include <math.h>
#include <stdlib.h>

struct inputs {
    const struct indicator *indicator[FORMULA_INPUTS];
    struct observation_list list[FORMULA_INPUTS];
    const struct observation **by_end[FORMULA_INPUTS]; /* the list's, by the last day */
    size_t count;
    date day; /* nothing published later counts */
};

/* --- what an input said --------------------------------------------------------------------- */

static int compare_ends(const void *a, const void *b)
{
    const struct observation *left = *(const struct observation *const *)a;
    const struct observation *right = *(const struct observation *const *)b;

    if (left->period.last != right->period.last)
        return left->period.last < right->period.last ? -1 : 1;
    return (left > right) - (left < right); /* as they stand in the list */
}

static void sort_by_end(struct inputs *inputs, size_t input)
{
    const struct observation_list *list = &inputs->list[input];
    const struct observation **sorted = mem_array(list->count + 1, sizeof *sorted);

    for (size_t i = 0; i < list->count; i++)
        sorted[i] = &list->items[i];
    qsort(sorted, list->count, sizeof *sorted, compare_ends);
    inputs->by_end[input] = sorted;
}

/* The first one that ends on the day or later. */
static size_t find_end(const struct inputs *inputs, size_t input, date last)
{
    size_t low = 0, high = inputs->list[input].count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (inputs->by_end[input][middle]->period.last < last)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool speaks_of(const struct observation *o, const struct indicator *indicator,
                      struct period period)
{
    if (o->modality != MODALITY_OBSERVATION)
        return false;
    return period_equal(o->period, period) ||
           (indicator->nature == NATURE_STOCK && o->period.frequency == FREQUENCY_DAY &&
            o->period.last == period.last);
}

/* The next one from *at on that speaks of the period; NULL: there is no other. */
static const struct observation *next_of(const struct inputs *inputs, size_t input,
                                         struct period period, size_t *at)
{
    while (*at < inputs->list[input].count) {
        const struct observation *o = inputs->by_end[input][(*at)++];

        if (o->period.last != period.last)
            break;
        if (speaks_of(o, inputs->indicator[input], period))
            return o;
    }
    return NULL;
}

static struct reading look_up(const void *context, size_t input, struct period period)
{
    const struct inputs *inputs = context;
    const struct observation *best = NULL, *o;
    struct reading reading = { .told = NAN };
    size_t at = find_end(inputs, input, period.last);

    while ((o = next_of(inputs, input, period, &at)) != NULL)
        if (o->published <= inputs->day && (best == NULL || observation_prevails(o, best)))
            best = o;
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

/* The days on which something was published that the period depends on. */
struct days {
    const struct inputs *inputs;
    date *items;
    size_t count, capacity;
};

static void note_days(void *context, size_t input, struct period period)
{
    struct days *days = context;
    const struct observation *o;
    size_t at = find_end(days->inputs, input, period.last);

    while ((o = next_of(days->inputs, input, period, &at)) != NULL) {
        days->items = mem_grow(days->items, days->count, &days->capacity, sizeof *days->items);
        days->items[days->count++] = o->published;
    }
}

static void find_days(const struct formula *formula, struct period period, struct days *days)
{
    size_t kept = 0;

    days->count = 0;
    formula_reads(formula, period, note_days, days);
    if (days->count > 0)
        qsort(days->items, days->count, sizeof *days->items, compare_days);
    for (size_t i = 0; i < days->count; i++)
        if (kept == 0 || days->items[kept - 1] != days->items[i])
            days->items[kept++] = days->items[i];
    days->count = kept;
}

/* --- the observations ----------------------------------------------------------------------- */

static void derive_period(struct inputs *inputs, const struct formula *formula,
                          struct period period, const struct days *days,
                          struct observation_list *list)
{
    struct quantity previous = { 0 }, quantity;
    bool any = false;

    for (size_t i = 0; i < days->count; i++) {
        struct observation o = { .period = period, .published = days->items[i] };
        struct reading reading;

        inputs->day = days->items[i];
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
    struct period *periods = mem_array(total(inputs) + 1, sizeof *periods);
    size_t period_count = find_periods(inputs, periods);
    struct days days = { .inputs = inputs };

    for (size_t i = 0; i < period_count; i++) {
        find_days(formula, periods[i], &days);
        derive_period(inputs, formula, periods[i], &days, list);
    }
    free(periods);
    free(days.items);
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
        sort_by_end(inputs, i);
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
    for (size_t i = 0; i < FORMULA_INPUTS; i++) {
        free(inputs.list[i].items);
        free(inputs.by_end[i]);
    }
    arena_free(&arena);
    return result;
}
