/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/frame.h"
#include "io/worker.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct worker *shell(const char *script, int seconds, bool quiet)
{
    const char *const args[] = { "-c", script, NULL };
    const struct worker_plan plan = { "/bin/sh", args, seconds, quiet };
    struct worker *worker;
    struct err err;

    if (worker_start(&plan, &worker, &err) != 0)
        fail_msg("%s", err.text);
    return worker;
}

static void both_sides_may_write_more_than_a_pipe_holds(void **state)
{
    enum { COUNT_OF_FRAMES = 64, SIZE = 300000 };
    struct worker *worker = shell("exec cat", 60, false);
    struct buf payload = BUF_EMPTY;
    char *bytes = malloc(SIZE);
    struct err err;
    char kind;

    (void)state;
    for (int i = 0; i < COUNT_OF_FRAMES; i++) {
        memset(bytes, 'a' + i % 26, SIZE);
        assert_int_equal(worker_send(worker, (char)(i + 1), bytes, SIZE, &err), 0);
    }
    worker_close_input(worker);
    for (int i = 0; i < COUNT_OF_FRAMES; i++) {
        assert_int_equal(worker_receive(worker, &kind, &payload, &err), 1);
        assert_int_equal(kind, i + 1);
        assert_int_equal(payload.length, SIZE);
        assert_int_equal(payload.bytes[SIZE - 1], 'a' + i % 26);
    }
    assert_int_equal(worker_receive(worker, &kind, &payload, &err), 0);
    assert_int_equal(worker_finish(worker, &err), 0);
    buf_free(&payload);
    free(bytes);
}

static void several_are_heard_as_they_speak(void **state)
{
    struct worker *workers[3] = { shell("exec cat", 60, false), NULL,
                                  shell("sleep 0.2; exec cat", 60, false) };
    struct buf payload = BUF_EMPTY;
    struct err err;
    size_t which;
    char kind;

    (void)state;
    worker_send(workers[2], 'b', "late", 4, &err);
    worker_close_input(workers[2]);
    worker_send(workers[0], 'a', "soon", 4, &err);
    worker_close_input(workers[0]);
    assert_int_equal(worker_receive_any(workers, 3, &which, &kind, &payload, &err), 1);
    assert_int_equal(which, 0);
    assert_string_equal(payload.bytes, "soon");
    assert_int_equal(worker_receive_any(workers, 3, &which, &kind, &payload, &err), 1);
    assert_int_equal(which, 2);
    assert_string_equal(payload.bytes, "late");
    assert_int_equal(worker_receive_any(workers, 3, &which, &kind, &payload, &err), 0);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(worker_finish(workers[i], &err), 0);
    buf_free(&payload);
}

static const struct {
    const char *script;
    int seconds;
    enum status status;
    const char *message;
} ends[] = {
    { "exit 65", 0, STATUS_DATA, "/bin/sh ended with status 65" },
    { "echo one >&2; echo the reason >&2; exit 65", 0, STATUS_DATA,
      "/bin/sh ended with status 65: the reason" },
    { "kill -BUS $$", 0, STATUS_INTERNAL, "/bin/sh ended by signal 7 (Bus error)" },
    { "exec sleep 100", 1, STATUS_TEMPORARY,
      "/bin/sh did not end within 1 seconds and was stopped" },
    { "exec >&- 2>&-; exec sleep 100", 1, STATUS_TEMPORARY,
      "/bin/sh did not end within 1 seconds and was stopped" },
    { "printf a", 0, STATUS_INTERNAL, "/bin/sh: its output ended inside a frame" },
    { "printf 'a\\377\\377\\377\\377'; exec sleep 100", 0, STATUS_INTERNAL,
      "/bin/sh: a worker announced 4294967295 bytes; the most is 67108864" },
    { "printf 'a\\0\\0\\0\\002x'", 0, STATUS_INTERNAL, "/bin/sh: its output ended inside a frame" },
};

static void every_bad_end_says_what_happened(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(ends); i++) {
        struct worker *worker = shell(ends[i].script, ends[i].seconds, true);
        struct buf payload = BUF_EMPTY;
        struct err err = { 0 };
        char kind;

        while (worker_receive(worker, &kind, &payload, &err) == 1)
            ;
        assert_true(worker_receive(worker, &kind, &payload, NULL) == 0);
        assert_int_equal(worker_finish(worker, &err), -1);
        assert_string_equal(err.text, ends[i].message);
        assert_int_equal(err.status, ends[i].status);
        buf_free(&payload);
    }
}

static void one_that_takes_no_input_is_an_error_and_no_signal(void **state)
{
    struct worker *worker = shell("exec <&-; sleep 0.1; exit 3", 60, false);
    char bytes[4096] = { 0 };
    struct err err;
    int sent = 0;

    (void)state;
    while (sent < 10000 && worker_send(worker, 'a', bytes, sizeof bytes, &err) == 0)
        sent++;
    assert_in_range(sent, 0, 9999);
    assert_string_equal(err.text, "/bin/sh takes no more input");
    assert_int_equal(worker_finish(worker, &err), -1);
    assert_string_equal(err.text, "/bin/sh ended with status 3");
}

static void only_the_standard_descriptors_reach_it(void **state)
{
    int open_file = open("/dev/null", O_RDONLY | O_CLOEXEC);
    struct worker *one = shell("exec cat", 60, false);
    char script[128];
    struct worker *two;
    struct err err;

    (void)state;
    /* the file and the ends of pipes that were opened after it */
    snprintf(script, sizeof script, "for fd in %d %d %d; do test ! -e /proc/self/fd/$fd || "
             "exit 1; done", open_file, open_file + 1, open_file + 2);
    two = shell(script, 60, true);
    if (worker_finish(two, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(worker_finish(one, &err), 0);
    close(open_file);
}

static void one_that_is_not_there_is_named(void **state)
{
    const struct worker_plan plan = { .program = "headway-nothing" };
    const struct worker_plan path = { .program = "/nowhere/headway-draw" };
    struct worker *worker;
    struct err err;

    (void)state;
    assert_int_equal(worker_start(&plan, &worker, &err), -1);
    assert_non_null(strstr(err.text, "headway-nothing is neither in /"));
    assert_null(worker);
    assert_int_equal(worker_start(&path, &worker, &err), -1);
    assert_string_equal(err.text, "cannot start /nowhere/headway-draw: No such file or directory");
    assert_int_equal(worker_finish(NULL, &err), 0);
}

static void passing_through_gives_the_status(void **state)
{
    static const struct {
        const char *script;
        int result, status;
    } runs[] = { { "exit 0", 0, 0 }, { "exit 65", 0, 65 }, { "kill -KILL $$", -1, 137 },
                 { "exec sleep 100", -1, STATUS_TEMPORARY } };

    (void)state;
    for (size_t i = 0; i < COUNT(runs); i++) {
        const char *const args[] = { "-c", runs[i].script, NULL };
        const struct worker_plan plan = { "/bin/sh", args, 1, false };
        struct err err;
        int status;

        assert_int_equal(worker_pass_through(&plan, &status, &err), runs[i].result);
        assert_int_equal(status, runs[i].status);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_sides_may_write_more_than_a_pipe_holds),
        cmocka_unit_test(several_are_heard_as_they_speak),
        cmocka_unit_test(every_bad_end_says_what_happened),
        cmocka_unit_test(one_that_takes_no_input_is_an_error_and_no_signal),
        cmocka_unit_test(only_the_standard_descriptors_reach_it),
        cmocka_unit_test(one_that_is_not_there_is_named),
        cmocka_unit_test(passing_through_gives_the_status),
    };

    return cmocka_run_group_tests_name("worker", tests, NULL, NULL);
}
