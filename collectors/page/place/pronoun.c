/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/pronoun.h"

#include "collectors/page/subject/words.h"
#include "collectors/page/text/continuation.h"

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
    count = page_words_in(text, *subject, words);
    while (i < count && i < SUBJECT_WORDS && !page_is_opening(text, words[i]))
        i++;
    subject->end = i > 0 ? words[i - 1].end : subject->start;
    return i > 0;
}
