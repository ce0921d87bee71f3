/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/loader.h"

struct reader loader_reader(struct loader *loader, struct node_file *file)
{
    return (struct reader){ &loader->faults, file, &loader->config->arena, NULL };
}

bool load_id(struct loader *loader, struct origin origin, struct map *map, const char *id,
             const struct origin *first, size_t index, const char *what)
{
    size_t number = index + 1; /* a map holds no NULL */
    size_t had = (size_t)(uintptr_t)map_add(map, id, (void *)(uintptr_t)number);
    struct reader reader = loader_reader(loader, origin.file);
    struct origin other;
    struct place place;

    if (had == number)
        return true;
    other = first[had - 1];
    place = node_place(other.file, node_member(other.node, "id")->at);
    return reader_fault(&reader, node_member(origin.node, "id"),
                        "\"%s\" is the id of the %s at %s:%d:%d: give this one another", id, what,
                        other.file->path, place.line, place.column);
}

const struct indicator *load_named(struct loader *loader, struct origin origin, const char *field,
                                   const char *id)
{
    enum { SUGGESTIONS_MOST = 50 }; /* looking for what was meant reads the whole catalogue */
    const struct config *config = loader->config;
    const struct indicator *found = id != NULL ? config_indicator(config, id) : NULL;
    struct reader reader = loader_reader(loader, origin.file);
    const char *meant = NULL;

    if (id == NULL || found != NULL || loader->incomplete)
        return found;
    for (size_t i = 0; loader->faults.count < SUGGESTIONS_MOST && i < config->indicator_count; i++)
        meant = word_nearer(id, meant, config->indicators[i].id);
    reader_fault(&reader, node_member(origin.node, field), "there is no indicator \"%s\"%s%s%s",
                 id, meant ? ": did you mean \"" : ": name an id of the catalogue",
                 meant ? meant : "", meant ? "\"?" : "");
    return NULL;
}
