/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/subject.h"

#include "collectors/page/place/named.h"
#include "collectors/page/place/site.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/text/passing.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum {
    WORDS_MOST = 24,
    PHRASE_WORDS = 5,
    AGENT_WORDS = 3,
    STRANGE_MOST = 1,   /* characters that are passed over */
    MODIFIER_LEAST = 3, /* characters that make another thing */
    CHARACTER = 3,
    NEAR = 12
};

static bool is_one_of(const struct page_text *text, size_t at, const char *const *words)
{
    for (; *words != NULL; words++)
        if (page_word_at(text, at, *words))
            return true;
    return false;
}

/* --- words with blanks between --------------------------------------------------------------- */

struct word {
    size_t start, end;
};

/* Dashes and quotation marks begin with 0xe2 and are none. */
static bool is_letter(const struct page_text *text, size_t at)
{
    const unsigned char *byte = (const unsigned char *)text->bytes + at;

    return isalpha(*byte) ||
           (*byte >= 0x80 && *byte != 0xe2 && (at < 1 || byte[-1] != 0xe2) &&
            (at < 2 || byte[-2] != 0xe2));
}

/* The words in front of the quantity in its clause. */
static size_t words_in(const struct page_text *text, struct page_span span, struct word *words)
{
    size_t count = 0, at = span.start;

    while (at < span.end && count < WORDS_MOST) {
        while (at < span.end && !is_letter(text, at))
            at++;
        words[count].start = at;
        while (at < span.end && is_letter(text, at))
            at++;
        words[count].end = at;
        count += words[count].end > words[count].start;
    }
    return count;
}

static bool ends_in(const struct page_text *text, struct word word, const char *ending)
{
    size_t length = strlen(ending);

    return word.end - word.start > length + 1 &&
           memcmp(text->bytes + word.end - length, ending, length) == 0;
}

static bool is_capital(const struct page_text *text, struct word word)
{
    unsigned char first = (unsigned char)text->bytes[word.start];

    return isupper(first) ||
           (first == 0xc3 && word.end > word.start + 1 && /* Ä Ö Ü */
            (unsigned char)text->bytes[word.start + 1] < 0x9f);
}

static bool is_verb(const struct page_text *text, struct word word)
{
    static const char *const verbs[] = {
        "fell",   "rose",   "hit",    "grew",  "stood",  "came",   "were",    "was",     "are",
        "is",     "had",    "has",    "have",  "saw",    "made",   "won",     "got",     "spent",
        "will",   "fielen", "fiel",   "stieg", "stiegen", "lag",   "lagen",   "betrug",  "betrugen",
        "kam",    "kamen",  "war",    "waren", "ist",    "sind",   "hat",     "haben",   "wuchs",
        "wuchsen", "sank",  "sanken", "wird",  "werden", "soll",   "sollen",  "gab",     NULL
    };

    static const char *const adjectives[] = { "adjusted", "estimated", "combined", NULL };

    return is_one_of(text, word.start, verbs) ||
           (ends_in(text, word, "ed") && !is_one_of(text, word.start, adjectives)) ||
           (text->language == LANGUAGE_DE && !is_capital(text, word) &&
            (ends_in(text, word, "te") || ends_in(text, word, "ten")));
}

/* Of what was spoken of, how much: "the total reached", "das Volumen stieg". */
static bool is_measure(const struct page_text *text, struct word word)
{
    static const char *const nouns[] = {
        "value",  "scale",  "output", "total",    "size",   "volume",   "figure", "number",
        "amount", "sum",    "area",   "capacity", "share",  "proportion", "ratio", "rate",
        "totals", "level",  "latter", "same",     "turnover", "revenue", "revenues", "sales",
        "Wert",   "Volumen", "Umfang", "Summe",   "Zahl",   "Anzahl",   "Fläche", "Anteil",
        "Größe",  "Leistung", "Kapazität", "Wertschöpfung", "Gesamtwert", "Gesamtzahl", "Umsatz",
        "Quote",  "Rate",   "Produktionswert", NULL
    };

    return is_one_of(text, word.start, nouns);
}

static bool is_determiner(const struct page_text *text, struct word word)
{
    static const char *const words[] = {
        "the",  "a",    "an",   "another", "other", "some", "many", "all",  "each", "every",
        "our",  "his",  "her",  "most",    "several", "der", "die", "das",  "ein",  "eine",
        "alle", "viele", "andere", "jede", "jeder", NULL
    };

    return is_one_of(text, word.start, words);
}

/* What may begin a clause that goes on with the subject of another. */
static bool is_opening(const struct page_text *text, struct word word)
{
    static const char *const words[] = {
        "in",    "by",    "at",     "with",   "to",      "up",     "from",   "during",   "for",
        "over",  "on",    "as",     "among",  "after",   "before", "last",   "this",     "of",
        "reaching", "totaling", "worth", "currently", "since", "under", "down", "about", "around",
        "nearly", "more", "some",   "almost", "exceeding", "im",   "bis",    "mit",      "nach",
        "auf",   "am",    "ende",   "seit",   "laut",    "damit",  "dabei",  "insgesamt", "derzeit",
        "zuletzt", "rund", "über",  "etwa",   "von",     "um",     "zum",    "zur",      "vor",
        "an",    "hier",  "für",   "unter",  "mehr",   "fast",   "knapp",    "bei",      "aus",
        "gegenüber", "verglichen", NULL
    };

    return is_one_of(text, word.start, words);
}

static bool is_pronoun(const struct page_text *text, struct word word)
{
    static const char *const words[] = { "it",   "its",   "they",  "their",  "which", "that",
                                         "these", "those", "he",   "she",    "we",    "er",
                                         "sie",  "es",    "dies",  "diese",  "deren", "dessen",
                                         "ihr",  "ihre",  "wir",   "das waren", "das sind",
                                         "das war", "das ist", "das entspricht", NULL };

    return is_one_of(text, word.start, words);
}

static size_t skip_conjunction(const struct page_text *text, const struct word *words, size_t count)
{
    static const char *const joints[] = { "and", "while", "whereas", "but", "as", "although",
                                          "though", "und", "während", "aber", "wobei", "doch",
                                          "sowie", NULL };
    size_t i = 0;

    while (i < count && is_one_of(text, words[i].start, joints))
        i++;
    return i;
}

/* A noun with what stands in front of it, as far as the verb; false where a word of measure is in
 * it, or no verb follows. */
static bool is_strange_phrase(const struct page_text *text, const struct word *words, size_t at,
                              size_t count)
{
    static const char *const resumed[] = { "Branche", "Industrie", "industry", "sector", "cluster",
                                           NULL };

    if (at + 2 < count && is_one_of(text, words[at + 1].start, resumed) &&
        is_verb(text, words[at + 2]))
        return false; /* "die Branche hat": the one that was spoken of */
    for (size_t i = at; i < count && i < at + PHRASE_WORDS; i++) {
        if (is_measure(text, words[i]))
            return false;
        if (i > at && is_verb(text, words[i]))
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
    struct word words[WORDS_MOST];
    size_t count = words_in(text, front, words);

    if (skip_conjunction(text, words, count) < count || quantity->kind != PROSE_COUNT)
        return false;
    count = words_in(text, rest, words);
    return count > 0 && strcmp(quantity->unit, "1") != 0 && is_verb(text, words[0]);
}

/* "– ein Rückgang um 54 Prozent", ", a gain of 3 percent": goes on with what was said. */
static bool is_change_in_apposition(const struct page_text *text, const struct word *words,
                                    size_t at, size_t count)
{
    static const char *const nouns[] = { "Rückgang", "Anstieg", "Zuwachs", "Plus", "Minus",
                                         "Wachstum", "increase", "rise", "gain", "decline", "drop",
                                         "fall", "decrease", "jump", NULL };
    static const char *const articles[] = { "ein", "a", "an", "einem", NULL };

    return at + 1 < count && is_one_of(text, words[at].start, articles) &&
           (is_one_of(text, words[at + 1].start, nouns) ||
            (at + 2 < count && is_one_of(text, words[at + 2].start, nouns)));
}

/* "while NEV sales climbed": the measure of a thing that is named; "while the output rose" may be
 * that of the anchor. */
static bool contrasts(const struct page_text *text, const struct word *words, size_t at,
                      size_t count)
{
    static const char *const joints[] = { "while", "whereas", "während", NULL };

    return at + 2 < count && is_one_of(text, words[0].start, joints) &&
           !is_determiner(text, words[at]) && !is_measure(text, words[at]) &&
           !is_verb(text, words[at]) && is_measure(text, words[at + 1]) &&
           is_verb(text, words[at + 2]);
}

/* "den Höchstwert hat Erlangen mit", "die meisten Werften zählt Kiel": who has it stands behind. */
static bool has_object_first(const struct page_text *text, const struct word *words, size_t at,
                             size_t count)
{
    static const char *const articles[] = { "den", "die", "das", NULL };
    static const char *const verbs[] = { "hat",     "haben",  "hatte",   "hatten",  "verzeichnet",
                                         "verzeichnete", "zählt", "zählte", "meldet", "meldete",
                                         "erreicht", "erzielt", "erzielte", "weist", "belegt",
                                         "stellt",  "hält",   NULL };

    for (size_t i = at + 1; i + 1 < count && i < at + PHRASE_WORDS; i++)
        if (is_one_of(text, words[at].start, articles) && is_one_of(text, words[i].start, verbs))
            return is_capital(text, words[i + 1]) && !is_measure(text, words[i + 1]);
    return false;
}

static bool has_western_subject(const struct page_text *text, struct page_span front, bool behind)
{
    static const char *const third_person[] = { "is", "was", "has", "had", "comes", "came", "ranks",
                                                "ranked", "follows", "followed", NULL };
    static const char *const where[] = { "where", NULL };
    struct word words[WORDS_MOST];
    size_t count = words_in(text, front, words);
    size_t at = skip_conjunction(text, words, count);

    if (at >= count)
        return false;
    for (size_t i = at; i < count && !behind; i++)
        if (is_pronoun(text, words[i]))
            return true; /* it stands for what was named before */
    if (is_pronoun(text, words[at]) || is_opening(text, words[at]) ||
        is_change_in_apposition(text, words, at, count) || page_tells_goal(text, front.start) ||
        (text->language == LANGUAGE_DE && page_counts_them(text, front.start)))
        return false;
    if (text->language == LANGUAGE_DE && at + 2 < count && !is_capital(text, words[at]) &&
        is_determiner(text, words[at + 1]) && is_capital(text, words[at + 2]))
        return !is_measure(text, words[at + 2]); /* "..., schrumpft der Markt auf" */
    if ((at > 0 && contrasts(text, words, at, count)) ||
        (text->language == LANGUAGE_DE && has_object_first(text, words, at, count)))
        return true;
    if (is_determiner(text, words[at]) || is_capital(text, words[at]) ||
        (ends_in(text, words[at], "s") && at + 1 < count && is_verb(text, words[at + 1])))
        return is_strange_phrase(text, words, at, count);
    if (is_one_of(text, words[at].start, where))
        return true; /* "highest in Leeds, where it came to 52 percent" */
    return at + 2 < count && !is_verb(text, words[at]) && /* "bank loans rose", "wind power is" */
           !is_pronoun(text, words[at + 1]) &&
           (ends_in(text, words[at + 1], "s") ? is_verb(text, words[at + 2])
                                              : is_one_of(text, words[at + 2].start, third_person));
}

/* --- Chinese --------------------------------------------------------------------------------- */

/* Characters in front of the quantity that are none of those, nor of the region. */
static bool has_chinese_subject(const struct page_text *text, struct page_span region,
                                const struct prose_quantity *quantity, struct page_span clause)
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
        if (length == 0 && (unsigned char)text->bytes[at] >= 0xe3) {
            strange += (unsigned char)text->bytes[at] <= 0xe9; /* brackets are no name */
            strange += page_word_at(text, at, "签约") || page_word_at(text, at, "簽約"); /* no 约 */
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

bool page_has_own_subject(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity, bool behind)
{
    enum page_part part = text->language == LANGUAGE_ZH ? PART_PIECE : PART_CLAUSE;
    struct page_span clause = page_part(text, part, quantity->offset,
                                        quantity->offset + quantity->length);
    struct page_span front = { clause.start, quantity->offset };
    struct page_span region = page_region_in(text, figure, front);

    if (text->language == LANGUAGE_ZH)
        return has_chinese_subject(text, region, quantity, clause);
    return region.start >= front.end && (has_western_subject(text, front, behind) ||
                                         is_counted_subject(text, quantity, clause));
}

bool page_goes_on_with_another(const struct page_text *text, struct page_span clause,
                               struct page_span anchor)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end), before;
    struct word words[WORDS_MOST];

    return text->language == LANGUAGE_EN && words_in(text, clause, words) > 0 &&
           ends_in(text, words[0], "ing") && !is_opening(text, words[0]) &&
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
    struct word words[WORDS_MOST];
    size_t count, at = 0;

    if (page_is_of_site(text, figure, quantity))
        return true;
    if (figure->region == NULL || text->language == LANGUAGE_ZH ||
        page_region_in(text, figure, front).start < front.end)
        return false;
    count = words_in(text, front, words);
    if (count < 2 || is_determiner(text, words[0]) || is_pronoun(text, words[0]) ||
        is_opening(text, words[0]))
        return false;
    while (at < count && at < AGENT_WORDS && is_capital(text, words[at]) &&
           !is_measure(text, words[at]))
        at++;
    return at > 0 && at < count && is_one_of(text, words[at].start, verbs);
}

bool page_is_apposition(const struct page_text *text, struct page_span clause,
                        struct page_span anchor)
{
    static const char *const openings[] = { "worth", "valued at", "im Wert von", "which", NULL };

    return is_one_of(text, clause.start, openings) && anchor.end <= clause.start &&
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
    return page_find(text, anchor, "生产总值") < anchor.end ||
           page_find(text, anchor, "生產總值") < anchor.end;
}

/* The characters right in front of a measure that say of what it is. */
static bool is_modified_in_chinese(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_span region = page_region_in(text, figure, (struct page_span){ clause.start,
                                                                          anchor.start });
    size_t strange = 0, at = clause.start;

    if (!page_is_chinese_measure(text, anchor) || is_of_places_alone(text, anchor))
        return false;
    while (at < anchor.start) {
        size_t length = page_passing_length(text, at, anchor.start);

        if (at >= region.start && at < region.end)
            length = region.end - at;
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
static bool is_neutral(const struct page_text *text, struct word word)
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

    return is_one_of(text, word.start, words) || is_determiner(text, word) ||
           is_pronoun(text, word) || is_opening(text, word) || is_verb(text, word) ||
           is_measure(text, word) || is_capital(text, word) || ends_in(text, word, "ing") ||
           ends_in(text, word, "ly");
}

static bool is_modified_in_english(const struct page_text *text, struct page_span anchor)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct word words[WORDS_MOST], word = { anchor.start, anchor.end };
    size_t count = words_in(text, (struct page_span){ clause.start, anchor.start }, words);

    return is_measure(text, word) && count > 0 && count < WORDS_MOST &&
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
    static const char *const openings[] = { "从", "從", "就", "按", NULL };
    static const char *const ends[] = { "来看", "來看", "看", "来说", "來說", "而言", "方面", NULL };

    return page_word_at_any(text, clause.start, openings) &&
           page_follows_any(text, clause.end, ends);
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
