#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Each kind of alert fires, names its cause, and ends for a cause of its own.
# shellcheck disable=SC2154 # what is loaded sets them
load alerting

# kinds: what the last notice said of each alert, as "kind cause status"
kinds() {
    got 'sorted("%s %s %s" % (a["labels"]["alertname"], a["annotations"]["cause"], a["status"])
         for a in r[-1]["json"]["alerts"])'
}

indicator() { # JSON of further fields of the indicator
    sed -i "s/\"publication_lag\": 30/&, $1/" "$HEADWAY_CONFIG/catalog/robots.json"
}

@test "TargetLagging: by a new figure, resolved by a better one" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    [ "$(kinds)" = "['TargetLagging new_figure firing']" ]
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    [ "$(kinds)" = "['TargetLagging new_figure resolved']" ]
}

@test "TargetLagging: of a sum the sum is told, not its last flow" {
    recorder
    sed -i 's/"path": "linear"/"kind": "cumulative", "window": "2021\/2030"/; s/"value": 200/"value": 800/
            s/"deadline": "2030-12-31",//; s/, "baseline": { "period": "2020" }//' \
        "$HEADWAY_CONFIG/catalog/robots.json"
    figure 2021 30 2022-01-20
    figure 2022 40 2023-01-20
    at 2023-02-01 run
    [[ "$(kinds)" == *"TargetLagging"* ]]
    sentence=$(got 'r[-1]["body"]')
    [[ "$sentence" == *"70 bn yuan up to 2022, 159.9"*"expected by then"* ]]
}

@test "TargetMissed: the figure of the deadline falls short; told once, never repeated" {
    recorder
    sed -i 's/"value": 200/"value": 110/; s/2030-12-31/2022-12-31/' "$HEADWAY_CONFIG/catalog/robots.json"
    figure 2021 108 2022-01-20
    at 2022-02-01 run
    figure 2022 109 2023-01-20
    at 2023-02-01 run
    [ "$(kinds)" = "['TargetMissed new_figure firing']" ]
    told=$(got 'len(r)')
    at 2023-06-01 run
    at 2024-06-01 run
    [ "$(got 'len(r)')" -eq "$told" ]
    figure 2022 111 2024-07-01 # revised above the goal after all
    at 2024-07-02 run
    [ "$(kinds)" = "['TargetMissed revision resolved']" ]
}

@test "MovingAway: below where it began" {
    recorder
    figure 2021 90 2022-01-20
    at 2022-02-01 run
    [[ "$(kinds)" == *"'MovingAway new_figure firing'"* ]]
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    [[ "$(kinds)" == *"'MovingAway new_figure resolved'"* ]]
}

@test "FigureOverdue: by the calendar, ended by the figure" {
    recorder
    figure 2021 112 2022-01-20
    at 2022-02-01 run
    at 2023-02-15 run # due on 30 January, and some grace
    [ "$(got 'len(r)')" -eq 0 ]
    at 2023-06-01 run
    [ "$(kinds)" = "['FigureOverdue calendar firing']" ]
    figure 2022 125 2023-06-02
    at 2023-06-03 run
    [ "$(kinds)" = "['FigureOverdue new_figure resolved']" ]
}

@test "SourceFailing: after three failures in a row, ended by an answer" {
    recorder
    mkdir "$HEADWAY_CONFIG/sources"
    cat >"$HEADWAY_CONFIG/sources/office-api.json" <<JSON
{ "id": "office-api", "kind": "json", "url": "http://127.0.0.1:$port/figures", "allow": ["http",
  "private"], "publisher": "Office", "rows": "/rows/*", "series": "/of", "period": "/year",
  "value": "/value", "unit": "CNY", "map": { "robots": "robots" } }
JSON
    echo 404 >"$BATS_TEST_TMPDIR/got/status"
    for day in 1 2; do
        run at 2022-02-0$day run
        [ "$status" -eq 1 ]
        run at 2022-02-0$day alerts
        [ "$output" = "no alerts" ]
    done
    run at 2022-02-03 run
    run at 2022-02-03 alerts
    [[ $output == *SourceFailing* ]]
    [[ $output == *office-api* ]]
    echo 200 >"$BATS_TEST_TMPDIR/got/status"
    echo '{"rows": [{"of": "robots", "year": "2021", "value": 112000000000}]}' \
        >"$BATS_TEST_TMPDIR/got/answer"
    at 2022-02-04 run
    [ "$(kinds)" = "['SourceFailing source resolved']" ]
}

@test "FigureHeld: beyond what is plausible; a decision alone ends it" {
    recorder
    indicator '"most": 150000000000'
    figure 2021 112 2022-01-20
    figure 2022 500 2023-01-20
    run at 2023-02-01 run
    [ "$(kinds)" = "['FigureHeld new_figure firing']" ]
    at 2023-02-01 review reject 3 --because 'three zeros too many' --by jo
    at 2023-02-01T01:00:00Z run
    [ "$(kinds)" = "['FigureHeld review resolved']" ]
    run at 2023-02-01 alerts
    [ "$output" = "no alerts" ]
}

@test "Conflict: two statements of one period, neither of them a revision" {
    recorder
    figure 2021 112 2022-01-20
    echo 'robots,2021,150,bn CNY,2022-01-20,Academy,https://example.org/a' \
        >>"$HEADWAY_CONFIG/figures/a.csv"
    at 2022-02-01 run
    [[ "$(kinds)" == *"'Conflict new_figure firing'"* ]]
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    [[ "$(kinds)" == *"'Conflict new_figure resolved'"* ]]
}

@test "a kind that is switched off ends, and the rules are named" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    rules='{"off": ["TargetLagging"]}'
    channels "{\"id\": \"hook\", \"kind\": \"webhook\", \"url\": \"http://127.0.0.1:$port/hook\",
               \"allow\": [\"http\"]}" "$rules"
    at 2022-02-02 run
    [ "$(kinds)" = "['TargetLagging rules resolved']" ]
}

@test "what was never tried and is over by then is never told" {
    strace -V >/dev/null 2>&1 && strace -o /dev/null true || skip "no strace"
    recorder
    figure 2021 104 2022-01-20
    cp "$HEADWAY_CONFIG/figures/a.csv" "$BATS_TEST_TMPDIR/a.csv"
    for when in $(seq 3 40); do # killed after the notice was recorded, before it was handed over
        rm -rf "$HEADWAY_STATE"
        strace -qq -o /dev/null -e "inject=fdatasync:signal=KILL:when=$when" \
            "$build/headway" --now 2022-02-01 run || true
        waiting=$(sqlite3 "$HEADWAY_STATE/ledger.db" \
            "SELECT count(*) FROM notice WHERE state = 'queued' AND attempts = 0" 2>&1) || waiting=0
        [ "$waiting" -eq 0 ] || break
    done
    [ "$waiting" -eq 1 ]
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    [ "$(got 'len(r)')" -eq 0 ]
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" 'SELECT DISTINCT state FROM notice')" = cancelled ]
}
