/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/lexer.h"

#include "base/mem.h"

#include <stdlib.h>

static struct token *push(struct line *line, enum token_kind kind, size_t first, size_t end)
{
    struct token *token;

    line->tokens = mem_grow(line->tokens, line->count, &line->capacity, sizeof *line->tokens);
    token = &line->tokens[line->count++];
    *token = (struct token){ .kind = kind, .first = first, .end = end };
    token->blank = first > 0 && (line->text.codes[first - 1].code == ' ' ||
                                 line->text.codes[first - 1].code == '\t');
    return token;
}

static void push_word(struct line *line, size_t at, struct match match)
{
    struct token *token = push(line, TOKEN_WORD, at, at + match.length);

    token->match = match;
    for (size_t i = 0; i < WORD_ROLES && match.words[i] != NULL; i++)
        token->numeric = token->numeric || role_is_number(match.words[i]->role) ||
                         match.words[i]->role == ROLE_MULTIPLE;
}

static bool is_alphanumeric(uint32_t code)
{
    return code_is_letter(code) || code_is_digit(code);
}

static size_t run_end(const struct code *codes, size_t at, bool (*belongs)(uint32_t))
{
    while (belongs(codes[at].code))
        at++;
    return at;
}

static bool has_role(const struct match *match, enum role role)
{
    return match_role(match, role) != NULL;
}

/* "5G-A", "GPT-4o": the name goes on behind a hyphen. */
static size_t name_end(const struct code *codes, size_t at)
{
    at = run_end(codes, at, is_alphanumeric);
    while (codes[at].code == '-' && is_alphanumeric(codes[at + 1].code))
        at = run_end(codes, at + 1, is_alphanumeric);
    return at;
}

static bool is_ordinal_ending(const struct code *codes, size_t at)
{
    static const char endings[][3] = { "st", "nd", "rd", "th" };

    for (size_t i = 0; i < 4; i++)
        if (codes[at].code == (uint32_t)endings[i][0] &&
            codes[at + 1].code == (uint32_t)endings[i][1])
            return !is_alphanumeric(codes[at + 2].code);
    return false;
}

/* 1080P and the like count the lines of a picture; elsewhere P is short for PFLOPS. */
static bool is_picture_lines(const struct code *codes, const struct digits *digits)
{
    static const int64_t lines[] = { 240, 360, 480, 720, 1080, 1440, 2160 };
    struct dec value;

    if (codes[digits->end].code != 'p')
        return false;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (dec_make(lines[i], 0, &value) && dec_equal(value, digits->value))
            return true;
    return false;
}

static size_t read_number(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    struct digits digits = digits_read(codes, at, line->language);
    struct token *token;

    if (code_is_letter(codes[digits.end].code)) {
        struct match match = lexicon_find(lexicon, codes, digits.end);
        bool unit = has_role(&match, ROLE_UNIT) || has_role(&match, ROLE_SCALE) ||
                    has_role(&match, ROLE_CURRENCY) || has_role(&match, ROLE_FOLD);
        bool whole = !code_is_digit(codes[digits.end + match.length].code);

        if (!unit || !whole || is_picture_lines(codes, &digits) ||
            is_ordinal_ending(codes, digits.end)) {
            size_t end = name_end(codes, digits.end);

            push(line, TOKEN_NAME, at, end)->masked = true;
            return end;
        }
    }
    token = push(line, TOKEN_NUMBER, at, digits.end);
    token->digits = digits;
    token->numeric = true;
    token->masked = digits.broken;
    return digits.end;
}

/* A letter run that is made of number words altogether becomes one token a piece. */
static bool read_number_word(struct line *line, const struct lexicon *lexicon, size_t at,
                             size_t end)
{
    size_t pieces = 0, start = line->count;

    for (size_t here = at; here < end; pieces++) {
        struct match match = lexicon_find_piece(lexicon, line->text.codes, here, end);

        if (match.length == 0) {
            line->count = start;
            return false;
        }
        push_word(line, here, match);
        here += match.length;
    }
    if (pieces >= 2)
        return true;
    line->count = start;
    return false;
}

static size_t read_letters(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    size_t end = run_end(codes, at, code_is_letter);
    struct match match = lexicon_find(lexicon, codes, at);

    if (code_is_digit(codes[end].code) && at + match.length <= end &&
        !has_role(&match, ROLE_CURRENCY) && !has_role(&match, ROLE_NUMBERED)) {
        end = name_end(codes, at);
        push(line, TOKEN_NAME, at, end)->masked = true;
        return end;
    }
    if (line->language == LANGUAGE_DE && end - at >= 5 && at + match.length <= end &&
        end - at < 200 && read_number_word(line, lexicon, at, end))
        return end;
    if (match.length > 0) {
        push_word(line, at, match);
        return at + match.length;
    }
    push(line, TOKEN_LETTERS, at, end);
    return end;
}

static size_t read_other(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    struct match match = lexicon_find(lexicon, codes, at);

    if (match.length > 0) {
        push_word(line, at, match);
        return at + match.length;
    }
    push(line, code_is_ideograph(codes[at].code) ? TOKEN_IDEOGRAPH : TOKEN_SIGN, at, at + 1);
    return at + 1;
}

static bool starts_number(const struct code *codes, size_t at, enum language language)
{
    bool point =
        codes[at].code == (language == LANGUAGE_DE ? ',' : '.') && !(codes[at].marks & MARK_WIDE);

    if (code_is_digit(codes[at].code))
        return true;
    return point && code_is_digit(codes[at + 1].code) &&
           (at == 0 || codes[at - 1].code == ' ' || codes[at - 1].code == '$' ||
            codes[at - 1].code == '-');
}

void line_read(struct line *line, const struct lexicon *lexicon, const char *bytes, size_t length)
{
    const struct code *codes;

    line->language = lexicon->language;
    line->count = 0;
    text_fold(&line->text, bytes, length);
    codes = line->text.codes;
    for (size_t at = 0; at < line->text.count;) {
        uint32_t code = codes[at].code;

        if (code == ' ')
            at++;
        else if (starts_number(codes, at, line->language))
            at = read_number(line, lexicon, at);
        else if (code_is_letter(code))
            at = read_letters(line, lexicon, at);
        else
            at = read_other(line, lexicon, at);
    }
    push(line, TOKEN_END, line->text.count, line->text.count);
    line->count--;
}

void line_free(struct line *line)
{
    text_free(&line->text);
    free(line->tokens);
    *line = (struct line){ 0 };
}

const struct word *token_role(const struct line *line, size_t i, enum role role)
{
    if (i >= line->count || line->tokens[i].kind != TOKEN_WORD || line->tokens[i].masked)
        return NULL;
    return match_role(&line->tokens[i].match, role);
}

uint32_t token_code(const struct line *line, size_t i)
{
    return i < line->count ? line->text.codes[line->tokens[i].first].code : 0;
}

bool token_is_sign(const struct line *line, size_t i, uint32_t code)
{
    return i < line->count && line->tokens[i].end == line->tokens[i].first + 1 &&
           token_code(line, i) == code;
}

bool token_is_capital(const struct line *line, size_t i)
{
    return i < line->count && (line->text.codes[line->tokens[i].first].marks & MARK_UPPER) != 0;
}
