/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/taken_over.h"

#include "collectors/page/anchor.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/time/period.h"
#include "collectors/page/time/present.h"
#include "collectors/page/time/told_on.h"
#include "collectors/page/time/tokens.h"

#include <string.h>

enum { OPENING_WITHIN = 12, LEAD_MOST = 4 /* bytes: "Im " */, FIELD_MOST = 30,
       BACK_MOST = 3 /* sentences */, ACROSS_MOST = 5, MONTH_DAYS_MOST = 31, YEAR_DAYS_MOST = 366 };

/* The phrases of the sentence but for the days on which something was said: "Berlin, 8. Januar --",
 * "as the office said on March 5". */
static size_t times_of(const struct page_text *text, struct page_span sentence,
                       struct page_phrase phrases[PHRASES_MOST])
{
    size_t count = page_phrases(text, sentence, phrases), left = 0;

    for (size_t i = 0; i < count; i++)
        if (phrases[i].kind != PHRASE_EVENT)
            phrases[left++] = phrases[i];
    return left;
}

/* "Among them, 78,000 were exported" is told of some of what the sentence before told. */
static bool begins_with_some(const struct page_text *text, size_t at)
{
    static const char *const openings[] = { "Among them", "Among these", "Of them", "Of these",
                                            "Of this",    "Of that",     "Davon",   "Darunter",
                                            "Hiervon",    "其中" };

    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, at, openings[i]))
            return true;
    return false;
}

/* 上榜的还有苏州（33家）: told of those that come behind the ones of the sentence before. */
static bool counts_others(const struct page_text *text, struct page_span sentence,
                          const struct prose_quantity *quantity)
{
    static const char *const words[] = { "还有", "其次是", "随后是", "其后是", "紧随其后" };
    struct page_span found;

    return text->language == LANGUAGE_ZH && page_in_brackets(text, quantity) &&
           page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found);
}

/* "Their total value was 30 billion yuan": of several that the paragraph before told of last. */
static bool tells_of_those(const struct page_text *text, struct page_span sentence,
                           const struct prose_quantity *quantity)
{
    return text->language == LANGUAGE_EN && page_word_at(text, sentence.start, "Their ") &&
           page_quantity_from(text, sentence.start) == page_quantity_from(text, quantity->offset) &&
           !page_is_in_present(text, quantity);
}

/* "up from 131 in 2016": the time of what it rose from. */
static bool is_of_start(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "up from ", "down from ", NULL };
    const size_t which = page_quantity_from(text, phrase->span.start);

    return text->language == LANGUAGE_EN && which > 0 &&
           page_follows_any(text, text->quantities->items[which - 1].offset, leads);
}

bool page_period_of_previous(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_phrase *out)
{
    const struct prose_list *all = text->quantities;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    const bool some = begins_with_some(text, sentence.start) ||
                      counts_others(text, sentence, quantity);
    struct page_span before;
    struct page_phrases phrases;
    bool attached;
    size_t i;

    if ((!some && !page_goes_on(text, sentence.start)) ||
        !page_sentence_before(text, sentence, some || tells_of_those(text, sentence, quantity),
                              &before))
        return false;
    phrases.count = times_of(text, before, phrases.items);
    while (phrases.count > 1 && is_of_start(text, &phrases.items[phrases.count - 1]))
        phrases.count--;
    for (i = 1; i < phrases.count; i++)
        if (!period_equal(phrases.items[0].period, phrases.items[i].period))
            return false; /* 2023年已突破千亿元，预计今年达2000亿元。其中 */
    i = page_quantity_from(text, before.start);
    return i < all->count && all->items[i].offset < before.end &&
           page_period(text, &phrases, &all->items[i], out, &attached) &&
           out->kind == PHRASE_PERIOD;
}

/* "It is then to account for 40 percent", "will then have": a state at that time, and no step. */
static bool says_state_then(const struct page_text *text, struct page_span sentence)
{
    static const char *const leads[] = { "is then to", "are then to", "will then", "should then",
                                         "would then" };
    static const char *const verbs[] = { " account for", " make up",  " have ",   " be ",
                                         " amount to",   " stand at", " total ",  " cover ",
                                         " employ ",     " reach ",   " exceed ", " represent ",
                                         " contribute ", NULL };
    struct page_span found;

    return text->language == LANGUAGE_EN &&
           page_find_any(text, sentence, leads, sizeof leads / sizeof leads[0], &found) &&
           page_word_at_any(text, found.end, verbs);
}

/* "by then", 届时: of the day that the sentence before named, wherever. */
static bool says_then(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = { "by then", "by that time", "bis dahin", "届时" };

    return PAGE_HAS(text, sentence, words) || says_state_then(text, sentence);
}

/* The one time to come in the sentence: "It was begun in 2021 and is to be finished in 2025." */
static bool one_to_come(const struct page_text *text, struct page_span sentence,
                        struct page_phrase *out)
{
    struct page_phrase phrases[PHRASES_MOST];
    size_t found = 0;

    for (size_t count = times_of(text, sentence, phrases), i = 0; i < count; i++)
        if (text->published == DATE_NONE ? phrases[i].kind == PHRASE_BY
                                         : phrases[i].period.last > text->published) {
            *out = phrases[i];
            found++;
        }
    if (found == 1 && out->kind == PHRASE_PERIOD)
        out->kind = PHRASE_BY;
    return found == 1;
}

/* Times that are over and stand beside a deadline: "to rise from 30 in 2020 to 80". */
static size_t without_past(const struct page_text *text, struct page_phrase *phrases, size_t count)
{
    size_t left = 0;

    for (size_t i = 0; i < count; i++)
        if (phrases[i].kind != PHRASE_PERIOD || text->published == DATE_NONE ||
            phrases[i].period.last > text->published)
            phrases[left++] = phrases[i];
    return left;
}

/* Whether the one deadline to come of the sentence stands where it holds for what follows too: in
 * front of all, in Chinese of its numbers (《规划》提出，到2025年，网民达到12亿). */
static bool opens_with_deadline(const struct page_text *text, struct page_span sentence,
                                const struct page_phrase *phrases, size_t count)
{
    const size_t first = page_quantity_from(text, sentence.start);

    if (count != 1 || (phrases[0].kind != PHRASE_BY && phrases[0].kind != PHRASE_WINDOW) ||
        (phrases[0].kind == PHRASE_BY && text->published != DATE_NONE &&
         phrases[0].period.last <= text->published))
        return false;
    return phrases[0].span.start <= sentence.start + OPENING_WITHIN ||
           (text->language == LANGUAGE_ZH && first < text->quantities->count &&
            phrases[0].span.end <= text->quantities->items[first].offset);
}

/* "The plan outlines that by 2027, the city will ... Their total power is to reach 40": what goes
 * on with the same. */
static bool goes_on_with_plan(const struct page_text *text, struct page_span own,
                              const struct page_phrase *phrases, size_t count)
{
    static const char *const that[] = { "that ", "that by ", "dass ", "dass bis ", NULL };
    static const char *const openings[] = { "Its ",  "Their ", "The total ", "The number ",
                                            "Ihre ", "Seine ", "Ihr ", "Die Gesamt", "Die Zahl ",
                                            NULL };

    return count == 1 && (phrases[0].kind == PHRASE_BY || phrases[0].kind == PHRASE_WINDOW) &&
           page_follows_any(text, phrases[0].span.start, that) &&
           page_word_at_any(text, own.start, openings);
}

static bool has_number(const struct page_text *text, struct page_span span)
{
    const size_t first = page_quantity_from(text, span.start);

    return first < text->quantities->count && text->quantities->items[first].offset < span.end;
}

bool page_deadline_of_previous(const struct page_text *text, const struct prose_quantity *quantity,
                               bool forecast, struct page_phrase *out)
{
    /* 力争年内渔船达到30艘: a time of its own, though none with a name */
    static const char *const times[] = { "年内", "本季", "季内", "月内", "任期", "本届" };
    static const char *const wholes[] = { "全国", "全球", "世界", "我国" };
    struct page_span own = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span before = own;
    struct page_phrase phrases[PHRASES_MOST];
    const bool wide = PAGE_HAS(text, own, wholes);
    size_t count = 0;

    if (PAGE_HAS(text, own, times))
        return false;
    /* 到2025年，… 。基金规模突破300亿元。渔船达到30家。: a plan in Chinese goes on with its day */
    for (int back = 0; back < (text->language == LANGUAGE_ZH ? ACROSS_MOST : 1) && count == 0;
         back++) {
        if (!page_sentence_before(text, before, false, &before))
            return false;
        if (back == 0 && says_then(text, own))
            return one_to_come(text, before, out);
        count = without_past(text, phrases, page_phrases(text, before, phrases));
        if (text->language == LANGUAGE_ZH &&
            (forecast || (count == 0 && !has_number(text, before) &&
                          page_kind_in(text, before) != PAGE_TARGET) ||
             (count > 0 && !wide && PAGE_HAS(text, before, wholes))))
            return false;
    }
    *out = phrases[0];
    return opens_with_deadline(text, before, phrases, count) ||
           goes_on_with_plan(text, own, phrases, count);
}

bool page_says_other_time(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = {
        "今年以来", "上月", "上个月", "本月", "本季", "上季", "上周", "以来", "近年", "近三年", "近五年",
        "last month", "this month", "last week", "last quarter", "this quarter", "this year",
        "since", "so far", "in the 1990s", "Vormonat", "vergangenen Monat",
        "letzten Monat", "vergangenen Quartal",
        "vergangenen Quartals", "Wochenende", "seit", "previous quarter", "prior quarter",
        "vorigen Quartal", "Vorquartal", "前年同期", "单季", "单月"
    };
    struct page_span found;

    return page_find_any(text, span, words, sizeof words / sizeof words[0], &found);
}

/* 上月，全市产值达: such a time is all of the clause in front, "Last month, output reached". */
static bool opens_with_other_time(const struct page_text *text, struct page_span clause)
{
    static const char *const words[] = {
        "今年以来，", "上月，", "上个月，", "本月，", "本季，", "上季，", "上季度，", "上周，", "前年同期，", "单季，",
        "单月，", "平均一天，", "平均每天，", "每天，", "Last month, ", "This month, ", "Last week, ",
        "In the previous quarter, ", "In the prior quarter, ", NULL
    };
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.start), before;

    return page_clause_before(text, clause, sentence, &before) &&
           page_word_at_any(text, before.start, words);
}

bool page_is_in_other_time(const struct page_text *text, struct page_span clause)
{
    return page_says_other_time(text, clause) || opens_with_other_time(text, clause);
}

/* What is there today, or came over the years. */
static bool is_of_no_year(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = { "已", "现有", "拥有", "共有", "累计", "连续", "now", "already",
                                         "today", "in all", "bereits", "heute", "bisher", "bislang",
                                         "insgesamt", "jährlich" };
    struct page_span found;

    return page_says_other_time(text, sentence) ||
           page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found);
}

/* 成立于2000年之后的企业, 2021年以来: when something began, and no time that is told of. */
static bool is_beginning(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "成立于", "始于", "始建于", "自", "从", NULL };
    static const char *const behind[] = { "之后", "以后", "以来", "后", "之前", "以前", "前", "起", NULL };

    return text->language == LANGUAGE_ZH &&
           (page_follows_any(text, phrase->span.start, leads) ||
            page_word_at_any(text, phrase->span.end, behind));
}

/* Whether a phrase is of a time that was over on the day of publication. */
static bool is_over(const struct page_text *text, const struct page_phrase *phrase)
{
    const date day = text->published != DATE_NONE ? text->published : text->read;
    const bool until = phrase->kind == PHRASE_BY &&
                       text->published != DATE_NONE; /* 到2022年底，全市有 */

    return (phrase->kind == PHRASE_PERIOD || until) && !phrase->now && !phrase->year_before &&
           day != DATE_NONE && phrase->period.last <= day && !is_beginning(text, phrase);
}

/* Whether the sentence's one time stands in front of its numbers. */
static bool opens_with_time(const struct page_text *text, struct page_span sentence,
                            const struct page_phrase *time)
{
    const struct prose_list *all = text->quantities;
    size_t first = page_quantity_from(text, sentence.start);

    return first < all->count && all->items[first].offset < sentence.end &&
           time->span.end <= all->items[first].offset;
}

bool page_opens_with_year_before(const struct page_text *text, struct page_span sentence)
{
    struct page_token tokens[TOKENS_MOST];

    return page_tokens(text, sentence, tokens) > 0 && tokens[0].kind == TOKEN_YEAR_BEFORE &&
           tokens[0].start <= sentence.start + LEAD_MOST;
}

/* "A year earlier there were 40 inns", "A year earlier, 40 inns were open": "A year earlier than
 * planned" and "The year before last" are other times, and what "but" opens is of today. */
static bool is_told_of_year_before(const struct page_text *text, struct page_span sentence,
                                   const struct prose_quantity *quantity)
{
    static const char *const others[] = { " last", " than", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    struct page_token tokens[TOKENS_MOST];

    return page_tokens(text, sentence, tokens) > 0 &&
           !page_word_at_any(text, tokens[0].end, others) &&
           !page_is_in_present(text, quantity) &&
           (clause.start <= tokens[0].start || clause.start == tokens[0].end + strlen(", ") ||
            page_word_at(text, clause.start, "with "));
}

/* The same day a year before; the end of a month stays one. */
static date day_before_year(date day)
{
    struct civil civil = date_civil(day);

    return day == date_month_end(civil.year, civil.month)
               ? date_month_end(civil.year - 1, civil.month)
               : date_add_months(day, -12);
}

/* False where the year before has no such period. */
static bool shift_year(struct period *period)
{
    if (period->frequency == FREQUENCY_WEEK || period->last - period->first >= YEAR_DAYS_MOST)
        return false;
    period->last = day_before_year(period->last);
    period->first = date_add_months(period->first, -12);
    if (period->last < period->first || period->frequency == FREQUENCY_DAY)
        period->first = period->last;
    return true;
}

/* "A rise of 8 percent on the same period a year earlier": what grew so came in a period, and is
 * nothing that is counted on a day. A year against the one before is more than a month. */
static bool came_in_such_a_period(const struct page_text *text, struct page_span sentence,
                                  const struct period *period)
{
    static const char *const periods[] = {
        "Vorjahreszeitraum", "Vorjahreszeitraums", "Vorjahreszeitraumes", "Vorjahresmonat",
        "Vorjahresquartal", "Vorjahreshalbjahr", "same period", "corresponding period",
        "same month", "same quarter"
    };
    static const char *const years[] = {
        "gegenüber dem Vorjahr", "gegenüber dem Jahr davor", "im Vergleich zum Vorjahr",
        "im Vorjahresvergleich", "im Jahresvergleich", "mehr als im Vorjahr",
        "weniger als im Vorjahr", "zum Vorjahr", "year on year", "year-on-year",
        "from a year earlier", "over the previous year", "from the previous year",
        "compared with the previous year", "compared to the previous year"
    };

    return period->last > period->first &&
           (PAGE_HAS(text, sentence, periods) ||
            (period->last - period->first > MONTH_DAYS_MOST && PAGE_HAS(text, sentence, years)));
}

/* 分地区看, 算力方面, 同比增长: a paragraph in Chinese that goes on with the report of those before. */
static bool goes_on_with_report(const struct page_text *text, struct page_span sentence)
{
    static const char *const openings[] = { "分地区", "分区域", "分行业", "分产业", "分领域", "其中", NULL };
    /* 算力方面, 从全省角度来看 */
    static const char *const fields[] = { "方面", "来看", NULL };
    static const char *const changes[] = { "同比", "比上年增", "比上年下降", "较上年增", "按可比价格" };
    const struct page_span opening = page_part(text, PART_CLAUSE, sentence.start, sentence.start);
    struct page_span found;

    return text->language == LANGUAGE_ZH &&
           (page_word_at_any(text, sentence.start, openings) ||
            (opening.end - opening.start <= FIELD_MOST &&
             page_follows_any(text, opening.end, fields)) ||
            page_find_any(text, sentence, changes, sizeof changes / sizeof changes[0], &found));
}

/* "67 Prozent mehr gegenüber 2019": the year that a growth is measured by. */
static bool is_base(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "gegenüber ", "gegenüber dem Jahr ", "im Vergleich zu ",
                                         "im Vergleich zum Jahr ", "verglichen mit ",
                                         "compared with ", "compared to ", NULL };

    return page_follows_any(text, phrase->span.start, leads);
}

/* "Der Anteil lag bei 47 Prozent": a German report in the past goes on with the time that the
 * sentence before it opened with, unless that was a month. */
static bool is_reported(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "lag", "lagen", "betrug", "betrugen", "kam", "kamen",
                                         "erreichte", "erreichten", "belief", "beliefen", "stieg",
                                         "stiegen", "wuchs", "wuchsen", "sank", "sanken", "fiel",
                                         "fielen", "machte", "machten", "trug", "trugen" };
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                                quantity->offset);

    return text->language == LANGUAGE_DE &&
           PAGE_HAS(text, ((struct page_span){ sentence.start, quantity->offset }), verbs);
}

/* "By the end of November the operators had 4 million stations. The number of users reached 1.2
 * billion": an English report goes on counting on the day that the sentence before opened with. */
static bool is_counted_on(const struct page_text *text, const struct period *period,
                          const struct prose_quantity *quantity)
{
    static const char *const openings[] = { "The number of ", "The total number of ",
                                            "Their number ", "Its number of ", NULL };
    static const char *const verbs[] = { "reached", "stood at", "totaled", "totalled", "hit",
                                         "amounted to", "came to", "exceeded", "surpassed",
                                         "topped", "was", "rose to", "grew to", "increased to" };
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                                quantity->offset);

    return text->language == LANGUAGE_EN && period->first == period->last &&
           text->published - period->last <= YEAR_DAYS_MOST &&
           page_word_at_any(text, sentence.start, openings) &&
           PAGE_HAS(text, ((struct page_span){ sentence.start, quantity->offset }), verbs);
}

int page_period_of_paragraph(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity, struct page_phrase *out,
                             struct err *err)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_phrase phrases[PHRASES_MOST];
    struct page_span anchor;
    size_t own = page_phrases(text, sentence, phrases);
    const bool before = page_opens_with_year_before(text, sentence);
    const struct page_span told = sentence;
    const bool western = before && text->language != LANGUAGE_ZH; /* of whatever came in front */
    const bool report = goes_on_with_report(text, sentence), across = western || report;
    int found;

    while (own > 0 && (phrases[own - 1].year_before || is_base(text, &phrases[own - 1])))
        own--; /* of its number alone, and told by the same time */
    if (own > 0 || is_of_no_year(text, sentence) ||
        (!before && page_is_in_present(text, quantity)) ||
        (western && !is_told_of_year_before(text, sentence, quantity)))
        return 0;
    for (int back = 0; back < (report ? ACROSS_MOST : BACK_MOST); back++) {
        size_t count;

        if (!page_sentence_before(text, sentence, across, &sentence))
            return 0;
        count = times_of(text, sentence, phrases);
        if (count == 0 && !page_says_other_time(text, sentence))
            continue;
        if (count != 1 || !is_over(text, &phrases[0]) ||
            (western && !has_number(text, sentence)))
            return 0; /* "The law of 2001 set up the guild." tells of no year to count back from */
        *out = phrases[0];
        if (!before && !opens_with_time(text, sentence, out))
            return page_is_told_on(text, figure, quantity, sentence, out, back, err);
        if (before && !shift_year(&out->period))
            return 0;
        found = western || text->language == LANGUAGE_ZH ||
                        (back == 0 && out->period.last - out->period.first > MONTH_DAYS_MOST &&
                         is_reported(text, quantity)) ||
                        (back == 0 && is_counted_on(text, &out->period, quantity)) ||
                        came_in_such_a_period(text, told, &out->period)
                    ? 1
                    : page_anchor_in(text, figure, sentence, &anchor, err);
        return found != 0 ? found
                          : page_is_told_on(text, figure, quantity, sentence, out, back, err);
    }
    return 0;
}
