/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of sentences and the quantities that are in them. */
#ifndef HEADWAY_TESTS_PROSE_H
#define HEADWAY_TESTS_PROSE_H

#include "test.h"

#include "base/file.h"
#include "format/prose/prose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* `wanted`: "value low high qualifier unit kind" of each quantity, "; " between; - is absent. */
struct sentence {
    const char *text, *wanted;
};

static inline void put_bound(struct buf *out, bool there, struct dec number)
{
    if (there)
        dec_append(out, number);
    else
        buf_add_char(out, '-');
    buf_add_char(out, ' ');
}

static inline void put_quantity(struct buf *out, const struct prose_quantity *item)
{
    if (out->length > 0)
        buf_add_text(out, "; ");
    put_bound(out, item->quantity.has_value, item->quantity.value);
    if (item->quantity.qualifier != QUALIFIER_EXACT) {
        put_bound(out, item->quantity.has_low, item->quantity.low);
        put_bound(out, item->quantity.has_high, item->quantity.high);
    }
    buf_addf(out, "%s %s %s%s", qualifier_name(item->quantity.qualifier), item->unit,
             prose_kind_name(item->kind),
             item->direction > 0 ? " up" : item->direction < 0 ? " down" : "");
}

static inline void check_sentences(const struct sentence *sentences, size_t count,
                                   enum language language)
{
    int wrong = 0;

    for (size_t i = 0; i < count; i++) {
        struct prose_list list = { 0 };
        struct buf got = BUF_EMPTY;

        prose_extract(sentences[i].text, strlen(sentences[i].text), language, &list);
        for (size_t q = 0; q < list.count; q++)
            put_quantity(&got, &list.items[q]);
        if (strcmp(buf_text(&got), sentences[i].wanted) != 0) {
            print_error("%s\n  is read    %s\n  instead of %s\n", sentences[i].text, buf_text(&got),
                        sentences[i].wanted);
            wrong++;
        }
        buf_free(&got);
        prose_list_free(&list);
    }
    assert_int_equal(wrong, 0);
}

/* None of the texts holds a quantity. */
static inline void check_nothing(const char *const *texts, size_t count, enum language language)
{
    for (size_t i = 0; i < count; i++) {
        struct sentence sentence = { texts[i], "" };

        check_sentences(&sentence, 1, language);
    }
}

/* The rows of tests/fixtures/prose/sentences/LANGUAGE.tsv; they lie in *copy, which the caller
 * frees. */
static inline size_t read_sentences(enum language language, struct sentence *rows, size_t most,
                                    char **copy)
{
    struct buf text = BUF_EMPTY;
    struct err err;
    char path[80];
    size_t count = 0;

    snprintf(path, sizeof path, "tests/fixtures/prose/sentences/%s.tsv", language_code(language));
    assert_int_equal(file_read(path, 1 << 20, &text, &err), 0);
    *copy = strdup(buf_text(&text));
    assert_non_null(*copy);
    buf_free(&text);
    for (char *line = strtok(*copy, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        char *tab = strchr(line, '\t');

        assert_non_null(tab);
        assert_true(count < most);
        *tab = '\0';
        rows[count++] = (struct sentence){ line, tab + 1 };
    }
    return count;
}

#endif
