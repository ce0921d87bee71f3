/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/outlook.h"

#include "collectors/page/text/continuation.h"

#include <string.h>

enum { WHICH_MOST = 40 /* bytes that say which experts they are */ };

bool page_is_word_of_outlook(enum language language, const char *word)
{
    static const char *const words[][2] = {
        [LANGUAGE_EN] = { "will", "would" },
        [LANGUAGE_ZH] = { "", "" },
        [LANGUAGE_DE] = { "soll", "sollen" },
    };

    return strcmp(word, words[language][0]) == 0 || strcmp(word, words[language][1]) == 0;
}

/* "economists put growth at", "economists polled by the bank see": the verb stands right behind
 * them or what says which they are; experts that came to see are others. */
bool page_is_seen_by_experts(const struct page_text *text, struct page_span clause)
{
    static const char *const experts[] = { "economists", "analysts", "forecasters", "institutes",
                                           "experts" };
    static const char *const verbs[] = { "see", "put" };
    static const char *const which[] = { " polled ", " surveyed ", " at ", " in ", " from ", " of ",
                                         " now ", NULL };
    struct page_span found, verb;

    while (text->language == LANGUAGE_EN &&
           page_find_any(text, clause, experts, sizeof experts / sizeof experts[0], &found)) {
        clause.start = found.end;
        if (page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &verb) &&
            (verb.start == found.end + 1 ||
             (page_word_at_any(text, found.end, which) && verb.start <= found.end + WHICH_MOST &&
              !page_word_before(text, verb.start, "to "))))
            return true;
    }
    return false;
}

/* "forecasts that output will rise", "the bank projected that growth would be" */
static bool says_expected(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = {
        "forecast that", "forecasts that", "forecasts", "forecast", "projects that",
        "project that", "projected", "projects", "predicts", "predict", "predicted", "expects that",
        "expect that", "expected that", "estimates that", "estimated that", "anticipates",
        "anticipate", "anticipated", "forecasters", "according to a forecast",
        "according to a survey", "according to the survey",
        "according to forecasts", "analysts said", "analysts say", "economists said",
        "economists say", "experts said", "experts say"
    };
    struct page_span found;

    return page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* Whether the name in the span is who says it: "according to IDC", "Analysten rechnen",
 * 某某咨询预测; no "train analysts", no 支持咨询企业. */
static bool speaks(const struct page_text *text, struct page_span name)
{
    static const char *const leads[] = { "according to ", "by ", "from ", "laut ", "nach ", "des ",
                                         "von ", "vom ", "据", "根据", NULL };
    static const char *const verbs[] = {
        " said", " says", " say", " estimates", " estimated", " estimate", " expects", " expect",
        " expected", " forecasts", " forecast", " predicts", " predicted", " predict", " projects",
        " projected", " reckons", " reckon", " sees", " see", "'s report", " report", " erwartet",
        " erwarten", " rechnet", " rechnen", " schätzt", " schätzen", " prognostiziert",
        " prognostizieren", " zufolge", " gehen", " geht", "预计", "预测", "报告", "数据", "认为", "指出",
        "表示", "称", "测算", "发布的", "研报", "显示", NULL
    };

    return page_follows_any(text, name.start, leads) || page_word_at_any(text, name.end, verbs);
}

/* Who reckons and sets no goals: "according to a report by IDC", "CCID Consulting said"; beside a
 * plan the goal is the plan's. */
static bool is_told_by_reckoners(const struct page_text *text, struct page_span sentence)
{
    static const char *const names[] = {
        "IDC", "Gartner", "McKinsey", "Deloitte", "PwC", "KPMG", "Frost & Sullivan", "iResearch",
        "Goldman Sachs", "Morgan Stanley", "TrendForce", "Statista", "Roland Berger", "Accenture",
        "Bloomberg Intelligence", "consultancy", "CCID Consulting", "Consulting", "research firm",
        "think tank", "securities firm", "Securities", "analysts", "Analysten", "Marktforscher",
        "Marktforschers", "Marktforschern", "Unternehmensberatung", "Beratungsfirma", "艾瑞", "赛迪",
        "高盛", "麦肯锡", "摩根", "咨询", "谘询", "顾问", "券商", "证券", "投行", "业内人士", "分析师"
    };
    static const char *const plans[] = { "plan", "plans", "guideline", "guidelines", "blueprint",
                                         "roadmap", "policy", "government", "aims", "goal",
                                         "target", "Plan", "Regierung", "Ziel", "规划", "方案", "计划",
                                         "意见", "目标", "力争", "政府", "纲要" };
    struct page_span rest = sentence, name;

    while (page_find_any(text, rest, names, sizeof names / sizeof names[0], &name)) {
        if (speaks(text, name))
            return !PAGE_HAS(text, sentence, plans);
        rest.start = name.end;
    }
    return false;
}

/* In its own clause, or in one behind that tells who said it: "..., the bank forecast". */
static bool is_expected_in_english(const struct page_text *text, struct page_span clause,
                                   struct page_span sentence)
{
    static const char *const estimates[] = { "estimates", "estimated", "estimate", "expects",
                                             "expect" };
    struct page_span behind = { clause.end, sentence.end }, before;
    size_t next = page_quantity_from(text, clause.end);

    if (says_expected(text, clause) || is_told_by_reckoners(text, sentence) ||
        (page_clause_before(text, clause, sentence, &before) && says_expected(text, before) &&
         page_quantity_from(text, before.start) == page_quantity_from(text, before.end)))
        return true;
    if (behind.start >= behind.end ||
        (next < text->quantities->count && text->quantities->items[next].offset < sentence.end))
        return false;
    return says_expected(text, behind) || PAGE_HAS(text, behind, estimates);
}

/* "sollen gebaut werden": somebody wants it, whatever is expected beside it. */
static bool is_made_in_german(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = { "gebaut", "geschaffen", "entstehen", "errichtet",
                                         "installiert", "investiert", "eingestellt", "gepflanzt",
                                         "saniert", "eröffnet", "eingerichtet", "angeschafft",
                                         "ausgebaut", "gefördert" };
    struct page_span found;

    return page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* "Der Verband rechnet mit einem guten Jahr. Die Umsätze sollen um 4 Prozent steigen": in the
 * sentence, or by the surer words in that in front of it in its paragraph. */
static bool is_expected_in_german(const struct page_text *text, struct page_span clause,
                                  struct page_span sentence)
{
    static const char *const sure[] = { "Prognose", "Prognosen", "prognostiziert", "Schätzung",
                                        "Schätzungen", "Hochrechnung", "rechnet", "rechnen",
                                        "Berechnungen", "Modellrechnung", "Analysten" };
    static const char *const others[] = { "erwartet", "erwarten", "Studie", "Einschätzung",
                                          "nach der Rechnung", "nach Rechnung",
                                          "Rechnungen zufolge" };
    struct page_span found;

    if (page_find_any(text, sentence, others, sizeof others / sizeof others[0], &found) ||
        page_find_any(text, sentence, sure, sizeof sure / sizeof sure[0], &found) ||
        is_told_by_reckoners(text, sentence))
        return true;
    return !is_made_in_german(text, clause) &&
           page_sentence_before(text, sentence, false, &sentence) &&
           page_find_any(text, sentence, sure, sizeof sure / sizeof sure[0], &found);
}

/* 协会预计, 预计到2026年: a clause that has no number and says so at its end or with a time. */
static bool announces(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = { "预计", "预测", "预估" };
    static const char *const times[] = { "到", "至", "20", "明年", "今年", "今后", "未来", "十四五", "十五五",
                                         "“十四五", "“十五五", NULL };
    struct page_span found, rest = clause;

    if (page_quantity_from(text, clause.start) != page_quantity_from(text, clause.end))
        return false;
    while (page_find_any(text, rest, verbs, sizeof verbs / sizeof verbs[0], &found)) {
        if (found.end == clause.end || page_word_at_any(text, found.end, times))
            return true;
        rest.start = found.end;
    }
    return false;
}

/* 协会预计，明年产量将达到: so the clause in front announces, or the opening does for the sentence. */
static bool is_expected_in_chinese(const struct page_text *text, struct page_span clause,
                                   struct page_span sentence)
{
    struct page_span opening = page_part(text, PART_CLAUSE, sentence.start, sentence.start);
    struct page_span before;

    if (is_told_by_reckoners(text, sentence))
        return true;
    return page_clause_before(text, clause, sentence, &before) &&
           (announces(text, before) || announces(text, opening));
}

bool page_is_outlook(const struct page_text *text, struct page_span clause)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, clause.start, clause.end);

    switch (text->language) {
    case LANGUAGE_EN:
        return is_expected_in_english(text, clause, sentence);
    case LANGUAGE_DE:
        return is_expected_in_german(text, clause, sentence);
    default:
        return is_expected_in_chinese(text, clause, sentence);
    }
}
