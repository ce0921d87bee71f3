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

# Every pairing of the largest, the smallest and the odd, by every method.
@test "no number is infinite or not a number, whatever comes in" {
    python3 - >"$BATS_TEST_TMPDIR/cases.csv" <<'PY'
from itertools import product
numbers = ["0", "-0", "1", "-1", "1e40", "-1e40", "1e-40", "1e38", "1e308", "5e-324",
           "999999999999999999", "1.0000000000000001", "nan", "inf"]
years = [("2015", "2020", "2030"), ("2015", "2015", "2030"), ("2020", "2015", "2010"),
         ("2015", "2030", "2030"), ("0001", "2020", "9999")]
print("id,direction,rule,base_period,base_value,latest_period,latest_value,target_period,"
      "target_value,limit,points,as_of,base_error,latest_error")
for i, (base, latest, goal) in enumerate(product(numbers, numbers, numbers)):
    t0, t1, t2 = years[i % 5]
    points = ";".join("%d:%s" % (2010 + k, numbers[(i + k * (i % 7)) % 12]) for k in range(6))
    print(",".join(["c%d" % i, ("increase", "decrease")[i % 2], ("", "K", "J", "R")[i % 4], t0,
                    base, t1, latest, t2, goal, numbers[i % 8] if i % 3 == 0 else "",
                    points if i % 5 < 2 else "", ("", "9999-12-31")[i % 11 == 0],
                    ("", "0", "1e-40", "1e40")[i % 4], ("", "1")[i % 2]]))
PY
    for method in statcan destatis healthy-people un headway; do
        headway assess --method $method "$BATS_TEST_TMPDIR/cases.csv" >"$BATS_TEST_TMPDIR/out.csv"
        python3 - "$BATS_TEST_TMPDIR/out.csv" <<'PY'
import csv, math, re, sys
rows = list(csv.DictReader(open(sys.argv[1])))
assert len(rows) == 14 ** 3, len(rows)
for row in rows:
    for number in (row["ratio"], row["score"]):
        assert number == "" or math.isfinite(float(number)) and number != "-0", row
    assert row["verdict"] != "not_evaluable" or row["reason"], row
    assert not re.search(r"(?<![\w\"])-?(nan|inf)(?![\w\"])", row["reason"]), row
PY
    done
}
