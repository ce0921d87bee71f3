/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/deliver/post.h"

#include "collectors/deliver/sign.h"
#include "collectors/fetch/retry.h"
#include "collectors/fetch/transfer.h"
#include "base/mem.h"
#include "domain/date.h"
#include "format/json_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct making {
    const struct notice *notice;
    const struct alert *alert; /* of kinds that know single ones */
    int64_t seconds;
    struct arena *arena;
    struct post *post;
    struct json_writer json; /* into the body */
};

static void header(struct post *post, const char *name, const char *value)
{
    struct buf line = BUF_EMPTY;

    if (post->header_count == POST_HEADERS)
        abort();
    buf_addf(&line, "%s: %s", name, value);
    post->headers[post->header_count++] = buf_take(&line);
}

/* --- what Prometheus calls labels and annotations ---------------------------------------------*/

static const char *subject_label(const char *kind)
{
    if (strncmp(kind, "Target", 6) == 0 || strcmp(kind, "MovingAway") == 0)
        return "target";
    return strcmp(kind, "SourceFailing") == 0 ? "source" : "indicator";
}

/* Labels are an alert's identity there: nothing that changes while it fires, but the severity. */
static void put_labels(struct making *making, const struct alert *alert, const char *severity)
{
    static const char *const of_details[] = { "indicator", "group", "region" };
    const char *subject = subject_label(alert->kind);

    json_open(&making->json, "labels", '{');
    json_text(&making->json, "alertname", alert->kind);
    json_text(&making->json, subject, alert->subject);
    json_text(&making->json, "severity", severity);
    for (size_t i = 0; i < sizeof of_details / sizeof of_details[0]; i++) {
        const char *text = alert_detail(alert, of_details[i], making->arena);

        if (text != NULL && strcmp(of_details[i], subject) != 0)
            json_text(&making->json, of_details[i], text);
    }
    json_close(&making->json, '}');
}

static void put_annotations(struct making *making, const struct alert *alert)
{
    static const char *const of_details[] = { "value", "expected", "goal", "deadline", "period",
                                              "pace", "lag_days", "verdict", "unit", "source",
                                              "url" };

    json_open(&making->json, "annotations", '{');
    json_text(&making->json, "summary", alert->title);
    json_text(&making->json, "description", alert->text);
    json_text(&making->json, "cause", alert->cause);
    json_text(&making->json, "reason", alert->reason);
    for (size_t i = 0; i < sizeof of_details / sizeof of_details[0]; i++) {
        const char *text = alert_detail(alert, of_details[i], making->arena);

        if (text != NULL)
            json_text(&making->json, of_details[i], text);
    }
    json_close(&making->json, '}');
}

static bool was_severe(const struct alert *alert)
{
    return strcmp(alert->severity, "none") != 0;
}

/* --- Alertmanager, version 2 of its interface -------------------------------------------------*/

enum { RESEND_MINUTES = 5 };

static void put_moment(struct making *making, const char *name, int64_t seconds)
{
    char text[32];

    moment_print(seconds, text);
    json_text(&making->json, name, text);
}

static int64_t resend_seconds(struct making *making)
{
    const char *minutes = notice_field(making->notice, making->arena, "resend_minutes", NULL);
    long number = minutes ? strtol(minutes, NULL, 10) : 0;

    return (number > 0 ? number : RESEND_MINUTES) * 60;
}

static void put_managed(struct making *making, const struct alert *alert, const char *severity,
                        int64_t ends)
{
    json_open(&making->json, NULL, '{');
    put_labels(making, alert, severity);
    put_annotations(making, alert);
    json_text(&making->json, "startsAt", alert->began);
    put_moment(making, "endsAt", ends);
    if (making->notice->site[0] != '\0')
        json_text(&making->json, "generatorURL", making->notice->site);
    json_close(&making->json, '}');
}

/* The severity is a label, so another severity is another alert there: the others are ended. */
static int make_alertmanager(struct making *making, struct err *err)
{
    static const char *const severities[] = { "info", "warning", "critical" };
    const struct notice *notice = making->notice;

    (void)err;
    buf_addf(&making->post->url, "%s/api/v2/alerts",
             notice_field(notice, making->arena, "url", ""));
    json_open(&making->json, NULL, '[');
    for (size_t i = 0; i < notice->alert_count; i++) {
        const struct alert *alert = &notice->alerts[i];

        for (size_t s = 1; s < sizeof severities / sizeof severities[0]; s++) {
            bool now = alert->firing && strcmp(alert->severity, severities[s]) == 0;

            if (now)
                put_managed(making, alert, severities[s],
                            notice->now + 3 * resend_seconds(making));
            else if (!alert->firing || strcmp(alert->reason, "rises") == 0)
                put_managed(making, alert, severities[s], notice->now);
        }
        if (alert->firing && strcmp(alert->severity, severities[0]) == 0)
            put_managed(making, alert, severities[0], notice->now + 3 * resend_seconds(making));
    }
    json_close(&making->json, ']');
    return 0;
}

/* --- webhook: Prometheus' format, version 4, signed by Standard Webhooks ----------------------*/

static void put_hooked(struct making *making, const struct alert *alert)
{
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "status", alert->firing ? "firing" : "resolved");
    put_labels(making, alert, alert->severity);
    put_annotations(making, alert);
    json_text(&making->json, "startsAt", alert->began);
    json_text(&making->json, "endsAt", alert->firing ? "0001-01-01T00:00:00Z" : alert->since);
    json_text(&making->json, "generatorURL", making->notice->site);
    json_text(&making->json, "fingerprint", alert->fingerprint);
    json_close(&making->json, '}');
}

static void put_nothing(struct making *making, const char *name)
{
    json_open(&making->json, name, '{');
    json_close(&making->json, '}');
}

static void sign(struct making *making)
{
    const char *secret = notice_secret(making->notice, "secret_file");
    struct buf id = BUF_EMPTY, signature = BUF_EMPTY;
    char seconds[24];

    buf_addf(&id, "msg_%s", making->notice->id);
    header(making->post, "webhook-id", buf_text(&id));
    if (secret != NULL) {
        snprintf(seconds, sizeof seconds, "%lld", (long long)making->seconds);
        sign_webhook(&signature, secret, buf_text(&id), making->seconds,
                     buf_text(&making->post->body), making->post->body.length);
        header(making->post, "webhook-timestamp", seconds);
        header(making->post, "webhook-signature", buf_text(&signature));
    }
    buf_free(&id);
    buf_free(&signature);
}

static int make_webhook(struct making *making, struct err *err)
{
    const struct notice *notice = making->notice;

    (void)err;
    buf_add_text(&making->post->url, notice_field(notice, making->arena, "url", ""));
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "version", "4");
    json_text(&making->json, "groupKey", notice->channel);
    json_integer(&making->json, "truncatedAlerts", 0);
    json_text(&making->json, "status", notice->any_firing ? "firing" : "resolved");
    json_text(&making->json, "receiver", notice->channel);
    put_nothing(making, "groupLabels");
    put_nothing(making, "commonLabels");
    put_nothing(making, "commonAnnotations");
    json_text(&making->json, "externalURL", notice->site);
    json_open(&making->json, "alerts", '[');
    for (size_t i = 0; i < notice->alert_count; i++)
        put_hooked(making, &notice->alerts[i]);
    json_close(&making->json, ']');
    json_close(&making->json, '}');
    sign(making);
    return 0;
}

/* --- robots in chats --------------------------------------------------------------------------*/

/* Their limits: WeCom 4096 bytes, the others more. A character is not cut in two. */
static const char *shortened(struct making *making, const char *text, size_t most)
{
    static const char ellipsis[] = "\xE2\x80\xA6";
    size_t length = strlen(text);
    char *cut;

    if (length <= most)
        return text;
    length = most - strlen(ellipsis);
    while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
        length--;
    cut = arena_alloc(making->arena, length + sizeof ellipsis);
    memcpy(cut, text, length);
    memcpy(cut + length, ellipsis, sizeof ellipsis);
    return cut;
}

static int robot_url(struct making *making, struct err *err)
{
    const char *url = notice_secret(making->notice, "url_file");

    if (url == NULL)
        url = notice_field(making->notice, making->arena, "url", "");
    if (strncmp(url, "http", 4) != 0)
        return err_set(err, STATUS_CONFIG, "the url of the channel is no http(s) address");
    buf_add_text(&making->post->url, url);
    return 0;
}

static int make_wecom(struct making *making, struct err *err)
{
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "msgtype", "markdown");
    json_open(&making->json, "markdown", '{');
    json_text(&making->json, "content", shortened(making, making->notice->markdown, 4096));
    json_close(&making->json, '}');
    json_close(&making->json, '}');
    return robot_url(making, err);
}

static int make_dingtalk(struct making *making, struct err *err)
{
    const char *secret = notice_secret(making->notice, "secret_file");

    json_open(&making->json, NULL, '{');
    json_text(&making->json, "msgtype", "markdown");
    json_open(&making->json, "markdown", '{');
    json_text(&making->json, "title", making->notice->subject);
    json_text(&making->json, "text", shortened(making, making->notice->markdown, 20000));
    json_close(&making->json, '}');
    json_close(&making->json, '}');
    if (robot_url(making, err) != 0)
        return -1;
    if (secret != NULL) {
        int64_t milliseconds = making->seconds * 1000;
        struct buf signature = BUF_EMPTY;
        char *escaped;

        sign_dingtalk(&signature, secret, milliseconds);
        escaped = transfer_escape(buf_text(&signature));
        buf_addf(&making->post->url, "%ctimestamp=%lld&sign=%s",
                 strchr(buf_text(&making->post->url), '?') ? '&' : '?', (long long)milliseconds,
                 escaped);
        free(escaped);
        buf_free(&signature);
    }
    return 0;
}

static int make_feishu(struct making *making, struct err *err)
{
    const char *secret = notice_secret(making->notice, "secret_file");
    struct buf text = BUF_EMPTY;

    json_open(&making->json, NULL, '{');
    if (secret != NULL) {
        buf_addf(&text, "%lld", (long long)making->seconds);
        json_text(&making->json, "timestamp", buf_text(&text));
        buf_clear(&text);
        sign_feishu(&text, secret, making->seconds);
        json_text(&making->json, "sign", buf_text(&text));
        buf_clear(&text);
    }
    buf_addf(&text, "%s\n%s", making->notice->subject, making->notice->text);
    json_text(&making->json, "msg_type", "text");
    json_open(&making->json, "content", '{');
    json_text(&making->json, "text", shortened(making, buf_text(&text), 20000));
    json_close(&making->json, '}');
    json_close(&making->json, '}');
    buf_free(&text);
    return robot_url(making, err);
}

/* Slack reads &, < and > as its own. */
static int make_slack(struct making *making, struct err *err)
{
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "*%s*\n", making->notice->subject);
    for (const char *at = shortened(making, making->notice->text, 20000); *at != '\0'; at++)
        buf_add_text(&text, *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : *at == '>' ? "&gt;"
                                                                  : (char[]){ *at, '\0' });
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "text", buf_text(&text));
    json_close(&making->json, '}');
    buf_free(&text);
    return robot_url(making, err);
}

/* --- pagers and phones ------------------------------------------------------------------------*/

static int make_pagerduty(struct making *making, struct err *err)
{
    const struct alert *alert = making->alert;
    struct buf key = BUF_EMPTY, summary = BUF_EMPTY;

    (void)err;
    buf_add_text(&making->post->url, notice_field(making->notice, making->arena, "url",
                                                  "https://events.pagerduty.com/v2/enqueue"));
    buf_addf(&key, "headway-%s-%lld", alert->fingerprint, (long long)alert->episode);
    buf_addf(&summary, "%s: %s", alert->title, alert->text);
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "routing_key", notice_secret(making->notice, "key_file"));
    json_text(&making->json, "event_action", alert->firing ? "trigger" : "resolve");
    json_text(&making->json, "dedup_key", buf_text(&key));
    json_open(&making->json, "payload", '{');
    json_text(&making->json, "summary", shortened(making, buf_text(&summary), 1024));
    json_text(&making->json, "source", "headway");
    json_text(&making->json, "severity", was_severe(alert) ? alert->severity : "info");
    json_text(&making->json, "class", alert->kind);
    json_text(&making->json, "component", alert->subject);
    json_text(&making->json, "timestamp", alert->began);
    json_close(&making->json, '}');
    json_close(&making->json, '}');
    buf_free(&key);
    buf_free(&summary);
    return 0;
}

static int make_ntfy(struct making *making, struct err *err)
{
    const struct notice *notice = making->notice;

    (void)err;
    buf_add_text(&making->post->url, notice_field(notice, making->arena, "url", ""));
    json_open(&making->json, NULL, '{');
    json_text(&making->json, "topic", notice_field(notice, making->arena, "topic", ""));
    json_text(&making->json, "title", notice->subject);
    json_text(&making->json, "message", shortened(making, notice->text, 4096));
    json_integer(&making->json, "priority", notice->critical ? 4 : notice->any_firing ? 3 : 2);
    if (notice->site[0] != '\0')
        json_text(&making->json, "click", notice->site);
    json_close(&making->json, '}');
    return 0;
}

/* --- dead man's switch: silence is what alarms ------------------------------------------------*/

/* The signal, "start" or an exit status, is the notice's subject, and goes behind the address. */
static int make_ping(struct making *making, struct err *err)
{
    if (robot_url(making, err) != 0)
        return -1;
    buf_addf(&making->post->url, "/%s", making->notice->subject);
    buf_add_text(&making->post->body, making->notice->text);
    return 0;
}

/* --- the table --------------------------------------------------------------------------------*/

static const struct post_kind {
    const char *name;
    int (*make)(struct making *making, struct err *err);
    bool single;       /* one post an alert */
    const char *code;  /* a member of the answer that is 0 when it was taken */
    const char *words; /* or the whole answer */
} kinds[] = {
    { "alertmanager", make_alertmanager, false, NULL, NULL },
    { "webhook", make_webhook, false, NULL, NULL },
    { "wecom", make_wecom, false, "errcode", NULL },
    { "dingtalk", make_dingtalk, false, "errcode", NULL },
    { "feishu", make_feishu, false, "code", NULL },
    { "slack", make_slack, false, NULL, "ok" },
    { "pagerduty", make_pagerduty, true, NULL, NULL },
    { "ntfy", make_ntfy, false, NULL, NULL },
    { "ping", make_ping, false, NULL, NULL },
};

static const struct post_kind *kind_find(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return NULL;
}

size_t post_count(const struct notice *notice)
{
    const struct post_kind *kind = kind_find(notice->kind);

    if (kind == NULL)
        return 0;
    return kind->single ? notice->alert_count : 1;
}

int post_make(const struct notice *notice, size_t number, int64_t seconds, struct arena *arena,
              struct post *out, struct err *err)
{
    const char *token = notice_secret(notice, "token_file");
    struct making making = { .notice = notice, .alert = &notice->alerts[number],
                             .seconds = seconds, .arena = arena, .post = out,
                             .json = { .out = &out->body } };

    *out = (struct post){ 0 };
    header(out, "Content-Type",
           strcmp(notice->kind, "ping") == 0 ? "text/plain" : "application/json");
    if (token != NULL) {
        struct buf value = BUF_EMPTY;

        buf_addf(&value, "Bearer %s", token);
        header(out, "Authorization", buf_text(&value));
        buf_free(&value);
    }
    if (kind_find(notice->kind)->make(&making, err) == 0)
        return 0;
    post_free(out);
    return -1;
}

void post_free(struct post *post)
{
    buf_free(&post->url);
    buf_free(&post->body);
    for (size_t i = 0; i < post->header_count; i++)
        free(post->headers[i]);
    post->header_count = 0;
}

/* --- answers ----------------------------------------------------------------------------------*/

/* What a robot says with HTTP 200: 0 is success, being asked too often passes, all else stays. */
static enum outcome judge_code(const char *code)
{
    static const char *const too_often[] = { "45009", "130101", "-1", "9499", "11232", "410100" };

    if (strcmp(code, "0") == 0)
        return OUTCOME_SENT;
    for (size_t i = 0; i < sizeof too_often / sizeof too_often[0]; i++)
        if (strcmp(code, too_often[i]) == 0)
            return OUTCOME_RETRY;
    return OUTCOME_REFUSED;
}

static void put_message(struct result *out, long status, const char *body, size_t length)
{
    size_t used = (size_t)snprintf(out->message, sizeof out->message, "HTTP %ld", status);
    size_t most = sizeof out->message - used - 4;

    if (length > 0)
        snprintf(out->message + used, sizeof out->message - used, ": %.*s",
                 (int)(length < most ? length : most), body);
}

void post_judge(const char *kind_name, long status, const char *body, size_t length,
                struct result *out)
{
    const struct post_kind *kind = kind_find(kind_name);
    struct json json;

    put_message(out, status, body, length);
    out->outcome = OUTCOME_REFUSED;
    if (status >= 500 || retry_status(status))
        out->outcome = OUTCOME_RETRY;
    else if (status >= 200 && status < 300)
        out->outcome = OUTCOME_SENT;
    if (out->outcome != OUTCOME_SENT || kind == NULL)
        return;
    if (kind->words != NULL && (length != strlen(kind->words) ||
                                memcmp(body, kind->words, length) != 0))
        out->outcome = OUTCOME_REFUSED;
    if (kind->code != NULL) {
        struct arena arena = { 0 };
        const char *code = NULL;

        if (json_check(body, length, &json, NULL) == 0)
            code = json_copy(json_member(json, kind->code), &arena);
        out->outcome = code != NULL ? judge_code(code) : OUTCOME_REFUSED;
        arena_free(&arena);
    }
}
