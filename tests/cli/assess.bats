#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later

bats_require_minimum_version 1.5.0

headway() { "$HEADWAY_BUILD/headway" "$@"; }

@test "the published tables come out as published" {
    run tests/accuracy.d/methods "$HEADWAY_BUILD" tests/fixtures/progress
    [ "$status" -eq 0 ]
    [[ "$output" == *"statcan_with_target.csv        78 of   78"* ]]
    [[ "$output" == *"statcan_without_target.csv    104 of  104"* ]]
}

@test "standard input is read, and nothing is set up for it" {
    run env HEADWAY_CONFIG=/nowhere HEADWAY_STATE=/nowhere "$HEADWAY_BUILD/headway" \
        assess --method un - <<<'id,direction,base_period,base_value,latest_period,latest_value
a,increase,2015,1,2016,1.5'
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "id,method,ratio,score,verdict,reason" ]
    [ "${lines[1]}" = "a,un,0.5,,on_track," ]
}

@test "an unknown method, no file, and a file that is not there are told apart" {
    run headway assess --method best -
    [ "$status" -eq 64 ]
    [[ "$output" == *"statcan"* ]]
    run headway assess
    [ "$status" -eq 64 ]
    run headway assess /nowhere.csv
    [ "$status" -ne 0 ]
    [ "$status" -ne 64 ]
}

@test "a table without an id column is bad data; a broken record costs itself alone" {
    run headway assess - <<<'a,b'
    [ "$status" -eq 65 ]
    run --separate-stderr headway assess --method un - <<<'id,direction,base_period,base_value,latest_period,latest_value
"a"x,increase,2015,1,2016,1.5
b,increase,2015,1,2016,1.5'
    [ "$status" -eq 65 ]
    [ "${#lines[@]}" -eq 3 ]
    [[ "${lines[1]}" == ,un,,,not_evaluable,* ]]
    [ "${lines[2]}" = "b,un,0.5,,on_track," ]
    [[ "$stderr" == *"line 2"* ]]
}
