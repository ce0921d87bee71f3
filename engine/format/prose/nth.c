/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/nth.h"

#include "format/prose/number.h"
#include "format/prose/prose.h"

enum { BRACKET_MOST = 4, ADJECTIVES_MOST = 3 };

size_t share_skip_percentage(const struct line *line, size_t i)
{
    const struct word *unit;
    size_t at = i + 1;

    if (!token_is_sign(line, i, '('))
        return i;
    while (at < i + BRACKET_MOST && at < line->count && line->tokens[at].kind != TOKEN_NUMBER)
        at++; /* rund */
    unit = token_role(line, at + 1, ROLE_UNIT);
    return unit != NULL && unit->kind == PROSE_PERCENT && token_is_sign(line, at + 2, ')') ? at + 3
                                                                                           : i;
}

/* "jeder dritte befragte Betrieb": the noun stands behind words in small letters. */
static size_t german_noun(const struct line *line, size_t i)
{
    size_t at = i;

    while (at < i + ADJECTIVES_MOST && line->tokens[at].kind == TOKEN_LETTERS &&
           !token_is_capital(line, at))
        at++;
    return at;
}

/* "every third day", "jedes zweite Mal", "jeden zweiten Montag": how often. */
static bool is_how_often(const struct line *line, size_t i)
{
    return token_role(line, i, ROLE_UNIT) != NULL || token_ends_in(line, i, "tag") ||
           token_ends_in(line, i, "day");
}

/* "Jeder Vierte arbeitet dort.", "heute ist es jeder vierte.": a noun of its own. */
static bool is_nominal(const struct line *line, size_t i)
{
    const struct token *behind = &line->tokens[i + 1];

    if (is_how_often(line, i + 1))
        return false;
    return behind->kind == TOKEN_END || behind->kind == TOKEN_SIGN ||
           (token_is_capital(line, i) && !token_is_capital(line, i + 1));
}

bool nth_read(const struct line *line, size_t i, struct dec *share)
{
    bool german = token_starts(line, i - 1, "jede");
    const struct word *nth = token_role(line, i, german ? ROLE_NTH : ROLE_PART);
    size_t noun = share_skip_percentage(line, i + 1);
    bool told = noun != i + 1; /* that it is a share */
    struct dec value;

    if (nth == NULL && (!token_ends_in(line, noun, "s") || /* not "every second counts" */
                        token_ends_in(line, noun, "us") || token_ends_in(line, noun, "ss")))
        nth = token_role(line, i, ROLE_NTH);
    if (nth == NULL || (!german && !token_is_word(line, i - 1, "every")))
        return false;
    if (german && !told && is_nominal(line, i))
        return dec_make(nth->value, 0, &value) &&
               number_divide((struct dec){ 1, 0 }, value, share);
    if (german && !told)
        noun = german_noun(line, noun);
    if (!code_is_letter(token_code(line, noun)) || is_how_often(line, noun) ||
        (!told && token_role(line, noun, ROLE_STOP) != NULL) ||
        (!told && german && !token_is_capital(line, noun)))
        return false;
    return dec_make(nth->value, 0, &value) && number_divide((struct dec){ 1, 0 }, value, share);
}
