/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

static void phrases_for_a_time_are_read(void **state)
{
    static const struct {
        enum language language;
        const char *text, *period;
    } phrases[] = {
        { LANGUAGE_EN, "reached 5 in 2024", "2024" },
        { LANGUAGE_EN, "in the first half of this year", "2025-H1" },
        { LANGUAGE_EN, "in the third quarter of 2024", "2024-Q3" },
        { LANGUAGE_EN, "in the first nine months of 2024", "2024-YTD-09" },
        { LANGUAGE_EN, "January to September 2024", "2024-YTD-09" },
        { LANGUAGE_EN, "as of September 2024", "2024-09-30" },
        { LANGUAGE_EN, "in May", "2025-05" },
        { LANGUAGE_EN, "at the end of 2024", "2024-12-31" },
        { LANGUAGE_EN, "last year", "2024" },
        { LANGUAGE_EN, "in the fourth quarter", "2024-Q4" },
        { LANGUAGE_EN, "within two years", "2025-06-24/2027-06-24" },
        { LANGUAGE_EN, "it may rise", NULL },
        { LANGUAGE_EN, "worth 2,024 yuan", NULL },
        { LANGUAGE_EN, "more than in 2023", NULL },
        { LANGUAGE_EN, "since 2015", NULL },
        { LANGUAGE_EN, "the plan (2026-30)", NULL },
        { LANGUAGE_EN, "the 2026 Harbour Forum", NULL },
        { LANGUAGE_EN, "under Agenda 2030", NULL },
        { LANGUAGE_ZH, "去年全年", "2024" },
        { LANGUAGE_ZH, "2024年一季度", "2024-Q1" },
        { LANGUAGE_ZH, "前三季度", "2024-YTD-09" },
        { LANGUAGE_ZH, "今年前5个月", "2025-YTD-05" },
        { LANGUAGE_ZH, "1—4月份", "2025-YTD-04" },
        { LANGUAGE_ZH, "截至今年5月底", "2025-05-31" },
        { LANGUAGE_ZH, "截至去年底", "2024-12-31" },
        { LANGUAGE_ZH, "目前", "2025-06-24" },
        { LANGUAGE_ZH, "比2020年增长", NULL },
        { LANGUAGE_ZH, "2024家", NULL },
        { LANGUAGE_DE, "im ersten Halbjahr 2025", "2025-H1" },
        { LANGUAGE_DE, "im vergangenen Jahr", "2024" },
        { LANGUAGE_DE, "im Mai dieses Jahres", "2025-05" },
        { LANGUAGE_DE, "bis Ende 2025", "2025-12-31" },
        { LANGUAGE_DE, "in den ersten neun Monaten 2024", "2024-YTD-09" },
        { LANGUAGE_DE, "gegenüber 2018", NULL },
        { LANGUAGE_DE, "seit 2015", NULL },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(phrases); i++) {
        const struct page_text text = { .bytes = phrases[i].text,
                                        .length = strlen(phrases[i].text),
                                        .language = phrases[i].language,
                                        .published = date_from_civil(2025, 6, 24) };
        struct page_phrase found[PHRASES_MOST];
        char period[PERIOD_TEXT] = "none";
        size_t count = page_phrases(&text, (struct page_span){ 0, text.length }, found);

        if (count == 1)
            period_print(found[0].period, period);
        if (count > 1 || strcmp(period, phrases[i].period ? phrases[i].period : "none") != 0)
            fail_msg("%s: %s", phrases[i].text, period);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_for_a_time_are_read),
    };

    return cmocka_run_group_tests_name("collect_phrase", tests, NULL, NULL);
}
