/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese numbers: digits and characters mix (3万4000, 1,100.9亿), 十 百 千 build a section below
 * ten thousand, 万 亿 兆 close it. A digit left over behind a place counts in the next place:
 * 三千五 is 3500, 九十二万四 is 924000. */
#include "format/prose/number.h"

#include <string.h>

struct section {
    struct dec current; /* the digit or number in digits that waits for its place */
    struct dec value;   /* of the section so far */
    struct dec ten_thousands, hundred_millions; /* closed by 万, by 亿 and above */
    bool has_current, single, zero, fraction;
    int place, last; /* powers of ten: of the last place in this section, of the last of all */
    bool failed;
};

struct reader {
    const struct line *line;
    size_t at;
    struct section section;
    struct number *out;
    unsigned digits, characters, places;
};

static struct dec whole(int number)
{
    struct dec out = DEC_ZERO;

    dec_make(number, 0, &out);
    return out;
}

static void add(struct section *section, struct dec *sum, struct dec more)
{
    if (!dec_add(*sum, more, sum))
        section->failed = true;
}

static struct dec shifted(struct section *section, struct dec number, int places)
{
    if (!dec_shift(number, places, &number))
        section->failed = true;
    return number;
}

static const struct word *role_here(const struct reader *reader, enum role role)
{
    return code_is_letter(token_code(reader->line, reader->at))
               ? NULL
               : token_role(reader->line, reader->at, role);
}

/* 七八 公斤, 十五六, 三四十万: two digits that follow each other are a range. */
static bool is_pair(const struct word *a, const struct word *b)
{
    return a != NULL && b != NULL && a->value > 0 &&
           (b->value == a->value + 1 || (a->value == 3 && b->value == 5));
}

/* 二〇二四, 一二三四五: three or more digits in a row, read as digits. */
static bool take_digit_row(struct reader *reader)
{
    size_t count = 0;
    int64_t value = 0;
    const struct word *word;

    while (count < 17 &&
           (word = token_role(reader->line, reader->at + count, ROLE_SMALL)) != NULL) {
        value = value * 10 + word->value;
        count++;
    }
    if (count < 3 && !(count == 2 && token_role(reader->line, reader->at, ROLE_SMALL)->value != 0 &&
                       !is_pair(token_role(reader->line, reader->at, ROLE_SMALL),
                                token_role(reader->line, reader->at + 1, ROLE_SMALL))))
        return false;
    if (token_role(reader->line, reader->at + count, ROLE_PLACE) != NULL)
        reader->section.failed = true;
    dec_make(value, 0, &reader->section.current);
    reader->section.has_current = true;
    reader->section.single = false;
    reader->at += count;
    reader->characters += (unsigned)count;
    return true;
}

static bool take_digit(struct reader *reader)
{
    struct section *section = &reader->section;
    const struct word *word = role_here(reader, ROLE_SMALL);
    const struct word *next = token_role(reader->line, reader->at + 1, ROLE_SMALL);

    if (word == NULL || section->has_current)
        return false;
    if (word->value == 0 && (reader->places > 0 || next == NULL)) {
        section->zero = true;
        reader->at++;
        reader->characters++;
        if (role_here(reader, ROLE_SMALL) == NULL && reader->places == 0) {
            section->current = DEC_ZERO;
            section->has_current = role_here(reader, ROLE_PLACE) == NULL;
        }
        return true;
    }
    if (is_pair(word, next) && token_role(reader->line, reader->at + 2, ROLE_SMALL) == NULL &&
        !(reader->out->notes & NUMBER_RANGE)) {
        reader->out->notes |= NUMBER_RANGE;
        reader->out->high = whole(next->value - word->value); /* scaled when it is known */
        reader->at++;
        reader->characters++;
    } else if (reader->places == 0 && take_digit_row(reader)) {
        return true;
    }
    section->current = whole(word->value);
    section->has_current = section->single = true;
    reader->at++;
    reader->characters++;
    return true;
}

static bool take_digits(struct reader *reader)
{
    const struct token *token = &reader->line->tokens[reader->at];
    struct section *section = &reader->section;

    if (token->kind != TOKEN_NUMBER || token->masked || section->has_current ||
        (reader->places > 0 && token->digits.fraction && section->place > 0))
        return false;
    section->current = token->digits.value;
    section->has_current = true;
    section->single = token->digits.whole == 1 && !token->digits.fraction && !token->digits.grouped;
    section->zero =
        section->zero || (token->digits.whole > 1 && token_code(reader->line, reader->at) == '0');
    reader->digits++;
    reader->at++;
    return true;
}

static void scale_high(struct reader *reader, int places)
{
    if (reader->out->notes & NUMBER_RANGE)
        reader->out->high = shifted(&reader->section, reader->out->high, places);
}

/* 十 百 千 */
static bool take_place(struct reader *reader)
{
    struct section *section = &reader->section;
    const struct word *word = role_here(reader, ROLE_PLACE);
    const struct word *digit_before = token_role(reader->line, reader->at - 1, ROLE_SMALL);

    if (word == NULL || section->fraction ||
        (section->place > 0 && word->value >= section->place && section->has_current))
        return false;
    if (!section->has_current) {
        if (section->place > 0 && !section->zero && word->value > 1)
            return false;
        if (word->value > 1 && reader->places == 0 && reader->characters == 0 &&
            reader->digits == 0)
            reader->out->notes |= NUMBER_BARE;
        section->current = whole(1);
    }
    add(section, &section->value, shifted(section, section->current, word->value));
    if (section->has_current && digit_before != NULL)
        scale_high(reader, word->value);
    section->has_current = section->zero = false;
    section->place = section->last = word->value;
    reader->places++;
    reader->at++;
    return true;
}

/* 点零五: the digits behind the point. */
static bool take_point(struct reader *reader)
{
    struct section *section = &reader->section;
    const struct token *next =
        &reader->line
             ->tokens[reader->at + 1 < reader->line->count ? reader->at + 1 : reader->line->count];
    const struct word *word;
    int places = 0;

    if (role_here(reader, ROLE_POINT) == NULL || section->fraction ||
        (reader->characters + reader->places + reader->digits == 0))
        return false;
    if (next->kind == TOKEN_NUMBER && !next->masked && !next->digits.fraction) {
        places = next->digits.whole;
        add(section, &section->value, shifted(section, next->digits.value, -places));
        reader->at += 2;
    } else {
        size_t at = reader->at + 1;

        for (; places < DEC_DIGITS && (word = token_role(reader->line, at, ROLE_SMALL)) != NULL;
             at++)
            add(section, &section->value, shifted(section, whole(word->value), -++places));
        if (places > 0)
            reader->at = at;
    }
    if (places == 0)
        return false;
    if (section->has_current)
        add(section, &section->value, section->current);
    section->has_current = section->zero = false;
    section->fraction = true;
    reader->out->notes |= NUMBER_PLACES;
    return true;
}

/* 100兆 are mega on the mainland; 1e12 where money follows, and where nothing does in a text whose
 * yuan are those of Taiwan, or behind a word of money: 產值已破10兆. */
static bool is_trillion(const struct line *line, size_t at)
{
    enum { MONEY_BACK = 8 };
    const struct token *behind = &line->tokens[at + 1];

    if (token_role(line, at + 1, ROLE_CURRENCY) != NULL || behind->kind == TOKEN_NUMBER)
        return true;
    if (behind->kind != TOKEN_SIGN && behind->kind != TOKEN_END && !behind->blank)
        return false;
    if (strcmp(line->yuan, "TWD") == 0)
        return true;
    for (size_t back = 1; back <= MONEY_BACK && back <= at; back++) {
        if (line->tokens[at - back].kind == TOKEN_SIGN)
            return false;
        if (token_role(line, at - back, ROLE_MONEY) != NULL)
            return true;
    }
    return false;
}

/* 万 亿 兆 close what stands in front of them. */
static bool take_scale(struct reader *reader)
{
    struct section *section = &reader->section;
    const struct word *word = role_here(reader, ROLE_SCALE);
    bool empty = !section->has_current && section->value.mantissa == 0;

    if (word == NULL)
        return false;
    if (word->value == 12 && reader->digits > 0 && !is_trillion(reader->line, reader->at))
        section->failed = true;
    if (empty && section->ten_thousands.mantissa == 0 && section->hundred_millions.mantissa == 0) {
        if (reader->characters + reader->digits > 0)
            return false;
        reader->out->notes |= NUMBER_BARE;
        section->current = whole(1);
        section->has_current = true;
    }
    if (section->has_current)
        add(section, &section->value, section->current);
    if (word->value == 4) {
        if (empty && section->ten_thousands.mantissa != 0)
            return false;
        add(section, &section->ten_thousands, shifted(section, section->value, 4));
    } else {
        struct dec below = section->ten_thousands;

        add(section, &below, section->value);
        if (below.mantissa == 0) { /* 亿亿 */
            section->hundred_millions = shifted(section, section->hundred_millions, word->value);
        } else {
            add(section, &section->hundred_millions, shifted(section, below, word->value));
        }
        section->ten_thousands = DEC_ZERO;
    }
    scale_high(reader, word->value);
    section->value = section->current = DEC_ZERO;
    section->has_current = section->fraction = section->zero = false;
    section->place = 0;
    section->last = word->value;
    reader->out->scale =
        word->value == 4 || reader->out->scale < word->value ? word->value : reader->out->scale;
    reader->out->notes |= NUMBER_SCALED;
    reader->places++;
    reader->at++;
    return true;
}

/* 多 余 几: inside or behind; 十几, 3000多, 500余万. Not 多 of 多少, nor 来 without a place. */
static bool take_vague(struct reader *reader)
{
    const struct word *word = role_here(reader, ROLE_VAGUE);
    bool round = reader->places > 0 && !reader->section.has_current;

    if (word == NULL || reader->out->notes & NUMBER_VAGUE ||
        reader->places + reader->digits + reader->characters == 0)
        return false;
    if (!round &&
        !(reader->digits > 0 && reader->section.has_current &&
          reader->section.current.exponent >= 1) &&
        !(reader->digits > 0 && token_code(reader->line, reader->at) != 0x51e0 &&
          token_code(reader->line, reader->at) != 0x6765))
        return false;
    reader->out->notes |= NUMBER_VAGUE;
    if (token_code(reader->line, reader->at) == 0x6765) /* 来 */
        reader->out->notes |= NUMBER_AROUND;
    reader->at++;
    return true;
}

static struct dec section_total(struct section *section)
{
    struct dec total = section->hundred_millions;

    if (section->has_current) {
        bool next_place =
            section->single && !section->zero && section->last > 1 && !section->fraction;

        add(section, &section->value,
            next_place ? shifted(section, section->current, section->last - 1) : section->current);
    }
    add(section, &total, section->ten_thousands);
    add(section, &total, section->value);
    return total;
}

/* 数十亿, 几百: from one to ten of the place. */
static bool take_several(struct reader *reader)
{
    const struct word *word = role_here(reader, ROLE_SEVERAL);

    if (word == NULL || (token_role(reader->line, reader->at + 1, ROLE_PLACE) == NULL &&
                         token_role(reader->line, reader->at + 1, ROLE_SCALE) == NULL))
        return false;
    reader->at++;
    reader->section.current = whole(1);
    reader->section.has_current = true;
    reader->characters++;
    reader->out->notes |= NUMBER_RANGE;
    return true;
}

/* 3个亿, 1个多亿: a counter in front of a magnitude. */
static void skip_counter(struct reader *reader)
{
    const struct line *line = reader->line;
    bool more = token_role(line, reader->at + 1, ROLE_VAGUE) != NULL;
    const struct word *scale = token_role(line, reader->at + 1 + more, ROLE_SCALE);

    if (token_code(line, reader->at) == 0x4e2a && scale != NULL && /* 个 */
        reader->section.has_current && scale->value == 8 &&
        line->tokens[reader->at].end == line->tokens[reader->at].first + 1) {
        reader->at++;
        reader->out->notes |= more ? NUMBER_VAGUE : 0;
        reader->at += more;
    }
}

static bool read_whole(struct reader *reader)
{
    size_t start = reader->at;
    bool several = take_several(reader);

    while (take_digit(reader) || take_digits(reader) || take_place(reader) || take_scale(reader) ||
           take_point(reader) || take_vague(reader))
        skip_counter(reader);
    if (reader->at == start || (reader->at == start + 1 && several))
        return false;
    if (reader->section.has_current && reader->section.single && reader->section.last > 1 &&
        !reader->section.zero)
        scale_high(reader, reader->section.last - 1);
    reader->out->value = section_total(&reader->section);
    if (several)
        reader->out->high = shifted(&reader->section, reader->out->value, 1);
    else if (reader->out->notes & NUMBER_RANGE)
        add(&reader->section, &reader->out->high, reader->out->value);
    return !reader->section.failed;
}

/* The number behind 分之 or 百分之; a plain one. */
static bool read_behind(const struct line *line, size_t at, struct number *out)
{
    struct reader reader = { .line = line, .at = at, .out = out };

    *out = (struct number){ .end = at };
    if (!read_whole(&reader))
        return false;
    out->end = reader.at;
    return true;
}

static bool read_percent(const struct line *line, size_t i, struct number *out)
{
    const struct word *word = token_role(line, i, ROLE_PER_PART);

    if (word == NULL || !read_behind(line, i + 1, out))
        return false;
    out->notes = (out->notes & ~(unsigned)NUMBER_BARE) | NUMBER_PERCENT;
    out->scale = 0;
    if (word->value == -1) { /* 千分之5.76, as 5.76‰ */
        out->notes |= NUMBER_PERMILLE;
        return true;
    }
    return dec_shift(out->value, word->value, &out->value) &&
           dec_shift(out->high, word->value, &out->high);
}

/* 一百分之一: the words are cut as 一 and 百分之, the denominator is a hundred. */
static bool read_hundredth(const struct line *line, size_t at, struct number *out)
{
    const struct word *count = token_role(line, at, ROLE_SMALL);
    const struct word *part = token_role(line, at + 1, ROLE_PER_PART);
    struct dec base;

    if (count == NULL || part == NULL || !read_behind(line, at + 2, out) ||
        !dec_make(count->value, 2 - part->value, &base) ||
        !number_divide(out->value, base, &out->value))
        return false;
    out->notes |= NUMBER_FRACTION;
    return true;
}

/* 三分之一, and 又 in front of it: 三又五分之一. */
static void read_fraction(const struct line *line, struct number *out)
{
    struct number above;

    if (token_role(line, out->end, ROLE_OVER) != NULL && read_behind(line, out->end + 1, &above) &&
        number_divide(above.value, out->value, &out->value)) {
        out->notes |= NUMBER_FRACTION;
        out->end = above.end;
    } else if (token_role(line, out->end, ROLE_AND) != NULL) {
        struct number part;

        if (!read_hundredth(line, out->end + 1, &part)) {
            if (!read_behind(line, out->end + 1, &part))
                return;
            read_fraction(line, &part);
        }
        if ((part.notes & NUMBER_FRACTION) && dec_add(out->value, part.value, &out->value)) {
            out->notes |= NUMBER_OUT_OF;
            out->end = part.end;
        }
    } else if (token_is_sign(line, out->end, '/') &&
               line->tokens[out->end - 1].kind == TOKEN_NUMBER &&
               line->tokens[out->end + 1 < line->count ? out->end + 1 : line->count].kind ==
                   TOKEN_NUMBER &&
               !line->tokens[out->end + 1].masked && !line->tokens[out->end].blank &&
               !line->tokens[out->end - 1].digits.fraction &&
               line->tokens[out->end - 1].digits.whole <= 2 &&
               line->tokens[out->end + 1].digits.whole <= 2 &&
               number_divide(out->value, line->tokens[out->end + 1].digits.value, &out->value)) {
        out->notes |= NUMBER_FRACTION;
        out->end += 2;
    }
}

bool number_read_chinese(const struct line *line, size_t i, struct number *out, size_t *end)
{
    struct reader reader = { .line = line, .at = i, .out = out };
    bool good;

    if (read_hundredth(line, i, out) || read_percent(line, i, out)) {
        *end = out->end;
        return true;
    }
    *out = (struct number){ .end = i };
    if (token_role(line, i, ROLE_HALF) != NULL) {
        bool share = line->tokens[i].end - line->tokens[i].first > 1;

        out->value = (struct dec){ 5, -1 };
        out->notes = NUMBER_WORDS | (share ? NUMBER_FRACTION : NUMBER_INDEFINITE);
        out->end = *end = i + 1;
        return true;
    }
    good = read_whole(&reader);
    *end = reader.at;
    if (!good)
        return false;
    out->end = reader.at;
    if (reader.digits == 0)
        out->notes |= NUMBER_WORDS;
    if (reader.places > 0 && reader.characters + reader.digits > 0)
        out->notes |= NUMBER_PLACES;
    if (reader.characters == 1 && reader.places + reader.digits == 0 &&
        dec_equal(out->value, whole(1)))
        out->notes |= NUMBER_INDEFINITE;
    read_fraction(line, out);
    *end = out->end;
    return true;
}
