/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of system calls, as filters of the kernel (seccomp(2)). */
#ifndef HEADWAY_COLLECTORS_SANDBOX_SECCOMP_H
#define HEADWAY_COLLECTORS_SANDBOX_SECCOMP_H

#include <stdbool.h>

/* Each returns false where the kernel or the processor's architecture has no filter here. The
 * process must have no_new_privs. */
bool seccomp_fetch(void); /* the network, reading, threads, children; the rest is EPERM */
bool seccomp_parse(void); /* memory, the open descriptors and the end; opening is EPERM, what is
                             in no list ends the process with SIGSYS */

#endif
