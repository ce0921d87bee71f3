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

static bool ends_in(const struct page_text *text, struct page_span word, const char *ending)
{
    return word.end - word.start > strlen(ending) + 1 &&
           memcmp(text->bytes + word.end - strlen(ending), ending, strlen(ending)) == 0;
}

/* "In Figure 3", "Mayor Tamm has", "In Parliament", "City Council has", "In Manufacturing", "In
 * Estonian terms": words with a capital letter that name no place, alone or in a name. */
static bool is_word_of_none(const struct page_text *text, struct page_span word)
{
    static const char *const words[] = {
        "Figure", "Table", "Chapter", "Phase", "Part", "Spring", "Summer", "Autumn", "Fall",
        "Winter", "Fiscal", "Mandarin", "German", "Monday", "Tuesday", "Wednesday", "Thursday",
        "Friday", "Saturday", "Sunday", "Christmas", "Easter", "Ramadan", "Advent", "Lent",
        "Carnival", "Diwali", "Hanukkah", "Passover", "Pentecost", "Whitsun", "Thanksgiving",
        "Halloween", "Mr", "Mrs", "Ms", "Dr", "Sir", "Professor", "Mayor", "President", "Premier",
        "Minister", "Governor", "Chancellor", "Chairman", "Chairwoman", "Director", "Secretary",
        "Parliament", "Council", "Congress", "Senate", "Government", "Ministry", "Office", "Bureau",
        "Department", "Committee", "Commission", "Chamber", "Cabinet", "Court", "Police", "Hall",
        "University", "Bank", "Industry", "Trade", "Agriculture", "Tourism", "Commerce",
        "Business", "Retail", "Transport", "Education", "Health", "Software", "Finance", "Energy",
        "Logistics", "Old Town", "Downtown", NULL
    };

    return page_word_at_any(text, word.start, words) || page_is_month(text, word) ||
           ends_in(text, word, "ing") || ends_in(text, word, "ian") ||
           ends_in(text, word, "ese") || ends_in(text, word, "ish");
}

/* "It has 300", "In Christmas week" */
static bool is_common(const struct page_text *text, struct page_span name)
{
    static const char *const words[] = {
        "It",    "He",    "She",   "We",   "They", "You",   "This",  "That",   "These",    "Those",
        "Each",  "Every", "Both",  "All",  "The",  "Who",   "Which", "What",   "Today",    "Now",
        "Here",  "There", "Total", "One",  "Nobody", "Everyone", "Everybody",  NULL
    };
    static const char *const behind[] = { " week", " terms", " view", " time", " times", " season",
                                          " days", "'s",     "’s",    NULL };

    for (size_t at = name.start; at < name.end; at = word_end(text, at) + 1)
        if (is_word_of_none(text, (struct page_span){ at, word_end(text, at) }))
            return true;
    return page_word_at_any(text, name.start, words) || page_word_at_any(text, name.end, behind);
}

/* "Smith, the city of Bergen's mayor,": a place that is known is that city. */
static bool is_called_by_place(const struct page_text *text, size_t end)
{
    static const char *const leads[] = { ", the city of ",   ", the town of ",
                                         ", the county of ", ", the district of " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        const size_t at = end + strlen(leads[i]);

        if (page_word_at(text, end, leads[i]))
            return holds_known_place(text, (struct page_span){ at, name_end(text, at) });
    }
    return false;
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

    if (!page_word_at_any(text, end, articles) || is_called_by_place(text, end))
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

/* "neighboring Ibsenville", "the coastal city of Ibsenville" */
static bool is_told(const struct page_text *text, struct page_span name)
{
    static const char *const near[] = { "neighboring ", "neighbouring ", "nearby ", "adjacent ",
                                        "neighbor ",    "neighbour ",    NULL };

    return page_kind_in_front(text, name.start) != 0 ||
           page_follows_any(text, name.start, near) || is_called_one_behind(text, name.end);
}

/* "In Ibsenville, 120 were counted", "Ibsenville has 120" */
static bool is_guessed(const struct page_text *text, struct page_span name)
{
    static const char *const ins[] = { "In ", "Around ", "Across ", NULL };
    const size_t opening = page_part(text, PART_SENTENCE, name.start, name.start).start;

    return opening == name.start
               ? is_owner(text, name.end)
               : page_follows_any(text, name.start, ins) &&
                     name.start - opening <= strlen("Across ") &&
                     (page_word_at(text, name.end, ", ") ||
                      (page_word_at(text, name.end, " ") &&
                       islower((unsigned char)text->bytes[name.end + 1])));
}

static bool may_be_place(const struct page_text *text, size_t at, struct page_span *name)
{
    if (text->language != LANGUAGE_EN || !is_capital(text, at) || page_inside_word(text, at))
        return false;
    *name = (struct page_span){ at, name_end(text, at) };
    return name->end - at >= NAME_LEAST &&
           (page_kind_in_front(text, at) != 0 || !is_common(text, *name)) && /* "town of Reading" */
           !holds_known_place(text, *name);
}

bool page_told_place_at(const struct page_text *text, size_t at, size_t *end)
{
    struct page_span name;

    if (!may_be_place(text, at, &name) || !(is_told(text, name) || is_guessed(text, name)))
        return false;
    *end = name.end;
    return true;
}

bool page_is_guess_of_sentence(const struct page_text *text, struct page_span name, size_t at)
{
    struct page_span own;

    return page_part(text, PART_SENTENCE, at, at).start !=
               page_part(text, PART_SENTENCE, name.start, name.start).start &&
           may_be_place(text, name.start, &own) && own.end == name.end && !is_told(text, own);
}
