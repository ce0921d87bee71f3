#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The verdicts as a person at a terminal meets them: the table fits, and one target is told whole.

load helpers

setup_file() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    "${HEADWAY_BUILD:-$root/build}/headway" --config "$root/config" --state "$BATS_FILE_TMPDIR" \
        --now 2026-11-21 -q ingest "$root"/config/figures/*.csv
}

status() {
    "$build/headway" --config "$root/config" --state "$BATS_FILE_TMPDIR" --now 2026-11-21 \
        status "$@"
}

# widest: the columns of the longest line, Chinese letters counted as two.
widest() {
    python3 -c 'import sys, unicodedata
print(max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))
          for line in sys.stdin))'
}

@test "no line is wider than asked, in any language, and ids are whole at every width" {
    for lang in en zh de; do
        for columns in 60 80 100 120 160 240; do
            COLUMNS=$columns status --lang $lang >"$BATS_TEST_TMPDIR/table"
            [ "$(widest <"$BATS_TEST_TMPDIR/table")" -le "$columns" ]
            grep -q '^beijing_digital_economy_share_2025_v1 ' "$BATS_TEST_TMPDIR/table"
        done
    done
}

@test "piped without COLUMNS the table has a hundred columns" {
    unset COLUMNS
    status >"$BATS_TEST_TMPDIR/table"
    [ "$(widest <"$BATS_TEST_TMPDIR/table")" -le 100 ]
    grep -q 'progress' "$BATS_TEST_TMPDIR/table"
    COLUMNS=rubbish status | cmp - "$BATS_TEST_TMPDIR/table"
}

@test "Chinese columns stand below each other" {
    COLUMNS=240 status --lang zh | python3 -c 'import sys, unicodedata
ends = set()
for line in list(sys.stdin)[1:]:
    width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.split(" 2027-12-31")[0])
    if " 2027-12-31" in line:
        ends.add(width)
assert len(ends) == 1, ends'
}

@test "one figure is no way done, and what is achieved is whole" {
    COLUMNS=100 status >"$BATS_TEST_TMPDIR/table"
    run grep '^beijing_ai_core_industry ' "$BATS_TEST_TMPDIR/table"
    [[ $output != *%* ]]
    run grep '^china_total_computing ' "$BATS_TEST_TMPDIR/table"
    [[ $output != *%* ]]
    run grep '^beijing_ai_core_industry_2025 ' "$BATS_TEST_TMPDIR/table"
    [[ $output == *"██████████ 100%"* ]]
}

@test "the table and the site show the same progress" {
    "$build/headway" --config "$root/config" --state "$BATS_FILE_TMPDIR" --now 2026-11-21 \
        report -o "$BATS_TEST_TMPDIR/out"
    COLUMNS=240 status >"$BATS_TEST_TMPDIR/table"
    python3 - "$BATS_TEST_TMPDIR/table" "$BATS_TEST_TMPDIR/out/index.html" <<'END'
import html, re, sys
table = {line.split()[0]: re.search(r"[█░·] (−?>?\d+%)", line)
         for line in open(sys.argv[1]).readlines()[1:]}
rows = re.findall(r'<tr data-verdict.*?</tr>', open(sys.argv[2]).read(), re.S)
assert len(rows) == len(table)
for row in rows:
    name = re.search(r'targets/(\w+)\.html', row)[1]
    shown = re.search(r'class="share"[^>]*>([^<]*)<', row)
    told = table[name][1] if table[name] else None
    assert (html.unescape(shown[1]) if shown else None) == told, name
END
}

@test "one target is told in detail: figure, publisher, goal, arrival, reasons" {
    run status shijingshan_scifi_companies
    [ "$status" -eq 0 ]
    [[ $output == *"236 companies, 20 Jun 2025"* ]]
    [[ $output == *"People's Daily Online"* ]]
    [[ $output == *"over 260 companies, 31 Dec 2025"* ]]
    [[ $output == *"days ahead"* ]]
    # A day that the trend named and that has passed is no announcement.
    [[ $output == *"no figure says so yet"* ]]
    [[ $output == *"headway explain shijingshan_scifi_companies"* ]]
    [ "$(grep -c '^  - ' <<<"$output")" -ge 2 ]
    run status mentougou_computing_2023
    [[ $output == *"reached 20 Apr 2024"* ]]
    # Two figures four months apart say nothing of a year.
    [[ $output == *"over 1,000% a year"* ]]
}

@test "an indicator's targets are a table, also where it has the name of one of them" {
    run status beijing_robot_revenue beijing_gdp_growth
    [ "$status" -eq 0 ]
    [[ ${lines[0]} == target* ]]
}

@test "without any target that is said, and nothing of a day" {
    mkdir "$BATS_TEST_TMPDIR/config"
    echo '{}' >"$BATS_TEST_TMPDIR/config/headway.json"
    run headway --config "$BATS_TEST_TMPDIR/config" status
    [ "$status" -eq 0 ]
    [[ $output == *"no target is configured; a file of catalog/ has them"* ]]
    run status --as-of 2000-01-01
    [[ $output == "no target was announced by then"* ]]
}

@test "what happened is done, and not 1" {
    run headway --config "$root/config" --state "$BATS_FILE_TMPDIR" --now 2026-11-21 \
        history baai_wujie_release
    [[ $output == *"2025-06    done  2025-06-24  fact"* ]]
    headway --config "$root/config" --state "$BATS_FILE_TMPDIR" --now 2026-11-21 \
        history baai_wujie_release --json | json '[f["value"] for f in d["figures"]]' | grep -qxF '[1]'
}
