/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/unit.h"

#include "collectors/page/anchor.h"
#include "collectors/page/number/fall.h"
#include "collectors/page/number/way.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { COMPANIES_WITHIN = 36, STEM_LEAST = 5 /* letters */ };

/* Counters that say nothing of what is counted. */
static bool is_any_counter(const char *unit)
{
    static const char *const counters[] = { "1",  "个", "個", "款", "项", "項", "座", "台",
                                            "臺", "架", "辆", "輛", "件", "种", "種", "所", "处",
                                            "人次", "名", "位", "户", "戶", "套", "条", "條", "张", "張",
                                            "部", "例", "起", "间", "間", "支", "只", "颗", "枚", "艘", "列",
                                            "车", "車", "块", "塊", "片", "份", "笔", "筆", "宗",
                                            "units", "pieces", "Stück", "Einheiten", "TEU" };

    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++)
        if (strcmp(unit, counters[i]) == 0)
            return true;
    return false;
}

/* 企业建成智能工厂100家: what the figure counts stands nearer to the number than the companies. */
static bool has_anchor(const struct page_text *text, const struct page_figure *figure,
                       struct page_span span, const char *const *doing)
{
    size_t a, b;
    struct err err;

    return pattern_find(figure->anchor, text->bytes + span.start, span.end - span.start, 0, &a, &b,
                        &err) > 0 &&
           (a == 0 || !page_word_at_any(text, span.start, doing)); /* 企业研发模型200家 */
}

/* 家 is read as companies, and may count anything; not 200余家模型相关企业, 模型企业200家 or 200家从事模型研发,
 * which are companies, for a figure that counts others. */
static bool is_open_count(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity)
{
    static const char *const nouns[] = { "企业", "企業", "公司" };
    static const char *const kinds[] = { "compan", "firm", "nterprise", "unicorn", "tart", "企",
                                         "公司", "count" };
    static const char *const doing[] = { "从事", "從事", "研发", "研發", "开发", "開發", "聚焦", "专注",
                                         "專注", "涉及", "使用", "采用", "採用", "已",   "备案", "備案",
                                         "推出", "发布", "發布", "拥有", "擁有", "获得", "獲得", "通过",
                                         "通過", "完成", "布局", "上线", "上線", NULL };
    size_t end = quantity->offset + quantity->length, before;
    struct page_span behind = { end, page_part(text, PART_PIECE, quantity->offset, end).end }, noun;
    struct page_span front = { page_part(text, PART_PIECE, quantity->offset, end).start,
                               quantity->offset };

    if (text->language != LANGUAGE_ZH || strcmp(quantity->unit, "companies") != 0)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strstr(figure->unit, kinds[i]) != NULL || strstr(figure->anchor_text, kinds[i]) != NULL)
            return true;
    before = page_quantity_from(text, quantity->offset);
    if (before > 0 && text->quantities->items[before - 1].offset > front.start)
        front.start = text->quantities->items[before - 1].offset;
    if (page_word_at_any(text, end, doing) ||
        (page_find_any(text, front, nouns, sizeof nouns / sizeof nouns[0], &noun) &&
         !has_anchor(text, figure, (struct page_span){ noun.end, front.end }, doing)))
        return false;
    if (behind.end > end + COMPANIES_WITHIN)
        behind.end = page_whole_character(text, end + COMPANIES_WITHIN);
    return !page_find_any(text, behind, nouns, sizeof nouns / sizeof nouns[0], &noun);
}

static struct quantity turned(const struct quantity *up)
{
    struct quantity out = *up;

    out.value = dec_negate(up->value);
    out.low = dec_negate(up->high);
    out.high = dec_negate(up->low);
    out.has_low = up->has_high;
    out.has_high = up->has_low;
    return out;
}

/* "fell by (-) 33.05 %": the sign says it already. */
static bool has_minus(const struct quantity *quantity)
{
    return (quantity->has_value ? quantity->value : quantity->high).mantissa < 0;
}

/* Nouns for the same: who counts people means employees as well. */
static const char *const people[] = { "people",       "persons",     "employees",    "workers",
                                      "staff",        "staff members", "Menschen",   "Personen",
                                      "Beschäftigte", "Beschäftigten", "Mitarbeiter", "Leute",
                                      "Mitarbeiterinnen und Mitarbeiter", "人", "名", "员工", NULL };
static const char *const cars[] = { "vehicles", "cars",  "automobiles", "Fahrzeuge", "Fahrzeugen",
                                    "Autos",    "Pkw",   "Wagen",       "辆",        "輛", NULL };

static bool is_among(const char *const *nouns, const char *unit)
{
    while (*nouns != NULL && strcmp(*nouns, unit) != 0)
        nouns++;
    return *nouns != NULL;
}

/* "Start-ups", "startups". */
static bool is_spelt_alike(const char *a, const char *b)
{
    for (;; a++, b++) {
        a += *a == '-';
        b += *b == '-';
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return false;
        if (*a == '\0')
            return true;
    }
}

static bool is_same_noun(const char *a, const char *b)
{
    return (strcmp(a, "1") != 0 && is_spelt_alike(a, b)) ||
           (is_among(people, a) && is_among(people, b)) || (is_among(cars, a) && is_among(cars, b));
}

/* Companies of which the anchor says that they are young ones. */
static bool is_startups(const struct page_figure *figure, const char *unit)
{
    return strcmp(figure->unit, "companies") == 0 && strstr(figure->anchor_text, "tart") != NULL &&
           is_spelt_alike(unit, "startups");
}

/* Of a word in the singular or plural, up to a blank. */
static bool is_ending(const char *rest)
{
    static const char *const endings[] = { "", "s", "es", "e", "n", "en", "er", "ern" };
    const size_t length = strcspn(rest, " ");

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (strlen(endings[i]) == length && strncmp(rest, endings[i], length) == 0)
            return true;
    return false;
}

/* "392 Roboter" of "robots per 10,000 employees": what is counted there, which may be in another
 * language of the same stem. */
static bool is_counted_by_head(const struct page_figure *figure, const char *unit)
{
    const char *per = strstr(figure->unit, " per ");
    size_t alike = 0;

    while (per != NULL && figure->unit + alike < per &&
           tolower((unsigned char)unit[alike]) == tolower((unsigned char)figure->unit[alike]))
        alike++;
    return per != NULL && (alike >= STEM_LEAST || figure->unit + alike == per) &&
           is_ending(figure->unit + alike) && is_ending(unit + alike) &&
           strchr(unit + alike, ' ') == NULL;
}

/* Whether the noun that is counted is what the figure counts: its unit, or a word of its anchor. */
static bool is_its_noun(const struct page_figure *figure, const char *unit)
{
    struct dec factor;
    size_t a, b;
    struct err err;

    return (strcmp(unit, "1") != 0 && unit_convert(unit, figure->unit, &factor)) ||
           is_same_noun(unit, figure->unit) || is_startups(figure, unit) ||
           is_counted_by_head(figure, unit) ||
           pattern_find(figure->anchor, unit, strlen(unit), 0, &a, &b, &err) > 0;
}

/* Containers are counted as so many standard ones, whatever the figure calls them. */
static bool is_of_containers(const struct page_figure *figure)
{
    static const char *const words[] = { "ontainer", "TEU", "集装箱", "標箱", "标箱", "貨櫃", "货柜" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return strstr(figure->unit, "ontainer") != NULL;
}

/* 1.2 without a noun is no number of things. */
static bool is_broken(const struct prose_quantity *quantity)
{
    static const struct dec one = { 1, 0 };
    const struct dec value = quantity->quantity.value;

    return quantity->quantity.has_value && value.mantissa != 0 &&
           dec_compare(dec_unit_place(value), one) < 0;
}

/* 70亿参数大模型, "a 7-billion-parameter model": how large one is, not how many there are. */
static bool is_size_of_model(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    static const char *const words[] = { "arameter", "参数" };
    const size_t end = quantity->offset + quantity->length;

    if (strcmp(quantity->unit, "parameters") != 0 && !page_word_at(text, end, "-parameter") &&
        !page_word_at(text, end, " parameter"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->unit, words[i]) != NULL || strstr(figure->anchor_text, words[i]) != NULL)
            return false;
    return true;
}

bool page_in_unit(const struct page_text *text, const struct prose_quantity *quantity,
                  const struct page_figure *figure, bool anchored, struct quantity *value,
                  bool *bare)
{
    struct dec factor = { 1, 0 };

    *value = quantity->quantity;
    *bare = false;
    if (is_size_of_model(text, figure, quantity))
        return false;
    if (quantity->kind == PROSE_COUNT && unit_is_counted(figure->unit)) {
        *bare = !anchored && strcmp(quantity->unit, "1") == 0;
        if (*bare && strcmp(figure->unit, "count") != 0 && is_broken(quantity))
            return false;
        if (!anchored && !is_its_noun(figure, quantity->unit) &&
            !is_any_counter(quantity->unit) && !is_open_count(text, figure, quantity))
            return false;
    } else if (strcmp(quantity->unit, "TEU") == 0 && unit_is_counted(figure->unit)) {
        return is_of_containers(figure);
    } else if (anchored && strcmp(quantity->unit, "times") == 0 && unit_is_counted(figure->unit)) {
        *bare = false; /* "held three times" */
    } else if (strcmp(quantity->unit, "share") == 0 && strcmp(figure->unit, "percent") == 0) {
        factor = (struct dec){ 1, 2 };
    } else if (strcmp(quantity->unit, figure->unit) != 0 && unit_is_counted(figure->unit) &&
               (quantity->kind == PROSE_MULTIPLE || quantity->kind == PROSE_DURATION ||
                quantity->kind == PROSE_RATIO || quantity->kind == PROSE_PERCENT)) {
        return false; /* "2.7-fold", "two-thirds of them" is no number of things */
    } else if (!unit_convert(quantity->unit, figure->unit, &factor)) {
        return false;
    }
    if (!quantity_scale(value, factor))
        return false;
    if ((unit_is_share(figure->unit) || strcmp(figure->unit, "permille") == 0) &&
        !has_minus(value) && !page_is_way_start(text, quantity) && page_falls(text, quantity))
        *value = turned(value);
    return true;
}

bool page_counts_places(const struct prose_quantity *quantity)
{
    static const char *const kinds[] = { "省", "市", "区", "區", "县", "縣", "州", "国", "國", "城",
                                         "地市", "地级市", "地級市", "设区市", "設區市", "园区", "園區",
                                         "产业园", "產業園", "高新区", "开发区", "集群", "产业集群" };
    static const char *const others[] = { "省级", "省級", "市级", "市級", "区级", "區級", "县级", "縣級",
                                          "国家级", "國家級", "国家重", "国家实", "省重", "市重", "区块",
                                          "區塊", "区域", "區域", "市场", "市場", "市民", "国际", "國際",
                                          "国有", "國有", "国产", "國產", "省属", "市属", "城市轨",
                                          "城镇", "县域" };

    if (quantity->kind != PROSE_COUNT)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (strncmp(quantity->unit, others[i], strlen(others[i])) == 0)
            return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strncmp(quantity->unit, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return false;
}

/* 10个城市人工智能企业超过1000家: what the places have is counted behind. */
static bool counts_owners(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_quantity *all = text->quantities->items;
    const size_t end = quantity->offset + quantity->length, next = page_quantity_from(text, end);

    return page_counts_places(quantity) && next < text->quantities->count &&
           all[next].kind == PROSE_COUNT &&
           all[next].offset < page_part(text, PART_PIECE, quantity->offset, end).end;
}

bool page_is_of_places(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity)
{
    static const char *const numbers[] = { "二", "两", "兩", "三", "四", "五", "六", "七", "八", "九",
                                           "十", NULL };
    static const char *const kinds[] = { "市", "省", "国", "國", "城", "地", "县", "縣", "州", NULL };
    size_t at = quantity->offset, noun;

    if (text->language != LANGUAGE_ZH || quantity->kind != PROSE_COUNT ||
        !unit_is_counted(figure->unit))
        return false;
    if (counts_owners(text, quantity))
        return true;
    for (noun = at; page_word_at_any(text, noun, numbers);)
        noun += strlen("二");
    for (size_t i = 0; kinds[i] != NULL && noun > at; i++)
        if (page_word_at(text, noun, kinds[i]))
            return strstr(figure->anchor_text, kinds[i]) == NULL &&
                   strstr(figure->unit, kinds[i]) == NULL;
    return false;
}

bool page_is_of_another_noun(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "against", "after", "compared with", "compared to", "from",
                                         "versus", "up from", "down from", "nach", "gegenüber",
                                         "statt", "verglichen mit", "上年为", "去年同期为", "此前为" };
    size_t at = quantity->offset, first = page_quantity_from(text, at);
    const struct prose_quantity *before;
    struct page_span anchor;
    struct err ignored; /* a pattern that ran into its limit has found nothing */

    if (first == 0 || quantity->kind != PROSE_COUNT || strcmp(quantity->unit, "1") != 0)
        return false;
    before = &text->quantities->items[first - 1];
    if (before->kind != PROSE_COUNT || strcmp(before->unit, "1") == 0 ||
        is_its_noun(figure, before->unit) || is_any_counter(before->unit) ||
        is_open_count(text, figure, before) ||
        page_anchor_in(text, figure, page_span_of(before), &anchor, &ignored) > 0 ||
        page_part(text, PART_SENTENCE, at, at).start > before->offset)
        return false;
    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, at, leads[i]))
            return true;
    return false;
}
