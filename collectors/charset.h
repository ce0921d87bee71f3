/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a page in UTF-8, whatever they were in. */
#ifndef HEADWAY_COLLECTORS_CHARSET_H
#define HEADWAY_COLLECTORS_CHARSET_H

#include "base/buf.h"

#include <stddef.h>

/* Appends the bytes as UTF-8. By what comes first: a byte order mark, `named` (of the answer's
 * Content-Type; NULL where it names none), UTF-8 where the bytes are that, the page's own
 * <meta charset>, GB18030 where what is not ASCII stands in pairs, as in Chinese, else
 * Windows-1252. So what was converted once stays as it is, whatever its <meta> goes on saying.
 * GB2312 and GBK are read as GB18030 and Latin-1 as Windows-1252,
 * since pages that say so mean that. What is ill-formed becomes U+FFFD. */
void charset_convert(const char *bytes, size_t length, const char *named, struct buf *out);

/* A whole body as it came, to be read as UTF-8: it is that whatever it is called where it could
 * be. Without its byte order mark; converted into *held where it has to be. media_type is the
 * Content-Type, or NULL. */
void charset_body(const char **bytes, size_t *length, const char *media_type, struct buf *held);

/* The C library loads a converter from a file when it is first asked for. A process that will not
 * be able to open files any more opens those of the charsets in use before, and keeps them. */
enum { CHARSET_CONVERTERS = 5 };

struct charset_ready {
    void *converters[CHARSET_CONVERTERS];
};

void charset_prepare(struct charset_ready *ready);
void charset_release(struct charset_ready *ready);

#endif
