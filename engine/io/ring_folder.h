/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of the round-robin databases in a state: one file a series, ID.FREQUENCY.rrd. Another
 * process writes them (io/drawers.h); here it is known what they are called and whether they are as
 * they were left. */
#ifndef HEADWAY_IO_RING_FOLDER_H
#define HEADWAY_IO_RING_FOLDER_H

#include "base/buf.h"
#include "io/ledger.h"

struct ring_folder {
    char *path;
    int fd;          /* -1: the folder is yet to be made */
    struct buf name; /* of the file spoken of last */
};

/* How a file is, compared with how it was left. */
enum ring_left { RING_INTACT, RING_COPIED, RING_DAMAGED, RING_GONE };

void ring_folder_open(struct ring_folder *folder, const char *state_directory);
void ring_folder_close(struct ring_folder *folder);

/* "ID.M.rrd", until the next call. */
const char *ring_folder_name(struct ring_folder *folder, const char *id,
                             enum frequency frequency);
enum ring_left ring_folder_look(struct ring_folder *folder, const struct ledger_view *view);
void ring_folder_remove(struct ring_folder *folder, const char *id, enum frequency frequency);
/* What was being made when its maker was killed: librrd adds letters of chance to the name. */
void ring_folder_remove_leftovers(const struct ring_folder *folder);

#endif
