/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether every document that figures were read from is still there, byte for byte. One that was
 * retired may be gone, unless a figure came out of it. */
#ifndef HEADWAY_STEPS_CHECK_DOCUMENTS_H
#define HEADWAY_STEPS_CHECK_DOCUMENTS_H

#include "io/ledger.h"

struct documents_checked {
    int64_t count;
    int64_t retired; /* among them, and not kept any more */
};

int check_documents(struct ledger *ledger, const char *state_directory,
                    void (*fault)(void *, const char *), void *context,
                    struct documents_checked *out, struct err *err);

#endif
