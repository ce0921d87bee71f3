/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/double.h"

/* "could triple", "saw sales triple and", "watched exports double in": a verb, and its subject in
 * front. */
static bool is_verb_of_multiple(const struct line *line, size_t i)
{
    enum { VERB_BACK = 5 };
    static const char *const modal[] = { "could", "would", "may",    "might",
                                         "should", "can",  "must",   "shall" };
    static const char *const senses[] = { "saw", "see", "seen", "seeing", "sees", "watched",
                                          "helped", "let", "made", "help", "make" };

    for (size_t m = 0; m < sizeof modal / sizeof modal[0]; m++)
        if (token_is_word(line, i - 1, modal[m]))
            return true;
    if (line->tokens[i + 1].kind == TOKEN_LETTERS || !token_ends_in(line, i - 1, "s"))
        return false; /* saw its triple crown */
    for (size_t back = 2; back <= VERB_BACK && back <= i && !token_ends_clause(line, i - back);
         back++)
        for (size_t s = 0; s < sizeof senses / sizeof senses[0]; s++)
            if (token_is_word(line, i - back, senses[s]))
                return true;
    return false;
}

bool double_is_mere(const struct line *line, size_t i, bool bounded)
{
    static const char *const words[] = { "double", "triple", "treble" };
    static const char *const behind[] = { "the", "that", "those", "its",  "their", "his",  "our",
                                          "her", "what", "last",  "this", "these", "from", "by" };
    bool mere = false;

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        mere = mere || token_is_word(line, i, words[w]);
    if (!mere || bounded || is_verb_of_multiple(line, i))
        return mere && token_is_sign(line, i + 1, '-');
    for (size_t b = 0; b < sizeof behind / sizeof behind[0]; b++)
        if (token_is_word(line, i + 1, behind[b]))
            return false;
    return true;
}
