/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/same_time.h"

#include "collectors/page/number/way.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/time/tokens.h"

#include <string.h>

enum { YEAR_DIGITS = 4 };

/* "in the same period last year", "at that time of the year": of another. */
static const char *const others[] = { " of ", " a year", " last ", " the year", " the previous",
                                      " the prior", " des Vorjahres", " des Jahres",
                                      " im Vorjahr", " in ", NULL };

/* Of the time that the sentence before told. */
static bool is_of_same_time(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = {
        "im selben Zeitraum", "im gleichen Zeitraum", "in diesem Zeitraum", "in derselben Zeit",
        "in der gleichen Zeit", "in dieser Zeit", "im selben Jahr", "im gleichen Jahr",
        "in the same period", "over the same period", "during the same period", "in that period",
        "over that period", "during that period", "over this period",
        "during this period", "in the same year", "that same year",
        "that year", "over the year,", "in jenem Jahr" };
    struct page_span found;

    return page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found) &&
           !page_word_at_any(text, found.end, others);
}

/* 当时，全市有40家, and not 按当时价格计算. */
static bool is_told_in_chinese_then(const struct page_text *text,
                                    const struct prose_quantity *quantity)
{
    static const char *const words[] = { "当时", "彼时", "那时" };
    static const char *const bases[] = { "的", "价", "汇率", "起", "以来", "相比", "相较", NULL };
    static const char *const leads[] = { "比", "比起", "与", "较", "和", "从", "自", NULL };
    static const char *const now[] = { "现在", "现有", "现已", "如今", "目前", "今天", "已增至", "已增加到",
                                       "已达" };
    struct page_span front = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span found;

    front.end = quantity->offset;
    return page_find_any(text, front, words, sizeof words / sizeof words[0], &found) &&
           !page_word_at_any(text, found.end, bases) &&
           !page_follows_any(text, found.start, leads) &&
           !PAGE_HAS(text, ((struct page_span){ found.end, quantity->offset }), now) &&
           page_quantity_from(text, found.end) == page_quantity_from(text, quantity->offset);
}

/* Told in the clause itself or alone in front of it, and of nothing that is there now. */
bool page_is_told_then(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const damals[] = { "damals" };
    static const char *const verbs[] = { "sich ",  "lag ",   "lagen ",  "betrug ", "betrugen ",
                                         "es ",    "zählte ", "hatte ", "hatten ", "war ",
                                         "waren ", "erreichte ", "kam ", "kamen ", "umfasste ",
                                         "verfügte ", "stand ", "gab ", "belief ",
                                         "beschäftigte ", "beherbergte ", NULL };
    static const char *const words[] = { "by then", "by that time", "at that time",
                                         "at that point", "back then" };
    static const char *const now[] = { "now", "today", "currently", "is", "are", "has", "have" };
    const size_t end = quantity->offset + quantity->length;
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end), found;

    if (text->language == LANGUAGE_ZH)
        return is_told_in_chinese_then(text, quantity);
    if (text->language == LANGUAGE_DE)
        return (page_find_any(text, clause, damals, 1, &found) &&
                page_follows_any(text, found.start, verbs)) ||
               page_word_at(text, clause.start, "Damals ");
    if (text->language != LANGUAGE_EN || PAGE_HAS(text, clause, now))
        return false;
    return (page_find_any(text, clause, words, sizeof words / sizeof words[0], &found) &&
            !page_word_at_any(text, found.end, others)) ||
           (page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found) &&
            found.start == sentence.start &&
            (found.end + strlen(", ") == clause.start || found.end + 1 == clause.start));
}

static struct page_phrase phrase_of_year(const struct page_token *token)
{
    return (struct page_phrase){
        .span = { token->start, token->end },
        .kind = PHRASE_PERIOD,
        .period = period_of_days(date_from_civil(token->year, 1, 1),
                                 date_from_civil(token->year, 12, 31)),
    };
}

/* "From 2017 to 2021", 2017年到2021年, 2016—2023年: the first year, where the span has one such
 * pair. */
static bool from_year(const struct page_text *text, struct page_span span, struct page_phrase *out)
{
    static const char *const joints[] = { " to ", " bis ", "年到", "年至", "到", "至", "—", "–", "-",
                                          "－", NULL };
    struct page_token tokens[TOKENS_MOST];
    size_t count = page_tokens(text, span, tokens), found = 0;

    for (size_t i = 0; i + 1 < count; i++)
        for (size_t j = 0; joints[j] != NULL; j++)
            if (tokens[i].kind == TOKEN_YEAR && tokens[i + 1].kind == TOKEN_YEAR &&
                page_word_at(text, tokens[i].end, joints[j]) &&
                tokens[i].end + strlen(joints[j]) == tokens[i + 1].start &&
                tokens[i].year < tokens[i + 1].year) {
                *out = phrase_of_year(&tokens[i]);
                found++;
            }
    return found == 1;
}

/* "seit 2012", "since 2012": where the span has one such year. */
static bool since_year(const struct page_text *text, struct page_span span, struct page_phrase *out)
{
    static const char *const leads[] = { "seit ", "since ", "seit dem Jahr ", "since the year ",
                                         NULL };
    struct page_token tokens[TOKENS_MOST];
    size_t count = page_tokens(text, span, tokens), found = 0;

    for (size_t i = 0; i < count; i++) {
        const struct page_token *token = &tokens[i];

        if (token->kind != TOKEN_YEAR || !page_follows_any(text, token->start, leads))
            continue;
        *out = phrase_of_year(token);
        found++;
    }
    return found == 1;
}

/* "from 11 billion in 2012 to 45 billion in 2021. Its share rose over that period from 21 percent":
 * the first of the two years that the sentence before names. */
static bool first_of_two(const struct page_text *text, struct page_span sentence,
                         struct page_span span, struct page_phrase *out)
{
    static const char *const years[] = { "year", "Jahr" };
    struct page_phrase phrases[PHRASES_MOST];
    const struct page_phrase *first = NULL, *second = NULL;
    const size_t count = page_phrases(text, span, phrases);

    for (size_t i = 0; i < count; i++) {
        if (phrases[i].kind == PHRASE_WINDOW)
            continue; /* "in recent years" */
        if (second != NULL || phrases[i].kind != PHRASE_PERIOD)
            return false;
        *(first == NULL ? &first : &second) = &phrases[i];
    }
    if (second == NULL || PAGE_HAS(text, sentence, years) ||
        first->period.last >= second->period.first)
        return false;
    *out = *first;
    return true;
}

/* The sentence in front; across lines only one that tells a number, and is no heading. */
static bool told_before(const struct page_text *text, struct page_span sentence,
                        struct page_span *out)
{
    return page_sentence_before(text, sentence, false, out) ||
           (page_sentence_before(text, sentence, true, out) &&
            page_quantity_from(text, out->start) < page_quantity_from(text, out->end));
}

bool page_period_of_beginning(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_phrase *out)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span front = { sentence.start, quantity->offset }, before;

    if (!page_is_way_start(text, quantity))
        return false;
    if (from_year(text, front, out))
        return true;
    if (text->language == LANGUAGE_ZH)
        return false;
    if (since_year(text, front, out))
        return true;
    return is_of_same_time(text, sentence) &&
           told_before(text, sentence, &before) &&
           (since_year(text, before, out) || first_of_two(text, sentence, before, out));
}

bool page_period_in_front_of_brackets(const struct page_text *text,
                                      const struct prose_quantity *quantity,
                                      struct page_phrase *out)
{
    static const char *const leads[] = { "seit ", "Seit ", "since ", "Since ", "gegenüber ", "zu ",
                                         "compared with ", "compared to ", "than in ", NULL };
    const size_t from = page_bracketed_from(text, quantity), end = from - strlen(" (");
    struct page_token year;

    if (from <= strlen(" (2000") || !page_word_at(text, end, " (") ||
        quantity->offset != from || !page_take_year(text, end - YEAR_DIGITS, &year) ||
        year.end != end || !page_follows_any(text, year.start, leads))
        return false;
    *out = phrase_of_year(&year);
    return true;
}

bool page_period_of_same_time(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_phrase *out, bool *sure)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span before;
    struct page_phrase phrases[PHRASES_MOST];
    const bool then = page_is_told_then(text, quantity);
    bool found = false;

    *sure = false;
    if (text->published == DATE_NONE ||
        (!is_of_same_time(text, sentence) && !then) ||
        page_is_way_start(text, quantity) ||
        page_phrases(text, sentence, phrases) > 0 ||
        !(then ? page_sentence_before(text, sentence, true, &before)
               : told_before(text, sentence, &before)))
        return false;
    for (size_t count = page_phrases(text, before, phrases), i = 0; i < count; i++)
        if ((phrases[i].kind == PHRASE_PERIOD || phrases[i].kind == PHRASE_BY) &&
            !phrases[i].year_before && !phrases[i].now &&
            phrases[i].period.last <= text->published &&
            (!found || phrases[i].period.last > out->period.last)) {
            *sure = count == 1;
            *out = phrases[i];
            out->kind = PHRASE_PERIOD; /* a day that is over is no deadline */
            found = true;
        }
    return found;
}
