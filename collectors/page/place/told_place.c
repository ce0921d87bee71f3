/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/told_place.h"

#include "collectors/page/place/places.h"
#include "collectors/page/place/rivals.h"
#include "collectors/page/place/wider.h"
#include "collectors/page/time/token.h"

#include <ctype.h>
#include <string.h>

enum { NAME_LEAST = 3, WORDS_MOST = 4, APPOSITION_WITHIN = 60 };

static size_t word_end(const struct page_text *text, size_t at)
{
    while (page_is_letter(text, at) || (at + 1 < text->length && strchr("-'", text->bytes[at]) &&
                                        islower((unsigned char)text->bytes[at + 1]) &&
                                        !page_word_at(text, at, "'s")))
        at++;
    return at;
}

static bool is_capital(const struct page_text *text, size_t at)
{
    return at + 1 < text->length && isupper((unsigned char)text->bytes[at]) &&
           islower((unsigned char)text->bytes[at + 1]);
}

/* The end of the words with capital letters that begin there: "San Pedro". */
static size_t name_end(const struct page_text *text, size_t at)
{
    size_t end = word_end(text, at);

    for (int i = 1; i < WORDS_MOST && end + 1 < text->length && text->bytes[end] == ' ' &&
                    is_capital(text, end + 1); i++)
        end = word_end(text, end + 1);
    return end;
}

/* Whether a place that is known, or an entry's, begins in the name. */
static bool holds_known_place(const struct page_text *text, struct page_span name)
{
    const struct page_rivals *rivals = text->rivals;
    size_t rival = rivals != NULL ? page_rival_from(rivals, name.start) : 0;

    if (rivals != NULL && rival < rivals->count && rivals->items[rival].span.start < name.end)
        return true;
    for (size_t at = name.start; at < name.end; at++)
        if (is_capital(text, at) && !page_inside_word(text, at) && page_names_place(text, at))
            return true;
    return false;
}

/* "In March", "In Figure 3", "It has 300": words with a capital letter that name nothing. */
static bool is_common(const struct page_text *text, struct page_span name)
{
    static const char *const words[] = {
        "It",     "He",     "She",     "We",      "They",   "You",     "This",   "That",   "These",
        "Those",  "Each",   "Every",   "Both",    "All",    "The",     "Who",    "Which",  "What",
        "Today",  "Now",    "Here",    "There",   "Nobody", "Everyone", "Everybody", "One",
        "Figure", "Table",  "Chapter", "Phase",   "Part",   "Spring",  "Summer", "Autumn", "Fall",
        "Winter", "Fiscal", "Chinese", "English", "Mandarin", "German", "Total", "Monday",
        "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL
    };
    const struct page_span first = { name.start, word_end(text, name.start) };

    return page_word_at_any(text, name.start, words) || page_is_month(text, first);
}

/* "Ibsenville, a port city in the north,": what it is, right behind its comma. */
static bool is_called_one_behind(const struct page_text *text, size_t end)
{
    static const char *const articles[] = { ", a ", ", an ", ", the ", ", another ", ", capital ",
                                            NULL };
    static const char *const nouns[] = { "city in",   "city of",     "city on",     "city near",
                                         "town in",   "town of",     "town on",     "town near",
                                         "county in", "county of",   "district in", "district of",
                                         "capital of", "province in", "state in" };
    struct page_span behind = { end + strlen(","), end + APPOSITION_WITHIN };

    if (!page_word_at_any(text, end, articles))
        return false;
    behind.start++;
    if (behind.end > page_part(text, PART_CLAUSE, behind.start, behind.start).end)
        behind.end = page_part(text, PART_CLAUSE, behind.start, behind.start).end;
    return PAGE_HAS(text, behind, nouns);
}

/* "Ibsenville has 120 firms", "Ibsenville is home to": whose they are. "Output had exceeded" has no
 * number right behind its verb, "Officials had 120" may be a plural, and who counts is no place. */
static bool is_owner(const struct page_text *text, size_t end)
{
    static const char *const homes[] = { " is home to ", " was home to ", " is host to ",
                                         " hosts ",      " boasts ",      NULL };
    static const char *const verbs[] = { " has ", " had " };
    static const char *const small[] = { "only ", "already ", "some ", "now ", "a total of " };

    if (page_word_at_any(text, end, homes))
        return true;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        size_t at = end + strlen(verbs[i]), next;

        if (!page_word_at(text, end, verbs[i]) || text->bytes[end - 1] == 's')
            continue;
        for (size_t s = 0; s < sizeof small / sizeof small[0]; s++)
            at += page_word_at(text, at, small[s]) ? strlen(small[s]) : 0;
        next = page_quantity_from(text, at);
        return next < text->quantities->count && text->quantities->items[next].offset == at &&
               text->quantities->items[next].kind != PROSE_PERCENT; /* "Software had 30 percent" */
    }
    return false;
}

bool page_told_place_at(const struct page_text *text, size_t at, size_t *end)
{
    static const char *const near[] = { "neighboring ", "neighbouring ", "nearby ", "adjacent ",
                                        "neighbor ",    "neighbour ",    NULL };
    static const char *const ins[] = { "In ", "Around ", "Across ", NULL };
    struct page_span name = { at, at };
    size_t opening;

    if (text->language != LANGUAGE_EN || !is_capital(text, at) || page_inside_word(text, at))
        return false;
    name.end = name_end(text, at);
    *end = name.end;
    if (name.end - at < NAME_LEAST || is_common(text, name) || holds_known_place(text, name))
        return false;
    if (page_kind_in_front(text, at) != 0 || page_follows_any(text, at, near) ||
        is_called_one_behind(text, name.end))
        return true;
    opening = page_part(text, PART_SENTENCE, at, at).start;
    return opening == at ? is_owner(text, name.end)
                         : page_follows_any(text, at, ins) && at - opening <= strlen("Across ") &&
                               (page_word_at(text, name.end, ", ") ||
                                (page_word_at(text, name.end, " ") &&
                                 islower((unsigned char)text->bytes[name.end + 1])));
}
