/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "io/alerts.h"

#include <stdio.h>
#include <stdlib.h>

static struct ledger *ledger;

static int open_scratch(void **state)
{
    struct err err;

    (void)state;
    return ledger_open(NULL, LEDGER_SCRATCH, &ledger, &err) == 0 && ledger_begin(ledger, &err) == 0
               ? 0
               : -1;
}

static int close_scratch(void **state)
{
    (void)state;
    ledger_close(ledger);
    return 0;
}

/* A notice of one item about one alert; returns the notice. */
static struct ledger_notice tell(enum notice_reason reason, int64_t episode, bool *cancelled)
{
    static int number;
    static char uid[32];
    struct ledger_notice notice = { .uid = uid, .channel = "desk", .created = 1000, .due = 1000 };
    struct ledger_item item = { .kind = ALERT_TARGET_LAGGING, .subject = "robots",
                                .episode = episode, .reason = reason, .body = "{}" };
    struct err err;

    snprintf(uid, sizeof uid, "notice-%d", ++number);
    if (ledger_notice_add(ledger, &notice, &notice.id, &err) != 0 ||
        ledger_item_add(ledger, &notice, &item, cancelled, &err) != 0)
        fail_msg("%s", err.text);
    return notice;
}

static void deliver(struct ledger_notice *notice)
{
    struct err err;

    notice->state = OUTBOX_SENT;
    notice->attempts = 1;
    if (ledger_notice_set(ledger, notice, &err) != 0)
        fail_msg("%s", err.text);
}

static size_t items_left(const struct ledger_notice *notice)
{
    struct arena arena = { 0 };
    struct ledger_item *items;
    struct err err;
    size_t count = 99;

    assert_int_equal(ledger_items(ledger, notice->id, &arena, &items, &count, &err), 0);
    free(items);
    arena_free(&arena);
    return count;
}

static void what_was_never_tried_is_taken_back_with_its_end(void **state)
{
    bool cancelled;
    struct ledger_notice fires, rises, resolves;

    (void)state;
    fires = tell(NOTICE_FIRES, 1, &cancelled);
    rises = tell(NOTICE_RISES, 1, &cancelled);
    resolves = tell(NOTICE_RESOLVES, 1, &cancelled);
    assert_true(cancelled);
    assert_int_equal(items_left(&fires) + items_left(&rises) + items_left(&resolves), 0);
}

static void who_was_told_of_the_beginning_is_told_of_the_end(void **state)
{
    bool cancelled;
    struct ledger_notice fires, rises, resolves;

    (void)state;
    fires = tell(NOTICE_FIRES, 1, &cancelled);
    deliver(&fires);
    rises = tell(NOTICE_RISES, 1, &cancelled);
    resolves = tell(NOTICE_RESOLVES, 1, &cancelled);
    assert_false(cancelled);
    assert_int_equal(items_left(&rises), 0);
    assert_int_equal(items_left(&resolves), 1);
}

static void an_earlier_episode_does_not_count(void **state)
{
    bool cancelled;
    struct ledger_notice before;

    (void)state;
    before = tell(NOTICE_FIRES, 1, &cancelled);
    deliver(&before);
    tell(NOTICE_FIRES, 2, &cancelled);
    tell(NOTICE_RESOLVES, 2, &cancelled);
    assert_true(cancelled);
}

static void what_was_accepted_is_the_newest_word(void **state)
{
    bool cancelled;
    struct ledger_notice fires, resolves, again;
    struct err err;

    (void)state;
    fires = tell(NOTICE_FIRES, 1, &cancelled);
    fires.attempts = 1; /* in vain, so that its end has to be told */
    assert_int_equal(ledger_notice_set(ledger, &fires, &err), 0);
    resolves = tell(NOTICE_RESOLVES, 1, &cancelled);
    again = tell(NOTICE_FIRES, 2, &cancelled);
    assert_int_equal(items_left(&fires) + items_left(&resolves), 2);
    assert_int_equal(ledger_notice_supersede(ledger, &resolves, &err), 0);
    assert_int_equal(items_left(&fires), 0);
    assert_int_equal(items_left(&resolves), 1);
    assert_int_equal(items_left(&again), 1);
}

int main(void)
{
#define FRESH(test) cmocka_unit_test_setup_teardown(test, open_scratch, close_scratch)
    const struct CMUnitTest tests[] = {
        FRESH(what_was_never_tried_is_taken_back_with_its_end),
        FRESH(who_was_told_of_the_beginning_is_told_of_the_end),
        FRESH(an_earlier_episode_does_not_count),
        FRESH(what_was_accepted_is_the_newest_word),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
