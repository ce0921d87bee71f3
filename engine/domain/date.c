/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/date.h"

#include "base/digits.h"

#include <string.h>

/* Days from civil and back, by counting in eras of 400 years from 0000-03-01, so that the leap
 * day is the last of its year (H. Hinnant, "chrono-compatible low-level date algorithms"). */
date date_from_civil(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

struct civil date_civil(date day)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * day_of_year + 2) / 153; /* months since March */
    int month = shifted < 10 ? shifted + 3 : shifted - 9;

    return (struct civil){ year_of_era + era * 400 + (month <= 2), month,
                           day_of_year - (153 * shifted + 2) / 5 + 1 };
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
