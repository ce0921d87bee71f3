/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of the sentences of a page. A figure of the source's entry is bound where its
 * anchor matches and exactly one quantity of its unit stands in the same clause, else in the same
 * sentence; where none or several do, where a forbidden word stands beside it, where the region
 * is another or the period is not said, nothing is taken and a note says why. */
#include "base/mem.h"
#include "domain/unit.h"
#include "format/prose/prose.h"
#include "format/simplified.h"

#include "collectors/html.h"
#include "collectors/kinds/kinds.h"
#include "collectors/page/agree.h"
#include "collectors/page/anchor.h"
#include "collectors/page/bind.h"
#include "collectors/page/known.h"
#include "collectors/page/links.h"
#include "collectors/page/place/country.h"
#include "collectors/page/place/office.h"
#include "collectors/page/place/rivals.h"
#include "collectors/page/text/digit_year.h"
#include "collectors/page/time/published.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ANNOUNCED_WITHIN = 60 /* days before publication */ };

struct page {
    const struct spec *spec;
    struct sink *sink;
    struct tally *tally;
    const char *written; /* the text as the page has it, of which a quote is */
    struct page_text text;
    bool linked; /* a list of links led to it */
};

/* Where pages say when they were published. */
static const char published_usual[] =
    "//meta[@property='article:published_time']/@content | //meta[@name='PubDate']/@content |"
    " //meta[@name='publishdate']/@content | //meta[@name='pubdate']/@content |"
    " //meta[@itemprop='datePublished']/@content | //meta[@name='DC.date.issued']/@content |"
    " //meta[@name='dcterms.date']/@content | //meta[@name='date']/@content |"
    " //time[@datetime]/@datetime";

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
    if (result == 0 &&
        html_value(html, when != NULL ? when : published_usual, published, err) < 0)
        result = -1;
    html_close(html);
    return result;
}

/* Where it stands, as a reader counts. */
static void say_where(const struct page *page, size_t place, char *locator, size_t size)
{
    size_t characters = 1;

    for (size_t at = 0; at < place; at++)
        characters += (page->text.bytes[at] & 0xc0) != 0x80;
    snprintf(locator, size, "character %zu of the text", characters);
}

static void hand_over(const struct page *page, struct passage *passage, struct page_span sentence,
                      size_t place)
{
    char *quote = mem_copy_bytes(page->written + sentence.start, sentence.end - sentence.start);
    char locator[64];

    say_where(page, place, locator, sizeof locator);
    passage->published = page->text.published;
    passage->provenance = (struct provenance){ .quote = quote, .locator = locator };
    page->sink->passage(page->sink->to, passage);
    free(quote);
}

static void leave(const struct page *page, const char *indicator, const char *why,
                  struct page_span sentence)
{
    struct passage passage = { .kind = PASSAGE_UNREAD, .indicator = indicator, .reason = why,
                               .announced = DATE_NONE, .deadline = DATE_NONE };

    hand_over(page, &passage, sentence, sentence.start);
}

/* "On January 5, the conference unveiled ...": the day of the sentence, else of one of the two in
 * front of it, else the day of publication. */
static date announced_on(const struct page *page, struct page_span sentence)
{
    struct page_phrase phrases[PHRASES_MOST];
    date published = page->text.published;

    for (int back = 0; back < 3; back++) {
        size_t count = page_phrases(&page->text, sentence, phrases);

        for (size_t i = 0; i < count; i++)
            if (phrases[i].kind == PHRASE_EVENT && published != DATE_NONE &&
                phrases[i].period.last <= published &&
                published - phrases[i].period.last <= ANNOUNCED_WITHIN)
                return phrases[i].period.last;
        if (sentence.start < 2)
            break;
        sentence = page_part(&page->text, PART_SENTENCE, sentence.start - 2, sentence.start - 2);
    }
    return published;
}

/* "Within two years" runs from the day of the announcement. */
static date deadline_of(const struct page_binding *binding, date announced, date published)
{
    if (!binding->dated)
        return DATE_NONE;
    if (binding->when.kind == PHRASE_WINDOW && announced != DATE_NONE)
        return binding->when.period.last - (published - announced);
    return binding->when.period.last;
}

static void propose(const struct page *page, const struct page_figure *figure,
                    const struct page_binding *binding)
{
    struct passage passage = { .kind = PASSAGE_TARGET, .indicator = figure->indicator,
                               .reason = "a target is announced", .unit = figure->unit,
                               .quantity = binding->value };

    passage.announced = announced_on(page, binding->sentence);
    passage.deadline = deadline_of(binding, passage.announced, page->text.published);
    if (passage.deadline != DATE_NONE && passage.announced != DATE_NONE &&
        passage.deadline <= passage.announced) {
        leave(page, figure->indicator, "the time of the target was over when it was announced",
              binding->sentence);
        return;
    }
    hand_over(page, &passage, binding->sentence, binding->offset);
    page->tally->targets++;
}

/* The day of publication, else that on which it was fetched. */
static date day_of(const struct page *page)
{
    return page->text.published != DATE_NONE ? page->text.published : page->text.read;
}

/* The period, and whether it was only assumed. False where there is nothing to assume. */
static bool period_of(const struct page *page, const struct page_figure *figure,
                      const struct page_binding *binding, struct period *out, bool *assumed)
{
    date day = day_of(page);

    *assumed = binding->guessed;
    if (binding->dated) {
        *out = binding->when.period;
        return true;
    }
    if (day == DATE_NONE)
        return false;
    if (figure->silence == SILENCE_LAST_YEAR) {
        int year = date_civil(day).year - 1;

        *out = period_of_days(date_from_civil(year, 1, 1), date_from_civil(year, 12, 31));
        return true;
    }
    *out = period_of_day(day);
    *assumed = figure->silence == SILENCE_ASSUMED;
    return true;
}

static void take(const struct page *page, const struct page_figure *figure,
                 const struct page_binding *binding)
{
    static const enum modality modalities[] = { [PAGE_OBSERVATION] = MODALITY_OBSERVATION,
                                                [PAGE_FORECAST] = MODALITY_FORECAST };
    const char *sentence = page->written + binding->sentence.start;
    size_t length = binding->sentence.end - binding->sentence.start;
    char *quote;
    char locator[64];
    struct row row = { .series = figure->indicator,
                       .unit = figure->unit,
                       .published = page->text.published,
                       .quantity = binding->value };

    if (binding->kind == PAGE_TARGET) {
        propose(page, figure, binding);
        return;
    }
    if (!period_of(page, figure, binding, &row.period, &row.assumed)) {
        leave(page, figure->indicator, "no period is said", binding->sentence);
        return;
    }
    if (binding->kind == PAGE_OBSERVATION && day_of(page) != DATE_NONE &&
        row.period.first > day_of(page)) {
        leave(page, figure->indicator, "what was observed is of a time that is to come",
              binding->sentence);
        return;
    }
    quote = mem_copy_bytes(sentence, length);
    say_where(page, binding->offset, locator, sizeof locator);
    row.modality = modalities[binding->kind];
    row.quote = quote;
    row.locator = locator;
    page->sink->row(page->sink->to, &row);
    page->tally->rows++;
    free(quote);
}

/* Both are of one kind and of one period; what is said without a period may be of any other's. */
static bool same_period(const struct page *page, const struct page_figure *figure,
                        const struct page_binding *a, const struct page_binding *b)
{
    struct period here, there;
    bool assumed;

    if ((a->taken_over && !b->dated) || (b->taken_over && !a->dated))
        return a->kind == b->kind; /* it may be of that time, and of no other */
    return a->kind == b->kind && period_of(page, figure, a, &here, &assumed) &&
           period_of(page, figure, b, &there, &assumed) && period_equal(here, there);
}

/* By its verb, or by the word behind it: "6 percent more". */
static bool is_change(const struct page_text *text, const struct page_binding *binding)
{
    static const char *const words[] = { " more", " higher", " mehr", " höher", " less",
                                         " lower", " weniger", " niedriger", " growth",
                                         " increase", " projected increase", " rise",
                                         " decline" };
    const struct prose_quantity *quantity = binding->quantity;

    if (quantity == NULL || quantity->direction != 0)
        return quantity != NULL;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_at(text, quantity->offset + quantity->length, words[i]))
            return true;
    return false;
}

/* Why `a` is another thing than the figure that `b` gives, NULL where it may be the same. */
static const char *why_beside(const struct page *page, const struct page_figure *figure,
                              const struct page_binding *a, const struct page_binding *b)
{
    if (!unit_is_share(figure->unit))
        return NULL;
    if (a->kind == b->kind && page_is_sequential(&page->text, a) &&
        !page_is_sequential(&page->text, b))
        return "against the month or quarter before, beside one against the year before";
    if (a->of_whole && !b->of_whole && is_change(&page->text, b))
        return "a share of what the anchor names, which has a figure of its own";
    if (b->said != PERCENT_ANY && b->said == figure->measure && a->said != PERCENT_ANY &&
        a->said != b->said && (!a->dated || same_period(page, figure, a, b)))
        return "of another measure, beside one that is what \"measure\" says";
    return NULL;
}

static const char *why_other(const struct page *page, const struct page_figure *figure,
                             const struct page_binding *bindings, size_t count, size_t i)
{
    for (size_t k = 0; k < count; k++) {
        const char *why = k != i ? why_beside(page, figure, &bindings[i], &bindings[k]) : NULL;

        if (why != NULL)
            return why;
    }
    return NULL;
}

/* "Two thirds" and "about 67 percent": a fraction in words is the coarser of the two. */
static bool is_closer(const struct page_binding *a, const struct page_binding *b)
{
    bool words = a->quantity != NULL && a->quantity->kind == PROSE_RATIO;
    bool others = b->quantity != NULL && b->quantity->kind == PROSE_RATIO;

    return words == others ? page_is_finer(&a->value, &b->value) : others;
}

/* What is said more closely elsewhere, or was alike before, of the same period; what is said
 * without a period yields to the same with one. */
static bool is_said_elsewhere(const struct page *page, const struct page_figure *figure,
                              const struct page_binding *bindings, size_t count, size_t i)
{
    const struct page_binding *own = &bindings[i];

    for (size_t k = 0; k < count; k++) {
        const struct page_binding *other = &bindings[k];
        bool alike = k != i && own->kind == other->kind &&
                     page_agrees(&own->value, &other->value);
        bool closer = is_closer(other, own), coarser = is_closer(own, other);
        bool first = own->dated == other->dated ? k < i : other->dated;

        if (alike && same_period(page, figure, own, other) && (closer || (!coarser && first)))
            return true;
        if (alike && !own->dated && other->dated && !coarser)
            return true;
    }
    return false;
}

/* What yields to another statement is no rival of a third. */
static bool is_disputed(const struct page *page, const struct page_figure *figure,
                        const struct page_binding *bindings, size_t count, size_t i)
{
    for (size_t k = 0; k < count; k++)
        if (k != i && same_period(page, figure, &bindings[k], &bindings[i]) &&
            !page_agrees(&bindings[k].value, &bindings[i].value) &&
            why_beside(page, figure, &bindings[k], &bindings[i]) == NULL &&
            !is_said_elsewhere(page, figure, bindings, count, k))
            return true;
    return false;
}

/* A page that a list led to need not speak of everything that the source can read, and may name
 * it without a figure. */
static bool is_expected(const struct page *page, const struct page_miss *miss)
{
    return miss->rank > 1 || !page->linked;
}

/* With the word that stood in the way, if one did. */
static void leave_missed(const struct page *page, const char *indicator,
                         const struct page_miss *miss)
{
    struct buf why = BUF_EMPTY;

    buf_add_text(&why, miss->why);
    if (miss->word.end > miss->word.start) {
        buf_add_text(&why, ": ");
        buf_add(&why, page->written + miss->word.start, miss->word.end - miss->word.start);
    }
    leave(page, indicator, buf_text(&why), miss->sentence);
    buf_free(&why);
}

/* Places where nothing was taken, but for sentences that gave the figure after all. */
static void leave_places(const struct page *page, const char *indicator,
                         const struct page_missed_places *places,
                         const struct page_binding *bindings, size_t count)
{
    for (size_t p = 0; p < places->count; p++) {
        bool bound = false;

        for (size_t i = 0; i < count && !bound; i++)
            bound = page_overlap(bindings[i].sentence, places->items[p].sentence);
        if (!bound)
            leave_missed(page, indicator, &places->items[p]);
    }
}

/* Of two goals in one sentence the quote of each ends with its own, since the ledger has a quote
 * once. */
static void tell_apart(const struct page *page, struct page_binding *bindings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++)
            if (k != i && bindings[i].kind == PAGE_TARGET && bindings[k].kind == PAGE_TARGET &&
                page_overlap(bindings[i].sentence, bindings[k].sentence))
                bindings[i].sentence.end = page_part(&page->text, PART_PIECE, bindings[i].offset,
                                                     bindings[i].offset).end;
}

/* All anchors of one figure in the page; what is said twice alike counts once, what is said
 * differently in sentences of one period is not taken at all. */
static int take_figure(const struct page *page, const struct page_figures *figures, size_t which,
                       struct err *err)
{
    const struct page_figure *figure = &figures->items[which];
    struct page_binding bindings[PAGE_BINDINGS_MOST];
    struct page_misses misses;
    size_t count;

    if (page_bind(&page->text, figures, which, bindings, &count, &misses, err) != 0)
        return -1;
    tell_apart(page, bindings, count);
    for (size_t i = 0; i < count; i++) {
        const struct page_span sentence = bindings[i].sentence;
        const char *why = why_other(page, figure, bindings, count, i);

        if (why != NULL)
            leave(page, figure->indicator, why, sentence);
        else if (is_disputed(page, figure, bindings, count, i))
            leave(page, figure->indicator, "said differently elsewhere in the page", sentence);
        else if (!is_said_elsewhere(page, figure, bindings, count, i))
            take(page, figure, &bindings[i]);
    }
    leave_places(page, figure->indicator, &misses.doubts, bindings, count);
    if (page->sink->thorough)
        leave_places(page, figure->indicator, &misses.near, bindings, count);
    if (count == 0 && misses.doubts.count == 0 && is_expected(page, &misses.nearest) &&
        !(page->sink->thorough && misses.near.count > 0)) /* it is one of those */
        leave_missed(page, figure->indicator, &misses.nearest);
    return 0;
}

/* A pattern of the entry is at fault in this page: that is told, and the other entries are read.
 * -1 where it is another fault. */
static int tell_fault(const struct page *page, const struct page_figure *figure, struct err *err)
{
    err_context(err, "%.60s", figure->indicator);
    if (err->status != STATUS_DATA)
        return -1;
    page->sink->note(page->sink->to, err->text);
    page->tally->bad++;
    return 0;
}

/* Entries are told apart by the anchors of all: one that cannot be looked for in this page leaves
 * it first. */
static int leave_stuck(const struct page *page, struct page_figures *figures, struct err *err)
{
    for (size_t i = 0; i < figures->count;) {
        if (page_anchor_try(&page->text, &figures->items[i], err) == 0)
            i++;
        else if (tell_fault(page, &figures->items[i], err) == 0)
            page_figures_leave(figures, i);
        else
            return -1;
    }
    return 0;
}

/* -1 where all were at fault, or something else is. */
static int take_figures(const struct page *page, const struct page_figures *figures,
                        struct err *err)
{
    const size_t bad_most = json_count(spec_member(page->spec, "figures"));

    for (size_t i = 0; i < figures->count; i++)
        if (take_figure(page, figures, i, err) != 0 &&
            tell_fault(page, &figures->items[i], err) != 0)
            return -1;
    return page->tally->bad > 0 && page->tally->bad == bad_most ? -1 : 0;
}

static int read_figures(struct page *page, struct err *err)
{
    struct page_figures figures;
    struct page_rivals rivals = { NULL, 0 };
    int result = page_figures_read(page->spec, &figures, err);

    if (result == 0)
        result = leave_stuck(page, &figures, err);
    if (result == 0)
        result = page_rivals_find(&page->text, &figures, &rivals, err);
    page->text.rivals = &rivals;
    if (result == 0)
        result = take_figures(page, &figures, err);
    page->text.rivals = NULL;
    page_rivals_free(&rivals);
    page_figures_free(&figures);
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
    int result;

    if (page_links_wanted(spec, body))
        return page_links_read(spec, body, sink, err);
    result = read_text(spec, body, &text, &published, err);
    if (result == 0) {
        char *simplified = mem_copy_bytes(buf_text(&text), text.length);

        simplify(simplified, text.length);
        page_fold_years(simplified, text.length);
        page.written = buf_text(&text);
        page.text = (struct page_text){ .bytes = simplified, .length = text.length,
                                        .language = language_of(spec, &text),
                                        .quantities = &found };
        page.text.published = page_first_day(buf_text(&published), published.length);
        if (page.text.published == DATE_NONE && spec_text(spec, "published") == NULL)
            page.text.published = page_first_day(buf_text(&text), text.length);
        if (page.text.published == DATE_NONE && spec_text(spec, "published") == NULL)
            page.text.published = page_first_day_in_words(&page.text);
        page.linked = body->request != NULL && body->request->role == REQUEST_LINKED;
        page.text.read = body->fetched > 0 ? date_of_seconds(body->fetched) : DATE_NONE;
        prose_extract(buf_text(&text), text.length, page.text.language, &found);
        page.text.ends = page_ends(&page.text);
        page.text.known = page_known_new(found.count);
        page.text.country = page_country_of_offices(&page.text);
        page.text.nation = page_country_of_text(&page.text);
        result = read_figures(&page, err);
        free(page.text.known);
        free(page.text.ends);
        free(simplified);
    }
    prose_list_free(&found);
    buf_free(&published);
    buf_free(&text);
    return result;
}

const struct collector kind_page = { "page", page_links_plan, parse };
