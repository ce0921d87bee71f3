/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/period_memory.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *text, *first, *last, *canonical;
} periods[] = {
    /* what a figure's period may be written as */
    { "2024", "2024-01-01", "2024-12-31", "2024" },
    { "2024-03", "2024-03-01", "2024-03-31", "2024-03" },
    { "2024-03-15", "2024-03-15", "2024-03-15", "2024-03-15" },
    { "2024-03-15T10:30:00", "2024-03-15", "2024-03-15", "2024-03-15" },
    { "2024-A1", "2024-01-01", "2024-12-31", "2024" },
    { "2024-H1", "2024-01-01", "2024-06-30", "2024-H1" },
    { "2024-S1", "2024-01-01", "2024-06-30", "2024-H1" },
    { "2024-S2", "2024-07-01", "2024-12-31", "2024-H2" },
    { "2024-T3", "2024-09-01", "2024-12-31", "2024-T3" },
    { "2024-Q3", "2024-07-01", "2024-09-30", "2024-Q3" },
    { "2024-M03", "2024-03-01", "2024-03-31", "2024-03" },
    { "2024-W05", "2024-01-29", "2024-02-04", "2024-W05" },
    { "2020-W53", "2020-12-28", "2021-01-03", "2020-W53" },
    { "2020-W01", "2019-12-30", "2020-01-05", "2020-W01" },
    { "2024-D060", "2024-02-29", "2024-02-29", "2024-02-29" },
    { "2024-YTD-06", "2024-01-01", "2024-06-30", "2024-YTD-06" },
    { "2024-YTD-02", "2024-01-01", "2024-02-29", "2024-YTD-02" },
    /* ranges; one that is exactly a standard period is that period */
    { "2024-01/2024-06", "2024-01-01", "2024-06-30", "2024-H1" },
    { "2024-01-01/2024-12-31", "2024-01-01", "2024-12-31", "2024" },
    { "2024-02/2024-03", "2024-02-01", "2024-03-31", "2024-02-01/2024-03-31" },
    { "2000-01-01T00:00:00/P2M", "2000-01-01", "2000-02-29", "2000-01-01/2000-02-29" },
    { "2010-02-15/P1D", "2010-02-15", "2010-02-15", "2010-02-15" },
    { "2010/P1Y", "2010-01-01", "2010-12-31", "2010" },
    /* what providers write */
    { "2019Q4", "2019-10-01", "2019-12-31", "2019-Q4" },
    { "2024K1", "2024-01-01", "2024-03-31", "2024-Q1" },
    { "2024M03", "2024-03-01", "2024-03-31", "2024-03" },
    { "YR2015", "2015-01-01", "2015-12-31", "2015" },
    { "YR2027-M11", "2027-11-01", "2027-11-30", "2027-11" },
    { "202412", "2024-12-01", "2024-12-31", "2024-12" },
    { "2012A", "2012-01-01", "2012-03-31", "2012-Q1" },
    { "2012D", "2012-10-01", "2012-12-31", "2012-Q4" },
    { "202604MM", "2026-04-01", "2026-04-30", "2026-04" },
    { "202404SS", "2024-10-01", "2024-12-31", "2024-Q4" },
    { "2025YY", "2025-01-01", "2025-12-31", "2025" },
    /* as far as four digits of a year go */
    { "0001", "0001-01-01", "0001-12-31", "0001" },
    { "0001-W01", "0001-01-01", "0001-01-07", "0001-W01" },
    { "9999", "9999-01-01", "9999-12-31", "9999" },
    { "9999-W51", "9999-12-20", "9999-12-26", "9999-W51" },
    { "9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31" },
    { "9999-12/P1M", "9999-12-01", "9999-12-31", "9999-12" },
    { "9999-12-31/P1D", "9999-12-31", "9999-12-31", "9999-12-31" },
    { "0001/9999", "0001-01-01", "9999-12-31", "0001-01-01/9999-12-31" },
    { "2024-01/P7976Y", "2024-01-01", "9999-12-31", "2024-01-01/9999-12-31" },
};

static void every_notation_has_its_first_and_last_day(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(periods); i++) {
        struct period period, again;
        struct err err = { 0 };
        char first[DATE_TEXT], last[DATE_TEXT], canonical[PERIOD_TEXT];

        if (period_parse(periods[i].text, &period, &err) != 0)
            fail_msg("%s: %s", periods[i].text, err.text);
        date_print(period.first, first);
        date_print(period.last, last);
        period_print(period, canonical);
        assert_string_equal(first, periods[i].first);
        assert_string_equal(last, periods[i].last);
        assert_string_equal(canonical, periods[i].canonical);
        assert_int_equal(period_parse(canonical, &again, &err), 0);
        assert_true(period_equal(period, again));
    }
}

static void what_does_not_exist_is_refused(void **state)
{
    static const char *const refused[] = {
        "",          "24",         "2024-00",    "2024-13",    "2024-02-30", "2023-02-29",
        "2021-W53",  "2024-W00",   "2024-W54",   "2024-Q0",    "2024-Q5",    "2024-H3",
        "2024-S3",   "2024-T4",    "2024-D000",  "2023-D366",  "2024-YTD-13", "2024-YTD-00",
        "2024-1",    "2024-5-17",  "0000",       "2024 ",      "2024-05-17x", "2024-05-17T25:00",
        "2024/2023", "2024/",      "2024/P0D",   "2024/P",     "2024/PT5H",  "20241",
        "2012E",     "202413",     "202405SS",   "-2024",      "2024-",      "nan",
        "2024-A2",   "2024/2025/2026",
        /* beyond the year 9999, which a canonical text would cut off */
        "9999-W52",  "9999-W53",   "9999-12/P2M", "9999-12-31/P2D", "2024-01/P7977Y",
        "2024-01/P9000Y", "2024-01/P20001Y", "2024-01/P99999M",
        "2024-01/P99999W99999W99999W99999W99999W",
        "2024-01/P99999Y99999Y99999Y99999Y99999Y99999Y99999Y99999Y", "2024/P100000D",
        "2024/9999-W52",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(refused); i++) {
        struct period period;
        struct err err = { 0 };

        if (period_parse(refused[i], &period, &err) == 0)
            fail_msg("\"%s\" was taken for a period", refused[i]);
        assert_int_equal(err.status, STATUS_DATA);
    }
}

static void a_half_year_is_not_the_year_to_date(void **state)
{
    struct period half, ytd;

    (void)state;
    assert_int_equal(period_parse("2024-H1", &half, NULL), 0);
    assert_int_equal(period_parse("2024-YTD-06", &ytd, NULL), 0);
    assert_int_equal(half.last, ytd.last);
    assert_false(period_equal(half, ytd));
}

static void a_shifted_year_stays_within_the_years_that_can_be_written(void **state)
{
    struct period period, moved;

    (void)state;
    assert_int_equal(period_parse("9998-Q4", &period, NULL), 0);
    assert_true(period_reporting(period, 7, &moved));
    assert_int_equal(period_parse("9999-Q4", &period, NULL), 0);
    assert_false(period_reporting(period, 7, &moved));
}

static void months_count_backwards_past_the_year_0(void **state)
{
    (void)state;
    assert_int_equal(date_add_months(date_from_civil(1, 1, 31), -25),
                     date_from_civil(-2, 12, 31));
    assert_int_equal(date_add_months(date_from_civil(1, 1, 1), -12), date_from_civil(0, 1, 1));
}

static void stepping_keeps_the_frequency(void **state)
{
    static const struct {
        const char *from;
        int steps;
        const char *to;
    } steps[] = {
        { "2024", 1, "2025" },         { "2024-Q4", 1, "2025-Q1" },  { "2024-H1", -1, "2023-H2" },
        { "2024-01", -1, "2023-12" },  { "2024-02", 12, "2025-02" }, { "2020-W53", 1, "2021-W01" },
        { "2024-02-29", 1, "2024-03-01" }, { "2024-YTD-01", 1, "2024-YTD-02" },
        { "2024-YTD-12", 1, "2025-YTD-01" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(steps); i++) {
        struct period period;
        char text[PERIOD_TEXT];

        assert_int_equal(period_parse(steps[i].from, &period, NULL), 0);
        period_print(period_step(period, steps[i].steps), text);
        assert_string_equal(text, steps[i].to);
    }
}

static void a_source_may_write_a_period_in_fewer_words(void **state)
{
    static const struct {
        const char *written;
        enum frequency frequency;
        const char *meant; /* NULL: it is none */
    } cases[] = {
        { "2019-04-01", FREQUENCY_QUARTER, "2019-Q2" }, { "2019-05-01", FREQUENCY_QUARTER, NULL },
        { "2019-04-02", FREQUENCY_QUARTER, NULL },      { "2019-05-01", FREQUENCY_MONTH, "2019-05" },
        { "2019-07-01", FREQUENCY_HALF, "2019-H2" },    { "2019-01-01", FREQUENCY_YEAR, "2019" },
        { "2019-Q2", FREQUENCY_QUARTER, "2019-Q2" },    { "2019", FREQUENCY_MONTH, NULL },
        { "2019-07", FREQUENCY_YTD, "2019-YTD-07" },    { "2019-Q3", FREQUENCY_YTD, "2019-YTD-09" },
        { "2019-07-31", FREQUENCY_YTD, NULL },          { "2019-01-07", FREQUENCY_WEEK, NULL },
        { "2019", FREQUENCY_YEAR, "2019" },             { "2019-W02", FREQUENCY_WEEK, "2019-W02" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct period period;
        char text[PERIOD_TEXT];
        bool is;

        assert_int_equal(period_parse(cases[i].written, &period, NULL), 0);
        is = period_as(period, cases[i].frequency, &period);
        period_print(period, text);
        if (is != (cases[i].meant != NULL) || (is && strcmp(text, cases[i].meant) != 0))
            fail_msg("%s as %s: %s", cases[i].written, frequency_name(cases[i].frequency), text);
    }
}

static void a_reporting_year_may_begin_in_any_month(void **state)
{
    static const struct {
        const char *counted;
        int month;
        const char *meant;
    } cases[] = {
        { "2010-Q2", 7, "2010-Q4" }, { "2010-Q4", 7, "2011-Q2" },
        { "2010-A1", 4, "2010-04-01/2011-03-31" }, { "2010-S1", 7, "2010-H2" },
        { "2010-M01", 4, "2010-04" }, { "2010-T3", 1, "2010-T3" },
    };
    struct period period;
    char text[PERIOD_TEXT];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_int_equal(period_parse(cases[i].counted, &period, NULL), 0);
        assert_true(period_reporting(period, cases[i].month, &period));
        period_print(period, text);
        assert_string_equal(text, cases[i].meant);
    }
    assert_int_equal(period_parse("2010-W05", &period, NULL), 0);
    assert_false(period_reporting(period, 7, &period));
}

static void years_are_anniversaries_and_the_rest(void **state)
{
    (void)state;
    assert_true(date_years(date_from_civil(2020, 12, 31), date_from_civil(2025, 12, 31)) == 5.0);
    assert_true(date_years(date_from_civil(2020, 2, 29), date_from_civil(2021, 2, 28)) == 1.0);
    assert_true(date_years(date_from_civil(2021, 1, 1), date_from_civil(2021, 7, 2)) ==
                182.0 / 365.0);
    assert_true(date_years(date_from_civil(2025, 1, 1), date_from_civil(2024, 1, 1)) == -1.0);
}

static void every_day_that_can_be_written_is_itself_again(void **state)
{
    (void)state;
    for (date day = DATE_FIRST; day <= DATE_LAST; day++) {
        struct civil civil = date_civil(day);
        char text[DATE_TEXT];
        date again;

        assert_int_equal(date_from_civil(civil.year, civil.month, civil.day), day);
        date_print(day, text);
        assert_true(date_parse(text, strlen(text), &again));
        assert_int_equal(again, day);
    }
}

/* Again and again, so that each is found behind every other that has its slot. */
static void what_was_read_before_is_read_the_same(void **state)
{
    static const char *const others[] = { "2124", "1924", "2024-13", "", "x", "4",
                                          "2024-01-01/2024-06-30 and thereafter" };
    struct period_memory memory = { 0 };

    (void)state;
    for (size_t round = 0; round < 2 * COUNT(periods); round++) {
        for (size_t i = 0; i < COUNT(periods) + COUNT(others); i++) {
            size_t place = (i * (round + 1) + round) % (COUNT(periods) + COUNT(others));
            const char *text = place < COUNT(periods) ? periods[place].text
                                                      : others[place - COUNT(periods)];
            struct period parsed, recalled;
            bool good = period_parse(text, &parsed, NULL) == 0;

            assert_int_equal(period_recall(&memory, text, strlen(text), &recalled), good);
            assert_true(!good || period_equal(parsed, recalled));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_notation_has_its_first_and_last_day),
        cmocka_unit_test(what_does_not_exist_is_refused),
        cmocka_unit_test(a_half_year_is_not_the_year_to_date),
        cmocka_unit_test(a_shifted_year_stays_within_the_years_that_can_be_written),
        cmocka_unit_test(months_count_backwards_past_the_year_0),
        cmocka_unit_test(stepping_keeps_the_frequency),
        cmocka_unit_test(a_source_may_write_a_period_in_fewer_words),
        cmocka_unit_test(a_reporting_year_may_begin_in_any_month),
        cmocka_unit_test(what_was_read_before_is_read_the_same),
        cmocka_unit_test(years_are_anniversaries_and_the_rest),
        cmocka_unit_test(every_day_that_can_be_written_is_itself_again),
    };

    return cmocka_run_group_tests_name("period", tests, NULL, NULL);
}
