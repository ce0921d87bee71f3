#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # build comes from helpers.bash
# The report: whole, made anew only where it must be, in place at once, and safe to open.
load helpers

report() { headway --now "${now:-2026-02-01}" report "$@"; }

pages() { (cd "$1" && find . -name '*.html' | sort); }

# Everything in the folder as one text, names and all.
digest() { (cd "$1" && find . -type f | sort | xargs sha256sum); }

# Bats takes no notice of a command behind a plain `!`.
absent() { if "$@"; then return 1; fi; }

# The same catalogue in a folder of its own, to be changed.
own_config() {
    cp -r "$HEADWAY_CONFIG" "$BATS_TEST_TMPDIR/config"
    chmod -R u+w "$BATS_TEST_TMPDIR/config"
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
}

add_figure() {
    printf 'indicator,period,value,unit,published,publisher\n%s\n' "$1" | headway ingest -
}

@test "every target and indicator has a page in three languages" {
    headway --now 2026-02-01 run
    report
    for folder in . zh de; do
        for page in index indicators sources held methods targets/output_2025 targets/firms \
            targets/firms_2023 indicators/output indicators/firms; do
            [ -s "$HEADWAY_OUTPUT/$folder/$page.html" ]
        done
        xmllint --noout "$HEADWAY_OUTPUT/$folder/feed.atom"
    done
    [ "$(pages "$HEADWAY_OUTPUT" | wc -l)" -eq 30 ]
}

@test "an office that writes in one language has no pages in others, nor links to them" {
    own_config
    sed -i 's/"language": "en"/"language": "de", "languages": ["de"]/' \
        "$HEADWAY_CONFIG/headway.json"
    headway --now 2026-02-01 run
    grep -q '<html lang="de">' "$HEADWAY_OUTPUT/index.html"
    [ ! -e "$HEADWAY_OUTPUT/zh" ]
    [ ! -e "$HEADWAY_OUTPUT/en" ]
    [ "$(find "$HEADWAY_OUTPUT" -name '*.svg' ! -name '*-de.svg' ! -name icon.svg | wc -l)" -eq 0 ]
    absent grep -rq hreflang "$HEADWAY_OUTPUT"

    sed -i 's/\["de"\]/["en"]/' "$HEADWAY_CONFIG/headway.json"
    report
    grep -q '<html lang="de">' "$HEADWAY_OUTPUT/index.html"
    grep -q '<html lang="en">' "$HEADWAY_OUTPUT/en/index.html"
    [ "$(grep -c hreflang "$HEADWAY_OUTPUT/index.html")" -gt 0 ]
}

@test "the pages say what status says" {
    headway --now 2026-02-01 run
    report
    grep -q 'class="verdict outcome_unknown">outcome unknown<' \
        "$HEADWAY_OUTPUT/targets/output_2025.html"
    grep -q '结果未知' "$HEADWAY_OUTPUT/zh/targets/output_2025.html"
    grep -q 'Ausgang unbekannt' "$HEADWAY_OUTPUT/de/targets/output_2025.html"
    headway --now 2026-02-01 status --json | json 'd["targets"]' >"$BATS_TEST_TMPDIR/status"
    json 'd["targets"]' <"$HEADWAY_OUTPUT/data/targets.json" | diff - "$BATS_TEST_TMPDIR/status"
}

@test "the page explains as the terminal does, formula by formula" {
    headway --now 2025-11-21 run
    now=2025-11-21 report
    headway --now 2025-11-21 explain output_2025 >"$BATS_TEST_TMPDIR/explained"
    python3 - "$BATS_TEST_TMPDIR/explained" "$HEADWAY_OUTPUT" <<'END'
import html, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
page = open(sys.argv[2] + "/targets/output_2025.html", encoding="utf-8").read()
shown = [html.unescape(re.sub("<[^>]*>", "", li)) for li in re.findall("<li[^>]*>(.*?)</li>", page)]
part = lambda name: text.split("\n" + name)[1].split("\n\n")[0].splitlines()[1:]
steps = part("Computation")
assert len(steps) > 8
for line in steps:
    name, rest = line.strip().split("=", 1)
    assert any(li.lower().startswith(name.strip().lower()) and li.endswith(rest.strip()) for li in shown), line
for line in part("What would change it") + part("Hedges"):
    assert line.strip() in shown, line
for line in part("Rules"):
    assert re.sub(" +", " ", line.strip()) in shown, line
zh = open(sys.argv[2] + "/zh/targets/output_2025.html", encoding="utf-8").read()
assert "(v - b) / (T - b) = (1900亿元 - 1000亿元) / (3000亿元 - 1000亿元) = 0.4500" in html.unescape(zh)
END
}

@test "a row has its course, which says in words what it shows" {
    headway --now 2026-02-01 run
    report
    python3 - "$HEADWAY_OUTPUT/index.html" <<'END'
import re, sys
page = open(sys.argv[1], encoding="utf-8").read()
row = re.search(r'<tr data-verdict[^>]*><th scope="row"><a href="targets/output_2025.html".*?</tr>', page, re.S)[0]
spark = re.search(r'<svg class="spark"[^>]*>.*?</svg>', row)[0]
assert 'aria-label="from 100 bn yuan (2020) to about 190 bn yuan (2023)"' in spark, spark
for part in ("figures", "latest", "way", "goal"):
    assert f'class="{part}"' in spark, part
for number in re.findall(r"[ML](-?[0-9.]+) (-?[0-9.]+)", spark):
    assert 0 <= float(number[0]) <= 120 and 0 <= float(number[1]) <= 30, number
END
}

@test "an event has a picture of the time it was given" {
    own_config
    python3 - "$HEADWAY_CONFIG/catalog/city.json" <<'END'
import json, sys
city = json.load(open(sys.argv[1]))
city["indicators"].append({"id": "opening", "title": "Opening", "unit": "event", "nature": "event"})
for name, day in (("opening_1", "2022-12-31"), ("opening_2", "2027-12-31")):
    city["targets"].append({"id": name, "indicator": "opening", "kind": "milestone",
                            "deadline": day, "announced": "2020-05-01"})
json.dump(city, open(sys.argv[1], "w"))
END
    headway --now 2026-02-01 run
    report
    grep -q 'graphs/targets/opening_1-en.svg" width="560" height="180"' \
        "$HEADWAY_OUTPUT/targets/opening_1.html"
    grep -q 'overdue since 31 Dec 2022' "$HEADWAY_OUTPUT/graphs/targets/opening_1-en.svg"
    absent grep -q overdue "$HEADWAY_OUTPUT/graphs/targets/opening_2-en.svg"
    add_figure 'opening,2024-03-02,1,event,2024-03-03,Bureau'
    report
    grep -q 'happened 2 Mar 2024' "$HEADWAY_OUTPUT/graphs/targets/opening_1-en.svg"
    grep -q 'geschehen 2.3.2024' "$HEADWAY_OUTPUT/graphs/targets/opening_1-de.svg"
}

@test "figures that do not go together are on a page of their own, with both sides" {
    own_config
    headway --now 2026-02-01 run
    report
    [ ! -e "$HEADWAY_OUTPUT/findings.html" ]
    python3 - "$HEADWAY_CONFIG/catalog/city.json" <<'END'
import json, sys
city = json.load(open(sys.argv[1]))
city["indicators"].append({"id": "whole", "title": "The <whole>", "unit": "CNY", "nature": "flow",
                           "frequency": "year"})
city["checks"] = [{"part": "output", "whole": "whole", "note": "As <it> must be."}]
json.dump(city, open(sys.argv[1], "w"))
END
    report
    grep -q 'can be held against each other agree' "$HEADWAY_OUTPUT/findings.html"
    absent grep -q '<p class="findings">' "$HEADWAY_OUTPUT/index.html"
    add_figure 'whole,2023,150,bn CNY,2024-02-01,City office'
    report
    python3 - "$HEADWAY_OUTPUT" <<'END'
import html, re, sys
for folder, says in (("", "The part is above its whole."), ("zh/", "部分大于整体。"),
                     ("de/", "Der Teil liegt über dem Ganzen.")):
    page = open(sys.argv[1] + "/" + folder + "findings.html", encoding="utf-8").read()
    assert says in page and "As &lt;it&gt; must be." in page
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
            for row in re.findall(r"<tr><th scope=\"row\".*?</tr>", page)]
    assert len(rows) == 2, rows
    assert "indicators/output.html" in rows[0][1] and "The &lt;whole&gt;" in rows[1][1]
    assert rows[1][5] == "<bdi>City office</bdi>", rows[1]
END
    grep -q '<p class="findings"><a href="findings.html">.*: 1</a>' "$HEADWAY_OUTPUT/index.html"
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "groups and regions are in the language of the page" {
    own_config
    cat >"$HEADWAY_CONFIG/headway.json" <<'END'
{ "title": "Small office", "names": { "park": { "zh": "园区", "de": "Gewerbe<park>" } } }
END
    headway --now 2026-02-01 run
    report
    grep -q '>park</th>' "$HEADWAY_OUTPUT/index.html"
    grep -q '>园区</th>' "$HEADWAY_OUTPUT/zh/index.html"
    grep -q '>Gewerbe&lt;park&gt;</th>' "$HEADWAY_OUTPUT/de/indicators.html"
    grep -q '› 园区</p>' "$HEADWAY_OUTPUT/zh/targets/firms.html"
}

@test "the page of sources says which one fails, since when, and what it said" {
    own_config
    mkdir -p "$HEADWAY_CONFIG/sources"
    cat >"$HEADWAY_CONFIG/sources/a.json" <<'END'
[ { "id": "late-office", "kind": "json", "url": "https://127.0.0.1:9/<b>", "publisher": "Late <i>",
    "rows": "/", "period": "/p", "value": "/v", "unit": "CNY", "map": { "x": "output" } },
  { "id": "idle-office", "kind": "json", "url": "https://127.0.0.1:9/", "enabled": false, "publisher": "Idle",
    "rows": "/", "period": "/p", "value": "/v", "unit": "CNY", "map": { "x": "output" } } ]
END
    headway --now 2026-02-01 run || [ $? -eq 1 ]
    report
    page=$HEADWAY_OUTPUT/sources.html
    python3 - "$page" <<'END'
import re, sys
rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', open(sys.argv[1], encoding="utf-8").read(), re.S)
late = next(row for row in rows if row.startswith("late-office"))
idle = next(row for row in rows if row.startswith("idle-office"))
assert 'class="answer failed"' in late and "Failures in a row: 1" in late and "1 Feb 2026" in late, late
assert "Late &lt;i&gt;" in late and "<b>" not in late and "<i>" not in late
assert "never asked" in idle and "switched off" in idle and "failed" not in idle
END
    # Asked again on the same day with the same answer, the page stays; failing on it says so.
    report
    before=$(stat -c %Y.%i "$page")
    report
    [ "$(stat -c %Y.%i "$page")" = "$before" ]
    headway --now 2026-02-01T09:00:00Z collect late-office || [ $? -eq 1 ]
    report
    grep -q 'Failures in a row: 2' "$page"
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "revisions, their days and publishers are on the page" {
    headway --now 2026-02-01 run
    report
    page=$HEADWAY_OUTPUT/indicators/output.html
    grep -q 'nearly 150 bn yuan' "$page"
    grep -q '156.5 bn yuan' "$page"
    grep -q '<a href="https://example.org/2023" rel="external noopener noreferrer">Bureau</a>' "$page"
    grep -q 'superseded' "$page"
}

@test "the report as of a past day shows nothing published later" {
    headway --now 2026-02-01 run
    report --as-of 2022-06-30
    [ ! -e "$HEADWAY_OUTPUT/targets/firms.html" ]
    absent grep -q '156.5' "$HEADWAY_OUTPUT/indicators/output.html"
    grep -q 'over 130 bn yuan' "$HEADWAY_OUTPUT/targets/output_2025.html"
}

@test "made again with nothing new it is left as it is" {
    headway --now 2026-02-01 run
    report
    before=$(stat -c %i "$HEADWAY_OUTPUT" "$HEADWAY_OUTPUT/index.html")
    report
    [ "$(stat -c %i "$HEADWAY_OUTPUT" "$HEADWAY_OUTPUT/index.html")" = "$before" ]
}

@test "with one figure changed only its pages are written, and it equals one from scratch" {
    headway --now 2026-02-01 run
    report
    kept=$(stat -c %i "$HEADWAY_OUTPUT/targets/firms.html")
    made=$(stat -c %i "$HEADWAY_OUTPUT/targets/output_2025.html")
    for value in 200 210 220; do
        add_figure "output,2024,$value,bn CNY,2025-02-01,Bureau $value"
        report
    done
    [ "$(stat -c %i "$HEADWAY_OUTPUT/targets/firms.html")" = "$kept" ]
    [ "$(stat -c %i "$HEADWAY_OUTPUT/targets/output_2025.html")" != "$made" ]
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "the lists say of a page that is carried over what they said when it was made" {
    headway --now 2026-02-01 run
    for value in 1 2; do
        printf 'indicator,period,value,unit,published,publisher\n%s\n' \
            "output,201$value,9999,bn CNY,2025-02-0$value,pictures 5 9 8 latest" |
            headway ingest - || [ $? -eq 1 ]
    done
    report
    add_figure "firms,2025-12-31,150,companies,2026-01-05,Bureau"
    report
    [ "$(grep -c 'pictures 5 9 8 latest' "$HEADWAY_OUTPUT/held.html")" -eq 2 ]
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "the first page says what the report before said otherwise, by the ledger alone" {
    headway --now 2026-02-01 run
    absent grep -q 'class="since"' "$HEADWAY_OUTPUT/index.html" # there was none before
    headway --now 2026-02-03 run
    grep -q 'Since the report of 1 Feb 2026 no verdict has changed' "$HEADWAY_OUTPUT/index.html"
    add_figure "output,2024,320,bn CNY,2025-02-01,Bureau"
    headway --now 2026-02-03T20:00:00Z run
    grep -q 'Since the report of 1 Feb 2026: 1 changed' "$HEADWAY_OUTPUT/index.html"
    grep -q '2026年2月1日报告以来：1项有变化' "$HEADWAY_OUTPUT/zh/index.html"
    now=2026-02-03 report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
    headway --now 2026-02-04 run
    grep -q 'Since the report of 3 Feb 2026 no verdict has changed' "$HEADWAY_OUTPUT/index.html"
    now=2026-02-03 report -o "$BATS_TEST_TMPDIR/again" --as-of 2026-02-03
    [ "$(digest "$BATS_TEST_TMPDIR/again")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "pages of removed targets go" {
    own_config
    headway --now 2026-02-01 run
    report
    python3 - "$HEADWAY_CONFIG/catalog/city.json" <<'END'
import json, sys
catalog = json.load(open(sys.argv[1]))
catalog["targets"] = [t for t in catalog["targets"] if t["id"] == "output_2025"]
json.dump(catalog, open(sys.argv[1], "w"))
END
    report
    [ ! -e "$HEADWAY_OUTPUT/targets/firms.html" ]
    [ ! -e "$HEADWAY_OUTPUT/de/targets/firms_2023.html" ]
    report
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "a page that somebody deleted comes back" {
    headway --now 2026-02-01 run
    report
    before=$(digest "$HEADWAY_OUTPUT")
    rm "$HEADWAY_OUTPUT/targets/firms.html" "$HEADWAY_OUTPUT/zh/index.html"
    report
    [ "$(digest "$HEADWAY_OUTPUT")" = "$before" ]
}

@test "a report that was cut off leaves the old one, and the next puts it right" {
    headway --now 2026-02-01 run
    report
    before=$(digest "$HEADWAY_OUTPUT")
    add_figure "output,2024,200,bn CNY,2025-02-01,Bureau"
    mkdir -p "$BATS_TEST_TMPDIR/.out.next/targets"
    echo half >"$BATS_TEST_TMPDIR/.out.next/targets/firms.html"
    echo half >"$BATS_TEST_TMPDIR/.out.next/index.html"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$before" ]
    report
    report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$HEADWAY_OUTPUT")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
}

@test "a reader never sees half a report" {
    headway --now 2026-02-01 run
    report
    (
        while [ ! -e "$BATS_TEST_TMPDIR/done" ]; do
            # A folder that was entered is one edition, whatever takes its place meanwhile.
            cd "$HEADWAY_OUTPUT" || exit 1
            days=$(grep -ho 'datetime="2026-02-0.">' index.html targets/firms.html zh/held.html |
                sort -u)
            [ "$(wc -l <<<"$days")" -eq 1 ] || exit 1
        done
    ) &
    reader=$!
    for day in 02 03 04 05 06 07 08; do
        now=2026-02-$day report
        sleep 0.1
    done
    touch "$BATS_TEST_TMPDIR/done"
    wait $reader
}

@test "a folder with other files in it is refused" {
    headway --now 2026-02-01 run
    mkdir "$BATS_TEST_TMPDIR/home"
    echo mine >"$BATS_TEST_TMPDIR/home/notes.txt"
    run report -o "$BATS_TEST_TMPDIR/home"
    [ "$status" -eq 78 ]
    [[ $output == *"no report of headway"* ]]
    [ "$(cat "$BATS_TEST_TMPDIR/home/notes.txt")" = mine ]
}

@test "a link to the folder stays a link" {
    headway --now 2026-02-01 run
    mkdir "$BATS_TEST_TMPDIR/real"
    ln -s real "$BATS_TEST_TMPDIR/link"
    report -o "$BATS_TEST_TMPDIR/link"
    now=2026-02-02 report -o "$BATS_TEST_TMPDIR/link/"
    [ -L "$BATS_TEST_TMPDIR/link" ]
    grep -q 2026-02-02 "$BATS_TEST_TMPDIR/real/index.html"
}

@test "where the parent cannot be written the files are replaced one by one" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to become somebody else"
    command -v setpriv >/dev/null || skip "needs setpriv"
    place=$(mktemp -d)
    export HEADWAY_STATE=$place/state
    headway --now 2026-02-01 run
    mkdir -p "$place/www/site"
    chmod 755 "$place" "$place/www"
    chown -R nobody "$place/www/site" "$place/state"
    other() { setpriv --reuid=nobody --clear-groups "$build/headway" "$@"; }
    if ! other config >/dev/null 2>&1; then
        rm -rf "$place"
        skip "the build is not readable by others"
    fi
    other --now 2026-02-01 report -o "$place/www/site"
    other --now 2026-02-02 report -o "$place/www/site"
    now=2026-02-02 report -o "$BATS_TEST_TMPDIR/fresh"
    [ "$(digest "$place/www/site")" = "$(digest "$BATS_TEST_TMPDIR/fresh")" ]
    rm -rf "$place"
}

# --- other people's text -----------------------------------------------------------------------

hostile='\"><script>alert(1)</script><img src=x onerror=alert(2)>{title}&#x41;'

# A catalogue and figures with the same attack in every field there is.
hostile_config() {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/hostile
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/figures" "$HEADWAY_CONFIG/sources"
    cat >"$HEADWAY_CONFIG/headway.json" <<END
{ "title": { "en": "EN$hostile", "zh": "ZH$hostile", "de": "DE$hostile" } }
END
    cat >"$HEADWAY_CONFIG/catalog/a.json" <<END
{ "indicators": [ { "id": "a", "title": { "en": "I$hostile", "zh": "I$hostile" },
    "group": "G$hostile", "region": "R$hostile", "note": "N$hostile", "unit": "companies",
    "nature": "stock", "frequency": "year", "most": 1000 } ],
  "targets": [
    { "id": "t", "indicator": "a", "title": "T$hostile", "goal": { "value": 9, "unit": "companies" },
      "deadline": "2027-12-31", "announced": "2020-01-01", "publisher": "P$hostile",
      "url": "javascript:alert(3)", "locator": "L$hostile", "quote": "Q$hostile",
      "note": "N$hostile", "statements": [ { "published": "2021-01-01",
        "publisher": "S$hostile", "url": "data:text/html,<script>alert(4)</script>" } ] } ] }
END
    python3 - "$HEADWAY_CONFIG/figures/a.csv" "$(printf '%b' "$hostile")" <<'END'
import csv, sys
attack = sys.argv[2]
rows = csv.writer(open(sys.argv[1], "w"))
rows.writerow("indicator,period,value,unit,published,publisher,url,locator,note".split(","))
for year, url in ((2019, "javascript:alert(5)"), (2020, "JaVaScRiPt:alert(6)"),
                  (2021, "https://example.org/\"onmouseover=\"alert(7)"),
                  (2022, "https://example.org/<script>"), (2023, " https://example.org/"),
                  (2024, "//example.org/x"), (2025, "vbscript:x")):
    rows.writerow(["a", year, year - 2017, "companies", f"{year + 1}-02-01",
                   f"=cmd|' /C calc'!A0 {attack} \u202e\u2066", url, "L" + attack, "N" + attack])
rows.writerow(["a", 2018, 100000, "companies", "2019-02-01", "H" + attack, "", "", attack])
END
}

@test "other people's text is text, in every field" {
    hostile_config
    headway --now 2026-02-01 run || [ $? -eq 65 ]
    report
    # Only our own script, no handler, no address but http and https.
    run grep -rlE '<script>|<img src=x|<[a-z]+[^>"]* on[a-z]+=' --include='*.html' --include='*.atom' "$HEADWAY_OUTPUT"
    [ "$output" = "" ]
    run grep -rhoE '(href|src|srcset)="[^"]*"' --include='*.html' "$HEADWAY_OUTPUT"
    absent grep -iE '="(javascript:|data:|vbscript:|//| )' <<<"$output"
    grep -q 'T&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' "$HEADWAY_OUTPUT/targets/t.html"
    # A blank of our sentences in somebody's title is not filled in.
    grep -q '{title}' "$HEADWAY_OUTPUT/targets/t.html"
    # What turns the writing direction is gone.
    absent grep -rq $'\u202e\|\u2066' --include='*.html' "$HEADWAY_OUTPUT"
    for feed in feed.atom zh/feed.atom de/feed.atom; do xmllint --noout "$HEADWAY_OUTPUT/$feed"; done
    python3 - "$HEADWAY_OUTPUT" <<'END'
import html.parser, pathlib, sys
class Page(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        assert tag not in ("iframe", "object", "embed", "form", "base"), tag
        for name, value in attributes:
            assert not name.startswith("on"), (tag, name)
            assert name != "style", tag
            if tag == "script": assert name in ("defer", "src"), name
            if tag == "script" and name == "src": assert value.endswith("site.js"), value
pages = list(pathlib.Path(sys.argv[1]).rglob("*.html"))
assert pages
for page in pages:
    Page(convert_charrefs=True).feed(page.read_text(encoding="utf-8"))
END
}

@test "no cell of the data starts a formula" {
    hostile_config
    headway --now 2026-02-01 run || [ $? -eq 65 ]
    report
    python3 - "$HEADWAY_OUTPUT"/data/*.csv "$HEADWAY_OUTPUT"/data/*/*.csv <<'END'
import csv, sys
cells = 0
for path in sys.argv[1:]:
    for row in csv.reader(open(path, encoding="utf-8")):
        for cell in row:
            cells += 1
            assert cell[:1] not in "=+@\t\r" or cell == "", (path, cell)
assert cells > 100
END
}

@test "a state that was told has its report with it, and not in another's place" {
    unset HEADWAY_OUTPUT
    headway --state "$BATS_TEST_TMPDIR/told" --now 2026-02-01 run
    [ -f "$BATS_TEST_TMPDIR/told/out/index.html" ]
    HEADWAY_OUTPUT=$BATS_TEST_TMPDIR/www headway --state "$BATS_TEST_TMPDIR/told" --now 2026-02-02 run
    [ -f "$BATS_TEST_TMPDIR/www/index.html" ]
}

@test "a report that was closed to others stays closed" {
    mkdir -m 750 "$HEADWAY_OUTPUT"
    for day in 01 02 03; do
        headway --now 2026-02-$day report
        [ "$(stat -c %a "$HEADWAY_OUTPUT")" = 750 ]
    done
}
