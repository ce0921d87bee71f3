/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/pronoun.h"

#include "collectors/page/place/places.h"
#include "collectors/page/subject/words.h"
#include "collectors/page/text/continuation.h"

#include <string.h>

enum { SUBJECT_WORDS = 5, BACK_MOST = 4 /* sentences */ };

/* "It is expected that", "Es gibt": of nobody. */
static bool is_impersonal(const struct page_text *text, size_t at)
{
    static const char *const openings[] = {
        "It is expected",  "It is estimated", "It is understood", "It is said",   "It is reported",
        "It is predicted", "It is hoped",     "It is planned",    "It was said",  "It was reported",
        "It was expected", "It is necessary", "It is important",  "It is worth",  "It takes",
        "It is projected", "It was announced", "Es gibt",         "Es gab",       "Es wird",
        "Es werden",       "Es wurde",        "Es wurden",        "Es sind",      "Es waren",
        "Es ist",          "Es war",          "Es handelt",       "Es heißt",     "Es entstanden",
        "Es entstehen",    NULL
    };

    return page_word_at_any(text, at, openings);
}

static bool begins_with_pronoun(const struct page_text *text, size_t at)
{
    static const char *const pronouns[] = { "It ",  "Its ", "Es ",    "Er ",    "Sie ", "Ihr ",
                                            "Ihre ", "Sein ", "Seine ", NULL };

    return page_word_at_any(text, at, pronouns) && !is_impersonal(text, at);
}

/* "In Guangdong, Shenzhen leads": the subject is behind it. */
static size_t behind_setting(const struct page_text *text, struct page_span sentence)
{
    static const char comma[] = ", ";
    const size_t end = page_part(text, PART_CLAUSE, sentence.start, sentence.start).end;
    struct page_word words[WORDS_MOST];

    return page_words_in(text, sentence, words) > 0 && page_is_opening(text, words[0]) &&
                   page_word_at(text, end, comma) && end + strlen(comma) < sentence.end
               ? end + strlen(comma)
               : sentence.start;
}

/* "China's ministry praised Shenzhen", "Chinas Ministerium": the subject is a thing of the place. */
static bool begins_with_owner(const struct page_text *text, struct page_word first)
{
    static const char *const owns[] = { "'s ", "’s ", NULL };

    return page_word_at_any(text, first.end, owns) ||
           (text->language == LANGUAGE_DE && text->bytes[first.end - 1] == 's' &&
            page_names_place(text, first.start));
}

bool page_subject_of_pronoun(const struct page_text *text, struct page_span sentence,
                             struct page_span *subject)
{
    struct page_word words[WORDS_MOST];
    size_t count, i = 0;

    *subject = sentence;
    for (int back = 0; back < BACK_MOST && begins_with_pronoun(text, subject->start); back++)
        if (!page_sentence_before(text, *subject, true, subject))
            return false;
    if (subject->start == sentence.start)
        return false;
    subject->start = behind_setting(text, *subject);
    count = page_words_in(text, *subject, words);
    while (i < count && i < SUBJECT_WORDS && !page_is_opening(text, words[i]))
        i++;
    subject->end = i > 0 ? words[i - 1].end : subject->start;
    return i > 0 && !begins_with_owner(text, words[0]);
}
