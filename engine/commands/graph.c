/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"
#include "commands/command.h"
#include "steps/graph.h"

#include <stdlib.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_graph = {
    .name = "graph",
    .arguments = "NAME -o FILE",
    .summary = "a target or indicator; .png or .svg",
    .help = "  -o FILE        where to; its ending, .png or .svg, says what\n"
            "  --lang LANG    en, zh or de\n"
            "  --as-of DATE   what was known and said on that day\n"
            "  --theme THEME  auto (an SVG follows the reader's), light or dark\n"
            "  --width N      of the whole picture in pixels (800)\n"
            "  --height N     likewise (half the width, at least 300)\n"
            "  --vintages     with the figures that were revised since\n"
            "  --indicator    NAME is an indicator, even where a target has the same name\n"
            "  --sparkline    no words and no axes, 160 by 40\n",
    .run = run,
};

struct graph_words { /* the options as given */
    const char *path, *language, *as_of, *theme, *width, *height;
};

static int read_size(const char *name, const char *text, int usual, int *out, struct err *err)
{
    char *end;
    long size;

    *out = usual;
    if (text == NULL)
        return 0;
    size = strtol(text, &end, 10);
    if (*end != '\0' || end == text || size < DRAWING_LEAST || size > DRAWING_MOST)
        return err_set(err, STATUS_USAGE, "graph: --%s is a number of pixels from %d to %d", name,
                       DRAWING_LEAST, DRAWING_MOST);
    *out = (int)size;
    return 0;
}

static int read_path(const char *path, struct drawing *drawing, struct err *err)
{
    const char *ending = path ? strrchr(path, '.') : NULL;

    drawing->path = path;
    if (ending && strcmp(ending, ".svg") == 0)
        drawing->format = DRAWING_SVG;
    else if (ending == NULL || strcmp(ending, ".png") != 0)
        return err_set(err, STATUS_USAGE, "graph: name a file with -o, ending in .png or .svg");
    return 0;
}

static int read_theme(const char *theme, struct drawing *drawing, struct err *err)
{
    static const char *const names[DRAWING_THEME_COUNT] = { "auto", "light", "dark" };

    int which = DRAWING_BOTH;

    if (theme != NULL && !name_find(names, DRAWING_THEME_COUNT, theme, &which))
        return err_set(err, STATUS_USAGE, "graph: --theme is auto, light or dark");
    drawing->theme = (enum drawing_theme)which;
    return 0;
}

static int read_words(const struct graph_words *words, struct graph_plan *plan, struct err *err)
{
    struct drawing *drawing = &plan->drawing;
    bool small = drawing->style == DRAWING_SPARKLINE;

    if (words->language != NULL && !language_parse(words->language, &plan->language))
        return err_set(err, STATUS_USAGE, "graph: --lang is en, zh or de");
    if (read_path(words->path, drawing, err) != 0 || read_theme(words->theme, drawing, err) != 0 ||
        read_size("width", words->width, small ? 160 : 800, &drawing->width, err) != 0 ||
        read_size("height", words->height, small ? 40 : 0, &drawing->height,
                  err) != 0)
        return -1;
    return 0;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    struct graph_words words = { 0 };
    struct graph_plan plan = { 0 };
    bool small = false;
    const struct option_entry options[] = { { "output", 'o', &words.path, NULL },
                                            { "lang", 0, &words.language, NULL },
                                            { "as-of", 0, &words.as_of, NULL },
                                            { "theme", 0, &words.theme, NULL },
                                            { "width", 0, &words.width, NULL },
                                            { "height", 0, &words.height, NULL },
                                            { "vintages", 0, NULL, &plan.vintages },
                                            { "indicator", 0, NULL, &plan.indicator },
                                            { "sparkline", 0, NULL, &small },
                                            { 0 } };
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        option_day("as-of", words.as_of, &plan.as_of, err) != 0)
        return -1;
    if (count != 1)
        return err_set(err, STATUS_USAGE, "graph: name one target or indicator");
    if (app_config(app, &plan.config, err) != 0)
        return -1;
    plan.drawing.style = small ? DRAWING_SPARKLINE : DRAWING_FULL;
    plan.language = plan.config->settings.language;
    if (read_words(&words, &plan, err) != 0 ||
        app_ledger_as_of(app, "graph", plan.as_of, &plan.ledger, err) != 0)
        return -1;
    plan.name = operands[0];
    if (plan.as_of == DATE_NONE)
        plan.as_of = app_today(app);
    return graph_draw(&plan, err);
}
