#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# How a provider is reached: by TLS, through a proxy, within the bounds of headway.json.
load helpers

serve() { # NAME [ARGS]: a provider of its own, whose port is in $SERVED/NAME
    python3 "$BATS_TEST_DIRNAME/../fixtures/server.py" "$SERVED/$1" "$SERVED/$1.log" "${@:2}" 3>&- &
    echo $! >>"$SERVED/pids"
}

setup_file() {
    export SERVED=$BATS_FILE_TMPDIR
    cd "$SERVED" || return
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=A CA of the tests' \
        -keyout ca.key -out ca.pem 2>/dev/null
    openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out request.pem \
        2>/dev/null
    openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 \
        -extfile <(echo subjectAltName=DNS:localhost) -out certificate.pem 2>/dev/null
    serve plain
    serve tls certificate.pem key.pem
    serve old certificate.pem key.pem old
    for name in plain tls old; do
        for _ in $(seq 100); do
            [ -e "$name" ] && break
            sleep 0.1
        done
    done
}

teardown_file() {
    while read -r pid; do kill "$pid"; done <"$SERVED/pids"
}

begin() {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/sources"
    echo "${1:-{\}}" >"$HEADWAY_CONFIG/headway.json"
    indicators=""
}

source_add() { # ID URL [MEMBERS]
    cat >"$HEADWAY_CONFIG/sources/$1.json" <<JSON
{"id": "$1", "kind": "json", "url": "$2", "rows": "/data/*", "period": "/date",
 "value": "/value", "series": "/s", "unit": "CNY", "map": {"": "i_$1"}${3:+,} ${3:-}}
JSON
    indicators="$indicators${indicators:+,}{\"id\": \"i_$1\", \"title\": \"$1\", \"unit\": \"CNY\",
        \"nature\": \"flow\", \"frequency\": \"year\"}"
    echo "{\"indicators\": [$indicators]}" >"$HEADWAY_CONFIG/catalog/c.json"
}

figures() { headway history "i_$1" --json | json 'len(d["figures"])'; }
state() { sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT outcome FROM source WHERE id = '$1'"; }
message() { sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT message FROM source WHERE id = '$1'"; }
asked() { grep -c "$2" "$SERVED/$1.log" || true; }

@test "TLS is verified: by the authority that a source names, for its host, 1.2 or better" {
    begin
    tls=$(cat "$SERVED/tls")
    ca="\"ca_file\": \"$SERVED/ca.pem\", \"allow\": [\"private\"]"
    source_add good "https://localhost:$tls/good" "$ca"
    source_add unknown "https://localhost:$tls/good" '"allow": ["private"]'
    source_add name "https://127.0.0.1:$tls/good" "$ca"
    source_add old "https://localhost:$(cat "$SERVED/old")/good" "$ca"
    source_add plain "https://localhost:$(cat "$SERVED/plain")/good" "$ca"
    source_add nofile "https://localhost:$tls/good" \
        "\"ca_file\": \"$SERVED/no-such.pem\", \"allow\": [\"private\"]"
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    echo "$output"
    [ "$(figures good)" -eq 6 ]
    for refused in unknown name old plain nofile; do
        echo "$refused: $(state $refused): $(message $refused)"
        [ "$(figures $refused)" -eq 0 ]
        [ "$(state $refused)" = transport_error ]
    done
    [[ $(message unknown) == *certificate* ]]
    [[ $(message name) == *"127.0.0.1"* ]]
    [ "$(asked tls /good)" -eq 1 ] # those that are refused are so before anything is said
    [ ! -e "$SERVED/old.log" ]
}

@test "a proxy is used where a source names one, and only then" {
    begin
    proxy="\"proxy\": \"http://127.0.0.1:$(cat "$SERVED/plain")\""
    source_add through "http://provider.invalid/good?by=proxy" "$proxy, \"allow\": [\"http\"]"
    source_add without "http://provider.invalid/good" '"allow": ["http"]'
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$(figures through)" -eq 6 ]
    [ "$(figures without)" -eq 0 ]
    grep -F 'http://provider.invalid/good?by=proxy' "$SERVED/plain.log" |
        grep -F '"host": "provider.invalid"'
}

@test "headway.json bounds a run: bodies, tries, its time, documents side by side" {
    plain=http://127.0.0.1:$(cat "$SERVED/plain")
    allow='"allow": ["http", "private"]'
    begin '{"fetching": {"body_mebibytes": 1, "tries": 1, "deadline": "3s", "per_host": 1}}'
    source_add good "$plain/delay/one" "$allow"
    source_add two "$plain/delay/two" "$allow"
    source_add big "$plain/bomb" "$allow"
    source_add tight "$plain/good" "$allow, \"most\": 10"
    source_add fails "$plain/fails/503/1" "$allow"
    source_add drip "http://127.0.0.2:${plain##*:}/drip" "$allow"
    run headway --now 2026-01-01 collect
    [ "$status" -eq 1 ]
    [ "$(figures good)" -eq 6 ]
    [ "$(figures two)" -eq 6 ]
    [[ $(message big) == *"larger than 1048576 bytes"* ]]
    [[ $(message tight) == *"larger than 10 bytes"* ]] # what the source says counts before it
    [[ $(message fails) == *"HTTP 503"* ]]
    [ "$(asked plain /fails/503)" -eq 1 ]
    [ "$(state drip)" = transport_error ]
    # one after the other from one host
    run python3 -c 'import json, sys
times = [r["time"] for r in map(json.loads, open(sys.argv[1])) if r["path"].startswith("/delay")]
print(abs(times[1] - times[0]) >= 0.1)' "$SERVED/plain.log"
    [ "$output" = True ]
    begin '{"fetching": {"at_once": 0, "tries": 11, "deadline": "2d"}}'
    run headway config --check
    [ "$status" -eq 78 ]
    [[ $output == *"at_once is from 1 to 256"* ]]
    [[ $output == *"tries is from 1 to 10"* ]]
    [[ $output == *'deadline is from 1 to 86400 seconds, as in "5m"'* ]]
}
