/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"

#include "base/file.h"
#include "io/lock.h"
#include "steps/loss.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void print_fault(void *context, const char *fault)
{
    (void)context;
    log_error("%s", fault);
}

int app_config(struct app *app, const struct config **out, struct err *err)
{
    *out = &app->config;
    if (app->config_loaded)
        return 0;
    app->config_loaded = true;
    return config_load(app->config_directory, &app->config, print_fault, NULL, err);
}

/* An answer out of nothing would look like one out of a ledger: a mistyped --state. */
static void warn_of_no_ledger(const char *state)
{
    char *path = file_join(state, "ledger.db");

    if (!file_exists(path) && errno == ENOENT)
        log_warning("%s: there is no ledger yet; `headway run` or `headway ingest` makes one",
                    state);
    free(path);
}

/* What was recorded and is gone is not silently begun anew: that would hide the loss and tell it
 * all as news. */
static int open_to_write(struct app *app, const char *command, struct err *err)
{
    const char *state = app->state_directory;
    char lost[LOSS_TEXT];
    int found;

    if (lock_take(state, command, &app->lock, err) != 0)
        return -1;
    if (ledger_is_gone(state, lost))
        return err_set(err, STATUS_DATA, "%s: %s", state, lost);
    if (ledger_open(state, LEDGER_WRITE, &app->ledger, err) != 0)
        return -1;
    found = ledger_lost(app->ledger, state, lost, err);
    return found > 0 ? err_set(err, STATUS_DATA, "%s: %s", state, lost) : found;
}

static int open_to_read(struct app *app, struct err *err)
{
    const char *state = app->state_directory;
    char lost[LOSS_TEXT];
    int found = ledger_is_gone(state, lost);

    if (!found)
        warn_of_no_ledger(state);
    if (ledger_open(state, LEDGER_READ, &app->ledger, err) != 0)
        return -1;
    if (ledger_is_unfilled(app->ledger))
        log_warning("%s: the ledger is being filled for the first time, or was cut off there: it "
                    "reads as empty", state);
    else if (!found)
        found = ledger_lost(app->ledger, state, lost, err);
    app->figures_lost = found > 0;
    if (app->figures_lost)
        log_warning("%s: %s", state, lost);
    return found < 0 ? -1 : 0;
}

int app_ledger(struct app *app, enum ledger_mode mode, const char *command, struct ledger **out,
               struct err *err)
{
    if (app->ledger == NULL &&
        (mode == LEDGER_WRITE ? open_to_write(app, command, err) : open_to_read(app, err)) != 0)
        return -1;
    *out = app->ledger;
    return 0;
}

int app_ledger_as_of(struct app *app, const char *command, date as_of, struct ledger **out,
                     struct err *err)
{
    if (app_ledger(app, LEDGER_READ, command, out, err) != 0)
        return -1;
    ledger_as_of(*out, as_of == DATE_NONE ? app_today(app) : as_of);
    return 0;
}

void app_close(struct app *app)
{
    ledger_close(app->ledger);
    lock_release(app->lock);
    if (app->config_loaded)
        config_free(&app->config);
}

date app_today(const struct app *app)
{
    return date_of_seconds(app->now);
}

enum { OPTIONS_MOST = 24 };

/* The table as getopt_long wants it. */
static void for_getopt(const struct option_entry *options, struct option *longs, char *letters)
{
    *letters++ = ':'; /* report a missing value apart from an unknown option */
    for (int i = 0; i < OPTIONS_MOST && options[i].name != NULL; i++) {
        bool takes = options[i].value != NULL;

        longs[i] = (struct option){ options[i].name, takes ? required_argument : no_argument, NULL,
                                    1000 + i };
        if (options[i].letter != 0) {
            *letters++ = options[i].letter;
            if (takes)
                *letters++ = ':';
        }
    }
    *letters = '\0';
}

static const struct option_entry *option_of(const struct option_entry *options, int code)
{
    if (code >= 1000)
        return &options[code - 1000];
    for (; options->name != NULL; options++)
        if (options->letter == code)
            return options;
    return NULL;
}

int options_read(const struct option_entry *options, int argc, char **argv, char ***operands,
                 int *count, struct err *err)
{
    struct option longs[OPTIONS_MOST + 1] = { 0 };
    char letters[2 * OPTIONS_MOST + 2];
    int code;

    for_getopt(options, longs, letters);
    optind = 0; /* start anew: main has read its own options with getopt */
    opterr = 0;
    while ((code = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
        const struct option_entry *option = option_of(options, code);

        if (code == ':')
            return err_set(err, STATUS_USAGE, "%s: %s wants a value; see headway %s --help",
                           argv[0], argv[optind - 1], argv[0]);
        if (option == NULL)
            return err_set(err, STATUS_USAGE, "%s: no option %s; see headway %s --help", argv[0],
                           argv[optind - 1], argv[0]);
        if (option->value != NULL)
            *option->value = optarg;
        else
            *option->flag = true;
    }
    *operands = argv + optind;
    *count = argc - optind;
    return 0;
}

int option_day(const char *name, const char *text, date *out, struct err *err)
{
    int64_t seconds;

    *out = DATE_NONE;
    if (text == NULL)
        return 0;
    if (!moment_parse(text, &seconds))
        return err_set(err, STATUS_USAGE, "--%s \"%.40s\" is no day; write 2025-07-01", name, text);
    *out = date_of_seconds(seconds);
    return 0;
}

size_t terminal_width(void)
{
    struct winsize size;

    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

size_t table_width(void)
{
    enum { USUAL = 100, LEAST = 40, MOST = 1000 };
    const char *said = getenv("COLUMNS");
    size_t width = terminal_width();
    long columns = said ? strtol(said, NULL, 10) : 0;

    if (width > 0)
        return width;
    return columns >= LEAST && columns <= MOST ? (size_t)columns : USUAL;
}

bool terminal_colour(void)
{
    const char *refused = getenv("NO_COLOR");

    return isatty(STDOUT_FILENO) && (refused == NULL || refused[0] == '\0');
}

int print_out(const char *bytes, size_t length, struct err *err)
{
    if (fwrite(bytes, 1, length, stdout) != length || fflush(stdout) != 0)
        return err_set(err, STATUS_TEMPORARY, "standard output: %s", strerror(errno));
    return 0;
}
