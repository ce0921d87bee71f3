/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/deliver.h"

#include "base/log.h"
#include "base/mem.h"
#include "format/json_read.h"
#include "io/worker.h"
#include "steps/alert_notices.h"
#include "steps/deliver_payload.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECONDS = 300, BACK_OFF = 300, BACK_OFF_MOST = DAY_SECONDS };

enum answer_outcome { ANSWER_SENT, ANSWER_RETRY, ANSWER_REFUSED };

struct answer {
    const char *id, *message;
    enum answer_outcome outcome;
    int64_t after;
};

typedef int answered(void *context, const struct answer *answer, struct err *err);

/* --- the worker ------------------------------------------------------------------------------*/

static int read_answer(const struct buf *payload, struct arena *arena, struct answer *out,
                       struct err *err)
{
    struct json json;
    const char *outcome, *after;

    if (json_check(buf_text(payload), payload->length, &json, err) != 0)
        return err_context(err, "headway-collect deliver");
    *out = (struct answer){ .id = json_copy(json_member(json, "id"), arena),
                            .message = json_copy(json_member(json, "message"), arena),
                            .outcome = ANSWER_RETRY };
    outcome = json_copy(json_member(json, "outcome"), arena);
    after = json_copy(json_member(json, "after"), arena);
    out->after = after ? strtoll(after, NULL, 10) : 0;
    if (outcome != NULL && strcmp(outcome, "sent") == 0)
        out->outcome = ANSWER_SENT;
    else if (outcome != NULL && strcmp(outcome, "refused") == 0)
        out->outcome = ANSWER_REFUSED;
    return out->id != NULL ? 0 : err_set(err, STATUS_INTERNAL, "headway-collect deliver: an "
                                         "answer without an id");
}

static int hear(struct worker *worker, answered *take, void *context, struct err *err)
{
    struct buf payload = BUF_EMPTY;
    char kind;
    int got;

    while ((got = worker_receive(worker, &kind, &payload, err)) == 1) {
        struct arena arena = { 0 };
        struct answer answer = { 0 };
        int result = kind != 'R' ? 0 : read_answer(&payload, &arena, &answer, err);

        if (result == 0 && kind == 'R')
            result = take(context, &answer, err);
        arena_free(&arena);
        if (result != 0) {
            got = -1;
            break;
        }
    }
    buf_free(&payload);
    return got;
}

static int hand_over(const struct delivery_plan *plan, const struct buf *payloads, size_t count,
                     answered *take, void *context, struct err *err)
{
    const char *const args[] = { "deliver", "--config", plan->config_directory, NULL };
    const struct worker_plan worker_plan = { .program = "headway-collect", .args = args,
                                             .seconds = SECONDS };
    struct worker *worker;
    struct err end;
    int result = 0;

    if (worker_start(&worker_plan, &worker, err) != 0)
        return -1;
    for (size_t i = 0; i < count && result == 0; i++)
        result = worker_send(worker, 'N', buf_text(&payloads[i]), payloads[i].length, err);
    worker_close_input(worker);
    if (hear(worker, take, context, err) != 0)
        result = -1;
    if (worker_finish(worker, &end) != 0 && result == 0) {
        *err = end;
        result = -1;
    }
    return result;
}

static const struct channel_entry *find_channel(const struct config *config, const char *id)
{
    for (size_t i = 0; i < config->channel_count; i++)
        if (strcmp(config->channels[i].id, id) == 0)
            return &config->channels[i];
    return NULL;
}

/* --- the outbox ------------------------------------------------------------------------------*/

struct emptying {
    const struct delivery_plan *plan;
    struct delivery_tally *tally;
    struct arena arena;
    struct ledger_notice *notices;
    struct buf *payloads; /* beside them; empty: not handed over */
    size_t count;
};

static int64_t back_off(int attempts)
{
    int64_t wait = BACK_OFF;

    for (int i = 1; i < attempts && wait < BACK_OFF_MOST; i++)
        wait *= 2;
    return wait < BACK_OFF_MOST ? wait : BACK_OFF_MOST;
}

static int park(struct emptying *emptying, struct ledger_notice *notice, const char *fault,
                struct err *err)
{
    notice->state = OUTBOX_PARKED;
    notice->ended = emptying->plan->now;
    notice->fault = fault;
    emptying->tally->parked++;
    log_warning("channel %s refused a notice for good: %s; see headway alerts --parked",
                notice->channel, fault);
    return ledger_notice_set(emptying->plan->ledger, notice, err);
}

/* Counts the try before it is made. */
static int prepare(struct emptying *emptying, size_t number, struct err *err)
{
    const struct delivery_plan *plan = emptying->plan;
    struct ledger_notice *notice = &emptying->notices[number];
    const struct channel_entry *channel = find_channel(plan->config, notice->channel);
    struct payload_head head = { notice->uid, channel, notice->created };
    struct ledger_item *items;
    size_t count;
    int result = ledger_items(plan->ledger, notice->id, &emptying->arena, &items, &count, err);

    if (result == 0 && count == 0) {
        notice->state = OUTBOX_CANCELLED;
        notice->ended = plan->now;
        result = ledger_notice_set(plan->ledger, notice, err);
    } else if (result == 0 && channel == NULL) {
        result = park(emptying, notice, "there is no such channel any more", err);
    } else if (result == 0 && channel->enabled) {
        notice->attempts++;
        notice->due = plan->now + back_off(notice->attempts);
        payload_of_items(plan, &head, items, count, &emptying->payloads[number]);
        result = ledger_notice_set(plan->ledger, notice, err);
    }
    free(items);
    return result;
}

static int prepare_all(struct emptying *emptying, struct err *err)
{
    struct ledger *ledger = emptying->plan->ledger;

    if (ledger_begin(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < emptying->count; i++) {
        if (prepare(emptying, i, err) != 0) {
            ledger_rollback(ledger);
            return -1;
        }
    }
    return ledger_commit(ledger, err);
}

static int record(struct emptying *emptying, struct ledger_notice *notice,
                  const struct answer *answer, struct err *err)
{
    if (answer->outcome == ANSWER_REFUSED)
        return park(emptying, notice, answer->message, err);
    if (answer->outcome == ANSWER_SENT) {
        notice->state = OUTBOX_SENT;
        notice->ended = emptying->plan->now;
        notice->fault = NULL;
        emptying->tally->sent++;
        if (ledger_notice_supersede(emptying->plan->ledger, notice, err) != 0)
            return -1;
        return ledger_notice_set(emptying->plan->ledger, notice, err);
    }
    notice->fault = answer->message;
    if (answer->after > 0) /* a receiver cannot put it off for ever */
        notice->due = emptying->plan->now +
                      (answer->after < BACK_OFF_MOST ? answer->after : BACK_OFF_MOST);
    emptying->tally->waiting++;
    log_warning("channel %s could not be told, it will be tried again: %s", notice->channel,
                answer->message);
    return ledger_notice_set(emptying->plan->ledger, notice, err);
}

/* As soon as it is known: what was accepted is not sent again whatever happens next. */
static int take_answer(void *context, const struct answer *answer, struct err *err)
{
    struct emptying *emptying = context;
    struct ledger *ledger = emptying->plan->ledger;

    for (size_t i = 0; i < emptying->count; i++) {
        struct ledger_notice *notice = &emptying->notices[i];

        if (strcmp(notice->uid, answer->id) != 0 || notice->state != OUTBOX_QUEUED)
            continue;
        if (ledger_begin(ledger, err) != 0)
            return -1;
        if (record(emptying, notice, answer, err) != 0) {
            ledger_rollback(ledger);
            return -1;
        }
        return ledger_commit(ledger, err);
    }
    return 0;
}

/* The payloads that there are, in order, in front. */
static size_t close_up(struct buf *payloads, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (payloads[i].length > 0) {
            struct buf payload = payloads[i];

            payloads[i] = BUF_EMPTY;
            payloads[kept++] = payload;
        }
    }
    return kept;
}

int deliver_due(const struct delivery_plan *plan, struct delivery_tally *tally, struct err *err)
{
    struct emptying emptying = { .plan = plan, .tally = tally };
    int result;

    *tally = (struct delivery_tally){ 0 };
    result = ledger_notices(plan->ledger, OUTBOX_QUEUED, plan->now, &emptying.arena,
                            &emptying.notices, &emptying.count, err);
    if (result == 0 && emptying.count > 0) {
        size_t handed;

        emptying.payloads = mem_array(emptying.count, sizeof *emptying.payloads);
        result = prepare_all(&emptying, err);
        handed = close_up(emptying.payloads, emptying.count);
        if (result == 0 && handed > 0)
            result = hand_over(plan, emptying.payloads, handed, take_answer, &emptying, err);
    }
    for (size_t i = 0; emptying.payloads != NULL && i < emptying.count; i++)
        buf_free(&emptying.payloads[i]);
    free(emptying.payloads);
    free(emptying.notices);
    arena_free(&emptying.arena);
    return result;
}

/* --- without the outbox: what is said again, tried out, or only a sign of life ----------------*/

static int count_answer(void *context, const struct answer *answer, struct err *err)
{
    struct delivery_tally *tally = context;

    (void)err;
    tally->sent += answer->outcome == ANSWER_SENT;
    tally->waiting += answer->outcome == ANSWER_RETRY;
    tally->parked += answer->outcome == ANSWER_REFUSED;
    if (answer->outcome != ANSWER_SENT)
        log_warning("channel could not be told: %s", answer->message);
    return 0;
}

static void once_uid(const struct delivery_plan *plan, const struct channel_entry *channel,
                     const char *what, char uid[HASH_TEXT])
{
    struct buf text = BUF_EMPTY;
    struct hash hash;

    buf_addf(&text, "%s %s %lld", what, channel->id, (long long)plan->now);
    hash = hash_bytes(text.bytes, text.length);
    hash_text(&hash, uid);
    uid[HASH_SIZE] = '\0';
    buf_free(&text);
}

static int hand_over_one(const struct delivery_plan *plan, struct buf *payload,
                         struct delivery_tally *tally, struct err *err)
{
    int result = hand_over(plan, payload, 1, count_answer, tally, err);

    buf_free(payload);
    return result;
}

int deliver_test(const struct delivery_plan *plan, const char *channel, struct err *err)
{
    struct delivery_tally tally = { 0 };
    struct payload_head head = { .channel = find_channel(plan->config, channel),
                                 .created = plan->now };
    struct buf payload = BUF_EMPTY;
    char uid[HASH_TEXT];

    if (head.channel == NULL)
        return err_set(err, STATUS_USAGE, "there is no channel \"%.64s\" in headway.json",
                       channel);
    once_uid(plan, head.channel, "test", uid);
    head.uid = uid;
    payload_of_text(plan, &head, strcmp(head.channel->kind, "ping") == 0 ? "0" : "Headway: test",
                    "This is a test: notices of Headway reach this channel.\n", &payload);
    if (hand_over_one(plan, &payload, &tally, err) != 0)
        return -1;
    return tally.sent == 1 ? 0 : err_set(err, STATUS_PARTIAL, "channel %s: not delivered",
                                         channel);
}

int deliver_ping(const struct delivery_plan *plan, const char *signal,
                 struct delivery_tally *tally, struct err *err)
{
    int result = 0;

    for (size_t i = 0; i < plan->config->channel_count; i++) {
        struct payload_head head = { .channel = &plan->config->channels[i],
                                     .created = plan->now };
        struct buf payload = BUF_EMPTY;
        char uid[HASH_TEXT];

        if (!head.channel->enabled || strcmp(head.channel->kind, "ping") != 0)
            continue;
        once_uid(plan, head.channel, signal, uid);
        head.uid = uid;
        payload_of_text(plan, &head, signal, "", &payload);
        if (hand_over_one(plan, &payload, tally, err) != 0)
            result = -1;
    }
    return result;
}

/* --- Alertmanager ----------------------------------------------------------------------------*/

static int items_of_firing(const struct delivery_plan *plan, const struct channel_entry *channel,
                           struct arena *arena, struct ledger_item **items, size_t *count,
                           struct err *err)
{
    struct ledger_alerts alerts;

    *count = 0;
    if (ledger_alerts(plan->ledger, ALERTS_ALL, arena, &alerts, err) != 0)
        return -1;
    *items = arena_alloc(arena, (alerts.count + 1) * sizeof **items);
    for (size_t i = 0; i < alerts.count; i++) {
        const struct ledger_alert *alert = &alerts.items[i];
        struct notice_told told;
        struct buf body = BUF_EMPTY;

        if (ledger_told(plan->ledger, channel->id, alert->kind, alert->subject, &told, err) != 0)
            return -1;
        if (alert->state.phase != ALERT_FIRING || !told.firing ||
            alert->state.severity < channel->least)
            continue;
        alert_body(alert, NOTICE_REPEATED, alert->state.severity, &body);
        (*items)[(*count)++] = (struct ledger_item){
            alert->kind, alert->subject, alert->episode, NOTICE_REPEATED, alert->state,
            arena_text(arena, buf_text(&body))
        };
        buf_free(&body);
    }
    return 0;
}

static int say_again(const struct delivery_plan *plan, const struct channel_entry *channel,
                     struct delivery_tally *tally, struct err *err)
{
    struct payload_head head = { .channel = channel, .created = plan->now };
    struct arena arena = { 0 };
    struct buf payload = BUF_EMPTY;
    struct ledger_item *items;
    char uid[HASH_TEXT];
    size_t count;
    int result = items_of_firing(plan, channel, &arena, &items, &count, err);

    if (result == 0 && count > 0) {
        once_uid(plan, channel, "again", uid);
        head.uid = uid;
        payload_of_items(plan, &head, items, count, &payload);
        result = hand_over_one(plan, &payload, tally, err);
    }
    arena_free(&arena);
    return result;
}

int deliver_again(const struct delivery_plan *plan, struct delivery_tally *tally,
                  struct err *err)
{
    int result = 0;

    *tally = (struct delivery_tally){ 0 };
    for (size_t i = 0; i < plan->config->channel_count; i++) {
        const struct channel_entry *channel = &plan->config->channels[i];

        if (channel->enabled && strcmp(channel->kind, "alertmanager") == 0 &&
            say_again(plan, channel, tally, err) != 0)
            result = -1;
    }
    return result;
}
