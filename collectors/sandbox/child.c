/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/sandbox/child.h"

#include "base/err.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

int64_t monotonic_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int child_wait(pid_t pid, int milliseconds, bool group)
{
    static const struct timespec moment = { .tv_nsec = 1000000 };
    int64_t deadline = monotonic_ms() + milliseconds;
    int state = 0;

    for (;;) {
        pid_t ended = waitpid(pid, &state, WNOHANG);

        if (ended == pid || (ended < 0 && errno != EINTR))
            return state;
        if (monotonic_ms() >= deadline)
            break;
        nanosleep(&moment, NULL);
    }
    kill(group ? -pid : pid, SIGKILL);
    while (waitpid(pid, &state, 0) < 0 && errno == EINTR)
        ;
    return state;
}

void child_describe(int state, char *text, size_t size)
{
    if (WIFEXITED(state) && WEXITSTATUS(state) == STATUS_TEMPORARY)
        snprintf(text, size, "needed more memory than its limit");
    else if (WIFEXITED(state))
        snprintf(text, size, "ended with status %d", WEXITSTATUS(state));
    else if (WTERMSIG(state) == SIGXCPU)
        snprintf(text, size, "used up its processor time");
    else if (WTERMSIG(state) == SIGSYS)
        snprintf(text, size, "made a system call that it must not");
    else
        snprintf(text, size, "ended by signal %d (%s)", WTERMSIG(state),
                 strsignal(WTERMSIG(state)));
}
