/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "format/prose/phrase.h"

#include <string.h>

struct phrase {
    const char *text;
    enum language language;
    const char *value, *low, *high; /* NULL where absent */
    enum qualifier qualifier;
    const char *unit;
};

static void check_number(const char *text, const char *what, const char *wanted, bool there,
                         struct dec number)
{
    char plain[DEC_TEXT];

    if (there != (wanted != NULL))
        fail_msg("%s: %s is %s", text, what, there ? "there" : "absent");
    if (!there)
        return;
    dec_print(number, plain);
    if (strcmp(plain, wanted) != 0)
        fail_msg("%s: %s is %s, not %s", text, what, plain, wanted);
}

static void check(const struct phrase *phrase)
{
    struct quantity quantity;
    char unit[UNIT_TEXT];
    struct err err;

    if (quantity_from_phrase(phrase->text, phrase->language, &quantity, unit, &err) != 0)
        fail_msg("%s", err.text);
    check_number(phrase->text, "value", phrase->value, quantity.has_value, quantity.value);
    check_number(phrase->text, "low", phrase->low, quantity.has_low, quantity.low);
    check_number(phrase->text, "high", phrase->high, quantity.has_high, quantity.high);
    assert_string_equal(qualifier_name(quantity.qualifier), qualifier_name(phrase->qualifier));
    assert_string_equal(unit, phrase->unit);
    assert_int_equal(quantity_check(&quantity, &err), 0);
}

static void a_phrase_gives_value_bounds_qualifier_and_unit(void **state)
{
    static const struct phrase phrases[] = {
        { "近3500亿元", LANGUAGE_ZH, "350000000000", NULL, "350000000000", QUALIFIER_NEARLY, "CNY" },
        { "over 2,400", LANGUAGE_EN, "2400", "2400", NULL, QUALIFIER_OVER, "" },
        { "rund 2 Mrd. Euro", LANGUAGE_DE, "2000000000", NULL, NULL, QUALIFIER_ABOUT, "EUR" },
        { "3-5", LANGUAGE_EN, NULL, "3", "5", QUALIFIER_RANGE, "" },
        { "2400", LANGUAGE_EN, "2400", "2400", "2400", QUALIFIER_EXACT, "" },
        { "2024", LANGUAGE_EN, "2024", "2024", "2024", QUALIFIER_EXACT, "" },
        { "-3.2%", LANGUAGE_EN, "-3.2", "-3.2", "-3.2", QUALIFIER_EXACT, "percent" },
        { " 16.4亿 ", LANGUAGE_ZH, "1640000000", "1640000000", "1640000000", QUALIFIER_EXACT, "" },
        { "2.400 Unternehmen", LANGUAGE_DE, "2400", "2400", "2400", QUALIFIER_EXACT, "companies" },
        { "70%以上", LANGUAGE_ZH, "70", "70", NULL, QUALIFIER_AT_LEAST, "percent" },
        { "不超过20毫秒", LANGUAGE_ZH, "20", NULL, "20", QUALIFIER_AT_MOST, "ms" },
        { "up to 700", LANGUAGE_EN, "700", NULL, "700", QUALIFIER_AT_MOST, "" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(phrases); i++)
        check(&phrases[i]);
}

static void the_language_is_found_out_by_the_words(void **state)
{
    static const struct phrase phrases[] = {
        { "近3500亿元", LANGUAGE_COUNT, "350000000000", NULL, "350000000000", QUALIFIER_NEARLY, "CNY" },
        { "over 2,400", LANGUAGE_COUNT, "2400", "2400", NULL, QUALIFIER_OVER, "" },
        { "rund 2 Mrd. Euro", LANGUAGE_COUNT, "2000000000", NULL, NULL, QUALIFIER_ABOUT, "EUR" },
        { "mehr als 2.400 Unternehmen", LANGUAGE_COUNT, "2400", "2400", NULL, QUALIFIER_OVER,
          "companies" },
        { "nearly 350 billion yuan", LANGUAGE_COUNT, "350000000000", NULL, "350000000000",
          QUALIFIER_NEARLY, "CNY" },
        { "超過2400家", LANGUAGE_COUNT, "2400", "2400", NULL, QUALIFIER_OVER, "companies" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(phrases); i++)
        check(&phrases[i]);
}

static void what_is_not_one_quantity_is_refused_with_a_reason(void **state)
{
    static const struct {
        const char *text, *reason;
    } refused[] = {
        { "", "is no quantity" },
        { "n/a", "is no quantity" },
        { "1,23,4", "is no quantity" },
        { "12 companies and 3 parks", "more than one" },
        { "about 12 companies in Beijing", "says more than" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(refused); i++) {
        struct quantity quantity;
        char unit[UNIT_TEXT];
        struct err err = { 0 };

        assert_int_equal(quantity_from_phrase(refused[i].text, LANGUAGE_EN, &quantity, unit, &err),
                         -1);
        if (strstr(err.text, refused[i].reason) == NULL)
            fail_msg("%s: %s", refused[i].text, err.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_phrase_gives_value_bounds_qualifier_and_unit),
        cmocka_unit_test(the_language_is_found_out_by_the_words),
        cmocka_unit_test(what_is_not_one_quantity_is_refused_with_a_reason),
    };

    return cmocka_run_group_tests_name("phrase", tests, NULL, NULL);
}
