/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command is: one const struct in a file of its own, listed in commands/table.c. */
#ifndef HEADWAY_COMMANDS_COMMAND_H
#define HEADWAY_COMMANDS_COMMAND_H

#include "base/log.h"
#include "config/config.h"
#include "io/ledger.h"

/* What main knows and every command may ask for. The configuration and the ledger are opened
 * when first asked for and closed by main. */
struct app {
    const char *config_directory, *state_directory, *output_directory;
    int64_t now; /* seconds; --now or the clock, read once */
    enum log_level level;

    struct config config;
    bool config_loaded;
    struct ledger *ledger;
    bool figures_lost; /* it was opened to be read all the same, and that was said */
    int lock;          /* -1: not held */
};

struct command {
    const char *name;
    const char *arguments; /* "[TARGET...]" */
    const char *summary;   /* one line, lower case, no full stop */
    const char *help;      /* the options and what they mean, or NULL */
    int help_status;       /* exit status of --help: plugins have a rule of their own */
    /* argv[0] is the command's name. Returns an exit status, or -1 with err filled. */
    int (*run)(struct app *app, int argc, char **argv, struct err *err);
};

extern const struct command *const commands[]; /* NULL at the end */

/* For whoever reports faults a line each: to standard error. */
void print_fault(void *context, const char *fault);
/* Loads the configuration; every fault goes to stderr. */
int app_config(struct app *app, const struct config **out, struct err *err);
/* Opens the ledger; LEDGER_WRITE takes the lock first, in the name of the command. */
int app_ledger(struct app *app, enum ledger_mode mode, const char *command, struct ledger **out,
               struct err *err);
/* Opens it to be read as of a day: that of --as-of, or today where it is DATE_NONE. */
int app_ledger_as_of(struct app *app, const char *command, date as_of, struct ledger **out,
                     struct err *err);
void app_close(struct app *app);
date app_today(const struct app *app);

/* --- options of a command ---------------------------------------------------------------------*/
struct option_entry {
    const char *name;   /* "as-of" for --as-of; NULL ends the table */
    char letter;        /* for -o; 0: none */
    const char **value; /* of an option that takes one */
    bool *flag;         /* of one that does not */
};

/* Reads the options and moves the operands to the front of *operands. -1 with status 64. */
int options_read(const struct option_entry *options, int argc, char **argv, char ***operands,
                 int *count, struct err *err);
/* A day or a moment given as an option, as a day; DATE_NONE where text is NULL. */
int option_day(const char *name, const char *text, date *out, struct err *err);

/* Standard output, where it is a terminal: its columns, else 0; whether to use colour. */
size_t terminal_width(void);
/* Columns for a table that is read: those of the terminal, else COLUMNS, else 100. */
size_t table_width(void);
bool terminal_colour(void);

/* Writes to standard output, or an error where it is closed or full. */
int print_out(const char *bytes, size_t length, struct err *err);

#endif
