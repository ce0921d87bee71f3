/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names, addresses, telephone numbers and scores. */
#include "format/prose/masking.h"

enum { STREET_WORDS = 6, SCORE_BACK = 5, CODE_DIGITS = 5 };

/* One capital letter: Booth A-203, T+1. */
static bool is_initial(const struct line *line, size_t i)
{
    return i < line->count && line->tokens[i].end - line->tokens[i].first == 1 &&
           code_is_letter(token_code(line, i)) && token_is_capital(line, i);
}

/* 京G·12345 */
static bool mask_plate(struct line *line, size_t i)
{
    if (!token_is_sign(line, i - 1, 0xb7) || !is_joined(line, i) || !is_joined(line, i - 1) ||
        !is_initial(line, i - 2))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "FY2025/26": behind a name. */
static bool mask_slashed(struct line *line, size_t i)
{
    if (i < 2 || !is_slash(line, i - 1) || !is_joined(line, i) || !is_joined(line, i - 1) ||
        token_at(line, i - 2)->kind != TOKEN_NAME)
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "O2O, 996 and V2X": among names. */
static bool mask_among_names(struct line *line, size_t i)
{
    bool before = i >= 2 &&
                  (token_is_sign(line, i - 1, ',') || token_is_sign(line, i - 1, 0x3001) ||
                   has(line, i - 1, ROLE_AND)) &&
                  token_at(line, i - 2)->kind == TOKEN_NAME;
    bool behind = (token_is_sign(line, i + 1, ',') || token_is_sign(line, i + 1, 0x3001) ||
                   has(line, i + 1, ROLE_AND)) &&
                  token_at(line, i + 2)->kind == TOKEN_NAME;

    if (!before || !behind || plain_integer(line, i) < 0)
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "a 401(k) plan" */
static bool mask_lettered(struct line *line, size_t i)
{
    if (!token_is_sign(line, i + 1, '(') || !is_joined(line, i + 1) ||
        !token_is_sign(line, i + 3, ')') || !code_is_letter(token_code(line, i + 2)) ||
        token_at(line, i + 2)->end != token_at(line, i + 2)->first + 1 ||
        has(line, i + 2, ROLE_UNIT))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* GPT-4, COVID-19: a word, a hyphen, a number. */
static bool mask_name_number(struct line *line, size_t i)
{
    const struct token *word = i >= 2 ? &line->tokens[i - 2] : NULL;

    if (word == NULL || !is_dash(line, i - 1) || !is_joined(line, i) || !is_joined(line, i - 1) ||
        (word->kind != TOKEN_LETTERS && word->kind != TOKEN_NAME &&
         !has(line, i - 2, ROLE_NUMBERED) && !has(line, i - 2, ROLE_MONTH) &&
         !(has(line, i - 2, ROLE_CURRENCY) && code_is_letter(word->code) &&
           !has_unit_behind(line, i + 1)) &&
         !is_initial(line, i - 2)))
        return false;
    mask(line, i, i + 1);
    return true;
}

static bool is_group(const struct line *line, size_t i)
{
    return is_number(line, i) && !token_at(line, i)->digits.fraction;
}

/* 2810 1234: two groups of four, and what stands before them is no year with a figure of its own,
 * as "2024: 2400 2500" is. */
static bool is_pair_of_groups(const struct line *line, size_t i, size_t end)
{
    enum { GROUP = 4 };

    return end == i + 2 && plain_integer(line, i) >= 0 && plain_integer(line, i + 1) >= 0 &&
           token_at(line, i)->digits.whole == GROUP &&
           token_at(line, i + 1)->digits.whole == GROUP && !is_number(line, i - 2) &&
           token_at(line, i + 1)->first == token_at(line, i)->end + 1 &&
           line->text.codes[token_at(line, i)->end].code == ' ' && !has_unit_behind(line, end) &&
           !has(line, end, ROLE_NOUN);
}

/* (682) 310-0591 */
static bool is_behind_area_code(const struct line *line, size_t i, size_t end)
{
    enum { AREA = 3, EXCHANGE = 3, SUBSCRIBER = 4 };

    return end == i + 3 && i >= 3 && token_is_sign(line, i - 1, ')') &&
           token_is_sign(line, i - 3, '(') && token_at(line, i - 2)->digits.whole == AREA &&
           token_at(line, i)->digits.whole == EXCHANGE &&
           token_at(line, i + 2)->digits.whole == SUBSCRIBER;
}

/* +86 10 6275 1234, (030) 18 615-0, 6275 1234 56: groups that are no thousands. What begins with a
 * zero is a number of that kind, or a code. */
static bool mask_telephone(struct line *line, size_t i)
{
    bool plus = token_is_sign(line, i - 1, '+') && is_joined(line, i) &&
                (i < 2 || line->tokens[i - 1].blank || token_at(line, i - 2)->kind == TOKEN_SIGN);
    bool zero = token_code(line, i) == '0' && token_at(line, i)->digits.whole > 1 &&
                line->count > 1 &&
                (i == 0 || token_at(line, i)->blank || !token_at(line, i - 1)->numeric);
    size_t end = i, groups = 0;

    zero = zero || (i >= 3 && token_is_sign(line, i - 1, ')') && token_at(line, i - 2)->masked &&
                    token_code(line, i - 2) == '0' && is_joined(line, i)); /* (02)2960-3456 */
    for (;;) {
        if (is_group(line, end)) {
            groups++;
            end++;
        } else if (groups > 0 && (is_dash(line, end) || (zero && is_slash(line, end))) &&
                   is_group(line, end + 1)) {
            end++;
        } else if (groups > 0 && token_is_sign(line, end, '(') && is_group(line, end + 1) &&
                   token_is_sign(line, end + 2, ')')) {
            groups++;
            end += 3;
        } else {
            break;
        }
    }
    if (groups == 0 ||
        (!zero && !(plus && groups >= 2) && groups < 3 && !is_pair_of_groups(line, i, end) &&
         !is_behind_area_code(line, i, end)))
        return false;
    mask(line, i, end);
    return true;
}

static bool is_apostrophe(const struct line *line, size_t i)
{
    return token_is_sign(line, i, 0x27) || token_is_sign(line, i, 0x2019);
}

/* 88 Chang'an Avenue; Hauptstraße 34-37 */
static bool mask_address(struct line *line, size_t i)
{
    static const char *const streets[] = { "street",  "st",        "avenue", "ave",    "road",
                                           "rd",      "boulevard", "blvd",   "lane",   "drive",
                                           "highway", "square",    "way",    "place",  "plaza",
                                           "loop",    "parkway",   "court",  "circle", "terrace",
                                           "jie",     "dajie",     "lu",     "hutong", "xiang" };
    static const char *const endings[] = { "strasse", "stra\337e", "str",  "weg",  "platz",
                                           "allee",   "gasse",     "damm", "ufer", "chaussee" };
    size_t at = i + 1, before = i - 1 - token_is_sign(line, i - 1, '.');
    bool capital = token_is_capital(line, before);

    if (plain_integer(line, i) < 0)
        return false;
    for (size_t e = 0; e < sizeof endings / sizeof endings[0] && capital; e++) {
        if (token_ends_in(line, before, endings[e])) {
            mask(line, i, is_dash(line, i + 1) && is_number(line, i + 2) ? i + 3 : i + 1);
            return true;
        }
    }
    while (at <= i + STREET_WORDS && token_is_capital(line, at)) {
        if (at > i + 1 && IS_ONE_OF(line, at, streets)) {
            mask(line, i, i + 1);
            return true;
        }
        at++;
        while (at <= i + STREET_WORDS && is_joined(line, at) && is_apostrophe(line, at))
            at += 2; /* Chang'an */
    }
    return false;
}

/* "in 70174 Stuttgart"; "in 12500 Betrieben" counts them. */
static bool is_in_place(const struct line *line, size_t i)
{
    static const char *const words[] = { "in", "aus", "nach" };

    return token_language(line, i) == LANGUAGE_DE && IS_ONE_OF(line, i - 1, words) &&
           !token_ends_in(line, i + 1, "n");
}

/* 10115 Berlin, behind a comma or in front of a line. */
static bool mask_postal_code(struct line *line, size_t i)
{
    const struct token *behind = token_at(line, i + 2);
    bool starts = i == 0 || token_is_sign(line, i - 1, ',') || token_is_sign(line, i - 1, '-') ||
                  is_in_place(line, i);

    if (!starts || plain_integer(line, i) < 0 || token_at(line, i)->digits.whole != CODE_DIGITS ||
        token_at(line, i + 1)->kind != TOKEN_LETTERS || !token_is_capital(line, i + 1) ||
        (behind->kind != TOKEN_END && behind->kind != TOKEN_SIGN))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "58 zu 42 Stimmen", "68 to 31": two sides of a vote or a game; a range goes up, and "from 120 in
 * 2020 to 300" is one of no year. */
static bool mask_versus(struct line *line, size_t i)
{
    bool german = token_is_word(line, i + 1, "zu");
    struct dec first = token_at(line, i)->digits.value, second;

    if ((!german && !token_is_word(line, i + 1, "to")) || !is_number(line, i + 2) ||
        token_at(line, i)->digits.grouped || is_year(plain_integer(line, i)) ||
        (has(line, i - 1, ROLE_FROM) && !token_is_word(line, i - 2, "verh\344ltnis")) ||
        has_unit_behind(line, i + 3) || has(line, i + 3, ROLE_NOUN))
        return false;
    second = token_at(line, i + 2)->digits.value;
    if (!german && (dec_compare(first, second) < 0 || is_year(plain_integer(line, i + 2))))
        return false;
    mask(line, i, i + 3);
    return true;
}

/* "won 2-3", "a 1-2 defeat": the numbers of a game. */
static bool mask_score(struct line *line, size_t i)
{
    static const char *const games[] = { "won",   "win",    "wins",    "winning",  "beat",
                                         "lost",  "lose",   "defeat",  "defeated", "defeating",
                                         "drew",  "draw",   "victory", "lead",     "leads",
                                         "score", "scored", "loss",    "trailed",  "final",
                                         "tie",   "tied" };

    if (!is_dash(line, i + 1) || !is_joined(line, i + 1) || !is_joined(line, i + 2) ||
        plain_integer(line, i) < 0 || plain_integer(line, i + 2) < 0 ||
        has_unit_behind(line, i + 3))
        return false;
    for (size_t near = 1; near <= SCORE_BACK; near++) {
        if (IS_ONE_OF(line, i - near, games) ||
            (near <= 2 && IS_ONE_OF(line, i + 2 + near, games))) {
            mask(line, i, i + 3);
            return true;
        }
    }
    return false;
}

/* n = 1,000 and p < 0.05 of statistics; the A 100 and the B 6 of German roads. */
static bool mask_letter(struct line *line, size_t i)
{
    uint32_t sign = token_code(line, i - 1);
    size_t letter = sign == '=' || sign == '<' || sign == '>' ? i - 2 : i - 1;

    if (letter >= line->count || line->tokens[letter].end - line->tokens[letter].first != 1 ||
        !code_is_letter(token_code(line, letter)) ||
        (letter == i - 1 && (token_language(line, i) != LANGUAGE_DE || plain_integer(line, i) < 0 ||
                             !token_is_capital(line, letter) || has_unit_behind(line, i + 1))))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* 1 BvR 971/21: the number of a case. */
static bool mask_case(struct line *line, size_t i)
{
    if ((token_at(line, i + 1)->kind != TOKEN_LETTERS &&
         token_at(line, i + 1)->kind != TOKEN_NAME) ||
        !is_number(line, i + 2) || !is_slash(line, i + 3) || !is_number(line, i + 4) ||
        !is_joined(line, i + 3) || !is_joined(line, i + 4))
        return false;
    mask(line, i, i + 5);
    return true;
}

/* YY/T 1712, DIN/EN 50600: the number of a standard. */
static bool mask_standard(struct line *line, size_t i)
{
    if (i < 3 || !is_slash(line, i - 2) || !is_joined(line, i - 1) || !is_joined(line, i - 2) ||
        !code_is_letter(token_code(line, i - 1)) || !token_is_all_capital(line, i - 1) ||
        !code_is_letter(token_code(line, i - 3)) || !token_is_all_capital(line, i - 3) ||
        has_unit_behind(line, i + 1))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* (SZ: 300750), (NYSE: 1234): where a share is listed. */
static bool mask_listing(struct line *line, size_t i)
{
    if (!token_is_sign(line, i + 1, ')') || !token_is_sign(line, i - 1, ':') || i < 3 ||
        !token_is_sign(line, i - 3, '(') || plain_integer(line, i) < 0 ||
        !token_is_all_capital(line, i - 2) || !code_is_letter(token_code(line, i - 2)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* (2330-TW), 鸿海<2317>: what a share is listed by. */
static bool mask_stock(struct line *line, size_t i)
{
    size_t letters = i + 2;
    bool place = token_is_sign(line, i - 1, '(') && is_dash(line, i + 1) &&
                 code_is_letter(token_code(line, letters)) && token_is_all_capital(line, letters) &&
                 token_is_sign(line, letters + 1, ')');
    bool pointed = token_is_sign(line, i - 1, '<') && token_is_sign(line, i + 1, '>') && i >= 2 &&
                   code_is_ideograph(token_code(line, i - 2));

    if (plain_integer(line, i) < 0 || (!place && !pointed))
        return false;
    mask(line, i, place ? i + 3 : i + 1);
    return true;
}

/* 5-foot-11: feet and inches of a person. */
static bool mask_height(struct line *line, size_t i)
{
    if (!is_dash(line, i + 1) || !token_is_word(line, i + 2, "foot") || !is_dash(line, i + 3) ||
        !is_number(line, i + 4) || !is_joined(line, i + 4))
        return false;
    mask(line, i, i + 5);
    return true;
}

/* f(1(2)), a[3[4]]: brackets open on both sides. */
static bool mask_nested(struct line *line, size_t i)
{
    bool before = token_is_sign(line, i - 1, '(') || token_is_sign(line, i - 1, '[');

    if (!before || !is_joined(line, i) || !is_joined(line, i + 1) ||
        (!token_is_sign(line, i + 1, '(') && !token_is_sign(line, i + 1, '[')))
        return false;
    mask(line, i, i + 1);
    return true;
}

static bool is_quote(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    return token_is_quote(line, i) || (code >= 0x300c && code <= 0x300f);
}

/* "996"; the 9988.HK of a stock exchange, the 17.html of an address; extensions of
 * telephones; Apollo 13's crew; N+2. */
static bool mask_code(struct line *line, size_t i)
{
    const struct token *behind = token_at(line, i + 2);
    bool quoted = is_quote(line, i - 1) && is_joined(line, i) && is_quote(line, i + 1) &&
                  is_joined(line, i + 1) && !token_at(line, i)->digits.fraction;
    bool dotted = token_is_sign(line, i + 1, '.') && is_joined(line, i + 1) &&
                  is_joined(line, i + 2) && code_is_letter(behind->code) &&
                  (!token_is_capital(line, i + 2) ||
                   (behind->end - behind->first <= 3 && token_is_all_capital(line, i + 2)));
    bool possessive = is_apostrophe(line, i + 1) && is_joined(line, i + 1) &&
                      token_is_word(line, i + 2, "s") && is_joined(line, i + 2);
    bool formula = token_is_sign(line, i - 1, '+') && is_joined(line, i) &&
                   is_joined(line, i - 1) &&
                   (token_at(line, i - 2)->kind == TOKEN_LETTERS ||
                    token_at(line, i - 2)->kind == TOKEN_NAME || is_initial(line, i - 2));
    bool extension = token_code(line, i - 1) == 0x8f6c && is_number(line, i - 2) && /* 转 */
                     token_at(line, i - 2)->masked;

    bool numbered = token_is_sign(line, i - 1, '.') && is_joined(line, i) &&
                    is_joined(line, i - 1) && token_at(line, i - 2)->kind == TOKEN_LETTERS &&
                    token_is_all_capital(line, i - 2); /* the ID.3 */

    if (!quoted && !dotted && !extension && !possessive && !formula && !numbered)
        return false;
    mask(line, i, i + 1);
    return true;
}

bool mask_label(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule rules[] = {
        { mask_name_number, BEFORE(DASH) },
        { mask_telephone, BEFORE(CLOSE) | BEHIND(NUMBER) | BEHIND(DASH) | BEHIND(SLASH) |
                              BEHIND(OPEN) | LEADING_ZERO },
        { mask_address, BEFORE(WORD) | BEFORE(POINT) | BEHIND(WORD) },
        { mask_postal_code, BEHIND(WORD) },
        { mask_score, BEHIND(DASH) },
        { mask_versus, BEHIND(WORD) },
        { mask_case, BEHIND(WORD) },
        { mask_height, BEHIND(DASH) },
        { mask_nested, BEFORE(OPEN) },
        { mask_slashed, BEFORE(SLASH) },
        { mask_plate, BEFORE(OTHER) },
        { mask_among_names, BEFORE(COMMA) | BEFORE(WORD) },
        { mask_lettered, BEHIND(OPEN) },
        { mask_listing, BEHIND(CLOSE) },
        { mask_stock, BEHIND(DASH) | BEHIND(EQUAL) },
        { mask_standard, BEFORE(WORD) },
        { mask_code, BEFORE(QUOTE) | BEFORE(PLUS) | BEFORE(WORD) | BEFORE(POINT) |
                         BEHIND(POINT) | BEHIND(QUOTE) },
        { mask_letter, BEFORE(EQUAL) | BEFORE(WORD) },
    };

    return MASK_BY_RULES(line, i, beside, rules);
}
