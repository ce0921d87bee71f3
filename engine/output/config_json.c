/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/config_json.h"

#include "output/json_domain.h"

static void put_quantity(struct json_writer *json, const char *key, const struct quantity *value)
{
    json_open(json, key, '{');
    json_quantity(json, value);
    json_close(json, '}');
}

static void put_languages(struct json_writer *json, const char *key,
                          const char *const title[LANGUAGE_COUNT])
{
    json_open(json, key, '{');
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        if (title[i] != NULL)
            json_text(json, language_code((enum language)i), title[i]);
    json_close(json, '}');
}

static void put_title(struct json_writer *json, const char *const title[LANGUAGE_COUNT])
{
    put_languages(json, "title", title);
}

static void put_texts(struct json_writer *json, const char *key, const char *const *texts,
                      size_t count)
{
    json_open(json, key, '[');
    for (size_t i = 0; i < count; i++)
        json_text(json, NULL, texts[i]);
    json_close(json, ']');
}

/* Those that share a rank as a list in the list. */
static void put_publishers(struct json_writer *json, const struct publisher_ranks *ranks)
{
    size_t end;

    json_open(json, "publishers", '[');
    for (size_t i = 0; i < ranks->count; i = end) {
        for (end = i + 1; end < ranks->count && ranks->items[end].rank == ranks->items[i].rank;)
            end++;
        if (end - i > 1)
            json_open(json, NULL, '[');
        for (size_t k = i; k < end; k++)
            json_text(json, NULL, ranks->items[k].name);
        if (end - i > 1)
            json_close(json, ']');
    }
    json_close(json, ']');
}

static void put_settings(struct json_writer *json, const struct settings *settings)
{
    json_open(json, "settings", '{');
    put_title(json, settings->title);
    json_text(json, "language", language_code(settings->language));
    json_open(json, "languages", '[');
    for (int i = 0; i < settings->languages.count; i++)
        json_text(json, NULL, language_code(settings->languages.list[i]));
    json_close(json, ']');
    json_text(json, "url", settings->url);
    put_publishers(json, &settings->publishers);
    json_open(json, "fetching", '{');
    json_integer(json, "at_once", settings->fetching.at_once);
    json_integer(json, "per_host", settings->fetching.per_host);
    json_integer(json, "tries", settings->fetching.tries);
    json_integer(json, "body_mebibytes", settings->fetching.body_mebibytes);
    json_integer(json, "deadline_seconds", settings->fetching.deadline);
    json_close(json, '}');
    json_open(json, "documents", '{');
    json_integer(json, "keep_days", settings->documents.keep_days);
    json_integer(json, "keep_mebibytes", settings->documents.keep_mebibytes);
    json_close(json, '}');
    json_open(json, "names", '{');
    for (size_t i = 0; i < settings->names.count; i++)
        put_languages(json, settings->names.list[i].name, settings->names.list[i].text);
    json_close(json, '}');
    json_close(json, '}');
}

static void put_indicator(struct json_writer *json, const struct indicator *indicator)
{
    json_open(json, NULL, '{');
    json_text(json, "id", indicator->id);
    put_title(json, indicator->title);
    json_text(json, "group", indicator->group);
    json_text(json, "region", indicator->region);
    json_text(json, "unit", indicator->unit);
    json_text(json, "nature", nature_name(indicator->nature));
    json_text(json, "frequency", frequency_name(indicator->frequency));
    if (indicator->publication_lag < 0)
        json_null(json, "publication_lag");
    else
        json_integer(json, "publication_lag", indicator->publication_lag);
    json_integer(json, "stale_after", indicator->stale_after);
    json_optional(json, "least", indicator->has_least, indicator->least);
    json_optional(json, "most", indicator->has_most, indicator->most);
    put_publishers(json, &indicator->publishers);
    json_text(json, "formula", indicator->formula);
    json_text(json, "note", indicator->note);
    json_close(json, '}');
}

static void put_provenance(struct json_writer *json, const struct provenance *provenance)
{
    json_text(json, "publisher", provenance->publisher);
    json_text(json, "url", provenance->url);
    json_text(json, "locator", provenance->locator);
    json_text(json, "quote", provenance->quote);
}

static void put_milestones(struct json_writer *json, const struct target *target)
{
    json_open(json, "milestones", '[');
    for (size_t i = 0; i < target->milestone_count; i++) {
        json_open(json, NULL, '{');
        json_date(json, "day", target->milestones[i].day);
        json_decimal(json, "value", target->milestones[i].value);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_statements(struct json_writer *json, const struct target *target)
{
    json_open(json, "statements", '[');
    for (size_t i = 0; i < target->statement_count; i++) {
        const struct statement *statement = &target->statements[i];

        json_open(json, NULL, '{');
        json_date(json, "published", statement->published);
        put_provenance(json, &statement->provenance);
        json_text(json, "note", statement->provenance.note);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_target(struct json_writer *json, const struct target *target)
{
    json_open(json, NULL, '{');
    json_text(json, "id", target->id);
    json_text(json, "indicator", target->indicator);
    put_title(json, target->title);
    json_text(json, "kind", target_kind_name(target->kind));
    json_text(json, "direction", direction_name(target->direction));
    put_quantity(json, "goal", &target->goal);
    json_date(json, "deadline", target->deadline);
    json_period(json, "window", target->window);
    json_date(json, "announced", target->announced);
    json_text(json, "replaces", target->replaces);
    json_open(json, "baseline", '{');
    json_period(json, "period", target->baseline_period);
    if (target->baseline_value.has_value)
        put_quantity(json, "value", &target->baseline_value);
    json_close(json, '}');
    json_text(json, "path", path_name(target->path));
    put_milestones(json, target);
    json_text(json, "frequency", frequency_name(target->frequency));
    put_provenance(json, &target->provenance);
    put_statements(json, target);
    json_text(json, "note", target->note);
    json_close(json, '}');
}

static void put_check(struct json_writer *json, const struct check *check)
{
    const struct {
        const char *key, *id;
    } members[] = {
        { "part", check->part },   { "whole", check->whole },   { "share", check->share },
        { "level", check->level }, { "growth", check->growth }, { "note", check->note },
    };

    json_open(json, NULL, '{');
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
        if (members[i].id != NULL)
            json_text(json, members[i].key, members[i].id);
    json_close(json, '}');
}

static void put_sources(struct json_writer *json, const struct config *config)
{
    json_open(json, "sources", '[');
    for (size_t i = 0; i < config->source_count; i++) {
        const struct source_entry *source = &config->sources[i];

        json_open(json, NULL, '{');
        json_text(json, "id", source->id);
        json_text(json, "kind", source->kind);
        json_bool(json, "enabled", source->enabled);
        json_integer(json, "every", source->every);
        json_text(json, "publisher", source->publisher);
        json_text(json, "file", source->file);
        json_integer(json, "line", source->line);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_channels(struct json_writer *json, const struct config *config)
{
    json_open(json, "channels", '[');
    for (size_t i = 0; i < config->channel_count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "id", config->channels[i].id);
        json_text(json, "kind", config->channels[i].kind);
        json_bool(json, "enabled", config->channels[i].enabled);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_isolation(struct json_writer *json, const struct isolation *isolation)
{
    json_open(json, "isolation", '{');
    json_text(json, "fetching", isolation != NULL ? isolation->fetching : NULL);
    json_text(json, "parsing", isolation != NULL ? isolation->parsing : NULL);
    json_close(json, '}');
}

void config_json(const struct config *config, const char *directory,
                 const struct isolation *isolation, struct buf *out)
{
    struct json_writer json = { .out = out };
    char hash[HASH_TEXT];

    hash_text(&config->hash, hash);
    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.config/1");
    json_text(&json, "directory", directory);
    json_text(&json, "hash", hash);
    put_isolation(&json, isolation);
    put_settings(&json, &config->settings);
    json_open(&json, "indicators", '[');
    for (size_t i = 0; i < config->indicator_count; i++)
        put_indicator(&json, &config->indicators[i]);
    json_close(&json, ']');
    json_open(&json, "targets", '[');
    for (size_t i = 0; i < config->target_count; i++)
        put_target(&json, &config->targets[i]);
    json_close(&json, ']');
    json_open(&json, "checks", '[');
    for (size_t i = 0; i < config->check_count; i++)
        put_check(&json, &config->checks[i]);
    json_close(&json, ']');
    put_sources(&json, config);
    put_channels(&json, config);
    put_texts(&json, "figures", config->figure_files, config->figure_file_count);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}
