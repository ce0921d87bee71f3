/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect deliver --config DIR: takes notices in frames 'N' until its input ends, sends
 * each to its channel and answers with a frame 'R', one JSON object
 * {"id", "outcome": "sent"|"retry"|"refused", "after", "message"}, as soon as it is known. */
#ifndef HEADWAY_COLLECTORS_DELIVER_DELIVER_H
#define HEADWAY_COLLECTORS_DELIVER_DELIVER_H

int deliver_main(int argc, char **argv);

#endif
