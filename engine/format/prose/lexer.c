/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/lexer.h"

#include "base/mem.h"
#include "format/prose/languages.h"

#include <stdlib.h>
#include <string.h>

static struct token *push(struct line *line, enum token_kind kind, size_t first, size_t end)
{
    struct token *token;

    line->tokens = mem_grow(line->tokens, line->count, &line->capacity, sizeof *line->tokens);
    token = &line->tokens[line->count++];
    *token = (struct token){ .kind = kind, .first = first, .end = end, .integer = -1 };
    token->language = (enum language)line->text.codes[first].language;
    token->code = line->text.codes[first].code;
    token->blank = first > 0 && (line->text.codes[first - 1].code == ' ' ||
                                 line->text.codes[first - 1].code == '\t');
    return token;
}

static void push_word(struct line *line, size_t at, struct match match)
{
    struct token *token = push(line, TOKEN_WORD, at, at + match.length);

    token->match = match;
    for (size_t i = 0; i < WORD_ROLES && match.words[i] != NULL; i++) {
        token->roles |= (uint64_t)1 << match.words[i]->role;
        token->numeric = token->numeric || role_is_number(match.words[i]->role) ||
                         match.words[i]->role == ROLE_MULTIPLE ||
                         match.words[i]->role == ROLE_NTH;
    }
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

/* "5G-A", "GPT-4o", "Qwen2.5": the name goes on behind a hyphen, and behind a point. */
static size_t name_end(const struct code *codes, size_t at)
{
    at = run_end(codes, at, is_alphanumeric);
    while ((codes[at].code == '-' && is_alphanumeric(codes[at + 1].code)) ||
           ((codes[at].code == '.' ||
             (codes[at].code == ',' && codes[at].alphabet == LANGUAGE_DE)) &&
            code_is_digit(codes[at + 1].code) && code_is_digit(codes[at - 1].code)))
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

    if (codes[digits->end].code != 'p' || is_alphanumeric(codes[digits->end + 1].code))
        return false;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (dec_make(lines[i], 0, &value) && dec_equal(value, digits->value))
            return true;
    return false;
}

static size_t skip_blanks(const struct code *codes, size_t at)
{
    while (codes[at].code == ' ')
        at++;
    return at;
}

/* Behind digits in another script, or a Chinese magnitude that is hardly used (京 垓 秭 穰): read
 * without it the number would be wrong by many orders of magnitude. */
static bool is_beyond_reading(const struct code *codes, size_t at)
{
    uint32_t next = codes[at].code, word = codes[skip_blanks(codes, at)].code;

    return code_is_foreign(word) ||
           (code_is_letter(word) && word >= 0x370) || next == 0x4eac || next == 0x5793 ||
           next == 0x79ed || next == 0x7a70;
}

/* Digits in front of a Chinese character are written the Chinese way: 3,500亿元. Where the sentence
 * is in another language, 3.500 may be a German thousand, and is not guessed. */
static struct digits read_digits(const struct code *codes, size_t at, enum language *language)
{
    struct digits digits = digits_read(codes, at, (enum language)codes[at].language), chinese;
    size_t behind = skip_blanks(codes, digits.end);

    *language = (enum language)codes[at].language;
    if (*language == LANGUAGE_ZH && digits.broken && codes[at].alphabet == LANGUAGE_DE)
        return digits_read(codes, at, LANGUAGE_DE);
    if (*language == LANGUAGE_ZH || !code_is_ideograph(codes[behind].code))
        return digits;
    *language = LANGUAGE_ZH;
    chinese = digits_read(codes, at, LANGUAGE_ZH);
    if (chinese.broken)
        return digits; /* 1.100,9亿元, 2,67亿元 */
    if (chinese.fraction && !chinese.grouped) {
        digits = digits_read(codes, at, LANGUAGE_DE);
        chinese.broken = !digits.broken && digits.grouped;
    }
    return chinese;
}

/* The language of a magnitude; `own` where it has the word as well. */
static enum language scale_language(const struct match *match, enum language own)
{
    enum language language = own;

    for (size_t i = 0; i < WORD_ROLES && match->words[i] != NULL; i++) {
        if (match->words[i]->role != ROLE_SCALE)
            continue;
        language = word_language(match->words[i]);
        if (language == own)
            break;
    }
    return language;
}

/* "3.500 Millionen" in an English sentence, "3,500 million" in a German one: the magnitude says how
 * the digits are written; where both languages have the word, they must not differ. */
static void reread_digits(const struct lexicon *lexicon, const struct code *codes, size_t at,
                          struct digits *digits, enum language *language)
{
    size_t behind = skip_blanks(codes, digits->end);
    enum language own = (enum language)codes[at].alphabet, scale;
    struct match match;
    struct digits english;

    if (!digits->fraction && !digits->grouped && !digits->broken)
        return;
    match = lexicon_find(lexicon, codes, behind);
    scale = scale_language(&match, own);
    if (!has_role(&match, ROLE_SCALE) || scale == LANGUAGE_ZH)
        return;
    if (scale != *language) {
        *language = scale;
        *digits = digits_read(codes, at, scale);
    } else if (scale == LANGUAGE_DE && !(codes[behind].marks & MARK_UPPER)) {
        english = digits_read(codes, at, LANGUAGE_EN);
        digits->broken =
            digits->broken || (!english.broken && !dec_equal(english.value, digits->value));
    }
}

/* "350 billion yuan" inside of Chinese: the words behind the number say how it is read. */
static enum language number_language(const struct lexicon *lexicon, const struct code *codes,
                                     size_t end, enum language language)
{
    size_t behind = skip_blanks(codes, end);
    struct match match;

    if (language != LANGUAGE_ZH || !code_is_letter(codes[behind].code))
        return language;
    match = lexicon_find(lexicon, codes, behind);
    return match.length > 0 && !word_is_common(match.words[0]) &&
                   (has_role(&match, ROLE_SCALE) || has_role(&match, ROLE_CURRENCY) ||
                    has_role(&match, ROLE_UNIT))
               ? (enum language)codes[behind].alphabet
               : language;
}

/* 100M宽带, 50B参数: in Chinese a letter is no magnitude, but for money: $100M. */
static bool is_chinese_label(const struct line *line, size_t at, const struct match *match)
{
    const struct code *letter = &line->text.codes[at];

    return match->length == 1 && has_role(match, ROLE_SCALE) &&
           (letter->language == LANGUAGE_ZH || code_is_ideograph(letter[1].code)) &&
           (line->count == 0 || token_role(line, line->count - 1, ROLE_CURRENCY) == NULL);
}

/* "26V-128": letters and a hyphen between digits, and not the other end of a range, which has the
 * same unit: 5km-10km. */
static bool is_serial(const struct code *codes, size_t letters, size_t length)
{
    size_t at = letters + length;

    if (codes[at].code != '-' || !code_is_digit(codes[at + 1].code))
        return false;
    do
        at = run_end(codes, at + 1, code_is_digit);
    while ((codes[at].code == '.' || codes[at].code == ',') && code_is_digit(codes[at + 1].code));
    return codes[skip_blanks(codes, at)].code != codes[letters].code;
}

/* "10-K": a hyphen and one capital. */
static bool is_form(const struct code *codes, size_t at)
{
    return codes[at].code == '-' && codes[at + 1].marks & MARK_UPPER &&
           code_is_letter(codes[at + 1].code) && !is_alphanumeric(codes[at + 2].code) &&
           codes[at + 2].code != '-';
}

static int integer_of(const struct digits *digits)
{
    struct dec value = digits->value;
    int64_t number = value.mantissa;

    if (digits->broken || digits->grouped || digits->fraction || digits->whole > 9 ||
        value.exponent < 0 || value.exponent > 9)
        return -1;
    for (int i = 0; i < value.exponent; i++)
        number *= 10;
    return number > 999999999 ? -1 : (int)number;
}

static size_t read_number(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    enum language language;
    struct digits digits = read_digits(codes, at, &language);
    struct token *token;

    reread_digits(lexicon, codes, at, &digits, &language);
    if (code_is_letter(codes[digits.end].code)) {
        struct match match = lexicon_find(lexicon, codes, digits.end);
        bool unit, whole;

        if (!digits.grouped)
            match_drop(&match, WORD_LARGE);
        if (line->count == 0 || token_role(line, line->count - 1, ROLE_CURRENCY) == NULL)
            match_drop(&match, WORD_PRICED);
        unit = has_role(&match, ROLE_UNIT) || has_role(&match, ROLE_SCALE) ||
               has_role(&match, ROLE_CURRENCY) || has_role(&match, ROLE_FOLD);
        whole = !code_is_digit(codes[digits.end + match.length].code) &&
                     !is_serial(codes, digits.end, match.length) &&
                     !is_chinese_label(line, digits.end, &match);

        if (!unit || !whole || is_picture_lines(codes, &digits) ||
            is_ordinal_ending(codes, digits.end)) {
            size_t end = name_end(codes, digits.end);

            push(line, TOKEN_NAME, at, end)->masked = true;
            return end;
        }
    }
    if (is_form(codes, digits.end)) {
        push(line, TOKEN_NAME, at, digits.end + 2)->masked = true;
        return digits.end + 2;
    }
    if (code_is_fraction(codes[digits.end].code)) { /* 1.5½: neither, nor one of them */
        digits.broken = true;
        digits.end++;
    }
    token = push(line, TOKEN_NUMBER, at, digits.end);
    token->digits = digits;
    token->integer = integer_of(&digits);
    token->numeric = true;
    token->language = number_language(lexicon, codes, digits.end, language);
    token->masked = digits.broken || is_beyond_reading(codes, digits.end);
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

/* PMI50.1%, PCE1.27万亿: an indicator and its figure, written in one in Chinese. */
static bool is_chinese_share(const struct code *codes, size_t at, size_t end)
{
    bool fraction;

    if (codes[at].language != LANGUAGE_ZH || !code_is_digit(codes[end].code))
        return false;
    end = run_end(codes, end, code_is_digit);
    fraction = codes[end].code == '.';
    if (fraction)
        end = run_end(codes, end + 1, code_is_digit);
    return codes[end].code == '%' ||
           (fraction && (codes[end].code == 0x4e07 || codes[end].code == 0x4ebf)); /* 万 亿 */
}

static bool is_doubtful(const struct match *match)
{
    for (size_t i = 0; i < WORD_ROLES && match->words[i] != NULL; i++)
        if (match->words[i]->flags & WORD_LARGE)
            return true;
    return false;
}

/* COP 2 trillion, R250m, 30,000 PHP: a large amount stands in front of the word, or behind it from
 * code `end` on. */
static bool is_large_beside(const struct line *line, const struct lexicon *lexicon, size_t end)
{
    const struct code *codes = line->text.codes;
    const struct token *last = line->count > 0 ? &line->tokens[line->count - 1] : NULL;
    size_t at = skip_blanks(codes, end);
    struct digits digits;
    struct match scale;

    if (last != NULL && ((last->kind == TOKEN_NUMBER && last->digits.grouped) ||
                         token_role(line, line->count - 1, ROLE_SCALE) != NULL))
        return true;
    if (!code_is_digit(codes[at].code))
        return false;
    digits = digits_read(codes, at, (enum language)codes[at].language);
    scale = lexicon_find(lexicon, codes, skip_blanks(codes, digits.end));
    return digits.grouped || has_role(&scale, ROLE_SCALE) ||
           (codes[digits.end].code == 'm' && !is_alphanumeric(codes[digits.end + 1].code));
}

static size_t read_letters(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    size_t end = run_end(codes, at, code_is_letter);
    struct match match = lexicon_find(lexicon, codes, at);

    if (is_doubtful(&match) && !is_large_beside(line, lexicon, at + match.length))
        match_drop(&match, WORD_LARGE);
    if (line->count < 2 || codes[at - 1].code == ' ' ||
        token_role(line, line->count - 2, ROLE_CURRENCY) == NULL)
        match_drop(&match, WORD_PRICED);
    if (is_chinese_share(codes, at, end)) {
        push(line, TOKEN_LETTERS, at, end);
        return end;
    }
    if (code_is_digit(codes[end].code) && at + match.length <= end &&
        !has_role(&match, ROLE_CURRENCY) && !has_role(&match, ROLE_NUMBERED) &&
        !(codes[at].language == LANGUAGE_ZH && has_role(&match, ROLE_MONEY))) { /* GDP1.27万 */
        end = name_end(codes, at);
        push(line, TOKEN_NAME, at, end)->masked = true;
        return end;
    }
    if (codes[at].alphabet == LANGUAGE_DE && end - at >= 5 && at + match.length <= end &&
        end - at < 200 && read_number_word(line, lexicon, at, end))
        return end;
    if (match.length > 0) {
        push_word(line, at, match);
        return at + match.length;
    }
    push(line, TOKEN_LETTERS, at, end);
    return end;
}

static bool is_place(const struct lexicon *lexicon, const struct code *codes, size_t at)
{
    struct match match = lexicon_find(lexicon, codes, at);

    return has_role(&match, ROLE_PLACE) || has_role(&match, ROLE_SCALE) ||
           has_role(&match, ROLE_PER_PART) || has_role(&match, ROLE_CURRENCY);
}

/* 玖拾陆, 二点伍: inside of a number. */
static bool is_inside_number(const struct line *line)
{
    const struct token *last = line->count > 0 ? &line->tokens[line->count - 1] : NULL;

    return last != NULL && last->kind == TOKEN_WORD &&
           (has_role(&last->match, ROLE_PLACE) || has_role(&last->match, ROLE_SMALL) ||
            has_role(&last->match, ROLE_POINT));
}

/* 首批300台中: of so many, and no town; but 2025台中购物节. */
static bool is_counted_in(const struct line *line, const struct code *codes, size_t at)
{
    const struct token *last = line->count > 0 ? &line->tokens[line->count - 1] : NULL;

    return codes[at].code == 0x53f0 && codes[at + 1].code == 0x4e2d && last != NULL && /* 台中 */
           last->kind == TOKEN_NUMBER && last->end == at &&
           (last->integer < 1900 || last->integer > 2100);
}

static size_t read_other(struct line *line, const struct lexicon *lexicon, size_t at)
{
    const struct code *codes = line->text.codes;
    struct match match = lexicon_find(lexicon, codes, at);

    if (is_counted_in(line, codes, at)) {
        struct code alone[] = { codes[at - 1], codes[at], { 0 } };

        match = lexicon_find(lexicon, alone, 1);
    }
    if (match.length > 0 && (!(match.words[0]->flags & WORD_PLACED) || is_inside_number(line) ||
                             is_place(lexicon, codes, skip_blanks(codes, at + 1)))) {
        push_word(line, at, match);
        return at + match.length;
    }
    push(line, code_is_ideograph(codes[at].code) ? TOKEN_IDEOGRAPH : TOKEN_SIGN, at, at + 1);
    return at + 1;
}

static bool starts_number(const struct code *codes, size_t at)
{
    bool point = codes[at].code == (codes[at].language == LANGUAGE_DE ? ',' : '.') &&
                 !(codes[at].marks & MARK_WIDE);

    if (code_is_digit(codes[at].code) || code_is_fraction(codes[at].code))
        return true;
    return point && code_is_digit(codes[at + 1].code) &&
           (at == 0 || codes[at - 1].code == ' ' || codes[at - 1].code == '$' ||
            codes[at - 1].code == '-');
}

void line_read(struct line *line, const struct lexicon *lexicon, enum language document,
               const char *bytes, size_t length)
{
    const struct code *codes;

    line->count = 0;
    text_fold(&line->text, bytes, length);
    text_set_languages(&line->text, document);
    codes = line->text.codes;
    for (size_t at = 0; at < line->text.count;) {
        uint32_t code = codes[at].code;

        if (code == ' ')
            at++;
        else if (starts_number(codes, at))
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

bool token_has_start(const struct line *line, size_t i, const char *text)
{
    const struct token *token = &line->tokens[i];
    size_t at = token->first;

    if (token->kind != TOKEN_LETTERS && token->kind != TOKEN_WORD)
        return false;
    for (; *text != '\0'; text++, at++)
        if (line->text.codes[at].code != (uint32_t)(unsigned char)*text)
            return false;
    return true;
}

bool token_ends_clause(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    return line->tokens[i].kind == TOKEN_SIGN &&
           (code == ',' || code == '.' || code == ';' || code == ':' || code == 0x3002 ||
            code == '(' || code == ')');
}

bool token_is_all_capital(const struct line *line, size_t i)
{
    for (size_t c = line->tokens[i].first; c < line->tokens[i].end; c++)
        if (!(line->text.codes[c].marks & MARK_UPPER))
            return false;
    return true;
}

bool token_has_end(const struct line *line, size_t i, const char *text)
{
    const struct token *token = &line->tokens[i];
    size_t length = strlen(text), start = token->end - length;

    if (token->end - token->first < length)
        return false;
    for (size_t c = 0; c < length; c++)
        if (line->text.codes[start + c].code != (uint32_t)(unsigned char)text[c])
            return false;
    return true;
}

