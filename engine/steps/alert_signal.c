/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/alert_signal.h"

#include "base/mem.h"
#include "steps/judge.h"

#include <stdlib.h>
#include <string.h>

/* What is gathered of one indicator while its targets are judged. */
struct about {
    struct release release; /* of the target that waits longest */
    bool awaited;           /* a target in force still waits for its figures */
    date last;              /* day of the last figure judged; DATE_NONE: none was judged */
    struct hash series;
    int64_t held, conflicts;
    struct period held_period, conflict_period;
};

struct gathering {
    const struct alert_plan *plan;
    date today;
    struct hash rules;
    struct about *about; /* beside config->indicators */
    alert_take *take;
    void *context;
};

/* --- evidence --------------------------------------------------------------------------------*/

static struct hash hash_of(struct buf *text)
{
    struct hash hash = hash_bytes(text->bytes, text->length);

    buf_free(text);
    return hash;
}

static struct hash rules_hash(const struct alert_rules *rules)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%.17g %.17g %d %d %.17g %d %d", rules->fire_below, rules->clear_above,
             rules->fire_after, rules->clear_after, rules->critical_share, rules->grace_days,
             rules->source_failures);
    return hash_of(&text);
}

static void put_quantity(struct buf *out, const struct quantity *quantity)
{
    buf_addf(out, " %d ", quantity->qualifier);
    dec_append(out, quantity->value);
    buf_add_char(out, ' ');
    dec_append(out, quantity->low);
    buf_add_char(out, ' ');
    dec_append(out, quantity->high);
}

/* Figures in force, by what they say and when it was said: another one for the same period is a
 * revision. Not by their rows, which a computed figure has none of. */
static struct hash series_hash(const struct series *series)
{
    struct buf text = BUF_EMPTY;

    buf_add_char(&text, ' ');
    for (size_t i = 0; i < series->count; i++) {
        const struct observation *point = series->points[i];

        buf_addf(&text, " %d %d %d", point->period.first, point->period.last, point->published);
        put_quantity(&text, &point->quantity);
    }
    return hash_of(&text);
}

static struct hash target_hash(const struct target *target)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%d %d %d %d %d %d", target->kind, target->direction, target->path,
             target->announced, target->deadline, target->frequency);
    buf_addf(&text, " %d %d %d %d", target->window.first, target->window.last,
             target->baseline_period.first, target->baseline_period.last);
    put_quantity(&text, &target->goal);
    put_quantity(&text, &target->baseline_value);
    for (size_t i = 0; i < target->milestone_count; i++) {
        buf_addf(&text, " %d ", target->milestones[i].day);
        dec_append(&text, target->milestones[i].value);
    }
    return hash_of(&text);
}

/* --- targets ---------------------------------------------------------------------------------*/

/* The series of a target up to each of its points, judged as of the day it was published. */
struct replay {
    const struct judged *judged;
    const struct alert_rules *rules;
    enum alert_kind kind;
    date today;
    size_t first; /* the point after the baseline */
};

static struct vote ask_target(void *context, size_t period)
{
    const struct replay *replay = context;
    const struct judged *judged = replay->judged;
    struct series series = *judged->series;
    struct judgement judgement;
    date day;

    series.count = replay->first + period + 1;
    day = series.points[series.count - 1]->published;
    if (day < judged->target->announced)
        day = judged->target->announced;
    judge(judged->target, judged->indicator, &series, day < replay->today ? day : replay->today,
          &judgement);
    if (replay->kind == ALERT_MOVING_AWAY)
        return vote_moving_away(&judgement);
    return vote_lagging(&judgement, judged->indicator, &series, replay->rules);
}

static size_t after_baseline(const struct judged *judged)
{
    const struct period *baseline = &judged->judgement.baseline_period;
    size_t first = 0;

    if (baseline->frequency == FREQUENCY_NONE)
        return 0;
    while (first < judged->series->count &&
           judged->series->points[first]->period.last <= baseline->last)
        first++;
    return first;
}

static struct alert_state settle_target(const struct gathering *gathering,
                                        const struct judged *judged, enum alert_kind kind)
{
    struct replay replay = { judged, &gathering->plan->config->settings.rules, kind,
                             gathering->today, after_baseline(judged) };
    enum verdict verdict = judged->judgement.verdict;
    struct alert_state state = { .phase = ALERT_UNKNOWN };

    if (kind == ALERT_TARGET_MISSED)
        return alert_count(state, vote_missed(&judged->judgement), &alert_rules_usual);
    /* Once it is decided, lagging behind is over. */
    if (verdict == VERDICT_MISSED || verdict == VERDICT_ACHIEVED)
        return (struct alert_state){ .phase = ALERT_OK };
    state = alert_settle(judged->series->count - replay.first, ask_target, &replay, replay.rules);
    /* Behind it, what is still open is whether it was missed. */
    if (judged->target->deadline != DATE_NONE && gathering->today > judged->target->deadline &&
        state.severity == SEVERITY_INFO)
        state.severity = SEVERITY_NONE;
    return state;
}

static int signal_target(const struct gathering *gathering, const struct judged *judged,
                         struct err *err)
{
    static const enum alert_kind kinds[] = { ALERT_TARGET_LAGGING, ALERT_TARGET_MISSED,
                                             ALERT_MOVING_AWAY };
    struct arena arena = { 0 };
    struct ledger_entry latest;
    struct alert_facts facts = { .subject = judged->target->id, .target = judged->target,
                                 .indicator = judged->indicator,
                                 .judgement = &judged->judgement };
    struct alert_signal signal = { .subject = judged->target->id, .facts = &facts };
    int result = 0;

    signal.evidence = (struct alert_evidence){
        .period = judged->judgement.latest ? judged->judgement.latest->period.last : DATE_NONE,
        .series = series_hash(judged->series),
        .target = target_hash(judged->target),
        .rules = gathering->rules,
    };
    if (judged->judgement.latest != NULL) {
        int found = ledger_figure(gathering->plan->ledger, judged->judgement.latest->id, &arena,
                                  &latest, err);

        result = found < 0 ? -1 : 0;
        if (found > 0)
            facts.latest = &latest.figure.provenance;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] && result == 0; i++) {
        signal.kind = facts.kind = kinds[i];
        signal.state = settle_target(gathering, judged, kinds[i]);
        result = gathering->take(gathering->context, &signal, err);
    }
    arena_free(&arena);
    return result;
}

/* A target waits for figures until its end is decided. */
static void note_release(const struct gathering *gathering, const struct judged *judged,
                         struct about *about)
{
    enum verdict verdict = judged->judgement.verdict;
    struct release release = release_next(judged->series, judged->indicator,
                                          gathering->plan->config->settings.rules.grace_days);
    date deadline = judged->target->deadline;

    if (verdict == VERDICT_MISSED || release.due == DATE_NONE ||
        (verdict == VERDICT_ACHIEVED && judged->target->kind != TARGET_KEEP) ||
        (deadline != DATE_NONE && release.period.first > deadline))
        return;
    if (!about->awaited || release.due < about->release.due)
        about->release = release;
    about->awaited = true;
}

static int take_judged(void *context, const struct judged *judged, struct err *err)
{
    struct gathering *gathering = context;
    struct about *about = &gathering->about[judged->indicator -
                                            gathering->plan->config->indicators];
    const struct series *series = judged->series;

    if (series->count > 0 && series->points[series->count - 1]->period.last > about->last) {
        about->last = series->points[series->count - 1]->period.last;
        about->series = series_hash(series);
    }
    if (judged->replaced_by != NULL)
        return 0;
    note_release(gathering, judged, about);
    return signal_target(gathering, judged, err);
}

/* --- indicators ------------------------------------------------------------------------------*/

static void note_trouble(void *context, const struct ledger_trouble *trouble)
{
    struct gathering *gathering = context;
    const struct config *config = gathering->plan->config;
    const struct indicator *indicator = config_indicator(config, trouble->indicator);
    struct about *about;

    if (indicator == NULL)
        return;
    about = &gathering->about[indicator - config->indicators];
    if (trouble->held) {
        about->held++;
        about->held_period = trouble->period;
    } else if (trouble->period.last >= about->last) { /* of older periods the next one decided */
        about->conflicts++;
        about->conflict_period = trouble->period;
    }
}

/* What is there fires at once; what is not is clear. */
static struct alert_state standing(bool fires)
{
    return (struct alert_state){ .phase = fires ? ALERT_FIRING : ALERT_OK,
                                 .severity = fires ? SEVERITY_WARNING : SEVERITY_NONE };
}

static struct hash count_hash(int64_t count, date last)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%lld %d", (long long)count, last);
    return hash_of(&text);
}

static int signal_trouble(const struct gathering *gathering, const struct indicator *indicator,
                          enum alert_kind kind, int64_t count, struct period period,
                          date last, struct err *err)
{
    struct alert_facts facts = { .kind = kind, .subject = indicator->id, .indicator = indicator,
                                 .figures = count, .period = period };
    struct alert_signal signal = { .kind = kind, .subject = indicator->id, .facts = &facts,
                                   .state = standing(count > 0) };

    signal.evidence = (struct alert_evidence){ .period = last,
                                               .series = count_hash(count, period.last) };
    return gathering->take(gathering->context, &signal, err);
}

static int signal_overdue(const struct gathering *gathering, const struct indicator *indicator,
                          const struct about *about, struct err *err)
{
    struct alert_facts facts = { .kind = ALERT_FIGURE_OVERDUE, .subject = indicator->id,
                                 .indicator = indicator, .release = about->release };
    struct alert_signal signal = { .kind = ALERT_FIGURE_OVERDUE, .subject = indicator->id,
                                   .facts = &facts };

    signal.state = standing(about->awaited &&
                            gathering->today > about->release.due + about->release.grace);
    signal.evidence = (struct alert_evidence){ .period = about->last, .series = about->series,
                                               .rules = gathering->rules };
    return gathering->take(gathering->context, &signal, err);
}

static int signal_indicators(const struct gathering *gathering, struct err *err)
{
    const struct config *config = gathering->plan->config;

    for (size_t i = 0; i < config->indicator_count; i++) {
        const struct indicator *indicator = &config->indicators[i];
        const struct about *about = &gathering->about[i];
        date held = about->held > 0 ? about->held_period.last : DATE_NONE;

        if ((about->last != DATE_NONE && signal_overdue(gathering, indicator, about, err) != 0) ||
            signal_trouble(gathering, indicator, ALERT_FIGURE_HELD, about->held,
                           about->held_period, held, err) != 0 ||
            signal_trouble(gathering, indicator, ALERT_CONFLICT, about->conflicts,
                           about->conflict_period, about->last, err) != 0)
            return -1;
    }
    return 0;
}

/* --- sources ---------------------------------------------------------------------------------*/

static const struct source_entry *enabled_source(const struct config *config, const char *id)
{
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].id, id) == 0)
            return config->sources[i].enabled ? &config->sources[i] : NULL;
    return NULL;
}

struct asking { /* of the sources, whose texts are borrowed row by row */
    const struct gathering *gathering;
    struct err *err;
    int result;
};

static int signal_source(const struct gathering *gathering, const struct ledger_source *source,
                         struct err *err)
{
    const struct alert_rules *rules = &gathering->plan->config->settings.rules;
    int64_t since = source->succeeded ? source->succeeded : source->attempted;
    struct alert_facts facts = { .kind = ALERT_SOURCE_FAILING, .subject = source->id,
                                 .failures = (int)source->failures,
                                 .failing_since = date_of_seconds(since),
                                 .message = source->message };
    struct alert_signal signal = { .kind = ALERT_SOURCE_FAILING, .subject = source->id,
                                   .facts = &facts,
                                   .evidence = { .period = DATE_NONE },
                                   .state = standing(source->failures >= rules->source_failures) };

    signal.evidence.series = count_hash(source->failures > 0, 0);
    return gathering->take(gathering->context, &signal, err);
}

static void ask_source(void *context, const struct ledger_source *source)
{
    struct asking *asking = context;

    if (asking->result == 0 &&
        enabled_source(asking->gathering->plan->config, source->id) != NULL)
        asking->result = signal_source(asking->gathering, source, asking->err);
}

static int signal_sources(const struct gathering *gathering, struct err *err)
{
    struct asking asking = { gathering, err, 0 };

    if (ledger_sources(gathering->plan->ledger, ask_source, &asking, err) != 0)
        return -1;
    return asking.result;
}

int alert_signals(const struct alert_plan *plan, alert_take *take, void *context, struct err *err)
{
    struct gathering gathering = { .plan = plan, .today = date_of_seconds(plan->now),
                                   .rules = rules_hash(&plan->config->settings.rules),
                                   .take = take, .context = context };
    struct judging_plan judging = { .ledger = plan->ledger, .config = plan->config,
                                    .as_of = gathering.today };
    size_t count = plan->config->indicator_count;
    int result = 0;

    gathering.about = mem_array(count + 1, sizeof *gathering.about);
    for (size_t i = 0; i < count; i++)
        gathering.about[i].last = DATE_NONE;
    if (!plan->unchanged && judge_all(&judging, take_judged, &gathering, err) != 0)
        result = -1;
    if (result == 0 && !plan->unchanged &&
        (ledger_troubles(plan->ledger, note_trouble, &gathering, err) != 0 ||
         signal_indicators(&gathering, err) != 0))
        result = -1;
    if (result == 0)
        result = signal_sources(&gathering, err);
    free(gathering.about);
    return result;
}
