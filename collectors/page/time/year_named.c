/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/year_named.h"

#include <ctype.h>
#include <string.h>

enum { BACK_MOST = 400 /* bytes */ };

static const struct words {
    enum language language;
    const char *text;
    int years; /* behind the one that was named */
} words[] = {
    { LANGUAGE_EN, "that year", 0 },         { LANGUAGE_EN, "that same year", 0 },
    { LANGUAGE_EN, "the same year", 0 },     { LANGUAGE_EN, "the following year", 1 },
    { LANGUAGE_EN, "the year after", 1 },    { LANGUAGE_DE, "jenes Jahres", 0 },
    { LANGUAGE_DE, "jenem Jahr", 0 },        { LANGUAGE_DE, "desselben Jahres", 0 },
    { LANGUAGE_DE, "selben Jahr", 0 },       { LANGUAGE_DE, "gleichen Jahr", 0 },
    { LANGUAGE_DE, "gleichen Jahres", 0 },   { LANGUAGE_DE, "Folgejahr", 1 },
    { LANGUAGE_DE, "folgenden Jahr", 1 },    { LANGUAGE_DE, "Jahr darauf", 1 },
    { LANGUAGE_ZH, "当年", 0 },
    { LANGUAGE_ZH, "同年", 0 },              { LANGUAGE_ZH, "次年", 1 },
    { LANGUAGE_ZH, "翌年", 1 },
};

/* "that year-on-year growth", 按当年价格计算, "in the year after the war" */
static bool goes_on_otherwise(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { "-", "价", "度", " the ", " it ", " its ", NULL };

    return page_word_at_any(text, end, behind);
}

static const struct words *words_at(const struct page_text *text, size_t at)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].language == text->language && page_word_at(text, at, words[i].text) &&
            !goes_on_otherwise(text, at + strlen(words[i].text)))
            return &words[i];
    return NULL;
}

/* A year that is told by the day of publication, or by another, may be the one that is meant. */
static bool tells_another(const struct page_text *text, struct page_span between)
{
    static const char *const others[] = {
        "last year",        "this year",         "next year",     "previous year",
        "vergangenen Jahr", "vergangenen Jahres", "letzten Jahr", "letzten Jahres", "Vorjahr",
        "diesem Jahr",      "dieses Jahres",     "kommenden Jahr", "去年", "今年", "明年", "前年", "上年"
    };

    return PAGE_HAS(text, between, others);
}

/* "nach 200 im Jahr 2019", "the first since 2019", 比2019年增加, （2019年为200家）, "2019 Gäste": a year
 * that the text does not speak of, or none. */
static bool is_aside(const struct page_text *text, const struct page_token *year)
{
    static const char *const leads[] = { "since ", "seit ",  "than in ", "als ",   "als im Jahr ",
                                         "from ",  "gegenüber ", "vor ",  "before ", "after ",
                                         "比",     "较",     "从",       "（",     "(", NULL };
    static const char *const bases[] = { "than", "after", "from", "nach", "gegenüber", "compared",
                                         "unlike", "anders als", "statt" };
    const struct page_span front = { page_part(text, PART_CLAUSE, year->start, year->end).start,
                                     year->start };

    return page_follows_any(text, year->start, leads) ||
           (text->language != LANGUAGE_ZH && PAGE_HAS(text, front, bases)) ||
           (text->language == LANGUAGE_DE && year->end + 1 < text->length &&
            text->bytes[year->end] == ' ' && isupper((unsigned char)text->bytes[year->end + 1]));
}

/* 当年: in those days, where what there is today is told; of that year only in front of a number. */
static bool tells_today(const struct page_text *text, size_t at)
{
    static const char *const today[] = { "如今", "现在", "现有", "目前", "时至今日" };
    const struct page_span sentence = page_part(text, PART_SENTENCE, at, at);

    return text->language == LANGUAGE_ZH && PAGE_HAS(text, sentence, today);
}

bool page_take_year_named(const struct page_text *text, size_t at, struct page_token *token)
{
    const struct words *said = words_at(text, at);
    const size_t first = at > BACK_MOST ? at - BACK_MOST : 0;
    struct page_token year;

    if (said == NULL || tells_today(text, at))
        return false;
    for (size_t back = at; back > first && text->bytes[back - 1] != '\n'; back--)
        if (page_take_year(text, back - 1, &year) && !is_aside(text, &year)) {
            *token = (struct page_token){ .kind = TOKEN_YEAR, .start = at,
                                          .end = at + strlen(said->text),
                                          .year = year.year + said->years };
            return !tells_another(text, (struct page_span){ year.end, at });
        }
    return false;
}
