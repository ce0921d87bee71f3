/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an indicator, and the list of all of them. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/when.h"

#include <string.h>

static const char *frequency_words(const struct indicator *indicator, enum language language)
{
    static const char *const words_of[FREQUENCY_COUNT][LANGUAGE_COUNT] = {
        [FREQUENCY_NONE] = { "–", "–", "–" },
        [FREQUENCY_DAY] = { "on a day", "时点", "zum Stichtag" },
        [FREQUENCY_WEEK] = { "weekly", "每周", "wöchentlich" },
        [FREQUENCY_MONTH] = { "monthly", "每月", "monatlich" },
        [FREQUENCY_QUARTER] = { "quarterly", "每季", "vierteljährlich" },
        [FREQUENCY_TRIMESTER] = { "every four months", "每四个月", "viermonatlich" },
        [FREQUENCY_HALF] = { "half-yearly", "每半年", "halbjährlich" },
        [FREQUENCY_YEAR] = { "yearly", "每年", "jährlich" },
        [FREQUENCY_YTD] = { "year to date", "年初累计", "seit Jahresbeginn" },
        [FREQUENCY_RANGE] = { "spans of days", "时段", "Zeitspannen" },
    };

    if (indicator->nature == NATURE_FACT)
        return word(WORD_NOT_JUDGED, language);
    return words_of[indicator->frequency][language];
}

static void put_keys(const struct page *page, const struct indicator_page *indicator)
{
    const struct ledger_entry *latest = history_latest(indicator->history);
    struct buf *out = page->out;

    buf_addf(out, "<dl class=\"keys\">\n<div><dt>%s</dt><dd><b>", word(WORD_NOW, page->language));
    if (latest == NULL) {
        part_word(page, WORD_NO_FIGURE);
        buf_add_text(out, "</b>");
    } else {
        if (indicator->indicator->nature == NATURE_EVENT)
            part_word(page, WORD_DONE);
        else
            part_figure(page, &latest->figure.observation.quantity, latest->figure.unit);
        buf_add_text(out, "</b><span>");
        part_period(page, latest->figure.observation.period);
        buf_add_text(out, " · ");
        part_source(page, &latest->figure.provenance);
        buf_add_text(out, "</span>");
    }
    buf_addf(out, "</dd></div>\n<div><dt>%s</dt><dd><b>%s</b></dd></div>\n",
             word(WORD_FREQUENCY, page->language),
             frequency_words(indicator->indicator, page->language));
    buf_addf(out, "<div><dt>%s</dt><dd><b>", word(WORD_UNIT, page->language));
    html_text(out, unit_word(indicator->indicator->unit, page->language));
    buf_add_text(out, "</b></dd></div>\n</dl>\n");
}

static void put_targets(const struct page *page, const struct indicator *indicator)
{
    const struct config *config = page->site->config;
    struct buf *out = page->out;
    size_t count = 0;

    buf_addf(out, "<section><h2>%s</h2>\n<ul class=\"origin\">",
             word(WORD_TARGETS_OF, page->language));
    for (size_t i = 0; i < config->target_count; i++) {
        if (strcmp(config->targets[i].indicator, indicator->id) != 0 ||
            config->targets[i].announced > page->site->as_of)
            continue;
        buf_add_text(out, "<li>");
        page_target_link(page, &config->targets[i]);
        buf_add_text(out, "</li>");
        count++;
    }
    if (count == 0)
        html_element(out, "li", NULL, word(WORD_NO_TARGETS, page->language));
    buf_add_text(out, "</ul></section>\n");
}

void page_indicator(const struct page *page, const struct indicator_page *content)
{
    const struct indicator *indicator = content->indicator;
    const char *title = site_indicator_title(indicator, page->language);
    struct buf *out = page->out, data = BUF_EMPTY;
    bool event = indicator->nature == NATURE_EVENT;

    page_open(page, title, title);
    buf_add_text(out, "<p class=\"trail\"><a");
    page_href(page, "indicators.html");
    buf_addf(out, ">%s</a>", word(WORD_INDICATORS, page->language));
    if (indicator->group != NULL) {
        buf_add_text(out, " › ");
        html_text(out, site_group(page, indicator));
    }
    buf_add_text(out, "</p>\n");
    html_element(out, "h1", NULL, title);
    if (indicator->note != NULL)
        html_element(out, "p", "note", indicator->note);
    put_keys(page, content);
    part_picture(page, content->picture, title, event ? WORD_GRAPH_EVENT : WORD_GRAPH_FIGURES,
                 event ? TIMELINE_HEIGHT : PICTURE_HEIGHT);
    put_targets(page, indicator);
    figures_conflicts(page, content->history);
    figures_table(page, content->history);
    buf_addf(&data, "data/indicators/%s", indicator->id);
    page_downloads(page, buf_text(&data));
    page_close(page);
    buf_free(&data);
}

/* --- the list --------------------------------------------------------------------------------*/

void indicators_open(const struct page *page)
{
    static const enum word headings[] = { WORD_INDICATOR, WORD_NOW, WORD_PERIOD, WORD_FREQUENCY };
    const char *title = word(WORD_INDICATORS, page->language);
    struct buf *out = page->out;

    page_open(page, title, title);
    html_element(out, "h1", NULL, title);
    buf_addf(out, "<table class=\"list\"><caption>%s</caption>\n<thead><tr>",
             word(WORD_INDICATORS_TABLE, page->language));
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>", i == 1 ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n");
}

static void begin_group(const struct page *page, struct listing *listing, const char *group)
{
    if (listing->open && strcmp(listing->group, group) == 0)
        return;
    if (listing->open)
        buf_add_text(page->out, "</tbody>\n");
    buf_add_text(page->out, "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\">");
    html_text(page->out, group);
    buf_add_text(page->out, "</th></tr>\n");
    listing->open = true;
    listing->group = group;
}

void indicators_row(const struct page *page, struct listing *listing,
                    const struct indicator *indicator, const struct ledger_entry *latest)
{
    struct buf *out = page->out;

    begin_group(page, listing, site_group(page, indicator));
    buf_add_text(out, "<tr><th scope=\"row\"><a");
    page_href_indicator(page, indicator->id);
    buf_add_char(out, '>');
    html_text(out, site_indicator_title(indicator, page->language));
    buf_add_text(out, "</a></th>");
    part_cell(page, WORD_NOW, "number");
    if (latest == NULL)
        part_word(page, WORD_NO_FIGURE);
    else if (indicator->nature == NATURE_EVENT)
        part_word(page, WORD_DONE);
    else
        part_figure(page, &latest->figure.observation.quantity, latest->figure.unit);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_PERIOD, NULL);
    if (latest != NULL)
        part_period(page, latest->figure.observation.period);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_FREQUENCY, NULL);
    buf_addf(out, "%s</td></tr>\n", frequency_words(indicator, page->language));
    listing->rows++;
}

void indicators_close(const struct page *page, struct listing *listing)
{
    if (listing->open)
        buf_add_text(page->out, "</tbody>");
    buf_add_text(page->out, "</table>\n");
    page_close(page);
}
