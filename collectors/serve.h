/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subcommands that answer questions of headway: frames on standard input, each answered on
 * standard output before the next is read, in the state of a parser (sandbox/sandbox.h). */
#ifndef HEADWAY_COLLECTORS_SERVE_H
#define HEADWAY_COLLECTORS_SERVE_H

#include "base/buf.h"
#include "base/err.h"

/* Takes one question and writes what is to be said to it; -1 ends the serving. */
typedef int serve_answer(const struct buf *question, struct err *err);

/* Until the end of standard input, or a fault, which is said. `seconds` of processor time. Returns
 * the exit status. */
int serve(int seconds, serve_answer *answer);

#endif
