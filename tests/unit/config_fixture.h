/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEADWAY_TESTS_CONFIG_FIXTURE_H
#define HEADWAY_TESTS_CONFIG_FIXTURE_H

#include "test.h"

#include "base/file.h"
#include "config/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A configuration in a directory of its own; faults are gathered with the directory left out. */
struct fixture {
    char directory[64];
    struct buf faults;
};

static void gather(void *context, const char *fault)
{
    struct fixture *fixture = context;
    size_t length = strlen(fixture->directory);

    assert_memory_equal(fault, fixture->directory, length);
    buf_addf(&fixture->faults, "%s\n", fault + length + 1);
}

static int open_fixture(void **state)
{
    static const char *const folders[] = { "catalog", "sources", "figures" };
    struct fixture *fixture = calloc(1, sizeof *fixture);

    strcpy(fixture->directory, "/tmp/headway-config-XXXXXX");
    assert_non_null(mkdtemp(fixture->directory));
    for (size_t i = 0; i < COUNT(folders); i++) {
        char *path = file_join(fixture->directory, folders[i]);

        assert_int_equal(file_make_directories(path, NULL), 0);
        free(path);
    }
    *state = fixture;
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *fixture = *state;
    static const char *const files[] = {
        "headway.json",      "catalog/a.json",    "catalog/b.json",  "sources/a.json",
        "sources/b.json",    "figures/a.csv",     "figures/b.csv",   "figures/notes.txt",
        "catalog/.a.json.x", "catalog", "sources", "figures",
    };

    for (size_t i = 0; i < COUNT(files); i++) {
        char *path = file_join(fixture->directory, files[i]);

        remove(path);
        free(path);
    }
    assert_int_equal(rmdir(fixture->directory), 0);
    buf_free(&fixture->faults);
    free(fixture);
    return 0;
}

static inline void put_bytes(struct fixture *fixture, const char *name, const char *bytes, size_t length)
{
    char *path = file_join(fixture->directory, name);

    assert_int_equal(file_replace(path, bytes, length, NULL), 0);
    free(path);
}

static inline void put(struct fixture *fixture, const char *name, const char *text)
{
    put_bytes(fixture, name, text, strlen(text));
}

static int load(struct fixture *fixture, struct config *config)
{
    struct err err = { 0 };
    int result;

    buf_clear(&fixture->faults);
    result = config_load(fixture->directory, config, gather, fixture, &err);
    if (result != 0)
        assert_int_equal(err.status, STATUS_CONFIG);
    return result;
}

#endif
