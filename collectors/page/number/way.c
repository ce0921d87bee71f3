/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/way.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/number/twin.h"
#include "collectors/page/place/places.h"
#include "collectors/page/time/phrase.h"
#include "collectors/page/time/tokens.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { AVERAGE_WITHIN = 48, FROM_WITHIN_ZH = 36, WORD_REACH = 14, BESIDE_MOST = 2 };

/* "from the current 2,400": in front of what says that it is there now. */
static size_t before_now(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "the current ", "the present ", "currently ", "today's ",
                                         "derzeit ", "heute ", "aktuell ", "gegenwärtig " };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_before(text, at, words[i]))
            return at - strlen(words[i]);
    return at;
}

/* Shortly in front of the place, and behind the number before. */
static bool follows_one_of(const struct page_text *text, size_t place, const char *const *signs)
{
    const size_t at = before_now(text, place);
    struct page_span front = { at > WORD_REACH ? at - WORD_REACH : 0, at };
    const size_t which = page_quantity_from(text, at);

    if (which > 0) {
        const size_t end = page_span_of(&text->quantities->items[which - 1]).end;

        front.start = end > front.start && end <= at ? end : front.start;
    }
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

/* "behind Korea (1,012)": of the place that is named right in front. */
static bool is_behind_place(const struct page_text *text, size_t at)
{
    static const char *const ranks[] = { "hinter", "vor", "behind", "ahead of" };
    static const char *const leads[] = { "hinter ", "vor ", "behind ", "ahead of ", "und ", "and ",
                                         NULL };
    struct page_span front = { page_part(text, PART_CLAUSE, at, at).start, at }, word;
    size_t name;

    if (!page_word_before(text, at, " ("))
        return false;
    at -= strlen(" (");
    name = page_letters_start(text, at);
    if (isupper((unsigned char)text->bytes[name]) && page_follows_any(text, name, leads) &&
        page_find_any(text, front, ranks, sizeof ranks / sizeof ranks[0], &word))
        return true;
    return page_place_before(text, at);
}

bool page_is_part_in_brackets(const struct page_text *text, const struct prose_quantity *quantity)
{
    enum { NAME_LEAST = 9 /* bytes: three characters */ };
    struct page_span front = { page_bracketed_from(text, quantity), quantity->offset };
    struct page_phrase phrases[PHRASES_MOST];

    return text->language == LANGUAGE_ZH && front.end - front.start >= NAME_LEAST &&
           page_find(text, front, "年") == front.end && page_find(text, front, "期") == front.end &&
           page_find(text, front, "此前") == front.end &&
           page_quantity_from(text, front.start) == page_quantity_from(text, front.end) &&
           page_phrases(text, front, phrases) == 0;
}

/* "59 percent, after 54 percent in 2024", "22,2 Prozent nach 14,4 Prozent im Vorjahr", "7.39
 * million, from 7.41 million": what it is compared with stands right behind such a word, and what
 * is compared before it. */
static bool is_comparison(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "after", "against", "versus", "vs", "following",
                                         "compared with", "compared to", "up from", "down from",
                                         "from", "than the", "nach", "gegenüber", "nach zuvor",
                                         "von zuvor", "verglichen mit", "statt", "上年为", "上年同期为",
                                         "去年同期为", "此前为", "而上年", "上年同期的", "上年的", "去年的", "去年同期",
                                         "上年同期", "同期的", "较去年", "较上年", "比去年", "比上年", "去年为" };
    size_t at = quantity->offset, first = page_quantity_from(text, at);

    if (page_is_of_a_place(text, quantity) || is_behind_place(text, at))
        return false;
    while (first > 1 && quantity->kind != PROSE_PERCENT &&
           text->quantities->items[first - 1].kind == PROSE_PERCENT)
        first--; /* "784 units, up 33 percent on the year and up 10 percent from 713 units" */
    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t length = strlen(leads[i]);

        if (at >= length && page_word_at(text, at - length, leads[i]))
            return first > 0 && is_alike(text, first - 1, quantity);
    }
    return first > 0 && page_in_brackets(text, quantity) && !page_is_closer_twin(text, quantity) &&
           !page_is_part_in_brackets(text, quantity) && is_alike(text, first - 1, quantity) &&
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
                return !page_word_before(text, end, "by an average"); /* so much a year */
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
bool page_follows_from(const struct page_text *text, size_t at)
{
    static const char *const froms[][4] = { [LANGUAGE_EN] = { "from", NULL },
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

/* The quantity in front of this one, but for a conversion in brackets; the count of all where there
 * is none. */
static size_t number_before(const struct page_text *text, size_t i)
{
    do
        i--; /* wraps in front of the first */
    while (i < text->quantities->count && page_in_brackets(text, &text->quantities->items[i]));
    return i < text->quantities->count ? i : text->quantities->count;
}

static size_t number_behind(const struct page_text *text, size_t i)
{
    while (i < text->quantities->count && page_in_brackets(text, &text->quantities->items[i]))
        i++;
    return i;
}

/* "to 120"; "is to rise from 90" is none. */
static bool follows_to(const struct page_text *text, size_t at)
{
    static const char *const tos[][4] = { [LANGUAGE_EN] = { "to", NULL },
                                          [LANGUAGE_ZH] = { "至", "到", "为", NULL },
                                          [LANGUAGE_DE] = { "auf", NULL } };

    return follows_one_of(text, at, tos[text->language]) &&
           (text->language == LANGUAGE_ZH || !page_follows_from(text, at));
}

/* 从20.9%，上升到39.8%: in Chinese a comma may stand in front of the verb. */
static bool goes_on_with_verb(const struct page_text *text, size_t end)
{
    static const char *const commas[] = { "，", ",", NULL };
    static const char *const verbs[] = { "上升", "提升", "提高", "增长", "增加", "扩大", "跃升", "攀升", "升至", "增至",
                                         "下降", "降至", "减少", "减至", "缩小", NULL };

    for (size_t i = 0; commas[i] != NULL && text->language == LANGUAGE_ZH; i++)
        if (page_word_at(text, end, commas[i]))
            return page_word_at_any(text, end + strlen(commas[i]), verbs);
    return false;
}

bool page_is_way_start(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t at = quantity->offset, end = at + quantity->length;
    size_t next = number_behind(text, page_quantity_from(text, end));
    size_t first = number_before(text, page_quantity_from(text, at));

    return page_follows_from(text, at) &&
           ((is_alike(text, next, quantity) &&
             (page_part(text, PART_PIECE, at, end).end > text->quantities->items[next].offset ||
              goes_on_with_verb(text, end)) &&
             follows_to(text, text->quantities->items[next].offset)) ||
            (is_alike(text, first, quantity) &&
             follows_to(text, text->quantities->items[first].offset)));
}

const struct prose_quantity *page_way_start_of(const struct page_text *text,
                                               const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    const size_t at = quantity->offset, end = at + quantity->length;
    const size_t front = number_before(text, page_quantity_from(text, at));
    const size_t next = number_behind(text, page_quantity_from(text, end));

    if (!follows_to(text, at) || page_is_way_start(text, quantity))
        return NULL;
    if (is_alike(text, front, quantity) &&
        (is_in_clause_of(text, &all->items[front], quantity) ||
         goes_on_with_verb(text, page_span_of(&all->items[front]).end)) &&
        page_is_way_start(text, &all->items[front]))
        return &all->items[front];
    return is_alike(text, next, quantity) && is_in_clause_of(text, quantity, &all->items[next]) &&
                   page_is_way_start(text, &all->items[next])
               ? &all->items[next]
               : NULL;
}

/* "from 3.1 billion yuan ($430 million)" */
static bool is_conversion(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_quantity *front = quantity - 1;

    return quantity > text->quantities->items && page_in_brackets(text, quantity) &&
           !page_in_brackets(text, front) && quantity->kind == front->kind &&
           strcmp(quantity->unit, front->unit) != 0 && quantity->kind != PROSE_COUNT &&
           is_in_clause_of(text, front, quantity);
}

/* "raised its forecast for the industry from 500 to 580": a forecast no more. */
static bool is_former_forecast(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "raised", "raises", "raising", "lifted", "lifts", "cut",
                                         "cuts", "lowered", "lowers", "trimmed", "upgraded",
                                         "revised", "slashed", "erhöhte", "senkte", "hob" };
    static const char *const nouns[] = { "forecast", "forecasts", "estimate", "outlook",
                                         "projection", "guidance", "Prognose", "Schätzung" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset), verb;

    front.end = quantity->offset;
    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb) &&
           PAGE_HAS(text, ((struct page_span){ verb.end, front.end }), nouns);
}

/* "raises the goal from 7,500 megawatts to 11,000": a goal no more. */
static bool is_former_goal(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "goal from ", "goals from ", "target from ",
                                         "targets from ", "Ziel von ", "目标由", "目标从", NULL };

    return page_is_way_start(text, quantity) &&
           (page_follows_any(text, quantity->offset, leads) || is_former_forecast(text, quantity));
}

/* "has grown fivefold, from 90 billion", 由900亿元翻了五倍: where it came to is told as a multiple. */
static bool is_start_of_multiple(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    static const char *const multiples[] = {
        "doubled", "tripled", "quadrupled", "quintupled", "sextupled", "twofold", "threefold",
        "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold",
        "20-fold", "twentyfold", "hundredfold", "verdoppelt", "verdreifacht", "vervierfacht",
        "verfünffacht", "versechsfacht", "versiebenfacht", "verachtfacht", "verneunfacht",
        "verzehnfacht", "Doppelte", "Dreifache", "Vierfache", "Fünffache", "Sechsfache",
        "Zehnfache", "翻番", "翻倍", "翻一番", "翻了一番", "翻两番", "翻了两番"
    };
    static const char *const starts[] = { "from ", "from about ", "from around ", "from nearly ",
                                          "from just ", "from only ", ", von ", ", von rund ",
                                          ", von nur ", ", von knapp ", ", von etwa ",
                                          "sich von ", "ausgehend von ", NULL };
    const struct prose_list *all = text->quantities;
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                                quantity->offset);
    const size_t own = page_quantity_from(text, quantity->offset);
    struct page_span words = { sentence.start, quantity->offset };

    if (text->language == LANGUAGE_ZH) {
        words.start = page_span_of(quantity).end;
        words.end = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset).end;
        return page_follows_from(text, quantity->offset) && words.start < words.end &&
               (PAGE_HAS(text, words, multiples) ||
                (own + 1 < all->count && all->items[own + 1].kind == PROSE_MULTIPLE &&
                 all->items[own + 1].offset < words.end));
    }
    if (!page_follows_any(text, quantity->offset, starts))
        return false;
    if (page_word_before(text, quantity->offset, "sich von "))
        words = (struct page_span){ quantity->offset, sentence.end };
    return PAGE_HAS(text, words, multiples) ||
           (own > 0 && all->items[own - 1].kind == PROSE_MULTIPLE &&
            all->items[own - 1].offset >= words.start && all->items[own - 1].offset < words.end);
}

bool page_is_start(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t next = page_quantity_from(text, quantity->offset + quantity->length);

    next = number_behind(text, next);
    if (is_conversion(text, quantity))
        return page_is_start(text, quantity - 1);
    if (is_comparison(text, quantity) || is_yardstick(text, quantity) ||
        is_former_goal(text, quantity) || is_start_of_multiple(text, quantity))
        return true;
    if (is_alike(text, next, quantity) && is_way_to_come(text, &text->quantities->items[next]))
        return false;
    return page_is_way_start(text, quantity);
}

/* "2 Prozent zum Vormonat", and not "gegenüber dem Vormonat um 2 Prozent". */
static bool has_base_behind(const struct page_text *text, size_t at)
{
    static const char *const words[] = { " zum ", " gegenüber ", " im Vergleich ", NULL };

    return text->language == LANGUAGE_EN || page_word_at_any(text, at, words);
}

/* What a change is against: in front of its number or behind it, as far as the number before or
 * behind. */
static struct page_span words_of_base(const struct page_text *text, size_t which,
                                      struct page_span sentence)
{
    const struct prose_list *all = text->quantities;
    const struct prose_quantity *quantity = &all->items[which];
    struct page_span words = { quantity->offset + quantity->length, sentence.end };

    if (has_base_behind(text, words.start)) {
        if (which + 1 < all->count && all->items[which + 1].offset < words.end)
            words.end = all->items[which + 1].offset;
        return words;
    }
    words = (struct page_span){ sentence.start, quantity->offset };
    if (which > 0 && all->items[which - 1].offset + all->items[which - 1].length > words.start)
        words.start = all->items[which - 1].offset + all->items[which - 1].length;
    return words;
}

/* "gegenüber April um 1,2 %", "1.2 percent compared with April": against a month that names no year
 * or, where one is wanted, that does ("gegenüber Mai 2024"). */
static bool has_month_as_base(const struct page_text *text, struct page_span words, bool with_year)
{
    static const char *const leads[] = { "gegenüber ", "verglichen mit ", "im Vergleich zu ",
                                         "compared with ", "compared to ", "than in " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        struct page_span month = { page_find(text, words, leads[i]) + strlen(leads[i]), 0 };
        struct page_token year;

        if (month.start >= words.end)
            continue;
        month.start += page_word_at(text, month.start, "dem ") ? strlen("dem ") : 0;
        for (month.end = month.start; page_is_letter(text, month.end);)
            month.end++;
        if (!page_is_month(text, month))
            continue;
        if (page_word_at(text, month.end, " ") && month.end + 1 < text->length &&
            isdigit((unsigned char)text->bytes[month.end + 1]))
            return with_year && page_take_year(text, month.end + 1, &year);
        return !with_year;
    }
    return false;
}

static bool is_monthly(const struct page_text *text, struct page_span words)
{
    static const char *const signs[] = {
        "month on month", "month-on-month", "quarter on quarter", "quarter-on-quarter",
        "on the month", "on the quarter", "previous month", "previous quarter", "month earlier",
        "quarter earlier", "month before", "Vormonat", "Vorquartal", "环比", "月增", "季增", "比上月", "较上月"
    };
    struct page_span found;

    return page_find_any(text, words, signs, sizeof signs / sizeof signs[0], &found) ||
           has_month_as_base(text, words, false);
}

static bool is_yearly(const struct page_text *text, struct page_span words)
{
    static const char *const signs[] = { "year on year", "year-on-year", "year earlier",
                                         "on the year",
                                         "year before", "previous year", "last year",
                                         "Vorjahr", "Vorjahresmonat", "Vorjahresquartal",
                                         "Vorjahreszeitraum", "同比", "年增", "去年同期", "上年同期" };
    struct page_span found;

    return page_find_any(text, words, signs, sizeof signs / sizeof signs[0], &found) ||
           has_month_as_base(text, words, true);
}

bool page_is_against_month(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t which = page_quantity_from(text, quantity->offset), other, last;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                          quantity->offset + quantity->length);

    if (which >= text->quantities->count ||
        text->quantities->items[which].offset != quantity->offset ||
        !is_monthly(text, words_of_base(text, which, sentence)))
        return false;
    last = which + BESIDE_MOST < text->quantities->count ? which + BESIDE_MOST
                                                         : text->quantities->count - 1;
    for (other = which > BESIDE_MOST ? which - BESIDE_MOST : 0; other <= last; other++)
        if (other != which && text->quantities->items[other].offset >= sentence.start &&
            text->quantities->items[other].offset < sentence.end &&
            is_yearly(text, words_of_base(text, other, sentence)))
            return true;
    return false;
}

bool page_is_base_in_chinese(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "比", "较", "与", "同" };
    static const char *const times[] = { "年", "的", "上", "去", "前", "同期", "月", "底", "末", "份",
                                         "全", "初", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    size_t at = quantity->offset;

    if (text->language != LANGUAGE_ZH ||
        (quantity->kind != PROSE_AMOUNT && quantity->kind != PROSE_COUNT))
        return false;
    while (at > clause.start) {
        size_t before = at;

        for (size_t i = 0; i < sizeof leads / sizeof leads[0] && at < quantity->offset; i++)
            if (page_word_before(text, at, leads[i]))
                return true;
        if (text->bytes[at - 1] >= '0' && text->bytes[at - 1] <= '9')
            at--;
        for (size_t i = 0; times[i] != NULL && at == before; i++)
            at -= page_word_before(text, at, times[i]) ? strlen(times[i]) : 0;
        if (at == before)
            return false;
    }
    return false;
}
