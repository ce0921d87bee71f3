/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits without printf, which costs more than all else in writing a row of the ledger. */
#ifndef HEADWAY_BASE_DIGITS_H
#define HEADWAY_BASE_DIGITS_H

#include <stdint.h>
#include <string.h>

/* The last `width` digits of the number, with zeros in front; returns the end. No NUL. */
static inline char *put_digits(char *at, uint64_t number, int width)
{
    for (int i = width - 1; i >= 0; i--, number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + width;
}

/* The number in as many digits as it has; returns the end. No NUL. Two at a time, from the last. */
static inline char *put_number(char *at, uint64_t number)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    char digits[20];
    size_t first = sizeof digits, count;

    if (number < 10) { /* most lengths are */
        *at = (char)('0' + number);
        return at + 1;
    }
    for (; number >= 100; number /= 100)
        memcpy(digits + (first -= 2), pairs + 2 * (number % 100), 2);
    if (number >= 10)
        memcpy(digits + (first -= 2), pairs + 2 * number, 2);
    else
        digits[--first] = (char)('0' + number);
    count = sizeof digits - first;
    memcpy(at, digits + first, count);
    return at + count;
}

#endif
