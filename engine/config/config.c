/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/config.h"

#include <stdlib.h>
#include <string.h>

const struct indicator *config_indicator(const struct config *config, const char *id)
{
    size_t number = (size_t)(uintptr_t)map_get(&config->indicator_by_id, id);

    return number > 0 ? &config->indicators[number - 1] : NULL;
}

const struct target *config_target(const struct config *config, const char *id)
{
    size_t number = (size_t)(uintptr_t)map_get(&config->target_by_id, id);

    return number > 0 ? &config->targets[number - 1] : NULL;
}

const char *config_name(const struct config *config, const char *name, enum language language)
{
    const struct named_texts *names = &config->settings.names;

    for (size_t i = 0; name != NULL && i < names->count; i++)
        if (strcmp(names->list[i].name, name) == 0 && names->list[i].text[language] != NULL)
            return names->list[i].text[language];
    return name;
}

void config_free(struct config *config)
{
    free(config->indicators);
    free(config->targets);
    free(config->checks);
    free(config->sources);
    free(config->figure_files);
    for (size_t i = 0; i < config->text_count; i++)
        free(config->texts[i]);
    free(config->texts);
    map_free(&config->indicator_by_id);
    map_free(&config->target_by_id);
    arena_free(&config->arena);
    *config = (struct config){ 0 };
}
