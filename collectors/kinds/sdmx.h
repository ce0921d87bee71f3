/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What SDMX means, whatever it is written in. */
#ifndef HEADWAY_COLLECTORS_KINDS_SDMX_H
#define HEADWAY_COLLECTORS_KINDS_SDMX_H

#include "collectors/kinds/reading.h"

/* Status and confidentiality as one flag, "e" or "e,C"; A (normal) and F (free to publish) say
 * nothing. May lie in *held. */
struct slice sdmx_flag(struct slice status, struct slice secrecy, struct buf *held);

/* UNIT_MULT and SCALE: a power of ten. False where the text is none; nothing is 0. */
bool sdmx_power(struct slice text, int *power);

/* Where the reporting year begins in another month than January (REPORTING_YEAR_START_DAY,
 * "--07-01"), a period that is counted by it, as 2010-Q2 is, in its days. False where `text` is
 * no such period or the year begins in January: it means then what it says. */
bool sdmx_reporting_period(struct slice start, struct slice text, struct period *period);

#endif
