/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is let through: words that may be numbers and often are not. */
#include "format/prose/side.h"

#include <string.h>

enum { QUOTATION_MOST = 8, TRILLION = 12 };

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

    if ((code == 0x5206 || code == 0x9662) && side->number.notes & NUMBER_WORDS) /* 十分感谢, 二院 */
        return true;
    if (code == 0x5927 && side->number.notes == 0 && !side->bounded) /* 8大类股 */
        return dec_compare(side->number.value, (struct dec){ 1, 1 }) <= 0;
    return side->number.notes & NUMBER_WORDS && (!side->bounded || one) &&
           (code == 0x5927 || code == 0x6b21 || code == 0x7c7b || code == 0x6b65) && /* 大次类步 */
           dec_compare(side->number.value, (struct dec){ 1, 1 }) <= 0;
}

/* 十八里店, 三元桥: a place, whose name goes on behind what would be a unit. */
static bool is_place_name(const struct line *line, const struct side *side)
{
    const struct token *behind = &line->tokens[side->end];
    bool li = strcmp(side->unit, "li") == 0;
    bool yuan = strcmp(side->unit, "CNY") == 0 &&
                dec_compare(side->number.value, (struct dec){ 1, 1 }) <= 0;

    return side->number.notes & NUMBER_WORDS && side->has_unit && !side->bounded && (li || yuan) &&
           !(side->number.notes & NUMBER_SCALED) && code_is_ideograph(behind->code) &&
           token_role(line, side->end, ROLE_STOP) == NULL && !behind->blank;
}

/* 三点建议, 下午三点: no points of an index. */
static bool is_small_points(const struct line *line, const struct side *side)
{
    return side->number.notes & NUMBER_WORDS && !side->bounded &&
           token_code(line, side->number.end) == 0x70b9 && /* 点 */
           dec_compare(side->number.value, (struct dec){ 1, 2 }) < 0;
}

/* 快5.8和3.1个百分点: the unit is behind the next number of the row. */
static bool leads_row(const struct line *line, const struct side *side)
{
    uint32_t joint = token_code(line, side->end);
    const struct word *unit = token_role(line, side->end + 2, ROLE_UNIT);

    return (joint == 0x3001 || joint == 0x548c || joint == 0x4e0e ||
            joint == 0x53ca) && /* 、和与及 */
           unit != NULL &&
           unit->kind == PROSE_PERCENT && line->tokens[side->end + 1].kind == TOKEN_NUMBER;
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

/* The token behind the one that closes the quotation which opens in front of token i, where that is
 * short: a name or a slogan. i where there is none. */
static size_t short_quotation_end(const struct line *line, size_t i)
{
    uint32_t open = i > 0 ? token_code(line, i - 1) : 0;
    uint32_t close = open == 0x201c ? 0x201d : open == 0x300c ? 0x300d : open == '"' ? '"' : 0;

    for (size_t at = i; close != 0 && at < line->count && at < i + QUOTATION_MOST; at++)
        if (token_code(line, at) == close && line->tokens[at].kind == TOKEN_SIGN)
            return at + 1;
    return i;
}

/* "2,400 companies are registered," said the mayor; a "3 million tonnes a year" plant: somebody's
 * words, with an amount in them. */
static bool is_speech(const struct line *line, const struct side *side, size_t close)
{
    return token_ends_clause(line, close - 2) || line->tokens[side->first].digits.grouped ||
           side->number.notes & NUMBER_SCALED ||
           (side->has_unit && !side->named && side->language != LANGUAGE_ZH);
}

/* “2小时同城、4小时跨城”: a slogan of lengths of time, wherever in it the number is. */
static bool is_time_in_slogan(const struct line *line, const struct side *side)
{
    enum { SLOGAN_MOST = 18 };
    size_t at = side->first;

    if (side->language != LANGUAGE_ZH || side->kind != PROSE_DURATION)
        return false;
    for (size_t back = 1; back <= SLOGAN_MOST && back <= side->first; back++) {
        uint32_t code = token_code(line, side->first - back);

        if (code == 0x201c || code == 0x300c) /* “ 「 */
            break;
        if ((line->tokens[side->first - back].kind == TOKEN_SIGN && code != 0x3001) ||
            back == SLOGAN_MOST || back == side->first)
            return false;
    }
    for (; at < side->first + SLOGAN_MOST && at < line->count; at++) {
        uint32_t code = token_code(line, at);

        if (code == 0x201d || code == 0x300d) /* ” 」 */
            return true;
        if (line->tokens[at].kind == TOKEN_SIGN && code != 0x3001)
            return false;
    }
    return false;
}

/* “两个毫不动摇”, “六稳”, 「三分钟热度」, “15分钟生活圈”: a slogan, which counts what it sums up, or a name
 * that begins with a number. */
static bool is_quoted(const struct line *line, const struct side *side)
{
    size_t close = short_quotation_end(line, side->first);

    if (is_time_in_slogan(line, side))
        return true;
    if (close == side->first || side->bounded)
        return false;
    if (close - 1 > side->end)
        return !is_speech(line, side, close);
    if (side->language == LANGUAGE_ZH && side->number.notes == 0 && !side->has_unit)
        return true; /* “3.15” */
    return side->number.notes & NUMBER_WORDS && (!side->has_unit || side->named) &&
           dec_compare(side->number.value, (struct dec){ 2, 1 }) < 0;
}

/* 集聚百家企业, 汇聚了千名人才: so many have come; not 聚百家之长. */
static bool is_gathered(const struct line *line, size_t i)
{
    static const uint32_t pairs[][2] = { { 0x96c6, 0x805a }, { 0x805a, 0x96c6 }, { 0x6c47, 0x805a },
                                         { 0x6c47, 0x96c6 } }; /* 集聚 聚集 汇聚 汇集 */
    size_t at = i < line->count ? line->tokens[i].first : 0;

    at -= at > 0 && line->text.codes[at - 1].code == 0x4e86; /* 了 */
    for (size_t p = 0; p < sizeof pairs / sizeof pairs[0] && at > 1; p++)
        if (line->text.codes[at - 2].code == pairs[p][0] &&
            line->text.codes[at - 1].code == pairs[p][1])
            return true;
    return false;
}

/* 产业规模达万亿元, 订单已达百台: a bare magnitude is a number where it is said to be reached. */
static bool is_reached(const struct line *line, const struct side *side)
{
    static const uint32_t verbs[] = { 0x8fbe, 0x5230, 0x81f3, 0x4e3a, 0x7834 }; /* 达到至为破 */
    const struct token *before = &line->tokens[side->first > 0 ? side->first - 1 : line->count];
    uint32_t last = side->first > 0 ? line->text.codes[before->end - 1].code : 0;
    bool counted = token_role(line, side->number.end, ROLE_COUNTER) != NULL;

    if (counted && (last == 0x8fbe || last == 0x7834 || is_gathered(line, side->first))) /* 达破 */
        return true;
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

/* 50万元级豪华车型, 五十亿级单品, 1类新药: what a class of things is called by. */
static bool is_class(const struct line *line, const struct side *side)
{
    /* 亿万千百 */
    static const uint32_t sizes[] = { 0x4ebf, 0x4e07, 0x5343, 0x767e };
    const struct token *behind = &line->tokens[side->end];

    if (side->kind == PROSE_AMOUNT && behind->code == 0x7ea7) /* 级 */
        return true;
    if (token_code(line, side->number.end) == 0x7c7b && /* 类 */
        strncmp(side->unit, "新药", strlen("新药")) == 0)
        return true;
    for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++)
        if (!side->has_unit && behind->masked && !behind->blank && behind->code == sizes[s])
            return true;
    return false;
}

/* “智改数转2.0”: the end of a name in quotes. */
static bool is_end_of_name(const struct line *line, const struct side *side)
{
    uint32_t behind = token_code(line, side->end);

    return side->first > 0 && !side->has_unit && !side->bounded &&
           (behind == 0x201d || behind == 0x300d || behind == 0x300f) &&
           code_is_ideograph(token_code(line, side->first - 1));
}

/* 从2013年的1.76缩小到1.61, 上年的2.4: what it was then. */
static bool is_of_year(const struct line *line, size_t i)
{
    const struct token *of = &line->tokens[i];
    uint32_t before = of->first > 0 ? line->text.codes[of->first - 1].code : 0;

    return of->code == 0x7684 && of->end == of->first + 1 && /* 的; not 今年的14系列 */
           (of[1].digits.fraction || token_role(line, i + 2, ROLE_RANGE) != NULL ||
            token_role(line, i + 2, ROLE_RISE) != NULL ||
            token_role(line, i + 2, ROLE_FALL) != NULL) &&
           (before == 0x5e74 || before == 0x671f || before == 0x6708); /* 年期月 */
}

/* What says of a number in digits that a quantity reaches it, though it has no unit: 为 达 到 至
 * 是 共 计 有 于 从 由 比 约 得 报 仅 只 占 合 了 过 升 增 减 降 涨 跌 加 少 近, 数 值 率 均 额 量,
 * 评 分 和 与 买 卖 用 获 夺 价 录. */
static bool is_stated(const struct line *line, size_t i)
{
    static const uint32_t verbs[] = {
        0x4e3a, 0x8fbe, 0x5230, 0x81f3, 0x662f, 0x5171, 0x8ba1, 0x6709, 0x4e8e, 0x4ece, 0x7531,
        0x6bd4, 0x7ea6, 0x5f97, 0x62a5, 0x4ec5, 0x53ea, 0x5360, 0x5408, 0x4e86, 0x8fc7, 0x5347,
        0x589e, 0x51cf, 0x964d, 0x6da8, 0x8dcc, 0x52a0, 0x5c11, 0x8fd1, 0x6570, 0x503c, 0x7387,
        0x5747, 0x989d, 0x91cf, 0x8bc4, 0x5206, 0x548c, 0x4e0e, 0x4e70, 0x5356, 0x7528,
        0x83b7, 0x593a, 0x4ef7, 0x5f55,
    };
    const struct token *before = &line->tokens[i - 1];
    uint32_t last = line->text.codes[before->end - 1].code;

    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (last == verbs[v])
            return true;
    return is_of_year(line, i - 1) || token_role(line, i - 1, ROLE_RISE) != NULL ||
           token_role(line, i - 1, ROLE_FALL) != NULL;
}

static bool is_with(uint32_t code)
{
    return code == 0x4e0e || code == 0x548c; /* 与 和 */
}

/* 小米14, 沪深300, 工业4.0, 985高校: digits beside characters, without a unit and without a word that
 * says a quantity is reached, are part of a name. */
static bool is_bare_chinese(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->first];
    bool before = side->first > 0 && !number->blank &&
                  code_is_ideograph(line->text.codes[line->tokens[side->first - 1].end - 1].code);
    bool behind = !line->tokens[side->end].blank &&
                  code_is_ideograph(token_code(line, side->end)) &&
                  token_role(line, side->end, ROLE_STOP) == NULL &&
                  token_role(line, side->end, ROLE_RANGE) == NULL;

    if (side->negative && token_code(line, side->first) == '-' && side->first > 0 &&
        !side->has_unit && !number->blank &&
        code_is_ideograph(line->text.codes[line->tokens[side->first - 1].end - 1].code))
        return !is_stated(line, side->first); /* 歼-20 */
    if (number->kind != TOKEN_NUMBER || side->has_unit || side->bounded || side->negative ||
        side->number.end != side->first + 1 || side->number.notes != 0 || number->digits.grouped)
        return false;
    if (before && is_with(token_code(line, side->first - 1)) &&
        !(side->first >= 2 && line->tokens[side->first - 2].numeric))
        return true; /* 与618相比 */
    if (before && side->first >= 2 && line->tokens[side->first - 2].kind == TOKEN_NUMBER &&
        !line->tokens[side->first - 2].masked)
        return false; /* 201金111银71铜 */
    if (before && !behind && side->number.value.exponent <= -2)
        return false; /* 中间价7.1064 */
    if (before)
        return !is_stated(line, side->first) && !leads_row(line, side);
    return behind;
}

/* "a quarter less than in 2020", "a third more expensive" */
static bool is_comparative(const struct line *line, size_t i)
{
    static const char *const words[] = { "less", "more", "lower", "higher", "fewer", "cheaper" };

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_starts(line, i, words[w]))
            return true; /* "less than" is one word */
    return false;
}

/* Words that may be numbers and often are not: a lone 一, "one", "half", a bare "million". */
bool side_is_certain(const struct line *line, const struct side *side)
{
    unsigned notes = side->number.notes;
    bool measured = side->has_unit && !side->named;

    if (is_whole_line(line, side))
        return true;
    if (is_quoted(line, side) || side_is_label(line, side) || is_order_of(line, side) ||
        is_cut_from_digits(line, side))
        return false;
    if (side->language == LANGUAGE_ZH) {
        if (is_end_of_name(line, side) || is_class(line, side) || is_set_phrase(line, side) ||
            is_passing_time(line, side) || is_bare_chinese(line, side) ||
            is_place_name(line, side) || is_small_points(line, side))
            return false;
        if (notes & NUMBER_OUT_OF)
            return true;
        if (notes & NUMBER_BARE && notes & NUMBER_VAGUE)
            return side->has_unit; /* 百余人 */
        if (notes & NUMBER_BARE && !side->bounded)
            return is_reached(line, side) || (notes & NUMBER_SCALED && notes & NUMBER_PLACES);
        if (notes & NUMBER_BARE && side->number.scale == TRILLION && !side->has_unit)
            return false; /* 破兆 */
        if (side->number.value.mantissa == 0 && notes & NUMBER_WORDS)
            return measured;
        if (notes & NUMBER_INDEFINITE)
            return measured || side->bounded;
        if (!(notes & NUMBER_WORDS) || notes & (NUMBER_PERCENT | NUMBER_FRACTION))
            return true;
        return side->has_unit || side->bounded ||
               (notes & NUMBER_PLACES && dec_compare(side->number.value, (struct dec){ 2, 1 }) > 0);
    }
    if (side->number.value.mantissa == 0 && notes & NUMBER_WORDS && !measured && !side->bounded &&
        line->tokens[side->number.end].kind == TOKEN_LETTERS)
        return false; /* zero tolerance */
    if (notes & NUMBER_BARE)
        return side->bounded || notes & NUMBER_FOLD || /* das Hundertfache */
               (side->language == LANGUAGE_DE && measured && !token_is_capital(line, side->first));
    if (notes & NUMBER_OUT_OF)
        return true;
    if (notes & NUMBER_FRACTION && notes & NUMBER_WORDS)
        return side->of || side->bounded || side->language == LANGUAGE_DE || measured ||
               is_comparative(line, side->end) ||
               token_role(line, side->first - 1, ROLE_BY) != NULL ||
               token_role(line, side->first - 1, ROLE_RISE) != NULL ||
               token_role(line, side->first - 1, ROLE_FALL) != NULL;
    if (notes & NUMBER_FRACTION) /* 10/12 may be a day */
        return side->of || side->bounded || line->tokens[side->number.end - 1].digits.part ||
               (measured && dec_compare(side->number.value, (struct dec){ 1, 0 }) < 0);
    if (notes & NUMBER_INDEFINITE)
        return (side->has_unit && side->language == LANGUAGE_EN) || side->negative ||
               side->kind == PROSE_AMOUNT || side->kind == PROSE_PERCENT ||
               (measured && side->bounded);
    return true;
}
