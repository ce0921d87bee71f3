/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "output/alert_list.h"

#include <stdlib.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_alerts = {
    .name = "alerts",
    .arguments = "",
    .summary = "what lags, is overdue or broken, and who looks after it",
    .help = "  --all     with what is well or was resolved\n"
            "  --parked  notices that a channel refused for good\n"
            "  --retry   queue the parked ones again, once the channel is put right\n"
            "  --drop    give the parked ones up, such as those to a channel that is gone\n"
            "  --json    as JSON\n\n"
            "It shows what the last run recorded and judges nothing.\n",
    .run = run,
};

static int print_alerts(struct app *app, struct ledger *ledger, bool all, bool json,
                        struct err *err)
{
    struct alert_list list = { .now = app->now, .all = all };
    struct arena arena = { 0 };
    struct buf out = BUF_EMPTY;
    struct ledger_alerts alerts;
    struct ledger_ack *acks = NULL;
    struct ledger_silence *silences = NULL;
    int result = -1;

    if (ledger_alerts(ledger, ALERTS_ALL, &arena, &alerts, err) == 0 &&
        ledger_acks(ledger, &arena, &acks, &list.ack_count, err) == 0 &&
        ledger_silences(ledger, app->now, &arena, &silences, &list.silence_count, err) == 0) {
        list.alerts = alerts.items;
        list.alert_count = alerts.count;
        list.acks = acks;
        list.silences = silences;
        if (json)
            alert_list_json(&list, &out);
        else
            alert_list_text(&list, terminal_width(), &out);
        result = print_out(buf_text(&out), out.length, err);
    }
    free(acks);
    free(silences);
    buf_free(&out);
    arena_free(&arena);
    return result;
}

static int print_parked(struct ledger *ledger, bool json, struct err *err)
{
    struct arena arena = { 0 };
    struct buf out = BUF_EMPTY;
    struct ledger_notice *notices;
    size_t count;
    int result = ledger_notices(ledger, OUTBOX_PARKED, 0, &arena, &notices, &count, err);

    if (result == 0) {
        if (json)
            parked_json(notices, count, &out);
        else
            parked_table(notices, count, terminal_width(), &out);
        result = print_out(buf_text(&out), out.length, err);
    }
    free(notices);
    buf_free(&out);
    arena_free(&arena);
    return result;
}

/* Of all notices that are parked. */
static int set_parked(struct app *app, struct ledger *ledger, enum outbox_state state,
                      struct err *err)
{
    struct arena arena = { 0 };
    struct ledger_notice *notices = NULL;
    size_t count;
    int result = ledger_begin(ledger, err);

    if (result == 0)
        result = ledger_notices(ledger, OUTBOX_PARKED, 0, &arena, &notices, &count, err);
    for (size_t i = 0; result == 0 && i < count; i++) {
        notices[i].state = state;
        notices[i].due = app->now;
        notices[i].ended = state == OUTBOX_QUEUED ? 0 : app->now;
        result = ledger_notice_set(ledger, &notices[i], err);
    }
    if (result == 0)
        result = ledger_commit(ledger, err);
    else
        ledger_rollback(ledger);
    free(notices);
    arena_free(&arena);
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    bool all = false, parked = false, retry = false, drop = false, json = false;
    const struct option_entry options[] = { { "all", 0, NULL, &all },
                                            { "parked", 0, NULL, &parked },
                                            { "retry", 0, NULL, &retry },
                                            { "drop", 0, NULL, &drop },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    struct ledger *ledger;
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count > 0)
        return err_set(err, STATUS_USAGE, "alerts: no such thing as \"%.40s\"", operands[0]);
    if (retry && drop)
        return err_set(err, STATUS_USAGE, "alerts: --retry or --drop, not both");
    if (app_ledger(app, retry || drop ? LEDGER_WRITE : LEDGER_READ, "alerts", &ledger, err) != 0)
        return -1;
    if (retry || drop)
        return set_parked(app, ledger, retry ? OUTBOX_QUEUED : OUTBOX_CANCELLED, err);
    return parked ? print_parked(ledger, json, err) : print_alerts(app, ledger, all, json, err);
}
