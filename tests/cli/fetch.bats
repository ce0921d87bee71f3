#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetching, against a provider on loopback that is down, slow, lying or hostile.
load helpers

setup_file() {
    export SERVED=$BATS_FILE_TMPDIR
    python3 "$BATS_TEST_DIRNAME/../fixtures/server.py" "$SERVED/port" "$SERVED/log" 3>&- &
    echo $! >"$SERVED/pid"
    for _ in $(seq 100); do
        [ -e "$SERVED/port" ] && break
        sleep 0.1
    done
    PORT=$(cat "$SERVED/port")
    export PORT
}

teardown_file() { kill "$(cat "$SERVED/pid")"; }

# A configuration of its own with one indicator for each source.
begin() {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/sources"
    echo '{"title": "T"}' >"$HEADWAY_CONFIG/headway.json"
    indicators=""
}

# source_add ID PATH [MEMBERS]: the members come on top of the usual ones.
source_add() {
    local url=$2
    case $url in /*) url=http://127.0.0.1:$PORT$url ;; esac
    cat >"$HEADWAY_CONFIG/sources/$1.json" <<JSON
{"id": "$1", "kind": "json", "url": "$url", "rows": "/data/*", "period": "/date",
 "value": "/value", "series": "/s", "unit": "CNY", "map": {"": "i_$1"}, "error_if": "/error",
 ${3:-"\"allow\": [\"http\", \"private\"]"}}
JSON
    indicators="$indicators${indicators:+,}{\"id\": \"i_$1\", \"title\": \"$1\", \"unit\": \"CNY\",
        \"nature\": \"flow\", \"frequency\": \"year\"}"
    echo "{\"indicators\": [$indicators]}" >"$HEADWAY_CONFIG/catalog/c.json"
}

figures() { headway history "i_$1" --json | json 'len(d["figures"])'; }
asked() { grep -c "\"path\": \"$1" "$SERVED/log" || true; } # how often a path was asked
whole() { headway rebuild && headway verify; }
state() { sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT outcome FROM source WHERE id = '$1'"; }
message() { sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT message FROM source WHERE id = '$1'"; }

both='"allow": ["http", "private"]'

@test "a good answer becomes figures, with its document kept and whole" {
    begin
    source_add good /good
    run headway --now 2026-01-01 collect
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$(figures good)" -eq 6 ]
    [ "$(state good)" = data ]
    run whole
    [ "$status" -eq 0 ]
    [[ $output == "6 figures, 1 documents, "*": 0 faults" ]]
}

@test "the hostile and the broken cost nothing but their own figures" {
    begin
    source_add good /good
    source_add bomb /bomb
    source_add nested /nested-bomb
    source_add badgzip /bad-gzip
    source_add endless /endless "$both, \"most\": 1000000"
    source_add drip /drip "$both, \"timeout\": 2"
    source_add truncated /truncated
    source_add hugelength /huge-length
    source_add badlength /bad-length
    source_add page /page-error
    source_add message /message
    source_add nothing /nothing
    source_add missing /no-such-path
    source_add loop /redirect/loop
    source_add file /redirect/file
    source_add gopher /redirect/gopher
    source_add user /redirect/user
    source_add refused http://127.0.0.1:1/
    source_add nohost http://no-such-host.invalid/
    source_add always304 /always304
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$(figures good)" -eq 6 ]
    for failed in bomb nested badgzip endless drip truncated hugelength badlength page message \
        nothing missing loop file gopher user refused nohost always304; do
        echo "$failed: $(state $failed): $(message $failed)"
        [ "$(figures $failed)" -eq 0 ]
    done
    [[ $(message bomb) == *"larger than 33554432 bytes"* ]]
    [[ $(message nested) == *"larger than 33554432 bytes"* ]]
    [[ $(message endless) == *"larger than 1000000 bytes"* ]]
    [[ $(message hugelength) == *"larger than 33554432 bytes"* ]]
    for failed in badgzip drip truncated badlength loop file gopher user refused nohost; do
        [ "$(state $failed)" = transport_error ]
    done
    for failed in page message missing always304; do
        [ "$(state $failed)" = provider_error ]
    done
    [[ $(message missing) == *": HTTP 404: no such thing" ]]
    [[ $(message message) == *"unknown series GDPX"* ]]
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT count(*) FROM validator")" -eq 0 ]
    run grep -c passwd "$HEADWAY_STATE/ledger.db"
    [ "$output" -eq 0 ]
}

@test "a named source that is not due says so, and one that failed before is still a failure" {
    begin
    source_add good /good
    source_add message /message
    sed -i 's/{"id"/{"every": "1d", "id"/' "$HEADWAY_CONFIG"/sources/*.json
    headway --now 2026-01-01 collect || [ $? -eq 1 ]
    run headway --now 2026-01-01T06:00:00Z collect good
    [ "$status" -eq 0 ]
    [ "$output" = "headway: good: was asked and is not due before 2026-01-01T23:15:00Z; --force asks it now" ]
    run headway --now 2026-01-01T06:00:00Z collect message
    [ "$status" -eq 1 ]
    [[ $output == *"--force asks it now; the last time it failed: "*"unknown series GDPX"* ]]
}

@test "an address inside one's own network needs leave, by whatever way it is reached" {
    begin
    source_add direct /good '"allow": ["http"]'
    source_add name "http://localhost:$PORT/good" '"allow": ["http"]'
    source_add mapped "http://[::ffff:127.0.0.1]:$PORT/good" '"allow": ["http"]'
    source_add decimal "http://2130706433:$PORT/good" '"allow": ["http"]'
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    for refused in direct name decimal; do
        [[ $(message $refused) == *'leads to a loopback address; if that is meant'* ]]
    done
    [[ $(message mapped) == *'leads to a IPv4-mapped address'* ]]
    for refused in direct name mapped decimal; do [ "$(figures $refused)" -eq 0 ]; done
    source_add plain /good '"allow": ["private"]'
    run headway --now 2026-01-01 collect
    [ "$status" -eq 78 ]
    [[ $output == *'/plain.json:1:'*'/good" is without TLS: '* ]]
}

@test "validators go back verbatim, and nothing new writes no figure, document or validator" {
    begin
    source_add etag /etag
    source_add modified /modified
    headway --now 2026-01-01 collect
    sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT * FROM figure; SELECT * FROM validator;
        SELECT * FROM document; SELECT * FROM origin" >"$BATS_TEST_TMPDIR/before"
    run headway -v --now 2026-01-02 collect
    [ "$status" -eq 0 ]
    [[ $output == *"2 sources asked, 2 unchanged, 0 failed, 0 not due; 0 new figures"* ]]
    grep '"/etag"' "$SERVED/log" | tail -1 | grep -F '"If-None-Match": "W/\"v1, odd\""'
    grep '"/modified"' "$SERVED/log" | tail -1 |
        grep -F '"If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"'
    sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT * FROM figure; SELECT * FROM validator;
        SELECT * FROM document; SELECT * FROM origin" | diff "$BATS_TEST_TMPDIR/before" -
    # another map reads other figures out of the same bytes: the validators do not hold for it
    sed -i 's/"unit": "CNY"/"unit": "mn CNY"/' "$HEADWAY_CONFIG/sources/etag.json"
    run headway -v --now 2026-01-03 collect etag
    [[ $output == *"1 sources asked, 0 unchanged"* ]]
}

@test "a run in which nothing changed writes nothing but its own row" {
    begin
    source_add etag /etag "$both, \"every\": \"1h\""
    source_add modified /modified
    source_add same /good # 200 with the same bytes, and no validators
    headway --now 2026-01-01T01:00:00Z run
    rest() {
        sqlite3 "$HEADWAY_STATE/ledger.db" .dump | grep -v 'INSERT INTO run VALUES'
        sqlite3 "$HEADWAY_STATE/ledger.db" 'PRAGMA page_count'
        find "$HEADWAY_STATE" "$HEADWAY_OUTPUT" -type f ! -name 'ledger.db*' ! -name lock -printf '%p %T@ %i\n' |
            sort
    }
    rest >"$BATS_TEST_TMPDIR/before"
    run headway --now 2026-01-01T02:00:00Z run
    [ "$status" -eq 0 ]
    rest | diff "$BATS_TEST_TMPDIR/before" -
    run sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT count(*), unchanged FROM run GROUP BY id"
    [ "${#lines[@]}" -eq 2 ]
    [ "$(tr ' ' '\n' <<<"${lines[1]#1|}" | sort | xargs)" = "etag modified same" ]
    # they were asked all the same
    asked=$(asked /etag)
    headway --now 2026-01-01T02:55:00Z run
    [ "$(asked /etag)" -eq "$asked" ]
    headway --now 2026-01-01T03:00:00Z run
    [ "$(asked /etag)" -eq $((asked + 1)) ]
}

@test "a body that could not be parsed leaves no validator behind" {
    begin
    source_add etag /etag "$both, \"require\": [\"/nowhere\"]"
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT count(*) FROM validator")" -eq 0 ]
}

@test "passing faults are tried again, when the provider says; lasting ones are not" {
    begin
    source_add fails /fails/503/2
    source_add later /later/2
    source_add gone /fails/410/9
    SECONDS=0
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$SECONDS" -ge 2 ]
    [ "$(figures fails)" -eq 6 ]
    [ "$(figures later)" -eq 6 ]
    [ "$(asked /fails/503)" -eq 3 ]
    [ "$(asked /later)" -eq 2 ]
    [ "$(asked /fails/410)" -eq 1 ]
    [[ $(message gone) == *": HTTP 410: Sorry try later" ]]
}

@test "a Retry-After beyond the run's time is not waited for" {
    begin
    source_add patient /later/86400
    SECONDS=0
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$SECONDS" -lt 30 ]
    [[ $(message patient) == *"HTTP 429: slow down" ]]
}

@test "a source is asked no more often than it says" {
    begin
    source_add daily /good "$both, \"every\": \"1d\""
    headway --now 2026-01-01T06:00:00Z collect
    before=$(asked /good)
    run headway -v --now 2026-01-02T05:00:00Z collect
    [[ $output == *"0 sources asked, 0 unchanged, 0 failed, 1 not due"* ]]
    [ "$(asked /good)" -eq "$before" ]
    headway --now 2026-01-02T06:00:00Z collect
    [ "$(asked /good)" -eq $((before + 1)) ]
    headway --now 2026-01-02T06:00:01Z collect --force daily
    [ "$(asked /good)" -eq $((before + 2)) ]
}

@test "a timer that starts a little earlier than the day before leaves no source out" {
    begin
    source_add daily /good "$both, \"every\": \"1d\""
    headway --now 2026-01-01T05:55:00Z collect
    before=$(asked /good)
    headway --now 2026-01-02T05:31:00Z collect
    [ "$(asked /good)" -eq $((before + 1)) ]
}

@test "a source that failed is asked again the next day, however rarely it is asked otherwise" {
    begin
    source_add monthly /message "$both, \"every\": \"30d\""
    headway --now 2026-01-01T06:00:00Z collect || [ $? -eq 1 ]
    before=$(asked /message)
    run headway -v --now 2026-01-01T18:00:00Z collect
    [[ $output == *"0 sources asked"* ]]
    headway --now 2026-01-02T06:00:00Z collect || [ $? -eq 1 ]
    [ "$(asked /message)" -eq $((before + 1)) ]
}

@test "status and metrics say which source fails, since when and how late it is" {
    begin
    source_add daily /good "$both, \"every\": \"1d\""
    source_add never /no-such-path
    source_add off /good "$both, \"enabled\": false"
    headway --now 2026-01-01 collect daily
    run headway --now 2026-01-01 status
    [[ $output != *source* ]]
    sed -i 's#/good#/message#' "$HEADWAY_CONFIG/sources/daily.json"
    run headway --now 2026-01-05 collect
    [ "$status" -eq 1 ]
    run headway --now 2026-01-05 status
    [[ $output == *"source daily: failed 1 time, last answered on 1 Jan 2026, 3 days late: "*"unknown series GDPX"* ]]
    [[ $output == *"source never: failed 1 time, never answered: "*"HTTP 404"* ]]
    [[ $output != *"source off"* ]]
    headway --now 2026-01-05 status --json >"$BATS_TEST_TMPDIR/status"
    run json '[(s["id"], s["outcome"], s["last_success"], s["failures"], s["late_seconds"])
        for s in d["sources"]]' <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "[('daily', 'provider_error', '2026-01-01T00:00:00Z', 1, 259200), ('never', 'provider_error', None, 1, 0)]" ]
    headway --now 2026-01-05 export metrics >"$BATS_TEST_TMPDIR/metrics"
    for line in 'headway_source_failures{source="daily"} 1' \
        'headway_source_late_seconds{source="daily"} 259200' \
        'headway_source_last_success_timestamp_seconds{source="daily"} 1767225600' \
        'headway_source_last_attempt_timestamp_seconds{source="never"} 1767571200' \
        'headway_source_outcome{source="never",outcome="provider_error"} 1' \
        'headway_source_outcome{source="never",outcome="data"} 0'; do
        grep -qxF "$line" "$BATS_TEST_TMPDIR/metrics"
    done
    run ! grep -q 'source="off"' "$BATS_TEST_TMPDIR/metrics"
}

@test "secrets are sent and are nowhere else, and no redirect takes them along" {
    begin
    echo 's3cr/t' >"$HEADWAY_CONFIG/token"
    echo 'X-Key: s3cr/t' >"$HEADWAY_CONFIG/headers"
    source_add bearer /secret "$both, \"token_file\": \"token\""
    source_add query "/secret/a?key={token}" "$both, \"token_file\": \"token\""
    source_add header /secret/b "$both, \"header_file\": \"headers\""
    source_add wrong "/redirect/elsewhere?key={token}" "$both, \"token_file\": \"token\""
    source_add none /secret/c "$both, \"token_file\": \"no-such-file\""
    run headway -v --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    for good in bearer query header; do [ "$(figures $good)" -eq 6 ]; done
    [[ $(message wrong) == *"key={token}: HTTP 302: it redirects"* ]]
    [[ $(message none) == *"token_file: "*"/no-such-file: cannot open"* ]]
    [[ $output != *s3cr* ]]
    run grep -rc s3cr "$HEADWAY_STATE"
    [[ ! $output =~ :[1-9] ]]
    [ "$(asked /redirect/elsewhere)" -eq 1 ]
}

@test "all lists of a source are read, and its secret is for the host of its url alone" {
    begin
    source_add output /unused
    echo 's3cr/t' >"$HEADWAY_CONFIG/token"
    cat >"$HEADWAY_CONFIG/sources/output.json" <<JSON
{"id": "press", "kind": "page", "lang": "en", "url": "http://127.0.0.1:$PORT/list/2023",
 "links": {"lists": ["http://127.0.0.1:$PORT/list/2024", "http://127.0.0.2:$PORT/list/2025"]},
 "token_file": "token", $both,
 "figures": [{"indicator": "i_output", "anchor": "output of Millbrook", "unit": "CNY"}]}
JSON
    run headway -v --now 2026-03-02 collect
    [ "$status" -eq 0 ]
    [ "$(headway history i_output --json | json '[f["period"] for f in d["figures"]]')" = \
        "['2023', '2024', '2025']" ]
    for year in 2023 2024; do
        [ "$(grep -c "/$year\".*127.0.0.1.*Bearer s3cr/t" "$SERVED/log")" -eq 2 ]
    done
    [ "$(grep -c '/2025".*127.0.0.2' "$SERVED/log")" -eq 2 ]
    run ! grep '/2025".*s3cr' "$SERVED/log"
    headway --now 2026-03-03 collect
    [ "$(asked /list/2025)" -eq 2 ]
    [ "$(asked /page/2025)" -eq 1 ]
}

@test "the user agent is honest and no proxy of the environment is used" {
    begin
    source_add good /good
    http_proxy=http://127.0.0.1:1 ALL_PROXY=http://127.0.0.1:1 \
        headway --now 2026-01-01 collect
    [ "$(figures good)" -eq 6 ]
    grep '"/good"' "$SERVED/log" | tail -1 | grep '"User-Agent": "headway/[0-9.]*"'
}

@test "pages are followed to the end, on the same host and once each" {
    begin
    source_add pages /pages "$both, \"pages\": {\"count\": \"/pages\", \"param\": \"page\"}"
    source_add elsewhere /more/elsewhere "$both, \"pages\": {\"next\": \"/next\"}"
    source_add itself /more/itself "$both, \"pages\": {\"next\": \"/next\"}"
    source_add file /more/file "$both, \"pages\": {\"next\": \"/next\"}"
    run headway -v --now 2026-01-01 collect
    [ "$status" -eq 0 ]
    [ "$(figures pages)" -eq 3 ]
    [ "$(asked /pages)" -eq 3 ]
    [[ $output == *"elsewhere: the next page is on another host and is not followed"* ]]
    [[ $output == *"itself: the next page is one that was read before"* ]]
    # a first page that did not change would hide the others: it is asked for anew
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" \
        "SELECT count(*) FROM validator WHERE source = 'pages'")" -eq 0 ]
}

@test "a wrong media type and a wrong charset do not matter where the bytes say what they are" {
    begin
    source_add type /type
    source_add gb /gb
    sed -i 's|"/s"|"/name"|; s|{""|{"园区镕€"|' "$HEADWAY_CONFIG/sources/gb.json"
    source_add gzip /gzip
    run headway --now 2026-01-01 collect
    [ "$status" -eq 0 ]
    [ "$(figures type)" -eq 6 ]
    [ "$(figures gb)" -eq 1 ]
    [ "$(figures gzip)" -eq 6 ]
}

@test "an empty answer is no fault and no data" {
    begin
    source_add empty /empty
    run headway --now 2026-01-01 collect
    [ "$status" -eq 0 ]
    [ "$(state empty)" = empty ]
}

@test "--dry-run prints the figures and leaves no trace" {
    begin
    source_add good /good
    run headway --now 2026-01-01 collect --dry-run
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 6 ]
    [ "$(echo "${lines[5]}" | json 'd["value"], d["period"], d["decision"]')" = \
        "105 2020 accepted" ]
    [ ! -e "$HEADWAY_STATE/ledger.db" ]
}

@test "what is far from history is held, and a person decides" {
    begin
    source_add good /good
    headway --now 2026-01-01 collect
    sed -i 's/"unit": "CNY"/"unit": "bn CNY"/' "$HEADWAY_CONFIG/sources/good.json"
    run headway --now 2026-01-02 collect
    [ "$status" -eq 0 ]
    [[ $output == *"i_good: held for review, see headway review: 1e+09 times the figure for 2015"* ]]
    run headway review --json
    [ "${#lines[@]}" -eq 6 ]
    id=$(echo "${lines[0]}" | json 'd["id"]')
    run headway --now 2026-01-03 review accept "$id"
    [ "$status" -eq 64 ]
    headway --now 2026-01-03 review accept "$id" --because "the ministry says so" --by Lin
    headway --now 2026-01-03 review reject $((id + 1)) --because typo
    run headway review
    [ "${#lines[@]}" -eq 5 ]
    run headway review accept 999 --because x
    [ "$status" -eq 64 ]
    whole
}

@test "what a program prints is a source; its limits hold" {
    begin
    cat >"$BATS_TEST_TMPDIR/program" <<'SH'
#!/bin/sh
case $1 in
good) echo '{"series": "s", "period": "2020", "value": 7}' ;;
bad) echo 'no licence' >&2; exit 3 ;;
loop) while :; do :; done ;;
sleep) sleep 100 ;;
flood) yes ;;
esac
SH
    chmod +x "$BATS_TEST_TMPDIR/program"
    for what in good bad loop sleep flood; do
        source_add "$what" https://none/ "\"argv\": [\"$BATS_TEST_TMPDIR/program\", \"$what\"],
            \"timeout\": 2, \"most\": 100000"
        sed -i 's/"kind": "json"/"kind": "exec"/; s/"map": {"":/"map": {"s":/;
            s/"series": "[^"]*", //; s/"rows": "[^"]*", //' "$HEADWAY_CONFIG/sources/$what.json"
        sed -i 's/"period": "[^"]*",//; s/"value": "[^"]*",//' "$HEADWAY_CONFIG/sources/$what.json"
    done
    SECONDS=0
    run headway --now 2026-01-01 collect
    [ "$SECONDS" -lt 20 ]
    [ "$status" -eq 1 ]
    for what in good bad loop sleep flood; do echo "$what: $(state $what): $(message $what)"; done
    [ "$(figures good)" -eq 1 ]
    [ "$(state bad)" = provider_error ]
    [[ $(message bad) == *"the program ended with status 3: no licence" ]]
    [[ $(message sleep) == *"the program was not done within 2 seconds" ]]
    [[ $(message flood) == *"the program printed more than 100000 bytes" ]]
    [ "$(state loop)" = transport_error ]
}

@test "the parser opens nothing, and only the parser is lost when it is killed" {
    command -v strace || skip "strace is not installed"
    begin
    source_add good /good
    # the leak checker of a sanitizer build cannot work under strace
    ASAN_OPTIONS=detect_leaks=0 strace -f -qq -e trace=openat,open,execve,socket,connect,fork,clone,clone3,prctl,write \
        -o "$BATS_TEST_TMPDIR/trace" "$build/headway" --now 2026-01-01 collect
    [ "$(figures good)" -eq 6 ]
    # the parser is the process that closes its life with a filter of its own: the last one
    parser=$(grep -E 'PR_SET_PDEATHSIG' "$BATS_TEST_TMPDIR/trace" | tail -1 | cut -d' ' -f1)
    run awk -v pid="$parser" '$1 == pid && /(open|openat|execve|socket|connect)\(/' \
        "$BATS_TEST_TMPDIR/trace"
    [ -z "$output" ]
    # the one that fetches opens nothing of ours once it has given up its rights
    run grep -E "openat.*$HEADWAY_STATE" "$BATS_TEST_TMPDIR/trace"
    collector=$(grep -E 'execve.*headway-collect' "$BATS_TEST_TMPDIR/trace" | cut -d' ' -f1)
    [[ ! $output == *"$collector openat"* ]]
}

@test "config says what isolates the collectors" {
    begin
    source_add good /good
    run headway config
    [ "$status" -eq 0 ]
    [ "$(echo "$output" | json '"seccomp" in d["isolation"]["parsing"]')" = True ]
    [ "$(echo "$output" | json '"limits" in d["isolation"]["fetching"]')" = True ]
}

@test "killed at any moment, headway loses nothing and the next run has it all" {
    begin
    for i in 1 2 3 4; do source_add "s$i" "/delay/$i"; done
    for delay in 0.03 0.06 0.09 0.12 0.15 0.2; do
        killed_after $delay "$build/headway" --now 2026-01-01 collect
        [ ! -e "$HEADWAY_STATE/ledger.db" ] ||
            [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" "PRAGMA integrity_check")" = ok ]
    done
    headway --now 2026-01-02 collect
    whole
    for i in 1 2 3 4; do [ "$(figures "s$i")" -eq 6 ]; done
}

@test "when headway-collect is killed, each source has an outcome and headway goes on" {
    begin
    source_add slow /drip "$both, \"timeout\": 30"
    source_add good /good
    "$build/headway" --now 2026-01-01 collect 2>"$BATS_TEST_TMPDIR/err" 3>&- &
    headway_pid=$!
    for _ in $(seq 100); do
        worker=$(pgrep -P $headway_pid headway-collect || true)
        [ -n "$worker" ] && [ "$(state good 2>/dev/null)" = data ] && break
        sleep 0.1
    done
    kill -KILL "$worker"
    status=0
    wait $headway_pid || status=$?
    [ "$status" -ne 0 ]
    grep "headway-collect ended by signal 9" "$BATS_TEST_TMPDIR/err"
    [ "$(figures good)" -eq 6 ]
    [[ $(message slow) == *"headway-collect ended before it was done with this source"* ]]
}

@test "a hundred sources on as many hosts are all asked in one go" {
    begin
    mkdir -p "$HEADWAY_CONFIG/sources"
    for i in $(seq 100); do source_add "m$i" "http://127.0.1.$i:$PORT/delay/m$i"; done
    headway --now 2026-01-01 collect
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" 'SELECT count(*) FROM figure')" -eq 600 ]
}
