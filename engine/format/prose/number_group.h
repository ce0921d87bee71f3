/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of English and German numbers: what stands in front of a magnitude.
 *     group = small [hundred [[and] small]] [point digits] [and fraction]
 * They are taken from a reader, which moves on behind what it took. */
#ifndef HEADWAY_FORMAT_PROSE_NUMBER_GROUP_H
#define HEADWAY_FORMAT_PROSE_NUMBER_GROUP_H

#include "format/prose/number.h"

struct reader {
    const struct line *line;
    enum language language; /* that it starts in */
    size_t at;
    bool digits, words, failed;
    bool letter; /* the magnitude is a letter: 70B, which ends the number */
    bool point;  /* a decimal point was spoken */
};

#define NUMBER_ONE ((struct dec){ 1, 0 })

bool reader_is_german(const struct reader *reader);
/* The word in that role, also behind a hyphen; NULL where there is none. */
const struct word *reader_take(struct reader *reader, enum role role);
/* Sums that overflow fail the reader. */
void reader_add(struct reader *reader, struct dec *sum, struct dec more);
struct dec reader_whole(int number);

/* A number below the first magnitude; bare: nothing but a magnitude, which stands for one. */
bool group_take(struct reader *reader, struct dec *out, bool *bare);
/* The magnitudes behind a group, multiplied into it; their powers add up: hundred thousand
 * million. */
int group_take_scales(struct reader *reader, struct dec *group);
/* The next group, if it belongs to the same number: its magnitude is lower. */
bool group_take_next(struct reader *reader, struct dec *group, int above, int *places);
/* "one million and a half", "five billion and three quarters": of the magnitude in front, or of one
 * of its own, "one billion and a half million". */
void group_take_fraction(struct reader *reader, struct dec *number, int places);
/* "ein bis zwei", "zwischen einem und zwei": the article at token i is the low end of a range. */
bool number_is_one_to(const struct line *line, size_t i);
/* "um ein Prozent", "länger als ein Jahr", "einem von fünf Kreisen": so is that one. */
bool number_is_one_measured(const struct line *line, size_t i);
/* ein, in front of und: einundzwanzig; at token i. */
bool group_unit_digit(const struct reader *reader, size_t i, int *value);

#endif
