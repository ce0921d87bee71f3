/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a collector would read out of a document at hand. */
#ifndef HEADWAY_COLLECTORS_PROBE_H
#define HEADWAY_COLLECTORS_PROBE_H

/* headway-collect probe --format F [--source SPEC.json [--id ID]] [--now TIME] FILE; the exit
 * status. */
int probe_main(int argc, char **argv);

#endif
