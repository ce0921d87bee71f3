/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/deliver_payload.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "format/json_write.h"
#include "output/notice_text.h"
#include "steps/graph.h"

#include <stdlib.h>
#include <string.h>

enum { GRAPHS_MOST = 8 };

struct graphs {
    char *paths[GRAPHS_MOST];
    size_t count;
};

static bool speaks_of_a_target(enum alert_kind kind)
{
    return kind == ALERT_TARGET_LAGGING || kind == ALERT_TARGET_MISSED ||
           kind == ALERT_MOVING_AWAY;
}

static bool has_graph(const struct graphs *graphs, const char *path)
{
    for (size_t i = 0; i < graphs->count; i++)
        if (strcmp(graphs->paths[i], path) == 0)
            return true;
    return false;
}

static int draw(const struct delivery_plan *plan, enum language language, const char *target,
                const char *path, struct err *err)
{
    struct graph_plan graph = { .ledger = plan->ledger,
                                .config = plan->config,
                                .name = (char *)target,
                                .as_of = date_of_seconds(plan->now),
                                .language = language,
                                .drawing = { .path = path,
                                             .format = DRAWING_PNG,
                                             .width = 800,
                                             .height = 400 } };

    return graph_draw(&graph, err);
}

/* Takes the path over. Returns the place of the graph among them; -1 where it stands there already,
 * cannot be drawn, or is one too many: the notice is what matters. */
static int add_graph(const struct delivery_plan *plan, enum language language, const char *target,
                     char *path, struct graphs *out)
{
    struct err err;

    if (out->count < GRAPHS_MOST && !has_graph(out, path)) {
        if (draw(plan, language, target, path, &err) == 0) {
            out->paths[out->count] = path;
            return (int)out->count++;
        }
        log_debug("no graph in the mail: %s", err.text);
    }
    free(path);
    return -1;
}

/* Mail carries the graphs of its targets, drawn for it, each at the first line about the target. */
static void draw_graphs(const struct delivery_plan *plan, const struct channel_entry *channel,
                        const struct ledger_item *items, struct notice_line *lines, size_t count,
                        struct graphs *out)
{
    char *folder = file_join(plan->state_directory, "notices");

    if (strcmp(channel->kind, "mail") != 0 || file_make_directories(folder, NULL) != 0)
        count = 0;
    for (size_t i = 0; i < count; i++) {
        struct buf name = BUF_EMPTY;

        if (!speaks_of_a_target(items[i].kind))
            continue;
        buf_addf(&name, "%s.%s.png", items[i].subject, language_code(channel->language));
        lines[i].graph = add_graph(plan, channel->language, items[i].subject,
                                   file_join(folder, buf_text(&name)), out);
        buf_free(&name);
    }
    free(folder);
}

static void put_head(const struct delivery_plan *plan, const struct payload_head *head,
                     struct json_writer *json)
{
    char moment[32];

    json_open(json, NULL, '{');
    json_text(json, "schema", "headway.notice/1");
    json_text(json, "id", head->uid);
    moment_print(head->created, moment);
    json_text(json, "created", moment);
    moment_print(plan->now, moment);
    json_text(json, "now", moment);
    json_text(json, "language", language_code(head->channel->language));
    json_text(json, "site", plan->config->settings.url);
    buf_addf(json->out, ",\"channel\":%s", head->channel->json);
}

static void put_texts(struct json_writer *json, const struct notice_texts *texts)
{
    json_text(json, "subject", buf_text(&texts->subject));
    json_text(json, "text", buf_text(&texts->text));
    json_text(json, "html", buf_text(&texts->html));
    json_text(json, "markdown", buf_text(&texts->markdown));
}

static void put_alerts(struct json_writer *json, const struct ledger_item *items, size_t count)
{
    json_open(json, "alerts", '[');
    for (size_t i = 0; i < count; i++)
        buf_addf(json->out, "%s%s", i > 0 ? "," : "", items[i].body);
    json_close(json, ']');
}

/* The report's folder of the language, as it is served; empty where it is served nowhere. */
static void put_pages(const struct settings *settings, enum language language, struct buf *out)
{
    size_t length = settings->url ? strlen(settings->url) : 0;

    if (length == 0)
        return;
    buf_addf(out, "%s%s", settings->url, settings->url[length - 1] == '/' ? "" : "/");
    if (language != settings->language)
        buf_addf(out, "%s/", language_code(language));
}

void payload_of_items(const struct delivery_plan *plan, const struct payload_head *head,
                      const struct ledger_item *items, size_t count, struct buf *out)
{
    struct json_writer json = { .out = out };
    struct notice_line *lines = mem_array(count + 1, sizeof *lines);
    struct notice_texts texts;
    struct graphs graphs = { 0 };
    struct buf pages = BUF_EMPTY;

    put_pages(&plan->config->settings, head->channel->language, &pages);
    for (size_t i = 0; i < count; i++)
        lines[i] = (struct notice_line){ items[i].kind, items[i].state.phase,
                                         items[i].state.severity, items[i].reason,
                                         items[i].body, -1 };
    draw_graphs(plan, head->channel, items, lines, count, &graphs);
    notice_texts_make(lines, count, plan->config->settings.url,
                      pages.length > 0 ? buf_text(&pages) : NULL, head->channel->language, &texts);
    put_head(plan, head, &json);
    put_texts(&json, &texts);
    put_alerts(&json, items, count);
    json_open(&json, "graphs", '[');
    for (size_t i = 0; i < graphs.count; i++) {
        json_text(&json, NULL, graphs.paths[i]);
        free(graphs.paths[i]);
    }
    json_close(&json, ']');
    json_close(&json, '}');
    notice_texts_free(&texts);
    buf_free(&pages);
    free(lines);
}

void payload_of_text(const struct delivery_plan *plan, const struct payload_head *head,
                     const char *subject, const char *text, struct buf *out)
{
    struct json_writer json = { .out = out };

    put_head(plan, head, &json);
    json_text(&json, "subject", subject);
    json_text(&json, "text", text);
    json_text(&json, "html", text);
    json_text(&json, "markdown", text);
    put_alerts(&json, NULL, 0);
    json_close(&json, '}');
}
