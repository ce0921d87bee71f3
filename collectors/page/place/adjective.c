/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/adjective.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { BETWEEN_MOST = 2 /* words */ };

static const struct {
    const char *stem, *country;
} adjectives[] = {
    { "chinesische", "China" },        { "deutsche", "Germany" }, { "japanische", "Japan" },
    { "amerikanische", "United States" }, { "indische", "India" },
    { "südkoreanische", "South Korea" }, { "globale", "worldwide" }, { "weltweite", "worldwide" },
};

/* Where the word at `at` ends; a hyphen joins two. */
static size_t word_end(const struct page_text *text, size_t at)
{
    while (page_is_letter(text, at) ||
           (at < text->length && text->bytes[at] == '-' && page_is_letter(text, at + 1)))
        at++;
    return at;
}

static bool ends_in_any(const struct page_text *text, struct page_span word,
                        const char *const *endings)
{
    for (; *endings != NULL; endings++) {
        const size_t length = strlen(*endings);

        if (word.end - word.start > length &&
            strncasecmp(text->bytes + word.end - length, *endings, length) == 0)
            return true;
    }
    return false;
}

/* "KI-Industrie", "digitalen Wirtschaft", "Bruttoinlandsprodukt": one small word may come first. */
static bool is_before_branch(const struct page_text *text, size_t at)
{
    static const char *const branches[] = { "industrie", "branche", "wirtschaft", "markt",
                                            "marktes",   "sektor",  "sektors",    "ökonomie",
                                            "produkt",   "produkts", NULL };
    struct page_span word = { at + 1, word_end(text, at + 1) };

    if (word.end < text->length && word.end > word.start &&
        islower((unsigned char)text->bytes[word.start]))
        word = (struct page_span){ word.end + 1, word_end(text, word.end + 1) };
    return word.end > word.start &&
           (ends_in_any(text, word, branches) || page_word_at_any(text, word.start, branches));
}

static bool is_behind_measure(const struct page_text *text, size_t at)
{
    static const char *const articles[] = { "der ", "des ", NULL };
    static const char *const measures[] = {
        "umsatz",    "volumen",   "umfang",    "wert",      "wertschöpfung", "produktion",
        "größe",     "wachstum",  "wachstumsrate", "leistung", "anteil",     "wachstums",
        "beitrag",   "gewinn",    NULL
    };
    struct page_span word = { 0, at };

    if (!page_follows_any(text, at, articles))
        return false;
    word.end -= strlen("der ");
    if (word.end == 0 || text->bytes[--word.end] != ' ')
        return false;
    word.start = word.end;
    while (word.start > 0 && page_is_letter(text, word.start - 1))
        word.start--;
    return word.end > word.start &&
           (ends_in_any(text, word, measures) || page_word_at_any(text, word.start, measures));
}

static bool opens_sentence(const struct page_text *text, size_t at)
{
    static const char *const articles[] = { "Die ", "Der ", "Das ", NULL };
    const size_t start = page_part(text, PART_SENTENCE, at, at).start;

    return start == at || (at - start == strlen("Die ") && page_word_at_any(text, start, articles));
}

/* "The Chinese robot industry", "Global AI market": at the beginning of a sentence, with at most
 * two words in front of the branch. */
static bool is_english(const struct page_text *text, size_t at, size_t *end, const char **country)
{
    static const struct {
        const char *adjective, *country;
    } all[] = { { "Chinese", "China" },        { "American", "United States" },
                { "German", "Germany" },       { "Japanese", "Japan" },
                { "Indian", "India" },         { "South Korean", "South Korea" },
                { "French", "France" },        { "British", "United Kingdom" },
                { "national", "nationwide" },  { "domestic", "nationwide" },
                { "global", "worldwide" },     { "worldwide", "worldwide" } };
    static const char *const branches[] = { "industry", "sector", "market", "economy", NULL };
    const size_t start = page_part(text, PART_SENTENCE, at, at).start;
    size_t word, i = 0;

    while (i < sizeof all / sizeof all[0] && !page_word_at(text, at, all[i].adjective))
        i++;
    if (i == sizeof all / sizeof all[0] ||
        !(start == at || (at == start + strlen("The ") && page_word_at(text, start, "The "))))
        return false;
    *end = at + strlen(all[i].adjective);
    *country = all[i].country;
    word = *end;
    for (int words = 0; words <= BETWEEN_MOST && word < text->length && text->bytes[word] == ' ';
         words++) {
        if (page_word_at_any(text, word + 1, branches))
            return true;
        word = word_end(text, word + 1);
    }
    return false;
}

bool page_country_adjective_at(const struct page_text *text, size_t at, size_t *end,
                               const char **country)
{
    static const char *const endings[] = { "", "n", "r", "s" };

    if (page_inside_word(text, at))
        return false;
    if (text->language == LANGUAGE_EN)
        return is_english(text, at, end, country);
    if (text->language != LANGUAGE_DE)
        return false;
    for (size_t i = 0; i < sizeof adjectives / sizeof adjectives[0]; i++) {
        const size_t length = strlen(adjectives[i].stem);

        if (at + length >= text->length ||
            strncasecmp(text->bytes + at, adjectives[i].stem, length) != 0)
            continue;
        for (size_t e = 0; e < sizeof endings / sizeof endings[0]; e++) {
            *end = at + length + strlen(endings[e]);
            *country = adjectives[i].country;
            if (*end < text->length && text->bytes[*end] == ' ' &&
                strncmp(text->bytes + at + length, endings[e], strlen(endings[e])) == 0)
                return is_before_branch(text, *end) &&
                       (opens_sentence(text, at) || is_behind_measure(text, at));
        }
    }
    return false;
}
