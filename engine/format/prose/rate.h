/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an amount is for: "63 euros per megawatt hour", "$1.08 a share", "58 Euro im Monat",
 * 300元/吨. Such a rate is of another unit than the amount, "EUR per MWh". So much a year stays
 * what it is: that is how flows are told. */
#ifndef HEADWAY_FORMAT_PROSE_RATE_H
#define HEADWAY_FORMAT_PROSE_RATE_H

#include "format/prose/side.h"

/* Behind the unit, which ends in front of token i. Returns the token behind the rate, i where
 * there is none. */
size_t rate_read(const struct line *line, size_t i, struct side *side);

#endif
