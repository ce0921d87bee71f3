/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts before, on and after a deadline. */
#include "scene.h"

struct figure_row {
    const char *period, *value, *published;
};

struct day_case {
    const char *deadline;
    struct figure_row figures[4];
    const char *as_of, *verdict;
};

static void check_days(const struct day_case *rows, size_t count, enum target_kind kind)
{
    for (size_t i = 0; i < count; i++) {
        struct scene scene =
            scene_of(kind == TARGET_DIRECTION ? "" : "100", rows[i].deadline, "2021-02-01");

        scene.target.kind = kind;
        for (size_t k = 0; k < 4 && rows[i].figures[k].period; k++) {
            const struct figure_row *row = &rows[i].figures[k];

            scene.target.frequency = period_of(row->period).frequency;
            add(&scene, row->period, row->value, row->published);
        }
        if (strcmp(verdict_on(&scene, rows[i].as_of), rows[i].verdict) != 0)
            fail_msg("row %zu, %s: %s instead of %s", i, rows[i].as_of,
                     verdict_name(scene.judged.verdict), rows[i].verdict);
    }
}

static void a_direction_is_judged_by_the_figure_at_its_deadline(void **state)
{
    static const struct day_case rows[] = {
        /* what came after the deadline does not count */
        { "2024-12-31",
          { { "2021", "55", "2022-01-20" }, { "2024", "50", "2025-01-20" },
            { "2025", "57", "2026-01-20" } },
          "2026-02-01", "missed" },
        { "2024-12-31",
          { { "2021", "55", "2022-01-20" }, { "2024", "60", "2025-01-20" },
            { "2025", "50", "2026-01-20" } },
          "2026-02-01", "achieved" },
        /* no figure at the deadline: known only where those around it agree */
        { "2024-12-31",
          { { "2021", "55", "2022-01-20" }, { "2023", "57", "2025-01-20" } },
          "2026-02-01", "outcome_unknown" },
        { "2024-12-31",
          { { "2021", "55", "2022-01-20" }, { "2023", "57", "2025-01-20" },
            { "2025", "58", "2026-01-20" } },
          "2026-02-01", "achieved" },
        { "2024-12-31",
          { { "2021", "55", "2022-01-20" }, { "2023", "57", "2025-01-20" },
            { "2025", "54", "2026-01-20" } },
          "2026-02-01", "outcome_unknown" },
        /* a stock counted now and then: the last count by the day */
        { "2024-12-31",
          { { "2021-06-30", "55", "2022-01-20" }, { "2024-06-30", "54", "2025-01-20" },
            { "2025-06-30", "57", "2026-01-20" } },
          "2026-02-01", "missed" },
        /* all figures are of after the deadline */
        { "2024-12-31",
          { { "2025", "55", "2026-01-20" }, { "2026", "57", "2027-01-20" } },
          "2027-02-01", "outcome_unknown" },
    };

    (void)state;
    check_days(rows, COUNT(rows), TARGET_DIRECTION);
}

static void one_figure_has_no_direction(void **state)
{
    struct scene scene = scene_of("", "2025-12-31", "2025-02-01");

    (void)state;
    scene.target.kind = TARGET_DIRECTION;
    scene.target.frequency = FREQUENCY_HALF;
    add(&scene, "2025-H2", "50", "2026-01-20");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "baseline_only");
    assert_int_equal(scene.judged.confidence, CONFIDENCE_NONE);
    assert_true(reason_has(&scene.judged, "one figure: no direction yet"));
    add(&scene, "2026-H1", "60", "2026-07-20"); /* too late to tell */
    assert_string_equal(verdict_on(&scene, "2026-08-01"), "baseline_only");
    assert_int_equal(scene.judged.confidence, CONFIDENCE_NONE);
    add(&scene, "2025-H1", "60", "2025-07-20");
    scene.target.baseline_period = period_of("2025-H1");
    assert_string_equal(verdict_on(&scene, "2026-08-01"), "missed");
    assert_true(reason_has(&scene.judged, "not moved that way by 2025-12-31"));
}

static void an_estimate_for_after_the_deadline_achieves_nothing(void **state)
{
    static const struct day_case rows[] = {
        { "2025-06-30",
          { { "2020", "50", "2021-01-20" }, { "2024", "80", "2025-01-20" },
            { "2025", "110", "2025-05-01" } },
          "2025-06-01", "on_track" },
        { "2025-06-30",
          { { "2020", "50", "2021-01-20" }, { "2024", "80", "2025-01-20" },
            { "2025", "110", "2025-05-01" } },
          "2025-07-01", "missed" },
        /* reached by a period that ends in time, whatever is expected for later */
        { "2025-06-30",
          { { "2020", "50", "2021-01-20" }, { "2024", "101", "2025-01-20" },
            { "2025", "95", "2025-05-01" } },
          "2025-06-01", "achieved" },
        { "2025-12-31",
          { { "2020", "50", "2021-01-20" }, { "2025", "110", "2025-05-01" } },
          "2025-06-01", "achieved" },
    };
    struct scene scene = scene_of("100", "2025-06-30", "2021-02-01");

    (void)state;
    check_days(rows, COUNT(rows), TARGET_REACH);
    add(&scene, "2020", "50", "2021-01-20");
    add(&scene, "2025", "110", "2025-05-01");
    judged(&scene, "2025-06-01");
    assert_int_equal(scene.judged.reached, DATE_NONE);
    assert_false(scene.judged.notes & NOTE_LATE);
    judged(&scene, "2025-07-01");
    assert_true(scene.judged.notes & NOTE_LATE);
}

static void nothing_is_reached_on_a_day_that_is_yet_to_come(void **state)
{
    struct scene scene = scene_of("100", "2025-12-31", "2021-02-01");

    (void)state;
    add(&scene, "2020", "50", "2021-01-20");
    add(&scene, "2025", "110", "2025-11-29");
    assert_string_equal(verdict_on(&scene, "2025-12-01"), "achieved");
    assert_int_equal(scene.judged.reached, day_of("2025-11-29"));
    add(&scene, "2025", "108", "2026-01-20");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "achieved");
    assert_int_equal(scene.judged.reached, day_of("2025-12-31"));
}

static void on_the_path_is_not_yet_in_time_by_the_trend(void **state)
{
    struct scene scene = scene_of("100", "2027-12-31", "2022-02-01");

    (void)state;
    scene.target.path = PATH_GEOMETRIC;
    add(&scene, "2021", "10", "2022-01-20");
    add(&scene, "2022", "20", "2023-01-20");
    add(&scene, "2023", "30", "2024-01-20");
    add(&scene, "2024", "40", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "on_track"); /* growth halves each year */
    assert_true(scene.judged.projected.day > day_of("2027-12-31"));
    assert_true(scene.judged.notes & NOTE_TREND_LATE);
    add(&scene, "2024", "80", "2025-03-20");
    judged(&scene, "2025-04-01");
    assert_false(scene.judged.notes & NOTE_TREND_LATE);
    scene = scene_of("100", "2030-12-31", "2022-02-01"); /* measured from the low of 2021 */
    scene.target.path = PATH_GEOMETRIC;
    add(&scene, "2019", "60", "2020-01-20");
    add(&scene, "2021", "10", "2022-01-20");
    add(&scene, "2024", "40", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "on_track");
    assert_true(scene.judged.notes & NOTE_NEVER); /* which says more than late */
    assert_false(scene.judged.notes & NOTE_TREND_LATE);
}

static void figures_of_another_frequency_are_told_from_none(void **state)
{
    struct scene scene = scene_of("100", "2027-12-31", "2022-02-01");
    struct buf reason = BUF_EMPTY;

    (void)state;
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "not_evaluable");
    assert_int_equal(scene.judged.frequency, FREQUENCY_NONE);
    add(&scene, "2023-12-31", "30", "2024-01-20");
    add(&scene, "2024-12-31", "40", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "not_evaluable");
    judgement_reason(&scene.judged, &reason);
    assert_string_equal(buf_text(&reason),
                        "no figure; there are figures of another frequency than the one that is "
                        "judged, such as of a day: correct the \"frequency\" of the indicator or "
                        "the target");
    buf_free(&reason);
}

static void what_was_reached_late_is_not_waited_for(void **state)
{
    struct scene scene = scene_of("100", "2023-12-31", "2021-02-01");

    (void)state;
    add(&scene, "2020", "50", "2021-01-20");
    add(&scene, "2022", "70", "2023-01-20");
    add(&scene, "2023", "80", "2024-01-20");
    add(&scene, "2025", "105", "2026-01-20");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "missed");
    assert_false(scene.judged.notes & (NOTE_BEYOND_HORIZON | NOTE_NEVER | NOTE_NOT_BEFORE));
    assert_int_equal(scene.judged.projected.day, DATE_NONE);
    add(&scene, "2026", "95", "2027-01-20"); /* lost again: the trend has something to say */
    judged(&scene, "2027-02-01");
    assert_true(scene.judged.by_trend && scene.judged.projected.day != DATE_NONE);
}

static void a_first_figure_that_is_the_goal_has_no_pace(void **state)
{
    struct scene scene = scene_of("100", "2030-12-31", "2021-02-01");

    (void)state;
    scene.target.frequency = FREQUENCY_DAY;
    scene.indicator.nature = NATURE_STOCK;
    add(&scene, "2022-06-30", "100", "2022-07-20");
    add(&scene, "2023-06-30", "95", "2023-07-20");
    assert_string_equal(verdict_on(&scene, "2023-08-01"), "not_evaluable");
    assert_true(reason_has(&scene.judged, "the goal is the baseline"));
    assert_int_equal(verdict_of_pace(NAN), VERDICT_NOT_EVALUABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_direction_is_judged_by_the_figure_at_its_deadline),
        cmocka_unit_test(one_figure_has_no_direction),
        cmocka_unit_test(an_estimate_for_after_the_deadline_achieves_nothing),
        cmocka_unit_test(nothing_is_reached_on_a_day_that_is_yet_to_come),
        cmocka_unit_test(on_the_path_is_not_yet_in_time_by_the_trend),
        cmocka_unit_test(figures_of_another_frequency_are_told_from_none),
        cmocka_unit_test(what_was_reached_late_is_not_waited_for),
        cmocka_unit_test(a_first_figure_that_is_the_goal_has_no_pace),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
