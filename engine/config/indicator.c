/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of "indicators" and "checks" of a file of the catalogue. */
#include "config/loader.h"
#include "domain/formula.h"

struct indicator_draft {
    struct indicator indicator;
    struct number least, most;
};

const struct field catalog_fields[] = {
    { "$schema", &value_ignored, false, 0 },
    { "indicators", &value_list, false, offsetof(struct catalog_lists, indicators) },
    { "targets", &value_list, false, offsetof(struct catalog_lists, targets) },
    { "checks", &value_list, false, offsetof(struct catalog_lists, checks) },
    { 0 },
};

#define MEMBER(name) offsetof(struct indicator_draft, indicator.name)
const struct field indicator_fields[] = {
    { "id", &value_id, true, MEMBER(id) },
    { "title", &value_titles, true, MEMBER(title) },
    { "group", &value_text, false, MEMBER(group) },
    { "region", &value_text, false, MEMBER(region) },
    { "unit", &value_base_unit, true, MEMBER(unit) },
    { "nature", &value_nature, true, MEMBER(nature) },
    { "frequency", &value_frequency, false, MEMBER(frequency) },
    { "publication_lag", &value_days, false, MEMBER(publication_lag) },
    { "stale_after", &value_days, false, MEMBER(stale_after) },
    { "least", &value_number, false, offsetof(struct indicator_draft, least) },
    { "most", &value_number, false, offsetof(struct indicator_draft, most) },
    { "publishers", &value_publishers, false, MEMBER(publishers) },
    { "formula", &value_text, false, MEMBER(formula) },
    { "note", &value_text, false, MEMBER(note) },
    { 0 },
};

const struct field check_fields[] = {
    { "part", &value_id, false, offsetof(struct check, part) },
    { "whole", &value_id, false, offsetof(struct check, whole) },
    { "share", &value_id, false, offsetof(struct check, share) },
    { "level", &value_id, false, offsetof(struct check, level) },
    { "growth", &value_id, false, offsetof(struct check, growth) },
    { "note", &value_text, false, offsetof(struct check, note) },
    { 0 },
};

/* Flows and rates are judged by the year, what is counted on a day by the day. */
static enum frequency usual_frequency(enum nature nature)
{
    return nature == NATURE_FLOW || nature == NATURE_RATE ? FREQUENCY_YEAR : FREQUENCY_DAY;
}

static void finish_indicator(struct loader *loader, struct reader *reader, struct origin origin,
                             struct indicator_draft *draft)
{
    struct indicator *indicator = &draft->indicator;
    const struct settings *settings = &loader->config->settings;

    if (indicator->publishers.items == NULL)
        indicator->publishers = settings->publishers;
    indicator->has_least = draft->least.given;
    indicator->least = draft->least.value;
    indicator->has_most = draft->most.given;
    indicator->most = draft->most.value;
    if (indicator->has_least && indicator->has_most &&
        dec_compare(indicator->least, indicator->most) > 0)
        reader_fault(reader, node_member(origin.node, "least"),
                     "\"least\" is above \"most\": change one of them");
    if (indicator->frequency == FREQUENCY_NONE)
        indicator->frequency = usual_frequency(indicator->nature);
}

void load_indicator(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    struct indicator_draft draft = { .indicator.publication_lag = -1 };
    size_t index = config->indicator_count;
    bool good = field_read_object(&reader, origin.node, indicator_fields, "indicator", &draft);

    if (draft.indicator.id == NULL)
        return;
    if (good)
        finish_indicator(loader, &reader, origin, &draft);
    if (!load_id(loader, origin, &config->indicator_by_id, draft.indicator.id,
                 loader->indicators, index, "indicator"))
        return;
    config->indicators[index] = draft.indicator;
    loader->indicators[index] = origin;
    config->indicator_count++;
}

/* A formula rests on measured indicators, or on formulas that in the end do. */
static bool rests_on_itself(const struct config *config, const struct indicator *indicator,
                            struct arena *arena, size_t depth)
{
    struct formula formula;
    struct err err;

    if (indicator == NULL || indicator->formula == NULL ||
        formula_parse(indicator->formula, arena, &formula, &err) != 0)
        return false;
    if (depth == FORMULA_DEPTH)
        return true;
    for (size_t i = 0; i < formula.input_count; i++)
        if (rests_on_itself(config, config_indicator(config, formula.inputs[i]), arena, depth + 1))
            return true;
    return false;
}

static void load_formula(struct loader *loader, struct origin origin,
                         const struct indicator *indicator, struct arena *arena)
{
    struct reader reader = loader_reader(loader, origin.file);
    const struct node *at = node_member(origin.node, "formula");
    struct formula formula;
    struct err err;

    if (formula_parse(indicator->formula, arena, &formula, &err) != 0) {
        reader_fault(&reader, at, "%s", err.text);
        return;
    }
    for (size_t i = 0; i < formula.input_count; i++)
        if (load_named(loader, origin, "formula", formula.inputs[i]) == NULL)
            return;
    if (rests_on_itself(loader->config, indicator, arena, 0))
        reader_fault(&reader, at, "formulas that rest on each other more than %d deep, or on "
                     "themselves: let one be measured", FORMULA_DEPTH);
}

void load_formulas(struct loader *loader)
{
    struct config *config = loader->config;
    struct arena arena = { 0 };

    for (size_t i = 0; i < config->indicator_count; i++)
        if (config->indicators[i].formula != NULL)
            load_formula(loader, loader->indicators[i], &config->indicators[i], &arena);
    arena_free(&arena);
}

/* Which members make a check, and of which kind. */
static bool check_kind_of(const struct check *check, enum check_kind *kind)
{
    bool part = check->part != NULL && check->whole != NULL;
    bool growth = check->level != NULL && check->growth != NULL;
    bool some_part = check->part != NULL || check->whole != NULL || check->share != NULL;
    bool some_growth = check->level != NULL || check->growth != NULL;

    *kind = growth ? CHECK_GROWTH : check->share != NULL ? CHECK_SHARE : CHECK_PART;
    return (part && !some_growth) || (growth && !some_part);
}

void load_check(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    struct check check = { 0 };

    if (!field_read_object(&reader, origin.node, check_fields, "check", &check))
        return;
    if (!check_kind_of(&check, &check.kind)) {
        reader_fault(&reader, origin.node, "check of no kind: it has part and whole, or share, "
                     "part and whole, or level and growth");
        return;
    }
    load_named(loader, origin, "part", check.part);
    load_named(loader, origin, "whole", check.whole);
    load_named(loader, origin, "share", check.share);
    load_named(loader, origin, "level", check.level);
    load_named(loader, origin, "growth", check.growth);
    config->checks[config->check_count++] = check;
}
