/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include <stdio.h>

/* --- paths ---------------------------------------------------------------------------------- */

static void an_undeclared_path_is_tried_both_ways(void **state)
{
    struct scene scene = scene_of("1000", "2027-12-31", "2025-07-01");

    (void)state;
    scene.target.path = PATH_UNDECLARED;
    scene.target.frequency = FREQUENCY_DAY;
    add(&scene, "2025-06-30", "350", "2025-06-30");
    add(&scene, "2025-12-31", "450", "2026-01-05");
    assert_string_equal(verdict_on(&scene, "2026-01-06"), "on_track");
    assert_int_equal(scene.judged.path, PATH_GEOMETRIC);
    assert_string_equal(verdict_name(scene.judged.other_path_verdict), "behind");
    assert_true(reason_has(&scene.judged, "path-dependent: behind on the linear one"));
    scene.indicator.unit = "percent";
    assert_string_equal(verdict_on(&scene, "2026-01-06"), "behind");
    assert_int_equal(scene.judged.path, PATH_LINEAR);
}

static void a_pace_is_told_by_what_the_path_goes_by(void **state)
{
    struct scene scene = scene_of("50", "2028-12-31", "2024-02-01");
    const struct judgement *j;

    (void)state;
    scene.target.path = PATH_UNDECLARED;
    scene.indicator.unit = "percent";
    scene.indicator.nature = NATURE_RATE;
    add(&scene, "2023", "40", "2024-01-21");
    add(&scene, "2025", "43", "2026-01-21");
    j = judged(&scene, "2026-02-01");
    assert_false(judgement_by_rate(j, &scene.indicator));
    assert_true(fabs(j->actual_change.value - 1.5) < 1e-12);
    assert_true(fabs(j->required_change.value - 2) < 1e-12);
    assert_true(fabs(j->required_remaining_change.value - 7.0 / 3) < 1e-12);
    scene.indicator.unit = "CNY";
    scene.indicator.nature = NATURE_FLOW;
    assert_true(judgement_by_rate(judged(&scene, "2026-02-01"), &scene.indicator));
    scene.target.path = PATH_LINEAR;
    assert_false(judgement_by_rate(judged(&scene, "2026-02-01"), &scene.indicator));
}

static void from_zero_there_is_a_change_a_year_and_no_rate(void **state)
{
    struct scene scene = scene_of("50", "2028-12-31", "2024-02-01");
    const struct judgement *j;

    (void)state;
    add(&scene, "2023", "0", "2024-01-21");
    add(&scene, "2025", "43", "2026-01-21");
    j = judged(&scene, "2026-02-01");
    assert_true(isnan(j->actual_rate.value) && isnan(j->required_remaining_rate.value));
    assert_true(fabs(j->required_remaining_change.value - 7.0 / 3) < 1e-12);
    assert_false(judgement_by_rate(j, &scene.indicator));
}

static void a_plan_of_milestones_earns_a_schedule(void **state)
{
    const struct milestone plan[] = {
        { 10, { 1, 4 } }, { 20, { 2, 4 } }, { 30, { 4, 4 } }, { 40, { 7, 4 } }
    };
    struct course course = { .from = 0,
                             .until = 50,
                             .base = 0,
                             .goal = 100000,
                             .path = PATH_MILESTONES,
                             .milestones = plan,
                             .milestone_count = 4 };

    (void)state;
    /* the worked example: ES = 2.75 periods of 3 */
    assert_true(fabs(path_share(&course, 35000) * 5 - 2.75) < 1e-12);
    assert_true(fabs(path_share(&course, 35000) / course_elapsed(&course, 30) - 0.916667) < 1e-6);
    assert_true(path_value(&course, 0.6) == 40000);
    assert_true(path_value(&course, 1) == 100000 && path_value(&course, 0) == 0);
    assert_true(path_share(&course, 0) == 0 && path_share(&course, 100000) == 1);
    assert_true(path_share(&course, -1) < 0);
    for (double share = 0; share <= 1; share += 0.05)
        assert_true(fabs(path_share(&course, path_value(&course, share)) - share) < 1e-9);
}

static void milestones_before_the_baseline_are_not_on_the_way(void **state)
{
    const struct milestone plan[] = { { day_of("2025-12-31"), { 50, 0 } },
                                      { day_of("2028-12-31"), { 70, 0 } } };
    struct scene scene = scene_of("100", "2030-12-31", "2025-02-01");

    (void)state;
    scene.target.path = PATH_MILESTONES;
    scene.target.milestones = plan;
    scene.target.milestone_count = 2;
    add(&scene, "2026", "60", "2027-01-20"); /* no figure when announced: the first one after */
    add(&scene, "2028", "70", "2029-01-20");
    assert_string_equal(verdict_on(&scene, "2029-02-01"), "on_track");
    assert_true(fabs(scene.judged.pace.value - 1) < 1e-12);
    scene.figures[1].quantity = quantity_of("65");
    judged(&scene, "2029-02-01");
    assert_true(fabs(scene.judged.pace.value - 0.5) < 2e-3);
}

static void a_baseline_past_a_milestone_has_reached_it(void **state)
{
    const struct milestone plan[] = { { 100, { 50, 0 } }, { 200, { 80, 0 } } };
    struct course course = { .from = 0,
                             .until = 400,
                             .base = 60,
                             .goal = 100,
                             .path = PATH_MILESTONES,
                             .milestones = plan,
                             .milestone_count = 2 };

    (void)state;
    assert_true(path_value(&course, 0.125) == 60 && path_value(&course, 0.25) == 60);
    assert_true(path_value(&course, 0.375) == 70);
    assert_true(path_share(&course, 60) == 0.25 && path_share(&course, 70) == 0.375);
    assert_true(path_share(&course, 50) < 0);
}

static void mixed_signs_have_no_geometric_path(void **state)
{
    struct scene scene = scene_of("5", "2030-12-31", "2021-01-01");

    (void)state;
    scene.target.path = PATH_GEOMETRIC;
    add(&scene, "2020", "-4", "2020-12-31");
    add(&scene, "2021", "-3", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "not_evaluable");
    scene.target.path = PATH_LINEAR;
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "on_track");
}

/* --- baseline ------------------------------------------------------------------------------- */

static void the_baseline_is_what_was_known_when_the_target_was_announced(void **state)
{
    struct scene scene = scene_of("45", "2025-12-31", "2025-01-16");

    (void)state;
    add(&scene, "2022", "41.6", "2023-03-21");
    add(&scene, "2023", "42.9", "2024-01-21");
    add(&scene, "2024", "44.5", "2025-03-21"); /* ended, but not known yet */
    add(&scene, "2023", "43.1", "2025-05-01"); /* restated afterwards */
    judged(&scene, "2025-06-01");
    assert_int_equal(scene.judged.baseline->id, 4);
    scene.target.baseline_period = period_of("2022");
    assert_int_equal(judged(&scene, "2025-06-01")->baseline->id, 1);
    scene.target.baseline_value = quantity_of("40");
    assert_null(judged(&scene, "2025-06-01")->baseline);
    assert_true(scene.judged.baseline_value.value == 40);
    scene.target.baseline_value = (struct quantity){ 0 };
    scene.target.baseline_period = period_of("2019");
    assert_string_equal(verdict_on(&scene, "2025-06-01"), "not_evaluable");
    assert_false(reason_has(&scene.judged, "no rates of growth"));
    assert_true(reason_has(&scene.judged, "no baseline"));
}

/* --- the other kinds ------------------------------------------------------------------------ */

static void a_level_is_kept_in_every_period_of_its_window(void **state)
{
    struct scene scene = scene_of("about 5", "", "2024-01-21");

    (void)state;
    scene.target.kind = TARGET_KEEP;
    set_window(&scene, "2024");
    scene.indicator.nature = NATURE_RATE;
    add(&scene, "2023", "5.2", "2024-01-21");
    assert_string_equal(verdict_on(&scene, "2024-04-19"), "baseline_only");
    assert_string_equal(verdict_on(&scene, "2025-01-10"), "outcome_unknown");
    add(&scene, "2024", "5.2", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-01-20"), "achieved");
    assert_true(scene.judged.certain && fabs(scene.judged.gap.value - 0.2) < 1e-12);
    add(&scene, "2024", "4.9", "2025-02-20");
    assert_string_equal(verdict_on(&scene, "2025-02-20"), "undetermined");
    add(&scene, "2024", "4.2", "2025-03-20");
    assert_string_equal(verdict_on(&scene, "2025-03-20"), "missed");
}

static void a_ceiling_broken_once_is_broken(void **state)
{
    struct scene scene = scene_of("60", "2030-12-31", "2016-06-01");

    (void)state;
    scene.target.kind = TARGET_KEEP;
    scene.target.direction = DIRECTION_DECREASE;
    add(&scene, "2015", "71.9", "2016-04-01"); /* before the window */
    add(&scene, "2016", "59", "2017-04-01");
    assert_string_equal(verdict_on(&scene, "2017-05-01"), "on_track");
    add(&scene, "2017", "60.1", "2018-04-01");
    add(&scene, "2018", "58", "2019-04-01");
    assert_string_equal(verdict_on(&scene, "2019-05-01"), "missed");
    assert_true(fabs(scene.judged.worst.value - -0.1) < 1e-9);
    assert_true(fabs(scene.judged.gap.value - 2) < 1e-9);
}

static void a_direction_is_judged_by_its_sign(void **state)
{
    struct scene scene = scene_of("", "2025-12-31", "2021-01-01");

    (void)state;
    scene.target.kind = TARGET_DIRECTION;
    scene.target.direction = DIRECTION_DECREASE;
    add(&scene, "2020", "10", "2020-12-31");
    add(&scene, "2021", "9", "2022-01-31");
    assert_string_equal(verdict_on(&scene, "2022-02-01"), "on_track");
    add(&scene, "2022", "about 10", "2023-01-31");
    assert_string_equal(verdict_on(&scene, "2023-02-01"), "undetermined");
    add(&scene, "2025", "11", "2026-01-31");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "missed");
}

static void a_sum_with_a_gap_is_a_lower_bound(void **state)
{
    struct scene scene = scene_of("40", "2025-12-31", "2022-01-01");

    (void)state;
    scene.target.kind = TARGET_CUMULATIVE;
    set_window(&scene, "2022-01-01/2025-12-31");
    add(&scene, "2021", "99", "2022-01-31");
    add(&scene, "2022", "10", "2023-01-31");
    add(&scene, "2023", "11", "2024-01-31");
    assert_string_equal(verdict_on(&scene, "2024-02-01"), "on_track");
    assert_true(scene.judged.latest_value.value == 21);
    assert_true(fabs(scene.judged.pace.value - 1.05) < 1e-3);
    add(&scene, "2025", "5", "2026-01-31");
    assert_string_equal(verdict_on(&scene, "2026-02-01"), "undetermined");
    assert_string_equal(verdict_name(scene.judged.verdict_low), "missed");
    assert_true(reason_has(&scene.judged, "lower bound"));
    add(&scene, "2024", "14", "2026-02-01");
    assert_string_equal(verdict_on(&scene, "2026-02-02"), "achieved");
}

static void a_budget_is_judged_by_how_slowly_it_is_spent(void **state)
{
    struct scene scene = scene_of("40", "2025-12-31", "2022-01-01");

    (void)state;
    scene.target.kind = TARGET_CUMULATIVE;
    scene.target.direction = DIRECTION_DECREASE;
    set_window(&scene, "2022-01-01/2025-12-31");
    add(&scene, "2022", "10", "2023-01-31");
    assert_string_equal(verdict_on(&scene, "2023-02-01"), "on_track");
    add(&scene, "2023", "14", "2024-01-31");
    assert_string_equal(verdict_on(&scene, "2024-02-01"), "behind");
    add(&scene, "2024", "17", "2025-01-31");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "missed");
}

static void an_event_is_done_or_not(void **state)
{
    struct scene scene = scene_of("", "2025-12-31", "2023-02-10");

    (void)state;
    scene.target.kind = TARGET_MILESTONE;
    scene.target.frequency = FREQUENCY_DAY;
    scene.indicator.nature = NATURE_EVENT;
    assert_string_equal(verdict_on(&scene, "2024-01-01"), "not_evaluable");
    assert_string_equal(verdict_on(&scene, "2026-01-01"), "outcome_unknown");
    add(&scene, "2025-10-20", "1", "2025-10-21");
    assert_string_equal(verdict_on(&scene, "2025-11-01"), "achieved");
    assert_string_equal(verdict_on(&scene, "2026-11-01"), "achieved");
    scene.target.deadline = day_of("2023-01-02");
    assert_string_equal(verdict_on(&scene, "2025-11-01"), "missed");
    assert_true(scene.judged.lag_days.value == 1022);
}

/* --- projection ----------------------------------------------------------------------------- */

static void the_trend_is_a_random_walk_with_drift(void **state)
{
    struct scene scene = scene_of("20", "2030-12-31", "2021-01-01");
    const struct judgement *j;
    char day[DATE_TEXT];

    (void)state;
    /* differences 1, 2, 1, 2: m = 1.5, s = 0.5774; t(.90, 3) = 1.6377 */
    add(&scene, "2020", "10", "2020-12-31");
    add(&scene, "2021", "11", "2022-01-31");
    add(&scene, "2022", "13", "2023-01-31");
    add(&scene, "2023", "14", "2024-01-31");
    add(&scene, "2024", "16", "2025-01-31");
    j = judged(&scene, "2025-02-01");
    date_print(j->projected.day, day); /* 4 / 1.5 = 2.667 years */
    assert_string_equal(day, "2027-09-01");
    assert_true(j->by_trend);
    assert_true(j->projected.earliest < j->projected.day && j->projected.day < j->projected.latest);
    for (int edge = 0; edge < 2; edge++) { /* each edge meets the goal on its day */
        struct series series = series_in_force(scene.figures, scene.count, FREQUENCY_YEAR,
                                               day_of("2025-02-01"), scene.room);
        struct trend trend = trend_of(&series);
        date met = edge ? j->projected.latest : j->projected.earliest;
        double h = date_years(day_of("2024-12-31"), met);
        double value = trend_value(&trend, h) + (edge ? -1 : 1) * trend_margin(&trend, h);

        assert_true(fabs(trend.deviation - sqrt(1.0 / 3)) < 1e-9);
        assert_true(fabs(value - 20) < 0.01);
    }
}

static void a_trend_the_other_way_never_arrives(void **state)
{
    struct scene scene = scene_of("20", "2030-12-31", "2021-01-01");

    (void)state;
    add(&scene, "2020", "10", "2020-12-31");
    add(&scene, "2021", "9", "2022-01-31");
    add(&scene, "2022", "8.1", "2023-01-31");
    judged(&scene, "2023-02-01");
    assert_int_equal(scene.judged.projected.day, DATE_NONE);
    assert_true(reason_has(&scene.judged, "does not lead to the goal"));
}

static void students_quantiles_are_those_of_the_tables(void **state)
{
    (void)state;
    assert_true(fabs(student_90(1) - 3.0777) < 5e-5);
    assert_true(fabs(student_90(10) - 1.3722) < 5e-5);
    assert_true(fabs(student_90(30) - 1.3104) < 5e-5);
    assert_true(fabs(student_90(31) - 1.3094635) < 2e-5);
    assert_true(fabs(student_90(120) - 1.2886462) < 2e-5);
    for (size_t n = 1; n < 200; n++)
        assert_true(student_90(n) > student_90(n + 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_undeclared_path_is_tried_both_ways),
        cmocka_unit_test(a_pace_is_told_by_what_the_path_goes_by),
        cmocka_unit_test(from_zero_there_is_a_change_a_year_and_no_rate),
        cmocka_unit_test(a_plan_of_milestones_earns_a_schedule),
        cmocka_unit_test(milestones_before_the_baseline_are_not_on_the_way),
        cmocka_unit_test(a_baseline_past_a_milestone_has_reached_it),
        cmocka_unit_test(mixed_signs_have_no_geometric_path),
        cmocka_unit_test(the_baseline_is_what_was_known_when_the_target_was_announced),
        cmocka_unit_test(a_level_is_kept_in_every_period_of_its_window),
        cmocka_unit_test(a_ceiling_broken_once_is_broken),
        cmocka_unit_test(a_direction_is_judged_by_its_sign),
        cmocka_unit_test(a_sum_with_a_gap_is_a_lower_bound),
        cmocka_unit_test(a_budget_is_judged_by_how_slowly_it_is_spent),
        cmocka_unit_test(an_event_is_done_or_not),
        cmocka_unit_test(the_trend_is_a_random_walk_with_drift),
        cmocka_unit_test(a_trend_the_other_way_never_arrives),
        cmocka_unit_test(students_quantiles_are_those_of_the_tables),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
