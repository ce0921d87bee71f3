/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years, dates, times of day, ordinals and ages. */
#include "format/prose/masking.h"

#include <string.h>

enum { PLAN_WORDS = 3 };

static bool has_bound_before(const struct line *line, size_t i)
{
    return has(line, i - 1, ROLE_BOUND) || has(line, i - 1, ROLE_BOUND_VERB);
}

/* "ab 2027 monatlich", "beyond 2030 remains", "around 2050 according to": a year behind what may be
 * a bound elsewhere. */
static bool is_from_year(const struct line *line, size_t i)
{
    static const char *const about[] = { "about", "around", "near", "nearing", "approaching" };
    int number = plain_integer(line, i);

    if (token_is_word(line, i - 1, "ab") ||
        ((token_is_word(line, i - 1, "beyond") || token_is_word(line, i - 1, "gegen")) &&
         number > 2010))
        return true;
    if (token_language(line, i) == LANGUAGE_DE && number > 2010 && number < 2070 &&
        token_at(line, i + 1)->kind == TOKEN_LETTERS && !token_is_capital(line, i + 1) &&
        !token_is_capital(line, i + 2))
        return true; /* über 2030 hinaus */
    return number > 2010 && number < 2070 && IS_ONE_OF(line, i - 1, about) &&
           !token_ends_in(line, i + 1, "s") && !token_ends_in(line, i + 2, "s");
}

/* "above 2019 levels", "exceed 2023 target": what is compared with, which has a year. */
static bool is_compared_with(const struct line *line, size_t i)
{
    static const char *const nouns[] = {
        "level",    "levels",   "figure",    "figures",    "total",     "totals",    "target",
        "targets",  "record",   "records",   "mark",       "peak",      "peaks",     "high",
        "highs",    "low",      "lows",      "value",      "values",    "volume",    "volumes",
        "baseline", "baselines", "average",  "averages",   "result",    "results",   "sales",
        "revenue",  "revenues", "output",    "production", "exports",   "imports",   "emissions",
        "prices",   "forecast", "forecasts", "estimate",   "estimates", "budget",    "number",
        "numbers",  "season",
    };

    return !token_at(line, i)->digits.grouped && IS_ONE_OF(line, i + 1, nouns);
}

/* "bis 2030 Milliarden investieren", "by 2030 millions of jobs": the magnitude is a word of its
 * own. */
static bool is_before_millions(const struct line *line, size_t i)
{
    static const char *const before[] = { "by",  "in", "until", "since",
                                          "bis", "ab", "seit",  "jahr" };
    const struct word *scale = token_role(line, i + 1, ROLE_SCALE);
    int number = plain_integer(line, i);

    return number > 2010 && number < 2070 && scale != NULL && scale->value >= 6 &&
           token_at(line, i + 1)->blank && IS_ONE_OF(line, i - 1, before) &&
           token_language(line, i) != LANGUAGE_ZH;
}

/* "überstieg 2025 2,4 Billionen", "übertraf 2024 mehr als 300": the quantity is behind it. */
static bool has_quantity_behind(const struct line *line, size_t i)
{
    size_t at = i + 1 + has(line, i + 1, ROLE_BOUND);

    return token_at(line, i + 1)->blank && token_language(line, i) != LANGUAGE_ZH &&
           (is_number(line, at) || is_number_word(line, at)) && !has(line, i + 1, ROLE_SCALE);
}

/* A known counted noun behind, and no word of time in front: "2000 companies". */
static bool is_counted(const struct line *line, size_t i)
{
    if (is_compared_with(line, i) || is_before_millions(line, i) || has_quantity_behind(line, i))
        return false;
    if (has_unit_behind(line, i + 1))
        return !has(line, i - 1, ROLE_IN_TIME) || has(line, i + 1, ROLE_SCALE) ||
               has(line, i + 1, ROLE_CURRENCY) || token_language(line, i) == LANGUAGE_ZH;
    if (has_bound_before(line, i) && !is_from_year(line, i) &&
        token_at(line, i + 1)->kind != TOKEN_END &&
        token_at(line, i + 1)->kind != TOKEN_SIGN && !has(line, i + 1, ROLE_STOP))
        return true;
    return has(line, i + 1, ROLE_NOUN) && !has(line, i - 1, ROLE_IN_TIME);
}

/* A sign or a code of money in front; the "Euro" of "Euro 2024" stands behind its amounts. */
static bool is_prefixed(const struct line *line, size_t i)
{
    const struct word *money = token_role(line, i - 1, ROLE_CURRENCY);

    return money != NULL && (word_is_common(money) || token_language(line, i) == LANGUAGE_ZH);
}

/* 2000—3000元, "2000-3500 Euro": the low end of a range of amounts. */
static bool is_low_end(const struct line *line, size_t i)
{
    int high = plain_integer(line, i + 2);

    return (is_dash(line, i + 1) || has(line, i + 1, ROLE_RANGE)) && is_number(line, i + 2) &&
           high > plain_integer(line, i) && !is_year(high) && has_unit_behind(line, i + 3);
}

bool mask_year(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool chinese_year = token_code(line, i + 1) == 0x5e74; /* 年 */

    if (!is_year(number) || token_at(line, i)->digits.whole != 4)
        return false;
    if (!chinese_year && is_low_end(line, i))
        return false;
    if (!chinese_year &&
        (is_prefixed(line, i) || is_counted(line, i) || line->count == 1))
        return false;
    mask(line, i, i + 1 + chinese_year);
    if (!chinese_year && is_slash(line, i + 1) && plain_integer(line, i + 2) == number % 100 + 1)
        mask(line, i + 2, i + 3); /* 2022 / 23 */
    return true;
}

/* "September 5 to 9": the last day. */
static void mask_until(struct line *line, size_t i)
{
    int number = plain_integer(line, i + 1);

    if ((has(line, i, ROLE_RANGE) || has(line, i, ROLE_AND)) && number > 0 && number <= 31 &&
        !has_unit_behind(line, i + 2) && !has(line, i + 2, ROLE_NOUN) &&
        token_at(line, i + 2)->kind != TOKEN_LETTERS)
        mask(line, i + 1, i + 2);
}

/* May 30, 30. September, 9 March; the day of a range as well: August 22-24. */
static bool mask_western_date(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    size_t behind = i + 1 + token_is_sign(line, i + 1, '.');
    size_t before = i - 1;

    if (number < 1 || number > 31)
        return false;
    while (before < line->count && is_dash(line, before) && plain_integer(line, before - 1) > 0 &&
           plain_integer(line, before - 1) <= 31)
        before -= 2;
    if (is_dash(line, behind) && plain_integer(line, behind + 1) > 0 &&
        plain_integer(line, behind + 1) <= 31)
        behind += 2 + token_is_sign(line, behind + 2, '.');
    if (!(has(line, before, ROLE_MONTH) && token_is_capital(line, before) &&
          !has_unit_behind(line, i + 1)) &&
        !(has(line, behind, ROLE_MONTH) && token_is_capital(line, behind)))
        return false;
    mask(line, i, i + 1);
    mask_until(line, i + 1);
    return true;
}

/* 13.00 Uhr, 8 a.m., zwischen 8 und 9 Uhr */
static bool mask_clock(struct line *line, size_t i)
{
    bool pair =
        (has(line, i + 1, ROLE_AND) || has(line, i + 1, ROLE_RANGE) || is_dash(line, i + 1)) &&
        is_number(line, i + 2) && has(line, i + 3, ROLE_CLOCK);

    if ((!pair && !has(line, i + 1, ROLE_CLOCK)) || token_language(line, i) == LANGUAGE_ZH)
        return false;
    mask(line, i, pair ? i + 3 : i + 1);
    return true;
}

/* 11:30am: the minutes are one token with what is behind them. */
static bool mask_half_of_day(struct line *line, size_t i)
{
    const struct token *minutes = token_at(line, i + 2);

    if (!is_joined(line, i + 1) || !is_joined(line, i + 2) || minutes->kind != TOKEN_NAME ||
        minutes->end != minutes->first + 4 || !code_is_digit(minutes->code) ||
        !(token_ends_in(line, i + 2, "am") || token_ends_in(line, i + 2, "pm")))
        return false;
    mask(line, i, i + 3);
    return true;
}

/* German: "am 7. Mal", "die 22. Messe"; at the end of a sentence a number keeps its full stop. */
static bool mask_german_ordinal(struct line *line, size_t i)
{
    static const char *const before[] = { "der", "die", "das", "dem",  "den", "des",  "am",   "im",
                                          "vom", "zum", "zur", "beim", "ihr", "ihre", "seine" };
    static const char *const counted[] = { "etage",    "stock",       "obergeschoss", "auflage",
                                           "quartal",  "halbjahr",    "jahrhundert",  "spieltag",
                                           "runde",    "bauabschnitt", "semester",    "platz",
                                           "klasse",   "ausgabe",     "jahrestag",    "liga",
                                           "hj" };
    int number = plain_integer(line, i);
    const struct token *next = token_at(line, i + 2);
    bool determined, lower;

    if (token_language(line, i) != LANGUAGE_DE || number < 1 || number > 200 ||
        !token_is_sign(line, i + 1, '.') || !is_joined(line, i + 1) || next->kind == TOKEN_END)
        return false;
    if ((is_dash(line, i + 2) || is_slash(line, i + 2)) && plain_integer(line, i + 3) > number &&
        plain_integer(line, i + 3) <= 31 && token_is_sign(line, i + 4, '.')) {
        mask(line, i, i + 5); /* 3./4. Juni, 1.-3. Quartal */
        return true;
    }
    if (!next->blank)
        return false;
    determined = IS_ONE_OF(line, i - 1, before) || IS_ONE_OF(line, i + 2, counted);
    lower = (next->kind == TOKEN_LETTERS || next->kind == TOKEN_WORD) &&
            !token_is_capital(line, i + 2) && code_is_letter(token_code(line, i + 2));
    if (!determined && !lower && !has(line, i + 2, ROLE_MONTH))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* "children under 12", "persons (under 25)", "Kinder unter 12 Jahren": how old they are. */
static bool mask_age_of_group(struct line *line, size_t i)
{
    static const char *const groups[] = { "children", "adults", "people", "persons", "kids",
                                          "those",    "women",  "men",    "residents", "pupils",
                                          "citizens", "workers", "anyone", "everyone",
                                          "kinder",   "kindern", "personen", "menschen",
                                          "frauen",   "m\344nner", "erwachsene" };
    static const char *const bounds[] = { "under", "over", "below", "above", "unter", "\374ber",
                                          "ab",    "bis" };
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);
    int number = plain_integer(line, i);

    if (number < 1 || number > 110 || !IS_ONE_OF(line, i - 1, bounds) ||
        !IS_ONE_OF(line, i - 2 - token_is_sign(line, i - 2, '('), groups) ||
        (unit != NULL && strcmp(unit->unit, "years") != 0) ||
        (unit == NULL && has_unit_behind(line, i + 1)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "youth unemployment (15-24)", "Jugendliche (15 bis 24)": the ages of those who are meant. */
static bool mask_age_in_bracket(struct line *line, size_t i)
{
    static const char *const groups[] = { "youth", "young", "people", "persons", "women", "men",
                                          "workers", "adults", "unemployment", "frauen",
                                          "m\344nner", "personen", "menschen", "jugendliche",
                                          "jugendlichen", "jugendarbeitslosigkeit" };
    enum { GROUP_BACK = 3 };
    int first = plain_integer(line, i), last = plain_integer(line, i + 2);
    bool group = false;

    for (size_t back = 2; back <= GROUP_BACK && back <= i; back++)
        group = group || IS_ONE_OF(line, i - back, groups);
    if (!group || !token_is_sign(line, i - 1, '(') || !token_is_sign(line, i + 3, ')') ||
        (!is_dash(line, i + 1) && !has(line, i + 1, ROLE_RANGE)) || first < 10 || last <= first ||
        last > 100)
        return false;
    mask(line, i, i + 3);
    return true;
}

/* the class of '76, Q4'24 */
static bool mask_short_year(struct line *line, size_t i)
{
    bool apostrophe = token_is_sign(line, i - 1, 0x27) || token_is_sign(line, i - 1, 0x2019);

    if (!apostrophe || !is_joined(line, i) || token_at(line, i)->digits.whole != 2 ||
        plain_integer(line, i) < 0 ||
        (!token_at(line, i - 1)->blank && token_at(line, i - 2)->kind != TOKEN_NAME))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "at the age of 62", "aged between 16 and 24", "im Alter von 62 Jahren" */
static bool is_after_age(const struct line *line, size_t i)
{
    static const char *const joints[] = { "of",  "between", "from",    "over", "under",
                                          "von", "zwischen", "ab", "unter", "\374ber" };
    static const char *const ages[] = { "age", "ages", "aged", "alter" };

    return IS_ONE_OF(line, i - 1, joints) && IS_ONE_OF(line, i - 2, ages);
}

/* "said team leader Zhou, 35." */
static bool is_age_at_end(const struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    const struct token *name = token_at(line, i - 2);

    return i >= 3 && number >= 15 && number < 110 && token_is_sign(line, i - 1, ',') &&
           name->kind == TOKEN_LETTERS && token_is_capital(line, i - 2) &&
           !token_is_all_capital(line, i - 2) &&
           (token_at(line, i + 1)->kind == TOKEN_END || token_is_sign(line, i + 1, '.') ||
            token_is_sign(line, i + 1, ';')) &&
           (token_at(line, i + 2)->blank || token_at(line, i + 2)->kind == TOKEN_END);
}

/* 62-year-old; "Tanevski, 62, ein Wähler"; 60- bis 79-Jährige */
static bool mask_age(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool between = token_is_sign(line, i - 1, ',') && token_is_sign(line, i + 1, ',') && i >= 2 &&
                   token_is_capital(line, i - 2) && number > 0 && number < 120;

    bool after = is_after_age(line, i);
    size_t next = i + 1 + is_dash(line, i + 1);
    bool pair = (has(line, next, ROLE_RANGE) || has(line, next, ROLE_AND)) &&
                is_number(line, next + 1) && has(line, next + 2, ROLE_AGE);

    if (!has(line, i + 1, ROLE_AGE) && !between && !after && !pair && !is_age_at_end(line, i))
        return false;
    if (after && is_number(line, i + 2) &&
        (has(line, i + 1, ROLE_AND) || has(line, i + 1, ROLE_RANGE)))
        mask(line, i + 2, i + 3); /* im Alter von 15 bis 17 Jahren */
    mask(line, i, i + 1);
    return true;
}

static bool is_length_of_time(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return (unit != NULL && unit->kind == PROSE_DURATION) || token_is_word(line, i, "quarters") ||
           token_starts(line, i, "quartale");
}

/* "the first nine months", "in den ersten 100 Tagen", "nine months ended September 30": how long,
 * and when; a date of sorts. */
static bool mask_first(struct line *line, size_t i)
{
    bool ended = token_is_word(line, i + 2, "ended") || token_is_word(line, i + 2, "ending");

    if ((!has(line, i - 1, ROLE_FIRST) && !ended) || !is_length_of_time(line, i + 1))
        return false;
    mask(line, i, i + 1 + (token_is_word(line, i + 1, "quarters") != 0));
    return true;
}

/* "the past five years", "over the next 18 months", "the three months to April", "in den letzten
 * zehn Jahren": when that was. */
static bool mask_span(struct line *line, size_t i)
{
    static const char *const spans[] = {
        "past",        "next",         "previous",        "prior",          "preceding",
        "coming",      "following",    "same",            "letzten",        "letzte",
        "vergangenen", "vergangene",   "n\344chsten",     "n\344chste",     "kommenden",
        "kommende",    "vorigen",      "vorangegangenen", "zur\374ckliegenden",
        "folgenden",
    };
    static const char *const before_last[] = { "the", "its", "their", "his",   "her",  "our",
                                               "in",  "for", "over",  "these", "those" };
    static const char *const calendar[] = { "years", "months", "quarters", "decades", "weeks" };
    bool last = token_is_word(line, i - 1, "last") && IS_ONE_OF(line, i - 2, before_last);
    bool the = token_is_word(line, i - 1, "the") && IS_ONE_OF(line, i + 1, calendar);

    if (!is_length_of_time(line, i + 1) || (!IS_ONE_OF(line, i - 1, spans) && !last && !the))
        return false;
    mask(line, i, i + 1 + (token_is_word(line, i + 1, "quarters") != 0));
    return true;
}

static bool is_over_or_under(const struct line *line, size_t i)
{
    return token_is_word(line, i, "over") || token_is_word(line, i, "under");
}

/* the 1990s, in their 30s, the over-65s, Boeing 737s */
static bool mask_decade(struct line *line, size_t i)
{
    static const char *const before[] = { "the", "his", "her", "their", "early", "mid", "late" };
    int number = plain_integer(line, i);
    bool determined = is_year(number);

    if (number < 0 || !token_is_word(line, i + 1, "s") || !is_joined(line, i + 1))
        return false;
    if (i >= 2 && token_at(line, i - 1)->kind == TOKEN_LETTERS && token_is_capital(line, i - 1)) {
        mask(line, i, i + 2);
        return true;
    }
    if (number < 100 && is_over_or_under(line, i - 1 - is_dash(line, i - 1))) {
        mask(line, i, i + 2);
        return true;
    }
    if (number % 10 != 0)
        return false;
    determined = determined || IS_ONE_OF(line, i - 1, before);
    if (determined)
        mask(line, i, i + 2);
    return determined;
}

/* the Three-Year Action Plan, a 3-year plan for the robot industry, the 30-minute commuting circle:
 * how a plan is called. */
static bool mask_plan(struct line *line, size_t i)
{
    static const char *const plans[] = { "plan",    "plans",    "program",  "circle", "campaign",
                                         "period",  "periods",  "average",  "averages", "high",
                                         "highs",   "low",      "lows",     "dip",    "streak",
                                         "strategy", "roadmap", "blueprint", "initiative" };
    static const char *const times[] = { "year", "minute", "hour", "day", "month", "week",
                                         "quarter" };

    if (!is_dash(line, i + 1) || !is_joined(line, i + 2) || !IS_ONE_OF(line, i + 2, times))
        return false;
    for (size_t at = i + 3; at < i + 3 + PLAN_WORDS; at++) {
        if (IS_ONE_OF(line, at, plans)) {
            mask(line, i, i + 3);
            return true;
        }
    }
    return false;
}

bool mask_western_time(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule of_any[] = {
        { mask_first, BEHIND(WORD) | BEHIND(OTHER) },
        { mask_span, BEFORE(WORD) },
        { mask_plan, BEHIND(DASH) },
    };
    static const struct mask_rule of_digits[] = {
        { mask_decade, BEHIND(WORD) },
        { mask_western_date,
          BEFORE(WORD) | BEFORE(DASH) | BEHIND(WORD) | BEHIND(POINT) | BEHIND(DASH) },
        { mask_clock, BEHIND(WORD) | BEHIND(DASH) },
        { mask_half_of_day, BEHIND(COLON) },
        { mask_age, BEFORE(COMMA) | BEFORE(WORD) | BEHIND(WORD) | BEHIND(DASH) },
        { mask_age_of_group, BEFORE(WORD) },
        { mask_age_in_bracket, BEFORE(OPEN) },
        { mask_short_year, BEFORE(QUOTE) },
        { mask_german_ordinal, BEHIND(POINT) },
    };

    return MASK_BY_RULES(line, i, beside, of_any) ||
           (is_number(line, i) && MASK_BY_RULES(line, i, beside, of_digits));
}
