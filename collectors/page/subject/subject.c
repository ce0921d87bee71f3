/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/subject.h"

#include "collectors/page/place/anaphor.h"
#include "collectors/page/place/named.h"
#include "collectors/page/place/site.h"
#include "collectors/page/subject/words.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/text/passing.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum {
    PHRASE_WORDS = 5,
    AGENT_WORDS = 3,
    STRANGE_MOST = 1,   /* characters that are passed over */
    MODIFIER_LEAST = 3, /* characters that make another thing */
    CHARACTER = 3,
    NEAR = 12
};

static size_t skip_conjunction(const struct page_text *text, const struct page_word *words,
                               size_t count)
{
    static const char *const joints[] = { "and", "while", "whereas", "but", "as", "although",
                                          "though", "und", "während", "aber", "wobei", "doch",
                                          "sowie", NULL };
    size_t i = 0;

    while (i < count && page_word_at_any(text, words[i].start, joints))
        i++;
    return i;
}

/* A noun with what stands in front of it, as far as the verb; false where a word of measure is in
 * it, or no verb follows. */
static bool is_strange_phrase(const struct page_text *text, const struct page_word *words,
                              size_t at, size_t count)
{
    static const char *const resumed[] = { "Branche", "Industrie", "industry", "sector", "cluster",
                                           NULL };

    if (at + 2 < count && page_word_at_any(text, words[at + 1].start, resumed) &&
        page_is_verb(text, words[at + 2]))
        return false; /* "die Branche hat": the one that was spoken of */
    for (size_t i = at; i < count && i < at + PHRASE_WORDS; i++) {
        if (page_is_measure_word(text, words[i]))
            return false;
        if (i > at && page_is_verb(text, words[i]))
            return true;
    }
    return false;
}

/* "300 companies received support": what is counted is the subject, where none is in front. */
static bool is_counted_subject(const struct page_text *text, const struct prose_quantity *quantity,
                               struct page_span clause)
{
    struct page_span front = { clause.start, quantity->offset };
    struct page_span rest = { quantity->offset + quantity->length, clause.end };
    struct page_word words[WORDS_MOST];
    size_t count = page_words_in(text, front, words);

    if (skip_conjunction(text, words, count) < count || quantity->kind != PROSE_COUNT)
        return false;
    count = page_words_in(text, rest, words);
    return count > 0 && strcmp(quantity->unit, "1") != 0 && page_is_verb(text, words[0]);
}

/* "– ein Rückgang um 54 Prozent", ", a gain of 3 percent": goes on with what was said. */
static bool is_change_in_apposition(const struct page_text *text, const struct page_word *words,
                                    size_t at, size_t count)
{
    static const char *const nouns[] = { "Rückgang", "Anstieg", "Zuwachs", "Plus", "Minus",
                                         "Wachstum", "increase", "rise", "gain", "decline", "drop",
                                         "fall", "decrease", "jump", NULL };
    static const char *const articles[] = { "ein", "a", "an", "einem", NULL };

    return at + 1 < count && page_word_at_any(text, words[at].start, articles) &&
           (page_word_at_any(text, words[at + 1].start, nouns) ||
            (at + 2 < count && page_word_at_any(text, words[at + 2].start, nouns)));
}

/* "while NEV sales climbed": the measure of a thing that is named; "while the output rose" may be
 * that of the anchor. */
static bool contrasts(const struct page_text *text, const struct page_word *words, size_t at,
                      size_t count)
{
    static const char *const joints[] = { "while", "whereas", "während", NULL };

    return at + 2 < count && page_word_at_any(text, words[0].start, joints) &&
           !page_is_determiner(text, words[at]) && !page_is_measure_word(text, words[at]) &&
           !page_is_verb(text, words[at]) && page_is_measure_word(text, words[at + 1]) &&
           page_is_verb(text, words[at + 2]);
}

/* "den Höchstwert hat Erlangen mit", "die meisten Werften zählt Kiel": who has it stands behind. */
static bool has_object_first(const struct page_text *text, const struct page_word *words, size_t at,
                             size_t count)
{
    static const char *const articles[] = { "den", "die", "das", NULL };
    static const char *const verbs[] = { "hat",     "haben",  "hatte",   "hatten",  "verzeichnet",
                                         "verzeichnete", "zählt", "zählte", "meldet", "meldete",
                                         "erreicht", "erzielt", "erzielte", "weist", "belegt",
                                         "stellt",  "hält",   NULL };

    for (size_t i = at + 1; i + 1 < count && i < at + PHRASE_WORDS; i++)
        if (page_word_at_any(text, words[at].start, articles) &&
            page_word_at_any(text, words[i].start, verbs))
            return page_is_capital(text, words[i + 1]) && !page_is_measure_word(text, words[i + 1]);
    return false;
}

/* "Im Jahr 2023 stieg das BIP auf", "Ende Mai soll der Export": behind what opens a clause comes
 * its verb, and then its subject. A place, or the industry, is the one that was spoken of. */
static bool has_subject_behind_verb(const struct page_text *text, const struct page_word *words,
                                    size_t at, size_t count)
{
    static const char *const resumed[] = { "Stadt",  "Hauptstadt", "Metropole", "Provinz", "Region",
                                           "Land",   "Staat",      "Regierung", "Zone",    "Park",
                                           "Kommune", "Stadtverwaltung", "Branche", "Industrie",
                                           "Sektor", "Wirtschaft", "Cluster", "Markt",
                                           "Gesamtmarkt", "Unternehmen", "Betriebe", NULL };

    for (size_t i = at + 1; i + 2 < count && i < at + PHRASE_WORDS; i++)
        if (page_is_verb(text, words[i]))
            return page_is_determiner(text, words[i + 1]) && page_is_capital(text, words[i + 2]) &&
                   !page_is_measure_word(text, words[i + 2]) &&
                   !page_word_at_any(text, words[i + 2].start, resumed);
    return false;
}

static bool has_western_subject(const struct page_text *text, struct page_span front, bool behind)
{
    static const char *const third_person[] = { "is", "was", "has", "had", "comes", "came", "ranks",
                                                "ranked", "follows", "followed", NULL };
    static const char *const where[] = { "where", NULL };
    struct page_word words[WORDS_MOST];
    size_t count = page_words_in(text, front, words);
    size_t at = skip_conjunction(text, words, count);

    if (at >= count)
        return false;
    for (size_t i = at; i < count && !behind; i++)
        if (page_is_pronoun(text, words[i]))
            return true; /* it stands for what was named before */
    if (text->language == LANGUAGE_DE && page_is_opening(text, words[at]) &&
        has_subject_behind_verb(text, words, at, count))
        return true;
    if (page_is_pronoun(text, words[at]) || page_is_opening(text, words[at]) ||
        is_change_in_apposition(text, words, at, count) || page_tells_goal(text, front.start) ||
        (text->language == LANGUAGE_DE && page_counts_them(text, front.start)))
        return false;
    if (text->language == LANGUAGE_DE && at + 2 < count && !page_is_capital(text, words[at]) &&
        page_is_determiner(text, words[at + 1]) && page_is_capital(text, words[at + 2]))
        return !page_is_measure_word(text, words[at + 2]); /* "..., schrumpft der Markt auf" */
    if ((at > 0 && contrasts(text, words, at, count)) ||
        (text->language == LANGUAGE_DE && has_object_first(text, words, at, count)))
        return true;
    if (page_is_determiner(text, words[at]) || page_is_capital(text, words[at]) ||
        (page_ends_in(text, words[at], "s") && at + 1 < count && page_is_verb(text, words[at + 1])))
        return is_strange_phrase(text, words, at, count);
    if (page_word_at_any(text, words[at].start, where))
        return true; /* "highest in Leeds, where it came to 52 percent" */
    if (at + 2 >= count || page_is_verb(text, words[at]) || page_is_pronoun(text, words[at + 1]))
        return false;
    return page_ends_in(text, words[at + 1], "s") /* "bank loans rose", "wind power is" */
               ? page_is_verb(text, words[at + 2])
               : page_word_at_any(text, words[at + 2].start, third_person);
}

/* --- Chinese --------------------------------------------------------------------------------- */

/* AI产业规模 behind 地区生产总值: an abbreviation names a thing, where it is not the anchor's own. */
static bool is_strange_abbreviation(const struct page_text *text, const struct page_figure *figure,
                                    size_t at)
{
    static const char *const intelligent[] = { "人工智能", "人工智慧" };
    static const char *const no_subjects[] = { "据", "由", "按", "经", "以", "（", "(", NULL }; /* 据IDC */
    size_t end = at;

    while (end < text->length && isupper((unsigned char)text->bytes[end]))
        end++;
    if (end - at < 2 || (at > 0 && page_is_letter(text, at - 1)) ||
        isdigit((unsigned char)text->bytes[end]) || page_follows_any(text, at, no_subjects) ||
        page_anchor_says(figure, text->bytes + at, end - at))
        return false;
    for (size_t i = 0; i < sizeof intelligent / sizeof intelligent[0]; i++)
        if (page_word_at(text, at, "AI") &&
            page_anchor_says(figure, intelligent[i], strlen(intelligent[i])))
            return false;
    return true;
}

/* Characters in front of the quantity that are none of those, nor of the region. */
static bool has_chinese_subject(const struct page_text *text, const struct page_figure *figure,
                                struct page_span region, const struct prose_quantity *quantity,
                                struct page_span clause)
{
    size_t strange = 0, next = page_quantity_from(text, clause.start);

    for (size_t at = clause.start; at < quantity->offset && strange <= STRANGE_MOST;) {
        size_t length = page_passing_length(text, at, quantity->offset);

        while (text->quantities->items[next].offset < at)
            next++; /* this one is the last */
        if (text->quantities->items[next].offset == at)
            length = text->quantities->items[next].length; /* 从3万套跃升至55万套 */

        if (at >= region.start && at < region.end)
            length = region.end - at;
        if (length == 0 && is_strange_abbreviation(text, figure, at))
            return true;
        if (length == 0 && (unsigned char)text->bytes[at] >= 0xe3) {
            strange += (unsigned char)text->bytes[at] <= 0xe9; /* brackets are no name */
            strange += page_word_at(text, at, "签约"); /* no 约 */
            length = CHARACTER;
        }
        at += length > 0 ? length : 1;
    }
    return strange > STRANGE_MOST;
}

struct page_span page_region_in(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span span)
{
    struct err err;
    size_t a, b;

    if (figure->region == NULL)
        return (struct page_span){ span.end, span.end };
    if (pattern_find(figure->region, text->bytes + span.start, span.end - span.start, 0, &a, &b,
                     &err) <= 0)
        return page_region_by_name(text, figure, span);
    return (struct page_span){ span.start + a, span.start + b };
}

/* "Guizhou's GDP rose", "das BIP von Guizhou stieg": not the place is the subject, but a thing of
 * it; its industry is the one that was spoken of. */
static bool owns_the_subject(const struct page_text *text, struct page_span region)
{
    static const char *const of[] = { " of ", " von ", NULL };
    static const char *const owns[] = { "'s ", "’s " };
    static const char *const resumed[] = { "industry", "sector", "cluster", "market", NULL };
    static const char *const resumed_of[] = { "industry of ", "sector of ",  "cluster of ",
                                              "market of ",   "Branche von ", "Industrie von ",
                                              "Sektor von ",  "Markt von ",  NULL };

    for (size_t i = 0; i < sizeof owns / sizeof owns[0]; i++)
        if (page_word_at(text, region.end, owns[i]))
            return !page_word_at_any(text, region.end + strlen(owns[i]), resumed);
    return page_follows_any(text, region.start, of) &&
           !page_follows_any(text, region.start, resumed_of);
}

bool page_has_own_subject(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity, bool behind)
{
    enum page_part part = text->language == LANGUAGE_ZH ? PART_PIECE : PART_CLAUSE;
    struct page_span clause = page_part(text, part, quantity->offset,
                                        quantity->offset + quantity->length);
    struct page_span front = { clause.start, quantity->offset };
    struct page_span region = page_region_in(text, figure, front);

    if (text->language == LANGUAGE_ZH)
        return has_chinese_subject(text, figure, region, quantity, clause);
    return (region.start >= front.end || owns_the_subject(text, region)) &&
           (has_western_subject(text, front, behind) || is_counted_subject(text, quantity, clause));
}

bool page_goes_on_with_another(const struct page_text *text, struct page_span clause,
                               struct page_span anchor)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end), before;
    struct page_word words[WORDS_MOST];

    return text->language == LANGUAGE_EN && page_words_in(text, clause, words) > 0 &&
           page_ends_in(text, words[0], "ing") && !page_is_opening(text, words[0]) &&
           page_clause_before(text, clause, sentence, &before) && before.start >= anchor.end &&
           has_western_subject(text, before, true);
}

bool page_is_of_agent(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity)
{
    static const char *const verbs[] = {
        "registered", "recorded", "reported", "posted",  "saw",    "had",     "counted", "welcomed",
        "attracted",  "built",    "produced", "sold",    "shipped", "hosted", "delivered",
        "received",   "logged",   "boasted",  "added",   "issued", "made",    "zählte",  "zählt",
        "meldete",    "verzeichnete", "registrierte", "baute", "produzierte", "hatte",   "kam",
        "verkaufte",  "erzielte", NULL
    };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                        quantity->offset + quantity->length);
    struct page_span front = { clause.start, quantity->offset };
    struct page_word words[WORDS_MOST];
    size_t count, at = 0;

    if (page_is_of_site(text, figure, quantity))
        return true;
    if (figure->region == NULL || text->language == LANGUAGE_ZH ||
        page_region_in(text, figure, front).start < front.end)
        return false;
    count = page_words_in(text, front, words);
    if (count < 2 || page_is_determiner(text, words[0]) || page_is_pronoun(text, words[0]) ||
        page_is_opening(text, words[0]))
        return false;
    while (at < count && at < AGENT_WORDS && page_is_capital(text, words[at]) &&
           !page_is_measure_word(text, words[at]))
        at++;
    return at > 0 && at < count && page_word_at_any(text, words[at].start, verbs);
}

bool page_is_apposition(const struct page_text *text, struct page_span clause,
                        struct page_span anchor)
{
    static const char *const openings[] = { "worth", "valued at", "im Wert von", "which", NULL };

    return page_word_at_any(text, clause.start, openings) && anchor.end <= clause.start &&
           anchor.end + NEAR < clause.start;
}

bool page_is_chinese_measure(const struct page_text *text, struct page_span anchor)
{
    size_t at = anchor.start, length = 1;

    for (; at < anchor.end && length > 0; at += length)
        length = page_passing_length(text, at, anchor.end);
    return length > 0;
}

/* 某区地区生产总值: only places have one. */
static bool is_of_places_alone(const struct page_text *text, struct page_span anchor)
{
    return page_find(text, anchor, "生产总值") < anchor.end;
}

/* The characters right in front of a measure that say of what it is. */
static bool is_modified_in_chinese(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_span region = page_region_in(text, figure, (struct page_span){ clause.start,
                                                                          anchor.start });
    size_t strange = 0, at = clause.start, end = at;

    if (!page_is_chinese_measure(text, anchor) || is_of_places_alone(text, anchor))
        return false;
    while (at < anchor.start) {
        size_t length = page_passing_length(text, at, anchor.start);

        if (at >= region.start && at < region.end)
            length = region.end - at;
        if (length == 0 && page_anaphor_at(text, at, &end) > 0)
            length = end - at; /* 园区占地面积 */
        if (length > 0 || (unsigned char)text->bytes[at] < 0xe4) {
            strange = 0;
            at += length > 0 ? length : 1;
            continue;
        }
        strange++;
        at += CHARACTER;
    }
    return strange >= MODIFIER_LEAST;
}

/* What may stand in front of a measure without making it another one. */
static bool is_neutral(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = {
        "total",     "annual",   "quarterly", "overall",  "net",      "gross",   "combined",
        "record",    "group",    "operating", "quarter",  "year",     "month",   "half",
        "its",       "their",    "whose",     "and",      "or",       "s",       "that",
        "consolidated", "global", "aggregate", "estimated", "of",     "own",     "main",
        "first",     "second",   "third",     "fourth",   "higher",   "lower",   "industrial",
        "which",     "when",     "as",        "but",      "while",    "full",    "new",
        "worldwide", "nationwide", "monthly", "weekly",   "daily",
        "expect",    "expects",  "forecast",  "forecasts", "predict", "predicts", "anticipate",
        "anticipates", "projects", "see",     "sees",     "raise",    "lift",    "boost", NULL
    };

    return page_word_at_any(text, word.start, words) || page_is_determiner(text, word) ||
           page_is_pronoun(text, word) || page_is_opening(text, word) || page_is_verb(text, word) ||
           page_is_measure_word(text, word) || page_is_capital(text, word) ||
           page_ends_in(text, word, "ing") || page_ends_in(text, word, "ly");
}

static bool is_modified_in_english(const struct page_text *text, struct page_span anchor)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_word words[WORDS_MOST], word = { anchor.start, anchor.end };
    size_t count = page_words_in(text, (struct page_span){ clause.start, anchor.start }, words);

    return page_is_measure_word(text, word) && count > 0 && count < WORDS_MOST &&
           words[count - 1].end + 1 == anchor.start && text->bytes[anchor.start - 1] == ' ' &&
           !is_neutral(text, words[count - 1]);
}

bool page_is_modified(const struct page_text *text, const struct page_figure *figure,
                      struct page_span anchor)
{
    if (text->language == LANGUAGE_ZH)
        return is_modified_in_chinese(text, figure, anchor);
    return text->language == LANGUAGE_EN && is_modified_in_english(text, anchor);
}

/* 从企业的城市分布来看: a clause that says by what one looks, and goes on with no subject. */
static bool is_view(const struct page_text *text, struct page_span clause)
{
    static const char *const openings[] = { "从", "就", "按", NULL };
    static const char *const ends[] = { "来看", "看", "来说", "而言", "方面", NULL };

    return page_word_at_any(text, clause.start, openings) &&
           page_follows_any(text, clause.end, ends);
}

bool page_counts_owners(const struct page_text *text, struct page_span anchor)
{
    static const char *const haves[] = { "有", "拥有", NULL };
    static const char *const numbers[] = { "数量", "数目", "个数" };
    const struct page_span behind = {
        anchor.end, page_part(text, PART_CLAUSE, anchor.start, anchor.end).end
    };

    return text->language == LANGUAGE_ZH && page_word_at(text, anchor.end, "的") &&
           page_follows_any(text, anchor.start, haves) && PAGE_HAS(text, behind, numbers);
}

/* 拥有有效发明专利的国内企业达52万家: of the noun behind 的, not of the anchor in front. */
bool page_is_attribute(const struct page_text *text, struct page_span anchor, size_t quantity)
{
    size_t strange = 0, at = anchor.end + strlen("的");
    size_t first = page_quantity_from(text, anchor.end);

    if (first < text->quantities->count && text->quantities->items[first].offset < quantity)
        quantity = text->quantities->items[first].offset; /* 产业的增加值上升7%，占全市的2% */
    if (text->language != LANGUAGE_ZH || quantity < at || !page_word_at(text, anchor.end, "的") ||
        is_view(text, page_part(text, PART_CLAUSE, anchor.start, anchor.end)))
        return false;
    while (at < quantity) {
        size_t length = page_passing_length(text, at, quantity);

        strange += length == 0 && (unsigned char)text->bytes[at] >= 0xe4;
        at += length > 0 ? length : (unsigned char)text->bytes[at] >= 0xe3 ? CHARACTER : 1;
    }
    return strange > STRANGE_MOST;
}
