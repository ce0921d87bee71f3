/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are marks, since the word in front says so: Phase 2, Nr. 12, 第3, "the code is". */
#include "format/prose/masking.h"

/* "pages 14-18", "Tables 3 and 4", 第14至18页: the marks behind the first one. */
static void mask_more_marks(struct line *line, size_t i)
{
    for (; plain_integer(line, i) >= 0; i++)
        mask(line, i, i + 1); /* Tel. 0611 75-2405 */
    if ((token_is_word(line, i, "of") || token_is_word(line, i, "von")) &&
        plain_integer(line, i + 1) >= 0 && !has_unit_behind(line, i + 2) &&
        token_at(line, i + 2)->kind != TOKEN_LETTERS)
        mask(line, i + 1, i + 2); /* Photo 1 of 6 */
    for (; token_is_sign(line, i, 0x3001) && plain_integer(line, i + 1) >= 0 &&
           !token_has(line, i + 2, ROLE_BIT(SCALE) | ROLE_BIT(CURRENCY)); i += 2)
        mask(line, i, i + 2); /* 第15、67分钟 */
    while (plain_integer(line, i + 1) >= 0 &&
           (is_dash(line, i) || is_slash(line, i) ||
            ((has(line, i, ROLE_RANGE) || has(line, i, ROLE_AND)) &&
             !has_unit_behind(line, i + 2) && token_at(line, i + 2)->kind != TOKEN_LETTERS))) {
        mask(line, i, i + 2);
        i += 2;
    }
}

/* "a magnitude of 7.5" */
static bool is_strength(const struct line *line, size_t i)
{
    return token_is_word(line, i, "magnitude") || token_is_word(line, i, "st\344rke");
}

/* Notrufnummern 110 und 112, Buslinie 100, Baureihe 420 */
static bool is_numbered_compound(const struct line *line, size_t i)
{
    static const char *const endings[] = { "nummer", "nummern", "linie",     "linien", "reihe",
                                           "kapitel", "stufe",  "gleise",    "steig",  "gleis",
                                           "phase",  "abschnitt", "klasse",  "artikel", "woche" };

    if (i >= line->count || token_language(line, i) != LANGUAGE_DE || !token_is_capital(line, i) ||
        token_at(line, i)->kind != TOKEN_LETTERS || has(line, i + 2, ROLE_NOUN) ||
        (token_at(line, i + 2)->kind == TOKEN_LETTERS && token_is_capital(line, i + 2)))
        return false;
    for (size_t e = 0; e < sizeof endings / sizeof endings[0]; e++)
        if (token_ends_in(line, i, endings[e]))
            return true;
    return false;
}

/* "the postcode is 100080", 编号为1024: the word that says what kind of code it is, in front of the
 * verb; the number is whole and has no groups. */
static bool is_code(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "is", "was", "are", "ist", "lautet", "lautete", "war" };
    uint32_t sign = token_code(line, i - 1);
    const struct word *word;

    if (i < 2 || plain_integer(line, i) < 0 || has_unit_behind(line, i + 1) ||
        !(IS_ONE_OF(line, i - 1, verbs) || sign == '=' || sign == 0x4e3a ||
          sign == 0x662f)) /* 为 是 */
        return false;
    word = token_role(line, i - 2, ROLE_NUMBERED);
    return word != NULL && word->flags & WORD_CODE;
}

static bool is_code_word(const struct line *line, size_t i)
{
    const struct word *word = token_role(line, i, ROLE_NUMBERED);

    return word != NULL && word->flags & WORD_CODE;
}

/* "Tel. 030 18 272 0": the groups behind the first. */
static void mask_rest_of_code(struct line *line, size_t i)
{
    i += (is_slash(line, i) || is_dash(line, i)) && is_number(line, i + 1);
    while (is_number(line, i) && !token_at(line, i)->digits.fraction &&
           !has_unit_behind(line, i + 1) && !has(line, i + 1, ROLE_NOUN)) {
        mask(line, i, i + 1);
        i += is_dash(line, i + 1) && is_joined(line, i + 2) ? 2 : 1; /* 681-0 */
    }
}

/* "Exit 2B", "Hall 4M": the letter would be a magnitude behind an amount. */
static bool is_lettered(const struct line *line, size_t i)
{
    const struct word *scale = token_role(line, i + 1, ROLE_SCALE);

    return plain_integer(line, i) >= 0 && scale != NULL && scale->flags & WORD_CASED &&
           is_joined(line, i + 1);
}

/* Nr. 12, Phase 2, 第3, top 10. */
bool mask_numbered(struct line *line, size_t i)
{
    size_t before = i - 1;
    bool western = token_language(line, i) != LANGUAGE_ZH;
    bool is_age = token_is_word(line, i - 1, "aged") || token_is_word(line, i - 1, "ages");

    if (i == 0)
        return false;
    if (token_is_sign(line, before, ':') || token_is_sign(line, before, '.') ||
        (is_dash(line, before) && is_joined(line, i) && token_at(line, before)->blank))
        before--; /* Durchwahl -12 */
    if (token_is_word(line, before, "of") || token_is_word(line, before, "von"))
        before = is_strength(line, before - 1) ? before - 1 : before;
    if (is_code(line, i))
        before = i - 2;
    if (western && is_lettered(line, i) && is_numbering(line, before)) {
        mask(line, i, i + 2);
        return true;
    }
    if ((!is_numbering(line, before) && !is_numbered_compound(line, before)) ||
        (western && (has_unit_behind(line, i + 1) ||
                     (token_at(line, i)->digits.grouped && !is_code_word(line, before)))))
        return false;
    mask(line, i, i + 1);
    if (is_age && (has(line, i + 1, ROLE_RANGE) || has(line, i + 1, ROLE_AND)) &&
        plain_integer(line, i + 2) > 0)
        mask(line, i + 2, i + 3); /* aged 16 to 24 */
    if (is_code_word(line, before))
        mask_rest_of_code(line, i + 1);
    mask_more_marks(line, i + 1);
    return true;
}
