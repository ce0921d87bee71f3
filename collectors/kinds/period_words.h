/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods as the tables of Chinese offices head them: 2024年, 2024年3月, 2024年第三季度, 2024年上半年,
 * 2024年1-9月 (cumulated). */
#ifndef HEADWAY_COLLECTORS_KINDS_PERIOD_WORDS_H
#define HEADWAY_COLLECTORS_KINDS_PERIOD_WORDS_H

#include "domain/period.h"

/* What period_parse() takes, and the above. err says what period_parse() says. */
int period_of_words(const char *text, struct period *period, struct err *err);

#endif
