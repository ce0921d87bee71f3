/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/millions.h"

#include "format/prose/unit_behind.h"

static bool is_letter_m(const struct line *line, size_t i)
{
    return token_is_word(line, i, "m") && !line->tokens[i].blank && !token_is_capital(line, i);
}

/* Where what such a number follows ends: in front of "and", "to" or a comma. i where neither is
 * there. */
static size_t skip_joint(const struct line *line, size_t i)
{
    size_t at = i;

    if (at > 0 && (token_is_word(line, at - 1, "and") || token_is_word(line, at - 1, "to")))
        at--;
    if (at > 0 && token_is_sign(line, at - 1, ',') && !token_is_word(line, at, "to"))
        at--;
    return at;
}

/* "this year", "in 2024", "last month": what may stand between, where no other verb does. */
static bool is_time_word(const struct line *line, size_t i)
{
    static const char *const words[] = { "this",  "last",    "next", "year", "years", "month",
                                         "week",  "quarter", "half", "in",   "the",   "a",
                                         "first", "second",  "from", "to",   "ago",   "earlier" };

    return token_role(line, i, ROLE_MONTH) != NULL ||
           (line->tokens[i].kind == TOKEN_NUMBER && line->tokens[i].masked) ||
           IS_ONE_OF(line, i, words);
}

/* "5m deeper", "6m from the shore" */
static bool is_length_word(const struct line *line, size_t i)
{
    static const char *const words[] = { "high", "higher", "tall",  "taller", "deep",  "deeper",
                                         "long", "longer", "wide",  "wider",  "thick", "thicker",
                                         "away", "above",  "below", "from",   "off",   "apart",
                                         "across" };

    return IS_ONE_OF(line, i, words);
}

/* "1.2m tonnes this year and 1.5m next year": joined to such millions in the same sentence; not
 * "1.2m tonnes and its shaft is 5m deeper". */
bool millions_are_joined(const struct line *line, size_t first, size_t m)
{
    enum { AWAY_MOST = 10 };
    size_t end = skip_joint(line, first), at = end;

    if (end == first || is_length_word(line, m + 1))
        return false;
    while (at > 1 && end - at < AWAY_MOST && is_time_word(line, at - 1))
        at--;
    if (at >= 3 && is_letter_m(line, at - 1) && line->tokens[at - 2].kind == TOKEN_NUMBER)
        return currency_in_front(line, at - 3) != NULL;
    return at >= 3 && is_letter_m(line, at - 2) && line->tokens[at - 3].kind == TOKEN_NUMBER &&
           ((token_role(line, at - 1, ROLE_UNIT) != NULL && !token_is_word(line, at - 1, "x")) ||
            token_ends_in(line, at - 1, "s"));
}
