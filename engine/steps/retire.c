/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/retire.h"

#include "base/mem.h"
#include "io/document.h"

#include <stdlib.h>

struct leaving {
    struct hash hash;
    const char *because; /* NULL: the ledger says so already */
};

struct choosing {
    const struct retire_plan *plan;
    int64_t bytes; /* of the newer ones, which stay */
    struct leaving *leaving;
    size_t count, capacity;
};

static const char *reason_for(const struct choosing *choosing,
                              const struct ledger_document *document, int64_t size)
{
    const struct retention *retention = choosing->plan->retention;
    int64_t age = choosing->plan->now - document->fetched;

    if (retention->keep_days > 0 && age > (int64_t)retention->keep_days * DAY_SECONDS)
        return "age";
    if (retention->keep_mebibytes > 0 &&
        choosing->bytes + size > (int64_t)retention->keep_mebibytes << 20)
        return "size";
    return NULL;
}

static void add(struct choosing *choosing, const struct hash *hash, const char *because)
{
    choosing->leaving = mem_grow(choosing->leaving, choosing->count, &choosing->capacity,
                                 sizeof *choosing->leaving);
    choosing->leaving[choosing->count++] = (struct leaving){ *hash, because };
}

/* They come newest first, so that the oldest are those beyond the size. One that came back after
 * it was retired goes again. */
static int choose(void *context, const struct ledger_document *document, struct err *err)
{
    struct choosing *choosing = context;
    struct hash hash;
    const char *because;
    int64_t size;

    (void)err;
    if (!hash_parse(document->sha256, &hash) ||
        (size = document_size(choosing->plan->state_directory, &hash)) < 0)
        return 0;
    because = reason_for(choosing, document, size);
    if (document->retired != 0 || because != NULL)
        add(choosing, &hash, document->retired != 0 ? NULL : because);
    else
        choosing->bytes += size;
    return 0;
}

static int record(const struct choosing *choosing, struct err *err)
{
    struct ledger *ledger = choosing->plan->ledger;
    char text[HASH_TEXT];

    if (ledger_begin(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < choosing->count; i++) {
        const struct leaving *leaving = &choosing->leaving[i];

        hash_text(&leaving->hash, text);
        if (leaving->because != NULL &&
            ledger_document_retire(ledger, text, leaving->because, choosing->plan->now, err) !=
                0) {
            ledger_rollback(ledger);
            return -1;
        }
    }
    return ledger_commit(ledger, err);
}

int retire_documents(const struct retire_plan *plan, struct err *err)
{
    struct choosing choosing = { .plan = plan };
    int result = ledger_documents_uncited(plan->ledger, choose, &choosing, err);

    if (result == 0 && choosing.count > 0)
        result = record(&choosing, err);
    for (size_t i = 0; i < choosing.count && result == 0; i++)
        result = document_drop(plan->state_directory, &choosing.leaving[i].hash, err);
    free(choosing.leaving);
    return result;
}
