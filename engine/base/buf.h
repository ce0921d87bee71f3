/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing run of bytes. Invariants: bytes[length] is NUL whenever bytes is not NULL; an empty
 * buffer made with BUF_EMPTY holds no memory. buf_free() leaves it empty and usable again. */
#ifndef HEADWAY_BASE_BUF_H
#define HEADWAY_BASE_BUF_H

#include <stddef.h>
#include <string.h>

struct buf {
    char *bytes;
    size_t length;
    size_t capacity;
};

#define BUF_EMPTY ((struct buf){ 0 })

void buf_reserve(struct buf *buf, size_t more); /* room for `more` bytes and the NUL */
void buf_add_number(struct buf *buf, size_t number); /* decimal digits, fast */
void buf_addf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_clear(struct buf *buf); /* length 0, memory kept */
void buf_cut(struct buf *buf, size_t length); /* to its first bytes, memory kept */
void buf_free(struct buf *buf);
const char *buf_text(const struct buf *buf); /* never NULL */
char *buf_take(struct buf *buf);             /* the caller frees; the buffer is empty after */

/* Here, since a call for every piece of a text is felt. */
static inline void buf_add_char(struct buf *buf, char c)
{
    if (buf->length + 1 >= buf->capacity)
        buf_reserve(buf, 1);
    buf->bytes[buf->length++] = c;
    buf->bytes[buf->length] = '\0';
}

static inline void buf_add(struct buf *buf, const void *bytes, size_t length)
{
    if (buf->length + length >= buf->capacity)
        buf_reserve(buf, length);
    if (length > 0)
        memcpy(buf->bytes + buf->length, bytes, length);
    buf->length += length;
    buf->bytes[buf->length] = '\0';
}

static inline void buf_add_text(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

#endif
