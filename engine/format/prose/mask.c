/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/mask.h"

#include <string.h>

static const struct token *token_at(const struct line *line, size_t i)
{
    return &line->tokens[i < line->count ? i : line->count];
}

static bool is_number(const struct line *line, size_t i)
{
    return token_at(line, i)->kind == TOKEN_NUMBER;
}

/* A whole number without separators; -1 for anything else. */
static int plain_integer(const struct line *line, size_t i)
{
    const struct token *token = token_at(line, i);
    struct dec value = token->digits.value;
    int64_t number = value.mantissa;

    if (token->kind != TOKEN_NUMBER || token->digits.broken || token->digits.grouped ||
        token->digits.fraction || token->digits.whole > 9 || value.exponent < 0 ||
        value.exponent > 9)
        return -1;
    for (int i10 = 0; i10 < value.exponent; i10++)
        number *= 10;
    return number > 999999999 ? -1 : (int)number;
}

static void mask(struct line *line, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < line->count; i++)
        line->tokens[i].masked = true;
}

static bool has(const struct line *line, size_t i, enum role role)
{
    return token_role(line, i, role) != NULL;
}

static bool is_joined(const struct line *line, size_t i)
{
    return i < line->count && !line->tokens[i].blank;
}

static bool is_dash(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    return i < line->count && line->tokens[i].kind != TOKEN_NUMBER &&
           (code == '-' || code == 0x2013 || code == 0x2014 || code == '~') &&
           line->tokens[i].end - line->tokens[i].first <= 2;
}

static bool is_slash(const struct line *line, size_t i)
{
    return token_is_sign(line, i, '/');
}

static bool is_year(int number)
{
    return number >= 1900 && number <= 2100;
}

static bool is_number_word(const struct line *line, size_t i)
{
    return has(line, i, ROLE_SMALL) || has(line, i, ROLE_TENS) || has(line, i, ROLE_PLACE);
}

/* --- signs and shapes, in every language --------------------------------------------------- */

/* 5+10+N, 1+1+P: a formula of a plan. */
static size_t mask_formula(struct line *line, size_t i)
{
    size_t end = i + 1;

    while (token_is_sign(line, end, '+') && is_joined(line, end) && is_joined(line, end + 1) &&
           (is_number(line, end + 1) || token_at(line, end + 1)->kind == TOKEN_LETTERS ||
            token_at(line, end + 1)->kind == TOKEN_NAME ||
            (token_at(line, end + 1)->kind == TOKEN_WORD &&
             code_is_letter(token_code(line, end + 1)))))
        end += 2;
    if (end > i + 1)
        mask(line, i, end);
    return end;
}

/* 2025-06-24, 13.04.2024, 24/06/2025, 2026-30, 010-6254-1234, 17:30, 17:30:05 */
static size_t mask_chain(struct line *line, size_t i)
{
    size_t end = i + 1, links = 0;
    bool colon = false, slash = false;
    int first = plain_integer(line, i), next;

    while (is_joined(line, end) && is_joined(line, end + 1) && is_number(line, end + 1) &&
           (is_dash(line, end) || is_slash(line, end) || token_is_sign(line, end, ':'))) {
        colon = colon || token_is_sign(line, end, ':');
        slash = slash || is_slash(line, end);
        links++;
        end += 2;
    }
    if (links == 0)
        return i + 1;
    next = plain_integer(line, i + 2);
    if (links >= 2 || (colon && first >= 0 && first <= 24 && next >= 0 && next < 60) ||
        (is_year(first) && next >= 0 && (next < 100 || is_year(next))) ||
        (!slash && first >= 0 && token_code(line, i) == '0' &&
         token_at(line, i)->digits.whole > 1) ||
        (token_at(line, i)->digits.whole >= 3 && token_at(line, i + 2)->digits.whole >= 7)) {
        mask(line, i, end);
        return end;
    }
    return i + 1;
}

/* [2], (3), 3) and 3. at the start of a line. */
static bool mask_mark(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool square = token_is_sign(line, i - 1, '[') && token_is_sign(line, i + 1, ']');
    bool round = token_is_sign(line, i - 1, '(') && token_is_sign(line, i + 1, ')');

    if (number < 0)
        return false;
    if ((square || (round && number < 1000)) && line->count > 3) {
        mask(line, i, i + 1);
        return true;
    }
    if (i == 0 && line->count > 2 && number < 100 &&
        (token_is_sign(line, 1, ')') || token_is_sign(line, 1, 0x3001) ||
         (token_is_sign(line, 1, '.') && line->tokens[2].blank))) {
        mask(line, 0, 1);
        return true;
    }
    return false;
}

/* Nr. 12, Phase 2, 第3, top 10. */
static bool mask_numbered(struct line *line, size_t i)
{
    size_t before = i - 1;

    if (i == 0)
        return false;
    if (token_is_sign(line, before, ':') || token_is_sign(line, before, '.'))
        before--;
    if (!has(line, before, ROLE_NUMBERED))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* 2,400^1: a raised footnote mark; 10^9: a power, which is not read. */
static bool mask_raised(struct line *line, size_t i)
{
    if (token_is_sign(line, i - 1, '^') && is_joined(line, i)) {
        mask(line, i, i + 1);
        return true;
    }
    if (!token_is_sign(line, i + 1, '^') || !is_number(line, i + 2) || plain_integer(line, i) != 10)
        return false;
    mask(line, i, i + 3);
    return true;
}

/* GPT-4, COVID-19: a word, a hyphen, a number. */
static bool mask_name_number(struct line *line, size_t i)
{
    const struct token *word = i >= 2 ? &line->tokens[i - 2] : NULL;

    if (word == NULL || !is_dash(line, i - 1) || !is_joined(line, i) || !is_joined(line, i - 1) ||
        (word->kind != TOKEN_LETTERS && word->kind != TOKEN_NAME))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* --- years, dates, times -------------------------------------------------------------------- */

static bool has_unit_behind(const struct line *line, size_t i)
{
    static const enum role units[] = { ROLE_SCALE,   ROLE_CURRENCY, ROLE_UNIT,
                                       ROLE_COUNTER, ROLE_VAGUE,    ROLE_PLACE };

    for (size_t r = 0; r < sizeof units / sizeof units[0]; r++)
        if (has(line, i, units[r]))
            return true;
    return false;
}

static bool has_bound_before(const struct line *line, size_t i)
{
    return has(line, i - 1, ROLE_BOUND) || has(line, i - 1, ROLE_BOUND_VERB);
}

/* A known counted noun behind, and no word of time in front: "2000 companies". */
static bool is_counted(const struct line *line, size_t i)
{
    if (has_unit_behind(line, i + 1))
        return !has(line, i - 1, ROLE_IN_TIME) || has(line, i + 1, ROLE_SCALE) ||
               has(line, i + 1, ROLE_CURRENCY) || token_language(line, i) == LANGUAGE_ZH;
    if (has_bound_before(line, i) && token_at(line, i + 1)->kind != TOKEN_END &&
        token_at(line, i + 1)->kind != TOKEN_SIGN)
        return true;
    return has(line, i + 1, ROLE_NOUN) && !has(line, i - 1, ROLE_IN_TIME);
}

static bool mask_year(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool chinese_year = token_code(line, i + 1) == 0x5e74; /* 年 */

    if (!is_year(number) || token_at(line, i)->digits.whole != 4)
        return false;
    if (!chinese_year &&
        (has(line, i - 1, ROLE_CURRENCY) || is_counted(line, i) || line->count == 1))
        return false;
    mask(line, i, i + 1 + chinese_year);
    return true;
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
    return true;
}

/* 13.00 Uhr, 8 a.m. */
static bool mask_clock(struct line *line, size_t i)
{
    if (!has(line, i + 1, ROLE_CLOCK) || token_language(line, i) == LANGUAGE_ZH)
        return false;
    mask(line, i, i + 1);
    return true;
}

/* German: "am 7. Mal", "die 22. Messe"; at the end of a sentence a number keeps its full stop. */
static bool mask_german_ordinal(struct line *line, size_t i)
{
    static const char *const before[] = { "der", "die", "das", "dem",  "den", "des",  "am",   "im",
                                          "vom", "zum", "zur", "beim", "ihr", "ihre", "seine" };
    int number = plain_integer(line, i);
    const struct token *next = token_at(line, i + 2);
    bool determined = false, lower;

    if (number < 1 || number > 200 || !token_is_sign(line, i + 1, '.') || !is_joined(line, i + 1) ||
        next->kind == TOKEN_END || !next->blank)
        return false;
    for (size_t w = 0; w < sizeof before / sizeof before[0] && i > 0 && !determined; w++) {
        const struct token *token = &line->tokens[i - 1];
        size_t length = strlen(before[w]);

        determined = token->end - token->first == length;
        for (size_t c = 0; c < length && determined; c++)
            determined = line->text.codes[token->first + c].code == (uint32_t)before[w][c];
    }
    lower = (next->kind == TOKEN_LETTERS || next->kind == TOKEN_WORD) &&
            !token_is_capital(line, i + 2) && code_is_letter(token_code(line, i + 2));
    if (!determined && !lower && !has(line, i + 2, ROLE_MONTH))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* 62-year-old; "Tanevski, 62, ein Wähler" */
static bool mask_age(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool between = token_is_sign(line, i - 1, ',') && token_is_sign(line, i + 1, ',') && i >= 2 &&
                   token_is_capital(line, i - 2) && number > 0 && number < 120;

    if (!has(line, i + 1, ROLE_AGE) && !between)
        return false;
    mask(line, i, i + 1);
    return true;
}

/* per 10,000 people, pro 100 Einwohner, 每投入1元 */
static bool mask_per(struct line *line, size_t i)
{
    const struct word *per = token_role(line, i - 1, ROLE_PER);

    if (per == NULL)
        return false;
    do
        mask(line, i, i + 1);
    while (i++, has(line, i, ROLE_SCALE) || has(line, i, ROLE_PLACE));
    return true;
}

/* --- Chinese -------------------------------------------------------------------------------- */

static size_t chinese_number_end(const struct line *line, size_t i)
{
    while (has(line, i, ROLE_SMALL) || has(line, i, ROLE_PLACE))
        i++;
    return i;
}

/* 3月31日, 8月22日至24日, 今年前十个月, 二〇二四年 */
static size_t mask_chinese_date(struct line *line, size_t i)
{
    size_t end = is_number(line, i) ? i + 1 : chinese_number_end(line, i);
    int number = plain_integer(line, i);
    bool digits = end - i >= 4 && !has(line, i + 1, ROLE_PLACE); /* 二〇二四 */

    if (end == i)
        return i + 1;
    while (number > 0 && number <= 31 &&
           (is_dash(line, end) || has(line, end, ROLE_RANGE) || token_is_sign(line, end, 0x3001)) &&
           plain_integer(line, end + 1) > 0 && plain_integer(line, end + 1) <= 31)
        end += 2;                                         /* 1—7月份 */
    if (end > i + 1 && token_code(line, end) == 0x65e5) { /* 日 */
        mask(line, i, end + 1);
        return end + 1;
    }
    if (has(line, end, ROLE_MONTH) && (number < 0 || number <= 12)) {
        mask(line, i, end + 1);
        return end + 1;
    }
    if (token_code(line, end) == 0x5e74 && digits) { /* 年 */
        mask(line, i, end + 1);
        return end + 1;
    }
    return i + 1;
}

static bool follows(const struct line *line, size_t i, const uint32_t *codes, size_t count)
{
    const struct token *token = token_at(line, i);

    for (size_t c = 0; c < count; c++)
        if (line->text.codes[token->first + c].code != codes[c])
            return false;
    return i < line->count;
}

/* 十八大, 二十大, 十四五, 十五五: congresses and plans. */
static bool is_congress_or_plan(const struct line *line, size_t i, size_t end)
{
    static const uint32_t congress[] = { 0x5927 }, five[] = { 0x4e94 };
    const struct word *first = token_role(line, i, ROLE_PLACE);
    const struct word *last = token_role(line, end - 1, ROLE_SMALL);

    if (end - i >= 2 && follows(line, end, congress, 1) &&
        (first != NULL || has(line, i + 1, ROLE_PLACE)))
        return true;
    return end - i == 3 && first != NULL && first->value == 1 && last != NULL &&
           follows(line, end - 1, five, 1) && has(line, i + 1, ROLE_SMALL);
}

/* 第十一次, 前十个月, 三季度, 一期, 二是: marks in front of or behind a number. */
static size_t mask_chinese_mark(struct line *line, size_t i)
{
    size_t end = is_number(line, i) ? i + 1 : chinese_number_end(line, i);
    bool numbered = i > 0 && has(line, i - 1, ROLE_NUMBERED) && !has(line, i - 1, ROLE_BOUND);
    bool word = !is_number(line, i);

    if (end == i)
        return i + 1;
    if (numbered || has(line, end, ROLE_AGE) || is_congress_or_plan(line, i, end) ||
        (has(line, end, ROLE_MARK) && (!has(line, end, ROLE_VAGUE) || word) &&
         !has(line, end, ROLE_COUNTER)) ||
        (word && i == 0 && token_is_sign(line, end, 0x3001)) ||
        (word && token_is_sign(line, i - 1, '(') && token_is_sign(line, end, ')')))
        mask(line, i, end);
    return end;
}

/* 每台, 每人, 每投入1元: the number right behind is a base; see mask_per(). 每百万人 too. */
static size_t mask_chinese(struct line *line, size_t i)
{
    size_t end;

    if (has(line, i - 1, ROLE_PER)) {
        end = is_number(line, i) ? i + 1 : i;
        while (has(line, end, ROLE_SMALL) || has(line, end, ROLE_PLACE) ||
               has(line, end, ROLE_SCALE))
            end++;
        if (end > i) {
            mask(line, i, end);
            return end;
        }
    }
    end = mask_chinese_date(line, i);
    if (line->tokens[i].masked)
        return end;
    return mask_chinese_mark(line, i);
}

static size_t mask_western(struct line *line, size_t i)
{
    if (!is_number(line, i)) {
        if (has(line, i - 1, ROLE_NUMBERED) && is_number_word(line, i) &&
            !has(line, i - 1, ROLE_STOP))
            mask(line, i, i + 1);
        return i + 1;
    }
    if (!mask_western_date(line, i) && !mask_clock(line, i) && !mask_age(line, i) &&
        token_language(line, i) == LANGUAGE_DE)
        mask_german_ordinal(line, i);
    return i + 1;
}

static bool is_numeric(const struct line *line, size_t i)
{
    return is_number(line, i) || is_number_word(line, i);
}

void line_mask(struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (has(line, i, ROLE_NAME))
            line->tokens[i].masked = true;
    for (size_t i = 0; i < line->count;) {
        size_t next = i + 1;

        if (line->tokens[i].masked || !is_numeric(line, i)) {
            i++;
            continue;
        }
        if (is_number(line, i)) {
            next = mask_formula(line, i);
            if (next == i + 1)
                next = mask_chain(line, i);
            if (line->tokens[i].masked || mask_mark(line, i) || mask_numbered(line, i) ||
                mask_raised(line, i) || mask_name_number(line, i) || mask_year(line, i) ||
                mask_per(line, i)) {
                i = next;
                continue;
            }
        }
        i = token_language(line, i) == LANGUAGE_ZH ? mask_chinese(line, i)
                                                   : mask_western(line, i);
    }
}
