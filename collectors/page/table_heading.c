/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/table_heading.h"

#include "collectors/page/number/percent.h"
#include "collectors/page/subject/measure.h"

#include <ctype.h>
#include <string.h>

static bool is_percentage(const struct page_figure *figure)
{
    return strcmp(figure->unit, "percent") == 0;
}

/* "90% of firms" is a name, and 亿元、% leaves open which of them. */
static bool is_sign_of_unit(const struct page_text *text, struct page_span heading,
                            struct page_span sign)
{
    static const char *const joints[] = { "、", "/", "/ ", "and ", "und ", "或", "和", NULL };
    static const char *const points[] = { "p", " points", "-points", "-Punkte", " Punkte", "点",
                                          NULL };
    size_t at = sign.start;

    while (at > heading.start && text->bytes[at - 1] == ' ')
        at--;
    return !(at > heading.start && isdigit((unsigned char)text->bytes[at - 1])) &&
           !page_follows_any(text, sign.start, joints) &&
           !page_word_at_any(text, sign.end, points);
}

bool page_heading_says_percent(const struct page_text *text, struct page_span heading)
{
    static const char *const signs[] = { "%", "％" };
    struct page_span sign;

    return page_find_any(text, heading, signs, sizeof signs / sizeof signs[0], &sign) &&
           is_sign_of_unit(text, heading, sign);
}

bool page_heading_says_change(const struct page_text *text, struct page_span heading)
{
    return page_percent_in(text, heading) == PERCENT_GROWTH;
}

static bool says_points(const struct page_text *text, struct page_span heading)
{
    static const char *const points[] = { "percentage points", "percentage point", "pp", "ppt",
                                          "% points", "%-Punkte", "Prozentpunkte", "Prozentpunkten",
                                          "百分点", "个百分点" };

    return PAGE_HAS(text, heading, points);
}

static bool says_rank(const struct page_text *text, const struct page_figure *figure,
                      struct page_span heading)
{
    static const char *const ranks[] = {
        "Rank", "Ranks", "Ranking", "Rang", "Rangfolge", "Rangplatz", "Platz", "Platzierung", "排名",
        "位次", "名次", "排位"
    };
    static const char *const named[] = { "Rank", "[Rr]ank", "ranking", "Rang", "排名", "位次", "名次" };

    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (strstr(figure->anchor_text, named[i]) != NULL)
            return false;
    return PAGE_HAS(text, heading, ranks);
}

/* 占地面积 is no share. */
static bool says_share(const struct page_text *text, struct page_span heading)
{
    static const char *const grounds[] = { "占地", "占用" };

    return page_percent_in(text, heading) == PERCENT_SHARE && !PAGE_HAS(text, heading, grounds);
}

bool page_heading_is_beside(const struct page_text *text, const struct page_figure *figure,
                            struct page_span heading)
{
    if (says_rank(text, figure, heading))
        return true;
    if (is_percentage(figure))
        return says_points(text, heading) ||
               (page_heading_says_change(text, heading) && figure->measure != PERCENT_GROWTH &&
                figure->measure != PERCENT_ANY);
    return page_heading_says_change(text, heading) || says_share(text, heading) ||
           page_heading_says_percent(text, heading);
}

bool page_heading_turns_anchor(const struct page_text *text, const struct page_figure *figure,
                               struct page_span heading, struct page_span anchor)
{
    const struct page_span sides[] = { { heading.start, anchor.start },
                                        { anchor.end, heading.end } };

    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        if (sides[i].start < sides[i].end &&
            (says_rank(text, figure, sides[i]) ||
             (!is_percentage(figure) && (page_heading_says_change(text, sides[i]) ||
                                         page_heading_says_percent(text, sides[i])))))
            return true;
    return false;
}

/* --- another measure ------------------------------------------------------------------------- */

static const char *const people[] = {
    "employees", "employee", "employment", "workers", "workforce", "staff", "jobs", "headcount",
    "persons employed", "Beschäftigte", "Beschäftigten", "Beschäftigung", "Mitarbeiter",
    "Mitarbeitende", "Mitarbeiterzahl", "Arbeitsplätze", "Erwerbstätige", "从业人员", "就业人员", "就业人数",
    "从业人数", "用工人数", "员工", "职工"
};

static const char *const money[] = {
    "revenue", "revenues", "turnover", "output value", "value added", "added value", "profit",
    "profits", "investment", "investments", "Umsatz", "Umsätze", "Umsatzerlöse", "Erlöse", "Gewinn",
    "Gewinne", "Investitionen", "Wertschöpfung", "Produktionswert", "营业收入", "营收", "总收入", "产值",
    "增加值", "利润", "利润总额", "投资额", "销售额"
};

static const char *const counted_people[] = { "people", "persons", "workers", "employees", "jobs",
                                              "Personen", "Menschen", "Beschäftigte", "人", "名" };

/* Whether the heading is of the word, and not of those "with 50 employees or more": it begins with
 * it, or with the number of it, or ends in it. */
static bool is_of_word(const struct page_text *text, struct page_span heading,
                       struct page_span word)
{
    static const char *const leads[] = { "Number of ", "No. of ", "Total ", "Average ", "Annual ",
                                         "Zahl der ", "Anzahl der ", "Anzahl ", "Persons ",
                                         "Total number of " };
    static const char *const ends[] = { "数", "人数", "总数", "总额", "(", "（", " (", " in ", "，", ", ",
                                        NULL };
    static const char *const qualities[] = { "with", "by", "over", "above", "per", "mit", "nach",
                                             "über", "ab", "je", "pro", "每", "拥有", "以上", "超" };
    const struct page_span front = { heading.start, word.start };

    if (front.start == front.end)
        return true;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (front.end - front.start == strlen(leads[i]) &&
            page_word_at(text, front.start, leads[i]))
            return true;
    return !PAGE_HAS(text, front, qualities) &&
           (word.end == heading.end || page_word_at_any(text, word.end, ends));
}

static bool is_of_any(const struct page_text *text, const struct page_figure *figure,
                      struct page_span heading, const char *const *words, size_t count)
{
    struct page_span rest = heading, word;

    while (page_find_any(text, rest, words, count, &word)) {
        /* but for a first letter, whose case may be either in the pattern */
        size_t first = (unsigned char)text->bytes[word.start] < 0x80;

        rest.start = word.end;
        if (is_of_word(text, heading, word) &&
            !page_anchor_says(figure, text->bytes + word.start + first,
                              word.end - word.start - first))
            return true;
    }
    return false;
}

static bool counts_people(const struct page_figure *figure)
{
    for (size_t i = 0; i < sizeof counted_people / sizeof counted_people[0]; i++)
        if (strcmp(figure->unit, counted_people[i]) == 0)
            return true;
    return false;
}

int page_heading_is_other_measure(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span heading, struct page_span anchor,
                                  struct err *err)
{
    struct page_span word;

    if (unit_is_share(figure->unit))
        return 0; /* "Growth of exports" is what a percentage is of, and "with" and "not" say it */
    if (!counts_people(figure) &&
        is_of_any(text, figure, heading, people, sizeof people / sizeof people[0]))
        return 1;
    if (unit_is_counted(figure->unit) &&
        is_of_any(text, figure, heading, money, sizeof money / sizeof money[0]))
        return 1;
    return page_is_other_measure(text, figure, heading, anchor, &word, err);
}

/* --- times ----------------------------------------------------------------------------------- */

bool page_is_base_of_change(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = {
        "on ", "on the ", "over ", "over the ", "from ", "from the ", "since ", "vs ", "vs. ",
        "versus ", "against ", "against the ", "compared with ", "compared to ",
        "compared with the ", "than ", "than in ", "to ", "zu ", "zum ", "zur ", "gegenüber ",
        "gegenüber dem ", "ggü. ", "gg. ", "seit ", "seit dem ", "auf ", "比", "较", "与", "对", "同",
        "距", NULL
    };
    static const char *const before[] = { "Vorjahr", "Vorjahres", "Vorjahreszeitraum", "Vormonat",
                                          "previous year", "last year", "prior year",
                                          "year before", "year earlier", "上年", "去年", "上月" };

    return page_follows_any(text, phrase->span.start, leads) ||
           page_word_at_any(text, phrase->span.start, leads) ||
           PAGE_HAS(text, phrase->span, before);
}
