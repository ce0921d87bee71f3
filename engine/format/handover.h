/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway and headway-collect hand to each other: frames (base/frame.h) whose payload is a
 * record, fields of a tag, a length and a text. The one who reads believes nothing: every tag,
 * length, number, day, period and quantity is checked, texts are UTF-8 without control characters
 * and no longer than they may be, nothing is missing or there twice.
 *
 *     headway          JOB, then for each source a SOURCE and its VALIDATORs, end of input
 *     headway-collect  for each answer a DOCUMENT, its BODY pieces, ROWS, PASSAGEs and NOTEs in
 *                      any order, then a TALLY; for each source an END; then DONE
 *
 * Answers of different sources are mixed: all that headway-collect says starts with the source's
 * number; inside a source one document is finished before the next begins. */
#ifndef HEADWAY_FORMAT_HANDOVER_H
#define HEADWAY_FORMAT_HANDOVER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/hash.h"
#include "domain/figure.h"
#include "domain/passage.h"

enum handover_kind {
    HANDOVER_JOB = 'J',
    HANDOVER_SOURCE = 'S',
    HANDOVER_VALIDATOR = 'V',
    HANDOVER_DOCUMENT = 'D',
    HANDOVER_BODY = 'B',
    HANDOVER_ROWS = 'R',
    HANDOVER_NOTE = 'N',
    HANDOVER_PASSAGE = 'Q',
    HANDOVER_TALLY = 'T',
    HANDOVER_END = 'E',
    HANDOVER_DONE = 'Z',
    /* of headway-collect digest: a packed body and what is said about it */
    HANDOVER_PACKED = 'P',
    HANDOVER_DIGEST = 'H',
    HANDOVER_FAULT = 'X',
};

enum { HANDOVER_BODY_PIECE = 1 << 20, HANDOVER_ROWS_PIECE = 1 << 16 };

struct handover_job {
    int64_t now;          /* seconds since the epoch */
    int64_t milliseconds; /* that the whole run may take */
    int64_t at_once, per_host, attempts;
    int64_t most;        /* bytes of a body whose source does not say */
    int64_t memory;      /* bytes for one parser */
    const char *contact; /* in the User-Agent, so that a provider can write; may be NULL */
    const char *secrets; /* where secret files with relative names are; may be NULL */
};

struct handover_source {
    int64_t number;
    const char *id, *entry; /* its entry in the configuration, as JSON */
    date newest;            /* last day its figures speak of so far, or DATE_NONE */
};

/* Belongs to the source named last. */
struct handover_validator {
    const char *url, *etag, *last_modified; /* as they were handed over with the document */
};

/* The outcomes that are kept apart; the last two of an answer whose body was there. */
enum handover_outcome {
    OUTCOME_DATA,            /* rows, all of them handed over */
    OUTCOME_EMPTY,           /* well-formed and without any */
    OUTCOME_NOT_MODIFIED,    /* as it was when the validators were given */
    OUTCOME_PROVIDER_ERROR,  /* it answered with an error, in HTTP or in the body */
    OUTCOME_TRANSPORT_ERROR, /* no whole answer came */
    OUTCOME_PARSER_FAILED,   /* the parser crashed, looped or ate its memory */
    OUTCOME_COUNT
};

struct handover_document {
    const char *url; /* as configured, so without secrets; or the path or program */
    const char *etag, *last_modified, *media_type; /* may be NULL */
    struct hash hash; /* of the decoded body */
    int64_t length;   /* of the decoded body; -1: there is none */
    int64_t stored;   /* of the body as it follows, compressed with gzip */
    int64_t page;     /* how many pages of the same answer came before it */
    bool linked;      /* a list of links led to it: it is not asked for again */
};

struct handover_tally {
    enum handover_outcome outcome;
    const char *message; /* of the three failures: what, and in whose words */
    int64_t status, attempts; /* of HTTP, or 0 */
    int64_t rows, missing, withdrawn, unmapped, bad;
};

struct handover_end {
    int64_t documents;
    const char *message; /* what kept the source from being asked at all; else NULL */
};

/* Writers. They replace ill-formed UTF-8 and control characters in texts and cut those that are
 * too long, so that what they write can be read; a row's numbers and periods are as given. */
void handover_write_job(struct buf *out, const struct handover_job *job);
void handover_write_source(struct buf *out, const struct handover_source *source);
void handover_write_validator(struct buf *out, const struct handover_validator *validator);
void handover_write_document(struct buf *out, const struct handover_document *document);
void handover_write_tally(struct buf *out, const struct handover_tally *tally);
void handover_write_end(struct buf *out, const struct handover_end *end);
/* One more row at the end of a ROWS payload. Of the figure are handed over: indicator, unit,
 * period, quantity, modality, published, assumed, and of its provenance locator, quote and
 * flags. */
void handover_write_row(struct buf *out, const struct figure *figure);
/* All that headway-collect says but DONE starts with the source's number. */
void handover_write_number(struct buf *out, int64_t source);
void handover_write_text(struct buf *out, const char *text); /* of a NOTE */
/* Of a passage all but the publisher, url and document of its provenance. */
void handover_write_passage(struct buf *out, const struct passage *passage);

/* Readers: -1 with STATUS_DATA and what is wrong. Texts are copied into the arena. */
int handover_read_job(const char *bytes, size_t length, struct arena *arena,
                      struct handover_job *job, struct err *err);
int handover_read_source(const char *bytes, size_t length, struct arena *arena,
                         struct handover_source *source, struct err *err);
int handover_read_validator(const char *bytes, size_t length, struct arena *arena,
                            struct handover_validator *validator, struct err *err);
int handover_read_document(const char *bytes, size_t length, struct arena *arena,
                           struct handover_document *document, struct err *err);
int handover_read_tally(const char *bytes, size_t length, struct arena *arena,
                        struct handover_tally *tally, struct err *err);
int handover_read_end(const char *bytes, size_t length, struct arena *arena,
                      struct handover_end *end, struct err *err);
int handover_read_passage(const char *bytes, size_t length, struct arena *arena,
                          struct passage *passage, struct err *err);
/* Takes the number off the front of a payload. */
int handover_read_number(const char **bytes, size_t *length, int64_t *source, struct err *err);
/* The next row of a ROWS payload behind its number: 1, 0 at the end, -1 where it is off. */
int handover_read_row(const char **bytes, size_t *length, struct arena *arena,
                      struct figure *figure, struct err *err);
/* A text that came alone, as a NOTE, under the rules above. */
int handover_read_text(const char *bytes, size_t length, struct arena *arena, const char **text,
                       struct err *err);

const char *handover_outcome_name(enum handover_outcome outcome); /* "provider_error" */

#endif
