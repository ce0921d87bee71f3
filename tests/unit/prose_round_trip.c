/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quantity printed in a language and read back is the same interval. */
#include "test.h"

#include "format/prose/phrase.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct notation {
    const char *words[QUALIFIER_COUNT]; /* with %s for the number; of a range with two */
    const char *scales[4], *unit;
    int exponents[4];
    const char *group, *point;
};

static const struct notation notations[LANGUAGE_COUNT] = {
    [LANGUAGE_EN] = { { "%s", "nearly %s", "more than %s", "about %s", "at least %s", "up to %s",
                        "%s to %s" },
                      { "", " million", " billion", " trillion" }, " yuan", { 0, 6, 9, 12 }, ",",
                      "." },
    [LANGUAGE_ZH] = { { "%s", "近%s", "超过%s", "约%s", "不少于%s", "不超过%s", "%s至%s" },
                      { "", "万", "亿", "万亿" }, "元", { 0, 4, 8, 12 }, "", "." },
    [LANGUAGE_DE] = { { "%s", "fast %s", "mehr als %s", "rund %s", "mindestens %s", "bis zu %s",
                        "%s bis %s" },
                      { "", " Millionen", " Mrd.", " Billionen" }, " Yuan", { 0, 6, 9, 12 }, ".",
                      "," },
};

/* 1234567.89 with the separators of the notation, the scale and the unit. */
static void put_number(const struct notation *notation, long whole, int cents, size_t scale,
                       bool unit, struct buf *out)
{
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%ld", whole);

    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            buf_add_text(out, notation->group);
        buf_add_char(out, digits[i]);
    }
    if (cents > 0)
        buf_addf(out, "%s%02d", notation->point, cents);
    buf_add_text(out, notation->scales[scale]);
    if (unit)
        buf_add_text(out, notation->unit);
}

static struct dec number(long whole, int cents, int exponent)
{
    struct dec value;

    assert_true(dec_make(whole * 100 + cents, exponent - 2, &value));
    return value;
}

static struct quantity make(enum qualifier qualifier, struct dec low, struct dec high)
{
    struct quantity range = { .low = low, .high = high, .has_low = true, .has_high = true,
                              .qualifier = QUALIFIER_RANGE };

    return qualifier == QUALIFIER_RANGE ? range : quantity_bound(qualifier, low);
}

static void check_one(enum language language, enum qualifier qualifier, size_t scale)
{
    const struct notation *notation = &notations[language];
    long whole = 1 + rand() % 999999;
    int cents = rand() % 3 == 0 ? 1 + rand() % 99 : 0;
    struct buf low = BUF_EMPTY, high = BUF_EMPTY, text = BUF_EMPTY;
    struct quantity wanted, got;
    char unit[UNIT_TEXT];
    struct err err;

    put_number(notation, whole, cents, scale, true, &low);
    put_number(notation, whole + 7, cents, scale, true, &high);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    buf_addf(&text, notation->words[qualifier], buf_text(&low), buf_text(&high));
#pragma GCC diagnostic pop
    wanted = make(qualifier, number(whole, cents, notation->exponents[scale]),
                  number(whole + 7, cents, notation->exponents[scale]));
    if (quantity_from_phrase(buf_text(&text), language, &got, unit, &err) != 0)
        fail_msg("%s", err.text);
    if (!quantity_equal(&got, &wanted) || strcmp(unit, "CNY") != 0)
        fail_msg("\"%s\" is read as something else", buf_text(&text));
    buf_free(&low);
    buf_free(&high);
    buf_free(&text);
}

static void what_is_printed_reads_back_as_the_same_interval(void **state)
{
    (void)state;
    srand(4);
    for (int i = 0; i < 2000; i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++)
            check_one((enum language)language, (enum qualifier)(rand() % QUALIFIER_COUNT),
                      (size_t)(rand() % 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_printed_reads_back_as_the_same_interval),
    };

    return cmocka_run_group_tests_name("prose_round_trip", tests, NULL, NULL);
}
