#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Figures go in, are kept, and come out; bad ones are named and cost only themselves.
load helpers

now=2025-11-21

@test "a run prints nothing and a second run adds nothing" {
    run headway --now $now run
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    before=$(headway export csv)
    run headway --now $now run
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$(headway export csv)" = "$before" ]
}

@test "ingesting the same file twice adds nothing" {
    headway --now $now ingest "$HEADWAY_CONFIG/figures/city.csv"
    run headway -v --now $now ingest "$HEADWAY_CONFIG/figures/city.csv"
    [ "$status" -eq 0 ]
    [[ $output == *"0 figures added, 9 known already"* ]]
}

@test "JSON Lines say the same as CSV" {
    headway --now $now ingest "$HEADWAY_CONFIG/figures/city.csv"
    before=$(headway export csv)
    python3 - "$HEADWAY_CONFIG/figures/city.csv" >"$BATS_TEST_TMPDIR/city.jsonl" <<'PY'
import csv, json, sys
for row in csv.DictReader(open(sys.argv[1])):
    print(json.dumps({k: v for k, v in row.items() if v}))
PY
    run headway -v --now $now ingest "$BATS_TEST_TMPDIR/city.jsonl"
    [ "$status" -eq 0 ]
    [[ $output == *"0 figures added, 9 known already"* ]]
    [ "$(headway export csv)" = "$before" ]
}

@test "an export can be ingested elsewhere" {
    headway --now $now run
    headway export csv >"$BATS_TEST_TMPDIR/export.csv"
    HEADWAY_STATE=$BATS_TEST_TMPDIR/other headway --now $now ingest "$BATS_TEST_TMPDIR/export.csv"
    HEADWAY_STATE=$BATS_TEST_TMPDIR/other headway export csv | cut -d, -f1-13 >"$BATS_TEST_TMPDIR/a"
    cut -d, -f1-13 "$BATS_TEST_TMPDIR/export.csv" >"$BATS_TEST_TMPDIR/b"
    cmp "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
}

@test "the later figure for a period is in force, the earlier one stays" {
    headway --now $now run
    run json '[(f["value"], f["in_force"]) for f in d["figures"] if f["period"] == "2022"]' \
        < <(headway history output --vintages --json)
    [ "$output" = "[(150000000000, False), (156500000000, True)]" ]
    run json '[f["value"] for f in d["figures"] if f["period"] == "2022"]' \
        < <(headway history output --vintages --json --as-of 2023-06-01)
    [ "$output" = "[150000000000]" ]
}

@test "each bad row is named by line and column, and the good rows are recorded" {
    cat >"$BATS_TEST_TMPDIR/bad.csv" <<'CSV'
indicator,period,value,unit,published,publisher,url
output,2015,10,bn CNY,2016-02-01,Bureau,https://example.org/
nothing,2015,10,bn CNY,2016-02-01,Bureau,https://example.org/
output,2015-13,10,bn CNY,2016-02-01,Bureau,https://example.org/
output,2016,nan,bn CNY,2017-02-01,Bureau,https://example.org/
output,2016,inf,bn CNY,2017-02-01,Bureau,https://example.org/
output,2016,10,km2,2017-02-01,Bureau,https://example.org/
output,2016,10,bn CNY,2017-02-30,Bureau,https://example.org/
output,2018,10,bn CNY,2017-02-01,Bureau,https://example.org/
output,2016,,bn CNY,2017-02-01,Bureau,https://example.org/
output,2016,11,bn CNY,2017-02-01,Bureau,https://example.org/
output,2014,2,500,bn CNY,2017-02-01,Bureau,https://example.org/
CSV
    run headway --now $now ingest "$BATS_TEST_TMPDIR/bad.csv"
    [ "$status" -eq 65 ]
    [[ $output == *'bad.csv:12:'*'8 fields, and the header has 7'* ]]
    [[ $output == *'bad.csv:3:1: there is no indicator "nothing"'* ]]
    [[ $output == *'bad.csv:4:8: "2015-13" is no period'* ]]
    [[ $output == *'bad.csv:5:13: "nan"'* ]]
    [[ $output == *'bad.csv:6:13: "inf"'* ]]
    [[ $output == *'bad.csv:7:'*'does not convert'* ]]
    [[ $output == *'bad.csv:8:23: published "2017-02-30" is no day'* ]]
    [[ $output == *'bad.csv:9:'*'begins after it was published'* ]]
    [[ $output == *'bad.csv:10:13: value is empty'* ]]
    [ "${#lines[@]}" -eq 9 ]
    run headway history output --csv
    [ "${#lines[@]}" -eq 3 ]
}

@test "a magnitude in the value and one in the unit are not multiplied" {
    cat >"$BATS_TEST_TMPDIR/scales.csv" <<'CSV'
indicator,period,value,unit,published
output,2010,3.5 billion,bn CNY,2016-02-01
output,2011,35亿,亿元,2016-02-01
output,2012,3.5k,bn CNY,2016-02-01
output,2013,"3,5 Mio.",Mrd. Euro,2016-02-01
output,2014,over 3-5 million,bn CNY,2016-02-01
output,2015,近35亿元,bn CNY,2016-02-01
output,2016,3.5 billion,CNY,2017-02-01
output,2017,about 3.5,bn CNY,2018-02-01
output,2018,35亿,元,2019-02-01
output,2019,3.5 billion yuan,,2020-02-01
firms,2019-12-31,about 3.5万,companies,2020-02-01
firms,2020-12-31,约5.5万,thousand companies,2021-02-01
CSV
    run headway --now $now ingest "$BATS_TEST_TMPDIR/scales.csv"
    [ "$status" -eq 65 ]
    [ "${#lines[@]}" -eq 7 ]
    for line in 2 3 4 5 6 13; do
        [[ $output == *"scales.csv:$line:"*" both have a magnitude; leave one of them out"* ]]
    done
    [[ $output == *'scales.csv:7:'*'brings its own unit'* ]]
    for indicator in output firms; do
        headway --now $now history $indicator --json | json '[f["value"] for f in d["figures"]]'
    done >"$BATS_TEST_TMPDIR/values"
    printf '%s\n' '[3500000000, 3500000000, 3500000000, 3500000000]' '[35000]' |
        cmp - "$BATS_TEST_TMPDIR/values"
}

@test "a byte order mark, CRLF and no last line end are taken as they come" {
    printf '\xef\xbb\xbfindicator,period,value,unit,published\r\noutput,2015,10,bn CNY,2016-02-01' \
        >"$BATS_TEST_TMPDIR/bom.csv"
    run headway --now $now ingest "$BATS_TEST_TMPDIR/bom.csv"
    [ "$status" -eq 0 ]
    run headway history output --csv
    [ "${#lines[@]}" -eq 2 ]
}

@test "NUL bytes and a line of 200 MB cost their own rows only" {
    {
        echo 'indicator,period,value,unit,published'
        printf 'output,2015,1\0,bn CNY,2016-02-01\n'
        head -c 200000000 /dev/zero | tr '\0' 'x'
        echo
        echo 'output,2016,11,bn CNY,2017-02-01'
    } >"$BATS_TEST_TMPDIR/huge.csv"
    run headway --now $now ingest "$BATS_TEST_TMPDIR/huge.csv"
    [ "$status" -eq 65 ]
    [[ $output == *'huge.csv:2:14: '*NUL* ]]
    [[ $output == *'huge.csv:3:'* ]]
    run headway history output --csv
    [ "${#lines[@]}" -eq 2 ]
}

@test "a figure outside of what is plausible is held and not judged" {
    headway --now $now run
    cat >"$BATS_TEST_TMPDIR/typo.csv" <<'CSV'
indicator,period,value,unit,published
output,2024,"over 1,900",bn CNY,2025-02-01
CSV
    run headway --now $now ingest "$BATS_TEST_TMPDIR/typo.csv"
    [ "$status" -eq 0 ]
    [[ $output == *'held for review'* ]]
    [[ $(headway review) == *'  output     2024    over 1.9 tn yuan  2025-02-01  '* ]]
    [ "$(headway review --json | json '(d["value"], d["qualifier"])')" = "(1900000000000, 'over')" ]
    run json 'd["targets"][0]["latest"]["period"]' < <(headway --now $now status output_2025 --json)
    [ "$output" = 2023 ]
}

@test "a count or an amount below zero is held" {
    printf 'indicator,period,value,unit,published\nfirms,2025-06-01,-7,companies,2025-07-01\n' |
        headway --now $now ingest - 2>"$BATS_TEST_TMPDIR/said"
    grep 'held for review: below zero' "$BATS_TEST_TMPDIR/said"
}

@test "of what is counted a fraction is held, and in hedges it is none" {
    headway --now 2025-01-01 ingest - >"$BATS_TEST_TMPDIR/said" 2>&1 <<'CSV' || true
indicator,period,value,low,high,qualifier,unit,published,publisher
firms,2020-12-31,3.5,,,exact,companies,2021-01-20,Bureau
firms,2021-12-31,1.5万家,,,,,2022-01-20,Bureau
firms,2022-12-31,12.3456,,,exact,thousand companies,2023-01-20,Bureau
firms,2023-12-31,13000,12950.5,13049.5,about,companies,2024-01-20,Bureau
output,2023,3.5,,,exact,CNY,2024-01-20,Bureau
CSV
    [ "$(grep -c held "$BATS_TEST_TMPDIR/said")" -eq 2 ]
    grep -q '4: held for review: 12345.6 companies' "$BATS_TEST_TMPDIR/said"
    grep -q '2: held for review: 3.5 companies: what is counted has no fraction; an average has nature rate' \
        "$BATS_TEST_TMPDIR/said"
    headway history firms --json | json '[(f["value"], f["status"]) for f in d["figures"]]' |
        grep -qxF "[(3.5, 'held'), (15000, 'accepted'), (12345.6, 'held'), (13000, 'accepted')]"
}

@test "a figure dated later than tomorrow is refused: it is not out yet" {
    table='indicator,period,value,published\noutput,2023,7,2024-02-02\noutput,2024,8,2024-02-03\n'
    # shellcheck disable=SC2059
    printf "$table" >"$BATS_TEST_TMPDIR/a.csv"
    # elsewhere on earth it is tomorrow already
    run headway --now 2024-02-01 ingest "$BATS_TEST_TMPDIR/a.csv"
    [ "$status" -eq 65 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == *'/a.csv:3:15: published 2024-02-03, and today is 2024-02-01: correct the day, or the clock (--now)' ]]
    run headway --now 2024-02-02 history output --csv
    [ "${#lines[@]}" -eq 2 ]
}

@test "a configured figure of a later day waits for it, and --check names it" {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    cp -r "$root/tests/fixtures/small" "$HEADWAY_CONFIG"
    printf '%s\n' indicator,period,value,published output,2019,7,2020-02-02 output,2020,8,2021-02-03 \
        >"$HEADWAY_CONFIG/figures/city.csv"
    run headway --now 2020-06-01 run
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    run headway --now 2020-06-01 config --check
    [ "$status" -eq 78 ]
    [[ $output == *'/city.csv:3:15: published 2021-02-03, and today is 2020-06-01: '* ]]
    run headway --now 2030-01-01 history output --csv
    [ "${#lines[@]}" -eq 2 ]
    headway --now 2021-02-03 run
    run headway --now 2030-01-01 history output --csv
    [ "${#lines[@]}" -eq 3 ]
}

@test "what is said of a year in its first half is no measurement: it is held" {
    printf '%s\n' indicator,period,value,published output,2025,8,2025-01-05 output,2024,7,2024-12-17 \
        >"$BATS_TEST_TMPDIR/a.csv"
    run headway --now $now ingest "$BATS_TEST_TMPDIR/a.csv"
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == *'/a.csv:2: held for review: published on day 5 of the 365 it speaks of; a forecast has kind forecast, '* ]]
    headway --now $now history output --csv | grep -q '^output,2024,'
}

@test "an answer knows nothing of what was published after its day" {
    printf 'indicator,period,value,unit,published\noutput,2024,7,bn CNY,2031-02-01\n' |
        headway --now 2031-02-01 ingest -
    run headway --now $now history output --csv
    [ "${#lines[@]}" -eq 1 ]
    run headway --now 2031-03-01 history output --csv
    [ "${#lines[@]}" -eq 2 ]
}

@test "a second writer is told who holds the lock" {
    mkdir -p "$HEADWAY_STATE"
    echo 'headway run, process 1' >"$HEADWAY_STATE/lock"
    flock "$HEADWAY_STATE/lock" sleep 3 &
    sleep 0.3
    run headway --now $now run
    kill %1
    [ "$status" -eq 75 ]
    [[ $output == *'held by headway run, process 1'* ]]
}

@test "a read-only state directory is a passing fault for a run, and status still reads" {
    headway --now $now run
    before=$(headway --now $now status)
    # root writes everywhere: be somebody else then
    as=()
    if [ "$(id -u)" -eq 0 ]; then
        chmod -R a+rX "$BATS_TEST_TMPDIR"
        as=(setpriv --reuid=65534 --regid=65534 --clear-groups env "HEADWAY_STATE=$HEADWAY_STATE")
        "${as[@]}" test -r "$HEADWAY_STATE/ledger.db" -a -x "$build/headway" ||
            skip "the folder of the tests is closed to other users"
    else
        chmod -R a-w "$HEADWAY_STATE"
    fi
    run "${as[@]}" "$build/headway" --now $now run
    [ "$status" -eq 75 ]
    after=$("${as[@]}" "$build/headway" --now $now status)
    chmod -R u+w "$HEADWAY_STATE"
    [ "$after" = "$before" ]
}

@test "a state that may not be read is told as that, and not as one without a ledger" {
    HEADWAY_STATE=$(mktemp -d)/state # that of the tests may be closed to others as a whole
    headway --now $now run
    as=()
    if [ "$(id -u)" -eq 0 ]; then
        chmod 755 "$HEADWAY_STATE/.."
        as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
        "${as[@]}" test -x "$build/headway" -a -r "$HEADWAY_CONFIG/headway.json" ||
            skip "the build is closed to other users"
    fi
    chmod 0 "$HEADWAY_STATE"
    for command in status verify check run; do
        run "${as[@]}" "$build/headway" --now $now $command
        [ "$status" -eq 75 ] || [ "$command$status" = check3 ]
        [[ $output == *": cannot open: Permission denied; run headway as its owner" ]]
        [ "${#lines[@]}" -eq 1 ]
    done
    chmod 755 "$HEADWAY_STATE"
    rm -r "${HEADWAY_STATE%/state}"
}

@test "the same ledger and the same --now print the same bytes in any locale, zone and folder" {
    headway --now $now run
    before=$(headway --now $now status --json | sha256sum)
    after=$(cd / && LANG=de_DE.UTF-8 LC_ALL=C TZ=Asia/Shanghai headway --now $now status --json | sha256sum)
    [ "$before" = "$after" ]
}

@test "what the ledger held on a day is what --as-of answers" {
    headway --now $now run
    full=$(headway --now $now status --json --as-of 2022-06-01)
    mkdir -p "$BATS_TEST_TMPDIR/cut/figures"
    cp -r "$HEADWAY_CONFIG/headway.json" "$HEADWAY_CONFIG/catalog" "$BATS_TEST_TMPDIR/cut"
    awk -F, 'NR == 1 || $8 <= "2022-06-01"' "$HEADWAY_CONFIG/figures/city.csv" \
        >"$BATS_TEST_TMPDIR/cut/figures/city.csv"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/cut HEADWAY_STATE=$BATS_TEST_TMPDIR/other
    headway --now $now run
    [ "$(headway --now $now status --json --as-of 2022-06-01)" = "$full" ]
}

@test "a ledger of the first version is brought forward as well" {
    mkdir "$HEADWAY_STATE"
    sqlite3 "$HEADWAY_STATE/ledger.db" <"$root/tests/fixtures/ledger/v1.sql"
    headway --now $now run || true # its documents are not there
    [ -f "$HEADWAY_STATE/ledger.db.v1" ]
    run headway verify
    [[ $output == *"10 figures"* ]]
    [[ $output != *hash* ]]
    [[ $(headway --now 2026-01-01 history firms) == *"-3"* ]]
}

@test "a ledger of an older version is brought forward, its chains whole and a copy kept" {
    mkdir "$HEADWAY_STATE"
    sqlite3 "$HEADWAY_STATE/ledger.db" <"$root/tests/fixtures/ledger/v2.sql"
    mkdir "$BATS_TEST_TMPDIR/config"
    cp -r "$HEADWAY_CONFIG/headway.json" "$HEADWAY_CONFIG/catalog" "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    run headway history output
    [ "$status" -eq 78 ]
    [[ $output == *"of an older headway"* ]]
    headway --now $now run || true # its documents are not there
    [ -f "$HEADWAY_STATE/ledger.db.v2" ]
    run headway verify
    [[ $output == *"11 figures, 2 documents"* ]]
    [[ $output != *hash* ]]
    for indicator in output firms; do
        headway history $indicator --vintages --json
    done | cmp - "$root/tests/fixtures/ledger/v2.json"
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" 'PRAGMA foreign_key_check')" = "" ]
    run sqlite3 "$HEADWAY_STATE/ledger.db" 'SELECT note, relation FROM statement WHERE id = 10'
    [ "$output" = "Said otherwise.|contradiction" ]
    run -19 sqlite3 "$HEADWAY_STATE/ledger.db" 'DELETE FROM manner'
    [[ $(headway findings) == *"2021"* ]]
}

@test "verify names a row that was changed behind its back" {
    headway --now $now run
    run headway verify
    [ "$status" -eq 0 ]
    sqlite3 "$HEADWAY_STATE/ledger.db" \
        "DROP TRIGGER figure_no_update; UPDATE figure SET value = '101000000000' WHERE id = 1"
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"figure 1 of output: its hash does not fit"* ]]
}

@test "usage errors say what to do and exit 64" {
    run headway nonsense
    [ "$status" -eq 64 ]
    run headway status --nonsense
    [ "$status" -eq 64 ]
    [[ $output == *"no option --nonsense"* ]]
    run headway status nothing
    [ "$status" -eq 64 ]
    [[ $output == *'there is no target or indicator "nothing"'* ]]
    run headway --now yesterday status
    [ "$status" -eq 64 ]
    run headway
    [ "$status" -eq 64 ]
}

@test "a period that leaves the years 1 to 9999 is refused before it is recorded" {
    printf '%s\n' 'indicator,period,value,published,publisher' 'firms,2024-01/P9000Y,5,2024-02-01,P' \
        'firms,2024-01/P20001Y,5,2024-02-01,P' 'firms,9999-W52,5,2024-02-01,P' \
        'firms,2023-06-30,70,2023-07-20,P' >"$BATS_TEST_TMPDIR/far.csv"
    run headway -v --now $now ingest "$BATS_TEST_TMPDIR/far.csv"
    [ "$status" -eq 65 ]
    [[ $output == *"of the years 1 to 9999"* ]]
    [[ $output == *"1 figures added"*"3 refused"* ]]
    run headway --now $now history firms
    [ "$status" -eq 0 ]
    run headway --now $now verify
    [ "$status" -eq 0 ]
}

@test "what a terminal would obey is refused from a publisher and cleaned out of a quote" {
    printf 'indicator,period,value,published,publisher,quote\n%b\n%b\n' \
        'output,2019,7,2020-01-01,Bu\033]0;x\007reau,q' \
        'output,2020,8,2021-01-01,Bureau,a\xe2\x80\xaeb\033c' >"$BATS_TEST_TMPDIR/a.csv"
    run headway --now 2026-01-01 ingest "$BATS_TEST_TMPDIR/a.csv"
    [ "$status" -eq 65 ]
    [[ $output == *'a.csv:2:26: publisher holds a control character, or bytes that are no UTF-8, after "Bu"' ]]
    [ "$(sqlite3 "$HEADWAY_STATE/ledger.db" "SELECT hex(quote) FROM remark")" = \
        61EFBFBD62EFBFBD63 ]
}

@test "what was rejected comes out of an export and waits for a review where it goes in" {
    printf '%s\n' indicator,period,value,published,publisher firms,2025-06-30,2000,2025-07-20,P \
        firms,2025-06-30,9999,2025-07-21,Q >"$BATS_TEST_TMPDIR/two.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/two.csv"
    id=$(headway --now $now history firms --vintages --json |
        json '[f["id"] for f in d["figures"] if f["value"] == 9999][0]')
    headway --now $now review reject "$id" --because wrong --by me
    headway --now $now export csv >"$BATS_TEST_TMPDIR/all.csv"
    run headway --state "$BATS_TEST_TMPDIR/other" --now $now ingest "$BATS_TEST_TMPDIR/all.csv"
    [[ $output == *"held for review: it was held or rejected where it was exported from"* ]]
    [ "$(headway --state "$BATS_TEST_TMPDIR/other" --now $now history firms --json |
        json '[f["value"] for f in d["figures"] if f["in_force"]]')" = "[2000]" ]
}

@test "a heading that is nearly one of ours is named, others are the user's own" {
    printf '%s\n' indicator,period,value,published,pubisher,remarks 'firms,2025-06-30,2000,2025-07-20,P,x' \
        >"$BATS_TEST_TMPDIR/near.csv"
    run headway --now $now ingest "$BATS_TEST_TMPDIR/near.csv"
    [ "$status" -eq 0 ]
    [ "$output" = "headway: $BATS_TEST_TMPDIR/near.csv:1:34: the column \"pubisher\" is left out: did you mean \"publisher\"?" ]
    printf '%s\n' indicator,period,value,units,published 'output,2025,5.1,bn CNY,2026-01-20' \
        >"$BATS_TEST_TMPDIR/near.csv"
    run headway --now 2026-02-01 ingest "$BATS_TEST_TMPDIR/near.csv"
    [ "$status" -eq 65 ]
    [[ $output == *'near.csv:1:24: the column "units" would be left out: did you mean "unit"?'* ]]
    [ "$(headway --now 2026-02-01 history output --json |
        json '[f for f in d["figures"] if f["period"] == "2025"]')" = "[]" ]
}

@test "history answers in one form" {
    run headway --now $now history firms --json --csv
    [ "$status" -eq 64 ]
    [[ $output == *"--json or --csv, not both"* ]]
}

@test "a review that cannot be read is a fault, and not a figure that was never reviewed" {
    printf '%s\n' 'indicator,period,value,published,publisher' 'firms,2023-06-30,-3,2023-07-20,P' \
        >"$BATS_TEST_TMPDIR/held.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/held.csv"
    headway --now $now review accept 1 --because checked --by me
    run headway --now $now history firms
    [[ $output == *"in force"* ]]
    # the page of the index that reviews are found by
    junk_root_page review_by_figure
    run headway --now $now history firms
    [ "$status" -eq 70 ]
    [[ $output == *"malformed"* ]]
    run headway --now $now status
    [ "$status" -eq 70 ]
}

@test "a review changes no answer that was given before it" {
    printf '%s\n' 'indicator,period,value,published,publisher' 'firms,2024-01-31,-3,2024-02-02,P' \
        'firms,2023-06-30,70,2023-07-20,P' >"$BATS_TEST_TMPDIR/held.csv"
    headway --now 2024-02-02 ingest "$BATS_TEST_TMPDIR/held.csv"
    answers() {
        headway --now "$1" status --json
        headway --now "$1" history firms --vintages --json
        headway --now "$1" explain "$target"
        headway --now 2026-01-01 status --json --as-of "$1" | sed '/"now"/s/"now":"[^"]*"//'
        headway --now "$1" export csv
    }
    target=$(headway --now 2024-06-01 status --json |
        json '[t["id"] for t in d["targets"] if t["indicator"] == "firms"][0]')
    answers 2024-06-01 >"$BATS_TEST_TMPDIR/before"
    headway --now 2025-01-01 review accept 1 --because checked --by me
    answers 2024-06-01 | cmp - "$BATS_TEST_TMPDIR/before"
    answers 2024-12-31 | grep -q '"status":"held"'
    answers 2025-01-01 >"$BATS_TEST_TMPDIR/after"
    run ! grep -q '"status":"held"' "$BATS_TEST_TMPDIR/after"
    headway --now 2025-06-01 review reject 1 --because "a typo" --by me
    answers 2025-01-01 | cmp - "$BATS_TEST_TMPDIR/after"
    headway --now 2025-06-01 history firms --vintages --json | grep -q '"status":"rejected"'
}

@test "what looks like a formula comes back from an export as it was" {
    cat >"$BATS_TEST_TMPDIR/odd.jsonl" <<'JSON'
{"indicator":"firms","period":"2023-06-30","value":"70","published":"2023-07-20","publisher":"@NBS","note":"=1+1","quote":"70 firms, \"all told\""}
{"indicator":"firms","period":"2024-06-30","value":"80","published":"2024-07-20","publisher":"'=quoted","note":"-5","quote":"+ 80"}
JSON
    headway --now $now ingest "$BATS_TEST_TMPDIR/odd.jsonl"
    said() {
        headway --now $now history firms --json |
            json '[(f["source"], f["note"], f["quote"]) for f in d["figures"]]'
    }
    before=$(said)
    headway --now $now export csv >"$BATS_TEST_TMPDIR/odd.csv"
    grep -q "\"'@NBS\",.*\"'=1+1\"" "$BATS_TEST_TMPDIR/odd.csv"
    HEADWAY_STATE=$BATS_TEST_TMPDIR/other
    headway --now $now ingest "$BATS_TEST_TMPDIR/odd.csv"
    [ "$(said)" = "$before" ]
    [[ $before == "[('@NBS', '=1+1', '70 firms, "* ]]
    [[ $before == *"=quoted"*", '-5', '+ 80')]" ]]
}

@test "no cell that assess writes starts a formula" {
    printf '%s\n' 'id,direction,base_period,base_value,latest_period,latest_value,target_period,target_value' \
        "=cmd|' /C calc'!A0,increase,2015,10,2020,15,2030,20" >"$BATS_TEST_TMPDIR/cases.csv"
    run headway assess "$BATS_TEST_TMPDIR/cases.csv"
    [ "$status" -eq 0 ]
    [[ ${lines[1]} == \"\'=cmd* ]]
}

@test "a year behind its half-year is of another period, in words for people" {
    printf '%s\n' indicator,period,value,unit,published,publisher \
        'output,2016-H1,40,bn CNY,2016-07-20,P' 'output,2016,90,bn CNY,2017-01-20,P' \
        'output,2016,95,bn CNY,2018-01-20,P' >"$BATS_TEST_TMPDIR/half.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/half.csv"
    [[ $(headway history output --vintages) == *"2017-01-20  other period  P"* ]]
    headway history output --vintages --csv | grep -q '2017-01-20.*other_period'
}
