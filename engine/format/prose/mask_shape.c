/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What its own shape, or a sign beside it, shows to be no quantity: coordinates, lists of
 * footnotes, base years, dates in one run of digits, formulas, old years. */
#include "format/prose/masking.h"

enum { DATE_DIGITS = 8, LIST_MOST = 12 };

static bool is_wind(const struct line *line, size_t i)
{
    static const char *const winds[] = { "n",    "s",   "e",   "w",    "o",     "north", "south",
                                         "east", "west", "nord", "s\374d", "ost" };

    return token_is_capital(line, i) && IS_ONE_OF(line, i, winds);
}

/* 39.9042 N, 116.4074 E */
static bool mask_pair_of_coordinates(struct line *line, size_t i)
{
    static const char *const latitudes[] = { "north", "south", "east", "west", "nord",
                                             "s\374d", "ost", "n\366rdlicher", "\366stlicher" };
    size_t next = i + 2 + token_is_sign(line, i + 2, ',');

    if ((token_is_word(line, i + 1, "degrees") || token_is_word(line, i + 1, "grad")) &&
        IS_ONE_OF(line, i + 2, latitudes)) {
        mask(line, i, i + 2);
        return true;
    }
    if (!token_at(line, i)->digits.fraction || !is_wind(line, i + 1) || !is_number(line, next) ||
        !token_at(line, next)->digits.fraction || !is_wind(line, next + 1))
        return false;
    mask(line, i, i + 1);
    mask(line, next, next + 1);
    return true;
}

/* 39.9° N, 13,40° Ost, 116.4°E */
static bool mask_coordinate(struct line *line, size_t i)
{
    if (!token_is_sign(line, i + 1, 0xb0) || !is_wind(line, i + 2))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* 27°35′, 27°35ˊ～28°41ˊ: degrees and minutes; the minute sign, or what is typed for one. */
static bool is_minute_sign(const struct line *line, size_t i)
{
    uint32_t sign = token_code(line, i);

    return sign == 0x2032 || sign == 0x2ca || sign == 0x2019 || sign == '\'' || sign == 0xb4 ||
           sign == 0x5206; /* 分 */
}

static bool mask_degrees(struct line *line, size_t i)
{
    bool degrees = token_is_sign(line, i + 1, 0xb0) && is_number(line, i + 2) &&
                   is_joined(line, i + 2) && is_minute_sign(line, i + 3);

    if (!degrees && !(token_is_sign(line, i - 1, 0xb0) && is_minute_sign(line, i + 1)))
        return false;
    mask(line, i, degrees ? i + 4 : i + 2);
    return true;
}

/* [2, 3], [4-7]: nothing but numbers between square brackets. */
static bool mask_bracketed(struct line *line, size_t i)
{
    size_t end = i;

    if (!token_is_sign(line, i - 1, '['))
        return false;
    while (plain_integer(line, end) >= 0 && end - i < LIST_MOST) {
        end++;
        if (!token_is_sign(line, end, ',') && !is_dash(line, end))
            break;
        end++;
    }
    if (!token_is_sign(line, end, ']') || line->count <= end + 1 - (i - 1))
        return false;
    mask(line, i, end);
    return true;
}

/* 2015=100: the base of an index. */
static bool mask_base(struct line *line, size_t i)
{
    if (!token_is_sign(line, i + 1, '=') || !is_number(line, i + 2) ||
        !is_year(plain_integer(line, i)))
        return false;
    mask(line, i, i + 3);
    return true;
}

/* 20240611 */
static bool mask_compact_date(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    int month = number / 100 % 100, day = number % 100;

    if (token_at(line, i)->digits.whole != DATE_DIGITS || !is_year(number / 10000) || month < 1 ||
        month > 12 || day < 1 || day > 31 || has_unit_behind(line, i + 1) ||
        has(line, i + 1, ROLE_NOUN))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* 30·60, 20-plus-3, 7-Eleven: numbers that are joined to something else than a range. */
static bool mask_joined(struct line *line, size_t i)
{
    bool dotted = token_is_sign(line, i + 1, 0xb7) && is_number(line, i + 2) &&
                  is_joined(line, i + 1) && is_joined(line, i + 2);
    bool plus = has(line, i + 1, ROLE_BOUND_AFTER) && token_code(line, i + 1) == '-' &&
                is_dash(line, i + 2) && is_joined(line, i + 2) && is_joined(line, i + 3);
    bool always = token_is_sign(line, i + 1, 0xd7) && plain_integer(line, i) == 7 &&
                  plain_integer(line, i + 2) == 24; /* 7×24小时 */
    bool word = is_dash(line, i + 1) && is_joined(line, i + 1) && is_joined(line, i + 2) &&
                is_number_word(line, i + 2) && token_is_capital(line, i + 2);

    bool firm = token_is_sign(line, i + 1, '&') && is_joined(line, i + 1) && /* 1&1 */
                is_number(line, i + 2) && is_joined(line, i + 2);

    bool office = plain_integer(line, i) == 9 && is_dash(line, i + 1) && is_joined(line, i + 1) &&
                  token_is_word(line, i + 2, "to") && plain_integer(line, i + 4) == 5; /* 9-to-5 */
    bool split = is_dash(line, i + 1) && is_joined(line, i + 1) &&
                 token_is_word(line, i + 2, "for") && is_dash(line, i + 3) &&
                 plain_integer(line, i + 4) > 0; /* 2-for-1 */

    if (!dotted && !plus && !always && !word && !firm && !office && !split)
        return false;
    mask(line, i, i + (office || split ? 5 : plus ? 4 : 3));
    return true;
}

/* "km 12", "zwischen Kilometer 12 und 14": places along a road. */
static bool mask_milestone(struct line *line, size_t i)
{
    static const char *const units[] = { "km", "kilometer" };

    if (plain_integer(line, i) < 0 || !IS_ONE_OF(line, i - 1, units) ||
        is_number(line, i - 2) || has_unit_behind(line, i + 1) ||
        token_at(line, i + 1)->kind == TOKEN_LETTERS || has(line, i - 2, ROLE_PER))
        return false;
    mask(line, i, i + 1);
    if (has(line, i + 1, ROLE_AND) && plain_integer(line, i + 2) >= 0 &&
        !has_unit_behind(line, i + 3) && token_at(line, i + 3)->kind != TOKEN_LETTERS)
        mask(line, i + 2, i + 3);
    return true;
}

/* "since 1871", "um 1850": a year before those that is_year() takes for one anywhere. */
static bool mask_old_year(struct line *line, size_t i)
{
    static const char *const before[] = { "since", "in", "seit", "anno", "jahr", "jahre" };
    static const char *const about[] = { "um", "ab", "circa", "around", "about" };
    const struct token *token = token_at(line, i), *behind = token_at(line, i + 1);
    int number = plain_integer(line, i);
    bool ends = behind->kind == TOKEN_END || behind->kind == TOKEN_SIGN ||
                has(line, i + 1, ROLE_STOP) || has(line, i + 1, ROLE_AND);

    if (number < 1000 || number >= 1900 || token->digits.whole != 4 || !ends ||
        token_is_sign(line, i + 1, '%') || token_is_sign(line, i + 1, '('))
        return false;
    if (!IS_ONE_OF(line, i - 1, before) &&
        !(IS_ONE_OF(line, i - 1, about) && !has(line, i - 2, ROLE_RISE) &&
          !has(line, i - 2, ROLE_FALL) && number >= 1400))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "week 32", "Day 2": which one, where nothing is counted behind it. */
static bool mask_which(struct line *line, size_t i)
{
    static const char *const periods[] = { "week", "day", "woche", "tag" };
    int number = plain_integer(line, i);
    const struct token *behind = token_at(line, i + 1);

    if (number < 1 || number > 99 || !IS_ONE_OF(line, i - 1, periods) ||
        has_unit_behind(line, i + 1) || has(line, i + 1, ROLE_NOUN) ||
        behind->kind == TOKEN_LETTERS || has(line, i - 2, ROLE_PER) ||
        (!token_is_capital(line, i - 1) && !token_is_word(line, i - 1, "week")))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "she is 63", "he turned 80 last week" */
static bool mask_person_age(struct line *line, size_t i)
{
    static const char *const persons[] = { "he", "she", "you", "i", "er", "sie", "ich" };
    static const char *const verbs[] = { "is",  "was", "were", "am",   "turned", "turns",
                                         "ist", "war", "bin",  "wurde", "wird" };
    static const char *const joints[] = { "when", "at", "als", "now", "and", "then" };
    const struct token *behind = token_at(line, i + 1);
    int number = plain_integer(line, i);

    if (number < 10 || number > 120 || !IS_ONE_OF(line, i - 1, verbs) ||
        !IS_ONE_OF(line, i - 2, persons) ||
        (behind->kind != TOKEN_SIGN && behind->kind != TOKEN_END &&
         !IS_ONE_OF(line, i + 1, joints) && !has(line, i + 1, ROLE_AND)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "24 hours a day", "sieben Tage die Woche": always. */
static bool mask_always(struct line *line, size_t i)
{
    static const char *const articles[] = { "a", "am", "die" };
    static const char *const rounds[] = { "day", "week", "tag", "woche" };
    int number = plain_integer(line, i);

    if ((number != 24 && number != 7) || !IS_ONE_OF(line, i + 2, articles) ||
        !IS_ONE_OF(line, i + 3, rounds) || !has(line, i + 1, ROLE_UNIT))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* "gefolgt von Köln mit 65 und Bonn mit 41", "vor Köln mit 65", "es folgt Köln mit 65",
 * "Köln folgt mit 65": how many there are. */
static bool is_of_follower(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "folgt", "folgen", "folgte", "folgten" };
    static const char *const places[] = { "liegt", "liegen", "kommt", "kommen" };

    if (i >= 3 && IS_ONE_OF(line, i - 2, verbs))
        return token_is_capital(line, i - 3);
    return i >= 4 && token_is_capital(line, i - 2) &&
           (token_is_word(line, i - 3, "vor") || token_is_word(line, i - 3, "hinter") ||
            IS_ONE_OF(line, i - 3, verbs) ||
            (IS_ONE_OF(line, i - 3, places) && token_is_word(line, i - 4, "dahinter")) ||
            (token_is_word(line, i - 3, "von") && token_is_word(line, i - 4, "gefolgt")) ||
            ((has(line, i - 3, ROLE_AND) || token_is_sign(line, i - 3, ',')) &&
             is_number(line, i - 4) && token_is_word(line, i - 5, "mit")));
}

/* "Sie haben mit 19 hier angefangen": how old somebody was. */
static bool mask_age_with(struct line *line, size_t i)
{
    int number = plain_integer(line, i);

    if (!token_is_word(line, i - 1, "mit") || number < 5 || number > 99 ||
        has_unit_behind(line, i + 1) || has(line, i + 1, ROLE_NOUN) || has(line, i + 1, ROLE_AND) ||
        has(line, i + 1, ROLE_RANGE) || is_of_follower(line, i))
        return false;
    for (size_t ahead = 1; ahead <= 3; ahead++) {
        if (token_at(line, i + ahead)->kind == TOKEN_SIGN ||
            token_at(line, i + ahead)->kind == TOKEN_END)
            break;
        if (token_is_capital(line, i + ahead))
            return false; /* mit 19 weiteren Firmen */
    }
    mask(line, i, i + 1);
    return true;
}

/* "01" on a line of its own: the number of what follows. */
static bool mask_number_of_part(struct line *line, size_t i)
{
    if (line->count != 1 || token_at(line, i)->digits.whole != 2 || plain_integer(line, i) < 1)
        return false;
    mask(line, i, i + 1);
    return true;
}

bool mask_shape(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule rules[] = {
        { mask_degrees, BEHIND(OTHER) | BEHIND(WORD) | BEHIND(QUOTE) },
        { mask_coordinate, BEHIND(OTHER) },
        { mask_pair_of_coordinates, BEHIND(WORD) },
        { mask_bracketed, BEFORE(OPEN) },
        { mask_base, BEHIND(EQUAL) },
        { mask_compact_date, WHEREVER },
        { mask_joined, BEHIND(DASH) | BEHIND(OTHER) },
        { mask_old_year, BEFORE(WORD) },
        { mask_which, BEFORE(WORD) },
        { mask_always, BEHIND(WORD) | BEHIND(DASH) | BEHIND(OTHER) },
        { mask_milestone, BEFORE(WORD) },
        { mask_person_age, BEFORE(WORD) },
        { mask_age_with, BEFORE(WORD) },
        { mask_number_of_part, LEADING_ZERO },
    };

    return MASK_BY_RULES(line, i, beside, rules);
}

void mask_rows(struct line *line)
{
    enum { ROW_LEAST = 32 };

    for (size_t i = 0; i < line->count; i++) {
        size_t end = i, numbers = 0;

        while (is_number(line, end)) {
            numbers++;
            end++;
            if (token_at(line, end)->kind == TOKEN_SIGN && is_number(line, end + 1))
                end++;
        }
        if (numbers >= ROW_LEAST)
            mask(line, i, end);
        i = end > i ? end - 1 : i;
    }
}
