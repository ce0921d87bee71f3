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

/* What the figures leave open is not said as if it were so. */
static const char *const open_words[ALERT_KIND_COUNT][LANGUAGE_COUNT] = {
    [ALERT_TARGET_LAGGING] = { "perhaps behind its path", "可能滞后", "vielleicht im Rückstand" },
    [ALERT_TARGET_MISSED] = { "perhaps missed", "可能未达成", "vielleicht verfehlt" },
    [ALERT_MOVING_AWAY] = { "perhaps moving away", "可能背离目标",
                            "entfernt sich vielleicht vom Ziel" },
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
static const char *const caused_by[LANGUAGE_COUNT] = { "cause: ", "原因：", "Anlass: " };
static const char *const since_word[LANGUAGE_COUNT] = { "since ", "自 ", "seit " };
static const char *const until_word[LANGUAGE_COUNT] = { " until ", " 至 ", " bis " };
static const char *const source_word[LANGUAGE_COUNT] = { "Source: ", "来源：", "Quelle: " };
static const char *const between[LANGUAGE_COUNT] = { "; ", "；", "; " };
static const char *const report_word[LANGUAGE_COUNT] = { "The report: ", "报告：", "Der Bericht: " };
static const char *const page_word[LANGUAGE_COUNT] = { "How it was judged: ", "评判过程：",
                                                       "Wie geurteilt wurde: " };
static const char *const page_link_word[LANGUAGE_COUNT] = { "how it was judged", "评判过程",
                                                            "wie geurteilt wurde" };

/* --- one alert -------------------------------------------------------------------------------*/

struct said {
    const char *state, *kind, *title, *text, *source, *url, *colour;
    struct buf remarks; /* why, and since when */
    struct buf page;    /* of the report, about the target; empty: there is none */
    int graph;
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
        buf_addf(out, "%s%s", reason_words[line->reason][language], between[language]);
    if (alert_cause_parse(text_at(body, "cause", arena), &cause))
        buf_addf(out, "%s%s%s", caused_by[language], alert_cause_words(cause, language),
                 between[language]);
    buf_addf(out, "%s%.10s", since_word[language], began);
    if (line->reason == NOTICE_RESOLVES)
        buf_addf(out, "%s%.10s", until_word[language], text_at(body, "since", arena));
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

static const char *kind_of(const struct notice_line *line, enum language language)
{
    const char *open = open_words[line->kind][language];

    if (line->reason == NOTICE_RESOLVES && over_words[line->kind][language] != NULL)
        return over_words[line->kind][language];
    return line->reason == NOTICE_INFORMS && open != NULL ? open
                                                          : alert_kind_words(line->kind, language);
}

static struct said say(const struct notice_line *line, const char *pages, enum language language,
                       struct arena *arena)
{
    static const char *const colours[SEVERITY_COUNT] = { "#555", "#1f5fa8", "#9a5b00", "#b3261e" };
    const char *code = language_code(language);
    bool resolved = line->reason == NOTICE_RESOLVES;
    struct said said = { .state = resolved ? resolved_word[language]
                                           : severity_words[line->severity][language],
                         .colour = resolved ? "#1a7f37" : colours[line->severity],
                         .kind = kind_of(line, language), .title = "", .text = "", .source = "",
                         .url = "", .graph = line->graph };
    struct json body, details;

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
    if (said->url[0] != '\0' || said->source[0] != '\0')
        buf_addf(out, "  %s%s%s%s\n", source_word[language], said->source,
                 said->source[0] != '\0' && said->url[0] != '\0' ? " " : "", said->url);
    if (said->page.length > 0)
        buf_addf(out, "  %s%s\n", page_word[language], buf_text(&said->page));
    buf_add_char(out, '\n');
}

static void put_html_source(const struct said *said, enum language language, struct buf *out)
{
    const char *publisher = said->source[0] != '\0' ? said->source : said->url;

    if (publisher[0] == '\0')
        return;
    buf_addf(out, "%s%s", between[language], source_word[language]);
    html_link(out, said->url, publisher);
}

static void put_html(const struct said *said, enum language language, struct buf *out)
{
    buf_addf(out, "<p style=\"margin:1em 0\"><strong style=\"color:%s\">", said->colour);
    html_text(out, said->state);
    buf_add_text(out, "</strong> <strong>");
    html_text(out, said->title);
    buf_add_text(out, "</strong>: ");
    html_text(out, said->kind);
    buf_add_text(out, "<br>\n");
    html_text(out, said->text);
    buf_add_text(out, "<br>\n<small>");
    html_text(out, buf_text(&said->remarks));
    put_html_source(said, language, out);
    if (said->page.length > 0) {
        buf_addf(out, "%s<a href=\"", between[language]);
        html_text(out, buf_text(&said->page));
        buf_addf(out, "\">%s</a>", page_link_word[language]);
    }
    buf_add_text(out, "</small>");
    if (said->graph >= 0) {
        buf_addf(out, "<br>\n<img src=\"cid:graph%d@headway\"", said->graph);
        html_attribute(out, "alt", said->title);
        buf_add_text(out, " width=\"800\" style=\"max-width:100%\">");
    }
    buf_add_text(out, "</p>\n");
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

/* How many of what, in words around a number; no word where there are none. */
struct tally {
    size_t count;
    const char *words[LANGUAGE_COUNT];
};

static void put_tallies(const struct tally *tallies, size_t count, enum language language,
                        struct buf *out)
{
    static const char *const mark[LANGUAGE_COUNT] = { ", ", "，", ", " };
    bool first = true;

    for (size_t i = 0; i < count; i++) {
        const char *words = tallies[i].words[language], *number = strchr(words, '#');

        if (tallies[i].count == 0)
            continue;
        if (!first)
            buf_add_text(out, mark[language]);
        buf_add(out, words, (size_t)(number - words));
        buf_addf(out, "%zu%s", tallies[i].count, number + 1);
        first = false;
    }
}

static void put_subject(const struct notice_line *lines, size_t count, const struct said *first,
                        enum language language, struct buf *out)
{
    struct tally tallies[] = {
        { 0, { "# alerts", "#项提醒", "# Meldungen" } },
        { 0, { "# reminders", "再次提醒#项", "# Erinnerungen" } },
        { 0, { "# critical", "其中严重#项", "davon # kritisch" } },
        { 0, { "# resolved", "已解除#项", "# behoben" } },
    };

    if (count == 1) {
        buf_addf(out, "Headway: [%s] %s: %s", first->state, first->title, first->kind);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        bool resolved = lines[i].reason == NOTICE_RESOLVES;

        tallies[0].count += !resolved && lines[i].reason != NOTICE_REPEATED;
        tallies[1].count += lines[i].reason == NOTICE_REPEATED;
        tallies[2].count += !resolved && lines[i].severity == SEVERITY_CRITICAL;
        tallies[3].count += resolved;
    }
    buf_add_text(out, language == LANGUAGE_ZH ? "Headway：" : "Headway: ");
    put_tallies(tallies, sizeof tallies / sizeof tallies[0], language, out);
}

static void put_site(const char *site, enum language language, struct notice_texts *out)
{
    buf_addf(&out->text, "%s%s\n", report_word[language], site);
    buf_addf(&out->html, "<p>%s", report_word[language]);
    html_link(&out->html, site, site);
    buf_add_text(&out->html, "</p>\n");
    buf_addf(&out->markdown, "%s\n", site);
}

void notice_texts_make(const struct notice_line *lines, size_t count, const char *site,
                       const char *pages, enum language language, struct notice_texts *out)
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
    if (site != NULL)
        put_site(site, language, out);
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
