/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents from providers, all side by side: no more at once than the total and the host's
 * share, conditional where the parent has validators, again after passing faults - when the
 * provider says (Retry-After) or after a back-off with full jitter - as long as the run's time
 * lasts. What is refused by the rules of transfer.h is not tried again. */
#ifndef HEADWAY_COLLECTORS_FETCH_FETCH_H
#define HEADWAY_COLLECTORS_FETCH_FETCH_H

#include "collectors/fetch/transfer.h"

struct fetch_rules {
    size_t at_once;    /* documents fetched or held at a time, in all */
    size_t per_host;   /* transfers from one host at a time */
    int attempts;      /* tries of one document, the first included */
    int64_t milliseconds; /* of the whole run */
};

/* What to fetch. Its texts must live until the answer is there. */
struct fetch_request {
    struct transfer_request transfer; /* its milliseconds are those of one try */
    const char *etag, *last_modified; /* as the provider gave them, or NULL */
    int64_t delay_ms; /* between the starts of two requests to this host */
};

enum fetch_outcome { FETCH_BODY, FETCH_NOT_MODIFIED, FETCH_PROVIDER_ERROR, FETCH_TRANSPORT_ERROR };

struct fetch_answer {
    enum fetch_outcome outcome;
    struct transfer_answer transfer; /* freed by transfer_answer_free() */
    int attempts;
    char message[400]; /* of the two errors */
};

struct fetching;

struct fetching *fetching_open(const struct fetch_rules *rules);
void fetching_close(struct fetching *fetching);
void fetching_add(struct fetching *fetching, const struct fetch_request *request, void *context);
/* One document that is there or given up: its context; NULL where there is none now. It counts
 * as held until fetching_release(), which bounds the bodies in memory. */
void *fetching_next(struct fetching *fetching, struct fetch_answer *answer);
void fetching_release(struct fetching *fetching);
/* Waits until something can go on, at most the milliseconds. */
void fetching_wait(struct fetching *fetching, struct pollfd *others, size_t count,
                   int milliseconds);

/* "HTTP 404: " and the beginning of what the body says, as one line of UTF-8 without markup. */
void fetch_describe(long status, const char *body, size_t length, char *message, size_t size);

#endif
