/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/notice_text.h"

#include "base/arena.h"
#include "format/json_read.h"
#include "output/alert_text.h"
#include "output/html.h"

#include <string.h>

static const char *const severity_words[SEVERITY_COUNT][LANGUAGE_COUNT] = {
    { "note", "提示", "Hinweis" },
    { "for information", "提示", "zur Kenntnis" },
    { "warning", "警告", "Warnung" },
    { "critical", "严重", "kritisch" },
};
static const char *const resolved_word[LANGUAGE_COUNT] = { "resolved", "已解除", "behoben" };

/* What is over, of a notice that says so. */
static const char *const over_words[ALERT_KIND_COUNT][LANGUAGE_COUNT] = {
    [ALERT_TARGET_LAGGING] = { "no longer behind its path", "已不再滞后", "nicht mehr im Rückstand" },
    [ALERT_TARGET_MISSED] = { "not missed after all", "最终并未落空", "doch nicht verfehlt" },
    [ALERT_MOVING_AWAY] = { "no longer moving away", "不再背离目标", "entfernt sich nicht mehr" },
    [ALERT_FIGURE_OVERDUE] = { "the figure has come", "数据已公布", "die Zahl ist da" },
    [ALERT_SOURCE_FAILING] = { "the source answers again", "数据源已恢复",
                               "die Quelle antwortet wieder" },
    [ALERT_FIGURE_HELD] = { "decided", "已审定", "entschieden" },
    [ALERT_CONFLICT] = { "no longer disputed", "已无矛盾", "nicht mehr strittig" },
};

static const char *const reason_words[NOTICE_REASON_COUNT][LANGUAGE_COUNT] = {
    [NOTICE_RISES] = { "more severe than before", "严重程度上升", "schwerer als zuvor" },
    [NOTICE_ACK_ENDED] = { "its acknowledgement has ended", "确认已到期",
                           "die Bestätigung ist abgelaufen" },
    [NOTICE_ESCALATED] = { "nobody has acknowledged it", "尚无人确认",
                           "niemand hat sie bestätigt" },
    [NOTICE_REPEATED] = { "a reminder", "再次提醒", "Erinnerung" },
    [NOTICE_INFORMS] = { "the figures leave it open", "数据尚不足以判定",
                         "die Zahlen lassen es offen" },
};
static const char *const caused_by[LANGUAGE_COUNT] = { "by ", "原因：", "durch " };
static const char *const since_word[LANGUAGE_COUNT] = { "since ", "自 ", "seit " };
static const char *const source_word[LANGUAGE_COUNT] = { "Source: ", "来源：", "Quelle: " };

static const char *const page_word[LANGUAGE_COUNT] = { "How it was judged: ", "评判过程：",
                                                       "Wie geurteilt wurde: " };
static const char *const page_link_word[LANGUAGE_COUNT] = { "how it was judged", "评判过程",
                                                            "wie geurteilt wurde" };

/* --- one alert -------------------------------------------------------------------------------*/

struct said {
    const char *state, *kind, *title, *text, *source, *url;
    struct buf remarks; /* why, and since when */
    struct buf page;    /* of the report, about the target; empty: there is none */
    bool resolved;
};

static const char *text_at(struct json object, const char *name, struct arena *arena)
{
    const char *text = json_copy(json_member(object, name), arena);

    return text != NULL ? text : "";
}

static void put_remarks(const struct notice_line *line, struct json body, enum language language,
                        struct arena *arena, struct buf *out)
{
    const char *began = text_at(body, "began", arena);
    enum alert_cause cause;

    if (reason_words[line->reason][language] != NULL)
        buf_addf(out, "%s; ", reason_words[line->reason][language]);
    if (alert_cause_parse(text_at(body, "cause", arena), &cause))
        buf_addf(out, "%s%s; ", caused_by[language], alert_cause_words(cause, language));
    buf_addf(out, "%s%.10s", since_word[language], began);
}

/* Where the report has the way to the verdict, step by step. */
static void put_page(const struct notice_line *line, const char *subject, const char *pages,
                     struct buf *out)
{
    bool of_target = line->kind == ALERT_TARGET_LAGGING || line->kind == ALERT_TARGET_MISSED ||
                     line->kind == ALERT_MOVING_AWAY;

    if (pages != NULL && of_target)
        buf_addf(out, "%stargets/%s.html", pages, subject);
}

static struct said say(const struct notice_line *line, const char *pages, enum language language,
                       struct arena *arena)
{
    const char *code = language_code(language);
    struct said said = { .resolved = line->reason == NOTICE_RESOLVES,
                         .kind = alert_kind_words(line->kind, language), .title = "", .text = "",
                         .source = "", .url = "" };
    struct json body, details;

    if (said.resolved && over_words[line->kind][language] != NULL)
        said.kind = over_words[line->kind][language];
    said.state = said.resolved ? resolved_word[language]
                               : severity_words[line->severity][language];
    if (json_check(line->body, strlen(line->body), &body, NULL) != 0)
        return said;
    details = json_member(body, "details");
    said.title = text_at(json_member(details, "title"), code, arena);
    said.text = text_at(json_member(details, "text"), code, arena);
    said.source = text_at(details, "source", arena);
    said.url = text_at(details, "url", arena);
    put_remarks(line, body, language, arena, &said.remarks);
    put_page(line, text_at(body, "subject", arena), pages, &said.page);
    return said;
}

/* --- three shapes ----------------------------------------------------------------------------*/

static void put_text(const struct said *said, enum language language, struct buf *out)
{
    buf_addf(out, "[%s] %s: %s\n", said->state, said->title, said->kind);
    if (said->text[0] != '\0')
        buf_addf(out, "  %s\n", said->text);
    buf_addf(out, "  %s\n", buf_text(&said->remarks));
    if (said->url[0] != '\0')
        buf_addf(out, "  %s%s %s\n", source_word[language], said->source, said->url);
    if (said->page.length > 0)
        buf_addf(out, "  %s%s\n", page_word[language], buf_text(&said->page));
    buf_add_char(out, '\n');
}

static void put_html(const struct said *said, enum language language, struct buf *out)
{
    buf_addf(out, "<p style=\"margin:1em 0\"><strong style=\"color:%s\">",
             said->resolved ? "#1a7f37" : "#b3261e");
    html_text(out, said->state);
    buf_add_text(out, "</strong> <strong>");
    html_text(out, said->title);
    buf_add_text(out, "</strong>: ");
    html_text(out, said->kind);
    buf_add_text(out, "<br>\n");
    html_text(out, said->text);
    buf_add_text(out, "<br>\n<small>");
    html_text(out, buf_text(&said->remarks));
    if (html_is_link(said->url)) {
        buf_add_text(out, "; <a href=\"");
        html_text(out, said->url);
        buf_add_text(out, "\">");
        html_text(out, source_word[language]);
        html_text(out, said->source[0] ? said->source : said->url);
        buf_add_text(out, "</a>");
    }
    if (said->page.length > 0) {
        buf_add_text(out, "; <a href=\"");
        html_text(out, buf_text(&said->page));
        buf_addf(out, "\">%s</a>", page_link_word[language]);
    }
    buf_add_text(out, "</small></p>\n");
}

/* What begins a mark in one of the robots' dialects is taken as it is by none of them. */
static void put_unmarked(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++)
        buf_add_char(out, strchr("*_`[]<>#", *text) ? ' ' : *text);
}

static void put_markdown(const struct said *said, struct buf *out)
{
    buf_addf(out, "**%s** ", said->state);
    put_unmarked(out, said->title);
    buf_addf(out, ": %s\n> ", said->kind);
    put_unmarked(out, said->text);
    buf_add_text(out, "\n> ");
    put_unmarked(out, buf_text(&said->remarks));
    buf_add_text(out, "\n\n");
}

static void put_subject(const struct notice_line *lines, size_t count, const struct said *first,
                        enum language language, struct buf *out)
{
    static const char *const several[LANGUAGE_COUNT] = { "Headway: %zu alerts", "Headway：%zu项提醒",
                                                         "Headway: %zu Meldungen" };
    static const char *const critical[LANGUAGE_COUNT] = { ", %zu critical", "，其中严重%zu项",
                                                          ", davon %zu kritisch" };
    size_t severe = 0, resolved = 0;

    for (size_t i = 0; i < count; i++) {
        resolved += lines[i].reason == NOTICE_RESOLVES;
        severe += lines[i].severity == SEVERITY_CRITICAL && lines[i].phase == ALERT_FIRING;
    }
    if (count == 1) {
        buf_addf(out, "Headway: [%s] %s: %s", first->state, first->title, first->kind);
        return;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* the table above */
    buf_addf(out, several[language], count);
    if (severe > 0)
        buf_addf(out, critical[language], severe);
#pragma GCC diagnostic pop
    if (resolved > 0)
        buf_addf(out, ", %s: %zu", resolved_word[language], resolved);
}

void notice_texts_make(const struct notice_line *lines, size_t count, size_t graphs,
                       const char *site, const char *pages, enum language language,
                       struct notice_texts *out)
{
    struct arena arena = { 0 };

    *out = (struct notice_texts){ 0 };
    buf_addf(&out->html, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
             "<title>Headway</title></head>\n<body style=\"font-family:sans-serif\">\n",
             language_code(language));
    for (size_t i = 0; i < count; i++) {
        struct said said = say(&lines[i], pages, language, &arena);

        if (i == 0)
            put_subject(lines, count, &said, language, &out->subject);
        put_text(&said, language, &out->text);
        put_html(&said, language, &out->html);
        put_markdown(&said, &out->markdown);
        buf_free(&said.remarks);
        buf_free(&said.page);
    }
    for (size_t i = 0; i < graphs; i++)
        buf_addf(&out->html, "<p><img src=\"cid:graph%zu@headway\" alt=\"\" "
                 "style=\"max-width:100%%\"></p>\n", i);
    if (site != NULL) {
        buf_addf(&out->text, "%s\n", site);
        buf_add_text(&out->html, "<p><a href=\"");
        html_text(&out->html, site);
        buf_add_text(&out->html, "\">");
        html_text(&out->html, site);
        buf_add_text(&out->html, "</a></p>\n");
        buf_addf(&out->markdown, "%s\n", site);
    }
    buf_add_text(&out->html, "</body></html>\n");
    arena_free(&arena);
}

void notice_texts_free(struct notice_texts *texts)
{
    buf_free(&texts->subject);
    buf_free(&texts->text);
    buf_free(&texts->html);
    buf_free(&texts->markdown);
}
