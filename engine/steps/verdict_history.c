/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/verdict_history.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* The observations of the indicator, to be judged as of one day after the other. */
struct past {
    const struct target *target;
    const struct indicator *indicator;
    const struct decided *decided;
    const struct observation **room;
};

static enum verdict verdict_on(const struct past *past, date day)
{
    const struct observation_list *list = decided_on(past->decided, day);
    struct judgement judgement;
    struct series series = series_in_force(list->items, list->count, past->target->frequency, day,
                                           past->room);

    judge(past->target, past->indicator, &series, day, &judgement);
    return judgement.verdict;
}

static int compare_days(const void *left, const void *right)
{
    date a = *(const date *)left, b = *(const date *)right;

    return (a > b) - (a < b);
}

/* The days on which something was published or decided, from the announcement on, ascending, each
 * once. */
static size_t event_days(const struct past *past, date as_of, date **out)
{
    date deadline = past->target->deadline, announced = past->target->announced, *all, *days;
    size_t all_count = decided_days(past->decided, &all), count = 0, kept = 1;

    days = mem_array(all_count + 2, sizeof *days);
    days[count++] = announced;
    if (deadline != DATE_NONE && deadline + 1 > announced && deadline < as_of)
        days[count++] = deadline + 1;
    for (size_t i = 0; i < all_count; i++)
        if (all[i] > announced && all[i] <= as_of)
            days[count++] = all[i];
    free(all);
    qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 1; i < count; i++)
        if (days[i] != days[kept - 1])
            days[kept++] = days[i];
    *out = days;
    return kept;
}

struct changes {
    struct verdict_change *list; /* oldest first while it grows */
    size_t count;
    enum verdict last;
};

static void add(struct changes *changes, const struct target *target, date day, enum verdict to)
{
    if (to == changes->last)
        return;
    if (changes->count == VERDICT_CHANGES_MOST)
        memmove(changes->list, changes->list + 1, --changes->count * sizeof *changes->list);
    changes->list[changes->count++] = (struct verdict_change){ day, changes->last, to, target };
    changes->last = to;
}

/* Between two publications only time changes a verdict, and it does so once: a figure grows
 * stale. The day is found by halving. */
static void follow_time(const struct past *past, date from, date until, struct changes *changes)
{
    enum verdict end = verdict_on(past, until);

    while (end != changes->last) {
        date low = from, high = until;

        while (high - low > 1) {
            date middle = low + (high - low) / 2;

            if (verdict_on(past, middle) == changes->last)
                low = middle;
            else
                high = middle;
        }
        add(changes, past->target, high, verdict_on(past, high));
        from = high;
    }
}

static void reverse(struct verdict_change *list, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct verdict_change other = list[i];

        list[i] = list[count - 1 - i];
        list[count - 1 - i] = other;
    }
}

size_t verdict_history(const struct target *target, const struct indicator *indicator,
                       const struct decided *decided, date as_of,
                       struct verdict_change list[VERDICT_CHANGES_MOST])
{
    struct past past = { .target = target, .indicator = indicator, .decided = decided };
    struct changes changes = { .list = list, .last = VERDICT_COUNT };
    date *days;
    size_t count, first;

    past.room = mem_array(decided->most + 1, sizeof(const struct observation *));
    count = event_days(&past, as_of, &days);
    first = count > VERDICT_DAYS_MOST ? count - VERDICT_DAYS_MOST : 0;
    for (size_t i = first; i < count; i++) {
        date until = i + 1 < count ? days[i + 1] - 1 : as_of;

        add(&changes, target, days[i], verdict_on(&past, days[i]));
        follow_time(&past, days[i], until, &changes);
    }
    free(days);
    free(past.room);
    reverse(list, changes.count);
    return changes.count;
}

enum verdict verdict_then(const struct target *target, const struct indicator *indicator,
                          const struct observation_list *observations, date day, int64_t last)
{
    struct observation_list known = { .items = mem_array(observations->count + 1,
                                                         sizeof *known.items) };
    date always = DATE_FIRST;
    const struct decided decided = { .lists = &known, .from = &always, .count = 1 };
    struct past past = { .target = target, .indicator = indicator, .decided = &decided };
    enum verdict verdict = VERDICT_COUNT;

    for (size_t i = 0; i < observations->count; i++)
        if (observations->items[i].id <= last)
            known.items[known.count++] = observations->items[i];
    past.room = mem_array(known.count + 1, sizeof(const struct observation *));
    if (target->announced <= day)
        verdict = verdict_on(&past, day);
    free(past.room);
    free(known.items);
    return verdict;
}
