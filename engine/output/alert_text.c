/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/alert_text.h"

#include "format/json_write.h"
#include "output/amount.h"
#include "output/status.h"
#include "output/when.h"

#include <math.h>

static const char *const kind_words[ALERT_KIND_COUNT][LANGUAGE_COUNT] = {
    { "target lagging", "目标滞后", "Ziel im Rückstand" },
    { "target missed", "目标未达成", "Ziel verfehlt" },
    { "moving away", "背离目标", "Entfernt sich vom Ziel" },
    { "figure overdue", "数据逾期", "Zahl überfällig" },
    { "source failing", "数据源故障", "Quelle gestört" },
    { "figure held", "数据待审核", "Zahl zurückgehalten" },
    { "publishers disagree", "数据矛盾", "Angaben widersprechen sich" },
};

static const char *const cause_words[ALERT_CAUSE_COUNT][LANGUAGE_COUNT] = {
    { "a new figure", "新数据", "eine neue Zahl" },
    { "a revision", "数据修订", "eine Revision" },
    { "a changed target", "目标变更", "ein geändertes Ziel" },
    { "changed rules", "规则变更", "geänderte Regeln" },
    { "the calendar", "日期", "der Kalender" },
    { "the source", "数据源", "die Quelle" },
    { "a review", "审核", "eine Prüfung" },
};

const char *alert_kind_words(enum alert_kind kind, enum language language)
{
    return kind_words[kind][language];
}

const char *alert_cause_words(enum alert_cause cause, enum language language)
{
    return cause_words[cause][language];
}

const char *alert_title(const struct alert_facts *facts, enum language language)
{
    if (facts->target != NULL)
        return target_title(facts->target, facts->indicator, language);
    if (facts->indicator != NULL)
        return language_pick(facts->indicator->title, language);
    return facts->subject;
}

/* --- words of a sentence ---------------------------------------------------------------------*/

/* In a sentence stand %l for the latest figure, %p its period, %e what was expected, %g the goal,
 * %d the deadline, %b the baseline, %f the pace in percent, %n days behind or ahead, %D the day
 * and %P the period of which the kind speaks, %c how many, %m the message, %% the sign. */
static void put_judged(struct buf *out, const struct alert_facts *facts, char what,
                       enum language language)
{
    const struct judgement *j = facts->judgement;
    const char *unit = facts->indicator->unit;

    switch (what) {
    case 'l': /* of a sum the sum, not its last flow */
        if (facts->target->kind == TARGET_CUMULATIVE)
            amount_append_number(out, j->latest_value.value, unit, language);
        else
            amount_append(out, &j->latest->quantity, unit, language);
        break;
    case 'p':
        when_period(out, j->latest->period, language);
        break;
    case 'e':
        amount_append_number(out, j->expected.value, unit, language);
        break;
    case 'g':
        amount_append(out, &facts->target->goal, unit, language);
        break;
    case 'd':
        when_day(out, facts->target->deadline, language);
        break;
    case 'b':
        amount_append_number(out, j->baseline_value.value, unit, language);
        break;
    case 'f':
        buf_addf(out, "%.0f", floor(100 * j->pace.value));
        break;
    case 'n':
        buf_addf(out, "%.0f", ceil(fabs(j->lag_days.value)));
        break;
    default: /* %% */
        buf_add_char(out, '%');
        break;
    }
}

static void put_word(struct buf *out, const struct alert_facts *facts, char what,
                     enum language language)
{
    switch (what) {
    case 'D':
        when_day(out, facts->kind == ALERT_SOURCE_FAILING ? facts->failing_since
                                                          : facts->release.due, language);
        break;
    case 'P':
        when_period(out, facts->kind == ALERT_FIGURE_OVERDUE ? facts->release.period
                                                             : facts->period, language);
        break;
    case 'c':
        buf_addf(out, "%lld", (long long)(facts->kind == ALERT_SOURCE_FAILING ? facts->failures
                                                                              : facts->figures));
        break;
    case 'm':
        buf_add_text(out, facts->message ? facts->message : "");
        break;
    default:
        put_judged(out, facts, what, language);
    }
}

static void put_sentence(struct buf *out, const char *sentence, const struct alert_facts *facts,
                         enum language language)
{
    for (; *sentence != '\0'; sentence++) {
        if (*sentence == '%')
            put_word(out, facts, *++sentence, language);
        else
            buf_add_char(out, *sentence);
    }
}

/* --- sentences -------------------------------------------------------------------------------*/

struct clause {
    const char *text[LANGUAGE_COUNT];
};

static const struct clause
    latest = { { "%l in %p", "%p为%l", "%l (%p)" } },
    counted = { { "%l on %p", "%p为%l", "%l am %p" } },
    summed = { { "%l up to %p", "截至%p累计%l", "%l bis %p" } },
    happened = { { "it happened on %p", "已于%p实现", "eingetreten am %p" } },
    expected = { { ", %e expected by then", "，按路径应为%e", ", erwartet bis dahin %e" } },
    pace = { { "; at %f %% of the pace", "；进度为应有的%f%%", "; %f %% des Tempos" } },
    behind = { { ", %n days behind", "，落后%n天", ", %n Tage zurück" } },
    ahead = { { ", %n days ahead", "，领先%n天", ", %n Tage voraus" } },
    goal = { { "; goal %g", "；目标%g", "; Ziel %g" } },
    aim = { { "; it was to be by %d", "；原定于%d之前", "; Ziel bis %d" } },
    deadline = { { " by %d", "（截至%d）", " bis %d" } },
    late = { { ", reached only after that day", "，到期之后才达到", ", erst danach erreicht" } },
    started = { { "; it began at %b", "；起点为%b", "; Ausgangswert %b" } },
    overdue = { { "the figure for %P was due on %D", "%P的数据应于%D发布",
                  "die Zahl für %P war am %D fällig" } },
    awaited = { { "no figure is awaited", "没有待发布的数据", "keine Zahl steht aus" } },
    failing = { { "failed %c times in a row since %D: %m", "自%D起连续失败%c次：%m",
                  "seit %D %c-mal hintereinander gescheitert: %m" } },
    answers = { { "answers again", "已恢复", "antwortet wieder" } },
    held = { { "figures waiting for a review: %c, the last one for %P",
               "待审核数据%c条，最近一条为%P", "zurückgehaltene Zahlen: %c, zuletzt für %P" } },
    conflict = { { "figures that contradict another: %c, the last one for %P",
                   "相互矛盾的数据%c条，最近一条为%P",
                   "Zahlen, die einer anderen widersprechen: %c, zuletzt für %P" } },
    settled = { { "no figure left to look at", "已无待处理数据", "keine Zahl mehr offen" } };

static void say(struct buf *out, const struct clause *clause, const struct alert_facts *facts,
                enum language language)
{
    put_sentence(out, clause->text[language], facts, language);
}

static const struct clause *opening(const struct alert_facts *facts)
{
    if (facts->indicator->nature == NATURE_EVENT)
        return &happened;
    if (facts->target->kind == TARGET_CUMULATIVE)
        return &summed;
    return facts->judgement->latest->period.frequency == FREQUENCY_DAY ? &counted : &latest;
}

/* Else a figure beyond the goal stands there as missing it. */
static bool came_late(const struct alert_facts *facts)
{
    const struct judgement *j = facts->judgement;

    return j->verdict == VERDICT_MISSED && facts->target->kind == TARGET_REACH &&
           j->latest->period.last > facts->target->deadline &&
           j->direction * (j->latest_value.value - j->goal.value) >= 0;
}

static void say_target(const struct alert_facts *facts, enum language language, struct buf *out)
{
    const struct judgement *j = facts->judgement;
    double days = j->lag_days.value;

    if (j->latest == NULL)
        return;
    say(out, opening(facts), facts, language);
    if (!isnan(j->expected.value) && facts->kind != ALERT_TARGET_MISSED)
        say(out, &expected, facts, language);
    if (!isnan(j->pace.value) && facts->kind == ALERT_TARGET_LAGGING)
        say(out, &pace, facts, language);
    if (!isnan(days) && fabs(days) >= 1 && facts->kind == ALERT_TARGET_LAGGING)
        say(out, days > 0 ? &behind : &ahead, facts, language);
    if (facts->kind == ALERT_MOVING_AWAY && !isnan(j->baseline_value.value))
        say(out, &started, facts, language);
    if (facts->target->kind != TARGET_DIRECTION && facts->target->kind != TARGET_MILESTONE) {
        say(out, &goal, facts, language);
        if (facts->target->deadline != DATE_NONE)
            say(out, &deadline, facts, language);
    } else if (facts->target->deadline != DATE_NONE) {
        say(out, &aim, facts, language);
    }
    if (came_late(facts))
        say(out, &late, facts, language);
}

void alert_sentence(const struct alert_facts *facts, enum language language, struct buf *out)
{
    switch (facts->kind) {
    case ALERT_FIGURE_OVERDUE:
        say(out, facts->release.period.frequency != FREQUENCY_NONE ? &overdue : &awaited, facts,
            language);
        break;
    case ALERT_SOURCE_FAILING:
        say(out, facts->failures > 0 ? &failing : &answers, facts, language);
        break;
    case ALERT_FIGURE_HELD:
    case ALERT_CONFLICT:
        say(out, facts->figures == 0                   ? &settled
                 : facts->kind == ALERT_FIGURE_HELD ? &held
                                                    : &conflict,
            facts, language);
        break;
    default:
        say_target(facts, language, out);
    }
}

/* --- for programs ----------------------------------------------------------------------------*/

static void number(struct json_writer *json, const char *key, double value)
{
    if (!isnan(value))
        json_number(json, key, value);
}

static void numbers(struct json_writer *json, const struct alert_facts *facts)
{
    const struct judgement *j = facts->judgement;
    char text[PERIOD_TEXT];

    json_text(json, "verdict", verdict_name(j->verdict));
    if (j->latest != NULL) {
        period_print(j->latest->period, text);
        json_text(json, "period", text);
        number(json, "value", j->latest_value.value);
    }
    number(json, "expected", j->expected.value);
    number(json, "goal", j->goal.value);
    if (facts->target->deadline != DATE_NONE) {
        date_print(facts->target->deadline, text);
        json_text(json, "deadline", text);
    }
    number(json, "pace", j->pace.value);
    number(json, "lag_days", j->lag_days.value);
    number(json, "actual_rate", j->actual_rate.value);
    number(json, "required_remaining_rate", j->required_remaining_rate.value);
    number(json, "actual_change", j->actual_change.value);
    number(json, "required_remaining_change", j->required_remaining_change.value);
}

void alert_details(const struct alert_facts *facts, struct buf *out)
{
    struct json_writer json = { .out = out };
    struct buf sentence = BUF_EMPTY;

    json_open(&json, NULL, '{');
    json_open(&json, "title", '{');
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        json_text(&json, language_code((enum language)i), alert_title(facts, (enum language)i));
    json_close(&json, '}');
    json_open(&json, "text", '{');
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        buf_clear(&sentence);
        alert_sentence(facts, (enum language)i, &sentence);
        json_text(&json, language_code((enum language)i), buf_text(&sentence));
    }
    json_close(&json, '}');
    if (facts->indicator != NULL) {
        json_text(&json, "indicator", facts->indicator->id);
        json_text(&json, "unit", facts->indicator->unit);
        if (facts->indicator->group != NULL)
            json_text(&json, "group", facts->indicator->group);
        if (facts->indicator->region != NULL)
            json_text(&json, "region", facts->indicator->region);
    }
    if (facts->judgement != NULL && facts->target != NULL)
        numbers(&json, facts);
    if (facts->latest != NULL) {
        json_text(&json, "source", facts->latest->publisher);
        json_text(&json, "url", facts->latest->url);
    }
    json_close(&json, '}');
    buf_free(&sentence);
}
