/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON output, written straight into a buffer. Commas are kept by the writer; the caller opens
 * and closes. Ill-formed UTF-8 comes out as U+FFFD; NaN and infinities come out as null. In an
 * object give the key, in an array NULL. */
#ifndef HEADWAY_FORMAT_JSON_WRITE_H
#define HEADWAY_FORMAT_JSON_WRITE_H

#include "base/buf.h"
#include "base/dec.h"

#include <stdbool.h>
#include <stdint.h>

struct json_writer {
    struct buf *out;
    bool comma; /* the next value needs one in front */
};

void json_open(struct json_writer *json, const char *key, char bracket); /* '{' or '[' */
void json_close(struct json_writer *json, char bracket);                 /* '}' or ']' */
void json_text(struct json_writer *json, const char *key, const char *text); /* NULL is null */
void json_bytes(struct json_writer *json, const char *key, const char *text, size_t length);
void json_number(struct json_writer *json, const char *key, double number);
void json_decimal(struct json_writer *json, const char *key, struct dec number);
/* What is JSON already: a number. */
void json_literal(struct json_writer *json, const char *key, const char *text, size_t length);
void json_integer(struct json_writer *json, const char *key, int64_t number);
void json_bool(struct json_writer *json, const char *key, bool truth);
void json_null(struct json_writer *json, const char *key);

/* A text in quotes and escaped, by itself: for those who put the rest as it stands. */
void json_string(struct buf *out, const char *text, size_t length);

#endif
