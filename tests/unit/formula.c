/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/formula.h"

#include <math.h>
#include <string.h>

/* Inputs a, b and c: a is 10 in 2023 and 12 in 2024, b is over 4 in both, c is 0. */
static struct reading look_up(const void *context, size_t input, struct period period)
{
    const struct formula *formula = context;
    const char *id = formula->inputs[input];
    int year = date_civil(period.last).year;
    struct reading reading = { .told = NAN };

    if (year != 2023 && year != 2024)
        return reading;
    if (strcmp(id, "a") == 0)
        reading.told = year == 2023 ? 10 : 12;
    else if (strcmp(id, "b") == 0)
        reading.told = 4;
    else if (strcmp(id, "c") == 0)
        reading.told = 0;
    reading.interval = interval_point(reading.told);
    if (strcmp(id, "b") == 0) {
        reading.interval.high = 4.5;
        reading.hedged = true;
    }
    return reading;
}

static struct reading value_of(const char *text, const char *year)
{
    struct arena arena = { 0 };
    struct formula formula;
    struct period period;
    struct reading reading;
    struct err err;

    assert_int_equal(period_parse(year, &period, &err), 0);
    if (formula_parse(text, &arena, &formula, &err) != 0)
        fail_msg("%s", err.text);
    reading = formula_evaluate(&formula, period, look_up, &formula);
    arena_free(&arena);
    return reading;
}

static void formulas_are_computed_as_they_are_written(void **state)
{
    static const struct {
        const char *text;
        double told;
    } rows[] = { { "a", 12 },
                 { "a + 2 * 3", 18 },
                 { "(a + 2) * 3", 42 },
                 { "a - 2 - 3", 7 },
                 { "a / 2 / 3", 2 },
                 { "-a + 20", 8 },
                 { "a / b * 100", 300 },
                 { "growth(a)", 20 },
                 { "last(a)", 10 },
                 { "a - last( a )", 2 },
                 { "growth(a * 2) + 0.5", 20.5 } };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct reading reading = value_of(rows[i].text, "2024");

        if (!(fabs(reading.told - rows[i].told) < 1e-9))
            fail_msg("%s is %.17g", rows[i].text, reading.told);
        assert_true(interval_contains(reading.interval, reading.told));
    }
}

static void hedges_go_through(void **state)
{
    struct reading reading = value_of("a / b", "2024");
    struct quantity quantity;

    (void)state;
    assert_true(reading.hedged && reading.told == 3);
    assert_true(reading.interval.low <= 12 / 4.5 && reading.interval.low > 2.66);
    assert_true(reading_quantity(reading, &quantity));
    assert_int_equal(quantity.qualifier, QUALIFIER_ABOUT);
    assert_true(quantity.has_low && quantity.has_high);
    reading.interval.high = INFINITY;
    assert_true(reading_quantity(reading, &quantity));
    assert_int_equal(quantity.qualifier, QUALIFIER_AT_LEAST);
    reading = value_of("a / 3", "2024");
    assert_false(reading.hedged);
    assert_true(reading_quantity(reading, &quantity));
    assert_int_equal(quantity.qualifier, QUALIFIER_EXACT);
}

static void what_cannot_be_computed_is_no_figure(void **state)
{
    static const char *const texts[] = { "a / c", "a / (b - 4)", "growth(c)", "a + d" };
    struct quantity quantity;

    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_false(reading_quantity(value_of(texts[i], "2024"), &quantity));
    assert_false(reading_quantity(value_of("a", "2022"), &quantity));
    assert_false(reading_quantity(value_of("growth(a)", "2023"), &quantity));
}

static void faults_name_their_place(void **state)
{
    static const struct {
        const char *text, *place;
    } rows[] = { { "", "character 1" },      { "a +", "character 4" },
                 { "a b", "character 3" },   { "(a", "character 3" },
                 { "1 + 2", "character 6" }, { "sum(a)", "character 4" },
                 { "a * %", "character 5" }, { "1.2.3 * a", "character 1" } };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = { 0 };
        struct formula formula;
        struct err err = { 0 };

        assert_int_equal(formula_parse(rows[i].text, &arena, &formula, &err), -1);
        if (!strstr(err.text, rows[i].place))
            fail_msg("%s: %s", rows[i].text, err.text);
        arena_free(&arena);
    }
}

static void nesting_has_an_end(void **state)
{
    struct arena arena = { 0 };
    struct formula formula;
    struct err err;
    char deep[400];

    (void)state;
    memset(deep, '(', sizeof deep);
    deep[sizeof deep - 1] = '\0';
    assert_int_equal(formula_parse(deep, &arena, &formula, &err), -1);
    memset(deep, '-', sizeof deep - 1);
    assert_int_equal(formula_parse(deep, &arena, &formula, &err), -1);
    arena_free(&arena);
}

static void nor_is_a_chain_longer_than_the_stack(void **state)
{
    struct arena arena = { 0 };
    struct formula formula;
    struct err err = { 0 };
    char text[FORMULA_LENGTH + 3];

    (void)state;
    for (size_t i = 0; i < sizeof text; i += 2)
        memcpy(text + i, "a+", i + 1 < sizeof text ? 2 : 1);
    text[FORMULA_LENGTH - 1] = '\0';
    assert_int_equal(formula_parse(text, &arena, &formula, &err), 0);
    text[FORMULA_LENGTH - 1] = '+';
    text[FORMULA_LENGTH + 1] = '\0';
    assert_int_equal(formula_parse(text, &arena, &formula, &err), -1);
    assert_non_null(strstr(err.text, "longer than"));
    arena_free(&arena);
}

static void note_read(void *context, size_t input, struct period period)
{
    char text[PERIOD_TEXT];

    period_print(period, text);
    buf_addf(context, "%zu:%s ", input, text);
}

static void what_a_formula_reads_is_told(void **state)
{
    static const char *const rows[][2] = {
        { "a / b * 100", "0:2024 1:2024 " },
        { "growth(a) - last(b + 1)", "0:2023 0:2024 1:2023 " },
        { "-last(last(a))", "0:2022 " },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = { 0 };
        struct formula formula;
        struct buf read = BUF_EMPTY;
        struct period period;
        struct err err;

        assert_int_equal(period_parse("2024", &period, &err), 0);
        assert_int_equal(formula_parse(rows[i][0], &arena, &formula, &err), 0);
        formula_reads(&formula, period, note_read, &read);
        assert_string_equal(buf_text(&read), rows[i][1]);
        buf_free(&read);
        arena_free(&arena);
    }
}

static void a_year_before_keeps_the_kind_of_period(void **state)
{
    static const char *const rows[][2] = {
        { "2024", "2023" },       { "2024-H1", "2023-H1" },         { "2024-Q3", "2023-Q3" },
        { "2024-02", "2023-02" }, { "2024-YTD-06", "2023-YTD-06" }, { "2024-02-29", "2023-02-28" }
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct period period, before;
        struct err err;

        assert_int_equal(period_parse(rows[i][0], &period, &err), 0);
        assert_int_equal(period_parse(rows[i][1], &before, &err), 0);
        assert_true(period_equal(period_year_before(period), before));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formulas_are_computed_as_they_are_written),
        cmocka_unit_test(hedges_go_through),
        cmocka_unit_test(what_cannot_be_computed_is_no_figure),
        cmocka_unit_test(faults_name_their_place),
        cmocka_unit_test(nesting_has_an_end),
        cmocka_unit_test(nor_is_a_chain_longer_than_the_stack),
        cmocka_unit_test(what_a_formula_reads_is_told),
        cmocka_unit_test(a_year_before_keeps_the_kind_of_period),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
