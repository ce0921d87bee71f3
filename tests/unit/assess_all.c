/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "steps/assess_all.h"

#include <stdlib.h>
#include <string.h>

/* A text, and what is said about it. */
struct source {
    const struct buf *text;
    size_t at, most_at_once;
    bool cut_off; /* there is more, but it cannot be read */
    struct buf out, faults;
};

static int take(void *context, size_t most, struct buf *out, struct err *err)
{
    struct source *source = context;
    size_t left = source->text->length - source->at, length = most < left ? most : left;

    if (left < most && source->cut_off)
        return err_set(err, STATUS_TEMPORARY, "the wire is cut");
    buf_add(out, buf_text(source->text) + source->at, length);
    source->at += length;
    return 0;
}

static int put(void *context, const char *bytes, size_t length, struct err *err)
{
    struct source *source = context;

    (void)err;
    buf_add(&source->out, bytes, length);
    if (length > source->most_at_once)
        source->most_at_once = length;
    return 0;
}

static void tell(void *context, const char *fault)
{
    struct source *source = context;

    buf_add_text(&source->faults, fault);
    buf_add_char(&source->faults, '\n');
}

static struct source judge_cut(const struct buf *text, size_t stretch, size_t at_once)
{
    struct source source = { .text = text };
    const struct assess_plan plan = { .name = "text",
                                      .method = &assess_statcan,
                                      .stretch = stretch,
                                      .at_once = at_once,
                                      .take = take,
                                      .put = put,
                                      .fault = tell,
                                      .context = &source };
    struct err err;

    assert_int_equal(assess_all(&plan, &err), 0);
    return source;
}

static struct source judge_whole(const struct buf *text)
{
    struct source source = { .text = text };
    struct assessor assessor;
    struct err err;
    int got;

    assert_int_equal(assess_open(&assessor, &assess_statcan, text->bytes, text->length,
                                 &source.out, &err),
                     0);
    while ((got = assess_next(&assessor, &source.out, &err)) != 0)
        if (got < 0)
            tell(&source, err.text);
    assess_close(&assessor);
    return source;
}

static void source_free(struct source *source)
{
    buf_free(&source->out);
    buf_free(&source->faults);
}

static void check(const struct buf *text, size_t stretch, size_t at_once)
{
    struct source whole = judge_whole(text), cut = judge_cut(text, stretch, at_once);

    assert_string_equal(buf_text(&cut.out), buf_text(&whole.out));
    assert_string_equal(buf_text(&cut.faults), buf_text(&whole.faults));
    source_free(&whole);
    source_free(&cut);
}

static const char header[] =
    "id,direction,base_period,base_value,latest_period,latest_value,target_period,target_value";

/* Lines of every kind; the first `kinds` of them. */
static void add_lines(struct buf *text, unsigned seed, size_t count, size_t kinds)
{
    static const struct {
        const char *bytes;
        size_t length;
    } lines[] = {
#define LINE(text) { text, sizeof(text) - 1 }
        LINE("a,increase,2015,1,2016,5,2017,25\n"),
        LINE("b,decrease,2015,3.5,2019,2.25,2030,1\r\n"),
        LINE("\n"),
        LINE("\r\n"),
        LINE("c,up\n"),
        LINE("d,increase,2015,x,2016,5\n"),
        LINE("e,increase,2015,\0,2016,5\n"),
        LINE("\r\r\n"),
        LINE("\"f, g\",increase,2015,1,2016,5,2017,25\n"),
        LINE("\"two\nlines\",increase,2015,1,2016,5,2017,25\n"),
        LINE("\"h\"i,increase,2015,1,2016,5\n"),
        LINE("j\"k,increase,2015,1,2016,5,2017,25\n"),
        LINE("\"an end that is not there\n"),
#undef LINE
    };

    assert_true(kinds <= COUNT(lines));
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1103515245U + 12345U;
        buf_add(text, lines[(seed >> 16) % kinds].bytes, lines[(seed >> 16) % kinds].length);
    }
}

enum { WITHOUT_QUOTES = 8, ALL_KINDS = 13 };

static void what_is_said_does_not_depend_on_how_a_text_is_cut(void **state)
{
    static const size_t stretches[] = { 1, 7, 32, 33, 64, 100, 1000, 100000 };

    (void)state;
    for (unsigned seed = 0; seed < 40; seed++) {
        struct buf text = BUF_EMPTY;

        buf_addf(&text, "%s%s%s", seed % 3 ? "" : "\xef\xbb\xbf", seed % 7 ? "" : "\n\r\n\n",
                 header);
        buf_add_text(&text, seed % 2 ? "\n" : "\r\n");
        add_lines(&text, seed, 40, WITHOUT_QUOTES);
        if (seed % 4 == 1)
            add_lines(&text, seed, 10, ALL_KINDS);
        buf_add_text(&text, seed % 5 ? "" : "z,increase,2015,1,2016,5,2017,25");
        for (size_t i = 0; i < COUNT(stretches); i++)
            check(&text, stretches[i], 1 + (seed + i) % ASSESS_AT_ONCE_MOST);
        buf_free(&text);
    }
}

static void quotes_in_the_line_of_names_are_read(void **state)
{
    struct buf text = BUF_EMPTY;

    (void)state;
    buf_addf(&text, "\"a\nnote\",%s\n", header);
    add_lines(&text, 1, 30, ALL_KINDS - 1);
    for (size_t stretch = 1; stretch < 40; stretch += 3)
        check(&text, stretch, 3);
    buf_free(&text);
}

static void a_record_without_an_end_costs_itself(void **state)
{
    struct buf text = BUF_EMPTY;

    (void)state;
    buf_addf(&text, "%s\n", header);
    add_lines(&text, 2, 5, 2);
    for (size_t i = 0; i <= CSV_RECORD_MOST; i++)
        buf_add_char(&text, 'x');
    buf_add_char(&text, '\n');
    add_lines(&text, 3, 5, 2);
    check(&text, 1000, 2);
    check(&text, CSV_RECORD_MOST, 2);
    buf_free(&text);
}

static void memory_does_not_grow_with_the_text(void **state)
{
    enum { STRETCH = 4096 };
    struct buf text = BUF_EMPTY;
    struct source source;

    (void)state;
    buf_addf(&text, "%s\n", header);
    add_lines(&text, 4, 5000, 2);
    source = judge_cut(&text, STRETCH, 2);
    assert_true(source.most_at_once < 4L * STRETCH);
    source_free(&source);
    buf_add_text(&text, "\"q\",increase,2015,1,2016,5,2017,25\n");
    add_lines(&text, 4, 5000, 2);
    source = judge_cut(&text, STRETCH, 2);
    assert_true(source.most_at_once < 4L * STRETCH);
    source_free(&source);
    buf_free(&text);
}

static void a_text_that_cannot_be_opened_or_read_is_an_error(void **state)
{
    struct buf text = BUF_EMPTY;
    struct source source = { .text = &text };
    struct assess_plan plan = { .name = "text",
                                .method = &assess_un,
                                .stretch = 10,
                                .at_once = 2,
                                .take = take,
                                .put = put,
                                .fault = tell,
                                .context = &source };
    struct err err;

    (void)state;
    assert_int_equal(assess_all(&plan, &err), -1);
    assert_int_equal(err.status, STATUS_DATA);
    assert_int_equal(strncmp(err.text, "text: line 1: no column \"id\"", 27), 0);
    buf_addf(&text, "%s\n", header);
    add_lines(&text, 5, 20, 2);
    plan.stretch = text.length / 10;
    source.cut_off = true;
    assert_int_equal(assess_all(&plan, &err), -1);
    assert_string_equal(err.text, "the wire is cut");
    source_free(&source);
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_does_not_depend_on_how_a_text_is_cut),
        cmocka_unit_test(quotes_in_the_line_of_names_are_read),
        cmocka_unit_test(a_record_without_an_end_costs_itself),
        cmocka_unit_test(memory_does_not_grow_with_the_text),
        cmocka_unit_test(a_text_that_cannot_be_opened_or_read_is_an_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
