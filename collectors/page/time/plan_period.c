/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/plan_period.h"

#include <ctype.h>
#include <string.h>

/* The tenth began in 2001; no page gives figures of those before the ninth. */
enum { PLAN_FIRST = 9, PLAN_LAST = 20, YEARS = 5, TENTH_BEGAN = 2001, BRACKET_MOST = 16,
       HEAD = 600 /* bytes: title and lead */ };

static bool take(const struct page_text *text, size_t *at, const char *const *words)
{
    for (; *words != NULL; words++)
        if (page_word_at(text, *at, *words)) {
            *at += strlen(*words);
            return true;
        }
    return false;
}

/* 九五, 十五, 十一五 ... 十九五; 十五 is the tenth only in its marks. */
static int chinese_number(const struct page_text *text, size_t *at, bool marked)
{
    static const char *const units[] = { "",   "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九" };
    size_t end = *at;
    int number = 0;

    if (!page_word_at(text, end, "十"))
        return 0;
    end += strlen("十");
    for (int i = 9; i >= 0; i--) {
        const size_t length = strlen(units[i]);

        if (strncmp(text->bytes + end, units[i], length) == 0 &&
            page_word_at(text, end + length, "五")) {
            number = 10 + i;
            end += length + strlen("五");
            break;
        }
    }
    if (number == 0 || (number == 10 && !marked))
        return 0;
    *at = end;
    return number;
}

/* *part: 0 for all of it, 1 for its first year, YEARS for its last, YEARS + 1 for its last day. */
static int take_chinese(const struct page_text *text, size_t *at, int *part)
{
    static const char *const firsts[] = { "开局之年", "开局年", "首年", "第一年", NULL };
    static const char *const lasts[] = { "收官之年", "收官年", "最后一年", NULL };
    static const char *const opening[] = { "“", "「", "『", "\"", NULL };
    static const char *const closing[] = { "”", "」", "』", "\"", NULL };
    static const char *const ends[] = { "时期末", "期末", "末期", "末", NULL };
    static const char *const times[] = { "规划期间", "时期", "期间", "规划期内", "期内", NULL };
    size_t end = *at;
    bool marked = take(text, &end, opening);
    int number = chinese_number(text, &end, marked);

    if (number == 0 || (marked && !take(text, &end, closing)))
        return 0;
    *part = take(text, &end, ends)     ? YEARS + 1
            : take(text, &end, firsts) ? 1
            : take(text, &end, lasts)  ? YEARS
                                       : 0;
    if (*part == 0 && !take(text, &end, times))
        return 0;
    *at = end;
    return number;
}

/* "14th", "14." and a blank */
static int western_number(const struct page_text *text, size_t *at)
{
    static const char *const signs[][3] = { [LANGUAGE_EN] = { "th ", NULL },
                                            [LANGUAGE_DE] = { ". ", NULL } };
    size_t end = *at;
    int number = 0;

    if (end > 0 && isalnum((unsigned char)text->bytes[end - 1]))
        return 0;
    while (end < *at + 2 && end < text->length && isdigit((unsigned char)text->bytes[end]))
        number = 10 * number + text->bytes[end++] - '0';
    for (size_t i = 0; signs[text->language][i] != NULL; i++)
        if (strncmp(text->bytes + end, signs[text->language][i],
                    strlen(signs[text->language][i])) == 0) {
            *at = end + strlen(signs[text->language][i]);
            return number;
        }
    return 0;
}

/* Behind " (2021-2025)". */
static size_t behind_brackets(const struct page_text *text, size_t at)
{
    size_t end = at;

    if (!page_word_at(text, at, " ("))
        return at;
    while (end < text->length && end < at + BRACKET_MOST && text->bytes[end] != ')')
        end++;
    return end < text->length && text->bytes[end] == ')' ? end + 1 : at;
}

enum whose { NOBODYS, OF_CHINA, OF_ANOTHER };

/* Other countries number their five-year plans too, by other years. */
static enum whose whose_plans(const struct page_text *text, struct page_span span)
{
    static const char *const china[] = { "China", "China's", "Chinas", "Chinese", "Beijing",
                                         "chinesische", "chinesischen", "Peking" };
    static const char *const others[] = {
        "Bhutan", "Bhutan's", "Bhutanese", "Nepal", "Nepal's", "Vietnam", "Vietnam's", "Vietnamese",
        "Laos", "Lao", "India", "India's", "Indian", "Bangladesh", "Pakistan", "Ethiopia", "Iran",
        "Turkey", "Türkiye", "Malaysia", "Turkmenistan", "Cuba", "Soviet", "Indien", "Indiens",
        "Äthiopien", "Türkei", "Bhutans", "Nepals", "Vietnams", "indische", "vietnamesische",
        "vietnamesischen", "indischen"
    };
    struct page_span found;

    if (page_find_any(text, span, china, sizeof china / sizeof china[0], &found))
        return OF_CHINA;
    return page_find_any(text, span, others, sizeof others / sizeof others[0], &found) ? OF_ANOTHER
                                                                                       : NOBODYS;
}

/* By the sentence, and where that names nobody by the head of the text. */
static bool is_of_china(const struct page_text *text, size_t at)
{
    struct page_span head = { 0, text->length < HEAD ? text->length : HEAD };
    enum whose whose = whose_plans(text, page_part(text, PART_SENTENCE, at, at));

    return whose == NOBODYS ? whose_plans(text, head) != OF_ANOTHER : whose == OF_CHINA;
}

/* A plan is a time where "period" follows, or where something is done in it or by its end. */
static int take_western(const struct page_text *text, size_t *at)
{
    static const char *const names[] = { "Five-Year Plan", "Five-Year-Plan", "Five Year Plan",
                                         "Fünfjahresplans", "Fünfjahresplanes", "Fünfjahresplan",
                                         NULL };
    static const char *const leads[] = { "during the ", "over the ", "end of the ",
                                         "throughout the ", "während des ", "im ", "Ende des ",
                                         "Zeitraum des ", "Zeit des ", "Laufe des ", NULL };
    static const char *const periods[] = { " period", "-period", NULL };
    size_t end = *at, bracketed;
    int number = western_number(text, &end);
    bool led = page_follows_any(text, *at, leads), period;

    if (number == 0 || !take(text, &end, names))
        return 0;
    bracketed = behind_brackets(text, end);
    period = take(text, &bracketed, periods);
    *at = period || bracketed > end ? bracketed : end;
    return period || led ? number : 0;
}

bool page_take_plan_period(const struct page_text *text, size_t at, struct page_plan_period *out)
{
    const size_t start = at;
    int part = 0;
    int number = text->language == LANGUAGE_ZH ? take_chinese(text, &at, &part)
                                               : take_western(text, &at);
    int first = TENTH_BEGAN + YEARS * (number - 10);

    if (number < PLAN_FIRST || number > PLAN_LAST ||
        (text->language != LANGUAGE_ZH && !is_of_china(text, start)))
        return false;
    *out = (struct page_plan_period){ at, part == YEARS ? first + YEARS - 1 : first,
                                      part == 1 ? first : first + YEARS - 1, part > YEARS };
    return true;
}

bool page_names_plan_period(const struct page_text *text, struct page_span span)
{
    struct page_plan_period plan;

    for (size_t at = span.start; at < span.end; at++)
        if ((text->bytes[at] & 0xc0) != 0x80 && page_take_plan_period(text, at, &plan))
            return true;
    return false;
}

bool page_names_plan_of_another(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; text->language != LANGUAGE_ZH && at < span.end; at++) {
        size_t end = at;

        if (take_western(text, &end) > 0 && !is_of_china(text, at))
            return true;
    }
    return false;
}

bool page_is_plan_ahead(const struct page_text *text, struct page_span plan,
                        const struct period *period)
{
    static const char *const words[] = { "将", "力争", "争取", "目标", "预计", "will", "is to", "are to",
                                         "aims", "aim to", "plans to", "target", "goal", "expected",
                                         "soll", "sollen", "wollen", "Ziel", "geplant" };
    static const char *const averages[] = { "年均" };
    struct page_span sentence = page_part(text, PART_SENTENCE, plan.start, plan.end);
    const size_t first = page_quantity_from(text, plan.end);
    struct page_span found;

    if (text->published == DATE_NONE || period->last <= text->published)
        return false;
    if (first < text->quantities->count && text->quantities->items[first].offset < sentence.end &&
        date_civil(text->published).year == date_civil(period->last).year) {
        /* 十四五期间年均增速16.2%，预计2025年底将突破: told at its end, the average is none to come */
        found = page_part(text, PART_CLAUSE, text->quantities->items[first].offset,
                          text->quantities->items[first].offset);
        if (PAGE_HAS(text, found, averages) && found.end < sentence.end)
            sentence.end = found.end;
    }
    return date_civil(period->first).year >= date_civil(text->published).year ||
           page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found);
}
