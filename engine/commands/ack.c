/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "commands/person.h"
#include "io/alerts.h"

#include <stdio.h>
#include <string.h>

enum { USUAL_DAYS = 30 };

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_ack = {
    .name = "ack",
    .arguments = "ALERT...",
    .summary = "acknowledge alerts: somebody looks after them until a day",
    .help = "  --until TIME     2026-12-31, 14d, 2w or 12h; 30d where it is not given\n"
            "  --because TEXT   what is being done; has to be said\n"
            "  --by NAME        who you are, unless it is the one who is logged in\n\n"
            "ALERT is Kind/subject as `headway alerts` shows it, a subject or a kind, with * and\n"
            "? as in file names. No reminders are sent meanwhile; a rise in severity still is,\n"
            "and so is a notice when the time is over and the alert is not.\n",
    .run = run,
};

static bool fits_any(const struct ledger_alert *alert, char **patterns, int count)
{
    for (int i = 0; i < count; i++)
        if (alert_matches(patterns[i], alert->kind, alert->subject))
            return true;
    return false;
}

static int acknowledge(struct ledger *ledger, char **patterns, int count, struct ledger_ack *ack,
                       struct err *err)
{
    struct arena arena = { 0 };
    struct ledger_alerts alerts;
    int acknowledged = 0, result = ledger_alerts(ledger, ALERTS_ALL, &arena, &alerts, err);

    for (size_t i = 0; result == 0 && i < alerts.count; i++) {
        const struct ledger_alert *alert = &alerts.items[i];

        if (alert->state.phase != ALERT_FIRING || !fits_any(alert, patterns, count))
            continue;
        ack->kind = alert->kind;
        ack->subject = alert->subject;
        ack->episode = alert->episode;
        result = ledger_ack_add(ledger, ack, err);
        acknowledged++;
        log_notice("%s/%s acknowledged", alert_kind_name(alert->kind), alert->subject);
    }
    arena_free(&arena);
    if (result == 0 && acknowledged == 0)
        return err_set(err, STATUS_USAGE, "nothing that fires fits; `headway alerts` lists what "
                       "does");
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *until = NULL, *by = NULL;
    struct ledger_ack ack = { .made = app->now };
    const struct option_entry options[] = { { "until", 0, &until, NULL },
                                            { "because", 0, &ack.because, NULL },
                                            { "by", 0, &by, NULL },
                                            { 0 } };
    struct ledger *ledger;
    char **patterns;
    int count;

    if (options_read(options, argc, argv, &patterns, &count, err) != 0)
        return -1;
    if (count == 0 || ack.because == NULL || ack.because[0] == '\0')
        return err_set(err, STATUS_USAGE, "ack: name an alert, and say --because what is done");
    if (person_name(by, &ack.by, err) != 0 ||
        person_until(until, app->now, USUAL_DAYS, &ack.until, err) != 0 ||
        app_ledger(app, LEDGER_WRITE, "ack", &ledger, err) != 0 || ledger_begin(ledger, err) != 0)
        return -1;
    if (acknowledge(ledger, patterns, count, &ack, err) != 0) {
        ledger_rollback(ledger);
        return -1;
    }
    return ledger_commit(ledger, err);
}
