/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/drawn.h"

#include <stdio.h>

void drawn_put(struct buf *out, const struct drawn *drawn)
{
    bool failed = drawn->outcome == DRAWN_FAILED;

    wire_put_int(out, drawn->outcome);
    wire_put_int(out, drawn->skipped);
    wire_put_int(out, drawn->file.size);
    wire_put_int(out, drawn->file.changed);
    wire_put_int(out, drawn->file.inode);
    wire_put_int(out, failed ? (int64_t)drawn->reason.status : 0);
    wire_put_text(out, failed ? drawn->reason.text : NULL);
}

int drawn_take(const char *bytes, size_t length, struct drawn *out, struct err *err)
{
    struct wire wire = { .bytes = bytes, .length = length };
    const char *reason;

    out->outcome = (enum drawn_outcome)wire_take_within(&wire, 0, DRAWN_COUNT - 1);
    out->skipped = wire_take_within(&wire, 0, INT64_MAX);
    out->file.size = wire_take_within(&wire, 0, INT64_MAX);
    out->file.changed = wire_take_int(&wire);
    out->file.inode = wire_take_int(&wire);
    out->reason.status = (enum status)wire_take_within(&wire, 0, 255);
    reason = wire_take_text(&wire);
    snprintf(out->reason.text, sizeof out->reason.text, "%s", reason ? reason : "");
    if (!wire_ended(&wire))
        return err_set(err, STATUS_INTERNAL, "headway-draw gave an answer that cannot be read");
    return 0;
}
