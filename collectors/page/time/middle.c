/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/middle.h"

#include <ctype.h>
#include <string.h>

enum { YEAR_DIGITS = 4 };

static bool is_year_at(const struct page_text *text, size_t at)
{
    size_t digits = 0;

    while (at + digits < text->length && isdigit((unsigned char)text->bytes[at + digits]))
        digits++;
    return digits == YEAR_DIGITS && text->bytes[at] == '2' &&
           !page_is_letter(text, at + digits); /* mid-2020s */
}

size_t page_middle_of_year(const struct page_text *text, size_t at)
{
    static const char *const before_year[][3] = {
        [LANGUAGE_EN] = { "mid-", "middle of ", NULL },
        [LANGUAGE_DE] = { "Mitte ", "Mitte des Jahres ", NULL },
        [LANGUAGE_ZH] = { NULL },
    };
    const char *const *words = before_year[text->language];

    if (at > 0 && text->bytes[at - 1] == '-')
        return 0; /* Berlin-Mitte */
    if (text->language == LANGUAGE_DE && page_word_at(text, at, "Jahresmitte"))
        return strlen("Jahresmitte");
    for (; *words != NULL; words++)
        if (page_word_at(text, at, *words) && is_year_at(text, at + strlen(*words)))
            return strlen(*words) - (text->bytes[at + strlen(*words) - 1] == ' ');
    return 0;
}
