#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What is said about targets, through the real program and a small catalogue.

bats_require_minimum_version 1.5.0

setup() {
    state=$BATS_TEST_TMPDIR/state
    config=$BATS_TEST_TMPDIR/config
    mkdir -p "$config/catalog" "$config/figures"
    echo '{}' >"$config/headway.json"
    cat >"$config/catalog/town.json" <<'JSON'
{
  "indicators": [
    { "id": "town_output", "title": { "en": "Output of the town" }, "unit": "CNY", "nature": "flow" },
    { "id": "county_output", "title": { "en": "Output of the county" }, "unit": "CNY", "nature": "flow" },
    { "id": "town_share", "title": { "en": "Share stated" }, "unit": "percent", "nature": "rate" },
    { "id": "town_growth", "title": { "en": "Growth stated" }, "unit": "percent", "nature": "rate" },
    { "id": "town_share_computed", "title": { "en": "Share computed" }, "unit": "percent",
      "nature": "rate", "formula": "town_output / county_output * 100" }
  ],
  "targets": [
    { "id": "town_200", "indicator": "town_output", "kind": "reach", "direction": "increase",
      "path": "linear", "goal": "200 billion yuan", "announced": "2021-02-01",
      "deadline": "2028-12-31" },
    { "id": "town_150", "indicator": "town_output", "kind": "reach", "direction": "increase",
      "path": "linear", "goal": "150 billion yuan", "announced": "2021-02-01",
      "deadline": "2023-12-31" },
    { "id": "half_of_county", "indicator": "town_share_computed", "kind": "reach",
      "direction": "increase", "goal": "50 percent", "announced": "2021-02-01",
      "deadline": "2028-12-31" }
  ],
  "checks": [
    { "part": "town_output", "whole": "county_output" },
    { "share": "town_share", "part": "town_output", "whole": "county_output" },
    { "level": "town_output", "growth": "town_growth" }
  ]
}
JSON
    cat >"$config/figures/town.csv" <<'CSV'
indicator,period,value,low,high,qualifier,unit,published,publisher,url,locator,note
town_output,2020,100,,,exact,bn CNY,2021-01-20,Bureau,https://example.org/2020,table 1,
county_output,2020,400,,,exact,bn CNY,2021-01-20,Bureau,https://example.org/2020,table 2,
town_output,2021,110,,,exact,bn CNY,2022-01-20,Bureau,https://example.org/2021,table 1,
county_output,2021,400,,,exact,bn CNY,2022-01-20,Bureau,https://example.org/2021,table 2,
town_share,2021,40,,,exact,percent,2022-01-21,Daily,https://example.org/a,,
town_output,2022,119.5,,,nearly,bn CNY,2023-01-20,Bureau,https://example.org/2022,table 1,
town_growth,2022,20,,,exact,percent,2023-01-20,Bureau,https://example.org/2022,table 3,
county_output,2022,110,,,exact,bn CNY,2023-01-21,Bureau,https://example.org/2022,table 2,
county_output,2022,410,,,exact,bn CNY,2023-06-21,Bureau,https://example.org/r,table 2,
town_output,2023,120,,,over,bn CNY,2024-01-20,Bureau,https://example.org/2023,table 1,
CSV
}

headway() {
    "$HEADWAY_BUILD/headway" --config "$config" --state "$state" --now 2024-03-01 "$@"
}

ingested() {
    headway -q ingest "$config/figures/town.csv" || return
}

@test "a verdict is explained from the figures to the rule" {
    ingested
    run headway explain town_200
    [ "$status" -eq 0 ]
    [[ "$output" == *"b          100 bn yuan for 2020, which ended on 2020-12-31"* ]]
    [[ "$output" == *"https://example.org/2023 at table 1"* ]]
    [[ "$output" == *"(120 bn yuan - 100 bn yuan) / (200 bn yuan - 100 bn yuan) = 0.2000"* ]]
    [[ "$output" == *"1095 / 2922 days = 0.3747"* ]]
    [[ "$output" == *"yes  pace of at least 0"* ]]
    [[ "$output" == *"on track from 147.5 bn yuan for 2024"* ]]
}

@test "the explanation is told in Chinese and German as well, with the same numbers" {
    ingested
    run headway explain town_200 --lang zh
    [[ "$output" == *"1000亿元（2020，截至 2020-12-31）"* ]]
    [[ "$output" == *"(1200亿元 - 1000亿元) / (2000亿元 - 1000亿元) = 0.2000"* ]]
    run headway explain town_200 --lang de
    [[ "$output" == *"100 Mrd. Yuan für 2020, der Zeitraum endete am 2020-12-31"* ]]
    [[ "$output" == *"ja    Tempo"* && "$output" == *"= 0,2000"* ]]
    [[ "$output" != *"{"* ]]
    run headway explain town_200 --lang fr
    [ "$status" -eq 64 ]
}

@test "a share and a linear path are paced by so much a year, and nowhere by a rate of growth" {
    ingested
    run headway explain half_of_county
    [[ "$output" == *"required from now on = "*"(50% - "*") / 6.0000 = 3."*" percentage points a year"* ]]
    [[ "$output" == *"required change      = (T - b) / Y = (50% - 25%) / 8.0000 = 3.125 percentage points a year"* ]]
    [[ "$output" != *"rate  "* ]]
    run headway explain town_200
    [[ "$output" == *"= (200 bn yuan - 120 bn yuan) / 5.0000 = 16 bn yuan a year"* ]]
    run headway explain town_200 --lang zh
    [[ "$output" == *"今后所需变化"*"= 每年160亿元"* ]]
    run headway explain town_200 --lang de
    [[ "$output" == *"von hier an nötig"*"= 16 Mrd. Yuan im Jahr"* ]]
    run headway status half_of_county
    [[ "$output" == *"Change so far"*" percentage points a year"* ]]
    [[ "$output" != *"Growth"* ]]
    # of a goal that is reached nothing is required any more
    run headway explain town_200 --what-if town_output=2024:201e9
    [[ "$output" == *"actual change"* && "$output" != *"from now on"* ]]
    headway status town_200 --json | python3 -c '
import json, sys
t = json.load(sys.stdin)["targets"][0]
assert abs(t["required_remaining_change"] - 16e9) < 1, t
assert abs(t["required_remaining_rate"] - ((200 / 120) ** (1 / 5) - 1)) < 1e-12, t'
    headway report -o "$BATS_TEST_TMPDIR/out"
    grep -q 'it takes 16 bn yuan more a year from the latest figure on' "$BATS_TEST_TMPDIR/out/targets/town_200.html"
    run ! grep -rq 'it takes [0-9.]*% a year' "$BATS_TEST_TMPDIR/out/targets"
}

@test "a computed indicator has a history with vintages, takes no figures and has no circle" {
    ingested
    headway history town_share_computed --vintages --json | python3 -c '
import json, sys
figures = json.load(sys.stdin)["figures"]
told = [(f["period"], round(f["value"], 3), f["qualifier"], f["published"], f["in_force"])
        for f in figures]
assert told == [("2020", 25, "exact", "2021-01-20", True),
                ("2021", 27.5, "exact", "2022-01-20", True),
                ("2022", 108.636, "about", "2023-01-21", False),
                ("2022", 29.146, "about", "2023-06-21", True)], told
assert figures[1]["value"] == 27.5, "as a pocket calculator has it"
assert all(f["low"] <= f["value"] <= f["high"] for f in figures), figures'
    run headway history town_share_computed
    [[ "$output" == *"2021"*"27.5%"*"computed"* ]]
    run headway ingest - <<<'indicator,period,value,published
town_share_computed,2023,1,2024-02-01'
    [ "$status" -eq 65 ]
    [[ "$output" == *"2:1: town_share_computed is derived from others and takes no figures"* ]]

    sed -i 's|"formula": "town_output / county_output \* 100" }|"formula": "town_output / twist" },\
    { "id": "twist", "title": { "en": "Twist" }, "unit": "percent", "nature": "rate",\
      "formula": "town_share_computed * 2" }|' "$config/catalog/town.json"
    run headway status
    [ "$status" -eq 78 ]
    [ "$(grep -c 'town.json:[0-9]*:[0-9]*: formulas that rest on each other' <<<"$output")" -eq 2 ]
}

@test "what would change a verdict does change it" {
    ingested
    [ "$(headway status town_200 --json --what-if town_output=2024:147.5e9 |
        grep -o '"verdict":"[a-z_]*"')" = '"verdict":"on_track"' ]
    [ "$(headway status town_200 --json --what-if town_output=2024:147.4e9 |
        grep -o '"verdict":"[a-z_]*"')" = '"verdict":"behind"' ]
    [ "$(headway status town_200 --json --what-if town_output=2024:201e9 |
        grep -o '"verdict":"[a-z_]*"')" = '"verdict":"achieved"' ]
}

@test "what-if touches nothing, and its faults are faults of usage" {
    ingested
    before=$(cd "$state" && sha256sum ledger.db)
    headway status --what-if town_output=2024:150e9,county_output=2024:300e9 >/dev/null
    [ "$(cd "$state" && sha256sum ledger.db)" = "$before" ]
    for bad in town_output=2024 nobody=2024:1 town_output=2024-13:1 town_output=2024:nan \
        town_share_computed=2024:1; do
        run headway status --what-if "$bad"
        [ "$status" -eq 64 ]
    done
}

@test "explain gives JSON with its steps, rules and sources" {
    ingested
    headway explain town_200 --json | python3 -c '
import json, sys
e = json.load(sys.stdin)
assert e["schema"] == "headway.explain/1" and e["id"] == "town_200"
steps = {s["name"]: s["value"] for s in e["steps"]}
assert abs(steps["attained a"] - 0.2) < 1e-12, steps
assert abs(steps["pace"] - 0.2 / (1095 / 2922)) < 1e-12, steps
assert e["rules"][-1]["holds"] and not e["rules"][0]["holds"]
assert e["latest"]["url"] == "https://example.org/2023" and len(e["latest"]["hash"]) == 64
assert [c["from"] for c in e["would_change"] if c["verdict"] == "achieved"] == [2e11]
assert {h["of"] for h in e["hedges"]} == {"latest figure"}'
}

@test "a target that was not announced by the day, or is none, is told" {
    ingested
    run headway explain town_200 --as-of 2020-01-01
    [ "$status" -eq 65 ]
    [[ "$output" == *"town_200 was announced on 2021-02-01, not by 2020-01-01"* ]]
    run headway explain nothing
    [ "$status" -eq 64 ]
}

@test "an indicator without a target is told its last figure and where that is from" {
    ingested
    run headway explain county_output
    [ "$status" -eq 0 ]
    [[ "$output" == *"no target: "* && "$output" != *announced* ]]
    [[ "$output" == *"410 bn yuan for 2022, which ended on 2022-12-31"* ]]
    [[ "$output" == *"published 2023-06-21, Bureau"* ]]
    [[ "$output" == *"https://example.org/r at table 2"* ]]
    run headway explain county_output --as-of 2022-02-01 --lang zh
    [[ "$output" == *"没有目标"*"4000亿元（2021，截至 2021-12-31）"* ]]
    run headway explain county_output --as-of 2020-02-01
    [ "$status" -eq 0 ]
    [[ "$output" == *"none by that day"* ]]
    headway explain county_output --json | python3 -c '
import json, sys
e = json.load(sys.stdin)
assert e["schema"] == "headway.explain/1" and e["id"] is None and e["verdict"] is None
assert e["reason"] == "no target" and e["latest"]["value"] == 410e9, e'
    sed -i '/"id": "half_of_county"/,/"2028-12-31" }/d; s/"2023-12-31" },/"2023-12-31" }/' \
        "$config/catalog/town.json"
    headway explain town_share_computed --json | python3 -c '
import json, sys
latest = json.load(sys.stdin)["latest"]
assert latest["period"] == "2022" and latest["formula"] == "town_output / county_output * 100", latest'
    run headway status county_output
    [[ "$output" == *"no target; \`headway explain county_output\` shows the last figure"* ]]
}

@test "an indicator whose target is still to come says which and when" {
    ingested
    run headway explain town_output --as-of 2021-01-25
    [ "$status" -eq 0 ]
    [[ "$output" == *"no target by that day: town_200 was announced on 2021-02-01"* ]]
    [[ "$output" == *"100 bn yuan for 2020"* ]]
}

@test "a derived indicator has the vintages of its inputs" {
    ingested
    latest() { headway status half_of_county --json "$@" | python3 -c '
import json, sys
t = json.load(sys.stdin)["targets"][0]
print(t["latest"]["period"], round(t["latest"]["value"], 3), t["baseline"]["value"])'; }
    [ "$(latest)" = "2022 29.146 25" ]
    [ "$(latest --as-of 2023-06-20)" = "2022 108.636 25" ]
    [ "$(latest --as-of 2023-01-20)" = "2021 27.5 25" ]
    run headway explain half_of_county
    [[ "$output" == *"computed: town_output / county_output * 100"* ]]
}

@test "findings name both sides and resolve nothing" {
    ingested
    run headway findings --as-of 2023-02-01
    [ "$status" -eq 0 ]
    [[ "$output" == *"a part above its whole"*"town_output, 2022: nearly 119.5 bn yuan"*"county_output, 2022: 110 bn yuan"* ]]
    [[ "$output" == *"a share that is not part by whole"*"town_share, 2021: 40% (2022-01-21, Daily)"* ]]
    [[ "$output" == *"a growth that is not that of the levels"*"town_growth, 2022: 20%"* ]]
    run headway findings
    [[ "$output" != *"a part above its whole"* ]]
    headway findings --json | python3 -c '
import json, sys
found = json.load(sys.stdin)["findings"]
assert [f["kind"] for f in found] == ["share", "growth"], found
assert all(len(f["figures"]) == 3 and f["figures"][0]["url"] for f in found)'
}

@test "hindsight says when a miss was first called" {
    ingested
    run headway backtest
    [ "$status" -eq 0 ]
    [[ "$output" =~ town_150\ +2021-02-01\ +2023-12-31\ +missed\ +2022-01-20\ +710\ +100% ]]
    [[ "$output" == *"1 targets with a known outcome, 1 called right before the deadline: 1 by a prediction, 0 "* ]]
    headway backtest --json town_150 | python3 -c '
import json, sys
b = json.load(sys.stdin)
turns = [(t["day"], t["verdict"]) for t in b["targets"][0]["turns"]]
assert turns == [("2021-02-01", "baseline_only"), ("2022-01-20", "behind"),
                 ("2023-01-20", "far_behind"), ("2024-01-01", "outcome_unknown"),
                 ("2024-01-20", "missed")], turns'
}

@test "hindsight goes by the decisions of each day, as --as-of does, also in what is computed" {
    config=$BATS_TEST_TMPDIR/reviewed state=$BATS_TEST_TMPDIR/own
    mkdir -p "$config/catalog" "$config/figures"
    echo '{}' >"$config/headway.json"
    cat >"$config/catalog/a.json" <<'JSON'
{ "indicators": [
    { "id": "gdp", "title": "G", "unit": "CNY", "nature": "flow", "frequency": "year", "most": 90 },
    { "id": "half", "title": "H", "unit": "CNY", "nature": "flow", "formula": "gdp / 2" } ],
  "targets": [
    { "id": "half", "indicator": "half", "goal": "50 yuan", "announced": "2021-03-01",
      "deadline": "2024-12-31" } ] }
JSON
    printf '%s\n' indicator,period,value,published gdp,2020,60,2021-01-20 gdp,2021,62,2022-01-20 \
        gdp,2022,95,2023-01-20 >"$config/figures/a.csv"
    headway --now 2023-02-01 run
    headway --now 2023-05-10 review accept 3 --because checked --by me
    headway --now 2023-06-01 backtest --json | python3 -c '
import json, sys
turns = [(t["day"], t["verdict"]) for t in json.load(sys.stdin)["targets"][0]["turns"]]
assert turns == [("2021-03-01", "baseline_only"), ("2022-01-20", "far_behind"),
                 ("2023-05-10", "on_track")], turns'
    headway --now 2023-06-01 report -o "$BATS_TEST_TMPDIR/out"
    sed -n '/What the verdict was/,/<\/table>/p' "$BATS_TEST_TMPDIR/out/targets/half.html" \
        >"$BATS_TEST_TMPDIR/was"
    grep -q 'datetime="2023-05-10"' "$BATS_TEST_TMPDIR/was"
    run ! grep 'datetime="2023-01-20"' "$BATS_TEST_TMPDIR/was"
}

# The shipped figures, one file for each day on which some were published.
by_day() {
    python3 - "$1" <<'PY'
import csv, glob, sys
days = {}
for name in sorted(glob.glob("config/figures/*.csv")):
    with open(name, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            days.setdefault(row["published"], []).append(row)
for day, rows in days.items():
    with open("%s/%s.csv" % (sys.argv[1], day), "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
PY
}

# ingest_until STATE DAY: in the order of publication
ingest_until() {
    for file in "$BATS_TEST_TMPDIR"/days/*.csv; do
        [[ "$(basename "$file" .csv)" > "$2" ]] && break
        "$HEADWAY_BUILD/headway" --config "$config" --state "$1" --now 2026-11-21 -q ingest "$file"
    done
}

@test "a ledger cut at a day gives the same bytes as --as-of that day" {
    rm -r "$config"
    cp -r config "$config"
    chmod -R u+w "$config"
    mkdir "$BATS_TEST_TMPDIR/days"
    by_day "$BATS_TEST_TMPDIR/days"
    rm "$config"/figures/*.csv
    ingest_until "$state" 9999
    for day in 2018-06-01 2023-12-31 2025-01-16 2025-07-01 2026-02-04; do
        cut=$BATS_TEST_TMPDIR/cut-$day
        ingest_until "$cut" "$day"
        for command in "status --json" "status" "explain beijing_ai_core_industry_2025" \
            "explain beijing_digital_economy_share_2025_v1 --json" "findings --json" \
            "history beijing_digital_economy_va --vintages --json"; do
            for from in "$state" "$cut"; do
                # shellcheck disable=SC2086 # a command and its words
                "$HEADWAY_BUILD/headway" --config "$config" --state "$from" --now 2026-11-21 \
                    $command --as-of "$day" >"$from.out" 2>&1 || true
            done
            cmp "$state.out" "$cut.out"
        done
    done
}

@test "a computed figure has no row, no moment and no hash, and a few digits for people" {
    echo 'county_output,2022,417,,,exact,bn CNY,2023-07-21,Bureau,https://example.org/s,table 2,' \
        >>"$config/figures/town.csv"
    ingested
    run headway history town_share_computed --json
    [[ $output == *'"id":null'*'"recorded":null'*'"hash":null'* ]]
    [[ $output != *00000000000000000000* ]]
    run headway history town_share_computed --csv
    [[ $(tail -1 <<<"$output") == town_share_computed,*,observation,,accepted,*,true,, ]]
    run headway history town_share_computed
    [[ $output == *" 28.66%"* ]]
}

@test "the graph of a computed indicator shows its figures" {
    ingested
    headway graph town_share_computed -o "$BATS_TEST_TMPDIR/share.svg"
    grep -q '<desc id="headway-desc">2022: .*%' "$BATS_TEST_TMPDIR/share.svg"
    headway graph town_share_computed --as-of 2021-06-01 -o "$BATS_TEST_TMPDIR/then.svg"
    grep -q '<desc id="headway-desc">2020: 25%' "$BATS_TEST_TMPDIR/then.svg"
}
