/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/probe_links.h"

#include "base/log.h"

#include "collectors/html.h"
#include "collectors/page/links.h"

void probe_links_begin(struct probe_links *links, struct source *source)
{
    *links = (struct probe_links){ .source = source };
    links->from = source_add_saved(source, source->spec.url);
}

void probe_links_take(struct probe_links *links, const struct request *request)
{
    const char *why = NULL;

    if (request->url == NULL || request->role == REQUEST_PLANNED)
        return;
    if (source_add_link(links->source, links->from, request->url, request->role, &why) == NULL &&
        why != NULL && links->why_count < sizeof links->why / sizeof links->why[0])
        links->why[links->why_count++] = why;
}

static void take(void *to, const struct request *request)
{
    probe_links_take(to, request);
}

static void say(void *to, const char *text)
{
    (void)to;
    log_notice("as a list of links: %s", text);
}

int probe_links_read(struct probe_links *links, const struct body *body, struct err *err)
{
    struct sink sink = { .to = links, .request = take, .note = say };

    if (json_kind(spec_member(&links->source->spec, "links")) == JSON_NONE ||
        !html_is_likely(body->bytes, body->length))
        return 0;
    if (page_links_read(&links->source->spec, body, &sink, err) == 0)
        return 0;
    if (err->status != STATUS_DATA)
        return -1;
    log_notice("as a list of links: %s", err->text);
    return 0;
}

void probe_links_say(const struct probe_links *links)
{
    size_t count = links->source->links;

    if (count > 0)
        log_notice("as a list of links: a run would open %zu document%s", count,
                   count == 1 ? "" : "s");
    for (const struct document *document = links->from->next; document; document = document->next)
        log_notice("would be asked for: %s", document->name);
    for (size_t i = 0; i < links->why_count; i++)
        log_notice("as a list of links: %s", links->why[i]);
}
