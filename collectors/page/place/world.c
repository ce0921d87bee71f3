/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/world.h"

#include <ctype.h>
#include <string.h>

/* "the largest", "die meisten", "größtes", but not "ersten Halbjahr": a small word with the ending
 * of a superlative. */
static bool is_superlative(const struct page_text *text, struct page_span word)
{
    static const char *const english[] = { "est", NULL };
    static const char *const german[] = { "ste", "sten", "ster", "stes", "stem", NULL };
    static const char *const none[] = { "erste", "ersten", "erster", "erstes", "erstem", NULL };
    const char *const *endings = text->language == LANGUAGE_DE ? german : english;

    if (!islower((unsigned char)text->bytes[word.start]) ||
        page_word_at_any(text, word.start, none))
        return false;
    for (size_t i = 0; endings[i] != NULL; i++)
        if (word.end - word.start > strlen(endings[i]) &&
            strncmp(text->bytes + word.end - strlen(endings[i]), endings[i],
                    strlen(endings[i])) == 0)
            return true;
    return false;
}

bool page_ranks(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = {
        "most",    "leading", "leader", "top",    "only",         "any other",  "one of",
        "ranked",  "ranks",   "other",  "second", "führend",      "führende",   "führenden",
        "Platz",   "Rang",    "Stelle", "Spitze", "Nummer",       "jedes andere",
        "jede andere", "jeder andere",  "einzige", "einzigen",    "Spitzenreiter"
    };
    struct page_span word = span;

    if (PAGE_HAS(text, span, words))
        return true;
    for (; word.start < span.end; word.start = word.end + 1) {
        word.end = word.start;
        while (word.end < span.end && page_is_letter(text, word.end))
            word.end++;
        if (word.end > word.start && is_superlative(text, word))
            return true;
    }
    return false;
}

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

    if (text->language == LANGUAGE_ZH || strchr("iatrgIATRG", text->bytes[at]) == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        if (page_word_at(text, at, names[i])) {
            *end = at + strlen(names[i]);
            return !page_follows_any(text, at, leads) && is_of_counted(text, at) &&
                   !page_ranks(text, page_part(text, PART_CLAUSE, at, *end));
        }
    return false;
}
