#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual pages against the program.

load helpers

# The lines of headway(1) about one command.
entry() {
    awk -v command="$1" '/^\.It Cm |^\.S[sh] / { on = $1 == ".It" && $3 == command } on' \
        "$root/docs/headway.1"
}

commands() {
    headway --help | sed -n 's/^  \([a-z]\{1,\}\) .*/\1/p'
}

# --name and -n, as `headway COMMAND --help` lists them.
options() {
    headway "$1" --help | sed -n 's/^  \(-.*\)/\1/p' |
        sed 's/  .*//' | grep -oE -- '(^| )-{1,2}[a-z-]+' | tr -d ' '
}

@test "headway(1) has every command with every option that its help lists" {
    local command option missing='' count=0

    for command in $(commands); do
        [ -n "$(entry "$command")" ] || missing+=" $command"
        for option in $(options "$command" || true); do
            count=$((count + 1))
            entry "$command" | grep -qE -- "(Fl|\|) ${option#-}( |$)" ||
                missing+=" $command:$option"
        done
    done
    echo "missing:$missing"
    [ "$count" -gt 50 ]
    [ -z "$missing" ]
}
@test "headway.json(5) has every member of an indicator, a target and a check" {
    local kind member missing=''

    for kind in indicator target check; do
        for member in $(python3 -c 'import json, sys
print(*json.load(open(sys.argv[1]))["properties"])' \
            "$root/config/schema/$kind.schema.json"); do
            awk -v kind="$kind" '/^\.S[sh] / { on = tolower($2) ~ kind } on' \
                "$root/docs/headway.json.5" | grep -qE "^\.It.* $member( |$)" ||
                missing+=" $kind:$member"
        done
    done
    echo "missing:$missing"
    [ -z "$missing" ]
}
