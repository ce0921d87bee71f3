/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/spec.h"

#include "base/mem.h"
#include "format/json_comments.h"

#include <stdlib.h>
#include <string.h>

void spec_none(struct spec *spec)
{
    static const char *const no_marks[] = { NULL };

    *spec = (struct spec){ .scale = { 1, 0 }, .missing = no_marks };
    spec->arena = mem_alloc(sizeof *spec->arena);
}

void spec_free(struct spec *spec)
{
    map_free(&spec->map);
    if (spec->arena != NULL)
        arena_free(spec->arena);
    free(spec->arena);
    *spec = (struct spec){ 0 };
}

struct json spec_member(const struct spec *spec, const char *name)
{
    struct json found = json_member(spec->entry, name);

    return found.at != NULL ? found : json_member(spec->preset, name);
}

const char *spec_text(const struct spec *spec, const char *name)
{
    struct json found = spec_member(spec, name);

    return json_kind(found) == JSON_TEXT ? json_copy(found, spec->arena) : NULL;
}

char spec_char(const struct spec *spec, const char *name, char otherwise)
{
    const char *text = spec_text(spec, name);

    return text != NULL && *text != '\0' ? *text : otherwise;
}

const char *const *spec_texts(const struct spec *spec, const char *name)
{
    struct json found = spec_member(spec, name);
    struct json_walk walk = json_walk(found);
    const char **texts = arena_alloc(spec->arena, (json_count(found) + 2) * sizeof *texts);
    size_t count = 0;

    if (json_kind(found) == JSON_TEXT)
        texts[count++] = json_copy(found, spec->arena);
    while (json_step(&walk)) {
        const char *text = json_copy(walk.value, spec->arena);

        if (text != NULL)
            texts[count++] = text;
    }
    return texts;
}

static int read_scale(struct spec *spec, struct err *err)
{
    struct json scale = spec_member(spec, "scale");
    const char *text;
    size_t length;

    if (scale.at == NULL)
        return 0;
    if (!json_plain(scale, &text, &length) || !dec_parse(text, length, &spec->scale) ||
        spec->scale.mantissa == 0)
        return err_set(err, STATUS_CONFIG,
                       "scale: write the number that values are multiplied with, as 1000000");
    return 0;
}

static int read_frequency(struct spec *spec, struct err *err)
{
    const char *name = spec_text(spec, "frequency");

    if (name != NULL && !frequency_parse(name, &spec->frequency))
        return err_set(err, STATUS_CONFIG,
                       "frequency: \"%.40s\" is none; write day, week, month, quarter, trimester, "
                       "half, year or ytd",
                       name);
    return 0;
}

static int read_map(struct spec *spec, struct err *err)
{
    struct json map = spec_member(spec, "map");
    struct json_walk walk = json_walk(map);

    spec->mapped = map.at != NULL;
    if (spec->mapped && !walk.object)
        return err_set(err, STATUS_CONFIG, "map: write {\"series key\": \"indicator\", ...}");
    while (json_step(&walk)) {
        const char *indicator = json_copy(walk.value, spec->arena);

        if (json_kind(walk.value) != JSON_TEXT)
            return err_set(err, STATUS_CONFIG, "map: \"%.60s\" wants the id of an indicator",
                           json_copy(walk.key, spec->arena));
        map_add(&spec->map, json_copy(walk.key, spec->arena), (void *)(uintptr_t)indicator);
    }
    return 0;
}

static int read_json(const char *text, size_t length, struct spec *spec, struct err *err)
{
    char *copy;

    spec_none(spec);
    copy = arena_copy(spec->arena, text, length);
    json_blank_comments(copy, length);
    return json_check(copy, length, &spec->entry, err);
}

static int read_entry(struct spec *spec, struct err *err)
{
    if (json_kind(spec->entry) != JSON_OBJECT)
        return err_set(err, STATUS_CONFIG, "a source is an object: {\"id\": ..., \"kind\": ...}");
    spec->id = spec_text(spec, "id");
    spec->kind = spec_text(spec, "kind");
    spec->url = spec_text(spec, "url");
    spec->unit = spec_text(spec, "unit");
    spec->missing = spec_texts(spec, "missing");
    if (read_scale(spec, err) != 0 || read_frequency(spec, err) != 0 || read_map(spec, err) != 0)
        return -1;
    return 0;
}

int spec_read(const char *text, size_t length, struct spec *spec, struct err *err)
{
    return read_json(text, length, spec, err) == 0 ? read_entry(spec, err) : -1;
}

/* --- one of several ------------------------------------------------------------------------- */

/* The entry of the id in a list, or without one the only entry there is; no value where there is
 * none such. Appends the ids. */
static struct json entry_of(struct json list, const char *id, struct spec *spec, struct buf *ids)
{
    struct json_walk walk = json_walk(list);
    struct json found = { 0 };
    bool only = id == NULL && json_count(list) == 1;

    while (json_step(&walk)) {
        struct json name = json_member(walk.value, "id");
        const char *text = json_kind(name) == JSON_TEXT ? json_copy(name, spec->arena) : NULL;

        if (found.at == NULL && (only || (id != NULL && text != NULL && strcmp(text, id) == 0)))
            found = walk.value;
        if (text != NULL)
            buf_addf(ids, "%s%s", ids->length > 0 ? ", " : "", text);
    }
    return found;
}

static int fault_choice(const char *id, const char *ids, struct err *err)
{
    if (*ids == '\0')
        return err_set(err, STATUS_CONFIG, "there is no source with an \"id\" in it");
    if (id == NULL)
        return err_set(err, STATUS_USAGE, "it holds several sources: choose one with --id: %.300s",
                       ids);
    return err_set(err, STATUS_USAGE, "there is no source \"%.64s\" in it: it has %.300s", id, ids);
}

int spec_choose(const char *text, size_t length, const char *id, struct spec *spec,
                struct err *err)
{
    struct buf ids = BUF_EMPTY;
    struct json entry;
    int result = read_json(text, length, spec, err);

    if (result == 0 && json_kind(spec->entry) == JSON_ARRAY) {
        entry = entry_of(spec->entry, id, spec, &ids);
        if (entry.at == NULL)
            result = fault_choice(id, buf_text(&ids), err);
        spec->entry = entry;
    }
    if (result == 0)
        result = read_entry(spec, err);
    if (result == 0 && id != NULL && (spec->id == NULL || strcmp(spec->id, id) != 0))
        result = fault_choice(id, spec->id != NULL ? spec->id : "", err);
    buf_free(&ids);
    return result;
}
