/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/number_group.h"

#include "format/prose/prose.h"

#include <string.h>

static bool is_hyphen(const struct line *line, size_t i)
{
    const struct word *word = token_role(line, i, ROLE_MINUS);

    return word != NULL && word->text[0] == '-';
}

/* The word in that role at the reader's place, also behind a hyphen: twenty-one, 60-billion. */
static const struct word *peek(const struct reader *reader, enum role role, size_t *skip)
{
    const struct word *word;
    size_t at = reader->at;

    *skip = 0;
    if (at > 0 && is_hyphen(reader->line, at) && token_role(reader->line, at + 1, role) != NULL)
        *skip = 1;
    word = token_role(reader->line, at + *skip, role);
    if (word != NULL && role == ROLE_SCALE && word->flags & WORD_CASED &&
        (at == 0 || reader->line->tokens[at - 1].kind != TOKEN_NUMBER))
        return NULL; /* a million is no "a M" */
    return word != NULL && code_is_ideograph(token_code(reader->line, at)) ? NULL : word;
}

const struct word *reader_take(struct reader *reader, enum role role)
{
    size_t skip;
    const struct word *word = peek(reader, role, &skip);

    if (word != NULL) {
        reader->at += skip + 1;
        reader->words = true;
    }
    return word;
}

static bool next_is(const struct reader *reader, enum role role)
{
    size_t skip;

    return peek(reader, role, &skip) != NULL;
}

struct dec reader_whole(int number)
{
    struct dec out;

    return dec_make(number, 0, &out) ? out : DEC_ZERO;
}

void reader_add(struct reader *reader, struct dec *sum, struct dec more)
{
    if (!dec_add(*sum, more, sum))
        reader->failed = true;
}

static void shift(struct reader *reader, struct dec *number, int places)
{
    if (!dec_shift(*number, places, number))
        reader->failed = true;
}

bool reader_is_german(const struct reader *reader)
{
    return reader->language == LANGUAGE_DE;
}

bool group_unit_digit(const struct reader *reader, size_t i, int *value)
{
    const struct word *small = token_role(reader->line, i, ROLE_SMALL);

    if (small != NULL && small->value >= 1 && small->value <= 9) {
        *value = (int)small->value;
        return true;
    }
    *value = 1;
    return token_role(reader->line, i, ROLE_ARTICLE) != NULL;
}

/* German: unit and ten, "sieben und vierzig", in one word or three; not "eins und zwanzig". */
static bool is_german_tens(const struct reader *reader)
{
    const struct line *line = reader->line;
    int unit;

    return reader_is_german(reader) && token_role(line, reader->at + 2, ROLE_TENS) != NULL &&
           token_role(line, reader->at + 1, ROLE_AND) != NULL &&
           group_unit_digit(reader, reader->at, &unit) &&
           (unit > 1 || token_role(line, reader->at, ROLE_ARTICLE) != NULL);
}

static bool take_german_tens(struct reader *reader, struct dec *out)
{
    const struct word *tens = token_role(reader->line, reader->at + 2, ROLE_TENS);
    int unit;

    if (!is_german_tens(reader))
        return false;
    group_unit_digit(reader, reader->at, &unit);
    *out = reader_whole(tens->value + unit);
    reader->at += 3;
    reader->words = true;
    return true;
}

/* Below a hundred, or in digits. */
static bool take_small(struct reader *reader, struct dec *out)
{
    const struct token *token = &reader->line->tokens[reader->at];
    const struct word *word;

    if (token->kind == TOKEN_NUMBER && !token->masked) {
        *out = token->digits.value;
        reader->digits = true;
        reader->at++;
        return true;
    }
    if (take_german_tens(reader, out))
        return true;
    if ((word = reader_take(reader, ROLE_TENS)) != NULL) {
        size_t skip;
        const struct word *unit = peek(reader, ROLE_SMALL, &skip);

        *out = reader_whole(word->value);
        if (!reader_is_german(reader) && unit != NULL && unit->value >= 1 && unit->value <= 9) {
            *out = reader_whole(word->value + unit->value);
            reader->at += skip + 1;
        }
        return true;
    }
    if ((word = reader_take(reader, ROLE_SMALL)) != NULL) {
        *out = reader_whole(word->value);
        return true;
    }
    return false;
}

/* The digits behind a spoken point: "zero five", "seventy-five". */
static bool take_decimals(struct reader *reader, struct dec *number)
{
    size_t start = reader->at;
    int places = 0;
    struct dec digit;

    if (reader_take(reader, ROLE_POINT) == NULL)
        return false;
    for (;;) {
        const struct token *token = &reader->line->tokens[reader->at];

        if (places > 0 && token->kind == TOKEN_NUMBER)
            break;
        if (places >= DEC_DIGITS || !take_small(reader, &digit))
            break;
        if (token->kind == TOKEN_NUMBER)
            places += token->digits.whole;
        else
            places += dec_compare(digit, reader_whole(9)) > 0 ? 2 : 1;
        shift(reader, &digit, -places);
        reader_add(reader, number, digit);
    }
    if (places == 0)
        reader->at = start;
    reader->point = reader->point || places > 0;
    return places > 0;
}

/* "a good third", "ein knappes Drittel": the article is in the bound. */
static bool is_good_part(const struct reader *reader)
{
    const struct word *bound = token_role(reader->line, reader->at - 1, ROLE_BOUND);

    return bound != NULL && token_role(reader->line, reader->at, ROLE_PART) != NULL &&
           (strncmp(bound->text, "a ", 2) == 0 || strncmp(bound->text, "ein", 3) == 0);
}

/* "the four quarters to March", "two quarters in a row": parts of a year, not of a whole. */
static bool is_four_quarters(const struct reader *reader, struct dec count)
{
    return !reader_is_german(reader) && token_is_word(reader->line, reader->at, "quarters") &&
           reader->line->tokens[reader->at].blank && !dec_equal(count, reader_whole(3));
}

/* A half, three quarters, ein Drittel. */
static bool take_fraction(struct reader *reader, struct dec *out)
{
    size_t start = reader->at;
    const struct word *part;
    struct dec count = NUMBER_ONE;

    if (reader_take(reader, ROLE_HALF) != NULL)
        return *out = (struct dec){ 5, -1 }, true;
    if (!is_good_part(reader) && reader_take(reader, ROLE_ARTICLE) == NULL &&
        !take_small(reader, &count))
        return false;
    if (!is_four_quarters(reader, count) && (part = reader_take(reader, ROLE_PART)) != NULL &&
        number_divide(count, reader_whole(part->value), out))
        return true;
    if (reader_take(reader, ROLE_HALF) != NULL && dec_mul(count, (struct dec){ 5, -1 }, out))
        return true;
    reader->at = start;
    return false;
}

/* "quarter million", without a number in front. */
static bool take_quarter(struct reader *reader, struct dec *out)
{
    const struct word *part = token_role(reader->line, reader->at, ROLE_PART);

    if (part == NULL || token_role(reader->line, reader->at + 1, ROLE_SCALE) == NULL)
        return false;
    reader_take(reader, ROLE_PART);
    return number_divide(NUMBER_ONE, reader_whole(part->value), out);
}

void group_take_fraction(struct reader *reader, struct dec *number, int places)
{
    size_t start = reader->at;
    struct dec fraction;

    if (places > 0 && reader_take(reader, ROLE_AND) != NULL && take_fraction(reader, &fraction) &&
        dec_compare(fraction, NUMBER_ONE) < 0) {
        int own = group_take_scales(reader, &fraction);

        if (own < places) {
            shift(reader, &fraction, own > 0 ? 0 : places);
            reader_add(reader, number, fraction);
            return;
        }
    }
    reader->at = start;
}

/* "and a half", "und zwei Drittel"; in German also "einhalb" joined on. */
static void take_mixed(struct reader *reader, struct dec *number)
{
    size_t start = reader->at;
    struct dec fraction;
    bool and = reader_take(reader, ROLE_AND) != NULL;
    bool joined = reader_is_german(reader) && !reader->line->tokens[reader->at].blank;

    if ((and || joined) && take_fraction(reader, &fraction) &&
        dec_compare(fraction, NUMBER_ONE) < 0)
        reader_add(reader, number, fraction);
    else
        reader->at = start;
}

/* "five hundred and three", "hundertzwei": what may follow a hundred or a magnitude. */
static bool take_rest_of_hundred(struct reader *reader, struct dec *out)
{
    size_t start = reader->at;
    bool digits = reader->digits;
    const struct token *token;
    const struct word *one;

    reader_take(reader, ROLE_AND);
    token = &reader->line->tokens[reader->at];
    one = token_role(reader->line, reader->at, ROLE_ARTICLE);
    if ((token->kind != TOKEN_NUMBER || (digits && token->digits.whole < 3)) &&
        take_small(reader, out) && out->mantissa != 0 && !next_is(reader, ROLE_PLACE) &&
        !next_is(reader, ROLE_PART) && !next_is(reader, ROLE_HALF))
        return true;
    if (reader_is_german(reader) && one != NULL &&
        token_role(reader->line, start, ROLE_ARTICLE) == one &&
        !token->blank && !next_is(reader, ROLE_HALF) && !next_is(reader, ROLE_PLACE)) {
        reader->at = start + 1;
        *out = NUMBER_ONE;
        return true; /* hunderteintausend */
    }
    reader->at = start;
    return false;
}

/* "einem von fünf Landkreisen", "eines von zehn Unternehmen" */
static bool is_one_of(const struct line *line, size_t i)
{
    return token_is_word(line, i + 1, "von") &&
           (token_has(line, i + 2, ROLE_BIT(SMALL) | ROLE_BIT(TENS) | ROLE_BIT(PLACE)) ||
            line->tokens[i + 2 < line->count ? i + 2 : line->count].integer > 1) &&
           token_is_capital(line, i + 3);
}

bool number_is_one_to(const struct line *line, size_t i)
{
    const struct word *next = token_role(line, i + 2, ROLE_SMALL);

    return next != NULL && next->value > 1 &&
           (token_is_word(line, i + 1, "bis") ||
            (token_is_word(line, i - 1, "zwischen") && token_is_word(line, i + 1, "und")));
}

bool number_is_one_measured(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);
    const struct word *bound = token_role(line, i - 1, ROLE_BOUND);

    if (token_language(line, i) != LANGUAGE_DE || unit == NULL)
        return token_language(line, i) == LANGUAGE_DE && is_one_of(line, i);
    return unit->kind == PROSE_PERCENT ||
           (bound != NULL && strcmp(bound->text, "ab") != 0 && strcmp(bound->text, "gut") != 0);
}

/* "einer Krone", "eine" alone: the article is the number. */
static bool stands_for_one(const struct reader *reader)
{
    return reader->line->count == 1 ||
           token_role(reader->line, reader->at, ROLE_CURRENCY) != NULL ||
           number_is_one_measured(reader->line, reader->at - 1) ||
           number_is_one_to(reader->line, reader->at - 1);
}

bool group_take(struct reader *reader, struct dec *out, bool *bare)
{
    const struct word *place, *mixed;
    struct dec rest;
    size_t start = reader->at;
    bool one;

    *bare = false;
    if ((mixed = reader_take(reader, ROLE_MIXED)) != NULL)
        return dec_make(mixed->value, -1, out);
    if (take_quarter(reader, out) || take_fraction(reader, out)) {
        if (token_is_word(reader->line, reader->at, "of") &&
            token_role(reader->line, reader->at + 1, ROLE_ARTICLE) != NULL &&
            token_role(reader->line, reader->at + 2, ROLE_SCALE) != NULL)
            reader->at++;           /* a quarter of a million */
        reader_take(reader, ROLE_ARTICLE); /* half a million */
        return true;
    }
    one = !is_german_tens(reader) && reader_take(reader, ROLE_ARTICLE) != NULL;
    if (one) {
        if (!next_is(reader, ROLE_PLACE) && !next_is(reader, ROLE_SCALE) &&
            !next_is(reader, ROLE_DOZEN) && !next_is(reader, ROLE_POINT) &&
            !next_is(reader, ROLE_FOLD)) {
            bool half = next_is(reader, ROLE_AND) || next_is(reader, ROLE_HALF) ||
                        next_is(reader, ROLE_ARTICLE);

            *out = NUMBER_ONE;
            if (half)
                take_mixed(reader, out);
            if (!dec_equal(*out, NUMBER_ONE) ||
                (reader_is_german(reader) && stands_for_one(reader)))
                return true;
            reader->at = start;
            return false;
        }
        *out = NUMBER_ONE;
    } else if (!take_small(reader, out)) {
        *bare = next_is(reader, ROLE_PLACE) || next_is(reader, ROLE_SCALE);
        *out = NUMBER_ONE;
        if (!*bare)
            return take_decimals(reader, (*out = DEC_ZERO, out));
    }
    if (!reader->digits && out->exponent >= 1 && out->mantissa > 1 && next_is(reader, ROLE_PLACE))
        reader->failed = true; /* sixty hundred */
    if ((place = reader_take(reader, ROLE_PLACE)) != NULL) {
        shift(reader, out, place->value);
        if (take_rest_of_hundred(reader, &rest))
            reader_add(reader, out, rest);
    }
    if (reader->words || token_role(reader->line, reader->at + 1, ROLE_SMALL) != NULL ||
        reader->line->tokens[reader->at + 1 < reader->line->count ? reader->at + 1 : reader->at]
                .kind == TOKEN_NUMBER)
        take_decimals(reader, out);
    take_mixed(reader, out);
    return true;
}

/* "350 billion" in a German sentence: the plural is Billionen, so this is English, and a thousand
 * times less, or a slip. */
static bool is_english_scale(const struct reader *reader, const struct word *word)
{
    return reader_is_german(reader) &&
           (strcmp(word->text, "billion") == 0 || strcmp(word->text, "trillion") == 0);
}

/* "eine Million tausend": a thousand more, where "tausend Millionen" are a thousand times more. */
static bool is_lower_scale(const struct reader *reader, int places)
{
    const struct word *word = token_role(reader->line, reader->at, ROLE_SCALE);

    return reader_is_german(reader) && word != NULL && places > word->value;
}

int group_take_scales(struct reader *reader, struct dec *group)
{
    const struct word *word;
    int places = 0;

    while (!is_lower_scale(reader, places) && (word = reader_take(reader, ROLE_SCALE)) != NULL) {
        places += word->value;
        reader->letter = reader->letter || word->flags & WORD_CASED;
        if (is_english_scale(reader, word) && !dec_equal(*group, NUMBER_ONE))
            reader->failed = true;
    }
    shift(reader, group, places);
    if (reader_take(reader, ROLE_DOZEN) != NULL && !dec_mul(*group, reader_whole(12), group))
        reader->failed = true;
    return places;
}

/* "27 trillion and 200 billion yuan": digits behind "and" with the next magnitude, and no list of
 * two with "respectively" behind it. */
static bool is_rest_of_thousands(const struct reader *reader, int above)
{
    enum { LIST_WITHIN = 10, STEP = 3, MOST = 999 };
    const struct line *line = reader->line;
    const struct word *scale = token_role(line, reader->at + 1, ROLE_SCALE);

    if (reader->language != LANGUAGE_EN || scale == NULL || scale->value != above - STEP ||
        above <= STEP || line->tokens[reader->at].integer < 1 ||
        line->tokens[reader->at].integer > MOST ||
        !token_has(line, reader->at + 2, ROLE_BIT(CURRENCY) | ROLE_BIT(UNIT)) ||
        !(line->tokens[reader->at + 3].kind == TOKEN_SIGN || reader->at + 3 >= line->count))
        return false; /* "grew to 27 trillion and 200 billion yuan went to" */
    for (size_t i = reader->at; i < line->count && i < reader->at + LIST_WITHIN; i++)
        if (token_is_word(line, i, "respectively"))
            return false;
    return true;
}

bool group_take_next(struct reader *reader, struct dec *group, int above, int *places)
{
    size_t start = reader->at;
    bool digits = reader->digits, bare, and = reader_take(reader, ROLE_AND) != NULL;
    const struct token *token = &reader->line->tokens[reader->at];
    bool number = token->kind == TOKEN_NUMBER;

    if ((!(number && and) || is_rest_of_thousands(reader, above)) &&
        group_take(reader, group, &bare) &&
        (!bare || (reader_is_german(reader) && above > 3))) {
        size_t here = reader->at;
        struct dec plain = *group;

        *places = group_take_scales(reader, group);
        if (*places >= above && above == 3 && !number) {
            reader->at = here; /* the magnitude is that of the whole */
            *group = plain;
            *places = 0;
        }
        if (*places < above &&
            !(number && *places == 0 && here == start + 1 && token->digits.whole != 3) &&
            group->mantissa != 0 &&
            (!number || *places > 0 || dec_compare(*group, reader_whole(99)) > 0))
            return true;
    }
    reader->at = start;
    reader->digits = digits;
    return false;
}
