/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_kind.h"

#include "collectors/page_token.h"
#include "collectors/page_twin.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
    AVERAGE_WITHIN = 48,
    FROM_WITHIN = 24,
    FROM_WITHIN_ZH = 36,
    WORD_REACH = 10,
    PLANNED_WITHIN = 56
};

static const struct {
    enum language language;
    enum page_kind kind;
    enum page_part within; /* how far around the quantity the word counts */
    const char *text;
} words[] = {
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "expected to" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "is expected" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "expects" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "projected" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "anticipated" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "forecast" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "likely to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "target" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "targets" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "targeted" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aims to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aim to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aiming" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aims at" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "goal" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "goals" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "will" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "shall" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "is to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "are to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "plans to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "plan to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "should" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "strive" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "strives" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "seeks to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "over the next" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "in the next" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aims for" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "aim for" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "foresees" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "envisages" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "wants" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "pledged" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "vowed to" },
    { LANGUAGE_EN, PAGE_TARGET, PART_CLAUSE, "hopes to" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "could" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "predicts" },
    { LANGUAGE_EN, PAGE_FORECAST, PART_CLAUSE, "forecasts" },
    { LANGUAGE_EN, PAGE_TARGET, PART_PIECE, "is planned" },
    { LANGUAGE_EN, PAGE_TARGET, PART_PIECE, "are planned" },
    { LANGUAGE_EN, PAGE_TARGET, PART_PIECE, "to be" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "预计" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "預計" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "预期" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "预测" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "預測" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "有望" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "可望" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "预估" },
    { LANGUAGE_ZH, PAGE_FORECAST, PART_CLAUSE, "預估" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "力争" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "力爭" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "争取" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "目标" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "目標" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "提出到" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "计划到" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将达" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "將達" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将超" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将突破" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将实现" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将形成" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将建" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将新增" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将增" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将提" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将打造" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将培育" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "将引" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "控制在" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "如何实现" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "如何達到" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "计划新建" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "计划新增" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "计划建设" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "计划完成" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "拟按" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "拟安排" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "擬安排" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_CLAUSE, "拟新增" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_PIECE, "规划" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_PIECE, "規劃" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_PIECE, "计划" },
    { LANGUAGE_ZH, PAGE_TARGET, PART_PIECE, "計劃" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "erwartet" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "voraussichtlich" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "dürfte" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "dürften" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "prognostiziert" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "Prognose" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "könnte" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "könnten" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "rechnet" },
    { LANGUAGE_DE, PAGE_FORECAST, PART_CLAUSE, "rechnen" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "peilt" },
    { LANGUAGE_DE, PAGE_TARGET, PART_PIECE, "vereinbart" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "soll" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "sollen" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "Ziel" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "Ziele" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "angestrebt" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "strebt" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "plant" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "planen" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "will" },
    { LANGUAGE_DE, PAGE_TARGET, PART_CLAUSE, "wollen" },
    { LANGUAGE_DE, PAGE_TARGET, PART_PIECE, "geplant" },
    { LANGUAGE_DE, PAGE_TARGET, PART_PIECE, "geplante" },
    { LANGUAGE_DE, PAGE_TARGET, PART_PIECE, "geplanten" },
    { LANGUAGE_DE, PAGE_TARGET, PART_PIECE, "vorgesehen" },
};

/* The strongest word: a target that is expected is a target. */
static enum page_kind kind_in(const struct page_text *text, struct page_span span,
                              enum page_part within)
{
    enum page_kind kind = PAGE_OBSERVATION;

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (words[w].language == text->language && words[w].within == within &&
            words[w].kind > kind && page_find(text, span, words[w].text) < span.end)
            kind = words[w].kind;
    return kind;
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
    return false;
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
        return PAGE_OBSERVATION;
    front = page_part(text, PART_CLAUSE, colon, colon);
    front.end = colon;
    return kind_in(text, front, PART_CLAUSE);
}

static enum page_kind stronger(enum page_kind a, enum page_kind b)
{
    return a > b ? a : b;
}

/* "Among them, ..." is of the kind of the sentence before it. */
static enum page_kind kind_before(const struct page_text *text, struct page_span sentence)
{
    size_t at = sentence.start;
    struct page_span before;

    if (!goes_on(text, sentence))
        return PAGE_OBSERVATION;
    while (at > 0 && strchr(" .\n", text->bytes[at - 1]) != NULL)
        at--;
    before = page_part(text, PART_SENTENCE, at, at);
    return kind_in(text, before, PART_CLAUSE);
}

/* "a leap from the capacity of 2,185 EFLOPS": what it grows from is there already. */
static bool is_start(const struct page_text *text, size_t at)
{
    static const char *const starts[] = { [LANGUAGE_EN] = "from", [LANGUAGE_ZH] = "由",
                                          [LANGUAGE_DE] = "von derzeit" };
    struct page_span front = { at > FROM_WITHIN ? at - FROM_WITHIN : 0, at };

    return page_find(text, front, starts[text->language]) < front.end;
}

static bool follows_one_of(const struct page_text *text, size_t at, const char *const *signs)
{
    struct page_span front = { at > WORD_REACH ? at - WORD_REACH : 0, at };

    for (; *signs != NULL; signs++)
        if (page_find(text, front, *signs) < front.end)
            return true;
    return false;
}

/* A number behind what counts things may leave the noun out: "12 plants (9 a year before)". */
static bool is_same_unit(const struct prose_quantity *other, const struct prose_quantity *quantity)
{
    return strcmp(other->unit, quantity->unit) == 0 ||
           (other->kind == PROSE_COUNT && quantity->kind == PROSE_COUNT &&
            other->offset < quantity->offset && strcmp(quantity->unit, "1") == 0);
}

/* Whether quantity i is of the same unit, in the same sentence. */
static bool is_alike(const struct page_text *text, size_t i, const struct prose_quantity *quantity)
{
    const struct prose_quantity *other;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                          quantity->offset + quantity->length);

    if (i >= text->quantities->count)
        return false;
    other = &text->quantities->items[i];
    return other->offset >= sentence.start && other->offset < sentence.end &&
           is_same_unit(other, quantity);
}

/* Whether both stand in one clause: what is in brackets further on is of something else. */
static bool is_in_clause_of(const struct page_text *text, const struct prose_quantity *first,
                            const struct prose_quantity *second)
{
    return page_part(text, PART_CLAUSE, first->offset, first->offset).end > second->offset;
}

bool page_is_of_a_place(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t at = quantity->offset + quantity->length;
    struct page_token tokens[TOKENS_MOST];

    if (text->language == LANGUAGE_ZH || !page_word_at(text, at, " in "))
        return false;
    at += page_word_at(text, at, " in the ") ? strlen(" in the ") : strlen(" in ");
    return at < text->length && isupper((unsigned char)text->bytes[at]) &&
           page_tokens(text, (struct page_span){ at, at + 1 }, tokens) == 0;
}

/* "59 percent, after 54 percent in 2024", "22,2 Prozent nach 14,4 Prozent im Vorjahr", "7.39
 * million, from 7.41 million": what it is compared with stands right behind such a word, and what
 * is compared before it. */
static bool is_comparison(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "after",     "against",       "versus",      "vs",
                                         "compared with", "compared to", "up from",   "down from",
                                         "from",      "than the",      "nach",        "gegenüber",
                                         "nach zuvor", "von zuvor",    "verglichen mit", "statt",
                                         "上年为",    "上年同期为",    "去年同期为",  "此前为",
                                         "而上年",    "上年同期的",    "上年的",      "去年的" };
    size_t at = quantity->offset, first = page_quantity_from(text, at);

    if (page_is_of_a_place(text, quantity))
        return false;
    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t length = strlen(leads[i]);

        if (at >= length && page_word_at(text, at - length, leads[i]))
            return first > 0 && is_alike(text, first - 1, quantity);
    }
    return first > 0 && page_in_brackets(text, quantity) && !page_is_closer_twin(text, quantity) &&
           is_alike(text, first - 1, quantity) &&
           is_in_clause_of(text, &text->quantities->items[first - 1], quantity);
}

/* "17 percent above the ten-year average of 934,600 tonnes", "unter dem Höchstwert von 73": what it
 * is measured by. */
static bool is_yardstick(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const nouns[] = { "average", "mean", "peak", "estimate", "estimates",
                                         "consensus", "expectation", "expectations" };
    static const char *const endings[] = { "durchschnitt",  "durchschnitts", "mittelwert",
                                           "höchstwert",    "höchststand",   "vorjahreswert",
                                           "vorjahreswerts", "vorkrisenniveau" };
    static const char *const joints[] = { " of ", " von ", " for ", " bei " };
    size_t at = quantity->offset;

    for (size_t j = 0; j < sizeof joints / sizeof joints[0]; j++) {
        size_t end = at - (at > strlen(joints[j]) ? strlen(joints[j]) : at);

        if (end == 0 || strncmp(text->bytes + end, joints[j], strlen(joints[j])) != 0)
            continue;
        for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
            if (page_word_before(text, end, nouns[i]))
                return true;
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
            if (end >= strlen(endings[i]) &&
                strncasecmp(text->bytes + end - strlen(endings[i]), endings[i],
                            strlen(endings[i])) == 0)
                return true;
    }
    return false;
}

/* "17 percent above the ten-year average": not against the year before. */
bool page_is_against_average(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { " above ", " below ", " over ", " under ", " über ",
                                         " unter ", " higher than ", " lower than ",
                                         " höher als ", " niedriger als " };
    static const char *const nouns[] = { "average", "mean", "norm", "peak" };
    static const char *const endings[] = { "durchschnitt", "mittel" };
    struct page_span near = { quantity->offset + quantity->length, 0 };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, near.start), found;
    bool led = false;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        led = led || page_word_at(text, near.start, leads[i]);
    near.end = near.start + AVERAGE_WITHIN < clause.end ? near.start + AVERAGE_WITHIN : clause.end;
    if (!led || near.end <= near.start)
        return false;
    for (size_t at = near.start; at < near.end; at++)
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
            if (strncasecmp(text->bytes + at, endings[i], strlen(endings[i])) == 0)
                return true;
    return page_find_any(text, near, nouns, sizeof nouns / sizeof nouns[0], &found);
}

/* "should swell from 210 to 300": what it is to grow from is there today. */
static bool is_way_to_come(const struct page_text *text, const struct prose_quantity *next)
{
    return page_kind_of(text, (struct page_span){ next->offset, next->offset + next->length }) !=
           PAGE_OBSERVATION;
}

/* 由“十二五”末的15.8减少到14.2: in Chinese the time stands in between. */
static bool is_from(const struct page_text *text, size_t at)
{
    static const char *const froms[][3] = { [LANGUAGE_EN] = { "from", NULL },
                                            [LANGUAGE_ZH] = { "由", "从", NULL },
                                            [LANGUAGE_DE] = { "von", NULL } };
    struct page_span piece = page_part(text, PART_PIECE, at, at);
    struct page_span front = { at > FROM_WITHIN_ZH ? at - FROM_WITHIN_ZH : 0, at };

    if (text->language != LANGUAGE_ZH || follows_one_of(text, at, froms[text->language]))
        return follows_one_of(text, at, froms[text->language]);
    if (front.start < piece.start)
        front.start = piece.start;
    return page_quantity_from(text, front.start) == page_quantity_from(text, at) &&
           (page_find(text, front, "由") < at || page_find(text, front, "从") < at);
}

bool page_is_start(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const tos[][4] = { [LANGUAGE_EN] = { "to", NULL },
                                          [LANGUAGE_ZH] = { "至", "到", "为", NULL },
                                          [LANGUAGE_DE] = { "auf", NULL } };
    size_t at = quantity->offset, end = at + quantity->length;
    size_t next = page_quantity_from(text, end), first = page_quantity_from(text, at);

    if (is_comparison(text, quantity) || is_yardstick(text, quantity))
        return true;
    if (is_alike(text, next, quantity) && is_way_to_come(text, &text->quantities->items[next]))
        return false;
    return is_from(text, at) &&
           ((is_alike(text, next, quantity) &&
             follows_one_of(text, text->quantities->items[next].offset, tos[text->language])) ||
            (first > 0 && is_alike(text, first - 1, quantity) &&
             follows_one_of(text, text->quantities->items[first - 1].offset,
                            tos[text->language])));
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

/* "29 percent of the firms plan to spend more": how many want it was observed. */
static bool is_survey(const struct page_text *text, struct page_span clause,
                      const struct prose_quantity *quantity)
{
    static const char *const ofs[] = { " of ", " der ", " aller ", "的" };
    static const char *const wants[] = { "plan to", "want to", "intend to", "hope to", "wish to",
                                         "wollen", "planen", "möchten", "beabsichtigen", "计划",
                                         "計劃", "打算", "希望", "有意" };
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

enum page_kind page_kind_of(const struct page_text *text, struct page_span quantity)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    struct page_span piece = page_part(text, PART_PIECE, quantity.start, quantity.end);
    /* behind a semicolon another sentence begins; in Chinese it goes on with the same plan */
    struct page_span whole = text->language == LANGUAGE_ZH
                                 ? sentence
                                 : page_part(text, PART_GROUP, quantity.start, quantity.end);
    struct page_span opening = page_part(text, PART_CLAUSE, whole.start, whole.start);
    enum page_kind kind = stronger(kind_in(text, clause, PART_CLAUSE),
                                   kind_in(text, piece, PART_PIECE));
    enum page_kind opened = kind_in(text, opening, PART_CLAUSE);
    struct page_span before;

    size_t which = page_quantity_from(text, quantity.start);

    if (is_start(text, quantity.start) ||
        (which < text->quantities->count &&
         text->quantities->items[which].offset == quantity.start &&
         (is_survey(text, clause, &text->quantities->items[which]) ||
          is_stock(text, &text->quantities->items[which]))))
        return PAGE_OBSERVATION;
    if (text->language == LANGUAGE_EN && is_planned(text, piece, quantity.start))
        return PAGE_TARGET;
    if (kind == PAGE_OBSERVATION && page_clause_before(text, clause, whole, &before))
        opened = stronger(opened, kind_in(text, before, PART_CLAUSE));
    if (opened == PAGE_TARGET)
        return PAGE_TARGET;
    return stronger(stronger(kind, kind_of_heading(text, sentence, quantity.start)),
                    kind_before(text, sentence));
}

enum page_kind page_kind_in(const struct page_text *text, struct page_span heading)
{
    return stronger(kind_in(text, heading, PART_CLAUSE), kind_in(text, heading, PART_PIECE));
}
