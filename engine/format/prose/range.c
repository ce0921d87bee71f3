/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/range.h"

#include <string.h>

enum { WAY_BACK = 16 };

static bool is_between(const struct line *line, const struct side *side)
{
    return token_role(line, side->first - 1, ROLE_BETWEEN) != NULL;
}

static bool is_joining(const struct line *line, size_t i, bool between)
{
    uint32_t code = token_code(line, i);

    if (between && (token_role(line, i, ROLE_AND) != NULL || code == 0x548c || code == 0x4e0e))
        return true; /* 和 与 */
    if (token_role(line, i, ROLE_RANGE) == NULL)
        return false;
    return code != 0x2014 || !line->tokens[i].blank; /* a dash between words is no range */
}

bool range_is_from(const struct line *line, size_t first)
{
    static const char *const adverbs[] = { "current",  "currently",  "present", "today",   "s",
                                           "previous", "previously", "just",    "only",    "the",
                                           "its",      "initially",  "derzeit", "aktuell", "bisher",
                                           "heute",    "zuletzt",    "zuvor",   "bislang", "nur",
                                           "noch",     "momentan" };
    size_t at = first - 1;

    for (size_t most = 0; most < 3 && at > 0 && at < line->count; most++, at--) {
        bool adverb = token_is_sign(line, at, '\'') || token_is_sign(line, at, 0x2019);

        if (token_role(line, at, ROLE_FROM) != NULL)
            return true;
        for (size_t a = 0; !adverb && a < sizeof adverbs / sizeof adverbs[0]; a++)
            adverb = token_is_word(line, at, adverbs[a]);
        if (!adverb)
            return false;
    }
    return at < line->count && token_role(line, at, ROLE_FROM) != NULL;
}

/* "more than doubled year on year, from 1.1 to 2.4 million", "went from 21 to 22": a way and no
 * range. */
static bool is_way(const struct line *line, const struct side *low)
{
    size_t commas = 0;

    if (!range_is_from(line, low->first))
        return false;
    for (size_t back = 2; back <= WAY_BACK && back <= low->first; back++) {
        size_t at = low->first - back;

        if (token_ends_clause(line, at) && (!token_is_sign(line, at, ',') || ++commas > 1))
            return false;
        if (token_role(line, at, ROLE_RISE) != NULL || token_role(line, at, ROLE_FALL) != NULL ||
            token_role(line, at, ROLE_MULTIPLE) != NULL || token_is_word(line, at, "went") ||
            token_is_word(line, at, "moved") || token_is_word(line, at, "goes"))
            return true;
    }
    return false;
}

/* "exports rose from 15 to 20 billion, their share from 40 to 44 percent": the second way goes
 * without its verb. */
static bool is_gapped_way(const struct line *line, const struct side *low)
{
    enum { SENTENCE_BACK = 48 };
    bool other = false;

    if (!range_is_from(line, low->first))
        return false;
    for (size_t back = 2; back <= SENTENCE_BACK && back <= low->first; back++) {
        size_t at = low->first - back;

        if (token_ends_clause(line, at) && !token_is_sign(line, at, ','))
            return false;
        if (line->tokens[at].kind == TOKEN_NUMBER)
            other = other || range_is_from(line, at) ||
                    (token_role(line, at - 1, ROLE_CURRENCY) != NULL &&
                     range_is_from(line, at - 1));
        else if (other && (token_role(line, at, ROLE_RISE) != NULL ||
                           token_role(line, at, ROLE_FALL) != NULL))
            return true;
    }
    return false;
}

/* A verb of change right in front: "rose 9.8 percent to 2.48 trillion" says two things. */
static bool is_change(const struct line *line, size_t first)
{
    for (size_t back = 1; back <= 4 && back <= first && !token_ends_clause(line, first - back);
         back++)
        if (token_role(line, first - back, ROLE_RISE) != NULL ||
            token_role(line, first - back, ROLE_FALL) != NULL)
            return true;
    return false;
}

/* "increases were registered in Cyprus (11.7% to 17.3%), Greece (23.1% to 26.9%)": in brackets
 * behind a name, where the sentence is about a change. */
static bool is_bracketed_change(const struct line *line, const struct side *low)
{
    enum { SENTENCE_BACK = 60 };
    static const char *const verbs[] = { "registered", "observed", "recorded", "reported",
                                         "rose",       "fell",     "increased", "decreased",
                                         "grew",       "declined", "dropped",   "climbed" };
    size_t open = low->first - 1;
    bool verb = false;

    if (token_role(line, open, ROLE_FROM) != NULL)
        open--;
    if (low->language != LANGUAGE_EN || !token_is_sign(line, open, '(') ||
        !token_is_capital(line, open - 1))
        return false;
    for (size_t back = 2; back <= SENTENCE_BACK && back <= open; back++) {
        size_t at = open - back;

        if (token_is_sign(line, at, '.') || token_is_sign(line, at, ';'))
            return false;
        verb = verb || IS_ONE_OF(line, at, verbs);
        if (verb &&
            (token_role(line, at, ROLE_RISE) != NULL || token_role(line, at, ROLE_FALL) != NULL))
            return true;
    }
    return false;
}

/* "7 to 9 billion": the first number takes the magnitude of the second, unless that would
 * turn the range around. */
static void share_scale(const struct side *high, struct side *low)
{
    struct dec scaled;
    int places = high->number.scale;

    if (high->number.notes & NUMBER_PLACES && low->number.value.exponent == 0 &&
        low->number.value.mantissa < 10 && high->number.value.exponent >= 2)
        places = high->number.value.exponent; /* 两到三千 */
    if (low->number.scale == 0 && places > 0 && dec_shift(low->number.value, places, &scaled) &&
        dec_compare(scaled, high->number.value) <= 0)
        low->number.value = scaled;
}

/* "between $25 and $40 a barrel" */
static bool is_rate_of(const struct side *rate, const struct side *amount)
{
    size_t length = strlen(amount->unit);

    return rate->kind == PROSE_AMOUNT && amount->has_unit &&
           strncmp(rate->unit, amount->unit, length) == 0 &&
           strncmp(rate->unit + length, " per ", strlen(" per ")) == 0;
}

static bool same_unit(const struct side *low, const struct side *high)
{
    if (is_rate_of(high, low))
        return true;
    if (low->kind == PROSE_AMOUNT && low->has_unit && !high->has_unit)
        return true; /* $1.2-1.4 billion */
    if (!low->has_unit || low->guessed || low->of ||
        (low->number.notes & NUMBER_PERCENT && !high->has_unit))
        return true;
    return strcmp(low->unit, high->unit) == 0;
}

/* 与...之间, 和...间: the words that make a range of two numbers. */
static bool take_within(const struct line *line, struct side *high)
{
    const struct code *behind = &line->text.codes[line->tokens[high->end].first];

    if (behind[0].code == 0x4e4b && behind[1].code == 0x95f4)
        return true;
    if (token_code(line, high->number.end) != 0x95f4)
        return false;
    high->has_unit = false; /* 间 is no counter here */
    return true;
}

/* "at least 4.5 to 5 percent", "mindestens 3 bis 4 Milliarden Euro": a bound of a range. */
static bool is_bounded_range(const struct line *line, const struct side *low)
{
    return low->language != LANGUAGE_ZH && !low->has_unit && !low->verb &&
           low->number.notes == 0 && token_role(line, low->first - 1, ROLE_FROM) == NULL &&
           token_code(line, low->end) != 'o'; /* "or" */
}

/* "10 million or 10 billion": one or the other, and nothing between. */
static bool is_far(struct dec low, struct dec high)
{
    struct dec tenfold;

    return dec_shift(low, 1, &tenfold) && dec_compare(high, tenfold) > 0;
}

/* "by 9 to 10 percent" is a range; "by 3 to 45 percent" tells where the change led. */
static bool are_near(const struct side *low, const struct side *high)
{
    struct dec twice;

    return !low->has_unit && high->kind == PROSE_PERCENT &&
           dec_add(low->number.value, low->number.value, &twice) &&
           dec_compare(twice, high->number.value) >= 0;
}

size_t range_read(const struct line *line, const char *bytes, struct side *low, struct side *high)
{
    bool between = is_between(line, low), word;
    size_t at = low->end, end, start;

    if (token_code(line, at) == '-' && !line->tokens[at].blank && line->tokens[at + 1].blank)
        at++; /* 8- to 16-meter */
    if (!is_joining(line, at, between || low->language == LANGUAGE_ZH) ||
        (low->bounded && low->qualifier != QUALIFIER_ABOUT && !is_bounded_range(line, low)))
        return 0;
    word = code_is_letter(token_code(line, at)) || code_is_ideograph(token_code(line, at));
    start = ++at;
    while (token_role(line, at, ROLE_CURRENCY) != NULL && at < start + 1)
        at++;
    if (!side_read(line, bytes, at, start, high, &end) ||
        (high->bounded && high->first >= start) || high->number.notes & NUMBER_BARE)
        return 0;
    if (low->language == LANGUAGE_ZH && !between &&
        token_role(line, low->end, ROLE_RANGE) == NULL && !take_within(line, high))
        return 0;
    if (token_role(line, low->end, ROLE_RANGE) != NULL && token_code(line, low->end) == 'o' &&
        low->has_unit)
        return 0; /* "or" joins bare numbers only */
    if (word && !between && token_code(line, low->end) != 'b' &&
        (is_way(line, low) || is_gapped_way(line, low) || is_bracketed_change(line, low)))
        return 0;
    if (word && !between && token_code(line, low->end) != 'b' && is_change(line, low->first) &&
        ((low->has_unit && !(low->language == LANGUAGE_ZH && low->kind == PROSE_PERCENT)) ||
         token_role(line, low->first - 1, ROLE_FROM) != NULL ||
         (token_role(line, low->first - 1, ROLE_BY) != NULL && !are_near(low, high)) ||
         (high->has_unit && !high->named && high->kind == PROSE_AMOUNT)))
        return 0;
    if (!same_unit(low, high)) /* 增长4.5%至2310万个: the low end stays what it is */
        return 0;
    share_scale(high, low);
    if (!low->has_unit && high->shift != 0 && low->language == LANGUAGE_ZH)
        dec_shift(low->number.value, high->shift, &low->number.value); /* 六到七成 */
    if (dec_compare(low->number.value, high->number.value) > 0) {
        struct dec value = low->number.value;

        if (low->language != LANGUAGE_ZH || !(between || take_within(line, high)))
            return 0;
        low->number.value = high->number.value; /* 压在2%到1%之间 */
        high->number.value = value;
    }
    if (token_is_word(line, low->end, "or") && is_far(low->number.value, high->number.value))
        return 0;
    return high->end;
}

static bool is_lower(const struct side *side)
{
    return side->qualifier == QUALIFIER_OVER || side->qualifier == QUALIFIER_AT_LEAST;
}

static bool is_upper(const struct side *side)
{
    return side->qualifier == QUALIFIER_NEARLY || side->qualifier == QUALIFIER_AT_MOST;
}

/* What may stand between two bounds: and, 且, 的同时, in Chinese also a comma or nothing. */
static size_t skip_joint(const struct line *line, const struct side *low)
{
    size_t i = low->end;
    bool comma = !low->has_unit && token_is_sign(line, i, ',');

    if (token_role(line, i, ROLE_AND) != NULL)
        return i + 1;
    if (low->language != LANGUAGE_ZH) /* "higher than 100, lower than 300" */
        return i + (comma && token_role(line, i + 1, ROLE_BOUND) != NULL);
    if (token_code(line, i) == 0x4e14) /* 且 */
        return i + 1;
    if (token_code(line, i) == 0x5e76 && token_code(line, i + 1) == 0x4e14) /* 并且 */
        return i + 2;
    if (token_code(line, i) == 0x7684 && token_code(line, i + 1) == 0x540c) /* 的同时 */
        return i + 3;
    return i + token_is_sign(line, i, ',');
}

size_t range_read_bounds(const struct line *line, const char *bytes, struct side *low,
                         struct side *high)
{
    size_t at = skip_joint(line, low), end, start = at;
    struct side swap;

    if (!low->bounded || low->verb || low->negative ||
        (at == low->end && low->language != LANGUAGE_ZH))
        return 0;
    while (token_role(line, at, ROLE_BOUND) != NULL && token_role(line, at, ROLE_ARTICLE) == NULL)
        at++;
    if (at >= line->count || !side_read(line, bytes, at, start, high, &end) ||
        !high->bounded || high->verb || !same_unit(low, high))
        return 0;
    end = high->end;
    if (dec_compare(is_upper(low) ? high->number.value : low->number.value,
                    is_upper(low) ? low->number.value : high->number.value) > 0)
        return 0; /* 近四成，超六成 */
    if (is_upper(low) && is_lower(high)) {
        swap = *low;
        *low = *high;
        *high = swap;
        if (!high->has_unit)
            *high = swap;
    }
    return is_lower(low) && is_upper(high) ? end : 0;
}
