/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect sandbox: enters both states of sandbox.h, each in a process of its own, and
 * prints what is on, one line each; with --frames as HANDOVER_NOTE frames, for headway. */
#ifndef HEADWAY_COLLECTORS_SANDBOX_SANDBOX_MAIN_H
#define HEADWAY_COLLECTORS_SANDBOX_SANDBOX_MAIN_H

int sandbox_main(int argc, char **argv); /* the exit status */

#endif
