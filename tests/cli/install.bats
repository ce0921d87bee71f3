#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What `make install` puts in place, and what `make uninstall` leaves.
load helpers

put() { # GOAL
    make -s -C "$root" B="$build" DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/usr "$1"
}

@test "an installed headway finds its workers, and the plugin is headway" {
    put install
    at=$BATS_TEST_TMPDIR/root
    export HEADWAY_CONFIG=$at/etc/headway
    "$at/usr/bin/headway" --now 2026-11-21 run
    run "$at/usr/lib/nagios/plugins/check_headway" -V
    [ "$status" -eq 3 ]
    [[ $output == "check_headway "* ]]
    run "$at/usr/lib/nagios/plugins/check_headway" --version
    [ "$status" -eq 3 ]
    [[ $output == "check_headway "* ]]
    run ! grep -r '@bindir@' "$at"
    [[ $(basename "$at"/etc/cron.d/*) != *.* ]]
    run ! grep '^[^#].*%' "$at/etc/cron.d/headway"
}

@test "installing again keeps what was configured, removing keeps it and the state" {
    put install
    at=$BATS_TEST_TMPDIR/root
    echo '{"title": "Mine"}' >"$at/etc/headway/headway.json"
    rm "$at/etc/headway/catalog/beijing_ai.json"
    put install
    grep -q Mine "$at/etc/headway/headway.json"
    [ ! -e "$at/etc/headway/catalog/beijing_ai.json" ]
    [ -s "$at/usr/share/doc/headway/examples/catalog/beijing_ai.json" ]
    put uninstall
    grep -q Mine "$at/etc/headway/headway.json"
    [ -z "$(find "$at" -type f -not -path "$at/etc/headway/*")" ]
}

@test "the units are hardened to 1.5 or better" {
    command -v systemd-analyze >/dev/null || skip "no systemd-analyze"
    put install
    ln -s "$BATS_TEST_TMPDIR/root/usr/bin/headway" "$BATS_TEST_TMPDIR/headway"
    for unit in headway headway-resend; do
        sed "s|^ExecStart=[^ ]*|ExecStart=/bin/true|" \
            "$BATS_TEST_TMPDIR/root/usr/lib/systemd/system/$unit.service" \
            >"$BATS_TEST_TMPDIR/$unit.service"
        systemd-analyze security --offline=true --threshold=15 "$BATS_TEST_TMPDIR/$unit.service"
    done
}

@test "the page about sources is a manual page where it is installed" {
    put install
    page=$BATS_TEST_TMPDIR/root/usr/share/man/man5/headway-sources.5
    grep -q '^headway-sources .- where figures come from' "$page"
    [ "$(grep -c '^.SH ' "$page")" -gt 5 ]
    [ "$(grep -c '`' "$page")" -eq 0 ]
    command -v mandoc >/dev/null || skip "no mandoc"
    run mandoc -T lint -W error "$page"
    [ "$status" -eq 0 ]
}

@test "the manual pages are clean" {
    command -v mandoc >/dev/null || skip "no mandoc"
    for page in "$root"/docs/headway*.[1-8]; do
        run mandoc -T lint -W warning "$page"
        [ "$status" -eq 0 ]
    done
}
