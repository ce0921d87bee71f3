/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/deliver/deliver.h"

#include "collectors/deliver/exec.h"
#include "collectors/deliver/mail.h"
#include "collectors/deliver/post.h"
#include "collectors/fetch/retry.h"
#include "collectors/fetch/transfer.h"
#include "collectors/sandbox/sandbox.h"
#include "base/file.h"
#include "base/frame.h"
#include "base/log.h"
#include "base/mem.h"
#include "format/json_write.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    ANSWER_MOST = 65536,
    TRY_MILLISECONDS = 15000,
    ATTEMPTS = 3, /* in one run; the outbox tries again in the next ones */
    GRAPHS_MOST = 8,
    GRAPH_BYTES = 2 * 1024 * 1024,
    MEMORY = 512 * 1024 * 1024,
    CPU_SECONDS = 60
};

struct errand {
    struct buf payload;
    struct arena arena;
    struct notice notice;
    struct graph graphs[GRAPHS_MOST];
    size_t graph_count;
    bool done;      /* answered */
    bool unreached; /* by a channel that gave no answer */
};

static void answer(const struct errand *errand, const struct result *result)
{
    static const char *const outcomes[] = { "sent", "retry", "refused" };
    struct buf text = BUF_EMPTY;
    struct json_writer json = { .out = &text };
    struct err err;

    json_open(&json, NULL, '{');
    json_text(&json, "id", errand->notice.id);
    json_text(&json, "outcome", outcomes[result->outcome]);
    json_integer(&json, "after", result->after);
    json_text(&json, "message", result->message);
    json_close(&json, '}');
    if (frame_write(STDOUT_FILENO, 'R', text.bytes, text.length, &err) != 0)
        log_error("%s", err.text);
    buf_free(&text);
}

static void answer_fault(struct errand *errand, enum outcome outcome, const struct err *err)
{
    struct result result = { .outcome = outcome };

    snprintf(result.message, sizeof result.message, "%.300s", err->text);
    answer(errand, &result);
    errand->done = true;
}

/* --- before the process gives up its rights ---------------------------------------------------*/

/* A graph that is not there, or too large, is left out: the notice is what matters. */
static void read_graphs(struct errand *errand)
{
    const struct notice *notice = &errand->notice;

    for (size_t i = 0; i < notice->graph_count && errand->graph_count < GRAPHS_MOST; i++) {
        struct graph *graph = &errand->graphs[errand->graph_count];

        if (file_read(notice->graphs[i], GRAPH_BYTES, &graph->png, NULL) == 0)
            errand->graph_count++;
        else
            buf_free(&graph->png);
    }
}

/* A place that does not answer is not asked again for every notice that is left: the time of one
 * silent channel would be that of all others. */
static bool is_silent(const struct errand *errands, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (errands[i].unreached &&
            strcmp(errands[i].notice.channel, errands[number].notice.channel) == 0)
            return true;
    return false;
}

static void answer_untried(struct errand *errand)
{
    struct err err;

    err_set(&err, STATUS_TEMPORARY, "not tried, since it gave no answer just before");
    answer_fault(errand, OUTCOME_RETRY, &err);
}

static void answer_tried(struct errand *errand, const struct result *result)
{
    answer(errand, result);
    errand->done = true;
    errand->unreached = result->unreached;
}

static void prepare(struct errand *errands, size_t number, const char *directory)
{
    struct errand *errand = &errands[number];
    struct err err = { 0 };
    struct result result;

    if (notice_read(buf_text(&errand->payload), errand->payload.length, &errand->arena,
                    &errand->notice, &err) != 0) {
        answer_fault(errand, OUTCOME_REFUSED, &err);
    } else if (notice_secrets(&errand->notice, directory, &errand->arena, &err) != 0) {
        answer_fault(errand, OUTCOME_RETRY, &err); /* a file can be put in its place */
    } else if (strcmp(errand->notice.kind, "exec") == 0 && is_silent(errands, number)) {
        answer_untried(errand);
    } else if (strcmp(errand->notice.kind, "exec") == 0) {
        exec_deliver(&errand->notice, buf_text(&errand->payload), errand->payload.length,
                     &errand->arena, &result);
        answer_tried(errand, &result);
    } else {
        read_graphs(errand);
    }
}

static int read_errands(const char *directory, struct errand **errands, size_t *count,
                        struct err *err)
{
    struct buf payload = BUF_EMPTY;
    size_t capacity = 0;
    char kind;
    int got;

    while ((got = frame_read(STDIN_FILENO, &kind, &payload, err)) == 1) {
        if (kind != 'N')
            continue;
        *errands = mem_grow(*errands, *count, &capacity, sizeof **errands);
        (*errands)[*count] = (struct errand){ .payload = payload };
        payload = BUF_EMPTY;
        ++*count;
    }
    buf_free(&payload);
    for (size_t i = 0; i < *count; i++)
        prepare(*errands, i, directory);
    return got;
}

/* --- by the network ---------------------------------------------------------------------------*/

static void post_once(struct transfers *transfers, const struct notice *notice,
                      const struct post *post, struct arena *arena, struct result *out)
{
    struct transfer_request request = {
        .url = buf_text(&post->url),
        .headers = (const char *const *)post->headers,
        .header_count = post->header_count,
        .post = buf_text(&post->body),
        .post_length = post->body.length,
        .secret = true, /* what goes out goes where the channel says and nowhere else */
        .allow_http = notice_allows(notice, "http"),
        .allow_private = true, /* the operator named the place, not a document */
        .ca_file = notice_field(notice, arena, "ca_file", NULL),
        .agent = "headway/" HEADWAY_VERSION,
        .most = ANSWER_MOST,
        .milliseconds = TRY_MILLISECONDS,
    };
    struct transfer_answer reply;

    transfers_start(transfers, &request, out);
    while (transfers_next(transfers, &reply) == NULL)
        transfers_wait(transfers, NULL, 0, 1000);
    /* only the receiver can refuse a notice: certificates are renewed, addresses put right */
    *out = (struct result){ .outcome = OUTCOME_RETRY,
                            .unreached = reply.end != TRANSFER_ANSWERED,
                            .lasting = reply.end == TRANSFER_REFUSED };
    if (reply.end == TRANSFER_ANSWERED) {
        int64_t wait = retry_after(reply.retry_after, (int64_t)time(NULL));

        post_judge(notice->kind, reply.status, buf_text(&reply.body), reply.body.length, out);
        out->after = wait > 0 ? wait : 0;
    } else {
        snprintf(out->message, sizeof out->message, "%.300s", reply.message);
    }
    transfer_answer_free(&reply);
}

static void pause_before(int attempt, int64_t after)
{
    int64_t milliseconds = after > 0 ? after * 1000 : (int64_t)1000 << attempt;
    struct timespec pause = { (time_t)(milliseconds / 1000), milliseconds % 1000 * 1000000 };

    nanosleep(&pause, NULL);
}

/* A receiver that asks for more than a few seconds is left to a later run. */
static bool worth_waiting(const struct result *result, int attempt)
{
    return result->outcome == OUTCOME_RETRY && !result->lasting && attempt + 1 < ATTEMPTS &&
           result->after <= 5;
}

static void post_all(struct transfers *transfers, struct errand *errand, struct result *out)
{
    size_t count = post_count(&errand->notice);

    *out = (struct result){ .outcome = OUTCOME_SENT };
    for (size_t i = 0; i < count && out->outcome == OUTCOME_SENT; i++) {
        struct post post;
        struct err err = { 0 };

        if (post_make(&errand->notice, i, (int64_t)time(NULL), &errand->arena, &post, &err) != 0) {
            *out = (struct result){ .outcome = OUTCOME_REFUSED };
            snprintf(out->message, sizeof out->message, "%.300s", err.text);
            return;
        }
        post_once(transfers, &errand->notice, &post, &errand->arena, out);
        post_free(&post);
    }
}

static void deliver(struct transfers *transfers, struct errand *errand, struct result *out)
{
    bool mail = strcmp(errand->notice.kind, "mail") == 0;

    for (int attempt = 0;; attempt++) {
        if (mail)
            mail_send(&errand->notice, errand->graphs, errand->graph_count, &errand->arena, out);
        else
            post_all(transfers, errand, out);
        if (!worth_waiting(out, attempt))
            return;
        pause_before(attempt, out->after);
    }
}

static void deliver_all(struct errand *errands, size_t count)
{
    struct transfers *transfers = transfers_open(1);

    for (size_t i = 0; i < count; i++) {
        struct result result;

        if (errands[i].done)
            continue;
        if (is_silent(errands, i)) {
            answer_untried(&errands[i]);
            continue;
        }
        deliver(transfers, &errands[i], &result);
        answer_tried(&errands[i], &result);
    }
    transfers_close(transfers);
}

static void free_errands(struct errand *errands, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < errands[i].graph_count; k++)
            buf_free(&errands[i].graphs[k].png);
        buf_free(&errands[i].payload);
        arena_free(&errands[i].arena);
    }
    free(errands);
}

/* Certificate files of the channels are read by the network's library later on. */
static int give_up_rights(const struct errand *errands, size_t count, struct sandbox *on,
                          struct err *err)
{
    const struct sandbox_limits limits = { .memory = MEMORY, .seconds = CPU_SECONDS };
    const char **readable = mem_array(count + 1, sizeof *readable);
    struct arena arena = { 0 };
    size_t files = 0;
    int result;

    for (size_t i = 0; i < count; i++) {
        const char *ca_file = notice_field(&errands[i].notice, &arena, "ca_file", NULL);

        if (ca_file != NULL)
            readable[files++] = ca_file;
    }
    result = sandbox_fetch(&limits, readable, files, on, err);
    arena_free(&arena);
    free(readable);
    return result;
}

int deliver_main(int argc, char **argv)
{
    const char *directory = argc == 3 && strcmp(argv[1], "--config") == 0 ? argv[2] : NULL;
    struct errand *errands = NULL;
    struct sandbox on;
    struct err err = { .status = STATUS_INTERNAL };
    size_t count = 0;
    int result;

    if (directory == NULL) {
        log_error("deliver: --config DIR is missing");
        return STATUS_USAGE;
    }
    signal(SIGPIPE, SIG_IGN);
    result = sandbox_start(&on, &err);
    if (result == 0)
        result = read_errands(directory, &errands, &count, &err);
    if (result == 0)
        result = give_up_rights(errands, count, &on, &err);
    if (result == 0)
        deliver_all(errands, count);
    else
        log_error("%s", err.text);
    free_errands(errands, count);
    return result == 0 ? STATUS_OK : (int)err.status;
}
