/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that was published about an indicator, with its origin, and what contradicts. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/when.h"

static enum word state_of(const struct ledger_entry *entry, bool in_force)
{
    static const enum word modalities[MODALITY_COUNT] = {
        [MODALITY_OBSERVATION] = WORD_SUPERSEDED,
        [MODALITY_FORECAST] = WORD_FORECAST,
        [MODALITY_FACT] = WORD_FACT,
    };

    if (entry->decision == DECISION_HELD)
        return WORD_HELD_STATE;
    if (entry->decision == DECISION_REJECTED)
        return WORD_REJECTED;
    if (in_force)
        return WORD_IN_FORCE;
    return modalities[entry->figure.observation.modality];
}

static void put_place(const struct page *page, const struct ledger_entry *entry)
{
    const struct provenance *from = &entry->figure.provenance;
    struct buf *out = page->out;

    if (from->locator != NULL)
        html_element(out, "span", "locator", from->locator);
    if (from->quote != NULL)
        html_element(out, "q", NULL, from->quote);
    if (from->note != NULL)
        html_element(out, "span", "note", from->note);
    if (entry->decision != DECISION_ACCEPTED && entry->reason != NULL)
        html_element(out, "span", "note", entry->reason);
}

static void put_row(const struct page *page, const struct history *history, size_t index)
{
    const struct ledger_entry *entry = history->entries[index];
    const struct observation *observation = &entry->figure.observation;
    bool in_force = history->in_force[index];
    bool shown = in_force || observation->modality != MODALITY_OBSERVATION;
    struct buf *out = page->out;

    buf_addf(out, "<tr%s><th scope=\"row\">",
             shown && entry->decision == DECISION_ACCEPTED ? "" : " class=\"past\"");
    part_period(page, observation->period);
    buf_add_text(out, "</th><td class=\"number\">");
    part_figure(page, &observation->quantity, entry->figure.unit);
    buf_addf(out, "</td><td data-label=\"%s\">", word(WORD_PUBLISHED, page->language));
    part_day(page, observation->published);
    buf_addf(out, "</td><td data-label=\"%s\">", word(WORD_PUBLISHER, page->language));
    if (history->indicator->formula != NULL)
        part_word(page, WORD_COMPUTED);
    else
        part_source(page, &entry->figure.provenance);
    buf_addf(out, "</td><td class=\"place\"><bdi>");
    put_place(page, entry);
    buf_addf(out, "</bdi></td><td data-label=\"%s\">", word(WORD_STATE, page->language));
    part_word(page, state_of(entry, in_force));
    if (observation->provisional && in_force)
        buf_addf(out, ", %s", word(WORD_PROVISIONAL, page->language));
    buf_add_text(out, "</td></tr>\n");
}

void figures_table(const struct page *page, const struct history *history)
{
    static const enum word headings[] = { WORD_PERIOD,    WORD_FIGURE, WORD_PUBLISHED,
                                          WORD_PUBLISHER, WORD_PLACE,  WORD_STATE };
    struct buf *out = page->out;

    buf_addf(out, "<section id=\"figures\"><h2>%s</h2>\n", word(WORD_FIGURES, page->language));
    if (history->count == 0) {
        html_element(out, "p", NULL, word(WORD_NO_FIGURE, page->language));
        buf_add_text(out, "</section>\n");
        return;
    }
    buf_addf(out, "<table class=\"figures\"><caption>%s</caption>\n<thead><tr>",
             word(WORD_FIGURES_TABLE, page->language));
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++)
        buf_addf(out, "<th scope=\"col\"%s>%s</th>", i == 1 ? " class=\"number\"" : "",
                 word(headings[i], page->language));
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < history->count; i++)
        put_row(page, history, i);
    buf_add_text(out, "</tbody></table></section>\n");
}

/* The figure in force for the period of another one; SIZE_MAX where there is none. */
static size_t in_force_for(const struct history *history, size_t index)
{
    struct period period = history->entries[index]->figure.observation.period;

    for (size_t i = 0; i < history->count; i++)
        if (history->in_force[i] && i != index &&
            period_equal(history->entries[i]->figure.observation.period, period))
            return i;
    return SIZE_MAX;
}

static void put_said(struct buf *publisher, struct buf *figure, struct buf *day,
                     const struct ledger_entry *entry, enum language language)
{
    const char *name = entry->figure.provenance.publisher;
    struct buf plain = BUF_EMPTY;

    amount_append(&plain, &entry->figure.observation.quantity, entry->figure.unit, language);
    html_text(figure, buf_text(&plain));
    html_text(publisher, name ? name : "?");
    when_day(day, entry->figure.observation.published, language);
    buf_free(&plain);
}

static void put_conflict(const struct page *page, const struct ledger_entry *entry,
                         const struct ledger_entry *other)
{
    struct buf text[7] = { BUF_EMPTY };

    put_said(&text[0], &text[1], &text[2], entry, page->language);
    put_said(&text[3], &text[4], &text[5], other, page->language);
    when_period(&text[6], entry->figure.observation.period, page->language);
    buf_add_text(page->out, "<li>");
    template_fill(page->out, word(WORD_CONFLICT, page->language),
                  (struct blank[]){ { "publisher", buf_text(&text[0]) },
                                    { "figure", buf_text(&text[1]) },
                                    { "day", buf_text(&text[2]) },
                                    { "other_publisher", buf_text(&text[3]) },
                                    { "other", buf_text(&text[4]) },
                                    { "other_day", buf_text(&text[5]) },
                                    { "period", buf_text(&text[6]) },
                                    { NULL, NULL } });
    buf_add_text(page->out, "</li>\n");
    for (size_t i = 0; i < sizeof text / sizeof text[0]; i++)
        buf_free(&text[i]);
}

/* What a figure contradicts: the one in force for its period, or, where it prevails itself, the
 * one said before it. */
static const struct ledger_entry *contradicted(const struct history *history, size_t index)
{
    const struct ledger_entry *const *entries = history->entries;
    size_t other = in_force_for(history, index);

    if (other != SIZE_MAX)
        return entries[other];
    if (index > 0 && period_equal(entries[index]->figure.observation.period,
                                  entries[index - 1]->figure.observation.period))
        return entries[index - 1];
    return NULL;
}

void figures_conflicts(const struct page *page, const struct history *history)
{
    struct buf *out = page->out;
    size_t found = 0;

    for (size_t i = 0; i < history->count; i++) {
        const struct ledger_entry *entry = history->entries[i];
        const struct ledger_entry *other = contradicted(history, i);

        if (entry->relation != RELATION_CONTRADICTION || other == NULL)
            continue;
        if (found++ == 0)
            buf_addf(out, "<section class=\"conflicts\"><h2>%s</h2>\n<ul>\n",
                     word(WORD_CONFLICTS, page->language));
        put_conflict(page, history->in_force[i] ? other : entry,
                     history->in_force[i] ? entry : other);
    }
    if (found > 0)
        buf_add_text(out, "</ul></section>\n");
}
