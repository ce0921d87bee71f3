/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/side.h"

#include <string.h>

enum { BRACKET_MOST = 24, MONEY_BACK = 10, VERB_BACK = 14, BOUND_BACK = 4, MARK_WORDS = 7 };

static bool is_hyphen(const struct line *line, size_t i)
{
    return token_code(line, i) == '-' && i < line->count &&
           line->tokens[i].end == line->tokens[i].first + 1;
}

static void set_unit(struct side *side, const char *unit, enum prose_kind kind)
{
    size_t length = strlen(unit);

    if (length >= UNIT_TEXT)
        length = UNIT_TEXT - 1;
    memcpy(side->unit, unit, length);
    side->unit[length] = '\0';
    side->kind = kind;
    side->has_unit = true;
}

/* --- in front of the number ------------------------------------------------------------------ */

/* Signs and codes stand in front of their number, words like "won" and "real" do not. */
static const struct word *prefix_currency(const struct line *line, size_t i)
{
    const struct word *word = token_role(line, i, ROLE_CURRENCY);
    bool common = word != NULL && word_is_common(word);
    bool said =
        word != NULL && (token_language(line, i) == LANGUAGE_ZH || strcmp(word->text, "dollar") == 0 ||
                         strcmp(word->text, "renminbi") == 0);

    return common || said ? word : NULL;
}

static bool stands_alone(const struct line *line, size_t i)
{
    const struct token *token = &line->tokens[i];

    return i == 0 || token->blank || line->tokens[i - 1].kind == TOKEN_SIGN ||
           token_language(line, i) == LANGUAGE_ZH;
}

static size_t take_minus(const struct line *line, size_t i, struct side *side)
{
    const struct word *minus = token_role(line, i - 1, ROLE_MINUS);

    if (i == 0 || minus == NULL)
        return i;
    if (minus->text[0] == '-' &&
        (!stands_alone(line, i - 1) || (line->tokens[i].blank && i > 1) ||
         (i > 1 && (line->tokens[i - 2].kind == TOKEN_NUMBER || token_is_sign(line, i - 2, ')') ||
                    (line->tokens[i - 2].kind != TOKEN_SIGN && line->tokens[i].blank)))))
        return i;
    side->negative = true;
    return i - 1;
}

static bool codes_start(const struct line *line, size_t i, const char *text)
{
    const struct token *token = &line->tokens[i];
    size_t at = token->first;

    if (line->tokens[i].kind != TOKEN_LETTERS && line->tokens[i].kind != TOKEN_WORD)
        return false;
    for (; *text != '\0'; text++, at++)
        if (line->text.codes[at].code != (uint32_t)(unsigned char)*text)
            return false;
    return true;
}

/* "überschritt im August die Marke von": what a verb of bound can be far away from. */
static bool is_mark(const struct line *line, size_t i)
{
    return codes_start(line, i, "marke") || codes_start(line, i, "schwelle") ||
           codes_start(line, i, "grenze") || codes_start(line, i, "mark") ||
           codes_start(line, i, "threshold");
}

static bool is_duration(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION;
}

/* "exceed the", "überschritt die Marke von": what may stand between such a verb and its number. */
static size_t skip_filler(const struct line *line, size_t i)
{
    size_t at = i;

    size_t most = i > 1 && is_mark(line, i - 2) ? MARK_WORDS : 3;

    for (size_t words = 0; words < most && at > 0; words++, at--) {
        if (token_role(line, at - 1, ROLE_BOUND_VERB) != NULL)
            return words > 1 && codes_start(line, at - 1, "passed") ? i : at;
        if (token_role(line, at - 1, ROLE_STOP) == NULL &&
            token_role(line, at - 1, ROLE_MONTH) == NULL &&
            line->tokens[at - 1].kind != TOKEN_LETTERS)
            break;
    }
    return i;
}

/* "erstreckt sich über zwei Quadratkilometer", "verfügt über 30": über is no bound there. */
static bool is_extent(const struct line *line, size_t i)
{
    static const char *const verbs[] = { "erstreck", "verf", "berichte", "informier", "verteil" };

    if (token_code(line, i) != 0xfc) /* ü */
        return false;
    for (size_t back = 1; back <= 6 && back <= i; back++) {
        if (line->tokens[i - back].kind == TOKEN_SIGN)
            break;
        for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++)
            if (codes_start(line, i - back, verbs[v]))
                return true;
    }
    return false;
}

/* 最多可举起20公斤, 最高可达100万元, 至少需要18个月: some characters between. */
static void take_distant_bound(const struct line *line, size_t i, struct side *side)
{
    for (size_t back = 1; back <= BOUND_BACK && back <= i; back++) {
        const struct token *token = &line->tokens[i - back];
        const struct word *bound = token_role(line, i - back, ROLE_BOUND);
        uint32_t code = token_code(line, i - back);

        if (bound != NULL && (code == 0x6700 || code == 0x81f3)) { /* 最 至 */
            side->qualifier = (enum qualifier)bound->value;
            side->bounded = true;
            return;
        }
        if (token->kind == TOKEN_SIGN || token->kind == TOKEN_NUMBER || bound != NULL ||
            code == 0x7684) /* 的 */
            return;
    }
}

/* "über sechs Monate", "over six months" last that long; "for over six months" is more. "Platz 12
 * unter 132" is among them, "um die Hälfte" by it. */
static bool is_preposition(const struct line *line, size_t i, const struct word *bound,
                           const struct side *side)
{
    static const char *const more[] = { "for", "with", "has", "have", "had", "after", "of", "is",
                                        "was", "last", "than", "within", "took", "take", "span",
                                        "seit", "vor", "mit", "nach", "von", "ist", "sind",
                                        "dauer", "bereits", "schon", "in" };
    bool over = strcmp(bound->text, "over") == 0 || strcmp(bound->text, "über") == 0;

    if (strcmp(bound->text, "gegen") == 0)
        return i > 0 && line->tokens[i - 1].kind == TOKEN_NUMBER;
    if (strcmp(bound->text, "unter") == 0)
        return i > 0 && line->tokens[i - 1].kind == TOKEN_NUMBER && line->tokens[i - 1].masked;
    if (strcmp(bound->text, "um die") == 0)
        return (side->number.notes & NUMBER_FRACTION) != 0;
    if (!over || i == 0 || !is_duration(line, side->number.end))
        return false;
    for (size_t w = 0; w < sizeof more / sizeof more[0]; w++)
        if (codes_start(line, i - 1, more[w]))
            return false;
    return true;
}

/* "below the 50 percent threshold": the article of a bound that is known. */
static bool is_threshold(const struct line *line, size_t i)
{
    return codes_start(line, i, "the") &&
           (codes_start(line, i - 1, "below") || codes_start(line, i - 1, "above") ||
            codes_start(line, i - 1, "beyond"));
}

static size_t take_bound(const struct line *line, size_t i, struct side *side)
{
    const struct word *bound;
    size_t at = i;

    if (at > 0 && token_code(line, at - 1) == 0x4e86) /* 了 */
        at--;
    if (at > 0 && token_role(line, at - 1, ROLE_ARTICLE) != NULL && at > 1 &&
        (token_role(line, at - 2, ROLE_BOUND) != NULL ||
         token_role(line, at - 2, ROLE_BOUND_VERB) != NULL))
        at--;
    if (side->number.notes & (NUMBER_FOLD | NUMBER_FRACTION) && at > 1 &&
        token_role(line, at - 1, ROLE_STOP) != NULL && token_role(line, at - 2, ROLE_BOUND) != NULL)
        at--; /* fast das Dreifache, mehr als die Hälfte */
    if (at > 1 && is_threshold(line, at - 1))
        at--;
    bound = token_role(line, at - 1, ROLE_BOUND);
    if (bound != NULL && is_preposition(line, at - 1, bound, side))
        return i;
    if (bound == NULL || is_extent(line, at - 1)) {
        at = skip_filler(line, at);
        bound = token_role(line, at - 1, ROLE_BOUND_VERB);
        side->verb = bound != NULL;
    }
    if (bound == NULL) {
        if (side->language == LANGUAGE_ZH)
            take_distant_bound(line, i, side);
        return i;
    }
    side->qualifier = (enum qualifier)bound->value;
    side->bounded = true;
    return at - 1;
}

static void read_front(const struct line *line, size_t i, size_t floor, struct side *side)
{
    const struct word *currency;

    if (i > floor)
        i = take_minus(line, i, side);
    if (i > floor && (currency = prefix_currency(line, i - 1)) != NULL) {
        set_unit(side, currency->unit, PROSE_AMOUNT);
        i = i - 1 > floor ? take_minus(line, i - 1, side) : i - 1;
    }
    side->first = i > floor ? take_bound(line, i, side) : i;
    if (side->first < floor)
        side->first = floor;
}

/* --- behind the number ----------------------------------------------------------------------- */

/* A magnitude behind the currency: 75 USD million. */
static size_t take_late_scale(const struct line *line, size_t i, struct side *side)
{
    const struct word *scale = token_role(line, i, ROLE_SCALE);

    if (scale == NULL || side->number.notes & NUMBER_SCALED || side->language == LANGUAGE_ZH ||
        !dec_shift(side->number.value, scale->value, &side->number.value))
        return i;
    return i + 1;
}

static size_t take_currency(const struct line *line, size_t i, struct side *side)
{
    const struct word *word = token_role(line, i, ROLE_CURRENCY);

    if (word == NULL)
        return i;
    if (line->tokens[i + 1].kind == TOKEN_NUMBER && !line->tokens[i + 1].blank &&
        prefix_currency(line, i) != NULL && side->language != LANGUAGE_ZH)
        return i; /* that of the next number */
    if (side->has_unit)
        return strcmp(side->unit, word->unit) == 0 ? i + 1 : i;
    set_unit(side, word->unit, PROSE_AMOUNT);
    return take_late_scale(line, i + 1, side);
}

static size_t take_measure(const struct line *line, size_t i, struct side *side)
{
    const struct word *word = token_role(line, i, ROLE_UNIT);
    struct number *number = &side->number;

    if (word == NULL || side->has_unit)
        return i;
    if (!dec_shift(number->value, word->value, &number->value) ||
        !dec_shift(number->high, word->value, &number->high))
        return i;
    set_unit(side, word->unit, (enum prose_kind)word->kind);
    return i + 1;
}

/* "$16.4m", "€10B" are millions and billions, not metres. */
static size_t take_letter_scale(const struct line *line, size_t i, struct side *side)
{
    if (side->kind != PROSE_AMOUNT || !side->has_unit || line->tokens[i].blank ||
        token_code(line, i) != 'm' || line->tokens[i].end != line->tokens[i].first + 1 ||
        token_role(line, i, ROLE_SCALE) != NULL ||
        !dec_shift(side->number.value, 6, &side->number.value))
        return i;
    return i + 1;
}

/* "20 (kg)"; "350 billion ($49 billion) yuan": the unit behind a bracket. */
static size_t take_bracket(const struct line *line, size_t i, struct side *side)
{
    size_t close = i + 1, end;

    if (!token_is_sign(line, i, '(') || side->has_unit)
        return i;
    end = take_measure(line, i + 1, side);
    if (end > i + 1 && token_is_sign(line, end, ')'))
        return end + 1;
    side->has_unit = false;
    while (close < line->count && close - i < BRACKET_MOST && !token_is_sign(line, close, ')'))
        close++;
    if (!token_is_sign(line, close, ')'))
        return i;
    if (token_role(line, close + 1, ROLE_CURRENCY) != NULL) {
        take_currency(line, close + 1, side);
        return i; /* the bracket is a quantity of its own */
    }
    return i;
}

/* "99 yuan per person" is another unit than yuan; "15 percent per year" is not. */
static size_t take_per(const struct line *line, size_t i, struct side *side)
{
    static const char *const persons[] = { "person", "capita", "head", "kopf", "einwohner" };
    const struct word *per = token_role(line, i, ROLE_PER);
    size_t length = strlen(side->unit);

    if (per == NULL || side->kind != PROSE_AMOUNT || side->language == LANGUAGE_ZH)
        return i;
    for (size_t p = 0; p < sizeof persons / sizeof persons[0]; p++) {
        if (codes_start(line, i + 1, persons[p]) && length + 12 < UNIT_TEXT) {
            memcpy(side->unit + length, " per person", 12);
            return i + 2;
        }
    }
    return i;
}

/* 4个半小时, 3个多月: the half, or the rest, between counter and unit. */
static size_t take_half_counted(const struct line *line, size_t i, struct side *side)
{
    const struct word *unit = token_role(line, i + 2, ROLE_UNIT);
    uint32_t between = token_code(line, i + 1);

    if (token_code(line, i) != 0x4e2a || unit == NULL || unit->kind != PROSE_DURATION ||
        line->tokens[i].end - line->tokens[i].first != 1 ||
        (between != 0x534a && between != 0x591a) || /* 半 多 */
        (between == 0x534a && !dec_add(side->number.value, (struct dec){ 5, -1 },
                                       &side->number.value)))
        return i;
    if (between == 0x591a)
        side->number.notes |= NUMBER_VAGUE;
    set_unit(side, unit->unit, PROSE_DURATION);
    return i + 3;
}

static size_t take_noun(const struct line *line, const char *bytes, size_t i, struct side *side)
{
    const struct word *noun = token_role(line, i, ROLE_NOUN);
    char unit[UNIT_TEXT];
    size_t end = i;

    if (side->has_unit)
        return i;
    if (side->language == LANGUAGE_ZH && (end = take_half_counted(line, i, side)) != i)
        return end;
    if (token_code(line, i) == 0x5ea6 && side->number.scale >= 4) { /* 度: of electricity */
        set_unit(side, "kWh", PROSE_OTHER);
        return i + 1;
    }
    if (token_role(line, i, ROLE_COUNTER) != NULL)
        end = noun_read_chinese(line, bytes, i, unit);
    else if (side->language != LANGUAGE_ZH)
        end = noun_read(line, bytes, i, (side->number.notes & NUMBER_INDEFINITE) != 0, unit);
    if (end == i)
        return i;
    set_unit(side, unit, PROSE_COUNT);
    side->named = noun == NULL;
    return end;
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

static size_t take_bound_behind(const struct line *line, size_t i, struct side *side)
{
    const struct word *bound = token_role(line, i, ROLE_BOUND_AFTER);

    if (bound == NULL)
        return take_or_more(line, i, side);
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

static void set_over(struct side *side)
{
    side->qualifier = QUALIFIER_OVER;
    side->bounded = true;
}

static bool is_over_verb(const struct line *line, size_t i)
{
    return token_code(line, i) == 0xfc && /* ü */
           (token_role(line, i, ROLE_BOUND_LATE) != NULL ||
            token_role(line, i, ROLE_BOUND_VERB) != NULL);
}

/* German: "überstieg die Wertschöpfung im Jahr 2025 2,4 Billionen Yuan", in the same clause and
 * without another number between. */
static void take_early_verb(const struct line *line, struct side *side)
{
    for (size_t back = 1; back <= VERB_BACK && back <= side->first; back++) {
        size_t at = side->first - back;

        if (line->tokens[at].kind == TOKEN_SIGN ||
            (line->tokens[at].kind == TOKEN_NUMBER && !line->tokens[at].masked))
            return;
        if (is_over_verb(line, at)) {
            set_over(side);
            return;
        }
    }
}

/* "300 Milliarden Yuan (39,2 Milliarden Euro) überschreiten": the verb behind its figure. */
static void take_late_bound(const struct line *line, size_t i, struct side *side)
{
    if (token_is_sign(line, i, '(')) {
        size_t close = i;

        while (close < line->count && close - i < BRACKET_MOST && !token_is_sign(line, close, ')'))
            close++;
        i = close + 1;
    }
    for (size_t ahead = 0; ahead < 5 && i + ahead < line->count; ahead++) {
        if (line->tokens[i + ahead].kind == TOKEN_NUMBER ||
            line->tokens[i + ahead].kind == TOKEN_SIGN ||
            token_role(line, i + ahead, ROLE_SMALL) != NULL)
            return;
        if (is_over_verb(line, i + ahead)) {
            set_over(side);
            return;
        }
    }
}

static size_t skip_hyphen(const struct line *line, size_t i)
{
    bool unit = token_role(line, i + 1, ROLE_UNIT) != NULL ||
                token_role(line, i + 1, ROLE_CURRENCY) != NULL ||
                token_role(line, i + 1, ROLE_NOUN) != NULL;
    bool joined = is_hyphen(line, i) && !line->tokens[i].blank &&
                  !(prefix_currency(line, i + 1) != NULL &&
                    line->tokens[i + 2].kind == TOKEN_NUMBER); /* $10-$20 */

    if (joined && unit && !line->tokens[i + 1].blank)
        return i + 1;
    return i;
}

/* 核心产业营收超3000亿: yuan are left out where the clause speaks of money. */
static void take_missing_yuan(const struct line *line, size_t i, struct side *side)
{
    if (side->language != LANGUAGE_ZH || side->has_unit || side->number.scale < 8 ||
        line->tokens[i].kind == TOKEN_IDEOGRAPH || line->tokens[i].kind == TOKEN_LETTERS)
        return;
    for (size_t back = 1; back <= MONEY_BACK && back <= side->first; back++) {
        if (line->tokens[side->first - back].kind == TOKEN_SIGN)
            return;
        if (token_role(line, side->first - back, ROLE_MONEY) != NULL) {
            set_unit(side, "CNY", PROSE_AMOUNT);
            return;
        }
    }
}

static size_t read_unit(const struct line *line, const char *bytes, size_t i, struct side *side)
{
    size_t at = i, start;

    if (side->number.notes & NUMBER_PERCENT) {
        set_unit(side, "percent", PROSE_PERCENT);
        return take_bound_behind(line, at, side);
    }
    if (side->number.notes & NUMBER_FOLD) {
        set_unit(side, "times", PROSE_MULTIPLE);
        return at;
    }
    at = take_bound_behind(line, at, side);
    at = take_letter_scale(line, at, side);
    start = at = skip_hyphen(line, at);
    at = take_currency(line, at, side);
    if (at == start)
        at = take_measure(line, at, side);
    if (at == start)
        at = take_bracket(line, at, side);
    if (at == start)
        at = take_noun(line, bytes, at, side);
    if (at == start)
        take_missing_yuan(line, at, side);
    at = take_per(line, at, side);
    return take_bound_behind(line, at, side);
}

/* 十五斤半, 七成六: a half or a tenth of the unit goes on behind it. */
static size_t take_half_behind(const struct line *line, size_t i, struct side *side)
{
    const struct word *digit = token_role(line, i, ROLE_SMALL);
    struct dec tenths;

    if (side->language == LANGUAGE_ZH && digit != NULL &&
        token_code(line, i - 1) == 0x6210 && /* 成 */
        token_role(line, i + 1, ROLE_PLACE) == NULL && dec_make(digit->value, 0, &tenths) &&
        side->number.notes & NUMBER_WORDS &&
        dec_add(side->number.value, tenths, &side->number.value))
        return i + 1;
    if (side->language != LANGUAGE_ZH || !side->has_unit ||
        token_role(line, i, ROLE_HALF) == NULL ||
        line->tokens[i].end - line->tokens[i].first != 1 || line->tokens[i].blank ||
        !dec_add(side->number.value, (struct dec){ 5, -1 }, &side->number.value))
        return i;
    return i + 1;
}

/* 6成多, 3米多, 两年多: some more behind the unit. */
static size_t take_vague_behind(const struct line *line, size_t i, struct side *side)
{
    uint32_t code = token_code(line, i);

    if (side->language != LANGUAGE_ZH || !side->has_unit || side->named ||
        (code != 0x591a && code != 0x4f59) || line->tokens[i].blank || /* 多 余 */
        token_role(line, i, ROLE_VAGUE) == NULL)
        return i;
    side->number.notes |= NUMBER_VAGUE;
    return i + 1;
}

static bool is_of(const struct line *line, size_t i)
{
    return codes_start(line, i, "of") || codes_start(line, i, "der") ||
           codes_start(line, i, "des") || codes_start(line, i, "aller");
}

bool side_read(const struct line *line, const char *bytes, size_t i, size_t floor, struct side *out,
               size_t *end)
{
    *out = (struct side){ .qualifier = QUALIFIER_EXACT, .kind = PROSE_COUNT,
                           .language = token_language(line, i) };
    if (!number_read(line, i, &out->number, end))
        return false;
    read_front(line, i, floor, out);
    if (out->number.notes & NUMBER_FRACTION) {
        out->end = take_bound_behind(line, out->number.end, out);
        if (token_role(line, out->end, ROLE_CURRENCY) != NULL ||
            token_role(line, out->end, ROLE_UNIT) != NULL)
            out->end = read_unit(line, bytes, out->end, out);
        out->of = out->language == LANGUAGE_ZH || is_of(line, out->end) ||
                  out->number.notes & NUMBER_OUT_OF;
        if (!out->has_unit) {
            set_unit(out, "share", PROSE_RATIO);
            out->named = true;
        }
    } else {
        out->end = read_unit(line, bytes, out->number.end, out);
        out->end = take_half_behind(line, out->end, out);
        out->end = take_vague_behind(line, out->end, out);
        if (out->language == LANGUAGE_DE && !out->bounded)
            take_late_bound(line, out->end, out);
        if (out->language == LANGUAGE_DE && !out->bounded && out->kind == PROSE_AMOUNT)
            take_early_verb(line, out);
    }
    if (out->language == LANGUAGE_ZH && out->bounded && !out->has_unit &&
        token_role(line, i, ROLE_HALF) != NULL)
        set_unit(out, "share", PROSE_RATIO); /* 过半 */
    if (out->number.notes & NUMBER_VAGUE && !(out->bounded && out->qualifier != QUALIFIER_OVER))
        out->qualifier = QUALIFIER_AT_LEAST;
    *end = out->end > *end ? out->end : *end;
    return true;
}
