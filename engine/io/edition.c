/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */
#include "io/edition.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "io/edition/folder.h"
#include "io/edition/parts.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char list_name[] = ".parts", inner_name[] = ".next";

struct edition {
    struct folder live, stage;
    struct parts in_live, in_stage, wanted;
    struct part *part; /* begun last */
    bool in_place;     /* the stage is inside, and its files are moved one by one */
    bool touched;      /* the stage was written to */
};

struct edition_file {
    struct edition *edition;
    char *path;
    int fd;
};

/* --- opening ---------------------------------------------------------------------------------*/

/* The folder itself where the name is a link to it, without slashes at its end. */
static char *real_name(const char *directory)
{
    char *real = realpath(directory, NULL), *name;
    size_t length;

    if (real != NULL)
        return real;
    name = mem_copy_text(directory);
    for (length = strlen(name); length > 1 && name[length - 1] == '/'; length--)
        name[length - 1] = '\0';
    return name;
}

static char *name_beside(const char *directory)
{
    const char *slash = strrchr(directory, '/');
    int before = slash ? (int)(slash - directory) + 1 : 0;
    struct buf name = BUF_EMPTY;

    buf_addf(&name, "%.*s.%s.next", before, directory, directory + before);
    return buf_take(&name);
}

/* A mount point cannot be renamed, and nothing can in a folder that is not ours to write. */
static bool can_swap(const char *directory)
{
    char *parent = file_join(directory, "..");
    struct stat own, above;
    bool can = stat(directory, &own) != 0 ||
               (stat(parent, &above) == 0 && own.st_dev == above.st_dev &&
                access(parent, W_OK) == 0);

    free(parent);
    return can;
}

static void read_list(const struct folder *folder, struct parts *parts, bool *valid)
{
    struct buf text = BUF_EMPTY;

    *valid = folder->fd >= 0 && folder_has(folder, list_name) &&
             folder_read(folder, list_name, &text, NULL) == 0 &&
             parts_read(parts, &text);
    buf_free(&text);
}

static int open_live(struct edition *edition, const char *directory, struct err *err)
{
    char *name = real_name(directory);
    int result = folder_open(&edition->live, name, err);
    bool valid;

    free(name);
    if (result != 0 || edition->live.fd < 0)
        return result;
    read_list(&edition->live, &edition->in_live, &valid);
    if (!valid && !folder_has(&edition->live, list_name) &&
        !folder_is_empty(&edition->live, inner_name))
        return err_set(err, STATUS_CONFIG,
                       "%s: it holds files that are no report of headway's, and a new report "
                       "would take their place: name an empty or a new folder",
                       edition->live.path);
    return 0;
}

/* Whoever may read the report now may read the next one, and nobody else. */
static void copy_access(const struct folder *from, const struct folder *to)
{
    struct stat status;

    if (from->fd < 0 || fstat(from->fd, &status) != 0)
        return;
    if (fchown(to->fd, (uid_t)-1, status.st_gid) != 0)
        status.st_mode &= ~(mode_t)S_IRWXG; /* a group that cannot be kept gets nothing */
    if (fchmod(to->fd, status.st_mode & 07777) != 0)
        log_warning("%s: its mode cannot be kept", to->path);
}

/* The stage as the edition before left it; one that was cut off is begun anew. */
static int open_stage(struct edition *edition, struct err *err)
{
    char *name = edition->in_place ? file_join(edition->live.path, inner_name)
                                   : name_beside(edition->live.path);
    bool valid = false;
    int result = file_make_directories(name, err);

    if (result == 0)
        result = folder_open(&edition->stage, name, err);
    if (result == 0 && flock(edition->stage.fd, LOCK_EX | LOCK_NB) != 0)
        result = err_set(err, STATUS_TEMPORARY, "%s: another report is being made into %s; wait "
                         "for it", name, edition->live.path);
    if (result == 0)
        read_list(&edition->stage, &edition->in_stage, &valid);
    if (result == 0 && !valid && !folder_is_empty(&edition->stage, "")) {
        parts_free(&edition->in_stage);
        folder_close(&edition->stage);
        result = folder_remove_tree(name, err);
        if (result == 0)
            result = file_make_directories(name, err);
        if (result == 0)
            result = folder_open(&edition->stage, name, err);
    }
    free(name);
    return result;
}

int edition_open(const char *directory, struct edition **out, struct err *err)
{
    struct edition *edition = mem_alloc(sizeof *edition);

    edition->live.fd = edition->stage.fd = -1;
    *out = edition;
    if (open_live(edition, directory, err) != 0)
        goto failed;
    edition->in_place = !can_swap(edition->live.path);
    if (open_stage(edition, err) != 0)
        goto failed;
    if (!edition->in_place)
        copy_access(&edition->live, &edition->stage);
    return 0;
failed:
    edition_close(edition);
    *out = NULL;
    return -1;
}

void edition_close(struct edition *edition)
{
    if (edition == NULL)
        return;
    folder_close(&edition->live);
    folder_close(&edition->stage);
    parts_free(&edition->in_live);
    parts_free(&edition->in_stage);
    parts_free(&edition->wanted);
    free(edition);
}

/* --- parts -----------------------------------------------------------------------------------*/

/* The part in a folder, if it was made from the same inputs and all of its files are there. */
static const struct part *usable(struct folder *folder, const struct parts *parts,
                                 const char *name, const struct hash *inputs)
{
    const struct part *part = parts_find(parts, name);

    if (part == NULL || !hash_equal(&part->inputs, inputs))
        return NULL;
    for (const struct part_file *file = part->files; file != NULL; file = file->next)
        if (!folder_lists(folder, file->path))
            return NULL;
    return part;
}

bool edition_part(struct edition *edition, const char *name, const struct hash *inputs)
{
    const struct part *old = usable(&edition->live, &edition->in_live, name, inputs);

    edition->part = parts_add(&edition->wanted, name, inputs);
    if (old == NULL) {
        edition->part->made = true;
        return true;
    }
    edition->part->files = old->files;
    edition->part->memory = old->memory;
    return false;
}

void edition_resume(struct edition *edition, const char *name)
{
    edition->part = parts_find(&edition->wanted, name);
}

const char *edition_memory(const struct edition *edition)
{
    return edition->part->memory;
}

void edition_remember(struct edition *edition, const char *line)
{
    parts_add_memory(&edition->wanted, edition->part, line);
}

/* Before the stage is changed its list goes: if this is cut off, it is no edition any more. */
static void touch(struct edition *edition)
{
    if (!edition->touched)
        folder_unlink(&edition->stage, list_name);
    edition->touched = true;
}

int edition_write(struct edition *edition, const char *path, const void *bytes, size_t length,
                  struct err *err)
{
    touch(edition);
    parts_add_file(&edition->wanted, edition->part, path);
    return folder_write(&edition->stage, path, bytes, length, err);
}

char *edition_reserve(struct edition *edition, const char *path, struct err *err)
{
    touch(edition);
    if (folder_clear(&edition->stage, path, err) != 0)
        return NULL;
    parts_add_file(&edition->wanted, edition->part, path);
    return file_join(edition->stage.path, path);
}

void edition_forget(struct edition *edition, const char *name)
{
    struct part *part = parts_find(&edition->wanted, name);

    if (part == NULL)
        return;
    part->inputs = (struct hash){ { 0 } };
    for (struct part_file **file = &part->files; *file != NULL;) {
        if (folder_has(&edition->stage, (*file)->path))
            file = &(*file)->next;
        else
            *file = (*file)->next;
    }
}

int edition_begin(struct edition *edition, const char *path, struct edition_file **out,
                  struct err *err)
{
    int fd;

    touch(edition);
    fd = folder_create(&edition->stage, path, err);
    if (fd < 0)
        return -1;
    parts_add_file(&edition->wanted, edition->part, path);
    *out = mem_alloc(sizeof **out);
    **out = (struct edition_file){ edition, mem_copy_text(path), fd };
    return 0;
}

int edition_add(struct edition_file *file, struct buf *bytes, struct err *err)
{
    size_t at = 0;

    while (at < bytes->length) {
        ssize_t done = write(file->fd, bytes->bytes + at, bytes->length - at);

        if (done < 0 && errno != EINTR)
            return err_set(err, STATUS_TEMPORARY, "%s/%s: cannot write: %s",
                           file->edition->stage.path, file->path, strerror(errno));
        if (done > 0)
            at += (size_t)done;
    }
    buf_clear(bytes);
    return 0;
}

int edition_end(struct edition_file *file, struct err *err)
{
    int result = 0;

    if (file == NULL)
        return 0;
    if (close(file->fd) != 0)
        result = err_set(err, STATUS_TEMPORARY, "%s/%s: cannot write: %s",
                         file->edition->stage.path, file->path, strerror(errno));
    free(file->path);
    free(file);
    return result;
}

/* --- publishing ------------------------------------------------------------------------------*/

static bool is_same(const struct edition *edition)
{
    if (edition->live.fd < 0 || edition->wanted.count != edition->in_live.count)
        return false;
    for (size_t i = 0; i < edition->wanted.count; i++)
        if (edition->wanted.items[i]->made)
            return false;
    return true;
}

/* Files of the stage's own, older parts that the wanted ones have not replaced. */
static void drop_old(struct edition *edition, const struct folder *folder,
                     const struct parts *parts)
{
    struct map kept = { 0 };

    for (size_t i = 0; i < edition->wanted.count; i++)
        for (const struct part_file *file = edition->wanted.items[i]->files; file != NULL;
             file = file->next)
            map_add(&kept, file->path, edition);
    for (size_t i = 0; i < parts->count; i++)
        for (const struct part_file *file = parts->items[i]->files; file != NULL;
             file = file->next)
            if (map_get(&kept, file->path) == NULL)
                folder_unlink(folder, file->path);
    map_free(&kept);
}

static int carry_over(struct edition *edition, struct err *err)
{
    for (size_t i = 0; i < edition->wanted.count; i++) {
        const struct part *part = edition->wanted.items[i];

        if (part->made ||
            usable(&edition->stage, &edition->in_stage, part->name, &part->inputs) != NULL)
            continue;
        for (const struct part_file *file = part->files; file != NULL; file = file->next)
            if (folder_link(&edition->stage, &edition->live, file->path, err) != 0)
                return -1;
    }
    drop_old(edition, &edition->stage, &edition->in_stage);
    return 0;
}

/* Without an exchange there is a moment without a report: two renames. */
static int swap_in_two(const struct edition *edition, struct err *err)
{
    struct buf aside = BUF_EMPTY;
    int failed;

    buf_addf(&aside, "%s.old", edition->stage.path);
    failed = rename(edition->live.path, buf_text(&aside)) != 0 ||
             rename(edition->stage.path, edition->live.path) != 0 ||
             rename(buf_text(&aside), edition->stage.path) != 0;
    if (failed)
        err_set(err, STATUS_TEMPORARY, "%s: cannot be put in place: %s", edition->live.path,
                strerror(errno));
    buf_free(&aside);
    return failed ? -1 : 0;
}

static int swap(const struct edition *edition, struct err *err)
{
    const char *stage = edition->stage.path, *live = edition->live.path;
    int failed;

    if (edition->live.fd < 0)
        failed = rename(stage, live);
    else
        failed = renameat2(AT_FDCWD, stage, AT_FDCWD, live, RENAME_EXCHANGE);
    if (failed == 0)
        return 0;
    if (edition->live.fd >= 0 && (errno == EINVAL || errno == ENOSYS))
        return swap_in_two(edition, err);
    return err_set(err, STATUS_TEMPORARY, "%s: cannot be put in place: %s", live,
                   strerror(errno));
}

static int write_list(struct folder *folder, const struct parts *parts, struct err *err)
{
    struct buf list = BUF_EMPTY;
    int result;

    parts_write(parts, &list);
    result = folder_write(folder, list_name, buf_text(&list), list.length, err);
    buf_free(&list);
    return result;
}

/* Moves the new files over the old ones. The list is an empty one meanwhile, so that an edition
 * that is cut off here is made anew as a whole. */
static int replace_files(struct edition *edition, struct err *err)
{
    const struct parts none = { 0 };

    if (write_list(&edition->live, &none, err) != 0)
        return -1;
    for (size_t i = 0; i < edition->wanted.count; i++) {
        const struct part *part = edition->wanted.items[i];

        for (const struct part_file *file = part->files; part->made && file != NULL;
             file = file->next)
            if (folder_move(&edition->live, &edition->stage, file->path, err) != 0)
                return -1;
    }
    drop_old(edition, &edition->live, &edition->in_live);
    if (write_list(&edition->live, &edition->wanted, err) != 0)
        return -1;
    return folder_remove_tree(edition->stage.path, err);
}

int edition_publish(struct edition *edition, bool *changed, struct err *err)
{
    *changed = !is_same(edition);
    if (!*changed)
        return 0;
    if (edition->in_place)
        return replace_files(edition, err);
    touch(edition);
    if (carry_over(edition, err) != 0 ||
        write_list(&edition->stage, &edition->wanted, err) != 0)
        return -1;
    return swap(edition, err);
}
