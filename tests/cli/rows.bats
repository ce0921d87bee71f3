#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# A row of figures that is at fault is named with its line, its place and the cause.
load helpers

now=2026-03-01
heading='indicator,period,value,low,high,qualifier,unit,published,publisher,url,locator,note,quote'

letters() { printf '%*s' "$1" '' | tr ' ' a; }

# refused FILE MESSAGE...: all of its rows are, and each message stands in the answer
refused() {
    run headway --now $now ingest "$BATS_TEST_TMPDIR/$1"
    [ "$status" -eq 65 ]
    for message in "${@:2}"; do
        [[ $output == *"$1:$message"* ]] || { echo "not said: $message"; false; }
    done
    [ "$(headway export jsonl | wc -l)" -eq 0 ]
}

@test "a text that is too long is refused, of a row as of a line" {
    long=$(letters 9000) longer=$(letters 70000)
    {
        echo "$heading"
        echo "output,2024,5,,,,bn CNY,2025-02-01,$long,,,,"
        echo "output,2024,5,,,,bn CNY,2025-02-01,X,https://example.org/$long,,,"
        echo "output,2024,5,,,,bn CNY,2025-02-01,X,,$long,,"
        echo "output,2024,5,,,,bn CNY,2025-02-01,X,,,$longer,"
        echo "output,2024,5,,,,bn CNY,2025-02-01,X,,,,$longer"
    } >"$BATS_TEST_TMPDIR/long.csv"
    refused long.csv '2:36: publisher is too long: 9000 bytes, and 8192 are the most' \
        '3:38: url is too long' '4:39: locator is too long' \
        '5:40: note is too long: 70000 bytes, and 65536 are the most' '6:41: quote is too long'
    row='{"indicator":"output","period":"2024","value":5,"unit":"bn CNY","published":"2025-02-01"'
    {
        echo "$row,\"publisher\":\"$long\"}"
        echo "$row,\"publisher\":\"$(letters 1100000)\"}"
    } >"$BATS_TEST_TMPDIR/long.jsonl"
    refused long.jsonl '1:102: publisher is too long' \
        '2:1: the record is too long: 1 MiB is the most'
}

@test "in JSON Lines, what stands for no character and a member given twice are named" {
    row='{"indicator":"output","period":"2024","unit":"bn CNY","published":"2025-02-01"'
    printf '%s\n' "$row,\"value\":5,\"publisher\":\"X\\u0000Y\"}" \
        "$row,\"value\":5,\"note\":\"\\ud800\"}" "$row,\"value\":5,\"value\":6}" \
        "$row,\"value\":5,\"note\":null,\"note\":null}" >"$BATS_TEST_TMPDIR/odd.jsonl"
    refused odd.jsonl '1:104: \u0000 or half of a surrogate pair' '2:98: \u0000 or half' \
        '3:90: this member stands here twice: keep one of them' '4:102: this member stands here twice'
    echo "$row,\"value\":5,\"note\":\"\\ud83d\\ude00\"}" >"$BATS_TEST_TMPDIR/good.jsonl"
    headway --now $now ingest "$BATS_TEST_TMPDIR/good.jsonl"
}

@test "a unit that does not convert is told one that would do; money is taken as Headway prints it" {
    {
        echo "$heading"
        echo "output,2024,5,,,,b CNY,2025-02-01,X,,,,"
        echo "firms,2024-12-31,5,,,,people,2025-02-01,X,,,,"
    } >"$BATS_TEST_TMPDIR/units.csv"
    refused units.csv '2:18: output is counted in CNY, and "b CNY" does not convert; write one such as "bn CNY"' \
        '3:23: firms is counted in companies, and "people" does not convert; write one such as "companies"'
    {
        echo "$heading"
        echo "output,2023,617.3,,,,m yuan,2025-02-01,X,,,,"
        echo "output,2024,5,,,,bn yuan,2025-02-01,X,,,,"
    } >"$BATS_TEST_TMPDIR/printed.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/printed.csv"
    [[ $(headway history output) == *" 617.3 m yuan "*" 5 bn yuan "* ]]
}

@test "a qualifier may bound a phrase that says none, and contradict none" {
    {
        echo "$heading"
        echo "output,2024,近5,,,over,bn CNY,2025-02-01,X,,,,"
        echo "output,2024,over 5,4,,,bn CNY,2025-02-01,X,,,,"
        echo "output,2024,5 bn yuan,,,most,,2025-02-01,X,,,,"
    } >"$BATS_TEST_TMPDIR/against.csv"
    refused against.csv '2:13: "近5" is "nearly", and the qualifier "over"; leave one of them out' \
        '3:13: "over 5" says its bounds itself; leave low and high empty' \
        '4:13: qualifier "most" is none of exact nearly'
    {
        echo "$heading"
        echo "output,2023,近5,,,nearly,bn CNY,2025-02-01,X,,,,"
        echo "output,2024,5 bn yuan,,,over,,2025-02-01,X,,,,"
    } >"$BATS_TEST_TMPDIR/with.csv"
    headway --now $now ingest "$BATS_TEST_TMPDIR/with.csv"
    [[ $(headway history output) == *" nearly 5 bn yuan "*" over 5 bn yuan "* ]]
}

@test "a decimal comma is named, and the unit that a phrase brings" {
    {
        echo "$heading"
        for value in 1,5 -0,5 1.234,5 5.200,00; do
            echo "output,2024,\"$value\",,,,bn CNY,2025-02-01,X,,,,"
        done
        echo "output,2024,9.5%,,,,bn CNY,2025-02-01,X,,,,"
        echo 'output,2024,"1,,5",,,,bn CNY,2025-02-01,X,,,,'
    } >"$BATS_TEST_TMPDIR/marks.csv"
    refused marks.csv '2:13: "1,5" has a decimal comma; write it with a point' \
        '3:13: "-0,5" has a decimal comma' '4:13: "1.234,5" has a decimal comma' \
        '5:13: "5.200,00" has a decimal comma' '6:13: "9.5%" brings its own unit, percent;' \
        '7:13: "1,,5" is no quantity; write a number like 2400'
}

@test "low and high say no more than the qualifier leaves" {
    {
        echo "$heading"
        echo "output,2021,5,5,5,over,bn CNY,2025-02-01,X,,,,"
        echo "output,2022,5,,6,nearly,bn CNY,2025-02-01,X,,,,"
        echo "output,2023,5,4,,over,bn CNY,2025-02-01,X,,,,"
    } >"$BATS_TEST_TMPDIR/bounds.csv"
    refused bounds.csv '2:13: qualifier over leaves no number between value and high' \
        '3:13: qualifier nearly makes the value itself the bound; leave high out' \
        '4:13: qualifier over makes the value itself the bound; leave low out'
    { echo "$heading"; echo "output,2024,5,5,6,over,bn CNY,2025-02-01,X,,,,"; } |
        headway --now $now ingest -
    [[ $(headway history output) == *" over 5 bn yuan "* ]]
}

@test "a member of JSON Lines that is nearly one of ours is no one's own" {
    {
        echo '{"indicator":"output","period":"2023","value":5,"Unit":"bn CNY","published":"2025-02-01"}'
        echo '{"indicator":"output","period":"2023","value":5,"unti":"bn CNY","published":"2025-02-01"}'
    } >"$BATS_TEST_TMPDIR/near.jsonl"
    refused near.jsonl '1:49: no member has this name' '2:49: no member has this name'
    echo '{"indicator":"output","period":"2024","value":5,"unit":"bn CNY","published":"2025-02-01","comment":"y"}' |
        headway --now $now ingest -
    [[ $(headway history output) == *"2024"*" 5 bn yuan "* ]]
}
