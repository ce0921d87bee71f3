/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of the report: SVG, in every language, that follow the reader's theme. They are
 * drawn by other processes while the pages are written, and only where what they show has
 * changed. */
#include "steps/publishing.h"

#include "base/log.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pictures {
    struct drawing drawings[LANGUAGE_COUNT];
    struct hash inputs;
};

/* What they show, and its hash; memory is the arena's. */
static void think_up(struct publishing *publishing, const struct depiction *depiction,
                     struct pictures *out)
{
    const struct languages *languages = publishing_languages(publishing);
    struct buf all = BUF_EMPTY;

    for (int i = 0; i < languages->count; i++) {
        struct depiction of = *depiction;

        out->drawings[i] = (struct drawing){ .path = "",
                                             .format = DRAWING_SVG,
                                             .width = PICTURE_WIDTH,
                                             .height = depict_is_timeline(depiction)
                                                           ? TIMELINE_HEIGHT
                                                           : PICTURE_HEIGHT };
        of.language = languages->list[i];
        of.as_of = publishing->site.as_of;
        depict(&of, &publishing->arena, &out->drawings[i]);
        drawing_put(&all, &out->drawings[i]);
    }
    buf_add(&all, publishing->program.bytes, HASH_SIZE);
    out->inputs = hash_bytes(all.bytes, all.length);
    buf_free(&all);
}

static void answered(void *context, size_t tag, const struct drawn *drawn)
{
    struct publishing *publishing = context;
    const char *part = publishing->drawn_parts[tag];

    if (drawn->outcome != DRAWN_FAILED)
        return;
    if (publishing->pictures_failed++ == 0)
        log_warning("%s: %s; the report goes without it until the next one", part,
                    drawn->reason.text);
    edition_forget(publishing->edition, part);
}

static size_t remember_part(struct publishing *publishing, const char *part)
{
    publishing->drawn_parts =
        mem_grow(publishing->drawn_parts, publishing->drawn_count, &publishing->drawn_capacity,
                 sizeof(const char *));
    publishing->drawn_parts[publishing->drawn_count] = arena_text(&publishing->names, part);
    return publishing->drawn_count++;
}

static int draw(struct publishing *publishing, const char *stem, int place_of_language,
                const struct pictures *pictures, size_t tag, struct err *err)
{
    enum language language = publishing_languages(publishing)->list[place_of_language];
    struct drawing drawing = pictures->drawings[place_of_language];
    struct buf path = BUF_EMPTY;
    struct err fault = { 0 };
    char *place;

    buf_addf(&path, "%s-%s.svg", stem, language_code(language));
    place = edition_reserve(publishing->edition, buf_text(&path), err);
    buf_free(&path);
    if (place == NULL)
        return -1;
    drawing.path = place;
    if (drawers_graph(publishing->drawers, &drawing, tag, &fault) != 0) {
        publishing->no_drawing = true;
        log_warning("%s; the report goes without pictures until the next one", fault.text);
    }
    free(place);
    return 0;
}

static int draw_all(struct publishing *publishing, const char *stem,
                    const struct pictures *pictures, struct err *err)
{
    int languages = publishing_languages(publishing)->count;
    size_t tag = remember_part(publishing, stem);

    if (publishing->drawers == NULL)
        publishing->drawers = drawers_new(answered, publishing);
    for (int i = 0; i < languages && !publishing->no_drawing; i++)
        if (draw(publishing, stem, i, pictures, tag, err) != 0)
            return -1;
    if (publishing->no_drawing)
        edition_forget(publishing->edition, stem);
    return 0;
}

static const char memory_word[] = "pictures ";

/* The hash that a page which is carried over remembers; it begins a line of its memory. */
static bool recall(const struct publishing *publishing, struct hash *inputs)
{
    const char *line = edition_memory(publishing->edition);
    char text[HASH_TEXT];

    while (*line != '\0' && strncmp(line, memory_word, strlen(memory_word)) != 0)
        line = strchr(line, '\n') + 1;
    if (*line == '\0')
        return false;
    snprintf(text, sizeof text, "%s", line + strlen(memory_word));
    return hash_parse(text, inputs);
}

bool pictures_remembered(const struct publishing *publishing)
{
    struct hash inputs;

    return recall(publishing, &inputs);
}

static void remember(struct publishing *publishing, const struct hash *inputs)
{
    char line[sizeof memory_word + HASH_TEXT], text[HASH_TEXT];

    hash_text(inputs, text);
    snprintf(line, sizeof line, "%s%s", memory_word, text);
    edition_remember(publishing->edition, line);
}

int pictures_put(struct publishing *publishing, const char *page, const char *stem, bool made,
                 depiction_maker *maker, void *context, struct err *err)
{
    struct depiction depiction;
    struct pictures pictures;
    struct hash known;
    bool recalled = !made && recall(publishing, &known);
    bool due = recalled && edition_part(publishing->edition, stem, &known);
    int result = 0;

    if (!recalled || due) {
        result = maker(context, &depiction, err);
        if (result == 0)
            think_up(publishing, &depiction, &pictures);
    }
    if (result == 0 && !recalled) {
        remember(publishing, &pictures.inputs);
        due = edition_part(publishing->edition, stem, &pictures.inputs);
    }
    if (result == 0 && due)
        result = draw_all(publishing, stem, &pictures, err);
    edition_resume(publishing->edition, page);
    return result;
}

void pictures_end(struct publishing *publishing)
{
    if (publishing->drawers != NULL)
        drawers_end(publishing->drawers);
}

void pictures_finish(struct publishing *publishing)
{
    if (publishing->drawers != NULL)
        drawers_free(publishing->drawers);
    publishing->drawers = NULL;
    if (publishing->pictures_failed > 1)
        log_warning("%zu pictures could not be drawn", publishing->pictures_failed);
}
