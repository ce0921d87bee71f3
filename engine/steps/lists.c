/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/lists.h"

#include "base/mem.h"
#include "io/health.h"

#include <stdlib.h>
#include <string.h>

static const char list_path[] = "indicators.html", held_path[] = "held.html";
static const char part_name[] = "lists";

static void make_sources(const struct page *page, const void *content)
{
    page_sources(page, content);
}

static struct publisher *publisher_of(struct lists *lists, const char *name)
{
    struct publisher *publisher = map_get(&lists->by_name, name);

    if (publisher != NULL)
        return publisher;
    publisher = arena_alloc(&lists->names, sizeof *publisher);
    *publisher = (struct publisher){ .name = arena_text(&lists->names, name),
                                     .last = DATE_NONE };
    map_add(&lists->by_name, publisher->name, publisher);
    lists->publishers = mem_grow(lists->publishers, lists->count,
                                     &lists->capacity, sizeof(struct publisher *));
    lists->publishers[lists->count++] = publisher;
    return publisher;
}

static void count_publishers(struct lists *lists, const struct listed *listed)
{
    for (size_t i = 0; i < listed->publisher_count; i++) {
        const struct publisher *part = &listed->publishers[i];
        struct publisher *publisher = publisher_of(lists, part->name);

        publisher->figures += part->figures;
        publisher->in_force += part->in_force;
        if (part->last > publisher->last)
            publisher->last = part->last;
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

static int write_sources(struct lists *lists, struct err *err)
{
    struct publisher *sorted = mem_array(lists->count + 1, sizeof *sorted);
    const struct sources sources = { sorted, lists->count, lists->health };
    int result;

    for (size_t i = 0; i < lists->count; i++)
        sorted[i] = *lists->publishers[i];
    qsort(sorted, lists->count, sizeof *sorted, compare_publishers);
    result = publishing_page(lists->publishing, "sources.html", make_sources, &sources, err);
    free(sorted);
    return result;
}

static int open_sheets(struct lists *lists, struct err *err)
{
    struct publishing *publishing = lists->publishing;

    if (sheet_open_page(publishing, list_path, lists->list, err) != 0 ||
        sheet_open_page(publishing, held_path, lists->held, err) != 0)
        return -1;
    for (int i = 0; i < lists->languages; i++) {
        struct page list = sheet_page(publishing, list_path, lists->list, i);
        struct page held = sheet_page(publishing, held_path, lists->held, i);

        indicators_open(&list);
        held_open(&held);
    }
    return 0;
}

int lists_add(struct lists *lists, const struct listed *listed, struct err *err)
{
    struct publishing *publishing = lists->publishing;

    for (int i = 0; i < lists->languages; i++) {
        struct page list = sheet_page(publishing, list_path, lists->list, i);
        struct page held = sheet_page(publishing, held_path, lists->held, i);

        indicators_row(&list, &lists->listing[i], listed->indicator, listed->latest);
        for (size_t j = 0; j < listed->held_count; j++)
            held_row(&held, &lists->holding[i], listed->indicator, listed->held[j]);
    }
    count_publishers(lists, listed);
    if (sheet_flush(lists->list, LANGUAGE_COUNT, err) != 0)
        return -1;
    return sheet_flush(lists->held, LANGUAGE_COUNT, err);
}

static int close_sheets(struct lists *lists, int result, struct err *err)
{
    struct publishing *publishing = lists->publishing;

    for (int i = 0; result == 0 && i < lists->languages; i++) {
        struct page list = sheet_page(publishing, list_path, lists->list, i);
        struct page held = sheet_page(publishing, held_path, lists->held, i);

        indicators_close(&list, &lists->listing[i]);
        held_close(&held, &lists->holding[i]);
    }
    result = sheet_close(lists->list, LANGUAGE_COUNT, result, err);
    return sheet_close(lists->held, LANGUAGE_COUNT, result, err);
}

/* The state of the sources belongs to what the lists are made of: by days, so that a source asked
 * every hour does not make them anew every hour. */
static int add_health(struct lists *lists, struct hash *inputs, struct err *err)
{
    const struct publish_plan *plan = lists->publishing->plan;
    struct source_health *health;
    struct buf all = BUF_EMPTY;

    if (health_read(plan->ledger, plan->config, date_start(plan->as_of), &lists->names,
                    &health, err) != 0)
        return -1;
    lists->health = health;
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

int lists_open(struct publishing *publishing, struct lists *lists, struct err *err)
{
    struct hash inputs = publishing_inputs_all(publishing, part_name);

    *lists = (struct lists){ .publishing = publishing,
                             .languages = publishing_languages(publishing)->count };
    if (add_health(lists, &inputs, err) != 0)
        return -1;
    lists->due = edition_part(publishing->edition, part_name, &inputs);
    return lists->due ? open_sheets(lists, err) : 0;
}

/* Who published what is known when all are counted. */
int lists_close(struct lists *lists, int result, struct err *err)
{
    if (lists->due) {
        result = close_sheets(lists, result, err);
        edition_resume(lists->publishing->edition, part_name);
        if (result == 0)
            result = write_sources(lists, err);
    }
    free(lists->publishers);
    map_free(&lists->by_name);
    arena_free(&lists->names);
    return result;
}
