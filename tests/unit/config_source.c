/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of sources: what can be told of them before any of them is asked. */
#include "config_fixture.h"

static void every_fault_of_a_source_is_told_before_it_is_asked(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *source, *faults;
    } cases[] = {
        { "{\"id\":\"a\",\"kind\":\"jsson\",\"url\":\"ftp://h/x\"}",
          "sources/a.json:1:18: \"kind\" has no \"jsson\": did you mean \"json\"?\n"
          "sources/a.json:1:32: \"ftp://h/x\" is no address that can be asked: it begins with "
          "https://\n" },
        { "{\"id\":\"a\",\"kind\":\"csv\",\"url\":\"http://h/x\",\"allow\":[\"private\"]}",
          "sources/a.json:1:30: \"http://h/x\" is without TLS: write https://, or \"allow\": "
          "[\"http\"] where that is meant\n" },
        { "{\"id\":\"a\",\"kind\":\"csv\",\"url\":\"https:///x\",\"allow\":[\"htp\"]}",
          "sources/a.json:1:30: \"https:///x\" names no host\n"
          "sources/a.json:1:52: \"htp\" is no \"allow\": did you mean \"http\"?\n" },
        { "{\"id\":\"a\",\"kind\":\"page\",\"url\":\"https://x/\",\n"
          "\"links\":{\"lists\":[\"https://y/\",\"ftp://z\",\"http://z\"]}}",
          "sources/a.json:2:32: \"ftp://z\" is no address that can be asked: it begins with "
          "https://\n"
          "sources/a.json:2:42: \"http://z\" is without TLS: write https://, or \"allow\": "
          "[\"http\"] where that is meant\n" },
        { "{\"id\":\"a\",\"kind\":\"page\",\"url\":\"https://x/\",\"figures\":[\n"
          "{\"indicator\":\"g\",\"anchor\":\"x\",\"unit\":\"bn CNY\",\"measure\":\"share\"}]}",
          "sources/a.json:2:57: \"measure\" says what a percentage is, and the unit is CNY\n" },
        { "{\"id\":\"a\",\"kind\":\"page\"}",
          "sources/a.json:1:1: source of kind page without \"url\": add it\n" },
        { "{\"id\":\"a\",\"kind\":\"file\",\"path\":\"b.csv\"}",
          "sources/a.json:1:1: source of kind file without \"format\": add the kind it is read as, "
          "such as \"csv\"\n"
          "sources/a.json:1:32: \"b.csv\" is no full path: begin it with /\n" },
        { "[{\"id\":\"a\",\"kind\":\"exec\",\"argv\":[\"ls\"]},\n"
          "{\"id\":\"b\",\"kind\":\"exec\",\"argv\":[],\"timeout\":1e9}]",
          "sources/a.json:1:34: \"ls\" is no full path: begin it with /\n"
          "sources/a.json:2:32: \"argv\" is empty: it begins with a program's full path\n"
          "sources/a.json:2:45: \"timeout\" is from 0 to 3600\n" },
        { "{\"id\":\"a\",\"kind\":\"page\",\"url\":\"https://h\",\"figures\":[\n"
          "{\"indicator\":\"gdp\",\"anchr\":\"x\",\"unit\":\"%\",\"kind\":[\"obs\"],"
          "\"period\":\"now\",\"measure\":\"growht\"}],\n\"links\":{\"most\":500,\"in\":5},\"map\":{\"K\":5}}",
          "sources/a.json:2:1: figure without \"anchor\": add it, a text\n"
          "sources/a.json:2:20: figure has no field \"anchr\": did you mean \"anchor\"?\n"
          "sources/a.json:2:51: \"obs\" is no \"kind\": one of \"observation\", \"forecast\", "
          "\"target\", \"fact\"\n"
          "sources/a.json:2:67: \"now\" is no \"period\": one of \"published\", \"last_year\"\n"
          "sources/a.json:2:83: \"growht\" is no \"measure\": did you mean \"growth\"?\n"
          "sources/a.json:3:17: \"most\" is from 1 to 200\n"
          "sources/a.json:3:26: \"in\" is a number: it must be a text\n"
          "sources/a.json:3:40: \"K\" is a number: it must be the id of an indicator\n" },
        { "{\"id\":\"a\",\"kind\":\"json\",\"url\":\"https://h\",\n"
          "\"headers\":{\"x\":\"1\",\"y\":\"2\",\"x\":\"3\"}}",
          "sources/a.json:2:28: \"x\" stands here twice: keep one of them\n" },
    };

    put(fixture, "headway.json", "{}");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        put(fixture, "sources/a.json", cases[i].source);
        assert_int_equal(load(fixture, &config), -1);
        assert_string_equal(buf_text(&fixture->faults), cases[i].faults);
        config_free(&config);
    }
}

static void a_misplaced_key_is_told_where_it_belongs(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *members, *fault;
    } cases[] = {
        { "\"links\":{\"mach\":\"x\"}",
          "1:65: links has no field \"mach\": did you mean \"match\"?" },
        { "\"links\":{\"hosts\":[\"h\"]}",
          "1:65: links has no field \"hosts\": it belongs to the source itself" },
        { "\"links\":{\"host\":[\"h\"]}",
          "1:65: links has no field \"host\": did you mean \"hosts\" of the source itself?" },
        { "\"links\":{\"anchor\":\"x\"}",
          "1:65: links has no field \"anchor\": it belongs to an entry of \"figures\"" },
        { "\"match\":\"x\"", "1:56: source has no field \"match\": it belongs to \"links\"" },
        { "\"list\":[]",
          "1:56: source has no field \"list\": did you mean \"lists\" of \"links\"?" },
        { "\"host\":[\"h\"]", "1:56: source has no field \"host\": did you mean \"hosts\"?" },
        { "\"hosts\":[\"https://n.example.org/news\"]",
          "1:65: \"https://n.example.org/news\" is no host: did you mean \"n.example.org\"?" },
        { "\"hosts\":[\"n.example.org/\"]",
          "1:65: \"n.example.org/\" is no host: did you mean \"n.example.org\"?" },
        { "\"hosts\":[\"*.example.org\"]",
          "1:65: \"*.example.org\" is no host: name each in full, as news.example.org" },
        { "\"links\":{},\"most\":20",
          "1:74: \"most\" is the bytes of one answer here: the pages of one run are \"most\" of "
          "\"links\"" },
        { "\"hosts\":[\"n.example.org:8443\", \"Nachrichten.Example.org\"]", NULL },
    };

    put(fixture, "headway.json", "{}");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;
        char text[300];

        snprintf(text, sizeof text,
                 "{\"id\":\"a\",\"kind\":\"page\",\"url\":\"https://a.example.org/\",%s}",
                 cases[i].members);
        put(fixture, "sources/a.json", text);
        assert_int_equal(load(fixture, &config), cases[i].fault != NULL ? -1 : 0);
        snprintf(text, sizeof text, "sources/a.json:%s\n", cases[i].fault);
        assert_string_equal(buf_text(&fixture->faults), cases[i].fault != NULL ? text : "");
        config_free(&config);
    }
}

static void a_value_of_a_source_is_found_again_by_its_pointer(void **state)
{
    struct fixture *fixture = *state;
    struct config config;
    struct place place;

    put(fixture, "headway.json", "{}");
    put(fixture, "sources/a.json", "[{\"id\":\"a\",\"kind\":\"csv\",\"url\":\"https://a\"},\n"
                                   " {\"id\":\"b\",\"kind\":\"csv\",\"url\":\"https://b\",\n"
                                   "  \"map\": {\"x/~y\": \"gdp\"}, \"missing\": [\"-\", \"n\"]}]");
    assert_int_equal(load(fixture, &config), 0);
    place = config_source_place(&config.sources[1], "/map/x~1~0y");
    assert_int_equal(place.line * 100 + place.column, 319);
    place = config_source_place(&config.sources[1], "/missing/1");
    assert_int_equal(place.line * 100 + place.column, 344);
    place = config_source_place(&config.sources[1], "/nowhere/7");
    assert_int_equal(place.line * 100 + place.column, 202);
    config_free(&config);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_fault_of_a_source_is_told_before_it_is_asked,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(a_misplaced_key_is_told_where_it_belongs,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(a_value_of_a_source_is_found_again_by_its_pointer,
                                        open_fixture, close_fixture),
    };

    return cmocka_run_group_tests_name("config_source", tests, NULL, NULL);
}
