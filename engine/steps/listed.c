/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/listed.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char latest_word[] = "latest ", held_word[] = "held ", publisher_word[] = "by ";

static struct publisher *publisher_of(struct listed *listed, const char *name)
{
    for (size_t i = 0; i < listed->publisher_count; i++)
        if (strcmp(listed->publishers[i].name, name) == 0)
            return &listed->publishers[i];
    listed->publishers[listed->publisher_count] =
        (struct publisher){ .name = name, .last = DATE_NONE };
    return &listed->publishers[listed->publisher_count++];
}

void listed_of(const struct history *history, struct arena *arena, struct listed *out)
{
    *out = (struct listed){ .indicator = history->indicator, .latest = history_latest(history) };
    out->held = arena_alloc(arena, (history->count + 1) * sizeof *out->held);
    out->publishers = arena_alloc(arena, (history->count + 1) * sizeof *out->publishers);
    for (size_t i = 0; i < history->count; i++) {
        const struct ledger_entry *entry = history->entries[i];
        struct publisher *publisher;

        if (entry->decision == DECISION_HELD)
            out->held[out->held_count++] = entry;
        if (entry->figure.provenance.publisher == NULL || history->indicator->formula != NULL)
            continue;
        publisher = publisher_of(out, entry->figure.provenance.publisher);
        publisher->figures++;
        publisher->in_force += history->in_force[i];
        if (entry->figure.observation.published > publisher->last)
            publisher->last = entry->figure.observation.published;
    }
}

static void remember_id(struct edition *edition, const char *word,
                        const struct ledger_entry *entry)
{
    struct buf line = BUF_EMPTY;

    buf_addf(&line, "%s%" PRId64, word, entry->figure.observation.id);
    edition_remember(edition, buf_text(&line));
    buf_free(&line);
}

/* A computed figure has no row in the ledger, and a name of two lines no place in a line: of these
 * nothing is remembered. */
static bool is_simple(const struct listed *listed)
{
    for (size_t i = 0; i < listed->publisher_count; i++)
        if (strchr(listed->publishers[i].name, '\n') != NULL)
            return false;
    return listed->indicator->formula == NULL;
}

void listed_remember(struct edition *edition, const struct listed *listed)
{
    struct buf line = BUF_EMPTY;

    if (!is_simple(listed))
        return;
    if (listed->latest != NULL)
        remember_id(edition, latest_word, listed->latest);
    else
        edition_remember(edition, latest_word);
    for (size_t i = 0; i < listed->held_count; i++)
        remember_id(edition, held_word, listed->held[i]);
    for (size_t i = 0; i < listed->publisher_count; i++) {
        const struct publisher *publisher = &listed->publishers[i];

        buf_clear(&line);
        buf_addf(&line, "%s%zu %zu %d %s", publisher_word, publisher->figures,
                 publisher->in_force, (int)publisher->last, publisher->name);
        edition_remember(edition, buf_text(&line));
    }
    buf_free(&line);
}

static const struct ledger_entry *figure_of(struct ledger *ledger, const char *text,
                                            struct arena *arena, struct err *err)
{
    struct ledger_entry *entry = arena_alloc(arena, sizeof *entry);
    int found = ledger_figure(ledger, strtoll(text, NULL, 10), arena, entry, err);

    if (found == 0)
        err_set(err, STATUS_INTERNAL, "the ledger has lost the figure %.20s", text);
    return found > 0 ? entry : NULL;
}

static void read_publisher(const char *text, size_t length, struct arena *arena,
                           struct listed *listed)
{
    struct publisher *publisher = &listed->publishers[listed->publisher_count++];
    const char *line = arena_copy(arena, text, length);
    char *at;

    publisher->figures = strtoul(line, &at, 10);
    publisher->in_force = strtoul(at, &at, 10);
    publisher->last = (date)strtol(at, &at, 10);
    publisher->name = *at == ' ' ? at + 1 : at;
}

static bool begins(const char *line, const char *word)
{
    return strncmp(line, word, strlen(word)) == 0;
}

static size_t count_lines(const char *text)
{
    size_t count = 0;

    while ((text = strchr(text, '\n')) != NULL)
        text++, count++;
    return count;
}

int listed_recall(struct ledger *ledger, const char *memory, const struct indicator *indicator,
                  struct arena *arena, struct listed *out, struct err *err)
{
    size_t most = count_lines(memory);
    bool known = false;

    *out = (struct listed){ .indicator = indicator };
    out->held = arena_alloc(arena, (most + 1) * sizeof *out->held);
    out->publishers = arena_alloc(arena, (most + 1) * sizeof *out->publishers);
    for (const char *line = memory, *end; *line != '\0'; line = end + 1) {
        end = strchr(line, '\n');
        if (begins(line, latest_word)) {
            const char *id = line + strlen(latest_word);

            known = true;
            if (id < end && (out->latest = figure_of(ledger, id, arena, err)) == NULL)
                return -1;
        } else if (begins(line, held_word)) {
            const struct ledger_entry *held =
                figure_of(ledger, line + strlen(held_word), arena, err);

            if (held == NULL)
                return -1;
            out->held[out->held_count++] = held;
        } else if (begins(line, publisher_word)) {
            line += strlen(publisher_word);
            read_publisher(line, (size_t)(end - line), arena, out);
        }
    }
    return known;
}
