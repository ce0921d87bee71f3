/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/doubt.h"

#include "collectors/page/kind/base.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/restated.h"

#include <ctype.h>
#include <string.h>

/* In any language of the page: a quotation brings its own. */
static const struct {
    const char *text;
    enum page_part within;
    const char *but; /* what goes on like this is no denial; NULL: always one */
} doubts[] = {
    { "not", PART_CLAUSE, " only" },
    { "'t", PART_CLAUSE, NULL }, /* didn't: a sign that begins with a letter begins a word */
    { "’t", PART_CLAUSE, NULL },
    { "never", PART_CLAUSE, NULL },
    { "failed to", PART_CLAUSE, NULL },
    { "fails to", PART_CLAUSE, NULL },
    { "fell short of", PART_CLAUSE, NULL },
    { "short of", PART_CLAUSE, NULL },
    { "missed", PART_CLAUSE, NULL },
    { "if", PART_SENTENCE, NULL },
    { "denied", PART_SENTENCE, NULL },
    { "denies", PART_SENTENCE, NULL },
    { "rumour", PART_SENTENCE, NULL },
    { "rumours", PART_SENTENCE, NULL },
    { "rumor", PART_SENTENCE, NULL },
    { "rumors", PART_SENTENCE, NULL },
    { "rumored", PART_SENTENCE, NULL },
    { "rumoured", PART_SENTENCE, NULL },
    { "untrue", PART_SENTENCE, NULL },
    { "doubt that", PART_SENTENCE, NULL },
    { "doubts that", PART_SENTENCE, NULL },
    { "nobody believes", PART_SENTENCE, NULL },
    { "no one believes", PART_SENTENCE, NULL },
    { "had promised", PART_CLAUSE, NULL },
    { "had pledged", PART_CLAUSE, NULL },
    { "stimmt nicht", PART_SENTENCE, NULL },
    { "stimmt so nicht", PART_SENTENCE, NULL },
    { "trifft nicht zu", PART_SENTENCE, NULL },
    { "并非", PART_CLAUSE, NULL },
    { "谣言", PART_SENTENCE, NULL },
    { "网传", PART_SENTENCE, NULL },
    { "远不及", PART_CLAUSE, NULL },
    { "不实", PART_SENTENCE, NULL },
    { "allegedly", PART_SENTENCE, NULL },
    { "had expected", PART_CLAUSE, NULL },
    { "had forecast", PART_CLAUSE, NULL },
    { "had predicted", PART_CLAUSE, NULL },
    { "had hoped", PART_CLAUSE, NULL },
    { "had planned", PART_CLAUSE, NULL },
    { "had wanted", PART_CLAUSE, NULL },
    { "budgeted at", PART_CLAUSE, NULL },
    { "was forecast at", PART_CLAUSE, NULL },
    { "were forecast at", PART_CLAUSE, NULL },
    { "Had it", PART_SENTENCE, NULL },
    { "Had they", PART_SENTENCE, NULL },
    { "Were it", PART_SENTENCE, NULL },
    { "Were they", PART_SENTENCE, NULL },
    { "nowhere near", PART_CLAUSE, NULL },
    { "originally reported", PART_CLAUSE, NULL },
    { "earlier version of this", PART_SENTENCE, NULL },
    { "previously", PART_CLAUSE, " released" },
    /* what a project is to bring */
    { "once completed,", PART_SENTENCE, NULL },
    { "once finished,", PART_SENTENCE, NULL },
    { "upon completion,", PART_SENTENCE, NULL },
    { "when completed,", PART_SENTENCE, NULL },
    { "once operational,", PART_SENTENCE, NULL },
    /* a rule, and nothing that happened */
    { "每增加", PART_SENTENCE, NULL },
    { "每增长", PART_SENTENCE, NULL },
    { "每提高", PART_SENTENCE, NULL },
    { "每提升", PART_SENTENCE, NULL },
    /* what a word stands for */
    { "is defined as", PART_SENTENCE, NULL },
    { "are defined as", PART_SENTENCE, NULL },
    { "refers to", PART_SENTENCE, NULL },
    { "steht für", PART_CLAUSE, NULL },
    /* a goal that is not reached yet */
    { "of its target", PART_CLAUSE, NULL },
    { "of the target", PART_CLAUSE, NULL },
    { "of its goal", PART_CLAUSE, NULL },
    { "designed for", PART_CLAUSE, NULL },
    { "designed to", PART_CLAUSE, NULL },
    { "capable of", PART_CLAUSE, NULL },
    { "room for", PART_CLAUSE, NULL },
    { "ausgelegt", PART_CLAUSE, NULL },
    { "为门槛", PART_CLAUSE, NULL }, /* what something has to be to be counted */
    { "设计年", PART_CLAUSE, NULL },
    { "设计能力", PART_CLAUSE, NULL },
    { "可容纳", PART_CLAUSE, NULL },
    { "analysts polled", PART_CLAUSE, NULL },
    { "pencilled in", PART_CLAUSE, NULL },
    { "vorher", PART_CLAUSE, NULL },
    { "zuvor waren", PART_CLAUSE, " es" },
    { "bisher waren", PART_CLAUSE, NULL },
    { "in Aussicht gestellt", PART_CLAUSE, NULL },
    { "rather than", PART_PIECE, NULL },
    { "instead of", PART_PIECE, NULL },
    { "原定", PART_CLAUSE, NULL },
    { "原计划", PART_CLAUSE, NULL },
    { "原预计", PART_CLAUSE, NULL },
    { "此前预计", PART_CLAUSE, NULL },
    { "未达", PART_CLAUSE, NULL },
    { "未能", PART_CLAUSE, NULL },
    { "未超", PART_CLAUSE, NULL },
    { "未突破", PART_CLAUSE, NULL },
    { "未实现", PART_CLAUSE, NULL },
    { "尚未", PART_CLAUSE, NULL },
    { "没有", PART_CLAUSE, NULL },
    { "剔除", PART_SENTENCE, NULL },
    { "否认", PART_SENTENCE, NULL },
    { "据传", PART_SENTENCE, NULL },
    { "有误", PART_SENTENCE, NULL },
    { "一步之遥", PART_CLAUSE, NULL },
    { "传言", PART_SENTENCE, NULL },
    { "能否", PART_CLAUSE, NULL },
    { "可否", PART_CLAUSE, NULL },
    { "是否", PART_CLAUSE, NULL },
    { "能不能", PART_CLAUSE, NULL },
    { "会不会", PART_CLAUSE, NULL },
    { "如果", PART_SENTENCE, NULL },
    { "假如", PART_SENTENCE, NULL },
    { "倘若", PART_SENTENCE, NULL },
    { "nicht", PART_CLAUSE, " nur" },
    { "kein", PART_CLAUSE, NULL },
    { "keine", PART_CLAUSE, NULL },
    { "keinen", PART_CLAUSE, NULL },
    { "verfehlt", PART_CLAUSE, NULL },
    { "verfehlte", PART_CLAUSE, NULL },
    { "verfehlten", PART_CLAUSE, NULL },
    { "hatten erwartet", PART_CLAUSE, NULL },
    { "hatte erwartet", PART_CLAUSE, NULL },
    { "erwartet hatten", PART_SENTENCE, NULL },
    { "statt", PART_PIECE, NULL },
    { "fehlen", PART_CLAUSE, NULL },
    { "fehlt", PART_CLAUSE, NULL },
    { "fehlten", PART_CLAUSE, NULL },
    { "lacks", PART_CLAUSE, NULL },
    { "shortage of", PART_CLAUSE, NULL },
    { "shortfall of", PART_CLAUSE, NULL },
    { "缺口", PART_CLAUSE, NULL },
    { "verfehlen", PART_CLAUSE, NULL },
    { "misses", PART_CLAUSE, NULL },
    /* what it would take */
    { "would need", PART_CLAUSE, NULL },
    { "would have to", PART_CLAUSE, NULL },
    { "would be needed", PART_CLAUSE, NULL },
    { "would be required", PART_CLAUSE, NULL },
    { "gehofft", PART_CLAUSE, NULL },
    { "gewünscht", PART_CLAUSE, NULL },
    { "berichtigt werden", PART_CLAUSE, NULL },
    { "had to be corrected", PART_SENTENCE, " to " },
    { "Rechnet man", PART_SENTENCE, NULL },
    { "hätte", PART_PIECE, NULL },
    { "hätten", PART_PIECE, NULL },
    { "wäre", PART_CLAUSE, NULL },
    { "wären", PART_CLAUSE, NULL },
    { "käme", PART_CLAUSE, NULL },
    { "kämen", PART_CLAUSE, NULL },
    { "läge", PART_CLAUSE, NULL },
    { "lägen", PART_CLAUSE, NULL },
    { "beliefe", PART_CLAUSE, NULL },
    { "müsste", PART_CLAUSE, NULL },
    { "müssten", PART_CLAUSE, NULL },
    { "falls", PART_SENTENCE, NULL },
    { "wenn", PART_SENTENCE, NULL },
    /* what would be if all went on as it does */
    { "at this pace", PART_SENTENCE, ":" },
    { "at this rate", PART_SENTENCE, ":" },
    { "at the current pace", PART_SENTENCE, ":" },
    { "at the current rate", PART_SENTENCE, ":" },
    { "bei diesem Tempo", PART_SENTENCE, NULL },
    { "bei gleichbleibendem Tempo", PART_SENTENCE, NULL },
    { "按此速度", PART_SENTENCE, NULL },
    { "照此速度", PART_SENTENCE, NULL },
    { "以此速度", PART_SENTENCE, NULL },
    { "按照这一速度", PART_SENTENCE, NULL },
    { "按这一速度", PART_SENTENCE, NULL },
    { "dementiert", PART_SENTENCE, NULL },
    { "angeblich", PART_SENTENCE, NULL },
};

static const char *const heads[] = { "for every", "for each", "per thousand", "auf tausend",
                                     "für jeden Yuan", "für jeden Euro", "für jeden investierten",
                                     "je tausend", "每投入", "人均", "户均", "per capita", "per head",
                                     "per person", "pro Kopf", "je Einwohner", "每万", "每百", "每千",
                                     "每十万", "per 10,000", "per 100,000", "per 1,000", "per million",
                                     "für jeweils 10.000", "für jeweils 1.000",
                                     "je 1.000", "pro 1.000", "je 10.000", "pro 10.000",
                                     "je 100.000", "pro 100.000", "/万人", "/千人", "/百人", "/十万人", "/人",
                                     "/万户", "/百户", "每平方公里", "每平方米", "每亩", "每公顷" };

static bool begins(const struct page_text *text, size_t at, const char *sign)
{
    size_t length = strlen(sign);

    return at + length <= text->length && memcmp(text->bytes + at, sign, length) == 0;
}

/* 尚未突破50亿元: read with the number, it is a denial all the same. */
static bool is_denial(const char *sign)
{
    return strncmp(sign, "未", strlen("未")) == 0 || strcmp(sign, "尚未") == 0;
}

/* "Laut einem Bericht hätten die Häfen einen Wert von 3 Milliarden": of several things German tells
 * by these what others say, where the sentence opens with who says it and supposes nothing. */
static bool is_only_passed_on(const struct page_text *text, const char *sign,
                              struct page_span sentence)
{
    static const char *const reporters[] = { "Laut ", "Nach Angaben ", "Einem Bericht ",
                                             "Dem Bericht ", "Nach einem Bericht ", NULL };
    static const char *const suppositions[] = { "können", "müssen", "sollen", "dürfen", "wenn",
                                                "falls", "ohne", "sonst", "beinahe", "fast", "gäbe",
                                                "würde", "würden", "möglich", "gern", "eigentlich",
                                                "bei", "mit" };

    return (strcmp(sign, "hätten") == 0 || strcmp(sign, "wären") == 0) &&
           page_word_at_any(text, sentence.start, reporters) &&
           !PAGE_HAS(text, sentence, suppositions);
}

/* "so viele Geburten wie seit 1967 nicht mehr": a record. */
static bool tells_record(const struct page_text *text, size_t at, struct page_span clause)
{
    static const char *const records[] = { "wie seit", "wie schon" };

    return page_word_at(text, at, "nicht mehr") &&
           PAGE_HAS(text, ((struct page_span){ clause.start, at }), records);
}

/* A word inside of the quantity is its hedge: "not less than 5 billion". */
static bool is_doubt(const struct page_text *text, size_t which, size_t at,
                     const struct page_span within[PART_PIECE + 1], struct page_span quantity)
{
    const char *sign = doubts[which].text;
    size_t end = at + strlen(sign);
    struct page_span part = within[doubts[which].within];

    return at >= part.start && end <= part.end && page_word_at(text, at, sign) &&
           (end <= quantity.start || at >= quantity.end || is_denial(sign)) &&
           !is_only_passed_on(text, sign, within[PART_SENTENCE]) &&
           !tells_record(text, at, within[PART_CLAUSE]) &&
           (doubts[which].but == NULL || !begins(text, end, doubts[which].but));
}

/* "2,4 Millionen sollen es 2030 sein; das wären 55 Prozent": it restates what is to come. */
static bool restates_plan(const struct page_text *text, struct page_span quantity)
{
    const struct prose_quantity *before = page_restates(text, quantity);

    return before != NULL && page_kind_of(text, page_span_of(before)) != PAGE_OBSERVATION;
}

/* "Did the city have 5,000 firms?" is none that says so. */
static bool is_asked(const struct page_text *text, struct page_span sentence)
{
    return page_word_at(text, sentence.end, "?") || page_word_at(text, sentence.end, "？");
}

/* "Sollte der Umsatz 2027 9 Milliarden erreichen, wäre das": in German a verb that opens it. */
static bool opens_with_supposition(const struct page_text *text, struct page_span sentence)
{
    static const char *const openings[] = { "Sollte ", "Sollten ", "Würde ", "Würden ", NULL };

    return text->language == LANGUAGE_DE && page_word_at_any(text, sentence.start, openings);
}

bool page_is_doubted(const struct page_text *text, struct page_span quantity)
{
    struct page_span within[PART_PIECE + 1];
    bool first[256] = { false };

    for (enum page_part part = PART_SENTENCE; part <= PART_PIECE; part++)
        within[part] = page_part(text, part, quantity.start, quantity.end);
    if (is_asked(text, within[PART_SENTENCE]) ||
        opens_with_supposition(text, within[PART_SENTENCE]) ||
        page_is_base_of_no_time(text, quantity))
        return true;
    if (restates_plan(text, quantity))
        return page_is_doubted(text, page_span_of(page_restates(text, quantity)));
    for (size_t i = 0; i < sizeof doubts / sizeof doubts[0]; i++) {
        first[(unsigned char)doubts[i].text[0]] = true;
        first[(unsigned char)toupper((unsigned char)doubts[i].text[0])] = true;
    }
    for (size_t at = within[PART_SENTENCE].start; at < within[PART_SENTENCE].end; at++)
        for (size_t i = 0; first[(unsigned char)text->bytes[at]] &&
                           i < sizeof doubts / sizeof doubts[0]; i++)
            if (is_doubt(text, i, at, within, quantity))
                return true;
    return false;
}

/* "auf 10.000 Menschen", "auf je 1.000 Beschäftigte"; not the number itself, to which something
 * grew. */
static bool says_for_so_many(const struct page_text *text, struct page_span span,
                             struct page_span number)
{
    static const char *const nouns[] = { " Menschen", " Einwohner", " Einwohnerinnen", " Personen",
                                         " Bürger", " Beschäftigte", " Haushalte", " Erwerbstätige",
                                         " Mitarbeiter", NULL };
    size_t at = span.start, digits;

    if (text->language != LANGUAGE_DE)
        return false;
    while ((at = page_find(text, (struct page_span){ at, span.end }, "auf")) < span.end) {
        at += strlen("auf");
        if (page_word_at(text, at, " je"))
            at += strlen(" je");
        digits = at + strlen(" ");
        if (!page_word_at(text, at, " 1") || (digits >= number.start && digits < number.end))
            continue; /* "stieg auf 40.000 Beschäftigte" */
        for (at = digits + 1; at < span.end && strchr("0.", text->bytes[at]) != NULL;)
            at++;
        if (page_word_at_any(text, at, nouns))
            return true;
    }
    return false;
}

static bool says_head(const struct page_text *text, struct page_span span, struct page_span anchor)
{
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        size_t at = page_find(text, span, heads[i]);

        if (at < span.end && (at + strlen(heads[i]) <= anchor.start || at >= anchor.end))
            return true;
    }
    return false;
}

bool page_says_by_head(const struct page_text *text, struct page_span span,
                       struct page_span anchor)
{
    return says_head(text, span, anchor) ||
           says_for_so_many(text, span, (struct page_span){ 0, 0 });
}

/* 万人5G基站55个: so many for ten thousand people, and not ten thousand of them. */
static bool begins_with_heads(const struct page_text *text, struct page_span clause,
                              struct page_span anchor)
{
    static const char *const signs[] = { "万人", "千人", "百人", "百户" };

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (page_word_at(text, clause.start, signs[i]) &&
            anchor.start == clause.start + strlen(signs[i]))
            return true;
    return false;
}

/* "für jeden Yuan, der in den Ausbau fließt, 3 bis 4 Yuan": a clause is put in between, and no
 * other number. */
static bool is_for_each_unit(const struct page_text *text, struct page_span clause, size_t quantity)
{
    static const char *const units[] = { "für jeden Yuan,", "für jeden Euro,", "für jeden Dollar,",
                                         "für jeden Franken,", "for every yuan ", "for every euro ",
                                         "for every dollar ", "for each yuan ", "for each euro " };
    const struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end);
    struct page_span each;

    return page_find_any(text, (struct page_span){ sentence.start, clause.start }, units,
                         sizeof units / sizeof units[0], &each) &&
           page_quantity_from(text, each.end) == page_quantity_from(text, quantity);
}

bool page_is_by_head(const struct page_text *text, struct page_span quantity,
                     struct page_span anchor)
{
    static const char *const rates[] = { " a rate of ", " a density of ", " or ", " that is ",
                                         " an average of ", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    const size_t next = page_quantity_from(text, quantity.end);

    /* "51,000 stations with a rate of 28.5 stations per 10,000 people" */
    if (text->language == LANGUAGE_EN && next < text->quantities->count &&
        text->quantities->items[next].offset < clause.end &&
        page_follows_any(text, text->quantities->items[next].offset, rates))
        clause.end = text->quantities->items[next].offset;
    return says_head(text, clause, anchor) || says_for_so_many(text, clause, quantity) ||
           begins_with_heads(text, clause, anchor) ||
           is_for_each_unit(text, clause, quantity.start);
}
