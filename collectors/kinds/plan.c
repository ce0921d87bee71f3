/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/plan.h"

#include "base/buf.h"

#include "collectors/kinds/path.h"

#include <stdio.h>
#include <string.h>

/* --- the first request ------------------------------------------------------------------ */

static const char *const *headers_of(const struct spec *spec)
{
    struct json headers = spec_member(spec, "headers");
    struct json_walk walk = json_walk(headers);
    size_t count = json_count(headers), at = 0;
    const char **lines;

    if (count == 0)
        return NULL;
    lines = arena_alloc(spec->arena, (count + 1) * sizeof *lines);
    while (json_step(&walk)) {
        struct buf line = BUF_EMPTY;

        json_append(walk.key, &line);
        buf_add_text(&line, ": ");
        json_append(walk.value, &line);
        lines[at++] = arena_text(spec->arena, buf_text(&line));
        buf_free(&line);
    }
    return lines;
}

static const char *fill_in(const struct spec *spec, const struct known *known)
{
    const char *first = spec_text(spec, "since");
    char today[DATE_TEXT], since[DATE_TEXT], year[DATE_TEXT];
    const struct {
        const char *mark, *text;
    } marks[] = { { "{today}", today }, { "{year}", year }, { "{since}", since } };
    struct buf url = BUF_EMPTY;
    const char *filled;

    date_print(known->today, today);
    date_print(known->newest, since);
    if (known->newest == DATE_NONE && first != NULL)
        snprintf(since, sizeof since, "%s", first);
    snprintf(year, sizeof year, "%.4s", today);
    for (const char *at = spec->url; *at != '\0';) {
        size_t i = 0, count = sizeof marks / sizeof marks[0];

        while (i < count && strncmp(at, marks[i].mark, strlen(marks[i].mark)) != 0)
            i++;
        if (i < count) {
            buf_add_text(&url, marks[i].text);
            at += strlen(marks[i].mark);
        } else {
            buf_add_char(&url, *at++);
        }
    }
    filled = arena_text(spec->arena, buf_text(&url));
    buf_free(&url);
    return filled;
}

int plan_url(const struct spec *spec, const struct known *known, struct sink *sink,
             struct err *err)
{
    struct request request = { .headers = headers_of(spec) };

    if (spec->url == NULL)
        return err_set(err, STATUS_CONFIG, "the source has no \"url\"");
    request.url = fill_in(spec, known);
    sink->request(sink->to, &request);
    return 0;
}

/* --- further pages ---------------------------------------------------------------------- */

const char *url_with(const char *url, const char *name, size_t number, struct arena *arena)
{
    size_t size = strlen(name);
    const char *query = strchr(url, '?'), *at = query, *rest = "";
    struct buf out = BUF_EMPTY;
    const char *made;

    while (at != NULL && (strncmp(at + 1, name, size) != 0 || at[1 + size] != '='))
        at = strchr(at + 1, '&');
    if (at != NULL) {
        rest = at + 1 + strcspn(at + 1, "&");
        buf_add(&out, url, (size_t)(at - url));
        buf_add_char(&out, *at);
    } else {
        buf_add_text(&out, url);
        buf_add_char(&out, query ? '&' : '?');
    }
    buf_addf(&out, "%s=%zu%s", name, number, rest);
    made = arena_text(arena, buf_text(&out));
    buf_free(&out);
    return made;
}

/* A whole number at a path of the document, or given as such. */
static bool number_at(const struct spec *spec, struct json pages, const char *name,
                      struct json document, size_t *out)
{
    struct json found = json_member(pages, name);
    const char *text = json_kind(found) == JSON_TEXT ? json_copy(found, spec->arena) : NULL;
    struct path path;

    if (text != NULL && path_compile(text, spec->arena, &path, NULL) == 0 && path.literal == NULL)
        found = path_follow(&path, 0, path.count, document);
    return json_index(found, SIZE_MAX / 2, out);
}

static size_t origin_length(const char *url)
{
    const char *host = strstr(url, "://");

    return host == NULL ? 0 : (size_t)(host - url) + 3 + strcspn(host + 3, "/?#");
}

/* A URL that a body names is followed only where it stays with the same host. */
static const char *named_next(const struct spec *spec, const struct body *body, struct json found,
                              struct sink *sink)
{
    const char *next = json_kind(found) == JSON_TEXT ? json_copy(found, spec->arena) : NULL;
    const char *url = body->request ? body->request->url : NULL;
    size_t origin = url ? origin_length(url) : 0;

    if (next == NULL || *next == '\0')
        return NULL;
    if (origin > 0 && origin_length(next) == origin && strncmp(next, url, origin) == 0)
        return next;
    sink->note(sink->to, "the next page is on another host and is not followed");
    return NULL;
}

/* 1 and the number to set the parameter to where a page follows. */
static int numbered_next(const struct spec *spec, const struct body *body, struct json pages,
                         struct json document, size_t *number)
{
    size_t page = body->request ? body->request->page : 0, count, limit, first = 1;

    if (number_at(spec, pages, "count", document, &count)) {
        number_at(spec, pages, "first", document, &first);
        *number = first + page + 1;
        return page + 1 < count;
    }
    if (!number_at(spec, pages, "total", document, &count) ||
        !number_at(spec, pages, "limit", document, &limit) || limit == 0 ||
        page >= PAGES_MOST)
        return 0;
    *number = (page + 1) * limit;
    return *number < count;
}

int plan_next_page(const struct spec *spec, const struct body *body, struct json document,
                   struct sink *sink, struct err *err)
{
    struct json pages = spec_member(spec, "pages"), next = json_member(pages, "next");
    const char *param = json_copy(json_member(pages, "param"), spec->arena);
    struct request request = { .headers = headers_of(spec), .page = 1 };
    size_t number;
    struct path path;
    char text[120];

    if (body->request != NULL)
        request.page = body->request->page + 1;
    if (next.at != NULL) {
        if (path_compile(json_copy(next, spec->arena), spec->arena, &path, err) != 0)
            return -1;
        request.url = named_next(spec, body, path_follow(&path, 0, path.count, document), sink);
    } else if (param != NULL && numbered_next(spec, body, pages, document, &number)) {
        snprintf(text, sizeof text, "another page follows: %.40s=%zu", param, number);
        if (body->request == NULL || body->request->url == NULL)
            sink->note(sink->to, text);
        else
            request.url = url_with(body->request->url, param, number, spec->arena);
    }
    if (request.url == NULL)
        return 0;
    if (request.page < PAGES_MOST)
        sink->request(sink->to, &request);
    else
        sink->note(sink->to, "more pages than a source may have; narrow its url");
    return 0;
}
