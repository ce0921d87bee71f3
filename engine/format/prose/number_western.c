/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English and German numbers. A number is a row of groups with falling magnitudes:
 *     number = group { scale } { [and] group { scale } }
 *     group  = small [hundred [[and] small]] [point digits] [and fraction] */
#include "format/prose/number.h"

#include <string.h>

struct reader {
    const struct line *line;
    enum language language; /* that it starts in */
    size_t at;
    bool digits, words, failed;
    bool letter; /* the magnitude is a letter: 70B, which ends the number */
};

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

static const struct word *take(struct reader *reader, enum role role)
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

static const struct dec ONE = { 1, 0 };

static struct dec whole(int number)
{
    struct dec out;

    return dec_make(number, 0, &out) ? out : DEC_ZERO;
}

static void add(struct reader *reader, struct dec *sum, struct dec more)
{
    if (!dec_add(*sum, more, sum))
        reader->failed = true;
}

static void shift(struct reader *reader, struct dec *number, int places)
{
    if (!dec_shift(*number, places, number))
        reader->failed = true;
}

static bool is_german(const struct reader *reader)
{
    return reader->language == LANGUAGE_DE;
}

/* ein, in front of und: einundzwanzig */
static bool is_unit_digit(const struct reader *reader, size_t i, int *value)
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

    return is_german(reader) && token_role(line, reader->at + 2, ROLE_TENS) != NULL &&
           token_role(line, reader->at + 1, ROLE_AND) != NULL &&
           is_unit_digit(reader, reader->at, &unit) &&
           (unit > 1 || token_role(line, reader->at, ROLE_ARTICLE) != NULL);
}

static bool take_german_tens(struct reader *reader, struct dec *out)
{
    const struct word *tens = token_role(reader->line, reader->at + 2, ROLE_TENS);
    int unit;

    if (!is_german_tens(reader))
        return false;
    is_unit_digit(reader, reader->at, &unit);
    *out = whole(tens->value + unit);
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
    if ((word = take(reader, ROLE_TENS)) != NULL) {
        size_t skip;
        const struct word *unit = peek(reader, ROLE_SMALL, &skip);

        *out = whole(word->value);
        if (!is_german(reader) && unit != NULL && unit->value >= 1 && unit->value <= 9) {
            *out = whole(word->value + unit->value);
            reader->at += skip + 1;
        }
        return true;
    }
    if ((word = take(reader, ROLE_SMALL)) != NULL) {
        *out = whole(word->value);
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

    if (take(reader, ROLE_POINT) == NULL)
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
            places += dec_compare(digit, whole(9)) > 0 ? 2 : 1;
        shift(reader, &digit, -places);
        add(reader, number, digit);
    }
    if (places == 0)
        reader->at = start;
    return places > 0;
}

/* "a good third", "ein knappes Drittel": the article is in the bound. */
static bool is_good_part(const struct reader *reader)
{
    const struct word *bound = token_role(reader->line, reader->at - 1, ROLE_BOUND);

    return bound != NULL && token_role(reader->line, reader->at, ROLE_PART) != NULL &&
           (strncmp(bound->text, "a ", 2) == 0 || strncmp(bound->text, "ein", 3) == 0);
}

/* A half, three quarters, ein Drittel. */
static bool take_fraction(struct reader *reader, struct dec *out)
{
    size_t start = reader->at;
    const struct word *part;
    struct dec count = ONE;

    if (take(reader, ROLE_HALF) != NULL)
        return *out = (struct dec){ 5, -1 }, true;
    if (!is_good_part(reader) && take(reader, ROLE_ARTICLE) == NULL && !take_small(reader, &count))
        return false;
    if ((part = take(reader, ROLE_PART)) != NULL && number_divide(count, whole(part->value), out))
        return true;
    if (take(reader, ROLE_HALF) != NULL && dec_mul(count, (struct dec){ 5, -1 }, out))
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
    take(reader, ROLE_PART);
    return number_divide(ONE, whole(part->value), out);
}

/* "one million and a half": half of the magnitude. */
static void take_half_of(struct reader *reader, struct dec *number, int places)
{
    struct dec half = { 5, -1 };
    size_t i = reader->at;

    if (places == 0 || token_role(reader->line, i, ROLE_AND) == NULL ||
        token_role(reader->line, i + 1, ROLE_ARTICLE) == NULL ||
        token_role(reader->line, i + 2, ROLE_HALF) == NULL)
        return;
    reader->at += 3;
    shift(reader, &half, places);
    add(reader, number, half);
}

/* "and a half", "und zwei Drittel"; in German also "einhalb" joined on. */
static void take_mixed(struct reader *reader, struct dec *number)
{
    size_t start = reader->at;
    struct dec fraction;
    bool and = take(reader, ROLE_AND) != NULL;
    bool joined = is_german(reader) && !reader->line->tokens[reader->at].blank;

    if ((and || joined) && take_fraction(reader, &fraction) && dec_compare(fraction, ONE) < 0)
        add(reader, number, fraction);
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

    take(reader, ROLE_AND);
    token = &reader->line->tokens[reader->at];
    one = token_role(reader->line, reader->at, ROLE_ARTICLE);
    if ((token->kind != TOKEN_NUMBER || (digits && token->digits.whole < 3)) &&
        take_small(reader, out) && out->mantissa != 0 && !next_is(reader, ROLE_PLACE) &&
        !next_is(reader, ROLE_PART) && !next_is(reader, ROLE_HALF))
        return true;
    if (is_german(reader) && one != NULL && token_role(reader->line, start, ROLE_ARTICLE) == one &&
        !token->blank && !next_is(reader, ROLE_HALF) && !next_is(reader, ROLE_PLACE)) {
        reader->at = start + 1;
        *out = ONE;
        return true; /* hunderteintausend */
    }
    reader->at = start;
    return false;
}

/* "einer Krone", "eine" alone: the article is the number. */
static bool stands_for_one(const struct reader *reader)
{
    return reader->line->count == 1 || token_role(reader->line, reader->at, ROLE_CURRENCY) != NULL;
}

/* A number below the first magnitude. */
static bool take_group(struct reader *reader, struct dec *out, bool *bare)
{
    const struct word *place, *mixed;
    struct dec rest;
    size_t start = reader->at;
    bool one;

    *bare = false;
    if ((mixed = take(reader, ROLE_MIXED)) != NULL)
        return dec_make(mixed->value, -1, out);
    if (take_quarter(reader, out) || take_fraction(reader, out)) {
        if (token_is_word(reader->line, reader->at, "of") &&
            token_role(reader->line, reader->at + 1, ROLE_ARTICLE) != NULL &&
            token_role(reader->line, reader->at + 2, ROLE_SCALE) != NULL)
            reader->at++;           /* a quarter of a million */
        take(reader, ROLE_ARTICLE); /* half a million */
        return true;
    }
    one = !is_german_tens(reader) && take(reader, ROLE_ARTICLE) != NULL;
    if (one) {
        if (!next_is(reader, ROLE_PLACE) && !next_is(reader, ROLE_SCALE) &&
            !next_is(reader, ROLE_DOZEN) && !next_is(reader, ROLE_POINT) &&
            !next_is(reader, ROLE_FOLD)) {
            bool half = next_is(reader, ROLE_AND) || next_is(reader, ROLE_HALF) ||
                        next_is(reader, ROLE_ARTICLE);

            *out = ONE;
            if (half)
                take_mixed(reader, out);
            if (!dec_equal(*out, ONE) || (is_german(reader) && stands_for_one(reader)))
                return true;
            reader->at = start;
            return false;
        }
        *out = ONE;
    } else if (!take_small(reader, out)) {
        *bare = next_is(reader, ROLE_PLACE) || next_is(reader, ROLE_SCALE);
        *out = ONE;
        if (!*bare)
            return take_decimals(reader, (*out = DEC_ZERO, out));
    }
    if (!reader->digits && out->exponent >= 1 && out->mantissa > 1 && next_is(reader, ROLE_PLACE))
        reader->failed = true; /* sixty hundred */
    if ((place = take(reader, ROLE_PLACE)) != NULL) {
        shift(reader, out, place->value);
        if (take_rest_of_hundred(reader, &rest))
            add(reader, out, rest);
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
    return is_german(reader) &&
           (strcmp(word->text, "billion") == 0 || strcmp(word->text, "trillion") == 0);
}

/* The magnitudes behind a group; their powers add up: hundred thousand million. */
static int take_scales(struct reader *reader, struct dec *group)
{
    const struct word *word;
    int places = 0;

    while ((word = take(reader, ROLE_SCALE)) != NULL) {
        places += word->value;
        reader->letter = reader->letter || word->flags & WORD_CASED;
        if (is_english_scale(reader, word) && !dec_equal(*group, ONE))
            reader->failed = true;
    }
    shift(reader, group, places);
    if (take(reader, ROLE_DOZEN) != NULL && !dec_mul(*group, whole(12), group))
        reader->failed = true;
    return places;
}

/* The next group, if it belongs to the same number: its magnitude is lower. */
static bool take_next_group(struct reader *reader, struct dec *group, int above, int *places)
{
    size_t start = reader->at;
    bool digits = reader->digits, bare, and = take(reader, ROLE_AND) != NULL;
    const struct token *token = &reader->line->tokens[reader->at];
    bool number = token->kind == TOKEN_NUMBER;

    if (!(number && and) && take_group(reader, group, &bare) && !bare) {
        size_t here = reader->at;
        struct dec plain = *group;

        *places = take_scales(reader, group);
        if (*places >= above && above == 3 && !number) {
            reader->at = here; /* the magnitude is that of the whole */
            *group = plain;
            *places = 0;
        }
        if (*places < above &&
            !(number && *places == 0 && here == start + 1 && token->digits.whole != 3) &&
            group->mantissa != 0 && (!number || *places > 0 || dec_compare(*group, whole(99)) > 0))
            return true;
    }
    reader->at = start;
    reader->digits = digits;
    return false;
}

static bool another_number_follows(const struct reader *reader)
{
    const struct line *line = reader->line;
    size_t at = reader->at;
    bool german_and = is_german(reader) && token_role(line, at, ROLE_AND) != NULL &&
                      token_role(line, at - 1, ROLE_SMALL) != NULL;

    if (german_and)
        at++;
    return token_role(line, at, ROLE_SMALL) != NULL || token_role(line, at, ROLE_TENS) != NULL ||
           (!german_and && token_role(line, at, ROLE_PLACE) != NULL);
}

/* Behind what turned out ill-formed: all the number words in a row. */
static size_t skip_number_words(const struct line *line, size_t at)
{
    static const enum role roles[] = { ROLE_SMALL, ROLE_TENS, ROLE_PLACE, ROLE_SCALE, ROLE_AND };
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < sizeof roles / sizeof roles[0] && !more; i++)
            more = token_role(line, at, roles[i]) != NULL;
        at += more;
    }
    return at;
}

/* "one in three", "1 in 5", "8 in 10", "vier von zehn": of numbers like these only. */
static bool is_one_in(const struct reader *reader, struct dec count)
{
    const struct token *base = &reader->line->tokens[reader->at + 1];
    bool one = dec_equal(count, ONE);

    if (reader->at + 1 >= reader->line->count || count.exponent < 0 ||
        !token_is_word(reader->line, reader->at, is_german(reader) ? "von" : "in"))
        return false;
    if (base->kind == TOKEN_NUMBER)
        return !base->masked && !base->digits.grouped && !base->digits.fraction &&
               dec_compare(base->digits.value, whole(100)) <= 0 &&
               (one || base->digits.value.mantissa == 1 ||
                (is_german(reader) && dec_compare(base->digits.value, whole(10)) < 0));
    return token_role(reader->line, reader->at + 1, ROLE_SMALL) != NULL && !reader->digits;
}

/* "one patient in four", "seven questions in ten" */
static bool is_one_thing_in(const struct reader *reader, struct dec count)
{
    const struct line *line = reader->line;

    const struct word *base = token_role(line, reader->at + 2, ROLE_SMALL);

    return !is_german(reader) && base != NULL && dec_compare(count, whole(base->value)) < 0 &&
           count.mantissa > 0 && line->tokens[reader->at].kind == TOKEN_LETTERS &&
           token_is_word(line, reader->at + 1, "in") && !reader->digits &&
           (token_ends_clause(line, reader->at + 3) || reader->at + 3 == line->count ||
            line->tokens[reader->at + 3].kind == TOKEN_LETTERS);
}

/* "one out of three"; in digits "1 out of 3". */
static void take_out_of(struct reader *reader, struct number *out)
{
    size_t start = reader->at;
    struct dec base;
    bool bare;

    if (is_one_thing_in(reader, out->value))
        reader->at++;

    if (token_role(reader->line, reader->at, ROLE_OVER) == NULL && !is_one_in(reader, out->value)) {
        reader->at = start;
        return;
    }
    reader->at++;
    if (take_group(reader, &base, &bare)) {
        take_scales(reader, &base);
        if (dec_compare(base, out->value) > 0 && number_divide(out->value, base, &out->value)) {
            out->notes |= NUMBER_FRACTION | NUMBER_OUT_OF;
            return;
        }
    }
    reader->at = start;
}

/* "ein und zehn": no German number, and not two. */
static bool is_wrong_tens(const struct reader *reader)
{
    const struct word *ten = token_role(reader->line, reader->at + 2, ROLE_SMALL);
    int unit;

    return is_german(reader) && ten != NULL && ten->value >= 10 &&
           token_role(reader->line, reader->at + 1, ROLE_AND) != NULL &&
           is_unit_digit(reader, reader->at, &unit);
}

/* A and ein are numbers in front of few words only. */
static bool is_mere_article(const struct line *line, size_t i)
{
    static const enum role roles[] = { ROLE_PLACE,   ROLE_SCALE,    ROLE_DOZEN, ROLE_POINT,
                                       ROLE_FOLD,    ROLE_PART,     ROLE_HALF,  ROLE_AND,
                                       ROLE_ARTICLE, ROLE_CURRENCY, ROLE_MINUS };

    if (token_role(line, i, ROLE_ARTICLE) == NULL || line->count == 1)
        return false;
    for (size_t r = 0; r < sizeof roles / sizeof roles[0]; r++)
        if (token_role(line, i + 1, roles[r]) != NULL)
            return false;
    return true;
}

bool number_read_western(const struct line *line, size_t i, struct number *out, size_t *end)
{
    struct reader reader = { .line = line, .at = i, .language = token_language(line, i) };
    struct dec group;
    size_t first;
    bool bare;
    int places, next;

    if (is_mere_article(line, i))
        return false;
    if (is_wrong_tens(&reader)) {
        *end = i + 3;
        return false;
    }
    if (!take_group(&reader, &out->value, &bare))
        return false;
    first = reader.at;
    if (dec_compare(out->value, ONE) < 0 && out->value.mantissa > 0 && reader.words &&
        !reader.digits)
        out->notes |= NUMBER_FRACTION;
    places = take_scales(&reader, &out->value);
    out->scale = places;
    take_half_of(&reader, &out->value, places);
    while (places > 0 && !reader.letter && take_next_group(&reader, &group, places, &next)) {
        add(&reader, &out->value, group);
        places = next;
        if (places == 0 && out->scale == 3 && reader.words)
            out->scale += take_scales(&reader, &out->value); /* two thousand five billion */
    }
    if (reader.at == i + 1)
        reader.at = number_take_slash(line, reader.at, out);
    take_out_of(&reader, out);
    if (dec_compare(out->value, ONE) > 0)
        out->notes &= ~(unsigned)NUMBER_FRACTION; /* half a dozen */
    if (out->scale > 0) {
        out->notes |= NUMBER_SCALED;
        out->notes &= ~(unsigned)NUMBER_FRACTION;
    }
    if (take(&reader, ROLE_FOLD) != NULL)
        out->notes |= NUMBER_FOLD;
    if (!reader.digits)
        out->notes |= NUMBER_WORDS;
    if (bare)
        out->notes |= NUMBER_BARE;
    if (first == i + 1 && reader.at == first && dec_equal(out->value, ONE) && !reader.digits)
        out->notes |= NUMBER_INDEFINITE;
    out->end = *end = reader.at;
    if (reader.words && another_number_follows(&reader)) {
        *end = skip_number_words(line, reader.at);
        return false;
    }
    return !reader.failed;
}
