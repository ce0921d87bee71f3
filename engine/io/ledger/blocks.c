/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/blocks.h"

#include "base/mem.h"
#include "io/ledger/store.h"

#include <stdlib.h>
#include <string.h>

size_t blocks_count(const struct blocks *blocks)
{
    return blocks->bytes.length / blocks->record;
}

/* Each block holds as many as it can, but for the last. */
static bool is_next(const struct blocks *blocks, sqlite3_stmt *statement)
{
    size_t length = (size_t)sqlite3_column_bytes(statement, 1), count = blocks_count(blocks);

    return count % BLOCK_RECORDS == 0 &&
           sqlite3_column_int64(statement, 0) == (int64_t)(count / BLOCK_RECORDS) &&
           length % blocks->record == 0 && length <= BLOCK_RECORDS * blocks->record;
}

int blocks_load(struct ledger *ledger, enum sql_statement reads, size_t record, struct blocks *out,
                struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, reads, err);
    int code;

    *out = (struct blocks){ .bytes = BUF_EMPTY, .record = record };
    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && is_next(out, statement))
        buf_add(&out->bytes, sqlite3_column_blob(statement, 1),
                (size_t)sqlite3_column_bytes(statement, 1));
    sqlite3_reset(statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return 0;
    blocks_free(out);
    return store_fault(ledger, "cannot read", err);
}

const unsigned char *blocks_read(const struct blocks *blocks, size_t place)
{
    return (const unsigned char *)blocks->bytes.bytes + place * blocks->record;
}

static void mark(struct blocks *blocks, size_t block)
{
    while (blocks->dirty_capacity <= block) {
        size_t before = blocks->dirty_capacity;

        blocks->dirty =
            mem_grow(blocks->dirty, before, &blocks->dirty_capacity, sizeof *blocks->dirty);
        memset(blocks->dirty + before, 0, blocks->dirty_capacity - before);
    }
    blocks->dirty[block] = true;
}

unsigned char *blocks_write(struct blocks *blocks, size_t place)
{
    if (place == blocks_count(blocks)) {
        buf_reserve(&blocks->bytes, blocks->record);
        memset(blocks->bytes.bytes + blocks->bytes.length, 0, blocks->record);
        blocks->bytes.length += blocks->record;
    }
    mark(blocks, place / BLOCK_RECORDS);
    return (unsigned char *)blocks->bytes.bytes + place * blocks->record;
}

static int save_block(struct ledger *ledger, enum sql_statement sets, const struct blocks *blocks,
                      size_t block, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, sets, err);
    size_t first = block * BLOCK_RECORDS, count = blocks_count(blocks) - first;

    if (statement == NULL)
        return -1;
    if (count > BLOCK_RECORDS)
        count = BLOCK_RECORDS;
    sqlite3_bind_int64(statement, 1, (int64_t)block);
    sqlite3_bind_blob(statement, 2, blocks_read(blocks, first), (int)(count * blocks->record),
                      SQLITE_STATIC);
    return store_step(ledger, statement, "cannot write", err);
}

int blocks_save(struct ledger *ledger, enum sql_statement sets, struct blocks *blocks,
                struct err *err)
{
    for (size_t i = 0; i < blocks->dirty_capacity; i++)
        if (blocks->dirty[i]) {
            if (save_block(ledger, sets, blocks, i, err) != 0)
                return -1;
            blocks->dirty[i] = false;
        }
    return 0;
}

void blocks_free(struct blocks *blocks)
{
    buf_free(&blocks->bytes);
    free(blocks->dirty);
    *blocks = (struct blocks){ .bytes = BUF_EMPTY, .record = blocks->record };
}

void pack_number(unsigned char *at, int64_t number)
{
    for (int i = PACKED_NUMBER - 1; i >= 0; i--, number = (int64_t)((uint64_t)number >> 8))
        at[i] = (unsigned char)number;
}

int64_t unpack_number(const unsigned char *at)
{
    uint64_t number = 0;

    for (int i = 0; i < PACKED_NUMBER; i++)
        number = number << 8 | at[i];
    return (int64_t)number;
}
