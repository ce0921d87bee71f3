/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/figure.h"

#include "base/buf.h"
#include "base/mem.h"
#include "collectors/page/place/german_city.h"
#include "format/simplified.h"

#include <stdlib.h>
#include <string.h>

/* Words of an entry, as they are looked for; NULL where it has none. */
static const char *words_of(struct json words, const struct spec *spec)
{
    const char *text = json_copy(words, spec->arena);
    char *copy;

    if (text == NULL)
        return NULL;
    copy = mem_copy_text(text);
    simplify(copy, strlen(copy));
    text = arena_copy(spec->arena, copy, strlen(copy));
    free(copy);
    return text;
}

static int read_pattern(struct json entry, const char *name, const struct spec *spec,
                        struct pattern **out, struct err *err)
{
    const char *text = json_copy(json_member(entry, name), spec->arena);

    if (text == NULL)
        return 0;
    *out = pattern_of_words(text, err);
    return *out != NULL ? 0 : err_context(err, "\"%s\" of a figure", name);
}

/* "Dresden" means "Dresdner" as well. */
static int read_region(struct json entry, const struct spec *spec, struct pattern **out,
                       struct err *err)
{
    const char *text = json_copy(json_member(entry, "region"), spec->arena);
    struct buf words = BUF_EMPTY;

    if (text == NULL)
        return 0;
    *out = pattern_of_words(text, err); /* a fault is told of what the user wrote */
    if (*out == NULL)
        return err_context(err, "\"region\" of a figure");
    buf_add_text(&words, text);
    page_add_german_adjectives(text, &words);
    if (words.length > strlen(text) && strstr(text, "\\Q") == NULL) {
        pattern_free(*out);
        *out = pattern_of_words(buf_text(&words), err);
    }
    buf_free(&words);
    return *out != NULL ? 0 : err_context(err, "\"region\" of a figure");
}

/* "not": ["growth"] means "climbed 26 percent" as well, and ["占"] "makes up a third". */
static void note_form(const char *text, struct page_figure *figure)
{
    static const struct {
        enum page_percent is;
        const char *word;
    } forms[] = {
        { PERCENT_GROWTH, "growth" }, { PERCENT_GROWTH, "Wachstum" }, { PERCENT_GROWTH, "增长" },
        { PERCENT_GROWTH, "增速" }, { PERCENT_SHARE, "share" }, { PERCENT_SHARE, "accounting" },
        { PERCENT_SHARE, "proportion" }, { PERCENT_SHARE, "占" }, { PERCENT_SHARE, "比重" },
        { PERCENT_SHARE, "Anteil" },
    };

    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (strstr(text, forms[i].word) != NULL)
            figure->unlike[forms[i].is] = true;
}

static int read_not(struct json entry, const struct spec *spec, struct page_figure *figure,
                    struct err *err)
{
    struct json_walk walk = json_walk(json_member(entry, "not"));

    while (json_step(&walk)) {
        const char *text = json_copy(walk.value, spec->arena);

        if (figure->not_count == PAGE_NOT_MOST)
            return err_set(err, STATUS_CONFIG,
                           "\"not\" has more than %d patterns; join some with |", PAGE_NOT_MOST);
        if (text == NULL)
            continue;
        note_form(words_of(walk.value, spec), figure);
        figure->not [figure->not_count] = pattern_of_words(text, err);
        if (figure->not [figure->not_count++] == NULL)
            return err_context(err, "\"not\" of a figure");
    }
    return 0;
}

static int read_kind(struct json kind, struct page_figure *figure, struct err *err)
{
    static const char *const names[] = { [PAGE_OBSERVATION] = "observation",
                                         [PAGE_FORECAST] = "forecast",
                                         [PAGE_TARGET] = "target" };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (json_is(kind, names[i])) {
            figure->kinds[i] = true;
            return 0;
        }
    figure->fact = json_is(kind, "fact");
    if (figure->fact) {
        figure->kinds[PAGE_OBSERVATION] = true;
        return 0;
    }
    return err_set(err, STATUS_CONFIG,
                   "the \"kind\" of a figure is observation, forecast, target or fact");
}

static int read_kinds(struct json entry, struct page_figure *figure, struct err *err)
{
    struct json kind = json_member(entry, "kind");
    struct json_walk walk = json_walk(kind);
    int result = 0;

    figure->kinds[PAGE_OBSERVATION] = json_kind(kind) == JSON_NONE;
    if (json_kind(kind) == JSON_TEXT)
        return read_kind(kind, figure, err);
    while (result == 0 && json_step(&walk))
        result = read_kind(walk.value, figure, err);
    return result;
}

static int read_silence(struct json entry, struct page_figure *figure, struct err *err)
{
    struct json period = json_member(entry, "period");

    figure->silence = json_is(period, "published")   ? SILENCE_PUBLISHED
                      : json_is(period, "last_year") ? SILENCE_LAST_YEAR
                                                     : SILENCE_ASSUMED;
    if (figure->silence == SILENCE_ASSUMED && json_kind(period) != JSON_NONE)
        return err_set(err, STATUS_CONFIG,
                       "the \"period\" of a figure is published or last_year");
    return 0;
}

static int read_measure(struct json entry, struct page_figure *figure, struct err *err)
{
    static const char *const names[] = { [PERCENT_GROWTH] = "growth", [PERCENT_SHARE] = "share",
                                         [PERCENT_LEVEL] = "level" };
    struct json measure = json_member(entry, "measure");

    if (json_kind(measure) == JSON_NONE)
        return 0;
    for (enum page_percent is = PERCENT_GROWTH; is <= PERCENT_LEVEL; is++)
        if (json_is(measure, names[is]))
            figure->measure = is;
    if (figure->measure == PERCENT_ANY)
        return err_set(err, STATUS_CONFIG,
                       "the \"measure\" of a figure is growth, share or level");
    if (!unit_is_share(figure->unit))
        return err_set(err, STATUS_CONFIG,
                       "the figure %.60s is in %s: \"measure\" says what a percentage is",
                       figure->indicator, figure->unit);
    return 0;
}

static int read_figure(struct json entry, const struct spec *spec, struct page_figure *figure,
                       struct err *err)
{
    const char *unit = json_copy(json_member(entry, "unit"), spec->arena);
    struct dec factor;

    figure->indicator = json_copy(json_member(entry, "indicator"), spec->arena);
    figure->anchor_text = words_of(json_member(entry, "anchor"), spec);
    figure->region_text = words_of(json_member(entry, "region"), spec);
    if (figure->indicator == NULL || unit == NULL || !unit_parse(unit, figure->unit, &factor))
        return err_set(err, STATUS_CONFIG, "a figure wants an \"indicator\" and a \"unit\"");
    if (figure->anchor_text == NULL)
        return err_set(err, STATUS_CONFIG, "the figure %.60s wants an \"anchor\"",
                       figure->indicator);
    if (read_kinds(entry, figure, err) != 0 || read_silence(entry, figure, err) != 0 ||
        read_measure(entry, figure, err) != 0 ||
        read_pattern(entry, "anchor", spec, &figure->anchor, err) != 0 ||
        pattern_finds_words(figure->anchor, err) != 0 ||
        read_pattern(entry, "with", spec, &figure->with, err) != 0 ||
        read_region(entry, spec, &figure->region, err) != 0 ||
        read_not(entry, spec, figure, err) != 0)
        return -1;
    return 0;
}

bool page_anchor_says(const struct page_figure *figure, const char *word, size_t length)
{
    for (const char *at = figure->anchor_text; *at != '\0'; at++)
        if (strncmp(at, word, length) == 0)
            return true;
    return false;
}

int page_figures_read(const struct spec *spec, struct page_figures *figures, struct err *err)
{
    struct json list = spec_member(spec, "figures");
    struct json_walk walk = json_walk(list);

    figures->items = arena_alloc(spec->arena, (json_count(list) + 1) * sizeof *figures->items);
    figures->count = 0;
    while (json_step(&walk))
        if (read_figure(walk.value, spec, &figures->items[figures->count++], err) != 0)
            return -1;
    return 0;
}

static void free_patterns(const struct page_figure *figure)
{
    pattern_free(figure->anchor);
    pattern_free(figure->with);
    pattern_free(figure->region);
    for (size_t n = 0; n < figure->not_count; n++)
        pattern_free(figure->not [n]);
}

void page_figures_leave(struct page_figures *figures, size_t which)
{
    free_patterns(&figures->items[which]);
    figures->count--;
    memmove(&figures->items[which], &figures->items[which + 1],
            (figures->count - which) * sizeof *figures->items);
}

void page_figures_free(struct page_figures *figures)
{
    for (size_t i = 0; i < figures->count; i++)
        free_patterns(&figures->items[i]);
    figures->count = 0;
}
