/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* close_range */
#include "collectors/deliver/exec.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS = 30, TEMPORARY = 75 };

static int64_t milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char **arguments(const struct notice *notice, struct arena *arena)
{
    struct json list = json_member(notice->entry, "argv");
    const char **argv = arena_alloc(arena, (json_count(list) + 1) * sizeof *argv);
    struct json_walk walk = json_walk(list);

    for (size_t i = 0; json_step(&walk);) {
        const char *word = json_copy(walk.value, arena);

        if (word != NULL)
            argv[i++] = word;
    }
    return argv;
}

static void become(const char **argv, int input)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); /* it does not outlive the run */
    dup2(input, STDIN_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO); /* ours is the pipe to headway */
    close_range(STDERR_FILENO + 1, ~0u, 0);
    signal(SIGPIPE, SIG_DFL);
    execv(argv[0], (char *const *)argv);
    fprintf(stderr, "headway: %s: %s\n", argv[0], strerror(errno));
    _exit(127);
}

/* Writes all there is until the program has read it, closed its input, or is late. */
static void feed(int fd, const char *bytes, size_t length, int64_t until)
{
    size_t done = 0;

    while (done < length) {
        struct pollfd wait = { .fd = fd, .events = POLLOUT };
        int64_t left = until - milliseconds();
        ssize_t written;

        if (left <= 0 || poll(&wait, 1, (int)left) <= 0)
            return;
        written = write(fd, bytes + done, length - done);
        if (written <= 0 && errno != EINTR && errno != EAGAIN)
            return;
        done += written > 0 ? (size_t)written : 0;
    }
}

static bool reap(pid_t pid, int64_t until, int *status)
{
    struct timespec pause = { 0, 10 * 1000 * 1000 };

    while (waitpid(pid, status, WNOHANG) == 0) {
        if (milliseconds() >= until) {
            kill(-pid, SIGKILL);
            waitpid(pid, status, 0);
            return false;
        }
        nanosleep(&pause, NULL);
    }
    return true;
}

static void judge_status(bool ended, int status, struct result *out)
{
    out->outcome = OUTCOME_RETRY;
    out->unreached = out->lasting = !ended;
    if (!ended)
        snprintf(out->message, sizeof out->message, "its time was over, it was killed");
    else if (WIFSIGNALED(status))
        snprintf(out->message, sizeof out->message, "ended by signal %d", WTERMSIG(status));
    else if (WEXITSTATUS(status) == 0)
        out->outcome = OUTCOME_SENT;
    else {
        snprintf(out->message, sizeof out->message, "exit status %d", WEXITSTATUS(status));
        if (WEXITSTATUS(status) != TEMPORARY)
            out->outcome = OUTCOME_REFUSED;
    }
}

void exec_deliver(const struct notice *notice, const char *payload, size_t length,
                  struct arena *arena, struct result *out)
{
    const char **argv = arguments(notice, arena);
    const char *limit = notice_field(notice, arena, "seconds", NULL);
    long seconds = limit ? strtol(limit, NULL, 10) : 0;
    int64_t until = milliseconds() + 1000 * (seconds > 0 ? seconds : SECONDS);
    int pipes[2], status = 0;
    bool ended;
    pid_t pid;

    *out = (struct result){ .outcome = OUTCOME_REFUSED };
    if (argv[0] == NULL || argv[0][0] != '/') {
        snprintf(out->message, sizeof out->message, "\"argv\" must begin with an absolute path");
        return;
    }
    out->outcome = OUTCOME_RETRY;
    if (pipe2(pipes, O_CLOEXEC) != 0 || (pid = fork()) < 0) {
        snprintf(out->message, sizeof out->message, "%s", strerror(errno));
        return;
    }
    if (pid == 0)
        become(argv, pipes[0]);
    setpgid(pid, pid);
    close(pipes[0]);
    fcntl(pipes[1], F_SETFL, O_NONBLOCK);
    feed(pipes[1], payload, length, until);
    close(pipes[1]);
    ended = reap(pid, until, &status);
    judge_status(ended, status, out);
}
