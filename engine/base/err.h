/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors. A function that can fail returns 0 or -1 and fills a struct err. The lowest level,
 * which knows what happened, writes the message: what, where, and what would do. A caller adds
 * context only where it helps. The status is the exit status the process should end with. */
#ifndef HEADWAY_BASE_ERR_H
#define HEADWAY_BASE_ERR_H

enum status {
    STATUS_OK = 0,
    STATUS_PARTIAL = 1,   /* a source or channel failed, the rest was done */
    STATUS_USAGE = 64,
    STATUS_DATA = 65,     /* bad data: nothing stored of the bad rows */
    STATUS_INTERNAL = 70,
    STATUS_TEMPORARY = 75, /* another run holds the lock, or a passing fault */
    STATUS_CONFIG = 78,
};

struct err {
    enum status status;
    char text[480];
};

/* Sets the message and returns -1, so that `return err_set(...)` reads well. err may be NULL. */
int err_set(struct err *err, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "context: " in front of the message. Returns -1. */
int err_context(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
