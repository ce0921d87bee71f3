/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/edition/parts.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char heading[] = "headway.parts/1\n";

struct part *parts_find(const struct parts *parts, const char *name)
{
    return map_get(&parts->by_name, name);
}

/* The name stays where it is. */
static struct part *add(struct parts *parts, const char *name, const struct hash *inputs)
{
    struct part *part = arena_alloc(&parts->arena, sizeof *part);

    *part = (struct part){ .name = name, .inputs = *inputs, .memory = "" };
    parts->items = mem_grow(parts->items, parts->count, &parts->capacity, sizeof *parts->items);
    parts->items[parts->count++] = part;
    map_add(&parts->by_name, part->name, part);
    return part;
}

struct part *parts_add(struct parts *parts, const char *name, const struct hash *inputs)
{
    return add(parts, arena_text(&parts->arena, name), inputs);
}

/* The path stays where it is. */
static void add_file(struct parts *parts, struct part *part, const char *path)
{
    struct part_file *file = arena_alloc(&parts->arena, sizeof *file);
    struct part_file **end = &part->files;

    file->path = path;
    while (*end != NULL)
        end = &(*end)->next;
    *end = file;
}

void parts_add_file(struct parts *parts, struct part *part, const char *path)
{
    add_file(parts, part, arena_text(&parts->arena, path));
}

void parts_add_memory(struct parts *parts, struct part *part, const char *line)
{
    size_t before = strlen(part->memory), length = strlen(line);
    char *all = arena_alloc(&parts->arena, before + length + 2);

    memcpy(all, part->memory, before);
    memcpy(all + before, line, length);
    all[before + length] = '\n';
    part->memory = all;
}

static int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hash(const char *text, struct hash *hash)
{
    for (size_t i = 0; i < HASH_SIZE; i++) {
        int high = digit(text[2 * i]), low = high < 0 ? -1 : digit(text[2 * i + 1]);

        if (low < 0)
            return false;
        hash->bytes[i] = (unsigned char)(high * 16 + low);
    }
    return text[2 * HASH_SIZE] == '\0';
}

/* A path inside the folder, and no way out of it: the list could have been tampered with. */
static bool is_inside(const char *path)
{
    return path[0] != '\0' && path[0] != '/' && path[0] != '.' && strstr(path, "/.") == NULL;
}

static bool read_line(struct parts *parts, struct part **part, char *line)
{
    struct hash inputs;
    char *name = line + 5, *space;

    if (strncmp(line, "part ", 5) == 0) {
        space = strchr(name, ' ');
        if (space == NULL || !read_hash(space + 1, &inputs))
            return false;
        *space = '\0';
        if (parts_find(parts, name) != NULL)
            return false;
        *part = add(parts, name, &inputs);
        return true;
    }
    if (*part != NULL && strncmp(line, "file ", 5) == 0 && is_inside(line + 5)) {
        add_file(parts, *part, line + 5);
        return true;
    }
    if (*part != NULL && strncmp(line, "memory ", 7) == 0) {
        parts_add_memory(parts, *part, line + 7);
        return true;
    }
    return false;
}

bool parts_read(struct parts *parts, struct buf *text)
{
    struct part *part = NULL;
    char *line, *next;

    parts->text = buf_take(text);
    if (strncmp(parts->text, heading, strlen(heading)) != 0)
        return false;
    for (line = parts->text + strlen(heading); *line != '\0'; line = next) {
        next = strchr(line, '\n');
        if (next == NULL)
            return false;
        *next++ = '\0';
        if (!read_line(parts, &part, line))
            return false;
    }
    return true;
}

static void write_line(struct buf *out, const char *word, const char *text, size_t length)
{
    buf_add_text(out, word);
    buf_add(out, text, length);
    buf_add_char(out, '\n');
}

void parts_write(const struct parts *parts, struct buf *out)
{
    char hash[HASH_TEXT];

    buf_add_text(out, heading);
    for (size_t i = 0; i < parts->count; i++) {
        const struct part *part = parts->items[i];
        const char *line = part->memory, *end;

        hash_text(&part->inputs, hash);
        buf_add_text(out, "part ");
        buf_add_text(out, part->name);
        write_line(out, " ", hash, strlen(hash));
        for (const struct part_file *file = part->files; file != NULL; file = file->next)
            write_line(out, "file ", file->path, strlen(file->path));
        for (; *line != '\0'; line = end + 1) {
            end = strchr(line, '\n');
            write_line(out, "memory ", line, (size_t)(end - line));
        }
    }
}

void parts_free(struct parts *parts)
{
    free(parts->items);
    free(parts->text);
    map_free(&parts->by_name);
    arena_free(&parts->arena);
    *parts = (struct parts){ 0 };
}
