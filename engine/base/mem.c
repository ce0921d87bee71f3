/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/mem.h"

#include "base/err.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096 };

static _Noreturn void out_of_memory(void)
{
    static const char message[] = "headway: out of memory\n";
    /* stdio may itself want memory */
    ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);

    (void)ignored;
    _exit(STATUS_TEMPORARY);
}

static void *or_die(void *memory)
{
    if (memory == NULL)
        out_of_memory();
    return memory;
}

void *mem_alloc(size_t size)
{
    return or_die(calloc(1, size ? size : 1));
}

void *mem_array(size_t count, size_t size)
{
    return or_die(calloc(count ? count : 1, size ? size : 1));
}

void *mem_resize(void *old, size_t count, size_t size)
{
    size_t total = count * size;

    if (size != 0 && count > SIZE_MAX / size)
        out_of_memory();
    return or_die(realloc(old, total > 0 ? total : 1));
}

void *mem_pages(size_t size)
{
    void *memory;

    if (posix_memalign(&memory, PAGE, size > 0 ? size : 1) != 0)
        out_of_memory();
    return memory;
}

char *mem_copy_bytes(const void *bytes, size_t length)
{
    char *copy = mem_alloc(length + 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *mem_copy_text(const char *text)
{
    return text ? mem_copy_bytes(text, strlen(text)) : NULL;
}
