/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/time_of_all.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/text/enumeration.h"
#include "collectors/page/text/list.h"

#include <ctype.h>
#include <string.h>

enum { AGAIN_WITHIN = 40 };

/* What leads to a time, from `at` on. */
static size_t behind_leads(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "respectively ", "in the year ", "in the ", "in ",
                                         "at the ", "at ", "by the ", "by ", "as of the ", "as of ",
                                         "during the ", "during ", "for ", "im Jahr ", "im ",
                                         "zum ", "am ", "zu " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, at, leads[i])) {
            at += strlen(leads[i]);
            i = 0; /* "respectively " is none of the leads behind itself */
        }
    return at;
}

/* From the quantity to the last in front of the time they are one list. */
static bool is_one_list(const struct page_text *text, const struct prose_quantity *quantity,
                        size_t end)
{
    const struct prose_list *all = text->quantities;
    size_t behind = quantity->offset + quantity->length;

    for (size_t i = page_quantity_from(text, behind); i < all->count && all->items[i].offset < end;
         i++) {
        if (!page_list_joins(text, behind, all->items[i].offset))
            return false;
        behind = all->items[i].offset + all->items[i].length;
    }
    return true;
}

/* ", 9 of them public, ", ", davon 9 öffentliche, " right behind the quantity's clause. */
static bool is_behind_its_part(const struct page_text *text, const struct prose_quantity *quantity,
                               size_t start)
{
    static const char *const openings[] = { "including ", "of which ", "of whom ", "among them ",
                                            "davon ", "darunter ", NULL };
    static const char *const wholes[] = { " of them", " of which", " of whom", " of these",
                                          " davon", " von ihnen", NULL };
    const struct prose_list *all = text->quantities;
    const size_t end = quantity->offset + quantity->length;
    const size_t comma = strlen(", ");
    struct page_span own = page_part(text, PART_CLAUSE, quantity->offset, end), part;
    size_t which = page_quantity_from(text, end);

    part = page_part(text, PART_CLAUSE, start - comma - 1, start - comma - 1);
    return part.start == own.end + comma && which < all->count &&
           all->items[which].offset >= part.start && all->items[which].offset < part.end &&
           (page_word_at_any(text, part.start, openings) ||
            (all->items[which].offset == part.start &&
             page_word_at_any(text, part.start + all->items[which].length, wholes)));
}

/* Not "20 parks in 2019 buildings": no word of its clause behind it. */
static bool is_last_of_clause(const struct page_text *text, struct page_span time)
{
    size_t at = time.end;

    while (at < text->length && text->bytes[at] == ' ')
        at++;
    return at >= text->length || (!page_is_letter(text, at) &&
                                  (text->bytes[at] < '0' || text->bytes[at] > '9'));
}

/* "had 500 companies, 20 labs and 3 parks at the end of 2025": behind the last of a list. */
static bool is_behind_list(const struct page_text *text, const struct page_phrase *phrase,
                           const struct prose_quantity *quantity)
{
    static const char *const leads[] = { " the", " in", " at", " by", " as of", " during",
                                         " at the", " by the", " in the", " at the end of",
                                         " by the end of", " as of the end of", " the year",
                                         " the end of" };
    size_t start = phrase->span.start;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && start > 0; i++)
        if (page_word_before(text, phrase->span.start - 1, leads[i]) &&
            phrase->span.start - 1 - strlen(leads[i]) < start)
            start = phrase->span.start - 1 - strlen(leads[i]);
    return start < phrase->span.start && is_last_of_clause(text, phrase->span) &&
           page_is_listed_before(text, quantity, start);
}

/* The second of two quantities of its clause, right behind the one and with none between it and the
 * time; NULL where there is none such. */
static const struct prose_quantity *second_of_two(const struct page_text *text,
                                                  const struct prose_quantity *quantity,
                                                  size_t time)
{
    const struct prose_list *all = text->quantities;
    const size_t end = quantity->offset + quantity->length;
    size_t i = page_quantity_from(text, end), last = page_quantity_from(text, time);

    while (i < last && page_in_brackets(text, &all->items[i]))
        i++;
    while (last > i && page_in_brackets(text, &all->items[last - 1]))
        last--;
    return last == i + 1 && all->items[i].offset < page_part(text, PART_CLAUSE, end, end).end
               ? &all->items[i]
               : NULL;
}

/* "or 30 percent more than in 2023", "of the sum paid in 2023": the time is of that word. */
static bool is_of_other(const struct page_text *text, struct page_span behind)
{
    static const char *const words[] = { "more", "less", "higher", "lower", "above", "below",
                                         "than", "that", "those", "paid", "spent", "sold", "made",
                                         "bought", "built", "seen", "set" };

    for (size_t at = behind.start; at + strlen("ed") < behind.end; at++)
        if (strncmp(text->bytes + at, "ed ", strlen("ed ")) == 0)
            return true; /* created, produced */
    return PAGE_HAS(text, behind, words);
}

/* "came to 5 billion yuan or 30 percent of GDP in 2024": the same, told as a share. */
static bool is_told_again(const struct page_text *text, const struct page_phrase *phrase,
                          const struct prose_quantity *quantity)
{
    static const char *const ors[] = { " or ", ") or ", NULL };
    const struct prose_quantity *other = second_of_two(text, quantity, phrase->span.start);

    return other != NULL && quantity->kind == PROSE_AMOUNT && other->kind == PROSE_PERCENT &&
           !is_of_other(text, (struct page_span){ other->offset + other->length,
                                                  phrase->span.start }) &&
           page_follows_any(text, other->offset, ors) &&
           phrase->span.start - (other->offset + other->length) <= AGAIN_WITHIN &&
           phrase->span.start < page_part(text, PART_CLAUSE, other->offset, other->offset).end;
}

/* "310 tea houses and": one noun and a word in front of it at most, whose plural comes last; "310
 * mills remain and", "310 mills make pots and" have a verb of their own. */
static bool is_noun_alone(const struct page_text *text, struct page_span counted)
{
    enum { WORDS_MOST = 2 };
    size_t words = 0, plurals = 0, at = counted.end;

    while (at > counted.start && !isdigit((unsigned char)text->bytes[at - 1]))
        at--;
    for (bool plural = false; at > counted.start && at < counted.end;) {
        while (at < counted.end && text->bytes[at] == ' ')
            at++;
        if (!page_is_letter(text, at))
            return false;
        while (at < counted.end && (page_is_letter(text, at) || text->bytes[at] == '-'))
            at++;
        plural = text->bytes[at - 1] == 's';
        words++;
        plurals += plural;
        if (at == counted.end)
            return plural && plurals == 1 && words <= WORDS_MOST;
    }
    return false;
}

/* "300 inns and 20 mills were in use at the end of 2024": both are the verb's subject. */
static bool is_subject_of_both(const struct page_text *text, const struct page_phrase *phrase,
                               const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { " were ", " had been ", " stood ", " operated ",
                                         " existed " };
    const struct prose_quantity *other = second_of_two(text, quantity, phrase->span.start);
    const struct page_span clause = page_part(text, PART_CLAUSE, phrase->span.start,
                                              phrase->span.end);
    struct page_span behind, found;
    size_t and;

    if (other == NULL || clause.start != quantity->offset || quantity->kind != PROSE_COUNT ||
        other->kind != PROSE_COUNT || !is_last_of_clause(text, phrase->span) ||
        !page_word_before(text, other->offset, " and "))
        return false;
    and = other->offset - strlen(" and ");
    behind = (struct page_span){ other->offset + other->length, phrase->span.start };
    found = (struct page_span){ quantity->offset, and };
    return is_noun_alone(text, found) && PAGE_HAS(text, behind, verbs);
}

/* "will strive to have 3,000 firms and 10 labs this year", "expects output to reach 32 billion and
 * account for 35 percent of GDP by 2020": both are aimed at, or foreseen, by the same verb. */
static bool is_deadline_of_both(const struct page_text *text, const struct page_phrase *phrase,
                                const struct prose_quantity *quantity)
{
    const struct prose_quantity *other = second_of_two(text, quantity, phrase->span.start);
    static const char *const verbs[] = { "account for ", "make up ", "have ", "employ ",
                                         "contribute ", "represent ", "cover ", NULL };
    const enum page_kind kind = page_kind_of(text, page_span_of(quantity));
    struct page_span between;
    size_t and;

    if (other == NULL || text->published == DATE_NONE || kind == PAGE_OBSERVATION ||
        phrase->period.last <= text->published)
        return false;
    between = (struct page_span){ quantity->offset + quantity->length, other->offset };
    and = page_find(text, between, " and ");
    return and < between.end &&
           (and + strlen(" and ") == other->offset ||
            page_word_at_any(text, and + strlen(" and "), verbs)) &&
           page_kind_of(text, page_span_of(other)) == kind;
}

bool page_is_time_of_all(const struct page_text *text, const struct page_phrase *phrase,
                         const struct prose_quantity *quantity)
{
    struct page_span clause = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);
    size_t next = page_quantity_from(text, phrase->span.end);

    if (phrase->kind != PHRASE_PERIOD && phrase->kind != PHRASE_BY)
        return false;
    if (is_behind_list(text, phrase, quantity) ||
        (text->language == LANGUAGE_EN && (is_told_again(text, phrase, quantity) ||
                                           is_subject_of_both(text, phrase, quantity) ||
                                           is_deadline_of_both(text, phrase, quantity))))
        return true;
    if (text->language == LANGUAGE_ZH || phrase->kind != PHRASE_PERIOD ||
        clause.start <= quantity->offset + quantity->length ||
        !page_word_before(text, clause.start, ", ") ||
        behind_leads(text, clause.start) != phrase->span.start ||
        (next < text->quantities->count && text->quantities->items[next].offset < clause.end))
        return false;
    if (page_word_before(text, clause.start, ", respectively, ") ||
        page_word_at(text, clause.start, "respectively "))
        return is_one_list(text, quantity, clause.start);
    return is_behind_its_part(text, quantity, clause.start);
}
