/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/loader.h"

#include "base/file.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct files {
    struct node_file *list;
    size_t count;
};

struct names {
    char **list;
    size_t count, capacity;
};

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Reading from a pipe would wait for whoever writes into it. */
static bool is_file(struct loader *loader, const char *directory, const char *path)
{
    struct stat status;

    if (stat(path, &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))
        return true; /* what is wrong shows when it is read */
    faults_add(&loader->faults, directory, (struct place){ 0 }, "%s is no plain file: take it away",
               path);
    return false;
}

/* The paths of the files of a folder with this ending, by name. A missing folder has none. */
static struct names list_files(struct loader *loader, const char *directory, const char *folder,
                               const char *ending)
{
    char *path = file_join(directory, folder);
    DIR *stream = opendir(path);
    struct names names = { 0 };
    struct dirent *entry;

    if (stream == NULL && errno != ENOENT)
        faults_add(&loader->faults, directory, (struct place){ 0 }, "cannot read %s: %s", folder,
                   strerror(errno));
    while (stream != NULL && (entry = readdir(stream)) != NULL) {
        size_t length = strlen(entry->d_name), end = strlen(ending);

        if (entry->d_name[0] == '.' || length <= end ||
            strcmp(entry->d_name + length - end, ending) != 0)
            continue;
        names.list = mem_grow(names.list, names.count, &names.capacity, sizeof *names.list);
        names.list[names.count] = file_join(path, entry->d_name);
        if (is_file(loader, directory, names.list[names.count]))
            names.count++;
        else
            free(names.list[names.count]);
    }
    if (stream != NULL)
        closedir(stream);
    free(path);
    if (names.count > 1)
        qsort(names.list, names.count, sizeof *names.list, compare_names);
    return names;
}

static void names_free(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->list[i]);
    free(names->list);
}

static struct files read_folder(struct loader *loader, const char *directory, const char *folder)
{
    struct names names = list_files(loader, directory, folder, ".json");
    struct files files = { mem_array(names.count + 1, sizeof *files.list), names.count };

    for (size_t i = 0; i < names.count; i++)
        node_file_read(&files.list[i], names.list[i], &loader->config->arena, &loader->faults);
    names_free(&names);
    return files;
}

/* The texts of the entries lie in the text of the file, which stays as long as they do. */
static void file_done(struct config *config, struct node_file *file)
{
    config->texts = mem_resize(config->texts, config->text_count + 1, sizeof *config->texts);
    config->texts[config->text_count++] = buf_take(&file->text);
    node_file_free(file);
}

static void files_done(struct config *config, struct files *files)
{
    for (size_t i = 0; i < files->count; i++)
        file_done(config, &files->list[i]);
    free(files->list);
}

typedef void load_entry(struct loader *loader, struct origin origin);

static void each(struct loader *loader, struct node_file *file, const struct node *list,
                 load_entry *load)
{
    if (list == NULL)
        return;
    for (const struct node *node = list->first; node != NULL; node = node->next)
        load(loader, (struct origin){ file, node });
}

static size_t size_of(const struct node *list)
{
    return list != NULL ? node_count(list) : 0;
}

/* Room for all entries at once, so that none moves while others point to it. */
static void make_room(struct loader *loader, const struct catalog_lists *lists, size_t count)
{
    struct config *config = loader->config;
    size_t indicators = 0, targets = 0, checks = 0;

    for (size_t i = 0; i < count; i++) {
        indicators += size_of(lists[i].indicators);
        targets += size_of(lists[i].targets);
        checks += size_of(lists[i].checks);
    }
    config->indicators = mem_array(indicators + 1, sizeof *config->indicators);
    loader->indicators = mem_array(indicators + 1, sizeof *loader->indicators);
    config->targets = mem_array(targets + 1, sizeof *config->targets);
    loader->targets = mem_array(targets + 1, sizeof *loader->targets);
    config->checks = mem_array(checks + 1, sizeof *config->checks);
    map_reserve(&config->indicator_by_id, indicators);
    map_reserve(&config->target_by_id, targets);
}

/* All indicators first: targets and checks name them, in whatever file. */
static void load_catalog(struct loader *loader, struct files *files)
{
    struct catalog_lists *lists = mem_array(files->count + 1, sizeof *lists);

    for (size_t i = 0; i < files->count; i++) {
        struct reader reader = loader_reader(loader, &files->list[i]);

        if (files->list[i].root == NULL ||
            !field_read_object(&reader, files->list[i].root, catalog_fields,
                               "file of the catalogue", &lists[i]))
            loader->incomplete = true;
    }
    make_room(loader, lists, files->count);
    for (size_t i = 0; i < files->count; i++)
        each(loader, &files->list[i], lists[i].indicators, load_indicator);
    load_formulas(loader);
    for (size_t i = 0; i < files->count; i++)
        each(loader, &files->list[i], lists[i].targets, load_target);
    for (size_t i = 0; i < files->count; i++)
        each(loader, &files->list[i], lists[i].checks, load_check);
    load_replacements(loader);
    free(lists);
}

/* A file holds one source or a list of them. */
static void load_sources(struct loader *loader, struct files *files)
{
    struct config *config = loader->config;
    size_t count = 0;

    for (size_t i = 0; i < files->count; i++)
        if (files->list[i].root != NULL)
            count += files->list[i].root->type == NODE_ARRAY ? node_count(files->list[i].root)
                                                                  : 1;
    config->sources = mem_array(count + 1, sizeof *config->sources);
    for (size_t i = 0; i < files->count; i++) {
        struct node_file *file = &files->list[i];

        if (file->root != NULL && file->root->type == NODE_ARRAY)
            each(loader, file, file->root, load_source);
        else if (file->root != NULL)
            load_source(loader, (struct origin){ file, file->root });
    }
}

static void list_figures(struct loader *loader, const char *directory)
{
    struct config *config = loader->config;
    struct names names = list_files(loader, directory, "figures", ".csv");

    config->figure_files = mem_array(names.count + 1, sizeof *config->figure_files);
    for (size_t i = 0; i < names.count; i++)
        config->figure_files[i] = arena_text(&config->arena, names.list[i]);
    config->figure_file_count = names.count;
    names_free(&names);
}

static void hash_files(struct config *config, const struct node_file *settings,
                       const struct files *catalog, const struct files *sources)
{
    struct buf digests = BUF_EMPTY;
    const struct files *groups[] = { catalog, sources };
    struct hash hash = hash_bytes(buf_text(&settings->text), settings->text.length);

    buf_add(&digests, hash.bytes, sizeof hash.bytes);
    for (size_t g = 0; g < 2; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            const struct buf *text = &groups[g]->list[i].text;

            hash = hash_bytes(buf_text(text), text->length);
            buf_add(&digests, hash.bytes, sizeof hash.bytes);
        }
    }
    config->hash = hash_bytes(digests.bytes, digests.length);
    buf_free(&digests);
}

static void load_all(struct loader *loader, const char *directory, fault_report *report,
                     void *context)
{
    char *path = file_join(directory, "headway.json");
    struct node_file settings = { 0 };
    struct files catalog, sources;

    if (!file_exists(path) && errno == ENOENT)
        faults_add(&loader->faults, path, (struct place){ 0 }, "cannot open: %s; every "
                   "configuration has this file, and {} in it will do", strerror(errno));
    else if (node_file_read(&settings, path, &loader->config->arena, &loader->faults) == 0)
        load_settings(loader, &settings);
    catalog = read_folder(loader, directory, "catalog");
    load_catalog(loader, &catalog);
    sources = read_folder(loader, directory, "sources");
    load_sources(loader, &sources);
    list_figures(loader, directory);
    hash_files(loader->config, &settings, &catalog, &sources);
    faults_tell(&loader->faults, report, context); /* while the paths it borrows are there */
    file_done(loader->config, &settings);
    files_done(loader->config, &catalog);
    files_done(loader->config, &sources);
    free(path);
}

int config_load(const char *directory, struct config *config,
                void (*report)(void *context, const char *fault), void *context,
                struct err *err)
{
    struct loader loader = { .config = config };
    size_t count;

    *config = (struct config){ 0 };
    load_all(&loader, directory, report, context);
    count = loader.faults.count;
    faults_free(&loader.faults);
    free(loader.indicators);
    free(loader.targets);
    if (count > 0)
        return err_set(err, STATUS_CONFIG, "%s: %zu fault%s in the configuration", directory,
                       count, count == 1 ? "" : "s");
    return 0;
}
