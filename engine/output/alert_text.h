/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an alert says to people, in their language, and what it says to programs. */
#ifndef HEADWAY_OUTPUT_ALERT_TEXT_H
#define HEADWAY_OUTPUT_ALERT_TEXT_H

#include "base/buf.h"
#include "domain/alert.h"
#include "domain/calendar.h"
#include "domain/language.h"

/* What it is about; a kind looks only at what it speaks of. */
struct alert_facts {
    enum alert_kind kind;
    const char *subject;
    const struct target *target;
    const struct indicator *indicator;
    const struct judgement *judgement;
    const struct provenance *latest; /* of its latest figure; may be NULL */
    struct release release;
    int64_t figures;      /* held or in conflict */
    struct period period; /* of the last of them */
    int failures;
    date failing_since;
    const char *message;
};

/* The sentence behind the title: "345 bn yuan in 2024, 480 bn yuan expected by then; ...". */
void alert_sentence(const struct alert_facts *facts, enum language language, struct buf *out);
/* The name of what it is about. */
const char *alert_title(const struct alert_facts *facts, enum language language);
/* One JSON object with the titles, the sentences and the numbers, in base units. */
void alert_details(const struct alert_facts *facts, struct buf *out);

const char *alert_kind_words(enum alert_kind kind, enum language language); /* "target lagging" */
const char *alert_cause_words(enum alert_cause cause, enum language language);

#endif
