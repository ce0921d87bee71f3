/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/some.h"

#include "collectors/page/anchor.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/number/sector.h"
#include "collectors/page/place/place_list.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/subject/subject.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3, HEAD_GAP = 12, HEAD_REACH = 36, NEW_WITHIN = 24, HEAD_LEAST = 5,
       OUT_OF_WITHIN = 24, THESE_WITHIN = 24 };

static size_t end_of(const struct prose_quantity *quantity)
{
    return quantity->offset + quantity->length;
}

/* "seven of which were new", behind what the anchor names; "12 of them in Berlin" is the number of
 * Berlin. */
static bool is_of_those(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const owners[] = { " of which", " of whom",  " of them",    " of these",
                                          " of those", " davon",    " von denen",  " von ihnen",
                                          " von diesen", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end_of(quantity));

    return anchor.end <= quantity->offset && page_word_at_any(text, end_of(quantity), owners) &&
           page_region_in(text, figure, clause).start >= clause.end;
}

/* 企业达498间，有100间是2023年之后成立: behind the anchor's clause. */
static bool is_there_are(const struct page_text *text, const struct prose_quantity *quantity,
                         struct page_span anchor)
{
    static const char *const leads[] = { "有", NULL };
    static const char *const among[] = { "中有", "中，有", NULL }; /* “六小龙”中有4家 */
    static const char *const verbs[] = { "是", "为", "来自", "属于", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end_of(quantity));

    if (page_follows_any(text, quantity->offset, among))
        return true;
    return anchor.end <= clause.start && page_follows_any(text, quantity->offset, leads) &&
           quantity->offset - clause.start <= 2 * CHARACTER &&
           page_word_at_any(text, end_of(quantity), verbs);
}

/* "10 large and eight", 3个国家级、5个省级: nothing but a word of size or rank stands in between. */
static bool is_coordinated(const struct page_text *text, const struct prose_quantity *first,
                           const struct prose_quantity *second)
{
    static const char *const kinds[] = {
        " large", " small", " medium", " medium-sized", " big", " major", " minor", " new", " old",
        " existing", " public", " private", " domestic", " foreign", " local", " national",
        " provincial", " municipal", " state-level", " national-level", " provincial-level", " key",
        " male", " große", " großen", " kleine", " kleinen", " mittlere", " mittleren", " neue",
        " neuen", " öffentliche", " öffentlichen", " privaten", "大型", "中型", "小型", "超大型", "国家级",
        "省级", "市级", NULL
    };
    static const char *const joints[] = { " and ", " und ", " sowie ", ", ", "和", "及", "、", "与",
                                          NULL };

    for (size_t k = 0; kinds[k] != NULL; k++) {
        size_t at = end_of(first) + strlen(kinds[k]);

        for (size_t j = 0; joints[j] != NULL && page_word_at(text, end_of(first), kinds[k]); j++)
            if (at + strlen(joints[j]) == second->offset && page_word_at(text, at, joints[j]))
                return true;
    }
    return false;
}

static bool is_of_a_kind(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    size_t which = page_quantity_from(text, quantity->offset);

    return (which > 0 && is_coordinated(text, &all->items[which - 1], quantity)) ||
           (which + 1 < all->count && is_coordinated(text, quantity, &all->items[which + 1]));
}

/* "one unicorn": in letters it is any of them. */
static bool is_any(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const struct dec one = { 1, 0 };

    return quantity->quantity.has_value && dec_equal(quantity->quantity.value, one) &&
           isalpha((unsigned char)text->bytes[quantity->offset]);
}

/* "Experts from 40 companies", 来自40家企业的专家, 向40家企业发放: so many were there, or were served. */
static bool is_of_guests(const struct page_text *text, const struct prose_quantity *quantity,
                         struct page_span anchor)
{
    static const char *const leads[] = {
        "products from ", "experts from ", "delegates from ", "representatives from ",
        "representatives of ", "guests from ", "visitors from ", "participants from ",
        "exhibitors from ", "exhibits from ", "people from ", "entrepreneurs from ",
        "Experten aus ", "Vertreter von ", "Gäste aus ", "Teilnehmer aus ", "来自", "调查了", "调研了",
        "走访了", "走访", "采访了", "抽取", "向", "对", "给", "惠及", "服务", "支持", "扶持", "帮助", "助力", "赋能", "邀请",
        "遴选", "走进", NULL
    };

    /* 惠及人工智能企业1000家 */
    return page_follows_any(text, quantity->offset, leads) ||
           (text->language == LANGUAGE_ZH && anchor.end == quantity->offset &&
            page_follows_any(text, anchor.start, leads));
}

bool page_asks_for_new(const struct page_figure *figure)
{
    static const char *const words[] = { "new", "neu", "Neu", "新", "]ew", "]eu" /* [Nn]eue */ };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return false;
}

bool page_is_name_of_new(const struct page_text *text, size_t end)
{
    static const char *const names[] = { " energy", "-energy", "-type", " type", " quality",
                                         " material", " materials", " media", " generation",
                                         " drug", " drugs", " Energie", " Energien", " Materialien",
                                         NULL };

    return page_word_at_any(text, end, names);
}

/* "300 new AI companies": between the number and the anchor; "new energy" is a name, and what is
 * planned is new anyway. */
static bool is_of_new(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const news[] = { "new", "neue", "neuen", "neuer" };
    struct page_span between = { quantity->offset, anchor.start }, word;

    return anchor.start > quantity->offset && anchor.start <= end_of(quantity) + NEW_WITHIN &&
           !page_asks_for_new(figure) &&
           page_find_any(text, between, news, sizeof news / sizeof news[0], &word) &&
           !page_is_name_of_new(text, word.end) &&
           page_kind_of(text, (struct page_span){ quantity->offset, end_of(quantity) }) ==
               PAGE_OBSERVATION &&
           page_quantity_from(text, word.end) == page_quantity_from(text, anchor.start);
}

/* "300 firms based in Beijing took part": behind where they are from. */
static size_t behind_seat(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { " based in ", " from ", " headquartered in " };
    struct page_mention place;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, at, leads[i]) &&
            page_place_at(text, at + strlen(leads[i]), false, &place))
            return place.span.end;
    return at;
}

/* "Nearly 200 of them have registered their models", "200 davon": of those that were counted
 * before, and not of what the anchor names further on. */
static bool is_of_some_of_them(const struct page_text *text,
                               const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const those[] = { " of them ", " of these ", " davon ", " von ihnen " };
    static const char *const are[] = { "are ", "were ", "sind ", "waren ", NULL };

    for (size_t i = 0; i < sizeof those / sizeof those[0] && anchor.start > end_of(quantity); i++)
        if (page_word_at(text, end_of(quantity), those[i]))
            return !page_word_at_any(text, end_of(quantity) + strlen(those[i]), are);
    return false;
}

/* "3,700 AI and robotics companies", "3.700 KI- und Robotikfirmen": of both together. */
static bool is_of_two_kinds(const struct page_text *text, const struct prose_quantity *quantity,
                            struct page_span anchor)
{
    enum { JOINED_MOST = 28 /* bytes */ };
    static const char *const joints[] = { " and ", "- und ", " & ", NULL };
    const size_t from = end_of(quantity) + 1;

    if (text->language == LANGUAGE_ZH || anchor.start <= from ||
        anchor.start > from + JOINED_MOST || !page_follows_any(text, anchor.start, joints))
        return false;
    for (size_t at = from; at < anchor.start; at++) /* "20 labs and companies" */
        if (text->bytes[at] == 's' && at + 1 < anchor.start && text->bytes[at + 1] == ' ' &&
            !page_word_before(text, at + 1, "robotics") &&
            !page_word_before(text, at + 1, "electronics"))
            return false;
    return memchr(text->bytes + from, ',', anchor.start - from) == NULL &&
           page_quantity_from(text, from) == page_quantity_from(text, anchor.start);
}

/* "20,000 external investment personnel and numerous unicorns": a noun of its own, and "and". */
static bool is_of_noun_before_and(const struct page_text *text,
                                  const struct prose_quantity *quantity, struct page_span anchor)
{
    enum { WORDS_LEAST = 3 };
    const struct page_span between = { end_of(quantity), anchor.start };
    size_t and, words = 0;

    if (text->language != LANGUAGE_EN || strcmp(quantity->unit, "1") != 0 ||
        between.end <= between.start)
        return false;
    and = page_find_last(text, between, " and ");
    for (size_t at = between.start; at < and && and < between.end; at++)
        words += text->bytes[at] == ' ';
    return words >= WORDS_LEAST &&
           page_quantity_from(text, between.start) == page_quantity_from(text, between.end);
}

/* "183 AI companies with annual revenue of more than 20 million yuan" */
static bool is_of_those_with(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_span anchor)
{
    static const char *const limits[] = {
        " with annual revenue of more than", " with annual revenue of over",
        " with annual revenue exceeding",    " with annual revenue above",
        " with an annual revenue of more than", " with revenue of more than",
        " with revenue of over",  " with revenues of more than", " with sales of more than",
        " with annual sales of more than", " with a valuation of more than",
        " mit einem Jahresumsatz von mehr als", " mit einem Umsatz von mehr als", NULL
    };
    static const char in[] = " in ";
    struct page_mention place;
    size_t at = anchor.end;

    if (text->language == LANGUAGE_ZH || quantity->offset > anchor.start)
        return false;
    if (page_word_at(text, at, in) && page_place_at(text, at + strlen(in), false, &place))
        at = place.span.end;
    return page_word_at_any(text, at, limits);
}

/* "2.3 million customers used lines of less than 10 Mbit/s": what those did that are counted. */
static bool is_of_doers(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const verbs[] = {
        " used ", " use ", " received ", " participated ", " joined ", " applied ", " signed ",
        " adopted ", " took part", " take part", " are taking part", " exhibited",
        " exhibit ", " are exhibiting", " showcased", " are showcasing", " reported ",
        " benefited ", " invested ", " switched ",
        " co-founded by", " nutzten ", " nutzen ", " verwendeten ", " erhielten ", " wechselten ",
        " beteiligten ", " nahmen ", " meldeten ", " profitierten ", " investierten ", "进入", "跻身",
        "上市", "过会", "获得融资", "实现上市", "成功上市", "在美", "赴港上市", "完成融资", "入选", "上榜", "参展", "参加", "参会",
        "亮相", "获奖", "获评", "签约", "齐聚", "聚首", NULL
    };
    struct page_span behind = { end_of(quantity),
                                page_part(text, PART_CLAUSE, quantity->offset,
                                          end_of(quantity)).end };
    struct page_span own;
    struct err err;

    /* 拥有独角兽企业50家，全年有7家独角兽企业上市: what stands behind the number itself */
    if (text->language == LANGUAGE_ZH && behind.start < behind.end &&
        page_anchor_in(text, figure, behind, &own, &err) > 0 && own.start == behind.start)
        anchor = own;
    if (anchor.start > end_of(quantity) + 1) { /* 5家深圳独角兽企业进入榜单 */
        if (text->language != LANGUAGE_ZH ||
            !page_is_place_alone(text, (struct page_span){ end_of(quantity), anchor.start }))
            return false;
        anchor.end += page_word_at(text, anchor.end, "企业") ? strlen("企业") : 0;
    }
    return anchor.end >= end_of(quantity) &&
           (page_word_at_any(text, anchor.end, verbs) ||
            page_word_at_any(text, behind_seat(text, anchor.end), verbs));
}

/* "60 large-model enterprises": where the noun that is counted stands behind the anchor, and
 * neither the unit nor the anchor's pattern names it, the anchor only says of which kind it is. */
static bool is_of_other_head(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const kinds[] = { "unicorn ", "unicorn-", "startup ", "start-up ", "giant ",
                                         "champion ", "gazelle ", "SME ", NULL };
    size_t length = strlen(quantity->unit), at = anchor.end;

    if (text->language != LANGUAGE_EN || length < HEAD_LEAST || anchor.start < quantity->offset ||
        anchor.start > end_of(quantity) + 1)
        return false;
    at += at < text->length && strchr(" -", text->bytes[at]) != NULL;
    return page_word_at(text, at, quantity->unit) && at > anchor.end &&
           text->bytes[at + length - 1] == 's' && strcmp(quantity->unit, figure->unit) != 0 &&
           !page_follows_any(text, at, kinds) && strcmp(figure->unit, "count") != 0 &&
           strstr(figure->anchor_text, quantity->unit) == NULL;
}

/* "191 became unicorns", "von denen sich 191 zu Einhörnern entwickelten": those that did. */
static bool is_of_risen(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const verbs[] = { "became", "become", "grew into", "grown into",
                                         "evolved into", "turned into", "developed into", "sich zu",
                                         "sich zum", "成长为", "发展成为", "晋升为" };
    struct page_span between = { end_of(quantity), anchor.start }, word;

    return between.start < between.end &&
           page_part(text, PART_CLAUSE, quantity->offset, between.start).end >= between.end &&
           page_find_any(text, between, verbs, sizeof verbs / sizeof verbs[0], &word) &&
           strstr(figure->anchor_text, "becom") == NULL &&
           strstr(figure->anchor_text, "becam") == NULL &&
           page_quantity_from(text, between.start) == page_quantity_from(text, between.end);
}

/* "24 of the first four batches of models", "six of the world's ten", "5 der ersten 20 Anlagen":
 * out of so many. */
static bool is_out_of(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " of ", " out of ", " der ", " von ", " aus den ", NULL };
    const struct prose_list *all = text->quantities;
    size_t end = end_of(quantity), next = page_quantity_from(text, end), at = end;

    if (text->language == LANGUAGE_ZH || next >= all->count ||
        all->items[next].kind != PROSE_COUNT || all->items[next].offset > end + OUT_OF_WITHIN ||
        !page_word_at_any(text, end, joints) || /* "1,000 cars of 33 makers" are more */
        quantity_point(&quantity->quantity) > quantity_point(&all->items[next].quantity))
        return false;
    while (at < all->items[next].offset &&
           (page_is_letter(text, at) || strchr(" '", text->bytes[at]) != NULL))
        at++;
    return at == all->items[next].offset;
}

/* "23 dieser neuen Einhörner", "ten of these companies": in front of what the anchor names. */
static bool is_of_these(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor)
{
    static const char *const owners[] = { "dieser", "jener", "of these", "of those" };
    struct page_span between = { quantity->offset, anchor.start }, owner;

    return anchor.start > quantity->offset && anchor.start <= end_of(quantity) + THESE_WITHIN &&
           page_find_any(text, between, owners, sizeof owners / sizeof owners[0], &owner);
}

/* 人工智能企业有大型企业72家、中型企业351家: of those of a size or a rank, which stands between. */
static bool is_of_size(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const kinds[] = { "大型", "中型", "小型", "微型", "规上", "规模以上", "上市", "高新技术",
                                         "专精特新" };
    struct page_span between = { anchor.end, quantity->offset }, kind;
    size_t i = page_quantity_from(text, quantity->offset);

    if (i > 0 && end_of(&text->quantities->items[i - 1]) > between.start)
        between.start = end_of(&text->quantities->items[i - 1]);
    return text->language == LANGUAGE_ZH && between.start < between.end &&
           page_find_any(text, between, kinds, sizeof kinds / sizeof kinds[0], &kind) &&
           !page_anchor_says(figure, text->bytes + kind.start, kind.end - kind.start);
}

/* 5个大模型创新孵化器: in Chinese the head ends what is counted. */
static bool is_of_head_behind(const struct page_text *text, const struct page_figure *figure,
                              const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const heads[] = {
        "孵化器", "加速器", "平台", "基地", "中心", "场景", "项目", "园区", "产业园", "集群", "联盟", "基金", "研究院", "实验室",
        "案例", "方案", "课程", "学院", "标准", "专利", "赛道", "岗位", "社区", NULL
    };
    size_t at = anchor.end;

    if (text->language != LANGUAGE_ZH || anchor.start < quantity->offset ||
        anchor.start > end_of(quantity) + HEAD_GAP)
        return false;
    while (at < text->length && (unsigned char)text->bytes[at] >= 0xe4 &&
           (unsigned char)text->bytes[at] <= 0xe9 && at < anchor.end + HEAD_REACH)
        at += CHARACTER;
    for (size_t i = 0; heads[i] != NULL && at > anchor.end; i++)
        if (at >= anchor.end + strlen(heads[i]) && page_word_before(text, at, heads[i]))
            return strstr(figure->anchor_text, heads[i]) == NULL;
    return false;
}

/* 100家重点企业, 30家龙头企业: some that were chosen stand between the number and the anchor. */
static bool is_of_chosen(const struct page_text *text, const struct page_figure *figure,
                         const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const kinds[] = { "重点", "骨干", "龙头", "头部", "样本", "代表性", "领军", "链主", "初创",
                                         "知名", NULL };

    for (size_t i = 0; kinds[i] != NULL; i++)
        if (end_of(quantity) + strlen(kinds[i]) == anchor.start &&
            page_word_at(text, end_of(quantity), kinds[i]))
            return !page_anchor_says(figure, kinds[i], strlen(kinds[i]));
    return false;
}

/* "Zu den Nutzern zählen 161 Millionen Menschen über 60", "zählen zu den Nutzern": some of them. */
static bool is_among_them(const struct page_text *text, const struct prose_quantity *quantity,
                          struct page_span anchor)
{
    static const char *const leads[] = { "zu den ", "zur ", "zum ", "Zu den ", "Zur ", "Zum ",
                                         NULL };
    static const char *const verbs[] = { "zählen", "zählten", "zählt", "gehören", "gehörten",
                                         "gehört" };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end_of(quantity));
    struct page_span verb;

    return text->language == LANGUAGE_DE && page_follows_any(text, anchor.start, leads) &&
           page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &verb);
}

/* "zwei Einhörner weniger", "300 stations more than in May": how many were lost or gained. */
static bool is_difference(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[] = { " weniger", " mehr als", " fewer", " less than",
                                         " more than", NULL };

    return page_word_at_any(text, end_of(quantity), words);
}

bool page_is_of_some(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct page_span anchor)
{
    return quantity->kind == PROSE_COUNT &&
           (is_of_those(text, figure, quantity, anchor) ||
            is_there_are(text, quantity, anchor) || is_of_a_kind(text, quantity) ||
            is_any(text, quantity) || is_of_guests(text, quantity, anchor) ||
            is_of_new(text, figure, quantity, anchor) ||
            is_of_doers(text, figure, quantity, anchor) ||
            is_of_some_of_them(text, quantity, anchor) || is_of_two_kinds(text, quantity, anchor) ||
            is_of_those_with(text, quantity, anchor) ||
            is_of_noun_before_and(text, quantity, anchor) ||
            is_of_other_head(text, figure, quantity, anchor) || is_out_of(text, quantity) ||
            is_of_these(text, quantity, anchor) || is_difference(text, quantity) ||
            is_of_risen(text, figure, quantity, anchor) || is_among_them(text, quantity, anchor) ||
            is_of_size(text, figure, quantity, anchor) ||
            is_of_chosen(text, figure, quantity, anchor) ||
            is_of_head_behind(text, figure, quantity, anchor) ||
            page_is_of_sector(text, figure, quantity));
}

bool page_is_attribution(const struct page_text *text, struct page_span anchor)
{
    static const char *const openings[] = { "said the ", "said a ", "says the ", "so die ",
                                            "so der ", "so das ", "sagte der ", "sagte die ",
                                            NULL };

    return page_word_at_any(text, page_part(text, PART_CLAUSE, anchor.start, anchor.end).start,
                            openings);
}

bool page_is_opening_whole(const struct page_text *text, struct page_span anchor)
{
    static const char *const openings[] = { "Among the ", "Of the ", "Out of the ", "Unter den ",
                                            "Von den ",   "Von der ", "Von dem ",   "在", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    bool ends = text->language != LANGUAGE_ZH || page_word_at(text, anchor.end, "中") ||
                page_word_at(text, anchor.end, "当中");

    return ends && page_word_at_any(text, clause.start, openings) &&
           page_quantity_from(text, clause.start) == page_quantity_from(text, clause.end);
}

bool page_is_one_of_several(const struct page_text *text, struct page_span anchor)
{
    static const char *const words[] = { "等级", "等于", "等待", "等同", "等值", "等效", NULL };
    struct page_span behind = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    size_t next = page_quantity_from(text, anchor.end);

    behind.start = anchor.end;
    if (text->language != LANGUAGE_ZH ||
        (!page_word_at(text, anchor.end, "等") && !page_word_at(text, anchor.end, "、")))
        return false;
    if (next < text->quantities->count && text->quantities->items[next].offset < behind.end)
        behind.end = text->quantities->items[next].offset;
    if (page_find(text, behind, "分别") < behind.end)
        return true; /* and nobody could tell which number is whose */
    behind.start = page_find(text, behind, "等");
    return behind.start < behind.end && !page_word_at_any(text, behind.start, words);
}
