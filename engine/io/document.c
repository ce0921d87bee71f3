/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/document.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/thread.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const suffixes[] = { "", ".gz" };

char *document_path(const char *state_directory, const struct hash *hash, const char *suffix)
{
    struct buf path = BUF_EMPTY;
    char text[HASH_TEXT];

    hash_text(hash, text);
    buf_addf(&path, "%s/documents/%.2s/%s%s", state_directory, text, text, suffix);
    return buf_take(&path);
}

/* Whether the file holds these bytes: one that was cut off or overwritten does not. */
static bool holds(const char *path, const void *bytes, size_t length)
{
    struct buf kept = BUF_EMPTY;
    struct stat status;
    bool same = stat(path, &status) == 0 && (uintmax_t)status.st_size == length &&
                file_read(path, length, &kept, NULL) == 0 && kept.length == length &&
                memcmp(buf_text(&kept), bytes, length) == 0;

    buf_free(&kept);
    return same;
}

/* The folder of a document and its own name in the folder of all are on the disk before a figure
 * that cites it is. */
static int make_folder(const char *state_directory, const char *folder, struct err *err)
{
    char *all = file_join(state_directory, "documents");
    int result = 0;

    if (!file_exists(folder) && (file_make_directories(folder, err) != 0 ||
                                 file_sync_directory(all, err) != 0 ||
                                 file_sync_directory(state_directory, err) != 0))
        result = -1;
    free(all);
    return result;
}

int document_keep(const char *state_directory, const struct hash *hash, const char *suffix,
                  const void *bytes, size_t length, struct err *err)
{
    char *path = document_path(state_directory, hash, suffix);
    char *slash = strrchr(path, '/');
    int result = 0;

    if (!holds(path, bytes, length)) {
        *slash = '\0';
        result = make_folder(state_directory, path, err);
        *slash = '/';
        if (result == 0)
            result = file_keep(path, bytes, length, err);
    }
    free(path);
    return result;
}

/* --- in the background ------------------------------------------------------------------------*/

enum { BACKGROUND_LEAST = 1 << 20 }; /* below it is done before a thread would have begun */

struct document_keeping {
    const char *state_directory, *suffix;
    struct hash hash;
    const void *bytes;
    size_t length;
    bool started;
    pthread_t thread;
    int result;
    struct err fault;
};

static void *keep(void *context)
{
    struct document_keeping *keeping = context;

    keeping->result = document_keep(keeping->state_directory, &keeping->hash, keeping->suffix,
                                    keeping->bytes, keeping->length, &keeping->fault);
    return NULL;
}

struct document_keeping *document_keep_begin(const char *state_directory, const struct hash *hash,
                                             const char *suffix, const void *bytes, size_t length)
{
    struct document_keeping *keeping = mem_alloc(sizeof *keeping);

    keeping->state_directory = state_directory;
    keeping->suffix = suffix;
    keeping->hash = *hash;
    keeping->bytes = bytes;
    keeping->length = length;
    keeping->started = length >= BACKGROUND_LEAST &&
                       thread_start(&keeping->thread, keep, keeping);
    if (!keeping->started)
        keep(keeping);
    return keeping;
}

int document_keep_end(struct document_keeping *keeping, struct err *err)
{
    int result;

    if (keeping->started)
        pthread_join(keeping->thread, NULL);
    result = keeping->result;
    if (result != 0)
        err_set(err, keeping->fault.status, "%s", keeping->fault.text);
    free(keeping);
    return result;
}

int64_t document_size(const char *state_directory, const struct hash *hash)
{
    int64_t size = -1;

    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char *path = document_path(state_directory, hash, suffixes[i]);
        struct stat status;

        if (stat(path, &status) == 0)
            size = (size < 0 ? 0 : size) + (int64_t)status.st_size;
        free(path);
    }
    return size;
}

int document_drop(const char *state_directory, const struct hash *hash, struct err *err)
{
    int result = 0;

    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char *path = document_path(state_directory, hash, suffixes[i]);

        if (unlink(path) != 0 && errno != ENOENT)
            result = err_set(err, STATUS_TEMPORARY, "%s: cannot remove: %s", path,
                             strerror(errno));
        free(path);
    }
    return result;
}
