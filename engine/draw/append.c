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

enum { PAGE = 4096 };

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

static enum append_outcome read_file(struct append_file *file, const char *path,
                                     const struct ring_profile *profile, struct err *err)
{
    if (lock_whole(file->fd, path, err) != 0)
        return APPEND_FAILED;
    if (fstat(file->fd, &file->status) != 0 || file->status.st_size != (off_t)profile->size)
        return APPEND_MISPLACED;
    file->bytes = mem_resize(NULL, profile->size, 1);
    if (pread(file->fd, file->bytes, profile->size, 0) != (ssize_t)profile->size)
        return APPEND_MISPLACED;
    file->image = image_new(file->bytes, profile);
    return file->image ? APPEND_DONE : APPEND_MISPLACED;
}

/* Opens the folder of a path, which is kept for the next, and returns the name in it. */
static const char *enter(struct append_folder *folder, const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash + 1 - path) : 0;

    if (folder->path && strlen(folder->path) == length && strncmp(path, folder->path, length) == 0)
        return path + length;
    append_folder_close(folder);
    folder->path = mem_copy_bytes(path, length);
    folder->fd = open(length > 0 ? folder->path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return path + length;
}

/* The time of last access would be written to the disk with every append; only the owner of the
 * file may leave that out. */
static int open_quietly(struct append_folder *folder, const char *path)
{
    const char *name = enter(folder, path);
    int fd;

    if (folder->fd < 0) {
        append_folder_close(folder);
        return open(path, O_RDWR | O_CLOEXEC);
    }
    fd = openat(folder->fd, name, O_RDWR | O_CLOEXEC | O_NOATIME);
    return fd < 0 && errno == EPERM ? openat(folder->fd, name, O_RDWR | O_CLOEXEC) : fd;
}

enum append_outcome append_open(struct append_folder *folder, const char *path,
                                const struct ring_profile *profile, struct append_file *out,
                                struct err *err)
{
    enum append_outcome outcome;

    *out = (struct append_file){ .fd = open_quietly(folder, path) };
    if (out->fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return APPEND_MISPLACED;
    if (out->fd < 0) {
        err_set(err, STATUS_TEMPORARY, "%s: cannot open: %s", path, strerror(errno));
        return APPEND_FAILED;
    }
    outcome = read_file(out, path, profile, err);
    if (outcome != APPEND_DONE)
        append_close(out);
    return outcome;
}

static size_t start_of_page(size_t end)
{
    return (end - 1) / PAGE * PAGE;
}

/* Whether the page in front of `end` is another than before. */
static bool is_changed(const struct append_file *file, const char *before, size_t end)
{
    const size_t start = start_of_page(end);

    return memcmp(file->bytes + start, before + start, end - start) != 0;
}

/* The pages that changed, those beside each other at once. The last come first: the header speaks
 * of rows that are there then. */
static int write_changed(const struct append_file *file, const char *before)
{
    size_t start, end = (size_t)file->status.st_size;

    errno = ENOSPC; /* where less than all is written without a word */
    for (; end > 0; end = start) {
        start = start_of_page(end);
        if (!is_changed(file, before, end))
            continue;
        while (start > 0 && is_changed(file, before, start))
            start = start_of_page(start);
        if (pwrite(file->fd, file->bytes + start, end - start, (off_t)start) !=
            (ssize_t)(end - start))
            return -1;
    }
    return 0;
}

enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, struct err *err)
{
    char *before = mem_copy_bytes(file->bytes, (size_t)file->status.st_size);
    int result;

    image_add(file->image, stretches);
    result = write_changed(file, before);
    free(before);
    if (result == 0)
        return APPEND_DONE;
    err_set(err, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
    return APPEND_FAILED;
}

void append_close(struct append_file *file)
{
    free(file->image);
    free(file->bytes);
    close(file->fd);
}

void append_folder_close(struct append_folder *folder)
{
    if (folder->path && folder->fd >= 0)
        close(folder->fd);
    free(folder->path);
    *folder = (struct append_folder){ 0 };
}
