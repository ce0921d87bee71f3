#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What monitoring systems ask: the plugin's line and exit status, and the metrics.
load helpers

@test "before the first run nothing is known: 3" {
    run headway check
    [ "$status" -eq 3 ]
    [[ $output == "HEADWAY UNKNOWN - nothing was judged yet"* ]]
}

@test "one line with performance data, and an exit status that fits its word" {
    headway --now 2026-11-21 run
    run headway --now 2026-11-21 check
    [ "${#lines[@]}" -eq 1 ]
    case $status in
    0) [[ $output == "HEADWAY OK - "* ]] ;;
    1) [[ $output == "HEADWAY WARNING - "* ]] ;;
    2) [[ $output == "HEADWAY CRITICAL - "* ]] ;;
    *) [[ $output == "HEADWAY UNKNOWN - "* ]] ;;
    esac
    [ "$(tr -cd '|' <<<"$output")" = '|' ]
    perfdata=${output#*|}
    [[ $perfdata =~ ^\'[a-z0-9_]+\'=-?[0-9.]+%\;\;\;\; ]]
    run headway check -w @~:100000 -c 0:200000
    [ "$status" -eq 1 ]
    run headway check -w 0:200000 -c @~:100000
    [ "$status" -eq 2 ]
    [[ $output == *"%;0:200000;@~:100000;;"* ]]
}

@test "help, version, bad options and bad ranges are 3, under either name" {
    ln -s "$build/headway" "$BATS_TEST_TMPDIR/check_headway"
    for arguments in -h --help -V --nope '-w x' '-c 20:10' '-t 0' nothing_like_it; do
        # shellcheck disable=SC2086 # several words
        run headway check $arguments
        [ "$status" -eq 3 ]
        # shellcheck disable=SC2086
        run "$BATS_TEST_TMPDIR/check_headway" $arguments
        [ "$status" -eq 3 ]
    done
}

@test "a name asks the ledger for its alerts alone and gets what a pattern gets" {
    headway --now 2026-11-21 run
    names=(firms output output_2025 FigureOverdue/output Conflict/firms FigureOverdue nothing
        No/nothing)
    for name in "${names[@]}"; do
        pattern="[${name:0:1}]${name:1}" # which is compared with every alert
        run headway check "$name"
        named="$status ${output/\"*\"/NAME}"
        run headway check "$pattern"
        [ "$named" = "$status ${output/\"*\"/NAME}" ]
    done
    # several, one of them twice: in the order of all
    run headway check output_2025 firms output_2025 output -w @~:100000
    several=$output
    [[ $several == *"'firms'="*"'output_2025'="* ]]
    run headway check output_2025 firms output_2025 'outpu[t]' -w @~:100000
    [ "$output" = "$several" ]
}

@test "what is critical stands first, whatever its name" {
    headway --now 2026-11-21 run
    run headway check -w 300: -c 100: nobody output_2025 firms output
    [ "$status" -eq 2 ]
    [[ $output == "HEADWAY CRITICAL - TargetLagging output_2025 ("*"; TargetLagging firms ("* ]]
    [[ $output == *"; FigureOverdue output ("*'; no target, indicator or source "nobody" was'* ]]
}

@test "an old last run is no answer" {
    headway --now 2026-11-21 run
    run headway --now 2026-11-30 check -a 3
    [ "$status" -eq 3 ]
    [[ $output == *"ended 9 days ago"* ]]
}

@test "metrics are what Prometheus reads, whole files put in place at once" {
    headway --now 2026-11-21 run
    headway --now 2026-11-21 export metrics -o "$BATS_TEST_TMPDIR/headway.prom"
    [ "$(stat -c %a "$BATS_TEST_TMPDIR/headway.prom")" = 644 ]
    [ "$(headway --now 2026-11-21 export metrics)" = "$(cat "$BATS_TEST_TMPDIR/headway.prom")" ]
    for family in progress_ratio value goal status deadline_timestamp_seconds info; do
        grep -q "^headway_target_$family{target=" "$BATS_TEST_TMPDIR/headway.prom"
    done
    grep -q '^headway_run_last_success_timestamp_seconds 1795219200$' \
        "$BATS_TEST_TMPDIR/headway.prom"
    command -v promtool >/dev/null || skip "no promtool"
    promtool check metrics <"$BATS_TEST_TMPDIR/headway.prom"
}
