/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that lives and dies together: a configuration, a batch of figures. Nothing in an arena
 * is freed alone; arena_free() frees all. Pointers stay valid until then. */
#ifndef HEADWAY_BASE_ARENA_H
#define HEADWAY_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks;
};

void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for any type */
char *arena_copy(struct arena *arena, const char *bytes, size_t length); /* NUL added */
char *arena_text(struct arena *arena, const char *text);                 /* NULL stays NULL */
void arena_reset(struct arena *arena); /* frees all but one block, which is kept to use again */
void arena_free(struct arena *arena);

#endif
