/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mail: one message a recipient (RFC 5322), text and HTML with the graphs inside (RFC 2045 to
 * 2049, 2387), the headers in any script (RFC 2047), marked as sent by a program (RFC 3834). */
#ifndef HEADWAY_COLLECTORS_DELIVER_MAIL_H
#define HEADWAY_COLLECTORS_DELIVER_MAIL_H

#include "collectors/deliver/notice.h"

struct graph {
    struct buf png;
};

/* The whole message with CRLF line ends. Recipients of one notice differ in To and Message-ID. */
int mail_make(const struct notice *notice, const char *from, const char *to,
              const struct graph *graphs, size_t graph_count, struct buf *out, struct err *err);
/* The address alone of "Name <address>" or "address", in the arena; NULL where it is neither. */
const char *mail_address(const char *text, struct arena *arena);

/* The parts it is made of. */
void mail_header(struct buf *out, const char *name, const char *text); /* encoded and folded */
void mail_quoted(struct buf *out, const char *text); /* quoted-printable, CRLF */
void mail_date(struct buf *out, int64_t seconds);    /* Sat, 21 Nov 2026 06:00:00 +0000 */

/* Sends it to all recipients that have not had it; a result for the notice as a whole. */
void mail_send(const struct notice *notice, const struct graph *graphs, size_t graph_count,
               struct arena *arena, struct result *out);

#endif
