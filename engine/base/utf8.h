/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8, strict: no overlong forms, surrogates, or code points past U+10FFFF. */
#ifndef HEADWAY_BASE_UTF8_H
#define HEADWAY_BASE_UTF8_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point from text[0..length), length > 0. Returns the bytes it took; for an
 * ill-formed byte returns 1 and sets *code to U+FFFD. */
size_t utf8_decode(const char *text, size_t length, uint32_t *code);
void utf8_append(struct buf *out, uint32_t code);
bool utf8_valid(const char *text, size_t length);
/* Control characters but tab and line feed, and the marks that reorder what follows them: a
 * terminal obeys the ones, and the others turn a publisher's name round. */
bool utf8_is_control(uint32_t code);
/* The first such character or ill-formed byte of the text; NULL where there is none. */
const char *utf8_find_control(const char *text);
/* Appends the text with U+FFFD for each of them. */
void utf8_append_clean(struct buf *out, const char *text);
/* Columns a terminal gives the text: 2 for East Asian wide, 0 for combining marks. */
size_t utf8_width(const char *text);

#endif
