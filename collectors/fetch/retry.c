/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/fetch/retry.h"

#include "base/names.h"
#include "domain/date.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* An HTTP-date (RFC 9110, 5.6.7); the weekday is not looked at. */
static bool http_date(const char *text, int64_t now, int64_t *seconds)
{
    char month[4];
    int year, day, hour, minute, second, index;

    /* NOLINTBEGIN(cert-err34-c): the widths bound the numbers, and the count is looked at */
    if (sscanf(text, "%*3[A-Za-z], %2d %3[A-Za-z] %4d %2d:%2d:%2d GMT", &day, month, &year, &hour,
               &minute, &second) != 6 &&
        sscanf(text, "%*3[A-Za-z] %3[A-Za-z] %2d %2d:%2d:%2d %4d", month, &day, &hour, &minute,
               &second, &year) != 6) {
        if (sscanf(text, "%*9[A-Za-z], %2d-%3[A-Za-z]-%2d %2d:%2d:%2d GMT", &day, month, &year,
                   &hour, &minute, &second) != 6)
            return false;
        /* NOLINTEND(cert-err34-c)
         * of RFC 850: two digits that are never more than fifty years ahead */
        year += 2000;
        if (year > date_civil(date_of_seconds(now)).year + 50)
            year -= 100;
    }
    if (!name_find(months, 12, month, &index) || !date_exists(year, index + 1, day) || hour < 0 ||
        hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return false;
    *seconds = date_start(date_from_civil(year, index + 1, day)) + hour * 3600 + minute * 60 +
               second;
    return true;
}

int64_t retry_after(const char *value, int64_t now)
{
    int64_t seconds = 0;

    if (value == NULL)
        return -1;
    while (*value == ' ' || *value == '\t')
        value++;
    if (isdigit((unsigned char)*value)) {
        for (; isdigit((unsigned char)*value); value++)
            if (seconds < INT32_MAX) /* past which no run waits: stop counting */
                seconds = seconds * 10 + (*value - '0');
        value += strspn(value, " \t\r\n");
        return *value == '\0' ? seconds : -1;
    }
    if (!http_date(value, now, &seconds))
        return -1;
    return seconds > now ? seconds - now : 0;
}

int64_t retry_backoff(int attempt, uint64_t random)
{
    int64_t most = RETRY_BASE_MS;

    while (attempt-- > 0 && most < RETRY_CAP_MS)
        most *= 2;
    if (most > RETRY_CAP_MS)
        most = RETRY_CAP_MS;
    return (int64_t)(random % (uint64_t)(most + 1));
}

bool retry_status(long status)
{
    static const long passing[] = { 408, 425, 429, 500, 502, 503, 504 };

    for (unsigned i = 0; i < sizeof passing / sizeof passing[0]; i++)
        if (status == passing[i])
            return true;
    return false;
}
