/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/check_documents.h"
#include "steps/rings.h"

#include <stdio.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_verify = {
    .name = "verify",
    .arguments = "",
    .summary = "check the ledger's chains, the documents and the RRDs against the ledger",
    .help = "Names each row, document or file that is not as it was recorded; the exit status is\n"
            "then 65. RRDs are put right by the next run or by `headway rebuild`; those that only\n"
            "wait for the next run to draw new figures are counted and are no fault. Nothing is\n"
            "written to the state.\n",
    .run = run,
};

static void count_fault(void *context, const char *fault)
{
    ++*(int64_t *)context;
    log_error("%s", fault);
}

static int check_rings(struct app *app, struct ledger *ledger, int64_t *faults,
                       struct rings_checked *checked, struct err *err)
{
    struct rings_plan plan = { .ledger = ledger,
                               .state_directory = app->state_directory,
                               .report = count_fault,
                               .context = faults };

    if (app_config(app, &plan.config, err) != 0)
        return -1;
    return rings_check(&plan, checked, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const struct option_entry none[] = { { 0 } };
    int64_t faults = 0, figures;
    struct documents_checked documents;
    struct rings_checked rings = { 0 };
    struct ledger *ledger;
    char **operands;
    int count;

    if (options_read(none, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count > 0)
        return err_set(err, STATUS_USAGE, "verify: it takes no names; it checks everything");
    if (app_ledger(app, LEDGER_READ, "verify", &ledger, err) != 0 ||
        ledger_verify(ledger, count_fault, &faults, &figures, err) != 0 ||
        check_documents(ledger, app->state_directory, count_fault, &faults, &documents, err) != 0)
        return -1;
    faults += app->figures_lost; /* which are not even there to be checked */
    if (check_rings(app, ledger, &faults, &rings, err) != 0) {
        if (faults == 0)
            return -1;
        count_fault(&faults, err->text); /* of figures that are at fault themselves */
    }
    printf("%lld figures, %lld documents, %lld RRDs: %lld fault%s\n", (long long)figures,
           (long long)documents.count, (long long)rings.files, (long long)faults,
           faults == 1 ? "" : "s");
    if (documents.retired > 0)
        printf("%lld of the documents were retired: no figure came out of them.\n",
               (long long)documents.retired);
    if (rings.behind > 0)
        printf("The RRDs of %lld indicator%s are behind the ledger; the next run draws them.\n",
               (long long)rings.behind, rings.behind == 1 ? "" : "s");
    return faults ? STATUS_DATA : STATUS_OK;
}
