/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/capital.h"

#include <string.h>

static const struct {
    enum language language;
    const char *words, *city;
} capitals[] = {
    { LANGUAGE_EN, "Chinese capital", "Beijing" },
    { LANGUAGE_EN, "China's capital", "Beijing" },
    { LANGUAGE_EN, "China’s capital", "Beijing" },
    { LANGUAGE_EN, "German capital", "Berlin" },
    { LANGUAGE_EN, "Germany's capital", "Berlin" },
    { LANGUAGE_EN, "Germany’s capital", "Berlin" },
    { LANGUAGE_DE, "chinesische Hauptstadt", "Beijing" },
    { LANGUAGE_DE, "chinesischen Hauptstadt", "Beijing" },
    { LANGUAGE_DE, "Chinas Hauptstadt", "Beijing" },
    { LANGUAGE_DE, "deutsche Hauptstadt", "Berlin" },
    { LANGUAGE_DE, "deutschen Hauptstadt", "Berlin" },
    { LANGUAGE_DE, "Bundeshauptstadt", "Berlin" },
};

/* "China's capital formation", "the capital of the founders": money, or another's. */
static bool is_city(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { " is ",    " was ",   " has ",   " had ",  " boasts ",
                                          " counts ", " hosts ", " aims ",  " plans ", " wants ",
                                          " will ",  " now ",   " alone ", " ranks ", " leads ",
                                          " city",   ", ",      "'s ",     "’s ",    ".",
                                          " Beijing", " Berlin", " in ",   NULL };
    static const char *const another[] = { " des ", " der ", " von ", NULL };

    return text->language == LANGUAGE_DE ? !page_word_at_any(text, end, another)
                                         : page_word_at_any(text, end, behind);
}

/* As the subject of its clause, or where something is; not "borders the Chinese capital". */
static bool is_spoken_of(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "in the ", "In the ", "in der ", "In der ", "in ", "In ",
                                         NULL };
    static const char *const articles[] = { "The ", "the ", "Die ", "die ", "Der ", NULL };
    const size_t start = page_part(text, PART_CLAUSE, at, at).start;

    for (size_t i = 0; articles[i] != NULL; i++)
        if (at == start + strlen(articles[i]) && page_word_at(text, start, articles[i]))
            return true;
    return at == start || page_follows_any(text, at, leads);
}

const char *page_capital_at(const struct page_text *text, size_t at, size_t *end)
{
    for (size_t i = 0; i < sizeof capitals / sizeof capitals[0]; i++) {
        if (capitals[i].language != text->language || !page_word_at(text, at, capitals[i].words))
            continue;
        *end = at + strlen(capitals[i].words);
        return is_city(text, *end) && is_spoken_of(text, at) ? capitals[i].city : NULL;
    }
    return NULL;
}
