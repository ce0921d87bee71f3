/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/deliver/notice.h"

#include "base/file.h"
#include "base/mem.h"
#include "domain/date.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { SECRET_MOST = 65536, ALERTS_MOST = 100000 };

static const char *text_of(struct json object, const char *name, struct arena *arena)
{
    const char *text = json_copy(json_member(object, name), arena);

    return text != NULL ? text : "";
}

static const char *in_language(struct json details, const char *name, const char *language,
                               struct arena *arena)
{
    return text_of(json_member(details, name), language, arena);
}

static struct alert alert_read(struct json body, const char *language, struct arena *arena)
{
    struct json details = json_member(body, "details");
    struct alert alert = { .body = body,
                           .kind = text_of(body, "kind", arena),
                           .subject = text_of(body, "subject", arena),
                           .fingerprint = text_of(body, "fingerprint", arena),
                           .severity = text_of(body, "severity", arena),
                           .cause = text_of(body, "cause", arena),
                           .reason = text_of(body, "reason", arena),
                           .began = text_of(body, "began", arena),
                           .since = text_of(body, "since", arena),
                           .title = in_language(details, "title", language, arena),
                           .text = in_language(details, "text", language, arena),
                           .firing = json_is(json_member(body, "phase"), "firing") };

    alert.episode = strtoll(text_of(body, "episode", arena), NULL, 10);
    return alert;
}

static void read_alerts(struct json list, const char *language, struct arena *arena,
                        struct notice *out)
{
    size_t count = json_count(list);
    struct alert *alerts = arena_alloc(arena, (count + 1) * sizeof *alerts);
    struct json_walk walk = json_walk(list);

    out->alerts = alerts;
    while (json_step(&walk)) {
        struct alert *alert = &alerts[out->alert_count++];

        *alert = alert_read(walk.value, language, arena);
        out->any_firing = out->any_firing || alert->firing;
        out->critical = out->critical ||
                        (alert->firing && strcmp(alert->severity, "critical") == 0);
    }
}

static void read_graphs(struct json list, struct arena *arena, struct notice *out)
{
    const char **graphs = arena_alloc(arena, (json_count(list) + 1) * sizeof *graphs);
    struct json_walk walk = json_walk(list);

    out->graphs = graphs;
    while (json_step(&walk)) {
        const char *path = json_copy(walk.value, arena);

        if (path != NULL)
            graphs[out->graph_count++] = path;
    }
}

int notice_read(const char *payload, size_t length, struct arena *arena, struct notice *out,
                struct err *err)
{
    struct json json;

    *out = (struct notice){ 0 };
    if (json_check(payload, length, &json, err) != 0)
        return err_context(err, "notice");
    out->id = text_of(json, "id", arena);
    out->entry = json_member(json, "channel");
    out->channel = text_of(out->entry, "id", arena);
    out->kind = text_of(out->entry, "kind", arena);
    out->created = text_of(json, "created", arena);
    out->site = text_of(json, "site", arena);
    out->subject = text_of(json, "subject", arena);
    out->text = text_of(json, "text", arena);
    out->html = text_of(json, "html", arena);
    out->markdown = text_of(json, "markdown", arena);
    moment_parse(text_of(json, "now", arena), &out->now);
    read_alerts(json_member(json, "alerts"), text_of(json, "language", arena), arena, out);
    read_graphs(json_member(json, "graphs"), arena, out);
    if (out->id[0] == '\0' || out->kind[0] == '\0')
        return err_set(err, STATUS_INTERNAL, "notice without an id or a channel");
    return 0;
}

/* --- secrets ---------------------------------------------------------------------------------*/

static char *secret_path(const char *name, const char *directory)
{
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");
    char *path;

    if (name[0] == '/')
        return mem_copy_text(name);
    if (credentials != NULL && credentials[0] == '/') {
        path = file_join(credentials, name);
        if (file_exists(path))
            return path;
        free(path);
    }
    return file_join(directory, name);
}

static int read_secret(const char *name, const char *directory, struct arena *arena,
                       const char **out, struct err *err)
{
    char *path = secret_path(name, directory);
    struct buf content = BUF_EMPTY;
    int result = file_read(path, SECRET_MOST, &content, err);

    if (result == 0) {
        size_t length = content.length;

        while (length > 0 && strchr("\r\n \t", content.bytes[length - 1]) != NULL)
            length--;
        *out = arena_copy(arena, buf_text(&content), length);
        if (length == 0 || strpbrk(*out, "\r\n") != NULL)
            result = err_set(err, STATUS_CONFIG, "%s: it must hold one line, the secret", path);
        memset(content.bytes, 0, content.length);
    }
    buf_free(&content);
    free(path);
    return result;
}

int notice_secrets(struct notice *notice, const char *directory, struct arena *arena,
                   struct err *err)
{
    struct json_walk walk = json_walk(notice->entry);

    while (json_step(&walk)) {
        const char *field = json_copy(walk.key, arena);
        size_t length = field ? strlen(field) : 0;
        struct secret *secret = &notice->secrets[notice->secret_count];
        const char *name;

        if (length < 5 || strcmp(field + length - 5, "_file") != 0 ||
            strcmp(field, "ca_file") == 0 || notice->secret_count == SECRETS_MOST ||
            (name = json_copy(walk.value, arena)) == NULL)
            continue;
        secret->field = field;
        if (read_secret(name, directory, arena, &secret->content, err) != 0)
            return -1;
        notice->secret_count++;
    }
    return 0;
}

const char *notice_secret(const struct notice *notice, const char *field)
{
    for (size_t i = 0; i < notice->secret_count; i++)
        if (strcmp(notice->secrets[i].field, field) == 0)
            return notice->secrets[i].content;
    return NULL;
}

const char *notice_field(const struct notice *notice, struct arena *arena, const char *field,
                         const char *otherwise)
{
    const char *text = json_copy(json_member(notice->entry, field), arena);

    return text != NULL ? text : otherwise;
}

bool notice_allows(const struct notice *notice, const char *what)
{
    struct json_walk walk = json_walk(json_member(notice->entry, "allow"));

    while (json_step(&walk))
        if (json_is(walk.value, what))
            return true;
    return false;
}

const char *alert_detail(const struct alert *alert, const char *name, struct arena *arena)
{
    return json_copy(json_member(json_member(alert->body, "details"), name), arena);
}
