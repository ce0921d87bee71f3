/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is called by a number: races by their distance, festivals by their day, models by their
 * size, chips by their process. */
#include "format/prose/masking.h"

static bool is_sign_of(const struct line *line, size_t i, uint32_t a, uint32_t b)
{
    return token_is_sign(line, i, a) || token_is_sign(line, i, b);
}

/* 4 x 100, 4×100, 4-mal-100 */
static bool is_times(const struct line *line, size_t i)
{
    return token_is_sign(line, i, 0xd7) || token_is_word(line, i, "x") ||
           token_is_sign(line, i, '*');
}

/* Two characters at token i. */
static bool begins_with_pair(const struct line *line, size_t i, const uint32_t (*pairs)[2],
                             size_t count)
{
    const struct code *codes = &line->text.codes[token_at(line, i)->first];

    for (size_t p = 0; p < count && i < line->count; p++)
        if (codes[0].code == pairs[p][0] && codes[1].code == pairs[p][1])
            return true;
    return false;
}

/* 接力 自由泳 蛙泳 仰泳 蝶泳 混合泳 跨栏 短跑 决赛 预赛 */
static bool is_chinese_discipline(const struct line *line, size_t i)
{
    static const uint32_t words[][2] = {
        { 0x63a5, 0x529b }, { 0x81ea, 0x7531 }, { 0x86d9, 0x6cf3 }, { 0x4ef0, 0x6cf3 },
        { 0x8776, 0x6cf3 }, { 0x6df7, 0x5408 }, { 0x8de8, 0x680f }, { 0x77ed, 0x8dd1 },
        { 0x51b3, 0x8d5b }, { 0x9884, 0x8d5b }, { 0x6bd4, 0x8d5b }, { 0x8d5b, 0x8dd1 }
    };

    return begins_with_pair(line, i, words, sizeof words / sizeof words[0]);
}

static bool is_discipline(const struct line *line, size_t i)
{
    static const char *const words[] = { "relay",     "freestyle", "hurdles", "sprint",
                                         "dash",      "race",      "final",   "finals",
                                         "backstroke", "breaststroke", "butterfly", "medley",
                                         "heat",      "heats",     "semifinal", "steeplechase",
                                         "event",     "champion",  "title",
                                         "staffel",   "lauf",      "freistil", "h\374rden",
                                         "finale",    "brust",     "r\374cken", "schmetterling" };

    return IS_ONE_OF(line, i, words) || is_chinese_discipline(line, i);
}

/* "the men's 100m", "the 4 x 400m relay", 100米自由泳: the distance names the race. */
static bool mask_race(struct line *line, size_t i)
{
    static const char *const teams[] = { "individual", "mixed" };
    size_t last = is_times(line, i + 1) && is_number(line, i + 2) ? i + 2 : i;
    size_t at = last + 1 + is_dash(line, last + 1);
    const struct word *unit = token_role(line, at, ROLE_UNIT);
    bool possessive = token_is_word(line, i - 1, "s") && token_is_word(line, i - 3, "men");

    possessive = possessive || (token_is_word(line, i - 1, "s") &&
                                token_is_word(line, i - 3, "women"));
    if (unit == NULL || unit->kind != PROSE_LENGTH)
        return false;
    if (!possessive && !is_discipline(line, at + 1) &&
        !(is_dash(line, at + 1) && is_discipline(line, at + 2)) &&
        !(IS_ONE_OF(line, at + 1, teams) && is_discipline(line, at + 2)))
        return false;
    mask(line, i, at + 1);
    return true;
}

/* 11.11, 618: a month and a day in it. */
static bool is_day_of_year(const struct token *token, int number)
{
    int whole = (int)token->digits.whole, fraction = (int)token->digits.fraction;

    if (number >= 0)
        return number >= 101 && number / 100 <= 12 && number % 100 >= 1 && number % 100 <= 31;
    return !token->digits.grouped && whole <= 2 && fraction >= 1 && fraction <= 2;
}

/* "the 11.11 shopping festival", "the 618 sales event": one thing, which its day names. */
static bool mask_festival(struct line *line, size_t i)
{
    static const char *const events[] = { "festival", "gala",     "carnival", "promotion",
                                          "event",    "campaign", "season",   "sale" };
    size_t at = i + 1;

    if (!is_day_of_year(token_at(line, i), plain_integer(line, i)) || has_unit_behind(line, at))
        return false;
    at += !IS_ONE_OF(line, at, events);
    if (at > i + 1 && token_at(line, i + 1)->kind != TOKEN_LETTERS)
        return false;
    if (!IS_ONE_OF(line, at, events) ||
        (plain_integer(line, i) >= 0 && token_at(line, at + 1)->kind == TOKEN_LETTERS))
        return false; /* 120 campaign offices */
    mask(line, i, i + 1);
    return true;
}

/* "a 4B model", "the 70B version": how large it is, as its name. */
static bool mask_model(struct line *line, size_t i)
{
    static const char *const models[] = { "model", "models", "version", "versions", "variant",
                                          "variants", "checkpoint", "one", "ones", "parameter" };
    const struct word *scale = token_role(line, i + 1, ROLE_SCALE);
    size_t at = i + 2;

    if (scale == NULL || !(scale->flags & WORD_CASED) || !is_joined(line, i + 1) ||
        has(line, i - 1, ROLE_CURRENCY))
        return false;
    at += is_sign_of(line, at, '-', 0x2013);
    if (!IS_ONE_OF(line, at, models) && !IS_ONE_OF(line, at + 1, models))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* 制程 工艺 芯片 晶片 晶圆 节点 半导 台积 */
static bool is_chinese_process(const struct line *line, size_t i)
{
    static const uint32_t words[][2] = { { 0x5236, 0x7a0b }, { 0x5de5, 0x827a }, { 0x82af, 0x7247 },
                                         { 0x6676, 0x7247 }, { 0x6676, 0x5706 }, { 0x8282, 0x70b9 },
                                         { 0x534a, 0x5bfc }, { 0x53f0, 0x79ef } };

    return begins_with_pair(line, i, words, sizeof words / sizeof words[0]);
}

static bool is_process(const struct line *line, size_t i)
{
    static const char *const words[] = { "process", "processes", "chip",  "chips", "node",
                                         "nodes",   "technology", "class", "wafer", "wafers",
                                         "prozess", "chips",      "technologie", "verfahren",
                                         "fertigung", "foundry", "finfet", "gaa", "tsmc" };

    return is_chinese_process(line, i) || IS_ONE_OF(line, i, words);
}

/* 1.4, 1.6, 1.8 nm */
static bool is_angstrom_generation(const struct token *token)
{
    struct dec value = token->digits.value;

    return token->kind == TOKEN_NUMBER && !token->digits.broken && value.exponent == -1 &&
           value.mantissa > 10 && value.mantissa < 20;
}

/* The sizes that generations are called by, and chips are spoken of. */
static bool is_generation(const struct line *line, size_t i)
{
    enum { AROUND = 24 };
    static const int sizes[] = { 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 22, 28, 32, 40, 45, 55,
                                 65, 90 };
    int number = plain_integer(line, i);
    bool known = false;

    for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++)
        known = known || sizes[s] == number;
    known = known || is_angstrom_generation(token_at(line, i));
    for (size_t at = i > AROUND ? i - AROUND : 0; known && at < i + AROUND; at++)
        if (at < line->count && is_process(line, at))
            return true;
    return false;
}

/* "22/28, 12/16 and 6/7 nanometer", 5 / 4 / 3 nm: of a row of sizes the last has the unit. Returns
 * the last number, i where it is no such row. */
static size_t last_of_sizes(const struct line *line, size_t i)
{
    enum { ROW_MOST = 12 };
    size_t at = i;

    for (size_t most = 0; most < ROW_MOST && plain_integer(line, at) > 0; most++) {
        size_t next = at + 1;

        if (plain_integer(line, at) > 90)
            return i;
        if (token_role(line, next + is_dash(line, next), ROLE_UNIT) != NULL)
            return at;
        next += is_slash(line, next) || token_is_sign(line, next, ',') ||
                token_is_sign(line, next, 0x3001);
        next += has(line, next, ROLE_AND) || token_code(line, next) == 0x548c ||
                token_code(line, next) == 0x53ca; /* 和 及 */
        if (next == at + 1)
            return i;
        at = next;
    }
    return i;
}

/* "the 3-nm process", "7-nanometer chips", 制程3纳米以下, 采用5nm: a generation, by the name of its
 * size. */
static bool mask_process(struct line *line, size_t i)
{
    size_t last = last_of_sizes(line, i);
    size_t at = last + 1 + is_dash(line, last + 1);
    const struct word *unit = token_role(line, at, ROLE_UNIT);
    size_t behind = at + 1 + is_dash(line, at + 1);

    if (unit == NULL || strcmp(unit->unit, "nm") != 0)
        return false;
    if (!is_process(line, behind) && !is_process(line, behind + 1) &&
        !is_chinese_process(line, i - 2) && !is_generation(line, i))
        return false;
    mask(line, i, last == i ? at + 1 : i + 1);
    return true;
}

/* "12-inch wafers", "300-mm-Wafer", 12英寸线, 12吋晶圓: the size that a wafer and its plant are called
 * by. */
static bool mask_wafer(struct line *line, size_t i)
{
    static const char *const words[] = { "wafer", "wafers", "fab",   "fabs", "line", "lines",
                                         "silicon", "wafern", "waferfabrik", "capacity" };
    /* 晶圆 晶片 硅片 产线 生产线 半导 芯片 集成 大硅 特色 闪存 */
    static const uint32_t chinese[][2] = { { 0x6676, 0x5706 }, { 0x6676, 0x7247 },
                                           { 0x7845, 0x7247 }, { 0x4ea7, 0x7ebf },
                                           { 0x751f, 0x4ea7 }, { 0x534a, 0x5bfc },
                                           { 0x82af, 0x7247 }, { 0x96c6, 0x6210 },
                                           { 0x5927, 0x7845 }, { 0x7279, 0x8272 },
                                           { 0x95ea, 0x5b58 } };
    static const int inches[] = { 4, 5, 6, 8, 12, 18 }, millimetres[] = { 150, 200, 300, 450 };
    size_t at = i + 1 + is_dash(line, i + 1);
    const struct word *unit = token_role(line, at, ROLE_UNIT);
    size_t behind = at + 1 + is_dash(line, at + 1);
    int number = plain_integer(line, i);
    bool known = false;

    if (unit == NULL)
        return false;
    for (size_t n = 0; n < sizeof inches / sizeof inches[0]; n++)
        known = known || (strcmp(unit->unit, "in") == 0 && number == inches[n]);
    for (size_t n = 0; n < sizeof millimetres / sizeof millimetres[0]; n++)
        known = known || (strcmp(unit->unit, "mm") == 0 && number == millimetres[n]);
    if (!known ||
        !(IS_ONE_OF(line, behind, words) || IS_ONE_OF(line, behind + 1, words) ||
          begins_with_pair(line, behind, chinese, sizeof chinese / sizeof chinese[0]) ||
          token_code(line, behind) == 0x7ebf || token_code(line, behind) == 0x5382)) /* 线 厂 */
        return false;
    mask(line, i, at + 1);
    return true;
}

/* "such as 3M, O2": the firm, where nothing is counted. */
static bool mask_firm(struct line *line, size_t i)
{
    const struct token *behind = token_at(line, i + 2);

    if (plain_integer(line, i) != 3 || !token_is_word(line, i + 1, "m") ||
        !token_is_capital(line, i + 1) || !is_joined(line, i + 1) ||
        has(line, i - 1, ROLE_CURRENCY) || has(line, i - 1, ROLE_BOUND) ||
        (behind->kind != TOKEN_SIGN && behind->kind != TOKEN_END && !has(line, i + 2, ROLE_AND)))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* "die 737 MAX", "der 911 GT": a type, by what its versions are called. */
static bool mask_version(struct line *line, size_t i)
{
    static const char *const versions[] = { "max", "neo", "er", "lr", "xlr", "xwb", "gt",
                                            "gts", "gti", "rs", "pro", "ultra" };

    if (plain_integer(line, i) < 0 || is_joined(line, i + 1) ||
        !token_is_all_capital(line, i + 1) || !IS_ONE_OF(line, i + 1, versions))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "3 Boeing 737-800s": several of a type, no seconds. */
static bool mask_types(struct line *line, size_t i)
{
    if (plain_integer(line, i) < 100 || !token_is_capital(line, i - 1) || !is_dash(line, i + 1) ||
        !is_joined(line, i + 1) || plain_integer(line, i + 2) < 0 || !is_joined(line, i + 2) ||
        !token_is_word(line, i + 3, "s") || !is_joined(line, i + 3))
        return false;
    mask(line, i, i + 4);
    return true;
}

/* "9M 2024": so many months of a year. */
static bool mask_months(struct line *line, size_t i)
{
    const struct word *scale = token_role(line, i + 1, ROLE_SCALE);
    int number = plain_integer(line, i);

    if (scale == NULL || !(scale->flags & WORD_CASED) || scale->value != 6 || number < 1 ||
        number > 11 || !is_joined(line, i + 1) || !is_year(plain_integer(line, i + 2)))
        return false;
    mask(line, i, i + 2);
    return true;
}

/* “人工智能20条”, 「稳经济33条」: what a paper is called by. */
static bool mask_policy(struct line *line, size_t i)
{
    uint32_t behind = token_code(line, i + 2);

    if (token_code(line, i + 1) != 0x6761 || (behind != 0x201d && behind != 0x300d) || /* 条 */
        i == 0 || !is_joined(line, i) ||
        !code_is_ideograph(line->text.codes[token_at(line, i)->first - 1].code))
        return false;
    mask(line, i, i + 1);
    return true;
}

bool mask_event(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule rules[] = {
        { mask_race, BEHIND(WORD) | BEHIND(DASH) | BEHIND(OTHER) },
        { mask_festival, BEHIND(WORD) },
        { mask_model, BEHIND(WORD) },
        { mask_version, BEHIND(WORD) },
        { mask_types, BEHIND(DASH) },
        { mask_months, BEHIND(WORD) },
        { mask_firm, BEHIND(WORD) },
        { mask_policy, BEHIND(WORD) },
        { mask_wafer, BEHIND(WORD) | BEHIND(DASH) },
        { mask_process,
          BEHIND(WORD) | BEHIND(DASH) | BEHIND(OTHER) | BEHIND(SLASH) | BEHIND(COMMA) },
    };

    return MASK_BY_RULES(line, i, beside, rules);
}
