/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/lexicon.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 4096, NO_ROW = 0xffff, EVERY_LANGUAGE = LANGUAGE_COUNT };

struct lexicon_row {
    const struct word *word;
    const uint32_t *codes;
    uint16_t length, next;
    uint8_t language; /* that it is a word of; EVERY_LANGUAGE for symbols and Chinese */
};

static const struct table {
    const struct word *words;
    const size_t *count;
    uint8_t speakers; /* whose texts it is looked up in */
    uint8_t language; /* that its words are of */
} tables[] = {
    { lexicon_en, &lexicon_en_count, LANGUAGE_EN, LANGUAGE_EN },
    { lexicon_measure_en, &lexicon_measure_en_count, LANGUAGE_EN, LANGUAGE_EN },
    { lexicon_money_en, &lexicon_money_en_count, LANGUAGE_EN, LANGUAGE_EN },
    { lexicon_de, &lexicon_de_count, LANGUAGE_DE, LANGUAGE_DE },
    { lexicon_measure_de, &lexicon_measure_de_count, LANGUAGE_DE, LANGUAGE_DE },
    { lexicon_money_de, &lexicon_money_de_count, LANGUAGE_DE, LANGUAGE_DE },
    { lexicon_zh, &lexicon_zh_count, EVERY_LANGUAGE, LANGUAGE_ZH },
    { lexicon_measure_zh, &lexicon_measure_zh_count, EVERY_LANGUAGE, LANGUAGE_ZH },
    { lexicon_money_zh, &lexicon_money_zh_count, EVERY_LANGUAGE, LANGUAGE_ZH },
    { lexicon_common, &lexicon_common_count, EVERY_LANGUAGE, LANGUAGE_COUNT },
    { lexicon_measure, &lexicon_measure_count, EVERY_LANGUAGE, LANGUAGE_COUNT },
    { lexicon_money, &lexicon_money_count, EVERY_LANGUAGE, LANGUAGE_COUNT },
};

enum { TABLES = sizeof tables / sizeof tables[0] };

/* By the first two codes; rows of one code have no second. */
static size_t bucket_of(uint32_t first, uint32_t second)
{
    return (first * 31 + second * 131) % BUCKETS;
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
    size_t bucket = bucket_of(lower(row->codes[0]), row->length > 1 ? lower(row->codes[1]) : 0);
    uint16_t *link = &lexicon->heads[bucket];

    while (*link != NO_ROW && lexicon->rows[*link].length >= row->length)
        link = &lexicon->rows[*link].next;
    row->next = *link;
    *link = index;
}

void lexicon_open(struct lexicon *lexicon)
{
    size_t bytes = 0, count = 0, used = 0;
    uint16_t index = 0;

    for (size_t t = 0; t < TABLES; t++) {
        count += *tables[t].count;
        for (size_t i = 0; i < *tables[t].count; i++)
            bytes += strlen(tables[t].words[i].text);
    }
    lexicon->rows = mem_array(count, sizeof *lexicon->rows);
    lexicon->heads = mem_array(BUCKETS, sizeof *lexicon->heads);
    lexicon->codes = mem_array(bytes, sizeof *lexicon->codes);
    for (size_t i = 0; i < BUCKETS; i++)
        lexicon->heads[i] = NO_ROW;
    for (size_t t = 0; t < TABLES; t++) {
        for (size_t i = 0; i < *tables[t].count; i++, index++) {
            struct lexicon_row *row = &lexicon->rows[index];

            row->word = &tables[t].words[i];
            row->language = row->word->flags & WORD_ABROAD ? EVERY_LANGUAGE : tables[t].speakers;
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

static bool speaks(const struct lexicon_row *row, enum language alphabet)
{
    return row->language == EVERY_LANGUAGE || row->language == alphabet;
}

/* What the rows of one bucket have that is at least as long as what was found already. */
static void find_in(const struct lexicon *lexicon, uint16_t index, const struct code *codes,
                    size_t at, struct match *match)
{
    size_t roles = 0;

    for (; index != NO_ROW; index = lexicon->rows[index].next) {
        const struct lexicon_row *row = &lexicon->rows[index];
        size_t length;

        if (match->length > 0 && row->length < match->length && !(row->word->flags & WORD_STEM))
            break;
        length = speaks(row, codes[at].alphabet) ? row_match(row, codes, at) : 0;
        if (length > match->length) {
            *match = (struct match){ .length = length };
            roles = 0;
        }
        if (length > 0 && length == match->length && roles < WORD_ROLES)
            match->words[roles++] = row->word;
    }
}

struct match lexicon_find(const struct lexicon *lexicon, const struct code *codes, size_t at)
{
    struct match match = { .length = 0 };

    if (codes[at].code == 0)
        return match; /* the end */
    find_in(lexicon, lexicon->heads[bucket_of(codes[at].code, codes[at + 1].code)], codes, at,
            &match);
    if (match.length == 0)
        find_in(lexicon, lexicon->heads[bucket_of(codes[at].code, 0)], codes, at, &match);
    return match;
}

const struct word *match_role(const struct match *match, enum role role)
{
    for (size_t i = 0; i < WORD_ROLES && match->words[i] != NULL; i++)
        if (match->words[i]->role == role)
            return match->words[i];
    return NULL;
}

void match_drop(struct match *match, unsigned flags)
{
    size_t kept = 0;

    for (size_t i = 0; i < WORD_ROLES && match->words[i] != NULL; i++)
        if (!(match->words[i]->flags & flags))
            match->words[kept++] = match->words[i];
    if (kept < WORD_ROLES)
        match->words[kept] = NULL;
    if (kept == 0)
        match->length = 0;
}

enum language word_language(const struct word *word)
{
    for (size_t t = 0; t < TABLES; t++)
        if (word >= tables[t].words && word < tables[t].words + *tables[t].count)
            return (enum language)tables[t].language;
    return LANGUAGE_COUNT;
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
    uint16_t index = lexicon->heads[bucket_of(codes[at].code, codes[at + 1].code)];

    for (; index != NO_ROW; index = lexicon->rows[index].next) {
        const struct lexicon_row *row = &lexicon->rows[index];
        size_t i = 0;

        if (at + row->length > end || !speaks(row, codes[at].alphabet) ||
            !is_piece(row->word, row->length, at + row->length == end))
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
