# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# seconds COMMAND...: wall seconds of one run, on standard output; what the command prints is lost.
seconds() {
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    end=$(date +%s%N)
    echo $(((end - start) / 1000)) | awk '{ printf "%.4f\n", $1 / 1e6 }'
}

# middle_of N: the median of the N numbers on standard input, a line each.
middle_of() { sort -n | sed -n "$((($1 + 1) / 2))p"; }

# median N COMMAND...: the median of N runs.
median() {
    local n=$1
    shift
    for _ in $(seq "$n"); do seconds "$@"; done | middle_of "$n"
}

# row LABEL SECONDS [COUNT UNIT]: one line, with the time of one unit where a count is given.
row() {
    awk -v label="$1" -v s="$2" -v n="${3:-0}" -v unit="${4:-}" 'BEGIN {
        printf "  %-52s %9.3f s", label, s
        if (n) printf "  %8.2f us/%s", s * 1e6 / n, unit
        print "" }'
}

# ratio LABEL A B: how many times faster A is than B.
ratio() {
    awk -v label="$1" -v a="$2" -v b="$3" 'BEGIN { printf "  %-52s %9.2f x\n", label, b / a }'
}
