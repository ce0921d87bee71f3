/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/loss.h"

#include "base/file.h"
#include "io/survey.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define ADVICE                                                                                     \
    "restore a backup with `headway restore FILE`, or begin anew in another state directory"

static long long databases(const char *state_directory)
{
    char *folder = file_join(state_directory, "rrd");
    struct survey_files files;

    survey_files(folder, &files);
    free(folder);
    return (long long)(files.count - files.left);
}

bool ledger_is_gone(const char *state_directory, char text[LOSS_TEXT])
{
    char *path = file_join(state_directory, "ledger.db");
    struct stat status;
    bool there = stat(path, &status) == 0, absent = !there && errno == ENOENT;
    long long drawn = absent || (there && status.st_size == 0) ? databases(state_directory) : 0;

    if (drawn > 0)
        snprintf(text, LOSS_TEXT, "there is no ledger, but %lld databases in rrd/ were drawn from "
                 "one: it was taken away; " ADVICE, drawn);
    free(path);
    return drawn > 0;
}

int ledger_lost(struct ledger *ledger, const char *state_directory, char text[LOSS_TEXT],
                struct err *err)
{
    int64_t last, recorded;
    long long drawn;

    if (ledger_last_figure(ledger, &last, err) != 0 ||
        ledger_recorded(ledger, &recorded, err) != 0)
        return -1;
    if (last < recorded) {
        snprintf(text, LOSS_TEXT, "a run recorded figures up to %lld, and the last one is %lld: "
                 "the ledger was cut; " ADVICE, (long long)recorded, (long long)last);
        return 1;
    }
    drawn = last == 0 ? databases(state_directory) : 0;
    if (drawn > 0)
        snprintf(text, LOSS_TEXT, "the ledger has no figure, but %lld databases in rrd/ were drawn "
                 "from one that had: it was emptied or replaced; " ADVICE, drawn);
    return drawn > 0;
}
