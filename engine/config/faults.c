/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/faults.h"

#include "base/buf.h"
#include "base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fault {
    const char *path;
    struct place place;
    size_t order; /* as found: decides between two at one place */
    char *text;
};

void faults_add(struct faults *faults, const char *path, struct place place, const char *format,
                ...)
{
    char text[1024];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    faults->list = mem_grow(faults->list, faults->count, &faults->capacity, sizeof *faults->list);
    faults->list[faults->count] =
        (struct fault){ path, place, faults->count, mem_copy_text(text) };
    faults->count++;
}

static int compare(const void *left, const void *right)
{
    const struct fault *a = left, *b = right;
    int path = strcmp(a->path, b->path);

    if (path != 0)
        return path;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.column != b->place.column)
        return a->place.column < b->place.column ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

void faults_tell(struct faults *faults, fault_report *report, void *context)
{
    struct buf line = BUF_EMPTY;

    if (faults->count > 1)
        qsort(faults->list, faults->count, sizeof *faults->list, compare);
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i];

        buf_clear(&line);
        buf_add_text(&line, fault->path);
        if (fault->place.line > 0)
            buf_addf(&line, ":%d:%d", fault->place.line, fault->place.column);
        buf_addf(&line, ": %s", fault->text);
        report(context, line.bytes);
    }
    buf_free(&line);
}

void faults_free(struct faults *faults)
{
    for (size_t i = 0; i < faults->count; i++)
        free(faults->list[i].text);
    free(faults->list);
    *faults = (struct faults){ 0 };
}
