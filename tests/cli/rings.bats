#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The round-robin databases: any RRD tool reads them, and they come back whatever happens to them.
load helpers

now=2025-11-21

# value FILE DAY: what the file's daily rows say of a day, through rrdtool.
value() {
    local start
    start=$(date -u -d "$2" +%s)
    rrdtool fetch "$1" LAST -r 86400 -s "$start" -e "$start" | awk 'NF == 2 { print $2; exit }'
}

# fetched: every row of every file, as text; the files' bytes may differ.
fetched() {
    local file
    for file in "$HEADWAY_STATE"/rrd/*.rrd; do
        echo "$file"
        rrdtool dump "$file" | grep '<row>'
    done
}

@test "rrdtool reads the files and finds the ledger's figures in them" {
    headway --now $now run
    file=$HEADWAY_STATE/rrd/output.A.rrd
    run rrdtool info "$file"
    [ "$status" -eq 0 ]
    [[ $output == *'ds[value].type = "GAUGE"'* ]]
    [[ $output == *'rra[0].cf = "LAST"'* ]]
    [ "$(value "$file" 2023-12-31)" = "1.9000000000e+11" ]
    [ "$(value "$file" 2023-01-01)" = "1.9000000000e+11" ]
    [ "$(value "$file" 2022-12-31)" = "1.5650000000e+11" ]
    file=$HEADWAY_STATE/rrd/firms.D.rrd
    [ "$(value "$file" 2025-06-29)" = "8.0000000000e+01" ]
    [ "$(value "$file" 2025-06-30)" = "1.4000000000e+02" ]
    [ "$(stat -c %s "$file")" -le 16384 ]
    rrdtool graph "$BATS_TEST_TMPDIR/any.png" -s 20200101 -e 20241231 \
        "DEF:v=$file:value:LAST" 'LINE:v#ff0000' >/dev/null
    [ -s "$BATS_TEST_TMPDIR/any.png" ]
}

@test "a run with nothing new touches no file" {
    headway --now $now run
    before=$(stat -c '%n %y %i' "$HEADWAY_STATE"/rrd/*)
    headway --now $now run
    [ "$(stat -c '%n %y %i' "$HEADWAY_STATE"/rrd/*)" = "$before" ]
}

@test "deleted, cut, overwritten and emptied files come back with the same rows" {
    headway --now $now run
    before=$(fetched)
    cd "$HEADWAY_STATE/rrd"
    set -- *.rrd
    rm "$1"
    echo junk >"$2"
    : >"$3"
    run headway --now $now verify
    [ "$status" -eq 65 ]
    [[ $output != *"$1: "* ]]
    [[ $output == *"$2: is not what the ledger says"* ]]
    run headway --now $now run
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$(fetched)" = "$before" ]
    headway verify
    [[ $(headway verify) != *behind* ]]
    rm -r "$HEADWAY_STATE/rrd" # a view of the ledger, which the next run draws anew
    run headway --now $now verify
    [ "$status" -eq 0 ]
    [[ $output == *"0 RRDs: 0 faults"*"indicators are behind the ledger; the next run draws them."* ]]
    headway --now $now run
    [ "$(fetched)" = "$before" ]
}

@test "a row changed by another tool is found by verify and put right by rebuild" {
    headway --now $now run
    before=$(fetched)
    file=$HEADWAY_STATE/rrd/output.A.rrd
    kept=$(stat -c %y "$file")
    dd if=/dev/zero of="$file" bs=1 seek=7000 count=64 conv=notrunc status=none
    touch -d "$kept" "$file"
    run headway verify
    [ "$status" -eq 65 ]
    headway rebuild output
    [ "$(fetched)" = "$before" ]
    headway verify
    run headway rebuild no_such_indicator
    [ "$status" -eq 64 ]
}

@test "RRDs that only wait for the next run are behind and no fault, and verify writes nothing" {
    printf 'indicator,period,value,unit,published,publisher\n%s\n' \
        'output,2030,777,CNY,2031-02-01,Statistics Office' >"$BATS_TEST_TMPDIR/new.csv"
    headway --now 2031-03-01 ingest "$BATS_TEST_TMPDIR/new.csv"
    run headway verify
    [ "$status" -eq 0 ]
    [[ $output == *"0 RRDs: 0 faults"*"RRDs of 1 indicator are behind the ledger"* ]]
    headway --now 2031-03-01 run
    sed -i 's/2030,777/2031,778/; s/2031-02-01/2032-02-01/' "$BATS_TEST_TMPDIR/new.csv"
    headway --now 2032-03-01 ingest "$BATS_TEST_TMPDIR/new.csv"
    before=$(find "$HEADWAY_STATE" -type f ! -name 'ledger.db-*' -printf '%p %T@ %s\n' | sort)
    mkdir "$BATS_TEST_TMPDIR/scratch"
    TMPDIR=$BATS_TEST_TMPDIR/scratch run headway verify
    [ "$status" -eq 0 ]
    [[ $output == *"RRDs of 1 indicator are behind"* ]]
    [ -z "$(ls "$BATS_TEST_TMPDIR/scratch")" ]
    [ "$(find "$HEADWAY_STATE" -type f ! -name 'ledger.db-*' -printf '%p %T@ %s\n' | sort)" = "$before" ]
    echo junk >>"$HEADWAY_STATE/rrd/output.A.rrd" # behind and changed: the next run mends it, but it is told
    run headway verify
    [ "$status" -eq 65 ]
    [[ $output == *"output.A.rrd: is not what the ledger says"* ]]
    rm "$HEADWAY_STATE/rrd/output.A.rrd"
    run headway verify
    [ "$status" -eq 0 ]
    [[ $output == *"RRDs of 1 indicator are behind"* ]]
    headway --now 2032-03-01 run
    [[ $(headway verify) != *behind* ]]
}

@test "a new figure is appended, a revision makes the file anew, and both read the same" {
    headway --now $now run
    file=$HEADWAY_STATE/rrd/output.A.rrd
    inode=$(stat -c %i "$file")
    cat >"$BATS_TEST_TMPDIR/new.csv" <<'CSV'
indicator,period,value,unit,published,publisher
output,2030,777,CNY,2031-02-01,Statistics Office
CSV
    headway --now 2031-03-01 ingest "$BATS_TEST_TMPDIR/new.csv"
    headway --now 2031-03-01 run
    [ "$(stat -c %i "$file")" = "$inode" ]
    [ "$(value "$file" 2030-06-01)" = "7.7700000000e+02" ]
    appended=$(fetched)
    sed -i 's/777/778/; s/2031-02-01/2031-04-01/' "$BATS_TEST_TMPDIR/new.csv"
    headway --now 2031-05-01 ingest "$BATS_TEST_TMPDIR/new.csv"
    headway --now 2031-05-01 run
    [ "$(stat -c %i "$file")" != "$inode" ]
    [ "$(value "$file" 2030-06-01)" = "7.7800000000e+02" ]
    [ "$(fetched | sed 's/7.7800000000e+02/7.7700000000e+02/')" = "$appended" ]
    headway verify
}

@test "a lost headway-draw costs the views, not the figures" {
    mkdir "$BATS_TEST_TMPDIR/bin"
    # shellcheck disable=SC2154 # helpers.bash sets it
    cp "$build/headway" "$BATS_TEST_TMPDIR/bin/"
    run "$BATS_TEST_TMPDIR/bin/headway" --now $now run
    [ "$status" -eq 1 ]
    [[ $output == *headway-draw* ]]
    figures=$(headway export csv | wc -l)
    [ "$figures" -gt 5 ]
    headway --now $now run
    headway verify
}

@test "RRDCACHED_ADDRESS in the environment changes nothing" {
    RRDCACHED_ADDRESS=unix:/nowhere headway --now $now run
    headway verify
}

@test "files follow the catalogue: other ranks, another nature" {
    mkdir "$BATS_TEST_TMPDIR/config" "$BATS_TEST_TMPDIR/config/catalog"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    echo '{}' >"$HEADWAY_CONFIG/headway.json"
    catalog() {
        echo '{"indicators":[{"id":"output","title":"Output","unit":"CNY","frequency":"year",' \
            "\"nature\":\"$1\",\"publishers\":$2}]}" >"$HEADWAY_CONFIG/catalog/a.json"
    }
    printf '%s\n' indicator,period,value,published,publisher output,2023,50,2024-02-01,A \
        output,2023,70,2024-02-01,B >"$BATS_TEST_TMPDIR/two.csv"
    catalog flow '["A","B"]'
    headway --now $now ingest "$BATS_TEST_TMPDIR/two.csv"
    headway --now $now run
    file=$HEADWAY_STATE/rrd/output.A.rrd
    [ "$(value "$file" 2023-12-31)" = "5.0000000000e+01" ]
    catalog flow '["B","A"]'
    run headway --now $now verify # it only waits for the next run
    [ "$status" -eq 0 ]
    [[ $output == *"behind the ledger"* ]]
    headway --now $now run
    [ "$(value "$file" 2023-12-31)" = "7.0000000000e+01" ]
    [ "$(value "$file" 2023-01-01)" = "7.0000000000e+01" ]
    headway --now $now verify
    catalog stock '["B","A"]'
    headway --now $now run
    headway --now $now verify
    [ "$(value "$file" 2023-12-30)" != "7.0000000000e+01" ]
    before=$(stat -c '%n %y %i' "$file")
    headway --now $now run
    [ "$(stat -c '%n %y %i' "$file")" = "$before" ]
}

@test "what a killed maker of a database left behind goes with the next one" {
    headway --now $now run
    touch "$HEADWAY_STATE/rrd/output.A.rrd.new" "$HEADWAY_STATE/rrd/output.A.rrd.newqX7z2c"
    rm "$HEADWAY_STATE/rrd/firms.D.rrd"
    headway --now $now run
    [ "$(find "$HEADWAY_STATE/rrd" -name '*.new*' | wc -l)" -eq 0 ]
    [ -s "$HEADWAY_STATE/rrd/firms.D.rrd" ]
}

@test "where no second process can be started, the first one draws alone" {
    {
        echo "indicator,period,value,unit,published"
        for day in $(seq 0 599); do
            d=$(date -u -d "2023-01-01 +$day day" +%F)
            echo "firms,$d,$((100 + day)),companies,2025-01-01"
        done
    } >"$BATS_TEST_TMPDIR/days.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/days.csv"
    for files in $(seq 9 24); do
        run timeout 30 bash -c "ulimit -n $files; exec \"\$0\" --now $now rebuild" "$build/headway"
        [ "$status" -ne 124 ]
    done
    headway --now $now run
    run headway --now $now verify
    [ "$status" -eq 0 ]
}
