/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/assess.h"

#include "base/double.h"
#include "base/mem.h"
#include "format/csv_write.h"

#include <stdlib.h>
#include <string.h>

enum column {
    COLUMN_ID,
    COLUMN_DIRECTION,
    COLUMN_RULE,
    COLUMN_BASE_PERIOD,
    COLUMN_BASE_VALUE,
    COLUMN_LATEST_PERIOD,
    COLUMN_LATEST_VALUE,
    COLUMN_TARGET_PERIOD,
    COLUMN_TARGET_VALUE,
    COLUMN_LIMIT,
    COLUMN_POINTS,
    COLUMN_AS_OF,
    COLUMN_PATH,
    COLUMN_BASE_ERROR,
    COLUMN_LATEST_ERROR,
};

static const char *const headings[ASSESS_COLUMNS] = {
    "id",           "direction",     "rule",         "base_period", "base_value", "latest_period",
    "latest_value", "target_period", "target_value", "limit",       "points",     "as_of",
    "path",         "base_error",    "latest_error",
};

/* --- fields --------------------------------------------------------------------------------- */

/* The field of a column without the blanks around it; empty where the row has none. */
static struct csv_field field_of(const struct assessor *assessor, const struct csv_record *record,
                                 enum column column)
{
    int place = assessor->columns[column];
    struct csv_field field = { .text = "" };

    if (place < 0 || (size_t)place >= record->count)
        return field;
    field = record->fields[place];
    csv_trim(&field);
    return field;
}

static bool refuse(struct buf *reason, enum column column, const char *text, size_t length,
                   const char *what)
{
    enum { SHOWN = 40 };

    buf_addf(reason, "%s: \"%.*s\" is %s", headings[column], (int)(length < SHOWN ? length : SHOWN),
             text, what);
    return false;
}

static bool read_number(struct assessor *assessor, enum column column, const char *text,
                        size_t length, struct dec *out)
{
    return dec_parse_rounded(text, length, out) ||
           refuse(&assessor->reason, column, text, length, "no number");
}

static bool read_period(struct assessor *assessor, enum column column, const char *text,
                        size_t length, struct period *out)
{
    return period_recall(&assessor->periods, text, length, out) ||
           refuse(&assessor->reason, column, text, length, "no period");
}

/* A period and a value in two columns; either may be missing, and then there is no such point. */
static bool read_point(struct assessor *assessor, const struct csv_record *record,
                       enum column period_column, struct assess_point *point, bool *has)
{
    enum column value_column = period_column + 1;
    struct csv_field period = field_of(assessor, record, period_column);
    struct csv_field value = field_of(assessor, record, value_column);

    *has = false;
    if (period.length > 0 &&
        !read_period(assessor, period_column, period.text, period.length, &point->period))
        return false;
    if (value.length > 0 &&
        !read_number(assessor, value_column, value.text, value.length, &point->value))
        return false;
    if (value.length > 0 && period.length == 0)
        return refuse(&assessor->reason, period_column, "", 0, "missing");
    *has = value.length > 0;
    point->number = *has ? dec_double(point->value) : 0;
    return true;
}

static bool read_double(struct assessor *assessor, const struct csv_record *record,
                        enum column column, double *out, bool *has)
{
    struct csv_field field = field_of(assessor, record, column);
    struct dec value = DEC_ZERO;

    *has = field.length > 0;
    if (*has && !read_number(assessor, column, field.text, field.length, &value))
        return false;
    if (*has)
        *out = dec_double(value);
    return true;
}

/* --- points --------------------------------------------------------------------------------- */

static int compare_points(const void *a, const void *b)
{
    return period_compare(((const struct assess_point *)a)->period,
                          ((const struct assess_point *)b)->period);
}

static bool sort_points(struct assessor *assessor, size_t count)
{
    bool sorted = true;

    for (size_t i = 1; i < count; i++)
        sorted &= compare_points(&assessor->points[i - 1], &assessor->points[i]) < 0;
    if (sorted)
        return true;
    qsort(assessor->points, count, sizeof assessor->points[0], compare_points);
    for (size_t i = 1; i < count; i++) {
        if (compare_points(&assessor->points[i - 1], &assessor->points[i]) == 0) {
            buf_add_text(&assessor->reason, "points: one period stands there twice");
            return false;
        }
    }
    return true;
}

/* period:value;period:value. The last colon parts the two. A point without a value is left out. */
static bool read_points(struct assessor *assessor, const struct csv_record *record, size_t *count)
{
    struct csv_field field = field_of(assessor, record, COLUMN_POINTS);
    const char *at = field.text, *end = field.text + field.length;

    *count = 0;
    while (at < end) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        const char *part = stop ? stop : end, *value = part; /* where it begins */
        struct assess_point point = { .value = DEC_ZERO };

        while (value > at && value[-1] != ':')
            value--;
        if (part > at && value == at)
            return refuse(&assessor->reason, COLUMN_POINTS, at, (size_t)(part - at),
                          "no period:value");
        if (value < part) {
            if (!read_period(assessor, COLUMN_POINTS, at, (size_t)(value - 1 - at),
                             &point.period) ||
                !read_number(assessor, COLUMN_POINTS, value, (size_t)(part - value),
                             &point.value))
                return false;
            point.number = dec_double(point.value);
            assessor->points = mem_grow(assessor->points, *count, &assessor->point_capacity,
                                        sizeof assessor->points[0]);
            assessor->points[(*count)++] = point;
        }
        at = stop ? stop + 1 : end;
    }
    return sort_points(assessor, *count);
}

/* --- one case ------------------------------------------------------------------------------- */

static bool is_word(struct csv_field field, const char *word)
{
    return field.length == strlen(word) && memcmp(field.text, word, field.length) == 0;
}

static bool read_direction(struct assessor *assessor, const struct csv_record *record,
                           enum direction *out)
{
    struct csv_field field = field_of(assessor, record, COLUMN_DIRECTION);

    if (is_word(field, "increase"))
        *out = DIRECTION_INCREASE;
    else if (is_word(field, "decrease"))
        *out = DIRECTION_DECREASE;
    else
        return refuse(&assessor->reason, COLUMN_DIRECTION, field.text, field.length,
                      "neither increase nor decrease");
    return true;
}

static bool read_words(struct assessor *assessor, const struct csv_record *record,
                       struct assess_case *out)
{
    struct csv_field rule = field_of(assessor, record, COLUMN_RULE);
    struct csv_field path = field_of(assessor, record, COLUMN_PATH);
    struct csv_field as_of = field_of(assessor, record, COLUMN_AS_OF);

    if (rule.length == 1 && strchr("KJR", *rule.text))
        out->rule = *rule.text;
    else if (rule.length > 0)
        return refuse(&assessor->reason, COLUMN_RULE, rule.text, rule.length, "not K, J or R");
    if (is_word(path, "linear"))
        out->path = PATH_LINEAR;
    else if (is_word(path, "geometric"))
        out->path = PATH_GEOMETRIC;
    else if (path.length > 0)
        return refuse(&assessor->reason, COLUMN_PATH, path.text, path.length,
                      "neither linear nor geometric");
    out->as_of = DATE_NONE;
    return as_of.length == 0 || date_parse(as_of.text, as_of.length, &out->as_of) ||
           refuse(&assessor->reason, COLUMN_AS_OF, as_of.text, as_of.length, "no day YYYY-MM-DD");
}

static bool read_case(struct assessor *assessor, const struct csv_record *record,
                      struct assess_case *out)
{
    struct csv_field deadline = field_of(assessor, record, COLUMN_TARGET_PERIOD);
    struct csv_field goal = field_of(assessor, record, COLUMN_TARGET_VALUE);
    bool known;

    out->base_error = out->latest_error = NAN;
    out->has_deadline = deadline.length > 0;
    out->has_goal = goal.length > 0;
    if (!read_direction(assessor, record, &out->direction) || !read_words(assessor, record, out) ||
        !read_point(assessor, record, COLUMN_BASE_PERIOD, &out->base, &out->has_base) ||
        !read_point(assessor, record, COLUMN_LATEST_PERIOD, &out->latest, &out->has_latest) ||
        !read_double(assessor, record, COLUMN_LIMIT, &out->limit, &out->has_limit) ||
        !read_double(assessor, record, COLUMN_BASE_ERROR, &out->base_error, &known) ||
        !read_double(assessor, record, COLUMN_LATEST_ERROR, &out->latest_error, &known) ||
        !read_points(assessor, record, &out->point_count))
        return false;
    out->points = assessor->points;
    if (out->has_deadline && !read_period(assessor, COLUMN_TARGET_PERIOD, deadline.text,
                                          deadline.length, &out->deadline))
        return false;
    if (out->has_goal &&
        !read_number(assessor, COLUMN_TARGET_VALUE, goal.text, goal.length, &out->goal))
        return false;
    out->goal_number = dec_double(out->goal);
    return true;
}

/* --- output --------------------------------------------------------------------------------- */

static void add_number(struct buf *out, double number)
{
    if (isfinite(number))
        double_append(out, number);
    buf_add_char(out, ',');
}

static void add_row(struct buf *out, const struct assessor *assessor, struct csv_field id,
                    const struct assess_result *result)
{
    csv_write_bytes(out, id.text, id.length, ',');
    buf_add_text(out, assessor->method->name);
    buf_add_char(out, ',');
    add_number(out, result->ratio);
    add_number(out, result->score);
    buf_add_text(out, result->verdict);
    buf_add_char(out, ',');
    csv_write_bytes(out, buf_text(result->reason), result->reason->length, '\n');
}

int assess_next(struct assessor *assessor, struct buf *out, struct err *err)
{
    struct assess_result result = { NAN, NAN, "not_evaluable", &assessor->reason };
    struct assess_case assessed = { .rule = 0 };
    struct csv_field id = { .text = "" };
    struct csv_record record;
    int got = csv_next(&assessor->csv, &record, err);

    if (got == 0)
        return 0;
    buf_clear(&assessor->reason);
    if (got < 0) {
        buf_add_text(&assessor->reason, err->text);
    } else {
        id = field_of(assessor, &record, COLUMN_ID);
        if (read_case(assessor, &record, &assessed))
            assess(assessor->method, &assessed, &result);
    }
    add_row(out, assessor, id, &result);
    return got;
}

int assess_open(struct assessor *assessor, const struct assess_method *method, const char *bytes,
                size_t length, struct buf *out, struct err *err)
{
    struct csv_record header;
    int got;

    *assessor = (struct assessor){ .method = method };
    csv_open(&assessor->csv, bytes, length, ',');
    got = csv_next(&assessor->csv, &header, err);
    if (got < 0)
        return -1;
    for (int i = 0; i < ASSESS_COLUMNS; i++)
        assessor->columns[i] = got > 0 ? csv_column(&header, headings[i]) : -1;
    if (assessor->columns[COLUMN_ID] < 0)
        return err_set(err, STATUS_DATA,
                       "line 1: no column \"id\"; the first line must name the columns, as in "
                       "id,direction,base_period,base_value,latest_period,latest_value,"
                       "target_period,target_value");
    buf_add_text(out, "id,method,ratio,score,verdict,reason\n");
    return 0;
}

void assess_resume(struct assessor *assessor, const struct assessor *opened, const char *bytes,
                   size_t length, uint32_t line)
{
    assessor->method = opened->method;
    memmove(assessor->columns, opened->columns, sizeof assessor->columns);
    csv_resume(&assessor->csv, bytes, length, opened->csv.delimiter, line);
}

void assess_close(struct assessor *assessor)
{
    csv_close(&assessor->csv);
    free(assessor->points);
    buf_free(&assessor->reason);
}
