/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/name_year.h"

#include "collectors/page/place/places.h"
#include "collectors/page/time/token.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { TITLE_MOST = 150, NUMBER_WITHIN = 24 /* bytes */ };

/* Plans have names such as "Digitale Wirtschaft 2030". */
static bool is_to_come(const struct page_text *text, size_t at)
{
    int year = 0;

    for (size_t i = 0; i < 4; i++)
        year = 10 * year + text->bytes[at + i] - '0';
    return text->published != DATE_NONE && year > date_civil(text->published).year;
}

/* Where the word that ends at `end` begins. */
static size_t word_start(const struct page_text *text, size_t end)
{
    while (end > 0 && (isalnum((unsigned char)text->bytes[end - 1]) ||
                       (text->bytes[end - 1] & 0x80) != 0))
        end--;
    return end;
}

static bool is_place(const struct page_text *text, struct page_span word)
{
    for (size_t p = PLACE_ADVERBS; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p].names[n] != NULL; n++)
            if (strlen(page_places[p].names[n]) == word.end - word.start &&
                strncmp(text->bytes + word.start, page_places[p].names[n],
                        word.end - word.start) == 0)
                return true;
    return false;
}

static bool ends_as_noun_of_sentence(const struct page_text *text, struct page_span word)
{
    static const char *const endings[] = {
        "umsatz",    "umsätze",   "produktion", "exporte",   "export",    "ausfuhren", "einfuhren",
        "importe",   "absatz",    "zahl",       "zahlen",    "anteil",    "branche",   "industrie",
        "wirtschaft", "unternehmen", "firmen",  "betriebe",  "bip",       "produkt",   "wert",
        "investitionen", "einnahmen", "ausgaben", "gewinn",  "verbrauch", "bestand",   "markt",
        "handel",    "leistung",  "kapazität",  "wachstum",  "beschäftigung", "beschäftigten",
        "mitarbeiter", "neuzulassungen", "fahrzeuge", "erlöse", "wertschöpfung", "sektor",
        "konzern",   "land",      "stadt",      "provinz",   "region",    "menschen",  "verkäufe",
        "bau",       "nachfrage", "quote",      "volumen",   "installationen", "anlagen",
        "rate",      "raten",     "preise",    "inflation", "erzeugung", "verkehr",
        "aufkommen", "kosten",    "mieten",    "löhne",     "schulden",  "verschuldung",
        "defizit",   "überschuss", "personen", "haushalte", "passagiere", "fahrgäste", "gäste",
        "übernachtungen", "besucher", "kunden", "bevölkerung", "einwohner", "intensität", "dichte",
        "ernte",     "einschlag", "eingang",   "eingänge",  "zubau",     "reederei", "behörden",
        "gründungen", "finanzierung", "patente", "anmeldungen", "lieferungen", "arbeitslosigkeit",
        "stationen", "nutzer",    "rechenzentren", "modelle"
    };

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t length = strlen(endings[i]);

        if (word.end - word.start >= length &&
            strncasecmp(text->bytes + word.end - length, endings[i], length) == 0)
            return true;
    }
    return is_place(text, word) && !page_word_before(text, word.start, "Made in "); /* is a plan */
}

/* "die Industrie Pekings 2027", "Pekings Industrie 2027" */
static bool is_genitive_of_place(const struct page_text *text, struct page_span word)
{
    return word.end - word.start > 2 && text->bytes[word.end - 1] == 's' &&
           is_place(text, (struct page_span){ word.start, word.end - 1 });
}

/* "2024 auf rund 24", "2024 bei 5 Prozent", and not "2020 auf dem Markt": no noun, which would have
 * a capital, between the word and the number. */
static bool leads_to_number(const struct page_text *text, size_t at)
{
    static const char *const joints[] = { " auf ", " bei ", NULL };
    const size_t which = page_quantity_from(text, at);
    size_t end;

    if (!page_word_at_any(text, at, joints))
        return true;
    at += strlen(" auf ");
    if (which >= text->quantities->count)
        return false;
    end = text->quantities->items[which].offset;
    if (end > at + NUMBER_WITHIN)
        return false;
    while (at < end && !isupper((unsigned char)text->bytes[at]) &&
           strchr(",;.\n", text->bytes[at]) == NULL)
        at++;
    return at >= end;
}

static bool leads_with(const struct page_text *text, size_t at, const char *const *joints)
{
    return page_word_at_any(text, at, joints) && leads_to_number(text, at);
}

/* "wird Chinas Industrie 2027 eine Billion Yuan erreichen" */
static bool is_before_quantity(const struct page_text *text, size_t at)
{
    const size_t which = text->quantities != NULL ? page_quantity_from(text, at) : 0;

    return text->quantities != NULL && which < text->quantities->count &&
           text->quantities->items[which].offset == at + strlen(" ");
}

/* "kletterte die Zahl der Einhörner 2025 von 22 auf 24": behind a small word and in front of what
 * leads to a number it is no name, but of what is named by years. */
static bool is_when_over(const struct page_text *text, struct page_span word)
{
    static const char *const joints[] = { " auf ", " bei ", " um ",   " von ",  " rund ",
                                          " mehr als ", " über ", " etwa ", " erstmals ", NULL };
    static const char *const named[] = { "konferenz", "kongress", "forum",   "messe",   "expo",
                                         "gipfel",    "agenda",   "plan",    "strategie", "bericht",
                                         "report",    "index",    "spiele",  "festival", "studie",
                                         "weißbuch",  "jahrbuch", "ausstellung", "vision",
                                         "programm",  "initiative", "umfrage", "ranking", "award" };
    const size_t front = word.start > 1 ? word.start - 2 : 0;

    if (!leads_with(text, word.end + strlen(" 2024"), joints) || front == 0 ||
        text->bytes[word.start - 1] != ' ' || !islower((unsigned char)text->bytes[front]))
        return false;
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        size_t length = strlen(named[i]);

        if (word.end - word.start >= length &&
            strncasecmp(text->bytes + word.end - length, named[i], length) == 0)
            return false;
    }
    return islower((unsigned char)text->bytes[word_start(text, word.start - 1)]);
}

/* "soll der Umsatz 2027 auf 5 Mrd. steigen", and not "Digitale Wirtschaft 2030": a small word,
 * a place or another noun of a sentence in front, and what leads to a number behind. */
static bool is_when_to_come(const struct page_text *text, struct page_span word)
{
    static const char *const joints[] = { " auf ",  " bei ",   " um ",   " rund ", " mehr als ",
                                          " über ", " etwa ", " voraussichtlich ", " insgesamt ",
                                          " mindestens ", " erstmals ", " die Marke von ",
                                          " die Schwelle von ", " die Grenze von ", NULL };
    struct page_span front;

    while (word.start > 1 && text->bytes[word.start - 1] == '-')
        word.start = word_start(text, word.start - 1); /* "KI-Industrie" */
    front = (struct page_span){ 0, word.start > 0 ? word.start - 1 : 0 };
    if (!(leads_with(text, word.end + strlen(" 2027"), joints) ||
          is_before_quantity(text, word.end + strlen(" 2027"))) ||
        front.end == 0 || text->bytes[front.end] != ' ')
        return false;
    front.start = word_start(text, front.end);
    return front.end > front.start &&
           (islower((unsigned char)text->bytes[front.start]) ||
            ends_as_noun_of_sentence(text, front) || is_genitive_of_place(text, front)) &&
           (ends_as_noun_of_sentence(text, word) || is_genitive_of_place(text, word));
}

/* Where the quantities are not read yet, none does. */
static bool ends_quantity(const struct page_text *text, size_t end)
{
    const size_t behind = text->quantities != NULL ? page_quantity_from(text, end) : 0;
    const struct prose_quantity *last = behind > 0 ? &text->quantities->items[behind - 1] : NULL;

    return last != NULL && last->offset + last->length == end;
}

/* "steigerten ihren Umsatz 2024 um", "lag Deutschland 2024": in German every noun has a capital,
 * and behind these a year says when. */
static bool is_noun_of_sentence(const struct page_text *text, struct page_span word)
{
    if (text->language != LANGUAGE_DE)
        return false;
    if (ends_quantity(text, word.end))
        return true; /* "nach 450 Milliarden Yuan 2025" */
    if (is_to_come(text, word.end + 1))
        return is_when_to_come(text, word);
    if (word.start > 1 && text->bytes[word.start - 1] == ' ' &&
        isdigit((unsigned char)text->bytes[word.start - 2]))
        return true; /* "lag mit 409 Werkstätten 2024 vorn" */
    return ends_as_noun_of_sentence(text, word) || is_when_over(text, word);
}

/* A year behind a word with a capital ("Agenda 2030") is part of a name, unless the word is one
 * of those that stand in front of years. */
static bool is_in_name(const struct page_text *text, size_t at)
{
    static const char *const leads[] = {
        "in",   "im",    "by",   "bis",   "for",   "für",  "during", "as",      "of",     "year",
        "jahr", "jahre", "jahres", "geschäftsjahr", "geschäftsjahres", "berichtsjahr",
        "jahresende", "jahresanfang", "jahresmitte", "jahresdurchschnitt", "jahresmittel",
        "durchschnitt", "jahresverlauf",
        "ende", "end",   "since", "seit", "until", "through", "from",
        "von",  "ab",    "anfang", "mitte", "quartal", "halbjahr", "quarter", "half", "stand",
        "fy",   "h1",    "h2",   "q1",    "q2",    "q3",   "q4",     "quartals", "halbjahres",
        "quartale", "quartalen", "monate", "monaten", "monats", "halbjahren", "wochen", "tagen",
        "erst", "schon", "bereits", "noch", "nur", "allein", "spätestens", "frühestens",
        "voraussichtlich", "insgesamt", "zuletzt", "auch", "wie", "dass", "als",
        "gesamtjahr",    "to",   "zu",    "zum",   "and",  "und",    "between", "zwischen",
    };
    struct page_text word = *text;
    size_t end = at, start;

    if (end == 0 || text->bytes[end - 1] != ' ')
        return false;
    start = --end;
    while (start > 0 && (isalnum((unsigned char)text->bytes[start - 1]) ||
                         (text->bytes[start - 1] & 0x80) != 0))
        start--;
    if (start == end || !isupper((unsigned char)text->bytes[start]))
        return false;
    word.length = end;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (strlen(leads[i]) == end - start && page_word_at(&word, start, leads[i]))
            return false;
    return !page_is_month(text, (struct page_span){ start, end }) &&
           !is_noun_of_sentence(text, (struct page_span){ start, end });
}

/* 《2024年产业白皮书》, 《产业发展报告（2025年）》: the year of an edition, and seldom that of what it tells;
 * but what a bulletin is of, its title says. */
static bool is_in_title(const struct page_text *text, size_t at, size_t end)
{
    static const char *const of_their_year[] = { "公报", "年报", "情况", "数据", "统计", "快报" };
    static const char open[] = "《", close[] = "》";
    struct page_span line = page_line(text, at), title;

    if (line.start + TITLE_MOST < at)
        line.start = page_whole_character(text, at - TITLE_MOST);
    if (line.end > end + TITLE_MOST)
        line.end = page_whole_character(text, end + TITLE_MOST);
    title.start = page_find_last(text, (struct page_span){ line.start, at }, open);
    title.end = page_find(text, (struct page_span){ end, line.end }, close);
    if (title.start == at || title.end == line.end ||
        page_find(text, (struct page_span){ title.start, at }, close) < at)
        return false;
    for (size_t i = 0; i < sizeof of_their_year / sizeof of_their_year[0]; i++)
        if (page_word_before(text, title.end, of_their_year[i]))
            return false;
    return true;
}

/* "in 2019, according to the White Paper (2020)": the edition's, where another year is told. */
static bool is_of_edition(const struct page_text *text, size_t at, size_t end)
{
    enum { EDITION_WITHIN = 90, OTHER_WITHIN = 600 /* bytes */ };
    static const char *const papers[] = { "White Paper", "Blue Book", "Report", "Weißbuch",
                                          "Blaubuch", "白皮书", "蓝皮书", "报告" };
    static const char *const closings[] = { ")", "）", "年)", "年）", NULL };
    struct page_span sentence = page_part(text, PART_SENTENCE, at, end);
    struct page_span front = { at > EDITION_WITHIN ? page_whole_character(text, at - EDITION_WITHIN)
                                                   : 0, at }, paper;

    if (!(page_word_before(text, at, "(") || page_word_before(text, at, "（")) ||
        !page_word_at_any(text, end, closings) ||
        !page_find_any(text, front, papers, sizeof papers / sizeof papers[0], &paper) ||
        !(text->language == LANGUAGE_ZH || isupper((unsigned char)text->bytes[paper.start])) ||
        (text->quantities != NULL &&
         page_quantity_from(text, paper.end) != page_quantity_from(text, at)))
        return false;
    if (sentence.start + OTHER_WITHIN < at)
        sentence.start = at - OTHER_WITHIN;
    if (sentence.end > end + OTHER_WITHIN)
        sentence.end = end + OTHER_WITHIN;
    for (size_t year = sentence.start; year + 4 <= sentence.end; year++)
        if (year != at && (strncmp(text->bytes + year, "20", 2) == 0) &&
            isdigit((unsigned char)text->bytes[year + 2]) &&
            isdigit((unsigned char)text->bytes[year + 3]) && !page_inside_word(text, year) &&
            strncmp(text->bytes + year, text->bytes + at, 4) != 0)
            return true;
    return false;
}

/* "by 2027", "until 2027" */
static bool names_deadline(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "by ", "by the end of ", "by late ", "until ", NULL };

    for (size_t at = span.start; at + 4 <= span.end; at++)
        if (isdigit((unsigned char)text->bytes[at]) &&
            isdigit((unsigned char)text->bytes[at + 3]) &&
            page_follows_any(text, at, leads))
            return true;
    return false;
}

/* "The plan issued in 2024 aims for 150 billion by 2027, and for 2,000 companies": when the paper
 * came out, where its goals have a time of their own. */
static bool is_of_paper(const struct page_text *text, size_t at, size_t end)
{

    static const char *const verbs[] = { "issued in ",    "released in ", "published in ",
                                         "adopted in ",   "approved in ", "unveiled in ",
                                         "drafted in ",   "drawn up in ", "promulgated in ",
                                         "enacted in ",   "presented in " };
    static const char *const papers[] = { "plan ",       "plans ",     "program ",  "programme ",
                                          "strategy ",   "blueprint ", "roadmap ",  "guideline ",
                                          "guidelines ", "opinions ",  "scheme ",   "document ",
                                          "outline ",    "notice ",    "policy ",   "policies ",
                                          "measures ",   "plan, ",     "strategy, ", NULL };

    const struct page_span behind = { end, page_part(text, PART_SENTENCE, at, end).end };

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_before(text, at, verbs[i]) && names_deadline(text, behind))
            return page_follows_any(text, at - strlen(verbs[i]), papers);
    return false;
}

/* "rund 2000 Hersteller": the number of a quantity, with a word of its bound in front. */
static bool is_counted(const struct page_text *text, size_t at)
{
    const size_t behind = text->quantities != NULL ? page_quantity_from(text, at) : 0;
    const struct prose_quantity *last = behind > 0 ? &text->quantities->items[behind - 1] : NULL;

    return last != NULL && last->offset + last->length > at;
}

/* Numbers from 1900 to 1989 are counts more often than years: a word in front has to say so, or the
 * verb behind ("1955 waren es 1,6 Millionen"). */
static bool is_count_rather(const struct page_text *text, size_t at, size_t end)
{
    static const char *const leads[] = { "in ",    "In ",    "since ", "Since ", "year ", "until ",
                                         "from ",  "From ",  "between ", "Jahr ", "Jahre ",
                                         "Jahren ", "seit ", "Seit ",  "Ende ",  "Anfang ",
                                         "end of ", "(",     "bis ",   NULL };
    static const char *const verbs[] = { " waren es ", " war es ", " lebten ", " gab es ",
                                         " hatte ",    " zählte ", NULL };
    const bool old = strncmp(text->bytes + at, "19", 2) == 0 && text->bytes[at + 2] < '9';
    const size_t which = text->quantities != NULL ? page_quantity_from(text, at) : 0;

    if (!old || text->language == LANGUAGE_ZH)
        return false;
    return (text->quantities != NULL && which < text->quantities->count &&
            text->quantities->items[which].offset == at) ||
           !(page_follows_any(text, at, leads) || page_word_at_any(text, end, verbs));
}

bool page_is_year_of_name(const struct page_text *text, size_t at, size_t end)
{
    struct page_span before = { at >= 4 ? at - 4 : 0, at };

    if (is_of_edition(text, at, end))
        return true;
    if (text->language == LANGUAGE_ZH)
        return is_in_title(text, at, end);
    if (is_counted(text, at) || is_count_rather(text, at, end) || is_in_name(text, at) ||
        is_of_paper(text, at, end))
        return true;
    return page_find(text, before, "the") < before.end && end + 1 < text->length &&
           text->bytes[end] == ' ' && isupper((unsigned char)text->bytes[end + 1]);
}
