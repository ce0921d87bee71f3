/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/ingest_row.h"

#include "domain/unit.h"
#include "format/prose/phrase.h"

#include <string.h>

const char *const column_names[COLUMN_COUNT] = {
    "indicator", "period",    "value", "low",     "high", "qualifier", "unit",
    "published", "publisher", "url",   "locator", "note", "kind",      "quote",
    "status",
};
static const enum column required[] = { INDICATOR, PERIOD, VALUE, PUBLISHED };

bool column_required(enum column column)
{
    for (size_t i = 0; i < sizeof required / sizeof required[0]; i++)
        if (required[i] == column)
            return true;
    return false;
}

static int optional_number(const char *text, const char *name, bool *present, struct dec *out,
                           struct err *err)
{
    *present = text != NULL;
    *out = DEC_ZERO;
    if (text != NULL && !dec_parse(text, strlen(text), out))
        return err_set(err, STATUS_DATA,
                       "%s \"%.40s\" is no number; write digits with a point, like 1625.19", name,
                       text);
    return 0;
}

static int read_qualifier(const char *text, enum qualifier *out, struct err *err)
{
    return text == NULL || qualifier_parse(text, out)
               ? 0
               : err_set(err, STATUS_DATA, "qualifier \"%.40s\" is none of exact nearly over about "
                         "at_least at_most range", text);
}

/* A plain number, or none, with its columns low, high and qualifier. */
static int number_row(const char *const texts[COLUMN_COUNT], struct dec number,
                      struct quantity *out, struct err *err)
{
    struct quantity stated = { .value = number, .has_value = texts[VALUE] != NULL,
                               .qualifier = QUALIFIER_EXACT };

    if (optional_number(texts[LOW], "low", &stated.has_low, &stated.low, err) != 0 ||
        optional_number(texts[HIGH], "high", &stated.has_high, &stated.high, err) != 0)
        return -1;
    if (read_qualifier(texts[QUALIFIER], &stated.qualifier, err) != 0)
        return -1;
    if (!stated.has_value && stated.has_low && stated.has_high)
        stated.qualifier = QUALIFIER_RANGE;
    *out = stated.has_value && !stated.has_low && !stated.has_high
               ? quantity_bound(stated.qualifier, stated.value)
               : stated;
    return quantity_check(out, err);
}

/* What stands beside a phrase may say more than the phrase, but nothing else. */
static int bound_phrase(const char *const texts[COLUMN_COUNT], struct quantity *quantity,
                        struct err *err)
{
    enum qualifier qualifier = quantity->qualifier;

    if (texts[LOW] != NULL || texts[HIGH] != NULL)
        return err_set(err, STATUS_DATA, "\"%.40s\" says its bounds itself; leave low and high "
                       "empty, or write the value as a number", texts[VALUE]);
    if (read_qualifier(texts[QUALIFIER], &qualifier, err) != 0)
        return -1;
    if (qualifier == quantity->qualifier)
        return 0;
    if (quantity->qualifier != QUALIFIER_EXACT)
        return err_set(err, STATUS_DATA, "\"%.40s\" is \"%s\", and the qualifier \"%s\"; leave one "
                       "of them out", texts[VALUE], qualifier_name(quantity->qualifier),
                       texts[QUALIFIER]);
    *quantity = quantity_bound(qualifier, quantity->value);
    return quantity_check(quantity, err);
}

static bool is_multiple(const char *unit)
{
    char base[UNIT_TEXT];
    struct dec factor;

    return unit_parse(unit, base, &factor) && !dec_equal(factor, (struct dec){ 1, 0 });
}

/* A phrase beside a unit: the magnitude stands in one of them, and the unit in the column. */
static int unit_beside(const char *const texts[COLUMN_COUNT], const char *own, struct err *err)
{
    if (strcmp(own, "count") != 0 && strcmp(own, "1") != 0 && own[0] != '\0')
        return err_set(err, STATUS_DATA,
                       "\"%.40s\" brings its own unit, %s; leave the column unit empty",
                       texts[VALUE], own);
    if (is_multiple(texts[UNIT]) && phrase_is_scaled(texts[VALUE]))
        return err_set(err, STATUS_DATA,
                       "\"%.40s\" and the unit \"%.40s\" both have a magnitude; leave one of them "
                       "out", texts[VALUE], texts[UNIT]);
    return 0;
}

/* The value's column holds a number, or a phrase that brings its own bound and unit. */
static int quantity_row(const char *const texts[COLUMN_COUNT], struct arena *arena,
                        struct figure *figure, struct err *err)
{
    struct dec number = DEC_ZERO;
    char unit[UNIT_TEXT];

    figure->unit = texts[UNIT];
    if (texts[VALUE] == NULL || dec_parse(texts[VALUE], strlen(texts[VALUE]), &number))
        return number_row(texts, number, &figure->observation.quantity, err);
    if (quantity_from_phrase(texts[VALUE], LANGUAGE_COUNT, &figure->observation.quantity,
                             unit, err) != 0 ||
        bound_phrase(texts, &figure->observation.quantity, err) != 0)
        return -1;
    if (figure->provenance.quote == NULL)
        figure->provenance.quote = texts[VALUE];
    if (texts[UNIT] != NULL)
        return unit_beside(texts, unit, err);
    figure->unit = arena_text(arena, unit);
    return 0;
}

/* The column as `export` writes it; whatever else a table has under that name is its own. */
static bool is_doubted(const char *status)
{
    enum decision decision;

    return status != NULL && decision_parse(status, &decision) && decision != DECISION_ACCEPTED;
}

int figure_from_row(const struct ingest_row *row, struct period_memory *periods,
                    struct arena *arena, struct figure *figure, enum column *at, struct err *err)
{
    const char *const *texts = row->texts;
    struct observation *observation = &figure->observation;

    for (size_t i = 0; i < sizeof required / sizeof required[0]; i++) {
        *at = required[i];
        if (texts[*at] == NULL && !(*at == VALUE && texts[LOW] != NULL))
            return err_set(err, STATUS_DATA, "%s is empty", column_names[*at]);
    }
    *figure = (struct figure){ .indicator = texts[INDICATOR],
                               .doubted = is_doubted(texts[STATUS]) };
    *at = PERIOD;
    if (!period_recall(periods, texts[PERIOD], strlen(texts[PERIOD]), &observation->period) &&
        period_parse(texts[PERIOD], &observation->period, err) != 0)
        return -1;
    *at = PUBLISHED;
    if (!date_parse(texts[PUBLISHED], strlen(texts[PUBLISHED]), &observation->published))
        return err_set(err, STATUS_DATA, "published \"%.40s\" is no day; write YYYY-MM-DD",
                       texts[PUBLISHED]);
    *at = KIND;
    if (texts[KIND] != NULL && !modality_parse(texts[KIND], &observation->modality))
        return err_set(err, STATUS_DATA, "kind \"%.40s\" is none of observation forecast fact",
                       texts[KIND]);
    figure->provenance = (struct provenance){
        .publisher = texts[PUBLISHER], .url = texts[URL], .locator = texts[LOCATOR],
        .note = texts[NOTE], .quote = texts[QUOTE]
    };
    *at = VALUE;
    return quantity_row(texts, arena, figure, err);
}
