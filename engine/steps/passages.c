/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/passages.h"

#include "domain/unit.h"

#include <stdlib.h>
#include <string.h>

enum {
    DEADLINES_APART = 10, /* days: "within two years" and the end of that year are one */
    TELLINGS_APART = 60   /* days: papers say "within two years" from their own day on */
};

static bool same_deadline(date a, date b)
{
    if (a == DATE_NONE || b == DATE_NONE)
        return true;
    return labs((long)a - (long)b) <= DEADLINES_APART;
}

/* Over a number and at least a number ask for the same: languages differ in which they use. */
static bool same_goal(const struct quantity *a, const struct quantity *b)
{
    struct quantity other = *b;

    if (a->qualifier == QUALIFIER_OVER && b->qualifier == QUALIFIER_AT_LEAST)
        other.qualifier = QUALIFIER_OVER;
    else if (a->qualifier == QUALIFIER_AT_LEAST && b->qualifier == QUALIFIER_OVER)
        other.qualifier = QUALIFIER_AT_LEAST;
    return quantity_equal(a, &other);
}

/* So many years from the announcement to the day, as "over the next two years" runs; else 0. */
static long whole_years(const struct passage *passage)
{
    long days = (long)passage->deadline - passage->announced;
    long years = (days + 182) / 365;

    return passage->announced != DATE_NONE && labs(days - years * 1461 / 4) <= 2 ? years : 0;
}

/* One without a deadline is another target than one with. */
static bool same_time(const struct passage *a, const struct passage *b)
{
    if (a->deadline == DATE_NONE || b->deadline == DATE_NONE)
        return a->deadline == b->deadline;
    return same_deadline(a->deadline, b->deadline) ||
           (whole_years(a) > 0 && whole_years(a) == whole_years(b) &&
            labs((long)a->announced - (long)b->announced) <= TELLINGS_APART);
}

/* Whether two sentences announce one target. */
static bool same_target(const struct passage *a, const struct passage *b)
{
    return strcmp(a->indicator, b->indicator) == 0 && same_goal(&a->quantity, &b->quantity) &&
           same_time(a, b);
}

/* Whether the catalogue has the target: its goal by about that day. */
static bool is_known(const struct config *config, const struct passage *passage)
{
    for (size_t i = 0; i < config->target_count; i++) {
        const struct target *target = &config->targets[i];

        if (strcmp(target->indicator, passage->indicator) == 0 &&
            same_goal(&target->goal, &passage->quantity) &&
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

/* Whether the ledger has another sentence that announces the target. */
static int find_same(struct ledger *ledger, const struct passage *passage, bool *found,
                     struct err *err)
{
    struct arena arena = { 0 };
    struct ledger_passage *said;
    size_t count;
    int result = ledger_passages_proposed(ledger, passage->indicator, &arena, &said, &count, err);

    *found = false;
    for (size_t i = 0; result == 0 && i < count && !*found; i++)
        *found = same_target(&said[i].passage, passage);
    arena_free(&arena);
    return result;
}

int passage_record(struct ledger *ledger, const struct config *config,
                   const struct passage *passage, bool dry, enum passage_outcome *outcome,
                   struct err *err)
{
    const struct indicator *indicator = config_indicator(config, passage->indicator);
    struct passage kept = *passage;
    bool added, said = false;

    *outcome = PASSAGE_KNOWN;
    if (indicator == NULL)
        return err_set(err, STATUS_DATA,
                       "there is no indicator \"%.64s\"; add it to the catalogue or correct it",
                       passage->indicator);
    if (kept.kind == PASSAGE_TARGET &&
        (to_base_unit(indicator, &kept, err) != 0 || is_known(config, &kept)))
        return kept.unit == indicator->unit ? 0 : -1;
    if (dry)
        return 0;
    if ((kept.kind == PASSAGE_TARGET && find_same(ledger, &kept, &said, err) != 0) ||
        ledger_passage_add(ledger, &kept, &added, err) != 0)
        return -1;
    *outcome = !added ? PASSAGE_KNOWN : said ? PASSAGE_REPEATED : PASSAGE_ADDED;
    return 0;
}

/* --- what is still open ---------------------------------------------------------------------- */

/* Whether one quote is of the other's sentence: the quote of a figure may hold two sentences. */
static bool is_of_sentence(const char *a, const char *b)
{
    return a != NULL && b != NULL && (strstr(a, b) != NULL || strstr(b, a) != NULL);
}

/* Out of the sentence itself, or out of the page when it was read again. What another sentence gave
 * in the same reading says nothing of this one. */
static bool is_read_since(const struct ledger_passage *passage,
                          const struct ledger_entries *entries)
{
    const struct provenance *from = &passage->passage.provenance;

    for (size_t i = 0; i < entries->count; i++) {
        const struct ledger_entry *entry = &entries->items[i];
        const struct provenance *figure = &entry->figure.provenance;

        if (figure->url != NULL && strcmp(figure->url, from->url) == 0 &&
            (entry->recorded > passage->recorded ||
             (entry->recorded == passage->recorded &&
              is_of_sentence(figure->quote, from->quote))))
            return true;
    }
    return false;
}

static int still_waits(struct ledger *ledger, const struct ledger_passage *passage, bool *waits,
                       struct err *err)
{
    struct ledger_entries entries = { 0 };
    struct arena arena = { 0 };
    int result = ledger_read(ledger, passage->passage.indicator, &arena, &entries, err);

    *waits = result == 0 && !is_read_since(passage, &entries);
    arena_free(&arena);
    return result;
}

/* Puts it behind the first one of its target; false where it is the first. */
static bool say_again(struct open_passage *open, size_t count,
                      const struct ledger_passage *passage, struct arena *arena)
{
    struct open_passage *again;

    for (size_t i = 0; i < count; i++) {
        if (open[i].passage->passage.kind != PASSAGE_TARGET ||
            !same_target(&open[i].passage->passage, &passage->passage))
            continue;
        for (again = &open[i]; again->again != NULL; again = again->again)
            ;
        again->again = arena_alloc(arena, sizeof *again);
        again->again->passage = passage;
        return true;
    }
    return false;
}

static bool is_decided(const struct open_passage *open)
{
    for (; open != NULL; open = open->again)
        if (open->passage->decided)
            return true;
    return false;
}

int passages_open(struct ledger *ledger, struct arena *arena, struct open_passage **out,
                  size_t *count, struct err *err)
{
    struct ledger_passage *passages;
    struct open_passage *open;
    size_t all = 0, kept = 0;
    int result = ledger_passages(ledger, arena, &passages, &all, err);

    *count = 0;
    *out = open = arena_alloc(arena, (all + 1) * sizeof *open);
    for (size_t i = 0; result == 0 && i < all; i++) {
        bool waits = true;

        if (passages[i].passage.kind == PASSAGE_UNREAD)
            result = still_waits(ledger, &passages[i], &waits, err);
        else
            waits = !say_again(open, *count, &passages[i], arena);
        if (waits)
            open[(*count)++].passage = &passages[i];
    }
    for (size_t i = 0; i < *count; i++)
        if (!is_decided(&open[i]))
            open[kept++] = open[i];
    *count = kept;
    return result;
}
