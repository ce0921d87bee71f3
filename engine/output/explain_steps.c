/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain.h"

#include "domain/unit.h"
#include "output/amount.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const days[LANGUAGE_COUNT] = { " days", "天", " Tage" };

void explain_number(struct buf *out, double number, enum explain_shown shown, const char *unit,
                    enum language language)
{
    if (!isfinite(number)) {
        buf_add_text(out, "-");
        return;
    }
    switch (shown) {
    case SHOWN_AMOUNT:
        amount_append_number(out, number, unit, language);
        break;
    case SHOWN_DIFFERENCE:
        amount_append_number(out, number, unit_of_difference(unit), language);
        break;
    case SHOWN_NUMBER:
        amount_append_fixed(out, number, 4, language);
        break;
    case SHOWN_DAYS:
        amount_append_fixed(out, number, 1, language);
        buf_add_text(out, days[language]);
        break;
    case SHOWN_RATE:
        amount_append_rate(out, number, language);
        break;
    case SHOWN_CHANGE:
        amount_append_change(out, number, unit, language);
        break;
    }
}

/* A few numbers in the words of the report, for putting into a formula. */
struct numbers {
    enum language language;
    char b[64], v[64], goal[64];
    double past, planned; /* days */
    char start[DATE_TEXT], end[DATE_TEXT], at[DATE_TEXT];
};

static void put_number(char text[64], double number, enum explain_shown shown, const char *unit,
                       enum language language)
{
    struct buf words = BUF_EMPTY;

    explain_number(&words, number, shown, unit, language);
    snprintf(text, 64, "%s", buf_text(&words));
    buf_free(&words);
}

static void gather_numbers(const struct explanation *e, enum language language, struct numbers *n)
{
    const struct judgement *j = e->judgement;
    const char *unit = e->indicator->unit;
    date from = j->baseline_period.last, at = j->latest->period.last;

    n->language = language;
    put_number(n->b, j->baseline_value.value, SHOWN_AMOUNT, unit, language);
    put_number(n->v, j->latest_value.value, SHOWN_AMOUNT, unit, language);
    put_number(n->goal, j->goal.value, SHOWN_AMOUNT, unit, language);
    n->past = (double)at - from;
    n->planned = j->deadline == DATE_NONE ? NAN : (double)j->deadline - from;
    date_print(from, n->start);
    date_print(at, n->at);
    date_print(j->deadline, n->end);
}

/* --- steps ----------------------------------------------------------------------------------- */

enum step {
    STEP_ELAPSED,
    STEP_ATTAINED,
    STEP_EXPECTED,
    STEP_GAP,
    STEP_SHARE,
    STEP_PACE,
    STEP_LAG,
    STEP_RATE,
    STEP_RATE_REQUIRED,
    STEP_RATE_REMAINING,
    STEP_CHANGE_YEARLY,
    STEP_CHANGE_REQUIRED,
    STEP_CHANGE_REMAINING,
    STEP_HEADROOM,
    STEP_CHANGE,
    STEP_WORST,
    STEP_COUNT
};

static const char *const step_names[STEP_COUNT][LANGUAGE_COUNT] = {
    [STEP_ELAPSED] = { "elapsed u", "已过时间 u", "verstrichen u" },
    [STEP_ATTAINED] = { "attained a", "已完成 a", "geschafft a" },
    [STEP_EXPECTED] = { "expected E", "应达 E", "erwartet E" },
    [STEP_GAP] = { "gap", "差额", "Abstand" },
    [STEP_SHARE] = { "share of the way p", "路程占比 p", "Anteil am Weg p" },
    [STEP_PACE] = { "pace", "进度比", "Tempo" },
    [STEP_LAG] = { "lag", "时间落后", "Rückstand" },
    [STEP_RATE] = { "actual rate", "实际增速", "Wachstum bisher" },
    [STEP_RATE_REQUIRED] = { "required rate", "所需增速", "verlangtes Wachstum" },
    [STEP_RATE_REMAINING] = { "required from now on", "今后所需增速", "von hier an nötig" },
    [STEP_CHANGE_YEARLY] = { "actual change", "实际变化", "Änderung bisher" },
    [STEP_CHANGE_REQUIRED] = { "required change", "所需变化", "verlangte Änderung" },
    [STEP_CHANGE_REMAINING] = { "required from now on", "今后所需变化", "von hier an nötig" },
    [STEP_HEADROOM] = { "headroom", "余量", "Spielraum" },
    [STEP_CHANGE] = { "change", "变化", "Änderung" },
    [STEP_WORST] = { "worst in the window", "期内最小余量", "kleinster im Zeitraum" },
};

struct writing {
    const struct explanation *of;
    struct numbers numbers;
    struct explain_step *steps;
    size_t count;
};

/* Adds a step where its result is known; its numbers are the caller's to print. */
static struct explain_step *add(struct writing *w, enum step name, const char *formula,
                                struct measure result, enum explain_shown shown)
{
    struct explain_step *step = &w->steps[w->count];

    if (isnan(result.value) || w->count == EXPLAIN_STEPS)
        return NULL;
    *step = (struct explain_step){ .name = step_names[name][w->numbers.language],
                                   .formula = formula,
                                   .result = result,
                                   .shown = shown };
    w->count++;
    return step;
}

static struct measure exactly(double value)
{
    return (struct measure){ value, value, value };
}

static const char *const of_the_plan[LANGUAGE_COUNT] = { "the plan on that day", "当日计划值",
                                                         "der Plan an diesem Tag" };
static const char *const earned[LANGUAGE_COUNT] = { "earned schedule / planned time",
                                                    "挣得时间 / 计划时间",
                                                    "verdiente Zeit / geplante Zeit" };

static const char *path_formula(enum path path, enum language language)
{
    if (path == PATH_MILESTONES)
        return of_the_plan[language];
    return path == PATH_GEOMETRIC ? "b (T / b)^u" : "b + (T - b) u";
}

/* The ends of a leg in words. */
static void put_leg(const struct writing *w, const struct plan_leg *leg, char from[64],
                    char to[64])
{
    const char *unit = w->of->indicator->unit;

    put_number(from, leg->from.value, SHOWN_AMOUNT, unit, w->numbers.language);
    put_number(to, leg->to.value, SHOWN_AMOUNT, unit, w->numbers.language);
}

static void put_planned(const struct writing *w, struct explain_step *step)
{
    struct course course = judgement_course(w->of->judgement, w->of->target);
    double at = fmin(w->of->judgement->latest->period.last, course.until);
    struct plan_leg leg = plan_leg_on(&course, at);
    char from[64], to[64];

    put_leg(w, &leg, from, to);
    snprintf(step->numbers, sizeof step->numbers, "%s + (%s - %s) x %.0f / %.0f", from, to, from,
             at - leg.from.day, leg.to.day - leg.from.day);
}

static void put_earned(const struct writing *w, struct explain_step *step)
{
    struct course course = judgement_course(w->of->judgement, w->of->target);
    struct plan_leg leg = plan_leg_at(&course, w->of->judgement->latest_value.value);
    char from[64], to[64];

    put_leg(w, &leg, from, to);
    if (leg.to.value != leg.from.value)
        snprintf(step->numbers, sizeof step->numbers,
                 "(%.0f + (%s - %s) / (%s - %s) x %.0f) / %.0f", leg.from.day - course.from,
                 w->numbers.v, from, to, from, leg.to.day - leg.from.day, w->numbers.planned);
}

static void add_share(struct writing *w, const struct judgement *j, double share)
{
    const struct numbers *n = &w->numbers;
    const char *formula = j->path == PATH_MILESTONES  ? earned[n->language]
                          : j->path == PATH_GEOMETRIC ? "ln(v / b) / ln(T / b)"
                                                      : "a";
    struct explain_step *step = add(w, STEP_SHARE, formula, exactly(share), SHOWN_NUMBER);

    if (step && j->path == PATH_GEOMETRIC)
        snprintf(step->numbers, sizeof step->numbers, "ln(%s / %s) / ln(%s / %s)", n->v, n->b,
                 n->goal, n->b);
    else if (step && j->path == PATH_MILESTONES)
        put_earned(w, step);
}

static void add_lag(struct writing *w, const struct judgement *j, double u, double share)
{
    struct explain_step *step =
        add(w, STEP_LAG, "(min(u, 1) - min(max(p, 0), 1)) (tT - t0)", j->lag_days, SHOWN_DAYS);
    double within = share < 0 ? 0 : share > 1 ? 1 : share;
    char first[64], second[64];

    if (!step)
        return;
    put_number(first, u, SHOWN_NUMBER, NULL, w->numbers.language);
    put_number(second, within, SHOWN_NUMBER, NULL, w->numbers.language);
    snprintf(step->numbers, sizeof step->numbers, "(%s - %s) x %.0f", first, second,
             w->numbers.planned);
}

static void way_steps(struct writing *w)
{
    const struct judgement *j = w->of->judgement;
    const struct numbers *n = &w->numbers;
    double u = j->elapsed > 1 ? 1 : j->elapsed;
    double share = j->pace.value * j->elapsed;
    char first[64], second[64];
    struct explain_step *step;

    step = add(w, STEP_ATTAINED, "(v - b) / (T - b)", j->attained, SHOWN_NUMBER);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "(%s - %s) / (%s - %s)", n->v, n->b, n->goal,
                 n->b);
    step = add(w, STEP_EXPECTED, path_formula(j->path, n->language), j->expected, SHOWN_AMOUNT);
    put_number(first, u, SHOWN_NUMBER, NULL, n->language);
    if (step && j->path == PATH_GEOMETRIC)
        snprintf(step->numbers, sizeof step->numbers, "%s (%s / %s)^%s", n->b, n->goal, n->b,
                 first);
    else if (step && j->path == PATH_MILESTONES)
        put_planned(w, step);
    else if (step)
        snprintf(step->numbers, sizeof step->numbers, "%s + (%s - %s) x %s", n->b, n->goal, n->b,
                 first);
    add(w, STEP_GAP, j->direction > 0 ? "v - E" : "E - v", j->gap, SHOWN_DIFFERENCE);
    add_share(w, j, share);
    step = add(w, STEP_PACE, "p / u", j->pace, SHOWN_NUMBER);
    put_number(first, share, SHOWN_NUMBER, NULL, n->language);
    put_number(second, j->elapsed, SHOWN_NUMBER, NULL, n->language);
    if (step)
        snprintf(step->numbers, sizeof step->numbers, "%s / %s", first, second);
    add_lag(w, j, u, share);
}

/* One pace: from an amount to another in so many years, as the path goes. */
struct yearly {
    enum step rate_name, change_name;
    const char *rate_formula, *change_formula;
    struct measure rate, change;
    const char *to, *from;
    double years;
};

static void add_yearly(struct writing *w, const struct yearly *yearly, bool by_rate)
{
    struct explain_step *step =
        by_rate ? add(w, yearly->rate_name, yearly->rate_formula, yearly->rate, SHOWN_RATE)
                : add(w, yearly->change_name, yearly->change_formula, yearly->change, SHOWN_CHANGE);
    char span[64];

    if (!step)
        return;
    put_number(span, yearly->years, SHOWN_NUMBER, NULL, w->numbers.language);
    snprintf(step->numbers, sizeof step->numbers,
             by_rate ? "(%s / %s)^(1 / %s) - 1" : "(%s - %s) / %s", yearly->to, yearly->from,
             span);
}

/* y, Y and r: the years from t0 to te, from t0 to tT, and from te to tT. */
static void yearly_steps(struct writing *w)
{
    const struct judgement *j = w->of->judgement;
    const struct numbers *n = &w->numbers;
    date from = j->baseline_period.last, at = j->latest->period.last;
    const struct yearly all[] = {
        { STEP_RATE, STEP_CHANGE_YEARLY, "(v / b)^(1 / y) - 1", "(v - b) / y", j->actual_rate,
          j->actual_change, n->v, n->b, date_years(from, at) },
        { STEP_RATE_REQUIRED, STEP_CHANGE_REQUIRED, "(T / b)^(1 / Y) - 1", "(T - b) / Y",
          j->required_rate, j->required_change, n->goal, n->b, date_years(from, j->deadline) },
        { STEP_RATE_REMAINING, STEP_CHANGE_REMAINING, "(T / v)^(1 / r) - 1", "(T - v) / r",
          j->required_remaining_rate, j->required_remaining_change, n->goal, n->v,
          date_years(at, j->deadline) },
    };

    size_t count = sizeof all / sizeof all[0];

    if (!judgement_is_open(j))
        count--; /* nothing is required any more */
    for (size_t i = 0; i < count; i++)
        add_yearly(w, &all[i], judgement_by_rate(j, w->of->indicator));
}

/* A level to keep or a direction: nothing but the distance. */
static void level_steps(struct writing *w)
{
    const struct judgement *j = w->of->judgement;
    const struct numbers *n = &w->numbers;
    bool keep = j->notes & NOTE_KEEP;
    const char *other = keep ? n->goal : n->b;
    struct explain_step *step =
        add(w, keep ? STEP_HEADROOM : STEP_CHANGE, keep ? "d (v - T)" : "d (v - b)", j->gap,
            SHOWN_DIFFERENCE);

    if (step && j->direction > 0)
        snprintf(step->numbers, sizeof step->numbers, "%s - %s", n->v, other);
    else if (step)
        snprintf(step->numbers, sizeof step->numbers, "%s - %s", other, n->v);
    add(w, STEP_WORST, "min d (v - T)", j->worst, SHOWN_DIFFERENCE);
}

size_t explain_steps(const struct explanation *e, enum language language,
                     struct explain_step steps[EXPLAIN_STEPS])
{
    static const char *const of_window[LANGUAGE_COUNT] = { "share of the window's days",
                                                           "期内天数占比",
                                                           "Anteil der Tage des Zeitraums" };
    const struct judgement *j = e->judgement;
    bool based = j->baseline_period.frequency != FREQUENCY_NONE;
    struct writing w = { .of = e, .steps = steps };
    const struct numbers *n = &w.numbers;
    struct explain_step *step;

    if (!j->latest)
        return 0;
    gather_numbers(e, language, &w.numbers);
    step = add(&w, STEP_ELAPSED, based ? "(te - t0) / (tT - t0)" : of_window[language],
               exactly(j->elapsed), SHOWN_NUMBER);
    if (step && based)
        snprintf(step->numbers, sizeof step->numbers, "(%s - %s) / (%s - %s) = %.0f / %.0f%s",
                 n->at, n->start, n->end, n->start, n->past, n->planned, days[language]);
    if (j->notes & (NOTE_KEEP | NOTE_DIRECTION)) {
        level_steps(&w);
        return w.count;
    }
    if (based && !(j->notes & NOTE_NO_TIME_PASSED))
        way_steps(&w);
    if (based)
        yearly_steps(&w);
    return w.count;
}
