/* SPDX-License-Identifier: GPL-3.0-or-later */
/* close_range, pipe2 */
#define _GNU_SOURCE
#include "collectors/sandbox/running.h"

#include "collectors/sandbox/child.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { READ_SIZE = 1 << 16, ERRORS_KEPT = 2048, LINGER_MS = 1000, NO_FD = -1 };

struct running {
    pid_t pid;
    int gate; /* a byte lets it go */
    int output, errors;
    struct running_limits limits;
    int64_t deadline;
    struct buf out, said; /* said: the end of its standard error */
    bool late, too_much;
};

static void limit(int resource, rlim_t soft, rlim_t hard)
{
    const struct rlimit set = { soft, hard };

    setrlimit((__rlimit_resource_t)resource, &set);
}

/* Only what may be called between fork and exec. */
static _Noreturn void child_run(const char *const *argv, const struct running_limits *limits,
                                const int gate[2], const int output[2], const int errors[2])
{
    static const char failed[] = "cannot be started\n";
    int nothing = open("/dev/null", O_RDONLY);
    char go;

    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    signal(SIGPIPE, SIG_DFL);
    close(gate[1]);
    if (read(gate[0], &go, 1) != 1)
        _exit(STATUS_OK); /* never let go: the run is over */
    dup2(nothing, STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(errors[1], STDERR_FILENO);
    close_range(STDERR_FILENO + 1, ~0u, 0);
    limit(RLIMIT_AS, limits->memory, limits->memory);
    limit(RLIMIT_CPU, (rlim_t)limits->seconds, (rlim_t)limits->seconds + 1);
    limit(RLIMIT_CORE, 0, 0);
    if (chdir("/") == 0)
        execvp(argv[0], (char *const *)(uintptr_t)argv);
    if (write(STDERR_FILENO, failed, sizeof failed - 1) < 0)
        _exit(126);
    _exit(127);
}

static void close_pair(const int pair[2])
{
    close(pair[0]);
    close(pair[1]);
}

int running_prepare(const char *const *argv, const struct running_limits *limits,
                    struct running **out, struct err *err)
{
    int pipes[3][2];
    struct running *running;
    pid_t pid;

    for (int i = 0; i < 3; i++)
        if (pipe2(pipes[i], O_CLOEXEC) != 0) {
            while (i-- > 0)
                close_pair(pipes[i]);
            return err_set(err, STATUS_TEMPORARY, "cannot make a pipe: %s", strerror(errno));
        }
    pid = fork();
    if (pid == 0)
        child_run(argv, limits, pipes[0], pipes[1], pipes[2]);
    if (pid < 0) {
        for (int i = 0; i < 3; i++)
            close_pair(pipes[i]);
        return err_set(err, STATUS_TEMPORARY, "cannot start a process: %s", strerror(errno));
    }
    close(pipes[0][0]);
    close(pipes[1][1]);
    close(pipes[2][1]);
    fcntl(pipes[1][0], F_SETFL, O_NONBLOCK);
    fcntl(pipes[2][0], F_SETFL, O_NONBLOCK);
    *out = running = mem_alloc(sizeof *running);
    *running = (struct running){ .pid = pid, .gate = pipes[0][1], .output = pipes[1][0],
                                 .errors = pipes[2][0], .limits = *limits,
                                 .deadline = INT64_MAX };
    return 0;
}

void running_go(struct running *running)
{
    running->deadline = monotonic_ms() + (int64_t)running->limits.seconds * 1000;
    if (write(running->gate, "", 1) < 0) /* it is gone, and its pipes say so */
        running->deadline = monotonic_ms();
    close(running->gate);
    running->gate = NO_FD;
}

void running_fds(const struct running *running, struct pollfd fds[RUNNING_FDS])
{
    fds[0] = (struct pollfd){ .fd = running->output, .events = POLLIN };
    fds[1] = (struct pollfd){ .fd = running->errors, .events = POLLIN };
}

static void pipe_read(int *fd, struct buf *into)
{
    ssize_t got;

    if (*fd == NO_FD)
        return;
    buf_reserve(into, READ_SIZE);
    got = read(*fd, into->bytes + into->length, READ_SIZE);
    if (got > 0) {
        into->length += (size_t)got;
        into->bytes[into->length] = '\0';
    } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
        close(*fd);
        *fd = NO_FD;
    }
}

bool running_step(struct running *running)
{
    pipe_read(&running->output, &running->out);
    pipe_read(&running->errors, &running->said);
    if (running->said.length > ERRORS_KEPT) {
        size_t drop = running->said.length - ERRORS_KEPT;

        memmove(running->said.bytes, running->said.bytes + drop, ERRORS_KEPT + 1);
        running->said.length = ERRORS_KEPT;
    }
    running->too_much = running->out.length > running->limits.most;
    running->late = monotonic_ms() >= running->deadline;
    return (running->output != NO_FD || running->errors != NO_FD) && !running->too_much &&
           !running->late;
}

static const char *last_line(struct buf *text)
{
    char *end;

    while (text->length > 0 && text->bytes[text->length - 1] == '\n')
        text->bytes[--text->length] = '\0';
    end = text->length > 0 ? strrchr(text->bytes, '\n') : NULL;
    return end != NULL ? end + 1 : buf_text(text);
}

static int judge(struct running *running, int state, struct err *err)
{
    const char *said = last_line(&running->said);
    char how[120];

    if (running->too_much)
        return err_set(err, STATUS_TEMPORARY, "the program printed more than %zu bytes",
                       running->limits.most);
    if (running->late)
        return err_set(err, STATUS_TEMPORARY, "the program was not done within %d seconds",
                       running->limits.seconds);
    if (WIFEXITED(state) && WEXITSTATUS(state) == 0)
        return 0;
    child_describe(state, how, sizeof how);
    return err_set(err, WIFEXITED(state) ? STATUS_DATA : STATUS_TEMPORARY, "the program %s%s%s",
                   how, *said != '\0' ? ": " : "", said);
}

int running_finish(struct running *running, struct buf *out, struct err *err)
{
    bool stop = running->too_much || running->late;
    int state, result;

    if (running->gate != NO_FD)
        close(running->gate);
    state = child_wait(running->pid, stop ? 0 : LINGER_MS, true);
    kill(-running->pid, SIGKILL); /* what it left behind */
    result = judge(running, state, err);
    *out = running->out;
    running->out = BUF_EMPTY;
    if (running->output != NO_FD)
        close(running->output);
    if (running->errors != NO_FD)
        close(running->errors);
    buf_free(&running->said);
    free(running);
    return result;
}
