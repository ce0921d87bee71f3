/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/drawing.h"

#include "base/mem.h"

#include <math.h>
#include <stdlib.h>

/* The least bytes each takes on the wire; days beyond the years 1 to 9999 do not exist. */
enum { POINT_SIZE = 4 * 8, CURVE_SIZE = 4 * 8, MARK_SIZE = 3 * 8 };
enum { DAY_LEAST = -719162, DAY_MOST = 2932896 };

static void put_curve(struct buf *out, const struct curve *curve)
{
    wire_put_int(out, curve->role);
    wire_put_int(out, curve->shape);
    wire_put_text(out, curve->label);
    wire_put_int(out, (int64_t)curve->count);
    for (size_t i = 0; i < curve->count; i++) {
        wire_put_int(out, curve->points[i].first);
        wire_put_int(out, curve->points[i].last);
        wire_put_double(out, curve->points[i].low);
        wire_put_double(out, curve->points[i].high);
    }
}

void drawing_put(struct buf *out, const struct drawing *drawing)
{
    wire_put_text(out, drawing->path);
    wire_put_int(out, drawing->format);
    wire_put_int(out, drawing->theme);
    wire_put_int(out, drawing->style);
    wire_put_int(out, drawing->width);
    wire_put_int(out, drawing->height);
    wire_put_text(out, drawing->title);
    wire_put_text(out, drawing->unit);
    wire_put_text(out, drawing->source);
    wire_put_text(out, drawing->description);
    wire_put_text(out, drawing->language);
    wire_put_double(out, drawing->unit_size);
    wire_put_int(out, drawing->first);
    wire_put_int(out, drawing->last);
    wire_put_int(out, (int64_t)drawing->curve_count);
    for (size_t i = 0; i < drawing->curve_count; i++)
        put_curve(out, &drawing->curves[i]);
    wire_put_int(out, (int64_t)drawing->mark_count);
    for (size_t i = 0; i < drawing->mark_count; i++) {
        wire_put_int(out, drawing->marks[i].kind);
        wire_put_int(out, drawing->marks[i].day);
        wire_put_text(out, drawing->marks[i].label);
    }
}

static date take_day(struct wire *wire, date least)
{
    return (date)wire_take_within(wire, least, DAY_MOST);
}

static double take_number(struct wire *wire)
{
    double number = wire_take_double(wire);

    if (isnan(number))
        wire->bad = true;
    return number;
}

static void take_points(struct wire *wire, struct curve *curve)
{
    struct curve_point *points;
    date before = DAY_LEAST;

    curve->count = wire_take_count(wire, POINT_SIZE);
    points = mem_array(curve->count, sizeof *points);
    for (size_t i = 0; i < curve->count; i++) {
        points[i].first = take_day(wire, DAY_LEAST);
        points[i].last = take_day(wire, points[i].first);
        points[i].low = take_number(wire);
        points[i].high = take_number(wire);
        if (points[i].high < points[i].low || points[i].last < before)
            wire->bad = true;
        before = points[i].last;
    }
    curve->points = points;
}

static void take_curves(struct wire *wire, struct drawing *out)
{
    struct curve *curves;

    out->curve_count = wire_take_count(wire, CURVE_SIZE);
    curves = mem_array(out->curve_count, sizeof *curves);
    for (size_t i = 0; i < out->curve_count; i++) {
        curves[i].role = (enum curve_role)wire_take_within(wire, 0, CURVE_ROLE_COUNT - 1);
        curves[i].shape = (enum curve_shape)wire_take_within(wire, 0, CURVE_SHAPE_COUNT - 1);
        curves[i].label = wire_take_text(wire);
        take_points(wire, &curves[i]);
    }
    out->curves = curves;
}

static void take_marks(struct wire *wire, struct drawing *out)
{
    struct mark *marks;

    out->mark_count = wire_take_count(wire, MARK_SIZE);
    marks = mem_array(out->mark_count, sizeof *marks);
    for (size_t i = 0; i < out->mark_count; i++) {
        marks[i].kind = (enum mark_kind)wire_take_within(wire, 0, MARK_KIND_COUNT - 1);
        marks[i].day = take_day(wire, DAY_LEAST);
        marks[i].label = wire_take_text(wire);
    }
    out->marks = marks;
}

int drawing_take(const char *bytes, size_t length, struct drawing *out, struct err *err)
{
    struct wire wire = { .bytes = bytes, .length = length };

    *out = (struct drawing){ .path = wire_take_text(&wire) };
    out->format = (enum drawing_format)wire_take_within(&wire, 0, DRAWING_FORMAT_COUNT - 1);
    out->theme = (enum drawing_theme)wire_take_within(&wire, 0, DRAWING_THEME_COUNT - 1);
    out->style = (enum drawing_style)wire_take_within(&wire, 0, DRAWING_STYLE_COUNT - 1);
    out->width = (int)wire_take_within(&wire, DRAWING_LEAST, DRAWING_MOST);
    out->height = (int)wire_take_within(&wire, DRAWING_LEAST, DRAWING_MOST);
    out->title = wire_take_text(&wire);
    out->unit = wire_take_text(&wire);
    out->source = wire_take_text(&wire);
    out->description = wire_take_text(&wire);
    out->language = wire_take_text(&wire);
    out->unit_size = wire_take_finite(&wire);
    out->first = take_day(&wire, DAY_LEAST);
    out->last = take_day(&wire, out->first);
    take_curves(&wire, out);
    take_marks(&wire, out);
    if (wire_ended(&wire) && out->path && out->path[0] && out->unit_size > 0)
        return 0;
    drawing_release(out);
    return err_set(err, STATUS_INTERNAL, "a drawing came to headway-draw damaged");
}

void drawing_release(struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->curve_count; i++)
        free((void *)(uintptr_t)drawing->curves[i].points);
    free((void *)(uintptr_t)drawing->curves);
    free((void *)(uintptr_t)drawing->marks);
    drawing->curves = NULL;
    drawing->marks = NULL;
    drawing->curve_count = drawing->mark_count = 0;
}
