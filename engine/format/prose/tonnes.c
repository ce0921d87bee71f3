/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/tonnes.h"

enum { CLAUSE_BACK = 12 };

static bool starts_with_any(const struct line *line, size_t i, const char *const *starts)
{
    for (; code_is_letter(token_code(line, i)) && *starts != NULL; starts++)
        if (token_starts(line, i, *starts))
            return true;
    return false;
}

/* "produced 300 tonnes", "a cargo of 300 tonnes": goods, in the words in front, which speak of no
 * emissions. */
static bool is_of_goods(const struct line *line, size_t first)
{
    static const char *const goods[] = {
        "cargo",    "freight",  "produ",    "carri",   "shipped",  "shipment", "transported",
        "load",     "output",   "mined",    "harvest", "handled",  "goods",    "weigh",
        "exported", "imported", "tonnage",  "fracht",  "ladung",   "verlad",   "bef\366rdert",
        "geerntet", "wiegt",    "umschlag", "waren",   "g\374ter", "geladen",  NULL
    };
    static const char *const gases[] = { "emi",          "co2",        "carbon", "greenhouse",
                                         "treibhausgas", "aussto\337", "gas",    NULL };
    bool found = false;

    for (size_t back = 1; back <= CLAUSE_BACK && back <= first; back++) {
        size_t at = first - back;

        if (token_is_sign(line, at, '.') || token_is_sign(line, at, ';'))
            break;
        if (starts_with_any(line, at, gases))
            return false;
        found = found || starts_with_any(line, at, goods);
    }
    return found;
}

/* A sign, the end, "in", "and", "less than in 2023"; not "of". */
static bool ends_phrase(const struct line *line, size_t i)
{
    static const uint64_t ends =
        ROLE_BIT(STOP) | ROLE_BIT(AND) | ROLE_BIT(IN_TIME) | ROLE_BIT(BOUND) | ROLE_BIT(RANGE);
    size_t at = i + (token_role(line, i, ROLE_BOUND_MORE) != NULL);

    return line->tokens[at].kind == TOKEN_SIGN || line->tokens[at].kind == TOKEN_END ||
           token_is_word(line, at, "than") ||
           (token_has(line, at, ends) && !token_is_word(line, at, "of"));
}

bool tonnes_are_bare(const struct line *line, size_t first, size_t end)
{
    return ends_phrase(line, end) && !is_of_goods(line, first);
}
