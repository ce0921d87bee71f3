/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/narrow.h"

#include "collectors/page/number/some.h"
#include "collectors/page/place/places.h"
#include "collectors/page/subject/aspect.h"
#include "collectors/page/subject/goods.h"
#include "collectors/page/subject/largest.h"
#include "collectors/page/subject/other_name.h"
#include "collectors/page/subject/setting.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/subject/together.h"
#include "collectors/page/text/passing.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { PARTNER_WITHIN = 36, SUPERLATIVE_WITHIN = 15, STRANGE_LEAST = 2, CHARACTER = 3, STEM = 9 };

static const struct page_span nothing = { 0, 0 };

/* --- words in front ------------------------------------------------------------------------- */

/* "highly skilled workers", "potential unicorns", 高技能人才, the 出口 in 进出口; 提高 is a verb. */
static struct page_span by_degree(const struct page_text *text, struct page_span anchor)
{
    static const char *const degrees[] = { "highly ", "newly ", "hoch ", "neu ", "非", "准", "人形",
                                           "潜在", "potential ", "prospective ", "would-be ",
                                           "potenzielle ", "potenziellen ", "potenzieller ",
                                           "angehende ", "angehenden " };
    static const char *const verbs[] = { "提高", "最高", "更高", "新高", "较高", "升高", "很高" };

    for (size_t i = 0; i < sizeof degrees / sizeof degrees[0]; i++)
        if (page_word_before(text, anchor.start, degrees[i]))
            return (struct page_span){ anchor.start - strlen(degrees[i]), anchor.start };
    if (anchor.start >= CHARACTER && page_word_at(text, anchor.start - CHARACTER, "进出口"))
        return (struct page_span){ anchor.start - CHARACTER, anchor.start };
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_before(text, anchor.start, verbs[i]))
            return nothing;
    return page_word_before(text, anchor.start, "高")
               ? (struct page_span){ anchor.start - strlen("高"), anchor.start }
               : nothing;
}

/* 大模型企业: in Chinese the head of the noun stands behind the anchor. */
static struct page_span by_head(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    static const char *const heads[] = { "企业", "公司", "厂商", "人才", "团队", "专利", "实验室" };

    /* 独角兽企业 are unicorns */
    static const char *const firms[] = { "独角兽", "瞪羚", "小巨人", "专精特新", "高新技术", NULL };

    if (text->language != LANGUAGE_ZH ||
        (!unit_is_counted(figure->unit) && !unit_is_share(figure->unit)) ||
        strcmp(figure->unit, "companies") == 0 || page_follows_any(text, anchor.end, firms))
        return nothing;
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        if (page_word_at(text, anchor.end, heads[i]) &&
            strstr(figure->anchor_text, heads[i]) == NULL)
            return (struct page_span){ anchor.end, anchor.end + strlen(heads[i]) };
    return nothing;
}

/* "New computing power amounted to 8 EFLOPS": what came, and not all; where things are counted the
 * number's own noun says so. */
static struct page_span by_newness(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    static const char new[] = "new ";

    return text->language == LANGUAGE_EN && !unit_is_counted(figure->unit) &&
                   !unit_is_currency(figure->unit) && !unit_is_share(figure->unit) &&
                   page_word_before(text, anchor.start, new) && !page_asks_for_new(figure) &&
                   !page_is_name_of_new(text, anchor.start - 1)
               ? (struct page_span){ anchor.start - strlen(new), anchor.start - 1 }
               : nothing;
}

/* --- trade ----------------------------------------------------------------------------------- */

static bool is_trade(const struct page_text *text, struct page_span anchor)
{
    static const char *const words[] = { "进出口", "出口", "进口", "贸易", "exports", "imports", "trade",
                                         "Ausfuhren", "Einfuhren", "Exporte", "Importe", "Handel" };
    struct page_span found;

    return page_find_any(text, anchor, words, sizeof words / sizeof words[0], &found);
}

/* "exports to China", "imports from the United States", "Ausfuhren nach Polen" */
static struct page_span by_partner_behind(const struct page_text *text, struct page_span anchor)
{
    static const char *const leads[] = { " to ", " with ", " from ", " nach ", " in die ", " aus ",
                                         " mit ", " to the ", " with the ", " from the ",
                                         " aus den ", " mit den " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = anchor.end + strlen(leads[i]);

        if (page_word_at(text, anchor.end, leads[i]) && at < text->length &&
            page_names_place(text, at))
            return (struct page_span){ anchor.end + 1, at };
    }
    return nothing;
}

/* 对中东欧16国进出口, 与东盟贸易 */
static struct page_span by_partner_in_front(const struct page_text *text, struct page_span anchor)
{
    static const char *const leads[] = { "对", "与", "同" };
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    struct page_span front = { anchor.start > PARTNER_WITHIN ? anchor.start - PARTNER_WITHIN : 0,
                               anchor.start };

    if (front.start < clause.start)
        front.start = clause.start;
    front.start = page_whole_character(text, front.start);
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = page_find_last(text, front, leads[i]);

        if (at < front.end && at + CHARACTER < front.end && !page_word_at(text, at, "同比") &&
            !page_word_at(text, at, "同期"))
            return (struct page_span){ at, anchor.start };
    }
    return nothing;
}

/* --- Chinese measures ------------------------------------------------------------------------ */

/* 利润率, 投入强度: a ratio of what the anchor names. */
static struct page_span by_ratio(const struct page_text *text, struct page_span anchor)
{
    static const char *const amounts[] = { "利润", "收益", "成本", "产值", "增加值", "收入", "总额", "投入", "支出",
                                           "经费", "消费" };
    bool amount = false;

    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++)
        amount = amount || page_word_before(text, anchor.end, amounts[i]);
    if (amount && page_word_at(text, anchor.end, "率"))
        return (struct page_span){ anchor.end, anchor.end + strlen("率") };
    if (amount && page_word_at(text, anchor.end, "强度"))
        return (struct page_span){ anchor.end, anchor.end + strlen("强度") };
    if (page_word_at(text, anchor.end, " margin") || page_word_at(text, anchor.end, " margins"))
        return (struct page_span){ anchor.end + 1, anchor.end + strlen(" margin") };
    return nothing;
}

/* How many characters of another thing stand in the span: 原油 in 进口原油2.25亿吨. */
static size_t strange_in(const struct page_text *text, struct page_span span)
{
    size_t strange = 0;

    for (size_t at = span.start; at < span.end;) {
        size_t length = page_passing_length(text, at, span.end);

        strange += length == 0 && (unsigned char)text->bytes[at] >= 0xe4 &&
                   (unsigned char)text->bytes[at] <= 0xe9;
        at += length > 0 ? length : (unsigned char)text->bytes[at] >= 0xe3 ? CHARACTER : 1;
    }
    return strange;
}

/* 进口原油2.25亿吨: what is behind the anchor, up to the number, is what it is of. */
static struct page_span by_object(const struct page_text *text, struct page_span anchor)
{
    struct page_span piece = page_part(text, PART_PIECE, anchor.end, anchor.end);
    size_t next = page_quantity_from(text, anchor.end);
    struct page_span between = { anchor.end, piece.end };

    if (next >= text->quantities->count || text->quantities->items[next].offset >= piece.end)
        return nothing;
    between.end = text->quantities->items[next].offset;
    return strange_in(text, between) >= STRANGE_LEAST ? between : nothing;
}

/* 民营企业进出口, 一般贸易进出口, and 出口 behind 其中 in the sentence that follows: of what stands in
 * front. */
static struct page_span by_owner(const struct page_text *text, struct page_span anchor)
{
    static const char *const owners[] = { "企业", "一般贸易", "加工贸易", "产品", "伙伴" };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    struct page_span sentence = page_part(text, PART_SENTENCE, anchor.start, anchor.start);
    struct page_span word;
    size_t next, before = sentence.start > CHARACTER ? sentence.start - CHARACTER : 0;

    if (before > 0 && page_word_at(text, sentence.start, "其中")) {
        front = page_part(text, PART_SENTENCE, before, before);
        next = page_quantity_from(text, front.start);
        if (next >= text->quantities->count)
            return nothing;
        front = page_part(text, PART_CLAUSE, text->quantities->items[next].offset,
                          text->quantities->items[next].offset);
        front.end = text->quantities->items[next].offset;
    } else {
        front.end = anchor.start;
    }
    return page_find_any(text, front, owners, sizeof owners / sizeof owners[0], &word) ? word
                                                                                        : nothing;
}

/* 其中，无人化车辆测试里程1100万公里: of what is named between the word for a part and the anchor. */
static struct page_span by_part(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start), region;

    front.end = anchor.start;
    if (page_word_at(text, front.start, "其中"))
        front.start += strlen("其中");
    else if (!page_word_before(text, front.start, "其中，"))
        return nothing;
    if (page_quantity_from(text, front.start) != page_quantity_from(text, front.end))
        return nothing;
    region = page_part(text, PART_PIECE, anchor.start, anchor.start);
    if (region.start > front.start)
        front.start = region.start; /* 其中电子信息、装备制造产值: another member of a list */
    region = page_region_in(text, figure, front);
    if (region.start < front.end)
        front.start = region.end;
    for (size_t at = front.start; at < front.end; at++)
        if (page_names_place(text, at))
            return nothing; /* 其中北京独角兽企业115家: whose it is, its region says */
    return strange_in(text, front) >= STRANGE_LEAST ? front : nothing;
}

/* 销量排名前十五位的集团销量合计: of those that rank so, and not of all. */
static struct page_span by_rank(const struct page_text *text, struct page_span anchor)
{
    static const char *const ranks[] = { "排名前", "排在前", "居前", "位列前" };

    for (size_t i = 0; i < sizeof ranks / sizeof ranks[0]; i++)
        if (page_word_at(text, anchor.end, ranks[i]))
            return (struct page_span){ anchor.end, anchor.end + strlen(ranks[i]) };
    return nothing;
}

/* 最赚钱的港口是它: of the one that is the most so. */
static struct page_span by_superlative(const struct page_text *text, struct page_span anchor)
{
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    size_t at;

    front.end = anchor.start;
    if (front.start + SUPERLATIVE_WITHIN < front.end)
        front.start = page_whole_character(text, front.end - SUPERLATIVE_WITHIN);
    at = page_find_last(text, front, "最");
    anchor.end += strlen("是");
    return at < front.end && page_find(text, anchor, "是") < anchor.end
               ? (struct page_span){ at, anchor.start }
               : nothing;
}

/* 年收入达1亿元以上的企业, 产值超10亿元的企业: of one class of them. */
static struct page_span by_class(const struct page_text *text, const struct page_figure *figure,
                                 struct page_span anchor)
{
    static const char *const classes[] = { "以上的", "以下的", "以内的" };
    const size_t end = anchor.start - (anchor.start >= CHARACTER ? CHARACTER : 0);
    const size_t next = page_quantity_from(text, anchor.start);
    const struct prose_quantity *bound = next > 0 ? &text->quantities->items[next - 1] : NULL;

    if (text->language == LANGUAGE_ZH && unit_is_counted(figure->unit) && bound != NULL &&
        page_word_before(text, anchor.start, "的") && bound->offset + bound->length == end &&
        bound->kind != PROSE_COUNT && bound->quantity.qualifier != QUALIFIER_EXACT)
        return (struct page_span){ bound->offset, anchor.start };

    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (page_word_before(text, anchor.start, classes[i]))
            return (struct page_span){ anchor.start - strlen(classes[i]), anchor.start };
    return nothing;
}

/* "Datenvolumen pro Anschluss und Monat", "output per worker": so much for each. */
static struct page_span by_each(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    static const char *const leads[] = { " per ", " pro ", " je " };

    if (unit_is_share(figure->unit) || strstr(figure->unit, " per ") != NULL)
        return nothing;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, anchor.end, leads[i]))
            return (struct page_span){ anchor.end + 1, anchor.end + strlen(leads[i]) - 1 };
    return nothing;
}

/* 广东等13个省市的数字经济: of those places together, or of each. */
static struct page_span by_places(const struct page_text *text, struct page_span anchor)
{
    static const char *const places[] = { "个省市", "个省份", "个省区市", "个城市", "个国家", "个地区", "省市", "国" };
    size_t end = anchor.start, i = page_quantity_from(text, end);

    if (page_word_before(text, end, "的"))
        end -= strlen("的");
    if (text->language != LANGUAGE_ZH || end == anchor.start || i == 0)
        return nothing;
    for (size_t p = 0; p < sizeof places / sizeof places[0]; p++) {
        size_t start = end - (end >= strlen(places[p]) ? strlen(places[p]) : 0);
        const struct prose_quantity *count = &text->quantities->items[i - 1];

        if (page_word_before(text, end, places[p]) && count->offset < start &&
            count->offset + count->length >= start)
            return (struct page_span){ count->offset, end };
    }
    return nothing;
}

/* "the unemployment rate in 31 large cities", 31个大城市城镇调查失业率: of those alone. */
static struct page_span by_sample(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    static const char *const places[] = { "cities", "large cities", "major cities", "towns",
                                          "provinces", "countries", "Städten", "Großstädten",
                                          "größten Städten", "Ländern", "个大城市", "个城市", "个省份",
                                          "个重点城市" };
    static const char *const leads[] = { " in ", " in the ", " of ", " in den " };
    const struct prose_list *all = text->quantities;
    size_t at = 0, digits;

    if (!unit_is_share(figure->unit))
        return nothing;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && text->language != LANGUAGE_ZH; i++)
        if (page_word_at(text, anchor.end, leads[i]) &&
            isdigit((unsigned char)text->bytes[anchor.end + strlen(leads[i])]))
            at = anchor.end + strlen(leads[i]);
    if (text->language == LANGUAGE_ZH) {
        size_t last = page_quantity_from(text, anchor.start);

        if (last > 0 && all->items[last - 1].offset >=
                            page_part(text, PART_CLAUSE, anchor.start, anchor.start).start)
            at = all->items[last - 1].offset;
    }
    for (digits = at; digits < text->length && isdigit((unsigned char)text->bytes[digits]);)
        digits++;
    if (digits == at)
        return nothing;
    digits += text->bytes[digits] == ' ';
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (page_word_at(text, digits, places[i]))
            return (struct page_span){ at, digits + strlen(places[i]) };
    return nothing;
}

/* "the domestic robot market" is the country's, and no part of it. */
static bool is_of_country(const struct page_text *text, struct page_span anchor)
{
    static const char *const nouns[] = { "market", "markets", "industry", "industries", "sector",
                                         "economy" };
    struct page_span found;

    return page_find_any(text, anchor, nouns, sizeof nouns / sizeof nouns[0], &found);
}

/* "Übernachtungen inländischer Gäste", "what overseas residents spent": of those alone, unless the
 * anchor says so anywhere. */
static struct page_span by_origin(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    static const char *const origins[] = { "foreign",       "domestic",      "overseas",
                                           "inländische",   "inländischen",  "inländischer",
                                           "ausländische",  "ausländischen", "ausländischer" };

    if (unit_is_counted(figure->unit) || is_trade(text, anchor))
        return nothing; /* "domestic influential firms" are ranked, and "foreign trade" is trade */
    for (size_t i = 0; i < sizeof origins / sizeof origins[0]; i++) {
        const size_t length = strlen(origins[i]);

        if (strstr(figure->anchor_text, origins[i]) != NULL ||
            (strcmp(origins[i], "domestic") == 0 && is_of_country(text, anchor)))
            continue;
        if (anchor.start > length && text->bytes[anchor.start - 1] == ' ' &&
            page_word_before(text, anchor.start - 1, origins[i]))
            return (struct page_span){ anchor.start - 1 - length, anchor.start - 1 };
        if (anchor.end < text->length && text->bytes[anchor.end] == ' ' &&
            text->language == LANGUAGE_DE && page_word_at(text, anchor.end + 1, origins[i]))
            return (struct page_span){ anchor.end + 1, anchor.end + 1 + length };
    }
    return nothing;
}

/* "die für KI ausgelegte Leistung": behind an article a "für" opens what the noun is narrowed by,
 * unless that is a time ("die für 2030 geplante Leistung"). */
static struct page_span by_purpose(const struct page_text *text, struct page_span anchor)
{
    static const char *const articles[] = { "die ", "der ", "das ", "den ", "dem ", NULL };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    size_t at;

    front.end = anchor.start;
    at = text->language == LANGUAGE_DE ? page_find_last(text, front, "für ") : front.end;
    if (at == front.end || !page_follows_any(text, at, articles) ||
        isdigit((unsigned char)text->bytes[at + strlen("für ")]) ||
        strchr("en", text->bytes[anchor.start - 2]) == NULL)
        return nothing;
    return (struct page_span){ at, anchor.start - 1 };
}

/* Whether the words, which are the anchor's pattern or what it found, speak of what the part of a
 * compound names: they have its first letters. */
static bool speaks_of(const char *words, size_t length, const struct page_text *text,
                      struct page_span part)
{
    size_t stem = part.end - part.start < STEM ? part.end - part.start : STEM;

    for (size_t at = 0; at + stem <= length; at++)
        if (strncasecmp(words + at, text->bytes + part.start, stem) == 0)
            return true;
    return false;
}

/* "Auch der Edge-Rechenzentrumsmarkt wächst, mit 180 Megawatt Anschlussleistung": the last compound
 * in front is of a kind of what the pattern names, and the anchor is not that itself. */
static struct page_span by_compound(const struct page_text *text, const struct page_figure *figure,
                                    struct page_span anchor)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, anchor.start, anchor.start);
    size_t pattern = strlen(figure->anchor_text), at = anchor.start;

    while (text->language == LANGUAGE_DE && at > sentence.start + 1) {
        struct page_span kind = { at - 1, at - 1 }, head = { at, at };

        if (text->bytes[--at] != '-')
            continue;
        while (kind.start > sentence.start && (page_is_letter(text, kind.start - 1) ||
                                               isdigit((unsigned char)text->bytes[kind.start - 1])))
            kind.start--;
        while (page_is_letter(text, head.end))
            head.end++;
        if (kind.start == kind.end || head.end < head.start + STEM ||
            !speaks_of(figure->anchor_text, pattern, text, head))
            continue;
        if (speaks_of(figure->anchor_text, pattern, text, kind) ||
            speaks_of(text->bytes + anchor.start, anchor.end - anchor.start, text, head) ||
            page_names_place(text, kind.start))
            return nothing;
        return kind;
    }
    return nothing;
}

struct page_span page_narrowed_by(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    struct page_span word = by_degree(text, anchor);

    if (word.end == 0)
        word = by_head(text, figure, anchor);
    if (word.end == 0)
        word = page_other_name_of(text, figure, anchor);
    if (word.end == 0)
        word = by_newness(text, figure, anchor);
    if (word.end == 0)
        word = page_setting_of(text, anchor);
    if (word.end == 0)
        word = by_part(text, figure, anchor);
    if (word.end == 0)
        word = by_ratio(text, anchor);
    if (word.end == 0)
        word = by_sample(text, figure, anchor);
    if (word.end == 0)
        word = by_rank(text, anchor);
    if (word.end == 0)
        word = page_largest_of(text, anchor);
    if (word.end == 0)
        word = page_summed_with(text, anchor);
    if (word.end == 0)
        word = by_class(text, figure, anchor);
    if (word.end == 0)
        word = by_each(text, figure, anchor);
    if (word.end == 0)
        word = by_places(text, anchor);
    if (word.end == 0)
        word = by_superlative(text, anchor);
    if (word.end == 0)
        word = page_other_aspect(text, figure, anchor);
    if (word.end == 0)
        word = by_origin(text, figure, anchor);
    if (word.end == 0)
        word = by_purpose(text, anchor);
    if (word.end == 0)
        word = by_compound(text, figure, anchor);
    if (word.end > 0 || !is_trade(text, anchor))
        return word;
    word = page_goods_beside(text, figure, anchor);
    if (word.end > 0)
        return word;
    if (text->language != LANGUAGE_ZH)
        return by_partner_behind(text, anchor);
    word = by_partner_in_front(text, anchor);
    if (word.end == 0)
        word = by_object(text, anchor);
    return word.end > 0 ? word : by_owner(text, anchor);
}
