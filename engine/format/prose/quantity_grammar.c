/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/quantity_grammar.h"

#include "base/mem.h"
#include "format/prose/bound_row.h"
#include "format/prose/direction.h"
#include "format/prose/double.h"
#include "format/prose/nth.h"
#include "format/prose/people.h"
#include "format/prose/range.h"
#include "format/prose/row.h"
#include "format/prose/tonnes.h"

#include <string.h>

struct finder {
    const struct line *line;
    const char *bytes;
    size_t base;
    size_t floor;   /* no quantity begins in front of this token: the last one ended there */
    bool last_bare; /* the last one is "from 12", without a unit */
    int last_scale;   /* the magnitude of the last one, a power of ten */
    bool last_scaled; /* the last one has a magnitude of a million or more */
    size_t label;   /* behind the last number that is part of a name; 0: none yet */
    bool equivalents; /* tonnes of CO2 equivalents were read */
    size_t listed;    /* how many of the last ones stand in one row with this one */
    enum qualifier shared; /* the bound in front of the whole row: 分别突破65亿元、10亿元; or exact */
    int direction;  /* of the last one, for the next of a row: 分别增长5.2%、4.1% */
    struct row row;
    struct prose_list *out;
};

/* --- output ---------------------------------------------------------------------------------- */

static struct dec high_of(const struct side *side)
{
    return side->number.notes & NUMBER_RANGE ? side->number.high : side->number.value;
}

static struct prose_quantity *append(const struct finder *finder, size_t first, size_t end)
{
    const struct line *line = finder->line;
    size_t begin = first > finder->floor ? first : finder->floor;
    const struct code *start = &line->text.codes[line->tokens[begin].first];
    const struct code *last = &line->text.codes[line->tokens[end - 1].end - 1];
    struct prose_list *out = finder->out;

    out->items = mem_grow(out->items, out->count, &out->capacity, sizeof *out->items);
    out->items[out->count] = (struct prose_quantity){
        .offset = finder->base + start->offset,
        .length = last->offset + last->size - start->offset,
    };
    return &out->items[out->count++];
}

static void set_range(struct quantity *quantity, struct dec low, struct dec high)
{
    *quantity = (struct quantity){
        .low = low, .high = high, .has_low = true, .has_high = true, .qualifier = QUALIFIER_RANGE
    };
}

/* Only "and" or a comma of enumeration stands between this and the last quantity. */
static bool continues_row(const struct finder *finder, size_t first)
{
    const struct line *line = finder->line;
    uint32_t code = token_code(line, finder->floor);

    return finder->floor > 0 && finder->floor + 1 == first &&
           (code == 0x3001 || code == 0x548c || token_role(line, finder->floor, ROLE_AND) != NULL);
}

/* "fell from 12 to 9 billion yuan": the first end has magnitude and unit of the second, and is no
 * range with it. */
static void join_ends(const struct finder *finder, const struct side *side,
                      struct prose_quantity *item)
{
    const struct line *line = finder->line;
    struct prose_quantity *last = finder->out->count > 1 ? item - 1 : NULL;
    struct dec scaled;

    if (last == NULL || finder->floor + 1 != side->first || !finder->last_bare ||
        !last->quantity.has_value ||
        (last->quantity.qualifier != QUALIFIER_EXACT && side->number.scale > 0) ||
        token_code(line, finder->floor) == 'o' || /* or */
        (token_role(line, finder->floor, ROLE_RANGE) == NULL &&
         token_role(line, finder->floor, ROLE_TOWARD) == NULL))
        return;
    if (finder->last_scale == 0 && side->number.scale > 0 &&
        dec_shift(last->quantity.value, side->number.scale, &scaled))
        last->quantity = quantity_exact(scaled);
    if (side->has_unit && !side->named) {
        memcpy(last->unit, item->unit, UNIT_TEXT);
        last->kind = item->kind;
    }
}

/* 3.3个、3.5个百分点: the counter is what is left of the unit. */
static bool is_unmeasured(const char *unit)
{
    return strcmp(unit, "1") == 0 || strcmp(unit, "个") == 0 || strcmp(unit, "個") == 0;
}

/* In a row one verb and one unit serve all: 分别增长4.4和8.5个百分点, 34 and 43 percent,
 * 45亿、38亿和22亿元. */
static void join_row(const struct finder *finder, const struct side *side,
                     struct prose_quantity *item)
{
    bool measured = side->language == LANGUAGE_ZH && side->has_unit && !side->named &&
                    !side->guessed;
    struct prose_quantity *last = finder->out->count > 1 ? item - 1 : NULL;

    if (item->direction == 0)
        item->direction = finder->direction;
    for (size_t back = 1; back <= finder->listed && last != NULL &&
                          (item->kind == PROSE_PERCENT ? is_unmeasured(last->unit)
                                                       : measured && strcmp(last->unit, "1") == 0);
         back++, last--) {
        memcpy(last->unit, item->unit, UNIT_TEXT);
        last->kind = item->kind;
        if (last->direction == 0)
            last->direction = item->direction;
    }
}

/* "growth of 5.2, 5.0 and 5.8 percent": the next percentage of a list, of the same verb. */
static bool is_next_of_list(const struct finder *finder, const struct side *side,
                            const struct prose_quantity *item)
{
    const struct line *line = finder->line;

    return finder->out->count > 1 && item->direction == 0 && side->kind == PROSE_PERCENT &&
           strcmp(item[-1].unit, item->unit) == 0 && finder->floor + 1 == side->first &&
           token_is_sign(line, finder->floor, ',') &&
           (token_is_sign(line, side->end, ',') || token_role(line, side->end, ROLE_AND) != NULL);
}

/* "SD 18 billion": a dollar of its own, which is not known here. */
static bool is_foreign_dollar(const struct line *line, size_t i)
{
    return i < line->count && line->tokens[i].end - line->tokens[i].first <= 3 &&
           token_ends_in(line, i, "d") && token_is_all_capital(line, i);
}

/* "2.1 billion less than in May", "3,1 Milliarden mehr als im Vorjahr", "um 200 Mio. über dem
 * Vorjahreswert" */
static bool is_than(const struct line *line, size_t i)
{
    const struct word *bound = token_role(line, i, ROLE_BOUND);
    size_t length = bound != NULL ? strlen(bound->text) : 0;

    if (bound != NULL && (strcmp(bound->text, "über") == 0 || strcmp(bound->text, "unter") == 0))
        return token_is_word(line, i + 1, "dem") || token_is_word(line, i + 1, "der") ||
               token_is_word(line, i + 1, "den");
    return length > 4 && (strcmp(bound->text + length - 4, "than") == 0 ||
                          strcmp(bound->text + length - 4, " als") == 0);
}

/* 產值已破10兆元，今年上看11兆: a magnitude that is hardly said of anything but money, in the same
 * sentence as such an amount. */
static void take_last_currency(const struct finder *finder, const struct side *side, size_t end,
                               struct prose_quantity *item)
{
    enum { TRILLION = 12, AWAY_MOST = 24 };
    const struct line *line = finder->line;
    const struct prose_quantity *last = finder->out->count > 1 ? item - 1 : NULL;

    if (last == NULL || side->language != LANGUAGE_ZH || side->has_unit ||
        side->number.scale < TRILLION || finder->last_scale < TRILLION ||
        last->kind != PROSE_AMOUNT || side->first - finder->floor > AWAY_MOST ||
        (line->tokens[end].kind != TOKEN_SIGN && line->tokens[end].kind != TOKEN_END))
        return;
    for (size_t at = finder->floor; at < side->first; at++)
        if (token_is_sign(line, at, 0x3002) || token_is_sign(line, at, ';')) /* 。 */
            return;
    memcpy(item->unit, last->unit, UNIT_TEXT);
    item->kind = PROSE_AMOUNT;
}

/* The colon of "(2018: 1.2 billion)", "(Vorjahr: 1,2 Milliarden)" */
static bool is_colon_of_time(const struct line *line, size_t i)
{
    return token_is_sign(line, i, ':') && i > 0 &&
           (line->tokens[i - 1].masked || token_is_word(line, i - 1, "vorjahr"));
}

/* "35.3 trillion won, of which at least 2.3 trillion is for AI": in one sentence the unit of an
 * amount or a mass goes on with the next number of a magnitude where no noun follows. */
static void take_last_unit(const struct finder *finder, const struct side *side, size_t end,
                           struct prose_quantity *item)
{
    const struct line *line = finder->line;
    const struct prose_quantity *last = finder->out->count > 1 ? item - 1 : NULL;
    const struct token *behind = &line->tokens[end];
    bool bracket, scaled = finder->last_scaled;

    if (last != NULL && finder->out->count > 2 && last->kind == PROSE_PERCENT &&
        token_is_sign(line, finder->floor, ')')) {
        last--; /* 7,4 Mrd. Euro (+3 %), davon 2,3 Mrd. */
        scaled = last->scaled;
    }
    if (last == NULL || side->language == LANGUAGE_ZH || side->has_unit ||
        side->number.scale < 6 || !scaled ||
        is_foreign_dollar(line, side->first - 1) ||
        people_are_counted(line, finder->floor, side->first) ||
        (last->kind != PROSE_AMOUNT && last->kind != PROSE_OTHER) ||
        (behind->kind != TOKEN_SIGN && behind->kind != TOKEN_END &&
         token_role(line, end, ROLE_STOP) == NULL && !is_than(line, end) &&
         token_role(line, end, ROLE_IN_TIME) == NULL &&
         !(token_role(line, end, ROLE_AND) != NULL && !line->tokens[end + 1].numeric)))
        return;
    bracket = token_is_sign(line, side->first - 1, '(') && token_is_sign(line, end, ')');
    for (size_t at = finder->floor; at < side->first; at++)
        if (line->tokens[at].kind == TOKEN_SIGN && !token_is_sign(line, at, ',') &&
            !is_colon_of_time(line, at) && !token_is_sign(line, at, '(') &&
            !token_is_sign(line, at, ')') &&
            !(bracket && token_is_sign(line, at, '.'))) /* Uhren (111 Mio.). Waren (90 Mio.) */
            return;
    memcpy(item->unit, last->unit, UNIT_TEXT);
    item->kind = last->kind;
}

static bool is_scaled(const struct side *side)
{
    return side->number.scale > 0 || (side->number.notes & NUMBER_SCALED) != 0;
}

static void emit(struct finder *finder, const struct side *side, const struct side *high,
                 size_t first, size_t end)
{
    struct prose_quantity *item = append(finder, first, end);
    const struct side *named = high != NULL ? high : side;
    struct dec value = side->negative ? dec_negate(side->number.value) : side->number.value;

    finder->listed = continues_row(finder, first) ? finder->listed + 1 : 0;
    if (finder->listed == 0 || side->bounded)
        finder->shared = bound_is_of_row(finder->line, side) ? side->qualifier : QUALIFIER_EXACT;
    if (high != NULL)
        set_range(&item->quantity, value, high_of(high));
    else if (side->number.notes & NUMBER_RANGE)
        set_range(&item->quantity, value, side->number.high);
    else
        item->quantity = quantity_bound(side->bounded || side->qualifier != QUALIFIER_EXACT
                                            ? side->qualifier
                                            : finder->shared,
                                        value);
    if (!named->has_unit)
        named = side;
    memcpy(item->unit, named->has_unit ? named->unit : "1", named->has_unit ? UNIT_TEXT : 2);
    item->kind = named->kind;
    item->scaled = is_scaled(side) || (high != NULL && is_scaled(high));
    item->direction = direction_of(finder->line, side);
    if (finder->listed > 0)
        join_row(finder, named, item);
    else if (is_next_of_list(finder, side, item))
        item->direction = finder->direction;
    join_ends(finder, side, item);
    take_last_unit(finder, named, end, item);
    take_last_currency(finder, named, end, item);
    if (strcmp(item->unit, "t CO2e") == 0)
        finder->equivalents = true;
    else if (finder->equivalents && strcmp(item->unit, "t") == 0 &&
             tonnes_are_bare(finder->line, side->first, end))
        memcpy(item->unit, "t CO2e", sizeof "t CO2e");
    finder->last_scaled = named->number.scale >= 6;
    finder->direction = item->direction;
    finder->last_bare = high == NULL && !side->has_unit &&
                        range_is_from(finder->line, first);
    finder->last_scale = side->number.scale;
}

static bool is_time(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION;
}

/* The number of a masked base: 每10台, 每四家. */
static bool base_value(const struct token *token, struct dec *out)
{
    const struct word *small = match_role(&token->match, ROLE_SMALL);
    const struct word *place = match_role(&token->match, ROLE_PLACE);

    if (!token->masked)
        return false;
    if (token->kind == TOKEN_NUMBER && !token->digits.broken)
        *out = token->digits.value;
    else if (token->kind == TOKEN_WORD && small != NULL)
        return dec_make(small->value, 0, out);
    else if (token->kind == TOKEN_WORD && place != NULL)
        return dec_make(1, place->value, out);
    else
        return false;
    return true;
}

/* 每10台人形机器人有8台: the number of 有 over the base in front, as a share. */
static bool read_ratio(const struct finder *finder, struct side *side, size_t *first)
{
    const struct line *line = finder->line;
    size_t back = 1;

    if (side->language != LANGUAGE_ZH || side->bounded || side->first == 0 ||
        token_code(line, side->first - 1) != 0x6709) /* 有 */
        return false;
    for (; back < 16 && back < side->first; back++) {
        const struct token *token = &line->tokens[side->first - back];
        struct dec base;

        if (token_ends_clause(line, side->first - back) &&
            !(back == 3 && token_code(line, side->first - 2) == 0x5c31)) /* ，就有 */
            return false;
        if (base_value(token, &base) && !is_time(line, side->first - back + 1) &&
            token_role(line, side->first - back - 1, ROLE_PER) != NULL &&
            match_role(&line->tokens[side->first - back + 1].match, ROLE_SCALE) == NULL &&
            dec_compare(side->number.value, base) <= 0 &&
            number_divide(side->number.value, base, &side->number.value)) {
            *first = side->first - back - 1;
            memcpy(side->unit, "share", sizeof "share");
            side->kind = PROSE_RATIO;
            side->has_unit = true;
            return true;
        }
    }
    return false;
}

/* "more than doubled", "mehr als das Doppelte": where the bound of a multiple begins. */
static size_t multiple_start(const struct finder *finder, size_t i, enum qualifier *qualifier)
{
    const struct line *line = finder->line;
    size_t at = i;
    const struct word *bound;

    if (at > finder->floor && token_role(line, at - 1, ROLE_STOP) != NULL &&
        token_role(line, at - 2, ROLE_BOUND) != NULL)
        at--;
    bound = at > finder->floor ? token_role(line, at - 1, ROLE_BOUND) : NULL;
    if (bound == NULL)
        return i;
    *qualifier = (enum qualifier)bound->value;
    return at - 1;
}

/* doubled, 翻一番, halved: a multiple without a number. */
static bool emit_multiple(const struct finder *finder, size_t i)
{
    const struct word *word = token_role(finder->line, i, ROLE_MULTIPLE);
    const struct word *behind;
    enum qualifier qualifier = QUALIFIER_EXACT;
    struct prose_quantity *item;
    struct dec value;
    size_t first;
    bool more;

    if (word == NULL || !dec_make(word->value < 0 ? -word->value : word->value, 0, &value) ||
        (word->value < 0 && !number_divide((struct dec){ 1, 0 }, value, &value)))
        return false;
    first = multiple_start(finder, i, &qualifier);
    if (double_is_mere(finder->line, i, first != i))
        return false;
    if (strstr(word->text, "近") != NULL) /* 翻了近一番 */
        qualifier = QUALIFIER_NEARLY;
    behind = token_role(finder->line, i + 1, ROLE_BOUND_AFTER); /* 翻一番以上 */
    if (behind != NULL)
        qualifier = (enum qualifier)behind->value;
    more = token_role(finder->line, i + 1, ROLE_VAGUE) != NULL; /* 翻了一番多 */
    item = append(finder, first, i + 1 + (more || behind != NULL));
    item->quantity = quantity_bound(more ? QUALIFIER_AT_LEAST : qualifier, value);
    memcpy(item->unit, "times", sizeof "times");
    item->kind = PROSE_MULTIPLE;
    item->direction = word->value < 0 ? -1 : 1;
    return true;
}

/* "jeder vierte Betrieb", "every third household": one in so many. */
static bool emit_nth(const struct finder *finder, size_t i)
{
    enum qualifier qualifier = QUALIFIER_EXACT;
    struct prose_quantity *item;
    struct dec share;

    if (i <= finder->floor || !nth_read(finder->line, i, &share))
        return false;
    item = append(finder, multiple_start(finder, i - 1, &qualifier), i + 1);
    item->quantity = quantity_bound(qualifier, share);
    memcpy(item->unit, "share", sizeof "share");
    item->kind = PROSE_RATIO;
    return true;
}

/* 9秒58, 1%1%1%: joined to the last quantity; only Chinese units may be followed so: 3小时20分钟.
 */
static bool is_rest(const struct finder *finder, const struct side *side)
{
    const struct line *line = finder->line;
    const struct token *first = &line->tokens[side->first];

    if (finder->floor == 0 || side->first != finder->floor || first->blank ||
        (first->kind == TOKEN_WORD &&
         (code_is_letter(first->code) || code_is_ideograph(first->code))))
        return false;
    return !code_is_ideograph(token_code(line, side->first - 1)) ||
           (!side->has_unit && !side->bounded);
}

/* "Nature Medicine 31, 2210", "Lots 4, 7 and 9": the numbers that a name has go on. */
static bool continues_label(const struct finder *finder, const struct side *side)
{
    uint32_t code = token_code(finder->line, finder->label);

    if (finder->label > 0 && side->first == finder->label && !side->has_unit && !side->bounded)
        return true; /* Llama 3.1 405B */
    return finder->label > 0 && side->first == finder->label + 1 && !side->has_unit &&
           !side->bounded && side->number.notes == 0 &&
           (code == ',' || code == '/' || code == 0x3001 ||
            token_role(finder->line, finder->label, ROLE_AND) != NULL);
}

/* "1 billion higher than the 6 billion", "0.2 points above the 4.4 percent": the first says how
 * much, so the second is not bounded. */
static bool is_compared(const struct finder *finder, const struct side *side)
{
    const struct line *line = finder->line;
    bool share = finder->row.last.end == finder->floor && side->kind == PROSE_PERCENT &&
                 finder->row.last.kind == PROSE_PERCENT;

    return finder->floor > 0 && side->first == finder->floor && side->bounded &&
           (is_than(line, side->first) ||
            (share && (token_is_word(line, side->first, "above") ||
                       token_is_word(line, side->first, "below"))));
}

/* In another script the word may go on with a magnitude or a unit that is not known here: 3万ドル
 */
static bool is_cut_off(const struct line *line, size_t end)
{
    return end < line->count && !line->tokens[end].blank && code_is_foreign(token_code(line, end));
}

/* The quantity whose number starts at token i; returns the token to go on from. */
static size_t find_at(struct finder *finder, size_t i)
{
    const struct line *line = finder->line;
    struct side side, high;
    size_t end, first, range;

    if (line->tokens[i].masked || !line->tokens[i].numeric)
        return i + 1;
    if (line->tokens[i].kind == TOKEN_WORD && emit_multiple(finder, i))
        return i + 1;
    if (line->tokens[i].kind == TOKEN_WORD && emit_nth(finder, i))
        return finder->floor = i + 1;
    if (!side_read(line, finder->bytes, i, finder->floor, &side, &end))
        return end > i ? end : i + 1;
    if (is_cut_off(line, side.end))
        return side.end;
    row_complete(&finder->row, line, finder->bytes, &side);
    if (is_compared(finder, &side)) {
        side.bounded = false;
        side.qualifier = QUALIFIER_EXACT;
    }
    first = side.first;
    range = range_read(line, finder->bytes, &side, &high);
    if (range == 0)
        range = range_read_bounds(line, finder->bytes, &side, &high);
    if (range != 0 && !side.has_unit && !high.has_unit && !side.bounded &&
        (side_is_label(line, &side) ||
         (side.language == LANGUAGE_ZH && line->tokens[side.first].digits.fraction &&
          !side_is_certain(line, &side)))) /* 1.0至3.0阶段 */
        return finder->label = range;
    if (range != 0) {
        if (token_role(line, first - 1, ROLE_BETWEEN) != NULL ||
            token_role(line, first - 1, ROLE_FROM) != NULL)
            first--;
        emit(finder, &side, &high, first, range);
        finder->row.last = (struct side){ 0 };
        return finder->floor = range;
    }
    if (continues_label(finder, &side))
        return finder->label = side.end;
    if (!read_ratio(finder, &side, &first) &&
        (!side_is_certain(line, &side) || is_rest(finder, &side))) {
        end = side.number.end > i ? side.number.end : i + 1;
        if (side_is_label(line, &side))
            finder->label = end;
        return end;
    }
    emit(finder, &side, NULL, first, side.end);
    finder->row.last = side;
    return finder->floor = side.end > i ? side.end : i + 1;
}

void line_quantities(const struct line *line, const char *bytes, size_t base,
                     struct prose_list *out)
{
    struct finder finder = { .line = line, .bytes = bytes, .base = base, .out = out };

    for (size_t i = 0; i < line->count;)
        i = find_at(&finder, i);
}
