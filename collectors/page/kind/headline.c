/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/headline.h"

#include <ctype.h>
#include <string.h>

enum { HEADLINE_MOST = 160 /* bytes */ };

/* A line by itself that ends without a full stop. */
static bool is_headline(const struct page_text *text, struct page_span line)
{
    line = page_trimmed(text, line);
    return line.end > line.start && line.end - line.start <= HEADLINE_MOST &&
           strchr(".!?;:|\"", text->bytes[line.end - 1]) == NULL;
}

/* Nouns of a headline's subject. Of others with an -s nobody can tell whether they are verbs. */
static bool is_noun(const struct page_text *text, struct page_span word)
{
    static const char *const nouns[] = {
        "industry", "industries", "output", "trade", "market", "markets", "economy", "power",
        "capacity", "sector", "sectors", "scale", "value", "number", "revenue", "revenues",
        "exports", "imports", "sales", "investment", "spending", "shipments", "production",
        "share", "demand", "population", "consumption", "size", "income", "budget", "fund",
        "funds", "companies", "firms", "enterprises", "businesses", "startups", "start-ups",
        "unicorns", "stations", "vehicles", "cars", "robots", "chips", "parks", "labs",
        "laboratories", "centers", "centres", "hubs", "bases", "zones", "clusters", "jobs",
        "workers", "employees", "users", "patents", "city", "cities", "province", "provinces",
        "country", "nation", "capital", "government", "municipality", "district", "region",
        "county", "hub", "zone", "park", "area", "company", "maker", "makers", "giant", "group",
        "plant", "plants", "factories", "factory", "port", "ports", "airport", "state",
        "authorities", "ministry", "base", "racks", "buses", "homes", "schools", "students",
        "visitors", "tourists", "passengers", "turnover", "profit", "profits", "center", "centre",
        "goods", "services", "sports", "semiconductors", "drones", "batteries", "networks"
    };
    struct page_span found;

    return page_find_any(text, word, nouns, sizeof nouns / sizeof nouns[0], &found) &&
           found.end == word.end;
}

/* "rises", "accelerated", "rose": by its form, which a name with a capital may have as well. */
static bool may_be_verb(const struct page_text *text, struct page_span word)
{
    static const char *const verbs[] = { "have", "had",  "is",   "are", "was", "were", "rose",
                                         "grew", "fell", "led",  "saw", "hit", "shot", "leapt",
                                         "made", "up",   "used", "won", "has" };
    static const char *const others[] = { "'s", "’s", "ss", "us", "ics", NULL };
    const size_t length = word.end - word.start;

    if (PAGE_HAS(text, word, verbs))
        return true;
    if (length < 4 || memchr(text->bytes + word.start, '-', length) != NULL || is_noun(text, word))
        return false;
    if (strncmp(text->bytes + word.end - 2, "ed", 2) == 0)
        return true;
    for (size_t i = 0; others[i] != NULL; i++)
        if (strncmp(text->bytes + word.end - strlen(others[i]), others[i], strlen(others[i])) == 0)
            return false;
    return text->bytes[word.end - 1] == 's';
}

/* Whether the subject ends the span, without a verb of its own: not "AI output leaps ", "firms
 * combine ". In a title that capitals are strewn over they make no name. */
static bool is_behind_subject(const struct page_text *text, struct page_span span, bool capitals)
{
    static const char *const planned[] = { "set", "due", "slated", "poised", "likely", "expected",
                                           "planned", "tipped", "bound", "ready" };
    struct page_span word;
    bool name;

    span = page_trimmed(text, span);
    word = (struct page_span){ span.start, span.start };
    while (word.end < span.end) {
        word.start = word.end + (text->bytes[word.end] == ' ');
        for (word.end = word.start; word.end < span.end && text->bytes[word.end] != ' ';)
            word.end++;
        name = !capitals && isupper((unsigned char)text->bytes[word.start]);
        if (word.end < span.end && !name && may_be_verb(text, word))
            return false;
    }
    if (word.end == word.start)
        return true; /* "Bergen, home of tea, to build": its clause begins with the infinitive */
    return (isupper((unsigned char)text->bytes[word.start]) &&
            (!capitals || word.start == span.start)) ||
           is_noun(text, word) || PAGE_HAS(text, word, planned);
}

/* "to build", "to reach": the infinitive with which a headline tells what is to come, right behind
 * its subject. What "rises to top 500 bln" did so. */
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
    struct page_span found;

    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &found) &&
           is_behind_subject(text, (struct page_span){ front.start, found.start },
                             isupper((unsigned char)text->bytes[found.start + strlen("to ")]));
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
