/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/alert_notices.h"

#include "base/buf.h"
#include "format/json_write.h"

#include <stdlib.h>
#include <string.h>

/* What the ledger knows of all alerts, read once for all channels. */
struct telling {
    const struct alert_plan *plan;
    struct alert_tally *tally;
    struct arena arena;
    struct ledger_alerts alerts;
    struct ledger_ack *acks;
    size_t ack_count;
    struct ledger_silence *silences;
    size_t silence_count;
};

static int read_all(struct telling *telling, struct err *err)
{
    struct ledger *ledger = telling->plan->ledger;

    if (ledger_alerts(ledger, ALERTS_TO_TELL, &telling->arena, &telling->alerts, err) != 0 ||
        ledger_acks(ledger, &telling->arena, &telling->acks, &telling->ack_count, err) != 0)
        return -1;
    return ledger_silences(ledger, telling->plan->now, &telling->arena, &telling->silences,
                           &telling->silence_count, err);
}

static const struct ledger_ack *ack_of(const struct telling *telling,
                                       const struct ledger_alert *alert)
{
    for (size_t i = 0; i < telling->ack_count; i++)
        if (telling->acks[i].episode == alert->episode && telling->acks[i].kind == alert->kind &&
            strcmp(telling->acks[i].subject, alert->subject) == 0)
            return &telling->acks[i];
    return NULL;
}

static bool is_silenced(const struct telling *telling, const struct ledger_alert *alert)
{
    for (size_t i = 0; i < telling->silence_count; i++)
        if (alert_matches(telling->silences[i].pattern, alert->kind, alert->subject))
            return true;
    return false;
}

/* What a channel is to hear of one alert. */
struct due {
    const struct ledger_alert *alert;
    enum notice_reason reason;
    enum severity severity; /* the one told: of what is resolved, the one it had */
    bool joins;             /* where another's reminder is due */
};

static int find_due(const struct telling *telling, const struct channel_entry *channel,
                    const struct ledger_alert *alert, struct due *out, struct err *err)
{
    const struct alert_rules *rules = &telling->plan->config->settings.rules;
    const struct ledger_ack *ack = ack_of(telling, alert);
    struct notice_case what = { .state = alert->state, .episode = alert->episode,
                                .began = alert->began,
                                .silenced = is_silenced(telling, alert),
                                .once = alert->kind == ALERT_TARGET_MISSED,
                                .acknowledged = ack != NULL,
                                .acknowledged_until = ack ? ack->until : 0,
                                .escalates = channel->escalation, .least = channel->least };
    struct notice_told told;

    if (ledger_told(telling->plan->ledger, channel->id, alert->kind, alert->subject, &told,
                    err) != 0)
        return -1;
    *out = (struct due){ .alert = alert,
                         .reason = notice_due(&what, &told, telling->plan->now, rules),
                         .joins = notice_joins(&what, &told, telling->plan->now, rules) };
    out->severity = alert->state.phase == ALERT_FIRING || !told.firing ? alert->state.severity
                                                                       : told.severity;
    return 0;
}

/* The gravest first, targets before what is said about figures and sources, and what is over at the
 * end. */
static int compare_due(const void *left, const void *right)
{
    const struct due *a = left, *b = right;
    bool a_over = a->reason == NOTICE_RESOLVES, b_over = b->reason == NOTICE_RESOLVES;

    if (a_over != b_over)
        return a_over ? 1 : -1;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    if (a->alert->kind != b->alert->kind)
        return a->alert->kind > b->alert->kind ? 1 : -1;
    return strcmp(a->alert->subject, b->alert->subject);
}

/* Leaves those that the channel is to hear of now, in the order of the digest. */
static size_t choose(struct due *due, size_t count)
{
    bool reminds = false;
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        reminds = reminds || due[i].reason == NOTICE_REPEATED;
    for (size_t i = 0; i < count; i++) {
        if (due[i].reason == NOTICE_NONE && reminds && due[i].joins)
            due[i].reason = NOTICE_REPEATED;
        if (due[i].reason != NOTICE_NONE)
            due[kept++] = due[i];
    }
    qsort(due, kept, sizeof *due, compare_due);
    return kept;
}

void alert_body(const struct ledger_alert *alert, enum notice_reason reason,
                enum severity severity, struct buf *out)
{
    struct json_writer json = { .out = out };
    char text[32];

    json_open(&json, NULL, '{');
    json_text(&json, "kind", alert_kind_name(alert->kind));
    json_text(&json, "subject", alert->subject);
    alert_fingerprint(alert->kind, alert->subject, text);
    json_text(&json, "fingerprint", text);
    json_integer(&json, "episode", alert->episode);
    json_text(&json, "phase", alert_phase_name(alert->state.phase));
    json_text(&json, "severity", severity_name(severity));
    json_text(&json, "cause", alert_cause_name(alert->cause));
    json_text(&json, "reason", notice_reason_name(reason));
    moment_print(alert->began, text);
    json_text(&json, "began", text);
    moment_print(alert->since, text);
    json_text(&json, "since", text);
    if (alert->details != NULL)
        buf_addf(out, ",\"details\":%s", alert->details);
    json_close(&json, '}');
}

/* The same notice has the same id, even where the ledger was restored in between. */
static void put_uid(const struct channel_entry *channel, int64_t now, const struct buf *bodies,
                    char uid[HASH_TEXT])
{
    struct buf text = BUF_EMPTY;
    struct hash hash;

    buf_addf(&text, "%s %lld ", channel->id, (long long)now);
    buf_add(&text, bodies->bytes, bodies->length);
    hash = hash_bytes(text.bytes, text.length);
    hash_text(&hash, uid);
    uid[HASH_SIZE] = '\0'; /* 32 digits are plenty */
    buf_free(&text);
}

static int write_notice(const struct telling *telling, const struct channel_entry *channel,
                        struct ledger_item *items, size_t count, const struct buf *bodies,
                        struct err *err)
{
    struct ledger *ledger = telling->plan->ledger;
    char uid[HASH_TEXT];
    struct ledger_notice notice = { .uid = uid, .channel = channel->id,
                                    .created = telling->plan->now, .due = telling->plan->now };
    size_t cancelled = 0;

    put_uid(channel, telling->plan->now, bodies, uid);
    if (ledger_notice_add(ledger, &notice, &notice.id, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++) {
        bool taken_back;

        if (ledger_item_add(ledger, &notice, &items[i], &taken_back, err) != 0)
            return -1;
        cancelled += taken_back;
    }
    if (cancelled == count) {
        notice.state = OUTBOX_CANCELLED;
        notice.ended = notice.created;
        return ledger_notice_set(ledger, &notice, err);
    }
    telling->tally->notices++;
    return 0;
}

static void say_notice(const struct telling *telling, const struct channel_entry *channel,
                       const struct ledger_item *items, size_t count)
{
    struct buf line = BUF_EMPTY;

    if (telling->plan->say == NULL)
        return;
    buf_addf(&line, "notice to %s:", channel->id);
    for (size_t i = 0; i < count; i++)
        buf_addf(&line, "%s %s/%s %s", i ? "," : "", alert_kind_name(items[i].kind),
                 items[i].subject, notice_reason_name(items[i].reason));
    telling->plan->say(telling->plan->context, buf_text(&line));
    buf_free(&line);
}

static int tell_channel(struct telling *telling, const struct channel_entry *channel,
                        struct err *err)
{
    size_t most = telling->alerts.count + 1, count = 0;
    struct due *due = arena_alloc(&telling->arena, most * sizeof *due);
    struct ledger_item *items = arena_alloc(&telling->arena, most * sizeof *items);
    struct buf bodies = BUF_EMPTY, body = BUF_EMPTY;
    int result = 0;

    for (; count < telling->alerts.count; count++)
        if (find_due(telling, channel, &telling->alerts.items[count], &due[count], err) != 0)
            return -1;
    count = choose(due, count);
    for (size_t i = 0; i < count; i++) {
        const struct ledger_alert *alert = due[i].alert;

        buf_clear(&body);
        alert_body(alert, due[i].reason, due[i].severity, &body);
        buf_add(&bodies, body.bytes, body.length);
        items[i] = (struct ledger_item){ alert->kind, alert->subject, alert->episode,
                                         due[i].reason, alert->state,
                                         arena_text(&telling->arena, buf_text(&body)) };
    }
    if (count > 0) {
        result = write_notice(telling, channel, items, count, &bodies, err);
        say_notice(telling, channel, items, count);
    }
    buf_free(&bodies);
    buf_free(&body);
    return result;
}

static bool is_told(const struct channel_entry *channel)
{
    return channel->enabled && strcmp(channel->kind, "ping") != 0;
}

int alert_notices(const struct alert_plan *plan, struct alert_tally *tally, struct err *err)
{
    struct telling telling = { .plan = plan, .tally = tally };
    size_t told = 0;
    int result;

    for (size_t i = 0; i < plan->config->channel_count; i++)
        told += is_told(&plan->config->channels[i]);
    result = told > 0 ? read_all(&telling, err) : 0;
    for (size_t i = 0; i < plan->config->channel_count && result == 0; i++)
        if (is_told(&plan->config->channels[i]))
            result = tell_channel(&telling, &plan->config->channels[i], err);
    free(telling.acks);
    free(telling.silences);
    arena_free(&telling.arena);
    return result;
}
