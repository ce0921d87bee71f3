/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that a page shows in its table. */
#include "steps/publishing.h"

#include "steps/lookup.h"

int publishing_figures(struct publishing *publishing, const struct indicator *indicator,
                       struct history *history, struct observation_list *list, struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    const struct observation_source source = { .ledger = plan->ledger, .config = plan->config };

    if (observations_read(&source, indicator, list, err) != 0)
        return -1;
    if (indicator->formula != NULL)
        return lookup_computed(&source, indicator, plan->as_of, true, &publishing->arena, history,
                               err);
    return lookup_history(plan->ledger, indicator, plan->as_of, true, &publishing->arena, history,
                          err);
}
