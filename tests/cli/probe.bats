#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later

load helpers

payloads() { cd "$root/tests/fixtures/payloads" || exit 1; }

@test "a row is one JSON object with the names that scripts rely on" {
    payloads
    headway probe --format jsonstat eurostat_une_rt_m_de_sparse.json >"$BATS_TEST_TMPDIR/rows"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -eq 31 ]
    head -1 "$BATS_TEST_TMPDIR/rows" | json 'list(d)' >"$BATS_TEST_TMPDIR/names"
    grep -qxF "['series', 'period', 'first_day', 'last_day', 'value', 'flag', 'unit', 'published', 'locator']" \
        "$BATS_TEST_TMPDIR/names"
    run json '(d["series"], d["last_day"], d["value"], d["locator"])' \
        < <(tail -1 "$BATS_TEST_TMPDIR/rows")
    [ "$output" = "('UNE_RT_M/M.SA.TOTAL.PC_ACT.T.DE', '2026-07-31', 4, '/value/30')" ]
}

@test "an error body is status 65 with the provider's words and no rows" {
    payloads
    for file in worldbank_error.json fred_error.json nbs_error_501.json error_page.html; do
        run headway probe --format json "$file"
        [ "$status" -eq 65 ]
        [ "${#lines[@]}" -eq 1 ]
    done
    run headway probe --format sdmx-csv eurostat_soap_fault.xml
    [ "$status" -eq 65 ]
    [[ "$output" == *"150 INVALID_QUERY_DIMENSION_VALUE"* ]]
}

@test "an empty answer is status 0, no rows, and a note" {
    payloads
    run headway probe --format sdmx-csv eurostat_empty.csv
    [ "$status" -eq 0 ]
    [[ "$output" == *"well-formed but empty"* ]]
    [ -z "$(headway probe --format sdmx-csv eurostat_empty.csv 2>/dev/null)" ]
}

@test "a source's entry gives directions, comments and all" {
    payloads
    cat >"$BATS_TEST_TMPDIR/source.json" <<'END'
// quarters, though FRED gives first days
{"id": "fred_gdp", "kind": "json", "series": "GDP", "frequency": "quarter", /* as FRED says */
 "map": {"GDP": "us_gdp"}, "unit": "billion USD"}
END
    headway probe --source "$BATS_TEST_TMPDIR/source.json" fred_gdp.json >"$BATS_TEST_TMPDIR/rows"
    run json '(d["series"], d["period"], d["unit"])' < <(head -1 "$BATS_TEST_TMPDIR/rows")
    [ "$output" = "('us_gdp', '1947-Q1', 'billion USD')" ]
}

@test "rows at fault are named and make the status 65, the others are printed" {
    payloads
    run headway probe --format sdmx-csv sdmx2_units_and_weeks.csv
    [ "$status" -eq 65 ]
    [[ "$output" == *'"2021-W53" is no period'* ]]
    [ "$(headway probe --format sdmx-csv sdmx2_units_and_weeks.csv 2>/dev/null | wc -l)" -eq 3 ]
}

@test "--now dates what is live, and standard input is a document" {
    payloads
    run json 'd["period"]' < <(headway --now 2020-02-29T12:00:00Z probe --format prometheus - \
        <node_exporter_textfile.prom | head -1)
    [ "$output" = "2020-02-29" ]
}

@test "output may go into a file" {
    payloads
    headway probe --format json dbnomics.json >"$BATS_TEST_TMPDIR/rows" 2>"$BATS_TEST_TMPDIR/notes"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -eq 4 ]
    grep -q 'offset=1000' "$BATS_TEST_TMPDIR/notes"
}

@test "wrong usage is status 64" {
    payloads
    run headway probe
    [ "$status" -eq 64 ]
    run headway probe --format telepathy fred_gdp.json
    [ "$status" -eq 64 ]
    [[ "$output" == *telepathy* ]]
}

@test "the worked example of the manual reads the recorded answer" {
    sed -n '/^    {$/,/^    }$/p' "$root/docs/sources.md" >"$BATS_TEST_TMPDIR/source.json"
    payloads
    headway probe --source "$BATS_TEST_TMPDIR/source.json" worldbank_gdp.json \
        >"$BATS_TEST_TMPDIR/rows"
    run json '(d["series"], d["period"], d["value"], d["unit"], d["published"])' \
        < <(head -1 "$BATS_TEST_TMPDIR/rows")
    [ "$output" = "('gdp_east_africa', '2024', 1252564134751.16, 'USD', '2026-07-13')" ]
    [ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -eq 2 ]
}

@test "the shipped sources are off, proper, and know the errors of their providers" {
    HEADWAY_CONFIG=$root/config headway config --check
    payloads
    for source in "$root"/config/sources/*.json; do
        grep -q '"enabled": false' "$source"
        grep -q '"kind": "page"' "$source" && continue # any page is a page
        run headway probe --source "$source" error_page.html
        [ "$status" -eq 65 ]
    done
    run headway probe --source "$root/config/sources/nbs_beijing_gdp.json" nbs_error_501.json
    [ "$status" -eq 65 ]
    run headway probe --source "$root/config/sources/worldbank_china_gdp.json" worldbank_error.json
    [ "$status" -eq 65 ]
    [[ "$output" == *"120 Invalid value"* ]]
}

@test "a series that the map does not name is named, so that the map can be written" {
    payloads
    echo '{"id": "x", "kind": "json", "unit": "USD", "map": {"AFX": "y"}}' \
        >"$BATS_TEST_TMPDIR/source.json"
    run headway probe --source "$BATS_TEST_TMPDIR/source.json" worldbank_gdp.json
    [ "$status" -eq 0 ]
    [[ $output == *'6 rows of series that the map does not name, such as "NY.GDP.MKTP.CD/AFE"'* ]]
}
