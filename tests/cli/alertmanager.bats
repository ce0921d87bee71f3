#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Against Debian's own prometheus-alertmanager, promtool and node exporter, on loopback. They go by
# the clock of the machine, so the figures here are of two years before it, whichever that is.
# shellcheck disable=SC2154,SC2016 # what is loaded sets them; until_true evaluates
load alerting

# What is installed; the node exporter may be one that .ci/receivers has fetched.
PATH=$PATH:${HEADWAY_BUILD:-$BATS_TEST_DIRNAME/../../build}/receivers/usr/bin
alertmanager=$(command -v prometheus-alertmanager || command -v alertmanager || true)

free_port() { "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'; }

# An alertmanager that remembers nothing of the one before, on the same port.
start_alertmanager() {
    [ -n "$alertmanager" ] || skip "no prometheus-alertmanager: apt-get install it"
    listen=${listen:-$(free_port)}
    rm -rf "$BATS_TEST_TMPDIR/am"
    mkdir "$BATS_TEST_TMPDIR/am"
    cat >"$BATS_TEST_TMPDIR/am/am.yml" <<YAML
route: { receiver: hook, group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
receivers: [{ name: hook, webhook_configs: [{ url: "http://127.0.0.1:$port/am" }] }]
YAML
    "$alertmanager" --config.file="$BATS_TEST_TMPDIR/am/am.yml" --cluster.listen-address= \
        --storage.path="$BATS_TEST_TMPDIR/am" --web.listen-address="127.0.0.1:$listen" \
        --log.level=error 3>&- &
    manager=$!
    servers+=("$manager")
    until_true "curl -fs http://127.0.0.1:$listen/-/ready >/dev/null"
}

until_true() { # COMMAND: within ten seconds
    for _ in $(seq 100); do
        ! eval "$1" || return 0
        sleep 0.1
    done
    echo "never true: $1"
    return 1
}

alerts() { # EXPRESSION over a, what alertmanager holds
    curl -fs "http://127.0.0.1:$listen/api/v2/alerts" |
        "$python" -c "import json, sys; a = json.load(sys.stdin); print($1)"
}

# One target, below its path by a figure that a later one corrects.
scene() {
    year=$(date -u +%Y)
    cat >"$HEADWAY_CONFIG/catalog/robots.json" <<JSON
{ "indicators": [{ "id": "robots", "title": "Robots", "unit": "CNY", "nature": "flow",
    "frequency": "year", "publication_lag": 400 }],
  "targets": [{ "id": "robots_goal", "indicator": "robots", "path": "linear",
    "goal": { "value": 200, "unit": "bn CNY" }, "deadline": "$((year + 8))-12-31",
    "announced": "$((year - 2))-02-01", "baseline": { "period": "$((year - 3))" } }] }
JSON
    echo 'indicator,period,value,unit,published,publisher,url' >"$HEADWAY_CONFIG/figures/a.csv"
    figure $((year - 3)) 100 $((year - 2))-01-20
    figure $((year - 2)) 104 $((year - 1))-01-20
}

@test "alertmanager: an alert fires, is silenced, outlives a restart by resend, and resolves" {
    recorder
    scene
    start_alertmanager
    channels "{\"id\": \"am\", \"kind\": \"alertmanager\", \"url\": \"http://127.0.0.1:$listen\",
               \"allow\": [\"http\"]}"
    headway run
    [ "$(alerts '[(x["labels"]["alertname"], x["status"]["state"]) for x in a]')" = \
      "[('TargetLagging', 'active')]" ]
    [ "$(alerts 'a[0]["labels"]["target"]')" = robots_goal ]
    until_true '[ "$(got "len(r)")" -ge 1 ]'
    [ "$(got 'r[0]["json"]["status"]')" = firing ]

    curl -fs -H 'Content-Type: application/json' -d "{\"matchers\": [{\"name\": \"alertname\",
        \"value\": \"TargetLagging\", \"isRegex\": false}], \"createdBy\": \"jo\", \"comment\":
        \"known\", \"startsAt\": \"$(date -u +%FT%TZ)\", \"endsAt\": \"$((year + 1))-12-31T00:00:00Z\"}" \
        "http://127.0.0.1:$listen/api/v2/silences" >/dev/null
    until_true '[ "$(alerts "a[0][\"status\"][\"state\"]")" = suppressed ]'

    kill "$manager"
    wait "$manager" || true
    start_alertmanager
    [ "$(alerts 'len(a)')" -eq 0 ]
    headway resend
    [ "$(alerts '[x["status"]["state"] for x in a]')" = "['active']" ]

    figure $((year - 2)) 125 $((year - 1))-02-20
    headway run
    until_true '[ "$(alerts "len(a)")" -eq 0 ]'
    until_true '[ "$(got "r[-1][\"json\"][\"status\"]")" = resolved ]'
}

@test "alertmanager: what it was not there for is owed until it is" {
    recorder
    scene
    start_alertmanager
    channels "{\"id\": \"am\", \"kind\": \"alertmanager\", \"url\": \"http://127.0.0.1:$listen\",
               \"allow\": [\"http\"]}"
    kill "$manager"
    wait "$manager" || true
    run headway run
    [ "$status" -eq 1 ]
    start_alertmanager
    headway --now "$(date -u -d '+10 minutes' +%FT%TZ)" resend
    [ "$(alerts 'len(a)')" -eq 1 ]
}

@test "promtool finds nothing to say about the metrics" {
    command -v promtool >/dev/null || skip "no promtool: apt-get install prometheus"
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    at 2022-02-01 export metrics >"$BATS_TEST_TMPDIR/headway.prom"
    run promtool check metrics <"$BATS_TEST_TMPDIR/headway.prom"
    [ "$status" -eq 0 ]
    [ -z "$output" ]
}

@test "the node exporter serves the metrics as they were written" {
    exporter=$(command -v prometheus-node-exporter || command -v node_exporter) ||
        skip "no prometheus-node-exporter: apt-get install it"
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    mkdir "$BATS_TEST_TMPDIR/textfile"
    at 2022-02-01 export metrics >"$BATS_TEST_TMPDIR/textfile/headway.prom"
    listen=$(free_port)
    "$exporter" --collector.disable-defaults --collector.textfile \
        --collector.textfile.directory="$BATS_TEST_TMPDIR/textfile" \
        --web.listen-address="127.0.0.1:$listen" --log.level=error 3>&- &
    servers+=($!)
    until_true "curl -fs http://127.0.0.1:$listen/metrics >$BATS_TEST_TMPDIR/metrics"
    grep -q '^headway_target_progress_ratio{.*target="robots_2030"' "$BATS_TEST_TMPDIR/metrics"
    grep -q '^node_textfile_scrape_error 0' "$BATS_TEST_TMPDIR/metrics"
}
