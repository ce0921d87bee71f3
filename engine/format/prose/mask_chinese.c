/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, marks, congresses and plans in Chinese characters. */
#include "format/prose/masking.h"

#include <string.h>

/* The last character of the token in front of token i; 0 where there is none. */
static uint32_t code_before(const struct line *line, size_t i)
{
    return i > 0 && i < line->count ? line->text.codes[token_at(line, i - 1)->end - 1].code : 0;
}

static bool is_among(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t c = 0; c < count; c++)
        if (code == codes[c])
            return true;
    return false;
}

#define IS_AMONG(code, codes) is_among((code), (codes), sizeof(codes) / sizeof *(codes))

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

static bool follows(const struct line *line, size_t i, const uint32_t *codes, size_t count)
{
    const struct token *token = token_at(line, i);

    for (size_t c = 0; c < count; c++)
        if (line->text.codes[token->first + c].code != codes[c])
            return false;
    return i < line->count;
}

/* 十八大, 二十大, 十四五, 十五五: congresses and plans. */
static bool is_congress_or_plan(const struct line *line, size_t i, size_t end)
{
    static const uint32_t congress[] = { 0x5927 }, five[] = { 0x4e94 };
    const struct word *first = token_role(line, i, ROLE_PLACE);
    const struct word *last = token_role(line, end - 1, ROLE_SMALL);

    if (end - i >= 2 && follows(line, end, congress, 1) &&
        (first != NULL || has(line, i + 1, ROLE_PLACE)))
        return true;
    return end - i == 3 && first != NULL && first->value == 1 && last != NULL &&
           follows(line, end - 1, five, 1) && has(line, i + 1, ROLE_SMALL);
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

/* 经贸二路1号: the road of an address. */
static bool is_road(const struct line *line, size_t end)
{
    static const uint32_t roads[] = { 0x8def, 0x8857, 0x9053, 0x5df7, 0x6bb5 }; /* 路街道巷段 */

    for (size_t r = 0; r < sizeof roads / sizeof roads[0]; r++)
        if (token_code(line, end) == roads[r])
            return is_number(line, end + 1) && has(line, end + 2, ROLE_MARK);
    return false;
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
        if (has(line, i + 3, measured[r]) && (has(line, i + 1, ROLE_COUNTER) ||
                                              measured[r] != ROLE_COUNTER))
            return false;
    return true;
}

/* 30分钟通勤圈, 1小时交通圈: the name of a circle. */
static bool is_circle(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    if (unit == NULL || unit->kind != PROSE_DURATION)
        return false;
    for (size_t at = i + 1; at < i + 8 && code_is_ideograph(token_code(line, at)); at++)
        if (token_code(line, at) == 0x5708) /* 圈 */
            return true;
    return false;
}

/* 3至6岁, 3到4级: the first of two ages, or of two marks. */
static bool is_first_age(const struct line *line, size_t i)
{
    return (has(line, i, ROLE_RANGE) || is_dash(line, i)) &&
           (is_number(line, i + 1) || has(line, i + 1, ROLE_SMALL)) &&
           (has(line, i + 2, ROLE_AGE) || token_code(line, i + 2) == 0x7ea7); /* 级 */
}

/* 五个一工程: of so many things that are one. */
static bool is_so_many_ones(const struct line *line, size_t end)
{
    const struct word *one = token_role(line, end + 1, ROLE_SMALL);

    return token_code(line, end) == 0x4e2a && one != NULL && one->value == 1 &&
           !has(line, end + 2, ROLE_PLACE) && !has(line, end + 2, ROLE_OVER);
}

/* “三卡+消金”, 两业+融合: a formula of words. */
static bool is_sum_of_names(const struct line *line, size_t i, size_t end)
{
    return !is_number(line, i) && end == i + 1 && has(line, i, ROLE_SMALL) &&
           token_is_sign(line, end + 1, '+') && is_joined(line, end + 1) &&
           code_is_ideograph(token_code(line, end)) &&
           code_is_ideograph(token_code(line, end + 2)) && is_joined(line, end + 2);
}

/* 公交300路, 特15路: a bus. */
static bool is_bus(const struct line *line, size_t i, size_t end)
{
    static const uint32_t kinds[] = { 0x4ea4, 0x7279, 0x591c, 0x5feb }; /* 交特夜快 */

    return token_code(line, end) == 0x8def && IS_AMONG(code_before(line, i), kinds);
}

/* 27号12层, 5号楼12层: the floor of an address. */
static bool is_floor(const struct line *line, size_t i, size_t end)
{
    size_t house = i - 1 - (token_code(line, i - 1) == 0x697c); /* 楼 */

    bool tower = i >= 2 && token_code(line, i - 1) == 0x5ea7 && /* A座18层 */
                 code_is_letter(token_code(line, i - 2));

    return token_code(line, end) == 0x5c42 && i >= 2 && !token_at(line, i)->blank && /* 层 */
           (tower || (has(line, house, ROLE_MARK) && token_at(line, house - 1)->masked));
}

/* 东盟10国, 中亚五国, 东北三省: how a region is called. */
static bool is_of_region(const struct line *line, size_t i, size_t end)
{
    /* 欧盟亚砖部北南东西江岸 */
    static const uint32_t regions[] = { 0x6b27, 0x76df, 0x4e9a, 0x7816, 0x90e8, 0x5317,
                                        0x5357, 0x4e1c, 0x897f, 0x6c5f, 0x5cb8 };
    uint32_t unit = token_code(line, end);

    return (unit == 0x56fd || unit == 0x7701) && /* 国 省 */
           token_at(line, end)->end == token_at(line, end)->first + 1 &&
           IS_AMONG(code_before(line, i), regions);
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

/* 呈现三个分化：一是, 聚集区三部分: a number that only sums up what is listed. */
static bool is_summing_up(const struct line *line, size_t i, size_t end)
{
    enum { NOUN_MOST = 8 };
    /* 一是 一、 一方面 其一 首先 */
    static const uint32_t firsts[][2] = { { 0x4e00, 0x662f }, { 0x4e00, 0x3001 },
                                          { 0x4e00, 0x65b9 }, { 0x5176, 0x4e00 },
                                          { 0x9996, 0x5148 } };
    static const uint32_t part[] = { 0x90e8, 0x5206 }, big[] = { 0x5927, 0x90e8, 0x5206 };
    static const uint32_t part_of[] = { 0x4e2a, 0x90e8, 0x5206 };
    uint32_t before = code_before(line, i);
    size_t at = end;

    if (is_number(line, i) || end != i + 1 || has(line, i - 1, ROLE_BOUND))
        return false;
    if (follows(line, end, part, 2) || follows(line, end, big, 3) || follows(line, end, part_of, 3))
        return true; /* 部分 大部分 个部分 */
    if (token_code(line, end) == 0x4e2a && (before == 0x7b54 || before == 0x597d) &&
        (token_code(line, end + 1) == 0x95ee || token_code(line, end + 1) == 0x554f))
        return true; /* 回答五个问题, 回答好; 問 */
    while (at < end + NOUN_MOST && code_is_ideograph(token_code(line, at)))
        at++;
    at++;
    for (size_t f = 0; f < sizeof firsts / sizeof firsts[0] && at > end + 1; f++)
        if (follows(line, at, firsts[f], 2))
            return token_at(line, at - 1)->kind == TOKEN_SIGN;
    return false;
}

/* 城市24小时 |, 24小时营业: around the clock. */
static bool is_around_the_clock(const struct line *line, size_t i)
{
    /* 营服值自热不在轮监守全 */
    static const uint32_t works[] = { 0x8425, 0x670d, 0x503c, 0x81ea, 0x70ed, 0x4e0d,
                                      0x5728, 0x8f6e, 0x76d1, 0x5b88, 0x5168 };
    const struct word *unit = token_role(line, i + 1, ROLE_UNIT);
    uint32_t behind = token_code(line, i + 2);

    return plain_integer(line, i) == 24 && unit != NULL && strcmp(unit->unit, "hours") == 0 &&
           !has(line, i - 1, ROLE_BOUND) &&
           (behind == '|' || behind == 0x4e28 || IS_AMONG(behind, works));
}

/* 二道白河镇, 五家子村, 三台子街: a number that begins the name of a place. */
static bool is_in_place_name(const struct line *line, size_t i, size_t end)
{
    enum { NAME_MOST = 4 };
    /* 道家台间棵 */
    static const uint32_t counters[] = { 0x9053, 0x5bb6, 0x53f0, 0x95f4, 0x68f5 };
    /* 子白沟江河岭湾屯堡寨坊岔坡树 */
    static const uint32_t nexts[] = { 0x5b50, 0x767d, 0x6c9f, 0x6c5f, 0x6cb3, 0x5cad, 0x6e7e,
                                      0x5c6f, 0x5821, 0x5be8, 0x574a, 0x5c94, 0x5761, 0x6811 };
    static const uint32_t kinds[] = { 0x9547, 0x6751, 0x4e61, 0x53bf, 0x533a,
                                      0x8857, 0x5c6f, 0x7ad9 }; /* 镇村乡县区街屯站 */
    size_t at = end + 2;

    if (is_number(line, i) || end != i + 1 || !IS_AMONG(token_code(line, end), counters) ||
        !IS_AMONG(token_code(line, end + 1), nexts))
        return false;
    for (; at < end + 2 + NAME_MOST && code_is_ideograph(token_code(line, at)); at++)
        if (IS_AMONG(token_code(line, at), kinds))
            return true;
        else if (token_code(line, at) == 0x516c || has(line, at, ROLE_STOP)) /* 子公司 */
            return false;
    return false;
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

/* 六部门, 六个部门: which of the offices, said in words; 20个部门 counts them. */
static bool is_set_of_offices(const struct line *line, size_t i)
{
    i += token_code(line, i) == 0x4e2a; /* 个 */
    return token_code(line, i) == 0x90e8 && has(line, i, ROLE_UNIT); /* 部门 */
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
    if (numbered || is_road(line, end) || is_of_region(line, i, end) ||
        (has(line, end, ROLE_AGE) && !token_at(line, i)->digits.fraction &&
         !is_life_expectancy(line, i)) ||
        (word && i > 0 && is_number(line, i - 1) && token_at(line, i - 1)->masked &&
         !token_at(line, i)->blank && has(line, end, ROLE_UNIT)) || /* 2023、2024两年 */
        is_so_many_ones(line, end) || is_sum_of_names(line, i, end) || is_bus(line, i, end) ||
        is_first_age(line, end) || is_summing_up(line, i, end) || is_in_place_name(line, i, end) ||
        is_around_the_clock(line, i) || is_circle(line, end) || is_floor(line, i, end) ||
        (word && is_set_of_offices(line, end)) || is_congress_or_plan(line, i, end) ||
        (has(line, end, ROLE_MARK) &&
         (!has(line, end, ROLE_VAGUE) || (word && !has(line, end - 1, ROLE_PLACE))) &&
         !has(line, end, ROLE_COUNTER)) ||
        (word && i == 0 && token_is_sign(line, end, 0x3001)) ||
        (word && token_is_sign(line, i - 1, '(') && token_is_sign(line, end, ')')))
        mask(line, i, end);
    return end;
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
