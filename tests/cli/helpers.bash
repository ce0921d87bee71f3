# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
bats_require_minimum_version 1.5.0 # run !

# A state directory of its own for each test, and the program under test.
setup() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    build=${HEADWAY_BUILD:-$root/build}
    export HEADWAY_STATE=$BATS_TEST_TMPDIR/state
    export HEADWAY_CONFIG=$root/tests/fixtures/small
    export HEADWAY_OUTPUT=$BATS_TEST_TMPDIR/out
    unset LC_ALL LANG TZ NO_COLOR
}

# killed_after SECONDS COMMAND...: runs it, kills it, and waits until it is gone with its locks
killed_after() {
    "${@:2}" &
    local pid=$!
    sleep "$1"
    kill -KILL $pid 2>/dev/null || true
    wait $pid || true
}

headway() { "$build/headway" "$@"; }

# json EXPRESSION: evaluates Python over `d`, the JSON document on standard input.
json() { python3 -c "import json,sys; d=json.load(sys.stdin); print($1)"; }

# junk_root_page NAME: the first page of that table or index of the ledger is overwritten
junk_root_page() {
    python3 - "$HEADWAY_STATE/ledger.db" "$1" <<'PY'
import sqlite3, sys
path, name = sys.argv[1:]
db = sqlite3.connect(path)
page, = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
size, = db.execute("PRAGMA page_size").fetchone()
db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
db.close()
with open(path, "r+b") as file:
    file.seek((page - 1) * size)
    file.write(b"\xff" * size)
PY
}
