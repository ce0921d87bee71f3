/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ring_folder.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void ring_folder_open(struct ring_folder *folder, const char *state_directory)
{
    *folder = (struct ring_folder){ .path = file_join(state_directory, "rrd") };
    folder->fd = open(folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void ring_folder_close(struct ring_folder *folder)
{
    if (folder->fd >= 0)
        close(folder->fd);
    buf_free(&folder->name);
    free(folder->path);
}

const char *ring_folder_name(struct ring_folder *folder, const char *id,
                             enum frequency frequency)
{
    const char *parts[] = { id, ".", frequency_code(frequency), ".rrd" };

    buf_clear(&folder->name);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        buf_add_text(&folder->name, parts[i]);
    return buf_text(&folder->name);
}

enum ring_left ring_folder_look(struct ring_folder *folder, const struct ledger_view *view)
{
    const char *name = ring_folder_name(folder, view->indicator, view->frequency);
    struct stat status;
    bool there, same_time;

    there = folder->fd >= 0 && fstatat(folder->fd, name, &status, 0) == 0;
    if (!there && (folder->fd < 0 || errno == ENOENT))
        return RING_GONE;
    there = there && status.st_size == view->size;
    same_time = there && (int64_t)status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec ==
                             view->changed;
    if (there && (int64_t)status.st_ino != view->inode)
        return RING_COPIED;
    return same_time ? RING_INTACT : RING_DAMAGED;
}

void ring_folder_remove(struct ring_folder *folder, const char *id, enum frequency frequency)
{
    unlinkat(folder->fd, ring_folder_name(folder, id, frequency), 0);
}

void ring_folder_remove_leftovers(const struct ring_folder *folder)
{
    DIR *listed = opendir(folder->path);
    const struct dirent *entry;

    while (listed != NULL && (entry = readdir(listed)) != NULL)
        if (strstr(entry->d_name, ".rrd.new") != NULL)
            unlinkat(dirfd(listed), entry->d_name, 0);
    if (listed != NULL)
        closedir(listed);
}
