/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/flops.h"

#include <string.h>

enum { WORDS_BACK = 6, MAGNITUDE = 12 /* of operations that only a computer does in a second */ };

static bool is_any(const char *unit, const char *const *units)
{
    for (; *units != NULL; units++)
        if (strcmp(unit, *units) == 0)
            return true;
    return false;
}

static bool is_large(struct dec number)
{
    struct dec least;

    return dec_make(1, MAGNITUDE, &least) && dec_compare(number, least) >= 0;
}

static bool is_each_second(const struct line *line, size_t i)
{
    return token_code(line, i) == 0x6bcf && token_code(line, i + 1) == 0x79d2; /* 每秒 */
}

/* 每秒达, 每秒可完成: in its clause, with no other number between. */
static bool is_in_a_second(const struct line *line, size_t first)
{
    for (size_t back = 2; back <= WORDS_BACK + 2 && back <= first; back++) {
        size_t at = first - back;

        if (line->tokens[at + 1].kind == TOKEN_NUMBER || line->tokens[at + 1].kind == TOKEN_SIGN)
            return false;
        if (is_each_second(line, at))
            return true;
    }
    return false;
}

void flops_read(const struct line *line, struct side *side)
{
    static const char *const operations[] = { "浮点运算", "浮點運算", "浮点计算", "浮點計算",
                                              "浮点", "浮點", NULL };
    static const char *const bare[] = { "次", "运算", "運算", "计算", "計算", NULL };

    if (side->language == LANGUAGE_ZH && side->named &&
        (is_any(side->unit, operations) ||
         (is_any(side->unit, bare) && is_large(side->number.value))) &&
        is_in_a_second(line, side->first)) {
        side_set_unit(side, "FLOPS", PROSE_OTHER);
        side->named = false;
    }
    if (side->language == LANGUAGE_ZH && side->has_unit && strstr(side->unit, "FLOPS") != NULL &&
        side->first >= 2 && is_each_second(line, side->first - 2))
        side->first -= 2; /* it belongs to the unit */
}
