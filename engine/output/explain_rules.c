/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ladder of the method, rule by rule, in words. */
#include "output/explain.h"

static const struct {
    enum verdict verdict;
    const char *way[LANGUAGE_COUNT], *keep[LANGUAGE_COUNT];
} ladder[] = {
    { VERDICT_NOT_EVALUABLE,
      { "no baseline, or no way from it to the goal", "没有基期数据，或基期与目标之间没有路程",
        "kein Ausgangswert, oder von ihm kein Weg zum Ziel" },
      { "no figure", "没有数据", "keine Zahl" } },
    { VERDICT_ACHIEVED,
      { "the goal is reached, by a figure dated by the deadline", "期限前的数据已达到目标",
        "das Ziel ist erreicht, durch eine Zahl bis zur Frist" },
      { "kept in every period of the window, and the window is over",
        "考核期内各期均保持，且考核期已结束",
        "in jedem Zeitraum gehalten, und die Zeit ist vorüber" } },
    { VERDICT_MISSED,
      { "past the deadline and no figure dated by it reached the goal",
        "期限已过，期限前的数据均未达到目标",
        "die Frist ist vorüber, und keine Zahl bis dahin hat das Ziel erreicht" },
      { "broken in a period of the window", "考核期内有一期未保持",
        "in einem Zeitraum nicht gehalten" } },
    { VERDICT_OUTCOME_UNKNOWN,
      { "past the deadline, and no figure speaks of it yet", "期限已过，尚无届时数据",
        "die Frist ist vorüber, und noch keine Zahl spricht von ihr" },
      { "the window is over, and not all of its figures are there",
        "考核期已结束，各期数据尚不齐全",
        "die Zeit ist vorüber, und nicht alle ihre Zahlen liegen vor" } },
    { VERDICT_BASELINE_ONLY,
      { "one figure only", "仅有一个数据", "nur eine Zahl" },
      { "no figure of the window yet", "考核期内尚无数据", "noch keine Zahl aus dem Zeitraum" } },
    { VERDICT_STALE,
      { "the latest figure is older than the series' rhythm allows", "最新数据已超过正常发布间隔",
        "die jüngste Zahl ist älter, als der Rhythmus der Reihe zulässt" },
      { "the latest figure is older than the series' rhythm allows", "最新数据已超过正常发布间隔",
        "die jüngste Zahl ist älter, als der Rhythmus der Reihe zulässt" } },
    { VERDICT_PROGRESSING,
      { "no deadline, and not moved away from the goal", "未设期限，且未背离目标",
        "keine Frist, und vom Ziel nicht entfernt" },
      { "no end, and kept so far", "未设终期，迄今保持", "kein Ende, und bisher gehalten" } },
    { VERDICT_ON_TRACK,
      { "pace of at least 0.95", "进度比不低于0.95", "Tempo mindestens 0,95" },
      { "kept so far", "迄今保持", "bisher gehalten" } },
    { VERDICT_BEHIND,
      { "pace of at least 0.60", "进度比不低于0.60", "Tempo mindestens 0,60" },
      { "spent too fast: pace of at least 0.60", "消耗过快：进度比不低于0.60",
        "zu schnell verbraucht: Tempo mindestens 0,60" } },
    { VERDICT_FAR_BEHIND,
      { "pace of at least 0", "进度比不低于0", "Tempo mindestens 0" },
      { "spent too fast: pace below 0.60", "消耗过快：进度比低于0.60",
        "zu schnell verbraucht: Tempo unter 0,60" } },
    { VERDICT_MOVING_AWAY,
      { "pace below 0: away from the goal", "进度比为负：背离目标",
        "Tempo unter 0: vom Ziel weg" },
      { "away from the goal", "背离目标", "vom Ziel weg" } },
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

size_t explain_rules(const struct judgement *j, enum language language,
                     struct explain_rule rules[EXPLAIN_RULES])
{
    size_t count = 0;

    for (size_t i = 0; i < sizeof ladder / sizeof ladder[0] && count < EXPLAIN_RULES; i++) {
        bool holds = ladder[i].verdict == j->verdict_low;

        if (!applies(j, ladder[i].verdict) && !holds)
            continue;
        rules[count++] = (struct explain_rule){
            (j->notes & NOTE_KEEP ? ladder[i].keep : ladder[i].way)[language], holds
        };
        if (holds)
            break;
    }
    return count;
}
