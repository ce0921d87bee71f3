/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger.h"

static void assert_last_figure(struct ledger *ledger, int64_t expected)
{
    int64_t last;

    assert_int_equal(ledger_last_figure(ledger, &last, NULL), 0);
    assert_true(last == expected);
}

static void write_three(void)
{
    struct ledger *ledger = open_ledger(LEDGER_WRITE);
    struct err err = { 0 };

    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1700000000, &err), 0);
    append(ledger, "gdp", "2023", "350", "2024-01-21", DECISION_ACCEPTED);
    append(ledger, "firms", "2024-06-30", "2400", "2024-07-01", DECISION_HELD);
    append(ledger, "gdp", "2024", "1e12", "2025-01-21", DECISION_ACCEPTED);
    assert_int_equal(ledger_run_finish(ledger, 1700000001, 0, "", &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    ledger_close(ledger);
}

static void a_ledger_that_is_not_there_reads_as_empty(void **state)
{
    struct ledger *ledger = open_ledger(LEDGER_READ);
    size_t count;

    (void)state;
    assert_int_equal(ledger_indicator_count(ledger, &count, NULL), 0);
    assert_int_equal(count, 0);
    assert_last_figure(ledger, 0);
    ledger_close(ledger);
}

static void what_was_recorded_reads_back(void **state)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    struct ledger *ledger;
    struct err err = { 0 };

    (void)state;
    write_three();
    ledger = open_ledger(LEDGER_READ);
    assert_int_equal(ledger_read(ledger, "gdp", &arena, &entries, &err), 0);
    assert_int_equal(entries.count, 2);
    assert_string_equal(entries.items[0].figure.provenance.quote, "a \"quoted\" 句子");
    assert_true(entries.items[0].recorded == 1700000000);
    assert_true(dec_double(entries.items[1].figure.observation.quantity.low) == 1e12);
    assert_false(entries.items[1].figure.observation.quantity.has_high);
    assert_int_equal(ledger_read(ledger, "unknown", &arena, &entries, &err), 0);
    assert_int_equal(entries.count, 0);
    arena_free(&arena);
    ledger_close(ledger);
}

static void count_one(void *context, size_t indicator, const char *publisher,
                      const struct observation *observation)
{
    (void)indicator;
    (void)observation;
    assert_string_equal(publisher, "Bureau");
    ++*(int *)context;
}

static void count_provisional(void *context, size_t indicator, const char *publisher,
                              const struct observation *observation)
{
    (void)indicator;
    (void)publisher;
    *(int *)context += observation->provisional;
}

static void the_flag_of_a_provider_is_as_good_as_a_day_inside_the_period(void **state)
{
    static const struct {
        const char *flags, *published;
        bool provisional;
    } cases[] = {
        { NULL, "2024-07-01", false }, { "p", "2024-07-01", true },  { NULL, "2023-07-01", true },
        { "bE", "2024-07-01", true },  { "b", "2024-07-01", false }, { "b", "2023-12-31", true },
        { NULL, "2024-01-01", false }, { "a new type", "2024-07-01", false },
        { "P", "2024-07-01", true },   { NULL, "2024-07-01", false },
    };
    struct ledger *ledger = open_ledger(LEDGER_WRITE);
    struct ledger_entries entries;
    struct arena arena = { 0 };
    int scanned = 0;

    (void)state;
    assert_int_equal(ledger_begin(ledger, NULL), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1720000000, NULL), 0);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct figure figure = { .indicator = "gdp", .unit = "CNY",
                                 .provenance.flags = cases[i].flags };
        int64_t id;

        assert_int_equal(period_parse("2023", &figure.observation.period, NULL), 0);
        assert_true(date_parse(cases[i].published, 10, &figure.observation.published));
        figure.observation.quantity = quantity_exact(DEC_ZERO);
        assert_int_equal(ledger_append(ledger, &figure, DECISION_ACCEPTED, NULL, RELATION_FIRST,
                                       &id, NULL), 0);
    }
    assert_int_equal(ledger_commit(ledger, NULL), 0);
    assert_int_equal(ledger_read(ledger, "gdp", &arena, &entries, NULL), 0);
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(entries.items[i].figure.observation.provisional, cases[i].provisional);
    assert_int_equal(ledger_scan(ledger, count_provisional, &scanned, NULL), 0);
    assert_int_equal(scanned, 5);
    scanned = 0;
    assert_int_equal(ledger_scan_since(ledger, 4, count_provisional, &scanned, NULL), 0);
    assert_int_equal(scanned, 2);
    arena_free(&arena);
    ledger_close(ledger);
}

static void held_figures_are_not_judged_until_reviewed(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };
    int count = 0;

    (void)state;
    write_three();
    ledger = open_ledger(LEDGER_WRITE);
    assert_int_equal(ledger_scan(ledger, count_one, &count, &err), 0);
    assert_int_equal(count, 2);
    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_review(ledger, 2, DECISION_ACCEPTED, "checked", "me", 1, &err), 0);
    assert_int_equal(ledger_review(ledger, 1, DECISION_REJECTED, "a typo", "me", 2, &err), 0);
    assert_int_equal(ledger_review(ledger, 1, DECISION_ACCEPTED, "none", "me", 3, &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    count = 0;
    assert_int_equal(ledger_scan(ledger, count_one, &count, &err), 0);
    assert_int_equal(count, 3);
    ledger_close(ledger);
}

static void an_uncommitted_ingest_leaves_nothing(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };
    date latest;

    (void)state;
    write_three();
    ledger = open_ledger(LEDGER_WRITE);
    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1700000000, &err), 0);
    append(ledger, "gdp", "2025", "1", "2026-01-21", DECISION_ACCEPTED);
    append(ledger, "new", "2025", "1", "2026-01-21", DECISION_ACCEPTED);
    ledger_rollback(ledger);
    assert_last_figure(ledger, 3);
    assert_int_equal(ledger_latest_day(ledger, "gdp", &latest, &err), 0);
    assert_int_equal(latest, date_from_civil(2024, 12, 31));
    assert_int_equal(ledger_latest_day(ledger, "new", &latest, &err), 0);
    assert_int_equal(latest, DATE_NONE);
    ledger_close(ledger);
}

/* Of so many that several batches of rows are on their way at once (ledger/rows.c). */
static int append_many(struct ledger *ledger, int count, const char *value, struct err *err)
{
    for (int i = 0; i < count; i++) {
        struct figure figure = { .indicator = i % 3 ? "many" : "gdp", .unit = "CNY" };
        struct dec number;
        int64_t id;

        assert_int_equal(period_parse("2026", &figure.observation.period, err), 0);
        assert_true(dec_parse(value, strlen(value), &number));
        figure.observation.quantity = quantity_exact(number);
        assert_true(date_parse("2027-01-21", 10, &figure.observation.published));
        if (ledger_append(ledger, &figure, DECISION_ACCEPTED, NULL, RELATION_FIRST, &id, err) != 0)
            return -1;
        assert_true(id == i + 4); /* behind write_three()'s */
    }
    return 0;
}

static void assert_read(struct ledger *ledger, const char *indicator, size_t expected)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    struct err err = { 0 };

    if (ledger_read(ledger, indicator, &arena, &entries, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(entries.count, expected);
    arena_free(&arena);
}

static void what_is_on_its_way_is_read_and_can_be_taken_back(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };

    (void)state;
    write_three();
    ledger = open_ledger(LEDGER_WRITE);
    for (int round = 0; round < 2; round++) {
        int64_t changes;

        assert_int_equal(ledger_begin(ledger, &err), 0);
        assert_int_equal(ledger_run_start(ledger, "ingest", 1700000002, &err), 0);
        changes = ledger_changes(ledger);
        assert_int_equal(append_many(ledger, 5000, "1.5", &err), 0);
        assert_true(ledger_changes(ledger) > changes + 5000); /* and the new chain */
        assert_read(ledger, "many", 3333);
        assert_read(ledger, "gdp", 2 + 1667);
        if (round == 0)
            ledger_rollback(ledger);
    }
    assert_int_equal(ledger_run_finish(ledger, 1700000003, 0, "", &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    assert_read(ledger, "many", 3333);
    assert_last_figure(ledger, 5003);
    ledger_close(ledger);
}

static void a_row_that_cannot_be_written_ends_the_transaction(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };

    (void)state;
    write_three();
    run_sql("CREATE TRIGGER figure_full AFTER INSERT ON figure WHEN new.id = 1500"
            " BEGIN SELECT RAISE(ABORT, 'no room for it'); END;");
    ledger = open_ledger(LEDGER_WRITE);
    for (int count = 2000; count <= 8000; count += 6000) { /* told at the end, and on the way */
        assert_int_equal(ledger_begin(ledger, &err), 0);
        assert_int_equal(ledger_run_start(ledger, "ingest", 1700000002, &err), 0);
        err = (struct err){ 0 };
        assert_int_equal(append_many(ledger, count, "1", &err), count == 2000 ? 0 : -1);
        assert_true(count == 2000 || strstr(err.text, "no room for it") != NULL);
        err = (struct err){ 0 };
        assert_int_equal(ledger_commit(ledger, &err), -1);
        assert_non_null(strstr(err.text, "no room for it"));
        ledger_rollback(ledger);
        assert_last_figure(ledger, 3);
        assert_read(ledger, "many", 0);
    }
    ledger_close(ledger);
}

static void keep_text(void *context, const char *text)
{
    buf_addf(context, "%s\n", text);
}

/* The end of the first chain becomes figure 1: its number, 2023-12-31, and its hash. */
#define END_OF_GDP "UPDATE chain_block SET ends = CAST(x'00000000000000010000000000004d0a'" \
                   " || (SELECT hash FROM figure WHERE id = 1) || substr(ends, 49) AS BLOB);"

static void a_changed_byte_is_named_by_its_row(void **state)
{
    static const struct {
        const char *sql, *says;
    } changes[] = {
        { "UPDATE figure SET value = '351' WHERE id = 1;", "figure 1 of gdp" },
        { "UPDATE figure SET published = '2025-01-22' WHERE id = 3;", "figure 3 of gdp" },
        { "UPDATE manner SET qualifier = 'about' WHERE id = 1;", "figure 1 of gdp" },
        { "UPDATE manner SET decision = 'maybe' WHERE id = 1;", "figure 3" },
        { "UPDATE figure SET manner = 99 WHERE id = 1;", "figure 1" },
        { "UPDATE figure SET origin = 99 WHERE id = 1;", "figure 1" },
        { "UPDATE origin SET publisher = 'Someone';", "figure 2 of firms" },
        { "UPDATE run SET started = '2020-01-01T00:00:00Z';", "figure 1 of gdp" },
        { "DELETE FROM figure WHERE id = 3;", "figure 3" },
        { "UPDATE figure SET value = '1e999' WHERE id = 1;", "figure 1" },
        { "UPDATE figure SET indicator = 2 WHERE id = 1;", "figure 1" },
        { "DELETE FROM figure WHERE id = 3;" END_OF_GDP,
          "run 1: 1 of the figures recorded up to it are missing" },
        { "DELETE FROM figure WHERE indicator = 2; DELETE FROM chain WHERE indicator = 2;",
          "run 1: 1 of the figures" },
        { "UPDATE chain_block SET ends = CAST(substr(ends, 1, 8) || x'0000000000000001'"
          " || substr(ends, 17) AS BLOB);",
          "indicator gdp: its latest day is not that of its figures" },
        { "UPDATE run SET head = zeroblob(32);", "run 1: the figures recorded up to it are not" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(changes); i++) {
        struct buf said = BUF_EMPTY;
        struct err err = { 0 };
        struct ledger *ledger;
        int64_t rows;

        assert_int_equal(make_directory(NULL), 0);
        write_three();
        ledger = open_ledger(LEDGER_READ);
        assert_int_equal(ledger_verify(ledger, keep_text, &said, &rows, &err), 0);
        assert_string_equal(buf_text(&said), "");
        assert_int_equal(rows, 3);
        ledger_close(ledger);
        run_sql("DROP TRIGGER figure_no_update; DROP TRIGGER figure_no_delete;"
                "DROP TRIGGER origin_no_update; DROP TRIGGER manner_no_update;");
        run_sql(changes[i].sql);
        ledger = open_ledger(LEDGER_READ);
        assert_int_equal(ledger_verify(ledger, keep_text, &said, &rows, &err), 0);
        if (strstr(buf_text(&said), changes[i].says) == NULL)
            fail_msg("%s: \"%s\"", changes[i].sql, buf_text(&said));
        ledger_close(ledger);
        buf_free(&said);
        assert_int_equal(remove_directory(NULL), 0);
    }
    assert_int_equal(make_directory(NULL), 0);
}

static void what_is_taken_away_shows_when_something_else_takes_its_row(void **state)
{
    struct ledger *ledger;
    struct buf said = BUF_EMPTY;
    struct err err = { 0 };
    int64_t rows;

    (void)state;
    write_three();
    run_sql("DROP TRIGGER figure_no_delete; DELETE FROM figure WHERE id = 3;"
            "DROP TRIGGER remark_no_delete; DELETE FROM remark WHERE figure = 3;"
            END_OF_GDP);
    ledger = open_ledger(LEDGER_WRITE);
    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1700000002, &err), 0);
    assert_true(append(ledger, "gdp", "2024", "2e12", "2025-01-21", DECISION_ACCEPTED) == 3);
    assert_int_equal(ledger_run_finish(ledger, 1700000003, 0, "", &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    assert_int_equal(ledger_verify(ledger, keep_text, &said, &rows, &err), 0);
    assert_string_equal(buf_text(&said),
                        "run 1: the figures recorded up to it are not those that were\n");
    buf_free(&said);
    ledger_close(ledger);
}

static void the_figures_of_many_runs_are_in_one_head_after_the_other(void **state)
{
    struct ledger *ledger = open_ledger(LEDGER_WRITE);
    struct buf said = BUF_EMPTY;
    struct err err = { 0 };
    int64_t rows;
    char value[16];

    (void)state;
    for (int run = 0; run < 4; run++) { /* one of them records nothing, one is cut off */
        assert_int_equal(ledger_begin(ledger, &err), 0);
        assert_int_equal(ledger_run_start(ledger, "ingest", 1700000000 + run, &err), 0);
        for (int i = 0; i < 1500 && run != 2; i++) {
            snprintf(value, sizeof value, "%d", i);
            append(ledger, "gdp", "2023", value, "2024-01-21", DECISION_ACCEPTED);
        }
        if (run != 1)
            assert_int_equal(ledger_run_finish(ledger, 1700000001 + run, 0, "", &err), 0);
        assert_int_equal(ledger_commit(ledger, &err), 0);
    }
    assert_int_equal(ledger_verify(ledger, keep_text, &said, &rows, &err), 0);
    assert_string_equal(buf_text(&said), "");
    assert_true(rows == 4500);
    buf_free(&said);
    ledger_close(ledger);
}

static void triggers_refuse_to_change_what_was_recorded(void **state)
{
    struct ledger *ledger;

    (void)state;
    write_three();
    run_sql("UPDATE figure SET value = '1';");
    run_sql("DELETE FROM figure;");
    run_sql("DELETE FROM origin;");
    ledger = open_ledger(LEDGER_READ);
    assert_last_figure(ledger, 3);
    ledger_close(ledger);
}

static void a_period_that_cannot_be_read_again_is_not_recorded(void **state)
{
    const struct period periods[] = {
        { date_from_civil(2024, 1, 1), date_from_civil(11023, 12, 31), FREQUENCY_RANGE },
        { date_from_civil(22024, 1, 1), date_from_civil(22024, 12, 31), FREQUENCY_YEAR },
        { date_from_civil(0, 1, 1), date_from_civil(0, 12, 31), FREQUENCY_YEAR },
        { date_from_civil(2024, 2, 1), date_from_civil(2024, 1, 1), FREQUENCY_RANGE },
        { date_from_civil(2024, 2, 1), date_from_civil(2024, 3, 1), FREQUENCY_YEAR },
    };
    struct ledger *ledger = open_ledger(LEDGER_WRITE);
    struct err err = { 0 };
    int64_t id;

    (void)state;
    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1700000000, &err), 0);
    for (size_t i = 0; i < COUNT(periods); i++) {
        struct figure figure = { .indicator = "gdp", .unit = "CNY",
                                 .observation.period = periods[i] };

        assert_int_equal(ledger_append(ledger, &figure, DECISION_ACCEPTED, NULL, RELATION_FIRST,
                                       &id, &err), -1);
        assert_int_equal(err.status, STATUS_DATA);
        assert_non_null(strstr(err.text, "cannot be recorded"));
    }
    assert_last_figure(ledger, 0);
    ledger_close(ledger);
}

static void a_newer_ledger_is_refused(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };

    (void)state;
    write_three();
    run_sql("PRAGMA user_version = 99;");
    assert_int_equal(ledger_open(directory, LEDGER_WRITE, &ledger, &err), -1);
    assert_int_equal(err.status, STATUS_CONFIG);
    assert_non_null(strstr(err.text, "newer headway"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_ledger_that_is_not_there_reads_as_empty),
        TEST(what_was_recorded_reads_back),
        TEST(the_flag_of_a_provider_is_as_good_as_a_day_inside_the_period),
        TEST(held_figures_are_not_judged_until_reviewed),
        TEST(an_uncommitted_ingest_leaves_nothing),
        TEST(what_is_on_its_way_is_read_and_can_be_taken_back),
        TEST(a_row_that_cannot_be_written_ends_the_transaction),
        TEST(a_changed_byte_is_named_by_its_row),
        TEST(what_is_taken_away_shows_when_something_else_takes_its_row),
        TEST(the_figures_of_many_runs_are_in_one_head_after_the_other),
        TEST(triggers_refuse_to_change_what_was_recorded),
        TEST(a_period_that_cannot_be_read_again_is_not_recorded),
        TEST(a_newer_ledger_is_refused),
    };

    return cmocka_run_group_tests_name("ledger", tests, NULL, NULL);
}
