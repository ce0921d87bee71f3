/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "collectors/charset.h"
#include "collectors/extract.h"
#include "collectors/html.h"

#include <stdlib.h>
#include <string.h>

static void check_text(const char *page, const char *xpath, const char *wanted)
{
    struct err err = { 0 };
    struct html *html = html_open(page, strlen(page), NULL, &err);
    struct buf text = BUF_EMPTY;

    if (html == NULL || html_text(html, xpath, &text, &err) != 0)
        fail_msg("%s: %s", page, err.text);
    assert_string_equal(buf_text(&text), wanted);
    buf_free(&text);
    html_close(html);
}

static void blocks_are_lines_and_spans_are_joined(void **state)
{
    (void)state;
    check_text("<p>near<b>ly</b> <span>3</span><span>50</span> billion</p><p>next</p>", NULL,
               "nearly 350 billion\nnext\n");
    check_text("<div>one<br>two<ul><li>three<li>four</ul></div>", NULL, "one\ntwo\nthree\nfour\n");
    check_text("<table><tr><td>a</td><td> b </td></tr><tr><td>c</td></tr></table>", NULL,
               "a\tb\nc\n");
    check_text("<p>2,400<sup>1</sup> firms, 5 km<sup>2</sup></p>", NULL, "2,400^1 firms, 5 km2\n");
    check_text("<p>a &amp; b&nbsp;c &#8211; &euro;5</p>", NULL, "a & b\xc2\xa0""c \xe2\x80\x93 \xe2\x82\xac""5\n");
}

static void what_nobody_sees_is_left_out(void **state)
{
    (void)state;
    check_text("<head><title>t</title><style>x{}</style></head><body>a<script>1</script>"
               "<!-- 2 --><p hidden>3</p><p style='display:none'>4</p>b</body>",
               NULL, "ab\n");
    check_text("<p>up <del>12</del><s>13</s><strike>14</strike><ins>15</ins> percent</p>", NULL,
               "up 15 percent\n");
}

static void an_xpath_chooses_the_part_and_values(void **state)
{
    static const char page[] = "<meta name='PubDate' content='2025-03-20'><div class='menu'>12"
                               "</div><div class='article'>350</div>";
    struct err err = { 0 };
    struct html *html = html_open(page, strlen(page), NULL, &err);
    struct buf out = BUF_EMPTY;

    (void)state;
    check_text(page, "//div[@class='article']", "350\n");
    assert_int_equal(html_value(html, "//meta[@name='PubDate']/@content", &out, &err), 1);
    assert_string_equal(buf_text(&out), "2025-03-20");
    assert_int_equal(html_value(html, "//meta[@name='Author']/@content", &out, &err), 0);
    assert_int_equal(html_value(html, "//div[", &out, &err), -1);
    assert_int_equal(html_text(html, "//p", &out, &err), -1);
    buf_free(&out);
    html_close(html);
}

static void a_page_of_too_many_elements_is_called_too_large(void **state)
{
    enum { CELLS = 8000 };
    struct buf page = BUF_EMPTY, out = BUF_EMPTY;
    struct err err = { 0 };
    struct html *html;

    (void)state;
    buf_add_text(&page, "<table><tr>");
    for (int i = 0; i < CELLS; i++)
        buf_add_text(&page, "<td>1");
    html = html_open(buf_text(&page), page.length, NULL, &err);
    assert_non_null(html);
    assert_int_equal(html_value(html, "//td[count(//td) < 2]", &out, &err), -1);
    assert_non_null(strstr(err.text, "the page is too large"));
    html_close(html);
    buf_free(&page);
    buf_free(&out);
}

static void any_charset_becomes_utf8(void **state)
{
    static const struct {
        const char *bytes, *named, *wanted;
    } texts[] = {
        { "\xef\xbb\xbf""a", NULL, "a" },
        { "<meta charset=gb2312>\xd2\xda", NULL, "<meta charset=gb2312>\xe4\xba\xbf" },
        { "<meta charset=gb2312>\xe4\xba\xbf", NULL, "<meta charset=gb2312>\xe4\xba\xbf" },
        { "\xd2\xda", "gbk", "\xe4\xba\xbf" },
        { "\xf6", NULL, "\xc3\xb6" },
        { "\xe4\xba\xbf", NULL, "\xe4\xba\xbf" },
        { "\x80", "iso-8859-1", "\xe2\x82\xac" },
        { "a\xff", "utf-8", "a\xef\xbf\xbd" },
        { "\xb5", "no-such-charset", "\xef\xbf\xbd" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct buf out = BUF_EMPTY;

        charset_convert(texts[i].bytes, strlen(texts[i].bytes), texts[i].named, &out);
        assert_string_equal(buf_text(&out), texts[i].wanted);
        buf_free(&out);
    }
}

static void a_page_is_told_from_a_text(void **state)
{
    (void)state;
    assert_true(html_is_likely("\n <!DOCTYPE html>", 17));
    assert_true(html_is_likely("<p>12</p>", 9));
    assert_false(html_is_likely("< 12 companies", 14));
    assert_false(html_is_likely("", 0));
}

static void a_page_is_extracted_with_offsets_of_its_text(void **state)
{
    static const char page[] = "<html><body><script>var a = 12;</script><p>Over <b>2,4</b>00 "
                               "companies</p></body></html>";
    char *out = NULL;
    size_t length;
    FILE *to = open_memstream(&out, &length);
    struct err err = { 0 };

    (void)state;
    assert_non_null(to);
    assert_int_equal(extract_print(page, strlen(page), LANGUAGE_EN, true, to, &err), 0);
    fclose(to);
    assert_string_equal(out,
                        "{\"quote\":\"Over 2,400 companies\",\"offset\":0,\"length\":20,"
                        "\"value\":2400,\"low\":2400,\"high\":null,\"qualifier\":\"over\","
                        "\"unit\":\"companies\",\"kind\":\"count\",\"direction\":null}\n");
    free(out);
}

/* More than is looked through and more than is written at once. */
static void many_quantities_come_out_whole_and_in_order(void **state)
{
    enum { MANY = 40000 };
    struct buf text = BUF_EMPTY, line = BUF_EMPTY;
    char *out = NULL, *at;
    size_t length;
    FILE *to = open_memstream(&out, &length);
    struct err err = { 0 };

    (void)state;
    assert_non_null(to);
    for (int i = 0; i < MANY; i++)
        buf_add_text(&text, "12% ");
    assert_int_equal(extract_print(text.bytes, text.length, LANGUAGE_EN, false, to, &err), 0);
    fclose(to);
    at = out;
    for (size_t i = 0; i < MANY; i++) {
        buf_clear(&line);
        buf_addf(&line, "{\"quote\":\"12%%\",\"offset\":%zu,\"length\":3,\"value\":12,\"low\":12,"
                        "\"high\":12,\"qualifier\":\"exact\",\"unit\":\"percent\","
                        "\"kind\":\"percent\",\"direction\":null}\n", 4 * i);
        assert_memory_equal(at, line.bytes, line.length);
        at += line.length;
    }
    assert_true(at == out + length);
    free(out);
    buf_free(&text);
    buf_free(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_lines_and_spans_are_joined),
        cmocka_unit_test(what_nobody_sees_is_left_out),
        cmocka_unit_test(an_xpath_chooses_the_part_and_values),
        cmocka_unit_test(a_page_of_too_many_elements_is_called_too_large),
        cmocka_unit_test(any_charset_becomes_utf8),
        cmocka_unit_test(a_page_is_told_from_a_text),
        cmocka_unit_test(a_page_is_extracted_with_offsets_of_its_text),
        cmocka_unit_test(many_quantities_come_out_whole_and_in_order),
    };

    return cmocka_run_group_tests_name("collect_html", tests, NULL, NULL);
}
