/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/source.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NO_FILE = -1 };

static const char *const *texts_copy(const char *const *texts, struct arena *arena)
{
    size_t count = 0;
    const char **copy;

    while (texts != NULL && texts[count] != NULL)
        count++;
    copy = arena_alloc(arena, (count + 1) * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = arena_text(arena, texts[i]);
    return copy;
}

static struct document *document_add(struct source *source, const struct request *request)
{
    struct arena *arena = source->spec.arena;
    struct document *document = arena_alloc(arena, sizeof *document);

    document->source = source;
    document->file = NO_FILE;
    document->request = (struct request){ .url = arena_text(arena, request->url),
                                          .path = arena_text(arena, request->path),
                                          .page = request->page,
                                          .role = request->role };
    document->request.headers = texts_copy(request->headers, arena);
    document->name = request->url != NULL ? document->request.url : document->request.path;
    if (request->argv != NULL) {
        document->request.argv = texts_copy(request->argv, arena);
        document->name = document->request.argv[0];
    }
    *source->end = document;
    source->end = &document->next;
    source->count++;
    source->unfinished++;
    return document;
}

/* --- by kind of request -------------------------------------------------------------------- */

/* Scheme, host and port: what a page may not leave. */
static size_t origin_length(const char *url)
{
    const char *host = strstr(url, "://");

    return host == NULL ? 0 : (size_t)(host - url) + 3 + strcspn(host + 3, "/?#\\");
}

static bool is_same_origin(const char *url, const char *other)
{
    size_t length = other != NULL ? origin_length(other) : 0;

    return length > 0 && origin_length(url) == length && strncmp(url, other, length) == 0;
}

bool document_takes_secrets(const struct document *document)
{
    return document->request.role == REQUEST_PLANNED ||
           is_same_origin(document->request.url, document->source->spec.url);
}

static void prepare_url(struct document *document)
{
    struct source *source = document->source;
    size_t count = 0;

    if (!document_takes_secrets(document)) {
        document->url = mem_copy_text(document->request.url);
        document->headers = (const char **)document->request.headers;
        return;
    }
    while (document->request.headers[count] != NULL)
        count++;
    document->headers = arena_alloc(source->spec.arena, (count + source->access.header_count + 1) *
                                                            sizeof *document->headers);
    for (size_t i = 0; i < source->access.header_count; i++)
        document->headers[count + i] = source->access.headers[i];
    memcpy(document->headers, document->request.headers, count * sizeof *document->headers);
    document->url = access_url(&source->access, document->request.url);
}

static int prepare_file(struct document *document, struct err *err)
{
    struct stat status;

    document->file = open(document->request.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (document->file < 0)
        return err_set(err, STATUS_CONFIG, "%s: cannot open: %s", document->request.path,
                       strerror(errno));
    if (fstat(document->file, &status) != 0 || !S_ISREG(status.st_mode))
        return err_set(err, STATUS_CONFIG, "%s: is no plain file", document->request.path);
    return 0;
}

static int prepare_program(struct document *document, const struct handover_job *job,
                           struct err *err)
{
    const struct access *access = &document->source->access;
    const struct running_limits limits = { .memory = (size_t)job->memory,
                                           .seconds = access->seconds,
                                           .most = access->request.transfer.most };

    return running_prepare(document->request.argv, &limits, &document->running, err);
}

/* --- planning ------------------------------------------------------------------------------ */

static void planned_request(void *to, const struct request *request)
{
    struct source *source = to;

    if (source->count < DOCUMENTS_MOST)
        document_add(source, request);
}

static void planned_row(void *to, const struct row *row)
{
    (void)to;
    (void)row;
}

static void planned_note(void *to, const char *text)
{
    (void)to;
    (void)text;
}

static int plan(struct source *source, const struct handover_job *job, struct err *err)
{
    const struct known known = { .newest = source->given.newest,
                                 .today = date_of_seconds(job->now) };
    struct sink sink = { .to = source, .row = planned_row, .request = planned_request,
                         .note = planned_note };

    if (source->collector->plan(&source->spec, &known, &sink, err) != 0)
        return -1;
    for (struct document *document = source->documents; document; document = document->next) {
        int failed = 0;

        if (document->request.url != NULL)
            prepare_url(document);
        else if (document->request.path != NULL)
            failed = prepare_file(document, err);
        else
            failed = prepare_program(document, job, err);
        if (failed != 0)
            return -1;
    }
    return 0;
}

static int prepare(struct source *source, const struct handover_job *job, struct err *err)
{
    if (spec_read(source->given.entry, strlen(source->given.entry), &source->spec, err) != 0)
        return -1;
    if (source->spec.kind == NULL ||
        (source->collector = collector_find(source->spec.kind)) == NULL)
        return err_set(err, STATUS_CONFIG, "there is no kind of source \"%.40s\"",
                       source->spec.kind != NULL ? source->spec.kind : "");
    if (access_read(&source->spec, job, &source->access, err) != 0)
        return -1;
    return plan(source, job, err);
}

void source_prepare(struct source *source, const struct handover_job *job)
{
    source->end = &source->documents;
    source->fault.text[0] = '\0';
    if (prepare(source, job, &source->fault) != 0)
        source->unfinished = 0;
    else
        source->fault.text[0] = '\0';
}

/* --- further pages ------------------------------------------------------------------------- */

static bool is_asked(const struct source *source, const char *url)
{
    for (const struct document *document = source->documents; document; document = document->next)
        if (document->request.url != NULL && strcmp(document->request.url, url) == 0)
            return true;
    return false;
}

struct document *source_add_page(struct source *source, const struct document *from,
                                 const char *url, size_t page, const char **why)
{
    struct document *document;
    struct request request;

    *why = "the next page is on another host and is not followed";
    if (!is_same_origin(url, from->request.url))
        return NULL;
    *why = "more pages than a source may have in one run";
    if (source->count >= DOCUMENTS_MOST)
        return NULL;
    *why = "the next page is one that was read before";
    if (is_asked(source, url))
        return NULL;
    request = (struct request){ .url = url, .headers = from->request.headers, .page = page,
                                .role = from->request.role };
    document = document_add(source, &request);
    prepare_url(document);
    return document;
}

struct document *source_add_saved(struct source *source, const char *url)
{
    const struct request request = { .url = url, .role = REQUEST_LIST };

    source->end = &source->documents;
    return document_add(source, &request);
}

/* --- links ----------------------------------------------------------------------------------- */

enum { LINKS_USUAL = 20, LINKS_MOST = 200, LISTS_MOST = 10 };

static size_t links_most(const struct source *source)
{
    struct json most = json_member(spec_member(&source->spec, "links"), "most");
    size_t number;

    return json_index(most, LINKS_MOST, &number) ? number : LINKS_USUAL;
}

/* "hosts": ["news.example.org"]: with or without a port, by https unless "allow" has http. */
static bool is_named_host(const struct source *source, const char *url)
{
    const char *const *hosts = spec_texts(&source->spec, "hosts");
    const char *host = strstr(url, "://") + 3;
    size_t length = strcspn(host, "/?#\\");

    for (; *hosts != NULL; hosts++)
        if (strlen(*hosts) == length && strncasecmp(host, *hosts, length) == 0)
            return true;
    return false;
}

static const char *tell_once(bool *told, const char *why)
{
    bool first = !*told;

    *told = true;
    return first ? why : NULL;
}

struct document *source_add_link(struct source *source, const struct document *from,
                                 const char *url, enum request_role role, const char **why)
{
    const struct request request = { .url = url, .role = role };
    size_t most = role == REQUEST_LIST ? LISTS_MOST : links_most(source);
    struct document *document;

    *why = NULL;
    if (origin_length(url) == 0 || is_asked(source, url) ||
        (role == REQUEST_LINKED && source_validator(source, url) != NULL))
        return NULL;
    if (!is_same_origin(url, from->request.url) && !is_named_host(source, url)) {
        *why = tell_once(&source->far_told, "links to other hosts are not followed; name those "
                                            "that are meant in \"hosts\"");
        return NULL;
    }
    if (source->links >= most || source->count >= DOCUMENTS_MOST) {
        *why = tell_once(&source->bound_told, "more links than are followed in one run; the next "
                                              "run goes on (\"most\" of \"links\")");
        return NULL;
    }
    source->links++;
    document = document_add(source, &request);
    prepare_url(document);
    return document;
}

const struct handover_validator *source_validator(const struct source *source, const char *url)
{
    for (size_t i = 0; i < source->validator_count; i++)
        if (strcmp(source->validators[i].url, url) == 0)
            return &source->validators[i];
    return NULL;
}

void source_free(struct source *source)
{
    for (struct document *document = source->documents; document; document = document->next) {
        struct buf out = BUF_EMPTY;

        free(document->url);
        if (document->file != NO_FILE)
            close(document->file);
        if (document->running != NULL)
            running_finish(document->running, &out, NULL);
        buf_free(&out);
        transfer_answer_free(&document->answer.transfer);
    }
    free(source->validators);
    spec_free(&source->spec);
}
