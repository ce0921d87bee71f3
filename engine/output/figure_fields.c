/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/figure_fields.h"

#include "format/csv_write.h"
#include "output/json_domain.h"

/* A computed figure was never recorded: it has no row, no moment and no hash. */
static bool is_recorded(const struct ledger_entry *entry)
{
    return entry->figure.observation.id > 0;
}

void figure_json(struct json_writer *json, const struct ledger_entry *entry, bool in_force)
{
    const struct observation *observation = &entry->figure.observation;
    const struct provenance *from = &entry->figure.provenance;
    char recorded[32], hash[HASH_TEXT];
    bool is_row = is_recorded(entry);

    moment_print(entry->recorded, recorded);
    hash_text(&entry->hash, hash);
    if (is_row)
        json_integer(json, "id", observation->id);
    else
        json_null(json, "id");
    json_period(json, "period", observation->period);
    json_text(json, "frequency", frequency_name(observation->period.frequency));
    json_quantity(json, &observation->quantity);
    json_text(json, "kind", modality_name(observation->modality));
    json_date(json, "published", observation->published);
    json_text(json, "recorded", is_row ? recorded : NULL);
    json_text(json, "source", from->publisher);
    json_text(json, "url", from->url);
    json_text(json, "locator", from->locator);
    json_text(json, "quote", from->quote);
    json_text(json, "note", from->note);
    json_text(json, "flags", from->flags);
    json_text(json, "document", from->document);
    json_text(json, "status", decision_name(entry->decision));
    json_text(json, "reason", entry->reason);
    json_text(json, "relation", relation_name(entry->relation));
    json_bool(json, "in_force", in_force);
    json_text(json, "hash", is_row ? hash : NULL);
}

void figure_csv_header(struct buf *out)
{
    buf_add_text(out, "indicator,period,value,low,high,qualifier,unit,published,publisher,url,"
                      "locator,note,kind,recorded,status,relation,in_force,hash,quote\n");
}

static void decimal_cell(struct buf *out, bool present, struct dec number)
{
    if (present)
        dec_append(out, number);
    buf_add_char(out, ',');
}

/* The columns of the configured figure files come first and in their order, so that an export can
 * be ingested. */
void figure_csv(struct buf *out, const struct ledger_entry *entry, bool in_force)
{
    const struct observation *observation = &entry->figure.observation;
    const struct quantity *quantity = &observation->quantity;
    const struct provenance *from = &entry->figure.provenance;
    char period[PERIOD_TEXT], published[DATE_TEXT], recorded[32], hash[HASH_TEXT];

    period_print(observation->period, period);
    date_print(observation->published, published);
    moment_print(entry->recorded, recorded);
    hash_text(&entry->hash, hash);
    csv_write(out, entry->figure.indicator, ',');
    csv_write(out, period, ',');
    decimal_cell(out, quantity->has_value, quantity->value);
    decimal_cell(out, quantity->has_low, quantity->low);
    decimal_cell(out, quantity->has_high, quantity->high);
    csv_write(out, qualifier_name(quantity->qualifier), ',');
    csv_write(out, entry->figure.unit, ',');
    csv_write(out, published, ',');
    csv_write(out, from->publisher, ',');
    csv_write(out, from->url, ',');
    csv_write(out, from->locator, ',');
    csv_write(out, from->note, ',');
    csv_write(out, modality_name(observation->modality), ',');
    csv_write(out, is_recorded(entry) ? recorded : NULL, ',');
    csv_write(out, decision_name(entry->decision), ',');
    csv_write(out, relation_name(entry->relation), ',');
    csv_write(out, in_force ? "true" : "false", ',');
    csv_write(out, is_recorded(entry) ? hash : NULL, ',');
    csv_write(out, from->quote, '\n');
}
