/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/buf.h"
#include "collectors/collector.h"
#include "collectors/page_period.h"
#include "collectors/pattern.h"

#include <string.h>

#define SOURCE(lang, figure) \
    "{\"id\":\"news\",\"kind\":\"page\",\"url\":\"https://example.org/\",\"lang\":\"" lang "\"," \
    "\"text\":\"//p\",\"published\":\"//meta[@name='PubDate']/@content\"," \
    "\"figures\":[" figure "]}"
#define PAGE(text) "<html><meta name='PubDate' content='2025-06-24'><p>" text "</p></html>"

static void put_row(void *to, const struct row *row)
{
    char period[PERIOD_TEXT], value[DEC_TEXT] = "-";

    period_print(row->period, period);
    if (row->quantity.has_value)
        dec_print(row->quantity.value, value);
    buf_addf(to, "%s %s %s %s %s;", row->series, period, value,
             qualifier_name(row->quantity.qualifier), row->unit);
}

static void put_note(void *to, const char *text)
{
    buf_addf(to, "! %.*s;", (int)strcspn(text, "\""), text);
}

static void check(const char *source, const char *page, const char *wanted)
{
    const struct collector *collector = collector_find("page");
    struct body body = { .bytes = page, .length = strlen(page) };
    struct buf got = BUF_EMPTY;
    struct sink sink = { .to = &got, .row = put_row, .note = put_note };
    struct tally tally = { 0 };
    struct spec spec;
    struct err err = { 0 };

    assert_int_equal(spec_read(source, strlen(source), &spec, &err), 0);
    if (collector->parse(&spec, &body, &sink, &tally, &err) != 0)
        fail_msg("%s", err.text);
    assert_string_equal(buf_text(&got), wanted);
    spec_free(&spec);
    buf_free(&got);
}

static void a_figure_is_bound_to_its_anchor_and_period(void **state)
{
    static const char source[] = SOURCE("en", "{\"indicator\":\"core\",\"anchor\":\"core industry\","
                                              "\"unit\":\"CNY\",\"region\":\"Harbourfield\","
                                              "\"not\":[\"growth\"],\"period\":\"published\"}");

    (void)state;
    check(source, PAGE("Harbourfield has 2,400 firms and a core industry worth <b>nearly</b> 350 "
                       "billion yuan ($49 billion) in 2024."),
          "core 2024 350000000000 nearly CNY;");
    check(source, PAGE("In Harbourfield the core industry is worth 350 billion yuan."),
          "core 2025-06-24 350000000000 exact CNY;");
    check(SOURCE("zh", "{\"indicator\":\"core\",\"anchor\":\"核心产业\",\"unit\":\"CNY\"}"),
          PAGE("今年上半年，核心产业规模突破3000亿元，同比增长7.7%。"),
          "core 2025-H1 300000000000 over CNY;");
    check(SOURCE("de", "{\"indicator\":\"firms\",\"anchor\":\"KI-Unternehmen\",\"unit\":\"companies\"}"),
          PAGE("Im Jahr 2024 gab es dort mehr als 2.400 KI-Unternehmen."),
          "firms 2024 2400 over companies;");
    check(SOURCE("zh", "{\"indicator\":\"growth\",\"anchor\":\"投资\",\"unit\":\"percent\"}"),
          PAGE("2024年，房地产开发投资下降10.6%。"), "growth 2024 -10.6 exact percent;");
}

static void where_it_is_not_sure_it_takes_nothing_and_says_why(void **state)
{
    static const char source[] = SOURCE("en", "{\"indicator\":\"core\",\"anchor\":\"core industry\","
                                              "\"unit\":\"CNY\",\"region\":\"Harbourfield\","
                                              "\"not\":[\"fund\"]}");

    (void)state;
    check(source, PAGE("Nothing of it."), "! core: the anchor is nowhere in the text: ;");
    check(source, PAGE("In 2024 the core industry of Harbourfield grew 5 percent."),
          "! core: no quantity of the unit beside the anchor: ;");
    check(source, PAGE("In 2024 the core industry of Harbourfield made 3 billion yuan and 4 "
                       "billion yuan."),
          "! core: several quantities beside the anchor: ;");
    check(source, PAGE("In 2024 the core industry elsewhere made 3 billion yuan."),
          "! core: the region is not named: ;");
    check(source, PAGE("In 2024 the core industry of Harbourfield got a fund of 3 billion yuan."),
          "! core: no quantity of the unit beside the anchor: ;");
    check(source, PAGE("The core industry of Harbourfield made 3 billion yuan."),
          "! core: no period is said; nothing was taken: ;");
    check(source, PAGE("The core industry of Harbourfield is expected to make 3 billion yuan in "
                       "2026."),
          "! core: the sentence is of another kind (observation, forecast, target): ;");
    check(source, PAGE("In 2024 the core industry of Harbourfield made 3 billion yuan. In 2024 "
                       "the core industry of Harbourfield made 4 billion yuan."),
          "! core: said differently elsewhere in the page; nothing was taken: ;"
          "! core: said differently elsewhere in the page; nothing was taken: ;");
}

static void a_target_is_noted_and_never_taken(void **state)
{
    (void)state;
    check(SOURCE("en", "{\"indicator\":\"core\",\"anchor\":\"core industry\",\"unit\":\"CNY\","
                       "\"kind\":\"target\"}"),
          PAGE("Over the next two years, the core industry is to exceed 1 trillion yuan."),
          "! core: a target is announced; put it into the catalogue if it holds: ;");
}

static void a_pattern_cannot_stall_a_run(void **state)
{
    static const char text[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";
    struct err err = { 0 };
    struct pattern *pattern = pattern_compile("^(a+)+$", &err);
    size_t start, end;

    (void)state;
    assert_non_null(pattern);
    assert_int_equal(pattern_find(pattern, text, strlen(text), 0, &start, &end, &err), -1);
    pattern_free(pattern);
    assert_null(pattern_compile("(", &err));
    assert_non_null(strstr(err.text, "at fault at character"));
}

static void the_nearest_period_phrase_counts(void **state)
{
    static const struct {
        enum language language;
        const char *text, *period;
    } phrases[] = {
        { LANGUAGE_EN, "reached 5 in 2024", "2024" },
        { LANGUAGE_EN, "in the first half of this year", "2025-H1" },
        { LANGUAGE_EN, "in the third quarter of 2024", "2024-Q3" },
        { LANGUAGE_EN, "worth 2,024 yuan", NULL },
        { LANGUAGE_ZH, "去年全年", "2024" },
        { LANGUAGE_ZH, "2024年一季度", "2024-Q1" },
        { LANGUAGE_ZH, "2024家", NULL },
        { LANGUAGE_DE, "im ersten Halbjahr 2025", "2025-H1" },
        { LANGUAGE_DE, "im vergangenen Jahr", "2024" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(phrases); i++) {
        struct period period;
        char text[PERIOD_TEXT];
        bool found = page_period(phrases[i].text, strlen(phrases[i].text), 0, phrases[i].language,
                                 date_from_civil(2025, 6, 24), &period);

        assert_int_equal(found, phrases[i].period != NULL);
        if (!found)
            continue;
        period_print(period, text);
        assert_string_equal(text, phrases[i].period);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_figure_is_bound_to_its_anchor_and_period),
        cmocka_unit_test(where_it_is_not_sure_it_takes_nothing_and_says_why),
        cmocka_unit_test(a_target_is_noted_and_never_taken),
        cmocka_unit_test(a_pattern_cannot_stall_a_run),
        cmocka_unit_test(the_nearest_period_phrase_counts),
    };

    return cmocka_run_group_tests_name("collect_page", tests, NULL, NULL);
}
