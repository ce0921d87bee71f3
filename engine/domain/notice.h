/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether there is something to tell about an alert, and why: the difference between what is the
 * case and what a channel was told last. So a run that was killed tells later what it owed, and
 * one that has told it stays silent. Pure: no clock, no I/O. */
#ifndef HEADWAY_DOMAIN_NOTICE_H
#define HEADWAY_DOMAIN_NOTICE_H

#include "domain/alert.h"

enum notice_reason {
    NOTICE_NONE,
    NOTICE_FIRES,     /* first told of this episode */
    NOTICE_RISES,     /* in severity */
    NOTICE_ACK_ENDED, /* and it still fires */
    NOTICE_ESCALATED,
    NOTICE_REPEATED,
    NOTICE_INFORMS, /* undetermined */
    NOTICE_RESOLVES,
    NOTICE_REASON_COUNT
};

/* An episode begins where an alert starts to fire or to inform; its number is never used again. */
struct notice_case {
    struct alert_state state;
    int64_t episode, began; /* seconds */
    bool silenced;
    bool once;                  /* a thing of the past, which is told but not repeated */
    bool acknowledged;          /* in this episode, ever */
    int64_t acknowledged_until; /* the last one's end */
    bool escalates; /* the channel is one of those that hear only of what was left lying */
    enum severity least; /* the channel wants to hear of */
};

struct notice_told {
    bool firing; /* was told so, and nothing since */
    int64_t episode, at;
    enum severity severity;
};

enum notice_reason notice_due(const struct notice_case *what, const struct notice_told *told,
                              int64_t now, const struct alert_rules *rules);

/* Whether a reminder of it comes along where a reminder of another is due, being due within half of
 * the interval itself: what fired on thirty days is one digest a month and not thirty. */
bool notice_joins(const struct notice_case *what, const struct notice_told *told, int64_t now,
                  const struct alert_rules *rules);

const char *notice_reason_name(enum notice_reason reason); /* "ack_ended" */
bool notice_reason_parse(const char *name, enum notice_reason *out);

#endif
