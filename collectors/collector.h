/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kind of source is: two pure functions. plan() turns a source's entry in the
 * configuration into requests, parse() turns the bytes of one answer into rows. Neither touches
 * the network, the clock, the environment or a file; what they need to know comes in, what they
 * have to say goes into a sink. To add a kind, write kinds/NAME.c with one const struct collector
 * and name it in registry.c. */
#ifndef HEADWAY_COLLECTORS_COLLECTOR_H
#define HEADWAY_COLLECTORS_COLLECTOR_H

#include "base/err.h"
#include "domain/figure.h"
#include "domain/passage.h"

#include "collectors/spec.h"

/* What a request is for, where that is not the kind's own business. */
enum request_role {
    REQUEST_PLANNED, /* by the plan, or a further page of an answer */
    REQUEST_LIST,    /* of links, beside the first one or found in it */
    REQUEST_LINKED   /* a document that a list of links led to: asked for once */
};

/* What to fetch: one of url, path and argv is set. */
struct request {
    enum request_role role;
    const char *url;
    const char *path;            /* a local file */
    const char *const *argv;     /* a program to run without a shell; ends with NULL */
    const char *const *headers;  /* "Name: value", ends with NULL; NULL where there are none */
    size_t page;                 /* how many pages of this answer came before */
};

/* One observation as the source states it: unit, number and words untouched but for what belongs
 * to the notation of the number (decimal mark, UNIT_MULT, the source's `scale`). All texts are
 * borrowed until the call returns. */
struct row {
    const char *series;      /* the source's key; where it has a `map`, what that makes of it */
    struct period period;
    struct quantity quantity; /* exact, except out of prose */
    enum modality modality;
    const char *flag;        /* the provider's flag: "p", "e", ...; NULL where there is none */
    const char *unit;        /* NULL where neither the answer nor the source's entry names one */
    date published;          /* DATE_NONE where the answer does not say */
    const char *locator;     /* the place in the document: a JSON pointer, "line 3, column 9" */
    const char *quote;       /* the words it was taken from; NULL except out of prose */
    bool assumed;            /* the sentence does not say the period: it is that of the paragraph,
                              * or the day of publication */
};

struct sink {
    void *to; /* given back in every call */
    void (*row)(void *to, const struct row *row);
    void (*request)(void *to, const struct request *request);
    void (*note)(void *to, const char *text); /* for people; one line */
    void (*passage)(void *to, const struct passage *passage); /* of pages; else it may be NULL */
    bool thorough; /* tells of each place of a page that gave nothing, if another gave the figure */
};

struct body {
    const char *bytes; /* UTF-8 where the format is a text */
    size_t length;
    const struct request *request; /* what it answers; NULL for a document at hand */
    int64_t fetched;               /* when, in seconds since the epoch: the day of a live value */
};

/* What became of the observations of one answer. Nothing in rows, missing or bad is an answer
 * that is empty: no fault. */
struct tally {
    size_t rows;      /* handed to the sink */
    size_t missing;   /* without a value: not published, confidential */
    size_t withdrawn; /* marked as deleted by the provider */
    size_t unmapped;  /* of a series that the source's `map` does not name */
    size_t bad;       /* at fault, each with a note */
    size_t targets;   /* announced in a page, each handed over as a passage */
};

/* What is already known about a source when it is planned. */
struct known {
    date newest;  /* last day of its newest period in the ledger, or DATE_NONE */
    date today;
};

struct collector {
    const char *kind;
    /* Hands the first requests to the sink. */
    int (*plan)(const struct spec *spec, const struct known *known, struct sink *sink,
                struct err *err);
    /* Hands rows, notes and requests for further pages to the sink. -1 with STATUS_DATA where the
     * body is an error message of the provider (with its words) or of another format. */
    int (*parse)(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err);
};

/* NULL where there is no such kind. */
const struct collector *collector_find(const char *kind);

#endif
