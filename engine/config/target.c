/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of "targets" of a file of the catalogue. */
#include "config/loader.h"

#include <math.h>
#include <string.h>

struct baseline_draft {
    struct period period;
    struct amount value;
};

struct target_draft {
    struct target target;
    struct amount goal;
    const struct node *baseline, *milestones, *statements;
};

struct milestone_draft {
    date day;
    struct amount value;
};

#define MEMBER(name) offsetof(struct target_draft, target.name)
const struct field target_fields[] = {
    { "id", &value_id, true, MEMBER(id) },
    { "indicator", &value_id, true, MEMBER(indicator) },
    { "title", &value_titles, false, MEMBER(title) },
    { "kind", &value_kind, false, MEMBER(kind) },
    { "direction", &value_direction, false, MEMBER(direction) },
    { "goal", &value_amount, false, offsetof(struct target_draft, goal) },
    { "deadline", &value_date, false, MEMBER(deadline) },
    { "window", &value_period, false, MEMBER(window) },
    { "announced", &value_date, true, MEMBER(announced) },
    { "replaces", &value_id, false, MEMBER(replaces) },
    { "baseline", &value_object, false, offsetof(struct target_draft, baseline) },
    { "path", &value_path, false, MEMBER(path) },
    { "milestones", &value_list, false, offsetof(struct target_draft, milestones) },
    { "frequency", &value_frequency, false, MEMBER(frequency) },
    { "publisher", &value_text, false, MEMBER(provenance.publisher) },
    { "url", &value_text, false, MEMBER(provenance.url) },
    { "locator", &value_text, false, MEMBER(provenance.locator) },
    { "quote", &value_text, false, MEMBER(provenance.quote) },
    { "statements", &value_list, false, offsetof(struct target_draft, statements) },
    { "note", &value_text, false, MEMBER(note) },
    { 0 },
};

const struct field baseline_fields[] = {
    { "period", &value_period, true, offsetof(struct baseline_draft, period) },
    { "value", &value_amount, false, offsetof(struct baseline_draft, value) },
    { 0 },
};

const struct field milestone_fields[] = {
    { "day", &value_date, true, offsetof(struct milestone_draft, day) },
    { "value", &value_amount, true, offsetof(struct milestone_draft, value) },
    { 0 },
};

const struct field statement_fields[] = {
    { "published", &value_date, true, offsetof(struct statement, published) },
    { "publisher", &value_text, true, offsetof(struct statement, provenance.publisher) },
    { "url", &value_text, false, offsetof(struct statement, provenance.url) },
    { "locator", &value_text, false, offsetof(struct statement, provenance.locator) },
    { "quote", &value_text, false, offsetof(struct statement, provenance.quote) },
    { "note", &value_text, false, offsetof(struct statement, provenance.note) },
    { 0 },
};

/* The amount in the base unit of the indicator. */
static void convert(struct reader *reader, const struct indicator *indicator,
                    const struct amount *amount, struct quantity *out)
{
    struct dec factor;

    *out = amount->quantity;
    if (amount->node == NULL)
        return;
    if (!unit_convert(amount->unit, indicator->unit, &factor))
        reader_fault(reader, amount->node, "%s does not convert to %s, the unit of %s",
                     amount->unit, indicator->unit, indicator->id);
    else if (!quantity_scale(out, factor))
        reader_fault(reader, amount->node, "too large in %s: at most 18 digits", indicator->unit);
}

static void read_baseline(struct reader *reader, const struct indicator *indicator,
                          const struct node *node, struct target *target)
{
    struct baseline_draft draft = { 0 };

    if (!field_read_object(reader, node, baseline_fields, "baseline", &draft))
        return;
    target->baseline_period = draft.period;
    if (target->deadline != DATE_NONE && draft.period.frequency != FREQUENCY_NONE &&
        draft.period.last >= target->deadline)
        reader_fault(reader, node_member(node, "period"), "the baseline is not before the "
                     "deadline: there is no time to get from one to the other");
    convert(reader, indicator, &draft.value, &target->baseline_value);
}

/* The plan that milestones are checked against while they are read, and where it has come to. */
struct plan {
    date day;
    double value; /* NaN where no baseline states it */
};

/* The steps of a path: days and values ascend from the baseline to the deadline and the goal. */
static void check_milestone(struct reader *reader, const struct node *node,
                            const struct target *target, struct plan *plan,
                            struct milestone milestone)
{
    double value = dec_double(milestone.value);
    double goal = quantity_point(&target->goal);

    if (milestone.day <= plan->day ||
        (target->deadline != DATE_NONE && milestone.day >= target->deadline))
        reader_fault(reader, node_member(node, "day"), "milestones ascend from the "
                     "announcement and the baseline to the deadline: put this day in its place");
    if (target->direction * (value - plan->value) < 0 || target->direction * (goal - value) < 0)
        reader_fault(reader, node_member(node, "value"), "milestones lead from the baseline "
                     "towards the goal: this one goes back, or past it");
    *plan = (struct plan){ milestone.day, value };
}

static void read_milestones(struct reader *reader, const struct indicator *indicator,
                            const struct node *list, struct target *target)
{
    struct milestone *milestones =
        arena_alloc(reader->arena, node_count(list) * sizeof *milestones);
    const struct quantity *baseline = &target->baseline_value;
    bool stated = baseline->has_value || (baseline->has_low && baseline->has_high);
    struct plan plan = { target->announced, stated ? quantity_point(baseline) : NAN };

    if (target->baseline_period.frequency != FREQUENCY_NONE &&
        target->baseline_period.last > plan.day)
        plan.day = target->baseline_period.last;
    target->milestones = milestones;
    for (const struct node *node = list->first; node != NULL; node = node->next) {
        struct milestone_draft draft = { .day = DATE_NONE };
        struct quantity value;
        struct milestone *milestone = &milestones[target->milestone_count];

        if (!field_read_object(reader, node, milestone_fields, "milestone", &draft))
            continue;
        convert(reader, indicator, &draft.value, &value);
        if (!value.has_value) {
            reader_fault(reader, draft.value.node, "a milestone is one value, no range");
            continue;
        }
        *milestone = (struct milestone){ draft.day, value.value };
        check_milestone(reader, node, target, &plan, *milestone);
        target->milestone_count++;
    }
}

static void read_statements(struct reader *reader, const struct node *list, struct target *target)
{
    struct statement *statements =
        arena_alloc(reader->arena, node_count(list) * sizeof *statements);

    target->statements = statements;
    for (const struct node *node = list->first; node != NULL; node = node->next) {
        struct statement statement = { .published = DATE_NONE };

        if (field_read_object(reader, node, statement_fields, "statement", &statement))
            statements[target->statement_count++] = statement;
    }
}

static void check_days(struct reader *reader, const struct node *node, struct target *target)
{
    bool windowed = target->window.frequency != FREQUENCY_NONE;

    if (target->deadline == DATE_NONE && windowed)
        target->deadline = target->window.last;
    if (windowed && target->deadline != target->window.last)
        reader_fault(reader, node_member(node, "deadline"), "the deadline is not the end of the "
                     "window: leave the deadline out, or give the window another end");
    if (target->deadline != DATE_NONE && target->deadline < target->announced)
        reader_fault(reader,
                     node_member(node, node_member(node, "deadline") ? "deadline" : "window"),
                     "the deadline is before the announcement: one of the two days is wrong");
}

/* What a kind of target must have, and of what. */
static void check_kind(struct reader *reader, const struct node *node,
                       const struct indicator *indicator, struct target_draft *draft)
{
    struct target *target = &draft->target;
    bool milestone = target->kind == TARGET_MILESTONE;

    if (milestone && draft->goal.node == NULL)
        target->goal = quantity_exact((struct dec){ 1, 0 });
    else if (draft->goal.node == NULL && target->kind != TARGET_DIRECTION)
        reader_fault(reader, node, "target without \"goal\": add it, %s", value_amount.wanted);
    if (milestone && indicator->nature != NATURE_EVENT)
        reader_fault(reader, node_member(node, "kind"),
                     "a milestone is an event by a day, and %s is no indicator of nature event",
                     indicator->id);
    if (indicator->nature == NATURE_FACT)
        reader_fault(reader, node_member(node, "indicator"),
                     "%s is a fact: facts are shown, not judged, so it can have no target",
                     indicator->id);
    if ((target->path == PATH_MILESTONES) != (draft->milestones != NULL))
        reader_fault(reader, node_member(node, draft->milestones ? "milestones" : "path"),
                     "path \"milestones\" and a list of milestones go together: add the other one");
}

/* What can be added up: flows of which no two have a day in common. */
static void check_sum(struct reader *reader, const struct node *node,
                      const struct indicator *indicator, const struct target *target)
{
    const struct node *frequency = node_member(node, "frequency");
    const struct node *kind = node_member(node, "kind");

    if (indicator->nature != NATURE_FLOW)
        reader_fault(reader, kind, "a cumulative target adds up flows, and %s is of nature %s: "
                     "a target of kind \"reach\" takes its figures as they are",
                     indicator->id, nature_name(indicator->nature));
    else if (target->frequency == FREQUENCY_YTD || target->frequency == FREQUENCY_RANGE)
        reader_fault(reader, frequency ? frequency : kind, "a sum of figures by %s would count "
                     "days twice: give the frequency of periods that follow one another, such as "
                     "\"year\"", frequency_name(target->frequency));
}

static void finish(struct loader *loader, struct reader *reader, struct origin origin,
                   struct target_draft *draft)
{
    struct target *target = &draft->target;
    const struct indicator *indicator =
        load_named(loader, origin, "indicator", target->indicator);

    check_days(reader, origin.node, target);
    if (draft->statements != NULL)
        read_statements(reader, draft->statements, target);
    if (indicator == NULL || indicator->frequency == FREQUENCY_NONE)
        return; /* there is none, or it has faults of its own */
    convert(reader, indicator, &draft->goal, &target->goal);
    check_kind(reader, origin.node, indicator, draft);
    if (draft->baseline != NULL)
        read_baseline(reader, indicator, draft->baseline, target);
    if (draft->milestones != NULL)
        read_milestones(reader, indicator, draft->milestones, target);
    if (target->frequency == FREQUENCY_NONE)
        target->frequency = indicator->frequency;
    if (target->kind == TARGET_CUMULATIVE)
        check_sum(reader, origin.node, indicator, target);
}

void load_target(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    struct target_draft draft = { .target = { .direction = DIRECTION_INCREASE,
                                              .announced = DATE_NONE,
                                              .deadline = DATE_NONE } };
    size_t index = config->target_count;

    if (field_read_object(&reader, origin.node, target_fields, "target", &draft))
        finish(loader, &reader, origin, &draft);
    if (draft.target.id == NULL || !load_id(loader, origin, &config->target_by_id,
                                            draft.target.id, loader->targets, index, "target"))
        return;
    config->targets[index] = draft.target;
    loader->targets[index] = origin;
    config->target_count++;
}

static bool in_circle(const struct config *config, const struct target *start)
{
    const struct target *target = start;

    for (size_t steps = 0; steps < config->target_count && target->replaces != NULL; steps++) {
        target = config_target(config, target->replaces);
        if (target == NULL)
            return false;
        if (target == start)
            return true;
    }
    return false;
}

static const char *target_meant(const struct config *config, const char *id)
{
    const char *meant = NULL;

    for (size_t i = 0; i < config->target_count; i++)
        meant = word_nearer(id, meant, config->targets[i].id);
    return meant;
}

static void check_replaced(struct loader *loader, const struct target *target,
                           struct origin origin)
{
    struct reader reader = loader_reader(loader, origin.file);
    const struct node *node = node_member(origin.node, "replaces");
    const struct target *old = config_target(loader->config, target->replaces);
    const char *meant;

    if (old == NULL ? loader->incomplete : old->indicator == NULL)
        return; /* the fault is told elsewhere */
    if (old == NULL) {
        meant = target_meant(loader->config, target->replaces);
        reader_fault(&reader, node, "there is no target \"%s\"%s%s%s", target->replaces,
                     meant ? ": did you mean \"" : ": name an id of the catalogue",
                     meant ? meant : "", meant ? "\"?" : "");
    } else if (in_circle(loader->config, target)) {
        reader_fault(&reader, node, "%s replaces itself in a circle: the oldest of them "
                     "replaces none", target->id);
    } else if (strcmp(old->indicator, target->indicator) != 0) {
        reader_fault(&reader, node, "%s is about %s: a target replaces one of its own indicator",
                     old->id, old->indicator);
    } else if (old->announced > target->announced) {
        reader_fault(&reader, node, "%s was announced later than this: the later one replaces "
                     "the earlier", old->id);
    }
}

void load_replacements(struct loader *loader)
{
    const struct config *config = loader->config;

    for (size_t i = 0; i < config->target_count; i++) {
        const struct target *target = &config->targets[i];

        if (target->replaces != NULL && target->indicator != NULL)
            check_replaced(loader, target, loader->targets[i]);
    }
}
