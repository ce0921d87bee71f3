/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int file_open(struct file *file, const char *path, struct err *err)
{
    bool standard_input = strcmp(path, "-") == 0;

    *file = (struct file){ path, standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC) };
    if (file->fd < 0)
        return err_set(err, STATUS_DATA, "%s: cannot open: %s", path, strerror(errno));
    return 0;
}

int file_take(struct file *file, size_t most, struct buf *out, struct err *err)
{
    size_t end = out->length + most;

    buf_reserve(out, most);
    while (out->length < end) {
        ssize_t got = read(file->fd, out->bytes + out->length, end - out->length);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, errno == EISDIR ? STATUS_DATA : STATUS_TEMPORARY,
                           "%s: cannot read: %s", file->path, strerror(errno));
        buf_cut(out, out->length + (size_t)got);
        if (got == 0)
            break;
    }
    return 0;
}

void file_close(struct file *file)
{
    if (file->fd >= 0 && file->fd != STDIN_FILENO)
        close(file->fd);
}

int file_read(const char *path, size_t most, struct buf *out, struct err *err)
{
    enum { PIECE = 65536 };
    struct file file;
    size_t start = out->length, before;
    int result;

    if (file_open(&file, path, err) != 0)
        return -1;
    do {
        before = out->length;
        result = file_take(&file, PIECE, out, err);
        if (result == 0 && out->length - start > most)
            result = err_set(err, STATUS_DATA, "%s: larger than %zu bytes; split it", path, most);
    } while (result == 0 && out->length - before == PIECE);
    file_close(&file);
    return result;
}

static int write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return -1;
        bytes += done;
        length -= (size_t)done;
    }
    return 0;
}

/* errno says why. */
static int cannot(const char *what, const char *path, struct err *err)
{
    bool no_such_place = errno == ENOENT || errno == ENOTDIR || errno == EISDIR ||
                         errno == ENAMETOOLONG;

    return err_set(err, no_such_place ? STATUS_USAGE : STATUS_TEMPORARY, "%s: cannot %s: %s", path,
                   what, strerror(errno));
}

static int replace(const char *path, bool durable, const void *bytes, size_t length,
                   struct err *err)
{
    struct buf temporary = BUF_EMPTY;
    bool failed;
    int fd;

    buf_addf(&temporary, "%s.tmp", path);
    fd = open(temporary.bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    failed = fd < 0 || write_all(fd, bytes, length) != 0 || (durable && fsync(fd) != 0);
    if (fd >= 0 && close(fd) != 0)
        failed = true;
    if (!failed && rename(temporary.bytes, path) != 0)
        failed = true;
    if (failed) {
        err_set(err, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
        unlink(temporary.bytes);
    }
    buf_free(&temporary);
    return failed ? -1 : 0;
}

int file_replace(const char *path, const void *bytes, size_t length, struct err *err)
{
    return replace(path, false, bytes, length, err);
}

int file_keep(const char *path, const void *bytes, size_t length, struct err *err)
{
    char *folder = mem_copy_text(path), *slash = strrchr(folder, '/');
    int result = replace(path, true, bytes, length, err);

    if (slash != NULL)
        *slash = '\0';
    if (result == 0)
        result = file_sync_directory(slash == NULL ? "." : slash == folder ? "/" : folder, err);
    free(folder);
    return result;
}

int file_sync_directory(const char *path, struct err *err)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int result = 0;

    /* EINVAL: a file system that keeps names without being asked to, or cannot */
    if (fd < 0 || (fsync(fd) != 0 && errno != EINVAL))
        result = err_set(err, STATUS_TEMPORARY, "%s: cannot write: %s", path, strerror(errno));
    if (fd >= 0)
        close(fd);
    return result;
}

int file_make_directories(const char *path, struct err *err)
{
    char *copy = mem_copy_text(path);
    int result = 0;

    for (char *at = copy + 1; result == 0; at++) {
        char end = *at;

        if (end != '/' && end != '\0')
            continue;
        *at = '\0';
        if (mkdir(copy, 0755) != 0 && errno != EEXIST)
            result = cannot("make the directory", copy, err);
        *at = end;
        if (end == '\0')
            break;
    }
    free(copy);
    return result;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

char *file_join(const char *directory, const char *name)
{
    struct buf path = BUF_EMPTY;

    buf_addf(&path, "%s/%s", directory, name);
    return buf_take(&path);
}
