/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/present.h"

#include <ctype.h>
#include <string.h>

static bool is_in_english(const struct page_text *text, struct page_span front)
{
    static const char *const now[] = { "is", "are", "has", "have", "stands at", "boasts", "hosts",
                                       "amounts to", "totals", "employs", "includes" };
    static const char *const past[] = { "was", "were", "had", "been" };

    return PAGE_HAS(text, front, now) && !PAGE_HAS(text, front, past);
}

/* "hat 300 Firmen erreicht": a small last word is the participle of the perfect tense. */
static bool ends_in_participle(const struct page_text *text, struct page_span clause)
{
    size_t end = clause.end, start;

    while (end > clause.start && !page_is_letter(text, end - 1))
        end--;
    start = end;
    while (start > clause.start && page_is_letter(text, start - 1))
        start--;
    return start < end && islower((unsigned char)text->bytes[start]);
}

static bool is_in_german(const struct page_text *text, struct page_span front,
                         struct page_span clause)
{
    static const char *const now[] = { "beträgt", "gibt es", "zählt", "zählen", "liegt", "liegen",
                                       "umfasst", "verfügt", "verfügen", "beläuft sich",
                                       "belaufen sich", "beherbergt", "beschäftigt" };
    static const char *const helpers[] = { "hat", "haben", "ist", "sind" };

    return PAGE_HAS(text, front, now) ||
           (PAGE_HAS(text, front, helpers) && !ends_in_participle(text, clause));
}

/* 有企业300家; 有所, 有效 and 没有 are other words, and 有了, 达 tell what came. */
static bool is_in_chinese(const struct page_text *text, struct page_span front)
{
    static const char *const before[] = { "没", "所", "具", "占", "国", "公", "私", "稀", "含", "带", "仅",
                                          "只", "原", "曾", NULL };
    static const char *const behind[] = { "所", "效", "限", "望", "关", "机", "色", "力", "序", "利", "着",
                                          "著", "了", "过", "助", "益", NULL };
    static const char *const came[] = { "了", "达", "增至", "升至" };
    struct page_span rest = front;

    if (PAGE_HAS(text, front, came))
        return false;
    for (size_t at; (at = page_find(text, rest, "有")) < rest.end; rest.start = at + strlen("有"))
        if (!page_follows_any(text, at, before) &&
            !page_word_at_any(text, at + strlen("有"), behind))
            return true;
    return false;
}

bool page_is_in_present(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t end = quantity->offset + quantity->length;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span front = { clause.start, quantity->offset };

    switch (text->language) {
    case LANGUAGE_EN:
        return is_in_english(text, front);
    case LANGUAGE_DE:
        return is_in_german(text, front, clause);
    default:
        return is_in_chinese(text, front);
    }
}

/* Verbs of what is there, in the present. */
static const char *const there[] = { "ist",      "sind",    "gibt",    "hat",     "haben",
                                     "zählt",    "zählen",  "liegt",   "liegen",  "beträgt",
                                     "umfasst",  "verfügt", "verfügen", "beherbergt",
                                     "beschäftigt", "arbeiten", "kommt", "kommen", "leben",
                                     "stehen",   "produziert", "betreibt", "nutzen", NULL };

bool page_is_told_of_today(const struct page_text *text, struct page_span word)
{
    const size_t start = page_letters_start(text, word.start > 0 ? word.start - 1 : 0);

    return text->language == LANGUAGE_DE &&
           (page_word_at_any(text, word.end + 1, there) || page_word_at_any(text, start, there));
}
