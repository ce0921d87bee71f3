/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English and German numbers: a row of groups with falling magnitudes.
 *     number = group { scale } { [and] group { scale } } */
#include "format/prose/number_group.h"

static bool another_number_follows(const struct reader *reader)
{
    const struct line *line = reader->line;
    size_t at = reader->at;
    bool german_and = reader_is_german(reader) && token_role(line, at, ROLE_AND) != NULL &&
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

/* "3 in 4 new cars": a part of a number below ten, where things follow and no length of time. */
static bool is_small_part(const struct reader *reader, struct dec count)
{
    size_t behind = reader->at + 2;

    return !reader_is_german(reader) && token_role(reader->line, behind, ROLE_UNIT) == NULL &&
           reader->line->tokens[behind - 1].integer > 0 &&
           reader->line->tokens[behind - 1].integer < 10 &&
           dec_compare(count, reader->line->tokens[behind - 1].digits.value) < 0 &&
           behind < reader->line->count && reader->line->tokens[behind].kind == TOKEN_LETTERS &&
           !token_is_capital(reader->line, behind);
}

/* "one in three", "1 in 5", "8 in 10", "vier von zehn": of numbers like these only. */
static bool is_one_in(const struct reader *reader, struct dec count)
{
    const struct token *base = &reader->line->tokens[reader->at + 1];
    bool one = dec_equal(count, NUMBER_ONE);

    if (reader->at + 1 >= reader->line->count || count.exponent < 0 ||
        !token_is_word(reader->line, reader->at, reader_is_german(reader) ? "von" : "in"))
        return false;
    if (base->kind == TOKEN_NUMBER)
        return !base->masked && !base->digits.grouped && !base->digits.fraction &&
               dec_compare(base->digits.value, reader_whole(100)) <= 0 &&
               (one || base->digits.value.mantissa == 1 || is_small_part(reader, count) ||
                (reader_is_german(reader) &&
                 dec_compare(base->digits.value, reader_whole(10)) < 0));
    return (token_role(reader->line, reader->at + 1, ROLE_SMALL) != NULL ||
            token_role(reader->line, reader->at + 1, ROLE_TENS) != NULL) &&
           !reader->digits;
}

/* "one patient in four", "seven questions in ten" */
static bool is_one_thing_in(const struct reader *reader, struct dec count)
{
    const struct line *line = reader->line;
    const struct word *base = token_role(line, reader->at + 2, ROLE_SMALL);

    return !reader_is_german(reader) && base != NULL &&
           dec_compare(count, reader_whole(base->value)) < 0 && count.mantissa > 0 &&
           line->tokens[reader->at].kind == TOKEN_LETTERS &&
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
    if (group_take(reader, &base, &bare)) {
        group_take_scales(reader, &base);
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

    return reader_is_german(reader) && ten != NULL && ten->value >= 10 &&
           token_role(reader->line, reader->at + 1, ROLE_AND) != NULL &&
           group_unit_digit(reader, reader->at, &unit);
}

/* A and ein are numbers in front of few words only. */
static bool is_mere_article(const struct line *line, size_t i)
{
    static const enum role roles[] = { ROLE_PLACE,   ROLE_SCALE,    ROLE_DOZEN, ROLE_POINT,
                                       ROLE_FOLD,    ROLE_PART,     ROLE_HALF,  ROLE_AND,
                                       ROLE_ARTICLE, ROLE_CURRENCY, ROLE_MINUS };

    if (token_role(line, i, ROLE_ARTICLE) == NULL || line->count == 1 ||
        number_is_one_to(line, i) || number_is_one_measured(line, i))
        return false;
    for (size_t r = 0; r < sizeof roles / sizeof roles[0]; r++)
        if (token_role(line, i + 1, roles[r]) != NULL)
            return false;
    return true;
}

/* What can go on with a number in digits, or make something else of it: a magnitude, a fraction,
 * also behind a hyphen, another number, a slash, "in" or "von". */
static bool may_go_on(const struct line *line, size_t i)
{
    static const uint64_t roles =
        ROLE_BIT(SMALL) | ROLE_BIT(TENS) | ROLE_BIT(PLACE) | ROLE_BIT(SCALE) | ROLE_BIT(DOZEN) |
        ROLE_BIT(ARTICLE) | ROLE_BIT(POINT) | ROLE_BIT(AND) | ROLE_BIT(PART) | ROLE_BIT(HALF) |
        ROLE_BIT(MIXED) | ROLE_BIT(OVER) | ROLE_BIT(FOLD);
    const struct token *token = &line->tokens[i];

    return token->kind == TOKEN_NUMBER || (token->roles & roles) != 0 || token->code == '/' ||
           token->code == 'i' || token->code == 'v' ||
           (token->roles & ROLE_BIT(MINUS) && token_has(line, i + 1, roles));
}

/* Most numbers are one token in digits, and nothing else. */
static bool is_plain(const struct line *line, size_t i)
{
    return line->tokens[i].kind == TOKEN_NUMBER && !line->tokens[i].masked &&
           !may_go_on(line, i + 1);
}

bool number_read_western(const struct line *line, size_t i, struct number *out, size_t *end)
{
    struct reader reader = { .line = line, .at = i, .language = token_language(line, i) };
    struct dec group;
    size_t first;
    bool bare;
    int places, next;

    if (line->tokens[i].kind != TOKEN_NUMBER && line->tokens[i].roles == 0)
        return false; /* neither digits nor a known word */
    if (is_plain(line, i)) {
        out->value = line->tokens[i].digits.value;
        out->notes = line->tokens[i].digits.part ? NUMBER_FRACTION : 0;
        out->end = *end = i + 1;
        return true;
    }
    if (is_mere_article(line, i))
        return false;
    if (is_wrong_tens(&reader)) {
        *end = i + 3;
        return false;
    }
    if (!group_take(&reader, &out->value, &bare))
        return false;
    first = reader.at;
    if (dec_compare(out->value, NUMBER_ONE) < 0 && out->value.mantissa > 0 && reader.words &&
        !reader.digits && !reader.point)
        out->notes |= NUMBER_FRACTION;
    places = group_take_scales(&reader, &out->value);
    out->scale = places;
    group_take_fraction(&reader, &out->value, places);
    while (places > 0 && !reader.letter && group_take_next(&reader, &group, places, &next)) {
        reader_add(&reader, &out->value, group);
        places = next;
        if (places == 0 && out->scale == 3 && reader.words)
            out->scale += group_take_scales(&reader, &out->value); /* two thousand five billion */
    }
    if (reader.at == i + 1)
        reader.at = number_take_slash(line, reader.at, out);
    take_out_of(&reader, out);
    if (dec_compare(out->value, NUMBER_ONE) > 0)
        out->notes &= ~(unsigned)NUMBER_FRACTION; /* half a dozen */
    if (out->scale > 0) {
        out->notes |= NUMBER_SCALED;
        out->notes &= ~(unsigned)NUMBER_FRACTION;
    }
    if (reader_take(&reader, ROLE_FOLD) != NULL)
        out->notes |= NUMBER_FOLD;
    if (!reader.digits)
        out->notes |= NUMBER_WORDS;
    if (bare)
        out->notes |= NUMBER_BARE;
    if (first == i + 1 && reader.at == first && dec_equal(out->value, NUMBER_ONE) && !reader.digits)
        out->notes |= NUMBER_INDEFINITE;
    out->end = *end = reader.at;
    if (reader.words && another_number_follows(&reader)) {
        *end = skip_number_words(line, reader.at);
        return false;
    }
    return !reader.failed;
}
