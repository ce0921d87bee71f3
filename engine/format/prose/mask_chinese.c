/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and marks in Chinese characters. */
#include "format/prose/masking.h"

/* What stands in front of a word that numbers only then, or not then: it is the end of another. */
static const struct {
    uint32_t word;
    bool then;
    uint32_t fronts[24];
} ends[] = {
#define REFERENCES                                                                                 \
    0x9644, 0x5982, 0x89c1, 0x4e0b, 0x4e0a, 0x7531, 0x4ece, 0x636e, 0x8be5, 0x672c, 0x6b64,        \
        0x548c, 0x4e0e, 0x53ca, 0x811a, 0x5907 /* 附如见下上由从据该本此和与及脚备 */
    { 0x56fe, true, { REFERENCES } }, /* 图 */
    { 0x8868, true, { REFERENCES } }, /* 表, but 代表2956人 */
    { 0x6ce8, true, { REFERENCES } }, /* 注, but 关注120个 */
#undef REFERENCES
    { 0x524d, false, /* 前, but 目此提空先从以跟眼面当生战赛会节情底末售婚产日之 */
      { 0x76ee, 0x6b64, 0x63d0, 0x7a7a, 0x5148, 0x4ece, 0x4ee5, 0x8ddf, 0x773c, 0x9762, 0x5f53,
        0x751f, 0x6218, 0x8d5b, 0x4f1a, 0x8282, 0x60c5, 0x5e95, 0x672b, 0x552e, 0x5a5a, 0x4ea7,
        0x65e5, 0x4e4b } },
    { 0x521d, false, { 0x5e74, 0x6700, 0x8d77, 0x671f, 0x5f53 } }, /* 初, but 年最起期当 */
    { 0x4e4b, false, { 0x603b } },                                 /* 之, but 总之 */
};

/* Whether the word of one character at token i is one, by what is in front of it. */
static bool is_whole_word(const struct line *line, size_t i)
{
    uint32_t word = token_code(line, i), before = code_before(line, i);

    for (size_t e = 0; e < sizeof ends / sizeof ends[0]; e++)
        if (word == ends[e].word)
            return !code_is_ideograph(before) || IS_AMONG(before, ends[e].fronts) == ends[e].then;
    return word != 0x5468 || !is_number(line, i + 1); /* 一周7天 */
}

bool is_numbering(const struct line *line, size_t i)
{
    enum { SHORT_CODE = 5 };
    const struct word *word = token_role(line, i, ROLE_NUMBERED);
    const struct token *number = token_at(line, i + 1);

    if (word == NULL || token_language(line, i + 1) != LANGUAGE_ZH)
        return word != NULL;
    if (word->flags & WORD_CODE && is_number(line, i + 1) &&
        (number->digits.fraction ||
         (has_unit_behind(line, i + 2) && number->digits.whole < SHORT_CODE)))
        return false; /* 手机8.14亿台, 电话300部 */
    if (has(line, i + 2, ROLE_SCALE) && has(line, i + 3, ROLE_CURRENCY) &&
        token_code(line, i) != 0x7b2c) /* 第 */
        return false; /* 1注1000万元 */
    return token_at(line, i)->end != token_at(line, i)->first + 1 || is_whole_word(line, i);
}

/* 18时, 17时30分, 18点30分 */
static size_t mask_chinese_clock(struct line *line, size_t i)
{
    /* 升跌涨挫水: of an index; 高开 is above 24 */
    static const uint32_t moves[] = { 0x5347, 0x8dcc, 0x6da8, 0x632b, 0x6c34 };
    int hour = plain_integer(line, i);
    uint32_t sign = token_code(line, i + 1);
    bool minutes = plain_integer(line, i + 2) >= 0 && plain_integer(line, i + 2) < 60;
    size_t end = i + 2 + minutes;

    if (sign == 0x70b9 && IS_AMONG(code_before(line, i), moves))
        return i + 1;
    if (hour < 0 || hour > 24 || (sign != 0x65f6 && sign != 0x70b9) || /* 时 点 */
        line->tokens[i + 1].end - line->tokens[i + 1].first != 1)
        return i + 1;
    if (minutes && token_code(line, end) == 0x5206) /* 分 */
        end++;
    mask(line, i, end);
    return end;
}

/* 3比1, 5对5: a score, a ratio of two, or two sides. */
static size_t mask_versus(struct line *line, size_t i)
{
    bool versus = token_code(line, i + 1) == 0x6bd4 || token_code(line, i + 1) == 0x5bf9; /* 比对 */

    if (!versus || line->tokens[i + 1].end - line->tokens[i + 1].first != 1 ||
        (!is_number(line, i + 2) && !has(line, i + 2, ROLE_SMALL)) || has_unit_behind(line, i + 3))
        return i + 1;
    mask(line, i, i + 3);
    return i + 3;
}

static size_t chinese_number_end(const struct line *line, size_t i)
{
    while (has(line, i, ROLE_SMALL) || has(line, i, ROLE_PLACE))
        i++;
    return i;
}

/* 3月31日, 8月22日至24日, 今年前十个月, 二〇二四年 */
static size_t mask_chinese_date(struct line *line, size_t i)
{
    size_t end = is_number(line, i) ? i + 1 : chinese_number_end(line, i);
    int number = plain_integer(line, i);
    bool digits = end - i >= 4 && !has(line, i + 1, ROLE_PLACE); /* 二〇二四 */

    if (end == i)
        return i + 1;
    while (number > 0 && number <= 31 &&
           (is_dash(line, end) || has(line, end, ROLE_RANGE) || token_is_sign(line, end, 0x3001)) &&
           plain_integer(line, end + 1) > 0 && plain_integer(line, end + 1) <= 31)
        end += 2;                                         /* 1—7月份 */
    if (end > i + 1 && token_code(line, end) == 0x65e5 && /* 日; not 五千日元 */
        token_at(line, end)->end == token_at(line, end)->first + 1) {
        mask(line, i, end + 1);
        return end + 1;
    }
    if (has(line, end, ROLE_MONTH) && (number < 0 || number <= 12)) {
        mask(line, i, end + 1);
        return end + 1;
    }
    if (token_code(line, end) == 0x5e74 && digits) { /* 年 */
        mask(line, i, end + 1);
        return end + 1;
    }
    return i + 1;
}

static bool is_large(const struct line *line, size_t i)
{
    const struct word *place = token_role(line, i, ROLE_PLACE);

    return (place != NULL && place->value > 1) || has(line, i, ROLE_SCALE);
}

/* 展览馆1馆及2馆: what is numbered stands in front, and its last character behind. */
static size_t mask_hall(struct line *line, size_t i)
{
    static const uint32_t kinds[] = { 0x9986, 0x5385, 0x95e8, 0x697c, 0x9662, 0x533a, 0x5382,
                                      0x7ad9 }; /* 馆厅门楼院区厂站 */
    const struct token *before = i > 0 ? token_at(line, i - 1) : NULL;
    uint32_t behind = token_code(line, i + 1);
    size_t end = i;
    bool kind = false;

    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
        kind = kind || behind == kinds[k];
    if (before == NULL || plain_integer(line, i) < 0 || !kind ||
        line->text.codes[before->end - 1].code != behind)
        return i;
    while (plain_integer(line, end) >= 0 && token_code(line, end + 1) == token_code(line, i + 1)) {
        mask(line, end, end + 2);
        end += 2;
        if (plain_integer(line, end + 1) >= 0 &&
            token_code(line, end + 2) == token_code(line, i + 1))
            end++; /* 及 */
    }
    return end;
}

/* 三省一市, 两市一县: parts of the country, which a region is called by. */
static bool is_sum_of_parts(const struct line *line, size_t i)
{
    /* 省市县区州城镇 */
    static const uint32_t parts[] = { 0x7701, 0x5e02, 0x53bf, 0x533a, 0x5dde, 0x57ce, 0x9547 };

    return IS_AMONG(token_code(line, i + 1), parts) && IS_AMONG(token_code(line, i + 3), parts) &&
           token_code(line, i + 1) != token_code(line, i + 3);
}

/* 三城一区, 两男一女, 七上八下: two small numbers in a phrase of four characters. */
static bool is_phrase_of_four(const struct line *line, size_t i)
{
    static const enum role measured[] = { ROLE_UNIT,  ROLE_CURRENCY, ROLE_SCALE,   ROLE_PLACE,
                                          ROLE_POINT, ROLE_OVER,     ROLE_COUNTER, ROLE_SMALL };
    bool large = is_large(line, i) && is_large(line, i + 2); /* 千言万语 */
    bool range = has(line, i + 1, ROLE_RANGE) && has(line, i + 3, ROLE_COUNTER); /* 三到五家 */

    if (range || (!large && (!has(line, i, ROLE_SMALL) || !has(line, i + 2, ROLE_SMALL))) ||
        i + 3 >= line->count ||
        (i > 0 && !token_at(line, i)->blank && token_at(line, i - 1)->numeric) ||
        is_numbering(line, i - 1) || (has(line, i - 1, ROLE_BOUND) && !large))
        return false;
    for (size_t at = i; at <= i + 3; at++)
        if (token_at(line, at)->end - token_at(line, at)->first != 1 ||
            !code_is_ideograph(token_code(line, at)) || (at > i && token_at(line, at)->blank))
            return false;
    for (size_t r = 0; r < sizeof measured / sizeof measured[0]; r++)
        if (has(line, i + 1, measured[r]) && measured[r] != ROLE_COUNTER)
            return false;
    for (size_t r = 0; r < sizeof measured / sizeof measured[0]; r++)
        if (has(line, i + 3, measured[r]) && !is_sum_of_parts(line, i) &&
            (has(line, i + 1, ROLE_COUNTER) || measured[r] != ROLE_COUNTER))
            return false;
    return true;
}

/* 预期寿命79岁: of many; not how old somebody is. */
static bool is_life_expectancy(const struct line *line, size_t i)
{
    enum { WORDS_BACK = 8 };

    for (size_t back = 1; back <= WORDS_BACK && back <= i; back++) {
        uint32_t code = token_code(line, i - back);

        if (code == 0x5bff) /* 寿 */
            return true;
        if (token_at(line, i - back)->kind == TOKEN_SIGN || is_number(line, i - back))
            return false;
    }
    return false;
}

/* 1美元兑7.08元: what the rate is of. */
static bool is_base_of_exchange(const struct line *line, size_t i)
{
    uint32_t verb = token_code(line, i + 2);

    return plain_integer(line, i) == 1 && has(line, i + 1, ROLE_CURRENCY) &&
           (verb == 0x5151 || verb == 0x5408 || verb == 0x6298); /* 兑合折 */
}

/* 1/4决赛 */
static bool is_round(const struct line *line, size_t i)
{
    return token_is_sign(line, i + 1, '/') && is_number(line, i + 2) &&
           token_code(line, i + 3) == 0x51b3; /* 决 */
}

/* 15.1/10万: the base of a rate. */
static bool is_base_of_rate(const struct line *line, size_t i)
{
    return token_is_sign(line, i - 1, '/') && is_number(line, i - 2) &&
           has(line, i + 1, ROLE_SCALE) && plain_integer(line, i) > 0 && is_joined(line, i) &&
           is_joined(line, i - 1);
}

/* 始皇二十六年（前221年）, 光緒二十四年(1898年): a year of a reign, and that of our era in brackets. */
static bool mask_year_of_reign(struct line *line, size_t i, size_t end)
{
    size_t at = end + 2;

    if (is_number(line, i) || token_code(line, end) != 0x5e74 || /* 年 */
        !token_is_sign(line, end + 1, '('))
        return false;
    while (at < end + 5 && code_is_ideograph(token_code(line, at)))
        at++; /* 公元前 */
    if (plain_integer(line, at) <= 0 ||
        !token_is_sign(line, at + 1 + (token_code(line, at + 1) == 0x5e74), ')'))
        return false;
    mask(line, i, end);
    mask(line, at, at + 1);
    return true;
}

/* 第三、四位, 第一、二、三产业: the ordinals behind the first, each in words; not 第一、三家企业. */
static size_t mask_more_ordinals(struct line *line, size_t end)
{
    /* 位名批条章届代类季款节 */
    static const uint32_t ranks[] = { 0x4f4d, 0x540d, 0x6279, 0x6761, 0x7ae0, 0x5c4a,
                                      0x4ee3, 0x7c7b, 0x5b63, 0x6b3e, 0x8282 };

    while (token_is_sign(line, end, 0x3001)) {
        size_t next = chinese_number_end(line, end + 1);
        bool counts = has(line, next, ROLE_SCALE) || has(line, next, ROLE_UNIT) ||
                      has(line, next, ROLE_COUNTER);

        if (next == end + 1 || (counts && !token_is_sign(line, next, 0x3001) &&
                                !IS_AMONG(token_code(line, next), ranks)))
            break;
        mask(line, end, next);
        end = next;
    }
    return end;
}

/* 第十一次, 前十个月, 三季度, 一期, 二是: marks in front of or behind a number. */
static size_t mask_chinese_mark(struct line *line, size_t i)
{
    size_t end = is_number(line, i) ? i + 1 : chinese_number_end(line, i);
    bool numbered = i > 0 && is_numbering(line, i - 1) && !has(line, i - 1, ROLE_BOUND);
    bool word = !is_number(line, i);

    if (end == i)
        return i + 1;
    if (is_phrase_of_four(line, i)) {
        mask(line, i, i + 4);
        return i + 4;
    }
    if (mask_year_of_reign(line, i, end))
        return end;
    if (numbered || mask_is_chinese_set(line, i, end) ||
        (has(line, end, ROLE_AGE) && !token_at(line, i)->digits.fraction &&
         !is_life_expectancy(line, i)) ||
        (word && i > 0 && is_number(line, i - 1) && token_at(line, i - 1)->masked &&
         !token_at(line, i)->blank && has(line, end, ROLE_UNIT)) || /* 2023、2024两年 */
        (has(line, end, ROLE_MARK) &&
         (!has(line, end, ROLE_VAGUE) || (word && !has(line, end - 1, ROLE_PLACE))) &&
         !has(line, end, ROLE_COUNTER)) ||
        (word && i == 0 && token_is_sign(line, end, 0x3001)) ||
        (word && token_is_sign(line, i - 1, '(') && token_is_sign(line, end, ')')))
        mask(line, i, end);
    return numbered && word && token_code(line, i - 1) == 0x7b2c ? mask_more_ordinals(line, end)
                                                                 : end; /* 第 */
}

/* 每16秒: how long a round takes. */
static bool is_every_so_long(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);

    return is_number(line, i) && unit != NULL && unit->kind == PROSE_DURATION &&
           token_code(line, i + 1) != 0x5e74; /* 年 */
}

/* 每台, 每人, 每投入1元: the number right behind is a base; see mask_per(). 每百万人 too. */
size_t mask_chinese(struct line *line, size_t i)
{
    size_t end;

    if (has(line, i - 1, ROLE_OVER) || has(line, i - 1, ROLE_PER_PART))
        return i + 1; /* 三分之一来自 */
    if (has(line, i - 1, ROLE_PER) && !is_every_so_long(line, i)) {
        end = is_number(line, i) ? i + 1 : i;
        while (has(line, end, ROLE_SMALL) || has(line, end, ROLE_PLACE) ||
               has(line, end, ROLE_SCALE))
            end++;
        if (end > i) {
            mask(line, i, end);
            return end;
        }
    }
    if (is_number(line, i) && (is_base_of_rate(line, i) || is_base_of_exchange(line, i))) {
        mask(line, i, i + 2);
        return i + 2;
    }
    if (is_number(line, i) && is_round(line, i)) {
        mask(line, i, i + 3);
        return i + 3;
    }
    if (mask_period(line, i))
        return i + 1;
    end = mask_hall(line, i);
    if (end > i)
        return end;
    end = mask_versus(line, i);
    if (!line->tokens[i].masked)
        end = mask_chinese_clock(line, i);
    if (!line->tokens[i].masked)
        end = mask_chinese_date(line, i);
    if (line->tokens[i].masked)
        return end;
    return mask_chinese_mark(line, i);
}
