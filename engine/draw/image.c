/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/image.h"

#include "base/buf.h"
#include "base/double.h"
#include "base/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The structures of the file are behind this name; its functions are not used. */
#define RRD_EXPORT_DEPRECATED
#include <rrd.h>

enum { PAGES_MOST = 32 }; /* a bit each in `changed`; the profiles have 2 and 12 */

/* Where the parts of the file are in its bytes. */
struct image {
    stat_head_t *head;
    ds_def_t *source;
    rra_def_t *archives;
    live_head_t *live;
    pdp_prep_t *pending;
    cdp_prep_t *prepared; /* one an archive */
    rra_ptr_t *current;   /* one an archive */
    rrd_value_t *rows;
    uint32_t changed; /* page by page */
};

#define LAST_MOST ((time_t)3000000 * DAY_SECONDS) /* past the year 9999 */

static void locate(struct image *image)
{
    size_t archives = image->head->rra_cnt;

    image->source = (ds_def_t *)(image->head + 1);
    image->archives = (rra_def_t *)(image->source + 1);
    image->live = (live_head_t *)(image->archives + archives);
    image->pending = (pdp_prep_t *)(image->live + 1);
    image->prepared = (cdp_prep_t *)(image->pending + 1);
    image->current = (rra_ptr_t *)(image->prepared + archives);
    image->rows = (rrd_value_t *)(image->current + archives);
}

static bool head_is_ours(const stat_head_t *head, const struct ring_profile *profile)
{
    return memcmp(head->cookie, RRD_COOKIE, 4) == 0 &&
           memcmp(head->version, RRD_VERSION3, 5) == 0 &&
           memcmp(&head->float_cookie, &(double){ FLOAT_COOKIE }, sizeof(double)) == 0 &&
           head->ds_cnt == 1 && head->rra_cnt == (unsigned long)profile->archive_count &&
           head->pdp_step == DAY_SECONDS;
}

static bool source_is_ours(const ds_def_t *source)
{
    return memcmp(source->ds_nam, "value", 6) == 0 && memcmp(source->dst, "GAUGE", 6) == 0 &&
           isnan(source->par[DS_min_val].u_val) && isnan(source->par[DS_max_val].u_val);
}

static bool archives_are_ours(const struct image *image, const struct ring_profile *profile)
{
    for (int i = 0; i < profile->archive_count; i++) {
        const rra_def_t *archive = &image->archives[i];

        if (memcmp(archive->cf_nam, "LAST", 5) != 0 ||
            archive->pdp_cnt != (unsigned long)profile->archives[i].days ||
            archive->row_cnt != (unsigned long)profile->archives[i].rows ||
            image->current[i].cur_row >= archive->row_cnt)
            return false;
    }
    return true;
}

/* Nothing is pending: the file ends with a day. A new one of 1970-01-01 begins a second late, since
 * librrd takes 0 for "now", and waits for that second. */
static bool ends_with_a_day(const struct image *image)
{
    const live_head_t *live = image->live;
    unsigned long late = image->pending->scratch[PDP_unkn_sec_cnt].u_cnt;

    return live->last_up > 0 && live->last_up <= LAST_MOST && live->last_up_usec == 0 &&
           late == (live->last_up == 1) && live->last_up % DAY_SECONDS == (time_t)late;
}

/* What librrd makes of a reading that holds for `seconds` and ends on a step: the value, but for
 * the rounding of its way over value x seconds. */
static double consolidate_step(struct image *image, double value, double seconds)
{
    unival *scratch = image->pending->scratch;
    double whole = value * seconds, unknown = isnan(value) ? seconds : 0.0, result;

    if (!isnan(value)) {
        if (isnan(scratch[PDP_val].u_val))
            scratch[PDP_val].u_val = 0;
        scratch[PDP_val].u_val += whole / seconds * seconds;
    }
    if (seconds > (double)image->source->par[DS_mrhb_cnt].u_cnt)
        result = rrd_set_to_DNAN();
    else
        result = scratch[PDP_val].u_val / (seconds - unknown);
    scratch[PDP_val].u_val = isnan(value) ? rrd_set_to_DNAN() : whole / seconds * 0.0;
    return result;
}

/* The working values that librrd keeps for an archive of more than a day a row; returns the
 * rows that the stretch completes. */
static size_t prepare_rows(const rra_def_t *archive, unival *scratch, double value, size_t before,
                           size_t days)
{
    size_t to_row = archive->pdp_cnt - before % archive->pdp_cnt;
    size_t carried; /* days that lie in the row after the last complete one */
    double share = archive->par[RRA_cdp_xff_val].u_val;

    if (days < to_row) {
        if (isnan(value))
            scratch[CDP_unkn_pdp_cnt].u_cnt += days;
        else
            scratch[CDP_val].u_val = value;
        return 0;
    }
    if (isnan(value))
        scratch[CDP_unkn_pdp_cnt].u_cnt += to_row;
    scratch[CDP_secondary_val].u_val = isnan(value) ? rrd_set_to_DNAN() : value;
    scratch[CDP_primary_val].u_val =
        (double)scratch[CDP_unkn_pdp_cnt].u_cnt > (double)archive->pdp_cnt * share
            ? rrd_set_to_DNAN()
            : value;
    carried = (days - to_row) % archive->pdp_cnt;
    scratch[CDP_val].u_val = carried == 0 || isnan(value) ? rrd_set_to_DNAN() : value;
    scratch[CDP_unkn_pdp_cnt].u_cnt = isnan(value) ? carried : 0;
    return (days - to_row) / archive->pdp_cnt + 1;
}

/* The same for an archive of one day a row. */
static size_t prepare_days(unival *scratch, double value, size_t days)
{
    scratch[CDP_primary_val].u_val = value;
    if (days > 1)
        scratch[CDP_secondary_val].u_val = value;
    return days;
}

static size_t row_after(size_t row, size_t size)
{
    return row + 1 < size ? row + 1 : 0;
}

static void note_change(struct image *image, const void *from, size_t size)
{
    size_t first = (size_t)((const char *)from - (const char *)image->head);

    for (size_t page = first / IMAGE_PAGE; page <= (first + size - 1) / IMAGE_PAGE; page++)
        image->changed |= UINT32_C(1) << page;
}

static void write_rows(struct image *image, size_t archive, rrd_value_t *rows, size_t count)
{
    const unival *scratch = image->prepared[archive].scratch;
    size_t size = image->archives[archive].row_cnt, row = image->current[archive].cur_row;
    double value = scratch[CDP_primary_val].u_val;

    for (count = count < size ? count : size; count > 0; count--) {
        row = row_after(row, size);
        rows[row] = value;
        note_change(image, &rows[row], sizeof *rows);
        value = scratch[CDP_secondary_val].u_val;
    }
    image->current[archive].cur_row = row;
}

static void set_last_reading(struct image *image, double value)
{
    struct buf text = BUF_EMPTY;

    memset(image->pending->last_ds, 0, sizeof image->pending->last_ds);
    if (isnan(value))
        buf_add_text(&text, "U");
    else
        double_append(&text, value);
    snprintf(image->pending->last_ds, sizeof image->pending->last_ds, "%s", buf_text(&text));
    buf_free(&text);
}

static void add(struct image *image, struct stretch stretch)
{
    int64_t end = date_start(stretch.end);
    size_t before = (size_t)(image->live->last_up / DAY_SECONDS);
    size_t days = (size_t)stretch.end - before;
    double value =
        consolidate_step(image, stretch.value, (double)(end - image->live->last_up));
    rrd_value_t *rows = image->rows;

    note_change(image, image->head, (size_t)((char *)rows - (char *)image->head));
    for (size_t i = 0; i < image->head->rra_cnt; i++) {
        const rra_def_t *archive = &image->archives[i];
        unival *scratch = image->prepared[i].scratch;
        size_t count = archive->pdp_cnt > 1 ? prepare_rows(archive, scratch, value, before, days)
                                            : prepare_days(scratch, value, days);

        write_rows(image, i, rows, count);
        rows += archive->row_cnt;
    }
    image->pending->scratch[PDP_unkn_sec_cnt].u_cnt = 0;
    image->live->last_up = end;
}

struct image *image_new(char *bytes, const struct ring_profile *profile)
{
    struct image *image = mem_alloc(sizeof *image);

    *image = (struct image){ .head = (stat_head_t *)(void *)bytes };
    if (profile->size <= PAGES_MOST * IMAGE_PAGE && head_is_ours(image->head, profile)) {
        locate(image);
        if (source_is_ours(image->source) && archives_are_ours(image, profile) &&
            ends_with_a_day(image))
            return image;
    }
    free(image);
    return NULL;
}

date image_end(const struct image *image)
{
    return date_of_seconds(image->live->last_up);
}

double image_last_value(const struct image *image)
{
    return image->prepared[0].scratch[CDP_primary_val].u_val; /* its rows are days */
}

void image_add(struct image *image, const struct stretches *stretches)
{
    for (size_t i = 0; i < stretches->count; i++)
        add(image, stretches->items[i]);
    if (stretches->count > 0)
        set_last_reading(image, stretches->items[stretches->count - 1].value);
}

bool image_is_changed(const struct image *image, size_t page)
{
    return (image->changed >> page & 1) != 0;
}
