/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/decided.h"

#include "base/mem.h"
#include "domain/formula.h"

#include <stdlib.h>
#include <string.h>

struct looking {
    const struct config *config;
    const struct indicator *indicator;
    struct arena arena; /* of formulas */
    date today;
    struct decided *out;
    size_t capacity;
};

/* Whether it is measured by these figures, or by a formula that rests on them. */
static bool rests_on(struct looking *looking, const struct indicator *indicator, const char *id,
                     int depth)
{
    struct formula formula;

    if (indicator == NULL || depth > FORMULA_DEPTH)
        return false;
    if (indicator->formula == NULL)
        return strcmp(indicator->id, id) == 0;
    if (formula_parse(indicator->formula, &looking->arena, &formula, NULL) != 0)
        return false;
    for (size_t i = 0; i < formula.input_count; i++)
        if (rests_on(looking, config_indicator(looking->config, formula.inputs[i]), id, depth + 1))
            return true;
    return false;
}

static void add_day(struct decided *out, size_t *capacity, date day)
{
    if (out->count > 0 && out->from[out->count - 1] >= day)
        return;
    out->from = mem_grow(out->from, out->count, capacity, sizeof *out->from);
    out->from[out->count++] = day;
}

static void take_review(void *context, const char *indicator, date day)
{
    struct looking *looking = context;

    if (day <= looking->today && rests_on(looking, looking->indicator, indicator, 0))
        add_day(looking->out, &looking->capacity, day);
}

int decided_read(const struct observation_source *source, const struct indicator *indicator,
                 date today, struct decided *out, struct err *err)
{
    struct looking looking = { .config = source->config, .indicator = indicator, .today = today,
                               .out = out };
    date before = ledger_asked(source->ledger);
    int result;

    *out = (struct decided){ 0 };
    add_day(out, &looking.capacity, DATE_FIRST);
    result = ledger_review_days(source->ledger, take_review, &looking, err);
    out->lists = mem_array(out->count, sizeof *out->lists);
    for (size_t i = 0; result == 0 && i < out->count; i++) {
        ledger_as_of(source->ledger, i + 1 < out->count ? out->from[i + 1] - 1 : today);
        result = observations_read(source, indicator, &out->lists[i], err);
        if (out->lists[i].count > out->most)
            out->most = out->lists[i].count;
    }
    ledger_as_of(source->ledger, before);
    arena_free(&looking.arena);
    return result;
}

void decided_free(struct decided *decided)
{
    for (size_t i = 0; i < decided->count; i++)
        free(decided->lists[i].items);
    free(decided->lists);
    free(decided->from);
    *decided = (struct decided){ 0 };
}

const struct observation_list *decided_on(const struct decided *decided, date day)
{
    size_t at = decided->count - 1;

    while (at > 0 && decided->from[at] > day)
        at--;
    return &decided->lists[at];
}

static int compare_days(const void *left, const void *right)
{
    date a = *(const date *)left, b = *(const date *)right;

    return (a > b) - (a < b);
}

size_t decided_days(const struct decided *decided, date **out)
{
    size_t count = decided->count, kept = 0;
    date *days;

    for (size_t i = 0; i < decided->count; i++)
        count += decided->lists[i].count;
    days = mem_array(count, sizeof *days);
    count = 0;
    for (size_t i = 0; i < decided->count; i++) {
        days[count++] = decided->from[i];
        for (size_t k = 0; k < decided->lists[i].count; k++)
            days[count++] = decided->lists[i].items[k].published;
    }
    qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || days[kept - 1] != days[i])
            days[kept++] = days[i];
    *out = days;
    return kept;
}
