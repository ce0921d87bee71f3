/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/when.h"

#include <math.h>

static const char *const months[LANGUAGE_COUNT][12] = {
    { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
    { "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月" },
    { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember" },
};
static const char *const ordinals[] = { "", "一", "二", "三", "四" };

void when_day(struct buf *out, date day, enum language language)
{
    struct civil civil;

    if (day == DATE_NONE) {
        buf_add_text(out, "–");
        return;
    }
    civil = date_civil(day);
    if (language == LANGUAGE_ZH)
        buf_addf(out, "%d年%d月%d日", civil.year, civil.month, civil.day);
    else if (language == LANGUAGE_DE)
        buf_addf(out, "%d.%d.%d", civil.day, civil.month, civil.year);
    else
        buf_addf(out, "%d %s %d", civil.day, months[language][civil.month - 1], civil.year);
}

static void put_year(struct buf *out, int year, enum language language)
{
    buf_addf(out, language == LANGUAGE_ZH ? "%d年" : "%d", year);
}

static void put_half(struct buf *out, struct civil first, enum language language)
{
    bool second = first.month > 6;

    if (language == LANGUAGE_ZH)
        buf_addf(out, "%d年%s半年", first.year, second ? "下" : "上");
    else
        buf_addf(out, language == LANGUAGE_DE ? "%d. Halbjahr %d" : "H%d %d", second + 1,
                 first.year);
}

static void put_quarter(struct buf *out, struct civil first, enum language language)
{
    int quarter = (first.month + 2) / 3;

    if (language == LANGUAGE_ZH)
        buf_addf(out, "%d年第%s季度", first.year, ordinals[quarter]);
    else
        buf_addf(out, language == LANGUAGE_DE ? "%d. Quartal %d" : "Q%d %d", quarter, first.year);
}

static void put_month(struct buf *out, struct civil first, enum language language)
{
    if (language == LANGUAGE_ZH)
        buf_addf(out, "%d年%d月", first.year, first.month);
    else
        buf_addf(out, "%s %d", months[language][first.month - 1], first.year);
}

static void put_to_date(struct buf *out, struct civil last, enum language language)
{
    const char *month = months[language][last.month - 1];

    if (language == LANGUAGE_ZH)
        buf_addf(out, "%d年1–%d月", last.year, last.month);
    else
        buf_addf(out, "%s–%s %d", months[language][0], month, last.year);
}

void when_period(struct buf *out, struct period period, enum language language)
{
    struct civil first, last;
    char plain[PERIOD_TEXT];

    if (period.frequency == FREQUENCY_NONE) {
        buf_add_text(out, "–");
        return;
    }
    first = date_civil(period.first);
    last = date_civil(period.last);
    switch (period.frequency) {
    case FREQUENCY_DAY:
        when_day(out, period.first, language);
        break;
    case FREQUENCY_MONTH:
        put_month(out, first, language);
        break;
    case FREQUENCY_QUARTER:
        put_quarter(out, first, language);
        break;
    case FREQUENCY_HALF:
        put_half(out, first, language);
        break;
    case FREQUENCY_YEAR:
        put_year(out, first.year, language);
        break;
    case FREQUENCY_YTD:
        put_to_date(out, last, language);
        break;
    case FREQUENCY_RANGE:
        when_day(out, period.first, language);
        buf_add_text(out, " – ");
        when_day(out, period.last, language);
        break;
    default:
        period_print(period, plain);
        buf_add_text(out, plain);
    }
}

void when_span(struct buf *out, double days, enum language language)
{
    static const struct {
        double least, unit;
        const char *one[LANGUAGE_COUNT], *many[LANGUAGE_COUNT];
    } scales[] = {
        { 730, 365.25, { " year", "年", " Jahr" }, { " years", "年", " Jahre" } },
        { 92, 30.4375, { " month", "个月", " Monat" }, { " months", "个月", " Monate" } },
        { 0, 1, { " day", "天", " Tag" }, { " days", "天", " Tage" } },
    };
    size_t scale = 0;
    double count;
    char point = language == LANGUAGE_DE ? ',' : '.';

    days = fabs(days);
    while (days < scales[scale].least)
        scale++;
    count = floor(days / scales[scale].unit * (scale == 0 ? 10 : 1) + 0.5);
    if (scale == 0 && fmod(count, 10) != 0)
        buf_addf(out, "%.0f%c%.0f", floor(count / 10), point, fmod(count, 10));
    else
        buf_addf(out, "%.0f", scale == 0 ? count / 10 : count);
    buf_add_text(out, count == 1 ? scales[scale].one[language] : scales[scale].many[language]);
}
