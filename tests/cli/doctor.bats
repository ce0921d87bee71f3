#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# doctor names what is wrong with an installation, and what would do.
# shellcheck disable=SC2154,SC2030,SC2031 # what is loaded sets them
load helpers

now=2026-11-21

here() { # a configuration of one's own, whatever is in the fixture's
    mkdir -p "$BATS_TEST_TMPDIR/config"
    cp -r "$HEADWAY_CONFIG"/* "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
}

finds() { # HEALTH AREA [WORDS]: doctor says it
    run headway --now "${on:-$now}" doctor
    grep -E "^$1 +$2 " <<<"$output" | grep -qF -- "${3:-}"
}

@test "a sound installation has no fault, and JSON says the same" {
    headway --now $now run
    run headway --now $now doctor
    [ "$status" -eq 0 ]
    [[ $output == *" 0 faults" ]]
    finds ok programs headway-collect
    finds ok programs headway-draw
    finds ok ledger
    finds ok databases
    finds ok lock free
    finds ok 'last run' 2026-11-21
    finds warning channels 'nobody is told'
    headway --now $now doctor --json >"$BATS_TEST_TMPDIR/doctor.json"
    [ "$(json 'd["schema"], d["worst"], sorted({f["health"] for f in d["findings"]})' \
        <"$BATS_TEST_TMPDIR/doctor.json")" = "headway.doctor/1 warning ['ok', 'warning']" ]
}

@test "it changes nothing, and nothing has to be there" {
    run headway --now $now doctor
    [ "$status" -eq 0 ]
    [ ! -e "$HEADWAY_STATE" ]
    finds warning ledger 'headway run'
    finds warning 'last run' 'none has ended'
}

@test "workers that are missing, or of another version, are faults" {
    mkdir "$BATS_TEST_TMPDIR/bin"
    cp "$build/headway" "$build/headway-draw" "$BATS_TEST_TMPDIR/bin"
    printf '#!/bin/sh\necho headway-collect 0.0.9\n' >"$BATS_TEST_TMPDIR/bin/headway-collect"
    chmod +x "$BATS_TEST_TMPDIR/bin/headway-collect"
    build=$BATS_TEST_TMPDIR/bin
    finds fault programs 'another version: headway-collect 0.0.9'
    [ "$status" -eq 1 ]
    rm "$build/headway-collect"
    finds fault programs 'install all three programs together'
}

@test "faults of the configuration are counted, and the rest is looked at" {
    here
    headway --now $now run
    echo '{"indicators": [{"id": "Bad"}], "targets": [{}]}' >"$HEADWAY_CONFIG/catalog/bad.json"
    finds fault configuration 'headway config --check'
    [ "$status" -eq 1 ]
    finds ok ledger
}

@test "a damaged ledger and a damaged database are named, one that was deleted is made anew" {
    headway --now $now run
    rm "$HEADWAY_STATE"/rrd/output*.rrd
    finds ok databases 'the next run draws 1 indicators more'
    headway --now $now run
    for file in "$HEADWAY_STATE"/rrd/output*.rrd; do
        echo junk >"$file"
    done
    finds warning databases '2 of 3 RRDs'
    [ "$status" -eq 0 ]
    head -c 8192 /dev/urandom >"$HEADWAY_STATE/ledger.db"
    finds fault ledger 'restore it from a backup'
    [ "$status" -eq 1 ]
}

@test "a holder of the lock is named, and one that was cut off" {
    headway --now $now run
    echo 'headway run, process 1' >"$HEADWAY_STATE/lock"
    finds warning lock 'cut off: headway run, process 1'
    flock -x "$HEADWAY_STATE/lock" sleep 30 3>&- &
    sleeper=$!
    for _ in $(seq 50); do
        finds ok lock 'held by headway run, process 1' && break
        sleep 0.1
    done
    held=$status
    kill "$sleeper"
    [ "$held" -eq 0 ]
    [[ $output == *"held by headway run"* ]]
}

@test "a clock behind the last run, and a run that is late" {
    headway --now $now run
    on=2026-11-20 finds fault clock 'the last run was later'
    on=1970-01-02 finds fault clock 'not written yet'
    on=2026-11-26 finds warning 'last run' '5 days ago'
    on=2027-01-01 finds fault 'last run' '41 days ago'
}

@test "a state that another user owns, or that cannot be written" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to give a folder away"
    headway --now $now run
    chown 65534 "$HEADWAY_STATE"
    finds warning state 'owned by nobody'
    chown 0 "$HEADWAY_STATE"
    mount -t tmpfs -o size=1m none "$HEADWAY_STATE" || skip "cannot mount here"
    finds fault state 'MiB are free' || { umount "$HEADWAY_STATE"; false; }
    umount "$HEADWAY_STATE"
}

@test "a secret that is missing or open to all is a fault, and is never shown" {
    here
    echo '{"title": "T", "channels": [{"id": "hook", "kind": "webhook",
        "url": "https://127.0.0.1:1/", "secret_file": "hook.key"}]}' >"$HEADWAY_CONFIG/headway.json"
    finds fault secrets 'not there'
    echo whsec_c2VjcmV0 >"$HEADWAY_CONFIG/hook.key"
    chmod 644 "$HEADWAY_CONFIG/hook.key"
    finds fault secrets 'anybody on this machine'
    [[ $output != *whsec_* ]]
    chmod 600 "$HEADWAY_CONFIG/hook.key"
    finds ok secrets '1, kept from others'
    finds ok channels
}

@test "a schedule that runs as a user who is not there is told" {
    make -s -C "$root" B="$build" DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/usr install
    build=$BATS_TEST_TMPDIR/root/usr/bin
    finds warning schedule 'the user headway, and there is none'
    echo 'headway:x:998:998::/var/lib/headway:/usr/sbin/nologin' >"$BATS_TEST_TMPDIR/root/etc/passwd"
    run ! finds warning schedule 'the user headway'
}

@test "a schedule is found where the program was installed" {
    make -s -C "$root" B="$build" DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/usr install
    build=$BATS_TEST_TMPDIR/root/usr/bin
    if [ -d /run/systemd/system ]; then
        finds warning schedule 'systemctl enable'
    else
        finds ok schedule 'by cron'
    fi
    mkdir -p "$BATS_TEST_TMPDIR/root/etc/systemd/system/timers.target.wants"
    ln -s /usr/lib/systemd/system/headway.timer \
        "$BATS_TEST_TMPDIR/root/etc/systemd/system/timers.target.wants/headway.timer"
    finds ok schedule 'by systemd'
}
