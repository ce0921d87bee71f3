/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway: options, open, one command, close. */
#include "commands/command.h"
#include "base/file.h"
#include "base/mem.h"
#include "io/place.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct option options[] = {
    { "config", required_argument, NULL, 'c' }, { "state", required_argument, NULL, 's' },
    { "now", required_argument, NULL, 'n' },    { "quiet", no_argument, NULL, 'q' },
    { "verbose", no_argument, NULL, 'v' },      { "help", no_argument, NULL, 'h' },
    { "version", no_argument, NULL, 'V' },      { 0 },
};

static void print_usage(FILE *out)
{
    fputs("usage: headway [--config DIR] [--state DIR] [--now TIME] [-q|-v] COMMAND [ARGS]\n\n"
          "Tracks industry targets: keeps published figures with their origin, judges them\n"
          "against each target, draws and reports them, and tells people when one lags.\n\n",
          out);
    for (size_t i = 0; commands[i] != NULL; i++)
        fprintf(out, "  %-10s %-22s %s\n", commands[i]->name, commands[i]->arguments,
                commands[i]->summary);
    fputs("\nheadway COMMAND --help tells more. A lagging target is no failure; `check` is the\n"
          "command whose exit status speaks of targets.\n",
          out);
}

static void print_command_usage(const struct command *command)
{
    printf("usage: headway %s %s\n\n%s.\n", command->name, command->arguments, command->summary);
    if (command->help != NULL)
        printf("\n%s", command->help);
}

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; commands[i] != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static bool asks_for(const char *option, int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], option) == 0)
            return true;
    return false;
}

/* What was printed has arrived, or standard output is closed or full. */
static int printed(void)
{
    return fflush(stdout) == 0 && !ferror(stdout) ? STATUS_OK : STATUS_TEMPORARY;
}

/* The ledger keeps moments from the first day of Unix on, and what lies ahead of now - deadlines,
 * arrivals, the ends of axes - has to have a date of four digits as well. */
static int read_now(const char *text, int64_t *now, struct err *err)
{
    static const char first[] = "1970-01-02", last[] = "2999-12-31";
    int64_t least = 0, most = 0;

    if (!moment_parse(text, now))
        return err_set(err, STATUS_USAGE, "--now \"%.40s\" is no time; write 2026-02-01 or "
                       "2026-02-01T06:00:00Z", text);
    moment_parse(first, &least);
    moment_parse(last, &most);
    if (*now < least || *now >= most + DAY_SECONDS)
        return err_set(err, STATUS_USAGE, "--now \"%.40s\": from %s to %s", text, first, last);
    return 0;
}

/* Reads the options in front of the command; returns its place in argv, or -1 with err. */
static int read_options(int argc, char **argv, struct app *app, struct places *places,
                        struct err *err)
{
    int code;

    opterr = 0;
    while ((code = getopt_long(argc, argv, "+:qvhV", options, NULL)) != -1) {
        if (optarg != NULL && *optarg == '\0')
            return err_set(err, STATUS_USAGE, "an empty value: --config and --state want a "
                           "directory, --now a time");
        switch (code) {
        case 'c':
            app->config_directory = optarg;
            break;
        case 's':
            places_tell_state(places, optarg);
            break;
        case 'n':
            if (read_now(optarg, &app->now, err) != 0)
                return -1;
            break;
        case 'q':
            app->level = LOG_ERROR;
            break;
        case 'v':
            app->level = LOG_DEBUG;
            break;
        case 'h':
            print_usage(stdout);
            exit(printed());
        case 'V':
            puts("headway " HEADWAY_VERSION);
            exit(printed());
        default:
            return err_set(err, STATUS_USAGE, "%.40s: %s; see headway --help", argv[optind - 1],
                           code == ':' ? "it wants a value" : "no such option");
        }
    }
    return optind;
}

static int finish(struct app *app, int status, const struct err *err)
{
    if (status < 0) {
        if (err->text[0] != '\0')
            log_error("%s", err->text);
        status = (int)err->status;
    } else if (printed() != STATUS_OK) {
        log_error("standard output is closed or full: not all of the answer was written");
        status = STATUS_TEMPORARY;
    }
    app_close(app);
    return status;
}

/* The name under which monitoring systems look for a plugin. */
static bool is_plugin(const char *name)
{
    const char *slash = strrchr(name, '/');

    return strcmp(slash ? slash + 1 : name, "check_headway") == 0;
}

int main(int argc, char **argv)
{
    bool plugin = argc > 0 && is_plugin(argv[0]);
    struct places places;
    struct app app = { .level = LOG_WARNING, .lock = -1, .now = (int64_t)time(NULL) };
    struct err err = { .status = STATUS_INTERNAL };
    const struct command *command;
    int at, status;

    signal(SIGXFSZ, SIG_IGN); /* a bound on the size of files is an error of write(), told as one */
    places_find(&places);
    app.config_directory = places.config;
    at = plugin ? 0 : read_options(argc, argv, &app, &places, &err);
    app.state_directory = places.state;
    app.output_directory = places.output;
    log_set("headway", app.level);
    if (at < 0) {
        status = finish(&app, -1, &err);
    } else if (at == argc) {
        print_usage(stderr);
        status = STATUS_USAGE;
    } else if ((command = find_command(plugin ? "check" : argv[at])) == NULL) {
        log_error("no command \"%s\"; see headway --help", argv[at]);
        status = STATUS_USAGE;
    } else if (asks_for("--help", argc - at, argv + at)) {
        print_command_usage(command);
        status = printed() == STATUS_OK ? command->help_status : STATUS_TEMPORARY;
    } else if (command->help_status == STATUS_OK && asks_for("--version", argc - at, argv + at)) {
        puts("headway " HEADWAY_VERSION);
        status = printed();
    } else {
        status = finish(&app, command->run(&app, argc - at, argv + at, &err), &err);
    }
    places_free(&places);
    return status;
}
