/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the masking share; see mask.h. */
#ifndef HEADWAY_FORMAT_PROSE_MASKING_H
#define HEADWAY_FORMAT_PROSE_MASKING_H

#include "format/prose/mask.h"
#include "format/prose/mask_beside.h"
#include "format/prose/prose.h"

static inline const struct token *token_at(const struct line *line, size_t i)
{
    return &line->tokens[i < line->count ? i : line->count];
}

static inline bool is_number(const struct line *line, size_t i)
{
    return token_at(line, i)->kind == TOKEN_NUMBER;
}

/* A whole number without separators; -1 for anything else. */
static inline int plain_integer(const struct line *line, size_t i)
{
    return token_at(line, i)->integer;
}

static inline void mask(struct line *line, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < line->count; i++)
        line->tokens[i].masked = true;
}

static inline bool has(const struct line *line, size_t i, enum role role)
{
    return token_has(line, i, (uint64_t)1 << role);
}

static inline bool is_joined(const struct line *line, size_t i)
{
    return i < line->count && !line->tokens[i].blank;
}

static inline bool is_dash(const struct line *line, size_t i)
{
    uint32_t code = token_code(line, i);

    return i < line->count && line->tokens[i].kind != TOKEN_NUMBER &&
           (code == '-' || code == 0x2013 || code == 0x2014 || code == '~') &&
           line->tokens[i].end - line->tokens[i].first <= 2;
}

static inline bool is_slash(const struct line *line, size_t i)
{
    return token_is_sign(line, i, '/');
}

static inline bool is_year(int number)
{
    return number >= 1900 && number <= 2100;
}

static inline bool is_number_word(const struct line *line, size_t i)
{
    return token_has(line, i, ROLE_BIT(SMALL) | ROLE_BIT(TENS) | ROLE_BIT(PLACE));
}

/* A unit, a magnitude or the like: what stands in front of it is no mark. */
static inline bool has_unit_behind(const struct line *line, size_t i)
{
    return token_has(line, i, ROLE_BIT(SCALE) | ROLE_BIT(CURRENCY) | ROLE_BIT(UNIT) |
                                  ROLE_BIT(COUNTER) | ROLE_BIT(VAGUE) | ROLE_BIT(PLACE));
}

/* The last character of the token in front of token i; 0 where there is none. */
static inline uint32_t code_before(const struct line *line, size_t i)
{
    return i > 0 && i < line->count ? line->text.codes[token_at(line, i - 1)->end - 1].code : 0;
}

static inline bool is_among(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t c = 0; c < count; c++)
        if (code == codes[c])
            return true;
    return false;
}

#define IS_AMONG(code, codes) is_among((code), (codes), sizeof(codes) / sizeof *(codes))

/* True where the number at token i is no quantity, and masked; `beside` is
 * mask_beside() of it. */
bool mask_year(struct line *line, size_t i);
bool mask_numbered(struct line *line, size_t i); /* behind a word that says so: Phase 2 */
/* dates, times of day, ordinals, ages */
bool mask_western_time(struct line *line, size_t i, unsigned beside);
/* names, addresses, telephone numbers, scores */
bool mask_label(struct line *line, size_t i, unsigned beside);
/* coordinates, lists of notes, base years */
bool mask_shape(struct line *line, size_t i, unsigned beside);
bool mask_period(struct line *line, size_t i); /* Chinese: past years, months in a row */
/* races, festivals, models */
bool mask_event(struct line *line, size_t i, unsigned beside);
/* ways of speaking; words as well */
bool mask_phrase(struct line *line, size_t i, unsigned beside);
bool mask_unit_of_title(struct line *line, size_t i); /* what others are told in */
bool mask_wholly(struct line *line, size_t i); /* 100 percent sure; a share */
/* Whether the number in round brackets at token i is a footnote, a paragraph, an area code or what
 * a share is listed by; not "vor Japan (397)" in a German text, where the emergency calls are
 * known, nor "followed by Shanghai (34) and Hangzhou (16)". */
bool mask_is_round_mark(const struct line *line, size_t i);
/* Whether the word at token i numbers what follows: 第, 图, 前; not where it only ends another word,
 * as in 目前200家, 代表2956人. */
bool is_numbering(const struct line *line, size_t i);
/* A long row of numbers with nothing but signs between is data, no prose. */
void mask_rows(struct line *line);
/* Whether the number from token i to `end` is of a name or a set phrase in Chinese. */
bool mask_is_chinese_set(const struct line *line, size_t i, size_t end);
/* The token to go on from. */
size_t mask_chinese(struct line *line, size_t i);

#endif
