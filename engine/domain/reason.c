/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/judgement.h"

#include <math.h>
#include <stdio.h>

/* One line that grows behind what the buffer held before. */
struct line {
    struct buf *out;
    size_t start;
};

static void say(const struct line *line, const char *text)
{
    if (line->out->length > line->start)
        buf_add_text(line->out, "; ");
    buf_add_text(line->out, text);
}

static void say_day(const struct line *line, const char *text, date day)
{
    char shown[DATE_TEXT];

    date_print(day, shown);
    say(line, text);
    buf_add_char(line->out, ' ');
    buf_add_text(line->out, shown);
}

static const struct {
    uint32_t note;
    const char *text;
} sentences[] = {
    { NOTE_NO_BASELINE, "no baseline: the ledger has no figure of the period declared" },
    { NOTE_WINDOW_NOT_BEGUN, "no figure of the target's window yet" },
    { NOTE_GOAL_IS_BASELINE,
      "the goal is the baseline: there is no way to go; such a target is one to keep" },
    { NOTE_MIXED_SIGNS, "baseline and goal have different signs: no geometric path joins them" },
    { NOTE_DEADLINE_BEFORE_BASELINE, "the first figure is not before the deadline" },
    { NOTE_BASELINE_BEYOND,
      "the baseline had passed the goal already: no share of the way, no pace" },
    { NOTE_EVENT_OPEN, "the event has not been reported; before it there is nothing to measure" },
    { NOTE_LATE, "reached after the deadline" },
    { NOTE_AT_RISK, "at risk: the last change led away from the goal" },
    { NOTE_AHEAD, "ahead of the path" },
    { NOTE_NO_SCHEDULE_EARNED, "no schedule earned" },
    { NOTE_BASELINE_AFTER,
      "no figure was known when the target was announced: measured from the first one after it" },
    { NOTE_PROVISIONAL, "the latest figure is provisional" },
    { NOTE_MISSING_PERIODS, "periods are missing: the sum is a lower bound" },
    { NOTE_PART_PERIOD,
      "the first period began before the target: it counts from nothing to the whole of it" },
    { NOTE_KEPT_UNSEEN, "periods are missing: whether the level was kept in them is unknown" },
    { NOTE_LINEAR_INSTEAD, "not all amounts are above zero: linear path instead of geometric" },
    { NOTE_KEEP, "a level to keep: headroom, no share and no pace" },
    { NOTE_DIRECTION, "a direction only: no goal, so no pace" },
    { NOTE_NEVER, "the trend does not lead to the goal" },
    { NOTE_TREND_LATE, "the trend gets there after the deadline" },
    { NOTE_BEYOND_HORIZON,
      "by the trend beyond the horizon: three times the period that was planned or, without a "
      "deadline, observed" },
};

static void say_verdict(const struct judgement *j, const struct line *line)
{
    switch (j->verdict) {
    case VERDICT_UNDETERMINED:
        say(line, "hedged figures: between ");
        buf_addf(line->out, "%s and %s", verdict_name(j->verdict_low),
                 verdict_name(j->verdict_high));
        break;
    case VERDICT_BASELINE_ONLY:
        if (j->notes & NOTE_DIRECTION)
            say(line, "one figure: no direction yet");
        else if (!(j->notes & NOTE_WINDOW_NOT_BEGUN))
            say(line, "one figure: required rate only");
        break;
    case VERDICT_STALE:
        say_day(line, "no newer figure than that of", j->latest->period.last);
        break;
    case VERDICT_OUTCOME_UNKNOWN:
        if (!(j->notes & NOTE_KEPT_UNSEEN) || j->latest->period.last < j->deadline)
            say_day(line, "no figure yet for the deadline of", j->deadline);
        break;
    case VERDICT_MISSED:
        if (j->notes & NOTE_DIRECTION)
            say_day(line, "not moved that way by", j->deadline);
        else if (!(j->notes & NOTE_KEEP))
            say_day(line, "no figure reached the goal by", j->deadline);
        break;
    case VERDICT_ACHIEVED:
        if (j->reached != DATE_NONE)
            say_day(line, "reached by", j->reached);
        break;
    default:
        break;
    }
}

static void say_path(const struct judgement *j, const struct line *line)
{
    if (!(j->notes & NOTE_PATH_UNDECLARED) || isnan(j->pace.value))
        return;
    say(line, "no path was stated: taken as ");
    buf_add_text(line->out, path_name(j->path));
    if (!(j->notes & NOTE_PATH_DEPENDENT))
        return;
    buf_addf(line->out, "; path-dependent: %s on the %s one", verdict_name(j->other_path_verdict),
             path_name(j->path == PATH_LINEAR ? PATH_GEOMETRIC : PATH_LINEAR));
}

/* Why numbers are missing that one would look for. */
static void say_missing(const struct judgement *j, const struct line *line)
{
    bool way = j->kind == TARGET_REACH || j->kind == TARGET_CUMULATIVE;

    if (!way || !j->latest || j->baseline_period.frequency == FREQUENCY_NONE ||
        (j->notes & (NOTE_KEEP | NOTE_BASELINE_BEYOND)))
        return;
    if (j->notes & NOTE_NO_DEADLINE)
        say(line, "no deadline: no pace, lag or required rate");
    else if ((j->notes & NOTE_NO_TIME_PASSED) && j->verdict != VERDICT_BASELINE_ONLY)
        say(line, "no time has passed since the baseline: no pace");
    if ((j->notes & NOTE_NO_TIME_LEFT) && !(j->notes & NOTE_NO_DEADLINE))
        say(line, "the latest figure is not before the deadline: no required remaining rate");
    else if (isnan(j->required_remaining_rate.value) && !(j->notes & NOTE_NO_DEADLINE) &&
             !(j->notes & NOTE_GOAL_IS_BASELINE))
        say(line, "no rates of growth: not all amounts have one sign");
}

void judgement_reason(const struct judgement *judgement, struct buf *out)
{
    struct line line = { out, out->length };

    if ((judgement->notes & NOTE_NO_FIGURE) && judgement->verdict == VERDICT_NOT_EVALUABLE)
        say(&line, "no figure");
    if (judgement->frequency != FREQUENCY_NONE) {
        say(&line, "there are figures of another frequency than the one that is judged, ");
        buf_addf(line.out, "such as of a %s: correct the \"frequency\" of the indicator or the "
                           "target", frequency_name(judgement->frequency));
    }
    say_verdict(judgement, &line);
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
        if (judgement->notes & sentences[i].note)
            say(&line, sentences[i].text);
    say_path(judgement, &line);
    say_missing(judgement, &line);
    if ((judgement->notes & NOTE_TWO_POINTS) && !judgement->by_trend &&
        judgement->projected.day != DATE_NONE)
        say(&line, "two points: projected as if the pace between them continued, no band");
    if ((judgement->notes & NOTE_NOT_BEFORE) && judgement->projected.earliest > judgement->as_of)
        say_day(&line, "by the trend's band not before", judgement->projected.earliest);
}
