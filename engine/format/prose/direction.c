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

/* "the Inflation Reduction Act" */
static bool is_in_name(const struct line *line, size_t i)
{
    static const char *const names[] = { "act", "bill", "fund", "plan", "programme", "program",
                                         "initiative", "strategy", "facility" };

    return token_is_capital(line, i) && token_is_capital(line, i + 1) &&
           IS_ONE_OF(line, i + 1, names);
}

static int direction_at(const struct line *line, size_t i)
{
    if (is_in_name(line, i))
        return 0;
    if (token_is_word(line, i, "up") &&
        (token_starts(line, i - 1, "mak") || token_is_word(line, i - 1, "made")))
        return 0; /* make up 58 percent */
    if (token_role(line, i, ROLE_FALL) != NULL || is_noun_of_minus(line, i))
        return -1;
    return token_role(line, i, ROLE_RISE) != NULL ? 1 : 0;
}

static bool is_won_or_lost(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "verlor", "verloren", "gewann", "gewannen" };

    return IS_ONE_OF(line, i, verbs);
}

/* "gewann an Wert", "verlor 1,1 Prozent", "2 Prozentpunkte": but 25 percent of the votes are won,
 * and who lost may still hold 30 percent. */
static int direction_beside(const struct line *line, const struct side *side, size_t i, bool by)
{
    static const char *const wholes[] = { "der", "des", "aller" };
    bool right_in_front = i + 1 == side->first && !IS_ONE_OF(line, side->end, wholes);

    if (is_won_or_lost(line, i) && !by && !right_in_front && i != side->end &&
        !token_is_word(line, i + 1, "an") &&
        strcmp(side->unit, "percentage_point") != 0)
        return 0;
    return direction_at(line, i);
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

/* A level that the sentence goes on to, "auf 267.000", "auf rund 12", does not end what is said of
 * the change. */
static bool is_level_ahead(const struct line *line, size_t number)
{
    for (size_t back = 1; back <= 2 && back <= number; back++)
        if (token_is_word(line, number - back, "auf"))
            return true;
    return false;
}

/* The other half of a German verb: the last word of its clause. */
static bool is_half(const struct line *line, size_t i, const char *half)
{
    const struct token *behind = &line->tokens[i + 1];

    return token_is_word(line, i, half) &&
           (behind->kind == TOKEN_SIGN || behind->kind == TOKEN_END ||
            token_role(line, i + 1, ROLE_AND) != NULL);
}

static bool ends_part(const struct line *line, size_t i)
{
    return token_ends_clause(line, i) && !line->tokens[i].masked;
}

/* In front of the figure, or behind it where the figure begins the sentence. */
static bool has_verb(const struct line *line, const struct side *side, size_t half,
                     const char *const verbs[4])
{
    enum { VERB_BACK = 14 };
    size_t first = side->first;

    for (size_t back = 1; back <= VERB_BACK && back <= first && !ends_part(line, first - back);
         back++)
        if (token_is_one_of(line, first - back, verbs, 4))
            return true;
    for (size_t at = side->end; at < half && first <= 1; at++)
        if (token_is_one_of(line, at, verbs, 4))
            return true;
    return false;
}

/* "brach um 3,6 % ein", "legten um 0,3 % auf 4,1 Mrd. Euro zu": the verb is in front, its other
 * half behind. */
static int direction_of_split(const struct line *line, const struct side *side)
{
    enum { HALF_AHEAD = 14 };
    static const struct {
        const char *verbs[4], *half;
        int direction;
    } split[] = { { { "legt", "legte", "legten", "legen" }, "zu", 1 },
                  { { "nahm", "nahmen", "nimmt", "nehmen" }, "zu", 1 },
                  { { "zog", "zogen", "zieht", "ziehen" }, "an", 1 },
                  { { "nahm", "nahmen", "nimmt", "nehmen" }, "ab", -1 },
                  { { "brach", "brachen", "bricht", "brechen" }, "ein", -1 },
                  { { "gab", "gaben", "gibt", "geben" }, "nach", -1 } };

    for (size_t at = side->end; at < side->end + HALF_AHEAD && at < line->count; at++) {
        if (ends_part(line, at))
            return 0;
        for (size_t s = 0; s < sizeof split / sizeof split[0]; s++)
            if (is_half(line, at, split[s].half) &&
                has_verb(line, side, at, split[s].verbs))
                return split[s].direction;
    }
    return 0;
}

/* The verb behind the figure, in the same clause: "um 4,6 Prozent auf 232,8 Milliarden steigen". */
static int direction_ahead(const struct line *line, const struct side *side, bool by)
{
    enum { VERB_AHEAD = 12 };
    size_t most = side->end + (by ? VERB_AHEAD : CLAUSE_BACK);

    for (size_t at = side->end; at < most && at < line->count; at++) {
        int direction = direction_beside(line, side, at, by);

        if (ends_part(line, at) || (line->tokens[at].kind == TOKEN_NUMBER &&
                                    !line->tokens[at].masked && !is_level_ahead(line, at)))
            break;
        if (direction != 0)
            return direction;
    }
    return direction_of_split(line, side);
}

/* "sank der Export in die Vereinigten Staaten um 7,7 %": the verb, some words further in front. */
static int direction_far(const struct line *line, size_t first)
{
    enum { FAR_BACK = 14 };

    for (size_t back = CLAUSE_BACK; back <= FAR_BACK && back <= first; back++) {
        if (ends_part(line, first - back) ||
            (line->tokens[first - back].kind == TOKEN_NUMBER && !line->tokens[first - back].masked))
            return 0;
        if (direction_at(line, first - back) != 0)
            return direction_at(line, first - back);
    }
    return 0;
}

/* "ein Minus von 80.000 Stellen", "an increase of 3 billion yuan": what a noun of change is of. */
static int direction_of_change(const struct line *line, size_t first)
{
    static const char *const nouns[] = { "minus",    "plus",     "zuwachs",       "anstieg",
                                         "einbruch", "increase", "r\374ckgang", "decrease",
                                         "rise",     "drop",     "decline",       "fall",
                                         "reduction" };

    if (!token_is_word(line, first - 1, "von") && !token_is_word(line, first - 1, "of"))
        return 0;
    return IS_ONE_OF(line, first - 2, nouns) ? direction_at(line, first - 2) : 0;
}

/* "von 2,7 % auf 5,1 %": where it came from. */
static bool is_start_of_way(const struct line *line, const struct side *side)
{
    size_t at = side->end + 1;
    const struct word *unit;

    if (side->language != LANGUAGE_DE || side->kind != PROSE_PERCENT ||
        token_role(line, side->first - 1, ROLE_FROM) == NULL ||
        !token_is_word(line, side->end, "auf"))
        return false;
    at += token_role(line, at, ROLE_BOUND) != NULL;
    if (at >= line->count || line->tokens[at].kind != TOKEN_NUMBER)
        return false;
    unit = token_role(line, at + 1, ROLE_UNIT);
    return unit != NULL && unit->kind == PROSE_PERCENT;
}

int direction_of(const struct line *line, const struct side *side)
{
    enum { APART_BACK = 12 }; /* "rose for the ninth month running, by 2.3 percent" */
    bool share = side->kind == PROSE_PERCENT;
    bool by =
        side->first > 0 &&
        (token_code(line, side->first - 1) == 'b' || token_code(line, side->first - 1) == 'u') &&
        line->tokens[side->first - 1].end - line->tokens[side->first - 1].first == 2;
    int direction;
    bool apart = by && side->first > 2 && token_is_sign(line, side->first - 2, ',');
    bool done = side->first > 0 && token_code(line, side->first - 1) == 0x4e86; /* 了 */

    if (is_level(line, side->first - 1))
        return side->language == LANGUAGE_ZH && share && !side->negative
                   ? direction_of_noun(line, side->first)
                   : 0;
    if (share && side->language == LANGUAGE_EN &&
        token_role(line, side->first - 1, ROLE_FROM) != NULL)
        return 0; /* narrowed from 12 percent */
    if (is_start_of_way(line, side))
        return 0;
    if (side->kind == PROSE_DURATION && side->language != LANGUAGE_ZH && !by)
        return 0; /* "wuchs drei Jahre in Folge" */
    for (size_t back = 1; back <= (apart ? APART_BACK : CLAUSE_BACK) && back <= side->first;
         back++) {
        size_t at = side->first - back;

        direction = direction_beside(line, side, at, by);
        if (line->tokens[at].masked && side->language != LANGUAGE_ZH)
            continue; /* im 1. Quartal 2024 */
        if ((token_ends_clause(line, at) && !(apart && back == 2)) ||
            line->tokens[at].kind == TOKEN_NUMBER)
            break;
        if (direction != 0 && (share || by || back == (done ? 2 : 1)))
            return direction;
    }
    if (side->language != LANGUAGE_DE || !(share || by))
        return direction_of_change(line, side->first);
    direction = direction_ahead(line, side, by);
    return direction != 0 || !by ? direction : direction_far(line, side->first);
}
