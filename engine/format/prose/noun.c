/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted. English: the first plural in the words behind the number; German: the first
 * capitalised word; Chinese: the characters behind the counter. */
#include "format/prose/side.h"

#include <string.h>

enum { MOST_WORDS = 6, MOST_CHARACTERS = 12, NOUN_LEAST = 4 /* letters */ };

static void copy_unit(char unit[UNIT_TEXT], const char *text)
{
    size_t length = strlen(text);

    if (length >= UNIT_TEXT)
        length = UNIT_TEXT - 1;
    memcpy(unit, text, length);
    unit[length] = '\0';
}

/* What is written from one code to the other, shortened to whole characters. */
static void copy_codes(const struct line *line, const char *bytes, size_t first, size_t end,
                       char unit[UNIT_TEXT])
{
    const struct code *codes = line->text.codes;
    size_t start = codes[first].offset, length = 0;

    for (size_t c = first; c < end; c++)
        if (codes[c].offset + codes[c].size - start < UNIT_TEXT)
            length = codes[c].offset + codes[c].size - start;
    memcpy(unit, bytes + start, length);
    unit[length] = '\0';
}

/* The tokens [first, end). */
static void copy_written(const struct line *line, const char *bytes, size_t first, size_t end,
                         char unit[UNIT_TEXT])
{
    copy_codes(line, bytes, line->tokens[first].first, line->tokens[end - 1].end, unit);
}

/* "5G-Basisstationen" is one name in German: the code its noun begins with, 0 where none does. */
static size_t noun_in_name(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i];
    const struct code *codes = line->text.codes;
    size_t at = token->end;

    if (i >= line->count || token->kind != TOKEN_NAME)
        return 0;
    while (at > token->first && code_is_letter(codes[at - 1].code))
        at--;
    return at > token->first && codes[at - 1].code == '-' && token->end - at >= NOUN_LEAST &&
                   codes[at].marks & MARK_UPPER
               ? at
               : 0;
}

static bool ends_in(const struct line *line, size_t i, const char *ending)
{
    const struct token *token = &line->tokens[i];
    size_t length = strlen(ending);

    if (token->end - token->first < length)
        return false;
    for (size_t c = 0; c < length; c++)
        if (line->text.codes[token->end - length + c].code != (uint32_t)ending[c])
            return false;
    return true;
}

/* GPUs, MCUs */
static bool is_plural_of_capitals(const struct line *line, size_t i)
{
    const struct code *end = &line->text.codes[line->tokens[i].end];

    return line->tokens[i].end - line->tokens[i].first >= 3 && end[-1].code == 's' &&
           !(end[-1].marks & MARK_UPPER) && end[-2].marks & MARK_UPPER &&
           end[-3].marks & MARK_UPPER;
}

static bool is_plural(const struct line *line, size_t i)
{
    static const char *const no_plurals[] = {
        "ss", "us", "is", "grassroots", "overseas", "sports"
    };

    static const char *const plurals[] = { "children", "women", "men", "aircraft", "staff" };
    bool last = line->tokens[i + 1].kind == TOKEN_SIGN || line->tokens[i + 1].kind == TOKEN_END;

    if ((last && ends_in(line, i, "sports")) || is_plural_of_capitals(line, i))
        return true;
    for (size_t p = 0; p < sizeof plurals / sizeof plurals[0]; p++)
        if (token_is_word(line, i, plurals[p]))
            return true;
    for (size_t e = 0; e < sizeof no_plurals / sizeof no_plurals[0]; e++)
        if (ends_in(line, i, no_plurals[e]))
            return false;
    return ends_in(line, i, "s") && line->tokens[i].end - line->tokens[i].first > 3;
}

/* "1.84 million TEU": an abbreviation of capitals that ends the phrase, behind a large number; not
 * the 737 MAX. */
static bool is_unit_code(const struct line *line, size_t i)
{
    size_t length = line->tokens[i].end - line->tokens[i].first;
    const struct token *number = &line->tokens[i > 0 ? i - 1 : 0];

    return line->tokens[i].kind == TOKEN_LETTERS && length >= 3 && length <= 4 &&
           token_is_all_capital(line, i) &&
           (token_role(line, i - 1, ROLE_SCALE) != NULL ||
            (number->kind == TOKEN_NUMBER && number->digits.grouped)) &&
           line->tokens[i + 1].kind != TOKEN_LETTERS;
}

static bool is_word(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i];

    if (i >= line->count || token->masked)
        return i < line->count && token->kind == TOKEN_NAME;
    return token->kind == TOKEN_LETTERS ||
           (token->kind == TOKEN_WORD && code_is_letter(token_code(line, i)));
}

static bool ends_phrase(const struct line *line, size_t i)
{
    static const enum role ends[] = { ROLE_STOP,        ROLE_RANGE,    ROLE_BOUND,
                                      ROLE_BOUND_AFTER, ROLE_SMALL,    ROLE_TENS,
                                      ROLE_FALL,        ROLE_CURRENCY, ROLE_UNIT,
                                      ROLE_PER };

    for (size_t r = 0; r < sizeof ends / sizeof ends[0]; r++)
        if (token_role(line, i, ends[r]) != NULL)
            return true;
    return !is_word(line, i);
}

static bool is_hyphen(const struct line *line, size_t i)
{
    return token_code(line, i) == '-' && i < line->count &&
           line->tokens[i].end == line->tokens[i].first + 1;
}

/* Start-ups, spin-offs: the small word behind the hyphen names nothing by itself. */
static bool is_end_of_compound(const struct line *line, size_t i, bool german)
{
    static const char *const ends[] = { "ups", "offs", "outs", "ins", "ons" };

    if (line->tokens[i].blank || (german && token_is_capital(line, i)))
        return false;
    if (german)
        return token_is_capital(line, i - 2);
    for (size_t e = 0; e < sizeof ends / sizeof ends[0]; e++)
        if (token_is_word(line, i, ends[e]))
            return true;
    return false;
}

static size_t read_bare(const struct line *line, const char *bytes, size_t i, bool single,
                        char unit[UNIT_TEXT])
{
    bool german = line->text.codes[line->tokens[i].first].alphabet == LANGUAGE_DE;
    size_t words = 0, at = i;

    for (; words < MOST_WORDS && !(ends_phrase(line, at) && !is_hyphen(line, at)); at++) {
        const struct word *noun = token_role(line, at, ROLE_NOUN);

        if (is_hyphen(line, at)) {
            if (at == i && line->tokens[at].blank)
                return i;
            continue;
        }
        words++;
        if (noun != NULL) {
            copy_unit(unit, noun->unit);
            return at + 1;
        }
        if (is_hyphen(line, at + 1) && !line->tokens[at + 1].blank)
            continue; /* the first part of a compound */
        if (german && ends_in(line, at, "unternehmen")) {
            copy_unit(unit, "companies");
            return at + 1;
        }
        if (at >= i + 2 && is_hyphen(line, at - 1) && is_end_of_compound(line, at, german)) {
            copy_written(line, bytes, at - 2, at + 1, unit);
            return at + 1;
        }
        if (german && noun_in_name(line, at) > 0) {
            copy_codes(line, bytes, noun_in_name(line, at), line->tokens[at].end, unit);
            return at + 1;
        }
        if (german ? token_is_capital(line, at)
                   : is_plural(line, at) || (at == i && is_unit_code(line, at))) {
            copy_written(line, bytes, at, at + 1, unit);
            return at + 1;
        }
    }
    if (words == 1 && single && at == i + 1) {
        copy_written(line, bytes, i, i + 1, unit);
        return at;
    }
    return i;
}

/* 131 “unicorns”: a noun of which the author is not sure, alone between its marks. */
static size_t read_quoted(const struct line *line, const char *bytes, size_t i, bool single,
                          char unit[UNIT_TEXT])
{
    size_t end;

    if (!token_is_quote(line, i) || !line->tokens[i].blank || line->tokens[i + 1].blank)
        return i;
    end = read_bare(line, bytes, i + 1, single, unit);
    return end > i + 1 && end < line->count && token_is_quote(line, end) && !line->tokens[end].blank
               ? end + 1
               : i;
}

size_t noun_read(const struct line *line, const char *bytes, size_t i, bool single,
                 char unit[UNIT_TEXT])
{
    const size_t end = read_quoted(line, bytes, i, single, unit);

    return end > i ? end : read_bare(line, bytes, i, single, unit);
}

static bool is_company(const struct line *line, size_t first, size_t end)
{
    static const uint32_t company[][2] = {
        { 0x4f01, 0x4e1a }, { 0x516c, 0x53f8 }, { 0x5382, 0x5546 }, { 0x5546, 0x6237 }
    };

    for (size_t c = line->tokens[first].first; c + 1 < line->tokens[end - 1].end; c++)
        for (size_t k = 0; k < sizeof company / sizeof company[0]; k++)
            if (line->text.codes[c].code == company[k][0] &&
                line->text.codes[c + 1].code == company[k][1])
                return true;
    return false;
}

/* 86家增加到215家: the verb is no noun. */
static bool is_change(const struct line *line, size_t i)
{
    return token_role(line, i, ROLE_RISE) != NULL || token_role(line, i, ROLE_FALL) != NULL;
}

/* 台增6.9%, 个股上涨。: the verb behind a noun; not 增长 of 增长点. */
static bool is_verb_of_change(const struct line *line, size_t i)
{
    const struct token *behind = &line->tokens[i + 1];

    return is_change(line, i) &&
           (behind->numeric || behind->kind == TOKEN_SIGN || behind->kind == TOKEN_END ||
            token_role(line, i + 1, ROLE_RANGE) != NULL ||
            token_role(line, i + 1, ROLE_BOUND) != NULL);
}

/* 参展商中, 320万至350万片之间: where it is, no part of what is counted. */
static bool is_place_behind(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    if (code == 0x4e4b) /* 之间 */
        return line->text.codes[line->tokens[i].first + 1].code == 0x95f4;
    return (code == 0x4e2d || code == 0x91cc) && /* 中 里 */
           line->tokens[i].end == line->tokens[i].first + 1 &&
           (!code_is_ideograph(token_code(line, i + 1)) ||
            token_role(line, i + 1, ROLE_STOP) != NULL);
}

/* 3亿人次出行: times that somebody did something, counted as such. */
static bool counts_times(const struct word *counter)
{
    static const char times[] = "次";
    size_t length = strlen(counter->text);

    return length > sizeof times && strcmp(counter->text + length - (sizeof times - 1), times) == 0;
}

/* 两道河堤护住三个镇: the next quantity. */
static bool begins_quantity(const struct line *line, size_t i)
{
    return token_has(line, i, ROLE_BIT(SMALL) | ROLE_BIT(PLACE)) &&
           token_has(line, i + 1, ROLE_BIT(COUNTER) | ROLE_BIT(UNIT) | ROLE_BIT(CURRENCY));
}

/* 前移2位, 上升3位, 跃升12位: places of a rank, no people. */
static bool is_place_of_rank(const struct line *line, size_t counter)
{
    static const uint32_t moves[] = { 0x79fb, 0x5347, 0x8fdb, 0x9000, 0x8dc3 }; /* 移升进退跃 */
    const struct token *number = counter > 0 ? &line->tokens[counter - 1] : NULL;

    if (number == NULL || number->first == 0 || token_code(line, counter) != 0x4f4d || /* 位 */
        code_is_ideograph(token_code(line, counter + 1)))
        return false;
    for (size_t m = 0; m < sizeof moves / sizeof moves[0]; m++)
        if (line->text.codes[number->first - 1].code == moves[m] ||
            (line->text.codes[number->first - 1].code == 0x4e86 && number->first > 1 && /* 了 */
             line->text.codes[number->first - 2].code == moves[m]))
            return true;
    return false;
}

size_t noun_read_chinese(const struct line *line, const char *bytes, size_t counter,
                         char unit[UNIT_TEXT])
{
    const struct word *word = token_role(line, counter, ROLE_COUNTER);
    size_t start = counter + 1, at = start;

    if (is_place_of_rank(line, counter)) {
        copy_written(line, bytes, counter, counter + 1, unit);
        return start;
    }
    while (at < line->count && at - start < MOST_CHARACTERS && !line->tokens[at].masked &&
           !line->tokens[at].blank && token_role(line, at, ROLE_STOP) == NULL &&
           !begins_quantity(line, at) && !is_verb_of_change(line, at) &&
           !is_place_behind(line, at) &&
           token_role(line, at, ROLE_BOUND) == NULL &&
           token_role(line, at, ROLE_BOUND_AFTER) == NULL &&
           token_role(line, at, ROLE_RANGE) == NULL &&
           (line->tokens[at].kind == TOKEN_IDEOGRAPH || line->tokens[at].kind == TOKEN_LETTERS ||
            (line->tokens[at].kind == TOKEN_WORD && !code_is_digit(token_code(line, at)))))
        at++;
    if (at == start || counts_times(word) ||
        (word->unit != NULL && (strcmp(word->unit, "people") == 0 ||
                                strcmp(word->unit, "parameters") == 0)) || /* 70亿参数大模型 */
        (word->unit != NULL && (is_change(line, start) || is_company(line, start, at)))) {
        if (word->unit != NULL)
            copy_unit(unit, word->unit);
        else
            copy_written(line, bytes, counter, counter + 1, unit);
        return start;
    }
    copy_written(line, bytes, start, at, unit);
    return start; /* the noun names the unit, the quote ends with the counter */
}
