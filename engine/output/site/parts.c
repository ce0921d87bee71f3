/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small parts that several pages show. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/arrival.h"
#include "output/when.h"
#include "output/status.h"

#include <math.h>

/* Writes what the other functions made as text, escaped, and frees it. */
static void put_escaped(struct buf *out, struct buf *text)
{
    html_text(out, buf_text(text));
    buf_free(text);
}

void part_word(const struct page *page, enum word which)
{
    html_text(page->out, word(which, page->language));
}

void part_day(const struct page *page, date day)
{
    char plain[DATE_TEXT];

    if (day == DATE_NONE) {
        buf_add_text(page->out, "–");
        return;
    }
    date_print(day, plain);
    buf_addf(page->out, "<time datetime=\"%s\">", plain);
    when_day(page->out, day, page->language);
    buf_add_text(page->out, "</time>");
}

void part_period(const struct page *page, struct period period)
{
    struct buf text = BUF_EMPTY;

    when_period(&text, period, page->language);
    put_escaped(page->out, &text);
}

void part_figure(const struct page *page, const struct quantity *quantity, const char *unit)
{
    struct buf text = BUF_EMPTY;

    amount_append(&text, quantity, unit, page->language);
    put_escaped(page->out, &text);
}

void part_number(const struct page *page, double number, const char *unit)
{
    struct buf text = BUF_EMPTY;

    amount_append_number(&text, number, unit, page->language);
    put_escaped(page->out, &text);
}

void part_verdict(const struct page *page, const struct judgement *judgement)
{
    struct buf *out = page->out;
    enum language language = page->language;

    buf_addf(out, "<span class=\"verdict %s\">%s</span>", verdict_name(judgement->verdict),
             verdict_words(judgement->verdict, language));
    if (judgement->verdict != VERDICT_UNDETERMINED ||
        judgement->verdict_low == judgement->verdict_high)
        return;
    buf_addf(out, " <span class=\"between\">%s – %s</span>",
             verdict_words(judgement->verdict_low, language),
             verdict_words(judgement->verdict_high, language));
}

void part_cell(const struct page *page, enum word label, const char *class)
{
    buf_add_text(page->out, "<td");
    html_attribute(page->out, "class", class);
    html_attribute(page->out, "data-label", word(label, page->language));
    buf_add_char(page->out, '>');
}

/* As text: without what would have to be escaped but the sign of more. */
static void put_percent(struct buf *out, double share, enum language language)
{
    struct buf text = BUF_EMPTY;

    status_percent(&text, share, language);
    put_escaped(out, &text);
}

static void bar_label(struct buf *out, const struct judgement *judgement, enum language language)
{
    struct buf attained = BUF_EMPTY, due = BUF_EMPTY;
    struct blank blanks[] = { { "attained", NULL }, { "due", NULL }, { NULL, NULL } };

    put_percent(&attained, status_share(judgement), language);
    blanks[0].text = buf_text(&attained);
    template_fill(out, word(WORD_BAR, language), blanks);
    if (isfinite(status_due(judgement))) {
        put_percent(&due, status_due(judgement), language);
        blanks[1].text = buf_text(&due);
        template_fill(out, word(WORD_BAR_DUE, language), blanks);
    }
    buf_free(&attained);
    buf_free(&due);
}

static double within(double share)
{
    return fmin(fmax(share, 0), 1) * 100;
}

bool part_has_bar(const struct judgement *judgement)
{
    return isfinite(status_share(judgement));
}

/* The way done as a bar, where the path should be by the day of the figure as a mark. A picture
 * of its own, since the policy of the pages allows no style in the markup. */
void part_bar(const struct page *page, const struct judgement *judgement)
{
    struct buf *out = page->out, label = BUF_EMPTY;

    if (!part_has_bar(judgement)) {
        buf_addf(out, "<span class=\"none\" title=\"%s\">–</span>",
                 word(WORD_BAR_UNKNOWN, page->language));
        return;
    }
    bar_label(&label, judgement, page->language);
    buf_addf(out, "<span class=\"progress\"><svg class=\"bar %s\" viewBox=\"0 0 100 10\" "
                  "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%s\"",
             verdict_name(judgement->verdict), buf_text(&label));
    buf_addf(out, "><rect class=\"way\" width=\"100\" height=\"10\"/>"
                  "<rect class=\"done\" width=\"%.1f\" height=\"10\"/>",
             within(status_share(judgement)));
    if (isfinite(status_due(judgement)))
        buf_addf(out, "<path class=\"due\" d=\"M%.1f 0V10\"/>", within(status_due(judgement)));
    buf_add_text(out, "</svg> <span class=\"share\" aria-hidden=\"true\">");
    put_percent(out, status_share(judgement), page->language);
    buf_add_text(out, "</span></span>");
    buf_free(&label);
}

void part_source(const struct page *page, const struct provenance *provenance)
{
    struct buf *out = page->out;

    if (provenance == NULL)
        return;
    buf_add_text(out, "<bdi>");
    html_link(out, provenance->url,
              provenance->publisher ? provenance->publisher : provenance->url);
    buf_add_text(out, "</bdi>");
}

/* The band's far edge matters as much as the middle: an arrival without one is half the truth. */
void part_arrival(const struct page *page, const struct judgement *judgement)
{
    struct buf text = BUF_EMPTY;

    arrival_words(&text, judgement, page->language);
    put_escaped(page->out, &text);
    arrival_bounds(&text, judgement, page->language);
    if (text.length > 0) {
        buf_add_char(page->out, ' ');
        html_element(page->out, "span", "band", buf_text(&text));
    }
    buf_free(&text);
}

/* What a screen reader says instead of the picture is its title; the figures are in the table
 * that the caption leads to. */
void part_picture(const struct page *page, const char *stem, const char *title, enum word says,
                  int height)
{
    struct buf *out = page->out, name = BUF_EMPTY, caption = BUF_EMPTY, root = BUF_EMPTY;
    const char *code = language_code(page->language);

    if (stem == NULL)
        return;
    page_root(page, &root);
    html_text(&name, title);
    template_fill(&caption, word(says, page->language),
                  (struct blank[]){ { "title", buf_text(&name) }, { NULL, NULL } });
    buf_addf(out,
             "<figure class=\"graph\"><img src=\"%s%s-%s.svg\" width=\"%d\" height=\"%d\" "
             "alt=\"%s\">\n"
             "<figcaption>%s · <a href=\"#figures\">%s</a></figcaption></figure>\n",
             buf_text(&root), stem, code, PICTURE_WIDTH, height, buf_text(&caption),
             buf_text(&caption), word(WORD_GRAPH_TABLE, page->language));
    buf_free(&name);
    buf_free(&caption);
    buf_free(&root);
}

void part_latest(const struct page *page, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;

    if (latest == NULL)
        part_word(page, row->target->kind == TARGET_MILESTONE ? WORD_NOT_DONE : WORD_NO_FIGURE);
    else if (row->target->kind == TARGET_MILESTONE)
        part_word(page, WORD_DONE);
    else if (row->target->kind == TARGET_CUMULATIVE)
        part_number(page, row->judgement->latest_value.value, row->indicator->unit);
    else
        part_figure(page, &latest->quantity, row->indicator->unit);
}
