/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/bound.h"

#include "format/prose/bound_mark.h"

#include <string.h>

enum { VERB_BACK = 14, BOUND_BACK = 4, MARK_WORDS = 7, ABOUT_BACK = 8,
       BASE_BACK = 8 };

static bool is_multiple(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_MULTIPLE;
}

static bool is_duration(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION;
}

/* "exceed the", "überschritt im August die Marke von": what may stand between such a verb and its
 * number. */
static size_t skip_filler(const struct line *line, size_t i)
{
    size_t at = i;

    size_t most = i > 1 && bound_is_mark(line, i - 2) ? MARK_WORDS : 3;

    for (size_t words = 0; words < most && at > 0; words++, at--) {
        if (token_role(line, at - 1, ROLE_BY) != NULL)
            return i; /* "exceeded by 12 percent": so much more */
        if (token_role(line, at - 1, ROLE_BOUND_VERB) != NULL)
            return (words > 1 && token_starts(line, at - 1, "passed")) ||
                           (token_is_word(line, at - 1, "top") && token_is_word(line, at, "of"))
                       ? i
                       : at; /* "on top of the" */
        if (token_role(line, at - 1, ROLE_STOP) == NULL &&
            token_role(line, at - 1, ROLE_MONTH) == NULL &&
            line->tokens[at - 1].kind != TOKEN_LETTERS)
            break;
    }
    return i;
}

static bool is_area(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_AREA;
}

/* "die Ausschreibung über 4.094 MW", "ein Vertrag über 30 Mio. Euro" */
static bool is_made_out_for(const struct line *line, size_t i)
{
    static const char *const papers[] = { "ausschreibung", "auftrag",  "vertrag",  "kredit",
                                          "darlehen",      "anleihe",  "rechnung", "bescheid",
                                          "scheck",        "vertr\344ge", "auftr\344ge",
                                          "vereinbarung",  "b\374rgschaft", "zusage" };

    for (size_t p = 0; p < sizeof papers / sizeof papers[0]; p++)
        if (i < line->count && token_is_capital(line, i) && token_ends_in(line, i, papers[p]))
            return true;
    return false;
}

/* "erstreckt sich über zwei Quadratkilometer", "verfügt über 30", "spreads over 128 square
 * kilometers": über and over are no bounds there. */
static bool is_extent(const struct line *line, size_t i, const struct side *side)
{
    static const char *const verbs[] = { "erstreck", "verf\374g", "berichte", "informier",
                                         "verteil",  "spread",       "stretch",  "extend",
                                         "gewichtet", "mittelt",
                                         "sprawl",   "scatter" };
    bool over = token_is_word(line, i, "over");

    if (token_code(line, i) != 0xfc && !over) /* ü */
        return false;
    if (!over && is_made_out_for(line, i - 1))
        return true;
    if (over && (token_starts(line, i - 1, "turn") || token_starts(line, i - 1, "hand") ||
                 token_is_word(line, i - 1, "took") || token_starts(line, i - 1, "carr")))
        return true; /* turned over */
    if (over && !is_area(line, side->number.end))
        return false;
    for (size_t back = 1; back <= (over ? 2 : 6) && back <= i; back++) {
        if (line->tokens[i - back].kind == TOKEN_SIGN)
            break;
        for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
            if (token_starts(line, i - back, verbs[v]))
                return true;
    }
    return false;
}

/* What a bound may say of something that stands between it and the number: 约为上届的1.5倍,
 * 不高于合同额的30%. */
static bool is_bound_of(const struct word *bound, const struct token *token)
{
    enum qualifier qualifier = (enum qualifier)bound->value;

    return token->end - token->first > 1 &&
           ((qualifier == QUALIFIER_ABOUT && token->code == 0x7ea6) || /* 约 */
            token->code == 0x63a5 || /* 接 */
            qualifier == QUALIFIER_AT_MOST || qualifier == QUALIFIER_AT_LEAST ||
            token->code == 0x4e0d || token->code == 0x8d85); /* 不 超 */
}

/* 最高可达, 最高补贴; not 最低工资, 最高气温, whose value is one and no bound. */
static bool is_extreme_of_noun(const struct line *line, size_t i)
{
    /* 可能达为不将获奖补给支资按提优享贷赔罚处授予返减只也 */
    static const uint32_t verbs[] = { 0x53ef, 0x80fd, 0x8fbe, 0x4e3a, 0x4e0d, 0x5c06, 0x83b7,
                                      0x5956, 0x8865, 0x7ed9, 0x652f, 0x8d44, 0x6309, 0x63d0,
                                      0x4f18, 0x4eab, 0x8d37, 0x8d54, 0x7f5a, 0x5904, 0x6388,
                                      0x4e88, 0x8fd4, 0x51cf, 0x53ea, 0x4e5f };
    const struct token *token = &line->tokens[i];
    uint32_t last = line->text.codes[token->end - 1].code;
    bool extreme = token->code == 0x6700 && token->end == token->first + 2 && /* 最 */
                   (last == 0x9ad8 || last == 0x4f4e || last == 0x957f || last == 0x77ed);

    if (!extreme) /* 高低长短 */
        return false;
    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (line->text.codes[token->end].code == verbs[v])
            return false;
    return true;
}

/* 约生产100条, 大约需要3年: about, and the verb whose object follows; not 约束5项, 约谈12家. */
static bool is_about_verb(const struct line *line, size_t i)
{
    /* 生产需可能要花耗消容投节减增覆涉用新建招供吸售卖共升降涨跌下提覆 */
    static const uint32_t verbs[] = { 0x751f, 0x4ea7, 0x9700, 0x53ef, 0x80fd, 0x8981, 0x82b1,
                                      0x8017, 0x6d88, 0x5bb9, 0x6295, 0x8282, 0x51cf, 0x589e,
                                      0x8986, 0x6d89, 0x7528, 0x65b0, 0x5efa, 0x62db, 0x4f9b,
                                      0x5438, 0x552e, 0x5356, 0x5171, 0x5347, 0x964d, 0x6da8,
                                      0x8dcc, 0x4e0b, 0x63d0 };
    const struct token *about = &line->tokens[i];

    if (line->text.codes[about->end - 1].code != 0x7ea6) /* 约 */
        return false;
    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (line->text.codes[about->end].code == verbs[v])
            return true;
    return false;
}

/* 最多可举起20公斤, 最高可达100万元, 至少需要18个月, 约为上届的1.5倍: some characters between. */
static void take_distant_bound(const struct line *line, size_t i, struct side *side)
{
    bool of = token_code(line, i - 1) == 0x7684; /* 的 */

    for (size_t back = 1; back <= (of ? ABOUT_BACK : BOUND_BACK) && back <= i; back++) {
        const struct token *token = &line->tokens[i - back];
        const struct word *bound = token_role(line, i - back, ROLE_BOUND);
        uint32_t code = token_code(line, i - back);

        if (bound != NULL && (is_extreme_of_noun(line, i - back) ||
                              (of && code == 0x8d85 && !is_multiple(line, side->number.end))))
            return; /* 超过美国的285台 */
        if (bound != NULL && (of ? is_bound_of(bound, token)
                                 : code == 0x6700 || code == 0x81f3 || /* 最 至 */
                                       is_about_verb(line, i - back))) {
            side->qualifier = (enum qualifier)bound->value;
            side->bounded = true;
            return;
        }
        if ((token->kind == TOKEN_SIGN && code != '-') || (token->numeric && !token->masked) ||
            (bound != NULL && !(of && token->end - token->first == 1)) || /* 上 of 上届 */
            (code == 0x7684 && back > 1))
            return;
    }
}

/* "picked up to 5.3 percent": up belongs to the verb. */
static bool is_motion(const struct line *line, size_t i)
{
    static const char *const verbs[] = {
        "pick", "went",  "go",   "move", "tick",  "edge",  "inch",
        "sped", "speed", "jump", "shot", "climb", "creep", "crept",
        "revis"
    };

    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0] && i < line->count; v++)
        if (token_starts(line, i, verbs[v]))
            return true;
    return false;
}

static bool is_measure(const struct line *line, size_t i)
{
    return token_role(line, i, ROLE_UNIT) != NULL || token_role(line, i, ROLE_CURRENCY) != NULL;
}

/* "das Ergebnis einer Befragung im Auftrag des Verbands unter 1.003 Personen": who was asked. */
static bool is_asked_among(const struct line *line, size_t i)
{
    static const char *const surveys[] = { "umfrage", "umfragen", "befragung", "befragungen",
                                           "erhebung", "studie", "interviews", "befragt" };

    for (size_t back = 1; back <= VERB_BACK && back <= i; back++) {
        if (token_is_sign(line, i - back, '.') || token_is_sign(line, i - back, ';'))
            return false;
        for (size_t s = 0; s < sizeof surveys / sizeof surveys[0]; s++)
            if (token_ends_in(line, i - back, surveys[s]))
                return true;
    }
    return false;
}

/* "die über 14 Zentren verfügt": the verb of the preposition comes at the end; not "über 30 Firmen
 * verfügen über ...". */
static bool has_verb_behind(const struct line *line, size_t i)
{
    enum { AHEAD_MOST = 10 };

    for (size_t at = i; at < i + AHEAD_MOST && at < line->count; at++) {
        if (token_starts(line, at, "verf\374g"))
            return !token_is_word(line, at + 1, "\374ber");
        if (token_ends_clause(line, at))
            return false;
    }
    return false;
}

/* "über sechs Monate", "over six months" last that long; "for over six months" is more. "Platz 12
 * unter 132" is among them, "um die Hälfte" by it. */
static bool is_preposition(const struct line *line, size_t i, const struct word *bound,
                           const struct side *side)
{
    static const char *const more[] = { "for",   "with", "has",  "have", "had",   "after",
                                        "of",    "is",   "was",  "last", "than",  "within",
                                        "took",  "take", "span", "seit", "vor",   "mit",
                                        "nach",  "von",  "ist",  "sind", "dauer", "bereits",
                                        "schon", "in",   "etwas", "deutlich", "weit", "just",
                                        "well",  "little", "slightly" };
    bool over = strcmp(bound->text, "over") == 0 || strcmp(bound->text, "über") == 0;

    if (strcmp(bound->text, "über") == 0 && has_verb_behind(line, side->number.end))
        return true;
    if (strcmp(bound->text, "up to") == 0)
        return is_motion(line, i - 1);
    if (strcmp(bound->text, "gegen") == 0)
        return i > 0 && line->tokens[i - 1].kind == TOKEN_NUMBER;
    if (strcmp(bound->text, "unter") == 0)
        return i > 0 && ((line->tokens[i - 1].kind == TOKEN_NUMBER && line->tokens[i - 1].masked) ||
                         (is_asked_among(line, i) && !is_measure(line, side->number.end)));
    if (strcmp(bound->text, "um die") == 0)
        return (side->number.notes & NUMBER_FRACTION) != 0;
    if (!over || i == 0 || !is_duration(line, side->number.end))
        return false;
    for (size_t w = 0; w < sizeof more / sizeof more[0]; w++)
        if (token_starts(line, i - 1, more[w]))
            return false;
    return true;
}

/* "below the 50 percent threshold", "under the 3% target": the article of a bound that is known. */
static bool is_threshold(const struct line *line, size_t i, const struct side *side)
{
    const struct word *unit = token_role(line, side->number.end, ROLE_UNIT);
    bool share = unit != NULL && unit->kind == PROSE_PERCENT;

    return token_starts(line, i, "the") &&
           (token_ends_in(line, i - 1, "than") || token_starts(line, i - 1, "below") ||
            token_starts(line, i - 1, "above") || token_starts(line, i - 1, "beyond") ||
            (share && token_ends_in(line, i - 1, "under")));
}

/* Whether such a base may follow the bound at token i: 不低于每人, 约占全国, 不到全市. */
static bool leads_to_base(const struct line *line, size_t i, const struct word *bound)
{
    const struct token *token = &line->tokens[i];
    bool below = token->code == 0x4e0d || token->code == 0x63a5; /* 不 接 */

    return bound != NULL && token->end - token->first > 1 &&
           (token_role(line, i + 1, ROLE_PER) != NULL ||
            line->text.codes[token->end - 1].code == 0x5360 || /* 占 */
            (below && token_code(line, i + 1) == 0x5168)); /* 全 */
}

/* 不低于每人每年100元, 约占全国三成: the bound stands in front of the bases of a rate, or of what a
 * share is of. Returns the token behind it, i where there is none. */
static size_t skip_base(const struct line *line, size_t i)
{
    for (size_t back = 1; back <= BASE_BACK && back <= i; back++) {
        size_t at = i - back;

        if (line->tokens[at].kind == TOKEN_SIGN || line->tokens[at].kind == TOKEN_NUMBER ||
            token_role(line, at, ROLE_SMALL) != NULL || token_role(line, i, ROLE_PER) != NULL)
            break;
        if (leads_to_base(line, at, token_role(line, at, ROLE_BOUND)))
            return at + 1;
    }
    return i;
}

/* 上千人, 上百亿元, 站上3000点; not 会上3000人, 重上 aside. */
static bool is_mere_upon(const struct line *line, size_t i, const struct side *side)
{
    /* 重攀冲登再 */
    static const uint32_t verbs[] = { 0x91cd, 0x6500, 0x51b2, 0x767b, 0x518d };
    uint32_t before = i > 0 ? line->text.codes[line->tokens[i].first - 1].code : 0;

    if (token_code(line, i) != 0x4e0a ||
        line->tokens[i].end != line->tokens[i].first + 1 || /* 上 */
        side->number.notes & NUMBER_BARE)
        return false;
    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
        if (before == verbs[v])
            return false;
    return true;
}

/* 连续跨越4个百亿台阶, 迈上三个千亿元台阶: so many steps were taken, not more. */
static bool is_steps(const struct line *line, size_t i, size_t verb)
{
    enum { AHEAD_MOST = 8 };
    uint32_t last = verb < line->count ? token_code(line, verb) : 0;

    if (token_code(line, i) != 0x4e2a || /* 个 */
        (last != 0x8de8 && last != 0x8fc8 && last != 0x8dc3 && last != 0x8fde && last != 0x767b &&
         last != 0x7a81)) /* 跨迈跃连登突 */
        return false;
    for (size_t at = i + 1; at < i + AHEAD_MOST && at + 1 < line->count; at++) {
        const struct code *code = &line->text.codes[line->tokens[at].first];

        if ((code[0].code == 0x53f0 && code[1].code == 0x9636) || /* 台阶 大关 关口 */
            (code[0].code == 0x5927 && code[1].code == 0x5173) ||
            (code[0].code == 0x5173 && code[1].code == 0x53e3))
            return true;
        if (line->tokens[at].kind == TOKEN_SIGN)
            return false;
    }
    return false;
}

/* "more than about 4 million", "bis zu rund 300", 超过约5000家: the bound in front of the "about" at
 * token i is the one that binds; "over about" may be of time. */
static bool is_hedged(const struct line *line, size_t i)
{
    const struct word *outer = i > 0 ? token_role(line, i - 1, ROLE_BOUND) : NULL;
    enum qualifier qualifier = outer != NULL ? (enum qualifier)outer->value : QUALIFIER_EXACT;

    return qualifier != QUALIFIER_EXACT && qualifier != QUALIFIER_ABOUT &&
           strcmp(outer->text, "over") != 0 && strcmp(outer->text, "über") != 0 &&
           line->text.codes[line->tokens[i - 1].end].code != ',';
}

size_t bound_before(const struct line *line, size_t i, struct side *side)
{
    const struct word *bound;
    size_t at = i, mark;

    if (at > 0 && token_code(line, at - 1) == 0x4e86) /* 了 */
        at--;
    if (at > 0 && token_role(line, at - 1, ROLE_ARTICLE) != NULL && at > 1 &&
        (token_role(line, at - 2, ROLE_BOUND) != NULL ||
         token_role(line, at - 2, ROLE_BOUND_VERB) != NULL))
        at--;
    if ((side->number.notes & (NUMBER_FOLD | NUMBER_FRACTION) ||
         is_multiple(line, side->number.end)) &&
        at > 1 && token_role(line, at - 1, ROLE_STOP) != NULL &&
        token_role(line, at - 2, ROLE_BOUND) != NULL)
        at--; /* fast das Dreifache, mehr als die Hälfte */
    if (at > 1 && is_threshold(line, at - 1, side))
        at--;
    mark = at == i ? bound_skip_mark(line, at) : at;
    if (mark != at && token_role(line, mark - 1, ROLE_BOUND) != NULL)
        at = mark;
    if (side->language == LANGUAGE_EN) {
        size_t past = at > 0 && token_is_word(line, at - 1, "the") ? at - 1 : at;

        if (past > 0 && bound_is_past(line, past - 1, side)) {
            side->qualifier = QUALIFIER_OVER;
            side->bounded = true;
            return past - 1;
        }
    }
    if (side->language == LANGUAGE_ZH && token_role(line, at - 1, ROLE_BOUND) == NULL)
        at = skip_base(line, at);
    bound = token_role(line, at - 1, ROLE_BOUND);
    if (bound != NULL &&
        (is_preposition(line, at - 1, bound, side) || is_mere_upon(line, at - 1, side) ||
         is_steps(line, side->number.end, at - 1)))
        return i;
    if (bound == NULL || is_extent(line, at - 1, side)) {
        at = skip_filler(line, at);
        bound = token_role(line, at - 1, ROLE_BOUND_VERB);
        side->verb = bound != NULL;
    }
    if (bound == NULL) {
        if (side->language == LANGUAGE_ZH)
            take_distant_bound(line, i, side);
        else if (side->language == LANGUAGE_EN) {
            bound_across_year(line, i, side);
            bound_across_noun(line, i, side);
        }
        return i;
    }
    side->qualifier = (enum qualifier)bound->value;
    side->bounded = true;
    at--;
    if (side->qualifier != QUALIFIER_ABOUT || !is_hedged(line, at))
        return at;
    side->qualifier = (enum qualifier)token_role(line, at - 1, ROLE_BOUND)->value;
    return at - 1;
}

static bool starts_number(const struct line *line, size_t i)
{
    return line->tokens[i].kind == TOKEN_NUMBER || token_role(line, i, ROLE_ARTICLE) != NULL ||
           token_role(line, i, ROLE_SMALL) != NULL || token_role(line, i, ROLE_TENS) != NULL ||
           token_role(line, i, ROLE_CURRENCY) != NULL;
}

/* "or more", "and above", "und mehr"; but "above one and below two" are two bounds. */
static size_t take_or_more(const struct line *line, size_t i, struct side *side)
{
    const struct word *more = token_role(line, i + 1, ROLE_BOUND_MORE);

    if (more == NULL || i + 1 >= line->count || starts_number(line, i + 2) ||
        (token_role(line, i, ROLE_AND) == NULL && token_role(line, i, ROLE_RANGE) == NULL))
        return i;
    side->qualifier = (enum qualifier)more->value;
    side->bounded = true;
    return i + 2;
}

size_t bound_behind(const struct line *line, size_t i, struct side *side)
{
    const struct word *bound = token_role(line, i, ROLE_BOUND_AFTER);

    if (bound == NULL)
        return take_or_more(line, i, side);
    if (line->text.codes[line->tokens[i].end - 1].code == 0x5230 && /* 两成不到, not 5%不到一半 */
        token_code(line, i + 1) != 0x7684 && /* 的 */
        (line->tokens[i + 1].numeric || code_is_ideograph(token_code(line, i + 1))))
        return i;
    if (token_code(line, i) == 0x8d77 && i == side->number.end) /* 起: 5起事故 */
        return i;
    if (bound->text[0] == '+' &&
        (line->tokens[i].blank || line->tokens[i + 1].kind == TOKEN_NUMBER ||
         (!line->tokens[i + 1].blank && line->tokens[i + 1].kind == TOKEN_LETTERS)))
        return i;
    if (side->language != LANGUAGE_ZH && bound->text[0] != '+' && starts_number(line, i + 1))
        return i;
    side->qualifier = (enum qualifier)bound->value;
    side->bounded = true;
    return i + 1;
}
