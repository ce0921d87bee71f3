/* SPDX-License-Identifier: GPL-3.0-or-later */
/* O_NOATIME */
#define _GNU_SOURCE
#include "draw/append.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The lock that librrd takes, so that no other tool writes at the same time. */
static int lock_whole(int fd, const char *path, struct err *err)
{
    struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

    if (fcntl(fd, F_SETLK, &lock) == 0)
        return 0;
    return err_set(err, STATUS_TEMPORARY,
                   "%s: another program holds it locked (%s); the next run tries again", path,
                   strerror(errno));
}

static enum append_outcome read_header(struct append_file *file, const char *path,
                                       const struct ring_profile *profile, struct err *err)
{
    size_t header = image_header_size(profile);

    if (lock_whole(file->fd, path, err) != 0)
        return APPEND_FAILED;
    if (fstat(file->fd, &file->status) != 0 || file->status.st_size != (off_t)profile->size)
        return APPEND_MISPLACED;
    file->bytes = mem_resize(NULL, profile->size, 1);
    if (pread(file->fd, file->bytes, header, 0) != (ssize_t)header)
        return APPEND_MISPLACED;
    file->image = image_new(file->bytes, profile);
    return file->image ? APPEND_DONE : APPEND_MISPLACED;
}

/* The time of last access would be written to the disk with every append; only the owner of the
 * file may leave that out. */
static int open_quietly(const char *path)
{
    int fd = open(path, O_RDWR | O_CLOEXEC | O_NOATIME);

    return fd < 0 && errno == EPERM ? open(path, O_RDWR | O_CLOEXEC) : fd;
}

enum append_outcome append_open(const char *path, const struct ring_profile *profile,
                                struct append_file *out, struct err *err)
{
    enum append_outcome outcome;

    *out = (struct append_file){ .fd = open_quietly(path) };
    if (out->fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return APPEND_MISPLACED;
    if (out->fd < 0) {
        err_set(err, STATUS_TEMPORARY, "%s: cannot open: %s", path, strerror(errno));
        return APPEND_FAILED;
    }
    outcome = read_header(out, path, profile, err);
    if (outcome != APPEND_DONE)
        append_close(out);
    return outcome;
}

enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, struct err *err)
{
    struct image_span spans[IMAGE_SPANS_MOST];
    size_t count;

    image_add(file->image, stretches);
    count = image_spans(file->image, spans);
    for (size_t i = 0; i < count; i++)
        if (pwrite(file->fd, file->bytes + spans[i].offset, spans[i].length,
                   (off_t)spans[i].offset) != (ssize_t)spans[i].length) {
            err_set(err, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
            return APPEND_FAILED;
        }
    return APPEND_DONE;
}

void append_close(struct append_file *file)
{
    free(file->image);
    free(file->bytes);
    close(file->fd);
}
