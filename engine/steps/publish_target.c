/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a target in all languages, and its data. */
#include "steps/publishing.h"

#include "output/figure_fields.h"
#include "output/status.h"
#include "steps/lookup.h"
#include "steps/verdict_history.h"

#include <stdio.h>
#include <string.h>

static void make_page(const struct page *page, const void *content)
{
    const struct target_page *target = content;

    page_target(page, target);
}

static int write_data(struct publishing *publishing, const struct target_page *target,
                      struct err *err)
{
    const char *id = target->row.target->id;
    struct json_writer json = { .out = &publishing->out };
    struct buf path = BUF_EMPTY;
    int result;

    status_json_open(&json, date_start(publishing->site.as_of), publishing->site.as_of);
    status_json_row(&json, &target->row);
    status_json_close(&json);
    buf_addf(&path, "data/targets/%s.json", id);
    result = publishing_file(publishing, buf_text(&path), err);
    buf_clear(&path);
    if (result == 0) {
        history_csv(target->history, &publishing->out);
        buf_addf(&path, "data/targets/%s.csv", id);
        result = publishing_file(publishing, buf_text(&path), err);
    }
    buf_free(&path);
    return result;
}

/* The changes are remembered with the part, so that the overview knows those of targets whose
 * pages are carried over. */
static void remember(struct publishing *publishing, const struct target_page *target)
{
    for (size_t i = 0; i < target->change_count; i++) {
        char line[64];

        snprintf(line, sizeof line, "%d %d %d", (int)target->changes[i].day,
                 (int)target->changes[i].from, (int)target->changes[i].to);
        edition_remember(publishing->edition, line);
    }
}

static void add_news(struct publishing *publishing, const struct verdict_change *change)
{
    struct verdict_change *news = publishing->news;
    size_t count = publishing->overview.change_count, at = count;

    while (at > 0 && news[at - 1].day < change->day)
        at--;
    if (at == NEWS_MOST)
        return;
    if (count == NEWS_MOST)
        count--;
    memmove(news + at + 1, news + at, (count - at) * sizeof *news);
    news[at] = *change;
    publishing->overview.change_count = count + 1;
}

static void recall(struct publishing *publishing, const struct target *target)
{
    const char *line = edition_memory(publishing->edition);
    int day, from, to;

    for (; line != NULL && sscanf(line, "%d %d %d", &day, &from, &to) == 3;
         line = strchr(line, '\n') + 1) {
        if (from >= 0 && from <= VERDICT_COUNT && to >= 0 && to < VERDICT_COUNT &&
            day > publishing->site.as_of - 2 * 366)
            add_news(publishing, &(struct verdict_change){ day, (enum verdict)from,
                                                           (enum verdict)to, target });
    }
}

static int make(struct publishing *publishing, const struct judged *judged, struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    struct verdict_change changes[VERDICT_CHANGES_MOST];
    struct ledger_entry entries[2];
    struct history history;
    struct target_page target = { .history = &history, .changes = changes };
    struct buf path = BUF_EMPTY;
    int result;

    if (publishing_row(publishing, judged, entries, &target.row, err) != 0 ||
        lookup_history(plan->ledger, judged->indicator, plan->as_of, true, &publishing->arena,
                       &history, err) != 0)
        return -1;
    if (judged->target->replaces != NULL)
        target.replaces = config_target(plan->config, judged->target->replaces);
    target.change_count = verdict_history(judged->target, judged->indicator, &history,
                                          plan->as_of, changes);
    buf_addf(&path, "targets/%s.html", judged->target->id);
    result = publishing_page(publishing, buf_text(&path), make_page, &target, err);
    buf_free(&path);
    if (result == 0)
        result = write_data(publishing, &target, err);
    remember(publishing, &target);
    return result;
}

int publish_target(struct publishing *publishing, const struct judged *judged, struct err *err)
{
    const struct target *target = judged->target;
    struct buf name = BUF_EMPTY;
    struct hash inputs;
    int result;

    buf_addf(&name, "targets/%s", target->id);
    result = publishing_inputs(publishing, buf_text(&name), target->indicator, &inputs, err);
    if (result == 0 && edition_part(publishing->edition, buf_text(&name), &inputs))
        result = make(publishing, judged, err);
    if (result == 0 && judged->replaced_by == NULL)
        recall(publishing, target);
    buf_free(&name);
    return result;
}
