/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How receivers can tell that a message is ours. */
#ifndef HEADWAY_COLLECTORS_DELIVER_SIGN_H
#define HEADWAY_COLLECTORS_DELIVER_SIGN_H

#include "base/buf.h"

#include <stdint.h>

/* Standard Webhooks: "v1," and the base64 of HMAC-SHA-256 over "id.seconds.body". A secret that
 * begins with whsec_ is base64 behind it, any other is taken as it is. */
void sign_webhook(struct buf *out, const char *secret, const char *id, int64_t seconds,
                  const char *body, size_t length);
/* DingTalk: base64 of HMAC-SHA-256 with the secret over "milliseconds\nsecret". It goes into the
 * URL escaped. */
void sign_dingtalk(struct buf *out, const char *secret, int64_t milliseconds);
/* Feishu: base64 of HMAC-SHA-256 with "seconds\nsecret" over nothing. */
void sign_feishu(struct buf *out, const char *secret, int64_t seconds);

#endif
