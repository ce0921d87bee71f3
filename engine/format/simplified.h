/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese characters in one form: those that are only traditional become the simplified ones of
 * the same word (數據 becomes 数据), so that a word is found in whichever a page writes it. A
 * character that simplified texts use as well stays (著, 乾), and words that differ by more than
 * the form of a character stay different (計畫 and 计划). Each is as long as it was: offsets hold.
 * The pairs are those of the Unicode Han database whose simplified character GB 2312 has. */
#ifndef HEADWAY_FORMAT_SIMPLIFIED_H
#define HEADWAY_FORMAT_SIMPLIFIED_H

#include <stddef.h>
#include <stdint.h>

/* Of one character; itself where it has no other form. */
uint32_t simplified(uint32_t code);
/* Of a text in valid UTF-8, where it stands. */
void simplify(char *bytes, size_t length);

#endif
