/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/continuation.h"

#include <string.h>

/* What stands in front of the first quantity of the clause; empty where it has none. */
static struct page_span front_of(const struct page_text *text, size_t at)
{
    size_t next = page_quantity_from(text, at);
    struct page_span front = page_part(text, PART_CLAUSE, at, at);

    if (next >= text->quantities->count || text->quantities->items[next].offset >= front.end)
        return (struct page_span){ at, at };
    front.end = text->quantities->items[next].offset;
    return front;
}

bool page_counts_them(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "sind es", "waren es", "ist es", "war es" };
    struct page_span found;

    return page_find_any(text, front_of(text, at), verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "Ende 2020 lag es bei 4 Millionen", "2020 übertrafen sie mit 10,5 Milliarden" */
static bool tells_of_them(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "lag",     "lagen",    "liegt",   "betrug",   "betrugen",
                                         "beträgt", "erreichte", "erreichten", "übertraf",
                                         "übertrafen", "stieg", "stiegen", "sank",     "sanken",
                                         "wuchs",   "wuchsen",  "kam",     "kamen",    "belief",
                                         "machte",  "umfasste", "zählte" };
    static const char *const pronouns[] = { " es ", " er ", " sie " };
    struct page_span front = front_of(text, at), verb;

    while (page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb)) {
        for (size_t i = 0; i < sizeof pronouns / sizeof pronouns[0]; i++)
            if (page_word_at(text, verb.end, pronouns[i]))
                return true;
        front.start = verb.end;
    }
    return false;
}

/* "In 2024, it reached 5 billion", "By the end of 2024 they had": behind a time or a place that
 * opens the sentence. */
static bool opens_with_setting(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "In ", "By ", "At ", "As of ", "Last ", "This ",
                                            "Since ",
                                            "During " };
    static const char *const pronouns[] = { "it ", "they " };
    struct page_span clause = page_part(text, PART_CLAUSE, at, at), word;
    struct page_span front = front_of(text, at);
    size_t next = clause.end + strlen(", ");

    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (!page_word_at(text, at, openings[i]))
            continue;
        if (front.end > front.start)
            return page_find_any(text, front, pronouns, sizeof pronouns / sizeof pronouns[0],
                                 &word);
        return page_word_at(text, next, pronouns[0]) || page_word_at(text, next, pronouns[1]);
    }
    return false;
}

bool page_goes_on(const struct page_text *text, size_t at)
{
    static const char *const openings[] = {
        "It", "Its", "They", "Their", "This", "That", "Das waren", "Das war", "Das sind", "Das ist",
        "Das entspricht", "Das bedeutet", "Er", "Sie", "Es", "Dies", "Diese", "Ihr", "Ihre",
        "Deren",
        "Hier", "Ein Zuwachs", "Ein Plus", "Ein Minus", "Ein Anstieg", "Ein Rückgang",
        "An increase", "A rise", "A gain", "A decline", "A drop", "The figure", "The total",
        "Der Wert", "这一", "其"
    };

    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, at, openings[i]))
            return !page_word_at(text, at, "其中"); /* its parts are other things */
    if (text->language == LANGUAGE_DE)
        return page_counts_them(text, at) || tells_of_them(text, at);
    return text->language == LANGUAGE_EN && opens_with_setting(text, at);
}

bool page_sentence_before(const struct page_text *text, struct page_span sentence,
                          bool across_lines, struct page_span *out)
{
    size_t at = sentence.start;

    while (at > 0 && strchr(across_lines ? " .\n" : " .", text->bytes[at - 1]) != NULL)
        at--;
    if (page_word_before(text, at, "。"))
        at -= strlen("。");
    if (at == 0 || text->bytes[at - 1] == '\n')
        return false;
    *out = page_part(text, PART_SENTENCE, at - 1, at);
    return true;
}

struct page_span page_with_next(const struct page_text *text, struct page_span sentence)
{
    size_t at = sentence.end;

    while (at < text->length && strchr(" .", text->bytes[at]) != NULL)
        at++;
    if (page_word_at(text, at, "。"))
        at += strlen("。");
    if (at < text->length && at > sentence.end && page_goes_on(text, at))
        sentence.end = page_part(text, PART_SENTENCE, at, at + 1).end;
    return sentence;
}

struct page_span page_with_previous(const struct page_text *text, struct page_span sentence)
{
    size_t at = sentence.start;

    while (at > 0 && strchr(" .", text->bytes[at - 1]) != NULL)
        at--;
    if (at > 0 && at < sentence.start && page_goes_on(text, sentence.start))
        sentence.start = page_part(text, PART_SENTENCE, at - 1, at).start;
    return sentence;
}
