/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical form of a figure, which the hash of its chain covers: every field as its length, a
 * colon and its bytes ("4:2024"), an absent one as "-", so that no two figures share a form. */
#ifndef HEADWAY_IO_LEDGER_CANONICAL_H
#define HEADWAY_IO_LEDGER_CANONICAL_H

#include "base/buf.h"
#include "io/ledger.h"

enum field { /* in this order */
    FIELD_INDICATOR,
    FIELD_PERIOD,
    FIELD_VALUE,
    FIELD_LOW,
    FIELD_HIGH,
    FIELD_QUALIFIER,
    FIELD_MODALITY,
    FIELD_UNIT,
    FIELD_PUBLISHED,
    FIELD_RECORDED,
    FIELD_PUBLISHER,
    FIELD_URL,
    FIELD_DOCUMENT,
    FIELD_LOCATOR,
    FIELD_QUOTE,
    FIELD_NOTE,
    FIELD_FLAGS,
    FIELD_DECISION,
    FIELD_REASON,
    FIELD_RELATION,
    FIELD_COUNT
};

/* The form, and where each field's bytes stand in it. */
struct canonical {
    struct buf bytes; /* in front of all is room for the hash of the figure before */
    struct field_place {
        uint32_t at, length; /* at 0: absent */
    } places[FIELD_COUNT];
};

/* Into `out`, whose memory is used again. `recorded` must be entry->recorded as a text, which all
 * figures of a run share. A field is shorter than 4 GiB: what is read is smaller than 2. */
void canonical_print(const struct ledger_entry *entry, const char *recorded,
                     struct canonical *out);
/* The field's bytes, which no NUL ends; NULL where it is absent. */
const char *canonical_field(const struct canonical *canonical, enum field field);
/* Puts the hash of the figure before into its room; the hash of all is the figure's. */
struct hash canonical_hash(struct canonical *canonical, const struct hash *before);

#endif
