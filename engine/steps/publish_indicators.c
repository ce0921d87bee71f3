/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the indicators; on the way, the lists of all of them. */
#include "steps/lists.h"

#include <stdlib.h>

static void make_indicator(const struct page *page, const void *content)
{
    page_indicator(page, content);
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

/* An indicator on its way. Its figures are read when something asks for them: of a page that is
 * carried over mostly nothing does. */
struct entry {
    struct publishing *publishing;
    const struct indicator *indicator;
    bool read;
    struct observation_list list;
    struct history history;
    struct series series; /* of its usual frequency */
    struct ledger_entry latest; /* of it */
};

static int read_figures(struct entry *entry, struct err *err)
{
    struct publishing *publishing = entry->publishing;
    const struct observation **room;

    if (entry->read)
        return 0;
    if (publishing_figures(publishing, entry->indicator, &entry->history, &entry->list, err) != 0)
        return -1;
    room = arena_alloc(&publishing->arena,
                       (entry->list.count + 1) * sizeof(const struct observation *));
    entry->series = series_in_force(entry->list.items, entry->list.count,
                                    entry->indicator->frequency, publishing->site.as_of, room);
    entry->read = true;
    return 0;
}

static int depiction_of(void *context, struct depiction *out, struct err *err)
{
    struct entry *entry = context;
    struct publishing *publishing = entry->publishing;
    int found = 0;

    if (read_figures(entry, err) != 0)
        return -1;
    if (entry->series.count > 0)
        found = ledger_figure(publishing->plan->ledger,
                              entry->series.points[entry->series.count - 1]->id,
                              &publishing->arena, &entry->latest, err);
    *out = (struct depiction){ .indicator = entry->indicator, .series = &entry->series };
    if (found > 0)
        out->latest = &entry->latest.figure.provenance;
    return found < 0 ? -1 : 0;
}

/* Where there is more than one figure. */
static int put_pictures(struct entry *entry, const char *page, const char *stem, bool made,
                        bool *there, struct err *err)
{
    struct publishing *publishing = entry->publishing;
    int result = 0;

    *there = (made ? entry->series.count > 1 : pictures_remembered(publishing)) &&
             !publishing->no_drawing;
    if (*there)
        result = pictures_put(publishing, page, stem, made, depiction_of, entry, err);
    *there = *there && !publishing->no_drawing;
    return result;
}

static int list(struct entry *entry, struct lists *lists, bool made, struct err *err)
{
    struct publishing *publishing = entry->publishing;
    struct listed listed;
    int known = 0;

    if (!lists->due && !made)
        return 0;
    if (!made)
        known = listed_recall(publishing->plan->ledger, edition_memory(publishing->edition),
                              entry->indicator, &publishing->arena, &listed, err);
    if (known < 0 || (known == 0 && read_figures(entry, err) != 0))
        return -1;
    if (known == 0)
        listed_of(&entry->history, &publishing->arena, &listed);
    if (made)
        listed_remember(publishing->edition, &listed);
    return lists->due ? lists_add(lists, &listed, err) : 0;
}

static int put_parts(struct entry *entry, struct lists *lists, const char *name, bool made,
                     struct err *err)
{
    struct publishing *publishing = entry->publishing;
    struct buf stem = BUF_EMPTY;
    bool pictures = false;
    int result = made ? read_figures(entry, err) : 0;

    buf_addf(&stem, "graphs/%s", name);
    if (result == 0)
        result = put_pictures(entry, name, buf_text(&stem), made, &pictures, err);
    if (result == 0 && made)
        result = make_page(publishing, &entry->history, pictures ? buf_text(&stem) : NULL, err);
    if (publishing->no_drawing)
        edition_forget(publishing->edition, name);
    if (result == 0)
        result = list(entry, lists, made, err);
    buf_free(&stem);
    return result;
}

static int put_indicator(struct publishing *publishing, const struct indicator *indicator,
                         struct lists *lists, struct err *err)
{
    struct entry entry = { .publishing = publishing, .indicator = indicator };
    struct buf name = BUF_EMPTY;
    struct hash inputs;
    int result;

    buf_addf(&name, "indicators/%s", indicator->id);
    inputs = publishing_inputs(publishing, buf_text(&name), indicator);
    result = put_parts(&entry, lists, buf_text(&name),
                       edition_part(publishing->edition, buf_text(&name), &inputs), err);
    free(entry.list.items);
    arena_reset(&publishing->arena);
    buf_free(&name);
    return result;
}

int publish_indicators(struct publishing *publishing, struct err *err)
{
    const struct config *config = publishing->plan->config;
    struct lists lists;
    int result = lists_open(publishing, &lists, err);

    for (size_t i = 0; i < config->indicator_count && result == 0; i++)
        result = put_indicator(publishing, &config->indicators[i], &lists, err);
    return lists_close(&lists, result, err);
}
