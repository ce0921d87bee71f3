/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/site.h"

#include "collectors/page/place/company.h"
#include "collectors/page/place/mention.h"
#include "collectors/page/place/named.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/subject/subject.h"

#include <string.h>
#include <strings.h>

enum { WORDS_MOST = 4 /* up to the noun: "Ein neues großes Rechenzentrum" */ };

static const char *const sites[][9] = {
    [LANGUAGE_EN] = { "park", "campus", "incubator", "data center", "data centre",
                      "computing center", NULL },
    [LANGUAGE_ZH] = { NULL },
    [LANGUAGE_DE] = { "park", "rechenzentrum", "datenzentrum", "campus", "fabrik", "werk", NULL },
};

/* Handwerk, Netzwerk, Kraftwerkspark: of all that a place has, and works of another kind. */
static bool is_no_site(const struct page_text *text, size_t end)
{
    static const char *const words[] = { "handwerk",    "netzwerk",     "regelwerk", "bauwerk",
                                         "werkspark",   "fahrzeugpark", "fuhrpark",  "wagenpark",
                                         "maschinenpark", "anlagenpark", "gerätepark" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const size_t length = strlen(words[i]);

        if (end >= length && strncasecmp(text->bytes + end - length, words[i], length) == 0)
            return true;
    }
    return false;
}

/* "Der Windpark in Deutschland": what a country or a state has of them. */
static bool is_park_of_land(const struct page_text *text, size_t end, struct page_span place)
{
    const size_t length = strlen("park");

    return end >= length && strncasecmp(text->bytes + end - length, "park", length) == 0 &&
           (page_kinds_of(text, place) & (PLACE_COUNTRY | PLACE_STATE)) != 0;
}

/* Whether the word that ends at `end` names a site that the figure does not. */
static bool is_site(const struct page_text *text, const struct page_figure *figure, size_t start,
                    size_t end)
{
    const char *const *site = sites[text->language];

    for (; *site != NULL; site++) {
        const size_t length = strlen(*site);

        if ((end - start >= length || (strchr(*site, ' ') != NULL && end >= length)) &&
            strncasecmp(text->bytes + end - length, *site, length) == 0)
            return !is_no_site(text, end) && strstr(figure->anchor_text, *site + 1) == NULL &&
                   strstr(figure->region_text, *site + 1) == NULL;
    }
    return false;
}

/* Behind the noun and what the sentence says of it: whether it stands in a place that it names. */
static bool stands_in_place(const struct page_text *text, const struct page_figure *figure,
                            struct page_span rest)
{
    static const char *const joints[][10] = {
        [LANGUAGE_EN] = { " in ", " at ", ", located in ", " located in ", " covers ", " of ",
                          " now ", NULL },
        [LANGUAGE_ZH] = { NULL },
        [LANGUAGE_DE] = { " in ", " im ", " bei ", " von ", " mit ", NULL },
    };
    static const char *const bringing[] = { "brought", "brings", "bringing", "raised", "raises",
                                            "lifted", "lifts", "the city", "the province" };
    const size_t site = rest.start;
    struct page_span place;
    struct err err;

    if (!page_word_at_any(text, site, joints[text->language]))
        return false;
    if (PAGE_HAS(text, rest, bringing))
        return false; /* "A data center in Ulm brought the city's total to" */
    place = page_region_in(text, figure, rest);
    if (place.start == rest.end) /* where it stands was told before */
        return text->language == LANGUAGE_EN && page_is_known_place(figure, &err) > 0;
    return !is_park_of_land(text, site, place);
}

/* "The center's first phase, with 600 PFLOPS", 项目一期算力: a part of a project; in a plan a phase is a
 * time, and behind it another clause may be of all. */
static bool is_of_phase(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity)
{
    static const char *const phases[] = {
        "project's first phase", "center's first phase", "centre's first phase",
        "park's first phase",    "first phase of the project", "first phase of the center",
        "first phase of the park", "second phase of the project", "erste Phase des Projekts",
        "erste Phase des Parks", "erste Ausbaustufe des", "erste Bauabschnitt des", "项目一期",
        "中心一期", "园一期", "园区一期", "工程一期", "一期项目", "一期工程", "项目二期", "二期项目"
    };
    static const char *const goes_on[] = { "featuring", "with ", "offering", "providing", "mit ",
                                           NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    struct page_span front = { clause.start, quantity->offset }, before;

    if (page_word_at_any(text, clause.start, goes_on) &&
        page_clause_before(text, clause, page_part(text, PART_SENTENCE, clause.start, clause.end),
                           &before))
        front.start = before.start;
    return PAGE_HAS(text, front, phases) && !page_word_at(text, front.start, "after") &&
           strstr(figure->anchor_text, "hase") == NULL &&
           strstr(figure->anchor_text, "期") == NULL && strstr(figure->region_text, "期") == NULL;
}

/* "the valley's core sectors", "the new area's": of a zone that was named before. */
static bool is_of_zone_named_before(const struct page_text *text,
                                    const struct prose_quantity *quantity)
{
    static const char *const zones[] = { "the valley's", "the zone's",     "the park's",
                                         "the new area's", "the valley’s", "the zone’s",
                                         "the park’s",   "the new area’s" };
    const struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset,
                                               quantity->offset).start, quantity->offset };

    return PAGE_HAS(text, front, zones);
}

/* Behind "China Mobile's ", whose site it is. */
static size_t behind_company(const struct page_text *text, size_t at)
{
    static const char *const owns[] = { "'s ", "’s " };
    struct page_mention place;
    size_t end;

    if (text->language != LANGUAGE_EN || !page_place_at(text, at, false, &place))
        return at;
    end = page_company_of_place(text, place.span);
    for (size_t i = 0; i < sizeof owns / sizeof owns[0] && end > 0; i++)
        if (page_word_at(text, end, owns[i]))
            return end + strlen(owns[i]);
    return at;
}

bool page_is_of_site(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity)
{
    static const char *const openings[][10] = {
        [LANGUAGE_EN] = { "The ", "A ", "An ", NULL },
        [LANGUAGE_ZH] = { NULL },
        [LANGUAGE_DE] = { "Der ", "Das ", "Ein ", "Eine ", "Dieser ", "Dieses ", "Allein das ",
                          "Allein der ", NULL },
    };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              quantity->offset);
    size_t at = clause.start;

    const size_t owned = behind_company(text, at);
    struct err err;

    if (figure->region == NULL)
        return false;
    if (figure->with == NULL &&
        (is_of_phase(text, figure, quantity) || is_of_zone_named_before(text, quantity)) &&
        page_is_known_place(figure, &err) > 0)
        return true; /* an entry with words of its own may ask for the phase */
    if (owned == at && !page_word_at_any(text, at, openings[text->language]))
        return false;
    at = owned;
    for (int words = 0; words < WORDS_MOST && at < quantity->offset; words++) {
        size_t end = at;

        while (page_is_letter(text, end) || text->bytes[end] == '-')
            end++;
        if (is_site(text, figure, at, end) &&
            stands_in_place(text, figure, (struct page_span){ end, clause.end }))
            return true;
        if (text->bytes[end] != ' ')
            return false;
        at = end + 1;
    }
    return false;
}
