/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger in a folder of its own, for the tests of the ledger. */
#ifndef HEADWAY_TESTS_UNIT_LEDGER_H
#define HEADWAY_TESTS_UNIT_LEDGER_H

#include "test.h"

#include "base/buf.h"
#include "io/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char directory[64];

static int make_directory(void **state)
{
    (void)state;
    snprintf(directory, sizeof directory, "/tmp/headway-ledger-XXXXXX");
    return mkdtemp(directory) ? 0 : -1;
}

static int remove_directory(void **state)
{
    static const char *const names[] = { "ledger.db", "ledger.db-wal", "ledger.db-shm",
                                        "ledger.db-journal" };
    char path[128];

    (void)state;
    for (size_t i = 0; i < COUNT(names); i++) {
        snprintf(path, sizeof path, "%s/%s", directory, names[i]);
        unlink(path);
    }
    return rmdir(directory);
}

static struct ledger *open_ledger(enum ledger_mode mode)
{
    struct ledger *ledger;
    struct err err = { 0 };

    if (ledger_open(directory, mode, &ledger, &err) != 0)
        fail_msg("%s", err.text);
    return ledger;
}

static int64_t append(struct ledger *ledger, const char *indicator, const char *period,
                      const char *value, const char *published, enum decision decision)
{
    struct figure figure = { .indicator = indicator, .unit = "CNY" };
    struct err err = { 0 };
    struct dec number;
    int64_t id;

    assert_int_equal(period_parse(period, &figure.observation.period, &err), 0);
    assert_true(dec_parse(value, strlen(value), &number));
    figure.observation.quantity = quantity_bound(QUALIFIER_OVER, number);
    assert_true(date_parse(published, 10, &figure.observation.published));
    figure.provenance = (struct provenance){ .publisher = "Bureau", .url = "https://example.org/",
                                             .quote = "a \"quoted\" 句子" };
    if (ledger_append(ledger, &figure, decision, NULL, RELATION_FIRST, &id, &err) != 0)
        fail_msg("%s", err.text);
    return id;
}

static void run_sql(const char *sql)
{
    char command[1024];

    snprintf(command, sizeof command, "sqlite3 %s/ledger.db \"%s\" 2>/dev/null", directory, sql);
    (void)!system(command);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_directory, remove_directory)

#endif
