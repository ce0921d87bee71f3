/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/ring.h"

#include "base/double.h"
#include "base/file.h"
#include "base/mem.h"
#include "draw/profile.h"
#include "draw/rows.h"
#include "draw/stretch.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <rrd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* The heartbeat, 200 years, lets one figure fill any period or gap. The share of days that may be
 * unknown in a row is as near to all of them as counts: then LAST alone decides. */
static const char source[] = "DS:value:GAUGE:6311520000:U:U";
static const char archive_format[] = "RRA:LAST:0.999:%d:%d";

enum { SPARE_BYTES = 64 * 1024 };

/* librrd's message and nothing of an earlier call: a stale one makes the next call fail. */
static int rrd_fault(const char *path, const char *what, struct err *err)
{
    const char *text = rrd_test_error() ? rrd_get_error() : "";

    err_set(err, STATUS_TEMPORARY, "%s: cannot %s: %s", path, what,
            text[0] ? text : "librrd gave no reason; is the disk full?");
    rrd_clear_error();
    return -1;
}

/* librrd writes through a mapping of the file: on a full disk it would be killed by SIGBUS. */
static int check_space(const char *path, size_t size, struct err *err)
{
    char *directory = mem_copy_text(path);
    char *slash = strrchr(directory, '/');
    struct statvfs space;
    int result;

    if (slash)
        slash[slash == directory] = '\0';
    result = statvfs(slash ? directory : ".", &space);
    free(directory);
    if (result != 0)
        return err_set(err, STATUS_TEMPORARY, "%s: cannot reach its folder: %s", path,
                       strerror(errno));
    if ((uint64_t)space.f_bavail * space.f_frsize < size + SPARE_BYTES)
        return err_set(err, STATUS_TEMPORARY,
                       "%s: the disk is full; free some space, the next run makes the file", path);
    return 0;
}

static int create(const struct ring_profile *profile, date start, const char *path,
                  struct err *err)
{
    time_t begin = start > 0 ? date_start(start) : 1; /* librrd takes 0 for "now" */
    char archives[PROFILE_ARCHIVES_MOST][64];
    const char *definitions[1 + PROFILE_ARCHIVES_MOST] = { source };

    for (int i = 0; i < profile->archive_count; i++) {
        snprintf(archives[i], sizeof archives[i], archive_format, profile->archives[i].days,
                 profile->archives[i].rows);
        definitions[1 + i] = archives[i];
    }
    rrd_clear_error();
    if (rrd_create_r2(path, DAY_SECONDS, begin, 0, NULL, NULL, 1 + profile->archive_count,
                      definitions) != 0 ||
        rrd_test_error())
        return rrd_fault(path, "create", err);
    return 0;
}

static bool is_template_of(const struct ring_template *made, const struct ring_profile *profile,
                           date start)
{
    return made->profile == profile && made->start == start;
}

/* Lets librrd make an empty file at `path` that starts on the day, and keeps its bytes. */
static int make_template(struct ring_template *made, const struct ring_profile *profile,
                         date start, const char *path, struct err *err)
{
    if (is_template_of(made, profile, start))
        return 0;
    made->profile = NULL;
    buf_clear(&made->bytes);
    if (check_space(path, profile->size, err) != 0 || create(profile, start, path, err) != 0 ||
        file_read(path, profile->size, &made->bytes, err) != 0)
        return -1;
    if (made->bytes.length != profile->size)
        return err_set(err, STATUS_TEMPORARY,
                       "%s: librrd made %zu bytes of %zu; is the disk full?", path,
                       made->bytes.length, profile->size);
    made->profile = profile;
    made->start = start;
    return 0;
}

/* The bytes of a file with the stretches in it, in new memory; NULL where librrd makes other files
 * than the one that is known here. */
static char *fill(const struct ring_template *made, const struct stretches *stretches)
{
    char *bytes = mem_alloc(made->profile->size);
    struct image *image;

    memcpy(bytes, made->bytes.bytes, made->profile->size);
    image = image_new(bytes, made->profile);
    if (image == NULL) {
        free(bytes);
        return NULL;
    }
    image_add(image, stretches);
    free(image);
    return bytes;
}

/* The readings as librrd takes them, TIME:VALUE, one behind the other in `text`. */
static const char **list_readings(const struct stretches *stretches, struct buf *text)
{
    const char **list = mem_array(stretches->count + 1, sizeof *list);
    size_t at = 0;

    for (size_t i = 0; i < stretches->count; i++) {
        double_append(text, (double)date_start(stretches->items[i].end)); /* exact, and fast */
        buf_add_char(text, ':');
        if (isnan(stretches->items[i].value))
            buf_add_char(text, 'U');
        else
            double_append(text, stretches->items[i].value);
        buf_add_char(text, '\0');
    }
    for (size_t i = 0; i < stretches->count; i++) {
        list[i] = text->bytes + at;
        at += strlen(list[i]) + 1;
    }
    return list;
}

static int add_readings(const char *path, const struct stretches *stretches, struct err *err)
{
    struct buf text = BUF_EMPTY;
    const char **list = list_readings(stretches, &text);
    int result;

    rrd_clear_error();
    result = rrd_updatex_r(path, NULL, 0, (int)stretches->count, list);
    if (result != 0 || rrd_test_error())
        result = rrd_fault(path, "update", err);
    free(list);
    buf_free(&text);
    return result;
}

static int take_status(const char *path, const struct stat *status, size_t size,
                       struct drawn *out)
{
    out->file = ring_file_of(status);
    if ((size_t)status->st_size == size)
        return 0;
    return err_set(&out->reason, STATUS_TEMPORARY, "%s: has %lld bytes instead of %zu", path,
                   (long long)status->st_size, size);
}

static int cannot_write(const char *path, struct drawn *out)
{
    if (errno == ENOSPC)
        return err_set(&out->reason, STATUS_TEMPORARY,
                       "%s: the disk is full; free some space, the next run makes the file", path);
    return err_set(&out->reason, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
}

/* What was written by half is for the caller to take away. */
static int write_bytes(int fd, const char *path, const char *bytes, size_t size, struct drawn *out)
{
    struct stat status;
    ssize_t written;

    errno = ENOSPC; /* where less than all is written without a word */
    written = write(fd, bytes, size);
    if (written != (ssize_t)size || fstat(fd, &status) != 0) {
        cannot_write(path, out);
        close(fd);
        return -1;
    }
    if (close(fd) != 0)
        return cannot_write(path, out);
    return take_status(path, &status, size, out);
}

static int write_file(const char *path, const char *bytes, size_t size, struct drawn *out)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

    if (fd < 0)
        return err_set(&out->reason, STATUS_TEMPORARY, "%s: cannot create: %s", path,
                       strerror(errno));
    return write_bytes(fd, path, bytes, size, out);
}

/* By librrd alone: the empty file, then its readings. */
static int fill_by_librrd(const struct ring_template *made, const struct stretches *stretches,
                          const char *path, struct drawn *out)
{
    struct stat status;

    if (check_space(path, made->profile->size, &out->reason) != 0 ||
        write_file(path, made->bytes.bytes, made->profile->size, out) != 0 ||
        add_readings(path, stretches, &out->reason) != 0)
        return -1;
    if (stat(path, &status) != 0)
        return err_set(&out->reason, STATUS_TEMPORARY, "%s: %s", path, strerror(errno));
    return take_status(path, &status, made->profile->size, out);
}

/* Always the same, since a run holds a lock: what a killed one left is written over. */
static char *temporary_path(const struct ring_job *job)
{
    struct buf path = BUF_EMPTY;

    buf_addf(&path, "%s.new", job->path);
    return buf_take(&path);
}

/* Puts the file in the place of the one that is there, in one step. */
static int replace(const struct ring_template *made, const struct ring_job *job,
                   const struct stretches *stretches, const char *bytes, const char *path,
                   struct drawn *out)
{
    int result = bytes != NULL ? write_file(path, bytes, made->profile->size, out)
                               : fill_by_librrd(made, stretches, path, out);

    if (result == 0 && rename(path, job->path) != 0)
        result = err_set(&out->reason, STATUS_TEMPORARY,
                         "%s: cannot put the new file in its place: %s", job->path,
                         strerror(errno));
    if (result != 0)
        unlink(path);
    return result;
}

/* A file where none was is written in its own place, which is much cheaper: there is none to lose,
 * and one that a kill cuts off is unknown to the ledger, so that the next run makes it anew. False
 * where one is there. */
static bool write_first(const struct ring_template *made, const struct ring_job *job,
                        const char *bytes, struct drawn *out)
{
    int fd = open(job->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

    if (fd < 0)
        return false;
    if (write_bytes(fd, job->path, bytes, made->profile->size, out) == 0)
        out->outcome = DRAWN_DONE;
    else
        unlink(job->path);
    return true;
}

/* Where librrd has just made the empty file beside it, that one is filled and put in place. */
static void rebuild(struct ring_template *made, const struct ring_job *job,
                    struct stretches *stretches, struct drawn *out)
{
    const struct ring_profile *profile = profile_of(job->frequency, job->nature);
    char *path = temporary_path(job), *bytes = NULL;
    bool known;

    stretches_reach(stretches, profile->earliest_end);
    known = is_template_of(made, profile, stretches->start);
    if (make_template(made, profile, stretches->start, path, &out->reason) == 0) {
        bytes = fill(made, stretches);
        if (!(bytes && known && write_first(made, job, bytes, out)) &&
            replace(made, job, stretches, bytes, path, out) == 0)
            out->outcome = DRAWN_DONE;
    } else {
        unlink(path);
    }
    free(bytes);
    free(path);
}

/* A folder among the system's temporary ones: who only looks needs no room beside the state, nor
 * the right to write there. */
static char *scratch_folder(struct err *err)
{
    const char *folder = getenv("TMPDIR");
    char *path;

    if (!folder || folder[0] != '/' || strchr(folder, '%')) /* librrd: messages as formats */
        folder = "/tmp";
    path = file_join(folder, "headway-XXXXXX");
    if (mkdtemp(path) != NULL)
        return path;
    err_set(err, STATUS_TEMPORARY, "%s: cannot make a temporary folder to compare in: %s", folder,
            strerror(errno));
    free(path);
    return NULL;
}

/* By fetch: a file made anew says the same at every time and resolution. It is librrd's own work
 * from the first to the last byte. */
static void compare(struct ring_template *made, const struct ring_job *job,
                    struct stretches *stretches, struct drawn *out)
{
    const struct ring_profile *profile = profile_of(job->frequency, job->nature);
    char *folder = scratch_folder(&out->reason), *path;

    if (!folder)
        return;
    path = file_join(folder, "compared.rrd");
    stretches_reach(stretches, profile->earliest_end);
    if (make_template(made, profile, stretches->start, path, &out->reason) == 0 &&
        fill_by_librrd(made, stretches, path, out) == 0)
        out->outcome =
            rows_are_equal(job->path, path, profile) ? DRAWN_UNCHANGED : DRAWN_STALE;
    unlink(path);
    rmdir(folder);
    free(path);
    free(folder);
}

static enum append_outcome append_to(struct append_file *file, const struct ring_job *job,
                                     struct drawn *out)
{
    enum append_outcome outcome = APPEND_MISPLACED;
    struct stretches stretches;

    stretches_after(job, image_end(file->image), image_last_value(file->image), &stretches);
    if (!stretches.reaches_back)
        outcome = append_write(file, job->path, &stretches, &job->left, &out->file,
                               &out->reason);
    stretches_free(&stretches);
    return outcome;
}

static void append(struct append_kept *kept, const struct ring_job *job, struct drawn *out)
{
    static const enum drawn_outcome answers[] = { [APPEND_DONE] = DRAWN_DONE,
                                                  [APPEND_MISPLACED] = DRAWN_STALE,
                                                  [APPEND_FAILED] = DRAWN_FAILED };
    struct append_file file;
    enum append_outcome outcome = append_open(
        kept, job->path, profile_of(job->frequency, job->nature), &file, &out->reason);

    if (outcome == APPEND_DONE) {
        outcome = append_to(&file, job, out);
        append_close(&file);
    }
    out->outcome = answers[outcome];
}

static void make_anew(struct ring_template *made, const struct ring_job *job, struct drawn *out)
{
    struct stretches stretches;

    stretches_of(job, &stretches);
    out->skipped = (int64_t)stretches.before_1970;
    if (stretches.count == 0)
        out->outcome = DRAWN_UNCHANGED;
    else if (job->task == RING_COMPARE)
        compare(made, job, &stretches, out);
    else
        rebuild(made, job, &stretches, out);
    stretches_free(&stretches);
}

void ring_update(struct ring_kept *kept, const struct ring_job *job, struct drawn *out)
{
    *out = (struct drawn){ .outcome = DRAWN_FAILED };
    if (strchr(job->path, '%')) /* librrd uses its messages as formats */
        err_set(&out->reason, STATUS_CONFIG,
                "%s: librrd cannot work in a folder with %% in its name; move the state folder",
                job->path);
    else if (job->task == RING_APPEND)
        append(&kept->append, job, out);
    else
        make_anew(&kept->made, job, out);
}

void ring_release(struct ring_kept *kept)
{
    append_release(&kept->append);
    buf_free(&kept->made.bytes);
    kept->made.profile = NULL;
}
