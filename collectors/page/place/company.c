/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/company.h"

#include "collectors/page/place/named.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/place/seat.h"

#include <ctype.h>
#include <string.h>

enum { NAME_WORDS = 4, NAME_REACH = 36, CHARACTER = 3, OF_A_BRANCH = 3, JOINT_MOST = 6 };

/* "China Mobile", "Beijing Automotive Group"; a word in small letters ends a name. */
static size_t western_end(const struct page_text *text, size_t at)
{
    static const char *const kinds[] = { "Mobile",   "Telecom", "Unicom",      "Tower",
                                         "Railway",  "Group",   "Corporation", "Corp",
                                         "Airlines", "Motor",   "Motors",      "Petroleum",
                                         "Holdings", NULL };
    size_t end = 0;

    for (size_t i = 0; i < NAME_WORDS && at + 1 < text->length && text->bytes[at] == ' ' &&
                       isupper((unsigned char)text->bytes[at + 1]);
         i++) {
        const size_t word = at + 1;

        at = page_letters_end(text, word);
        if (page_word_at_any(text, word, kinds))
            end = at;
        if (text->language == LANGUAGE_DE && end == 0)
            break; /* nouns are written large as well */
    }
    return end;
}

/* 中国移动 is a company; 中国移动支付 is what is paid by telephone in China. */
static size_t known_end(const struct page_text *text, size_t end)
{
    static const char *const names[] = { "移动", "电信", "联通", "中车", "铁塔", "中铁", "铁建", "平安", "人寿" };
    static const char *const fields[] = { "支付", "互联", "物联", "通信", "游戏", "电话", "用户", "业",
                                          "网",   "市场" };
    size_t behind = 0;

    for (size_t i = 0; i < sizeof names / sizeof names[0] && behind == 0; i++)
        behind = page_word_at(text, end, names[i]) ? end + strlen(names[i]) : 0;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0] && behind > 0; i++)
        if (page_word_at(text, behind, fields[i]))
            return 0;
    return behind;
}

/* 北京汽车集团, 中国移动通信有限公司, and not 北京上市公司 or 上海的集团 */
static size_t chinese_end(const struct page_text *text, size_t at)
{
    static const char *const endings[] = { "集团", "有限公司", NULL };
    static const char *const stops[] = { "的", "，", "。", "、", "；", "和", "与", "有", "家", "大型", "企业",
                                         "引进", "吸引", "在", NULL };
    const size_t to = at + NAME_REACH < text->length ? at + NAME_REACH : text->length;
    const size_t known = known_end(text, at);

    for (; known == 0 && at < to && (unsigned char)text->bytes[at] >= 0xe4 &&
           !page_word_at_any(text, at, stops);
         at += CHARACTER)
        for (size_t i = 0; endings[i] != NULL; i++)
            if (page_word_at(text, at, endings[i]))
                return at + strlen(endings[i]);
    return known;
}

size_t page_company_of_place(const struct page_text *text, struct page_span place)
{
    return text->language == LANGUAGE_ZH ? chinese_end(text, place.end)
                                         : western_end(text, place.end);
}

static const char *const says[] = {
    " said", " says", " estimates", " estimated", " forecasts", " forecast", " expects",
    " expected", " predicts", " predicted", " projects", " projected", " wrote", " writes",
    " stated", " states", " found", " puts", " put", " reported", " noted", " added",
    " schätzt", " schätzte", " erwartet", " erwartete", " rechnet", " rechnete",
    " prognostiziert", " teilte", " sagte", " berichtet", " berichtete", " gab", " geht",
    " ging", " zufolge", "预计", "表示", "称", "认为", "预测", "发布", "的", NULL
};

/* "the company's data": what it says of others, and not "the company's computing power" */
static bool says_in_its_papers(const struct page_text *text, size_t end)
{
    static const char *const papers[] = {
        "data", "figures", "report", "reports", "forecast", "forecasts", "estimate", "estimates",
        "analysts", "analysis", "research", "study", "survey", "statistics", "chief", "CEO",
        "chairman", "president", "founder", "spokesperson", "spokesman", "statement", "latest",
        "annual", "own", "white", "index", NULL
    };
    static const char *const signs[] = { "'s ", "’s ", NULL };

    for (size_t i = 0; signs[i] != NULL; i++)
        if (page_word_at(text, end, signs[i]))
            return page_word_at_any(text, end + strlen(signs[i]), papers);
    return false;
}

/* "The operator plans", but not "the company expects global sales": what one says of others. */
static bool is_anaphor(const struct page_text *text, size_t at, size_t *end)
{
    static const struct {
        enum language language;
        const char *text;
    } words[] = {
        { LANGUAGE_EN, "the company" },   { LANGUAGE_EN, "the operator" },
        { LANGUAGE_EN, "the carrier" },   { LANGUAGE_EN, "the automaker" },
        { LANGUAGE_EN, "the carmaker" },  { LANGUAGE_EN, "the chipmaker" },
        { LANGUAGE_DE, "das Unternehmen" }, { LANGUAGE_DE, "der Konzern" },
        { LANGUAGE_DE, "der Betreiber" }, { LANGUAGE_DE, "der Autobauer" },
        { LANGUAGE_ZH, "该公司" },
        { LANGUAGE_ZH, "该企业" },
        { LANGUAGE_ZH, "该集团" },
    };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].language == text->language && page_word_at(text, at, words[i].text)) {
            *end = at + strlen(words[i].text);
            return !page_word_at_any(text, *end, says) && !says_in_its_papers(text, *end) &&
                   !(text->language == LANGUAGE_DE && page_word_before(text, at, "so "));
        }
    return false;
}

/* 中国移动数据显示，, 该公司指出，: who says in a clause of its own what is there, unless that goes on
 * with 公司 or 其, which is the company again, or with a verb of its own. */
static bool is_chinese_reporter(const struct page_text *text, size_t end, size_t to)
{
    static const char *const verbs[] = { "显示", "表示", "指出", "介绍", "透露", "认为", "强调",
                                         "宣布", "说",   "称",   NULL };
    static const char *const own[] = { "公司", "集团", "其",     "我们",   "自身", "已建",
                                       "已开", "拥有", "净利润", "将建成" };
    const size_t clause_end = page_part(text, PART_CLAUSE, end, end).end;
    const struct page_span behind = { clause_end, to };

    return text->language == LANGUAGE_ZH && clause_end < to &&
           page_follows_any(text, clause_end, verbs) &&
           !PAGE_HAS(text, behind, own);
}

/* "Shenzhen-based IDC said", and not "Shenzhen-based UBTech said it had" */
static bool is_western_reporter(const struct page_text *text, size_t end, size_t to)
{
    static const char *const own[] = { "its",   "it",     "our",    "we",    "seine", "seinen",
                                       "seinem", "seiner", "sein",  "ihre",  "ihren", "ihrer",
                                       "er",    "es",     "sie",    "eigene", "eigenen" };
    const struct page_span behind = { end, to };

    return text->language != LANGUAGE_ZH &&
           page_word_at_any(text, end + (page_word_at(text, end, ",") ? 1 : 0), says) &&
           !PAGE_HAS(text, behind, own);
}

/* "China Mobile and its rivals had", 上海汽车集团等企业集聚，: one of many that are not told. */
static bool is_one_of_many(const struct page_text *text, size_t end)
{
    static const char *const others[] = { " and its rivals", " and its peers",
                                          " and its competitors", " and other ",
                                          " und seine Konkurrenten", " und seine Rivalen",
                                          " und seine Wettbewerber", " und andere ", NULL };
    static const char *const gather[] = { "集聚", "聚集", "落户", "入驻", "云集", "汇聚" };
    const struct page_span behind = { end, page_part(text, PART_CLAUSE, end, end).end };

    return page_word_at_any(text, end, others) ||
           (page_word_at(text, end, "等") && PAGE_HAS(text, behind, gather));
}

/* Who only helps, is asked or is named beside another. */
static bool is_aside(const struct page_text *text, size_t start)
{
    static const char *const leads[] = {
        "with ", "by ", "to ", "from ", "for ", "of ", "in ", "including ", "such as ", "like ",
        "mit ", "von ", "laut ", "für ", "bei ", "durch ", "darunter ", "wie ", "nach ", "与", "和",
        "由", "据", "根据", "向", "对", "包括", "如", "在", "来自", "为", "及", NULL
    };

    return page_follows_any(text, start, leads);
}

/* "Korean maker Kia recorded": a noun for companies right in front of a name. */
static bool is_noun_and_name(const struct page_text *text, size_t at, struct page_span *company)
{
    static const char *const nouns[] = { "maker ", "carmaker ", "automaker ", "chipmaker ",
                                         "manufacturer ", "retailer ", "supplier ", "startup ",
                                         "operator ", "brand " };
    struct page_mention place;
    size_t name = 0, end;

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0] && name == 0; i++)
        name = page_word_at(text, at, nouns[i]) ? at + strlen(nouns[i]) : 0;
    if (text->language != LANGUAGE_EN || name == 0 || page_inside_word(text, at) ||
        !isupper((unsigned char)text->bytes[name]) || page_place_at(text, name, false, &place))
        return false;
    end = page_letters_end(text, name);
    while (end + 1 < text->length && text->bytes[end] == ' ' &&
           isupper((unsigned char)text->bytes[end + 1]))
        end = page_letters_end(text, end + 1); /* "State Grid" */
    *company = (struct page_span){ at, end };
    return true;
}

/* A company whose name, or what tells it, begins at `at`. */
static bool is_company(const struct page_text *text, size_t at, size_t to,
                       struct page_span *company)
{
    struct page_mention place;
    size_t end = 0;
    bool found = page_german_company_at(text, at, company) || is_noun_and_name(text, at, company);

    if (!found && !page_inside_word(text, at) && page_place_at(text, at, false, &place)) {
        end = page_company_of_place(text, place.span);
        *company = (struct page_span){ at, end };
        found = end > 0 || page_company_of_seat(text, place.span, company);
    }
    return found && company->end > at && company->end <= to &&
           !is_western_reporter(text, company->end, to);
}

/* The last company that the span, which lies in front of a quantity, names as who has or does
 * something, and not who only reports it; false where it names none, or all of a branch: "China
 * Mobile, China Telecom and China Unicom", "China Mobile and its rivals". */
static bool company_in(const struct page_text *text, struct page_span span,
                       struct page_span *company)
{
    size_t joined = 0, last = 0; /* where the name in front ended */

    *company = (struct page_span){ span.end, span.end };
    for (size_t at = span.start; at < span.end; at = page_whole_character(text, at + 1)) {
        struct page_span found = { at, 0 };

        if (is_anaphor(text, at, &found.end))
            joined = 0;
        else if (is_company(text, at, span.end, &found))
            joined = last > 0 && at - last <= JOINT_MOST ? joined + 1 : 1;
        else
            continue;
        if (found.end > span.end)
            continue;
        if (!is_aside(text, found.start) && !is_chinese_reporter(text, found.end, span.end) &&
            !is_one_of_many(text, found.end))
            *company = found;
        last = found.end;
        at = found.end - 1;
    }
    return company->start < span.end && joined < OF_A_BRANCH;
}

/* "China, where Korean maker Kia sold 20,000 cars, had 5 million": what is inserted tells nothing
 * of what goes on behind it. */
static bool is_inserted(const struct page_text *text, struct page_span company, size_t quantity)
{
    static const char *const openings[] = { "where ", "whose ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, company.start, company.start);

    return page_word_at_any(text, clause.start, openings) && quantity >= clause.end;
}

int page_is_of_company(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity, struct err *err)
{
    static const struct page_look named_behind = { .adverbs = true, .compared = true };
    struct page_span front = { page_part(text, PART_SENTENCE, quantity->offset,
                                         quantity->offset).start, quantity->offset };
    const struct page_span behind = { quantity->offset + quantity->length,
                                      page_part(text, PART_CLAUSE, quantity->offset,
                                                quantity->offset).end };
    struct page_span company;
    struct page_mention place;
    size_t a, b;
    int found;

    if (!company_in(text, front, &company) || is_inserted(text, company, quantity->offset))
        return 0;
    found = pattern_find(figure->region, text->bytes, company.end, company.start, &a, &b, err);
    if (found < 0)
        return -1;
    if (found > 0 && b == company.end && !(page_place_at(text, a, false, &place) &&
                                           place.span.end == b))
        return 0; /* the entry is the company's */
    front.start = company.end;
    found = page_mention_in(text, figure, front, named_behind, &place, err);
    if (found == 0)
        found = page_mention_in(text, figure, behind, named_behind, &place, err);
    if (found != 0)
        return found < 0 ? -1 : 0;
    return page_is_known_place(figure, err);
}
