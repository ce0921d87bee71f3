/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/csv.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char byte_order_mark[] = "\xef\xbb\xbf";

void csv_open(struct csv *csv, const char *bytes, size_t length, char delimiter)
{
    size_t mark = length >= 3 && memcmp(bytes, byte_order_mark, 3) == 0 ? 3 : 0;

    if (delimiter == '\0')
        delimiter = csv_find_delimiter(bytes + mark, length - mark);
    *csv = (struct csv){ 0 };
    csv_resume(csv, bytes + mark, length - mark, delimiter, 1);
}

const char *csv_rest(const struct csv *csv, size_t *length, uint32_t *line)
{
    *length = (size_t)(csv->end - csv->at);
    *line = csv->line;
    return csv->at;
}

void csv_resume(struct csv *csv, const char *bytes, size_t length, char delimiter, uint32_t line)
{
    csv->most = CSV_RECORD_MOST;
    csv->delimiter = delimiter;
    csv->at = csv->line_start = bytes;
    csv->end = bytes + length;
    csv->line = line;
}

void csv_close(struct csv *csv)
{
    free(csv->fields);
    arena_free(&csv->unquoted);
    *csv = (struct csv){ 0 };
}

char csv_find_delimiter(const char *bytes, size_t length)
{
    static const char candidates[] = "\t,;|";
    size_t counts[sizeof candidates] = { 0 };
    size_t best = 1;
    bool quoted = false;

    for (size_t i = 0; i < length && (quoted || bytes[i] != '\n'); i++) {
        const char *found = bytes[i] != '\0' ? strchr(candidates, bytes[i]) : NULL;

        if (bytes[i] == '"')
            quoted = !quoted;
        else if (found != NULL && !quoted)
            counts[found - candidates]++;
    }
    if (counts[0] > 0)
        return candidates[0];
    for (size_t i = 2; candidates[i] != '\0'; i++)
        if (counts[i] > counts[best])
            best = i;
    return candidates[best];
}

static inline void add_field(struct csv *csv, const char *text, const char *end, uint32_t line,
                             uint32_t column)
{
    if (csv->count == csv->capacity)
        csv->fields = mem_grow(csv->fields, csv->count, &csv->capacity, sizeof *csv->fields);
    csv->fields[csv->count++] = (struct csv_field){ text, (size_t)(end - text), line, column };
}

static struct csv_field here(const struct csv *csv, const char *at)
{
    return (struct csv_field){ .line = csv->line,
                               .column = (uint32_t)(at - csv->line_start) + 1 };
}

static int fault(const struct csv *csv, const char *at, struct err *err, const char *what)
{
    struct csv_field where = here(csv, at);

    return err_set(err, STATUS_DATA, "line %u, column %u: %s", (unsigned)where.line,
                   (unsigned)where.column, what);
}

/* "a ""b""" without the outer quotes; the doubled ones made single in new memory. */
static const char *undouble(struct csv *csv, const char *text, const char **end)
{
    char *copy = arena_alloc(&csv->unquoted, (size_t)(*end - text) + 1), *to = copy;

    for (const char *from = text; from < *end; from++) {
        *to++ = *from;
        if (*from == '"')
            from++;
    }
    *end = to;
    return copy;
}

/* csv->at stands on the opening quote; moves it behind the closing one. */
static int read_quoted(struct csv *csv, const char *limit, struct err *err)
{
    struct csv_field where = here(csv, csv->at);
    const char *start = csv->at + 1, *at = start, *end;
    bool doubled = false;

    for (;; at++) {
        if (at >= limit)
            return err_set(err, STATUS_DATA,
                           "line %u, column %u: a quoted field that begins here %s",
                           (unsigned)where.line, (unsigned)where.column,
                           limit < csv->end ? "is too long for a record; is its last quote missing?"
                                            : "does not end");
        if (*at == '"') {
            if (at + 1 >= limit || at[1] != '"')
                break;
            doubled = true;
            at++;
        } else if (*at == '\n') {
            csv->line++;
            csv->line_start = at + 1;
        } else if (*at == '\0') {
            return fault(csv, at, err, "a NUL byte; this is no text");
        }
    }
    csv->at = at + 1;
    end = at;
    if (doubled)
        start = undouble(csv, start, &end);
    add_field(csv, start, end, where.line, where.column);
    return 0;
}

/* Ends on the delimiter, the line feed, or limit. The carriage return of CRLF is no data. */
static int read_plain(struct csv *csv, const char *limit, struct err *err)
{
    const char *start = csv->at, *at = start, *end;
    char delimiter = csv->delimiter, last = delimiter > '\n' ? delimiter : '\n';

    while (at < limit && (*at > last || (*at != delimiter && *at != '\n' && *at != '\0')))
        at++; /* most bytes are behind all that end a field, and compared once */
    csv->at = at;
    if (at < limit && *at == '\0')
        return fault(csv, at, err, "a NUL byte; this is no text");
    end = at;
    if (end > start && end[-1] == '\r' && (at == csv->end || *at == '\n'))
        end--;
    add_field(csv, start, end, csv->line, (uint32_t)(start - csv->line_start) + 1);
    return 0;
}

/* Behind a field: 1 where another follows, 0 at the end of the record. */
static int end_field(struct csv *csv, const char *limit, struct err *err)
{
    if (csv->at < limit && *csv->at == csv->delimiter) {
        csv->at++;
        return 1;
    }
    if (csv->at < limit && *csv->at == '\r' && (csv->at + 1 == csv->end || csv->at[1] == '\n'))
        csv->at++;
    if (csv->at == csv->end)
        return 0;
    if (csv->at >= limit)
        return fault(csv, csv->at, err, "the record is too long; is a quote missing?");
    if (*csv->at != '\n')
        return fault(csv, csv->at, err, "text behind a closing quote; double the quotes inside");
    csv->at++;
    csv->line++;
    csv->line_start = csv->at;
    return 0;
}

static int read_record(struct csv *csv, struct err *err)
{
    const char *limit =
        (size_t)(csv->end - csv->at) > csv->most ? csv->at + csv->most : csv->end;
    int more;

    csv->count = 0;
    do {
        int failed = csv->at < limit && *csv->at == '"' ? read_quoted(csv, limit, err)
                                                        : read_plain(csv, limit, err);

        if (failed)
            return -1;
        more = end_field(csv, limit, err);
    } while (more > 0);
    return more;
}

static void skip_line(struct csv *csv, const char *start, uint32_t line)
{
    const char *feed = memchr(start, '\n', (size_t)(csv->end - start));

    csv->at = feed ? feed + 1 : csv->end;
    csv->line = line + 1;
    csv->line_start = csv->at;
}

int csv_next(struct csv *csv, struct csv_record *record, struct err *err)
{
    if (csv->unquoted.blocks != NULL)
        arena_free(&csv->unquoted);
    while (csv->at < csv->end) {
        const char *start = csv->at;
        uint32_t line = csv->line;

        if (read_record(csv, err) != 0) {
            skip_line(csv, start, line);
            return -1;
        }
        if (csv->count == 1 && csv->fields[0].length == 0 && *start != '"')
            continue;
        *record = (struct csv_record){ csv->fields, csv->count, line };
        return 1;
    }
    return 0;
}

bool csv_is(const struct csv_field *field, const char *text)
{
    return strlen(text) == field->length && memcmp(field->text, text, field->length) == 0;
}

int csv_column(const struct csv_record *header, const char *name)
{
    for (size_t i = 0; i < header->count; i++)
        if (csv_is(&header->fields[i], name))
            return (int)i;
    return -1;
}
