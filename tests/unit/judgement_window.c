/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums and levels over a window: what is in it, what only in part, and what is missing. */
#include "scene.h"

static struct scene window_scene(enum target_kind kind, const char *goal)
{
    struct scene scene = scene_of(goal, "2024-12-31", "2023-07-15");

    scene.target.kind = kind;
    return scene;
}

static void a_flow_that_began_before_the_target_counts_with_a_part(void **state)
{
    static const struct {
        const char *goal, *low, *high;
    } rows[] = {
        { "40", "achieved", "achieved" }, /* the whole year alone */
        { "41", "missed", "achieved" },
        { "80", "missed", "achieved" },
        { "90", "missed", "achieved" },
        { "91", "missed", "missed" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct scene scene = window_scene(TARGET_CUMULATIVE, rows[i].goal);

        add(&scene, "2023", "50", "2024-01-20");
        add(&scene, "2024", "40", "2025-01-20");
        judged(&scene, "2025-02-01");
        assert_string_equal(verdict_name(scene.judged.verdict_low), rows[i].low);
        assert_string_equal(verdict_name(scene.judged.verdict_high), rows[i].high);
        assert_true(scene.judged.latest_value.value == 40);
        assert_true(scene.judged.latest_value.low <= 40 && scene.judged.latest_value.high >= 90);
        assert_true(reason_has(&scene.judged, "from nothing to the whole"));
        set_window(&scene, "2023/2024");
        assert_string_equal(verdict_on(&scene, "2025-02-01"), i < 4 ? "achieved" : "missed");
        assert_true(scene.judged.latest_value.value == 90);
    }
}

static void a_budget_counts_what_began_before_it_in_part_too(void **state)
{
    struct scene scene = window_scene(TARGET_CUMULATIVE, "80");

    (void)state;
    scene.target.direction = DIRECTION_DECREASE;
    add(&scene, "2023", "50", "2024-01-20");
    add(&scene, "2024", "40", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "undetermined");
    scene.target.goal = quantity_of("90");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "achieved");
    scene.target.goal = quantity_of("39");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "missed");
}

static void a_sum_is_not_at_risk_for_a_smaller_flow(void **state)
{
    struct scene scene = window_scene(TARGET_CUMULATIVE, "80");

    (void)state;
    set_window(&scene, "2023/2024");
    add(&scene, "2023", "50", "2024-01-20");
    add(&scene, "2024", "40", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "achieved");
    assert_false(scene.judged.notes & NOTE_AT_RISK);
}

static void a_level_is_kept_only_where_every_period_is_known(void **state)
{
    struct scene scene = window_scene(TARGET_KEEP, "5");

    (void)state;
    scene.target.announced = day_of("2021-02-01");
    scene.indicator.nature = NATURE_RATE;
    set_window(&scene, "2021/2024");
    add(&scene, "2021", "5.5", "2022-01-20");
    add(&scene, "2023", "5.6", "2024-01-20");
    assert_string_equal(verdict_on(&scene, "2024-02-01"), "on_track");
    assert_true(reason_has(&scene.judged, "periods are missing"));
    add(&scene, "2024", "5.2", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "outcome_unknown");
    add(&scene, "2022", "5.1", "2025-03-20");
    assert_string_equal(verdict_on(&scene, "2025-04-01"), "achieved");
    assert_false(scene.judged.notes & NOTE_KEPT_UNSEEN);
    scene.figures[2].quantity = quantity_of("4.9"); /* broken once, whatever is missing */
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "missed");
}

static void a_stock_is_kept_by_the_counts_there_are(void **state)
{
    struct scene scene = window_scene(TARGET_KEEP, "100");

    (void)state;
    scene.target.frequency = FREQUENCY_DAY;
    scene.indicator.nature = NATURE_STOCK;
    set_window(&scene, "2024");
    add(&scene, "2024-06-30", "110", "2024-07-20");
    add(&scene, "2024-12-31", "120", "2025-01-20");
    assert_string_equal(verdict_on(&scene, "2025-02-01"), "achieved");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_flow_that_began_before_the_target_counts_with_a_part),
        cmocka_unit_test(a_budget_counts_what_began_before_it_in_part_too),
        cmocka_unit_test(a_sum_is_not_at_risk_for_a_smaller_flow),
        cmocka_unit_test(a_level_is_kept_only_where_every_period_is_known),
        cmocka_unit_test(a_stock_is_kept_by_the_counts_there_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
