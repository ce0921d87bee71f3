/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of one size, packed in blocks of a table (number, bytes): thousands of them change in one
 * run, and bringing a row of its own up to date costs each as much as half of drawing it. A record
 * has its place for good; only the blocks that changed are written. */
#ifndef HEADWAY_IO_LEDGER_BLOCKS_H
#define HEADWAY_IO_LEDGER_BLOCKS_H

#include "base/buf.h"
#include "io/ledger.h"
#include "io/ledger/statements.h"

#include <stdbool.h>

enum { BLOCK_RECORDS = 256, PACKED_NUMBER = 8 /* bytes */ };

struct blocks {
    struct buf bytes; /* all records, one behind the other */
    size_t record;    /* bytes of one */
    bool *dirty;      /* by block */
    size_t dirty_capacity;
};

/* All blocks that the statement reads, up to the first that does not fit behind the one before, as
 * none does that this program wrote. The caller frees them. */
int blocks_load(struct ledger *ledger, enum sql_statement reads, size_t record, struct blocks *out,
                struct err *err);
/* Writes those that changed. */
int blocks_save(struct ledger *ledger, enum sql_statement sets, struct blocks *blocks,
                struct err *err);
void blocks_free(struct blocks *blocks);

size_t blocks_count(const struct blocks *blocks); /* of records */
const unsigned char *blocks_read(const struct blocks *blocks, size_t place);
/* The same to be written, and counted as changed; one place behind the last, room is made. */
unsigned char *blocks_write(struct blocks *blocks, size_t place);

void pack_number(unsigned char *at, int64_t number);
int64_t unpack_number(const unsigned char *at);

#endif
