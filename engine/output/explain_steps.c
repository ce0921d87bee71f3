/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain.h"

#include "domain/unit.h"
#include "output/amount.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void explain_number(struct buf *out, double number, enum explain_shown shown, const char *unit)
{
    if (!isfinite(number)) {
        buf_add_text(out, "-");
        return;
    }
    switch (shown) {
    case SHOWN_AMOUNT:
        amount_append_number(out, number, unit, LANGUAGE_EN);
        break;
    case SHOWN_DIFFERENCE:
        amount_append_number(out, number, unit_of_difference(unit), LANGUAGE_EN);
        break;
    case SHOWN_NUMBER:
        buf_addf(out, "%.4f", number);
        break;
    case SHOWN_DAYS:
        buf_addf(out, "%.1f days", number);
        break;
    case SHOWN_RATE:
        amount_append_rate(out, number, LANGUAGE_EN);
        break;
    }
}

/* A few numbers in the words of the report, for putting into a formula. */
struct numbers {
    char b[64], v[64], goal[64];
    double past, planned; /* days */
    char start[DATE_TEXT], end[DATE_TEXT], at[DATE_TEXT];
};

static void put_amount(char text[64], double number, const char *unit)
{
    struct buf shown = BUF_EMPTY;

    explain_number(&shown, number, SHOWN_AMOUNT, unit);
    snprintf(text, 64, "%s", buf_text(&shown));
    buf_free(&shown);
}

static void gather_numbers(const struct explanation *e, struct numbers *n)
{
    const struct judgement *j = e->judgement;
    date from = j->baseline_period.last, at = j->latest->period.last;

    put_amount(n->b, j->baseline_value.value, e->indicator->unit);
    put_amount(n->v, j->latest_value.value, e->indicator->unit);
    put_amount(n->goal, j->goal.value, e->indicator->unit);
    n->past = (double)at - from;
    n->planned = j->deadline == DATE_NONE ? NAN : (double)j->deadline - from;
    date_print(from, n->start);
    date_print(at, n->at);
    date_print(j->deadline, n->end);
}

/* Adds a step where its result is known; the numbers follow as for printf. */
static struct explain_step *add(struct explain_step *steps, size_t *count, const char *name,
                                const char *formula, struct measure result,
                                enum explain_shown shown)
{
    struct explain_step *step = &steps[*count];

    if (isnan(result.value) || *count == EXPLAIN_STEPS)
        return NULL;
    *step =
        (struct explain_step){ .name = name, .formula = formula, .result = result, .shown = shown };
    (*count)++;
    return step;
}

static struct measure exactly(double value)
{
    return (struct measure){ value, value, value };
}

static const char *const path_formulas[PATH_COUNT][2] = {
    [PATH_UNDECLARED] = { "b + (T - b) u", "a" },
    [PATH_LINEAR] = { "b + (T - b) u", "a" },
    [PATH_GEOMETRIC] = { "b (T / b)^u", "ln(v / b) / ln(T / b)" },
    [PATH_MILESTONES] = { "the plan on that day", "earned schedule / planned time" },
};

static void way_steps(const struct explanation *e, const struct numbers *n,
                      struct explain_step *steps, size_t *count)
{
    const struct judgement *j = e->judgement;
    double u = j->elapsed > 1 ? 1 : j->elapsed;
    double share = j->pace.value * j->elapsed;
    struct explain_step *step;

    step = add(steps, count, "attained a", "(v - b) / (T - b)", j->attained, SHOWN_NUMBER);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%s - %s) / (%s - %s)", n->v, n->b, n->goal,
                 n->b);
    step = add(steps, count, "expected E", path_formulas[j->path][0], j->expected, SHOWN_AMOUNT);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "at u = %.4f", u);
    step = add(steps, count, "gap", j->direction > 0 ? "v - E" : "E - v", j->gap, SHOWN_DIFFERENCE);
    if (step && j->path == PATH_GEOMETRIC) {
        step = add(steps, count, "share of the way p", path_formulas[j->path][1], exactly(share),
                   SHOWN_NUMBER);
        if (step)
            snprintf(step->numbers, sizeof step->numbers, "ln(%s / %s) / ln(%s / %s)", n->v, n->b,
                     n->goal, n->b);
    } else {
        add(steps, count, "share of the way p", path_formulas[j->path][1], exactly(share),
            SHOWN_NUMBER);
    }
    step = add(steps, count, "pace", "p / u", j->pace, SHOWN_NUMBER);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "%.4f / %.4f", share, j->elapsed);
    step = add(steps, count, "lag", "(min(u, 1) - p within 0..1) x planned days", j->lag_days,
               SHOWN_DAYS);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%.4f - %.4f) x %.0f", u,
                 share < 0   ? 0
                 : share > 1 ? 1
                             : share,
                 n->planned);
}

static void rate_steps(const struct explanation *e, const struct numbers *n,
                       struct explain_step *steps, size_t *count)
{
    const struct judgement *j = e->judgement;
    date from = j->baseline_period.last, at = j->latest->period.last;
    struct explain_step *step;

    step = add(steps, count, "actual rate", "(v / b)^(1 / y) - 1", j->actual_rate, SHOWN_RATE);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%s / %s)^(1 / %.4f) - 1", n->v, n->b,
                 date_years(from, at));
    step = add(steps, count, "required rate", "(T / b)^(1 / Y) - 1", j->required_rate, SHOWN_RATE);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%s / %s)^(1 / %.4f) - 1", n->goal, n->b,
                 date_years(from, j->deadline));
    step = add(steps, count, "required from now on", "(T / v)^(1 / years left) - 1",
               j->required_remaining_rate, SHOWN_RATE);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%s / %s)^(1 / %.4f) - 1", n->goal, n->v,
                 date_years(at, j->deadline));
}

size_t explain_steps(const struct explanation *e, struct explain_step steps[EXPLAIN_STEPS])
{
    const struct judgement *j = e->judgement;
    bool based = j->baseline_period.frequency != FREQUENCY_NONE;
    struct numbers n;
    struct explain_step *step;
    size_t count = 0;

    if (!j->latest)
        return 0;
    gather_numbers(e, &n);
    step = add(steps, &count, "elapsed u",
               based ? "(te - t0) / (tT - t0)" : "share of the window's days", exactly(j->elapsed),
               SHOWN_NUMBER);
    if (step && based)
        snprintf(step->numbers, sizeof step->numbers, "%s to %s, of %s to %s: %.0f / %.0f days",
                 n.start, n.at, n.start, n.end, n.past, n.planned);
    if (j->notes & (NOTE_KEEP | NOTE_DIRECTION)) {
        step = add(steps, &count, j->notes & NOTE_KEEP ? "headroom" : "change",
                   j->notes & NOTE_KEEP ? "d (v - T)" : "d (v - b)", j->gap, SHOWN_DIFFERENCE);
        if (step)
            snprintf(step->numbers, sizeof step->numbers, "%s against %s", n.v,
                     j->notes & NOTE_KEEP ? n.goal : n.b);
        add(steps, &count, "worst in the window", "least d (v - T)", j->worst, SHOWN_DIFFERENCE);
        return count;
    }
    if (based && !(j->notes & NOTE_NO_TIME_PASSED))
        way_steps(e, &n, steps, &count);
    if (based)
        rate_steps(e, &n, steps, &count);
    return count;
}

/* --- rules ---------------------------------------------------------------------------------- */

static const struct {
    enum verdict verdict;
    const char *way, *keep;
} ladder[] = {
    { VERDICT_NOT_EVALUABLE, "no baseline, or no way from it to the goal", "no figure" },
    { VERDICT_ACHIEVED, "the goal is reached, by a figure dated by the deadline",
      "kept in every period of the window, and the window is over" },
    { VERDICT_MISSED, "past the deadline and no figure dated by it reached the goal",
      "broken in a period of the window" },
    { VERDICT_OUTCOME_UNKNOWN, "past the deadline, and no figure speaks of it yet",
      "the window is over, and its last figure is not there yet" },
    { VERDICT_BASELINE_ONLY, "one figure only", "no figure of the window yet" },
    { VERDICT_STALE, "the latest figure is older than the series' rhythm allows",
      "the latest figure is older than the series' rhythm allows" },
    { VERDICT_PROGRESSING, "no deadline, and moved towards the goal", "no end, and kept so far" },
    { VERDICT_ON_TRACK, "pace of at least 0.95", "kept so far" },
    { VERDICT_BEHIND, "pace of at least 0.60", "spent too fast: pace of at least 0.60" },
    { VERDICT_FAR_BEHIND, "pace of at least 0", "spent too fast: pace below 0.60" },
    { VERDICT_MOVING_AWAY, "pace below 0: away from the goal", "away from the goal" },
};

static bool applies(const struct judgement *j, enum verdict verdict)
{
    bool past = j->deadline != DATE_NONE && j->as_of > j->deadline;

    switch (verdict) {
    case VERDICT_MISSED:
    case VERDICT_OUTCOME_UNKNOWN:
        return past || verdict == j->verdict_low;
    case VERDICT_PROGRESSING:
        return j->deadline == DATE_NONE;
    case VERDICT_STALE:
    case VERDICT_BASELINE_ONLY:
    case VERDICT_ON_TRACK:
    case VERDICT_BEHIND:
    case VERDICT_FAR_BEHIND:
        return !past;
    default:
        return true;
    }
}

size_t explain_rules(const struct judgement *j, struct explain_rule rules[EXPLAIN_RULES])
{
    size_t count = 0;

    for (size_t i = 0; i < sizeof ladder / sizeof ladder[0] && count < EXPLAIN_RULES; i++) {
        bool holds = ladder[i].verdict == j->verdict_low;

        if (!applies(j, ladder[i].verdict) && !holds)
            continue;
        rules[count++] =
            (struct explain_rule){ j->notes & NOTE_KEEP ? ladder[i].keep : ladder[i].way, holds };
        if (holds)
            break;
    }
    return count;
}
