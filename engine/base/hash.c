/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The low-level calls: SHA256() and EVP look the algorithm up anew each time, which costs more than
 * hashing a row of the ledger does. */
#define OPENSSL_API_COMPAT 10100

#include "base/hash.h"

#include <openssl/sha.h>
#include <string.h>

struct hash hash_bytes(const void *bytes, size_t length)
{
    struct hash hash;
    SHA256_CTX context;

    SHA256_Init(&context);
    SHA256_Update(&context, bytes, length);
    SHA256_Final(hash.bytes, &context);
    return hash;
}

void hash_text(const struct hash *hash, char text[HASH_TEXT])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < HASH_SIZE; i++) {
        text[2 * i] = digits[hash->bytes[i] >> 4];
        text[2 * i + 1] = digits[hash->bytes[i] & 15];
    }
    text[HASH_TEXT - 1] = '\0';
}

static int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

bool hash_parse(const char *text, struct hash *out)
{
    if (strlen(text) != HASH_TEXT - 1)
        return false;
    for (size_t i = 0; i < HASH_SIZE; i++) {
        int high = hex_value(text[2 * i]), low = hex_value(text[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        out->bytes[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

bool hash_equal(const struct hash *a, const struct hash *b)
{
    return memcmp(a->bytes, b->bytes, HASH_SIZE) == 0;
}
