/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number alone in round brackets: a mark, or how many of what was counted before there are in the
 * place in front. */
#include "format/prose/masking.h"

/* Meituan (3690), 台积电(2330), but not: AI companies (2500). */
static bool names_one(const struct line *line, size_t i)
{
    if (token_language(line, i) == LANGUAGE_ZH && i >= 2)
        return token_at(line, i - 2)->kind != TOKEN_NUMBER &&
               token_at(line, i - 2)->kind != TOKEN_SIGN;
    return i >= 2 && token_language(line, i) == LANGUAGE_EN && token_is_capital(line, i - 2);
}

/* 1012 Roboter: a whole number of so many digits or more, and what it counts. */
static bool counts_noun(const struct line *line, size_t i, unsigned digits)
{
    const struct token *token = token_at(line, i);

    return is_number(line, i) && !token->masked && !token->digits.fraction &&
           token->digits.whole >= digits &&
           (has(line, i + 1, ROLE_UNIT) || has(line, i + 1, ROLE_NOUN) ||
            (token_is_capital(line, i + 1) && code_is_letter(token_code(line, i + 1))) ||
            (token_language(line, i) == LANGUAGE_EN &&
             token_at(line, i + 1)->kind == TOKEN_LETTERS && token_ends_in(line, i + 1, "s")));
}

/* "Südkorea (1012 Roboter) und Singapur (730), knapp vor Japan (397)": behind a name, and behind a
 * number whose noun it shares; not "Gleichung (245)", "siehe auch (123)". */
static bool shares_noun(const struct line *line, size_t i)
{
    static const char *const labels[] = { "gleichung", "formel",     "gesetz",     "satz",
                                          "anlage",    "verordnung", "richtlinie", "beispiel" };
    enum { NOUN_BACK = 40, DIGITS_LEAST = 3 };

    if (i < 2 || !token_is_capital(line, i - 2) || has(line, i - 2, ROLE_NUMBERED) ||
        IS_ONE_OF(line, i - 2, labels))
        return false;
    for (size_t back = 3; back <= NOUN_BACK && back <= i; back++) {
        if (token_is_sign(line, i - back, '.') || token_is_sign(line, i - back, ';'))
            return false;
        if (counts_noun(line, i - back, DIGITS_LEAST))
            return true;
    }
    return false;
}

/* A name, or a word of Chinese, and a number alone in brackets behind it. */
static bool is_bracketed(const struct line *line, size_t i)
{
    return i > 1 && plain_integer(line, i) >= 0 && token_is_sign(line, i - 1, '(') &&
           token_is_sign(line, i + 1, ')') &&
           (token_is_capital(line, i - 2) || code_is_ideograph(code_before(line, i - 1)));
}

/* "New York (133), and Beijing (78)": another name with its number in brackets stands near. */
static bool is_among_bracketed(const struct line *line, size_t i)
{
    enum { NEAR = 8 };

    for (size_t at = i > NEAR ? i - NEAR : 0; at <= i + NEAR; at++)
        if (at != i && plain_integer(line, at) >= 10 && is_bracketed(line, at))
            return true;
    return false;
}

/* 其次为, 依次为, 其后, 紧随其后; gefolgt von, followed by */
static bool leads_list(const struct line *line, size_t i)
{
    static const char *const words[] = { "gefolgt", "folgen", "folgten", "dahinter", "darunter",
                                         "followed", "ahead", "trailed", "including" };
    uint32_t first = token_code(line, i), next = token_code(line, i + 1);
    const struct token *token = token_at(line, i);

    if (code_is_letter(first))
        return IS_ONE_OF(line, i, words);
    if (token->end > token->first + 1)
        next = line->text.codes[token->first + 1].code;
    return (first == 0x5176 && (next == 0x6b21 || next == 0x540e)) || /* 其次 其后 */
           (first == 0x4f9d && next == 0x6b21);                       /* 依次 */
}

/* "with 74 companies, followed by Shanghai (34), Hangzhou (16) and Shenzhen (8)": in a list of two
 * names or more that goes on with what was counted. */
static bool is_of_list(const struct line *line, size_t i)
{
    enum { LIST_BACK = 40 };
    bool led = false;

    if (!is_bracketed(line, i) || !is_among_bracketed(line, i))
        return false;
    for (size_t back = 2; back <= LIST_BACK && back <= i; back++) {
        size_t at = i - back;

        if (token_is_sign(line, at, '.') || token_is_sign(line, at, ';') ||
            token_is_sign(line, at, 0x3002) || token_is_sign(line, at, 0xff1b))
            return false;
        led = led || leads_list(line, at);
        if (led && (counts_noun(line, at, 1) ||
                    (is_number(line, at) && has(line, at + 1, ROLE_COUNTER))))
            return true;
    }
    return false;
}

bool mask_is_round_mark(const struct line *line, size_t i)
{
    int number = plain_integer(line, i);
    bool western = token_language(line, i) != LANGUAGE_ZH;
    bool figure = token_language(line, i) == LANGUAGE_DE && number >= 100 && number != 110 &&
                  number != 112 && number != 115 && token_code(line, i) != '0' &&
                  shares_noun(line, i);

    figure = figure || is_of_list(line, i) ||
             (western && number >= 10 && shares_noun(line, i) && is_among_bracketed(line, i));
    return !figure && (number < 1000 || names_one(line, i));
}

/* "Output from 2014 to 2020 (100 million yuan)": what the numbers of a table or a chart are told
 * in, at the end of its title, which has no number of its own. */
bool mask_unit_of_title(struct line *line, size_t i)
{
    static const int powers[] = { 1, 10, 100 };
    enum { WORDS_MOST = 4 };
    const int number = plain_integer(line, i);
    bool power = false;

    for (size_t p = 0; p < sizeof powers / sizeof powers[0]; p++)
        power = power || number == powers[p];
    if (!power || i < 2 || !token_is_sign(line, i - 1, '(') || !has(line, i + 1, ROLE_SCALE) ||
        line->count > i + 1 + WORDS_MOST || !token_is_sign(line, line->count - 1, ')'))
        return false;
    for (size_t at = 0; at + 1 < i; at++)
        if ((is_number(line, at) && !line->tokens[at].masked) || is_number_word(line, at))
            return false;
    mask(line, i, line->count);
    return true;
}
