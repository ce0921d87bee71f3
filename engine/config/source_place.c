/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in its file a value of a source's entry stands. The file is read anew: it is needed for
 * faults alone, which are few. */
#include "config/config.h"

#include "base/arena.h"
#include "config/node.h"

#include <string.h>

static const struct node *entry_of(const struct node *root, const char *id)
{
    const struct node *node = root != NULL && root->type == NODE_ARRAY ? root->first : root;

    for (; node != NULL; node = node->next) {
        const struct node *name = node->type == NODE_OBJECT ? node_member(node, "id") : NULL;

        if (name != NULL && name->type == NODE_TEXT && strcmp(name->text, id) == 0)
            return node;
    }
    return NULL;
}

/* One segment of a pointer; ~1 is /, ~0 is ~ (RFC 6901, section 3). */
static bool is_segment(const char *segment, size_t length, const char *name)
{
    size_t at = 0;

    for (; at < length && *name != '\0'; name++, at++) {
        char c = segment[at];

        if (c == '~' && at + 1 < length)
            c = segment[++at] == '1' ? '/' : '~';
        if (c != *name)
            return false;
    }
    return at == length && *name == '\0';
}

static const struct node *follow(const struct node *node, const char *pointer)
{
    while (node != NULL && *pointer == '/') {
        size_t length = strcspn(++pointer, "/"), index = 0;
        bool list = node->type == NODE_ARRAY;

        for (size_t i = 0; list && i < length; i++)
            index = index * 10 + (size_t)(pointer[i] - '0');
        node = list || node->type == NODE_OBJECT ? node->first : NULL;
        while (node != NULL && (list ? index-- > 0 : !is_segment(pointer, length, node->key)))
            node = node->next;
        pointer += length;
    }
    return node;
}

struct place config_source_place(const struct source_entry *source, const char *pointer)
{
    struct place place = { source->line, 1 };
    struct node_file file;
    struct arena texts = { 0 };
    struct faults faults = { 0 };
    const struct node *entry = NULL, *node = NULL;

    if (node_file_read(&file, source->file, &texts, &faults) == 0)
        entry = entry_of(file.root, source->id);
    if (entry != NULL)
        node = follow(entry, pointer);
    if (entry != NULL)
        place = node_place(&file, node != NULL ? node->at : entry->at);
    node_file_free(&file);
    faults_free(&faults);
    arena_free(&texts);
    return place;
}
