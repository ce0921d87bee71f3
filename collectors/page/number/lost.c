/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/lost.h"

#include <ctype.h>
#include <string.h>

/* Of the words that a figure of losses or needs has in its own anchor. */
static bool is_of_such(const struct page_figure *figure)
{
    static const char *const stems[] = {
        "cut",    "clos",    "scrap",  "shut",   "lost",   "loss",  "shed",   "axe",   "layoff",
        "laid",   "need",    "demand", "want",   "vacan",  "short", "lack",   "fewer", "abbau",
        "Abbau",  "strich",  "streich", "schließ", "schloss", "Schließ", "verlor", "Verlust",
        "verlust", "Bedarf", "bedarf", "braucht", "stillge", "Stillleg", "gesucht", "benötig",
        "bankrupt", "dissol", "deregist", "ceas"
    };

    for (size_t i = 0; i < sizeof stems / sizeof stems[0]; i++)
        if (strstr(figure->anchor_text, stems[i]) != NULL)
            return true;
    return false;
}

/* The start of the word that ends in front of `at`, behind one blank. */
static size_t word_before(const struct page_text *text, size_t at)
{
    size_t start = at > 0 && text->bytes[at - 1] == ' ' ? at - 1 : at;

    while (start > 0 && start < at &&
           (page_is_letter(text, start - 1) || isdigit((unsigned char)text->bytes[start - 1])))
        start--;
    return start;
}

/* Behind the verb no more than a time, or how exact the number is. */
static bool is_between(const struct page_text *text, size_t start)
{
    static const char *const words[] = {
        "about", "around", "some", "nearly", "almost", "roughly", "over", "than", "more", "another",
        "a", "further", "its", "their", "the", "all", "in", "last", "year", "rund", "etwa", "fast",
        "knapp", "gut", "über", "mehr", "als", "weitere", "ihre", "seine", "im", "Jahr", "Vorjahr",
        "vergangenen", "Mai", "noch", "zusätzlich", "insgesamt", "up", "mindestens", "additional",
        NULL
    };

    return isdigit((unsigned char)text->bytes[start]) || page_word_at_any(text, start, words);
}

/* The verb that the number is the object of, or that it follows as its subject. */
static bool is_led(const struct page_text *text, struct page_span front, struct page_span clause)
{
    static const char *const verbs[] = {
        "cut", "cuts", "scrapped", "scraps", "closed", "closes", "shut", "shuts", "shed", "sheds",
        "axed", "axes", "lost", "loses", "slashed", "slashes", "eliminated", "eliminates",
        "demolished", "dismantled", "retired", "strich", "strichen", "streicht", "streichen",
        "verlor", "verloren", "verliert", "verlieren", "schloss", "schlossen", "schließt",
        "schließen", "needs", "needed", "need", "lacks", "lacked", "lack", "braucht", "brauchen",
        "brauchte", "brauchten", "benötigt", "benötigen", "benötigte", "benötigten", NULL
    };
    static const struct {
        const char *verbs[5], *end;
    } split[] = { { { "musterte", "musterten", "mustert", "mustern", NULL }, "aus" },
                  { { "baute", "bauten", "baut", "bauen", NULL }, "ab" },
                  { { "riss", "rissen", "reißt", "reißen", NULL }, "ab" },
                  { { "legte", "legten", "legt", "legen", NULL }, "still" } };
    size_t at = front.end, start;

    while ((start = word_before(text, at)) < at && start >= front.start) {
        if (page_word_at_any(text, start, verbs))
            return true;
        for (size_t i = 0; i < sizeof split / sizeof split[0]; i++)
            if (page_word_at_any(text, start, split[i].verbs) &&
                page_word_before(text, clause.end, split[i].end))
                return true;
        if (!is_between(text, start))
            return false;
        at = start;
    }
    return false;
}

/* "14 plants were closed", "wurden 300 Stellen gestrichen" */
static bool is_closed_behind(const struct page_text *text, struct page_span front,
                             struct page_span behind)
{
    static const char *const english[] = {
        "was closed", "were closed", "been closed", "were cut", "been cut", "were scrapped",
        "been scrapped", "were shut", "been shut", "were axed", "been axed", "were shed",
        "been shed", "were lost", "been lost", "were demolished", "been demolished",
        "were eliminated", "been eliminated", "were dismantled", "been dismantled",
        "were dissolved", "been dissolved", "were deregistered", "been deregistered",
        "went bankrupt", "gone bankrupt", "ceased operation", "ceased operations"
    };
    static const char *const helpers[] = { "wurden", "worden", "sind", "werden", "gingen" };
    static const char *const participles[] = { "gestrichen", "geschlossen", "stillgelegt",
                                               "ausgemustert", "abgerissen", "verloren",
                                               "weggefallen", "abgebaut" };
    struct page_span found;

    if (text->language == LANGUAGE_EN)
        return page_find_any(text, behind, english, sizeof english / sizeof english[0], &found);
    return page_find_any(text, behind, participles, sizeof participles / sizeof participles[0],
                         &found) &&
           (page_find_any(text, front, helpers, sizeof helpers / sizeof helpers[0], &found) ||
            page_find_any(text, behind, helpers, sizeof helpers / sizeof helpers[0], &found));
}

/* "is short of 900 nurses", which may be read as a bound; "is just short of 900" is one. */
static bool is_short(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "is ", "are ", "was ", "were ", NULL };
    static const char *const behind[] = { "is short of ", "are short of ", "was short of ",
                                          "were short of ", NULL };

    return page_follows_any(text, at, behind) ||
           (page_word_at(text, at, "short of ") && page_follows_any(text, at, leads));
}

/* "12 fewer mines than in 2020", "12 Bergwerke weniger als 2020" */
static bool is_difference(const struct page_text *text, struct page_span within,
                          struct page_span behind)
{
    static const char *const inside[] = { " fewer ", " more ", " weniger ", " mehr " };
    static const char *const right[] = { " fewer ", " more ", " weniger ", " mehr ", NULL };
    static const char *const thans[] = { "than", "als" };
    struct page_span found;
    bool is_inside = false;

    for (size_t i = 0; i < sizeof inside / sizeof inside[0]; i++) /* "12 fewer mines" */
        for (size_t at = within.start + 1; at < within.end; at++)
            is_inside = is_inside || (isdigit((unsigned char)text->bytes[at - 1]) &&
                                      page_word_at(text, at, inside[i]));
    return (page_word_at_any(text, within.end, right) || is_inside) &&
           page_find_any(text, behind, thans, sizeof thans / sizeof thans[0], &found);
}

bool page_is_lost_or_wanted(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity)
{
    const size_t end = quantity->offset + quantity->length;
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span front = { clause.start, quantity->offset }, behind = { end, clause.end };
    const size_t which = page_quantity_from(text, quantity->offset);
    const size_t next = page_quantity_from(text, end);

    if (text->language == LANGUAGE_ZH || quantity->kind != PROSE_COUNT || is_of_such(figure))
        return false;
    if (which > 0 && text->quantities->items[which - 1].offset >= front.start)
        front.start = text->quantities->items[which - 1].offset +
                      text->quantities->items[which - 1].length;
    if (next < text->quantities->count && text->quantities->items[next].offset < behind.end)
        behind.end = text->quantities->items[next].offset;
    return is_short(text, quantity->offset) || is_led(text, front, clause) ||
           is_closed_behind(text, front, behind) ||
           is_difference(text, (struct page_span){ quantity->offset, end }, behind);
}
