/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/dec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct dec parse(const char *text)
{
    struct dec number;

    if (!dec_parse(text, strlen(text), &number))
        fail_msg("%s does not parse", text);
    return number;
}

static void numbers_print_as_plain_text(void **state)
{
    static const struct {
        const char *text, *plain;
    } numbers[] = {
        { "0", "0" },       { "-0", "0" },           { "0.00", "0" },      { "350", "350" },
        { "007", "7" },     { "1625.190", "1625.19" }, { "-0.5", "-0.5" }, { "+2", "2" },
        { "1e12", "1000000000000" }, { "1.5E3", "1500" }, { "2e-3", "0.002" },
        { "100000000000000000000", "100000000000000000000" },
        { "999999999999999999", "999999999999999999" }, { "0.000000000000000001", "0.000000000000000001" },
        { "4.4180715605", "4.4180715605" }, { "0.30000000000000004", "0.30000000000000004" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++) {
        char text[DEC_TEXT];

        dec_print(parse(numbers[i].text), text);
        assert_string_equal(text, numbers[i].plain);
        assert_true(dec_equal(parse(text), parse(numbers[i].text)));
    }
}

static void what_is_no_number_is_refused(void **state)
{
    static const char *const refused[] = { "",     "-",    ".5",   "5.",   "1.2.3", "1,000", "nan",
                                           "inf",  "1e",   "1e+",  "0x10", " 1",    "1 ",    "1e99",
                                           "1e-99", "--1", "1e9999", "1234567890123456789.1" };

    (void)state;
    for (size_t i = 0; i < COUNT(refused); i++) {
        struct dec number;

        if (dec_parse(refused[i], strlen(refused[i]), &number))
            fail_msg("\"%s\" was taken for a number", refused[i]);
    }
}

static void arithmetic_is_exact_or_refused(void **state)
{
    struct dec sum;

    (void)state;
    assert_true(dec_add(parse("0.1"), parse("0.2"), &sum) && dec_equal(sum, parse("0.3")));
    assert_true(dec_mul(parse("16.4"), parse("1e8"), &sum) && dec_equal(sum, parse("1640000000")));
    assert_true(dec_add(parse("1e17"), parse("-1e17"), &sum) && dec_equal(sum, DEC_ZERO));
    assert_false(dec_add(parse("1e30"), parse("1e-30"), &sum));
    assert_false(dec_mul(parse("999999999999999999"), parse("999999999999999999"), &sum));
}

static void comparing_follows_the_numbers(void **state)
{
    static const char *const ascending[] = { "-1e30", "-2", "-1.999", "-0.001", "0", "1e-30",
                                             "0.5",   "0.50001", "350", "1e12", "1e30" };

    (void)state;
    for (size_t i = 0; i < COUNT(ascending); i++)
        for (size_t j = 0; j < COUNT(ascending); j++)
            assert_int_equal(dec_compare(parse(ascending[i]), parse(ascending[j])),
                             (i > j) - (i < j));
}

static void doubles_are_the_nearest_ones(void **state)
{
    (void)state;
    srand(1);
    for (int i = 0; i < 100000; i++) {
        char text[64];

        snprintf(text, sizeof text, "%d%08d.%06d", rand() % 1000, rand() % 100000000,
                 rand() % 1000000);
        assert_true(dec_double(parse(text)) == strtod(text, NULL));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_print_as_plain_text),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(arithmetic_is_exact_or_refused),
        cmocka_unit_test(comparing_follows_the_numbers),
        cmocka_unit_test(doubles_are_the_nearest_ones),
    };

    return cmocka_run_group_tests_name("dec", tests, NULL, NULL);
}
