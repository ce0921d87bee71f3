/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/setting.h"

#include "collectors/page/anchor.h"

#include <string.h>

enum { FIELD_MOST = 80 };

static const struct page_span nothing = { 0, 0 };

static size_t before_any(const struct page_text *text, size_t at, const char *const *signs)
{
    for (; *signs != NULL; signs++)
        if (page_word_before(text, at, *signs))
            return at - strlen(*signs);
    return at;
}

/* "since the introduction of the", "seit Gründung des": what began or ended then. */
static struct page_span by_event(const struct page_text *text, struct page_span anchor)
{
    static const char *const articles[] = { "the ", "this ", "its ", "their ", NULL };
    static const char *const joints[] = { " of ", " der ", " des ", " von ", NULL };
    static const char *const events[] = {
        "introduction", "launch",   "start",     "beginning",  "inception",   "founding",
        "foundation",   "rollout",  "creation",  "establishment", "adoption", "implementation",
        "announcement", "opening",  "end",       "Einführung", "Beginn",      "Start",
        "Gründung",     "Bekanntgabe", "Verabschiedung", "Eröffnung", "Ende", "Auflegung", NULL
    };
    static const char *const leads[] = { "since ", "after ", "before ", "until ", "following ",
                                         "upon ",  "with ",  "seit ",   "nach ",  "vor ", "mit ",
                                         NULL };
    size_t end = before_any(text, anchor.start, articles);
    size_t event = before_any(text, end, joints), start, lead;

    if (event == end)
        return nothing;
    start = before_any(text, event, events);
    lead = before_any(text, start, articles);
    if (lead == start)
        lead = before_any(text, start, (const char *const[]){ "der ", "dem ", NULL });
    if (start == event || before_any(text, lead, leads) == lead)
        return nothing;
    return (struct page_span){ start, event };
}

/* Where the field begins that the clause opens with, the end of the clause where with none. */
static size_t field_of(const struct page_text *text, struct page_span clause)
{
    static const char *const openings[] = {
        "Im Bereich der ", "Im Bereich des ", "Im Bereich ", "Im Segment der ", "Im Segment ",
        "Im Teilsegment ", "Im Sektor der ",  "Im Sektor ",  "In the field of ", "In the area of ",
        "In the segment of ", "In the sector of "
    };

    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, clause.start, openings[i]))
            return clause.start + strlen(openings[i]);
    return clause.end;
}

/* "Im Bereich der Plattformen für Bau, Test und Betrieb von Software": in the field, but not at its
 * head; commas in it are of a list, which only "von" goes on from. */
static struct page_span by_field(const struct page_text *text, struct page_span anchor)
{
    static const char *const joints[] = { " für ", " von ", " zum ", " zur ", " for ", " of " };
    static const char *const last[] = { "von ", "of ", NULL };
    struct page_span sentence = page_part(text, PART_SENTENCE, anchor.start, anchor.end), word;
    struct page_span front = { field_of(text, sentence), anchor.start };

    if (front.start >= front.end || front.end - front.start > FIELD_MOST ||
        !page_find_any(text, front, joints, sizeof joints / sizeof joints[0], &word) ||
        (page_find(text, front, ", ") < front.end && !page_follows_any(text, anchor.start, last)))
        return nothing;
    return (struct page_span){ front.start, word.start };
}

struct page_span page_setting_of(const struct page_text *text, struct page_span anchor)
{
    struct page_span word = by_event(text, anchor);

    return word.end > 0 ? word : by_field(text, anchor);
}

int page_is_in_other_field(const struct page_text *text, const struct page_figures *figures,
                           const struct page_figure *figure, struct page_span anchor,
                           struct err *err)
{
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.end);
    struct page_span field = { field_of(text, clause), clause.end }, other, own;
    size_t end = field.start;

    while (end < clause.end && page_is_letter(text, end))
        end++;
    field.end = end;
    if (field.start >= field.end || anchor.start < field.end)
        return 0;
    for (size_t i = 0; i < figures->count; i++) {
        int found = strcmp(figures->items[i].anchor_text, figure->anchor_text) == 0
                        ? 0
                        : page_anchor_in(text, &figures->items[i], field, &other, err);

        if (found > 0)
            found = page_anchor_in(text, figure, field, &own, err) == 0;
        if (found != 0)
            return found;
    }
    return 0;
}
