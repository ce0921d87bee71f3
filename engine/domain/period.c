/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/period.h"

#include "base/digits.h"
#include "base/names.h"

#include <ctype.h>
#include <string.h>

static const char *const names[FREQUENCY_COUNT] = { "none",      "day",  "week", "month", "quarter",
                                                    "trimester", "half", "year", "ytd",   "range" };
static const char *const codes[FREQUENCY_COUNT] = { "N", "D", "W", "M", "Q",
                                                    "T", "H", "A", "Y", "R" };
static const int usual_days[FREQUENCY_COUNT] = { 0, 1, 7, 30, 91, 122, 182, 365, 30, 0 };

/* How many months a period of this frequency has; 0 where it is not made of months. */
static int months_of(enum frequency frequency)
{
    static const int months[FREQUENCY_COUNT] = { [FREQUENCY_MONTH] = 1,     [FREQUENCY_QUARTER] = 3,
                                                 [FREQUENCY_TRIMESTER] = 4, [FREQUENCY_HALF] = 6,
                                                 [FREQUENCY_YEAR] = 12 };

    return months[frequency];
}

/* The n-th (from 1) period of a frequency in a year. */
static bool part_of_year(int year, enum frequency frequency, int n, struct period *out)
{
    int months = months_of(frequency);

    if (n < 1 || n > 12 / months)
        return false;
    *out = (struct period){ date_from_civil(year, (n - 1) * months + 1, 1),
                            date_month_end(year, n * months), frequency };
    return true;
}

struct period period_of_day(date day)
{
    return (struct period){ day, day, FREQUENCY_DAY };
}

struct period period_ytd(int year, int month)
{
    return (struct period){ date_from_civil(year, 1, 1), date_month_end(year, month),
                            FREQUENCY_YTD };
}

struct period period_of_days(date first, date last)
{
    static const enum frequency tried[] = { FREQUENCY_YEAR, FREQUENCY_HALF, FREQUENCY_QUARTER,
                                            FREQUENCY_MONTH };
    struct civil start = date_civil(first);
    struct period period;

    if (first == last)
        return period_of_day(first);
    for (size_t i = 0; i < sizeof tried / sizeof tried[0]; i++) {
        int months = months_of(tried[i]);

        if (part_of_year(start.year, tried[i], (start.month - 1) / months + 1, &period) &&
            period.first == first && period.last == last)
            return period;
    }
    return (struct period){ first, last, FREQUENCY_RANGE };
}

/* A cursor over the text; each reader moves it only where it succeeds. */
struct scan {
    const char *at;
};

static bool take_number(struct scan *scan, int digits, int *out)
{
    int value = 0;

    for (int i = 0; i < digits; i++) {
        if (!isdigit((unsigned char)scan->at[i]))
            return false;
        value = value * 10 + (scan->at[i] - '0');
    }
    scan->at += digits;
    *out = value;
    return true;
}

static bool take_char(struct scan *scan, char c)
{
    if (*scan->at != c)
        return false;
    scan->at++;
    return true;
}

static bool at_end(const struct scan *scan)
{
    return *scan->at == '\0';
}

static bool iso_week(int year, int week, struct period *out)
{
    date monday;

    if (week < 1 || week > date_iso_weeks(year))
        return false;
    monday = date_iso_week(year, week);
    *out = (struct period){ monday, monday + 6, FREQUENCY_WEEK };
    return true;
}

static bool day_of_year(int year, int day, struct period *out)
{
    date first = date_from_civil(year, 1, 1);

    if (day < 1 || first + day > date_from_civil(year + 1, 1, 1))
        return false;
    *out = period_of_day(first + day - 1);
    return true;
}

/* What follows "YYYY-" or "YYYY" when it begins with a letter: A1 H1 S2 T3 Q4 M05 W07 D060. */
static bool take_coded(struct scan *scan, int year, struct period *out)
{
    static const struct {
        char letter;
        enum frequency frequency;
    } coded[] = { { 'A', FREQUENCY_YEAR },      { 'H', FREQUENCY_HALF },
                  { 'S', FREQUENCY_HALF },      { 'T', FREQUENCY_TRIMESTER },
                  { 'Q', FREQUENCY_QUARTER },
                  { 'K', FREQUENCY_QUARTER } }; /* kvartal: Denmark, Norway, Sweden */
    char letter = *scan->at++;
    int n;

    if (letter == 'M' && (take_number(scan, 2, &n) || take_number(scan, 1, &n)))
        return at_end(scan) && part_of_year(year, FREQUENCY_MONTH, n, out);
    if (letter == 'W' && take_number(scan, 2, &n))
        return at_end(scan) && iso_week(year, n, out);
    if (letter == 'D' && take_number(scan, 3, &n))
        return at_end(scan) && day_of_year(year, n, out);
    for (size_t i = 0; i < sizeof coded / sizeof coded[0]; i++)
        if (coded[i].letter == letter && take_number(scan, 1, &n))
            return at_end(scan) && part_of_year(year, coded[i].frequency, n, out);
    return false;
}

/* What NBS writes behind a year: A to D alone are quarters; NNMM, NNSS and YY name the kind. */
static bool take_nbs(struct scan *scan, int year, struct period *out)
{
    int n;

    if (strlen(scan->at) == 1 && *scan->at >= 'A' && *scan->at <= 'D')
        return part_of_year(year, FREQUENCY_QUARTER, *scan->at - 'A' + 1, out);
    if (strcmp(scan->at, "YY") == 0)
        return part_of_year(year, FREQUENCY_YEAR, 1, out);
    if (!take_number(scan, 2, &n))
        return false;
    if (at_end(scan) || strcmp(scan->at, "MM") == 0)
        return part_of_year(year, FREQUENCY_MONTH, n, out);
    return strcmp(scan->at, "SS") == 0 && part_of_year(year, FREQUENCY_QUARTER, n, out);
}

static bool take_dashed(struct scan *scan, int year, struct period *out)
{
    int month, day;

    if (strncmp(scan->at, "YTD-", 4) == 0) {
        scan->at += 4;
        if (!take_number(scan, 2, &month) || !at_end(scan) || month < 1 || month > 12)
            return false;
        *out = period_ytd(year, month);
        return true;
    }
    if (isalpha((unsigned char)*scan->at))
        return take_coded(scan, year, out);
    if (!take_number(scan, 2, &month))
        return false;
    if (at_end(scan))
        return part_of_year(year, FREQUENCY_MONTH, month, out);
    if (!take_char(scan, '-') || !take_number(scan, 2, &day) || !date_exists(year, month, day))
        return false;
    *out = period_of_day(date_from_civil(year, month, day));
    return at_end(scan) || *scan->at == 'T' || *scan->at == ' ';
}

/* One period without a slash. A time of day behind a date is checked, then dropped. */
static bool parse_plain(const char *text, struct period *out)
{
    struct scan scan = { text };
    int year;

    if (strncmp(text, "YR", 2) == 0)
        scan.at += 2;
    if (!take_number(&scan, 4, &year) || year < 1)
        return false;
    if (at_end(&scan))
        return part_of_year(year, FREQUENCY_YEAR, 1, out);
    if (take_char(&scan, '-')) {
        int64_t seconds;

        return take_dashed(&scan, year, out) && (at_end(&scan) || moment_parse(text, &seconds));
    }
    return isalpha((unsigned char)*scan.at) && isdigit((unsigned char)scan.at[1])
               ? take_coded(&scan, year, out)
               : take_nbs(&scan, year, out);
}

/* ISO 8601 durations of whole years, months, weeks and days: P1Y, P2M, P7D, P1Y6M. Each step is
 * checked, since many of them would leave what a date can count. */
static bool add_duration(const char *text, date first, date *last)
{
    date end = first;
    bool any = false;

    if (*text++ != 'P')
        return false;
    while (*text != '\0') {
        int n = 0, digits = 0;

        for (; isdigit((unsigned char)*text) && digits < 5; digits++)
            n = n * 10 + (*text++ - '0');
        if (digits == 0)
            return false;
        if (*text == 'Y')
            end = date_add_months(end, 12 * n);
        else if (*text == 'M')
            end = date_add_months(end, n);
        else if (*text == 'W' || *text == 'D')
            end += n * (*text == 'W' ? 7 : 1);
        else
            return false;
        if (end - 1 > DATE_LAST)
            return false;
        text++;
        any = true;
    }
    *last = end - 1;
    return any && end > first;
}

bool period_is_writable(struct period period)
{
    return DATE_FIRST <= period.first && period.first <= period.last && period.last <= DATE_LAST;
}

static bool parse_range(const char *text, const char *slash, struct period *out)
{
    char left[PERIOD_TEXT];
    struct period from, to;
    date last;

    if ((size_t)(slash - text) >= sizeof left)
        return false;
    memcpy(left, text, (size_t)(slash - text));
    left[slash - text] = '\0';
    if (!parse_plain(left, &from))
        return false;
    if (slash[1] == 'P') {
        if (!add_duration(slash + 1, from.first, &last))
            return false;
    } else {
        if (!parse_plain(slash + 1, &to))
            return false;
        last = to.last;
    }
    if (last < from.first)
        return false;
    *out = period_of_days(from.first, last);
    return true;
}

int period_parse(const char *text, struct period *out, struct err *err)
{
    const char *slash = strchr(text, '/');
    bool parsed = slash ? parse_range(text, slash, out) : parse_plain(text, out);

    if (!parsed || !period_is_writable(*out))
        return err_set(err, STATUS_DATA,
                       "\"%.40s\" is no period; write 2024, 2024-H1, 2024-Q3, 2024-05, 2024-W07, "
                       "2024-05-17, 2024-YTD-06 or 2024-01/2024-06, and days that exist, of the "
                       "years 1 to 9999",
                       text);
    return 0;
}

/* ISO weeks belong to the year of their Thursday. */
static char *put_week(char *at, struct period period)
{
    int year = date_civil(period.first + 3).year;

    at = put_digits(at, (uint64_t)year, 4);
    *at++ = '-';
    *at++ = 'W';
    return put_digits(at, (uint64_t)((period.first - date_iso_week(year, 1)) / 7 + 1), 2);
}

static char *put_date(char *at, date day)
{
    date_print(day, at);
    return at + strlen(at);
}

void period_print(struct period period, char text[PERIOD_TEXT])
{
    struct civil civil = date_civil(period.first);
    int months = months_of(period.frequency);
    char *at = put_digits(text, (uint64_t)civil.year, 4);

    switch (period.frequency) {
    case FREQUENCY_YEAR:
        break;
    case FREQUENCY_HALF:
    case FREQUENCY_TRIMESTER:
    case FREQUENCY_QUARTER:
        *at++ = '-';
        *at++ = codes[period.frequency][0];
        at = put_number(at, (uint64_t)((civil.month - 1) / months + 1));
        break;
    case FREQUENCY_MONTH:
        *at++ = '-';
        at = put_digits(at, (uint64_t)civil.month, 2);
        break;
    case FREQUENCY_WEEK:
        at = put_week(text, period);
        break;
    case FREQUENCY_YTD:
        memcpy(at, "-YTD-", 5);
        at = put_digits(at + 5, (uint64_t)date_civil(period.last).month, 2);
        break;
    case FREQUENCY_DAY:
        at = put_date(text, period.first);
        break;
    case FREQUENCY_RANGE:
    case FREQUENCY_NONE:
    case FREQUENCY_COUNT:
        at = put_date(text, period.first);
        *at++ = '/';
        at = put_date(at, period.last);
        break;
    }
    *at = '\0';
}

bool period_as(struct period period, enum frequency frequency, struct period *out)
{
    struct civil first = date_civil(period.first), last = date_civil(period.last);
    int months = months_of(frequency);
    struct period whole;

    *out = period;
    if (period.frequency == frequency)
        return true;
    if (frequency == FREQUENCY_YTD) {
        *out = period_ytd(last.year, last.month);
        return months_of(period.frequency) > 0 && first.year == last.year;
    }
    if (period.frequency != FREQUENCY_DAY || months == 0 ||
        !part_of_year(first.year, frequency, (first.month - 1) / months + 1, &whole) ||
        whole.first != period.first)
        return false;
    *out = whole;
    return true;
}

bool period_reporting(struct period period, int month, struct period *out)
{
    if (months_of(period.frequency) == 0 || month < 1 || month > 12)
        return false;
    *out = period;
    if (month > 1)
        *out = period_of_days(date_add_months(period.first, month - 1),
                              date_add_months(period.last + 1, month - 1) - 1);
    return period_is_writable(*out);
}

int period_compare(struct period a, struct period b)
{
    if (a.last != b.last)
        return a.last < b.last ? -1 : 1;
    if (a.first != b.first)
        return a.first < b.first ? -1 : 1;
    return (a.frequency > b.frequency) - (a.frequency < b.frequency);
}

bool period_equal(struct period a, struct period b)
{
    return period_compare(a, b) == 0;
}

struct period period_step(struct period period, int steps)
{
    int months = months_of(period.frequency);
    date length = period.last - period.first + 1;

    if (months > 0) {
        date first = date_add_months(period.first, months * steps);

        return (struct period){ first, date_add_months(first, months) - 1, period.frequency };
    }
    if (period.frequency == FREQUENCY_YTD) {
        struct civil last = date_civil(date_add_months(period.last - 27, steps));

        return period_ytd(last.year, last.month);
    }
    return (struct period){ period.first + length * steps, period.last + length * steps,
                            period.frequency };
}

const char *frequency_name(enum frequency frequency)
{
    return names[frequency];
}

const char *frequency_code(enum frequency frequency)
{
    return codes[frequency];
}

bool frequency_parse(const char *name, enum frequency *out)
{
    int index;

    if (!name_find(names, FREQUENCY_COUNT, name, &index))
        return false;
    *out = (enum frequency)index;
    return true;
}

int frequency_days(enum frequency frequency)
{
    return usual_days[frequency];
}
