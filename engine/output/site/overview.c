/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page: how many targets stand how, what changed, and all of them in a table that is
 * sorted and filtered by site.js where there is one, and whole without it. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/arrival.h"
#include "output/when.h"
#include "output/status.h"

#include <math.h>
#include <string.h>

static void put_number(struct buf *out, size_t number)
{
    buf_addf(out, "%zu", number);
}

static void put_summary(const struct page *page, const struct overview *overview)
{
    const size_t *counts = overview->counts;
    struct buf count = BUF_EMPTY, good = BUF_EMPTY, late = BUF_EMPTY;

    put_number(&count, overview->targets);
    put_number(&good, counts[VERDICT_ACHIEVED] + counts[VERDICT_ON_TRACK]);
    put_number(&late, counts[VERDICT_BEHIND] + counts[VERDICT_FAR_BEHIND] +
                          counts[VERDICT_MOVING_AWAY] + counts[VERDICT_MISSED]);
    buf_add_text(page->out, "<p class=\"lead\">");
    template_fill(page->out, word(WORD_SUMMARY, page->language),
                  (struct blank[]){ { "count", buf_text(&count) },
                                    { "good", buf_text(&good) },
                                    { "late", buf_text(&late) },
                                    { NULL, NULL } });
    buf_add_text(page->out, "</p>\n");
    buf_free(&count);
    buf_free(&good);
    buf_free(&late);
}

static void put_findings(const struct page *page, const struct overview *overview)
{
    struct buf count = BUF_EMPTY;

    if (overview->findings == 0)
        return;
    put_number(&count, overview->findings);
    buf_add_text(page->out, "<p class=\"findings\"><a");
    page_href(page, "findings.html");
    buf_add_char(page->out, '>');
    template_fill(page->out, word(WORD_FINDINGS_COUNT, page->language),
                  (struct blank[]){ { "count", buf_text(&count) }, { NULL, NULL } });
    buf_add_text(page->out, "</a></p>\n");
    buf_free(&count);
}

static void put_counts(const struct page *page, const struct overview *overview)
{
    struct buf *out = page->out;

    buf_addf(out, "<section class=\"verdicts\"><h2>%s</h2>\n<ul class=\"counts\">\n",
             word(WORD_VERDICTS, page->language));
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (overview->counts[i] > 0)
            buf_addf(out, "<li data-verdict=\"%s\"><b>%zu</b> <span class=\"verdict %s\">%s"
                          "</span></li>\n",
                     verdict_name((enum verdict)i), overview->counts[i],
                     verdict_name((enum verdict)i),
                     verdict_words((enum verdict)i, page->language));
    buf_add_text(out, "</ul></section>\n");
}

static void put_change(const struct page *page, const struct verdict_change *change, bool dated)
{
    struct buf from = BUF_EMPTY, to = BUF_EMPTY;
    bool fresh = change->from == VERDICT_COUNT;

    if (!fresh)
        buf_addf(&from, "<em>%s</em>", verdict_words(change->from, page->language));
    buf_addf(&to, "<span class=\"verdict %s\">%s</span>", verdict_name(change->to),
             verdict_words(change->to, page->language));
    buf_add_text(page->out, "<li>");
    if (dated)
        part_day(page, change->day);
    buf_add_text(page->out, "<span>");
    page_target_link(page, change->target);
    buf_add_char(page->out, ' ');
    template_fill(page->out, word(fresh ? WORD_NEW_TARGET : WORD_CHANGED, page->language),
                  (struct blank[]){ { "from", buf_text(&from) },
                                    { "to", buf_text(&to) },
                                    { NULL, NULL } });
    buf_add_text(page->out, "</span></li>\n");
    buf_free(&from);
    buf_free(&to);
}

enum { CHANGES_SHOWN = 8, TURNS_SHOWN = 20 };

static void put_list(const struct page *page, const struct verdict_change *changes, size_t count,
                     bool dated)
{
    buf_addf(page->out, "<ol class=\"%s\">\n", dated ? "changes" : "turns");
    for (size_t i = 0; i < count; i++)
        put_change(page, &changes[i], dated);
    buf_add_text(page->out, "</ol>\n");
}

static void put_count(const struct page *page, enum word sentence, size_t number)
{
    struct buf day = BUF_EMPTY, count = BUF_EMPTY;

    when_day(&day, page->site->before, page->language);
    put_number(&count, number);
    buf_add_text(page->out, "<p class=\"since\">");
    template_fill(page->out, word(sentence, page->language),
                  (struct blank[]){ { "day", buf_text(&day) },
                                    { "count", buf_text(&count) },
                                    { NULL, NULL } });
    buf_add_text(page->out, "</p>\n");
    buf_free(&day);
    buf_free(&count);
}

/* What is said otherwise than in the report before. */
static void put_turns(const struct page *page, const struct overview *overview)
{
    size_t count = overview->turn_count;
    size_t shown = count < TURNS_SHOWN ? count : TURNS_SHOWN;

    if (page->site->before == DATE_NONE)
        return;
    put_count(page, count > 0 ? WORD_SINCE : WORD_SINCE_NONE, count);
    if (count > 0)
        put_list(page, overview->turns, shown, false);
    if (count > shown)
        put_count(page, WORD_SINCE_MORE, count - shown);
}

static void put_changes(const struct page *page, const struct overview *overview)
{
    size_t count = overview->change_count;
    struct buf *out = page->out;

    buf_addf(out, "<section class=\"changes\"><h2>%s</h2>\n", word(WORD_CHANGES, page->language));
    put_turns(page, overview);
    if (count == 0) {
        html_element(out, "p", NULL, word(WORD_CHANGES_NONE, page->language));
    } else {
        html_element(out, "h3", NULL, word(WORD_CHANGES_LATEST, page->language));
        put_list(page, overview->changes, count < CHANGES_SHOWN ? count : CHANGES_SHOWN, true);
    }
    buf_add_text(out, "</section>\n");
}

static void open_table(const struct page *page, enum word caption, const char *class)
{
    static const struct {
        enum word name;
        const char *class, *sort;
    } columns[] = {
        { WORD_TARGET, "", "text" },
        { WORD_TREND, "", NULL },
        { WORD_NOW, " class=\"number\"", "number" },
        { WORD_GOAL, " class=\"number\"", "number" }, { WORD_PROGRESS, "", "number" },
        { WORD_VERDICT, "", "number" },     { WORD_ARRIVAL, "", "text" },
    };
    struct buf *out = page->out;

    buf_addf(out,
             "<table class=\"%s\" data-filter=\"%s\" data-all=\"%s\" data-shown=\"%s\" "
             "data-sort=\"%s\"><caption>%s</caption>\n<thead><tr>",
             class, word(WORD_FILTER, page->language), word(WORD_ALL, page->language),
             word(WORD_SHOWN, page->language), word(WORD_SORT_HINT, page->language),
             word(caption, page->language));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        buf_addf(out, "<th scope=\"col\"%s%s%s%s>%s</th>", columns[i].class,
                 columns[i].sort ? " data-kind=\"" : "", columns[i].sort ? columns[i].sort : "",
                 columns[i].sort ? "\"" : "", word(columns[i].name, page->language));
    buf_add_text(out, "</tr></thead>\n");
}

void overview_open(const struct page *page, const struct overview *overview)
{
    const char *title = site_title(page->site, page->language);

    page_open(page, title, word(WORD_REPORT, page->language));
    html_element(page->out, "h1", NULL, title);
    put_summary(page, overview);
    put_findings(page, overview);
    buf_add_text(page->out, "<div class=\"columns\">\n");
    put_counts(page, overview);
    put_changes(page, overview);
    buf_addf(page->out, "</div>\n<section id=\"targets\"><h2>%s</h2>\n",
             word(WORD_TARGETS, page->language));
    open_table(page, WORD_TABLE_TARGETS, "targets");
}

/* --- a row -----------------------------------------------------------------------------------*/

static void put_sort_number(struct buf *out, double number)
{
    if (isfinite(number))
        buf_addf(out, " data-value=\"%.9g\"", number);
}

static void put_latest(const struct page *page, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;
    struct buf *out = page->out;

    buf_addf(out, "<td class=\"number\" data-label=\"%s\"", word(WORD_NOW, page->language));
    put_sort_number(out, row->judgement->latest_value.value);
    buf_add_text(out, "><span>");
    part_latest(page, row);
    buf_add_text(out, "</span>");
    if (latest != NULL) {
        buf_add_text(out, " <small>");
        part_period(page, latest->period);
        buf_add_text(out, "</small>");
    }
    buf_add_text(out, "</td>");
}

static void put_goal(const struct page *page, const struct status_row *row)
{
    const struct target *target = row->target;
    struct buf *out = page->out, day = BUF_EMPTY;
    bool amount = target->kind != TARGET_MILESTONE && target->kind != TARGET_DIRECTION;

    buf_addf(out, "<td class=\"number\" data-label=\"%s\"", word(WORD_GOAL, page->language));
    put_sort_number(out, amount ? quantity_point(&target->goal) : NAN);
    buf_add_text(out, "><span>");
    if (amount)
        part_figure(page, &target->goal, row->indicator->unit);
    else if (target->kind == TARGET_DIRECTION)
        buf_add_text(out, target->direction == DIRECTION_INCREASE ? "↑" : "↓");
    else
        part_word(page, WORD_DONE);
    buf_add_text(out, "</span> <small>");
    when_day(&day, target->deadline, page->language);
    if (target->deadline == DATE_NONE)
        part_word(page, WORD_NO_DEADLINE);
    else
        template_fill(out, word(WORD_BY_DAY, page->language),
                      (struct blank[]){ { "day", buf_text(&day) }, { NULL, NULL } });
    buf_add_text(out, "</small></td>");
    buf_free(&day);
}

static void put_verdict(const struct page *page, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    double lag = judgement->lag_days.value;
    struct buf *out = page->out, span = BUF_EMPTY;

    buf_addf(out, "<td data-label=\"%s\" data-value=\"%d\">", word(WORD_VERDICT, page->language),
             (int)judgement->verdict);
    part_verdict(page, judgement);
    if (isfinite(lag) && fabs(lag) >= 1 && judgement->verdict != VERDICT_ACHIEVED &&
        judgement->verdict != VERDICT_MISSED) {
        when_span(&span, lag, page->language);
        buf_add_text(out, " <small>");
        template_fill(out, word(lag > 0 ? WORD_LAG : WORD_LEAD, page->language),
                      (struct blank[]){ { "span", buf_text(&span) }, { NULL, NULL } });
        buf_add_text(out, "</small>");
        buf_free(&span);
    }
    buf_add_text(out, "</td>");
}

static void begin_group(const struct page *page, struct overview *overview,
                        const struct status_row *row)
{
    const char *group = site_group(page, row->indicator);

    if (overview->open && strcmp(overview->group, group) == 0)
        return;
    if (overview->open)
        buf_add_text(page->out, "</tbody>\n");
    buf_add_text(page->out, "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"7\">");
    html_text(page->out, group);
    buf_add_text(page->out, "</th></tr>\n");
    overview->open = true;
    overview->group = group;
}

void overview_row(const struct page *page, struct overview *overview,
                  const struct status_row *row, const struct series *series)
{
    struct buf *out = page->out;
    char arrival[DATE_TEXT] = "9999";

    begin_group(page, overview, row);
    if (arrival_day(row->judgement) != DATE_NONE)
        date_print(arrival_day(row->judgement), arrival);
    buf_addf(out, "<tr data-verdict=\"%s\"><th scope=\"row\"><a",
             verdict_name(row->judgement->verdict));
    page_href_target(page, row->target->id);
    buf_add_char(out, '>');
    html_text(out, target_title(row->target, row->indicator, page->language));
    buf_add_text(out, "</a>");
    if (row->indicator->region != NULL)
        html_element(out, "small", NULL,
                     config_name(page->site->config, row->indicator->region, page->language));
    buf_add_text(out, "</th>");
    part_cell(page, WORD_TREND, "trend");
    part_spark(page, row, series);
    buf_add_text(out, "</td>");
    put_latest(page, row);
    put_goal(page, row);
    buf_addf(out, "<td data-label=\"%s\"", word(WORD_PROGRESS, page->language));
    put_sort_number(out, status_share(row->judgement));
    buf_add_char(out, '>');
    part_bar(page, row->judgement);
    buf_add_text(out, "</td>");
    put_verdict(page, row);
    buf_addf(out, "<td data-label=\"%s\" data-value=\"%s\">", word(WORD_ARRIVAL, page->language),
             arrival);
    part_arrival(page, row->judgement);
    buf_add_text(out, "</td></tr>\n");
}

static void close_table(const struct page *page, struct overview *overview)
{
    if (overview->open)
        buf_add_text(page->out, "</tbody>");
    overview->open = false;
    buf_add_text(page->out, "</table></section>\n");
}

void overview_replaced(const struct page *page, struct overview *overview)
{
    close_table(page, overview);
    buf_addf(page->out, "<section id=\"replaced\"><h2>%s</h2>\n",
             word(WORD_REPLACED_TARGETS, page->language));
    open_table(page, WORD_TABLE_REPLACED, "targets replaced");
}

void overview_close(const struct page *page, struct overview *overview)
{
    close_table(page, overview);
    page_downloads(page, "data/targets");
    page_close(page);
}
