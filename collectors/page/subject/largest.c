/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/largest.h"

#include <ctype.h>
#include <string.h>

enum { OF_WITHIN = 48, FIRMS_WITHIN = 24, CHARACTER = 3 };

static const struct page_span nothing = { 0, 0 };

/* 前十强, 前50家, 十大: how many of them. */
static size_t behind_count(const struct page_text *text, size_t at)
{
    static const char *const numbers[] = { "三", "五", "十", "二", "百", "千", "几", NULL };
    static const char *const ranks[] = { "强", "名", "家", "大", "位", NULL };
    const size_t start = at;

    at += page_word_at(text, at, "前") ? CHARACTER : 0;
    while (at < text->length && (isdigit((unsigned char)text->bytes[at]) ||
                                 page_word_at_any(text, at, numbers)))
        at += isdigit((unsigned char)text->bytes[at]) ? 1 : CHARACTER;
    return at > start && page_word_at_any(text, at, ranks) ? at + CHARACTER : start;
}

/* Right behind the anchor, and firms. */
static struct page_span in_chinese(const struct page_text *text, struct page_span anchor)
{
    static const char *const joints[] = { "领域的", "领域", "行业", "的", "中", "内" };
    static const char *const kinds[] = { "龙头", "头部", "领军", "骨干", "重点", NULL };
    static const char *const firms[] = { "企业", "公司", "厂商", NULL };
    size_t at = anchor.end, end;

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, at, joints[i])) {
            at += strlen(joints[i]);
            break;
        }
    end = behind_count(text, at);
    end += page_word_at(text, end, "的") ? CHARACTER : 0;
    if (page_word_at_any(text, end, kinds))
        end += strlen("龙头");
    return end > at && page_word_at_any(text, end, firms) ? (struct page_span){ at, end } : nothing;
}

/* In front of the anchor: "largest firms in", "größten Unternehmen der". */
static struct page_span in_front(const struct page_text *text, struct page_span anchor)
{
    static const char *const most[] = { "largest", "biggest", "top", "leading", "größten",
                                        "führenden", "wichtigsten", "umsatzstärksten" };
    static const char *const firms[] = { "firms", "companies", "enterprises", "businesses",
                                         "players", "manufacturers", "makers", "Firmen",
                                         "Unternehmen", "Hersteller", "Betriebe", "Konzerne",
                                         "Anbieter" };
    static const char *const joints[] = { " in ", " of ", " within ", " der ", " des ", " aus ",
                                          " im ", " von " };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start), word, firm;

    front.end = anchor.start;
    if (front.start + OF_WITHIN + FIRMS_WITHIN < front.end)
        front.start = page_whole_character(text, front.end - OF_WITHIN - FIRMS_WITHIN);
    if (!page_find_any(text, front, most, sizeof most / sizeof most[0], &word))
        return nothing;
    front.start = word.end;
    if (!page_find_any(text, front, firms, sizeof firms / sizeof firms[0], &firm) ||
        firm.start > word.end + FIRMS_WITHIN || firm.end + OF_WITHIN < anchor.start)
        return nothing;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, firm.end, joints[i]))
            return word;
    return nothing;
}

struct page_span page_largest_of(const struct page_text *text, struct page_span anchor)
{
    return text->language == LANGUAGE_ZH ? in_chinese(text, anchor) : in_front(text, anchor);
}
