/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads bodies the way a collector does and keeps what it says as text: a row a line,
 * series|period|value|flag|unit|published, with - for what there is none of. */
#ifndef HEADWAY_TESTS_READING_H
#define HEADWAY_TESTS_READING_H

#include "base/buf.h"
#include "base/file.h"

#include "collectors/collector.h"

struct said {
    struct buf rows, notes, requests;
    struct tally tally;
    struct err err;
    int result;
};

static void say_row(void *to, const struct row *row)
{
    struct said *said = to;
    char period[PERIOD_TEXT], published[DATE_TEXT];

    period_print(row->period, period);
    date_print(row->published, published);
    buf_addf(&said->rows, "%s|%s|", row->series, period);
    if (row->quantity.qualifier != QUALIFIER_EXACT)
        buf_addf(&said->rows, "%s ", qualifier_name(row->quantity.qualifier));
    if (row->quantity.has_value)
        dec_append(&said->rows, row->quantity.value);
    buf_addf(&said->rows, "|%s|%s|%s\n", row->flag ? row->flag : "-", row->unit ? row->unit : "-",
             *published ? published : "-");
}

static void say_request(void *to, const struct request *request)
{
    struct said *said = to;

    buf_addf(&said->requests, "%s\n",
             request->url ? request->url : request->path ? request->path : request->argv[0]);
}

static void say_note(void *to, const char *text)
{
    struct said *said = to;

    buf_addf(&said->notes, "%s\n", text);
}

static inline void said_free(struct said *said)
{
    buf_free(&said->rows);
    buf_free(&said->notes);
    buf_free(&said->requests);
}

/* spec is an entry of config/sources, or NULL. The moment of fetching is 2026-11-21. */
static inline struct said read_body(const char *kind, const char *entry, const char *bytes,
                                    size_t length, const struct request *request)
{
    struct said said = { 0 };
    struct sink sink = { .to = &said, .row = say_row, .request = say_request,
                         .note = say_note };
    struct body body = { bytes, length, request, INT64_C(1795219200) };
    struct spec spec;

    spec_none(&spec);
    if (entry != NULL) {
        spec_free(&spec);
        if (spec_read(entry, strlen(entry), &spec, &said.err) != 0)
            fail_msg("%s: %s", entry, said.err.text);
    }
    if (collector_find(kind) == NULL)
        fail_msg("no kind %s", kind);
    said.result = collector_find(kind)->parse(&spec, &body, &sink, &said.tally, &said.err);
    if (said.result != 0)
        buf_add_text(&said.notes, said.err.text);
    spec_free(&spec);
    return said;
}

#endif
