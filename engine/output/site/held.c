/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that wait for a person to look at them. */
#include "output/site/site.h"

void held_open(const struct page *page)
{
    const char *title = word(WORD_HELD, page->language);

    page_open(page, title, word(WORD_HELD_LEAD, page->language));
    html_element(page->out, "h1", NULL, title);
    html_element(page->out, "p", "lead", word(WORD_HELD_LEAD, page->language));
}

static void open_table(const struct page *page)
{
    static const enum word headings[] = { WORD_INDICATOR, WORD_PERIOD,    WORD_FIGURE,
                                          WORD_PUBLISHED, WORD_PUBLISHER, WORD_REASON };
    struct buf *out = page->out;

    buf_addf(out, "<table class=\"list\"><caption>%s</caption>\n<thead><tr>",
             word(WORD_HELD_TABLE, page->language));
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>", i == 2 ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
}

static void put_row(const struct page *page, const struct indicator *indicator,
                    const struct ledger_entry *entry)
{
    const struct observation *observation = &entry->figure.observation;
    struct buf *out = page->out;

    buf_add_text(out, "<tr><th scope=\"row\"><a");
    page_href_indicator(page, indicator->id);
    buf_add_char(out, '>');
    html_text(out, site_indicator_title(indicator, page->language));
    buf_add_text(out, "</a></th>");
    part_cell(page, WORD_PERIOD, NULL);
    part_period(page, observation->period);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_FIGURE, "number");
    part_figure(page, &observation->quantity, entry->figure.unit);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_PUBLISHED, NULL);
    part_day(page, observation->published);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_PUBLISHER, NULL);
    part_source(page, &entry->figure.provenance);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_REASON, NULL);
    buf_add_text(out, "<bdi>");
    html_text(out, entry->reason);
    buf_add_text(out, "</bdi></td></tr>\n");
}

void held_row(const struct page *page, struct listing *listing,
              const struct indicator *indicator, const struct ledger_entry *entry)
{
    if (listing->rows++ == 0)
        open_table(page);
    put_row(page, indicator, entry);
}

void held_close(const struct page *page, struct listing *listing)
{
    if (listing->rows > 0)
        buf_add_text(page->out, "</tbody></table>\n");
    else
        html_element(page->out, "p", NULL, word(WORD_HELD_NONE, page->language));
    page_close(page);
}
