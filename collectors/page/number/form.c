/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/form.h"

#include "collectors/page/number/comparative.h"
#include "collectors/page/number/way.h"
#include "collectors/page/text/passing.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
    KNOWN_MOST = 12,
    DIFFERENCE_MOST = 20,
    NEARED_WITHIN = 40,
    TAKEN_WITHIN = 24,
    NAME_WITHIN = 30,
    LINKS_MOST = 7 /* words */
};

bool page_is_difference(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor)
{
    static const char *const balances[] = { "saldo", "gewinn", "verlust", "bilanz", "überschuss",
                                            "defizit", "veränderung", "zuwachs", "rückgang",
                                            "balance", "change", "net ", "surplus", "deficit",
                                            "loss", "gain", "increase", "decrease", "净", "差", "变化",
                                            "增", "减" };
    static const char *const signs[] = { "+", "-", "−", "–" };
    static const char *const leads[] = { "increase of ", "rise of ", "decline of ", "drop of ",
                                         "decrease of ", "Zunahme von ", "Abnahme von ",
                                         "Anstieg von ", "Rückgang von ", "Plus von ",
                                         "Minus von ", "Zuwachs von ",
                                         "Bevölkerungsverlust von ", "Einwohnerverlust von " };
    bool counted = quantity->kind == PROSE_COUNT, is = false;
    size_t at = quantity->offset;

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        const size_t length = strlen(signs[i]);

        if (counted || i == 0)
            is = is || strncmp(text->bytes + at, signs[i], length) == 0 ||
                 (i == 0 && at > 0 && text->bytes[at - 1] == '+');
    }
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        is = is || (at >= strlen(leads[i]) && /* the end of a word: "Logiernächteanstieg von" */
                    strncasecmp(text->bytes + at - strlen(leads[i]), leads[i],
                                strlen(leads[i])) == 0);
    for (size_t i = 0; i < sizeof balances / sizeof balances[0] && is; i++)
        for (size_t byte = anchor.start; byte + strlen(balances[i]) <= anchor.end; byte++)
            if (strncasecmp(text->bytes + byte, balances[i], strlen(balances[i])) == 0)
                return false;
    return is && (quantity->kind == PROSE_COUNT || quantity->kind == PROSE_AMOUNT);
}

/* "Rangliste der 100 Einhörner", "list of the 500 largest firms", "Top 100": so many it has. */
static bool is_of_list(const struct page_text *text, size_t at)
{
    static const char *const leads[] = {
        "liste der ",    "listen der ",   "Liste mit ",   "Ranking der ",     "Verzeichnis der ",
        "Auswahl von ",  "Auswahl der ",  "list of ",     "list of the ",     "lists of ",
        "lists of the ", "ranking of ",   "ranking of the ", "rankings of the ", "Top ",
        "Top-",          "selection of ", "roster of ",   "index of "
    };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (at >= strlen(leads[i]) && /* the end of a word: "Rangliste der" */
            strncasecmp(text->bytes + at - strlen(leads[i]), leads[i], strlen(leads[i])) == 0)
            return true;
    return false;
}

/* "the ranking “Futures 100 Unicorns”": a name in quotation marks behind such a word. */
static bool is_in_name_of_list(const struct page_text *text, size_t at)
{
    static const char *const opening[] = { "„", "“", "\"", "«", "'", NULL };
    static const char *const lists[] = { "Rangliste ", "Liste ", "Ranking ", "ranking ", "list ",
                                         "rankings ", "index ", "Index ", "report ", "Bericht ",
                                         NULL };

    for (size_t back = 0; back < NAME_WITHIN && at > 0 && text->bytes[at - 1] != '\n'; back++, at--)
        for (size_t i = 0; opening[i] != NULL; i++)
            if (at >= strlen(opening[i]) &&
                memcmp(text->bytes + at - strlen(opening[i]), opening[i], strlen(opening[i])) == 0)
                return page_follows_any(text, at - strlen(opening[i]), lists);
    return false;
}

/* "the world's ten most valuable unicorns", "der zehn größten Häfen": so many were taken too. */
static bool is_of_the_most(const struct page_text *text, size_t at, size_t end)
{
    static const char *const superlatives[] = { "most",     "largest",  "biggest",  "best",
                                                "leading",  "richest",  "fastest",  "busiest",
                                                "größten",  "besten",   "teuersten", "wertvollsten",
                                                "führenden", "wichtigsten", "reichsten",
                                                "stärksten" };
    static const char *const owners[] = { "the ", "'s ", "’s ", "der ", "die ", "den ", "its ",
                                          "their ", NULL };
    struct page_span near = { at, end }, word;

    while (near.end < text->length && near.end < end + TAKEN_WITHIN &&
           (page_is_letter(text, near.end) || text->bytes[near.end] == ' '))
        near.end++;
    return page_follows_any(text, at, owners) &&
           page_find_any(text, near, superlatives, sizeof superlatives / sizeof superlatives[0],
                         &word);
}

/* "the 100 selected companies", "der 500 befragten Firmen": so many were taken. */
static bool is_of_selected(const struct page_text *text, size_t at, size_t end)
{
    static const char *const taken[] = {
        "selected",     "surveyed",     "shortlisted", "ranked",        "interviewed", "polled",
        "nominated",    "ausgewählten", "befragten",   "untersuchten",  "nominierten", "gelisteten",
        "ausgezeichneten", "ausgewerteten"
    };
    static const char *const articles[] = { "the ", "these ", "all ", "der ", "die ", "den ",
                                            "dieser ", "diesen ", "alle ", "aller ", NULL };
    struct page_span piece = page_part(text, PART_PIECE, at, end), word;
    size_t to = end;

    while (to < piece.end && (page_is_letter(text, to) || text->bytes[to] == ' ') &&
           to < end + TAKEN_WITHIN)
        to++;
    return page_follows_any(text, at, articles) &&
           page_find_any(text, (struct page_span){ at, to }, taken, sizeof taken / sizeof taken[0],
                         &word);
}

/* 10个国家数据中心集群之一 */
static bool is_one_of_them(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t end = quantity->offset + quantity->length;
    struct page_span piece = page_part(text, PART_PIECE, quantity->offset, end);
    size_t at = page_find(text, (struct page_span){ end, piece.end }, "之一");

    return text->language == LANGUAGE_ZH && at < piece.end &&
           page_quantity_from(text, end) == page_quantity_from(text, at);
}

/* "78 of the 190 registered": all of them, beside a part that is spoken of, and no noun behind. */
static bool is_whole_of_count(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " of the ", " out of the ", " der ", " von den " };
    const struct prose_quantity *before = quantity - 1;

    if (quantity == text->quantities->items || strcmp(quantity->unit, "1") != 0)
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_before(text, quantity->offset, joints[i]) &&
            before->offset + before->length + strlen(joints[i]) == quantity->offset)
            return before->kind == PROSE_COUNT;
    return false;
}

bool page_is_known_set(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const articles[] = { "the ", "these ", "those ", "die ", "der ", "den ",
                                            "diese ", "diesen ", "dieser ", "alle ", "这", "该", "上述",
                                            "前述" };
    static const struct dec most = { KNOWN_MOST, 0 };
    size_t at = quantity->offset;

    if (quantity->kind == PROSE_COUNT &&
        (is_one_of_them(text, quantity) || is_whole_of_count(text, quantity) ||
         is_of_list(text, at) || is_in_name_of_list(text, at) ||
         is_of_selected(text, at, at + quantity->length) ||
         is_of_the_most(text, at, at + quantity->length)))
        return true;
    if (quantity->kind != PROSE_COUNT || !quantity->quantity.has_low ||
        dec_compare(quantity->quantity.value, most) > 0)
        return false;
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        size_t length = strlen(articles[i]);

        if (page_word_at(text, at, articles[i]) ||
            (at >= length && page_word_at(text, at - length, articles[i])))
            return true;
    }
    return false;
}

/* What a plan or a level is called behind 的: 超过100亿元的目标. */
static bool is_level_behind(const struct page_text *text, size_t at)
{
    static const char *const nouns[] = { "目标", "速度", "增幅", "高位", "成绩", "大关", "关口", "预期", "区间", "态势",
                                         "份额", "高速" };

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (page_word_at(text, at, nouns[i]))
            return true;
    return page_passing_length(text, at, text->length) > 0;
}

/* The beginning of what leads from a noun to its bound: "with annual revenue of", "im Wert von". */
static size_t before_links(const struct page_text *text, size_t at)
{
    static const char *const links[] = {
        "of",      "at",      "a",       "an",        "annual",  "revenue", "revenues", "sales",
        "turnover", "value",  "valuation", "valuations", "market", "capitalization",
        "total",   "assets",  "with",    "worth",     "valued",  "employing", "whose",  "is",
        "mit",     "einem",   "einer",   "von",       "im",      "Wert",    "Umsatz",
        "Jahresumsatz", "Bewertung", "Marktwert", "jährlichen"
    };
    size_t start = at;

    for (int steps = 0; steps < LINKS_MOST; steps++) {
        size_t i = 0;

        while (start > 0 && text->bytes[start - 1] == ' ')
            start--;
        while (i < sizeof links / sizeof links[0] && !page_word_before(text, start, links[i]))
            i++;
        if (i == sizeof links / sizeof links[0])
            break;
        start -= strlen(links[i]);
    }
    return start;
}

/* "startups valued at over $1 billion", "Firmen mit mehr als 250 Beschäftigten": a bound right
 * behind a plural says which of them are meant. */
static bool is_western_threshold(const struct page_text *text, size_t at)
{
    static const char *const plurals[] = {
        "startups",  "start-ups", "companies", "firms",      "enterprises", "businesses",
        "unicorns",  "projects",  "deals",     "households", "cities",      "plants",
        "factories", "people",    "Unternehmen", "Firmen",   "Start-ups",   "Startups",
        "Betriebe",  "Betrieben", "Projekte",  "Projekten",
        "Haushalte", "Haushalten", "Städte",   "Städten",    "Gemeinden",   "Anlagen",
        "those",     "diejenigen", NULL
    };
    static const char *const verbs[] = { " is ", " total " }; /* "the number of companies is" */
    size_t start = before_links(text, at);

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_at(text, start, verbs[i]) && start + strlen(verbs[i]) == at)
            return false;
    return start + 1 < at && page_follows_any(text, start, plurals);
}

static bool stands_behind(const struct page_text *text, size_t at)
{
    static const char *const nouns[] = { "企业", "公司", "项目", "园区", "产品", "单品", "集群", "城市", "产业" };

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (page_word_at(text, at, nouns[i]))
            return true;
    return false;
}

bool page_is_threshold(const struct page_text *text, const struct prose_quantity *quantity,
                       struct page_span anchor)
{
    static const char *const comparatives[] = { "高于", "低于", "大于", "小于", "不足" };
    static const char *const rules[] = { "对", "凡", "每个", "每家" };
    size_t at = quantity->offset, end = at + quantity->length, next = page_quantity_from(text, end);
    struct page_span clause = page_part(text, PART_CLAUSE, at, end), front = clause, word;

    if (quantity->quantity.has_low == quantity->quantity.has_high)
        return false;
    if (text->language != LANGUAGE_ZH)
        return is_western_threshold(text, at);
    if (anchor.start < clause.end && anchor.end > at)
        return false;
    /* 对营收超过1亿元、研发占比高于5%的企业 */
    if (page_find_any(text, front, rules, sizeof rules / sizeof rules[0], &word) &&
        word.start == front.start &&
        page_find(text, (struct page_span){ end, clause.end }, "的") < clause.end)
        return true;
    if (!page_word_at(text, end, "的")) /* 产值超百亿元企业21家 */
        return stands_behind(text, end) && next < text->quantities->count &&
               text->quantities->items[next].offset < clause.end &&
               text->quantities->items[next].kind == PROSE_COUNT;
    if (is_level_behind(text, end + strlen("的")))
        return false;
    for (size_t i = 0; i < sizeof comparatives / sizeof comparatives[0]; i++)
        if (page_word_at(text, at, comparatives[i]) || page_word_before(text, at, comparatives[i]))
            return true;
    return next < text->quantities->count && text->quantities->items[next].offset < clause.end &&
           text->quantities->items[next].kind == PROSE_COUNT;
}

bool page_is_definition(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "gelten", "gilt", "bezeichnet", "defined as", "refers to",
                                         "refer to", "是指", "指的是", "定义为", "指成立",
                                         "一般指",  "通常指" };
    static const char *const closing[] = { ")", "）" }; /* (1EFLOPS是指...) */
    static const char *const units[] = { "Eine Einheit entspricht ", "eine Einheit entspricht ",
                                         "One unit equals ", "one unit equals ",
                                         "one unit is equal to ", NULL };
    struct page_span front = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span verb, close;

    if (page_follows_any(text, quantity->offset, units))
        return true;
    front.end = quantity->offset;
    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb) &&
           (text->language != LANGUAGE_DE || page_word_at(text, front.start, "Als")) &&
           !page_find_any(text, (struct page_span){ verb.end, front.end }, closing,
                          sizeof closing / sizeof closing[0], &close) &&
           (page_quantity_from(text, verb.end) == page_quantity_from(text, quantity->offset) ||
            page_holds(page_part(text, PART_CLAUSE, verb.start, verb.end), page_span_of(quantity)));
}

/* Whether the second quantity says from where the first is measured. */
static bool is_distance_from(const struct page_text *text, const struct prose_quantity *first,
                             const struct prose_quantity *second)
{
    static const char *const words[] = { "short of", "below", "under", "unter", "above", "over",
                                         "über", NULL };
    size_t end = first->offset + first->length;

    return first->kind == second->kind && strcmp(first->unit, second->unit) == 0 &&
           end + 1 == second->offset && text->bytes[end] == ' ' &&
           page_word_at_any(text, second->offset, words);
}

/* 距离6000亿元仅一步之遥, 离500家还差: what was not reached; a goal by its name may be read as one. */
static bool is_left_to_go(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "距离", "距", "，离", NULL };
    size_t end = quantity->offset + quantity->length;
    struct page_span behind = { end, page_part(text, PART_CLAUSE, quantity->offset, end).end };

    return text->language == LANGUAGE_ZH && page_follows_any(text, quantity->offset, leads) &&
           page_find(text, behind, "目标") == behind.end;
}

bool page_is_of_distance(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, quantity->offset);

    return is_left_to_go(text, quantity) ||
           (i > 0 && is_distance_from(text, &all->items[i - 1], quantity)) ||
           (i + 1 < all->count && is_distance_from(text, quantity, &all->items[i + 1]));
}

bool page_is_for_one_of_two(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const fors[] = { " for ", " bei ", " für ", NULL };
    const struct prose_list *all = text->quantities;
    size_t end = quantity->offset + quantity->length;
    size_t i = page_quantity_from(text, quantity->offset);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);

    if (text->language == LANGUAGE_ZH || quantity->kind != PROSE_PERCENT ||
        !page_word_at_any(text, end, fors))
        return false;
    for (size_t k = i > 0 ? i - 1 : 0; k < all->count && k <= i + 1; k++)
        if (k != i && all->items[k].kind == PROSE_PERCENT && all->items[k].offset >= clause.start &&
            all->items[k].offset < clause.end &&
            page_word_at_any(text, all->items[k].offset + all->items[k].length, fors))
            return true;
    return false;
}

/* "US-Dollar", "RMB-Yuan": the sign belongs to the name of the money; not so that of
 * "500-Dollar-Ticket", "Millionen-Dollar-Projekt". */
static bool is_in_name_of_money(const struct page_text *text, size_t sign)
{
    static const char *const scales[] = { "Millionen", "Milliarden", "Billionen", "Million",
                                          "Milliarde", "Billion",    "million",   "billion",
                                          "trillion",  "thousand",   "hundred",   NULL };

    static const char *const monies[] = { "dollar", "yuan", NULL };
    static const char *const compounds[] = { "dollar-", "yuan-", NULL };

    return page_word_at_any(text, sign + 1, monies) && page_is_letter(text, sign - 1) &&
           !page_follows_any(text, sign, scales) && !page_word_at_any(text, sign + 1, compounds);
}

bool page_is_adjective(const struct page_text *text, const struct prose_quantity *quantity)
{
    if (quantity->kind != PROSE_AMOUNT)
        return false;
    for (size_t at = 1; at + 1 < quantity->length; at++) /* but for 10-20 and -5 billion */
        if (text->bytes[quantity->offset + at] == '-' &&
            isalpha((unsigned char)text->bytes[quantity->offset + at + 1]) &&
            !is_in_name_of_money(text, quantity->offset + at))
            return true;
    return false;
}

static bool is_told_as_change(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[] = {
        "by", "um", "increased", "rose", "grew", "fell", "dropped", "declined", "增加", "增加了", "净增",
        "净增加", "增长", "增长了", "多增", "少增", "净增长", "减少", "减少了", "下降", "下降了", "上升", "上升了", "提升了"
    };
    static const char *const differences[] = {
        " more than a",  " more than in", " more than last", " more than the", " less than a",
        " less than in", " less than last", " mehr als vor", " mehr als im",   " mehr als in",
        " weniger als vor", " weniger als im",
    };
    size_t at = quantity->offset;
    struct page_span behind = { at + quantity->length, text->length }, word;

    if (behind.end > behind.start + DIFFERENCE_MOST)
        behind.end = behind.start + DIFFERENCE_MOST;
    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);

        if (at >= length && page_word_at(text, at - length, words[i]))
            return true;
    }
    return page_find_any(text, behind, differences, sizeof differences / sizeof differences[0],
                         &word) && word.start == behind.start;
}

bool page_is_change(const struct page_text *text, const struct prose_quantity *quantity)
{
    return !unit_is_share(quantity->unit) &&
           (is_told_as_change(text, quantity) || page_is_comparative(text, quantity));
}

bool page_is_growth_beside_share(const struct page_text *text, const struct page_figure *figure,
                                 const struct prose_quantity *quantity)
{
    static const char *const shares[] = { "nteil", "hare", "roportion", "占比", "比重" };
    static const char *const growths[] = { "rowth", "achstum", "增长", "增速", "hange" };
    bool share = false;

    for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++)
        share = share || strstr(figure->anchor_text, shares[i]) != NULL;
    for (size_t i = 0; i < sizeof growths / sizeof growths[0]; i++)
        share = share && strstr(figure->anchor_text, growths[i]) == NULL;
    return share && strcmp(quantity->unit, "percent") == 0 && is_told_as_change(text, quantity);
}

/* "näherte sich der 100-Prozent-Marke": what was not reached, and has no bound that says so. */
bool page_is_neared(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "nähert", "näherte", "nähern", "näherten" };
    struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset,
                                         quantity->offset).start, quantity->offset }, word;

    if (front.start + NEARED_WITHIN < front.end)
        front.start = page_whole_character(text, front.end - NEARED_WITHIN);
    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &word) &&
           page_quantity_from(text, word.end) == page_quantity_from(text, quantity->offset);
}

bool page_is_where(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const struct dec most = { 1, 0 };

    return quantity->kind == PROSE_RATIO && text->language != LANGUAGE_ZH &&
           strcmp(quantity->unit, "share") == 0 &&
           page_word_before(text, quantity->offset, "in ") &&
           quantity->quantity.has_value && dec_compare(quantity->quantity.value, most) < 0;
}

bool page_is_spread(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "varies", "vary", "varied", "varying", "fluctuates",
                                         "ranges", "ranged", "ranging", "variiert", "variieren",
                                         "variiere", "variierte", "variierten", "schwankt",
                                         "schwanken", "schwankte", "reicht", "reichen", "reichte" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset), word;

    front.end = quantity->offset;
    return quantity->quantity.qualifier == QUALIFIER_RANGE && text->language != LANGUAGE_ZH &&
           page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &word) &&
           page_quantity_from(text, word.end) == page_quantity_from(text, quantity->offset);
}

bool page_is_torn(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " to ", " bis ", " - ", "至" };
    static const char *const signs[] = { "(- ", "(– ", "(− ", "（- ", " –", " −", "|–", "(–", "(−" };
    const struct prose_quantity *before;
    size_t at = quantity->offset, first = page_quantity_from(text, at), end;

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (page_word_before(text, at, signs[i]))
            return true;
    if (first == 0)
        return false;
    before = &text->quantities->items[first - 1];
    end = before->offset + before->length;
    if (strcmp(before->unit, "1") != 0 || page_is_start(text, before) ||
        page_is_change(text, before))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (end + strlen(joints[i]) == at && page_word_at(text, end, joints[i]))
            return !(before->offset >= 5 && page_word_at(text, before->offset - 5, "from "));
    return false;
}
