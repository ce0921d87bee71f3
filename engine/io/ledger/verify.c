/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the ledger still says what was recorded. */
#include "io/ledger/store.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct verification {
    struct ledger *ledger;
    void (*fault)(void *, const char *);
    void *context;
    int64_t rows;
};

static void __attribute__((format(printf, 2, 3)))
report(const struct verification *verification, const char *format, ...)
{
    char text[400];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    verification->fault(verification->context, text);
}

/* The first row whose hash does not fit is named; behind it the stored hashes are taken, so
 * that one changed row is one fault and not a thousand. */
static void check_chain(struct verification *verification, const struct chain *chain)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    struct canonical canonical = { 0 };
    struct buf manner = BUF_EMPTY, origin = BUF_EMPTY;
    struct hash before = { { 0 } };
    struct err err = { 0 };
    date latest = DATE_NONE;

    if (chain_read(verification->ledger, chain, &arena, &entries, &err) != 0) {
        report(verification, "indicator %s: %s", chain->id, err.text);
        arena_free(&arena);
        return;
    }
    for (size_t i = 0; i < entries.count; i++) {
        const struct ledger_entry *entry = &entries.items[i];
        char recorded[MOMENT_TEXT];
        struct hash hash;

        moment_print(entry->recorded, recorded);
        canonical_print_manner(entry->figure.observation.quantity.qualifier,
                               entry->figure.observation.modality, entry->figure.unit, &manner);
        canonical_print_origin(&entry->figure.provenance, &origin);
        canonical_print(entry, recorded, &manner, &origin, &canonical);
        hash = canonical_hash(&canonical, &before);
        if (!hash_equal(&hash, &entry->hash))
            report(verification,
                   "figure %lld of %s: its hash does not fit; it, its origin or the figure before "
                   "it was changed",
                   (long long)entry->figure.observation.id, chain->id);
        before = entry->hash;
        if (latest == DATE_NONE || entry->figure.observation.period.last > latest)
            latest = entry->figure.observation.period.last;
    }
    if (!hash_equal(&before, &chain->hash))
        report(verification, "indicator %s: the end of its chain is not its last figure",
               chain->id);
    if (latest != chain->latest_day)
        report(verification, "indicator %s: its latest day is not that of its figures", chain->id);
    verification->rows += (int64_t)entries.count;
    buf_free(&canonical.bytes);
    buf_free(&manner);
    buf_free(&origin);
    arena_free(&arena);
}

/* SQLite's own check, and one whole number. */
static int query_text(struct ledger *ledger, const char *sql, char text[200], struct err *err)
{
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(ledger->db, sql, -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW) {
        store_fault(ledger, "cannot check", err);
        sqlite3_finalize(statement);
        return -1;
    }
    snprintf(text, 200, "%s", column_text(statement, 0));
    sqlite3_finalize(statement);
    return 0;
}

int ledger_recorded(struct ledger *ledger, int64_t *out, struct err *err)
{
    static const char sql[] = "SELECT coalesce((SELECT figures FROM run WHERE figures IS NOT NULL"
                              " ORDER BY id DESC LIMIT 1), 0)";
    char text[200];

    *out = 0;
    if (query_text(ledger, sql, text, err) != 0)
        return -1;
    *out = strtoll(text, NULL, 10);
    return 0;
}

int ledger_quick_check(struct ledger *ledger, char text[200], struct err *err)
{
    return query_text(ledger, "PRAGMA quick_check(1)", text, err);
}

int ledger_verify(struct ledger *ledger, void (*fault)(void *, const char *text), void *context,
                  int64_t *rows, struct err *err)
{
    struct verification verification = { ledger, fault, context, 0 };
    char text[200], count[32];

    if (query_text(ledger, "PRAGMA integrity_check(1)", text, err) != 0)
        return -1;
    if (text[0] != 'o' || text[1] != 'k')
        report(&verification, "the file itself: %s", text);
    if (chains_load(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < ledger->chain_count; i++)
        check_chain(&verification, ledger->chains[i]);
    if (query_text(ledger, "SELECT count(*) FROM figure", text, err) != 0)
        return -1;
    snprintf(count, sizeof count, "%lld", (long long)verification.rows);
    if (strcmp(count, text) != 0)
        report(&verification, "%s figures are stored, %s are in chains", text, count);
    *rows = verification.rows;
    if (heads_verify(ledger, fault, context, err) != 0)
        return -1;
    return reviews_verify(ledger, fault, context, err);
}
