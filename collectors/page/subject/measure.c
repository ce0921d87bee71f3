/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/measure.h"

#include "collectors/page/number/some.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { OBJECT_WITHIN = 18, ADDED_WITHIN = 12, STEM = 6, NAMED_WITHIN = 60 /* bytes */ };
enum { CHARACTER = 3 };
enum { YOUNGEST_LEAST = 14, YOUNGEST_MOST = 20, OLDEST_LEAST = 59 /* years */ };

static const char *const measures[] = {
    "investment", "investments", "financing", "funding", "loans", "loan", "profit", "profits",
    "tax", "taxes", "exports", "imports", "subsidies", "wages", "fine", "fines", "valuation",
    "market value", "market capitalization", "fund", "funds", "debt", "savings", "budget",
    "orders", "contracts", "venture capital", "private equity", "fundraising",
    "registered capital", "投资", "融资", "贷款", "税收", "纳税",
    "税款", "税金", "缴税", "利税", "利润",
 "补贴", "补助", "基金", "进出口", "出口", "进口", "估值", "市值", "罚款",
    "合同额", "订单", "成交额", "年薪", "月薪", "薪资", "薪酬", "工资", "奖金", "奖励", "注册资本", "债券",
    "Investition", "Investitionen", "Finanzierung", "Kredite", "Gewinn",
    "Gewinne", "Steuern", "Exporte", "Importe", "Ausfuhren", "Einfuhren", "Förderung",
    "Fördermittel", "Löhne", "Schulden", "Fonds", "Börsenwert", "Aufträge",
    /* what is done with money */
    "spend", "spends", "spent", "pay", "paid", "pays", "sold", "allocate", "allocated", "earmarked",
    "invest", "invested", "raise", "donated", "borrowed", "awarded", "安排", "拨款", "出资",
    "募集", "缴纳", "发放", "花费", "投入", "gibt", "geben", "gab", "gaben", "investiert",
    "investieren", "zahlt", "zahlte", "zahlen", "bereitgestellt", "attract", "attracts",
    "attracted", "attracting", "zog", "zogen", "zieht", "ziehen", "floss", "flossen", "fließen",
};

/* Of what was new, not of all there is. */
static const char *const changes[] = {
    "added", "adding", "adds", "add", "emergence", "minted", "mints", "gained", "lost", "hinzu",
    "hinzubauen", "hinzugebaut", "hinzuzubauen",
    "newly", "train", "trains", "recruit", "recruits", "hire", "hires", "培训", "招聘", "新获", "新增",
    "净增", "新晋", "新培育", "新认定", "新设", "新设立", "新登记", "新注册", "新开业", "新签", "开设", "开出", "neu",
    "zusätzlich", "zusätzliche", "additions", "net addition", "Zubau", "Nettozubau", "Bruttozubau"
};

/* The same, told behind it: "100 of computing power are to be added". */
static const char *const comings[] = { "be added", "being added", "hinzukommen", "kommen hinzu" };

/* The same, unless it is the sum of all that there ever were. */
static const char *const openings[] = { "opened", "opens", "eröffnet", "eröffnete", "eröffneten" };
static const char *const sums[] = { "to date", "so far", "in total", "bis heute", "insgesamt" };

/* All there is, and not what was new. */
static const char *const stocks[] = { "installed capacity", "in operation", "cumulative",
                                      "installiert sein", "installiert sind", "in Betrieb",
                                      "Bestand", "保有量", "存量", "总装机" };

/* What was done with those that are counted. */
static const char *const trade[] = { "exports", "imports", "exported", "imported", "Ausfuhren",
                                     "Einfuhren", "Exporte", "Importe", "exportiert", "出口", "进口" };

/* Of a part of those that are counted. */
static const char *const origins[] = { "foreign", "domestic", "overseas", "from abroad",
                                       "aus dem Ausland", "aus dem Inland", "ausländische",
                                       "ausländischen", "inländische", "inländischen",
                                       "inländischer", "ausländischer", "境外", "海外", "入境", "外籍" };

/* "aged 16 to 64", "aged 15 and over": who is asked about work at all, and no part of them. */
static bool is_of_working_age(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "aged ", "im Alter von ", NULL };
    static const char *const joints[] = { " to ", "-", "–", " bis ", " and ", NULL };
    static const char *const ends[] = { " years and over", " and over", " years and older",
                                        " and older", " and above", " years or over", NULL };
    int first = 0, last = 0;
    size_t digits = at;

    for (size_t i = 0; leads[i] != NULL; i++)
        if (page_word_at(text, at, leads[i]))
            digits = at + strlen(leads[i]);
    for (at = digits; at < text->length && isdigit((unsigned char)text->bytes[at]); at++)
        first = first * 10 + text->bytes[at] - '0';
    if (first < YOUNGEST_LEAST || first > YOUNGEST_MOST)
        return false;
    if (page_word_at_any(text, at, ends))
        return true;
    for (size_t i = 0; joints[i] != NULL; i++)
        if (page_word_at(text, at, joints[i])) {
            at += strlen(joints[i]);
            break;
        }
    for (; at < text->length && isdigit((unsigned char)text->bytes[at]); at++)
        last = last * 10 + text->bytes[at] - '0';
    return last >= OLDEST_LEAST;
}

/* Of a part of the people. */
static const char *const groups[] = { "aged", "youth", "young people", "岁", "青年", "im Alter",
                                      "Jugendlichen", "Jugendliche" };

/* A ratio beside what it is of: "Umsatz und eine Segmentergebnismarge von 22 Prozent". */
static const char *const ratios[] = { "margin", "margins", "Marge", "Margen", "利润率", "毛利率", "净利率" };

/* So much in each day, and not in all. */
static const char *const rates[] = {
    "per day", "a day", "each day", "per hour", "an hour", "per week", "a week", "weekly", "daily",
    "pro Tag", "am Tag", "je Tag", "täglich", "pro Stunde", "pro Woche", "wöchentlich", "每周", "日均",
    "每天", "每日", "单日", "周均", "月均", "每小时"
};

/* How far two are from each other. */
static const char *const distances[] = { "差距", "相差", "差额", "gap between", "gap of", "gap to",
                                         "difference between", "Abstand", "Differenz", "Rückstand",
                                         "Vorsprung" };

/* What somebody is given: 按研发投入的10%给予补助, 奖励最高200万元. */
static const char *const grants[] = { "给予", "予以", "补助", "奖励", "资助", "奖补", "贴息", "返还", "减免", "罚款" };

static const char *const spaces[] = { "建筑面积", "floor space", "floor area", "Nutzfläche",
                                      "Bürofläche", "Geschossfläche" };

/* "added 90 billion yuan ($13 billion) in value", "added 3 billion to GDP": what was made, and no
 * more of it. */
static bool is_made_of_value(const struct page_text *text, struct page_span word)
{
    static const char *const values[] = { " in value", " to GDP", " to the GDP", NULL };
    const size_t next = page_quantity_from(text, word.end);
    struct page_span bracket;
    size_t end;

    if (next >= text->quantities->count ||
        text->quantities->items[next].offset > word.end + ADDED_WITHIN)
        return false;
    end = page_span_of(&text->quantities->items[next]).end;
    bracket = page_part(text, PART_CLAUSE, end, end);
    if (page_word_at(text, end, " ("))
        end = page_find(text, (struct page_span){ end, bracket.end }, ")") + 1;
    return page_word_at_any(text, end, values);
}

/* The "added" of added value is no verb, that of "he added that" one of speaking. */
static bool is_added_value(const struct page_text *text, struct page_span word)
{
    return page_word_at(text, word.start, "added") &&
           (is_made_of_value(text, word) || page_word_at(text, word.end, " value") ||
            page_word_at(text, word.end, "-value") ||
            page_word_at(text, word.end, " that ") ||
            page_word_before(text, word.start, "value-") ||
            page_word_before(text, word.start, "value "));
}

/* "domestic influential firms": where the word in front of the anchor is followed by one of rank,
 * it says among whom they rank, and not that they are a part. */
static bool is_rank_at_home(const struct page_text *text, struct page_span word,
                            struct page_span anchor)
{
    static const char *const ranks[] = { "influential", "leading",     "major",  "top",
                                         "key",         "well-known",  "famous", "renowned",
                                         "prominent",   "outstanding" };

    if (!page_word_at(text, word.start, "domestic ") || anchor.start != word.end + 1)
        return false;
    for (size_t i = 0; i < sizeof ranks / sizeof ranks[0]; i++)
        if (page_word_at(text, anchor.start, ranks[i]))
            return true;
    return false;
}

bool page_is_rate_in_time(const struct page_text *text, struct page_span span)
{
    struct page_span word;

    return page_find_any(text, span, rates, sizeof rates / sizeof rates[0], &word);
}

/* Where the figure is itself so much in a time. */
static bool is_rate(const struct page_figure *figure)
{
    if (strstr(figure->unit, " per ") != NULL || strstr(figure->anchor_text, "日均") != NULL)
        return true;
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++)
        if (strstr(figure->anchor_text, rates[i]) != NULL)
            return true;
    return false;
}

/* Where the figure is itself of what was new. */
static bool is_of_new(const struct page_figure *figure)
{
    static const char *const words[] = { "zubau", "Zubau", "additions", "newly", "新增", "净增" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return false;
}

/* 新登记 of 新(登记|设立).{0,4}企业: each character of the word. */
static bool has_characters(const struct page_figure *figure, const char *word, size_t length)
{
    for (size_t at = 0; at + CHARACTER <= length; at += CHARACTER) {
        const char one[] = { word[at], word[at + 1], word[at + 2], '\0' };

        if (strstr(figure->anchor_text, one) == NULL)
            return false;
    }
    return true;
}

/* Whether the anchor says the word itself: what only stands in a gap of its pattern it does not
 * ("Elektroautos.{0,40}zugelassen" finds "Elektroautos in Wien neu zugelassen"). */
static bool is_anchors_own(const struct page_text *text, const struct page_figure *figure,
                           struct page_span word, struct page_span anchor)
{
    size_t stem = word.end - word.start < STEM ? word.end - word.start : STEM;

    if (!page_overlap(word, anchor))
        return false;
    if (strstr(figure->anchor_text, ".{") == NULL && strstr(figure->anchor_text, ".*") == NULL)
        return true;
    if ((unsigned char)text->bytes[word.start] >= 0xe3)
        return has_characters(figure, text->bytes + word.start, word.end - word.start);
    word.start += stem == STEM; /* "[Ii]nvest" */
    stem -= stem == STEM;
    for (const char *at = figure->anchor_text; *at != '\0'; at++)
        if (strncasecmp(at, text->bytes + word.start, stem) == 0)
            return true;
    return false;
}

/* 安排专项债券3.8万亿元, "issued loans": what the anchor names is what was given. */
static bool is_done_to(const struct page_text *text, struct page_span word,
                       struct page_span anchor)
{
    static const char *const verbs[] = { "安排", "发放", "募集", "缴纳", "allocated", "borrowed" };

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_at(text, word.start, verbs[i]))
            return anchor.start >= word.end && anchor.start - word.end <= OBJECT_WITHIN &&
                   page_quantity_from(text, word.end) == page_quantity_from(text, anchor.start);
    return false;
}

/* "attracted 4 billion in foreign direct investment": what is drawn is the anchor's. */
static bool is_drawn(const struct page_text *text, const struct page_figure *figure,
                     struct page_span word)
{
    static const char *const verbs[] = { "attract", "attracts", "attracted", "attracting",
                                         "zog",     "zogen",    "zieht",     "ziehen",
                                         "floss",   "flossen",  "fließen",   NULL };
    static const char *const drawn[] = { "nvest", "inanc",  "inanz", "unding", "apital",
                                         "FDI",   "visitor", "touris", "Fördermittel" };

    for (size_t i = 0; i < sizeof drawn / sizeof drawn[0]; i++)
        if (strstr(figure->anchor_text, drawn[i]) != NULL)
            return page_word_at_any(text, word.start, verbs);
    return false;
}

/* "raise the revenue to 390 billion yuan": a level, and no money that was raised. */
static bool is_raised_to(const struct page_text *text, struct page_span word)
{
    size_t next = page_quantity_from(text, word.end);

    return page_word_at(text, word.start, "raise") && next < text->quantities->count &&
           (page_word_before(text, text->quantities->items[next].offset, "to ") ||
            page_word_at(text, text->quantities->items[next].offset, "to "));
}

/* "added 55 new unicorns", where the anchor is "new unicorns": it says so itself. */
static bool is_new_itself(const struct page_text *text, struct page_span anchor)
{
    static const char *const news[] = { "new", "newly", "neue", "neuen", "neuer", "additional",
                                        "zusätzliche", "zusätzlichen" };
    struct page_span word;

    return page_find_any(text, anchor, news, sizeof news / sizeof news[0], &word) &&
           !page_is_name_of_new(text, word.end);
}

static int is_other(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_span anchor, const char *const *words,
                    size_t count, struct page_span *word, struct err *err)
{
    size_t a, b;

    while (page_find_any(text, span, words, count, word)) {
        span.start = word->end;
        if (is_anchors_own(text, figure, *word, anchor) || is_done_to(text, *word, anchor) ||
            is_added_value(text, *word) || is_raised_to(text, *word) ||
            is_drawn(text, figure, *word) ||
            is_rank_at_home(text, *word, anchor))
            continue;
        int own = pattern_find(figure->anchor, text->bytes + word->start, word->end - word->start,
                               0, &a, &b, err);
        if (own <= 0)
            return own < 0 ? -1 : 1;
    }
    return 0;
}

/* "Segmentergebnismarge": in German at the end of any word. */
static bool is_margin_in_german(const struct page_text *text, struct page_span span,
                                struct page_span *word)
{
    static const char ending[] = "marge";

    for (size_t at = span.start; text->language == LANGUAGE_DE && at + strlen(ending) <= span.end;
         at++)
        if (at > 0 && page_is_letter(text, at - 1) &&
            strncasecmp(text->bytes + at, ending, strlen(ending)) == 0) {
            *word = (struct page_span){ at, at + strlen(ending) };
            while (word->start > span.start && page_is_letter(text, word->start - 1))
                word->start--;
            return true;
        }
    return false;
}

/* 总建筑面积: floors, where the anchor says no more than 面积. */
static bool is_floor_space(const struct page_text *text, const struct page_figure *figure,
                           struct page_span span, struct page_span *word)
{
    static const char *const floors[] = { "建筑面积" };

    return (strcmp(figure->unit, "km2") == 0 || strcmp(figure->unit, "m2") == 0) &&
           strstr(figure->anchor_text, "建") == NULL && page_find_any(text, span, floors, 1, word);
}

int page_is_other_measure(const struct page_text *text, const struct page_figure *figure,
                          struct page_span span, struct page_span anchor,
                          struct page_span *word, struct err *err)
{
    const struct {
        bool asked;
        const char *const *words;
        size_t count;
    } lists[] = {
        { unit_is_currency(figure->unit), measures, sizeof measures / sizeof measures[0] },
        { unit_is_share(figure->unit), groups, sizeof groups / sizeof groups[0] },
        { unit_is_share(figure->unit), ratios, sizeof ratios / sizeof ratios[0] },
        { unit_is_share(figure->unit) || unit_is_currency(figure->unit), grants,
          sizeof grants / sizeof grants[0] },
        { true, distances, sizeof distances / sizeof distances[0] },
        { unit_is_counted(figure->unit), trade, sizeof trade / sizeof trade[0] },
        { unit_is_counted(figure->unit), origins, sizeof origins / sizeof origins[0] },
        { !unit_is_share(figure->unit) && !is_new_itself(text, anchor), changes,
          sizeof changes / sizeof changes[0] },
        { !unit_is_share(figure->unit) &&
              !page_find_any(text, span, sums, sizeof sums / sizeof sums[0], word),
          openings, sizeof openings / sizeof openings[0] },
        { is_of_new(figure), stocks, sizeof stocks / sizeof stocks[0] },
        { strcmp(figure->unit, "km2") == 0 || strcmp(figure->unit, "m2") == 0, spaces,
          sizeof spaces / sizeof spaces[0] },
    };
    struct page_span rest = { span.start, page_part(text, PART_PIECE, span.start, span.end).end };
    int found = 0;

    if (!unit_is_share(figure->unit) && !is_rate(figure) &&
        page_find_any(text, span, rates, sizeof rates / sizeof rates[0], word))
        return 1;
    if (!unit_is_share(figure->unit) && !is_new_itself(text, anchor) &&
        page_find_any(text, rest, comings, sizeof comings / sizeof comings[0], word))
        return 1;
    if (is_floor_space(text, figure, span, word))
        return 1;
    if (unit_is_share(figure->unit) && is_margin_in_german(text, span, word) &&
        !page_overlap(*word, anchor))
        return 1;
    for (size_t l = 0; l < sizeof lists / sizeof lists[0]; l++)
        if (lists[l].asked && found == 0)
            found = is_other(text, figure, span, anchor, lists[l].words, lists[l].count, word, err);
    return found > 0 && is_of_working_age(text, word->start) ? 0 : found;
}

/* --- the measure that an anchor names -------------------------------------------------------- */

static const char *const chinese_measures[] = {
    "产值", "增加值", "营业收入", "营收", "规模", "销售额", "总收入", "业务收入", "业务总量", "产量", "销量"
};

/* The one that stands last in front of the quantity in its clause; NULL where none does. */
static const char *measure_of(const struct page_text *text, const struct prose_quantity *quantity)
{
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    const char *last = NULL;
    size_t reach;

    front.end = quantity->offset;
    if (front.start + NAMED_WITHIN < front.end)
        front.start = page_whole_character(text, front.end - NAMED_WITHIN);
    reach = front.start;
    for (size_t i = 0; i < sizeof chinese_measures / sizeof chinese_measures[0]; i++) {
        size_t at = page_find_last(text, front, chinese_measures[i]);

        if (at < front.end && at + strlen(chinese_measures[i]) > reach) {
            last = chinese_measures[i];
            reach = at + strlen(last);
        }
    }
    return last;
}

bool page_is_of_unnamed_measure(const struct page_text *text, const struct page_figure *figure,
                                const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    const char *own = text->language == LANGUAGE_ZH ? measure_of(text, quantity) : NULL;

    if (own == NULL || strstr(figure->anchor_text, own) != NULL)
        return false;
    for (size_t i = page_quantity_from(text, sentence.start);
         i < all->count && all->items[i].offset < sentence.end; i++) {
        const char *other = measure_of(text, &all->items[i]);

        if (other != NULL && strcmp(other, own) != 0 &&
            strcmp(all->items[i].unit, quantity->unit) == 0 &&
            strstr(figure->anchor_text, other) != NULL)
            return true;
    }
    return false;
}
