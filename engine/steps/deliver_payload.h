/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice as headway-collect takes it: one JSON object. */
#ifndef HEADWAY_STEPS_DELIVER_PAYLOAD_H
#define HEADWAY_STEPS_DELIVER_PAYLOAD_H

#include "steps/deliver.h"

/* Several may be sent to one channel at a time; the id tells their answers apart. */
struct payload_head {
    const char *uid;
    const struct channel_entry *channel;
    int64_t created;
};

void payload_of_items(const struct delivery_plan *plan, const struct payload_head *head,
                      const struct ledger_item *items, size_t count, struct buf *out);
/* A subject and a text only. */
void payload_of_text(const struct delivery_plan *plan, const struct payload_head *head,
                     const char *subject, const char *text, struct buf *out);

#endif
