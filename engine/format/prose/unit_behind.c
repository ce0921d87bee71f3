/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/unit_behind.h"

#include "format/prose/millions.h"
#include "format/prose/bound.h"
#include "format/prose/rate.h"

#include <string.h>

enum { BRACKET_MOST = 24, MONEY_BACK = 10, SPEED_BACK = 8 };

static bool is_hyphen(const struct line *line, size_t i)
{
    return token_code(line, i) == '-' && i < line->count &&
           line->tokens[i].end == line->tokens[i].first + 1;
}

const struct word *currency_in_front(const struct line *line, size_t i)
{
    const struct word *word = token_role(line, i, ROLE_CURRENCY);
    bool in_front = word != NULL && (word_is_common(word) ||
                                     (token_language(line, i) == LANGUAGE_ZH &&
                                      !(word->flags & WORD_LOCAL)) || /* 方圆10公里 */
                                     strcmp(word->text, "dollar") == 0 ||
                                     strcmp(word->text, "renminbi") == 0);

    return in_front ? word : NULL;
}

/* A magnitude behind the currency: 75 USD million. */
static size_t take_late_scale(const struct line *line, size_t i, struct side *side)
{
    const struct word *scale = token_role(line, i, ROLE_SCALE);

    if (scale == NULL || side->number.notes & NUMBER_SCALED || side->language == LANGUAGE_ZH ||
        !dec_shift(side->number.value, scale->value, &side->number.value))
        return i;
    return i + 1;
}

/* 4514亿块, 300块屏幕: pieces of something, no yuan. */
static bool is_counted_piece(const struct line *line, size_t i, const struct side *side)
{
    return token_code(line, i) == 0x5757 && line->tokens[i].end == line->tokens[i].first + 1 &&
           (side->number.scale >= 8 ||
            (line->tokens[i + 1].kind == TOKEN_IDEOGRAPH && !line->tokens[i + 1].blank &&
             token_role(line, i + 1, ROLE_STOP) == NULL));
}

static size_t take_currency(const struct line *line, size_t i, struct side *side)
{
    const struct word *word = token_role(line, i, ROLE_CURRENCY);

    if (word == NULL || is_counted_piece(line, i, side))
        return i;
    if (line->tokens[i + 1].kind == TOKEN_NUMBER &&
        (!line->tokens[i + 1].blank || (side->has_unit && !code_is_letter(token_code(line, i)))) &&
        currency_in_front(line, i) != NULL && side->language != LANGUAGE_ZH)
        return i; /* that of the next number: $ 20,000 $ 37,305 */
    if (side->has_unit)
        return word->flags & WORD_LOCAL || strcmp(side->unit, word->unit) == 0 ? i + 1 : i;
    side_set_unit(side, word->flags & WORD_LOCAL ? line->yuan : word->unit, PROSE_AMOUNT);
    return take_late_scale(line, i + 1, side);
}

/* "two full years", "zwei volle Tage", "five consecutive months": where the unit is behind such a
 * word. */
static size_t skip_adjective(const struct line *line, size_t i)
{
    static const char *const words[] = {
        "full",    "whole",   "more",        "additional", "calendar",   "volle",
        "weitere", "ganze",   "consecutive", "straight",   "successive", "aufeinanderfolgende"
    };
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);
    const struct word *part = token_role(line, i + 2, ROLE_UNIT);

    if (part != NULL && strcmp(part->unit, "percentage_point") == 0 &&
        token_is_word(line, i, "of") && token_is_word(line, i + 1, "a"))
        return i + 2; /* 0.6 of a percentage point */
    if (unit == NULL || unit->kind != PROSE_DURATION)
        return i;
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_starts(line, i, words[w]))
            return i + 1;
    return i;
}

/* 2小时40分42秒: the 分 between hours and seconds, which is a score elsewhere. */
static bool is_minutes(const struct line *line, size_t i)
{
    return token_code(line, i) == 0x5206 && i >= 2 && /* 分 */
           line->tokens[i].end - line->tokens[i].first == 1 &&
           (token_code(line, i + 2) == 0x79d2 ||                                /* 秒 */
            (token_code(line, i - 2) == 0x5c0f && !line->tokens[i - 1].blank)); /* 小时 */
}

/* 时速350公里, 时速目标值350公里, 时速从300公里提高到350公里 */
static bool is_speed(const struct line *line, const struct side *side, const struct word *word)
{
    size_t at = side->first;
    uint32_t before = token_code(line, at - 1);
    bool raised = before == 0x5230 || before == 0x81f3; /* 到至 */

    if (strcmp(word->unit, "km") != 0 || side->language != LANGUAGE_ZH)
        return false;
    for (size_t back = 1; back <= SPEED_BACK && back < at; back++) {
        const struct token *token = &line->tokens[at - back];

        if (token->code == 0x901f && token_code(line, at - back - 1) == 0x65f6)
            return true;
        if (token->kind == TOKEN_SIGN || (token->numeric && !raised))
            return false;
    }
    return false;
}

/* "3 x 4 metres": the x of "1.5x" alone is a unit. */
static bool is_cross(const struct line *line, size_t i)
{
    return token_is_word(line, i, "x") &&
           (line->tokens[i].blank || line->tokens[i + 1].kind == TOKEN_NUMBER);
}

/* 跌穿4厘: interest in percent, as it is told in Hong Kong. */
static bool is_interest(const struct line *line, size_t i)
{
    return token_code(line, i) == 0x5398 && line->tokens[i].kind == TOKEN_IDEOGRAPH &&
           strcmp(line->yuan, "HKD") == 0;
}

static size_t take_measure(const struct line *line, size_t i, struct side *side)
{
    const struct word *word;
    struct number *number = &side->number;

    if (side->has_unit)
        return i;
    if (is_minutes(line, i)) {
        side_set_unit(side, "minutes", PROSE_DURATION);
        return i + 1;
    }
    i = skip_adjective(line, i);
    if (is_interest(line, i)) {
        side_set_unit(side, "percent", PROSE_PERCENT);
        return i + 1;
    }
    word = token_role(line, i, ROLE_UNIT);
    if (word == NULL || is_cross(line, i))
        return i;
    if (!dec_shift(number->value, word->value, &number->value) ||
        !dec_shift(number->high, word->value, &number->high))
        return i;
    side->shift = word->value;
    if (is_speed(line, side, word))
        side_set_unit(side, "km/h", PROSE_OTHER);
    else
        side_set_unit(side, word->unit, (enum prose_kind)word->kind);
    return i + 1;
}

/* "10.5m (-3.5%)", "1.1m, up 21%": by how much it went up or down, which lengths do not. */
static bool is_change_behind(const struct line *line, size_t i)
{
    size_t at = i + 1;
    const struct word *unit;
    bool clause = token_is_sign(line, i, ',') &&
                  (token_is_word(line, at, "up") || token_is_word(line, at, "down"));

    while (at < i + 3 && at < line->count && line->tokens[at].kind != TOKEN_NUMBER)
        at++;
    unit = token_role(line, at + 1, ROLE_UNIT);
    return (token_is_sign(line, i, '(') || clause) && unit != NULL && unit->kind == PROSE_PERCENT;
}

/* "5.2m arrivals", "2.4m more people": millions where what is counted follows; not "20m tall". */
static bool make_million(struct side *side)
{
    side->number.scale = 6;
    return dec_shift(side->number.value, 6, &side->number.value);
}

static size_t take_short_million(const struct line *line, const char *bytes, size_t i,
                                 struct side *side)
{
    size_t noun = i + 1 + token_is_word(line, i + 1, "more");
    char unit[UNIT_TEXT];
    size_t end;

    if (side->has_unit || side->language != LANGUAGE_EN || line->tokens[i].blank ||
        token_code(line, i) != 'm' || line->tokens[i].end != line->tokens[i].first + 1 ||
        line->text.codes[line->tokens[i].first].marks & MARK_UPPER)
        return i;
    if (is_cross(line, i + 1))
        return i; /* 20m x 30m */
    if (token_role(line, i + 1, ROLE_UNIT) != NULL ||
        token_role(line, i + 1, ROLE_CURRENCY) != NULL) {
        if (!make_million(side))
            return i;
        end = take_currency(line, i + 1, side);
        return end != i + 1 ? end : take_measure(line, i + 1, side); /* 2.5m tonnes */
    }
    if (is_change_behind(line, i + 1) && make_million(side)) {
        side->number.notes |= NUMBER_SCALED;
        return i + 1;
    }
    end = noun_read(line, bytes, noun, false, unit);
    if (end != noun + 1 && millions_are_joined(line, side->first, i) && make_million(side)) {
        side->number.notes |= NUMBER_SCALED;
        return i + 1;
    }
    if (end != noun + 1 || !make_million(side))
        return i;
    side_set_unit(side, unit, PROSE_COUNT);
    side->named = true;
    return end;
}

/* "$16.4m", "$2t" are millions and trillions, no metres and no tonnes. */
static size_t take_letter_scale(const struct line *line, size_t i, struct side *side)
{
    if (side->kind != PROSE_AMOUNT || !side->has_unit || line->tokens[i].blank ||
        (token_code(line, i) != 'm' && token_code(line, i) != 't') ||
        line->tokens[i].end != line->tokens[i].first + 1 ||
        token_role(line, i, ROLE_SCALE) != NULL ||
        !dec_shift(side->number.value, token_code(line, i) == 'm' ? 6 : 12, &side->number.value))
        return i;
    return i + 1;
}

/* "1,1 (Vorjahr: 0,9) Milliarden Euro": the magnitude, where a unit of money or a measure follows.
 */
static size_t take_scale_behind(const struct line *line, size_t i, struct side *side)
{
    const struct word *scale = token_role(line, i, ROLE_SCALE);

    if (scale == NULL || scale->flags & WORD_CASED ||
        (token_role(line, i + 1, ROLE_CURRENCY) == NULL &&
         token_role(line, i + 1, ROLE_UNIT) == NULL) ||
        !dec_shift(side->number.value, scale->value, &side->number.value))
        return i;
    side->number.scale = scale->value;
    side->number.notes |= NUMBER_SCALED;
    return i + 1;
}

/* "0,9) Milliarden Euro": inside of such a bracket, in front of which another number stands. */
static bool is_in_bracket(const struct line *line, size_t i, const struct side *side)
{
    if (!token_is_sign(line, i, ')'))
        return false;
    for (size_t back = 1; back <= BRACKET_MOST && back < side->first; back++)
        if (token_is_sign(line, side->first - back, '('))
            return line->tokens[side->first - back - 1].kind == TOKEN_NUMBER;
        else if (line->tokens[side->first - back].kind == TOKEN_NUMBER)
            return false;
    return false;
}

/* "20 (kg)"; "350 billion ($49 billion) yuan": the unit behind a bracket. */
static size_t take_bracket(const struct line *line, size_t i, struct side *side)
{
    size_t close = i + 1, end;

    if (!side->has_unit && side->language != LANGUAGE_ZH && is_in_bracket(line, i, side)) {
        end = side->number.scale == 0 ? take_scale_behind(line, i + 1, side) : i + 1;
        if (take_currency(line, end, side) == end)
            take_measure(line, end, side);
        return i;
    }
    if (!token_is_sign(line, i, '(') || side->has_unit)
        return i;
    end = take_measure(line, i + 1, side);
    if (end > i + 1 && token_is_sign(line, end, ')'))
        return end + 1;
    side->has_unit = false;
    while (close < line->count && close - i < BRACKET_MOST && !token_is_sign(line, close, ')'))
        close++;
    if (!token_is_sign(line, close, ')'))
        return i;
    close++;
    if (side->language != LANGUAGE_ZH && side->number.scale == 0)
        close = take_scale_behind(line, close, side);
    if (token_role(line, close, ROLE_CURRENCY) != NULL)
        take_currency(line, close, side);
    else
        take_measure(line, close, side); /* 22,2 (Vorjahr: 14,4) Prozent */
    return i;                            /* the bracket is a quantity of its own */
}

/* 4个半小时, 3个多月: the half, or the rest, between counter and unit. */
static size_t take_half_counted(const struct line *line, size_t i, struct side *side)
{
    const struct word *unit = token_role(line, i + 2, ROLE_UNIT);
    uint32_t between = token_code(line, i + 1);

    if (token_code(line, i) == 0x4e2a && between == 0x534a && /* 两个半月 */
        token_code(line, i + 2) == 0x6708 && line->tokens[i].end - line->tokens[i].first == 1 &&
        dec_add(side->number.value, (struct dec){ 5, -1 }, &side->number.value)) {
        side_set_unit(side, "months", PROSE_DURATION);
        return i + 3;
    }
    if (token_code(line, i) != 0x4e2a || unit == NULL || unit->kind != PROSE_DURATION ||
        line->tokens[i].end - line->tokens[i].first != 1 ||
        (between != 0x534a && between != 0x591a) || /* 半 多 */
        (between == 0x534a &&
         !dec_add(side->number.value, (struct dec){ 5, -1 }, &side->number.value)))
        return i;
    if (between == 0x591a)
        side->number.notes |= NUMBER_VAGUE;
    side_set_unit(side, unit->unit, PROSE_DURATION);
    return i + 3;
}

static size_t take_noun(const struct line *line, const char *bytes, size_t i, struct side *side)
{
    const struct word *noun = token_role(line, i, ROLE_NOUN);
    char unit[UNIT_TEXT];
    size_t end = i;

    if (side->has_unit)
        return i;
    if (side->language == LANGUAGE_ZH && (end = take_half_counted(line, i, side)) != i)
        return end;
    if (token_code(line, i) == 0x5ea6 && side->number.scale >= 4) { /* 度: of electricity */
        side_set_unit(side, "kWh", PROSE_OTHER);
        return i + 1;
    }
    if (token_code(line, i) == 0x65b9 && side->number.scale >= 4 && /* 方: of water, of earth */
        line->tokens[i].end == line->tokens[i].first + 1) {
        side_set_unit(side, "m3", PROSE_OTHER);
        return i + 1;
    }
    if (token_role(line, i, ROLE_COUNTER) != NULL)
        end = noun_read_chinese(line, bytes, i, unit);
    else if (side->language != LANGUAGE_ZH)
        end = noun_read(line, bytes, i, (side->number.notes & NUMBER_INDEFINITE) != 0, unit);
    if (end == i)
        return i;
    side_set_unit(side, unit, PROSE_COUNT);
    side->named = noun == NULL;
    return end;
}

static size_t skip_hyphen(const struct line *line, size_t i)
{
    bool unit = token_role(line, i + 1, ROLE_UNIT) != NULL ||
                token_role(line, i + 1, ROLE_CURRENCY) != NULL ||
                token_role(line, i + 1, ROLE_NOUN) != NULL;
    bool joined = is_hyphen(line, i) && !line->tokens[i].blank &&
                  !(currency_in_front(line, i + 1) != NULL &&
                    line->tokens[i + 2].kind == TOKEN_NUMBER); /* $10-$20 */

    if (joined && unit && !line->tokens[i + 1].blank)
        return i + 1;
    return i;
}

/* 超1000亿产业基金, 百亿规模的基金: what is of so much money stands right behind. */
static bool is_money_ahead(const struct line *line, size_t i)
{
    enum { AHEAD_MOST = 4 };

    for (size_t at = i; at < i + AHEAD_MOST && at < line->count; at++) {
        if (token_role(line, at, ROLE_MONEY) != NULL)
            return true;
        if (line->tokens[at].blank || line->tokens[at].numeric ||
            !code_is_ideograph(token_code(line, at)) ||
            (token_role(line, at, ROLE_STOP) != NULL && token_code(line, at) != 0x7684)) /* 的 */
            return false;
    }
    return false;
}

/* 核心产业营收超3000亿: yuan are left out where the clause speaks of money. */
static void take_missing_yuan(const struct line *line, size_t i, struct side *side)
{
    bool ends = line->tokens[i].blank || (line->tokens[i].kind != TOKEN_IDEOGRAPH &&
                                          line->tokens[i].kind != TOKEN_LETTERS);
    bool money = false;

    if (side->language != LANGUAGE_ZH || side->has_unit || side->number.scale < 8)
        return;
    for (size_t back = 1; ends && !money && back <= MONEY_BACK && back <= side->first; back++) {
        if (line->tokens[side->first - back].kind == TOKEN_SIGN)
            break;
        money = token_role(line, side->first - back, ROLE_MONEY) != NULL;
    }
    if (!money && !is_money_ahead(line, i))
        return;
    side_set_unit(side, line->yuan, PROSE_AMOUNT);
    side->guessed = true;
}

/* "20 [kg]" */
static size_t take_boxed_measure(const struct line *line, size_t i, struct side *side)
{
    static const char boxes[][2] = { { '[', ']' }, { '{', '}' }, { '<', '>' } };

    for (size_t b = 0; b < sizeof boxes / sizeof boxes[0]; b++)
        if (token_is_sign(line, i, (uint32_t)boxes[b][0]) && !line->tokens[i + 1].blank &&
            token_role(line, i + 1, ROLE_UNIT) != NULL &&
            token_is_sign(line, i + 2, (uint32_t)boxes[b][1]) &&
            take_measure(line, i + 1, side) == i + 2)
            return i + 3;
    return i;
}

/* 100亿元(人民币，下同)以上: the bound behind a remark without numbers. */
static size_t bound_behind_remark(const struct line *line, size_t i, struct side *side)
{
    size_t close = i;

    if (side->language != LANGUAGE_ZH || side->kind != PROSE_AMOUNT || !token_is_sign(line, i, '('))
        return i;
    while (close < line->count && close - i < BRACKET_MOST && !token_is_sign(line, close, ')') &&
           !line->tokens[close].numeric)
        close++;
    return token_is_sign(line, close, ')') && bound_behind(line, close + 1, side) > close + 1
               ? close + 2
               : i;
}

size_t unit_behind(const struct line *line, const char *bytes, size_t i, struct side *side)
{
    size_t at = i, start;

    if (side->number.notes & NUMBER_PERCENT) {
        side_set_unit(side, side->number.notes & NUMBER_PERMILLE ? "permille" : "percent",
                 PROSE_PERCENT);
        return bound_behind(line, at, side);
    }
    if (side->number.notes & NUMBER_FOLD) {
        side_set_unit(side, "times", PROSE_MULTIPLE);
        return at;
    }
    at = bound_behind(line, at, side);
    at = take_letter_scale(line, at, side);
    start = at = skip_hyphen(line, at);
    at = take_currency(line, at, side);
    if (at == start)
        at = take_short_million(line, bytes, at, side);
    if (at == start)
        at = take_measure(line, at, side);
    if (at == start)
        at = take_boxed_measure(line, at, side);
    if (at == start)
        at = take_bracket(line, at, side);
    if (at == start)
        at = take_noun(line, bytes, at, side);
    if (at == start)
        take_missing_yuan(line, at, side);
    at = rate_read(line, at, side);
    return bound_behind_remark(line, bound_behind(line, at, side), side);
}
