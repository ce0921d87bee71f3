/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether every document that figures were read from is still there, byte for byte. */
#ifndef HEADWAY_STEPS_CHECK_DOCUMENTS_H
#define HEADWAY_STEPS_CHECK_DOCUMENTS_H

#include "io/ledger.h"

int check_documents(struct ledger *ledger, const char *state_directory,
                    void (*fault)(void *, const char *), void *context, int64_t *count,
                    struct err *err);

#endif
