/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/check_figures.h"

#include "steps/ingest.h"

static int read_all(const struct ingest *ingest, struct ingest_result *result, struct err *err)
{
    const struct config *config = ingest->config;

    if (ledger_begin(ingest->ledger, err) != 0 ||
        ledger_run_start(ingest->ledger, "config", ingest->now, err) != 0)
        return -1;
    for (size_t i = 0; i < config->figure_file_count; i++) {
        if (ingest_file(ingest, config->figure_files[i], result, err) == 0)
            continue;
        if (err->status != STATUS_DATA)
            return -1;
        ingest->report(ingest->context, err->text);
        result->refused++;
    }
    return 0;
}

int check_figures(const struct config *config, int64_t now,
                  void (*report)(void *context, const char *fault), void *context,
                  struct err *err)
{
    struct ingest ingest = { .config = config, .now = now, .report = report, .context = context };
    struct ingest_result result = { 0 };
    int done;

    if (ledger_open(NULL, LEDGER_SCRATCH, &ingest.ledger, err) != 0)
        return -1;
    done = read_all(&ingest, &result, err);
    ledger_close(ingest.ledger);
    if (done == 0 && result.refused > 0)
        return err_set(err, STATUS_CONFIG, "%lld row%s at fault in the configured figures",
                       (long long)result.refused, result.refused == 1 ? "" : "s");
    return done;
}
