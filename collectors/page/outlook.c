/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/outlook.h"

#include "collectors/page/continuation.h"

#include <string.h>

bool page_is_word_of_outlook(const char *word)
{
    static const char *const words[] = { "will", "soll", "sollen" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return false;
}

bool page_is_seen_by_experts(const struct page_text *text, struct page_span clause)
{
    static const char *const experts[] = { "economists", "analysts", "forecasters", "institutes",
                                           "experts" };
    static const char *const verbs[] = { "see", "sees", "put", "puts" };
    struct page_span found;

    return text->language == LANGUAGE_EN &&
           page_find_any(text, clause, experts, sizeof experts / sizeof experts[0], &found) &&
           page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "forecasts that output will rise" */
static bool is_expected_in_english(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = { "forecast that", "forecasts that", "forecasts",
                                         "projects that", "project that", "predicts", "predict",
                                         "expects that", "expect that", "estimates that",
                                         "anticipates", "anticipate", "forecasters",
                                         "according to a forecast", "according to forecasts" };
    struct page_span found;

    return page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "Der Verband rechnet mit einem guten Jahr. Die Umsätze sollen um 4 Prozent steigen": in the
 * sentence, or that in front of it in its paragraph. */
static bool is_expected_in_german(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = { "Prognose", "Prognosen", "prognostiziert", "Schätzung",
                                         "Schätzungen", "Hochrechnung", "rechnet", "rechnen",
                                         "Analysten", "erwartet", "erwarten", "Berechnungen",
                                         "Studie", "Modellrechnung" };
    struct page_span found;

    return page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found) ||
           (page_sentence_before(text, sentence, false, &sentence) &&
            page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found));
}

/* 协会预计，明年产量将达到: a clause in front that ends in the verb. */
static bool is_expected_in_chinese(const struct page_text *text, struct page_span clause,
                                   struct page_span sentence)
{
    static const char *const verbs[] = { "预计", "預計", "预测", "預測", "预估", "預估", NULL };
    struct page_span before;

    return page_clause_before(text, clause, sentence, &before) &&
           page_follows_any(text, before.end, verbs);
}

bool page_is_outlook(const struct page_text *text, struct page_span clause)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end);

    switch (text->language) {
    case LANGUAGE_EN:
        return is_expected_in_english(text, clause);
    case LANGUAGE_DE:
        return is_expected_in_german(text, sentence);
    default:
        return is_expected_in_chinese(text, clause, sentence);
    }
}
