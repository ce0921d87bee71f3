/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/following.h"

#include <ctype.h>
#include <string.h>

enum { NAME_MOST = 3 /* words */, REST_MOST = 60 /* bytes of the clause that counted */ };

static bool ends_with(const char *text, size_t at, size_t end, const char *words)
{
    const size_t length = strlen(words);

    return end >= at + length && strncmp(text + end - length, words, length) == 0;
}

/* How many bytes of the words, NULL behind the last, stand in front of `end`; 0 where none do. */
static size_t any_before(const char *text, size_t at, size_t end, const char *const *words)
{
    for (; *words != NULL; words++)
        if (ends_with(text, at, end, *words))
            return strlen(*words);
    return 0;
}

static bool is_of_name(char byte)
{
    return isalpha((unsigned char)byte) || byte == '-' || (unsigned char)byte >= 0x80;
}

/* Where the name begins that ends at `end`; `end` where none does. */
static size_t name_start(const char *text, size_t at, size_t end)
{
    size_t name = end, word = end;

    for (int words = 0; words < NAME_MOST; words++) {
        const size_t last = word;

        while (word > at && is_of_name(text[word - 1]))
            word--;
        if (word == last || islower((unsigned char)text[word]))
            break;
        name = word;
        if (word == at || text[word - 1] != ' ')
            break;
        word--;
    }
    return name;
}

/* Whether nothing else is counted, nor another sentence begun, in what is left of the first
 * clause. */
static bool is_rest(const char *text, size_t at, size_t end)
{
    if (end - at > REST_MOST)
        return false;
    for (; at < end; at++)
        if (strchr(".;:\n", text[at]) != NULL || isdigit((unsigned char)text[at]))
            return false;
    return true;
}

bool following_leads(const char *text, size_t at, size_t end)
{
    static const char *const verbs[] = { " follows with ", " followed with ", " folgt mit ",
                                         " folgen mit ", " folgte mit ", " folgten mit ",
                                         " comes next with ", NULL };
    static const char *const comes_to[] = { " kommt auf ", " kommen auf ", " kam auf ",
                                            " kamen auf ", NULL };
    static const char *const withs[] = { " mit ", " with ", " auf ", NULL };
    static const char *const leads[] = {
        ". Es folgen ",   ". Es folgt ",     ". Es folgten ",    ". Es folgte ",
        ". Dahinter folgen ", ". Dahinter folgt ", ". Dahinter liegen ", ". Dahinter liegt ",
        ". Dahinter kommen ", ". Dahinter kommt ", ". Danach folgen ", ". Danach folgt ",
        ". Danach kommen ", ". Danach kommt ", ", gefolgt von ", ", dicht gefolgt von ",
        ", danach folgen ", ", danach folgt ", ", dahinter folgen ", ", dahinter folgt ",
        "; es folgen ",   ", es folgen ",    "; es folgt ",      ", es folgt ",
        ", followed by ", ", closely followed by ", ". Next comes ", ". Next come ",
        ". Then comes ",  ". Then come ", " hinter ", ", hinter ",
        NULL };
    static const char *const joints[] = { ", ", " und ", " and ", ", and ", " sowie ", " vor ",
                                          ", vor ", ", ahead of ", " ahead of ", NULL };
    static const char *const articles[] = { " den ", " der ", " dem ", " the ", NULL };
    /* ". Der Index kommt auf 85" is a sentence of something else */
    static const char *const begins[] = { ", ", "; ", ". ", NULL }, *const inside[] = { ", ", "; ",
                                                                                        NULL };
    const size_t to = any_before(text, at, end, comes_to);
    size_t cut = to > 0 ? to : any_before(text, at, end, verbs), name, lead;
    const bool verb = cut > 0;

    if (!verb)
        cut = any_before(text, at, end, withs);
    if (cut == 0)
        return false;
    end -= cut;
    name = name_start(text, at, end);
    if (name == end)
        return false;
    if (any_before(text, at, name, articles) > 0)
        name -= any_before(text, at, name, articles) - 1;
    lead = any_before(text, at, name, to > 0 ? inside : verb ? begins : leads);
    if (lead > 0 && is_rest(text, at, name - lead))
        return true;
    lead = any_before(text, at, name, joints);
    return lead > 0 && name - lead == at;
}
