/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are part of a name: Boeing 737, the Group of 77, Claude 3.5 Sonnet. */
#include "format/prose/gapped.h"
#include "format/prose/side.h"

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

/* 骁龙 8 Gen 1, 天玑 9000 SoC: between a name in characters and one in capitals. */
static bool is_amid_name(const struct line *line, const struct side *side)
{
    const struct token *number = &line->tokens[side->first];
    const struct token *behind = &line->tokens[side->end];

    return side->language == LANGUAGE_ZH && !side->has_unit && side->first > 0 &&
           number->kind == TOKEN_NUMBER && number->blank && side->number.notes == 0 &&
           code_is_ideograph(line->text.codes[number[-1].end - 1].code) && behind->blank &&
           code_is_letter(behind->code) && token_is_capital(line, side->end) &&
           (behind->kind == TOKEN_LETTERS || token_role(line, side->end, ROLE_NUMBERED) != NULL);
}

/* "the STAR 50 index", "the Forbes China 100 list": the noun is what the name is of. */
static bool is_index_name(const struct line *line, const struct side *side)
{
    static const char *const kinds[] = { "index", "indices", "list", "lists", "ranking",
                                         "rankings", "benchmark" };
    size_t before = side->first - 1;

    if (side->language != LANGUAGE_EN || side->first == 0 || side->number.notes != 0 ||
        line->tokens[side->first].kind != TOKEN_NUMBER ||
        line->tokens[before].kind != TOKEN_LETTERS || !has_capital(line, before) ||
        !is_inside_sentence(line, before))
        return false;
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
        if (token_is_word(line, side->number.end, kinds[k]))
            return true;
    return false;
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
    if (side_is_gapped(line, side))
        return false;
    if (side->bounded || side->negative)
        return false;
    if (is_amid_name(line, side) || is_index_name(line, side))
        return true;
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
