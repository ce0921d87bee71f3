/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that are written one Chinese digit after the other, 二〇二三年, as those in figures. */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_DIGIT_YEAR_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_DIGIT_YEAR_H

#include <stddef.h>

/* The Chinese digit at `at`, also a zero that is written with another sign; -1: none. *size: its
 * bytes. */
int page_chinese_digit(const char *bytes, size_t length, size_t at, size_t *size);

/* Makes the digits of such years wide figures where they stand (２０２３年), which are as long. The
 * bytes are valid UTF-8. */
void page_fold_years(char *bytes, size_t length);

#endif
