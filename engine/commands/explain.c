/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/explain.h"

#include <stdlib.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_explain = {
    .name = "explain",
    .arguments = "TARGET|INDICATOR",
    .summary = "how a verdict was reached, step by step, down to documents",
    .help = "Of an indicator all its targets; without one, its last figure and where that is from."
            "\n\n"
            "  --as-of DATE  the answer that would have been given on that day\n"
            "  --what-if INDICATOR=PERIOD:VALUE[,...]  as if these figures were published\n"
            "  --json        as JSON (headway.explain/1), numbers in base units\n"
            "  --lang LANG   en, zh or de; JSON stays as it is\n\n"
            "b is the baseline, v the latest figure, T the goal; t0, te and tT are the ends of\n"
            "their periods; y, Y and r the years from t0 to te, t0 to tT and te to tT; d is 1 for\n"
            "up and -1 for down.\n",
    .run = run,
};

struct explaining {
    const struct app *app;
    struct ledger *ledger;
    const char *id;
    date as_of;
    enum language language;
    bool json, found;
};

static int print_explanation(struct explaining *explaining, const struct explanation *explanation,
                             struct err *err)
{
    struct buf out = BUF_EMPTY;
    int result;

    if (explaining->found && !explaining->json)
        buf_add_char(&out, '\n');
    if (explaining->json)
        explain_json(explanation, explaining->app->now, explaining->as_of, &out);
    else
        explain_text(explanation, explaining->language, &out);
    result = print_out(buf_text(&out), out.length, err);
    explaining->found = true;
    buf_free(&out);
    return result;
}

static int explain_one(void *context, const struct judged *judged, struct err *err)
{
    struct explaining *explaining = context;
    struct explanation explanation;
    struct arena arena = { 0 };
    int result = explain(explaining->ledger, judged, &arena, &explanation, err);

    if (result == 0)
        result = print_explanation(explaining, &explanation, err);
    arena_free(&arena);
    return result;
}

/* An id that no target was judged of: a target to come, or an indicator that has none yet. */
static int explain_unjudged(struct explaining *explaining, const struct judging_plan *plan,
                            struct err *err)
{
    const struct observation_source source = { plan->ledger, plan->config, plan->supposed,
                                               plan->supposed_count };
    const struct target *target = plan->exact ? config_target(plan->config, plan->only[0]) : NULL;
    struct explanation explanation;
    struct arena arena = { 0 };
    char announced[DATE_TEXT], day[DATE_TEXT];
    int result;

    if (target != NULL) {
        date_print(target->announced, announced);
        date_print(plan->as_of, day);
        return err_set(err, STATUS_DATA, "explain: %s was announced on %s, not by %s", target->id,
                       announced, day);
    }
    result = explain_untargeted(&source, config_indicator(plan->config, plan->only[0]),
                                plan->as_of, &arena, &explanation, err);
    if (result == 0)
        result = print_explanation(explaining, &explanation, err);
    arena_free(&arena);
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL, *what_if = NULL, *language = NULL;
    struct supposed *supposed;
    struct explaining explaining = { .app = app };
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "what-if", 0, &what_if, NULL },
                                            { "json", 0, NULL, &explaining.json },
                                            { "lang", 0, &language, NULL },
                                            { 0 } };
    struct judging_plan plan = { 0 };
    int count, result;

    if (options_read(options, argc, argv, &plan.only, &count, err) != 0 ||
        option_day("as-of", as_of_text, &explaining.as_of, err) != 0)
        return -1;
    if (count != 1)
        return err_set(err, STATUS_USAGE, "explain: name one target");
    if (language != NULL && !language_parse(language, &explaining.language))
        return err_set(err, STATUS_USAGE, "explain: --lang is en, zh or de");
    if (app_config(app, &plan.config, err) != 0 ||
        app_ledger_as_of(app, "explain", explaining.as_of, &plan.ledger, err) != 0)
        return -1;
    plan.only_count = 1;
    plan.exact = config_target(plan.config, plan.only[0]) != NULL;
    plan.as_of = explaining.as_of == DATE_NONE ? app_today(app) : explaining.as_of;
    explaining.ledger = plan.ledger;
    result = supposed_parse(what_if, plan.config, plan.as_of, &supposed, &plan.supposed_count, err);
    plan.supposed = supposed;
    if (result == 0)
        result = judge_all(&plan, explain_one, &explaining, err);
    if (result == 0 && !explaining.found)
        result = explain_unjudged(&explaining, &plan, err);
    free(supposed);
    return result == 0 ? STATUS_OK : -1;
}
