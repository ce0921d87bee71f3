/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a page and its parts: a sentence, its clauses (between commas), and their pieces
 * (between the members of a list). No part reaches further than SPAN_MOST bytes either way, so
 * that looking at one costs the same in any page. */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_TEXT_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_TEXT_H

#include "domain/date.h"
#include "format/prose/prose.h"

#include <stdbool.h>
#include <stddef.h>

struct page_rivals; /* page/place/rivals.h */
struct page_known;  /* page/known.h */

struct page_text {
    const char *bytes; /* in simplified characters (format/simplified.h), as all words here */
    size_t length;
    enum language language;
    date published, read /* fetched */; /* DATE_NONE where it is not known */
    const struct prose_list *quantities;
    unsigned char *ends; /* page_ends(); NULL: looked for each time */
    const struct page_rivals *rivals; /* NULL: none */
    const char *country; /* page_country_of_offices(); NULL: none */
    const char *nation;  /* page_country_of_text(), which "nationwide" is of; NULL: none */
    struct page_known *known; /* one for each quantity; NULL: nothing is remembered */
};

struct page_span {
    size_t start, end;
};

enum page_part { PART_SENTENCE, PART_GROUP /* between semicolons */, PART_CLAUSE, PART_PIECE };
enum { PAGE_NO_TIME = 1 << 4 /* beside them: no token of time begins there, as was found out */ };

/* Which parts end at each byte of the text, as bits of enum page_part; with it page_part() and
 * page_tokens() are quick. The caller frees it. */
unsigned char *page_ends(const struct page_text *text);

/* The part around [start, end). */
struct page_span page_part(const struct page_text *text, enum page_part part, size_t start,
                           size_t end);

/* The line that the byte is in, without its end. */
struct page_span page_line(const struct page_text *text, size_t at);

/* Without the blanks at both ends. */
struct page_span page_trimmed(const struct page_text *text, struct page_span span);

bool page_overlap(struct page_span a, struct page_span b);
bool page_holds(struct page_span part, struct page_span span);

/* Whether the byte is of a letter of a Latin alphabet; whether a word goes on at it. */
bool page_is_letter(const struct page_text *text, size_t at);
bool page_inside_word(const struct page_text *text, size_t at);
/* Where the letters from `at` on end, and where those that end at `end` begin. */
size_t page_letters_end(const struct page_text *text, size_t at);
size_t page_letters_start(const struct page_text *text, size_t end);

/* `at`, or where it is inside of a character the end of that. */
size_t page_whole_character(const struct page_text *text, size_t at);

/* The clause of the sentence in front of this one; false where it is the first. */
bool page_clause_before(const struct page_text *text, struct page_span clause,
                        struct page_span sentence, struct page_span *out);

/* Whether `sign` stands at `at`, in any case. Where it begins or ends with a letter, a word
 * begins or ends there. */
bool page_word_at(const struct page_text *text, size_t at, const char *sign);
/* The same of any of the signs, NULL behind the last. */
bool page_word_at_any(const struct page_text *text, size_t at, const char *const *signs);
/* The same of one that ends at `at`. */
bool page_word_before(const struct page_text *text, size_t at, const char *sign);
/* The same of any of the signs. */
bool page_follows_any(const struct page_text *text, size_t at, const char *const *signs);
/* The place of the first (or last) such word that lies in the span; its end where there is none. */
size_t page_find(const struct page_text *text, struct page_span span, const char *sign);
size_t page_find_last(const struct page_text *text, struct page_span span, const char *sign);

/* The first place of any of the words in the span, and which it was; false where there is none. */
bool page_find_any(const struct page_text *text, struct page_span span, const char *const *words,
                   size_t count, struct page_span *found);

static inline struct page_span page_span_of(const struct prose_quantity *quantity)
{
    return (struct page_span){ quantity->offset, quantity->offset + quantity->length };
}

/* Whether any of the words, an array, is in the span. */
#define PAGE_HAS(text, span, words)                                                                \
    page_find_any(text, span, words, sizeof(words) / sizeof *(words), &(struct page_span){ 0, 0 })

/* Whether the quantity begins a text in brackets: "5 billion yuan ($0.7 billion)". */
bool page_in_brackets(const struct page_text *text, const struct prose_quantity *quantity);
/* Where that text begins, behind its bracket; 0 where it is in none. */
size_t page_bracketed_from(const struct page_text *text, const struct prose_quantity *quantity);

/* The first quantity at `offset` or behind, as an index. */
size_t page_quantity_from(const struct page_text *text, size_t offset);

/* The clause around the span, as far as the quantities beside it. */
struct page_span page_between_quantities(const struct page_text *text, struct page_span span);

#endif
