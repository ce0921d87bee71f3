/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is there or the process ends: with status 75 and one line on stderr. No figure is
 * lost by it, since the ledger's transaction is not committed; a collector that eats its limit
 * fails its own source only. Everything returned is released with free(). */
#ifndef HEADWAY_BASE_MEM_H
#define HEADWAY_BASE_MEM_H

#include <stddef.h>

void *mem_alloc(size_t size);                       /* zeroed */
void *mem_array(size_t count, size_t size);         /* zeroed, checked for overflow */
void *mem_resize(void *old, size_t count, size_t size);
/* Beginning with a page, for files that are read whole. Some processors need five times as long to
 * read into memory that begins 1 to 31 bytes behind a page. */
void *mem_pages(size_t size);
/* Makes room for one more element in a growing array; doubles *capacity when count reaches it. */
static inline void *mem_grow(void *old, size_t count, size_t *capacity, size_t size);
char *mem_copy_text(const char *text);              /* NULL stays NULL */
char *mem_copy_bytes(const void *bytes, size_t length); /* NUL added */

static inline void *mem_grow(void *old, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return old;
    *capacity = *capacity ? *capacity * 2 : 16;
    return mem_resize(old, *capacity, size);
}

#endif
