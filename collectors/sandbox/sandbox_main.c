/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/sandbox/sandbox_main.h"

#include "collectors/sandbox/child.h"
#include "collectors/sandbox/sandbox.h"
#include "base/frame.h"
#include "base/log.h"
#include "format/handover.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct sandbox_limits limits = { .memory = (size_t)1 << 30, .seconds = 10 };

static int enter_fetch(struct sandbox *on, struct err *err)
{
    return sandbox_fetch(&limits, NULL, 0, on, err);
}

static int enter_parse(struct sandbox *on, struct err *err)
{
    return sandbox_parse(&limits, on, err);
}

/* Writes the line into the pipe: a process in this state may not write to a file. */
static _Noreturn void enter(int (*state)(struct sandbox *, struct err *), int fd)
{
    struct sandbox on;
    struct err err;
    char line[200];
    size_t length;

    if (sandbox_start(&on, &err) != 0 || state(&on, &err) != 0)
        _exit(STATUS_INTERNAL);
    sandbox_describe(&on, line, sizeof line);
    length = strlen(line);
    _exit(write(fd, line, length) == (ssize_t)length ? STATUS_OK : STATUS_INTERNAL);
}

static int print_state(const char *name, bool frames,
                       int (*state)(struct sandbox *, struct err *))
{
    char line[200];
    int ends[2], how;
    ssize_t got;
    pid_t pid;

    if (pipe(ends) != 0)
        return STATUS_TEMPORARY;
    pid = fork();
    if (pid == 0)
        enter(state, ends[1]);
    close(ends[1]);
    got = read(ends[0], line, sizeof line);
    close(ends[0]);
    how = child_wait(pid, 1000, false);
    if (got <= 0) {
        child_describe(how, line, sizeof line);
        log_error("the process that would be %s %s", name, line);
        return STATUS_INTERNAL;
    }
    if (frames)
        return frame_write(STDOUT_FILENO, HANDOVER_NOTE, line, (size_t)got, NULL) == 0
                   ? STATUS_OK : STATUS_INTERNAL;
    printf("%s: %.*s\n", name, (int)got, line);
    return fflush(stdout) == 0 ? STATUS_OK : STATUS_TEMPORARY;
}

int sandbox_main(int argc, char **argv)
{
    bool frames = argc == 2 && strcmp(argv[1], "--frames") == 0;
    int status = print_state("fetching", frames, enter_fetch);

    return status != STATUS_OK ? status : print_state("parsing", frames, enter_parse);
}
