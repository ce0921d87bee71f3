/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/digit_date.h"

#include <ctype.h>
#include <string.h>

enum { PARTS = 3, DIGITS_MOST = 4, MONTHS = 12 };

struct part {
    int value;
    size_t digits;
};

/* Three numbers with the same sign between them; where they end, 0 where there are none. */
static size_t take_parts(const struct page_text *text, size_t at, char sign,
                         struct part parts[PARTS])
{
    for (int i = 0; i < PARTS; i++) {
        parts[i] = (struct part){ 0 };
        if (i > 0 && (at >= text->length || text->bytes[at++] != sign))
            return 0;
        while (at < text->length && isdigit((unsigned char)text->bytes[at])) {
            if (parts[i].digits++ == DIGITS_MOST)
                return 0;
            parts[i].value = parts[i].value * 10 + text->bytes[at++] - '0';
        }
        if (parts[i].digits == 0)
            return 0;
    }
    return at;
}

/* With dots and with slashes the day comes first, in America the month: where both may be, none. */
static bool order(char sign, const struct part parts[PARTS], struct page_token *token)
{
    bool year_first = sign == '-';
    int day = parts[year_first ? 2 : 0].value, month = parts[1].value;

    if (parts[year_first ? 0 : 2].digits != 4 || parts[1].digits > 2 ||
        parts[year_first ? 2 : 0].digits > 2)
        return false;
    if (sign == '/' && day <= MONTHS && month <= MONTHS && day != month)
        return false;
    token->year = parts[year_first ? 0 : 2].value;
    token->first = sign == '/' && month > MONTHS ? day : month;
    token->last = sign == '/' && month > MONTHS ? month : day;
    return token->year >= YEAR_FIRST && token->year <= YEAR_LAST &&
           date_exists(token->year, token->first, token->last);
}

bool page_take_digit_date(const struct page_text *text, size_t at, struct page_token *token)
{
    static const char before[] = ".,/-$";
    struct part parts[PARTS];

    if (text->language == LANGUAGE_ZH || !isdigit((unsigned char)text->bytes[at]) ||
        (at > 0 && (isalnum((unsigned char)text->bytes[at - 1]) ||
                    strchr(before, text->bytes[at - 1]) != NULL)))
        return false;
    for (const char *sign = text->language == LANGUAGE_DE ? ".-" : "/-."; *sign != '\0'; sign++) {
        size_t end = take_parts(text, at, *sign, parts);

        *token = (struct page_token){ .kind = TOKEN_DAY, .start = at, .end = end };
        if (end > 0 && (end == text->length || (!isalnum((unsigned char)text->bytes[end]) &&
                                                strchr("/-%", text->bytes[end]) == NULL)))
            return order(*sign, parts, token);
    }
    return false;
}
