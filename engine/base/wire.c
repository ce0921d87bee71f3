/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/wire.h"

#include <math.h>
#include <string.h>

/* A text's length is followed by its bytes and a NUL; this length stands for NULL. */
enum { ABSENT = -1 };

void wire_put_int(struct buf *out, int64_t number)
{
    buf_add(out, &number, sizeof number);
}

void wire_put_double(struct buf *out, double number)
{
    buf_add(out, &number, sizeof number);
}

void wire_put_text(struct buf *out, const char *text)
{
    if (!text) {
        wire_put_int(out, ABSENT);
        return;
    }
    wire_put_int(out, (int64_t)strlen(text));
    buf_add(out, text, strlen(text) + 1);
}

static void take(struct wire *wire, void *into, size_t size)
{
    if (wire->bad || wire->length - wire->at < size) {
        wire->bad = true;
        memset(into, 0, size);
        return;
    }
    memcpy(into, wire->bytes + wire->at, size);
    wire->at += size;
}

int64_t wire_take_int(struct wire *wire)
{
    int64_t number;

    take(wire, &number, sizeof number);
    return number;
}

int64_t wire_take_within(struct wire *wire, int64_t least, int64_t most)
{
    int64_t number = wire_take_int(wire);

    if (number >= least && number <= most)
        return number;
    wire->bad = true;
    return least;
}

double wire_take_double(struct wire *wire)
{
    double number;

    take(wire, &number, sizeof number);
    return number;
}

double wire_take_finite(struct wire *wire)
{
    double number = wire_take_double(wire);

    if (isfinite(number))
        return number;
    wire->bad = true;
    return 0;
}

const char *wire_take_text(struct wire *wire)
{
    int64_t length = wire_take_int(wire);
    const char *text;

    if (length == ABSENT)
        return NULL;
    if (wire->bad || length < 0 || (uint64_t)length >= wire->length - wire->at) {
        wire->bad = true;
        return "";
    }
    text = wire->bytes + wire->at;
    if (memchr(text, '\0', (size_t)length + 1) != text + length) {
        wire->bad = true;
        return "";
    }
    wire->at += (size_t)length + 1;
    return text;
}

size_t wire_take_count(struct wire *wire, size_t size)
{
    return (size_t)wire_take_within(wire, 0, (int64_t)((wire->length - wire->at) / size));
}

bool wire_ended(const struct wire *wire)
{
    return !wire->bad && wire->at == wire->length;
}
