/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/alert.h"
#include "domain/calendar.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Votes as letters: b beyond, B beyond and critical, c clear, - between, u undetermined,
 * . nothing to say. */
static struct vote vote_of(char letter)
{
    switch (letter) {
    case 'b':
        return (struct vote){ VOTE_BEYOND, SEVERITY_WARNING };
    case 'B':
        return (struct vote){ VOTE_BEYOND, SEVERITY_CRITICAL };
    case 'c':
        return (struct vote){ VOTE_CLEAR, SEVERITY_NONE };
    case '-':
        return (struct vote){ VOTE_BETWEEN, SEVERITY_NONE };
    case 'u':
        return (struct vote){ VOTE_UNDETERMINED, SEVERITY_INFO };
    default:
        return (struct vote){ VOTE_NONE, SEVERITY_NONE };
    }
}

struct asked {
    const char *votes;
    size_t least; /* the earliest period that was asked for */
};

static struct vote ask(void *context, size_t period)
{
    struct asked *asked = context;

    if (period < asked->least)
        asked->least = period;
    return vote_of(asked->votes[period]);
}

static void a_state_follows_from_the_periods_alone(void **state)
{
    static const struct {
        const char *votes;
        int fire_after, clear_after;
        enum alert_phase phase;
        enum severity severity;
    } cases[] = {
        { "", 1, 1, ALERT_UNKNOWN, SEVERITY_NONE },
        { "...", 1, 1, ALERT_UNKNOWN, SEVERITY_NONE },
        { "c", 1, 1, ALERT_OK, SEVERITY_NONE },
        { "b", 1, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "b", 2, 1, ALERT_PENDING, SEVERITY_NONE },
        { "bb", 2, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "bcb", 2, 1, ALERT_PENDING, SEVERITY_NONE },
        { "b-b", 2, 1, ALERT_PENDING, SEVERITY_NONE },
        { "b.b", 2, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "bub", 2, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "bbB", 2, 1, ALERT_FIRING, SEVERITY_CRITICAL },
        { "bBb", 2, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "b-", 1, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "b----", 1, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "b.", 1, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "bu", 1, 1, ALERT_FIRING, SEVERITY_WARNING },
        { "bbc", 2, 2, ALERT_FIRING, SEVERITY_WARNING },
        { "bbc-c", 2, 2, ALERT_FIRING, SEVERITY_WARNING },
        { "bbc.c", 2, 2, ALERT_OK, SEVERITY_NONE },
        { "bbcc", 2, 2, ALERT_OK, SEVERITY_NONE },
        { "bbccb", 2, 2, ALERT_PENDING, SEVERITY_NONE },
        { "bbcbc", 2, 2, ALERT_FIRING, SEVERITY_WARNING },
        { "cbcbcb", 2, 2, ALERT_PENDING, SEVERITY_NONE },
        { "u", 1, 1, ALERT_UNKNOWN, SEVERITY_INFO },
        { "cu", 1, 1, ALERT_OK, SEVERITY_INFO },
        { "cuc", 1, 1, ALERT_OK, SEVERITY_NONE },
        { "cu.", 1, 1, ALERT_OK, SEVERITY_INFO },
        { "-", 1, 1, ALERT_OK, SEVERITY_NONE },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct alert_rules rules = alert_rules_usual;
        struct asked asked = { cases[i].votes, SIZE_MAX };
        struct alert_state got;

        rules.fire_after = cases[i].fire_after;
        rules.clear_after = cases[i].clear_after;
        got = alert_settle(strlen(cases[i].votes), ask, &asked, &rules);
        if (got.phase != cases[i].phase || got.severity != cases[i].severity)
            fail_msg("\"%s\" with %d and %d: %s, %s", cases[i].votes, rules.fire_after,
                     rules.clear_after, alert_phase_name(got.phase), severity_name(got.severity));
    }
}

/* Looking back no further than it takes must not change what comes out. */
static void the_end_is_that_of_counting_from_the_start(void **state)
{
    static const char letters[] = "bBc-u.";
    unsigned random = 7;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        struct alert_rules rules = alert_rules_usual;
        struct alert_state counted = { .phase = ALERT_UNKNOWN }, settled;
        char votes[16] = { 0 };
        struct asked asked = { votes, SIZE_MAX };
        size_t length = (size_t)round % 15;

        rules.fire_after = 1 + round % 3;
        rules.clear_after = 1 + round / 3 % 3;
        for (size_t i = 0; i < length; i++) {
            random = random * 1103515245u + 12345u;
            votes[i] = letters[random / 65536 % 6];
            counted = alert_count(counted, vote_of(votes[i]), &rules);
        }
        settled = alert_settle(length, ask, &asked, &rules);
        if (settled.phase != counted.phase || settled.severity != counted.severity)
            fail_msg("\"%s\": %s instead of %s", votes, alert_phase_name(settled.phase),
                     alert_phase_name(counted.phase));
    }
}

static void only_as_many_periods_are_judged_as_it_takes(void **state)
{
    struct asked asked = { "cccccccbbbbbccccbb", SIZE_MAX };
    struct alert_rules rules = alert_rules_usual;

    (void)state;
    rules.fire_after = 2;
    alert_settle(strlen(asked.votes), ask, &asked, &rules);
    assert_int_equal(asked.least, strlen(asked.votes) - 2);
}

static void absence_never_resolves(void **state)
{
    static const struct {
        enum alert_phase before, now;
        bool new_period;
        enum alert_phase after;
    } cases[] = {
        { ALERT_FIRING, ALERT_UNKNOWN, false, ALERT_FIRING },
        { ALERT_FIRING, ALERT_UNKNOWN, true, ALERT_FIRING },
        { ALERT_FIRING, ALERT_OK, true, ALERT_RESOLVED },
        { ALERT_FIRING, ALERT_PENDING, false, ALERT_RESOLVED },
        { ALERT_RESOLVED, ALERT_OK, false, ALERT_RESOLVED },
        { ALERT_RESOLVED, ALERT_OK, true, ALERT_OK },
        { ALERT_RESOLVED, ALERT_FIRING, true, ALERT_FIRING },
        { ALERT_RESOLVED, ALERT_UNKNOWN, true, ALERT_RESOLVED },
        { ALERT_OK, ALERT_UNKNOWN, false, ALERT_OK },
        { ALERT_UNKNOWN, ALERT_UNKNOWN, false, ALERT_UNKNOWN },
        { ALERT_UNKNOWN, ALERT_FIRING, true, ALERT_FIRING },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct alert_state before = { .phase = cases[i].before }, now = { .phase = cases[i].now };

        assert_int_equal(alert_turn(before, now, cases[i].new_period).phase, cases[i].after);
    }
}

static void the_cause_of_a_turn_is_named(void **state)
{
    const struct alert_evidence old = { .period = 100, .series = { { 1 } }, .target = { { 1 } },
                                        .rules = { { 1 } } };
    struct alert_evidence now = old, before = old;

    (void)state;
    assert_int_equal(alert_cause_of(&old, &now), ALERT_BY_CALENDAR);
    now.rules.bytes[0] = 2;
    assert_int_equal(alert_cause_of(&old, &now), ALERT_BY_RULES);
    now.series.bytes[0] = 2;
    assert_int_equal(alert_cause_of(&old, &now), ALERT_BY_REVISION);
    before.series = (struct hash){ { 0 } }; /* not known: not revised */
    assert_int_equal(alert_cause_of(&before, &now), ALERT_BY_RULES);
    now.target.bytes[0] = 2;
    assert_int_equal(alert_cause_of(&old, &now), ALERT_BY_TARGET_CHANGE);
    now.period = 101;
    assert_int_equal(alert_cause_of(&old, &now), ALERT_BY_NEW_FIGURE);
}

/* --- votes: a target of 200 from 100 at the end of 2020 by the end of 2030 -------------------- */

struct scene {
    struct target target;
    struct indicator indicator;
    struct observation figures[8];
    const struct observation *room[8];
    struct series series;
    struct judgement judgement;
};

static date day_of(const char *text)
{
    date day = DATE_NONE;

    assert_true(date_parse(text, strlen(text), &day));
    return day;
}

static struct period period_of(const char *text)
{
    struct period period = { 0 };

    assert_int_equal(period_parse(text, &period, NULL), 0);
    return period;
}

/* `values`: of the years from 2020 on. */
static void set(struct scene *scene, enum direction direction, int goal, const int *values,
                size_t count, const char *as_of)
{
    *scene = (struct scene){
        .target = { .id = "t", .indicator = "i", .kind = TARGET_REACH, .direction = direction,
                    .path = PATH_LINEAR, .announced = day_of("2021-02-01"),
                    .deadline = day_of("2030-12-31"), .frequency = FREQUENCY_YEAR },
        .indicator = { .id = "i", .unit = "CNY", .nature = NATURE_FLOW,
                       .frequency = FREQUENCY_YEAR, .publication_lag = -1 },
    };
    dec_make(goal, 0, &scene->target.goal.value);
    scene->target.goal.has_value = true;
    scene->target.baseline_period = period_of("2020");
    for (size_t i = 0; i < count; i++) {
        struct dec value;
        char year[16];

        snprintf(year, sizeof year, "%d", 2020 + (int)i);
        dec_make(values[i], 0, &value);
        scene->figures[i] = (struct observation){ .id = (int64_t)i + 1,
                                                  .period = period_of(year),
                                                  .quantity = quantity_exact(value) };
        scene->figures[i].published = scene->figures[i].period.last + 40;
    }
    scene->series = series_in_force(scene->figures, count, FREQUENCY_YEAR, day_of(as_of),
                                    scene->room);
    judge(&scene->target, &scene->indicator, &scene->series, day_of(as_of), &scene->judgement);
}

static void lagging_is_a_pace_below_and_a_step_too_slow(void **state)
{
    static const struct {
        int values[6];
        size_t count;
        const char *as_of;
        enum vote_kind kind;
        enum severity severity;
    } cases[] = {
        { { 100 }, 1, "2021-03-01", VOTE_NONE, SEVERITY_NONE },
        { { 100, 110 }, 2, "2022-03-01", VOTE_CLEAR, SEVERITY_NONE },
        { { 100, 105 }, 2, "2022-03-01", VOTE_BEYOND, SEVERITY_WARNING },
        /* a little behind, at a rate that suffices from here on */
        { { 100, 109 }, 2, "2022-03-01", VOTE_BETWEEN, SEVERITY_NONE },
        /* behind, but the last step would make up for it */
        { { 100, 102, 115 }, 3, "2023-03-01", VOTE_BETWEEN, SEVERITY_NONE },
        { { 100, 102, 105 }, 3, "2023-03-01", VOTE_BEYOND, SEVERITY_WARNING },
        /* between the thresholds: .96 */
        { { 100, 110, 120, 130, 140, 148 }, 6, "2026-03-01", VOTE_BETWEEN, SEVERITY_NONE },
        { { 100, 110, 120, 130, 140, 149 }, 6, "2026-03-01", VOTE_CLEAR, SEVERITY_NONE },
        /* 3 years behind with 5 to go */
        { { 100, 105, 110, 115, 118, 120 }, 6, "2026-03-01", VOTE_BEYOND, SEVERITY_CRITICAL },
        { { 100, 200 }, 2, "2022-03-01", VOTE_CLEAR, SEVERITY_NONE },
        /* moving away is another alert's business */
        { { 100, 95 }, 2, "2022-03-01", VOTE_NONE, SEVERITY_NONE },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct scene scene;
        struct vote vote;

        set(&scene, DIRECTION_INCREASE, 200, cases[i].values, cases[i].count, cases[i].as_of);
        vote = vote_lagging(&scene.judgement, &scene.indicator, &scene.series,
                            &alert_rules_usual);
        if (vote.kind != cases[i].kind || vote.severity != cases[i].severity)
            fail_msg("case %zu: vote %d, %s; verdict %s, pace %g", i, vote.kind,
                     severity_name(vote.severity), verdict_name(scene.judgement.verdict),
                     scene.judgement.pace.value);
    }
}

static void a_decrease_lags_the_other_way_round(void **state)
{
    static const int slow[] = { 100, 98, 96 }, fast[] = { 100, 98, 85 }, even[] = { 100, 95, 90 };
    struct scene scene;

    (void)state;
    set(&scene, DIRECTION_DECREASE, 50, slow, 3, "2023-03-01");
    assert_int_equal(vote_lagging(&scene.judgement, &scene.indicator, &scene.series,
                                  &alert_rules_usual).kind, VOTE_BEYOND);
    set(&scene, DIRECTION_DECREASE, 50, fast, 3, "2023-03-01");
    assert_int_equal(vote_lagging(&scene.judgement, &scene.indicator, &scene.series,
                                  &alert_rules_usual).kind, VOTE_CLEAR);
    set(&scene, DIRECTION_DECREASE, 50, even, 3, "2023-03-01");
    assert_int_equal(vote_lagging(&scene.judgement, &scene.indicator, &scene.series,
                                  &alert_rules_usual).kind, VOTE_CLEAR);
}

static void an_undetermined_verdict_informs_and_does_not_fire(void **state)
{
    static const int values[] = { 100, 110 };
    struct scene scene;
    struct vote vote;

    (void)state;
    set(&scene, DIRECTION_INCREASE, 200, values, 2, "2022-03-01");
    scene.figures[1].quantity = quantity_bound(QUALIFIER_NEARLY, scene.figures[1].quantity.value);
    judge(&scene.target, &scene.indicator, &scene.series, day_of("2022-03-01"), &scene.judgement);
    assert_int_equal(scene.judgement.verdict, VERDICT_UNDETERMINED);
    vote = vote_lagging(&scene.judgement, &scene.indicator, &scene.series, &alert_rules_usual);
    assert_int_equal(vote.kind, VOTE_UNDETERMINED);
    assert_int_equal(vote.severity, SEVERITY_INFO);
}

static void missing_and_moving_away_are_alerts_of_their_own(void **state)
{
    static const int away[] = { 100, 95 }, barely[] = { 100, 100, 101 },
                     short_of[] = { 100, 110, 120, 130, 140, 150 };
    struct scene scene;

    (void)state;
    set(&scene, DIRECTION_INCREASE, 200, away, 2, "2022-03-01");
    assert_int_equal(vote_moving_away(&scene.judgement).kind, VOTE_BEYOND);
    assert_int_equal(vote_missed(&scene.judgement).kind, VOTE_CLEAR);
    set(&scene, DIRECTION_INCREASE, 200, barely, 3, "2023-03-01");
    assert_int_equal(vote_moving_away(&scene.judgement).kind, VOTE_BETWEEN);
    set(&scene, DIRECTION_INCREASE, 200, short_of, 6, "2031-06-01");
    assert_int_equal(scene.judgement.verdict, VERDICT_OUTCOME_UNKNOWN);
    assert_int_equal(vote_missed(&scene.judgement).kind, VOTE_NONE);
    scene.target.deadline = day_of("2025-12-31");
    judge(&scene.target, &scene.indicator, &scene.series, day_of("2026-06-01"), &scene.judgement);
    assert_int_equal(vote_missed(&scene.judgement).kind, VOTE_BEYOND);
    assert_int_equal(vote_lagging(&scene.judgement, &scene.indicator, &scene.series,
                                  &alert_rules_usual).kind, VOTE_CLEAR);
}

/* --- the release calendar ---------------------------------------------------------------------*/

static void the_next_figure_is_due_when_its_publisher_is_used_to(void **state)
{
    static const struct {
        const char *periods[8];
        int published_after, lag, grace;
        const char *next, *due;
        int expected_grace;
    } cases[] = {
        { { "2024-01", "2024-02", "2024-03" }, 20, -1, -1, "2024-04", "2024-05-20", 7 },
        { { "2024-01", "2024-02", "2024-03" }, 20, 35, -1, "2024-04", "2024-06-04", 7 },
        { { "2024-01" }, 0, 15, 2, "2024-02", "2024-03-15", 2 },
        { { "2022", "2023" }, 60, -1, -1, "2024", "2025-03-01", 60 },
        { { "2024-Q4" }, 30, -1, -1, "2025-Q1", "2025-04-30", 22 },
        { { "2024-YTD-12" }, 18, -1, -1, "2025-YTD-02", "2025-03-18", 14 },
        { { "2023-11-01", "2023-12-01", "2024-01-01", "2024-01-31", "2024-03-01", "2024-04-01" },
          2, -1, -1, "2024-05-01", "2024-05-03", 7 },
        { { "2024-01-31", "2024-03-01", "2024-04-01" }, 2, -1, -1, NULL, NULL, 0 },
        { { NULL }, 2, -1, -1, NULL, NULL, 0 },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct observation figures[8];
        const struct observation *points[8];
        struct series series = { .points = points };
        struct indicator indicator = { .publication_lag = cases[i].lag };
        struct release release;
        char text[PERIOD_TEXT];

        for (size_t k = 0; k < 8 && cases[i].periods[k] != NULL; k++) {
            figures[k] = (struct observation){ .period = period_of(cases[i].periods[k]) };
            figures[k].published = figures[k].period.last + cases[i].published_after;
            points[k] = &figures[k];
            series.frequency = figures[k].period.frequency;
            series.count++;
        }
        release = release_next(&series, &indicator, cases[i].grace);
        if (cases[i].due == NULL) {
            assert_int_equal(release.due, DATE_NONE);
            continue;
        }
        period_print(release.period, text);
        assert_string_equal(text, cases[i].next);
        assert_int_equal(release.due, day_of(cases[i].due));
        assert_int_equal(release.grace, cases[i].expected_grace);
    }
}

static void a_table_read_for_the_first_time_makes_nothing_due_years_late(void **state)
{
    static const struct {
        const char *published[6]; /* of 2019 to 2024 */
        const char *due;          /* of 2025 */
    } cases[] = {
        { { "2025-03-01", "2025-03-01", "2025-03-01", "2025-03-01", "2025-03-01", "2025-03-01" },
          "2026-03-01" },
        /* 2022 and 2023 revised with 2024 */
        { { "2020-02-01", "2021-02-01", "2022-02-01", "2025-03-01", "2025-03-01", "2025-03-01" },
          "2026-02-01" },
        /* and 2020 after it */
        { { "2020-02-10", "2025-09-01", "2022-02-10", "2023-02-10", "2024-02-10", "2025-02-10" },
          "2026-02-10" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct observation figures[6];
        const struct observation *points[6];
        struct series series = { .frequency = FREQUENCY_YEAR, .points = points, .count = 6 };
        struct indicator indicator = { .publication_lag = -1 };
        char year[16];

        for (int k = 0; k < 6; k++) {
            snprintf(year, sizeof year, "%d", 2019 + k);
            figures[k] = (struct observation){ .period = period_of(year),
                                               .published = day_of(cases[i].published[k]) };
            points[k] = &figures[k];
        }
        assert_int_equal(release_next(&series, &indicator, -1).due, day_of(cases[i].due));
    }
}

static void a_pattern_without_signs_names_one_subject_or_a_kind(void **state)
{
    static const struct {
        const char *pattern, *subject;
    } cases[] = {
        { "output_2025", "output_2025" },
        { "TargetLagging/output_2025", "output_2025" },
        { "No/output", "output" }, /* a kind that there is not: fits nothing, as it should */
        { "TargetLagging", NULL },
        { "output_202?", NULL },
        { "*/output", NULL },
        { "[o]utput", NULL },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *subject = alert_pattern_subject(cases[i].pattern);

        if (cases[i].subject == NULL)
            assert_null(subject);
        else
            assert_string_equal(subject, cases[i].subject);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_state_follows_from_the_periods_alone),
        cmocka_unit_test(the_end_is_that_of_counting_from_the_start),
        cmocka_unit_test(only_as_many_periods_are_judged_as_it_takes),
        cmocka_unit_test(absence_never_resolves),
        cmocka_unit_test(the_cause_of_a_turn_is_named),
        cmocka_unit_test(a_pattern_without_signs_names_one_subject_or_a_kind),
        cmocka_unit_test(lagging_is_a_pace_below_and_a_step_too_slow),
        cmocka_unit_test(a_decrease_lags_the_other_way_round),
        cmocka_unit_test(an_undetermined_verdict_informs_and_does_not_fire),
        cmocka_unit_test(missing_and_moving_away_are_alerts_of_their_own),
        cmocka_unit_test(the_next_figure_is_due_when_its_publisher_is_used_to),
        cmocka_unit_test(a_table_read_for_the_first_time_makes_nothing_due_years_late),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
