/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "commands/person.h"
#include "format/json_write.h"
#include "output/amount.h"
#include "output/figure_fields.h"
#include "output/json_domain.h"
#include "output/table.h"
#include "steps/passages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_review = {
    .name = "review",
    .arguments = "[accept|reject ID...]",
    .summary = "what waits for a person to look at, and the decision on it",
    .help = "  --because TEXT  why; needed for a decision, and kept with it\n"
            "  --by NAME       who decides; else the user that is logged in\n"
            "  --json          the list as JSON Lines\n"
            "A decision is a row of the ledger; a later one on the same figure takes its place.\n"
            "Ids that begin with p are sentences of pages: those that gave no figure, with the\n"
            "reason, and targets that were announced. To accept a target prints the entry to put\n"
            "into the catalogue; nothing is changed by itself. One target that several sentences\n"
            "announce is listed once, and a decision on one of them is one on all.\n",
    .run = run,
};

/* --- the list ------------------------------------------------------------------------------ */

struct listing {
    bool json;
    enum language language;
    struct table table;
    struct buf out;
};

static void print_json(const struct ledger_entry *entry, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "indicator", entry->figure.indicator);
    figure_json(&json, entry, false);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

static void put_id(struct json_writer *json, const struct ledger_passage *entry)
{
    char id[24];

    snprintf(id, sizeof id, "p%lld", (long long)entry->id);
    json_text(json, "id", id);
}

static void put_origin(struct json_writer *json, const struct ledger_passage *entry)
{
    const struct provenance *from = &entry->passage.provenance;
    char recorded[32];

    moment_print(entry->recorded, recorded);
    json_text(json, "recorded", recorded);
    json_text(json, "source", from->publisher);
    json_text(json, "url", from->url);
    json_text(json, "locator", from->locator);
    json_text(json, "quote", from->quote);
    json_text(json, "document", from->document);
}

/* Where else the same target is announced. */
static void put_repeats(struct json_writer *json, const struct open_passage *again)
{
    json_open(json, "repeats", '[');
    for (; again != NULL; again = again->again) {
        json_open(json, NULL, '{');
        put_id(json, again->passage);
        json_date(json, "published", again->passage->passage.published);
        put_origin(json, again->passage);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void print_passage_json(const struct open_passage *open, struct buf *out)
{
    const struct ledger_passage *entry = open->passage;
    const struct passage *passage = &entry->passage;
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "indicator", passage->indicator);
    put_id(&json, entry);
    json_text(&json, "kind", passage_kind_name(passage->kind));
    json_quantity(&json, &passage->quantity);
    json_text(&json, "unit", passage->unit);
    json_date(&json, "published", passage->published);
    json_date(&json, "announced", passage->announced);
    json_date(&json, "deadline", passage->deadline);
    put_origin(&json, entry);
    json_text(&json, "status", "held");
    json_text(&json, "reason", passage->reason);
    if (passage->kind == PASSAGE_TARGET)
        put_repeats(&json, open->again);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

/* As history prints it; a sentence that gave no figure has none. */
static void add_amount(struct listing *listing, const struct quantity *quantity, const char *unit)
{
    struct buf amount = BUF_EMPTY;

    if (quantity->has_value || (quantity->has_low && quantity->has_high))
        amount_append(&amount, quantity, unit, listing->language);
    table_cell(&listing->table, buf_text(&amount));
    buf_free(&amount);
}

static void add_row(const struct ledger_entry *entry, struct listing *listing)
{
    struct table *table = &listing->table;
    const struct observation *observation = &entry->figure.observation;
    const char *quote = entry->figure.provenance.quote;
    char id[24], period[PERIOD_TEXT], published[DATE_TEXT];

    snprintf(id, sizeof id, "%lld", (long long)observation->id);
    period_print(observation->period, period);
    date_print(observation->published, published);
    table_cell(table, id);
    table_cell(table, entry->figure.indicator);
    table_cell(table, period);
    add_amount(listing, &observation->quantity, entry->figure.unit);
    table_cell(table, published);
    table_cell(table, entry->figure.provenance.publisher);
    table_cell(table, entry->reason);
    table_cell(table, quote != NULL ? quote : "");
}

/* "a target is announced, again in p2, p3, p7 and 4 more" */
static void add_reason(const struct open_passage *open, struct table *table)
{
    enum { NAMED_MOST = 3 };
    struct buf reason = BUF_EMPTY;
    size_t count = 0;

    buf_add_text(&reason, open->passage->passage.reason);
    for (const struct open_passage *again = open->again; again != NULL; again = again->again)
        if (count++ < NAMED_MOST)
            buf_addf(&reason, "%s p%lld", again == open->again ? ", again in" : ",",
                     (long long)again->passage->id);
    if (count > NAMED_MOST)
        buf_addf(&reason, " and %zu more", count - NAMED_MOST);
    table_cell(table, buf_text(&reason));
    buf_free(&reason);
}

/* A target stands under its deadline. */
static void add_passage(const struct open_passage *open, struct listing *listing)
{
    struct table *table = &listing->table;
    const struct ledger_passage *entry = open->passage;
    const struct passage *passage = &entry->passage;
    char id[24], deadline[DATE_TEXT + 4] = "", day[DATE_TEXT], published[DATE_TEXT];

    snprintf(id, sizeof id, "p%lld", (long long)entry->id);
    date_print(passage->deadline, day);
    if (passage->deadline != DATE_NONE)
        snprintf(deadline, sizeof deadline, "by %s", day);
    date_print(passage->published, published);
    table_cell(table, id);
    table_cell(table, passage->indicator);
    table_cell(table, deadline);
    add_amount(listing, &passage->quantity, passage->unit);
    table_cell(table, published);
    table_cell(table, passage->provenance.publisher);
    add_reason(open, table);
    table_cell(table, passage->provenance.quote);
}

static int list_one(struct ledger *ledger, const char *indicator, struct listing *listing,
                    struct err *err)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    int result = ledger_read(ledger, indicator, &arena, &entries, err);

    for (size_t i = 0; result == 0 && i < entries.count; i++) {
        if (entries.items[i].decision != DECISION_HELD)
            continue;
        if (listing->json)
            print_json(&entries.items[i], &listing->out);
        else
            add_row(&entries.items[i], listing);
    }
    arena_free(&arena);
    return result;
}

static int list_passages(struct ledger *ledger, struct listing *listing, struct err *err)
{
    struct arena arena = { 0 };
    struct open_passage *passages;
    size_t count = 0;
    int result = passages_open(ledger, &arena, &passages, &count, err);

    for (size_t i = 0; result == 0 && i < count; i++)
        if (listing->json)
            print_passage_json(&passages[i], &listing->out);
        else
            add_passage(&passages[i], listing);
    arena_free(&arena);
    return result;
}

static int list(struct ledger *ledger, bool json, enum language language, struct err *err)
{
    static const char *const heading[] = { "id",        "indicator", "period", "figure",
                                           "published", "publisher", "reason", "quote" };
    struct listing listing = { .json = json, .language = language,
                               .table = { .columns = sizeof heading / sizeof heading[0],
                                          .right = "rllrllll" } };
    struct table *table = &listing.table;
    size_t count;
    int result = ledger_indicator_count(ledger, &count, err);

    for (size_t i = 0; i < table->columns; i++)
        table_cell(table, heading[i]);
    for (size_t i = 0; result == 0 && i < count; i++)
        result = list_one(ledger, ledger_indicator_id(ledger, i), &listing, err);
    if (result == 0)
        result = list_passages(ledger, &listing, err);
    if (result == 0 && !json && table->count > table->columns)
        table_print(table, 0, &listing.out);
    if (result == 0)
        result = print_out(buf_text(&listing.out), listing.out.length, err);
    table_free(table);
    buf_free(&listing.out);
    return result == 0 ? STATUS_OK : -1;
}

/* --- the decision -------------------------------------------------------------------------- */

/* The indicator's own while no target has it, else with the year: core_2028, core_2028_2. */
static void put_free_id(struct json_writer *json, const struct config *config,
                        const struct passage *passage)
{
    date day = passage->deadline != DATE_NONE ? passage->deadline : passage->published;
    int number = day != DATE_NONE ? 1 : 2;
    struct buf id = BUF_EMPTY;

    buf_add_text(&id, passage->indicator);
    for (; config_target(config, buf_text(&id)) != NULL; number++) {
        buf_clear(&id);
        buf_add_text(&id, passage->indicator);
        if (day != DATE_NONE)
            buf_addf(&id, "_%d", date_civil(day).year);
        if (number > 1)
            buf_addf(&id, "_%d", number);
    }
    json_text(json, "id", buf_text(&id));
    buf_free(&id);
}

/* The latest target of the indicator for the same day that was announced before: of that day there
 * is one goal, and this takes its place. NULL where there is none. */
static const char *replaced_by(const struct config *config, const struct passage *passage)
{
    date announced = passage->announced != DATE_NONE ? passage->announced : passage->published;
    const struct target *last = NULL;

    for (size_t i = 0; i < config->target_count && passage->deadline != DATE_NONE; i++) {
        const struct target *target = &config->targets[i];

        if (strcmp(target->indicator, passage->indicator) == 0 &&
            target->deadline == passage->deadline && target->announced < announced &&
            (last == NULL || target->announced > last->announced))
            last = target;
    }
    return last != NULL ? last->id : NULL;
}

/* The target as the catalogue would have it, for a person to paste: goals are written by hand. */
static void print_target(const struct config *config, const struct passage *passage,
                         struct buf *out)
{
    const char *replaced = replaced_by(config, passage);
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    put_free_id(&json, config, passage);
    json_text(&json, "indicator", passage->indicator);
    if (replaced != NULL)
        json_text(&json, "replaces", replaced);
    json_open(&json, "goal", '{');
    if (passage->quantity.has_value)
        json_decimal(&json, "value", passage->quantity.value);
    else if (passage->quantity.has_low)
        json_decimal(&json, "low", passage->quantity.low);
    if (!passage->quantity.has_value && passage->quantity.has_high)
        json_decimal(&json, "high", passage->quantity.high);
    if (passage->quantity.qualifier != QUALIFIER_EXACT &&
        passage->quantity.qualifier != QUALIFIER_RANGE)
        json_text(&json, "qualifier", qualifier_name(passage->quantity.qualifier));
    json_text(&json, "unit", passage->unit);
    json_close(&json, '}');
    if (passage->deadline != DATE_NONE)
        json_date(&json, "deadline", passage->deadline);
    json_date(&json, "announced", passage->announced != DATE_NONE ? passage->announced
                                                                  : passage->published);
    json_text(&json, "publisher", passage->provenance.publisher);
    json_text(&json, "url", passage->provenance.url);
    json_text(&json, "locator", passage->provenance.locator);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

/* Accepting a target changes no file: it prints what to write into the catalogue. */
static int decide_passage(struct app *app, struct ledger *ledger, const char *text,
                          enum decision decision, const char *because, const char *by,
                          struct buf *out, struct err *err)
{
    const struct config *config;
    struct ledger_passage passage;
    struct arena arena = { 0 };
    char *end;
    long long id = strtoll(text + 1, &end, 10);
    int found = *end == '\0' ? ledger_passage_get(ledger, id, &arena, &passage, err) : 0;

    if (found == 0)
        err_set(err, STATUS_USAGE, "review: there is no %.20s; headway review lists them", text);
    else if (found > 0 && decision == DECISION_ACCEPTED && passage.passage.kind == PASSAGE_UNREAD)
        found = err_set(err, STATUS_USAGE,
                        "review: %s holds no figure to accept; correct the source's anchor, or "
                        "ingest the figure by hand and reject %s", text, text);
    else if (found > 0 && decision == DECISION_ACCEPTED &&
             app_config(app, &config, err) != 0)
        found = -1;
    else if (found > 0 && decision == DECISION_ACCEPTED)
        print_target(config, &passage.passage, out);
    if (found > 0)
        found = ledger_passage_decide(ledger, id, decision, because, by, app->now, err) == 0;
    arena_free(&arena);
    return found > 0 ? 0 : -1;
}

static int decide_one(struct app *app, struct ledger *ledger, const char *text,
                      enum decision decision, const char *because, const char *by,
                      struct err *err)
{
    char *end;
    long long id = strtoll(text, &end, 10);
    int64_t last;

    if (*text == '\0' || *end != '\0' || id <= 0)
        return err_set(err, STATUS_USAGE, "review: \"%.40s\" is no id; headway review lists them",
                       text);
    if (ledger_last_figure(ledger, &last, err) != 0)
        return -1;
    if (id > last)
        return err_set(err, STATUS_USAGE, "review: there is no figure %lld", id);
    return ledger_review(ledger, id, decision, because, by, app->now, err);
}

static int decide(struct app *app, struct ledger *ledger, char **operands, int count,
                  const char *because, const char *by, struct err *err)
{
    enum decision decision = DECISION_ACCEPTED;
    struct buf out = BUF_EMPTY;
    int result = 0;

    if (strcmp(operands[0], "reject") == 0)
        decision = DECISION_REJECTED;
    else if (strcmp(operands[0], "accept") != 0)
        return err_set(err, STATUS_USAGE, "review: \"%.40s\" is neither accept nor reject",
                       operands[0]);
    if (count < 2)
        return err_set(err, STATUS_USAGE, "review: %s which figure? Give its id", operands[0]);
    if (because == NULL || *because == '\0')
        return err_set(err, STATUS_USAGE, "review: say why, with --because TEXT");
    if (person_name(by, &by, err) != 0)
        return -1;
    if (ledger_begin(ledger, err) != 0 || ledger_run_start(ledger, "review", app->now, err) != 0)
        return -1;
    for (int i = 1; result == 0 && i < count; i++)
        result = operands[i][0] == 'p'
                     ? decide_passage(app, ledger, operands[i], decision, because, by, &out, err)
                     : decide_one(app, ledger, operands[i], decision, because, by, err);
    if (result == 0 && (ledger_run_finish(ledger, app->now, STATUS_OK, "", err) != 0 ||
                        ledger_commit(ledger, err) != 0))
        result = -1;
    if (result == 0)
        result = print_out(buf_text(&out), out.length, err);
    buf_free(&out);
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *because = NULL, *by = NULL;
    bool json = false;
    const struct option_entry options[] = { { "because", 0, &because, NULL },
                                            { "by", 0, &by, NULL },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    const struct config *config;
    struct ledger *ledger;
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        app_ledger(app, count > 0 ? LEDGER_WRITE : LEDGER_READ, "review", &ledger, err) != 0)
        return -1;
    if (count == 0)
        return app_config(app, &config, err) == 0
                   ? list(ledger, json, config->settings.language, err)
                   : -1;
    if (decide(app, ledger, operands, count, because, by, err) != 0) {
        ledger_rollback(ledger);
        return -1;
    }
    return STATUS_OK;
}
