/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"
#include "commands/command.h"
#include "io/lock.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define KEPT "ledger.db.before-restore"

static int run_backup(struct app *app, int argc, char **argv, struct err *err);
static int run_restore(struct app *app, int argc, char **argv, struct err *err);

const struct command command_backup = {
    .name = "backup",
    .arguments = "FILE",
    .summary = "a copy of the ledger, whole even while a run writes",
    .help = "The copy is one file. Round-robin databases, graphs and the report come out of it\n"
            "again; state/documents, the pages that figures were read from, are plain files to\n"
            "be copied beside it.\n",
    .run = run_backup,
};

const struct command command_restore = {
    .name = "restore",
    .arguments = "FILE",
    .summary = "put a backup in the ledger's place, once it was verified",
    .help = "A backup of an older headway is brought forward. The ledger that was there, damaged\n"
            "or not, is kept as " KEPT ".\n",
    .run = run_restore,
};

/* The one file a command names; NULL with the message where it names none or more. */
static const char *one_operand(int argc, char **argv, struct err *err)
{
    const struct option_entry none[] = { { 0 } };
    char **operands;
    int count;

    if (options_read(none, argc, argv, &operands, &count, err) != 0)
        return NULL;
    if (count == 1)
        return operands[0];
    err_set(err, STATUS_USAGE, "%s: name one file", argv[0]);
    return NULL;
}

static int run_backup(struct app *app, int argc, char **argv, struct err *err)
{
    const char *path = one_operand(argc, argv, err);
    struct ledger *ledger;

    if (path == NULL || app_ledger(app, LEDGER_READ, "backup", &ledger, err) != 0)
        return -1;
    if (app->figures_lost || ledger_is_unfilled(ledger)) /* an earlier copy is worth more */
        return err_set(err, STATUS_DATA, "%s: left as it is: the ledger is not whole", path);
    return ledger_backup(ledger, path, err);
}

static void count_fault(void *context, const char *fault)
{
    ++*(int *)context;
    log_error("backup: %s", fault);
}

/* In a directory of its own inside the state. What reads does not change the version of a ledger;
 * opening it to write brings one of an older headway forward. */
static int open_copy(const char *folder, struct ledger **ledger, struct err *err)
{
    if (ledger_open(folder, LEDGER_READ, ledger, err) == 0)
        return 0;
    if (err->status != STATUS_CONFIG || ledger_open(folder, LEDGER_WRITE, ledger, err) != 0)
        return -1;
    ledger_close(*ledger);
    return ledger_open(folder, LEDGER_READ, ledger, err);
}

static int verify_copy(const char *folder, struct err *err)
{
    struct ledger *ledger;
    int64_t rows;
    int faults = 0;
    int result = open_copy(folder, &ledger, err);

    if (result == 0)
        result = ledger_verify(ledger, count_fault, &faults, &rows, err);
    ledger_close(ledger);
    if (result == 0 && faults > 0)
        return err_set(err, STATUS_DATA, "the backup has %d fault%s and was not put in place",
                       faults, faults == 1 ? "" : "s");
    return result;
}

/* The ledger's file and those that SQLite may have left beside it. What a cut-off run left in the
 * log or the journal belongs to its file: beside another one it would be played into that. They
 * go first, so that they are never alone there. */
static const char *const parts[] = { "-journal", "-wal", "-shm", "" };
enum { PARTS = sizeof parts / sizeof parts[0] };

static char *part_of(const char *state, const char *name, int part)
{
    struct buf path = BUF_EMPTY;

    buf_addf(&path, "%s/%s%s", state, name, parts[part]);
    return buf_take(&path);
}

/* The one that an earlier restore set aside. */
static void drop_kept(const char *state)
{
    char *kept = file_join(state, KEPT);
    bool there = file_exists(kept);

    free(kept);
    for (int i = 0; i < PARTS && there; i++) {
        char *path = part_of(state, KEPT, i);

        remove(path);
        free(path);
    }
}

static int set_aside(const char *state, struct err *err)
{
    int result = 0;

    drop_kept(state);
    for (int i = 0; i < PARTS && result == 0; i++) {
        char *path = part_of(state, "ledger.db", i), *kept = part_of(state, KEPT, i);

        if (rename(path, kept) != 0 && errno != ENOENT)
            result = err_set(err, STATUS_TEMPORARY, "%s: cannot set aside: %s", path,
                             strerror(errno));
        free(path);
        free(kept);
    }
    return result;
}

static int put_in_place(const char *state, const char *copy, struct err *err)
{
    char *path = file_join(state, "ledger.db");
    int result = set_aside(state, err);

    if (result == 0 && rename(copy, path) != 0)
        result = err_set(err, STATUS_TEMPORARY, "%s: %s", path, strerror(errno));
    if (result == 0)
        result = file_sync_directory(state, err);
    free(path);
    return result;
}

/* Of the folder that the backup was looked at in: nothing there is more than a copy of it. */
static void clear(const char *folder)
{
    DIR *directory = opendir(folder);
    const struct dirent *entry;

    while (directory != NULL && (entry = readdir(directory)) != NULL) {
        char *path = file_join(folder, entry->d_name);

        unlink(path);
        free(path);
    }
    if (directory != NULL)
        closedir(directory);
}

static int run_restore(struct app *app, int argc, char **argv, struct err *err)
{
    const char *path = one_operand(argc, argv, err);
    char *folder, *copy;
    int result;

    /* the ledger that is there is not opened: it may be damaged, which is why one restores */
    if (path == NULL || lock_take(app->state_directory, "restore", &app->lock, err) != 0)
        return -1;
    folder = file_join(app->state_directory, "restore");
    copy = file_join(folder, "ledger.db");
    clear(folder); /* of a restore that was cut off */
    result = file_make_directories(folder, err);
    if (result == 0)
        result = ledger_unpack(path, copy, err);
    if (result == 0)
        result = verify_copy(folder, err);
    if (result == 0)
        result = put_in_place(app->state_directory, copy, err);
    clear(folder);
    remove(folder);
    free(folder);
    free(copy);
    return result;
}
