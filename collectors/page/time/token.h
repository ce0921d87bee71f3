/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens of time: the words and numbers for years, parts of a year, days and deadlines, each read
 * by itself. What several of them mean together, page/time/phrase.h says. Years are those of
 * YEAR_FIRST to YEAR_LAST; other numbers of four digits are none. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TOKEN_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TOKEN_H

#include "collectors/page/text/text.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2100 };

enum page_token_kind {
    TOKEN_YEAR,
    TOKEN_MONTHS,
    TOKEN_DAY,
    TOKEN_END,
    TOKEN_YEAR_END,   /* "the end of the year", which may be named behind it */
    TOKEN_NOW,
    TOKEN_WINDOW,
    TOKEN_PLAN,       /* a five-year plan */
    TOKEN_YEAR_BEFORE /* "a year earlier", "Vorjahr", 上年: than what the text spoke of last */
};

struct page_token {
    enum page_token_kind kind;
    size_t start, end;
    int year;        /* of TOKEN_YEAR, of days in digits, of the last quarter; years of
                      * TOKEN_WINDOW */
    int first, last; /* months; of TOKEN_DAY the month and the day, of TOKEN_PLAN years */
    bool at_end;     /* of TOKEN_PLAN: its last day */
    bool weak;       /* counts only beside a year or behind a preposition: "May" */
};

/* The token that begins at `at`; false where none does. */
bool page_take_token(const struct page_text *text, size_t at, struct page_token *token);

/* A number of at most two digits or a word for one; *at goes on behind it. */
bool page_take_small(const struct page_text *text, size_t *at, int *number);

/* Whether the word is the name of a month. */
bool page_is_month(const struct page_text *text, struct page_span word);

/* Four digits that stand alone and are a year; in Chinese 年 follows. */
bool page_take_year(const struct page_text *text, size_t at, struct page_token *token);

#endif
