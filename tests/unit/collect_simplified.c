/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Traditional characters are read as simplified ones, in pages and in patterns. */
#include "page.h"

#include "base/mem.h"
#include "collectors/page/text/digit_year.h"
#include "format/simplified.h"

#include <stdlib.h>

static void traditional_characters_become_simplified_ones_of_the_same_length(void **state)
{
    static const char *const cases[][2] = {
        { "", "" },
        { "數字經濟產業", "数字经济产业" },
        { "数字经济产业", "数字经济产业" },
        { "於2024年底達5,000億元。", "于2024年底达5,000亿元。" },
        { "著名的乾淨能源，諮詢", "著名的乾净能源，咨询" }, /* both forms have 著 and 乾 */
        { "AI人工智慧 – é 🙂 龍", "AI人工智慧 – é 🙂 龙" },
        { "丟", "丢" },   /* the first pair */
        { "龜龕", "龟龛" }, /* the last ones */
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *got = mem_copy_text(cases[i][0]);

        simplify(got, strlen(got));
        assert_string_equal(got, cases[i][1]);
        assert_int_equal(strlen(got), strlen(cases[i][0]));
        free(got);
    }
}

/* Also that the table is in order: else some would not find themselves. */
static void what_is_simplified_stays(void **state)
{
    size_t changed = 0;

    (void)state;
    for (uint32_t code = 0; code <= 0xffff; code++) {
        assert_int_equal(simplified(simplified(code)), simplified(code));
        changed += simplified(code) != code;
    }
    assert_int_equal(changed, 2572);
}

static void a_character_that_is_cut_off_stays(void **state)
{
    char *got = mem_copy_bytes("數數", strlen("數數") - 1);

    (void)state;
    simplify(got, strlen(got));
    assert_string_equal(got, "数\xe6\x95");
    free(got);
}

static void years_in_chinese_digits_become_figures_of_the_same_length(void **state)
{
    static const char *const cases[][2] = {
        { "", "" },
        { "二〇二三年", "２０２３年" },
        { "截至二○二〇年底", "截至２０２０年底" },
        { "二零二七年", "２０２７年" },
        { "二O二三年", "２0２３年" }, /* a Latin O */
        { "二〇二一—二〇二三年", "２０２１—２０２３年" },
        { "一九九八年", "１９９８年" },
        { "三二〇二三年", "三二〇二三年" },
        { "二〇二三家", "二〇二三家" },
        { "二〇二三", "二〇二三" },
        { "一百二十三年", "一百二十三年" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *got = mem_copy_text(cases[i][0]);

        page_fold_years(got, strlen(got));
        assert_string_equal(got, cases[i][1]);
        free(got);
    }
}

static void an_anchor_in_either_form_finds_a_page_in_the_other(void **state)
{
    static const struct reading readings[] = {
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"渔业产值\",\"unit\":\"CNY\",\"region\":\"广东\"}",
          PAGE("2024年，廣東漁業產值達30億元。"), "x 2024 3000000000 exact CNY;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"漁業產值\",\"unit\":\"CNY\",\"region\":\"廣東\"}",
          PAGE("2024年，广东渔业产值达30亿元。"), "x 2024 3000000000 exact CNY;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"产值\",\"unit\":\"CNY\",\"not\":[\"渔业\"]}",
          PAGE("2024年，漁業產值達30億元。"), "! x: a word that is not to be there stands beside the quantity: 漁業;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"产值\",\"unit\":\"CNY\",\"with\":\"[渔林]业\"}",
          PAGE("2024年，漁業產值達30億元。"), "x 2024 3000000000 exact CNY;" },
        /* what the anchor says itself is asked of it in one form too */
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"漁業融資\",\"unit\":\"CNY\"}",
          PAGE("2024年，全市漁業融資達30億元。"), "x 2024 3000000000 exact CNY;" },
        { "zh", "{\"indicator\":\"x\",\"anchor\":\"漁船\",\"unit\":\"percent\",\"not\":[\"增長\"]}",
          PAGE("2024年，漁船比上年增長12%。"),
          "! x: the percentage is another than \"measure\" says;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(traditional_characters_become_simplified_ones_of_the_same_length),
        cmocka_unit_test(what_is_simplified_stays),
        cmocka_unit_test(a_character_that_is_cut_off_stays),
        cmocka_unit_test(years_in_chinese_digits_become_figures_of_the_same_length),
        cmocka_unit_test(an_anchor_in_either_form_finds_a_page_in_the_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
