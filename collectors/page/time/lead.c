/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/lead.h"

#include <string.h>

enum { GLUE_MOST = 16, LEAD_MOST = 24 };

static bool ends_in(const struct page_text *text, size_t end, const char *const *words)
{
    for (; *words != NULL; words++) {
        size_t length = strlen(*words);

        if (end >= length && page_word_at(text, end - length, *words))
            return true;
    }
    return false;
}

size_t page_lead_end(const struct page_text *text, size_t start)
{
    static const char *const small[] = { "the", "dem", "der", "des", "zum", "das", "Jahr", "Jahre",
                                         "year", NULL };
    size_t end = start;

    for (int round = 0; round < 4; round++) {
        size_t before = end;

        while (end > 0 && text->bytes[end - 1] == ' ')
            end--;
        for (size_t w = 0; small[w] != NULL; w++)
            if (page_word_before(text, end, small[w]) &&
                start - end < LEAD_MOST)
                end -= strlen(small[w]);
        if (end == before)
            break;
    }
    return end;
}

/* "a 17 percent rise from": where the noun of a change ends that stands there. */
static size_t behind_noun_of_change(const struct page_text *text, size_t at)
{
    static const char *const nouns[] = {
        " rise",  " increase", " gain", " jump",   " growth", " surge", " leap",  " expansion",
        " drop",  " decline",  " fall", " decrease", " dip",  " more",  " higher", " lower",
        " year-on-year increase", " year-on-year rise", " year-on-year growth"
    };
    size_t end = at;

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (page_word_at(text, at, nouns[i]))
            end = at + strlen(nouns[i]);
    return end;
}

/* "up 17 percent from 2019": what a change is against; "from 2019 to 2023" is when it was. */
static bool is_base_of_change(const struct page_text *text, struct page_span span, size_t lead)
{
    static const char *const leads[] = { " from", " over", " on", " versus", " against" };
    static const char *const ends[] = { " to 19", " to 20", " through ", " bis ", " onward", NULL };
    const size_t which = text->quantities != NULL ? page_quantity_from(text, lead) : 0;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && which > 0; i++)
        if (page_word_before(text, lead, leads[i])) {
            const struct prose_quantity *change = &text->quantities->items[which - 1];

            return change->kind == PROSE_PERCENT &&
                   behind_noun_of_change(text, change->offset + change->length) ==
                       lead - strlen(leads[i]) &&
                   !page_word_at_any(text, span.end, ends);
        }
    return false;
}

/* "zum Juni 2020 ein Plus von 24 Prozent", "gegenüber dem gleichen Zeitraum im Jahr 2019" */
static bool is_base_in_german(const struct page_text *text, struct page_span span)
{
    static const char *const changes[] = { " ein Plus", " ein Minus", " ein Zuwachs",
                                           " ein Anstieg", " ein Rückgang", " eine Zunahme",
                                           " eine Abnahme", " eine Steigerung", NULL };
    static const char *const ends[] = { "Jahresende", "Ende", "Monatsende", NULL };
    static const char *const bases[] = { "gegenüber dem gleichen Zeitraum ",
                                         "gegenüber dem gleichen Zeitraum im Jahr ",
                                         "gegenüber dem gleichen Zeitraum des Jahres ",
                                         "zum gleichen Zeitraum ", "zum gleichen Zeitraum im Jahr ",
                                         "zum gleichen Zeitraum des Jahres ", NULL };

    return text->language == LANGUAGE_DE &&
           (page_follows_any(text, span.start, bases) ||
            (page_follows_any(text, span.start, (const char *const[]){ "zum ", "zu ", NULL }) &&
             !page_word_before(text, span.start, "bis zum ") &&
             !page_word_at_any(text, span.start, ends) &&
             page_word_at_any(text, span.end, changes)));
}

bool page_is_compared(const struct page_text *text, struct page_span span, size_t lead)
{
    static const char *const before[] = {
        "than in", "than", "compared with", "compared to", "compared with that of", "since",
        "from a", "gegenüber", "als im", "als in", "als", "im Vergleich zu", "im Vergleich",
        "verglichen mit", "seit", "Wertes von", "Niveau von", "Niveau des Jahres", "Wert von",
        "level of", "that of", "those of", "record of", "record from", "record set in", "high of",
        "peak of", "exceeding", "surpassing", "Rekord von", "Rekord aus", "Rekordwert von",
        "Rekordwert aus", "Höchststand von", "Höchstwert von", "比", "较", "自", "同比", "相比", "超过",
        "高于", "低于", NULL
    };
    static const char *const behind[] = { "同期", "以来", "的同期", " level", " levels" };

    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++)
        if (page_word_at(text, span.end, behind[i]))
            return true;
    if (page_word_at(text, span.end, "相比") &&
        page_follows_any(text, span.start, (const char *const[]){ "与", "同", "和", "跟", NULL }))
        return true;
    if (page_word_at(text, span.end, " census"))
        return false; /* "since the 2020 census recorded": what follows is of that year */
    return ends_in(text, lead, before) || is_base_of_change(text, span, lead) ||
           is_base_in_german(text, span);
}

bool page_is_by(const struct page_text *text, size_t lead)
{
    static const char *const before[] = { "by", "until", "bis", "到", "till", "before", "ahead of",
                                          "by the", "bis zum", NULL };

    return ends_in(text, lead, before);
}

bool page_is_as_of(const struct page_text *text, size_t lead)
{
    static const char *const before[] = { "as of", "as at", "up to", "截至", "截止", "截止到",
                                          "截至到", "Stand", "zum Stichtag", "per", "At",
                                          "Stand vom", "zum", NULL };

    return ends_in(text, lead, before);
}

bool page_is_led(const struct page_text *text, size_t lead)
{
    static const char *const before[] = { "in", "im", "of", "for", "during", "since", "on", "am",
                                          "from", "für", "to", "von", "Mitte", "mid", "early",
                                          "late", "Anfang", NULL };

    return page_is_by(text, lead) || page_is_as_of(text, lead) || ends_in(text, lead, before);
}

bool page_is_glue(const struct page_text *text, size_t from, size_t to)
{
    static const char *const glue[] = { " ", ":", "of", "the", "in", "des", "im", "der", "von", "(",
                                        ",", "'s", "Jahr", "Jahres", "Jahre", "Monat", "dieses",
                                        "fiscal", "calendar", "的", "year", "period", "（",
                                        "early", "late",
                                        "：" };

    if (to < from || to - from > GLUE_MOST)
        return false;
    while (from < to) {
        size_t i = 0, count = sizeof glue / sizeof glue[0];

        while (i < count && !page_word_at(text, from, glue[i]))
            i++;
        if (i == count)
            return false;
        from += strlen(glue[i]);
    }
    return from == to;
}

bool page_leads_to(const struct page_text *text, size_t from, size_t to)
{
    static const char *const verbs[] = { "为", "是", "仅为", "达", " waren es noch", " waren es",
                                         " war es", " waren", " lag sie bei", " lag er bei",
                                         " it was", " it stood at", " there were", " total of",
                                         " figure of", " um", " auf", " bei", " by" };

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (page_word_at(text, from, verbs[i]) &&
            page_is_glue(text, from + strlen(verbs[i]), to))
            return true;
    return page_is_glue(text, from, to);
}
