/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/history.h"

#include "output/amount.h"
#include "output/figure_fields.h"
#include "output/table.h"

void history_json(const struct history *history, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.history/1");
    json_text(&json, "indicator", history->indicator->id);
    json_text(&json, "title", language_pick(history->indicator->title, history->language));
    json_text(&json, "unit", history->indicator->unit);
    json_open(&json, "figures", '[');
    for (size_t i = 0; i < history->count; i++) {
        json_open(&json, NULL, '{');
        figure_json(&json, history->entries[i], history->in_force[i]);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

void history_csv(const struct history *history, struct buf *out)
{
    figure_csv_header(out);
    for (size_t i = 0; i < history->count; i++)
        figure_csv(out, history->entries[i], history->in_force[i]);
}

static const char *state_of(const struct ledger_entry *entry, bool in_force)
{
    if (entry->decision != DECISION_ACCEPTED)
        return decision_name(entry->decision);
    if (entry->figure.observation.modality != MODALITY_OBSERVATION)
        return modality_name(entry->figure.observation.modality);
    if (in_force)
        return "in force";
    return entry->relation == RELATION_OTHER_PERIOD ? "other period"
                                                    : relation_name(entry->relation);
}

void history_table(const struct history *history, struct buf *out)
{
    static const char *const headings[] = { "period", "figure", "published", "state",
                                            "publisher" };
    struct table table = { .columns = 5, .right = "lrlls" };

    for (size_t i = 0; i < table.columns; i++)
        table_cell(&table, headings[i]);
    for (size_t i = 0; i < history->count; i++) {
        const struct ledger_entry *entry = history->entries[i];
        struct buf amount = BUF_EMPTY;
        char period[PERIOD_TEXT], published[DATE_TEXT];

        period_print(entry->figure.observation.period, period);
        date_print(entry->figure.observation.published, published);
        amount_append(&amount, &entry->figure.observation.quantity, entry->figure.unit,
                      history->language);
        table_cell(&table, period);
        table_cell(&table, buf_text(&amount));
        table_cell(&table, published);
        table_cell(&table, state_of(entry, history->in_force[i]));
        table_cell(&table, entry->figure.provenance.publisher);
        buf_free(&amount);
    }
    buf_addf(out, "%s (%s)\n\n", language_pick(history->indicator->title, history->language),
             history->indicator->id);
    if (history->count == 0)
        buf_add_text(out, "no figures\n");
    else
        table_print(&table, 0, out);
    table_free(&table);
}

const struct ledger_entry *history_latest(const struct history *history)
{
    const struct ledger_entry *latest = NULL;
    bool own = false;

    for (size_t i = 0; i < history->count; i++) {
        const struct ledger_entry *entry = history->entries[i];
        bool fits =
            entry->figure.observation.period.frequency == history->indicator->frequency;
        bool fact = entry->figure.observation.modality == MODALITY_FACT &&
                    entry->decision == DECISION_ACCEPTED;

        if ((history->in_force[i] || fact) && (fits || !own)) {
            latest = entry;
            own = fits;
        }
    }
    return latest;
}
