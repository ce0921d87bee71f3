/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are when nobody says: HEADWAY_CONFIG, HEADWAY_STATE and
 * HEADWAY_OUTPUT; else, for a program run
 * out of the tree it was built in, that tree's config/, state/ and out/; else /etc/headway,
 * /var/lib/headway and /var/cache/headway. Never the current directory. */
#ifndef HEADWAY_IO_PLACE_H
#define HEADWAY_IO_PLACE_H

struct places {
    char *config, *state, *output;
};

void places_find(struct places *places);
void places_free(struct places *places);

#endif
