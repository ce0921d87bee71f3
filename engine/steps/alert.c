/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/alert.h"

#include "base/map.h"
#include "base/mem.h"
#include "steps/alert_notices.h"
#include "steps/alert_signal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A state that was known before, and whether anything was said about it today. */
struct known {
    struct ledger_alert alert;
    bool seen;
};

struct stepping {
    const struct alert_plan *plan;
    struct alert_tally *tally;
    struct arena arena;
    struct known *known;
    size_t count;
    struct map by_name;
};

static const char *name_of(struct arena *arena, enum alert_kind kind, const char *subject)
{
    const char *word = alert_kind_name(kind);
    char *name = arena_alloc(arena, strlen(word) + strlen(subject) + 2);

    sprintf(name, "%s/%s", word, subject);
    return name;
}

static int read_known(struct stepping *stepping, struct err *err)
{
    struct ledger_alerts alerts;

    if (ledger_alerts(stepping->plan->ledger,
                      stepping->plan->unchanged ? ALERTS_OF_SOURCES : ALERTS_ALL,
                      &stepping->arena, &alerts, err) != 0)
        return -1;
    stepping->count = alerts.count;
    stepping->known = mem_array(alerts.count + 1, sizeof *stepping->known);
    for (size_t i = 0; i < alerts.count; i++) {
        struct known *known = &stepping->known[i];

        known->alert = alerts.items[i];
        map_add(&stepping->by_name,
                name_of(&stepping->arena, known->alert.kind, known->alert.subject), known);
    }
    return 0;
}

/* --- one alert -------------------------------------------------------------------------------*/

static bool same_state(const struct alert_state *a, const struct alert_state *b)
{
    return a->phase == b->phase && a->severity == b->severity && a->beyond == b->beyond &&
           a->clear == b->clear;
}

static bool same_evidence(const struct alert_evidence *a, const struct alert_evidence *b)
{
    return a->period == b->period && hash_equal(&a->series, &b->series) &&
           hash_equal(&a->target, &b->target) && hash_equal(&a->rules, &b->rules);
}

static enum alert_cause cause_of(const struct ledger_alert *before,
                                 const struct alert_signal *signal)
{
    enum alert_cause cause;

    switch (signal->kind) {
    case ALERT_SOURCE_FAILING:
        return ALERT_BY_SOURCE;
    case ALERT_FIGURE_HELD:
        return signal->state.phase == ALERT_FIRING ? ALERT_BY_NEW_FIGURE : ALERT_BY_REVIEW;
    case ALERT_CONFLICT: /* ends as well when the next period decides */
        return signal->state.phase == ALERT_FIRING ||
                       signal->evidence.period > before->evidence.period
                   ? ALERT_BY_NEW_FIGURE : ALERT_BY_REVIEW;
    case ALERT_FIGURE_OVERDUE: /* a figure ends it and begins nothing, be it the first one seen */
        cause = alert_cause_of(&before->evidence, &signal->evidence);
        return signal->state.phase == ALERT_FIRING && cause == ALERT_BY_NEW_FIGURE
                   ? ALERT_BY_CALENDAR : cause;
    default:
        return alert_cause_of(&before->evidence, &signal->evidence);
    }
}

static void say_turn(const struct stepping *stepping, const struct ledger_alert *alert,
                     enum alert_phase before)
{
    struct buf line = BUF_EMPTY;

    if (stepping->plan->say == NULL)
        return;
    buf_addf(&line, "%s/%s: %s -> %s", alert_kind_name(alert->kind), alert->subject,
             alert_phase_name(before), alert_phase_name(alert->state.phase));
    if (alert->state.severity != SEVERITY_NONE)
        buf_addf(&line, " (%s)", severity_name(alert->state.severity));
    buf_addf(&line, ", by %s", alert_cause_words(alert->cause, LANGUAGE_EN));
    if (alert->summary != NULL && alert->summary[0] != '\0')
        buf_addf(&line, ": %s", alert->summary);
    stepping->plan->say(stepping->plan->context, buf_text(&line));
    buf_free(&line);
}

/* Only what people should find again is a turn: a change, or a revision under what fires. */
static bool is_turn(const struct alert_state *before, const struct ledger_alert *now)
{
    if (before->phase == ALERT_UNKNOWN && now->state.phase == ALERT_OK &&
        now->state.severity == SEVERITY_NONE)
        return false;
    return before->phase != now->state.phase || before->severity != now->state.severity ||
           (now->state.phase == ALERT_FIRING &&
            (now->cause == ALERT_BY_REVISION || now->cause == ALERT_BY_TARGET_CHANGE));
}

static bool begins_episode(const struct alert_state *before, const struct alert_state *now)
{
    if (now->phase == ALERT_FIRING)
        return before->phase != ALERT_FIRING;
    return now->severity == SEVERITY_INFO && before->severity != SEVERITY_INFO;
}

static int record(struct stepping *stepping, const struct alert_state *before,
                  struct ledger_alert *now, struct err *err)
{
    struct ledger *ledger = stepping->plan->ledger;

    if (is_turn(before, now)) {
        struct ledger_turn turn = { now, before->phase, stepping->plan->now };
        int64_t id;

        now->since = stepping->plan->now;
        if (ledger_turn_add(ledger, &turn, &id, err) != 0)
            return -1;
        if (begins_episode(before, &now->state)) {
            now->episode = id;
            now->began = now->since;
        }
        stepping->tally->turns++;
        say_turn(stepping, now, before->phase);
    }
    return ledger_alert_set(ledger, now, err);
}

static int take_signal(void *context, const struct alert_signal *signal, struct err *err)
{
    struct stepping *stepping = context;
    struct buf summary = BUF_EMPTY, details = BUF_EMPTY;
    struct known *known = map_get(&stepping->by_name,
                                  name_of(&stepping->arena, signal->kind, signal->subject));
    struct ledger_alert alert = { .kind = signal->kind, .subject = signal->subject,
                                  .evidence.period = DATE_NONE,
                                  .since = stepping->plan->now };
    struct alert_state before;
    int result;

    if (stepping->plan->config->settings.rules.off[signal->kind])
        return 0;
    if (known != NULL) {
        known->seen = true;
        alert = known->alert;
    }
    before = alert.state;
    alert.cause = cause_of(&alert, signal);
    alert.state = alert_turn(before, signal->state,
                             signal->evidence.period > alert.evidence.period);
    if (same_state(&before, &alert.state) && same_evidence(&alert.evidence, &signal->evidence))
        return 0;
    alert.evidence = signal->evidence;
    alert_sentence(signal->facts, LANGUAGE_EN, &summary);
    alert_details(signal->facts, &details);
    alert.summary = buf_text(&summary);
    alert.details = buf_text(&details);
    result = record(stepping, &before, &alert, err);
    buf_free(&summary);
    buf_free(&details);
    return result;
}

/* What nobody speaks of any more, since its target was replaced or taken out of the catalogue, its
 * source was switched off, or its kind was: no absence of figures, but the end of the matter. */
static int end_forgotten(struct stepping *stepping, struct err *err)
{
    const struct alert_plan *plan = stepping->plan;

    for (size_t i = 0; i < stepping->count; i++) {
        struct ledger_alert alert = stepping->known[i].alert;
        struct alert_state before = alert.state;

        if (stepping->known[i].seen ||
            (before.phase != ALERT_FIRING && before.severity == SEVERITY_NONE))
            continue;
        alert.state = (struct alert_state){ .phase = before.phase == ALERT_FIRING ? ALERT_RESOLVED
                                                                                  : ALERT_OK };
        alert.cause = plan->config->settings.rules.off[alert.kind] ? ALERT_BY_RULES
                                                                   : ALERT_BY_TARGET_CHANGE;
        if (record(stepping, &before, &alert, err) != 0)
            return -1;
    }
    return 0;
}

static int evaluate(struct stepping *stepping, struct err *err)
{
    if (read_known(stepping, err) != 0 ||
        alert_signals(stepping->plan, take_signal, stepping, err) != 0 ||
        end_forgotten(stepping, err) != 0)
        return -1;
    return alert_notices(stepping->plan, stepping->tally, err);
}

int alert_step(const struct alert_plan *plan, struct alert_tally *tally, struct err *err)
{
    struct stepping stepping = { .plan = plan, .tally = tally };
    int result;

    *tally = (struct alert_tally){ 0 };
    if (ledger_begin(plan->ledger, err) != 0)
        return -1;
    result = plan->dry ? ledger_run_start(plan->ledger, "alerts", plan->now, err) : 0;
    if (result == 0)
        result = evaluate(&stepping, err);
    if (result == 0 && !plan->dry)
        result = ledger_commit(plan->ledger, err);
    if (result != 0 || plan->dry)
        ledger_rollback(plan->ledger);
    free(stepping.known);
    map_free(&stepping.by_name);
    arena_free(&stepping.arena);
    return result;
}
