/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doctor: the configuration, the schedule, and whether people hear of anything. */
#include "base/buf.h"
#include "format/json_read.h"
#include "io/alerts.h"
#include "io/survey.h"
#include "steps/examining.h"

#include <stdlib.h>
#include <string.h>

enum { LATE_AFTER = 2 * DAY_SECONDS, DEAD_AFTER = 14 * DAY_SECONDS, OWED_LONG = DAY_SECONDS };

void examine_config(struct examining *examining)
{
    const struct config *config = examining->plan->config;
    size_t faults = examining->plan->config_faults;

    if (faults > 0)
        examine_say(examining, HEALTH_FAULT, "`headway config --check` names each with its line",
                    "%s: %zu fault%s", examining->plan->config_directory, faults,
                    faults == 1 ? "" : "s");
    else if (config->target_count == 0)
        examine_say(examining, HEALTH_WARNING, "write one into catalog/, see headway.json(5)",
                    "%s: no target", examining->plan->config_directory);
    else
        examine_say(examining, HEALTH_OK, NULL, "%s: %zu indicators, %zu targets, %zu sources",
                    examining->plan->config_directory, config->indicator_count,
                    config->target_count, config->source_count);
}

/* --- time ------------------------------------------------------------------------------------*/

/* The last run that ended; false where there was none or the ledger does not say. */
static bool last_run(const struct examining *examining, struct ledger_run *out)
{
    struct err err;

    return examining->ledger != NULL &&
           ledger_run_last(examining->ledger, "run", out, &err) > 0;
}

void examine_clock(struct examining *examining)
{
    int64_t now = examining->plan->now;
    struct ledger_run last;
    char text[32];

    moment_print(now, text);
    if (date_of_seconds(now) < date_from_civil(2026, 1, 1))
        examine_say(examining, HEALTH_FAULT, "set the clock, or have NTP set it",
                    "it says %s, when this program was not written yet", text);
    else if (last_run(examining, &last) && last.ended > now)
        examine_say(examining, HEALTH_FAULT, "set the clock, or have NTP set it",
                    "it says %s, and the last run was later than that", text);
    else
        examine_say(examining, HEALTH_OK, NULL, "%s", text);
}

void examine_schedule(struct examining *examining)
{
    static const struct {
        enum health health;
        const char *text, *advice;
    } cases[] = {
        [SCHEDULE_NONE] = { HEALTH_WARNING, "neither a timer nor a file in /etc/cron.d was "
                            "installed with this program", "`make install`, or a crontab of your "
                            "own, which is not looked at" },
        [SCHEDULE_CRON] = { HEALTH_OK, "by cron, /etc/cron.d/headway", NULL },
        [SCHEDULE_TIMER] = { HEALTH_OK, "by systemd, headway.timer", NULL },
        [SCHEDULE_IDLE] = { HEALTH_WARNING, "the timer is not enabled, and cron leaves it to "
                            "systemd", "systemctl enable --now headway.timer "
                            "headway-resend.timer" },
    };
    enum survey_schedule schedule = survey_schedule();

    examine_say(examining, cases[schedule].health, cases[schedule].advice, "%s",
                cases[schedule].text);
    if (schedule != SCHEDULE_NONE && !survey_service_user("headway"))
        examine_say(examining, HEALTH_WARNING, "`systemd-sysusers`, or `adduser --system --group "
                    "--home /var/lib/headway headway`", "it runs as the user headway, and there is "
                    "none: nothing is started");
}

void examine_last_run(struct examining *examining)
{
    int64_t age;
    struct ledger_run last;
    char text[32];

    if (!last_run(examining, &last)) {
        examine_say(examining, HEALTH_WARNING, "`headway run`", "none has ended yet");
        return;
    }
    age = examining->plan->now - last.ended;
    moment_print(last.ended, text);
    if (age > LATE_AFTER)
        examine_say(examining, age > DEAD_AFTER ? HEALTH_FAULT : HEALTH_WARNING,
                    "see what cron or journalctl -u headway say", "%s, %lld days ago", text,
                    (long long)(age / DAY_SECONDS));
    else if (last.status != STATUS_OK)
        examine_say(examining, HEALTH_WARNING, "what it said is in cron's mail or the journal",
                    "%s, with exit status %d", text, last.status);
    else
        examine_say(examining, HEALTH_OK, NULL, "%s", text);
}

/* --- sources and channels --------------------------------------------------------------------*/

struct asking {
    struct examining *examining;
    size_t failing;
};

static void ask_source(void *context, const struct ledger_source *source)
{
    struct asking *asking = context;
    const struct config *config = asking->examining->plan->config;

    for (size_t i = 0; i < config->source_count; i++) {
        if (strcmp(config->sources[i].id, source->id) != 0 || !config->sources[i].enabled ||
            source->failures == 0)
            continue;
        asking->failing++;
        examine_say(asking->examining, HEALTH_WARNING, "`headway -v collect` asks it again",
                    "%s failed %lld time%s: %s", source->id, (long long)source->failures,
                    source->failures == 1 ? "" : "s",
                    source->message != NULL ? source->message : source->outcome);
    }
}

void examine_sources(struct examining *examining)
{
    const struct config *config = examining->plan->config;
    struct asking asking = { examining, 0 };
    size_t enabled = 0;
    struct err err;

    for (size_t i = 0; i < config->source_count; i++)
        enabled += config->sources[i].enabled;
    if (examining->ledger != NULL &&
        ledger_sources(examining->ledger, ask_source, &asking, &err) != 0)
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    else if (asking.failing == 0)
        examine_say(examining, HEALTH_OK, NULL, "%zu of %zu switched on, none failed", enabled,
                    config->source_count);
}

void examine_channels(struct examining *examining)
{
    const struct config *config = examining->plan->config;
    size_t telling = 0;

    for (size_t i = 0; i < config->channel_count; i++)
        telling += config->channels[i].enabled && strcmp(config->channels[i].kind, "ping") != 0;
    if (telling == 0)
        examine_say(examining, HEALTH_WARNING, "add a channel to headway.json, see headway.json(5)",
                    "nobody is told when a target lags");
    else
        examine_say(examining, HEALTH_OK, NULL,
                    "%zu; `headway config --test-channel ID` tries one", telling);
}

void examine_outbox(struct examining *examining)
{
    struct arena arena = { 0 };
    struct ledger_notice *parked = NULL, *queued = NULL;
    size_t parked_count = 0, queued_count = 0, owed = 0;
    int64_t now = examining->plan->now;
    struct err err;

    if (examining->ledger == NULL)
        return;
    if (ledger_notices(examining->ledger, OUTBOX_PARKED, 0, &arena, &parked, &parked_count,
                       &err) != 0 ||
        ledger_notices(examining->ledger, OUTBOX_QUEUED, INT64_MAX / 2, &arena, &queued,
                       &queued_count, &err) != 0) {
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    } else {
        for (size_t i = 0; i < queued_count; i++)
            owed += now - queued[i].created > OWED_LONG;
        if (parked_count > 0)
            examine_say(examining, HEALTH_WARNING, "`headway alerts --parked` says why; "
                        "`headway alerts --retry` queues them again", "%zu refused for good",
                        parked_count);
        if (owed > 0)
            examine_say(examining, HEALTH_WARNING, "`headway -v resend` tries them now",
                        "%zu owed for more than a day", owed);
        if (parked_count + owed == 0)
            examine_say(examining, HEALTH_OK, NULL, "none refused, %zu on their way",
                        queued_count);
    }
    free(parked);
    free(queued);
    arena_free(&arena);
}

/* --- secrets ---------------------------------------------------------------------------------*/

static void examine_secret(struct examining *examining, const char *of, const char *name,
                           size_t *sound)
{
    struct survey_secret secret;

    survey_secret(name, examining->plan->config_directory, &secret);
    if (!secret.there)
        examine_say(examining, HEALTH_FAULT, "put the secret there, one line",
                    "%s of %s: not there", secret.path, of);
    else if (!secret.readable)
        examine_say(examining, HEALTH_FAULT, "let the user who runs headway read it, or use "
                    "LoadCredential of the unit", "%s of %s: not readable", secret.path, of);
    else if (secret.others)
        examine_say(examining, HEALTH_FAULT, "chmod o-rwx, and change the secret",
                    "%s of %s: anybody on this machine may read or write it", secret.path, of);
    else
        ++*sound;
    free(secret.path);
}

/* Fields named *_file, but for certificates, name files with secrets. */
static void examine_entry(struct examining *examining, const char *of, const char *entry,
                          size_t *sound)
{
    struct arena arena = { 0 };
    struct json json;
    struct json_walk walk;

    if (json_check(entry, strlen(entry), &json, NULL) != 0)
        return;
    walk = json_walk(json);
    while (json_step(&walk)) {
        const char *field = json_copy(walk.key, &arena);
        const char *name = json_copy(walk.value, &arena);
        size_t length = field ? strlen(field) : 0;

        if (length > 5 && strcmp(field + length - 5, "_file") == 0 && name != NULL &&
            strcmp(field, "ca_file") != 0)
            examine_secret(examining, of, name, sound);
    }
    arena_free(&arena);
}

void examine_secrets(struct examining *examining)
{
    const struct config *config = examining->plan->config;
    enum health before = examining->worst;
    size_t sound = 0;

    examining->worst = HEALTH_OK;
    for (size_t i = 0; i < config->channel_count; i++)
        if (config->channels[i].enabled)
            examine_entry(examining, config->channels[i].id, config->channels[i].json, &sound);
    for (size_t i = 0; i < config->source_count; i++)
        if (config->sources[i].enabled)
            examine_entry(examining, config->sources[i].id, config->sources[i].json, &sound);
    if (examining->worst == HEALTH_OK)
        examine_say(examining, HEALTH_OK, NULL, "%zu, kept from others", sound);
    if (before > examining->worst)
        examining->worst = before;
}
