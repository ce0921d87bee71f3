/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities out of sentences, in English, Chinese and German. The grammar is
 *     [bound] [currency] number [vague] [magnitude] [bracket] [unit] [noun] [bound]
 * in exact decimals; what is no quantity (years, dates, times, ordinals, plan numbers, names, list
 * and footnote marks) is masked first. What is ill-formed is left out, never guessed. The time
 * taken is linear in the text. Pure: no I/O, no clock, no locale. */
#ifndef HEADWAY_FORMAT_PROSE_PROSE_H
#define HEADWAY_FORMAT_PROSE_PROSE_H

#include "base/buf.h"
#include "domain/language.h"
#include "domain/quantity.h"
#include "domain/unit.h"

#include <stddef.h>

enum prose_kind {
    PROSE_COUNT, /* of things, or a bare number */
    PROSE_AMOUNT,
    PROSE_PERCENT, /* percent and percentage points */
    PROSE_AREA,
    PROSE_LENGTH,
    PROSE_RATIO,    /* a share: half of, 四分之一 */
    PROSE_MULTIPLE, /* 1.3 times, das Dreifache */
    PROSE_DURATION,
    PROSE_OTHER,
    PROSE_KIND_COUNT
};

struct prose_quantity {
    struct quantity quantity; /* in the unit: 3500亿元 is 350000000000 CNY */
    char unit[UNIT_TEXT];     /* CNY, percent, km2, companies, the noun as written; "1" for none */
    enum prose_kind kind;
    bool scaled;           /* a magnitude stands in the text: 3.5 billion, 35亿, 3.5k */
    int direction;         /* 1 or -1 where a verb of change governs it (rose, 下降); else 0 */
    size_t offset, length; /* in bytes of the text */
};

struct prose_list {
    struct prose_quantity *items; /* in the order of the text */
    size_t count, capacity;
};

/* Appends every quantity of the text. */
void prose_extract(const char *text, size_t length, enum language language,
                   struct prose_list *out);
void prose_list_free(struct prose_list *list);

/* The language that a text is most likely in, by its script and commonest words. */
enum language prose_language(const char *text, size_t length);

const char *prose_kind_name(enum prose_kind kind);
/* One line of JSON: quote, offset, length, value, low, high, qualifier, unit, kind, direction. */
void prose_print(const char *text, const struct prose_quantity *quantity, struct buf *out);

#endif
