/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/rings.h"

#include "base/file.h"
#include "base/mem.h"
#include "domain/series.h"
#include "io/drawers.h"
#include "io/ring_folder.h"
#include "steps/gather.h"
#include "steps/ring_basis.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- what the ledger remembers of the files ------------------------------------------------- */

/* One indicator: what its files hold, what is to be done. */
struct subject {
    const struct indicator *indicator; /* NULL: not in the catalogue, or not wanted */
    int64_t figures;                   /* its last one, now */
    int64_t drawn;                     /* all up to this one have been drawn; -1: nothing has */
    const struct ledger_view *views[FREQUENCY_COUNT]; /* NULL: there is none */
    struct hash basis;                 /* what else the files depend on, now */
    bool outdated;                     /* a view was made on another basis */
    bool anew;
    bool damaged; /* a file was written to; one that was copied is another's */
    bool gone[FREQUENCY_COUNT]; /* a file that was drawn is not there */
    bool lacks;                 /* any of them */
};

struct rings {
    const struct rings_plan *plan;
    struct rings_result *result;
    struct subject *subjects; /* by number in the ledger */
    size_t count;
    struct ledger_view *views;
    size_t view_count, view_capacity;
    int64_t end; /* the ledger's last figure */
    bool checks; /* files are looked at, and not brought up to date */
    struct ring_folder folder;
    struct drawers *drawers;
    struct drawn_file *files; /* the jobs sent, by tag */
    size_t file_count, file_capacity;
};

struct drawn_file {
    size_t subject;
    enum frequency frequency;
    enum ring_task task;
    enum drawn_outcome outcome;
    int64_t skipped;
    struct ring_file file;
    char *reason; /* of a failure; else NULL */
};

static bool is_wanted(const struct rings_plan *plan, const char *id)
{
    for (size_t i = 0; i < plan->only_count; i++)
        if (strcmp(plan->only[i], id) == 0)
            return true;
    return plan->only_count == 0;
}

static void keep_view(void *context, const struct ledger_view *view)
{
    struct rings *rings = context;

    rings->views =
        mem_grow(rings->views, rings->view_count, &rings->view_capacity, sizeof *rings->views);
    rings->views[rings->view_count++] = *view;
}

static void take_view(struct rings *rings, const struct ledger_view *view)
{
    struct subject *subject = &rings->subjects[view->number];

    if (!subject->indicator)
        return;
    subject->views[view->frequency] = view;
    if (view->figures > subject->drawn)
        subject->drawn = view->figures;
    if (!hash_equal(&view->basis, &subject->basis))
        subject->outdated = subject->anew = true;
    /* whoever appends to a file looks at it anyway */
    if (view->frequency != FREQUENCY_NONE &&
        (rings->checks || view->figures >= subject->figures)) {
        enum ring_left left = ring_folder_look(&rings->folder, view);

        subject->anew |= left != RING_INTACT;
        subject->damaged |= left == RING_DAMAGED;
        subject->gone[view->frequency] = left == RING_GONE;
        subject->lacks |= left == RING_GONE;
    }
}

static void load_subject(struct rings *rings, size_t number, const struct subject *before)
{
    struct subject *subject = &rings->subjects[number];
    const char *id = ledger_indicator_id(rings->plan->ledger, number);
    const struct indicator *indicator =
        is_wanted(rings->plan, id) ? config_indicator(rings->plan->config, id) : NULL;

    *subject = (struct subject){ .indicator = indicator,
                                 .figures = ledger_indicator_last(rings->plan->ledger, number),
                                 .drawn = -1,
                                 .anew = rings->plan->anew };
    if (indicator && before && before->indicator &&
        ring_basis_is_shared(indicator, before->indicator))
        subject->basis = before->basis;
    else if (indicator)
        subject->basis = ring_basis(indicator);
}

/* What has come since the last time: the processes that will draw it are started while the rest is
 * read, since their start takes as long. */
static void expect_jobs(struct rings *rings)
{
    int64_t drawn = 0;

    for (size_t i = 0; i < rings->view_count; i++)
        if (rings->views[i].figures > drawn)
            drawn = rings->views[i].figures;
    if (!rings->checks && rings->plan->only_count == 0 && rings->end > drawn)
        drawers_expect(rings->drawers, (size_t)(rings->end - drawn));
}

static int load_subjects(struct rings *rings, struct err *err)
{
    struct ledger *ledger = rings->plan->ledger;

    if (ledger_last_figure(ledger, &rings->end, err) != 0 ||
        ledger_indicator_count(ledger, &rings->count, err) != 0 ||
        ledger_views(ledger, keep_view, rings, err) != 0)
        return -1;
    expect_jobs(rings);
    rings->subjects = mem_array(rings->count, sizeof *rings->subjects);
    for (size_t i = 0; i < rings->count; i++)
        load_subject(rings, i, i > 0 ? &rings->subjects[i - 1] : NULL);
    for (size_t i = 0; i < rings->view_count; i++)
        take_view(rings, &rings->views[i]);
    for (size_t i = 0; i < rings->count; i++)
        rings->subjects[i].anew |= rings->subjects[i].drawn < 0;
    return 0;
}

static bool is_behind(const struct subject *subject)
{
    return subject->indicator && !subject->anew && subject->figures > subject->drawn;
}

static bool is_to_be_made(const struct subject *subject)
{
    return subject->indicator && subject->anew && subject->figures > 0;
}

/* --- jobs ---------------------------------------------------------------------------------- */

static void take_answer(void *context, size_t tag, const struct drawn *drawn)
{
    struct rings *rings = context;

    struct drawn_file *file = &rings->files[tag];

    file->outcome = drawn->outcome;
    file->skipped = drawn->skipped;
    file->file = drawn->file;
    if (drawn->outcome == DRAWN_FAILED)
        file->reason = mem_copy_text(drawn->reason.text);
}

static struct drawn_file *new_file(struct rings *rings, size_t subject, enum frequency frequency,
                                   enum ring_task task)
{
    struct drawn_file *file;

    rings->files =
        mem_grow(rings->files, rings->file_count, &rings->file_capacity, sizeof *rings->files);
    file = &rings->files[rings->file_count++];
    *file = (struct drawn_file){ .subject = subject, .frequency = frequency, .task = task };
    return file;
}

static int send_series(struct rings *rings, size_t subject, const struct series *series,
                       enum ring_task task, struct err *err)
{
    const struct indicator *indicator = rings->subjects[subject].indicator;
    struct ring_point *points = mem_array(series->count, sizeof *points);
    char *path = file_join(rings->folder.path, ring_folder_name(&rings->folder, indicator->id,
                                                                series->frequency));
    struct ring_job job = { .path = path, .frequency = series->frequency,
                            .nature = indicator->nature, .task = task, .points = points,
                            .count = series->count };
    const struct ledger_view *view = rings->subjects[subject].views[series->frequency];
    int result;

    for (size_t i = 0; i < series->count; i++)
        points[i] = (struct ring_point){ series->points[i]->period.first,
                                         series->points[i]->period.last,
                                         quantity_point(&series->points[i]->quantity) };
    if (task == RING_APPEND)
        job.left = (struct ring_file){ view->size, view->changed, view->inode };
    new_file(rings, subject, series->frequency, task);
    result = drawers_ring(rings->drawers, &job, rings->file_count - 1, err);
    free(path);
    free(points);
    return result;
}

/* --- sending ------------------------------------------------------------------------------- */

struct sending {
    struct rings *rings;
    enum ring_task task;
};

/* Every frequency that the observations of an indicator have. */
static int send_subject(void *context, size_t subject, const struct observation *items,
                        size_t count, struct err *err)
{
    const struct sending *sending = context;
    struct rings *rings = sending->rings;
    const struct observation **room = mem_array(count, sizeof *room);
    int result = 0;

    for (int f = FREQUENCY_NONE + 1; f < FREQUENCY_COUNT && result == 0; f++) {
        struct series series =
            series_in_force(items, count, (enum frequency)f, INT32_MAX, room);

        if (series.count == 0 && sending->task == RING_REBUILD) /* a review took all back */
            ring_folder_remove(&rings->folder, rings->subjects[subject].indicator->id,
                               (enum frequency)f);
        if (series.count == 0)
            continue;
        if (sending->task == RING_APPEND && rings->subjects[subject].views[f] == NULL)
            rings->subjects[subject].anew = true;
        else
            result = send_series(rings, subject, &series, sending->task, err);
    }
    free(room);
    return result;
}

static int send_picked(struct rings *rings, const int64_t *after, enum ring_task task,
                       struct err *err)
{
    struct sending sending = { rings, task };
    int result = gather(rings->plan->ledger, rings->plan->config, after, send_subject, &sending,
                        err);

    drawers_wait(rings->drawers);
    return result;
}

/* Sends the new figures of the indicators that are behind; what cannot be appended becomes
 * `anew`. */
static int append_new(struct rings *rings, struct err *err)
{
    int64_t *after = mem_array(rings->count, sizeof *after);
    int result;

    for (size_t i = 0; i < rings->count; i++)
        after[i] = is_behind(&rings->subjects[i]) ? rings->subjects[i].drawn : INT64_MAX;
    result = send_picked(rings, after, RING_APPEND, err);
    for (size_t i = 0; i < rings->file_count; i++)
        if (rings->files[i].outcome == DRAWN_STALE)
            rings->subjects[rings->files[i].subject].anew = true;
    free(after);
    return result;
}

static int send_whole(struct rings *rings, bool (*picked)(const struct subject *),
                      enum ring_task task, struct err *err)
{
    int64_t *after = mem_array(rings->count, sizeof *after);
    int result;

    for (size_t i = 0; i < rings->count; i++)
        after[i] = picked(&rings->subjects[i]) ? 0 : INT64_MAX;
    result = send_picked(rings, after, task, err);
    free(after);
    return result;
}

/* --- the answers --------------------------------------------------------------------------- */

static void report(struct rings *rings, const struct drawn_file *file, const char *what)
{
    const char *id = rings->subjects[file->subject].indicator->id;
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%s: %s", ring_folder_name(&rings->folder, id, file->frequency), what);
    rings->plan->report(rings->plan->context, buf_text(&text));
    buf_free(&text);
}

static int remember(const struct rings *rings, const struct drawn_file *file, struct err *err)
{
    const struct subject *subject = &rings->subjects[file->subject];
    const struct ledger_view *before = subject->views[file->frequency];
    struct ledger_view view = { .number = file->subject,
                                .place = before ? before->place : 0,
                                .frequency = file->frequency,
                                .figures = rings->end,
                                .size = file->file.size,
                                .changed = file->file.changed,
                                .inode = file->file.inode,
                                .basis = subject->basis };

    return ledger_view_set(rings->plan->ledger, &view, err);
}

/* What became of one indicator's files. */
struct outcome {
    bool failed, remembered;
};

static void count_file(struct rings *rings, const struct drawn_file *file,
                       struct outcome *outcomes)
{
    bool superseded = file->task == RING_APPEND && rings->subjects[file->subject].anew;

    rings->result->left_out += file->skipped;
    if (file->outcome == DRAWN_FAILED) {
        outcomes[file->subject].failed = true;
        rings->result->failed++;
        report(rings, file, file->reason);
    } else if (file->outcome == DRAWN_DONE && !superseded) {
        rings->result->appended += file->task == RING_APPEND;
        rings->result->rebuilt += file->task != RING_APPEND;
    }
}

static int remember_files(struct rings *rings, struct outcome *outcomes, struct err *err)
{
    for (size_t i = 0; i < rings->file_count; i++) {
        const struct drawn_file *file = &rings->files[i];

        if (file->outcome != DRAWN_DONE || outcomes[file->subject].failed ||
            (file->task == RING_APPEND && rings->subjects[file->subject].anew))
            continue;
        if (remember(rings, file, err) != 0)
            return -1;
        outcomes[file->subject].remembered = true;
    }
    return 0;
}

/* Where no file had to be written a view without one says that the figures were looked at; one that
 * was there before is brought to the basis of now. What failed is not remembered, so that the next
 * run tries again. */
static bool is_to_be_noted(const struct subject *subject, bool remembered)
{
    return remembered ? subject->outdated && subject->views[FREQUENCY_NONE] != NULL
                      : subject->outdated || subject->figures > subject->drawn;
}

static int remember_rest(struct rings *rings, const struct outcome *outcomes, struct err *err)
{
    for (size_t i = 0; i < rings->count; i++) {
        const struct drawn_file none = { .subject = i, .frequency = FREQUENCY_NONE };

        if (rings->subjects[i].indicator && !outcomes[i].failed &&
            is_to_be_noted(&rings->subjects[i], outcomes[i].remembered) &&
            remember(rings, &none, err) != 0)
            return -1;
    }
    return 0;
}

static int settle(struct rings *rings, struct err *err)
{
    struct outcome *outcomes;
    int result;

    drawers_end(rings->drawers); /* they end while this is written */
    if (ledger_begin(rings->plan->ledger, err) != 0)
        return -1;
    outcomes = mem_array(rings->count, sizeof *outcomes);
    for (size_t i = 0; i < rings->file_count; i++)
        count_file(rings, &rings->files[i], outcomes);
    result = remember_files(rings, outcomes, err) != 0 || remember_rest(rings, outcomes, err) != 0
                 ? -1
                 : ledger_commit(rings->plan->ledger, err);
    free(outcomes);
    if (result != 0)
        ledger_rollback(rings->plan->ledger);
    return result;
}

/* --- whole tasks --------------------------------------------------------------------------- */

static void rings_open(struct rings *rings, const struct rings_plan *plan,
                       struct rings_result *result)
{
    *rings = (struct rings){ .plan = plan, .result = result };
    ring_folder_open(&rings->folder, plan->state_directory);
    rings->drawers = drawers_new(take_answer, rings);
}

static void rings_close(struct rings *rings)
{
    drawers_free(rings->drawers);
    for (size_t i = 0; i < rings->file_count; i++)
        free(rings->files[i].reason);
    free(rings->subjects);
    free(rings->views);
    free(rings->files);
    ring_folder_close(&rings->folder);
}

static bool any(const struct rings *rings, bool (*picked)(const struct subject *))
{
    for (size_t i = 0; i < rings->count; i++)
        if (picked(&rings->subjects[i]))
            return true;
    return false;
}

static int make_files(struct rings *rings, struct err *err)
{
    if (!any(rings, is_to_be_made))
        return 0;
    ring_folder_remove_leftovers(&rings->folder);
    return send_whole(rings, is_to_be_made, RING_REBUILD, err);
}

int rings_update(const struct rings_plan *plan, struct rings_result *out, struct err *err)
{
    struct rings rings;
    int result;

    *out = (struct rings_result){ 0 };
    rings_open(&rings, plan, out);
    result = load_subjects(&rings, err);
    if (result == 0 && (any(&rings, is_behind) || any(&rings, is_to_be_made)))
        result = file_make_directories(rings.folder.path, err) != 0 ||
                         append_new(&rings, err) != 0 || make_files(&rings, err) != 0 ||
                         settle(&rings, err) != 0
                     ? -1
                     : 0;
    rings_close(&rings);
    return result;
}

/* Whether the next run has to draw it anyway. A file that was drawn and is damaged is looked at
 * all the same; one of a state that was copied is merely behind, and so is one that was deleted. */
static bool awaits_run(const struct subject *subject)
{
    return subject->indicator && subject->figures > 0 &&
           (subject->drawn < 0 || subject->outdated ||
            (subject->figures > subject->drawn && !subject->damaged));
}

static bool is_to_be_checked(const struct subject *subject)
{
    return subject->indicator && subject->figures > 0 && !awaits_run(subject);
}

int rings_check(const struct rings_plan *plan, struct rings_checked *out, struct err *err)
{
    struct rings_result ignored = { 0 };
    struct rings rings;
    int result;

    *out = (struct rings_checked){ 0 };
    rings_open(&rings, plan, &ignored);
    rings.checks = true;
    result = load_subjects(&rings, err);
    if (result == 0)
        result = send_whole(&rings, is_to_be_checked, RING_COMPARE, err);
    for (size_t i = 0; i < rings.count && result == 0; i++)
        out->behind += awaits_run(&rings.subjects[i]) ||
                       (is_to_be_checked(&rings.subjects[i]) && rings.subjects[i].lacks);
    for (size_t i = 0; i < rings.file_count && result == 0; i++) {
        const struct drawn_file *file = &rings.files[i];

        if (rings.subjects[file->subject].gone[file->frequency])
            continue;
        if (file->outcome == DRAWN_STALE)
            report(&rings, file, "is not what the ledger says; run headway rebuild");
        else if (file->outcome == DRAWN_FAILED)
            report(&rings, file, file->reason);
        out->files++;
    }
    rings_close(&rings);
    return result;
}
