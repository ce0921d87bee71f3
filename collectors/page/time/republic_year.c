/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/republic_year.h"

#include "collectors/page/text/digit_year.h"

#include <ctype.h>
#include <string.h>

enum { BEFORE_FIRST = 1911, DIGITS_MOST = 3, BARE_LEAST = 101, HEAD_MOST = 6000 /* bytes */,
       AHEAD_MOST = 10 /* years */, LATEST_UNKNOWN = 2030 };

/* The digit at *at in figures or in words, -1 where there is none; *at goes on behind it. */
static int take_digit(const struct page_text *text, size_t *at)
{
    size_t size = 1;
    int digit = -1;

    if (*at < text->length && isdigit((unsigned char)text->bytes[*at]))
        digit = text->bytes[*at] - '0';
    else if (*at < text->length)
        digit = page_chinese_digit(text->bytes, text->length, *at, &size);
    *at += digit >= 0 ? size : 0;
    return digit;
}

/* 一十三, 十 and 五 behind 一百 */
static int take_below_hundred(const struct page_text *text, size_t *at)
{
    int first = take_digit(text, at), ones;

    if (!page_word_at(text, *at, "十"))
        return first > 0 ? first : 0;
    *at += strlen("十");
    ones = take_digit(text, at);
    return 10 * (first > 0 ? first : 0) + (ones > 0 ? ones : 0);
}

/* 113, 一一三 or 一百一十三; 0: none. */
static int take_number(const struct page_text *text, size_t *at)
{
    int number = 0, count = 0, digit;

    while (count < DIGITS_MOST && (digit = take_digit(text, at)) >= 0) {
        number = 10 * number + digit;
        count++;
    }
    if (count == 1 && page_word_at(text, *at, "百")) {
        *at += strlen("百");
        return 100 * number + take_below_hundred(text, at);
    }
    digit = take_digit(text, at);
    return digit < 0 ? number : 0; /* part of a longer one */
}

/* The page says in its first paragraphs of where it is. */
static bool is_of_taiwan(const struct page_text *text)
{
    static const char *const words[] = { "台湾", "全台", "六都", "新台币", "民国" };
    const struct page_span head = { 0, text->length < HEAD_MOST ? text->length : HEAD_MOST };

    return PAGE_HAS(text, head, words);
}

/* What may stand in front of a year that is told so: nothing of its clause, or what leads to a
 * time; 近113年, 过去113年 are so many years. */
static bool may_begin(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "截至", "截止", "至", "到", "于", "在", "自", "从", "比",
                                         "较", "与", "和", "及", "、", "（", "(", "《", "我国", "全台",
                                         "台湾", "年", NULL };

    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    return page_part(text, PART_CLAUSE, at, at).start == at || page_follows_any(text, at, leads);
}

/* 113年来, 113年的历史, 113年后: how long something took; 113年后 is seldom the time behind a year. */
static bool is_duration(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { "来", "以来", "的历史", "历史", "间", "后", "以后", "之后", "里",
                                          "之前", "以前", "前的", "前，", "期", "以上", "以内", "之久",
                                          "多", "内", "悠久", "老", "校庆", "传承", "寿命", NULL };

    return page_word_at_any(text, end, behind);
}

static bool take_bare(const struct page_text *text, size_t at, size_t end, int number)
{
    const int latest = text->published != DATE_NONE
                           ? date_civil(text->published).year + AHEAD_MOST
                           : LATEST_UNKNOWN;

    return number >= BARE_LEAST && number + BEFORE_FIRST <= latest && may_begin(text, at) &&
           !is_duration(text, end) && is_of_taiwan(text);
}

bool page_take_republic_year(const struct page_text *text, size_t at, struct page_token *token)
{
    static const char era[] = "民国", sign[] = "年";
    const bool named = page_word_at(text, at, era);
    size_t end = at, first;
    int number;

    if (text->language != LANGUAGE_ZH ||
        (!named && (!isdigit((unsigned char)text->bytes[at]) ||
                    (at > 0 && (isalnum((unsigned char)text->bytes[at - 1]) ||
                                strchr(".,-", text->bytes[at - 1]) != NULL)))))
        return false;
    end += named ? strlen(era) : 0;
    while (end < text->length && text->bytes[end] == ' ')
        end++;
    first = end;
    number = take_number(text, &end);
    if (number <= 0 || number + BEFORE_FIRST < YEAR_FIRST || end == first)
        return false;
    while (end < text->length && text->bytes[end] == ' ')
        end++;
    if (!page_word_at(text, end, sign))
        return false;
    end += strlen(sign);
    if (!named && !take_bare(text, at, end, number))
        return false;
    *token = (struct page_token){ .kind = TOKEN_YEAR, .start = at, .end = end,
                                  .year = number + BEFORE_FIRST };
    return true;
}
