/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/side.h"

#include "format/prose/bound.h"
#include "format/prose/bound_mark.h"
#include "format/prose/chinese_rest.h"
#include "format/prose/flops.h"
#include "format/prose/minus.h"
#include "format/prose/nth.h"
#include "format/prose/unit_behind.h"

#include <string.h>

void side_set_unit(struct side *side, const char *unit, enum prose_kind kind)
{
    size_t length = strlen(unit);

    if (length >= UNIT_TEXT)
        length = UNIT_TEXT - 1;
    memcpy(side->unit, unit, length);
    side->unit[length] = '\0';
    side->kind = kind;
    side->has_unit = true;
}

static void read_front(const struct line *line, size_t i, size_t floor, struct side *side)
{
    const struct word *currency;

    if (i > floor)
        i = minus_before(line, i, side);
    if (i > floor && (currency = currency_in_front(line, i - 1)) != NULL) {
        side_set_unit(side, currency->unit, PROSE_AMOUNT);
        i = i - 1 > floor ? minus_before(line, i - 1, side) : i - 1;
    }
    side->first = i > floor ? bound_before(line, i, side) : i;
    if (side->first < floor)
        side->first = floor;
}

/* "by a factor of three", "der Faktor 5", "ein Faktor von fast acht": so many times. */
static void take_factor(const struct line *line, struct side *side)
{
    size_t at = side->first - 1;

    if (side->has_unit || side->first == 0 || side->language == LANGUAGE_ZH)
        return;
    if ((token_is_word(line, at, "of") || token_is_word(line, at, "von")) && at > 0)
        at--;
    if (token_is_word(line, at, "factor") || token_is_word(line, at, "faktor"))
        side_set_unit(side, "times", PROSE_MULTIPLE);
}

static bool is_of(const struct line *line, size_t i)
{
    return token_starts(line, i, "of") || token_starts(line, i, "der") ||
           token_starts(line, i, "des") || token_starts(line, i, "aller") ||
           (token_role(line, i - 1, ROLE_HALF) != NULL && token_is_word(line, i, "the"));
}

/* "half a point", "a quarter point"; not "a third point is", "one quarter points to more". */
static bool is_part_of_rate(const struct line *line, size_t point, const struct side *side)
{
    size_t end = side->number.end;

    if (token_is_word(line, point, "points") && token_is_word(line, point + 1, "to") &&
        line->tokens[point + 2].kind != TOKEN_NUMBER)
        return false;
    return token_role(line, end - 1, ROLE_HALF) != NULL ||
           (end >= 2 && token_role(line, end - 2, ROLE_HALF) != NULL) ||
           token_is_word(line, end - 1, "quarter") || token_is_word(line, end - 1, "quarters");
}

/* "half a point", "a third of a point", "three quarters of a percentage point": of a rate. */
static size_t take_points(const struct line *line, size_t i, struct side *side)
{
    size_t at = i + (token_is_word(line, i, "of") && token_role(line, i + 1, ROLE_ARTICLE) != NULL
                         ? 2
                         : token_code(line, i) == '-' && !line->tokens[i].blank);
    const struct word *unit = token_role(line, at, ROLE_UNIT);
    bool bare = token_is_word(line, at, "point") || token_is_word(line, at, "points");
    bool of_rate = unit != NULL && strcmp(unit->unit, "percentage_point") == 0;

    if (side->language != LANGUAGE_EN || side->has_unit ||
        !(of_rate || (bare && (at == i + 2 || is_part_of_rate(line, at, side)))))
        return i;
    side_set_unit(side, "percentage_point", PROSE_PERCENT);
    return at + 1;
}

bool side_read(const struct line *line, const char *bytes, size_t i, size_t floor, struct side *out,
               size_t *end)
{
    *out = (struct side){ .qualifier = QUALIFIER_EXACT,
                          .kind = PROSE_COUNT,
                          .language = token_language(line, i) };
    if (!number_read(line, i, &out->number, end))
        return false;
    read_front(line, i, floor, out);
    if (out->number.notes & NUMBER_FRACTION) {
        out->end = bound_behind(line, out->number.end, out);
        if (!(out->number.notes & NUMBER_OUT_OF) &&
            (token_role(line, out->end, ROLE_CURRENCY) != NULL ||
             token_role(line, out->end, ROLE_UNIT) != NULL))
            out->end = unit_behind(line, bytes, out->end, out);
        out->end = take_points(line, out->end, out);
        out->of = out->language == LANGUAGE_ZH || is_of(line, out->end) ||
                  share_skip_percentage(line, out->end) != out->end ||
                  out->number.notes & NUMBER_OUT_OF;
        if (!out->has_unit) {
            side_set_unit(out, "share", PROSE_RATIO);
            out->named = true;
        }
    } else {
        out->end = unit_behind(line, bytes, out->number.end, out);
        out->end = chinese_rest_read(line, out->end, out);
        flops_read(line, out);
        take_factor(line, out);
        if (out->language == LANGUAGE_DE && !out->bounded)
            bound_late(line, out->end, out);
        if (out->language == LANGUAGE_DE && !out->bounded)
            bound_early(line, out);
    }
    if (out->language == LANGUAGE_ZH && out->bounded && !out->has_unit &&
        token_role(line, i, ROLE_HALF) != NULL)
        side_set_unit(out, "share", PROSE_RATIO); /* 过半 */
    if (out->number.notes & NUMBER_VAGUE && /* 约500多家: no fewer, whatever they say in front */
        (!out->bounded || out->qualifier == QUALIFIER_OVER || out->qualifier == QUALIFIER_ABOUT))
        out->qualifier =
            out->number.notes & NUMBER_AROUND ? QUALIFIER_ABOUT : QUALIFIER_AT_LEAST;
    *end = out->end > *end ? out->end : *end;
    return true;
}
