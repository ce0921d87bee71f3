/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/chosen.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/time/phrase.h"

#include <string.h>

enum { BETWEEN_MOST = 40 /* bytes */ };

static size_t end_of(const struct prose_quantity *quantity)
{
    return quantity->offset + quantity->length;
}

/* The words from the number to the anchor: "10 leading AI companies"; empty where the anchor does
 * not follow it. */
static struct page_span attributes(const struct prose_quantity *quantity, struct page_span anchor)
{
    return anchor.start > quantity->offset && anchor.start <= end_of(quantity) + BETWEEN_MOST
               ? (struct page_span){ quantity->offset, anchor.start }
               : (struct page_span){ 0, 0 };
}

/* "600,000 more 5G base stations", "a further 300 firms"; "more than 300" is a bound. */
static bool is_of_more(const struct page_text *text, const struct prose_quantity *quantity,
                       struct page_span anchor)
{
    static const char *const words[] = { " more ", " additional ", " further ", " extra ",
                                         " weitere ", " weiteren ", " zusätzliche ",
                                         " zusätzlichen " };
    static const char *const leads[] = { "a further ", "an additional ", "an extra ", "another ",
                                         "weitere ", "weiteren ", "zusätzliche ", NULL };
    struct page_span between = attributes(quantity, anchor), found;

    if (page_follows_any(text, quantity->offset, leads))
        return true;
    while (page_find_any(text, between, words, sizeof words / sizeof words[0], &found)) {
        if (!page_word_at(text, found.end, "than ") && found.start > quantity->offset)
            return true;
        between.start = found.end;
    }
    return false;
}

/* "10 leading AI companies", "50 listed AI companies", "the country's 100 top AI companies", "the
 * top 100 AI companies"; "major" is said of all that an office counts. */
static bool is_of_first(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const ranks[] = {
        "leading", "top", "top-tier", "largest", "biggest", "best", "strongest", "backbone",
        "flagship", "world-class", "influential", "well-known", "renowned", "internationally",
        "globally", "führende", "führenden", "größten", "namhafte", "namhaften",
        /* or of some by what they are */
        "listed", "state-owned", "foreign-invested", "foreign-funded", "börsennotierte",
        "börsennotierten", "staatliche", "staatlichen"
    };
    static const char *const leads[] = { "top ", "the leading ", "the largest ", "the biggest ",
                                         "den größten ", "die größten ", NULL };
    struct page_span between = attributes(quantity, anchor), found;

    if (page_follows_any(text, quantity->offset, leads))
        return true;
    return page_find_any(text, between, ranks, sizeof ranks / sizeof ranks[0], &found) &&
           !page_anchor_says(figure, text->bytes + found.start, found.end - found.start);
}

/* "a survey of 300 firms", "helped 300 firms", "invested in 300 firms": whom it was done to. */
static bool is_of_served(const struct page_text *text, const struct page_figure *figure,
                         const struct prose_quantity *quantity)
{
    static const char *const leads[] = {
        "survey of ", "surveys of ", "poll of ", "study of ", "surveyed ", "polled ",
        "interviewed ", "invested in ", "invests in ", "invest in ", "investments in ",
        "investing in ", "stakes in ", "licenses to ", "licences to ", "help ", "helps ",
        "helped ", "helping ", "selected ", "visited ", "awarded ", "fined ", "financed ",
        "subsidized ", "subsidised ", "matched ", "loans to ", "services to ", "subsidies to ",
        "spawned ", "incubated ", "supported ", "contracts with ",
        "agreements with ", "deals with ", "partnered with ", "cooperates with ", "vouchers to ",
        "grants to ", "funding to ",
        "works with ", "work with ", "befragte ", "beteiligt an ", "Umfrage unter ",
        "Befragung von "
    };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, quantity->offset, leads[i]))
            return !page_anchor_says(figure, leads[i], strcspn(leads[i], " "));
    return false;
}

/* "stellten 400 Firmen aus", "nahmen 400 Firmen teil": in German the verb ends the clause. */
static bool is_of_guests_in_german(const struct page_text *text, struct page_span clause)
{
    static const struct {
        const char *verbs[4], *end;
    } parted[] = {
        { { "nahmen", "nehmen", "nahm", "nimmt" }, "teil" },
        { { "stellten", "stellen", "stellte", "stellt" }, "aus" },
        { { "wählten", "wählen", "wählte", "wählt" }, "aus" },
    };
    static const char *const whole[] = { "teilgenommen", "teilnahmen", "teilnehmen", "ausgestellt",
                                         "beteiligten sich", "beteiligen sich", "präsentierten",
                                         "präsentieren" };

    for (size_t i = 0; i < sizeof parted / sizeof parted[0]; i++)
        if (page_word_before(text, clause.end, parted[i].end) &&
            PAGE_HAS(text, clause, parted[i].verbs))
            return true;
    return PAGE_HAS(text, clause, whole);
}

/* "unterstützt jedes Jahr 100 Firmen", "hat 100 Firmen gefördert": some of all that there are. */
static bool is_of_helped_in_german(const struct page_text *text, struct page_span clause,
                                   size_t quantity)
{
    static const char *const verbs[] = { "unterstützt", "unterstützte", "fördert",  "förderte",
                                         "gefördert",   "subventioniert", "finanziert",
                                         "finanzierte", "prämiert",  "ausgezeichnet" };
    static const char *const joints[] = { "und", "sowie" };
    struct page_span verb, between;

    if (!page_find_any(text, clause, verbs, sizeof verbs / sizeof verbs[0], &verb))
        return false;
    between = verb.start < quantity ? (struct page_span){ verb.end, quantity }
                                    : (struct page_span){ quantity, verb.start };
    return !PAGE_HAS(text, between, joints) &&
           memchr(text->bytes + between.start, ':', between.end - between.start) == NULL;
}

static bool is_of_some_in_german(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              end_of(quantity));

    return text->language == LANGUAGE_DE &&
           page_kind_of(text, page_span_of(quantity)) == PAGE_OBSERVATION &&
           (is_of_guests_in_german(text, clause) ||
            is_of_helped_in_german(text, clause, quantity->offset));
}

/* A year or months of it, and no day. */
static bool says_span_of_time(const struct page_text *text, struct page_span clause)
{
    struct page_phrase phrases[PHRASES_MOST];
    size_t count = page_phrases(text, clause, phrases);

    for (size_t i = 0; i < count; i++)
        if ((phrases[i].kind == PHRASE_PERIOD && !phrases[i].now &&
             phrases[i].period.last > phrases[i].period.first) ||
            phrases[i].kind == PHRASE_WINDOW)
            return true;
    return false;
}

/* "the firms registered in Beijing in the first half were 340", "saw 340 firms set up in 2024",
 * "340 Firmen wurden gegründet" */
static bool says_they_began(const struct page_text *text, const struct page_figure *figure,
                            struct page_span clause, struct page_span anchor, size_t quantity,
                            size_t end)
{
    static const char *const english[] = { " registered in ", " founded in ", " established in ",
                                           " set up in ", " opened in ", " launched in ", NULL };
    static const char *const german[] = { " gegründet", " angesiedelt", " registriert",
                                          " hinzugekommen", NULL };
    static const char *const were[] = { "wurden", "wurde", "haben sich" };

    for (size_t i = 0; german[i] != NULL && text->language == LANGUAGE_DE; i++)
        if (page_word_before(text, clause.end, german[i]))
            return PAGE_HAS(text, clause, were) &&
                   !page_anchor_says(figure, german[i] + 1, strlen(german[i]) - 1);
    if (anchor.end <= quantity) /* "registered in Ulm grew from 594 in 2017": of all */
        return page_word_at_any(text, anchor.end, english) &&
               says_span_of_time(text, (struct page_span){ anchor.end, quantity });
    return page_word_at_any(text, end, english);
}

/* What is built in a year is a part of what there is, where carts that are built are all. */
static bool is_built_and_stays(const struct page_figure *figure)
{
    static const char *const things[] = { "station", "racks", "data cent", "laborator" };

    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++)
        if (strstr(figure->anchor_text, things[i]) != NULL)
            return true;
    return false;
}

static bool is_of_building(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_span clause)
{
    static const char *const verbs[] = { "built ", "build ", "built a total of ",
                                         "build a total of ", "constructed ", "installed ",
                                         "the construction of ", NULL };
    static const char *const haves[] = { "has", "have", "had" };
    static const char *const alone[] = { "alone" }; /* "in 2020 alone, it has built" */
    const struct page_span front = { clause.start, quantity->offset };

    return is_built_and_stays(figure) && page_follows_any(text, quantity->offset, verbs) &&
           (!PAGE_HAS(text, front, haves) ||
            PAGE_HAS(text, page_part(text, PART_SENTENCE, clause.start, clause.end), alone));
}

/* "300 firms were established in 2024", "attracted 300 firms last year"; "had attracted 300" is of
 * all. */
static bool is_of_arrivals(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_span anchor)
{
    static const char *const behind[] = {
        " were established", " were founded", " were set up", " were registered", " were created",
        " were launched", " set up shop", " settled", " moved ", " relocated ", " emerged",
        " were approved", " were incubated", " sprang up", " wurden gegründet", NULL
    };
    static const char *const verbs[] = { "registered ", "attracted ", "welcomed ",
                                         "recruited ", "incubated ", "certified ", "brought in ",
                                         "lured " };
    static const char *const wholes[] = { "has ", "have ", "had ", "having ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              end_of(quantity));
    const size_t end = anchor.end > end_of(quantity) ? anchor.end : end_of(quantity);
    bool came = page_word_at_any(text, end, behind) ||
                is_of_building(text, figure, quantity, clause) ||
                says_they_began(text, figure, clause, anchor, quantity->offset, end);

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0] && !came; i++) {
        const size_t start = quantity->offset - (quantity->offset > strlen(verbs[i])
                                                     ? strlen(verbs[i])
                                                     : quantity->offset);

        came = page_word_before(text, quantity->offset, verbs[i]) &&
               !page_follows_any(text, start, wholes) &&
               !page_anchor_says(figure, verbs[i], strlen(verbs[i]) - 1);
    }
    if (came && page_word_before(text, quantity->offset, "the construction of "))
        return true;
    return came && (says_span_of_time(text, clause) ||
                    says_span_of_time(text, page_part(text, PART_CLAUSE,
                                                      page_part(text, PART_SENTENCE, clause.start,
                                                                clause.end).start,
                                                      clause.start)));
}

/* "11 data centers are under construction": not there yet; "in operation or under construction" is
 * said of all. */
static bool is_to_be_finished(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_span anchor)
{
    static const char *const states[] = {
        " under construction", " are under construction", " were under construction",
        " is under construction", " are being built", " were being built", " are being planned",
        " are in the pipeline", " im Bau", " in Bau", " sind im Bau", " befinden sich im Bau",
        " in Planung", " sind in Planung", NULL
    };
    static const char *const others[] = { " or ", " and in ", " oder ", " und in ", NULL };
    const size_t end = anchor.end > end_of(quantity) ? anchor.end : end_of(quantity);

    for (size_t i = 0; states[i] != NULL; i++)
        if (page_word_at(text, end, states[i]))
            return !page_word_at_any(text, end + strlen(states[i]), others);
    return false;
}

bool page_is_chosen(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity, struct page_span anchor)
{
    return text->language != LANGUAGE_ZH && quantity->kind == PROSE_COUNT &&
           (is_of_more(text, quantity, anchor) || is_of_first(text, figure, quantity, anchor) ||
            is_of_served(text, figure, quantity) || is_of_some_in_german(text, quantity) ||
            is_to_be_finished(text, quantity, anchor) ||
            is_of_arrivals(text, figure, quantity, anchor));
}
