/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outbox: notices owed to channels, and what each channel was told last. */
#include "io/ledger/store.h"

#include "base/mem.h"
#include "base/names.h"
#include "io/alerts.h"

static const char *const states[OUTBOX_COUNT] = { "queued", "sent", "parked", "cancelled" };

int ledger_told(struct ledger *ledger, const char *channel, enum alert_kind kind,
                const char *subject, struct notice_told *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_TOLD, err);
    int code;

    *out = (struct notice_told){ 0 };
    if (statement == NULL)
        return -1;
    bind_text(statement, 1, channel);
    bind_text(statement, 2, alert_kind_name(kind));
    bind_text(statement, 3, subject);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        out->firing = sqlite3_column_int(statement, 0) != 0;
        out->episode = sqlite3_column_int64(statement, 1);
        severity_parse(column_text(statement, 2), &out->severity);
        out->at = column_moment(statement, 3);
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}

static int set_told(struct ledger *ledger, const struct ledger_notice *notice,
                    const struct ledger_item *item, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_TOLD_SET, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, notice->channel);
    bind_text(statement, 2, alert_kind_name(item->kind));
    bind_text(statement, 3, item->subject);
    sqlite3_bind_int(statement, 4,
                     item->reason != NOTICE_RESOLVES && item->reason != NOTICE_INFORMS);
    sqlite3_bind_int64(statement, 5, item->episode);
    bind_text(statement, 6, severity_name(item->state.severity));
    bind_moment(statement, 7, notice->created);
    sqlite3_bind_int64(statement, 8, notice->id);
    return store_step(ledger, statement, "cannot record a notice", err);
}

static sqlite3_stmt *of_episode(struct ledger *ledger, enum sql_statement which,
                                const char *channel, const struct ledger_item *item,
                                struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, which, err);

    if (statement == NULL)
        return NULL;
    bind_text(statement, 1, channel);
    bind_text(statement, 2, alert_kind_name(item->kind));
    bind_text(statement, 3, item->subject);
    sqlite3_bind_int64(statement, 4, item->episode);
    return statement;
}

/* Takes back what this channel was to be told of the episode and was never tried. *silent where
 * that was all: a notice that was tried may have arrived, and then its end has to be told. */
static int take_back(struct ledger *ledger, const char *channel, const struct ledger_item *item,
                     bool *silent, struct err *err)
{
    sqlite3_stmt *cancel = of_episode(ledger, SQL_ITEM_CANCEL, channel, item, err);
    sqlite3_stmt *tried;
    bool any;
    int code;

    if (cancel == NULL || store_step(ledger, cancel, "cannot record a notice", err) != 0)
        return -1;
    any = sqlite3_changes(ledger->db) > 0;
    tried = of_episode(ledger, SQL_ITEM_TRIED, channel, item, err);
    if (tried == NULL)
        return -1;
    code = sqlite3_step(tried);
    *silent = any && code == SQLITE_DONE;
    return store_done(ledger, tried, code == SQLITE_ROW ? SQLITE_DONE : code, err);
}

static int add_item(struct ledger *ledger, const struct ledger_notice *notice,
                    const struct ledger_item *item, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ITEM_ADD, err);

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, notice->id);
    bind_text(statement, 2, alert_kind_name(item->kind));
    bind_text(statement, 3, item->subject);
    sqlite3_bind_int64(statement, 4, item->episode);
    bind_text(statement, 5, notice_reason_name(item->reason));
    bind_text(statement, 6, alert_phase_name(item->state.phase));
    bind_text(statement, 7, severity_name(item->state.severity));
    bind_text(statement, 8, item->body);
    return store_step(ledger, statement, "cannot record a notice", err);
}

int ledger_item_add(struct ledger *ledger, const struct ledger_notice *notice,
                    const struct ledger_item *item, bool *cancelled, struct err *err)
{
    *cancelled = false;
    if (item->reason == NOTICE_RESOLVES &&
        take_back(ledger, notice->channel, item, cancelled, err) != 0)
        return -1;
    if (!*cancelled && add_item(ledger, notice, item, err) != 0)
        return -1;
    return set_told(ledger, notice, item, err);
}

int ledger_notice_add(struct ledger *ledger, const struct ledger_notice *notice, int64_t *id,
                      struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_NOTICE_ADD, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, notice->uid);
    bind_text(statement, 2, notice->channel);
    bind_moment(statement, 3, notice->created);
    if (store_step(ledger, statement, "cannot record a notice", err) != 0)
        return -1;
    *id = sqlite3_last_insert_rowid(ledger->db);
    return 0;
}

int ledger_notice_supersede(struct ledger *ledger, const struct ledger_notice *notice,
                            struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ITEMS_SUPERSEDED, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, notice->channel);
    sqlite3_bind_int64(statement, 2, notice->id);
    return store_step(ledger, statement, "cannot record a notice", err);
}

int ledger_notice_set(struct ledger *ledger, const struct ledger_notice *notice, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_NOTICE_SET, err);

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, notice->id);
    bind_text(statement, 2, states[notice->state]);
    sqlite3_bind_int(statement, 3, notice->attempts);
    bind_moment(statement, 4, notice->due);
    bind_text(statement, 5, notice->fault);
    bind_moment(statement, 6, notice->ended);
    return store_step(ledger, statement, "cannot record a notice", err);
}

static void read_notice(sqlite3_stmt *statement, struct arena *arena, struct ledger_notice *notice)
{
    int state = OUTBOX_QUEUED;

    name_find(states, OUTBOX_COUNT, column_text(statement, 4), &state);
    *notice = (struct ledger_notice){ .id = sqlite3_column_int64(statement, 0),
                                      .uid = arena_text(arena, column_text(statement, 1)),
                                      .channel = arena_text(arena, column_text(statement, 2)),
                                      .created = column_moment(statement, 3),
                                      .state = (enum outbox_state)state,
                                      .attempts = sqlite3_column_int(statement, 5),
                                      .due = column_moment(statement, 6),
                                      .fault = arena_text(arena, column_text(statement, 7)),
                                      .ended = column_moment(statement, 8) };
}

int ledger_notices(struct ledger *ledger, enum outbox_state state, int64_t now,
                   struct arena *arena, struct ledger_notice **out, size_t *count,
                   struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_NOTICES, err);
    size_t capacity = 0;
    int code;

    *out = NULL;
    *count = 0;
    if (statement == NULL)
        return -1;
    bind_text(statement, 1, states[state]);
    if (state == OUTBOX_QUEUED)
        bind_moment(statement, 2, now);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        *out = mem_grow(*out, *count, &capacity, sizeof **out);
        read_notice(statement, arena, &(*out)[(*count)++]);
    }
    return store_done(ledger, statement, code, err);
}

static bool read_item(sqlite3_stmt *statement, struct arena *arena, struct ledger_item *item)
{
    *item = (struct ledger_item){ .subject = arena_text(arena, column_text(statement, 1)),
                                  .episode = sqlite3_column_int64(statement, 2),
                                  .body = arena_text(arena, column_text(statement, 6)) };
    return alert_kind_parse(column_text(statement, 0), &item->kind) &&
           notice_reason_parse(column_text(statement, 3), &item->reason) &&
           alert_phase_parse(column_text(statement, 4), &item->state.phase) &&
           severity_parse(column_text(statement, 5), &item->state.severity);
}

int ledger_items(struct ledger *ledger, int64_t notice, struct arena *arena,
                 struct ledger_item **out, size_t *count, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ITEMS, err);
    size_t capacity = 0;
    int code;

    *out = NULL;
    *count = 0;
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, notice);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        *out = mem_grow(*out, *count, &capacity, sizeof **out);
        *count += read_item(statement, arena, &(*out)[*count]);
    }
    return store_done(ledger, statement, code, err);
}
