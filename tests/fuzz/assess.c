/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a table of cases, by every method: one row out for each row in, and no number in it
 * that is none; and by one method cut into stretches, of which the same comes out. */
#include "steps/assess_all.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The number columns of the last row: empty or a finite decimal. */
static void check_row(const char *row, size_t length)
{
    struct csv csv;
    struct csv_record record;
    struct err err;

    csv_open(&csv, row, length, ',');
    if (csv_next(&csv, &record, &err) != 1 || record.count != 6)
        abort();
    for (size_t i = 2; i <= 3; i++) {
        struct dec number;

        if (record.fields[i].length > 0 &&
            !dec_parse_rounded(record.fields[i].text, record.fields[i].length, &number) &&
            !memchr(record.fields[i].text, 'e', record.fields[i].length))
            abort();
    }
    if (record.fields[4].length == 0)
        abort();
    csv_close(&csv);
}

struct source {
    const char *bytes;
    size_t left;
    struct buf out;
};

static int take(void *context, size_t most, struct buf *out, struct err *err)
{
    struct source *source = context;
    size_t length = most < source->left ? most : source->left;

    (void)err;
    buf_add(out, source->bytes, length);
    source->bytes += length;
    source->left -= length;
    return 0;
}

static int put(void *context, const char *bytes, size_t length, struct err *err)
{
    struct source *source = context;

    (void)err;
    buf_add(&source->out, bytes, length);
    return 0;
}

static void tell(void *context, const char *fault)
{
    (void)context;
    (void)fault;
}

static void check_cut(const struct assess_method *method, const char *bytes, size_t length,
                      const struct buf *whole)
{
    struct source source = { .bytes = bytes, .left = length };
    const struct assess_plan plan = { .name = "text",
                                      .method = method,
                                      .stretch = 24,
                                      .at_once = 1,
                                      .take = take,
                                      .put = put,
                                      .fault = tell,
                                      .context = &source };
    struct err err;

    if (assess_all(&plan, &err) != 0 || strcmp(buf_text(&source.out), buf_text(whole)) != 0)
        abort();
    buf_free(&source.out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = { "headway", "statcan", "destatis", "healthy-people", "un" };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct buf out = BUF_EMPTY;
        struct assessor assessor;
        struct err err;
        int got;

        if (assess_open(&assessor, assess_method_find(names[i]), (const char *)data, size, &out,
                        &err) == 0) {
            size_t start = out.length;

            while ((got = assess_next(&assessor, &out, &err)) != 0) {
                if (got > 0)
                    check_row(out.bytes + start, out.length - start);
                start = out.length;
            }
            check_cut(assessor.method, (const char *)data, size, &out);
        }
        assess_close(&assessor);
        buf_free(&out);
    }
    return 0;
}
