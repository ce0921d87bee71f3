/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/rate.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MOST = 24 };

static bool is_any(const struct line *line, size_t i, const char *const *words)
{
    for (; code_is_letter(token_code(line, i)) && *words != NULL; words++)
        if (token_is_word(line, i, *words))
            return true;
    return false;
}

/* "a share", "an hour", "im Monat", "die Stunde": an article says it as well, of few things. */
static bool is_by_article(const struct line *line, size_t i)
{
    static const char *const articles[] = { "a", "an", "im", "am", "die", "das", "der", NULL };
    static const char *const things[] = { "share",  "barrel",  "month",  "week",  "day",    "hour",
                                          "head",   "person",  "ton",    "tonne", "kilogram",
                                          "kilo",   "litre",   "liter",  "kilowatt-hour", "mile",
                                          "ounce",
                                          "monat",
                                          "tag",    "stunde",  "woche",  "kilowattstunde", NULL };

    return is_any(line, i, articles) && is_any(line, i + 1, things);
}

/* What it is for, from token i on, as the unit is to name it: a measure, a head, a share or a
 * barrel; "per project" or "a night" makes no other unit. Returns the token behind, i where it is
 * none. */
static size_t read_base(const struct line *line, size_t i, char name[NAME_MOST])
{
    static const char *const persons[] = { "person", "capita", "head", "kopf", "einwohner",
                                           "inhabitant", "resident", NULL };
    static const char *const shares[] = { "share", "aktie", NULL };
    static const char *const firms[] = { "unternehmen", "betrieb", "firma", NULL };
    static const char *const others[] = { "enterprise", "company",  "household", "vehicle",
                                          "car",        "employee", "worker",    "student",
                                          "patient",    "passenger", "firm",     "user", NULL };
    const struct word *unit = token_role(line, i, ROLE_UNIT);
    size_t length = unit != NULL ? strlen(unit->unit) : 0;

    if (is_any(line, i, persons)) {
        memcpy(name, "person", sizeof "person");
        return i + 1;
    }
    if (is_any(line, i, shares)) {
        memcpy(name, "share", sizeof "share");
        return i + 1;
    }
    if (is_any(line, i, firms)) {
        memcpy(name, "company", sizeof "company");
        return i + 1;
    }
    for (const char *const *other = others; *other != NULL; other++) {
        if (token_is_word(line, i, *other)) {
            memcpy(name, *other, strlen(*other) + 1);
            return i + 1;
        }
    }
    if (unit == NULL || strcmp(unit->unit, "years") == 0 || length >= NAME_MOST)
        return i;
    memcpy(name, unit->unit, length + 1);
    if (length > 2 && name[length - 1] == 's' &&
        (unit->kind == PROSE_DURATION || unit->kind == PROSE_OTHER))
        name[length - 1] = '\0'; /* hours: per hour */
    return i + 1;
}

static bool is_rated(const struct side *side)
{
    return side->has_unit && !side->named &&
           (side->kind == PROSE_AMOUNT || side->kind == PROSE_OTHER || side->kind == PROSE_LENGTH);
}

static bool is_time_unit(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION;
}

size_t rate_read(const struct line *line, size_t i, struct side *side)
{
    bool slash = token_is_sign(line, i, '/') && !line->tokens[i + 1].blank;
    bool per = token_role(line, i, ROLE_PER) != NULL && code_is_letter(token_code(line, i));
    const struct token *base = &line->tokens[i + 1 < line->count ? i + 1 : line->count];
    char name[NAME_MOST], unit[2 * UNIT_TEXT];
    size_t at = i + 1, end;
    int many = 1;

    if (!is_rated(side) || (!per && !slash && !is_by_article(line, i)))
        return i;
    if (base->kind == TOKEN_NUMBER) {
        many = base->integer;
        at++;
    }
    end = many > 0 ? read_base(line, at, name) : at;
    if (end == at || (many != 1 && strstr(name, "Wh") != NULL)) /* 100兆瓦/200兆瓦时 */
        return i;
    if (many == 1)
        snprintf(unit, sizeof unit, "%s per %s", side->unit, name);
    else
        snprintf(unit, sizeof unit, "%s per %d %s", side->unit, many, name);
    if (token_role(line, end, ROLE_AND) != NULL && is_time_unit(line, end + 1) &&
        read_base(line, end + 1, name) != end + 1) { /* per square meter and day */
        strncat(unit, " and ", sizeof unit - strlen(unit) - 1);
        strncat(unit, name, sizeof unit - strlen(unit) - 1);
        end += 2;
    }
    if (strlen(unit) >= UNIT_TEXT)
        return i;
    memcpy(side->unit, unit, strlen(unit) + 1);
    return end;
}
