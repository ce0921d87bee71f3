/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger keeps of alerts: their state, every turn of it (append only, as are
 * acknowledgements and silences), and the outbox: notices that are owed to a channel until it
 * has accepted or refused them. A turn, what it makes of the state and the notices about it are
 * written in one transaction, so that a killed run leaves either all or nothing.
 *
 * All functions return 0 or -1 with err filled; texts are the arena's. A list in **out is the
 * caller's to free(), on a fault as well. */
#ifndef HEADWAY_IO_ALERTS_H
#define HEADWAY_IO_ALERTS_H

#include "domain/notice.h"
#include "io/ledger.h"

/* --- states ----------------------------------------------------------------------------------*/
struct ledger_alert {
    enum alert_kind kind;
    const char *subject; /* id of a target, an indicator or a source */
    struct alert_state state;
    int64_t episode, began; /* the episode's number and when it began; 0: there was none */
    int64_t since;          /* of the last turn */
    enum alert_cause cause; /* of the last turn */
    struct alert_evidence evidence;
    const char *summary; /* one line; may be NULL */
    const char *details; /* a JSON object; may be NULL */
};

struct ledger_alerts {
    struct ledger_alert *items;
    size_t count;
};

/* There are several to each target, and a run with nothing new asks for few of them. */
enum ledger_alerts_of {
    ALERTS_ALL,
    ALERTS_OF_SOURCES, /* that fail, or did */
    ALERTS_TO_TELL,    /* that a notice may be due of: firing, told as firing, or to inform of */
};

/* States, by kind and subject. */
int ledger_alerts(struct ledger *ledger, enum ledger_alerts_of which, struct arena *arena,
                  struct ledger_alerts *out, struct err *err);
/* Those of some subjects alone; one that is named twice counts once. */
int ledger_alerts_about(struct ledger *ledger, const char *const *subjects, size_t count,
                        struct arena *arena, struct ledger_alerts *out, struct err *err);
int ledger_alert_set(struct ledger *ledger, const struct ledger_alert *alert, struct err *err);

/* Records a turn from `before` to the alert's phase and severity. *id is its row, which numbers
 * the episode it begins. */
struct ledger_turn {
    const struct ledger_alert *alert;
    enum alert_phase before;
    int64_t now;
};
int ledger_turn_add(struct ledger *ledger, const struct ledger_turn *turn, int64_t *id,
                    struct err *err);

/* --- acknowledgements and silences -----------------------------------------------------------*/
struct ledger_ack {
    enum alert_kind kind;
    const char *subject, *by, *because;
    int64_t episode, made, until;
};

struct ledger_silence {
    const char *pattern; /* of "Kind/subject", * and ? as in a shell */
    const char *by, *because;
    int64_t made, until; /* until before made: it ends the ones of that pattern */
};

int ledger_ack_add(struct ledger *ledger, const struct ledger_ack *ack, struct err *err);
/* The last one of each episode. */
int ledger_acks(struct ledger *ledger, struct arena *arena, struct ledger_ack **out, size_t *count,
                struct err *err);
int ledger_silence_add(struct ledger *ledger, const struct ledger_silence *silence,
                       struct err *err);
/* Those that hold at the moment, the last word on each pattern. */
int ledger_silences(struct ledger *ledger, int64_t now, struct arena *arena,
                    struct ledger_silence **out, size_t *count, struct err *err);

/* --- what channels were told -----------------------------------------------------------------*/
/* What this channel was told last of this alert; all zero where it never was. */
int ledger_told(struct ledger *ledger, const char *channel, enum alert_kind kind,
                const char *subject, struct notice_told *out, struct err *err);

/* --- the outbox ------------------------------------------------------------------------------*/
enum outbox_state { OUTBOX_QUEUED, OUTBOX_SENT, OUTBOX_PARKED, OUTBOX_CANCELLED, OUTBOX_COUNT };

struct ledger_notice {
    int64_t id;
    const char *uid; /* the same at each try, so that a receiver can tell repeats */
    const char *channel;
    int64_t created, due, ended;
    enum outbox_state state;
    int attempts;
    const char *fault; /* of the last try; may be NULL */
};

struct ledger_item { /* of a notice: what it says of one alert */
    enum alert_kind kind;
    const char *subject;
    int64_t episode;
    enum notice_reason reason;
    struct alert_state state;
    const char *body; /* the alert as it was, a JSON object */
};

int ledger_notice_add(struct ledger *ledger, const struct ledger_notice *notice, int64_t *id,
                      struct err *err);
/* Adds an item and remembers that the channel was told. A resolve takes back what of its episode
 * was never tried; where nothing else was, it is not sent either, and *cancelled is true. */
int ledger_item_add(struct ledger *ledger, const struct ledger_notice *notice,
                    const struct ledger_item *item, bool *cancelled, struct err *err);
/* The notices in a state; of the queued ones only those due by `now`. */
int ledger_notices(struct ledger *ledger, enum outbox_state state, int64_t now,
                   struct arena *arena, struct ledger_notice **out, size_t *count,
                   struct err *err);
/* What is left of a notice's items after cancellations, in their order. */
int ledger_items(struct ledger *ledger, int64_t notice, struct arena *arena,
                 struct ledger_item **out, size_t *count, struct err *err);
/* Takes back what older notices, which its channel has not accepted yet, say of the same alerts:
 * it knows better already, and "fires" after "resolved" would be false. */
int ledger_notice_supersede(struct ledger *ledger, const struct ledger_notice *notice,
                            struct err *err);
/* Writes state, attempts, due, fault and ended. */
int ledger_notice_set(struct ledger *ledger, const struct ledger_notice *notice, struct err *err);

/* --- figures that alerts are about -----------------------------------------------------------*/
/* Each figure that is held and was not reviewed, and each accepted one that contradicts another. */
struct ledger_trouble {
    const char *indicator;
    int64_t figure;
    struct period period;
    bool held; /* else a contradiction */
};
int ledger_troubles(struct ledger *ledger, void (*each)(void *, const struct ledger_trouble *),
                    void *context, struct err *err);

#endif
