/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/fixtures/prose/sentences/LANGUAGE.tsv: a sentence, a tab, and all the quantities in it, as
 * in struct sentence. They are our own, written apart from the grammar, then settled by hand. */
#include "prose.h"

static void check_file(enum language language)
{
    static struct sentence rows[1000];
    char *copy;
    size_t count = read_sentences(language, rows, COUNT(rows), &copy);

    assert_true(count >= 100);
    check_sentences(rows, count, language);
    free(copy);
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
