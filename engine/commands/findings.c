/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "format/json_write.h"
#include "output/amount.h"
#include "steps/findings.h"

#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_findings = {
    .name = "findings",
    .arguments = "",
    .summary = "published figures that contradict each other",
    .help =
        "  --as-of DATE  by what was known on that day\n"
        "  --json        as JSON (headway.findings/1)\n\n"
        "The checks are those of the catalogue: a part is not above its whole, a share is what\n"
        "part and whole give, a growth what two levels give; beside them, statements about\n"
        "one period that contradict each other. Both sides are shown, none is preferred.\n",
    .run = run,
};

struct printing {
    struct buf out;
    struct json_writer json;
    bool as_json;
    size_t count;
};

static void put_figure(struct json_writer *json, const struct finding_figure *figure)
{
    const struct observation *o = figure->observation;
    const struct quantity *q = &o->quantity;
    char period[PERIOD_TEXT], published[DATE_TEXT];

    period_print(o->period, period);
    date_print(o->published, published);
    json_open(json, NULL, '{');
    json_text(json, "role", figure->role);
    json_text(json, "indicator", figure->indicator->id);
    json_text(json, "period", period);
    json_number(json, "value", quantity_point(q));
    json_text(json, "qualifier", qualifier_name(q->qualifier));
    json_text(json, "unit", figure->indicator->unit);
    json_text(json, "published", published);
    json_text(json, "source", figure->provenance ? figure->provenance->publisher : NULL);
    json_text(json, "url", figure->provenance ? figure->provenance->url : NULL);
    json_close(json, '}');
}

static void print_json(struct printing *printing, const struct found *found)
{
    struct json_writer *json = &printing->json;

    json_open(json, NULL, '{');
    json_text(json, "kind", found->kind);
    json_text(json, "note", found->note);
    json_open(json, "figures", '[');
    for (size_t i = 0; i < found->figure_count; i++)
        put_figure(json, &found->figures[i]);
    json_close(json, ']');
    if (found->has_computed) {
        json_open(json, "computed", '{');
        json_number(json, "low", found->computed.low);
        json_number(json, "high", found->computed.high);
        json_close(json, '}');
    } else {
        json_null(json, "computed");
    }
    json_close(json, '}');
}

static void print_text(struct printing *printing, const struct found *found)
{
    static const struct {
        const char *kind, *says;
    } sentences[] = { { "part", "a part above its whole" },
                      { "share", "a share that is not part by whole" },
                      { "growth", "a growth that is not that of the levels" },
                      { "contradiction", "two statements about one period" } };
    struct buf *out = &printing->out;

    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
        if (strcmp(sentences[i].kind, found->kind) == 0)
            buf_addf(out, "%s%s", printing->count > 0 ? "\n" : "", sentences[i].says);
    if (found->has_computed) {
        buf_add_text(out, ": computed ");
        amount_append_number(out, found->computed.low, "percent", LANGUAGE_EN);
        buf_add_text(out, " to ");
        amount_append_number(out, found->computed.high, "percent", LANGUAGE_EN);
    }
    buf_add_char(out, '\n');
    for (size_t i = 0; i < found->figure_count; i++) {
        const struct finding_figure *figure = &found->figures[i];
        char period[PERIOD_TEXT], published[DATE_TEXT];

        period_print(figure->observation->period, period);
        date_print(figure->observation->published, published);
        buf_addf(out, "  %-7s %s, %s: ", figure->role, figure->indicator->id, period);
        amount_append(out, &figure->observation->quantity, figure->indicator->unit, LANGUAGE_EN);
        buf_addf(out, " (%s, %s)\n", published,
                 figure->provenance && figure->provenance->publisher ? figure->provenance->publisher
                                                                     : "computed");
    }
    if (found->note)
        buf_addf(out, "  %s\n", found->note);
}

static int print_one(void *context, const struct found *found, struct err *err)
{
    struct printing *printing = context;

    (void)err;
    if (printing->as_json)
        print_json(printing, found);
    else
        print_text(printing, found);
    printing->count++;
    return 0;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL;
    struct printing printing = { .count = 0 };
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "json", 0, NULL, &printing.as_json },
                                            { 0 } };
    struct observation_source source = { 0 };
    char **operands;
    date as_of;
    int count, result;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        option_day("as-of", as_of_text, &as_of, err) != 0)
        return -1;
    if (count != 0)
        return err_set(err, STATUS_USAGE, "findings: it takes no name");
    if (app_config(app, &source.config, err) != 0 ||
        app_ledger_as_of(app, "findings", as_of, &source.ledger, err) != 0)
        return -1;
    printing.json.out = &printing.out;
    if (printing.as_json) {
        json_open(&printing.json, NULL, '{');
        json_text(&printing.json, "schema", "headway.findings/1");
        json_open(&printing.json, "findings", '[');
    }
    result =
        findings(&source, as_of == DATE_NONE ? app_today(app) : as_of, print_one, &printing, err);
    if (printing.as_json) {
        json_close(&printing.json, ']');
        json_close(&printing.json, '}');
        buf_add_char(&printing.out, '\n');
    }
    if (result == 0)
        result = print_out(buf_text(&printing.out), printing.out.length, err);
    buf_free(&printing.out);
    return result;
}
