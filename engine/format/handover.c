/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/handover.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum type { TEXT, JSON_BODY, INTEGER, CHOICE, DAY, PERIOD, DECIMAL, HASH, TRUTH };

enum { NOTE_MOST = 1000, NUMBER_SIZE = 4, FIELD_HEAD = 5 };

/* One field of a record. */
struct item {
    char tag;
    enum type type;
    bool required;
    size_t offset;
    size_t most; /* bytes of a text; the number of choices */
    size_t flag; /* of a decimal: the bool that says whether it is there */
};

#define ITEM(tag, type, required, record, member, most) \
    { tag, type, required, offsetof(struct record, member), most, 0 }
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct item job_items[] = {
    ITEM('n', INTEGER, true, handover_job, now, 0),
    ITEM('t', INTEGER, true, handover_job, milliseconds, 0),
    ITEM('a', INTEGER, true, handover_job, at_once, 0),
    ITEM('h', INTEGER, true, handover_job, per_host, 0),
    ITEM('r', INTEGER, true, handover_job, attempts, 0),
    ITEM('b', INTEGER, true, handover_job, most, 0),
    ITEM('m', INTEGER, true, handover_job, memory, 0),
    ITEM('c', TEXT, false, handover_job, contact, 200),
    ITEM('s', TEXT, false, handover_job, secrets, 4096),
};

static const struct item source_items[] = {
    ITEM('#', INTEGER, true, handover_source, number, 0),
    ITEM('i', TEXT, true, handover_source, id, 64),
    ITEM('j', JSON_BODY, true, handover_source, entry, 1 << 20),
    ITEM('n', DAY, false, handover_source, newest, 0),
};

static const struct item validator_items[] = {
    ITEM('u', TEXT, true, handover_validator, url, 4000),
    ITEM('e', TEXT, false, handover_validator, etag, 1000),
    ITEM('l', TEXT, false, handover_validator, last_modified, 100),
};

static const struct item document_items[] = {
    ITEM('u', TEXT, true, handover_document, url, 4000),
    ITEM('e', TEXT, false, handover_document, etag, 1000),
    ITEM('l', TEXT, false, handover_document, last_modified, 100),
    ITEM('t', TEXT, false, handover_document, media_type, 200),
    ITEM('h', HASH, true, handover_document, hash, 0),
    ITEM('s', INTEGER, true, handover_document, length, 0),
    ITEM('z', INTEGER, true, handover_document, stored, 0),
    ITEM('p', INTEGER, true, handover_document, page, 0),
    ITEM('k', TRUTH, false, handover_document, linked, 0),
};

static const struct item tally_items[] = {
    ITEM('o', CHOICE, true, handover_tally, outcome, OUTCOME_COUNT),
    ITEM('m', TEXT, false, handover_tally, message, 460),
    ITEM('s', INTEGER, true, handover_tally, status, 0),
    ITEM('a', INTEGER, true, handover_tally, attempts, 0),
    ITEM('r', INTEGER, true, handover_tally, rows, 0),
    ITEM('n', INTEGER, true, handover_tally, missing, 0),
    ITEM('w', INTEGER, true, handover_tally, withdrawn, 0),
    ITEM('u', INTEGER, true, handover_tally, unmapped, 0),
    ITEM('b', INTEGER, true, handover_tally, bad, 0),
};

static const struct item end_items[] = {
    ITEM('d', INTEGER, true, handover_end, documents, 0),
    ITEM('m', TEXT, false, handover_end, message, 460),
};

#define QUANTITY(tag, record, place, member)                        \
    { tag, DECIMAL, false, offsetof(struct record, place.member), 0, \
      offsetof(struct record, place.has_##member) }

static const struct item row_items[] = {
    ITEM('i', TEXT, true, figure, indicator, 512),
    ITEM('u', TEXT, false, figure, unit, 200),
    ITEM('p', PERIOD, true, figure, observation.period, 0),
    QUANTITY('v', figure, observation.quantity, value),
    QUANTITY('l', figure, observation.quantity, low),
    QUANTITY('h', figure, observation.quantity, high),
    ITEM('q', CHOICE, true, figure, observation.quantity.qualifier, QUALIFIER_COUNT),
    ITEM('m', CHOICE, true, figure, observation.modality, MODALITY_COUNT),
    ITEM('d', DAY, false, figure, observation.published, 0),
    ITEM('@', TEXT, false, figure, provenance.locator, 1000),
    ITEM('"', TEXT, false, figure, provenance.quote, 2000),
    ITEM('f', TEXT, false, figure, provenance.flags, 64),
    ITEM('a', TRUTH, false, figure, assumed, 0),
};

static const struct item passage_items[] = {
    ITEM('k', CHOICE, true, passage, kind, PASSAGE_KIND_COUNT),
    ITEM('i', TEXT, true, passage, indicator, 512),
    ITEM('r', TEXT, true, passage, reason, 300),
    QUANTITY('v', passage, quantity, value),
    QUANTITY('l', passage, quantity, low),
    QUANTITY('h', passage, quantity, high),
    ITEM('q', CHOICE, true, passage, quantity.qualifier, QUALIFIER_COUNT),
    ITEM('u', TEXT, false, passage, unit, 200),
    ITEM('d', DAY, false, passage, published, 0),
    ITEM('n', DAY, false, passage, announced, 0),
    ITEM('z', DAY, false, passage, deadline, 0),
    ITEM('@', TEXT, true, passage, provenance.locator, 1000),
    ITEM('"', TEXT, true, passage, provenance.quote, 2000),
};

/* --- writing ------------------------------------------------------------------------------- */

static void put_length(struct buf *out, size_t length)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_add_char(out, (char)(length >> shift & 0xff));
}

static void put_field(struct buf *out, char tag, const char *bytes, size_t length)
{
    buf_add_char(out, tag);
    put_length(out, length);
    buf_add(out, bytes, length);
}

/* The text as a reader takes it: cut at a character, its control characters blanks. */
static void add_clean(struct buf *out, const char *text, size_t most)
{
    size_t length = strlen(text), start = out->length;

    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t before = out->length;

        at += utf8_decode(text + at, length - at, &code);
        utf8_append(out, code < 0x20 || code == 0x7f ? ' ' : code);
        if (out->length - start > most) {
            out->length = before;
            break;
        }
    }
}

static void set_length(struct buf *out, size_t at, size_t length)
{
    for (size_t i = 0; i < NUMBER_SIZE; i++)
        out->bytes[at + i] = (char)(length >> (24 - 8 * i) & 0xff);
}

static void put_text(struct buf *out, char tag, const char *text, size_t most)
{
    size_t start;

    put_field(out, tag, "", 0);
    start = out->length;
    add_clean(out, text, most);
    set_length(out, start - NUMBER_SIZE, out->length - start);
}

static void put_integer(struct buf *out, char tag, int64_t number)
{
    char text[24];

    put_field(out, tag, text, (size_t)snprintf(text, sizeof text, "%" PRId64, number));
}

static void put_item(struct buf *out, const struct item *item, const void *record)
{
    const char *member = (const char *)record + item->offset;
    const char *text = item->type == TEXT || item->type == JSON_BODY
                           ? *(const char *const *)(const void *)member : NULL;
    char number[DEC_TEXT];
    struct period period;
    date day;

    switch (item->type) {
    case TEXT:
        if (text != NULL)
            put_text(out, item->tag, text, item->most);
        break;
    case JSON_BODY:
        put_field(out, item->tag, text, strlen(text));
        break;
    case INTEGER:
        put_integer(out, item->tag, *(const int64_t *)(const void *)member);
        break;
    case CHOICE:
        put_integer(out, item->tag, *(const int *)(const void *)member);
        break;
    case DAY:
        memcpy(&day, member, sizeof day);
        date_print(day, number);
        if (day != DATE_NONE)
            put_field(out, item->tag, number, strlen(number));
        break;
    case PERIOD:
        memcpy(&period, member, sizeof period);
        period_print(period, number);
        put_field(out, item->tag, number, strlen(number));
        break;
    case DECIMAL:
        if (*(const bool *)((const char *)record + item->flag))
            put_field(out, item->tag, number,
                      dec_print(*(const struct dec *)(const void *)member, number));
        break;
    case HASH:
        put_field(out, item->tag, member, HASH_SIZE);
        break;
    case TRUTH:
        if (*(const bool *)member)
            put_field(out, item->tag, "1", 1);
        break;
    }
}

static void put_record(struct buf *out, const struct item *items, size_t count,
                       const void *record)
{
    for (size_t i = 0; i < count; i++)
        put_item(out, &items[i], record);
}

/* --- reading ------------------------------------------------------------------------------- */

static size_t get_length(const char *bytes)
{
    size_t length = 0;

    for (int i = 0; i < NUMBER_SIZE; i++)
        length = length << 8 | (unsigned char)bytes[i];
    return length;
}

static bool text_clean(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7f)
            return false;
    return utf8_valid(bytes, length);
}

static bool get_integer(const char *bytes, size_t length, int64_t least, int64_t most,
                        int64_t *out)
{
    char text[24], *end;

    if (length == 0 || length >= sizeof text ||
        (bytes[0] != '-' && (bytes[0] < '0' || bytes[0] > '9')))
        return false;
    memcpy(text, bytes, length);
    text[length] = '\0';
    *out = strtoll(text, &end, 10);
    return *end == '\0' && *out >= least && *out <= most;
}

static bool get_text(const struct item *item, const char *bytes, size_t length,
                     struct arena *arena, void *member)
{
    bool good = length <= item->most && (item->type == JSON_BODY
                                             ? memchr(bytes, '\0', length) == NULL
                                             : text_clean(bytes, length));

    if (good)
        *(const char **)member = arena_copy(arena, bytes, length);
    return good;
}

static bool get_period(const char *bytes, size_t length, struct period *out)
{
    char text[PERIOD_TEXT], again[PERIOD_TEXT];

    if (length >= sizeof text || !text_clean(bytes, length))
        return false;
    memcpy(text, bytes, length);
    text[length] = '\0';
    if (period_parse(text, out, NULL) != 0)
        return false;
    period_print(*out, again);
    return strcmp(text, again) == 0; /* the canonical notation and no other */
}

static bool get_item(const struct item *item, const char *bytes, size_t length,
                     struct arena *arena, void *record)
{
    char *member = (char *)record + item->offset;
    int64_t number;

    switch (item->type) {
    case TEXT:
    case JSON_BODY:
        return get_text(item, bytes, length, arena, member);
    case INTEGER:
        return get_integer(bytes, length, -1, INT64_MAX / 2, (int64_t *)(void *)member);
    case CHOICE:
        if (!get_integer(bytes, length, 0, (int64_t)item->most - 1, &number))
            return false;
        *(int *)(void *)member = (int)number;
        return true;
    case DAY:
        return date_parse(bytes, length, (date *)(void *)member);
    case PERIOD:
        return get_period(bytes, length, (struct period *)(void *)member);
    case DECIMAL:
        *(bool *)((char *)record + item->flag) = true;
        return dec_parse(bytes, length, (struct dec *)(void *)member);
    case HASH:
        if (length == HASH_SIZE)
            memcpy(member, bytes, HASH_SIZE);
        return length == HASH_SIZE;
    case TRUTH:
        *(bool *)member = true;
        return length == 1 && *bytes == '1';
    }
    return false;
}

static int get_record(const char *bytes, size_t length, const struct item *items, size_t count,
                      const char *what, struct arena *arena, void *record, struct err *err)
{
    uint32_t seen = 0;

    for (size_t i = 0; i < count; i++)
        if (items[i].type == DAY)
            *(date *)(void *)((char *)record + items[i].offset) = DATE_NONE;
    while (length > 0) {
        size_t size, at = 0;

        while (at < count && items[at].tag != bytes[0])
            at++;
        if (at == count || (seen & 1u << at) != 0)
            return err_set(err, STATUS_DATA, "a %s with a field it cannot have", what);
        if (length < FIELD_HEAD || (size = get_length(bytes + 1)) > length - FIELD_HEAD)
            return err_set(err, STATUS_DATA, "a %s that is cut off", what);
        if (!get_item(&items[at], bytes + FIELD_HEAD, size, arena, record))
            return err_set(err, STATUS_DATA, "a %s whose field %c is off", what, items[at].tag);
        seen |= 1u << at;
        bytes += FIELD_HEAD + size;
        length -= FIELD_HEAD + size;
    }
    for (size_t i = 0; i < count; i++)
        if (items[i].required && (seen & 1u << i) == 0)
            return err_set(err, STATUS_DATA, "a %s without its field %c", what, items[i].tag);
    return 0;
}

/* --- the records --------------------------------------------------------------------------- */

#define RECORD(name)                                                                          \
    void handover_write_##name(struct buf *out, const struct handover_##name *name)           \
    {                                                                                         \
        put_record(out, name##_items, COUNT(name##_items), name);                             \
    }                                                                                         \
    int handover_read_##name(const char *bytes, size_t length, struct arena *arena,           \
                             struct handover_##name *name, struct err *err)                   \
    {                                                                                         \
        *name = (struct handover_##name){ 0 };                                                \
        return get_record(bytes, length, name##_items, COUNT(name##_items), #name, arena,     \
                          name, err);                                                         \
    }

RECORD(job)
RECORD(source)
RECORD(validator)
RECORD(document)
RECORD(tally)
RECORD(end)

void handover_write_number(struct buf *out, int64_t source)
{
    put_length(out, (size_t)source);
}

void handover_write_text(struct buf *out, const char *text)
{
    add_clean(out, text, NOTE_MOST);
}

int handover_read_number(const char **bytes, size_t *length, int64_t *source, struct err *err)
{
    if (*length < NUMBER_SIZE)
        return err_set(err, STATUS_DATA, "a frame that is cut off");
    *source = (int64_t)get_length(*bytes);
    *bytes += NUMBER_SIZE;
    *length -= NUMBER_SIZE;
    return 0;
}

void handover_write_row(struct buf *out, const struct figure *figure)
{
    size_t start = out->length;

    put_length(out, 0);
    put_record(out, row_items, COUNT(row_items), figure);
    set_length(out, start, out->length - start - NUMBER_SIZE);
}

int handover_read_row(const char **bytes, size_t *length, struct arena *arena,
                      struct figure *figure, struct err *err)
{
    size_t size;

    if (*length == 0)
        return 0;
    if (*length < NUMBER_SIZE || (size = get_length(*bytes)) > *length - NUMBER_SIZE)
        return err_set(err, STATUS_DATA, "a row that is cut off");
    *figure = (struct figure){ 0 };
    if (get_record(*bytes + NUMBER_SIZE, size, row_items, COUNT(row_items), "row", arena, figure,
                   err) != 0 ||
        quantity_check(&figure->observation.quantity, err) != 0)
        return -1;
    *bytes += NUMBER_SIZE + size;
    *length -= NUMBER_SIZE + size;
    return 1;
}

void handover_write_passage(struct buf *out, const struct passage *passage)
{
    put_record(out, passage_items, COUNT(passage_items), passage);
}

int handover_read_passage(const char *bytes, size_t length, struct arena *arena,
                          struct passage *passage, struct err *err)
{
    *passage = (struct passage){ 0 };
    if (get_record(bytes, length, passage_items, COUNT(passage_items), "passage", arena, passage,
                   err) != 0)
        return -1;
    if (passage->kind == PASSAGE_UNREAD)
        return 0;
    return passage->unit == NULL ? err_set(err, STATUS_DATA, "a target without a unit")
                                 : quantity_check(&passage->quantity, err);
}

int handover_read_text(const char *bytes, size_t length, struct arena *arena, const char **text,
                       struct err *err)
{
    if (length > NOTE_MOST || !text_clean(bytes, length))
        return err_set(err, STATUS_DATA, "a note that is no line of text");
    *text = arena_copy(arena, bytes, length);
    return 0;
}

const char *handover_outcome_name(enum handover_outcome outcome)
{
    static const char *const names[] = { "data",           "empty",           "not_modified",
                                         "provider_error", "transport_error", "parser_failed" };

    return names[outcome];
}
