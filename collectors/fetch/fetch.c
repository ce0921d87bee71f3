/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/fetch/fetch.h"

#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"

#include "collectors/fetch/retry.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <time.h>

struct host {
    char *name;
    size_t running;
    int64_t not_before;
};

struct item {
    struct fetch_request request;
    void *context;
    struct host *host;
    int attempts;
    int64_t not_before;
    const char **headers; /* the request's and the conditional ones */
    char *conditions[2];
    struct item *next; /* in the queue */
};

struct fetching {
    struct fetch_rules rules;
    int64_t deadline;
    struct transfers *transfers;
    struct map hosts;
    struct item *queue, **queue_end;
    size_t running, held;
};

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct fetching *fetching_open(const struct fetch_rules *rules)
{
    struct fetching *fetching = mem_alloc(sizeof *fetching);

    fetching->rules = *rules;
    fetching->deadline = now_ms() + rules->milliseconds;
    fetching->transfers = transfers_open(rules->at_once);
    fetching->queue_end = &fetching->queue;
    return fetching;
}

static void item_free(struct item *item)
{
    free(item->conditions[0]);
    free(item->conditions[1]);
    free(item->headers);
    free(item);
}

void fetching_close(struct fetching *fetching)
{
    while (fetching->queue != NULL) {
        struct item *item = fetching->queue;

        fetching->queue = item->next;
        item_free(item);
    }
    for (size_t i = 0; i < fetching->hosts.size; i++)
        if (fetching->hosts.slots[i].key != NULL) {
            free(((struct host *)fetching->hosts.slots[i].value)->name);
            free(fetching->hosts.slots[i].value);
        }
    map_free(&fetching->hosts);
    transfers_close(fetching->transfers);
    free(fetching);
}

static struct host *host_of(struct fetching *fetching, const char *url)
{
    char *name = transfer_host(url);
    struct host *host = map_get(&fetching->hosts, name != NULL ? name : "");

    if (host != NULL) {
        free(name);
        return host;
    }
    host = mem_alloc(sizeof *host);
    host->name = name != NULL ? name : mem_copy_text("");
    map_add(&fetching->hosts, host->name, host);
    return host;
}

static void enqueue(struct fetching *fetching, struct item *item)
{
    item->next = NULL;
    *fetching->queue_end = item;
    fetching->queue_end = &item->next;
}

static char *header_make(const char *name, const char *value)
{
    struct buf header = BUF_EMPTY;

    buf_addf(&header, "%s: %s", name, value);
    return buf_take(&header);
}

void fetching_add(struct fetching *fetching, const struct fetch_request *request, void *context)
{
    struct item *item = mem_alloc(sizeof *item);
    size_t count = request->transfer.header_count;

    item->request = *request;
    item->context = context;
    item->host = host_of(fetching, request->transfer.url);
    item->headers = mem_array(count + 2, sizeof *item->headers);
    for (size_t i = 0; i < count; i++)
        item->headers[i] = request->transfer.headers[i];
    if (request->etag != NULL)
        item->headers[count++] = item->conditions[0] = header_make("If-None-Match",
                                                                   request->etag);
    if (request->last_modified != NULL)
        item->headers[count++] = item->conditions[1] = header_make("If-Modified-Since",
                                                                   request->last_modified);
    item->request.transfer.headers = item->headers;
    item->request.transfer.header_count = count;
    enqueue(fetching, item);
}

/* --- running ------------------------------------------------------------------------------- */

static bool may_start(const struct fetching *fetching, const struct item *item, int64_t now)
{
    return fetching->running + fetching->held < fetching->rules.at_once &&
           item->host->running < fetching->rules.per_host && now >= item->not_before &&
           now >= item->host->not_before && now < fetching->deadline;
}

static void start(struct fetching *fetching, struct item *item, int64_t now)
{
    struct transfer_request request = item->request.transfer;
    int64_t left = fetching->deadline - now;

    if (request.milliseconds > left)
        request.milliseconds = left;
    item->attempts++;
    item->host->running++;
    item->host->not_before = now + item->request.delay_ms;
    fetching->running++;
    transfers_start(fetching->transfers, &request, item);
}

static void start_what_may(struct fetching *fetching)
{
    int64_t now = now_ms();
    struct item **at = &fetching->queue;

    while (*at != NULL) {
        struct item *item = *at;

        if (!may_start(fetching, item, now)) {
            at = &item->next;
            continue;
        }
        *at = item->next;
        start(fetching, item, now);
    }
    fetching->queue_end = at;
}

static uint64_t random_number(void)
{
    uint64_t number = 0;

    if (getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number)
        number = (uint64_t)now_ms();
    return number;
}

/* The wait before the next try; -1 where there should be none. What the provider asks for holds
 * for its whole host. */
static int64_t wait_before_retry(const struct fetching *fetching, const struct item *item,
                                 const struct transfer_answer *answer, int64_t now)
{
    int64_t asked = -1, served = 0, wait;

    if (item->attempts >= fetching->rules.attempts || answer->end == TRANSFER_REFUSED ||
        (answer->end == TRANSFER_ANSWERED && !retry_status(answer->status)))
        return -1;
    if (answer->retry_after != NULL) {
        /* A date in it is one of the provider's clock, which its Date header shows. */
        if (answer->date != NULL)
            served = retry_after(answer->date, 0);
        asked = retry_after(answer->retry_after, served);
    }
    wait = asked >= 0 ? asked * 1000 : retry_backoff(item->attempts - 1, random_number());
    if (asked > 0)
        item->host->not_before = now + wait;
    return now + wait < fetching->deadline ? wait : -1;
}

static void classify(const struct item *item, struct fetch_answer *answer)
{
    const struct transfer_answer *transfer = &answer->transfer;
    bool conditional = item->request.etag != NULL || item->request.last_modified != NULL;

    if (transfer->end != TRANSFER_ANSWERED) {
        answer->outcome = FETCH_TRANSPORT_ERROR;
        snprintf(answer->message, sizeof answer->message, "%s", transfer->message);
    } else if (transfer->status >= 200 && transfer->status < 300) {
        answer->outcome = FETCH_BODY;
    } else if (transfer->status == 304 && conditional) {
        answer->outcome = FETCH_NOT_MODIFIED;
    } else {
        answer->outcome = FETCH_PROVIDER_ERROR;
        fetch_describe(transfer->status, buf_text(&transfer->body), transfer->body.length,
                       answer->message, sizeof answer->message);
        if (transfer->status >= 300 && transfer->status < 400 && transfer->status != 304)
            snprintf(answer->message, sizeof answer->message,
                     "HTTP %ld: it redirects, which is not followed with a secret; put the "
                     "right address into the source", transfer->status);
    }
}

/* A document whose time ran out while it waited in the queue. */
static void *give_up_late(struct fetching *fetching, struct fetch_answer *answer)
{
    struct item *item = fetching->queue;
    void *context;

    if (item == NULL || now_ms() < fetching->deadline)
        return NULL;
    fetching->queue = item->next;
    if (fetching->queue == NULL)
        fetching->queue_end = &fetching->queue;
    *answer = (struct fetch_answer){ .outcome = FETCH_TRANSPORT_ERROR,
                                     .attempts = item->attempts };
    snprintf(answer->message, sizeof answer->message, "the time of the run was over");
    context = item->context;
    fetching->held++;
    item_free(item);
    return context;
}

void *fetching_next(struct fetching *fetching, struct fetch_answer *answer)
{
    struct item *item;

    start_what_may(fetching);
    *answer = (struct fetch_answer){ 0 };
    while ((item = transfers_next(fetching->transfers, &answer->transfer)) != NULL) {
        int64_t now = now_ms(), wait;
        void *context;

        item->host->running--;
        fetching->running--;
        wait = wait_before_retry(fetching, item, &answer->transfer, now);
        if (wait >= 0) {
            item->not_before = now + wait;
            transfer_answer_free(&answer->transfer);
            enqueue(fetching, item);
            continue;
        }
        answer->attempts = item->attempts;
        classify(item, answer);
        context = item->context;
        fetching->held++;
        item_free(item);
        return context;
    }
    return give_up_late(fetching, answer);
}

void fetching_release(struct fetching *fetching)
{
    fetching->held--;
}

void fetching_wait(struct fetching *fetching, struct pollfd *others, size_t count,
                   int milliseconds)
{
    int64_t now = now_ms(), until = now + milliseconds;

    start_what_may(fetching);
    if (fetching->running + fetching->held < fetching->rules.at_once)
        for (const struct item *item = fetching->queue; item != NULL; item = item->next) {
            int64_t due = item->not_before > item->host->not_before ? item->not_before
                                                                    : item->host->not_before;

            if (item->host->running < fetching->rules.per_host && due < until)
                until = due;
        }
    if (fetching->queue != NULL && fetching->deadline < until)
        until = fetching->deadline;
    transfers_wait(fetching->transfers, others, count, until > now ? (int)(until - now) : 0);
}

/* --- the words of an error ----------------------------------------------------------------- */

/* Adds the body's text to the message: no tags, scripts or styles, blanks run together. */
static void text_of_body(const char *body, size_t length, struct buf *out)
{
    bool blank = false;

    for (size_t at = 0; at < length && out->length < 200;) {
        uint32_t code;
        size_t size = utf8_decode(body + at, length - at, &code);

        if (code == '<' && at + 1 < length && (isalpha((unsigned char)body[at + 1]) ||
                                               strchr("/!?", body[at + 1]) != NULL)) {
            const char *end = memchr(body + at, '>', length - at);
            bool hidden = length - at > 7 && (strncasecmp(body + at, "<script", 7) == 0 ||
                                              strncasecmp(body + at, "<style", 6) == 0);

            at = end != NULL ? (size_t)(end - body) + 1 : length;
            if (hidden) /* up to the closing tag */
                while (at < length && !(body[at] == '<' && at + 1 < length && body[at + 1] == '/'))
                    at++;
            blank = true;
            continue;
        }
        at += size;
        if (code <= ' ' || code == 0x7f || code == 0xfeff) {
            blank = true;
            continue;
        }
        if (blank && out->length > 0)
            buf_add_char(out, ' ');
        blank = false;
        utf8_append(out, code);
    }
}

void fetch_describe(long status, const char *body, size_t length, char *message, size_t size)
{
    struct buf text = BUF_EMPTY;

    text_of_body(body, length < 65536 ? length : 65536, &text);
    snprintf(message, size, "HTTP %ld%s%s", status, text.length > 0 ? ": " : "", buf_text(&text));
    buf_free(&text);
}
