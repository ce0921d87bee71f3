/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/alert.h"

#include "base/buf.h"
#include "base/names.h"

#include <fnmatch.h>
#include <string.h>

const struct alert_rules alert_rules_usual = {
    .fire_below = .95,
    .clear_above = .97,
    .fire_after = 1,
    .clear_after = 1,
    .critical_share = .5,
    .grace_days = -1,
    .source_failures = 3,
    .repeat_days = 30,
    .escalate_days = 14,
};

struct alert_state alert_count(struct alert_state state, struct vote vote,
                               const struct alert_rules *rules)
{
    if (state.severity == SEVERITY_INFO && vote.kind != VOTE_NONE)
        state.severity = SEVERITY_NONE;
    switch (vote.kind) {
    case VOTE_NONE:
        break;
    case VOTE_BETWEEN:
        state.beyond = state.clear = 0;
        if (state.phase != ALERT_FIRING)
            state.phase = ALERT_OK;
        break;
    case VOTE_UNDETERMINED:
        if (state.phase != ALERT_FIRING)
            state.severity = vote.severity;
        break;
    case VOTE_BEYOND:
        state.clear = 0;
        state.beyond++;
        if (state.phase == ALERT_FIRING || state.beyond >= rules->fire_after) {
            state.phase = ALERT_FIRING;
            state.severity = vote.severity;
        } else {
            state.phase = ALERT_PENDING;
        }
        break;
    case VOTE_CLEAR:
        state.beyond = 0;
        state.clear++;
        if (state.phase != ALERT_FIRING || state.clear >= rules->clear_after) {
            state.phase = ALERT_OK;
            state.severity = SEVERITY_NONE;
        }
        break;
    }
    return state;
}

/* Votes alike in a row, counted from the last one back. Undetermined and empty ones do not break
 * it. As many as it takes to fire or to clear give the same state whatever was before them. */
struct row {
    enum vote_kind kind;
    int length;
};

static bool decides(struct row *row, enum vote_kind vote, const struct alert_rules *rules)
{
    if (vote == VOTE_NONE || vote == VOTE_UNDETERMINED)
        return false;
    row->length = vote == row->kind ? row->length + 1 : 1;
    row->kind = vote;
    return (vote == VOTE_BEYOND && row->length >= rules->fire_after) ||
           (vote == VOTE_CLEAR && row->length >= rules->clear_after);
}

struct alert_state alert_settle(size_t periods, alert_ask *ask, void *context,
                                const struct alert_rules *rules)
{
    struct alert_state state = { .phase = ALERT_UNKNOWN };
    struct row row = { 0 };
    size_t first = periods;

    while (first > 0) {
        first--;
        if (decides(&row, ask(context, first).kind, rules))
            break;
    }
    for (size_t i = first; i < periods; i++)
        state = alert_count(state, ask(context, i), rules);
    return state;
}

struct alert_state alert_turn(struct alert_state before, struct alert_state now, bool new_period)
{
    bool was_firing = before.phase == ALERT_FIRING;
    bool rests = now.phase == ALERT_OK;

    if (now.phase == ALERT_UNKNOWN && before.phase != ALERT_UNKNOWN) {
        enum severity told = now.severity;

        now = before;
        if (!was_firing && now.severity < SEVERITY_WARNING)
            now.severity = told;
    } else if (was_firing && (rests || now.phase == ALERT_PENDING)) {
        now.phase = ALERT_RESOLVED;
        now.severity = SEVERITY_NONE;
    } else if (before.phase == ALERT_RESOLVED && rests && !new_period) {
        now.phase = ALERT_RESOLVED;
    }
    return now;
}

/* Whether it was revised since; a series that no hash was kept of counts as the same. */
static bool is_revised(const struct hash *before, const struct hash *now)
{
    static const struct hash unknown;

    return !hash_equal(before, &unknown) && !hash_equal(before, now);
}

enum alert_cause alert_cause_of(const struct alert_evidence *before,
                                const struct alert_evidence *now)
{
    if (now->period != DATE_NONE && (before->period == DATE_NONE || now->period > before->period))
        return ALERT_BY_NEW_FIGURE;
    if (!hash_equal(&before->target, &now->target))
        return ALERT_BY_TARGET_CHANGE;
    if (is_revised(&before->series, &now->series))
        return ALERT_BY_REVISION;
    return hash_equal(&before->rules, &now->rules) ? ALERT_BY_CALENDAR : ALERT_BY_RULES;
}

/* --- identity --------------------------------------------------------------------------------*/

static void put_name(struct buf *out, enum alert_kind kind, const char *subject)
{
    buf_add_text(out, alert_kind_name(kind));
    buf_add_char(out, '/');
    buf_add_text(out, subject);
}

bool alert_matches(const char *pattern, enum alert_kind kind, const char *subject)
{
    struct buf name = BUF_EMPTY;
    bool fits;

    put_name(&name, kind, subject);
    fits = fnmatch(pattern, buf_text(&name), FNM_NOESCAPE) == 0 ||
           fnmatch(pattern, subject, FNM_NOESCAPE) == 0 ||
           fnmatch(pattern, alert_kind_name(kind), FNM_NOESCAPE) == 0;
    buf_free(&name);
    return fits;
}

const char *alert_pattern_subject(const char *pattern)
{
    const char *slash = strchr(pattern, '/');
    enum alert_kind kind;

    if (strpbrk(pattern, "*?[") != NULL || alert_kind_parse(pattern, &kind))
        return NULL;
    return slash != NULL ? slash + 1 : pattern;
}

void alert_fingerprint(enum alert_kind kind, const char *subject, char text[FINGERPRINT_TEXT])
{
    struct buf name = BUF_EMPTY;
    struct hash hash;
    char hex[HASH_TEXT];

    put_name(&name, kind, subject);
    hash = hash_bytes(buf_text(&name), name.length);
    hash_text(&hash, hex);
    memcpy(text, hex, FINGERPRINT_TEXT - 1);
    text[FINGERPRINT_TEXT - 1] = '\0';
    buf_free(&name);
}

/* --- names -----------------------------------------------------------------------------------*/

static const char *const kinds[ALERT_KIND_COUNT] = {
    "TargetLagging", "TargetMissed", "MovingAway", "FigureOverdue",
    "SourceFailing", "FigureHeld",   "Conflict",
};
static const char *const phases[ALERT_PHASE_COUNT] = { "unknown", "ok", "pending", "firing",
                                                       "resolved" };
static const char *const severities[SEVERITY_COUNT] = { "none", "info", "warning", "critical" };
static const char *const causes[ALERT_CAUSE_COUNT] = {
    "new_figure", "revision", "target_change", "rules", "calendar", "source", "review",
};

const char *alert_kind_name(enum alert_kind kind)
{
    return kinds[kind];
}

bool alert_kind_parse(const char *name, enum alert_kind *out)
{
    int index;

    if (!name_find(kinds, ALERT_KIND_COUNT, name, &index))
        return false;
    *out = (enum alert_kind)index;
    return true;
}

const char *alert_phase_name(enum alert_phase phase)
{
    return phases[phase];
}

bool alert_phase_parse(const char *name, enum alert_phase *out)
{
    int index;

    if (!name_find(phases, ALERT_PHASE_COUNT, name, &index))
        return false;
    *out = (enum alert_phase)index;
    return true;
}

const char *severity_name(enum severity severity)
{
    return severities[severity];
}

bool severity_parse(const char *name, enum severity *out)
{
    int index;

    if (!name_find(severities, SEVERITY_COUNT, name, &index))
        return false;
    *out = (enum severity)index;
    return true;
}

const char *alert_cause_name(enum alert_cause cause)
{
    return causes[cause];
}

bool alert_cause_parse(const char *name, enum alert_cause *out)
{
    int index;

    if (!name_find(causes, ALERT_CAUSE_COUNT, name, &index))
        return false;
    *out = (enum alert_cause)index;
    return true;
}
