/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON input without a tree. json_check() goes over the whole text once; what it has passed is
 * then walked in place: a value is a pointer into the text, so a cube of a million numbers costs
 * no memory beyond its bytes, and a number keeps its digits. Going past a value means going over
 * its text: walk a container once, do not ask it for one member after the other.
 *
 * Strict RFC 8259 in strict UTF-8, at most JSON_DEPTH levels deep, with two allowances: a byte
 * order mark in front, and the literals NaN, Infinity and -Infinity that careless writers
 * produce, which read as JSON_NAN. Of members with one name the first counts. */
#ifndef HEADWAY_FORMAT_JSON_READ_H
#define HEADWAY_FORMAT_JSON_READ_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { JSON_DEPTH = 128 };

enum json_type {
    JSON_NONE, /* no value: what a question about an absent member answers */
    JSON_NULL,
    JSON_NAN,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_TEXT,
    JSON_ARRAY,
    JSON_OBJECT
};

/* A value in checked text, which must outlive it. at is NULL where there is none. */
struct json {
    const char *at, *end; /* its first byte; the end of the whole text */
};

/* Checks text[0..length) and gives its value; the message begins with "line L, column C: ". */
int json_check(const char *text, size_t length, struct json *value, struct err *err);

enum json_type json_kind(struct json value);

/* The members or elements in order:
 *     struct json_walk walk = json_walk(value);
 *     while (json_step(&walk))
 *         ... walk.key (of an object), walk.value
 * Anything but an array or object has none. */
struct json_walk {
    struct json key, value;
    const char *next, *end;
    bool object;
};

struct json_walk json_walk(struct json container);
bool json_step(struct json_walk *walk);

struct json json_member(struct json object, const char *name);
struct json json_element(struct json array, size_t index);
size_t json_count(struct json container);

/* Whether the value is this text. */
bool json_is(struct json value, const char *text);
/* The digits of a number, or the characters of a text that has no escapes, in place. False for
 * everything else. */
bool json_plain(struct json value, const char **text, size_t *length);
/* A text decoded, a number as it is written, true and false; false for everything else. A lone
 * surrogate and \u0000 come out as U+FFFD. */
bool json_append(struct json value, struct buf *out);
/* The first escape of a text that stands for no character: those two. NULL where there is none. */
const char *json_find_broken(struct json value);
/* The same as a new text in the arena; NULL where there is none. */
const char *json_copy(struct json value, struct arena *arena);
/* A number that is a whole one within 0..most, or a text of such digits. */
bool json_index(struct json value, size_t most, size_t *out);

#endif
