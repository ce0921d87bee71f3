/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/verdict.h"

#include "base/names.h"

#include <math.h>

const double pace_on_track = 0.95, pace_ahead = 1.05, pace_behind = 0.60;

static const char *const names[VERDICT_COUNT] = {
    "achieved",      "on_track", "behind",          "far_behind",
    "moving_away",   "missed",   "outcome_unknown", "undetermined",
    "baseline_only", "stale",    "not_evaluable",   "progressing",
};

static const char *const confidences[CONFIDENCE_COUNT] = { "none", "very_low", "low", "medium",
                                                           "normal" };

enum verdict verdict_of_pace(double pace)
{
    if (isnan(pace))
        return VERDICT_NOT_EVALUABLE;
    if (pace >= pace_on_track)
        return VERDICT_ON_TRACK;
    if (pace >= pace_behind)
        return VERDICT_BEHIND;
    return pace >= 0 ? VERDICT_FAR_BEHIND : VERDICT_MOVING_AWAY;
}

int verdict_compare(enum verdict a, enum verdict b)
{
    static const int worth[VERDICT_COUNT] = {
        [VERDICT_NOT_EVALUABLE] = 0, [VERDICT_MISSED] = 1,        [VERDICT_OUTCOME_UNKNOWN] = 2,
        [VERDICT_STALE] = 3,         [VERDICT_BASELINE_ONLY] = 4, [VERDICT_UNDETERMINED] = 5,
        [VERDICT_MOVING_AWAY] = 6,   [VERDICT_FAR_BEHIND] = 7,    [VERDICT_BEHIND] = 8,
        [VERDICT_PROGRESSING] = 9,   [VERDICT_ON_TRACK] = 10,     [VERDICT_ACHIEVED] = 11,
    };

    return worth[a] - worth[b];
}

const char *verdict_name(enum verdict verdict)
{
    return names[verdict];
}

enum confidence confidence_of(size_t points, double elapsed, bool weakened)
{
    enum confidence confidence;

    if (points < 2)
        return CONFIDENCE_NONE;
    if (points == 2)
        return CONFIDENCE_VERY_LOW;
    if (points <= 4 || elapsed < 0.1)
        confidence = CONFIDENCE_LOW;
    else
        confidence = points >= 6 && elapsed >= 0.25 ? CONFIDENCE_NORMAL : CONFIDENCE_MEDIUM;
    return weakened ? confidence - 1 : confidence;
}

const char *confidence_name(enum confidence confidence)
{
    return confidences[confidence];
}
