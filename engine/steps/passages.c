/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/passages.h"

#include "domain/unit.h"

#include <stdlib.h>
#include <string.h>

enum { DEADLINES_APART = 10 }; /* days: "within two years" and the end of that year are one */

static bool same_deadline(date a, date b)
{
    if (a == DATE_NONE || b == DATE_NONE)
        return true;
    return labs((long)a - (long)b) <= DEADLINES_APART;
}

/* Whether the catalogue has the target: its goal by about that day. */
static bool is_known(const struct config *config, const struct passage *passage)
{
    for (size_t i = 0; i < config->target_count; i++) {
        const struct target *target = &config->targets[i];

        if (strcmp(target->indicator, passage->indicator) == 0 &&
            quantity_equal(&target->goal, &passage->quantity) &&
            same_deadline(target->deadline, passage->deadline))
            return true;
    }
    return false;
}

static int to_base_unit(const struct indicator *indicator, struct passage *passage,
                        struct err *err)
{
    char unit[UNIT_TEXT];
    struct dec factor, conversion;

    if (!unit_parse(passage->unit, unit, &factor) ||
        !unit_convert(unit, indicator->unit, &conversion))
        return err_set(err, STATUS_DATA, "%s is counted in %s, and \"%.40s\" does not convert",
                       indicator->id, indicator->unit, passage->unit);
    if (!dec_mul(factor, conversion, &factor) || !quantity_scale(&passage->quantity, factor))
        return err_set(err, STATUS_DATA, "the number has more than %d digits", DEC_DIGITS);
    passage->unit = indicator->unit;
    return 0;
}

int passage_record(struct ledger *ledger, const struct config *config,
                   const struct passage *passage, bool dry, bool *added, struct err *err)
{
    const struct indicator *indicator = config_indicator(config, passage->indicator);
    struct passage kept = *passage;

    *added = false;
    if (indicator == NULL)
        return err_set(err, STATUS_DATA,
                       "there is no indicator \"%.64s\"; add it to the catalogue or correct it",
                       passage->indicator);
    if (kept.kind == PASSAGE_TARGET &&
        (to_base_unit(indicator, &kept, err) != 0 || is_known(config, &kept)))
        return kept.unit == indicator->unit ? 0 : -1;
    return dry ? 0 : ledger_passage_add(ledger, &kept, added, err);
}

/* --- what is still open ---------------------------------------------------------------------- */

static bool is_read_since(const struct ledger_passage *passage,
                          const struct ledger_entries *entries)
{
    const char *url = passage->passage.provenance.url;

    for (size_t i = 0; i < entries->count; i++)
        if (entries->items[i].recorded >= passage->recorded &&
            entries->items[i].figure.provenance.url != NULL &&
            strcmp(entries->items[i].figure.provenance.url, url) == 0)
            return true;
    return false;
}

int passages_open(struct ledger *ledger, struct arena *arena, struct ledger_passage **out,
                  size_t *count, struct err *err)
{
    struct arena scratch = { 0 };
    size_t kept = 0;
    int result = ledger_passages(ledger, arena, out, count, err);

    for (size_t i = 0; result == 0 && i < *count; i++) {
        const struct ledger_passage *passage = &(*out)[i];
        struct ledger_entries entries = { 0 };

        if (passage->passage.kind == PASSAGE_UNREAD)
            result = ledger_read(ledger, passage->passage.indicator, &scratch, &entries, err);
        if (!is_read_since(passage, &entries))
            (*out)[kept++] = *passage;
        arena_free(&scratch);
    }
    *count = kept;
    return result;
}
