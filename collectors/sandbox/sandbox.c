/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/sandbox/sandbox.h"

#include "collectors/sandbox/landlock.h"
#include "collectors/sandbox/seccomp.h"
#include "base/mem.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* The address sanitizer maps terabytes; its leak check traces the process and reads /proc. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

#if SANITIZED
void __lsan_do_leak_check(void);
#define CHECK_LEAKS() __lsan_do_leak_check()
#else
#define CHECK_LEAKS() ((void)0)
#endif

enum { FETCH_FILES = 1024 };

/* Names, certificates, and libraries that are loaded late; all without secrets. */
static const char *const usual_files[] = {
    "/etc/resolv.conf",
    "/etc/hosts",
    "/etc/host.conf",
    "/etc/nsswitch.conf",
    "/etc/gai.conf",
    "/etc/services",
    "/etc/protocols",
    "/etc/ld.so.cache",
    "/etc/ssl",
    "/etc/pki",
    "/etc/ca-certificates",
    "/usr/share/ca-certificates",
    "/usr/local/share/ca-certificates",
    "/usr/lib",
    "/usr/lib64",
    "/lib",
    "/lib64",
    "/run/systemd/resolve",
    "/run/resolvconf",
    "/dev/null",
    "/dev/urandom",
};

int sandbox_start(struct sandbox *on, struct err *err)
{
    *on = (struct sandbox){ 0 };
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return err_set(err, STATUS_INTERNAL, "cannot give up privileges: %s", strerror(errno));
    on->no_new_privileges = true;
    if (!SANITIZED)
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    return 0;
}

static bool limit(int resource, rlim_t soft, rlim_t hard)
{
    struct rlimit old, set = { soft, hard };

    if (getrlimit((__rlimit_resource_t)resource, &old) != 0)
        return false;
    if (set.rlim_max > old.rlim_max)
        set.rlim_max = old.rlim_max;
    if (set.rlim_cur > set.rlim_max)
        set.rlim_cur = set.rlim_max;
    return setrlimit((__rlimit_resource_t)resource, &set) == 0;
}

static int limits_set(const struct sandbox_limits *limits, rlim_t files, struct sandbox *on,
                      struct err *err)
{
    rlim_t seconds = (rlim_t)limits->seconds;

    on->limits = (SANITIZED || limit(RLIMIT_AS, limits->memory, limits->memory)) &&
                 limit(RLIMIT_CPU, seconds, seconds + 1) &&
                 limit(RLIMIT_FSIZE, limits->output, limits->output) &&
                 limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NOFILE, files, files);
    if (!on->limits)
        return err_set(err, STATUS_INTERNAL, "cannot set resource limits: %s", strerror(errno));
    return 0;
}

int sandbox_fetch(const struct sandbox_limits *limits, const char *const *readable, size_t count,
                  struct sandbox *on, struct err *err)
{
    size_t usual = sizeof usual_files / sizeof usual_files[0];
    const char **files;

    if (limits_set(limits, FETCH_FILES, on, err) != 0)
        return -1;
    files = mem_array(usual + count, sizeof *files);
    memcpy(files, usual_files, sizeof usual_files);
    if (count > 0)
        memcpy(files + usual, readable, count * sizeof *files);
    on->landlock = SANITIZED ? 0 : landlock_restrict(files, usual + count, true);
    free(files);
    on->seccomp = !SANITIZED && seccomp_fetch();
    return 0;
}

int sandbox_parse(const struct sandbox_limits *limits, struct sandbox *on, struct err *err)
{
    /* A process of its own, not one forked to parse: at its end it is too late for the check. */
    if (on->no_new_privileges)
        CHECK_LEAKS();
    on->landlock = landlock_restrict(NULL, 0, false);
    /* No more descriptors, and for others than root no more processes. */
    if (limits_set(limits, 0, on, err) != 0)
        return -1;
    limit(RLIMIT_NPROC, 0, 0);
    on->seccomp = seccomp_parse();
    return 0;
}

void sandbox_describe(const struct sandbox *on, char *text, size_t size)
{
    char landlock[32];

    snprintf(landlock, sizeof landlock, on->landlock > 0 ? "Landlock %d" : "no Landlock",
             on->landlock);
    snprintf(text, size, "%s, %s, %s, %s", on->limits ? "limits" : "no limits",
             on->no_new_privileges ? "no new privileges" : "privileges can be gained", landlock,
             on->seccomp ? "seccomp" : "no seccomp");
}
