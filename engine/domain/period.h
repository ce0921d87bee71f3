/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time a figure speaks of: its first and last day and its frequency. Periods of different
 * frequency are different series and never mix: the first half of a year, the year to date at
 * the end of June, and the year itself are three. Stocks carry the day they are counted on. */
#ifndef HEADWAY_DOMAIN_PERIOD_H
#define HEADWAY_DOMAIN_PERIOD_H

#include "base/err.h"
#include "domain/date.h"

/* The ledger keeps these numbers for its views (io/ledger/views.c): a new one comes last. */
enum frequency {
    FREQUENCY_NONE,
    FREQUENCY_DAY,
    FREQUENCY_WEEK,
    FREQUENCY_MONTH,
    FREQUENCY_QUARTER,
    FREQUENCY_TRIMESTER, /* four months, SDMX T */
    FREQUENCY_HALF,
    FREQUENCY_YEAR,
    FREQUENCY_YTD,   /* cumulative since 1 January */
    FREQUENCY_RANGE, /* any other span of days */
    FREQUENCY_COUNT
};

struct period {
    date first, last; /* both inclusive */
    enum frequency frequency;
};

enum { PERIOD_TEXT = 32 };

/* The notations of a figure's period: 2024, 2024-A1, 2024-H1, 2024-S1, 2024-T3, 2024-Q3,
 * 2024-05, 2024-M05, 2024-W07, 2024-D060, 2024-05-17, a date-time (its day), 2024-YTD-06,
 * a/b (from the first day of a to the last of b), start/duration (P2M), and what providers
 * write: 2019Q4, 2024K1, 2024M03, YR2015, YR2027-M11, 202412, 2012A to 2012D (quarters), 202604MM,
 * 202404SS (the fourth quarter), 2025YY. A range that is exactly a year, half, quarter, month
 * or day is that period. 2021-W53 and 2024-02-30 do not exist and are errors, as is what leaves
 * the years 1 to 9999. */
int period_parse(const char *text, struct period *out, struct err *err);

/* The same by its days: the notation of a source that gives first and last day. */
struct period period_of_days(date first, date last);
struct period period_of_day(date day);
struct period period_ytd(int year, int month);

/* Whether it lies in the years 1 to 9999, which its notation has digits for, from its first day to
 * its last. */
bool period_is_writable(struct period period);

/* The one canonical notation; parsing it gives a writable period back. */
void period_print(struct period period, char text[PERIOD_TEXT]);

/* The period of a frequency that a source writes in fewer words: by its first day (FRED gives
 * 2019-04-01 for a quarter), or, cumulated since January, by its last month or quarter. A period
 * that has the frequency already is itself. False where it is none of these. */
bool period_as(struct period period, enum frequency frequency, struct period *out);

/* Moves a period of a year that begins on 1 January into one that begins with another month:
 * SDMX's REPORTING_YEAR_START_DAY --07-01 makes October to December of 2010-Q2. Only for periods
 * made of months; false for others. */
bool period_reporting(struct period period, int month, struct period *out);

/* By last day, then first day, then frequency: -1, 0, 1. */
int period_compare(struct period a, struct period b);
bool period_equal(struct period a, struct period b);
/* The period of the same frequency that follows or precedes by `steps`; ranges keep their
 * length in days. */
struct period period_step(struct period period, int steps);

const char *frequency_name(enum frequency frequency); /* "year", "quarter", ... */
const char *frequency_code(enum frequency frequency); /* "A", "Q", ...: in file names */
bool frequency_parse(const char *name, enum frequency *out);
int frequency_days(enum frequency frequency); /* usual length; 0 for ranges */

#endif
