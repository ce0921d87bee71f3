/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/made.h"

#include <string.h>

enum { BETWEEN_MOST = 24 /* bytes: " von mehr als " */ };

static const char *const works[] = {
    "Einrichtung", "Errichtung", "Bau",          "Aufbau",        "Schaffung",  "Ansiedlung",
    "Gründung",    "Eröffnung",  "Installation", "Inbetriebnahme", "Anschaffung", "Neubau",
    "construction", "establishment", "building", "installation",  "creation",   "opening"
};

/* "von", "of" and what bounds the number. */
static bool leads_to_number(const struct page_text *text, size_t at, size_t number)
{
    static const char *const joints[] = { " von ", " of " };

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++) {
        struct page_span between = { at + strlen(joints[i]), number };

        if (page_word_at(text, at, joints[i]))
            return page_quantity_from(text, at) == page_quantity_from(text, number) &&
                   memchr(text->bytes + between.start, ',', between.end - between.start) == NULL;
    }
    return false;
}

bool page_is_made(const struct page_text *text, const struct page_figure *figure,
                  const struct prose_quantity *quantity)
{
    const size_t at = quantity->offset;
    struct page_span front = { page_part(text, PART_CLAUSE, at, at).start, at }, work;

    if (text->language == LANGUAGE_ZH || quantity->kind != PROSE_COUNT)
        return false;
    for (; page_find_any(text, front, works, sizeof works / sizeof works[0], &work);
         front.start = work.end) {
        char name[sizeof "Inbetriebnahme"] = { 0 };

        memcpy(name, text->bytes + work.start, work.end - work.start);
        if (quantity->offset - work.end <= BETWEEN_MOST &&
            leads_to_number(text, work.end, quantity->offset) &&
            strstr(figure->anchor_text, name) == NULL)
            return true;
    }
    return false;
}
