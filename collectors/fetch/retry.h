/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When to ask again. */
#ifndef HEADWAY_COLLECTORS_FETCH_RETRY_H
#define HEADWAY_COLLECTORS_FETCH_RETRY_H

#include <stdbool.h>
#include <stdint.h>

enum { RETRY_BASE_MS = 500, RETRY_CAP_MS = 30000 };

/* The Retry-After of an answer (RFC 9110, 10.2.3): seconds, or a date in one of the three forms
 * that a recipient has to take. `now` is seconds since the epoch. The wait in seconds, 0 for a
 * moment that has passed; -1 where there is none or it cannot be read. */
int64_t retry_after(const char *value, int64_t now);

/* Exponential back-off with full jitter: evenly spread over 0 to min(cap, base x 2^attempt)
 * milliseconds, both included; attempts count from 0, `random` is any random number. */
int64_t retry_backoff(int attempt, uint64_t random);

/* Whether an HTTP status speaks of a passing fault: 408, 425, 429, 500, 502, 503, 504. */
bool retry_status(long status);

#endif
