/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/token.h"

#include "collectors/page/time/digit_date.h"
#include "collectors/page/time/fiscal.h"
#include "collectors/page/time/last_part.h"
#include "collectors/page/time/middle.h"
#include "collectors/page/time/name_year.h"
#include "collectors/page/time/plan_period.h"
#include "collectors/page/time/present.h"
#include "collectors/page/time/quarter.h"
#include "collectors/page/time/republic_year.h"
#include "collectors/page/time/window.h"
#include "collectors/page/time/year_named.h"

#include <ctype.h>
#include <string.h>

enum { YEARS_AGO_MOST = 20 };

/* --- words ----------------------------------------------------------------------------------- */

static const struct {
    enum language language;
    const char *text;
    int years; /* from the year of publication */
} years_meant[] = {
    { LANGUAGE_EN, "this year", 0 },          { LANGUAGE_EN, "the current year", 0 },
    { LANGUAGE_EN, "last year", -1 },         { LANGUAGE_EN, "previous year", -1 },
    { LANGUAGE_EN, "next year", 1 },          { LANGUAGE_ZH, "今年", 0 },
    { LANGUAGE_ZH, "本年", 0 },               { LANGUAGE_ZH, "去年", -1 },
    { LANGUAGE_ZH, "前年", -2 },              { LANGUAGE_ZH, "明年", 1 },
    { LANGUAGE_ZH, "大前年", -3 },            { LANGUAGE_ZH, "后年", 2 },
    { LANGUAGE_EN, "the year before last", -2 },
    { LANGUAGE_DE, "dieses Jahres", 0 },      { LANGUAGE_DE, "diesem Jahr", 0 },
    { LANGUAGE_DE, "laufenden Jahr", 0 },     { LANGUAGE_DE, "laufenden Jahres", 0 },
    { LANGUAGE_DE, "laufende Jahr", 0 },      { LANGUAGE_DE, "kommende Jahr", 1 },
    { LANGUAGE_DE, "nächste Jahr", 1 },       { LANGUAGE_DE, "nächstes Jahr", 1 },
    { LANGUAGE_DE, "dieses Jahr", 0 },        { LANGUAGE_DE, "letztes Jahr", -1 },
    { LANGUAGE_DE, "vergangene Jahr", -1 },
    { LANGUAGE_DE, "vergangenen Jahr", -1 },  { LANGUAGE_DE, "vergangenen Jahres", -1 },
    { LANGUAGE_DE, "letzten Jahr", -1 },      { LANGUAGE_DE, "letzten Jahres", -1 },
    { LANGUAGE_DE, "vorigen Jahr", -1 },      { LANGUAGE_DE, "vorigen Jahres", -1 },
    { LANGUAGE_DE, "nächsten Jahr", 1 },      { LANGUAGE_DE, "kommenden Jahr", 1 },
    { LANGUAGE_DE, "vorletztes Jahr", -2 },   { LANGUAGE_DE, "vorletzten Jahr", -2 },
    { LANGUAGE_DE, "vorletzten Jahres", -2 }, { LANGUAGE_DE, "vorvergangenes Jahr", -2 },
    { LANGUAGE_DE, "vorvergangenen Jahr", -2 },
    { LANGUAGE_DE, "vorvergangenen Jahres", -2 },
    { LANGUAGE_DE, "übernächsten Jahr", 2 },  { LANGUAGE_DE, "übernächstes Jahr", 2 },
};

static const struct {
    enum language language;
    const char *text;
    int month;
} months[] = {
    { LANGUAGE_EN, "January", 1 },   { LANGUAGE_EN, "February", 2 }, { LANGUAGE_EN, "March", 3 },
    { LANGUAGE_EN, "April", 4 },     { LANGUAGE_EN, "May", 5 },      { LANGUAGE_EN, "June", 6 },
    { LANGUAGE_EN, "July", 7 },      { LANGUAGE_EN, "August", 8 },
    { LANGUAGE_EN, "September", 9 },
    { LANGUAGE_EN, "October", 10 },  { LANGUAGE_EN, "November", 11 },
    { LANGUAGE_EN, "December", 12 },
    { LANGUAGE_EN, "Jan.", 1 },      { LANGUAGE_EN, "Feb.", 2 },     { LANGUAGE_EN, "Aug.", 8 },
    { LANGUAGE_EN, "Sept.", 9 },     { LANGUAGE_EN, "Oct.", 10 },    { LANGUAGE_EN, "Nov.", 11 },
    { LANGUAGE_EN, "Dec.", 12 },     { LANGUAGE_DE, "Januar", 1 },   { LANGUAGE_DE, "Februar", 2 },
    { LANGUAGE_DE, "März", 3 },      { LANGUAGE_DE, "April", 4 },    { LANGUAGE_DE, "Mai", 5 },
    { LANGUAGE_DE, "Juni", 6 },      { LANGUAGE_DE, "Juli", 7 },     { LANGUAGE_DE, "August", 8 },
    { LANGUAGE_DE, "September", 9 }, { LANGUAGE_DE, "Oktober", 10 },
    { LANGUAGE_DE, "November", 11 },
    { LANGUAGE_DE, "Dezember", 12 },
};

static const struct {
    enum language language;
    enum page_token_kind kind;
    const char *text;
} marks[] = {
    { LANGUAGE_EN, TOKEN_YEAR_END, "end of the year" },
    { LANGUAGE_EN, TOKEN_YEAR_END, "year-end" }, { LANGUAGE_EN, TOKEN_YEAR_END, "year's end" },
    { LANGUAGE_DE, TOKEN_YEAR_END, "Ende des Jahres" },
    { LANGUAGE_DE, TOKEN_YEAR_END, "Jahresende" },
    { LANGUAGE_EN, TOKEN_END, "end of" },        { LANGUAGE_EN, TOKEN_END, "end-" },
    { LANGUAGE_ZH, TOKEN_YEAR_END, "年底前" },   { LANGUAGE_ZH, TOKEN_YEAR_END, "年底之前" },
    { LANGUAGE_ZH, TOKEN_END, "年底" },          { LANGUAGE_ZH, TOKEN_END, "年末" },
    { LANGUAGE_ZH, TOKEN_END, "底" },            { LANGUAGE_ZH, TOKEN_END, "末" },
    { LANGUAGE_DE, TOKEN_END, "Ende" },
    { LANGUAGE_EN, TOKEN_NOW, "currently" },     { LANGUAGE_EN, TOKEN_NOW, "at present" },
    { LANGUAGE_EN, TOKEN_NOW, "so far" },        { LANGUAGE_EN, TOKEN_NOW, "to date" },
    { LANGUAGE_ZH, TOKEN_NOW, "截至目前" },      { LANGUAGE_ZH, TOKEN_NOW, "目前" },
    { LANGUAGE_ZH, TOKEN_NOW, "当前" },          { LANGUAGE_ZH, TOKEN_NOW, "如今" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "a year earlier" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "one year earlier" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "a year before" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "a year ago" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "the year before" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "the year-ago period" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "the previous year" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "the preceding year" },
    { LANGUAGE_EN, TOKEN_YEAR_BEFORE, "the prior year" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "Vorjahr" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "Vorjahres" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "Vorjahreszeitraum" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "ein Jahr zuvor" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "ein Jahr davor" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "im Jahr davor" },
    { LANGUAGE_DE, TOKEN_YEAR_BEFORE, "im Jahr zuvor" },
    { LANGUAGE_ZH, TOKEN_YEAR_BEFORE, "上年同期" },
    { LANGUAGE_ZH, TOKEN_YEAR_BEFORE, "上年" },
    { LANGUAGE_DE, TOKEN_NOW, "mittlerweile" },  { LANGUAGE_DE, TOKEN_NOW, "derzeit" },
    { LANGUAGE_DE, TOKEN_NOW, "gegenwärtig" },   { LANGUAGE_DE, TOKEN_NOW, "aktuell" },
    { LANGUAGE_DE, TOKEN_NOW, "inzwischen" },    { LANGUAGE_DE, TOKEN_NOW, "heute" },
};

static const struct {
    enum language language;
    const char *text;
    int value;
} numbers[] = {
    { LANGUAGE_EN, "one", 1 },     { LANGUAGE_EN, "two", 2 },    { LANGUAGE_EN, "three", 3 },
    { LANGUAGE_EN, "four", 4 },    { LANGUAGE_EN, "five", 5 },   { LANGUAGE_EN, "six", 6 },
    { LANGUAGE_EN, "seven", 7 },   { LANGUAGE_EN, "eight", 8 },  { LANGUAGE_EN, "nine", 9 },
    { LANGUAGE_EN, "ten", 10 },    { LANGUAGE_EN, "eleven", 11 }, { LANGUAGE_DE, "zwei", 2 },
    { LANGUAGE_DE, "drei", 3 },    { LANGUAGE_DE, "vier", 4 },   { LANGUAGE_DE, "fünf", 5 },
    { LANGUAGE_DE, "sechs", 6 },   { LANGUAGE_DE, "sieben", 7 }, { LANGUAGE_DE, "acht", 8 },
    { LANGUAGE_DE, "neun", 9 },    { LANGUAGE_DE, "zehn", 10 },  { LANGUAGE_DE, "elf", 11 },
    { LANGUAGE_ZH, "十一", 11 },   { LANGUAGE_ZH, "十二", 12 },  { LANGUAGE_ZH, "十", 10 },
    { LANGUAGE_ZH, "一", 1 },      { LANGUAGE_ZH, "二", 2 },     { LANGUAGE_ZH, "两", 2 },
    { LANGUAGE_ZH, "三", 3 },     { LANGUAGE_ZH, "四", 4 },
    { LANGUAGE_ZH, "五", 5 },      { LANGUAGE_ZH, "六", 6 },     { LANGUAGE_ZH, "七", 7 },
    { LANGUAGE_ZH, "八", 8 },      { LANGUAGE_ZH, "九", 9 },
};

/* --- reading one token ----------------------------------------------------------------------- */

static bool take(const struct page_text *text, size_t *at, const char *sign)
{
    if (!page_word_at(text, *at, sign))
        return false;
    *at += strlen(sign);
    return true;
}

/* "2024" and ２０２４: the value of the digit at `at`, -1 where there is none; *length in bytes. */
static int digit_at(const struct page_text *text, size_t at, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)text->bytes + at;

    *length = 1;
    if (at < text->length && isdigit(bytes[0]))
        return bytes[0] - '0';
    *length = strlen("０");
    return at + *length <= text->length && bytes[0] == 0xef && bytes[1] == 0xbc &&
                   bytes[2] >= 0x90 && bytes[2] <= 0x99
               ? bytes[2] - 0x90
               : -1;
}

static bool is_behind_digit(const struct page_text *text, size_t at)
{
    size_t wide = strlen("０"), length;

    return (at > 0 && isdigit((unsigned char)text->bytes[at - 1])) ||
           (at >= wide && digit_at(text, at - wide, &length) >= 0 && length == wide);
}

/* How many digits, at most so many and no part of a longer number; 0: none. */
static size_t take_digits(const struct page_text *text, size_t *at, size_t most, int *number)
{
    size_t count = 0, length;
    int digit;

    for (*number = 0; count < most && (digit = digit_at(text, *at, &length)) >= 0; count++) {
        *number = *number * 10 + digit;
        *at += length;
    }
    return digit_at(text, *at, &length) < 0 ? count : 0;
}

bool page_take_small(const struct page_text *text, size_t *at, int *number)
{
    if (take_digits(text, at, 2, number) > 0)
        return true;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (numbers[i].language == text->language && take(text, at, numbers[i].text)) {
            *number = numbers[i].value;
            return true;
        }
    return false;
}

static bool take_month(const struct page_text *text, size_t *at, int *month)
{
    const size_t start = *at;

    *month = MIDDLE_MONTH;
    if ((*at += page_middle_of_year(text, *at)) > start)
        return true;
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
        if (months[i].language == text->language &&
            text->bytes[*at] == months[i].text[0] && take(text, at, months[i].text)) {
            *month = months[i].month;
            return true;
        }
    return false;
}

bool page_is_month(const struct page_text *text, struct page_span word)
{
    struct page_text upto = *text;
    size_t at = word.start;
    int month;

    upto.length = word.end;
    return take_month(&upto, &at, &month) && at == word.end;
}

bool page_take_year(const struct page_text *text, size_t at, struct page_token *token)
{
    size_t end = at, length;
    int value;

    if (digit_at(text, at, &length) < 0 || is_behind_digit(text, at) ||
        (at > 0 && (isalpha((unsigned char)text->bytes[at - 1]) || text->bytes[at - 1] == '$')) ||
        (at > 1 && strchr(".,", text->bytes[at - 1]) != NULL && /* 1,2024; but not 元,2024年 */
         (isdigit((unsigned char)text->bytes[at - 2]) || text->language != LANGUAGE_ZH)) ||
        (at > 1 && text->bytes[at - 1] == '-' && isdigit((unsigned char)text->bytes[at - 2])) ||
        take_digits(text, &end, 4, &value) != 4 || value < YEAR_FIRST || value > YEAR_LAST ||
        page_is_fiscal_year(text, at, end))
        return false;
    *token = (struct page_token){ .kind = TOKEN_YEAR, .start = at, .end = end, .year = value };
    if (text->language == LANGUAGE_ZH)
        return (take(text, &token->end, "年") || take(text, &token->end, " 年")) &&
               !page_is_year_of_name(text, at, end);
    if (end < text->length && (isalnum((unsigned char)text->bytes[end]) ||
                               text->bytes[end] == '%' || text->bytes[end] == '-' ||
                               page_word_at(text, end, "–")))
        return false;
    if (end + 1 < text->length && strchr(",.", text->bytes[end]) != NULL &&
        isdigit((unsigned char)text->bytes[end + 1]))
        return false;
    return !page_is_year_of_name(text, at, end);
}

/* "two years ago", "vor zwei Jahren", 三年前; but not 2025年前. */
static bool take_years_ago(const struct page_text *text, size_t at, struct page_token *token)
{
    static const struct {
        enum language language;
        const char *lead, *years;
    } words[] = { { LANGUAGE_EN, "", " years ago" },
                  { LANGUAGE_DE, "vor ", " Jahren" },
    { LANGUAGE_ZH, "", "年前" } };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t end = at;
        int number;

        if (words[i].language != text->language || text->published == DATE_NONE ||
            is_behind_digit(text, at) ||
            (words[i].lead[0] != '\0' && !take(text, &end, words[i].lead)) ||
            !page_take_small(text, &end, &number) || number < 2 || number > YEARS_AGO_MOST ||
            !take(text, &end, words[i].years))
            continue;
        *token = (struct page_token){ .kind = TOKEN_YEAR, .start = at, .end = end,
                                      .year = date_civil(text->published).year - number };
        return true;
    }
    return false;
}

/* 投产后年产值, 明后年均增长: no year, but 后 and a word that begins with 年. */
static bool is_after(const struct page_text *text, size_t at, size_t end)
{
    static const char *const leads[] = { "到", "至", "在", "于", NULL };
    static const char *const behind[] = { "均", "产", "度", "薪", "销", "收", "营", "利", "增", "内",
                                          "轻", "龄", "底", NULL };

    return page_word_at(text, at, "后年") &&
           (page_word_at_any(text, end, behind) ||
            (page_part(text, PART_CLAUSE, at, end).start != at &&
             !page_follows_any(text, at, leads)));
}

static bool take_year_meant(const struct page_text *text, size_t at, struct page_token *token)
{
    size_t longest = 0;

    if (text->published == DATE_NONE)
        return false;
    for (size_t i = 0; i < sizeof years_meant / sizeof years_meant[0]; i++) {
        size_t end = at;

        if (years_meant[i].language != text->language || !take(text, &end, years_meant[i].text) ||
            end - at <= longest || is_after(text, at, end))
            continue;
        longest = end - at;
        *token = (struct page_token){
            .kind = TOKEN_YEAR, .start = at, .end = end,
            .year = date_civil(text->published).year + years_meant[i].years
        };
    }
    return longest > 0;
}

static bool take_month_sign(const struct page_text *text, size_t *end)
{
    return take(text, end, "月") || take(text, end, " 月"); /* "9 月", as in Taiwan */
}

/* 1—7月, 1月至6月, 1月份 - 6月: behind the first number; 0 where no other month is joined to it, -1
 * where something is that is none. */
static int take_other_month(const struct page_text *text, size_t *end, int first, int *last)
{
    static const char *const to[] = { "—", "–", "-", "至", "到", "~", "～", "－", "─" };
    size_t at = *end;
    bool named = take_month_sign(text, &at);

    if (named)
        take(text, &at, "份");
    take(text, &at, " ");
    for (size_t i = 0; i < sizeof to / sizeof to[0]; i++) {
        if (!take(text, &at, to[i]))
            continue;
        take(text, &at, " ");
        if (page_take_small(text, &at, last) && *last > first && *last <= 12 &&
            take_month_sign(text, &at)) {
            *end = at;
            return 1;
        }
        return named ? 0 : -1;
    }
    return 0;
}

/* 6月, 1—7月份, 6月30日 */
static bool take_chinese_months(const struct page_text *text, size_t at, struct page_token *token)
{
    size_t end = at;
    int first, last, day, joined;

    if (is_behind_digit(text, at) || !page_take_small(text, &end, &first) || first < 1 ||
        first > 12)
        return false;
    joined = take_other_month(text, &end, first, &last);
    if (joined < 0 || (joined == 0 && !take_month_sign(text, &end)))
        return false;
    if (joined == 0)
        last = first;
    *token = (struct page_token){ .kind = TOKEN_MONTHS, .start = at, .first = first, .last = last };
    if (page_take_small(text, &end, &day) && last == first && day >= 1 && day <= 31 &&
        take(text, &end, "日")) {
        token->kind = TOKEN_DAY;
        token->last = day;
    } else {
        take(text, &end, "份");
    }
    token->end = end;
    return true;
}

/* "January to September", "June 30", "30. Juni" */
static bool take_western_months(const struct page_text *text, size_t at, struct page_token *token)
{
    enum { PLAIN_JOINTS = 7 }; /* the rest join months next to each other, or behind a lead */
    static const char *const to[] = { " to ", "-", " - ", "–", " – ", " through ", " bis ", " and ",
                                      " und " };
    static const char *const leads[] = { "between ", "zwischen ", NULL };
    size_t end = at;
    int first, last, day;

    *token = (struct page_token){ .kind = TOKEN_MONTHS, .start = at, .weak = true };
    if (isdigit((unsigned char)text->bytes[at]) &&
        (at == 0 || !isalnum((unsigned char)text->bytes[at - 1])) &&
        take_digits(text, &end, 2, &day) > 0 &&
        (text->language == LANGUAGE_DE ? take(text, &end, ".") : true) && take(text, &end, " ") &&
        take_month(text, &end, &first) && day >= 1 && day <= 31) {
        *token = (struct page_token){ .kind = TOKEN_DAY, .start = at, .end = end, .first = first,
                                      .last = day };
        return true;
    }
    end = at;
    if (!take_month(text, &end, &first))
        return false;
    token->first = token->last = first;
    token->end = end;
    if (text->language == LANGUAGE_EN && take(text, &end, " ") &&
        take_digits(text, &end, 2, &day) > 0 && day >= 1 && day <= 31) {
        token->kind = TOKEN_DAY;
        token->last = day;
        token->end = end;
        return true;
    }
    for (size_t i = 0; i < sizeof to / sizeof to[0]; i++) {
        end = token->end;
        if (take(text, &end, to[i]) && take_month(text, &end, &last) && last > first &&
            (i < PLAIN_JOINTS || last == first + 1 || page_follows_any(text, at, leads))) {
            token->last = last;
            token->end = end;
            token->weak = false;
            break;
        }
    }
    return true;
}

/* "first nine months", 前十个月, "ersten neun Monaten" */
static bool take_first_months(const struct page_text *text, size_t at, struct page_token *token)
{
    static const struct {
        enum language language;
        const char *first, *months[2];
    } words[] = { { LANGUAGE_EN, "first ", { " months", " months" } },
    { LANGUAGE_ZH, "前", { "个月", "个月" } },
    { LANGUAGE_ZH, "前", { "月", "月份" } }, /* 累計前7月 */
    { LANGUAGE_ZH, "首", { "个月", "个月" } },
                  { LANGUAGE_DE, "ersten ", { " Monaten", " Monate" } } };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t end = at;
        int number;

        if (words[i].language != text->language || !take(text, &end, words[i].first) ||
            !page_take_small(text, &end, &number) || number < 2 || number > 12 ||
            (!take(text, &end, words[i].months[0]) && !take(text, &end, words[i].months[1])))
            continue;
        *token = (struct page_token){ .kind = TOKEN_MONTHS, .start = at, .end = end, .first = 1,
                                      .last = number };
        return true;
    }
    return false;
}

static const struct page_quarter *take_quarter(const struct page_text *text, size_t *end)
{
    for (size_t i = 0; i < page_quarter_count; i++)
        if (page_quarters[i].language == text->language && take(text, end, page_quarters[i].text))
            return &page_quarters[i];
    return NULL;
}

/* 三季度, and all from the one to the other of "first quarter to third quarter", 一季度至三季度. */
static bool take_part(const struct page_text *text, size_t at, struct page_token *token)
{
    static const char *const to[] = { "至", "到", " - ", "-", "—", " to the ", " to ",
                                      " through the ", " bis zum ", " bis " };
    size_t end = at;
    const struct page_quarter *part = take_quarter(text, &end), *other = NULL;

    if (part == NULL)
        return false;
    *token = (struct page_token){ .kind = TOKEN_MONTHS, .start = at, .end = end,
                                  .first = part->first, .last = part->last };
    for (size_t i = 0; i < sizeof to / sizeof to[0] && other == NULL; i++) {
        size_t behind = end;

        if (!take(text, &behind, to[i]) || (other = take_quarter(text, &behind)) == NULL)
            continue;
        if (other->last > part->last) {
            token->last = other->last;
            token->end = behind;
        }
    }
    return true;
}

/* "gegenüber den 757 des Vorjahres", and not "das Ergebnis des Vorjahres". */
static bool is_number_of_year_before(const struct page_text *text, size_t at)
{
    static const char of_the[] = " des ";
    const size_t number = page_quantity_from(text, at);
    const struct prose_quantity *before = text->quantities->items + number - 1;

    return number > 0 && page_word_before(text, at, of_the) && before->kind != PROSE_PERCENT &&
           before->offset + before->length + strlen(of_the) == at;
}

static bool take_mark(const struct page_text *text, size_t at, struct page_token *token)
{
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t end = at;

        if (marks[i].language != text->language || !take(text, &end, marks[i].text) ||
            (strcmp(marks[i].text, "heute") == 0 &&
             !page_is_told_of_today(text, (struct page_span){ at, end })) ||
            (strcmp(marks[i].text, "Vorjahres") == 0 && !is_number_of_year_before(text, at)))
            continue;
        *token = (struct page_token){ .kind = marks[i].kind, .start = at, .end = end };
        return true;
    }
    return false;
}

static bool take_plan(const struct page_text *text, size_t at, struct page_token *token)
{
    struct page_plan_period plan;

    if (!page_take_plan_period(text, at, &plan))
        return false;
    *token = (struct page_token){ .kind = TOKEN_PLAN, .start = at, .end = plan.end,
                                  .first = plan.first, .last = plan.last, .at_end = plan.at_end };
    if (plan.first == plan.last) { /* “十四五”开局之年 */
        token->kind = TOKEN_YEAR;
        token->year = plan.first;
    }
    return true;
}

bool page_take_token(const struct page_text *text, size_t at, struct page_token *token)
{
    return page_take_digit_date(text, at, token) || take_plan(text, at, token) ||
           page_take_year(text, at, token) || page_take_republic_year(text, at, token) ||
           take_year_meant(text, at, token) || page_take_last_part(text, at, token) ||
           page_take_year_named(text, at, token) ||
           take_years_ago(text, at, token) || page_take_window(text, at, token) ||
           take_first_months(text, at, token) || take_part(text, at, token) ||
           (text->language == LANGUAGE_ZH ? take_chinese_months(text, at, token)
                                          : take_western_months(text, at, token)) ||
           take_mark(text, at, token);
}
