/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are when nobody says: HEADWAY_CONFIG, HEADWAY_STATE and HEADWAY_OUTPUT; else, for
 * a program run out of the tree it was built in, that tree's config/, state/ and out/; else
 * /etc/headway, /var/lib/headway and /var/cache/headway/report. Never the current directory. A
 * state that was told, by option or environment, has its report in an out/ of its own: the report
 * of one ledger does not take the place of another's. */
#ifndef HEADWAY_IO_PLACE_H
#define HEADWAY_IO_PLACE_H

struct places {
    char *config, *state, *output;
};

void places_find(struct places *places);
/* The state is in this directory instead. */
void places_tell_state(struct places *places, const char *state);
void places_free(struct places *places);

#endif
