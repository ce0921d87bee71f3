/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/bound_row.h"

/* 首次超过10亿元、50亿元的企业，分别奖励: cases, for each of which something else is said behind. */
static bool is_row_of_cases(const struct line *line, size_t i)
{
    enum { ROW_MOST = 16, AHEAD_MOST = 24 };
    size_t at = i, most = i + ROW_MOST;

    if (!token_is_sign(line, at, 0x3001)) /* 、 */
        return false;
    while (at < most && at < line->count && token_code(line, at) != 0x7684 && /* 的 */
           (token_is_sign(line, at, 0x3001) || line->tokens[at].kind == TOKEN_NUMBER ||
            token_has(line, at, ROLE_BIT(SCALE) | ROLE_BIT(CURRENCY) | ROLE_BIT(UNIT) |
                                    ROLE_BIT(COUNTER) | ROLE_BIT(AND))))
        at++;
    if (token_code(line, at) != 0x7684)
        return false;
    for (most = at + AHEAD_MOST; at < most && at + 1 < line->count; at++)
        if (token_code(line, at) == 0x5206 && /* 分别 */
            line->text.codes[line->tokens[at].first + 1].code == 0x522b)
            return true;
    return false;
}

bool bound_is_of_row(const struct line *line, const struct side *side)
{
    enum { WORDS_BACK = 3 };

    if (side->language != LANGUAGE_ZH || !side->bounded ||
        token_role(line, side->first, ROLE_BOUND) == NULL)
        return false;
    for (size_t back = 1; back <= WORDS_BACK && back <= side->first; back++) {
        const struct token *token = &line->tokens[side->first - back];
        uint32_t last = line->text.codes[token->end - 1].code;

        if (last == 0x522b || last == 0x5747 || last == 0x90fd || last == 0x5404) /* 别均都各 */
            return true;
        if (token->kind == TOKEN_SIGN || token->kind == TOKEN_NUMBER)
            break;
    }
    return is_row_of_cases(line, side->end);
}
