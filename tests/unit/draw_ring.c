/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of a round-robin database says, read back through rrd_fetch_r() for random series. */
#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "draw/profile.h"
#include "draw/ring.h"

#include <math.h>
#include <rrd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { POINTS_MOST = 400 };

static char folder[64], path[96], other_path[96];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/headway-ring-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/series.rrd", folder);
    snprintf(other_path, sizeof other_path, "%s/other.rrd", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    unlink(path);
    unlink(other_path);
    return rmdir(folder); /* fails where a temporary file was left behind */
}

/* A small generator of our own, so that a failing case is the same everywhere. */
static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static int between(uint32_t *seed, int least, int most)
{
    return least + (int)(next_random(seed) % (uint32_t)(most - least + 1));
}

/* The plainest reading of what stretch.h promises, day by day; NaN where it is unknown. */
static double said_for(const struct ring_job *job, date day)
{
    bool stock = job->nature == NATURE_STOCK;
    double value = NAN;

    if (day < 0 || day > job->points[job->count - 1].last)
        return NAN;
    for (size_t i = 0; i < job->count; i++) {
        const struct ring_point *point = &job->points[i];

        if (stock) {
            if (point->last > day)
                break;
            if (i == 0 || point->last > job->points[i - 1].last)
                value = point->value;
        } else if (point->first <= day && day <= point->last) {
            return point->value;
        }
    }
    return value;
}

static bool same_value(double a, double b)
{
    if (isnan(a) || isnan(b))
        return isnan(a) && isnan(b);
    return fabs(a - b) <= 2 * 2.220446049250313e-16 * fabs(b);
}

/* Periods of mixed lengths that may touch, overlap or leave gaps. */
static size_t make_series(uint32_t *seed, enum nature nature, date earliest,
                          struct ring_point *points)
{
    size_t count = (size_t)between(seed, 1, 60);
    date last = between(seed, earliest, 18000);

    for (size_t i = 0; i < count; i++) {
        int length = between(seed, 1, between(seed, 0, 1) ? 31 : 366);
        int gap = between(seed, 0, 2) ? 0 : between(seed, -40, 400);

        last += length + (gap > -length ? gap : 0);
        points[i].last = last;
        points[i].first = nature == NATURE_STOCK ? last : last - length + 1;
        points[i].value = between(seed, -50, 4000) * (between(seed, 0, 1) ? 1e9 : 0.01);
    }
    return count;
}

/* Reads one resolution over all it keeps and compares each row; returns the known rows. */
static size_t compare_rows(const struct ring_job *job, int days, int rows)
{
    unsigned long step = (unsigned long)days * DAY_SECONDS, columns = 0;
    time_t last = rrd_last_r(job->path);
    time_t end = last - last % (time_t)step;
    time_t start = end - (time_t)step * (rows - 1);
    char **names = NULL;
    double *data = NULL;
    size_t known = 0;

    rrd_clear_error();
    if (rrd_fetch_r(job->path, "LAST", &start, &end, &step, &columns, &names, &data) != 0)
        fail_msg("%s", rrd_get_error());
    assert_int_equal(step, (unsigned long)days * DAY_SECONDS);
    assert_int_equal(columns, 1);
    assert_string_equal(names[0], "value");
    for (time_t t = start + (time_t)step, i = 0; t <= end; t += (time_t)step, i++) {
        double said = said_for(job, date_of_seconds(t) - 1);

        if (t <= last && !same_value(data[i], said))
            fail_msg("row %lld of %d days: %.17g, the ledger says %.17g", (long long)t, days,
                     data[i], said);
        known += isnan(data[i]) ? 0 : 1;
    }
    free(names[0]);
    free(names);
    free(data);
    return known;
}

/* The job, for the file as it is now. */
static struct ring_job of_file_now(const struct ring_job *job)
{
    struct ring_job now = *job;
    struct stat status;

    if (stat(path, &status) == 0)
        now.left = (struct ring_file){ status.st_size,
                                       (int64_t)status.st_mtim.tv_sec * 1000000000 +
                                           status.st_mtim.tv_nsec,
                                       (int64_t)status.st_ino };
    return now;
}

static void update(const struct ring_job *job, enum drawn_outcome expected)
{
    struct ring_job now = of_file_now(job);
    struct ring_kept kept = { 0 };
    struct drawn drawn;

    ring_update(&kept, &now, &drawn);
    if (drawn.outcome != expected)
        fail_msg("outcome %d instead of %d: %s", drawn.outcome, expected, drawn.reason.text);
    ring_release(&kept);
}

static void compare_all(const struct ring_job *job)
{
    bool dense = job->frequency == FREQUENCY_DAY && job->nature != NATURE_STOCK;

    compare_rows(job, 1, dense ? 3660 : 403);
    compare_rows(job, dense ? 7 : 28, dense ? 2090 : 522);
}

static void a_row_holds_what_the_ledger_says_for_its_last_day(void **state)
{
    uint32_t seed = 1;

    (void)state;
    for (int i = 0; i < 300; i++) {
        struct ring_point points[POINTS_MOST];
        struct ring_job job = { .path = path, .points = points };

        job.nature = i % 3 == 0 ? NATURE_STOCK : i % 3 == 1 ? NATURE_FLOW : NATURE_RATE;
        job.frequency = i % 10 == 9 ? FREQUENCY_DAY : FREQUENCY_YEAR;
        job.count = make_series(&seed, job.nature, -400, points);
        if (points[job.count - 1].last < 0)
            continue;
        update(&job, DRAWN_DONE);
        compare_all(&job);
    }
}

/* As headway does it: what cannot be appended is sent as the whole series. */
static bool append_or_rebuild(const struct ring_job *tail, const struct ring_point *points,
                              size_t whole)
{
    struct ring_kept kept = { 0 };
    struct ring_job job = of_file_now(tail);
    struct drawn drawn;

    ring_update(&kept, &job, &drawn);
    if (drawn.outcome == DRAWN_STALE) {
        job.task = RING_REBUILD;
        job.points = points;
        job.count = whole;
        ring_update(&kept, &job, &drawn);
    }
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    ring_release(&kept);
    return job.task == RING_REBUILD;
}

static void appending_gives_the_rows_of_a_file_made_anew(void **state)
{
    uint32_t seed = 2;
    size_t rebuilt = 0, appended = 0;

    (void)state;
    for (int i = 0; i < 300; i++) {
        struct ring_point points[POINTS_MOST];
        struct ring_job job = { .path = path, .points = points };
        size_t whole, at;

        job.nature = i % 2 ? NATURE_STOCK : NATURE_FLOW;
        job.frequency = i % 10 == 9 ? FREQUENCY_DAY : FREQUENCY_MONTH;
        whole = make_series(&seed, job.nature, i % 10 ? 15600 : 0, points);
        at = whole / 2 + 1 < whole ? whole / 2 + 1 : whole;
        if (points[at - 1].last < 0)
            continue;
        job.count = at;
        update(&job, DRAWN_DONE);
        while (at < whole) {
            size_t more = (size_t)between(&seed, 1, 3);
            struct ring_job tail = job;

            more = more < whole - at ? more : whole - at;
            tail.task = RING_APPEND;
            tail.points = points + at;
            tail.count = more;
            if (append_or_rebuild(&tail, points, at + more))
                rebuilt++;
            else
                appended++;
            at += more;
        }
        job.count = whole;
        compare_all(&job);
        job.task = RING_COMPARE;
        update(&job, DRAWN_UNCHANGED);
    }
    /* made anew only where a period reaches back and up to the profile's earliest end */
    assert_true(rebuilt > 0 && appended > 5 * rebuilt);
}

static const struct ring_point annual[] = {
    { 18262, 18627, 300e9 }, /* 2020 */
    { 18628, 18992, 350e9 }, /* 2021 */
    { 18993, 19357, 400e9 }, /* 2022 */
};

static struct ring_job annual_job(void)
{
    return (struct ring_job){ .path = path, .frequency = FREQUENCY_YEAR, .nature = NATURE_FLOW,
                              .points = annual, .count = COUNT(annual) };
}

static void files_have_the_size_that_is_promised(void **state)
{
    struct ring_job job = annual_job();
    struct stat status;

    (void)state;
    update(&job, DRAWN_DONE);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_size, profile_of(FREQUENCY_YEAR, NATURE_FLOW)->size);
    assert_true(status.st_size <= 16384);
    assert_true(status.st_blocks * 512 >= status.st_size); /* not sparse */
    job.frequency = FREQUENCY_WEEK;
    update(&job, DRAWN_DONE);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_size, profile_of(FREQUENCY_WEEK, NATURE_FLOW)->size);
    assert_true(profile_of(FREQUENCY_DAY, NATURE_STOCK)->size <= 16384);
    /* forty years at the coarsest resolution of each */
    assert_true(522 * 28 >= 40 * 1461 / 4 && 2090 * 7 >= 40 * 1461 / 4);
}

/* Each row of the coarsest archive that is the first of another value is another month's. */
static void every_month_of_forty_years_has_a_row(void **state)
{
    struct ring_point points[480];
    struct ring_job job = { .path = path, .frequency = FREQUENCY_MONTH, .nature = NATURE_FLOW,
                            .points = points, .count = COUNT(points) };
    time_t step = 28 * DAY_SECONDS, start, end;
    unsigned long seconds = (unsigned long)step, columns = 0;
    char **names = NULL;
    double *rows = NULL;
    int months = 0;

    (void)state;
    for (int i = 0; i < 480; i++)
        points[i] = (struct ring_point){
            date_add_months(date_from_civil(1986, 1, 1), i),
            date_add_months(date_from_civil(1986, 1, 1), i + 1) - 1, i
        };
    update(&job, DRAWN_DONE);
    start = date_start(points[0].first);
    end = date_start(points[479].last + 1);
    rrd_clear_error();
    assert_int_equal(rrd_fetch_r(path, "LAST", &start, &end, &seconds, &columns, &names, &rows), 0);
    assert_int_equal(seconds, step);
    for (time_t i = 0; i < (end - start) / step; i++)
        months += rows[i] == months;
    assert_int_equal(months, 480);
    free(names[0]);
    free(names);
    free(rows);
}

static void a_file_that_cannot_be_appended_to_is_stale(void **state)
{
    /* cookie, version, byte order, counts of sources and archives, step, the source's name and
       type, the archives' consolidation, rows and days a row, the day of the last update */
    static const size_t checked[] = { 0,   7,   16,  24,  32,  40,  128, 148,
                                      248, 272, 280, 368, 392, 400, 488, 490 };
    struct ring_job job = annual_job(), tail = annual_job();
    struct ring_kept kept = { 0 };
    struct drawn drawn;
    struct buf bytes = BUF_EMPTY;
    struct err err;

    (void)state;
    tail.task = RING_APPEND;
    tail.points = annual + 2;
    tail.count = 1;
    unlink(path);
    update(&tail, DRAWN_STALE); /* missing */
    update(&job, DRAWN_DONE);
    update(&tail, DRAWN_STALE); /* has that year */
    job.count = 2;
    update(&job, DRAWN_DONE);
    assert_int_equal(file_read(path, 1 << 20, &bytes, &err), 0);
    for (size_t i = 0; i < COUNT(checked); i++) {
        bytes.bytes[checked[i]] ^= 1;
        assert_int_equal(file_replace(path, bytes.bytes, bytes.length, &err), 0);
        tail = of_file_now(&tail);
        ring_update(&kept, &tail, &drawn);
        if (drawn.outcome != DRAWN_STALE)
            fail_msg("byte %zu damaged: outcome %d", checked[i], drawn.outcome);
        bytes.bytes[checked[i]] ^= 1;
    }
    assert_int_equal(file_replace(path, bytes.bytes, bytes.length - 8, &err), 0);
    update(&tail, DRAWN_STALE); /* cut short */
    assert_int_equal(file_replace(path, "junk", 4, &err), 0);
    update(&tail, DRAWN_STALE);
    assert_int_equal(file_replace(path, bytes.bytes, bytes.length, &err), 0);
    update(&tail, DRAWN_DONE);
    ring_release(&kept);
    buf_free(&bytes);
}

static void a_file_that_is_not_as_it_was_left_is_stale(void **state)
{
    struct ring_job job = annual_job(), tail = annual_job();
    struct ring_kept kept = { 0 };
    struct drawn drawn;

    (void)state;
    tail.task = RING_APPEND;
    tail.points = annual + 2;
    tail.count = 1;
    job.count = 2;
    update(&job, DRAWN_DONE);
    tail = of_file_now(&tail);
    for (int field = 0; field < 3; field++) {
        struct ring_job other = tail;
        int64_t *fields[] = { &other.left.size, &other.left.changed, &other.left.inode };

        ++*fields[field];
        ring_update(&kept, &other, &drawn);
        assert_int_equal(drawn.outcome, DRAWN_STALE);
    }
    ring_update(&kept, &tail, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    assert_int_equal(drawn.file.inode, tail.left.inode);
    assert_int_equal(of_file_now(&tail).left.changed, drawn.file.changed);
    ring_release(&kept);
}

static void comparing_finds_what_was_changed(void **state)
{
    struct ring_job job = annual_job();
    struct ring_point other[3];
    struct buf bytes = BUF_EMPTY;
    struct err err;

    (void)state;
    memcpy(other, annual, sizeof other);
    other[1].value += 1;
    update(&job, DRAWN_DONE);
    job.task = RING_COMPARE;
    update(&job, DRAWN_UNCHANGED);
    job.points = other;
    update(&job, DRAWN_STALE);
    job.points = annual;
    job.count = 2;
    update(&job, DRAWN_STALE);
    job.count = 3;
    assert_int_equal(file_read(path, 1 << 20, &bytes, &err), 0);
    bytes.bytes[bytes.length - 9] ^= 1; /* a row of the coarsest archive */
    assert_int_equal(file_replace(path, bytes.bytes, bytes.length, &err), 0);
    update(&job, DRAWN_STALE);
    unlink(path);
    update(&job, DRAWN_STALE);
    assert_false(file_exists(path));
    buf_free(&bytes);
}

static void time_before_1970_is_left_out_and_counted(void **state)
{
    static const struct ring_point points[] = {
        { -731, -366, 1 }, { -365, -1, 2 }, { -10, 20, 3 }, { 21, 400, 4 }
    };
    struct ring_job job = { .path = path, .frequency = FREQUENCY_RANGE, .nature = NATURE_FLOW,
                            .points = points, .count = COUNT(points) };
    struct ring_kept kept = { 0 };
    struct drawn drawn;

    (void)state;
    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    assert_int_equal(drawn.skipped, 2);
    compare_rows(&job, 1, 300);
    unlink(path);
    job.count = 2;
    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_UNCHANGED);
    assert_int_equal(drawn.skipped, 2);
    assert_false(file_exists(path));
    ring_release(&kept);
}

static void a_file_that_cannot_be_made_leaves_the_old_one(void **state)
{
    struct ring_job job = annual_job();
    struct ring_kept kept = { 0 };
    struct drawn drawn;

    (void)state;
    job.path = "/nowhere/at/all/series.rrd";
    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_FAILED);
    assert_non_null(strstr(drawn.reason.text, "/nowhere/at/all"));
    job.path = "/tmp/100%s/series.rrd";
    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_FAILED);
    assert_int_equal(drawn.reason.status, STATUS_CONFIG);
    /* a good one after a failed one: librrd's old message must not stick */
    job.path = path;
    ring_update(&kept, &job, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_DONE);
    ring_release(&kept);
}

static void jobs_survive_the_wire_and_damaged_ones_are_refused(void **state)
{
    struct ring_job job = annual_job(), again;
    struct ring_point *points;
    struct buf bytes = BUF_EMPTY;
    struct err err;

    (void)state;
    ring_job_put(&bytes, &job);
    assert_int_equal(ring_job_take(bytes.bytes, bytes.length, &again, &points, &err), 0);
    assert_string_equal(again.path, path);
    assert_int_equal(again.count, job.count);
    assert_memory_equal(again.points, annual, sizeof annual);
    free(points);
    for (size_t cut = 0; cut < bytes.length; cut++)
        assert_int_equal(ring_job_take(bytes.bytes, cut, &again, &points, &err), -1);
    buf_add_char(&bytes, 0);
    assert_int_equal(ring_job_take(bytes.bytes, bytes.length, &again, &points, &err), -1);
    buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_holds_what_the_ledger_says_for_its_last_day),
        cmocka_unit_test(appending_gives_the_rows_of_a_file_made_anew),
        cmocka_unit_test(files_have_the_size_that_is_promised),
        cmocka_unit_test(every_month_of_forty_years_has_a_row),
        cmocka_unit_test(a_file_that_cannot_be_appended_to_is_stale),
        cmocka_unit_test(a_file_that_is_not_as_it_was_left_is_stale),
        cmocka_unit_test(comparing_finds_what_was_changed),
        cmocka_unit_test(time_before_1970_is_left_out_and_counted),
        cmocka_unit_test(a_file_that_cannot_be_made_leaves_the_old_one),
        cmocka_unit_test(jobs_survive_the_wire_and_damaged_ones_are_refused),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
