/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_region.h"

#include "collectors/page_kind.h"
#include "collectors/page_places.h"
#include "collectors/page_rivals.h"
#include "collectors/page_token.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { BACK_MOST = 3000, NAME_REACH = 36, WIDER_WITHIN = 40, CHARACTER = 3 };

enum {
    OWN = PLACES,
    UNKNOWN /* a place by its kind: "Yuhang District", 余杭区 */
};

struct mention {
    struct page_span span;
    size_t place; /* OWN: only the figure's pattern knows it */
};

/* --- what is a mention ----------------------------------------------------------------------- */

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

static bool is_chinese_name(const struct page_text *text, size_t end)
{
    static const char *const endings[] = { "研究院", "科学院", "科學院", "大学", "大學", "协会",
                                           "協會",   "学会",   "集团",   "公司", "银行", "论坛",
                                           "大会",   "大會" };
    static const char *const stops[] = { "的", "，", "。", "、", "；" };
    size_t to = end + NAME_REACH < text->length ? end + NAME_REACH : text->length;

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

/* "BEIJING, Jan. 6 --" is where it was written. */
static bool is_dateline(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; at < span.end; at++)
        if (!isupper((unsigned char)text->bytes[at]))
            return false;
    return span.end - span.start > 3;
}

static bool follows_any(const struct page_text *text, size_t at, const char *const *signs)
{
    for (; *signs != NULL; signs++)
        if (page_word_before(text, at, *signs))
            return true;
    return false;
}

/* 余杭区, 沭阳县 at the beginning of a clause or behind a larger place; not 园区, 全市. */
static bool is_chinese_place(const struct page_text *text, size_t at, struct mention *out)
{
    static const char *const kinds[] = { "区", "區", "县", "縣", "市", "镇", "州", NULL };
    static const char *const fronts[] = { "市", "省", "、", "，", "；", "。", "其中", "在", NULL };
    static const char *const none[] = { "园区", "園區", "地区", "地區", "全区", "城区", "市区", "示范区",
                                        "开发区", "经开区", "高新区", "社区", "片区", "山区", "景区",
                                        "专区", "全市", "该市", "我市", "本市", "上市", "城市", "股市",
                                        "超市", "都市", "自贸区", "新区", "辖区", "校区", "厂区",
                                        "灌区", "库区", "特区", "全县", "各区", "各市", "小镇", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, at, at);

    if (at != clause.start && !follows_any(text, at, fronts))
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
        *out = (struct mention){ { at, end + CHARACTER }, UNKNOWN };
        return !follows_any(text, end + CHARACTER, none);
    }
    return false;
}

/* "Yuhang District", "Jiashan County"; "Landkreis Spree-Neiße" */
static bool is_western_place(const struct page_text *text, size_t at, struct mention *out)
{
    static const char *const kinds[] = { " District", " County", " Prefecture", " Township",
                                         " Province", NULL };
    static const char *const leads[] = { "Landkreis ", "Kreis ", "Bezirk ", "Stadtbezirk ", NULL };
    size_t end = at;

    if (!isupper((unsigned char)text->bytes[at]) || page_inside_word(text, at))
        return false;
    while (page_is_letter(text, end) || (end < text->length && text->bytes[end] == '-'))
        end++;
    *out = (struct mention){ { at, end }, UNKNOWN };
    if (text->language == LANGUAGE_DE)
        return follows_any(text, at, leads);
    for (size_t i = 0; kinds[i] != NULL && end - at >= 3; i++)
        if (page_word_at(text, end, kinds[i]))
            return !page_word_at(text, at, "The") && !page_word_at(text, at, "This");
    return false;
}

static bool place_at(const struct page_text *text, size_t at, bool adverbs, struct mention *out)
{
    unsigned char here = (unsigned char)text->bytes[at];

    if ((here < 0x80 && !isupper(here) && strchr("nlbcwo", here) == NULL) ||
        (here >= 0x80 && here < 0xe0))
        return false;
    if (page_word_at(text, at, "中国") && at >= 3 && page_word_at(text, at - 3, "其"))
        return false; /* 其中国家级 */
    for (size_t p = adverbs ? 0 : PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p][n] != NULL; n++)
            if (page_word_at(text, at, page_places[p][n])) {
                *out = (struct mention){ { at, at + strlen(page_places[p][n]) }, p };
                return true;
            }
    return here >= 0xe4 ? is_chinese_place(text, at, out) : is_western_place(text, at, out);
}

/* What a share is of: "26 percent of China's", 占全国, "15 Prozent der". */
static bool is_whole(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "占", "percent of ", "% of ", "half of ", "Prozent der ",
                                         "Prozent des ", "Prozent von " };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_before(text, at, words[i]))
            return true;
    return false;
}

/* 全国第一, 全国前三: a rank, not a place; 前三季度 is a time. */
static bool is_rank(const struct page_text *text, size_t end)
{
    static const char *const words[] = { "第", "首", "领先", "領先", "前", "占比", "总数", "總數" };
    struct page_token tokens[TOKENS_MOST];

    if (page_tokens(text, (struct page_span){ end, end + 1 }, tokens) > 0)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_at(text, end, words[i]))
            return true;
    return false;
}

static bool is_adverb(const struct page_text *text, size_t at)
{
    struct mention mention;

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

    return follows_any(text, start, parts) ||
           (follows_any(text, start, small) && islower((unsigned char)text->bytes[start - 2]) &&
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

static bool counts(const struct page_text *text, struct page_span span, bool adverbs)
{
    return !is_dateline(text, span) && !is_western_name(text, span.end) &&
           !is_chinese_name(text, span.end) && !is_whole(text, span.start) &&
           !is_rank(text, span.end) && !is_wider(text, span.start) &&
           !is_partner(text, span.start) && !is_origin(text, span.start) &&
           !is_in_apposition(text, span) && !page_is_of_other_word(text, span) &&
           !page_is_left_out(text, span.start) &&
           !is_scene(text, span) &&
           (adverbs || !is_adverb(text, span.start));
}

enum look { LAST, LAST_OR_ADVERB, FIRST, FIRST_OR_ADVERB };

static bool is_first(enum look look)
{
    return look == FIRST || look == FIRST_OR_ADVERB;
}

/* What another entry's region names, where that comes before (or after) what was found; of two that
 * begin together the longer counts. */
static bool rival_in(const struct page_text *text, const struct page_figure *figure,
                     struct page_span span, enum look look, bool found, struct mention *out)
{
    const struct page_rivals *rivals = text->rivals;

    for (size_t i = rivals != NULL ? page_rival_from(rivals, span.start) : 0;
         rivals != NULL && i < rivals->count && rivals->items[i].span.start < span.end; i++) {
        const struct page_span own = rivals->items[i].span;
        bool longer = found && own.start == out->span.start && own.end > out->span.end;
        bool nearer = !found || (is_first(look) ? own.start < out->span.start
                                                : own.start > out->span.start);

        if (own.end > span.end || strcmp(rivals->items[i].region, figure->region_text) == 0 ||
            !(longer || nearer) || !counts(text, own, false))
            continue;
        *out = (struct mention){ own, UNKNOWN };
        found = true;
    }
    return found;
}

/* The last mention in the span (or the first). 1 found, 0 none, -1 a fault of the pattern. */
static int mention_in(const struct page_text *text, const struct page_figure *figure,
                      struct page_span span, enum look look, struct mention *out, struct err *err)
{
    struct page_span own;
    size_t from = span.start;
    bool found = false, first = is_first(look);
    bool adverbs = look == LAST_OR_ADVERB || look == FIRST_OR_ADVERB;
    int matched = 0;

    while (from < span.end && (matched = pattern_find(figure->region, text->bytes, span.end, from,
                                                      &own.start, &own.end, err)) > 0) {
        if (own.end > own.start && !page_inside_word(text, own.start) &&
            counts(text, own, adverbs) && !(found && first)) {
            *out = (struct mention){ own, is_part_of(text, own.start) ? UNKNOWN : OWN };
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
        struct mention place;

        if (!place_at(text, at, adverbs, &place) || place.span.end > span.end ||
            !counts(text, place.span, adverbs))
            continue;
        if (!found || (first ? place.span.start < out->span.start
                             : place.span.start >= out->span.start + (out->place == OWN)))
            *out = place;
        found = true;
        at = place.span.end - 1;
        if (first)
            break;
    }
    return found;
}

/* --- which one counts ------------------------------------------------------------------------ */

/* Behind such words stands what a share is of. */
static size_t before_whole(const struct page_text *text, struct page_span span)
{
    size_t at = text->language == LANGUAGE_ZH ? page_find_last(text, span, "占") : span.end;

    return at;
}

/* 五地共有249家, 均超七成, "together 249": of all that were named. */
static bool is_sum(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "地共", "城共", "市共", "省共", "合计", "合計", "together",
                                         "combined", "zusammen" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_find(text, front, words[i]) < front.end)
            return true;
    return front.end - front.start >= CHARACTER && page_word_at(text, front.end - CHARACTER, "均");
}

/* "16 percent in Europe and 9 percent in the Americas": the place right behind it. */
static int attached(const struct page_text *text, const struct page_figure *figure,
                    struct page_span behind, struct mention *out, struct err *err)
{
    static const char *const leads[] = { " in the ", " in ", " im ", " in der ", " in den " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        struct page_span rest = { behind.start + strlen(leads[i]), behind.end };
        int found;

        if (rest.start >= rest.end || !page_word_at(text, behind.start, leads[i]))
            continue;
        found = mention_in(text, figure, rest, FIRST, out, err);
        if (found < 0 || (found > 0 && out->span.start == rest.start))
            return found;
    }
    return 0;
}

/* "in the Americas (23.6 percent), China (3 percent)": the name in front of the bracket, whether it
 * is known or not. */
static int bracketed(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct mention *out, struct err *err)
{
    static const char *const leads[] = { "in ", "in the ", ", ", "and ", NULL };
    struct page_span name = { quantity->offset, quantity->offset };
    struct page_token tokens[TOKENS_MOST];
    size_t word;
    int found;

    if (text->language != LANGUAGE_EN || !unit_is_share(quantity->unit) || name.end < 3 ||
        strncmp(text->bytes + name.end - 2, " (", 2) != 0)
        return 0;
    name.end -= 2;
    for (name.start = name.end;; name.start = word) {
        word = name.start - (name.start < name.end && name.start > 0);
        while (word > 0 && (page_is_letter(text, word - 1) || text->bytes[word - 1] == '/'))
            word--;
        if (word == name.start || !isupper((unsigned char)text->bytes[word]))
            break;
    }
    if (name.start == name.end || !follows_any(text, name.start, leads) ||
        page_tokens(text, name, tokens) > 0)
        return 0;
    found = mention_in(text, figure, name, LAST, out, err);
    if (found != 0)
        return found;
    *out = (struct mention){ name, UNKNOWN };
    return 1;
}

/* Right behind the quantity, in front of it in its clause, behind it there, in front of it in the
 * sentence, in the text before. */
static int governing(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct mention *out, struct err *err)
{
    size_t end = quantity->offset + quantity->length;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span within = { quantity->offset, end };
    struct page_span front = { clause.start, quantity->offset }, behind = { end, clause.end };
    struct page_span before = { sentence.start, clause.start };
    struct page_span far = { sentence.start > BACK_MOST ? sentence.start - BACK_MOST : 0,
                             sentence.start };
    const struct page_span lead = front;
    bool share = unit_is_share(quantity->unit) || quantity->kind == PROSE_RATIO;
    int found;

    while (far.start < far.end && ((unsigned char)text->bytes[far.start] & 0xc0) == 0x80)
        far.start++;
    found = bracketed(text, figure, quantity, out, err);
    if (found == 0)
        found = attached(text, figure, behind, out, err);
    if (found != 0)
        return found;
    if (page_is_of_a_place(text, quantity) &&
        page_quantity_from(text, front.start) != page_quantity_from(text, front.end)) {
        *out = (struct mention){ within, UNKNOWN }; /* "16 in Europe and 9 in Elsewhere" */
        return 1;
    }
    if (share) {
        front.end = before_whole(text, front);
        behind.end = behind.start;
    }
    found = mention_in(text, figure, front, LAST_OR_ADVERB, out, err);
    if (found == 0 && is_sum(text, lead))
        return 0;
    if (found == 0)
        found = mention_in(text, figure, within, FIRST, out, err);
    if (found == 0)
        found = mention_in(text, figure, behind, FIRST_OR_ADVERB, out, err);
    if (found == 0)
        found = mention_in(text, figure, before, LAST_OR_ADVERB, out, err);
    return found != 0 ? found : mention_in(text, figure, far, LAST, out, err);
}

static int names_match(const struct page_figure *figure, size_t from, size_t to, struct err *err)
{
    size_t a, b;

    for (size_t place = from; place < to; place++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[place][n] != NULL; n++) {
            const char *name = page_places[place][n];
            int found = pattern_find(figure->region, name, strlen(name), 0, &a, &b, err);

            if (found < 0)
                return found;
            if (found > 0 && (a == 0 || !isalpha((unsigned char)name[a - 1])))
                return 1;
        }
    return 0;
}

int page_region(const struct page_text *text, const struct page_figure *figure,
                const struct prose_quantity *quantity, struct err *err)
{
    struct mention mention;
    int found = governing(text, figure, quantity, &mention, err);

    if (found <= 0)
        return found;
    if (mention.place == OWN || mention.place == UNKNOWN)
        return mention.place == OWN;
    return mention.place == PLACE_COUNTRY ? names_match(figure, PLACE_ADVERBS, PLACE_COUNTRIES, err)
                                    : names_match(figure, mention.place, mention.place + 1, err);
}
