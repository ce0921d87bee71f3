/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/likely.h"

#include <stdio.h>
#include <string.h>

/* Yearly figures from 2015 on, separated by blanks; "-" leaves a year out. */
static size_t history(const char *values, struct observation *out)
{
    char text[200], *at = text;
    size_t count = 0;

    snprintf(text, sizeof text, "%s", values);
    for (int year = 2015; *at != '\0'; year++) {
        size_t length = strcspn(at, " ");
        char name[16];
        struct dec value;

        if (dec_parse(at, length, &value)) {
            snprintf(name, sizeof name, "%d", year);
            out[count] = (struct observation){ .quantity = quantity_exact(value),
                                               .published = (date)(count + 20000) };
            assert_int_equal(period_parse(name, &out[count].period, NULL), 0);
            count++;
        }
        at += length + (at[length] == ' ');
    }
    return count;
}

static const struct {
    const char *known, *period, *value;
    bool likely;
} cases[] = {
    { "", "2016", "1000000", true },
    { "100", "2016", "990", true },
    { "100", "2016", "1010", false },
    { "100", "2016", "9", false },
    { "100", "2015", "101", true },
    { "100", "2015", "100000", false },
    /* a steady series: a tenth each year */
    { "100 110 121 133 146 161 177", "2022", "195", true },
    { "100 110 121 133 146 161 177", "2022", "260", true },
    { "100 110 121 133 146 161 177", "2022", "300", false },
    { "100 110 121 133 146 161 177", "2022", "117", false },
    { "100 110 121 133 146 161 177", "2022", "177000", false },
    /* a revision is held against its own period */
    { "100 110 121 133 146 161 177", "2018", "140", true },
    { "100 110 121 133 146 161 177", "2018", "13.3", false },
    /* further away, more is likely */
    { "100 110 121 133 146 161 177", "2031", "420", true },
    /* history filled in backwards */
    { "- - - - 100 110 121 133 146 161 177", "2018", "91", true },
    { "- - - - 100 110 121 133 146 161 177", "2018", "9.1", false },
    /* a wild series may stay wild */
    { "10 30 12 40 9 35 11 50", "2023", "12", true },
    { "10 30 12 40 9 35 11 50", "2023", "5000000", false },
    /* around zero: differences */
    { "-1 2 -2 1 3 -1 2", "2022", "-3", true },
    { "-1 2 -2 1 3 -1 2", "2022", "400", false },
    { "0 1", "2017", "5000", true },
    /* one that never moved may begin to */
    { "5 5 5 5 5 5 5", "2022", "6", true },
    { "5 5 5 5 5 5 5", "2022", "50", false },
    { "0 0 0 0 0 0 0", "2022", "0", true },
    { "0 0 0 0 0 0 0", "2022", "1", false },
    /* other frequencies are other series */
    { "100 110 121 133 146 161 177", "2022-Q1", "3", true },
};

static void what_is_far_from_history_is_unlikely(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct observation known[20], figure = { .published = 30000 };
        size_t count = history(cases[i].known, known);
        struct dec value;
        char reason[160] = "";

        assert_int_equal(period_parse(cases[i].period, &figure.period, NULL), 0);
        assert_true(dec_parse(cases[i].value, strlen(cases[i].value), &value));
        figure.quantity = quantity_exact(value);
        if (observation_likely(&figure, known, count, reason, sizeof reason) != cases[i].likely)
            fail_msg("%s after %s: %s", cases[i].value, cases[i].known,
                     cases[i].likely ? reason : "taken for likely");
        assert_int_equal(reason[0] == '\0', cases[i].likely);
    }
}

static void forecasts_may_be_anything(void **state)
{
    struct observation known[20], figure = { .modality = MODALITY_FORECAST };
    size_t count = history("100 110 121 133 146 161 177", known);
    char reason[160];

    (void)state;
    assert_int_equal(period_parse("2022", &figure.period, NULL), 0);
    figure.quantity = quantity_exact((struct dec){ 1, 12 });
    assert_true(observation_likely(&figure, known, count, reason, sizeof reason));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_far_from_history_is_unlikely),
        cmocka_unit_test(forecasts_may_be_anything),
    };

    return cmocka_run_group_tests_name("likely", tests, NULL, NULL);
}
