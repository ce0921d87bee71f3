/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdicts: every target of the catalogue that was announced by a day, judged from the
 * ledger's figures as of that day, never from an RRD. */
#ifndef HEADWAY_STEPS_JUDGE_H
#define HEADWAY_STEPS_JUDGE_H

#include "config/config.h"
#include "domain/judgement.h"
#include "io/ledger.h"
#include "steps/observations.h"

struct judged {
    const struct target *target;
    const struct indicator *indicator;
    const struct target *replaced_by; /* announced by the day as well; NULL: in force */
    const struct series *series;      /* valid during the call only, as is the judgement's */
    struct judgement judgement;
};

struct judging_plan {
    struct ledger *ledger;
    const struct config *config;
    const struct supposed *supposed; /* what-if: figures that are in no ledger */
    size_t supposed_count;
    date as_of; /* the day the question is asked of: nothing published later counts */
    /* Ids of targets or indicators to judge; none: all. */
    char **only;
    size_t only_count;
    bool exact; /* an id means the target of that id alone, not those of an indicator */
};

/* What the verdicts of a plan rest on: its targets and all figures of their indicators, read once
 * and judged as often as one likes. An id that is neither a target nor an indicator is an error of
 * usage. */
struct evidence;
int evidence_read(const struct judging_plan *plan, struct evidence **out, struct err *err);
void evidence_free(struct evidence *evidence); /* NULL is fine */

/* Calls `each` for every target, indicators in the order of the catalogue, the target announced
 * last first. It stops where `each` returns other than 0. */
int evidence_judge(const struct evidence *evidence,
                   int (*each)(void *, const struct judged *, struct err *), void *context,
                   struct err *err);

/* Reads, judges and forgets. */
int judge_all(const struct judging_plan *plan,
              int (*each)(void *, const struct judged *, struct err *), void *context,
              struct err *err);

#endif
