/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect: the program that touches foreign bytes. headway starts it; a person may. */
#include "collectors/check.h"
#include "collectors/deliver/deliver.h"
#include "collectors/digest.h"
#include "collectors/extract.h"
#include "collectors/job.h"
#include "collectors/probe.h"
#include "collectors/sandbox/sandbox_main.h"
#include "base/err.h"
#include "base/log.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>

static const struct subcommand {
    const char *name;
    int (*run)(int argc, char **argv); /* argv[0] is the name; returns the exit status */
    const char *summary;
} subcommands[] = {
    { "fetch", job_main, "fetch and parse sources: a job on standard input, by headway" },
    { "probe", probe_main, "what a collector would read out of a saved document" },
    { "extract", extract_main, "every quantity in a text, as JSON Lines" },
    { "check", check_main, "whether the patterns and paths of sources are any: by headway" },
    { "digest", digest_main, "what is inside kept documents: for headway verify" },
    { "deliver", deliver_main, "send notices: by headway" },
    { "sandbox", sandbox_main, "what isolates it on this machine" },
};

enum { SUBCOMMAND_COUNT = sizeof subcommands / sizeof subcommands[0] };

static int usage(FILE *out, int status)
{
    fputs("usage: headway-collect SUBCOMMAND [ARGS]\n\n", out);
    for (size_t i = 0; i < SUBCOMMAND_COUNT; i++)
        fprintf(out, "  %-8s %s\n", subcommands[i].name, subcommands[i].summary);
    return status;
}

#ifdef __SANITIZE_ADDRESS__
/* The leak checker stops all threads with ptrace, which the sandbox refuses: it would wait for
 * ever. The parsers are checked for leaks by their unit tests, which run without a sandbox. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}
#endif

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); /* nobody is left to tell */
    log_set("headway-collect", LOG_NOTICE);
    if (argc < 2)
        return usage(stderr, STATUS_USAGE);
    if (strcmp(argv[1], "--help") == 0)
        return usage(stdout, STATUS_OK);
    if (strcmp(argv[1], "--version") == 0) {
        puts("headway-collect " HEADWAY_VERSION);
        return STATUS_OK;
    }
    for (size_t i = 0; i < SUBCOMMAND_COUNT; i++)
        if (strcmp(argv[1], subcommands[i].name) == 0)
            return subcommands[i].run(argc - 1, argv + 1);
    log_error("no subcommand \"%s\"; see headway-collect --help", argv[1]);
    return STATUS_USAGE;
}
