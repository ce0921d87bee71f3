/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/kind.h"

#include "collectors/page/kind/aimed.h"
#include "collectors/page/kind/base.h"
#include "collectors/page/kind/future.h"
#include "collectors/page/kind/goal.h"
#include "collectors/page/kind/headline.h"
#include "collectors/page/kind/kind_words.h"
#include "collectors/page/kind/modal.h"
#include "collectors/page/kind/outlook.h"
#include "collectors/page/kind/plan.h"
#include "collectors/page/kind/planned.h"
#include "collectors/page/kind/purpose.h"
#include "collectors/page/kind/restated.h"
#include "collectors/page/kind/stated.h"
#include "collectors/page/known.h"
#include "collectors/page/number/way.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/text/enumeration.h"

#include <ctype.h>
#include <string.h>

enum { FROM_WITHIN = 24, PLANNED_WITHIN = 56 };

/* "sollen bereits 1,27 Millionen im Einsatz gewesen sein": somebody says that it was so. */
static bool is_hearsay(const struct page_text *text, struct page_span span)
{
    static const char *const ends[] = { "gewesen sein", "worden sein", "gehabt haben",
                                        "betragen haben", "gelegen haben", "erreicht haben",
                                        "erzielt haben" };
    struct page_span found;

    return page_find_any(text, span, ends, sizeof ends / sizeof ends[0], &found);
}

/* "had been approved to be stationed": nothing is to come. */
static bool is_told_to_be(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "continues ", "continue ",  "continued ", "continuing ",
                                         "appears ",   "appear ",    "appeared ", "seems ", "seem ",
                                         "proved ",    "approved ",  "estimated ", "believed ",
                                         "found ",     "known ",
                                         "reported ", "said ",      "thought ",  "considered ",
                                         "confirmed ", "allowed ",  "reckoned ", "deemed ", NULL };

    static const char *const expecting[] = { "expects", "expect" }; /* "it to be worth" */
    const struct page_span front = { page_part(text, PART_CLAUSE, at, at).start, at };

    return page_word_at(text, at, "to be") &&
           (page_follows_any(text, at, verbs) || PAGE_HAS(text, front, expecting));
}

/* "is also to blame"; "The fair, which is later to move, has 300 inns": what it does then is no
 * number of what it has, unlike "which is to open". */
static bool is_to_do_something(const struct page_text *text, struct page_span span, size_t behind)
{
    static const char *const relatives[] = { "which ", "who ", "that ", NULL };
    static const char *const verbs[] = { " move", " relocate", " close", " expand", " grow",
                                         " merge", " retire" };

    if (text->language != LANGUAGE_EN || !page_word_before(text, behind, " to"))
        return false;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_at(text, behind, verbs[i]) && behind + strlen(verbs[i]) == span.end)
            return page_word_at_any(text, span.start, relatives);
    return page_word_at(text, behind, " blame");
}

/* "Wachstumsziel", "Ausbauziele": at the end of a noun; where one travels to is none. */
static bool is_goal_in_german(const struct page_text *text, struct page_span span)
{
    static const char *const endings[] = { "ziel", "ziele", "ziels", "zielen", "zielmarke" };
    static const char *const places[] = { "Reise",  "Urlaubs", "Ausflugs", "Wander", "Flug",
                                          "Angriffs", "Lauf" };

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const size_t length = strlen(endings[i]);

        for (size_t at = span.start + 1; at + length <= span.end; at++) {
            size_t start = at;
            bool place = false;

            if (strncmp(text->bytes + at, endings[i], length) != 0 ||
                page_is_letter(text, at + length) || !page_is_letter(text, at - 1))
                continue;
            while (start > span.start && page_is_letter(text, start - 1))
                start--;
            for (size_t p = 0; p < sizeof places / sizeof places[0]; p++)
                place = place || strncmp(text->bytes + start, places[p], strlen(places[p])) == 0;
            if (!place && isupper((unsigned char)text->bytes[start]))
                return true;
        }
    }
    return false;
}

/* "Für 2030 sieht das Gesetz 115 Gigawatt vor" */
static bool is_provided_in_german(const struct page_text *text, struct page_span span)
{
    static const char *const verbs[] = { "sieht", "sehen" };
    struct page_span found;

    return page_word_before(text, span.end, "vor") &&
           page_find_any(text, span, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "Für 2025 wird mit 450 Milliarden gerechnet" */
static bool is_reckoned_in_german(const struct page_text *text, struct page_span span)
{
    static const char *const helpers[] = { "wird", "wurde" };

    return text->language == LANGUAGE_DE && page_word_before(text, span.end, "gerechnet") &&
           PAGE_HAS(text, span, helpers);
}

/* 在“双碳”目标引领下: under it something was done. */
static bool is_guide(const struct page_text *text, size_t at)
{
    static const char *const behind[] = { "引领", "指引", "导向", "驱动", "牵引", "下" };

    if (!page_word_at(text, at, "目标"))
        return false;
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++)
        if (page_word_at(text, at + strlen("目标"), behind[i]))
            return true;
    return false;
}

/* "wie geplant", "more than expected to 400": it came, whatever was planned. */
static bool is_likened(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "wie ", "als ", "as ", "than ", NULL };
    static const char *const words[] = { "geplant", "erwartet", "vorgesehen", "vereinbart",
                                         "prognostiziert", "expected", "forecast", "anticipated",
                                         "projected", NULL };

    return text->language != LANGUAGE_ZH && page_word_at_any(text, at, words) &&
           page_follows_any(text, at, leads);
}

/* The strongest word: a target that is expected is a target. */
static enum page_kind kind_in(const struct page_text *text, struct page_span span,
                              enum page_part within)
{
    enum page_kind kind = PAGE_OBSERVATION;
    bool outlook = true; /* no other word than "will" and the like says that it is aimed at */

    if (text->language == LANGUAGE_DE && is_hearsay(text, span))
        return kind;
    if (text->language == LANGUAGE_ZH && within == PART_PIECE && page_says_fact(text, span))
        return kind; /* 资助计划已支持120家: a noun */
    for (size_t w = 0; w < page_kind_word_count; w++) {
        const struct page_kind_word *word = &page_kind_words[w];
        size_t at;

        if (word->language != text->language || word->within != within ||
            !(word->kind > kind || (outlook && word->kind == PAGE_TARGET)))
            continue;
        at = page_find(text, span, word->text);
        if (at == span.end || is_to_do_something(text, span, at + strlen(word->text)) ||
            is_told_to_be(text, at) || is_guide(text, at) ||
            is_likened(text, at) || page_word_at(text, at, "would-be") ||
            page_is_told_of_planned(text, span, at))
            continue;
        kind = word->kind;
        outlook = outlook && (kind != PAGE_TARGET ||
                              page_is_word_of_outlook(text->language, word->text));
    }
    if (text->language == LANGUAGE_DE && within == PART_CLAUSE &&
        (is_goal_in_german(text, span) || is_provided_in_german(text, span)))
        return PAGE_TARGET;
    if (within == PART_CLAUSE && kind == PAGE_OBSERVATION &&
        (page_is_seen_by_experts(text, span) || is_reckoned_in_german(text, span)))
        return PAGE_FORECAST;
    if (within == PART_CLAUSE && kind != PAGE_TARGET && page_has_modal(text, span))
        return PAGE_TARGET;
    if (within == PART_CLAUSE && kind == PAGE_OBSERVATION && page_says_will(text, span))
        kind = PAGE_TARGET; /* 预计将达 is expected, and 将达 aimed at */
    return kind == PAGE_TARGET && outlook && page_is_outlook(text, span) ? PAGE_FORECAST : kind;
}

/* Words that go on with what the sentence before spoke of. */
static bool goes_on(const struct page_text *text, struct page_span sentence)
{
    static const char *const openings[] = { "Among them", "Of these", "Of them", "其中", "Darunter",
                                            "Davon" };
    size_t at = sentence.start;

    while (at < sentence.end && strchr(" ,;", text->bytes[at]) != NULL)
        at++;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, at, openings[i]))
            return true;
    return page_points_back(text, at);
}

/* Behind the last of them; the end of the span where there is none. */
static size_t behind_aim(const struct page_text *text, struct page_span span)
{
    static const char *const aims[] = { "预期目标是", "主要目标是", "主要预期目标为", "预期目标为", "主要目标为" };

    for (size_t i = 0; i < sizeof aims / sizeof aims[0]; i++) {
        size_t at = page_find_last(text, span, aims[i]);

        if (at < span.end)
            return at + strlen(aims[i]);
    }
    return span.end;
}

/* 主要预期目标是：A增长5%；B增长3% -- what stands before a colon is said of all behind it. */
static enum page_kind kind_of_heading(const struct page_text *text, struct page_span sentence,
                                      size_t quantity)
{
    struct page_span front = { sentence.start, quantity };
    size_t colon = page_find_last(text, front, "：");

    if (colon == front.end)
        colon = page_find_last(text, front, ": ");
    if (colon == front.end)
        colon = behind_aim(text, front); /* 预期目标是A增长5%；B增长3% */
    if (colon == front.end)
        return PAGE_OBSERVATION;
    front = page_part(text, PART_CLAUSE, colon, colon);
    front.end = colon;
    if (page_tells_fate_of_goal(text, front))
        return PAGE_OBSERVATION;
    return kind_in(text, front, PART_CLAUSE);
}

static enum page_kind stronger(enum page_kind a, enum page_kind b)
{
    return a > b ? a : b;
}

/* "Among them, 5G users reached 561 million": that is there, whatever was expected before. */
static bool says_past(const struct page_text *text, struct page_span span)
{
    static const char *const verbs[] = { "reached", "was", "were", "had", "stood at", "totaled",
                                         "totalled", "amounted to", "accounted for", "erreichte",
                                         "erreichten", "betrug", "betrugen", "war", "waren",
                                         "lag", "lagen", "entfielen" };
    struct page_span verb;

    return page_find_any(text, span, verbs, sizeof verbs / sizeof verbs[0], &verb);
}

/* "Among them, ..." is of the kind of the sentence before it. */
static enum page_kind kind_before(const struct page_text *text, struct page_span sentence,
                                  size_t quantity)
{
    struct page_span before;

    if (!goes_on(text, sentence) ||
        says_past(text, (struct page_span){ sentence.start, quantity }) ||
        !page_sentence_before(text, sentence, true, &before))
        return PAGE_OBSERVATION;
    if (page_is_in_german_future(text, before, before.end))
        return PAGE_FORECAST;
    return kind_in(text, before, PART_CLAUSE);
}

/* "a leap from the capacity of 2,185 EFLOPS": what it grows from is there already. */
static bool is_start(const struct page_text *text, size_t at)
{
    static const char *const starts[][3] = {
        [LANGUAGE_EN] = { "from" },
        [LANGUAGE_ZH] = { "由" },
        [LANGUAGE_DE] = { "von derzeit", "von aktuell", "von heute" },
    };
    struct page_span front = { at > FROM_WITHIN ? at - FROM_WITHIN : 0, at };
    size_t which = page_quantity_from(text, at);

    /* "from 25 to 50", "von derzeit 9,7 auf mehr als 20", 由2500家增加到4000家 */
    if (which > 0) {
        const struct prose_quantity *before = &text->quantities->items[which - 1];

        if (before->offset + before->length > front.start)
            front.start = before->offset + before->length;
    }
    for (size_t i = 0; i < 3 && starts[text->language][i] != NULL; i++)
        if (page_find(text, front, starts[text->language][i]) < front.end)
            return true;
    return page_comes_after(text, at);
}

/* "a planned total construction area of 309,000 square meters", "a planned 40 stations"; but not
 * "planned treatment in England shrank to 7 million". */
static bool is_planned(const struct page_text *text, struct page_span piece, size_t quantity)
{
    static const char *const joints[] = { "planned", "of", "is", "are", "was", "were", "at" };
    struct page_span front = { piece.start, quantity };
    size_t at = page_find_last(text, front, "planned");

    for (size_t i = 0; i < sizeof joints / sizeof joints[0] && at < front.end; i++) {
        size_t length = strlen(joints[i]) + 1;

        if (quantity >= at + length && quantity - at < PLANNED_WITHIN &&
            page_word_at(text, quantity - length, joints[i]))
            return true;
    }
    return false;
}

/* "China plans 600,000 more stations", "eyes 300 labs": what such a verb has as its object. */
static bool is_object_of_plan(const struct page_text *text, struct page_span quantity)
{
    static const char *const verbs[] = { "plans ", "plan ", "eyes ", "plans for ", "envisions ",
                                         "envisioned ", "plans a total of ", NULL };
    static const char *const nouns[] = { "the plan ", "action plan ", "work plan ", NULL };

    return text->language == LANGUAGE_EN && page_follows_any(text, quantity.start, verbs) &&
           !page_follows_any(text, quantity.start, nouns);
}

/* "29 percent of the firms plan to spend more": how many want it was observed. */
static bool is_survey(const struct page_text *text, struct page_span clause,
                      const struct prose_quantity *quantity)
{
    static const char *const ofs[] = { " of ", " der ", " aller ", "的" };
    static const char *const wants[] = { "plan to", "want to", "intend to", "hope to", "wish to",
                                         "wollen", "planen", "möchten", "beabsichtigen", "计划", "打算",
                                         "希望", "有意" };
    size_t end = quantity->offset + quantity->length;
    struct page_span front = { clause.start, quantity->offset }, behind = { end, clause.end };
    struct page_span word;
    bool of = false;

    for (size_t i = 0; i < sizeof ofs / sizeof ofs[0]; i++)
        of = of || page_word_at(text, end, ofs[i]);
    if (!of || (quantity->kind != PROSE_PERCENT && quantity->kind != PROSE_RATIO) ||
        kind_in(text, front, PART_CLAUSE) != PAGE_OBSERVATION ||
        !page_find_any(text, behind, wants, sizeof wants / sizeof wants[0], &word))
        return false;
    return page_quantity_from(text, end) == page_quantity_from(text, word.start);
}

/* "cut ten percent of its 160,000 jobs", "zehn Prozent seiner 160.000 Stellen", 其16万个岗位中的10%:
 * what a part is to be taken of is there today. */
static bool is_stock(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const owners[] = { " of its ", " of their ", " seiner ", " ihrer ",
                                          " of the company's " };
    size_t first = page_quantity_from(text, quantity->offset);
    size_t end = quantity->offset + quantity->length;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    const struct prose_quantity *before;

    if (text->language == LANGUAGE_ZH) {
        struct page_span behind = { end, clause.end };

        return page_word_before(text, quantity->offset, "其") &&
               page_find(text, behind, "中的") < behind.end;
    }
    if (first == 0)
        return false;
    before = &text->quantities->items[first - 1];
    if (before->offset < clause.start ||
        (before->kind != PROSE_PERCENT && before->kind != PROSE_RATIO))
        return false;
    for (size_t i = 0; i < sizeof owners / sizeof owners[0]; i++)
        if (page_word_at(text, before->offset + before->length, owners[i]))
            return true;
    return false;
}

/* 预计达到4500亿元，较上年增长三成: the growth is as far away as the level that it leads to. */
static bool is_growth_of_expected(const struct page_text *text, const struct page_span clause)
{
    static const char *const growths[] = { "同比", "较上年", "比上年", "增长", "增速", "增幅", "年增", NULL };
    static const char *const expected[] = { "预计", "预估", "有望", "可望" };
    struct page_span before, found;

    return text->language == LANGUAGE_ZH && page_word_at_any(text, clause.start, growths) &&
           page_clause_before(text, clause, page_part(text, PART_GROUP, clause.start, clause.end),
                              &before) &&
           page_find_any(text, before, expected, sizeof expected / sizeof expected[0], &found) &&
           kind_in(text, before, PART_CLAUSE) == PAGE_FORECAST;
}

/* In Chinese a plan goes on from clause to clause (将完成…，覆盖率达到…，比率不低于…), as far as the
 * semicolon, until one says what is there already; so does what somebody expects, until one names
 * a time of its own. */
static enum page_kind kind_of_clauses_before(const struct page_text *text,
                                             struct page_span quantity)
{
    static const char *const expected[] = { "预计", "预估", "有望", "可望" };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    static const char *const said[] = { "预计", "预估", "预测", "预期", NULL };
    struct page_span group = page_part(text, PART_GROUP, quantity.start, quantity.end), found;
    bool timed = page_find(text, clause, "年") < quantity.start;

    while (text->language == LANGUAGE_ZH && !page_says_fact(text, clause) &&
           (clause.end >= quantity.end || !page_tells_fate_of_goal(text, clause))) {
        enum page_kind kind = kind_in(text, clause, PART_CLAUSE);

        if (kind == PAGE_FORECAST && page_follows_any(text, clause.end, said))
            return kind; /* 业内人士预计，今年可达: whatever time is named */
        if (kind == PAGE_FORECAST)
            return !timed && page_find_any(text, clause, expected,
                                           sizeof expected / sizeof expected[0], &found)
                       ? kind
                       : PAGE_OBSERVATION;
        if (kind != PAGE_OBSERVATION || !page_clause_before(text, clause, group, &clause))
            return kind;
    }
    return PAGE_OBSERVATION;
}

/* The span as far as it measures by a goal; all of it where the quantity is told behind that. */
static struct page_span before_goal(const struct page_text *text, struct page_span span,
                                    struct page_span quantity)
{
    const size_t at = page_measure_by_goal(text, span);

    return quantity.start >= at && quantity.start < span.end ? span
                                                             : (struct page_span){ span.start, at };
}

static enum page_kind kind_by_words(const struct page_text *text, struct page_span quantity)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    struct page_span piece = page_part(text, PART_PIECE, quantity.start, quantity.end);
    /* behind a semicolon another sentence begins; in Chinese it goes on with the same plan */
    struct page_span whole = text->language == LANGUAGE_ZH
                                 ? sentence
                                 : page_part(text, PART_GROUP, quantity.start, quantity.end);
    struct page_span opening = page_part(text, PART_CLAUSE, whole.start, whole.start);
    enum page_kind kind = stronger(kind_in(text, before_goal(text, clause, quantity), PART_CLAUSE),
                                   kind_in(text, before_goal(text, piece, quantity), PART_PIECE));
    enum page_kind opened = page_tells_fate_of_goal(text, opening)
                                ? PAGE_OBSERVATION
                                : kind_in(text, before_goal(text, opening, quantity), PART_CLAUSE);
    struct page_span before;
    size_t which = page_quantity_from(text, quantity.start);
    const struct prose_quantity *own = &text->quantities->items[which];
    const bool is_quantity = which < text->quantities->count && own->offset == quantity.start;

    if (page_restates(text, quantity) != NULL)
        return page_kind_of(text, page_span_of(page_restates(text, quantity)));
    if (is_start(text, quantity.start) ||
        (is_quantity && (page_is_way_start(text, own) || is_survey(text, clause, own) ||
                         is_stock(text, own))))
        return PAGE_OBSERVATION;
    if (page_is_there_before_aim(text, quantity) ||
        (kind == PAGE_OBSERVATION && page_is_told_aside(text, quantity)))
        return PAGE_OBSERVATION;
    if (kind == PAGE_OBSERVATION && is_quantity && page_first_listed(text, own) != own)
        return page_kind_of(text, page_span_of(page_first_listed(text, own)));
    if (page_is_purpose(text, quantity) || page_is_aimed_at(text, quantity))
        return PAGE_TARGET;
    if (text->language == LANGUAGE_EN && (is_planned(text, piece, quantity.start) ||
                                          is_object_of_plan(text, quantity)))
        return PAGE_TARGET;
    if (kind == PAGE_OBSERVATION && is_growth_of_expected(text, clause))
        return PAGE_FORECAST;
    /* 将达到150EFLOPS，其中智算占比已超过97% */
    if (kind == PAGE_OBSERVATION && text->language == LANGUAGE_ZH &&
        page_says_fact(text, (struct page_span){ clause.start, quantity.end }))
        return PAGE_OBSERVATION;
    if (kind == PAGE_OBSERVATION && page_clause_before(text, clause, whole, &before) &&
        !page_tells_fate_of_goal(text, before))
        opened = stronger(opened, kind_in(text, before_goal(text, before, quantity), PART_CLAUSE));
    if (opened == PAGE_TARGET)
        return PAGE_TARGET;
    if (kind == PAGE_OBSERVATION)
        kind = opened == PAGE_FORECAST && (text->language == LANGUAGE_DE ||
                                           page_word_at(text, clause.start, "with "))
                   ? opened
                   : kind_of_clauses_before(text, quantity);
    if (kind == PAGE_OBSERVATION)
        kind = page_kind_of_headline(text, quantity);
    if (page_supposes(text, quantity))
        kind = stronger(kind, PAGE_FORECAST);
    kind = stronger(stronger(kind, kind_of_heading(text, sentence, quantity.start)),
                    kind_before(text, sentence, quantity.start));
    return kind == PAGE_FORECAST && page_is_said_by_plan(text, sentence) ? PAGE_TARGET : kind;
}

enum page_kind page_kind_of(const struct page_text *text, struct page_span quantity)
{
    size_t which = page_quantity_from(text, quantity.start);
    const struct prose_quantity *known = &text->quantities->items[which];

    if (text->known == NULL || which == text->quantities->count ||
        known->offset != quantity.start || page_span_of(known).end != quantity.end)
        return kind_by_words(text, quantity);
    if (text->known[which].kind == 0)
        text->known[which].kind = 1 + (int)kind_by_words(text, quantity);
    return (enum page_kind)(text->known[which].kind - 1);
}

enum page_kind page_kind_in(const struct page_text *text, struct page_span heading)
{
    return stronger(kind_in(text, heading, PART_CLAUSE), kind_in(text, heading, PART_PIECE));
}

bool page_is_there_before_aim(const struct page_text *text, struct page_span quantity)
{
    struct page_span front;

    return page_is_stated_before_aim(text, quantity, &front) &&
           page_kind_in(text, front) == PAGE_OBSERVATION;
}
