/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/probe.h"

#include "base/file.h"
#include "base/log.h"
#include "format/json_write.h"

#include "collectors/charset.h"
#include "collectors/collector.h"
#include "collectors/probe_links.h"
#include "collectors/sandbox/sandbox.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { SPEC_MOST = 1024 * 1024, DOCUMENT_MOST = 1024 * 1024 * 1024 };

/* The bounds that words leave open are null; an exact value is its own and needs none. */
static void print_bounds(struct json_writer *json, const struct quantity *quantity)
{
    if (quantity->qualifier == QUALIFIER_EXACT)
        return;
    json_text(json, "qualifier", qualifier_name(quantity->qualifier));
    if (quantity->has_low)
        json_decimal(json, "low", quantity->low);
    else
        json_null(json, "low");
    if (quantity->has_high)
        json_decimal(json, "high", quantity->high);
    else
        json_null(json, "high");
}

static void print_day(struct json_writer *json, const char *key, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    json_text(json, key, *text != '\0' ? text : NULL);
}

/* Where what a parser says goes. */
struct printing {
    struct buf *out;
    struct probe_links links;
};

static void print_row(void *to, const struct row *row)
{
    const struct printing *printing = to;
    struct json_writer json = { printing->out, false };
    char period[PERIOD_TEXT];

    period_print(row->period, period);
    json_open(&json, NULL, '{');
    json_text(&json, "series", row->series);
    json_text(&json, "period", period);
    print_day(&json, "first_day", row->period.first);
    print_day(&json, "last_day", row->period.last);
    if (row->quantity.has_value)
        json_decimal(&json, "value", row->quantity.value);
    else
        json_null(&json, "value");
    print_bounds(&json, &row->quantity);
    json_text(&json, "flag", row->flag);
    json_text(&json, "unit", row->unit);
    print_day(&json, "published", row->published);
    json_text(&json, "locator", row->locator);
    if (row->quote != NULL) {
        json_text(&json, "quote", row->quote);
        json_text(&json, "kind", modality_name(row->modality));
        if (row->assumed)
            json_bool(&json, "assumed", true);
    }
    json_close(&json, '}');
    buf_add_char(json.out, '\n');
}

/* A target has no period, but the days between which it is to be reached. */
static void print_target(struct buf *out, const struct passage *passage)
{
    struct json_writer json = { out, false };

    json_open(&json, NULL, '{');
    json_text(&json, "series", passage->indicator);
    json_null(&json, "period");
    if (passage->quantity.has_value)
        json_decimal(&json, "value", passage->quantity.value);
    else
        json_null(&json, "value");
    print_bounds(&json, &passage->quantity);
    json_text(&json, "unit", passage->unit);
    print_day(&json, "published", passage->published);
    json_text(&json, "locator", passage->provenance.locator);
    json_text(&json, "quote", passage->provenance.quote);
    json_text(&json, "kind", "target");
    print_day(&json, "announced", passage->announced);
    print_day(&json, "deadline", passage->deadline);
    json_close(&json, '}');
    buf_add_char(json.out, '\n');
}

static void print_passage(void *to, const struct passage *passage)
{
    const struct printing *printing = to;

    if (passage->kind == PASSAGE_TARGET)
        print_target(printing->out, passage);
    else
        log_notice("%s: %s%s%.240s%s", passage->indicator, passage->reason,
                   *passage->provenance.quote != '\0' ? ": \"" : "", passage->provenance.quote,
                   *passage->provenance.quote != '\0' ? "\"" : "");
}

static void take_request(void *to, const struct request *request)
{
    struct printing *printing = to;

    probe_links_take(&printing->links, request);
}

static void print_note(void *to, const char *text)
{
    (void)to;
    log_notice("%s", text);
}

static void say_what_is_not_there(const struct tally *tally)
{
    if (tally->rows + tally->targets > 0)
        return;
    if (tally->missing + tally->withdrawn + tally->unmapped == 0)
        log_notice("no observations: the answer is well-formed but empty");
    else
        log_notice("no observations: %zu without a value, %zu withdrawn, %zu of series that the "
                   "map does not name",
                   tally->missing, tally->withdrawn, tally->unmapped);
}

/* Appends one JSON object a row, in document order; format is a kind of source. Where there are no
 * rows, or some could not be read, says so on stderr. -1 for an error body, a body of another
 * format, and where rows are at fault (those that are not are in *out). */
static int print(const char *format, const struct body *body, struct source *source,
                 struct buf *out, struct err *err)
{
    const struct collector *collector = collector_find(format);
    struct printing printing = { .out = out };
    struct sink sink = { .to = &printing, .row = print_row, .request = take_request,
                         .note = print_note, .passage = print_passage, .thorough = true };
    struct tally tally = { 0 };

    if (collector == NULL)
        return err_set(err, STATUS_USAGE, "there is no format \"%.40s\"", format);
    probe_links_begin(&printing.links, source);
    if (collector->parse(&source->spec, body, &sink, &tally, err) != 0 ||
        probe_links_read(&printing.links, body, err) != 0)
        return -1;
    say_what_is_not_there(&tally);
    probe_links_say(&printing.links);
    if (tally.bad > 0)
        return err_set(err, STATUS_DATA, "%zu observations could not be read", tally.bad);
    return 0;
}

/* --- the subcommand ---------------------------------------------------------------------- */

struct options {
    const char *format, *source, *id, *file;
    int64_t now;
};

static int read_options(char **argv, struct options *options, struct err *err)
{
    const char *now = NULL;

    *options = (struct options){ .now = (int64_t)time(NULL) };
    for (char **at = argv + 1; *at != NULL; at++) {
        const char *option = at[0], *value = at[1];
        const char **kept = strcmp(option, "--format") == 0   ? &options->format
                            : strcmp(option, "--source") == 0 ? &options->source
                            : strcmp(option, "--id") == 0     ? &options->id
                            : strcmp(option, "--now") == 0    ? &now
                                                              : NULL;

        if (kept != NULL && value != NULL) {
            *kept = value;
            at++;
        } else if (options->file == NULL && (option[0] != '-' || option[1] == '\0')) {
            options->file = option;
        } else {
            return err_set(err, STATUS_USAGE, "%s: no such option here", option);
        }
    }
    if (now != NULL && !moment_parse(now, &options->now))
        return err_set(err, STATUS_USAGE, "--now %s: write 2026-11-21T00:00:00Z", now);
    if (options->id != NULL && options->source == NULL)
        return err_set(err, STATUS_USAGE, "--id chooses an entry of the file of --source");
    if (options->file == NULL || (options->format == NULL && options->source == NULL))
        return err_set(err, STATUS_USAGE,
                       "probe --format json|csv|jsonstat|sdmx-json|sdmx-csv|page|prometheus "
                       "[--source SPEC.json [--id ID]] FILE");
    return 0;
}

static int read_spec(const char *path, const char *id, struct spec *spec, struct err *err)
{
    struct buf text = BUF_EMPTY;
    int result;

    spec_none(spec);
    if (path == NULL)
        return 0;
    if (file_read(path, SPEC_MOST, &text, err) != 0)
        return -1;
    spec_free(spec);
    result = spec_choose(buf_text(&text), text.length, id, spec, err);
    if (result != 0)
        err_context(err, "%s", path);
    buf_free(&text);
    return result;
}

/* The document is read; from here on its bytes can do no more than end this process. */
static int give_up_rights(struct err *err)
{
    const struct sandbox_limits limits = { .memory = (size_t)8 << 30, .seconds = 120,
                                           .output = (size_t)8 << 30 };
    struct sandbox on;

    return sandbox_start(&on, err) != 0 ? -1 : sandbox_parse(&limits, &on, err);
}

static int probe(const struct options *options, struct source *source, struct err *err)
{
    const char *format = options->format ? options->format : source->spec.kind;
    struct buf document = BUF_EMPTY, held = BUF_EMPTY, out = BUF_EMPTY;
    struct body body = { .fetched = options->now };
    struct charset_ready charsets;
    int result = -1;

    charset_prepare(&charsets);
    if (format == NULL) {
        err_set(err, STATUS_USAGE, "%s has no \"kind\"; give --format", options->source);
    } else if (file_read(options->file, DOCUMENT_MOST, &document, err) == 0 &&
               give_up_rights(err) == 0) {
        body.bytes = buf_text(&document);
        body.length = document.length;
        charset_body(&body.bytes, &body.length, NULL, &held);
        result = print(format, &body, source, &out, err);
        if (result != 0 && err->status != STATUS_USAGE)
            err_context(err, "%s", options->file);
    }
    fwrite(buf_text(&out), 1, out.length, stdout);
    if (fflush(stdout) != 0 && result == 0)
        result = err_set(err, STATUS_TEMPORARY, "cannot write to standard output");
    charset_release(&charsets);
    buf_free(&document);
    buf_free(&held);
    buf_free(&out);
    return result;
}

int probe_main(int argc, char **argv)
{
    struct options options;
    struct source source = { 0 };
    struct err err = { 0 };
    int result = read_options(argv, &options, &err);

    (void)argc; /* argv ends with NULL */
    if (result == 0)
        result = read_spec(options.source, options.id, &source.spec, &err);
    if (result == 0)
        result = probe(&options, &source, &err);
    source_free(&source);
    if (result != 0)
        log_error("%s", err.text);
    return result == 0 ? STATUS_OK : (int)err.status;
}
