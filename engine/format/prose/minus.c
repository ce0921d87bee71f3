/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/minus.h"

static bool stands_alone(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i];

    const struct word *money = token_role(line, i - 1, ROLE_CURRENCY); /* $-99.99 */

    return i == 0 || token->blank || line->tokens[i - 1].kind == TOKEN_SIGN ||
           token_language(line, i) == LANGUAGE_ZH ||
           (money != NULL && !code_is_letter(token_code(line, i - 1)));
}

/* "(- 0,7 Milliarden Euro)", "| - 3.2% |": a sign of its own in brackets or in a cell. */
static bool is_apart(const struct line *line, size_t i)
{
    return i > 0 && (token_is_sign(line, i - 1, '(') || token_is_sign(line, i - 1, '|')) &&
           line->tokens[i + 1].blank;
}

/* "Bayern 26,9 Mill. - 2 %", where the line ends: the last column of a row. */
static bool ends_row(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i + 2, ROLE_UNIT);

    return i > 0 && line->tokens[i].blank && line->tokens[i + 1].blank && unit != NULL &&
           unit->kind == PROSE_PERCENT && i + 3 == line->count &&
           (line->tokens[i - 1].kind == TOKEN_NUMBER || token_is_sign(line, i - 1, '.') ||
            token_has(line, i - 1, ROLE_BIT(SCALE) | ROLE_BIT(UNIT) | ROLE_BIT(CURRENCY)));
}

/* "| –3.6% |", "Exports –3.6%": a dash that is joined to its number, and to nothing in front. */
static bool is_dash_for_minus(const struct line *line, size_t i)
{
    const struct token *before = &line->tokens[i > 0 ? i - 1 : line->count];
    const struct word *unit = token_role(line, i + 2, ROLE_UNIT);

    return token_is_sign(line, i, 0x2013) && !line->tokens[i + 1].blank &&
           (i == 0 || line->tokens[i].blank || token_is_sign(line, i - 1, '(')) &&
           before->kind != TOKEN_NUMBER && unit != NULL && unit->kind == PROSE_PERCENT;
}

/* "- 542,000 robots were installed": the sign in front of an item; "- 5" alone is a number. */
static bool is_item(const struct line *line, size_t i)
{
    return line->tokens[i].kind != TOKEN_NUMBER || /* "- ¥487 billion" */
           line->tokens[i + 1].kind == TOKEN_LETTERS ||
           (line->tokens[i + 1].kind == TOKEN_WORD && line->count > i + 3);
}

/* "fell by (-) 33.05 %": the sign in brackets of its own. */
static bool is_bracketed(const struct line *line, size_t i)
{
    const struct word *minus = token_role(line, i - 2, ROLE_MINUS);

    return i >= 3 && token_is_sign(line, i - 1, ')') && token_is_sign(line, i - 3, '(') &&
           (token_is_sign(line, i - 2, 0x2013) || (minus != NULL && minus->text[0] == '-'));
}

size_t minus_before(const struct line *line, size_t i, struct side *side)
{
    const struct word *minus = token_role(line, i - 1, ROLE_MINUS);

    if (line->tokens[i].kind == TOKEN_NUMBER && is_bracketed(line, i)) {
        side->negative = true;
        return i - 3;
    }
    if (i > 0 && line->tokens[i].kind == TOKEN_NUMBER &&
        (is_dash_for_minus(line, i - 1) ||
         (minus != NULL && minus->text[0] == '-' &&
          (is_apart(line, i - 1) || ends_row(line, i - 1))))) {
        side->negative = true;
        return i - 1;
    }
    if (i == 0 || minus == NULL)
        return i;
    if (minus->text[0] == '-' &&
        (!stands_alone(line, i - 1) || (line->tokens[i].blank && (i > 1 || is_item(line, i))) ||
         (i > 1 && (line->tokens[i - 2].kind == TOKEN_NUMBER || token_is_sign(line, i - 2, ')') ||
                    (line->tokens[i - 2].kind != TOKEN_SIGN && line->tokens[i].blank)))))
        return i;
    side->negative = true;
    return i - 1;
}
