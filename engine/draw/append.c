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

/* For the bytes of a file. */
static void make_room(struct append_kept *kept, size_t size)
{
    if (kept->room >= size)
        return;
    free(kept->bytes);
    kept->bytes = mem_pages(size);
    kept->room = size;
}

static enum append_outcome read_file(struct append_kept *kept, struct append_file *file,
                                     const struct ring_profile *profile)
{
    make_room(kept, profile->size);
    file->bytes = kept->bytes;
    file->size = profile->size;
    if (pread(file->fd, file->bytes, file->size, 0) != (ssize_t)file->size)
        return APPEND_MISPLACED;
    file->image = image_new(file->bytes, profile);
    return file->image ? APPEND_DONE : APPEND_MISPLACED;
}

static void leave_folder(struct append_kept *kept)
{
    if (kept->folder && kept->folder_fd >= 0)
        close(kept->folder_fd);
    free(kept->folder);
    kept->folder = NULL;
}

/* Opens the folder of a path, which is kept for the next, and returns the name in it. */
static const char *enter_folder(struct append_kept *kept, const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash + 1 - path) : 0;

    if (kept->folder && strlen(kept->folder) == length &&
        strncmp(path, kept->folder, length) == 0)
        return path + length;
    leave_folder(kept);
    kept->folder = mem_copy_bytes(path, length);
    kept->folder_fd = open(length > 0 ? kept->folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return path + length;
}

/* The time of last access would be written to the disk with every append; only the owner of the
 * file may leave that out. */
static int open_quietly(struct append_kept *kept, const char *path)
{
    const char *name = enter_folder(kept, path);
    int fd;

    if (kept->folder_fd < 0) {
        leave_folder(kept);
        return open(path, O_RDWR | O_CLOEXEC);
    }
    fd = openat(kept->folder_fd, name, O_RDWR | O_CLOEXEC | O_NOATIME);
    return fd < 0 && errno == EPERM ? openat(kept->folder_fd, name, O_RDWR | O_CLOEXEC) : fd;
}

enum append_outcome append_open(struct append_kept *kept, const char *path,
                                const struct ring_profile *profile, struct append_file *out,
                                struct err *err)
{
    enum append_outcome outcome;

    *out = (struct append_file){ .fd = open_quietly(kept, path) };
    if (out->fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return APPEND_MISPLACED;
    if (out->fd < 0) {
        err_set(err, STATUS_TEMPORARY, "%s: cannot open: %s", path, strerror(errno));
        return APPEND_FAILED;
    }
    outcome = read_file(kept, out, profile);
    if (outcome != APPEND_DONE)
        append_close(out);
    return outcome;
}

static int write_pages(const struct append_file *file, size_t first, size_t behind)
{
    size_t start = first * IMAGE_PAGE;
    size_t end = behind * IMAGE_PAGE < file->size ? behind * IMAGE_PAGE : file->size;

    errno = ENOSPC; /* where less than all is written without a word */
    if (pwrite(file->fd, file->bytes + start, end - start, (off_t)start) != (ssize_t)(end - start))
        return -1;
    return 0;
}

/* The pages that changed, those beside each other at once. The last come first: the header speaks
 * of rows that are there then. */
static int write_changed(const struct append_file *file)
{
    size_t page = (file->size + IMAGE_PAGE - 1) / IMAGE_PAGE;

    while (page > 0) {
        size_t behind = page;

        while (page > 0 && image_is_changed(file->image, page - 1))
            page--;
        if (page == behind)
            page--;
        else if (write_pages(file, page, behind) != 0)
            return -1;
    }
    return 0;
}

struct ring_file ring_file_of(const struct stat *status)
{
    return (struct ring_file){ status->st_size,
                               (int64_t)status->st_mtim.tv_sec * 1000000000 +
                                   status->st_mtim.tv_nsec,
                               (int64_t)status->st_ino };
}

/* One that somebody else wrote to, or put there, holds who knows what. */
static bool is_as_left(int fd, const struct ring_file *left)
{
    struct ring_file file;
    struct stat status;

    if (fstat(fd, &status) != 0)
        return false;
    file = ring_file_of(&status);
    return file.size == left->size && file.changed == left->changed && file.inode == left->inode;
}

enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, const struct ring_file *left,
                                 struct ring_file *written, struct err *err)
{
    struct stat status;

    image_add(file->image, stretches);
    if (!is_as_left(file->fd, left))
        return APPEND_MISPLACED;
    if (write_changed(file) != 0 || fstat(file->fd, &status) != 0) {
        err_set(err, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
        return APPEND_FAILED;
    }
    *written = ring_file_of(&status);
    return APPEND_DONE;
}

void append_close(struct append_file *file)
{
    free(file->image);
    close(file->fd);
}

void append_release(struct append_kept *kept)
{
    leave_folder(kept);
    free(kept->bytes);
    *kept = (struct append_kept){ 0 };
}
