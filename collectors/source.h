/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sources of a job and what is to be had of each. */
#ifndef HEADWAY_COLLECTORS_SOURCE_H
#define HEADWAY_COLLECTORS_SOURCE_H

#include "collectors/collector.h"
#include "collectors/fetch/access.h"
#include "collectors/sandbox/parsing.h"
#include "collectors/sandbox/running.h"
#include "format/handover.h"

enum { DOCUMENTS_MOST = 1000 }; /* of one source in one run */

/* One request, on its way from being planned to its tally. */
struct document {
    struct source *source;
    struct request request; /* its texts lie in the source's arena */
    const char *name;       /* the URL without secrets, the path, the program */
    char *url;              /* as it is sent */
    const char **headers;
    int file;                /* of a path: open since the beginning; -1: none */
    struct running *running; /* of a program */
    struct fetch_answer answer;
    struct parsing *parsing;
    bool released;         /* its fetching slot is given back */
    struct document *next; /* of the source */
};

struct source {
    struct handover_source given;
    struct handover_validator *validators;
    size_t validator_count, validator_capacity;
    struct spec spec;
    const struct collector *collector;
    struct access access;
    struct document *documents, **end;
    size_t count, unfinished;
    size_t links;                /* asked for in this run */
    bool far_told, bound_told;   /* why some were not */
    bool parsing;  /* one of its documents is being parsed */
    bool ended;    /* its END has been written */
    struct err fault; /* text "": none; what kept it from being asked */
};

/* Reads its entry, secrets and plan: `fault` is set where that failed. Programs are started (and
 * wait), files are opened: to be called while this process still may. */
void source_prepare(struct source *source, const struct handover_job *job);

/* Whether the source's secrets, where it has any, are sent with it: they are for the host of its
 * own url. Links lead elsewhere, and so may what was found there. */
bool document_takes_secrets(const struct document *document);

/* A further page of a document: NULL where it is none of the source's business - another host,
 * one it was asked for before, one too many - with why. */
struct document *source_add_page(struct source *source, const struct document *from,
                                 const char *url, size_t page, const char **why);

/* A document at hand, as if it were the answer from that address, which may be NULL. */
struct document *source_add_saved(struct source *source, const char *url);

/* A page or list that a list of links leads to. NULL where it is not asked for: it was before, in
 * this run or as the ledger knows (*why is then NULL), it is on another host than the list and
 * "hosts" does not name that, or the bound of the run is reached; such a reason is given once. */
struct document *source_add_link(struct source *source, const struct document *from,
                                 const char *url, enum request_role role, const char **why);

const struct handover_validator *source_validator(const struct source *source, const char *url);
void source_free(struct source *source);

#endif
