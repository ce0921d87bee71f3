/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/arguments.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void make_room(struct graph_arguments *arguments)
{
    size_t capacity = 2 * (arguments->capacity + 32);
    char **more;

    if (arguments->count + 1 < arguments->capacity)
        return;
    more = arena_alloc(arguments->arena, capacity * sizeof *more);
    if (arguments->count > 0)
        memcpy(more, arguments->items, arguments->count * sizeof *more);
    arguments->items = more;
    arguments->capacity = capacity;
}

void graph_argument_add(struct graph_arguments *arguments, const char *format, ...)
{
    va_list args, again;
    size_t size;
    char *text;

    va_start(args, format);
    va_copy(again, args);
    size = (size_t)vsnprintf(NULL, 0, format, args) + 1;
    text = arena_alloc(arguments->arena, size);
    vsnprintf(text, size, format, again);
    va_end(again);
    va_end(args);
    make_room(arguments);
    arguments->items[arguments->count++] = text;
}
