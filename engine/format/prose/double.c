/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/double.h"

/* "double the output", "double that of": what is multiplied follows. */
static bool multiplies_behind(const struct line *line, size_t i)
{
    static const char *const words[] = { "the", "that", "those", "its",  "their", "his",  "our",
                                         "her", "what", "last",  "this", "these", "from", "by" };

    return IS_ONE_OF(line, i, words);
}

/* "may double", "could triple revenue"; not "In May double rooms", "can double check", "can double
 * rooms". */
static bool is_behind_modal(const struct line *line, size_t i)
{
    static const char *const sure[] = { "could", "would", "should", "must", "shall" };
    static const char *const unsure[] = { "may", "might", "can" };
    static const char *const other[] = { "check", "as",   "up",    "down",
                                         "back",  "book", "click", "cross" };
    static const char *const after[] = { "in",     "to",   "within", "over", "and",
                                         "before", "again", "every", "or",   "until" };

    if (IS_ONE_OF(line, i + 1, other) || token_is_capital(line, i - 1))
        return false;
    return IS_ONE_OF(line, i - 1, sure) ||
           (IS_ONE_OF(line, i - 1, unsure) &&
            (i + 1 >= line->count || token_ends_clause(line, i + 1) ||
             multiplies_behind(line, i + 1) || IS_ONE_OF(line, i + 1, after)));
}

/* "saw sales triple and", "watched exports double in": a verb, and its subject in front. */
static bool is_verb_of_multiple(const struct line *line, size_t i)
{
    enum { VERB_BACK = 5 };
    static const char *const senses[] = { "saw", "see", "seen", "seeing", "sees", "watched",
                                          "helped", "let", "made", "help", "make" };

    if (is_behind_modal(line, i))
        return true;
    if (line->tokens[i + 1].kind == TOKEN_LETTERS || !token_ends_in(line, i - 1, "s"))
        return false; /* saw its triple crown */
    for (size_t back = 2; back <= VERB_BACK && back <= i && !token_ends_clause(line, i - back);
         back++)
        if (IS_ONE_OF(line, i - back, senses))
            return true;
    return false;
}

bool double_is_mere(const struct line *line, size_t i, bool bounded)
{
    static const char *const words[] = { "double", "triple", "treble" };
    bool mere = IS_ONE_OF(line, i, words);

    if (!mere || bounded || is_verb_of_multiple(line, i))
        return mere && token_is_sign(line, i + 1, '-');
    return !multiplies_behind(line, i + 1);
}
