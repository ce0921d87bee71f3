/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold between indicators: declared in the catalogue, reported where published figures
 * contradict each other, never resolved silently. */
#ifndef HEADWAY_DOMAIN_CHECK_H
#define HEADWAY_DOMAIN_CHECK_H

enum check_kind {
    CHECK_PART,   /* part <= whole, for the same period: a district and its city */
    CHECK_SHARE,  /* share = part / whole * 100 */
    CHECK_GROWTH, /* growth = (level / level a year before - 1) * 100 */
    CHECK_KIND_COUNT
};

/* The ids are borrowed; those a kind does not speak of are NULL. */
struct check {
    enum check_kind kind;
    const char *part, *whole, *share;
    const char *level, *growth;
    const char *note;
};

#endif
