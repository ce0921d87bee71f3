/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/whole.h"

#include <string.h>

/* 贡献了全市约三分之一的产值, 不到广州的1%, 是上海的1.5倍. */
static bool is_before_share(const struct page_text *text, size_t end)
{
    static const char *const joints[] = { "的", "总量的", "約", "约", "近", "超", "超过" };
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, end);

    if (text->language != LANGUAGE_ZH || next == all->count ||
        (all->items[next].kind != PROSE_PERCENT && all->items[next].kind != PROSE_RATIO &&
         all->items[next].kind != PROSE_MULTIPLE))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, end, joints[i]))
            end += strlen(joints[i]);
    return end >= all->items[next].offset;
}

static bool owns_quantity(const struct page_text *text, size_t end)
{
    static const char *const signs[] = { "'s ", "’s " };
    const struct prose_list *all = text->quantities;
    size_t next = page_quantity_from(text, end);

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (page_word_at(text, end, signs[i]) && next < all->count &&
            all->items[next].offset == end + strlen(signs[i]))
            return true;
    return false;
}

bool page_follows_share(const struct page_text *text, size_t start)
{
    static const char *const ofs[] = { " of ", " of the ", " der ", " des ", " von ", NULL };
    const struct prose_list *all = text->quantities;
    size_t before = page_quantity_from(text, start), end;

    if (before == 0 || (all->items[before - 1].kind != PROSE_PERCENT &&
                        all->items[before - 1].kind != PROSE_RATIO))
        return false;
    end = page_span_of(&all->items[before - 1]).end;
    for (size_t i = 0; ofs[i] != NULL; i++)
        if (end + strlen(ofs[i]) == start && page_word_at(text, end, ofs[i]))
            return true;
    return false;
}

bool page_is_place_of_whole(const struct page_text *text, struct page_span place)
{
    static const char *const words[] = { "占", "佔", "half of ", "half of the ", NULL };

    if (owns_quantity(text, place.end))
        return false; /* "half of China's 6,200 firms": these are China's */
    return page_follows_any(text, place.start, words) || page_follows_share(text, place.start) ||
           is_before_share(text, place.end);
}
