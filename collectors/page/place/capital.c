/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/capital.h"

#include <string.h>

static const struct {
    enum language language;
    bool with_article; /* without "the" it is money: "Chinese capital flowed out" */
    const char *words, *city;
} capitals[] = {
    { LANGUAGE_EN, true, "Chinese capital", "Beijing" },
    { LANGUAGE_EN, false, "China's capital", "Beijing" },
    { LANGUAGE_EN, false, "China’s capital", "Beijing" },
    { LANGUAGE_EN, true, "German capital", "Berlin" },
    { LANGUAGE_EN, false, "Germany's capital", "Berlin" },
    { LANGUAGE_EN, false, "Germany’s capital", "Berlin" },
    { LANGUAGE_DE, false, "chinesische Hauptstadt", "Beijing" },
    { LANGUAGE_DE, false, "chinesischen Hauptstadt", "Beijing" },
    { LANGUAGE_DE, false, "Chinas Hauptstadt", "Beijing" },
    { LANGUAGE_DE, false, "deutsche Hauptstadt", "Berlin" },
    { LANGUAGE_DE, false, "deutschen Hauptstadt", "Berlin" },
    { LANGUAGE_DE, false, "Bundeshauptstadt", "Berlin" },
};

static bool goes_on_as_money(const struct page_text *text, size_t end)
{
    static const char *const nouns[] = { " market",  " markets",  " goods",   " investment",
                                         " stock",   " account",  " flows",   " outflows",
                                         " inflows", " controls", " spending", " expenditure",
                                         " into",    " invested", NULL };

    return text->language == LANGUAGE_EN && page_word_at_any(text, end, nouns);
}

const char *page_capital_at(const struct page_text *text, size_t at, size_t *end)
{
    static const char *const the[] = { "the ", "The ", NULL };

    for (size_t i = 0; i < sizeof capitals / sizeof capitals[0]; i++) {
        if (capitals[i].language != text->language || !page_word_at(text, at, capitals[i].words) ||
            (capitals[i].with_article && !page_follows_any(text, at, the)))
            continue;
        *end = at + strlen(capitals[i].words);
        return goes_on_as_money(text, *end) ? NULL : capitals[i].city;
    }
    return NULL;
}
