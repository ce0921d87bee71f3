/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 (FIPS 180-4), by libcrypto. */
#ifndef HEADWAY_BASE_HASH_H
#define HEADWAY_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>

enum { HASH_SIZE = 32, HASH_TEXT = 2 * HASH_SIZE + 1 };

struct hash {
    unsigned char bytes[HASH_SIZE];
};

struct hash hash_bytes(const void *bytes, size_t length);
void hash_text(const struct hash *hash, char text[HASH_TEXT]); /* lower-case hex */
bool hash_parse(const char *text, struct hash *out);            /* false: not 64 hex digits */
bool hash_equal(const struct hash *a, const struct hash *b);

#endif
