/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"

#include "base/digits.h"
#include "base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_reserve(struct buf *buf, size_t more)
{
    size_t need = buf->length + more + 1;

    if (need <= buf->capacity)
        return;
    buf->capacity = need > 2 * buf->capacity ? need : 2 * buf->capacity;
    buf->bytes = mem_resize(buf->bytes, buf->capacity, 1);
}

void buf_add_number(struct buf *buf, size_t number)
{
    enum { DIGITS_MOST = 20 };
    char *end;

    buf_reserve(buf, DIGITS_MOST);
    end = put_number(buf->bytes + buf->length, number);
    *end = '\0';
    buf->length = (size_t)(end - buf->bytes);
}

/* Behind what is there, as much as fits; the length of all of it. */
__attribute__((format(printf, 3, 0))) static size_t print(struct buf *buf, size_t room,
                                                          const char *format, va_list args)
{
    int length = vsnprintf(buf->bytes + buf->length, room, format, args);

    if (length < 0)
        buf->bytes[buf->length] = '\0';
    return length < 0 ? 0 : (size_t)length;
}

/* Into what room there is; again where that was too little. */
void buf_addf(struct buf *buf, const char *format, ...)
{
    enum { USUAL = 120 };
    va_list args, again;
    size_t room, length;

    buf_reserve(buf, USUAL);
    room = buf->capacity - buf->length;
    va_start(args, format);
    va_copy(again, args);
    length = print(buf, room, format, args);
    va_end(args);
    if (length >= room) {
        buf_reserve(buf, length);
        print(buf, length + 1, format, again);
    }
    va_end(again);
    buf->length += length;
}

void buf_clear(struct buf *buf)
{
    buf_cut(buf, 0);
}

void buf_cut(struct buf *buf, size_t length)
{
    buf->length = length;
    if (buf->bytes != NULL)
        buf->bytes[length] = '\0';
}

void buf_free(struct buf *buf)
{
    free(buf->bytes);
    *buf = BUF_EMPTY;
}

const char *buf_text(const struct buf *buf)
{
    return buf->bytes ? buf->bytes : "";
}

char *buf_take(struct buf *buf)
{
    char *bytes = buf->bytes ? buf->bytes : mem_alloc(1);

    *buf = BUF_EMPTY;
    return bytes;
}
