/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/assess_all.h"

#include "base/mem.h"
#include "base/thread.h"

#include <stdlib.h>
#include <string.h>

/* A stretch on its way. */
struct lane {
    struct assessor assessor;
    struct buf in, out, faults; /* of the faults a line each */
    size_t enough;              /* bytes of output after which it may pause */
    bool more;                  /* it has paused */
    bool apart;                 /* in a thread of its own */
    pthread_t thread;
};

struct assessing {
    const struct assess_plan *plan;
    struct lane lanes[ASSESS_AT_ONCE_MOST];
    size_t count;    /* lanes with a stretch */
    struct buf tail; /* taken, and in no lane yet: it begins with a record, on this line */
    uint32_t line;
    bool ended;  /* nothing is left to take */
    bool in_one; /* the first lane has all the rest */
};

static void swap(struct buf *a, struct buf *b)
{
    struct buf kept = *a;

    *a = *b;
    *b = kept;
}

/* --- stretches ------------------------------------------------------------------------------- */

static int take(struct assessing *all, struct buf *in, struct err *err)
{
    size_t before = in->length, most = all->plan->stretch;

    if (all->plan->take(all->plan->context, most, in, err) != 0)
        return -1;
    all->ended = in->length - before < most;
    return 0;
}

/* Where the last line ends; 0 where there is none, or only blank ones and perhaps a byte order
 * mark, behind which the line of names may still come. */
static size_t whole_lines(const struct buf *in)
{
    size_t end = in->length;

    while (end > 0 && in->bytes[end - 1] != '\n')
        end--;
    return strspn(buf_text(in), "\xef\xbb\xbf\r\n") < end ? end : 0;
}

static uint32_t count_lines(const struct buf *in)
{
    uint32_t count = 0;

    for (size_t i = 0; i < in->length; i++)
        count += in->bytes[i] == '\n';
    return count;
}

/* The next stretch into a lane; an empty one at the end, and where there are quotes, which wait
 * until the lane is the first one and takes all the rest. */
static int fill(struct assessing *all, struct lane *lane, struct err *err)
{
    struct buf *in = &lane->in;
    bool first = lane == all->lanes;
    size_t end;

    buf_clear(in);
    swap(in, &all->tail);
    do {
        if (!all->ended && take(all, in, err) != 0)
            return -1;
        end = all->ended ? in->length : whole_lines(in);
    } while (end == 0 && !all->ended);
    lane->enough = SIZE_MAX;
    if (end > 0 && memchr(in->bytes, '"', end) != NULL) {
        while (first && !all->ended)
            if (take(all, in, err) != 0)
                return -1;
        all->in_one = first;
        lane->enough = all->plan->stretch;
        end = first ? in->length : 0;
    }
    buf_add(&all->tail, buf_text(in) + end, in->length - end);
    buf_cut(in, end);
    return 0;
}

/* Reads the line of names; what is behind it becomes the tail again. */
static int open_text(struct assessing *all, struct err *err)
{
    struct lane *lane = &all->lanes[0];
    struct buf rest = BUF_EMPTY;
    const char *at;
    size_t length;

    if (fill(all, lane, err) != 0)
        return -1;
    if (assess_open(&lane->assessor, all->plan->method, buf_text(&lane->in), lane->in.length,
                    &lane->out, err) != 0)
        return err_context(err, "%s", all->plan->name);
    at = csv_rest(&lane->assessor.csv, &length, &all->line);
    buf_add(&rest, at, length);
    buf_add(&rest, buf_text(&all->tail), all->tail.length);
    swap(&rest, &all->tail);
    buf_free(&rest);
    all->in_one = false;
    return 0;
}

/* --- judging --------------------------------------------------------------------------------- */

static void *judge_cases(void *context)
{
    struct lane *lane = context;
    struct err err;
    int got = 1;

    while (lane->out.length < lane->enough &&
           (got = assess_next(&lane->assessor, &lane->out, &err)) != 0) {
        if (got < 0) {
            buf_add_text(&lane->faults, err.text);
            buf_add_char(&lane->faults, '\n');
        }
    }
    lane->more = got != 0;
    return NULL;
}

/* Fills the lanes and sets each to work, the last one here. */
static int begin(struct assessing *all, struct err *err)
{
    for (all->count = 0; all->count < all->plan->at_once && !all->in_one; all->count++) {
        struct lane *lane = &all->lanes[all->count];

        if (fill(all, lane, err) != 0)
            return -1;
        if (lane->in.length == 0)
            break;
        assess_resume(&lane->assessor, &all->lanes[0].assessor, buf_text(&lane->in),
                      lane->in.length, all->line);
        all->line += count_lines(&lane->in);
        lane->apart = all->count + 1 < all->plan->at_once &&
                      thread_start(&lane->thread, judge_cases, lane);
        if (!lane->apart)
            judge_cases(lane);
    }
    return 0;
}

static void wait_for_all(struct assessing *all)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->lanes[i].apart)
            pthread_join(all->lanes[i].thread, NULL);
}

static int put(struct assessing *all, struct lane *lane, struct err *err)
{
    const struct assess_plan *plan = all->plan;
    char *line = lane->faults.bytes, *end;

    for (; line != NULL && (end = strchr(line, '\n')) != NULL; line = end + 1) {
        *end = '\0';
        plan->fault(plan->context, line);
    }
    buf_clear(&lane->faults);
    if (plan->put(plan->context, buf_text(&lane->out), lane->out.length, err) != 0)
        return -1;
    buf_clear(&lane->out);
    return 0;
}

/* 1 where there was something, 0 at the end. */
static int judge_round(struct assessing *all, struct err *err)
{
    struct lane *first = &all->lanes[0];
    int result = begin(all, err);

    wait_for_all(all);
    for (size_t i = 0; i < all->count && result == 0; i++)
        result = put(all, &all->lanes[i], err);
    while (result == 0 && first->more) {
        judge_cases(first);
        result = put(all, first, err);
    }
    return result == 0 ? all->count > 0 : -1;
}

int assess_all(const struct assess_plan *plan, struct err *err)
{
    struct assessing *all = mem_alloc(sizeof *all);
    int got;

    all->plan = plan;
    got = open_text(all, err) == 0 ? 1 : -1;
    if (got > 0)
        got = put(all, &all->lanes[0], err) == 0 ? 1 : -1;
    while (got > 0)
        got = judge_round(all, err);
    for (size_t i = 0; i < ASSESS_AT_ONCE_MOST; i++) {
        struct lane *lane = &all->lanes[i];

        assess_close(&lane->assessor);
        buf_free(&lane->in);
        buf_free(&lane->out);
        buf_free(&lane->faults);
    }
    buf_free(&all->tail);
    free(all);
    return got;
}
