/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a file of the catalogue: no crash, and what was read as JSON prints as JSON that
 * reads and prints the same. */
#include "config/config.h"
#include "config/node.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void print_and_read_again(const uint8_t *data, size_t size)
{
    struct node_file file = { .path = NULL }, again = { .path = NULL };
    struct arena texts = { 0 };
    struct faults faults = { 0 };
    struct buf twice = BUF_EMPTY;

    buf_add(&file.text, data, size);
    if (node_file_parse(&file, &texts, &faults) == 0) {
        node_print(&file, file.root, &again.text);
        buf_add(&twice, again.text.bytes, again.text.length);
        if (node_file_parse(&again, &texts, &faults) != 0)
            abort();
        buf_clear(&file.text);
        node_print(&again, again.root, &file.text);
        if (file.text.length != twice.length ||
            memcmp(file.text.bytes, twice.bytes, twice.length) != 0)
            abort();
    }
    buf_free(&twice);
    node_file_free(&file);
    node_file_free(&again);
    faults_free(&faults);
    arena_free(&texts);
}

static void ignore(void *context, const char *fault)
{
    *(size_t *)context += strlen(fault);
}

static void remove_file(const char *directory, const char *name)
{
    char *path = file_join(directory, name);

    remove(path);
    free(path);
}

static void load_directory(const uint8_t *data, size_t size)
{
    char directory[] = "/tmp/headway-fuzz-XXXXXX";
    struct config config;
    struct err err;
    size_t told = 0;
    char *catalog, *file;

    if (mkdtemp(directory) == NULL)
        abort();
    catalog = file_join(directory, "catalog");
    file = file_join(catalog, "a.json");
    if (file_make_directories(catalog, &err) == 0 && file_replace(file, data, size, &err) == 0) {
        config_load(directory, &config, ignore, &told, &err);
        config_free(&config);
    }
    remove_file(directory, "catalog/a.json");
    remove_file(directory, "catalog");
    rmdir(directory);
    free(file);
    free(catalog);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    print_and_read_again(data, size);
    load_directory(data, size);
    return 0;
}
