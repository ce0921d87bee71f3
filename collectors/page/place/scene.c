/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/scene.h"

#include <string.h>

/* "sagte er am Mittwoch auf der Weltkonferenz in Beijing": what is between leads to an event. */
static bool is_scene_of_saying(const struct page_text *text, struct page_span span)
{
    static const char *const verbs[] = { "sagte", "erklärte", "teilte", "berichtete", "betonte",
                                         "verkündete" };
    static const char *const events[] = { "auf der", "auf einer", "auf dem", "auf einem", "bei der",
                                          "bei einer", "beim", "während der", "anlässlich der" };
    struct page_span front = { page_part(text, PART_CLAUSE, span.start, span.end).start,
                               span.start };

    return text->language == LANGUAGE_DE && page_word_before(text, span.start, "in ") &&
           PAGE_HAS(text, front, verbs) && PAGE_HAS(text, front, events) &&
           page_quantity_from(text, front.start) == page_quantity_from(text, front.end);
}

/* "an official said at the Tea Conference in Shanghai on Saturday": where it was said. */
static bool is_scene_of_saying_in_english(const struct page_text *text, struct page_span span)
{
    static const char *const verbs[] = { "said", "told", "announced", "revealed", "disclosed",
                                         "noted", "added", "spoke", "explained", "pointed out",
                                         "presented", "released", "made public", "published" };
    static const char *const events[] = { "conference", "forum", "expo", "exhibition", "summit",
                                          "convention", "congress", "fair", "symposium", "seminar",
                                          "meeting", "briefing", "event", "ceremony", "session",
                                          NULL };
    struct page_span front = { page_part(text, PART_CLAUSE, span.start, span.end).start,
                               span.start };
    struct page_span verb, at;

    if (text->language != LANGUAGE_EN || !page_word_before(text, span.start, "in ") ||
        page_quantity_from(text, front.start) != page_quantity_from(text, front.end) ||
        !page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &verb))
        return false;
    at = (struct page_span){ verb.end, span.start - strlen(" in ") };
    if (at.end < at.start ||
        (page_find(text, at, " at ") == at.end && page_find(text, at, " during ") == at.end))
        return false;
    at.end -= page_word_before(text, at.end, " held") ? strlen(" held") : 0;
    return page_follows_any(text, at.end, events);
}

bool page_is_scene(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "vorgestellt", "mitgeteilt", "Pressekonferenz",
                                         "präsentiert", "vorgelegt", "press conference",
                                         "told reporters", "unveiled", "news conference", "新闻发布会",
                                         "发布会", "举行", "召开" };
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);

    if (is_scene_of_saying(text, span) || is_scene_of_saying_in_english(text, span))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_find(text, clause, words[i]) < clause.end)
            return page_quantity_from(text, clause.start) == page_quantity_from(text, clause.end);
    return false;
}
