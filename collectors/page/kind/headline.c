/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/headline.h"

#include <string.h>

enum { HEADLINE_MOST = 160 /* bytes */ };

/* A line by itself that ends without a full stop. */
static bool is_headline(const struct page_text *text, struct page_span line)
{
    line = page_trimmed(text, line);
    return line.end > line.start && line.end - line.start <= HEADLINE_MOST &&
           strchr(".!?;:|\"", text->bytes[line.end - 1]) == NULL;
}

/* "to build", "to reach": the infinitive with which a headline tells what is to come. What "rises
 * to top 500 bln" did so. */
static bool has_infinitive(const struct page_text *text, struct page_span front)
{
    static const char *const verbs[] = {
        "to build", "to have", "to reach", "to exceed", "to top", "to hit", "to invest", "to add",
        "to open", "to set up", "to create", "to launch", "to cultivate", "to nurture",
        "to attract", "to grow", "to expand", "to raise", "to double", "to host", "to boost",
        "to spend", "to train", "to recruit", "to install", "to deploy", "to establish",
        "to construct", "to surpass", "to see", "to be worth", "to rise", "to hold", "to foster",
        "to lift", "to increase", "to develop", "to cross", "to pass", "to near", "to get"
    };
    static const char *const facts[] = {
        "rises", "grows", "climbs", "jumps", "surges", "soars", "increases", "expands", "swells",
        "rose", "grew", "climbed", "jumped", "surged", "soared", "increased", "expanded", "helps",
        "helped", "manages", "managed", "continues", "has", "have", "had", "is", "are", "was",
        "were", "fails", "failed", "recovers", "recovered", "returns", "edges", "up", "falls",
        "fell", "drops", "dropped", "used", "uses"
    };
    struct page_span found, before = front;

    if (!page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &found))
        return false;
    before.end = found.start;
    return !PAGE_HAS(text, before, facts);
}

/* "seen at 400 bln", "expected past", "tipped to". */
static bool is_expected(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "seen at", "seen past", "seen above", "seen over",
                                         "seen rising", "seen reaching", "seen topping",
                                         "seen growing", "seen hitting", "seen exceeding",
                                         "expected", "tipped to", "forecast at", "projected at" };
    static const char *const likes[] = { "as ", "than ", NULL };
    struct page_span found;

    return page_find_any(text, front, words, sizeof words / sizeof words[0], &found) &&
           !page_follows_any(text, found.start, likes);
}

/* "...: report", "Report: ...": nobody's aim. */
static bool is_reported(const struct page_text *text, struct page_span line)
{
    static const char *const ends[] = { ": report", ": study", ": survey", ": experts", ": expert",
                                        ": analysts", ": analyst", ": forecast", ": white paper",
                                        ": research", ": IDC", ": IMF", ": economist", NULL };
    static const char *const begins[] = { "Report: ", "Study: ", "Survey: ", "Experts: ",
                                          "Analysts: ", "Forecast: ", "IDC: ", "IMF: ", NULL };

    line = page_trimmed(text, line);
    return page_follows_any(text, line.end, ends) || page_word_at_any(text, line.start, begins);
}

enum page_kind page_kind_of_headline(const struct page_text *text, struct page_span quantity)
{
    const struct page_span line = page_line(text, quantity.start);
    struct page_span front = page_part(text, PART_CLAUSE, quantity.start, quantity.end);

    if (text->language != LANGUAGE_EN || !is_headline(text, line))
        return PAGE_OBSERVATION;
    front.end = quantity.end; /* with the word of its bound: "to top" */
    if (is_expected(text, front))
        return PAGE_FORECAST;
    if (!has_infinitive(text, front))
        return PAGE_OBSERVATION;
    return is_reported(text, line) ? PAGE_FORECAST : PAGE_TARGET;
}
