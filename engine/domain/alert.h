/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life cycle of an alert about slow figures: unknown, ok, pending, firing, resolved. It counts
 * new periods, not hours: the same figures again change nothing, and a state follows from the
 * figures alone, so that ten thousand runs over one ledger come to the same end as one. Between
 * the threshold that fires and the tighter one that clears nothing turns. Absence never resolves:
 * what cannot be judged leaves an alert as it is. Pure: no clock, no I/O. */
#ifndef HEADWAY_DOMAIN_ALERT_H
#define HEADWAY_DOMAIN_ALERT_H

#include "base/hash.h"
#include "domain/alert_rules.h"
#include "domain/judgement.h"

enum alert_phase {
    ALERT_UNKNOWN, /* nothing has been judged yet */
    ALERT_OK,
    ALERT_PENDING, /* beyond the threshold, not yet for as many periods as it takes */
    ALERT_FIRING,
    ALERT_RESOLVED, /* as ok, since the last turn; the next new period makes it ok */
    ALERT_PHASE_COUNT
};

/* Why a state is not what it was. */
enum alert_cause {
    ALERT_BY_NEW_FIGURE,
    ALERT_BY_REVISION,
    ALERT_BY_TARGET_CHANGE,
    ALERT_BY_RULES,
    ALERT_BY_CALENDAR, /* nothing but the day is different */
    ALERT_BY_SOURCE,   /* fetching it went otherwise */
    ALERT_BY_REVIEW,
    ALERT_CAUSE_COUNT
};

/* What one period says. */
enum vote_kind {
    VOTE_NONE, /* nothing: it cannot be judged, or is another alert's business */
    VOTE_CLEAR,
    VOTE_BETWEEN, /* the thresholds */
    VOTE_UNDETERMINED,
    VOTE_BEYOND
};

struct vote {
    enum vote_kind kind;
    enum severity severity; /* with beyond and undetermined */
};

/* --- votes -----------------------------------------------------------------------------------*/
/* The judgement is that of the series up to and with its last point. Lagging is a pace below the
 * threshold with a last step too slow to make up for it: its rate a year (against the same period
 * of the year before, where periods are shorter than a year and flows) below the rate that is
 * still required. */
struct vote vote_lagging(const struct judgement *judgement, const struct indicator *indicator,
                         const struct series *series, const struct alert_rules *rules);
struct vote vote_moving_away(const struct judgement *judgement);
struct vote vote_missed(const struct judgement *judgement);

/* By how much of the time that remains from the last figure to the deadline it lags. */
enum severity severity_of_lag(double lag_days, date last, date deadline,
                              const struct alert_rules *rules);

/* --- the state -------------------------------------------------------------------------------*/
struct alert_state {
    enum alert_phase phase;
    enum severity severity;
    int beyond, clear; /* periods in a row */
};

/* One more period. */
struct alert_state alert_count(struct alert_state state, struct vote vote,
                               const struct alert_rules *rules);

/* The state after the last of a number of periods, asking for their votes from the last one back
 * only as far as it takes. */
typedef struct vote alert_ask(void *context, size_t period);
struct alert_state alert_settle(size_t periods, alert_ask *ask, void *context,
                                const struct alert_rules *rules);

/* What becomes of the state recorded before: firing and then nothing known is still firing,
 * firing and then ok is resolved, and resolved becomes ok with the next new period. */
struct alert_state alert_turn(struct alert_state before, struct alert_state now, bool new_period);

/* --- what it rests on ------------------------------------------------------------------------*/
struct alert_evidence {
    date period;        /* last day of the last period; DATE_NONE: no figure */
    struct hash series; /* of the figures in force; all zero: not known */
    struct hash target, rules;
};

enum alert_cause alert_cause_of(const struct alert_evidence *before,
                                const struct alert_evidence *now);

/* Whether a pattern with * and ? fits "Kind/subject", or the subject or the kind alone. */
bool alert_matches(const char *pattern, enum alert_kind kind, const char *subject);
/* The one subject that it can fit; NULL where it may fit those of several. */
const char *alert_pattern_subject(const char *pattern);

/* The same for one alert for ever, so that receivers know it again: 16 hex digits. */
enum { FINGERPRINT_TEXT = 17 };
void alert_fingerprint(enum alert_kind kind, const char *subject, char text[FINGERPRINT_TEXT]);

const char *alert_phase_name(enum alert_phase phase);
bool alert_phase_parse(const char *name, enum alert_phase *out);
const char *alert_cause_name(enum alert_cause cause); /* "new_figure" */
bool alert_cause_parse(const char *name, enum alert_cause *out);

#endif
