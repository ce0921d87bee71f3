/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits without printf, which costs more than all else in writing a row of the ledger. */
#ifndef HEADWAY_BASE_DIGITS_H
#define HEADWAY_BASE_DIGITS_H

#include <stdint.h>

/* The last `width` digits of the number, with zeros in front; returns the end. No NUL. */
static inline char *put_digits(char *at, uint64_t number, int width)
{
    for (int i = width - 1; i >= 0; i--, number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + width;
}

/* The number in as many digits as it has; returns the end. No NUL. */
static inline char *put_number(char *at, uint64_t number)
{
    int width = 1;

    for (uint64_t rest = number; rest >= 10; rest /= 10)
        width++;
    return put_digits(at, number, width);
}

#endif
