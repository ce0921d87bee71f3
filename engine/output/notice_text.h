/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice for people: subject, plain text, HTML and the Markdown that chat robots take, in the
 * language of the channel, out of the bodies that the outbox keeps. */
#ifndef HEADWAY_OUTPUT_NOTICE_TEXT_H
#define HEADWAY_OUTPUT_NOTICE_TEXT_H

#include "base/buf.h"
#include "domain/language.h"
#include "domain/notice.h"

struct notice_line { /* one alert of it */
    enum alert_kind kind;
    enum alert_phase phase;
    enum severity severity;
    enum notice_reason reason;
    const char *body; /* JSON, as the ledger has it */
    int graph;        /* its number among those in the message; -1: none */
};

struct notice_texts {
    struct buf subject, text, html, markdown;
};

/* The lines in their order. `site` is where the report is served, `pages` its folder of the
 * language, with a slash at the end; both may be NULL. */
void notice_texts_make(const struct notice_line *lines, size_t count, const char *site,
                       const char *pages, enum language language, struct notice_texts *out);
void notice_texts_free(struct notice_texts *texts);

#endif
