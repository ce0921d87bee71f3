/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages for people, on stderr, one line each. Under systemd each line starts with its
 * priority, so that journald files it right. Control characters in a message come out as
 * U+FFFD, so that a hostile source cannot write to a terminal. */
#ifndef HEADWAY_BASE_LOG_H
#define HEADWAY_BASE_LOG_H

#include <stddef.h>

enum log_level { LOG_ERROR, LOG_WARNING, LOG_NOTICE, LOG_DEBUG };

void log_set(const char *program, enum log_level most); /* -q is LOG_ERROR, -v LOG_DEBUG */
void log_line(enum log_level level, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* On a terminal, unless only errors are wanted, a bar that says how far long work has come; a
 * message takes its place, and `total` 0 takes it away. */
void log_progress(const char *what, size_t done, size_t total);

#define log_error(...) log_line(LOG_ERROR, __VA_ARGS__)
#define log_warning(...) log_line(LOG_WARNING, __VA_ARGS__)
#define log_notice(...) log_line(LOG_NOTICE, __VA_ARGS__)
#define log_debug(...) log_line(LOG_DEBUG, __VA_ARGS__)

#endif
