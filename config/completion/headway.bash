# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# bash completion for headway: commands, options out of --help, ids out of the configuration.
_headway_ids() { # targets|indicators|channels
    headway config 2>/dev/null |
        python3 -c 'import json,sys
for entry in json.load(sys.stdin)[sys.argv[1]]: print(entry["id"])' "$1" 2>/dev/null
}

_headway() {
    local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD - 1]} command='' i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --config | --state | --now) ((i++)) ;;
        -*) ;;
        *)
            command=${COMP_WORDS[i]}
            break
            ;;
        esac
    done
    case $last in
    --config | --state)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --test-channel)
        mapfile -t COMPREPLY < <(compgen -W "$(_headway_ids channels)" -- "$word")
        return
        ;;
    esac
    if [[ -z $command && $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--config --state --now -q -v --help --version' -- "$word")
    elif [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W \
            "$(headway --help | sed -n 's/^  \([a-z]\{1,\}\) .*/\1/p')" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W \
            "$(headway "$command" --help | grep -o -- '--[a-z-]*' | sort -u)" -- "$word")
    else
        case $command in
        status | graph | check | ack)
            mapfile -t COMPREPLY < <(compgen -W "$(_headway_ids targets)" -- "$word") ;;
        explain)
            mapfile -t COMPREPLY < <(compgen -W \
                "$(_headway_ids targets) $(_headway_ids indicators)" -- "$word") ;;
        history | rebuild)
            mapfile -t COMPREPLY < <(compgen -W "$(_headway_ids indicators)" -- "$word") ;;
        export) mapfile -t COMPREPLY < <(compgen -W 'csv jsonl metrics' -- "$word") ;;
        *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        esac
    fi
}
complete -F _headway headway
