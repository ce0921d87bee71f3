/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs that bound a number some words away: in German behind it, where the sentence ends in its
 * verb, or in front of the subject, where it does not begin with that; in English across a year. */
#include "format/prose/bound.h"

#include "format/prose/bound_mark.h"

enum { BRACKET_MOST = 24, VERB_BACK = 14 };

/* überschreiten, nicht unterschritten: sets the bound; false where the token is no such verb. */
static bool take_late_verb(const struct line *line, size_t i, struct side *side)
{
    const struct word *verb = token_role(line, i, ROLE_BOUND_LATE);

    if (verb == NULL && token_code(line, i) == 0xfc) /* ü */
        verb = token_role(line, i, ROLE_BOUND_VERB);
    if (verb == NULL)
        return false;
    side->qualifier = (enum qualifier)verb->value;
    if (token_is_word(line, i - 1, "nicht"))
        side->qualifier =
            side->qualifier == QUALIFIER_OVER ? QUALIFIER_AT_MOST : QUALIFIER_AT_LEAST;
    side->bounded = true;
    return true;
}

/* The verb whose object is the amount; set in the past tense of many it may be a participle, which
 * ends its clause. */
static bool take_early_verb(const struct line *line, size_t i, struct side *side)
{
    static const char *const of_many[] = { "\374berschritten", "\374berstiegen" };

    if (token_code(line, i) != 0xfc || /* ü */
        token_starts(line, i, "\374bertr") || /* "übertraf 3 Konkurrenten": whom */
        (token_role(line, i, ROLE_BOUND_VERB) == NULL && !IS_ONE_OF(line, i, of_many)))
        return false;
    return take_late_verb(line, i, side);
}

/* "für autonomes Fahren 28 Millionen km", "2025 2.400 Firmen": the object begins with its number,
 * behind the subject or a time; not "in 12 Städten", "die 300 Firmen". */
static bool begins_object(const struct line *line, size_t i)
{
    static const char *const adverbs[] = { "erstmals", "bereits",    "schon",    "sogar",
                                           "damit",    "inzwischen", "landesweit", "weltweit",
                                           "insgesamt", "mittlerweile", "dort", "zuletzt" };

    return i > 0 && i < line->count &&
           ((line->tokens[i - 1].kind == TOKEN_NUMBER && line->tokens[i - 1].masked) ||
            IS_ONE_OF(line, i - 1, adverbs) ||
            (code_is_letter(token_code(line, i - 1)) && token_is_capital(line, i - 1)));
}

/* "überstieg die Wertschöpfung im Jahr 2025 2,4 Billionen Yuan", in the same clause and without
 * another number between; of what is no money only where its number begins the object. */
void bound_early(const struct line *line, struct side *side)
{
    bool amount = side->kind == PROSE_AMOUNT || bound_skip_mark(line, side->first) != side->first;

    if (token_is_word(line, side->first - 1, "mit"))
        return; /* "übertrafen mit 10,5 Mrd. Euro den Wert des Vorjahres" */
    if (!amount && !begins_object(line, side->first))
        return;
    for (size_t back = 1; back <= VERB_BACK && back <= side->first; back++) {
        size_t at = side->first - back;

        if (line->tokens[at].kind == TOKEN_SIGN ||
            (line->tokens[at].kind == TOKEN_NUMBER && !line->tokens[at].masked) ||
            (!amount && token_role(line, at, ROLE_AND) != NULL))
            return;
        if (amount ? take_late_verb(line, at, side) : take_early_verb(line, at, side))
            return;
    }
}

/* "300 Milliarden Yuan (39,2 Milliarden Euro) überschreiten": the verb behind its figure. */
void bound_late(const struct line *line, size_t i, struct side *side)
{
    struct side ignored;

    if (token_role(line, side->first - 1, ROLE_BY) != NULL)
        return; /* "um 12 % übertroffen": so much more */
    if (token_is_word(line, side->first - 1, "auf"))
        return; /* "hat die 200-Milliarden-Marke auf 223 Milliarden überschritten" */
    if (token_is_word(line, side->first - 1, "mit") && token_role(line, i, ROLE_BOUND_VERB) != NULL)
        return; /* "Mit 5,2 Prozent übertraf das Wachstum das Ziel" */
    if (token_is_sign(line, i, '(')) {
        size_t close = i;

        while (close < line->count && close - i < BRACKET_MOST && !token_is_sign(line, close, ')'))
            close++;
        i = close + 1;
    }
    ignored = *side;
    for (size_t ahead = 0; ahead < 5 && i + ahead < line->count; ahead++) {
        if (line->tokens[i + ahead].kind == TOKEN_NUMBER ||
            line->tokens[i + ahead].kind == TOKEN_SIGN ||
            token_role(line, i + ahead, ROLE_SMALL) != NULL)
            return;
        if (token_role(line, i + ahead, ROLE_AND) != NULL &&
            take_early_verb(line, i + ahead + 1, &ignored))
            return; /* "stieg auf 223 Milliarden und überschritt 200" */
        if (take_late_verb(line, i + ahead, side))
            return;
    }
}

void bound_across_year(const struct line *line, size_t i, struct side *side)
{
    const struct word *verb;

    if (i < 3 || !line->tokens[i - 1].masked || line->tokens[i - 1].digits.whole != 4 ||
        !token_is_word(line, i - 2, "in"))
        return;
    verb = token_role(line, i - 3, ROLE_BOUND_VERB);
    if (verb == NULL)
        return;
    side->qualifier = (enum qualifier)verb->value;
    side->bounded = true;
}

void bound_across_noun(const struct line *line, size_t i, struct side *side)
{
    static const char *const nouns[] = { "scale", "value", "size", "total", "volume", "turnover",
                                         "figure" };
    static const char *const marks[] = { "mark", "threshold", "barrier" };
    static const char *const passes[] = { "passed", "passes", "pass", "passing", "crossed",
                                          "crosses", "cross", "broke", "broken", "breaking" };
    const struct word *verb = i >= 4 ? token_role(line, i - 4, ROLE_BOUND_VERB) : NULL;

    if (i < 4 || !token_is_word(line, i - 1, "of"))
        return;
    if (IS_ONE_OF(line, i - 2, nouns) && token_is_word(line, i - 3, "a") && verb != NULL)
        side->qualifier = (enum qualifier)verb->value;
    else if (IS_ONE_OF(line, i - 2, marks) && token_is_word(line, i - 3, "the") &&
             (verb != NULL || IS_ONE_OF(line, i - 4, passes)))
        side->qualifier = QUALIFIER_OVER; /* "passed the mark of 1 trillion" */
    else
        return;
    side->bounded = true;
}
