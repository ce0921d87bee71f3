/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/publishing.h"

#include "base/log.h"

#include <stdlib.h>

static int publish_assets(struct publishing *publishing, struct err *err)
{
    struct hash inputs = publishing_inputs(publishing, "assets", NULL);

    if (!edition_part(publishing->edition, "assets", &inputs))
        return 0;
    for (const struct asset *asset = site_assets; asset->path != NULL; asset++)
        if (edition_write(publishing->edition, asset->path, asset->bytes, asset->length, err) != 0)
            return -1;
    return 0;
}

static void make_methods(const struct page *page, const void *content)
{
    (void)content;
    page_methods(page);
}

static int publish_methods(struct publishing *publishing, struct err *err)
{
    struct hash inputs = publishing_inputs(publishing, "methods", NULL);

    if (!edition_part(publishing->edition, "methods", &inputs))
        return 0;
    return publishing_page(publishing, "methods.html", make_methods, NULL, err);
}

static int each_target(void *context, const struct judged *judged, struct err *err)
{
    struct publishing *publishing = context;
    struct overview *overview = &publishing->overview;
    int result = publish_target(publishing, judged, err);

    log_progress("report", overview->targets + overview->replaced + 1,
                 publishing->plan->config->target_count);
    if (judged->replaced_by != NULL) {
        overview->replaced++;
    } else {
        overview->targets++;
        overview->counts[judged->judgement.verdict]++;
    }
    arena_reset(&publishing->arena);
    return result;
}

static int publish_parts(struct publishing *publishing, struct err *err)
{
    const struct publish_plan *plan = publishing->plan;
    const struct judging_plan judging = { .ledger = plan->ledger,
                                          .config = plan->config,
                                          .as_of = plan->as_of };

    publishing->overview.changes = publishing->news;
    publishing->overview.turns = publishing->turns;
    if (publishing_read_inputs(publishing, err) != 0 || publish_assets(publishing, err) != 0 ||
        evidence_read(&judging, &publishing->evidence, err) != 0 ||
        evidence_judge(publishing->evidence, each_target, publishing, err) != 0 ||
        publish_indicators(publishing, err) != 0)
        return -1;
    pictures_end(publishing);
    if (publish_methods(publishing, err) != 0 || publish_findings(publishing, err) != 0)
        return -1;
    return publish_overview(publishing, err);
}

int publish(const struct publish_plan *plan, struct err *err)
{
    struct publishing publishing = { .plan = plan,
                                     .site = { .config = plan->config, .as_of = plan->as_of } };
    bool changed;
    int result;

    if (edition_open(plan->directory, &publishing.edition, err) != 0)
        return -1;
    result = publish_parts(&publishing, err);
    pictures_finish(&publishing);
    if (result == 0)
        result = edition_publish(publishing.edition, &changed, err);
    if (result == 0 && (publishing.no_drawing || publishing.pictures_failed > 0))
        result = STATUS_PARTIAL;
    edition_close(publishing.edition);
    evidence_free(publishing.evidence);
    buf_free(&publishing.out);
    arena_free(&publishing.arena);
    arena_free(&publishing.names);
    free(publishing.drawn_parts);
    free(publishing.states);
    return result;
}
