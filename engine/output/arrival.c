/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/arrival.h"

#include "output/site/words.h"
#include "output/template.h"
#include "output/when.h"

/* Achieved, or reached too late: a fact, whatever the trend had said. */
static bool is_reached(const struct judgement *j)
{
    return j->reached != DATE_NONE && (j->verdict == VERDICT_ACHIEVED ||
                                       (j->verdict == VERDICT_MISSED && (j->notes & NOTE_LATE)));
}

bool arrival_is_projected(const struct judgement *j)
{
    return j->projected.day != DATE_NONE && !is_reached(j) && j->verdict != VERDICT_ACHIEVED;
}

date arrival_day(const struct judgement *j)
{
    if (is_reached(j))
        return j->reached;
    return arrival_is_projected(j) ? j->projected.day : DATE_NONE;
}

static void say_days(struct buf *out, enum word which, enum language language, date earliest,
                     date latest)
{
    struct buf first = BUF_EMPTY, last = BUF_EMPTY;

    when_day(&first, earliest, language);
    when_day(&last, latest, language);
    template_fill(out, word(which, language),
                  (struct blank[]){ { "day", buf_text(&first) },
                                    { "earliest", buf_text(&first) },
                                    { "latest", buf_text(&last) },
                                    { NULL, NULL } });
    buf_free(&first);
    buf_free(&last);
}

void arrival_words(struct buf *out, const struct judgement *j, enum language language)
{
    if (is_reached(j))
        say_days(out, WORD_REACHED, language, j->reached, DATE_NONE);
    else if (arrival_is_projected(j))
        when_day(out, j->projected.day, language);
    else if (j->verdict != VERDICT_ACHIEVED && (j->notes & (NOTE_NEVER | NOTE_BEYOND_HORIZON)))
        buf_add_text(out, word(WORD_ARRIVAL_NONE, language));
    else
        buf_add_text(out, "–");
}

void arrival_bounds(struct buf *out, const struct judgement *j, enum language language)
{
    const struct projection *p = &j->projected;
    bool open = p->latest == DATE_NONE;

    if (is_reached(j) || j->verdict == VERDICT_ACHIEVED || p->earliest == DATE_NONE ||
        (p->earliest == p->day && p->latest == p->day)) {
        if (arrival_is_projected(j) && p->day <= j->as_of)
            buf_add_text(out, word(WORD_ARRIVAL_UNSAID, language));
        return;
    }
    if (p->earliest > j->as_of)
        say_days(out, open ? WORD_NOT_BEFORE : WORD_BETWEEN, language, p->earliest, p->latest);
    else if (!open && p->latest > j->as_of)
        say_days(out, WORD_AT_LATEST, language, DATE_NONE, p->latest);
    else if (p->day != DATE_NONE && p->day <= j->as_of)
        buf_add_text(out, word(WORD_ARRIVAL_UNSAID, language));
}
