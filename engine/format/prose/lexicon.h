/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that the grammar knows: one const table a language, and one of the symbols that all
 * share. A text may stand in a table several times, once for each role it can play; the grammar
 * asks for the role. At one place the longest text wins. */
#ifndef HEADWAY_FORMAT_PROSE_LEXICON_H
#define HEADWAY_FORMAT_PROSE_LEXICON_H

#include "domain/language.h"
#include "format/prose/text.h"

#include <stddef.h>
#include <stdint.h>

enum role {
    ROLE_NONE,
    /* parts of numbers; `value` is the number or the power of ten */
    ROLE_SMALL,    /* zero to nineteen; 零 to 九 */
    ROLE_TENS,     /* twenty to ninety */
    ROLE_PLACE,    /* hundred; 十 百 千 */
    ROLE_SCALE,    /* thousand, million; 万 亿 兆 */
    ROLE_DOZEN,
    ROLE_ARTICLE,  /* a, ein: one, in front of a scale or a part only */
    ROLE_POINT,    /* point, komma, 点 */
    ROLE_AND,
    ROLE_MINUS,
    ROLE_PART,     /* third, viertel: one over value */
    ROLE_HALF,
    ROLE_MIXED,    /* anderthalb: value tenths */
    ROLE_OVER,     /* 分之: the denominator is in front */
    ROLE_PER_PART, /* 百分之, 千分之: value is the power of ten that makes percent */
    ROLE_SEVERAL,  /* 数, 几, in front of 十 百 千 万 亿 */
    ROLE_VAGUE,    /* 多, 余, 几, behind a number */
    /* what stands around numbers */
    ROLE_BOUND,       /* value is the qualifier */
    ROLE_BOUND_VERB,  /* the same, and "the" or "die Marke von" may come between */
    ROLE_BOUND_AFTER, /* or more, 以上 */
    ROLE_BOUND_MORE,  /* more, in "or more"; mehr, in "und mehr" */
    ROLE_BOUND_LATE,  /* überschreiten: some words later in the same clause */
    ROLE_CURRENCY,
    ROLE_UNIT,     /* value: power of ten to the unit */
    ROLE_COUNTER,  /* 家, 个: what is counted follows */
    ROLE_NOUN,     /* a counted noun with a unit of its own: companies */
    ROLE_RANGE,    /* to, bis, 至 */
    ROLE_BETWEEN,
    ROLE_FROM,
    ROLE_TOWARD,   /* auf, in "von 12 auf 9" */
    ROLE_BY,       /* by, um: a share behind it is a change */
    ROLE_MONEY,    /* 营收, 产值: what is counted in yuan where no unit follows 亿 */
    ROLE_RISE,
    ROLE_FALL,
    ROLE_MULTIPLE, /* doubled, 翻一番: value times, without a number; -2 halved */
    ROLE_NTH,      /* vierte, behind "jeder": a share of one in value */
    ROLE_FOLD,     /* -fold, -fache: behind a number word in the same word */
    /* what is no quantity */
    ROLE_NAME,     /* a set phrase, masked as a whole */
    ROLE_MONTH,
    ROLE_CLOCK,    /* Uhr, o'clock, a.m. */
    ROLE_IN_TIME,  /* in, since, bis, Jahr: a year follows */
    ROLE_FIRST,    /* first, ersten: the months behind say when, not how long */
    ROLE_NUMBERED, /* No., Phase, 第: the number behind is a mark */
    ROLE_MARK,     /* 号, 届: the number in front is a mark */
    ROLE_PER,      /* per, pro, 每: the number behind is the base of a ratio */
    ROLE_AGE,
    ROLE_STOP,     /* ends a noun phrase */
    ROLE_COUNT     /* at most 64: a token has them as bits */
};

#define ROLE_BIT(role) ((uint64_t)1 << ROLE_##role)

enum word_flag {
    WORD_CASED = 1, /* only in this case: MW is not mw */
    WORD_STEM = 2,  /* any ending may follow: überschreit- */
    WORD_PLACED = 8, /* a digit only beside places, magnitudes, digits: 参 of 参万, not 参数 */
    WORD_LOCAL = 32, /* 元: the currency of where the text is from */
    WORD_LARGE = 64, /* a currency only of a large amount: COP 2 trillion, not COP 28 */
    WORD_PRICED = 128, /* a magnitude only behind a currency: $10K, €5b */
    WORD_CODE = 16, /* what it numbers is a code: "the postcode is 100080" */
    WORD_ABROAD = 4, /* means the same in a sentence of another language: Milliarden */
};

struct word {
    const char *text;
    uint8_t role, flags;
    int8_t value;
    uint8_t kind; /* enum prose_kind of a unit */
    const char *unit;
};

extern const struct word lexicon_common[], lexicon_en[], lexicon_zh[], lexicon_de[];
extern const size_t lexicon_common_count, lexicon_en_count, lexicon_zh_count, lexicon_de_count;
/* Their rarer measures. */
extern const struct word lexicon_measure[], lexicon_measure_en[], lexicon_measure_zh[],
    lexicon_measure_de[];
extern const size_t lexicon_measure_count, lexicon_measure_en_count, lexicon_measure_zh_count,
    lexicon_measure_de_count;
/* Their currencies. */
extern const struct word lexicon_money[], lexicon_money_en[], lexicon_money_zh[],
    lexicon_money_de[];
extern const size_t lexicon_money_count, lexicon_money_en_count, lexicon_money_zh_count,
    lexicon_money_de_count;

/* All tables, ready for looking up. Chinese words and symbols are found everywhere, English and
 * German ones where the code they start at has that alphabet. */
struct lexicon {
    struct lexicon_row *rows; /* longest first within a bucket */
    uint16_t *heads;          /* by the first two codes */
    uint32_t *codes;          /* of all texts */
};

void lexicon_open(struct lexicon *lexicon);
void lexicon_close(struct lexicon *lexicon);

enum { WORD_ROLES = 4 };

/* A word found in a text: the roles it can play there. */
struct match {
    const struct word *words[WORD_ROLES];
    size_t length; /* in codes; 0 where nothing was found */
};

/* The longest word that starts at codes[at] and ends where a word ends. */
struct match lexicon_find(const struct lexicon *lexicon, const struct code *codes, size_t at);
/* The longest part of a number word that starts at codes[at] and lies in front of codes[end],
 * whatever follows it: German writes them in one. */
struct match lexicon_find_piece(const struct lexicon *lexicon, const struct code *codes, size_t at,
                                size_t end);
enum language word_language(const struct word *word); /* LANGUAGE_COUNT: of all */
/* A symbol of all languages. Here, since each number asks it of what stands beside. */
static inline bool word_is_common(const struct word *word)
{
    return (word >= lexicon_common && word < lexicon_common + lexicon_common_count) ||
           (word >= lexicon_measure && word < lexicon_measure + lexicon_measure_count) ||
           (word >= lexicon_money && word < lexicon_money + lexicon_money_count);
}

bool role_is_number(enum role role); /* can begin or go on with a number */
const struct word *match_role(const struct match *match, enum role role);
/* Leaves out the words that have one of the flags. */
void match_drop(struct match *match, unsigned flags);

#endif
