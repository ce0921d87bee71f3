/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure: one number about one indicator, with the period it speaks of, the day it was
 * published and where it stands. An observation is what judging needs of it, in base units. */
#ifndef HEADWAY_DOMAIN_FIGURE_H
#define HEADWAY_DOMAIN_FIGURE_H

#include "base/err.h"
#include "domain/period.h"
#include "domain/quantity.h"

enum modality {
    MODALITY_OBSERVATION, /* measured; an estimate where it was published inside its period */
    MODALITY_FORECAST,    /* said before the period: kept and shown, never in a series */
    MODALITY_FACT,        /* neither measured again nor a goal */
    MODALITY_COUNT
};

enum decision { DECISION_ACCEPTED, DECISION_HELD, DECISION_REJECTED, DECISION_COUNT };

/* How a figure relates to what was in the ledger for the same indicator and period. */
enum relation {
    RELATION_FIRST,         /* nothing was there for this period */
    RELATION_DUPLICATE,     /* the same statement again, by anyone */
    RELATION_REFINEMENT,    /* other words, compatible bounds */
    RELATION_REVISION,      /* incompatible, published later by the same publisher or one that the
                               catalogue ranks as high, or a count after an estimate */
    RELATION_CONTRADICTION, /* incompatible, by someone else or on the same day */
    RELATION_OTHER_PERIOD,  /* overlaps a figure of another frequency (half-year and year) */
    RELATION_COUNT
};

struct observation {
    int64_t id; /* ledger row; rows are numbered as they are recorded */
    struct period period;
    struct quantity quantity;
    date published;
    int rank; /* of the publisher for this indicator; 0 comes first */
    enum modality modality;
    bool provisional; /* flagged provisional or estimated, or published inside its period */
};

/* Where it was said. All texts may be NULL and are borrowed. */
struct provenance {
    const char *publisher, *url, *locator, *quote, *note, *flags;
    const char *document; /* SHA-256 of the document, in hex */
};

/* The longest texts, in bytes: the ledger keeps them for ever, and every page repeats them. */
enum { PROVENANCE_TEXT_MOST = 8 * 1024, PROVENANCE_QUOTE_MOST = 64 * 1024 };

struct figure {
    const char *indicator;
    const char *unit; /* as stated; the base unit once it is an observation */
    struct observation observation;
    struct provenance provenance;
    bool assumed; /* out of a sentence that names no period: it is the day of publication, or what
                   * was told before it is of */
    bool doubted; /* held or rejected where it was exported from */
};

/* Whether the number will change: its provider flags it so (SDMX and Eurostat: p provisional, e
 * estimated, alone or with up to two others, in either case), or it was published inside of its
 * period. `flags` may be NULL. */
bool observation_is_provisional(const struct observation *observation, const char *flags);

/* What a source says of itself goes to terminals and pages as it stands. On a fault -1 with status
 * 65, and *at is the text it is about: one that is too long, or one with control characters or
 * bytes that are no UTF-8, of which a quote is cleaned later. */
int provenance_check(const struct provenance *provenance, const char **at, struct err *err);

const char *modality_name(enum modality modality);
bool modality_parse(const char *name, enum modality *out);
const char *decision_name(enum decision decision);
bool decision_parse(const char *name, enum decision *out);
const char *relation_name(enum relation relation);
bool relation_parse(const char *name, enum relation *out);

#endif
