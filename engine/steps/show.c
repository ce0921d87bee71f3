/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/show.h"

#include "output/source_text.h"
#include "output/status.h"

struct printing {
    const struct show *show;
    struct json_writer json;
    struct status_table *table; /* NULL: JSON */
    struct buf out;
    size_t targets;
};

static int origin(struct ledger *ledger, const struct observation *observation,
                  struct arena *arena, struct ledger_entry *entry,
                  const struct provenance **out, struct err *err)
{
    int found;

    *out = NULL;
    if (observation == NULL || observation->id <= 0) /* computed, or only supposed */
        return 0;
    found = ledger_figure(ledger, observation->id, arena, entry, err);
    if (found > 0)
        *out = &entry->figure.provenance;
    return found < 0 ? -1 : 0;
}

static int print_one(void *context, const struct judged *judged, struct err *err)
{
    struct printing *printing = context;
    struct status_row row = { .target = judged->target,
                              .indicator = judged->indicator,
                              .replaced_by = judged->replaced_by,
                              .judgement = &judged->judgement };
    struct ledger_entry latest, baseline;
    struct arena arena = { 0 };
    int result = 0;

    printing->targets++;
    if (printing->table != NULL && !printing->show->detail) {
        status_table_row(printing->table, &row);
        return 0;
    }
    if (origin(printing->show->plan.ledger, judged->judgement.latest, &arena, &latest, &row.latest,
               err) != 0 ||
        origin(printing->show->plan.ledger, judged->judgement.baseline, &arena, &baseline,
               &row.baseline,
               err) != 0)
        result = -1;
    else if (printing->show->detail)
        status_detail(&row, printing->show->language, printing->show->colour, &printing->out);
    else
        status_json_row(&printing->json, &row);
    arena_free(&arena);
    if (result == 0 && printing->out.length > 65536) {
        result = printing->show->write(buf_text(&printing->out), printing->out.length, err);
        buf_clear(&printing->out);
    }
    return result;
}

/* The sources that are asked: all of them as JSON, those that fail below the table. */
static int print_sources(struct printing *printing, struct err *err)
{
    const struct show *show = printing->show;
    struct arena arena = { 0 };
    struct source_health *health;
    int result = health_read(show->plan.ledger, show->plan.config, show->now, &arena, &health, err);

    for (size_t i = 0; result == 0 && i < show->plan.config->source_count; i++) {
        if (!health[i].entry->enabled)
            continue;
        if (show->json)
            source_text_json(&health[i], &printing->json);
        else if (health[i].failures > 0)
            source_text_line(&health[i], show->language, &printing->out);
    }
    arena_free(&arena);
    return result;
}

/* Why there is no row: no target at all, none of what was named, or none yet. */
static void say_none(const struct show *show, struct buf *out)
{
    const struct judging_plan *plan = &show->plan;
    bool any = plan->only_count == 0;

    for (size_t i = 0; i < plan->config->target_count && !any; i++)
        for (size_t k = 0; k < plan->only_count && !any; k++)
            any = strcmp(plan->config->targets[i].id, plan->only[k]) == 0 ||
                  strcmp(plan->config->targets[i].indicator, plan->only[k]) == 0;
    if (any && plan->config->target_count == 0)
        buf_add_text(out, "no target is configured; a file of catalog/ has them\n");
    else if (any)
        buf_add_text(out, "no target was announced by then\n");
    else
        buf_addf(out, "no target; `headway explain %s` shows the last figure\n", plan->only[0]);
}

static int print_all(struct printing *printing, struct err *err)
{
    const struct show *show = printing->show;

    if (show->json)
        status_json_open(&printing->json, show->now, show->as_of);
    if (judge_all(&show->plan, print_one, printing, err) != 0)
        return -1;
    if (show->json)
        status_json_sources(&printing->json);
    else if (printing->targets == 0)
        say_none(show, &printing->out);
    else if (!show->detail)
        status_table_print(printing->table, show->width, &printing->out);
    if (!show->detail && print_sources(printing, err) != 0)
        return -1;
    if (show->json)
        status_json_close(&printing->json);
    return show->write(buf_text(&printing->out), printing->out.length, err);
}

int show_status(const struct show *show, struct err *err)
{
    struct printing printing = { .show = show };
    int result;

    printing.json.out = &printing.out;
    if (!show->json)
        printing.table = status_table_new(show->language, show->colour);
    result = print_all(&printing, err);
    if (printing.table != NULL)
        status_table_free(printing.table);
    buf_free(&printing.out);
    return result;
}
