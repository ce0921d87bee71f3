/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/buf.h"
#include "format/csv.h"

#include <stdlib.h>
#include <string.h>

/* Everything a reader says about bytes, as text: fields between <>, a record a line, faults as
 * "! message". */
static char *reading_of(const char *bytes, size_t length, char delimiter)
{
    struct csv csv;
    struct csv_record record;
    struct buf said = BUF_EMPTY;
    struct err err;
    int got;

    csv_open(&csv, bytes, length, delimiter);
    while ((got = csv_next(&csv, &record, &err)) != 0) {
        if (got < 0)
            buf_addf(&said, "! %s", err.text);
        for (size_t i = 0; got > 0 && i < record.count; i++)
            buf_addf(&said, "<%.*s>", (int)record.fields[i].length, record.fields[i].text);
        buf_add_char(&said, '\n');
    }
    csv_close(&csv);
    return buf_take(&said);
}

static void check(const char *bytes, char delimiter, const char *expected)
{
    /* exactly as long as it is, so that reading past the end is seen */
    size_t length = strlen(bytes);
    char *exact = malloc(length ? length : 1);
    char *said;

    memcpy(exact, bytes, length);
    said = reading_of(exact, length, delimiter);
    assert_string_equal(said, expected);
    free(said);
    free(exact);
}

static void records_are_what_rfc_4180_says(void **state)
{
    (void)state;
    check("a,b\nc,d\n", 0, "<a><b>\n<c><d>\n");
    check("a,b\r\nc,d", 0, "<a><b>\n<c><d>\n");
    check("a,,\n", 0, "<a><><>\n");
    check("\"a,b\",\"c\"\"d\",\"\"\n", ',', "<a,b><c\"d><>\n");
    check("\"two\nlines\",x\r\ny,z\r\n", ',', "<two\nlines><x>\n<y><z>\n");
    check("\"a\"", ',', "<a>\n");
    check("\"\"", ',', "<>\n");
    check("a\r", ',', "<a>\n");
    check("", ',', "");
}

static void what_is_met_in_practice_is_read_too(void **state)
{
    (void)state;
    check("\xef\xbb\xbf" "a,b\n", 0, "<a><b>\n");
    check("a,b\n\n\r\nc,d\n\n", 0, "<a><b>\n<c><d>\n");
    check("5\" pipe,x\n", ',', "<5\" pipe><x>\n");
    check("a;b,c;d\n1,5;2;3\n", 0, "<a><b,c><d>\n<1,5><2><3>\n");
    check("freq,geo\\TIME\t2026-06 \t2026-07 \nM,DE\t1\t2\n", '\t',
          "<freq,geo\\TIME><2026-06 ><2026-07 >\n<M,DE><1><2>\n");
}

static void a_fault_costs_its_own_record_only(void **state)
{
    (void)state;
    check("a,b\n\"c\"d,e\nf,g\n", ',',
          "<a><b>\n! line 2, column 4: text behind a closing quote; double the quotes inside\n"
          "<f><g>\n");
    check("a\nx,\"open\nb,c\nd,e\n", ',',
          "<a>\n! line 2, column 3: a quoted field that begins here does not end\n"
          "<b><c>\n<d><e>\n");
}

static void a_nul_byte_is_named_with_its_place(void **state)
{
    static const char bytes[] = "a,b\nc,d\0e\n\"f\0\",g\nh,i\n";
    char *said = reading_of(bytes, sizeof bytes - 1, ',');

    (void)state;
    assert_string_equal(said, "<a><b>\n! line 2, column 4: a NUL byte; this is no text\n"
                              "! line 3, column 3: a NUL byte; this is no text\n<h><i>\n");
    free(said);
}

static void a_record_has_a_longest_length(void **state)
{
    struct csv csv;
    struct csv_record record;
    struct err err;

    (void)state;
    csv_open(&csv, "0123456789,0123456789\nab\n\"01234567890123456789\"\ncd", 50, ',');
    csv.most = 16;
    assert_int_equal(csv_next(&csv, &record, &err), -1);
    assert_string_equal(err.text,
                        "line 1, column 17: the record is too long; is a quote missing?");
    assert_int_equal(csv_next(&csv, &record, &err), 1);
    assert_true(csv_is(&record.fields[0], "ab"));
    assert_int_equal(csv_next(&csv, &record, &err), -1);
    assert_string_equal(err.text, "line 3, column 1: a quoted field that begins here is too long "
                                  "for a record; is its last quote missing?");
    assert_int_equal(csv_next(&csv, &record, &err), 1);
    assert_true(csv_is(&record.fields[0], "cd"));
    assert_int_equal(csv_next(&csv, &record, &err), 0);
    csv_close(&csv);
}

static void every_field_knows_its_line_and_column(void **state)
{
    struct csv csv;
    struct csv_record record;
    struct csv_field field;

    (void)state;
    csv_open(&csv, "a,b\n\"x\ny\",  z \nw", 16, ',');
    assert_int_equal(csv_next(&csv, &record, NULL), 1);
    assert_int_equal(csv_column(&record, "b"), 1);
    assert_int_equal(csv_column(&record, "c"), -1);
    assert_int_equal(csv_next(&csv, &record, NULL), 1);
    assert_int_equal(record.line, 2);
    assert_int_equal(record.fields[0].line, 2);
    assert_int_equal(record.fields[0].column, 1);
    assert_int_equal(record.fields[1].line, 3);
    assert_int_equal(record.fields[1].column, 4);
    assert_true(csv_is(&record.fields[1], "  z "));
    field = record.fields[1];
    csv_trim(&field);
    assert_int_equal(field.column, 6);
    assert_int_equal(field.length, 1);
    assert_int_equal(csv_next(&csv, &record, NULL), 1);
    assert_int_equal(record.line, 4);
    csv_close(&csv);
}

static void the_delimiter_is_found_outside_quotes(void **state)
{
    static const struct {
        const char *text;
        char delimiter;
    } cases[] = {
        { "a,b,c\n1;2;3;4", ',' }, { "a;b;c\n", ';' }, { "a\tb\n", '\t' },
        { "S[|];ID;X: y, z\n", ';' }, { "\"a;b;c\",d\n", ',' }, { "alone", ',' },
        { "a|b|c", '|' }, { "", ',' }, { "a,b,c\\T\t1\t2", '\t' },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(csv_find_delimiter(cases[i].text, strlen(cases[i].text)),
                         cases[i].delimiter);
}

/* Writes a field as a careful program does. */
static void put_field(struct buf *out, const char *text)
{
    buf_add_char(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            buf_add_char(out, '"');
        buf_add_char(out, *text);
    }
    buf_add_char(out, '"');
}

static void what_is_written_quoted_reads_back_the_same(void **state)
{
    static const char letters[] = "a,\"\n\r; ";
    uint32_t random = 1;

    (void)state;
    for (int round = 0; round < 2000; round++) {
        char texts[5][9];
        struct buf bytes = BUF_EMPTY;
        struct csv csv;
        struct csv_record record;

        for (size_t i = 0; i < COUNT(texts); i++) {
            size_t length;

            random = random * 1664525u + 1013904223u;
            length = random >> 29;
            for (size_t k = 0; k < length; k++) {
                random = random * 1664525u + 1013904223u;
                texts[i][k] = letters[(random >> 24) % (sizeof letters - 1)];
            }
            texts[i][length] = '\0';
            put_field(&bytes, texts[i]);
            buf_add_char(&bytes, i + 1 < COUNT(texts) ? ',' : '\n');
        }
        csv_open(&csv, bytes.bytes, bytes.length, ',');
        assert_int_equal(csv_next(&csv, &record, NULL), 1);
        assert_int_equal(record.count, COUNT(texts));
        for (size_t i = 0; i < COUNT(texts); i++)
            assert_true(csv_is(&record.fields[i], texts[i]));
        assert_int_equal(csv_next(&csv, &record, NULL), 0);
        csv_close(&csv);
        buf_free(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_what_rfc_4180_says),
        cmocka_unit_test(what_is_met_in_practice_is_read_too),
        cmocka_unit_test(a_fault_costs_its_own_record_only),
        cmocka_unit_test(a_nul_byte_is_named_with_its_place),
        cmocka_unit_test(a_record_has_a_longest_length),
        cmocka_unit_test(every_field_knows_its_line_and_column),
        cmocka_unit_test(the_delimiter_is_found_outside_quotes),
        cmocka_unit_test(what_is_written_quoted_reads_back_the_same),
    };

    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
