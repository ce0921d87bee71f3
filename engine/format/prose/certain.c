/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is let through: words that may be numbers and often are not, and numbers that are names. */
#include "format/prose/side.h"

static bool is_whole_line(const struct line *line, const struct side *side)
{
    size_t end = side->end;

    while (end < line->count && line->tokens[end].kind == TOKEN_SIGN)
        end++;
    return side->first == 0 && end == line->count;
}

/* 三大产业, 四次主持, 三类企业, 最多跑一次: a small number in characters in front of these is a way
 * of speaking. */
static bool is_set_phrase(const struct line *line, const struct side *side)
{
    uint32_t code = token_code(line, side->number.end);
    bool one = (side->number.notes & NUMBER_INDEFINITE) != 0;

    return side->number.notes & NUMBER_WORDS && (!side->bounded || one) &&
           (code == 0x5927 || code == 0x6b21 || code == 0x7c7b) && /* 大 次 类 */
           dec_compare(side->number.value, (struct dec){ 1, 1 }) <= 0;
}

/* 新的一年, 一小时配套圈, 这两天: no lengths of time that somebody measured. */
static bool is_passing_time(const struct line *line, const struct side *side)
{
    uint32_t before = token_code(line, side->first - 1);

    return side->kind == PROSE_DURATION && side->number.notes & NUMBER_WORDS && !side->bounded &&
           (side->number.notes & NUMBER_INDEFINITE || before == 0x8fd9 ||
            before == 0x90a3); /* 这那 */
}

/* "a trillion-yuan industry", "a thousand-year dream": of that order. */
static bool is_order_of(const struct line *line, const struct side *side)
{
    const struct token *last = &line->tokens[side->number.end];

    return side->number.notes & NUMBER_WORDS && !side->bounded &&
           token_role(line, side->first, ROLE_ARTICLE) != NULL && last->code == '-' &&
           !last->blank && !line->tokens[side->number.end + 1].blank;
}

/* “两个毫不动摇”, “六稳”: a slogan, which counts what it sums up. */
static bool is_quoted(const struct line *line, const struct side *side)
{
    uint32_t before = token_code(line, side->first - 1);

    return side->number.notes & NUMBER_WORDS && !side->bounded &&
           (before == 0x201c || before == 0x300c || before == '"') &&
           (!side->has_unit || side->named) &&
           dec_compare(side->number.value, (struct dec){ 2, 1 }) < 0;
}

static bool has_capital(const struct line *line, size_t i)
{
    for (size_t c = line->tokens[i].first; c < line->tokens[i].end; c++)
        if (line->text.codes[c].marks & MARK_UPPER)
            return true;
    return false;
}

static bool is_inside_sentence(const struct line *line, size_t i)
{
    return i > 0 && !(line->tokens[i - 1].kind == TOKEN_SIGN && token_ends_clause(line, i - 1) &&
                      token_code(line, i - 1) != ',');
}

/* "CA 95014 opens": what seems to be counted is the next word of the sentence. */
static bool is_coded(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->first];

    return side->named && side->language == LANGUAGE_EN && number->kind == TOKEN_NUMBER &&
           number->digits.whole == 5 && side->first > 0 &&
           line->tokens[side->first - 1].kind == TOKEN_LETTERS &&
           token_is_all_capital(line, side->first - 1);
}

/* "One River, Two Parks", the Three-Year Action Plan: capitals throughout. */
static bool is_title(const struct line *line, const struct side *side)
{
    return side->language == LANGUAGE_EN && token_is_capital(line, side->end - 1);
}

/* Boeing 737, Llama 3, Wi-Fi 7: a name and a number that counts nothing. */
static bool is_label(const struct line *line, const struct side *side)
{
    size_t before = side->first - 1;
    const struct token *name = &line->tokens[before < line->count ? before : line->count];
    const struct token *number = &line->tokens[side->first];
    bool chinese = side->language == LANGUAGE_ZH;

    if (side->bounded || side->negative)
        return false;
    if (number->kind == TOKEN_WORD && (!side->has_unit || (side->named && is_title(line, side))))
        return !chinese && token_is_capital(line, side->first) &&
               is_inside_sentence(line, side->first); /* the Big Four */
    if (side->has_unit && !is_coded(line, side))
        return false;
    if (number->kind != TOKEN_NUMBER || number->digits.grouped ||
        (number->digits.fraction && side->language == LANGUAGE_DE) ||
        side->number.end != side->first + 1 ||
        (name->kind != TOKEN_LETTERS && name->kind != TOKEN_NAME &&
         (name->kind != TOKEN_WORD || token_role(line, before, ROLE_UNIT) == NULL ||
          !code_is_letter(token_code(line, before)))))
        return false;
    if (name->end - name->first >= 2 && token_is_all_capital(line, before))
        return true; /* ISO 9001 */
    return chinese || name->kind == TOKEN_NAME ||
           (has_capital(line, before) &&
            (is_inside_sentence(line, before) || !token_is_capital(line, before)));
}

/* 产业规模达万亿元: a bare magnitude is a number where it is said to be reached. */
static bool is_reached(const struct line *line, const struct side *side)
{
    static const uint32_t verbs[] = { 0x8fbe, 0x5230, 0x81f3, 0x4e3a, 0x7834 }; /* 达到至为破 */
    const struct token *before = &line->tokens[side->first > 0 ? side->first - 1 : line->count];
    uint32_t last = side->first > 0 ? line->text.codes[before->end - 1].code : 0;

    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (last == verbs[v])
            return side->has_unit && !side->named;
    return false;
}

/* A magnitude behind digits that could not be read belongs to them. */
static bool is_cut_from_digits(const struct line *line, const struct side *side)
{
    return side->number.notes & NUMBER_BARE && side->first > 0 &&
           line->tokens[side->first - 1].kind == TOKEN_NUMBER;
}

/* “智改数转2.0”: the end of a name in quotes. */
static bool is_end_of_name(const struct line *line, const struct side *side)
{
    uint32_t behind = token_code(line, side->end);

    return side->first > 0 && !side->has_unit && !side->bounded &&
           (behind == 0x201d || behind == 0x300d || behind == 0x300f) &&
           code_is_ideograph(token_code(line, side->first - 1));
}

/* Words that may be numbers and often are not: a lone 一, "one", "half", a bare "million". */
bool side_is_certain(const struct line *line, const struct side *side)
{
    unsigned notes = side->number.notes;
    bool measured = side->has_unit && !side->named;

    if (is_whole_line(line, side))
        return true;
    if (is_label(line, side) || is_order_of(line, side) || is_cut_from_digits(line, side))
        return false;
    if (side->language == LANGUAGE_ZH) {
        if (is_end_of_name(line, side) || is_set_phrase(line, side) || is_quoted(line, side) ||
            is_passing_time(line, side))
            return false;
        if (notes & NUMBER_OUT_OF)
            return true;
        if (notes & NUMBER_BARE && !side->bounded)
            return notes & NUMBER_SCALED && (notes & NUMBER_PLACES || is_reached(line, side));
        if (side->number.value.mantissa == 0 && notes & NUMBER_WORDS)
            return measured;
        if (notes & NUMBER_INDEFINITE)
            return measured || side->bounded;
        if (!(notes & NUMBER_WORDS) || notes & (NUMBER_PERCENT | NUMBER_FRACTION))
            return true;
        return side->has_unit || side->bounded ||
               (notes & NUMBER_PLACES && dec_compare(side->number.value, (struct dec){ 2, 1 }) > 0);
    }
    if (notes & NUMBER_BARE)
        return side->bounded ||
               (side->language == LANGUAGE_DE && measured && !token_is_capital(line, side->first));
    if (notes & NUMBER_OUT_OF)
        return true;
    if (notes & NUMBER_FRACTION && notes & NUMBER_WORDS)
        return side->of || side->bounded || side->language == LANGUAGE_DE || measured ||
               token_role(line, side->first - 1, ROLE_BY) != NULL;
    if (notes & NUMBER_FRACTION)
        return side->of || side->bounded;
    if (notes & NUMBER_INDEFINITE)
        return (side->has_unit && side->language == LANGUAGE_EN) || side->negative ||
               side->kind == PROSE_AMOUNT;
    return true;
}
