/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the indicators, and the three that are gathered from all of them: the list, the
 * figures held for review, and who published what. */
#include "base/mem.h"
#include "io/health.h"
#include "steps/sheet.h"

#include <stdlib.h>
#include <string.h>

static const char list_path[] = "indicators.html", held_path[] = "held.html";
static const char lists_part[] = "lists";

struct gathering {
    struct publishing *publishing;
    bool lists; /* the three pages are made anew */
    struct sheet list[LANGUAGE_COUNT], held[LANGUAGE_COUNT];
    struct listing listing[LANGUAGE_COUNT], holding[LANGUAGE_COUNT];
    struct publisher **publishers;
    size_t count, capacity;
    const struct source_health *health;
    struct map by_name;
    struct arena names;
};

static void make_indicator(const struct page *page, const void *content)
{
    page_indicator(page, content);
}

static void make_sources(const struct page *page, const void *content)
{
    page_sources(page, content);
}

static int make_page(struct publishing *publishing, const struct history *history,
                     const char *picture, struct err *err)
{
    const struct indicator_page content = { .indicator = history->indicator,
                                            .history = history,
                                            .picture = picture };
    const char *id = history->indicator->id;
    struct buf path = BUF_EMPTY;
    int result;

    buf_addf(&path, "indicators/%s.html", id);
    result = publishing_page(publishing, buf_text(&path), make_indicator, &content, err);
    if (result == 0) {
        history_csv(history, &publishing->out);
        buf_clear(&path);
        buf_addf(&path, "data/indicators/%s.csv", id);
        result = publishing_file(publishing, buf_text(&path), err);
    }
    if (result == 0) {
        history_json(history, &publishing->out);
        buf_clear(&path);
        buf_addf(&path, "data/indicators/%s.json", id);
        result = publishing_file(publishing, buf_text(&path), err);
    }
    buf_free(&path);
    return result;
}

/* --- the three pages -------------------------------------------------------------------------*/

static struct publisher *publisher_of(struct gathering *gathering, const char *name)
{
    struct publisher *publisher = map_get(&gathering->by_name, name);

    if (publisher != NULL)
        return publisher;
    publisher = arena_alloc(&gathering->names, sizeof *publisher);
    *publisher = (struct publisher){ .name = arena_text(&gathering->names, name),
                                     .last = DATE_NONE };
    map_add(&gathering->by_name, publisher->name, publisher);
    gathering->publishers = mem_grow(gathering->publishers, gathering->count,
                                     &gathering->capacity, sizeof(struct publisher *));
    gathering->publishers[gathering->count++] = publisher;
    return publisher;
}

static void count_publishers(struct gathering *gathering, const struct history *history)
{
    for (size_t i = 0; i < history->count; i++) {
        const struct figure *figure = &history->entries[i]->figure;
        struct publisher *publisher;

        if (figure->provenance.publisher == NULL || history->indicator->formula != NULL)
            continue;
        publisher = publisher_of(gathering, figure->provenance.publisher);
        publisher->figures++;
        publisher->in_force += history->in_force[i];
        if (figure->observation.published > publisher->last)
            publisher->last = figure->observation.published;
    }
}

/* Most figures first, then by name. */
static int compare_publishers(const void *left, const void *right)
{
    const struct publisher *a = left, *b = right;

    if (a->figures != b->figures)
        return a->figures > b->figures ? -1 : 1;
    return strcmp(a->name, b->name);
}

static int write_sources(struct gathering *gathering, struct err *err)
{
    struct publisher *sorted = mem_array(gathering->count + 1, sizeof *sorted);
    const struct sources sources = { sorted, gathering->count, gathering->health };
    int result;

    for (size_t i = 0; i < gathering->count; i++)
        sorted[i] = *gathering->publishers[i];
    qsort(sorted, gathering->count, sizeof *sorted, compare_publishers);
    result = publishing_page(gathering->publishing, "sources.html", make_sources, &sources, err);
    free(sorted);
    return result;
}

static int open_lists(struct gathering *gathering, struct err *err)
{
    struct publishing *publishing = gathering->publishing;

    if (sheet_open_page(publishing, list_path, gathering->list, err) != 0 ||
        sheet_open_page(publishing, held_path, gathering->held, err) != 0)
        return -1;
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        struct page list = sheet_page(publishing, list_path, gathering->list, language);
        struct page held = sheet_page(publishing, held_path, gathering->held, language);

        indicators_open(&list);
        held_open(&held);
    }
    return 0;
}

static int add_to_lists(struct gathering *gathering, const struct history *history,
                        struct err *err)
{
    struct publishing *publishing = gathering->publishing;

    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        struct page list = sheet_page(publishing, list_path, gathering->list, language);
        struct page held = sheet_page(publishing, held_path, gathering->held, language);

        indicators_row(&list, &gathering->listing[i], history);
        held_rows(&held, &gathering->holding[i], history);
    }
    count_publishers(gathering, history);
    if (sheet_flush(gathering->list, LANGUAGE_COUNT, err) != 0)
        return -1;
    return sheet_flush(gathering->held, LANGUAGE_COUNT, err);
}

static int close_lists(struct gathering *gathering, int result, struct err *err)
{
    struct publishing *publishing = gathering->publishing;

    for (int i = 0; result == 0 && i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        struct page list = sheet_page(publishing, list_path, gathering->list, language);
        struct page held = sheet_page(publishing, held_path, gathering->held, language);

        indicators_close(&list, &gathering->listing[i]);
        held_close(&held, &gathering->holding[i]);
    }
    result = sheet_close(gathering->list, LANGUAGE_COUNT, result, err);
    return sheet_close(gathering->held, LANGUAGE_COUNT, result, err);
}

/* --- one after the other ---------------------------------------------------------------------*/

/* Of its usual frequency, where there is more than one figure. */
static int put_pictures(struct gathering *gathering, const struct indicator *indicator,
                        const struct observation_list *list, const char *page, const char *stem,
                        bool made, bool *there, struct err *err)
{
    struct publishing *publishing = gathering->publishing;
    const struct observation **room =
        arena_alloc(&publishing->arena, (list->count + 1) * sizeof(const struct observation *));
    struct series series = series_in_force(list->items, list->count, indicator->frequency,
                                           publishing->site.as_of, room);
    int result = 0;

    *there = series.count > 1 && !publishing->no_drawing;
    if (*there)
        result = pictures_put(publishing, page, stem, made,
                              &(struct depiction){ .indicator = indicator, .series = &series },
                              err);
    *there = *there && !publishing->no_drawing;
    return result;
}

static int make_parts(struct gathering *gathering, const struct indicator *indicator, bool made,
                      const char *name, struct err *err)
{
    struct publishing *publishing = gathering->publishing;
    struct observation_list list = { 0 };
    struct buf stem = BUF_EMPTY;
    struct history history;
    bool pictures = false;
    int result = publishing_figures(publishing, indicator, &history, &list, err);

    buf_addf(&stem, "graphs/%s", name);
    if (result == 0)
        result = put_pictures(gathering, indicator, &list, name, buf_text(&stem), made,
                              &pictures, err);
    if (result == 0 && made)
        result = make_page(publishing, &history, pictures ? buf_text(&stem) : NULL, err);
    if (publishing->no_drawing)
        edition_forget(publishing->edition, name);
    if (result == 0 && gathering->lists)
        result = add_to_lists(gathering, &history, err);
    buf_free(&stem);
    free(list.items);
    return result;
}

static int add_indicator(struct gathering *gathering, const struct indicator *indicator,
                         struct err *err)
{
    struct publishing *publishing = gathering->publishing;
    struct buf name = BUF_EMPTY;
    struct hash inputs;
    int result;

    buf_addf(&name, "indicators/%s", indicator->id);
    result = publishing_inputs(publishing, buf_text(&name), indicator, &inputs, err);
    if (result == 0)
        result = make_parts(gathering, indicator,
                            edition_part(publishing->edition, buf_text(&name), &inputs),
                            buf_text(&name), err);
    arena_reset(&publishing->arena);
    buf_free(&name);
    return result;
}

/* Who published what is known when all are counted. */
static int finish_lists(struct gathering *gathering, int result, struct err *err)
{
    if (!gathering->lists)
        return result;
    result = close_lists(gathering, result, err);
    edition_resume(gathering->publishing->edition, lists_part);
    return result == 0 ? write_sources(gathering, err) : -1;
}

/* The state of the sources belongs to what the lists are made of: by days, so that a source asked
 * every hour does not make them anew every hour. */
static int add_health(struct gathering *gathering, struct hash *inputs, struct err *err)
{
    const struct publish_plan *plan = gathering->publishing->plan;
    struct source_health *health;
    struct buf all = BUF_EMPTY;

    if (health_read(plan->ledger, plan->config, date_start(plan->as_of), &gathering->names,
                    &health, err) != 0)
        return -1;
    gathering->health = health;
    buf_add(&all, inputs->bytes, HASH_SIZE);
    for (size_t i = 0; i < plan->config->source_count; i++)
        buf_addf(&all, "%s\n%s\n%d %d %lld\n", health[i].outcome ? health[i].outcome : "",
                 health[i].message ? health[i].message : "",
                 (int)date_of_seconds(health[i].asked), (int)date_of_seconds(health[i].succeeded),
                 (long long)health[i].failures);
    *inputs = hash_bytes(all.bytes, all.length);
    buf_free(&all);
    return 0;
}

int publish_indicators(struct publishing *publishing, struct err *err)
{
    const struct config *config = publishing->plan->config;
    struct gathering gathering = { .publishing = publishing };
    struct hash inputs = publishing_inputs_all(publishing, lists_part);
    int result = add_health(&gathering, &inputs, err);

    if (result == 0)
        gathering.lists = edition_part(publishing->edition, lists_part, &inputs);
    if (gathering.lists)
        result = open_lists(&gathering, err);
    for (size_t i = 0; i < config->indicator_count && result == 0; i++)
        result = add_indicator(&gathering, &config->indicators[i], err);
    result = finish_lists(&gathering, result, err);
    free(gathering.publishers);
    map_free(&gathering.by_name);
    arena_free(&gathering.names);
    return result;
}
