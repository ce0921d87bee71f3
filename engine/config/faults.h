/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faults of a configuration, gathered and told all at once, in the order of the files:
 * `file:line:column: what, and what would do`. */
#ifndef HEADWAY_CONFIG_FAULTS_H
#define HEADWAY_CONFIG_FAULTS_H

#include <stddef.h>

struct place {
    int line, column; /* from 1; columns count characters, not bytes. Line 0: nowhere */
};

struct fault;

struct faults {
    struct fault *list;
    size_t count, capacity;
};

typedef void fault_report(void *context, const char *fault);

/* A place without a line is the whole file. The path is borrowed until faults_free(). */
void faults_add(struct faults *faults, const char *path, struct place place, const char *format,
                ...) __attribute__((format(printf, 4, 5)));
void faults_tell(struct faults *faults, fault_report *report, void *context);
void faults_free(struct faults *faults);

#endif
