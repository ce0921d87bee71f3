/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a target in all languages, and its data. */
#include "steps/publishing.h"

#include "output/figure_fields.h"
#include "output/status.h"
#include "steps/explain.h"
#include "steps/lookup.h"
#include "steps/verdict_history.h"

#include <stdio.h>
#include <stdlib.h>
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

/* --- what later editions need of a page that is carried over: its changes, for the overview, and
 * what its pictures were made from --------------------------------------------------------------*/

static const char turn_word[] = "turn ";

/* What the report before said, where it was something else. */
static void remember_turn(struct publishing *publishing, const struct target_page *target,
                          const struct observation_list *list)
{
    const struct status_row *row = &target->row;
    date before = publishing->site.before;
    enum verdict then;
    char line[40];

    if (before == DATE_NONE)
        return;
    then = verdict_then(row->target, row->indicator, list, before, publishing->known);
    if (then == row->judgement->verdict)
        return;
    snprintf(line, sizeof line, "%s%d %d %d", turn_word, (int)publishing->site.as_of, (int)then,
             (int)row->judgement->verdict);
    edition_remember(publishing->edition, line);
}

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

static void add_turn(struct publishing *publishing, const struct verdict_change *change)
{
    size_t at = publishing->overview.turn_count++;

    if (at < NEWS_MOST)
        publishing->turns[at] = *change;
}

/* "DAY FROM TO", as remember() writes it; other lines are others'. */
static bool parse_change(const char *line, struct verdict_change *change)
{
    long numbers[3];

    for (size_t i = 0; i < 3; i++) {
        char *end;

        numbers[i] = strtol(line, &end, 10);
        if (end == line)
            return false;
        line = end;
    }
    change->day = (date)numbers[0];
    change->from = (enum verdict)numbers[1];
    change->to = (enum verdict)numbers[2];
    return numbers[1] >= 0 && numbers[1] <= VERDICT_COUNT && numbers[2] >= 0 &&
           numbers[2] < VERDICT_COUNT;
}

static void recall(struct publishing *publishing, const struct target *target)
{
    enum { NEWS_DAYS = 2 * 366 };
    const char *line = edition_memory(publishing->edition);
    struct verdict_change change = { .target = target };

    for (; *line != '\0'; line = strchr(line, '\n') + 1) {
        bool turn = strncmp(line, turn_word, strlen(turn_word)) == 0;

        if (!parse_change(turn ? line + strlen(turn_word) : line, &change))
            continue;
        if (turn)
            add_turn(publishing, &change);
        else if (change.day > publishing->site.as_of - NEWS_DAYS)
            add_news(publishing, &change);
    }
}

/* --- the pictures ----------------------------------------------------------------------------*/

static bool has_pictures(const struct publishing *publishing, const struct judged *judged)
{
    return !publishing->no_drawing &&
           (judged->series->count > 0 || judged->target->kind == TARGET_MILESTONE);
}

struct depicted {
    struct publishing *publishing;
    const struct judged *judged;
    struct ledger_entry latest;
};

static int depiction_of(void *context, struct depiction *out, struct err *err)
{
    struct depicted *depicted = context;
    const struct judged *judged = depicted->judged;
    const struct series *series = judged->series;
    int found = 0;

    if (series->count > 0)
        found = ledger_figure(depicted->publishing->plan->ledger,
                              series->points[series->count - 1]->id,
                              &depicted->publishing->arena, &depicted->latest, err);
    *out = (struct depiction){ .indicator = judged->indicator,
                               .series = series,
                               .target = judged->target,
                               .judgement = &judged->judgement };
    if (found > 0)
        out->latest = &depicted->latest.figure.provenance;
    return found < 0 ? -1 : 0;
}

static int put_pictures(struct publishing *publishing, const struct judged *judged,
                        const char *page, const char *stem, bool made, struct err *err)
{
    struct depicted depicted = { .publishing = publishing, .judged = judged };

    return pictures_put(publishing, page, stem, made, depiction_of, &depicted, err);
}

/* --- the page --------------------------------------------------------------------------------*/

static int make(struct publishing *publishing, const struct judged *judged, const char *stem,
                struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    const struct observation_source source = { .ledger = plan->ledger, .config = plan->config };
    struct decided decided = { 0 };
    struct verdict_change changes[VERDICT_CHANGES_MOST];
    struct observation_list list = { 0 };
    struct ledger_entry entries[2];
    struct history history;
    struct explanation explanation;
    struct target_page target = { .history = &history,
                                  .changes = changes,
                                  .explanation = &explanation };
    struct buf path = BUF_EMPTY;
    int result = publishing_row(publishing, judged, entries, &target.row, err);

    if (result == 0)
        result = explain(plan->ledger, judged, &publishing->arena, &explanation, err);
    if (result == 0)
        result = publishing_figures(publishing, judged->indicator, &history, &list, err);
    if (result == 0)
        result = decided_read(&source, judged->indicator, plan->as_of, &decided, err);
    if (result == 0) {
        if (judged->target->replaces != NULL)
            target.replaces = config_target(plan->config, judged->target->replaces);
        if (has_pictures(publishing, judged))
            target.picture = stem;
        target.change_count = verdict_history(judged->target, judged->indicator, &decided,
                                              plan->as_of, changes);
        buf_addf(&path, "targets/%s.html", judged->target->id);
        result = publishing_page(publishing, buf_text(&path), make_page, &target, err);
    }
    if (result == 0)
        result = write_data(publishing, &target, err);
    if (result == 0) {
        remember(publishing, &target);
        remember_turn(publishing, &target, &list);
    }
    buf_free(&path);
    decided_free(&decided);
    free(list.items);
    return result;
}

int publish_target(struct publishing *publishing, const struct judged *judged, struct err *err)
{
    const struct target *target = judged->target;
    struct buf name = BUF_EMPTY, stem = BUF_EMPTY;
    struct hash inputs;
    bool made;
    int result = 0;

    buf_addf(&name, "targets/%s", target->id);
    buf_addf(&stem, "graphs/%s", buf_text(&name));
    inputs = publishing_inputs(publishing, buf_text(&name), judged->indicator);
    made = edition_part(publishing->edition, buf_text(&name), &inputs);
    if (has_pictures(publishing, judged))
        result = put_pictures(publishing, judged, buf_text(&name), buf_text(&stem), made, err);
    if (result == 0 && made)
        result = make(publishing, judged, buf_text(&stem), err);
    if (result == 0 && publishing->no_drawing)
        edition_forget(publishing->edition, buf_text(&name));
    if (result == 0 && judged->replaced_by == NULL)
        recall(publishing, target);
    buf_free(&name);
    buf_free(&stem);
    return result;
}
