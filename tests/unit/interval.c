/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/interval.h"

#include <math.h>
#include <string.h>

static struct dec number(const char *text)
{
    struct dec dec = DEC_ZERO;

    assert_true(dec_parse(text, strlen(text), &dec));
    return dec;
}

static void words_have_the_widths_of_the_method(void **state)
{
    static const struct {
        enum qualifier qualifier;
        const char *value;
        double low, high;
    } rows[] = {
        { QUALIFIER_EXACT, "350", 350, 350 },
        { QUALIFIER_NEARLY, "350", 345, 350 },
        { QUALIFIER_NEARLY, "100", 50, 100 },
        { QUALIFIER_OVER, "2400", 2400, 2450 },
        { QUALIFIER_OVER, "450e9", 450e9, 455e9 },
        { QUALIFIER_ABOUT, "7.5", 7.45, 7.55 },
        { QUALIFIER_AT_LEAST, "45", 45, INFINITY },
        { QUALIFIER_AT_MOST, "60", -INFINITY, 60 },
        { QUALIFIER_EXACT, "0", 0, 0 },
        { QUALIFIER_NEARLY, "-3.5", -3.55, -3.5 },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct quantity quantity = quantity_bound(rows[i].qualifier, number(rows[i].value));
        struct interval interval = quantity_interval(&quantity, NULL);

        if (!(fabs(interval.low - rows[i].low) < 1e-3 || interval.low == rows[i].low) ||
            !(fabs(interval.high - rows[i].high) < 1e-3 || interval.high == rows[i].high))
            fail_msg("row %zu: [%.17g, %.17g]", i, interval.low, interval.high);
    }
}

static void more_than_leaves_its_number_out(void **state)
{
    struct quantity over = quantity_bound(QUALIFIER_OVER, number("300"));
    struct interval interval = quantity_interval(&over, NULL);

    (void)state;
    assert_false(interval_contains(interval, 300));
    assert_true(interval_contains(interval, nextafter(300, 301)));
    assert_true(interval_contains(interval, 350));
}

static void options_change_the_widths(void **state)
{
    struct quantity over = quantity_bound(QUALIFIER_OVER, number("300"));
    struct quantity exact = quantity_exact(number("350"));
    struct quantity about = quantity_bound(QUALIFIER_ABOUT, number("350"));
    const struct interval_options wide = { true, true, 2 };

    (void)state;
    assert_true(isinf(quantity_interval(&over, &wide).high));
    assert_true(quantity_interval(&exact, &wide).low == 345);
    assert_true(quantity_interval(&about, &wide).high == 370);
}

static void stated_ends_go_before_the_widths(void **state)
{
    struct quantity range = { .low = number("3"),
                              .high = number("5"),
                              .has_low = true,
                              .has_high = true,
                              .qualifier = QUALIFIER_RANGE };
    struct quantity about = quantity_bound(QUALIFIER_ABOUT, number("350"));

    (void)state;
    assert_true(quantity_interval(&range, NULL).low == 3);
    assert_true(quantity_interval(&range, NULL).high == 5);
    about.low = number("340");
    about.has_low = true;
    assert_true(quantity_interval(&about, NULL).low == 340);
    assert_true(quantity_interval(&about, NULL).high == 355);
    range.has_high = false;
    assert_false(interval_known(quantity_interval(&range, NULL)));
}

static const double ends[] = { -INFINITY, -1e300, -7.25, -1,   -0.1,  -1e-300, 0,
                               1e-300,    0.1,    1,     7.25, 1e300, INFINITY };

typedef long double exact; /* enough to see an end that was rounded inward */

static void hold_inside(struct interval result, exact value)
{
    if (!interval_known(result) || isnan(value))
        return;
    assert_true((exact)result.low <= value && value <= (exact)result.high);
}

static void holds_every_result_of(struct interval a, struct interval b)
{
    for (int i = 0; i <= 4; i++) {
        for (int j = 0; j <= 4; j++) {
            double x =
                i == 4 ? a.high : fmax(a.low, -1e308) / 4 * (4 - i) + fmin(a.high, 1e308) / 4 * i;
            double y =
                j == 4 ? b.high : fmax(b.low, -1e308) / 4 * (4 - j) + fmin(b.high, 1e308) / 4 * j;

            if (!isfinite(x) || !isfinite(y) || !interval_contains(a, x) ||
                !interval_contains(b, y))
                continue;
            hold_inside(interval_add(a, b), (exact)x + (exact)y);
            hold_inside(interval_subtract(a, b), (exact)x - (exact)y);
            hold_inside(interval_multiply(a, b), (exact)x * (exact)y);
            if (!interval_contains(b, 0))
                hold_inside(interval_divide(a, b), (exact)x / (exact)y);
        }
    }
}

static void arithmetic_holds_every_result_of_its_members(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(ends); i++)
        for (size_t j = i; j < COUNT(ends); j++)
            for (size_t k = 0; k < COUNT(ends); k++)
                for (size_t l = k; l < COUNT(ends); l++)
                    holds_every_result_of((struct interval){ ends[i], ends[j] },
                                          (struct interval){ ends[k], ends[l] });
}

static void a_quotient_over_zero_is_unknown(void **state)
{
    (void)state;
    assert_false(interval_known(interval_divide(interval_point(1), (struct interval){ -1, 1 })));
    assert_false(interval_known(interval_divide(interval_point(1), interval_point(0))));
    assert_true(
        interval_known(interval_divide(interval_point(1), (struct interval){ 1, INFINITY })));
    assert_false(interval_known(interval_multiply(interval_unknown(), interval_point(0))));
    assert_false(interval_known(interval_add(interval_unknown(), interval_point(0))));
}

static void an_exact_sum_is_not_widened(void **state)
{
    struct interval sum = interval_add(interval_point(40), (struct interval){ 0, 50 });
    struct interval tenths = interval_add(interval_point(0.1), interval_point(0.2));

    (void)state;
    assert_true(sum.low == 40 && sum.high == 90);
    assert_true(tenths.low < tenths.high);
    sum = interval_subtract(interval_point(0.75), interval_point(0.25));
    assert_true(sum.low == 0.5 && sum.high == 0.5);
    sum = interval_add(interval_point(1), (struct interval){ 1, INFINITY });
    assert_true(sum.low == 2 && isinf(sum.high));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_the_widths_of_the_method),
        cmocka_unit_test(more_than_leaves_its_number_out),
        cmocka_unit_test(options_change_the_widths),
        cmocka_unit_test(stated_ends_go_before_the_widths),
        cmocka_unit_test(arithmetic_holds_every_result_of_its_members),
        cmocka_unit_test(an_exact_sum_is_not_widened),
        cmocka_unit_test(a_quotient_over_zero_is_unknown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
