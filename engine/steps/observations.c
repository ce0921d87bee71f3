/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/observations.h"

#include "base/mem.h"
#include "steps/derive.h"

#include <stdlib.h>
#include <string.h>

void observations_add(struct observation_list *list, const struct observation *observation)
{
    list->items = mem_grow(list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = *observation;
}

void observations_suppose(const struct observation_source *source,
                          const struct indicator *indicator, struct observation_list *list)
{
    for (size_t i = 0; i < source->supposed_count; i++)
        if (source->supposed[i].indicator == indicator)
            observations_add(list, &source->supposed[i].observation);
}

int observations_read(const struct observation_source *source, const struct indicator *indicator,
                      struct observation_list *list, struct err *err)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    int result;

    if (indicator->formula != NULL)
        return derive(source, indicator, list, err);
    result = ledger_read(source->ledger, indicator->id, &arena, &entries, err);
    for (size_t i = 0; result == 0 && i < entries.count; i++) {
        const struct ledger_entry *entry = &entries.items[i];
        struct observation observation = entry->figure.observation;

        if (entry->decision != DECISION_ACCEPTED)
            continue;
        observation.rank = indicator_rank(indicator, entry->figure.provenance.publisher);
        observations_add(list, &observation);
    }
    arena_free(&arena);
    if (result == 0)
        observations_suppose(source, indicator, list);
    return result;
}

/* --- supposed figures ----------------------------------------------------------------------- */

static int parse_one(char *text, const struct config *config, date day, struct supposed *out,
                     struct err *err)
{
    char *equals = strchr(text, '='), *colon = equals ? strrchr(equals, ':') : NULL;
    struct dec value;

    if (colon == NULL)
        return err_set(err, STATUS_USAGE,
                       "--what-if \"%.60s\": write INDICATOR=PERIOD:VALUE, as in gdp=2026:620e9",
                       text);
    *equals = *colon = '\0';
    out->indicator = config_indicator(config, text);
    if (out->indicator == NULL)
        return err_set(err, STATUS_USAGE, "--what-if: there is no indicator \"%.63s\"", text);
    if (out->indicator->formula != NULL)
        return err_set(err, STATUS_USAGE, "--what-if: %s is computed; suppose a figure of %s", text,
                       out->indicator->formula);
    if (!dec_parse(colon + 1, strlen(colon + 1), &value))
        return err_set(err, STATUS_USAGE, "--what-if: \"%.40s\" is no number in base units",
                       colon + 1);
    if (period_parse(equals + 1, &out->observation.period, err) != 0) {
        err->status = STATUS_USAGE;
        return err_context(err, "--what-if");
    }
    out->observation.quantity = quantity_exact(value);
    out->observation.published = day;
    out->observation.rank = -1; /* before every publisher */
    return 0;
}

int supposed_parse(const char *text, const struct config *config, date day, struct supposed **out,
                   size_t *count, struct err *err)
{
    char *copy = mem_copy_text(text ? text : ""), *rest = copy, *part;
    size_t capacity = 0;
    int result = 0;

    *out = NULL;
    *count = 0;
    while (result == 0 && text && (part = strsep(&rest, ",")) != NULL) {
        struct supposed supposed = { 0 };

        result = parse_one(part, config, day, &supposed, err);
        *out = mem_grow(*out, *count, &capacity, sizeof **out);
        (*out)[(*count)++] = supposed;
    }
    free(copy);
    return result;
}
