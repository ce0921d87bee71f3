/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Binding: which quantity of a text a figure's anchor speaks of. A quantity may be it where it has
 * the figure's unit and is of its region and kind, and no forbidden word stands beside it. Of those
 * are taken, in this order:
 *   - the one that the anchor is part of, or that is part of the anchor;
 *   - the one in the anchor's place of a list ("respectively");
 *   - the only one of the anchor's piece, clause or sentence, the text behind it before that in
 *     front of it; across a comma not where another entry's anchor is nearer, nor a clause with a
 *     subject of its own (page/subject/subject.h);
 *   - several, where each has a period of its own ("from 100 in 2020 to 240 in 2024").
 * In a table it is the number whose row and column are the anchor's and a period's (page/table.h).
 * Where that leaves none or more than one, nothing is taken and the reason is given. */
#ifndef HEADWAY_COLLECTORS_PAGE_BIND_H
#define HEADWAY_COLLECTORS_PAGE_BIND_H

#include "collectors/page/figure.h"
#include "collectors/page/time/phrase.h"

enum { PAGE_BINDINGS_MOST = 64, PAGE_ANCHORS_MOST = 200 };

struct page_binding {
    const struct prose_quantity *quantity; /* NULL: a number in a table */
    size_t offset;
    struct quantity value; /* in the figure's unit, with the sign of its verb */
    enum page_kind kind;
    enum page_percent said; /* what a percentage is said to be, where the figure's "measure" asks */
    struct page_span sentence;
    bool of_whole; /* a share of what the anchor names: "40 percent of the cargo" */
    bool dated;    /* the sentence says when */
    bool taken_over; /* the one before it does, with which it goes on */
    bool guessed;    /* taken over from a sentence that it does not go on with */
    struct page_phrase when;
};

/* Why nothing was bound at a place. */
struct page_miss {
    const char *why;
    struct page_span word; /* that stood in the way; empty where it was none */
    int rank; /* how near it came; 0: the anchor is nowhere; PAGE_IN_DOUBT: to be read */
    struct page_span sentence;
};

enum { PAGE_NEAR = 2, PAGE_IN_DOUBT = 5, PAGE_PLACES_MOST = 16 };

struct page_missed_places {
    struct page_miss items[PAGE_PLACES_MOST]; /* one a sentence, whatever others gave */
    size_t count;
};

struct page_misses {
    struct page_miss nearest;
    struct page_missed_places doubts, near; /* near: PAGE_NEAR at least, and no doubt */
};

/* All that the text says of figures->items[which]: at most PAGE_BINDINGS_MOST, each quantity
 * once. -1 where a pattern ran into its limit. */
int page_bind(const struct page_text *text, const struct page_figures *figures, size_t which,
              struct page_binding *bindings, size_t *count, struct page_misses *misses,
              struct err *err);

#endif
