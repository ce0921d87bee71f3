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

@test "a file that holds several sources is told which of them to try" {
    payloads
    cat >"$BATS_TEST_TMPDIR/sources.json" <<'END'
[ // two of one provider
  {"id": "fred_gdp", "kind": "json", "series": "GDP", "unit": "billion USD"},
  {"id": "wb_gdp", "kind": "json", "map": {"NY.GDP.MKTP.CD/AFE": "east"}, "unit": "USD"} ]
END
    run headway probe --source "$BATS_TEST_TMPDIR/sources.json" worldbank_gdp.json
    [ "$status" -eq 64 ]
    [[ "$output" == *"sources.json: it holds several sources: choose one with --id: fred_gdp, wb_gdp"* ]]
    run headway probe --source "$BATS_TEST_TMPDIR/sources.json" --id wb worldbank_gdp.json
    [ "$status" -eq 64 ]
    [[ "$output" == *'no source "wb" in it: it has fred_gdp, wb_gdp'* ]]
    headway probe --source "$BATS_TEST_TMPDIR/sources.json" --id wb_gdp worldbank_gdp.json \
        >"$BATS_TEST_TMPDIR/rows"
    run json '(d["series"], d["unit"])' < <(head -1 "$BATS_TEST_TMPDIR/rows")
    [ "$output" = "('east', 'USD')" ]
    echo '[{"id": "x", "kind": "json", "map": {"NY.GDP.MKTP.CD/AFE": "east"}}]' \
        >"$BATS_TEST_TMPDIR/one.json"
    [ -n "$(headway probe --source "$BATS_TEST_TMPDIR/one.json" worldbank_gdp.json 2>/dev/null)" ]
    run headway probe --source "$BATS_TEST_TMPDIR/one.json" --id y worldbank_gdp.json
    [ "$status" -eq 64 ]
    [[ "$output" == *'no source "y" in it: it has x'* ]]
    echo '[]' >"$BATS_TEST_TMPDIR/none.json"
    run headway probe --source "$BATS_TEST_TMPDIR/none.json" worldbank_gdp.json
    [ "$status" -eq 78 ]
    run headway probe --format json --id x worldbank_gdp.json
    [ "$status" -eq 64 ]
}

# list_of LINKS: a source of pages with these "links", and a saved list of seven of them
list_of() {
    echo "{\"id\": \"news\", \"kind\": \"page\", \"url\": \"https://news.example.org/list/\", \"links\": $1,
        \"figures\": [{\"indicator\": \"core\", \"anchor\": \"core industry\", \"unit\": \"CNY\"}]}" \
        >"$BATS_TEST_TMPDIR/source.json"
    {
        echo "<html><body><nav><a href='/about.html'>About</a></nav><ul class='news'>"
        for n in 1 2 3 4 5; do echo "<li><a href='../2026/in-$n.html'>Industry $n</a></li>"; done
        echo "<li><a href='https://elsewhere.example.org/2026/in-6.html'>Industry 6</a></li></ul></body></html>"
    } >"$BATS_TEST_TMPDIR/list.html"
    run headway probe --source "$BATS_TEST_TMPDIR/source.json" "$BATS_TEST_TMPDIR/list.html"
}

@test "of a list of links the documents are named that a run would open, no more, and none is asked for" {
    list_of '{"match": "/2026/", "most": 3}'
    [ "$status" -eq 0 ]
    [[ "$output" == *"a run would open 3 documents"* ]]
    [ "$(grep -c 'would be asked for: https://news.example.org/2026/in-[123].html' <<<"$output")" -eq 3 ]
    [ "$(grep -c 'would be asked for' <<<"$output")" -eq 3 ]
    [[ "$output" == *"more links than are followed in one run"* ]]
    list_of '{"match": "/2026/"}'
    [[ "$output" == *"a run would open 5 documents"* ]]
    [[ "$output" == *"links to other hosts are not followed; name those that are meant in \"hosts\""* ]]
    list_of '{"in": "//ol//a"}'
    [ "$status" -eq 0 ]
    [[ "$output" == *'as a list of links: nothing in the page matches "//ol//a"'* ]]
    list_of '{"match": "/2025/"}'
    [[ "$output" == *'as a list of links: no link of the list fits "links"'* ]]
    list_of '{"match": "(2026"}'
    [ "$status" -eq 78 ]
    [[ "$output" == *'"match" of "links": the pattern "(2026" is at fault'* ]]
    [ ! -e "$HEADWAY_STATE" ]
}

@test "a page of years before of nothing, each told by the one in front, is read to its end" {
    cd "$BATS_TEST_TMPDIR" || exit 1
    {
        printf '2025-03-01\n\n'
        for _ in {1..2000}; do printf 'A year earlier and the year before it was so. '; done
        printf 'In 2024 there were 3 mills. A year earlier there were 2 mills.\n'
    } >page.txt
    printf '%s' '{"id": "m", "kind": "page", "lang": "en", "figures":' \
        '[{"indicator": "m", "anchor": "mills", "unit": "mills"}]}' >source.json
    headway probe --format page --source source.json page.txt 2>/dev/null >rows
    run json '(d["period"], d["value"])' < <(head -1 rows)
    [ "$output" = "('2024', 3)" ]
}
