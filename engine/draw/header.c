/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/header.h"

#include "draw/axis.h"
#include "draw/theme.h"
#include "draw/words.h"

#include <stdio.h>
#include <string.h>

/* librrd keeps 200 bytes of a legend and cuts the rest off, markup or not: a text is handed over
 * in pieces, glued together with \g. */
enum { MARGIN = 20 /* pixels left and right */, TITLE_LINES = 2, PIECE = 120, PANGO_UNITS = 1024 };

/* Pixels that are left for text. */
static double text_width(const struct drawing *drawing)
{
    return drawing->width - 2.0 * MARGIN;
}

static double title_points(const struct drawing *drawing)
{
    return drawing->width < 560 ? 11 : drawing->width < 1100 ? 13.5 : 15;
}

static void add_text(struct graph_arguments *arguments, const char *attributes, const char *text)
{
    struct buf safe = BUF_EMPTY;

    while (*text) {
        size_t size = words_cut(text, PIECE);

        words_add_argument(&safe, arena_copy(arguments->arena, text, size));
        if (attributes)
            graph_argument_add(arguments, "COMMENT:<span %s>%s</span>\\g", attributes,
                               buf_text(&safe));
        else
            graph_argument_add(arguments, "COMMENT:%s\\g", buf_text(&safe));
        buf_clear(&safe);
        text += size;
    }
    buf_free(&safe);
}

static void end_line(struct graph_arguments *arguments)
{
    graph_argument_add(arguments, "COMMENT:\\l");
}

static void add_title(struct graph_arguments *arguments, const struct drawing *drawing)
{
    double points = title_points(drawing);
    const char *rest = drawing->title;
    char attributes[80];

    snprintf(attributes, sizeof attributes, "fgcolor='%s' size='%.0f' weight='bold'",
             tone_colour(TONE_TITLE, drawing->theme), points * PANGO_UNITS);
    for (int i = 0; rest && *rest && i < TITLE_LINES; i++) {
        bool last = i + 1 == TITLE_LINES;
        double width = text_width(drawing) / 1.04; /* bold */
        size_t fits = words_fit(rest, points, last ? width - 2 * points : width);

        add_text(arguments, attributes, arena_copy(arguments->arena, rest, fits));
        rest += fits;
        if (last && *rest)
            add_text(arguments, attributes, "…");
        end_line(arguments);
        graph_argument_add(arguments, "COMMENT:\\s"); /* the title is higher than a line */
    }
}

/* --- the legend: entries side by side, as many a line as fit -------------------------------- */

struct legend {
    struct graph_arguments *arguments;
    const struct drawing *drawing;
    double used; /* pixels of the line */
};

static void legend_add(struct legend *legend, const struct line_look *look, const char *sign,
                       const char *label)
{
    double room = text_width(legend->drawing), width;
    char attributes[40];

    if (!label || !*label)
        return;
    width = words_width(sign, TEXT_POINTS) + words_width(label, TEXT_POINTS) + 24;
    if (legend->used > 0 && legend->used + width > room) {
        end_line(legend->arguments);
        legend->used = 0;
    }
    if (legend->used > 0)
        add_text(legend->arguments, NULL, "\u2003");
    snprintf(attributes, sizeof attributes, "fgcolor='%s'",
             tone_colour(look->sign_tone, legend->drawing->theme));
    add_text(legend->arguments, attributes, sign);
    add_text(legend->arguments, NULL, "\u2002");
    add_text(legend->arguments, NULL, label);
    legend->used += width;
}

static void add_curve(struct legend *legend, const struct curve *curve)
{
    const struct line_look *look = look_of_curve(curve->role);

    if (axis_shows(legend->drawing, curve))
        legend_add(legend, look, curve->shape == CURVE_DOTS ? "●" : look->sign, curve->label);
}

/* What matters most comes first: the figures, then where they should be, then the rest. */
static void add_legend(struct legend *legend)
{
    static const enum curve_role order[CURVE_ROLE_COUNT] = {
        CURVE_FIGURES, CURVE_HEDGE,   CURVE_GOAL, CURVE_PATH,
        CURVE_PROJECTION, CURVE_OUTLOOK, CURVE_GHOST
    };
    const struct drawing *drawing = legend->drawing;

    for (size_t i = 0; i < CURVE_ROLE_COUNT; i++)
        for (size_t j = 0; j < drawing->curve_count; j++)
            if (drawing->curves[j].role == order[i])
                add_curve(legend, &drawing->curves[j]);
    for (size_t i = 0; i < drawing->mark_count; i++) {
        const struct line_look *look = look_of_mark(drawing->marks[i].kind);

        legend_add(legend, look, look->sign, drawing->marks[i].label);
    }
    if (legend->used > 0)
        end_line(legend->arguments);
}

void header_add(struct graph_arguments *arguments, const struct drawing *drawing)
{
    struct legend legend = { arguments, drawing, 0 };
    char attributes[40];

    graph_argument_add(arguments, "TEXTALIGN:left");
    add_title(arguments, drawing);
    add_legend(&legend);
    if (drawing->unit && *drawing->unit) {
        graph_argument_add(arguments, "COMMENT:\\s");
        snprintf(attributes, sizeof attributes, "fgcolor='%s'",
                 tone_colour(TONE_FAINT, drawing->theme));
        add_text(arguments, attributes, drawing->unit);
        end_line(arguments);
    }
}
