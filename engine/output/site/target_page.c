/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a target. From the top: what is the figure, where should it be, will it arrive, who
 * says so; then the picture, the reasoning and everything it rests on. */
#include "output/site/site.h"

#include "output/notes.h"

#include "output/amount.h"
#include "output/arrival.h"
#include "output/when.h"
#include "output/status.h"

#include <math.h>

static void put_replacement(const struct page *page, const struct target_page *target)
{
    const struct target *later = target->row.replaced_by;
    struct buf name = BUF_EMPTY, day = BUF_EMPTY;
    struct page inside = *page;

    if (later == NULL)
        return;
    inside.out = &name;
    page_target_link(&inside, later);
    when_day(&day, later->announced, page->language);
    buf_add_text(page->out, "<p class=\"replaced\">");
    template_fill(page->out, word(WORD_REPLACED_BY, page->language),
                  (struct blank[]){ { "target", buf_text(&name) },
                                    { "day", buf_text(&day) },
                                    { NULL, NULL } });
    buf_add_text(page->out, "</p>\n");
    buf_free(&name);
    buf_free(&day);
}

static void put_heading(const struct page *page, const struct target_page *target)
{
    const struct status_row *row = &target->row;
    struct buf *out = page->out;

    buf_add_text(out, "<p class=\"trail\"><a");
    page_href(page, "index.html");
    buf_addf(out, ">%s</a>", word(WORD_OVERVIEW, page->language));
    if (row->indicator->group != NULL) {
        buf_add_text(out, " › ");
        html_text(out, site_group(page, row->indicator));
    }
    buf_add_text(out, "</p>\n");
    html_element(out, "h1", NULL, target_title(row->target, row->indicator, page->language));
    put_replacement(page, target);
    buf_add_text(out, "<p class=\"lead\">");
    part_verdict(page, row->judgement);
    buf_add_char(out, ' ');
    sentence_verdict(page, row);
    buf_add_text(out, "</p>\n");
}

static void open_key(const struct page *page, enum word name)
{
    buf_addf(page->out, "<div><dt>%s</dt><dd><b>", word(name, page->language));
}

static void put_now(const struct page *page, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;
    struct buf *out = page->out;

    open_key(page, WORD_NOW);
    part_latest(page, row);
    buf_add_text(out, "</b>");
    if (latest != NULL) {
        buf_add_text(out, "<span>");
        part_period(page, latest->period);
        buf_add_text(out, " · ");
        part_source(page, row->latest);
        buf_add_text(out, "</span>");
    }
    buf_add_text(out, "</dd></div>\n");
}

static void put_should_be(const struct page *page, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;

    if (!isfinite(judgement->expected.value) || judgement->verdict == VERDICT_BASELINE_ONLY ||
        (judgement->notes & NOTE_BASELINE_BEYOND))
        return;
    open_key(page, WORD_SHOULD_BE);
    part_number(page, judgement->expected.value, row->indicator->unit);
    buf_add_text(page->out, "</b><span>");
    if (judgement->latest != NULL)
        part_period(page, judgement->latest->period);
    buf_addf(page->out, " · %s</span></dd></div>\n",
             notes_path(judgement->path, page->language));
}

static void put_goal(const struct page *page, const struct status_row *row)
{
    const struct target *target = row->target;
    struct buf day = BUF_EMPTY;

    open_key(page, WORD_GOAL);
    when_day(&day, target->deadline, page->language);
    if (target->kind == TARGET_MILESTONE)
        buf_add_text(page->out, buf_text(&day));
    else if (target->kind == TARGET_DIRECTION)
        buf_add_text(page->out, target->direction == DIRECTION_INCREASE ? "↑" : "↓");
    else
        part_figure(page, &target->goal, row->indicator->unit);
    buf_add_text(page->out, "</b><span>");
    if (target->deadline == DATE_NONE)
        part_word(page, WORD_NO_DEADLINE);
    else if (target->kind != TARGET_MILESTONE)
        template_fill(page->out, word(WORD_BY_DAY, page->language),
                      (struct blank[]){ { "day", buf_text(&day) }, { NULL, NULL } });
    buf_add_text(page->out, "</span></dd></div>\n");
    buf_free(&day);
}

static void put_keys(const struct page *page, const struct status_row *row)
{
    struct buf *out = page->out;

    buf_add_text(out, "<dl class=\"keys\">\n");
    put_now(page, row);
    put_should_be(page, row);
    put_goal(page, row);
    if (row->target->kind != TARGET_MILESTONE) {
        open_key(page, WORD_ARRIVAL);
        part_arrival(page, row->judgement);
        buf_add_text(out, "</b><span>");
        if (arrival_is_projected(row->judgement))
            part_word(page, row->judgement->by_trend ? WORD_BY_TREND : WORD_BY_PACE);
        buf_add_text(out, "</span></dd></div>\n");
    }
    buf_add_text(out, "</dl>\n");
    if (!part_has_bar(row->judgement))
        return;
    buf_add_text(out, "<div class=\"meter\">");
    part_bar(page, row->judgement);
    buf_add_text(out, "</div>\n");
}

static void put_statement(const struct page *page, date day, const struct provenance *from)
{
    struct buf *out = page->out;

    buf_add_text(out, "<li>");
    part_day(page, day);
    if (from->publisher != NULL || from->url != NULL) {
        buf_add_text(out, " · ");
        part_source(page, from);
    }
    buf_add_text(out, "<bdi>");
    if (from->locator != NULL)
        html_element(out, "span", "locator", from->locator);
    if (from->quote != NULL)
        html_element(out, "q", NULL, from->quote);
    buf_add_text(out, "</bdi></li>\n");
}

static void put_origin(const struct page *page, const struct target_page *page_of)
{
    const struct target *target = page_of->row.target;
    struct buf *out = page->out;

    buf_addf(out, "<section id=\"origin\"><h2>%s</h2>\n<ul class=\"origin\">",
             word(WORD_ANNOUNCED_BY, page->language));
    put_statement(page, target->announced, &target->provenance);
    for (size_t i = 0; i < target->statement_count; i++)
        put_statement(page, target->statements[i].published, &target->statements[i].provenance);
    buf_add_text(out, "</ul>\n");
    if (target->note != NULL)
        html_element(out, "p", "note", target->note);
    buf_addf(out, "<p>%s: <a", word(WORD_INDICATOR, page->language));
    page_href_indicator(page, target->indicator);
    buf_add_char(out, '>');
    html_text(out, site_indicator_title(page_of->row.indicator, page->language));
    buf_add_text(out, "</a>");
    if (page_of->replaces != NULL) {
        struct buf name = BUF_EMPTY;
        struct page inside = *page;

        inside.out = &name;
        page_target_link(&inside, page_of->replaces);
        buf_add_text(out, "<br>");
        template_fill(out, word(WORD_REPLACES, page->language),
                      (struct blank[]){ { "target", buf_text(&name) }, { NULL, NULL } });
        buf_free(&name);
    }
    buf_add_text(out, "</p></section>\n");
}

static void put_changes(const struct page *page, const struct target_page *target)
{
    struct buf *out = page->out;

    if (target->change_count == 0)
        return;
    buf_addf(out,
             "<section id=\"history\"><h2>%s</h2>\n<table class=\"history\"><caption>%s</caption>"
             "<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>\n",
             word(WORD_HISTORY, page->language), word(WORD_HISTORY_TABLE, page->language),
             word(WORD_DAY, page->language), word(WORD_VERDICT, page->language));
    for (size_t i = 0; i < target->change_count; i++) {
        enum verdict to = target->changes[i].to;

        buf_add_text(out, "<tr><th scope=\"row\">");
        part_day(page, target->changes[i].day);
        buf_addf(out, "</th><td><span class=\"verdict %s\">%s</span></td></tr>\n",
                 verdict_name(to), verdict_words(to, page->language));
    }
    buf_add_text(out, "</tbody></table></section>\n");
}

void page_target(const struct page *page, const struct target_page *target)
{
    struct buf data = BUF_EMPTY, name = BUF_EMPTY;
    bool event = target->row.target->kind == TARGET_MILESTONE;

    site_target_name(&name, page->site, target->row.target, page->language);
    page_open(page, buf_text(&name), buf_text(&name));
    buf_free(&name);
    put_heading(page, target);
    put_keys(page, &target->row);
    part_picture(page, target->picture,
                 target_title(target->row.target, target->row.indicator, page->language),
                 event ? WORD_GRAPH_EVENT : WORD_GRAPH, event ? TIMELINE_HEIGHT : PICTURE_HEIGHT);
    part_explanation(page, &target->row, target->explanation);
    sentence_notes(page, target->row.judgement);
    put_origin(page, target);
    put_changes(page, target);
    figures_conflicts(page, target->history);
    figures_table(page, target->history);
    buf_addf(&data, "data/targets/%s", target->row.target->id);
    page_downloads(page, buf_text(&data));
    page_close(page);
    buf_free(&data);
}
