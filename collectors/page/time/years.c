/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/years.h"

#include "collectors/page/number/way.h"
#include "collectors/page/time/phrase.h"
#include "collectors/page/time/plan_period.h"
#include "collectors/page/time/token.h"

#include <ctype.h>
#include <string.h>

enum { YEARS_WITHIN = 32, YEAR_DIGITS = 4, SPAN_WITHIN = 240 /* bytes */,
       EARLIER_YEARS = 2 /* that a text may tell of without naming it again */ };

/* A time of years in the span: "over the past three decades". */
static bool names_years(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "over the past",   "over the last",  "in the past",
                                         "in the last",     "during the past", "during the last",
                                         "within the past", "in den letzten", "in den vergangenen",
                                         "über die letzten", "während der letzten" };
    static const char *const nouns[] = { "years", "decades", "Jahren", "Jahre", "Jahrzehnten" };
    struct page_span lead, noun;

    if (!page_find_any(text, span, leads, sizeof leads / sizeof leads[0], &lead))
        return false;
    lead = (struct page_span){ lead.end, lead.end + YEARS_WITHIN < span.end
                                             ? lead.end + YEARS_WITHIN
                                             : span.end };
    return page_find_any(text, lead, nouns, sizeof nouns / sizeof nouns[0], &noun);
}

/* “十四五”期间, when that is over. */
static bool names_plan_over(const struct page_text *text, struct page_span span)
{
    struct page_plan_period plan;

    for (size_t at = span.start; at < span.end && text->published != DATE_NONE; at++)
        if (page_take_plan_period(text, at, &plan))
            return !plan.at_end && plan.last < date_civil(text->published).year &&
                   !page_follows_any(text, at, (const char *const[]){ "end of the ", "Ende des ",
                                                                      NULL });
    return false;
}

/* 五年来累计, 过去三年共: without a word for a sum it may be a level (十年来，突破7万亿元). */
static bool names_years_in_chinese(const struct page_text *text, struct page_span span,
                                   struct page_span piece)
{
    static const char *const years[] = { "年来", "过去三年", "过去五年", "过去十年", "年间" };
    static const char *const sums[] = { "累计", "共计", "总共", "合计" };
    struct page_span found;

    return (page_find_any(text, span, years, sizeof years / sizeof years[0], &found) ||
            names_plan_over(text, span)) &&
           page_find_any(text, piece, sums, sizeof sums / sizeof sums[0], &found);
}

/* "to 2,400", "reached 2,400": how many there were in the end. */
static bool is_level(const struct page_text *text, struct page_span front)
{
    static const char *const leads[] = { "to ", "at ", "auf ", "bei " };
    static const char *const verbs[] = { "reached", "reach", "hit", "exceeded", "surpassed",
                                         "erreicht", "erreichte", "erreichten", "überschritten",
                                         "now", "today", "heute", "inzwischen", "jährlich",
                                         "year", "jedes Jahr", "annually" };
    struct page_span found;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_find(text, front, leads[i]) < front.end)
            return true;
    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* A year in digits at `at`, and no part of a longer number; 0: there is none. */
static int year_at(const struct page_text *text, size_t at)
{
    int year = 0;

    if (at > 0 && isdigit((unsigned char)text->bytes[at - 1]))
        return 0;
    for (size_t i = at; i < at + YEAR_DIGITS; i++) {
        if (i >= text->length || !isdigit((unsigned char)text->bytes[i]))
            return 0;
        year = year * 10 + text->bytes[i] - '0';
    }
    if (at + YEAR_DIGITS < text->length && isdigit((unsigned char)text->bytes[at + YEAR_DIGITS]))
        return 0;
    return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

/* "In 2019, during the 13th Five-Year Plan period, output was": the one year that stands in front
 * of the quantity is its time; those in the brackets of the plan are the plan's. */
static bool names_one_year(const struct page_text *text, struct page_span front)
{
    struct page_plan_period plan;
    int years = 0;

    for (size_t at = front.start; at < front.end; at++) {
        if (page_take_plan_period(text, at, &plan) && plan.end > at)
            at = plan.end;
        years += year_at(text, at) != 0;
    }
    return years == 1;
}

bool page_is_of_years(const struct page_text *text, struct page_span quantity)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    struct page_span front = { sentence.start, clause.end };
    struct page_span own = { clause.start, quantity.start };

    if (text->language == LANGUAGE_ZH)
        return names_years_in_chinese(text, front, own);
    return (names_years(text, front) ||
            ((names_plan_over(text, front) || page_names_plan_of_another(text, front)) &&
             !names_one_year(text, (struct page_span){ sentence.start, quantity.start }))) &&
           !is_level(text, own);
}

/* Behind the first of the words that stands at `at`; `at` where none does. */
static size_t behind(const struct page_text *text, size_t at, const char *const *words)
{
    for (; *words != NULL; words++)
        if (page_word_at(text, at, *words))
            return at + strlen(*words);
    return at;
}

/* "from 2021 to 2025", "zwischen 2021 und 2025", 2021年至2025年; years in brackets are a plan's. */
static bool names_range(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "from ", "between ", "von ", "zwischen ", "jahren ",
                                         NULL };
    static const char *const brackets[] = { "(", "（", "《", NULL };
    static const char *const year_sign[] = { "年", NULL };
    static const char *const joints[] = { " to ", " and ", " bis ", " und ", "至", "到", "—", "–",
                                          "-", "－", NULL };

    for (size_t at = span.start; at + YEAR_DIGITS <= span.end; at++) {
        int first = year_at(text, at), last;
        size_t joint, next;

        if (first == 0 || page_follows_any(text, at, brackets) ||
            (text->language != LANGUAGE_ZH && !page_follows_any(text, at, leads)))
            continue;
        joint = behind(text, at + YEAR_DIGITS, year_sign);
        next = behind(text, joint, joints);
        last = next > joint && next < span.end ? year_at(text, next) : 0;
        if (last > first)
            return true;
    }
    return false;
}

/* "the three years to 2025", 2023年至2025年三年: all of them together. */
static bool names_years_to(const struct page_text *text, struct page_span front)
{
    static const char *const leads[] = { "years to ", "Jahren bis ", "Jahre bis " };
    static const char *const sums[] = { "年三年", "年两年", "年四年", "年五年", "年十年" };
    struct page_span found;

    if (text->language == LANGUAGE_ZH)
        return page_find_any(text, front, sums, sizeof sums / sizeof sums[0], &found);
    return page_find_any(text, front, leads, sizeof leads / sizeof leads[0], &found) &&
           year_at(text, found.end) > 0;
}

/* "than in May 2019": where the month begins, else `at`. */
static size_t before_month(const struct page_text *text, size_t at)
{
    size_t word = at > 0 ? at - 1 : at;

    while (word > 0 && page_is_letter(text, word - 1))
        word--;
    return text->language != LANGUAGE_ZH && isupper((unsigned char)text->bytes[word]) ? word : at;
}

/* "9 percent higher than in 2019", "um 6 Prozent unter dem Niveau von Mai 2019" */
static bool is_base_behind(const struct page_text *text, size_t at)
{
    static const char *const bases[] = {
        "than in ",       "than ",           "compared to ",  "above ",          "below ",
        "level of ",      "levels of ",      "level in ",     "value of ",       "als ",
        "from ",
        "als im Jahr ",   "als im Jahre ", "als im ",       "im Vergleich zu ", "Wert von ",
        "Niveau von ",    "Stand von ",      "Wert des Jahres ", "Niveau des Jahres ",
        "gegenüber dem Jahr ", "im Vergleich zum Jahr ", "dem von ", "denen von ", "der von ",
        NULL
    };

    return page_follows_any(text, before_month(text, at), bases);
}

/* 2025年园区产值比2020年增长48%; where the sentence has no year but the base, the text may
 * have named one of the last before. */
static bool is_against_long_ago(const struct page_text *text, struct page_span front,
                                size_t quantity_end, size_t clause_end)
{
    static const char *const bases[] = { "比", "较", "compared with ", "than in ", "gegenüber ",
                                         "verglichen mit ", "gegenüber dem Vorkrisenjahr ",
                                         NULL };
    int base = 0, latest = 0;

    for (size_t at = front.start; at + YEAR_DIGITS <= front.end; at++) {
        int year = year_at(text, at);

        if (year > 0 && (page_follows_any(text, at, bases) ||
                         page_word_at(text, at + YEAR_DIGITS, "年相比") ||
                         (at > quantity_end && at < clause_end && is_base_behind(text, at))))
            base = year;
        else if (year > latest)
            latest = year;
    }
    if (latest == 0 && text->published != DATE_NONE && text->language != LANGUAGE_ZH)
        latest = date_civil(text->published).year - EARLIER_YEARS;
    return base > 0 && latest > base + 1;
}

/* "9 percent higher than", "4 Prozent unter dem": by the word right behind it. */
static bool is_compared(const struct page_text *text, size_t end)
{
    static const char *const words[] = { " higher ", " lower ", " more ", " less ", " above ",
                                         " below ", " höher ", " niedriger ", " mehr ",
                                         " weniger ", " über ", " unter ", " tiefer ", NULL };

    return page_word_at_any(text, end, words);
}

/* Of a percentage, that it is a change. */
static bool is_growth(const struct page_text *text, struct page_span own)
{
    static const char *const words[] = {
        "grew",     "grow",     "grown",  "growth", "rose",   "risen",    "increase", "increased",
        "climbed",  "jumped",   "surged", "expanded", "up",   "fell",     "decreased", "larger",
        "higher",   "wuchs",    "wuchsen", "stieg", "stiegen", "Wachstum", "gewachsen", "gestiegen",
        "zugenommen", "zugelegt", "legte", "legten", "höher", "größer",   "sank", "增长", "增加", "上升",
        "下降", "增速", "增幅", "成长"
    };
    struct page_span found;

    return page_find_any(text, own, words, sizeof words / sizeof words[0], &found);
}

static bool is_sum_or_average(const struct page_text *text, struct page_span own)
{
    static const char *const words[] = { "totalled", "totaled", "averaged", "average", "combined",
                                         "summierte", "summierten", "insgesamt", "durchschnittlich",
                                         "Durchschnitt", "Schnitt", "累计", "共计", "总共", "合计", "年均",
                                         "平均", "总计" };
    struct page_span found;

    return page_find_any(text, own, words, sizeof words / sizeof words[0], &found);
}

/* "rose from 22 percent to 40 percent from 2012 to 2021": what there was at its ends. */
static bool is_end_of_way(const struct page_text *text, struct page_span quantity)
{
    const size_t which = page_quantity_from(text, quantity.start);
    const struct prose_quantity *own = &text->quantities->items[which];

    return which < text->quantities->count && own->offset < quantity.end &&
           (page_is_way_start(text, own) || page_way_start_of(text, own) != NULL);
}

/* So much of the span as is near to the quantity: a sentence without end costs no more. */
static struct page_span near_to(struct page_span quantity, struct page_span span)
{
    if (span.start + SPAN_WITHIN < quantity.start)
        span.start = quantity.start - SPAN_WITHIN;
    if (span.end > quantity.end + SPAN_WITHIN)
        span.end = quantity.end + SPAN_WITHIN;
    return span;
}

/* "the fastest growth in the past five years", 创近五年新高: a growth of one year among them. */
static bool is_best_of_years(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "fastest", "highest", "strongest", "largest", "biggest",
                                         "lowest", "slowest", "weakest", "best", "höchste",
                                         "höchsten", "stärkste", "stärksten", "größte", "größten",
                                         "niedrigste", "niedrigsten", "schnellste", "schnellsten",
                                         "geringste", "geringsten", "first time", "erstmals",
                                         "最高", "最快", "最大", "最低", "新高", "新低", "首次" };

    return PAGE_HAS(text, span, words);
}

/* "since 2018", 2018年以来: the year at `at`. */
static bool is_beginning(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "since ", "seit ", "seit dem Jahr ", "since the year ",
                                         NULL };
    static const char *const behind_year[] = { "年以来", "年起", NULL };

    return text->language == LANGUAGE_ZH ? page_word_at_any(text, at + YEAR_DIGITS, behind_year)
                                         : page_follows_any(text, at, leads);
}

/* "grew 40 percent since 2018", "Seit 2018 wuchs", 2018年以来增长: a year that is more than the last
 * one that the text may tell of; what is the best since then grew in one year. */
static bool is_since_long_ago(const struct page_text *text, struct page_span front, size_t end)
{
    const int latest = text->published != DATE_NONE
                           ? date_civil(text->published).year - EARLIER_YEARS
                           : YEAR_FIRST;

    for (size_t at = front.start; at + YEAR_DIGITS <= front.end; at++) {
        const int year = year_at(text, at);

        if (year > 0 && year <= latest && is_beginning(text, at) &&
            (text->language != LANGUAGE_ZH || at < end))
            return true;
    }
    return false;
}

/* A time of its own that is no beginning: "For the first time since 2018 it grew in May". */
static bool names_own_time(const struct page_text *text, struct page_span span)
{
    struct page_phrase phrases[PHRASES_MOST];

    for (size_t count = page_phrases(text, span, phrases), i = 0; i < count; i++)
        if (phrases[i].kind == PHRASE_PERIOD && !phrases[i].now &&
            !is_beginning(text, phrases[i].span.start))
            return true;
    return false;
}

/* 比“十三五”末增长, 较五年前增长, 五年累计增长; "larger than five years ago", "a cumulative 58 percent": of
 * years, whatever time is named beside it. */
static bool is_of_years_by_its_words(const struct page_text *text, struct page_span quantity,
                                     struct page_span clause)
{
    static const char *const chinese[] = {
        "五”末",   "五末",     "五”期末",   "两年前",   "三年前",   "四年前",   "五年前",   "十年前",   "3年前",
        "5年前",   "10年前",   "两年累计", "三年累计", "四年累计", "五年累计", "十年累计"
    };
    static const char *const behind[] = { "years ago", "years earlier", "years before",
                                          "decade ago", "decade earlier", "Jahre zuvor",
                                          "als vor fünf Jahren", "als vor zehn Jahren",
                                          "als vor drei Jahren", "Jahre davor" };
    static const char *const in_front[] = { "cumulative", "cumulatively", "kumuliert" };
    const struct page_span front = { clause.start, quantity.start };
    const struct page_span rest = { quantity.end, clause.end };

    if (text->language == LANGUAGE_ZH)
        return PAGE_HAS(text, front, chinese) && page_find(text, front, "上年") == front.end;
    return PAGE_HAS(text, rest, behind) || PAGE_HAS(text, front, in_front);
}

/* "in five years", "binnen fünf Jahren" */
static bool names_so_many_years(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = {
        "in two years",     "in three years",   "in four years",   "in five years",
        "in ten years",     "within two years", "within three years", "within five years",
        "in a decade",      "in zwei Jahren",   "in drei Jahren",  "in vier Jahren",
        "in fünf Jahren",   "in zehn Jahren",   "binnen zwei Jahren", "binnen drei Jahren",
        "binnen fünf Jahren", "innerhalb von zwei Jahren", "innerhalb von drei Jahren",
        "innerhalb von fünf Jahren", "innerhalb von zehn Jahren"
    };

    return PAGE_HAS(text, span, words);
}

/* A growth over all of several years: "grew 40 percent over the past five years". */
static bool grew_for_years(const struct page_text *text, struct page_span quantity,
                           struct page_span front)
{
    static const char *const yearly[] = { "year-on-year", "year on year", "a year", "annual",
                                          "annually", "yearly", "per year", "Vorjahr", "jährlich",
                                          "pro Jahr", "Jahresvergleich", "同比", "年均", "上年",
                                          "每年", "连续" };
    static const char *const years[] = { "近两年", "近三年", "近四年", "近五年", "近十年", "过去两年",
                                         "过去三年", "过去四年", "过去五年", "过去十年", "三年来",
                                         "五年来", "十年来", "三年间", "五年间", "十年间",
                                         "三五”以来", "四五”以来", "五五”以来", "四五以来",
                                         "三年增长", "五年增长", "十年增长" };
    const struct page_span lead = { front.start, quantity.start };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);

    if (is_best_of_years(text, front) || PAGE_HAS(text, clause, yearly))
        return false;
    if (is_of_years_by_its_words(text, quantity, clause))
        return true;
    if (names_own_time(text, front))
        return false;
    return is_since_long_ago(text, front, quantity.start) ||
           (text->language == LANGUAGE_ZH ? PAGE_HAS(text, lead, years)
                                          : (names_years(text, front) && !is_level(text, lead)) ||
                                                names_so_many_years(text, front));
}

bool page_is_of_a_span(const struct page_text *text, struct page_span quantity)
{
    static const char *const signs[] = { "%", "％", "percent", "per cent", "pct", "Prozent" };
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end), found;
    /* behind a semicolon another sentence begins; in Chinese it goes on with its time */
    size_t start = text->language == LANGUAGE_ZH
                       ? sentence.start
                       : page_part(text, PART_GROUP, quantity.start, quantity.end).start;
    struct page_span front = near_to(quantity, (struct page_span){ start, clause.end });
    bool percent = page_find_any(text, quantity, signs, sizeof signs / sizeof signs[0], &found);

    if (percent && !is_end_of_way(text, quantity) &&
        (is_compared(text, quantity.end) || is_growth(text, near_to(quantity, clause))) &&
        (is_against_long_ago(text, front, quantity.end, clause.end) ||
         grew_for_years(text, quantity, front)))
        return true;
    if (names_years_to(text, front))
        return true;
    if (!names_range(text, front))
        return false;
    if (percent && is_growth(text, front))
        return !is_end_of_way(text, quantity);
    front.end = quantity.end; /* "..., an average growth of 13 percent" is of its own number */
    return is_sum_or_average(text, front);
}
