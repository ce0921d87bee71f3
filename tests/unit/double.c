/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/double.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The plain way: the first precision that reads back. */
static void print_slowly(double number, char text[64])
{
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(text, 64, "%.*g", precision, number);
        if (strtod(text, NULL) == number)
            break;
    }
}

static void compare(double number)
{
    char slow[64], fast[DEC_TEXT];
    struct dec exact, read;

    if (!double_shortest(number, &exact))
        return;
    print_slowly(number, slow);
    assert_true(dec_parse(slow, strlen(slow), &read));
    dec_print(exact, fast);
    if (!dec_equal(exact, read) || strtod(fast, NULL) != number)
        fail_msg("%.17g is %s, not %s", number, fast, slow);
}

static void it_is_what_printf_would_find(void **state)
{
    static const double numbers[] = { 0.1,
                                      0.2,
                                      0.3,
                                      0.1 + 0.2,
                                      1.0 / 3,
                                      2.0 / 3,
                                      1e-5,
                                      9.99999e14,
                                      123456789.125,
                                      0.5,
                                      1,
                                      2,
                                      1024,
                                      1099511627776.0,
                                      5e-5,
                                      -0.6675781357974336,
                                      999999999999999.9,
                                      450e9,
                                      1e12,
                                      0.00001,
                                      0.000012345678901234567,
                                      1.7976931348623157 };

    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++) {
        struct dec exact;

        assert_true(double_shortest(numbers[i], &exact));
        compare(numbers[i]);
    }
    for (double power = 1e-5; power < 1e15; power *= 10) { /* where the count of digits turns */
        compare(power);
        compare(nextafter(power, 0));
        compare(nextafter(power, 1e300));
    }
    srand(3);
    for (int i = 0; i < 300000; i++) {
        double number = (rand() - RAND_MAX / 2 + rand() / (double)RAND_MAX) / (1 + rand() % 99991);
        uint64_t bits;

        compare(number);
        compare(number * 1e6);
        memcpy(&bits, &number, sizeof bits);
        bits &= ~UINT64_C(0) << rand() % 52; /* round ones, and powers of two */
        memcpy(&number, &bits, sizeof bits);
        compare(number);
    }
}

static void what_is_out_of_range_is_left_alone(void **state)
{
    struct dec exact;

    (void)state;
    assert_false(double_shortest(0, &exact));
    assert_false(double_shortest(1e-6, &exact));
    assert_false(double_shortest(1e15, &exact));
    assert_false(double_shortest(-1e300, &exact));
    assert_false(double_shortest(strtod("nan", NULL), &exact));
    assert_false(double_shortest(strtod("inf", NULL), &exact));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_what_printf_would_find),
        cmocka_unit_test(what_is_out_of_range_is_left_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
