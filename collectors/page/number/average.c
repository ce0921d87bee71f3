/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/average.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

enum { YEAR_DAYS_MOST = 366 };

/* Words that say it by themselves. */
static const char *const rates[] = {
    "average annual growth", "average annual rate", "average annual increase",
    "average annual decline", "average annual decrease", "annual average growth",
    "annual average rate", "average yearly growth", "average growth rate", "average yearly rate",
    "compound annual", "compounded annual", "compound growth", "compound rate", "CAGR",
    "jahresdurchschnittlich", "durchschnittliche Wachstumsrate", "durchschnittlichen Wachstumsrate",
    "durchschnittlichen jährlichen", "durchschnittliche jährliche", "durchschnittliches jährliches",
    "mittlere jährliche", "mittleren jährlichen", "年均增", "年均复合", "年均递增", "年均下降", "年平均增", "年复合增",
    "复合增长率", "复合成长率", "两年平均增", "三年平均增", "平均每年增"
};

/* Words for an average, and for each year: both say it together. */
static const char *const averages[] = { "on average", "by an average", "an average of", "averaging",
                                        "averaged", "durchschnittlich", "im Durchschnitt",
                                        "im Schnitt", "im Mittel" };
static const char *const yearly[] = { "per year", "each year", "every year", "annually",
                                      "per annum", "yearly", "annual rate", "a year", "pro Jahr",
                                      "jährlich", "je Jahr", "jedes Jahr", "p. a.", "p.a." };

/* "from a year earlier" is no "a year". */
static bool says_each_year(const struct page_text *text, struct page_span span)
{
    static const char *const behind[] = { " earlier", " ago", " before", " on", NULL };
    struct page_span found;

    while (page_find_any(text, span, yearly, sizeof yearly / sizeof yearly[0], &found)) {
        if (!page_word_at(text, found.start, "a year") ||
            !page_word_at_any(text, found.end, behind))
            return true;
        span.start = found.end;
    }
    return false;
}

/* "over the past five years": in the sentence, so that each of them is meant. */
static bool says_years(const struct page_text *text, struct page_span own)
{
    static const char *const words[] = {
        "over the past", "over the last", "in the past", "in the last", "during the past",
        "during the last", "in den letzten", "in den vergangenen",
        "in den zurückliegenden", "since 20", "seit 20"
    };

    return PAGE_HAS(text, page_part(text, PART_SENTENCE, own.start, own.end), words);
}

/* "On average, installations have grown by": in a clause of its own. */
static bool is_opened_by_average(const struct page_text *text, struct page_span own)
{
    static const char *const openings[] = { "On average", "Im Durchschnitt", "Im Schnitt",
                                            "Im Mittel", NULL };

    return page_word_at_any(text, page_part(text, PART_SENTENCE, own.start, own.end).start,
                            openings);
}

/* "In 2024 the average annual rate of inflation was", "Jahresdurchschnittlich lag die Quote 2024
 * bei": the level of one year, where no word is of a growth and no years are told together. */
static bool is_of_one_year(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const growths[] = {
        "since", "seit",
        "growth", "grew", "grow", "grown", "increase", "increased", "decline", "declined",
        "decrease", "decreased", "rose", "risen", "fell", "fallen", "change", "CAGR", "compound",
        "compounded", "return", "Wachstum", "Wachstums", "Wachstumsrate", "Zuwachs", "Zuwachsrate",
        "Steigerung", "Rückgang", "Anstieg", "Veränderung", "Veränderungsrate", "wuchs", "wuchsen",
        "gewachsen", "stieg", "stiegen", "gestiegen", "sank", "sanken", "gesunken", "zugenommen",
        "zugelegt", "legte", "legten"
    };
    static const char *const levels[] = { "inflation", "unemployment", "jobless", "interest",
                                          "vacancy", "Inflation", "Inflationsrate", "Teuerung",
                                          "Teuerungsrate", "Preissteigerungsrate",
                                          "Arbeitslosigkeit",
                                          "Arbeitslosenquote", "Erwerbslosenquote", "Leerstand",
                                          "Leerstandsquote", "Zinssatz", "Quote" };
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_span found;
    struct page_phrase phrases[PHRASES_MOST];

    return page_find_any(text, sentence, levels, sizeof levels / sizeof levels[0], &found) &&
           !page_find_any(text, sentence, growths, sizeof growths / sizeof growths[0], &found) &&
           page_phrases(text, sentence, phrases) == 1 && phrases[0].kind == PHRASE_PERIOD &&
           phrases[0].period.last - phrases[0].period.first < YEAR_DAYS_MOST;
}

/* The anchor asks for it. */
static bool is_asked_for(const struct page_figure *figure)
{
    static const char *const words[] = { "verage", "CAGR", "ompound", "urchschnitt", "年均", "平均",
                                         "复合" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_anchor_says(figure, words[i], strlen(words[i])))
            return true;
    return false;
}

bool page_is_yearly_average(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity)
{
    struct page_span own = { quantity->offset, quantity->offset + quantity->length }, found, front;

    if (quantity->kind != PROSE_PERCENT || is_asked_for(figure) || is_of_one_year(text, quantity))
        return false;
    own = page_between_quantities(text, own);
    front = (struct page_span){ own.start, quantity->offset };
    if (page_find_any(text, front, rates, sizeof rates / sizeof rates[0], &found))
        return true;
    return text->language != LANGUAGE_ZH && says_each_year(text, own) &&
           (is_opened_by_average(text, own) || says_years(text, own) ||
            page_find_any(text, own, averages, sizeof averages / sizeof averages[0], &found));
}
