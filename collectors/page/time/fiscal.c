/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/fiscal.h"

#include <ctype.h>
#include <string.h>

enum { YEAR_DIGITS = 4 };

static const char *const english[] = { "FY ", "FY", "fiscal year ", "fiscal ", "financial year ",
                                       NULL };
static const char *const german[] = { "Geschäftsjahr ", "Geschäftsjahres ", "Geschäftsjahre ",
                                      "Wirtschaftsjahr ", "Wirtschaftsjahres ", NULL };

static bool is_digit(const struct page_text *text, size_t at)
{
    return at < text->length && isdigit((unsigned char)text->bytes[at]);
}

/* The end of "/25", "-25" or "/2025" behind a year; `end` where nothing of that follows. */
static size_t second_end(const struct page_text *text, size_t end)
{
    size_t dash = page_word_at(text, end, "–") ? strlen("–") : 1, at = end + dash;

    if (end >= text->length || (dash == 1 && strchr("/-", text->bytes[end]) == NULL))
        return end;
    while (is_digit(text, at))
        at++;
    return at - end == dash + 2 || at - end == dash + YEAR_DIGITS ? at : end;
}

/* Where the first year begins, of the second of "2024/2025". */
static size_t first_start(const struct page_text *text, size_t at)
{
    return at > YEAR_DIGITS && strchr("/-", text->bytes[at - 1]) != NULL && is_digit(text, at - 2)
               ? at - 1 - YEAR_DIGITS
               : at;
}

/* "2024/25", "2024/2025", and not the month 2024/12: the year at `at`, the next up to `last`. */
static bool is_followed(const struct page_text *text, size_t at, size_t last)
{
    const char *first = text->bytes + at + 2, *second = text->bytes + last - 2;
    int year = (first[0] - '0') * 10 + first[1] - '0';

    return text->bytes[at + YEAR_DIGITS] == '/' &&
           (second[0] - '0') * 10 + second[1] - '0' == (year + 1) % 100;
}

bool page_is_fiscal_year(const struct page_text *text, size_t at, size_t end)
{
    static const char *const behind[] = { " fiscal year", " financial year", NULL };
    size_t start = first_start(text, at), last = second_end(text, end);

    if (text->language == LANGUAGE_ZH)
        return false;
    return (last > end && is_followed(text, at, last)) ||
           (start < at && is_followed(text, start, end)) ||
           page_follows_any(text, start, english) || page_word_at_any(text, last, behind) ||
           ((start < at || last > end) && page_follows_any(text, start, german));
}

bool page_says_fiscal_year(const struct page_text *text, struct page_span span)
{
    static const char *const names[] = { "fiscal year", "financial year", "fiscal quarter",
                                         "year ended", "year ending", "months ended" };
    static const char *const chinese[] = { "财年", "会计年度" };
    struct page_span found;

    if (text->language == LANGUAGE_ZH)
        return page_find_any(text, span, chinese, sizeof chinese / sizeof chinese[0], &found);
    if (page_find_any(text, span, names, sizeof names / sizeof names[0], &found))
        return true;
    for (size_t at = span.start; at < span.end; at++) {
        size_t end = at;

        while (is_digit(text, end))
            end++;
        if (end > at && (end - at == 2 || end - at == YEAR_DIGITS) &&
            (at == 0 || !is_digit(text, at - 1)) &&
            (end - at == YEAR_DIGITS ? page_is_fiscal_year(text, at, end)
                                     : page_follows_any(text, at, english)))
            return true;
        if (end > at)
            at = end - 1;
    }
    return false;
}

bool page_is_year_to(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "year ended ", "year ending ", "year to ", "year to end-",
                                         "year to the end of ", "months to ", "months ended ",
                                         "months to the end of ", "quarter ended ",
                                         "quarter to ", "months through ", "half ended ",
                                         "ending in ", "ended in ", NULL };

    return text->language == LANGUAGE_EN && page_follows_any(text, at, leads);
}
