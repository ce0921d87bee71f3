/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/mention.h"

#include "collectors/page/anaphor.h"
#include "collectors/page/aside.h"
#include "collectors/page/rank.h"
#include "collectors/page/rivals.h"

#include <ctype.h>
#include <string.h>

enum { NAME_REACH = 36, WIDER_WITHIN = 40, ROLE_WITHIN = 18, CHARACTER = 3 };

/* --- what names a place ---------------------------------------------------------------------- */

/* "Beijing Academy", "China International Software Expo", but not "Beijing AI companies" or
 * "Haidian District". */
static bool is_western_name(const struct page_text *text, size_t end)
{
    static const char *const kinds[] = { "District", "Municipality", "Province", "City", "Park",
                                         "County",   "Area",         "New",      "Economic" };

    if (end + 2 >= text->length || text->bytes[end] != ' ' ||
        !isupper((unsigned char)text->bytes[end + 1]) ||
        !islower((unsigned char)text->bytes[end + 2]) || text->language != LANGUAGE_EN)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (page_word_at(text, end + 1, kinds[i]))
            return false;
    return true;
}

/* 中国移动 is a company; 中国移动支付 is what is paid by telephone in China. */
static bool is_company(const struct page_text *text, size_t end)
{
    static const char *const names[] = { "移动", "移動", "电信", "電信", "联通", "聯通", "中车",
                                         "中車", "铁塔", "中铁", "铁建", "平安", "人寿" };
    static const char *const fields[] = { "支付", "互联", "物联", "通信", "游戏", "电话", "用户",
                                          "业",   "網",   "网",   "市场", "市場" };
    size_t behind = 0;

    for (size_t i = 0; i < sizeof names / sizeof names[0] && behind == 0; i++)
        behind = page_word_at(text, end, names[i]) ? end + strlen(names[i]) : 0;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0] && behind > 0; i++)
        if (page_word_at(text, behind, fields[i]))
            return false;
    return behind > 0;
}

static bool is_chinese_name(const struct page_text *text, size_t end)
{
    static const char *const endings[] = { "研究院", "科学院", "科學院", "大学", "大學", "协会",
                                           "協會",   "学会",   "集团",   "公司", "银行", "论坛",
                                           "大会",   "大會" };
    static const char *const stops[] = { "的", "，", "。", "、", "；", "集聚", "聚集", "拥有", "擁有",
                                         "共有", "现有", "現有", "新增", "引进", "引進", "吸引", "累计",
                                         "累計", "地区" };
    size_t to = end + NAME_REACH < text->length ? end + NAME_REACH : text->length;

    if (is_company(text, end))
        return true;
    for (size_t at = end; at < to && (unsigned char)text->bytes[at] >= 0x80; at++) {
        for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++)
            if (page_word_at(text, at, stops[i]))
                return false;
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
            if (page_word_at(text, at, endings[i]))
                return true;
    }
    return false;
}

/* "BEIJING, Jan. 6 --", 新华社北京10月9日电 is where it was written. */
static bool is_dateline(const struct page_text *text, struct page_span span)
{
    static const char *const agencies[] = { "新华社", "中新社", "新华网", "中新网", "日报", "晚报", "时报",
                                            "本报", NULL };

    if (text->language == LANGUAGE_ZH)
        return span.end < text->length && isdigit((unsigned char)text->bytes[span.end]) &&
               page_follows_any(text, span.start, agencies);
    for (size_t at = span.start; at < span.end; at++)
        if (!isupper((unsigned char)text->bytes[at]))
            return false;
    return span.end - span.start > 3;
}

/* 余杭区, 沭阳县 at the beginning of a clause or behind a larger place; not 园区, 全市. */
static bool is_chinese_place(const struct page_text *text, size_t at, struct page_mention *out)
{
    static const char *const kinds[] = { "区", "區", "县", "縣", "市", "镇", "州", NULL };
    static const char *const fronts[] = { "市", "省", "、", "，", "；", "。", "其中", "在", NULL };
    static const char *const none[] = { "园区", "園區", "地区", "地區", "全区", "城区", "市区", "示范区",
                                        "开发区", "经开区", "高新区", "社区", "片区", "山区", "景区",
                                        "专区", "全市", "该市", "我市", "本市", "上市", "城市", "股市",
                                        "超市", "都市", "自贸区", "新区", "辖区", "校区", "厂区",
                                        "灌区", "库区", "特区", "全县", "各区", "各市", "小镇", "城镇",
                                        "乡镇", "城鎮", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, at, at);

    if (at != clause.start && !page_follows_any(text, at, fronts))
        return false;
    for (size_t end = at + 2 * CHARACTER; end <= at + 3 * CHARACTER; end += CHARACTER) {
        size_t i = 0;

        for (size_t byte = at; byte < end; byte += CHARACTER)
            if (byte >= text->length || (unsigned char)text->bytes[byte] < 0xe4 ||
                (unsigned char)text->bytes[byte] > 0xe9)
                return false;
        while (kinds[i] != NULL && !page_word_at(text, end, kinds[i]))
            i++;
        if (kinds[i] == NULL)
            continue;
        *out = (struct page_mention){ { at, end + CHARACTER }, PLACE_UNKNOWN };
        return !page_follows_any(text, end + CHARACTER, none);
    }
    return false;
}

/* "Yuhang District", "Jiashan County"; "Landkreis Spree-Neiße" */
static bool is_western_place(const struct page_text *text, size_t at, struct page_mention *out)
{
    static const char *const kinds[] = { " District", " County", " Prefecture", " Township",
                                         " Province", NULL };
    static const char *const leads[] = { "Landkreis ", "Kreis ", "Bezirk ", "Stadtbezirk ", NULL };
    size_t end = at;

    if (!isupper((unsigned char)text->bytes[at]) || page_inside_word(text, at))
        return false;
    while (page_is_letter(text, end) || (end < text->length && text->bytes[end] == '-'))
        end++;
    *out = (struct page_mention){ { at, end }, PLACE_UNKNOWN };
    if (text->language == LANGUAGE_DE)
        return page_follows_any(text, at, leads);
    for (size_t i = 0; kinds[i] != NULL && end - at >= 3; i++)
        if (page_word_at(text, end, kinds[i]))
            return !page_word_at(text, at, "The") && !page_word_at(text, at, "This");
    return false;
}

static bool place_at(const struct page_text *text, size_t at, bool adverbs,
                     struct page_mention *out)
{
    unsigned char here = (unsigned char)text->bytes[at];

    if ((here < 0x80 && !isupper(here) && strchr("nlbcwo", here) == NULL) ||
        (here >= 0x80 && here < 0xe0))
        return false;
    if (page_word_at(text, at, "中国") && at >= 3 && page_word_at(text, at - 3, "其"))
        return false; /* 其中国家级 */
    for (size_t p = adverbs ? 0 : PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (page_word_at(text, at, page_places[p].names[n])) {
                *out = (struct page_mention){ { at, at + strlen(page_places[p].names[n]) }, p };
                return true;
            }
    return here >= 0xe4 ? is_chinese_place(text, at, out) : is_western_place(text, at, out);
}

unsigned page_kinds_of(const struct page_text *text, struct page_span place)
{
    static const struct {
        const char *text;
        unsigned kinds;
    } nouns[] = { { "区", PLACE_DISTRICT },        { "區", PLACE_DISTRICT },
                  { "县", PLACE_DISTRICT },        { "縣", PLACE_DISTRICT },
                  { " District", PLACE_DISTRICT }, { " County", PLACE_DISTRICT },
                  { "省", PLACE_PROVINCE },        { " Province", PLACE_PROVINCE },
                  { "市", PLACE_CITY },            { " City", PLACE_CITY } };
    struct page_mention mention;

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (page_word_before(text, place.end, nouns[i].text) ||
            page_word_at(text, place.end, nouns[i].text))
            return nouns[i].kinds;
    return place_at(text, place.start, true, &mention) && mention.place < PLACES
               ? page_places[mention.place].kinds
               : 0;
}

static bool is_of_kind(const struct page_text *text, struct page_span span, unsigned kinds)
{
    unsigned own = kinds != 0 ? page_kinds_of(text, span) : 0;

    return kinds == 0 || (own & kinds) != 0 || (own == 0 && (kinds & PLACE_OF_NO_KIND) != 0);
}

/* 贡献了全市约三分之一的产值, 不到广州的1%. */
static bool is_before_share(const struct page_text *text, size_t end)
{
    static const char *const joints[] = { "的", "总量的", "約", "约", "近", "超", "超过" };
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, end);

    if (text->language != LANGUAGE_ZH || next == all->count ||
        (all->items[next].kind != PROSE_PERCENT && all->items[next].kind != PROSE_RATIO))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, end, joints[i]))
            end += strlen(joints[i]);
    return end >= all->items[next].offset;
}

/* What a share is of: "26 percent of China's", 占全国, "15 Prozent der". */
static bool is_whole(const struct page_text *text, struct page_span place)
{
    static const char *const words[] = { "占",           "佔",              "percent of ",
                                         "% of ",
                                         "half of ",     "percent of the ", "% of the ",
                                         "half of the ", "Prozent der ",    "Prozent des ",
                                         "Prozent von ", "% der ",          "% des " };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_before(text, place.start, words[i]))
            return true;
    return is_before_share(text, place.end);
}

/* "one of the largest economies of the world", "der größte Markt der Welt": among all. */
static bool is_scope(const struct page_text *text, struct page_span span)
{
    return (page_word_at(text, span.start, "Welt") && page_word_before(text, span.start, "der ")) ||
           (page_word_at(text, span.start, "world") &&
            (page_word_before(text, span.start, "in the ") ||
             page_word_before(text, span.start, "of the ")));
}

/* Words that say of their own clause alone that it is of all. "Global" stands for the world where
 * the figure's pattern says so, and is no place else: "a global hub", "the world's largest". */
static bool is_adverb(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "global",   "globally", "globale", "globalen",
                                         "globaler", "world's",  "world’s", "world´s" };
    struct page_mention mention;

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_at(text, at, words[i]))
            return true;
    return place_at(text, at, true, &mention) && mention.place < PLACE_ADVERBS;
}

/* "Hangzhou, capital of east China's Zhejiang Province": what the place lies in. */
static bool is_wider(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "capital of", "city in", "city of", "county in",
                                         "district of", "district in", "port of", "town in",
                                         "province in", "part of", "Hauptstadt von",
                                         "Hauptstadt der", "Stadt in", "Hauptstadt des" };
    struct page_span front = { start > WIDER_WITHIN ? start - WIDER_WITHIN : 0, start };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    if (front.start < clause.start)
        front.start = clause.start;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_find(text, front, leads[i]) < front.end)
            return true;
    return false;
}

/* "eastern Germany", "east China's", "rural India": no more than a part of it. */
static bool is_part_of(const struct page_text *text, size_t start)
{
    static const char *const parts[] = {
        "eastern ",   "western ",   "northern ",  "southern ",  "central ", "rural ", "urban ",
        "southwest ", "southeast ", "northwest ", "northeast ", "parts of ", NULL
    };
    static const char *const small[] = { "east ", "west ", "north ", "south ", NULL };

    return page_follows_any(text, start, parts) ||
           (page_follows_any(text, start, small) &&
            islower((unsigned char)text->bytes[start - 2]) &&
            islower((unsigned char)text->bytes[start - strlen("east ")]));
}

/* "shipments to the Middle East", "trade with Japan", 对美国: with whom, not where. */
static bool is_partner(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "to ", "to the ", "with ", "with the ", "mit ", "aus ",
                                         "nach ", "in die ",
                                         "对", "對", "向", "来自", "來自" };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, start, leads[i]))
            return true;
    return false;
}

/* "second behind China", "faster than in Germany", 仅次于北京: what the text's own place is
 * measured by. */
static bool is_measure(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "behind ", "ahead of ", "than ", "than in ", "unlike ",
                                         "versus ", "compared to ", "compared with ",
                                         "second to ", "second only to ", "after ", "hinter ", "als ",
                                         "als in ", "als im ", "gegenüber ", "verglichen mit ",
                                         "仅次于", "僅次於", "次于", "低于", "高于", "低於",
                                         "高於", "超过", "相比", NULL };
    static const char *const articles[] = { "the ", "der ", "den ", "dem ", "die " };

    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (page_word_before(text, start, articles[i]))
            start -= strlen(articles[i]);
    return page_follows_any(text, start, leads);
}

/* 来自中国、美国、巴西等16个国家: as far as the noun that they come from is named. */
static bool is_origin(const struct page_text *text, size_t start)
{
    struct page_span clause = page_part(text, PART_CLAUSE, start, start);
    struct page_span front = { clause.start, start };
    size_t from = page_find_last(text, front, "来自");

    if (from == front.end)
        from = page_find_last(text, front, "來自");
    return from < front.end && page_quantity_from(text, from) == page_quantity_from(text, start);
}

/* "Shenzhen, the tech hub in south China's Guangdong Province, filed": what a place is called
 * besides says nothing of another. */
static bool is_in_apposition(const struct page_text *text, struct page_span span)
{
    static const char *const openings[] = { "the", "a", "an", "capital", "home", "eine", "die",
                                            "der", "das", "Hauptstadt" };
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);

    if (text->language == LANGUAGE_ZH || clause.start < 2 || text->bytes[clause.start - 2] != ',' ||
        clause.end >= text->length || text->bytes[clause.end] != ',' ||
        page_quantity_from(text, clause.start) != page_quantity_from(text, clause.end))
        return false;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, clause.start, openings[i]))
            return true;
    return false;
}

/* Where something was said or shown: "am 28. August in Berlin vorgestellt". */
static bool is_scene(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "vorgestellt", "mitgeteilt", "Pressekonferenz",
                                         "präsentiert",
                                         "press conference", "told reporters", "unveiled",
                                         "news conference", "新闻发布会", "发布会", "举行",
                                         "召开", "舉行" };
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_find(text, clause, words[i]) < clause.end)
            return page_quantity_from(text, clause.start) == page_quantity_from(text, clause.end);
    return false;
}

/* A place in a name is none. In Chinese what the pattern of a region names besides places (A股) is
 * one itself. */
static bool is_in_name(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "Statistik ", "Statistics ", "Bank of ", "University of ",
                                         "Universität ", NULL };
    struct page_mention place;

    return page_follows_any(text, span.start, leads) || is_western_name(text, span.end) ||
           (is_chinese_name(text, span.end) && place_at(text, span.start, true, &place));
}

/* 成为全球重要影响力的创新中心: what a place wants to be says nothing of where it is. */
static bool is_role(const struct page_text *text, size_t start)
{
    static const char *const verbs[] = { "成为", "成為", "打造", "建成", "建设成", "建設成", "跻身" };
    static const char *const nouns[] = { "中心", "高地", "枢纽", "樞紐", "标杆", "標杆", "之都",
                                         "先锋", "先鋒", "名城", "策源地" };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start), found;
    struct page_span front = { clause.start, start }, behind = { start, clause.end };
    size_t next = page_quantity_from(text, start);

    if (next < text->quantities->count && text->quantities->items[next].offset < behind.end)
        behind.end = text->quantities->items[next].offset;
    front.start = start > ROLE_WITHIN ? page_whole_character(text, start - ROLE_WITHIN) : 0;
    if (front.start < clause.start)
        front.start = clause.start;
    return text->language == LANGUAGE_ZH &&
           page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &found) &&
           page_find_any(text, behind, nouns, sizeof nouns / sizeof nouns[0], &found);
}

static bool counts(const struct page_text *text, struct page_span span, struct page_look look)
{
    return !is_dateline(text, span) && !is_in_name(text, span) && !is_scope(text, span) &&
           !is_whole(text, span) && !is_role(text, span.start) &&
           (look.ranked || !page_is_rank(text, span, is_adverb(text, span.start))) &&
           !is_wider(text, span.start) &&
           !is_partner(text, span.start) && !is_origin(text, span.start) &&
           (look.compared || !is_measure(text, span.start)) &&
           is_of_kind(text, span, look.kinds) &&
           !is_in_apposition(text, span) && !page_is_of_other_word(text, span) &&
           !page_is_left_out(text, span.start) && !is_scene(text, span) &&
           !page_is_aside(text, span) &&
           (look.adverbs || !is_adverb(text, span.start));
}

/* What another entry's region names, where that comes before (or after) what was found; of two that
 * begin together the longer counts. */
static bool rival_in(const struct page_text *text, const struct page_figure *figure,
                     struct page_span span, struct page_look look, bool found,
                     struct page_mention *out)
{
    const struct page_rivals *rivals = text->rivals;
    struct page_look named = look;

    named.adverbs = false;
    for (size_t i = rivals != NULL ? page_rival_from(rivals, span.start) : 0;
         rivals != NULL && i < rivals->count && rivals->items[i].span.start < span.end; i++) {
        const struct page_span own = rivals->items[i].span;
        bool longer = found && own.start == out->span.start && own.end > out->span.end;
        bool nearer = !found || (look.first ? own.start < out->span.start
                                             : own.start > out->span.start);

        if (own.end > span.end || strcmp(rivals->items[i].region, figure->region_text) == 0 ||
            !(longer || nearer) || !counts(text, own, named))
            continue;
        *out = (struct page_mention){ own, PLACE_UNKNOWN };
        found = true;
    }
    return found;
}

/* The first or the last name of a place in the span. */
static int name_in(const struct page_text *text, const struct page_figure *figure,
                   struct page_span span, struct page_look look, struct page_mention *out,
                   struct err *err)
{
    struct page_span own;
    size_t from = span.start;
    bool found = false;
    int matched = 0;

    while (from < span.end && (matched = pattern_find(figure->region, text->bytes, span.end, from,
                                                      &own.start, &own.end, err)) > 0) {
        if (own.end > own.start && !page_inside_word(text, own.start) &&
            counts(text, own, look) && !(found && look.first)) {
            out->span = own;
            out->place = is_part_of(text, own.start) ? PLACE_UNKNOWN : PLACE_OWN;
            found = true;
        }
        from = own.end > from ? own.end : from + 1;
        while (from < span.end && ((unsigned char)text->bytes[from] & 0xc0) == 0x80)
            from++;
    }
    if (matched < 0)
        return -1;
    found = rival_in(text, figure, span, look, found, out);
    for (size_t at = span.start; at < span.end; at++) {
        struct page_mention place;

        if (!place_at(text, at, look.adverbs, &place) || place.span.end > span.end ||
            !counts(text, place.span, look))
            continue;
        if (!found ||
            (look.first ? place.span.start < out->span.start
                        : place.span.start >= (out->place == PLACE_OWN ? out->span.end
                                                                       : out->span.start)))
            *out = place;
        found = true;
        at = place.span.end - 1;
        if (look.first)
            break;
    }
    return found;
}

/* The first or the last word in the span that stands for a place; 0 where there is none. */
static unsigned anaphor_in(const struct page_text *text, struct page_span span,
                           struct page_look look, struct page_span *out)
{
    unsigned kinds = 0;

    for (size_t at = span.start; at < span.end && !(look.first && kinds != 0); at++) {
        struct page_span word = { at, at };
        unsigned own = page_anaphor_at(text, at, &word.end);

        if (own == 0 || word.end > span.end || !counts(text, word, look))
            continue;
        kinds = own;
        *out = word;
    }
    return kinds;
}

int page_mention_in(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_look look, struct page_mention *out,
                    struct err *err)
{
    int found = name_in(text, figure, span, look, out, err);
    struct page_look named = { .compared = false };
    struct page_span word, before;

    named.kinds = found < 0 ? 0 : anaphor_in(text, span, look, &word);
    if (named.kinds == 0 ||
        (found > 0 && (look.first ? out->span.start < word.start : out->span.start > word.start)))
        return found;
    before.end = word.start;
    before.start = word.start > MENTION_BACK_MOST
                       ? page_whole_character(text, word.start - MENTION_BACK_MOST)
                       : 0;
    found = name_in(text, figure, before, named, out, err);
    named.kinds |= PLACE_OF_NO_KIND;
    if (found == 0)
        found = name_in(text, figure, before, named, out, err);
    if (found <= 0)
        out->place = PLACE_UNKNOWN;
    out->span = word;
    return found < 0 ? -1 : 1;
}
