/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/last_part.h"

#include "collectors/page/time/quarter.h"

#include <string.h>

enum { QUARTER = 3, QUARTERS = 4, YEAR_LAST_QUARTER = 10, NAMED_WITHIN = 600 /* bytes */ };

static const struct {
    enum language language;
    const char *text;
    bool of_what_was_told; /* the one before that the page told of, if it did */
} words[] = {
    { LANGUAGE_EN, "last quarter", false },
    { LANGUAGE_EN, "in the previous quarter", true },
    { LANGUAGE_EN, "in the prior quarter", true },
    { LANGUAGE_DE, "vorigen Quartal", true },
    { LANGUAGE_DE, "vorigen Quartals", true },
    { LANGUAGE_DE, "vergangenen Quartal", false },
    { LANGUAGE_DE, "vergangenen Quartals", false },
    { LANGUAGE_DE, "letzten Quartal", false },
    { LANGUAGE_DE, "letzten Quartals", false },
    { LANGUAGE_ZH, "上一季度", true },
    { LANGUAGE_ZH, "上个季度", false },
    { LANGUAGE_ZH, "上季度", true },
    { LANGUAGE_ZH, "上一季", true },
    { LANGUAGE_ZH, "上季", true },
};

/* "over the last quarter century", 年度以上季度, 线上季. */
static bool is_another(const struct page_text *text, size_t start, size_t end)
{
    static const char *const behind[] = { " of a century", " of the century", " century",
                                          "-century", "节", "军", NULL };
    static const char *const leads[] = { "以", "线", "网", "海", "早", NULL };

    return page_word_at_any(text, end, behind) || page_follows_any(text, start, leads);
}

/* "the last quarter of 2024", "im letzten Quartal des Jahres" */
static bool is_of_its_year(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { " of ", " des ", " von ", " 20", " 19", NULL };

    return text->language != LANGUAGE_ZH && page_word_at_any(text, end, behind);
}

/* "In the fourth quarter ... In the previous quarter": it is told by the quarter in front. */
static bool is_quarter_named(const struct page_text *text, size_t at)
{
    struct page_span front = page_line(text, at);

    front.end = at;
    if (front.start + NAMED_WITHIN < at)
        front.start = page_whole_character(text, at - NAMED_WITHIN);
    for (size_t i = 0; i < page_quarter_count; i++)
        if (page_quarters[i].language == text->language &&
            page_find(text, front, page_quarters[i].text) < front.end)
            return true;
    return false;
}

static struct page_token quarter_before(date published)
{
    struct civil day = date_civil(published);
    int quarter = (day.month - 1) / QUARTER; /* that before, counted from one */

    if (quarter == 0) {
        day.year--;
        quarter = QUARTERS;
    }
    return (struct page_token){ .kind = TOKEN_MONTHS, .year = day.year,
                                .first = QUARTER * (quarter - 1) + 1, .last = QUARTER * quarter };
}

static bool take_last_quarter(const struct page_text *text, size_t at, struct page_token *token)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const size_t end = at + strlen(words[i].text);
        const bool of_year = is_of_its_year(text, end);

        if (words[i].language != text->language || !page_word_at(text, at, words[i].text) ||
            is_another(text, at, end) ||
            (of_year ? words[i].of_what_was_told
                     : words[i].of_what_was_told && is_quarter_named(text, at)))
            continue;
        *token = quarter_before(text->published);
        if (of_year)
            *token = (struct page_token){ .kind = TOKEN_MONTHS, .first = YEAR_LAST_QUARTER,
                                          .last = YEAR_LAST_QUARTER + QUARTER - 1 };
        token->start = at;
        token->end = end;
        return true;
    }
    return false;
}

/* The clause of the words, with the one behind where they are all of it: "Last month, output". */
static struct page_span told_in(const struct page_text *text, size_t at, size_t end)
{
    struct page_span clause = page_part(text, PART_CLAUSE, at, end);

    if (clause.start == at && clause.end == end)
        clause.end = page_part(text, PART_CLAUSE, end + 2, end + 2).end;
    return clause;
}

/* "The plan adopted last month", "Last month, the city said": when something was told or done, or
 * will be, and no time of a figure. */
static bool is_of_deed(const struct page_text *text, struct page_span told)
{
    static const char *const english[] = {
        "said", "says", "told", "announced", "adopted", "released", "published", "issued",
        "unveiled", "inaugurated", "launched", "signed", "elected", "bought",
        "acquired", "presented", "opened", "will", "would", "wants", "aims", "plans", "did"
    };
    static const char *const german[] = {
        "mitteilte", "teilte", "kündigte", "vorgelegte", "gewählte", "beschlossene", "sagte",
        "veröffentlichte", "vorgestellte", "erklärte", "berichtete", "meldete", "soll", "sollen",
        "will", "wollen", "angekündigte", "eröffnete", "eröffnet", "unterzeichnete",
        "verabschiedete", "bezifferte"
    };
    static const char *const chinese[] = { "发布", "公布", "提出", "宣布", "召开", "印发", "出台", "数据显示",
                                           "透露", "表示", "揭牌", "启动" };

    return text->language == LANGUAGE_EN   ? PAGE_HAS(text, told, english)
           : text->language == LANGUAGE_DE ? PAGE_HAS(text, told, german)
                                           : PAGE_HAS(text, told, chinese);
}

/* "from last month", "in the year to last month", "der im letzten Monat gewählte", "wie im letzten
 * Monat"; "which fell last month" is of something else than what goes on behind. */
static bool is_led_elsewhere(const struct page_text *text, size_t at, struct page_span told)
{
    static const char *const leads[] = { "from ", "to ", "through ", "until ", "till ", "before ",
                                         "since ", "than ", "year of ", "end of ", "half of ",
                                         "the ",
                                         "der ", "die ", "das ",
                                         "den ", "dem ", "Der ", "Die ", "Das ", "wie ", "Wie ",
                                         NULL };
    static const char *const asides[] = { "which ", "who ", "that ", "after ", "as it ", "As it ",
                                          "wie ", "Wie ", NULL };

    return text->language != LANGUAGE_ZH && (page_follows_any(text, at, leads) ||
                                             page_word_at_any(text, told.start, asides));
}

/* 上月 counts only where it opens its clause, since 较上月 and 北京上月 are told by another. */
static bool is_last_month(const struct page_text *text, size_t at, size_t *end)
{
    static const char *const names[] = { "last month", "Last month", "im vergangenen Monat",
                                         "im letzten Monat", "Im vergangenen Monat",
                                         "Im letzten Monat", "上个月", "上月" };
    static const char *const of_another[] = { " of ", " des ", " von ", "底", "末", "初，", "初的",
                                              "下旬", "上旬", "中旬", "以来", NULL };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct page_span told;

        if (!page_word_at(text, at, names[i]))
            continue;
        *end = at + strlen(names[i]);
        told = told_in(text, at, *end);
        return !page_word_at_any(text, *end, of_another) && !is_of_deed(text, told) &&
               !is_led_elsewhere(text, at, told) &&
               (text->language != LANGUAGE_ZH || told.start == at);
    }
    return false;
}

static bool take_last_month(const struct page_text *text, size_t at, struct page_token *token)
{
    struct civil day = date_civil(text->published);
    size_t end;

    if (!is_last_month(text, at, &end))
        return false;
    day = date_civil(date_from_civil(day.year, day.month, 1) - 1);
    *token = (struct page_token){ .kind = TOKEN_MONTHS, .start = at, .end = end, .year = day.year,
                                  .first = day.month, .last = day.month };
    return true;
}

bool page_take_last_part(const struct page_text *text, size_t at, struct page_token *token)
{
    return text->published != DATE_NONE &&
           (take_last_quarter(text, at, token) || take_last_month(text, at, token));
}
