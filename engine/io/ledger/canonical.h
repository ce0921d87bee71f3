/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical form of a figure, which the hash of its chain covers: every field as its length, a
 * colon and its bytes ("4:2024"), an absent one as "-", so that no two figures share a form. The
 * fields are indicator, period, value, low, high; qualifier, modality, unit; published, recorded;
 * publisher, url, document; locator, quote, note, flags, decision, reason, relation.
 *
 * What the figures of a batch have in common is printed once and put into the form of each. */
#ifndef HEADWAY_IO_LEDGER_CANONICAL_H
#define HEADWAY_IO_LEDGER_CANONICAL_H

#include "base/buf.h"
#include "io/ledger.h"

/* The form, and where the fields that have columns of their own stand in it. */
struct canonical {
    struct buf bytes; /* in front of all is room for the hash of the figure before */
    struct field_place {
        uint32_t at, length; /* at 0: absent */
    } period, value, low, high, published, locator;
};

/* The fields qualifier, modality and unit; and publisher, url and document. */
void canonical_print_manner(enum qualifier qualifier, enum modality modality, const char *unit,
                            struct buf *out);
void canonical_print_origin(const struct provenance *from, struct buf *out);

/* Into `out`, whose memory is used again, with what the other two printed of the same entry.
 * `recorded` must be entry->recorded as a text, which all figures of a run share. A field is
 * shorter than 4 GiB: what is read is smaller than 2. */
void canonical_print(const struct ledger_entry *entry, const char *recorded,
                     const struct buf *manner, const struct buf *origin, struct canonical *out);
/* The field's bytes, which no NUL ends; NULL where it is absent. */
const char *canonical_field(const struct canonical *canonical, const struct field_place *place);
/* Puts the hash of the figure before into its room; the hash of all is the figure's. */
struct hash canonical_hash(struct canonical *canonical, const struct hash *before);

#endif
