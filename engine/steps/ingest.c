/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/ingest.h"

#include "base/digits.h"
#include "base/file.h"
#include "config/field.h"
#include "format/csv.h"
#include "format/csv_write.h"
#include "format/json_read.h"
#include "io/document.h"
#include "steps/ingest_row.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILE_MOST = 0x7fffffff };

/* One file on its way in. */
struct reading {
    const struct ingest *ingest;
    struct ingest_result *result;
    const char *path;
    int place[COLUMN_COUNT]; /* of each column in a CSV file; -1: not there */
    size_t columns;          /* that its header has */
    struct acceptance acceptance;
    struct period_memory periods;
    struct arena row; /* the texts of one row */
    struct map meant; /* enum column *, by the name of a member: all rows have the same names */
    struct arena names;
    char document[HASH_TEXT];
};

static void __attribute__((format(printf, 2, 3)))
report(const struct reading *reading, const char *format, ...)
{
    char text[640];
    va_list args;
    int used = snprintf(text, sizeof text, "%s:", reading->path);

    va_start(args, format);
    vsnprintf(text + used, sizeof text - (size_t)used, format, args);
    va_end(args);
    reading->ingest->report(reading->ingest->context, text);
}

/* The column that a figure was refused for. */
static enum column column_of(const char *name)
{
    int i = 0;

    while (i + 1 < COLUMN_COUNT && strcmp(column_names[i], name) != 0)
        i++;
    return (enum column)i;
}

/* Takes one row to the ledger. A row at fault is reported and counted; -1 is a fault of the
 * ledger, which ends the file. */
static int ingest_row(struct reading *reading, const struct ingest_row *row, struct err *err)
{
    struct figure figure;
    struct accepted accepted;
    enum column at = INDICATOR;
    int result = figure_from_row(row, &reading->periods, &reading->row, &figure, &at, err);
    char locator[32];

    if (result == 0) {
        figure.provenance.document = reading->document;
        if (figure.provenance.locator == NULL) {
            memcpy(locator, "line ", 5);
            *put_number(locator + 5, row->line) = '\0';
            figure.provenance.locator = locator;
        }
        result = accept_figure(&reading->acceptance, &figure, &accepted, err);
        if (result != 0 && accepted.early && reading->ingest->later_waits) {
            reading->result->waiting++;
            return 0;
        }
        if (result != 0)
            at = column_of(accepted.at);
        if (at == UNIT && row->columns[UNIT] == 0)
            at = VALUE; /* which then says the unit */
    }
    if (result != 0 && err->status == STATUS_DATA) {
        report(reading, "%u:%u: %s", row->line, row->columns[at] ? row->columns[at] : 1,
               err->text);
        reading->result->refused++;
        return 0;
    }
    if (result == 0 && accepted.decision == DECISION_HELD && !accepted.repeated)
        report(reading, "%u: held for review: %s", row->line, accepted.reason);
    return result;
}

/* What a fault of CSV or JSON says behind its place, "line L, column C: ". */
static const char *place_of(const struct err *err, unsigned *line, unsigned *column)
{
    int behind = 0;

    *line = *column = 1;
    /* NOLINTNEXTLINE(cert-err34-c): the widths bound the numbers, and the count is looked at */
    return sscanf(err->text, "line %9u, column %9u: %n", line, column, &behind) == 2
               ? err->text + behind
               : err->text;
}

/* --- CSV -------------------------------------------------------------------------------------*/

/* Without it a figure would be another: 5.1 of "bn CNY" is no 5.1 yuan. */
static bool makes_the_figure(enum column column)
{
    return column == UNIT || column == QUALIFIER || column == LOW || column == HIGH ||
           column == KIND;
}

/* The column that has the name, or nearly; COLUMN_COUNT where it is near to none. */
static enum column column_meant(const char *name)
{
    const char *meant = NULL;
    enum column column = COLUMN_COUNT;

    for (enum column k = 0; k < COLUMN_COUNT; k++) {
        meant = word_nearer(name, meant, column_names[k]);
        column = meant == column_names[k] ? k : column;
    }
    return column;
}

/* Columns of other names are the user's own; one that is nearly ours was meant to be read. */
static int check_headings(const struct reading *reading, const struct csv_record *header,
                          struct err *err)
{
    for (size_t i = 0; i < header->count; i++) {
        const struct csv_field *field = &header->fields[i];
        const char *meant;
        enum column column;
        char name[32];

        snprintf(name, sizeof name, "%.*s", (int)field->length, field->text);
        column = column_meant(name);
        meant = column < COLUMN_COUNT ? column_names[column] : NULL;
        if (meant == NULL || strcmp(meant, name) == 0 || csv_column(header, meant) >= 0)
            continue;
        if (makes_the_figure(column))
            return err_set(err, STATUS_DATA,
                           "%s:%u:%u: the column \"%s\" would be left out: did you mean \"%s\"? "
                           "Write that, or another name that is not so near", reading->path,
                           header->line, field->column, name, meant);
        report(reading, "%u:%u: the column \"%s\" is left out: did you mean \"%s\"?",
               header->line, field->column, name, meant);
    }
    return 0;
}

static int read_header(struct reading *reading, struct csv *csv, struct err *err)
{
    struct csv_record header;
    int got = csv_next(csv, &header, err);

    if (got < 0) {
        struct err fault = *err;
        unsigned line, column;
        const char *what = place_of(&fault, &line, &column);

        return err_set(err, STATUS_DATA, "%s:%u:%u: %s", reading->path, line, column, what);
    }
    if (got == 0)
        return err_set(err, STATUS_DATA, "%s:1: empty; the first line names the columns",
                       reading->path);
    reading->columns = header.count;
    for (size_t i = 0; i < header.count; i++) {
        char name[32];

        snprintf(name, sizeof name, "%.*s", (int)header.fields[i].length, header.fields[i].text);
        if (csv_column(&header, name) >= 0 && (size_t)csv_column(&header, name) < i)
            return err_set(err, STATUS_DATA, "%s:%u:%u: the header has the column \"%s\" twice: "
                           "keep one of them", reading->path, header.line,
                           header.fields[i].column, name);
    }
    if (check_headings(reading, &header, err) != 0)
        return -1;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        reading->place[i] = csv_column(&header, column_names[i]);
        if (reading->place[i] < 0 && column_required((enum column)i))
            return err_set(err, STATUS_DATA, "%s:%u: the header has no column \"%s\"; it names "
                           "indicator, period, value, published and others, with commas between",
                           reading->path, header.line, column_names[i]);
    }
    return 0;
}

static void row_of_record(struct reading *reading, const struct csv_record *record,
                          struct ingest_row *row)
{
    *row = (struct ingest_row){ .line = record->line };
    for (int i = 0; i < COLUMN_COUNT; i++) {
        struct csv_field field;
        size_t guard;

        if (reading->place[i] < 0)
            continue;
        if ((size_t)reading->place[i] >= record->count) { /* missed where the row ends */
            row->columns[i] = record->fields[record->count - 1].column;
            continue;
        }
        field = record->fields[reading->place[i]];
        row->columns[i] = field.column;
        csv_trim(&field);
        guard = csv_guard_length(field.text, field.length);
        if (field.length > 0)
            row->texts[i] =
                arena_copy(&reading->row, field.text + guard, field.length - guard);
    }
}

static int ingest_csv(struct reading *reading, const struct buf *bytes, struct err *err)
{
    struct csv csv;
    struct csv_record record;
    int got, result;

    csv_open(&csv, buf_text(bytes), bytes->length, ',');
    result = read_header(reading, &csv, err);
    while (result == 0 && (got = csv_next(&csv, &record, err)) != 0) {
        struct ingest_row row;

        reading->result->rows++;
        if (got < 0) {
            unsigned line, column;
            const char *what = place_of(err, &line, &column);

            report(reading, "%u:%u: %s", line, column, what);
            reading->result->refused++;
            continue;
        }
        if (record.count > reading->columns) {
            report(reading, "%u:%u: %zu fields, and the header has %zu; put quotes around a text "
                   "with a comma", record.line, record.fields[reading->columns].column,
                   record.count, reading->columns);
            reading->result->refused++;
            continue;
        }
        row_of_record(reading, &record, &row);
        result = ingest_row(reading, &row, err);
        arena_reset(&reading->row);
    }
    csv_close(&csv);
    return result;
}

/* --- JSON Lines ------------------------------------------------------------------------------*/

/* A line that is no row: reported and counted, as one at fault. */
static int refuse_line(struct reading *reading, uint32_t number, uint32_t column, const char *what)
{
    report(reading, "%u:%u: %s", number, column, what);
    reading->result->refused++;
    return 0;
}

/* As column_meant(), whatever capitals the member has; what was asked once is remembered. */
static enum column member_meant(struct reading *reading, const char *member)
{
    enum column *column = map_get(&reading->meant, member);
    char *name;

    if (column != NULL)
        return *column;
    name = arena_copy(&reading->names, member, strlen(member));
    for (char *at = name; *at != '\0'; at++)
        *at = *at >= 'A' && *at <= 'Z' ? (char)(*at + 'a' - 'A') : *at;
    column = arena_alloc(&reading->names, sizeof *column);
    *column = column_meant(name);
    map_add(&reading->meant, arena_text(&reading->names, member), column);
    return *column;
}

/* A member of another name is the user's own, but where the row lacks the one that it is nearly:
 * "Unit" and "unti" were meant to be read, as a heading of CSV is. */
static bool is_meant(struct reading *reading, const struct ingest_row *row, struct json key)
{
    enum { NAME_MOST = 31 /* bytes: longer ones are near to none */ };
    const char *name = json_copy(key, &reading->row);
    enum column column;

    if (name == NULL || strlen(name) > NAME_MOST)
        return false;
    column = member_meant(reading, name);
    return column < COLUMN_COUNT && makes_the_figure(column) && row->columns[column] == 0;
}

/* NULL, or what keeps the member from being the row's, with its place. */
static const char *take_member(struct reading *reading, const struct json_walk *member,
                               const char *line, struct ingest_row *row, uint32_t *column)
{
    const char *broken = json_find_broken(member->value);

    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (!json_is(member->key, column_names[i]))
            continue;
        *column = (uint32_t)((broken != NULL ? broken : member->key.at) - line) + 1;
        if (broken != NULL)
            return "\\u0000 or half of a surrogate pair: it stands for no character, take it out";
        if (row->columns[i] != 0)
            return "this member stands here twice: keep one of them";
        row->texts[i] = json_copy(member->value, &reading->row);
        row->columns[i] = (uint32_t)(member->value.at - line) + 1;
    }
    return NULL;
}

static int ingest_line(struct reading *reading, const char *line, size_t length, uint32_t number,
                       struct err *err)
{
    struct ingest_row row = { .line = number };
    struct json object;
    struct json_walk walk;
    uint32_t one, column;

    reading->result->rows++;
    if (length > CSV_RECORD_MOST)
        return refuse_line(reading, number, 1, "the record is too long: 1 MiB is the most");
    err->text[0] = '\0';
    if (json_check(line, length, &object, err) != 0 || json_kind(object) != JSON_OBJECT) {
        place_of(err, &one, &column);
        return refuse_line(reading, number, column, "no JSON object; one a line, with indicator, "
                           "period, value, published");
    }
    for (walk = json_walk(object); json_step(&walk);) {
        const char *fault = take_member(reading, &walk, line, &row, &column);

        if (fault != NULL)
            return refuse_line(reading, number, column, fault);
    }
    for (walk = json_walk(object); json_step(&walk);)
        if (is_meant(reading, &row, walk.key))
            return refuse_line(reading, number, (uint32_t)(walk.key.at - line) + 1,
                               "no member has this name, and one that makes the figure has nearly "
                               "the same: correct it, or take another name");
    return ingest_row(reading, &row, err);
}

static int ingest_json_lines(struct reading *reading, const struct buf *bytes, struct err *err)
{
    const char *at = buf_text(bytes), *end = at + bytes->length;
    uint32_t number = 1;
    int result = 0;

    for (; at < end && result == 0; number++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));

        if (stop == NULL)
            stop = end;
        if (strspn(at, " \t\r") < (size_t)(stop - at))
            result = ingest_line(reading, at, (size_t)(stop - at), number, err);
        arena_reset(&reading->row);
        at = stop + 1;
    }
    return result;
}

/* --- files -----------------------------------------------------------------------------------*/

/* Its bytes are on the disk before the figures that cite it, which are recorded once the caller
 * commits; until then they may be on their way. */
static int read_document(struct reading *reading, const struct buf *bytes, bool lines,
                         struct err *err)
{
    const struct ingest *ingest = reading->ingest;
    struct hash hash = hash_bytes(buf_text(bytes), bytes->length);
    struct document_keeping *keeping = NULL;
    struct ledger_document document = { .sha256 = reading->document,
                                        .url = reading->path,
                                        .fetched = ingest->now,
                                        .bytes = (int64_t)bytes->length,
                                        .media_type = lines ? "application/jsonl" : "text/csv" };
    int result;

    hash_text(&hash, reading->document);
    if (ingest->state_directory != NULL)
        keeping = document_keep_begin(ingest->state_directory, &hash, "", buf_text(bytes),
                                      bytes->length);
    result = ledger_document_add(ingest->ledger, &document, err);
    if (result == 0)
        result = lines ? ingest_json_lines(reading, bytes, err) : ingest_csv(reading, bytes, err);
    if (keeping != NULL && document_keep_end(keeping, result == 0 ? err : NULL) != 0)
        result = -1;
    return result;
}

static int ingest_bytes(struct reading *reading, const struct buf *bytes, struct err *err)
{
    const struct ingest *ingest = reading->ingest;
    bool lines = buf_text(bytes)[strspn(buf_text(bytes), " \t\r\n")] == '{';
    int result;

    reading->acceptance.ledger = ingest->ledger;
    reading->acceptance.config = ingest->config;
    reading->acceptance.today = date_of_seconds(ingest->now);
    result = read_document(reading, bytes, lines, err);
    reading->result->added += reading->acceptance.added;
    reading->result->repeated += reading->acceptance.repeated;
    reading->result->held += reading->acceptance.held;
    acceptance_free(&reading->acceptance);
    map_free(&reading->meant);
    arena_free(&reading->names);
    arena_free(&reading->row);
    return result;
}

/* Its size and time of change; false where it is no plain file. */
static bool look_at(const char *path, struct ledger_file *file)
{
    struct stat status;

    if (strcmp(path, "-") == 0 || stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    *file = (struct ledger_file){ path, (int64_t)status.st_size,
                                  (int64_t)status.st_mtim.tv_sec * 1000000000 +
                                      status.st_mtim.tv_nsec };
    return true;
}

int ingest_file(const struct ingest *ingest, const char *path, struct ingest_result *result,
                struct err *err)
{
    struct reading reading = { .ingest = ingest,
                               .result = result,
                               .path = strcmp(path, "-") == 0 ? "standard input" : path };
    struct buf bytes = BUF_EMPTY;
    struct ledger_file file;
    int64_t left = result->refused + result->waiting;
    bool plain = look_at(path, &file);
    int known = plain && ingest->only_changed ? ledger_file_known(ingest->ledger, &file, err) : 0;
    int done;

    if (known != 0)
        return known > 0 ? 0 : -1;
    if (file_read(path, FILE_MOST, &bytes, err) != 0) {
        buf_free(&bytes);
        return -1;
    }
    done = ingest_bytes(&reading, &bytes, err);
    buf_free(&bytes);
    /* one with faults is read again, and complained about again, until it is mended; one with rows
     * that wait, until their day */
    if (done == 0 && plain && result->refused + result->waiting == left)
        done = ledger_file_remember(ingest->ledger, &file, err);
    return done;
}
