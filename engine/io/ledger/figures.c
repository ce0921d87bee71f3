/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- appending -------------------------------------------------------------------------------*/

static int origin_insert(struct ledger *ledger, const struct provenance *from, int64_t *id,
                         struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ORIGIN_FIND, err);
    int code;

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, from->url);
    bind_text(statement, 2, from->publisher);
    bind_text(statement, 3, from->document);
    code = sqlite3_step(statement);
    *id = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    if (code == SQLITE_ROW)
        return 0;
    if (code != SQLITE_DONE || (statement = store_statement(ledger, SQL_ORIGIN_ADD, err)) == NULL)
        return store_fault(ledger, "cannot read", err);
    bind_text(statement, 1, from->url);
    bind_text(statement, 2, from->publisher);
    bind_text(statement, 3, from->document);
    if (store_step(ledger, statement, "cannot write", err) != 0)
        return -1;
    *id = sqlite3_last_insert_rowid(ledger->db);
    return 0;
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* The row of who said it; the last one is remembered, since a batch has few. */
static int origin_id(struct ledger *ledger, const struct provenance *from, int64_t *id,
                     struct err *err)
{
    struct last_origin *last = &ledger->origin;

    if (last->id == 0 || !same_text(last->url, from->url) ||
        !same_text(last->publisher, from->publisher) ||
        !same_text(last->document, from->document)) {
        origin_forget(ledger);
        if (origin_insert(ledger, from, &last->id, err) != 0)
            return -1;
        last->url = mem_copy_text(from->url);
        last->publisher = mem_copy_text(from->publisher);
        last->document = mem_copy_text(from->document);
        canonical_print_origin(from, &last->form);
    }
    *id = last->id;
    return 0;
}

void origin_forget(struct ledger *ledger)
{
    free(ledger->origin.url);
    free(ledger->origin.publisher);
    free(ledger->origin.document);
    buf_free(&ledger->origin.form);
    ledger->origin = (struct last_origin){ 0 };
}

/* An exact number that nobody gave bounds. */
static bool is_bare(const struct quantity *quantity)
{
    return quantity->qualifier == QUALIFIER_EXACT && quantity->has_value && !quantity->has_low &&
           !quantity->has_high;
}

/* Its bounds are its number, and need no columns. */
static bool is_exact(const struct quantity *quantity)
{
    struct quantity exact = quantity_exact(quantity->value);

    return quantity->has_value && quantity_equal(quantity, &exact);
}

/* What few figures have: words about it, and that somebody has to look at it. */
static int insert_rest(struct ledger *ledger, int64_t id, const struct ledger_entry *entry,
                       struct err *err)
{
    const struct provenance *from = &entry->figure.provenance;
    sqlite3_stmt *statement;

    if (from->quote || from->note || from->flags || entry->reason) {
        if ((statement = store_statement(ledger, SQL_REMARK_ADD, err)) == NULL)
            return -1;
        sqlite3_bind_int64(statement, 1, id);
        bind_text(statement, 2, from->quote);
        bind_text(statement, 3, from->note);
        bind_text(statement, 4, from->flags);
        bind_text(statement, 5, entry->reason);
        if (store_step(ledger, statement, "cannot write", err) != 0)
            return -1;
    }
    if (entry->decision != DECISION_HELD && entry->relation != RELATION_CONTRADICTION)
        return 0;
    if ((statement = store_statement(ledger, SQL_TROUBLE_ADD, err)) == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, id);
    return store_step(ledger, statement, "cannot write", err);
}

/* What is recorded is there for good: a period that its text does not give back would never be
 * read again, nor anything of its indicator. */
static int check_period(struct ledger *ledger, const struct figure *figure, struct err *err)
{
    struct period period = figure->observation.period, again;
    char text[PERIOD_TEXT] = "out of the years 1 to 9999";

    if (period_is_writable(period)) {
        period_print(period, text);
        if (period_recall(&ledger->periods, text, strlen(text), &again) &&
            period_equal(period, again))
            return 0;
    }
    return err_set(err, STATUS_DATA, "a period of %s cannot be recorded: %s", figure->indicator,
                   text);
}

/* The row of the last figure, behind which the next one goes. */
static int find_last(struct ledger *ledger, struct err *err)
{
    return ledger->last_figure >= 0 ? 0 : ledger_last_figure(ledger, &ledger->last_figure, err);
}

int ledger_append(struct ledger *ledger, const struct figure *figure, enum decision decision,
                  const char *reason, enum relation relation, int64_t *id, struct err *err)
{
    struct ledger_entry entry = { .figure = *figure,
                                  .decision = decision,
                                  .relation = relation,
                                  .reason = reason,
                                  .recorded = ledger->run_started };
    struct observation *observation = &entry.figure.observation;
    struct figure_row *row;
    struct chain *chain;
    int64_t origin, manner;

    if (!ledger->in_transaction || ledger->run == 0)
        return err_set(err, STATUS_INTERNAL, "a figure outside of a run and its transaction");
    if (is_bare(&observation->quantity))
        observation->quantity = quantity_exact(observation->quantity.value);
    if (check_period(ledger, figure, err) != 0 || head_open(ledger, err) != 0 ||
        find_last(ledger, err) != 0 ||
        chain_find(ledger, figure->indicator, &chain, err) != 0 ||
        origin_id(ledger, &figure->provenance, &origin, err) != 0 ||
        manner_row(ledger, &entry, &manner, err) != 0 || (row = rows_next(ledger, err)) == NULL)
        return -1;
    if (chain == NULL)
        chain = chain_begin(ledger, figure->indicator);
    *id = ++ledger->last_figure;
    row->id = *id;
    row->previous = chain->last;
    row->manner = manner;
    row->run = ledger->run;
    row->origin = origin;
    row->chain = chain;
    row->begins = chain->begun;
    row->is_exact = is_exact(&observation->quantity);
    canonical_print(&entry, ledger->started, &manner_of(ledger, manner)->form,
                    &ledger->origin.form, &row->canonical);
    rows_add(ledger, row);
    chain->begun = false;
    chain->last = *id;
    if (chain->latest_day == DATE_NONE || observation->period.last > chain->latest_day)
        chain->latest_day = observation->period.last;
    chain->dirty = true;
    ledger->added++;
    return insert_rest(ledger, *id, &entry, err);
}

/* --- reading ---------------------------------------------------------------------------------*/

static bool parse_number(const char *text, bool *present, struct dec *out)
{
    *present = text != NULL;
    *out = DEC_ZERO;
    return text == NULL || dec_parse(text, strlen(text), out);
}

bool column_observation(struct ledger *ledger, sqlite3_stmt *statement, int at,
                        const struct manner *manner, struct observation *out)
{
    const char *period = column_text(statement, at);
    struct quantity *quantity = &out->quantity;
    bool good;

    good = period != NULL &&
           period_recall(&ledger->periods, period, strlen(period), &out->period) &&
           parse_number(column_text(statement, at + 1), &quantity->has_value, &quantity->value) &&
           parse_number(column_text(statement, at + 2), &quantity->has_low, &quantity->low) &&
           parse_number(column_text(statement, at + 3), &quantity->has_high, &quantity->high);
    out->modality = manner->modality;
    quantity->qualifier = manner->qualifier;
    if (is_bare(quantity))
        *quantity = quantity_exact(quantity->value);
    return good;
}

bool column_published(sqlite3_stmt *statement, int at, const char *flags,
                      struct observation *out)
{
    const char *published = column_text(statement, at);

    if (published == NULL || !date_parse(published, strlen(published), &out->published))
        return false;
    out->provisional = observation_is_provisional(out, flags);
    return true;
}

bool column_decision(sqlite3_stmt *statement, int at, enum decision *out)
{
    const char *name = column_text(statement, at);

    return name != NULL && decision_parse(name, out);
}

int store_damaged(struct ledger *ledger, int64_t figure, struct err *err)
{
    return err_set(err, STATUS_INTERNAL,
                   "%s: figure %lld holds what this program never wrote; run `headway verify`",
                   ledger->path, (long long)figure);
}

static bool read_entry(struct ledger *ledger, sqlite3_stmt *statement, struct arena *arena,
                       struct ledger_entry *entry)
{
    struct observation *observation = &entry->figure.observation;
    struct provenance *from = &entry->figure.provenance;
    const struct manner *manner = manner_of(ledger, sqlite3_column_int64(statement, 6));
    const char *started = column_text(statement, 14);

    observation->id = sqlite3_column_int64(statement, 0);
    if (manner == NULL || !column_observation(ledger, statement, 2, manner, observation) ||
        !column_published(statement, 7, column_text(statement, 12), observation) ||
        started == NULL ||
        !moment_parse(started, &entry->recorded) ||
        sqlite3_column_bytes(statement, 9) != HASH_SIZE)
        return false;
    entry->decision = manner->decision;
    entry->relation = manner->relation;
    entry->figure.unit = arena_text(arena, manner->unit);
    from->locator = arena_text(arena, column_text(statement, 8));
    memcpy(entry->hash.bytes, sqlite3_column_blob(statement, 9), HASH_SIZE);
    from->quote = arena_text(arena, column_text(statement, 10));
    from->note = arena_text(arena, column_text(statement, 11));
    from->flags = arena_text(arena, column_text(statement, 12));
    entry->reason = arena_text(arena, column_text(statement, 13));
    from->publisher = arena_text(arena, column_text(statement, 15));
    from->url = arena_text(arena, column_text(statement, 16));
    from->document = arena_text(arena, column_text(statement, 17));
    return true;
}

/* The last review of a figure takes the place of the decision on entry. */
static int apply_review(struct ledger *ledger, struct arena *arena, struct ledger_entry *entry,
                        struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_REVIEW_LAST, err);
    int code;

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, entry->figure.observation.id);
    bind_text(statement, 2, ledger->reviewed_before);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        if (!column_decision(statement, 0, &entry->decision))
            return store_damaged(ledger, entry->figure.observation.id, err);
        entry->reason = arena_text(arena, column_text(statement, 1));
        entry->reviewer = arena_text(arena, column_text(statement, 2));
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}

static int walk(struct ledger *ledger, const struct chain *chain, struct arena *arena,
                struct ledger_entries *out, struct err *err)
{
    size_t capacity = 0;
    int64_t next = chain->last;

    if (manners_load(ledger, err) != 0)
        return -1;
    while (next != 0) {
        sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_GET, err);
        struct ledger_entry *entry;
        int64_t figure = next;
        int code;

        if (statement == NULL)
            return -1;
        sqlite3_bind_int64(statement, 1, figure);
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return store_fault(ledger, "cannot read", err);
        if (code != SQLITE_ROW || sqlite3_column_int64(statement, 18) != chain->number)
            return store_damaged(ledger, figure, err);
        out->items = mem_grow(out->items, out->count, &capacity, sizeof *out->items);
        entry = &out->items[out->count++];
        *entry = (struct ledger_entry){ .figure.indicator = arena_text(arena, chain->id) };
        if (!read_entry(ledger, statement, arena, entry))
            return store_damaged(ledger, figure, err);
        next = sqlite3_column_int64(statement, 1);
        sqlite3_reset(statement);
        if (next >= figure)
            return store_damaged(ledger, figure, err);
    }
    return 0;
}

/* Oldest first, in memory of the arena. */
static void turn_round(struct arena *arena, struct ledger_entries *entries)
{
    struct ledger_entry *ordered =
        arena_alloc(arena, (entries->count + 1) * sizeof *entries->items);

    for (size_t i = 0; i < entries->count; i++)
        ordered[i] = entries->items[entries->count - 1 - i];
    free(entries->items);
    entries->items = ordered;
}

int chain_read(struct ledger *ledger, const struct chain *chain, struct arena *arena,
               struct ledger_entries *out, struct err *err)
{
    int result;

    *out = (struct ledger_entries){ 0 };
    result = walk(ledger, chain, arena, out, err);
    turn_round(arena, out);
    return result;
}

int ledger_read(struct ledger *ledger, const char *indicator, struct arena *arena,
                struct ledger_entries *out, struct err *err)
{
    struct chain *chain;

    *out = (struct ledger_entries){ 0 };
    if (chain_find(ledger, indicator, &chain, err) != 0)
        return -1;
    if (chain != NULL && chain_read(ledger, chain, arena, out, err) != 0)
        return -1;
    for (size_t i = 0; i < out->count; i++)
        if (apply_review(ledger, arena, &out->items[i], err) != 0)
            return -1;
    return 0;
}

/* The name of a chain, without reading all of them for one. */
static int read_indicator(struct ledger *ledger, int64_t number, struct arena *arena,
                          const char **out, struct err *err)
{
    sqlite3_stmt *statement;
    int code;

    if (ledger->chains_loaded && number >= 1 && (size_t)number <= ledger->chain_count) {
        *out = arena_text(arena, ledger->chains[number - 1]->id);
        return 0;
    }
    statement = store_statement(ledger, SQL_CHAIN_NAME, err);
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, number);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *out = arena_text(arena, column_text(statement, 0));
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}

int ledger_figure(struct ledger *ledger, int64_t id, struct arena *arena,
                  struct ledger_entry *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_GET, err);
    int64_t number;
    int code;

    *out = (struct ledger_entry){ 0 };
    if (statement == NULL || manners_load(ledger, err) != 0)
        return -1;
    sqlite3_bind_int64(statement, 1, id);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW && !read_entry(ledger, statement, arena, out))
        return store_damaged(ledger, id, err);
    number = sqlite3_column_int64(statement, 18);
    sqlite3_reset(statement);
    if (code == SQLITE_DONE)
        return 0;
    if (code != SQLITE_ROW)
        return store_fault(ledger, "cannot read", err);
    if (read_indicator(ledger, number, arena, &out->figure.indicator, err) != 0 ||
        apply_review(ledger, arena, out, err) != 0)
        return -1;
    return 1;
}

int ledger_latest_day(struct ledger *ledger, const char *indicator, date *out, struct err *err)
{
    struct chain *chain;

    if (chain_find(ledger, indicator, &chain, err) != 0)
        return -1;
    *out = chain ? chain->latest_day : DATE_NONE;
    return 0;
}

int ledger_indicator_count(struct ledger *ledger, size_t *out, struct err *err)
{
    if (chains_load(ledger, err) != 0)
        return -1;
    *out = ledger->chain_count;
    return 0;
}

const char *ledger_indicator_id(struct ledger *ledger, size_t number)
{
    return ledger->chains[number]->id;
}

int64_t ledger_indicator_last(struct ledger *ledger, size_t number)
{
    return ledger->chains[number]->last;
}

int ledger_last_figure(struct ledger *ledger, int64_t *out, struct err *err)
{
    return store_number(ledger, SQL_FIGURE_LAST, out, err);
}

