/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/pattern.h"

#include "base/buf.h"
#include "base/mem.h"
#include "format/simplified.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 1000 * 1000, DEPTH = 1000, HEAP_KIB = 16 * 1024 };
enum { ABBREVIATION_LEAST = 2, ABBREVIATION_MOST = 5, STEM_LEAST = 3 };

struct pattern {
    char *text; /* as its user wrote it */
    pcre2_code *code;
    pcre2_match_context *limits;
    pcre2_match_data *match;
};

static pcre2_code *compile(const char *text, int *fault, PCRE2_SIZE *place)
{
    return pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED,
                         PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, fault,
                         place, NULL);
}

struct pattern *pattern_compile(const char *text, struct err *err)
{
    struct pattern *pattern = mem_alloc(sizeof *pattern);
    PCRE2_SIZE place = 0;
    PCRE2_UCHAR reason[120];
    int fault = 0;

    pattern->text = mem_copy_text(text);
    pattern->code = compile(text, &fault, &place);
    if (pattern->code == NULL) {
        pcre2_get_error_message(fault, reason, sizeof reason);
        err_set(err, STATUS_CONFIG, "the pattern \"%.120s\" is at fault at character %zu: %s", text,
                (size_t)place + 1, (const char *)reason);
        pattern_free(pattern);
        return NULL;
    }
    pattern->limits = pcre2_match_context_create(NULL);
    pattern->match = pcre2_match_data_create(1, NULL);
    if (pattern->limits == NULL || pattern->match == NULL) {
        err_set(err, STATUS_TEMPORARY, "no memory for the pattern \"%.120s\"", text);
        pattern_free(pattern);
        return NULL;
    }
    pcre2_set_match_limit(pattern->limits, STEPS);
    pcre2_set_depth_limit(pattern->limits, DEPTH);
    pcre2_set_heap_limit(pattern->limits, HEAP_KIB);
    return pattern;
}

void pattern_free(struct pattern *pattern)
{
    if (pattern == NULL)
        return;
    pcre2_match_data_free(pattern->match);
    pcre2_match_context_free(pattern->limits);
    pcre2_code_free(pattern->code);
    free(pattern->text);
    free(pattern);
}

/* Whether all it can ever find is the empty text: behind so many characters it is no longer than
 * they are. One that varies in length does not compile there: it has more to find in some text. */
static bool is_empty(const struct pattern *pattern)
{
    enum { BEHIND = 200 };
    struct buf text = BUF_EMPTY;
    pcre2_code *code;
    PCRE2_SIZE place;
    uint32_t may_be_empty = 0, longest = 0;
    int fault;

    pcre2_pattern_info(pattern->code, PCRE2_INFO_MATCHEMPTY, &may_be_empty);
    if (!may_be_empty)
        return false;
    if (strcmp(pattern->text, "\\K") == 0)
        return true; /* which is refused there */
    buf_addf(&text, "(?<=.{%d}(?:%s))", BEHIND, pattern->text);
    code = compile(buf_text(&text), &fault, &place);
    if (code != NULL)
        pcre2_pattern_info(code, PCRE2_INFO_MAXLOOKBEHIND, &longest);
    pcre2_code_free(code);
    buf_free(&text);
    return longest == BEHIND;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The length of the abbreviation that begins here, 0 where none does. A quantifier behind it would
 * be one of its last letter alone. */
static size_t abbreviation_at(const char *text, size_t begin, size_t at)
{
    size_t length = 0;

    if (at > begin && (is_capital(text[at - 1]) || is_small(text[at - 1])))
        return 0;
    while (is_capital(text[at + length]))
        length++;
    if (length < ABBREVIATION_LEAST || length > ABBREVIATION_MOST ||
        (text[at + length] != '\0' && strchr("?*+{", text[at + length]) != NULL))
        return 0;
    return length;
}

static size_t through(const char *text, size_t from, const char *end)
{
    const char *found = strstr(text + from, end);

    return found != NULL ? (size_t)(found - text) + strlen(end) : strlen(text);
}

/* \d, \p{Lu}, \x{4E00}, \k<name>, \Q...\E */
static size_t escape_at(const char *text)
{
    if (text[1] == 'Q')
        return through(text, 2, "\\E");
    if (text[1] != '\0' && (text[2] == '{' || text[2] == '<') && strchr("pPxkgoN", text[1]) != NULL)
        return through(text, 2, text[2] == '{' ? "}" : ">");
    return text[1] != '\0' ? 2 : 1;
}

static size_t class_at(const char *text)
{
    size_t length = 1;

    length += text[length] == '^';
    length += text[length] == ']';
    while (text[length] != '\0' && text[length] != ']')
        length += text[length] == '\\'                             ? escape_at(text + length)
                  : text[length] == '[' && text[length + 1] == ':' ? through(text + length, 2, ":]")
                                                                    : 1;
    return length + (text[length] == ']');
}

/* How many characters stand for something else than themselves: an escape, a class, the letters
 * behind "(?" or "(*". */
static size_t syntax_at(const char *text)
{
    if (text[0] == '\\')
        return escape_at(text);
    if (text[0] == '[')
        return class_at(text);
    if (text[0] == '(' && (text[1] == '?' || text[1] == '*'))
        return strcspn(text, ":=!>)");
    return 1;
}

/* The length of the ending of a German adjective in front of its noun: of "digitale Wirtschaft",
 * "digitalen Wirtschaft" what stands behind "digital"; 0 where none does. */
static size_t ending_at(const char *text, size_t begin, size_t at)
{
    static const char *const endings[] = { "e", "en", "er", "em", "es" };
    size_t word = at;

    while (word > begin && (is_small(text[word - 1]) || (text[word - 1] & 0x80) != 0))
        word--;
    if (at - word < STEM_LEAST || (word > 0 && is_capital(text[word - 1])))
        return 0;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const size_t length = strlen(endings[i]);

        if (strncmp(text + at, endings[i], length) == 0 && text[at + length] == ' ' &&
            is_capital(text[at + length + 1]))
            return length;
    }
    return 0;
}

/* Keeps abbreviations as they stand, and lets adjectives end as their case wants it if asked. */
static char *as_meant(const char *text, bool inflected)
{
    struct buf kept = BUF_EMPTY;
    size_t begin = 0; /* behind the last escape, whose letter is none of a word */

    for (size_t at = 0, length; text[at] != '\0'; at += length) {
        length = inflected ? ending_at(text, begin, at) : 0;
        if (length > 0) {
            buf_add_text(&kept, "e[nrms]?");
            continue;
        }
        length = abbreviation_at(text, begin, at);
        if (length > 0) {
            buf_addf(&kept, "(?<![A-Za-z])(?-i:%.*s)", (int)length, text + at);
            continue;
        }
        length = syntax_at(text + at);
        buf_add(&kept, text + at, length);
        begin = length > 1 ? at + length : begin;
    }
    return buf_take(&kept);
}

struct pattern *pattern_of_words(const char *text, struct err *err)
{
    struct pattern *pattern = pattern_compile(text, err); /* as written: its faults have places */
    struct pattern *better = NULL;
    struct err ignored;

    /* "(?<=große )" may not vary in length: such a pattern does without the endings */
    for (int inflected = 1; inflected >= 0 && pattern != NULL && better == NULL; inflected--) {
        char *meant = as_meant(text, inflected > 0);

        simplify(meant, strlen(meant));
        if (strcmp(meant, text) != 0)
            better = pattern_compile(meant, &ignored);
        free(meant);
    }
    if (better == NULL)
        return pattern;
    free(better->text);
    better->text = mem_copy_text(text);
    pattern_free(pattern);
    return better;
}

int pattern_finds_words(const struct pattern *pattern, struct err *err)
{
    return is_empty(pattern) ? err_set(err, STATUS_CONFIG, "the pattern \"%.120s\" finds places, "
                                       "not words: write those that are looked for", pattern->text)
                             : 0;
}

static int cannot_match(const struct pattern *pattern, int fault, struct err *err)
{
    PCRE2_UCHAR reason[120];

    if (fault == PCRE2_ERROR_MATCHLIMIT || fault == PCRE2_ERROR_DEPTHLIMIT ||
        fault == PCRE2_ERROR_HEAPLIMIT)
        return err_set(err, STATUS_DATA, "the pattern \"%.120s\" ran into its limit (PCRE2 error "
                       "%d); make it simpler", pattern->text, fault);
    pcre2_get_error_message(fault, reason, sizeof reason);
    return err_set(err, STATUS_DATA, "the pattern \"%.120s\" cannot be looked for: %s",
                   pattern->text, (const char *)reason);
}

int pattern_find(const struct pattern *pattern, const char *text, size_t length, size_t from,
                 size_t *start, size_t *end, struct err *err)
{
    int found = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, from, PCRE2_NO_UTF_CHECK,
                            pattern->match, pattern->limits);
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(pattern->match);

    if (found == PCRE2_ERROR_NOMATCH)
        return 0;
    if (found < 0)
        return cannot_match(pattern, found, err);
    *start = ends[0];
    *end = ends[1];
    return 1;
}
