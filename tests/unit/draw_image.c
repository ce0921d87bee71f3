/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An image holds the very bytes that librrd leaves in a file: both are given the same empty file
 * and the same stretches, and are compared whole. */
#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "draw/image.h"

#include <math.h>
#include <rrd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char path[96];

static int make_path(void **state)
{
    (void)state;
    strcpy(path, "/tmp/headway-image-XXXXXX");
    return close(mkstemp(path));
}

static int remove_path(void **state)
{
    (void)state;
    return unlink(path);
}

/* librrd's empty file; its bytes. */
static void make_empty(const struct ring_profile *profile, date start, struct buf *bytes)
{
    char texts[PROFILE_ARCHIVES_MOST][64];
    const char *definitions[1 + PROFILE_ARCHIVES_MOST] = { "DS:value:GAUGE:6311520000:U:U" };
    struct err err;

    for (int i = 0; i < profile->archive_count; i++) {
        snprintf(texts[i], sizeof texts[i], "RRA:LAST:0.999:%d:%d", profile->archives[i].days,
                 profile->archives[i].rows);
        definitions[1 + i] = texts[i];
    }
    rrd_clear_error();
    if (rrd_create_r2(path, DAY_SECONDS, start == 0 ? 1 : date_start(start), 0, NULL, NULL,
                      1 + profile->archive_count, definitions) != 0)
        fail_msg("%s", rrd_get_error());
    assert_int_equal(file_read(path, 1 << 20, bytes, &err), 0);
    assert_int_equal(bytes->length, profile->size);
}

static void add_theirs(const struct stretches *stretches)
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
        if (rrd_updatex_r(path, NULL, 0, 1, &reading) != 0)
            fail_msg("%s: %s", text, rrd_get_error());
    }
}

static void compare_with_file(const struct buf *bytes, int round)
{
    struct buf file = BUF_EMPTY;
    struct err err;

    assert_int_equal(file_read(path, 1 << 20, &file, &err), 0);
    assert_int_equal(file.length, bytes->length);
    for (size_t i = 0; i < file.length; i++)
        if (bytes->bytes[i] != file.bytes[i])
            fail_msg("round %d: byte %zu is %02x, librrd writes %02x", round, i,
                     (unsigned char)bytes->bytes[i], (unsigned char)file.bytes[i]);
    buf_free(&file);
}

/* A value and the way that it took over its stretch. */
static void compare_value(double is, double wanted)
{
    assert_true(isnan(wanted) ? isnan(is) : fabs(is - wanted) <= 1e-9 * fabs(wanted));
}

/* In batches, each read anew as a file is that is appended to. */
static void add_ours(struct buf *bytes, const struct ring_profile *profile,
                     const struct stretches *stretches, size_t batch)
{
    date end = stretches->start;

    for (size_t done = 0; done < stretches->count;) {
        size_t left = stretches->count - done;
        struct stretches some = { .start = end, .items = stretches->items + done,
                                  .count = batch < left ? batch : left };
        struct image *image = image_new(bytes->bytes, profile);

        assert_non_null(image);
        assert_int_equal(image_end(image), end);
        image_add(image, &some);
        done += some.count;
        compare_value(image_last_value(image), some.items[some.count - 1].value);
        end = stretches->items[done - 1].end;
        free(image);
    }
}

static void the_bytes_are_those_of_librrd(void **state)
{
    uint32_t seed = 7;

    (void)state;
    for (int round = 0; round < 200; round++) {
        const struct ring_profile *profile =
            profile_of(round % 2 ? FREQUENCY_MONTH : FREQUENCY_DAY, NATURE_FLOW);
        struct stretch items[24];
        struct stretches stretches = { .items = items, .count = COUNT(items) };
        struct buf bytes = BUF_EMPTY;
        date end = stretches.start = round < 20 ? round / 4 : 16000 + round;

        for (size_t i = 0; i < COUNT(items); i++) {
            seed = seed * 1664525u + 1013904223u;
            /* one day, two days, weeks, a year, and once more than an archive holds */
            end += i == 20 ? 5000 : (int)(seed >> 8) % ((seed >> 4) % 3 ? 40 : 3) + 1;
            items[i].end = end;
            items[i].value = (seed >> 5) % 4 == 0 ? NAN : (double)(seed >> 6) - 2e7;
        }
        make_empty(profile, stretches.start, &bytes);
        add_theirs(&stretches);
        add_ours(&bytes, profile, &stretches, (size_t)round % 6 + 1);
        compare_with_file(&bytes, round);
        buf_free(&bytes);
    }
}

/* What is written is what was changed: each page that differs, and of a long file only those. */
static void the_pages_that_change_are_known(void **state)
{
    static const enum frequency frequencies[] = { FREQUENCY_DAY, FREQUENCY_MONTH };
    enum { START = 16000, PAGES_A_DAY_MOST = 3 }; /* the header, and a row of each archive */

    (void)state;
    for (size_t i = 0; i < COUNT(frequencies); i++) {
        const struct ring_profile *profile = profile_of(frequencies[i], NATURE_FLOW);
        struct stretch day = { .end = START + 1, .value = 7 };
        struct stretches stretches = { .items = &day, .count = 1 };
        struct buf bytes = BUF_EMPTY;
        size_t pages = (profile->size + IMAGE_PAGE - 1) / IMAGE_PAGE, changed = 0;
        struct image *image;
        char *before;

        make_empty(profile, START, &bytes);
        before = mem_copy_bytes(bytes.bytes, bytes.length);
        image = image_new(bytes.bytes, profile);
        assert_non_null(image); /* a profile has no more pages than can be noted */
        image_add(image, &stretches);
        for (size_t page = 0; page < pages; page++) {
            size_t start = page * IMAGE_PAGE;
            size_t left = bytes.length - start;
            size_t size = left < IMAGE_PAGE ? left : IMAGE_PAGE;

            if (memcmp(bytes.bytes + start, before + start, size) != 0)
                assert_true(image_is_changed(image, page));
            changed += image_is_changed(image, page);
        }
        assert_in_range(changed, 1, PAGES_A_DAY_MOST);
        free(before);
        free(image);
        buf_free(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_bytes_are_those_of_librrd),
        cmocka_unit_test(the_pages_that_change_are_known),
    };

    return cmocka_run_group_tests(tests, make_path, remove_path);
}
