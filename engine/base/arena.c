/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include "base/mem.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

/* Each block is twice the one before: a large arena has few to ask for and to give back. */
enum { BLOCK_LEAST = 1 << 14, BLOCK_MOST = 1 << 20 };

void *arena_alloc(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->blocks;
    size_t align = alignof(max_align_t);
    void *memory;

    size = (size + align - 1) / align * align;
    if (block == NULL || block->size - block->used < size) {
        size_t room = block == NULL ? BLOCK_LEAST : 2 * block->size;

        if (room > BLOCK_MOST)
            room = BLOCK_MOST;
        if (room < size)
            room = size;
        block = mem_alloc(sizeof *block + room);
        block->size = room;
        block->next = arena->blocks;
        arena->blocks = block;
    }
    memory = block->bytes + block->used;
    block->used += size;
    return memory;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_text(struct arena *arena, const char *text)
{
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

void arena_reset(struct arena *arena)
{
    struct arena_block *kept = arena->blocks;

    if (kept == NULL)
        return;
    arena->blocks = kept->next;
    arena_free(arena);
    memset(kept->bytes, 0, kept->used); /* what is handed out again is zeroed as well */
    kept->used = 0;
    kept->next = NULL;
    arena->blocks = kept;
}

void arena_free(struct arena *arena)
{
    while (arena->blocks != NULL) {
        struct arena_block *next = arena->blocks->next;

        free(arena->blocks);
        arena->blocks = next;
    }
}
