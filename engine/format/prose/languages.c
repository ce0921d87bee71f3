/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/languages.h"

#include <string.h>

enum {
    HINT_MOST = 11,    /* letters of the longest hint */
    STRETCH_WORDS = 3, /* so many words between Chinese characters are a phrase, fewer a name */
};

/* Words that only one of the two languages has, or has much more often; ascending. */
static const struct hint {
    char word[HINT_MOST + 1];
    uint8_t language, weight;
} hints[] = {
    { "about", LANGUAGE_EN, 1 },       { "als", LANGUAGE_DE, 1 },
    { "and", LANGUAGE_EN, 1 },         { "are", LANGUAGE_EN, 1 },
    { "at", LANGUAGE_EN, 1 },          { "auch", LANGUAGE_DE, 1 },
    { "auf", LANGUAGE_DE, 1 },         { "aus", LANGUAGE_DE, 1 },
    { "bei", LANGUAGE_DE, 1 },         { "billion", LANGUAGE_EN, 1 },
    { "billionen", LANGUAGE_DE, 2 },   { "bis", LANGUAGE_DE, 1 },
    { "by", LANGUAGE_EN, 1 },          { "das", LANGUAGE_DE, 1 },
    { "dem", LANGUAGE_DE, 1 },         { "den", LANGUAGE_DE, 1 },
    { "der", LANGUAGE_DE, 1 },         { "des", LANGUAGE_DE, 1 },
    { "die", LANGUAGE_DE, 1 },         { "ein", LANGUAGE_DE, 1 },
    { "eine", LANGUAGE_DE, 1 },        { "etwa", LANGUAGE_DE, 1 },
    { "fast", LANGUAGE_DE, 1 },        { "for", LANGUAGE_EN, 1 },
    { "from", LANGUAGE_EN, 1 },        { "has", LANGUAGE_EN, 1 },
    { "have", LANGUAGE_EN, 1 },        { "ihre", LANGUAGE_DE, 1 },
    { "im", LANGUAGE_DE, 1 },          { "is", LANGUAGE_EN, 1 },
    { "ist", LANGUAGE_DE, 1 },         { "its", LANGUAGE_EN, 1 },
    { "jahr", LANGUAGE_DE, 1 },        { "knapp", LANGUAGE_DE, 2 },
    { "mehr", LANGUAGE_DE, 1 },        { "milliarden", LANGUAGE_DE, 2 },
    { "millionen", LANGUAGE_DE, 2 },   { "mio", LANGUAGE_DE, 2 },
    { "mit", LANGUAGE_DE, 1 },         { "more", LANGUAGE_EN, 1 },
    { "mrd", LANGUAGE_DE, 2 },         { "nach", LANGUAGE_DE, 1 },
    { "nearly", LANGUAGE_EN, 2 },      { "nicht", LANGUAGE_DE, 1 },
    { "of", LANGUAGE_EN, 1 },          { "on", LANGUAGE_EN, 1 },
    { "over", LANGUAGE_EN, 1 },        { "percent", LANGUAGE_EN, 2 },
    { "prozent", LANGUAGE_DE, 2 },     { "quadratkm", LANGUAGE_DE, 2 },
    { "rund", LANGUAGE_DE, 2 },        { "sich", LANGUAGE_DE, 1 },
    { "sie", LANGUAGE_DE, 1 },         { "sind", LANGUAGE_DE, 1 },
    { "than", LANGUAGE_EN, 1 },        { "that", LANGUAGE_EN, 1 },
    { "the", LANGUAGE_EN, 1 },         { "their", LANGUAGE_EN, 1 },
    { "this", LANGUAGE_EN, 1 },        { "to", LANGUAGE_EN, 1 },
    { "trillion", LANGUAGE_EN, 1 },    { "um", LANGUAGE_DE, 1 },
    { "und", LANGUAGE_DE, 1 },         { "unternehmen", LANGUAGE_DE, 1 },
    { "vom", LANGUAGE_DE, 1 },         { "von", LANGUAGE_DE, 1 },
    { "were", LANGUAGE_EN, 1 },        { "which", LANGUAGE_EN, 1 },
    { "will", LANGUAGE_EN, 1 },        { "wird", LANGUAGE_DE, 1 },
    { "with", LANGUAGE_EN, 1 },        { "wurde", LANGUAGE_DE, 1 },
    { "wurden", LANGUAGE_DE, 1 },      { "zu", LANGUAGE_DE, 1 },
    { "zum", LANGUAGE_DE, 1 },         { "zur", LANGUAGE_DE, 1 },
};

/* By the first letter, which decides nearly always, then by the rest. */
static const struct hint *find_hint(const char *word)
{
    size_t low = 0, high = sizeof hints / sizeof hints[0];

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = word[0] - hints[middle].word[0];

        if (order == 0)
            order = strcmp(word, hints[middle].word);
        if (order == 0)
            return &hints[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

struct evidence {
    size_t ideographs, letters;
    size_t for_language[LANGUAGE_COUNT];
};

/* The word at codes[at], a letter; returns the code behind it. */
static size_t weigh_word(const struct text *text, size_t at, struct evidence *evidence)
{
    char word[HINT_MOST + 1] = "";
    const struct hint *hint;
    size_t length = 0;

    for (; code_is_letter(text->codes[at].code); at++, length++) {
        uint32_t code = text->codes[at].code;

        if (length < HINT_MOST)
            word[length] = (char)(code < 0x80 ? code : '?');
        if (code == 0xe4 || code == 0xf6 || code == 0xfc || code == 0xdf) /* ä ö ü ß */
            evidence->for_language[LANGUAGE_DE]++;
    }
    evidence->letters += length;
    if (length < 2 || length > HINT_MOST)
        return at;
    hint = find_hint(word);
    if (hint != NULL)
        evidence->for_language[hint->language] += hint->weight;
    return at;
}

static void weigh(const struct text *text, size_t at, size_t end, struct evidence *evidence)
{
    while (at < end) {
        if (code_is_letter(text->codes[at].code)) {
            at = weigh_word(text, at, evidence);
            continue;
        }
        evidence->ideographs += code_is_ideograph(text->codes[at].code);
        at++;
    }
}

enum language text_language(const struct text *text)
{
    struct evidence evidence = { 0 };

    weigh(text, 0, text->count, &evidence);
    if (evidence.ideographs * 4 > evidence.letters)
        return LANGUAGE_ZH;
    return evidence.for_language[LANGUAGE_DE] > evidence.for_language[LANGUAGE_EN] ? LANGUAGE_DE
                                                                                   : LANGUAGE_EN;
}

/* Mrd., No., Dr.: a short word with a capital letter in front of the full stop. */
static bool is_abbreviated(const struct text *text, size_t stop)
{
    size_t letters = 0;

    while (letters < stop && letters < 5 && code_is_letter(text->codes[stop - 1 - letters].code))
        letters++;
    return letters > 0 && letters < 5 && text->codes[stop - letters].marks & MARK_UPPER;
}

/* Behind the last code of the sentence that starts at `at`. */
static size_t sentence_end(const struct text *text, size_t at)
{
    for (; at < text->count; at++) {
        const struct code *c = &text->codes[at];

        if (c->code == 0x3002 || c->marks & MARK_WIDE ? c->code == 0x3002 || c->code == '!' ||
                                                            c->code == '?' || c->code == ';'
                                                      : c->code == '!' || c->code == '?')
            return at + 1;
        if ((c->code == '.' || c->code == ';') && c[1].code == ' ' && c[2].marks & MARK_UPPER &&
            !is_abbreviated(text, at))
            return at + 1;
    }
    return at;
}

/* The language of the words of a sentence; it takes much to go against that of the document. */
static enum language alphabet_language(const struct evidence *evidence, enum language document)
{
    size_t german = evidence->for_language[LANGUAGE_DE];
    size_t english = evidence->for_language[LANGUAGE_EN];

    if (document == LANGUAGE_DE)
        return english >= 2 && english > 2 * german ? LANGUAGE_EN : LANGUAGE_DE;
    if (document == LANGUAGE_ZH)
        return german > english ? LANGUAGE_DE : LANGUAGE_EN;
    return german >= 2 && german > 2 * english ? LANGUAGE_DE : LANGUAGE_EN;
}

static void set(struct text *text, size_t at, size_t end, enum language language,
                enum language alphabet)
{
    for (; at < end; at++) {
        text->codes[at].language = (uint8_t)language;
        text->codes[at].alphabet = (uint8_t)alphabet;
    }
}

static size_t count_words(const struct text *text, size_t at, size_t end)
{
    size_t words = 0;

    for (; at < end; at++)
        words += code_is_letter(text->codes[at].code) && !code_is_letter(text->codes[at + 1].code);
    return words;
}

/* What lies between two Chinese characters, or at an edge of the sentence. */
static void set_gap(struct text *text, size_t at, size_t end, bool chinese, enum language document,
                    enum language alphabet)
{
    bool phrase = !chinese;

    if (document == LANGUAGE_ZH || chinese) {
        size_t words = count_words(text, at, end);

        phrase = document == LANGUAGE_ZH ? words >= STRETCH_WORDS || (!chinese && words >= 2)
                                         : words > 0;
    }
    set(text, at, end, phrase ? alphabet : LANGUAGE_ZH, alphabet);
}

static void set_sentence(struct text *text, size_t at, size_t end, enum language document)
{
    struct evidence evidence = { 0 };
    enum language alphabet;

    weigh(text, at, end, &evidence);
    alphabet = alphabet_language(&evidence, document);
    while (at < end) {
        size_t gap = at;

        while (gap < end && !code_is_ideograph(text->codes[gap].code))
            gap++;
        if (gap > at)
            set_gap(text, at, gap, evidence.ideographs > 0, document, alphabet);
        at = gap;
        while (at < end && code_is_ideograph(text->codes[at].code))
            at++;
        set(text, gap, at, LANGUAGE_ZH, alphabet);
    }
}

void text_set_languages(struct text *text, enum language document)
{
    for (size_t at = 0; at < text->count;) {
        size_t end = sentence_end(text, at);

        set_sentence(text, at, end, document);
        at = end;
    }
    text->codes[text->count].language = (uint8_t)document;
    text->codes[text->count].alphabet =
        (uint8_t)(document == LANGUAGE_ZH ? LANGUAGE_EN : document);
}
