/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect fetch: a job in frames on standard input, its results in frames on standard
 * output (format/handover.h). Reads the job, plans, opens what it needs, gives up its rights,
 * then fetches all sources side by side and has each answer parsed in a process of its own. */
#ifndef HEADWAY_COLLECTORS_JOB_H
#define HEADWAY_COLLECTORS_JOB_H

int job_main(int argc, char **argv); /* the exit status */

#endif
