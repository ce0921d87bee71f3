/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is added to the SVG that Cairo writes, in the ways of its versions. */
#include "test.h"

#include "draw/svg.h"
#include "draw/theme.h"

#include <string.h>

/* Before 1.18, since then, and what is no colour of either. */
static const char drawn[] =
    "<?xml version=\"1.0\"?>\n<svg width=\"9pt\">\n<g id=\"surface417\">\n"
    "<path style=\"stroke:rgb(12.156863%,37.254902%,65.882353%);stroke-opacity:0.6;\"/>\n"
    "<path fill=\"rgb(100%, 100%, 100%)\" fill-opacity=\"1\"/>\n"
    "<path fill=\"rgb(1,2,3)\"/>\n</g>\n</svg>\n";

static const char body[] = "<g id=\"surface\">\n"
                           "<path style=\"stroke:#1f5fa8;stroke-opacity:0.6;\"/>\n"
                           "<path fill=\"#ffffff\" fill-opacity=\"1\"/>\n"
                           "<path fill=\"rgb(1,2,3)\"/>\n</g>\n</svg>\n";

static void describe(enum drawing_theme theme, struct buf *image)
{
    const struct drawing drawing = { .theme = theme, .title = "a < b", .description = "c",
                                     .language = "de" };
    struct err err;

    buf_add_text(image, drawn);
    assert_int_equal(svg_describe(image, &drawing, &err), 0);
}

static void a_fixed_theme_gets_words_and_no_rules(void **state)
{
    struct buf image = BUF_EMPTY;

    (void)state;
    describe(DRAWING_DARK, &image);
    assert_non_null(strstr(image.bytes, "role=\"img\" xml:lang=\"de\" "
                                        "aria-labelledby=\"headway-title headway-desc\">\n"
                                        "<title id=\"headway-title\">a &lt; b</title>\n"
                                        "<desc id=\"headway-desc\">c</desc>\n"));
    assert_null(strstr(image.bytes, "<style"));
    assert_string_equal(strstr(image.bytes, "<g "), body);
    assert_int_equal(image.length, strlen(image.bytes));
    buf_free(&image);
}

static void one_that_follows_the_reader_has_a_rule_a_tone(void **state)
{
    struct buf image = BUF_EMPTY;

    (void)state;
    describe(DRAWING_BOTH, &image);
    assert_non_null(strstr(image.bytes,
                           "[style*=\"stroke:#1f5fa8\"],[stroke=\"#1f5fa8\"]"
                           "{stroke:#6cb0f5!important}\n"));
    assert_non_null(strstr(image.bytes, "[style*=\"fill:#ffffff\"],[fill=\"#ffffff\"]"
                                        "{fill:#12171d!important}\n"));
    assert_string_equal(strstr(image.bytes, "<g "), body);
    buf_free(&image);
}

static void no_two_tones_share_a_colour(void **state)
{
    (void)state;
    for (int theme = DRAWING_LIGHT; theme <= DRAWING_DARK; theme++)
        for (int i = 0; i < TONE_COUNT; i++)
            for (int j = 0; j < i; j++)
                assert_string_not_equal(tone_colour((enum tone)i, (enum drawing_theme)theme),
                                        tone_colour((enum tone)j, (enum drawing_theme)theme));
}

static void what_is_no_svg_is_refused(void **state)
{
    const struct drawing drawing = { 0 };
    struct buf image = BUF_EMPTY;
    struct err err;

    (void)state;
    assert_int_equal(svg_describe(&image, &drawing, &err), -1);
    buf_add_text(&image, "<html>");
    assert_int_equal(svg_describe(&image, &drawing, &err), -1);
    buf_free(&image);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fixed_theme_gets_words_and_no_rules),
        cmocka_unit_test(one_that_follows_the_reader_has_a_rule_a_tone),
        cmocka_unit_test(no_two_tones_share_a_colour),
        cmocka_unit_test(what_is_no_svg_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
