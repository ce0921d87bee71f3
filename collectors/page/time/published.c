/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/published.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

enum { PUBLISHED_WITHIN = 1200 /* bytes */ };

/* At most `most` digits at *at, then the sign. */
static bool take_part(const char *text, size_t length, size_t *at, size_t most, const char *sign,
                      int *number)
{
    size_t digits = 0, size = strlen(sign);

    for (*number = 0; digits < most && *at < length && text[*at] >= '0' && text[*at] <= '9';
         digits++)
        *number = *number * 10 + text[(*at)++] - '0';
    if (digits == 0 || length - *at < size || memcmp(text + *at, sign, size) != 0)
        return false;
    *at += size;
    return true;
}

static bool take_day(const char *text, size_t length, size_t at, const char *const signs[3],
                     date *out)
{
    int year, month, day;

    if (!take_part(text, length, &at, 4, signs[0], &year) ||
        !take_part(text, length, &at, 2, signs[1], &month) ||
        !take_part(text, length, &at, 2, signs[2], &day) || year < 1990 ||
        !date_exists(year, month, day))
        return false;
    *out = date_from_civil(year, month, day);
    return true;
}

date page_first_day(const char *text, size_t length)
{
    static const char *const notations[][3] = { { "-", "-", "" },
                                                { "/", "/", "" },
                                                { "年", "月", "日" } };
    date day;

    for (size_t at = 0; at + 8 <= length && at < PUBLISHED_WITHIN; at++)
        for (size_t n = 0; n < sizeof notations / sizeof notations[0]; n++)
            if ((at == 0 || text[at - 1] < '0' || text[at - 1] > '9') &&
                take_day(text, length, at, notations[n], &day))
                return day;
    return DATE_NONE;
}

date page_first_day_in_words(const struct page_text *text)
{
    struct page_phrase phrases[PHRASES_MOST];
    struct page_span start = { 0, text->length < PUBLISHED_WITHIN ? text->length
                                                                  : PUBLISHED_WITHIN };
    size_t count = page_phrases(text, start, phrases);

    for (size_t i = 0; i < count; i++)
        if (phrases[i].kind == PHRASE_EVENT)
            return phrases[i].period.last;
    return DATE_NONE;
}
