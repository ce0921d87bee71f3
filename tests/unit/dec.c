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
        { "999999999999999999", "999999999999999999" },
        { "0.000000000000000001", "0.000000000000000001" },
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

static void a_printed_double_is_rounded_to_seventeen_digits(void **state)
{
    static const struct {
        const char *text, *plain;
    } numbers[] = {
        { "1234567890123456789", "1234567890123456800" },
        { "12345678901234565000", "12345678901234565000" },
        { "0.12345678901234567890", "0.12345678901234568" },
        { "1.00000000000000005000", "1.00000000000000005" },
        { "1234567890123456650", "1234567890123456650" }, /* 18 digits: exact */
        { "1234567890123456650.1", "1234567890123456700" },
        { "1.5e-40", "0.0000000000000000000000000000000000000002" }, /* half: to even */
        { "2.5e-40", "0.0000000000000000000000000000000000000002" },
        { "-99999999999999999999", "-100000000000000000000" },
        { "9223372036854775807", "9223372036854775800" },
        { "1.2345678901234567890e+3", "1234.5678901234568" },
        { "1.2345678901234567e-30", "0.0000000000000000000000000000012345678901" },
        { "4.9e-324", "0" },
        { "1.5", "1.5" },
    };
    static const char *const refused[] = { "", "-", ".", "1e999", "nan", "12345678901234567890x",
                                           "12345678901234567890.", "1.2.34567890123456789012" };
    struct dec number;

    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++) {
        char text[DEC_TEXT];

        assert_true(dec_parse_rounded(numbers[i].text, strlen(numbers[i].text), &number));
        dec_print(number, text);
        assert_string_equal(text, numbers[i].plain);
    }
    for (size_t i = 0; i < COUNT(refused); i++)
        assert_false(dec_parse_rounded(refused[i], strlen(refused[i]), &number));
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
        cmocka_unit_test(a_printed_double_is_rounded_to_seventeen_digits),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(arithmetic_is_exact_or_refused),
        cmocka_unit_test(comparing_follows_the_numbers),
        cmocka_unit_test(doubles_are_the_nearest_ones),
    };

    return cmocka_run_group_tests_name("dec", tests, NULL, NULL);
}
