/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/just_over.h"

#include "collectors/page/kind/future.h"
#include "collectors/page/number/way.h"

#include <string.h>

enum { DAYS_MOST = 92, VERB_MOST = 48,
       NEXT_MOST = 24 /* bytes that the sentence behind begins with */ };

static bool is_just_over(const struct page_text *text, const struct page_phrase *when)
{
    return text->published != DATE_NONE && when->period.frequency == FREQUENCY_YEAR &&
           when->period.last < text->published &&
           text->published - when->period.last <= DAYS_MOST;
}

/* How it came is told beside it: "but reached only", "tatsächlich waren es", 实际. */
static bool is_contrasted(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = {
        "but", "only", "however", "instead", "although", "though", "actually", "in fact",
        "fell short", "missed", "aber", "nur", "doch", "jedoch", "tatsächlich", "stattdessen",
        "allerdings", "verfehlte", "verfehlt", "却", "但", "实际", "仅", "只有", "不及", "未达"
    };

    sentence.end = sentence.end + NEXT_MOST < text->length
                       ? page_whole_character(text, sentence.end + NEXT_MOST)
                       : text->length;
    sentence.end = page_line(text, sentence.start).end < sentence.end
                       ? page_line(text, sentence.start).end
                       : sentence.end;
    return PAGE_HAS(text, sentence, words);
}

/* "had been expected", "war erwartet worden", 原预计: at a time before. */
static bool is_of_before(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = {
        "had been", "had expected", "had forecast", "had projected", "once", "originally",
        "initially", "previously", "earlier", "war", "waren", "hatte", "hatten", "wurde", "wurden",
        "worden", "ursprünglich", "zunächst", "einst", "原", "曾", "此前", "本应", "当初"
    };

    return PAGE_HAS(text, sentence, words);
}

/* "was expected to" is what somebody says of it now. */
static bool is_expected_in_english(const struct page_text *text, struct page_span front,
                                   struct page_span sentence)
{
    static const char *const words[] = { "expected to", "projected to", "forecast to",
                                         "predicted to", "estimated to reach",
                                         "estimated to exceed", "likely to" };
    static const char *const past[] = { "was ", "were ", NULL };
    static const char *const saying[] = { "said", "told", "according to", "says", "announced",
                                          "showed", "shows", "reported", "noted", "revealed" };
    struct page_span found;

    if (!page_find_any(text, front, words, sizeof words / sizeof words[0], &found))
        return false;
    if (front.end - found.end > VERB_MOST)
        return false;
    return !page_follows_any(text, found.start, past) || PAGE_HAS(text, sentence, saying);
}

bool page_is_expected(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const german[] = { "voraussichtlich", "erwartet", "prognostiziert" };
    static const char *const compared[] = { "als erwartet", "wie erwartet", "als prognostiziert",
                                            "wie prognostiziert" };
    static const char *const chinese[] = { "预计", "预估", "预测", "有望" };
    struct page_span own = { quantity->offset, quantity->offset + quantity->length };
    struct page_span sentence = page_part(text, PART_SENTENCE, own.start, own.end);
    struct page_span clause = page_between_quantities(text, own);
    struct page_span front = { clause.start, own.start };

    if (page_is_way_start(text, quantity))
        return false; /* "is expected to grow from 12 to 15" */
    switch (text->language) {
    case LANGUAGE_EN:
        front.end += page_word_at(text, own.start, "to ") ? strlen("to ") : 0; /* "to top 50" */
        return is_expected_in_english(text, front, sentence);
    case LANGUAGE_DE:
        return (PAGE_HAS(text, clause, german) && !PAGE_HAS(text, clause, compared)) ||
               page_is_in_german_future(text, page_part(text, PART_CLAUSE, own.start, own.end),
                                        own.start);
    default:
        for (size_t i = 0; i < sizeof chinese / sizeof chinese[0]; i++)
            if (page_word_at(text, page_part(text, PART_CLAUSE, own.start, own.end).start,
                             chinese[i]))
                return true; /* 2024年超9000亿元，预计2025年达1.2万亿元 */
        if (PAGE_HAS(text, front, chinese))
            return true; /* 集聚800多家企业，2025年规模预计超过600亿元 */
        front.start = sentence.start;
        return page_quantity_from(text, front.start) == page_quantity_from(text, own.start) &&
               PAGE_HAS(text, front, chinese);
    }
}

bool page_is_expected_of_year_just_over(const struct page_text *text,
                                        const struct prose_quantity *quantity,
                                        const struct page_phrase *when)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                          quantity->offset + quantity->length);

    return is_just_over(text, when) && page_is_expected(text, quantity) &&
           !is_contrasted(text, sentence) && !is_of_before(text, sentence);
}
