/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/accept.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "domain/classify.h"
#include "domain/likely.h"
#include "domain/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One of the statements; those that were made before it go on from it. */
struct saying {
    size_t statement;
    const struct saying *before;
};

/* What the ledger holds of one indicator. A new figure is compared with what was said of its own
 * period, and with other kinds of period that reach into it: a file of thousands of days has few
 * of either. */
struct known {
    struct claim *statements;
    const char **urls;
    size_t count, capacity, url_capacity;
    struct map of_period; /* struct saying *, by the period's text: the last one of it */
    const struct saying *of_frequency[FREQUENCY_COUNT]; /* the last one of each */
    struct claim *near; /* see collect_near() */
    size_t near_count, near_capacity;
    struct observation *accepted; /* those that were */
    size_t accepted_count, accepted_capacity;
};

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static const struct saying *said_of(const struct known *known, struct period period)
{
    char text[PERIOD_TEXT];
    const struct saying *const *last;

    period_print(period, text);
    last = map_get(&known->of_period, text);
    return last != NULL ? *last : NULL;
}

static const struct saying *saying_new(struct acceptance *acceptance, const struct known *known,
                                       const struct saying *before)
{
    struct saying *saying = arena_alloc(&acceptance->arena, sizeof *saying);

    *saying = (struct saying){ known->count, before };
    return saying;
}

/* The statement that is about to be added is found by its period. */
static void index_statement(struct acceptance *acceptance, struct known *known,
                            struct period period)
{
    const struct saying **of_frequency = &known->of_frequency[period.frequency], **last;
    char text[PERIOD_TEXT];

    *of_frequency = saying_new(acceptance, known, *of_frequency);
    period_print(period, text);
    last = map_get(&known->of_period, text);
    if (last == NULL) {
        last = arena_alloc(&acceptance->arena, sizeof *last);
        map_add(&known->of_period, arena_text(&acceptance->arena, text), last);
    }
    *last = saying_new(acceptance, known, *last);
}

static void known_add(struct acceptance *acceptance, struct known *known,
                      const struct figure *figure, enum decision decision)
{
    index_statement(acceptance, known, figure->observation.period);
    known->statements = mem_grow(known->statements, known->count, &known->capacity,
                                 sizeof *known->statements);
    known->urls = mem_grow(known->urls, known->count, &known->url_capacity, sizeof *known->urls);
    known->statements[known->count] = (struct claim){
        figure->observation, arena_text(&acceptance->arena, figure->provenance.publisher)
    };
    known->urls[known->count++] = arena_text(&acceptance->arena, figure->provenance.url);
    if (decision != DECISION_ACCEPTED)
        return;
    known->accepted = mem_grow(known->accepted, known->accepted_count, &known->accepted_capacity,
                               sizeof *known->accepted);
    known->accepted[known->accepted_count++] = figure->observation;
}

static int known_load(struct acceptance *acceptance, const struct indicator *indicator,
                      struct known **out, struct err *err)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };

    *out = map_get(&acceptance->known, indicator->id);
    if (*out != NULL)
        return 0;
    if (ledger_read(acceptance->ledger, indicator->id, &arena, &entries, err) != 0) {
        arena_free(&arena);
        return -1;
    }
    *out = arena_alloc(&acceptance->arena, sizeof **out);
    map_add(&acceptance->known, indicator->id, *out);
    for (size_t i = 0; i < entries.count; i++) {
        struct figure *figure = &entries.items[i].figure;

        figure->observation.rank = indicator_rank(indicator, figure->provenance.publisher);
        known_add(acceptance, *out, figure, entries.items[i].decision);
    }
    arena_free(&arena);
    return 0;
}

/* Here and below, `saying` is the last one of the figure's period. */
static bool is_repeated(const struct known *known, const struct saying *saying,
                        const struct figure *figure)
{
    const struct observation *observation = &figure->observation;

    for (; saying != NULL; saying = saying->before) {
        const struct claim *statement = &known->statements[saying->statement];

        if (statement->observation.published == observation->published &&
            statement->observation.modality == observation->modality &&
            quantity_equal(&statement->observation.quantity, &observation->quantity) &&
            same_text(statement->publisher, figure->provenance.publisher) &&
            same_text(known->urls[saying->statement], figure->provenance.url))
            return true;
    }
    return false;
}

/* Whether this is what the publisher said last, as of the figure's own day, of the same period:
 * providers date a whole table anew when one number in it changes. */
static bool is_restated(const struct known *known, const struct saying *saying,
                        const struct figure *figure)
{
    const struct observation *observation = &figure->observation;
    const struct observation *last = NULL;

    for (; saying != NULL; saying = saying->before) {
        const struct claim *statement = &known->statements[saying->statement];
        const struct observation *said = &statement->observation;

        if (said->modality == observation->modality &&
            said->published <= observation->published &&
            same_text(statement->publisher, figure->provenance.publisher) &&
            (last == NULL || said->published > last->published))
            last = said;
    }
    return last != NULL && quantity_equal(&last->quantity, &observation->quantity);
}

static int to_base_unit(const struct indicator *indicator, struct figure *figure,
                        struct err *err)
{
    char unit[UNIT_TEXT];
    struct dec factor, conversion;

    if (figure->unit == NULL || figure->unit[0] == '\0' ||
        strcmp(figure->unit, indicator->unit) == 0) {
        figure->unit = indicator->unit;
        return 0;
    }
    if (!unit_parse(figure->unit, unit, &factor))
        return err_set(err, STATUS_DATA, "\"%.40s\" is no unit; write one such as \"bn %s\"",
                       figure->unit, indicator->unit);
    if (!unit_convert(unit, indicator->unit, &conversion))
        return err_set(err, STATUS_DATA, "%s is counted in %s, and \"%.40s\" does not convert; "
                       "write one such as \"%s%s\"", indicator->id, indicator->unit, figure->unit,
                       unit_is_currency(indicator->unit) ? "bn " : "", indicator->unit);
    if (!dec_mul(factor, conversion, &factor) ||
        !quantity_scale(&figure->observation.quantity, factor))
        return err_set(err, STATUS_DATA, "the number has more than %d digits", DEC_DIGITS);
    figure->unit = indicator->unit;
    return 0;
}

static int check_quantity(const struct indicator *indicator, struct accepted *out, struct err *err)
{
    out->at = "unit";
    if (to_base_unit(indicator, &out->figure, err) != 0)
        return -1;
    out->at = "value";
    return quantity_check(&out->figure.observation.quantity, err);
}

/* Where it is tomorrow already it may be published today. */
static int check_days(const struct acceptance *acceptance, struct accepted *out, struct err *err)
{
    const struct observation *observation = &out->figure.observation;
    char published[DATE_TEXT], today[DATE_TEXT];

    out->at = "published";
    if (observation->published == DATE_NONE)
        return err_set(err, STATUS_DATA, "no day of publication; write it as YYYY-MM-DD");
    out->early = observation->published > acceptance->today + 1;
    if (out->early) {
        date_print(observation->published, published);
        date_print(acceptance->today, today);
        return err_set(err, STATUS_DATA, "published %s, and today is %s: correct the day, or the "
                       "clock (--now)", published, today);
    }
    out->at = "period";
    if (observation->modality == MODALITY_OBSERVATION &&
        observation->period.first > observation->published)
        return err_set(err, STATUS_DATA,
                       "its period begins after it was published; a forecast has kind forecast");
    return 0;
}

static int check_texts(struct acceptance *acceptance, struct accepted *out, struct err *err)
{
    struct provenance *from = &out->figure.provenance;
    struct buf clean = BUF_EMPTY;

    if (provenance_check(from, &out->at, err) != 0)
        return -1;
    if (from->quote == NULL || utf8_find_control(from->quote) == NULL)
        return 0;
    utf8_append_clean(&clean, from->quote);
    from->quote = arena_copy(&acceptance->arena, clean.bytes, clean.length);
    buf_free(&clean);
    return 0;
}

/* Outside of what the catalogue calls plausible: held for a person to look at. */
static bool is_plausible(const struct indicator *indicator, const struct observation *observation,
                         char reason[160])
{
    const struct quantity *quantity = &observation->quantity;
    struct dec low = quantity->has_value ? quantity->value : quantity->low;
    struct dec high = quantity->has_value ? quantity->value : quantity->high;
    char text[DEC_TEXT];

    if (!indicator->has_least && low.mantissa < 0 &&
        (indicator->nature == NATURE_FLOW || indicator->nature == NATURE_STOCK)) {
        snprintf(reason, 160, "below zero; give %s a \"least\" where that may be", indicator->id);
        return false;
    }
    if (indicator->has_least && dec_compare(low, indicator->least) < 0) {
        dec_print(indicator->least, text);
        snprintf(reason, 160, "below %s %s, the least that is plausible", text, indicator->unit);
        return false;
    }
    if (indicator->has_most && dec_compare(high, indicator->most) > 0) {
        dec_print(indicator->most, text);
        snprintf(reason, 160, "above %s %s, the most that is plausible", text, indicator->unit);
        return false;
    }
    return true;
}

/* 3.5 companies were counted by nobody; bounds of a hedge are estimates. */
static bool is_whole(const struct indicator *indicator, const struct accepted *out,
                     char reason[160])
{
    const struct quantity *quantity = &out->figure.observation.quantity;
    struct dec low = quantity->has_value ? quantity->value : quantity->low;
    struct dec high = quantity->has_value ? quantity->value : quantity->high;
    char text[DEC_TEXT];

    if ((low.exponent >= 0 && high.exponent >= 0) ||
        indicator->nature == NATURE_RATE || !unit_is_indivisible(indicator->unit))
        return true;
    dec_print(low.exponent < 0 ? low : high, text);
    snprintf(reason, 160, "%s %s: what is counted has no fraction; an average has nature rate",
             text, indicator->unit);
    return false;
}

/* A flow or a rate is of a year, a half-year, a month: not of the day on which a page speaks of it,
 * unless the catalogue says so. */
static bool has_period(const struct indicator *indicator, const struct accepted *out,
                       char reason[160])
{
    bool of_a_time = indicator->nature == NATURE_FLOW ||
                     (indicator->nature == NATURE_RATE && indicator->frequency != FREQUENCY_DAY);

    if (!out->figure.assumed || !of_a_time)
        return true;
    snprintf(reason, 160, "the sentence says no period; it stands by the %s",
             out->figure.observation.period.first == out->figure.observation.published
                 ? "day of publication"
                 : "one told before it");
    return false;
}

/* What was said before half of its time had passed is no measurement of it, whatever it is called.
 * Estimates towards the end, as offices publish them, are taken and called provisional. */
static bool is_measured(const struct accepted *out, char reason[160])
{
    const struct observation *observation = &out->figure.observation;
    int days = observation->period.last - observation->period.first + 1;
    int passed = observation->published - observation->period.first + 1;

    if (observation->modality != MODALITY_OBSERVATION || passed * 2 >= days)
        return true;
    snprintf(reason, 160, "published on day %d of the %d it speaks of; a forecast has kind "
             "forecast, a part of a year is a period such as 2024-YTD-06", passed, days);
    return false;
}

static bool is_undoubted(const struct accepted *out, char reason[160])
{
    if (out->figure.doubted)
        snprintf(reason, 160, "it was held or rejected where it was exported from");
    return !out->figure.doubted;
}

static void add_near(struct known *known, const struct saying *saying)
{
    for (; saying != NULL; saying = saying->before) {
        known->near = mem_grow(known->near, known->near_count, &known->near_capacity,
                               sizeof *known->near);
        known->near[known->near_count++] = known->statements[saying->statement];
    }
}

/* What classify() has to look at: all of the same period, in the order they were made, and those of
 * other kinds of period; of a range of days all there is. */
static void collect_near(struct known *known, const struct saying *saying, struct period period)
{
    size_t same;

    known->near_count = 0;
    add_near(known, saying);
    same = known->near_count;
    for (size_t i = 0; i < same / 2; i++) {
        struct claim claim = known->near[i];

        known->near[i] = known->near[same - 1 - i];
        known->near[same - 1 - i] = claim;
    }
    for (int f = 0; f < FREQUENCY_COUNT; f++)
        if ((enum frequency)f != period.frequency || period.frequency == FREQUENCY_RANGE)
            add_near(known, known->of_frequency[f]);
}

/* What is known matters only where the figure's period reaches into it: appending a new period,
 * the usual case, reads nothing. */
static int compare_with_known(struct acceptance *acceptance, const struct indicator *indicator,
                              struct accepted *out, struct err *err)
{
    struct known *known = map_get(&acceptance->known, indicator->id);
    const struct saying *saying;
    date latest;

    if (ledger_latest_day(acceptance->ledger, indicator->id, &latest, err) != 0)
        return -1;
    out->relation = RELATION_FIRST;
    if (!acceptance->collected && known == NULL &&
        (latest == DATE_NONE || out->figure.observation.period.first > latest))
        return 0;
    if (known_load(acceptance, indicator, &known, err) != 0)
        return -1;
    saying = said_of(known, out->figure.observation.period);
    out->repeated = is_repeated(known, saying, &out->figure) ||
                    (acceptance->collected && is_restated(known, saying, &out->figure));
    if (!out->repeated) {
        struct claim statement = { out->figure.observation, out->figure.provenance.publisher };

        collect_near(known, saying, statement.observation.period);
        out->relation = classify(&statement, known->near, known->near_count);
    }
    return 0;
}

/* Holds a figure that is too far from the accepted ones of its frequency. */
static bool is_likely(const struct acceptance *acceptance, const struct accepted *out,
                      char reason[160])
{
    const struct known *known = map_get(&acceptance->known, out->figure.indicator);

    return known == NULL || observation_likely(&out->figure.observation, known->accepted,
                                               known->accepted_count, reason, 160);
}

static int record(struct acceptance *acceptance, struct accepted *out, struct err *err)
{
    struct known *known = map_get(&acceptance->known, out->figure.indicator);

    if (!acceptance->dry &&
        ledger_append(acceptance->ledger, &out->figure, out->decision,
                      out->reason[0] ? out->reason : NULL, out->relation, &out->id, err) != 0)
        return -1;
    out->figure.observation.id = out->id;
    if (known != NULL)
        known_add(acceptance, known, &out->figure, out->decision);
    acceptance->added++;
    acceptance->held += out->decision == DECISION_HELD;
    acceptance->relations[out->relation]++;
    return 0;
}

int accept_figure(struct acceptance *acceptance, const struct figure *stated,
                  struct accepted *out, struct err *err)
{
    const struct indicator *indicator = config_indicator(acceptance->config, stated->indicator);
    struct observation *observation = &out->figure.observation;

    *out = (struct accepted){ .figure = *stated, .decision = DECISION_ACCEPTED,
                              .at = "indicator" };
    if (indicator == NULL)
        return err_set(err, STATUS_DATA,
                       "there is no indicator \"%.64s\"; add it to the catalogue or correct it",
                       stated->indicator);
    if (indicator->formula != NULL)
        return err_set(err, STATUS_DATA, "%s is derived from others and takes no figures",
                       indicator->id);
    out->figure.indicator = indicator->id;
    if (acceptance->collected && observation->published == DATE_NONE)
        observation->published = acceptance->today;
    if (check_texts(acceptance, out, err) != 0 || check_quantity(indicator, out, err) != 0 ||
        check_days(acceptance, out, err) != 0)
        return -1;
    observation->rank = indicator_rank(indicator, out->figure.provenance.publisher);
    observation->provisional =
        observation_is_provisional(observation, out->figure.provenance.flags);
    if (compare_with_known(acceptance, indicator, out, err) != 0)
        return -1;
    if (out->repeated) {
        acceptance->repeated++;
        return 0;
    }
    if (!is_undoubted(out, out->reason) || !has_period(indicator, out, out->reason) ||
        !is_measured(out, out->reason) ||
        !is_plausible(indicator, observation, out->reason) ||
        !is_whole(indicator, out, out->reason) ||
        (acceptance->collected && !is_likely(acceptance, out, out->reason)))
        out->decision = DECISION_HELD;
    return record(acceptance, out, err);
}

void acceptance_free(struct acceptance *acceptance)
{
    for (size_t i = 0; i < acceptance->known.size; i++) {
        struct known *known = acceptance->known.slots[i].value;

        if (acceptance->known.slots[i].key != NULL) {
            free(known->statements);
            free(known->urls);
            free(known->near);
            free(known->accepted);
            map_free(&known->of_period);
        }
    }
    map_free(&acceptance->known);
    arena_free(&acceptance->arena);
}
