/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/rank.h"

#include "collectors/page/place/place_name.h"
#include "collectors/page/time/tokens.h"

#include <ctype.h>
#include <string.h>

/* 全国第一, 全国前三, 全球最大的. */
static bool is_chinese_rank(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "第", "首", "领先", "前", "占比", "总数", "最", "唯一",
                                         "排名", "排位", "位次", "平均差距", "领跑", "知名", "率先",
                                         "之首", "之最", "先进", "独有", "上游", "中上游", "靠前",
                                         "标杆", "闻名", "规模最", "规模领先", NULL };

    return page_word_at_any(text, at, words);
}

/* 领跑全国, 走在全国前面, 位居全球: what follows ranks it. */
static bool is_behind_chinese_rank(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "领跑", "走在", "位居", "稳居", "位列", "名列", "排名", "享誉", "领先", "闻名",
                                         "是", "成为", "作为", NULL };

    return page_follows_any(text, at, verbs);
}

/* "führend weltweit", "auf dem zweiten Platz in China", "second nationwide". */
static bool ends_in_rank(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        "Platz ",     "Rang ",      "Stelle ",        "Position ",       "Spitze ",
        "führend ",   "führende ",  "führenden ",     "führender ",      "Spitzenreiter ",
        "Spitzenplatz ", "Spitzenposition ", "Spitzengruppe ", "Marktführer ", "Vorreiter ",
        "größte ",    "größten ",   "größter ",       "größtes ",        "first ",
        "second ",    "third ",     "fourth ",        "fifth ",          "sixth ",
        "seventh ",   "eighth ",    "ninth ",         "tenth ",          "first place ",
        "second place ", "third place ", "leader ",   "top ",            "largest ",
        "biggest ",   "highest ",   "leading position ", "number one ",  "number two ", NULL
    };

    return page_follows_any(text, at, words);
}

/* "zwei", "3"; "the number of China's firms" is no rank. */
static bool is_numeral(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        "one",  "two",  "three", "four", "five", "six",   "seven",  "eight",  "nine", "ten",
        "eins", "zwei", "drei",  "vier", "fünf", "sechs", "sieben", "acht",   "neun", "zehn",
        NULL
    };

    return isdigit((unsigned char)text->bytes[at]) || page_word_at_any(text, at, words);
}

/* "auf Platz zwei", "Rang 3", "No. 1": a number behind the word of rank. */
static bool ends_in_number_of_rank(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "Platz ", "Rang ", "Nummer ", "Nr. ",      "No. ",
                                         "place ", "rank ", "number ", "Position ", NULL };
    size_t start = at;

    if (start > 0 && text->bytes[start - 1] == ' ')
        start--;
    while (start > 0 && (page_is_letter(text, start - 1) ||
                         isdigit((unsigned char)text->bytes[start - 1])))
        start--;
    return start < at && is_numeral(text, start) && page_follows_any(text, start, leads);
}

/* "weltweit führend", "weltweit auf Platz zwei", "nationwide first". */
static bool begins_rank(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        " führend",    " führende",   " führenden",  " führender",   " an der Spitze",
        " auf Platz",  " auf Rang",   " auf dem",    " den ersten",  " den zweiten",
        " den dritten", " den vierten", " den fünften", " an erster", " an zweiter",
        " erster",     " erste",      " leader",     " largest",
        " an dritter", " Platz",      " Rang",       " Nummer",      " Spitzenreiter",
        " größte",     " größten",    " größter",    " größtes",     " first",
        " second",     " third",      " leading",    " No.",         " number one",
        " the leader", " the largest", NULL
    };

    return page_word_at_any(text, at, words);
}

/* "lag weltweit mit 415 Robotern auf Platz drei": further on in the clause. */
static bool is_ranked_in(const struct page_text *text, struct page_span clause)
{
    static const char *const ranks[] = { "auf Platz", "auf Rang", "auf den Rängen",
                                         "an der Spitze", "an erster Stelle", "an zweiter Stelle",
                                         "an dritter Stelle", "ranked", "ranks", "ranking",
                                         "in first place", "in second place", "in third place" };
    struct page_span found;

    return page_find_any(text, clause, ranks, sizeof ranks / sizeof ranks[0], &found);
}

/* Where its name begins with what leads to it. */
static size_t before_lead(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "in the ", "in der ", "in den ", "in ", "im ",
                                         "unter den ", "among ",  "across " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, at, leads[i]))
            return at - strlen(leads[i]);
    return at;
}

/* "In Europa führt Italien mit 47": in German the subject may come behind. */
static bool has_subject_behind(const struct page_text *text, size_t start)
{
    static const char *const openings[] = { "In ", "Im ", "Bei ", "Derzeit ", "Unter ", "Es ",
                                            "Dort ", "Hier ", "Weltweit ", "Landesweit ", "Nach ",
                                            "Laut ", "Innerhalb ", "Mit ", "Zudem ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    return text->language == LANGUAGE_DE && page_word_at_any(text, clause.start, openings);
}

/* "leads continental Europe with 36", "tops Asia": what it ranks above. */
static bool is_led(const struct page_text *text, size_t start)
{
    static const char *const sizes[] = { "continental ", "mainland ", "all of ", "the whole of ",
                                         "the " };
    static const char *const verbs[] = { "leads ", "led ", "tops ", "topped ", "dominates ",
                                         "führt ", "dominiert ", NULL };

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        start -= page_word_before(text, start, sizes[i]) ? strlen(sizes[i]) : 0;
    return page_follows_any(text, start, verbs) && !has_subject_behind(text, start);
}

/* "the largest", "die meisten", "größtes", but not "ersten Halbjahr": a small word with the ending
 * of a superlative. */
static bool is_superlative(const struct page_text *text, struct page_span word)
{
    static const char *const english[] = { "est", NULL };
    static const char *const german[] = { "ste", "sten", "ster", "stes", "stem", NULL };
    static const char *const none[] = { "erste", "ersten", "erster", "erstes", "erstem", NULL };
    const char *const *endings = text->language == LANGUAGE_DE ? german : english;

    if (!islower((unsigned char)text->bytes[word.start]) ||
        page_word_at_any(text, word.start, none))
        return false;
    for (size_t i = 0; endings[i] != NULL; i++)
        if (word.end - word.start > strlen(endings[i]) &&
            strncmp(text->bytes + word.end - strlen(endings[i]), endings[i],
                    strlen(endings[i])) == 0)
            return true;
    return false;
}

bool page_ranks(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = {
        "most",    "leading", "leader", "top",    "only",         "any other",  "one of",
        "ranked",  "ranks",   "other",  "second", "führend",      "führende",   "führenden",
        "Platz",   "Rang",    "Stelle", "Spitze", "Nummer",       "jedes andere",
        "jede andere", "jeder andere",  "einzige", "einzigen",    "Spitzenreiter"
    };
    struct page_span word = span;

    if (PAGE_HAS(text, span, words))
        return true;
    for (; word.start < span.end; word.start = word.end + 1) {
        word.end = word.start;
        while (word.end < span.end && page_is_letter(text, word.end))
            word.end++;
        if (word.end > word.start && is_superlative(text, word))
            return true;
    }
    return false;
}

/* 在中国人工智能产业区域格局中稳居第一: among whom, in words that end in 中. */
static bool is_field_of_rank(const struct page_text *text, struct page_span place)
{
    static const char *const ranks[] = { "格局中", "版图中", "中稳居", "中位居", "中排名", "中名列", "中居" };
    const struct page_span behind = { place.end, page_part(text, PART_CLAUSE, place.end,
                                                           place.end).end };

    return text->language == LANGUAGE_ZH && page_word_before(text, place.start, "在") &&
           PAGE_HAS(text, behind, ranks);
}

/* "in ihrer Dichte in Europa einmalig", "unique in Europe": among whom it has no equal. */
static bool is_unmatched(const struct page_text *text, struct page_span place, size_t start)
{
    static const char *const behind[] = { " einmalig", " einzigartig", " beispiellos",
                                          " ihresgleichen", NULL };
    static const char *const fronts[] = { "unique ", "unmatched ", "unrivalled ", "unrivaled ",
                                          "unparalleled ", "without equal ", NULL };

    return page_word_at_any(text, place.end, behind) || page_follows_any(text, start, fronts);
}

bool page_is_rank(const struct page_text *text, struct page_span place, bool adverb)
{
    struct page_token tokens[TOKENS_MOST];
    size_t start = before_lead(text, place.start), next = place.end;

    if (text->language != LANGUAGE_ZH &&
        (ends_in_rank(text, start) || is_led(text, start) ||
         ends_in_number_of_rank(text, start) || is_unmatched(text, place, start) ||
         (adverb && is_ranked_in(text, page_part(text, PART_CLAUSE, place.start, place.end)))))
        return true;
    next += text->language != LANGUAGE_ZH;
    if (page_tokens(text, (struct page_span){ next, next + 1 }, tokens) > 0)
        return false; /* 前三季度, "first quarter" */
    return text->language == LANGUAGE_ZH ? is_chinese_rank(text, place.end) ||
                                               is_behind_chinese_rank(text, place.start) ||
                                               is_field_of_rank(text, place)
                                         : adverb && begins_rank(text, place.end);
}

/* What stands behind the number may be of another place, which it names. */
static bool tells_part(const struct page_text *text, struct page_span sentence, size_t quantity,
                       const char *const *words, size_t count)
{
    struct page_span found;

    return page_find_any(text, sentence, words, count, &found) &&
           !page_word_before(text, found.start, "其中") &&
           !page_names_any_place(text, (struct page_span){ quantity, found.start });
}

bool page_ranks_parts_of(const struct page_text *text, struct page_span sentence, size_t quantity,
                         unsigned kinds)
{
    static const char *const of_city[] = { "全市第", "全市首位", "全市前列", "全市之首", "居全市", "列全市",
                                           "区级财政" };
    static const char *const of_province[] = { "全省第", "全省首位", "全省前列", "全省之首", "居全省", "列全省" };

    if (text->language != LANGUAGE_ZH)
        return false;
    return ((kinds & PLACE_CITY) != 0 && tells_part(text, sentence, quantity, of_city,
                                                    sizeof of_city / sizeof of_city[0])) ||
           (kinds == PLACE_PROVINCE && tells_part(text, sentence, quantity, of_province,
                                                  sizeof of_province / sizeof of_province[0]));
}
