/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/fall.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

enum { RANGE_WITHIN = 15, LIST_WITHIN = 32 };

static bool stands_in(const struct page_text *text, struct page_span span,
                      const char *const *words, size_t count)
{
    struct page_span found;

    return span.start < span.end && page_find_any(text, span, words, count, &found);
}

/* The place of the last of the words in the span; its end where there is none. */
static size_t last_of(const struct page_text *text, struct page_span span, const char *const *words,
                      size_t count)
{
    size_t last = span.end;

    for (size_t i = 0; i < count; i++) {
        size_t at = page_find_last(text, span, words[i]);

        if (at < span.end && (last == span.end || at > last))
            last = at;
    }
    return last;
}

/* "a 3.9 percent drop", "2 Prozent weniger" */
static bool is_followed(const struct page_text *text, size_t end)
{
    static const char *const words[] = { " drop",   " decline",  " fall",    " decrease",
                                         " slump",  " contraction", " plunge", " reduction",
                                         " cut",    " dip",      " lower",   " fewer",
                                         " less",   " below",    " weniger", " niedriger",
                                         " geringer", " unter dem Vorjahr", " unter Vorjahr",
                                         " unter dem Vorjahreswert", " unter dem Vorjahresniveau",
                                         " unter dem Vorjahresstand", " unter dem Wert",
                                         " unter dem Niveau", " unter dem Stand",
                                         " unter jenem ", " unter jener ", " unter denen ",
                                         " unter dem von ", " unter dem des ", " unter der des ",
                                         " under the level", " tiefer" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_at(text, end, words[i]))
            return true;
    return false;
}

/* "lag um 6 Prozent unter", whatever follows: a distance, and downwards. */
static bool is_distance_below(const struct page_text *text, size_t at, size_t end)
{
    static const char *const leads[] = { "um ", "um rund ", "um etwa ", "um fast ", "um knapp ",
                                         "um gut ", "um mehr als ", NULL };

    return text->language == LANGUAGE_DE && page_follows_any(text, at, leads) &&
           page_word_at(text, end, " unter ");
}

/* "the number dipped by 4 percent": between the number in front and this one. */
static bool is_led_in_english(const struct page_text *text, struct page_span front)
{
    static const char *const verbs[] = { "dipped", "eased",  "tumbled",  "slid",    "sank",
                                         "dropped", "plunged", "slumped", "retreated", "receded",
                                         "weakened", "shrank", "fell",    "declined" };

    return stands_in(text, front, verbs, sizeof verbs / sizeof verbs[0]);
}

/* "ein Minus von 2 Prozent": between the number in front and this one. */
static bool is_minus_in_german(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "Minus" };

    return text->language == LANGUAGE_DE && stands_in(text, front, words, 1);
}

/* "ging ... zurück", "sind um 3 Prozent gefallen": the verb's end is the clause's */
static bool is_closed_in_german(const struct page_text *text, struct page_span clause,
                                struct page_span behind)
{
    static const char *const up[] = { "gestiegen", "gewachsen", "zugenommen", "zugelegt", "erhöht",
                                      "angestiegen", "geklettert", "verbessert" };
    static const char *const down[] = { "gefallen", "gesunken", "zurückgegangen", "geschrumpft",
                                        "abgenommen", "eingebrochen", "nachgegeben", "verringert",
                                        "gesenkt", "reduziert", "vermindert", "zurückgefallen",
                                        "rückläufig" };
    static const struct {
        const char *verbs[4], *end;
    } split[] = { { { "ging", "gingen", "geht", "gehen" }, "zurück" },
                  { { "nahm", "nahmen", "nimmt", "nehmen" }, "ab" },
                  { { "gab", "gaben", "gibt", "geben" }, "nach" },
                  { { "brach", "brachen", "bricht", "brechen" }, "ein" },
                  { { "fiel", "fielen", "fällt", "fallen" }, "zurück" } };

    if (stands_in(text, behind, up, sizeof up / sizeof up[0]))
        return false;
    if (stands_in(text, behind, down, sizeof down / sizeof down[0]))
        return true;
    for (size_t i = 0; i < sizeof split / sizeof split[0]; i++)
        if (stands_in(text, clause, split[i].verbs, 4) &&
            page_word_before(text, clause.end, split[i].end))
            return true;
    return false;
}

/* 降幅为3%, 负增长3% */
static bool is_led_in_chinese(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "降幅", "跌幅", "减幅", "负增长" };
    static const char *const verbs[] = { "跌了", "少了", "减了", "降了", "缩水" };
    struct page_span front = { at > RANGE_WITHIN ? at - RANGE_WITHIN : 0, at };
    struct page_span clause = page_part(text, PART_CLAUSE, at, at);

    if (front.start < clause.start)
        front.start = clause.start;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_before(text, at, verbs[i]))
            return true;
    return stands_in(text, front, words, sizeof words / sizeof words[0]) &&
           page_quantity_from(text, front.start) == page_quantity_from(text, at);
}

/* "fell in the north (9.5 percent), the south (6.2 percent)": what stands in brackets behind a name
 * is of the direction that the last verb in front of it said. */
static bool is_bracketed_fall(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const down[] = { "fell", "decreased", "declined", "dropped", "fall",
                                        "shrank", "slipped", "slumped", "sank", "sanken",
                                        "fielen", "fiel", "gesunken", "gefallen", "schrumpften",
                                        "schrumpfte", "zurückgegangen", "下降", "下跌", "回落" };
    static const char *const up[] = { "rose", "increased", "grew", "gained", "rise", "climbed",
                                      "higher", "stieg", "stiegen", "wuchs", "wuchsen", "gestiegen",
                                      "legten", "zunahmen", "增长", "上升", "上涨" };
    size_t at = quantity->offset, last_down, last_up;
    struct page_span front = { page_part(text, PART_GROUP, at, at).start, at };

    if (!page_in_brackets(text, quantity) || strchr("+-", text->bytes[at]) != NULL)
        return false;
    last_down = last_of(text, front, down, sizeof down / sizeof down[0]);
    last_up = last_of(text, front, up, sizeof up / sizeof up[0]);
    if (last_down == front.end || (last_up != front.end && last_up > last_down))
        return false;
    for (size_t i = page_quantity_from(text, last_down);
         i < text->quantities->count && text->quantities->items[i].offset < at; i++)
        if (!page_in_brackets(text, &text->quantities->items[i]))
            return false; /* the verb had its quantity */
    return true;
}

/* "dropped to 18 percent", "auf 5 Prozent gesunken": a level, whatever led to it. */
static bool is_level(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "to ", "at ", "from ", "auf ", "bei ", "von " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, at, leads[i]))
            return true;
    return false;
}

/* Whether the span is one of the words, with nothing around it. */
static bool is_whole(const struct page_text *text, size_t start, size_t end,
                     const char *const *words)
{
    for (; *words != NULL; words++)
        if (end - start == strlen(*words) && page_word_at(text, start, *words))
            return true;
    return false;
}

/* "dropped 6 percent in 2023 and 2 percent in 2024", "fielen 2023 um 6 Prozent und 2024 um 2
 * Prozent": nothing but a time, or none, and what joins members of a list between two
 * percentages. */
static bool goes_on(const struct page_text *text, const struct prose_quantity *before,
                    const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " and ", " and by ", " und ", " und um ", " sowie um ",
                                          ", ", " bzw. ", NULL };
    static const char *const to_time[] = { " and ", " and in ", ", in ", ", ", " und ", " und im ",
                                           " und im Jahr ", NULL };
    static const char *const from_time[] = { " by ", " um ", " ", NULL };
    struct page_span between = { before->offset + before->length, quantity->offset };
    struct page_phrase phrases[PHRASES_MOST];

    if (text->language == LANGUAGE_ZH || before->kind != PROSE_PERCENT ||
        quantity->kind != PROSE_PERCENT || between.end < between.start ||
        between.end - between.start > LIST_WITHIN)
        return false;
    if (page_phrases(text, between, phrases) != 1)
        return is_whole(text, between.start, between.end, joints);
    if (page_is_glue(text, between.start, phrases[0].span.start))
        return is_whole(text, phrases[0].span.end, between.end, joints);
    return is_whole(text, between.start, phrases[0].span.start, to_time) &&
           is_whole(text, phrases[0].span.end, between.end, from_time);
}

bool page_falls(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t end = quantity->offset + quantity->length;
    size_t first = page_quantity_from(text, quantity->offset);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span front = { clause.start, quantity->offset }, behind = { end, clause.end };

    if (quantity->direction != 0)
        return quantity->direction < 0 ||
               (text->language == LANGUAGE_ZH && is_led_in_chinese(text, quantity->offset));
    if (first > 0) {
        const struct prose_quantity *before = &text->quantities->items[first - 1];

        if (before->offset + before->length > front.start)
            front.start = before->offset + before->length;
    }
    if (is_minus_in_german(text, front))
        return true;
    if (first > 0 && goes_on(text, &text->quantities->items[first - 1], quantity))
        return page_falls(text, &text->quantities->items[first - 1]);
    if (is_level(text, quantity->offset))
        return false;
    if (is_bracketed_fall(text, quantity))
        return true;
    if (is_followed(text, end) || is_distance_below(text, quantity->offset, end))
        return true;
    return text->language == LANGUAGE_ZH   ? is_led_in_chinese(text, quantity->offset)
           : text->language == LANGUAGE_DE ? is_closed_in_german(text, clause, behind)
                                           : is_led_in_english(text, front);
}
