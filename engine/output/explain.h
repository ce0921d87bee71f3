/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a verdict was reached, as a person would write it on paper: the figures with their origin,
 * each formula with its numbers, the rules in their order, where a hedge decides and what would
 * change the verdict. As text, and as JSON (headway.explain/1). */
#ifndef HEADWAY_OUTPUT_EXPLAIN_H
#define HEADWAY_OUTPUT_EXPLAIN_H

#include "domain/judgement.h"
#include "domain/language.h"
#include "format/json_write.h"
#include "io/ledger.h"

enum explain_part { EXPLAIN_LATEST, EXPLAIN_BASELINE, EXPLAIN_GOAL, EXPLAIN_PART_COUNT };

/* What a hedged number decides: the verdicts at its two ends, the others as told. */
struct explain_hedge {
    enum explain_part of;
    struct measure value;
    enum verdict low, high;
};

/* A value from which on, at the end of a period, the verdict would be another one. */
struct explain_threshold {
    enum verdict verdict;
    double value;
    struct period period;
};

enum { EXPLAIN_HEDGES = 3, EXPLAIN_THRESHOLDS = 3, EXPLAIN_STEPS = 16 };

enum explain_shown {
    SHOWN_NUMBER,
    SHOWN_AMOUNT,
    SHOWN_DIFFERENCE, /* of two amounts */
    SHOWN_DAYS,
    SHOWN_RATE,
    SHOWN_CHANGE /* of an amount, a year */
};

struct explain_step {
    const char *name;    /* "pace", in the language */
    const char *formula; /* "p / u", as the method writes it */
    char numbers[300];   /* the same with numbers; may be empty */
    struct measure result;
    enum explain_shown shown;
};

/* Of an indicator that has no target, or none yet, `target` and `judgement` are NULL: then there is
 * its last figure and nothing to judge. */
struct explanation {
    const struct target *target, *replaced_by;
    const struct target *awaited; /* without a target: the one announced first, later; or NULL */
    const struct observation *last; /* without a target; NULL where no figure is known */
    date as_of;                     /* without a target */
    const struct indicator *indicator;
    const struct judgement *judgement;
    const struct ledger_entry *baseline, *latest; /* NULL where there is none in the ledger */
    struct explain_hedge hedges[EXPLAIN_HEDGES];
    size_t hedge_count;
    struct explain_threshold thresholds[EXPLAIN_THRESHOLDS];
    size_t threshold_count;
};

/* The steps of the computation that apply; returns how many. */
size_t explain_steps(const struct explanation *explanation, enum language language,
                     struct explain_step steps[EXPLAIN_STEPS]);

/* Rule by rule of the ladder: a sentence each, whether it held, up to the first that did. */
struct explain_rule {
    const char *rule;
    bool holds;
};
enum { EXPLAIN_RULES = 8 };
size_t explain_rules(const struct judgement *judgement, enum language language,
                     struct explain_rule rules[EXPLAIN_RULES]);

/* --- the sentences that text and page have in common ----------------------------------------- */
/* "(v - b) / (T - b) = (30 bn yuan - 10 bn yuan) / ... = 0.4000  [0.3333 to 0.5455]" */
void explain_step_text(struct buf *out, const struct explain_step *step, const char *unit,
                       enum language language);
/* "even growth, the method's choice, as no source states one; on the linear one: behind"; nothing
 * where no path was used. */
void explain_path_text(struct buf *out, const struct judgement *judgement,
                       enum language language);
/* "latest figure: behind at 345 bn yuan, on track at 350 bn yuan" */
void explain_hedge_text(struct buf *out, const struct explain_hedge *hedge, const char *unit,
                        enum language language);
/* "on track from 661.4 bn yuan for 2026" */
void explain_threshold_text(struct buf *out, const struct explain_threshold *threshold,
                            enum direction direction, const char *unit, enum language language);
/* The ends that the hedges leave, "[345 bn yuan to 350 bn yuan]"; nothing without them. */
void explain_range(struct buf *out, struct measure measure, enum explain_shown shown,
                   const char *unit, enum language language);

void explain_text(const struct explanation *explanation, enum language language,
                  struct buf *out);
void explain_json(const struct explanation *explanation, int64_t now, date as_of, struct buf *out);

/* "0.1538", "450 bn yuan", "43.4 days", "49.07% a year"; a dash for what cannot be computed. */
void explain_number(struct buf *out, double number, enum explain_shown shown, const char *unit,
                    enum language language);

#endif
