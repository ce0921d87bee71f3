/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/mask_beside.h"

static enum mask_neighbour sign(uint32_t code)
{
    static const uint8_t ascii[0x80] = {
        ['-'] = NEXT_DASH,  ['~'] = NEXT_DASH,  ['/'] = NEXT_SLASH,  [':'] = NEXT_COLON,
        ['.'] = NEXT_POINT, [','] = NEXT_COMMA, ['('] = NEXT_OPEN,   ['['] = NEXT_OPEN,
        [')'] = NEXT_CLOSE, [']'] = NEXT_CLOSE, ['+'] = NEXT_PLUS,   ['^'] = NEXT_CARET,
        ['='] = NEXT_EQUAL, ['<'] = NEXT_EQUAL, ['>'] = NEXT_EQUAL,  ['\''] = NEXT_QUOTE,
        ['"'] = NEXT_QUOTE, ['#'] = NEXT_OTHER, ['%'] = NEXT_OTHER,  ['*'] = NEXT_OTHER,
        ['&'] = NEXT_OTHER,
    };

    if (code < 0x80)
        return (enum mask_neighbour)ascii[code];
    if (code == 0x2013 || code == 0x2014)
        return NEXT_DASH;
    if ((code >= 0x2018 && code <= 0x201f) || (code >= 0x300c && code <= 0x300f))
        return NEXT_QUOTE;
    if (code == 0x2236)
        return NEXT_COLON;
    if (code == 0x3010 || code == 0x3011 || code == 0x3014 || code == 0x3015) /* 【】〔〕 */
        return code & 1 ? NEXT_CLOSE : NEXT_OPEN;
    return code == 0x3001 ? NEXT_COMMA : NEXT_OTHER; /* 、 */
}

static enum mask_neighbour neighbour(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i < line->count ? i : line->count];

    if (token->kind == TOKEN_NUMBER)
        return NEXT_NUMBER;
    if (token->kind == TOKEN_NAME || code_is_letter(token->code) || code_is_ideograph(token->code))
        return NEXT_WORD;
    return token->roles == ROLE_BIT(CURRENCY) ? NEXT_NOTHING : sign(token->code);
}

unsigned mask_beside(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i];
    bool zero = token->kind == TOKEN_NUMBER && token->code == '0' && token->digits.whole > 1;

    return 1u << neighbour(line, i - 1) | 1u << (16 + neighbour(line, i + 1)) |
           (zero ? LEADING_ZERO : 0u);
}
