/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice to deliver, as headway hands it over: one JSON object with the channel's entry in the
 * configuration, the alerts it speaks of and the texts for people. */
#ifndef HEADWAY_COLLECTORS_DELIVER_NOTICE_H
#define HEADWAY_COLLECTORS_DELIVER_NOTICE_H

#include "base/arena.h"
#include "base/err.h"
#include "format/json_read.h"

#include <stdbool.h>
#include <stdint.h>

struct alert { /* the members of an item that several channels need */
    struct json body;
    const char *kind, *subject, *fingerprint, *severity, *cause, *reason, *began, *since;
    const char *title, *text;
    bool firing;
    int64_t episode;
};

enum { SECRETS_MOST = 4 };

struct secret { /* the content of a file that a *_file field names */
    const char *field, *content;
};

struct notice {
    const char *id; /* the same at each try */
    const char *channel, *kind;
    struct json entry;                   /* the channel's */
    const char *created;                 /* a moment, as text */
    int64_t now;                         /* seconds: what `until` times count from */
    const char *site;                    /* of the report; "" where there is none */
    const char *subject, *text, *html, *markdown;
    const struct alert *alerts;
    size_t alert_count;
    bool any_firing, critical;
    const char *const *graphs; /* paths of PNG files */
    size_t graph_count;
    struct secret secrets[SECRETS_MOST];
    size_t secret_count;
};

enum outcome {
    OUTCOME_SENT,
    OUTCOME_RETRY,  /* a passing fault */
    OUTCOME_REFUSED /* would go the same way again */
};

struct result {
    enum outcome outcome;
    int64_t after;  /* seconds to wait, as the receiver asked; 0: it did not */
    bool unreached; /* it gave no answer: what else it is to be told need not be tried now */
    bool lasting;   /* and a second try in this run would end alike */
    char message[320];
};

/* The notice borrows from payload and arena. */
int notice_read(const char *payload, size_t length, struct arena *arena, struct notice *out,
                struct err *err);
/* Reads the files of the entry's *_file fields: relative ones out of $CREDENTIALS_DIRECTORY,
 * where that has them, else out of the directory of the configuration. */
int notice_secrets(struct notice *notice, const char *directory, struct arena *arena,
                   struct err *err);
const char *notice_secret(const struct notice *notice, const char *field); /* NULL: none */
/* A text of the channel's entry; `otherwise` where it has none. */
const char *notice_field(const struct notice *notice, struct arena *arena, const char *field,
                         const char *otherwise);
bool notice_allows(const struct notice *notice, const char *what); /* its "allow" lists it */
/* A label of a channel's or alert's details as text, in the arena; NULL where it is not there. */
const char *alert_detail(const struct alert *alert, const char *name, struct arena *arena);

#endif
