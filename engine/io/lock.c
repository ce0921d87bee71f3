/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/lock.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static void read_holder(int fd, char holder[128])
{
    ssize_t length = pread(fd, holder, 127, 0);

    holder[length > 0 ? length : 0] = '\0';
    holder[strcspn(holder, "\n")] = '\0';
}

static int not_locked(int fd, const char *path, int fault, struct err *err)
{
    char holder[128];

    if (fault != EWOULDBLOCK) /* as on a file system that has no locks */
        return err_set(err, STATUS_TEMPORARY, "%s: cannot lock: %s", path, strerror(fault));
    read_holder(fd, holder);
    return err_set(err, STATUS_TEMPORARY, "%s: held by %s; try again when it has ended", path,
                   holder[0] ? holder : "another run");
}

/* Whoever only looks, as `headway doctor` does, holds it for an instant. */
static int lock_within(int fd, int tries)
{
    const struct timespec pause = { .tv_nsec = 20 * 1000 * 1000 };

    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK || --tries == 0)
            return -1;
        nanosleep(&pause, NULL);
    }
    return 0;
}

int lock_take(const char *state_directory, const char *command, int *fd, struct err *err)
{
    char *path;
    char holder[128];
    int result = 0;

    if (file_make_directories(state_directory, err) != 0)
        return -1;
    path = file_join(state_directory, "lock");
    *fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (*fd < 0) {
        result = err_set(err, STATUS_TEMPORARY, "%s: cannot open: %s%s", path, strerror(errno),
                         errno == EACCES ? "; run headway as its owner" : "");
    } else if (lock_within(*fd, 3) != 0) {
        result = not_locked(*fd, path, errno, err);
        close(*fd);
        *fd = -1;
    } else {
        int length = snprintf(holder, sizeof holder, "headway %s, process %ld\n", command,
                              (long)getpid());

        /* the name is a courtesy: a full disk must not keep a run from reading */
        if (ftruncate(*fd, 0) != 0 || pwrite(*fd, holder, (size_t)length, 0) != length)
            result = 0;
    }
    free(path);
    return result;
}

void lock_look(const char *state_directory, struct lock_state *out)
{
    char *path = file_join(state_directory, "lock");
    int fd = open(path, O_RDONLY | O_CLOEXEC);

    *out = (struct lock_state){ .held = false };
    free(path);
    if (fd < 0)
        return;
    out->held = flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    read_holder(fd, out->holder);
    close(fd); /* which lets go of it */
}

void lock_release(int fd)
{
    if (fd < 0)
        return;
    if (ftruncate(fd, 0) != 0) {
        /* the next holder writes its own name over it */
    }
    close(fd);
}
