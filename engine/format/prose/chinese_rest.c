/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/chinese_rest.h"

#include "format/prose/bound.h"

/* 10个半导体项目, 3个半岛: the 半 of a word. */
static bool is_half_of_word(const struct line *line, size_t i)
{
    /* 导岛年成决自程径 */
    static const uint32_t nexts[] = { 0x5bfc, 0x5c9b, 0x5e74, 0x6210,
                                      0x51b3, 0x81ea, 0x7a0b, 0x5f84 };

    for (size_t n = 0; n < sizeof nexts / sizeof nexts[0]; n++)
        if (line->text.codes[line->tokens[i].end].code == nexts[n])
            return true;
    return false;
}

/* 十五斤半, 七成六: a half or a tenth of the unit goes on behind it. */
static size_t take_half_behind(const struct line *line, size_t i, struct side *side)
{
    const struct word *digit = token_role(line, i, ROLE_SMALL);
    const struct token *token = &line->tokens[i];
    struct dec tenths, half = { 5, side->shift - 1 };

    if (side->language == LANGUAGE_ZH && token_code(line, i - 1) == 0x6210 && /* 5成2 */
        side->shift == 1 && token->integer > 0 && token->integer < 10 && !token->blank &&
        !token->masked && side->number.end == side->first + 1 &&
        token_role(line, i + 1, ROLE_UNIT) == NULL && token_role(line, i + 1, ROLE_SCALE) == NULL &&
        dec_add(side->number.value, token->digits.value, &side->number.value))
        return i + 1;

    if (side->language == LANGUAGE_ZH && digit != NULL &&
        token_code(line, i - 1) == 0x6210 && /* 成 */
        token_role(line, i + 1, ROLE_PLACE) == NULL && dec_make(digit->value, 0, &tenths) &&
        side->number.notes & NUMBER_WORDS &&
        dec_add(side->number.value, tenths, &side->number.value))
        return i + 1;
    if (side->language != LANGUAGE_ZH || !side->has_unit ||
        token_role(line, i, ROLE_HALF) == NULL ||
        line->tokens[i].end - line->tokens[i].first != 1 || line->tokens[i].blank ||
        is_half_of_word(line, i) || !dec_add(side->number.value, half, &side->number.value))
        return i;
    return i + 1;
}

static bool is_end_of_number(const struct line *line, size_t i)
{
    return token_role(line, i, ROLE_SMALL) == NULL && token_role(line, i, ROLE_PLACE) == NULL &&
           token_role(line, i, ROLE_SCALE) == NULL && token_role(line, i, ROLE_UNIT) == NULL &&
           token_role(line, i, ROLE_COUNTER) == NULL;
}

/* 1米73, 9秒58, 8块5: the decimals behind the unit. */
static size_t take_decimals_behind(const struct line *line, size_t i, struct side *side)
{
    const struct token *token = &line->tokens[i];
    uint32_t unit = token_code(line, i - 1);
    const struct word *digit = token_role(line, i, ROLE_SMALL);
    struct dec part;

    if (side->language == LANGUAGE_ZH && side->has_unit && unit == 0x7c73 && digit != NULL &&
        side->number.notes & NUMBER_WORDS && digit->value > 0 && is_end_of_number(line, i + 1) &&
        dec_make(digit->value, -1, &part) &&
        dec_add(side->number.value, part, &side->number.value))
        return bound_behind(line, i + 1, side); /* 一米二以下 */
    if (side->language != LANGUAGE_ZH || !side->has_unit || side->bounded ||
        (unit != 0x7c73 && unit != 0x79d2 && unit != 0x5757) || token->kind != TOKEN_NUMBER ||
        token->masked || /* 米 秒 块 */
        token->blank || token->digits.fraction || side->number.value.exponent < 0 ||
        token_role(line, i + 1, ROLE_UNIT) != NULL || token_role(line, i + 1, ROLE_SCALE) != NULL ||
        token_role(line, i + 1, ROLE_COUNTER) != NULL ||
        !dec_shift(token->digits.value, -(int)token->digits.whole, &part) ||
        !dec_add(side->number.value, part, &side->number.value))
        return i;
    return i + 1;
}

/* 6成多, 3米多, 两年多: some more behind the unit. */
static size_t take_vague_behind(const struct line *line, size_t i, struct side *side)
{
    uint32_t code = token_code(line, i);

    if (side->language != LANGUAGE_ZH || !side->has_unit || side->named ||
        (code != 0x591a && code != 0x4f59) || line->tokens[i].blank || /* 多 余 */
        token_role(line, i, ROLE_VAGUE) == NULL)
        return i;
    side->number.notes |= NUMBER_VAGUE;
    return i + 1;
}

/* 25秒内起飞, 3公里内: at most so long or so far; not 5公里内环线. */
static size_t take_inside(const struct line *line, size_t i, struct side *side)
{
    static const uint32_t words[] = { 0x73af, 0x8d44, 0x8bbe, 0x90e8, 0x6d77 }; /* 环资设部海 */
    const struct token *token = &line->tokens[i];

    if (side->language != LANGUAGE_ZH || side->bounded || token_code(line, i) != 0x5185 || /* 内 */
        token->blank || token->end != token->first + 1 ||
        (side->kind != PROSE_DURATION && side->kind != PROSE_LENGTH))
        return i;
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_code(line, i + 1) == words[w])
            return i;
    side->qualifier = QUALIFIER_AT_MOST;
    side->bounded = true;
    return i + 1;
}

size_t chinese_rest_read(const struct line *line, size_t i, struct side *side)
{
    size_t half = take_half_behind(line, i, side);

    if (half != i && !side->bounded)
        half = bound_behind(line, half, side); /* 两成半左右 */
    i = half;
    i = take_vague_behind(line, i, side);
    i = take_decimals_behind(line, i, side);
    return take_inside(line, i, side);
}
