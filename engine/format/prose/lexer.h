/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line cut into numbers, known words, other words and signs. Blanks are no tokens; a token
 * knows whether one stands in front of it. */
#ifndef HEADWAY_FORMAT_PROSE_LEXER_H
#define HEADWAY_FORMAT_PROSE_LEXER_H

#include "format/prose/digits.h"
#include "format/prose/lexicon.h"

#include <string.h>

enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,    /* in digits */
    TOKEN_WORD,      /* in the lexicon */
    TOKEN_LETTERS,   /* a word that is not */
    TOKEN_NAME,      /* letters and digits together, no unit: 5G, FP16 */
    TOKEN_IDEOGRAPH, /* one that is in no word */
    TOKEN_SIGN,
};

struct token {
    enum token_kind kind;
    bool blank;             /* one or more stand in front */
    bool masked;            /* part of what is no quantity */
    bool numeric;           /* may begin a quantity */
    enum language language; /* that it is read in */
    uint32_t code;          /* its first */
    size_t first, end;      /* codes */
    uint64_t roles;         /* of the match, as bits */
    int integer;            /* a whole number without separators; -1 for anything else */
    struct digits digits;
    struct match match;
};

struct line {
    struct text text;
    struct token *tokens; /* tokens[count] is a TOKEN_END */
    size_t count, capacity;
    const char *yuan; /* the unit of 元 in this text */
};

/* `document` is the language of the whole text. */
void line_read(struct line *line, const struct lexicon *lexicon, enum language document,
               const char *bytes, size_t length);
void line_free(struct line *line);

/* What token i is; i may lie outside of the line, where nothing is. */

/* Whether it has one of the roles, given as bits, and is not masked. */
static inline bool token_has(const struct line *line, size_t i, uint64_t roles)
{
    return i < line->count && (line->tokens[i].roles & roles) != 0 && !line->tokens[i].masked;
}

/* The word in that role; NULL where it has none or is masked. */
static inline const struct word *token_role(const struct line *line, size_t i, enum role role)
{
    return token_has(line, i, (uint64_t)1 << role) ? match_role(&line->tokens[i].match, role)
                                                   : NULL;
}

/* Its first code; 0 at the end. */
static inline uint32_t token_code(const struct line *line, size_t i)
{
    return i < line->count ? line->tokens[i].code : 0;
}

static inline bool token_is_sign(const struct line *line, size_t i, uint32_t code)
{
    return i < line->count && line->tokens[i].end == line->tokens[i].first + 1 &&
           token_code(line, i) == code;
}

/* One of the marks " “ ” „ ‟. */
static inline bool token_is_quote(const struct line *line, size_t i)
{
    const uint32_t code = token_code(line, i);

    return code == '"' || (code >= 0x201c && code <= 0x201f);
}

static inline bool token_is_capital(const struct line *line, size_t i)
{
    return i < line->count && (line->text.codes[line->tokens[i].first].marks & MARK_UPPER) != 0;
}

bool token_is_all_capital(const struct line *line, size_t i);
bool token_ends_clause(const struct line *line, size_t i); /* a comma, a full stop, a bracket */
/* Of the two below, once the last or the first letter is known to be the same. */
bool token_has_end(const struct line *line, size_t i, const char *text);
bool token_has_start(const struct line *line, size_t i, const char *text);

/* The letters of token i end in, or (of a word) start with the text: small letters of Latin-1.
 * Here, since hardly any comparison goes beyond one letter. */
static inline bool token_ends_in(const struct line *line, size_t i, const char *text)
{
    return i < line->count &&
           line->text.codes[line->tokens[i].end - 1].code ==
               (uint32_t)(unsigned char)text[strlen(text) - 1] &&
           token_has_end(line, i, text);
}

static inline bool token_starts(const struct line *line, size_t i, const char *text)
{
    return token_code(line, i) == (uint32_t)(unsigned char)text[0] &&
           token_has_start(line, i, text);
}

static inline bool token_is_word(const struct line *line, size_t i, const char *text)
{
    return i < line->count && line->tokens[i].code == (uint32_t)(unsigned char)text[0] &&
           line->tokens[i].end - line->tokens[i].first == strlen(text) &&
           token_has_end(line, i, text);
}

/* One of the words: small letters of Latin-1. */
static inline bool token_is_one_of(const struct line *line, size_t i,
                                   const char *const *words, size_t count)
{
    if (!code_is_letter(token_code(line, i)))
        return false;
    for (size_t w = 0; w < count; w++)
        if (token_is_word(line, i, words[w]))
            return true;
    return false;
}

#define IS_ONE_OF(line, i, words) \
    token_is_one_of((line), (i), (words), sizeof(words) / sizeof *(words))

static inline enum language token_language(const struct line *line, size_t i) /* at most the end */
{
    return line->tokens[i < line->count ? i : line->count].language;
}

#endif
