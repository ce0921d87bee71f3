/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The channels that take a POST: what to send, and what the answer means. One sender, and for
 * each kind how its body looks. Pure: no network, no clock. */
#ifndef HEADWAY_COLLECTORS_DELIVER_POST_H
#define HEADWAY_COLLECTORS_DELIVER_POST_H

#include "collectors/deliver/notice.h"

enum { POST_HEADERS = 6 };

struct post {
    struct buf url, body;
    char *headers[POST_HEADERS]; /* "Name: value" */
    size_t header_count;
};

/* How many posts a notice takes: one, but one an alert where the receiver knows single ones. 0:
 * the kind is none of these. */
size_t post_count(const struct notice *notice);
/* The post of that number; `seconds` is the clock, for signatures. */
int post_make(const struct notice *notice, size_t number, int64_t seconds, struct arena *arena,
              struct post *out, struct err *err);
void post_free(struct post *post);

/* What an HTTP answer means for this kind of channel. */
void post_judge(const char *kind, long status, const char *body, size_t length,
                struct result *out);

#endif
