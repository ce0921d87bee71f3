/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/date.h"

#include "base/digits.h"

#include <string.h>

/* Years are counted from March, so that the leap day is the last of its year. Days from civil: H.
 * Hinnant, "chrono-compatible low-level date algorithms". */
date date_from_civil(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400; /* of 400 years, which repeat */
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

/* And back, felt where many figures are judged: C. Neri and L. Schneider, "Euclidean affine
 * functions and their application to calendar algorithms" (2022), proposition 6.3, which divides by
 * constants that are powers of two. */
struct civil date_civil(date day)
{
    enum { ERAS = 82 }; /* added, so that no day in range is below zero */
    uint32_t centuries = 4 * ((uint32_t)day + 719468 + ERAS * 146097) + 3;
    uint32_t quarters = centuries % 146097 | 3; /* of a day, within its century */
    uint64_t years = UINT64_C(2939745) * quarters;
    uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
    uint32_t months = 2141 * day_of_year + 197913;
    bool early = day_of_year >= 306; /* January or February, of the next year */
    int year = (int)(centuries / 146097 * 100 + (uint32_t)(years >> 32)) - ERAS * 400;

    return (struct civil){ year + early, (int)(months >> 16) - (early ? 12 : 0),
                           (int)((months & 0xffff) / 2141) + 1 };
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_length(int year, int month)
{
    static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : length[month - 1];
}

bool date_exists(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= date_month_length(year, month);
}

date date_month_end(int year, int month)
{
    return date_from_civil(year, month, date_month_length(year, month));
}

date date_add_months(date day, int months)
{
    struct civil civil = date_civil(day);
    int count = civil.year * 12 + civil.month - 1 + months;
    int year = (count >= 0 ? count : count - 11) / 12, month = count - year * 12 + 1;
    int last = date_month_length(year, month);

    return date_from_civil(year, month, civil.day < last ? civil.day : last);
}

int date_weekday(date day)
{
    return ((day + 3) % 7 + 7) % 7 + 1; /* 1970-01-01 was a Thursday */
}

int date_iso_weeks(int year)
{
    int first = date_weekday(date_from_civil(year, 1, 1));

    return first == 4 || (first == 3 && is_leap(year)) ? 53 : 52;
}

date date_iso_week(int year, int week)
{
    date fourth = date_from_civil(year, 1, 4); /* always in week 1 */

    return fourth - (date_weekday(fourth) - 1) + (week - 1) * 7;
}

static bool read_number(const char *text, int digits, int *out)
{
    *out = 0;
    for (int i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *out = *out * 10 + (text[i] - '0');
    }
    return true;
}

bool date_parse(const char *text, size_t length, date *out)
{
    int year, month, day;

    if (length != 10 || text[4] != '-' || text[7] != '-' || !read_number(text, 4, &year) ||
        !read_number(text + 5, 2, &month) || !read_number(text + 8, 2, &day) ||
        !date_exists(year, month, day))
        return false;
    *out = date_from_civil(year, month, day);
    return true;
}

void date_print(date day, char text[DATE_TEXT])
{
    struct civil civil;

    text[0] = '\0';
    if (day == DATE_NONE)
        return;
    civil = date_civil(day);
    text = put_digits(text, (uint64_t)civil.year, 4);
    *text++ = '-';
    text = put_digits(text, (uint64_t)civil.month, 2);
    *text++ = '-';
    *put_digits(text, (uint64_t)civil.day, 2) = '\0';
}

int64_t date_start(date day)
{
    return (int64_t)day * DAY_SECONDS;
}

date date_of_seconds(int64_t seconds)
{
    return (date)((seconds >= 0 ? seconds : seconds - (DAY_SECONDS - 1)) / DAY_SECONDS);
}

static bool read_offset(const char *text, int64_t *seconds)
{
    int hour, minute;

    *seconds = 0;
    if (strcmp(text, "") == 0 || strcmp(text, "Z") == 0)
        return true;
    if (strlen(text) != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' ||
        !read_number(text + 1, 2, &hour) || !read_number(text + 4, 2, &minute) || hour > 14 ||
        minute > 59)
        return false;
    *seconds = (text[0] == '-' ? -1 : 1) * (hour * 3600 + minute * 60);
    return true;
}

bool moment_parse(const char *text, int64_t *seconds)
{
    size_t length = strlen(text);
    int hour, minute, second = 0;
    int64_t offset;
    date day;

    if (length < 10 || !date_parse(text, 10, &day))
        return false;
    *seconds = date_start(day);
    if (length == 10)
        return true;
    if (length < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' ||
        !read_number(text + 11, 2, &hour) || !read_number(text + 14, 2, &minute))
        return false;
    text += 16;
    if (*text == ':') {
        if (strlen(text) < 3 || !read_number(text + 1, 2, &second))
            return false;
        text += 3;
        if (*text == '.')
            for (text++; *text >= '0' && *text <= '9';)
                text++;
    }
    if (hour > 23 || minute > 59 || second > 60 || !read_offset(text, &offset))
        return false;
    *seconds += hour * 3600 + minute * 60 + second - offset;
    return true;
}

void moment_print(int64_t seconds, char text[32])
{
    date day = date_of_seconds(seconds);
    int rest = (int)(seconds - date_start(day));

    date_print(day, text);
    text += strlen(text);
    *text++ = 'T';
    text = put_digits(text, (uint64_t)(rest / 3600), 2);
    *text++ = ':';
    text = put_digits(text, (uint64_t)(rest / 60 % 60), 2);
    *text++ = ':';
    text = put_digits(text, (uint64_t)(rest % 60), 2);
    *text++ = 'Z';
    *text = '\0';
}

double date_years(date from, date to)
{
    struct civil start = date_civil(from), end = date_civil(to);
    int whole = end.year - start.year;
    date passed;

    if (to < from)
        return -date_years(to, from);
    if (start.month == end.month && start.day == end.day)
        return whole;
    if (date_add_months(from, whole * 12) > to)
        whole--;
    passed = date_add_months(from, whole * 12);
    return whole + (double)(to - passed) / (date_add_months(from, (whole + 1) * 12) - passed);
}
