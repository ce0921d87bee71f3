/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year, said or meant, and the part of it that stands beside it. */
#include "collectors/page_period.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { PART_WITHIN = 40, YEAR_FIRST = 1990, YEAR_LAST = 2100 };

/* A phrase for a year, by its distance from the year of publication. */
static const struct {
    enum language language;
    const char *text;
    int years;
} meant[] = {
    { LANGUAGE_EN, "this year", 0 },      { LANGUAGE_EN, "last year", -1 },
    { LANGUAGE_EN, "previous year", -1 }, { LANGUAGE_ZH, "今年", 0 },
    { LANGUAGE_ZH, "去年", -1 },          { LANGUAGE_ZH, "本年", 0 },
    { LANGUAGE_DE, "dieses Jahres", 0 },  { LANGUAGE_DE, "diesem Jahr", 0 },
    { LANGUAGE_DE, "vergangenen Jahr", -1 }, { LANGUAGE_DE, "letzten Jahr", -1 },
};

/* A part of a year: the months it spans, from the first of January where it is cumulative. */
static const struct {
    enum language language;
    const char *text;
    int first, last;
} parts[] = {
    { LANGUAGE_EN, "first half", 1, 6 },        { LANGUAGE_EN, "second half", 7, 12 },
    { LANGUAGE_EN, "first quarter", 1, 3 },     { LANGUAGE_EN, "second quarter", 4, 6 },
    { LANGUAGE_EN, "third quarter", 7, 9 },     { LANGUAGE_EN, "fourth quarter", 10, 12 },
    { LANGUAGE_EN, "first three quarters", 1, 9 }, { LANGUAGE_ZH, "上半年", 1, 6 },
    { LANGUAGE_ZH, "下半年", 7, 12 },           { LANGUAGE_ZH, "一季度", 1, 3 },
    { LANGUAGE_ZH, "二季度", 4, 6 },            { LANGUAGE_ZH, "三季度", 7, 9 },
    { LANGUAGE_ZH, "四季度", 10, 12 },          { LANGUAGE_ZH, "前三季度", 1, 9 },
    { LANGUAGE_DE, "erste Halbjahr", 1, 6 },    { LANGUAGE_DE, "ersten Halbjahr", 1, 6 },
    { LANGUAGE_DE, "ersten Hälfte", 1, 6 },     { LANGUAGE_DE, "zweiten Halbjahr", 7, 12 },
    { LANGUAGE_DE, "ersten Quartal", 1, 3 },    { LANGUAGE_DE, "zweiten Quartal", 4, 6 },
    { LANGUAGE_DE, "dritten Quartal", 7, 9 },   { LANGUAGE_DE, "vierten Quartal", 10, 12 },
};

struct year {
    int year;
    size_t start, end;
};

static size_t distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

static bool starts(const char *text, size_t length, size_t at, const char *word)
{
    size_t size = strlen(word);

    return at + size <= length && strncasecmp(text + at, word, size) == 0;
}

/* Four digits that stand alone and are a year: in Chinese 年 follows or the line begins so. */
static bool year_at(const char *text, size_t length, size_t at, enum language language, int *year)
{
    int value = 0;
    size_t end = at + 4;

    if (end > length || (at > 0 && (isalnum((unsigned char)text[at - 1]) ||
                                    strchr(".,-$", text[at - 1]) != NULL)))
        return false;
    for (size_t i = at; i < end; i++) {
        if (!isdigit((unsigned char)text[i]))
            return false;
        value = value * 10 + text[i] - '0';
    }
    if (value < YEAR_FIRST || value > YEAR_LAST ||
        (end < length && (isalnum((unsigned char)text[end]) || text[end] == '%')) ||
        (end + 1 < length && (text[end] == ',' || text[end] == '.') &&
         isdigit((unsigned char)text[end + 1])))
        return false;
    if (language == LANGUAGE_ZH && !starts(text, length, end, "年"))
        return false;
    *year = value;
    return true;
}

static bool year_here(const char *text, size_t length, size_t at, enum language language,
                      date published, struct year *out)
{
    out->start = at;
    if (year_at(text, length, at, language, &out->year)) {
        out->end = at + 4;
        return true;
    }
    for (size_t i = 0; i < sizeof meant / sizeof meant[0] && published != DATE_NONE; i++) {
        if (meant[i].language == language && starts(text, length, at, meant[i].text)) {
            out->year = date_civil(published).year + meant[i].years;
            out->end = at + strlen(meant[i].text);
            return true;
        }
    }
    return false;
}

static bool part_near(const char *text, size_t length, const struct year *year,
                      enum language language, struct period *out)
{
    size_t from = year->start > PART_WITHIN ? year->start - PART_WITHIN : 0;
    size_t to = year->end + PART_WITHIN < length ? year->end + PART_WITHIN : length;
    size_t longest = 0;

    for (size_t at = from; at < to; at++) {
        for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
            size_t size = strlen(parts[i].text);

            if (parts[i].language != language || size <= longest ||
                !starts(text, to, at, parts[i].text))
                continue;
            longest = size;
            out->first = date_from_civil(year->year, parts[i].first, 1);
            out->last = date_month_end(year->year, parts[i].last);
        }
    }
    if (longest > 0)
        *out = period_of_days(out->first, out->last);
    return longest > 0;
}

bool page_period(const char *text, size_t length, size_t near, enum language language,
                 date published, struct period *out)
{
    struct year best = { 0 }, year;
    bool found = false;

    for (size_t at = 0; at < length; at++) {
        if (!year_here(text, length, at, language, published, &year))
            continue;
        if (!found || distance(year.start, near) < distance(best.start, near))
            best = year;
        found = true;
    }
    if (!found)
        return false;
    if (!part_near(text, length, &best, language, out))
        *out = period_of_days(date_from_civil(best.year, 1, 1), date_month_end(best.year, 12));
    return true;
}
