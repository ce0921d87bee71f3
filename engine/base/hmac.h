/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HMAC-SHA-256 (RFC 2104), by libcrypto, and base64 (RFC 4648, 4). */
#ifndef HEADWAY_BASE_HMAC_H
#define HEADWAY_BASE_HMAC_H

#include "base/buf.h"
#include "base/hash.h"

struct hash hmac_sha256(const void *key, size_t key_length, const void *bytes, size_t length);

void base64_append(struct buf *out, const void *bytes, size_t length);
/* False, with what was decoded so far in *out, for anything but whole padded base64. */
bool base64_decode(struct buf *out, const char *text, size_t length);

#endif
