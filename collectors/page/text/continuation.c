/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/continuation.h"

#include "collectors/page/text/passing.h"
#include "domain/unit.h"

#include <ctype.h>
#include <stdio.h>
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
    static const char *const verbs[] = { "soll",    "sollen",
                                         "lag",     "lagen",    "liegt",   "betrug",   "betrugen",
                                         "beträgt", "erreichte", "erreichten", "übertraf",
                                         "übertrafen", "stieg", "stiegen", "sank",     "sanken",
                                         "wuchs",   "wuchsen",  "kam",     "kamen",    "belief",
                                         "machte",  "umfasste", "zählte",  "konnte",  "konnten" };
    static const char *const pronouns[] = { " es ", " er ", " sie ", " dieser Wert ",
                                            " diese Zahl ", " dieser Anteil " };
    struct page_span front = front_of(text, at), verb;

    while (page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb)) {
        for (size_t i = 0; i < sizeof pronouns / sizeof pronouns[0]; i++)
            if (page_word_at(text, verb.end, pronouns[i]))
                return true;
        front.start = verb.end;
    }
    return false;
}

/* "Gegenüber dem Vorjahr ist das ein Anstieg von 12 Prozent" */
static bool points_back_in_german(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = {
        "ist das ein",   "war das ein",    "ist dies ein",  "war dies ein",    "wäre das ein",
        "entspricht das", "entspricht dies", "entsprach das", "entsprach dies", "bedeutet das",
        "bedeutet dies", "bedeutete das",  "ist das eine",  "war das eine",    "ergibt das",
        "ergibt sich daraus"
    };
    struct page_span found;

    return page_find_any(text, front_of(text, at), verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "Compared with a year earlier, that is an increase of": behind a comparison that opens it. */
static bool points_back_in_english(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "Compared ", "Year on year", "Year-on-year",
                                            "From a year earlier", "In annual terms",
                                            "On an annual basis", NULL };
    static const char *const pronouns[] = { "that is ", "that was ", "this is ", "this was ",
                                            "it is ",   "it was ",   "that represents ",
                                            "this represents ", "that marks ", "this marks ",
                                            NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, at, at);
    const size_t next = clause.end + strlen(", ");

    return page_word_at_any(text, at, openings) && page_word_at_any(text, next, pronouns) &&
           page_find(text, page_part(text, PART_CLAUSE, next, next), " that ") >=
               page_part(text, PART_CLAUSE, next, next).end; /* "it is exports that rose" */
}

/* 同比增长12%的软件业: of what is named behind it. */
static bool is_of_what_follows(const struct page_text *text, size_t at)
{
    size_t next = page_quantity_from(text, at);
    const struct prose_quantity *growth = &text->quantities->items[next];

    return next < text->quantities->count &&
           page_word_at(text, growth->offset + growth->length, "的");
}

/* 同比增长12%。, 这比上年增长12%。: a sentence of its own that begins with its growth. */
static bool begins_with_growth(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "这比上年", "这比去年", "同比", "比上年", "比去年", "较上年", "较去年" };
    static const char *const verbs[] = { "增长", "下降", "增加", "提高", "上升", "减少", "同期增长", "同期下降", NULL };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, at, leads[i]))
            return page_word_at_any(text, at + strlen(leads[i]), verbs) &&
                   !is_of_what_follows(text, at);
    return false;
}

/* "In 2024, it reached 5 billion", "By the end of 2024 they had": behind a time or a place that
 * opens the sentence. */
static bool opens_with_setting(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "In ",   "By ",    "At ",     "As of ", "Last ",
                                            "This ", "Since ", "During ", "According to " };
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

bool page_tells_goal(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "The goal ", "The target ", "The aim ", "Its goal ",
                                            "Its target ", "Ziel ", "Das Ziel ", NULL };
    static const char *const words[] = {
        "is", "are", "was", "to", "reach", "exceed", "hit", "top", "surpass", "achieve", "more",
        "than", "over", "at", "least", "about", "some", "nearly", "for", "by", "the", "end", "of",
        "in", "year", "ist", "sind", "war", "waren", "liegt", "lag", "bei", "für", "bis", "es",
        "rund", "mehr", "als", "über", "mindestens", "etwa", "Ende", "das", "Jahr", "zum", "goal",
        "target", "aim", "Ziel", "The", "Its", "Das", NULL
    };
    struct page_span front = front_of(text, at);

    if (!page_word_at_any(text, at, openings) || front.end == front.start)
        return false;
    while (front.start < front.end) {
        if (page_is_letter(text, front.start) && !page_word_at_any(text, front.start, words))
            return false;
        while (front.start < front.end && page_is_letter(text, front.start))
            front.start++;
        while (front.start < front.end && !page_is_letter(text, front.start))
            front.start++;
    }
    return true;
}

/* Times, verbs and pronouns, and no measure but one that was told of before. */
static bool names_nothing_new(const struct page_text *text, struct page_span span,
                              struct page_span previous)
{
    static const char *const measures[] = { "规模", "值", "收入", "营收", "面积", "产量", "总额", "总量", "数量",
                                            "额", "进出口", "外贸", "人数", "户数", "里程", "产能", "总数" };
    static const char *const others[] = { "底", "末", "，", NULL };

    while (span.start < span.end) {
        size_t length = page_passing_length(text, span.start, span.end);
        struct page_span word = { span.start, span.start + length }, found;

        for (size_t i = 0; others[i] != NULL && length == 0; i++)
            if (page_word_at(text, span.start, others[i]))
                length = strlen(others[i]);
        if (length == 0 && !isdigit((unsigned char)text->bytes[span.start]))
            return false;
        if (PAGE_HAS(text, word, measures)) {
            char name[64];

            snprintf(name, sizeof name, "%.*s", (int)length, text->bytes + word.start);
            if (!page_find_any(text, previous, (const char *const[]){ name }, 1, &found))
                return false;
        }
        span.start += length > 0 ? length : 1;
    }
    return true;
}

/* 到2027年将突破1万亿元。, 2023年为3000亿元。: a sentence without a subject, where the one before told one
 * number of the kind. */
static bool has_no_subject_in_chinese(const struct page_text *text, size_t at)
{
    const struct page_span sentence = page_part(text, PART_SENTENCE, at, at + 1);
    const struct prose_list *all = text->quantities;
    const size_t first = page_quantity_from(text, at);
    struct page_span previous;
    struct dec factor;
    int like = 0;

    if (first == all->count || all->items[first].offset >= sentence.end ||
        unit_is_share(all->items[first].unit) ||
        !page_sentence_before(text, sentence, false, &previous))
        return false;
    for (size_t i = page_quantity_from(text, previous.start); i < first; i++)
        like += unit_convert(all->items[i].unit, all->items[first].unit, &factor);
    return like == 1 &&
           names_nothing_new(text, (struct page_span){ at, all->items[first].offset }, previous);
}

bool page_points_back(const struct page_text *text, size_t at)
{
    static const char *const openings[] = {
        "This is",     "This was",     "That is",     "That was",    "This represents",
        "That represents", "This marks", "Das ist",   "Das war",     "Das sind", "Das waren",
        "Das entspricht", "Das bedeutet", "Dies ist", "Dies war",    "Dies entspricht",
        "Dies bedeutet", "Ein Zuwachs", "Ein Plus",   "Ein Minus",   "Ein Anstieg",
        "Ein Rückgang", "An increase", "A rise",      "A gain",      "A decline", "A drop", NULL
    };

    if (page_word_at_any(text, at, openings))
        return true;
    switch (text->language) {
    case LANGUAGE_DE:
        return points_back_in_german(text, at);
    case LANGUAGE_EN:
        return points_back_in_english(text, at);
    default:
        return begins_with_growth(text, at);
    }
}

bool page_tells_of_them(const struct page_text *text, size_t at)
{
    if (text->language == LANGUAGE_DE)
        return page_counts_them(text, at) || tells_of_them(text, at);
    return text->language == LANGUAGE_EN && opens_with_setting(text, at);
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
    return page_points_back(text, at) || page_tells_of_them(text, at) ||
           (text->language == LANGUAGE_ZH ? has_no_subject_in_chinese(text, at)
                                          : page_tells_goal(text, at));
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
