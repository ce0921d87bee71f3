/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/ring_basis.h"

#include "base/buf.h"
#include "domain/ring_job.h"

#include <string.h>

struct hash ring_basis(const struct indicator *indicator)
{
    const struct publisher_ranks *ranks = &indicator->publishers;
    struct buf text = BUF_EMPTY;
    struct hash hash;

    buf_addf(&text, "%d %s", RING_LAYOUT, nature_name(indicator->nature));
    for (size_t i = 0; i < ranks->count; i++)
        buf_addf(&text, " %d %zu:%s", ranks->items[i].rank, strlen(ranks->items[i].name),
                 ranks->items[i].name);
    hash = hash_bytes(text.bytes, text.length);
    buf_free(&text);
    return hash;
}

bool ring_basis_is_shared(const struct indicator *a, const struct indicator *b)
{
    return a->nature == b->nature && a->publishers.items == b->publishers.items &&
           a->publishers.count == b->publishers.count;
}
