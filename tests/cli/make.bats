#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What `make` makes anew.
load helpers

made() { # [VARIABLE=VALUE...]: what one object took
    make -s -C "$root" B="$BATS_TEST_TMPDIR/b" "$@" "$BATS_TEST_TMPDIR/b/engine/base/err.o"
}

@test "another version, other flags or sanitizers make objects anew, the same ones nothing" {
    [ -n "$(made)" ]
    [ -z "$(made)" ]
    for change in VERSION=9.9 CFLAGS=-O0 LDFLAGS=-Wl,-z,now SAN=1; do
        [ -n "$(made "$change")" ]
        [ -z "$(made "$change")" ]
    done
    [ -z "$(made WERROR=1 SAN=1)" ]
}
