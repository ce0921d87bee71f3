/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/gapped.h"

#include <ctype.h>
#include <string.h>

enum { NAME_MOST = 3, NOUN_MOST = 5 }; /* words */

static bool is_name_part(const struct line *line, size_t i)
{
    return i < line->count && line->tokens[i].kind == TOKEN_LETTERS && token_is_capital(line, i) &&
           line->tokens[i].end - line->tokens[i].first >= 3;
}

static bool ends_item(const struct line *line, size_t i)
{
    static const char *const times[] = { "at", "by", "in", "last", "as" };

    for (size_t t = 0; t < sizeof times / sizeof times[0]; t++)
        if (token_is_word(line, i, times[t]))
            return true;
    return i >= line->count || token_is_sign(line, i, ',') || token_is_sign(line, i, '.') ||
           token_is_sign(line, i, ';') ||
           (token_role(line, i, ROLE_AND) != NULL && is_name_part(line, i + 1));
}

/* "115 unicorns", "1,115 AI companies" */
static bool ends_with_count(const struct line *line, size_t end)
{
    for (size_t back = 1; back <= NOUN_MOST + 1 && back <= end; back++) {
        const struct token *token = &line->tokens[end - back];

        if (token->kind == TOKEN_NUMBER)
            return back > 1 && !token->masked;
        if (token->kind == TOKEN_SIGN || token_role(line, end - back, ROLE_AND) != NULL)
            return false;
    }
    return false;
}

/* The end of what stands in front of the name, and of the comma or the "and", before the number;
 * its own place where there is no name. */
static size_t item_before(const struct line *line, size_t number)
{
    size_t name = number;

    while (name > 0 && number - name < NAME_MOST && is_name_part(line, name - 1))
        name--;
    if (name == number || name == 0)
        return number;
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
    for (;;) { /* item by item back to the one that says what is counted */
        before = item_before(line, number);
        if (before == number)
            return false;
        if (before == 0 || line->tokens[before - 1].kind != TOKEN_NUMBER)
            return ends_with_count(line, before);
        number = before - 1;
    }
}

static size_t skip_any(const char *text, size_t at, const char *const *words, size_t count)
{
    for (size_t w = 0; w < count; w++)
        if (strncmp(text + at, words[w], strlen(words[w])) == 0)
            return at + strlen(words[w]);
    return at;
}

/* ", Shanghai ", " and New York ", ", und Berlin " */
static bool is_gap(const char *text, size_t at, size_t end)
{
    static const char *const signs[] = { ",", ";" }, *const joints[] = { " and ", " und ", " " };
    size_t start;

    while (at + 1 < end && text[at] == ' ' && islower((unsigned char)text[at + 1]) &&
           skip_any(text, at, joints, 2) == at) /* "so far" */
        for (at++; at < end && islower((unsigned char)text[at]);)
            at++;
    start = at;
    at = skip_any(text, at, signs, sizeof signs / sizeof signs[0]);
    at = skip_any(text, at, joints, sizeof joints / sizeof joints[0]);
    if (at == start || at >= end)
        return false;
    for (bool begins = true; at < end; begins = text[at++] == ' ')
        if ((begins && !isupper((unsigned char)text[at])) ||
            (!begins && text[at] != ' ' && ispunct((unsigned char)text[at])))
            return false;
    return text[end - 1] == ' ';
}

void gapped_complete(const char *text, struct prose_list *list, size_t first)
{
    for (size_t i = first + 1; i < list->count; i++) {
        const struct prose_quantity *before = &list->items[i - 1];
        struct prose_quantity *item = &list->items[i];

        if (strcmp(item->unit, "1") != 0 || before->kind != PROSE_COUNT ||
            strcmp(before->unit, "1") == 0 ||
            !is_gap(text, before->offset + before->length, item->offset))
            continue;
        memcpy(item->unit, before->unit, sizeof item->unit);
    }
}
