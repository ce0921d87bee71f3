/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one judgement says about lagging, moving away and missing. */
#include "domain/alert.h"

#include "domain/progress.h"

#include <math.h>

static const struct vote none = { VOTE_NONE, SEVERITY_NONE }, clear = { VOTE_CLEAR, SEVERITY_NONE },
                         between = { VOTE_BETWEEN, SEVERITY_NONE },
                         undetermined = { VOTE_UNDETERMINED, SEVERITY_INFO };

enum severity severity_of_lag(double lag_days, date last, date deadline,
                              const struct alert_rules *rules)
{
    double left = (double)deadline - last;

    if (deadline == DATE_NONE || isnan(lag_days))
        return SEVERITY_WARNING;
    return lag_days >= rules->critical_share * left ? SEVERITY_CRITICAL : SEVERITY_WARNING;
}

/* The figure that the last step was made from. A flow of a quarter stands beside that of the same
 * quarter a year before, for what lies between is the season. */
static const struct observation *step_start(const struct indicator *indicator,
                                            const struct series *series)
{
    const struct observation *last = series->points[series->count - 1];
    int days = frequency_days(series->frequency);
    struct civil end = date_civil(last->period.last);

    if (series->frequency == FREQUENCY_YTD)
        return series_of(series, period_ytd(end.year - 1, end.month));
    if (indicator->nature == NATURE_FLOW && days >= 28 && days < 360) {
        struct period year_before = period_step(last->period, -(int)lround(365.25 / days));
        const struct observation *found = series_of(series, year_before);

        if (found != NULL)
            return found;
    }
    return series->count >= 2 ? series->points[series->count - 2] : NULL;
}

/* True where the last step, if it went on so, would make up for the lag: then nobody is called. */
static bool catches_up(const struct judgement *j, const struct indicator *indicator,
                       const struct series *series)
{
    const struct observation *last, *before;
    double rate, required = j->required_remaining_rate.value, a, b;

    if (j->kind != TARGET_REACH || series->count < 2 || j->deadline == DATE_NONE ||
        (before = step_start(indicator, series)) == NULL)
        return false;
    last = series->points[series->count - 1];
    a = quantity_point(&before->quantity);
    b = quantity_point(&last->quantity);
    rate = rate_between(before->period.last, a, last->period.last, b);
    if (isnan(rate) || isnan(required)) {
        rate = change_between(before->period.last, a, last->period.last, b);
        required = change_between(last->period.last, b, j->deadline, j->goal.value);
    }
    return j->direction * (rate - required) >= 0; /* false where one cannot be told */
}

static bool is_lagging(enum verdict verdict)
{
    return verdict == VERDICT_BEHIND || verdict == VERDICT_FAR_BEHIND ||
           verdict == VERDICT_MOVING_AWAY || verdict == VERDICT_MISSED;
}

static struct vote vote_of_pace(const struct judgement *j, const struct indicator *indicator,
                                const struct series *series, const struct alert_rules *rules)
{
    double pace = j->pace.value;

    if (pace >= rules->clear_above)
        return clear;
    if (pace >= rules->fire_below || catches_up(j, indicator, series))
        return between;
    return (struct vote){ VOTE_BEYOND, severity_of_lag(j->lag_days.value, j->latest->period.last,
                                                       j->deadline, rules) };
}

struct vote vote_lagging(const struct judgement *judgement, const struct indicator *indicator,
                         const struct series *series, const struct alert_rules *rules)
{
    switch (judgement->verdict) {
    case VERDICT_ACHIEVED:
    case VERDICT_PROGRESSING:
    case VERDICT_MISSED: /* an alert of its own, which takes this one's place */
        return clear;
    case VERDICT_UNDETERMINED:
        return is_lagging(judgement->verdict_low) ? undetermined : between;
    case VERDICT_ON_TRACK:
    case VERDICT_BEHIND:
    case VERDICT_FAR_BEHIND:
        if (!isnan(judgement->pace.value) && judgement->latest != NULL)
            return vote_of_pace(judgement, indicator, series, rules);
        return judgement->verdict == VERDICT_ON_TRACK
                   ? clear
                   : (struct vote){ VOTE_BEYOND, SEVERITY_WARNING };
    default:
        return none;
    }
}

struct vote vote_moving_away(const struct judgement *judgement)
{
    /* Just above the baseline is not yet under way again. */
    static const double under_way = .1;

    switch (judgement->verdict) {
    case VERDICT_MOVING_AWAY:
        return (struct vote){ VOTE_BEYOND, SEVERITY_CRITICAL };
    case VERDICT_UNDETERMINED:
        return judgement->verdict_low == VERDICT_MOVING_AWAY ? undetermined : clear;
    case VERDICT_FAR_BEHIND:
        return judgement->pace.value < under_way ? between : clear;
    case VERDICT_ACHIEVED:
    case VERDICT_ON_TRACK:
    case VERDICT_BEHIND:
    case VERDICT_PROGRESSING:
    case VERDICT_MISSED:
        return clear;
    default:
        return none;
    }
}

struct vote vote_missed(const struct judgement *judgement)
{
    switch (judgement->verdict) {
    case VERDICT_MISSED:
        return (struct vote){ VOTE_BEYOND, SEVERITY_CRITICAL };
    case VERDICT_UNDETERMINED:
        return judgement->verdict_low == VERDICT_MISSED ? undetermined : clear;
    case VERDICT_OUTCOME_UNKNOWN:
    case VERDICT_STALE:
    case VERDICT_NOT_EVALUABLE:
        return none;
    default:
        return clear;
    }
}
