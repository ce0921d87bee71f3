/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/publishing.h"

#include "base/mem.h"

#include <stdio.h>
#include <sys/stat.h>

/* The program itself is an input of every page: a newer one may write them otherwise. */
static void add_program(struct buf *all)
{
    struct stat status;

    buf_add_text(all, HEADWAY_VERSION);
    if (stat("/proc/self/exe", &status) == 0)
        buf_addf(all, " %lld %lld.%09ld", (long long)status.st_size,
                 (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

static struct hash program_inputs(void)
{
    struct buf all = BUF_EMPTY;
    struct hash hash;

    add_program(&all);
    hash = hash_bytes(buf_text(&all), all.length);
    buf_free(&all);
    return hash;
}

static struct hash join(const struct hash *base, const char *name, const struct hash *state)
{
    struct buf all = BUF_EMPTY;
    struct hash hash;

    buf_add(&all, base->bytes, HASH_SIZE);
    buf_add(&all, state->bytes, HASH_SIZE);
    buf_add_text(&all, name);
    hash = hash_bytes(all.bytes, all.length);
    buf_free(&all);
    return hash;
}

/* The report before is that of the last run that ended before the day: what it knew is read off the
 * ledger, so a report says the same whether or not it was ever made. */
static int find_report_before(struct publishing *publishing, struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    struct ledger_run run;
    int found = ledger_run_before(plan->ledger, "run", date_start(plan->as_of), &run, err);

    publishing->site.before = found > 0 ? date_of_seconds(run.ended) : DATE_NONE;
    publishing->known = found > 0 ? run.figures : 0;
    return found < 0 ? -1 : 0;
}

/* The program, the configuration, the day, the report before, and the state of all figures
 * together. */
int publishing_read_inputs(struct publishing *publishing, struct err *err)
{
    const struct config *config = publishing->plan->config;
    size_t count = config->indicator_count;
    char days[64];
    int result = find_report_before(publishing, err);

    snprintf(days, sizeof days, "%d %d %lld", (int)publishing->plan->as_of,
             (int)publishing->site.before, (long long)publishing->known);
    publishing->program = program_inputs();
    publishing->base = join(&publishing->program, days, &config->hash);
    publishing->states = mem_array(count, sizeof *publishing->states);
    for (size_t i = 0; i < count && result == 0; i++)
        result = ledger_state(publishing->plan->ledger, config->indicators[i].id,
                              &publishing->states[i], err);
    publishing->figures = hash_bytes(publishing->states, count * sizeof *publishing->states);
    return result;
}

struct hash publishing_inputs(const struct publishing *publishing, const char *name,
                              const struct indicator *indicator)
{
    static const struct hash none = { { 0 } };
    const struct hash *state = &none;

    if (indicator != NULL && indicator->formula != NULL)
        state = &publishing->figures;
    else if (indicator != NULL)
        state = &publishing->states[indicator - publishing->plan->config->indicators];
    return join(&publishing->base, name, state);
}

struct hash publishing_inputs_all(const struct publishing *publishing, const char *name)
{
    return join(&publishing->base, name, &publishing->figures);
}

int publishing_file(struct publishing *publishing, const char *path, struct err *err)
{
    int result = edition_write(publishing->edition, path, buf_text(&publishing->out),
                               publishing->out.length, err);

    buf_clear(&publishing->out);
    return result;
}

const struct languages *publishing_languages(const struct publishing *publishing)
{
    return &publishing->plan->config->settings.languages;
}

int publishing_page(struct publishing *publishing, const char *path,
                    void (*make)(const struct page *page, const void *content),
                    const void *content, struct err *err)
{
    const struct languages *languages = publishing_languages(publishing);
    int result = 0;

    for (int i = 0; i < languages->count && result == 0; i++) {
        struct page page = { &publishing->site, languages->list[i], path, &publishing->out };
        struct buf whole = BUF_EMPTY;

        make(&page, content);
        site_path(&whole, &publishing->site, page.language, path);
        result = publishing_file(publishing, buf_text(&whole), err);
        buf_free(&whole);
    }
    return result;
}

static int origin_of(struct publishing *publishing, const struct observation *observation,
                     struct ledger_entry *entry, const struct provenance **out, struct err *err)
{
    int found = 0;

    if (observation != NULL)
        found = ledger_figure(publishing->plan->ledger, observation->id, &publishing->arena,
                              entry, err);
    *out = found > 0 ? &entry->figure.provenance : NULL;
    return found < 0 ? -1 : 0;
}

int publishing_row(struct publishing *publishing, const struct judged *judged,
                   struct ledger_entry entries[2], struct status_row *out, struct err *err)
{
    *out = (struct status_row){ .target = judged->target,
                                .indicator = judged->indicator,
                                .replaced_by = judged->replaced_by,
                                .judgement = &judged->judgement };
    if (origin_of(publishing, judged->judgement.latest, &entries[0], &out->latest, err) != 0)
        return -1;
    return origin_of(publishing, judged->judgement.baseline, &entries[1], &out->baseline, err);
}
