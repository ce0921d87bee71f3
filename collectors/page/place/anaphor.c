/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/anaphor.h"

#include "collectors/page/place/places.h"
#include "collectors/page/place/rank.h"

#include <ctype.h>
#include <string.h>

static const struct {
    enum language language;
    unsigned kinds;
    const char *text;
} anaphors[] = {
    { LANGUAGE_EN, PLACE_CITY, "the city" },
    { LANGUAGE_EN, PLACE_CITY, "the municipality" },
    { LANGUAGE_EN, PLACE_CITY, "the capital" },
    { LANGUAGE_EN, PLACE_PROVINCE, "the province" },
    { LANGUAGE_EN, PLACE_DISTRICT, "the district" },
    { LANGUAGE_EN, PLACE_DISTRICT, "the county" },
    { LANGUAGE_EN, PLACE_SITE, "the zone" },
    { LANGUAGE_EN, PLACE_SITE, "the development zone" },
    { LANGUAGE_EN, PLACE_SITE, "the high-tech zone" },
    { LANGUAGE_EN, PLACE_SITE, "the new area" },
    { LANGUAGE_EN, PLACE_SITE, "the park" },
    { LANGUAGE_EN, PLACE_SITE, "the industrial park" },
    { LANGUAGE_EN, PLACE_SITE, "the science park" },
    { LANGUAGE_EN, PLACE_SITE, "the campus" },
    { LANGUAGE_EN, PLACE_COUNTRY, "the country" },
    { LANGUAGE_EN, PLACE_COUNTRY, "the nation" },
    { LANGUAGE_DE, PLACE_CITY, "die Stadt" },
    { LANGUAGE_DE, PLACE_CITY, "der Stadt" },
    { LANGUAGE_DE, PLACE_CITY, "die Hansestadt" },
    { LANGUAGE_DE, PLACE_CITY, "die Metropole" },
    { LANGUAGE_DE, PLACE_CITY, "der Metropole" },
    { LANGUAGE_DE, PLACE_CITY, "die Hauptstadt" },
    { LANGUAGE_DE, PLACE_COUNTRY, "die Volksrepublik" },
    { LANGUAGE_DE, PLACE_COUNTRY, "der Volksrepublik" },
    { LANGUAGE_DE, PLACE_COUNTRY | PLACE_STATE, "das Land" },
    { LANGUAGE_DE, PLACE_COUNTRY | PLACE_STATE, "des Landes" },
    { LANGUAGE_DE, PLACE_COUNTRY | PLACE_STATE, "im Land" },
    { LANGUAGE_DE, PLACE_COUNTRY | PLACE_STATE, "im ganzen Land" },
    { LANGUAGE_DE, PLACE_AUTONOMOUS, "das Autonome Gebiet" },
    { LANGUAGE_DE, PLACE_AUTONOMOUS, "des Autonomen Gebiets" },
    { LANGUAGE_DE, PLACE_AUTONOMOUS, "die Autonome Region" },
    { LANGUAGE_DE, PLACE_DISTRICT, "der Bezirk" },
    { LANGUAGE_DE, PLACE_DISTRICT, "des Bezirks" },
    { LANGUAGE_DE, PLACE_PROVINCE, "das Bundesland" },
    { LANGUAGE_DE, PLACE_PROVINCE, "der Freistaat" },
    { LANGUAGE_DE, PLACE_PROVINCE, "im Freistaat" },
    { LANGUAGE_DE, PLACE_PROVINCE, "die Provinz" },
    { LANGUAGE_DE, PLACE_PROVINCE, "der Provinz" },
    { LANGUAGE_DE, PLACE_SITE, "der Park" },
    { LANGUAGE_DE, PLACE_SITE, "des Parks" },
    { LANGUAGE_DE, PLACE_SITE, "im Park" },
    { LANGUAGE_DE, PLACE_SITE, "die Zone" },
    { LANGUAGE_DE, PLACE_SITE, "der Zone" },
    { LANGUAGE_ZH, PLACE_SITE, "园区" },

    { LANGUAGE_ZH, PLACE_CITY, "全市" },
    { LANGUAGE_ZH, PLACE_CITY, "我市" },
    { LANGUAGE_ZH, PLACE_CITY, "该市" },

    { LANGUAGE_ZH, PLACE_PROVINCE, "全省" },
    { LANGUAGE_ZH, PLACE_PROVINCE, "我省" },
    { LANGUAGE_ZH, PLACE_PROVINCE, "该省" },

    { LANGUAGE_ZH, PLACE_DISTRICT | PLACE_AUTONOMOUS, "全区" },
    { LANGUAGE_ZH, PLACE_DISTRICT | PLACE_AUTONOMOUS, "我区" },
    { LANGUAGE_ZH, PLACE_DISTRICT, "该区" },
    { LANGUAGE_ZH, PLACE_DISTRICT, "全县" },
    { LANGUAGE_ZH, PLACE_DISTRICT, "我县" },
};

enum { ROWS = sizeof anaphors / sizeof anaphors[0] };

/* "The country's largest", "the city of Wuhan", "the nation as a whole": another, or a name. */
static bool is_common_none(const struct page_text *text, size_t end)
{
    static const char *const behind[] = {
        "'s first",   "'s second",  "'s third",   "'s largest", "'s biggest", "'s most",
        "'s leading", "'s top",     "'s highest", "'s only",    "'s total",   "'s fastest",
        "'s major",   " of ",       " center",    " centre",    " hall",      " council",
        " government", "'s government", " level", " where ",    " that ",     " with ",
        "'s capital", " as a whole", NULL
    };

    if (text->language == LANGUAGE_DE && end + 1 < text->length && text->bytes[end] == ' ' &&
        isupper((unsigned char)text->bytes[end + 1]))
        return true; /* "die Stadt Hamburg": a name of its own */
    return page_word_at_any(text, end, behind);
}

/* "die größte Zone des Landes", "im Osten des Landes", "40 Prozent der Betriebe des Landes": it is
 * compared with all of it, or a part. */
static bool is_of_all(const struct page_text *text, size_t at)
{
    static const char *const all[] = { "des Landes", "im Land", "im ganzen Land", NULL };
    static const char *const parts[] = { "Osten ",    "Westen ",    "Süden ",     "Norden ",
                                         "Nordosten ", "Nordwesten ", "Südosten ",
                                         "Südwesten ",
                                         "Mitte ",    "Teil ",      "Teile ",     "Teilen ",
                                         "Hauptstadt ", NULL };
    static const char *const shares[] = { "Hälfte", "Drittel", "Viertel", "Fünftel", "Zehntel",
                                          "Prozent", "%", "Gesamtzahl", "Anteil" };
    struct page_span front = { page_part(text, PART_CLAUSE, at, at).start, at };
    const size_t before = page_quantity_from(text, at);

    if (!page_word_at_any(text, at, all))
        return false;
    if (PAGE_HAS(text, front, shares))
        return true;
    if (before > 0 && text->quantities->items[before - 1].offset >= front.start)
        front.start = text->quantities->items[before - 1].offset +
                      text->quantities->items[before - 1].length;
    return page_follows_any(text, at, parts) || page_ranks(text, front);
}

/* "The capital raised was", "the capital, Guiyang, has": money, or a name of its own. */
static bool is_no_capital(const struct page_text *text, size_t end)
{
    static const char *const behind[] = { " market",   " markets", " invested", " raised",
                                          " needed",   " required", " stock",   " base",
                                          " gains",    " spending", " costs",   " expenditure",
                                          " of",       NULL };
    static const char comma[] = ", ";
    const size_t next = end + strlen(comma);

    return page_word_before(text, end, "the capital") &&
           (page_word_at_any(text, end, behind) ||
            (page_word_at(text, end, comma) && next < text->length &&
             isupper((unsigned char)text->bytes[next])));
}

static bool is_none(const struct page_text *text, size_t end)
{
    return is_common_none(text, end) || is_no_capital(text, end);
}

/* 各园区, 科技园区: more than the one, or the end of a name. */
static bool is_zone_of_name(const struct page_text *text, size_t at)
{
    static const char *const fronts[] = { "，", "。", "；", "、", "：", "年", "月", "日", "该", "本", "前",
                                          "底", "来", "今", "现", " ", "\n", NULL };

    return text->language == LANGUAGE_ZH && at > 0 && !page_follows_any(text, at, fronts);
}

static size_t row_at(const struct page_text *text, size_t at)
{
    size_t i = 0;

    while (i < ROWS && !(anaphors[i].language == text->language &&
                         page_word_at(text, at, anaphors[i].text)))
        i++;
    return i;
}

unsigned page_anaphor_at(const struct page_text *text, size_t at, size_t *end)
{
    size_t row = row_at(text, at);

    if (row == ROWS || (anaphors[row].kinds == PLACE_COUNTRY &&
                        page_word_before(text, at, "across ")))
        return 0; /* "across the country" is nationwide, whatever was named before */
    *end = at + strlen(anaphors[row].text);
    if (anaphors[row].kinds == PLACE_SITE && /* "the output of the park" may be all of an entry's */
        (text->language == LANGUAGE_EN ? page_part(text, PART_SENTENCE, at, at).start != at
                                       : is_zone_of_name(text, at)))
        return 0;
    return is_none(text, *end) || is_of_all(text, at) ? 0 : anaphors[row].kinds;
}

bool page_is_no_anaphor(const struct page_text *text, size_t at)
{
    size_t row = row_at(text, at);

    return row < ROWS &&
           (is_none(text, at + strlen(anaphors[row].text)) || is_of_all(text, at));
}
