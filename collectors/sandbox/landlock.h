/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files may be touched at all (Landlock, landlock(7)). */
#ifndef HEADWAY_COLLECTORS_SANDBOX_LANDLOCK_H
#define HEADWAY_COLLECTORS_SANDBOX_LANDLOCK_H

#include <stdbool.h>
#include <stddef.h>

/* Leaves reading of the paths, and of what lies beneath them, as the only access to files;
 * missing paths are left out. Listening on TCP ports is refused where the kernel can; with
 * `network` false connecting is refused, too, and signals to other processes. Returns the version
 * of the interface, 0 where the kernel has none or it is switched off. The process must have
 * no_new_privs. */
int landlock_restrict(const char *const *readable, size_t count, bool network);

#endif
