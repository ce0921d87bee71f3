/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number with what belongs to it: its bound, currency, unit and noun. Two sides make a
 * range. */
#ifndef HEADWAY_FORMAT_PROSE_SIDE_H
#define HEADWAY_FORMAT_PROSE_SIDE_H

#include "format/prose/number.h"
#include "format/prose/prose.h"

struct side {
    struct number number;
    enum language language; /* of the number */
    size_t first, end; /* tokens: [first, end) */
    enum qualifier qualifier;
    bool bounded;      /* a word said so */
    bool verb;         /* the bound is a verb: exceed */
    bool negative;
    bool has_unit;
    bool named;        /* the unit is a noun or counter of the text, not of the lexicon */
    bool guessed;      /* the unit is not said: yuan in a clause about money */
    bool of;           /* a share of something: half of */
    int shift;         /* power of ten of the unit: 成 is ten percent */
    char unit[UNIT_TEXT];
    enum prose_kind kind;
};

/* Reads the side whose number starts at token i and which begins at token `floor` or later;
 * *end is behind what was read, also where it was nothing (false). */
bool side_read(const struct line *line, const char *bytes, size_t i, size_t floor,
               struct side *out, size_t *end);

void side_set_unit(struct side *side, const char *unit, enum prose_kind kind); /* cut to fit */

/* Whether it is a quantity at all, when it stands alone. */
bool side_is_certain(const struct line *line, const struct side *side);

/* Whether it belongs to the name in front of it: Boeing 737, Buildings 6 to 9. */
bool side_is_label(const struct line *line, const struct side *side);

/* The noun that is counted from token i on. Returns the token behind it, i where there is none. */
size_t noun_read(const struct line *line, const char *bytes, size_t i, bool single,
                 char unit[UNIT_TEXT]);
/* The same behind a Chinese counter. */
size_t noun_read_chinese(const struct line *line, const char *bytes, size_t counter,
                         char unit[UNIT_TEXT]);

#endif
