# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# One target on its way, figures to feed, and servers on loopback that are told.
load helpers

# The servers are Debian's; another python3 in front of the path may know none of their modules.
python=/usr/bin/python3

setup() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    build=${HEADWAY_BUILD:-$root/build}
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config HEADWAY_STATE=$BATS_TEST_TMPDIR/state
    export HEADWAY_OUTPUT=$BATS_TEST_TMPDIR/out
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/figures" "$BATS_TEST_TMPDIR/got"
    cat >"$HEADWAY_CONFIG/catalog/robots.json" <<'JSON'
{ "indicators": [{ "id": "robots", "title": { "en": "Robots", "zh": "机器人产值" },
    "unit": "CNY", "nature": "flow", "frequency": "year", "publication_lag": 30 }],
  "targets": [{ "id": "robots_2030", "indicator": "robots", "path": "linear",
    "goal": { "value": 200, "unit": "bn CNY" }, "deadline": "2030-12-31",
    "announced": "2021-02-01", "baseline": { "period": "2020" } }] }
JSON
    echo 'indicator,period,value,unit,published,publisher,url' >"$HEADWAY_CONFIG/figures/a.csv"
    figure 2020 100 2021-01-20
    channels
}

teardown() {
    for server in "${servers[@]:-}"; do
        [ -z "$server" ] || kill "$server"
    done
}

figure() { # YEAR VALUE PUBLISHED
    echo "robots,$1,$2,bn CNY,$3,Office,https://example.org/$1" >>"$HEADWAY_CONFIG/figures/a.csv"
}

channels() { # JSON of channels; then of the rules
    echo "{\"title\": \"T\", \"channels\": [$1], \"alerts\": ${2:-{\}}}" \
        >"$HEADWAY_CONFIG/headway.json"
}

serve() { # COMMAND...: sets $port
    rm -f "$BATS_TEST_TMPDIR/got/port"
    "$@" 3>&- &
    servers+=($!)
    for _ in $(seq 100); do
        [ ! -e "$BATS_TEST_TMPDIR/got/port" ] || break
        sleep 0.1
    done
    port=$(cat "$BATS_TEST_TMPDIR/got/port")
}

recorder() {
    serve "$python" "$root/tests/servers/recorder.py" "$BATS_TEST_TMPDIR/got"
    channels "{\"id\": \"hook\", \"kind\": \"webhook\", \"url\": \"http://127.0.0.1:$port/hook\",
               \"allow\": [\"http\"]}" "${rules:-}"
}

got() { # EXPRESSION over r, the requests' bodies
    "$python" - "$BATS_TEST_TMPDIR/got" "$1" <<'PY'
import glob, json, os, sys
r = []
for name in sorted(glob.glob(sys.argv[1] + "/*.json"), key=lambda n: int(os.path.basename(n)[:-5])):
    request = json.load(open(name, encoding="utf-8"))
    request["json"] = json.loads(request["body"]) if request["body"].startswith("{") else None
    r.append(request)
print(eval(sys.argv[2]))
PY
}

at() { # DAY COMMAND...
    headway --now "$@"
}
