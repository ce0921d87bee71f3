/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/seat.h"

#include "collectors/page/place/german_city.h"
#include "collectors/page/place/places.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3, NAME_REACH = 36 };

static bool is_capital(const struct page_text *text, size_t at)
{
    return at < text->length && isupper((unsigned char)text->bytes[at]);
}

bool page_is_based_there(const struct page_text *text, size_t end)
{
    static const char *const ways[] = { "-based ", "-headquartered ", "-listed " };
    /* "Beijing-based AI companies" */
    static const char *const fields[] = { "AI",  "IT", "ICT", "VR", "AR", "EV", "NEV", "IC",
                                          "LED", "3D", "5G",  "6G", "IoT", NULL };

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        const size_t name = end + strlen(ways[i]);

        if (page_word_at(text, end, ways[i]))
            return is_capital(text, name) && !page_word_at_any(text, name, fields);
    }
    return false;
}

/* Behind "Beijing-based ": all its words with a capital. */
static size_t western_name_end(const struct page_text *text, size_t end)
{
    size_t at = (size_t)((const char *)memchr(text->bytes + end, ' ', text->length - end) -
                         text->bytes);

    while (at + 1 < text->length && text->bytes[at] == ' ' && is_capital(text, at + 1))
        at = page_letters_end(text, at + 1);
    return at;
}

/* "Baidu" in front of ", based in Beijing" or "mit Sitz in Beijing"; not "AI companies", nor
 * "Unternehmen", which is many. */
static bool has_name_before(const struct page_text *text, size_t end, struct page_span *name)
{
    static const char *const many[] = { "Unternehmen", "Firmen",   "Betriebe", "Start", "Startups",
                                        "Konzerne",    "Anbieter", "Hersteller", "Companies",
                                        "Firms", "Enterprises", "Entwickler", "Forscher",
                                        NULL };
    static const char *const plurals[] = { "firmen", "unternehmen", "betriebe", "örner", "forscher",
                                           "hersteller", "anbieter", "banken", "institute",
                                           "labore", "teams" };

    *name = (struct page_span){ page_letters_start(text, end), end };
    for (size_t i = 0; i < sizeof plurals / sizeof plurals[0]; i++)
        if (end - name->start > strlen(plurals[i]) &&
            memcmp(text->bytes + end - strlen(plurals[i]), plurals[i], strlen(plurals[i])) == 0)
            return false;
    return name->end - name->start > 2 && is_capital(text, name->start) &&
           islower((unsigned char)text->bytes[name->start + 1]) &&
           !page_word_at_any(text, name->start, many);
}

static bool is_seated_in(const struct page_text *text, struct page_span place,
                         struct page_span *company)
{
    static const char *const english[] = { ", headquartered in ", ", based in ",
                                           ", which is headquartered in ", ", which is based in ",
                                           ", a company based in " };
    static const char *const german[] = { " mit Sitz in ", " mit Hauptsitz in ",
                                          ", mit Sitz in ", ", mit Hauptsitz in " };
    const bool is_german = text->language == LANGUAGE_DE;
    const char *const *ways = is_german ? german : english;
    const size_t count = is_german ? sizeof german / sizeof german[0]
                                   : sizeof english / sizeof english[0];
    struct page_span name;

    for (size_t i = 0; i < count; i++) {
        const size_t length = strlen(ways[i]);

        if (place.start <= length ||
            memcmp(text->bytes + place.start - length, ways[i], length) != 0)
            continue;
        if (!has_name_before(text, place.start - length, &name))
            return false;
        /* behind an article or a number a German noun is no name */
        if (is_german && name.start != page_part(text, PART_SENTENCE, name.start, name.end).start)
            return false;
        *company = (struct page_span){ name.start, place.end };
        return true;
    }
    return false;
}

/* "Shenzhener", "Pekinger" */
static bool is_of_known_place(const struct page_text *text, size_t at, size_t end)
{
    const size_t length = end - at - strlen("er");

    for (size_t p = PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (strlen(page_places[p].names[n]) == length &&
                memcmp(page_places[p].names[n], text->bytes + at, length) == 0)
                return true;
    return false;
}

/* "das sächsische Unternehmen", "der chinesische Hersteller": one of them. */
static bool is_one_of_country(const struct page_text *text, size_t at, size_t end)
{
    static const char *const articles[] = { "das ", "Das ", "der ",  "Der ",  "dem ", "Dem ",
                                            "des ", "vom ", "Vom ",  "beim ", "Beim ",
                                            "die ", "Die ", NULL };
    static const char *const endings[] = { "ische", "ischen", "ischer", "isches" };

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const size_t length = strlen(endings[i]);

        if (end - at > length && memcmp(text->bytes + end - length, endings[i], length) == 0)
            return page_follows_any(text, at, articles);
    }
    return false;
}

/* "der Shenzhener Konzern BYD", and not "die Shenzhener Unternehmen melden" */
bool page_german_company_at(const struct page_text *text, size_t at, struct page_span *company)
{
    static const char *const kinds[] = { " Unternehmen ", " Konzern ", " Firma ", " Hersteller ",
                                         " Start-up ", " Startup ", " Internetkonzern ",
                                         " Technologiekonzern ", " Autobauer ",
                                         " Autohersteller ", " Chiphersteller " };
    const size_t end = page_letters_end(text, at);

    if (text->language != LANGUAGE_DE || page_inside_word(text, at) || end - at < 4 ||
        !((is_capital(text, at) && memcmp(text->bytes + end - 2, "er", 2) == 0 &&
           (is_of_known_place(text, at, end) ||
            page_is_of_german_city(text, (struct page_span){ at, end }))) ||
          is_one_of_country(text, at, end)))
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const size_t name = end + strlen(kinds[i]);

        if (name < text->length && memcmp(text->bytes + end, kinds[i], strlen(kinds[i])) == 0 &&
            is_capital(text, name)) {
            *company = (struct page_span){ at, page_letters_end(text, name) };
            return true;
        }
    }
    return false;
}

/* 总部位于深圳的优必选, and not 总部位于深圳的人工智能企业 */
static bool is_chinese_company(const struct page_text *text, struct page_span place,
                               struct page_span *company)
{
    static const char *const fronts[] = { "总部位于", "总部设在", "总部设于", "总部在", NULL };
    static const char *const many[] = { "企业", "公司", "机构", "独角兽", "平台", "厂商" };
    const size_t name = place.end + strlen("的");
    struct page_span reach = { name, page_part(text, PART_CLAUSE, place.end, place.end).end };

    if (!page_follows_any(text, place.start, fronts) || !page_word_at(text, place.end, "的"))
        return false;
    if (reach.end > name + NAME_REACH)
        reach.end = name + NAME_REACH;
    if (reach.end < name + CHARACTER || PAGE_HAS(text, reach, many))
        return false;
    *company = (struct page_span){ place.start, name };
    return true;
}

bool page_company_of_seat(const struct page_text *text, struct page_span place,
                          struct page_span *company)
{
    if (text->language == LANGUAGE_ZH)
        return is_chinese_company(text, place, company);
    if (page_is_based_there(text, place.end)) {
        *company = (struct page_span){ place.start, western_name_end(text, place.end) };
        return true;
    }
    return is_seated_in(text, place, company);
}
