#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What was recorded and is gone is told; nothing is begun over it.
load helpers

now=2026-11-21

# everything but the lock, by content
state_sum() { (cd "$HEADWAY_STATE" && find . -type f ! -name lock -exec sha256sum {} + | sort); }

# told_as_lost RUN DOCTOR: run, verify and doctor tell the loss, in these words
told_as_lost() {
    run headway --now $now run
    [ "$status" -eq 65 ]
    [[ $output == *"$1"* ]]
    run headway verify
    [ "$status" -eq 65 ]
    run headway --now $now doctor
    [ "$status" -eq 1 ]
    [[ $output == *"fault    ledger  "*"$2"* ]]
}

@test "a ledger that was taken away beside its databases is not begun anew" {
    headway --now $now run
    rm "$HEADWAY_STATE"/ledger.db*
    before=$(state_sum)
    run headway --now $now run
    [ "$status" -eq 65 ]
    [[ $output == *"there is no ledger, but 3 databases in rrd/ were drawn from one: "*"headway restore"* ]]
    run headway --now $now ingest "$HEADWAY_CONFIG/figures/city.csv"
    [ "$status" -eq 65 ]
    [ "$(state_sum)" = "$before" ]
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"there is no ledger, but "* ]]
    [[ $output == *": 1 fault" ]]
    run headway --now $now doctor
    [ "$status" -eq 1 ]
    [[ $output == *"fault    ledger  "*"it was taken away"* ]]
    run headway --now $now status
    [[ $output == *"there is no ledger, but "* ]]
}

@test "a ledger that was emptied is not taken for a new one" {
    headway --now $now run
    rm "$HEADWAY_STATE"/ledger.db*
    empty=$BATS_TEST_TMPDIR/empty
    echo indicator,period,value,published >"$BATS_TEST_TMPDIR/none.csv"
    headway --state "$empty" --now $now ingest "$BATS_TEST_TMPDIR/none.csv"
    cp "$empty"/ledger.db* "$HEADWAY_STATE"
    told_as_lost "the ledger has no figure, but 3 databases " "it was emptied or replaced"
}

@test "figures that are missing at the end stop a run, verify and doctor" {
    headway --now $now run
    rm -r "$HEADWAY_STATE/rrd"
    sqlite3 "$HEADWAY_STATE/ledger.db" "DROP TRIGGER figure_no_delete; DELETE FROM figure"
    told_as_lost ", and the last one is 0: the ledger was cut; " "a run recorded figures up to "
}

@test "a page that is malformed in the middle stops the first run of a day, which writes nothing" {
    headway --now $now run
    junk_root_page turn
    before=$(state_sum)
    run headway --now 2026-11-22 run
    [ "$status" -eq 70 ]
    [[ $output == *"ledger.db: "*"nothing was written; restore it from a backup"* ]]
    [ "$(state_sum)" = "$before" ]
    run headway verify
    [ "$status" -ne 0 ]
}

@test "documents that are gone are a fault for verify and for doctor" {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    cp -r "$root/tests/fixtures/small" "$HEADWAY_CONFIG"
    headway --now $now run
    headway verify
    find "$HEADWAY_STATE/documents" -type f | head -1 | xargs rm
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"its bytes are not there; copy them back from a backup of state/documents"* ]]
    run headway --now $now doctor
    [ "$status" -eq 1 ]
    [[ $output == *"fault    documents "*"1 that the ledger names are not there, such as that of "* ]]
}

@test "databases of a state that was copied wait for the next run and are no fault" {
    headway --now $now run
    printf '%s\n' indicator,period,value,published,publisher firms,2026-10-31,9000,2026-11-20,P \
        >"$BATS_TEST_TMPDIR/new.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/new.csv"
    cp -a "$HEADWAY_STATE" "$BATS_TEST_TMPDIR/copy"
    run headway --state "$BATS_TEST_TMPDIR/copy" verify
    [ "$status" -eq 0 ]
    [[ $output == *": 0 faults"*"1 indicator are behind"* ]]
    rm "$BATS_TEST_TMPDIR"/copy/rrd/firms.*
    run headway --state "$BATS_TEST_TMPDIR/copy" verify
    [ "$status" -eq 0 ]
    [[ $output == *": 0 faults"*"1 indicator are behind"* ]]
    headway --state "$BATS_TEST_TMPDIR/copy" --now $now run
    headway --state "$BATS_TEST_TMPDIR/copy" verify
}
