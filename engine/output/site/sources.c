/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures come from: who published them, and what is asked for new ones. */
#include "output/site/site.h"

#include "output/when.h"

#include <math.h>
#include <string.h>

static void put_headings(const struct page *page, const char *class, enum word caption,
                         const enum word *headings, size_t count, unsigned numbers)
{
    struct buf *out = page->out;

    buf_addf(out, "<table class=\"%s\"><caption>%s</caption>\n<thead><tr>", class,
             word(caption, page->language));
    for (size_t i = 0; i < count; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>",
                 (numbers >> i) & 1 ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
}

static void put_publishers(const struct page *page, const struct sources *sources)
{
    static const enum word headings[] = { WORD_PUBLISHER, WORD_FIGURE_COUNT, WORD_IN_FORCE_COUNT,
                                          WORD_LAST_PUBLISHED };
    struct buf *out = page->out;

    buf_addf(out, "<section><h2>%s</h2>\n", word(WORD_PUBLISHERS, page->language));
    put_headings(page, "publishers", WORD_PUBLISHERS_TABLE, headings, 4, 6);
    for (size_t i = 0; i < sources->publisher_count; i++) {
        const struct publisher *publisher = &sources->publishers[i];

        buf_add_text(out, "<tr><th scope=\"row\"><bdi>");
        html_text(out, publisher->name);
        buf_add_text(out, "</bdi></th>");
        part_cell(page, WORD_FIGURE_COUNT, "number");
        buf_addf(out, "%zu</td>", publisher->figures);
        part_cell(page, WORD_IN_FORCE_COUNT, "number");
        buf_addf(out, "%zu</td>", publisher->in_force);
        part_cell(page, WORD_LAST_PUBLISHED, NULL);
        part_day(page, publisher->last);
        buf_add_text(out, "</td></tr>\n");
    }
    buf_add_text(out, "</tbody></table></section>\n");
}

static void put_interval(const struct page *page, const struct source_entry *source)
{
    struct buf span = BUF_EMPTY;

    if (!source->enabled) {
        part_word(page, WORD_SWITCHED_OFF);
    } else if (source->every == 0) {
        part_word(page, WORD_EVERY_RUN);
    } else {
        if (source->every < DAY_SECONDS)
            buf_addf(&span, "%g h", (double)source->every / 3600);
        else
            when_span(&span, (double)source->every / DAY_SECONDS, page->language);
        template_fill(page->out, word(WORD_EVERY_SPAN, page->language),
                      (struct blank[]){ { "span", buf_text(&span) }, { NULL, NULL } });
    }
    buf_free(&span);
}

/* What it answered the last time, in words and with what it said itself. */
static void put_outcome(const struct page *page, const struct source_health *health)
{
    static const enum word outcomes[SOURCE_OUTCOME_COUNT] = {
        WORD_ANSWER_DATA,      WORD_ANSWER_EMPTY,  WORD_ANSWER_SAME,      WORD_ANSWER_ERROR,
        WORD_ANSWER_TRANSPORT, WORD_ANSWER_PARSER, WORD_ANSWER_NOT_ASKED,
    };
    enum word which = WORD_NEVER_ASKED;

    for (size_t i = 0; health->outcome != NULL && i < SOURCE_OUTCOME_COUNT; i++)
        if (strcmp(health->outcome, source_outcomes[i]) == 0)
            which = outcomes[i];
    buf_addf(page->out, "<span class=\"answer%s\">", health->failures > 0 ? " failed" : "");
    part_word(page, which);
    buf_add_text(page->out, "</span>");
    if (health->failures > 0 && health->message != NULL) {
        buf_add_text(page->out, " <bdi>");
        html_element(page->out, "small", NULL, health->message);
        buf_add_text(page->out, "</bdi>");
    }
}

static void put_moment(const struct page *page, enum word label, int64_t seconds)
{
    part_cell(page, label, NULL);
    if (seconds > 0)
        part_day(page, date_of_seconds(seconds));
    else
        part_word(page, WORD_NEVER);
    buf_add_text(page->out, "</td>");
}

static void put_late(const struct page *page, const struct source_health *health)
{
    part_cell(page, WORD_LATE, NULL);
    if (health->late > 0)
        when_span(page->out, ceil((double)health->late / DAY_SECONDS), page->language);
    else
        buf_add_text(page->out, "–");
    if (health->failures > 0)
        buf_addf(page->out, "<small>%s: %lld</small>", word(WORD_FAILURES, page->language),
                 (long long)health->failures);
    buf_add_text(page->out, "</td>");
}

static void put_source(const struct page *page, const struct source_health *health)
{
    const struct source_entry *source = health->entry;
    struct buf *out = page->out;

    buf_add_text(out, "<tr><th scope=\"row\">");
    html_text(out, source->id);
    buf_add_text(out, "</th>");
    part_cell(page, WORD_PUBLISHER, NULL);
    buf_add_text(out, "<bdi>");
    html_text(out, source->publisher);
    buf_add_text(out, "</bdi></td>");
    part_cell(page, WORD_KIND, NULL);
    html_text(out, source->kind);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_EVERY, NULL);
    put_interval(page, source);
    buf_add_text(out, "</td>");
    part_cell(page, WORD_LAST_ANSWER, NULL);
    put_outcome(page, health);
    buf_add_text(out, "</td>");
    put_moment(page, WORD_LAST_ASKED, health->asked);
    put_moment(page, WORD_LAST_SUCCESS, health->succeeded);
    put_late(page, health);
    buf_add_text(out, "</tr>\n");
}

static void put_collected(const struct page *page, const struct source_health *health)
{
    static const enum word headings[] = { WORD_SOURCE,      WORD_PUBLISHER,  WORD_KIND,
                                          WORD_EVERY,       WORD_LAST_ANSWER, WORD_LAST_ASKED,
                                          WORD_LAST_SUCCESS, WORD_LATE };
    const struct config *config = page->site->config;
    struct buf *out = page->out;

    buf_addf(out, "<section id=\"collected\"><h2>%s</h2>\n",
             word(WORD_COLLECTED, page->language));
    if (config->source_count == 0) {
        html_element(out, "p", NULL, word(WORD_COLLECTED_NONE, page->language));
        buf_add_text(out, "</section>\n");
        return;
    }
    put_headings(page, "list wide", WORD_COLLECTED_TABLE, headings,
                 sizeof headings / sizeof headings[0], 0);
    for (size_t i = 0; i < config->source_count; i++)
        put_source(page, &health[i]);
    buf_add_text(out, "</tbody></table></section>\n");
}

void page_sources(const struct page *page, const struct sources *sources)
{
    const char *title = word(WORD_SOURCES, page->language);

    page_open(page, title, word(WORD_SOURCES_LEAD, page->language));
    html_element(page->out, "h1", NULL, title);
    html_element(page->out, "p", "lead", word(WORD_SOURCES_LEAD, page->language));
    put_collected(page, sources->health);
    put_publishers(page, sources);
    page_close(page);
}
