/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV as in RFC 4180 and as it is met: any one-byte delimiter, a byte order mark, CRLF or LF, no
 * end of line behind the last record, blank lines. Fields point into the input, which must stay
 * as it is; only a field with doubled quotes is copied. A record that is at fault costs itself
 * alone: reading goes on at the line behind the one it began on. */
#ifndef HEADWAY_FORMAT_CSV_H
#define HEADWAY_FORMAT_CSV_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CSV_RECORD_MOST = 1024 * 1024 };

struct csv_field {
    const char *text; /* not ended by a NUL */
    size_t length;
    uint32_t line, column; /* from 1; the column counts bytes */
};

struct csv_record {
    const struct csv_field *fields; /* valid until the next call */
    size_t count;                   /* at least 1 */
    uint32_t line;
};

struct csv {
    size_t most;    /* longest record in bytes; CSV_RECORD_MOST unless changed after opening */
    char delimiter;
    /* the reader's own */
    const char *at, *end, *line_start;
    uint32_t line;
    struct csv_field *fields;
    size_t count, capacity;
    struct arena unquoted;
};

/* Begins at the first record. A delimiter of '\0' is found out from the first record. */
void csv_open(struct csv *csv, const char *bytes, size_t length, char delimiter);

/* What has not been read yet, and the line it begins on. */
const char *csv_rest(const struct csv *csv, size_t *length, uint32_t *line);
/* Goes on with other bytes, which begin with a record on this line; a reader that was never opened
 * may begin so. */
void csv_resume(struct csv *csv, const char *bytes, size_t length, char delimiter, uint32_t line);

/* The next record that is not blank: 1; at the end 0. On a fault -1 and a message that begins
 * with "line L, column C: "; the next call reads on. Faults are a NUL byte, a record longer than
 * `most`, a quoted field that does not end, text behind a closing quote. */
int csv_next(struct csv *csv, struct csv_record *record, struct err *err);
void csv_close(struct csv *csv);

/* By what stands in the first record outside quotes: a tab, which nobody writes but to delimit;
 * else whichever of , ; and | is most frequent; else a comma. */
char csv_find_delimiter(const char *bytes, size_t length);

bool csv_is(const struct csv_field *field, const char *text);
/* The place of the column with this heading, or -1. */
int csv_column(const struct csv_record *header, const char *name);

static inline bool csv_is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Takes the blanks around the field away. */
static inline void csv_trim(struct csv_field *field)
{
    for (; field->length > 0 && csv_is_blank(*field->text); field->length--, field->column++)
        field->text++;
    while (field->length > 0 && csv_is_blank(field->text[field->length - 1]))
        field->length--;
}

#endif
