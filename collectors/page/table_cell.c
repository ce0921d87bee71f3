/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/table_cell.h"

#include <ctype.h>
#include <string.h>

bool page_cell_number(const struct page_text *text, struct page_span cell, struct dec *out,
                      bool *percent)
{
    static const char minus[] = "−";
    char group = text->language == LANGUAGE_DE ? '.' : ',';
    char decimal = text->language == LANGUAGE_DE ? ',' : '.';
    char digits[40];
    size_t at = cell.start, length = 0;

    *percent = cell.end > cell.start && text->bytes[cell.end - 1] == '%';
    if (*percent)
        cell = page_trimmed(text, (struct page_span){ cell.start, cell.end - 1 });
    if (page_word_at(text, at, minus)) {
        digits[length++] = '-';
        at += strlen(minus);
    }
    for (; at < cell.end && length + 1 < sizeof digits; at++) {
        char c = text->bytes[at];

        if (c == decimal)
            digits[length++] = '.';
        else if (isdigit((unsigned char)c) || (c == '-' && length == 0))
            digits[length++] = c;
        else if (c != group && c != ' ')
            return false;
    }
    return at == cell.end && dec_parse(digits, length, out);
}

bool page_cell_has_digit(const struct page_text *text, struct page_span cell)
{
    for (size_t at = cell.start; at < cell.end; at++)
        if (isdigit((unsigned char)text->bytes[at]))
            return true;
    return false;
}

bool page_cell_year(const struct page_text *text, struct page_span cell, struct period *out)
{
    int year = 0;

    if (cell.end - cell.start != 4)
        return false;
    for (size_t at = cell.start; at < cell.end; at++) {
        if (!isdigit((unsigned char)text->bytes[at]))
            return false;
        year = year * 10 + text->bytes[at] - '0';
    }
    if (year < 1900 || year > 2100)
        return false;
    *out = period_of_days(date_from_civil(year, 1, 1), date_from_civil(year, 12, 31));
    return true;
}

bool page_cell_period(const struct page_text *text, struct page_span cell, struct page_phrase *out)
{
    struct page_phrase phrases[PHRASES_MOST];

    *out = (struct page_phrase){ .span = cell };
    if (page_cell_year(text, cell, &out->period))
        return true;
    if (page_phrases(text, cell, phrases) != 1 || phrases[0].kind == PHRASE_EVENT)
        return false;
    *out = phrases[0];
    return true;
}
