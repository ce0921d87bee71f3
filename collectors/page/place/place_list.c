/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/place_list.h"

#include "collectors/page/number/form.h"
#include "collectors/page/number/unit.h"
#include "collectors/page/place/mention.h"
#include "collectors/page/place/place_name.h"

#include <string.h>

enum { CHARACTER = 3, NAME_LEAST = 2, NAME_MOST = 5 };

/* 、扬州（22家）: a short name, known or not, between a comma and the bracket. */
static bool is_led_by_name(const struct page_text *text, size_t begin, size_t quantity)
{
    static const char *const openings[] = { "，", "、", "；", "和", "及", "与", "有", "是", "为",
                                            "括", NULL };
    size_t at = quantity;

    if (page_word_before(text, at, "（"))
        at -= strlen("（");
    else if (page_word_before(text, at, "("))
        at -= 1;
    else
        return false;
    for (int length = 0; at >= begin + CHARACTER && length <= NAME_MOST; length++) {
        if (length >= NAME_LEAST && page_follows_any(text, at, openings))
            return true;
        if ((unsigned char)text->bytes[at - CHARACTER] < 0xe4)
            return false;
        at -= CHARACTER;
    }
    return false;
}

/* 美国666家, 北京市有115家, 还有深圳（33家，第六位）: a place, and little words, right in front of the
 * quantity, behind a comma or at the begin of the sentence. */
static int is_led_by_place(const struct page_text *text, const struct page_figure *figure,
                           size_t begin, size_t quantity, struct err *err)
{
    static const struct page_look look = { .first = false, .compared = true };
    static const char *const openings[] = { "其中", "，", "、", "；", ",", "：", "和", "及", "与", "而",
                                            "于", "超过", NULL };
    static const char *const joints[] = { "市", "省", "区", "县", "有", "为", "共", "达", "则", "以", "拥",
                                          "的", "分别", "：", "（", "(", NULL };
    struct page_mention place;
    int found = page_mention_in(text, figure, (struct page_span){ begin, quantity }, look, &place,
                                err);
    size_t at = found > 0 ? place.span.end : quantity;

    if (found <= 0 ||
        (place.place == PLACE_UNKNOWN && !page_names_place(text, place.span.start)))
        return found < 0 ? -1 : is_led_by_name(text, begin, quantity);
    for (size_t i = 0; joints[i] != NULL && at < quantity;)
        if (page_word_at(text, at, joints[i])) {
            at += strlen(joints[i]);
            i = 0;
        } else {
            i++;
        }
    return at == quantity && (place.span.start == begin ||
                              page_follows_any(text, place.span.start, openings) ||
                              is_led_by_name(text, begin, quantity));
}

/* Whether it tells of one place after another, and of nothing else in the figure's unit. */
static int is_list_of_places(const struct page_text *text, const struct page_figure *figure,
                             struct page_span sentence, struct err *err)
{
    const struct prose_list *all = text->quantities;
    size_t begin = sentence.start;
    int found = 0;

    for (size_t i = page_quantity_from(text, begin);
         i < all->count && all->items[i].offset < sentence.end; i++) {
        const struct prose_quantity *quantity = &all->items[i];
        struct quantity value;
        bool bare;

        if (page_in_unit(text, quantity, figure, false, &value, &bare) &&
            !page_is_change(text, quantity)) {
            found = is_led_by_place(text, figure, begin, quantity->offset, err);
            if (found <= 0)
                return found;
        } else if (quantity->kind == PROSE_COUNT && !page_is_change(text, quantity)) {
            return 0; /* 海淀有1200家高校院所，朝阳300家: of which things, nobody says */
        }
        begin = quantity->offset + quantity->length;
    }
    return found;
}

/* Whether all in the figure's unit stand in brackets: 深圳（33家）、广州（22家）. */
static bool is_all_in_brackets(const struct page_text *text, const struct page_figure *figure,
                               struct page_span sentence)
{
    const struct prose_list *all = text->quantities;
    bool any = false;

    for (size_t i = page_quantity_from(text, sentence.start);
         i < all->count && all->items[i].offset < sentence.end; i++) {
        struct quantity value;
        bool bare;

        if (!page_in_unit(text, &all->items[i], figure, false, &value, &bare) ||
            page_is_change(text, &all->items[i]))
            continue;
        if (!page_in_brackets(text, &all->items[i]))
            return false;
        any = true;
    }
    return any;
}

/* 美国以233家领先, 德国为429台。: a number without a noun. */
static bool is_without_noun(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const behind[] = { "，", "。", "、", "；", "（", ",", "排名", "位列", "位居", "居第",
                                          "名列", "领先于", "紧随", "次之", "排在", "排第", NULL };

    return page_word_at_any(text, quantity->offset + quantity->length, behind);
}

/* Whether it begins with a place, and none of what it counts has a noun. */
static bool counts_on(const struct page_text *text, struct page_span sentence)
{
    const struct prose_list *all = text->quantities;
    struct page_mention place;

    if (!page_place_at(text, sentence.start, false, &place))
        return false;
    for (size_t i = page_quantity_from(text, sentence.start);
         i < all->count && all->items[i].offset < sentence.end; i++)
        if (all->items[i].kind == PROSE_COUNT && !page_is_change(text, &all->items[i]) &&
            !is_without_noun(text, &all->items[i]))
            return false;
    return true;
}

/* How many quantities in the figure's unit, changes apart, the sentence has. */
static size_t count_in_unit(const struct page_text *text, const struct page_figure *figure,
                            struct page_span sentence)
{
    const struct prose_list *all = text->quantities;
    size_t count = 0;

    for (size_t i = page_quantity_from(text, sentence.start);
         i < all->count && all->items[i].offset < sentence.end; i++) {
        struct quantity value;
        bool bare;

        count += page_in_unit(text, &all->items[i], figure, false, &value, &bare) &&
                 !page_is_change(text, &all->items[i]);
    }
    return count;
}

int page_with_place_list(const struct page_text *text, const struct page_figure *figure,
                         struct page_span sentence, struct page_span *out, struct err *err)
{
    size_t at = sentence.end, count;
    int found;

    while (page_word_at(text, at, "。"))
        at += strlen("。");
    if (at == sentence.end || at >= text->length || text->bytes[at] == '\n')
        return 0;
    count = count_in_unit(text, figure, sentence);
    sentence = page_part(text, PART_SENTENCE, at, at + 1);
    if (count == 0 || !((count == 1 && (page_word_at(text, at, "其中") ||
                                        counts_on(text, sentence))) ||
                        is_all_in_brackets(text, figure, sentence)))
        return 0;
    found = is_list_of_places(text, figure, sentence, err);
    if (found > 0)
        out->end = sentence.end;
    return found < 0 ? -1 : 0;
}

bool page_is_place_alone(const struct page_text *text, struct page_span span)
{
    struct page_mention mention;

    return page_place_at(text, span.start, false, &mention) && mention.span.end == span.end;
}
