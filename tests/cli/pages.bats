#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Press pages: from the saved page to the ledger, and from a list of links to the pages behind it.
load helpers

setup_file() {
    export WWW=$BATS_FILE_TMPDIR/www
    mkdir -p "$WWW"
    python3 -u -m http.server 0 --bind 127.0.0.1 -d "$WWW" >"$BATS_FILE_TMPDIR/log" 2>&1 3>&- &
    echo $! >"$BATS_FILE_TMPDIR/pid"
    for _ in $(seq 100); do
        grep -q 'port [0-9]' "$BATS_FILE_TMPDIR/log" && break
        sleep 0.1
    done
    PORT=$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$BATS_FILE_TMPDIR/log" | head -n 1)
    export PORT
}

teardown_file() { kill "$(cat "$BATS_FILE_TMPDIR/pid")"; }

asked() { grep -c "\"GET /$1 " "$BATS_FILE_TMPDIR/log" || true; }

begin() {
    export HEADWAY_CONFIG=$BATS_TEST_TMPDIR/config
    mkdir -p "$HEADWAY_CONFIG/catalog" "$HEADWAY_CONFIG/sources"
    echo '{"title": "T"}' >"$HEADWAY_CONFIG/headway.json"
    cat >"$HEADWAY_CONFIG/catalog/c.json" <<'JSON'
{"indicators": [
  {"id": "core", "title": "Core industry", "unit": "CNY", "nature": "flow", "frequency": "year"},
  {"id": "firms", "title": "Firms", "unit": "companies", "nature": "stock"},
  {"id": "area", "title": "Area", "unit": "km2", "nature": "fact"}],
 "targets": [{"id": "core_2026", "indicator": "core", "announced": "2024-01-01",
   "goal": {"value": 400, "unit": "bn CNY"}, "deadline": "2026-12-31"}]}
JSON
}

# source_add ID WHERE: a source of pages with the figures below; WHERE are its members for that.
source_add() {
    cat >"$HEADWAY_CONFIG/sources/$1.json" <<JSON
{"id": "$1", "lang": "en", "publisher": "City", $2,
 "figures": [
  {"indicator": "core", "anchor": "core industry", "region": "Harbourfield", "unit": "CNY",
   "kind": ["observation", "target"]},
  {"indicator": "firms", "anchor": "robotics companies", "unit": "companies"},
  {"indicator": "area", "anchor": "zone covers", "unit": "km2"}]}
JSON
}

page() { # DAY TEXT
    echo "<html><head><meta name='PubDate' content='$1'></head><body><p>$2</p></body></html>"
}

saved_page() {
    page 2026-01-09 "On January 5, a plan was made public. Over the next two years, the core industry of
        Harbourfield is anticipated to exceed 1 trillion yuan.</p>
        <p>In 2025 the core industry of Harbourfield was worth nearly <b>350</b> billion yuan (\$49
        billion). It has more than 2,400 robotics companies.</p>
        <p>The zone covers 3 square kilometers and 5 square kilometers." >"$BATS_TEST_TMPDIR/news.html"
    source_add news "\"kind\": \"file\", \"format\": \"page\", \"path\": \"$BATS_TEST_TMPDIR/news.html\""
}

@test "a figure of a saved page is in the ledger with its sentence, place and document" {
    begin
    saved_page
    run headway --now 2026-01-10 collect
    [ "$status" -eq 0 ]
    headway history core --json >"$BATS_TEST_TMPDIR/core.json"
    [ "$(json 'd["figures"][0]["value"]' <"$BATS_TEST_TMPDIR/core.json")" -eq 350000000000 ]
    [ "$(json 'd["figures"][0]["period"]' <"$BATS_TEST_TMPDIR/core.json")" = 2025 ]
    [[ $(json 'd["figures"][0]["quote"]' <"$BATS_TEST_TMPDIR/core.json") == \
        "In 2025 the core industry of Harbourfield was worth nearly 350 billion yuan"* ]]
    hash=$(sha256sum "$BATS_TEST_TMPDIR/news.html" | cut -d' ' -f1)
    [ "$(json 'd["figures"][0]["document"]' <"$BATS_TEST_TMPDIR/core.json")" = "$hash" ]
    run headway --now 2026-01-10 explain core_2026
    [[ $output == *"worth nearly 350 billion yuan"* ]]
}

@test "a growth and a share with one anchor are told apart by measure" {
    begin
    cat >"$HEADWAY_CONFIG/catalog/d.json" <<'JSON'
{"indicators": [{"id": "growth", "title": "Growth", "unit": "percent", "nature": "rate"},
                {"id": "share", "title": "Share", "unit": "percent", "nature": "rate"}]}
JSON
    page 2026-01-09 "In 2025 boat sales were 3,745, up 44.5 percent, and made up 28 percent of the total." \
        >"$BATS_TEST_TMPDIR/news.html"
    cat >"$HEADWAY_CONFIG/sources/s.json" <<JSON
{"id": "s", "kind": "file", "format": "page", "path": "$BATS_TEST_TMPDIR/news.html", "lang": "en",
 "publisher": "City", "figures": [
  {"indicator": "growth", "anchor": "boat sales", "unit": "percent", "measure": "growth"},
  {"indicator": "share", "anchor": "boat sales", "unit": "percent", "measure": "share"}]}
JSON
    run headway --now 2026-01-10 collect
    [ "$status" -eq 0 ]
    headway history growth --json | json 'd["figures"][0]["value"]' | grep -qx 44.5
    headway history share --json | json 'd["figures"][0]["value"]' | grep -qx 28
    sed -i 's/"measure": "growth"/"measure": "rise"/' "$HEADWAY_CONFIG/sources/s.json"
    run headway config --check
    [ "$status" -eq 78 ]
    [[ $output == *'"rise" is no "measure": one of "growth", "share", "level"'* ]]
}

@test "what gave no figure and what is announced wait in review, each once" {
    begin
    saved_page
    headway --now 2026-01-10 collect
    headway --now 2026-01-11 collect
    run headway review
    [ "${#lines[@]}" -eq 3 ]
    [[ ${lines[1]} == p1*"by 2028-01-05  over 1 tn yuan  "*"a target is announced"*"Over the next two"* ]]
    [[ ${lines[2]} == p2*area*"several quantities beside the anchor"*"The zone covers 3 square"* ]]
    headway review --json | while read -r line; do json 'd["quote"], d["reason"]' <<<"$line"; done
    run headway review accept p2 --because x
    [ "$status" -eq 64 ]
    [[ $output == *"p2 holds no figure to accept"* ]]
    run headway review reject p9 --because x
    [ "$status" -eq 64 ]
    headway review reject p2 --because "two zones"
    [ "$(headway review | wc -l)" -eq 2 ]
}

@test "probe tells of each sentence why it gave nothing, though another gave the figure" {
    begin
    source_add news '"kind": "page", "url": "http://127.0.0.1:9/"'
    page 2026-01-09 "In 2025 the core industry of Harbourfield was worth 350 billion yuan.</p>
        <p>In nearby Tidewater, the core industry stood at 90 billion yuan." >"$BATS_TEST_TMPDIR/n.html"
    headway probe --source "$HEADWAY_CONFIG/sources/news.json" "$BATS_TEST_TMPDIR/n.html" \
        >"$BATS_TEST_TMPDIR/taken" 2>"$BATS_TEST_TMPDIR/left"
    [ "$(grep -c '"series":"core"' "$BATS_TEST_TMPDIR/taken")" -eq 1 ]
    grep -q 'core: the quantity is of another region.*nearby Tidewater' "$BATS_TEST_TMPDIR/left"
    page 2026-01-09 "In Tidewater the core industry stood at 90 billion yuan in 2025.</p>
        <p>In Oxbow the core industry stood at 70 billion yuan." >"$BATS_TEST_TMPDIR/n.html"
    run headway probe --source "$HEADWAY_CONFIG/sources/news.json" "$BATS_TEST_TMPDIR/n.html"
    [[ $output == *'of another region'*Tidewater* && $output == *'of another region'*Oxbow* ]]
}

@test "a place is counted in characters, whatever the text and whatever stands there" {
    begin
    source_add news '"kind": "page", "lang": "zh", "url": "http://127.0.0.1:9/"'
    sed -i 's/core industry/核心产业/; s/, "region": "Harbourfield"//; s/"lang": "en", //' \
        "$HEADWAY_CONFIG/sources/news.json"
    page 2026-01-09 "2025年核心产业达350亿元。到2027年核心产业力争达到500亿元。" >"$BATS_TEST_TMPDIR/n.html"
    run --separate-stderr headway probe --source "$HEADWAY_CONFIG/sources/news.json" \
        "$BATS_TEST_TMPDIR/n.html"
    [[ ${lines[0]} == *'"locator":"character 11 of the text"'* ]]
    [[ ${lines[1]} == *'"locator":"character 31 of the text"'*'"kind":"target"'* ]]
}

@test "two goals of one sentence wait both, each with a quote that ends with its own" {
    begin
    page 2026-01-09 "By 2030 the zone is to have 40 robotics companies; by 2040 it is to have 80 robotics companies." \
        >"$BATS_TEST_TMPDIR/news.html"
    cat >"$HEADWAY_CONFIG/sources/s.json" <<JSON
{"id": "s", "kind": "file", "format": "page", "path": "$BATS_TEST_TMPDIR/news.html", "lang": "en",
 "publisher": "City", "figures": [
  {"indicator": "firms", "anchor": "robotics companies", "unit": "companies", "kind": ["target"]}]}
JSON
    headway --now 2026-01-10 collect
    run headway review
    [ "${#lines[@]}" -eq 3 ]
    [[ ${lines[1]} == *"by 2030-12-31"*40*"to have 40 robotics companies" ]]
    [[ ${lines[2]} == *"by 2040-12-31"*80*"to have 80 robotics companies" ]]
}

@test "to accept a target prints what to write into the catalogue, and changes nothing" {
    begin
    saved_page
    headway --now 2026-01-10 collect
    before=$(cat "$HEADWAY_CONFIG"/*/*.json | sha256sum)
    headway review accept p1 --because "the plan says so" >"$BATS_TEST_TMPDIR/target.json"
    [ "$(cat "$HEADWAY_CONFIG"/*/*.json | sha256sum)" = "$before" ]
    [ "$(json 'd["announced"] + d["deadline"]' <"$BATS_TEST_TMPDIR/target.json")" = 2026-01-052028-01-05 ]
    run headway review
    [[ $output != *p1* ]]
    echo "{\"targets\": [$(cat "$BATS_TEST_TMPDIR/target.json")]}" >"$HEADWAY_CONFIG/catalog/d.json"
    headway config --check
    headway --now 2026-01-10 status core --json | json 'd["targets"][0]["goal"]["value"]' | grep -q 1000000000000
    # now that the catalogue has it, the page announces nothing new
    rm "$HEADWAY_STATE"/ledger.db
    headway --now 2026-01-10 collect
    run headway review
    [[ $output != *"a target is announced"* ]]
}

@test "a target that is accepted gets an id that is free, and names the one it replaces" {
    begin
    saved_page
    accepted() {
        headway --now 2026-01-10 collect
        headway review accept p1 --because "the plan says so" |
            json '(d["id"], d.get("replaces"))'
        rm "$HEADWAY_STATE"/ledger.db
    }
    [ "$(accepted)" = "('core', None)" ]
    sed -i 's/"core_2026"/"core"/' "$HEADWAY_CONFIG/catalog/c.json"
    [ "$(accepted)" = "('core_2028', None)" ]
    sed -i 's/"core", "indicator"/"core_2028", "indicator"/; s/2026-12-31/2028-01-05/' \
        "$HEADWAY_CONFIG/catalog/c.json"
    [ "$(accepted)" = "('core', 'core_2028')" ]
}

@test "one target in three editions is listed once with where each says it, and not again later" {
    begin
    page 2026-01-09 "Over the next two years, the core industry of Harbourfield is anticipated to exceed
        1 trillion yuan." >"$WWW/edition-en.html"
    page 2026-01-10 "未来两年，Harbourfield核心产业规模将突破1万亿元。" >"$WWW/edition-zh.html"
    page 2026-01-10 "In den nächsten zwei Jahren soll die Kernindustrie von Harbourfield mehr als eine
        Billion Yuan erreichen." >"$WWW/edition-de.html"
    for lang in en zh de; do
        cat >"$HEADWAY_CONFIG/sources/$lang.json" <<JSON
{"id": "$lang", "kind": "page", "lang": "$lang", "publisher": "City ($lang)", "allow": ["http", "private"],
 "url": "http://127.0.0.1:$PORT/edition-$lang.html", "figures": [
  {"indicator": "core", "anchor": "core industry|核心产业|Kernindustrie", "region": "Harbourfield",
   "unit": "CNY", "kind": ["observation", "target"]}]}
JSON
    done
    run headway --now 2026-01-11 collect
    [ "$(grep -c 'a target is announced, see headway review' <<<"$output")" -eq 1 ]
    run headway review
    [ "${#lines[@]}" -eq 2 ]
    [[ ${lines[1]} == *"a target is announced, again in p2, p3"* ]]
    headway review --json >"$BATS_TEST_TMPDIR/review"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/review")" -eq 1 ]
    json 'sorted([d["source"]] + [r["source"] for r in d["repeats"]])' <"$BATS_TEST_TMPDIR/review" |
        grep -qxF "['City (de)', 'City (en)', 'City (zh)']"
    json 'all(r["quote"] and r["url"] and r["document"] and r["id"] for r in d["repeats"])' \
        <"$BATS_TEST_TMPDIR/review" | grep -qx True
    # a paper that says it weeks later counts from its own day; by 2030 is another target
    page 2026-02-20 "The core industry of Harbourfield is anticipated to exceed 1 trillion yuan over the
        next two years." >"$WWW/edition-en.html"
    touch -d "2030-01-02" "$WWW/edition-en.html" # the server counts in seconds
    headway -q --now 2026-02-20 collect --force
    [ "$(headway review --json | json '(d["deadline"][:7], len(d["repeats"]))')" = "('2028-01', 3)" ]
    page 2026-02-21 "By 2030 the core industry of Harbourfield is to exceed 1 trillion yuan." \
        >"$WWW/edition-en.html"
    touch -d "2030-01-03" "$WWW/edition-en.html"
    headway -q --now 2026-02-21 collect --force
    [ "$(headway review --json | wc -l)" -eq 2 ]
    headway review reject p5 --because "too far away"
    # another goal is another target
    page 2026-02-22 "Over the next two years, the core industry of Harbourfield is anticipated to exceed
        2 trillion yuan." >"$WWW/edition-en.html"
    touch -d "2030-01-04" "$WWW/edition-en.html"
    headway -q --now 2026-02-22 collect --force
    [ "$(headway review --json | wc -l)" -eq 2 ]
    # a decision on one is one on all, also on what says it later
    headway review reject p2 --because "said of the county"
    [ "$(headway review --json | wc -l)" -eq 1 ]
    page 2026-01-12 "In the next two years the core industry of Harbourfield is anticipated to exceed
        1 trillion yuan." >"$WWW/edition-en.html"
    touch -d "2030-01-05" "$WWW/edition-en.html"
    run headway -v --now 2026-02-23 collect --force
    [[ $output == *"a target is announced again"* ]]
    [ "$(headway review --json | wc -l)" -eq 1 ]
    headway review accept p7 --because "it is the city after all" | grep -q '"value":1000000000000'
}

@test "an anchor that is put right takes its sentence off the list" {
    begin
    saved_page
    headway --now 2026-01-10 collect
    [ "$(headway review | grep -c several)" -eq 1 ]
    sed -i 's/"anchor": "zone covers"/"anchor": "covers 3 square"/' "$HEADWAY_CONFIG/sources/news.json"
    headway --now 2026-01-11 collect
    [ "$(headway history area --json | json 'd["figures"][0]["value"]')" = 3 ]
    [ "$(headway review | grep -c several)" -eq 0 ]
}

@test "what a page says in two ways stays listed, though the page gave another year" {
    begin
    page 2026-01-09 "In 2024 the core industry of Harbourfield was worth 310 billion yuan.</p>
        <p>In 2025 the core industry of Harbourfield was worth 350 billion yuan.</p>
        <p>The core industry of Harbourfield came to 420 billion yuan in 2025." \
        >"$BATS_TEST_TMPDIR/news.html"
    source_add news "\"kind\": \"file\", \"format\": \"page\", \"path\": \"$BATS_TEST_TMPDIR/news.html\""
    run headway --now 2026-01-10 collect
    headway --now 2026-01-10 history core | grep -q '^2024 .*in force'
    [ "$(headway --now 2026-01-10 review | grep -c 'core .*said differently')" -eq 2 ]
}

@test "a sentence without a period, and a jump, are held and not believed" {
    begin
    page 2026-01-09 "The core industry of Harbourfield is worth 350 billion yuan." >"$WWW/silent.html"
    source_add silent "\"kind\": \"page\", \"allow\": [\"http\", \"private\"],
        \"url\": \"http://127.0.0.1:$PORT/silent.html\""
    headway probe --source "$HEADWAY_CONFIG/sources/silent.json" "$WWW/silent.html" |
        grep -q '"assumed":true'
    run headway --now 2026-01-10 collect
    [[ $output == *"held for review"*"the sentence says no period"* ]]
    for year in 2020 2021 2022 2023; do
        page $((year + 1))-01-09 "In $year the core industry of Harbourfield was worth 3$year million yuan." \
            >"$WWW/silent.html"
        headway probe --source "$HEADWAY_CONFIG/sources/silent.json" "$WWW/silent.html" \
            >"$BATS_TEST_TMPDIR/rows"
        [ "$(grep -c assumed "$BATS_TEST_TMPDIR/rows")" -eq 0 ]
        headway --now $((year + 1))-02-10 collect --force
    done
    page 2025-01-09 "In 2024 the core industry of Harbourfield was worth 45 trillion yuan." >"$WWW/silent.html"
    run headway --now 2025-02-10 collect --force
    [[ $output == *"core: held for review"* ]]
    headway review --json | grep '45 trillion' | grep -q '"status":"held"'
}

feed() { # NAME CONTENT
    printf '%s' "$2" >"$WWW/$1"
}

@test "half a company on a page is held, with its sentence" {
    begin
    page 2026-01-09 "The town has 3.5 robotics companies and a port." >"$WWW/half.html"
    source_add half "\"kind\": \"page\", \"allow\": [\"http\", \"private\"],
        \"url\": \"http://127.0.0.1:$PORT/half.html\""
    run headway --now 2026-01-10 collect
    [[ $output == *"firms: held for review"*"3.5 companies: what is counted has no fraction"* ]]
    page 2026-01-10 "The town has 2.4 thousand robotics companies and a port." >"$WWW/half.html"
    headway --now 2026-01-11 collect --force
    headway history firms --json | json '[(f["value"], f["status"]) for f in d["figures"]]' |
        grep -qxF "[(3.5, 'held'), (2400, 'accepted')]"
}

@test "the report shows a held figure with its sentence, place, reason and document" {
    begin
    page 2026-01-09 "The core industry of Harbourfield &lt;b&gt;R&amp;D&lt;/b&gt; is worth 350 billion yuan." \
        >"$WWW/said.html"
    source_add said "\"kind\": \"page\", \"allow\": [\"http\", \"private\"],
        \"url\": \"http://127.0.0.1:$PORT/said.html\""
    headway -q --now 2026-01-10 collect
    headway --now 2026-01-10 report -o "$BATS_TEST_TMPDIR/out"
    for file in held.html zh/held.html de/held.html; do
        held=$(<"$BATS_TEST_TMPDIR/out/$file")
        [[ $held == *"<q>The core industry of Harbourfield &lt;b&gt;R&amp;D&lt;/b&gt; is worth 350 billion yuan</q>"* ]]
        [[ $held == *'<span class="locator">character '* ]]
        [[ $held == *"href=\"http://127.0.0.1:$PORT/said.html\""* ]]
        [[ $held == *"the sentence says no period"* ]]
    done
}

@test "feeds, sitemaps and pages of links lead to new pages, each asked for once" {
    begin
    base=http://127.0.0.1:$PORT
    for year in 2023 2024 2025; do
        page $((year + 1))-02-01 "In $year the core industry of Harbourfield was worth $year million yuan." \
            >"$WWW/in-$year.html"
    done
    page 2026-02-01 "In 2022 the core industry of Harbourfield was worth 7 million yuan." >"$WWW/weather.html"
    feed rss.xml "<?xml version='1.0'?><rss version='2.0'><channel><link>$base/</link>
        <item><title>Industry 2025</title><link>$base/in-2025.html</link></item>
        <item><title>Weather</title><link>$base/weather.html</link></item>
        <item><title>Industry elsewhere</title><link>http://127.0.0.2:$PORT/x.html</link></item>
        </channel></rss>"
    feed atom.xml "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Industry 2024</title>
        <link href='in-2024.html#top'/><link rel='edit' href='weather.html'/></entry></feed>"
    feed sitemap.xml "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>
        <url><loc>$base/in-2023.html</loc></url></urlset>"
    feed maps.xml "<sitemapindex><sitemap><loc>$base/sitemap.xml</loc></sitemap></sitemapindex>"
    feed list.html "<html><body><nav><a href='weather.html'>Industry?</a></nav>
        <ul class='news'><li><a href='./in-2023.html'>Industry 2023</a></li></ul></body></html>"
    kind='"kind": "page", "allow": ["http", "private"]'
    source_add rss "$kind, \"url\": \"$base/rss.xml\", \"links\": {\"text\": \"Industry\"}"
    source_add atom "$kind, \"url\": \"$base/atom.xml\", \"links\": {}"
    source_add maps "$kind, \"url\": \"$base/maps.xml\", \"links\": {\"match\": \"/in-\"}"
    run headway -v --now 2026-03-01 collect
    [ "$status" -eq 0 ]
    [[ $output == *"rss: links to other hosts are not followed"* ]]
    [ "$(headway history core --json | json '[f["period"] for f in d["figures"]]')" = \
        "['2023', '2024', '2025']" ]
    headway --now 2026-03-02 collect
    for year in 2023 2024 2025; do
        [ "$(asked in-$year.html)" -eq 1 ]
    done
    [ "$(asked weather.html)" -eq 0 ]
    rm "$HEADWAY_CONFIG"/sources/*.json
    source_add list "$kind, \"url\": \"$base/list.html\", \"links\": {\"in\": \"//ul[@class='news']//a\"}"
    headway --now 2026-03-03 collect
    [ "$(asked in-2023.html)" -eq 2 ]
    [ "$(asked weather.html)" -eq 0 ]
    run headway verify
    [[ $output == *": 0 faults"* ]]
}

# in_charset CHARSET FILE: as its <meta> says, from UTF-8 on standard input
in_charset() { iconv -f UTF-8 -t "$1" >"$2"; }

@test "pages and lists in GB18030 and Latin-1 that say so are read as what they are" {
    begin
    base=http://127.0.0.1:$PORT
    cat >"$HEADWAY_CONFIG/catalog/d.json" <<'JSON'
{"indicators": [{"id": "umsatz", "title": "Umsatz", "unit": "EUR", "nature": "flow",
                 "frequency": "year"}]}
JSON
    echo "<html><head><meta charset='gb2312'><title>产业</title></head><body><p>2026年1月20日</p>
        <p>2025年，园区产值达到48亿元。</p></body></html>" | in_charset GB18030 "$WWW/gb.html"
    echo "<html><head><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>
        </head><body><p>20. Januar 2026</p><p>Die Umsätze der Müller-Höfe betrugen im Jahr 2025
        rund 48 Mrd. Euro.</p></body></html>" | in_charset LATIN1 "$WWW/latin.html"
    echo "<html><head><meta charset='gb2312'></head><body><a href='gb.html'>产业新闻</a>
        <a href='weather.html'>天气</a></body></html>" | in_charset GB18030 "$WWW/gb-list.html"
    echo "<?xml version='1.0' encoding='GB2312'?><rss version='2.0'><channel><item>
        <title>产业新闻</title><link>$base/gb.html</link></item></channel></rss>" |
        in_charset GB18030 "$WWW/gb.xml"
    figures='"figures": [{"indicator": "core", "anchor": "产值", "unit": "CNY"}]'
    kind='"kind": "page", "allow": ["http", "private"], "lang": "zh"'
    cat >"$HEADWAY_CONFIG/sources/gb.json" <<JSON
{"id": "gb", "publisher": "City", $kind, "url": "$base/gb.html", $figures}
JSON
    cat >"$HEADWAY_CONFIG/sources/latin.json" <<JSON
{"id": "latin", "publisher": "Stadt", "kind": "file", "format": "page", "lang": "de",
 "path": "$WWW/latin.html",
 "figures": [{"indicator": "umsatz", "anchor": "Umsätze der Müller-Höfe", "unit": "EUR"}]}
JSON
    run headway --now 2026-02-01 collect
    [ "$status" -eq 0 ]
    headway history core --json | json 'd["figures"][-1]' >"$BATS_TEST_TMPDIR/figure"
    grep -qF "'quote': '2025年，园区产值达到48亿元'" "$BATS_TEST_TMPDIR/figure"
    grep -qF "'value': 4800000000," "$BATS_TEST_TMPDIR/figure"
    headway history umsatz --json | json 'd["figures"][-1]["quote"]' >"$BATS_TEST_TMPDIR/quote"
    grep -qF 'Die Umsätze der Müller-Höfe betrugen' "$BATS_TEST_TMPDIR/quote"
    for name in gb latin; do
        run headway probe --source "$HEADWAY_CONFIG/sources/$name.json" --format page \
            "$WWW/$name.html"
        [ "$status" -eq 0 ]
        [[ $output == *'"value":48000000000,'* || $output == *'"value":4800000000,'* ]]
    done
    for list in gb-list.html gb.xml; do
        rm -r "$HEADWAY_STATE" "$HEADWAY_CONFIG"/sources/*.json
        cat >"$HEADWAY_CONFIG/sources/list.json" <<JSON
{"id": "list", "publisher": "City", $kind, "url": "$base/$list",
 "links": {"text": "产业"}, $figures}
JSON
        run headway --now 2026-02-01 collect
        [ "$status" -eq 0 ]
        [ "$(headway history core --json | json 'd["figures"][-1]["value"]')" = 4800000000 ]
    done
}

@test "a link that leads nowhere is no failure of the source, and is tried again" {
    begin
    base=http://127.0.0.1:$PORT
    page 2026-02-01 "In 2025 the core industry of Harbourfield was worth 5 million yuan." >"$WWW/b1.html"
    feed b.html "<html><body><a href='b1.html'>a</a><a href='b2.html'>b</a><a href='b3.html'>c</a></body></html>"
    source_add b "\"kind\": \"page\", \"allow\": [\"http\", \"private\"], \"url\": \"$base/b.html\",
        \"links\": {\"most\": 2}"
    run headway --now 2026-03-01 collect
    [ "$status" -eq 0 ]
    [[ $output == *"b2.html: HTTP 404"* ]]
    [ "$(asked b3.html)" -eq 0 ]
    page 2026-02-01 "In 2024 the core industry of Harbourfield was worth 4 million yuan." >"$WWW/b2.html"
    headway --now 2026-03-02 collect
    [ "$(headway history core --json | json 'len(d["figures"])')" -eq 2 ]
    [ "$(asked b1.html)" -eq 1 ]
}

@test "the shipped press source binds all figures of five pages, and no wrong one" {
    HEADWAY_MATERIAL=/nonexistent run "$root/tests/accuracy.d/press" "$build"
    echo "$output"
    [ "$status" -eq 0 ]
    HEADWAY_MATERIAL=/nonexistent run "$root/tests/accuracy.d/binding" "$build"
    [ "$status" -eq 0 ]
}

@test "what is denied, supposed, a mere increase or so much a head is no figure" {
    cat >"$BATS_TEST_TMPDIR/park.json" <<'JSON'
{ "id": "park", "kind": "file", "format": "page", "path": "/none", "lang": "en",
  "publisher": "D", "figures": [ { "indicator": "output", "unit": "CNY",
    "anchor": "output of the park|园区产值|Leistung des Parks" } ] }
JSON
    rows() {
        printf '<p>2026-01-20</p><p>%s</p>' "$1" >"$BATS_TEST_TMPDIR/page.html"
        headway probe --source "$BATS_TEST_TMPDIR/park.json" "$BATS_TEST_TMPDIR/page.html" \
            2>"$BATS_TEST_TMPDIR/why"
    }
    while IFS= read -r sentence; do
        echo "$sentence"
        [ -z "$(rows "$sentence")" ]
        grep -q '^headway-collect: output: ' "$BATS_TEST_TMPDIR/why"
    done <<'END'
In 2025 the output of the park failed to reach 10 billion yuan.
In 2023 the output of the park did not exceed 5 billion yuan.
The output of the park didn't reach 5 billion yuan in 2023.
The output of the park hadn’t reached 5 billion yuan in 2023.
If the output of the park had reached 8 billion yuan in 2017, all would be well.
Rumours that the output of the park reached 7 billion yuan in 2024 were denied.
In 2024 the output of the park increased 2 billion yuan.
2023年，园区产值未达到50亿元。
2023年，园区产值尚未突破50亿元。
2024年，园区产值同比净增8亿元。
2023年，园区人均产值30万元，园区产值翻一番。
Die Leistung des Parks hat 2023 5 Milliarden Yuan nicht erreicht.
END
    [[ $(rows "2024年，园区产值较2023年增加8亿元，达到48亿元。") == *'"value":4800000000,'* ]]
    [[ $(rows "In 2024 the output of the park was not less than 5 billion yuan.") == *at_least* ]]
}

@test "an anchor that runs into its limit is told at collect, and the others give their figures" {
    printf '<p>2026-02-02</p><p>%s the output of the park was 5 billion yuan in 2025.</p>' \
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >"$BATS_TEST_TMPDIR/page.html"
    mkdir -p "$BATS_TEST_TMPDIR/limit"
    cp -r "$root/tests/fixtures/small/." "$BATS_TEST_TMPDIR/limit"
    HEADWAY_CONFIG=$BATS_TEST_TMPDIR/limit
    mkdir "$HEADWAY_CONFIG/sources"
    cat >"$HEADWAY_CONFIG/sources/park.json" <<JSON
{ "id": "park", "kind": "file", "format": "page", "path": "$BATS_TEST_TMPDIR/page.html",
  "lang": "en", "publisher": "P", "figures": [
    { "indicator": "firms", "anchor": "(a+)+$", "unit": "companies" },
    { "indicator": "output", "anchor": "output of the park", "unit": "CNY" } ] }
JSON
    run headway --now 2026-03-01 collect park
    [ "$status" -eq 0 ]
    [[ $output == *'park: firms: the pattern "(a+)+$" ran into its limit'* ]]
    [ "$(headway history output --json | json '[f["value"] for f in d["figures"]]')" = "[5000000000]" ]
}
