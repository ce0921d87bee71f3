/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/together.h"

/* 集成电路、人工智能三大先导产业规模, 人工智能、集成电路产业营收: one number for several industries that are
 * listed; empty where each has its own (分别). */
static struct page_span listed_with(const struct page_text *text, struct page_span anchor,
                                    struct page_span behind)
{
    static const char *const joints[] = { "、", "和", "与", "及", "以及", NULL };
    static const char *const several[] = { "两大", "三大", "四大", "五大", "六大", "七大", "八大",
                                           "九大", "十大", "等三大", "等四大", "等五大", "等六大", NULL };
    static const char *const industries[] = { "产业" };
    static const char *const each[] = { "分别", "各" };
    const struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_span noun;

    if (text->language != LANGUAGE_ZH || PAGE_HAS(text, clause, each) ||
        !page_find_any(text, behind, industries, 1, &noun))
        return (struct page_span){ 0, 0 };
    if (page_word_at_any(text, anchor.end, several) && page_follows_any(text, anchor.start, joints))
        return noun;
    return page_word_at_any(text, anchor.end, joints) ? noun : (struct page_span){ 0, 0 };
}

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
    if (behind.start >= behind.end)
        return nothing;
    if (!page_find_any(text, behind, sums, sizeof sums / sizeof sums[0], &sum))
        return listed_with(text, anchor, behind);
    behind.end = sum.start;
    return PAGE_HAS(text, behind, joints) || page_follows_any(text, anchor.start, before)
               ? sum
               : nothing;
}
