#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Documents that no figure came out of are given up after a while, and the ledger says so.
# shellcheck disable=SC2154 # what is loaded sets them
load helpers

# The fixture's configuration, with the retention given.
keep() { # JSON
    mkdir -p "$BATS_TEST_TMPDIR/config"
    cp -r "$root"/tests/fixtures/small/* "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    echo "{\"title\": \"T\", \"documents\": $1}" >"$HEADWAY_CONFIG/headway.json"
}

# The same two figures in files of other bytes: but for the first, no figure comes out of them.
feed() { # DAY NUMBER
    {
        echo 'indicator,period,value,unit,published'
        echo 'firms,2025-03-01,180,companies,2025-03-02'
        printf '%*s' "$2" '' | tr ' ' '\n'
    } >"$BATS_TEST_TMPDIR/firms.csv"
    headway --now "$1" ingest "$BATS_TEST_TMPDIR/firms.csv"
}

kept() { find "$HEADWAY_STATE/documents" -type f | wc -l; }

asked() { sqlite3 "$HEADWAY_STATE/ledger.db" "$1"; }

@test "by age: what no figure came out of goes, and verify knows" {
    keep '{"keep_days": 30}'
    headway --now 2025-04-01 run
    feed 2025-04-01 1
    cited=$(sha256sum <"$BATS_TEST_TMPDIR/firms.csv")
    before=$(kept)
    feed 2025-04-02 2
    feed 2025-04-20 3
    headway --now 2025-05-01 run
    [ "$(kept)" -eq $((before + 2)) ] # not yet
    headway --now 2025-05-10 run
    [ "$(kept)" -eq $((before + 1)) ]
    [ "$(asked 'SELECT because, substr(retired, 1, 10) FROM retirement')" = 'age|2025-05-10' ]
    run headway --now 2025-05-10 verify
    [ "$status" -eq 0 ]
    [[ $output == *"1 of the documents were retired"* ]]
    headway --now 2045-05-10 run
    [ "$(kept)" -eq "$before" ]
    [ -e "$HEADWAY_STATE/documents/${cited:0:2}/${cited%% *}" ]
    headway verify
}

@test "by size: the oldest go first" {
    keep '{"keep_days": 0, "keep_mebibytes": 1}'
    feed 2025-04-01 1
    for day in 02 03 04 05; do feed 2025-04-$day "4${day}000"; done
    [ "$(kept)" -eq 5 ]
    headway --now 2025-04-06 run
    [ "$(asked 'SELECT count(*), min(because) FROM retirement')" = '2|size' ]
    [ "$(asked "SELECT min(substr(fetched, 1, 10)), max(substr(fetched, 1, 10))
                FROM retirement JOIN document USING (sha256)")" = '2025-04-02|2025-04-03' ]
    headway verify
}

@test "one that comes back goes again, and is said to have gone once" {
    keep '{"keep_days": 30}'
    feed 2025-04-01 1
    feed 2025-04-02 2
    headway --now 2025-06-01 run
    before=$(kept)
    feed 2025-06-02 2
    [ "$(kept)" -eq $((before + 1)) ]
    headway --now 2025-06-03 run
    [ "$(kept)" -eq "$before" ]
    [ "$(asked 'SELECT count(*) FROM retirement')" -eq 1 ]
    headway verify
}

@test "killed in between, the next run finishes it" {
    strace -V >/dev/null 2>&1 && strace -o /dev/null true || skip "no strace"
    keep '{"keep_days": 30}'
    for call in unlink fdatasync; do
        for when in 1 2 3 4 5 6 7 8; do
            rm -rf "$HEADWAY_STATE"
            feed 2025-04-01 1
            feed 2025-04-02 2
            strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$when" \
                "$build/headway" --now 2025-06-01 run || true
            headway verify
            headway --now 2025-06-01 run
            [ "$(kept)" -eq 2 ] # the first, and the file of figures of the configuration
            [ "$(asked 'SELECT count(*) FROM retirement')" -eq 1 ]
            headway verify
        done
    done
}

@test "a document that a figure came out of is missed, retired or not" {
    keep '{"keep_days": 30}'
    headway --now 2025-04-01 run
    sqlite3 "$HEADWAY_STATE/ledger.db" "INSERT INTO retirement (sha256, retired, because)
        SELECT sha256, '2025-04-02T00:00:00Z', 'age' FROM document"
    find "$HEADWAY_STATE/documents" -type f -delete
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"its bytes are not there; copy them back"* ]]
}

@test "a document that was damaged is whole again once it was read again" {
    headway --now 2025-11-21 ingest "$HEADWAY_CONFIG/figures/city.csv"
    document=$(find "$HEADWAY_STATE/documents" -type f)
    # shellcheck disable=SC2016 # expanded by eval
    for damage in ': >"$document"' 'printf x | dd of="$document" conv=notrunc status=none' \
        'echo more >>"$document"' 'rm -r "$HEADWAY_STATE/documents"'; do
        eval "$damage"
        run headway verify
        [ "$status" -eq 65 ]
        headway --now 2025-11-21 ingest "$HEADWAY_CONFIG/figures/city.csv"
        headway verify
        cmp "$document" "$HEADWAY_CONFIG/figures/city.csv"
    done
    before=$(stat -c '%y %i' "$document")
    headway --now 2025-11-21 ingest "$HEADWAY_CONFIG/figures/city.csv"
    [ "$(stat -c '%y %i' "$document")" = "$before" ]
}
