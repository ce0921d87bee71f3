/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that a person has to look at: it speaks of an indicator and gave no figure, with the
 * reason, or it announces a target, which nobody but a person puts into the catalogue. */
#ifndef HEADWAY_DOMAIN_PASSAGE_H
#define HEADWAY_DOMAIN_PASSAGE_H

#include "domain/figure.h"

enum passage_kind {
    PASSAGE_UNREAD, /* nothing was taken from it */
    PASSAGE_TARGET, /* it announces a target */
    PASSAGE_KIND_COUNT
};

struct passage {
    enum passage_kind kind;
    const char *indicator;
    const char *reason; /* why it is none of the figures */
    struct quantity quantity; /* of a target: its goal; else empty */
    const char *unit;         /* of the quantity; may be NULL */
    date published, announced, deadline; /* DATE_NONE where they are not known */
    struct provenance provenance;
};

const char *passage_kind_name(enum passage_kind kind); /* "unread", "target" */
bool passage_kind_parse(const char *name, enum passage_kind *out);

#endif
