/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/bound_mark.h"

bool bound_is_mark(const struct line *line, size_t i)
{
    static const char *const marks[] = { "mark",   "marke",  "schwelle", "grenze", "threshold",
                                         "barrier", "milestone", "level", "rekordmarke" };

    for (size_t m = 0; m < sizeof marks / sizeof marks[0]; m++)
        if (token_starts(line, i, marks[m]))
            return true;
    return false;
}

static bool is_article(const struct line *line, size_t i)
{
    static const char *const articles[] = { "the", "a", "die", "der", "den", "dem", "einer" };

    for (size_t a = 0; a < sizeof articles / sizeof articles[0]; a++)
        if (token_is_word(line, i, articles[a]))
            return true;
    return false;
}

/* "the 1.8-million-unit-mark", "die 2-Milliarden-Euro-Marke": the mark behind the number at i. */
static bool is_mark_behind(const struct line *line, size_t i)
{
    enum { WORDS_MOST = 8 };

    for (size_t at = i + 1; at <= i + WORDS_MOST && at < line->count; at++) {
        if (bound_is_mark(line, at))
            return true;
        if (line->tokens[at].kind == TOKEN_NUMBER || token_role(line, at, ROLE_STOP) != NULL ||
            (line->tokens[at].kind == TOKEN_SIGN && token_code(line, at) != '-'))
            return false;
    }
    return false;
}

size_t bound_skip_mark(const struct line *line, size_t i)
{
    size_t at = i;

    if (at == 0 || !code_is_letter(token_code(line, at - 1)))
        return i;
    if (at > 1 && (token_is_word(line, at - 1, "of") || token_is_word(line, at - 1, "von")) &&
        bound_is_mark(line, at - 2)) {
        at -= 2;
        if (at > 1 && line->tokens[at - 1].kind == TOKEN_LETTERS && is_article(line, at - 2))
            at--; /* der symbolischen Marke von */
        return at > 0 && is_article(line, at - 1) ? at - 1 : at;
    }
    return is_article(line, at - 1) && is_mark_behind(line, at) ? at - 1 : i;
}

static bool is_any_start(const struct line *line, size_t i, const char *const *starts)
{
    for (; i < line->count && *starts != NULL; starts++)
        if (token_starts(line, i, *starts))
            return true;
    return false;
}

/* "taking the total past 106 GW", "lifted sales past 3 million units" */
static bool is_taken(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "taking", "takes", "took",    "taken", "bring", "brought",
                                         "lift",   "push",  "carried", "sent",  "sends", NULL };
    enum { OBJECT_MOST = 6 };

    for (size_t back = 2; back <= OBJECT_MOST && back <= i; back++) {
        if (is_any_start(line, i - back, verbs))
            return true;
        if (line->tokens[i - back].kind == TOKEN_SIGN ||
            line->tokens[i - back].kind == TOKEN_NUMBER)
            return false;
    }
    return false;
}

/* "passes 1 trln yuan", "crossing the 60 trillion yuan mark"; a line passes 12 stations, and a road
 * crosses 2 rivers. */
static bool is_passed(const struct line *line, size_t i, const struct side *side)
{
    static const char *const verbs[] = { "pass",  "passes",  "passing",
                                         "cross", "crosses", "crossing" };

    return IS_ONE_OF(line, i, verbs) &&
           (side->number.scale > 0 || token_has(line, side->number.end, ROLE_BIT(CURRENCY)) ||
            is_mark_behind(line, side->number.end - 1));
}

bool bound_is_past(const struct line *line, size_t i, const struct side *side)
{
    static const char *const rising[] = { "climb", "surg", "soar",  "rose",  "rise",  "rising",
                                          "jump",  "grew", "grow",  "leap",  "creep", "crept",
                                          "edg",   "tick", "swell", "rocket", NULL };
    static const char *const moving[] = { "went", "go",   "mov",   "push", "race",  "racing",
                                          "sail", "shot", "sweep", "swept", "storm",
                                         "blew", "blow", "seen", "expect", NULL };
    static const char *const breaking[] = { "break", "broke", "smash", "pierc", "breach", NULL };
    bool large = side->number.scale > 0 || side->has_unit ||
                 dec_compare(side->number.value, (struct dec){ 1, 2 }) >= 0 ||
                 token_has(line, side->number.end, ROLE_BIT(UNIT) | ROLE_BIT(CURRENCY));

    if (large && is_any_start(line, token_is_word(line, i, "through") ? i - 1 : i, breaking))
        return true;
    return is_passed(line, i, side) ||
           (i > 0 && token_is_word(line, i, "past") &&
            (is_any_start(line, i - 1, rising) || (large && is_any_start(line, i - 1, moving)) ||
             (large && is_taken(line, i))));
}
