/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "format/handover.h"

#include <stdio.h>
#include <string.h>

static struct figure sample(void)
{
    struct figure figure = {
        .indicator = "gdp",
        .unit = "bn CNY",
        .observation = { .quantity = quantity_bound(QUALIFIER_NEARLY, (struct dec){ 35, 1 }),
                         .published = date_from_civil(2025, 1, 17),
                         .modality = MODALITY_FORECAST },
        .provenance = { .locator = "/1/0/value", .quote = "近3500亿元\n\x1b[31m", .flags = "p" },
    };

    assert_int_equal(period_parse("2024-Q3", &figure.observation.period, NULL), 0);
    return figure;
}

static void a_row_comes_out_as_it_went_in(void **state)
{
    struct figure in = sample(), out;
    struct buf payload = BUF_EMPTY;
    struct arena arena = { 0 };
    struct err err;
    const char *bytes;
    size_t length;

    (void)state;
    handover_write_row(&payload, &in);
    in.observation.quantity = (struct quantity){ .low = { 3, 0 }, .high = { 5, 0 },
                                                 .has_low = true, .has_high = true,
                                                 .qualifier = QUALIFIER_RANGE };
    in.observation.published = DATE_NONE;
    in.unit = in.provenance.quote = in.provenance.flags = NULL;
    handover_write_row(&payload, &in);
    bytes = payload.bytes;
    length = payload.length;
    assert_int_equal(handover_read_row(&bytes, &length, &arena, &out, &err), 1);
    in = sample();
    assert_string_equal(out.indicator, in.indicator);
    assert_string_equal(out.unit, in.unit);
    assert_true(period_equal(out.observation.period, in.observation.period));
    assert_true(quantity_equal(&out.observation.quantity, &in.observation.quantity));
    assert_int_equal(out.observation.published, in.observation.published);
    assert_int_equal(out.observation.modality, in.observation.modality);
    assert_string_equal(out.provenance.locator, in.provenance.locator);
    assert_string_equal(out.provenance.quote, "近3500亿元  [31m"); /* nothing for a terminal */
    assert_int_equal(handover_read_row(&bytes, &length, &arena, &out, &err), 1);
    assert_null(out.unit);
    assert_null(out.provenance.flags);
    assert_int_equal(out.observation.published, DATE_NONE);
    assert_false(out.observation.quantity.has_value);
    assert_int_equal(handover_read_row(&bytes, &length, &arena, &out, &err), 0);
    arena_free(&arena);
    buf_free(&payload);
}

/* A row of fields given as text: tag, colon, text; separated by bars. */
static void row_of(const char *fields, struct buf *out)
{
    struct buf row = BUF_EMPTY;

    for (const char *at = fields; *at != '\0';) {
        size_t length = strcspn(at + 2, "|");

        buf_add_char(&row, *at);
        handover_write_number(&row, (int64_t)length);
        buf_add(&row, at + 2, length);
        at += 2 + length;
        at += *at == '|';
    }
    buf_clear(out);
    handover_write_number(out, (int64_t)row.length);
    buf_add(out, row.bytes, row.length);
    buf_free(&row);
}

static const struct {
    const char *fields, *message; /* NULL: it is good */
} rows[] = {
    { "i:gdp|p:2024|v:5|q:0|m:0", NULL },
    { "i:gdp|p:2024|v:5|q:0|m:0|d:2025-01-17|@:x|f:p|u:CNY|\":words", NULL },
    { "p:2024|v:5|q:0|m:0", "a row without its field i" },
    { "i:gdp|v:5|q:0|m:0", "a row without its field p" },
    { "i:gdp|p:2024|v:5|m:0", "a row without its field q" },
    { "i:gdp|p:2024|q:0|m:0", "no value, and not both ends of a range" },
    { "i:gdp|p:2024|v:5|q:0|m:0|v:6", "a row with a field it cannot have" },
    { "i:gdp|p:2024|v:5|q:0|m:0|z:6", "a row with a field it cannot have" },
    { "i:gdp|p:2024-13|v:5|q:0|m:0", "a row whose field p is off" },
    { "i:gdp|p:2024Q1|v:5|q:0|m:0", "a row whose field p is off" }, /* not canonical */
    { "i:gdp|p:2024|v:nan|q:0|m:0", "a row whose field v is off" },
    { "i:gdp|p:2024|v:1e99|q:0|m:0", "a row whose field v is off" },
    { "i:gdp|p:2024|v:5|q:7|m:0", "a row whose field q is off" },
    { "i:gdp|p:2024|v:5|q:-1|m:0", "a row whose field q is off" },
    { "i:gdp|p:2024|v:5|q:0x|m:0", "a row whose field q is off" },
    { "i:gdp|p:2024|v:5|q:0|m:3", "a row whose field m is off" },
    { "i:gdp|p:2024|v:5|q:0|m:0|d:2025-02-30", "a row whose field d is off" },
    { "i:g\xff|p:2024|v:5|q:0|m:0", "a row whose field i is off" },
    { "i:g\x1b[2J|p:2024|v:5|q:0|m:0", "a row whose field i is off" },
    { "i:gdp|p:2024|l:6|h:5|q:6|m:0", "low is above high" },
    { "i:gdp|p:2024|v:5|l:6|q:0|m:0", "value is below low" },
};

static void whatever_is_off_in_a_row_is_found(void **state)
{
    struct buf payload = BUF_EMPTY;
    struct arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct figure figure;
        struct err err = { 0 };
        const char *bytes;
        size_t length;
        int got;

        row_of(rows[i].fields, &payload);
        bytes = payload.bytes;
        length = payload.length;
        got = handover_read_row(&bytes, &length, &arena, &figure, &err);
        if (got != (rows[i].message == NULL ? 1 : -1) ||
            (rows[i].message != NULL && strcmp(err.text, rows[i].message) != 0))
            fail_msg("%s: %s", rows[i].fields, got == 1 ? "taken" : err.text);
    }
    arena_free(&arena);
    buf_free(&payload);
}

static void a_row_cut_anywhere_is_no_row(void **state)
{
    struct figure in = sample(), out;
    struct buf payload = BUF_EMPTY;
    struct arena arena = { 0 };
    struct err err;

    (void)state;
    handover_write_row(&payload, &in);
    for (size_t cut = 1; cut < payload.length; cut++) {
        const char *bytes = payload.bytes;
        size_t length = cut;

        assert_int_equal(handover_read_row(&bytes, &length, &arena, &out, &err), -1);
    }
    arena_free(&arena);
    buf_free(&payload);
}

static void the_other_records_keep_what_they_hold(void **state)
{
    struct handover_tally tally = { .outcome = OUTCOME_PROVIDER_ERROR, .message = "no",
                                    .status = 404, .attempts = 2, .rows = 1, .bad = 3 },
                          tally_again;
    struct handover_document document = { .url = "https://a/{token}", .etag = "W/\"x, y\"",
                                          .length = -1, .page = 2 },
                             document_again;
    struct handover_source source = { .number = 7, .id = "wb", .entry = "{\n\"id\": \"wb\"}",
                                      .newest = DATE_NONE },
                           source_again;
    struct buf payload = BUF_EMPTY;
    struct arena arena = { 0 };
    struct err err;

    (void)state;
    handover_write_tally(&payload, &tally);
    assert_int_equal(
        handover_read_tally(payload.bytes, payload.length, &arena, &tally_again, &err), 0);
    assert_int_equal(tally_again.outcome, tally.outcome);
    assert_string_equal(tally_again.message, "no");
    assert_int_equal(tally_again.status, 404);
    assert_int_equal(tally_again.bad, 3);
    buf_clear(&payload);
    memset(document.hash.bytes, 0xa5, HASH_SIZE);
    handover_write_document(&payload, &document);
    assert_int_equal(
        handover_read_document(payload.bytes, payload.length, &arena, &document_again, &err), 0);
    assert_string_equal(document_again.etag, document.etag);
    assert_true(hash_equal(&document_again.hash, &document.hash));
    assert_int_equal(document_again.length, -1);
    assert_null(document_again.last_modified);
    /* a record is not taken for another */
    assert_int_equal(
        handover_read_tally(payload.bytes, payload.length, &arena, &tally_again, &err), -1);
    buf_clear(&payload);
    handover_write_source(&payload, &source);
    assert_int_equal(
        handover_read_source(payload.bytes, payload.length, &arena, &source_again, &err), 0);
    assert_string_equal(source_again.entry, source.entry);
    assert_int_equal(source_again.newest, DATE_NONE);
    arena_free(&arena);
    buf_free(&payload);
}

static void a_text_that_is_too_long_is_cut_at_a_character(void **state)
{
    struct handover_end end = { 0 }, again;
    char text[1200] = "";
    struct buf payload = BUF_EMPTY;
    struct arena arena = { 0 };
    struct err err;

    (void)state;
    for (int i = 0; i < 300; i++)
        strcat(text, "元");
    end.message = text;
    handover_write_end(&payload, &end);
    assert_int_equal(handover_read_end(payload.bytes, payload.length, &arena, &again, &err), 0);
    assert_int_equal(strlen(again.message), 459); /* 153 characters of three bytes */
    arena_free(&arena);
    buf_free(&payload);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_comes_out_as_it_went_in),
        cmocka_unit_test(whatever_is_off_in_a_row_is_found),
        cmocka_unit_test(a_row_cut_anywhere_is_no_row),
        cmocka_unit_test(the_other_records_keep_what_they_hold),
        cmocka_unit_test(a_text_that_is_too_long_is_cut_at_a_character),
    };

    return cmocka_run_group_tests_name("handover", tests, NULL, NULL);
}
