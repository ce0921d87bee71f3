/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/row.h"

#include "format/prose/range.h"

#include <string.h>

enum { LINK_WORDS = 7, AHEAD_MOST = 24, LEAST_SCALE = 6, LIST_MOST = 8 };

static bool is_sentence_end(const struct line *line, size_t i)
{
    if (line->tokens[i].masked)
        return false; /* im 3. Quartal */
    return token_is_sign(line, i, '.') || token_is_sign(line, i, ':') ||
           token_is_sign(line, i, '!') || token_is_sign(line, i, '?') ||
           token_is_sign(line, i, '|');
}

static bool is_link(const struct line *line, size_t i)
{
    return token_is_sign(line, i, ',') || token_is_sign(line, i, ';') ||
           token_role(line, i, ROLE_AND) != NULL;
}

static bool same_word(const struct line *line, size_t a, size_t b)
{
    const struct token *one = &line->tokens[a < line->count ? a : line->count];
    const struct token *two = &line->tokens[b < line->count ? b : line->count];

    if (one->end - one->first != two->end - two->first || !code_is_letter(one->code))
        return false;
    for (size_t c = 0; c < one->end - one->first; c++)
        if (line->text.codes[one->first + c].code != line->text.codes[two->first + c].code)
            return false;
    return true;
}

/* by, at, to, from, in, for; um, bei, auf, von, mit, im, für: alike on both sides they say that two
 * figures are of one kind. */
static bool is_preposition(const struct line *line, size_t i)
{
    static const char *const words[] = { "by", "at",  "in", "for", "um",      "bei",
                                         "im", "auf", "zu", "mit", "f\374r", "with" };

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_is_word(line, i, words[w]))
            return true;
    return false;
}

/* "88.6 points from 89.3", "12,6 Milliarden Euro nach 11,9", "7% vs 2.5", "28p instead of 61". */
static bool is_comparison(const struct line *line, size_t i)
{
    static const char *const words[] = { "from", "after", "versus", "vs",   "against",  "compared",
                                         "with", "to",    "instead", "of",  "nach",
                                         "gegen\374ber", "waren", "es", "erst",
                                         "was",  "it",     "vorjahr", "im",
                                         "vorjahresmonat", "vorjahresquartal", "vormonat",
                                         "vorquartal", "vorjahreszeitraum",
                                         "in",
                                         "statt", "zuvor", "than",  "up",   "down",     "noch" };

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_is_word(line, i, words[w]))
            return true;
    return token_role(line, i, ROLE_MONTH) != NULL;
}

/* A bare number in digits, as in a row, with nothing behind that it would count. */
static bool is_bare(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->number.end - 1];
    const struct token *behind = &line->tokens[side->end];

    return !side->has_unit && side->language != LANGUAGE_ZH && side->number.notes == 0 &&
           side->number.scale == 0 && number->kind == TOKEN_NUMBER &&
           (behind->kind == TOKEN_SIGN || behind->kind == TOKEN_END ||
            token_role(line, side->end, ROLE_STOP) != NULL ||
            token_role(line, side->end, ROLE_AND) != NULL || is_preposition(line, side->end) ||
            token_is_word(line, side->end, "statt") || token_is_word(line, side->end, "bzw") ||
            token_is_word(line, side->end, "beziehungsweise") ||
            (token_role(line, side->end, ROLE_RANGE) != NULL && behind->blank &&
             !code_is_letter(behind->code))) &&
           !token_is_sign(line, side->end, '/') && !token_is_sign(line, side->end, ':');
}

/* Below a thousand: what is no index, and may have a magnitude. */
static bool is_small(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->number.end - 1];

    return !number->digits.grouped && number->digits.whole <= 3;
}

static bool is_measured(const struct side *side)
{
    return side->end > 0 && side->has_unit && !side->named && side->kind != PROSE_DURATION &&
           side->kind != PROSE_MULTIPLE && side->kind != PROSE_RATIO &&
           side->language != LANGUAGE_ZH;
}

/* The words from `first` on to `end` are at least one link, and no other number, no end of a
 * sentence and no change of what is spoken of ("to", a verb of change with a level). */
static bool is_linked(const struct line *line, size_t first, size_t end)
{
    bool link = false;

    if (end <= first || end - first > LINK_WORDS + 2)
        return false;
    for (size_t at = first; at < end; at++) {
        if (is_sentence_end(line, at) ||
            (line->tokens[at].kind == TOKEN_NUMBER && !line->tokens[at].masked) ||
            token_is_sign(line, at, '(') || token_is_sign(line, at, ')'))
            return false;
        link = link || is_link(line, at);
    }
    return link;
}

/* "staff by 300", beside shares: a whole number that is no change of a few percent. */
static bool is_large(const struct line *line, const struct side *side)
{
    int number = line->tokens[side->number.end - 1].integer;

    return number >= 20;
}

static bool is_thing_counted(const struct line *line, size_t first, size_t end)
{
    for (size_t at = first; at < end; at++)
        if (token_is_word(line, at, "zahl") || token_is_word(line, at, "number") ||
            token_is_word(line, at, "index"))
            return true;
    return false;
}

/* Neither is more than `times` the other. */
static bool is_within(struct dec a, struct dec b, int times)
{
    struct dec factor = { times, 0 }, high;

    return a.mantissa > 0 && b.mantissa > 0 && dec_mul(a, factor, &high) &&
           dec_compare(b, high) <= 0 && dec_mul(b, factor, &high) && dec_compare(a, high) <= 0;
}

static bool is_close(struct dec a, struct dec b)
{
    return is_within(a, b, 5);
}

/* The digits of a number, without its magnitude; zero where it has none. */
static struct dec last_digits(const struct line *line, const struct side *side)
{
    size_t end = side->number.end;

    for (size_t back = 1; back <= 2 && back <= end; back++)
        if (line->tokens[end - back].kind == TOKEN_NUMBER)
            return line->tokens[end - back].digits.value;
    return DEC_ZERO;
}

/* "um 2,78 Prozent, der Dow um 1,19", "2.1 percent in May and 2.4 in June" */
static bool is_alike(const struct line *line, const struct side *last, const struct side *side)
{
    size_t before = last->first - 1, here = side->first - 1;
    size_t link = is_link(line, last->end) ? last->end : last->end + 1;

    if (!is_linked(line, last->end, side->first) || is_large(line, side) ||
        is_thing_counted(line, last->end, side->first))
        return false;
    before -= token_is_word(line, before, "je"); /* um je 3 */
    here -= token_is_word(line, here, "je");
    if (last->first > 0 && is_preposition(line, before) && same_word(line, before, here) &&
        (token_role(line, here, ROLE_BY) != NULL ||
         (last->kind == PROSE_PERCENT && is_close(last->number.value, side->number.value))))
        return true;
    return link <= last->end + 1 && is_preposition(line, last->end) &&
           same_word(line, last->end, side->end) &&
           is_close(last_digits(line, last), side->number.value);
}

/* "52,3 Prozent der Stimmen, 2019 waren es 48,9": what the share is of, up to the comma. */
static size_t skip_genitive(const struct line *line, size_t i)
{
    enum { GENITIVE_MOST = 4 };
    size_t at = i;

    if (!token_is_word(line, i, "der") && !token_is_word(line, i, "des") &&
        !token_is_word(line, i, "of"))
        return i;
    while (at < i + GENITIVE_MOST &&
           (line->tokens[at].kind == TOKEN_LETTERS || line->tokens[at].kind == TOKEN_WORD))
        at++;
    return token_is_sign(line, at, ',') ? at : i;
}

/* "12,6 Milliarden Euro nach 11,9": the value before, in the unit of the one after. */
static bool is_compared(const struct line *line, const struct row *row, const struct side *side)
{
    const struct side *last = &row->last;
    const struct token *a = &line->tokens[last->number.end - 1], *b = &line->tokens[side->first];
    size_t at = last->end, words = 0;

    if (a->kind == TOKEN_WORD && last->number.end >= 2)
        a--; /* the magnitude */
    if (token_role(line, last->first - 1, ROLE_BY) != NULL || a->kind != TOKEN_NUMBER ||
        b->kind != TOKEN_NUMBER || a->digits.fraction != b->digits.fraction ||
        !a->digits.fraction)
        return false;
    at = skip_genitive(line, at);
    at += token_is_sign(line, at, ',') || token_is_sign(line, at, '(');
    for (; at < side->first && (is_comparison(line, at) || line->tokens[at].masked); at++)
        words += !line->tokens[at].masked; /* 2019 waren es 48,9 */
    return words > 0 && at == side->first && is_close(a->digits.value, b->digits.value);
}

/* "63 Prozent der Befragten (2023: 58)", "(Vorjahr: 1,4)": the figure of another time. */
static bool is_in_bracket(const struct line *line, const struct side *last, const struct side *side)
{
    size_t colon = side->first - 1, open = colon;

    if (!token_is_sign(line, side->end, ')') || !token_is_sign(line, colon, ':'))
        return false;
    while (open > last->end && colon - open < LINK_WORDS && !token_is_sign(line, open, '('))
        open--;
    if (!token_is_sign(line, open, '(') || open - last->end > LINK_WORDS)
        return false;
    for (size_t at = last->end; at < open; at++)
        if (line->tokens[at].kind == TOKEN_SIGN ||
            (line->tokens[at].kind == TOKEN_NUMBER && !line->tokens[at].masked))
            return false;
    return true;
}

/* "253,1 Mrd. Euro vor den USA (252,3) und den Niederlanden (214,8)": behind the name of another,
 * in the same sentence and about as large. */
static bool is_of_other_name(const struct line *line, const struct side *last,
                             const struct side *side)
{
    enum { NAME_AHEAD = 10 };
    size_t open = side->first - 1;

    if (!token_is_sign(line, open, '(') || !token_is_sign(line, side->end, ')') || open < 1 ||
        !token_is_capital(line, open - 1) || open - last->end > NAME_AHEAD ||
        line->tokens[side->number.end - 1].digits.fraction == 0 ||
        !is_close(last_digits(line, last), side->number.value))
        return false;
    for (size_t at = last->end; at < open; at++)
        if (is_sentence_end(line, at) ||
            (line->tokens[at].kind == TOKEN_NUMBER && !line->tokens[at].masked))
            return false;
    return true;
}

static void take(const struct line *line, const struct side *from, struct side *side)
{
    memcpy(side->unit, from->unit, UNIT_TEXT);
    side->kind = from->kind;
    side->has_unit = true;
    if (from->number.scale >= LEAST_SCALE && is_small(line, side) &&
        dec_shift(side->number.value, from->number.scale, &side->number.value)) {
        side->number.scale = from->number.scale;
        side->number.notes |= NUMBER_SCALED;
    }
}

/* Nothing but names and articles stands between two figures of a German row: "der MDAX 1,2 und der
 * TecDAX 0,3 Prozent". */
static bool is_of_names(const struct line *line, size_t first, size_t end)
{
    if (end <= first || !token_is_capital(line, end - 1))
        return false;
    for (size_t at = first; at < end; at++)
        if (!token_is_capital(line, at) && token_role(line, at, ROLE_STOP) == NULL)
            return false;
    return true;
}

/* "37 percent, solar 18": such a share in front, and a few words. */
static bool follows_share(const struct line *line, const struct side *last, const struct side *side)
{
    if (last->end == 0 || strcmp(last->unit, "percent") != 0 || !is_link(line, last->end) ||
        side->first - last->end > LINK_WORDS || !is_linked(line, last->end, side->first))
        return false;
    for (size_t at = last->end; at < side->first; at++)
        if (token_role(line, at, ROLE_RANGE) != NULL || token_role(line, at, ROLE_TOWARD) != NULL)
            return false;
    return true;
}

/* "mit 12,3, Hessen mit 11,9 Prozent": the same preposition; but for "by" and "um", which make a
 * change of both, the numbers must be about alike. */
static bool is_said_alike(const struct line *line, const struct side *side, size_t number)
{
    const struct token *a = &line->tokens[side->number.end - 1], *b = &line->tokens[number];

    return same_word(line, side->first - 1, number - 1) &&
           (token_role(line, number - 1, ROLE_BY) != NULL ||
            is_within(a->digits.value, b->digits.value, 2));
}

/* "by 4.3, of cars by 2.1 and of chemicals by 0.7 percent": the share behind, up to which the row
 * goes on. Returns its unit; NULL where there is none. */
static const struct word *share_ahead(const struct line *line, const struct side *last,
                                      const struct side *side)
{
    bool by = is_preposition(line, side->first - 1);
    bool row = follows_share(line, last, side);
    bool names = side->language == LANGUAGE_DE && is_of_names(line, side->first - 1, side->first);
    size_t from = side->end;
    bool and = false;

    if (!by && !row && !names)
        return NULL;
    for (size_t at = from; at < line->count && at - side->end <= AHEAD_MOST; at++) {
        const struct word *unit;

        and = and || token_role(line, at, ROLE_AND) != NULL;
        if (line->tokens[at].kind != TOKEN_NUMBER || line->tokens[at].masked)
            continue;
        unit = token_role(line, at + 1, ROLE_UNIT);
        if (!is_link(line, from) || !is_linked(line, from, at) ||
            (by && !is_said_alike(line, side, at)) ||
            (!by && !row && !is_of_names(line, from + 1, at)))
            return NULL;
        if (unit != NULL)
            return unit->kind == PROSE_PERCENT && unit->value == 0 && (and || by) ? unit
                                                                                : NULL;
        from = at + 1;
    }
    return NULL;
}

/* "9,90 statt bisher 7,50 Euro", "um 1,20 auf 58,30 Dollar": the money, or the measure, that is
 * said with the next number. A change of a share is in points, so that none is taken for it. */
static const struct word *unit_ahead(const struct line *line, const struct side *side)
{
    static const char *const fillers[] = { "bisher", "zuvor", "bislang", "wie", "derzeit" };
    const struct word *unit;
    size_t at = side->end;

    if (!token_is_word(line, at, "statt") &&
        !(token_is_word(line, at, "auf") && token_is_word(line, side->first - 1, "um")))
        return NULL;
    at++;
    for (size_t f = 0; f < sizeof fillers / sizeof fillers[0]; f++)
        at += token_is_word(line, at, fillers[f]);
    if (line->tokens[at < line->count ? at : line->count].kind != TOKEN_NUMBER)
        return NULL;
    unit = token_role(line, at + 1, ROLE_CURRENCY);
    if (unit == NULL)
        unit = token_role(line, at + 1, ROLE_UNIT);
    return unit != NULL && unit->value == 0 &&
                   (unit->kind != PROSE_PERCENT || token_is_word(line, side->end, "statt"))
               ? unit
               : NULL;
}

/* "3,2 bzw. 3,9": the last number of those that are said in the order of their things. */
static size_t skip_respectively(const struct line *line, size_t at)
{
    if (token_is_word(line, at, "beziehungsweise"))
        return at + 1;
    return token_is_word(line, at, "bzw") ? at + 1 + token_is_sign(line, at + 1, '.') : at;
}

/* The token behind what joins two numbers of a list, i where nothing does; *last for the joint in
 * front of the last of them. */
static size_t skip_joint(const struct line *line, size_t i, bool *last)
{
    size_t at = i + token_is_sign(line, i, ',');

    *last = true;
    if (token_role(line, at, ROLE_AND) != NULL || token_is_word(line, at, "sowie") ||
        token_is_word(line, at, "or"))
        return at + 1;
    *last = skip_respectively(line, at) > at;
    return skip_respectively(line, at);
}

/* "4.1, 4.4 and 4.9 billion euros", "3,2 bzw. 3,9 Mio. Tonnen": the magnitude and the unit of the
 * last number are those of all; "48.000 bzw. 6.100 Tonnen" need not be about alike, since nothing
 * else joins numbers so. */
static bool take_end_of_list(const struct line *line, const char *bytes, struct side *side)
{
    enum { ALIKE = 5, IN_ORDER = 50 };
    size_t at = side->end, end;
    struct side final;
    bool last = false, in_order = false;

    for (size_t most = 0; most < LIST_MOST && !last; most++) {
        size_t next = skip_joint(line, at, &last);

        in_order = skip_respectively(line, at) > at;
        if (next == at || next >= line->count || line->tokens[next].kind != TOKEN_NUMBER ||
            line->tokens[next].masked)
            return false;
        at = next + !last;
    }
    if (!last || !side_read(line, bytes, at, at, &final, &end) || !final.has_unit ||
        final.bounded || final.number.notes & ~(unsigned)NUMBER_SCALED ||
        !is_within(last_digits(line, &final), last_digits(line, side),
                   in_order ? IN_ORDER : ALIKE))
        return false;
    if (side->number.scale > 0)
        final.number.scale = 0; /* it has its own */
    take(line, &final, side);
    side->named = final.named;
    return true;
}

/* Where what something goes to begins, behind "to 140", "auf dann 140", "auf mehr als 140"; 0 where
 * nothing of that follows. */
static size_t level_ahead(const struct line *line, const struct side *side)
{
    static const char *const fillers[] = { "dann", "k\374nftig", "nun", "jetzt", "heute", "now",
                                           "then" };
    enum { FILLERS_MOST = 4 };
    size_t at = side->end + 1;

    if (!token_is_word(line, side->end, side->language == LANGUAGE_DE ? "auf" : "to"))
        return 0;
    for (size_t most = at + FILLERS_MOST; at < most && at < line->count; at++) {
        bool filler = token_role(line, at, ROLE_BOUND) != NULL;

        for (size_t f = 0; f < sizeof fillers / sizeof fillers[0] && !filler; f++)
            filler = token_is_word(line, at, fillers[f]);
        if (!filler)
            break;
    }
    return line->tokens[at < line->count ? at : line->count].kind == TOKEN_NUMBER &&
                   !line->tokens[at].masked
               ? at
               : 0;
}

/* "um 266,0 Mrd. auf 5,86 Billionen Dollar", "by 3.1 to 45.6 billion pounds", "von heute 38
 * Milliarden auf dann 140 Milliarden Dollar": a change of money, or of a mass, and what it starts
 * from have the unit of what it leads to, and its magnitude where they have none. Of what is
 * counted only a change has: "um rund 300 auf 4 100 Vollzeitstellen". */
static void take_from_level(const struct line *line, const char *bytes, struct side *side)
{
    size_t at = level_ahead(line, side), end;
    struct side level;

    if (side->has_unit || side->language == LANGUAGE_ZH || side->verb || at == 0 ||
        side->number.notes & NUMBER_WORDS ||
        (token_role(line, side->first - 1, ROLE_BY) == NULL && !range_is_from(line, side->first)) ||
        !side_read(line, bytes, at, at, &level, &end) || !level.has_unit ||
        (!level.named && level.kind != PROSE_AMOUNT && level.kind != PROSE_OTHER) ||
        (level.named && token_role(line, side->first - 1, ROLE_BY) == NULL) ||
        strstr(level.unit, " per ") != NULL) /* a price */
        return;
    if (side->number.scale > 0)
        level.number.scale = 0; /* it has its own */
    take(line, &level, side);
    side->named = level.named;
}

/* "um 33 Milliarden, die Steuereinnahmen um 7,9 Milliarden Euro": the money of the next figure that
 * is said with the same preposition and a magnitude. */
static void take_amount_ahead(const struct line *line, struct side *side)
{
    const struct word *money = NULL;

    if (side->has_unit || side->language == LANGUAGE_ZH || side->number.scale < 6 ||
        !is_preposition(line, side->first - 1) || !is_link(line, side->end))
        return;
    for (size_t at = side->end; at < line->count && at - side->end <= AHEAD_MOST; at++) {
        if (is_sentence_end(line, at))
            return;
        if (line->tokens[at].kind != TOKEN_NUMBER || line->tokens[at].masked)
            continue;
        if (token_role(line, at + 1, ROLE_SCALE) != NULL &&
            same_word(line, side->first - 1, at - 1))
            money = token_role(line, at + 2, ROLE_CURRENCY);
        break;
    }
    if (money == NULL)
        return;
    side_set_unit(side, money->unit, PROSE_AMOUNT);
}

void row_complete(const struct row *row, const struct line *line, const char *bytes,
                  struct side *side)
{
    const struct side *last = &row->last;
    const struct word *unit;

    if (side->first == 0)
        return;
    take_from_level(line, bytes, side);
    take_amount_ahead(line, side);
    if (!side->has_unit && side->number.scale >= LEAST_SCALE && side->language != LANGUAGE_ZH &&
        skip_respectively(line, side->end) > side->end)
        (void)take_end_of_list(line, bytes, side); /* "4 Milliarden bzw. 6 Milliarden Yuan" */
    if (!is_bare(line, side))
        return;
    if (is_measured(last) && last->end < side->first &&
        (is_in_bracket(line, last, side) || is_of_other_name(line, last, side) ||
         (is_small(line, side) &&
          (is_alike(line, last, side) || is_compared(line, row, side))))) {
        take(line, last, side);
        return;
    }
    if (take_end_of_list(line, bytes, side))
        return;
    unit = is_small(line, side) ? share_ahead(line, last, side) : NULL;
    if (unit == NULL)
        unit = unit_ahead(line, side);
    if (unit != NULL)
        side_set_unit(side, unit->unit, (enum prose_kind)unit->kind);
}
