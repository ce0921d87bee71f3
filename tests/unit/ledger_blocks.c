/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger keeps packed in blocks: the ends of the chains, and what the RRD files hold. */
#include "ledger.h"

/* More indicators than a block holds. */
enum { MANY = 600 };

static void write_many(void)
{
    struct ledger *ledger = open_ledger(LEDGER_WRITE);
    struct err err = { 0 };
    char id[16];

    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_run_start(ledger, "ingest", 1700000000, &err), 0);
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "x%03d", i);
        append(ledger, id, "2023", "350", "2024-01-21", DECISION_ACCEPTED);
    }
    assert_int_equal(ledger_run_finish(ledger, 1700000001, 0, "", &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    ledger_close(ledger);
}

static void ends_of_chains_that_are_cut_off_are_a_fault_and_nothing_is_written(void **state)
{
    static const char *const cuts[] = {
        "UPDATE chain_block SET ends = substr(ends, 1, 100) WHERE number = 0;",
        "DELETE FROM chain_block WHERE number = 1;",
        "DELETE FROM chain_block WHERE number = 2;",
    };
    struct ledger *ledger;
    struct err err = { 0 };
    size_t count;

    for (size_t i = 0; i < COUNT(cuts); i++) {
        write_many();
        ledger = open_ledger(LEDGER_READ);
        assert_int_equal(ledger_indicator_count(ledger, &count, &err), 0);
        assert_int_equal(count, MANY);
        ledger_close(ledger);
        run_sql(cuts[i]);
        ledger = open_ledger(LEDGER_WRITE);
        assert_int_equal(ledger_indicator_count(ledger, &count, &err), -1);
        assert_int_equal(err.status, STATUS_INTERNAL);
        assert_non_null(strstr(err.text, "of its 600 chains are missing or damaged"));
        ledger_close(ledger);
        remove_directory(state);
        assert_int_equal(make_directory(state), 0);
    }
}

static void set_view(struct ledger *ledger, size_t number, size_t place, int64_t figures)
{
    struct ledger_view view = { .number = number, .place = place, .frequency = FREQUENCY_YEAR,
                                .figures = figures, .size = 8192, .changed = 1790000000000000000,
                                .inode = -7 };
    struct err err = { 0 };

    if (ledger_view_set(ledger, &view, &err) != 0)
        fail_msg("%s", err.text);
}

struct seen {
    size_t count, places;
    int64_t figures; /* of all */
};

static void see_view(void *context, const struct ledger_view *view)
{
    struct seen *seen = context;

    assert_true(view->inode == -7 && view->changed == 1790000000000000000);
    assert_int_equal(view->frequency, FREQUENCY_YEAR);
    seen->count++;
    seen->places += view->place;
    seen->figures += view->figures;
}

static struct seen see_views(void)
{
    struct ledger *ledger = open_ledger(LEDGER_READ);
    struct seen seen = { 0 };
    struct err err = { 0 };

    assert_int_equal(ledger_views(ledger, see_view, &seen, &err), 0);
    ledger_close(ledger);
    return seen;
}

static void a_view_that_a_review_dropped_keeps_its_place(void **state)
{
    struct ledger *ledger;
    struct err err = { 0 };
    struct seen seen;

    (void)state;
    write_many();
    ledger = open_ledger(LEDGER_WRITE);
    assert_int_equal(ledger_begin(ledger, &err), 0);
    for (size_t i = 0; i < MANY; i++)
        set_view(ledger, i, 0, 2);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    seen = see_views();
    assert_true(seen.count == MANY && seen.figures == 2 * MANY);

    assert_int_equal(ledger_begin(ledger, &err), 0);
    assert_int_equal(ledger_review(ledger, 300, DECISION_REJECTED, "x", "y", 1700000002, &err), 0);
    assert_int_equal(ledger_commit(ledger, &err), 0);
    seen = see_views();
    assert_int_equal(seen.count, MANY - 1);

    assert_int_equal(ledger_begin(ledger, &err), 0);
    set_view(ledger, 299, 300, 3); /* drawn before the review: it stays dropped */
    assert_int_equal(ledger_commit(ledger, &err), 0);
    assert_int_equal(see_views().count, MANY - 1);

    assert_int_equal(ledger_begin(ledger, &err), 0);
    set_view(ledger, 299, 0, 3); /* drawn anew */
    assert_int_equal(ledger_commit(ledger, &err), 0);
    seen = see_views();
    assert_true(seen.count == MANY && seen.places == MANY * (MANY + 1) / 2);

    assert_int_equal(ledger_begin(ledger, &err), 0);
    set_view(ledger, 0, 1, 1000);
    ledger_rollback(ledger);
    assert_true(see_views().figures == seen.figures);
    ledger_close(ledger);
    run_sql("UPDATE view_block SET views = x'00' WHERE number = 0;");
    assert_int_equal(see_views().count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(ends_of_chains_that_are_cut_off_are_a_fault_and_nothing_is_written),
        TEST(a_view_that_a_review_dropped_keeps_its_place),
    };

    return cmocka_run_group_tests_name("ledger_blocks", tests, NULL, NULL);
}
