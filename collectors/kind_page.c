/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of the sentences of a page. A figure of the source's entry is bound where its
 * anchor matches and exactly one quantity of its unit stands in the same clause, else in the same
 * sentence; where none or several do, where a forbidden word stands beside it, where the region
 * is another or the period is not said, nothing is taken and a note says why. */
#include "base/mem.h"
#include "domain/unit.h"
#include "format/prose/prose.h"

#include "collectors/html.h"
#include "collectors/kinds.h"
#include "collectors/page_figure.h"
#include "collectors/page_period.h"
#include "collectors/plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NOTE_SIZE = 400, PUBLISHED_WITHIN = 400 };

struct page {
    const struct spec *spec;
    struct sink *sink;
    struct tally *tally;
    struct page_text text;
    date published;
};

static int read_text(const struct spec *spec, const struct body *body, struct buf *text,
                     struct buf *published, struct err *err)
{
    const char *where = spec_text(spec, "text"), *when = spec_text(spec, "published");
    struct html *html;
    int result;

    if (!html_is_likely(body->bytes, body->length)) {
        buf_add(text, body->bytes, body->length);
        return 0;
    }
    html = html_open(body->bytes, body->length, NULL, err);
    if (html == NULL)
        return -1;
    result = html_text(html, where, text, err);
    if (result == 0 && when != NULL && html_value(html, when, published, err) < 0)
        result = -1;
    html_close(html);
    return result;
}

/* At most `most` digits at *at, then the sign. */
static bool take_part(const char *text, size_t length, size_t *at, size_t most, const char *sign,
                      int *number)
{
    size_t digits = 0, size = strlen(sign);

    for (*number = 0; digits < most && *at < length && text[*at] >= '0' && text[*at] <= '9';
         digits++)
        *number = *number * 10 + text[(*at)++] - '0';
    if (digits == 0 || length - *at < size || memcmp(text + *at, sign, size) != 0)
        return false;
    *at += size;
    return true;
}

static bool take_day(const char *text, size_t length, size_t at, const char *const signs[3],
                     date *out)
{
    int year, month, day;

    if (!take_part(text, length, &at, 4, signs[0], &year) ||
        !take_part(text, length, &at, 2, signs[1], &month) ||
        !take_part(text, length, &at, 2, signs[2], &day) || year < 1990 ||
        !date_exists(year, month, day))
        return false;
    *out = date_from_civil(year, month, day);
    return true;
}

/* The first day in the text, written 2025-06-24, 2025/06/24 or 2025年6月24日. */
static date first_day(const char *text, size_t length)
{
    static const char *const notations[][3] = { { "-", "-", "" },
                                                { "/", "/", "" },
                                                { "年", "月", "日" } };
    date day;

    for (size_t at = 0; at + 8 <= length && at < PUBLISHED_WITHIN; at++)
        for (size_t n = 0; n < sizeof notations / sizeof notations[0]; n++)
            if ((at == 0 || text[at - 1] < '0' || text[at - 1] > '9') &&
                take_day(text, length, at, notations[n], &day))
                return day;
    return DATE_NONE;
}

static void note(const struct page *page, const char *indicator, const char *why, const char *quote,
                 size_t length)
{
    char text[NOTE_SIZE];

    snprintf(text, sizeof text, "%s: %s: \"%.*s\"", indicator, why,
             (int)(length > 240 ? 240 : length), quote);
    page->sink->note(page->sink->to, text);
}

static bool period_of(const struct page *page, const struct page_figure *figure,
                      const struct page_binding *binding, struct period *out)
{
    const char *sentence = page->text.bytes + binding->sentence.start;
    size_t length = binding->sentence.end - binding->sentence.start;

    if (page_period(sentence, length, binding->quantity->offset - binding->sentence.start,
                    page->text.language, page->published, out))
        return true;
    if (!figure->period_published || page->published == DATE_NONE)
        return false;
    *out = period_of_day(page->published);
    return true;
}

static void take(const struct page *page, const struct page_figure *figure,
                 const struct page_binding *binding)
{
    const char *sentence = page->text.bytes + binding->sentence.start;
    size_t length = binding->sentence.end - binding->sentence.start;
    char *quote;
    char locator[64];
    struct row row = { .series = figure->indicator,
                       .unit = figure->unit,
                       .published = page->published,
                       .quantity = binding->value };

    if (figure->kind == PAGE_TARGET) {
        note(page, figure->indicator,
             "a target is announced; put it into the catalogue if it holds", sentence, length);
        return;
    }
    if (!period_of(page, figure, binding, &row.period)) {
        note(page, figure->indicator, "no period is said; nothing was taken", sentence, length);
        return;
    }
    quote = mem_copy_bytes(sentence, length);
    snprintf(locator, sizeof locator, "character %zu of the text", binding->quantity->offset);
    row.modality = figure->kind == PAGE_FORECAST ? MODALITY_FORECAST : MODALITY_OBSERVATION;
    row.quote = quote;
    row.locator = locator;
    page->sink->row(page->sink->to, &row);
    page->tally->rows++;
    free(quote);
}

static bool same_statement(const struct page_binding *a, const struct page_binding *b)
{
    return quantity_equal(&a->value, &b->value);
}

/* All anchors of one figure in the page; what is said twice alike counts once, what is said
 * differently in sentences of one period is not taken at all. */
static int take_figure(const struct page *page, const struct page_figure *figure, struct err *err)
{
    struct page_binding bindings[PAGE_BINDINGS_MOST];
    struct page_miss miss = { 0 };
    size_t count = 0;

    if (page_bind(&page->text, figure, bindings, &count, &miss, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++) {
        struct period here, there;
        bool told = false;

        for (size_t k = 0; k < i && !told; k++)
            told = same_statement(&bindings[k], &bindings[i]);
        for (size_t k = 0; k < count && !told; k++) {
            if (k == i || same_statement(&bindings[k], &bindings[i]) ||
                !period_of(page, figure, &bindings[k], &there) ||
                !period_of(page, figure, &bindings[i], &here) || !period_equal(here, there))
                continue;
            note(page, figure->indicator,
                 "said differently elsewhere in the page; nothing was taken",
                 page->text.bytes + bindings[i].sentence.start,
                 bindings[i].sentence.end - bindings[i].sentence.start);
            told = true;
        }
        if (!told)
            take(page, figure, &bindings[i]);
    }
    if (count == 0)
        note(page, figure->indicator, miss.why, page->text.bytes + miss.sentence.start,
             miss.sentence.end - miss.sentence.start);
    return 0;
}

static int read_figures(struct page *page, struct err *err)
{
    struct json_walk walk = json_walk(spec_member(page->spec, "figures"));
    int result = 0;

    while (result == 0 && json_step(&walk)) {
        struct page_figure figure;

        result = page_figure_read(walk.value, page->spec, &figure, err);
        if (result == 0)
            result = take_figure(page, &figure, err);
        page_figure_free(&figure);
    }
    return result;
}

static enum language language_of(const struct spec *spec, const struct buf *text)
{
    const char *code = spec_text(spec, "lang");
    enum language language;

    if (code != NULL && language_parse(code, &language))
        return language;
    return prose_language(buf_text(text), text->length);
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct buf text = BUF_EMPTY, published = BUF_EMPTY;
    struct prose_list found = { 0 };
    struct page page = { .spec = spec, .sink = sink, .tally = tally };
    int result = read_text(spec, body, &text, &published, err);

    if (result == 0) {
        page.published = first_day(buf_text(&published), published.length);
        if (page.published == DATE_NONE && spec_text(spec, "published") == NULL)
            page.published = first_day(buf_text(&text), text.length);
        page.text =
            (struct page_text){ buf_text(&text), text.length, language_of(spec, &text), &found };
        prose_extract(buf_text(&text), text.length, page.text.language, &found);
        result = read_figures(&page, err);
    }
    prose_list_free(&found);
    buf_free(&published);
    buf_free(&text);
    return result;
}

const struct collector kind_page = { "page", plan_url, parse };
