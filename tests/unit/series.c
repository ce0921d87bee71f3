/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/series.h"

#include <stdlib.h>
#include <string.h>

static date day_of(const char *text)
{
    date day = DATE_NONE;

    assert_true(date_parse(text, strlen(text), &day));
    return day;
}

static struct observation observed(int64_t id, const char *period, int64_t value,
                                   const char *published, int rank)
{
    struct observation o = { .id = id, .published = day_of(published), .rank = rank };
    struct dec dec;
    struct err err;

    assert_int_equal(period_parse(period, &o.period, &err), 0);
    assert_true(dec_make(value, 0, &dec));
    o.quantity = quantity_exact(dec);
    return o;
}

static void one_figure_a_period_is_in_force(void **state)
{
    const struct observation all[] = {
        observed(1, "2024", 2000, "2025-01-15", 1),   observed(2, "2021", 1625, "2022-03-01", 1),
        observed(3, "2024", 2200, "2025-03-20", 1),   observed(4, "2021", 1760, "2025-06-24", 1),
        observed(5, "2023-H1", 918, "2023-08-19", 1), observed(6, "2023", 1877, "2024-01-21", 0),
        observed(7, "2023", 1900, "2025-01-21", 1),
    };
    const struct observation *room[COUNT(all)];
    struct series series;

    (void)state;
    series = series_in_force(all, COUNT(all), FREQUENCY_YEAR, day_of("2026-01-01"), room);
    assert_int_equal(series.count, 3);
    assert_int_equal(series.points[0]->id, 4); /* published later */
    assert_int_equal(series.points[1]->id, 6); /* better rank, though older */
    assert_int_equal(series.points[2]->id, 3);
    series = series_in_force(all, COUNT(all), FREQUENCY_YEAR, day_of("2025-03-19"), room);
    assert_int_equal(series.points[0]->id, 2);
    assert_int_equal(series.points[2]->id, 1);
    series = series_in_force(all, COUNT(all), FREQUENCY_HALF, day_of("2026-01-01"), room);
    assert_int_equal(series.count, 1);
    series = series_in_force(all, COUNT(all), FREQUENCY_YEAR, day_of("2022-02-28"), room);
    assert_int_equal(series.count, 0);
    assert_null(series_at(&series, day_of("2026-01-01")));
}

static void on_the_same_day_the_one_recorded_last_is_in_force(void **state)
{
    const struct observation all[] = { observed(9, "2024", 1, "2025-01-15", 0),
                                       observed(8, "2024", 2, "2025-01-15", 0) };
    const struct observation *room[COUNT(all)];
    struct series series = series_in_force(all, 2, FREQUENCY_YEAR, day_of("2025-01-15"), room);

    (void)state;
    assert_int_equal(series.count, 1);
    assert_int_equal(series.points[0]->id, 9);
}

static void forecasts_and_facts_are_in_no_series(void **state)
{
    struct observation all[] = { observed(1, "2024", 1, "2025-01-15", 0),
                                 observed(2, "2025", 2, "2025-01-15", 0) };
    const struct observation *room[COUNT(all)];

    (void)state;
    all[0].modality = MODALITY_FORECAST;
    all[1].modality = MODALITY_FACT;
    assert_int_equal(series_in_force(all, 2, FREQUENCY_YEAR, day_of("2026-01-15"), room).count, 0);
}

static void a_day_finds_the_last_period_that_had_ended(void **state)
{
    const struct observation all[] = { observed(1, "2023", 1, "2024-01-15", 0),
                                       observed(2, "2024", 2, "2025-01-15", 0) };
    const struct observation *room[COUNT(all)];
    struct series series = series_in_force(all, 2, FREQUENCY_YEAR, day_of("2026-01-15"), room);

    (void)state;
    assert_null(series_at(&series, day_of("2023-12-30")));
    assert_int_equal(series_at(&series, day_of("2023-12-31"))->id, 1);
    assert_int_equal(series_at(&series, day_of("2024-12-30"))->id, 1);
    assert_int_equal(series_at(&series, day_of("2024-12-31"))->id, 2);
    assert_int_equal(series_of(&series, all[0].period)->id, 1);
    assert_null(series_of(&series, period_step(all[1].period, 1)));
}

/* Any order in, the same series out; what is published later changes nothing that was known. */
static void order_does_not_matter_and_the_future_is_unknown(void **state)
{
    enum { MANY = 200 };
    static struct observation all[MANY], known[MANY];
    static const struct observation *room[MANY], *known_room[MANY];
    date first = day_of("2020-01-01");

    (void)state;
    srand(7);
    for (int round = 0; round < 200; round++) {
        size_t count = (size_t)(rand() % MANY), known_count = 0;
        date as_of = first + rand() % 4000;
        struct series series, again;

        for (size_t i = 0; i < count; i++) {
            all[i] = observed((int64_t)i, "2020", rand() % 9, "2020-01-01", rand() % 3);
            all[i].period = period_step(all[i].period, rand() % 12);
            all[i].published = first + rand() % 4000;
        }
        for (size_t i = count; i > 1; i--) {
            size_t other = (size_t)rand() % i;
            struct observation kept = all[other];

            all[other] = all[i - 1];
            all[i - 1] = kept;
        }
        for (size_t i = count; i-- > 0;)
            if (all[i].published <= as_of)
                known[known_count++] = all[i];
        series = series_in_force(all, count, FREQUENCY_YEAR, as_of, room);
        again = series_in_force(known, known_count, FREQUENCY_YEAR, INT32_MAX, known_room);
        assert_int_equal(series.count, again.count);
        for (size_t i = 0; i < series.count; i++) {
            assert_int_equal(series.points[i]->id, again.points[i]->id);
            assert_true(i == 0 ||
                        period_compare(series.points[i - 1]->period, series.points[i]->period) < 0);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_figure_a_period_is_in_force),
        cmocka_unit_test(on_the_same_day_the_one_recorded_last_is_in_force),
        cmocka_unit_test(forecasts_and_facts_are_in_no_series),
        cmocka_unit_test(a_day_finds_the_last_period_that_had_ended),
        cmocka_unit_test(order_does_not_matter_and_the_future_is_unknown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
