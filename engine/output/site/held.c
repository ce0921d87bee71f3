/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that wait for a person to look at them. */
#include "output/site/site.h"

enum { COLUMNS = 6 };

void held_open(const struct page *page)
{
    const char *title = word(WORD_HELD, page->language);

    page_open(page, title, word(WORD_HELD_LEAD, page->language));
    html_element(page->out, "h1", NULL, title);
    html_element(page->out, "p", "lead", word(WORD_HELD_LEAD, page->language));
}

static void open_table(const struct page *page)
{
    static const enum word headings[COLUMNS] = { WORD_INDICATOR, WORD_PERIOD,    WORD_FIGURE,
                                                 WORD_PUBLISHED, WORD_PUBLISHER, WORD_REASON };
    struct buf *out = page->out;

    buf_addf(out, "<table class=\"list\"><caption>%s</caption>\n<thead><tr>",
             word(WORD_HELD_TABLE, page->language));
    for (size_t i = 0; i < COLUMNS; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>", i == 2 ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
}

/* The words it was taken from and where they stand, over the whole width: a sentence in a column is
 * a tower. */
static void put_said(const struct page *page, const struct provenance *from)
{
    struct buf *out = page->out;

    buf_addf(out, "<tr class=\"said\"><td colspan=\"%d\"><bdi>", COLUMNS);
    if (from->quote != NULL)
        html_element(out, "q", NULL, from->quote);
    if (from->locator != NULL)
        html_element(out, "span", "locator", from->locator);
    if (from->note != NULL)
        html_element(out, "span", "note", from->note);
    buf_add_text(out, "</bdi></td></tr>\n");
}

static void put_row(const struct page *page, const struct indicator *indicator,
                    const struct ledger_entry *entry)
{
    const struct observation *observation = &entry->figure.observation;
    const struct provenance *from = &entry->figure.provenance;
    bool said = from->quote != NULL || from->locator != NULL || from->note != NULL;
    struct buf *out = page->out;

    buf_addf(out, "<tr%s><th scope=\"row\"><a", said ? " class=\"quoted\"" : "");
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
    part_source(page, from);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_REASON, NULL);
    buf_add_text(out, "<bdi>");
    html_text(out, entry->reason);
    buf_add_text(out, "</bdi></td></tr>\n");
    if (said)
        put_said(page, from);
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
