/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program of the operator's own as a channel: the notice as JSON on its standard input, no
 * shell, no other descriptors, killed with its children when its time is over. */
#ifndef HEADWAY_COLLECTORS_DELIVER_EXEC_H
#define HEADWAY_COLLECTORS_DELIVER_EXEC_H

#include "collectors/deliver/notice.h"

/* Exit status 0 is sent, 75 (EX_TEMPFAIL) or its time being over is a passing fault. */
void exec_deliver(const struct notice *notice, const char *payload, size_t length,
                  struct arena *arena, struct result *out);

#endif
