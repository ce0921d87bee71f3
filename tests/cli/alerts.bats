#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Alerts from a figure to whoever is told: the life cycle, the outbox, the channels.
# shellcheck disable=SC2154 # what is loaded sets them
load alerting

@test "a lagging target is told once, however often nothing new is run" {
    recorder
    figure 2021 104 2022-01-20
    for minute in $(seq 10 59); do at "2022-02-01T00:$minute:00Z" run; done
    for day in $(seq 10 25); do at "2022-02-$day" run; done
    [ "$(got 'len(r)')" -eq 1 ]
    [ "$(got 'r[0]["json"]["alerts"][0]["labels"]["alertname"]')" = TargetLagging ]
    [ "$(got 'r[0]["json"]["alerts"][0]["annotations"]["cause"]')" = new_figure ]
}

@test "a better figure resolves it, and who was told hears of it" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    [ "$(got '[(q["json"]["status"], q["json"]["alerts"][0]["labels"]["severity"]) for q in r]')" = \
      "[('firing', 'warning'), ('resolved', 'warning')]" ]
    run at 2023-02-01 alerts
    [ "$output" = "no alerts" ]
}

@test "a revision, a changed target and the calendar are named as causes" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    figure 2021 112 2022-02-10
    at 2022-02-11 run
    [ "$(got 'r[-1]["json"]["alerts"][0]["annotations"]["cause"]')" = revision ]
    sed -i 's/"value": 200/"value": 400/' "$HEADWAY_CONFIG/catalog/robots.json"
    at 2022-02-12 run
    [ "$(got 'r[-1]["json"]["alerts"][0]["annotations"]["cause"]')" = target_change ]
    at 2023-06-01 run
    [ "$(got 'sorted((a["labels"]["alertname"], a["annotations"]["cause"]) for a in r[-1]["json"]["alerts"])')" = \
      "[('FigureOverdue', 'calendar'), ('TargetLagging', 'target_change')]" ]
}

@test "an acknowledgement stops reminders, ends, and is told to have ended" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    at 2022-02-02 ack robots_2030 --because 'the mayor knows' --by jo --until 2022-06-30
    at 2022-02-02 alerts | grep -q 'jo until 2022-06-30'
    at 2022-05-01 run
    [ "$(got 'len(r)')" -eq 1 ]
    at 2022-07-01 run
    [ "$(got 'r[-1]["json"]["alerts"][0]["annotations"]["reason"]')" = ack_ended ]
    run at 2022-07-01 ack nothing_like_it --because x --by jo
    [ "$status" -eq 64 ]
    run at 2022-07-01 ack robots_2030 --because x --by jo --until 2022-06-01
    [ "$status" -eq 64 ]
}

@test "a silence keeps quiet, and what it kept is told when it ends" {
    recorder
    at 2022-01-01 silence 'TargetLagging/*' --because 'moving house' --by jo --until 2022-03-01
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    [ "$(got 'len(r)')" -eq 0 ]
    at 2022-02-01 silence | grep -q 'moving house'
    [ "$(at 2022-02-01 silence --json | json 'd["schema"], d["silences"][0]["because"]')" = \
      "headway.silences/1 moving house" ]
    at 2022-03-02 run
    [ "$(got 'r[-1]["json"]["alerts"][0]["annotations"]["reason"]')" = fires ]
    at 2022-03-02 silence 'TargetLagging/*' --because x --by jo
    at 2022-03-03 silence 'TargetLagging/*' --end --by jo
    [ "$(at 2022-03-03 silence)" = "no silence" ]
}

@test "what nobody acknowledges is escalated" {
    recorder
    channels "{\"id\": \"boss\", \"kind\": \"webhook\", \"url\": \"http://127.0.0.1:$port/boss\",
               \"allow\": [\"http\"], \"escalation\": true}"
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    at 2022-02-10 run
    [ "$(got 'len(r)')" -eq 0 ]
    at 2022-02-16 run
    [ "$(got '[(q["path"], q["json"]["alerts"][0]["annotations"]["reason"]) for q in r]')" = \
      "[('/boss', 'escalated')]" ]
}

@test "a channel that is down is owed the notice, one that refuses it has it parked" {
    recorder
    echo 503 >"$BATS_TEST_TMPDIR/got/status"
    figure 2021 104 2022-01-20
    run at 2022-02-01 run
    [ "$status" -eq 1 ]
    echo 200 >"$BATS_TEST_TMPDIR/got/status"
    at 2022-02-01T00:01:00Z resend # not due yet
    tries=$(got 'len(r)')
    at 2022-02-01T00:06:00Z resend
    [ "$(got 'len(r)')" -eq $((tries + 1)) ]
    [ "$(got 'len({q["headers"]["webhook-id"] for q in r})')" -eq 1 ]
    echo 410 >"$BATS_TEST_TMPDIR/got/status"
    figure 2022 125 2023-01-20
    run at 2023-02-01 run
    [ "$status" -eq 1 ]
    at 2023-02-01 alerts --parked | grep -q 'HTTP 410'
    echo 200 >"$BATS_TEST_TMPDIR/got/status"
    at 2023-02-02 alerts --retry
    at 2023-02-02 resend
    [ "$(at 2023-02-02 alerts --parked)" = "no notice was refused" ]
    [ "$(got 'r[-1]["json"]["status"]')" = resolved ]
}

@test "what fired on different days is reminded of in one digest a month" {
    recorder
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    at 2023-03-22 run
    at 2023-04-05 run # the figure of 2022 is overdue
    [ "$(got '[len(q["json"]["alerts"]) for q in r]')" = "[1, 1, 1]" ]
    at 2023-04-20 run
    [ "$(got 'len(r)')" -eq 3 ]
    at 2023-04-21 run
    [ "$(got 'sorted(a["annotations"]["reason"] for a in r[-1]["json"]["alerts"])')" = \
      "['repeated', 'repeated']" ]
    at 2023-05-06 run
    [ "$(got 'len(r)')" -eq 4 ]
    at 2023-05-21 run
    [ "$(got 'len(r), len(r[-1]["json"]["alerts"])')" = "(5, 2)" ]
}

@test "a digest begins with the gravest, and what is open is not said as if it were so" {
    cat >"$BATS_TEST_TMPDIR/take" <<EOF
#!/bin/sh
cat >"$BATS_TEST_TMPDIR/notice.json"
EOF
    chmod +x "$BATS_TEST_TMPDIR/take"
    channels "{\"id\": \"own\", \"kind\": \"exec\", \"argv\": [\"$BATS_TEST_TMPDIR/take\"]}"
    for goal in 110 109; do
        sed -i "s/\"targets\": \\[/&{ \"id\": \"robots_$goal\", \"indicator\": \"robots\", \
            \"goal\": { \"value\": $goal, \"unit\": \"bn CNY\" }, \"deadline\": \"2022-12-31\", \
            \"path\": \"linear\", \"announced\": \"2021-02-01\", \
            \"baseline\": { \"period\": \"2020\" } },/" "$HEADWAY_CONFIG/catalog/robots.json"
    done
    figure 2022 "almost 109" 2023-01-20
    at 2023-02-01 run
    notice() { json "$1" <"$BATS_TEST_TMPDIR/notice.json"; }
    [ "$(notice '[(a["kind"], a["severity"]) for a in d["alerts"]]')" = "[('TargetMissed', \
'critical'), ('TargetLagging', 'warning'), ('TargetMissed', 'info')]" ]
    [ "$(notice 'd["subject"]')" = "Headway: 3 alerts, 1 critical" ]
    [ "$(notice '[l for l in d["text"].splitlines() if l.startswith("[for info")][0]')" = \
      "[for information] Robots: perhaps missed" ]
}

@test "what is fired late is not told after its end" {
    recorder
    echo 503 >"$BATS_TEST_TMPDIR/got/status"
    figure 2021 104 2022-01-20
    at 2022-02-01 run || [ $? -eq 1 ] # due again in five minutes
    figure 2021 140 2022-02-01
    echo 200 >"$BATS_TEST_TMPDIR/got/status"
    rm "$BATS_TEST_TMPDIR"/got/*.json
    at 2022-02-01T00:01:00Z run
    at 2022-02-01T00:10:00Z resend
    at 2022-02-02 run
    [ "$(got '[q["json"]["status"] for q in r]')" = "['resolved']" ]
}

@test "a channel that gives no answer is not tried again for each notice, and refuses none" {
    recorder
    both="{\"id\": \"mute\", \"kind\": \"webhook\", \"url\": \"http://127.0.0.1:1/\",
           \"allow\": [\"http\"]}, {\"id\": \"hook\", \"kind\": \"webhook\",
           \"url\": \"http://127.0.0.1:$port/hook\", \"allow\": [\"http\"]}"
    channels "$both"
    figure 2021 104 2022-01-20
    at 2022-02-01 run || [ $? -eq 1 ]
    at 2022-04-01 run || [ $? -eq 1 ]
    run at 2022-06-01 run
    [ "$status" -eq 1 ]
    [ "$(grep -c 'mute could not be told' <<<"$output")" -eq 3 ]
    [ "$(grep -c 'not tried, since it gave no answer' <<<"$output")" -eq 2 ]
    [ "$(got 'len(r)')" -eq 3 ]
    [ "$(at 2022-06-01 alerts --parked)" = "no notice was refused" ]
}

@test "what is owed to a channel that is gone can be given up" {
    recorder
    echo 503 >"$BATS_TEST_TMPDIR/got/status"
    figure 2021 104 2022-01-20
    at 2022-02-01 run || [ $? -eq 1 ]
    channels ''
    at 2022-02-02 run || [ $? -eq 1 ]
    at 2022-02-02 alerts --parked | grep -q 'no such channel'
    run at 2022-02-02 alerts --retry --drop
    [ "$status" -eq 64 ]
    at 2022-02-02 alerts --drop
    [ "$(at 2022-02-02 alerts --parked)" = "no notice was refused" ]
    at 2022-02-03 run
    headway verify
}

@test "a dry run says what would turn and be told, and records nothing" {
    recorder
    figure 2021 104 2022-01-20
    channels ''
    at 2022-02-01 run
    sed -i 's/"value": 200/"value": 104/' "$HEADWAY_CONFIG/catalog/robots.json"
    run at 2022-02-02 run --dry-run
    [[ $output == *"TargetLagging/robots_2030: firing -> resolved, by a changed target"* ]]
    run at 2022-02-02 alerts
    [[ $output == *"firing"* ]]
}

@test "mail goes by STARTTLS and a password, text and HTML, one message a recipient" {
    [ -x "$python" ] && "$python" -c 'import aiosmtpd' || skip "no aiosmtpd"
    serve "$python" "$root/tests/servers/mailbox.py" "$BATS_TEST_TMPDIR/got"
    echo 'pass word' >"$HEADWAY_CONFIG/mail.key"
    chmod 600 "$HEADWAY_CONFIG/mail.key"
    channels "{\"id\": \"desk\", \"kind\": \"mail\", \"url\": \"smtp://localhost:$port\",
        \"from\": \"进展 <headway@example.org>\", \"to\": [\"jo@example.org\", \"li@example.org\"],
        \"user\": \"headway\", \"password_file\": \"mail.key\", \"language\": \"zh\",
        \"ca_file\": \"$BATS_TEST_TMPDIR/got/cert.pem\"}"
    sed -i 's|"title": "T"|"title": "T", "url": "https://t.example.org"|' "$HEADWAY_CONFIG/headway.json"
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    "$python" - "$BATS_TEST_TMPDIR/got" <<'PY'
import email, email.policy, sys
messages = [email.message_from_binary_file(open(f"{sys.argv[1]}/{n}.eml", "rb"),
                                           policy=email.policy.default) for n in (1, 2)]
assert [m["X-Envelope-To"] for m in messages] == ["jo@example.org", "li@example.org"]
assert messages[0]["Message-ID"] != messages[1]["Message-ID"]
for m in messages:
    assert not m.defects, m.defects
    assert m["Subject"] == "Headway: [警告] 机器人产值: 目标滞后", m["Subject"]
    assert m["From"].addresses[0].display_name == "进展"
    assert m["Auto-Submitted"] == "auto-generated"
    assert "进度为应有的40%" in m.get_body(("plain",)).get_content()
    html = m.get_body(("html",)).get_content()
    assert 'src="cid:graph0@headway" alt="机器人产值"' in html
    assert html.index("目标滞后") < html.index("cid:graph0@headway") < html.index("https://t.example.org<")
    assert "https://t.example.org/zh/targets/robots_2030.html" in html
    images = [p for p in m.walk() if p.get_content_type() == "image/png"]
    assert images[0].get_content().startswith(b"\x89PNG\r\n\x1a\n")
    assert len(images[0].get_content()) > 5000
PY
    figure 2022 125 2023-01-20
    at 2023-02-01 run
    "$python" - "$BATS_TEST_TMPDIR/got/3.eml" <<'PY'
import email, email.policy, sys
m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
assert m["Subject"] == "Headway: [已解除] 机器人产值: 已不再滞后", m["Subject"]
PY
}

@test "a wrong password or certificate is no message in clear" {
    [ -x "$python" ] && "$python" -c 'import aiosmtpd' || skip "no aiosmtpd"
    serve "$python" "$root/tests/servers/mailbox.py" "$BATS_TEST_TMPDIR/got"
    echo 'wrong' >"$HEADWAY_CONFIG/mail.key"
    mail="\"id\": \"desk\", \"kind\": \"mail\", \"url\": \"smtp://localhost:$port\",
          \"from\": \"headway@example.org\", \"user\": \"headway\", \"password_file\": \"mail.key\""
    trusted="\"ca_file\": \"$BATS_TEST_TMPDIR/got/cert.pem\""
    channels "{$mail, $trusted, \"to\": [\"jo@example.org\"]}"
    run headway config --test-channel desk
    [ "$status" -eq 1 ]
    [[ $output != *wrong* ]]
    echo 'pass word' >"$HEADWAY_CONFIG/mail.key"
    channels "{$mail, \"to\": [\"jo@example.org\"]}"
    run headway config --test-channel desk
    [ "$status" -eq 1 ]
    figure 2021 104 2022-01-20
    run at 2022-02-01 run
    [ "$status" -eq 1 ]
    [[ $output == *"will be tried again"*certificate* ]] # it may be renewed
    channels "{$mail, $trusted, \"to\": [\"refuse@example.org\"]}"
    run headway config --test-channel desk
    [ "$status" -eq 1 ]
    [[ $output == *550* ]]
    [ ! -e "$BATS_TEST_TMPDIR/got/1.eml" ]
    channels "{$mail, $trusted, \"to\": [\"jo@example.org\"]}"
    headway config --test-channel desk
    [ -e "$BATS_TEST_TMPDIR/got/1.eml" ]
}

@test "a program of one's own gets the notice as JSON, and is killed when it is late" {
    cat >"$BATS_TEST_TMPDIR/take" <<EOF
#!/bin/sh
cat >"$BATS_TEST_TMPDIR/notice.json"
EOF
    chmod +x "$BATS_TEST_TMPDIR/take"
    channels "{\"id\": \"own\", \"kind\": \"exec\", \"argv\": [\"$BATS_TEST_TMPDIR/take\", \"x\"]}"
    figure 2021 104 2022-01-20
    at 2022-02-01 run
    [ "$(json 'd["schema"], d["alerts"][0]["kind"]' <"$BATS_TEST_TMPDIR/notice.json")" = \
      "headway.notice/1 TargetLagging" ]
    channels '{"id": "own", "kind": "exec", "argv": ["/bin/sleep", "60"], "seconds": 1}'
    started=$SECONDS
    run headway config --test-channel own
    [ "$status" -eq 1 ]
    [ $((SECONDS - started)) -lt 10 ]
}

@test "silence itself alarms: a run is announced and its end told" {
    recorder
    channels "{\"id\": \"dead\", \"kind\": \"ping\", \"url\": \"http://127.0.0.1:$port/uuid\",
               \"allow\": [\"http\"]}"
    at 2022-02-01 run
    [ "$(got '[q["path"] for q in r]')" = "['/uuid/start', '/uuid/0']" ]
}

@test "a run that its deadline stops tells of no success" {
    recorder
    cat >"$BATS_TEST_TMPDIR/hangs" <<'EOF'
#!/bin/sh
exec sleep 60
EOF
    chmod +x "$BATS_TEST_TMPDIR/hangs"
    channels "{\"id\": \"dead\", \"kind\": \"ping\", \"url\": \"http://127.0.0.1:$port/uuid\",
               \"allow\": [\"http\"]}"
    mkdir "$HEADWAY_CONFIG/sources"
    echo "{\"id\": \"slow\", \"kind\": \"exec\", \"argv\": [\"$BATS_TEST_TMPDIR/hangs\"], \"unit\": \"CNY\"}" \
        >"$HEADWAY_CONFIG/sources/slow.json"
    run at 2022-02-01 run --deadline 2
    [ "$status" -eq 75 ]
    [ "$(got '[q["path"] for q in r]')" = "['/uuid/start']" ]
}

@test "killed at any write of the ledger, the next run owes and tells the same notice" {
    strace -V >/dev/null 2>&1 && strace -o /dev/null true || skip "no strace"
    recorder
    figure 2021 104 2022-01-20
    for call in pwrite64 fdatasync; do
        for when in 1 2 5 9 14 20 27 35; do
            rm -rf "$HEADWAY_STATE" "$BATS_TEST_TMPDIR"/got/*.json
            strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$when" \
                "$build/headway" --now 2022-02-01 run || true
            at 2022-02-01T01:00:00Z run # later than any back-off
            [ "$(got 'len({q["headers"]["webhook-id"] for q in r})')" -ge 1 ]
            [ "$(got 'len({q["json"]["alerts"][0]["fingerprint"] for q in r})')" -eq 1 ]
            tries=$(got 'len(r)')
            [ "$tries" -le 2 ]
            [ "$tries" -eq 1 ] || [ "$(got 'len({q["headers"]["webhook-id"] for q in r})')" -eq 1 ]
            at 2022-02-01T02:00:00Z run
            [ "$(got 'len(r)')" -eq "$tries" ]
            headway verify >/dev/null
        done
    done
}

@test "figures of another frequency revise no computed series" {
    cat >"$HEADWAY_CONFIG/catalog/share.json" <<'JSON'
{ "indicators": [
    { "id": "part", "title": "Part", "unit": "CNY", "nature": "flow", "frequency": "year" },
    { "id": "share", "title": "Share", "unit": "percent", "nature": "rate", "frequency": "year",
      "formula": "part / robots * 100" }],
  "targets": [{ "id": "share_2030", "indicator": "share", "path": "linear", "goal": "50 percent",
    "deadline": "2030-12-31", "announced": "2021-02-01", "baseline": { "period": "2020" } }] }
JSON
    turns() {
        sqlite3 "$HEADWAY_STATE/ledger.db" \
            "SELECT count(*), max(cause) FROM turn WHERE subject = 'share_2030'"
    }
    part() { echo "part,$1,$2,bn CNY,$3,Office,https://example.org/p$1" >>"$HEADWAY_CONFIG/figures/a.csv"; }
    part 2020 10 2021-01-20
    figure 2021 104 2022-01-20
    part 2021 10 2022-01-20
    at 2022-02-01 run
    [ "$(turns)" = "1|new_figure" ]
    figure 2020-Q1 20 2020-04-20
    part 2020-Q1 2 2020-04-20
    at 2022-02-02 run
    [ "$(turns)" = "1|new_figure" ]
    part 2021 9 2022-02-03
    at 2022-02-03 run
    [ "$(turns)" = "2|revision" ]
}
