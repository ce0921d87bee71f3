/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a channel is told of an alert. */
#include "test.h"

#include "domain/notice.h"

enum { DAY = DAY_SECONDS };

static void a_notice_is_due_when_there_is_something_new_to_say(void **state)
{
    static const struct alert_state firing = { .phase = ALERT_FIRING,
                                               .severity = SEVERITY_WARNING },
                                    critical = { .phase = ALERT_FIRING,
                                                 .severity = SEVERITY_CRITICAL },
                                    ok = { .phase = ALERT_OK },
                                    resolved = { .phase = ALERT_RESOLVED },
                                    info = { .phase = ALERT_OK, .severity = SEVERITY_INFO };
    static const struct notice_told untold = { 0 },
                                    told = { true, 5, 100 * DAY, SEVERITY_WARNING },
                                    told_resolved = { false, 5, 100 * DAY, SEVERITY_NONE },
                                    informed = { false, 5, 100 * DAY, SEVERITY_INFO };
    static const struct {
        const struct alert_state *now;
        const struct notice_told *told;
        int day;           /* today */
        int acked, silent; /* until that day; 0: not */
        bool escalates;
        enum severity least;
        enum notice_reason reason;
    } cases[] = {
        { &firing, &untold, 100, 0, 0, false, SEVERITY_INFO, NOTICE_FIRES },
        { &firing, &told, 100, 0, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &told, 129, 0, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &told, 130, 0, 0, false, SEVERITY_INFO, NOTICE_REPEATED },
        { &critical, &told, 101, 0, 0, false, SEVERITY_INFO, NOTICE_RISES },
        { &critical, &told, 101, 120, 0, false, SEVERITY_INFO, NOTICE_RISES },
        { &firing, &told, 119, 120, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &told, 120, 120, 0, false, SEVERITY_INFO, NOTICE_ACK_ENDED },
        { &firing, &told, 140, 160, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &untold, 100, 110, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &untold, 100, 0, 110, false, SEVERITY_INFO, NOTICE_NONE },
        { &resolved, &told, 101, 0, 0, false, SEVERITY_INFO, NOTICE_RESOLVES },
        { &resolved, &told, 101, 0, 110, false, SEVERITY_INFO, NOTICE_NONE },
        { &ok, &told, 101, 0, 0, false, SEVERITY_INFO, NOTICE_RESOLVES },
        { &resolved, &untold, 101, 0, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &resolved, &told_resolved, 101, 0, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &info, &untold, 100, 0, 0, false, SEVERITY_INFO, NOTICE_INFORMS },
        { &info, &informed, 400, 0, 0, false, SEVERITY_INFO, NOTICE_NONE },
        { &info, &untold, 100, 0, 0, false, SEVERITY_WARNING, NOTICE_NONE },
        { &firing, &untold, 100, 0, 0, false, SEVERITY_CRITICAL, NOTICE_NONE },
        { &firing, &untold, 103, 0, 0, true, SEVERITY_INFO, NOTICE_NONE },
        { &firing, &untold, 104, 0, 0, true, SEVERITY_INFO, NOTICE_ESCALATED },
        { &firing, &untold, 104, 110, 0, true, SEVERITY_INFO, NOTICE_NONE },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct notice_case what = { .state = *cases[i].now, .episode = 5, .began = 90 * DAY,
                                    .silenced = cases[i].day < cases[i].silent,
                                    .acknowledged = cases[i].acked > 0,
                                    .acknowledged_until = (int64_t)cases[i].acked * DAY,
                                    .escalates = cases[i].escalates, .least = cases[i].least };
        enum notice_reason reason = notice_due(&what, cases[i].told,
                                               (int64_t)cases[i].day * DAY, &alert_rules_usual);

        if (reason != cases[i].reason)
            fail_msg("case %zu: %s", i, notice_reason_name(reason));
    }
}

static void a_reminder_joins_another_within_half_of_the_interval(void **state)
{
    static const struct notice_told told = { true, 5, 100 * DAY, SEVERITY_WARNING };
    struct notice_case what = { .state = { .phase = ALERT_FIRING, .severity = SEVERITY_WARNING },
                                .episode = 5, .began = 90 * DAY };
    struct alert_rules rules = alert_rules_usual;

    (void)state;
    assert_false(notice_joins(&what, &told, 114 * DAY, &rules));
    assert_true(notice_joins(&what, &told, 115 * DAY, &rules));
    rules.repeat_days = 0;
    assert_false(notice_joins(&what, &told, 500 * DAY, &rules));
    rules.repeat_days = 30;
    what.once = true;
    assert_false(notice_joins(&what, &told, 115 * DAY, &rules));
    what.once = false;
    what.silenced = true;
    assert_false(notice_joins(&what, &told, 115 * DAY, &rules));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_notice_is_due_when_there_is_something_new_to_say),
        cmocka_unit_test(a_reminder_joins_another_within_half_of_the_interval),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
