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

bool hash_equal(const struct hash *a, const struct hash *b)
{
    return memcmp(a->bytes, b->bytes, HASH_SIZE) == 0;
}
