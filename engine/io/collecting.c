/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/collecting.h"

#include "base/mem.h"
#include "io/worker.h"

#include <stdlib.h>
#include <string.h>

enum {
    GRACE_SECONDS = 150, /* for the parsers that still run when the time for fetching is over */
    DOCUMENTS_MOST = 1001,
    NOTES_MOST = 200,
    PASSAGES_MOST = 1000,
    ROWS_MOST = 20 * 1000 * 1000,
};

struct collecting {
    struct worker *worker;
    struct collected **sources; /* by number; NULL once it was given */
    size_t count, given;
    bool done; /* headway-collect says that that was all */
    bool over; /* it says nothing more */
    struct err fault;
};

static int send_source(struct collecting *collecting, const struct collecting_source *source,
                       size_t number, struct buf *payload, struct err *err)
{
    const struct handover_source given = { .number = (int64_t)number, .id = source->id,
                                           .entry = source->entry, .newest = source->newest };

    buf_clear(payload);
    handover_write_source(payload, &given);
    if (worker_send(collecting->worker, HANDOVER_SOURCE, payload->bytes, payload->length,
                    err) != 0)
        return -1;
    for (size_t i = 0; i < source->validator_count; i++) {
        buf_clear(payload);
        handover_write_validator(payload, &source->validators[i]);
        if (worker_send(collecting->worker, HANDOVER_VALIDATOR, payload->bytes, payload->length,
                        err) != 0)
            return -1;
    }
    return 0;
}

static int send_job(struct collecting *collecting, const struct collecting_plan *plan,
                    struct err *err)
{
    struct buf payload = BUF_EMPTY;
    int result;

    handover_write_job(&payload, &plan->job);
    result = worker_send(collecting->worker, HANDOVER_JOB, payload.bytes, payload.length, err);
    for (size_t i = 0; i < plan->count && result == 0; i++)
        result = send_source(collecting, &plan->sources[i], i, &payload, err);
    worker_close_input(collecting->worker);
    buf_free(&payload);
    return result;
}

int collecting_start(const struct collecting_plan *plan, struct collecting **out,
                     struct err *err)
{
    static const char *const args[] = { "fetch", NULL };
    const struct worker_plan how = {
        .program = "headway-collect",
        .args = args,
        .seconds = (int)(plan->job.milliseconds / 1000) + GRACE_SECONDS,
    };
    struct collecting *collecting = mem_alloc(sizeof *collecting);

    if (worker_start(&how, &collecting->worker, err) != 0) {
        free(collecting);
        return -1;
    }
    collecting->count = plan->count;
    collecting->sources = mem_array(plan->count + 1, sizeof *collecting->sources);
    for (size_t i = 0; i < plan->count; i++) {
        collecting->sources[i] = mem_alloc(sizeof **collecting->sources);
        collecting->sources[i]->index = i;
    }
    if (send_job(collecting, plan, &collecting->fault) != 0)
        collecting->over = true; /* finish tells why; the sources have failed */
    *out = collecting;
    return 0;
}

/* --- what is said, checked ----------------------------------------------------------------- */

/* A message on its way: of which source, and the rest of its payload. */
struct message {
    struct collected *source;
    struct collected_document *document; /* the one that is open; NULL: none */
    const char *bytes;
    size_t length;
};

static int take_document(struct message *message, struct err *err)
{
    struct collected *source = message->source;
    struct collected_document *document;

    if (message->document != NULL || source->count >= DOCUMENTS_MOST)
        return err_set(err, STATUS_DATA, "a document at a wrong moment");
    source->documents = mem_grow(source->documents, source->count, &source->capacity,
                                 sizeof *source->documents);
    document = &source->documents[source->count++];
    *document = (struct collected_document){ 0 };
    source->open = true;
    if (handover_read_document(message->bytes, message->length, &source->arena,
                               &document->document, err) != 0)
        return -1;
    if (document->document.stored > (int64_t)1 << 32)
        return err_set(err, STATUS_DATA, "a body larger than any may be");
    return 0;
}

static int take_body(struct message *message, struct err *err)
{
    struct buf *body = &message->document->body;

    if ((int64_t)(body->length + message->length) > message->document->document.stored)
        return err_set(err, STATUS_DATA, "a body longer than announced");
    buf_add(body, message->bytes, message->length);
    return 0;
}

static int take_rows(struct message *message, struct err *err)
{
    struct collected_document *document = message->document;
    struct figure figure;
    int got;

    while ((got = handover_read_row(&message->bytes, &message->length, &message->source->arena,
                                    &figure, err)) == 1) {
        if (document->figure_count >= ROWS_MOST)
            return err_set(err, STATUS_DATA, "more than %d rows in one document", ROWS_MOST);
        document->figures = mem_grow(document->figures, document->figure_count,
                                     &document->figure_capacity, sizeof *document->figures);
        document->figures[document->figure_count++] = figure;
    }
    return got;
}

static int take_note(struct message *message, struct err *err)
{
    struct collected_document *document = message->document;

    if (document->note_count >= NOTES_MOST)
        return 0; /* nobody reads on */
    document->notes = mem_grow(document->notes, document->note_count, &document->note_capacity,
                               sizeof *document->notes);
    return handover_read_text(message->bytes, message->length, &message->source->arena,
                              &document->notes[document->note_count++], err);
}

static int take_passage(struct message *message, struct err *err)
{
    struct collected_document *document = message->document;

    if (document->passage_count >= PASSAGES_MOST)
        return 0; /* nobody reads on */
    document->passages = mem_grow(document->passages, document->passage_count,
                                  &document->passage_capacity, sizeof *document->passages);
    return handover_read_passage(message->bytes, message->length, &message->source->arena,
                                 &document->passages[document->passage_count++], err);
}

static int take_tally(struct message *message, struct err *err)
{
    struct collected_document *document = message->document;

    if (handover_read_tally(message->bytes, message->length, &message->source->arena,
                            &document->tally, err) != 0)
        return -1;
    message->source->open = false;
    if ((int64_t)document->body.length != document->document.stored)
        return err_set(err, STATUS_DATA, "a body shorter than announced");
    if (document->tally.outcome != OUTCOME_DATA)
        document->figure_count = 0; /* whatever had come of it before it failed */
    else if ((int64_t)document->figure_count != document->tally.rows ||
             document->document.length < 0)
        return err_set(err, STATUS_DATA, "%zu rows where %lld were counted",
                       document->figure_count, (long long)document->tally.rows);
    return 0;
}

static int take_end(struct message *message, struct err *err)
{
    struct collected *source = message->source;
    struct handover_end end;

    if (handover_read_end(message->bytes, message->length, &source->arena, &end, err) != 0)
        return -1;
    if (end.message == NULL && end.documents != (int64_t)source->count)
        return err_set(err, STATUS_DATA, "%zu documents where %lld were counted", source->count,
                       (long long)end.documents);
    if (source->failure == NULL)
        source->failure = end.message;
    return 0;
}

static const struct taker {
    char kind;
    bool inside; /* belongs to a document that has begun */
    int (*take)(struct message *message, struct err *err);
} takers[] = {
    { HANDOVER_DOCUMENT, false, take_document }, { HANDOVER_BODY, true, take_body },
    { HANDOVER_ROWS, true, take_rows },          { HANDOVER_NOTE, true, take_note },
    { HANDOVER_TALLY, true, take_tally },        { HANDOVER_END, false, take_end },
    { HANDOVER_PASSAGE, true, take_passage },
};

static const struct taker *taker_find(char kind)
{
    for (size_t i = 0; i < sizeof takers / sizeof takers[0]; i++)
        if (takers[i].kind == kind)
            return &takers[i];
    return NULL;
}

static void source_fail(struct collected *source, const char *why)
{
    if (source->failure == NULL)
        source->failure = arena_text(&source->arena, why);
}

/* One message of headway-collect. -1 where it is none at all, which ends the conversation; one
 * that is wrong about its source fails that source. */
static int message_take(struct collecting *collecting, char kind, const struct buf *payload,
                        struct collected **ended, struct err *err)
{
    struct message message = { .bytes = buf_text(payload), .length = payload->length };
    const struct taker *taker = taker_find(kind);
    struct err wrong;
    int64_t number;

    if (taker == NULL || handover_read_number(&message.bytes, &message.length, &number, err) != 0 ||
        (size_t)number >= collecting->count || collecting->sources[number] == NULL)
        return err_set(err, STATUS_INTERNAL, "headway-collect said what it cannot say");
    message.source = collecting->sources[number];
    if (message.source->open)
        message.document = &message.source->documents[message.source->count - 1];
    if (message.source->failure == NULL) {
        if (taker->inside != (message.document != NULL))
            source_fail(message.source, "headway-collect spoke out of turn");
        else if (taker->take(&message, &wrong) != 0)
            source_fail(message.source, wrong.text);
    }
    if (kind == HANDOVER_END) {
        *ended = message.source;
        collecting->sources[number] = NULL;
    }
    return 0;
}

/* Hears until a source has ended or nothing more is said. */
static struct collected *listen(struct collecting *collecting)
{
    struct collected *ended = NULL;
    struct buf payload = BUF_EMPTY;
    char kind;

    while (ended == NULL && !collecting->over) {
        int got = worker_receive(collecting->worker, &kind, &payload, &collecting->fault);

        if (got == 1 && kind == HANDOVER_DONE)
            collecting->done = true;
        else if (got == 1 && !collecting->done)
            got = message_take(collecting, kind, &payload, &ended, &collecting->fault) == 0 ? 1
                                                                                            : -1;
        collecting->over = got != 1;
    }
    buf_free(&payload);
    return ended;
}

struct collected *collecting_next(struct collecting *collecting)
{
    struct collected *source = listen(collecting);

    while (source == NULL && collecting->given < collecting->count) {
        source = collecting->sources[collecting->given];
        collecting->sources[collecting->given++] = NULL;
        if (source != NULL)
            source_fail(source, "headway-collect ended before it was done with this source");
    }
    return source;
}

void collected_free(struct collected *collected)
{
    for (size_t i = 0; i < collected->count; i++) {
        buf_free(&collected->documents[i].body);
        free(collected->documents[i].figures);
        free(collected->documents[i].passages);
        free(collected->documents[i].notes);
    }
    free(collected->documents);
    arena_free(&collected->arena);
    free(collected);
}

int collecting_finish(struct collecting *collecting, struct err *err)
{
    struct err how = { 0 };
    int ended = worker_finish(collecting->worker, &how), result = 0;

    if (collecting->fault.text[0] != '\0')
        result = err_set(err, collecting->fault.status, "%s", collecting->fault.text);
    if (ended != 0)
        result = err_set(err, how.status, "%s", how.text);
    else if (result == 0 && !collecting->done)
        result = err_set(err, STATUS_INTERNAL, "headway-collect ended without a last word");
    for (size_t i = 0; i < collecting->count; i++)
        if (collecting->sources[i] != NULL)
            collected_free(collecting->sources[i]);
    free(collecting->sources);
    free(collecting);
    return result;
}
