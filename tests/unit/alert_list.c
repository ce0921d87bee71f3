/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/utf8.h"
#include "output/alert_list.h"

#include <string.h>

static const struct ledger_alert alerts[] = {
    { .kind = ALERT_FIGURE_OVERDUE, .subject = "national_share_of_the_core_industries",
      .state = { .phase = ALERT_FIRING, .severity = SEVERITY_WARNING },
      .summary = "the figure for 2024 was due on 12 Jan 2026" },
    { .kind = ALERT_TARGET_LAGGING, .subject = "robots",
      .state = { .phase = ALERT_FIRING, .severity = SEVERITY_CRITICAL },
      .summary = "机器人产值 1040亿元 in 2021, 1100亿元 expected by then; at 40 % of the pace, "
                 "219 days behind; goal 2000亿元 by 31 Dec 2030" },
};
static const struct ledger_silence silence = { .pattern = "FigureOverdue/*", .until = 86400 };
static const struct alert_list list = { .alerts = alerts, .alert_count = 2,
                                        .silences = &silence, .silence_count = 1 };

static void on_a_wide_terminal_an_alert_is_a_line(void **state)
{
    struct buf out = BUF_EMPTY;

    (void)state;
    alert_list_text(&list, 0, &out);
    assert_non_null(strstr(buf_text(&out), "\ncritical  TargetLagging/robots "));
    assert_non_null(strstr(buf_text(&out), "firing, silent until 1970-01-01"));
    assert_non_null(strstr(buf_text(&out), "by 31 Dec 2030\n"));
    buf_free(&out);
}

static void on_a_narrow_one_nothing_is_cut_and_no_line_is_too_long(void **state)
{
    struct buf out = BUF_EMPTY;
    char *line;

    (void)state;
    alert_list_text(&list, 80, &out);
    assert_null(strstr(buf_text(&out), "…"));
    assert_memory_equal(buf_text(&out), "critical  TargetLagging/robots\n    firing, since 1970",
                        50);
    assert_non_null(strstr(buf_text(&out), "\n    firing, silent until 1970-01-01, since 1970"));
    line = strtok(out.bytes, "\n");
    for (size_t lines = 0; line != NULL || lines < 7; lines++, line = strtok(NULL, "\n")) {
        assert_non_null(line);
        assert_true(utf8_width(line) <= 80);
    }
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(on_a_wide_terminal_an_alert_is_a_line),
        cmocka_unit_test(on_a_narrow_one_nothing_is_cut_and_no_line_is_too_long),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
