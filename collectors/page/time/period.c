/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/period.h"

#include "collectors/page/kind/goal.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/number/form.h"
#include "collectors/page/number/way.h"
#include "collectors/page/time/begun.h"
#include "collectors/page/time/opening.h"
#include "collectors/page/time/present.h"
#include "collectors/page/time/time_of_all.h"
#include "collectors/page/time/way_time.h"

#include <string.h>

/* How far a phrase is from a quantity: bytes, and these on top. */
enum {
    IN_CLAUSE = 10,
    BEHIND_ANOTHER = 3000, /* another quantity stands between */
    OF_ANOTHER = 6000,     /* it is attached to another quantity */
    EARLIER_CLAUSE = 12000,
    NEXT_CLAUSE = 24000,
    NOT_ITS = 1 << 30
};

enum { BRACKET_WITHIN = 12, ROWS_MOST = 60, JOINT_MOST = 6,
       JOINT_TO_LEVEL = 36, WHOLE_WITHIN = 36 };

static bool is_another_between(const struct page_text *text, size_t from, size_t to)
{
    const struct prose_list *all = text->quantities;

    size_t i = page_quantity_from(text, from);

    for (; i < all->count && all->items[i].offset < to; i++)
        if (!page_in_brackets(text, &all->items[i]) && !page_is_known_set(text, &all->items[i]))
            return true; /* "in the three parks" has no time of its own */
    return false;
}

/* "passed the 2 trillion yuan mark in 2018" */
static size_t behind_mark(const struct page_text *text, size_t end)
{
    static const char *const marks[] = { " mark", " threshold", " barrier", " milestone" };

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (page_word_at(text, end, marks[i]))
            return end + strlen(marks[i]);
    return end;
}

/* Where a quantity ends, with its conversion in brackets. */
static size_t end_of(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    const size_t own = behind_mark(text, quantity->offset + quantity->length);
    size_t i = page_quantity_from(text, own), end;

    if (i >= all->count || all->items[i].offset > own + BRACKET_WITHIN ||
        !page_in_brackets(text, &all->items[i]))
        return own;
    end = all->items[i].offset + all->items[i].length;
    if (end < text->length && text->bytes[end] == ')')
        return end + 1;
    return page_word_at(text, end, "）") ? end + strlen("）") : own;
}

/* How many quantities there are up to the last in front of `at` that is no conversion, in brackets
 * which are closed in front of it as well: not "(after 1.2 billion euros in 2018)". */
static size_t count_before(const struct page_text *text, size_t at)
{
    static const char *const closings[] = { ")", "]", "）" };
    size_t i = page_quantity_from(text, at);

    while (i > 0 && page_in_brackets(text, &text->quantities->items[i - 1]) &&
           PAGE_HAS(text, ((struct page_span){ text->quantities->items[i - 1].offset, at }),
                    closings))
        i--;
    return i;
}

/* ", 预计2026年达到45": another quantity follows it in its clause. */
static bool leads_to_another(const struct page_text *text, const struct page_phrase *phrase)
{
    struct page_span clause = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);

    return is_another_between(text, phrase->span.end, clause.end);
}

/* "16.7 billion, in March 2007 it was 18.7 billion": a comma stands between, and the phrase is of
 * what follows. */
static bool is_clause_of_another(const struct page_text *text, const struct page_phrase *phrase,
                                 const struct prose_quantity *quantity)
{
    struct page_span clause = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);

    return clause.start >= quantity->offset + quantity->length && leads_to_another(text, phrase);
}

/* Where what leads to a time begins: "100 by 2030", "100 as of June 30"; in German what is to come
 * may follow ("von 60 bis 2030 auf 100"). */
static size_t start_of(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "by ", "until ", "by the end of ", "as of ", "at the ",
                                         "at " };
    enum { DEADLINES = 3 };
    size_t start = phrase->span.start;

    for (size_t i = phrase->kind == PHRASE_BY ? 0 : DEADLINES;
         i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, phrase->span.start, leads[i]))
            start = phrase->span.start - strlen(leads[i]);
    return start;
}

/* Whether brackets that hold what stands at `at` open at most some words in front of it. */
static bool opens_shortly_before(const struct page_text *text, size_t at)
{
    static const char *const opens[] = { "(", "[", "（", NULL };
    enum { WORDS_MOST = 20 };

    for (size_t back = 0; back <= WORDS_MOST && back <= at; back++) {
        if (page_follows_any(text, at - back, opens))
            return true;
        if (back < at && strchr(")]0123456789", text->bytes[at - back - 1]) != NULL)
            return false;
    }
    return false;
}

/* "6,873 dogs (2024: 6,622)", "(at the end of 2024: 6,622)": a time that brackets begin with is of
 * the number behind it. */
static bool is_of_bracketed(const struct page_text *text, const struct page_phrase *phrase,
                            const struct prose_quantity *quantity)
{
    static const char *const colons[] = { ":", "：", NULL };
    size_t next = page_quantity_from(text, phrase->span.end), end = phrase->span.end;

    if (next < text->quantities->count && &text->quantities->items[next] == quantity)
        return false;
    /* a number without a unit is no quantity: "65 percent (2022: 60)" */
    return opens_shortly_before(text, phrase->span.start) &&
           (page_word_at_any(text, end, colons) ||
            (next < text->quantities->count &&
             page_leads_to(text, end, text->quantities->items[next].offset)));
}

/* "35 boats, mittlerweile zählt die Stadt": what it goes on with. */
static bool opens_present(const struct page_text *text, const struct page_phrase *phrase)
{
    return phrase->now && page_is_told_of_today(text, phrase->span) &&
           page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end).start ==
               phrase->span.start;
}

/* The quantity right in front of a phrase: "100 in 2020". */
static const struct prose_quantity *owner(const struct page_text *text,
                                          const struct page_phrase *phrase)
{
    size_t i = page_quantity_from(text, phrase->span.start);

    if (phrase->year_before && i < text->quantities->count &&
        text->quantities->items[i].offset == phrase->span.end)
        return NULL; /* "43 boats (a year earlier: 46)" */
    if (is_of_bracketed(text, phrase, NULL))
        return NULL;
    i = count_before(text, phrase->span.start);
    if (i > 0 && (is_clause_of_another(text, phrase, &text->quantities->items[i - 1]) ||
                  opens_present(text, phrase)))
        return NULL;
    return i > 0 && page_is_glue(text, end_of(text, &text->quantities->items[i - 1]),
                                 start_of(text, phrase))
               ? &text->quantities->items[i - 1]
               : NULL;
}

/* 由2024年底的58.3%降至56.9%: the time of what it went from, which another number gives. */
static bool is_of_start(const struct page_text *text, const struct page_phrase *phrase,
                        const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "由", "从", "from ", "von " };
    /* "von Januar bis März 2016 8,8 Millionen": all of it is one time */
    static const char *const joints[] = { " bis ", " to ", "至", "到" };
    size_t next = page_quantity_from(text, phrase->span.end);

    if (page_word_at(text, phrase->span.end, "的第") &&
        (page_word_before(text, phrase->span.start, leads[0]) ||
         page_word_before(text, phrase->span.start, leads[1])))
        return true; /* 从2016年的第25位提升至20位 */

    if (next >= text->quantities->count || &text->quantities->items[next] == quantity ||
        !page_is_glue(text, phrase->span.end, text->quantities->items[next].offset) ||
        PAGE_HAS(text, phrase->span, joints))
        return false;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, phrase->span.start, leads[i]))
            return true;
    return false;
}

/* "Completed in June 2024, the survey found": it is of the time when it was made. */
static bool is_survey(const struct page_text *text, struct page_span clause)
{
    static const char *const nouns[] = { "the survey", "the census", "the report", "the study",
                                         "the poll",   "the count",  "the inventory", NULL };

    return page_word_at_any(text, clause.start, nouns);
}

/* "Launched by the ministry in February 2025, the fund is to": when it began is the time of nothing
 * that the next clause tells. */
static bool is_of_beginning(const struct page_text *text, const struct page_phrase *phrase,
                            struct page_span clause)
{
    static const char *const openings[] = { "Launched", "Founded", "Established", "Set up",
                                            "Created",  "Opened",  "Unveiled",    "Announced",
                                            "Begun",    "Started", "Built",       "Completed",
                                            "Inaugurated", "Gegründet", "Gestartet" };
    struct page_span own = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);

    for (size_t i = 0; i < sizeof openings / sizeof openings[0] && own.start < clause.start; i++)
        if (page_word_at(text, own.start, openings[i]))
            return !(page_word_at(text, own.start, "Completed") && is_survey(text, clause));
    return false;
}

/* "Compared with 3.75 billion yuan in 2024, output hit 4.2": that of what it is compared with. */
static bool is_of_base(const struct page_text *text, const struct page_phrase *phrase,
                       const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "compared with ", "compared to ", "up from ", "down from ",
                                         "after ", "against ", "from ", "versus ", "nach ",
                                         "gegenüber ", "verglichen mit ", "von ", NULL };
    const struct prose_quantity *base = owner(text, phrase);

    return base != NULL && base != quantity && page_follows_any(text, base->offset, leads);
}

/* "had 520 lines at the end of 2024 and 670 are to be in use by 2028": the piece in front, with a
 * number of its own. */
static bool is_of_piece_in_front(const struct page_text *text, const struct page_phrase *phrase,
                                 const struct prose_quantity *quantity)
{
    struct page_span piece = page_part(text, PART_PIECE, phrase->span.start, phrase->span.end);

    return piece.end <= quantity->offset &&
           is_another_between(text, piece.start, phrase->span.start);
}

/* 进出口总值80亿元，2023年为75亿元，出口50亿元: the first time of the sentence, right behind what its number is
 * compared with; what the sentence is of, it does not say. */
static bool is_of_inserted(const struct page_text *text, const struct page_phrase *phrase,
                           const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span sentence = page_part(text, PART_SENTENCE, phrase->span.start,
                                          phrase->span.end);
    size_t next = page_quantity_from(text, phrase->span.end);
    size_t first = page_quantity_from(text, sentence.start);
    struct page_phrase phrases[PHRASES_MOST];

    if (next >= all->count || &all->items[next] == quantity || phrase->kind != PHRASE_PERIOD ||
        page_is_glue(text, phrase->span.end, all->items[next].offset) ||
        !page_leads_to(text, phrase->span.end, all->items[next].offset) ||
        page_phrases(text, (struct page_span){ sentence.start, phrase->span.start }, phrases) > 0)
        return false;
    for (size_t i = first; i < next; i++)
        if (strcmp(all->items[i].unit, all->items[next].unit) == 0)
            return true;
    return false;
}

static size_t far_in_front(const struct page_text *text, const struct page_phrase *phrase,
                           const struct prose_quantity *quantity, struct page_span clause)
{
    size_t gap = quantity->offset - phrase->span.end;
    size_t far = page_leads_to(text, phrase->span.end, quantity->offset) ? 1 : IN_CLAUSE + gap;

    if (is_of_start(text, phrase, quantity) || is_of_beginning(text, phrase, clause) ||
        is_of_inserted(text, phrase, quantity) ||
        is_of_base(text, phrase, quantity) ||
        (owner(text, phrase) != NULL && page_is_way_start(text, owner(text, phrase))))
        return NOT_ITS; /* "from 5.6 billion in 2021 to over 20 billion" */
    if (is_another_between(text, phrase->span.end, quantity->offset))
        far += BEHIND_ANOTHER;
    if (owner(text, phrase) != NULL || is_of_piece_in_front(text, phrase, quantity))
        far += OF_ANOTHER;
    return phrase->span.start < clause.start ? far + EARLIER_CLAUSE : far;
}

/* "reached 1.5 trillion last year and is to grow to 3.5 by 2035": the other piece has its own. */
static bool is_piece_of_another(const struct page_text *text, const struct page_phrase *phrase,
                                size_t end)
{
    struct page_span piece = page_part(text, PART_PIECE, phrase->span.start, phrase->span.end);

    return piece.start > end && (is_another_between(text, phrase->span.end, piece.end) ||
                                 is_another_between(text, piece.start, phrase->span.start));
}

/* "fell by 3 percent to 88 million tonnes in 2024", "um 4 Prozent auf 497 Mrd. im Jahr 2024": of a
 * change and of what it led to, which owns the time, there is one. */
static bool leads_to_level(const struct page_text *text, const struct prose_quantity *quantity,
                           const struct prose_quantity *level)
{
    static const char *const joints[] = { " to ", " to a record ", " to reach ", " to hit ",
                                          " auf ", " auf rund ", NULL };
    size_t end = quantity->offset + quantity->length;

    return level != NULL && level->kind != PROSE_PERCENT && level->offset > end &&
           quantity->kind == PROSE_PERCENT &&
           (page_follows_any(text, level->offset, joints) ||
            page_word_at(text, level->offset, "to ")) && /* "to top 200 billion" */
           page_quantity_from(text, end) == page_quantity_from(text, level->offset) &&
           level->offset - end <= JOINT_TO_LEVEL &&
           level->offset < page_part(text, PART_CLAUSE, end, end).end;
}

/* The last quantity in front of the phrase in its clause, but for a conversion; else NULL. */
static const struct prose_quantity *last_before(const struct page_text *text,
                                                const struct page_phrase *phrase)
{
    const struct page_span clause = page_part(text, PART_CLAUSE, phrase->span.start,
                                              phrase->span.end);
    const size_t i = count_before(text, phrase->span.start);

    return i > 0 && text->quantities->items[i - 1].offset >= clause.start
               ? &text->quantities->items[i - 1]
               : NULL;
}

/* "an increase of 5 percent from the June 2019 total of 33 billion": of what is compared with. */
static bool is_of_compared_total(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "over the ", "than the ", "from the ", "against the ",
                                         "below the ", "above the ", NULL };
    size_t next = page_quantity_from(text, phrase->span.end);

    return page_follows_any(text, phrase->span.start, leads) && next < text->quantities->count &&
           page_leads_to(text, phrase->span.end, text->quantities->items[next].offset);
}

/* "came to 5 billion, an increase of 4 percent in 2024", "..., or 30 percent of GDP, in 2024": the
 * change is told right behind its number, and so is the share with a time set apart; the time is
 * that of both. */
static bool is_remark_on(const struct page_text *text, const struct prose_quantity *quantity,
                         const struct prose_quantity *change, bool apart)
{
    static const char *const leads[] = {
        ", an increase of ", ", a rise of ", ", a gain of ", ", a growth of ", ", up ", ", down ",
        " – a growth rate of ", " – an increase of ", ", a decrease of ", ", a decline of ",
        ", a drop of ", ", ein Plus von ", ", ein Minus von ", ", ein Anstieg von ",
        ", ein Zuwachs von ", ", ein Rückgang von ", NULL };
    static const char *const shares[] = { ", or ", ", accounting for ", ", representing ",
                                          ", making up ", ", equivalent to ", ", equal to ",
                                          NULL };
    size_t end = end_of(text, quantity);

    if (change == NULL || change->kind != PROSE_PERCENT || quantity->kind == PROSE_PERCENT ||
        page_quantity_from(text, end) != page_quantity_from(text, change->offset))
        return false;
    return page_follows_any(text, change->offset, apart ? shares : leads);
}

/* "30 percent of the city's GDP, in 2024": the share in front of the time, with what it is of. */
static const struct prose_quantity *share_before(const struct page_text *text,
                                                 const struct page_phrase *phrase)
{
    size_t i = page_quantity_from(text, phrase->span.start), start = start_of(text, phrase), end;

    if (i == 0 || strcmp(text->quantities->items[i - 1].unit, "percent") != 0)
        return NULL;
    end = end_of(text, &text->quantities->items[i - 1]);
    return page_word_at(text, end, " of ") && start > end && start - end <= WHOLE_WITHIN &&
                   memchr(text->bytes + end, ',', start - end) != NULL
               ? &text->quantities->items[i - 1]
               : NULL;
}

/* 出口50亿元，全年有望再创新高: what comes is told behind what is there. */
static bool is_only_expected_behind(const struct page_text *text, const struct page_phrase *phrase,
                                    struct page_span clause)
{
    struct page_span behind = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);

    behind.end = page_measure_by_goal(text, behind);
    return text->published != DATE_NONE && phrase->period.first <= text->published &&
           page_kind_in(text, behind) != PAGE_OBSERVATION &&
           page_kind_in(text, clause) == PAGE_OBSERVATION;
}

static size_t far_behind(const struct page_text *text, const struct page_phrase *phrase,
                         const struct prose_quantity *quantity, struct page_span clause)
{
    size_t end = quantity->offset + quantity->length;
    size_t gap = phrase->span.start - end;

    if (owner(text, phrase) == quantity)
        return 0;
    if (is_of_base(text, phrase, quantity))
        return NOT_ITS; /* "up 14 percent compared to 125.7 billion in 2019" */
    if (leads_to_level(text, quantity, owner(text, phrase)))
        return 1;
    if (leads_to_level(text, quantity, last_before(text, phrase)))
        return IN_CLAUSE + gap; /* "to top 200 billion for the first time in 2024" */
    if (page_is_time_of_all(text, phrase, quantity))
        return NEXT_CLAUSE + gap;
    if (text->published != DATE_NONE && phrase->kind == PHRASE_PERIOD && !phrase->year_before &&
        phrase->period.last <= text->published &&
        page_is_time_of_opening(text, phrase, quantity, clause))
        return NEXT_CLAUSE + gap; /* "At 35.8 trillion, the economy made up 36 percent in 2019" */
    if (is_another_between(text, end, phrase->span.start))
        return is_remark_on(text, quantity, owner(text, phrase), false) ||
                       is_remark_on(text, quantity, share_before(text, phrase), true)
                   ? NEXT_CLAUSE + gap
                   : NOT_ITS;
    if (is_of_compared_total(text, phrase))
        return NOT_ITS;
    if (phrase->span.start < clause.end)
        return is_piece_of_another(text, phrase, end) ? NOT_ITS : IN_CLAUSE + gap;
    if (leads_to_another(text, phrase) || is_only_expected_behind(text, phrase, clause))
        return NOT_ITS;
    return gap < clause.end - end + IN_CLAUSE + 5 ||
                   page_is_time_of_opening(text, phrase, quantity, clause)
               ? NEXT_CLAUSE + gap
               : NOT_ITS;
}

static size_t how_far(const struct page_text *text, const struct page_phrase *phrase,
                      const struct prose_quantity *quantity, struct page_span clause)
{
    if (phrase->kind == PHRASE_EVENT || page_is_when_begun(text, phrase, quantity) ||
        is_of_bracketed(text, phrase, quantity) ||
        (phrase->year_before && !page_is_glue(text, phrase->span.end, quantity->offset) &&
         !page_is_glue(text, quantity->offset + quantity->length, phrase->span.start)))
        return NOT_ITS;
    if (phrase->span.end <= quantity->offset)
        return far_in_front(text, phrase, quantity, clause);
    if (phrase->span.start >= quantity->offset + quantity->length)
        return far_behind(text, phrase, quantity, clause);
    return NOT_ITS;
}

/* "144 billion between 2021 and 2023": of all that time; what something rose to is of its end. */
static void widen(const struct page_text *text, const struct page_phrases *phrases,
                  const struct prose_quantity *quantity, struct page_phrase *out)
{
    static const char *const leads[] = { "between ", "zwischen ", "from ", "von ", NULL };
    static const char *const joints[] = { " and ", " und ", " to ", " bis ", NULL };
    static const char *const ends[] = { "to ", "auf ", "reached ", "at ", "bei ", NULL };

    for (size_t i = 0; i + 1 < phrases->count; i++) {
        const struct page_phrase *first = &phrases->items[i], *last = first + 1;

        if (first->span.start == out->span.start && first->span.start > quantity->offset &&
            page_follows_any(text, first->span.start, leads) &&
            page_follows_any(text, last->span.start, joints) &&
            last->span.start - first->span.end <= JOINT_MOST &&
            last->period.last > first->period.first) {
            bool end = page_follows_any(text, quantity->offset, ends);

            out->period = end ? last->period
                              : period_of_days(first->period.first, last->period.last);
            out->span.end = last->span.end;
        }
    }
}

bool page_period(const struct page_text *text, const struct page_phrases *phrases,
                 const struct prose_quantity *quantity, struct page_phrase *out, bool *attached)
{
    size_t end = quantity->offset + quantity->length, best = NOT_ITS;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);

    *attached = page_period_of_way(text, phrases, quantity, out);
    if (*attached)
        return true;
    for (size_t i = 0; i < phrases->count; i++) {
        const struct page_phrase *phrase = &phrases->items[i];
        size_t far;

        if (phrase->span.start < sentence.start || phrase->span.end > sentence.end)
            continue;
        far = how_far(text, phrase, quantity, clause);
        if (far < best) {
            best = far;
            *out = *phrase;
        }
    }
    *attached = best <= 1;
    if (best < NOT_ITS)
        widen(text, phrases, quantity, out);
    return best < NOT_ITS;
}

bool page_period_of_row(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_phrase *out)
{
    struct page_span line = page_line(text, quantity->offset);
    struct page_phrase phrases[PHRASES_MOST];
    size_t count;

    if (text->bytes[line.start] != '|')
        return false;
    for (int row = 0; row < ROWS_MOST && line.start > 0 && text->bytes[line.start] == '|'; row++)
        line = page_line(text, line.start - 1);
    count = page_phrases(text, line, phrases);
    for (size_t i = 0; i < count; i++)
        if (phrases[i].kind == PHRASE_PERIOD && text->bytes[line.start] != '|') {
            *out = phrases[i];
            return true;
        }
    return false;
}
