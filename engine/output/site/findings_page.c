/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of figures of different indicators that do not go together. */
#include "output/site/site.h"

#include <string.h>

/* What a finding and each of its figures is called. */
struct name {
    const char *key;
    enum word word;
};

static const struct name kinds[] = { { "part", WORD_FINDING_PART },
                                     { "share", WORD_FINDING_SHARE },
                                     { "growth", WORD_FINDING_GROWTH },
                                     { NULL, WORD_COUNT } };

static const struct name roles[] = {
    { "part", WORD_ROLE_PART },     { "whole", WORD_ROLE_WHOLE },   { "share", WORD_ROLE_SHARE },
    { "level", WORD_ROLE_LEVEL },   { "growth", WORD_ROLE_GROWTH }, { "before", WORD_ROLE_BEFORE },
    { NULL, WORD_COUNT }
};

static const char *name_of(const struct page *page, const struct name *names, const char *key)
{
    while (names->key != NULL && strcmp(names->key, key) != 0)
        names++;
    return names->key != NULL ? word(names->word, page->language) : key;
}

void findings_open(const struct page *page)
{
    const char *lead = word(WORD_FINDINGS_LEAD, page->language);

    page_open(page, word(WORD_FINDINGS, page->language), lead);
    html_element(page->out, "h1", NULL, word(WORD_FINDINGS, page->language));
    html_element(page->out, "p", "lead", lead);
}

static void open_table(const struct page *page)
{
    static const enum word headings[] = { WORD_ROLE,   WORD_INDICATOR, WORD_PERIOD,
                                          WORD_FIGURE, WORD_PUBLISHED, WORD_PUBLISHER };
    struct buf *out = page->out;

    buf_addf(out, "<table class=\"list findings\"><caption>%s</caption>\n<thead><tr>",
             word(WORD_FINDINGS_TABLE, page->language));
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>",
                 headings[i] == WORD_FIGURE ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n");
}

/* What the others give, in the words of the kind of check. */
static void put_sentence(const struct page *page, const struct found *found)
{
    struct page aside = *page;
    struct buf low = BUF_EMPTY, high = BUF_EMPTY;

    if (found->has_computed) {
        aside.out = &low;
        part_number(&aside, found->computed.low, "percent");
        aside.out = &high;
        part_number(&aside, found->computed.high, "percent");
    }
    template_fill(page->out, name_of(page, kinds, found->kind),
                  (struct blank[]){ { "low", buf_text(&low) },
                                    { "high", buf_text(&high) },
                                    { NULL, NULL } });
    buf_free(&low);
    buf_free(&high);
}

static void put_figure(const struct page *page, const struct finding_figure *figure)
{
    const struct observation *observation = figure->observation;
    struct buf *out = page->out;

    buf_addf(out, "<tr><th scope=\"row\">%s</th>", name_of(page, roles, figure->role));
    part_cell(page, WORD_INDICATOR, NULL);
    buf_add_text(out, "<a");
    page_href_indicator(page, figure->indicator->id);
    buf_add_char(out, '>');
    html_text(out, site_indicator_title(figure->indicator, page->language));
    buf_add_text(out, "</a></td>");
    part_cell(page, WORD_PERIOD, NULL);
    part_period(page, observation->period);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_FIGURE, "number");
    part_figure(page, &observation->quantity, figure->indicator->unit);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_PUBLISHED, NULL);
    part_day(page, observation->published);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_PUBLISHER, NULL);
    if (figure->provenance != NULL)
        part_source(page, figure->provenance);
    else
        part_word(page, WORD_COMPUTED);
    buf_add_text(out, "</td></tr>\n");
}

void findings_put(const struct page *page, struct listing *listing, const struct found *found)
{
    struct buf *out = page->out;

    if (listing->rows++ == 0)
        open_table(page);
    buf_add_text(out, "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"6\">");
    html_text(out, site_indicator_title(found->figures[0].indicator, page->language));
    buf_add_text(out, ", ");
    part_period(page, found->figures[0].observation->period);
    buf_add_text(out, " <span>");
    put_sentence(page, found);
    if (found->note != NULL) {
        buf_add_char(out, ' ');
        html_text(out, found->note);
    }
    buf_add_text(out, "</span></th></tr>\n");
    for (size_t i = 0; i < found->figure_count; i++)
        put_figure(page, &found->figures[i]);
    buf_add_text(out, "</tbody>\n");
}

void findings_close(const struct page *page, struct listing *listing)
{
    if (listing->rows > 0)
        buf_add_text(page->out, "</table>\n");
    else
        html_element(page->out, "p", NULL, word(WORD_FINDINGS_NONE, page->language));
    page_close(page);
}
