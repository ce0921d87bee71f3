/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/modal.h"

#include "collectors/page/time/lead.h"
#include "collectors/page/time/tokens.h"

#include <string.h>

enum { CHARACTER = 3 };

static const char *const modals[] = { "力求", "务必", "必须", "应当", "须达", "冲刺", "剑指", NULL };

/* Those that other words end in: 供应达, 市场反应达预期, 模拟建; and what follows one that is a modal. */
static const struct {
    const char *text, *not_in_front[15], *behind[7];
} cut[] = {
    { "应",
      { "供", "反", "适", "响", "对", "效", "相", "感", "呼", "理", "答", "回", "顺", NULL },
      { "达", "不", NULL } },
    { "拟", { "模", "虚", "比", NULL }, { "建", "投", "新", NULL } },
    { "不得", { "舍", "恨", "巴", "怪", NULL }, { "低", "高", "少", "超", "大", "突", NULL } },
};

/* 要 is one where it begins a clause, or in front of a verb of reaching; 主要, 重要 and 要求 are other
 * words. */
static const char *const not_in_front[] = { "主", "重", "首", "只", "纲", "摘", "概", "简", "不", "紧", "扼",
                                            "险", "次", "必", "提", "机", NULL };
static const char *const not_behind[] = { "素", "求", "点", "闻", "塞", "害", "员", "领", "件", "价", "义",
                                          "道", "地", "职", "务", "么", "是", "不是", "数", "旨", "约", "知",
                                          "说", "看", NULL };
static const char *const reaching[] = { "达", "实现", "超", "突破", "增", "提高", "提升", "建", "完成", "力争",
                                        "保持", "培育", "打造", "引进", "降", "控制", "在", "到", "新增", "形成",
                                        "做到", "占", NULL };

/* 将 with what comes next; without a verb behind it may be what takes an object: 将产能提高到. */
static const char *const coming[] = {
    "达", "超", "突破", "实现", "形成", "新增", "新建", "提高", "提升", "打造", "培育", "完成", "投用", "投产", "投放", "投运",
    "带来", "带进", "开通", "开展", "开业", "开行", "新设", "新开", "举办", "扩", "升", "降", "跃", "迈", "冲", "破", "于",
    "进一步", "继续", "逐步", "占", "拥有", "推出", "落成", "落地", "开工", "启动", "部署", "创造", "带动", "容纳", "吸引", "设立",
    "保持", "维持", "陆续", "全面", "从", "由", "利用", "通过", "透过", "把", "接近", "不低于", "不少于", "累计", "持续", "实施",
    "加快", "围绕", "着力", "著力", "力争", "减", "是", NULL
};

/* The same of a verb that begins nouns too: 将建设, and 将重点产业做强. */
static const char *const coming_or_noun[] = {
    "建", "增", "引", "投入", "开放", "改造", "有", "在", "再", "覆盖", "布局", "安排", "招", "提供", "全部", "支持", "推动",
    "重点", "发展", NULL
};
static const char *const nouns_of_verbs[] = {
    "增加值", "增长率", "增速", "增量", "建设用地", "建筑", "在建", "在校", "在岗", "在线", "在手", "有限", "有关", "有效", "有色",
    "有机", "引擎", "再生", "招商", "覆盖率", "覆盖面", "重点产业", "重点项目", "重点工作", "重点领域", "支持政策", "发展重心", "发展重点",
    "发展目标", NULL
};
/* What is done with the object of 将. */
static const char *const done_to[] = {
    "做强", "做大", "做优", "作为", "纳入", "列为", "列入", "转向", "转移", "放在", "打造成", "落实", "用于", "提高到", "提升到",
    "提升至", "扩大到", "增至", "增加到", "降至", "变为", "变成"
};

/* Where the words of a clause begin: behind a quotation mark. */
static size_t first_word(const struct page_text *text, struct page_span clause)
{
    static const char *const marks[] = { "“", "‘", "「", "『", "\"", NULL };

    for (size_t i = 0; marks[i] != NULL; i++)
        if (page_word_at(text, clause.start, marks[i]))
            return clause.start + strlen(marks[i]);
    return clause.start;
}

static bool is_at_start(const struct page_text *text, size_t at)
{
    return first_word(text, page_part(text, PART_CLAUSE, at, at)) == at;
}

static bool is_modal_want(const struct page_text *text, size_t at)
{
    const size_t behind = at + CHARACTER;

    return page_word_at(text, at, "要") && !page_follows_any(text, at, not_in_front) &&
           !page_word_at_any(text, behind, not_behind) &&
           (is_at_start(text, at) || page_word_at_any(text, behind, reaching));
}

/* A year that stands by itself, and nothing is compared with it. Which months a phrase is of may
 * hang on what its clause plans, so that here no phrases are read. */
static bool is_whole_year(const struct page_text *text, const struct page_token *token,
                          const struct page_token *next)
{
    struct page_span span = { token->start, token->end };

    return token->kind == TOKEN_YEAR &&
           !(next != NULL && next->start == token->end && next->kind != TOKEN_YEAR) &&
           !page_is_compared(text, span, page_lead_end(text, token->start));
}

/* Whether the span names a year that is not over. */
static bool names_time_to_come(const struct page_text *text, struct page_span span)
{
    struct page_token tokens[TOKENS_MOST];

    for (size_t i = page_tokens(text, span, tokens); i-- > 0 && text->published != DATE_NONE;)
        if (tokens[i].kind == TOKEN_WINDOW ||
            (tokens[i].kind == TOKEN_YEAR &&
             tokens[i].year >= date_civil(text->published).year))
            return true;
    return false;
}

/* Whether it names a year that is over, and none to come. */
static bool is_of_past_year(const struct page_text *text, struct page_span span)
{
    struct page_token tokens[TOKENS_MOST];
    size_t count = page_tokens(text, span, tokens);

    if (text->published == DATE_NONE || names_time_to_come(text, span))
        return false;
    for (size_t i = 0; i < count; i++)
        if (is_whole_year(text, &tokens[i], i + 1 < count ? &tokens[i + 1] : NULL))
            return true;
    return false;
}

static bool is_modal_will(const struct page_text *text, size_t at)
{
    const size_t behind = at + CHARACTER;
    struct page_span rest, found;

    if (!page_word_at(text, at, "将"))
        return false;
    if (page_word_at_any(text, behind, coming))
        return true;
    if (!page_word_at_any(text, behind, coming_or_noun) ||
        page_word_at_any(text, behind, nouns_of_verbs))
        return false;
    rest = page_part(text, PART_CLAUSE, at, at);
    rest.start = behind;
    return !page_find_any(text, rest, done_to, sizeof done_to / sizeof done_to[0], &found) &&
           !is_of_past_year(text, page_part(text, PART_SENTENCE, at, at));
}

static bool is_modal_end(const struct page_text *text, size_t at)
{
    for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++)
        if (page_word_at(text, at, cut[i].text))
            return !page_follows_any(text, at, cut[i].not_in_front) &&
                   page_word_at_any(text, at + strlen(cut[i].text), cut[i].behind);
    return false;
}

/* 2023年，全市锚定目标，渔船达到30艘，同比增长5%: what was done towards it is told. */
static bool is_modal_aim(const struct page_text *text, size_t at)
{
    static const char *const aims[] = { "确保", "锚定", NULL };
    struct page_span sentence;

    /* 有效确保了供应 tells what was done */
    if (!page_word_at_any(text, at, aims) || page_word_at(text, at + 2 * CHARACTER, "了"))
        return false;
    sentence = page_part(text, PART_SENTENCE, at, at);
    return !page_says_fact(text, sentence) || !is_of_past_year(text, sentence);
}

static bool is_modal_word(const struct page_text *text, size_t at)
{
    return page_word_at_any(text, at, modals) || is_modal_end(text, at) || is_modal_aim(text, at);
}

/* 计划今年新建: a time between the plan and its verb. */
static size_t behind_time(const struct page_text *text, size_t at)
{
    static const char *const times[] = { "今年内", "今年", "明年", "年内", "今明两年", "全年", "下半年", "上半年", "到",
                                         "在", "于", NULL };
    struct page_token year;

    for (size_t i = 0; times[i] != NULL; i++)
        if (page_word_at(text, at, times[i])) {
            at += strlen(times[i]);
            break;
        }
    if (page_take_year(text, at, &year))
        at = year.end;
    return at;
}

/* 计划新开通100条, 擬引進20家; 行动计划 is a noun, and so is what no verb follows. */
static bool is_modal_plan(const struct page_text *text, size_t at)
{
    static const char *const plans[] = { "计划", "计画", "规划", "拟" };
    static const char *const nouns[] = { "行动", "三年", "五年", "的", "《", "专项", "模", "虚", NULL };
    static const char *const verbs[] = { "新", "开", "投资", "投入", "完成", "招", "安排", "用1", "用2", "用3",
                                         "用4", "用5", "用一", "用两", "用三", "用四", "用五", "用十", NULL };

    for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
        size_t behind = behind_time(text, at + strlen(plans[i]));

        if (page_word_at(text, at, plans[i]) && !page_follows_any(text, at, nouns) &&
            (page_word_at_any(text, behind, verbs) || page_word_at_any(text, behind, coming) ||
             page_word_at_any(text, behind, coming_or_noun) ||
             page_word_at_any(text, behind, reaching)) &&
            !page_word_at(text, behind, "投资额"))
            return true;
    }
    return false;
}

/* Whether the sentence tells by another word that it plans. */
static bool is_of_plan(const struct page_text *text, struct page_span sentence)
{
    static const char *const words[] = { "力争", "争取", "目标", "预计" };
    struct page_span found;

    for (size_t at = sentence.start; at < sentence.end; at++)
        if (is_modal_want(text, at) || is_modal_word(text, at) || is_modal_plan(text, at) ||
            is_modal_will(text, at))
            return true;
    return page_find_any(text, sentence, words, sizeof words / sizeof words[0], &found) ||
           page_says_future(text, sentence) || names_time_to_come(text, sentence);
}

/* 通过三年努力, 用三年左右时间: how long it is to take, in a plan; a report has it too. */
static bool is_modal_time(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "通过", "用", "再用", NULL };
    static const char *const ends[] = { "年努力", "年的努力", "年时间", "年左右时间", "年左右的时间", "年的时间" };
    struct page_span clause, found;

    if (!page_word_at_any(text, at, leads) || page_word_at(text, at, "用了") ||
        !is_at_start(text, at))
        return false;
    clause = page_part(text, PART_CLAUSE, at, at);
    clause.start = at;
    return page_find_any(text, clause, ends, sizeof ends / sizeof ends[0], &found) &&
           is_of_plan(text, page_part(text, PART_SENTENCE, at, at));
}

bool page_has_modal(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; text->language == LANGUAGE_ZH && at < span.end; at++)
        if (is_modal_want(text, at) || is_modal_word(text, at) || is_modal_plan(text, at) ||
            is_modal_time(text, at))
            return true;
    return false;
}

bool page_says_will(const struct page_text *text, struct page_span span)
{
    for (size_t at = span.start; text->language == LANGUAGE_ZH && at < span.end; at++)
        if (is_modal_will(text, at))
            return true;
    return false;
}

/* What is there, and not to come. */
static const char *const facts[] = {
    "已", "目前", "当前", "截至", "截止", "现有", "现已", "去年", "上年", "同比", "较上年", "共有", "拥有", "位居", "位列", "排名",
    "稳居", "连续", "达到了", "实现了", "增长了", "建成了", "超过了", "突破了", "形成了", "首次", "出现", "创下", "据统计", "数据显示",
    "初步核算", "跻身", "创历史新高"
};

bool page_says_fact(const struct page_text *text, struct page_span span)
{
    static const char *const froms[] = { "由", "从", NULL }; /* 由目前的2400家增加到3000家 */
    struct page_span found;

    while (page_find_any(text, span, facts, sizeof facts / sizeof facts[0], &found)) {
        if (!page_follows_any(text, found.start, froms))
            return true;
        span.start = found.end;
    }
    return false;
}

bool page_says_future(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "未来", "今后", "下一步", "后续", "届时" };
    struct page_span found;

    return text->language == LANGUAGE_ZH &&
           page_find_any(text, span, words, sizeof words / sizeof words[0], &found);
}

bool page_supposes(const struct page_text *text, struct page_span quantity)
{
    static const char *const words[] = {
        "达产后", "投产后", "建成后", "落成后", "投用后", "投运后", "竣工后", "可实现", "可带动", "可新增", "可提供", "可创造", "可形成"
    };
    struct page_span group = page_part(text, PART_GROUP, quantity.start, quantity.end), found;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);

    group.end = quantity.start;
    if (text->language != LANGUAGE_ZH || page_says_fact(text, clause) ||
        !page_find_any(text, group, words, sizeof words / sizeof words[0], &found))
        return false;
    clause = page_part(text, PART_CLAUSE, found.start, found.end);
    return !page_says_fact(text, clause);
}
