/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "config_fixture.h"

#define GDP                                                                                \
    "{\"indicators\":[{\"id\":\"gdp\",\"title\":\"GDP\",\"unit\":\"CNY\","                  \
    "\"nature\":\"flow\"},{\"id\":\"opening\",\"title\":\"Opening\",\"unit\":\"event\","     \
    "\"nature\":\"event\"}],\n"

static void a_whole_configuration_is_read(void **state)
{
    struct fixture *fixture = *state;
    struct config config;
    const struct indicator *indicator;
    const struct target *target;

    put(fixture, "headway.json",
        "{\n// the report\n\"title\": {\"en\": \"Targets\", \"zh\": \"\\u76ee\\u6807\"},\n"
        "\"language\": \"de\", /* as */ \"channels\": [{\"id\": \"desk\", \"kind\": \"mail\", "
        "/* many */ \"to\": [\"a@b\"], \"url\": \"smtps://mail\", \"from\": \"h@b\"}],\n"
        "\"alerts\": {\"fire_below\": 0.9, \"repeat_days\": 0, \"off\": [\"Conflict\"]}}\n");
    put(fixture, "catalog/b.json",
        GDP "\"targets\": [\n"
        "{\"id\":\"gdp\",\"indicator\":\"gdp\",\"goal\":{\"value\":1.000000000000001,"
        "\"qualifier\":\"over\",\"unit\":\"tn CNY\"},\"deadline\":\"2027-12-31\","
        "\"announced\":\"2026-01-05\",\"replaces\":\"gdp_v1\",\"baseline\":{\"period\":\"2025\"},"
        "\"path\":\"milestones\",\"milestones\":[{\"day\":\"2026-12-31\",\"value\":"
        "{\"value\":600,\"unit\":\"bn CNY\"}}],"
        "\"statements\":[{\"published\":\"2026-01-09\",\"publisher\":\"P\"}]}],\n"
        "\"checks\":[{\"level\":\"gdp\",\"growth\":\"growth\"}]}");
    put(fixture, "catalog/a.json",
        "{\"indicators\":[{\"id\":\"growth\",\"title\":{\"en\":\"G\",\"de\":\"W\"},"
        "\"unit\":\"percent\",\"nature\":\"rate\",\"least\":-50,\"most\":1e2,"
        "\"publication_lag\":60,\"publishers\":[[\"Office\",\"Bureau\"],\"Press\"],"
        "\"formula\":\"growth(gdp)\"}],"
        "\"targets\":[{\"id\":\"gdp_v1\",\"indicator\":\"gdp\",\"goal\":{\"low\":3,\"high\":5,"
        "\"unit\":\"CNY\"},\"announced\":\"2020-01-01\"},"
        "{\"id\":\"phrase\",\"indicator\":\"gdp\",\"goal\":\"近3500亿元\","
        "\"announced\":\"2020-01-01\"},"
        "{\"id\":\"open\",\"indicator\":\"opening\",\"kind\":\"milestone\","
        "\"announced\":\"2020-01-01\",\"window\":\"2024-H1\"}]}");
    put(fixture, "sources/a.json", "{\"id\":\"one\",\"kind\":\"json\",\"every\":\"12h\","
                                   "\"rows\":\"/1/*\", \"url\": \"https://a\", \"headers\": "
                                   "{\"a\\u0020b\": \"\\n\"}}");
    put(fixture, "sources/b.json", "[{\"id\":\"two\",\"kind\":\"csv\",\"url\":\"https://b\","
                                   "\"enabled\":false}]");
    put(fixture, "figures/b.csv", "");
    put(fixture, "figures/a.csv", "");
    put(fixture, "figures/notes.txt", "");

    assert_int_equal(load(fixture, &config), 0);
    assert_string_equal(buf_text(&fixture->faults), "");
    assert_string_equal(config.settings.title[LANGUAGE_ZH], "目标");
    assert_int_equal(config.settings.language, LANGUAGE_DE);
    assert_int_equal(config.settings.languages.count, LANGUAGE_COUNT);
    assert_int_equal(config.settings.languages.list[0], LANGUAGE_DE);
    assert_string_equal(config.channels[0].json,
                        "{\"id\":\"desk\",\"kind\":\"mail\",\"to\":[\"a@b\"],"
                        "\"url\":\"smtps://mail\",\"from\":\"h@b\"}");
    assert_int_equal(config.channels[0].least, SEVERITY_INFO);
    assert_int_equal(config.channels[0].language, LANGUAGE_DE);
    assert_true(config.settings.rules.fire_below == 0.9);
    assert_int_equal(config.settings.rules.repeat_days, 0);
    assert_int_equal(config.settings.rules.escalate_days, 14);
    assert_true(config.settings.rules.off[ALERT_CONFLICT]);
    assert_false(config.settings.rules.off[ALERT_TARGET_LAGGING]);

    assert_int_equal(config.indicator_count, 3);
    indicator = config_indicator(&config, "growth");
    assert_ptr_equal(indicator, &config.indicators[0]);
    assert_string_equal(indicator->title[LANGUAGE_DE], "W");
    assert_null(indicator->title[LANGUAGE_ZH]);
    assert_int_equal(indicator->frequency, FREQUENCY_YEAR);
    assert_true(indicator->has_least && indicator->least.mantissa == -5);
    assert_int_equal(indicator->publication_lag, 60);
    assert_int_equal(indicator_rank(indicator, "Bureau"), 0);
    assert_int_equal(indicator_rank(indicator, "Press"), 1);
    assert_int_equal(indicator_rank(indicator, "Rumour"), RANK_UNLISTED);
    assert_string_equal(indicator->formula, "growth(gdp)");
    assert_int_equal(config_indicator(&config, "gdp")->publication_lag, -1);
    assert_int_equal(config_indicator(&config, "opening")->frequency, FREQUENCY_DAY);

    target = config_target(&config, "gdp");
    assert_true(dec_equal(target->goal.low, (struct dec){ 1000000000000001, -3 }));
    assert_int_equal(target->goal.qualifier, QUALIFIER_OVER);
    assert_int_equal(target->frequency, FREQUENCY_YEAR);
    assert_string_equal(target->replaces, "gdp_v1");
    assert_int_equal(target->baseline_period.last, date_from_civil(2025, 12, 31));
    assert_false(target->baseline_value.has_value);
    assert_true(dec_equal(target->milestones[0].value, (struct dec){ 6, 11 }));
    assert_int_equal(target->statement_count, 1);
    target = config_target(&config, "gdp_v1");
    assert_int_equal(target->deadline, DATE_NONE);
    assert_int_equal(target->goal.qualifier, QUALIFIER_RANGE);
    assert_false(target->goal.has_value);
    target = config_target(&config, "phrase");
    assert_int_equal(target->goal.qualifier, QUALIFIER_NEARLY);
    assert_true(dec_equal(target->goal.high, (struct dec){ 35, 10 }));
    target = config_target(&config, "open");
    assert_int_equal(target->deadline, date_from_civil(2024, 6, 30));
    assert_true(dec_equal(target->goal.value, (struct dec){ 1, 0 }));
    assert_null(config_target(&config, "growth"));

    assert_int_equal(config.checks[0].kind, CHECK_GROWTH);
    assert_int_equal(config.source_count, 2);
    assert_int_equal(config.sources[0].every, 12 * 3600);
    assert_string_equal(config.sources[0].json,
                        "{\"id\":\"one\",\"kind\":\"json\",\"every\":\"12h\","
                        "\"rows\":\"/1/*\",\"url\":\"https://a\",\"headers\":"
                        "{\"a\\u0020b\":\"\\n\"}}");
    assert_false(config.sources[1].enabled);
    assert_int_equal(config.figure_file_count, 2);
    assert_non_null(strstr(config.figure_files[0], "figures/a.csv"));
    config_free(&config);
}

/* What is wrong with catalog/a.json, and all that is said about it. */
static const struct {
    const char *text, *faults;
} catalogs[] = {
    /* syntax: one fault a file, where reading stops */
    { "", "catalog/a.json:1:1: the file is empty: it must hold an object, {}\n" },
    { "\xEF\xBB\xBF{}", "catalog/a.json:1:1: a byte order mark: save the file as UTF-8 without "
      "one\n" },
    { "{\n /* open", "catalog/a.json:2:2: a comment that does not end: close it with */\n" },
    { "{\"indicators\":[}", "catalog/a.json:1:16: a comma with nothing behind it: take the "
      "comma away\n" },
    { "{\"indicators\":[],}", "catalog/a.json:1:18: a comma with nothing behind it: take the "
      "comma away\n" },
    { "{\"indicators\" []}", "catalog/a.json:1:15: a colon was expected after the name\n" },
    { "{\"indicators\":[{} {}]}", "catalog/a.json:1:19: a comma or ] was expected here\n" },
    { "{\"indicators\":[", "catalog/a.json:1:16: the file ends too early: a value is missing, "
      "or a bracket is not closed\n" },
    { "{\"indicators\":[]", "catalog/a.json:1:1: this bracket is not closed\n" },
    { "{} x", "catalog/a.json:1:4: the file goes on after its end: take the rest away\n" },
    { "{'a':1}", "catalog/a.json:1:2: a name in double quotes was expected\n" },
    { "{\"a\":NaN}", "catalog/a.json:1:6: NaN is no number here: leave the field out\n" },
    { "{\"a\":-Infinity}", "catalog/a.json:1:6: an infinity is no number here: leave the field "
      "out\n" },
    { "{\"a\":007}", "catalog/a.json:1:6: this is no number: digits, no leading zero, then .5 "
      "or e6 where needed\n" },
    { "{\"é\":\"\xC3\"}", "catalog/a.json:1:7: no UTF-8 from here on: save the file as UTF-8\n" },
    { "{\"a\":\"x\ny\"}", "catalog/a.json:1:6: a text that does not end on its line: close it "
      "with \"\n" },
    { "{\"a\":\"\\x\"}", "catalog/a.json:1:7: \\ stands before one of \" \\ / b f n r t u "
      "only; write \\\\ for the sign itself\n" },
    { "{\"a\":\"\\u0000\"}", "catalog/a.json:1:7: \\u0000 inside a text: take it out\n" },
    { "{\"a\":\"\\ud800x\"}", "catalog/a.json:1:7: half a surrogate pair: write both halves\n" },
    { "[[[[[[[[[[[[[[[[[[[[[[[[[", "catalog/a.json:1:25: nested too deep: 24 levels are the "
      "most\n" },
    /* fields */
    { "[]", "catalog/a.json:1:1: file of the catalogue is a list: it must be an object, "
      "{...}\n" },
    { "{\"indicatrs\":[]}", "catalog/a.json:1:2: file of the catalogue has no field "
      "\"indicatrs\": did you mean \"indicators\"?\n" },
    { "{\"zzz\":[]}", "catalog/a.json:1:2: file of the catalogue has no field \"zzz\": it has "
      "$schema, indicators, targets, checks\n" },
    { "{\"targets\":{}}", "catalog/a.json:1:12: \"targets\" is an object: it must be a list, "
      "[...]\n" },
    { "{\"targets\":[],\n\"targets\":[]}", "catalog/a.json:2:1: \"targets\" stands here twice: "
      "keep one of them\n" },
    { "{\"indicators\":[3]}", "catalog/a.json:1:16: indicator is a number: it must be an "
      "object, {...}\n" },
    { "{\"indicators\":[\n{\"id\":\"Gdp\"}]}",
      "catalog/a.json:2:1: indicator without \"title\": add it, a text, or texts by language "
      "as {\"en\": ...}\n"
      "catalog/a.json:2:1: indicator without \"unit\": add it, a unit such as \"CNY\" or "
      "\"percent\"\n"
      "catalog/a.json:2:1: indicator without \"nature\": add it, one of \"flow\", \"stock\", "
      "\"rate\", \"event\", \"fact\"\n"
      "catalog/a.json:2:7: \"Gdp\" is no id: a small letter, then at most 62 small letters, "
      "digits and _\n" },
    { "{\"indicators\":[{\"id\":\"a\",\"title\":{\"fr\":\"x\"},\"unit\":\"bn CNY\","
      "\"nature\":\"flows\",\"frequency\":\"centuries\",\"publication_lag\":1.5}]}",
      "catalog/a.json:1:35: title has no field \"fr\": it has en, zh, de\n"
      "catalog/a.json:1:52: \"bn CNY\" is no base unit: write \"CNY\"; figures and goals may "
      "then be in any multiple of it\n"
      "catalog/a.json:1:70: \"flows\" is no nature: did you mean \"flow\"?\n"
      "catalog/a.json:1:90: \"centuries\" is no frequency: one of day, week, month, quarter, "
      "trimester, half, year, ytd\n"
      "catalog/a.json:1:120: \"publication_lag\" must be a whole number of days, 0 to 36500\n" },
    { "{\"indicators\":[{\"id\":\"a\",\"title\":\"A\",\"unit\":\"CNY\",\"nature\":\"flow\","
      "\"least\":5,\"most\":4}]}",
      "catalog/a.json:1:75: \"least\" is above \"most\": change one of them\n" },
    { "{\"indicators\":[{\"id\":\"a\",\"title\":\"\",\"unit\":\"CNY\",\"nature\":\"flow\","
      "\"least\":1234567890123456789}]}",
      "catalog/a.json:1:34: \"title\" is empty: write something or leave it out\n"
      "catalog/a.json:1:74: \"least\" must be a number of at most 18 digits, with an exponent "
      "of at most 40\n" },
    /* what must be so among entries */
    { "{\"indicators\":[{\"id\":\"a\",\"title\":\"A\",\"unit\":\"CNY\",\"nature\":\"flow\"},\n"
      "{\"id\":\"a\",\"title\":\"A\",\"unit\":\"CNY\",\"nature\":\"flow\"}]}",
      "catalog/a.json:2:7: \"a\" is the id of the indicator at DIR/catalog/a.json:1:22: give "
      "this one another\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gpd\",\"goal\":{\"value\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:34: there is no indicator \"gpd\": did you mean \"gdp\"?\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":1000,"
      "\"announced\":\"2024-02-30\"}]}",
      "catalog/a.json:2:47: \"goal\" is a number without unit: write {\"value\": 1000, "
      "\"unit\": \"CNY\"}\n"
      "catalog/a.json:2:64: \"2024-02-30\" is no day of the calendar: write it as 2024-05-17\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":\"over 300\","
      "\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:47: \"goal\" is a number without unit: write \"over 300 yuan\", or whatever "
      "it counts\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1},"
      "\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:47: goal without \"unit\": add it, a unit such as \"CNY\", \"bn CNY\" "
      "or \"percent\"\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"unit\":\"km2\"},\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:47: km2 does not convert to CNY, the unit of gdp\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"low\":5,\"high\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:47: \"goal\": low is above high\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"qualifier\":\"ovre\",\"unit\":\"CNY\"},\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:70: \"ovre\" is no qualifier: did you mean \"over\"?\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"announced\":\"2024-01-01\"}]}",
      "catalog/a.json:2:12: target without \"goal\": add it, a quantity such as \"over 300 "
      "billion yuan\" or {\"value\": 300, \"unit\": \"bn CNY\"}\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"deadline\":\"2024-01-01\"}]}",
      "catalog/a.json:2:108: the deadline is before the announcement: one of the two days is "
      "wrong\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"kind\":\"milestone\","
      "\"announced\":\"2024-01-02\",\"window\":\"2024-Q5\"}]}",
      "catalog/a.json:2:93: \"2024-Q5\" is no period; write 2024, 2024-H1, 2024-Q3, 2024-05, "
      "2024-W07, 2024-05-17, 2024-YTD-06 or 2024-01/2024-06, and days that exist, of the "
      "years 1 to 9999\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"kind\":\"milestone\","
      "\"announced\":\"2024-01-02\"}]}",
      "catalog/a.json:2:47: a milestone is an event by a day, and gdp is no indicator of "
      "nature event\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"path\":\"milestones\"}]}",
      "catalog/a.json:2:104: path \"milestones\" and a list of milestones go together: add the "
      "other one\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"deadline\":\"2025-12-31\",\n"
      "\"baseline\":{\"period\":\"2025\"}}]}",
      "catalog/a.json:3:22: the baseline is not before the deadline: there is no time to get from "
      "one to the other\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"kind\":\"keep\",\"goal\":"
      "{\"value\":1,\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"window\":\"2024/2025\","
      "\"deadline\":\"2030-12-31\"}]}",
      "catalog/a.json:2:143: the deadline is not the end of the window: leave the deadline out, or "
      "give the window another end\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"opening\",\"kind\":\"cumulative\",\"goal\":{"
      "\"value\":1,\"unit\":\"event\"},\"announced\":\"2024-01-02\"}]}",
      "catalog/a.json:2:51: a cumulative target adds up flows, and opening is of nature event: a "
      "target of kind \"reach\" takes its figures as they are\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"kind\":\"cumulative\",\"goal\":{"
      "\"value\":1,\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"frequency\":\"ytd\"}]}",
      "catalog/a.json:2:129: a sum of figures by ytd would count days twice: give the frequency of "
      "periods that follow one another, such as \"year\"\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":\"100 yuan\","
      "\"announced\":\"2025-01-02\",\"deadline\":\"2030-12-31\",\"path\":\"milestones\","
      "\"baseline\":{\"period\":\"2026\",\"value\":\"30 yuan\"},\"milestones\":["
      "{\"day\":\"2025-12-31\",\"value\":\"50 yuan\"},\n"
      "{\"day\":\"2027-06-30\",\"value\":\"20 yuan\"},\n"
      "{\"day\":\"2028-06-30\",\"value\":\"110 yuan\"}]}]}",
      "catalog/a.json:2:195: milestones ascend from the announcement and the baseline to the "
      "deadline: put this day in its place\n"
      "catalog/a.json:3:29: milestones lead from the baseline towards the goal: this one goes "
      "back, or past it\n"
      "catalog/a.json:4:29: milestones lead from the baseline towards the goal: this one goes "
      "back, or past it\n" },
    { GDP "\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
      "\"unit\":\"CNY\"},\"announced\":\"2024-01-02\",\"replaces\":\"tt\"},\n"
      "{\"id\":\"u\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,\"unit\":\"CNY\"},"
      "\"announced\":\"2024-01-02\",\"replaces\":\"v\"},\n"
      "{\"id\":\"v\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,\"unit\":\"CNY\"},"
      "\"announced\":\"2024-01-02\",\"replaces\":\"u\"},\n"
      "{\"id\":\"w\",\"indicator\":\"opening\",\"kind\":\"milestone\","
      "\"announced\":\"2024-01-02\",\"replaces\":\"t\"},\n"
      "{\"id\":\"x\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,\"unit\":\"CNY\"},"
      "\"announced\":\"2024-01-01\",\"replaces\":\"t\"}]}",
      "catalog/a.json:2:108: there is no target \"tt\": did you mean \"t\"?\n"
      "catalog/a.json:3:97: u replaces itself in a circle: the oldest of them replaces none\n"
      "catalog/a.json:4:97: v replaces itself in a circle: the oldest of them replaces none\n"
      "catalog/a.json:5:88: t is about gdp: a target replaces one of its own indicator\n"
      "catalog/a.json:6:97: t was announced later than this: the later one replaces the "
      "earlier\n" },
    { GDP "\"checks\":[{\"part\":\"gdp\"},\n{\"part\":\"gdp\",\"whole\":\"nothing_like_it\"}]}",
      "catalog/a.json:2:11: check of no kind: it has part and whole, or share, part and whole, "
      "or level and growth\n"
      "catalog/a.json:3:23: there is no indicator \"nothing_like_it\": name an id of the "
      "catalogue\n" },
};

/* DIR stands for the directory in what is expected. */
static void expand(const struct fixture *fixture, const char *text, struct buf *out)
{
    const char *mark;

    for (; (mark = strstr(text, "DIR")) != NULL; text = mark + 3) {
        buf_add(out, text, (size_t)(mark - text));
        buf_add_text(out, fixture->directory);
    }
    buf_add_text(out, text);
}

static void every_fault_says_where_what_and_what_would_do(void **state)
{
    struct fixture *fixture = *state;

    put(fixture, "headway.json", "{}");
    for (size_t i = 0; i < COUNT(catalogs); i++) {
        struct config config;
        struct buf expected = BUF_EMPTY;

        put(fixture, "catalog/a.json", catalogs[i].text);
        expand(fixture, catalogs[i].faults, &expected);
        if (load(fixture, &config) == 0)
            fail_msg("no fault in %s", catalogs[i].text);
        if (strcmp(buf_text(&fixture->faults), expected.bytes) != 0)
            fail_msg("%s\ngot\n%swanted\n%s", catalogs[i].text, buf_text(&fixture->faults),
                     expected.bytes);
        config_free(&config);
        buf_free(&expected);
    }
}

static void faults_of_all_files_come_at_once_in_their_order(void **state)
{
    struct fixture *fixture = *state;
    struct config config;

    struct buf expected = BUF_EMPTY;

    put(fixture, "sources/a.json", "{\"id\":\"one\",\"every\":\"12 hours\"}");
    put(fixture, "sources/b.json", "[{\"id\":\"a\",\"kind\":\"json\",\"url\":"
        "\"https://a\"},\n{\"id\":\"a\",\"kind\":\"csv\",\"url\":\"https://a\"}]");
    put_bytes(fixture, "catalog/b.json", "{\"a\":1\0}", 8);
    put(fixture, "catalog/a.json", "{\"a\":1}");
    put(fixture, "headway.json", "{\"languge\":\"en\"}");
    assert_int_equal(load(fixture, &config), -1);
    config_free(&config);
    expand(
        fixture,
        "catalog/a.json:1:2: file of the catalogue has no field \"a\": it has $schema, "
        "indicators, "
        "targets, checks\n"
        "catalog/b.json:1:7: a NUL byte: this is no text file, save it as UTF-8\n"
        "headway.json:1:2: headway.json has no field \"languge\": did you mean \"language\"?\n"
        "sources/a.json:1:1: source without \"kind\": add it, a text\n"
        "sources/a.json:1:21: \"12 hours\" is no interval: a number and s, m, h, d or w, as in "
        "\"12h\"\n"
        "sources/b.json:2:7: \"a\" is the id of the source at DIR/sources/b.json:1: give this "
        "one another\n",
        &expected);
    assert_string_equal(buf_text(&fixture->faults), expected.bytes);
    buf_free(&expected);
}

static void what_a_broken_file_declares_is_not_missed_elsewhere(void **state)
{
    struct fixture *fixture = *state;
    struct config config;

    put(fixture, "headway.json", "{}");
    put(fixture, "catalog/a.json", "{\"indicators\":[{\"id\":\"gdp\"}}");
    put(fixture, "catalog/b.json",
        "{\"targets\":[{\"id\":\"t\",\"indicator\":\"gdp\",\"goal\":{\"value\":1,"
        "\"unit\":\"CNY\"},\"announced\":\"2024-01-01\",\"replaces\":\"u\"}]}");
    assert_int_equal(load(fixture, &config), -1);
    config_free(&config);
    assert_string_equal(buf_text(&fixture->faults),
                        "catalog/a.json:1:28: a comma or ] was expected here\n");
}

static void a_channel_or_rule_at_fault_is_told_with_its_place(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *settings, *fault;
    } cases[] = {
        { "{\"channels\":[{\"id\":\"a\",\"kind\":\"mial\"}]}",
          "headway.json:1:31: there is no kind of channel \"mial\": did you mean \"mail\"?\n" },
        { "{\"channels\":[{\"id\":\"a\",\"kind\":\"mail\",\"url\":\"smtp://x\",\"from\":\"a@b\"}]}",
          "headway.json:1:14: channel without \"to\": add it, a list of texts\n" },
        { "{\"channels\":[{\"id\":\"a\",\"kind\":\"slack\"}]}",
          "headway.json:1:14: channel of kind slack wants either \"url\" or \"url_file\"\n" },
        { "{\"channels\":[{\"id\":\"a\",\"kind\":\"slack\",\"url\":\"u\",\"allow\":[\"all\"]}]}",
          "headway.json:1:58: \"allow\" has no \"all\": it may list \"http\"\n" },
        { "{\"channels\":[{\"id\":\"a\",\"kind\":\"slack\",\"url\":\"u\",\"least\":\"bad\"}]}",
          "headway.json:1:57: \"bad\" is no severity: info, warning or critical\n" },
        { "{\"alerts\":{\"of\":[]}}",
          "headway.json:1:12: alerts has no field \"of\": did you mean \"off\"?\n" },
        { "{\"alerts\":{\"off\":[\"Lagging\"]}}",
          "headway.json:1:19: there is no alert \"Lagging\": TargetLagging, TargetMissed, MovingAway, "
          "FigureOverdue, SourceFailing, FigureHeld or Conflict\n" },
        { "{\"alerts\":{\"fire_after\":0}}",
          "headway.json:1:25: \"fire_after\" counts from 1: 1 is at the first one\n" },
        { "{\"alerts\":{\"fire_after\":1.5}}",
          "headway.json:1:25: \"fire_after\" must be a whole number, 0 to 1000000\n" },
        { "{\"alerts\":{\"fire_below\":1.1}}",
          "headway.json:1:25: \"clear_above\" is below \"fire_below\": an alert would clear where it "
          "fires; make it the larger one\n" },
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        put(fixture, "headway.json", cases[i].settings);
        assert_int_equal(load(fixture, &config), -1);
        assert_string_equal(buf_text(&fixture->faults), cases[i].fault);
        config_free(&config);
    }
}

static void a_directory_without_headway_json_is_a_fault(void **state)
{
    struct fixture *fixture = *state;
    struct config config;

    assert_int_equal(load(fixture, &config), -1);
    config_free(&config);
    assert_string_equal(buf_text(&fixture->faults),
                        "headway.json: cannot open: No such file or directory; every configuration "
                        "has this file, and {} in it will do\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_whole_configuration_is_read, open_fixture,
                                        close_fixture),
        cmocka_unit_test_setup_teardown(every_fault_says_where_what_and_what_would_do,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(faults_of_all_files_come_at_once_in_their_order,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(what_a_broken_file_declares_is_not_missed_elsewhere,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(a_channel_or_rule_at_fault_is_told_with_its_place,
                                        open_fixture, close_fixture),
        cmocka_unit_test_setup_teardown(a_directory_without_headway_json_is_a_fault, open_fixture,
                                        close_fixture),
    };

    return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
