/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/json_write.h"

#include "base/double.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* A byte that stands for itself. */
static bool is_plain(char byte)
{
    return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

static void put_escaped(struct buf *out, uint32_t code)
{
    if (code == '"' || code == '\\')
        buf_addf(out, "\\%c", (int)code);
    else if (code == '\n')
        buf_add_text(out, "\\n");
    else if (code == '\t')
        buf_add_text(out, "\\t");
    else if (code < 0x20 || code == 0x7f)
        buf_addf(out, "\\u%04x", (unsigned)code);
    else
        utf8_append(out, code);
}

void json_string(struct buf *out, const char *text, size_t length)
{
    buf_add_char(out, '"');
    for (size_t at = 0; at < length;) {
        uint32_t code;
        char *to;

        buf_reserve(out, length - at + 1); /* all that is left, where it is plain */
        to = out->bytes + out->length;
        while (at < length && is_plain(text[at]))
            *to++ = text[at++];
        out->length = (size_t)(to - out->bytes);
        if (at == length)
            break;
        at += utf8_decode(text + at, length - at, &code);
        put_escaped(out, code);
    }
    buf_add_char(out, '"');
}

static void put_key(struct json_writer *json, const char *key)
{
    if (json->comma)
        buf_add_char(json->out, ',');
    json->comma = true;
    if (key != NULL) { /* names of ours */
        size_t length = strlen(key);
        char *to;

        buf_reserve(json->out, length + 3);
        to = json->out->bytes + json->out->length;
        *to = '"';
        memcpy(to + 1, key, length);
        memcpy(to + 1 + length, "\":", 3); /* with its NUL */
        json->out->length += length + 3;
    }
}

void json_open(struct json_writer *json, const char *key, char bracket)
{
    put_key(json, key);
    buf_add_char(json->out, bracket);
    json->comma = false;
}

void json_close(struct json_writer *json, char bracket)
{
    buf_add_char(json->out, bracket);
    json->comma = true;
}

void json_bytes(struct json_writer *json, const char *key, const char *text, size_t length)
{
    put_key(json, key);
    json_string(json->out, text, length);
}

void json_text(struct json_writer *json, const char *key, const char *text)
{
    if (text == NULL)
        json_null(json, key);
    else
        json_bytes(json, key, text, strlen(text));
}

void json_number(struct json_writer *json, const char *key, double number)
{
    if (!isfinite(number)) {
        json_null(json, key);
        return;
    }
    put_key(json, key);
    double_append(json->out, number);
}

void json_decimal(struct json_writer *json, const char *key, struct dec number)
{
    char text[DEC_TEXT];
    size_t length = dec_print(number, text);

    json_literal(json, key, text, length);
}

void json_literal(struct json_writer *json, const char *key, const char *text, size_t length)
{
    put_key(json, key);
    buf_add(json->out, text, length);
}

void json_integer(struct json_writer *json, const char *key, int64_t number)
{
    put_key(json, key);
    if (number < 0)
        buf_addf(json->out, "%" PRId64, number);
    else
        buf_add_number(json->out, (size_t)number);
}

void json_bool(struct json_writer *json, const char *key, bool truth)
{
    put_key(json, key);
    buf_add_text(json->out, truth ? "true" : "false");
}

void json_null(struct json_writer *json, const char *key)
{
    put_key(json, key);
    buf_add_text(json->out, "null");
}
