/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Manners: unit, qualifier, modality, decision and relation, which few figures have to themselves.
 * A ledger holds tens of them; they are kept in memory. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Its unit is copied; NULL is that of a row that this program never wrote, which keeps its place
 * and belongs to no figure. */
static void add(struct ledger *ledger, struct manner manner, const char *unit)
{
    ledger->manners = mem_grow(ledger->manners, ledger->manner_count, &ledger->manner_capacity,
                               sizeof *ledger->manners);
    if (unit != NULL) {
        manner.unit = mem_copy_text(unit);
        canonical_print_manner(manner.qualifier, manner.modality, unit, &manner.form);
    }
    ledger->manners[ledger->manner_count++] = manner;
}

static void take(struct ledger *ledger, sqlite3_stmt *statement)
{
    const char *unit = column_text(statement, 1), *qualifier = column_text(statement, 2);
    const char *modality = column_text(statement, 3), *decision = column_text(statement, 4);
    const char *relation = column_text(statement, 5);
    struct manner manner = { 0 };

    bool good = sqlite3_column_int64(statement, 0) == (int64_t)ledger->manner_count + 1 &&
                qualifier && qualifier_parse(qualifier, &manner.qualifier) && modality &&
                modality_parse(modality, &manner.modality) && decision &&
                decision_parse(decision, &manner.decision) && relation &&
                relation_parse(relation, &manner.relation);

    add(ledger, manner, good ? unit : NULL);
}

int manners_load(struct ledger *ledger, struct err *err)
{
    sqlite3_stmt *statement;
    int code;

    if (ledger->manners_loaded)
        return 0;
    statement = store_statement(ledger, SQL_MANNERS, err);
    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        take(ledger, statement);
    ledger->manners_loaded = code == SQLITE_DONE;
    return store_done(ledger, statement, code, err);
}

const struct manner *manner_of(const struct ledger *ledger, int64_t row)
{
    if (row < 1 || (size_t)row > ledger->manner_count || ledger->manners[row - 1].unit == NULL)
        return NULL;
    return &ledger->manners[row - 1];
}

static bool is_that(const struct manner *manner, const struct ledger_entry *entry)
{
    return manner->qualifier == entry->figure.observation.quantity.qualifier &&
           manner->modality == entry->figure.observation.modality &&
           manner->decision == entry->decision && manner->relation == entry->relation &&
           manner->unit != NULL && strcmp(manner->unit, entry->figure.unit) == 0;
}

static int insert(struct ledger *ledger, const struct ledger_entry *entry, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_MANNER_ADD, err);
    const struct observation *observation = &entry->figure.observation;

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, (int64_t)ledger->manner_count + 1);
    bind_text(statement, 2, entry->figure.unit);
    bind_text(statement, 3, qualifier_name(observation->quantity.qualifier));
    bind_text(statement, 4, modality_name(observation->modality));
    bind_text(statement, 5, decision_name(entry->decision));
    bind_text(statement, 6, relation_name(entry->relation));
    if (store_step(ledger, statement, "cannot write", err) != 0)
        return -1;
    add(ledger, (struct manner){ .qualifier = observation->quantity.qualifier,
                                 .modality = observation->modality,
                                 .decision = entry->decision,
                                 .relation = entry->relation }, entry->figure.unit);
    return 0;
}

int manner_row(struct ledger *ledger, const struct ledger_entry *entry, int64_t *row,
               struct err *err)
{
    if (manners_load(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < ledger->manner_count; i++) {
        if (is_that(&ledger->manners[i], entry)) {
            *row = (int64_t)i + 1;
            return 0;
        }
    }
    if (insert(ledger, entry, err) != 0)
        return -1;
    *row = (int64_t)ledger->manner_count;
    return 0;
}

void manners_forget(struct ledger *ledger)
{
    for (size_t i = 0; i < ledger->manner_count; i++) {
        free(ledger->manners[i].unit);
        buf_free(&ledger->manners[i].form);
    }
    free(ledger->manners);
    ledger->manners = NULL;
    ledger->manner_count = ledger->manner_capacity = 0;
    ledger->manners_loaded = false;
}
