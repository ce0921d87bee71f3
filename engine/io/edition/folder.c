/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700 /* nftw */
#include "io/edition/folder.h"

#include "base/file.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int fault(const struct folder *folder, const char *path, const char *what, struct err *err)
{
    return err_set(err, STATUS_TEMPORARY, "%s/%s: cannot %s: %s", folder->path, path, what,
                   strerror(errno));
}

int folder_open(struct folder *folder, const char *path, struct err *err)
{
    *folder = (struct folder){ .path = mem_copy_text(path) };
    folder->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder->fd < 0 && errno != ENOENT)
        return err_set(err, STATUS_TEMPORARY, "%s: cannot open: %s", path, strerror(errno));
    return 0;
}

void folder_close(struct folder *folder)
{
    if (folder->path != NULL && folder->fd >= 0)
        close(folder->fd);
    free(folder->path);
    free(folder->last);
    map_free(&folder->listed);
    arena_free(&folder->names);
    *folder = (struct folder){ .fd = -1 };
}

bool folder_has(const struct folder *folder, const char *path)
{
    return faccessat(folder->fd, path, F_OK, 0) == 0;
}

/* Adds "inner/NAME" for everything in the folder "inner/", or NAME for "". */
static void read_names(struct folder *folder, const char *inner)
{
    int fd = openat(folder->fd, *inner ? inner : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *entry;
    struct buf path = BUF_EMPTY;

    if (stream == NULL && fd >= 0)
        close(fd);
    while (stream != NULL && (entry = readdir(stream)) != NULL) {
        buf_clear(&path);
        buf_add_text(&path, inner);
        buf_add_text(&path, entry->d_name);
        map_add(&folder->listed, arena_text(&folder->names, buf_text(&path)), folder);
    }
    if (stream != NULL)
        closedir(stream);
    buf_free(&path);
}

bool folder_lists(struct folder *folder, const char *path)
{
    const char *slash = strrchr(path, '/');
    struct buf inner = BUF_EMPTY;

    buf_add(&inner, path, slash ? (size_t)(slash + 1 - path) : 0);
    if (map_get(&folder->listed, buf_text(&inner)) == NULL) { /* no file's path ends so */
        map_add(&folder->listed, arena_text(&folder->names, buf_text(&inner)), folder);
        read_names(folder, buf_text(&inner));
    }
    buf_free(&inner);
    return map_get(&folder->listed, path) != NULL;
}

static int make_parents(struct folder *folder, const char *path, struct err *err)
{
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 0;
    char *parent;

    if (length == 0 || (folder->last != NULL && strlen(folder->last) == length &&
                        memcmp(folder->last, path, length) == 0))
        return 0;
    parent = mem_copy_bytes(path, length);
    for (char *at = parent; at != NULL; at++) {
        at = strchr(at, '/');
        if (at != NULL)
            *at = '\0';
        if (mkdirat(folder->fd, parent, 0755) != 0 && errno != EEXIST) {
            free(parent);
            return fault(folder, path, "make its folder", err);
        }
        if (at == NULL)
            break;
        *at = '/';
    }
    free(folder->last);
    folder->last = parent;
    return 0;
}

int folder_clear(struct folder *folder, const char *path, struct err *err)
{
    if (make_parents(folder, path, err) != 0)
        return -1;
    if (unlinkat(folder->fd, path, 0) != 0 && errno != ENOENT)
        return fault(folder, path, "replace", err);
    return 0;
}

int folder_create(struct folder *folder, const char *path, struct err *err)
{
    int fd;

    if (folder_clear(folder, path, err) != 0)
        return -1;
    fd = openat(folder->fd, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    return fd < 0 ? fault(folder, path, "write", err) : fd;
}

int folder_link(struct folder *to, const struct folder *from, const char *path, struct err *err)
{
    if (folder_clear(to, path, err) != 0)
        return -1;
    if (linkat(from->fd, path, to->fd, path, 0) != 0)
        return fault(to, path, "link", err);
    return 0;
}

int folder_move(struct folder *to, const struct folder *from, const char *path, struct err *err)
{
    if (make_parents(to, path, err) != 0)
        return -1;
    if (renameat(from->fd, path, to->fd, path) != 0)
        return fault(to, path, "replace", err);
    return 0;
}

int folder_read(const struct folder *folder, const char *path, struct buf *out, struct err *err)
{
    char *whole = file_join(folder->path, path);
    int result = file_read(whole, (size_t)1 << 30, out, err);

    free(whole);
    return result;
}

int folder_write(struct folder *folder, const char *path, const void *bytes, size_t length,
                 struct err *err)
{
    int fd = folder_create(folder, path, err);
    const char *at = bytes;

    if (fd < 0)
        return -1;
    while (length > 0) {
        ssize_t done = write(fd, at, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0) {
            fault(folder, path, "write", err);
            close(fd);
            return -1;
        }
        at += done;
        length -= (size_t)done;
    }
    return close(fd) == 0 ? 0 : fault(folder, path, "write", err);
}

void folder_unlink(const struct folder *folder, const char *path)
{
    unlinkat(folder->fd, path, 0);
}

bool folder_is_empty(const struct folder *folder, const char *besides)
{
    DIR *stream = opendir(folder->path);
    struct dirent *entry;
    bool empty = true;

    if (stream == NULL)
        return false;
    while (empty && (entry = readdir(stream)) != NULL)
        empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
                strcmp(entry->d_name, besides) == 0;
    closedir(stream);
    return empty;
}

static int remove_one(const char *path, const struct stat *status, int flag, struct FTW *ftw)
{
    (void)status;
    (void)flag;
    (void)ftw;
    return remove(path);
}

int folder_remove_tree(const char *path, struct err *err)
{
    if (nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT)
        return err_set(err, STATUS_TEMPORARY, "%s: cannot remove: %s", path, strerror(errno));
    return 0;
}
