/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/series_key.h"

#include <stdlib.h>
#include <string.h>

static int compare_names(const void *a, const void *b)
{
    const struct label *left = a, *right = b;
    size_t common =
        left->name_length < right->name_length ? left->name_length : right->name_length;
    int order = memcmp(left->name, right->name, common);

    return order != 0 ? order
                      : (left->name_length > right->name_length) -
                            (left->name_length < right->name_length);
}

void series_key_append(const char *name, size_t length, struct label *labels, size_t count,
                       struct buf *key)
{
    buf_add(key, name, length);
    if (count == 0)
        return;
    qsort(labels, count, sizeof *labels, compare_names);
    for (size_t i = 0; i < count; i++) {
        buf_add_char(key, i == 0 ? '{' : ',');
        buf_add(key, labels[i].name, labels[i].name_length);
        buf_add(key, "=\"", 2);
        buf_add(key, labels[i].value, labels[i].value_length);
        buf_add_char(key, '"');
    }
    buf_add_char(key, '}');
}

/* The characters between the quotes, as they stand. */
static void between_quotes(struct json text, const char **start, size_t *length)
{
    const char *at = text.at + 1;

    for (*start = at; *at != '"'; at++)
        if (*at == '\\')
            at++;
    *length = (size_t)(at - *start);
}

void series_key_of_labels(struct json object, struct buf *key)
{
    struct json_walk walk = json_walk(object);
    struct label labels[LABELS_MOST];
    const char *name = "";
    size_t count = 0, length = 0;

    while (json_step(&walk)) {
        struct label label;

        if (json_kind(walk.value) != JSON_TEXT || count == LABELS_MOST)
            continue;
        between_quotes(walk.key, &label.name, &label.name_length);
        between_quotes(walk.value, &label.value, &label.value_length);
        if (json_is(walk.key, "__name__")) {
            name = label.value;
            length = label.value_length;
        } else {
            labels[count++] = label;
        }
    }
    series_key_append(name, length, labels, count, key);
}
