/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/direction.h"

#include <string.h>

enum { CLAUSE_BACK = 6 };

/* "ein Minus von 2 Prozent", "das Minus beträgt": the noun; the sign stands right in front of its
 * number. */
static bool is_noun_of_minus(const struct line *line, size_t i)
{
    const struct word *minus = token_role(line, i, ROLE_MINUS);

    return minus != NULL && strcmp(minus->text, "minus") == 0 && !line->tokens[i + 1].numeric;
}

static int direction_at(const struct line *line, size_t i)
{
    if (token_is_word(line, i, "up") &&
        (token_starts(line, i - 1, "mak") || token_is_word(line, i - 1, "made")))
        return 0; /* make up 58 percent */
    if (token_role(line, i, ROLE_FALL) != NULL || is_noun_of_minus(line, i))
        return -1;
    return token_role(line, i, ROLE_RISE) != NULL ? 1 : 0;
}

/* "grew to 15 percent", 降至1.42, "stieg auf": what follows is where it got to, no change. */
static bool is_level(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    return (token_role(line, i, ROLE_RANGE) != NULL && code_is_letter(code)) || code == 0x81f3 ||
           code == 0x5230 || code == 0x4e3a || /* 至 到 为 */
           (code == 'a' && line->text.codes[line->tokens[i].first].alphabet == LANGUAGE_DE &&
            line->tokens[i].end - line->tokens[i].first == 3); /* auf */
}

/* 降幅为4.2%, 跌幅收窄至2.1%: what got there is itself a change, which way its noun says. */
static int direction_of_noun(const struct line *line, size_t i)
{
    enum { NOUN_BACK = 8 };

    for (size_t back = 1; back <= NOUN_BACK && back <= i; back++) {
        const struct token *token = &line->tokens[i - back];
        uint32_t last = line->text.codes[token->end - 1].code;

        if (token_ends_clause(line, i - back))
            return 0;
        if (direction_at(line, i - back) != 0 &&
            (last == 0x5e45 || last == 0x901f || last == 0x7387)) /* 幅速率 */
            return direction_at(line, i - back);
    }
    return 0;
}

int direction_of(const struct line *line, const struct side *side)
{
    bool share = side->kind == PROSE_PERCENT;
    bool by =
        side->first > 0 &&
        (token_code(line, side->first - 1) == 'b' || token_code(line, side->first - 1) == 'u') &&
        line->tokens[side->first - 1].end - line->tokens[side->first - 1].first == 2;

    bool done = side->first > 0 && token_code(line, side->first - 1) == 0x4e86; /* 了 */

    if (is_level(line, side->first - 1))
        return side->language == LANGUAGE_ZH && share && !side->negative
                   ? direction_of_noun(line, side->first)
                   : 0;
    if (share && side->language == LANGUAGE_EN &&
        token_role(line, side->first - 1, ROLE_FROM) != NULL)
        return 0; /* narrowed from 12 percent */
    for (size_t back = 1; back <= CLAUSE_BACK && back <= side->first; back++) {
        size_t at = side->first - back;
        int direction = direction_at(line, at);

        if (line->tokens[at].masked && side->language != LANGUAGE_ZH)
            continue; /* im 1. Quartal 2024 */
        if (token_ends_clause(line, at) || line->tokens[at].kind == TOKEN_NUMBER)
            break;
        if (direction != 0 && (share || by || back == (done ? 2 : 1)))
            return direction;
    }
    if (side->language != LANGUAGE_DE || !(share || by))
        return 0;
    for (size_t ahead = 0; ahead < CLAUSE_BACK && side->end + ahead < line->count; ahead++) {
        int direction = direction_at(line, side->end + ahead);

        if (token_ends_clause(line, side->end + ahead) ||
            line->tokens[side->end + ahead].kind == TOKEN_NUMBER)
            break;
        if (direction != 0)
            return direction;
    }
    return 0;
}
