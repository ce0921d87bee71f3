/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "format/json_comments.h"
#include "format/json_read.h"

#include <stdlib.h>
#include <string.h>

/* The text in memory exactly as long as it is, so that reading past the end is seen. */
static struct json parse(const char *text, char **memory)
{
    size_t length = strlen(text);
    struct json value;
    struct err err;

    *memory = malloc(length ? length : 1);
    memcpy(*memory, text, length);
    if (json_check(*memory, length, &value, &err) != 0)
        fail_msg("%s: %s", text, err.text);
    return value;
}

/* Members and elements, walked and written without blanks. */
static void print(struct json value, struct buf *out)
{
    struct json_walk walk = json_walk(value);
    enum json_type type = json_kind(value);
    size_t count = 0;

    if (type == JSON_NULL || type == JSON_NAN)
        buf_add_text(out, type == JSON_NULL ? "null" : "nan");
    if (type == JSON_TEXT)
        buf_add_char(out, '\'');
    json_append(value, out);
    if (type == JSON_TEXT)
        buf_add_char(out, '\'');
    if (type != JSON_ARRAY && type != JSON_OBJECT)
        return;
    buf_add_char(out, type == JSON_ARRAY ? '[' : '{');
    while (json_step(&walk)) {
        buf_add_text(out, count++ ? "," : "");
        if (json_append(walk.key, out))
            buf_add_char(out, ':');
        print(walk.value, out);
    }
    buf_add_char(out, type == JSON_ARRAY ? ']' : '}');
}

static void values_are_walked_in_order(void **state)
{
    static const struct {
        const char *text, *walked;
    } cases[] = {
        { "{}", "{}" },
        { " [ ] ", "[]" },
        { "0", "0" },
        { "-12.50e+3", "-12.50e+3" },
        { "\"\"", "''" },
        { "[1,2 , 3]", "[1,2,3]" },
        { "{\"a\":{\"b\":[{},[],\"]\",\"}\\\"\"]} ,\"c\":null}", "{a:{b:[{},[],']','}\"']},c:null}" },
        { "[true,false,null,NaN,-Infinity,Infinity]", "[true,false,null,nan,nan,nan]" },
        { "\xef\xbb\xbf[\"\xe4\xba\xbf\"]", "['\xe4\xba\xbf']" },
        { "[[[[1]]],[[2]],3]", "[[[[1]]],[[2]],3]" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf out = BUF_EMPTY;
        char *memory;

        print(parse(cases[i].text, &memory), &out);
        assert_string_equal(out.bytes, cases[i].walked);
        buf_free(&out);
        free(memory);
    }
}

static void what_is_no_json_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *text, *message;
    } cases[] = {
        { "", "line 1, column 1: the text ends where a value was expected" },
        { "[1,\n 2,]", "line 2, column 4: no JSON value begins so" },
        { "[1 2]", "line 1, column 4: a comma or the end was expected" },
        { "{\"a\" 1}", "line 1, column 6: a colon was expected" },
        { "{a:1}", "line 1, column 2: a member's name in quotes was expected" },
        { "[\"abc", "line 1, column 2: a text that begins here does not end" },
        { "[1", "line 1, column 3: the text ends inside a value" },
        { "\"\\x\"", "line 1, column 2: no such escape" },
        { "\"\\u12g4\"", "line 1, column 2: \\u wants four hexadecimal digits" },
        { "\"\xc0\xaf\"", "line 1, column 2: this is no UTF-8" },
        { "\"\xed\xa0\x80\"", "line 1, column 2: this is no UTF-8" },
        { "\"a\tb\"", "line 1, column 3: a control character in a text" },
        { "01", "line 1, column 2: text behind the end of the value" },
        { "1.", "line 1, column 3: a digit must follow the point" },
        { "1e", "line 1, column 3: a digit must follow the e" },
        { "-", "line 1, column 2: a number wants a digit here" },
        { "{} {}", "line 1, column 4: text behind the end of the value" },
        { "<html>", "line 1, column 1: no JSON value begins so" },
        { "tru", "line 1, column 1: no JSON value begins so" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct json value;
        struct err err = { 0 };

        assert_int_equal(json_check(cases[i].text, strlen(cases[i].text), &value, &err), -1);
        assert_string_equal(err.text, cases[i].message);
    }
}

static void depth_has_a_bound(void **state)
{
    char text[2 * JSON_DEPTH + 2];
    struct json value;

    (void)state;
    memset(text, '[', JSON_DEPTH + 1);
    memset(text + JSON_DEPTH + 1, ']', JSON_DEPTH + 1);
    assert_int_equal(json_check(text + 1, 2 * JSON_DEPTH, &value, NULL), 0);
    assert_int_equal(json_check(text, 2 * JSON_DEPTH + 2, &value, NULL), -1);
}

static void texts_are_decoded(void **state)
{
    char *memory;
    struct arena arena = { 0 };
    struct json array = parse("[\"\\u20ac\\n\\\"\\/\",\"\\ud83d\\ude00\",\"\\ud83dx\",\"\\u0000\","
                              "\"k\\u0065y\"]",
                              &memory);

    (void)state;
    assert_string_equal(json_copy(json_element(array, 0), &arena), "\xe2\x82\xac\n\"/");
    assert_string_equal(json_copy(json_element(array, 1), &arena), "\xf0\x9f\x98\x80");
    assert_string_equal(json_copy(json_element(array, 2), &arena), "\xef\xbf\xbdx");
    assert_string_equal(json_copy(json_element(array, 3), &arena), "\xef\xbf\xbd");
    assert_true(json_is(json_element(array, 4), "key"));
    assert_false(json_is(json_element(array, 4), "keys"));
    assert_null(json_element(array, 5).at);
    for (size_t i = 0; i < 5; i++) {
        const char *broken = json_find_broken(json_element(array, i));

        assert_true(i == 2 || i == 3 ? *broken == '\\' : broken == NULL);
    }
    arena_free(&arena);
    free(memory);
}

static void members_are_found_by_name(void **state)
{
    char *memory;
    size_t index;
    struct json object = parse("{\"a\":1,\"b\":{\"a\":\"31\"},\"a\":2,\"n\":\"007x\"}", &memory);

    (void)state;
    assert_int_equal(json_count(object), 4);
    assert_true(json_index(json_member(object, "a"), 9, &index));
    assert_int_equal(index, 1);
    assert_true(json_index(json_member(json_member(object, "b"), "a"), 99, &index));
    assert_int_equal(index, 31);
    assert_false(json_index(json_member(object, "a"), 0, &index));
    assert_false(json_index(json_member(object, "n"), 99, &index));
    assert_int_equal(json_kind(json_member(object, "c")), JSON_NONE);
    assert_int_equal(json_kind(json_member(json_member(object, "c"), "d")), JSON_NONE);
    free(memory);
}

static void comments_become_blanks(void **state)
{
    static const struct {
        const char *text, *blanked;
    } cases[] = {
        { "{//x\n}", "{   \n}" },
        { "[1,/* a\nb */2]", "[1,    \n    2]" },
        { "\"http://x\" //y", "\"http://x\"    " },
        { "\"a\\\"//\"", "\"a\\\"//\"" },
        { "1/*/2", "1    " },
        { "1/*/*/2", "1     2" },
        { "1/", "1/" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[40];

        strcpy(text, cases[i].text);
        json_blank_comments(text, strlen(text));
        assert_string_equal(text, cases[i].blanked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_walked_in_order),
        cmocka_unit_test(what_is_no_json_is_refused_with_its_place),
        cmocka_unit_test(depth_has_a_bound),
        cmocka_unit_test(texts_are_decoded),
        cmocka_unit_test(members_are_found_by_name),
        cmocka_unit_test(comments_become_blanks),
    };

    return cmocka_run_group_tests_name("json_read", tests, NULL, NULL);
}
