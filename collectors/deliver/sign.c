/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/deliver/sign.h"

#include "base/hmac.h"

#include <string.h>

static void append_hmac(struct buf *out, const char *key, size_t key_length,
                        const struct buf *message)
{
    struct hash hash = hmac_sha256(key, key_length, buf_text(message), message->length);

    base64_append(out, hash.bytes, HASH_SIZE);
}

void sign_webhook(struct buf *out, const char *secret, const char *id, int64_t seconds,
                  const char *body, size_t length)
{
    static const char prefix[] = "whsec_";
    struct buf key = BUF_EMPTY, message = BUF_EMPTY;
    const char *coded = secret + sizeof prefix - 1;

    if (strncmp(secret, prefix, sizeof prefix - 1) != 0 ||
        !base64_decode(&key, coded, strlen(coded))) {
        buf_clear(&key);
        buf_add_text(&key, secret);
    }
    buf_addf(&message, "%s.%lld.", id, (long long)seconds);
    buf_add(&message, body, length);
    buf_add_text(out, "v1,");
    append_hmac(out, buf_text(&key), key.length, &message);
    buf_free(&key);
    buf_free(&message);
}

void sign_dingtalk(struct buf *out, const char *secret, int64_t milliseconds)
{
    struct buf message = BUF_EMPTY;

    buf_addf(&message, "%lld\n%s", (long long)milliseconds, secret);
    append_hmac(out, secret, strlen(secret), &message);
    buf_free(&message);
}

void sign_feishu(struct buf *out, const char *secret, int64_t seconds)
{
    struct buf key = BUF_EMPTY, nothing = BUF_EMPTY;

    buf_addf(&key, "%lld\n%s", (long long)seconds, secret);
    append_hmac(out, buf_text(&key), key.length, &nothing);
    buf_free(&key);
}
