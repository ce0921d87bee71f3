/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doctor: the programs, the machine, and what lies in the state directory. */
#include "base/buf.h"
#include "base/file.h"
#include "io/document.h"
#include "io/isolation.h"
#include "io/lock.h"
#include "io/survey.h"
#include "steps/examining.h"
#include "steps/loss.h"
#include "steps/rings.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MEBIBYTE = 1 << 20, FREE_LEAST = 16, FREE_ENOUGH = 256 };

static const char *const workers[] = { "headway-collect", "headway-draw" };

/* --- programs and libraries ------------------------------------------------------------------*/

static void examine_worker(struct examining *examining, const char *program)
{
    static const char *const args[] = { "--version", NULL };
    struct buf wanted = BUF_EMPTY, said = BUF_EMPTY;
    struct err err;

    buf_addf(&wanted, "%s %s\n", program, HEADWAY_VERSION);
    if (survey_program(program, args, &said, &err) != 0)
        examine_say(examining, HEALTH_FAULT, "install all three programs together", "%s",
                    err.text);
    else if (strcmp(buf_text(&said), buf_text(&wanted)) != 0)
        examine_say(examining, HEALTH_FAULT, "install all three programs together",
                    "%s is of another version: %.*s, and not " HEADWAY_VERSION, program,
                    (int)strcspn(buf_text(&said), "\n"), buf_text(&said));
    else
        examine_say(examining, HEALTH_OK, NULL, "%s " HEADWAY_VERSION, program);
    buf_free(&wanted);
    buf_free(&said);
}

void examine_programs(struct examining *examining)
{
    for (size_t i = 0; i < sizeof workers / sizeof workers[0]; i++)
        examine_worker(examining, workers[i]);
}

void examine_isolation(struct examining *examining)
{
    static const char advice[] = "a kernel of 5.13 or later has both; a container may forbid them";
    struct isolation isolation;
    struct err err;

    if (isolation_read(&isolation, &err) != 0)
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    else if (strstr(isolation.parsing, "no Landlock") || strstr(isolation.parsing, "no seccomp"))
        examine_say(examining, HEALTH_WARNING, advice, "foreign bytes are read with less around "
                    "them than there could be: %s", isolation.parsing);
    else
        examine_say(examining, HEALTH_OK, NULL, "parsing: %s", isolation.parsing);
}

void examine_fonts(struct examining *examining)
{
    static const char *const args[] = { ":lang=zh", "family", NULL };
    struct buf families = BUF_EMPTY;
    struct err err;

    if (survey_program("/usr/bin/fc-list", args, &families, &err) != 0)
        examine_say(examining, HEALTH_WARNING, "install fontconfig",
                    "which fonts there are cannot be told: %s", err.text);
    else if (families.length == 0)
        examine_say(examining, HEALTH_WARNING, "install fonts-noto-cjk",
                    "no font has Chinese letters: in graphs they come out as boxes");
    else
        examine_say(examining, HEALTH_OK, NULL, "Chinese by %.*s",
                    (int)strcspn(buf_text(&families), ",\n"), buf_text(&families));
    buf_free(&families);
}

/* --- folders ---------------------------------------------------------------------------------*/

static void examine_room(struct examining *examining, const struct survey_folder *folder,
                         const char *path)
{
    long long free_space = folder->free / MEBIBYTE;

    if (free_space < FREE_LEAST)
        examine_say(examining, HEALTH_FAULT, "free some space", "%s: %lld MiB are free", path,
                    free_space);
    else if (free_space < FREE_ENOUGH)
        examine_say(examining, HEALTH_WARNING, "free some space", "%s: %lld MiB are free", path,
                    free_space);
    else
        examine_say(examining, HEALTH_OK, NULL, "%s: writable, %lld MiB are free", path,
                    free_space);
}

static void examine_folder(struct examining *examining, const char *path)
{
    struct survey_folder folder;
    struct buf advice = BUF_EMPTY;

    survey_folder(path, &folder);
    if (!folder.there) {
        examine_say(examining, HEALTH_WARNING, "the first run makes it, where it may",
                    "%s: not there", path);
    } else if (!folder.writable) {
        buf_addf(&advice, "run headway as %s, or give the folder to who runs it", folder.owner);
        examine_say(examining, HEALTH_FAULT, buf_text(&advice),
                    "%s: not writable; it is owned by %s", path, folder.owner);
    } else if (folder.foreign) {
        buf_addf(&advice, "run headway as %s: files it makes now would not be theirs",
                 folder.owner);
        examine_say(examining, HEALTH_WARNING, buf_text(&advice), "%s: owned by %s", path,
                    folder.owner);
    } else {
        examine_room(examining, &folder, path);
    }
    buf_free(&advice);
}

void examine_state(struct examining *examining)
{
    examine_folder(examining, examining->plan->state_directory);
}

void examine_report(struct examining *examining)
{
    examine_folder(examining, examining->plan->output_directory);
}

void examine_lock(struct examining *examining)
{
    struct lock_state lock;

    lock_look(examining->plan->state_directory, &lock);
    if (lock.held)
        examine_say(examining, HEALTH_OK, NULL, "held by %s",
                    lock.holder[0] ? lock.holder : "another program");
    else if (lock.holder[0] != '\0')
        examine_say(examining, HEALTH_WARNING, "nothing is lost; the next run goes on from there",
                    "free, but the last holder was cut off: %s", lock.holder);
    else
        examine_say(examining, HEALTH_OK, NULL, "free");
}

/* --- the ledger and its views ----------------------------------------------------------------*/

void examine_ledger(struct examining *examining)
{
    const char *state = examining->plan->state_directory;
    char *path = file_join(state, "ledger.db");
    char text[200], lost[LOSS_TEXT];
    struct err err;

    if (ledger_is_gone(state, lost)) {
        examine_say(examining, HEALTH_FAULT, NULL, "%s: %s", path, lost);
    } else if (!file_exists(path) && errno == ENOENT) {
        examine_say(examining, HEALTH_WARNING, "`headway run` makes it", "%s: not there", path);
    } else if (ledger_open(state, LEDGER_READ, &examining->ledger, &err) != 0) {
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    } else if (ledger_is_unfilled(examining->ledger)) {
        examine_say(examining, HEALTH_WARNING, "`headway run` fills it",
                    "%s: its first figures are being written, or were when that was cut off", path);
    } else if (ledger_quick_check(examining->ledger, text, &err) != 0) {
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    } else if (strcmp(text, "ok") != 0) {
        examine_say(examining, HEALTH_FAULT, "restore it from a backup, with `headway restore`",
                    "%s: %s", path, text);
    } else if (ledger_lost(examining->ledger, state, lost, &err) > 0) {
        examine_say(examining, HEALTH_FAULT, NULL, "%s: %s", path, lost);
    } else {
        examine_say(examining, HEALTH_OK, NULL,
                    "opens, of version %d, sound as a file; `headway verify` checks its chains",
                    LEDGER_VERSION);
    }
    free(path);
}

struct documents_missing {
    const char *state_directory;
    long long count;
    char first[200]; /* its address */
};

static int look_for_document(void *context, const struct ledger_document *document,
                             struct err *err)
{
    struct documents_missing *missing = context;
    struct hash hash;

    (void)err;
    if ((document->retired == 0 || document->cited) && hash_parse(document->sha256, &hash) &&
        document_size(missing->state_directory, &hash) < 0 && missing->count++ == 0)
        snprintf(missing->first, sizeof missing->first, "%s", document->url);
    return 0;
}

void examine_documents(struct examining *examining)
{
    struct documents_missing missing = { .state_directory = examining->plan->state_directory };
    char *path = file_join(missing.state_directory, "documents");
    struct survey_files files;
    struct err err;

    survey_files(path, &files);
    free(path);
    if (examining->ledger != NULL &&
        ledger_documents(examining->ledger, look_for_document, &missing, &err) != 0)
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    else if (missing.count > 0)
        examine_say(examining, HEALTH_FAULT, "copy them back from a backup of state/documents; "
                    "`headway verify` names each", "%lld that the ledger names are not there, such "
                    "as that of %s", missing.count, missing.first);
    else
        examine_say(examining, HEALTH_OK, NULL, "%lld kept, %.1f MiB%s", (long long)files.count,
                    (double)files.bytes / MEBIBYTE,
                    files.left > 0 ? ", with what a run that was cut off left" : "");
}

static void count_fault(void *context, const char *fault)
{
    (void)fault;
    ++*(int64_t *)context;
}

void examine_rings(struct examining *examining)
{
    int64_t faults = 0;
    struct rings_checked checked = { 0 };
    struct rings_plan plan = { .ledger = examining->ledger,
                               .config = examining->plan->config,
                               .state_directory = examining->plan->state_directory,
                               .report = count_fault,
                               .context = &faults };
    struct err err;

    if (examining->ledger == NULL)
        return;
    if (examining->plan->config_faults > 0)
        examine_say(examining, HEALTH_WARNING, NULL,
                    "not looked at, since the configuration names them");
    else if (rings_check(&plan, &checked, &err) != 0)
        examine_say(examining, HEALTH_FAULT, NULL, "%s", err.text);
    else if (faults > 0)
        examine_say(examining, HEALTH_WARNING, "the next run or `headway rebuild` makes them anew",
                    "%lld of %lld RRDs are not what the ledger says", (long long)faults,
                    (long long)checked.files);
    else if (checked.behind > 0)
        examine_say(examining, HEALTH_OK, NULL, "%lld RRDs are what the ledger says; the next run "
                    "draws %lld indicators more", (long long)checked.files,
                    (long long)checked.behind);
    else
        examine_say(examining, HEALTH_OK, NULL, "%lld RRDs are what the ledger says",
                    (long long)checked.files);
}
