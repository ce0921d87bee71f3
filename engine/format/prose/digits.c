/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/digits.h"

#include "format/prose/number.h"

enum { MOST = 40 };

struct run {
    const struct code *codes;
    size_t at;
    char text[MOST + 1]; /* as dec_parse wants it */
    size_t length;
    bool broken;
};

static size_t count_digits(const struct code *codes, size_t at)
{
    size_t count = 0;

    while (code_is_digit(codes[at + count].code))
        count++;
    return count;
}

static void put(struct run *run, char c)
{
    if (run->length < MOST)
        run->text[run->length++] = c;
    else
        run->broken = true;
}

static void put_digits(struct run *run, size_t count)
{
    for (; count > 0; count--)
        put(run, (char)run->codes[run->at++].code);
}

/* --- fractions in one character ---------------------------------------------------------------*/

static const struct {
    uint32_t code;
    uint8_t above, below;
} fractions[] = { { 0xbc, 1, 4 },   { 0xbd, 1, 2 },   { 0xbe, 3, 4 },   { 0x2150, 1, 7 },
                  { 0x2151, 1, 9 }, { 0x2152, 1, 10 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 },
                  { 0x2155, 1, 5 }, { 0x2156, 2, 5 }, { 0x2157, 3, 5 }, { 0x2158, 4, 5 },
                  { 0x2159, 1, 6 }, { 0x215a, 5, 6 }, { 0x215b, 1, 8 }, { 0x215c, 3, 8 },
                  { 0x215d, 5, 8 }, { 0x215e, 7, 8 } };

bool code_is_fraction(uint32_t code)
{
    return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

/* Behind a whole number it is a part of it: 2½. */
static void take_part(const struct code *codes, struct digits *digits)
{
    struct dec above, below, part;

    for (size_t i = 0; i < sizeof fractions / sizeof fractions[0]; i++) {
        if (fractions[i].code != codes[digits->end].code)
            continue;
        if (!dec_make(fractions[i].above, 0, &above) || !dec_make(fractions[i].below, 0, &below) ||
            !number_divide(above, below, &part) || !dec_add(digits->value, part, &digits->value))
            digits->broken = true;
        digits->fraction = true;
        digits->end++;
        return;
    }
}

/* A sign that is full-width among plain digits is punctuation, but for the point of 8．5. */
static bool separates(const struct run *run, uint32_t sign)
{
    const struct code *c = &run->codes[run->at];

    return c->code == sign && code_is_digit(c[1].code) &&
           (!(c->marks & MARK_WIDE) || c[1].marks & MARK_WIDE ||
            (sign == '.' && !code_is_digit(c[3].code)));
}

static bool is_blank_group(const struct run *run)
{
    const struct code *c = &run->codes[run->at];

    return c->code == ' ' && count_digits(run->codes, run->at + 1) == 3 &&
           !code_is_letter(c[4].code) &&
           !(c[4].code == '.' && code_is_digit(c[5].code) && c->marks == 0);
}

/* 12,34,567: thousands, then groups of two. */
static bool is_indian(const struct run *run, uint32_t sign)
{
    size_t at = run->at;

    while (run->codes[at].code == sign && count_digits(run->codes, at + 1) == 2)
        at += 3;
    return at > run->at && run->codes[at].code == sign && count_digits(run->codes, at + 1) == 3;
}

/* The groups behind the first one; true where there are any. */
static bool take_groups(struct run *run, uint32_t sign, bool indian_allowed)
{
    size_t start = run->at;
    bool indian = indian_allowed && is_indian(run, sign);

    while (separates(run, sign)) {
        size_t count = count_digits(run->codes, run->at + 1);

        run->at++;
        if (count != 3 && !(indian && count == 2))
            run->broken = true;
        put_digits(run, count);
    }
    return run->at > start;
}

static bool take_blank_groups(struct run *run)
{
    size_t start = run->at;

    while (is_blank_group(run)) {
        run->at++;
        put_digits(run, 3);
    }
    return run->at > start;
}

static void take_exponent(struct run *run)
{
    const struct code *c = &run->codes[run->at];
    size_t sign = c[0].code == 'e' && (c[1].code == '-' || c[1].code == '+') ? 1 : 0;
    size_t count;

    if (c[0].code != 'e' || !code_is_digit(c[1 + sign].code))
        return;
    count = count_digits(run->codes, run->at + 1 + sign);
    if (count > 2 || code_is_letter(c[1 + sign + count].code))
        return;
    put(run, 'e');
    if (sign)
        put(run, (char)c[1].code);
    run->at += 1 + sign;
    put_digits(run, count);
}

/* More separators and digits than the notation allows: 1.2.3, 0,,000. */
static void take_rest(struct run *run)
{
    for (;;) {
        size_t at = run->at, signs = 0;

        while (run->codes[at].code == ',' || run->codes[at].code == '.') {
            at++;
            signs++;
        }
        if (signs == 0 || !code_is_digit(run->codes[at].code) ||
            (run->codes[run->at].marks & MARK_WIDE && !(run->codes[at].marks & MARK_WIDE)))
            return;
        run->broken = true;
        run->at = at + count_digits(run->codes, at);
    }
}

static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/* Whether the code behind a run of digits may go on with it: a blank or a sign between groups and a
 * decimal sign, in front of a digit or of more such signs; an exponent. */
static bool may_go_on(const struct code *code)
{
    uint32_t sign = code->code;

    if (sign != ' ' && sign != ',' && sign != '.' && !is_apostrophe(sign))
        return sign == 'e';
    return code_is_digit(code[1].code) || code[1].code == ',' || code[1].code == '.';
}

/* A run of digits, which nothing goes on with. */
static struct digits read_run(const struct code *codes, size_t at, size_t count)
{
    struct digits digits = { .whole = (uint8_t)count, .end = at + count };
    int64_t number = 0;

    for (; at < digits.end; at++)
        number = number * 10 + (codes[at].code - '0');
    digits.broken = !dec_make(number, 0, &digits.value);
    return digits;
}

/* "622,000 Mitarbeiter" in German: nobody writes three zeros behind the decimal sign of a number of
 * tens or hundreds; it is a page translated from English. */
static bool is_english_group(const struct code *codes, size_t at, size_t whole)
{
    if (whole < 2 || whole > 3 || codes[at].code == '0' || codes[at + whole].code != ',' ||
        count_digits(codes, at + whole + 1) != 3)
        return false;
    for (size_t i = at + whole + 1; i < at + whole + 4; i++)
        if (codes[i].code != '0')
            return false;
    return codes[at + whole + 4].code != ',';
}

struct digits digits_read(const struct code *codes, size_t at, enum language language)
{
    uint32_t group = language == LANGUAGE_DE ? '.' : ',',
             decimal = language == LANGUAGE_DE ? ',' : '.';
    struct run run = { .codes = codes, .at = at };
    struct digits digits = { .whole = 0 };
    size_t whole = count_digits(codes, at);

    if (whole >= 1 && whole <= DEC_DIGITS && !may_go_on(&codes[at + whole])) {
        digits = read_run(codes, at, whole);
        digits.end += codes[digits.end].code == ' ' && code_is_fraction(codes[digits.end + 1].code);
        if (code_is_fraction(codes[digits.end].code)) /* 2½, 2 ½ */
            take_part(codes, &digits);
        return digits;
    }
    if (code_is_fraction(codes[at].code)) {
        digits = (struct digits){ .part = true, .end = at };
        take_part(codes, &digits);
        return digits;
    }
    put_digits(&run, whole);
    if (whole == 0)
        put(&run, '0');
    if (whole >= 1 && whole <= 3) {
        bool zero = codes[at].code == '0';

        digits.grouped =
            take_blank_groups(&run) || take_groups(&run, group, language == LANGUAGE_EN);
        if (language == LANGUAGE_DE && is_english_group(codes, at, whole))
            digits.grouped = take_groups(&run, ',', false);
        digits.grouped = digits.grouped || take_groups(&run, 0x2019, false) ||
                         take_groups(&run, '\'', false);
        if (digits.grouped && zero)
            run.broken = true;
    }
    if (digits.grouped && language == LANGUAGE_DE && is_apostrophe(codes[at + whole].code))
        decimal = '.'; /* 100'000.50 in Switzerland */
    if (separates(&run, decimal)) {
        digits.fraction = true;
        run.at++;
        put(&run, '.');
        put_digits(&run, count_digits(codes, run.at));
    }
    take_rest(&run);
    if (!run.broken)
        take_exponent(&run);
    digits.whole = (uint8_t)(whole > 99 ? 99 : whole);
    digits.end = run.at;
    digits.broken = run.broken || !dec_parse(run.text, run.length, &digits.value);
    return digits;
}
