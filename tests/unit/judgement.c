/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include "base/file.h"
#include "format/csv.h"

#include <stdio.h>

/* --- against the second implementation ------------------------------------------------------ */

static const char *field(const struct csv_record *record, const struct csv_record *header,
                         const char *name)
{
    static char texts[32][64];
    static int next;
    char *text = texts[next++ % 32];
    int column = csv_column(header, name);
    const struct csv_field *at;

    assert_true(column >= 0);
    at = &record->fields[column];
    snprintf(text, sizeof texts[0], "%.*s", (int)at->length, at->text);
    return text;
}

static void near(const char *name, const char *what, const char *wanted, double got)
{
    if (!*wanted) {
        if (!isnan(got))
            fail_msg("%s: %s is %.10g, not empty", name, what, got);
        return;
    }
    if (!(fabs(got - strtod(wanted, NULL)) <= 1e-9 * fmax(1, fabs(strtod(wanted, NULL)))))
        fail_msg("%s: %s is %.10g, not %s", name, what, got, wanted);
}

static void check_golden(const struct csv_record *row, const struct csv_record *header)
{
    char name[64], eta[DATE_TEXT];
    const char *latest_day = field(row, header, "latest_date");
    const char *until = field(row, header, "target_date");
    double base = strtod(field(row, header, "base"), NULL);
    double goal = strtod(field(row, header, "target"), NULL);
    struct scene scene = scene_of(field(row, header, "target"), until, "2000-01-01");
    const struct judgement *j;

    snprintf(name, sizeof name, "%s", field(row, header, "case"));
    scene.target.frequency = scene.indicator.frequency = FREQUENCY_DAY;
    scene.target.direction =
        goal > base || strstr(name, "wrong") == NULL ? DIRECTION_INCREASE : DIRECTION_DECREASE;
    if (goal < base || strcmp(name, "baseline_eq_target") == 0)
        scene.target.direction = DIRECTION_DECREASE;
    assert_true(path_parse(field(row, header, "path"), &scene.target.path));
    scene.target.baseline_period = period_of(field(row, header, "base_date"));
    add(&scene, field(row, header, "base_date"), field(row, header, "base"), "2001-01-01");
    add(&scene, latest_day, field(row, header, "latest"), "2001-01-01");
    j = judged(&scene, latest_day);
    near(name, "elapsed", field(row, header, "elapsed"), j->elapsed);
    near(name, "attained", field(row, header, "attained_share"), j->attained.value);
    near(name, "expected", field(row, header, "expected"), j->expected.value);
    near(name, "gap", field(row, header, "gap"), j->gap.value);
    near(name, "pace", field(row, header, "pace"), j->pace.value);
    near(name, "lag", field(row, header, "lag_days"), j->lag_days.value);
    near(name, "required", field(row, header, "cagr_required"), j->required_rate.value);
    near(name, "actual", field(row, header, "cagr_actual"), j->actual_rate.value);
    near(name, "ratio", field(row, header, "cagr_ratio"),
         j->actual_rate.value / j->required_rate.value);
    near(name, "remaining", field(row, header, "cagr_required_remaining"),
         j->required_remaining_rate.value);
    date_print(j->arrival_by_pace, eta);
    assert_string_equal(eta, field(row, header, "eta"));
    assert_int_equal((j->notes & NOTE_LINEAR_INSTEAD) != 0,
                     *field(row, header, "path_fallback") == '1');
}

static void every_golden_case_comes_out_in_every_column(void **state)
{
    struct buf bytes = BUF_EMPTY;
    struct csv csv;
    struct csv_record record, header;
    struct csv_field *fields;
    struct err err;
    int rows = 0;

    (void)state;
    assert_int_equal(file_read("tests/fixtures/progress/engine_golden.csv", 1 << 20, &bytes, &err),
                     0);
    csv_open(&csv, bytes.bytes, bytes.length, ',');
    assert_int_equal(csv_next(&csv, &record, &err), 1);
    fields = calloc(record.count, sizeof *fields);
    memcpy(fields, record.fields, record.count * sizeof *fields);
    header = (struct csv_record){ fields, record.count, 1 };
    for (; csv_next(&csv, &record, &err) == 1; rows++)
        check_golden(&record, &header);
    assert_int_equal(rows, 13);
    free(fields);
    csv_close(&csv);
    buf_free(&bytes);
}

/* --- the ladder ----------------------------------------------------------------------------- */

static void the_pace_decides_by_the_published_thresholds(void **state)
{
    static const struct {
        const char *latest, *verdict;
    } rows[] = { { "195", "on_track" },     { "147.5", "on_track" },   { "147.4", "behind" },
                 { "130", "behind" },       { "129.9", "far_behind" }, { "100", "far_behind" },
                 { "99.9", "moving_away" }, { "200", "achieved" },     { "250", "achieved" } };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct scene scene = scene_of("200", "2028-12-31", "2021-01-01");

        add(&scene, "2020", "100", "2020-12-31");
        add(&scene, "2024", rows[i].latest, "2025-01-31");
        assert_string_equal(verdict_on(&scene, "2025-02-01"), rows[i].verdict);
        assert_true(scene.judged.certain);
    }
}

static void a_target_without_figures_waits_and_then_its_outcome_is_unknown(void **state)
{
    struct scene scene = scene_of("45", "2025-12-31", "2024-07-03");

    (void)state;
    assert_string_equal(verdict_on(&scene, "2025-12-31"), "not_evaluable");
    assert_string_equal(verdict_on(&scene, "2026-01-01"), "outcome_unknown");
}

static void a_goal_reached_by_the_first_figure_is_achieved(void **state)
{
    struct scene scene = scene_of("300e9", "2025-12-31", "2023-05-30");

    (void)state;
    scene.target.path = PATH_UNDECLARED;
    add(&scene, "2024", "nearly 350e9", "2025-06-24");
    assert_string_equal(verdict_on(&scene, "2025-07-01"), "achieved");
    assert_true(scene.judged.certain);
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "achieved");
}

static void one_figure_gives_the_required_rate_only(void **state)
{
    struct scene scene = scene_of("over 1e12", "2027-12-31", "2026-01-05");
    const struct judgement *j;

    (void)state;
    scene.target.path = PATH_UNDECLARED;
    add(&scene, "2024", "nearly 350e9", "2025-06-24");
    add(&scene, "2025", "over 450e9", "2025-11-29");
    add(&scene, "2025", "about 450e9", "2026-01-05");
    add(&scene, "2025", "over 450e9", "2026-01-25");
    j = judged(&scene, "2026-02-01");
    assert_string_equal(verdict_name(j->verdict), "baseline_only");
    assert_true(j->certain);
    assert_int_equal(j->confidence, CONFIDENCE_NONE);
    assert_int_equal(j->baseline->id, 4); /* the vintage in force of the period known then */
    assert_true(fabs(j->required_remaining_rate.value - (sqrt(1000.0 / 450) - 1)) < 1e-12);
    assert_true(j->required_remaining_rate.low < 0.4825 && j->required_remaining_rate.high > 0.49);
    assert_true(isnan(j->pace.value));
    assert_true(reason_has(j, "required rate only"));
}

static void past_the_deadline_only_figures_dated_by_it_count(void **state)
{
    struct scene scene = scene_of("400", "2023-12-31", "2023-12-15");

    (void)state;
    scene.target.frequency = FREQUENCY_DAY;
    scene.indicator.nature = NATURE_STOCK;
    add(&scene, "2023-12-15", "100", "2023-12-15");
    add(&scene, "2024-04-20", "500", "2024-04-20");
    assert_string_equal(verdict_on(&scene, "2023-12-20"), "baseline_only");
    assert_string_equal(verdict_on(&scene, "2024-01-15"), "outcome_unknown");
    assert_string_equal(verdict_on(&scene, "2024-04-20"), "missed");
    assert_true(reason_has(&scene.judged, "reached after the deadline"));
}

static void the_annual_figure_of_the_last_year_is_dated_by_the_deadline(void **state)
{
    struct scene scene = scene_of("about 50", "2025-12-31", "2021-08-01");

    (void)state;
    scene.indicator.unit = "percent";
    scene.indicator.nature = NATURE_RATE;
    add(&scene, "2020", "40", "2021-01-20");
    add(&scene, "2023", "42.9", "2024-01-21");
    add(&scene, "2025", "46.4", "2026-02-04");
    assert_string_equal(verdict_on(&scene, "2024-03-01"), "undetermined");
    assert_string_equal(verdict_name(scene.judged.verdict_low), "far_behind");
    assert_string_equal(verdict_name(scene.judged.verdict_high), "behind");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "outcome_unknown");
    assert_string_equal(verdict_on(&scene, "2026-02-05"), "missed");
    assert_true(scene.judged.elapsed == 1);
    assert_true(scene.judged.certain);
}

static void a_goal_reached_in_time_stays_achieved_after_the_deadline(void **state)
{
    struct scene scene = scene_of("30", "2025-12-31", "2023-06-29");

    (void)state;
    add(&scene, "2022", "15", "2023-01-01");
    add(&scene, "2024", "over 30", "2025-06-18");
    add(&scene, "2026", "20", "2027-06-18");
    assert_string_equal(verdict_on(&scene, "2027-07-01"), "achieved");
    assert_true(reason_has(&scene.judged, "at risk"));
}

static void a_baseline_past_the_goal_leaves_headroom_only(void **state)
{
    struct scene scene = scene_of("300", "2025-12-31", "2023-05-30");
    const struct judgement *j;

    (void)state;
    add(&scene, "2024", "nearly 350", "2025-06-24");
    add(&scene, "2025", "over 450", "2026-01-25");
    j = judged(&scene, "2026-02-01");
    assert_string_equal(verdict_name(j->verdict), "achieved");
    assert_true(isnan(j->attained.value) && isnan(j->pace.value) && isnan(j->lag_days.value));
    assert_true(j->gap.value == 150 && j->latest_value.low == 450 && j->latest_value.high == 455);
    assert_true(reason_has(j, "had passed the goal"));
}

static void a_missing_year_at_the_deadline_leaves_the_outcome_unknown(void **state)
{
    struct scene scene = scene_of("12", "2020-12-31", "2017-08-23");

    (void)state;
    add(&scene, "2018", "10", "2019-08-21");
    add(&scene, "2023", "over 20", "2025-08-09");
    assert_string_equal(verdict_on(&scene, "2025-09-01"), "outcome_unknown");
    add(&scene, "2020", "11", "2025-09-09");
    assert_string_equal(verdict_on(&scene, "2025-10-01"), "missed");
    scene.figures[2].quantity = quantity_of("12");
    assert_string_equal(verdict_on(&scene, "2025-10-01"), "achieved");
    scene.count = 1;
    add(&scene, "2023", "11", "2025-08-09"); /* not even later */
    assert_string_equal(verdict_on(&scene, "2025-09-01"), "missed");
}

static void an_old_figure_is_stale_by_the_rhythm_of_its_series(void **state)
{
    struct scene scene = scene_of("200", "2030-12-31", "2020-01-01");

    (void)state;
    add(&scene, "2019", "100", "2019-12-31");
    add(&scene, "2020", "110", "2021-01-31");
    add(&scene, "2021", "120", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2023-06-01"), "on_track"); /* 517 days */
    assert_string_equal(verdict_on(&scene, "2023-08-01"), "stale");
    scene.indicator.stale_after = 900;
    assert_string_equal(verdict_on(&scene, "2023-08-01"), "on_track");
}

static void a_goal_that_is_the_baseline_has_no_way(void **state)
{
    struct scene scene = scene_of("100", "2030-12-31", "2021-01-01");

    (void)state;
    add(&scene, "2020", "100", "2020-12-31");
    add(&scene, "2021", "120", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "not_evaluable");
    assert_true(reason_has(&scene.judged, "one to keep"));
}

static void no_deadline_leaves_what_was_attained(void **state)
{
    struct scene scene = scene_of("200", "", "2021-01-01");

    (void)state;
    add(&scene, "2020", "100", "2020-12-31");
    add(&scene, "2021", "120", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "progressing");
    assert_true(fabs(scene.judged.attained.value - 0.2) < 1e-12);
    assert_true(isnan(scene.judged.pace.value));
    add(&scene, "2022", "90", "2023-01-31");
    assert_string_equal(verdict_on(&scene, "2023-02-01"), "moving_away");
    add(&scene, "2023", "201", "2024-01-31");
    assert_string_equal(verdict_on(&scene, "2024-02-01"), "achieved");
}

/* --- hedges --------------------------------------------------------------------------------- */

static void the_example_of_the_method_is_undetermined(void **state)
{
    struct scene scene = scene_of("1000", "2027-12-31", "2025-07-01");
    const struct judgement *j;

    (void)state;
    scene.target.frequency = FREQUENCY_DAY;
    scene.target.path = PATH_GEOMETRIC;
    add(&scene, "2025-06-30", "nearly 350", "2025-06-30");
    add(&scene, "2026-06-30", "over 520", "2026-06-30");
    j = judged(&scene, "2026-07-01");
    assert_true(fabs(j->pace.low - 0.944) < 5e-4 && fabs(j->pace.high - 0.988) < 5e-4);
    assert_string_equal(verdict_name(j->verdict), "undetermined");
    assert_string_equal(verdict_name(j->verdict_low), "behind");
    assert_string_equal(verdict_name(j->verdict_high), "on_track");
    assert_false(j->certain);
    assert_true(reason_has(j, "between behind and on_track"));
}

static void a_range_as_goal_is_tested_at_both_ends(void **state)
{
    struct scene scene = scene_of("12..15", "2020-12-31", "2017-08-23");

    (void)state;
    add(&scene, "2016", "5", "2017-01-01");
    add(&scene, "2020", "13", "2021-01-01");
    assert_string_equal(verdict_on(&scene, "2021-02-01"), "undetermined");
    assert_string_equal(verdict_name(scene.judged.verdict_low), "missed");
    assert_string_equal(verdict_name(scene.judged.verdict_high), "achieved");
}

static void an_open_lower_bound_reaches_every_goal_above_it(void **state)
{
    struct scene scene = scene_of("200", "2030-12-31", "2021-01-01");

    (void)state;
    add(&scene, "2020", "100", "2020-12-31");
    add(&scene, "2021", ">=101", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "undetermined");
    assert_string_equal(verdict_name(scene.judged.verdict_high), "achieved");
    assert_true(isinf(scene.judged.pace.high));
    assert_true(isfinite(scene.judged.pace.low));
}

/* Whatever numbers lie inside the hedges, their verdict lies between the two, and their measures
 * inside the intervals. */
static void no_choice_inside_the_hedges_escapes_the_intervals(void **state)
{
    static const char *const hedges[] = { "", "nearly ", "over ", "about " };
    enum { STEPS = 4 };

    (void)state;
    srand(11);
    for (int round = 0; round < 400; round++) {
        char base[32], latest[32], goal[32];
        struct scene scene, inner;
        struct judgement outer;

        snprintf(base, sizeof base, "%s%d", hedges[rand() % 4], 40 + rand() % 60);
        snprintf(latest, sizeof latest, "%s%d", hedges[rand() % 4], 20 + rand() % 150);
        snprintf(goal, sizeof goal, "%d..%d", 120 + rand() % 20, 141 + rand() % 40);
        scene = scene_of(goal, "2030-12-31", "2021-01-01");
        scene.target.path = rand() % 2 ? PATH_LINEAR : PATH_GEOMETRIC;
        add(&scene, "2020", base, "2020-12-31");
        add(&scene, "2024", latest, "2025-01-31");
        outer = *judged(&scene, "2025-02-01");
        for (int i = 0; i <= STEPS; i++) {
            for (int k = 0; k <= STEPS; k++) {
                for (int l = 0; l <= STEPS; l++) {
                    double b = outer.baseline_value.low +
                               (outer.baseline_value.high - outer.baseline_value.low) * i / STEPS;
                    double v = outer.latest_value.low +
                               (outer.latest_value.high - outer.latest_value.low) * k / STEPS;
                    double t = outer.goal.low + (outer.goal.high - outer.goal.low) * l / STEPS;
                    char text[3][40];

                    snprintf(text[0], sizeof text[0], "%.12f", b);
                    snprintf(text[1], sizeof text[1], "%.12f", v);
                    snprintf(text[2], sizeof text[2], "%.12f", t);
                    inner = scene;
                    inner.count = 0;
                    inner.target.goal = quantity_of(text[2]);
                    add(&inner, "2020", text[0], "2020-12-31");
                    add(&inner, "2024", text[1], "2025-01-31");
                    judged(&inner, "2025-02-01");
                    assert_true(verdict_compare(outer.verdict_low, inner.judged.verdict) <= 0);
                    assert_true(verdict_compare(inner.judged.verdict, outer.verdict_high) <= 0);
                    /* the decimals above are off by at most half a 1e-12 */
                    assert_true(outer.pace.low - 1e-9 <= inner.judged.pace.value);
                    assert_true(inner.judged.pace.value <= outer.pace.high + 1e-9);
                    assert_true(outer.gap.low - 1e-9 <= inner.judged.gap.value);
                    assert_true(inner.judged.gap.value <= outer.gap.high + 1e-9);
                    assert_true(outer.lag_days.low - 1e-6 <= inner.judged.lag_days.value);
                    assert_true(inner.judged.lag_days.value <= outer.lag_days.high + 1e-6);
                }
            }
        }
    }
}

/* --- no number that is none ----------------------------------------------------------------- */

static void nothing_breaks_on_any_combination(void **state)
{
    static const char *const values[] = { "0",      "-5",  "1e-40", "9e40", "-9e40", "nearly 0",
                                          "over 7", ">=3", "<=3",   "3..5", "100",   "about 100" };
    static const char *const days[] = { "2020-12-31", "2024-12-31", "2025-01-01" };
    size_t judgements = 0;

    (void)state;
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++)
        for (int path = 0; path < PATH_COUNT; path++)
            for (size_t b = 0; b < COUNT(values); b++)
                for (size_t v = 0; v < COUNT(values); v++)
                    for (size_t t = 0; t < COUNT(values); t++)
                        for (size_t d = 0; d < COUNT(days); d++, judgements++) {
                            struct scene scene =
                                scene_of(values[t], d == 2 ? "" : days[d], days[0]);
                            struct buf text = BUF_EMPTY;

                            scene.target.kind = (enum target_kind)kind;
                            scene.target.path = (enum path)path;
                            scene.target.direction =
                                b % 2 ? DIRECTION_INCREASE : DIRECTION_DECREASE;
                            add(&scene, "2019", values[b], "2020-01-01");
                            add(&scene, "2021", values[v], "2022-01-01");
                            judged(&scene, "2022-06-01");
                            assert_true(scene.judged.verdict < VERDICT_COUNT);
                            assert_true(scene.judged.verdict_low < VERDICT_COUNT);
                            assert_true(scene.judged.certain ==
                                        (scene.judged.verdict != VERDICT_UNDETERMINED));
                            judgement_reason(&scene.judged, &text);
                            assert_null(strstr(buf_text(&text), "nan"));
                            buf_free(&text);
                        }
    assert_true(judgements > 100000);
}

static void a_judgement_is_small(void **state)
{
    (void)state;
    assert_true(sizeof(struct judgement) < 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_golden_case_comes_out_in_every_column),
        cmocka_unit_test(the_pace_decides_by_the_published_thresholds),
        cmocka_unit_test(a_target_without_figures_waits_and_then_its_outcome_is_unknown),
        cmocka_unit_test(a_goal_reached_by_the_first_figure_is_achieved),
        cmocka_unit_test(one_figure_gives_the_required_rate_only),
        cmocka_unit_test(past_the_deadline_only_figures_dated_by_it_count),
        cmocka_unit_test(the_annual_figure_of_the_last_year_is_dated_by_the_deadline),
        cmocka_unit_test(a_goal_reached_in_time_stays_achieved_after_the_deadline),
        cmocka_unit_test(a_baseline_past_the_goal_leaves_headroom_only),
        cmocka_unit_test(a_missing_year_at_the_deadline_leaves_the_outcome_unknown),
        cmocka_unit_test(an_old_figure_is_stale_by_the_rhythm_of_its_series),
        cmocka_unit_test(a_goal_that_is_the_baseline_has_no_way),
        cmocka_unit_test(no_deadline_leaves_what_was_attained),
        cmocka_unit_test(the_example_of_the_method_is_undetermined),
        cmocka_unit_test(a_range_as_goal_is_tested_at_both_ends),
        cmocka_unit_test(an_open_lower_bound_reaches_every_goal_above_it),
        cmocka_unit_test(no_choice_inside_the_hedges_escapes_the_intervals),
        cmocka_unit_test(nothing_breaks_on_any_combination),
        cmocka_unit_test(a_judgement_is_small),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
