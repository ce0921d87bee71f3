/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A body is parsed in a process of its own, forked with the body in its memory, which then gives
 * up everything but that memory and one pipe (sandbox_parse). Whatever becomes of it, a crash, a
 * loop, a flood, is the end of this one answer and of nothing else. What comes out of the pipe is
 * believed no more than the body was. */
#ifndef HEADWAY_COLLECTORS_SANDBOX_PARSING_H
#define HEADWAY_COLLECTORS_SANDBOX_PARSING_H

#include "collectors/collector.h"
#include "collectors/sandbox/sandbox.h"
#include "format/handover.h"

struct parsing_work {
    const struct collector *collector;
    const struct spec *spec;
    struct body body;       /* in any charset; the collector gets it in UTF-8 */
    const char *media_type; /* as the provider says, or NULL */
    struct sandbox_limits limits;
    int seconds; /* of wall-clock time */
};

/* What is handed on while it runs. Rows, notes and passages are payloads without
 * their number. */
struct parsing_events {
    void *to;
    void (*rows)(void *to, const char *bytes, size_t length);
    void (*note)(void *to, const char *bytes, size_t length);
    void (*passage)(void *to, const char *bytes, size_t length);
    void (*page)(void *to, const char *url, size_t page);
    void (*link)(void *to, const char *url, enum request_role role);
};

struct parsing;

int parsing_start(const struct parsing_work *work, struct parsing **out, struct err *err);
int parsing_fd(const struct parsing *parsing); /* readable when there is something to do */
/* Reads what is there; call it now and then in any case, for its time may be over. True while it
 * goes on. */
bool parsing_step(struct parsing *parsing, const struct parsing_events *events);
/* Ends it, whatever it does, and frees it. The tally's outcome, message and counts are set. */
void parsing_finish(struct parsing *parsing, struct arena *arena, struct handover_tally *tally);

#endif
