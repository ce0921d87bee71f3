/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/err.h"
#include "base/log.h"

#include "collectors/extract.h"
#include "collectors/probe.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    int (*run)(int argc, char **argv); /* argv[0] is the subcommand; returns the exit status */
} subcommands[] = {
    { "probe", probe_main },
    { "extract", extract_main },
};

int main(int argc, char **argv)
{
    log_set("headway-collect", LOG_NOTICE);
    for (size_t i = 0; argc > 1 && i < sizeof subcommands / sizeof subcommands[0]; i++)
        if (strcmp(argv[1], subcommands[i].name) == 0)
            return subcommands[i].run(argc - 1, argv + 1);
    log_error("this is a worker of headway; run headway --help");
    return STATUS_USAGE;
}
