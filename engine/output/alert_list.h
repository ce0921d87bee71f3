/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alerts for a terminal and as JSON (headway.alerts/1). */
#ifndef HEADWAY_OUTPUT_ALERT_LIST_H
#define HEADWAY_OUTPUT_ALERT_LIST_H

#include "io/alerts.h"

struct alert_list {
    int64_t now;
    bool all; /* with what is well */
    const struct ledger_alert *alerts;
    size_t alert_count;
    const struct ledger_ack *acks;
    size_t ack_count;
    const struct ledger_silence *silences;
    size_t silence_count;
};

/* A line an alert, or, where these are wider than `width`, several shorter ones with nothing cut;
 * 0 is no limit. */
void alert_list_text(const struct alert_list *list, size_t width, struct buf *out);
void alert_list_json(const struct alert_list *list, struct buf *out);

/* headway.silences/1 */
void silences_json(const struct ledger_silence *silences, size_t count, struct buf *out);

/* Notices that were refused for good. */
void parked_table(const struct ledger_notice *notices, size_t count, size_t width,
                  struct buf *out);
void parked_json(const struct ledger_notice *notices, size_t count, struct buf *out);

/* The acknowledgement of the alert's episode, the silence that holds; NULL: none. */
const struct ledger_ack *alert_list_ack(const struct alert_list *list,
                                        const struct ledger_alert *alert);
const struct ledger_silence *alert_list_silence(const struct alert_list *list,
                                                const struct ledger_alert *alert);

#endif
