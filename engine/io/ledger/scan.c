/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All figures in one ordered pass, for judging. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

struct reviews { /* decisions by review, for figures that were not accepted on entry */
    struct map by_figure;
    struct arena arena;
};

static int load_reviews(struct ledger *ledger, struct reviews *reviews, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_REVIEWS, err);
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *figure = arena_text(&reviews->arena, column_text(statement, 1));
        enum decision *fresh, *kept;

        if (strcmp(column_text(statement, 5), ledger->reviewed_before) >= 0)
            continue;
        fresh = arena_alloc(&reviews->arena, sizeof *fresh);
        kept = map_add(&reviews->by_figure, figure, fresh);
        if (!column_decision(statement, 2, kept)) /* the last one stays */
            return store_damaged(ledger, sqlite3_column_int64(statement, 1), err);
    }
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);
}

static bool accepted(sqlite3_stmt *statement, enum decision decision,
                     const struct reviews *reviews)
{
    if (reviews->by_figure.count > 0) {
        const enum decision *reviewed = map_get(&reviews->by_figure, column_text(statement, 0));

        if (reviewed != NULL)
            decision = *reviewed;
    }
    return decision == DECISION_ACCEPTED;
}

/* Publishers by origin, since a rank hangs on the publisher and origins are few. */
struct publishers {
    char **names;
    size_t count;
    struct arena arena;
};

static int load_publishers(struct ledger *ledger, struct publishers *publishers, struct err *err)
{
    sqlite3_stmt *statement;
    size_t capacity = 0;
    int code;

    if (sqlite3_prepare_v2(ledger->db, "SELECT id, publisher FROM origin ORDER BY id", -1,
                           &statement, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot read", err);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        size_t id = (size_t)sqlite3_column_int64(statement, 0);

        while (publishers->count <= id) {
            publishers->names = mem_grow(publishers->names, publishers->count, &capacity,
                                         sizeof *publishers->names);
            publishers->names[publishers->count++] = NULL;
        }
        publishers->names[id] = arena_text(&publishers->arena, column_text(statement, 1));
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);
}

/* The flags of providers, beside the figures: both come in the order of recording. */
struct flags {
    struct ledger *ledger;
    sqlite3_stmt *statement;
    int64_t figure; /* of the row the statement stands on; INT64_MAX behind the last */
    int code;
};

static void flags_step(struct flags *flags)
{
    flags->code = sqlite3_step(flags->statement);
    flags->figure =
        flags->code == SQLITE_ROW ? sqlite3_column_int64(flags->statement, 0) : INT64_MAX;
}

static int flags_open(struct ledger *ledger, int64_t since, struct flags *flags, struct err *err)
{
    *flags = (struct flags){ .ledger = ledger,
                             .statement = store_statement(ledger, SQL_FLAGS, err) };
    if (flags->statement == NULL)
        return -1;
    sqlite3_bind_int64(flags->statement, 1, since);
    flags_step(flags);
    return 0;
}

static const char *flags_of(struct flags *flags, int64_t figure)
{
    while (flags->figure < figure)
        flags_step(flags);
    return flags->figure == figure ? column_text(flags->statement, 1) : NULL;
}

static int flags_close(struct flags *flags, struct err *err)
{
    int code = flags->code == SQLITE_ROW ? SQLITE_DONE : flags->code; /* figures ended first */

    return store_done(flags->ledger, flags->statement, code, err);
}

static int scan_rows(struct ledger *ledger, int64_t since, const struct reviews *reviews,
                     const struct publishers *publishers, ledger_observation *each, void *context,
                     struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_SCAN, err);
    struct flags flags;
    int code;

    if (statement == NULL || flags_open(ledger, since, &flags, err) != 0)
        return -1;
    sqlite3_bind_int64(statement, 1, since);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct observation observation = { .id = sqlite3_column_int64(statement, 0) };
        size_t number = (size_t)sqlite3_column_int64(statement, 1) - 1;
        size_t origin = (size_t)sqlite3_column_int64(statement, 8);
        const struct manner *manner = manner_of(ledger, sqlite3_column_int64(statement, 6));

        if (manner != NULL && manner->modality != MODALITY_OBSERVATION)
            continue;
        if (manner == NULL || !column_observation(ledger, statement, 2, manner, &observation) ||
            !column_published(statement, 7, flags_of(&flags, observation.id), &observation) ||
            number >= ledger->chain_count)
            return store_damaged(ledger, observation.id, err);
        if (accepted(statement, manner->decision, reviews))
            each(context, number, origin < publishers->count ? publishers->names[origin] : NULL,
                 &observation);
    }
    if (store_done(ledger, statement, code, err) != 0)
        return -1;
    return flags_close(&flags, err);
}

int ledger_scan_since(struct ledger *ledger, int64_t since, ledger_observation *each,
                      void *context, struct err *err)
{
    struct reviews reviews = { 0 };
    struct publishers publishers = { 0 };
    int result = -1;

    if (chains_load(ledger, err) == 0 && manners_load(ledger, err) == 0 &&
        load_reviews(ledger, &reviews, err) == 0 &&
        load_publishers(ledger, &publishers, err) == 0)
        result = scan_rows(ledger, since, &reviews, &publishers, each, context, err);
    map_free(&reviews.by_figure);
    arena_free(&reviews.arena);
    free(publishers.names);
    arena_free(&publishers.arena);
    return result;
}

int ledger_scan(struct ledger *ledger, ledger_observation *each, void *context, struct err *err)
{
    return ledger_scan_since(ledger, 0, each, context, err);
}
