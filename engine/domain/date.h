/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates of the proleptic Gregorian calendar, as days since 1970-01-01, without a time
 * zone: the day a source names, in the source's own calendar. */
#ifndef HEADWAY_DOMAIN_DATE_H
#define HEADWAY_DOMAIN_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t date;

#define DATE_NONE INT32_MIN
enum { DATE_TEXT = 16, DAY_SECONDS = 86400 };
/* 0001-01-01 and 9999-12-31: what four digits of a year can write. */
enum { DATE_FIRST = -719162, DATE_LAST = 2932896 };

struct civil {
    int year, month, day; /* month and day count from 1 */
};

date date_from_civil(int year, int month, int day); /* the day must exist */
struct civil date_civil(date day);
bool date_exists(int year, int month, int day); /* years 1 to 9999 */
int date_month_length(int year, int month);
date date_month_end(int year, int month);
date date_add_months(date day, int months); /* 31 January + 1 month is the last of February */
int date_weekday(date day);                 /* 1 Monday to 7 Sunday */
int date_iso_weeks(int year);               /* 52 or 53 */
date date_iso_week(int year, int week);     /* its Monday */

/* YYYY-MM-DD, all of text[0..length). */
bool date_parse(const char *text, size_t length, date *out);
void date_print(date day, char text[DATE_TEXT]); /* DATE_NONE prints "" */

/* Seconds since the epoch, UTC: of the start of a day, and the day a moment lies in. */
int64_t date_start(date day);
date date_of_seconds(int64_t seconds);

/* An ISO 8601 moment, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss][Z|+hh:mm], as seconds since the
 * epoch; without an offset it is UTC. */
bool moment_parse(const char *text, int64_t *seconds);
void moment_print(int64_t seconds, char text[32]); /* 2026-11-21T00:00:00Z */

/* Years from a to b: whole anniversaries plus the rest over the length of that anniversary
 * year, so that equal month-days give whole numbers. Negative where b is before a. */
double date_years(date from, date to);

#endif
