#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Whatever happens to a run, no figure that was accepted is lost and the next run puts it right.
# shellcheck disable=SC2154,SC2030,SC2031 # what is loaded sets them
load helpers

now=2025-11-21

undisturbed() {
    HEADWAY_STATE=$BATS_TEST_TMPDIR/undisturbed HEADWAY_OUTPUT=$BATS_TEST_TMPDIR/undisturbed-out \
        headway --now $now run
    HEADWAY_STATE=$BATS_TEST_TMPDIR/undisturbed headway export csv
}

# many figures, so that there is time to be killed in
many() {
    awk 'BEGIN {
        print "indicator,period,value,unit,published"
        for (i = 0; i < 12000; i++)
            printf "firms,%s,%d,companies,%s\n", strftime("%Y-%m-%d", i * 86400, 1), i % 977 + 1,
                   strftime("%Y-%m-%d", i * 86400 + 86400, 1)
    }' >"$BATS_TEST_TMPDIR/many.csv"
}

@test "a run killed at any moment loses nothing and is made good by the next" {
    many
    mkdir -p "$BATS_TEST_TMPDIR/config/figures"
    cp -r "$HEADWAY_CONFIG/headway.json" "$HEADWAY_CONFIG/catalog" "$BATS_TEST_TMPDIR/config"
    cp "$BATS_TEST_TMPDIR/many.csv" "$HEADWAY_CONFIG/figures/city.csv" "$BATS_TEST_TMPDIR/config/figures"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    expected=$(undisturbed | sha256sum)
    for delay in 0.003 0.02 0.05 0.1 0.2 0.3; do
        rm -rf "$HEADWAY_STATE"
        killed_after $delay "$build/headway" --now $now run
        run headway verify # which cannot take back what was being written at first
        [ "$status" -eq 0 ] || [[ $output == *"was cut off; the next \`headway run\` puts it right" ]]
        headway --now $now run
        [ "$(headway export csv | sha256sum)" = "$expected" ]
    done
}

@test "a ledger that is being filled for the first time, or was cut off there, reads as empty" {
    expected=$(undisturbed | sha256sum)
    mkdir -p "$HEADWAY_STATE"
    empty=$(headway --now $now status --json)
    mkfifo "$BATS_TEST_TMPDIR/pipe"
    exec 9<>"$BATS_TEST_TMPDIR/pipe" # which never ends
    "$build/headway" --now $now ingest - <&9 9<&- &
    filling=$!
    head -1 "$HEADWAY_CONFIG/figures/city.csv" >&9
    until [ -s "$HEADWAY_STATE/ledger.db-journal" ]; do sleep 0.05; done
    [ "$(headway --now $now status --json)" = "$empty" ]
    run headway --now $now status
    [[ $output == *"being filled for the first time"* ]]
    run headway backup "$BATS_TEST_TMPDIR/copy.db"
    [ "$status" -eq 65 ]
    [ ! -e "$BATS_TEST_TMPDIR/copy.db" ]
    kill -9 $filling
    wait $filling || true
    exec 9>&-
    [ "$(headway --now $now status --json)" = "$empty" ]
    headway --now $now run
    [ ! -e "$HEADWAY_STATE/ledger.db-journal" ]
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" "PRAGMA journal_mode")" = wal ]
    headway verify
    [ "$(headway export csv | sha256sum)" = "$expected" ]
}

@test "a ledger with figures is never read as empty, whatever lies beside it" {
    headway --now $now run
    touch "$HEADWAY_STATE/ledger.db-journal"
    run headway verify
    [ "$status" -eq 0 ]
    [[ $output != "0 figures"* ]]
    printf junk >"$HEADWAY_STATE/ledger.db-journal"
    run headway verify
    [ "$status" -eq 75 ]
    headway --now $now run
    # as a restore leaves it, and then a writer that was cut off
    python3 - "$HEADWAY_STATE/ledger.db" <<'PY'
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = DELETE")
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN EXCLUSIVE")
db.executemany("INSERT INTO file VALUES (?, 1, 1)", (("x%d" % i,) for i in range(20000)))
os._exit(0)
PY
    [ -s "$HEADWAY_STATE/ledger.db-journal" ]
    run headway backup "$BATS_TEST_TMPDIR/copy.db"
    [ "$status" -eq 75 ]
    [[ $output == *"the next \`headway run\` puts it right"* ]]
    expected=$(undisturbed | sha256sum)
    headway --now $now run
    headway verify
    [ "$(headway export csv | sha256sum)" = "$expected" ]
}

@test "a full disk stores nothing by half, says so, and the next run makes it good" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to mount a small file system"
    expected=$(undisturbed | sha256sum)
    mkdir "$HEADWAY_STATE"
    mount -t tmpfs -o size=60k none "$HEADWAY_STATE" || skip "cannot mount here"
    run headway --now $now run
    rc=$status
    said=$output
    mount -o remount,size=8m "$HEADWAY_STATE"
    headway verify
    headway --now $now run
    after=$(headway export csv | sha256sum)
    umount "$HEADWAY_STATE"
    [ "$rc" -eq 75 ]
    [[ $said == *"free some space"* || $said == *"No space left"* ]]
    [ "$after" = "$expected" ]
}

@test "a ledger overwritten with junk is refused with what to do" {
    headway --now $now run
    head -c 8192 /dev/urandom >"$HEADWAY_STATE/ledger.db"
    run headway --now $now status
    [ "$status" -eq 70 ]
    [[ $output == *"restore it from a backup"* ]]
}

@test "whichever write fails or kills, the next runs come to the same state" {
    strace -V >/dev/null 2>&1 && strace -o /dev/null true || skip "no strace"
    # a sample of it; `make soak` goes through all
    run "$root/tests/faults/sweep" "$build" --sample 2 \
        --calls write,pwrite64,fdatasync,rename,ftruncate,mkdir
    echo "$output"
    [ "$status" -eq 0 ]
}

@test "a run that hangs gives up at its deadline, and the next one goes on" {
    mkdir -p "$BATS_TEST_TMPDIR/config"
    cp -r "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/figures" "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    echo '{"title": "T", "channels": [{"id": "own", "kind": "exec", "seconds": 300,
        "argv": ["/bin/sh", "-c", "echo $$ >'"$BATS_TEST_TMPDIR"'/pid; exec sleep 300"]}]}' \
        >"$HEADWAY_CONFIG/headway.json"
    sed -i 's/"value": 300/"value": 9000/' "$HEADWAY_CONFIG/catalog/city.json"
    run headway --now $now run --deadline 3
    [ "$status" -eq 75 ]
    [[ $output == *"did not end within its deadline"* ]]
    for _ in $(seq 100); do # nor does what it had started
        kill -0 "$(cat "$BATS_TEST_TMPDIR/pid")" 2>/dev/null || break
        sleep 0.1
    done
    run ! kill -0 "$(cat "$BATS_TEST_TMPDIR/pid")"
    sed -i 's|"argv": .*|"argv": ["/bin/true"]}]}|' "$HEADWAY_CONFIG/headway.json"
    headway --now ${now}T01:00:00Z run
    headway verify
    run headway run --deadline soon
    [ "$status" -eq 64 ]
}

@test "on a terminal a bar says how far it is, and there is none for those who want quiet" {
    script -qec true /dev/null >/dev/null 2>&1 || skip "no pseudo-terminal to be had"
    script -qec "$build/headway --now $now run" "$BATS_TEST_TMPDIR/typescript" >/dev/null
    grep -q '\[#####.*\] report' "$BATS_TEST_TMPDIR/typescript"
    rm -rf "$HEADWAY_STATE"
    script -qec "$build/headway -q --now $now run" "$BATS_TEST_TMPDIR/quiet" >/dev/null
    [ "$(grep -c '#####' "$BATS_TEST_TMPDIR/quiet")" -eq 0 ]
}

@test "a clock outside of the years that are meant is told the range" {
    for now in 1000-01-01 1970-01-01 3000-01-01 9999-12-31; do
        run headway --now $now run
        [ "$status" -eq 64 ]
        [ "$output" = "headway: --now \"$now\": from 1970-01-02 to 2999-12-31" ]
    done
    [ ! -e "$HEADWAY_STATE" ]
    for now in 1970-01-02 2999-12-31T23:59:59Z; do
        run headway --state "$BATS_TEST_TMPDIR/$now" --now $now run
        [ "$status" -eq 0 ]
        [ -z "$output" ]
        headway --state "$BATS_TEST_TMPDIR/$now" verify
    done
}

@test "options and files that are none are named" {
    run headway --bogus run
    [ "$status" -eq 64 ]
    [[ $output == *": --bogus: no such option; "* ]]
    run headway --state "" status
    [ "$status" -eq 64 ]
    run headway ingest "$BATS_TEST_TMPDIR"
    [ "$status" -eq 65 ]
    headway --now $now run
    run headway backup "$BATS_TEST_TMPDIR/none/copy.db"
    [ "$status" -eq 75 ]
    [[ $output == *": cannot write the backup: No such file or directory" ]]
    run headway restore "$BATS_TEST_TMPDIR/none/copy.db"
    [ "$status" -eq 65 ]
    [[ $output == *": cannot read the backup: No such file or directory" ]]
}

@test "a row at fault is told by the column of what is at fault" {
    fault() { # ROWS WANTED
        printf '%b' "$1" >"$BATS_TEST_TMPDIR/bad.csv"
        run headway --now $now ingest "$BATS_TEST_TMPDIR/bad.csv"
        [ "$status" -eq 65 ]
        [[ ${lines[0]} == "headway: $BATS_TEST_TMPDIR/bad.csv:$2"* ]] || { echo "$output"; false; }
    }
    columns='indicator,period,value,published\n'
    fault "${columns}firms,2024-10-31,5 bn CNY,2025-01-01\n" '2:18: firms is counted in companies'
    fault "${columns}firms,2024-10-31,5,2031-01-01\n" '2:20: published 2031-01-01, and today is '
    fault "${columns}output,2025,5,2024-01-01\n" '2:8: its period begins after it was published'
    fault 'indicator,period,value,published,value\n' '1:34: the header has the column "value" twice'
    fault 'indicator;period;value;published\n' '1: the header has no column "indicator"; it names '
    fault '{"indicator":"firms"}\n{"indicator":firms}\n' '1:1: period is empty'
    [[ ${lines[1]} == *"/bad.csv:2:14: no JSON object; "* ]]
}

@test "a bound on the size of files is a full disk, not an end without a word" {
    export HEADWAY_CONFIG=$root/config
    run bash -c "ulimit -f 64; '$build/headway' --now $now run"
    [ "$status" -eq 75 ]
    [[ $output == *"ledger.db: "* ]]
    headway --now $now run
    headway verify
}

@test "a pipe in the configuration is told and not waited for" {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    cp -r "$root/tests/fixtures/small" "$HEADWAY_CONFIG"
    mkfifo "$HEADWAY_CONFIG/catalog/p.json" "$HEADWAY_CONFIG/figures/p.csv"
    run timeout 10 "$build/headway" config --check
    [ "$status" -eq 78 ]
    [[ $output == *"/catalog/p.json is no plain file: take it away"* ]]
    [[ $output == *"/figures/p.csv is no plain file: take it away"* ]]
}
