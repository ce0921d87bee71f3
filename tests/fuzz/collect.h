/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A collector under fuzzing: whatever the bytes, it ends, every row it hands over is whole, and it
 * says why where it refuses. */
#ifndef HEADWAY_TESTS_FUZZ_COLLECT_H
#define HEADWAY_TESTS_FUZZ_COLLECT_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "collectors/collector.h"

static void demand(int truth)
{
    if (!truth)
        abort();
}

static void check_row(void *to, const struct row *row)
{
    size_t *rows = to;
    struct period again;
    char text[PERIOD_TEXT];

    ++*rows;
    demand(row->series != NULL && row->locator != NULL);
    demand(row->period.first <= row->period.last);
    period_print(row->period, text);
    demand(period_parse(text, &again, NULL) == 0 && period_equal(again, row->period));
    demand(quantity_check(&row->quantity, NULL) == 0);
}

static void check_request(void *to, const struct request *request)
{
    (void)to;
    demand(request->url != NULL || request->path != NULL || request->argv != NULL);
}

static void check_note(void *to, const char *text)
{
    (void)to;
    demand(strlen(text) < 1000);
}

static void check_passage(void *to, const struct passage *passage)
{
    (void)to;
    demand(passage->indicator != NULL && passage->reason != NULL);
    demand(passage->provenance.quote != NULL && passage->provenance.locator != NULL);
    demand(passage->kind != PASSAGE_TARGET || quantity_check(&passage->quantity, NULL) == 0);
}

static int fuzz_collector(const char *kind, const char *entry, const uint8_t *data, size_t size)
{
    static const struct request request = { .url = "https://example.org/data?page=1" };
    size_t rows = 0;
    struct sink sink = { .to = &rows, .row = check_row, .request = check_request,
                         .note = check_note, .passage = check_passage };
    struct body body = { (const char *)data, size, &request, 0 };
    struct tally tally = { 0 };
    struct err err = { 0 };
    struct spec spec;

    spec_none(&spec);
    if (entry != NULL) {
        spec_free(&spec);
        demand(spec_read(entry, strlen(entry), &spec, &err) == 0);
    }
    if (collector_find(kind)->parse(&spec, &body, &sink, &tally, &err) != 0)
        demand(err.text[0] != '\0' && err.status != 0);
    demand(rows == tally.rows);
    spec_free(&spec);
    return 0;
}

#endif
