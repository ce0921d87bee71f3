/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that a page shows in its table. */
#include "steps/publishing.h"

#include "domain/series.h"
#include "steps/lookup.h"

/* What a formula gave, as figures that are in no ledger: those in force. */
static void computed(struct publishing *publishing, const struct indicator *indicator,
                     const struct observation_list *list, struct history *history)
{
    struct arena *arena = &publishing->arena;
    const struct observation **room =
        arena_alloc(arena, (list->count + 1) * sizeof(const struct observation *));
    struct series series = series_in_force(list->items, list->count, indicator->frequency,
                                           publishing->site.as_of, room);
    struct ledger_entry *entries = arena_alloc(arena, (series.count + 1) * sizeof *entries);
    const struct ledger_entry **places =
        arena_alloc(arena, (series.count + 1) * sizeof(const struct ledger_entry *));
    bool *in_force = arena_alloc(arena, series.count + 1);

    for (size_t i = 0; i < series.count; i++) {
        entries[i] = (struct ledger_entry){
            .figure = { .indicator = indicator->id,
                        .unit = indicator->unit,
                        .observation = *series.points[i],
                        .provenance = { .locator = indicator->formula } },
            .decision = DECISION_ACCEPTED,
            .relation = RELATION_FIRST,
            .recorded = date_start(series.points[i]->published),
        };
        places[i] = &entries[i];
        in_force[i] = true;
    }
    *history = (struct history){ indicator, places, in_force, series.count, LANGUAGE_EN };
}

int publishing_figures(struct publishing *publishing, const struct indicator *indicator,
                       struct history *history, struct observation_list *list, struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    const struct observation_source source = { .ledger = plan->ledger, .config = plan->config };

    if (observations_read(&source, indicator, list, err) != 0)
        return -1;
    if (indicator->formula != NULL) {
        computed(publishing, indicator, list, history);
        return 0;
    }
    return lookup_history(plan->ledger, indicator, plan->as_of, true, &publishing->arena, history,
                          err);
}
