/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/place.h"

#include "base/file.h"
#include "base/mem.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The tree the program was built in: the nearest folder above it, at most three up, that holds
 * config/headway.json. NULL where there is none. */
static char *find_tree(void)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);

    if (length <= 0)
        return NULL;
    path[length] = '\0';
    for (int up = 0; up < 4; up++) {
        char *slash = strrchr(path, '/');
        char *settings;
        bool found;

        if (slash == NULL || slash == path)
            return NULL;
        *slash = '\0';
        settings = file_join(path, "config/headway.json");
        found = file_exists(settings);
        free(settings);
        if (found)
            return mem_copy_text(path);
    }
    return NULL;
}

static const char *told(const char *variable)
{
    const char *text = getenv(variable);

    return text != NULL && text[0] != '\0' ? text : NULL;
}

static char *choose(const char *variable, const char *tree, const char *name,
                    const char *installed)
{
    if (told(variable) != NULL)
        return mem_copy_text(told(variable));
    return tree ? file_join(tree, name) : mem_copy_text(installed);
}

void places_find(struct places *places)
{
    char *tree = find_tree();

    places->config = choose("HEADWAY_CONFIG", tree, "config", "/etc/headway");
    places->state = choose("HEADWAY_STATE", tree, "state", "/var/lib/headway");
    places->output = choose("HEADWAY_OUTPUT", tree, "out", "/var/cache/headway/report");
    free(tree);
    if (told("HEADWAY_STATE") != NULL)
        places_tell_state(places, told("HEADWAY_STATE"));
}

void places_tell_state(struct places *places, const char *state)
{
    free(places->state);
    places->state = mem_copy_text(state);
    if (told("HEADWAY_OUTPUT") != NULL)
        return;
    free(places->output);
    places->output = file_join(state, "out");
}

void places_free(struct places *places)
{
    free(places->config);
    free(places->state);
    free(places->output);
}
