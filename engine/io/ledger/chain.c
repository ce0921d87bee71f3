/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chains: one an indicator, from its first figure to its last. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static struct chain *chain_add(struct ledger *ledger, const char *id, int64_t number)
{
    struct chain *chain = arena_alloc(&ledger->chain_arena, sizeof *chain);

    chain->id = arena_text(&ledger->chain_arena, id);
    chain->number = number;
    chain->latest_day = DATE_NONE;
    ledger->chains = mem_grow(ledger->chains, ledger->chain_count, &ledger->chain_capacity,
                              sizeof(struct chain *));
    ledger->chains[ledger->chain_count++] = chain;
    return chain;
}

/* By name they are looked for one by one; who reads them all has no need of the index. */
static struct chain *chain_named(struct ledger *ledger, const char *id)
{
    struct map *index = &ledger->chain_by_id;

    map_reserve(index, ledger->chain_count);
    for (size_t i = index->count; i < ledger->chain_count; i++)
        map_add(index, ledger->chains[i]->id, ledger->chains[i]);
    return map_get(index, id);
}

int chains_load(struct ledger *ledger, struct err *err)
{
    sqlite3_stmt *statement;
    int code;

    if (ledger->chains_loaded)
        return 0;
    statement = store_statement(ledger, SQL_CHAINS, err);
    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct chain *chain =
            chain_add(ledger, column_text(statement, 1), sqlite3_column_int64(statement, 0));
        const char *day = column_text(statement, 3);

        chain->last = sqlite3_column_int64(statement, 2);
        if (day != NULL)
            date_parse(day, strlen(day), &chain->latest_day);
        if (sqlite3_column_bytes(statement, 4) == HASH_SIZE)
            memcpy(chain->hash.bytes, sqlite3_column_blob(statement, 4), HASH_SIZE);
    }
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    ledger->chains_loaded = true;
    return 0;
}

int chain_find(struct ledger *ledger, const char *indicator, struct chain **out, struct err *err)
{
    if (chains_load(ledger, err) != 0)
        return -1;
    *out = ledger->last_chain; /* a batch asks for one several times a figure */
    if (*out == NULL || strcmp((*out)->id, indicator) != 0)
        *out = ledger->last_chain = chain_named(ledger, indicator);
    return 0;
}

struct chain *chain_begin(struct ledger *ledger, const char *indicator)
{
    struct chain *chain = chain_add(ledger, indicator, (int64_t)ledger->chain_count + 1);

    chain->begun = true;
    return ledger->last_chain = chain;
}

int chains_save(struct ledger *ledger, struct err *err)
{
    for (size_t i = 0; i < ledger->chain_count; i++) {
        struct chain *chain = ledger->chains[i];
        sqlite3_stmt *statement;
        char day[DATE_TEXT];

        if (!chain->dirty)
            continue;
        statement = store_statement(ledger, SQL_CHAIN_SET, err);
        if (statement == NULL)
            return -1;
        date_print(chain->latest_day, day);
        sqlite3_bind_int64(statement, 1, chain->number);
        sqlite3_bind_int64(statement, 2, chain->last);
        bind_text(statement, 3, day);
        sqlite3_bind_blob(statement, 4, chain->hash.bytes, HASH_SIZE, SQLITE_STATIC);
        if (store_step(ledger, statement, "cannot write", err) != 0)
            return -1;
        chain->dirty = false;
    }
    return 0;
}

void chains_forget(struct ledger *ledger)
{
    free(ledger->chains);
    map_free(&ledger->chain_by_id);
    arena_free(&ledger->chain_arena);
    ledger->chains = NULL;
    ledger->last_chain = NULL;
    ledger->chain_count = ledger->chain_capacity = 0;
    ledger->chains_loaded = false;
}
