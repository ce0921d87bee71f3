/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/path.h"

#include <stdint.h>
#include <string.h>

/* ~1 is /, ~0 is ~ (RFC 6901, section 3). */
static void unescape(char *text)
{
    char *to = text;

    for (const char *from = text; *from != '\0'; from++) {
        if (from[0] == '~' && (from[1] == '0' || from[1] == '1'))
            *to++ = *++from == '0' ? '~' : '/';
        else
            *to++ = *from;
    }
    *to = '\0';
}

/* Up to the next / that is not inside brackets. */
static size_t segment_length(const char *text)
{
    size_t length = 0;
    bool brackets = *text == '[';

    for (; text[length] != '\0' && (brackets || text[length] != '/'); length++)
        if (text[length] == ']')
            brackets = false;
    return length;
}

static int compile_segment(const char *text, size_t length, struct arena *arena,
                           struct segment *segment, struct err *err)
{
    char *name = arena_copy(arena, text, length), *equals = strchr(name, '=');

    segment->written = arena_copy(arena, text, length);
    if (strcmp(name, "*") == 0)
        return 0;
    if (*name == '[') {
        if (equals == NULL || equals == name + 1 || name[length - 1] != ']')
            return err_set(err, STATUS_CONFIG, "path segment \"%.60s\": write [key=value]", name);
        name[length - 1] = '\0';
        *equals = '\0';
        segment->selected = equals + 1;
        name++;
    }
    segment->name = name;
    unescape(name);
    return 0;
}

int path_compile(const char *text, struct arena *arena, struct path *path, struct err *err)
{
    struct segment *segments;

    *path = (struct path){ .from_document = *text == '$' };
    if (*text == '$')
        text++;
    else if (*text != '/' && *text != '\0')
        path->literal = arena_text(arena, text);
    if (path->literal != NULL)
        return 0;
    segments = arena_alloc(arena, (strlen(text) + 1) * sizeof *segments);
    while (*text == '/') {
        size_t length = segment_length(++text);

        if (compile_segment(text, length, arena, &segments[path->count++], err) != 0)
            return -1;
        text += length;
    }
    if (*text != '\0')
        return err_set(err, STATUS_CONFIG, "path: \"%.60s\" does not begin with / or $/", text);
    path->segments = segments;
    while (path->star < path->count && segments[path->star].name != NULL)
        path->star++;
    return 0;
}

static size_t array_index(const char *digits)
{
    size_t index = 0;

    for (size_t i = 0; i < 10; i++) {
        if (digits[i] == '\0')
            return i > 0 ? index : SIZE_MAX;
        if (digits[i] < '0' || digits[i] > '9')
            return SIZE_MAX;
        index = index * 10 + (size_t)(digits[i] - '0');
    }
    return SIZE_MAX;
}

static struct json select_element(const struct segment *segment, struct json array)
{
    struct json_walk walk = json_walk(array);

    while (json_step(&walk)) {
        struct json member = json_member(walk.value, segment->name);
        const char *text;
        size_t length;

        if (json_is(member, segment->selected) ||
            (json_kind(member) == JSON_NUMBER && json_plain(member, &text, &length) &&
             length == strlen(segment->selected) && memcmp(text, segment->selected, length) == 0))
            return walk.value;
    }
    return (struct json){ 0 };
}

struct json path_step(const struct segment *segment, struct json here)
{
    if (segment->name == NULL)
        return (struct json){ 0 };
    if (segment->selected != NULL)
        return select_element(segment, here);
    if (json_kind(here) == JSON_ARRAY)
        return json_element(here, array_index(segment->name));
    return json_member(here, segment->name);
}

struct json path_follow(const struct path *path, size_t first, size_t last, struct json here)
{
    for (size_t i = first; i < last && here.at != NULL; i++)
        here = path_step(&path->segments[i], here);
    return here;
}

void path_locate(const struct segment *segment, const struct json_walk *walk, size_t index,
                 struct buf *locator)
{
    buf_add_char(locator, '/');
    if (segment->name != NULL)
        buf_add_text(locator, segment->written);
    else if (walk->object)
        json_append(walk->key, locator);
    else
        buf_add_number(locator, index);
}
