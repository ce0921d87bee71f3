/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "steps/assess.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char header[] = "id,direction,rule,base_period,base_value,latest_period,latest_value,"
                             "target_period,target_value,limit,points,as_of,path\n";

/* Judges one row under the header; the output's row, without the header, in static memory. */
static const char *row_of(const char *method, const char *row)
{
    static char text[600];
    struct buf in = BUF_EMPTY, out = BUF_EMPTY;
    struct assessor assessor;
    struct err err;

    buf_addf(&in, "%s%s\n", header, row);
    assert_int_equal(
        assess_open(&assessor, assess_method_find(method), in.bytes, in.length, &out, &err), 0);
    while (assess_next(&assessor, &out, &err) != 0) {
    }
    snprintf(text, sizeof text, "%s", strchr(out.bytes, '\n') + 1);
    text[strcspn(text, "\n")] = '\0';
    assess_close(&assessor);
    buf_free(&in);
    buf_free(&out);
    return text;
}

static const char *field(const char *row, int place)
{
    static char text[600];

    while (place-- > 0)
        row = strchr(row, ',') + 1;
    snprintf(text, sizeof text, "%.*s", (int)strcspn(row, ","), row);
    return text;
}

static const char *verdict_of(const char *method, const char *row)
{
    return field(row_of(method, row), 4);
}

/* Ten years of the same rate: thresholds lie where the arithmetic is plain. */
static void thresholds_belong_to_the_better_verdict(void **state)
{
    static const struct {
        const char *method, *row, *verdict;
    } rows[] = {
        /* rate 4 a year of 4 asked for, and near .95 and .60 of it */
        { "statcan", "a,increase,,2015,1,2016,5,2017,25,,,,", "on_track" },
        { "statcan", "a,increase,,2015,1,2016,4.8,2017,25,,,,", "on_track" },
        { "statcan", "a,increase,,2015,1,2016,4.79,2017,25,,,,", "moderate_progress" },
        { "statcan", "a,increase,,2015,1,2016,3.4,2017,25,,,,", "moderate_progress" },
        { "statcan", "a,increase,,2015,1,2016,3.39,2017,25,,,,", "limited_progress" },
        { "statcan", "a,increase,,2015,1,2016,1,2017,25,,,,", "limited_progress" },
        { "statcan", "a,increase,,2015,1,2016,.99,2017,25,,,,", "not_evaluable" },
        { "statcan", "a,increase,,2015,1,2016,0.99,2017,25,,,,", "deterioration" },
        { "statcan", "a,increase,,2015,1,2016,25,2017,25,,,,", "achieved" },
        { "statcan", "a,increase,,2015,1,2015,25,2017,25,,,,", "achieved" },
        { "statcan", "a,increase,,2015,1,2015,24,2017,25,,,,", "not_available" },
        { "statcan", "a,increase,,2015,-1,2016,2,2017,25,,,,", "not_available" },
        { "statcan", "a,increase,,2015,1,2016,1.0150001,,,,,,", "on_track" },
        { "statcan", "a,increase,,2015,1,2016,1.0149,,,,,,", "moderate_progress" },
        { "statcan", "a,increase,,2015,1,2016,1.0049,,,,,,", "limited_progress" },
        { "statcan", "a,increase,,2015,50,2016,50,,,50,,,", "on_track" },
        { "destatis", "a,decrease,K,,,,,2022,0,,2010:10;2020:2,,", "light_cloud" },
        { "destatis", "a,decrease,K,,,,,2022,0,,2010:10;2020:1.6,,", "sun" },
        { "destatis", "a,decrease,K,,,,,2021,0,,2010:10;2020:8,,", "cloud" },
        { "destatis", "a,decrease,K,,,,,2022,0,,2010:10;2020:10,,", "storm" },
        { "destatis", "a,decrease,J,,,,,,3,,2010:2;2020:2,,", "sun" },
        { "destatis", "a,decrease,J,,,,,,3,,2010:2;2020:2.5,,", "light_cloud" },
        { "destatis", "a,decrease,J,,,,,,3,,2010:5;2020:4,,", "cloud" },
        { "destatis", "a,decrease,J,,,,,,3,,2010:4;2020:4,,", "storm" },
        { "destatis", "a,increase,R,,,,,,,,2010:1;2015:3;2020:2,,", "light_cloud" },
        { "destatis", "a,increase,R,,,,,,,,2010:3;2015:1;2020:2,,", "cloud" },
        { "destatis", "a,increase,R,,,,,,,,2010:3,,", "none" },
        /* only the last six points count */
        { "destatis", "a,increase,R,,,,,,,,2010:9;2011:1;2012:2;2013:3;2014:4;2015:5;2016:6,,",
          "sun" },
        { "healthy-people", "a,decrease,,2018,20,2022,19,2030,10,,,,", "improving" },
        { "healthy-people", "a,decrease,,2018,20,2022,19.1,2030,10,,,,", "little_or_no_change" },
        { "healthy-people", "a,decrease,,2018,20,2022,22,2030,10,,,,", "getting_worse" },
        { "healthy-people", "a,decrease,,2018,20,2022,10,2030,10,,,,", "target_met" },
        { "healthy-people", "a,decrease,,2018,20,,,2030,10,,,,", "baseline_only" },
        { "un", "a,increase,,2015,1,2016,5,2017,25,,,,", "on_track" },
        { "un", "a,increase,,2015,10,2020,10,2030,20,,,,", "stagnation_or_regression" },
        { "un", "a,increase,,2015,10,2020,11,2030,20,,,,", "fair_progress" },
        { "un", "a,increase,,2015,1,2016,1.0200001,,,,,,", "on_track" },
        { "un", "a,decrease,,2015,10,2020,5,2030,5,,,,", "achieved" },
        { "un", "a,decrease,,2015,0,2020,5,2030,1,,,,", "not_evaluable" },
        /* a floor and a ceiling that were kept and are lost */
        { "un", "a,increase,,2015,100,2020,70,2030,80,,,,", "stagnation_or_regression" },
        { "un", "a,decrease,,2015,10,2020,20,2030,15,,,,", "stagnation_or_regression" },
        { "statcan", "a,increase,,2015,100,2020,70,2030,80,,,,", "deterioration" },
        { "headway", "a,increase,,2015,10,2022,20,2030,20,,,2022-12-31,linear", "achieved" },
        { "headway", "a,increase,,2015,10,2022,20,2030,20,,,2018-06-30,linear", "baseline_only" },
        { "headway", "a,increase,,2015,10,2022,20,2030,20,,2017:11,2018-06-30,linear", "behind" },
        { "headway", "a,increase,,2015,10,2022,20,2030,20,,,2014-06-30,linear", "not_evaluable" },
        { "headway", "a,increase,,2020,100,2024,147.5,2028,200,,,,linear", "on_track" },
        { "headway", "a,increase,,2020,100,2024,129.9,2028,200,,,,linear", "far_behind" },
        { "headway", "a,increase,,2020,100,2024,150,2028,200,,,2029-01-01,", "outcome_unknown" },
        { "headway", "a,increase,,2020,100,2028,150,2028,200,,,2029-01-01,", "missed" },
        { "headway", "a,increase,,2020,100,2024,120,2028,100,,,,", "not_evaluable" },
        { "headway", "a,increase,,2020,100,2024,120,,200,,,,", "progressing" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *verdict = verdict_of(rows[i].method, rows[i].row);

        if (strcmp(verdict, rows[i].verdict) != 0)
            fail_msg("%s %s: %s, not %s", rows[i].method, rows[i].row, verdict, rows[i].verdict);
    }
}

static void the_published_scores_come_out(void **state)
{
    (void)state;
    /* ratio 0.9010899546976208 is score 2.1506954374096354 in the office's table */
    assert_string_equal(row_of("statcan", "3-1-1,increase,,2015,7.05,2024,12.58,2030,7.05,,,,"),
                        "3-1-1,statcan,,5,achieved,");
    assert_string_equal(row_of("statcan", "x,increase,,2005,63,2020,74,2030,85,,,,"),
                        "x,statcan,0.8949392974311927,2.106761907621266,moderate_progress,");
}

static void a_row_that_cannot_be_judged_says_why(void **state)
{
    static const struct {
        const char *row, *reason;
    } rows[] = {
        { "a,up,,2015,1,2016,5,2017,25,,,,", "direction" },
        { "a,increase,,2015,nan,2016,5,2017,25,,,,", "base_value" },
        { "a,increase,,2015,1,2016,inf,2017,25,,,,", "latest_value" },
        { "a,increase,,2015,1,2016-13,5,2017,25,,,,", "latest_period" },
        { "a,increase,,,1,2016,5,2017,25,,,,", "base_period" },
        { "a,increase,Q,2015,1,2016,5,2017,25,,,,", "rule" },
        { "a,increase,,,,,,2017,25,,2010:1;2010:2,,", "twice" },
        { "a,increase,,,,,,2017,25,,2010,,", "points" },
        { "a,increase,,2015,1,2016,5,2017,25,,,2024-02-30,", "as_of" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *row = row_of("statcan", rows[i].row);

        assert_string_equal(field(row, 0), "a");
        assert_string_equal(field(row, 4), "not_evaluable");
        assert_non_null(strstr(row, rows[i].reason));
        row = row_of("headway", rows[i].row);
        assert_string_equal(field(row, 2), "");
    }
}

static void columns_come_in_any_order_and_others_are_ignored(void **state)
{
    static const char in[] = "note,latest_value,id,latest_period,direction,base_value,base_period,"
                             "target_value,target_period\r\nhello,74,\"q,\"\"1\",2020,increase,63,"
                             "2005,85,2030\r\n";
    struct assessor assessor;
    struct buf out = BUF_EMPTY;
    struct err err;

    (void)state;
    assert_int_equal(assess_open(&assessor, &assess_statcan, in, sizeof in - 1, &out, &err), 0);
    assert_int_equal(assess_next(&assessor, &out, &err), 1);
    assert_int_equal(assess_next(&assessor, &out, &err), 0);
    assert_non_null(strstr(out.bytes, "\n\"q,\"\"1\",statcan,0.8949392974311927,"));
    assess_close(&assessor);
    buf_free(&out);
    assert_int_equal(assess_open(&assessor, &assess_statcan, "a,b\n1,2\n", 8, &out, &err), -1);
    assert_int_equal(err.status, STATUS_DATA);
    assess_close(&assessor);
    assert_int_equal(assess_open(&assessor, &assess_statcan, "", 0, &out, &err), -1);
    assess_close(&assessor);
}

static void no_number_comes_out_that_is_none(void **state)
{
    static const char *const numbers[] = { "0",     "-0",    "1",    "-1", "1e40", "-1e40",
                                           "1e-40", "0.001", "1e15", "50", "" };
    static const char *const methods[] = { "headway", "statcan", "destatis", "healthy-people",
                                           "un" };
    static const char *const days[] = { "2015", "2015-01-01", "2016", "9999" };

    (void)state;
    for (size_t m = 0; m < COUNT(methods); m++)
        for (size_t b = 0; b < COUNT(numbers); b++)
            for (size_t v = 0; v < COUNT(numbers); v++)
                for (size_t t = 0; t < COUNT(numbers); t++)
                    for (size_t d = 0; d < COUNT(days); d++) {
                        char row[200];
                        const char *got;

                        snprintf(row, sizeof row, "a,%s,,2015-01-01,%s,%s,%s,%s,%s,%s,,,",
                                 b % 2 ? "increase" : "decrease", numbers[b], days[d], numbers[v],
                                 days[(d + t) % 4], numbers[t], numbers[(b + v) % COUNT(numbers)]);
                        got = row_of(methods[m], row);
                        if (strstr(got, "nan") || strstr(got, "inf") || strstr(got, "-0,"))
                            fail_msg("%s %s: %s", methods[m], row, got);
                        assert_int_equal(strncmp(got, "a,", 2), 0);
                    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thresholds_belong_to_the_better_verdict),
        cmocka_unit_test(the_published_scores_come_out),
        cmocka_unit_test(a_row_that_cannot_be_judged_says_why),
        cmocka_unit_test(columns_come_in_any_order_and_others_are_ignored),
        cmocka_unit_test(no_number_comes_out_that_is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
