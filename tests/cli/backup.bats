#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# A copy of the ledger, and the way back.
load helpers

@test "a backup put back gives the same ledger" {
    headway --now 2026-11-21 run
    headway --now 2026-11-21 status --json >"$BATS_TEST_TMPDIR/before"
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    [ ! -e "$BATS_TEST_TMPDIR/copy.db.part" ]
    rm "$HEADWAY_STATE"/ledger.db*
    headway restore "$BATS_TEST_TMPDIR/copy.db"
    headway verify
    headway --now 2026-11-21 status --json | cmp - "$BATS_TEST_TMPDIR/before"
    [ ! -e "$HEADWAY_STATE/restore" ]
}

@test "what is no backup, or a damaged one, is not put in place" {
    headway --now 2026-11-21 run
    echo 'no ledger' >"$BATS_TEST_TMPDIR/text.db"
    run headway restore "$BATS_TEST_TMPDIR/text.db"
    [ "$status" -eq 65 ]
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    sqlite3 "$BATS_TEST_TMPDIR/copy.db" \
        "DROP TRIGGER figure_no_update; UPDATE figure SET value = '1' WHERE id = 1"
    run headway restore "$BATS_TEST_TMPDIR/copy.db"
    [ "$status" -eq 65 ]
    headway verify
}
