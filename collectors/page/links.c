/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/links.h"

#include "collectors/html.h"
#include "collectors/kinds/plan.h"
#include "collectors/pattern.h"

#include <stdio.h>
#include <string.h>

enum { LINKS_MOST = 2000 }; /* looked at; how many are asked for is bounded where it is known what
                               was asked for before */

int page_links_plan(const struct spec *spec, const struct known *known, struct sink *sink,
                    struct err *err)
{
    struct json_walk walk = json_walk(json_member(spec_member(spec, "links"), "lists"));

    if (plan_url(spec, known, sink, err) != 0)
        return -1;
    while (json_step(&walk)) {
        const struct request request = { .role = REQUEST_LIST,
                                         .url = json_copy(walk.value, spec->arena) };

        if (request.url != NULL)
            sink->request(sink->to, &request);
    }
    return 0;
}

struct finding {
    struct sink *sink;
    struct pattern *match, *text;
    size_t count;
    int fault;
    struct err *err;
};

static void find(struct finding *finding, const char *url, const char *text,
                 enum request_role role)
{
    const struct request request = { .role = role, .url = url };
    const struct {
        const struct pattern *pattern;
        const char *text;
    } tests[] = { { finding->match, url }, { finding->text, text } };
    size_t a, b;

    if (finding->fault != 0 || finding->count >= LINKS_MOST)
        return;
    for (size_t i = 0; i < sizeof tests / sizeof tests[0] && role == REQUEST_LINKED; i++) {
        int found = tests[i].pattern == NULL
                        ? 1
                        : pattern_find(tests[i].pattern, tests[i].text, strlen(tests[i].text), 0,
                                       &a, &b, finding->err);

        finding->fault = found < 0 ? -1 : 0;
        if (found <= 0)
            return;
    }
    finding->count++;
    finding->sink->request(finding->sink->to, &request);
}

static void find_page(void *to, const char *url, const char *text)
{
    find(to, url, text, REQUEST_LINKED);
}

static void find_list(void *to, const char *url, const char *text)
{
    find(to, url, text, REQUEST_LIST);
}

/* A document at hand, without a request, is a list only where it cannot be a page. */
bool page_links_wanted(const struct spec *spec, const struct body *body)
{
    if (json_kind(spec_member(spec, "links")) == JSON_NONE)
        return false;
    if (body->request != NULL)
        return body->request->role != REQUEST_LINKED;
    return !html_is_likely(body->bytes, body->length) && body->length > 0 && *body->bytes == '<';
}

static int read_pattern(const struct spec *spec, const char *name, struct pattern **out,
                        struct err *err)
{
    const char *text = json_copy(json_member(spec_member(spec, "links"), name), spec->arena);

    *out = text != NULL ? pattern_compile(text, err) : NULL;
    return text != NULL && *out == NULL ? err_context(err, "\"%s\" of \"links\"", name) : 0;
}

static int read_html(const struct spec *spec, const struct body *body, const char *base,
                     struct finding *finding, struct err *err)
{
    const char *xpath = json_copy(json_member(spec_member(spec, "links"), "in"), spec->arena);
    struct html *html = html_open(body->bytes, body->length, NULL, err);
    int result;

    if (html == NULL)
        return -1;
    result = html_links(html, xpath, base, find_page, finding, err);
    html_close(html);
    return result;
}

int page_links_read(const struct spec *spec, const struct body *body, struct sink *sink,
                    struct err *err)
{
    const char *base = body->request != NULL ? body->request->url : spec->url;
    struct finding finding = { .sink = sink, .err = err };
    int result;

    result = read_pattern(spec, "match", &finding.match, err);
    if (result == 0)
        result = read_pattern(spec, "text", &finding.text, err);
    if (result == 0 &&
        html_feed(body->bytes, body->length, base, find_page, find_list, &finding) == 0)
        result = read_html(spec, body, base, &finding, err);
    pattern_free(finding.match);
    pattern_free(finding.text);
    if (result == 0 && finding.fault == 0 && finding.count == 0)
        sink->note(sink->to, "no link of the list fits \"links\"");
    return result != 0 ? result : finding.fault;
}
