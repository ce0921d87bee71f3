#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Graphs of targets and indicators, as a person or cron asks for them.
load helpers

now=2025-11-21

@test "a target and an indicator are drawn as PNG and SVG" {
    headway --now $now run
    cd "$BATS_TEST_TMPDIR"
    run headway --now $now graph output_2025 -o target.png
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$(head -c 4 target.png | tail -c 3)" = PNG ]
    headway --now $now graph output -o indicator.svg --lang zh
    xmllint --noout indicator.svg
    grep -q '<title id="headway-title">园区产值</title>' indicator.svg
    grep -q 'xml:lang="zh"' indicator.svg
    headway --now $now graph output_2025 -o target.svg
    grep -q '<desc id="headway-desc">2023: about 190 bn yuan. goal: 300 bn yuan by the end of 2025' \
        target.svg
}

@test "the surroundings change nothing: locale, time zone, rrdcached, working directory" {
    headway --now $now run
    headway --now $now graph output --lang zh -o "$BATS_TEST_TMPDIR/a.svg"
    cd /
    LC_ALL=C TZ=Asia/Tokyo RRDCACHED_ADDRESS=unix:/nowhere \
        headway --now $now graph output --lang zh -o "$BATS_TEST_TMPDIR/b.svg"
    cmp "$BATS_TEST_TMPDIR/a.svg" "$BATS_TEST_TMPDIR/b.svg"
}

@test "a graph does not need the round-robin databases, and can be of a past day" {
    headway --now $now run
    rm -r "$HEADWAY_STATE/rrd"
    headway --now $now graph output --as-of 2023-06-01 -o "$BATS_TEST_TMPDIR/then.svg"
    grep -q '2022: nearly 150 bn yuan' "$BATS_TEST_TMPDIR/then.svg"
}

@test "hostile titles and publishers are drawn as text" {
    cp -r "$HEADWAY_CONFIG" "$BATS_TEST_TMPDIR/config"
    sed -i 's|"Output of the park"|"a:b \\\\l <script>x</script> \& 100 %s DEF:v=/etc/passwd:v:LAST"|' \
        "$BATS_TEST_TMPDIR"/config/catalog/*.json
    sed -i 's|,Bureau,|,"B:\\r<b>&%n",|' "$BATS_TEST_TMPDIR"/config/figures/*.csv
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    headway --now $now run
    run headway --now $now graph output -o "$BATS_TEST_TMPDIR/hostile.svg"
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    xmllint --noout "$BATS_TEST_TMPDIR/hostile.svg"
    grep -q '&lt;script&gt;x&lt;/script&gt; &amp; 100 %s DEF:v=/etc/passwd:v:LAST' \
        "$BATS_TEST_TMPDIR/hostile.svg"
    run grep -c '<script' "$BATS_TEST_TMPDIR/hostile.svg"
    [ "$output" -eq 0 ]
    headway --now $now graph output -o "$BATS_TEST_TMPDIR/hostile.png"
}

@test "what cannot be asked for is said" {
    headway --now $now run
    cd "$BATS_TEST_TMPDIR"
    run headway graph nothing -o a.png
    [ "$status" -eq 64 ]
    run headway graph output
    [ "$status" -eq 64 ]
    run headway graph output -o a.gif
    [ "$status" -eq 64 ]
    run headway graph output -o a.png --width 5
    [ "$status" -eq 64 ]
    run headway graph output -o /nowhere/a.png
    [ "$status" -ne 0 ]
    [[ $output == */nowhere/a.png* ]]
    run headway graph firms --as-of 2010-01-01 -o a.png
    [ "$status" -eq 64 ]
}
