/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates: the quantities of a sentence that could stand for a figure at one place of its
 * anchor. A quantity is one where it has the figure's unit, is of its region and of the kind that
 * is asked for, and no forbidden word stands beside it. Which of them is taken, page/bind.h
 * says. */
#ifndef HEADWAY_COLLECTORS_PAGE_CANDIDATE_H
#define HEADWAY_COLLECTORS_PAGE_CANDIDATE_H

#include "collectors/page/bind.h"
#include "collectors/page/text/list.h"
#include "collectors/page/time/period.h"

enum {
    CANDIDATES_MOST = 24,
    QUANTITIES_MOST = 24 /* of a sentence: what holds more is a list, and no sentence, and each
                            * would be looked at for each of its anchors */
};

struct page_candidate {
    struct page_binding binding; /* all but its sentence */
    struct page_span span, clause, piece;
    bool attached; /* its time stands right beside it */
    bool bare;     /* a number without a noun: it counts in the anchor's clause only */
};

/* One place where the anchor matches. It owns nothing: the text and the figures outlive it. */
struct page_place {
    const struct page_text *text;
    const struct page_figures *figures;
    const struct page_figure *figure;
    struct page_span anchor, sentence, clause, piece;
    struct page_span with; /* the last of what "with" wants in front of the anchor; else empty */
    struct page_list list; /* of the sentence; count 0 where it has none */
    struct page_phrases phrases;
    enum page_kind kind; /* of the candidates */
    struct page_candidate candidates[CANDIDATES_MOST];
    size_t count;
    bool closed; /* the quantity that holds the anchor is none of them */
    bool of_other_kind; /* it would be, but for its kind */
    bool told_otherwise; /* the anchor's clause has a quantity of another kind behind it */
    bool of_other_region; /* so was the last; the next may not be: 758 in the USA, 343 in China */
    struct page_miss miss;
};

/* Fills in the candidates of place->kind, in the order of the text, and `closed`; of the rest notes
 * why they are none. -1 where a pattern ran into its limit. */
int page_candidates(struct page_place *place, struct err *err);

/* "2,400 AI companies": the anchor is a part of the quantity or follows it at once. */
bool page_is_anchored(const struct page_place *place, struct page_span span);

/* Notes why nothing was bound, unless something came nearer before. `why` is not copied. */
void page_missed(struct page_place *place, int rank, const char *why);
/* The same, with the word that stood in the way. */
void page_missed_by(struct page_place *place, int rank, const char *why, struct page_span word);

#endif
