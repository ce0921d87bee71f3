/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/fixtures/prose/sentences/LANGUAGE.tsv: a sentence, a tab, and all the quantities in it, as
 * in struct sentence. They are our own, written apart from the grammar, then settled by hand. */
#include "prose.h"

#include "base/file.h"

#include <stdlib.h>

/* Cuts the file into its rows, in place. */
static size_t read_rows(char *text, struct sentence *rows, size_t most)
{
    size_t count = 0;

    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        char *tab = strchr(line, '\t');

        assert_non_null(tab);
        assert_true(count < most);
        *tab = '\0';
        rows[count++] = (struct sentence){ line, tab + 1 };
    }
    return count;
}

static void check_file(enum language language)
{
    static struct sentence rows[1000];
    struct buf text = BUF_EMPTY;
    struct err err;
    char path[80], *copy;
    size_t count;

    snprintf(path, sizeof path, "tests/fixtures/prose/sentences/%s.tsv", language_code(language));
    assert_int_equal(file_read(path, 1 << 20, &text, &err), 0);
    copy = strdup(buf_text(&text));
    assert_non_null(copy);
    count = read_rows(copy, rows, COUNT(rows));
    assert_true(count >= 100);
    check_sentences(rows, count, language);
    free(copy);
    buf_free(&text);
}

static void english_sentences_are_read_as_settled(void **state)
{
    (void)state;
    check_file(LANGUAGE_EN);
}

static void chinese_sentences_are_read_as_settled(void **state)
{
    (void)state;
    check_file(LANGUAGE_ZH);
}

static void german_sentences_are_read_as_settled(void **state)
{
    (void)state;
    check_file(LANGUAGE_DE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_sentences_are_read_as_settled),
        cmocka_unit_test(chinese_sentences_are_read_as_settled),
        cmocka_unit_test(german_sentences_are_read_as_settled),
    };

    return cmocka_run_group_tests_name("prose_sentences", tests, NULL, NULL);
}
