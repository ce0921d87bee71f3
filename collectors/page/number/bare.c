/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/bare.h"

#include "collectors/page/anchor.h"
#include "collectors/page/place/part_of_all.h"
#include "collectors/page/subject/share.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/time/phrase.h"

#include <string.h>

enum { PLACE_WITHIN = 28, NAME_MOST = 40, BESIDE_MOST = 48, RANK_WITHIN = 40,
       LIKE_MOST = 20 /* times the number before */ };

/* "bringing the province's total to 68,000", "built 900 to bring the total to 4,000", "for a total
 * of 40", "womit die Gesamtzahl auf 40 steigt". */
static bool is_total(const struct page_text *text, struct page_span clause, size_t quantity)
{
    static const char *const openings[] = {
        "bringing ", "taking ",   "lifting ",     "raising ", "pushing ", "making ",    "driving ",
        "for a total", "to a total", "totaling ", "totalling ", "which brings ", "which brought ",
        "womit ",    "wodurch ",  "was die Zahl", "sodass ",  "damit ",     "insgesamt ", NULL
    };
    static const char *const leads[] = {
        "total to ",    "total number to ", "number to ",  "figure to ",  "count to ",
        "tally to ",    "total up to ",     "sum to ",     "total of ",   "totaling ",
        "totalling ",   "total ",           "insgesamt ",  "Gesamtzahl auf ", "Zahl auf ",
        "Anzahl auf ",  "Bestand auf ",     "Summe auf ",  "Gesamtzahl bei ", "Zahl bei ", NULL
    };

    static const char *const brought[] = { "to bring", "to take", "bringing", "taking" };
    const size_t which = page_quantity_from(text, quantity);
    struct page_span front = { 0, quantity }; /* behind a number of the same clause */

    if (which > 0 && text->quantities->items[which - 1].offset >= clause.start)
        front.start = page_span_of(&text->quantities->items[which - 1]).end;
    return page_follows_any(text, quantity, leads) &&
           (page_word_at_any(text, clause.start, openings) ||
            (front.start > 0 && PAGE_HAS(text, front, brought)));
}

/* "weltweit sind es insgesamt 3.755" */
static bool is_counted(const struct page_text *text, struct page_span clause, size_t quantity)
{
    static const char *const verbs[] = { "sind es", "waren es", "sind dies", "sind das" };
    struct page_span front = { clause.start, quantity }, word;

    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &word) &&
           page_quantity_from(text, clause.start) == page_quantity_from(text, quantity);
}

/* "followed by New York with 142", "gefolgt von Bayern mit 80": of the figure's region. */
static bool is_of_follower(const struct page_text *text, const struct page_figure *figure,
                           struct page_span clause, size_t quantity)
{
    static const char *const openings[] = { "followed by ", "closely followed by ", "ahead of ",
                                            "then ",        "gefolgt von ",         "dahinter ",
                                            "dicht gefolgt ", "vor ",               NULL };
    static const char *const leads[] = { " with ", " at ", " mit ", " on ", NULL };
    static const char *const verbs[] = { "follows with ", "followed with ", "folgt mit ",
                                         "folgen mit ", "folgte mit ", "comes next with ", NULL };
    struct page_span front = { clause.start, quantity };

    return (page_follows_any(text, quantity, verbs) ||
            (page_word_at_any(text, clause.start, openings) &&
             page_follows_any(text, quantity, leads))) &&
           page_region_in(text, figure, front).start < front.end;
}

/* "Among China's 369 unicorns, 114 are in Beijing", "The report says that of 369, 114 are in
 * Beijing": clauses behind the one that tells of all. */
static bool is_among_them(const struct page_text *text, struct page_span clause)
{
    static const char *const openings[] = { "Among ", "Of ", "Out of ", "Unter ", "Von ", NULL };
    static const char *const inner[] = { "that among", "that out of", "that of", "dass von",
                                         "dass unter" };
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end), first;

    first = page_part(text, PART_CLAUSE, sentence.start, sentence.start);
    return clause.start > first.start &&
           (page_word_at_any(text, first.start, openings) || PAGE_HAS(text, first, inner)) &&
           page_quantity_from(text, first.start) != page_quantity_from(text, first.end);
}

/* Whether the gap between two numbers is " in Beijing, " or " are in Beijing and ". */
static bool is_place_between(const struct page_text *text, size_t from, size_t to)
{
    static const char *const leads[] = { " in ", " are in ", " were in ", " sind in ", NULL };
    static const char *const joints[] = { ", ", " and ", " und ", " sowie ", NULL };

    return to > from && to - from <= NAME_MOST && page_word_at_any(text, from, leads) &&
           page_follows_any(text, to, joints) && memchr(text->bytes + from, '.', to - from) == NULL;
}

/* "340 unicorns, with 78": the number in front, and no other thing, is what the anchor counts. */
static bool opens_parts_of_anchor(const struct page_text *text, const struct page_figure *figure,
                                  size_t first)
{
    static const char *const openings[] = { ", with ", ", including ", ", namely ", ": ", ", mit ",
                                            ", darunter ", ", davon ", NULL };
    const struct prose_quantity *all = text->quantities->items;
    struct page_span front, anchor;
    struct err ignored; /* a pattern that ran into its limit has found nothing */

    if (first == 0 || !page_follows_any(text, all[first].offset, openings))
        return false;
    front = (struct page_span){ all[first - 1].offset, all[first].offset };
    return page_anchor_in(text, figure, front, &anchor, &ignored) > 0;
}

/* "with 78 in Beijing, 65 in Shanghai and 34 in Shenzhen", "in China: 78 in Beijing, 65 in": behind
 * the first of such a list. */
static bool continues_parts(const struct page_text *text, const struct page_figure *figure,
                            struct page_span quantity)
{
    const struct prose_quantity *all = text->quantities->items;
    size_t which = page_quantity_from(text, quantity.start), first = which;

    while (first > 0 &&
           is_place_between(text, page_span_of(&all[first - 1]).end, all[first].offset))
        first--;
    return first < which && opens_parts_of_anchor(text, figure, first);
}

/* "with 78 in Beijing, 65 in Shanghai": the first of them. */
static bool opens_parts(const struct page_text *text, const struct page_figure *figure,
                        struct page_span quantity)
{
    size_t next = page_quantity_from(text, quantity.end);

    return next < text->quantities->count &&
           is_place_between(text, quantity.end, text->quantities->items[next].offset) &&
           opens_parts_of_anchor(text, figure, next - 1);
}

/* "of which 751 million live in China", "114 of which were based in Beijing", "darunter 73 in den
 * USA und 22 in China": the region stands behind the number, and no other number in between. */
static bool is_part_of_region(const struct page_text *text, const struct page_figure *figure,
                              struct page_span clause, struct page_span quantity)
{
    static const char *const wholes[] = { " of which ", " of whom ", " of them ", " of these ",
                                          " davon ", " von ihnen " };
    struct page_span behind = { quantity.end, page_part(text, PART_PIECE, quantity.start,
                                                        quantity.end).end };
    bool part = page_opens_part(text, clause) || is_among_them(text, clause) ||
                continues_parts(text, figure, quantity) || opens_parts(text, figure, quantity);

    for (size_t i = 0; i < sizeof wholes / sizeof wholes[0]; i++)
        if (clause.start == quantity.start && page_word_at(text, quantity.end, wholes[i])) {
            behind.start += strlen(wholes[i]);
            part = true;
        }
    if (behind.end > behind.start + PLACE_WITHIN)
        behind.end = page_whole_character(text, behind.start + PLACE_WITHIN);
    return part &&
           page_region_in(text, figure, behind).start < behind.end &&
           page_quantity_from(text, behind.start) == page_quantity_from(text, behind.end);
}

static bool counts_in(const struct page_text *text, struct page_span span)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, span.start);

    while (i < all->count && all->items[i].offset < span.end && all->items[i].kind != PROSE_COUNT)
        i++;
    return i < all->count && all->items[i].offset < span.end;
}

/* "Die Zahl der Firmen, die sich damit beschäftigen, stieg auf 538": behind a relative clause the
 * verb goes on with the number that was named. */
static bool is_resumed(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = {
        "stieg ",    "steigt ",    "wuchs ",   "sank ",      "fiel ",     "lag ",     "liegt ",
        "betrug ",   "beträgt ",   "erreichte ", "erhöhte ", "kletterte ", "rose ",   "grew ",
        "fell ",     "reached ",   "stood ",   "totaled ",   "totalled ", "was ",     "increased ",
        "dropped ",  "climbed ",   "hit ",     "hat sich auf ", "ist auf ", "has risen to ",
        "has grown to ", "has reached ", NULL
    };
    static const char *const relatives[] = { "die ", "der ", "das ", "welche ", "which ", "that ",
                                             "who ", "in denen ", "whose ", NULL };
    static const char *const numbers[] = { "Zahl der", "Anzahl der", "Zahl von", "number of",
                                           "Anzahl von", "Bestand an" };
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end);
    struct page_span relative, named, word;

    return page_word_at_any(text, clause.start, verbs) &&
           page_clause_before(text, clause, sentence, &relative) &&
           page_word_at_any(text, relative.start, relatives) &&
           !counts_in(text, relative) &&
           page_clause_before(text, relative, sentence, &named) &&
           page_find_any(text, named, numbers, sizeof numbers / sizeof numbers[0], &word);
}

/* 新建8000个，总数达到12万个; 新建8000个、累计12万个 */
static bool is_total_in_chinese(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const openings[] = { "总数", "总量", "累计", "累积", "总规模", "保有量", "总计", NULL };
    struct page_span piece = page_part(text, PART_PIECE, quantity->offset, quantity->offset);

    return text->language == LANGUAGE_ZH && page_word_at_any(text, piece.start, openings) &&
           page_quantity_from(text, piece.start) == page_quantity_from(text, quantity->offset);
}

bool page_is_total(const struct page_text *text, const struct prose_quantity *quantity)
{
    if (is_total_in_chinese(text, quantity))
        return true;
    return text->language != LANGUAGE_ZH &&
           is_total(text, page_part(text, PART_CLAUSE, quantity->offset, quantity->offset),
                    quantity->offset);
}

/* （33家，第六位）: behind the rank that a quantity goes with. */
static size_t behind_rank(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "，第", "、第", "，排名第", "，位列第", "，位居第", "，居第", ",第" };
    static const char *const nouns[] = { "位", "名" };
    struct page_span rank = { at, at + RANK_WITHIN }, noun;
    bool ranked = false;

    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        ranked = ranked || page_word_at(text, at, openings[i]);
    if (rank.end > text->length)
        rank.end = text->length;
    return ranked && page_find_any(text, rank, nouns, sizeof nouns / sizeof nouns[0], &noun)
               ? noun.end
               : at;
}

/* Where the text in brackets begins that is the quantity and no more but a rank, in front of its
 * bracket; 0 where it is in none. */
static size_t alone_in_brackets(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const opening[] = { " (", "(", "（", NULL };
    size_t end = behind_rank(text, quantity->offset + quantity->length);

    if (!page_word_at(text, end, ")") && !page_word_at(text, end, "）"))
        return 0;
    for (size_t i = 0; opening[i] != NULL; i++)
        if (page_word_before(text, quantity->offset, opening[i]))
            return quantity->offset - strlen(opening[i]);
    return 0;
}

static bool is_beside_its_like(const struct page_text *text, size_t which)
{
    const struct prose_quantity *all = text->quantities->items;

    return (which > 0 && alone_in_brackets(text, &all[which - 1]) > 0 &&
            all[which].offset - all[which - 1].offset < BESIDE_MOST) ||
           (which + 1 < text->quantities->count && alone_in_brackets(text, &all[which + 1]) > 0 &&
            all[which + 1].offset - all[which].offset < BESIDE_MOST);
}

/* 入选高校最多的是上海（34家）: a subject of its own in front of the first of the list. */
static bool has_own_subject(const struct page_text *text, size_t name)
{
    static const char *const goes_on[] = { "其次", "依次", "还有", "包括", "随后", "分别" };
    struct page_span front = page_part(text, PART_CLAUSE, name, name), found;

    front.end = name;
    return text->language == LANGUAGE_ZH && front.end > front.start &&
           page_quantity_from(text, front.start) == page_quantity_from(text, name) &&
           page_word_before(text, name, "是") &&
           !page_find_any(text, front, goes_on, sizeof goes_on / sizeof goes_on[0], &found);
}

bool page_counts_in_brackets(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    const size_t end = alone_in_brackets(text, quantity);
    struct page_span front = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span name;

    if (end == 0 || figure->region == NULL || quantity->kind != PROSE_COUNT ||
        !is_beside_its_like(text, page_quantity_from(text, quantity->offset)))
        return false;
    front.end = end;
    if (front.end > front.start + NAME_MOST)
        front.start = page_whole_character(text, end - NAME_MOST);
    for (; front.start < end; front.start = name.end) {
        name = page_region_in(text, figure, front);
        if (name.start >= front.end || name.end >= end || name.end == name.start)
            return name.end == end && name.start < front.end && !has_own_subject(text, name.start);
    }
    return false;
}

/* Behind as many of the words as stand there. */
static size_t skip_words(const struct page_text *text, size_t at, size_t end,
                         const char *const *words)
{
    for (size_t i = 0; at < end && words[i] != NULL;)
        if (page_word_at(text, at, words[i])) {
            at += strlen(words[i]);
            i = 0;
        } else {
            i++;
        }
    return at;
}

/* "India is third with 68 unicorns", and not "added 20 unicorns in 2024": what there is, without a
 * time of its own and without another noun that is counted. */
static bool is_plain_count(const struct page_text *text, struct page_span sentence)
{
    static const char *const leads[] = { "has ",  "had ",   "have ",  "counts ", "with ",
                                         "are ",  "hat ",   "zählt ", "gibt es ", "mit ", NULL };
    const struct prose_list *all = text->quantities;
    const size_t first = page_quantity_from(text, sentence.start);
    struct page_phrase phrases[PHRASES_MOST];

    for (size_t i = first + 1; i < all->count && all->items[i].offset < sentence.end; i++)
        if (strcmp(all->items[i].unit, "1") != 0)
            return false;
    return first < all->count && page_follows_any(text, all->items[first].offset, leads) &&
           page_phrases(text, sentence, phrases) == 0;
}

/* The first number that a list of places begins with: in the sentence, or in the one before where
 * all in front of `own` are without a noun: "Basel had 300 clinics. Bern has 420 and Ulm 90." */
static size_t first_of_parallel(const struct page_text *text, struct page_span sentence, size_t own)
{
    const struct prose_quantity *all = text->quantities->items;
    size_t first = page_quantity_from(text, sentence.start), at = sentence.start;
    struct page_span before;

    for (size_t i = first; i < own; i++)
        if (strcmp(all[i].unit, "1") != 0)
            return first;
    while (at > 0 && (text->bytes[at - 1] == ' ' || text->bytes[at - 1] == '.'))
        at--;
    if (at == 0 || at == sentence.start || text->bytes[at - 1] == '\n')
        return first;
    before = page_part(text, PART_SENTENCE, at - 1, at);
    return is_plain_count(text, before) &&
                   quantity_point(&all[own].quantity) <=
                       LIKE_MOST * quantity_point(&all[page_quantity_from(text, before.start)]
                                                       .quantity)
               ? page_quantity_from(text, before.start)
               : first;
}

/* "Basel had 300 clinics in 2024, Bern 420", "In Basel lebten 300 Menschen, in Bern 420": the piece
 * is the figure's region and the number, and all numbers in front of it are of its noun. */
static bool is_parallel(const struct page_text *text, const struct page_figure *figure,
                        struct page_span quantity)
{
    static const char *const leads[] = { "and ", "und ", "while ", "in ", "im ", "the ", "der ",
                                         "den ", "dem ", "die ", "das ", NULL };
    static const char *const verbs[] = { " ", "had ", "has ", "hat ", "hatte ", "rund ", "etwa ",
                                         "knapp ", "fast ", "nur ", "sogar ", "about ", "nearly ",
                                         "some ", "only ", "over ", "über ", "sitzen ", "gibt es ",
                                         "zählt ", "zählte ", "counts ", "kommt auf ", NULL };
    static const char *const of_them[] = { " davon", " of them", NULL };
    const struct prose_quantity *all = text->quantities->items;
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    const struct page_span piece = page_part(text, PART_PIECE, quantity.start, quantity.end);
    const size_t own = page_quantity_from(text, quantity.start);
    const size_t first = first_of_parallel(text, sentence, own);
    struct page_span name = { skip_words(text, piece.start, quantity.start, leads),
                              quantity.start };
    const size_t from = name.start;
    size_t end = page_word_at(text, quantity.end, ".") ? quantity.end + 1 : quantity.end;

    for (size_t i = 0; of_them[i] != NULL; i++)
        if (page_word_at(text, end, of_them[i]))
            end += strlen(of_them[i]);
    if (first == own || end < piece.end ||
        (piece.start == sentence.start && all[first].offset >= sentence.start))
        return false;
    for (size_t i = first; i < own; i++)
        if (strcmp(all[i].unit, figure->unit) != 0 &&
            (i == first || strcmp(all[i].unit, "1") != 0))
            return false;
    name = page_region_in(text, figure, name);
    return name.start == from &&
           skip_words(text, name.end, quantity.start, verbs) >= quantity.start;
}

bool page_counts_on(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity)
{
    struct page_span own = { quantity->offset, quantity->offset + quantity->length };
    struct page_span clause = page_part(text, PART_CLAUSE, own.start, own.end);

    if (page_counts_in_brackets(text, figure, quantity))
        return true;
    if (text->language == LANGUAGE_ZH)
        return false;
    return is_total(text, clause, own.start) || is_counted(text, clause, own.start) ||
           is_resumed(text, clause) || page_is_part_of_all(text, quantity) ||
           (figure->region != NULL && (is_of_follower(text, figure, clause, own.start) ||
                                       is_parallel(text, figure, own) ||
                                       is_part_of_region(text, figure, clause, own)));
}
