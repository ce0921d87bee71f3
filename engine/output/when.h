/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and periods for people: 31 Dec 2027, 2027年12月31日, 31.12.2027; Q3 2024, 2024年第三季度,
 * 3. Quartal 2024. */
#ifndef HEADWAY_OUTPUT_WHEN_H
#define HEADWAY_OUTPUT_WHEN_H

#include "base/buf.h"
#include "domain/language.h"
#include "domain/period.h"

void when_day(struct buf *out, date day, enum language language); /* DATE_NONE is a dash */
void when_period(struct buf *out, struct period period, enum language language);
/* A span of days in the unit people would use: 12 days, 3 months, 2.5 years. */
void when_span(struct buf *out, double days, enum language language);

#endif
