/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway.json. */
#include "config/loader.h"

struct settings_draft {
    struct settings settings;
    const struct node *channels, *alerts, *documents, *fetching;
};

#define MEMBER(name) offsetof(struct settings_draft, settings.name)
const struct field settings_fields[] = {
    { "$schema", &value_ignored, false, 0 },
    { "title", &value_titles, false, MEMBER(title) },
    { "language", &value_language, false, MEMBER(language) },
    { "languages", &value_languages, false, MEMBER(languages) },
    { "url", &value_text, false, MEMBER(url) },
    { "names", &value_named, false, MEMBER(names) },
    { "publishers", &value_publishers, false, MEMBER(publishers) },
    { "channels", &value_list, false, offsetof(struct settings_draft, channels) },
    { "alerts", &value_object, false, offsetof(struct settings_draft, alerts) },
    { "documents", &value_object, false, offsetof(struct settings_draft, documents) },
    { "fetching", &value_object, false, offsetof(struct settings_draft, fetching) },
    { 0 },
};

static const struct retention retention_usual = { .keep_days = 730, .keep_mebibytes = 1024 };

const struct field retention_fields[] = {
    { "keep_days", &value_days, false, offsetof(struct retention, keep_days) },
    { "keep_mebibytes", &value_whole, false, offsetof(struct retention, keep_mebibytes) },
    { 0 },
};

void load_retention(struct loader *loader, struct origin origin)
{
    struct reader reader = loader_reader(loader, origin.file);
    struct retention retention = retention_usual;

    if (field_read_object(&reader, origin.node, retention_fields, "documents", &retention))
        loader->config->settings.documents = retention;
}

static const struct fetch_limits fetch_limits_usual = {
    .at_once = 32, .per_host = 4, .tries = 4, .body_mebibytes = 32, .deadline = 300,
};

const struct field fetching_fields[] = {
    { "at_once", &value_whole, false, offsetof(struct fetch_limits, at_once) },
    { "per_host", &value_whole, false, offsetof(struct fetch_limits, per_host) },
    { "tries", &value_whole, false, offsetof(struct fetch_limits, tries) },
    { "body_mebibytes", &value_whole, false, offsetof(struct fetch_limits, body_mebibytes) },
    { "deadline", &value_interval, false, offsetof(struct fetch_limits, deadline) },
    { 0 },
};

static void check_bound(struct reader *reader, const struct node *node, const char *name,
                        int64_t number, int64_t most)
{
    if (number < 1 || number > most)
        reader_fault(reader, node_member(node, name), "%s is from 1 to %lld%s", name,
                     (long long)most, most == DAY_SECONDS ? " seconds, as in \"5m\"" : "");
}

void load_fetching(struct loader *loader, struct origin origin)
{
    struct reader reader = loader_reader(loader, origin.file);
    struct fetch_limits limits = fetch_limits_usual;

    if (!field_read_object(&reader, origin.node, fetching_fields, "fetching", &limits))
        return;
    check_bound(&reader, origin.node, "at_once", limits.at_once, 256);
    check_bound(&reader, origin.node, "per_host", limits.per_host, 256);
    check_bound(&reader, origin.node, "tries", limits.tries, 10);
    check_bound(&reader, origin.node, "body_mebibytes", limits.body_mebibytes, 1024);
    check_bound(&reader, origin.node, "deadline", limits.deadline, DAY_SECONDS);
    loader->config->settings.fetching = limits;
}

/* The commands' own before all others; where none are named, every one there is. */
static struct languages languages_of(const struct settings *settings)
{
    struct languages languages = { 0 };

    languages_add(&languages, settings->language);
    for (int i = 0; i < settings->languages.count; i++)
        languages_add(&languages, settings->languages.list[i]);
    for (int i = 0; settings->languages.count == 0 && i < LANGUAGE_COUNT; i++)
        languages_add(&languages, (enum language)i);
    return languages;
}

void load_settings(struct loader *loader, struct node_file *file)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, file);
    struct settings_draft draft = { 0 };

    field_read_object(&reader, file->root, settings_fields, "headway.json", &draft);
    config->settings = draft.settings;
    config->settings.languages = languages_of(&draft.settings);
    config->settings.rules = alert_rules_usual;
    if (draft.alerts != NULL)
        load_rules(loader, (struct origin){ file, draft.alerts });
    config->settings.documents = retention_usual;
    if (draft.documents != NULL)
        load_retention(loader, (struct origin){ file, draft.documents });
    config->settings.fetching = fetch_limits_usual;
    if (draft.fetching != NULL)
        load_fetching(loader, (struct origin){ file, draft.fetching });
    if (draft.channels == NULL)
        return;
    config->channels =
        arena_alloc(&config->arena, node_count(draft.channels) * sizeof *config->channels);
    for (const struct node *node = draft.channels->first; node; node = node->next)
        load_channel(loader, (struct origin){ file, node });
}
