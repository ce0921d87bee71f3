/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway.json, and what is common to all kinds of source. */
#include "config/loader.h"

#include <string.h>

struct settings_draft {
    struct settings settings;
    const struct node *channels, *alerts, *documents;
};

#define MEMBER(name) offsetof(struct settings_draft, settings.name)
const struct field settings_fields[] = {
    { "$schema", &value_ignored, false, 0 },
    { "title", &value_titles, false, MEMBER(title) },
    { "language", &value_language, false, MEMBER(language) },
    { "url", &value_text, false, MEMBER(url) },
    { "names", &value_named, false, MEMBER(names) },
    { "publishers", &value_publishers, false, MEMBER(publishers) },
    { "channels", &value_list, false, offsetof(struct settings_draft, channels) },
    { "alerts", &value_object, false, offsetof(struct settings_draft, alerts) },
    { "documents", &value_object, false, offsetof(struct settings_draft, documents) },
    { 0 },
};

/* The kinds know more fields; collectors and channels read them out of the JSON. */
const struct field source_fields[] = {
    { "$schema", &value_ignored, false, 0 },
    { "id", &value_outer_id, true, offsetof(struct source_entry, id) },
    { "kind", &value_text, true, offsetof(struct source_entry, kind) },
    { "enabled", &value_truth, false, offsetof(struct source_entry, enabled) },
    { "every", &value_interval, false, offsetof(struct source_entry, every) },
    { "publisher", &value_text, false, offsetof(struct source_entry, publisher) },
    { NULL, &value_others, false, 0 },
};

void load_source(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    struct source_entry source = { .enabled = true };

    if (!field_read_object(&reader, origin.node, source_fields, "source", &source))
        return;
    value_slice.read(&reader, origin.node, &source.json);
    source.file = arena_text(&config->arena, origin.file->path);
    source.line = node_place(origin.file, origin.node->at).line;
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].id, source.id) == 0)
            reader_fault(&reader, node_member(origin.node, "id"),
                         "\"%s\" is the id of the source at %s:%d: give this one another",
                         source.id, config->sources[i].file, config->sources[i].line);
    config->sources[config->source_count++] = source;
}

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

void load_settings(struct loader *loader, struct node_file *file)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, file);
    struct settings_draft draft = { 0 };

    field_read_object(&reader, file->root, settings_fields, "headway.json", &draft);
    config->settings = draft.settings;
    config->settings.rules = alert_rules_usual;
    if (draft.alerts != NULL)
        load_rules(loader, (struct origin){ file, draft.alerts });
    config->settings.documents = retention_usual;
    if (draft.documents != NULL)
        load_retention(loader, (struct origin){ file, draft.documents });
    if (draft.channels == NULL)
        return;
    config->channels =
        arena_alloc(&config->arena, node_count(draft.channels) * sizeof *config->channels);
    for (const struct node *node = draft.channels->first; node; node = node->next)
        load_channel(loader, (struct origin){ file, node });
}
