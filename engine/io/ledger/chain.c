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

/* The end of a chain as it is packed: last figure, latest day, hash. */
enum { END_BYTES = 2 * PACKED_NUMBER + HASH_SIZE };

static void pack_end(unsigned char *at, const struct chain *chain)
{
    pack_number(at, chain->last);
    pack_number(at + PACKED_NUMBER, chain->latest_day);
    memcpy(at + 2 * PACKED_NUMBER, chain->hash.bytes, HASH_SIZE);
}

static void unpack_end(const unsigned char *at, struct chain *chain)
{
    chain->last = unpack_number(at);
    chain->latest_day = (date)unpack_number(at + PACKED_NUMBER);
    memcpy(chain->hash.bytes, at + 2 * PACKED_NUMBER, HASH_SIZE);
}

static int read_chains(struct ledger *ledger, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_CHAINS, err);
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        size_t place = ledger->chain_count;
        struct chain *chain =
            chain_add(ledger, column_text(statement, 1), sqlite3_column_int64(statement, 0));

        if (place < blocks_count(&ledger->chain_ends))
            unpack_end(blocks_read(&ledger->chain_ends, place), chain);
    }
    return store_done(ledger, statement, code, err);
}

/* Without their ends figures would begin the chains anew: nothing is read then, and nothing
 * written. */
int chains_load(struct ledger *ledger, struct err *err)
{
    int result;

    if (ledger->chains_loaded)
        return 0;
    if (blocks_load(ledger, SQL_CHAIN_BLOCKS, END_BYTES, &ledger->chain_ends, err) != 0)
        return -1;
    result = read_chains(ledger, err);
    if (result == 0 && blocks_count(&ledger->chain_ends) < ledger->chain_count)
        result = err_set(err, STATUS_INTERNAL,
                         "%s: the ends of %zu of its %zu chains are missing or damaged; put a "
                         "backup in its place with `headway restore`",
                         ledger->path,
                         ledger->chain_count - blocks_count(&ledger->chain_ends),
                         ledger->chain_count);
    ledger->chains_loaded = result == 0;
    if (result != 0)
        chains_forget(ledger);
    return result;
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
    if (!ledger->chains_loaded)
        return 0;
    for (size_t i = 0; i < ledger->chain_count; i++) {
        struct chain *chain = ledger->chains[i];

        if (!chain->dirty)
            continue;
        if (i > blocks_count(&ledger->chain_ends))
            return err_set(err, STATUS_INTERNAL, "%s: a chain was begun without a figure",
                           ledger->chains[i - 1]->id);
        pack_end(blocks_write(&ledger->chain_ends, i), chain);
        chain->dirty = false;
    }
    return blocks_save(ledger, SQL_CHAIN_BLOCK_SET, &ledger->chain_ends, err);
}

int chains_pack(struct ledger *ledger, struct err *err)
{
    static const char sql[] = "SELECT last, latest_day, hash FROM chain ORDER BY indicator";
    sqlite3_stmt *statement;
    int code;

    if (sqlite3_prepare_v2(ledger->db, sql, -1, &statement, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot upgrade", err);
    ledger->chain_ends.record = END_BYTES;
    for (size_t i = 0; (code = sqlite3_step(statement)) == SQLITE_ROW; i++) {
        struct chain chain = { .last = sqlite3_column_int64(statement, 0),
                               .latest_day = DATE_NONE };
        const char *day = column_text(statement, 1);

        if (day != NULL)
            date_parse(day, strlen(day), &chain.latest_day);
        column_hash(statement, 2, &chain.hash);
        pack_end(blocks_write(&ledger->chain_ends, i), &chain);
    }
    sqlite3_finalize(statement);
    code = code == SQLITE_DONE
               ? blocks_save(ledger, SQL_CHAIN_BLOCK_SET, &ledger->chain_ends, err)
               : store_fault(ledger, "cannot upgrade", err);
    blocks_free(&ledger->chain_ends);
    return code;
}

void chains_forget(struct ledger *ledger)
{
    free(ledger->chains);
    map_free(&ledger->chain_by_id);
    arena_free(&ledger->chain_arena);
    blocks_free(&ledger->chain_ends);
    ledger->chains = NULL;
    ledger->last_chain = NULL;
    ledger->chain_count = ledger->chain_capacity = 0;
    ledger->chains_loaded = false;
}
