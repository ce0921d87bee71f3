/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/check_documents.h"

#include "base/buf.h"
#include "base/file.h"
#include "format/handover.h"
#include "io/document.h"
#include "io/worker.h"

#include <stdlib.h>
#include <string.h>

struct check {
    const char *state_directory;
    void (*fault)(void *, const char *);
    void *context;
    struct documents_checked found;
    struct worker *worker; /* unpacks what is kept compressed; NULL until it is needed */
};

static void report(struct check *check, const struct ledger_document *document, const char *what)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "document %s (%s): %s", document->sha256, document->url, what);
    check->fault(check->context, buf_text(&text));
    buf_free(&text);
}

/* What headway-collect finds inside a packed body; headway itself unpacks nothing foreign. */
static int unpack(struct check *check, const struct buf *packed, bool *whole, struct hash *hash,
                  struct err *err)
{
    static const char *const args[] = { "digest", NULL };
    const struct worker_plan plan = { .program = "headway-collect", .args = args };
    struct buf answer = BUF_EMPTY;
    char kind = 0;
    int got = -1;

    if (check->worker == NULL && worker_start(&plan, &check->worker, err) != 0)
        return -1;
    if (worker_send(check->worker, HANDOVER_PACKED, packed->bytes, packed->length, err) == 0)
        got = worker_receive(check->worker, &kind, &answer, err);
    if (got == 0)
        got = err_set(err, STATUS_INTERNAL, "headway-collect ended too early");
    *whole = got == 1 && kind == HANDOVER_DIGEST && answer.length == HASH_SIZE;
    if (*whole)
        memcpy(hash->bytes, answer.bytes, HASH_SIZE);
    buf_free(&answer);
    return got == 1 ? 0 : -1;
}

/* The document as it is kept, plain or compressed: its hash; *kept is false where it is not. */
static int hash_kept(struct check *check, const struct hash *recorded, bool *kept, bool *whole,
                     struct hash *stored, struct err *err)
{
    static const char *const suffixes[] = { "", ".gz" };
    struct buf bytes = BUF_EMPTY;
    int result = 0;

    *kept = *whole = false;
    for (size_t i = 0; i < 2 && !*kept; i++) {
        char *path = document_path(check->state_directory, recorded, suffixes[i]);

        *kept = file_exists(path) && file_read(path, SIZE_MAX / 2, &bytes, NULL) == 0;
        free(path);
        if (*kept && i == 0) {
            *stored = hash_bytes(buf_text(&bytes), bytes.length);
            *whole = true;
        } else if (*kept) {
            result = unpack(check, &bytes, whole, stored, err);
        }
    }
    buf_free(&bytes);
    return result;
}

static int check_one(void *context, const struct ledger_document *document, struct err *err)
{
    struct check *check = context;
    struct hash recorded, stored;
    bool kept, whole;

    check->found.count++;
    if (!hash_parse(document->sha256, &recorded)) {
        report(check, document, "its hash is none");
        return 0;
    }
    if (hash_kept(check, &recorded, &kept, &whole, &stored, err) != 0)
        return -1;
    if (!kept && (document->retired == 0 || document->cited))
        report(check, document,
               "its bytes are not there; copy them back from a backup of state/documents");
    else if (!kept)
        check->found.retired++;
    else if (!whole || !hash_equal(&stored, &recorded))
        report(check, document, "its bytes were changed");
    return 0;
}

int check_documents(struct ledger *ledger, const char *state_directory,
                    void (*fault)(void *, const char *), void *context,
                    struct documents_checked *out, struct err *err)
{
    struct check check = { .state_directory = state_directory, .fault = fault,
                           .context = context };
    int result = ledger_documents(ledger, check_one, &check, err);

    if (worker_finish(check.worker, result == 0 ? err : NULL) != 0)
        result = -1;
    *out = check.found;
    return result;
}
