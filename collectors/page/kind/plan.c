/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/plan.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/modal.h"
#include "collectors/page/time/phrase.h"
#include "collectors/page/time/plan_period.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { SENTENCES_MOST = 8, HEADING_MOST = 60, LINES_MOST = 12, HEAD = 500 /* bytes */ };

enum tense { TENSE_NONE, TENSE_PAST, TENSE_TO_COME };

/* 从2020年的27万家提高到45万家, 比2020年增长: what is compared with, or where a way begins. */
static bool is_base(const struct page_text *text, const struct page_phrase *phrase)
{
    static const char *const leads[] = { "从", "由", "比", "较", NULL };

    return page_follows_any(text, phrase->span.start, leads);
}

/* What the last word of time in the span says. */
static enum tense tense_of(const struct page_text *text, struct page_span span)
{
    struct page_phrase phrases[PHRASES_MOST];
    size_t count = page_phrases(text, span, phrases);

    for (size_t i = count; i-- > 0 && text->published != DATE_NONE;) {
        if (phrases[i].kind == PHRASE_EVENT || is_base(text, &phrases[i]))
            continue;
        if (phrases[i].kind == PHRASE_WINDOW || phrases[i].period.last > text->published)
            return TENSE_TO_COME;
        return TENSE_PAST;
    }
    if (page_says_fact(text, span))
        return TENSE_PAST;
    return page_kind_in(text, span) == PAGE_TARGET ? TENSE_TO_COME : TENSE_NONE;
}

/* 一、, （一）, 1. in front of a line. */
static bool begins_as_heading(const struct page_text *text, struct page_span line)
{
    static const char *const openings[] = { "（", "(", "第" };
    static const char *const numerals[] = { "十", "一", "二", "三", "四", "五", "六", "七", "八", "九", "0",
                                            "1", "2", "3", "4", "5", "6", "7", "8", "9" };
    static const char *const closings[] = { "、", "）", ")", ".", "．", "章", "节", "部分" };
    struct page_span found;
    size_t at = line.start;
    bool numbered = false;

    for (size_t i = 0; i < sizeof openings / sizeof openings[0] && at == line.start; i++)
        if (page_word_at(text, at, openings[i]))
            at += strlen(openings[i]);
    for (size_t i = 0; i < sizeof numerals / sizeof numerals[0];)
        if (strncmp(text->bytes + at, numerals[i], strlen(numerals[i])) == 0) {
            at += strlen(numerals[i]);
            numbered = true;
            i = 0;
        } else {
            i++;
        }
    return numbered && at < line.end &&
           page_find_any(text, (struct page_span){ at, line.end }, closings,
                         sizeof closings / sizeof closings[0], &found) &&
           found.start == at;
}

/* 一、发展目标 in a line of its own; 北京超额完成全年目标 is a headline. */
static bool is_heading_of_plan(const struct page_text *text, struct page_span line)
{
    static const char *const words[] = { "目标", "重点任务", "主要任务" };
    static const char *const done[] = { "完成", "实现", "超额", "达成", "提前" };
    struct page_span found;
    size_t end = line.end;

    while (end > line.start && strchr(" \r:", text->bytes[end - 1]) != NULL)
        end--;
    if (page_word_before(text, end, "："))
        end -= strlen("：");
    return line.end - line.start <= HEADING_MOST &&
           page_part(text, PART_SENTENCE, line.start, line.start).end == line.end &&
           page_find_any(text, line, words, sizeof words / sizeof words[0], &found) &&
           !page_find_any(text, line, done, sizeof done / sizeof done[0], &found) &&
           !page_says_fact(text, line) &&
           (begins_as_heading(text, line) ||
            page_follows_any(text, end, (const char *const[]){ "目标", "任务", NULL }));
}

/* What a plan has in front of its numbers; 投资113亿元 describes. */
static bool is_attained(const struct page_text *text, struct page_span quantity)
{
    static const char *const verbs[] = {
        "达", "突破", "超", "不低于", "不少于", "提高", "提升", "建成", "培育", "形成", "新增", "引进", "打造", "实现", "建设",
        "增至", "增长", "保持", "控制", "降至", "新建", "完成", "以上", "集聚", "聚集", "落户", "招引", "引育", "创建", "覆盖",
        "推广", "认定", "获批"
    };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end), found;

    /* a word of its bound is read with the quantity */
    clause.end = quantity.end;
    return !page_word_before(text, quantity.start, "了") &&
           page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* （二）培育生态, 2.完善体系: the items of a list go on with what its heading says. */
static bool is_item(const struct page_text *text, struct page_span line)
{
    static const char *const marks[] = { "（", "(", "1", "2", "3", "4", "5", "6", "7", "8", "9", "①",
                                         "②", "③", "④", "⑤", "一是", "二是", "三是", "四是", "——" };

    while (line.start < line.end && (text->bytes[line.start] == ' ' ||
                                     page_word_at(text, line.start, "　")))
        line.start += text->bytes[line.start] == ' ' ? 1 : strlen("　");
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (page_word_at(text, line.start, marks[i]))
            return true;
    return false;
}

/* "Main goals for 2030:", "Bergen's targets by the end of 2030:": nothing but the goals, whose they
 * are and when; not "Results against targets:". */
static bool is_heading_of_goals(const struct page_text *text, struct page_span heading)
{
    static const char *const goals[] = { "goals", "targets", "objectives" };
    static const char *const others[] = {
        "the", "our", "its", "main", "key", "major", "overall", "core", "primary", "development",
        "specific", "quantitative", "for", "by", "in", "until", "through", "to", "end", "of",
        "year", "years", "period", "next", "five", "five-year", "plan"
    };
    const size_t end = heading.end - strlen(":");
    bool named = false;

    while (heading.start < end) {
        struct page_span word = { heading.start, heading.start };

        while (word.end < end && text->bytes[word.end] != ' ')
            word.end++;
        heading.start = word.end + 1;
        if (PAGE_HAS(text, word, goals))
            named = true;
        else if (word.end > word.start && !isdigit((unsigned char)text->bytes[word.start]) &&
                 !page_word_before(text, word.end, "'s") &&
                 !page_word_before(text, word.end, "’s") && !PAGE_HAS(text, word, others))
            return false;
    }
    return named;
}

/* "Main goals for 2030:" over lines that name a thing and its number: "Tea trade: 5 billion". */
static bool is_under_goals(const struct page_text *text, struct page_span line)
{
    for (int i = 0; i < LINES_MOST; i++) {
        const size_t last = line.end - (line.end > line.start);

        if (text->bytes[last] == ':')
            return line.end - line.start <= HEADING_MOST && is_heading_of_goals(text, line);
        if (page_find(text, line, ": ") == line.end || line.start == 0)
            return false;
        while (line.start > 0 && text->bytes[line.start - 1] == '\n')
            line.start--;
        if (line.start == 0)
            return false;
        line = page_line(text, line.start - 1);
    }
    return false;
}

bool page_is_in_plan(const struct page_text *text, struct page_span quantity)
{
    struct page_span line = page_line(text, quantity.start);
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);

    if (text->language == LANGUAGE_EN)
        return is_under_goals(text, line);
    if (text->language != LANGUAGE_ZH || page_says_fact(text, sentence) ||
        page_names_plan_period(text, sentence) || !is_attained(text, quantity))
        return false;
    for (int i = 0; i < SENTENCES_MOST && sentence.start > line.start; i++) {
        size_t at = sentence.start - 1;
        enum tense tense;

        while (at > line.start && (text->bytes[at] & 0xc0) == 0x80)
            at--;
        sentence = page_part(text, PART_SENTENCE, at, at);
        tense = tense_of(text, sentence);
        if (tense != TENSE_NONE)
            return tense == TENSE_TO_COME;
    }
    for (int i = 0; i < LINES_MOST; i++) {
        bool item = is_item(text, line);

        while (line.start > 0 && text->bytes[line.start - 1] == '\n')
            line.start--;
        if (line.start == 0)
            return false;
        line = page_line(text, line.start - 1);
        if (is_heading_of_plan(text, line))
            return true;
        if (!item)
            return false;
    }
    return false;
}

/* A plan behind such words: "laut dem neuen Aktionsplan", "according to the five-year plan". */
static bool names_plan(const struct page_text *text, struct page_span span)
{
    static const char *const english[] = { "plan", "blueprint", "roadmap", "action plan" };
    static const char *const german[] = { "plan", "plans", "planes", "fahrplan", "fahrplans" };
    struct page_span word;

    if (text->language != LANGUAGE_DE)
        return page_find_any(text, span, english, sizeof english / sizeof english[0], &word);
    for (size_t i = 0; i < sizeof german / sizeof german[0]; i++)
        for (size_t at = span.start, n = strlen(german[i]); at + n <= span.end; at++)
            if (strncasecmp(text->bytes + at, german[i], n) == 0 && !page_is_letter(text, at + n))
                return true; /* the end of a word: "Aktionsplan" */
    return false;
}

/* "China's blueprint for the digital economy in numbers": the page's heading or first sentences. */
static bool is_page_of_plan(const struct page_text *text)
{
    static const char *const plans[] = { "blueprint", "action plan", "five-year plan for",
                                         "development plan", "national plan", "puts out plan",
                                         "unveils plan", "has put out a plan",
                                         "has drawn up a plan",
                                         "guideline", "guidelines", "roadmap" };
    struct page_span head = { 0, text->length < HEAD ? text->length
                                                     : page_whole_character(text, HEAD) }, word;

    return text->language == LANGUAGE_EN &&
           page_find_any(text, head, plans, sizeof plans / sizeof plans[0], &word);
}

/* "Analysts expect": nobody's aim. */
static bool is_said_by_others(const struct page_text *text, struct page_span sentence)
{
    static const char *const others[] = { "analyst", "analysts", "consultancy", "consulting",
                                          "researcher", "researchers", "institute", "economists",
                                          "forecast", "forecasts", "estimates", "estimated",
                                          "predicts", "according to", "report", "bank", "experts",
                                          "expects", "said", "market" };
    struct page_span word;

    return page_find_any(text, sentence, others, sizeof others / sizeof others[0], &word);
}

/* 按照计划，到2026年预计达到: a clause that ends in the plan, not in a report about one. */
static bool is_by_plan_in_chinese(const struct page_text *text, struct page_span sentence)
{
    static const char *const bys[] = { "按照", "根据", "依据", "依照", "按" };
    static const char *const closings[] = { "》", "”", "」", ">", "要求" };
    static const char *const plans[] = { "规划", "计划", "方案", "纲要", "部署", "蓝图", "目标", "安排", NULL };

    while (sentence.start < sentence.end) {
        struct page_span by, clause, found;

        if (!page_find_any(text, sentence, bys, sizeof bys / sizeof bys[0], &by))
            return false;
        clause = page_part(text, PART_CLAUSE, by.start, by.end);
        sentence.start = by.end;
        found = clause;
        for (size_t i = 0; i < sizeof closings / sizeof closings[0]; i++)
            if (page_word_before(text, found.end, closings[i]))
                found.end -= strlen(closings[i]);
        if (page_follows_any(text, found.end, plans))
            return true;
    }
    return false;
}

/* 到“十五五”末，规模预计增长到: what is expected of the end of a plan it aims at, but where somebody else
 * reckons with it. */
static bool is_of_end_of_plan(const struct page_text *text, struct page_span sentence)
{
    static const char *const ends[] = { "五”末", "五」末", "五末", "五”期末", "五”规划末", "五」规划末", "规划期末" };
    static const char *const others[] = { "业内", "专家", "机构", "研究院", "研究所", "报告", "分析", "测算", "协会",
                                          "公司", "券商", "投行", "咨询", "谘询", "IDC", "Gartner" };

    return PAGE_HAS(text, sentence, ends) && !PAGE_HAS(text, sentence, others);
}

/* By those who watch: whatever plan the sentence names, they only expect it. */
static bool is_reckoned(const struct page_text *text, struct page_span sentence)
{
    static const char *const others[] = { "analyst", "analysts", "economists", "experts",
                                          "consultancy", "consulting", "researchers", "institute",
                                          "bank", "forecast", "forecasts", "estimates", "estimated",
                                          "Analysten", "Ökonomen", "Experten", "Institut",
                                          "Prognose", "Schätzung", "Schätzungen", "Bank" };

    return PAGE_HAS(text, sentence, others);
}

bool page_is_said_by_plan(const struct page_text *text, struct page_span sentence)
{
    static const char *const before[] = { "according to", "laut", "heißt es im", "heißt es in dem",
                                          "nach dem", "steht im", "geht aus dem", "so der",
                                          "gemäß", "zufolge", "plan says", "plan said",
                                          "said the plan", "says the plan", "plan added" };
    static const char *const within[] = { "under the", "under its", "under a", "in a", "in its",
                                          "outlined in", "set out in", "im Rahmen" };
    struct page_span word, near;

    if (text->language == LANGUAGE_ZH)
        return is_by_plan_in_chinese(text, sentence) || is_of_end_of_plan(text, sentence);
    if (is_page_of_plan(text) && !is_said_by_others(text, sentence))
        return true;
    if (!page_find_any(text, sentence, before, sizeof before / sizeof before[0], &word) &&
        (is_reckoned(text, sentence) ||
         !page_find_any(text, sentence, within, sizeof within / sizeof within[0], &word)))
        return false;
    near = page_part(text, PART_CLAUSE, word.start, word.end);
    return names_plan(text, near);
}
