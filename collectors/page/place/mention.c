/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/mention.h"

#include "collectors/page/place/anaphor.h"
#include "collectors/page/place/apposition.h"
#include "collectors/page/place/aside.h"
#include "collectors/page/place/compared.h"
#include "collectors/page/place/country.h"
#include "collectors/page/place/dateline.h"
#include "collectors/page/place/location.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/place/rank.h"
#include "collectors/page/place/rivals.h"
#include "collectors/page/place/scene.h"
#include "collectors/page/place/told_place.h"
#include "collectors/page/place/topic.h"
#include "collectors/page/place/whole.h"
#include "collectors/page/place/wider.h"
#include "collectors/page/place/zone.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LIES_WITHIN = 40, ROLE_WITHIN = 18 };

/* Whether a word in the span ends in it: "Chemiepark", "Hightech-Zone". */
static bool has_word_in(const struct page_text *text, struct page_span span, const char *end)
{
    const size_t length = strlen(end);

    for (size_t at = span.start; at + length <= span.end; at++)
        if (strncasecmp(text->bytes + at, end, length) == 0 &&
            !page_is_letter(text, at + length))
            return true;
    return false;
}

/* 苏州工业园区, "Chemiepark Leuna", "Hightech-Zone Hefei": it is called so, or goes on so. */
static bool is_zone(const struct page_text *text, struct page_span place)
{
    static const char *const nouns[] = { "园区", "开发区", "高新区", "经开区", "示范区" };
    static const char *const behind[] = { "园区", NULL };

    if (page_word_at_any(text, place.end, behind))
        return true;
    if (text->language == LANGUAGE_ZH)
        return PAGE_HAS(text, place, nouns);
    if (text->language == LANGUAGE_DE && place.start > 1 && text->bytes[place.start - 1] == ' ')
        for (place.start--; place.start > 0 && page_is_letter(text, place.start - 1);)
            place.start--; /* the word in front */
    return has_word_in(text, place, "park") || has_word_in(text, place, "zone");
}

unsigned page_kinds_of(const struct page_text *text, struct page_span place)
{
    static const struct {
        const char *text;
        unsigned kinds;
    } nouns[] = { { "区", PLACE_DISTRICT },
                  { "县", PLACE_DISTRICT },
                  { " District", PLACE_DISTRICT }, { " County", PLACE_DISTRICT },
                  { "省", PLACE_PROVINCE },        { " Province", PLACE_PROVINCE },
                  { "市", PLACE_CITY },            { " City", PLACE_CITY },
                  { " Zone", PLACE_SITE },         { " Park", PLACE_SITE },
                  { " Area", PLACE_SITE },         { " Valley", PLACE_SITE },
                  { " Campus", PLACE_SITE } };
    struct page_mention mention;

    if (text->language != LANGUAGE_EN && is_zone(text, place))
        return PLACE_SITE | PLACE_DISTRICT;
    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (page_word_before(text, place.end, nouns[i].text) ||
            page_word_at(text, place.end, nouns[i].text))
            return nouns[i].kinds;
    return page_place_at(text, place.start, true, &mention) && mention.place < PLACES
               ? page_places[mention.place].kinds
               : 0;
}

static bool is_of_kind(const struct page_text *text, struct page_span span, unsigned kinds)
{
    unsigned own = kinds != 0 ? page_kinds_of(text, span) : 0;

    return kinds == 0 || (own & kinds) != 0 || (own == 0 && (kinds & PLACE_OF_NO_KIND) != 0);
}

/* "one of the largest economies of the world", "der größte Markt der Welt": among all. */
static bool is_scope(const struct page_text *text, struct page_span span)
{
    static const char *const scopes[] = { "forefront of ", "rest of ", "heart of ", "centre of ",
                                          "center of ", "Herzen von ", "Spitze von ", NULL };

    return (page_word_at(text, span.start, "Welt") && page_word_before(text, span.start, "der ")) ||
           (page_word_at(text, span.start, "world") &&
            (page_word_before(text, span.start, "in the ") ||
             page_word_before(text, span.start, "of the "))) ||
           page_follows_any(text, span.start, scopes);
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
    return page_place_at(text, at, true, &mention) && mention.place < PLACE_ADVERBS;
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

/* "nach Bayern eingeführt", "aus Bayern exportiert": where it is, and not with whom one trades. */
static bool is_own_side(const struct page_text *text, size_t start)
{
    static const char *const imports[] = { "eingeführt", "importiert", "Einfuhren", "Importe",
                                           "imported", "imports" };
    static const char *const exports[] = { "ausgeführt", "exportiert", "Ausfuhren", "Exporte",
                                           "exported", "exports" };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start), found;

    if (page_word_before(text, start, "aus "))
        return page_find_any(text, clause, exports, sizeof exports / sizeof exports[0], &found);
    return (page_word_before(text, start, "nach ") || page_word_before(text, start, "in die ")) &&
           page_find_any(text, clause, imports, sizeof imports / sizeof imports[0], &found);
}

/* Nothing but names and what joins them. */
static bool is_names(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; at < span.end; at++)
        if (!page_inside_word(text, at) && islower((unsigned char)text->bytes[at]) &&
            !page_word_at(text, at, "and ") && !page_word_at(text, at, "the "))
            return false;
    return true;
}

/* "attracted 200 firms from Bergen and Oslo": where they came from. */
static bool is_left(const struct page_text *text, size_t start)
{
    static const char from[] = "from ";
    static const char *const verbs[] = { "attracted", "attracts", "attracting", "attract", "drew",
                                         "drawn", "drawing", "lured", "relocated", "moved",
                                         "invited", "bought", "buys" };
    struct page_span front = { page_part(text, PART_CLAUSE, start, start).start, start }, names;

    names = (struct page_span){ page_find_last(text, front, from) + strlen(from), start };
    return text->language == LANGUAGE_EN && names.start <= start && is_names(text, names) &&
           PAGE_HAS(text, front, verbs);
}

/* 与上海某某科技、北京某某等达成合作: whom something is done with. */
static bool is_of_partners(const struct page_text *text, size_t start)
{
    static const char *const opens[] = { "与", "同", "携手", "联合", NULL };
    static const char *const withs[] = { "已与", "将与", "并与", "分别与", "已同", "先后与" };
    static const char *const deals[] = { "达成合作", "达成战略合作", "战略合作", "签署", "签约", "签订" };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    return text->language == LANGUAGE_ZH &&
           (page_word_at_any(text, clause.start, opens) ||
            PAGE_HAS(text, ((struct page_span){ clause.start, start }), withs)) &&
           PAGE_HAS(text, ((struct page_span){ start, clause.end }), deals);
}

/* "Ulanqab provides Beijing with 10 EFLOPS": who gets it. */
static bool is_provided(const struct page_text *text, size_t start)
{
    static const char *const verbs[] = { "provide ", "provides ", "provided ", "providing ",
                                         "supply ",  "supplies ", "supplied ", "supplying ",
                                         NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    return page_follows_any(text, start, verbs) &&
           page_find(text, (struct page_span){ start, clause.end }, " with ") < clause.end;
}

/* "with Beijing leading", "with Shanghai home to": a clause of its own, of that place. */
static bool does_something(const struct page_text *text, size_t start)
{
    static const char *const verbs[] = { " leading",  " home to",   " having",      " ranking",
                                         " boasting", " topping",   " hosting",     " accounting",
                                         " holding",  " recording", " contributing", " reporting",
                                         NULL };
    struct page_mention place;

    return page_place_at(text, start, false, &place) &&
           page_word_at_any(text, place.span.end, verbs);
}

/* "shipments to the Middle East", "trade with Japan", 对美国: with whom, not where. */
static bool is_partner(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "to ", "to the ", "with ", "with the ", "mit ", "mit der ",
                                         "mit dem ", "mit den ", "aus ", "aus der ", "aus den ",
                                         "nach ", "in die ", "对", "向", "来自", "服务", "辐射", "销往" };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, start, leads[i]) && !is_own_side(text, start) &&
            !page_word_before(text, start - strlen(leads[i]), "line "))
            return !(text->language == LANGUAGE_EN && leads[i][0] == 'w' &&
                     does_something(text, start));
    return is_left(text, start) || is_of_partners(text, start) || is_provided(text, start);
}

/* 来自中国、美国、巴西等16个国家: as far as the noun that they come from is named; 中国内地旅客. */
static bool is_origin(const struct page_text *text, size_t start)
{
    static const char *const guests[] = { "中国内地旅客", "中国内地游客", "中国内地访客", "中国大陆旅客",
                                          "中国大陆游客", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, start, start);
    struct page_span front = { clause.start, start };
    const size_t from = page_find_last(text, front, "来自");

    return page_word_at_any(text, start, guests) ||
           (from < front.end &&
            page_quantity_from(text, from) == page_quantity_from(text, start));
}

/* 成为全球重要影响力的创新中心: what a place wants to be says nothing of where it is. */
static bool is_role(const struct page_text *text, size_t start)
{
    static const char *const verbs[] = { "成为", "打造", "建成", "建设成", "跻身" };
    static const char *const nouns[] = { "中心", "高地", "枢纽", "标杆", "之都", "先锋", "名城", "策源地" };
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

/* 北京在全球城市中排名第二: among what it ranks. */
static bool is_field_of_rank(const struct page_text *text, struct page_span span)
{
    static const char *const ranks[] = { "中排名", "中位列", "中位居", "中排第", "中居", "中名列",
                                         "排名第", "位列第", "位居第", "名列第" };
    struct page_span behind = page_part(text, PART_CLAUSE, span.start, span.end), found;

    behind.start = span.end;
    return text->language == LANGUAGE_ZH && page_word_before(text, span.start, "在") &&
           page_find_any(text, behind, ranks, sizeof ranks / sizeof ranks[0], &found) &&
           page_quantity_from(text, behind.start) == page_quantity_from(text, found.start);
}

static bool counts(const struct page_text *text, struct page_span span, struct page_look look)
{
    return !page_is_dateline(text, span) && !page_is_in_name(text, span) && !is_scope(text, span) &&
           (look.wholes || !page_is_place_of_whole(text, span)) && !is_role(text, span.start) &&
           !is_field_of_rank(text, span) &&
           (look.ranked || !page_is_rank(text, span, is_adverb(text, span.start))) &&
           !page_is_wider(text, span) && !page_is_location(text, span) &&
           !is_partner(text, span.start) && !is_origin(text, span.start) &&
           (look.compared || !page_is_measure_of_place(text, span.start)) &&
           !(look.no_neighbours && page_neighbour_at(text, span.start) > NEIGHBOUR_SUBJECT) &&
           is_of_kind(text, span, look.kinds) &&
           !page_is_in_apposition(text, span) && !page_is_of_other_word(text, span) &&
           !page_is_left_out(text, span.start) && !page_is_scene(text, span) &&
           !page_is_aside(text, span) &&
           (look.adverbs || !is_adverb(text, span.start));
}

/* "Yiwu in Jinhua, Zhejiang province", "Shenzhen in south China's Guangdong Province": what the
 * first lies in, where nothing but names and directions stand between them. */
static bool lies_in(const struct page_text *text, struct page_span first, struct page_span second)
{
    unsigned kinds = page_kinds_of(text, second);
    const size_t at = first.end;

    return text->language != LANGUAGE_ZH && second.start > at &&
           second.start - at <= LIES_WITHIN &&
           (page_word_at(text, at, " in ") || page_word_at(text, at, ", ") ||
            page_word_at(text, at, " im ")) &&
           kinds != 0 && (page_kinds_of(text, first) & kinds) == 0 &&
           page_is_names_of_places(text, (struct page_span){ at, second.start });
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
        if (found && !look.first && lies_in(text, out->span, own)) {
            out->span.end = own.end;
            continue;
        }
        *out = (struct page_mention){ own, PLACE_UNKNOWN };
        found = true;
    }
    return found;
}

/* 全市 behind 深圳高新区 is the city all the same. */
static bool is_of_zone(const struct page_text *text, struct page_span place, struct page_look look)
{
    return look.kinds == 0 && page_is_in_name_of_zone(text, place);
}

/* The first or the last name of a place in the span. */
int page_name_in(const struct page_text *text, const struct page_figure *figure,
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
            !page_is_no_anaphor(text, own.start) && counts(text, own, look) &&
            !(found && look.first)) {
            out->span = own;
            out->place = is_part_of(text, own.start) || is_of_zone(text, own, look) ||
                                 page_owns_unnamed(text, own)
                             ? PLACE_UNKNOWN
                             : PLACE_OWN;
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

        if (!page_place_at(text, at, look.adverbs, &place) || place.span.end > span.end ||
            !counts(text, place.span, look) ||
            (place.place == PLACE_UNKNOWN &&
             page_is_guess_of_sentence(text, place.span, span.end)))
            continue;
        if (is_of_zone(text, place.span, look) || page_owns_unnamed(text, place.span))
            place.place = PLACE_UNKNOWN;
        if (found && !look.first && lies_in(text, out->span, place.span)) {
            out->span.end = place.span.end;
            at = place.span.end - 1;
            continue;
        }
        if (found && !look.first && out->place == PLACE_OWN &&
            lies_in(text, place.span, out->span)) {
            place.span.end = out->span.end; /* "Bezirk Nanshan in Shenzhen" is not all of it */
            *out = place;
            at = place.span.end - 1;
            continue;
        }
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

/* 江苏产值为8120亿元，浙江为4980亿元。全省企业412家: what an earlier sentence compared with a place is not
 * what the text is of, unlike 该省. */
static int first_of_its_sentence(const struct page_text *text, const struct page_figure *figure,
                                 size_t word, struct page_look look, struct page_mention *out,
                                 struct err *err)
{
    static const char *const nearest[] = { "该", NULL };
    struct page_span front = { page_part(text, PART_SENTENCE, out->span.start, word).start,
                               out->span.start };
    struct page_mention first;
    int found;

    if (text->language != LANGUAGE_ZH || page_word_at_any(text, word, nearest) ||
        front.start == page_part(text, PART_SENTENCE, word, word).start)
        return 1;
    look.first = true;
    found = page_name_in(text, figure, front, look, &first, err);
    if (found > 0)
        *out = first;
    return found < 0 ? -1 : 1;
}

/* The last such name in front of a word that stands for one. */
static int last_before(const struct page_text *text, const struct page_figure *figure,
                       struct page_span before, struct page_look look, struct page_mention *out,
                       struct err *err)
{
    int found = page_name_in(text, figure, before, look, out, err);

    if (found <= 0 || !page_passes_on_neighbour(text, before.end, out))
        return found;
    look.no_neighbours = true;
    return page_name_in(text, figure, before, look, out, err);
}

int page_mention_in(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_look look, struct page_mention *out,
                    struct err *err)
{
    int found = page_name_in(text, figure, span, look, out, err);
    struct page_look named = { .compared = false };
    struct page_span word, before;
    struct page_mention zone;
    bool own; /* "China|the country": the entry's pattern names the word itself */

    named.kinds = found < 0 ? 0 : anaphor_in(text, span, look, &word);
    if (named.kinds == 0 ||
        (found > 0 && (look.first ? out->span.start < word.start : out->span.start > word.start)))
        return found;
    own = found > 0 && out->place == PLACE_OWN && out->span.start == word.start;
    before.end = word.start;
    before.start = word.start > MENTION_BACK_MOST
                       ? page_whole_character(text, word.start - MENTION_BACK_MOST)
                       : 0;
    if (named.kinds == PLACE_SITE && text->language != LANGUAGE_EN) {
        int known = last_before(text, figure, before, named, &zone, err);

        if (known < 0)
            return -1;
        if (known == 0 && (text->language == LANGUAGE_ZH || /* 园区 may be all of them */
                           page_anchor_says(figure, "Park", strlen("Park")) ||
                           page_anchor_says(figure, "Zone", strlen("Zone"))))
            return found;
        if (known == 0)
            named.kinds |= PLACE_DISTRICT; /* "der Park im Bezirk Lindenau" */
    }
    found = last_before(text, figure, before, named, out, err);
    if (found == 0) {
        named.kinds |= PLACE_OF_NO_KIND;
        found = last_before(text, figure, before, named, out, err);
    }
    if (found > 0)
        found = first_of_its_sentence(text, figure, word.start, named, out, err);
    if (found > 0)
        found = page_turn_to_topic(text, figure, word.start, named.kinds, out, err);
    else if (found == 0)
        out->place = own ? PLACE_OWN
                         : named.kinds & PLACE_COUNTRY ? page_nation_of(text, word) : PLACE_UNKNOWN;
    out->span = word;
    return found < 0 ? -1 : 1;
}
