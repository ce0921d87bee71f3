/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/unlisted.h"

#include "collectors/page/place/german_city.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/time/token.h"

#include <ctype.h>
#include <string.h>

enum { BETWEEN_MOST = 2 /* words */ };

/* Capitals that begin no name of a place: times, peoples, and what "'s" follows at a beginning. */
static bool is_no_name(const struct page_text *text, struct page_span word)
{
    static const char *const words[] = {
        "Today", "Yesterday", "Tomorrow", "It", "That", "What", "Here", "There", "Let", "World",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Country",
        "Nation", "Capital", "Mainland", "State", "Party", "Government", "Zone", "Area", "Region",
        "Spring", "Summer", "Autumn", "Winter", "National", "Internet", "Renminbi", "Yuan", "Euro",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "City",
        "Province", "The", "This", "Each", "Year", "Month", "Week", "Quarter", "Things",
        "Chinese", "Japanese", "Taiwanese", "Vietnamese", "British", "English", "Spanish",
        "Polish", "Swedish", "Danish", "Finnish", "Turkish", "Irish", "Scottish", "Indian",
        "Russian", "Italian", "Canadian", "Australian", "Brazilian", "Asian", "European",
        "African", "American", "German", "French", "Dutch", "Swiss", "Western", "Eastern",
        "Northern", "Southern", "Northeast", "Southeast", "Northwest", "Southwest", NULL
    };

    return word.end < word.start + 2 || !islower((unsigned char)text->bytes[word.start + 1]) ||
           page_word_at_any(text, word.start, words) || page_is_month(text, word);
}

static bool has_region(const struct page_text *text, const struct page_figure *figure,
                       struct page_span span)
{
    return span.start < span.end && page_region_in(text, figure, span).start < span.end;
}

/* A name that is written as one, and neither the region's nor known. */
static bool is_unlisted(const struct page_text *text, const struct page_figure *figure,
                        struct page_span name)
{
    static const char *const kinds[] = { "City", "Municipality", "Province", "District", NULL };
    struct page_span last = { page_letters_start(text, name.end), name.end };

    if (last.start > name.start && page_word_at_any(text, last.start, kinds))
        last = (struct page_span){ page_letters_start(text, last.start - 1), last.start - 1 };
    return last.start < last.end && isupper((unsigned char)text->bytes[last.start]) &&
           !page_inside_word(text, last.start) && !is_no_name(text, last) &&
           !page_names_any_place(text, name) && !has_region(text, figure, name);
}

/* The name that ends there, of one word or several: "Beijing Municipality". */
static struct page_span name_before(const struct page_text *text, size_t end)
{
    struct page_span name = { page_letters_start(text, end), end };

    while (name.start > 1 && text->bytes[name.start - 1] == ' ') {
        const size_t word = page_letters_start(text, name.start - 1);

        if (word == name.start - 1 || !isupper((unsigned char)text->bytes[word]))
            break;
        name.start = word;
    }
    return name;
}

/* "Changchun's AI industry", "Changchun's core AI industry"; not "Xinhua's report the industry" */
static struct page_span owner_before(const struct page_text *text, size_t at)
{
    static const char *const signs[] = { "'s ", "’s " };
    static const char *const adjectives[] = { "core ",    "whole ",   "entire ",  "digital ",
                                              "total ",   "overall ", "annual ",  "gross ",
                                              "local ",   "own ",     "emerging ", "booming ",
                                              "growing ", "thriving ", "industrial ", NULL };

    for (int words = 0; words <= BETWEEN_MOST && at > 0; words++) {
        for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
            if (page_word_before(text, at, signs[i]))
                return name_before(text, at - strlen(signs[i]));
        if (text->bytes[at - 1] != ' ')
            break;
        at = page_letters_start(text, at - 1);
        if (!page_word_at_any(text, at, adjectives))
            break;
    }
    return (struct page_span){ 0, 0 };
}

/* "the AI industry in Wuhu posted", "of Bengbu, ": a name that a verb or the end of a clause stands
 * behind; of an industry, since "exports of Boeing" are no town's. */
static struct page_span seat_behind(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { " in ", " of " };
    static const char *const ends[] = {
        ", ",      ".",        ";",       "\n",       " was ",    " is ",     " has ",     " had ",
        " grew ",  " rose ",   " fell ",  " hit ",    " came ",   " stood ",  " posted ",
        " reached ",
        " made ",  " saw ",    " topped ", " climbed ", " surged ", " jumped ", " dropped ",
        " expanded ", " increased ", " exceeded ", " recorded ", " achieved ", " generated ",
        " totaled ", " totalled ", " accounted ", " registered ", " surpassed ", NULL
    };
    static const char *const branches[] = { "industry", "sector", "economy", "market", NULL };
    struct page_span name = { 0, 0 };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, at, leads[i]) && page_follows_any(text, at, branches)) {
            name.start = at + strlen(leads[i]);
            name.end = page_letters_end(text, name.start);
        }
    return name.end >= text->length || page_word_at_any(text, name.end, ends)
               ? name
               : (struct page_span){ 0, 0 };
}

/* The word that ends there, without a space behind it. */
static struct page_span word_before(const struct page_text *text, size_t at)
{
    const size_t end = at > 0 && text->bytes[at - 1] == ' ' ? at - 1 : at;

    return (struct page_span){ page_letters_start(text, end), end };
}

/* "In Erfurt kam": the place that the sentence opens with, in front of its verb. */
static struct page_span scene_of(const struct page_text *text, struct page_span anchor)
{
    static const char *const says[] = { " teilte ",  " meldete ",   " bezifferte ", " gab ",
                                        " sagte ",   " erklärte ",  " berichtete ", " legte ",
                                        " stellte ", " hieß ",      " veröffentlichte ",
                                        " bezeichnete ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_span name = { 0, 0 };

    if (page_part(text, PART_SENTENCE, anchor.start, anchor.end).start == clause.start &&
        page_word_at(text, clause.start, "In ")) {
        name.start = clause.start + strlen("In ");
        name.end = page_letters_end(text, name.start);
        if (name.end + 1 >= text->length || text->bytes[name.end] != ' ' ||
            !islower((unsigned char)text->bytes[name.end + 1]) ||
            page_word_at_any(text, name.end, says))
            name.end = name.start;
    }
    return name;
}

/* "Die Erfurter Halbleiterindustrie", "die Halbleiterindustrie in Erfurt", "In Erfurt kam die
 * Halbleiterindustrie": nouns have capitals as well, and only a list tells that it is a city. */
static bool is_of_german_city(const struct page_text *text, const struct page_figure *figure,
                              struct page_span anchor, size_t start)
{
    const struct page_span owner = word_before(text, page_letters_start(text, anchor.start));
    const size_t behind = page_letters_end(text, anchor.end), seat = behind + strlen(" in ");
    const struct page_span seats[] = {
        page_word_at(text, behind, " in ")
            ? (struct page_span){ seat, page_letters_end(text, seat) }
            : (struct page_span){ 0, 0 },
        scene_of(text, anchor)
    };

    if (page_part(text, PART_CLAUSE, anchor.start, anchor.end).end <= start)
        return false; /* "In Kassel lebten 3,1 Millionen Bienen, in Fulda 1,2" */
    for (size_t i = 0; i < sizeof seats / sizeof seats[0]; i++)
        if (page_is_german_city(text, seats[i]) && !has_region(text, figure, seats[i]))
            return true;
    return page_is_of_german_city(text, owner) && !has_region(text, figure, owner);
}

bool page_is_of_unlisted(const struct page_text *text, const struct page_figure *figure,
                         struct page_span anchor, size_t start)
{
    const struct page_span between = { anchor.end, start };
    const struct page_span front = {
        page_part(text, PART_CLAUSE, anchor.start, anchor.end).start, anchor.start
    };

    if (figure->region == NULL || has_region(text, figure, between) ||
        has_region(text, figure, front))
        return false;
    return text->language == LANGUAGE_DE
               ? is_of_german_city(text, figure, anchor, start)
               : text->language == LANGUAGE_EN &&
                     (is_unlisted(text, figure, owner_before(text, anchor.start)) ||
                      is_unlisted(text, figure, seat_behind(text, anchor.end)));
}
