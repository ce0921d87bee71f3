#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The configuration: its faults, all at once, and what ships.
load helpers

broken() { # a configuration of its own
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/sources"
    echo '{"title": "T"}' >"$HEADWAY_CONFIG/headway.json"
}

@test "every fault is told at once, with file, line and column, and the status is 78" {
    broken
    cat >"$HEADWAY_CONFIG/catalog/a.json" <<'JSON'
{
  "indicators": [
    { "id": "Jobs", "title": "Jobs", "unit": "count", "nature": "stock" },
    { "id": "gdp", "title": "GDP", "unit": "CNY", "natur": "flow" }
  ],
  "targets": [
    { "id": "gdp", "indicator": "gpd", "goal": { "value": 5 }, "announced": "2024-02-30" }
  ]
}
JSON
    printf '\xef\xbb\xbf{}' >"$HEADWAY_CONFIG/catalog/b.json"
    echo '{"id": "x", "kind": "csv", "every": "daily", "url": "https://h/"}' \
        >"$HEADWAY_CONFIG/sources/x.json"
    run headway config --check
    [ "$status" -eq 78 ]
    [ "${#lines[@]}" -eq 8 ]
    [[ ${lines[0]} == "headway: $HEADWAY_CONFIG/catalog/a.json:3:13: \"Jobs\" is no id: "* ]]
    [[ ${lines[1]} == *"a.json:4:5: indicator without \"nature\": add it, "* ]]
    [[ ${lines[2]} == *"a.json:4:51: indicator has no field \"natur\": did you mean \"nature\"?" ]]
    [[ ${lines[3]} == *"a.json:7:48: goal without \"unit\": add it, "* ]]
    [[ ${lines[4]} == *"a.json:7:77: \"2024-02-30\" is no day of the calendar: "* ]]
    [[ ${lines[5]} == *"b.json:1:1: a byte order mark: "* ]]
    [[ ${lines[6]} == *"x.json:1:37: \"daily\" is no interval: "* ]]
    [[ ${lines[7]} == *"7 faults in the configuration" ]]
}

@test "a unit that is one letter off a known one is taken for a slip of the pen" {
    broken
    echo '{"indicators": [
      { "id": "gdp", "title": "GDP", "unit": "CNYY", "nature": "flow", "frequency": "year" },
      { "id": "boxes", "title": "Containers", "unit": "TEU", "nature": "flow" } ]}' \
        >"$HEADWAY_CONFIG/catalog/a.json"
    run headway config --check
    [ "$status" -eq 78 ]
    [ "${#lines[@]}" -eq 2 ]
    [[ ${lines[0]} == *"a.json:2:46: \"CNYY\" is no known unit: did you mean \"CNY\"?" ]]
}

@test "the figures of the configuration are checked with it, and nothing is recorded" {
    cp -r "$HEADWAY_CONFIG" "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    printf '%s\n' indicator,period,value,published robots,2023-02-30,7,2024-01-01 \
        nobody,2023,7,2024-01-01 >"$HEADWAY_CONFIG/figures/bad.csv"
    run headway config --check
    [ "$status" -eq 78 ]
    [ "${#lines[@]}" -eq 3 ]
    [[ ${lines[0]} == *"figures/bad.csv:2:8: \"2023-02-30\" is no period; "* ]]
    [[ ${lines[1]} == *"figures/bad.csv:3:1: there is no indicator \"nobody\"; "* ]]
    [[ ${lines[2]} == *"2 rows at fault in the configured figures" ]]
    [ ! -e "$HEADWAY_STATE" ]
}

@test "other commands refuse a configuration at fault and write nothing" {
    broken
    echo '{"targets": 5}' >"$HEADWAY_CONFIG/catalog/a.json"
    run headway --now 2026-02-01 run
    [ "$status" -eq 78 ]
    [[ $output == *"a.json:1:13: \"targets\" is a number: it must be a list"* ]]
    [ ! -e "$HEADWAY_STATE/ledger.db" ]
}

@test "a directory that is not there is a fault of configuration" {
    run headway --config "$BATS_TEST_TMPDIR/nowhere" config
    [ "$status" -eq 78 ]
    [[ $output == *"nowhere/headway.json: cannot open: No such file or directory; every configuration has this file, and {} in it will do"* ]]
}

@test "the effective configuration has defaults filled in and goals in base units" {
    run headway config
    [ "$status" -eq 0 ]
    [ "$(json 'd["schema"]' <<<"$output")" = headway.config/1 ]
    export HEADWAY_CONFIG=$root/config
    headway config >"$BATS_TEST_TMPDIR/config.json"
    json '[(t["goal"]["value"], t["deadline"], t["frequency"]) for t in d["targets"]
           if t["id"] == "beijing_ai_core_industry"]' <"$BATS_TEST_TMPDIR/config.json" \
        >"$BATS_TEST_TMPDIR/goal"
    [ "$(cat "$BATS_TEST_TMPDIR/goal")" = "[(1000000000000, '2027-12-31', 'year')]" ]
    run headway config --check
    [ "$status" -eq 0 ]
    [ -z "$output" ]
}

@test "a secret of a channel is not printed" {
    broken
    echo '{"channels": [{"id": "desk", "kind": "slack", "url": "https://h/hush"}]}' \
        >"$HEADWAY_CONFIG/headway.json"
    run headway config
    [ "$status" -eq 0 ]
    [[ $output == *'"id":"desk"'* ]]
    [[ $output != *hush* ]]
}

@test "what ships is titled in three languages and every figure is taken" {
    export HEADWAY_CONFIG=$root/config
    headway config >"$BATS_TEST_TMPDIR/config.json"
    [ "$(json 'all(set(i["title"]) == {"en", "zh", "de"} for i in d["indicators"])' \
        <"$BATS_TEST_TMPDIR/config.json")" = True ]
    run headway --now 2026-11-21 run
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    rows=$(cat "$root"/config/figures/*.csv | grep -c ',\(observation\|forecast\|fact\)$')
    [ "$(headway export jsonl | wc -l)" -eq "$rows" ]
}

@test "what ships says what the publishers said, in force as of the day" {
    export HEADWAY_CONFIG=$root/config
    headway --now 2026-11-21 run
    headway history beijing_digital_economy_va --vintages --json >"$BATS_TEST_TMPDIR/va.json"
    in_force='[(f["period"], f["low"], f["published"]) for f in d["figures"]
               if f["in_force"] and f["period"] in ("2021", "2024")]'
    [ "$(json "$in_force" <"$BATS_TEST_TMPDIR/va.json")" = \
        "[('2021', 1760000000000, '2025-06-24'), ('2024', 2200000000000, '2025-06-24')]" ]
    headway --now 2026-02-01 status --as-of 2025-07-01 --json >"$BATS_TEST_TMPDIR/status.json"
    row='[(t["latest"]["high"], t["verdict"]) for t in d["targets"]
          if t["id"] == "beijing_ai_core_industry_2025"]'
    [ "$(json "$row" <"$BATS_TEST_TMPDIR/status.json")" = "[(350000000000, 'achieved')]" ]
    [ "$(json '[t["id"] for t in d["targets"] if t["id"] == "beijing_ai_core_industry"]' \
        <"$BATS_TEST_TMPDIR/status.json")" = "[]" ]
}

@test "--check names sources that map to what the catalogue has not, also those that are off" {
    cp -r "$root/config" "$BATS_TEST_TMPDIR/config"
    run headway --config "$BATS_TEST_TMPDIR/config" config --check
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    sed -i 's/"china_gdp" }/"china_gpd" }/' "$BATS_TEST_TMPDIR/config/sources/dbnomics_china_gdp.json"
    sed -i 's/"unit": "100 million yuan"/"unit": "km"/' \
        "$BATS_TEST_TMPDIR/config/sources/nbs_beijing_gdp.json"
    run headway --config "$BATS_TEST_TMPDIR/config" config --check
    [ "$status" -eq 78 ]
    [[ $output == *'/dbnomics_china_gdp.json:'*': source dbnomics_china_gdp: "china_gpd" is no indicator of the catalogue'* ]]
    [[ $output == *'/nbs_beijing_gdp.json:'*'"km" does not convert into CNY, the unit of beijing_gdp'* ]]
    # it is no reason not to run
    run headway --config "$BATS_TEST_TMPDIR/config" config
    [ "$status" -eq 0 ]
}

@test "--check names patterns, XPaths and paths that are none, beside all other faults" {
    broken
    echo '{"indicators": [{ "id": "gdp", "title": "GDP", "unit": "CNY", "nature": "floww" }]}' \
        >"$HEADWAY_CONFIG/catalog/a.json"
    cat >"$HEADWAY_CONFIG/sources/a.json" <<'JSON'
[ { "id": "press", "kind": "page", "url": "https://h/", "text": "//div[",
    "links": { "match": "[a-", "in": "//a" },
    "figures": [ { "indicator": "gdp", "anchor": "(", "unit": "CNY", "not": ["fine", "*"] } ] },
  { "id": "api", "kind": "file", "format": "json", "path": "/none", "rows": "data/*",
    "series": ["/a", ["/b", "/[c"]], "pages": { "next": "/[x" } } ]
JSON
    run headway config --check
    [ "$status" -eq 78 ]
    [ "${#lines[@]}" -eq 10 ]
    [[ ${lines[0]} == *'a.json:1:73: "floww" is no nature: did you mean "flow"?' ]]
    [[ ${lines[1]} == *'/a.json:1:65: source press: the XPath "//div[" cannot be evaluated' ]]
    [[ ${lines[2]} == *'/a.json:2:25: source press: the pattern "[a-" is at fault at character '* ]]
    [[ ${lines[3]} == *'/a.json:3:50: source press: the pattern "(" is at fault at character '* ]]
    [[ ${lines[4]} == *'/a.json:3:86: source press: the pattern "*" is at fault at character '* ]]
    [[ ${lines[5]} == *'/a.json:4:77: source api: "data/*" is no path: begin it with /' ]]
    [[ ${lines[6]} == *'/a.json:5:29: source api: path segment "[c": write [key=value]' ]]
    [[ ${lines[7]} == *'/a.json:5:57: source api: path segment "[x": write [key=value]' ]]
    [[ ${lines[8]} == *"7 faults in the sources" ]]
    [[ ${lines[9]} == *"1 fault in the configuration" ]]
}

@test "doctor counts a pattern that is none among the faults of the configuration" {
    broken
    echo '{ "id": "press", "kind": "page", "url": "https://h/", "links": { "match": "(" } }' \
        >"$HEADWAY_CONFIG/sources/a.json"
    run headway doctor
    [ "$status" -eq 1 ]
    [[ $output == *"fault    configuration"*" 1 fault"* ]]
}
