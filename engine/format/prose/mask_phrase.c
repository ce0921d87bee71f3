/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways of speaking in English and German: "three plans, three results", "zwei Fragen an", "ten
 * years later", "100 percent sure", the base of a rank. */
#include "format/prose/masking.h"

#include <string.h>

static bool is_bound(const struct line *line, size_t i)
{
    return has(line, i, ROLE_BOUND) || has(line, i, ROLE_BOUND_VERB);
}

/* One of two to twelve, in a word of its own. */
static int small_word(const struct line *line, size_t i)
{
    const struct word *small = token_role(line, i, ROLE_SMALL);

    return small != NULL && !is_number(line, i) && small->value >= 2 && small->value <= 12 &&
                   !is_number_word(line, i + 1) && !has(line, i + 1, ROLE_SCALE)
               ? small->value
               : 0;
}

static bool ends_sentence(const struct line *line, size_t i)
{
    return token_at(line, i)->kind == TOKEN_END || token_is_sign(line, i, '.') ||
           token_is_sign(line, i, '!') || is_dash(line, i);
}

/* The token behind one or two words, no units, from token i on; i where there are none. */
static size_t skip_words(const struct line *line, size_t i)
{
    size_t at = i;

    while (at < i + 2 && token_at(line, at)->kind == TOKEN_LETTERS)
        at++;
    return at;
}

static bool is_quotation_mark(const struct line *line, size_t i)
{
    return token_is_sign(line, i, '"') || token_is_sign(line, i, 0x201c) ||
           token_is_sign(line, i, 0x201d) || token_is_sign(line, i, 0x201e);
}

/* "Drei Baupläne, drei Ergebnisse.": the same number twice, and nothing else. */
static bool mask_parallel(struct line *line, size_t i)
{
    size_t comma = skip_words(line, i + 1), end;
    int number = small_word(line, i);

    if (number == 0 || comma == i + 1 || !token_is_sign(line, comma, ',') ||
        small_word(line, comma + 1) != number ||
        !(i == 0 || token_at(line, i - 1)->kind == TOKEN_SIGN))
        return false;
    end = skip_words(line, comma + 2);
    if (end == comma + 2 || !ends_sentence(line, end))
        return false;
    mask(line, i, i + 1);
    mask(line, comma + 1, comma + 2);
    return true;
}

/* "one core, three parks, two ports" in quotation marks: the name of a plan. */
static bool mask_quoted_formula(struct line *line, size_t i)
{
    enum { MEMBERS_MOST = 8 };
    size_t at = i, starts[MEMBERS_MOST], count = 0;

    if (!is_quotation_mark(line, i - 1))
        return false;
    for (; count < MEMBERS_MOST && has(line, at, ROLE_SMALL) && !is_number(line, at); at++) {
        size_t end = skip_words(line, at + 1);

        if (end == at + 1)
            return false;
        starts[count++] = at;
        at = end;
        if (!token_is_sign(line, at, ',') && !has(line, at, ROLE_AND))
            break;
        at += token_is_sign(line, at, ',') && has(line, at + 1, ROLE_AND);
    }
    if (count < 2 || !is_quotation_mark(line, at))
        return false;
    for (size_t m = 0; m < count; m++)
        mask(line, starts[m], starts[m] + 1);
    return true;
}

/* "three things", "zwei Fragen", "drei verschiedene Zahlen": what is said, not what is counted.
 */
static bool mask_said(struct line *line, size_t i)
{
    static const char *const nouns[] = {
        "things",  "reasons", "questions", "ways",    "words",  "lessons", "takeaways",
        "worlds",  "truths",  "myths",     "caveats", "angles",
        "dinge",   "dingen",  "gr\374nde", "gr\374nden", "fragen", "worte",  "worten",
        "lehren",  "zahlen",  "namen",     "welten",  "thesen", "wahrheiten", "mythen"
    };
    size_t noun = i + 1;

    if (small_word(line, i) == 0 || is_bound(line, i - 1))
        return false;
    noun += token_at(line, noun)->kind == TOKEN_LETTERS && !IS_ONE_OF(line, noun, nouns);
    if (!IS_ONE_OF(line, noun, nouns) || token_is_word(line, noun + 1, "in") ||
        token_is_word(line, noun + 1, "out"))
        return false; /* "seven questions in ten" */
    mask(line, i, i + 1);
    return true;
}

/* "One reason is", "one exception": the same of a single thing; "One group has" where it begins a
 * sentence. */
static bool mask_one_said(struct line *line, size_t i)
{
    static const char *const nouns[] = { "reason",  "example", "exception",   "thing",
                                         "problem", "factor",  "explanation", "question",
                                         "caveat",  "lesson",  "concern",     "takeaway" };
    static const char *const opening[] = { "group", "area", "issue", "aspect", "sign", "way" };
    bool opens = i == 0 || token_is_sign(line, i - 1, '.');

    if (!token_is_word(line, i, "one") || is_bound(line, i - 1) ||
        token_is_word(line, i + 2, "in") || token_is_word(line, i + 2, "out") ||
        (!IS_ONE_OF(line, i + 1, nouns) && !(opens && IS_ONE_OF(line, i + 1, opening))))
        return false;
    mask(line, i, i + 1);
    return true;
}

static bool is_duration(const struct line *line, size_t i)
{
    const struct word *unit = token_role(line, i, ROLE_UNIT);

    return unit != NULL && unit->kind == PROSE_DURATION;
}

static bool ends_clause(const struct line *line, size_t i)
{
    return token_at(line, i)->kind == TOKEN_SIGN || token_at(line, i)->kind == TOKEN_END;
}

/* "ten years earlier", "three weeks later", "zehn Jahre zuvor": when, not how long; "two hours
 * earlier than planned" says how much, and "ten years ago" both. */
static bool mask_later(struct line *line, size_t i)
{
    static const char *const adverbs[] = { "earlier", "later",  "previously", "zuvor",
                                           "vorher",  "danach", "davor" };
    static const char *const others[] = { "before", "prior", "fr\374her", "sp\344ter" };

    if (!is_duration(line, i + 1) || is_bound(line, i - 1) || is_number_word(line, i - 1) ||
        is_dash(line, i - 1) || has(line, i - 1, ROLE_RANGE) || has(line, i - 1, ROLE_AND) ||
        token_is_word(line, i + 3, "than") || token_is_word(line, i + 3, "als"))
        return false;
    if (!IS_ONE_OF(line, i + 2, adverbs) &&
        !(IS_ONE_OF(line, i + 2, others) && ends_clause(line, i + 3)))
        return false;
    mask(line, i, i + 1);
    return true;
}

static bool is_ordinal(const struct line *line, size_t i)
{
    return token_at(line, i)->kind == TOKEN_NAME && code_is_digit(token_code(line, i)) &&
           (token_ends_in(line, i, "st") || token_ends_in(line, i, "nd") ||
            token_ends_in(line, i, "rd") || token_ends_in(line, i, "th"));
}

/* "2nd out of 16", "Platz 3 von 20": how many there are in a ranking, where they are not named. */
static bool mask_rank_base(struct line *line, size_t i)
{
    static const char *const joints[] = { "of", "among", "von", "unter" };
    static const char *const behind[] = { "in", "im", "belegt", "belegte", "liegt", "landete" };
    size_t before = i - 2;

    if ((!has(line, i - 1, ROLE_OVER) && !IS_ONE_OF(line, i - 1, joints)) ||
        (!ends_clause(line, i + 1) && !IS_ONE_OF(line, i + 1, behind)))
        return false;
    if (!is_ordinal(line, before) &&
        !(is_number(line, before) && token_at(line, before)->masked &&
          (token_is_word(line, before - 1, "platz") || token_is_word(line, before - 1, "rang"))))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* /24-7PressRelease/: a name that begins with two numbers. */
static bool mask_numbered_name(struct line *line, size_t i)
{
    if (!is_dash(line, i + 1) || !is_joined(line, i + 1) || !is_joined(line, i + 2) ||
        token_at(line, i + 2)->kind != TOKEN_NAME || !code_is_digit(token_code(line, i + 2)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* 1-800-FLOWERS: a free number that is spelled. */
static bool mask_free_number(struct line *line, size_t i)
{
    int code = plain_integer(line, i + 2);

    if (plain_integer(line, i) != 1 || !is_dash(line, i + 1) || !is_joined(line, i + 1) ||
        !is_joined(line, i + 2) || code < 800 || code > 899 || !is_dash(line, i + 3))
        return false;
    mask(line, i, i + 3);
    return true;
}

/* "100 percent sure", "zu 100 Prozent sicher": wholly. */
bool mask_wholly(struct line *line, size_t i)
{
    static const char *const words[] = {
        "sure",      "certain",   "confidential", "committed", "convinced", "right",  "clear",
        "confident", "focused",   "focussed",     "behind",    "correct",   "honest", "dedicated",
        "sicher",    "vertraulich", "\374berzeugt", "richtig", "klar",      "dahinter", "korrekt"
    };

    if (plain_integer(line, i) != 100 || is_bound(line, i - 1) || !IS_ONE_OF(line, i + 2, words))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "2.1 Methodology": a line that is a heading. */
static bool mask_heading(struct line *line, size_t i)
{
    enum { HEADING_MOST = 8 };
    const struct token *number = &line->tokens[0];

    if (i != 0 || !number->digits.fraction || number->digits.whole > 2 ||
        line->count > HEADING_MOST || line->count < 2 || token_at(line, 1)->kind != TOKEN_LETTERS ||
        !token_is_capital(line, 1) || !line->tokens[1].blank)
        return false;
    for (size_t at = 1; at < line->count; at++)
        if (token_at(line, at)->kind != TOKEN_LETTERS && !has(line, at, ROLE_STOP))
            return false;
    mask(line, 0, 1);
    return true;
}

/* "2 – Zahlen und Fakten": the number of a heading. */
static bool mask_numbered_heading(struct line *line, size_t i)
{
    if (i != 0 || plain_integer(line, i) < 0 || plain_integer(line, i) >= 100 ||
        !is_dash(line, 1) || !token_at(line, 1)->blank || !token_at(line, 2)->blank ||
        token_at(line, 2)->kind != TOKEN_LETTERS || !token_is_capital(line, 2))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "10 Tourismus Nr. 0350-1605": the field of a series, in front of the number in it. */
static bool mask_series(struct line *line, size_t i)
{
    if (i != 0 || plain_integer(line, i) < 0 || plain_integer(line, i) >= 100 ||
        !token_is_capital(line, 1) || token_at(line, 1)->kind != TOKEN_LETTERS ||
        (!token_is_word(line, 2, "nr.") && !token_is_word(line, 2, "no.")) || !is_number(line, 3) ||
        code_is_letter(token_code(line, 4)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "the 27 EU countries", "die 38 OECD-Staaten", "in allen 27 EU-Mitgliedstaaten" */
static bool is_of_union(const struct line *line, size_t i)
{
    static const char *const all[] = { "all", "the", "alle", "allen", "aller", "die", "der",
                                       "den" };
    static const char *const unions[] = { "eu", "oecd", "asean", "nato" };
    static const char *const parts[] = { "countries", "member", "members", "states", "staaten",
                                         "mitgliedstaaten", "mitgliedsstaaten", "l\344nder",
                                         "l\344ndern", "mitgliedsl\344nder",
                                         "mitgliedsl\344ndern" };

    return IS_ONE_OF(line, i - 1, all) && IS_ONE_OF(line, i + 1, unions) &&
           !token_is_word(line, i - 2, "of") &&
           IS_ONE_OF(line, i + 2 + is_dash(line, i + 2), parts);
}

/* The ranking that is spoken of, in the same sentence. */
static bool is_in_ranking(const struct line *line, size_t i)
{
    enum { RANKING_WITHIN = 14 };
    static const char *const words[] = { "ranking", "rankings", "ranked", "rank",  "ranks",
                                         "index",   "list",     "league", "table", "rang",
                                         "rangliste", "liste",  "platz",  "tabelle" };
    size_t end = i + RANKING_WITHIN;

    for (size_t back = 1; back <= RANKING_WITHIN && back <= i; back++) {
        if (token_is_sign(line, i - back, '.'))
            break;
        if (IS_ONE_OF(line, i - back, words))
            return true;
    }
    for (size_t at = i + 2; at < end && at < line->count; at++) {
        if (token_is_sign(line, at, '.'))
            break;
        if (IS_ONE_OF(line, at, words))
            return true;
    }
    return false;
}

/* "three places higher", "drei Plätze vor", "zwei Plätze schlechter als": but no "80 Plätze vor dem
 * Umbau". */
static bool is_distance_in_rank(const struct line *line, size_t i)
{
    static const char *const after[] = { "vor", "nach", "verbessert", "zur\374ck" };
    static const char *const degrees[] = { "besser", "schlechter", "h\366her", "tiefer", "lower",
                                           "higher" };

    if (IS_ONE_OF(line, i, degrees))
        return ends_clause(line, i + 1) || token_is_word(line, i + 1, "als") ||
               token_is_word(line, i + 1, "than");
    return (IS_ONE_OF(line, i, after) && ends_clause(line, i + 1)) ||
           token_starts(line, i, "lower") || token_starts(line, i, "higher"); /* "lower than" */
}

/* "moves up one spot", "climbed two places", "um drei Plätze verbessert": in a ranking. Positions
 * and places are also jobs and seats, of which an agency may cut 80. */
static bool mask_move_of_rank(struct line *line, size_t i)
{
    enum { RANKS_MOST = 100, PLACES_MOST = 20 };
    static const char *const ranks[] = { "spot",  "spots", "rank", "ranks", "notch", "notches",
                                         "rang", "r\344nge", "r\344ngen" };
    static const char *const places[] = { "place",    "places",    "position", "positions",
                                          "platz",    "pl\344tze", "pl\344tzen" };
    static const char *const moves[] = { "moved",  "moves", "moving",     "move",   "advancing",
                                         "jumps",  "rising", "climbs",    "slipping", "ahead",
                                         "r\374ckt", "r\374ckte",        "r\374ckten", "verlor",
                                         "kletterte", "verbesserte",     "up",        "down",
                                         "climbed", "climbing", "rose",  "rises",     "fell",
                                         "falls",  "falling", "dropped", "drops",     "slipped",
                                         "jumped", "advanced", "tumbled", "fiel",     "stieg",
                                         "rutschte" };
    size_t verb = i - 1 - (i > 0 && (has(line, i - 1, ROLE_BY) || is_bound(line, i - 1)));
    bool rank = IS_ONE_OF(line, i + 1, ranks), moved;

    if ((small_word(line, i) == 0 && !token_is_word(line, i, "one") &&
         !token_is_word(line, i, "einen") && plain_integer(line, i) < 1) ||
        plain_integer(line, i) > RANKS_MOST || (!rank && !IS_ONE_OF(line, i + 1, places)))
        return false;
    moved = IS_ONE_OF(line, verb, moves) || is_distance_in_rank(line, i + 2) ||
            (rank ? has(line, verb, ROLE_RISE) || has(line, verb, ROLE_FALL)
                  : has(line, i - 1, ROLE_BY) && is_in_ranking(line, i));
    if (!moved || (!rank && plain_integer(line, i) > PLACES_MOST && !is_in_ranking(line, i)))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "in all 50 states", "in allen 16 Bundesländern": the whole of a country, however many parts it
 * has; "14 of the 16" counts them. */
static bool mask_whole(struct line *line, size_t i)
{
    static const char *const all[] = { "all", "alle", "allen", "aller" };
    static const char *const kinds[] = { "us", "u.s.", "federal", "member", "eu", "swiss",
                                         "german", "american", "provincial" };
    static const char *const parts[] = { "states",  "provinces", "cantons",  "prefectures",
                                         "kantone", "kantonen",  "bundesstaaten",
                                         "bundesl\344nder", "bundesl\344ndern",
                                         "mitgliedstaaten", "mitgliedsstaaten" };

    if (plain_integer(line, i) < 0 ||
        (!is_of_union(line, i) &&
         (!IS_ONE_OF(line, i - 1, all) ||
          !IS_ONE_OF(line, i + 1 + IS_ONE_OF(line, i + 1, kinds), parts))))
        return false;
    mask(line, i, i + 1);
    return true;
}

/* "the unemployment rate in 31 large cities": a fixed sample, over which a rate is told. */
static bool mask_sample(struct line *line, size_t i)
{
    static const char *const sizes[] = { "large", "major", "big" };
    static const char *const rates[] = { "rate", "rates", "prices", "unemployment" };
    enum { RATE_BACK = 4 };

    if (plain_integer(line, i) < 0 || !token_is_word(line, i - 1, "in") ||
        !IS_ONE_OF(line, i + 1, sizes) || !token_is_word(line, i + 2, "cities"))
        return false;
    for (size_t back = 2; back <= RATE_BACK && back <= i; back++) {
        if (IS_ONE_OF(line, i - back, rates)) {
            mask(line, i, i + 1);
            return true;
        }
    }
    return false;
}

bool mask_phrase(struct line *line, size_t i, unsigned beside)
{
    static const struct mask_rule of_any[] = {
        { mask_later, BEHIND(WORD) | BEHIND(DASH) | BEHIND(OTHER) },
        { mask_move_of_rank, BEHIND(WORD) },
    };
    static const struct mask_rule of_digits[] = {
        { mask_numbered_name, BEHIND(DASH) },
        { mask_free_number, BEHIND(DASH) },
        { mask_rank_base, BEFORE(WORD) },
        { mask_heading, BEHIND(WORD) },
        { mask_numbered_heading, BEHIND(DASH) },
        { mask_series, BEHIND(WORD) },
        { mask_whole, BEFORE(WORD) },
        { mask_sample, BEFORE(WORD) },
    };
    static const struct mask_rule of_words[] = {
        { mask_parallel, BEHIND(WORD) },
        { mask_quoted_formula, BEHIND(WORD) },
        { mask_said, BEHIND(WORD) },
        { mask_one_said, BEHIND(WORD) },
    };

    return MASK_BY_RULES(line, i, beside, of_any) ||
           (is_number(line, i) ? MASK_BY_RULES(line, i, beside, of_digits)
                               : MASK_BY_RULES(line, i, beside, of_words));
}
