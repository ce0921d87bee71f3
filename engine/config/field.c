/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/field.h"

#include "base/map.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WORD_MOST = 64, FAULT_TEXT = 900 };

static bool __attribute__((format(printf, 3, 0)))
fault_at(struct reader *reader, struct place place, const char *format, va_list args)
{
    char text[FAULT_TEXT];

    vsnprintf(text, sizeof text, format, args);
    faults_add(reader->faults, reader->file->path, place, "%s", text);
    return false;
}

bool reader_fault(struct reader *reader, const struct node *node, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fault_at(reader, node_place(reader->file, node->at), format, args);
    va_end(args);
    return false;
}

bool reader_key_fault(struct reader *reader, const struct node *node, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fault_at(reader, node_place(reader->file, node->key_at), format, args);
    va_end(args);
    return false;
}

void reader_check_names(struct reader *reader, const struct node *object)
{
    struct map seen = { 0 };

    for (const struct node *node = object->first; node != NULL; node = node->next) {
        if (map_get(&seen, node->key) != NULL)
            reader_key_fault(reader, node, "\"%.64s\" stands here twice: keep one of them",
                             node->key);
        map_add(&seen, node->key, reader);
    }
    map_free(&seen);
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment, with three rows of the table. */
size_t word_distance(const char *a, const char *b)
{
    size_t rows[3][WORD_MOST + 1];
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    size_t a_length = strlen(a), b_length = strlen(b);

    if (a_length > WORD_MOST || b_length > WORD_MOST)
        return SIZE_MAX;
    for (size_t j = 0; j <= b_length; j++)
        last[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *spare = before;

        now[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t change = last[j - 1] + (a[i - 1] != b[j - 1]);

            now[j] = smaller(change, smaller(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = smaller(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
        now = spare;
    }
    return last[b_length];
}

const char *word_nearer(const char *word, const char *best, const char *candidate)
{
    size_t length = strlen(word);
    size_t allowed = length < 4 ? 1 : length < 10 ? 2 : 3;
    size_t distance = word_distance(word, candidate);
    size_t least = best != NULL ? word_distance(word, best) : allowed + 1;

    if (distance == least && distance <= allowed)
        return *best != *word && *candidate == *word ? candidate : best;
    return distance < least && distance <= allowed ? candidate : best;
}

/* Fields mostly come in the order of the table, so the search goes on from the last one. */
static const struct field *find(const struct field *fields, const struct field *from,
                                const char *name)
{
    for (const struct field *field = from; field->name != NULL; field++)
        if (field->name[0] == name[0] && strcmp(field->name, name) == 0)
            return field;
    for (const struct field *field = fields; field < from; field++)
        if (field->name[0] == name[0] && strcmp(field->name, name) == 0)
            return field;
    return NULL;
}

/* The object that has a field of that name (*meant is then NULL), else the one with a field that is
 * nearer to it than *meant; NULL where none has. */
static const struct field_home *home_of(const struct field_home *homes, const char *name,
                                        const char **meant)
{
    const struct field_home *found = NULL;

    for (const struct field_home *home = homes; home != NULL && home->fields != NULL; home++) {
        if (find(home->fields, home->fields, name) != NULL) {
            *meant = NULL;
            return home;
        }
        for (const struct field *field = home->fields; field->name != NULL; field++) {
            const char *nearer = word_nearer(name, *meant, field->name);

            found = nearer != *meant ? home : found;
            *meant = nearer;
        }
    }
    return found;
}

static bool unknown(struct reader *reader, const struct node *node, const struct field *fields,
                    const char *what)
{
    const char *meant = NULL, *name = node->key;
    const struct field_home *home;
    char list[FAULT_TEXT / 2] = "";
    const struct field *field = fields;

    for (; field->name != NULL; field++) {
        size_t used = strlen(list);

        meant = word_nearer(name, meant, field->name);
        snprintf(list + used, sizeof list - used, "%s%s", used > 0 ? ", " : "", field->name);
    }
    if (field->type != NULL)
        return true;
    home = home_of(reader->homes, name, &meant);
    if (home != NULL && meant == NULL)
        return reader_key_fault(reader, node, "%s has no field \"%.64s\": it belongs to %s", what,
                                name, home->place);
    if (home != NULL)
        return reader_key_fault(reader, node,
                                "%s has no field \"%.64s\": did you mean \"%s\" of %s?", what, name,
                                meant, home->place);
    if (meant != NULL)
        return reader_key_fault(reader, node, "%s has no field \"%.64s\": did you mean \"%s\"?",
                                what, name, meant);
    return reader_key_fault(reader, node, "%s has no field \"%.64s\": it has %s", what, name, list);
}

static bool read_field(struct reader *reader, const struct node *node, const struct field *field,
                       void *out)
{
    enum node_type type = node->type;
    size_t before = reader->faults->count;

    if (!(field->type->accepts & ACCEPT(type)))
        return reader_fault(reader, node, "\"%s\" is %s: it must be %s", field->name,
                            node_type_name(type), field->type->wanted);
    field->type->read(reader, node, (char *)out + field->offset);
    return reader->faults->count == before;
}

static bool read_members(struct reader *reader, const struct node *object,
                         const struct field *fields, const char *what, void *out, bool *seen)
{
    const struct field *from = fields;
    bool good = true;

    for (const struct node *node = object->first; node != NULL; node = node->next) {
        const struct field *field = find(fields, from, node->key);

        if (field == NULL) {
            good = unknown(reader, node, fields, what) && good;
            continue;
        }
        if (seen[field - fields])
            good = reader_key_fault(reader, node, "\"%s\" stands here twice: keep one of them",
                                    field->name);
        else if (!read_field(reader, node, field, out))
            good = false;
        seen[field - fields] = true;
        from = field + 1;
    }
    return good;
}

bool field_read_object(struct reader *reader, const struct node *node, const struct field *fields,
                       const char *what, void *out)
{
    bool seen[64] = { false };
    bool good;

    if (node->type != NODE_OBJECT)
        return reader_fault(reader, node, "%s is %s: it must be an object, {...}", what,
                            node_type_name(node->type));
    good = read_members(reader, node, fields, what, out, seen);
    for (size_t i = 0; fields[i].name != NULL; i++)
        if (fields[i].required && !seen[i])
            good = reader_fault(reader, node, "%s without \"%s\": add it, %s", what,
                                fields[i].name, fields[i].type->wanted);
    return good;
}
