/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/job_state.h"

#include "collectors/gzip.h"
#include "collectors/sandbox/child.h"
#include "base/frame.h"
#include "base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PARSE_SECONDS = 60,
    WAIT_MS = 250, /* how late the end of a parser's time may be noticed */
    PROGRAMS_AT_ONCE = 8,
};

/* --- what is said -------------------------------------------------------------------------- */

/* headway is the only reader; where it is gone there is no one to go on for. */
static void say(struct job *job, char kind)
{
    struct err err;

    if (frame_write(STDOUT_FILENO, kind, buf_text(&job->out), job->out.length, &err) != 0)
        exit(STATUS_INTERNAL);
    buf_clear(&job->out);
}

static void say_bytes(struct job *job, const struct source *source, char kind, const char *bytes,
                      size_t length)
{
    handover_write_number(&job->out, source->given.number);
    buf_add(&job->out, bytes, length);
    say(job, kind);
}

static void say_note(struct job *job, const struct source *source, const char *text)
{
    handover_write_number(&job->out, source->given.number);
    handover_write_text(&job->out, text);
    say(job, HANDOVER_NOTE);
}

static void say_end(struct job *job, struct source *source)
{
    struct handover_end end = { .documents = (int64_t)source->count };

    if (source->fault.text[0] != '\0')
        end.message = source->fault.text;
    handover_write_number(&job->out, source->given.number);
    handover_write_end(&job->out, &end);
    say(job, HANDOVER_END);
    source->ended = true;
}

/* The document itself and its body, where there is one. */
static void say_document(struct job *job, const struct document *document, bool has_body)
{
    const struct transfer_answer *answer = &document->answer.transfer;
    struct handover_document said = { .url = document->name,
                                      .etag = answer->etag,
                                      .last_modified = answer->last_modified,
                                      .media_type = answer->content_type,
                                      .length = -1,
                                      .page = (int64_t)document->request.page,
                                      .linked = document->request.role == REQUEST_LINKED };
    struct buf stored = BUF_EMPTY;

    if (has_body) {
        gzip_append(&stored, buf_text(&answer->body), answer->body.length);
        said.hash = hash_bytes(buf_text(&answer->body), answer->body.length);
        said.length = (int64_t)answer->body.length;
        said.stored = (int64_t)stored.length;
    }
    handover_write_number(&job->out, document->source->given.number);
    handover_write_document(&job->out, &said);
    say(job, HANDOVER_DOCUMENT);
    for (size_t at = 0; at < stored.length; at += HANDOVER_BODY_PIECE) {
        size_t rest = stored.length - at;

        say_bytes(job, document->source, HANDOVER_BODY, stored.bytes + at,
                  rest < HANDOVER_BODY_PIECE ? rest : HANDOVER_BODY_PIECE);
    }
    buf_free(&stored);
}

static void document_finish(struct job *job, struct document *document,
                            struct handover_tally *tally)
{
    struct source *source = document->source;

    tally->status = document->answer.transfer.status;
    tally->attempts = document->answer.attempts;
    handover_write_number(&job->out, source->given.number);
    handover_write_tally(&job->out, tally);
    say(job, HANDOVER_TALLY);
    transfer_answer_free(&document->answer.transfer);
    if (document->request.url != NULL)
        fetching_release(job->fetching);
    if (--source->unfinished == 0)
        say_end(job, source);
}

/* A document without a body to parse. */
static void document_fail(struct job *job, struct document *document,
                          enum handover_outcome outcome, const char *message)
{
    struct handover_tally tally = { .outcome = outcome, .message = message };

    say_document(job, document, false);
    document_finish(job, document, &tally);
}

static void activate(struct job *job, struct document *document)
{
    job->active = mem_grow(job->active, job->active_count, &job->active_capacity,
                           sizeof(struct document *));
    job->active[job->active_count++] = document;
}

/* --- parsing ------------------------------------------------------------------------------- */

struct relay {
    struct job *job;
    struct document *document;
};

static void relay_rows(void *to, const char *bytes, size_t length)
{
    struct relay *relay = to;

    say_bytes(relay->job, relay->document->source, HANDOVER_ROWS, bytes, length);
}

static void relay_note(void *to, const char *bytes, size_t length)
{
    struct relay *relay = to;

    say_bytes(relay->job, relay->document->source, HANDOVER_NOTE, bytes, length);
}

static void relay_passage(void *to, const char *bytes, size_t length)
{
    struct relay *relay = to;

    say_bytes(relay->job, relay->document->source, HANDOVER_PASSAGE, bytes, length);
}

static void fetch_begin(struct job *job, struct document *document);

static void relay_page(void *to, const char *url, size_t page)
{
    struct relay *relay = to;
    const char *why;
    struct document *next = source_add_page(relay->document->source, relay->document, url, page,
                                            &why);

    if (next != NULL)
        fetch_begin(relay->job, next);
    else
        say_note(relay->job, relay->document->source, why);
}

/* What was asked for before is not worth a word. */
static void relay_link(void *to, const char *url, enum request_role role)
{
    struct relay *relay = to;
    const char *why;
    struct document *next = source_add_link(relay->document->source, relay->document, url, role,
                                            &why);

    if (next != NULL)
        fetch_begin(relay->job, next);
    else if (why != NULL)
        say_note(relay->job, relay->document->source, why);
}

static void parse_begin(struct job *job, struct document *document)
{
    const struct transfer_answer *answer = &document->answer.transfer;
    struct source *source = document->source;
    const struct parsing_work work = {
        .collector = source->collector,
        .spec = &source->spec,
        .body = { .bytes = buf_text(&answer->body), .length = answer->body.length,
                  .request = &document->request, .fetched = job->given.now },
        .media_type = answer->content_type,
        .limits = { .memory = (size_t)job->given.memory, .seconds = PARSE_SECONDS },
        .seconds = PARSE_SECONDS,
    };
    struct handover_tally tally = { .outcome = OUTCOME_PARSER_FAILED };
    struct err err;

    say_document(job, document, true);
    if (parsing_start(&work, &document->parsing, &err) != 0) {
        tally.message = err.text;
        document_finish(job, document, &tally);
        return;
    }
    source->parsing = true;
    job->parsers++;
}

/* True while the parser goes on. */
static bool parse_step(struct job *job, struct document *document)
{
    struct relay relay = { job, document };
    const struct parsing_events events = { &relay, relay_rows, relay_note, relay_passage,
                                           relay_page, relay_link };
    struct handover_tally tally;
    struct arena arena = { 0 };

    if (parsing_step(document->parsing, &events))
        return true;
    parsing_finish(document->parsing, &arena, &tally);
    document->parsing = NULL;
    document->source->parsing = false;
    job->parsers--;
    document_finish(job, document, &tally);
    arena_free(&arena);
    return false;
}

/* --- getting the bodies -------------------------------------------------------------------- */

static void fetch_begin(struct job *job, struct document *document)
{
    struct source *source = document->source;
    const struct handover_validator *known = source_validator(source, document->name);
    struct fetch_request request = source->access.request;
    size_t count = 0;

    while (document->headers[count] != NULL)
        count++;
    request.transfer.url = document->url;
    request.transfer.headers = document->headers;
    request.transfer.header_count = count;
    request.transfer.agent = job->agent;
    request.transfer.secret = request.transfer.secret && document_takes_secrets(document);
    if (known != NULL) {
        request.etag = known->etag;
        request.last_modified = known->last_modified;
    }
    fetching_add(job->fetching, &request, document);
}

/* What failed is told in its turn: not while another document of the source is open. */
static void fetch_take(struct job *job)
{
    struct fetch_answer answer;
    struct document *document;

    while ((document = fetching_next(job->fetching, &answer)) != NULL) {
        document->answer = answer;
        activate(job, document);
    }
}

/* True where no body came, which has then been told. */
static bool fetch_failed(struct job *job, struct document *document)
{
    static const enum handover_outcome outcomes[] = {
        [FETCH_NOT_MODIFIED] = OUTCOME_NOT_MODIFIED,
        [FETCH_PROVIDER_ERROR] = OUTCOME_PROVIDER_ERROR,
        [FETCH_TRANSPORT_ERROR] = OUTCOME_TRANSPORT_ERROR,
    };
    const struct fetch_answer *answer = &document->answer;

    if (document->request.url == NULL || answer->outcome == FETCH_BODY)
        return false;
    document_fail(job, document, outcomes[answer->outcome],
                  answer->message[0] != '\0' ? answer->message : NULL);
    return true;
}

/* A file is as it was while its time of change and its size are. */
static char *file_etag(int fd)
{
    struct buf etag = BUF_EMPTY;
    struct stat status = { 0 };

    fstat(fd, &status);
    buf_addf(&etag, "%lld.%09ld-%lld", (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
             (long long)status.st_size);
    return buf_take(&etag);
}

static int file_fill(int fd, size_t most, struct buf *body, struct err *err)
{
    enum { PIECE = 1 << 16 };
    ssize_t got;

    do {
        buf_reserve(body, PIECE);
        got = read(fd, body->bytes + body->length, PIECE);
        body->length += got > 0 ? (size_t)got : 0;
    } while ((got > 0 && body->length <= most) || (got < 0 && errno == EINTR));
    buf_add(body, "", 0);
    if (got < 0)
        return err_set(err, STATUS_TEMPORARY, "cannot read: %s", strerror(errno));
    if (got > 0)
        return err_set(err, STATUS_TEMPORARY, "the file is larger than %zu bytes; raise \"most\" "
                       "of the source if it is meant to be", most);
    return 0;
}

/* True where its body is there; else it has been dealt with. */
static bool file_take(struct job *job, struct document *document)
{
    const struct handover_validator *known = source_validator(document->source, document->name);
    struct transfer_answer *answer = &document->answer.transfer;
    struct err err;

    answer->etag = file_etag(document->file);
    if (known != NULL && known->etag != NULL && strcmp(known->etag, answer->etag) == 0)
        document_fail(job, document, OUTCOME_NOT_MODIFIED, NULL);
    else if (file_fill(document->file, document->source->access.request.transfer.most,
                       &answer->body, &err) != 0)
        document_fail(job, document, OUTCOME_TRANSPORT_ERROR, err.text);
    else
        return true;
    return false;
}

/* True while the program goes on; afterwards its output is the body or it has failed. */
static bool program_step(struct job *job, struct document *document, bool *has_body)
{
    struct buf *body = &document->answer.transfer.body;
    struct err err;

    if (running_step(document->running))
        return true;
    *has_body = running_finish(document->running, body, &err) == 0;
    document->running = NULL;
    job->programs--;
    if (!*has_body)
        document_fail(job, document,
                      err.status == STATUS_DATA ? OUTCOME_PROVIDER_ERROR
                                                : OUTCOME_TRANSPORT_ERROR,
                      err.text);
    return false;
}

static void programs_go(struct job *job)
{
    for (size_t i = 0; i < job->count && job->programs < PROGRAMS_AT_ONCE; i++)
        for (struct document *document = job->sources[i].documents;
             document != NULL && job->programs < PROGRAMS_AT_ONCE; document = document->next)
            if (document->running != NULL && !document->released) {
                document->released = true;
                running_go(document->running);
                job->programs++;
                activate(job, document);
            }
}

/* --- the loop ------------------------------------------------------------------------------ */

/* One step of an active document; false where it is done with. */
static bool document_step(struct job *job, struct document *document)
{
    bool has_body;

    if (document->running != NULL)
        return program_step(job, document, &has_body) || has_body;
    if (document->parsing != NULL)
        return parse_step(job, document);
    if (document->source->parsing || job->parsers >= job->most_parsers)
        return true;
    if (fetch_failed(job, document) ||
        (document->request.path != NULL && !file_take(job, document)))
        return false;
    parse_begin(job, document);
    return document->parsing != NULL;
}

static void active_step(struct job *job)
{
    for (size_t i = 0; i < job->active_count;) {
        if (document_step(job, job->active[i]))
            i++;
        else
            job->active[i] = job->active[--job->active_count];
    }
}

/* Waits until anything moves; not at all where a parser could be started. */
static void wait_for_anything(struct job *job)
{
    struct pollfd *fds = mem_array(job->active_count * RUNNING_FDS, sizeof *fds);
    size_t count = 0;
    int wait = WAIT_MS;

    for (size_t i = 0; i < job->active_count; i++) {
        const struct document *document = job->active[i];

        if (document->running != NULL) {
            running_fds(document->running, fds + count);
            count += RUNNING_FDS;
        } else if (document->parsing != NULL) {
            fds[count++] = (struct pollfd){ .fd = parsing_fd(document->parsing),
                                            .events = POLLIN };
        } else if (!document->source->parsing && job->parsers < job->most_parsers) {
            wait = 0;
        }
    }
    fetching_wait(job->fetching, fds, count, wait);
    free(fds);
}

static bool all_ended(const struct job *job)
{
    for (size_t i = 0; i < job->count; i++)
        if (!job->sources[i].ended)
            return false;
    return true;
}

static void begin_all(struct job *job)
{
    for (size_t i = 0; i < job->count; i++) {
        struct source *source = &job->sources[i];

        if (source->fault.text[0] != '\0' || source->documents == NULL) {
            say_end(job, source);
            continue;
        }
        for (struct document *document = source->documents; document; document = document->next)
            if (document->request.url != NULL)
                fetch_begin(job, document);
            else if (document->request.path != NULL)
                activate(job, document);
    }
}

void job_run(struct job *job)
{
    begin_all(job);
    while (!all_ended(job)) {
        fetch_take(job);
        programs_go(job);
        active_step(job);
        if (!all_ended(job))
            wait_for_anything(job);
    }
    say(job, HANDOVER_DONE);
}
