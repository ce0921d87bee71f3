/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target and a few figures, written down shortly, and the judgement of them. */
#ifndef HEADWAY_TESTS_SCENE_H
#define HEADWAY_TESTS_SCENE_H

#include "test.h"

#include "domain/judgement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MANY = 16 };

/* A target and the figures it is judged by. */
struct scene {
    struct target target;
    struct indicator indicator;
    struct observation figures[MANY];
    size_t count;
    const struct observation *room[MANY];
    struct judgement judged;
};

static inline date day_of(const char *text)
{
    date day = DATE_NONE;

    assert_true(date_parse(text, strlen(text), &day));
    return day;
}

static inline struct dec number(const char *text)
{
    struct dec dec = DEC_ZERO;

    assert_true(dec_parse(text, strlen(text), &dec));
    return dec;
}

static inline struct period period_of(const char *text)
{
    struct period period = { 0 };
    struct err err;

    assert_int_equal(period_parse(text, &period, &err), 0);
    return period;
}

/* "nearly 350", "over 300", "about 5", ">=45", "3..5" or a number. */
static inline struct quantity quantity_of(const char *text)
{
    static const struct {
        const char *word;
        enum qualifier qualifier;
    } words[] = { { "nearly ", QUALIFIER_NEARLY },
                  { "over ", QUALIFIER_OVER },
                  { "about ", QUALIFIER_ABOUT },
                  { ">=", QUALIFIER_AT_LEAST },
                  { "<=", QUALIFIER_AT_MOST } };
    const char *dots = strstr(text, "..");

    for (size_t i = 0; i < COUNT(words); i++)
        if (strncmp(text, words[i].word, strlen(words[i].word)) == 0)
            return quantity_bound(words[i].qualifier, number(text + strlen(words[i].word)));
    if (dots) {
        struct quantity range = { .has_low = true, .has_high = true, .qualifier = QUALIFIER_RANGE };

        assert_true(dec_parse(text, (size_t)(dots - text), &range.low));
        range.high = number(dots + 2);
        return range;
    }
    return quantity_exact(number(text));
}

static inline struct scene scene_of(const char *goal, const char *deadline, const char *announced)
{
    struct scene scene = {
        .target = { .id = "t",
                    .indicator = "i",
                    .kind = TARGET_REACH,
                    .direction = DIRECTION_INCREASE,
                    .path = PATH_LINEAR,
                    .announced = day_of(announced),
                    .deadline = DATE_NONE,
                    .frequency = FREQUENCY_YEAR },
        .indicator = { .id = "i",
                       .unit = "CNY",
                       .nature = NATURE_FLOW,
                       .frequency = FREQUENCY_YEAR,
                       .publication_lag = -1 },
    };

    if (*goal)
        scene.target.goal = quantity_of(goal);
    if (*deadline)
        scene.target.deadline = day_of(deadline);
    return scene;
}

static inline void set_window(struct scene *scene, const char *period)
{
    scene->target.window = period_of(period);
    scene->target.deadline = scene->target.window.last;
}

static inline void add(struct scene *scene, const char *period, const char *value,
                       const char *published)
{
    struct observation *o = &scene->figures[scene->count];

    assert_true(scene->count < MANY);
    o->id = (int64_t)++scene->count;
    o->period = period_of(period);
    o->quantity = quantity_of(value);
    o->published = day_of(published);
    o->provisional = o->published <= o->period.last;
}

static inline const struct judgement *judged(struct scene *scene, const char *as_of)
{
    date day = day_of(as_of);
    struct series series =
        series_in_force(scene->figures, scene->count, scene->target.frequency, day, scene->room);

    judge(&scene->target, &scene->indicator, &series, day, &scene->judged);
    return &scene->judged;
}

static inline const char *verdict_on(struct scene *scene, const char *as_of)
{
    return verdict_name(judged(scene, as_of)->verdict);
}

static inline bool reason_has(const struct judgement *judgement, const char *words)
{
    struct buf text = BUF_EMPTY;
    bool found;

    judgement_reason(judgement, &text);
    found = strstr(buf_text(&text), words) != NULL;
    if (!found)
        print_message("reason: %s\n", buf_text(&text));
    buf_free(&text);
    return found;
}

#endif
