/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/graph.h"

#include "base/file.h"
#include "base/mem.h"
#include "draw/axis.h"
#include "draw/column.h"
#include "draw/header.h"
#include "draw/svg.h"
#include "draw/theme.h"
#include "draw/words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RRD_EXPORT_DEPRECATED
#include <rrd.h>

/* The family that has Latin and Chinese letters alike; fontconfig puts another in its place
 * where it is missing. */
static const char family[] = "Noto Sans CJK SC";

/* Pixels left and right of the canvas, rather too many than too few. */
enum { MARGINS = 100 };

/* Points of the line at the foot, in Pango's units, and the size librrd makes room for: with the
 * true one it touches the labels of the time axis. It is that of all other words: Cairo looks up
 * each letter of each size once a picture, which is a third of an SVG's time. */
enum { FOOT_SIZE = TEXT_POINTS * 1024, FOOT_ROOM = 13 };

/* --- arguments ----------------------------------------------------------------------------- */

static void add_colour(struct graph_arguments *out, const struct drawing *drawing,
                       const char *part, enum tone tone)
{
    graph_argument_add(out, "--color=%s%s", part, tone_colour(tone, drawing->theme));
}

static void add_options(struct graph_arguments *out, const struct drawing *drawing,
                        const struct value_axis *axis)
{
    graph_argument_add(out, "graphv");
    graph_argument_add(out, "-");
    graph_argument_add(out, "--imgformat=%s", drawing->format == DRAWING_SVG ? "SVG" : "PNG");
    graph_argument_add(out, "--start=%lld", (long long)date_start(drawing->first));
    graph_argument_add(out, "--end=%lld", (long long)date_start(drawing->last + 1));
    graph_argument_add(out, "--width=%d", drawing->width);
    graph_argument_add(out, "--height=%d", drawing->height);
    graph_argument_add(out, "--slope-mode");
    graph_argument_add(out, "--border=0");
    graph_argument_add(out, "--rigid");
    graph_argument_add(out, "--lower-limit=%.12g", axis->low);
    graph_argument_add(out, "--upper-limit=%.12g", axis->high);
    add_colour(out, drawing, "BACK", TONE_GROUND);
    add_colour(out, drawing, "CANVAS", TONE_GROUND);
}

/* A picture without a source has an empty line there: room below the labels of the days. */
static void add_foot(struct graph_arguments *out, const struct drawing *drawing)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "--watermark=<span fgcolor='%s' size='%d'>",
             tone_colour(TONE_FAINT, drawing->theme), FOOT_SIZE);
    words_add_markup(&text, drawing->source && *drawing->source ? drawing->source : " ");
    graph_argument_add(out, "%s</span>", buf_text(&text));
    buf_free(&text);
}

static void add_axes(struct graph_arguments *out, const struct drawing *drawing,
                     const struct value_axis *axis)
{
    char grid[AXIS_TEXT];

    axis_of_time(drawing, drawing->width - MARGINS, grid);
    graph_argument_add(out, "--full-size-mode");
    graph_argument_add(out, "--pango-markup");
    graph_argument_add(out, "--disable-rrdtool-tag");
    graph_argument_add(out, "--legend-position=north");
    graph_argument_add(out, "--units-exponent=0");
    if (drawing->style == DRAWING_TIMELINE) {
        graph_argument_add(out, "--y-grid=none");
    } else {
        graph_argument_add(out, "--y-grid=%.12g:1", axis->step);
        graph_argument_add(out, "--left-axis-format=%%.%dlf", axis->decimals);
    }
    graph_argument_add(out, "--x-grid=%s", grid);
    graph_argument_add(out, "--grid-dash=0:0");
    graph_argument_add(out, "--font=DEFAULT:%d:%s", TEXT_POINTS, family);
    graph_argument_add(out, "--font=WATERMARK:%d:%s", FOOT_ROOM, family);
    graph_argument_add(out, "--color=GRID#00000000");
    add_colour(out, drawing, "MGRID", TONE_GRID);
    add_colour(out, drawing, "AXIS", TONE_AXIS);
    add_colour(out, drawing, "FONT", TONE_TEXT);
    graph_argument_add(out, "--color=ARROW#00000000");
    graph_argument_add(out, "--color=FRAME#00000000");
    graph_argument_add(out, "--color=SHADEA#00000000");
    graph_argument_add(out, "--color=SHADEB#00000000");
    add_foot(out, drawing);
}

static bool is_band(const struct curve *curve)
{
    for (size_t i = 0; i < curve->count; i++)
        if (curve->points[i].high > curve->points[i].low)
            return true;
    return false;
}

/* A dot for each figure of a stock, as long as they do not run into each other. */
static bool has_dots(const struct drawing *drawing, const struct curve *curve)
{
    return (curve->shape == CURVE_DOTS ||
            (curve->role == CURVE_FIGURES && curve->shape == CURVE_STEPS)) &&
           curve->count * 10 < (size_t)drawing->width;
}

/* The names of the columns in the callback: a letter for the part, then the curve's number. */
static const char parts[] = { [COLUMN_LOW] = 'l', [COLUMN_HIGH] = 'h', [COLUMN_WIDTH] = 'w',
                              [COLUMN_DOTS] = 'd' };

static void add_column(struct graph_arguments *out, enum column_part part, size_t curve)
{
    graph_argument_add(out, "DEF:%c%zu=cb//drawing:%c%zu:LAST", parts[part], curve, parts[part],
                       curve);
}

static void add_line(struct graph_arguments *out, const struct drawing *drawing, double width,
                     char part, size_t curve)
{
    const struct line_look *look = look_of_curve(drawing->curves[curve].role);

    graph_argument_add(out, "LINE%g:%c%zu%s%s%s%s", width, part, curve,
                       tone_colour(look->tone, drawing->theme), look->line,
                       look->dashes ? "::dashes=" : "", look->dashes ? look->dashes : "");
}

static void add_area(struct graph_arguments *out, const struct drawing *drawing, char part,
                     size_t curve, const char *stack)
{
    const struct line_look *look = look_of_curve(drawing->curves[curve].role);

    if (look->fill)
        graph_argument_add(out, "AREA:%c%zu%s%s%s", part, curve,
                           tone_colour(look->tone, drawing->theme), look->fill, stack);
}

static void add_curve(struct graph_arguments *out, const struct drawing *drawing, size_t index)
{
    const struct curve *curve = &drawing->curves[index];
    const struct line_look *look = look_of_curve(curve->role);
    bool spark = drawing->style == DRAWING_SPARKLINE;

    add_column(out, COLUMN_LOW, index);
    if (is_band(curve)) {
        add_column(out, COLUMN_WIDTH, index);
        graph_argument_add(out, "AREA:l%zu", index);
        add_area(out, drawing, 'w', index, "::STACK");
        if (look->line) {
            add_column(out, COLUMN_HIGH, index);
            add_line(out, drawing, look->width, 'h', index);
        }
    } else if (curve->role == CURVE_FIGURES && curve->shape == CURVE_BARS) {
        add_area(out, drawing, 'l', index, "");
    }
    if (look->line)
        add_line(out, drawing, spark ? 1.4 : look->width, 'l', index);
    if (has_dots(drawing, curve)) {
        add_column(out, COLUMN_DOTS, index);
        add_line(out, drawing, spark ? 3 : 6.5, 'd', index);
    }
}

static void add_mark(struct graph_arguments *out, const struct drawing *drawing,
                     const struct mark *mark)
{
    const struct line_look *look = look_of_mark(mark->kind);

    graph_argument_add(out, "VRULE:%lld%s%s%s%s", (long long)date_start(mark->day + 1),
                       tone_colour(look->tone, drawing->theme), look->line,
                       look->dashes ? "::dashes=" : "", look->dashes ? look->dashes : "");
}

void graph_arguments(const struct drawing *drawing, struct arena *arena,
                     struct graph_arguments *out)
{
    struct value_axis axis = axis_of_values(drawing);
    bool full = drawing->style != DRAWING_SPARKLINE;

    *out = (struct graph_arguments){ .arena = arena };
    add_options(out, drawing, &axis);
    if (full) {
        add_axes(out, drawing, &axis);
        header_add(out, drawing);
    } else {
        graph_argument_add(out, "--only-graph");
    }
    for (int role = 0; role < CURVE_ROLE_COUNT; role++)
        for (size_t i = 0; i < drawing->curve_count; i++)
            if (drawing->curves[i].role == (enum curve_role)role &&
                axis_shows(drawing, &drawing->curves[i]))
                add_curve(out, drawing, i);
    for (size_t i = 0; full && i < drawing->mark_count; i++)
        add_mark(out, drawing, &drawing->marks[i]);
    graph_argument_add(out, "HRULE:0#00000000"); /* librrd draws no picture of nothing */
    out->items[out->count] = NULL; /* graph_argument_add() keeps room for it */
}

/* --- values -------------------------------------------------------------------------------- */

/* librrd's header keeps this to itself, and gives its callback no context: the drawing that is
 * being drawn is here while graph_run() runs. One process draws one thing at a time. */
typedef int rrd_fetch_callback(const char *name, enum cf_en consolidation, time_t *start,
                               time_t *end, unsigned long *step, unsigned long *count,
                               char ***names, rrd_value_t **values);
extern int rrd_fetch_cb_register(rrd_fetch_callback *callback);

static const struct drawing *current;

static void fill_columns(const struct columns *columns, double *values, char **names)
{
    size_t stride = current->curve_count * sizeof parts;

    for (size_t i = 0; i < current->curve_count; i++)
        for (size_t part = 0; part < sizeof parts; part++) {
            size_t at = i * sizeof parts + part;

            names[at] = mem_alloc(24);
            snprintf(names[at], 24, "%c%zu", parts[part], i);
            column_values(&current->curves[i], (enum column_part)part, current->unit_size,
                          columns, values + at, stride);
        }
}

/* librrd asks for the step of a pixel as if the canvas had the width of the picture. Columns that
 * narrow are skipped now and then, so a gap or a dot has more than one (column.c); wider ones would
 * be shown twice, and slopes have stairs. */
static int64_t column_step(const struct drawing *drawing)
{
    int64_t span = date_start(drawing->last + 1) - date_start(drawing->first);

    return span / drawing->width + 1;
}

/* All columns of all curves; librrd fetches once and frees. */
static int fetch(const char *name, enum cf_en consolidation, time_t *start, time_t *end,
                 unsigned long *step, unsigned long *count, char ***names, rrd_value_t **values)
{
    struct value_axis axis = axis_of_values(current);
    struct columns columns = { .floor = axis.low, .ceiling = axis.high };

    (void)name;
    (void)consolidation;
    columns.step = column_step(current);
    *step = (unsigned long)columns.step;
    *end += (time_t)*step;
    columns.start = *start;
    columns.count = (size_t)((*end - *start) / (time_t)*step);
    *end = *start + (time_t)(columns.count * *step);
    *count = current->curve_count * sizeof parts;
    *names = mem_array(*count, sizeof **names);
    *values = mem_array((columns.count + 1) * *count, sizeof **values);
    fill_columns(&columns, *values, *names);
    return 0;
}

static void take_result(const rrd_info_t *info, struct graph_result *out)
{
    int print;

    for (; info; info = info->next)
        if (strcmp(info->key, "image") == 0 && info->type == RD_I_BLO)
            buf_add(&out->image, info->value.u_blo.ptr, info->value.u_blo.size);
        else if (info->type == RD_I_STR && /* the width bounds the number */
                 sscanf(info->key, "print[%4d]", &print) == 1 && /* NOLINT(cert-err34-c) */
                 print >= 0 && print < GRAPH_PRINTS)
            snprintf(out->prints[print], GRAPH_PRINT_TEXT, "%s", info->value.u_str);
}

int graph_run(const struct drawing *drawing, const struct graph_arguments *arguments,
              struct graph_result *out, struct err *err)
{
    rrd_info_t *info;

    *out = (struct graph_result){ 0 };
    current = drawing;
    rrd_fetch_cb_register(fetch);
    rrd_clear_error();
    info = rrd_graph_v((int)arguments->count, arguments->items);
    current = NULL;
    if (info && !rrd_test_error())
        take_result(info, out);
    else
        err_set(err, STATUS_INTERNAL, "cannot draw %s: %s", drawing->path, rrd_get_error());
    rrd_clear_error();
    if (info)
        rrd_info_free(info);
    if (out->image.length > 0)
        return 0;
    return -1;
}

static int draw(const struct drawing *drawing, struct err *err)
{
    struct arena arena = { 0 };
    struct graph_arguments arguments;
    struct graph_result result;
    int failed;

    graph_arguments(drawing, &arena, &arguments);
    failed = graph_run(drawing, &arguments, &result, err);
    if (!failed && drawing->format == DRAWING_SVG)
        failed = svg_describe(&result.image, drawing, err);
    if (!failed)
        failed = file_replace(drawing->path, result.image.bytes, result.image.length, err);
    buf_free(&result.image);
    arena_free(&arena);
    return failed;
}

void graph_draw_job(const char *payload, size_t length, struct drawn *out)
{
    struct drawing drawing;

    *out = (struct drawn){ .outcome = DRAWN_FAILED };
    if (drawing_take(payload, length, &drawing, &out->reason) != 0)
        return;
    if (draw(&drawing, &out->reason) == 0)
        out->outcome = DRAWN_DONE;
    drawing_release(&drawing);
}
