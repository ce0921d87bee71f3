/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/words.h"

#include <ctype.h>
#include <string.h>

/* Dashes and quotation marks begin with 0xe2 and are none. */
static bool is_letter(const struct page_text *text, size_t at)
{
    const unsigned char *byte = (const unsigned char *)text->bytes + at;

    return isalpha(*byte) ||
           (*byte >= 0x80 && *byte != 0xe2 && (at < 1 || byte[-1] != 0xe2) &&
            (at < 2 || byte[-2] != 0xe2));
}

size_t page_words_in(const struct page_text *text, struct page_span span,
                     struct page_word words[WORDS_MOST])
{
    size_t count = 0, at = span.start;

    while (at < span.end && count < WORDS_MOST) {
        while (at < span.end && !is_letter(text, at))
            at++;
        words[count].start = at;
        while (at < span.end && is_letter(text, at))
            at++;
        words[count].end = at;
        count += words[count].end > words[count].start;
    }
    return count;
}

bool page_ends_in(const struct page_text *text, struct page_word word, const char *ending)
{
    size_t length = strlen(ending);

    return word.end - word.start > length + 1 &&
           memcmp(text->bytes + word.end - length, ending, length) == 0;
}

bool page_is_capital(const struct page_text *text, struct page_word word)
{
    unsigned char first = (unsigned char)text->bytes[word.start];

    return isupper(first) ||
           (first == 0xc3 && word.end > word.start + 1 && /* Ä Ö Ü */
            (unsigned char)text->bytes[word.start + 1] < 0x9f);
}

bool page_is_verb(const struct page_text *text, struct page_word word)
{
    static const char *const verbs[] = {
        "fell",   "rose",   "hit",    "grew",  "stood",  "came",   "were",    "was",     "are",
        "is",     "had",    "has",    "have",  "saw",    "made",   "won",     "got",     "spent",
        "will",   "fielen", "fiel",   "stieg", "stiegen", "lag",   "lagen",   "betrug",  "betrugen",
        "kam",    "kamen",  "war",    "waren", "ist",    "sind",   "hat",     "haben",   "wuchs",
        "wuchsen", "sank",  "sanken", "wird",  "werden", "soll",   "sollen",  "gab",     NULL
    };

    static const char *const adjectives[] = { "adjusted", "estimated", "combined", NULL };

    return page_word_at_any(text, word.start, verbs) ||
           (page_ends_in(text, word, "ed") && !page_word_at_any(text, word.start, adjectives)) ||
           (text->language == LANGUAGE_DE && !page_is_capital(text, word) &&
            (page_ends_in(text, word, "te") || page_ends_in(text, word, "ten")));
}

bool page_is_measure_word(const struct page_text *text, struct page_word word)
{
    static const char *const nouns[] = {
        "value",  "scale",  "output", "total",    "size",   "volume",   "figure", "number",
        "amount", "sum",    "area",   "capacity", "share",  "proportion", "ratio", "rate",
        "totals", "level",  "latter", "same",     "turnover", "revenue", "revenues", "sales",
        "Wert",   "Volumen", "Umfang", "Summe",   "Zahl",   "Anzahl",   "Fläche", "Anteil",
        "Größe",  "Leistung", "Kapazität", "Wertschöpfung", "Umsatz",
        "Quote",  "Rate",   "Gesamtwert", "Gesamtzahl", "Gesamtvolumen", "Gesamtumsatz",
        "Handelsvolumen", "Marktvolumen", "Investitionsvolumen", "Investitionssumme",
        "Produktionswert", "Erlös", "Erlöse", "Einnahmen", "Absatz", NULL
    };

    return page_word_at_any(text, word.start, nouns);
}

bool page_is_determiner(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = {
        "the",  "a",    "an",   "another", "other", "some", "many", "all",  "each", "every",
        "our",  "his",  "her",  "most",    "several", "der", "die", "das",  "ein",  "eine",
        "alle", "viele", "andere", "jede", "jeder", NULL
    };

    return page_word_at_any(text, word.start, words);
}

bool page_is_opening(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = {
        "in",    "by",    "at",     "with",   "to",      "up",     "from",   "during",   "for",
        "over",  "on",    "as",     "among",  "after",   "before", "last",   "this",     "of",
        "reaching", "totaling", "worth", "currently", "since", "under", "down", "about", "around",
        "nearly", "more", "some",   "almost", "exceeding", "im",   "bis",    "mit",      "nach",
        "auf",   "am",    "ende",   "seit",   "laut",    "damit",  "dabei",  "insgesamt", "derzeit",
        "zuletzt", "rund", "über",  "etwa",   "von",     "um",     "zum",    "zur",      "vor",
        "an",    "hier",  "für",   "unter",  "mehr",   "fast",   "knapp",    "bei",      "aus",
        "gegenüber", "verglichen", NULL
    };

    return page_word_at_any(text, word.start, words);
}

bool page_is_pronoun(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = { "it",   "its",   "they",  "their",  "which", "that",
                                         "these", "those", "he",   "she",    "we",    "er",
                                         "sie",  "es",    "dies",  "diese",  "deren", "dessen",
                                         "ihr",  "ihre",  "wir",   "das waren", "das sind",
                                         "das war", "das ist", "das entspricht", NULL };

    return page_word_at_any(text, word.start, words);
}
