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

enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, struct err *err)
{
    image_add(file->image, stretches);
    if (pwrite(file->fd, file->bytes, (size_t)file->status.st_size, 0) == file->status.st_size)
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
