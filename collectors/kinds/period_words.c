/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/period_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool skip(const char **at, const char *word)
{
    size_t length = strlen(word);

    if (strncmp(*at, word, length) != 0)
        return false;
    *at += length;
    return true;
}

/* 1 to 12, in digits; 0 where there is none. */
static int month_of(const char **at)
{
    int month = 0;

    for (int i = 0; i < 2 && **at >= '0' && **at <= '9'; i++)
        month = month * 10 + *(*at)++ - '0';
    return month <= 12 ? month : 0;
}

static int quarter_of(const char **at)
{
    static const char *const words[] = { "一", "二", "三", "四", "1", "2", "3", "4" };

    for (int i = 0; i < 8; i++)
        if (skip(at, words[i]))
            return i % 4 + 1;
    return 0;
}

/* What stands behind the year, as the rest of a period: "" for the year itself. */
static bool rest_of(const char *at, char rest[16])
{
    int number, last;

    *rest = '\0';
    if (*at == '\0')
        return true;
    if (skip(&at, "上半年") || skip(&at, "下半年")) {
        snprintf(rest, 16, "-H%d", strncmp(at - strlen("上半年"), "上", strlen("上")) == 0 ? 1 : 2);
    } else if (skip(&at, "第")) {
        number = quarter_of(&at);
        if (number == 0 || !(skip(&at, "季度") || skip(&at, "季")))
            return false;
        snprintf(rest, 16, "-Q%d", number);
    } else {
        number = month_of(&at);
        last = skip(&at, "-") || skip(&at, "—") || skip(&at, "～") ? month_of(&at) : 0;
        if (number == 0 || !(skip(&at, "月份") || skip(&at, "月")) || (last > 0 && number != 1))
            return false;
        snprintf(rest, 16, last > 0 ? "-YTD-%02d" : "-%02d", last > 0 ? last : number);
    }
    return *at == '\0';
}

int period_of_words(const char *text, struct period *period, struct err *err)
{
    char plain[32], rest[16];

    if (strspn(text, "0123456789") != 4 || strncmp(text + 4, "年", strlen("年")) != 0 ||
        !rest_of(text + 4 + strlen("年"), rest))
        return period_parse(text, period, err);
    snprintf(plain, sizeof plain, "%.4s%s", text, rest);
    return period_parse(plain, period, err);
}
