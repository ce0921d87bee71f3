/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/together.h"

/* 人工智能产业和机器人产业合计, "the AI industry and its robotics industry had a combined". */
struct page_span page_summed_with(const struct page_text *text, struct page_span anchor)
{
    static const char *const sums[] = { "combined", "together", "collectively", "zusammen",
                                        "gemeinsam", "zusammengenommen", "合计", "共计", "总计", "合共",
                                        "共同实现", "共实现" };
    static const char *const joints[] = { "and", "und", "sowie", "plus", "和", "与", "及", "、" };
    static const char *const before[] = { " and ", " and its ", " and the ", " und ", " und die ",
                                          " und der ", " sowie die ", "和", "与", "及", "、", NULL };
    const struct page_span nothing = { 0, 0 };
    const size_t next = page_quantity_from(text, anchor.end);
    struct page_span behind = { anchor.end,
                                page_part(text, PART_CLAUSE, anchor.start, anchor.end).end };
    struct page_span sum;

    if (next < text->quantities->count && text->quantities->items[next].offset < behind.end)
        behind.end = text->quantities->items[next].offset;
    if (behind.start >= behind.end ||
        !page_find_any(text, behind, sums, sizeof sums / sizeof sums[0], &sum))
        return nothing;
    behind.end = sum.start;
    return PAGE_HAS(text, behind, joints) || page_follows_any(text, anchor.start, before)
               ? sum
               : nothing;
}
