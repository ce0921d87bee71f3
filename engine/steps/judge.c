/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/judge.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { FEW = 64 }; /* up to so many indicators are read one by one instead of in a scan */

/* The observations that are wanted, those of one indicator together. */
struct observations {
    struct observation *items;
    uint32_t *owner; /* place of the indicator in the configuration */
    size_t count, capacity, owner_capacity;
    size_t *start; /* by indicator; start[i + 1] is the end of i */
};

struct gathering {
    const struct config *config;
    struct observations *observations;
    const size_t *place; /* ledger number to place in the configuration, SIZE_MAX: not there */
};

static void add(struct observations *all, size_t owner, const struct observation *observation)
{
    all->items = mem_grow(all->items, all->count, &all->capacity, sizeof *all->items);
    all->owner = mem_grow(all->owner, all->count, &all->owner_capacity, sizeof *all->owner);
    all->items[all->count] = *observation;
    all->owner[all->count++] = (uint32_t)owner;
}

static void gather(void *context, size_t number, const char *publisher,
                   const struct observation *observation)
{
    struct gathering *gathering = context;
    size_t place = gathering->place[number];
    struct observation ranked = *observation;

    if (place == SIZE_MAX)
        return;
    ranked.rank = indicator_rank(&gathering->config->indicators[place], publisher);
    add(gathering->observations, place, &ranked);
}

static size_t place_of(const struct config *config, const struct indicator *indicator)
{
    return (size_t)(indicator - config->indicators);
}

/* Room for all there can be, so that growing does not hold twice as much. */
static void reserve(struct observations *all, int64_t count)
{
    if (count <= 0)
        return;
    all->capacity = all->owner_capacity = (size_t)count;
    all->items = mem_resize(NULL, all->capacity, sizeof *all->items);
    all->owner = mem_resize(NULL, all->owner_capacity, sizeof *all->owner);
}

static int scan_all(const struct judging_plan *plan, struct observations *all, struct err *err)
{
    size_t count, *place;
    struct gathering gathering = { .config = plan->config, .observations = all };
    int64_t last;
    int result;

    if (ledger_indicator_count(plan->ledger, &count, err) != 0 ||
        ledger_last_figure(plan->ledger, &last, err) != 0)
        return -1;
    reserve(all, last);
    gathering.place = place = mem_array(count, sizeof *place);
    for (size_t i = 0; i < count; i++) {
        const struct indicator *indicator =
            config_indicator(plan->config, ledger_indicator_id(plan->ledger, i));

        place[i] = indicator ? place_of(plan->config, indicator) : SIZE_MAX;
    }
    result = ledger_scan(plan->ledger, gather, &gathering, err);
    free(place);
    return result;
}

static struct observation_source source_of(const struct judging_plan *plan)
{
    return (struct observation_source){ plan->ledger, plan->config, plan->supposed,
                                        plan->supposed_count };
}

static void add_list(struct observations *all, size_t owner, const struct observation_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        add(all, owner, &list->items[i]);
}

static int read_one(const struct judging_plan *plan, const struct indicator *indicator,
                    struct observations *all, struct err *err)
{
    const struct observation_source source = source_of(plan);
    struct observation_list list = { 0 };
    int result = observations_read(&source, indicator, &list, err);

    if (result == 0)
        add_list(all, place_of(plan->config, indicator), &list);
    free(list.items);
    return result;
}

/* What a scan of the ledger does not bring: supposed figures and computed ones. */
static int read_beside_scan(const struct judging_plan *plan, const struct indicator *indicator,
                            struct observations *all, struct err *err)
{
    const struct observation_source source = source_of(plan);
    struct observation_list list = { 0 };

    if (indicator->formula != NULL)
        return read_one(plan, indicator, all, err);
    observations_suppose(&source, indicator, &list);
    add_list(all, place_of(plan->config, indicator), &list);
    free(list.items);
    return 0;
}

/* Puts the observations of each indicator together, keeping their order: a counting sort, in
 * place, since a second copy would be most of the memory. */
static void group(const struct config *config, struct observations *all)
{
    size_t *next = mem_array(config->indicator_count + 1, sizeof *next);

    all->start = mem_array(config->indicator_count + 2, sizeof *all->start);
    for (size_t i = 0; i < all->count; i++)
        all->start[all->owner[i] + 1]++;
    for (size_t i = 0; i < config->indicator_count; i++) {
        all->start[i + 1] += all->start[i];
        next[i] = all->start[i];
    }
    for (size_t i = 0; i < all->count; i++)
        all->owner[i] = (uint32_t)next[all->owner[i]]++; /* from now on: where it belongs */
    for (size_t i = 0; i < all->count; i++) {
        while (all->owner[i] != i) {
            uint32_t to = all->owner[i];
            struct observation moved = all->items[i];

            all->items[i] = all->items[to];
            all->owner[i] = all->owner[to];
            all->items[to] = moved;
            all->owner[to] = to;
        }
    }
    free(next);
    free(all->owner);
    all->owner = NULL;
}

/* --- which targets, in which order -----------------------------------------------------------*/

struct choice {
    const struct target *target;
    size_t indicator;
};

static bool is_wanted(const struct judging_plan *plan, const struct target *target)
{
    if (target->announced > plan->as_of)
        return false;
    for (size_t i = 0; i < plan->only_count; i++)
        if (strcmp(plan->only[i], target->id) == 0 ||
            (!plan->exact && strcmp(plan->only[i], target->indicator) == 0))
            return true;
    return plan->only_count == 0;
}

static int compare_choices(const void *left, const void *right)
{
    const struct choice *a = left, *b = right;

    if (a->indicator != b->indicator)
        return a->indicator < b->indicator ? -1 : 1;
    if (a->target->announced != b->target->announced)
        return a->target->announced > b->target->announced ? -1 : 1;
    return (a->target > b->target) - (a->target < b->target);
}

static int check_names(const struct judging_plan *plan, struct err *err)
{
    for (size_t i = 0; i < plan->only_count; i++)
        if (config_target(plan->config, plan->only[i]) == NULL &&
            config_indicator(plan->config, plan->only[i]) == NULL)
            return err_set(err, STATUS_USAGE,
                           "there is no target or indicator \"%.64s\"; `headway status` lists them",
                           plan->only[i]);
    return 0;
}

static struct choice *choose(const struct judging_plan *plan, size_t *count)
{
    const struct config *config = plan->config;
    struct choice *choices = mem_array(config->target_count, sizeof *choices);

    *count = 0;
    for (size_t i = 0; i < config->target_count; i++) {
        const struct target *target = &config->targets[i];

        if (is_wanted(plan, target))
            choices[(*count)++] = (struct choice){
                target, place_of(config, config_indicator(config, target->indicator))
            };
    }
    qsort(choices, *count, sizeof *choices, compare_choices);
    return choices;
}

static const struct target *replacement(const struct judging_plan *plan,
                                        const struct map *successors, const struct target *target)
{
    const struct target *later = map_get(successors, target->id);

    return later != NULL && later->announced <= plan->as_of ? later : NULL;
}

static void map_successors(const struct config *config, struct map *successors)
{
    for (size_t i = 0; i < config->target_count; i++)
        if (config->targets[i].replaces != NULL)
            map_add(successors, config->targets[i].replaces, (void *)&config->targets[i]);
}

/* --- judging ---------------------------------------------------------------------------------*/

static int gather_for(const struct judging_plan *plan, const struct choice *choices, size_t count,
                      struct observations *all, struct err *err)
{
    size_t indicators = 0;

    for (size_t i = 0; i < count; i++)
        indicators += i == 0 || choices[i].indicator != choices[i - 1].indicator;
    if (indicators > FEW && scan_all(plan, all, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++) {
        const struct indicator *indicator = &plan->config->indicators[choices[i].indicator];

        if (i > 0 && choices[i].indicator == choices[i - 1].indicator)
            continue;
        if ((indicators > FEW ? read_beside_scan : read_one)(plan, indicator, all, err) != 0)
            return -1;
    }
    return 0;
}

struct evidence {
    struct judging_plan plan;
    struct choice *choices;
    size_t count;
    struct observations all;
};

int evidence_read(const struct judging_plan *plan, struct evidence **out, struct err *err)
{
    struct evidence *evidence;

    *out = NULL;
    if (check_names(plan, err) != 0)
        return -1;
    *out = evidence = mem_alloc(sizeof *evidence);
    evidence->plan = *plan;
    evidence->choices = choose(plan, &evidence->count);
    if (gather_for(plan, evidence->choices, evidence->count, &evidence->all, err) != 0) {
        evidence_free(evidence);
        *out = NULL;
        return -1;
    }
    group(plan->config, &evidence->all);
    return 0;
}

void evidence_free(struct evidence *evidence)
{
    if (evidence == NULL)
        return;
    free(evidence->choices);
    free(evidence->all.items);
    free(evidence->all.owner);
    free(evidence->all.start);
    free(evidence);
}

int evidence_judge(const struct evidence *evidence,
                   int (*each)(void *, const struct judged *, struct err *), void *context,
                   struct err *err)
{
    const struct judging_plan *plan = &evidence->plan;
    const struct observations *all = &evidence->all;
    const struct observation **room = NULL;
    size_t most = 0;
    struct map successors = { 0 };
    int result = 0;

    map_successors(plan->config, &successors);
    for (size_t i = 0; i < evidence->count && result == 0; i++) {
        const struct choice *choice = &evidence->choices[i];
        size_t start = all->start[choice->indicator];
        size_t figures = all->start[choice->indicator + 1] - start;
        struct series series;
        struct judged judged = { .target = choice->target,
                                 .indicator = &plan->config->indicators[choice->indicator],
                                 .replaced_by = replacement(plan, &successors, choice->target),
                                 .series = &series };

        if (figures > most) {
            most = figures;
            room = mem_resize(room, most, sizeof(const struct observation *));
        }
        series = series_in_force(all->items + start, figures, choice->target->frequency,
                                 plan->as_of, room);
        judge(choice->target, judged.indicator, &series, plan->as_of, &judged.judgement);
        result = each(context, &judged, err);
    }
    free(room);
    map_free(&successors);
    return result;
}

int judge_all(const struct judging_plan *plan,
              int (*each)(void *, const struct judged *, struct err *), void *context,
              struct err *err)
{
    struct evidence *evidence;
    int result = evidence_read(plan, &evidence, err);

    if (result == 0)
        result = evidence_judge(evidence, each, context, err);
    evidence_free(evidence);
    return result;
}
