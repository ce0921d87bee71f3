/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/location.h"

#include "collectors/page/place/place_name.h"
#include "collectors/page/place/rivals.h"

#include <string.h>

enum { LIES_WITHIN = 40 };

/* 张家口毗邻首都北京, 面向全国的基地, "in Wuxi near Shanghai": what it lies by, or
 * whom it serves, and not what is told of. */
static bool is_beside(const struct page_text *text, size_t start)
{
    static const char *const leads[] = { "毗邻", "紧邻", "邻近", "临近", "邻接", "面向", "面向大陆", "辐射",
                                         "毗邻首都", "紧邻首都", "邻近首都", "临近首都", "东起", "西起",
                                         "南起", "北起", "东至", "西至", "南至", "北至", NULL };
    static const char *const near[] = { "near ", "close to ", "not far from ", "nahe ",
                                        "unweit von ", "in der Nähe von ", "vor den Toren von ",
                                        NULL };

    return page_follows_any(text, start, text->language == LANGUAGE_ZH ? leads : near);
}

/* "Chengdu lies in Sichuan and is home to", 成都位于四川省，拥有: whether the words that say where
 * something lies stand in front of the name, in its clause. */
static bool is_where_it_lies(const struct page_text *text, size_t start)
{
    static const char *const verbs[] = { " lies in ",      " is located ",  " is situated ",
                                         " located in ",   " borders ",     " lies near ",
                                         " liegt in ",     " liegt bei ",   " grenzt an ",
                                         " liegt nahe ",   " liegt im ",    "位于",
                                         "坐落于",         "坐落在",        "地处" };
    struct page_span front = { start > LIES_WITHIN ? page_whole_character(text, start - LIES_WITHIN)
                                                   : 0,
                               start };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);
    struct page_span verb;

    if (front.start < clause.start)
        front.start = clause.start;
    if (!page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb))
        return false;
    return text->language == LANGUAGE_ZH
               ? verb.end == start
               : page_find(text, (struct page_span){ verb.end, start }, " and ") >= start &&
                     page_find(text, (struct page_span){ verb.end, start }, " und ") >= start;
}

/* "Zhongguancun's sub-parks, scattered across Beijing, host": said of another place in front of
 * it. */
static bool is_site(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = {
        ", located in ",    ", situated in ", ", based in ", ", scattered across ",
        ", spread across ", ", spread over ", ", lying in ", ", nestled in ",
        ", which lies in ", ", which is located in ", NULL
    };
    struct page_span front = { page_part(text, PART_SENTENCE, span.start, span.end).start,
                               span.start };
    const struct page_rivals *rivals = text->rivals;
    size_t rival;

    if (!(page_follows_any(text, span.start, leads) || is_where_it_lies(text, span.start)) ||
        page_quantity_from(text, front.start) != page_quantity_from(text, front.end))
        return false;
    if (page_names_any_place(text, front))
        return true;
    rival = rivals != NULL ? page_rival_from(rivals, front.start) : 0;
    return rivals != NULL && rival < rivals->count &&
           rivals->items[rival].span.start < front.end;
}

/* 融入长三角, 推动京津冀协同发展: what a city does with several provinces together. */
static bool is_joined(const struct page_text *text, struct page_span place)
{
    static const char *const leads[] = { "融入", "立足", "推动", "推进", "建设", "对接", "支撑", "引领",
                                         "助力", "参与", "深化", "促进", "服务", "heart of the ",
                                         "part of the ", "core of the ", "in die ", NULL };
    struct page_mention known;

    return page_follows_any(text, place.start, leads) &&
           page_place_at(text, place.start, false, &known) && known.place < PLACES &&
           page_places[known.place].kinds == PLACE_OTHER;
}

bool page_is_location(const struct page_text *text, struct page_span place)
{
    return is_site(text, place) || is_beside(text, place.start) || is_joined(text, place);
}
