/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hmac.h"

#include <limits.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

struct hash hmac_sha256(const void *key, size_t key_length, const void *bytes, size_t length)
{
    struct hash hash = { { 0 } };

    if (key_length > INT_MAX || HMAC(EVP_sha256(), key_length ? key : "", (int)key_length,
                                     length ? bytes : (const void *)"", length, hash.bytes,
                                     NULL) == NULL)
        abort(); /* no SHA-256 in libcrypto: nothing signed may leave */
    return hash;
}

void base64_append(struct buf *out, const void *bytes, size_t length)
{
    const unsigned char *from = bytes;

    for (size_t i = 0; i < length; i += 3) {
        size_t left = length - i;
        uint32_t group = (uint32_t)from[i] << 16 | (left > 1 ? (uint32_t)from[i + 1] << 8 : 0) |
                         (left > 2 ? from[i + 2] : 0u);

        buf_add_char(out, digits[group >> 18]);
        buf_add_char(out, digits[group >> 12 & 63]);
        buf_add_char(out, left > 1 ? digits[group >> 6 & 63] : '=');
        buf_add_char(out, left > 2 ? digits[group & 63] : '=');
    }
}

bool base64_decode(struct buf *out, const char *text, size_t length)
{
    uint32_t group = 0;
    size_t padding = 0;

    if (length % 4 != 0)
        return false;
    for (size_t i = 0; i < length; i++) {
        const char *digit = text[i] != '\0' ? strchr(digits, text[i]) : NULL;

        padding += text[i] == '=';
        if (text[i] == '=' ? i + 2 < length : digit == NULL || padding > 0)
            return false;
        group = group << 6 | (text[i] == '=' ? 0 : (uint32_t)(digit - digits));
        if (i % 4 == 3)
            for (size_t k = 0; k < 3 - padding; k++)
                buf_add_char(out, (char)(group >> (16 - 8 * k) & 255));
    }
    return true;
}
