/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/world.h"

#include "collectors/page/place/rank.h"

#include <ctype.h>
#include <string.h>

/* "1,453 unicorns in the world", and not "sold services across the globe": at the head of a
 * sentence or behind the thing that is counted, of no more than a word beyond the number. */
static bool is_of_counted(const struct page_text *text, size_t at)
{
    size_t before = page_quantity_from(text, at), from;
    int blanks = 0;

    if (page_part(text, PART_SENTENCE, at, at).start == at)
        return true;
    if (before == 0)
        return false;
    from = page_span_of(&text->quantities->items[before - 1]).end;
    for (size_t byte = from; byte < at && blanks <= 2; byte++)
        blanks += text->bytes[byte] == ' ';
    return blanks <= 2 && page_part(text, PART_CLAUSE, at, at).start <= from;
}

static bool skip_any(const struct page_text *text, size_t *at, const char *const *words)
{
    for (; *words != NULL; words++)
        if (page_word_at(text, *at, *words)) {
            *at += strlen(*words);
            return true;
        }
    return false;
}

bool page_countries_at(const struct page_text *text, size_t at, size_t *end, bool *of_world)
{
    static const char *const nouns[] = { " Ländern", " Staaten", " countries", " nations", NULL };
    static const char *const more[] = { " und Regionen", " and regions", " und Gebieten",
                                        " and territories", NULL };
    static const char *const all[] = { " der Welt", " weltweit", " worldwide",
                                       " around the world", " of the world", " in the world",
                                       NULL };

    *end = at + strlen("in ");
    if (!page_word_at(text, at, "in "))
        return false;
    while (*end < text->length && isdigit((unsigned char)text->bytes[*end]))
        (*end)++;
    if (*end == at + strlen("in ") || !skip_any(text, end, nouns))
        return false;
    (void)skip_any(text, end, more);
    *of_world = skip_any(text, end, all);
    return is_of_counted(text, at);
}

/* "The global number of unicorns rose to": of the world, whatever was named before. */
static bool is_count_of_world(const struct page_text *text, size_t at, size_t *end)
{
    static const char *const worlds[] = { "global", "worldwide", "weltweite", "weltweiten",
                                          "globale", "globalen", NULL };
    static const char *const counts[] = { " number of", " total of", " tally of", " count of",
                                          " Zahl der", " Zahl von", " Anzahl der", " Anzahl von",
                                          " Gesamtzahl der", NULL };

    *end = at;
    return skip_any(text, end, worlds) && page_word_at_any(text, *end, counts);
}

bool page_world_at(const struct page_text *text, size_t at, size_t *end)
{
    static const char *const english[] = { "in the world",         "across the world",
                                           "around the world",     "throughout the world",
                                           "all over the world",   "across the globe",
                                           "around the globe",     "in the whole world",
                                           "globally" };
    static const char *const german[] = { "auf der Welt",       "in der Welt",   "in aller Welt",
                                          "auf der ganzen Welt", "in der ganzen Welt",
                                          "rund um den Globus", "rund um die Welt" };
    static const char *const leads[] = { "from ", "to ", "aus ", NULL };
    const bool is_german = text->language == LANGUAGE_DE;
    const char *const *names = is_german ? german : english;
    const size_t count = is_german ? sizeof german / sizeof german[0]
                                   : sizeof english / sizeof english[0];

    if (text->language == LANGUAGE_ZH || strchr("iatrgwIATRGW", text->bytes[at]) == NULL)
        return false;
    if (is_count_of_world(text, at, end))
        return true;
    for (size_t i = 0; i < count; i++)
        if (page_word_at(text, at, names[i])) {
            *end = at + strlen(names[i]);
            return !page_follows_any(text, at, leads) && is_of_counted(text, at) &&
                   !page_ranks(text, page_part(text, PART_CLAUSE, at, *end));
        }
    return false;
}
