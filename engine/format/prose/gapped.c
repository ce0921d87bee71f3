/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/gapped.h"

#include "format/prose/following.h"

#include <ctype.h>
#include <string.h>

enum { ITEMS_MOST = 24, YEAR_FIRST = 1900, YEAR_LAST = 2100 };
enum { NAME_MOST = 3, NOUN_MOST = 5 }; /* words */

static bool is_name_part(const struct line *line, size_t i)
{
    return i < line->count && line->tokens[i].kind == TOKEN_LETTERS && token_is_capital(line, i) &&
           line->tokens[i].end - line->tokens[i].first >= 3;
}

static const char *const articles[] = { "den", "der", "dem", "the" };
static const char *const leads[] = { "in", "im" };

/* "in Hessen", "in den USA" begins there. */
static bool is_place_in(const struct line *line, size_t at)
{

    if (!IS_ONE_OF(line, at, leads))
        return false;
    at++;
    return is_name_part(line, at + IS_ONE_OF(line, at, articles));
}

static bool ends_item(const struct line *line, size_t i)
{
    static const char *const times[] = { "at", "by", "in", "last", "as" };

    return i >= line->count || IS_ONE_OF(line, i, times) || token_is_sign(line, i, ',') ||
           token_is_sign(line, i, '.') || token_is_sign(line, i, ';') ||
           (token_role(line, i, ROLE_AND) != NULL &&
            (is_name_part(line, i + 1) || is_place_in(line, i + 1)));
}

/* "in den USA", "in the U.S.", "im Saarland": where the preposition begins; `at` where none is. */
static size_t preposition_before(const struct line *line, size_t at)
{
    size_t start = at;

    if (start > 0 && IS_ONE_OF(line, start - 1, articles))
        start--;
    return start > 0 && IS_ONE_OF(line, start - 1, leads) ? start - 1 : at;
}

/* "115 unicorns", "1,115 AI companies", "206 unicorns in China" */
static bool ends_with_count(const struct line *line, size_t end)
{
    size_t name = end;

    while (name > 0 && end - name < NAME_MOST && is_name_part(line, name - 1))
        name--;
    if (name < end && preposition_before(line, name) < name)
        end = preposition_before(line, name);
    for (size_t back = 1; back <= NOUN_MOST + 1 && back <= end; back++) {
        const struct token *token = &line->tokens[end - back];

        if (token->kind == TOKEN_NUMBER)
            return back > 1 && !token->masked;
        if (token->kind == TOKEN_SIGN || token_role(line, end - back, ROLE_AND) != NULL)
            return false;
    }
    return false;
}

/* Halle 5, Room 12 and the year 2023 are no counts. */
static bool is_numbered_place(const struct line *line, size_t number)
{
    static const char *const rooms[] = { "halle", "raum", "zone", "phase", "stufe", "kapitel",
                                         "tabelle", "abbildung", "gleis", "saal", "hall", "room",
                                         "chapter", "table", "figure", "section", "level", "liga",
                                         "klasse", "gruppe", "jahr" };
    const int value = line->tokens[number].integer;

    return IS_ONE_OF(line, number - 1, rooms) ||
           (value >= YEAR_FIRST && value <= YEAR_LAST && !line->tokens[number].digits.grouped);
}

/* "in Hessen sind es 80": where the verb begins. */
static size_t verb_before(const struct line *line, size_t at)
{
    static const char *const verbs[] = { "sind", "waren" };

    return at > 1 && token_is_word(line, at - 1, "es") && IS_ONE_OF(line, at - 2, verbs) ? at - 2
                                                                                         : at;
}

/* The end of what stands in front of the name, and of the comma or the "and", before the number;
 * its own place where there is no name. */
static size_t item_before(const struct line *line, size_t number)
{
    size_t name = verb_before(line, number), lead;
    const size_t end = name;

    while (name > 0 && end - name < NAME_MOST && is_name_part(line, name - 1))
        name--;
    if (name == end || name == 0)
        return number;
    lead = preposition_before(line, name);
    if (lead < name && is_numbered_place(line, number))
        return number;
    name = lead;
    name -= token_role(line, name - 1, ROLE_AND) != NULL;
    if (name > 0 && (token_is_sign(line, name - 1, ',') || token_is_sign(line, name - 1, ';')))
        name--;
    return name;
}

bool side_is_gapped(const struct line *line, const struct side *side)
{
    size_t number = side->first, before;

    if (side->language == LANGUAGE_ZH || side->has_unit || side->number.notes != 0 ||
        line->tokens[number].integer < 0 || !ends_item(line, side->end))
        return false;
    for (int items = 0; items < ITEMS_MOST; items++) { /* back to what is counted */
        before = item_before(line, number);
        if (before == number)
            return false;
        if (before == 0 || line->tokens[before - 1].kind != TOKEN_NUMBER)
            return ends_with_count(line, before);
        number = before - 1;
    }
    return false;
}

static size_t skip_any(const char *text, size_t at, const char *const *words, size_t count)
{
    for (size_t w = 0; w < count; w++)
        if (strncmp(text + at, words[w], strlen(words[w])) == 0)
            return at + strlen(words[w]);
    return at;
}

#define SKIP(text, at, words) skip_any(text, at, words, sizeof(words) / sizeof *(words))

/* Whether nothing but names stands there: "New York ", "U.S. ". */
static bool is_names(const char *text, size_t at, size_t end)
{
    for (bool begins = true; at < end; begins = text[at++] == ' ')
        if ((begins && !isupper((unsigned char)text[at])) ||
            (!begins && text[at] != ' ' && text[at] != '-' && ispunct((unsigned char)text[at]) &&
             !(text[at] == '.' && isupper((unsigned char)text[at - 1]))))
            return false;
    return true;
}

/* " so far", " in China": what the clause says of the first. */
static size_t skip_rest(const char *text, size_t at, size_t end)
{
    static const char *const joints[] = { " and ", " und " };
    static const char *const places[] = { " in the ", " in " };
    const size_t place = SKIP(text, at, places);

    if (place > at && place < end && isupper((unsigned char)text[place])) {
        for (at = place; at < end && text[at] != ',' && text[at] != ';';)
            at++;
        return is_names(text, place, at) ? at : place;
    }
    while (at + 1 < end && text[at] == ' ' && islower((unsigned char)text[at + 1]) &&
           SKIP(text, at, joints) == at)
        for (at++; at < end && islower((unsigned char)text[at]);)
            at++;
    return at;
}

/* ", Shanghai ", " and New York ", ", und Berlin ", ", in den USA ", ", in Hessen sind es " */
static bool is_gap(const char *text, size_t at, size_t end)
{
    static const char *const signs[] = { ",", ";" }, *const joints[] = { " and ", " und ", " " };
    static const char *const prepositions[] = { "in the ", "in den ", "in der ", "in ", "im " };
    static const char *const verbs[] = { "sind es ", "waren es " };
    size_t start, place;

    at = skip_rest(text, at, end);
    start = at;
    at = SKIP(text, at, signs);
    at = SKIP(text, at, joints);
    if (at == start || at >= end)
        return false;
    place = SKIP(text, at, prepositions);
    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0] && place > at; v++)
        if (end > place + strlen(verbs[v]) &&
            strncmp(text + end - strlen(verbs[v]), verbs[v], strlen(verbs[v])) == 0)
            end -= strlen(verbs[v]);
    return place < end && text[end - 1] == ' ' && is_names(text, place, end);
}

void gapped_complete(const char *text, struct prose_list *list, size_t first)
{
    for (size_t i = first + 1; i < list->count; i++) {
        const struct prose_quantity *before = &list->items[i - 1];
        struct prose_quantity *item = &list->items[i];

        const size_t end = before->offset + before->length;

        if (strcmp(item->unit, "1") != 0 || before->kind != PROSE_COUNT ||
            strcmp(before->unit, "1") == 0 ||
            (!is_gap(text, end, item->offset) && !following_leads(text, end, item->offset)))
            continue;
        memcpy(item->unit, before->unit, sizeof item->unit);
    }
}
