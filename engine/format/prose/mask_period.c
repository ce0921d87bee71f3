/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese: which years and months are meant, and not how long something took: 过去19年, 近三年来,
 * 112年 in a text of Taiwan, 9、10两个月; and the 100 that an index starts from. */
#include "format/prose/masking.h"

#include <string.h>

enum { SCRIPT_AROUND = 40, BASE_BACK = 14, LIST_MOST = 12 };

static const struct code *code_at(const struct line *line, size_t i)
{
    return &line->text.codes[token_at(line, i)->first];
}

/* The characters in front of token i are `last`, and `first` in front of that; 0: any. */
static bool is_behind(const struct line *line, size_t i, uint32_t first, uint32_t last)
{
    const struct code *code = code_at(line, i);
    size_t most = token_at(line, i)->first;

    return most > 0 && code[-1].code == last &&
           (first == 0 || (most > 1 && code[-2].code == first));
}

static size_t number_end(const struct line *line, size_t i)
{
    if (is_number(line, i))
        return i + 1;
    while (has(line, i, ROLE_SMALL) || has(line, i, ROLE_PLACE))
        i++;
    return i;
}

/* 年, 个月, 天, 周; not 分钟. */
static bool is_calendar_unit(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION &&
           (strcmp(unit->unit, "years") == 0 || strcmp(unit->unit, "months") == 0 ||
            strcmp(unit->unit, "weeks") == 0 || strcmp(unit->unit, "days") == 0);
}

/* 用了近5年, 历时近三年, 时间近5年: nearly so long. */
static bool is_nearly_so_long(const struct line *line, size_t i, size_t unit)
{
    /* 了时达用经隔待距期龄有长历满共 */
    static const uint32_t verbs[] = { 0x4e86, 0x65f6, 0x8fbe, 0x7528, 0x7ecf,
                                      0x9694, 0x5f85, 0x8ddd, 0x671f, 0x9f84,
                                      0x6709, 0x957f, 0x5386, 0x6ee1, 0x5171 };
    uint32_t behind = token_code(line, unit + 1);

    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (is_behind(line, i, verbs[v], 0x8fd1))
            return true;
    return behind == 0x65f6 || behind == 0x4e4b; /* 时间 之久 */
}

/* 五年年均增长, 两年平均, 三年累计, 创8年新高, 十年增加近70万亿元: in, or for the first time in, so
 * many years. */
static bool is_sum_of_years(const struct line *line, size_t behind)
{
    /* 年均 平均 累计 新高 新低 */
    static const uint32_t words[][2] = { { 0x5e74, 0x5747 },
                                         { 0x5e73, 0x5747 },
                                         { 0x7d2f, 0x8ba1 },
                                         { 0x65b0, 0x9ad8 },
                                         { 0x65b0, 0x4f4e } };
    const struct code *code = code_at(line, behind);

    if ((has(line, behind, ROLE_RISE) || has(line, behind, ROLE_FALL) ||
         has(line, behind, ROLE_MULTIPLE)) &&
        !has(line, behind + 1, ROLE_RANGE)) /* 三年增加到五年 */
        return true;
    for (size_t w = 0; w < sizeof words / sizeof words[0] && behind < line->count; w++)
        if (code[0].code == words[w][0] && code[1].code == words[w][1])
            return true;
    return false;
}

/* 时隔3年新增, 延长2年增加, 连续5年增长: how long. */
static bool is_lasting(const struct line *line, size_t i)
{
    return is_behind(line, i, 0, 0x9694) || is_behind(line, i, 0, 0x8fbe) ||      /* 隔 达 */
           is_behind(line, i, 0x8fde, 0x7eed) || is_behind(line, i, 0, 0x8fde) || /* 连续 连 */
           has(line, i - 1, ROLE_BOUND);
}

/* 五年内, 三年前, 五年间, 5年时间: when, or in the course of what; not 三年前三季度. */
static bool is_course(const struct line *line, size_t unit)
{
    const struct word *word = token_role(line, unit, ROLE_UNIT);
    uint32_t behind = token_code(line, unit + 1), next = token_code(line, unit + 2);
    bool years = word != NULL && strcmp(word->unit, "years") == 0;

    if ((behind == 0x524d || behind == 0x540e) && !line->tokens[unit + 2].numeric) /* 前后 */
        return true;
    return years && ((behind == 0x5185 && !line->tokens[unit + 1].blank) || /* 内 */
                     (behind == 0x65f6 && next == 0x95f4) ||                /* 时间 */
                     strcmp(word->text, "年间") == 0);
}

/* 过去19年, 未来三至五年, 最近5天, 近5年平均, 三年来 */
static bool mask_span(struct line *line, size_t i)
{
    size_t end = number_end(line, i), unit = end;
    uint32_t behind;
    bool span;

    if ((has(line, end, ROLE_RANGE) || is_dash(line, end)) && number_end(line, end + 1) > end + 1)
        unit = number_end(line, end + 1);
    unit += has(line, unit, ROLE_VAGUE) && !has(line, unit, ROLE_MARK);
    if (end == i || !is_calendar_unit(line, unit))
        return false;
    behind = token_code(line, unit + 1);
    span =
        is_behind(line, i, 0x8fc7, 0x53bb) || is_behind(line, i, 0x672a, 0x6765) || /* 过去 未来 */
        is_behind(line, i, 0x6700, 0x8fd1) || is_behind(line, i, 0x4eca, 0x540e) || /* 最近 今后 */
        (is_behind(line, i, 0, 0x8fd1) && !is_nearly_so_long(line, i, unit)) ||     /* 近 */
        (is_sum_of_years(line, unit + 1) && !is_lasting(line, i)) ||
        is_course(line, unit) || is_behind(line, i, 0, 0x5934) ||                   /* 头 */
        behind == 0x6765 ||                                                         /* 来 */
        (behind == 0x4ee5 && code_at(line, unit + 1)[1].code == 0x6765);            /* 以来 */
    if (span)
        mask(line, i, unit + 1);
    return span;
}

/* Traditional characters stand around token i. */
static bool is_traditional(const struct line *line, size_t i)
{
    size_t at = token_at(line, i)->first;
    size_t from = at > SCRIPT_AROUND ? at - SCRIPT_AROUND : 0, to = at + SCRIPT_AROUND;

    for (; from < to && from < line->text.count; from++)
        if (line->text.codes[from].marks & MARK_TRADITIONAL)
            return true;
    return false;
}

/* 112年營業額, 112年3月: counted from 1911, as in Taiwan; not 逾100年, 歷時100年, 100年歷史. */
static bool mask_republic_year(struct line *line, size_t i)
{
    enum { EARLIEST = 80, LATEST = 130 };
    static const uint32_t lasting[] = { 0x65f6, 0x8fbe, 0x7acb, 0x6821, 0x6709,
                                        0x6ee1, 0x4e86, 0x7eed, 0x8fc7 }; /* 时达立校有满了续过 */
    int number = plain_integer(line, i);
    uint32_t behind = token_code(line, i + 2);
    bool month = plain_integer(line, i + 2) > 0 && plain_integer(line, i + 2) <= 12 &&
                 has(line, i + 3, ROLE_MONTH);

    if ((number < EARLIEST && !(month && number >= 10)) || number > LATEST ||
        token_code(line, i + 1) != 0x5e74) /* 年; 24年3月 */
        return false;
    for (size_t v = 0; v < sizeof lasting / sizeof lasting[0] && !month; v++)
        if (is_behind(line, i, 0, lasting[v]))
            return false;
    if (!month && (!is_traditional(line, i) || has(line, i - 1, ROLE_BOUND) || number == 100 ||
                   behind == 0x5386 || behind == 0x7684 || behind == 0x4e4b)) /* 历 的 之 */
        return false;
    mask(line, i, i + 2);
    return true;
}

/* 9、10两个月, 7、8两月, 2023、2024两年: the months by their names, and how many those are. */
static bool mask_listed(struct line *line, size_t i)
{
    size_t end = i + 1, list = 1;

    while (token_is_sign(line, end, 0x3001) && plain_integer(line, end + 1) > 0 &&
           list < LIST_MOST) {
        end += 2;
        list++;
    }
    if (plain_integer(line, i) < 1 || !has(line, end, ROLE_SMALL) || token_at(line, end)->blank)
        return false;
    if (!has(line, end + 1, ROLE_MONTH) && !is_calendar_unit(line, end + 1))
        return false;
    mask(line, i, end + 2);
    return true;
}

/* 以上年为100, 上年同月=100: what an index starts from. */
static bool mask_index_base(struct line *line, size_t i)
{
    if (plain_integer(line, i) != 100 || has_unit_behind(line, i + 1))
        return false;
    if (token_is_sign(line, i - 1, '=') && i >= 2 && code_is_ideograph(token_code(line, i - 2))) {
        mask(line, i, i + 1);
        return true;
    }
    for (size_t back = 2; back <= BASE_BACK && back <= i && token_code(line, i - 1) == 0x4e3a;
         back++) {                                  /* 为 */
        if (token_code(line, i - back) == 0x4ee5) { /* 以 */
            mask(line, i, i + 1);
            return true;
        }
    }
    return false;
}

bool mask_period(struct line *line, size_t i)
{
    if (mask_span(line, i))
        return true;
    return is_number(line, i) &&
           (mask_republic_year(line, i) || mask_listed(line, i) || mask_index_base(line, i));
}
