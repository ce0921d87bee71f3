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

@test "documents are not in a backup: verify says where they come from, and that is enough" {
    headway --now 2026-11-21 run
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    mv "$HEADWAY_STATE" "$BATS_TEST_TMPDIR/old"
    headway restore "$BATS_TEST_TMPDIR/copy.db"
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"its bytes are not there; copy them back from a backup of state/documents"* ]]
    cp -r "$BATS_TEST_TMPDIR/old/documents" "$HEADWAY_STATE"
    headway verify
}

@test "what is no backup, or a damaged one, is not put in place" {
    headway --now 2026-11-21 run
    echo 'no ledger' >"$BATS_TEST_TMPDIR/text.db"
    run headway restore "$BATS_TEST_TMPDIR/text.db"
    [ "$status" -eq 65 ]
    sqlite3 "$BATS_TEST_TMPDIR/other.db" "CREATE TABLE a (b)"
    run headway restore "$BATS_TEST_TMPDIR/other.db"
    [ "$status" -eq 65 ]
    [[ $output == *"/other.db: is no ledger of headway" ]]
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    sqlite3 "$BATS_TEST_TMPDIR/copy.db" \
        "DROP TRIGGER figure_no_update; UPDATE figure SET value = '1' WHERE id = 1"
    run headway restore "$BATS_TEST_TMPDIR/copy.db"
    [ "$status" -eq 65 ]
    headway verify
}

@test "a backup takes the place of a ledger that cannot be opened" {
    headway --now 2026-11-21 run
    headway --now 2026-11-21 status --json >"$BATS_TEST_TMPDIR/before"
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    echo junk >"$HEADWAY_STATE/ledger.db"
    echo junk >"$HEADWAY_STATE/ledger.db-wal"
    echo junk >"$HEADWAY_STATE/ledger.db-journal"
    run headway restore "$BATS_TEST_TMPDIR/copy.db"
    [ "$status" -eq 0 ]
    [ "$(cat "$HEADWAY_STATE/ledger.db.before-restore")" = junk ]
    [ "$(cat "$HEADWAY_STATE/ledger.db.before-restore-wal")" = junk ]
    [ "$(cat "$HEADWAY_STATE/ledger.db.before-restore-journal")" = junk ]
    [ ! -e "$HEADWAY_STATE/ledger.db-wal" ]
    [ ! -e "$HEADWAY_STATE/ledger.db-journal" ]
    headway verify
    headway --now 2026-11-21 status --json | cmp - "$BATS_TEST_TMPDIR/before"
}

@test "a ledger whose last run was cut off is set aside with its log" {
    headway --now 2026-11-21 run
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    cp "$HEADWAY_STATE/ledger.db" "$BATS_TEST_TMPDIR/old.db"
    # a committed transaction that is still in the log alone, as a kill leaves it
    python3 - "$HEADWAY_STATE/ledger.db" <<'PY'
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("PRAGMA wal_autocheckpoint = 0")
db.execute("INSERT INTO file VALUES ('left in the log', 1, 1)")
db.commit()
os._exit(0)
PY
    [ -s "$HEADWAY_STATE/ledger.db-wal" ]
    headway restore "$BATS_TEST_TMPDIR/copy.db"
    [ ! -e "$HEADWAY_STATE/ledger.db-wal" ]
    headway verify
    run sqlite3 "$HEADWAY_STATE/ledger.db.before-restore" "SELECT path FROM file"
    [[ $output == *"left in the log"* ]]
    # the one set aside before gives way with all that belongs to it
    headway restore "$BATS_TEST_TMPDIR/copy.db"
    [ ! -e "$HEADWAY_STATE/ledger.db.before-restore-wal" ]
    headway verify
}

@test "a backup of an older headway is brought forward and put in place" {
    sqlite3 "$BATS_TEST_TMPDIR/old.db" <"$root/tests/fixtures/ledger/v1.sql"
    before=$(sha256sum <"$BATS_TEST_TMPDIR/old.db")
    run headway restore "$BATS_TEST_TMPDIR/old.db"
    [ "$status" -eq 0 ]
    [ "$(sha256sum <"$BATS_TEST_TMPDIR/old.db")" = "$before" ]
    [ ! -e "$HEADWAY_STATE/restore" ]
    [ "$(headway export csv | wc -l)" -eq 11 ]
    sqlite3 "$BATS_TEST_TMPDIR/old.db" "PRAGMA user_version = 99"
    run headway restore "$BATS_TEST_TMPDIR/old.db"
    [ "$status" -eq 78 ]
    [[ $output == *"written by a newer headway"* ]]
    [ "$(headway export csv | wc -l)" -eq 11 ]
}

@test "a backup takes the place of an earlier one, and of no other file" {
    headway --now 2026-11-21 run
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    headway backup "$BATS_TEST_TMPDIR/copy.db"
    : >"$BATS_TEST_TMPDIR/empty" # as mktemp makes it
    headway backup "$BATS_TEST_TMPDIR/empty"
    echo '{}' >"$BATS_TEST_TMPDIR/catalogue.json"
    sqlite3 "$BATS_TEST_TMPDIR/other.db" "CREATE TABLE a (b)"
    cp "$BATS_TEST_TMPDIR/other.db" "$BATS_TEST_TMPDIR/other.before"
    for file in catalogue.json other.db; do
        run headway backup "$BATS_TEST_TMPDIR/$file"
        [ "$status" -eq 65 ]
        [[ $output == *"$file: left as it is: this is no backup of headway; name another file" ]]
    done
    [ "$(cat "$BATS_TEST_TMPDIR/catalogue.json")" = '{}' ]
    cmp "$BATS_TEST_TMPDIR/other.db" "$BATS_TEST_TMPDIR/other.before"
    run headway backup "$HEADWAY_STATE/ledger.db"
    [ "$status" -eq 65 ]
    [[ $output == *"this is the ledger itself" ]]
    headway verify
}
