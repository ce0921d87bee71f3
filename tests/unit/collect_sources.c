/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directions of sources: paths, pages, hedges, layouts; and what no order of rows may change. */
#include "test.h"

#include "base/mem.h"

#include "collectors/kinds/path.h"
#include "collectors/kinds/plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reading.h"

static void check(const char *kind, const char *entry, const char *bytes, const char *rows)
{
    struct said said = read_body(kind, entry, bytes, strlen(bytes), NULL);

    if (said.result != 0)
        fail_msg("%s: %s", entry ? entry : kind, said.err.text);
    assert_string_equal(buf_text(&said.rows), rows);
    said_free(&said);
}

static void paths_are_pointers_with_three_additions(void **state)
{
    static const char document[] = "{\"a/b\":{\"m~n\":1},\"list\":[{\"k\":\"x\",\"v\":10},"
                                   "{\"k\":\"y/z\",\"v\":20},{\"k\":7,\"v\":30}],\"\":5}";
    static const struct {
        const char *path, *found; /* NULL: nothing there */
    } cases[] = {
        { "/a~1b/m~0n", "1" },   { "/list/1/v", "20" },          { "/list/[k=x]/v", "10" },
        { "/list/[k=y/z]/v", "20" }, { "/list/[k=7]/v", "30" },  { "/", "5" },
        { "/list/3", NULL },     { "/list/-1", NULL },           { "/list/x", NULL },
        { "/list/[k=q]", NULL }, { "$/list/0/v", "10" },         { "/none/at/all", NULL },
        { "/list/99999999999999", NULL },
    };
    struct arena arena = { 0 };
    struct json value;

    (void)state;
    assert_int_equal(json_check(document, strlen(document), &value, NULL), 0);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct path path;
        const char *found;

        assert_int_equal(path_compile(cases[i].path, &arena, &path, NULL), 0);
        found = json_copy(path_follow(&path, 0, path.count, value), &arena);
        if ((found == NULL) != (cases[i].found == NULL) ||
            (found != NULL && strcmp(found, cases[i].found) != 0))
            fail_msg("%s: %s", cases[i].path, found ? found : "nothing");
    }
    arena_free(&arena);
}

static void a_path_at_fault_is_a_fault_of_the_source(void **state)
{
    static const char *const entries[] = {
        "{\"rows\":\"/[a]/x\",\"period\":\"/p\",\"value\":\"/v\"}",
        "{\"rows\":\"/x\",\"value\":\"/v\"}",
        "{\"rows\":7,\"period\":\"/p\",\"value\":\"/v\"}",
        "{\"rows\":\"$x\",\"period\":\"/p\",\"value\":\"/v\"}",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(entries); i++) {
        struct said said = read_body("json", entries[i], "{\"x\":[]}", 8, NULL);

        assert_int_equal(said.result, -1);
        assert_int_equal(said.err.status, STATUS_CONFIG);
        said_free(&said);
    }
}

static void arrays_side_by_side_are_walked_together(void **state)
{
    static const char entry[] = "{\"rows\":\"/s/*\",\"series\":\"/id\",\"period\":\"/t/*\","
                                "\"value\":\"/v/*/x\",\"flag\":\"/f/*\",\"unit\":\"CNY\"}";
    static const char uneven[] =
        "{\"s\":[{\"id\":\"a\",\"t\":[\"2024\"],\"v\":[],\"f\":[]}]}";
    struct said said;

    (void)state;
    check("json", entry,
          "{\"s\":[{\"id\":\"a\",\"t\":[\"2024\",\"2025\"],\"v\":[{\"x\":1},{\"x\":2}],\"f\":[null,\"p\"]},"
          "{\"id\":\"b\",\"t\":[],\"v\":[],\"f\":[]}]}",
          "a|2024|1|-|CNY|-\na|2025|2|p|CNY|-\n");
    said = read_body("json", entry, uneven, strlen(uneven), NULL);
    assert_int_equal(said.tally.bad, 1);
    assert_non_null(strstr(buf_text(&said.notes), "/s/0: the arrays side by side differ"));
    said_free(&said);
}

static void numbers_keep_their_digits(void **state)
{
    (void)state;
    check("json", "{\"rows\":\"/*\",\"period\":\"/p\",\"value\":\"/v\",\"id\":\"x\",\"scale\":100000000}",
          "[{\"p\":\"2024\",\"v\":4559.9},{\"p\":\"2023\",\"v\":0.1},{\"p\":\"2022\",\"v\":\"1e-8\"},"
          "{\"p\":\"2021\",\"v\":123456789012345678}]",
          "x|2024|455990000000|-|-|-\nx|2023|10000000|-|-|-\nx|2022|1|-|-|-\n"
          "x|2021|12345678901234567800000000|-|-|-\n");
    check("json", "{\"rows\":\"/*\",\"period\":\"/p\",\"value\":\"/v\",\"id\":\"x\"}",
          "[{\"p\":\"2024\",\"v\":0.30000000000000004},{\"p\":\"2023\",\"v\":9007199254740993}]",
          "x|2024|0.30000000000000004|-|-|-\nx|2023|9007199254740993|-|-|-\n");
}

static void periods_may_be_numbers_and_moments(void **state)
{
    (void)state;
    check("json", "{\"rows\":\"/*\",\"period\":\"/p\",\"value\":\"/v\",\"id\":\"x\"}",
          "[{\"p\":2024,\"v\":1},{\"p\":202405,\"v\":2},{\"p\":1435781451.781,\"v\":3},"
          "{\"p\":1435781451781,\"v\":4},{\"p\":\"2024-05-17T10:00:00Z\",\"v\":5}]",
          "x|2024|1|-|-|-\nx|2024-05|2|-|-|-\nx|2015-07-01|3|-|-|-\nx|2015-07-01|4|-|-|-\n"
          "x|2024-05-17|5|-|-|-\n");
    check("json",
          "{\"rows\":\"/*\",\"period\":\"/p\",\"value\":\"/v\",\"id\":\"x\",\"frequency\":\"ytd\"}",
          "[{\"p\":\"202407\",\"v\":1}]", "x|2024-YTD-07|1|-|-|-\n");
}

static void a_map_takes_what_it_names_and_counts_the_rest(void **state)
{
    static const char bytes[] = "[{\"series\":\"CHN\",\"period\":\"2024\",\"value\":1},"
                                "{\"series\":\"USA\",\"period\":\"2024\",\"value\":2}]";
    struct said said = read_body("json", "{\"map\":{\"CHN\":\"china_gdp\"}}", bytes, strlen(bytes),
                                 NULL);

    (void)state;
    assert_string_equal(buf_text(&said.rows), "china_gdp|2024|1|-|-|-\n");
    assert_int_equal(said.tally.unmapped, 1);
    said_free(&said);
}

static void pages_are_followed_within_the_host(void **state)
{
    static const struct {
        const char *entry, *url, *body;
        size_t page;
        const char *next; /* "": none */
    } cases[] = {
        { "{\"count\":\"/pages\",\"param\":\"page\"}", "https://h/x?page=1&f=j", "{\"pages\":3,\"d\":[]}",
          0, "https://h/x?page=2&f=j\n" },
        { "{\"count\":\"/pages\",\"param\":\"page\"}", "https://h/x", "{\"pages\":3,\"d\":[]}", 1,
          "https://h/x?page=3\n" },
        { "{\"count\":\"/pages\",\"param\":\"page\"}", "https://h/x", "{\"pages\":3,\"d\":[]}", 2, "" },
        { "{\"count\":\"/pages\",\"param\":\"p\",\"first\":0}", "https://h/x?a=1",
          "{\"pages\":3,\"d\":[]}", 0, "https://h/x?a=1&p=1\n" },
        { "{\"total\":\"/n\",\"limit\":\"/l\",\"param\":\"offset\"}", "https://h/x?o=1",
          "{\"n\":2500,\"l\":1000,\"d\":[]}", 1, "https://h/x?o=1&offset=2000\n" },
        { "{\"total\":\"/n\",\"limit\":1000,\"param\":\"offset\"}", "https://h/x",
          "{\"n\":2000,\"d\":[]}", 1, "" },
        { "{\"next\":\"/next\"}", "https://h/x", "{\"next\":\"https://h/y\",\"d\":[]}", 0,
          "https://h/y\n" },
        { "{\"next\":\"/next\"}", "https://h/x", "{\"next\":\"https://h.evil/y\",\"d\":[]}", 0, "" },
        { "{\"next\":\"/next\"}", "https://h/x", "{\"next\":\"http://h/y\",\"d\":[]}", 0, "" },
        { "{\"next\":\"/next\"}", "https://h/x", "{\"next\":\"file:///etc/passwd\",\"d\":[]}", 0, "" },
        { "{\"next\":\"/next\"}", "https://h/x", "{\"next\":null,\"d\":[]}", 0, "" },
        { "{\"count\":\"/pages\",\"param\":\"page\"}", "https://h/x", "{\"pages\":99999,\"d\":[]}",
          PAGES_MOST - 1, "" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct request request = { .url = cases[i].url, .page = cases[i].page };
        char entry[300];
        struct said said;

        snprintf(entry, sizeof entry,
                 "{\"rows\":\"/d/*\",\"period\":\"/p\",\"value\":\"/v\",\"pages\":%s}",
                 cases[i].entry);
        said = read_body("json", entry, cases[i].body, strlen(cases[i].body), &request);
        assert_int_equal(said.result, 0);
        if (strcmp(buf_text(&said.requests), cases[i].next) != 0)
            fail_msg("%s: %s", cases[i].entry, buf_text(&said.requests));
        said_free(&said);
    }
}

static void a_plan_fills_in_days_and_headers(void **state)
{
    static const char entry[] = "{\"url\":\"https://h/{year}?a={since}&b={today}{x}\","
                                "\"since\":\"2000-01-01\",\"headers\":{\"Accept\":\"text/csv\"}}";
    const struct known first = { DATE_NONE, date_from_civil(2026, 11, 21) };
    const struct known later = { date_from_civil(2026, 6, 30), date_from_civil(2026, 11, 21) };
    struct said said = { 0 };
    struct sink sink = { .to = &said, .row = say_row, .request = say_request, .note = say_note };
    struct spec spec;

    (void)state;
    assert_int_equal(spec_read(entry, strlen(entry), &spec, NULL), 0);
    assert_int_equal(plan_url(&spec, &first, &sink, NULL), 0);
    assert_int_equal(plan_url(&spec, &later, &sink, NULL), 0);
    assert_string_equal(buf_text(&said.requests),
                        "https://h/2026?a=2000-01-01&b=2026-11-21{x}\n"
                        "https://h/2026?a=2026-06-30&b=2026-11-21{x}\n");
    spec_free(&spec);
    said_free(&said);
}

static void tables_are_read_in_three_layouts(void **state)
{
    (void)state;
    check("csv", NULL, "region,period,value,flag\nA,2024,1,p\nB,2024-Q1,2,\n",
          "A|2024|1|p|-|-\nB|2024-Q1|2|-|-|-\n");
    check("csv", NULL, "geo;2024;2025-Q1\nDE;1;..\nFR;-7;8.5\n",
          "DE|2024|1|-|-|-\nFR|2024|-7|-|-|-\nFR|2025-Q1|8.5|-|-|-\n");
    check("csv", "{\"frequency\":\"quarter\"}", "DATE,GDP,CPI\n2024-01-01,1,2\n2024-04-01,.,3\n",
          "GDP|2024-Q1|1|-|-|-\nCPI|2024-Q1|2|-|-|-\nCPI|2024-Q2|3|-|-|-\n");
    check("csv",
          "{\"skip\":1,\"decimal\":\",\",\"group\":\".\",\"delimiter\":\";\",\"columns\":{\"series\":[\"Land\","
          "\"Art\"],\"period\":\"Zeit\",\"value\":\"Wert\"}}",
          "Stand: heute\n\nZeit;Land;Art;Rest;Wert\n2024;DE;x;\"a;b\";1.234.567,5\n",
          "DE/x|2024|1234567.5|-|-|-\n");
    check("csv", "{\"columns\":{\"period\":\"t\",\"values\":[\"b\"]}}", "t,a,b\n2024,1,2\n",
          "b|2024|2|-|-|-\n");
}

static void grouping_that_is_none_is_no_number(void **state)
{
    static const char *const numbers[] = { "1.23", "12.34.567", "1.2345", "1.234.56", "1,2,3" };

    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++) {
        char bytes[80];
        struct said said;

        snprintf(bytes, sizeof bytes, "period;value\n2024;%s\n2025;1\n", numbers[i]);
        said = read_body("csv", "{\"decimal\":\",\",\"group\":\".\"}", bytes, strlen(bytes), NULL);
        if (said.tally.bad != 1 || said.tally.rows != 1)
            fail_msg("%s: %s", numbers[i], buf_text(&said.rows));
        said_free(&said);
    }
}

static void programs_may_hedge(void **state)
{
    (void)state;
    check("exec", NULL,
          "{\"indicator\":\"a\",\"period\":\"2024\",\"value\":350,\"qualifier\":\"nearly\",\"unit\":\"CNY\"}\n"
          "{\"series\":\"b\",\"period\":\"2024-H1\",\"low\":\"2400\",\"qualifier\":\"over\"}\r\n\n"
          "{\"series\":\"c\",\"period\":\"2024\",\"low\":3,\"high\":5,\"published\":\"2025-01-02\"}",
          "a|2024|nearly 350|-|CNY|-\nb|2024-H1|over 2400|-|-|-\nc|2024|range |-|-|2025-01-02\n");
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *sorted(char *text)
{
    char *lines[64], *line;
    size_t count = 0;
    struct buf out = BUF_EMPTY;

    for (line = strtok(text, "\n"); line != NULL && count < 64; line = strtok(NULL, "\n"))
        lines[count++] = line;
    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%s\n", lines[i]);
    return buf_take(&out);
}

/* The same observations in any order, through three notations: the same series. */
static void rows_in_any_order_give_the_same_series(void **state)
{
    enum { ROWS = 12 };
    char *first[3] = { NULL, NULL, NULL };
    uint32_t random = 7;

    (void)state;
    for (int round = 0; round < 50; round++) {
        int order[ROWS];
        struct buf bodies[3] = { BUF_EMPTY, BUF_EMPTY, BUF_EMPTY };
        static const char *const kinds[3] = { "json", "sdmx-csv", "jsonstat" };

        for (int i = 0; i < ROWS; i++) {
            int other;

            random = random * 1664525u + 1013904223u;
            other = (int)((random >> 16) % (uint32_t)(i + 1));
            order[i] = order[other];
            order[other] = i;
        }
        buf_add_text(&bodies[0], "[");
        buf_add_text(&bodies[1], "KEY,TIME_PERIOD,OBS_VALUE\n");
        buf_add_text(&bodies[2], "{\"value\":{");
        for (int i = 0; i < ROWS; i++) {
            int series = order[i] / 4, year = 2020 + order[i] % 4;
            const char *comma = i > 0 ? "," : "";

            buf_addf(&bodies[0], "%s{\"series\":\"k=%d\",\"period\":\"%d\",\"value\":%d.5}", comma,
                     series, year, order[i]);
            buf_addf(&bodies[1], "k=%d,%d,%d.5\n", series, year, order[i]);
            buf_addf(&bodies[2], "%s\"%d\":%d.5", comma, order[i], order[i]);
        }
        buf_add_text(&bodies[0], "]");
        buf_add_text(&bodies[2], "},\"id\":[\"k\",\"time\"],\"size\":[3,4],\"dimension\":{\"k\":{\"category\":"
                                 "{\"index\":[\"0\",\"1\",\"2\"]}},\"time\":{\"category\":{\"index\":"
                                 "[\"2020\",\"2021\",\"2022\",\"2023\"]}}}}");
        for (int i = 0; i < 3; i++) {
            struct said said = read_body(kinds[i], NULL, bodies[i].bytes, bodies[i].length, NULL);
            char *rows;

            assert_int_equal(said.tally.rows, ROWS);
            rows = sorted(said.rows.bytes);
            if (first[0] == NULL)
                first[0] = mem_copy_text(rows);
            assert_string_equal(rows, first[0]);
            free(rows);
            said_free(&said);
            buf_free(&bodies[i]);
        }
    }
    free(first[0]);
}

/* What is printed reads back: any number and any period through a body. */
static void printed_numbers_and_periods_read_back(void **state)
{
    uint32_t random = 99;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        struct dec number;
        struct period period;
        char text[DEC_TEXT], when[PERIOD_TEXT], body[300], expected[300];
        int64_t mantissa;
        date day;

        random = random * 1664525u + 1013904223u;
        mantissa = (int64_t)random * (int64_t)(random >> 3) % INT64_C(999999999999999999);
        assert_true(dec_make(random & 1 ? -mantissa : mantissa, (int)(random >> 27) - 16, &number));
        dec_print(number, text);
        day = (date)(random % 40000);
        period = period_of_day(day);
        if (random >> 30 == 1)
            period_as(period_of_days(date_from_civil(date_civil(day).year, 1, 1), day),
                      FREQUENCY_RANGE, &period);
        else if (random >> 30 == 2)
            period = period_ytd(date_civil(day).year, date_civil(day).month);
        period_print(period, when);
        snprintf(body, sizeof body, "[{\"series\":\"s\",\"period\":\"%s\",\"value\":%s}]", when, text);
        snprintf(expected, sizeof expected, "s|%s|%s|-|-|-\n", when, text);
        check("json", NULL, body, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_pointers_with_three_additions),
        cmocka_unit_test(a_path_at_fault_is_a_fault_of_the_source),
        cmocka_unit_test(arrays_side_by_side_are_walked_together),
        cmocka_unit_test(numbers_keep_their_digits),
        cmocka_unit_test(periods_may_be_numbers_and_moments),
        cmocka_unit_test(a_map_takes_what_it_names_and_counts_the_rest),
        cmocka_unit_test(pages_are_followed_within_the_host),
        cmocka_unit_test(a_plan_fills_in_days_and_headers),
        cmocka_unit_test(tables_are_read_in_three_layouts),
        cmocka_unit_test(grouping_that_is_none_is_no_number),
        cmocka_unit_test(programs_may_hedge),
        cmocka_unit_test(rows_in_any_order_give_the_same_series),
        cmocka_unit_test(printed_numbers_and_periods_read_back),
    };

    return cmocka_run_group_tests_name("sources", tests, NULL, NULL);
}
