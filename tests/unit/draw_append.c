/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appending to a file in place, and leaving alone what is not to be appended to. */
#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "draw/append.h"
#include "draw/ring.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
    struct ring_kept kept = { 0 };
    struct buf bytes = BUF_EMPTY;
    struct drawn drawn;
    struct err err;

    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    assert_int_equal(file_read(ours, 1 << 20, &bytes, &err), 0);
    assert_int_equal(file_replace(theirs, bytes.bytes, bytes.length, &err), 0);
    buf_free(&bytes);
    ring_release(&kept);
}

static struct ring_file as_it_is(const char *path)
{
    struct stat status;

    assert_int_equal(stat(path, &status), 0);
    return ring_file_of(&status);
}

static enum append_outcome append(enum frequency frequency, const struct stretches *stretches,
                                  struct err *err)
{
    struct ring_file left = as_it_is(ours), written, now;
    struct append_kept kept = { 0 };
    struct append_file file;
    enum append_outcome outcome =
        append_open(&kept, ours, profile_of(frequency, NATURE_FLOW), &file, err);

    if (outcome == APPEND_DONE) {
        assert_int_equal(image_end(file.image), stretches->start);
        outcome = append_write(&file, ours, stretches, &left, &written, err);
        now = as_it_is(ours);
        assert_memory_equal(&now, outcome == APPEND_DONE ? &written : &left, sizeof now);
        append_close(&file);
    }
    append_release(&kept);
    return outcome;
}

static void compare_files(void)
{
    struct buf a = BUF_EMPTY, b = BUF_EMPTY;
    struct err err;

    assert_int_equal(file_read(ours, 1 << 20, &a, &err), 0);
    assert_int_equal(file_read(theirs, 1 << 20, &b, &err), 0);
    assert_int_equal(a.length, b.length);
    assert_memory_equal(a.bytes, b.bytes, a.length);
    buf_free(&a);
    buf_free(&b);
}

/* The same stretches on the bytes of the whole file, in memory. */
static void add_in_memory(enum frequency frequency, const struct stretches *stretches)
{
    struct buf bytes = BUF_EMPTY;
    struct image *image;
    struct err err;

    assert_int_equal(file_read(theirs, 1 << 20, &bytes, &err), 0);
    image = image_new(bytes.bytes, profile_of(frequency, NATURE_FLOW));
    assert_non_null(image);
    image_add(image, stretches);
    assert_int_equal(file_replace(theirs, bytes.bytes, bytes.length, &err), 0);
    free(image);
    buf_free(&bytes);
}

/* Into the file that is there, as another tool writes. */
static void copy_bytes(const char *from, const char *to)
{
    struct buf bytes = BUF_EMPTY;
    struct err err;
    FILE *file = fopen(to, "r+");

    assert_int_equal(file_read(from, 1 << 20, &bytes, &err), 0);
    assert_true(file && fwrite(bytes.bytes, 1, bytes.length, file) == bytes.length);
    assert_int_equal(fclose(file), 0);
    buf_free(&bytes);
}

/* Months and gaps, more than once around each archive, and now and then all of it at once. */
static void compare_with_image(enum frequency frequency)
{
    date end = 16000;
    struct err err;

    make_start(frequency, end);
    for (int round = 0; round < 300; round++) {
        int days = round % 50 == 49 ? 7 * 600 : 31 + round % 3;
        struct stretch items[] = { { end + days, 3 + round },
                                   { end + days + 1 + round % 9, NAN },
                                   { end + days + 40, 4 } };
        struct stretches stretches = { .start = end, .items = items,
                                       .count = (size_t)(round % 3 + 1) };

        assert_int_equal(append(frequency, &stretches, &err), APPEND_DONE);
        add_in_memory(frequency, &stretches);
        compare_files();
        end = items[round % 3].end;
    }
}

static void the_file_holds_what_the_image_does(void **state)
{
    (void)state;
    compare_with_image(FREQUENCY_MONTH); /* two pages */
    compare_with_image(FREQUENCY_DAY);   /* twelve, of which few change */
}

static void what_is_not_of_the_profile_is_left_alone(void **state)
{
    struct stretch item = { 17000, 1 };
    struct stretches stretches = { .start = 16000, .items = &item, .count = 1 };
    struct err err;

    (void)state;
    make_start(FREQUENCY_MONTH, 16000);
    assert_int_equal(append(FREQUENCY_DAY, &stretches, &err), APPEND_MISPLACED);
    compare_files();
    assert_int_equal(truncate(ours, 8191), 0);
    assert_int_equal(truncate(theirs, 8191), 0);
    assert_int_equal(append(FREQUENCY_MONTH, &stretches, &err), APPEND_MISPLACED);
    compare_files();
}

/* librrd locks a file while it draws it. */
static void a_file_that_another_tool_draws_is_appended_to(void **state)
{
    struct stretch item = { 17000, 1 };
    struct stretches stretches = { .start = 16000, .items = &item, .count = 1 };
    struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
    struct err err = { 0 };
    int fd, status;
    pid_t child;

    (void)state;
    make_start(FREQUENCY_MONTH, 16000);
    fd = open(ours, O_RDWR);
    assert_true(fd >= 0 && fcntl(fd, F_SETLK, &lock) == 0);
    child = fork(); /* locks are a process's own: the child is the other program */
    if (child == 0)
        _exit(append(FREQUENCY_MONTH, &stretches, &err) == APPEND_DONE ? 0 : 1);
    assert_true(waitpid(child, &status, 0) == child && status == 0);
    close(fd);
    add_in_memory(FREQUENCY_MONTH, &stretches);
    compare_files();
}

static void what_another_tool_writes_after_the_reading_is_not_written_over(void **state)
{
    struct stretch item = { 17000, 1 };
    struct stretches stretches = { .start = 16000, .items = &item, .count = 1 };
    struct ring_file left, written;
    struct append_kept kept = { 0 };
    struct append_file file;
    struct err err = { 0 };

    (void)state;
    make_start(FREQUENCY_MONTH, 16000);
    left = as_it_is(ours);
    assert_int_equal(append_open(&kept, ours, profile_of(FREQUENCY_MONTH, NATURE_FLOW), &file, &err),
                     APPEND_DONE);
    add_in_memory(FREQUENCY_MONTH, &stretches);
    copy_bytes(theirs, ours);
    assert_int_equal(append_write(&file, ours, &stretches, &left, &written, &err),
                     APPEND_MISPLACED);
    append_close(&file);
    append_release(&kept);
    compare_files();
}

/* One folder is kept, and left for the next; a name alone is of the folder one is in. */
static void files_in_several_folders_take_turns(void **state)
{
    struct append_kept kept = { 0 };
    char other[96], there[128];
    struct err err;

    (void)state;
    make_start(FREQUENCY_MONTH, 16000);
    snprintf(other, sizeof other, "%s/other", folder);
    snprintf(there, sizeof there, "%s/ours.rrd", other);
    assert_int_equal(mkdir(other, 0700), 0);
    assert_int_equal(rename(theirs, there), 0);
    for (int round = 0; round < 3; round++) {
        struct stretch item = { 16031 + 31 * round, round };
        struct stretches stretches = { .start = 16000 + 31 * round, .items = &item, .count = 1 };
        const char *const paths[] = { ours, there };

        for (int i = 0; i < 2; i++) {
            struct append_file file;
            struct ring_file left, written;

            assert_int_equal(append_open(&kept, paths[i], profile_of(FREQUENCY_MONTH, NATURE_FLOW),
                                         &file, &err),
                             APPEND_DONE);
            assert_int_equal(image_end(file.image), stretches.start);
            left = as_it_is(paths[i]);
            assert_int_equal(append_write(&file, paths[i], &stretches, &left, &written, &err),
                             APPEND_DONE);
            append_close(&file);
        }
    }
    assert_int_equal(rename(there, theirs), 0);
    compare_files();
    assert_int_equal(rmdir(other), 0);
    assert_int_equal(append_open(&kept, there, profile_of(FREQUENCY_MONTH, NATURE_FLOW),
                                 &(struct append_file){ 0 }, &err),
                     APPEND_MISPLACED);
    append_release(&kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_file_holds_what_the_image_does),
        cmocka_unit_test(what_is_not_of_the_profile_is_left_alone),
        cmocka_unit_test(a_file_that_another_tool_draws_is_appended_to),
        cmocka_unit_test(what_another_tool_writes_after_the_reading_is_not_written_over),
        cmocka_unit_test(files_in_several_folders_take_turns),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
