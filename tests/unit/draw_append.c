/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appending in place leaves the very bytes that librrd leaves: both are given the same file and
 * the same stretches, and the files are compared whole. */
#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "draw/append.h"
#include "draw/ring.h"

#include <fcntl.h>
#include <math.h>
#include <rrd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64], ours[96], theirs[96];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/headway-append-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    snprintf(ours, sizeof ours, "%s/ours.rrd", folder);
    snprintf(theirs, sizeof theirs, "%s/theirs.rrd", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    unlink(ours);
    unlink(theirs);
    return rmdir(folder);
}

/* A file with one figure that ends on the day before `end`. */
static void make_start(enum frequency frequency, date end)
{
    struct ring_point point = { end - 40, end - 1, 7 };
    struct ring_job job = { .path = ours, .frequency = frequency, .nature = NATURE_FLOW,
                            .points = &point, .count = 1 };
    struct ring_template made = { 0 };
    struct buf bytes = BUF_EMPTY;
    struct drawn drawn;
    struct err err;

    ring_update(&made, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    assert_int_equal(file_read(ours, 1 << 20, &bytes, &err), 0);
    assert_int_equal(file_replace(theirs, bytes.bytes, bytes.length, &err), 0);
    buf_free(&bytes);
    ring_release(&made);
}

static enum append_outcome append(enum frequency frequency, const struct stretches *stretches,
                                  struct err *err)
{
    struct append_file file;
    enum append_outcome outcome = append_open(ours, profile_of(frequency, NATURE_FLOW), &file, err);

    if (outcome != APPEND_DONE)
        return outcome;
    assert_int_equal(file.end, stretches->start);
    outcome = append_write(&file, ours, stretches, err);
    append_close(&file);
    return outcome;
}

static void append_theirs(const struct stretches *stretches)
{
    for (size_t i = 0; i < stretches->count; i++) {
        char text[64];
        const char *reading = text;

        if (isnan(stretches->items[i].value))
            snprintf(text, sizeof text, "%lld:U", (long long)date_start(stretches->items[i].end));
        else
            snprintf(text, sizeof text, "%lld:%.0f",
                     (long long)date_start(stretches->items[i].end), stretches->items[i].value);
        rrd_clear_error();
        if (rrd_updatex_r(theirs, NULL, 0, 1, &reading) != 0)
            fail_msg("%s: %s", text, rrd_get_error());
    }
}

static void compare_files(int round)
{
    struct buf a = BUF_EMPTY, b = BUF_EMPTY;
    struct err err;

    assert_int_equal(file_read(ours, 1 << 20, &a, &err), 0);
    assert_int_equal(file_read(theirs, 1 << 20, &b, &err), 0);
    assert_int_equal(a.length, b.length);
    for (size_t i = 0; i < a.length; i++)
        if (a.bytes[i] != b.bytes[i])
            fail_msg("round %d: byte %zu is %02x, librrd writes %02x", round, i,
                     (unsigned char)a.bytes[i], (unsigned char)b.bytes[i]);
    buf_free(&a);
    buf_free(&b);
}

static void the_bytes_are_those_of_librrd(void **state)
{
    uint32_t seed = 7;

    (void)state;
    for (int round = 0; round < 200; round++) {
        enum frequency frequency = round % 2 ? FREQUENCY_MONTH : FREQUENCY_DAY;
        struct stretch items[24];
        struct stretches stretches = { .items = items };
        date end = 16000 + round;

        make_start(frequency, end);
        stretches.start = end;
        for (size_t i = 0; i < COUNT(items); i++) {
            seed = seed * 1664525u + 1013904223u;
            /* one day, two days, weeks, a year, and once more than an archive holds */
            end += i == 20 ? 5000 : (int)(seed >> 8) % ((seed >> 4) % 3 ? 40 : 3) + 1;
            items[i].end = end;
            items[i].value = (seed >> 5) % 4 == 0 ? NAN : (double)(seed >> 6) - 2e7;
        }
        for (size_t done = 0; done < COUNT(items);) { /* in batches of 1 to 6 */
            struct stretches some = stretches;
            struct err err;

            some.items = items + done;
            some.count = done + (size_t)round % 6 < COUNT(items) ? (size_t)round % 6 + 1
                                                                   : COUNT(items) - done;
            assert_int_equal(append(frequency, &some, &err), APPEND_DONE);
            append_theirs(&some);
            done += some.count;
            stretches.start = some.start = items[done - 1].end;
        }
        compare_files(round);
    }
}

static void a_file_locked_by_another_tool_is_left_alone(void **state)
{
    struct stretch item = { 17000, 1 };
    struct stretches stretches = { .start = 16000, .items = &item, .count = 1 };
    struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
    struct err err = { 0 };
    int fd, status;
    pid_t child;

    (void)state;
    make_start(FREQUENCY_MONTH, 16000);
    fd = open(ours, O_RDWR);
    assert_true(fd >= 0 && fcntl(fd, F_SETLK, &lock) == 0);
    child = fork(); /* locks are a process's own: the child is the other program */
    if (child == 0)
        _exit(append(FREQUENCY_MONTH, &stretches, &err) == APPEND_FAILED &&
                      err.status == STATUS_TEMPORARY
                  ? 0
                  : 1);
    assert_true(waitpid(child, &status, 0) == child && status == 0);
    close(fd);
    compare_files(0);
    assert_int_equal(append(FREQUENCY_MONTH, &stretches, &err), APPEND_DONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_bytes_are_those_of_librrd),
        cmocka_unit_test(a_file_locked_by_another_tool_is_left_alone),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
