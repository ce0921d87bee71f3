/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands right beside a number. Nearly all ways to be no quantity want something certain
 * there: a score a dash behind it, a standard a word in front. They are listed as rules with what
 * they want, and only those are tried for which it is there. */
#ifndef HEADWAY_FORMAT_PROSE_MASK_BESIDE_H
#define HEADWAY_FORMAT_PROSE_MASK_BESIDE_H

#include "format/prose/lexer.h"

/* By its first code: a dash begins "-fold" as well. */
enum mask_neighbour {
    NEXT_NOTHING, /* the end, or a sign that no rule asks for: ; and those of money */
    NEXT_NUMBER,  /* in digits */
    NEXT_WORD,    /* of letters or characters, also with digits */
    NEXT_DASH,    /* - – — ~ */
    NEXT_SLASH,
    NEXT_COLON, /* also ∶ of a ratio */
    NEXT_POINT,
    NEXT_COMMA, /* also 、 */
    NEXT_OPEN,  /* ( [ */
    NEXT_CLOSE, /* ) ] */
    NEXT_PLUS,
    NEXT_CARET,
    NEXT_EQUAL, /* = < > */
    NEXT_QUOTE, /* also an apostrophe */
    NEXT_OTHER, /* any other sign */
    NEXT_COUNT
};

/* One bit for what is in front and one for what is behind, and that the number begins with a zero
 * that does not count. */
#define BEFORE(neighbour) (1u << NEXT_##neighbour)
#define BEHIND(neighbour) (1u << (16 + NEXT_##neighbour))
#define LEADING_ZERO (1u << NEXT_COUNT)
#define WHEREVER (~0u) /* whatever is there */

unsigned mask_beside(const struct line *line, size_t i);

struct mask_rule {
    bool (*holds)(struct line *line, size_t i); /* the number at token i is none, and masked */
    unsigned beside; /* one of these has to be there */
};

/* Tries the rules in their order; true where one held. */
static inline bool mask_by_rules(struct line *line, size_t i, unsigned beside,
                                 const struct mask_rule *rules, size_t count)
{
    for (size_t r = 0; r < count; r++)
        if ((rules[r].beside & beside) != 0 && rules[r].holds(line, i))
            return true;
    return false;
}

#define MASK_BY_RULES(line, i, beside, rules) \
    mask_by_rules((line), (i), (beside), (rules), sizeof(rules) / sizeof *(rules))

#endif
