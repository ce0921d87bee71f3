/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs and shapes, in every language; and the order in which all masks are tried. */
#include "format/prose/masking.h"

#include <string.h>

enum { TITLE_MOST = 60 };

/* 5+10+N, 1+1+P: a formula of a plan. */
static size_t mask_formula(struct line *line, size_t i)
{
    size_t end = i + 1;

    while (token_is_sign(line, end, '+') && plain_integer(line, end + 1) >= 0)
        end += 2; /* 1 + 16 + 72 */
    if (end > i + 1 && (token_is_sign(line, end, '>') || token_is_sign(line, end, '<') ||
                        token_is_sign(line, end, '=')) &&
        plain_integer(line, end + 1) >= 0)
        end += 2; /* 1+1>2 */
    if (end > i + 3 && !has_unit_behind(line, end)) {
        mask(line, i, end);
        return end;
    }
    end = i + 1;
    if (has(line, i - 2, ROLE_CLOCK) && is_joined(line, i) && /* GMT+8 */
        code_is_letter(token_code(line, i - 2)) &&
        (token_is_sign(line, i - 1, '+') || token_is_sign(line, i - 1, '-')))
        mask(line, i, i + 1);
    while (token_is_sign(line, end, '+') && is_joined(line, end) && is_joined(line, end + 1) &&
           (is_number(line, end + 1) || token_at(line, end + 1)->kind == TOKEN_LETTERS ||
            token_at(line, end + 1)->kind == TOKEN_NAME ||
            (token_at(line, end + 1)->kind == TOKEN_IDEOGRAPH && is_joined(line, i) && /* 产学研1+计划 */
             code_is_ideograph(token_code(line, i - 1))) ||
            (token_at(line, end + 1)->kind == TOKEN_WORD &&
             code_is_letter(token_code(line, end + 1)))))
        end += 2;
    if (end > i + 1)
        mask(line, i, end);
    return end;
}

static bool is_link(const struct line *line, size_t i)
{
    return is_joined(line, i) && is_joined(line, i + 1) && is_number(line, i + 1) &&
           (is_dash(line, i) || is_slash(line, i) || token_is_sign(line, i, ':') ||
            token_is_sign(line, i, 0x2236));
}

/* 3-1, 34-27: scores and the like go down, ranges do not. */
static bool goes_down(const struct line *line, int first, int next, size_t end)
{
    return first > next && next >= 0 && !has_unit_behind(line, end);
}

/* "25-19, 19-25": behind one that was masked. */
static bool is_next_score(const struct line *line, size_t i)
{
    return i >= 4 && token_is_sign(line, i - 1, ',') && is_number(line, i - 2) &&
           token_at(line, i - 2)->masked && is_number(line, i - 4) &&
           token_at(line, i - 4)->masked;
}

/* "010-8888 6666 or 12345": the other groups of a telephone number, and another one. */
static size_t mask_telephone_rest(struct line *line, size_t i)
{
    enum { GROUP_LEAST = 3, WHOLE_LEAST = 5 };

    while (plain_integer(line, i) >= 0 && token_at(line, i)->digits.whole >= GROUP_LEAST &&
           !has_unit_behind(line, i + 1)) {
        mask(line, i, i + 1);
        i++;
        if (has(line, i, ROLE_RANGE) && plain_integer(line, i + 1) >= 0 &&
            token_at(line, i + 1)->digits.whole >= WHOLE_LEAST)
            i++;
    }
    return i;
}

/* 24/7 */
static bool is_always(const struct line *line, size_t i)
{
    return plain_integer(line, i) == 24 && is_slash(line, i + 1) &&
           plain_integer(line, i + 2) == 7;
}

/* "the 80/20 rule", "50-50": two shares of a hundred. */
static bool is_split(const struct line *line, size_t i)
{
    int first = plain_integer(line, i), next = plain_integer(line, i + 2);

    return (is_slash(line, i + 1) || (first == 50 && !has_unit_behind(line, i + 3))) &&
           first >= 10 && next >= 10 && first + next == 100;
}

/* "case 23-1405": a range would hardly be so wide, and something would be counted. */
static bool is_file_number(const struct line *line, size_t i, size_t end)
{
    int first = plain_integer(line, i), next = plain_integer(line, i + 2);

    return !is_slash(line, i + 1) && first >= 0 && first < 100 && next >= 1000 &&
           !has_unit_behind(line, end) && !has(line, end, ROLE_NOUN) &&
           token_at(line, end)->kind != TOKEN_LETTERS;
}

/* 2025-06-24, 13.04.2024, 24/06/2025, 2026-30, 010-6254-1234, 17:30, 17:30:05, 3:1, 3-1 */
static size_t mask_chain(struct line *line, size_t i)
{
    size_t end = i + 1, links = 0;
    bool colon = false, slash = false;
    int first = plain_integer(line, i), next;

    for (; is_link(line, end); end += 2, links++) {
        colon = colon || token_is_sign(line, end, ':') || token_is_sign(line, end, 0x2236);
        slash = slash || is_slash(line, end);
    }
    if (links == 0)
        return i + 1;
    next = plain_integer(line, i + 2);
    if (links >= 2 || (colon && first >= 0 && next >= 0) ||
        (colon && token_language(line, i) == LANGUAGE_ZH) || /* 1:16.5 */
        (is_year(first) && next >= 0 && (next < 100 || is_year(next))) ||
        (!slash && first >= 0 && token_code(line, i) == '0' &&
         token_at(line, i)->digits.whole > 1) ||
        (!slash && goes_down(line, first, next, end)) || is_next_score(line, i) ||
        (slash && (is_year(first) || first > 99 || next > 99 || has(line, end, ROLE_MARK))) ||
        is_always(line, i) ||
        is_split(line, i) ||
        (token_at(line, i)->digits.whole >= 3 && token_at(line, i + 2)->digits.whole >= 7) ||
        is_file_number(line, i, end)) {
        mask(line, i, end);
        while (token_is_sign(line, i - 1, '+') && links >= 2 && plain_integer(line, end) >= 0)
            mask(line, end, end + 1), end++; /* +86-10-8888 1234 */
        if (token_code(line, i) == '0' && is_dash(line, i + 1))
            end = mask_telephone_rest(line, end);
        return end;
    }
    return i + 1;
}

static bool begins_item(const struct line *line, size_t i)
{
    return i == 0 || token_is_sign(line, i - 1, ';') || token_is_sign(line, i - 1, 0xff1b) ||
           (token_is_sign(line, i - 1, ':') && plain_integer(line, i) == 1) ||
           (token_is_sign(line, i - 1, 0x3002) && is_joined(line, i) && /* 。2.落实责任 */
            code_is_ideograph(token_code(line, i + 2)));
}

/* "a) first, 2) second": a bracket that closes and was not opened. */
static bool is_closed_only(const struct line *line, size_t i)
{
    enum { BACK_MOST = 24, MARK_MOST = 30 };

    if (!token_is_sign(line, i + 1, ')') || !is_joined(line, i + 1) ||
        plain_integer(line, i) > MARK_MOST || token_is_sign(line, i - 1, '-'))
        return false;
    for (size_t back = 1; back <= BACK_MOST && back <= i; back++) {
        if (token_is_sign(line, i - back, '('))
            return false;
        if (token_is_sign(line, i - back, ')'))
            break;
    }
    return line->count > i + 2 && (i == 0 || token_at(line, i - 1)->kind == TOKEN_SIGN ||
                                   has(line, i - 1, ROLE_AND) ||
                                   (token_language(line, i) == LANGUAGE_ZH &&
                                    token_at(line, i)->blank)); /* 1)加强 2)落实 */
}

/* [2], (3), 3) and 3. at the start of a line or behind a semicolon; 1. behind a colon. */
static bool mask_mark(struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool square = token_is_sign(line, i - 1, '[') && token_is_sign(line, i + 1, ']');
    bool round = token_is_sign(line, i - 1, '(') && token_is_sign(line, i + 1, ')');
    bool thick = (token_is_sign(line, i - 1, 0x3010) && token_is_sign(line, i + 1, 0x3011)) ||
                 (token_is_sign(line, i - 1, 0x3014) && token_is_sign(line, i + 1, 0x3015)) ||
                 (token_is_sign(line, i - 1, '<') && token_is_sign(line, i + 1, '>'));

    if (number < 0)
        return false;
    if ((square || thick || (round && mask_is_round_mark(line, i))) && line->count > 3) {
        mask(line, i, i + 1);
        return true;
    }
    if (is_closed_only(line, i) ||
        (token_is_sign(line, i + 1, '.') && token_is_sign(line, i + 2, ')') &&
         is_joined(line, i + 1) && is_joined(line, i + 2))) { /* 1.) */
        mask(line, i, i + 1);
        return true;
    }
    if (begins_item(line, i) && line->count > i + 2 && number < 100 &&
        (token_is_sign(line, i + 1, ')') || token_is_sign(line, i + 1, 0x3001) ||
         (token_is_sign(line, i + 1, '.') && is_joined(line, i + 1) &&
          (line->tokens[i + 2].blank || code_is_ideograph(token_code(line, i + 2)))))) {
        mask(line, i, i + 1);
        return true;
    }
    return false;
}

/* 2,400^1: a raised footnote mark; 10^9: a power, which is not read. */
static bool mask_raised(struct line *line, size_t i)
{
    if (token_is_sign(line, i - 1, '^') && is_joined(line, i)) {
        mask(line, i, i + 1);
        return true;
    }
    if (!token_is_sign(line, i + 1, '^') || !is_number(line, i + 2) || plain_integer(line, i) != 10)
        return false;
    mask(line, i, i + 3);
    return true;
}

/* "auf 10.000 Einwohner kommen 429 Roboter", "Auf 100 Frauen im Alter von 20 bis 64 Jahren kamen
 * 103 Männer"; "kamen auf 48 beziehungsweise 61 Tonnen" are two, and none the base of the other */
static bool comes_to(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "kommen",   "kommt",   "kam",      "kamen",
                                         "entfallen", "entfällt", "entfielen", "entfiel" };
    static const char *const joints[] = { "beziehungsweise", "bzw", "bis", "oder", "sowie" };
    enum { VERB_AHEAD = 9, VERB_BACK = 4 };

    if (!token_is_word(line, i - 1, "auf") || token_at(line, i + 1)->kind == TOKEN_SIGN ||
        ((has(line, i + 1, ROLE_AND) || IS_ONE_OF(line, i + 1, joints)) &&
         (is_number(line, i + 2) || is_number(line, i + 3)))) /* not "10.000 oder mehr" */
        return false;
    for (size_t back = 2; back <= VERB_BACK && back <= i; back++)
        if (IS_ONE_OF(line, i - back, verbs))
            return (is_number(line, i + 2) || is_number(line, i + 3)) &&
                   !has(line, i + 2, ROLE_PER); /* kam auf 449 Roboter je 10.000 */
    for (size_t ahead = 2; ahead <= VERB_AHEAD && i + ahead < line->count; ahead++) {
        if (token_at(line, i + ahead)->kind == TOKEN_SIGN)
            return false;
        if (IS_ONE_OF(line, i + ahead, verbs))
            return is_number(line, i + ahead + 1) || is_number(line, i + ahead + 2);
    }
    return false;
}

/* "um je 3 Prozent", "haben je 189 Sitze": each of them, behind a word that is no noun. */
static bool is_each(const struct line *line, size_t i)
{
    const struct token *before = token_at(line, i - 2);
    struct dec number = token_at(line, i)->digits.value;
    bool round = number.mantissa == 1 && number.exponent >= 2 && !has(line, i + 1, ROLE_CURRENCY);
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);

    if (unit != NULL && unit->kind == PROSE_PERCENT && token_is_word(line, i - 1, "je"))
        return true; /* "(je 4 %)" */
    return !round && !has(line, i - 2, ROLE_AND) && !has(line, i + 1, ROLE_NOUN) &&
           token_is_word(line, i - 1, "je") && i >= 2 && !token_is_capital(line, i - 2) &&
           (code_is_letter(before->code) ||
            (before->code == ',' && has_unit_behind(line, i + 1))) &&
           !has(line, i - 2, ROLE_UNIT) &&
           !has(line, i - 2, ROLE_CURRENCY);
}

/* "every 30 seconds", 每16秒: how long a round takes. */
static bool is_cycle(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION && strcmp(unit->unit, "years") != 0 &&
           (token_is_word(line, i - 1, "every") || token_is_word(line, i - 1, "alle") ||
            (i > 0 && line->text.codes[token_at(line, i - 1)->end - 1].code == 0x6bcf)); /* 每 */
}

/* "alle 20 Firmen": each of them, where no time is said. */
static bool is_all_of(const struct line *line, size_t i)
{
    return token_is_word(line, i - 1, "alle") && !has(line, i + 1, ROLE_UNIT);
}

/* per 10,000 people, pro 100 Einwohner, 每投入1元 */
static bool mask_per(struct line *line, size_t i)
{
    if ((!has(line, i - 1, ROLE_PER) || is_cycle(line, i) || is_all_of(line, i) ||
         is_each(line, i)) &&
        !comes_to(line, i))
        return false;
    do
        mask(line, i, i + 1);
    while (i++, has(line, i, ROLE_SCALE) || has(line, i, ROLE_PLACE));
    return true;
}

/* 35-Stunden-Woche, 9-Euro-Ticket, Fünf-Prozent-Hürde: what a thing is called by; not so the
 * 20-Megawatt-Anlage and the 500-Millionen-Euro-Programm, which are so large. */
static bool is_named_by_measure(const struct line *line, size_t i)
{
    static const char *const levels[] = { "marke", "grenze", "schwelle" };
    static const char *const rules[] = { "h\374rde", "klausel", "regel" };
    const struct word *unit = token_role(line, i + 2, ROLE_UNIT);
    bool rule = IS_ONE_OF(line, i + 4, rules);
    bool kind = unit != NULL ? unit->kind == PROSE_DURATION || (unit->kind == PROSE_PERCENT && rule)
                             : has(line, i + 2, ROLE_CURRENCY);

    return kind && token_language(line, i) == LANGUAGE_DE && is_dash(line, i + 1) &&
           is_joined(line, i + 1) && is_joined(line, i + 2) && is_dash(line, i + 3) &&
           is_joined(line, i + 3) && is_joined(line, i + 4) && token_is_capital(line, i + 4) &&
           !IS_ONE_OF(line, i + 4, levels);
}

/* zero-carbon, four-legged, 10-Punkte-Programm: part of a word. */
static bool is_compound(const struct line *line, size_t i)
{
    static const char *const counted[] = { "member", "person", "strong", "seat",    "page", "room",
                                           "storey", "story",  "nation", "country", "party" };
    bool joined = is_dash(line, i + 1) && is_joined(line, i + 1) && is_joined(line, i + 2) &&
                  (token_at(line, i + 2)->kind == TOKEN_LETTERS ||
                   (has(line, i + 2, ROLE_NUMBERED) && code_is_letter(token_code(line, i + 2))));

    for (size_t c = 0; c < sizeof counted / sizeof counted[0]; c++)
        if (joined && token_is_word(line, i + 2, counted[c]))
            return false;
    if (is_named_by_measure(line, i))
        return true;
    if (!is_number(line, i))
        return joined && (i == 0 || !has(line, i - 1, ROLE_MINUS));
    return joined && token_language(line, i) == LANGUAGE_DE &&
           (!token_is_capital(line, i + 2) || /* 21-stöckige */
            (is_dash(line, i + 3) && is_joined(line, i + 3) && is_joined(line, i + 4)));
}

/* Zwei-Acht-Effekt, Null-Neun-Runde: two number words in the name of a thing. */
static bool mask_named_by_two(struct line *line, size_t i)
{
    for (size_t at = i + 1; at <= i + 4; at++)
        if (!is_joined(line, at))
            return false;
    if (is_number(line, i) || token_language(line, i) != LANGUAGE_DE || !is_dash(line, i + 1) ||
        !has(line, i + 2, ROLE_SMALL) || !is_dash(line, i + 3) ||
        token_at(line, i + 4)->kind != TOKEN_LETTERS)
        return false;
    mask(line, i, i + 3);
    return true;
}

static size_t mask_western(struct line *line, size_t i, unsigned beside)
{
    bool numbered = !is_number(line, i) && has(line, i - 1, ROLE_NUMBERED) &&
                    is_number_word(line, i) && !has(line, i - 1, ROLE_STOP);

    if (mask_western_time(line, i, beside) || mask_phrase(line, i, beside) ||
        mask_named_by_two(line, i))
        return i + 1;
    if (numbered || (beside & BEHIND(DASH) && is_compound(line, i)) ||
        (has(line, i + 1, ROLE_MARK) &&
         (is_joined(line, i + 1) || code_is_letter(token_code(line, i + 1)))))
        mask(line, i, i + 1);
    return i + 1;
}

/* 《流浪地球2》: titles of films, books and plans. */
static void mask_titles(struct line *line)
{
    size_t open = line->count;

    for (size_t i = 0; i < line->count; i++) {
        if (token_is_sign(line, i, 0x300a))
            open = i;
        else if (token_is_sign(line, i, 0x300b) && open < i && i - open <= TITLE_MOST)
            mask(line, open + 1, i);
    }
}

static bool is_numeric(const struct line *line, size_t i)
{
    return is_number(line, i) || is_number_word(line, i);
}

/* What stands in front of a sign of percent is neither a name nor a date: no mask is tried. */
static bool is_percentage(const struct line *line, size_t i)
{
    const struct word *unit = is_number(line, i) ? token_role(line, i + 1, ROLE_UNIT) : NULL;

    return unit != NULL && unit->kind == PROSE_PERCENT && !has(line, i - 1, ROLE_PER);
}

/* Of numbers in digits, in all languages. The token to go on from where it is masked, else i. */
static size_t mask_digits(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule rules[] = {
        { mask_mark, BEHIND(CLOSE) | BEHIND(COMMA) | BEHIND(POINT) },
        { mask_numbered, BEFORE(WORD) | BEFORE(COLON) | BEFORE(POINT) | BEFORE(DASH) |
                             BEFORE(EQUAL) | BEFORE(OTHER) },
        { mask_raised, BEFORE(CARET) | BEHIND(CARET) },
        { mask_unit_of_title, BEFORE(OPEN) },
    };
    static const struct mask_rule of_bases[] = { { mask_per, BEFORE(WORD) } };
    size_t next = i + 1;

    if (beside & (BEFORE(PLUS) | BEFORE(DASH) | BEHIND(PLUS)))
        next = mask_formula(line, i);
    if (next == i + 1 && beside & (BEHIND(DASH) | BEHIND(SLASH) | BEHIND(COLON)))
        next = mask_chain(line, i);
    if (line->tokens[i].masked || MASK_BY_RULES(line, i, beside, rules) ||
        mask_label(line, i, beside) || mask_shape(line, i, beside) ||
        mask_event(line, i, beside) || mask_year(line, i) ||
        MASK_BY_RULES(line, i, beside, of_bases))
        return next;
    return i;
}

void line_mask(struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (has(line, i, ROLE_NAME))
            line->tokens[i].masked = true;
    mask_rows(line);
    mask_titles(line);
    for (size_t i = 0; i < line->count;) {
        unsigned beside;
        size_t next;

        if (has(line, i, ROLE_SCALE) && has(line, i - 1, ROLE_PER) && !is_numeric(line, i))
            mask(line, i, i + 1); /* 每万人 */
        if (line->tokens[i].masked || !is_numeric(line, i)) {
            i++;
            continue;
        }
        if (is_percentage(line, i)) {
            mask_wholly(line, i);
            i++;
            continue;
        }
        beside = mask_beside(line, i);
        next = is_number(line, i) ? mask_digits(line, i, beside) : i;
        if (next == i)
            next = token_language(line, i) == LANGUAGE_ZH ? mask_chinese(line, i)
                                                          : mask_western(line, i, beside);
        i = next;
    }
}
