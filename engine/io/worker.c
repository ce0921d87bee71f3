/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pipe2 */
#define _GNU_SOURCE
#include "io/worker.h"

#include "base/frame.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
    QUEUE_MOST = 1 << 20,
    WRITE_LEAST = 1 << 14, /* small frames go together: each write wakes the other side */
    READ_SIZE = 1 << 16,
    STDERR_KEPT = 4096,
    NO_FD = -1
};
enum { PIPE_INPUT, PIPE_OUTPUT, PIPE_ERRORS, PIPE_COUNT };

struct worker {
    const char *program;
    pid_t pid;
    int fds[PIPE_COUNT]; /* headway's ends, NO_FD when closed */
    struct buf queue;    /* to be written, from queued_at on */
    size_t queued_at;
    size_t offered;      /* up to here the pipe was offered the queue */
    bool input_ends;     /* close the input once the queue is empty */
    struct buf arrived;  /* read and not yet received, from taken_at on */
    size_t taken_at;
    struct buf errors;   /* the end of its standard error, when kept */
    int seconds;
    int64_t deadline; /* milliseconds of the monotonic clock; INT64_MAX: none */
    bool failed, told;
    struct err fault; /* the first one, when failed; told: receive has returned it */
};

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- starting ------------------------------------------------------------------------------ */

static char *program_find(const char *program, struct err *err)
{
    static const char *const beside[] = { "", "/../libexec/headway" };
    char own[PATH_MAX];
    ssize_t length;
    char *end;

    if (strchr(program, '/') != NULL)
        return mem_copy_text(program);
    length = readlink("/proc/self/exe", own, sizeof own - 1);
    if (length < 0) {
        err_set(err, STATUS_INTERNAL, "cannot read /proc/self/exe to find %s: %s", program,
                strerror(errno));
        return NULL;
    }
    own[length] = '\0';
    end = strrchr(own, '/');
    *end = '\0';
    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++) {
        struct buf path = BUF_EMPTY;

        buf_addf(&path, "%s%s/%s", own, beside[i], program);
        if (access(path.bytes, X_OK) == 0)
            return buf_take(&path);
        buf_free(&path);
    }
    err_set(err, STATUS_INTERNAL, "%s is neither in %s nor in ../libexec/headway from there; "
            "install all three programs together", program, own);
    return NULL;
}

static char **arguments_make(const struct worker_plan *plan)
{
    size_t count = 0;
    char **argv;

    while (plan->args != NULL && plan->args[count] != NULL)
        count++;
    argv = mem_array(count + 2, sizeof *argv);
    argv[0] = mem_copy_text(plan->program);
    for (size_t i = 0; i < count; i++)
        argv[i + 1] = mem_copy_text(plan->args[i]);
    return argv;
}

static void arguments_free(char **argv)
{
    for (size_t i = 0; argv[i] != NULL; i++)
        free(argv[i]);
    free(argv);
}

/* Starts it with its standard descriptors at child[], NO_FD leaving one as it is. */
static int spawn(const struct worker_plan *plan, const int child[PIPE_COUNT], pid_t *pid,
                 struct err *err)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t broken_pipe;
    char *path = program_find(plan->program, err);
    char **argv;
    int fault;

    if (path == NULL)
        return -1;
    argv = arguments_make(plan);
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < PIPE_COUNT; i++)
        if (child[i] != NO_FD)
            posix_spawn_file_actions_adddup2(&actions, child[i], i);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &broken_pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    fault = posix_spawn(pid, path, &actions, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0)
        err_set(err, STATUS_INTERNAL, "cannot start %s: %s", path, strerror(fault));
    arguments_free(argv);
    free(path);
    return fault == 0 ? 0 : -1;
}

static void close_fd(int *fd)
{
    if (*fd != NO_FD)
        close(*fd);
    *fd = NO_FD;
}

/* Fills own[] and child[] with the two ends of each pipe. */
static int pipes_make(bool quiet, int own[PIPE_COUNT], int child[PIPE_COUNT], struct err *err)
{
    for (int i = 0; i < PIPE_COUNT; i++)
        own[i] = child[i] = NO_FD;
    for (int i = 0; i < (quiet ? PIPE_COUNT : PIPE_ERRORS); i++) {
        int ends[2];

        if (pipe2(ends, O_CLOEXEC) != 0)
            return err_set(err, STATUS_TEMPORARY, "cannot make a pipe: %s", strerror(errno));
        own[i] = ends[i == PIPE_INPUT];
        child[i] = ends[i != PIPE_INPUT];
        if (fcntl(own[i], F_SETFL, O_NONBLOCK) != 0)
            return err_set(err, STATUS_INTERNAL, "cannot set up a pipe: %s", strerror(errno));
    }
    return 0;
}

int worker_start(const struct worker_plan *plan, struct worker **out, struct err *err)
{
    struct worker *worker = mem_alloc(sizeof *worker);
    int child[PIPE_COUNT], failed;

    signal(SIGPIPE, SIG_IGN);
    worker->program = plan->program;
    worker->seconds = plan->seconds;
    worker->deadline = plan->seconds > 0 ? now_ms() + (int64_t)plan->seconds * 1000 : INT64_MAX;
    failed = pipes_make(plan->quiet, worker->fds, child, err);
    if (failed == 0)
        failed = spawn(plan, child, &worker->pid, err);
    for (int i = 0; i < PIPE_COUNT; i++) {
        close_fd(&child[i]);
        if (failed != 0)
            close_fd(&worker->fds[i]);
    }
    *out = failed == 0 ? worker : NULL;
    if (failed != 0)
        free(worker);
    return failed;
}

/* --- moving bytes -------------------------------------------------------------------------- */

static bool queue_empty(const struct worker *worker)
{
    return worker->queued_at == worker->queue.length;
}

static void queue_write(struct worker *worker)
{
    ssize_t done = write(worker->fds[PIPE_INPUT], worker->queue.bytes + worker->queued_at,
                         worker->queue.length - worker->queued_at);

    worker->offered = worker->queue.length;
    if (done < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (done < 0) { /* it is gone or wants no more; how it ended is told by finish */
        close_fd(&worker->fds[PIPE_INPUT]);
        worker->queued_at = worker->queue.length;
    } else {
        worker->queued_at += (size_t)done;
    }
    if (queue_empty(worker)) {
        buf_clear(&worker->queue);
        worker->queued_at = worker->offered = 0;
    }
}

static void pipe_read(int *fd, struct buf *into)
{
    ssize_t got;

    buf_reserve(into, READ_SIZE);
    got = read(*fd, into->bytes + into->length, READ_SIZE);
    if (got > 0) {
        into->length += (size_t)got;
        into->bytes[into->length] = '\0';
    } else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
        close_fd(fd);
    }
}

static void errors_read(struct worker *worker)
{
    pipe_read(&worker->fds[PIPE_ERRORS], &worker->errors);
    if (worker->errors.length > STDERR_KEPT) {
        size_t drop = worker->errors.length - STDERR_KEPT;

        memmove(worker->errors.bytes, worker->errors.bytes + drop, STDERR_KEPT + 1);
        worker->errors.length = STDERR_KEPT;
    }
}

static void pipe_ready(struct worker *worker, int which)
{
    if (which == PIPE_INPUT)
        queue_write(worker);
    else if (which == PIPE_OUTPUT)
        pipe_read(&worker->fds[PIPE_OUTPUT], &worker->arrived);
    else
        errors_read(worker);
}

static void input_close_if_done(struct worker *worker)
{
    if (worker->input_ends && queue_empty(worker))
        close_fd(&worker->fds[PIPE_INPUT]);
}

/* Ends a worker that is at fault; worker->fault says why. */
static void worker_kill(struct worker *worker)
{
    worker->failed = true;
    worker->deadline = INT64_MAX;
    kill(worker->pid, SIGKILL);
    for (int i = 0; i < PIPE_COUNT; i++)
        close_fd(&worker->fds[i]);
    buf_clear(&worker->queue);
    buf_clear(&worker->arrived);
    worker->queued_at = worker->offered = worker->taken_at = 0;
}

static void kill_if_late(struct worker *worker, int64_t now)
{
    if (now < worker->deadline)
        return;
    err_set(&worker->fault, STATUS_TEMPORARY,
            "%s did not end within %d seconds and was stopped", worker->program,
            worker->seconds);
    worker_kill(worker);
}

/* Waits until any pipe of the workers moves or a deadline passes, and moves what it can. */
static void workers_pump(struct worker *const *workers, size_t count)
{
    struct pollfd *polls = mem_array(count * PIPE_COUNT, sizeof *polls);
    int64_t until = INT64_MAX, now = now_ms();
    int timeout = -1;

    for (size_t i = 0; i < count * PIPE_COUNT; i++) {
        struct worker *worker = workers[i / PIPE_COUNT];
        int which = (int)(i % PIPE_COUNT);

        polls[i].fd = worker == NULL ? NO_FD : worker->fds[which];
        if (which == PIPE_INPUT && worker != NULL && queue_empty(worker))
            polls[i].fd = NO_FD;
        polls[i].events = which == PIPE_INPUT ? POLLOUT : POLLIN;
        if (worker != NULL && worker->deadline < until)
            until = worker->deadline;
    }
    if (until != INT64_MAX)
        timeout = until <= now ? 0 : until - now > INT_MAX ? INT_MAX : (int)(until - now);
    if (poll(polls, count * PIPE_COUNT, timeout) > 0)
        for (size_t i = 0; i < count * PIPE_COUNT; i++)
            if (workers[i / PIPE_COUNT] != NULL && polls[i].revents != 0)
                pipe_ready(workers[i / PIPE_COUNT], (int)(i % PIPE_COUNT));
    free(polls);
    for (size_t i = 0; i < count; i++) {
        if (workers[i] == NULL)
            continue;
        input_close_if_done(workers[i]);
        kill_if_late(workers[i], now_ms());
    }
}

static int tell(struct worker *worker, struct err *err)
{
    worker->told = true;
    return err_set(err, worker->fault.status, "%s", worker->fault.text);
}

int worker_send(struct worker *worker, char kind, const void *payload, size_t length,
                struct err *err)
{
    if (length > FRAME_MOST)
        return err_set(err, STATUS_INTERNAL, "%zu bytes for %s; the most is %d", length,
                       worker->program, FRAME_MOST);
    if (worker->fds[PIPE_INPUT] != NO_FD) {
        frame_append(&worker->queue, kind, payload, length);
        if (worker->queue.length - worker->offered >= WRITE_LEAST)
            queue_write(worker);
    }
    while (worker->fds[PIPE_INPUT] != NO_FD &&
           worker->queue.length - worker->queued_at > QUEUE_MOST)
        workers_pump(&worker, 1);
    if (worker->failed)
        return tell(worker, err);
    if (worker->fds[PIPE_INPUT] == NO_FD)
        return err_set(err, STATUS_INTERNAL, "%s takes no more input", worker->program);
    return 0;
}

void worker_close_input(struct worker *worker)
{
    worker->input_ends = true;
    if (worker->fds[PIPE_INPUT] != NO_FD && !queue_empty(worker))
        queue_write(worker); /* it goes on with these while we do other things */
    input_close_if_done(worker);
}

/* --- receiving ----------------------------------------------------------------------------- */

/* A frame out of what has arrived: 1; 0 where there is none yet; -1 on a fault. */
static int arrived_take(struct worker *worker, char *kind, struct buf *payload, struct err *err)
{
    const char *bytes;
    size_t length, rest;
    int got = frame_take(worker->arrived.bytes, worker->arrived.length, &worker->taken_at, kind,
                         &bytes, &length, &worker->fault);

    if (got > 0) {
        buf_clear(payload);
        buf_add(payload, bytes, length);
        return 1;
    }
    rest = worker->arrived.length - worker->taken_at;
    if (got == 0 && worker->fds[PIPE_OUTPUT] == NO_FD && rest > 0)
        got = err_set(&worker->fault, STATUS_INTERNAL, "its output ended inside a frame");
    if (got < 0) {
        err_context(&worker->fault, "%s", worker->program);
        worker_kill(worker);
        return tell(worker, err);
    }
    if (worker->taken_at > 0)
        memmove(worker->arrived.bytes, worker->arrived.bytes + worker->taken_at, rest);
    worker->arrived.length = rest;
    worker->taken_at = 0;
    return 0;
}

int worker_receive_any(struct worker *const *workers, size_t count, size_t *which, char *kind,
                       struct buf *payload, struct err *err)
{
    for (;;) {
        bool any_open = false;

        for (size_t i = 0; i < count; i++) {
            int got;

            if (workers[i] == NULL)
                continue;
            *which = i;
            if (workers[i]->failed && !workers[i]->told)
                return tell(workers[i], err);
            got = arrived_take(workers[i], kind, payload, err);
            if (got != 0)
                return got;
            any_open = any_open || workers[i]->fds[PIPE_OUTPUT] != NO_FD;
        }
        if (!any_open)
            return 0;
        workers_pump(workers, count);
    }
}

int worker_receive(struct worker *worker, char *kind, struct buf *payload, struct err *err)
{
    size_t which;

    return worker_receive_any(&worker, 1, &which, kind, payload, err);
}

void worker_receive_text(struct worker *worker, struct buf *text)
{
    while (worker->fds[PIPE_OUTPUT] != NO_FD)
        workers_pump(&worker, 1);
    buf_add(text, worker->arrived.bytes, worker->arrived.length);
    buf_clear(&worker->arrived);
}

/* --- ending -------------------------------------------------------------------------------- */

/* Waits for the end, at the longest until the deadline; false where it passed. */
static bool pid_wait(pid_t pid, int64_t deadline, int *state)
{
    static const struct timespec moment = { .tv_nsec = 1000000 };

    for (;;) {
        pid_t ended = waitpid(pid, state, deadline == INT64_MAX ? 0 : WNOHANG);

        if (ended == pid)
            return true;
        if (ended < 0 && errno != EINTR) {
            *state = 0; /* reaped by someone else: nothing is known of it */
            return true;
        }
        if (now_ms() >= deadline)
            return false;
        if (ended == 0)
            nanosleep(&moment, NULL);
    }
}

/* 0, or -1 with how the program ended. */
static int state_check(const char *program, int state, const struct buf *errors, struct err *err)
{
    const char *said = buf_text(errors);
    size_t length = errors->length;

    if (WIFEXITED(state) && WEXITSTATUS(state) == 0)
        return 0;
    while (length > 0 && said[length - 1] == '\n')
        length--;
    for (size_t i = length; i > 0; i--) /* its last line */
        if (said[i - 1] == '\n') {
            said += i;
            length -= i;
            break;
        }
    if (WIFSIGNALED(state))
        return err_set(err, STATUS_INTERNAL, "%s ended by signal %d (%s)%s%.*s", program,
                       WTERMSIG(state), strsignal(WTERMSIG(state)), length > 0 ? ": " : "",
                       (int)length, said);
    return err_set(err, (enum status)WEXITSTATUS(state), "%s ended with status %d%s%.*s", program,
                   WEXITSTATUS(state), length > 0 ? ": " : "", (int)length, said);
}

int worker_finish(struct worker *worker, struct err *err)
{
    int state, result;

    if (worker == NULL)
        return 0;
    worker_close_input(worker);
    while (worker->fds[PIPE_OUTPUT] != NO_FD || worker->fds[PIPE_ERRORS] != NO_FD) {
        workers_pump(&worker, 1);
        buf_clear(&worker->arrived);
    }
    close_fd(&worker->fds[PIPE_INPUT]);
    if (!pid_wait(worker->pid, worker->deadline, &state)) {
        kill_if_late(worker, now_ms());
        pid_wait(worker->pid, INT64_MAX, &state);
    }
    result = worker->failed ? tell(worker, err)
                            : state_check(worker->program, state, &worker->errors, err);
    buf_free(&worker->queue);
    buf_free(&worker->arrived);
    buf_free(&worker->errors);
    free(worker);
    return result;
}

int worker_pass_through(const struct worker_plan *plan, int *exit_status, struct err *err)
{
    static const int as_they_are[PIPE_COUNT] = { NO_FD, NO_FD, NO_FD };
    int64_t deadline = plan->seconds > 0 ? now_ms() + (int64_t)plan->seconds * 1000 : INT64_MAX;
    pid_t pid;
    int state;

    *exit_status = STATUS_INTERNAL;
    if (spawn(plan, as_they_are, &pid, err) != 0)
        return -1;
    if (!pid_wait(pid, deadline, &state)) {
        kill(pid, SIGKILL);
        pid_wait(pid, INT64_MAX, &state);
        *exit_status = STATUS_TEMPORARY;
        return err_set(err, STATUS_TEMPORARY, "%s did not end within %d seconds and was stopped",
                       plan->program, plan->seconds);
    }
    *exit_status = WIFSIGNALED(state) ? 128 + WTERMSIG(state) : WEXITSTATUS(state);
    return WIFSIGNALED(state) ? state_check(plan->program, state, &BUF_EMPTY, err) : 0;
}
