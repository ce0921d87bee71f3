/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/dec.h"

#include "base/digits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef __int128 wide;

enum { EXPONENT_MOST = 40 };
static const int64_t MANTISSA_MOST = INT64_C(999999999999999999);

static bool from_wide(wide mantissa, int exponent, struct dec *out)
{
    /* 64 bits as soon as they will do: dividing 128 costs ten times as much */
    while (mantissa != (int64_t)mantissa && mantissa % 10 == 0) {
        mantissa /= 10;
        exponent++;
    }
    if (mantissa == (int64_t)mantissa) {
        int64_t narrow = (int64_t)mantissa;

        for (; narrow != 0 && narrow % 10 == 0; narrow /= 10)
            exponent++;
        mantissa = narrow;
    }
    if (mantissa > MANTISSA_MOST || mantissa < -MANTISSA_MOST)
        return false;
    if (mantissa == 0)
        exponent = 0;
    if (exponent < -EXPONENT_MOST || exponent > EXPONENT_MOST)
        return false;
    *out = (struct dec){ (int64_t)mantissa, exponent };
    return true;
}

bool dec_make(int64_t mantissa, int exponent, struct dec *out)
{
    return from_wide(mantissa, exponent, out);
}

/* Reads digits with at most one point. Leading zeros do not count as significant, and neither do
 * zeros behind the last other digit, so that 100000000000000000000 fits. */
static bool read_digits(const char **at, const char *end, int64_t *mantissa, int *exponent)
{
    const int64_t room = MANTISSA_MOST / 10; /* up to here another digit fits */
    int64_t m = 0;
    int power = 0, digits = 0;
    bool point = false;

    for (; *at < end; ++*at) {
        unsigned digit = (unsigned char)**at - (unsigned)'0';

        if (digit > 9) {
            if (**at != '.' || point)
                break;
            point = true;
            continue;
        }
        digits++;
        if (m <= room) {
            m = m * 10 + (int)digit;
            power -= point;
        } else if (digit == 0) {
            power += !point;
        } else {
            return false;
        }
    }
    for (; m != 0 && m % 10 == 0; m /= 10)
        power++;
    *mantissa = m;
    *exponent = power;
    return digits > 0 && digits < 1000 && (*at)[-1] != '.';
}

static bool read_exponent(const char **at, const char *end, int *exponent)
{
    bool negative = false;
    int value = 0, digits = 0;

    if (*at < end && (**at == '+' || **at == '-'))
        negative = *(*at)++ == '-';
    for (; *at < end && **at >= '0' && **at <= '9' && digits < 4; ++*at, digits++)
        value = value * 10 + (**at - '0');
    *exponent += negative ? -value : value;
    return digits > 0;
}

bool dec_parse(const char *text, size_t length, struct dec *out)
{
    const char *at = text, *end = text + length;
    bool negative = false;
    int64_t mantissa;
    int exponent;

    if (at < end && (*at == '-' || *at == '+'))
        negative = *at++ == '-';
    if (at == end || *at < '0' || *at > '9' || !read_digits(&at, end, &mantissa, &exponent))
        return false;
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (!read_exponent(&at, end, &exponent))
            return false;
    }
    if (mantissa == 0)
        exponent = 0;
    if (at != end || exponent < -EXPONENT_MOST || exponent > EXPONENT_MOST)
        return false;
    *out = (struct dec){ negative ? -mantissa : mantissa, exponent }; /* in normal form already */
    return true;
}

/* The digits of a number one by one: all that is needed to round it. */
struct digits {
    wide kept;      /* the first significant ones */
    int count;      /* how many of them */
    int exponent;   /* of the last one kept */
    int next;       /* the first one dropped */
    bool more, any; /* something but zeros behind that; a digit at all */
};

/* Keeps at most `most` significant digits of text[0..length) before an e. */
static const char *read_rounded(const char *at, const char *end, int most, struct digits *digits)
{
    bool point = false, dropping = false;

    *digits = (struct digits){ 0 };
    for (; at < end && ((*at >= '0' && *at <= '9') || (*at == '.' && !point && digits->any));
         at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        digits->any = true;
        if (digits->count < most) {
            digits->kept = digits->kept * 10 + (*at - '0');
            digits->count += digits->kept != 0;
            digits->exponent -= point;
            continue;
        }
        if (!dropping)
            digits->next = *at - '0';
        else
            digits->more = digits->more || *at != '0';
        dropping = true;
        digits->exponent += !point;
    }
    return at;
}

static bool round_to(const char *text, size_t length, int most, struct dec *out)
{
    const char *end = text + length;
    bool negative = text < end && *text == '-';
    struct digits digits;
    const char *at =
        read_rounded(text + (text < end && (*text == '-' || *text == '+')), end, most, &digits);

    if (!digits.any || at[-1] == '.')
        return false;
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (!read_exponent(&at, end, &digits.exponent))
            return false;
    }
    if (at != end)
        return false;
    if (digits.exponent < -EXPONENT_MOST && most > 1) {
        int fewer = digits.count - (-EXPONENT_MOST - digits.exponent);

        if (fewer > 0)
            return round_to(text, length, fewer, out);
        digits = (struct digits){ 0 };
    }
    if (digits.next > 5 || (digits.next == 5 && (digits.more || digits.kept % 2 != 0)))
        digits.kept++;
    return from_wide(negative ? -digits.kept : digits.kept, digits.exponent, out);
}

bool dec_parse_rounded(const char *text, size_t length, struct dec *out)
{
    return dec_parse(text, length, out) || round_to(text, length, 17, out);
}

/* a.mantissa x 10^places in 128 bits; false where 10^places alone leaves no room. */
static bool widen(struct dec a, int places, wide *out)
{
    wide value = a.mantissa;

    if (places > 19 && value != 0)
        return false;
    for (; places > 0 && value != 0; places--)
        value *= 10;
    *out = value;
    return true;
}

bool dec_add(struct dec a, struct dec b, struct dec *out)
{
    int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    wide left, right;

    if (a.mantissa == 0)
        exponent = b.exponent;
    if (b.mantissa == 0)
        exponent = a.exponent;
    return widen(a, a.exponent - exponent, &left) && widen(b, b.exponent - exponent, &right) &&
           from_wide(left + right, exponent, out);
}

bool dec_mul(struct dec a, struct dec b, struct dec *out)
{
    return from_wide((wide)a.mantissa * b.mantissa, a.exponent + b.exponent, out);
}

bool dec_shift(struct dec a, int places, struct dec *out)
{
    if (places != 0)
        return from_wide(a.mantissa, a.exponent + places, out);
    *out = a;
    return true;
}

struct dec dec_negate(struct dec a)
{
    a.mantissa = -a.mantissa;
    return a;
}

static int digit_count(int64_t mantissa)
{
    int count = 0;

    for (; mantissa != 0; mantissa /= 10)
        count++;
    return count;
}

int dec_compare(struct dec a, struct dec b)
{
    int sign_a = (a.mantissa > 0) - (a.mantissa < 0), sign_b = (b.mantissa > 0) - (b.mantissa < 0);
    int exponent = a.exponent < b.exponent ? a.exponent : b.exponent, size_a, size_b;
    wide left, right;

    if (sign_a != sign_b || sign_a == 0)
        return (sign_a > sign_b) - (sign_a < sign_b);
    if (dec_equal(a, b))
        return 0;
    size_a = digit_count(a.mantissa) + a.exponent;
    size_b = digit_count(b.mantissa) + b.exponent;
    if (size_a != size_b)
        return (size_a > size_b) == (sign_a > 0) ? 1 : -1;
    /* same magnitude: the exponents differ by less than the digits kept */
    if (!widen(a, a.exponent - exponent, &left) || !widen(b, b.exponent - exponent, &right))
        return 0;
    return (left > right) - (left < right);
}

bool dec_equal(struct dec a, struct dec b)
{
    return a.mantissa == b.mantissa && a.exponent == b.exponent;
}

double dec_double(struct dec a)
{
    static const double powers[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
    const int64_t exact = INT64_C(1) << 53;
    char text[48];

    /* both factors exact in a double: one rounding, so correct */
    if (a.mantissa >= -exact && a.mantissa <= exact && a.exponent >= -22 && a.exponent <= 22)
        return a.exponent < 0 ? (double)a.mantissa / powers[-a.exponent]
                              : (double)a.mantissa * powers[a.exponent];
    snprintf(text, sizeof text, "%llde%d", (long long)a.mantissa, a.exponent);
    return strtod(text, NULL); /* no decimal point in it: the same in every locale */
}

struct dec dec_unit_place(struct dec a)
{
    return (struct dec){ 1, a.exponent };
}

size_t dec_print(struct dec a, char text[DEC_TEXT])
{
    char digits[24];
    char *out = text;
    uint64_t size = (uint64_t)(a.mantissa < 0 ? -a.mantissa : a.mantissa);
    int count, whole;

    if (a.mantissa < 0)
        *out++ = '-';
    if (a.exponent == 0) {
        out = put_number(out, size);
        *out = '\0';
        return (size_t)(out - text);
    }
    count = (int)(put_number(digits, size) - digits);
    whole = count + a.exponent; /* digits in front of the point */
    if (whole <= 0) {
        *out++ = '0';
        *out++ = '.';
        for (; whole < 0; whole++)
            *out++ = '0';
        memcpy(out, digits, (size_t)count);
        out += count;
    } else if (whole >= count) {
        memcpy(out, digits, (size_t)count);
        memset(out + count, '0', (size_t)(whole - count));
        out += whole;
    } else {
        memcpy(out, digits, (size_t)whole);
        out[whole] = '.';
        memcpy(out + whole + 1, digits + whole, (size_t)(count - whole));
        out += count + 1;
    }
    *out = '\0';
    return (size_t)(out - text);
}

void dec_append(struct buf *out, struct dec a)
{
    char text[DEC_TEXT];
    size_t length = dec_print(a, text);

    buf_add(out, text, length);
}
