/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/window.h"

#include <string.h>

enum { YEARS_MOST = 30 };

/* What has to stand beside it. */
enum need { NEED_NOTHING, NEED_NO_PAST, NEED_PLAN };

static const struct {
    enum language language;
    const char *lead, *years;
    enum need need;
} words[] = {
    { LANGUAGE_EN, "within the next ", " years", NEED_NOTHING },
    { LANGUAGE_EN, "within ", " years", NEED_NO_PAST },
    { LANGUAGE_EN, "the next ", " years", NEED_NOTHING },
    { LANGUAGE_EN, "the coming ", " years", NEED_NOTHING },
    { LANGUAGE_EN, "in ", " years", NEED_PLAN },
    { LANGUAGE_ZH, "未来", "年", NEED_NOTHING },

    { LANGUAGE_ZH, "今后", "年", NEED_NOTHING },
    { LANGUAGE_ZH, "再过", "年", NEED_NOTHING },
    { LANGUAGE_ZH, "", "年后", NEED_PLAN },
    { LANGUAGE_ZH, "", "年内", NEED_NOTHING },

    { LANGUAGE_DE, "nächsten ", " Jahren", NEED_NOTHING },
    { LANGUAGE_DE, "kommenden ", " Jahren", NEED_NOTHING },
    { LANGUAGE_DE, "binnen ", " Jahren", NEED_NO_PAST },
    { LANGUAGE_DE, "innerhalb von ", " Jahren", NEED_NO_PAST },
    { LANGUAGE_DE, "in ", " Jahren", NEED_PLAN },
};

static bool is_planned(const struct page_text *text, struct page_span clause)
{
    static const char *const german[] = { "soll", "sollen", "will", "wollen", "wird",
                                          "werden", "dürfte", "dürften" };
    static const char *const english[] = { "aims", "aim", "plans", "will", "target", "goal",
                                           "is to", "are to", "expected" };
    /* 将总部迁至 is no plan */
    static const char *const chinese[] = { "将达", "将超", "将突破", "将增", "将有", "将建", "将形成",
                                           "将实现", "预计", "有望", "力争", "争取", "计划", "目标" };

    return text->language == LANGUAGE_DE   ? PAGE_HAS(text, clause, german)
           : text->language == LANGUAGE_ZH ? PAGE_HAS(text, clause, chinese)
                                           : PAGE_HAS(text, clause, english);
}

/* "Binnen zwei Jahren stieg die Zahl", "has doubled within two years". */
static bool is_past(const struct page_text *text, struct page_span clause)
{
    static const char *const german[] = { "hat", "haben", "ist", "sind", "war", "waren", "wurde",
                                          "wurden", "stieg", "stiegen", "wuchs", "wuchsen", "sank",
                                          "sanken", "fiel", "kletterte", "verdoppelte",
                                          "verdreifachte", "erreichte", "kam", "konnte" };
    static const char *const english[] = { "has", "have", "had", "was", "were", "rose", "grew",
                                           "doubled", "tripled", "increased", "climbed", "jumped",
                                           "soared", "fell", "dropped", "became", "gained" };

    return text->language == LANGUAGE_DE ? PAGE_HAS(text, clause, german)
                                         : PAGE_HAS(text, clause, english);
}

static bool is_to_come(const struct page_text *text, size_t at, size_t end, enum need need)
{
    static const char *const articles[] = { "der ", "die ", "das ", "den ", "dem ", "the ", NULL };
    static const char *const commas[] = { ", ", "，", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, at, end);

    if (clause.start == at && clause.end == end && page_word_at_any(text, end, commas))
        clause.end = page_part(text, PART_CLAUSE, end + strlen("，"), end + strlen("，")).end;
    if (need == NEED_NOTHING || is_planned(text, clause))
        return need != NEED_PLAN || !page_follows_any(text, at, articles);
    return need == NEED_NO_PAST && !is_past(text, clause);
}

bool page_take_window(const struct page_text *text, size_t at, struct page_token *token)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0] && text->published != DATE_NONE; i++) {
        size_t end = at + strlen(words[i].lead);
        int number;

        if (words[i].language != text->language ||
            (words[i].lead[0] != '\0' && !page_word_at(text, at, words[i].lead)) ||
            !page_take_small(text, &end, &number) || number < 1 || number > YEARS_MOST ||
            !page_word_at(text, end, words[i].years))
            continue;
        end += strlen(words[i].years);
        if (!is_to_come(text, at, end, words[i].need))
            continue;
        *token = (struct page_token){ .kind = TOKEN_WINDOW, .start = at, .end = end,
                                      .year = number };
        return true;
    }
    return false;
}

/* Where such words that begin at `at` end; 0: there are none. */
static size_t from_now_end(const struct page_text *text, size_t at)
{
    static const struct {
        enum language language;
        const char *lead, *years;
    } ways[] = { { LANGUAGE_EN, "in ", " years" },   { LANGUAGE_DE, "in ", " Jahren" },
                 { LANGUAGE_ZH, "", "年后" },        { LANGUAGE_ZH, "", "年之后" },
                 { LANGUAGE_ZH, "", "年以后" } };
    static const char *const behind[] = { "的今天", " time", NULL };
    int number;

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        size_t end = at + strlen(ways[i].lead);

        if (ways[i].language != text->language ||
            (ways[i].lead[0] != '\0' && !page_word_at(text, at, ways[i].lead)) ||
            !page_take_small(text, &end, &number) || number < 1 || number > YEARS_MOST ||
            !page_word_at(text, end, ways[i].years))
            continue;
        end += strlen(ways[i].years);
        return page_word_at_any(text, end, behind) ? 0 : end;
    }
    return 0;
}

bool page_is_years_from_now(const struct page_text *text, const struct prose_quantity *quantity)
{
    const size_t end = quantity->offset + quantity->length;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end), before;

    if (from_now_end(text, clause.start) > 0)
        return !is_past(text, clause);
    return page_clause_before(text, clause, sentence, &before) &&
           from_now_end(text, before.start) == before.end && !is_past(text, clause);
}
