/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is let through: words that may be numbers and often are not, and numbers that are names. */
#include "format/prose/side.h"

#include <string.h>

enum { QUOTATION_MOST = 8 };

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

/* “两个毫不动摇”, “六稳”, 「三分钟热度」, “15分钟生活圈”: a slogan, which counts what it sums up, or a name
 * that begins with a number. */
static bool is_quoted(const struct line *line, const struct side *side)
{
    size_t close = short_quotation_end(line, side->first);

    if (close == side->first || side->bounded)
        return false;
    if (close - 1 > side->end)
        return !is_speech(line, side, close);
    if (side->language == LANGUAGE_ZH && side->number.notes == 0 && !side->has_unit)
        return true; /* “3.15” */
    return side->number.notes & NUMBER_WORDS && (!side->has_unit || side->named) &&
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

/* "die Boeing 737 MAX 8": what seems to be counted belongs to the name. */
static bool is_type(const struct line *line, const struct side *side)
{
    const struct token *name = &line->tokens[side->first > 0 ? side->first - 1 : line->count];

    return side->named && side->language == LANGUAGE_DE && side->end == side->first + 2 &&
           token_is_all_capital(line, side->first + 1) && name->kind == TOKEN_LETTERS &&
           has_capital(line, side->first - 1) && is_inside_sentence(line, side->first - 1);
}

/* "the Big Four banks" */
static bool is_big_few(const struct line *line, const struct side *side)
{
    return token_is_capital(line, side->first) && token_is_capital(line, side->first - 1) &&
           token_is_word(line, side->first - 1, "big");
}

/* "One River, Two Parks", the Three-Year Action Plan: capitals throughout. */
static bool is_title(const struct line *line, const struct side *side)
{
    return side->language == LANGUAGE_EN && token_is_capital(line, side->end - 1);
}

/* "Ascend 910B": a letter that would be a magnitude behind an amount. */
static bool ends_in_letter(const struct line *line, const struct side *side)
{
    const struct word *scale = token_role(line, side->first + 1, ROLE_SCALE);

    return side->number.end == side->first + 2 && scale != NULL && scale->flags & WORD_CASED &&
           !line->tokens[side->first + 1].blank;
}

/* "our Aurora 300 runs", "the new Falcon 9 rockets": a name behind a word that determines it takes
 * the number with it, whatever noun follows. */
static bool is_determined_name(const struct line *line, const struct side *side)
{
    static const char *const before[] = { "our",  "its", "their", "his", "her", "my",
                                          "your", "a",   "an",    "new" };
    const struct token *name = &line->tokens[side->first > 0 ? side->first - 1 : line->count];

    if (side->language != LANGUAGE_EN || side->first < 2 || !side->named ||
        line->tokens[side->first].kind != TOKEN_NUMBER || name->kind != TOKEN_LETTERS ||
        !token_is_capital(line, side->first - 1) || side->number.notes != 0)
        return false;
    for (size_t w = 0; w < sizeof before / sizeof before[0]; w++)
        if (token_is_word(line, side->first - 2, before[w]))
            return true;
    return false;
}

/* "Claude 3.5 Sonnet costs": a version between two parts of a name. */
static bool is_version(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->first];

    return side->language == LANGUAGE_EN && side->named && side->first > 0 &&
           number->digits.fraction && number->digits.whole <= 2 && side->number.notes == 0 &&
           number[-1].kind == TOKEN_LETTERS && token_is_capital(line, side->first - 1) &&
           number[1].kind == TOKEN_LETTERS && token_is_capital(line, side->first + 1);
}

/* "its last 737 MAX": capitals right behind a bare number. */
static bool is_type_behind(const struct line *line, const struct side *side)
{
    const struct token *behind = &line->tokens[side->end];

    return side->language == LANGUAGE_EN && !side->has_unit && !side->bounded &&
           side->number.notes == 0 && line->tokens[side->first].integer >= 0 &&
           behind->kind == TOKEN_LETTERS && behind->blank && behind->end - behind->first >= 2 &&
           token_is_all_capital(line, side->end);
}

/* "The 10 Year Health Plan": a measure with a capital in front of another. */
static bool is_capital_measure(const struct line *line, const struct side *side)
{
    size_t unit = side->end - 1;

    return side->language == LANGUAGE_EN && side->has_unit && side->kind == PROSE_DURATION &&
           unit > side->first && token_is_capital(line, unit) &&
           !token_is_all_capital(line, unit) && token_is_capital(line, side->end) &&
           code_is_letter(token_code(line, side->end));
}

/* "the Hualong One plant": a number word with a capital behind a name. */
static bool is_capital_number(const struct line *line, const struct side *side)
{
    return side->language == LANGUAGE_EN && side->first > 0 &&
           line->tokens[side->first].kind == TOKEN_WORD && token_is_capital(line, side->first) &&
           line->tokens[side->first - 1].kind == TOKEN_LETTERS &&
           token_is_capital(line, side->first - 1) && line->tokens[side->first].blank &&
           side->number.end == side->first + 1;
}

/* "the Group of 77", "die Gruppe der 77", "the Class of 99" */
static bool is_of_name(const struct line *line, const struct side *side)
{
    size_t of = side->first - 1;
    bool german = token_is_word(line, of, "der");

    return side->first >= 2 && !side->has_unit && line->tokens[side->first].kind == TOKEN_NUMBER &&
           side->number.notes == 0 && (german || token_is_word(line, of, "of")) &&
           (german ? token_is_word(line, of - 1, "gruppe")
                   : line->tokens[of - 1].kind == TOKEN_LETTERS && token_is_capital(line, of - 1) &&
                         is_inside_sentence(line, of - 1));
}

/* "the 618 and the 996": a whole number that nothing follows, behind "the". */
static bool is_mere_the(const struct line *line, const struct side *side)
{
    return side->language == LANGUAGE_EN && side->first > 0 && !side->has_unit &&
           line->tokens[side->first].kind == TOKEN_NUMBER && side->number.notes == 0 &&
           !line->tokens[side->first].digits.grouped &&
           token_is_word(line, side->first - 1, "the") &&
           !token_is_word(line, side->first - 2, "of") &&
           (line->tokens[side->end].kind == TOKEN_SIGN ||
            line->tokens[side->end].kind == TOKEN_END ||
            token_role(line, side->end, ROLE_AND) != NULL);
}

/* Words that begin a sentence before a number and name nothing. */
static bool is_opening_word(const struct line *line, size_t i)
{
    static const char *const words[] = {
        "only",  "just",   "another",  "all",    "these",  "those",     "total",    "altogether",
        "other", "both",   "further",  "again",  "now",    "today",     "once",     "perhaps",
        "maybe", "even",   "still",    "yet",    "then",   "there",     "where",    "when",
        "with",  "without", "plus",    "versus", "besides", "including", "excluding",
        "nur",   "noch",   "weitere",  "weiteren", "andere", "insgesamt", "zusammen", "allein",
        "diese", "heute",  "zuletzt",  "damals", "derzeit", "aktuell",  "davon",    "sowie"
    };

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (token_is_word(line, i, words[w]))
            return true;
    return token_ends_in(line, i, "ed") || token_ends_in(line, i, "ing");
}

/* "Apollo 11 landed", "Windows 11 braucht": a name at the beginning of a sentence. */
static bool is_opening_name(const struct line *line, size_t i)
{
    return token_is_capital(line, i) && line->tokens[i].kind == TOKEN_LETTERS &&
           line->tokens[i].end - line->tokens[i].first >= 3 && !is_opening_word(line, i);
}

/* "the 863 Program", "the 2035 Vision": a word that is no plural names it. */
static bool is_named_behind(const struct line *line, const struct side *side)
{
    static const char *const peoples[] = { "ese", "an", "ish", "ern", "s", "ed", "ing" };
    size_t behind = side->end;

    if (side->language != LANGUAGE_EN || side->has_unit ||
        !token_is_word(line, side->first - 1, "the") ||
        line->tokens[behind].kind != TOKEN_LETTERS || !line->tokens[behind].blank ||
        !token_is_capital(line, behind))
        return false;
    for (size_t p = 0; p < sizeof peoples / sizeof peoples[0]; p++)
        if (token_ends_in(line, behind, peoples[p]))
            return false;
    return true;
}

/* "the EQS 450+": a plus that ends a name. */
static bool is_trim(const struct line *line, const struct side *side)
{
    size_t before = side->first - 1;

    return side->number.end + 1 == side->end && token_is_sign(line, side->number.end, '+') &&
           side->first > 0 && line->tokens[before].kind == TOKEN_LETTERS &&
           line->tokens[before].end - line->tokens[before].first >= 2 &&
           token_is_all_capital(line, before);
}

/* Boeing 737, Llama 3, Wi-Fi 7: a name and a number that counts nothing. */
bool side_is_label(const struct line *line, const struct side *side)
{
    size_t before = side->first - 1;
    const struct token *name = &line->tokens[before < line->count ? before : line->count];
    const struct token *number = &line->tokens[side->first];
    bool chinese = side->language == LANGUAGE_ZH;

    if (is_trim(line, side))
        return true;
    if (side->bounded || side->negative)
        return false;
    if (number->kind == TOKEN_WORD && side->named && is_big_few(line, side))
        return true;
    if (is_capital_number(line, side) || is_of_name(line, side) || is_mere_the(line, side))
        return true;
    if (number->kind == TOKEN_WORD && (!side->has_unit || (side->named && is_title(line, side))))
        return !chinese && token_is_capital(line, side->first) &&
               is_inside_sentence(line, side->first); /* the Big Four */
    if (is_capital_measure(line, side) || is_version(line, side) || is_type_behind(line, side))
        return true;
    if (side->has_unit && !is_coded(line, side) && !is_type(line, side) &&
        !is_determined_name(line, side))
        return false;
    if (is_named_behind(line, side))
        return true;
    if (number->kind != TOKEN_NUMBER || number->digits.grouped ||
        (number->digits.fraction && side->language == LANGUAGE_DE) ||
        (side->number.end != side->first + 1 && !ends_in_letter(line, side)) ||
        (name->kind != TOKEN_LETTERS && name->kind != TOKEN_NAME &&
         (name->kind != TOKEN_WORD ||
          (token_role(line, before, ROLE_UNIT) == NULL &&
           !(token_role(line, before, ROLE_MONTH) != NULL && ends_in_letter(line, side))) ||
          !code_is_letter(token_code(line, before)))))
        return false;
    if (name->end - name->first >= 2 && token_is_all_capital(line, before))
        return true; /* ISO 9001 */
    return chinese || name->kind == TOKEN_NAME ||
           (has_capital(line, before) &&
            (is_inside_sentence(line, before) || !token_is_capital(line, before) ||
             is_opening_name(line, before)));
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
        if (is_end_of_name(line, side) || is_set_phrase(line, side) ||
            is_passing_time(line, side) || is_bare_chinese(line, side) ||
            is_place_name(line, side) || is_small_points(line, side))
            return false;
        if (notes & NUMBER_OUT_OF)
            return true;
        if (notes & NUMBER_BARE && notes & NUMBER_VAGUE)
            return side->has_unit; /* 百余人 */
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
    if (side->number.value.mantissa == 0 && notes & NUMBER_WORDS && !measured && !side->bounded &&
        line->tokens[side->number.end].kind == TOKEN_LETTERS)
        return false; /* zero tolerance */
    if (notes & NUMBER_BARE)
        return side->bounded ||
               (side->language == LANGUAGE_DE && measured && !token_is_capital(line, side->first));
    if (notes & NUMBER_OUT_OF)
        return true;
    if (notes & NUMBER_FRACTION && notes & NUMBER_WORDS)
        return side->of || side->bounded || side->language == LANGUAGE_DE || measured ||
               token_role(line, side->first - 1, ROLE_BY) != NULL ||
               token_role(line, side->first - 1, ROLE_RISE) != NULL ||
               token_role(line, side->first - 1, ROLE_FALL) != NULL;
    if (notes & NUMBER_FRACTION)
        return side->of || side->bounded;
    if (notes & NUMBER_INDEFINITE)
        return (side->has_unit && side->language == LANGUAGE_EN) || side->negative ||
               side->kind == PROSE_AMOUNT;
    return true;
}
