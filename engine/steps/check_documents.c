/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/check_documents.h"

#include "base/buf.h"
#include "base/file.h"
#include "io/document.h"

#include <stdlib.h>

struct check {
    const char *state_directory;
    void (*fault)(void *, const char *);
    void *context;
    int64_t count;
};

static void report(struct check *check, const struct ledger_document *document, const char *what)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "document %s (%s): %s", document->sha256, document->url, what);
    check->fault(check->context, buf_text(&text));
    buf_free(&text);
}

static int check_one(void *context, const struct ledger_document *document, struct err *err)
{
    struct check *check = context;
    struct buf bytes = BUF_EMPTY;
    struct hash recorded, stored;
    char *path;

    (void)err;
    check->count++;
    if (!hash_parse(document->sha256, &recorded)) {
        report(check, document, "its hash is none");
        return 0;
    }
    path = document_path(check->state_directory, &recorded, "");
    if (file_read(path, SIZE_MAX / 2, &bytes, NULL) != 0) {
        report(check, document, "its bytes are not kept any more");
    } else {
        stored = hash_bytes(buf_text(&bytes), bytes.length);
        if (!hash_equal(&stored, &recorded))
            report(check, document, "its bytes were changed");
    }
    buf_free(&bytes);
    free(path);
    return 0;
}

int check_documents(struct ledger *ledger, const char *state_directory,
                    void (*fault)(void *, const char *), void *context, int64_t *count,
                    struct err *err)
{
    struct check check = { state_directory, fault, context, 0 };
    int result = ledger_documents(ledger, check_one, &check, err);

    *count = check.count;
    return result;
}
