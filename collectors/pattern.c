/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/pattern.h"

#include "base/mem.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

enum { STEPS = 1000 * 1000, DEPTH = 1000, HEAP_KIB = 16 * 1024 };

struct pattern {
    pcre2_code *code;
    pcre2_match_context *limits;
    pcre2_match_data *match;
};

struct pattern *pattern_compile(const char *text, struct err *err)
{
    struct pattern *pattern = mem_alloc(sizeof *pattern);
    PCRE2_SIZE place = 0;
    PCRE2_UCHAR reason[120];
    int fault = 0;

    pattern->code = pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED,
                                  PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C,
                                  &fault, &place, NULL);
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
    free(pattern);
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
        return err_set(err, STATUS_DATA, "a pattern ran into its limit (PCRE2 error %d); make it "
                                         "simpler", found);
    *start = ends[0];
    *end = ends[1];
    return 1;
}
