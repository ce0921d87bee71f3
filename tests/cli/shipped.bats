#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The figures and targets that are shipped, all the way through.
load helpers

setup_file() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    export HEADWAY_STATE=$BATS_FILE_TMPDIR/state HEADWAY_OUTPUT=$BATS_FILE_TMPDIR/out
    HEADWAY_CONFIG=$root/config "${HEADWAY_BUILD:-$root/build}/headway" --now 2026-11-21 run
}

setup() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    # shellcheck disable=SC2034 # helpers.bash runs it from there
    build=${HEADWAY_BUILD:-$root/build}
    export HEADWAY_CONFIG=$root/config
    export HEADWAY_STATE=$BATS_FILE_TMPDIR/state HEADWAY_OUTPUT=$BATS_FILE_TMPDIR/out
}

target() { # ID EXPRESSION: Python over `t`, the target in the status on standard input
    json "next((lambda t: $2)(t) for t in d['targets'] if t['id'] == '$1')"
}

@test "the trillion of Beijing's core AI industry stands at 450 billion for 2025" {
    headway --now 2026-02-01 status --json >"$BATS_TEST_TMPDIR/status"
    run target beijing_ai_core_industry \
        '(t["goal"]["value"], t["goal"]["deadline"], t["latest"]["value"], t["latest"]["period"])' \
        <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "(1000000000000, '2027-12-31', 450000000000, '2025')" ]
    run target beijing_ai_core_industry '(t["verdict"], round(t["required_rate"], 3))' \
        <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "('baseline_only', 0.491)" ]
}

@test "in July 2025 300 billion by 2025 was achieved and the trillion was not announced" {
    headway --now 2026-02-01 status --as-of 2025-07-01 --json >"$BATS_TEST_TMPDIR/status"
    run json '[(t["goal"]["value"], t["latest"]["value"], t["latest"]["high"], t["verdict"], t["certain"]) for t in d["targets"] if t["indicator"] == "beijing_ai_core_industry"]' \
        <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "[(300000000000, 350000000000, 350000000000, 'achieved', True)]" ]
}

@test "revisions of the digital economy's value added are all kept, the later in force" {
    run json '[(f["period"], f["value"] / 1e9, f["qualifier"], f["published"], f["in_force"]) for f in d["figures"] if f["period"] == "2021"]' \
        < <(headway history beijing_digital_economy_va --vintages --json)
    [ "$output" = "[('2021', 1625.19, 'exact', '2022-03-01', False), ('2021', 1760.0, 'over', '2025-06-24', True)]" ]
    run json '[(f["value"] / 1e9, f["relation"]) for f in d["figures"] if f["period"] == "2024" and f["relation"] != "duplicate"]' \
        < <(headway history beijing_digital_economy_va --vintages --json)
    [ "$output" = "[(2000.0, 'first'), (2200.0, 'revision')]" ]
    run json '[f["value"] / 1e9 for f in d["figures"] if f["period"] == "2024" and f["in_force"]]' \
        < <(headway history beijing_digital_economy_va --json)
    [ "$output" = "[2200.0]" ]
    run json 'all(f["source"] and f["published"] for f in d["figures"])' \
        < <(headway history beijing_digital_economy_va --vintages --json)
    [ "$output" = True ]
}

@test "a hedge that turned round is a contradiction, other words for it are a refinement" {
    run json '{(f["period"], f["qualifier"], f["published"]): f["relation"] for f in d["figures"]}[("2025", "nearly", "2026-01-05")]' \
        < <(headway history beijing_ai_core_industry --vintages --json)
    [ "$output" = contradiction ]
    run json '[f["relation"] for f in d["figures"] if f["published"] == "2025-06-24"]' \
        < <(headway history beijing_ai_core_industry --vintages --json)
    [ "$output" = "['refinement']" ]
}

@test "every conflict of the shipped figures is called what it is" {
    while read -r indicator period published relation; do
        run json "sorted({f['relation'] for f in d['figures']
            if f['period'] == '$period' and f['published'] == '$published'})" \
            < <(headway history "$indicator" --vintages --json)
        [[ "$output" == *"'$relation'"* ]] || { echo "$indicator $period $published: $output"; false; }
    done <<'END'
beijing_digital_economy_va 2021 2025-06-24 revision
beijing_digital_economy_va 2024 2025-03-21 revision
beijing_digital_economy_va 2024 2025-03-06 duplicate
beijing_digital_economy_share 2023 2024-03-26 other_period
beijing_ai_core_industry 2024 2025-06-24 refinement
beijing_ai_core_industry 2025 2026-01-05 contradiction
beijing_ai_related_output 2022 2024-03-15 revision
china_ai_core_industry 2024 2025-09-24 contradiction
china_ai_core_industry 2020 2022-07-27 contradiction
china_ai_core_industry 2025 2025-12-27 refinement
china_ai_companies 2025-12-31 2026-03-08 refinement
END
}

@test "a target that was replaced is named and stays judged" {
    headway --now 2026-11-21 status beijing_digital_economy_share --json >"$BATS_TEST_TMPDIR/status"
    run json '[(t["goal"]["value"], t["verdict"], t["replaced_by"]) for t in d["targets"]]' \
        <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "[(45, 'achieved', None), (50, 'missed', 'beijing_digital_economy_share')]" ]
}

@test "every published outcome that the shipped figures show is the verdict's" {
    headway --now 2026-11-21 status --json >"$BATS_TEST_TMPDIR/status"
    run json '{t["id"]: t["verdict"] for t in d["targets"]}["jingxi_park_phase1_opening"]' <"$BATS_TEST_TMPDIR/status"
    [ "$output" = achieved ]
    run json 'sorted({t["verdict"] for t in d["targets"] if t["indicator"] == "mentougou_computing" and t["goal"]["deadline"] == "2023-12-31"})' <"$BATS_TEST_TMPDIR/status"
    [ "$output" = "['missed']" ]
    run json 'sum(t["verdict"] not in ("not_evaluable", "outcome_unknown") for t in d["targets"]) >= 20' <"$BATS_TEST_TMPDIR/status"
    [ "$output" = True ]
}

@test "every number of the status is finite and every null is explained" {
    headway --now 2026-11-21 status --json >"$BATS_TEST_TMPDIR/status"
    run ! grep -Ei '[^a-z](nan|inf|infinity)[^a-z]' "$BATS_TEST_TMPDIR/status"
    run json 'all(t["reason"] for t in d["targets"] if t["pace"] is None)' <"$BATS_TEST_TMPDIR/status"
    [ "$output" = True ]
}

@test "a plan of milestones is explained with the leg it is on" {
    run headway --now 2024-06-01 explain mentougou_computing
    [[ $output == *"the plan on that day = 400 PFLOPS + (1,000 PFLOPS - 400 PFLOPS) x 111 / 366 = 582 PFLOPS"* ]]
    [[ $output == *"= (16 + (500 PFLOPS - 400 PFLOPS) / (1,000 PFLOPS - 400 PFLOPS) x 366) / 1112 = 0.0692"* ]]
}

@test "the bar is shaded up to where the path asks for, not to the time that is gone" {
    run headway --now 2027-02-01 status beijing_ai_core_industry \
        --what-if beijing_ai_core_industry=2026:665e9
    [[ $output == *"████······ 39%"* ]] # 40 % are due after half of the time
    run headway --now 2027-02-01 status beijing_ai_core_industry \
        --what-if beijing_ai_core_industry=2026:560e9
    [[ $output == *"██░░······ 20%"* ]]
}

@test "what is waited for has a day, and nothing has that of 1970" {
    run headway --now 2026-11-21 alerts --all
    [[ $output == *"the figure for "*" was due on "* ]]
    [[ $output != *1970* ]]
}

@test "a file is for metrics; figures go to standard output" {
    run headway export csv -o "$BATS_TEST_TMPDIR/figures.csv"
    [ "$status" -eq 64 ]
    [ ! -e "$BATS_TEST_TMPDIR/figures.csv" ]
}
