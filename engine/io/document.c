/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/document.h"

#include "base/buf.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

char *document_path(const char *state_directory, const struct hash *hash, const char *suffix)
{
    struct buf path = BUF_EMPTY;
    char text[HASH_TEXT];

    hash_text(hash, text);
    buf_addf(&path, "%s/documents/%.2s/%s%s", state_directory, text, text, suffix);
    return buf_take(&path);
}

int document_keep(const char *state_directory, const struct hash *hash, const char *suffix,
                  const void *bytes, size_t length, struct err *err)
{
    char *path = document_path(state_directory, hash, suffix);
    char *slash = strrchr(path, '/');
    int result = 0;

    if (!file_exists(path)) {
        *slash = '\0';
        result = file_make_directories(path, err);
        *slash = '/';
        if (result == 0)
            result = file_replace(path, bytes, length, err);
    }
    free(path);
    return result;
}
