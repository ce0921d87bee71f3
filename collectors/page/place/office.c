/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/office.h"

#include <stddef.h>

enum { HEAD = 6000, REPORT_WITHIN = 36 }; /* bytes */

/* Names that no other country's offices have; 商务部 and "State Council" are those of several. */
static const char *const china[] = {
    "国家统计局", "国家能源局", "工业和信息化部", "工信部", "国家发展改革委", "国家发改委", "国家数据局", "中国信通院",
    "中国汽车工业协会", "中汽协", "乘联会", "Ministry of Industry and Information Technology",
    "National Development and Reform Commission", "National Data Administration",
    "China Internet Network Information Center", "CNNIC"
};
static const char *const taiwan[] = { "经济部", "主计总处", "国发会", "工研院" };
static const char *const germany[] = { "Statistisches Bundesamt", "Statistische Bundesamt",
                                       "Statistischen Bundesamtes", "Destatis", "Bundesnetzagentur",
                                       "Bundeswirtschaftsministerium", "Kraftfahrt-Bundesamt",
                                       "Bundesagentur für Arbeit" };
static const char *const austria[] = { "Statistik Austria" };
static const char *const switzerland[] = { "Bundesamt für Statistik",
                                           "Staatssekretariat für Wirtschaft" };
static const char *const britain[] = { "Office for National Statistics" };
static const char *const india[] = { "Reserve Bank of India" };
static const char *const america[] = { "Bureau of Labor Statistics", "U.S. Census Bureau",
                                       "Energy Information Administration" };

static const struct {
    const char *country;
    const char *const *names;
    size_t count;
} offices[] = {
    { "China", china, sizeof china / sizeof china[0] },
    { "Taiwan", taiwan, sizeof taiwan / sizeof taiwan[0] },
    { "Germany", germany, sizeof germany / sizeof germany[0] },
    { "Austria", austria, sizeof austria / sizeof austria[0] },
    { "Switzerland", switzerland, sizeof switzerland / sizeof switzerland[0] },
    { "India", india, sizeof india / sizeof india[0] },
    { "United Kingdom", britain, sizeof britain / sizeof britain[0] },
    { "United States", america, sizeof america / sizeof america[0] },
};

/* The country of the offices that the span names, with the place of the first one. */
static const char *country_in(const struct page_text *text, struct page_span span,
                              struct page_span *office)
{
    struct page_span found;
    const char *country = NULL;

    for (size_t i = 0; i < sizeof offices / sizeof offices[0]; i++)
        if (page_find_any(text, span, offices[i].names, offices[i].count, &found)) {
            if (country != NULL)
                return NULL;
            country = offices[i].country;
            *office = found;
        }
    return country;
}

const char *page_country_of_offices(const struct page_text *text)
{
    const struct page_span head = { 0, text->length < HEAD ? text->length : HEAD };
    struct page_span office;

    return country_in(text, head, &office);
}

const char *page_country_of_reporter(const struct page_text *text, struct page_span sentence)
{
    static const char *const reports[] = {
        "介绍", "显示", "发布", "公布", "表示", "透露", "统计数据", "said", "says", "showed", "show",
        "shows", "according to", "reported", "data from", "figures from", "teilt", "teilte",
        "mitteilte", "mitgeteilt", "meldet", "meldete", "berichtet", "berichtete", "laut",
        "nach Angaben", "zufolge"
    };
    /* what is an office's approval may be a city's */
    static const char *const deeds[] = { "认定", "授予", "批准", "批复", "评为", "入选", "确定为", "approved",
                                         "recognized", "recognised", "designated", "certified",
                                         "named", "genehmigte", "anerkannt" };
    struct page_span office, behind;
    const char *country = country_in(text, sentence, &office);

    if (country == NULL || PAGE_HAS(text, sentence, deeds))
        return NULL;
    behind = text->language == LANGUAGE_ZH
                 ? (struct page_span){ office.end, office.end + REPORT_WITHIN < sentence.end
                                                       ? office.end + REPORT_WITHIN
                                                       : sentence.end }
                 : sentence;
    return PAGE_HAS(text, behind, reports) ? country : NULL;
}
