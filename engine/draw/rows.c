/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/rows.h"

#include <math.h>
#include <rrd.h>
#include <stdlib.h>

struct rows {
    double *values;
    size_t count;
};

/* All that an archive keeps of a file that ends at `last`. */
static bool read_rows(const char *path, const struct ring_archive *archive, time_t last,
                      struct rows *out)
{
    unsigned long step = (unsigned long)archive->days * DAY_SECONDS, columns = 0;
    time_t end = last - last % (time_t)step;
    time_t start = end - (time_t)step * (archive->rows - 1);
    char **names = NULL;

    *out = (struct rows){ 0 };
    rrd_clear_error();
    if (rrd_fetch_r(path, "LAST", &start, &end, &step, &columns, &names, &out->values) != 0) {
        rrd_clear_error();
        return false;
    }
    for (unsigned long i = 0; i < columns; i++)
        free(names[i]);
    free(names);
    out->count = (size_t)((end - start) / (time_t)step) * columns;
    return columns == 1;
}

static bool same_value(double a, double b)
{
    if (isnan(a) || isnan(b))
        return isnan(a) && isnan(b);
    return fabs(a - b) <= 1e-15 * fabs(b);
}

static bool same_rows(const struct rows *a, const struct rows *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_value(a->values[i], b->values[i]))
            return false;
    return true;
}

static bool same_archive(const char *a, const char *b, const struct ring_archive *archive,
                         time_t last)
{
    struct rows ours = { 0 }, theirs = { 0 };
    bool same = read_rows(a, archive, last, &ours) && read_rows(b, archive, last, &theirs) &&
                same_rows(&ours, &theirs);

    free(ours.values);
    free(theirs.values);
    return same;
}

bool rows_are_equal(const char *a, const char *b, const struct ring_profile *profile)
{
    time_t last;

    rrd_clear_error();
    last = rrd_last_r(a);
    if (last <= 0 || rrd_last_r(b) != last) {
        rrd_clear_error();
        return false;
    }
    for (int i = 0; i < profile->archive_count; i++)
        if (!same_archive(a, b, &profile->archives[i], last))
            return false;
    return true;
}
