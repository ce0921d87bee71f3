/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/pronoun.h"

#include "collectors/page/place/place_name.h"
#include "collectors/page/subject/words.h"
#include "collectors/page/text/continuation.h"

#include <ctype.h>
#include <string.h>

enum { BACK_MOST = 4 /* sentences */ };

/* "It is expected that", "It has been reported that"; "Es" is somebody in front of few verbs only:
 * "Es gibt", "Es kamen". */
static bool is_impersonal(const struct page_text *text, struct page_span sentence)
{
    static const char *const es[] = { "Es hat ",     "Es hatte ",    "Es zählt ",  "Es zählte ",
                                      "Es umfasst ", "Es verfügt ",  "Es liegt ",  "Es beherbergt ",
                                      "Es besitzt ", "Es ist die ",  "Es sei die ", "Es gehört ",
                                      "Es ist auch ", "Es erreichte ", NULL };
    static const char *const it[] = { "It takes ", "It costs ", "It took ", "It will take ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, sentence.start, sentence.start);

    if (text->language == LANGUAGE_DE)
        return page_word_at(text, sentence.start, "Es ") &&
               !page_word_at_any(text, sentence.start, es);
    return page_word_at(text, sentence.start, "It ") &&
           (page_find(text, clause, " that ") < clause.end ||
            page_word_at_any(text, sentence.start, it));
}

static bool begins_with_pronoun(const struct page_text *text, struct page_span sentence)
{
    static const char *const pronouns[] = { "It ",  "Its ", "Es ",    "Er ",    "Sie ", "Ihr ",
                                            "Ihre ", "Sein ", "Seine ", NULL };

    return (page_word_at_any(text, sentence.start, pronouns) && !is_impersonal(text, sentence)) ||
           page_points_back(text, sentence.start);
}

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

/* The sentence, up to four before it, in which what it stands for is named, without what sets its
 * scene: "In Guangdong, Shenzhen leads". */
static bool is_of_sentence(const struct page_text *text, struct page_span sentence,
                           struct page_span *out)
{
    *out = sentence;
    if (page_points_back(text, sentence.start))
        return false;
    for (int back = 0; back < BACK_MOST && begins_with_pronoun(text, *out); back++)
        if (!page_sentence_before(text, *out, true, out))
            return false;
    if (out->start == sentence.start || begins_with_pronoun(text, *out))
        return false;
    out->start = behind_setting(text, *out);
    return true;
}

/* "Haidian has 1,300", unlike "has approved". */
static bool has_number(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { " has ", " had ", " hat ", " hatte " };

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_at(text, at, verbs[i]))
            return isdigit((unsigned char)text->bytes[at + strlen(verbs[i])]);
    return false;
}

/* Whether the place is the subject of a sentence that says what it is. */
static bool is_subject(const struct page_text *text, struct page_span sentence,
                       struct page_span place)
{
    static const char *const articles[] = { "",     "The ",         "the ",         "Der ", "Die ",
                                            "Das ", "The city of ", "The province of " };
    static const char *const kinds[] = { " district", " county", " province", " city" };
    static const char *const behind[] = {
        " is home",
        " lies",    " lie",     " sits",     " is in",   " is next",  " is near",
        " is located", " is situated", " is the", " is a",  " is an",    " is one",
        " is known", " is ahead", " is behind", " is renowned", " ranks", " ranked",
        " borders", " trails",  " leads",    " follows", " rivals",   " grew",
        " grows",   " remains", " stands",   " belongs", " in",       " at",
        ", ",        " liegt",   " grenzt",   " gehört",  " ist",      " war",
        " bleibt",  " wächst",  " wuchs",    " führt",   " folgt",    " zählt",
        " an der",  " am",      NULL
    };

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (page_word_at(text, place.end, kinds[i]))
            place.end += strlen(kinds[i]);
    while (page_word_at(text, place.end, " ") && isupper((unsigned char)text->bytes[place.end + 1]))
        for (place.end++; page_is_letter(text, place.end);)
            place.end++; /* "Der Teepark Hanyang" */
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (place.start == sentence.start + strlen(articles[i]) &&
            (i == 0 || page_word_before(text, place.start, articles[i])))
            return page_word_at_any(text, place.end, behind) || has_number(text, place.end);
    return false;
}

int page_place_of_pronoun(const struct page_text *text, const struct page_figure *figure,
                          struct page_span sentence, struct page_mention *out, struct err *err)
{
    static const struct page_look first = { .first = true };
    struct page_span told;
    int found = is_of_sentence(text, sentence, &told)
                    ? page_mention_in(text, figure, told, first, out, err)
                    : 0;

    return found > 0 && !is_subject(text, told, out->span) ? 0 : found;
}

bool page_is_of_named_before(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[] = { "the former has",      "the former had",
                                         "the former with",     "the former is",
                                         "the former reached",  "the former's",
                                         "the latter has",      "the latter had",
                                         "the latter with",     "the latter is",
                                         "the latter reached",  "the latter's",
                                         "while the latter",    "and the latter",
                                         "erstere",             "ersterer",
                                         "ersteres",            "letztere",
                                         "letzterer",           "letzteres",
                                         "前者",                "后者",
                                         "these cities",        "these two cities",
                                         "these three cities",  "these four cities",
                                         "these five cities",   "these provinces",
                                         "the two cities",      "the three cities",
                                         "the four cities",     "the five cities",
                                         "diese Städte",        "diese zwei Städte",
                                         "diese drei Städte",   "diese vier Städte",
                                         "diese fünf Städte",   "diesen Städten",
                                         "beide Städte",        "beiden Städte" };
    const struct page_span clause =
        page_part(text, PART_CLAUSE, quantity->offset, quantity->offset + quantity->length);
    const struct page_span front = { clause.start, quantity->offset };
    struct page_span found;

    /* "Unlike these provinces Beijing has" */
    return page_find_any(text, front, words, sizeof words / sizeof words[0], &found) &&
           !page_names_any_place(text, (struct page_span){ found.end, front.end });
}
