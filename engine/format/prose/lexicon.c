/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/lexicon.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 1024, NO_ROW = 0xffff };

struct lexicon_row {
    const struct word *word;
    const uint32_t *codes;
    uint16_t length, next;
};

struct table {
    const struct word *words;
    size_t count;
};

static size_t bucket_of(uint32_t code)
{
    return code % BUCKETS;
}

static size_t decode(const char *text, uint32_t *codes)
{
    size_t length = strlen(text), count = 0;

    for (size_t at = 0; at < length;)
        at += utf8_decode(text + at, length - at, &codes[count++]);
    return count;
}

static uint32_t lower(uint32_t code)
{
    bool capital = (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0xde && code != 0xd7);

    return capital ? code + 0x20 : code;
}

/* Keeps each bucket sorted, longest first, equal lengths in the order of the tables. */
static void chain(struct lexicon *lexicon, uint16_t index)
{
    struct lexicon_row *row = &lexicon->rows[index];
    uint16_t *link = &lexicon->heads[bucket_of(lower(row->codes[0]))];

    while (*link != NO_ROW && lexicon->rows[*link].length >= row->length)
        link = &lexicon->rows[*link].next;
    row->next = *link;
    *link = index;
}

void lexicon_open(struct lexicon *lexicon, enum language language)
{
    const struct table tables[LANGUAGE_COUNT][2] = {
        [LANGUAGE_EN] = { { lexicon_en, lexicon_en_count },
                          { lexicon_common, lexicon_common_count } },
        [LANGUAGE_ZH] = { { lexicon_zh, lexicon_zh_count },
                          { lexicon_common, lexicon_common_count } },
        [LANGUAGE_DE] = { { lexicon_de, lexicon_de_count },
                          { lexicon_common, lexicon_common_count } },
    };
    size_t bytes = 0, count = 0, used = 0;
    uint16_t index = 0;

    for (size_t t = 0; t < 2; t++) {
        count += tables[language][t].count;
        for (size_t i = 0; i < tables[language][t].count; i++)
            bytes += strlen(tables[language][t].words[i].text);
    }
    lexicon->language = language;
    lexicon->rows = mem_array(count, sizeof *lexicon->rows);
    lexicon->heads = mem_array(BUCKETS, sizeof *lexicon->heads);
    lexicon->codes = mem_array(bytes, sizeof *lexicon->codes);
    for (size_t i = 0; i < BUCKETS; i++)
        lexicon->heads[i] = NO_ROW;
    for (size_t t = 0; t < 2; t++) {
        for (size_t i = 0; i < tables[language][t].count; i++, index++) {
            struct lexicon_row *row = &lexicon->rows[index];

            row->word = &tables[language][t].words[i];
            row->codes = lexicon->codes + used;
            row->length = (uint16_t)decode(row->word->text, lexicon->codes + used);
            used += row->length;
            chain(lexicon, index);
        }
    }
}

void lexicon_close(struct lexicon *lexicon)
{
    free(lexicon->rows);
    free(lexicon->heads);
    free(lexicon->codes);
    *lexicon = (struct lexicon){ 0 };
}

static uint32_t written(const struct code *code)
{
    return code->marks & MARK_UPPER ? code->code - 0x20 : code->code;
}

/* The codes of the text that the row takes up, 0 where it does not match. */
static size_t row_match(const struct lexicon_row *row, const struct code *codes, size_t at)
{
    bool cased = row->word->flags & WORD_CASED;
    size_t here = at;

    for (size_t i = 0; i < row->length; i++) {
        uint32_t wanted = row->codes[i];

        if (wanted == ' ') {
            if (codes[here].code != ' ')
                return 0;
            while (codes[here].code == ' ')
                here++;
        } else {
            if ((cased ? written(&codes[here]) : codes[here].code) != wanted)
                return 0;
            here++;
        }
    }
    if (row->word->flags & WORD_STEM) {
        while (code_is_letter(codes[here].code))
            here++;
    } else if (code_is_letter(codes[here - 1].code) && code_is_letter(codes[here].code)) {
        return 0; /* the word goes on */
    }
    return here - at;
}

struct match lexicon_find(const struct lexicon *lexicon, const struct code *codes, size_t at)
{
    struct match match = { .length = 0 };
    size_t roles = 0, length;
    uint16_t index = lexicon->heads[bucket_of(codes[at].code)];

    for (; index != NO_ROW; index = lexicon->rows[index].next) {
        const struct lexicon_row *row = &lexicon->rows[index];

        if (match.length > 0 && row->length < match.length && !(row->word->flags & WORD_STEM))
            break;
        length = row_match(row, codes, at);
        if (length > match.length) {
            match.length = length;
            roles = 0;
        }
        if (length > 0 && length == match.length && roles < WORD_ROLES)
            match.words[roles++] = row->word;
    }
    for (; roles < WORD_ROLES; roles++)
        match.words[roles] = NULL;
    return match;
}

const struct word *match_role(const struct match *match, enum role role)
{
    for (size_t i = 0; i < WORD_ROLES && match->words[i] != NULL; i++)
        if (match->words[i]->role == role)
            return match->words[i];
    return NULL;
}

bool role_is_number(enum role role)
{
    return role >= ROLE_SMALL && role <= ROLE_SEVERAL && role != ROLE_AND && role != ROLE_MINUS;
}

/* An inflected article ends its word: "eineinhalb" is ein and einhalb, not eine and inhalb. */
static bool is_piece(const struct word *word, size_t length, bool last)
{
    return role_is_number(word->role) ? word->role != ROLE_ARTICLE || length == 3 || last
                                      : word->role == ROLE_AND || word->role == ROLE_FOLD;
}

struct match lexicon_find_piece(const struct lexicon *lexicon, const struct code *codes, size_t at,
                                size_t end)
{
    struct match match = { .length = 0 };
    uint16_t index = lexicon->heads[bucket_of(codes[at].code)];

    for (; index != NO_ROW; index = lexicon->rows[index].next) {
        const struct lexicon_row *row = &lexicon->rows[index];
        size_t i = 0;

        if (at + row->length > end || !is_piece(row->word, row->length, at + row->length == end))
            continue;
        while (i < row->length && row->codes[i] == codes[at + i].code)
            i++;
        if (i < row->length)
            continue;
        match.words[0] = row->word;
        match.length = row->length;
        break;
    }
    return match;
}
