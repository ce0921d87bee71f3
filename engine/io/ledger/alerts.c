/* SPDX-License-Identifier: GPL-3.0-or-later */
/* States of alerts, their turns, and what people said about them. */
#include "io/ledger/store.h"

#include "base/mem.h"
#include "io/alerts.h"

#include <stdlib.h>
#include <string.h>

static void bind_day(sqlite3_stmt *statement, int at, date day)
{
    char text[DATE_TEXT];

    if (day == DATE_NONE)
        return;
    date_print(day, text);
    sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
}

static date column_day(sqlite3_stmt *statement, int at)
{
    const char *text = column_text(statement, at);
    date day;

    return text != NULL && date_parse(text, strlen(text), &day) ? day : DATE_NONE;
}

/* A word that this program does not know, out of a ledger that was tampered with, reads as the
 * first of its kind; `verify` is where that is told. */
static bool read_alert(sqlite3_stmt *statement, struct arena *arena, struct ledger_alert *alert)
{
    *alert = (struct ledger_alert){
        .subject = arena_text(arena, column_text(statement, 1)),
        .state = { .beyond = sqlite3_column_int(statement, 4),
                   .clear = sqlite3_column_int(statement, 5) },
        .episode = sqlite3_column_int64(statement, 6),
        .began = column_moment(statement, 7),
        .since = column_moment(statement, 8),
        .evidence = { .period = column_day(statement, 10) },
        .summary = arena_text(arena, column_text(statement, 14)),
        .details = arena_text(arena, column_text(statement, 15)),
    };
    column_hash(statement, 11, &alert->evidence.series);
    column_hash(statement, 12, &alert->evidence.target);
    column_hash(statement, 13, &alert->evidence.rules);
    alert_cause_parse(column_text(statement, 9), &alert->cause);
    alert_phase_parse(column_text(statement, 2), &alert->state.phase);
    severity_parse(column_text(statement, 3), &alert->state.severity);
    return alert_kind_parse(column_text(statement, 0), &alert->kind);
}

/* Here and not by SQLite, which would carry every summary and all details through its sorter. */
static int compare_alerts(const void *left, const void *right)
{
    const struct ledger_alert *a = left, *b = right;
    int kinds = strcmp(alert_kind_name(a->kind), alert_kind_name(b->kind));

    return kinds != 0 ? kinds : strcmp(a->subject, b->subject);
}

struct alert_list {
    struct ledger_alert *items;
    size_t count, capacity;
};

static int read_alerts(struct ledger *ledger, sqlite3_stmt *statement, struct arena *arena,
                       struct alert_list *list, struct err *err)
{
    int code;

    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        list->items = mem_grow(list->items, list->count, &list->capacity, sizeof *list->items);
        list->count += read_alert(statement, arena, &list->items[list->count]);
    }
    return store_done(ledger, statement, code, err);
}

/* In order, in memory of the arena. */
static void hand_over(struct alert_list *list, struct arena *arena, struct ledger_alerts *out)
{
    out->count = list->count;
    out->items = arena_alloc(arena, (list->count + 1) * sizeof *list->items);
    if (list->count > 0)
        memcpy(out->items, list->items, list->count * sizeof *list->items);
    free(list->items);
    qsort(out->items, out->count, sizeof *out->items, compare_alerts);
}

int ledger_alerts(struct ledger *ledger, enum ledger_alerts_of which, struct arena *arena,
                  struct ledger_alerts *out, struct err *err)
{
    static const enum sql_statement statements[] = { [ALERTS_ALL] = SQL_ALERTS,
                                                     [ALERTS_OF_SOURCES] = SQL_ALERTS_OF_SOURCES,
                                                     [ALERTS_TO_TELL] = SQL_ALERTS_TO_TELL };
    sqlite3_stmt *statement = store_statement(ledger, statements[which], err);
    struct alert_list list = { 0 };
    int result = statement ? read_alerts(ledger, statement, arena, &list, err) : -1;

    hand_over(&list, arena, out);
    return result;
}

static bool is_among(const char *text, const char *const *texts, size_t count)
{
    while (count > 0)
        if (strcmp(texts[--count], text) == 0)
            return true;
    return false;
}

int ledger_alerts_about(struct ledger *ledger, const char *const *subjects, size_t count,
                        struct arena *arena, struct ledger_alerts *out, struct err *err)
{
    struct alert_list list = { 0 };
    int result = 0;

    for (size_t i = 0; i < count && result == 0; i++) {
        sqlite3_stmt *statement;

        if (is_among(subjects[i], subjects, i))
            continue;
        statement = store_statement(ledger, SQL_ALERTS_ABOUT, err);
        if (statement != NULL)
            bind_text(statement, 1, subjects[i]);
        result = statement ? read_alerts(ledger, statement, arena, &list, err) : -1;
    }
    hand_over(&list, arena, out);
    return result;
}

int ledger_alert_set(struct ledger *ledger, const struct ledger_alert *alert, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ALERT_SET, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, alert_kind_name(alert->kind));
    bind_text(statement, 2, alert->subject);
    bind_text(statement, 3, alert_phase_name(alert->state.phase));
    bind_text(statement, 4, severity_name(alert->state.severity));
    sqlite3_bind_int(statement, 5, alert->state.beyond);
    sqlite3_bind_int(statement, 6, alert->state.clear);
    sqlite3_bind_int64(statement, 7, alert->episode);
    bind_moment(statement, 8, alert->began);
    bind_moment(statement, 9, alert->since);
    bind_text(statement, 10, alert_cause_name(alert->cause));
    bind_day(statement, 11, alert->evidence.period);
    bind_hash(statement, 12, &alert->evidence.series);
    bind_hash(statement, 13, &alert->evidence.target);
    bind_hash(statement, 14, &alert->evidence.rules);
    bind_text(statement, 15, alert->summary);
    bind_text(statement, 16, alert->details);
    return store_step(ledger, statement, "cannot record an alert", err);
}

int ledger_turn_add(struct ledger *ledger, const struct ledger_turn *turn, int64_t *id,
                    struct err *err)
{
    const struct ledger_alert *alert = turn->alert;
    sqlite3_stmt *statement = store_statement(ledger, SQL_TURN_ADD, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, alert_kind_name(alert->kind));
    bind_text(statement, 2, alert->subject);
    sqlite3_bind_int64(statement, 3, ledger->run);
    bind_moment(statement, 4, turn->now);
    bind_text(statement, 5, alert_phase_name(turn->before));
    bind_text(statement, 6, alert_phase_name(alert->state.phase));
    bind_text(statement, 7, severity_name(alert->state.severity));
    bind_text(statement, 8, alert_cause_name(alert->cause));
    bind_day(statement, 9, alert->evidence.period);
    bind_text(statement, 10, alert->summary);
    bind_text(statement, 11, alert->details);
    if (store_step(ledger, statement, "cannot record an alert", err) != 0)
        return -1;
    *id = sqlite3_last_insert_rowid(ledger->db);
    return 0;
}

int ledger_ack_add(struct ledger *ledger, const struct ledger_ack *ack, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ACK_ADD, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, alert_kind_name(ack->kind));
    bind_text(statement, 2, ack->subject);
    sqlite3_bind_int64(statement, 3, ack->episode);
    bind_text(statement, 4, ack->by);
    bind_text(statement, 5, ack->because);
    bind_moment(statement, 6, ack->made);
    bind_moment(statement, 7, ack->until);
    return store_step(ledger, statement, "cannot record the acknowledgement", err);
}

int ledger_acks(struct ledger *ledger, struct arena *arena, struct ledger_ack **out, size_t *count,
                struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_ACKS, err);
    size_t capacity = 0;
    int code;

    *out = NULL;
    *count = 0;
    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct ledger_ack *ack;

        *out = mem_grow(*out, *count, &capacity, sizeof **out);
        ack = &(*out)[*count];
        *ack = (struct ledger_ack){ .subject = arena_text(arena, column_text(statement, 1)),
                                    .episode = sqlite3_column_int64(statement, 2),
                                    .by = arena_text(arena, column_text(statement, 3)),
                                    .because = arena_text(arena, column_text(statement, 4)),
                                    .made = column_moment(statement, 5),
                                    .until = column_moment(statement, 6) };
        *count += alert_kind_parse(column_text(statement, 0), &ack->kind);
    }
    return store_done(ledger, statement, code, err);
}

int ledger_silence_add(struct ledger *ledger, const struct ledger_silence *silence,
                       struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_SILENCE_ADD, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, silence->pattern);
    bind_text(statement, 2, silence->by);
    bind_text(statement, 3, silence->because);
    bind_moment(statement, 4, silence->made);
    bind_moment(statement, 5, silence->until);
    return store_step(ledger, statement, "cannot record the silence", err);
}

int ledger_silences(struct ledger *ledger, int64_t now, struct arena *arena,
                    struct ledger_silence **out, size_t *count, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_SILENCES, err);
    size_t capacity = 0;
    int code;

    *out = NULL;
    *count = 0;
    if (statement == NULL)
        return -1;
    bind_moment(statement, 1, now);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        *out = mem_grow(*out, *count, &capacity, sizeof **out);
        (*out)[(*count)++] =
            (struct ledger_silence){ .pattern = arena_text(arena, column_text(statement, 0)),
                                     .by = arena_text(arena, column_text(statement, 1)),
                                     .because = arena_text(arena, column_text(statement, 2)),
                                     .made = column_moment(statement, 3),
                                     .until = column_moment(statement, 4) };
    }
    return store_done(ledger, statement, code, err);
}
