/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTTP by libcurl, many transfers side by side, hardened: no scheme but https (http where a
 * request allows it), TLS 1.2 or better and verified, no address inside one's own network unless
 * allowed, at most five redirects under the same rules, a cap on the decoded body, limits on
 * time and on slowness, no proxy of the environment, no credentials in the URL. */
#ifndef HEADWAY_COLLECTORS_FETCH_TRANSFER_H
#define HEADWAY_COLLECTORS_FETCH_TRANSFER_H

#include "base/buf.h"
#include "base/err.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct transfer_request {
    const char *url;
    const char *const *headers; /* "Name: value", `header_count` of them */
    size_t header_count;
    const char *post; /* a body to send; NULL: it is asked for with GET */
    size_t post_length;
    bool secret;        /* a header or the URL holds a secret: no redirect is followed, for it
                           would take the secret along */
    bool allow_http;    /* the scheme, of the URL and of redirects */
    bool allow_private; /* addresses that address_refusal() names */
    const char *proxy;   /* NULL: none; the address rules cannot be kept behind one */
    const char *ca_file; /* PEM; NULL: the system's */
    const char *agent;   /* User-Agent */
    size_t most;         /* bytes of the decoded body */
    int64_t milliseconds; /* from start to end */
};

enum transfer_end {
    TRANSFER_ANSWERED, /* a whole HTTP answer, of whatever status */
    TRANSFER_FAILED,   /* a passing fault: unreachable, timed out, broken off */
    TRANSFER_REFUSED,  /* would go the same way again: a rule above, a bad certificate */
};

/* Everything is owned by the answer; texts are NULL where the header was not sent. */
struct transfer_answer {
    enum transfer_end end;
    long status; /* of HTTP; 0 unless answered */
    struct buf body;
    char *etag, *last_modified, *content_type, *retry_after, *date, *location;
    char message[320]; /* what went wrong, unless answered */
};

struct transfers;

/* Also does what has to be done once before the process gives up its rights. */
struct transfers *transfers_open(size_t at_once);
void transfers_close(struct transfers *transfers);

/* Starts one; the request's texts may go afterwards. `context` comes back with the answer. */
void transfers_start(struct transfers *transfers, const struct transfer_request *request,
                     void *context);
/* One that has ended: its context and answer (to be freed by transfer_answer_free); else NULL. */
void *transfers_next(struct transfers *transfers, struct transfer_answer *answer);
/* Waits until a transfer or one of the caller's descriptors moves, or the time is over. */
void transfers_wait(struct transfers *transfers, struct pollfd *others, size_t count,
                    int milliseconds);

void transfer_answer_free(struct transfer_answer *answer);

/* The host of a URL, in lower case and new memory; NULL where it is no URL. */
char *transfer_host(const char *url);
/* Text escaped for a query, in new memory. */
char *transfer_escape(const char *text);

#endif
