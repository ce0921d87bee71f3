/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target's course as high as a line of text: its figures, the way from the start to the goal, the
 * goal. The colours are the page's, so it is drawn once for both themes. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/when.h"

#include <math.h>

/* Units of the drawing; strokes do not scale with it. */
enum { WIDTH = 120, HEIGHT = 30, EDGE = 4, PATH_PARTS = 8 };

struct spark {
    struct buf *out;
    date first, last;
    double low, high;
};

static double level(const struct observation *o)
{
    return quantity_point(&o->quantity);
}

static void reach(struct spark *spark, date day, double value)
{
    if (!isfinite(value))
        return;
    spark->first = day < spark->first ? day : spark->first;
    spark->last = day > spark->last ? day : spark->last;
    spark->low = fmin(spark->low, value);
    spark->high = fmax(spark->high, value);
}

static double x_of(const struct spark *spark, date day)
{
    return EDGE + (WIDTH - 2.0 * EDGE) * (day - spark->first) / (spark->last - spark->first);
}

static double y_of(const struct spark *spark, double value)
{
    return HEIGHT - EDGE -
           (HEIGHT - 2.0 * EDGE) * (value - spark->low) / (spark->high - spark->low);
}

/* With one decimal. By hand: printf would take half the time of a report of which one figure has
 * changed. */
static void put_place(struct buf *out, double place)
{
    long tenths = lround(fmin(fmax(place, 0), WIDTH) * 10);

    buf_add_number(out, (size_t)tenths / 10);
    buf_add_char(out, '.');
    buf_add_char(out, (char)('0' + tenths % 10));
}

static void move(const struct spark *spark, char how, date day, double value)
{
    buf_add_char(spark->out, how);
    put_place(spark->out, x_of(spark, day));
    buf_add_char(spark->out, ' ');
    put_place(spark->out, y_of(spark, value));
}

static bool has_goal(const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;

    return isfinite(judgement->goal.value) && judgement->deadline != DATE_NONE &&
           (row->target->kind == TARGET_REACH || row->target->kind == TARGET_KEEP);
}

static struct course course_of(const struct status_row *row)
{
    return (struct course){ .from = row->judgement->baseline_period.last,
                            .until = row->judgement->deadline,
                            .base = row->judgement->baseline_value.value,
                            .goal = row->judgement->goal.value,
                            .path = row->judgement->path,
                            .milestones = row->target->milestones,
                            .milestone_count = row->target->milestone_count };
}

static bool has_path(const struct status_row *row)
{
    const struct judgement *j = row->judgement;

    return has_goal(row) && row->target->kind == TARGET_REACH &&
           !(j->notes & NOTE_BASELINE_BEYOND) && j->path != PATH_UNDECLARED &&
           j->baseline_period.frequency != FREQUENCY_NONE && isfinite(j->baseline_value.value) &&
           j->baseline_period.last < j->deadline &&
           (j->path != PATH_GEOMETRIC || (j->baseline_value.value > 0 && j->goal.value > 0));
}

static void put_path(const struct spark *spark, const struct status_row *row)
{
    struct course course = course_of(row);
    int parts = course.path == PATH_LINEAR ? 1 : PATH_PARTS;
    double days = course.until - course.from;

    if (!has_path(row))
        return;
    buf_add_text(spark->out, "<path class=\"way\" d=\"");
    for (int i = 0; i <= parts; i++) {
        date day = course.from + (date)lround(days * i / parts);
        double value = path_value(&course, (day - course.from) / days);

        if (isfinite(value))
            move(spark, i > 0 ? 'L' : 'M', day, value);
    }
    buf_add_text(spark->out, "\"/>");
}

static void put_figures(const struct spark *spark, const struct series *series)
{
    const struct observation *latest = series->points[series->count - 1];

    if (series->count > 1) {
        buf_add_text(spark->out, "<path class=\"figures\" d=\"");
        for (size_t i = 0; i < series->count; i++)
            move(spark, i > 0 ? 'L' : 'M', series->points[i]->period.last,
                 level(series->points[i]));
        buf_add_text(spark->out, "\"/>");
    }
    buf_add_text(spark->out, "<path class=\"latest\" d=\"");
    move(spark, 'M', latest->period.last, level(latest));
    buf_add_text(spark->out, "h0\"/>");
}

/* A short stroke where the goal is, at its deadline. */
static void put_goal(const struct spark *spark, const struct status_row *row)
{
    struct buf *out = spark->out;
    double x;

    if (!has_goal(row))
        return;
    x = x_of(spark, row->judgement->deadline);
    buf_add_text(out, "<path class=\"goal\" d=\"M");
    put_place(out, x - 9);
    buf_add_char(out, ' ');
    put_place(out, y_of(spark, row->judgement->goal.value));
    buf_add_char(out, 'H');
    put_place(out, x + 3);
    buf_add_text(out, "\"/>");
}

/* What it says to those who do not see it. */
static void put_words(const struct page *page, const struct series *series, const char *unit)
{
    const struct observation *ends[] = { series->points[0], series->points[series->count - 1] };
    struct buf amounts[2] = { BUF_EMPTY }, periods[2] = { BUF_EMPTY }, text = BUF_EMPTY;

    for (size_t i = 0; i < 2; i++) {
        amount_append(&amounts[i], &ends[i]->quantity, unit, page->language);
        when_period(&periods[i], ends[i]->period, page->language);
    }
    template_fill(&text, word(series->count > 1 ? WORD_SPARK : WORD_SPARK_ONE, page->language),
                  (struct blank[]){ { "first", buf_text(&amounts[0]) },
                                    { "since", buf_text(&periods[0]) },
                                    { "latest", buf_text(&amounts[1]) },
                                    { "period", buf_text(&periods[1]) },
                                    { NULL, NULL } });
    html_attribute(page->out, "aria-label", buf_text(&text));
    for (size_t i = 0; i < 2; i++) {
        buf_free(&amounts[i]);
        buf_free(&periods[i]);
    }
    buf_free(&text);
}

static struct spark measure(const struct page *page, const struct status_row *row,
                            const struct series *series)
{
    struct spark spark = { page->out, INT32_MAX, INT32_MIN, INFINITY, -INFINITY };

    for (size_t i = 0; i < series->count; i++)
        reach(&spark, series->points[i]->period.last, level(series->points[i]));
    if (has_goal(row))
        reach(&spark, row->judgement->deadline, row->judgement->goal.value);
    if (spark.high - spark.low <= 0)
        spark.low -= 1, spark.high += 1;
    if (spark.last <= spark.first)
        spark.first -= 1, spark.last += 1;
    return spark;
}

void part_spark(const struct page *page, const struct status_row *row,
                const struct series *series)
{
    struct spark spark;

    if (series->count == 0 || row->target->kind == TARGET_MILESTONE ||
        row->target->kind == TARGET_CUMULATIVE) {
        buf_add_text(page->out, "<span class=\"none\">–</span>");
        return;
    }
    spark = measure(page, row, series);
    buf_addf(page->out, "<svg class=\"spark\" viewBox=\"0 0 %d %d\" role=\"img\"", WIDTH,
             HEIGHT);
    put_words(page, series, row->indicator->unit);
    buf_add_char(page->out, '>');
    put_path(&spark, row);
    put_goal(&spark, row);
    put_figures(&spark, series);
    buf_add_text(page->out, "</svg>");
}
