/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the machine looks from here: folders, files of secrets, the schedule. Nothing is changed. */
#ifndef HEADWAY_IO_SURVEY_H
#define HEADWAY_IO_SURVEY_H

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct survey_folder {
    bool there, writable;
    bool foreign;        /* another user's than the one who asks */
    char owner[64];      /* by name, else by number */
    int64_t free, total; /* bytes on its file system */
};

void survey_folder(const char *path, struct survey_folder *out);

struct survey_files {
    int64_t count, bytes;
    int64_t left; /* temporary files of programs that were cut off, among them */
};

/* All files in the folder and in those inside it. */
void survey_files(const char *path, struct survey_files *out);

struct survey_secret {
    char *path; /* where it is looked for; the caller frees */
    bool there, readable;
    bool others; /* anybody on this machine may read it */
};

/* A file named by the configuration: absolute, in $CREDENTIALS_DIRECTORY, or in `directory`. */
void survey_secret(const char *name, const char *directory, struct survey_secret *out);

enum survey_schedule {
    SCHEDULE_NONE,
    SCHEDULE_CRON,
    SCHEDULE_TIMER,
    SCHEDULE_IDLE /* installed, but cron leaves it to systemd and the timer is not enabled */
};

/* What `make install` puts in place, under the root this program was installed in. */
enum survey_schedule survey_schedule(void);

/* Whether there is the user that cron and the units run it as, on the machine, or in the root
 * this program was installed in, where that is another. */
bool survey_service_user(const char *name);

/* What another program prints, at most for ten seconds; -1 where it fails or is not there. */
int survey_program(const char *program, const char *const *args, struct buf *out,
                   struct err *err);

#endif
