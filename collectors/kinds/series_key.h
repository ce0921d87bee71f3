/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of series that are named by labels, as Prometheus writes them: up{instance="a",job="b"}.
 * The labels are put in the order of their names, so that a series has one key. */
#ifndef HEADWAY_COLLECTORS_KINDS_SERIES_KEY_H
#define HEADWAY_COLLECTORS_KINDS_SERIES_KEY_H

#include "base/buf.h"
#include "format/json_read.h"

enum { LABELS_MOST = 64 };

struct label {
    const char *name, *value; /* the value as written between its quotes, escapes and all */
    size_t name_length, value_length;
};

/* Sorts the labels. */
void series_key_append(const char *name, size_t length, struct label *labels, size_t count,
                       struct buf *key);
/* Of an object of texts; __name__ is the name. Labels past LABELS_MOST are left out. */
void series_key_of_labels(struct json object, struct buf *key);

#endif
