/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/inputs.h"

#include "base/buf.h"

#include <string.h>

/* The report says how the sources are doing. */
static void add_source(void *context, const struct ledger_source *source)
{
    buf_addf(context, " %s %s", source->id, source->outcome);
}

int inputs_read(struct ledger *ledger, const struct config *config, date today,
                struct inputs *out, struct err *err)
{
    struct ledger_run last;
    struct buf all = BUF_EMPTY;
    struct hash hash;
    char day[DATE_TEXT];
    int64_t review, figure;
    int found = ledger_run_last(ledger, "run", &last, err);

    if (found < 0 || ledger_last_review(ledger, &review, err) != 0 ||
        ledger_last_figure(ledger, &figure, err) != 0)
        return -1;
    date_print(today, day);
    buf_add(&all, config->hash.bytes, HASH_SIZE);
    buf_addf(&all, "%s %s %lld %lld", HEADWAY_VERSION, day, (long long)figure,
             (long long)review);
    if (ledger_sources(ledger, add_source, &all, err) != 0) {
        buf_free(&all);
        return -1;
    }
    hash = hash_bytes(buf_text(&all), all.length);
    hash_text(&hash, out->text);
    out->unchanged = found > 0 && last.status == 0 && strcmp(last.inputs, out->text) == 0;
    buf_free(&all);
    return 0;
}
