/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and set phrases in Chinese that hold a number: congresses, plans, roads, regions, ranks. */
#include "format/prose/masking.h"

#include <string.h>

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

/* 经贸二路1号: the road of an address. */
static bool is_road(const struct line *line, size_t end)
{
    static const uint32_t roads[] = { 0x8def, 0x8857, 0x9053, 0x5df7, 0x6bb5 }; /* 路街道巷段 */

    for (size_t r = 0; r < sizeof roads / sizeof roads[0]; r++)
        if (token_code(line, end) == roads[r])
            return is_number(line, end + 1) && has(line, end + 2, ROLE_MARK);
    return false;
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

/* 东盟10国, 中亚五国, 东北三省, 大湾区内地九市: how a region is called. */
static bool is_of_region(const struct line *line, size_t i, size_t end)
{
    /* 欧盟亚砖部北南东西江岸 */
    static const uint32_t regions[] = { 0x6b27, 0x76df, 0x4e9a, 0x7816, 0x90e8, 0x5317,
                                        0x5357, 0x4e1c, 0x897f, 0x6c5f, 0x5cb8 };
    /* 地角圈群 */
    static const uint32_t areas[] = { 0x5730, 0x89d2, 0x5708, 0x7fa4 };
    uint32_t unit = token_code(line, end);

    if (unit == 0x5e02 && !is_number(line, i)) /* 市 */
        return token_at(line, end)->end == token_at(line, end)->first + 1 &&
               IS_AMONG(code_before(line, i), areas);
    return (unit == 0x56fd || unit == 0x7701) && /* 国 省 */
           token_at(line, end)->end == token_at(line, end)->first + 1 &&
           IS_AMONG(code_before(line, i), regions);
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

/* 六部门, 六个部门: which of the offices, said in words; 20个部门 counts them. */
static bool is_set_of_offices(const struct line *line, size_t i)
{
    i += token_code(line, i) == 0x4e2a; /* 个 */
    return token_code(line, i) == 0x90e8 && has(line, i, ROLE_UNIT); /* 部门 */
}

/* 三家基础电信企业: the carriers, of which there are no others. */
static bool is_set_of_carriers(const struct line *line, size_t i)
{
    static const uint32_t carriers[] = { 0x5bb6, 0x57fa, 0x7840, 0x7535, 0x4fe1 };

    return follows(line, i, carriers, 5); /* 家基础电信 */
}

/* 排名从78位上升到43位, 位次由第9位升至6位: places in a ranking; 上升3位 is a change of them. */
static bool is_rank(const struct line *line, size_t i, size_t end)
{
    enum { WORDS_BACK = 14 };
    static const uint32_t leads[] = { 0x4ece, 0x5f9e, 0x7531, 0x5230, 0x81f3, 0x7b2c };
    static const uint32_t places[][2] = { { 0x6392, 0x540d }, { 0x4f4d, 0x6b21 },
                                          { 0x540d, 0x6b21 }, { 0x6392, 0x4f4d } };

    if (token_code(line, end) != 0x4f4d || !IS_AMONG(code_before(line, i), leads))
        return false; /* 位; 从從由到至第 */
    for (size_t back = 1; back <= WORDS_BACK && back <= i; back++) {
        for (size_t p = 0; p < sizeof places / sizeof places[0]; p++)
            if (follows(line, i - back, places[p], 2))
                return true; /* 排名 位次 名次 排位 */
        if (token_at(line, i - back)->kind == TOKEN_SIGN)
            return false;
    }
    return false;
}

/* 一天内公布四份: soon after one another; 十一天内 is a length of time. */
static bool is_within_a_day(const struct line *line, size_t i, size_t end)
{
    static const uint32_t insides[][2] = { { 0x5185 }, { 0x4e4b, 0x5185 } }; /* 内 之内 */

    return end == i + 1 && token_code(line, i) == 0x4e00 && token_code(line, end) == 0x5929 &&
           (follows(line, end + 1, insides[0], 1) || /* 一 天 */
            follows(line, end + 1, insides[1], 2));
}

/* 首三年, 首11个月: which of them; 首5台 counts things. */
static bool is_first_of_times(const struct line *line, size_t i, size_t end)
{
    static const uint32_t times[] = { 0x5e74, 0x4e2a, 0x5b63, 0x5468, 0x5929 }; /* 年个季周天 */
    static const uint32_t month[] = { 0x4e2a, 0x6708 };

    return code_before(line, i) == 0x9996 && IS_AMONG(token_code(line, end), times) &&
           (token_code(line, end) != 0x4e2a || follows(line, end, month, 2));
}

/* 3个国家级集群, 2个省级中心, 3个地理标志, 3个城市公园: of other things, whose name begins with a place's. */
static bool begins_name_of_things(const struct line *line, size_t noun)
{
    /* 市份家区區 */
    static const uint32_t seconds[] = { 0x5e02, 0x4efd, 0x5bb6, 0x533a, 0x5340 };
    /* 级級际際内內产產理域重属屬有民场場块塊标標形层層立营營道质質铁鐵轨軌镇鎮乡 */
    static const uint32_t goes_on[] = { 0x7ea7, 0x7d1a, 0x9645, 0x969b, 0x5185, 0x5167, 0x4ea7,
                                        0x7522, 0x7406, 0x57df, 0x91cd, 0x5c5e, 0x5c6c, 0x6709,
                                        0x6c11, 0x573a, 0x5834, 0x5757, 0x584a, 0x6807, 0x6a19,
                                        0x5f62, 0x5c42, 0x5c64, 0x7acb, 0x8425, 0x71df, 0x9053,
                                        0x8d28, 0x8cea, 0x94c1, 0x9435, 0x8f68, 0x8ecc, 0x9547,
                                        0x93ae, 0x4e61 };
    /* 的均都分共合有在以与和开设占为等 */
    static const uint32_t said_of[] = { 0x7684, 0x5747, 0x90fd, 0x5206, 0x5171, 0x5408,
                                        0x6709, 0x5728, 0x4ee5, 0x4e0e, 0x548c, 0x5f00,
                                        0x8bbe, 0x5360, 0x4e3a, 0x7b49 };
    uint32_t behind = token_code(line, noun + 1);

    if (!IS_AMONG(behind, seconds))
        return IS_AMONG(behind, goes_on);
    behind = token_code(line, noun + 2);
    return code_is_ideograph(behind) && !IS_AMONG(behind, said_of);
}

/* 北京、上海和深圳3城, 五个城市: as many names of places stand in front. */
static bool counts_named_places(const struct line *line, size_t i, size_t end)
{
    enum { WORDS_BACK = 48 };
    /* 市城省地县縣区區国國州 */
    static const uint32_t kinds[] = { 0x5e02, 0x57ce, 0x7701, 0x5730, 0x53bf, 0x7e23,
                                      0x533a, 0x5340, 0x56fd, 0x570b, 0x5dde };
    static const uint32_t joints[] = { 0x3001, 0x548c, 0x53ca, 0x4e0e, 0x8207 }; /* 、和及与與 */
    static const uint32_t stops[] = { 0xff0c, 0x3002, 0xff1b, 0xff1a, ',', ';', ':' };
    const struct word *small = token_role(line, i, ROLE_SMALL);
    const int value = is_number(line, i) ? plain_integer(line, i)
                                         : small != NULL && end == i + 1 ? (int)small->value : 0;
    int names = 1;

    end += token_code(line, end) == 0x4e2a || token_code(line, end) == 0x500b; /* 个個 */
    if (value < 2 || !IS_AMONG(token_code(line, end), kinds) || begins_name_of_things(line, end))
        return false;
    for (size_t back = 1; back <= WORDS_BACK && back <= i; back++) {
        if (is_number(line, i - back) || IS_AMONG(token_code(line, i - back), stops))
            break;
        names += IS_AMONG(token_code(line, i - back), joints);
    }
    return names == value;
}

bool mask_is_chinese_set(const struct line *line, size_t i, size_t end)
{
    bool word = !is_number(line, i);

    return is_road(line, end) || is_of_region(line, i, end) || is_so_many_ones(line, end) ||
           is_sum_of_names(line, i, end) || is_bus(line, i, end) || is_first_age(line, end) ||
           is_summing_up(line, i, end) || is_in_place_name(line, i, end) ||
           is_around_the_clock(line, i) || is_circle(line, end) || is_floor(line, i, end) ||
           is_within_a_day(line, i, end) || is_first_of_times(line, i, end) ||
           (word && (is_set_of_offices(line, end) || is_set_of_carriers(line, end))) ||
           is_rank(line, i, end) || counts_named_places(line, i, end) ||
           is_congress_or_plan(line, i, end);
}
