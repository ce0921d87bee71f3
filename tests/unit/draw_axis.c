/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the axes show, and the values of a curve for each column of pixels. */
#include "test.h"

#include "draw/axis.h"
#include "draw/column.h"

#include <math.h>

static const struct {
    enum curve_shape shape;
    double low, high;
    int height;
    double axis_low, axis_high, step;
    int decimals;
} value_axes[] = {
    { CURVE_BARS, 150, 1000, 400, 0, 1250, 250, 0 },
    { CURVE_BARS, 40, 45, 400, 0, 50, 10, 0 },
    { CURVE_PERIODS, 40, 45, 400, 38, 46, 2, 0 },
    { CURVE_PERIODS, 40, 40, 400, 0, 50, 10, 0 },
    { CURVE_PERIODS, -2.5, 3.1, 400, -4, 4, 2, 0 },
    { CURVE_PERIODS, 0.01, 0.02, 300, 0, 0.03, 0.01, 2 },
    { CURVE_STEPS, 1000, 2500, 400, 0, 3000, 1000, 0 },
    { CURVE_PERIODS, 0, 0, 400, 0, 1.25, 0.25, 2 },
};

static void value_axes_have_few_round_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(value_axes); i++) {
        struct curve_point points[] = {
            { 18000, 18000, value_axes[i].low, value_axes[i].low },
            { 18001, 18001, value_axes[i].high, value_axes[i].high },
            { 30000, 30000, 1e9, 1e9 },                  /* outside of the picture */
        };
        struct curve curve = { CURVE_FIGURES, value_axes[i].shape, NULL, points, 3 };
        struct drawing drawing = { .height = value_axes[i].height, .unit_size = 1,
                                   .first = 18000, .last = 18100, .curves = &curve,
                                   .curve_count = 1 };
        struct value_axis axis = axis_of_values(&drawing);

        assert_true(axis.low <= value_axes[i].low && axis.high >= value_axes[i].high);
        assert_true((axis.high - axis.low) / axis.step < 8.5);
        if (fabs(axis.step - value_axes[i].step) > 1e-9 ||
            fabs(axis.low - value_axes[i].axis_low) > 1e-9 ||
            fabs(axis.high - value_axes[i].axis_high) > 1e-9 ||
            axis.decimals != value_axes[i].decimals)
            fail_msg("case %zu: %g to %g by %g, %d decimals", i, axis.low, axis.high, axis.step,
                     axis.decimals);
    }
}

static const struct {
    int days, pixels;
    const char *grid;
} time_axes[] = {
    { 10, 800, "DAY:1:DAY:1:DAY:1:86400:%m-%d" },
    { 60, 700, "WEEK:1:WEEK:1:WEEK:1:0:%m-%d" },
    { 365, 800, "MONTH:1:MONTH:1:MONTH:1:2592000:%Y-%m" },
    { 365, 300, "MONTH:3:MONTH:3:MONTH:3:2592000:%Y-%m" },
    { 10 * 365, 800, "YEAR:1:YEAR:1:YEAR:1:31536000:%Y" },
    { 10 * 365, 300, "YEAR:2:YEAR:2:YEAR:2:31536000:%Y" },
    { 40 * 365, 800, "YEAR:5:YEAR:5:YEAR:5:31536000:%Y" },
};

static void time_axes_have_labels_that_fit(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(time_axes); i++) {
        struct drawing drawing = { .first = 10000, .last = 10000 + time_axes[i].days - 1 };
        char grid[AXIS_TEXT];

        axis_of_time(&drawing, time_axes[i].pixels, grid);
        assert_string_equal(grid, time_axes[i].grid);
    }
}

/* --- columns ------------------------------------------------------------------------------- */

static void columns_hold_what_the_shape_says(void **state)
{
    static const struct curve_point points[] = {
        { 2, 3, 10, 10 }, { 4, 5, 20, 20 }, { 8, 9, 40, INFINITY }
    };
    static const double periods[] = { NAN, NAN, 10, 10, 20, 20, NAN, NAN, 40, 40, NAN, NAN };
    static const double steps[] = { NAN, NAN, 10, 10, 20, 20, 20, 20, 40, 40, 40, 40 };
    static const double slopes[] = { NAN, NAN, NAN, 10, 12.5, 17.5, 22.5, 27.5, 32.5, 37.5,
                                     40, NAN };
    static const double dots[] = { NAN, NAN, 10, 10, 20, 20, 20, NAN, 40, 40, 40, NAN };
    static const double highs[] = { NAN, NAN, 10, 10, 20, 20, NAN, NAN, 100, 100, NAN, NAN };
    static const double widths[] = { NAN, NAN, 0, 0, 0, 0, NAN, NAN, 60, 60, NAN, NAN };
    static const struct {
        enum curve_shape shape;
        enum column_part part;
        const double *values;
    } cases[] = {
        { CURVE_PERIODS, COLUMN_LOW, periods }, { CURVE_BARS, COLUMN_LOW, periods },
        { CURVE_STEPS, COLUMN_LOW, steps },     { CURVE_SLOPES, COLUMN_LOW, slopes },
        { CURVE_STEPS, COLUMN_DOTS, dots },     { CURVE_PERIODS, COLUMN_WIDTH, widths },
        { CURVE_PERIODS, COLUMN_HIGH, highs },
    };
    struct columns columns = { 0, DAY_SECONDS, 12, 0, 100 };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct curve curve = { CURVE_FIGURES, cases[i].shape, NULL, points, 3 };
        double values[24];

        column_values(&curve, cases[i].part, 1, &columns, values, 2);
        for (size_t j = 0; j < 12; j++) {
            double want = cases[i].values[j], got = values[2 * j];

            if (isnan(want) != isnan(got) || (!isnan(want) && fabs(want - got) > 1e-9))
                fail_msg("case %zu column %zu: %g instead of %g", i, j, got, want);
        }
    }
}

static void long_bars_end_two_columns_early(void **state)
{
    static const struct curve_point points[] = { { 0, 9, 1, 1 }, { 10, 19, 2, 2 } };
    struct curve curve = { CURVE_FIGURES, CURVE_BARS, NULL, points, 2 };
    struct columns columns = { 0, DAY_SECONDS, 20, 0, 100 };
    double values[20];

    (void)state;
    column_values(&curve, COLUMN_LOW, 1, &columns, values, 1);
    assert_true(values[7] == 1 && isnan(values[8]) && isnan(values[9]) && values[10] == 2 &&
                isnan(values[19]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(value_axes_have_few_round_steps),
        cmocka_unit_test(time_axes_have_labels_that_fit),
        cmocka_unit_test(columns_hold_what_the_shape_says),
        cmocka_unit_test(long_bars_end_two_columns_early),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
